# make demo   draw films, add them to a library, search it
# make test   everything the project promises, tested
# make check  lint, format, types, import rules, spelling
# make bench  every claim measured beside its peer (long)

PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin

.PHONY: demo test check bench clean

# The user's environment: what `pip install cineseek` brings and nothing more.
.venv/core: pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit("cineseek needs Python 3.11 or newer; set PYTHON=...") if sys.version_info < (3, 11) else None'
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[serve]'
	touch $@

# The developer's environment: adds the linters, pytest, and torch as the reference to test against.
.venv/dev: .venv/core
	$(BIN)/pip install --quiet --disable-pip-version-check --constraint constraints.txt torch
	$(BIN)/pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[serve,train,mlflow,wandb,dev]'
	touch $@

# The MLflow server that tests speak to, apart: it brings seventy packages that its client does not need.
.venv-mlflow/ready: constraints.txt
	test -x .venv-mlflow/bin/python || $(PYTHON) -m venv .venv-mlflow
	.venv-mlflow/bin/pip install --quiet --disable-pip-version-check --constraint constraints.txt mlflow
	touch $@

demo: .venv/core
	$(BIN)/cineseek demo

test: .venv/dev .venv-mlflow/ready
	$(BIN)/python -m pytest --numprocesses auto --dist loadgroup

check: .venv/dev
	$(BIN)/ruff check src tests benchmarks docs recipes
	$(BIN)/ruff format --check src tests benchmarks docs recipes
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/codespell src tests benchmarks docs recipes README.md CHANGELOG.md Makefile pyproject.toml

bench: .venv/dev
	$(BIN)/python benchmarks/cuts.py
	$(BIN)/python benchmarks/search.py
	$(BIN)/python benchmarks/encode.py
	$(BIN)/python benchmarks/ingest.py
	$(BIN)/python benchmarks/frames.py
	$(BIN)/python benchmarks/classify.py
	$(BIN)/python benchmarks/server.py

clean:
	rm -rf .venv .venv-peers .venv-mlflow build dist
