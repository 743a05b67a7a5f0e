"""Words that look like the head of a post and are none: "премьера фильма", "Нур-Султан", "в президенты", "МЭР"."""

from rukz_extract.extract.officials.phrases.halves import is_first_half
from rukz_extract.extract.officials.verb_tables import verb_forms
from rukz_extract.extract.officials.words import IN, WHICH
from rukz_extract.extract.territories import Territories
from rukz_extract.gazetteer.posts import FORMER_PREFIX, HeadForm, Lexicon, word_group
from rukz_extract.language.doc import Doc


def is_no_post(doc: Doc, lexicon: Lexicon, territories: Territories, token: int, form: HeadForm) -> bool:
    """True for a form of a head that is another word here, a part of a name or of another post, or nobody's."""
    if _is_rank(doc, lexicon, token, form) or _is_abbreviation(doc, lexicon, token):
        return True
    if "np" in form.cases and token and doc.keys[token - 1] == IN:
        # "кандидат в президенты", "рвётся в депутаты": nobody's post, but "перешёл в советники" tells his
        return token < 2 or "join" not in verb_forms().get(doc.keys[token - 2], {})
    if form.cases == {"ap", "gp"} and token and doc.keys[token - 1] in word_group("cabinets"):
        return True  # "на заседании кабинета министров Турции"
    if _is_homonym(doc, lexicon, token, form) or is_first_half(doc, lexicon, token) or _is_referee(doc, form):
        return True
    if _is_name_part(doc, lexicon, territories, token):
        return True
    return token + 1 < len(doc) and doc.keys[token + 1].startswith(WHICH)  # "руководителем которой он является"


def _is_referee(doc: Doc, form: HeadForm) -> bool:
    """True for the judge of an article on a match: "Судья назначил пенальти"."""
    return form.head.role == "judge" and sum(key in doc.by_key for key in word_group("of_matches")) > 1


def _is_rank(doc: Doc, lexicon: Lexicon, token: int, form: HeadForm) -> bool:
    """As in "управляющий директор": the first word is a rank of the second."""
    if token + 1 >= len(doc) or doc.keys[token].removeprefix(FORMER_PREFIX) not in lexicon.words:
        return False
    following = lexicon.head(doc.keys[token + 1])
    return following is not None and bool(following.cases & form.cases)


def _is_name_part(doc: Doc, lexicon: Lexicon, territories: Territories, token: int) -> bool:
    """As in "Нур-Султан" is no sultan: a compound in capitals that only ends like a head."""
    key = doc.keys[token]
    if "-" not in key or key in lexicon.heads or key.startswith(FORMER_PREFIX):
        return False
    named = doc.words[token][:1].isupper() and doc.sentence(token)[0] != token
    return named or territories.at(token) is not None


def _is_homonym(doc: Doc, lexicon: Lexicon, token: int, form: HeadForm) -> bool:
    """As in "премьера фильма", "глава книги", "во главе", "посол сельди"."""
    before, after = lexicon.homonyms.get(form.head.lemma, (frozenset(), frozenset()))
    following = doc.key_at(token + 1)
    if following == IN and doc.keys[token] == form.head.lemma:
        return False  # "премьер в речи", where "премьера в театре" would be a first night
    return following in after or (token > 0 and doc.keys[token - 1] in before)


def _is_abbreviation(doc: Doc, lexicon: Lexicon, token: int) -> bool:
    """As in "МЭР" is a ministry, "мэр" a mayor."""
    word = doc.words[token]
    if len(word) > 4 or not word.isupper():
        return False
    following = doc.word_at(token + 1)
    return doc.keys[token] in lexicon.short_bodies and not following.isupper()
