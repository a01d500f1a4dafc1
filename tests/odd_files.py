"""Broken and odd files, drawn on the spot, each with what must become of it.

`odd_files(folder)` draws them all in a few seconds. A file that shows something shows the flag of
`clips.flag` upright: red and green above blue and white.
"""

from __future__ import annotations

from pathlib import Path

import odd_damage  # noqa: F401
import odd_videos  # noqa: F401
from odd_pictures import PICTURES
from odd_table import MAKERS, OddFile, draw_odd, written

__all__ = ["MAKERS", "OddFile", "draw_odd", "odd_files"]

for _name, _file, _data, _expect, _more in PICTURES:
    written(_name, _file, _data, _expect, **_more)


def odd_files(folder: Path) -> list[OddFile]:
    """Draw all of them, each in a folder of its own so that none is another's sidecar."""
    return [draw_odd(name, folder) for name in MAKERS]
