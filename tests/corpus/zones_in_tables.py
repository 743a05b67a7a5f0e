"""Zones in the rows of tables: the place in a cell of its own, the state and the term in others."""

from tests.corpus.zones import EXISTING, HUB, PARK, PLANNED, SEZ, TECHNOPARK, ZONE, Expected, group

EXAMPLES = [
    *group(
        Expected(TECHNOPARK, "Юг", "technology", "Омск", EXISTING, ["RU-OMS"]),
        "[Технопарк «Юг»] | Омск | 12 резидентов",
        "Омск | [технопарк «Юг»] | 12 резидентов",
        "[Технопарк «Юг»] | г. Омск, Омская обл. | действует с 2019 года",
        "Выставка | [технопарк «Юг»], г. Омск | 2027 год",
        "Выставка | Омск, [технопарк «Юг»] | 2027 год",
        "[Технопарк «Юг»]\tОмск\t2019",
    ),
    *group(
        Expected(TECHNOPARK, "Юг", "technology", "Омск", PLANNED, ["RU-OMS"]),
        "[Технопарк «Юг»] | Омск | строится",
        "[Технопарк «Юг»] | Омск | в стадии проектирования",
        "[Технопарк «Юг»] | Омск | IV кв. 2027 г.",
        "[Технопарк «Юг»]\tОмск\t2026–2028 гг.",
    ),
    *group(
        Expected(HUB, "Степь", "logistics", "Тара", EXISTING, ["RU-OMS"]),
        "[ТЛЦ «Степь»] | Тара | запущен 12.09.2024",
        "1 | [ТЛЦ «Степь»] | г. Тара | работает",
    ),
    *group(
        Expected(SEZ, "Qostanai", None, "Рудный", EXISTING, ["KZ-39"]),
        "1 | Завод труб | Рудный, [СЭЗ «Qostanai»] | 17 млрд тенге | 2027 г.",
    ),
    *group(
        Expected(ZONE, None, "industrial", "Караганда", EXISTING, ["KZ-35"]),
        "3 | Линия упаковки | Караганда, [индустриальная зона] | 5 млрд тенге",
        "3 | Линия упаковки | [промзона], г. Караганда | 5 млрд тенге",
    ),
    *group(
        Expected(TECHNOPARK, "Юг", "technology", None, EXISTING, []),
        "Итоги года | [технопарк «Юг»] | рейс Омск – Тара",
        "[Технопарк «Юг»] отметил юбилей | Омск сегодня",
    ),
    *group(
        Expected(TECHNOPARK, None, "technology", "Омск", PLANNED, ["RU-OMS"]),
        "В Омске построят [технопарк] | Вести Сибири",
    ),
    *group(
        Expected(SEZ, "Сарыарка", None, "Темиртау", EXISTING, ["KZ-35"]),
        "Цемент с завода в [СЭЗ «Сарыарка»] (Темиртау) подорожал.",
    ),
    *group(
        Expected(SEZ, "Jibek Joly", None, "Шу", EXISTING, ["KZ-31"]),
        "Клинкер с завода в [СЭЗ «Jibek Joly»] (Шу) подешевел.",
    ),
]

STORIES = [
    (
        "№ | Проект | Место | Срок\n1 | [Технопарк] при вузе | Томск | I полугодие 2026 г.\n"
        "2 | [Агрохаб] | с. Озинки, Саратовская область | приостановлен\n"
        "3 | [Индустриальный парк «Север»] | Тюмень | 2018 г.",
        [
            (TECHNOPARK, None, "Томск", PLANNED, ["Технопарк"]),
            (HUB, None, "Озинки", None, ["Агрохаб"]),
            (PARK, "Север", "Тюмень", EXISTING, ["Индустриальный парк «Север»"]),
        ],
    ),
]
