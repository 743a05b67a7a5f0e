"""What was ordered or promised on a told day is due after that day: "17 марта велел сдать мост до мая"."""

from rukz_extract.extract.dates.context.nearby import words
from rukz_extract.extract.dates.patterns import Found
from rukz_extract.extract.dates.tense import Tense, tense_of
from rukz_extract.records import Date


def is_due_after(found: Found, told: Date) -> bool:
    """True where a past order or promise stands between the date before in the sentence and a date it sets."""
    doc, published = found.doc, found.doc.article.published
    if published is None or told.end is None or told.end >= published:
        return False
    between = range(doc.token_at(told.mention.end), found.tokens[0] - 1)
    if between.start < doc.sentence(found.tokens[0])[0]:
        return False
    return any(key in words("orders") and tense_of(key) is Tense.PAST for key in doc.keys[between.start : between.stop])
