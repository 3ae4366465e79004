# Everything is set up in .venv by the first target that needs it; nothing has to be typed before.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
GAZETTEER := kg/knowledge/data/gazetteer.sqlite
TABLES := $(wildcard kg/knowledge/gazetteer/*.py kg/knowledge/data/compile.toml kg/knowledge/data/states.toml kg/knowledge/data/places/*.toml)
BUNDLE := kg/explorer/bundle/edition.txt
SCRIPTS := $(shell find kg/explorer/web -name node_modules -prune -o -type f -print)

.PHONY: demo test lint format bench clean

demo: $(STAMP) $(GAZETTEER) $(BUNDLE)
	$(BIN)/kg build seeds --out out/demo
	$(BIN)/kg validate out/demo

test: $(STAMP) $(GAZETTEER) $(BUNDLE) lint
	$(BIN)/pytest --cov=kg --cov-report=term:skip-covered

lint: $(STAMP) $(BUNDLE)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m kg.explorer.bundling --check

format: $(STAMP)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(STAMP) $(GAZETTEER) $(BUNDLE)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[dev,bench]"
	$(BIN)/python -m benchmarks.stages
	$(BIN)/python -m benchmarks.places
	$(BIN)/python -m benchmarks.times
	$(BIN)/python -m benchmarks.fusion
	$(BIN)/python -m benchmarks.layout
	$(BIN)/python -m benchmarks.explorer

$(STAMP): pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; say which: make PYTHON=python3.12 demo")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[dev]"
	touch $(STAMP)

# Installing compiles it; this does so again after its tables have changed.
$(GAZETTEER): $(TABLES) | $(STAMP)
	$(BIN)/kg gazetteer build

# Installing makes it; this does so again after its sources have changed.
$(BUNDLE): $(SCRIPTS) | $(STAMP)
	$(BIN)/python -m kg.explorer.bundling

clean:
	rm -rf $(VENV) out
