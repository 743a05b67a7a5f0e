"""Zones of which the sentence behind, a count or a narrower place tells more: where they lie, what became of them."""

from tests.corpus.zones import EXISTING, HUB, PARK, PDA, PLANNED, SEZ, TECHNOPARK, ZONE, Expected, group

EXAMPLES = [
    *group(
        Expected(ZONE, None, "industrial", "Лисаковск", PLANNED, ["KZ-39"]),
        "В Костанайской области откроют [индустриальную зону]. Её разместят на окраине Лисаковска.",
        "В Костанайской области откроют [индустриальную зону]. Её разместят в Лисаковске. [Зона] займёт 9 га."
        " «Когда мы начинали зону в Рудном, нам не верили», – сказал аким.",
    ),
    *group(
        Expected(HUB, None, "logistics", "Ржев", PLANNED, ["RU-TVE"]),
        "[Логистический центр] построят в Тверской области, под Ржевом.",
    ),
    *group(
        Expected(HUB, None, "logistics", "Ржев, Торжок", PLANNED, ["RU-TVE"]),
        "[Логистический центр] построят в Тверской области, в Ржеве и Торжке.",
    ),
    *group(
        Expected(HUB, None, "logistics", None, PLANNED, ["RU-TVE"]),
        "[Логистический центр] построят в Тверской области, Ржев ждёт.",
    ),
    *group(
        Expected(PDA, None, None, "Железногорск, Зеленогорск", EXISTING, ["RU-KYA"]),
        "[ТОР] у нас две: в Железногорске и Зеленогорске.",
    ),
    *group(
        Expected(ZONE, None, "industrial", "Рудный, Аркалык, Костанай", None, ["KZ-39"]),
        "[Индустриальных зон] в области три: в Рудном, Аркалыке и Костанае.",
    ),
    *group(
        Expected(TECHNOPARK, None, "technology", "Барнаул, Бийск", None, ["RU-ALT"]),
        "[Технопарков] в крае два – в Барнауле и Бийске.",
    ),
    *group(
        Expected(SEZ, "Алга", None, "Уфа, Стерлитамак", EXISTING, ["RU-BA"]),
        "Резиденты [ОЭЗ «Алга»] довольны. [ОЭЗ] работает на двух площадках – в Уфе и Стерлитамаке.",
    ),
    *group(
        Expected(PARK, "Уфимский", "industrial", None, EXISTING, []),
        "[Индустриальный парк «Уфимский»] планируют расширить вдвое.",
        "[Индустриальный парк «Уфимский»] планируется расширить.",
    ),
    *group(
        Expected(PARK, "Уфимский", "industrial", "Уфа", PLANNED, ["RU-BA"]),
        "[Индустриальный парк «Уфимский»] планируют расположить под Уфой.",
    ),
    *group(
        Expected(SEZ, "Павлодар", None, None, EXISTING, ["KZ-55"]),
        "В Экибастузе был аким. Рядом с [СЭЗ «Павлодар»] построят завод.",
        "[СЭЗ «Павлодар»] расширили: на новой площадке [зоны] построят завод.",
    ),
    *group(
        Expected(HUB, None, "logistics", "Алтынколь", EXISTING, ["KZ-33"]),
        "Обещан [сухой порт] в Алтынколе. Работает.",
        "Обещан [сухой порт] в Алтынколе. Открыт в мае.",
    ),
    *group(
        Expected(HUB, None, "logistics", "Алтынколь", PLANNED, ["KZ-33"]),
        "Обещан [сухой порт] в Алтынколе. Строится.",
        "Обещан [сухой порт] в Алтынколе. Работает музей.",
        "Обещан [сухой порт] в Алтынколе, а построили школу. Открыта в мае.",
    ),
    *group(
        Expected(TECHNOPARK, None, "technology", "Тара", EXISTING, ["RU-OMS"]),
        "В [технопарке] Тары строят цех. Достраивают.",
    ),
]
