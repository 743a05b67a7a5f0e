"""Officials, regions, zones, money and dates from Russian-language news."""

from datetime import date

from rukz_extract.version import __version__

__all__ = ["__version__", "extract"]
