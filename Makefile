# `make run` and `make test` are all that a newcomer needs; both may be run again at any time.
PORT ?= 8000
PYTHON ?= python3
BIN := .venv/bin
# One test at a time to each of two processes, since some tests are a thousand times longer than others. Not by
# --dist loadgroup: xdist (3.8) then runs one alone of the tests that share an id, as those of schemathesis do.
PYTEST := $(BIN)/pytest -q -n 2 --maxschedchunk 1
# Where PostgreSQL's address is set for everybody.
ON_SQLITE := env -u DATABASE_URL
PREPARE := DJANGO_SETTINGS_MODULE=cms.settings.test $(BIN)/python -m tests.prepared
MANAGE := SITE_URL=http://127.0.0.1:$(PORT) $(BIN)/python manage.py
SHELL := bash

.DEFAULT_GOAL := help
.PHONY: help run setup test test-parts migrations prepared-sqlite prepared-postgresql test-long bench lighthouse lint lock screenshots

help:
	@echo "make run          set everything up and serve the demonstration at http://127.0.0.1:$(PORT)"
	@echo "make test         set everything up and run every test"
	@echo "make test-long    try the gate for longer: 300 random runs on each database"
	@echo "make bench        measure speed, as ratios in the same run; SIZES=\"1000 10000\" PARTS=finder for a shorter one"
	@echo "make lighthouse   what Lighthouse says of four public pages, served as in production; fails under 100 (speed: 95)"
	@echo "make lint         check style only"
	@echo "make lock         write requirements*.txt anew from pyproject.toml"
	@echo "make screenshots  take pictures of the pages of a running demonstration into docs/screens/"

run: setup
	@echo "5/5 Serving, with a worker that sends e-mail and the scheduled work beside it. Stop with Ctrl-C."
	@echo "Next: open http://127.0.0.1:$(PORT) and sign in at http://127.0.0.1:$(PORT)/sign-in/ as author@demo.example, password: demonstration"
	@echo "Next: read at http://127.0.0.1:$(PORT)/dev/mail/ what people are told by e-mail"
	@# When one of the three ends, all do. Bash lets what runs in the background ignore Ctrl-C, so they get a TERM.
	@trap 'exit 130' INT TERM; trap 'trap "" INT TERM; kill $$(jobs -p) 2>/dev/null; wait' EXIT; \
	$(MANAGE) db_worker --backend mail --interval 2 --no-reload --verbosity 0 & \
	$(MANAGE) run_due --watch & \
	$(MANAGE) runserver --noreload 127.0.0.1:$(PORT) & \
	wait -n; echo "One of them ended, so the others were stopped. Next: see above why, and make run again"; exit 1

setup: .venv/run
	@echo "2/5 Database"
	@$(MANAGE) migrate --verbosity 0
	@echo "3/5 Roles, vocabulary, pages, workflows and the demonstration"
	@$(MANAGE) load_demo
	@echo "4/5 Catalogue"
	@$(MANAGE) rebuild_catalogue

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "This needs Python 3.11 or newer: PYTHON=python3.11 make run")'
	@$(PYTHON) -m venv .venv

.venv/run: .venv/bin/python requirements.txt
	@echo "1/5 Packages"
	@$(BIN)/pip install --quiet --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

.venv/dev: .venv/bin/python requirements-dev.txt
	@echo "1/6 Packages"
	@$(BIN)/pip install --quiet --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@ .venv/run

test: .venv/dev
	@echo "2/6 Tools"
	@tests/install_tools.sh
	@$(BIN)/python tests/postgresql.py $(MAKE) --no-print-directory test-parts
	@echo "All tests passed. Next: make run"

# With DATABASE_URL of a PostgreSQL that lives as long as these parts do.
test-parts:
	@echo "3/6 Style and migrations, while a new database of each kind is made"
	@$(MAKE) --no-print-directory --jobs prepared-sqlite prepared-postgresql lint migrations
	@echo "4/6 Tests on SQLite"
	@$(ON_SQLITE) $(PYTEST) -m "not browser"
	@echo "5/6 Tests on PostgreSQL"
	@$(PYTEST) -m "not browser and not one_database" --second-database --gate-runs 4
	@echo "6/6 Journeys in a browser"
	@$(ON_SQLITE) $(PYTEST) tests/journeys

migrations: .venv/dev
	@$(ON_SQLITE) DJANGO_SETTINGS_MODULE=cms.settings.test $(MANAGE) makemigrations --check --dry-run
	@$(ON_SQLITE) DJANGO_SETTINGS_MODULE=cms.settings.test $(MANAGE) check --fail-level WARNING

prepared-sqlite: .venv/dev
	@$(ON_SQLITE) $(PREPARE)

prepared-postgresql: .venv/dev
	@$(PREPARE)

test-long: .venv/dev
	@$(BIN)/pytest -q tests/gate --gate-runs 300
	@$(BIN)/python tests/postgresql.py $(BIN)/pytest -q tests/gate --gate-runs 300
	@echo "The gate held. Next: make test"

# Sizes and parts may be fewer: make bench SIZES="1000 10000" PARTS=finder
bench: SIZES = 1000 10000 100000
bench: PARTS = finder draft-side
bench: .venv/dev
	@PYTHONPATH=. SIZES="$(SIZES)" PARTS="$(PARTS)" $(BIN)/python -m benchmarks.bench

lighthouse: .venv/dev
	@tests/install_lighthouse.sh
	@$(BIN)/python tests/lighthouse.py
	@echo "All scores are reached. Next: read the reports in var/lighthouse/"

lint: .venv/dev
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --quiet --check .
	@$(BIN)/djlint --quiet --lint templates

lock: .venv/dev
	@$(BIN)/pip-compile --quiet --strip-extras --no-emit-index-url --no-emit-find-links --no-header --output-file requirements.txt pyproject.toml
	@$(BIN)/pip-compile --quiet --strip-extras --no-emit-index-url --no-emit-find-links --no-header --extra dev --output-file requirements-dev.txt pyproject.toml
	@echo "Written: requirements.txt, requirements-dev.txt. Next: make test"

screenshots: .venv/dev
	@$(BIN)/python tests/take_screenshots.py http://127.0.0.1:$(PORT) docs/screens
	@echo "Written: docs/screens/. Next: look at them; those that README shows are kept, the others ignored by git"
