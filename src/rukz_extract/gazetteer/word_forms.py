"""Inflected forms that follow from the ending: adjectives of posts, short names of bodies.

The functions in ``…_keys`` give the folded forms. The endings are folded letters, so the stem alone needs folding.
"""

from rukz_extract.language.fold import fold

_ADJECTIVE_ENDINGS = {  # last letters of the lemma, and the endings that take their place
    "гий": ("гий", "гого", "гому", "гим", "гом", "гая", "гой", "гую", "гие", "гих", "гими"),
    "кий": ("кий", "кого", "кому", "ким", "ком", "кая", "кой", "кую", "кие", "ких", "кими"),
    "хий": ("хий", "хого", "хому", "хим", "хом", "хая", "хой", "хую", "хие", "хих", "хими"),
    "щий": ("щий", "щего", "щему", "щим", "щем", "щая", "щей", "щую", "щие", "щих", "щими"),
    "ший": ("ший", "шего", "шему", "шим", "шем", "шая", "шей", "шую", "шие", "ших", "шими"),
    "тий": ("тий", "тьего", "тьему", "тьим", "тьем", "тья", "тьей", "тью", "тьи", "тьих", "тьими"),
    "ний": ("ний", "него", "нему", "ним", "нем", "няя", "ней", "нюю", "ние", "них", "ними"),
    "ый": ("ый", "ого", "ому", "ым", "ом", "ая", "ой", "ую", "ые", "ых", "ыми"),
    "ой": ("ой", "ого", "ому", "ым", "ом", "ая", "ую", "ые", "ых", "ыми"),
}
_NAME_ENDINGS = ("", "а", "у", "ом", "е", "-а", "-у", "-ом", "-е")
_BODY_ENDINGS = {
    "а": ("а", "ы", "и", "е", "у", "ой"),
    "я": ("я", "и", "е", "ю", "ей"),
    "ь": ("ь", "и", "ью", "я", "ю", "ем", "е"),
    "й": ("й", "я", "ю", "ем", "е"),
}
_PLURAL_ENDINGS = {  # "Росводресурсы", "Роснедра", "Россети": what is cut, and the endings
    "ресурсы": ("ы", ("ы", "ов", "ам", "ами", "ах")),
    "недра": ("а", ("а", "", "ам", "ами", "ах")),
    "сети": ("и", ("и", "ей", "ям", "ями", "ях")),
    "ство": ("о", ("о", "а", "у", "ом", "е")),  # "Росимущество" declines
}


def adjective_forms(lemma: str) -> list[str]:
    """All forms of an adjective given in the masculine nominative; a word of another shape stands alone."""
    for ending, forms in _ADJECTIVE_ENDINGS.items():
        if lemma.endswith(ending):
            stem = lemma[: -len(ending)]
            return [stem + form for form in forms]
    return [lemma]


def adjective_keys(lemma: str) -> list[str]:
    """The keys of all forms of an adjective."""
    return adjective_forms(fold(lemma))


def body_name_keys(name: str) -> list[str]:
    """The keys of all forms of a body's short name: "Минфин", "Минфина", "Госдумы", "КТЖ"."""
    stem, endings = _split_body_name(name)
    return [fold(stem) + ending for ending in endings]


def _split_body_name(name: str) -> tuple[str, tuple[str, ...]]:
    """What all forms of the name begin with, and what they end with."""
    for tail, (cut, endings) in _PLURAL_ENDINGS.items():
        if name.endswith(tail):
            return name.removesuffix(cut), endings
    last = name[-1]
    if last in "оеыиэю»" or not last.isalpha() or last.isascii():
        return name, ("",)
    if name.isupper():
        return name, _NAME_ENDINGS
    genitive = last in "ая" and name.startswith("Мин")  # "Минобразования" is one already, "Минстрой" is none
    if last == "ь" or (last in _BODY_ENDINGS and not genitive):
        return name[:-1], _BODY_ENDINGS[last]
    return name, ("",) if last in "ая" else _NAME_ENDINGS
