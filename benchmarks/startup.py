"""How long a process takes from nothing: help pages and the first record."""

import compileall
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import rukz_extract

OUR_FIRST = """
import sys
from rukz_extract import extract
print(extract(sys.stdin.read()).model_dump_json(), flush=True)
"""
NATASHA_FIRST = """
import sys
from natasha import Doc, NewsEmbedding, NewsNERTagger, Segmenter
doc = Doc(sys.stdin.read())
doc.segment(Segmenter())
doc.tag_ner(NewsNERTagger(NewsEmbedding()))
print(doc.spans, flush=True)
"""
COMMANDS = {
    "python -c pass": [sys.executable, "-c", "pass"],
    "rukz --help": [str(Path(sys.executable).with_name("rukz")), "--help"],
    "our first record": [sys.executable, "-c", OUR_FIRST],
    "natasha's first NER": [sys.executable, "-W", "ignore", "-c", NATASHA_FIRST],
}


@dataclass(frozen=True, slots=True)
class Start:
    """Wall-clock seconds to the first output of a command, and to its end."""

    first: float
    end: float


def seconds(article: str, rounds: int) -> dict[str, Start]:
    """How long each command takes, medians of the rounds; the commands take turns.

    Our package is compiled before, as pip compiles every package that it installs, natasha among them: an editable
    install is not, and where PYTHONDONTWRITEBYTECODE is set each start would compile it anew.
    """
    compileall.compile_dir(next(iter(rukz_extract.__path__)), quiet=1)
    seen: dict[str, list[Start]] = {name: [] for name in COMMANDS}
    for number in range(rounds + 1):
        for name, command in COMMANDS.items():
            start = _run(command, article)
            if number:
                seen[name].append(start)
    return {
        name: Start(median(start.first for start in starts), median(start.end for start in starts))
        for name, starts in seen.items()
    }


def _run(command: list[str], article: str) -> Start:
    threads = dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"), "1")
    begun = time.perf_counter()
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=os.environ | threads) as process:
        process.stdin.write(article.encode("utf-8", "surrogatepass"))
        process.stdin.close()
        process.stdout.read(1)
        first = time.perf_counter() - begun
        process.stdout.read()
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Start(first, time.perf_counter() - begun)
