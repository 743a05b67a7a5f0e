"""What single words beside a zone are: role in context, part of speech, number, read through cached morphology."""

from functools import cache, lru_cache

from rukz_extract.extract.zones.wording.vocabulary import context, place_words, status_cues, word_group
from rukz_extract.language.beginnings import WITH_PRONOUNS, Beginnings
from rukz_extract.language.doc import Doc
from rukz_extract.language.fold import fold
from rukz_extract.language.memory import LATELY
from rukz_extract.language.morphology import Reading, inflect, readings

NOT = "не"
"""Before a zone or its verb: "не зона, а заводы", "не построили"."""
ITS = frozenset({"его", "ее", "он", "она"})
"""Pronouns for a zone told before: "Его откроют летом"."""
THERE = frozenset({"там", "здесь", "тут"})
"""Words for a place told before: "Там работают 14 компаний"."""
WITH = frozenset({"с", "со"})
"""As in "зона с металлургическим профилем", "на границе с Россией"."""
ABOUT = frozenset({"о", "об"})
"""As in "меморандум о сухом порте", "договорились о центре"."""
INSIDE = frozenset({"в", "на"})
"""As in "на территории зоны", "в парке работает цех"."""
MORE = "еще"
"""As in "ещё технопарк", "ещё одну зону"."""
SAME = "же"
"""The particle of "такой же парк", "в этой же зоне"."""
THIS = "это"
"""As in "ОЭЗ – это", "в парке «Юг», это Тарский район"."""
MAKING = frozenset({"make", "finish", "plan"})
"""Cues of verbs by which a zone comes to be."""
START = "заработать"
"""A verb that means to earn with an object, else to begin to work."""
INTRANSITIVE = ("ся", "сь")
_ADJECTIVES = frozenset({"ADJF", "PRTF"})
_SHORTEST = 3
"""Shorter words have no lemma but themselves: "в" is no "вид"."""
_UNLIKELY = 0.02
"""A reading below this score is left out: "к" as short for "как"."""
_ADVERBS = frozenset({"ADVB", "PRCL"})
_WOULD = "бы"
_RESIDENT = "резидент"
_MODAL = frozenset({"мочь", "смочь"})
_VERBS = frozenset({"VERB", "INFN", "PRTS", "GRND"})


@lru_cache(maxsize=LATELY)
def role(key: str) -> str:
    """Role of a word by any of its lemmas, empty for none."""
    known = context()
    if len(key) < _SHORTEST or not _context_beginnings().fit(key):
        return known.get(key, "")
    return known.get(key) or next((known[fold(r.lemma)] for r in _likely(key) if fold(r.lemma) in known), "")


@cache
def _context_beginnings() -> Beginnings:
    return Beginnings(context(), WITH_PRONOUNS)


def is_company(key: str) -> bool:
    """True for a word that the names of companies stand behind; asked of the word before every quotation mark."""
    return _company_beginnings().fit(key) and role(key) == "company"


@cache
def _company_beginnings() -> Beginnings:
    return Beginnings(lemma for lemma, role in context().items() if role == "company")


@lru_cache(maxsize=LATELY)
def _likely(key: str) -> tuple[Reading, ...]:
    return tuple(reading for reading in readings(key)[:3] if reading.score > _UNLIKELY)


@lru_cache(maxsize=5_000)
def post_lemma(key: str) -> str:
    """The dictionary form under which a post of the context table is known."""
    known = context()
    return key if key in known else next((lemma for r in _likely(key) if (lemma := fold(r.lemma)) in known), "")


@lru_cache(maxsize=LATELY)
def lemmas(key: str) -> tuple[str, ...]:
    """The dictionary forms of a word by its likely readings, as keys."""
    return tuple(dict.fromkeys(fold(reading.lemma) for reading in _likely(key)))


@lru_cache(maxsize=LATELY)
def is_adjective(key: str) -> bool:
    """True for an adjective or a full participle; pronouns like "этот" count."""
    return readings(key)[0].pos in _ADJECTIVES


def nominative_adjective(key: str, *, feminine: bool) -> str | None:
    """The nominative singular of a word that may be an adjective, None for other words."""
    place = next((place for place, reading in enumerate(readings(key)) if reading.pos == "ADJF"), None)
    if place is None:
        return None
    return inflect(key, frozenset({"nomn", "sing", "femn" if feminine else "masc"}), place)


@lru_cache(maxsize=LATELY)
def is_verb(key: str) -> bool:
    """True for a finite verb, an infinitive, a short participle or a gerund."""
    return place_words().get(key) is None and readings(key)[0].pos in _VERBS


@lru_cache(maxsize=LATELY)
def is_plural_verb(key: str) -> bool:
    """True for a verb in the plural."""
    reading = readings(key)[0] if key else None
    return bool(reading and reading.pos == "VERB" and reading.number == "plur")


@lru_cache(maxsize=LATELY)
def is_building(key: str) -> bool:
    """True for what may be made into a zone: "завод станет индустриальным парком"."""
    return not word_group("buildings").isdisjoint(lemmas(key))


def is_land(key: str) -> bool:
    """True for land that is set aside: "парк, под который отвели участок", "под который выделили 40 га"."""
    return role(key) == "site" or key in word_group("land_measures")


@lru_cache(maxsize=LATELY)
def is_participle(key: str) -> bool:
    """True for a short participle: "названы", "признан"."""
    return readings(key)[0].pos == "PRTS"


@lru_cache(maxsize=LATELY)
def is_noun(key: str) -> bool:
    """True for a noun in its likeliest reading."""
    return readings(key)[0].pos == "NOUN"


@lru_cache(maxsize=LATELY)
def is_plural_noun(key: str) -> bool:
    """True for a noun that its form tells to be in the plural."""
    return all(reading.number == "plur" for reading in readings(key) if reading.pos == "NOUN") and is_noun(key)


@lru_cache(maxsize=LATELY)
def is_nominative(key: str) -> bool:
    """True for a word that may stand in the nominative, as a name behind type words does."""
    cases = {reading.case for reading in readings(key)}
    return "nomn" in cases or cases == {None}


@lru_cache(maxsize=LATELY)
def is_instrumental(key: str) -> bool:
    """True for a form that is nothing else: "стал парком", "под парком"."""
    return all(reading.case == "ablt" for reading in readings(key))


@lru_cache(maxsize=LATELY)
def is_preposition(key: str) -> bool:
    """True for a preposition."""
    return readings(key)[0].pos == "PREP"


@lru_cache(maxsize=LATELY)
def is_adverb(key: str) -> bool:
    """True for an adverb or a particle: "уже работает в Омске", "сразу в двух районах"."""
    return readings(key)[0].pos in _ADVERBS


@lru_cache(maxsize=LATELY)
def is_numeral(key: str) -> bool:
    """True for a number that counts zones: a small figure or a number word."""
    return (key.isdigit() and len(key) <= 2) or any(reading.pos == "NUMR" for reading in readings(key))


def before(doc: Doc, token: int) -> str:
    """Key of the token before one, empty at the start of a line."""
    return "" if doc.starts_line(token) else doc.keys[token - 1]


def in_brackets(doc: Doc, opening: int) -> str:
    """The one word of the brackets that open at a token, empty for none: "технопарк (ТП)"."""
    alone = doc.word_at(opening) == "(" and doc.word_at(opening + 2) == ")"
    return doc.words[opening + 1] if alone else ""


def is_resident(key: str) -> bool:
    """True for "резидентов": what has them is a zone."""
    return key.startswith(_RESIDENT)


def is_capitalised(doc: Doc, token: int) -> bool:
    """True when a token begins with a capital letter."""
    return token < len(doc) and doc.words[token][:1].isupper()


@lru_cache(maxsize=LATELY)
def cue(key: str) -> str:
    """What a word says of the state of a zone by any of its likely lemmas, empty for nothing.

    A full participle of making says that the zone is there ("построенный") or to come ("строящийся").
    """
    known = status_cues()
    for reading in _likely(key):
        found = known.get(fold(reading.lemma), "")
        if found in ("make", "finish") and reading.pos == "PRTF":
            return "work" if "past" in reading.grammemes else "plan"
        if found:
            return found
    return ""


def leads_to_infinitive(doc: Doc, token: int) -> bool:
    """As in "технопарк предложено открыть", "мог бы открыться": the infinitive tells what is done to the zone."""
    reading = readings(doc.keys[token])[0]
    if reading.pos != "PRTS" and reading.lemma not in _MODAL:
        return False
    following = token + 2 if doc.keys[token + 1 : token + 2] == [_WOULD] else token + 1
    return following < len(doc) and readings(doc.keys[following])[0].pos == "INFN"


def is_to_make(key: str) -> bool:
    """True for "построить", "создать"."""
    return cue(key) == "make" and readings(key)[0].pos == "INFN"


def is_wish(doc: Doc, token: int) -> bool:
    """As in "хотят построить", "хочет разместить": the infinitive right behind tells what is made."""
    return is_to_make(doc.key_at(token + 1)) and is_verb(doc.keys[token])
