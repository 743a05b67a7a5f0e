"""How long a process takes from nothing: help pages and the first record."""

import compileall
import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

import rukz_extract

OUR_FIRST = """
import sys
from rukz_extract import extract
print(extract(sys.stdin.read()).model_dump_json()[:0])
"""
NATASHA_FIRST = """
import sys
from natasha import Doc, NewsEmbedding, NewsNERTagger, Segmenter
doc = Doc(sys.stdin.read())
doc.segment(Segmenter())
doc.tag_ner(NewsNERTagger(NewsEmbedding()))
print(len(doc.spans))
"""
COMMANDS = {
    "python -c pass": [sys.executable, "-c", "pass"],
    "rukz --help": [str(Path(sys.executable).with_name("rukz")), "--help"],
    "our first record": [sys.executable, "-c", OUR_FIRST],
    "natasha's first NER": [sys.executable, "-W", "ignore", "-c", NATASHA_FIRST],
}


def seconds(article: str, rounds: int) -> dict[str, tuple[float, float]]:
    """Wall-clock and CPU seconds of each command, medians of the rounds; the commands take turns.

    Our package is compiled before, as pip compiles every package that it installs, natasha among them: an editable
    install is not, and where PYTHONDONTWRITEBYTECODE is set each start would compile it anew.
    """
    compileall.compile_dir(next(iter(rukz_extract.__path__)), quiet=1)
    seen = {name: ([], []) for name in COMMANDS}
    for number in range(rounds + 1):
        for name, command in COMMANDS.items():
            wall, cpu = _run(command, article)
            if number:
                seen[name][0].append(wall)
                seen[name][1].append(cpu)
    return {name: (median(walls), median(cpus)) for name, (walls, cpus) in seen.items()}


def _run(command: list[str], article: str) -> tuple[float, float]:
    threads = dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"), "1")
    begun, before = time.perf_counter(), os.times()
    subprocess.run(
        command,
        input=article.encode("utf-8", "surrogatepass"),
        stdout=subprocess.DEVNULL,
        check=True,
        env=os.environ | threads,
    )
    wall, after = time.perf_counter() - begun, os.times()
    return wall, (after.children_user - before.children_user) + (after.children_system - before.children_system)
