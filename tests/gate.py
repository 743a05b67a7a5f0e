"""Scores of the pipeline on the shared gold, and the floors they may not fall under.

python tests/gate.py                                  all sets against the floors of tests/gate.json
python tests/gate.py --set dev --only dates --errors 30   one set, one dimension, with its errors
python tests/gate.py --update                         raise the floors to today's scores (never lowers one)
"""

import argparse
import importlib
import json
import sys
from pathlib import Path

from rukz_extract.pipeline import DIMENSIONS, Pipeline
from rukz_extract.sources.reader import read_articles

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
FLOORS = ROOT / "tests" / "gate.json"
SETS = {
    "seeds": ("seeds", "gold"),
    "dev": ("dev/articles", "dev/gold"),
    "nerel-dev": ("corpora/nerel-dev/articles", "corpora/nerel-dev/gold.jsonl"),
    "fre-devset": ("corpora/fre-devset/articles", "corpora/fre-devset/gold.jsonl"),
    "nerel-train": ("corpora/nerel-train/articles", "corpora/nerel-train/gold.jsonl"),
}
TOLERANCE = 0.0005  # scores are printed with four digits


def scorer():
    """The shared scorer as a module: its figures are the ones that count."""
    sys.path.insert(0, str(SHARED / "eval"))
    return importlib.import_module("score")


def predict(articles: Path, only) -> list[dict]:
    """Records of every article of a folder, as a reader of the JSON Lines would see them."""
    pipeline = Pipeline(only)
    return [json.loads(line.model_dump_json()) for line in pipeline.stream(read_articles([str(articles)]))]


def figures(report) -> dict[str, float]:
    """F1 per row and measure, and the accuracy of the attributes, flat."""
    table = report.as_dict()
    found = {f"{row} {m}": c["f1"] for row, measures in table["rows"].items() for m, c in measures.items()}
    found.update({name: value["accuracy"] for name, value in table["accuracy"].items()})
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--set", action="append", choices=SETS, help="a set to score; all by default")
    parser.add_argument("--only", help="dimensions, with commas")
    parser.add_argument("--task", action="append", help="rows whose name contains this")
    parser.add_argument("--errors", type=int, help="how many kinds of error to list")
    parser.add_argument("--update", action="store_true", help="raise the floors")
    args = parser.parse_args()
    if not SHARED.is_dir():
        print(f"gate: {SHARED} is absent, nothing to score: skipped")
        return 0
    score = scorer()
    only = args.only.split(",") if args.only else DIMENSIONS
    floors = json.loads(FLOORS.read_text()) if FLOORS.exists() else {}
    below = []
    for name in args.set or SETS:
        articles, gold = (SHARED / part for part in SETS[name])
        report = score.score(score.read_gold(gold), predict(articles, only))
        print(f"\n### {name}\n{score.table(report, args.task)}")
        if args.errors:
            print("\n".join(score.error_lines(report, args.errors, articles, args.task)))
        if args.only:
            continue
        found = figures(report)
        below += [
            f"{name}: {row} is {found.get(row, 0):.4f}, floor {floor:.4f}"
            for row, floor in floors.get(name, {}).items()
            if found.get(row, 0) < floor - TOLERANCE
        ]
        if args.update:
            known = floors.setdefault(name, {})
            known.update({row: max(value, known.get(row, 0)) for row, value in found.items()})
    if args.update:
        FLOORS.write_text(json.dumps(floors, indent=1, ensure_ascii=False, sort_keys=True) + "\n")
    print("\n".join(below) or "\ngate: no score is under its floor")
    return 1 if below else 0


if __name__ == "__main__":
    sys.exit(main())
