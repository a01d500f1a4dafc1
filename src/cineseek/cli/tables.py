"""Tables for people: ruled and coloured on a terminal, bare columns where output is piped."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from rich import box
from rich.table import Table
from rich.text import Text

from cineseek.cli.terminal import clean

if TYPE_CHECKING:
    from rich.console import Console


class Words(Table):
    """A table whose cells are plain words: square brackets in a title are no markup."""

    def add_words(self, *cells: str, style: str | None = None) -> None:
        """One row, one line high: the widest column gives way first where there is no room."""
        # Not no_wrap columns: of those rich would cut all alike, the numbers too.
        self.add_row(
            *(
                Text(clean(cell.replace("\n", " ")), no_wrap=True, overflow="ellipsis")
                for cell in cells
            ),
            style=style,
        )


def table(console: Console, *columns: str) -> Words:
    """An empty table; `>name` is set to the right, and neither it nor `=name` is ever cut."""
    shown = Words(
        box=box.SIMPLE_HEAD if console.is_terminal else None,
        header_style="bold",
        pad_edge=False,
        padding=(0, 1 if console.is_terminal else 2, 0, 0),  # a box adds one itself
        show_edge=False,
    )
    for column in columns:
        name = column.lstrip(">=")
        justify: Literal["left", "right"] = "right" if column.startswith(">") else "left"
        shown.add_column(name, justify=justify, no_wrap=name != column)
    return shown
