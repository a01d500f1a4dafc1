"""Every example of docs/search.md is read, and every key and value is in it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cineseek.errors import QueryError
from cineseek.query import KEYS, parse

PAGE = (Path(__file__).parents[1] / "docs" / "search.md").read_text("utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)


def test_every_example_is_a_query():
    examples = "".join(blocks("text")).splitlines()
    assert len(examples) > 12
    for example in examples:
        assert parse(example).clauses


def test_every_filter_in_a_table_is_a_query():
    rows = [line for line in PAGE.splitlines() if re.match(r"\| `\w+:` \|", line)]
    assert len(rows) == len([key for key in KEYS if key.of != "clause"])
    for row in rows:
        examples = re.findall(r"`([^`]+)`", row.split("|")[-2])
        assert examples
        for example in examples:
            (clause,) = parse(example).clauses
            assert clause.filter_only


def test_every_key_and_every_value_is_documented():
    for key in KEYS:
        assert f"`{key.name}:" in PAGE
        assert not key.short or f"`{key.short}=`" in PAGE
        for choice in key.choices:
            assert f"`{choice}`" in PAGE


def test_every_key_in_another_script_exists():
    (line,) = re.findall(r"- Persian and Russian names of the keys work: (.*?);", PAGE, re.DOTALL)
    names = re.findall(r"`(\w+):`", line)
    assert len(names) > 20
    known = {alias for key in KEYS for alias in key.aliases}
    assert {name.replace("ё", "е") for name in names} <= known


def test_the_error_shown_is_the_error_given():
    (block,) = blocks("console")
    command, *lines = block.splitlines()
    query = re.fullmatch(r"\$ cineseek search '(.*)'", command)
    assert query
    with pytest.raises(QueryError) as caught:
        parse(query[1])
    assert f"cineseek: {caught.value}".splitlines() == lines
