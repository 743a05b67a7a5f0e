"""The HTML report: its data, its escaping, and the page in a real browser."""

import datetime as dt
import json
import re
import shutil
from collections import Counter
from decimal import Decimal
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

import pytest

from rukz_extract.record_lines import ArticleWithText
from rukz_extract.records import (
    Date,
    ExtractedArticle,
    Mention,
    Money,
    Official,
    PersonName,
    Post,
    Region,
)
from rukz_extract.resources import read_table
from rukz_extract.show.report import write_report
from rukz_extract.show.report.charts import _timeline
from rukz_extract.show.report.page import as_json
from rukz_extract.show.report.payload import COLUMNS, build_payload
from rukz_extract.show.texts import Texts
from rukz_extract.sources.options import FieldNames, ReadOptions
from rukz_extract.sources.reader import read_articles

ROOT = Path(__file__).resolve().parent.parent
CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
HOSTILE = "</script><script>document.title = 'сломано'</script><img src=x onerror=\"document.title = 'сломано'\">"
TEXT = f"Астана 😀 и Омск. {HOSTILE} Контракт на 5 млрд тенге подписан 12 ноября."


def mention(text: str) -> Mention:
    start = TEXT.index(text)
    return Mention(start=start, end=start + len(text), text=text)


def region(number: int, name: str, code: str) -> Region:
    fields = {"level": "city", "code": code, "subdivision": code, "country": code[:2], "rule": "gazetteer"}
    return Region(id=f"r{number}", name=name, mentions=[mention(name)], **fields)


def article(doc_id: str) -> ExtractedArticle:
    money = {"amount": Decimal(5_000_000_000), "amount_max": None, "currency": "KZT", "qualifier": None, "per": None}
    day = dt.date(2025, 11, 12)
    date = {"value": "2025-11-12", "grain": "day", "modifier": None, "start": day, "end": day}
    return ExtractedArticle(
        doc_id=doc_id,
        source="-",
        title=HOSTILE,
        published=day,
        text_sha256=sha256(TEXT.encode()).hexdigest(),
        officials=[],
        regions=[region(1, "Астана", "KZ-71"), region(2, "Омск", "RU-OMS")],
        zones=[],
        money=[Money(id="m1", mention=mention("5 млрд тенге"), rule="amount", **money)],
        dates=[Date(id="d1", mention=mention("12 ноября"), rule="day_month", **date)],
    )


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    """A report over three articles whose text and title hold markup and a script."""
    folder = tmp_path_factory.mktemp("report")
    (folder / "texts").mkdir()
    (folder / "texts" / "one.txt").write_text(TEXT, encoding="utf-8")
    path = folder / "report.html"
    texts = Texts([folder / "texts"])
    assert write_report([article("one"), article("two"), article("three")], path, texts) == (3, 0)
    return path


def test_regions_of_one_name_are_one_row_over_all_articles():
    table = build_payload([article("one"), article("two")], lambda _: TEXT).tables["regions"]
    assert [(row.cells, len(row.places)) for row in table] == [
        (["Астана", "KZ-71", "city", 2], 2),
        (["Омск", "RU-OMS", "city", 2], 2),
    ]


def test_an_article_without_its_text_keeps_its_records():
    payload = build_payload([article("one")], lambda _: None)
    assert payload.blocks[0]["text"] is None
    assert payload.without_text == 1
    assert len(payload.tables["money"]) == 1


def test_data_cannot_leave_their_script_element(page):
    html = page.read_text(encoding="utf-8")
    assert "<img src=x" not in html
    assert "<" not in as_json(HOSTILE)
    assert json.loads(as_json(HOSTILE)) == HOSTILE


def test_the_page_loads_nothing_from_outside(page):
    html = page.read_text(encoding="utf-8")
    assert "default-src 'none'" in html
    assert " src=" not in html.replace("\\u003cimg src=x", "")
    assert "@import" not in html


def test_every_column_and_chart_has_a_label():
    labels = {row["key"]: row for row in read_table("report/labels")}
    assert all(row["ru"] and row["en"] for row in labels.values())
    assert {column for columns in COLUMNS.values() for column in columns} <= labels.keys()


def test_tiles_are_one_square_per_unit():
    tiles = read_table("report/tiles")
    assert len({tile["code"] for tile in tiles}) == len(tiles) == 103
    assert len({(tile["column"], tile["row"]) for tile in tiles}) == len(tiles)


def test_the_text_of_a_line_with_text_needs_no_source():
    inline = ArticleWithText(**article("one").model_dump(), text=TEXT)
    assert Texts()(inline) == TEXT
    assert Texts()(article("one")) is None


def test_texts_are_found_in_a_field_of_another_name(tmp_path):
    (tmp_path / "news.jsonl").write_text(json.dumps({"body": TEXT}) + "\n", encoding="utf-8")
    assert Texts([tmp_path / "news.jsonl"], ReadOptions(fields=FieldNames(text="body")))(article("one")) == TEXT


def test_the_posts_of_a_person_are_gathered_from_all_articles():
    def holder(*titles: str) -> ExtractedArticle:
        posts = [
            Post(title=title, organization=None, jurisdiction="KZ", status="current", rule="x", mentions=[])
            for title in titles
        ]
        name = PersonName(full="Ерлан Сатыбалды", first="Ерлан", middle=None, last="Сатыбалды")
        where = [mention("Омск")]
        official = Official(id="o1", name=name, country="KZ", posts=posts, mentions=where, rule="x")
        return article("a").model_copy(update={"officials": [official]})

    table = build_payload([holder("аким"), holder("министр", "аким")], lambda _: TEXT).tables["officials"]
    assert [row.cells for row in table] == [["Ерлан Сатыбалды", "аким; министр", "KZ", 2]]


def test_the_rarest_years_do_not_flatten_the_timeline():
    years = _timeline(Counter({1380: 1, 1990: 30, 2025: 100, 2070: 2}))
    assert [row["year"] for row in years] == ["1990-01-01", "2025-01-01"]


THEME = re.compile(r"--([\w-]+): #([0-9a-f]{6}|[0-9a-f]{3});")


def colours(theme: str) -> dict[str, tuple[float, ...]]:
    """The opaque colours of a theme in report.css."""
    style = (files("rukz_extract.show.report") / "assets" / "report.css").read_text(encoding="utf-8")
    (block,) = re.findall(rf"^{re.escape(theme)} \{{(.*?)^\}}", style, re.DOTALL | re.MULTILINE)
    found = {name: code * 2 if len(code) == 3 else code for name, code in THEME.findall(block)}
    return {name: tuple(int(code[i : i + 2], 16) / 255 for i in (0, 2, 4)) for name, code in found.items()}


def luminance(colour: tuple[float, ...]) -> float:
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("theme", [":root", ':root[data-theme="dark"]'])
def test_letters_and_lines_stand_out_in_both_themes(theme):
    found = colours(theme)

    def contrast(left: str, right: str) -> float:
        light, dark = sorted((luminance(found[left]), luminance(found[right])), reverse=True)
        return (light + 0.05) / (dark + 0.05)

    for surface in ("paper", "card", *COLUMNS):
        assert contrast("ink", surface) >= 7, surface
    for letters in ("faint", "accent"):
        assert min(contrast(letters, "paper"), contrast(letters, "card")) >= 4.5, letters
    for dimension in COLUMNS:
        assert contrast(f"{dimension}-line", "card") >= 3, dimension


@pytest.fixture(scope="module")
def browser():
    """A headless Chromium; Debian's packages chromium and chromium-driver."""
    if not CHROMIUM or not DRIVER:
        pytest.skip("chromium and chromedriver are not installed")
    webdriver = pytest.importorskip("selenium.webdriver")
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for switch in ("headless=new", "no-sandbox", "disable-gpu", "disable-background-networking", "disable-sync"):
        options.add_argument(f"--{switch}")
    options.add_experimental_option("prefs", {"intl.accept_languages": "ru,en"})
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(DRIVER))
    yield driver
    driver.quit()


@pytest.fixture
def opened(browser, page):
    browser.get("about:blank")
    browser.get(page.as_uri())
    return browser


def find(driver, selector):
    return driver.find_elements("css selector", selector)


def press(driver, selector, awaited):
    """Click, and wait for what the page draws after its address has changed."""
    find(driver, selector)[0].click()
    await_element(driver, awaited)


def await_element(driver, selector):
    """Waits until the page shows what a selector asks for: it answers clicks and keys when it comes to them."""
    from selenium.webdriver.support.ui import WebDriverWait

    WebDriverWait(driver, 20).until(lambda _: find(driver, selector))


@pytest.mark.browser
def test_it_opens_without_errors_and_draws_its_charts(opened):
    assert opened.get_log("browser") == []
    assert [node.text for node in find(opened, "#counts strong")] == ["3", "0", "6", "0", "3", "3"]
    drawn = [node.get_attribute("class").split()[1] for node in find(opened, "figure")]
    assert drawn == ["map", "top_regions", "pairs", "timeline"]
    assert [cell.text for cell in find(opened, ".totals td")] == ["3", "15 000 000 000"]


@pytest.mark.browser
def test_a_filter_and_a_sort_change_the_rows(opened):
    press(opened, "[data-tab=regions]", "#table tbody tr")
    assert len(find(opened, "#table tbody tr")) == 2
    find(opened, "#filter")[0].send_keys("омск")
    assert [cell.text for cell in find(opened, "#table tbody td")][:2] == ["Омск", "RU-OMS"]
    find(opened, "#filter")[0].clear()
    find(opened, "#filter")[0].send_keys(" ")
    head = find(opened, "#table th button")[0]
    head.click()
    find(opened, "#table th button")[0].click()
    assert find(opened, "#table th")[0].get_attribute("aria-sort") == "descending"
    assert find(opened, "#table tbody td")[0].text == "Омск"


@pytest.mark.browser
def test_a_row_leads_to_the_mention_and_markup_is_shown_as_text(opened):
    press(opened, "[data-tab=money]", "#table tbody a")
    press(opened, "#table tbody a", "mark.shown")
    shown = find(opened, "mark.shown")
    assert [mark.text for mark in shown] == ["5 млрд тенге"]
    assert find(opened, "#text")[0].get_property("textContent") == TEXT
    assert find(opened, "#article-head")[0].text == HOSTILE
    assert opened.title == "Отчёт rukz-extract"
    assert opened.get_log("browser") == []


@pytest.mark.browser
def test_a_mention_tells_its_record_and_rule_to_the_mouse_and_to_the_keyboard(opened):
    from selenium.webdriver.common.action_chains import ActionChains

    opened.get(f"{opened.current_url.partition('#')[0]}#article/0/")
    mark = find(opened, "mark.dates")[0]
    ActionChains(opened).move_to_element(mark).perform()
    told = find(opened, "#tip")[0].text
    assert "2025-11-12" in told
    assert "day_month" in told
    assert mark.get_attribute("aria-describedby") == "tip"
    ActionChains(opened).send_keys("\ue00c").perform()  # Escape
    assert not find(opened, "#tip")[0].is_displayed()
    opened.execute_script("arguments[0].focus()", find(opened, "mark.money")[0])
    assert "5 000 000 000 KZT" in find(opened, "#tip")[0].text
    ActionChains(opened).send_keys("\n").perform()
    await_element(opened, "#records [aria-current]")
    assert [link.text for link in find(opened, "#records [aria-current]")] == ["5 000 000 000 KZT"]


@pytest.mark.browser
def test_a_type_can_be_left_out_of_the_text(opened):
    opened.get(f"{opened.current_url.partition('#')[0]}#article/0/")
    find(opened, "#records .regions input")[0].click()
    assert [mark.text for mark in find(opened, "mark.off")] == ["Астана", "Омск"]


@pytest.mark.browser
def test_a_tile_of_the_map_leads_to_the_rows_it_counts(opened):
    click = "document.querySelector(arguments[0]).dispatchEvent(new MouseEvent('click', {bubbles: true}))"
    opened.execute_script(click, ".map a[href='#regions/RU-OMS']")
    press(opened, "#filter", "#table tbody tr")
    assert find(opened, "#filter")[0].get_property("value") == "RU-OMS"
    assert [row.text.split()[0] for row in find(opened, "#table tbody tr")] == ["Омск"]


@pytest.mark.browser
def test_long_rows_open_and_sorting_keeps_the_focus(opened):
    press(opened, "[data-tab=regions]", "#table tbody tr")
    find(opened, "#table thead button")[3].click()
    assert opened.switch_to.active_element.text.startswith("Число")
    assert find(opened, "#found")[0].text == "Показано 2 из 2"


NAMELESS = """
return [...document.querySelectorAll("a:not(svg a), button, input, [role=img], section, nav, aside")].filter(node => {
  const labelled = node.getAttribute("aria-labelledby"), by = labelled && document.getElementById(labelled);
  return !(node.textContent.trim() || node.getAttribute("aria-label") || by || (node.labels && node.labels.length));
}).map(node => node.outerHTML.slice(0, 80));
"""


@pytest.mark.browser
@pytest.mark.parametrize("view", ["overview", "money", "article/0/r1"])
def test_everything_that_can_be_used_has_a_name(opened, view):
    opened.get(f"{opened.current_url.partition('#')[0]}#{view}")
    assert opened.execute_script(NAMELESS) == []
    assert len(find(opened, "h1")) == 1
    assert find(opened, "main [aria-current], nav [aria-current]") != []


@pytest.mark.browser
def test_the_keyboard_reaches_the_content_first(opened):
    from selenium.webdriver.common.action_chains import ActionChains

    ActionChains(opened).send_keys("\t").perform()
    assert opened.switch_to.active_element.get_attribute("id") == "skip"
    ActionChains(opened).send_keys("\n").perform()
    assert opened.switch_to.active_element.get_attribute("id") == "main"


@pytest.mark.browser
def test_the_keyboard_the_language_and_the_theme_work(opened):
    assert find(opened, "h1")[0].text == "Отчёт rukz-extract"
    find(opened, "#language")[0].send_keys("\n")
    assert find(opened, "h1")[0].text == "rukz-extract report"
    assert opened.execute_script("return document.documentElement.lang") == "en"
    theme = opened.execute_script("return document.documentElement.dataset.theme")
    find(opened, "#theme")[0].send_keys("\n")
    assert opened.execute_script("return document.documentElement.dataset.theme") != theme


@pytest.mark.browser
@pytest.mark.models
def test_the_samples_and_two_thousand_articles_open_fast(browser, full_pipeline, tmp_path):
    """The samples, and the samples over and over; benchmarks/report_page.py measures a corpus of news."""
    texts = {article.doc_id: article for article in read_articles([str(ROOT / "data/raw")])}
    found = list(full_pipeline.stream(iter(texts.values())))
    lines = [ArticleWithText(**line.model_dump(), text=texts[line.doc_id].text) for line in found]
    write_report(lines, tmp_path / "samples.html", Texts())
    assert (tmp_path / "samples.html").stat().st_size <= 1_500_000
    many = [lines[place % len(lines)].model_copy(update={"doc_id": f"a{place}"}) for place in range(2000)]
    write_report(many, tmp_path / "many.html", Texts())
    assert (tmp_path / "many.html").stat().st_size < 60_000_000
    browser.get((tmp_path / "many.html").as_uri())
    (ready,) = browser.execute_script(
        "return performance.getEntriesByType('navigation').map(entry => entry.domContentLoadedEventEnd)"
    )
    assert ready <= 3000
    assert browser.get_log("browser") == []
