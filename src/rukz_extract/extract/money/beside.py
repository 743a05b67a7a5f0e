"""The currency beside a number: signs and codes before it, nouns, abbreviations, signs and codes after it."""

from decimal import Decimal
from functools import cache
from typing import NamedTuple

from rukz_extract.extract.money.clause import clause_before
from rukz_extract.extract.money.currencies import (
    Noun,
    abbreviations,
    codes,
    countries,
    country_abbreviations,
    country_of_adjective,
    nouns,
    signs,
    tails,
)
from rukz_extract.extract.money.former import code_of_its_time
from rukz_extract.extract.money.sums import sum_verbs, sum_words
from rukz_extract.extract.money.words import ADJECTIVE, NATIONAL
from rukz_extract.extract.numbers import Number, number_at
from rukz_extract.extract.numbers.digits import SPACES
from rukz_extract.extract.numbers.grammar import DASHES
from rukz_extract.language.doc import Doc
from rukz_extract.language.fold import fold
from rukz_extract.language.morphology import readings
from rukz_extract.resources import read_table

_UNKNOWN = "??"
_MARKS = frozenset(",;:)–—")
"""Marks behind an abbreviation's dot that cannot follow the end of a sentence."""
_PAIRING = frozenset("/-–—")
_MOST_ADJECTIVES = 2
_MANY = Decimal(100)
_LONGEST_SPELLING = 12  # tokens of a number in words, in brackets
_SEVERAL = 2
_WINDOW = 12  # tokens on each side that tell a weight from a currency


class Beside(NamedTuple):
    """A currency beside a number, in tokens ``first`` to ``last`` and offsets ``start`` to ``end``."""

    code: str
    first: int
    last: int
    start: int
    end: int
    factor: Decimal = Decimal(1)
    of: frozenset[str] = frozenset()


class CurrencyReader:
    """Reads the currencies of one article."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.text = doc.text

        self._hints: dict[str, int] = {}

    def hints(self, country: str) -> int:
        """How often the article hints at a country: that tells whose crowns "5 млн крон" are."""
        if country not in self._hints:
            starts = countries()[country].hints
            self._hints[country] = len(self.doc.tokens_where(lambda key: key.startswith(starts)))
        return self._hints[country]

    def before(self, number: Number, done: int) -> Beside | None:
        """The sign or code before a number and not before offset ``done``: "$5", "US$ 5", "KZT 5 млн"."""
        return self._sign_before(number, done) or self._code_before(number, done)

    def after(self, number: Number) -> Beside | None:
        """The noun, abbreviation, sign or code after a number, with the adjectives between: "5 белорусских рублей"."""
        return self._sign_after(number) or self._word_after(number)

    def _sign_before(self, number: Number, done: int) -> Beside | None:
        place = number.start - 1
        spaced = place > done and self.text[place] in SPACES
        place -= spaced
        sign = signs().get(self.text[place]) if place >= done else None
        if sign is None or (spaced and place > 0 and self.text[place - 1].isdigit()):
            return None  # "10$ 20": the sign belongs to the number before it
        letters = self._letters_before(place, done)
        code = sign.prefixed.get(fold(letters), None if letters else sign.code)
        if code is None:
            code, letters = sign.code, ""
        start = place - len(letters)
        return Beside(code, self.doc.token_at(start), number.last, start, number.end)

    def _letters_before(self, place: int, done: int) -> str:
        start = place
        while start > max(done, place - 3) and self.text[start - 1].isascii() and self.text[start - 1].isalpha():
            start -= 1
        return self.text[start:place]

    def _code_before(self, number: Number, done: int) -> Beside | None:
        token = number.first - 1
        if token < 0 or self.doc.starts[token] < done or self.text[self.doc.ends[token] : number.start].strip(SPACES):
            return None
        code = self._code(token)
        if code is None or not self._is_amount(number, token):
            return None
        return Beside(code, token, number.last, self.doc.starts[token], number.end)

    def _code(self, token: int) -> str | None:
        """The currency of an ISO code in capitals."""
        return codes().get(self.doc.keys[token]) if self.doc.words[token].isupper() else None

    def _is_amount(self, number: Number, code: int) -> bool:
        """False for exchange rates ("USD 538,2, EUR 601"): an amount has a scale, is paid or led to."""
        if number.scale > 1 or code == 0:
            return number.scale > 1
        key = self.doc.keys[code - 1]
        return key in prepositions() or key.startswith(sum_verbs()) or self._is_named_sum(code - 1)

    def _is_named_sum(self, dash: int) -> bool:
        """True for the dash of "аренда – USD 1 200"."""
        return dash > 0 and self.doc.keys[dash] in DASHES and self.doc.keys[dash - 1].startswith(sum_words())

    def _is_pair_of_codes(self, token: int) -> bool:
        """True before the second half of "пара USD/KZT"."""
        return token + 1 < len(self.doc) and self.doc.keys[token] in _PAIRING and self._code(token + 1) is not None

    def _sign_after(self, number: Number) -> Beside | None:
        place = number.end
        dotted = number.scale > 1 and self.text[place : place + 1] == "."
        place += dotted
        spaced = self.text[place : place + 1] in SPACES and place + 1 < len(self.text)
        place += spaced
        sign = signs().get(self.text[place : place + 1])
        if sign is None or ((spaced or dotted) and self.text[place + 1 : place + 2].isdigit()):
            return None  # "5 млн $10", "5 млн. $10": the sign belongs to the number after it
        return Beside(sign.code, number.first, self.doc.token_at(place) + 1, number.start, place + 1)

    def _word_after(self, number: Number) -> Beside | None:
        token = self._skip_dot(number)
        if token is None:
            return None
        token, country = self._skip_adjectives(token)
        if token >= len(self.doc):
            return None
        if (code := self._code(token)) and not self._is_pair_of_codes(token + 1):
            return Beside(code, number.first, token + 1, number.start, self.doc.ends[token])
        noun = nouns().get(self.doc.keys[token])
        return self._noun_after(number, token, noun, country) if noun else None

    def _skip_dot(self, number: Number) -> int | None:
        """The token after a number when only a space, or a dot after its scale ("млн. рублей"), lies between."""
        token, end = number.last, number.end
        if (
            token < len(self.doc)
            and self.doc.words[token] == "."
            and self.doc.starts[token] == end
            and number.scale > 1
        ):
            token, end = token + 1, end + 1
            word = self.doc.word_at(token)
            if word[:1].isupper() and not word.isupper():
                return None  # "Выделено 5 млн. Доллар подорожал"
        if token >= len(self.doc) or self.text[end : self.doc.starts[token]].strip(SPACES):
            return None
        return self._skip_spelling(token)

    def _skip_spelling(self, token: int) -> int:
        """The token after the same number in words: "12 000 (двенадцать тысяч) рублей"."""
        keys = self.doc.keys[token : token + _LONGEST_SPELLING]
        if keys[0] != "(" or ")" not in keys:
            return token
        after = token + keys.index(")") + 1
        spelt = number_at(self.doc, token + 1) is not None
        return after if spelt and after < len(self.doc) and self.doc.keys[after] in nouns() else token

    def _skip_adjectives(self, token: int) -> tuple[int, str | None]:
        """The token after the adjectives that lead to a currency noun, and the country they name."""
        doc, country, place = self.doc, None, token
        for _ in range(_MOST_ADJECTIVES):
            if place + 1 >= len(doc) or doc.keys[place] in nouns():
                break
            if abbreviated := self._abbreviated_country(place):
                country, place = abbreviated, place + 2
                continue
            if not doc.keys[place].endswith(ADJECTIVE) or doc.gap(place + 1).strip(SPACES):
                break
            country = country_of_adjective(doc.keys[place]) or _foreign(doc.keys[place]) or country
            place += 1
        return (place, country) if place < len(doc) and doc.keys[place] in nouns() else (token, None)

    def _abbreviated_country(self, token: int) -> str | None:
        return country_abbreviations().get(self.doc.keys[token]) if self.doc.words[token + 1] == "." else None

    def _noun_after(self, number: Number, token: int, noun: Noun, country: str | None) -> Beside | None:
        last, code = self._tail(token, noun)
        if country == _UNKNOWN or self._is_pair(last) or self._heads_rate(number, token):
            return None
        code = code or self._resolve(noun, country, number.first)
        if code is None or not (country or last > token + 1 or self._admits(noun, number, token)):
            return None
        end = self.doc.ends[last - 1]
        if last == token + 1 and self._has_dot(token, noun):
            end, last = end + 1, last + 1
        code = code_of_its_time(self.doc, code)
        return Beside(code, number.first, last, number.start, end, noun.factor, noun.of)

    def _has_dot(self, token: int, noun: Noun) -> bool:
        """True for "млн руб." and "млн тг. на мост"; "тг" is written without too, so that its dot ends a sentence."""
        end = self.doc.ends[token]
        if self.doc.keys[token] not in abbreviations() or self.text[end : end + 1] != ".":
            return False
        following = self.doc.word_at(token + 2)
        goes_on = following[:1].islower() or following[:1] in _MARKS
        return not noun.undotted or (bool(following) and goes_on and not self.doc.starts_line(token + 2))

    def _is_pair(self, token: int) -> bool:
        """True before the second half of "пара евро/доллар"."""
        keys = self.doc.keys[token : token + 2]
        return len(keys) == 2 and keys[0] in _PAIRING and keys[1] in nouns()

    def _heads_rate(self, number: Number, token: int) -> bool:
        """True for "28.03 доллар — 503,6": no fraction is of a noun in the nominative, so the number is a day."""
        dashed = self.doc.key_at(token + 1) in DASHES and number.low != number.low.to_integral_value()
        return dashed and all(reading.case != "gent" for reading in readings(self.doc.keys[token]))

    def _tail(self, token: int, noun: Noun) -> tuple[int, str | None]:
        """Where the noun with its complement ends, and the code it gives: "долл. США", "фунтов стерлингов"."""
        first = token + 1
        if first < len(self.doc) and self.doc.words[first] == "." and self.doc.keys[token] in abbreviations():
            first += 1
        for words, code in tails().get(noun.lemma, ()):
            if tuple(self.doc.keys[first : first + len(words)]) == words:
                return first + len(words), code
        return token + 1, None

    def _resolve(self, noun: Noun, country: str | None, number: int) -> str | None:
        if country and country in noun.by_country:
            return noun.by_country[country]
        if not noun.choice:
            return noun.code
        if beside := self._country_of_clause(noun, number):
            return noun.by_country[beside]
        likeliest = max(noun.by_country, key=self.hints)
        return noun.by_country[likeliest] if self.hints(likeliest) else noun.code

    def _country_of_clause(self, noun: Noun, token: int) -> str | None:
        """The only country of the clause before a number: "в Азербайджане – 95 манатов, в Туркмении – 190"."""
        hinted = [place for place in noun.by_country if self.hints(place)]
        if len(hinted) < _SEVERAL:
            return None
        clause = list(clause_before(self.doc, token, _WINDOW))
        told = [place for place in hinted if any(key.startswith(countries()[place].hints) for key in clause)]
        return told[0] if len(told) == 1 else None

    def _admits(self, noun: Noun, number: Number, token: int) -> bool:
        """Whether an ambiguous noun without adjective or complement is a currency here."""
        match noun.guard:
            case "many":  # "5 драм" are plays, "5 тысяч драм" and "1,3 сома" are money
                return number.scale > 1 or number.low >= _MANY or number.low != number.low.to_integral_value()
            case "country":  # "лева" is also a lion
                return any(self.hints(country) for country in noun.by_country)
            case "weight":  # "рыба весом 20 фунтов"
                near = self.doc.keys[max(0, token - _WINDOW) : token + _WINDOW]
                return not any(key.startswith(weight_stems()) for key in near)
            case _:
                return True


def _foreign(key: str) -> str | None:
    """A mark for the adjective of a country we do not know: "зимбабвийских долларов" are not USD."""
    return _UNKNOWN if key.endswith(NATIONAL) else None


@cache
def prepositions() -> frozenset[str]:
    """Prepositions after which a currency code opens an amount: "контракт на USD 500"."""
    return frozenset(row["word"] for row in read_table("money/prepositions"))


@cache
def weight_stems() -> tuple[str, ...]:
    """Stems of words that make pounds a weight."""
    return tuple(row["stem"] for row in read_table("money/weights"))
