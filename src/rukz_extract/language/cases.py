"""Cases and genders by one letter each, as the tables of names and posts have them, and what names end in."""

CASE_LETTERS = {"nomn": "n", "gent": "g", "datv": "d", "accs": "a", "ablt": "i", "loct": "l"}
"""Of OpenCorpora's cases, those of ``Reading``."""

TAG_CASE_LETTERS = {"Nom": "n", "Gen": "g", "Dat": "d", "Acc": "a", "Ins": "i", "Loc": "l"}
"""Of the cases of Universal Dependencies, those of the tagger."""

GENDER_LETTERS = {"masc": "m", "femn": "f"}
"""Of OpenCorpora's genders, those of people."""

WITHOUT_CASES = tuple("еиоуыэю")
"""Last letters of names that have no cases: Актобе, Алматы, Темиртау."""

CONSONANTS = frozenset("бвгджзклмнпрстфхцчшщ")
"""The consonants that names and their stems end in."""
