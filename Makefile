# make demo   draw films, add them to a library, search it
# make test   everything the project promises, tested
# make check  lint, format, types, import rules, spelling
# make page   build the web page out of web/ into the server (needs Node 20)
# make bench  every claim measured beside its peer (long)

PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin

.PHONY: demo test check page page-check page-shapes bench clean

# The user's environment: what `pip install cineseek` brings and nothing more.
.venv/core: pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit("cineseek needs Python 3.11 or newer; set PYTHON=...") if sys.version_info < (3, 11) else None'
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[serve,bot]'
	touch $@

# The developer's environment: adds the linters, pytest, and torch as the reference to test against.
.venv/dev: .venv/core
	$(BIN)/pip install --quiet --disable-pip-version-check --constraint constraints.txt torch
	$(BIN)/pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[serve,bot,train,mlflow,wandb,collect,eyes,ray,cluster,caption,ocr,speech,dev]'
	touch $@

# The MLflow server that tests speak to, apart: it brings seventy packages that its client does not need.
.venv-mlflow/ready: constraints.txt
	test -x .venv-mlflow/bin/python || $(PYTHON) -m venv .venv-mlflow
	.venv-mlflow/bin/pip install --quiet --disable-pip-version-check --constraint constraints.txt mlflow
	touch $@

# Airflow, which the tests run the DAGs with: apart too, as it wants other versions of much.
.venv-airflow/ready: constraints.txt
	test -x .venv-airflow/bin/python || $(PYTHON) -m venv .venv-airflow
	.venv-airflow/bin/pip install --quiet --disable-pip-version-check --constraint constraints.txt apache-airflow
	touch $@

demo: .venv/core
	$(BIN)/cineseek demo

# Tests run beside each other: threads of one of them would only wait for those of the next.
test: .venv/dev .venv-mlflow/ready .venv-airflow/ready web/node_modules/.ready
	OMP_NUM_THREADS=1 $(BIN)/python -m pytest --numprocesses auto --dist loadgroup

check: .venv/dev
	$(BIN)/ruff check src tests benchmarks deploy docs recipes web/scripts
	$(BIN)/ruff format --check src tests benchmarks deploy docs recipes web/scripts
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/codespell src tests benchmarks deploy docs recipes README.md CHANGELOG.md Makefile pyproject.toml

STATIC := src/cineseek/server/static

# The packages that the page is built with, exactly those of the lock file.
web/node_modules/.ready: web/package.json web/package-lock.json
	@node -e 'process.exit(+process.versions.node.split(".")[0] < 20 ? 1 : 0)' || { echo "the page is built with Node 20 or newer, and npm"; exit 1; }
	cd web && npm ci --no-fund --no-audit --loglevel error
	touch $@

page: web/node_modules/.ready
	cd web && npm run -s check && npm run -s build && npm run -s weigh

# That the page's source is sound, and that the bundle in the repository is what it builds.
page-check: web/node_modules/.ready
	cd web && npm run -s check && npm run -s build -- --outDir ../build/page --logLevel warn && npm run -s weigh -- ../build/page
	diff --recursive --brief build/page $(STATIC) || { echo "the committed page is not what web/ builds: run make page"; exit 1; }

# What the page knows of the server's answers and of the query language, written anew.
page-shapes: .venv/dev web/node_modules/.ready
	$(BIN)/python web/scripts/write_shapes.py
	$(BIN)/python web/scripts/write_keys.py
	$(BIN)/python web/scripts/write_parts.py
	cd web && npm run -s types

bench: .venv/dev
	$(BIN)/python benchmarks/cuts.py
	$(BIN)/python benchmarks/search.py
	$(BIN)/python benchmarks/encode.py
	$(BIN)/python benchmarks/ingest.py
	$(BIN)/python benchmarks/frames.py
	$(BIN)/python benchmarks/identify.py
	$(BIN)/python benchmarks/identify.py --stills
	$(BIN)/python benchmarks/classify.py
	$(BIN)/python benchmarks/server.py

clean:
	rm -rf .venv .venv-peers .venv-mlflow .venv-airflow build dist web/node_modules
