"""The name of a person: the nominatives and the gender that fit all mentions best."""

from collections import defaultdict
from collections.abc import Iterable

from rukz_extract.extract.people.folding import Bearer
from rukz_extract.extract.people.person import Gender
from rukz_extract.extract.people.readings import NameMention, NameReading, spelled
from rukz_extract.language.doc import Doc
from rukz_extract.records import PersonName

_MISFIT = -4.0
_PARTS = ("first", "middle", "last")


def name_of(doc: Doc, bearer: Bearer) -> tuple[PersonName, Gender | None]:
    """Name and gender of somebody, decided over all mentions together."""
    gender = _gender(bearer)
    chosen = {part: _nominative(bearer, part, gender) for part in _PARTS}
    shown = {part: _shown(doc, bearer, part, nominative) for part, nominative in chosen.items()}
    shown = _with_letters(doc, bearer, shown)
    full = _full(doc, bearer, shown)
    name = PersonName(full=full, first=shown["first"] or None, middle=shown["middle"] or None, last=shown["last"] or None)
    return name, _sure(bearer, gender)


def _gender(bearer: Bearer) -> str:
    """The gender with the best sum over the mentions; a man where nothing tells."""
    score = {"m": 0.1, "f": 0.0}
    for mention in bearer.mentions:
        for gender in score:
            score[gender] += max((v for r, v in mention.readings.scores.items() if r.gender == gender), default=_MISFIT)
    return max(score, key=lambda gender: score[gender])


def _sure(bearer: Bearer, gender: str) -> Gender | None:
    other = "f" if gender == "m" else "m"
    best = {
        g: sum(max((v for r, v in m.readings.scores.items() if r.gender == g), default=_MISFIT) for m in bearer.mentions)
        for g in "mf"
    }
    if best[gender] - best[other] < 0.35:  # noqa: PLR2004 - less than one agreeing tag
        return None
    return "m" if gender == "m" else "f"


def _nominative(bearer: Bearer, part: str, gender: str) -> str:
    """The nominative of a part that the mentions with that part support best."""
    place = NameReading._fields.index(part)
    options: list[dict[str, float]] = []
    for mention in bearer.mentions:
        found: dict[str, float] = defaultdict(lambda: -99.0)
        for reading, score in mention.readings.scores.items():
            if reading[place] and reading.gender == gender:
                found[reading[place]] = max(found[reading[place]], score)
        if found:
            options.append(found)
    if not options:
        return ""
    return max(
        dict.fromkeys(name for found in options for name in found),
        key=lambda name: sum(_support(found, name) for found in options),
    )


def _support(found: dict[str, float], name: str) -> float:
    best = max(found.values())
    return max(
        (score - best - (0.0 if option == name else 0.1) for option, score in found.items() if _same(option, name)),
        default=_MISFIT,
    )


def _same(option: str, name: str) -> bool:
    return option == name or option.replace("ё", "е") == name.replace("ё", "е")


def _shown(doc: Doc, bearer: Bearer, part: str, nominative: str) -> str:
    """A nominative with the capitals of the article."""
    if not nominative:
        return ""
    for mention in bearer.mentions:
        tokens = getattr(mention.parts, part)
        if tokens and not (part == "middle" and len(doc.words[tokens[0]]) == 1):
            if any(_same(str(getattr(r, part)), nominative) for r in mention.readings.scores):
                return _capitals(nominative, [spelled(doc.words[token]) for token in tokens])
    return nominative.title()


def _capitals(nominative: str, models: Iterable[str]) -> str:
    words = []
    for word, model in zip(nominative.split(" "), models, strict=False):
        letters = [n.upper() if i < len(model) and model[i].isupper() else n for i, n in enumerate(word)]
        words.append("".join(letters))
    return " ".join(words)


def _with_letters(doc: Doc, bearer: Bearer, shown: dict[str, str]) -> dict[str, str]:
    """The parts with initials where nothing fuller stands."""
    fullest = _lettered(bearer)
    if fullest is None:
        return shown
    letters = [f"{doc.words[i]}." for i in (fullest.parts.initials or fullest.parts.middle)]
    if fullest.parts.first:  # "Джордж У. Буш"
        return {**shown, "middle": shown["middle"] or " ".join(letters)}
    middle = shown["middle"] or ("" if shown["first"] else "".join(letters[1:]))
    return {"first": shown["first"] or letters[0], "middle": middle, "last": shown["last"]}


def _lettered(bearer: Bearer) -> NameMention | None:
    lettered = [m for m in bearer.mentions if m.letters or (m.parts.middle and not m.readings.middle)]
    return max(lettered, key=lambda m: (len(m.letters), -m.span[0]), default=None)


def _full(doc: Doc, bearer: Bearer, shown: dict[str, str]) -> str:
    """The parts in the order first, middle, last; in a Chinese name the surname leads."""
    first, middle, last = (shown[part] for part in _PARTS)
    if any(_leads(m) for m in bearer.mentions):
        return " ".join(filter(None, (last, first)))
    lettered = _lettered(bearer)
    if lettered and first.endswith(".") and lettered.parts.initials:
        first, middle = _letters_as_written(doc, lettered), ""
    return " ".join(filter(None, (first, middle, last)))


def _leads(mention: NameMention) -> bool:
    """True for "Ван И": the surname stays in front in the record too."""
    parts = mention.parts
    return parts.rule == "east_asian" and parts.last < parts.first


def _letters_as_written(doc: Doc, mention: NameMention) -> str:
    """The initials with the article's own spaces: "С.П." or "С. П."."""
    initials = mention.parts.initials
    return doc.text[doc.starts[initials[0]] : doc.ends[initials[-1] + 1]]
