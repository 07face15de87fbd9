# Every command makes the checkout ready first (desktop/bootstrap.sh); PYTHON=... chooses the interpreter.

# Start-up would compile the program's own modules every time.
unexport PYTHONDONTWRITEBYTECODE

ifeq ($(OS),Windows_NT)
BIN := .venv/Scripts
else
BIN := .venv/bin
endif
RUN_PYTHON := $(BIN)/python
PYTEST := QT_QPA_PLATFORM=offscreen $(RUN_PYTHON) -m pytest
ARTICLE := seeds/assad-asylum.txt
DATA := ../shared/data

.DEFAULT_GOAL := help
.PHONY: help ready brief app test test-long lint check bench pictures translations evaluate lock clean

help: ## List these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile

ready:
	@sh desktop/bootstrap.sh

brief: ready ## Make build/brief.pdf, the brief of the reference article
	@mkdir -p build
	@$(BIN)/briefwright build $(ARTICLE) -o build/brief.pdf \
		--title "Russia grants asylum to Assad as Syrian government falls" \
		--to "Minister of Foreign Affairs" --from "Eastern Europe and Central Asia Desk" \
		--date 2024-12-09 --as-of 2024-12-09 --reference "EECA/2024/118" --marking "OFFICIAL"

app: ready ## Open the window on the reference article
	@$(BIN)/briefwright $(ARTICLE)

test: ready ## Run the tests, without a screen
	@$(PYTEST) -q -m "not long"

test-long: ready ## Run the fuzz and kill runs as well, and every property on many more examples
	@$(PYTEST) -q --hypothesis-profile=long

lint: ready ## Check format, style and types
	@$(RUN_PYTHON) -m ruff format --check
	@$(RUN_PYTHON) -m ruff check --no-cache # which modules are ours is cached per file, and goes stale
	@$(RUN_PYTHON) -m mypy desktop/briefwright tests

check: lint test ## Check format, style and types, and run the tests

bench: ready ## Time import, analysis, rendering and the window
	@$(PYTEST) -q tests/bench --benchmark-enable --benchmark-only \
		--benchmark-columns=min,median,max,rounds --benchmark-sort=fullname

translations: ready ## Collect the words of the window for Qt Linguist and compile what is translated
	@$(RUN_PYTHON) -m tests.translations

pictures: brief ## Make the pictures of the README anew
	@QT_QPA_PLATFORM=offscreen $(RUN_PYTHON) tests/pictures.py

evaluate: ready ## Measure what is understood of labelled articles; DATA=... is their folder
	@$(RUN_PYTHON) -m tests.evaluate $(DATA)

lock: ready ## Write requirements.lock anew from pyproject.toml; UPGRADE=--upgrade takes newer versions
	@$(RUN_PYTHON) -m pip install --quiet uv
	@$(RUN_PYTHON) -m uv pip compile --quiet --universal --generate-hashes --python-version 3.11 --extra dev \
		--no-annotate --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" \
		$(UPGRADE) -o requirements.lock pyproject.toml

clean: ## Remove what was made, .venv included
	@rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .benchmarks
	@find desktop tests -name __pycache__ -type d -prune -exec rm -rf {} +
