# Everything a newcomer needs: `make extract` runs the main job, `make test` passes the tests.
# Both build the environment first, in .venv, and do it once.

PYTHON ?= python3
VENV   ?= .venv
RAW    ?= data/raw
OUT    ?= data/out/articles.jsonl
EXTRAS ?= dev,export,fast,html,report
FLAGS  ?=

BIN   := $(VENV)/bin
READY := $(VENV)/.ready

.DEFAULT_GOAL := help
.PHONY: help setup extract test lint format gate bench tables docs clean

help:            ## Show this list
	@grep -hE '^[a-z]+: .*##|^[a-z]+:  +##' $(MAKEFILE_LIST) | awk -F ':.*## *' '{printf "  make %-9s %s\n", $$1, $$2}'
	@echo "  RAW=folder OUT=file.jsonl FLAGS='--layout records' change what make extract reads, writes and does"

setup: $(READY)  ## Build the environment in .venv

$(READY): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable '.[$(EXTRAS)]'
	@$(BIN)/python -m compileall -q src  # as pip does for packages it copies: a start takes half the time
	@touch $(READY)

extract: $(READY)  ## Extract records: RAW (data/raw) to OUT (data/out/articles.jsonl)
	@mkdir -p $(dir $(OUT))
	$(BIN)/rukz extract $(RAW) -o $(OUT) --force $(FLAGS)

test: $(READY)  ## Run the tests
	$(BIN)/python -m pytest --numprocesses auto

lint: $(READY)  ## Check format, style, types and the direction of imports
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(READY)  ## Format the code and mend what ruff can mend
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

gate: $(READY)  ## Score against the shared gold; fails under a floor of tests/gate.json
	$(BIN)/python tests/gate.py

bench: $(READY)  ## Measure speed and memory against the peers (see benchmarks/README.md)
	$(BIN)/python -m pip install --quiet --editable '.[$(EXTRAS),stock]'
	$(BIN)/python -m benchmarks

tables: $(READY) ## Make the built tables of names and posts again (resources/regions/built, resources/officials)
	$(BIN)/python -m pip install --quiet --editable '.[$(EXTRAS),tables]'
	$(BIN)/python -m rukz_extract.gazetteer.build
	$(BIN)/python -m rukz_extract.gazetteer.build_posts

docs: $(READY)  ## Build the documentation in build/site
	$(BIN)/python -m pip install --quiet --editable '.[$(EXTRAS),docs]'
	$(BIN)/mkdocs build --quiet

clean:           ## Remove the environment, caches and outputs
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache .grimp_cache
	find data/out -type f ! -name .gitkeep -delete
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
