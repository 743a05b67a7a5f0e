"""What the gazetteer costs: looking names up in an article, and reading the tables at the start of a process."""

import subprocess
import sys
import time
from collections.abc import Sequence
from statistics import median

_LOADING = """
import time
from rukz_extract.gazetteer.lexicon import lexicon
begun = time.process_time()
lexicon().find("уральск")
print(time.process_time() - begun)
"""


def lookup(texts: Sequence[str], rounds: int) -> float:
    """CPU milliseconds per 1,000 tokens to find the gazetteer's names in articles, warm, the median of the rounds."""
    from rukz_extract.extract.regions.names import find_names
    from rukz_extract.gazetteer.lexicon import lexicon
    from rukz_extract.language.annotator import Annotator
    from rukz_extract.sources.article import Article

    known = lexicon()
    docs = Annotator(names=False)([Article(text=text) for text in texts])
    tokens = sum(map(len, docs))
    costs = []
    for _ in range(rounds + 1):
        begun = time.process_time()
        for doc in docs:
            list(find_names(doc, known))
        costs.append(1e6 * (time.process_time() - begun) / tokens)
    return median(costs[1:])


def loading(rounds: int) -> float:
    """CPU seconds that reading the tables adds before the first answer, each time in a new process."""
    runs = (subprocess.run([sys.executable, "-c", _LOADING], capture_output=True, check=True) for _ in range(rounds))
    return median(float(run.stdout) for run in runs)
