"""Sums of a list with an item on each line, of which only the first tells the currency: "• Омск — 402 млн (+11 %)"."""

from rukz_extract.extract.money.amounts import Amount
from rukz_extract.extract.money.leads import past_light
from rukz_extract.extract.numbers.grammar import DASHES
from rukz_extract.language.doc import Doc
from rukz_extract.language.items import behind_mark

_LINE = 60  # tokens of an item up to its sum


def is_next_item(doc: Doc, item: Amount, amount: Amount) -> bool:
    """True for a number behind a label and a dash on the line that follows the item of a sum, with the same mark."""
    if doc.text.count("\n", item.end, amount.start) != 1 or not (_is_labelled(doc, item) and _is_labelled(doc, amount)):
        return False
    mark, before = _mark(doc, amount), _mark(doc, item)
    return mark != "" and mark == before


def is_list_mark(doc: Doc, amount: Amount) -> bool:
    """True for the number of "2) Омск — 402 млн" at the head of its line."""
    return doc.starts_line(amount.first) and doc.text[amount.end : amount.end + 1] == ")"


def _is_labelled(doc: Doc, amount: Amount) -> bool:
    dash = past_light(doc, amount.first - 1)
    return dash > 0 and doc.keys[dash] in DASHES


def _mark(doc: Doc, amount: Amount) -> str:
    """The mark at the head of the line of a number, empty without one; of "2)" the bracket."""
    line = doc.line_start(amount.first, _LINE)
    behind = behind_mark(doc, line) if line is not None else 0
    return doc.words[behind - 1] if line is not None and behind > line else ""
