"""Option values: from the words of the command line to typed values, or a usage error that says what fits."""

import codecs
import re
from datetime import date

import typer

from rukz_extract.run.shape import Share


def parse_day(words: str) -> date:
    """A date option: ``2025-11-12``."""
    try:
        return date.fromisoformat(words)
    except ValueError as problem:
        raise typer.BadParameter(f"{words!r} is no date: write YYYY-MM-DD, for example 2025-11-12") from problem


def parse_encoding(name: str) -> str:
    """An encoding option: any text encoding that Python knows."""
    try:
        "".encode(name)
        return codecs.lookup(name).name
    except LookupError as problem:
        hint = "try utf-8, windows-1251, koi8-r, cp866 or utf-16"
        raise typer.BadParameter(f"{name!r} is no encoding: {hint}") from problem


def parse_shard(words: str) -> Share:
    """A shard option: ``2/8`` is the second of eight."""
    found = re.fullmatch(r"(\d{1,6})/(\d{1,6})", words, re.ASCII)
    if not found or not 1 <= int(found[1]) <= int(found[2]):
        raise typer.BadParameter(f"{words!r} is no shard: write i/n with i from 1 to n, for example 2/8")
    return Share(int(found[1]), int(found[2]))


def parse_dimensions(words: str) -> tuple[str, ...]:
    """Dimensions with commas between: ``dates,money``."""
    found = tuple(filter(None, (word.strip().lower() for word in words.split(","))))
    if not found:
        raise typer.BadParameter("no dimension: choose from officials, regions, zones, money, dates")
    return found
