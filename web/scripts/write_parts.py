"""Writes parts.json: how much each part counts in `similar`, for the page's sliders to begin at."""

from __future__ import annotations

import json
from pathlib import Path

from cineseek.answer_trailers import PARTS
from cineseek.ask.similar import WEIGHTS

HERE = Path(__file__).resolve().parent.parent / "src" / "similar" / "parts.json"


def parts() -> str:
    """The parts in their order, as they are written."""
    return json.dumps({name: WEIGHTS[name] for name in PARTS}, indent=2) + "\n"


if __name__ == "__main__":
    HERE.write_text(parts(), encoding="utf-8")
