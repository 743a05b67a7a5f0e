"""Areas of a complement: "экономического развития", "промышленности и строительства", "народных депутатов"."""

from rukz_extract.extract.officials.phrases.complement.bodies import body_in, in_topic, named_body_end
from rukz_extract.extract.officials.phrases.complement.cursor import Cursor
from rukz_extract.extract.officials.phrases.complement.quoted import quote_end
from rukz_extract.extract.officials.phrases.human_nouns import is_person
from rukz_extract.extract.officials.phrases.noun_phrases import CASE_NAMES, is_noun, only_in_case
from rukz_extract.extract.officials.phrases.phrase import Part
from rukz_extract.extract.officials.words import AND, BY, LISTING
from rukz_extract.gazetteer.posts import word_group, word_starts

_JOINERS = LISTING | {"-"}
_LANDS = frozenset({"territory", "territory_noun"})
"""Parts behind which a noun tells of other things: "предоставить главе государства | права"."""
_SHORTEST = 3
_LONGEST_ABBREVIATION = 5


def read_area(cursor: Cursor) -> bool:
    """An area in the case that the head or the area before it governs."""
    if cursor.parts and cursor.doc.keys[cursor.at - 1] in word_group("governing") and _area_in(cursor, "i"):
        return True
    if _read_members(cursor) or _area_in(cursor, cursor.case):
        return True
    return cursor.case == "i" and bool(cursor.parts) and _area_in(cursor, "g")


def _read_members(cursor: Cursor) -> bool:
    """Of whom a body is: "собрания народных депутатов", "коллегии судей"."""
    if cursor.last_kind() != "body":
        return False
    last = cursor.adjectives_end("g")
    head = cursor.lexicon.head(cursor.key(last))
    if head is None or "gp" not in head.cases or "gs" in head.cases:
        return False
    return cursor.take(Part("area", cursor.at, last + 1))


def _area_in(cursor: Cursor, case: str, *, only_known: bool = False) -> bool:
    last = _over_superior(cursor, cursor.adjectives_end(case), case)
    last -= _is_called_by_adjective(cursor, last, case)
    if not cursor.inside(last) or (cursor.last_kind() in _LANDS and not _is_term(cursor, last)):
        return False
    form = cursor.lexicon.areas.get(cursor.doc.keys[last])
    known = form is not None and bool(form.cases & {case + "s", case + "p"}) and _wants_area(cursor)
    if not known and (only_known or not _is_open_area(cursor, last, case)):
        return False
    cursor.take_adjectives(last)
    return cursor.take(Part("area", last, last + 1, noun="known" if known else None))


def _is_term(cursor: Cursor, token: int) -> bool:
    """True for the term of a chamber behind its country: "депутат Верховной рады Украины | V созыва"."""
    return cursor.head.role == "member" and cursor.key(token).startswith(word_starts("terms"))


def _over_superior(cursor: Cursor, last: int, case: str) -> int:
    """The end of a row of adjectives that goes on behind a dative: "неподконтрольных Киеву территорий"."""
    under = last > cursor.at and cursor.doc.keys[last - 1].startswith(word_starts("under_whom"))
    return cursor.adjectives_end(case, last + 1) if under and cursor.inside(last) else last


def _is_called_by_adjective(cursor: Cursor, end: int, case: str) -> bool:
    """True for "по делам несовершеннолетних": the last adjective is the noun, and none follows."""
    if end <= cursor.at or cursor.doc.keys[end - 1] not in cursor.lexicon.areas:
        return False
    word = cursor.doc.words[end] if cursor.inside(end) else ""
    return not (word.islower() and is_noun(word, CASE_NAMES[case]))


def _wants_area(cursor: Cursor) -> bool:
    """Areas follow ministers, chairs, deputies and bodies; "лидер отношения" is no post."""
    wanting = "area" in cursor.head.takes or cursor.head.kind in ("chair", "member") or cursor.head.role == "member"
    return wanting or cursor.has("body", "area", "inner")


def _is_open_area(cursor: Cursor, token: int, case: str) -> bool:
    """A noun outside the table of areas: plainly in the case, after a head or part that wants one."""
    word = cursor.doc.words[token]
    if not (_may_be_noun(word) and is_noun(word.lower(), CASE_NAMES[case])):
        return False
    if word[:1].isupper():  # "департамента Северной Америки МИД"
        return cursor.key(token) in word_group("continents") and cursor.last_kind() in ("body", "area")
    if cursor.key(token) in cursor.lexicon.ranks or cursor.lexicon.head(cursor.key(token)) or is_person(word.lower()):
        return False  # "министра энергетики студента Ивана Белова"
    plainly = only_in_case(word.lower(), CASE_NAMES[case])
    if not cursor.parts:
        if cursor.head.role.endswith("minister"):
            return _name_follows(cursor, token + 1)  # "министр древностей Египта"
        return plainly and cursor.head.kind in ("chair", "member")
    return cursor.last_kind() in ("body", "area", "inner") and (plainly or _name_follows(cursor, token + 1))


def _may_be_noun(word: str) -> bool:
    """False for what is too short, for figures, and for the adjective of "заместитель премьера рад"."""
    letters = len(word) >= _SHORTEST and word.replace("-", "").isalpha()
    return letters and word not in word_group("other_words")


def _name_follows(cursor: Cursor, token: int) -> bool:
    """True when a name stands at a token: "главы отдела оценки Росимущества", whatever "оценки" may be elsewhere."""
    around = cursor.around
    if quote_end(cursor, token) is not None:
        return True  # "деятельности «Газпрома»"
    return token in around.people or around.short_body(token) is not None or around.territories.at(token) is not None


def read_joined(cursor: Cursor) -> bool:
    """More areas after "и" or a comma: "цифрового развития, инноваций и аэрокосмической промышленности"."""
    joiner, start = cursor.key(cursor.at), cursor.at
    if joiner == AND and (_joined_body(cursor) or _joined_organization(cursor) or _joined_arm(cursor)):
        return True
    if joiner not in _JOINERS or cursor.last_kind() != "area":
        return False
    before = list(cursor.parts)
    cursor.at += 1
    if _joined_area(cursor):
        return True
    if joiner == AND and (_joined_abbreviation(cursor) or (cursor.has("body") and _more_of_body(cursor))):
        return True
    cursor.parts, cursor.at = before, start
    return False


def _joined_area(cursor: Cursor) -> bool:
    """Another area of the table, or a continent: "по спорту и правам человека", "департамента Азии и Африки"."""
    case, before = _joined_case(cursor), cursor.parts[-1]
    if before.noun == "known" and _area_in(cursor, case, only_known=True):
        return True
    if in_topic(cursor) and _area_in(cursor, "d", only_known=True):
        return True
    return cursor.doc.keys[before.first] in word_group("continents") and _area_in(cursor, "g")


def _joined_arm(cursor: Cursor) -> bool:
    """A second arm of the forces: "ракетных войск и артиллерии"."""
    if cursor.last_kind() != "body" or cursor.parts[-1].noun not in word_group("only_plural"):
        return False
    start = cursor.at
    cursor.at += 1
    if _area_in(cursor, cursor.case, only_known=True):
        return True
    cursor.at = start
    return False


def _joined_abbreviation(cursor: Cursor) -> bool:
    """An area in capitals: "строительства и ЖКХ"."""
    word = cursor.doc.words[cursor.at] if cursor.inside(cursor.at) else ""
    area = (
        cursor.parts[-1].noun == "known"
        and word.isalpha()
        and word.isupper()
        and 1 < len(word) <= _LONGEST_ABBREVIATION
    )
    return area and cursor.around.short_body(cursor.at) is None and cursor.take(Part("area", cursor.at, cursor.at + 1))


def _joined_body(cursor: Cursor) -> bool:
    """A second body: "Госсовета и Совета министров", "аппарата губернатора и правительства"."""
    small = cursor.last_kind() == "inner"
    noun = cursor.lexicon.body_forms.get(cursor.key(cursor.at + 1)) if small or cursor.last_kind() == "body" else None
    if noun is None or "gs" not in noun.cases or (cursor.doc.words[cursor.at + 1][:1].islower() and not small):
        return False
    cursor.at += 1
    return body_in(cursor, "g")


def _joined_organization(cursor: Cursor) -> bool:
    """A second body before the name: "пресс-секретарь Пентагона и Госдепа X", "глава МЧС и Минобороны Сербии X"."""
    if cursor.last_kind() != "organization" or cursor.plural or not cursor.inside(cursor.at + 1):
        return False
    end = _body_end(cursor, cursor.at + 1)
    follows = end is not None and _is_before_name(cursor, end)
    return end is not None and follows and cursor.take(Part("side", cursor.at, end))


def _body_end(cursor: Cursor, first: int) -> int | None:
    """The end of a body in the genitive: "Госдепа", "Налоговой службы", "Киберкомандования ВС"."""
    last = cursor.adjectives_end("g", first)
    noun = cursor.lexicon.body_forms.get(cursor.key(last))
    end = last + 1 if noun is not None and "gs" in noun.cases else named_body_end(cursor, first)
    if end is None or not cursor.inside(end):
        return end
    forces = cursor.around.short_body(end)
    return end + (forces is not None and forces.name in word_group("forces"))


def _is_before_name(cursor: Cursor, token: int) -> bool:
    """True when nothing but whose a body is and ranks stand between a token and a name: "США адмирал X"."""
    token = cursor.territory_end(token) or token
    while cursor.key(token) in cursor.lexicon.ranks:
        token += 1
    return token in cursor.around.people


def _more_of_body(cursor: Cursor) -> bool:
    return _pair_of_people(cursor) or _described_genitive(cursor)


def _described_genitive(cursor: Cursor) -> bool:
    """A second genitive with its adjective: "по делам общин и депортированных граждан Крыма"."""
    last = cursor.adjectives_end("g")
    if last == cursor.at or not cursor.inside(last) or cursor.lexicon.head(cursor.key(last)):
        return False
    plainly = is_noun(cursor.doc.words[last].lower(), "gent") and cursor.doc.words[last].islower()
    if not plainly or not _name_follows(cursor, last + 1):
        return False
    cursor.take_adjectives(last)
    return cursor.take(Part("area", last, last + 1))


def _pair_of_people(cursor: Cursor) -> bool:
    """Two genitives of one body: "союза промышленников и предпринимателей"."""
    if not cursor.inside(cursor.at) or cursor.lexicon.head(cursor.key(cursor.at)):
        return False
    left, right = cursor.doc.words[cursor.at - 2], cursor.doc.words[cursor.at]
    pair = only_in_case(left.lower(), "gent") and only_in_case(right.lower(), "gent")
    return pair and not right[:1].isupper() and cursor.take(Part("area", cursor.at, cursor.at + 1))


def _joined_case(cursor: Cursor) -> str:
    if cursor.doc.keys[cursor.parts[-1].first] == BY:
        return "d"
    return "g" if len(cursor.parts) > 1 else cursor.case
