"""How hits look to people: a table, or cards with thumbnails."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from rich.text import Text

from cineseek.cli.tables import Words, table
from cineseek.cli.terminal import clock, titled
from cineseek.cli.thumbnails import COLUMNS, Way, beside, picture, way_to_show, write
from cineseek.file_name import file_of

if TYPE_CHECKING:
    from rich.console import Console

    from cineseek.answer import Hit


def print_hits(
    out: Console,
    hits: Iterable[Hit],
    picture_of: Callable[[Hit], Path | BytesIO | None] = lambda hit: hit.thumbnail,
    *,
    thumbnails: bool | None,
) -> None:
    """Print answers, best first."""
    way = way_to_show(out, wanted=thumbnails)
    listed = list(hits)
    if not listed:
        return
    if way == "none":
        _print_table(out, listed)
    else:
        for hit in listed:
            _print_card(out, hit, picture_of(hit), way)


def _print_table(out: Console, hits: list[Hit]) -> None:
    shown = table(out, ">#", ">score", "film", ">shot", ">at", ">span", "because")
    for hit in hits:
        _add(shown, hit, str(hit.rank))
        then = hit.then
        while then is not None:
            _add(shown, then, ">>")
            then = then.then
    out.print(shown)


def _add(shown: Words, hit: Hit, rank: str) -> None:
    shown.add_words(
        rank,
        f"{hit.score:.2f}",
        _film(hit),
        str(hit.shot.number),
        clock(hit.second),
        f"{clock(hit.span.start)}-{clock(hit.span.end)}",
        _because(hit),
    )


def _print_card(out: Console, hit: Hit, saved: Path | BytesIO | None, way: Way) -> None:
    width = max(20, out.width - COLUMNS - 3)
    lines = [
        *_said(hit, f"{hit.rank}."),
        *(_said(hit.then, ">>", pictured=False) if hit.then else ()),
    ]
    there = saved is not None and (not isinstance(saved, Path) or saved.exists())
    drawn = picture(saved, way) if saved is not None and there else ""
    with out.capture() as captured:
        for line in lines:
            line.truncate(width, overflow="ellipsis")
            out.print(line)
    words = captured.get().rstrip("\n").split("\n")
    write((beside(drawn, way, words) if drawn else "\n".join(words)) + "\n\n")


def _said(hit: Hit, lead: str, *, pictured: bool = True) -> list[Text]:
    first = Text.assemble((f"{lead} ", "dim"), (_film(hit), "bold"), f"  {hit.score:.2f}")
    span = f"{clock(hit.span.start)}-{clock(hit.span.end)}"
    lines = [first, Text(f"at {clock(hit.second)}, shot {hit.shot.number}, {span}")]
    if pictured:
        file = file_of(hit.footage.path)
        lines.append(Text(f"{file} ({hit.footage.kind})", style="dim"))
        lines.append(Text(_because(hit, quote=False), style="dim"))
        if hit.text:
            lines.append(Text(f"“{hit.text}”".replace("\n", " ")))
    return lines


def _film(hit: Hit) -> str:
    return titled(hit.film.title, hit.film.year)


def _because(hit: Hit, *, quote: bool = True) -> str:
    parts = [", ".join(hit.because)]
    if hit.alike:
        parts.append(f"and {hit.alike} alike")
    if hit.text and quote:
        parts.append(f"“{hit.text}”")
    return " ".join(part for part in parts if part)
