"""pymorphy3's dictionary, whose 5,563 tags and 3,456 paradigms are made when a word needs them.

An article needs some hundreds of them; to make all takes as long as to read the rest, and as much again when the
process ends, as each is an object that the garbage collector visits.
"""

from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pymorphy3 import MorphAnalyzer
from pymorphy3.opencorpora_dict import storage
from pymorphy3.tagset import OpencorporaTag

from rukz_extract.language.memory import LATELY, Memory


def late_analyzer(path: str) -> MorphAnalyzer:
    """The analyzer over a dictionary in a folder; it looks tags and paradigms up by their numbers, and nothing else."""
    with _no_tags_nor_paradigms():
        analyzer = MorphAnalyzer(path=path, lang="ru")
    dictionary = analyzer.dictionary
    tags = storage._load_gramtab(dictionary.meta, OpencorporaTag.FORMAT, path)
    dictionary.gramtab = Memory(lambda number: dictionary.Tag(tags[number]), len(tags))
    dictionary.paradigms = _paradigms(Path(path, "paradigms.array"))
    return analyzer


@contextmanager
def _no_tags_nor_paradigms() -> Iterator[None]:
    """Dictionaries that load inside get none; those of other threads wait at the lock under which pymorphy3 loads."""
    with MorphAnalyzer._lock:
        usual = storage._load_gramtab, storage._load_paradigms
        storage._load_gramtab = storage._load_paradigms = lambda *_: []
        try:
            yield
        finally:
            storage._load_gramtab, storage._load_paradigms = usual


def _paradigms(path: Path) -> "Memory[int, array[int]]":
    """The paradigms by number: numbers of 16 bits, before each paradigm its length, before the first how many."""
    numbers = array("H", path.read_bytes())
    starts, place = [], 1
    for _ in range(numbers[0]):
        starts.append(place + 1)
        place += 1 + numbers[place]
    return Memory(lambda number: numbers[starts[number] : starts[number] + numbers[starts[number] - 1]], LATELY)
