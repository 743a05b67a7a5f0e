"""The articles that everything is measured on."""

import json
import zipfile
from functools import cache
from itertools import chain, zip_longest
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NEWS = ROOT.parent / "shared" / "corpora" / "news"
SAMPLES = ROOT / "data" / "raw"


@cache
def articles() -> tuple[str, ...]:
    """2,000 news articles when the shared corpus is there, the two files in turn; else our samples over and over."""
    files = [_texts(file) for file in sorted(NEWS.glob("*.zip"))]
    if files:
        return tuple(text for text in chain.from_iterable(zip_longest(*files)) if text and text.strip())
    samples = [file.read_text("utf-8") for file in sorted(SAMPLES.glob("*.txt")) if "cp1251" not in file.name]
    return tuple(samples) * (2000 // len(samples))


def source() -> str:
    """What ``articles`` gives, in words for the table."""
    texts = articles()
    size = sum(len(text.encode("utf-8", "surrogatepass")) for text in texts) / len(texts) / 1000
    name = "news articles" if NEWS.is_dir() else "repeated sample articles (the news corpus is absent)"
    return f"{len(texts)} {name}, {size:.1f} kB of UTF-8 on average"


def _texts(file: Path) -> list[str]:
    with zipfile.ZipFile(file) as archive, archive.open(archive.namelist()[0]) as lines:
        return [json.loads(line)["content"] for line in lines]
