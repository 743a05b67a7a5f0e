"""Years told beside a post: "премьер в 1988–1998 годах", "с 1991 по 1992 годы"."""

from rukz_extract.language.doc import Doc

_LONGEST = 7
_PREPOSITIONS = frozenset({"в", "с", "до", "во"})
_YEARS = ("год", "гг", "г")


def period_end(doc: Doc, token: int) -> int:
    """The token after a time that begins here, the token itself when none does."""
    keys = doc.keys
    if token + 1 >= len(keys) or keys[token] not in _PREPOSITIONS or not keys[token + 1][:1].isdigit():
        return token
    last = token + 2
    for place in range(token + 2, min(token + _LONGEST, len(keys))):
        if keys[place].startswith(_YEARS):
            return place + 1
        if keys[place][:1].isdigit():
            last = place + 1
        elif keys[place] not in ("по", "-", "–", "—"):
            break
    return last


def ended_period(doc: Doc, token: int) -> bool:
    """True when a closed span of years begins here."""
    end = period_end(doc, token)
    years = [key for key in doc.keys[token:end] if key[:4].isdigit()]
    return len(years) > 1 or any(not year.isdigit() and year[-1:].isdigit() for year in years)
