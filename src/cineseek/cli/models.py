"""`cineseek models`: which encoders there are, what is known of them, fetching them."""

from __future__ import annotations

import typer

app = typer.Typer(help="List encoders, show one, fetch one.", invoke_without_command=True)


@app.callback()
def models() -> None:
    """List encoders."""
