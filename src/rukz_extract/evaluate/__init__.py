"""Gold against output: precision, recall and F1 per dimension, accuracy per attribute, and the errors in context."""

from rukz_extract.evaluate.gold import read_gold, read_output
from rukz_extract.evaluate.scores import Scores, evaluate
from rukz_extract.evaluate.table import error_lines, score_table

__all__ = ["Scores", "error_lines", "evaluate", "read_gold", "read_output", "score_table"]
