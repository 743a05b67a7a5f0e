"""Marks that the rules of several dimensions look for between words."""

DASHES = frozenset("-–—")
"""The hyphen and the dashes as they stand between words."""

LONG_DASHES = DASHES - {"-"}

LEADING_IN = DASHES | {":"}
"""What leads into a list or sets a word off: "В планах – технопарк", "Проекты: парк в Таре"."""

BULLETS = DASHES | frozenset("•▪■●◾◦·*")
"""What the items of a list begin with."""

QUOTES = frozenset('«»"“”„')
"""Quotation marks, those that open and those that close."""

OPENING_QUOTES = QUOTES - frozenset("»”")
"""Quotation marks that may open a name; a plain one opens and closes."""

CLOSING_QUOTE = {"«": "»", '"': '"', "“": "”", "„": "“"}
"""The mark that closes a name, by the one that opens it."""

AS_HYPHENS = str.maketrans("–—‑", "---")
"""For ``str.translate``: names are looked up with hyphens, whatever dash a text has in them."""
