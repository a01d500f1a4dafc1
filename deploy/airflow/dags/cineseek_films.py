"""From a site to an encoder of your own: collect, ingest, caption, train, evaluate, promote.

Every task is one `cineseek` command that goes on where it stopped, so each may be tried again, and
a run may be repeated: what is there already is neither fetched, read nor captioned once more.
"""

from __future__ import annotations

import os
from datetime import timedelta
from typing import Any

from airflow.sdk import Param, dag, task
from cineseek_command import run


def _text(value: str, description: str, **more: Any) -> Param:
    return Param(value, type="string", description=description, **more)


PARAMS = {
    "source": _text("filmgrab", "What `cineseek collect` is told to collect from."),
    "arguments": Param([], type="array", items={"type": "string"}, description="More words of it."),
    "collection": _text("/data/collected", "The folder that is collected into.", minLength=1),
    "library": _text("/data/films.cine", "The library.", minLength=1),
    "model": _text("mini", "The encoder of a library that is made."),
    "demo": Param(0, type="integer", minimum=0, description="Only so many films first; 0: all."),
    "captioner": _text("", "The captioner; empty: that of `cineseek caption`."),
    "name": _text("films", "The name of the encoder.", pattern="^[A-Za-z0-9][A-Za-z0-9._-]*$"),
    "run": _text("/data/runs/films", "The folder of the training run.", minLength=1),
    "tiny": Param(False, type="boolean", description="Train for a minute, to try it."),
    "training": Param([], type="array", items={"type": "string"}, description="More words of it."),
}  # fmt: skip


@dag(
    dag_id="cineseek_films",
    schedule=None,
    catchup=False,
    max_active_runs=1,  # one process writes to a library
    params=PARAMS,
    default_args={
        "retries": int(os.environ.get("CINESEEK_RETRIES", "2")),
        "retry_delay": timedelta(minutes=1),
        "retry_exponential_backoff": 2.0,
        "max_retry_delay": timedelta(hours=1),
    },
    tags=["cineseek"],
    doc_md=__doc__,
)
def films() -> None:
    """The tasks, one after the other."""

    def folder(params: dict[str, Any]) -> str:
        demo = int(params["demo"])
        return f"{params['collection']}/demo" if demo else str(params["collection"])

    @task(execution_timeout=timedelta(days=7))
    def collect(params: dict[str, Any]) -> None:
        words = ["collect", params["source"], *params["arguments"]]
        words += ["--into", params["collection"]]
        first = ["--demo", str(params["demo"]), "--collect-only"] if params["demo"] else []
        run([*words, *first, "--json"], ended="end")

    @task(execution_timeout=timedelta(days=7))
    def ingest(params: dict[str, Any]) -> None:
        words = ["add", f"{folder(params)}/films", "--library", params["library"]]
        run([*words, "--model", params["model"], "--json"], ended="status")

    @task(execution_timeout=timedelta(days=7))
    def caption(params: dict[str, Any]) -> None:
        words = ["caption", "--library", params["library"], "--json"]
        named = ["--model", params["captioner"]] if params["captioner"] else []
        run([*words, *named], ended="kind")

    @task(execution_timeout=timedelta(days=7))
    def train(params: dict[str, Any]) -> None:
        words = ["train", "contrast", params["library"], "--out", params["run"]]
        run([*words, *params["training"], *(["--tiny"] if params["tiny"] else [])])

    @task(execution_timeout=timedelta(hours=12))
    def evaluate(params: dict[str, Any]) -> None:
        # On what the run kept apart and never learnt.
        run(["evaluate", params["run"], "--out", f"{params['run']}/report"])

    @task(execution_timeout=timedelta(hours=1))
    def promote(params: dict[str, Any]) -> None:
        run(["models", "register", params["run"], "--name", params["name"]])
        run(["models", "promote", params["name"]])

    collect() >> ingest() >> caption() >> train() >> evaluate() >> promote()  # type: ignore[call-arg]


pipeline = films()
