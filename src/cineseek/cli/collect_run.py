"""A run of the collector as a command makes it: with manners, progress, and a report at its end."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import typer

from cineseek.cli.collect_options import Asked, AskedFilms

if TYPE_CHECKING:
    from cineseek.collect import CollectReport, Fetch, Manners
    from cineseek.sources.source import Source


def run(
    source: Source,
    asked: Asked,
    *,
    trusted: Iterable[str] = (),
    videos: int | None = None,
    longest: float = 600.0,
    most_bytes: int = 500_000_000,
    leave: bool = False,
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

    told: dict[str, Any] = {"contact": asked.contact or settings().contact}
    told |= {"delay": asked.delay} if asked.delay is not None else {}
    told |= {"concurrency": asked.at_once} if asked.at_once is not None else {}
    try:
        manners = Manners(**told, trusted_hosts=frozenset(trusted))
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error
    fetch = None
    if videos is not None:
        fetch = _fetcher(manners, videos, longest, most_bytes)
    demo = None
    if isinstance(asked, AskedFilms):
        demo = asked.demo
        if demo is not None and not asked.collect_only:
            rehearse(
                source,
                asked.into,
                demo,
                manners=manners,
                fetch=fetch,
                retry_failed=asked.retry_failed,
                json=asked.json,
            )
            return False
    with drawn() as progress:
        report = collect(
            source,
            asked.into,
            manners=manners,
            demo=demo,
            retry_failed=asked.retry_failed,
            wait=asked.wait,
            fetch=fetch,
            tell=progress,
        )
    tell(report, json=asked.json)
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
