"""Runs of a collector that are killed at random moments, and what is left of them to compare."""

from __future__ import annotations

import json
import multiprocessing
import random
from collections.abc import Callable
from functools import cache
from multiprocessing.context import ForkServerContext
from pathlib import Path
from typing import Any


@cache
def _forks() -> ForkServerContext:
    """Processes that need not load everything anew: loading takes longer than such a run."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["collect.api_sources", "scrapy.crawler", "yt_dlp"])
    return context


def killed(run: Callable[..., None], *told: Any, kills: int, within: float, seed: int) -> int:
    """Run to the end, after so many runs that a SIGKILL ended within so many seconds of their own.

    Returns how many were really killed: one that comes to its end before is not.
    """
    chance, done = random.Random(seed), 0
    for _ in range(kills):
        one = _forks().Process(target=run, args=told)
        one.start()
        one.join(0.1 + within * chance.random())
        if one.exitcode is None:
            one.kill()
            done += 1
        one.join()
    last = _forks().Process(target=run, args=told)
    last.start()
    last.join(120)
    assert last.exitcode == 0, "the run that nobody killed failed"
    return done


def contents(folder: Path) -> dict[str, object]:
    """All files of a collection that count, without the moments in them."""
    found: dict[str, object] = {}
    for path in sorted(folder.rglob("*")):
        name = str(path.relative_to(folder))
        if not path.is_file() or path.suffix in (".sqlite", ".lock") or name.startswith("parts"):
            continue
        if "-wal" in path.name or "-shm" in path.name or path.name == ".lock":
            continue
        if path.name == "sources.jsonl":
            rows = [json.loads(line) for line in path.read_text().splitlines()]
            found[name] = sorted(
                json.dumps({k: v for k, v in row.items() if k not in ("fetched_at", "url", "page")})
                for row in rows
            )
        elif path.name == "captions.json":  # in the order of asking
            found[name] = sorted(json.dumps(row) for row in json.loads(path.read_bytes()))
        else:
            found[name] = path.read_bytes()
    return found
