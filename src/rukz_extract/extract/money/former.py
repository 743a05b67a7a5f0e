"""Codes of currencies that were renewed: the bolivar of an article of 2017 is VEF, not VES."""

from functools import cache
from types import MappingProxyType

from rukz_extract.extract.money.times import is_year
from rukz_extract.language.doc import Doc
from rukz_extract.resources import Row, read_table


def code_of_its_time(doc: Doc, code: str) -> str:
    """The code that a currency had when the article was written, by its date or the latest year that it names."""
    row = _renewed().get(code)
    if row is None:
        return code
    year = str(doc.article.published.year) if doc.article.published else _latest_year(doc)
    return row["former"] if year and year < row["since"] else code


def _latest_year(doc: Doc) -> str:
    return max((key[:4] for key in doc.odd_keys if is_year(key)), default="")


@cache
def _renewed() -> MappingProxyType[str, Row]:
    return MappingProxyType({row["code"]: row for row in read_table("money/former")})
