"""``python -m benchmarks.cluster``: the Ray engine against local workers at equal cores, in turn on the same articles.

Whole runs of the command, from start to finish; the time that Ray takes to start and to stop is told apart, for it does
not grow with the archive. It takes the extra ``[ray]`` and a quiet machine.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from benchmarks.articles import articles

BAR = 0.7
"""Throughput of the cluster's articles, start apart, against local workers."""


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.cluster", description="Ray against local workers.")
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--workers", type=int, default=2)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        many, one = (_rows(Path(folder) / f"{count}.jsonl", count) for count in (args.articles, 1))
        seconds = {(engine, path): [] for path in (many, one) for engine in ("local", "ray")}
        for _ in range(args.rounds):
            for (engine, path), found in seconds.items():
                found.append(_run(engine, path, args.workers))
                print(f"{engine}, {path.stem} articles: {found[-1]:.1f} s", file=sys.stderr)  # minutes lie between
        outputs = {path.with_suffix(f".{engine}").read_bytes() for engine, path in seconds if path == many}
    cost = {key: median(found) for key, found in seconds.items()}
    whole = cost["local", many] / cost["ray", many]
    apart = (cost["local", many] - cost["local", one]) / (cost["ray", many] - cost["ray", one])
    for (engine, path), found in seconds.items():
        print(f"{engine}, {path.stem} articles: median {median(found):.1f} s of {[round(one, 1) for one in found]}")
    print(f"throughput of ray, whole runs: {whole:.2f} of local; start and end apart: {apart:.2f} (bar {BAR})")
    print(f"the same bytes: {len(outputs) == 1}")
    return 0 if apart >= BAR and len(outputs) == 1 else 1


def _rows(path: Path, count: int) -> Path:
    rows = ({"text": text, "id": f"n{number}"} for number, text in enumerate(articles()[:count]))
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return path


def _run(engine: str, path: Path, workers: int) -> float:
    command = ["extract", path, "-o", path.with_suffix(f".{engine}"), "--engine", engine, "--force", "--quiet"]
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-m", "rukz_extract", *map(str, command), "--workers", str(workers)], check=True)
    return time.perf_counter() - begun


if __name__ == "__main__":
    sys.exit(main())
