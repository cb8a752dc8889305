# Vejviser. `make chat` starts everything; `make test` checks everything.
#   make chat                      knowledge base + web page on http://127.0.0.1:8000
#   make chat KORPUS=~/dokumenter  the same, with the documents of a folder added
#   make chat PORT=9000            on another port
PYTHON ?= python3
PORT ?= 8000
KORPUS ?=
# The original source documents: with them, every figure and name of the knowledge base is compared.
KILDER ?= $(or $(VEJVISER_TEST_KILDER),$(wildcard ../shared/corpus))

VENV := .venv
BIN := $(VENV)/bin
# Stamps: setup runs again only when pyproject.toml or the lock file has changed.
RUNTIME := $(VENV)/.installed
DEVELOPMENT := $(VENV)/.installed-dev
# What else development installs; CI adds the extra of training.
EXTRAS ?= dev
LOCK_VENV := $(VENV)-lock

.DEFAULT_GOAL := help
.PHONY: help setup chat test lint bench screenshots adapter lock clean

help:
	@echo "make chat    installer, læs vidensbasen ind og start Vejviser (KORPUS=mappe, PORT=8000)"
	@echo "make setup   installer kun"
	@echo "make test    installer, kontrollér kode og vidensbase, og kør alle test"
	@echo "make lint    kun kontrol af koden og vidensbasen"
	@echo "make bench   mål søgning og svar"
	@echo "make screenshots billeder af alle sider i tre bredder, lyst og mørkt (kræver Chromium)"
	@echo "make adapter træn søgemodellens tilpasning på ny (kræver de oprindelige dokumenter; en halv times tid)"
	@echo "make lock    lav requirements.lock på ny"
	@echo "make clean   fjern installationen (dine data i .data bliver liggende)"

setup: $(RUNTIME)

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Vejviser kræver Python 3.11 eller nyere. Angiv en med: make chat PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV)

$(RUNTIME): pyproject.toml requirements.lock | $(BIN)/python
	@echo "Installerer Vejviser i $(VENV). Første gang tager det nogle minutter …"
	@$(BIN)/python -m pip install -qq --disable-pip-version-check -c requirements.lock -e .
	@touch $@

$(DEVELOPMENT): $(RUNTIME)
	@echo "Installerer værktøj til test …"
	@$(BIN)/python -m pip install -qq --disable-pip-version-check -c requirements.lock -e '.[$(EXTRAS)]'
	@touch $@

# Exit code 1 of ingest means that some files could not be read; the rest is ready, so the chat starts.
chat: $(RUNTIME)
	@$(BIN)/vejviser model
	@$(BIN)/vejviser ingest corpus/ $(if $(KORPUS),"$(KORPUS)") || [ $$? -eq 1 ]
	@$(BIN)/vejviser serve --port $(PORT)

lint: $(DEVELOPMENT)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/vejviser corpus check $(if $(KILDER),--kilder "$(KILDER)")

test: lint
	$(BIN)/python -m pytest --cov

bench: $(DEVELOPMENT)
	$(BIN)/python -m evals.bench

screenshots: $(DEVELOPMENT)
	@$(BIN)/vejviser ingest corpus/ $(if $(KORPUS),"$(KORPUS)") || [ $$? -eq 1 ]
	@$(BIN)/python -m evals.screenshots

GOLD ?= $(wildcard $(KILDER)/../evals/gold_dev.jsonl)
adapter: $(DEVELOPMENT)
	@test -n "$(KILDER)" || { echo "De oprindelige dokumenter mangler. Angiv deres mappe: make adapter KILDER=mappe" >&2; exit 1; }
	@$(BIN)/python -m pip install -qq --disable-pip-version-check -c requirements.lock -e '.[traening]'
	$(BIN)/python -m training adapter --documents "$(KILDER)" $(if $(GOLD),--gold "$(GOLD)")

# A fresh environment resolves pyproject.toml; a local build suffix (torch's "+cpu") is cut off,
# so that the lock names the release and not one machine's build of it.
lock:
	rm -rf $(LOCK_VENV)
	$(PYTHON) -m venv $(LOCK_VENV)
	$(LOCK_VENV)/bin/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	{ echo "# Made by 'make lock' from pyproject.toml (with the extra dev); do not edit by hand."; \
	  $(LOCK_VENV)/bin/python -m pip freeze --exclude-editable | sed 's/+[a-z0-9.]*$$//'; } > requirements.lock.new
	mv requirements.lock.new requirements.lock
	rm -rf $(LOCK_VENV)

clean:
	rm -rf $(VENV) $(LOCK_VENV) build dist *.egg-info htmlcov .coverage
	rm -rf .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
