"""How the name of a body is written out: as the register has it, as it stands in quotes, else in the nominative."""

from collections.abc import Sequence

from rukz_extract.extract.officials.phrases.phrase import Part
from rukz_extract.extract.officials.words import ON
from rukz_extract.gazetteer.bodies import Body
from rukz_extract.gazetteer.posts import Lexicon, word_group
from rukz_extract.language.doc import Doc
from rukz_extract.language.fold import fold
from rukz_extract.language.marks import QUOTES
from rukz_extract.language.phrase import nominative

_PAIRS = {"«": "»", "„": "“"}
_MARKS = "".join(QUOTES) + " "
_ABBREVIATION = 6
"""Letters that an abbreviation may have."""


def written(doc: Doc, lexicon: Lexicon, part: Part) -> str:
    """The name without legal form and outer quotes: a quoted one as it stands, another in the nominative."""
    words = doc.words[part.first : part.last]
    if "." in words or all(word.isupper() and len(word) <= _ABBREVIATION for word in words):
        return doc.slice(part.first, part.last).strip(_MARKS)  # "ПНЕ", "УВКПЧ ООН", "ВЭБ.РФ" are no forms of nouns
    if not any(word in QUOTES for word in words):
        return nominative(plain_words(doc, lexicon, part)) or doc.slice(part.first, part.last)
    name = _opened(doc, _over_legal_form(doc, lexicon, part), part.last)
    # "корпорация «Тобол»", closed once for two
    open_quotes = (closing for opening, closing in _PAIRS.items() if name.count(opening) > name.count(closing))
    return name + next(open_quotes, "")


def _opened(doc: Doc, first: int, last: int) -> str:
    """A stretch without outer quotes, nouns before the inner ones put back: "управляющая компания ТОР «Ветер»"."""
    quote = next((token for token in range(first, last) if doc.words[token] in QUOTES), last)
    kind = nominative(list(doc.words[first:quote])) + " " if first < quote and doc.words[first].islower() else ""
    return (kind + doc.slice(quote if kind else first, last)).strip(_MARKS)


def _over_legal_form(doc: Doc, lexicon: Lexicon, part: Part) -> int:
    """The token at which the name itself begins: "РГП на ПХВ | «…»", "АО «Национальная компания | «Тобол»"."""
    first, outer = part.first, {*lexicon.legal_forms, *QUOTES, ON}
    while first < part.last - 1 and doc.words[first] in outer:
        first += 1
    of_state = " ".join(doc.keys[first : first + 2]) in word_group("state_companies")
    return first + 2 if of_state and not QUOTES.isdisjoint(doc.words[first + 2 : first + 3]) else first


def registered(word: str, body: Body) -> str:
    """The register's name, in the letters of the article when they are the same word: "AMANAT"."""
    lowered = word[:1].islower() and body.name[:1].isupper()  # "глава минздрава"
    return word if fold(word) == fold(body.name) and not lowered else body.name


def is_plural_name(lexicon: Lexicon, words: Sequence[str], body: Body) -> bool:
    """True for "Сухопутными войсками": their singular is nobody's name."""
    singular = fold(nominative(words)) if len(words) > 1 else ""
    return singular != fold(body.name) and lexicon.long_bodies.get(singular) == body


def plain_words(doc: Doc, lexicon: Lexicon, part: Part) -> list[str]:
    """The words of a name without quotes and legal forms; "ГУ" of a ministry is a unit of it."""
    words = doc.words[part.first : part.last]
    unit = {words[0]} if part.body is not None and part.body.area and words[0] in word_group("main_units") else set()
    return [word for word in words if word not in QUOTES and (word not in lexicon.legal_forms or word in unit)]
