"""Scores of the pipeline on the shared gold, and the floors they may not fall under.

python tests/gate.py                                  all sets against the floors of tests/gate.json
python tests/gate.py --set dev --only dates --errors 30   one set, one dimension, with its errors
python tests/gate.py --update                         raise the floors to today's scores (never lowers one)
"""

import argparse
import hashlib
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


def digest(gold: Path) -> str:
    """SHA-256 of the gold files of a set: nobody changes them unseen."""
    files = sorted(gold.glob("*.json")) if gold.is_dir() else [gold]
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--set", action="append", choices=SETS, help="a set to score; all by default")
    parser.add_argument("--only", help="dimensions, with commas; no floor is checked then")
    parser.add_argument("--task", action="append", help="rows whose name contains this")
    parser.add_argument("--errors", type=int, help="how many kinds of error to list")
    parser.add_argument("--update", action="store_true", help="raise the floors")
    return parser.parse_args()


def under_floor(name: str, found: dict[str, float], gold: Path, known: dict) -> list[str]:
    """Lines that say which scores of a set fell, and whether its gold is another one."""
    lines = [f"{name}: the gold has changed: look why, then --update"] if known["gold"] != digest(gold) else []
    return lines + [
        f"{name}: {row} is {found.get(row, 0):.4f}, floor {floor:.4f}"
        for row, floor in known["floors"].items()
        if found.get(row, 0) < floor - TOLERANCE
    ]


def raised(found: dict[str, float], gold: Path, known: dict) -> dict:
    """The floors after today's scores: never lower than they were."""
    floors = {row: max(value, known.get("floors", {}).get(row, 0)) for row, value in found.items()}
    return {"gold": digest(gold), "floors": floors}


def main() -> int:
    args = arguments()
    if not SHARED.is_dir():
        print(f"gate: {SHARED} is absent, nothing to score: skipped")
        return 0
    score = scorer()
    known = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    below = []
    for name in args.set or SETS:
        articles, gold = (SHARED / part for part in SETS[name])
        report = score.score(
            score.read_gold(gold), predict(articles, args.only.split(",") if args.only else DIMENSIONS)
        )
        print(f"\n### {name}\n{score.table(report, args.task)}")
        if args.errors:
            print("\n".join(score.error_lines(report, args.errors, articles, args.task)))
        if not args.only:
            found = figures(report)
            below += under_floor(name, found, gold, known[name]) if name in known and not args.update else []
            known[name] = raised(found, gold, known.get(name, {})) if args.update else known.get(name)
    if args.update:
        FLOORS.write_text(json.dumps(known, indent=1, ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8")
    print("\n".join(below) or "\ngate: no score is under its floor")
    return 1 if below else 0


if __name__ == "__main__":
    sys.exit(main())
