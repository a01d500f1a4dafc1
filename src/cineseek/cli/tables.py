"""Tables for people: ruled and coloured on a terminal, bare columns where output is piped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich import box
from rich.table import Table
from rich.text import Text

if TYPE_CHECKING:
    from rich.console import Console


class Words(Table):
    """A table whose cells are plain words: square brackets in a title are no markup."""

    def add_row(self, *cells: str, style: str | None = None) -> None:  # type: ignore[override]
        """One row."""
        super().add_row(*(Text(cell) for cell in cells), style=style)


def table(console: Console, *columns: str) -> Words:
    """An empty table; a column named `>name` is set to the right, and titles may wrap."""
    shown = Words(
        box=box.SIMPLE_HEAD if console.is_terminal else None,
        header_style="bold",
        pad_edge=False,
        show_edge=False,
    )
    for column in columns:
        name = column.removeprefix(">")
        shown.add_column(
            name,
            justify="right" if column != name else "left",
            overflow="fold",
            no_wrap=column != name,
        )
    return shown
