"""``python -m benchmarks``: everything in one run, one table at the end; exit code 1 when a bar is missed."""

import argparse
import os
import sys
import warnings

from rukz_extract.language.threads import VARIABLES

PARTS = ("duels", "scaling", "stages", "gazetteer", "lengths", "memory", "startup")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Speed and memory, in one table.")
    parser.add_argument("--articles", type=int, default=120, help="articles of the comparisons, over all rounds")
    parser.add_argument("--rounds", type=int, default=5, help="counted rounds of each comparison")
    parser.add_argument("--part", action="append", choices=PARTS, help="only this part; may be repeated")
    parser.add_argument("--write", action="store_true", help="keep the table in benchmarks/README.md")
    args = parser.parse_args()
    os.environ.update(dict.fromkeys(VARIABLES, "1"))
    os.environ["PYTHONWARNINGS"] = "ignore"
    warnings.simplefilter("ignore")
    from benchmarks import rows  # numpy is imported below it, and reads the number of threads then

    found = []
    for part in args.part or PARTS:
        print(f"{part} …", file=sys.stderr)
        for row in getattr(rows, part)(args):
            print(row, file=sys.stderr)
            found.append(row)
    text = rows.finished(found)
    print(text)
    if args.write:
        rows.report.write(text)
    return 0 if all(row.holds for row in found) else 1


if __name__ == "__main__":
    sys.exit(main())
