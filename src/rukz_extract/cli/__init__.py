"""The command ``rukz``: arguments, messages and exit codes; no language work, and nothing heavy at import."""

from rukz_extract.cli.app import app


def main() -> None:
    """Entry point of the command line."""
    app()
