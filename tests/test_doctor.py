"""The doctor: finds what does not agree, mends it, and leaves a sound library alone."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from drawn_clips import draw_clip

import cineseek
from cineseek.errors import LibraryError
from cineseek.index.holes import copy_folder
from cineseek.index.vectors import Point


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a film and a sound library of it."""
    folder = tmp_path_factory.mktemp("sound")
    draw_clip(folder / "Red Sea (1999).mkv", seed=1)
    with cineseek.open(folder / "films.cine", model="toy") as library:
        library.add(folder / "Red Sea (1999).mkv")
    return folder


@pytest.fixture
def library(sound: Path, tmp_path: Path) -> Iterator[cineseek.Library]:
    copy_folder(sound / "films.cine", tmp_path / "films.cine")
    with cineseek.open(tmp_path / "films.cine") as opened:
        yield opened


def _everything(library: cineseek.Library) -> dict:
    points = library.vectors.get(list(library.vectors.ids()), vectors=("look", "print"))
    return {
        "points": {
            point.id: (
                dict(point.vectors),
                {key: value for key, value in point.payload.items() if value is not None},
            )
            for point in points
        },
        "files": {
            path.name: path.read_bytes() for path in (library.folder / "frames").rglob("*.jpg")
        },
        "frames": list(library.catalogue.all_frames()),
    }


def _assert_same(library: cineseek.Library, before: dict) -> None:
    after = _everything(library)
    assert after["frames"] == before["frames"]
    assert after["files"] == before["files"]
    assert after["points"].keys() == before["points"].keys()
    for id, (vectors, payload) in after["points"].items():
        assert payload == before["points"][id][1]
        assert vectors.keys() == before["points"][id][0].keys()
        for name, vector in vectors.items():
            # A store may scale a vector to unit length again when it moves a point.
            np.testing.assert_allclose(vector, before["points"][id][0][name], atol=1e-6)


def _mended(library: cineseek.Library) -> list[str]:
    """What was found; all of it must be mended, and a second look must find nothing."""
    findings = library.doctor(mend=False)
    assert findings
    assert not any(finding.mended for finding in findings)
    findings = library.doctor()
    assert all(finding.mended for finding in findings)
    assert library.doctor() == []
    return [finding.what for finding in findings]


def test_a_sound_library_has_no_findings(library: cineseek.Library) -> None:
    before = _everything(library)
    assert library.doctor() == []
    _assert_same(library, before)


def test_lost_points_are_made_again_as_they_were(library: cineseek.Library) -> None:
    before = _everything(library)
    library.vectors.delete(sorted(library.vectors.ids())[::2])
    (what,) = _mended(library)
    assert "had no vectors" in what
    _assert_same(library, before)


def test_a_point_that_lost_its_look_gets_it_back(library: cineseek.Library) -> None:
    before = _everything(library)
    one = next(id for id, (vectors, _) in before["points"].items() if "look" in vectors)
    (point,) = library.vectors.get([one], vectors=("print",))
    library.vectors.upsert([Point(one, {"print": point.vectors["print"]}, point.payload)])
    _mended(library)
    _assert_same(library, before)


def test_points_of_nothing_are_cleared(library: cineseek.Library) -> None:
    before = _everything(library)
    stray = "00000000-0000-0000-0000-000000000001"
    library.vectors.upsert([Point(stray, {"look": np.full(16, 0.25, np.float32)}, {"film": "x"})])
    assert _mended(library) == ["1 vectors belong to no frame"]
    _assert_same(library, before)


def test_stale_facts_of_points_are_renewed(library: cineseek.Library) -> None:
    before = _everything(library)
    library.vectors.set_payload(list(library.vectors.ids()), {"year": 1066, "cast": ["harold"]})
    (what,) = _mended(library)
    assert "other facts" in what
    _assert_same(library, before)


def test_lost_and_broken_frames_are_read_again_from_the_footage(library: cineseek.Library) -> None:
    before = _everything(library)
    files = sorted((library.folder / "frames").rglob("*.jpg"))
    files[0].unlink()
    files[1].write_bytes(b"")
    files[2].write_bytes(files[2].read_bytes()[:-100])
    (what,) = _mended(library)
    assert what.startswith("3 of ")
    _assert_same(library, before)


def test_frames_and_points_lost_together_are_both_mended(library: cineseek.Library) -> None:
    before = _everything(library)
    library.vectors.delete(list(library.vectors.ids()))
    shutil.rmtree(library.folder / "frames")
    _mended(library)
    _assert_same(library, before)


def test_frames_that_cannot_be_made_again_are_reported(
    library: cineseek.Library, sound: Path, tmp_path: Path
) -> None:
    moved = Path(shutil.move(sound / "Red Sea (1999).mkv", tmp_path))
    try:
        next((library.folder / "frames").rglob("*.jpg")).unlink()
        findings = library.doctor()
    finally:
        shutil.move(moved, sound)
    assert [finding.mended for finding in findings] == [False, False]
    assert "is not there any more" in findings[0].what
    assert "cannot be made again" in findings[1].what
    _mended(library)


def test_a_film_of_nothing_is_cleared(library: cineseek.Library) -> None:
    library.catalogue.put_film(cineseek.Film("ghost-1990", "Ghost", 1990))
    assert _mended(library) == ["Ghost is a film without footage"]


def test_files_of_nothing_are_cleared(library: cineseek.Library) -> None:
    for name in ("red-sea-1999/0123456789ab-0.jpg", "red-sea-1999/x.part", "gone/y.jpg"):
        path = library.folder / "frames" / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"x")
    (what,) = _mended(library)
    assert what.startswith("3 files")


def test_a_footage_that_was_not_read_to_its_end_is_named_with_the_remedy(
    library: cineseek.Library,
) -> None:
    (footage,) = library.footages()
    library.catalogue.commit_chunk(footage.id, (), (), (), reached=3.0, resume="x")
    (finding,) = library.doctor()
    assert not finding.mended
    assert f'cineseek add "{footage.path}"' in finding.what


def test_a_damaged_vector_store_is_made_again(library: cineseek.Library) -> None:
    before = _everything(library)
    folder = library.folder
    library.close()
    for path in (folder / "vectors").rglob("*"):
        if path.is_file():
            path.write_bytes(b"damaged")
    with cineseek.open(folder) as broken:
        with pytest.raises(LibraryError, match="doctor"):
            broken.search("red")
        findings = broken.doctor()
        assert all(finding.mended for finding in findings)
        assert len(findings) == 2
        assert broken.doctor() == []
        _assert_same(broken, before)


def test_a_lost_vector_store_is_made_again(library: cineseek.Library) -> None:
    before = _everything(library)
    folder = library.folder
    library.close()
    shutil.rmtree(folder / "vectors")
    with cineseek.open(folder) as bare:
        assert all(finding.mended for finding in bare.doctor())
        assert bare.doctor() == []
        _assert_same(bare, before)


def test_a_damaged_catalogue_is_said_so(library: cineseek.Library) -> None:
    folder = library.folder
    library.close()
    (folder / "catalogue.sqlite").write_bytes(b"damaged" * 1000)
    with pytest.raises(LibraryError, match="damaged"):
        cineseek.open(folder)
