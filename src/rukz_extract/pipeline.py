"""Article to records: the order of the extractors is written here and nowhere else."""

from collections.abc import Collection, Iterator, Sequence
from functools import cached_property
from pathlib import Path

from rukz_extract.extract.dates import extract_dates
from rukz_extract.extract.money import extract_money
from rukz_extract.extract.officials import extract_officials
from rukz_extract.extract.outside import outside_banks, outside_zones
from rukz_extract.extract.regions import extract_regions
from rukz_extract.extract.territories import Territories
from rukz_extract.extract.trace import Trace
from rukz_extract.extract.zones import extract_zones
from rukz_extract.gazetteer.lexicon import Lexicon, lexicon
from rukz_extract.language.annotator import Annotator
from rukz_extract.language.doc import Doc
from rukz_extract.records import DIMENSIONS, ExtractedArticle, Official, Region, Zone
from rukz_extract.sources.article import Article
from rukz_extract.version import SCHEMA_VERSION

NEED_NAMES = frozenset({"officials", "regions", "zones"})
BATCH = 8
"""Articles annotated together: larger batches gain nothing (see benchmarks/README.md)."""


class Pipeline:
    """Runs the extractors over batches of articles; nothing is kept from one article to the next.

    ``only`` names the dimensions to extract, all five by default; the others stay empty lists. The object
    is small and picklable: the models load at first use, once per process. ``gazetteer`` is a CSV file of
    territories of the user's own (columns as in docs/extending.md); ResourceError when it cannot be read.
    """

    def __init__(self, only: Collection[str] = DIMENSIONS, gazetteer: Path | None = None) -> None:
        unknown = set(only) - set(DIMENSIONS)
        if unknown:
            raise ValueError(f"unknown dimension {', '.join(sorted(unknown))}: choose from {', '.join(DIMENSIONS)}")
        self.only = frozenset(only)
        self.gazetteer = gazetteer

    def __reduce__(self) -> tuple[type["Pipeline"], tuple[frozenset[str], Path | None]]:
        return Pipeline, (self.only, self.gazetteer)

    @cached_property
    def lexicon(self) -> Lexicon:
        """The gazetteer, with the user's own rows where there are some."""
        return lexicon().with_rows(self.gazetteer) if self.gazetteer else lexicon()

    @cached_property
    def annotate(self) -> Annotator:
        """The annotator, with the neural models only when a dimension asks for names."""
        return Annotator(names=bool(self.only & NEED_NAMES))

    def __call__(self, articles: Sequence[Article]) -> list[ExtractedArticle]:
        """Records of a batch of articles, in their order."""
        return [self.extract(doc) for doc in self.annotate(articles)]

    def stream(self, articles: Iterator[Article], size: int = BATCH) -> Iterator[ExtractedArticle]:
        """Records of any number of articles, ``size`` annotated at a time."""
        batch: list[Article] = []
        for article in articles:
            batch.append(article)
            if len(batch) == size:
                yield from self(batch)
                batch = []
        yield from self(batch)

    def extract(self, doc: Doc, trace: Trace | None = None) -> ExtractedArticle:
        """Records of one annotated article; ``trace`` hears of the candidates that lost."""
        regions, zones, officials = self._named(doc, trace)
        article = doc.article
        return ExtractedArticle.model_construct(
            schema_version=SCHEMA_VERSION,
            doc_id=article.doc_id,
            source=article.source,
            title=article.title,
            published=article.published,
            text_sha256=article.text_sha256,
            officials=officials,
            regions=regions,
            zones=zones,
            money=extract_money(doc, trace) if "money" in self.only else [],
            dates=extract_dates(doc, trace) if "dates" in self.only else [],
        )

    def _named(self, doc: Doc, trace: Trace | None) -> tuple[list[Region], list[Zone], list[Official]]:
        """What leans on each other: zones and officials read the regions, a zone's name holds none."""
        if not self.only & NEED_NAMES:
            return [], [], []
        regions = extract_regions(doc, self.lexicon, trace)
        territories = Territories(doc, regions)
        zones: list[Zone] = []
        if self.only & {"zones", "regions"}:
            zones = extract_zones(doc, territories, trace)
            outside = outside_zones(regions, zones, trace)
            if outside is not regions:
                regions, territories = outside, Territories(doc, outside)
        officials = extract_officials(doc, territories, trace) if "officials" in self.only else []
        regions = outside_banks(doc, regions, trace)
        return regions if "regions" in self.only else [], zones if "zones" in self.only else [], officials
