"""The record reference of the README and the docs, generated from the models."""

from enum import StrEnum
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from rukz_extract.records import (
    Date,
    ExtractedArticle,
    Mention,
    Money,
    Official,
    PersonName,
    Post,
    Region,
    Zone,
)

MODELS: tuple[type[BaseModel], ...] = (
    ExtractedArticle,
    Official,
    PersonName,
    Post,
    Region,
    Zone,
    Money,
    Date,
    Mention,
)


def record_reference() -> str:
    """Markdown: one table per record model, with the field's type and meaning."""
    return "\n\n".join(_section(model) for model in MODELS) + "\n"


def _section(model: type[BaseModel]) -> str:
    summary = (model.__doc__ or "").split("\n", maxsplit=1)[0]
    rows = [_row(name, field) for name, field in model.model_fields.items()]
    head = f"### {model.__name__}\n\n{summary}\n\n| field | type | meaning |\n| --- | --- | --- |\n"
    return head + "\n".join(rows)


def _row(name: str, field: FieldInfo) -> str:
    return f"| `{name}` | {_type_name(field.annotation)} | {field.description or ''} |"


def _type_name(annotation: Any) -> str:
    """A type as a reader of JSON sees it: ``string``, ``Post[]``, ``… or null``."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return _type_name(get_args(annotation)[0])
    if origin is Literal:
        return ", ".join(f'"{value}"' for value in get_args(annotation))
    if origin in (Union, UnionType):
        parts = [_type_name(part) for part in get_args(annotation) if part is not NoneType]
        return " or ".join([*parts, "null"] if NoneType in get_args(annotation) else parts)
    if origin is list:
        return f"{_type_name(get_args(annotation)[0])}[]"
    return _plain_name(annotation)


def _plain_name(annotation: type) -> str:
    if issubclass(annotation, StrEnum):
        return ", ".join(f"`{member.value}`" for member in annotation)
    if issubclass(annotation, BaseModel):
        return annotation.__name__
    return {"str": "string", "int": "integer", "date": "date", "Decimal": "decimal string"}[annotation.__name__]
