# Two commands for a fresh machine: `make site` and `make test`. Each makes the virtual environment if it is missing.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: site test check content workflows format schemas clean benchmark benchmark-localities

site: .venv/ready
	$(BIN)/python build_posters.py --all
	$(BIN)/python build_site.py --all

test: check
	$(BIN)/python -m pytest

check: content workflows
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

content: .venv/ready
	$(BIN)/python build_posters.py --check

# What runs on the code host can't be tried here; what can be known of it without, is.
workflows: .venv/ready
	$(BIN)/check-jsonschema --quiet --builtin-schema vendor.github-workflows .github/workflows/*.yml
	$(BIN)/check-jsonschema --quiet --builtin-schema vendor.github-actions .github/actions/*/action.yml
	$(BIN)/check-jsonschema --quiet --builtin-schema vendor.github-issue-forms \
	  $(filter-out %/config.yml,$(wildcard .github/ISSUE_TEMPLATE/*.yml))
	$(BIN)/zizmor --offline --quiet .github
	$(BIN)/shellcheck .ci/*

format: .venv/ready
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

schemas: .venv/ready
	$(BIN)/python -m bangtin schemas

benchmark: .venv/ready .venv/peers/ready
	$(BIN)/python benchmarks/run.py
	$(BIN)/python benchmarks/pages.py
	$(BIN)/python benchmarks/searching.py

# Hours with the default numbers: `make benchmark-localities COUNTS="--count 10 --count 50"` asks for fewer.
benchmark-localities: .venv/ready
	$(BIN)/python benchmarks/localities.py $(COUNTS)

clean:
	rm -rf build site

.venv/ready: requirements.txt requirements-dev.txt pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

# The programs that the benchmark compares with stand apart: no build and no test may come to need them.
.venv/peers/ready: benchmarks/requirements.txt | .venv/ready
	$(PYTHON) -m venv .venv/peers
	.venv/peers/bin/pip install --quiet --disable-pip-version-check -r benchmarks/requirements.txt
	touch $@
