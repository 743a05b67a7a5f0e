"""The layout rules: imports run one way, rooms stay small."""

import ast
import re
from pathlib import Path
from statistics import median

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).resolve().parent.parent
SOURCES = sorted((ROOT / "src").rglob("*.py"))
CORPORA = sorted((ROOT / "tests/corpus").glob("[!_]*.py"))


def function_lengths(path: Path) -> dict[str, int]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {
        f"{path.name}:{node.name}": node.end_lineno - node.lineno + 1
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }


def test_imports_run_one_way(monkeypatch):
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr("logging.config.dictConfig", lambda _: None)  # it would disable our loggers for later tests
    assert lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True) == 0


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT / "src")))
def test_files_stay_under_300_lines(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


def test_functions_stay_small():
    lengths = {name: length for path in SOURCES for name, length in function_lengths(path).items()}
    assert median(lengths.values()) <= 10
    assert max(lengths.values()) <= 60, max(lengths, key=lengths.get)


def test_every_public_definition_has_a_docstring():
    bare = [
        f"{path.relative_to(ROOT)}: {node.name}"
        for path in SOURCES
        for node in ast.iter_child_nodes(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.ClassDef)
        and not node.name.startswith("_")
        and ast.get_docstring(node) is None
    ]
    assert not bare


def _is_read(corpus: str, name: str, tests: str) -> bool:
    """By its module, in a loop over modules, or by an import of its own."""
    imported = rf"from tests\.corpus\.{corpus} import (?:\([^)]*|[^(\n]*)\b{name}\b"
    return bool(re.search(rf"\b(?:{corpus}|corpus)\.{name}\b|{imported}", tests))


def test_every_list_of_examples_is_read():
    """A list that no test takes up never fails."""
    tests = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "tests").glob("test_*.py"))
    for path in CORPORA:
        text = path.read_text(encoding="utf-8")
        assert re.search(rf"\b{path.stem}\b", tests), path.name
        for name in re.findall(r"^([A-Z][A-Z_]+)\b[^=\n]*= [\[(\"]", text, re.MULTILINE):
            used = len(re.findall(rf"\b{name}\b", text)) > 1
            assert used or _is_read(path.stem, name, tests), f"{path.name}: {name}"
