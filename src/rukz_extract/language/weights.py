"""The published natasha models, read from the archives of its wheel without importing it.

Archives: ``slovnet_ner_news_v1``, ``slovnet_morph_news_v1`` (arrays in float32, word, shape and tag lists) and
``navec_news_v1_1B_250K_300d_100q`` (word vectors, product quantization: 100 codes of 3 numbers per word).
"""

import mmap
import zlib
from collections.abc import Callable, Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from rukz_extract.errors import ModelError

Floats = npt.NDArray[np.float32]

NER = "model/slovnet_ner_news_v1.tar"
MORPH = "model/slovnet_morph_news_v1.tar"
VECTORS = "emb/navec_news_v1_1B_250K_300d_100q.tar"
FINGERPRINTS = {NER: 0x7703148A, MORPH: 0xE0B29120, VECTORS: 0x401E5CB3}
"""Of the archives in natasha 1.6.0: other weights would give other records without a word."""
BLOCK, RECORD = 512, 10_240
"""A tar archive is made of blocks, and filled up to a whole number of records."""

TAPS = 3
"""Words that each convolution looks at: the left neighbour, the word, the right neighbour."""
LAYERS = ((330, 256), (256, 128), (128, 64))
"""Width of input and output of the three convolutions, in both networks."""


class Layer(NamedTuple):
    """A convolution (``weight``: outputs by inputs by taps) and the affine normalization after its rectifier."""

    weight: Floats
    bias: Floats
    scale: Floats
    shift: Floats


class Network(NamedTuple):
    """The weights of one tagger; ``transitions`` is the CRF's table, None for the tagger without one."""

    shapes: Floats
    layers: tuple[Layer, ...]
    projection: Floats
    projection_bias: Floats
    transitions: Floats | None
    tags: tuple[str, ...]


class Vectors(NamedTuple):
    """Quantized word vectors: ``codes[place, indexes[word, place]]`` are three numbers of the vector."""

    indexes: npt.NDArray[np.uint8]
    codes: Floats


def folder() -> Path:
    """Where the models lie. Raises ModelError when natasha is not installed."""
    spec = find_spec("natasha")
    if spec is None or not spec.submodule_search_locations:
        raise ModelError("the natasha package with the models is missing: pip install 'natasha>=1.6,<2'")
    return Path(spec.submodule_search_locations[0]) / "data"


@cache
def archive(name: str) -> Mapping[str, memoryview]:
    """The files of one archive, mapped and not copied, so that worker processes share them.

    Raises ModelError when it is missing or is not the one this version was checked against.
    """
    path = folder() / name
    try:
        with path.open("rb") as file:
            content = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        found = fingerprint(content)
    except (OSError, ValueError) as problem:
        raise ModelError(f"{path} cannot be read ({problem}): pip install --force-reinstall natasha") from problem
    if found != FINGERPRINTS[name]:
        raise ModelError(f"{path} is damaged or of another version: pip install --force-reinstall natasha")
    return _files(content)


def fingerprint(content: memoryview) -> int:
    """CRC-32 of the sum of an archive's records, added up as numbers of 64 bits.

    Any other byte gives another sum, as another version does; to add takes a quarter of the time of a CRC of all.
    """
    records = np.frombuffer(content, "<u8").reshape(-1, RECORD // 8)
    return zlib.crc32(records.sum(axis=0))


def _files(content: memoryview) -> dict[str, memoryview]:
    """The files of a tar archive: a block with name and size (octal) before each, its content in whole blocks."""
    found: dict[str, memoryview] = {}
    place = 0
    while any(header := bytes(content[place : place + BLOCK])):  # empty blocks end the archive
        name, size = header[:100].rstrip(b"\0").decode(), int(header[124:136].strip(b"\0 "), 8)
        found[name] = content[place + BLOCK : place + BLOCK + size]
        place += BLOCK * (1 + -(-size // BLOCK))
    return found


def lines(name: str, vocabulary: str) -> bytes:
    """One of the word lists of an archive, as UTF-8 lines; a gzip file ends with the size of what it holds."""
    packed = archive(name)[f"vocabs/{vocabulary}.gz"]
    return zlib.decompress(packed, wbits=31, bufsize=int.from_bytes(packed[-4:], "little"))


def network(name: str) -> Network:
    """The weights of one tagger, from its archive."""
    files = archive(name)

    def array(number: int, *shape: int) -> Floats:
        return np.frombuffer(files[f"arrays/{number}.bin"], np.float32).reshape(shape)

    tags = tuple(lines(name, "tag").decode().splitlines())
    last = 1 + 6 * len(LAYERS)
    return Network(
        shapes=array(0, -1, LAYERS[0][0] - 300),
        layers=tuple(_layer(array, 1 + 6 * place, *widths) for place, widths in enumerate(LAYERS)),
        projection=array(last, LAYERS[-1][1], len(tags)),
        projection_bias=array(last + 1, len(tags)),
        transitions=array(last + 2, len(tags), len(tags)) if f"arrays/{last + 2}.bin" in files else None,
        tags=tags,
    )


def _layer(array: Callable[..., Floats], first: int, inputs: int, outputs: int) -> Layer:
    """Six arrays from number ``first`` on; ``(x - mean) / std * gain + bias`` as one scale and one shift."""
    gain, bias, mean, std = (array(first + place, outputs) for place in range(2, 6))
    scale = gain / std
    return Layer(array(first, outputs, inputs, TAPS), array(first + 1, outputs), scale, bias - mean * scale)


def vectors() -> Vectors:
    """The word vectors, both arrays views of the mapped archive."""
    content = archive(VECTORS)["pq.bin"]
    words, width, places, centroids = np.frombuffer(content, np.uint32, count=4).tolist()
    indexes = np.frombuffer(content, np.uint8, count=words * places, offset=16)
    codes = np.frombuffer(content, np.float32, offset=16 + words * places)
    return Vectors(indexes.reshape(words, places), codes.reshape(places, centroids, width // places))
