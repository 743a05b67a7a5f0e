"""``python -m rukz_extract`` is the command ``rukz``."""

from rukz_extract.cli import main

main()
