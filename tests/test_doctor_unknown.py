"""The doctor deletes nothing of films whose catalogue was lost, or is older than they are."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from drawn_clips import draw_clip
from whole_library import contents, differing

import cineseek
from cineseek.errors import LibraryError, ModelError
from cineseek.index.holes import copy_folder


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two films, their library, and its catalogue as it was with the first alone."""
    folder = tmp_path_factory.mktemp("made")
    for seed, name in enumerate(("Red Sea (1999).mkv", "Ran (1985).mp4")):
        draw_clip(folder / name, seed=seed)
        with cineseek.open(folder / "films.cine", model="toy") as library:
            library.add(folder / name)
        shutil.copy(folder / "films.cine" / "catalogue.sqlite", folder / f"{seed + 1}.sqlite")
    return folder


@pytest.fixture
def place(made: Path, tmp_path: Path) -> Path:
    copy_folder(made / "films.cine", tmp_path / "films.cine")
    return tmp_path / "films.cine"


@pytest.fixture
def older(made: Path, place: Path) -> Iterator[cineseek.Library]:
    """A library whose catalogue does not know its second film."""
    shutil.copy(made / "1.sqlite", place / "catalogue.sqlite")
    with cineseek.open(place) as opened:
        yield opened


def _kept(library: cineseek.Library) -> tuple[set[Path], set[str]]:
    files = (library.folder / "frames").rglob("*")
    return {one for one in files if one.is_file()}, set(library.vectors.ids())


@pytest.mark.parametrize("lost", ["missing", "empty"])
def test_a_lost_catalogue_costs_no_frame_and_no_vector(
    made: Path, place: Path, lost: str, caplog: pytest.LogCaptureFixture
) -> None:
    before = contents(place)
    (place / "catalogue.sqlite").unlink()
    if lost == "empty":
        (place / "catalogue.sqlite").touch()
    with cineseek.open(place) as library:
        assert "its catalogue knows of none" in caplog.text
        kept = _kept(library)
        for mend in (False, True):
            (finding,) = library.doctor(mend=mend)
            assert (finding.mended, finding.refused) == (False, True)
            assert f"{len(kept[0])} saved frames and {len(kept[1])} vectors" in finding.what
            assert "of 2 footages (ran-1985, red-sea-1999)" in finding.what
            assert "`cineseek add`" in finding.what
            assert "--clear-unknown" in finding.what
        assert _kept(library) == kept
    with pytest.raises(ModelError, match="reindex"):
        cineseek.open(place, model="mini")
    shutil.copy(made / "2.sqlite", place / "catalogue.sqlite")
    assert differing(contents(place), before) == []


def test_films_that_an_older_catalogue_does_not_know_are_kept_until_they_are_added_again(
    older: cineseek.Library, made: Path, place: Path
) -> None:
    kept = _kept(older)
    (finding,) = older.doctor()
    assert finding.refused
    assert "24 saved frames and 24 vectors of 1 footage (ran-1985)" in finding.what
    assert _kept(older) == kept
    older.add(made / "Ran (1985).mp4")
    assert older.doctor() == []
    older.close()
    assert differing(contents(place), contents(made / "films.cine")) == []


def test_they_are_deleted_when_that_is_said(older: cineseek.Library) -> None:
    with pytest.raises(ValueError, match="clear_unknown"):
        older.doctor(mend=False, clear_unknown=True)
    (finding,) = older.doctor(clear_unknown=True)
    assert (finding.mended, finding.refused) == (True, False)
    assert older.doctor() == []
    frames = list(older.catalogue.all_frames())
    assert {frame.footage_id for frame in frames} == {older.footages()[0].id}
    files, points = _kept(older)
    assert files == {older.folder / frame.file for frame in frames}
    assert len(points) == len(frames)


def test_a_library_that_keeps_them_answers_from_what_it_knows(
    older: cineseek.Library, made: Path
) -> None:
    known, unknown = (
        next((older.folder / "frames").glob(f"{film}/*.jpg"))
        for film in ("red-sea-1999", "ran-1985")
    )
    assert older.identify(unknown).film is None
    best = older.identify(known).candidates[0]
    assert best.film.id == "red-sea-1999"
    assert {hit.film.id for hit in older.search(image=known)} == {"red-sea-1999"}
    assert older.copies(made / "Ran (1985).mp4") == ()


def _stray(library: cineseek.Library, footage: cineseek.Footage, second: float) -> Path:
    """A whole frame that the catalogue does not know."""
    frame = library.catalogue.frames(footage.id)[0]
    path = (
        library.folder / "frames" / footage.film_id / f"{footage.id[:12]}-{second * 1000:.0f}.jpg"
    )
    shutil.copy(library.folder / frame.file, path)
    return path


def test_what_a_stopped_add_leaves_of_a_footage_is_cleared(place: Path) -> None:
    with cineseek.open(place) as library:
        footage = library.footages("ran-1985")[0]
        library.catalogue.commit_chunk(footage.id, (), (), (), reached=3.0, resume="x")
        path = _stray(library, footage, 90.5)
        assert [one.mended for one in library.doctor()] == [False, True]
        assert not path.exists()


def test_a_footage_of_which_the_catalogue_knows_only_the_beginning_keeps_its_frames(
    place: Path,
) -> None:
    with cineseek.open(place) as library:
        footage = library.footages("ran-1985")[0]
        library.catalogue.commit_chunk(footage.id, (), (), (), reached=3.0, resume="x")
        path = _stray(library, footage, 7200.5)
        reading, kept = library.doctor()
        assert "goes on from there" in reading.what
        assert kept.refused
        assert path.exists()
        library.catalogue.finish_footage(footage.id)  # now it has all it needs
        assert [one.mended for one in library.doctor()] == [True]
        assert not path.exists()


def test_frames_beside_lost_ones_that_cannot_be_made_again_are_kept(place: Path) -> None:
    with cineseek.open(place) as library:
        footage = library.footages("ran-1985")[0]
        path = _stray(library, footage, 0.123)
        (library.folder / library.catalogue.frames(footage.id)[0].file).unlink()
        (place.parent / "Ran (1985).mp4").write_bytes(b"another film")
        library.catalogue.begin_footage(
            cineseek.Footage(**{**_fields(footage), "path": str(place.parent / "Ran (1985).mp4")}),
            size=12, mtime_ns=0, gear="fast", encoder="toy",
        )  # fmt: skip
        lost, kept = library.doctor()
        assert "cannot be made again" in lost.what
        assert kept.refused
        assert path.exists()


def _fields(footage: cineseek.Footage) -> dict:
    return {name: getattr(footage, name) for name in footage.__slots__}


def test_a_remove_that_was_killed_leaves_a_film_that_can_be_removed_again(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with cineseek.open(place) as library:

        def killed(footage_id: str) -> None:
            raise LibraryError("killed")

        with monkeypatch.context() as patch:
            patch.setattr(library.catalogue, "remove_footage", killed)
            with pytest.raises(LibraryError, match="killed"):
                library.remove("ran-1985")
        assert not list((place / "frames").glob("ran-1985/*"))
        library.remove("ran-1985")
        assert library.doctor() == []


def test_frames_that_were_never_committed_go_with_their_footage(place: Path) -> None:
    with cineseek.open(place) as library:
        path = _stray(library, library.footages("ran-1985")[0], 90.5)
        library.remove("ran-1985")
        assert not path.exists()
        assert library.doctor() == []
