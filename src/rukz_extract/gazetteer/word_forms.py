"""Inflected forms that follow from the ending: adjectives of posts, short names of bodies."""

_ADJECTIVE_ENDINGS = {  # last letters of the lemma: endings after them are cut
    "гий": "гий гого гому гим гом гая гой гую гие гих гими",
    "кий": "кий кого кому ким ком кая кой кую кие ких кими",
    "хий": "хий хого хому хим хом хая хой хую хие хих хими",
    "щий": "щий щего щему щим щем щая щей щую щие щих щими",
    "ший": "ший шего шему шим шем шая шей шую шие ших шими",
    "тий": "тий тьего тьему тьим тьем тья тьей тью тьи тьих тьими",
    "ний": "ний него нему ним нем няя ней нюю ние них ними",
    "ый": "ый ого ому ым ом ая ой ую ые ых ыми",
    "ой": "ой ого ому ым ом ая ую ые ых ыми",
}


def adjective_forms(lemma: str) -> list[str]:
    """All forms of an adjective given in the masculine nominative; a word of another shape stands alone."""
    for ending, forms in _ADJECTIVE_ENDINGS.items():
        if lemma.endswith(ending):
            return [lemma[: -len(ending)] + form for form in forms.split()]
    return [lemma]


_HARD_ENDINGS = ("", "а", "у", "ом", "е", "-а", "-у", "-ом", "-е")
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


def body_name_forms(name: str) -> list[str]:
    """Forms of a body's short name: "Минфин", "Минфина", "Госдумы", "КТЖ"."""
    for tail, (cut, endings) in _PLURAL_ENDINGS.items():
        if name.endswith(tail):
            return [name.removesuffix(cut) + ending for ending in endings]
    if name[-1] in "оеыиэю»" or not name[-1].isalpha() or name[-1].isascii():
        return [name]
    if name.isupper():
        return [
            name,
            name + "а",
            name + "у",
            name + "ом",
            name + "е",
            name + "-а",
            name + "-у",
            name + "-ом",
            name + "-е",
        ]
    if name.endswith("ь") or (name[-1] in _BODY_ENDINGS and not name.startswith("Мин")):
        return [name[:-1] + ending for ending in _BODY_ENDINGS[name[-1]]]
    if name[-1] in "ая":
        return [name]
    return [name + ending for ending in _HARD_ENDINGS]
