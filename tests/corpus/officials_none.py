"""Sentences without an official: homonyms of post words, private posts, roles that are no posts. Names are invented."""

NEGATIVE = [
    "Премьера фильма Ивана Белова прошла в Алматы.",
    "В третьей главе книги Пётр Носов описал степь.",
]
