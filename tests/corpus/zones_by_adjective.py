"""Zones told by the adjective of a town, a unit or a republic, technoparks of high technologies, parks that get parts."""

from tests.corpus.zones import (
    EXISTING,
    HUB,
    PARK,
    PDA,
    PLANNED,
    SEZ,
    TECHNOPARK,
    TOURIST,
    ZONE,
    Expected,
    group,
)

EXAMPLES = [
    *group(Expected(SEZ, None, None, None, EXISTING, ["RU-KEM"]), "Кузбасская [ОЭЗ] даст 4 тысячи мест."),
    *group(Expected(SEZ, None, None, None, EXISTING, ["RU-BU"]), "Бурятская [ОЭЗ] даст 4 тысячи мест."),
    *group(Expected(PDA, None, None, None, EXISTING, ["RU-DA"]), "Дагестанская [ТОР] ждёт заводов."),
    *group(Expected(SEZ, None, None, None, EXISTING, ["RU-KL"]), "В Калмыцкой [ОЭЗ] открыли цех."),
    *group(
        Expected(SEZ, None, None, None, EXISTING, ["KZ-59"]),
        "Северо-Казахстанская [СЭЗ] открыла цех.",
        "В Северо-Казахстанской [СЭЗ] открыли цех.",
    ),
    *group(Expected(SEZ, None, None, None, EXISTING, ["KZ-55"]), "В Павлодарской [СЭЗ] открыли цех."),
    *group(
        Expected(TECHNOPARK, None, "technology", None, PLANNED, ["RU-ALT"]),
        "Новый алтайский [технопарк] откроют весной.",
        "Алтайский [технопарк] откроют весной.",
    ),
    *group(Expected(TECHNOPARK, None, "technology", None, PLANNED, ["RU-AMU"]), "Амурский [технопарк] откроют весной."),
    *group(Expected(HUB, None, "logistics", None, PLANNED, ["KZ-11"]), "Акмолинский [логистический центр] достроят."),
    *group(
        Expected(TECHNOPARK, None, "technology", "Костанай", EXISTING, ["KZ-39"]),
        "Костанайский [технопарк] растёт.",
        "Кустанайский [технопарк] растёт.",
    ),
    *group(Expected(TECHNOPARK, None, "technology", "Шымкент", EXISTING, ["KZ-79"]), "Чимкентский [технопарк] растёт."),
    *group(
        Expected(TECHNOPARK, None, "technology", "Магадан", EXISTING, ["RU-MAG"]),
        "Магаданский [технопарк] получит корпус.",
    ),
    *group(
        Expected(TECHNOPARK, None, "technology", None, EXISTING, ["RU-KHM"]),
        "[Технопарк высоких технологий] Югры получит станки.",
    ),
    *group(
        Expected(TECHNOPARK, "Мордовия", "technology", None, EXISTING, ["RU-MO"]),
        "[Технопарк высоких технологий «Мордовия»] растёт.",
        "[Технопарк в сфере высоких технологий «Мордовия»] растёт.",
    ),
    *group(
        Expected(TECHNOPARK, None, "technology", "Казань", EXISTING, ["RU-TA"]),
        "[IT-парк] имени Башира Рамеева в Казани заполнен.",
    ),
    *group(
        Expected(TECHNOPARK, "Юг", "technology", "Омск", EXISTING, ["RU-OMS"]),
        "[Технопарк «Юг»] в Омске откроет вторую площадку.",
    ),
    *group(
        Expected(TECHNOPARK, None, "technology", "Омск", PLANNED, ["RU-OMS"]),
        "[Технопарк] в Омске откроет двери весной.",
    ),
    *group(
        Expected(TOURIST, None, "tourist", "Алматы", EXISTING, ["KZ-75"]),
        "Алматинский [горный кластер] планируют развивать до 2029 года.",
    ),
    *group(
        Expected(ZONE, "Приморская", "industrial", None, EXISTING, []),
        "В [Приморской промзоне] открыли цех.",
    ),
    *group(
        Expected(PARK, None, "industrial", "Аксу", PLANNED, ["KZ-55"]),
        "[Китайско-казахстанский индустриальный парк] откроют в Аксу.",
    ),
]

NEGATIVE = [
    "Крымский индустриальный парк получит корпус.",
    "Советский индустриальный парк закрыт.",
    "Российская ОЭЗ даёт льготы.",
]
