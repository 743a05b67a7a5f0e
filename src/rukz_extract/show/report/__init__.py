"""The HTML report: one self-contained page over a corpus, opened offline."""

from rukz_extract.show.report.page import write_report

__all__ = ["write_report"]
