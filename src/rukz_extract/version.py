"""The version of the package and of the output contract."""

from typing import Final

__version__ = "0.1.0"

SCHEMA_VERSION: Final = "1.0"
"""Version of the record contract: the first number changes when a field is renamed or removed."""
