"""Golden articles: everything found in the sample articles, drawn as text and read by a person before it was kept.

A wanted change shows as a difference of the drawing; ``python -m tests.test_golden`` draws them anew, and the commit
shows what moved.
"""

from pathlib import Path

import pytest

from rukz_extract.pipeline import Pipeline
from rukz_extract.records import ExtractedArticle, Official
from rukz_extract.show.terminal import summary
from rukz_extract.sources.reader import read_articles

ROOT = Path(__file__).resolve().parent.parent
GOLDEN = ROOT / "tests" / "golden"
SAMPLES = str(ROOT / "data" / "raw")
DIMENSIONS = ("officials", "regions", "zones", "money", "dates")


def drawing(article: ExtractedArticle) -> str:
    """One line per record or post: what it says, its rule, and where it stands."""
    lines = [f"{article.doc_id} {article.published}"]
    for dimension in DIMENSIONS:
        for record in getattr(article, dimension):
            mentions = record.mentions if hasattr(record, "mentions") else [record.mention]
            lines.append(f"{record.id} {summary(record)} ({record.rule}) {places(mentions)}")
            if isinstance(record, Official):
                lines += [f"   {p.title} {p.status} ({p.rule}) {places(p.mentions)}" for p in record.posts]
    return "\n".join(lines) + "\n"


def places(mentions) -> str:
    return " ".join(f"{m.start}:{' '.join(m.text.split())!r}" for m in mentions)


def drawings(pipeline: Pipeline) -> dict[str, str]:
    return {article.doc_id: drawing(article) for article in pipeline.stream(read_articles([SAMPLES]))}


@pytest.fixture(scope="module")
def drawn(full_pipeline):
    return drawings(full_pipeline)


def test_every_sample_has_its_drawing(drawn):
    assert sorted(drawn) == sorted(path.stem for path in GOLDEN.glob("*.txt"))


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*.txt")), ids=lambda path: path.stem)
def test_a_sample_gives_its_drawing(drawn, path):
    assert drawn[path.stem] == path.read_text(encoding="utf-8")


if __name__ == "__main__":
    for doc_id, picture in drawings(Pipeline()).items():
        (GOLDEN / f"{doc_id}.txt").write_text(picture, encoding="utf-8")
