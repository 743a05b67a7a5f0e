"""Zones that are begun or paid for: "первый камень парка", "готовность парка – 80 %", "на парк просят 2 млрд"."""

from itertools import takewhile

from rukz_extract.extract.zones.state.spot import Spot
from rukz_extract.extract.zones.wording.words import lemmas, role
from rukz_extract.language.doc import Doc

_ON = "на"
_SOUGHT = frozenset({"funds", "bid"})
_FALLS = frozenset({"приходиться", "прийтись"})
"""``На парк приходится половина налогов`` tells of one that is there."""
_LOAN = "кредит"
_ENDS = frozenset(",;:")
_MONEY_REACH = 20
_READINESS, _FULL = "готовность", "100"
_PERCENT = ("%", "процент")


def is_begun(spot: Spot) -> bool:
    """As in "первый камень технопарка", "капсула в основание парка", "готовность парка – 80 %"."""
    return role(spot.word) == "foundation" or (_READINESS in lemmas(spot.word) and _is_partly_ready(spot))


def _is_partly_ready(spot: Spot) -> bool:
    """True where a share that is not the whole stands in the clause: "достигла 80 процентов"."""
    doc = spot.doc
    clause = takewhile(lambda token: doc.words[token] not in _ENDS, spot.right)
    share = next((token for token in clause if doc.keys[token][:1].isdigit() and _is_percent(doc, token)), None)
    return share is not None and doc.keys[share].rstrip("%") != _FULL


def _is_percent(doc: Doc, token: int) -> bool:
    return doc.keys[token].endswith("%") or doc.key_at(token + 1).startswith(_PERCENT)


def is_money_sought(spot: Spot, start: int) -> bool:
    """As in "на сухой порт просят 2 млрд", "заявки на терминал в Таре и на ТЛЦ в Омске"; ``start`` of the sentence."""
    if spot.word != _ON or spot.locative:
        return False
    keys = [spot.doc.keys[token] for token in (*range(max(start, spot.first - _MONEY_REACH), spot.first), *spot.right)]
    if not any(role(key) in _SOUGHT or _LOAN in lemmas(key) for key in keys):
        return False
    return all(_FALLS.isdisjoint(lemmas(key)) for key in keys)
