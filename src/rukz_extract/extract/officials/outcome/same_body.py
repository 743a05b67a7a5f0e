"""The unit of a body told before by the same noun: "По данным Омской таможни … Начальник таможни Иван Белов"."""

from rukz_extract.extract.officials.holders.chambers import is_chamber
from rukz_extract.extract.officials.home import Home, unit_of
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.gazetteer.entry import HOME
from rukz_extract.gazetteer.names import adjective_stem
from rukz_extract.gazetteer.posts import lexicon
from rukz_extract.language.fold import fold
from rukz_extract.records import Level

_REACH = 150
"""Tokens from a post back to the whole name of its body."""
_LONGEST_NAME = 8
"""Tokens from the noun to the land behind it: "Департамента экологической экспертизы по Омской области"."""
_ADJECTIVES = 2


def unit_of_same_body(home: Home, phrase: PostPhrase) -> str | None:
    """The unit in the name of the body last told by the noun that is all a post says of its own."""
    noun = phrase.parts[0].noun if len(phrase.parts) == 1 and phrase.parts[0].kind == "body" else None
    if noun is None or is_chamber(noun) or phrase.nation is not None or phrase.organization:
        return None
    forms = lexicon().body_forms
    for token in range(phrase.first - 1, max(phrase.first - _REACH, 0) - 1, -1):
        form = forms.get(home.doc.keys[token])
        if form is not None and form.lemma == noun and (unit := _before(home, token) or _behind(home, token)):
            return unit if unit[:2] in HOME else None
    return None


def only_unit_of_bodies(home: Home) -> str | None:
    """The only unit whose bodies an article that names no unit tells of: "Депутаты Тюменской областной думы"."""
    doc, nations, bodies = home.doc, lexicon().nations, lexicon().body_forms
    told = doc.tokens_of(key for key in doc.by_key if "-" in nations.get(key, ""))
    near = (doc.keys[token + 1 : token + 1 + _ADJECTIVES] for token in told)
    codes = {nations[doc.keys[token]] for token, keys in zip(told, near, strict=True) if any(k in bodies for k in keys)}
    return codes.pop() if len(codes) == 1 else None


def _before(home: Home, noun: int) -> str | None:
    """The unit that an adjective before the noun tells: "Омской таможни", "Омского областного суда"."""
    for token in range(noun - 1, max(noun - 1 - _ADJECTIVES, -1), -1):
        code = lexicon().nations.get(home.doc.keys[token])
        if code is not None or adjective_stem(home.doc.keys[token]) is None:
            return code if code and "-" in code else None
    return None


def _behind(home: Home, noun: int) -> str | None:
    """The unit behind the noun and the words of what it governs, in the same clause."""
    for token in range(noun + 1, min(noun + _LONGEST_NAME, len(home.doc))):
        place = home.territories.starting_at(token)
        if place is not None:
            return unit_of(place)
        if not home.doc.words[token][:1].isalpha() or home.doc.words[token][:1].isupper():
            return None
    return None


def country_of_same_ministry(home: Home, phrase: PostPhrase) -> str | None:
    """The only state that the article tells of a ministry: "сообщили в МИД РФ … Ноту вручил замглавы МИД X"."""
    if phrase.body is None or phrase.body.area is None or not phrase.organization:
        return None
    places = (home.territories.starting_at(token + 1) for token in home.doc.by_key.get(fold(phrase.organization), ()))
    states = {place.region.country for place in places if place is not None and place.region.level == Level.COUNTRY}
    return states.pop() if len(states) == 1 else None
