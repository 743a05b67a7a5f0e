"""DuckDB's view of us: record models as its types, strings as its literals.

With the types of the models every output reads with one shape, whatever its first rows hold.
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from types import NoneType
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel

from rukz_extract.records import ExtractedArticle

PLAIN: dict[Any, str] = {str: "VARCHAR", int: "BIGINT", date: "DATE", Decimal: "DECIMAL(38, 4)"}


def columns(model: type[BaseModel] = ExtractedArticle) -> dict[str, str]:
    """DuckDB type of each field of a model, for ``read_json(…, columns = {…})``."""
    return {name: duckdb_type(field.annotation) for name, field in model.model_fields.items()}


def duckdb_type(annotation: Any) -> str:
    """The DuckDB type of an annotation: models are STRUCTs, lists arrays, vocabularies VARCHAR."""
    arguments = [part for part in get_args(annotation) if part is not NoneType]
    if get_origin(annotation) is Literal:
        return "VARCHAR"
    if get_origin(annotation) is list:
        return f"{duckdb_type(arguments[0])}[]"
    if arguments:
        return duckdb_type(arguments[0])
    if issubclass(annotation, BaseModel):
        members = [f'"{name}" {kind}' for name, kind in columns(annotation).items()]
        return f"STRUCT({', '.join(members)})"
    return "VARCHAR" if issubclass(annotation, StrEnum) else PLAIN[annotation]


def quoted(text: str) -> str:
    """A string as a literal of SQL."""
    return "'" + text.replace("'", "''") + "'"
