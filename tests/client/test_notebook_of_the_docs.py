"""docs/client.ipynb runs from top to bottom, and shows pictures where it says that it does."""

from __future__ import annotations

import ast
import asyncio
import inspect
import json
from pathlib import Path
from typing import Any

import pytest

NOTEBOOK = Path(__file__).parents[2] / "docs" / "client.ipynb"


def run(source: str, names: dict[str, Any]) -> Any:
    """Run a cell as a notebook does: it may await, and what its last line says is its value."""
    tree = ast.parse(source)
    last = tree.body[-1]
    if isinstance(last, ast.Expr):
        tree.body[-1] = ast.copy_location(
            ast.Assign([ast.Name("_", ast.Store())], last.value), last
        )
    names.pop("_", None)
    code = compile(ast.fix_missing_locations(tree), "cell", "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    ran = eval(code, names)
    if inspect.iscoroutine(ran):
        asyncio.run(ran)
    return names.get("_")


def shown(value: Any) -> str:
    """What a notebook draws of a value."""
    for way in ("_repr_html_", "_repr_png_"):
        if hasattr(value, way):
            return f"{way}: {getattr(value, way)()}"
    return "" if value is None else repr(value)


def test_the_notebook_runs_from_top_to_bottom(
    live: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CINESEEK_SERVER", live)
    cells = json.loads(NOTEBOOK.read_text("utf-8"))["cells"]
    sources = ["".join(one["source"]) for one in cells if one["cell_type"] == "code"]
    names: dict[str, Any] = {}
    try:
        drawn = {source: shown(run(source, names)) for source in sources}
    finally:
        names["films"].close()
    printed = capsys.readouterr().out
    assert "Take the yellow umbrella." in printed
    assert "TITLE: cineseek" in printed
    pictures = {source for source, page in drawn.items() if "data:image/jpeg;base64," in page}
    for start in (
        "films.films()",
        "hits = ",
        "picture = ",
        "films.shot(",
        "films.film(",
    ):
        assert any(source.startswith(start) for source in pictures), start
    assert any("asking.show" in source for source in pictures)
    assert drawn["films.thumbnail(hits[0])"].startswith("_repr_png_: b'\\x89PNG")


def test_the_notebook_is_kept_without_its_outputs() -> None:
    notebook = json.loads(NOTEBOOK.read_text("utf-8"))
    assert (notebook["nbformat"], notebook["nbformat_minor"]) == (4, 5)
    ids = [one["id"] for one in notebook["cells"]]
    assert len(set(ids)) == len(ids)
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            assert (cell["outputs"], cell["execution_count"]) == ([], None)
