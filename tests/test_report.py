"""The HTML report: its data, its escaping, and the page in a real browser."""

import datetime as dt
import json
import shutil
from decimal import Decimal
from hashlib import sha256

import pytest

from rukz_extract.records import Date, ExtractedArticle, Mention, Money, Region
from rukz_extract.resources import read_table
from rukz_extract.show.report import write_report
from rukz_extract.show.report.page import as_json
from rukz_extract.show.report.payload import COLUMNS, build_payload

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
    assert write_report([article("one"), article("two"), article("three")], path, texts=folder / "texts") == 3
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
    from selenium.webdriver.support.ui import WebDriverWait

    find(driver, selector)[0].click()
    WebDriverWait(driver, 20).until(lambda _: find(driver, awaited))


@pytest.mark.browser
def test_it_opens_without_errors_and_draws_its_charts(opened):
    assert opened.get_log("browser") == []
    assert [node.text for node in find(opened, "#counts dd")] == ["3", "0", "6", "0", "3", "3"]
    assert len(find(opened, "figure svg")) == 5


@pytest.mark.browser
def test_a_filter_and_a_sort_change_the_rows(opened):
    press(opened, "[data-tab=regions]", "tbody tr")
    assert len(find(opened, "tbody tr")) == 2
    find(opened, "#filter")[0].send_keys("омск")
    assert [cell.text for cell in find(opened, "tbody td")][:2] == ["Омск", "RU-OMS"]
    find(opened, "#filter")[0].clear()
    find(opened, "#filter")[0].send_keys(" ")
    head = find(opened, "th button")[0]
    head.click()
    find(opened, "th button")[0].click()
    assert find(opened, "th")[0].get_attribute("aria-sort") == "descending"
    assert find(opened, "tbody td")[0].text == "Омск"


@pytest.mark.browser
def test_a_row_leads_to_the_mention_and_markup_is_shown_as_text(opened):
    press(opened, "[data-tab=money]", "tbody a")
    press(opened, "tbody a", "mark.shown")
    shown = find(opened, "mark.shown")
    assert [mark.text for mark in shown] == ["5 млрд тенге"]
    assert "5000000000 KZT" in shown[0].get_attribute("title")
    assert find(opened, "#text")[0].get_property("textContent") == TEXT
    assert opened.title == "rukz-extract"
    assert opened.get_log("browser") == []


@pytest.mark.browser
def test_the_keyboard_the_language_and_the_theme_work(opened):
    find(opened, "#language")[0].send_keys("\n")
    assert find(opened, "h1")[0].text == "rukz-extract report"
    theme = opened.execute_script("return document.documentElement.dataset.theme")
    find(opened, "#theme")[0].send_keys("\n")
    assert opened.execute_script("return document.documentElement.dataset.theme") != theme
