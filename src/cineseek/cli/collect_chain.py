"""`cineseek collect SOURCE --demo N`: the whole chain for a few films, stage by stage."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from cineseek.chain import ChainReport, Stage
    from cineseek.collect import Fetch, Manners
    from cineseek.sources.source import Source

_SHOWN = 10


def rehearse(
    source: Source,
    into: Path,
    films: int,
    *,
    manners: Manners,
    fetch: Fetch | None = None,
    retry_failed: bool,
    json: bool,
) -> None:
    """Run every stage for so many films; code 1 where one failed.

    Facts come from OMDb where its key is set.
    """
    from cineseek.chain import Chain, run_chain
    from cineseek.cli.collect_progress import drawn
    from cineseek.cli.collect_run import named
    from cineseek.cli.libraries import settings
    from cineseek.cli.terminal import asides

    chosen = settings()
    facts = None
    if chosen.omdb_key is not None:
        key, address = chosen.omdb_key.get_secret_value(), chosen.omdb_address
        facts = _facts(key, address)
        manners = replace(manners, trusted_hosts=manners.trusted_hosts | frozenset(named(address)))
    chain = Chain(
        films=films,
        model=chosen.model or "mini",
        captioner=chosen.captioner,
        facts=facts,
        manners=manners,
        fetch=fetch,
        retry_failed=retry_failed,
    )
    with drawn() as progress:
        report = run_chain(
            source,
            into,
            chain,
            tell=lambda stage, _: asides().print(f"{stage} ...", style="dim", markup=False),
            told=progress,
        )
    tell(report, json=json)
    if not report.ok:
        raise typer.Exit(1)


def _facts(key: str, address: str | None) -> Callable[[Path], Source]:
    """OMDb's facts of the films of a collection."""
    from cineseek.sources.omdb import ADDRESS, Omdb
    from cineseek.sources.wanted import wanted_of_collection

    return lambda folder: Omdb(list(wanted_of_collection(folder)), key, address=address or ADDRESS)


def tell(report: ChainReport, *, json: bool) -> None:
    """A line a stage, and what could not be taken."""
    from cineseek.cli.terminal import answers, asides, clock, json_line

    if json:
        json_line(report.shape())
        return
    out, err = answers(), asides()
    for stage in report.stages:
        for one in stage.failed[:_SHOWN]:
            err.print(f"failed   {one}", style="red", markup=False)
        if len(stage.failed) > _SHOWN:
            err.print(f"... and {len(stage.failed) - _SHOWN} more", style="red")
        style = {"done": "", "left out": "dim", "failed": "red"}[stage.outcome]
        out.print(_line(stage), style=style, markup=False, soft_wrap=True)
    said = f"{report.folder}: took {clock(report.seconds)}."
    if all(stage.outcome != "failed" for stage in report.stages):
        said += " Without --demo the same goes on with all films."
    err.print(said, markup=False, soft_wrap=True)


def _line(stage: Stage) -> str:
    what = "" if stage.outcome == "done" else f"{stage.outcome}: "
    return f"{stage.name:<9}{stage.seconds:6.1f} s  {what}{stage.said}"
