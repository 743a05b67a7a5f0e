"""Sums known by what the article told before: a number that comes back, and billions where nothing is counted."""

from decimal import Decimal
from functools import cache

from rukz_extract.extract.money.amounts import Amount
from rukz_extract.extract.money.clause import clause_before
from rukz_extract.extract.money.counted import counts_something, is_genitive
from rukz_extract.extract.money.leads import past_light
from rukz_extract.extract.money.needed import is_needed
from rukz_extract.extract.money.speech import side_of_speaker, sides_of
from rukz_extract.extract.money.sums import tells, told_stems
from rukz_extract.extract.money.times import tells_when
from rukz_extract.extract.money.words import AGAINST, COUNTED_OF, FOR, PER_CENT, WITH
from rukz_extract.extract.numbers.grammar import DASHES
from rukz_extract.extract.numbers.pieces import is_number_piece
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import readings
from rukz_extract.resources import read_table

_MILLION, _BILLION = Decimal(10**6), Decimal(10**9)
_AROUND = 700  # code points around billions in which nothing else may be counted in millions
_LINE_ENDS = (".", "!", "?", "…", "»", '"', "”", ")", ";", ",")
_COUNT = 1000  # larger bare numbers are years and the like
_SIGNED = 2  # tokens from a bracket to its per cents: "(рост 4 %)"
_CLAUSE = 10  # tokens of the clause before a number
_PHRASE = 4  # tokens from "на" to what it rules: "на последние восемь километров"
_LONGEST_SENTENCE = 40  # tokens looked at for a word that names things


class WideSums:
    """The sums and the counts of an article so far."""

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        self._sums: dict[Decimal, str] = {}
        self._counts: set[Decimal] = set()
        self._counted = -_AROUND  # offset at which the last count ends
        self._currencies: set[str] = set()
        self._latest: Amount | None = None
        self._line_end = -1  # of the line last looked at
        self._heading = False

    def remember(self, amount: Amount, *, own: bool) -> None:
        """Takes note of an amount: a number of things, or a sum, ``own`` when it restates none in another currency."""
        if own and amount.currency:
            self._currencies.add(amount.currency)
            self._latest = amount
        if amount.scale < _MILLION:
            return
        if amount.currency:
            self._sums[amount.low] = amount.currency
        elif counts_something(self._doc, amount.last) or names_things(self._doc, 0, amount):
            self._counts.add(amount.low)
            self._counted = amount.end

    @property
    def is_of_one_currency(self) -> bool:
        """True while all sums of the article have one currency."""
        return len(self._currencies) == 1

    def currency_of(self, amount: Amount, latest: str) -> str | None:
        """The currency of a number that nothing beside it tells to be a sum; None when it may be another number."""
        if amount.scale < _MILLION or amount.bare or self._is_of_heading(amount) or names_things(self._doc, 0, amount):
            return None
        if amount.low not in self._counts and amount.low in self._sums:
            return self._sums[amount.low]
        if amount.start - self._counted < _AROUND or self._is_counted_later(amount) or self._is_of_volume(amount):
            return None
        if compared := self._of_turnover_compared(amount):
            return compared
        if amount.scale < _BILLION and not (self._is_of_turnover(amount) or is_needed(self._doc, amount)):
            return None
        return latest if self.is_of_one_currency else self.side_of(amount)

    def _is_of_heading(self, amount: Amount) -> bool:
        """True in a line that ends without a mark ("На рынок с тремя миллиардами"), and for letters of a code."""
        text = self._doc.text
        if amount.end > self._line_end:
            end = text.find("\n", amount.end)
            self._line_end = end if end >= 0 else len(text)
            self._heading = not text[amount.start : self._line_end].rstrip().endswith(_LINE_ENDS)  # "ещё 2,3 млрд."
        return self._heading or text[amount.start : amount.end].isascii()

    def _is_counted_later(self, amount: Amount) -> bool:
        """True when the sentence goes on to what is counted ("3 млрд и 4 млрд кубометров") or says "нас 8 млрд"."""
        first, last = self._doc.sentence(amount.first)
        last = min(last, amount.last + _LONGEST_SENTENCE)
        if not COUNTED_OF.isdisjoint(self._doc.keys[max(first, amount.first - _CLAUSE) : amount.first]):
            return True
        return any(key.startswith(things()) for key in self._doc.keys[amount.last : last])

    def _is_of_volume(self, amount: Amount) -> bool:
        """True for "мощность газопровода – 40 млрд": the sentence is about what is measured, not paid."""
        first = max(self._doc.sentence(amount.first)[0], amount.first - _LONGEST_SENTENCE)
        return any(tells(key, "volume") for key in self._doc.keys[first : amount.first])

    def _is_of_turnover(self, amount: Amount) -> bool:
        """Tells "экспорт в прошлом году достиг 691 млн": the clause names what is told in money."""
        told = (*told_stems("estimate"), *told_stems("turnover"))
        named = next((key for key in clause_before(self._doc, amount.first, _CLAUSE) if key.startswith(told)), None)
        return named is not None and readings(named)[0].pos == "NOUN"

    def _of_turnover_compared(self, amount: Amount) -> str | None:
        """Tells "Экспорт края – 1,1 млрд долларов. Соседи, напротив, просели: 890 млн против 960." in one paragraph."""
        keys, after = self._doc.keys, amount.last + 1
        if self._latest is None or after >= len(keys) or keys[after - 1] != AGAINST:
            return None
        opening = self._doc.text.rfind("\n", 0, amount.start) + 1
        if self._latest.start < opening or not is_number_piece(self._doc, after):
            return None
        clause = keys[self._doc.sentence(self._latest.first)[0] : self._latest.first]
        return self._latest.currency if any(key.startswith(told_stems("turnover")) for key in clause) else None

    def said_by(self, amount: Amount) -> str | None:
        """Of several currencies the one of the state of who says an amount in a quotation."""
        told = side_of_speaker(self._doc, amount) if len(self._currencies) > 1 else None
        return told if told in self._currencies else None

    def side_of(self, amount: Amount) -> str | None:
        """Of several currencies the one of the state that the sentence names: "краевой бюджет даёт 1,2 млрд"."""
        first, last = self._doc.sentence(amount.first)
        first, last = max(first, amount.first - _LONGEST_SENTENCE), min(last, amount.last + _LONGEST_SENTENCE)
        told = sides_of(self._doc, first, last)
        return next(iter(told & self._currencies)) if len(told) == 1 and told & self._currencies else None


def is_no_count(doc: Doc, amount: Amount) -> bool:
    """True for a number of years or days, for the number of a year and for the per cents of "(+4 %)"."""
    if amount.scale > 1:
        return False
    return amount.low >= _COUNT or tells_when(doc, amount.first, amount.last) or _is_rate(doc, amount)


def _is_rate(doc: Doc, amount: Amount) -> bool:
    """Tells "экспорт – 9,8 млрд долларов (+4 %), импорт – 18,2": per cents in a bracket count nothing."""
    closed = doc.keys[amount.last : amount.last + 2] == [PER_CENT[0], ")"]
    return closed and "(" in doc.words[max(0, amount.first - _SIGNED) : amount.first]


def names_things(doc: Doc, floor: int, amount: Amount) -> bool:
    """True when the sentence counts people or goods: "население выросло до 20 млн"."""
    if amount.scale < _MILLION and (_is_of_people(doc, amount) or _is_of_guests(doc, amount)):
        return True
    first = max(floor, doc.sentence(amount.first)[0], amount.first - _LONGEST_SENTENCE)
    found = (token for token in range(first, amount.first) if doc.keys[token].startswith(things()))
    return not all(_is_unit(doc, token) for token in found)


def _is_unit(doc: Doc, token: int) -> bool:
    """Tells what a sum is for: "за тонну, со скидкой 4,7 тыс.", "9 тыс. с пассажира, 75 тыс. с фуры".

    So does "на последние восемь километров нужно 2,3 млрд".
    """
    if any(r.animacy == "anim" and r.case == "nomn" and r.number == "sing" for r in readings(doc.keys[token])):
        return True  # "турист оставляет 18 тысяч"
    first = token - 1
    while first > max(0, token - _PHRASE) and (
        is_number_piece(doc, first) or readings(doc.keys[first])[0].pos == "ADJF"
    ):
        first -= 1
    if not FOR.isdisjoint(doc.keys[max(0, min(first, token - 2)) : token]):
        return True
    return token > 0 and doc.keys[token - 1] in WITH and is_genitive(doc.keys[token])


def _is_of_people(doc: Doc, amount: Amount) -> bool:
    """Tells "рабочие – 3 тысячи": thousands behind the name of people and a dash."""
    dash = amount.first - 1
    if dash < 1 or doc.keys[dash] not in DASHES:
        return False
    people = readings(doc.keys[dash - 1])[0]
    return people.animacy == "anim" and people.number == "plur" and people.case == "nomn"


def _is_of_guests(doc: Doc, amount: Amount) -> bool:
    """Tells "парк принял 40 тысяч", "побывало 40 тысяч": thousands behind a verb of guests."""
    verb = past_light(doc, amount.first - 1)
    return verb >= 0 and doc.keys[verb].startswith(told_stems("visited"))


@cache
def things() -> tuple[str, ...]:
    """Stems of what is counted and of who is: "жител", "тонн"."""
    return tuple(row["stem"] for row in read_table("money/things"))
