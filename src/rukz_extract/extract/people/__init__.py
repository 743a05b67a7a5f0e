"""People named in an article: mentions, folded to persons with their names in the nominative."""

from rukz_extract.extract.people.person import Gender, Person, TokenSpan
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import inflect, readings
from rukz_extract.records import PersonName

__all__ = ["Gender", "Person", "TokenSpan", "find_people"]


def find_people(doc: Doc) -> list[Person]:
    """Everybody named in the article, officials or not, in order of first mention."""
    found: dict[str, list[TokenSpan]] = {}
    names: dict[str, list[str]] = {}
    for span in doc.names:
        if span.kind == "PER":
            words = [_nominative(word) for word in doc.words[span.first : span.last]]
            key = words[-1]
            found.setdefault(key, []).append((span.first, span.last))
            names[key] = max(names.get(key, []), words, key=len)
    return [Person(_name(names[key]), None, tuple(spans), "tagged_name") for key, spans in found.items()]


def _name(words: list[str]) -> PersonName:
    first, middle, last = (words[0] if len(words) > 1 else None), " ".join(words[1:-1]) or None, words[-1]
    return PersonName(full=" ".join(words), first=first, middle=middle, last=last)


def _nominative(word: str) -> str:
    for number, reading in enumerate(readings(word)):
        if reading.grammemes & {"Name", "Surn", "Patr"}:
            form = inflect(word, frozenset({"nomn", "sing"}), number) or word
            return "-".join(part.capitalize() for part in form.split("-"))
    return word
