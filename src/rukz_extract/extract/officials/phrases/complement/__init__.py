"""The words after a head: area, body, territory, inner post, read from the head to the right.

Each reader looks at one token and answers whether it took something; they are asked in order until none does.
"""

from collections.abc import Callable

from rukz_extract.extract.officials.phrases.complement.areas import read_area, read_joined
from rukz_extract.extract.officials.phrases.complement.bodies import (
    read_body,
    read_brackets,
    read_pointer,
    read_seat,
    read_tagged_name,
    read_unknown_abbreviation,
)
from rukz_extract.extract.officials.phrases.complement.bridges import read_bridge, read_rest_of_name
from rukz_extract.extract.officials.phrases.complement.cursor import Cursor, Surroundings
from rukz_extract.extract.officials.phrases.complement.inner import read_chief, read_inner, read_kin
from rukz_extract.extract.officials.phrases.complement.parties import read_party
from rukz_extract.extract.officials.phrases.complement.places import (
    read_centre,
    read_continent,
    read_epithet,
    read_friend,
    read_one_of,
    read_placed,
    read_several,
    read_territory,
    read_territory_noun,
    read_unit_abroad,
)
from rukz_extract.extract.officials.phrases.complement.prepositions import read_preposition
from rukz_extract.extract.officials.phrases.complement.quoted import read_quoted, read_zone_company
from rukz_extract.extract.officials.phrases.complement.registered import read_registered
from rukz_extract.extract.officials.phrases.complement.short_bodies import read_short_body
from rukz_extract.extract.officials.phrases.complement.tails import read_tail

__all__ = ["Cursor", "Surroundings", "read_complement"]

_READERS: tuple[Callable[[Cursor], bool], ...] = (
    read_seat,
    read_centre,
    read_continent,
    read_epithet,
    read_one_of,
    read_several,
    read_placed,
    read_friend,
    read_zone_company,
    read_registered,
    read_pointer,
    read_party,
    read_unit_abroad,
    read_body,
    read_territory,
    read_territory_noun,
    read_quoted,
    read_kin,
    read_inner,
    read_short_body,
    read_tagged_name,
    read_area,
    read_preposition,
    read_brackets,
    read_joined,
    read_unknown_abbreviation,
    read_tail,
    read_rest_of_name,
    read_bridge,
)


def read_complement(cursor: Cursor) -> None:
    """Moves a cursor over all parts of a complement, to the end of the line or a person's name at most."""
    read_chief(cursor)
    while cursor.inside(cursor.at) and any(read(cursor) for read in _READERS):
        pass
