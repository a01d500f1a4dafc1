"""Writes keys.json: the keys of the query language, so that the page can show filters as chips."""

from __future__ import annotations

import json
from pathlib import Path

from cineseek.index.text import fold
from cineseek.query import KEYS

HERE = Path(__file__).resolve().parent.parent / "src" / "query" / "keys.json"


def keys() -> str:
    """Every key with its spellings and values, as it is written."""
    lines = [
        json.dumps(
            {
                "name": key.name,
                "of": key.of,
                "spellings": sorted(
                    {fold(name) for name in (key.name, key.short or key.name, *key.aliases)}
                ),
                "choices": key.choices,
                "synonyms": {fold(word): choice for word, choice in key.synonyms.items()}
                if key.choices
                else {},
                "bare": key.reads in ("year", "whole", "number", "seconds"),
                "example": key.example,
            },
            ensure_ascii=False,
        )
        for key in KEYS
    ]
    return "[\n" + ",\n".join(lines) + "\n]\n"


if __name__ == "__main__":
    HERE.write_text(keys(), encoding="utf-8")
