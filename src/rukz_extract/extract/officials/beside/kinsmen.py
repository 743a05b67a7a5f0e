"""Holders told to be somebody's kin as well: "депутат и сын губернатора Петра Белова Иван Белов"."""

from rukz_extract.extract.officials.beside.relations import is_kin
from rukz_extract.extract.officials.people_index import PeopleIndex
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.words import AND

_REACH = 9
"""Tokens from "и" over a kinsman's post to his name."""


def over_kin(people: PeopleIndex, post: PostPhrase, token: int) -> int:
    """The token of the holder's name after "и сын губернатора Петра Белова", the token itself when it is none."""
    doc = people.doc
    if token + 1 >= len(doc) or doc.keys[token] != AND or not is_kin(doc.words[token + 1]):
        return token
    chief = next(iter(people.between(token + 2, token + _REACH)), None)
    name = people.starting.get(chief.last) if chief is not None and people.is_object(chief) else None
    if chief is None or name is None or doc.starts_line(chief.last):
        return token
    case = people.tagged_case(name)
    return chief.last if case is None or f"{case}s" in post.cases else token
