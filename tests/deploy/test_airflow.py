"""The DAGs: they parse without a warning, name verbs that there are, and run to their end."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import typer.main

import cineseek
from cineseek.cli import app as verbs

ROOT = Path(__file__).parents[2]
DAGS = ROOT / "deploy" / "airflow" / "dags"
BIN = ROOT / ".venv-airflow" / "bin"

pytestmark = pytest.mark.xdist_group("airflow")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where an Airflow keeps its database, which is there."""
    home = tmp_path_factory.mktemp("airflow")
    migrated = subprocess.run(
        [BIN / "airflow", "db", "migrate"], env=_environment(home), capture_output=True, text=True
    )
    assert migrated.returncode == 0, migrated.stderr
    return home


def _environment(home: Path, **more: str) -> dict[str, str]:
    return {
        **{name: value for name, value in os.environ.items() if not name.startswith("AIRFLOW")},
        "AIRFLOW_HOME": str(home),
        "AIRFLOW__CORE__DAGS_FOLDER": str(DAGS),
        "AIRFLOW__CORE__LOAD_EXAMPLES": "False",
        "CINESEEK_RETRIES": "0",
        "PYTHONDONTWRITEBYTECODE": "1",
        **more,
    }


def _airflow(home: Path, *words: str, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [BIN / "airflow", *words], env=_environment(home, **more), capture_output=True, text=True
    )


def _scribe(folder: Path) -> tuple[Path, Path]:
    """A program that writes down what it is asked; it ends with the code it is told first."""
    program, told = folder / "cineseek", folder / "told"
    program.write_text(
        f"#!{sys.executable}\nimport json, sys\n"
        f"with open({str(told)!r}, 'a') as file:\n"
        "    print(json.dumps(sys.argv[1:]), file=file)\n"
        "print('so it said')\n"
        "print(json.dumps({'end': (*sys.argv, 'finished')[2]}))\n"
        "if sys.argv[1] == 'add':  # a film of many that nobody can read\n"
        "    print(json.dumps({'status': 'failed', 'file': 'x.mkv'}))\n"
        "    sys.exit(1)\n"
        "sys.exit(int(sys.argv[1]) if sys.argv[1].isdigit() else 0)\n"
    )
    program.chmod(0o755)
    return program, told


def test_the_dags_parse_without_a_warning(home: Path) -> None:
    asking = (
        "import cineseek_facts, cineseek_films\n"
        "for dag in (cineseek_films.pipeline, cineseek_facts.daily):\n"
        "    print(dag.dag_id, *dag.task_ids)\n"
    )
    parsed = subprocess.run(
        [BIN / "python", "-W", "error", "-c", asking],
        env=_environment(home, PYTHONPATH=str(DAGS)),
        capture_output=True,
        text=True,
    )
    assert (parsed.returncode, parsed.stderr) == (0, "")
    assert parsed.stdout.splitlines() == [
        "cineseek_films collect ingest caption train evaluate promote",
        "cineseek_facts ask tell",
    ]


def test_the_day_asks_for_facts_and_tells_the_library(home: Path, tmp_path: Path) -> None:
    program, told = _scribe(tmp_path)
    conf = json.dumps({"collection": str(tmp_path), "library": "x.cine"})
    ran = _airflow(
        home, "dags", "test", "cineseek_facts", "-c", conf, CINESEEK_COMMAND=str(program)
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    commands = [json.loads(line) for line in told.read_text().splitlines()]
    assert [words[0] for words in commands] == ["collect", "add"]
    for words in commands:
        _parse(words)


def _parse(words: list[str]) -> None:
    """Raises where the command line does not know them."""
    verb = typer.main.get_command(verbs)
    while hasattr(verb, "commands"):
        verb, words = verb.commands[words[0]], words[1:]
    with verb.make_context(verb.name, words):
        pass


def test_words_are_never_read_by_a_shell_and_wrong_usage_is_not_tried_again(
    home: Path, tmp_path: Path
) -> None:
    program, told = _scribe(tmp_path)
    odd = "$(touch gone) ; `id` 'a' \"b\""
    asking = (
        "from airflow.sdk.exceptions import AirflowException, AirflowFailException\n"
        "from cineseek_command import run\n"
        f"run(['0', {odd!r}])\n"
        "run(['1'], ended='end')\n"
        "wrong, again = AirflowFailException, AirflowException\n"
        "for words, kind in ((['1'], again), (['2'], wrong), (['1', 'waiting'], again)):\n"
        "    try:\n        run(words, ended='end' if words[1:] else None)\n"
        "    except AirflowException as error:\n"
        "        assert type(error) is kind, error\n"
        "        assert 'so it said' in str(error)\n"
        "    else:\n        raise SystemExit('it did not fail')\n"
    )
    asked = subprocess.run(
        [BIN / "python", "-W", "error", "-c", asking],
        env=_environment(home, PYTHONPATH=str(DAGS), CINESEEK_COMMAND=str(program)),
        capture_output=True,
        text=True,
    )
    assert asked.returncode == 0, asked.stderr
    assert json.loads(told.read_text().splitlines()[0]) == ["0", odd]


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_the_whole_dag_runs_on_a_demo(home: Path, tmp_path: Path) -> None:
    """A site like FILMGRAB, real pictures, a captioner that learnt, an encoder that is promoted."""
    from collect.filmgrab_site import Plan, serving
    from tiny_captioner import make_blip

    conf = {
        "collection": str(tmp_path / "collected"),
        "library": str(tmp_path / "films.cine"),
        "run": str(tmp_path / "run"),
        "demo": 3,
        "captioner": str(make_blip(tmp_path / "blip")),
        "tiny": True,
        "training": ["--steps", "10", "--test-share", "0.34"],
    }
    with serving(Plan(films=5)) as site:
        conf["arguments"] = ["--site", site.url, "--delay", "0"]
        ran = _airflow(
            home, "dags", "test", "cineseek_films", "-c", json.dumps(conf),
            CINESEEK_COMMAND=str(Path(sys.executable).with_name("cineseek")),
            XDG_DATA_HOME=str(tmp_path / "data"), XDG_CACHE_HOME=str(tmp_path / "cache"),
            PYTHONPATH=str(ROOT / "src"),
        )  # fmt: skip
    assert ran.returncode == 0, ran.stdout[-4000:] + ran.stderr[-4000:]
    report = json.loads((tmp_path / "run" / "report" / "report.json").read_text())
    assert report["pictures"] > 0
    with cineseek.open(tmp_path / "films.cine", create=False) as library:
        assert len(library.films()) == 3
        assert library.catalogue.counts().texts >= 9
    (versions,) = tmp_path.rglob("versions.json")
    told = json.loads(versions.read_text())
    assert told["promoted"] == 1


def test_the_image_has_the_airflow_that_was_tested() -> None:
    pinned = re.search(r"^apache-airflow==(\S+)$", (ROOT / "constraints.txt").read_text(), re.M)
    image = (ROOT / "deploy/airflow/Containerfile").read_text("utf-8")
    assert pinned
    assert f"apache/airflow:{pinned[1]}-python3" in image
