"""What the docs say is there, and what is there is in the docs."""

from __future__ import annotations

import ast
import re
import shlex
import shutil
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import typer.main

import cineseek
from cineseek.cli import app
from cineseek.demo import draw_films
from cineseek.demo.script import SCRIPTS
from cineseek.errors import QueryError
from cineseek.query import parse

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
CLI = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
API = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
COMMAND: Any = typer.main.get_command(app)


def _verbs() -> Iterator[tuple[str, Any]]:
    yield "", COMMAND
    for name, verb in COMMAND.commands.items():
        yield name, verb
        for below, one in getattr(verb, "commands", {}).items():
            yield f"{name} {below}", one


VERBS = dict(_verbs())


def _section(verb: str) -> str:
    """The part of docs/cli.md about a verb; all before the first verb for the command itself."""
    if not verb:
        return CLI.split("\n## ")[0]
    parts = [
        part for part in CLI.split("\n## ") if part.startswith(f"cineseek {verb.split()[0]}\n")
    ]
    assert parts, f"docs/cli.md has no section `## cineseek {verb}`"
    return parts[0]


def _blocks(page: Path, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", page.read_text(encoding="utf-8"), re.M | re.S)


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_and_every_option_is_in_the_docs(verb: str) -> None:
    section = _section(verb)
    if verb:
        assert f"cineseek {verb}" in section
    for parameter in VERBS[verb].params:
        for option in [*parameter.opts, *parameter.secondary_opts]:
            if option.startswith("--"):
                assert re.search(rf"(?<![\w-]){option}(?![\w-])", section), f"{verb} {option}"


@pytest.mark.parametrize("verb", [verb for verb in VERBS if verb])
def test_no_option_in_the_docs_is_made_up(verb: str) -> None:
    known = {
        option
        for name, one in VERBS.items()
        if name == "" or name.split()[0] == verb.split()[0]
        for parameter in one.params
        for option in [*parameter.opts, *parameter.secondary_opts]
    }
    listed = re.findall(r"^- (.*)$", _section(verb), re.M)
    for option in re.findall(r"`(--[a-z-]+|-[a-z]\b)", "\n".join(listed)):
        assert option in known, f"docs/cli.md: cineseek {verb} has no {option}"


@pytest.mark.parametrize("verb", [verb for verb in VERBS if verb])
def test_every_verb_and_option_explains_itself(verb: str) -> None:
    assert VERBS[verb].help
    for parameter in VERBS[verb].params:
        assert parameter.help, f"{verb} {parameter.name}"


@pytest.mark.parametrize("name", cineseek.__all__)
def test_every_public_name_is_in_the_docs_and_exists(name: str) -> None:
    assert getattr(cineseek, name) is not None
    assert re.search(rf"`(cineseek\.)?{name}\b", API), f"docs/api.md does not tell of {name}"


def _commands() -> Iterator[Any]:
    """Every command, and the line that the docs show under it."""
    for page in PAGES:
        for block in _blocks(page, "console"):
            lines = [*block.splitlines(), ""]
            for line, under in pairwise(lines):
                if line.startswith("$ cineseek"):
                    yield pytest.param(line[2:], under, id=f"{page.name}: {line[2:]}")


@pytest.mark.parametrize(("line", "under"), list(_commands()))
def test_every_command_in_the_docs_can_be_typed(line: str, under: str) -> None:
    words = shlex.split(line, comments=True)[1:]
    command = COMMAND
    while words and words[0] in getattr(command, "commands", {}):
        command = command.commands[words.pop(0)]
    if command is COMMAND:
        assert words, "no verb"
        assert all(word in ("--version", "--help", "--install-completion") for word in words)
        return
    context = command.make_context(line, words)
    context.close()
    if command.name in ("search", "export") and context.params["query"]:
        # A query that cannot be read may be shown, with what is wrong with it.
        assert _complaint(context.params["query"]) in ("", under.removeprefix("cineseek: "))


def _complaint(query: str) -> str:
    try:
        parse(query)
    except QueryError as error:
        return str(error).splitlines()[0]
    return ""


def _examples() -> Iterator[Any]:
    for page in PAGES:
        for number, block in enumerate(_blocks(page, "python"), 1):
            if 'model="toy"' in block:
                yield pytest.param(block, id=f"{page.name} {number}")


@pytest.fixture(scope="module")
def newcomer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the films that the examples name."""
    folder = tmp_path_factory.mktemp("newcomer")
    script = next(script for script in SCRIPTS if script.title == "Night Windows")
    takes = tuple(replace(take, seconds=1.5) for take in script.takes[1:3])
    draw_films(folder / "cineseek-demo" / "films", scripts=[replace(script, takes=takes, lines=())])
    (folder / "Heat (1995)").mkdir()
    drawn = next((folder / "cineseek-demo").rglob("*.mp4"))
    shutil.copy(drawn, folder / "Heat (1995)" / "heat.mkv")
    return folder


@pytest.mark.parametrize("block", list(_examples()))
def test_every_python_example_with_the_toy_encoder_runs(
    block: str, newcomer: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(newcomer)
    exec(compile(block, "example", "exec"), {})


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_python_example_parses_and_uses_public_names(page: Path) -> None:
    for block in _blocks(page, "python"):
        for node in ast.walk(ast.parse(block)):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
                assert node.value.id != "cineseek" or hasattr(cineseek, node.attr), node.attr


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_between_pages_leads_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)\s]+)\)", text) + re.findall(r'src="([^"]+)"', text):
        if re.match(r"[a-z]+:", target):
            continue
        name, _, anchor = target.partition("#")
        other = (page.parent / name) if name else page
        assert other.exists(), f"{page.name} links to {target}"
        if anchor:
            headings = re.findall(r"^#+ (.*)$", other.read_text(encoding="utf-8"), re.M)
            slugs = {re.sub(r"[^\w\- ]", "", h.lower()).replace(" ", "-") for h in headings}
            assert anchor in slugs, f"{page.name} links to {target}"
