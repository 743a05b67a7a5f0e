"""What an output can be exported to; light, for the command line."""

from enum import StrEnum


class Target(StrEnum):
    """What to export to: a folder of Parquet or CSV files, or one database file."""

    PARQUET = "parquet"
    CSV = "csv"
    SQLITE = "sqlite"
    DUCKDB = "duckdb"
