"""One chunk of articles through the pipeline, in whatever process: the unit of work of every engine."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass

from rukz_extract.collector import loading_collector
from rukz_extract.errors import RukzError
from rukz_extract.pipeline import Pipeline
from rukz_extract.run.lines import Written, render
from rukz_extract.run.shape import ARTICLE_LINES, Shape
from rukz_extract.sources.article import Article
from rukz_extract.sources.failure import Failure

log = logging.getLogger("rukz_extract.run")
WARM_UP = "В Астане министр Иван Петров 5 мая 2025 года назвал сумму в 3 млрд рублей."


@dataclass(frozen=True)
class Extraction:
    """Articles to finished lines; small and picklable, the models load at first use."""

    pipeline: Pipeline
    shape: Shape = ARTICLE_LINES

    def __call__(self, articles: Sequence[Article]) -> list[Written | Failure]:
        """The lines of some articles in their order; one that breaks a rule fails alone."""
        try:
            extracted = self.pipeline(articles)
        except RukzError:
            raise
        except Exception:  # noqa: BLE001 - found out one by one below, and reported
            return [self._alone(article) for article in articles]
        pairs = zip(extracted, articles, strict=True)
        return [render(result, article.text, self.shape) for result, article in pairs]

    def warm_up(self) -> None:
        """Loads the models and tables, so that processes forked afterwards share their memory."""
        with loading_collector():
            self.pipeline([Article(WARM_UP)])

    def _alone(self, article: Article) -> Written | Failure:
        try:
            return render(self.pipeline([article])[0], article.text, self.shape)
        except Exception as problem:  # one article may not end a run over thousands
            log.debug("%s: extraction failed", article.source, exc_info=problem)
            message = f"extraction failed ({type(problem).__name__}: {problem}): please report it with the text"
            return Failure(article.source, "defect", message.split("\n", maxsplit=1)[0], article.doc_id)
