"""Facts of OMDb, day by day: each day as many as its quota allows, until every film has its own.

`cineseek collect omdb` keeps what it was told for ever and knows what it has asked today, so a day
that is run twice asks nothing twice, and one that was missed is no harm.
"""

from __future__ import annotations

import os
from datetime import timedelta
from typing import Any

import pendulum
from airflow.sdk import Param, dag, task
from cineseek_command import run


@dag(
    dag_id="cineseek_facts",
    schedule="@daily",
    start_date=pendulum.datetime(2026, 1, 1, tz="UTC"),
    catchup=False,
    max_active_runs=1,
    params={
        "collection": Param("/data/collected", type="string", minLength=1),
        "library": Param("/data/films.cine", type="string", minLength=1),
        "arguments": Param([], type="array", items={"type": "string"}),
    },
    default_args={
        "retries": int(os.environ.get("CINESEEK_RETRIES", "3")),
        "retry_delay": timedelta(minutes=10),
    },
    tags=["cineseek"],
    doc_md=__doc__,
)
def facts() -> None:
    """Ask, then tell the library."""

    @task(execution_timeout=timedelta(hours=20))
    def ask(params: dict[str, Any]) -> None:
        words = ["collect", "omdb", *params["arguments"], "--into", params["collection"]]
        run([*words, "--json"], ended="end")

    @task(execution_timeout=timedelta(hours=20))
    def tell(params: dict[str, Any]) -> None:
        words = ["add", f"{params['collection']}/films", "--library", params["library"]]
        run([*words, "--json"], ended="status")

    ask() >> tell()  # type: ignore[call-arg]


daily = facts()
