"""The prepositions and endings that the rules of territories look at, each with the phrase that needs it."""

from rukz_extract.resources import values

AND = "и"
"""Рудный и Лисаковск."""
FROM, UP_TO = "от", "до"
"""от Курыка до Петухова."""
ACROSS = "через"
"""мост через Бурлу."""
WITH = frozenset({"с", "со"})
"""Between two towns that do one thing: ``Аксу с Экибастузом получат``."""
IN = frozenset({"в", "во"})
"""в Огайо, во Владимире."""
IN_OR_OUT = frozenset({"в", "из"})
"""Hardly before anything but a place: в Рудном, из Рудного."""
ON = "на"
"""Before no town: ``на Матуа`` is an island, ``на Балхаше`` a lake; ``на востоке`` a side of what follows."""
BENEATH = "под"
"""Before a town named like a river: ``под Ишимом`` is near it, nobody builds under a river."""
INSIDE = frozenset(values("в|во|из|под|на|через|близ|возле"))
"""Prepositions that stand before places and hardly before a person."""
OF_PLACE = INSIDE | frozenset(values("до|к|от|у|между|около|для|по|за|с"))
"""Prepositions that stand before places."""
NATIONAL = ("ских", "ского", "ской", "ском")
"""Endings of the adjective of a state before a town: ``до казахстанских Шарбактов``."""
OF_A_PLACE = "ск"
"""The end of the stem of a place's adjective: ``омск|ий``."""
OF_INSTRUMENTAL = frozenset(values("с|со|между|перед|над|под|за"))
"""договор с Щучинском."""
OF_TOWNS = ("ском", "цком")
"""Endings of a town in "-ск" in the instrumental, and of an adjective in the prepositional."""
IN_LISTS = frozenset(values("в|во|из|на|по|для|от|к|с|у"))
"""Repeated before the items of a list: ``в районах: в Майском, в Абайском``."""
