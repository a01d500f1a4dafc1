"""What all commands of `cineseek collect` share: their options, their run, how they report."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from cineseek.collect import CollectReport, Fetch, Manners
    from cineseek.sources.source import Source
    from cineseek.sources.wanted import WantedFilm

INTO = Path("collected")

IntoOption = Annotated[
    Path, typer.Option("--into", metavar="FOLDER", help="The collection's folder.")
]
DemoOption = Annotated[
    int | None,
    typer.Option(
        "--demo", min=1, metavar="N", help="Only N films, into FOLDER/demo.", show_default=False
    ),
]
ChainOption = Annotated[
    int | None,
    typer.Option(
        "--demo",
        min=1,
        metavar="N",
        help="First the whole way for N films, in FOLDER/demo: collect, facts, ingest, caption, "
        "train, evaluate, search.",
        show_default=False,
    ),
]
CollectOnlyOption = Annotated[
    bool, typer.Option("--collect-only", help="With --demo: collect the N films, and no more.")
]
RetryOption = Annotated[
    bool, typer.Option("--retry-failed", help="Ask again for what was given up before.")
]
DelayOption = Annotated[
    float | None,
    typer.Option(
        min=0.0,
        help="Seconds between two requests to a host, at least. Default: 0.5, or what its "
        "robots.txt asks for.",
        show_default=False,
    ),
]
AtOnceOption = Annotated[
    int | None,
    typer.Option(
        "--at-once", min=1, help="Requests to a host at once. Default: 4.", show_default=False
    ),
]
WaitOption = Annotated[
    bool, typer.Option("--wait", help="Where a day's limit is reached, wait for the next day.")
]
ContactOption = Annotated[
    str | None,
    typer.Option(
        metavar="ADDRESS",
        help="Where a site can complain, told in every request. Default: CINESEEK_CONTACT, "
        "cineseek.toml, else the project's page.",
        show_default=False,
    ),
]


def run(
    source: Source,
    *,
    into: Path,
    demo: int | None,
    retry_failed: bool,
    delay: float | None,
    at_once: int | None,
    wait: bool,
    contact: str | None,
    json: bool,
    trusted: Iterable[str] = (),
    videos: int | None = None,
    longest: float = 600.0,
    most_bytes: int = 500_000_000,
    leave: bool = False,
    collect_only: bool = False,
) -> bool:
    """Collect, showing progress; whether something failed, or code 1 where it did, with `leave`.

    A site that could not be had counts as failed; a day's limit does not.

    `trusted` are hosts that the user named himself, and that may be in a private network. `videos`:
    lines of the pictures of videos, where they may be fetched; `longest` in seconds.
    """
    from cineseek.cli.collect_chain import rehearse
    from cineseek.cli.collect_progress import drawn
    from cineseek.cli.libraries import settings
    from cineseek.collect import Manners, collect

    told: dict[str, Any] = {"contact": contact or settings().contact}
    told |= {"delay": delay} if delay is not None else {}
    told |= {"concurrency": at_once} if at_once is not None else {}
    try:
        manners = Manners(**told, trusted_hosts=frozenset(trusted))
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error
    fetch = None
    if videos is not None:
        fetch = _fetcher(manners, videos, longest, most_bytes)
    if demo is not None and not collect_only:
        rehearse(
            source,
            into,
            demo,
            manners=manners,
            fetch=fetch,
            retry_failed=retry_failed,
            json=json,
        )
        return False
    with drawn() as progress:
        report = collect(
            source,
            into,
            manners=manners,
            demo=demo,
            retry_failed=retry_failed,
            wait=wait,
            fetch=fetch,
            tell=progress,
        )
    tell(report, json=json)
    short = bool(report.failed_count) or report.end == "waiting"
    if short and leave:
        raise typer.Exit(1)
    return short


def _fetcher(manners: Manners, lines: int, longest: float, most_bytes: int) -> Fetch:
    """What fetches videos, with the manners of everything else."""
    from cineseek.collect.guarding import Guard
    from cineseek.collect.video_fetcher import VideoFetcher, VideoRules

    rules = VideoRules(
        most_bytes=most_bytes,
        longest=longest,
        most_lines=lines,
        delay=manners.delay,
        timeout=manners.timeout,
        user_agent=manners.user_agent,
    )
    return VideoFetcher(rules, Guard(manners.trusted_hosts).trusts)


def wanted_films(given: Iterable[str]) -> list[WantedFilm]:
    """Films that are named, and those of files that list them."""
    from cineseek.sources.wanted import parse_wanted, read_wanted

    found: list[WantedFilm] = []
    for one in given:
        path = Path(one)
        if path.suffix.casefold() in (".txt", ".csv", ".tsv") or path.is_file():
            found += read_wanted(path)
        elif film := parse_wanted(one):
            found.append(film)
    return found


def tell_doubts(into: Path, source: str, *, json: bool) -> None:
    """Films that a person has to choose for, and how."""
    from dataclasses import asdict

    from cineseek.cli.terminal import answers, json_line, titled
    from cineseek.collect.choices import read_doubts

    out = answers()
    for one in read_doubts(into, source):
        if json:
            json_line(asdict(one))
            continue
        out.print(f"{titled(one.title, one.year)}: {one.why}", markup=False)
        chosen = source == "omdb"  # of the others the user names an address, or a film's year
        for id, title, year in one.candidates:
            said = f"--choose '{one.film}={id}'" if chosen else id
            out.print(f"  {said}   {titled(title, year)}", markup=False, soft_wrap=True)
        if chosen:
            out.print(f"  --choose '{one.film}=none'", markup=False, soft_wrap=True)


def count_doubts(into: Path, source: str) -> None:
    """How many films wait for a person."""
    from cineseek.cli.terminal import count
    from cineseek.collect.choices import read_doubts
    from cineseek.errors import NotFoundError

    try:
        number = len(read_doubts(into, source))
    except NotFoundError:  # a demo lies elsewhere
        return
    if number:
        verb = "is" if number == 1 else "are"
        aside(
            f"{count(number, 'film')} {verb} doubtful: "
            f"`cineseek collect status --doubtful --into {into}`"
        )


def aside(text: str) -> None:
    """Something beside the answer."""
    from cineseek.cli.terminal import asides

    asides().print(text, markup=False)


def named(*urls: str | None) -> list[str]:
    """The hosts of addresses that the user typed, which may be in a private network."""
    from cineseek.collect.asking import host_of

    return [host_of(url) for url in urls if url]


def tell(report: CollectReport, *, json: bool) -> None:
    """What a run did, and what it could not do."""
    from cineseek.cli.terminal import answers, asides, clock, count, json_line

    out, err = answers(), asides()
    for what, rows in (("refused", report.refused), ("failed", report.failed)):
        for one in rows[:_SHOWN]:
            style = "red" if what == "failed" else "dim"
            err.print(f"{what:<8} {one.url}: {one.why}", style=style, markup=False)
        if len(rows) > _SHOWN:
            err.print(f"... see `cineseek collect status --{what} --into {report.folder}`")
    if json:
        json_line(_shape(report))
    else:
        kept = [
            count(number, one)
            for number, one in ((report.pictures, "picture"), (report.videos, "video"))
            if number
        ]
        said = [_films(report), *kept] if report.films_found else kept
        said += [f"{report.bytes / 1e6:,.1f} MB"] if report.bytes else []
        out.print(f"{report.folder}: {'; '.join(said) or 'nothing new'}", markup=False)
    parts = [f"{report.failed_count:,} failed"] if report.failed_count else []
    parts += [f"{report.refused_count:,} refused by a rule"] if report.refused_count else []
    parts += [f"{report.waiting:,} left for the next run"] if report.waiting else []
    parts += [_WHY[report.end]] if report.end in _WHY else []
    parts.append(f"took {clock(report.seconds)}")
    err.print("; ".join(parts), markup=False)


def _films(report: CollectReport) -> str:
    """Those that are complete, of those that were found where these are more."""
    from cineseek.cli.terminal import count

    if report.films == report.films_found:
        return count(report.films, "film") + " complete"
    return f"{report.films:,} of {count(report.films_found, 'film')} complete"


_SHOWN = 20
_WHY = {
    "quota": "the day's limit is reached: run the same again tomorrow, or with --wait",
    "waiting": "the site wants to be left alone, or does not answer: run the same again later",
    "stopped": "stopped; run the same again to go on",
}


def _shape(report: CollectReport) -> dict[str, Any]:
    return {
        "source": report.source,
        "folder": str(report.folder),
        "end": report.end,
        "films": report.films,
        "films_found": report.films_found,
        "pages": report.pages,
        "pictures": report.pictures,
        "videos": report.videos,
        "bytes": report.bytes,
        "waiting": report.waiting,
        "failed": report.failed_count,
        "refused": report.refused_count,
        "seconds": round(report.seconds, 3),
        "resumes_at": report.resumes_at,
    }
