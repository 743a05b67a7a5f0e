"""The version of the package and of the output contract."""

__version__ = "0.1.0"

SCHEMA_VERSION = "1.0"
"""Version of the record contract: the first number changes when a field is renamed or removed."""
