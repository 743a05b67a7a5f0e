"""How large the report of a corpus is and how soon it is there: ``python -m benchmarks.report_page OUT.jsonl…``.

The outputs are lines of ``rukz extract --with-text``. Needs Debian's chromium and chromium-driver, and selenium.
"""

import shutil
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from rukz_extract.show.lines import read_lines
from rukz_extract.show.report import write_report
from rukz_extract.show.texts import Texts

ROUNDS = 5
READY = "return performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd"
DRAWN = "location.hash = arguments[0]; requestAnimationFrame(() => setTimeout(arguments[1]))"
TABS = ("officials", "regions", "zones", "money", "dates", "articles", "article/0/")


def main(outputs: list[Path]) -> None:
    """Writes the report, opens it a few times and prints one table."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "report.html"
        begun = time.perf_counter()
        written = write_report(read_lines(outputs), page, Texts())
        print(f"| articles | {written.articles} ({written.without_text} without text) |\n| --- | --- |")
        print(f"| written in | {time.perf_counter() - begun:.1f} s |")
        print(f"| size | {page.stat().st_size / 1e6:.1f} MB |")
        measure(page)


def measure(page: Path) -> None:
    """DOM ready, first and median of the rounds, and the time each view takes to be drawn."""
    from selenium import webdriver

    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or sys.exit("chromium is not installed")
    for switch in ("headless=new", "no-sandbox", "disable-gpu", "window-size=1400,1000"):
        options.add_argument(f"--{switch}")
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(shutil.which("chromedriver")))
    try:
        ready = []
        for _ in range(ROUNDS):
            driver.get("about:blank")
            driver.get(page.as_uri())
            ready.append(driver.execute_script(READY))
        print(f"| DOM ready, first | {ready[0]:.0f} ms |\n| DOM ready, median of {ROUNDS} | {median(ready):.0f} ms |")
        for tab in TABS:
            begun = time.perf_counter()
            driver.execute_async_script(DRAWN, tab)
            print(f"| {tab} drawn in | {(time.perf_counter() - begun) * 1000:.0f} ms |")
    finally:
        driver.quit()


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]] or sys.exit(__doc__))
