"""What is in the way of a file that is to be written, and what to do about it."""

from __future__ import annotations

from pathlib import Path

import pytest

from cineseek.errors import ExportError
from cineseek.export import export_hits


def test_a_file_in_the_way_is_told_with_the_option_that_replaces_it(footage, draw, tmp_path: Path):
    path = tmp_path / "out.edl"
    path.write_text("mine")
    with pytest.raises(ExportError, match="replace it with --overwrite"):
        export_hits([draw.hit(footage, 0, 1)], path, format="edl")


@pytest.mark.parametrize("overwrite", [False, True])
def test_a_folder_in_the_way_is_no_file_to_replace(footage, draw, tmp_path, overwrite):
    with pytest.raises(ExportError, match="is a folder; name a file in it"):
        export_hits([draw.hit(footage, 0, 1)], tmp_path, format="csv", overwrite=overwrite)


def test_a_folder_that_is_missing_is_named(footage, draw, tmp_path: Path):
    with pytest.raises(ExportError, match=r"there is no folder .*no/such; make it"):
        export_hits([draw.hit(footage, 0, 1)], tmp_path / "no/such/out.csv", format="csv")
