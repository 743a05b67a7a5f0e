"""Names without a tag: bare surnames of people named elsewhere, and names told by a first name or initials."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from rukz_extract.extract.people.agreement import is_adjective_surname, is_surname_of_holder
from rukz_extract.extract.people.declension import known_given, surname_inflected
from rukz_extract.extract.people.families import is_of_family
from rukz_extract.extract.people.folding import Bearer, goes_by
from rukz_extract.extract.people.given import listed_given
from rukz_extract.extract.people.lexicon import closes_patronymic, is_body, is_post_head, is_territory
from rukz_extract.extract.people.namesakes import is_of_holder
from rukz_extract.extract.people.naming import surname_of
from rukz_extract.extract.people.person import Gender, TokenSpan
from rukz_extract.extract.people.readings import NameMention
from rukz_extract.extract.people.spelling import (
    INITIALS,
    has_surname_shape,
    is_capitalised,
    is_common,
    is_initial,
    is_kazakh,
    is_patronymic,
    opens,
)
from rukz_extract.gazetteer.posts import word_group
from rukz_extract.language.doc import Doc
from rukz_extract.language.fold import KAZAKH_TO_RUSSIAN, fold
from rukz_extract.language.memory import LATELY
from rukz_extract.language.morphology import is_known, readings

_OF_SURNAMES = tuple(f"{stem}{end}" for stem in ("ов", "ев", "ин") for end in ("", "а", "у", "ым", "ой"))
"""The endings of a surname alone behind a post; others may be adjectives of places."""
_OF_ADJECTIVES = ("ого", "его", "ому", "ему", "ую", "юю")
_ABBREVIATED = 5
"""Letters of a word in capitals that may be a body's: a surname of more is told by its capitals."""
_CLOSED = frozenset({"PREP", "CONJ", "PRCL", "NPRO", "INTJ"})
_CONTENT = frozenset({"NOUN", "ADJF", "ADJS", "PRTF", None})


def missed_names(doc: Doc, taken: AbstractSet[int]) -> list[TokenSpan]:
    """Names told by a first name or initials with a surname behind them, where the tagger saw none."""
    found: list[TokenSpan] = []
    keys = doc.keys
    known = {key: _may_open(key) for key in {keys[t] for t in doc.capitalised}}
    given = [token for token in doc.capitalised if known[keys[token]]]
    stops = [token for token in doc.by_key.get(".", ()) if token and is_initial(doc.words[token - 1])]
    surnames = {token for token in doc.capitalised if token and _is_surname_of_post(doc, token, taken)}
    for token in sorted({*given, *stops, *surnames}):
        span = _initials_and_surname(doc, token - 1, taken) if keys[token] == "." else _full_name(doc, token, taken)
        span = span or ((token, token + 1) if token in surnames else None)
        if span and not (found and found[-1][1] > span[0]):
            found.append(span)
    return found


def _is_surname_of_post(doc: Doc, token: int, taken: AbstractSet[int]) -> bool:
    """True for "аким Сапаров", whom the tagger takes for a place: no table has a place of that name."""
    key = doc.keys[token]
    if not key.endswith(_OF_SURNAMES) or len(key) <= 3 or token in taken or not is_post_head(doc.keys[token - 1]):
        return False
    lower = doc.words[token - 1].islower() or opens(doc, token - 1)  # "Помощник | Путина | Юрий Белов"
    after_post = lower and not doc.starts_line(token)
    return after_post and not is_territory(key) and not known_given(key) and token not in _inside_other_names(doc)


def _may_open(key: str) -> bool:
    """True for a first name: in the table, in Kazakh letters or with another dash."""
    return bool(listed_given(key)) or ((is_kazakh(key) or "–" in key) and known_given(key))


def _full_name(doc: Doc, token: int, taken: AbstractSet[int]) -> TokenSpan | None:
    end = token + 1
    if token in taken:
        return None
    if end not in taken and (is_surname_of_holder(doc, token) or is_adjective_surname(doc, token)):
        return token, end + 1 + closes_patronymic(doc.key_at(end + 1))  # "министру Данияру Амангелди уулу"
    while end < len(doc) and end not in taken and _continues(doc, end):
        end += 1
        if not is_patronymic(doc.keys[end - 1]):  # a surname closes the name: "Адылбек Касымалиев | Кыргызской"
            break
    return (token, end) if end > token + 1 else None


def _initials_and_surname(doc: Doc, first: int, taken: AbstractSet[int]) -> TokenSpan | None:
    """One or two initials and a word with a surname's ending: "Е. Нагаспаев"."""
    end = first
    while end - first < INITIALS and end + 1 < len(doc) and doc.words[end + 1] == "." and is_initial(doc.words[end]):
        end += 2
    if end >= len(doc) or not taken.isdisjoint(range(first, end + 1)) or doc.starts_line(end):
        return None
    key, word = doc.keys[end], doc.words[end]
    shaped = has_surname_shape(key) or _is_kazakh_surname(doc, end) or _is_oblique_adjective(key)
    return (first, end + 1) if word[0].isupper() and len(word) > 3 and shaped else None


def _is_oblique_adjective(key: str) -> bool:
    """True for "главой выбрали Л. Косую", not for "С. Красное", which is a village."""
    return key.endswith(_OF_ADJECTIVES) and is_known(key) and readings(key)[0].pos == "ADJF"


def _continues(doc: Doc, token: int) -> bool:
    key = doc.keys[token]
    return (
        doc.words[token][0].isupper()
        and doc.gap(token) == " "
        and (has_surname_shape(key) or is_patronymic(key) or _is_kazakh_surname(doc, token) or _is_shouted(doc, token))
        and len(key) > 3
    )


def _is_shouted(doc: Doc, token: int) -> bool:
    """True for "Асхату САТЫБАЛДЫ", "Инес КОРДЕС": a surname in capitals, no abbreviation ("Инес ЮНЕСКО")."""
    word, key = doc.words[token], doc.keys[token]
    alone = word.isupper() and len(word) > _ABBREVIATED and doc.words[token - 1].istitle()
    return alone and not (is_common(key) or is_territory(key) or is_body(word))


def _is_kazakh_surname(doc: Doc, token: int) -> bool:
    """True for "Қалабай" behind a first name or an initial, outside the names of places and bodies.

    The tagger may take the two words themselves for a body: "аким области | Қайрат Қалабай". A word of Russian letters
    is one behind a first name that only Kazakh spells so: "министра РК | Әсел Рысбай".
    """
    key, first = doc.keys[token], doc.keys[token - 1]
    if is_territory(key):
        return False
    if not is_kazakh(key):
        return is_kazakh(first) and known_given(first)
    around = doc.name_at(token)
    return around is None or around.last - around.first == 1 or around[1:] == (token - 1, token + 1)


def bare_names(doc: Doc, bearers: Sequence[Bearer], taken: AbstractSet[int]) -> list[TokenSpan]:
    """Capitalised forms of the names found, where no mention stands yet, outside the names of other things."""
    forms = _known_forms(doc, bearers)
    inside = _inside_other_names(doc)
    return [
        (token, token + 1)
        for token in doc.tokens_in(forms)
        if token not in taken
        and is_capitalised(doc.words[token])
        and _may_name_somebody(doc, token, inside)
        and not is_of_family(doc, token)
    ]


def _known_forms(doc: Doc, bearers: Sequence[Bearer]) -> set[str]:
    """Forms, as keys, of the surnames found."""
    found: set[str] = set()
    for bearer in bearers:
        gender, name = surname_of(doc, bearer)
        full = any(map(_is_named_in_full, bearer.mentions))
        for part in goes_by(name) if " " not in name or _is_sure(bearer) else ():
            if len(part) > 2 and (full or (len(part) > 3 and not is_common(part))):
                found.update(surname_keys(part, gender))
    return found


def _is_sure(bearer: Bearer) -> bool:
    """True for a listed first name: "Хосе Гонсалес Прадо" goes by "Гонсалес", "Верховна Рада України" is nobody."""
    return any(known_given(name.partition(" ")[0]) for _, name in bearer.firsts)


@lru_cache(maxsize=LATELY)
def surname_keys(name: str, gender: Gender | None) -> frozenset[str]:
    """The keys of a surname's forms, of a Kazakh one in Russian letters too."""
    forms = {fold(form) for form in surname_inflected(name, gender)}
    return frozenset(forms | {form.translate(KAZAKH_TO_RUSSIAN) for form in forms} if is_kazakh(name) else forms)


def _is_named_in_full(mention: NameMention) -> bool:
    return bool(mention.parts.last and (mention.parts.first or mention.letters))


def _inside_other_names(doc: Doc) -> set[int]:
    """Tokens of places and organisations of several words: "улица Кунаева", but "цитирует РИА Новости | Белова"."""
    return {
        token
        for span in doc.names
        if span.kind != "PER" and span.last - span.first > 1
        for token in range(span.first, span.last)
        if doc.slice(span.first, token) not in word_group("news_agencies")
    }


def _may_name_somebody(doc: Doc, token: int, inside: AbstractSet[int]) -> bool:
    """False inside the name of another thing, unless the word opens a line or is in a headline's capitals."""
    word = doc.words[token]
    if opens(doc, token):
        return not is_known(word) or readings(doc.keys[token])[0].pos in _CONTENT
    return token not in inside or word.isupper()


def _is_no_name(doc: Doc, mention: NameMention) -> bool:
    token = mention.span[0]
    key = doc.keys[token]
    if is_of_holder(mention.readings.last) and key not in {reading.lemma for reading in readings(key)}:
        return False  # "Токаев", which a dictionary takes for a form of "токай"
    return is_territory(key) or is_common(key) or (opens(doc, token) and readings(key)[0].pos in _CLOSED)


def common_words(doc: Doc, spans: Sequence[TokenSpan], mentions: Sequence[NameMention]) -> set[TokenSpan]:
    """The lone words among the spans that the dictionary knows as something else and that name nobody else here."""
    known = {name.rpartition(" ")[2] for mention in mentions if not mention.bare for _, name in mention.readings.last}
    lone = {span for span in spans if span[1] - span[0] == 1}
    unknown = (m for m in mentions if m.span in lone and known.isdisjoint(name for _, name in m.readings.last))
    return {mention.span for mention in unknown if _is_common_word(doc, mention)}


def _is_common_word(doc: Doc, mention: NameMention) -> bool:
    token = mention.span[0]
    key = doc.keys[token]
    if known_given(key) or (has_surname_shape(key) and not opens(doc, token)):
        return False
    return _is_no_name(doc, mention)
