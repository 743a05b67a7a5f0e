"""Who is an official: which posts are public."""

from rukz_extract.extract.officials.phrase import PostPhrase
from rukz_extract.gazetteer.posts import Sector

_PUBLIC_SECTORS = frozenset({"public", "company", "international"})
_COMMANDS = frozenset({"начальник", "командующий", "командир", "комендант"})
_OF_STATE = frozenset({"советник", "секретарь", "инспектор", "уполномоченный"})
_TITLE_HEADS_OF_TERRITORY = frozenset({"глава", "руководитель", "председатель", "лидер", "начальник", "секретарь"})


def sector(phrase: PostPhrase) -> Sector | None:
    """The sector of the innermost body a phrase names; an unknown name counts as private, None when there is none."""
    found: Sector | None = None
    if any(part.noun in ("отделение", "филиал") for part in phrase.parts) and phrase.organization:
        return "private"  # the head of a bank's branch
    for part in phrase.parts:
        if part.kind == "organization":
            named = part.body.sector if part.body else "private"
            found = found if found == "public" and part.body is None and not part.noun else named
        elif part.kind == "body" and part.body and part.body.sector != "neutral":
            found = part.body.sector if found is None or found == "neutral" else found
        elif part.kind == "body" and part.body and found is None:
            found = "neutral"
    if phrase.organization and phrase.body and found in (None, "neutral"):
        return phrase.body.sector
    return found


def is_public(phrase: PostPhrase) -> bool:
    """True when a phrase names a public post by itself."""
    if phrase.private:
        return False
    if "государственный" in phrase.adjectives and phrase.head.lemma in _OF_STATE:
        return True
    if phrase.inner is not None:
        return is_public(phrase.inner)
    where = sector(phrase)
    if where == "private" and phrase.head.lemma in _COMMANDS and phrase.body is None:
        return True  # "начальник ЦИБа": an unknown abbreviation, but a word of command
    match phrase.head.kind:
        case "office":
            return where not in ("private", "party") or phrase.head.role == "member"
        case "president":
            return where in _PUBLIC_SECTORS or (where is None and not phrase.has("area"))
        case "leader":
            return where is None and (phrase.nation is not None or phrase.has("territory", "territory_noun"))
        case "member":
            return where == "public" or where == "international"
        case _:
            return _chair_is_public(phrase, where)


def _chair_is_public(phrase: PostPhrase, where: Sector | None) -> bool:
    if where in _PUBLIC_SECTORS:
        return True
    if where is not None and where != "neutral":
        return False
    governed = phrase.has("territory", "territory_noun") or phrase.nation is not None
    if where == "neutral":
        return governed and phrase.body is not None and phrase.has("area")
    if phrase.head.lemma in _TITLE_HEADS_OF_TERRITORY or phrase.head.lemma == "комиссар":
        return governed
    if phrase.head.lemma == "уполномоченный":
        return phrase.has("area")
    if "генеральный" in phrase.adjectives and phrase.head.lemma == "секретарь":
        return True
    if "posted" in phrase.head.takes:
        return governed and any(part.kind in ("host", "side") for part in phrase.parts)
    return phrase.head.kind == "deputy" and governed
