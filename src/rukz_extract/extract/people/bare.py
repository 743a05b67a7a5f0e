"""Names without a tag: bare surnames of people named elsewhere, and first name with surname."""

from collections.abc import Iterator, Sequence

from rukz_extract.extract.people.declension import known_given, surname_inflected
from rukz_extract.extract.people.folding import Bearer
from rukz_extract.extract.people.person import TokenSpan
from rukz_extract.extract.people.spelling import has_surname_shape, is_patronymic
from rukz_extract.language.doc import Doc
from rukz_extract.language.fold import fold
from rukz_extract.language.morphology import readings

_PERSONAL = frozenset({"Name", "Surn", "Patr"})


def missed_full_names(doc: Doc, taken: set[int]) -> list[TokenSpan]:
    """A first name of the table with a surname or patronymic behind it, where the tagger saw no name."""
    return [
        span
        for token, key in enumerate(doc.keys)
        if token not in taken and known_given(key) and (span := _full_name(doc, token, taken)) is not None
    ]


def _full_name(doc: Doc, token: int, taken: set[int]) -> TokenSpan | None:
    end = token + 1
    if not doc.words[token][0].isupper():
        return None
    while end < len(doc) and end - token < 3 and end not in taken and _continues(doc, end):
        end += 1
    return (token, end) if end > token + 1 else None


def _continues(doc: Doc, token: int) -> bool:
    key = doc.keys[token]
    return (
        doc.words[token][0].isupper()
        and doc.gap(token) == " "
        and (has_surname_shape(key) or is_patronymic(key))
        and len(key) > 3
        and not _is_common(key)
    )


def bare_surnames(doc: Doc, bearers: Sequence[Bearer], taken: set[int]) -> list[TokenSpan]:
    """Capitalised forms of the surnames found, where no mention stands yet, outside other names."""
    forms = _surname_forms(bearers)
    inside = _inside_names(doc)
    return [
        (token, token + 1)
        for token, key in enumerate(doc.keys)
        if key in forms
        and token not in taken
        and token not in inside
        and doc.words[token][0].isupper()
        and not (_opens(doc, token) and _is_common(key))
    ]


def _surname_forms(bearers: Sequence[Bearer]) -> set[str]:
    found: set[str] = set()
    for bearer in bearers:
        if not any(m.parts.last and (m.parts.first or m.letters) for m in bearer.mentions):
            continue
        names = {name for _, name in bearer.lasts if " " not in name and len(name) > 2}
        genders = {gender for gender, _ in bearer.lasts}
        for name in names:
            for form in surname_inflected(name, next(iter(genders)) if len(genders) == 1 else None):
                found.add(fold(form))
    return found


def _inside_names(doc: Doc) -> set[int]:
    """Tokens of places and organisations of several words: "улица Кунаева" names nobody present."""
    return {
        token
        for span in doc.names
        if span.kind != "PER" and span.last - span.first > 1
        for token in range(span.first, span.last)
    }


def _opens(doc: Doc, token: int) -> bool:
    return doc.starts_line(token) or token in doc.sentences


def _is_common(key: str) -> bool:
    """True for a word of the dictionary that is no name."""
    found = readings(key)
    return found[0].known and not any(reading.grammemes & _PERSONAL for reading in found)


def common_words(doc: Doc, spans: Sequence[TokenSpan]) -> Iterator[TokenSpan]:
    """The lone words among the spans that the dictionary knows as something else than a name."""
    for first, last in spans:
        if last - first == 1 and _is_common(doc.keys[first]):
            yield first, last
