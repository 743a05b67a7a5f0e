"""Names of what numbers count or measure, behind which a bare number is no sum: "тираж – 12 000", "надой – 18"."""

from rukz_extract.extract.money.amounts import Amount
from rukz_extract.extract.money.leads import past_light
from rukz_extract.extract.money.sums import tells
from rukz_extract.extract.money.units import units
from rukz_extract.extract.money.wide import things
from rukz_extract.language.doc import Doc
from rukz_extract.language.marks import DASHES


def is_of_thing(doc: Doc, amount: Amount) -> bool:
    """True for a number behind "население –" or "стаж –"."""
    dash = past_light(doc, amount.first - 1)
    return dash > 0 and doc.keys[dash] in DASHES and names_thing(doc.keys[dash - 1])


def names_thing(key: str) -> bool:
    """True for "тираж", "население", "номер", never for other units, which have a price: "километр – 120"."""
    return (key not in units() and key.startswith(things())) or tells(key, "dimension")
