"""The HTML report: one self-contained page over a corpus, opened offline."""

from rukz_extract.show.report.page import Written, write_report

__all__ = ["Written", "write_report"]
