"""The HTML report: one self-contained page over a corpus, opened offline."""

from rukz_extract.show.report.page import Written, write_report
from rukz_extract.show.report.texts import Texts

__all__ = ["Texts", "Written", "write_report"]
