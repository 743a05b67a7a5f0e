"""Posts told by verbs and nouns of office: "стал министром", "сменил на посту", "возглавил"."""
