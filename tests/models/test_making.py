"""Int8 weights are made in a process of their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from cineseek.models.folder import VISUAL
from cineseek.models.making import make_apart


def test_what_went_wrong_in_the_other_process_is_said(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="is no encoder folder"):
        make_apart(tmp_path, VISUAL, tmp_path)
