r"""Gold in brat standoff: one ``.ann`` file per article.

Text-bound annotations carry the types Official, Post, Region, Zone, Money and Date; the normalised fields stand in an
annotator's note as JSON, once per record::

    T1	Region 0 6	Россия
    #1	AnnotatorNotes T1	{"id": "r1", "name": "Россия", "level": "country", "code": "RU", "country": "RU"}
    T2	Region 30 32	РФ
    #2	AnnotatorNotes T2	{"id": "r1"}
    T3	Post 40 49	президент
    #3	AnnotatorNotes T3	{"official": "o1", "title": "президент", "jurisdiction": "RU", "status": "current"}

Mentions whose notes share an ``id`` are one record; a Post names its official. A mention over a line break is written
as fragments (``0 6;7 12``), as brat does. The format is described at https://brat.nlplab.org/standoff.html.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from rukz_extract.errors import InputError
from rukz_extract.evaluate.entities import Json
from rukz_extract.records import ExtractedArticle

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
        kind, _, fragments = parts[1].partition(" ")
        edges = [int(edge) for edge in re.split("[ ;]", fragments)]
        spans[parts[0]] = kind, {"start": edges[0], "end": edges[-1], "text": parts[2]}
    elif line.startswith("#"):
        notes[parts[1].split(" ")[1]] = json.loads(parts[2])


def _article(file: Path, spans: dict[str, tuple[str, Json]], notes: dict[str, Json]) -> Json:
    article: Json = {"doc_id": unquote(file.stem), **{name: [] for name in LISTS.values()}}
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


def brat_lines(article: ExtractedArticle) -> Iterator[str]:
    """The ``.ann`` file of an article's records: the fields stand in the note of the first mention."""
    number = 0
    for kind, note, mentions in _annotations(json.loads(article.model_dump_json())):
        for place, mention in enumerate(mentions):
            number += 1
            told = note if place == 0 or kind == "Post" else {"id": note["id"]}
            yield f"T{number}\t{kind} {_fragments(mention)}\t{' '.join(mention['text'].splitlines())}\n"
            yield f"#{number}\tAnnotatorNotes T{number}\t{json.dumps(told, ensure_ascii=False)}\n"


def _annotations(article: Json) -> Iterator[tuple[str, Json, list[Json]]]:
    """Type, fields and mentions of every record, the posts after their official."""
    for kind, dimension in LISTS.items():
        for record in article[dimension]:
            posts, mentions = record.pop("posts", []), record.pop("mentions", None)
            yield kind, record, mentions or [record.pop("mention")]
            for post in posts:
                places = post.pop("mentions")
                yield "Post", {"official": record["id"], **post}, places


def _fragments(mention: Json) -> str:
    """The offsets of a mention, line by line."""
    parts = [
        (mention["start"] + found.start(), mention["start"] + found.end())
        for found in re.finditer(r"[^\r\n]+", mention["text"])
    ]
    return ";".join(f"{start} {end}" for start, end in parts)
