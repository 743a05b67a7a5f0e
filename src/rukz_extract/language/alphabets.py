"""Latin letters inside Cyrillic words, mended before a text is read: "Жетiсу" with a Latin i, a Latin C in "Cенат".

Roman numbers with Cyrillic letters too: the "ХХI" of a century.

A keyboard without Kazakh letters, a scanned page or a hand that did not switch leaves them. They look right, and cut
the word in two for every tokenizer and model. One letter stands for one letter, so offsets stay what they were.
"""

import re

_LATIN, _CYRILLIC = "AaBEeËëHKkMOoPpCcTXxYyIihƏə", "АаВЕеЁёНКкМОоРрСсТХхУуІіһӘә"
_LOOKALIKES = str.maketrans(_LATIN, _CYRILLIC)
_ONE, _OTHER = r"A-Za-zËëƏə", r"\u0400-\u052f"
_BORDER = re.compile(rf"[{_ONE}](?:(?<=[{_OTHER}].)|(?=[{_OTHER}]))")
"""A Latin letter beside a Cyrillic one; most articles have none."""
_MIXED = re.compile(rf"(?<![{_ONE}{_OTHER}])(?=[{_OTHER}]*[{_ONE}])(?=[{_ONE}]*[{_OTHER}])[{_ONE}{_OTHER}]+")
"""A word with letters of both."""
_MENDABLE = re.compile(rf"[{_LATIN}{_OTHER}]+")
_NUMBER = re.compile(r"[IVXХІ]+")
"""A Roman number typed in both alphabets: "ХХI" is no word of the Cyrillic one."""
_ROMAN = str.maketrans("ХІ", "XI")


def in_one_alphabet(text: str) -> str:
    """The text, equally long, with Cyrillic letters for Latin ones that look like them, inside Cyrillic words only.

    A word with a Latin letter that looks like no Cyrillic one keeps them all ("RTД", "Тwitter"); a Roman number becomes
    Latin.
    """
    return _MIXED.sub(_mended, text) if _BORDER.search(text) else text


def _mended(found: re.Match[str]) -> str:
    word = found[0]
    if _NUMBER.fullmatch(word):
        return word.translate(_ROMAN)
    return word.translate(_LOOKALIKES) if _MENDABLE.fullmatch(word) else word
