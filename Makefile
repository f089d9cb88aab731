# `make build` writes every artifact to _build/; `make hooks` checks every commit; `make test` runs the tests in some minutes, `make test-full` all of them at
# full depth; `make fuzz` looks for inputs that break the readers. Each sets up what it needs in .venv.
PYTHON ?= python3
BIN := .venv/bin
FUZZ_SECONDS ?= 60
PIP_INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt
# uv installs in a third of the time; it does not read pip.conf, so pip follows where uv reaches no index.
UV_INSTALL := $(BIN)/uv pip install --quiet --python $(BIN)/python --system-certs --compile-bytecode --constraint constraints.txt

# One more than there are processors: some tests wait for servers, disks and time limits.
WORKERS := $(shell expr $$(getconf _NPROCESSORS_ONLN) + 1)

# Tests start many processes, and without bytecode each of them compiles the sources again.
export PYTHONDONTWRITEBYTECODE :=

# How the locks of the release workflow are made: each file that is installed there has one of their hashes.
LOCK := $(BIN)/uv pip compile --quiet --generate-hashes --no-annotate --no-emit-index-url --python-version 3.12 \
	--python-platform x86_64-manylinux_2_28 --custom-compile-command 'make lock' --constraint constraints.txt

.PHONY: build hooks test test-full fuzz lint bench generated lock clean

build: .venv/core.stamp
	$(BIN)/taxokit build

hooks: .venv/dev.stamp
	$(BIN)/pre-commit install

test: .venv/dev.stamp .venv/node.stamp
	$(BIN)/python -m pytest --numprocesses $(WORKERS) --dist worksteal $(PYTEST_ARGS)

test-full: .venv/dev.stamp .venv/node.stamp .venv/full.stamp
	$(BIN)/python -m pytest --numprocesses $(WORKERS) --dist worksteal --full $(PYTEST_ARGS)

fuzz: .venv/fuzz.stamp
	$(BIN)/python tests/fuzz/run.py --seconds $(FUZZ_SECONDS) $(FUZZ_TARGETS)

lint: .venv/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pre-commit run --all-files --show-diff-on-failure # also checks the taxonomy and verifies the releases
	$(BIN)/taxokit schema --check

bench: .venv/dev.stamp
	$(BIN)/python benchmarks/run.py $(BENCH_ARGS)

generated: .venv/dev.stamp
	$(BIN)/taxokit schema
	cp schema/taxonomy.yaml src/taxokit/importer/templates/roles/schema/taxonomy.yaml
	$(BIN)/python scripts/compiled_templates.py
	$(BIN)/python scripts/docs_pages.py docs

lock: .venv/bin/uv
	printf 'hatchling>=1.27\nsetuptools\n' | $(LOCK) --only-binary :all: - --output-file requirements/build.txt
	$(LOCK) --extra release pyproject.toml --output-file requirements/release.txt
	cp requirements/*.txt src/taxokit/importer/templates/common/requirements/

clean:
	rm -rf .venv .fuzz _build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis tests/node/node_modules tests/node/*/node_modules tests/node/.install* tests/node/*/.install*

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/core.stamp: .venv/bin/python pyproject.toml constraints.txt
	$(PIP_INSTALL) --editable .
	$(BIN)/python -m compileall -q src # pip does so for other installs
	touch $@

.venv/bin/uv: .venv/bin/python constraints.txt
	$(PIP_INSTALL) uv
	touch $@

.venv/dev.stamp: .venv/bin/uv pyproject.toml
	$(UV_INSTALL) --editable '.[dev]' || $(PIP_INSTALL) --editable '.[dev]'
	$(BIN)/python -m compileall -q src
	touch $@ .venv/core.stamp

.venv/fuzz.stamp: .venv/core.stamp
	$(PIP_INSTALL) atheris # has wheels for Linux and Python 3.11 to 3.13
	touch $@

.venv/full.stamp: .venv/dev.stamp
	$(UV_INSTALL) --editable '.[full]' || $(PIP_INSTALL) --editable '.[full]'
	touch $@

.venv/node.stamp: .venv/dev.stamp tests/node/package-lock.json
	$(BIN)/python tests/support/node_packages.py
	touch $@
