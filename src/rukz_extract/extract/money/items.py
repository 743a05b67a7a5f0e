"""Sums of a list with an item on each line, of which only the first tells the currency: "• Омск — 402 млн (+11 %)"."""

import re

from rukz_extract.extract.money.amounts import Amount
from rukz_extract.extract.money.leads import past_light
from rukz_extract.extract.numbers.grammar import DASHES
from rukz_extract.language.doc import Doc

_MARK = re.compile(r"[ \t\u00a0]*([•·▪●◦–—*-]|\d{1,2}[.)])\s")


def is_next_item(doc: Doc, item: Amount, amount: Amount) -> bool:
    """True for a number behind a label and a dash on the line that follows the item of a sum, with the same mark."""
    if doc.text.count("\n", item.end, amount.start) != 1 or not (_is_labelled(doc, item) and _is_labelled(doc, amount)):
        return False
    mark, before = _mark(doc, amount), _mark(doc, item)
    return bool(mark) and bool(before) and mark[-1] == before[-1]


def is_list_mark(doc: Doc, amount: Amount) -> bool:
    """True for the number of "2) Омск — 402 млн" at the head of its line."""
    return doc.starts_line(amount.first) and doc.text[amount.end : amount.end + 1] == ")"


def _is_labelled(doc: Doc, amount: Amount) -> bool:
    dash = past_light(doc, amount.first - 1)
    return dash > 0 and doc.keys[dash] in DASHES


def _mark(doc: Doc, amount: Amount) -> str:
    """The mark at the head of the line of a number, empty without one."""
    found = _MARK.match(doc.text, doc.text.rfind("\n", 0, amount.start) + 1)
    return found[1] if found else ""
