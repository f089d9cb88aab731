# `make build` writes every artifact to _build/; `make ci` runs what must pass before a change lands: `make lint` and `make test`.
# `make test-full` runs all tests at full depth, `make docs` makes the documentation's site, `make fuzz` looks for inputs that
# break the readers. Each installs what it needs into .venv.
PYTHON ?= python3
BIN := .venv/bin
FUZZ_SECONDS ?= 60

# uv installs in a third of the time; it does not read pip.conf, so pip follows if uv reaches no index.
UV := $(BIN)/uv pip install --quiet --python $(BIN)/python --system-certs --compile-bytecode --constraint constraints.txt
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt
install = $(UV) --editable $(1) || $(PIP) --editable $(1)

LOCKS := src/taxokit/importer/templates/common/requirements
COMPILE := $(BIN)/uv pip compile --quiet --no-annotate --no-emit-index-url --custom-compile-command 'make lock'
# With hashes, for the machines of the release workflows, here and in new repositories.
COMPILE_HASHES := $(COMPILE) --generate-hashes --python-version 3.12 --python-platform x86_64-manylinux_2_28 --constraint constraints.txt

# One more than there are processors: some tests wait for servers, disks and time limits.
TEST := $(BIN)/python -m pytest --numprocesses $(shell expr $$(getconf _NPROCESSORS_ONLN) + 1) --dist worksteal

# Tests start many processes, and without bytecode each of them compiles the sources again.
export PYTHONDONTWRITEBYTECODE :=

.PHONY: build ci lint types style collect test test-full docs fuzz bench hooks generated lock clean

build: .venv/core.stamp
	$(BIN)/taxokit build

ci: lint test

lint: types style

types: .venv/dev.stamp
	$(BIN)/mypy

style: .venv/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/pre-commit run --all-files --show-diff-on-failure # also checks the taxonomy and verifies the releases
	$(BIN)/taxokit schema --check

# Its first run writes the bytecode of the tests, which otherwise each process of a run would make for itself.
collect: .venv/dev.stamp
	$(BIN)/python -m pytest --collect-only --quiet --snapshot-warn-unused > .venv/tests.txt || { tail -n 20 .venv/tests.txt; false; }

test: .venv/dev.stamp .venv/node.stamp
	$(TEST) $(PYTEST_ARGS)

test-full: .venv/full.stamp .venv/node.stamp
	$(TEST) --full $(PYTEST_ARGS)

docs: .venv/docs.stamp
	$(BIN)/python scripts/docs_site.py _docs/src
	$(BIN)/zensical build --strict --clean

fuzz: .venv/fuzz.stamp
	$(BIN)/python tests/fuzz/run.py --seconds $(FUZZ_SECONDS) $(FUZZ_TARGETS)

bench: .venv/dev.stamp
	$(BIN)/python benchmarks/run.py $(BENCH_ARGS)

hooks: .venv/dev.stamp
	$(BIN)/pre-commit install

generated: .venv/dev.stamp
	$(BIN)/taxokit schema
	cp schema/taxonomy.yaml src/taxokit/importer/templates/roles/schema/taxonomy.yaml
	$(BIN)/python scripts/compiled_templates.py
	$(BIN)/python scripts/suggestion_schema.py
	$(BIN)/python scripts/codemeta.py
	$(BIN)/python scripts/docs_pages.py docs
	$(BIN)/python scripts/catalogs.py
	$(BIN)/python scripts/terminal_picture.py docs/images/terminal.svg

lock: .venv/dev.stamp
	$(COMPILE) --universal --python-version 3.11 --extra all --group dev --group docs --group full --group fuzz pyproject.toml --output-file constraints.txt
	printf 'hatchling>=1.27\nsetuptools\n' | $(COMPILE_HASHES) --only-binary :all: - --output-file $(LOCKS)/build.txt
	$(COMPILE_HASHES) --extra release pyproject.toml --output-file $(LOCKS)/release.txt

clean:
	rm -rf .venv .cache .fuzz _build _docs _site dist .coverage .hypothesis .*_cache tests/node/node_modules tests/node/*/node_modules tests/node/.install* tests/node/*/.install*

.venv/bin/uv:
	$(PYTHON) -m venv .venv
	$(PIP) uv

.venv/core.stamp: .venv/bin/uv pyproject.toml constraints.txt
	$(call install,.)
	touch $@

.venv/dev.stamp: .venv/bin/uv pyproject.toml constraints.txt
	$(call install,'.[all]' --group dev)
	$(BIN)/python -m compileall -q src # for the processes that tests start
	touch $@ .venv/core.stamp

.venv/full.stamp .venv/docs.stamp .venv/fuzz.stamp: .venv/%.stamp: .venv/dev.stamp
	$(call install,'.[all]' --group $*)
	touch $@

.venv/node.stamp: .venv/dev.stamp tests/node/package-lock.json
	$(BIN)/python tests/support/node_packages.py
	touch $@
