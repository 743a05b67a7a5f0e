"""Sentences exactly as razdel ends them.

razdel tries every delimiter of the text; its rules never end a sentence where no space follows, so only delimiters at
the end of a chunk are left to try. Two of its answers are plain and come first; its own rules decide the others.
"""

import re
from collections.abc import Iterable

from razdel.segmenters.punct import CLOSE_BRACKETS, CLOSE_QUOTES, ENDINGS, GENERIC_QUOTES, OPEN_BRACKETS, OPEN_QUOTES
from razdel.segmenters.sentenize import BULLET_SIZE, FIRST_TOKEN, SentSplit, sentenize
from razdel.segmenters.sokr import INITIALS, PAIR_SOKRS, SOKRS

from rukz_extract.language.tokens import Break

WINDOW = sentenize.split.window
"""Characters on either side of a delimiter that razdel looks at."""

_ABBREVIATIONS = SOKRS | INITIALS | {word for pair in PAIR_SOKRS for word in pair}
_OPENING = frozenset(OPEN_QUOTES + OPEN_BRACKETS + GENERIC_QUOTES) - frozenset(CLOSE_BRACKETS)  # "}" is in both there
_CLOSING = frozenset(CLOSE_QUOTES + CLOSE_BRACKETS + GENERIC_QUOTES)
_LAST_LETTERS = re.compile(r"[^\W\d_]{2,}$")


def sentence_starts(text: str, breaks: Iterable[Break]) -> list[int]:
    """The token at which each sentence begins, the first being 0; ``breaks`` as the tokenizer saw them."""
    starts = [0]
    begun = 0
    for place in breaks:
        if _ends_sentence(text, place, begun):
            starts.append(place.token)
            begun = place.end
    return starts


def _ends_sentence(text: str, place: Break, begun: int) -> bool:
    """The answer of razdel for one delimiter; ``begun`` is the offset at which the sentence began."""
    right = text[place.end : place.end + WINDOW]
    following = FIRST_TOKEN.match(right)
    if following is None or (following[1].isalpha() and following[1].islower()):
        return False  # razdel's rules empty_side and lower_right
    start = place.end - len(place.delimiter)
    left = text[max(0, start - WINDOW) : start]
    plain = following[1].isalnum() or following[1] in _OPENING
    if plain and start - begun > BULLET_SIZE and _is_plain_end(left, place.delimiter):
        return True
    split = SentSplit(left, place.delimiter, right)
    split.buffer = text[begun : min(start, begun + BULLET_SIZE + 1)]  # list_item asks no more than "longer than that?"
    return not sentenize.join(split)


def _is_plain_end(left: str, delimiter: str) -> bool:
    """A mark that ends sentences after a closing quote or bracket, or a word of two letters that is no abbreviation.

    Before a capitalized word, a number or an opening mark, and outside a list, no rule of razdel joins here: its rules
    of abbreviations look at this word, those of initials at single letters, those of quotes and brackets at other
    delimiters, those of what follows at small letters, dashes, faces and closing marks.
    """
    if delimiter not in ENDINGS:
        return False
    word = _LAST_LETTERS.search(left)
    return word[0].lower() not in _ABBREVIATIONS if word else left[-1:] in _CLOSING
