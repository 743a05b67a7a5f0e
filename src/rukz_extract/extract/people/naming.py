"""The name of a person: the nominatives and the gender that fit all mentions best."""

from collections.abc import Callable, Collection
from functools import lru_cache

from rukz_extract.extract.people.folding import Bearer
from rukz_extract.extract.people.lexicon import is_foreign_name, long_names
from rukz_extract.extract.people.person import Gender
from rukz_extract.extract.people.readings import PARTS, NameMention, plain, spelled, words_of
from rukz_extract.extract.people.spelling import DASHES, is_initial, is_kazakh
from rukz_extract.gazetteer.holders import holders, served
from rukz_extract.language.cases import CONSONANTS
from rukz_extract.language.doc import Doc
from rukz_extract.language.memory import LATELY
from rukz_extract.records import PersonName

_MISFIT = -4.0
_OTHER_YO = 0.1
_RATHER_A_MAN = 0.1
_AS_LIKELY = 1.2
"""Less than two agreeing tags: what the register of offices may overrule."""
_POLISH = ("ска", "цка")
_SURE = 0.35  # less than one agreeing tag tells nothing


def name_of(doc: Doc, bearer: Bearer) -> tuple[PersonName, Gender | None]:
    """Name and gender of somebody, decided over all mentions together."""
    gender, sure = _gender(bearer)
    told = _in_register(bearer, gender)
    shown = {
        part: _shown(doc, bearer, part, told.get(part) or _nominative(doc, bearer, part, gender)) for part in PARTS
    }
    shown = _with_letters(doc, bearer, shown)
    first, middle, last = (shown[part] or None for part in PARTS)
    name = PersonName.made(full=_full(doc, bearer, shown), first=first, middle=middle, last=last)
    return name, gender if sure else None


def surname_of(doc: Doc, bearer: Bearer) -> tuple[Gender | None, str]:
    """Gender, None when unsure, and surname of somebody in the nominative and lower case; empty for none."""
    gender, sure = _gender(bearer)
    return (gender if sure else None), _nominative(doc, bearer, "last", gender)


def _gender(bearer: Bearer) -> tuple[Gender, bool]:
    """The gender with the best sum over the mentions, a man where nothing tells; and whether it is sure."""
    best = [mention.readings.best for mention in bearer.mentions]
    man, woman = sum([each.get("m", _MISFIT) for each in best]), sum([each.get("f", _MISFIT) for each in best])
    return ("m" if man + _RATHER_A_MAN >= woman else "f"), abs(man - woman) >= _SURE


def _in_register(bearer: Bearer, gender: Gender) -> dict[str, str]:
    """First name and surname of somebody in office, where the forms allow others: "Эвике Силине" is of Силиня."""
    fullest = _first_whole(bearer).readings
    pairs = {(r.first, r.last): score for r, score in fullest.scores.items() if r.gender == gender}
    if len(pairs) < 2 or not all(map(all, pairs)):
        return {}
    floor = max(pairs.values()) - _AS_LIKELY
    known = [pair for pair, score in pairs.items() if score >= floor and _held_office(*pair)]
    if len(known) != 1:
        return {}
    (first, last), hard = known[0], (known[0][0].replace("ь", ""), known[0][1])
    if first != hard[0] and pairs.get(hard) == pairs[known[0]]:
        return {"last": last}  # "Поле Кагаме": Пол and Поль are two spellings, of which the register has one
    return {"first": first, "last": last}


def _held_office(first: str, last: str) -> bool:
    return served(last, first) is not None or bool(holders(last, first))


def _nominative(doc: Doc, bearer: Bearer, part: str, gender: Gender) -> str:
    """The nominative of a part that the mentions with that part support best."""
    key = part, gender
    found = [options for mention in bearer.mentions if (options := mention.readings.options.get(key))]
    if not found:
        return ""
    candidates = list(dict.fromkeys([name for options in found for name in options]))
    if len(candidates) == 1:
        return candidates[0]
    candidates = [name for name in candidates if long_names(name).isdisjoint(candidates)]
    if part == "last" and any(is_foreign_name(name) for _, name in bearer.firsts):
        candidates = [name for name in candidates if not _is_read_back(name, candidates)]
    candidates.sort(key=_yo_first(doc))
    if any(map(is_kazakh, candidates)):  # "Қайрат Нұрланов … Нурланов": as in the first whole name
        told = _first_whole(bearer).readings.options.get(key, {})
        candidates.sort(key=lambda name: name not in told)
    candidates.sort(key=_words, reverse=True)
    rated = [(options, max(options.values())) for options in found]
    return max(candidates, key=lambda name: round(sum([_support(*each, name) for each in rated]), 6))


def _first_whole(bearer: Bearer) -> NameMention:
    """The first mention in the text that has a first name and a surname, else the first of all."""
    return min(bearer.mentions, key=lambda each: (not (each.parts.first and each.parts.last), each.span))


def _is_read_back(name: str, candidates: Collection[str]) -> bool:
    """True for "сальвиня" beside "сальвини", "липска" beside "липски": foreign surnames in -и stay as they are."""
    read_back = (name[-1:] == "я" and name[-2:-1] in CONSONANTS) or name.endswith(_POLISH)
    return read_back and f"{name[:-1]}и" in candidates


def _words(name: str) -> int:
    return name.count(" ")


def _yo_first(doc: Doc) -> Callable[[str], bool]:
    """Order of equal candidates: "Петра" is of Пётр where the article writes ё at all, else of Петр."""
    writes_yo = "ё" in doc.text
    return lambda name: ("ё" in name) is not writes_yo


def _support(options: dict[str, float], best: float, name: str) -> float:
    """How well a mention bears a nominative out: nothing when it is its best reading, else a loss."""
    score = options.get(name)
    if score is None:  # another mention may write ё as е, or the last of two surnames only
        alike = {option: s for option, s in options.items() if _same(option, name)}
        score = max([s - _OTHER_YO * ("ё" in option + name) for option, s in alike.items()], default=None)
    return _MISFIT if score is None else round(score - best, 6)


def _same(option: str, name: str) -> bool:
    return (
        option == name or name.endswith(" " + option) or name.startswith(option + " ") or plain(option) == plain(name)
    )


def _shown(doc: Doc, bearer: Bearer, part: str, nominative: str) -> str:
    """A nominative with the capitals of the article."""
    if not nominative:
        return ""
    # mentions with all words of the nominative come first: "Саид Азим" before "Азим"
    for mention in sorted(bearer.mentions, key=lambda each: len(getattr(each.parts, part)) <= _words(nominative)):
        options = mention.readings.options
        if any(_same(name, nominative) for gender in "mf" for name in options.get((part, gender), ())):
            return _capitals(nominative, words_of(doc, getattr(mention.parts, part)))
    return nominative.title()


@lru_cache(maxsize=LATELY)
def _capitals(nominative: str, models: tuple[str, ...]) -> str:
    """The words with the capitals of their models, half by half: "Салтыков-Печерский" of "Салтыкова-Печерского"."""
    return " ".join(
        "-".join(map(_capitals_of, word.split("-"), model.split("-")))
        for word, model in zip(nominative.split(" "), map(spelled, models), strict=False)
    )


def _capitals_of(half: str, model: str) -> str:
    return "".join(n.upper() if i < len(model) and model[i].isupper() else n for i, n in enumerate(half))


def _with_letters(doc: Doc, bearer: Bearer, shown: dict[str, str]) -> dict[str, str]:
    """The parts with initials where nothing fuller stands."""
    fullest = _lettered(bearer)
    if fullest is None:
        return shown
    letters = [_letter(doc, i) for i in (fullest.parts.initials or fullest.parts.middle)]
    if fullest.parts.first:  # "Джордж У. Буш"
        if " " in shown["last"] and shown["last"][:1] == letters[0][:1]:
            return shown  # "Джон Фицджеральд Кеннеди" tells what "Ф." stood for
        return {**shown, "middle": shown["middle"] or " ".join(letters)}
    middle = shown["middle"] or ("" if shown["first"] else "".join(letters[1:]))
    return {"first": shown["first"] or letters[0], "middle": middle, "last": shown["last"]}


def _letter(doc: Doc, token: int) -> str:
    """An initial with its stop, that of a double name whole: "К.-Ж. Ержанов"."""
    return "".join(doc.words[token : _after_letter(doc, token)])


def _after_letter(doc: Doc, token: int) -> int:
    double = doc.key_at(token + 2) in DASHES and is_initial(doc.words[token + 3]) and doc.key_at(token + 4) == "."
    return token + 5 if double else token + 2


def _lettered(bearer: Bearer) -> NameMention | None:
    lettered = [m for m in bearer.mentions if m.letters or (m.parts.middle and not m.readings.middle)]
    return max(lettered, key=lambda m: (len(m.letters), -m.span[0]), default=None)


def _full(doc: Doc, bearer: Bearer, shown: dict[str, str]) -> str:
    """The parts in the order first, middle, last; in a Chinese name the surname leads."""
    first, middle, last = (shown[part] for part in PARTS)
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
    return doc.text[doc.starts[initials[0]] : doc.ends[_after_letter(doc, initials[-1]) - 1]]
