"""A folder of broken and odd files added in one go: each ends right or in one clear line."""

from __future__ import annotations

from pathlib import Path

import pytest
from drawn_clips import draw_clip
from odd_files import odd_files

import cineseek


@pytest.mark.slow
@pytest.mark.timeout(240)
def test_a_folder_of_odd_files_is_added_and_nothing_stored_is_lost(tmp_path: Path) -> None:
    before = tmp_path / "Red Sea (1999).mkv"
    draw_clip(before, seed=1)
    odd = odd_files(tmp_path / "odd")
    assert len(odd) >= 60
    unreadable = tmp_path / "odd" / "no permission"
    unreadable.mkdir()
    with cineseek.open(tmp_path / "films.cine", model="toy") as library:
        (stored,) = library.add(before).added
        shots = library.shots(stored)
        report = library.add(tmp_path / "odd", workers=1)

        added = {one.path for one in report.added}
        skipped = {one.path: one.why for one in report.skipped}
        failed = {one.path: one.why for one in report.failed}
        assert len(added) + len(skipped) + len(failed) == len(
            {*added, *skipped, *failed}
        )  # each file ends once
        wrong = []
        for one in odd:
            path = str(one.path)
            if one.expect in ("video", "image"):
                right = path in added or "same content" in skipped.get(path, "")
            elif one.expect == "error":
                right = path in failed or "not a regular file" in skipped.get(path, "")
            else:
                right = path not in added and path not in failed
            if not right:
                wrong.append((one.name, one.expect, failed.get(path) or skipped.get(path)))
        assert wrong == [], "\n".join(map(str, wrong))
        for why in [*failed.values(), *skipped.values()]:
            assert why
            assert "\n" not in why

        for footage in report.added:
            assert library.shots(footage)
            assert library.catalogue.frames(footage.id)
        assert library.shots(stored) == shots
        picture = cineseek.read_image(
            library.folder / library.catalogue.frames(stored.id, shot=2)[0].file
        )
        hit = library.search(picture, limit=1)[0]
        assert (hit.film.title, hit.shot.number) == ("Red Sea", 2)
        assert library.doctor() == []

        again = library.add(tmp_path / "odd")
        assert again.added == ()
        assert {one.path for one in again.failed} == set(failed)
