"""What an article leaves behind: its objects are freed by their counts, so that collections may be rare."""

import gc
from pathlib import Path

from rukz_extract.pipeline import Pipeline
from rukz_extract.sources.reader import read_articles

SAMPLES = Path(__file__).parents[1] / "data" / "raw"
MOST = 50
"""Objects of an article that may wait for a collection; one cycle round its parts would hold a thousand."""


def test_no_cycle_holds_an_article():
    pipeline = Pipeline()
    articles = list(read_articles([str(SAMPLES)]))
    for article in articles:  # what is remembered is made the first time
        pipeline([article])
    gc.collect()
    gc.disable()
    try:
        for article in articles:
            pipeline([article])
        assert gc.collect() <= MOST * len(articles)
    finally:
        gc.enable()
