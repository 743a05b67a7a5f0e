r"""Gold in brat standoff: one ``.ann`` file per article.

Text-bound annotations carry the types Official, Post, Region, Zone, Money and Date; the normalised fields stand in an
annotator's note as JSON, once per record::

    T1	Region 0 6	Россия
    #1	AnnotatorNotes T1	{"id": "r1", "name": "Россия", "level": "country", "code": "RU", "country": "RU"}
    T2	Region 30 32	РФ
    #2	AnnotatorNotes T2	{"id": "r1"}
    T3	Post 40 49	президент
    #3	AnnotatorNotes T3	{"official": "o1", "title": "президент", "jurisdiction": "RU", "status": "current"}

Mentions whose notes share an ``id`` are one record; a Post names its official. The format is described at
https://brat.nlplab.org/standoff.html.
"""

import json
from pathlib import Path

from rukz_extract.errors import InputError
from rukz_extract.evaluate.entities import Json

LISTS = {"Official": "officials", "Region": "regions", "Zone": "zones", "Money": "money", "Date": "dates"}
SINGLE = {"Money", "Date"}
"""Types recorded once per mention."""


def read_brat(file: Path) -> Json:
    """The gold article of one ``.ann`` file; InputError on a line that does not follow the format."""
    spans: dict[str, tuple[str, Json]] = {}
    notes: dict[str, Json] = {}
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        try:
            _read_line(line, spans, notes)
        except (ValueError, IndexError) as problem:
            raise InputError(f"{file}, line {number}: not brat standoff: {problem}") from problem
    return _article(file, spans, notes)


def _read_line(line: str, spans: dict[str, tuple[str, Json]], notes: dict[str, Json]) -> None:
    parts = line.split("\t")
    if line.startswith("T"):
        kind, start, end = parts[1].split(" ")
        spans[parts[0]] = kind, {"start": int(start), "end": int(end), "text": parts[2]}
    elif line.startswith("#"):
        notes[parts[1].split(" ")[1]] = json.loads(parts[2])


def _article(file: Path, spans: dict[str, tuple[str, Json]], notes: dict[str, Json]) -> Json:
    article: Json = {"doc_id": file.stem, **{name: [] for name in LISTS.values()}}
    records: dict[tuple[str, str], Json] = {}
    ordered = sorted(spans.items(), key=lambda item: item[1][1]["start"])
    for key, (kind, mention) in ordered:
        if kind in LISTS:
            _add_mention(article, records, kind, mention, {"id": key, **notes.get(key, {})})
    for key, (kind, mention) in ordered:
        if kind == "Post":
            _add_post(file, records, mention, dict(notes.get(key, {})))
    return article


def _add_mention(article: Json, records: dict[tuple[str, str], Json], kind: str, mention: Json, note: Json) -> None:
    record = records.get((kind, note["id"]))
    if record is None:
        record = records[kind, note["id"]] = {"posts": []} if kind == "Official" else {}
        article[LISTS[kind]].append(record)
    record.update(note)
    if kind in SINGLE:
        record["mention"] = mention
    else:
        record.setdefault("mentions", []).append(mention)


def _add_post(file: Path, records: dict[tuple[str, str], Json], mention: Json, note: Json) -> None:
    official = records.get(("Official", note.pop("official", "")))
    if official is None:
        raise InputError(f'{file}: the post {mention["text"]!r} names no official: its note needs "official": "o1"')
    for post in official["posts"]:
        if post["title"] == note.get("title"):
            post["mentions"].append(mention)
            return
    official["posts"].append({"jurisdiction": None, **note, "mentions": [mention]})
