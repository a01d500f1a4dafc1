"""A folder of captioned pictures of one colour each, which the toy encoder knows."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PIL import Image

COLOURS = {
    "red": ((220, 20, 30), "قرمز"),
    "green": ((20, 150, 40), "سبز"),
    "blue": ((30, 60, 210), "آبی"),
    "yellow": ((240, 220, 40), "زرد"),
}


@pytest.fixture
def captioned(tmp_path: Path) -> Path:
    folder = tmp_path / "pictures"
    folder.mkdir()
    rows = []
    for name, (rgb, persian) in COLOURS.items():
        Image.new("RGB", (64, 48), rgb).save(folder / f"{name}.png")
        captions = {"en": [f"something {name}", name], "fa": [persian]}
        split = "test" if name != "yellow" else "val"
        rows.append({"file": f"{name}.png", "captions": captions, "split": split})
    (folder / "captions.json").write_text(json.dumps(rows))
    return folder
