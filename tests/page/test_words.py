"""What the page calls filters and their values can be typed into the box."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cineseek.query import describe, parse
from cineseek.query.keys import find_key

WORDS = Path(__file__).parents[2] / "web" / "src" / "words"


@pytest.mark.parametrize("language", ["fa", "ru"])
def test_what_the_page_calls_a_filter_can_be_typed(language: str) -> None:
    text = (WORDS / f"{language}.ts").read_text(encoding="utf-8")
    said = dict(re.findall(r'"((?:key|value)\.[\w.]+)": "([^"]+)"', text))
    assert len(said) > 60
    for place, word in said.items():
        kind, name, *value = place.split(".")
        label = said[f"key.{name}"]
        if " " in label:  # shown beside its values, and no word that can stand before a colon
            label = name
        key = find_key(label)
        assert key is not None, f"{place}: {label}"
        assert key.name == name, f"{place}: {label}"
        if kind == "value":
            meant = parse(f"{name}:{value[0]}")
            typed = parse(f'{label}:"{word}"')
            assert describe(typed) == describe(meant), f"{place}: {label}:{word}"
