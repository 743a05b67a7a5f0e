"""Whose posts they are when only their number is told: "заместители глав двух районов X и Y"."""

from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.roles import level_of_noun
from rukz_extract.extract.territories import Place, Territories
from rukz_extract.language.doc import Doc


def pointed_places(doc: Doc, territories: Territories, phrase: PostPhrase, count: int) -> list[Place]:
    """As many districts, towns or regions as there are holders, those of the last sentence that names some.

    As in "Комиссии Степного и Речного районов собрались. Главы двух районов Иван Белов и Пётр Ветров …".
    """
    innermost = list(phrase.with_inner())[-1]
    nouns = [part.noun for part in innermost.parts if part.kind == "territory_noun" and part.plural and part.noun]
    level = level_of_noun(nouns[0]) if nouns else None
    before = [place for place in territories.places if place.last <= phrase.first and place.region.level == level]
    begin, _ = doc.sentence(before[-1].first) if before else (0, 0)
    named = {place.region.name: place for place in before if place.first >= begin}
    return list(named.values()) if len(named) == count else []
