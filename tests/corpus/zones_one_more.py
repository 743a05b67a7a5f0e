"""One more zone of a kind told of, another like it, zones "there", and districts that a speaker's adjective places."""

from tests.corpus.zones import EXISTING, HUB, PARK, PDA, PLANNED, SEZ, TECHNOPARK, TRADE, ZONE, Expected, group

EXAMPLES = [
    *group(
        Expected(TECHNOPARK, "Ветла", "technology", None, EXISTING, []),
        "Мэр побывал в [технопарке «Ветла»]. Омичи хотят построить такой же технопарк.",
        "Мэр побывал в [технопарке «Ветла»]. Такой же парк строят в Таре.",
    ),
    *group(
        Expected(TECHNOPARK, None, "technology", "Сосновский район", None, ["RU-CHE"]),
        "Челябинский губернатор рассказал о [технопарке] в Сосновском районе.",
    ),
    *group(
        Expected(HUB, None, "logistics", "Актобе", EXISTING, ["KZ-15"]),
        "Аким поехал в Актобе. Там работает [ТЛЦ].",
    ),
    *group(
        Expected(SEZ, None, None, "Актобе", EXISTING, ["KZ-15"]),
        "Аким поехал в Актобе. Там он осмотрел [СЭЗ].",
    ),
    *group(
        Expected(ZONE, None, "industrial", "Костанай", EXISTING, ["KZ-39"]),
        "В Костанае [индустриальная зона] заполнена. В Рудном, где зону только обустраивают, ждут газ.",
    ),
    *group(
        Expected(SEZ, None, None, "Уральск", None, ["KZ-27"]),
        "«Нам нужна своя [СЭЗ]», – сказал мэр Уральска.",
        "Мэр Уральска считает, что городу необходима [СЭЗ].",
    ),
    *group(
        Expected(TECHNOPARK, None, "technology", "Тара", None, ["RU-OMS"]),
        "[Технопарк] в Таре не планируется.",
        "[Технопарк] в Таре не предусмотрен.",
        "В Таре не планируют строить [технопарк].",
    ),
    *group(
        Expected(TECHNOPARK, None, "technology", "Тара", EXISTING, ["RU-OMS"]),
        "Закрывать [технопарк] в Таре не планируют.",
    ),
    *group(
        Expected(TECHNOPARK, None, "technology", "Тара", PLANNED, ["RU-OMS"]),
        "Инициативу о [технопарке] в Таре поддержали.",
        "Договорились о [технопарке] в Таре.",
        "Решение о [технопарке] в Таре примут весной.",
    ),
    *group(
        Expected(TECHNOPARK, None, "technology", "Минск", EXISTING, ["BY-HM"]),
        "Минский [технопарк] расширят.",
    ),
    *group(
        Expected(SEZ, "Лотос", None, None, EXISTING, ["RU-AST"]),
        "У «[Лотоса]» 20 резидентов.",
    ),
    *group(
        Expected(PDA, None, None, "Рубцовск", EXISTING, ["RU-ALT"]),
        "Городу Рубцовску продлили статус [территории опережающего развития] на пять лет.",
        "Рубцовску продлили статус [ТОР].",
    ),
    *group(
        Expected(TECHNOPARK, None, "technology", "Тара", None, ["RU-OMS"]),
        "Вместо [технопарка] в Таре откроют колледж.",
    ),
    *group(
        Expected(TECHNOPARK, None, "technology", "Тара", EXISTING, ["RU-OMS"]),
        "Корпус [технопарка] в Таре готов на 60 %.",
        "Лучшим в стране стал [технопарк] в Таре.",
    ),
    *group(
        Expected(ZONE, None, "industrial", "Тара", PLANNED, ["RU-OMS"]),
        "Третьей в области станет [индустриальная зона] в Таре.",
    ),
    *group(
        Expected(ZONE, None, "industrial", "Тараз", EXISTING, ["KZ-31"]),
        "Жители Тараза жалуются на [промзону] за рекой.",
        "Жители Тараза пожаловались на дым из [промзоны].",
    ),
    *group(
        Expected(TRADE, "Евразия", None, None, EXISTING, ["KZ-27"]),
        "На границе с Россией работает [центр «Евразия»].",
    ),
]
STORIES = [
    (
        "[Индустриальный парк] в Таре растёт. [Индустриальный парк] (КНР) построят.",
        [
            (PARK, None, "Тара", EXISTING, ["Индустриальный парк"]),
            (PARK, None, None, PLANNED, ["Индустриальный парк"]),
        ],
    ),
    (
        "[Индустриальный парк «Ветла»] вырос. Второй [парк] построят в Таре.",
        [
            (PARK, "Ветла", None, EXISTING, ["Индустриальный парк «Ветла»"]),
            (PARK, None, "Тара", PLANNED, ["парк"]),
        ],
    ),
    (
        "[Индустриальную зону] в Аксае расширят. Ещё одна [зона], в Уральске, откроется летом.",
        [
            (ZONE, None, "Аксай", EXISTING, ["Индустриальную зону"]),
            (ZONE, None, "Уральск", PLANNED, ["зона"]),
        ],
    ),
    (
        "[Сухой порт] в Достыке расширят. Второй [порт] построят в Жаркенте.",
        [
            (HUB, None, "Достык", EXISTING, ["Сухой порт"]),
            (HUB, None, "Жаркент", PLANNED, ["порт"]),
        ],
    ),
]
PLACED_LISTS = [
    ("В тюменских индустриальных парках «[Ветла]» и «[Рубин]» растут цеха.", [["RU-TYU"], ["RU-TYU"]]),
]
NEGATIVE = [
    "«СЭЗ нужны инвесторы», – сказал мэр Уральска.",
    "Технопарк есть в каждом районе Омска.",
    "Фитнес-центр «Евразия» открыли на границе двух районов.",
    "Торговый центр «Евразия» сгорел.",
    "Второй парк построят в Таре.",
]
