"""Whoever may put files into a folder cannot make the library read what lies outside of it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import cineseek
from cineseek.ingest.reach import inside

LINES = "1\n00:00:01,000 --> 00:00:02,000\nThe code is 1234.\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "root"
    folder.mkdir()
    return folder


@pytest.fixture
def private(tmp_path: Path, clips: list[Path]) -> Path:
    """A folder that is nobody's business."""
    folder = tmp_path / "private"
    folder.mkdir()
    shutil.copy(clips[0], folder / "home video.mp4")
    (folder / "notes.srt").write_text(LINES)
    (folder / "facts.json").write_text('{"Title": "Secret Plans", "Year": "1999"}')
    return folder


def test_links_that_lead_out_are_not_followed(
    library: cineseek.Library, root: Path, private: Path
) -> None:
    (root / "one.mp4").symlink_to(private / "home video.mp4")
    (root / "folder").symlink_to(private)
    report = library.add(root, within=[root])
    assert report.added == ()
    assert {Path(one.path).name for one in report.skipped} == {"one.mp4", "folder"}
    assert all("leads out" in one.why for one in report.skipped)
    assert len(library.add(root).added) == 1  # without `within` they are


def test_links_inside_are_followed(
    library: cineseek.Library, root: Path, clips: list[Path]
) -> None:
    shutil.copy(clips[0], root / "film.mp4")
    (root / "link.mp4").symlink_to(root / "film.mp4")
    (root / "ring").symlink_to(root)
    assert len(library.add([root / "link.mp4", root], within=[root]).added) == 1


def test_subtitles_and_facts_from_outside_are_not_read(
    library: cineseek.Library, root: Path, private: Path, clips: list[Path]
) -> None:
    shutil.copy(clips[0], root / "film.mp4")
    (root / "film.srt").symlink_to(private / "notes.srt")
    (root / "film.json").symlink_to(private / "facts.json")
    (footage,) = library.add(root, within=[root]).added
    assert library.catalogue.texts(footage.id) == []
    assert [film.title for film in library.films()] == ["film"]
    assert library.add(root, within=[root]).skipped[0].why == "is in the library already"


def test_facts_above_the_folder_are_not_read(
    library: cineseek.Library, tmp_path: Path, clips: list[Path]
) -> None:
    (tmp_path / "film.json").write_text('{"Title": "Secret Plans"}')
    root = tmp_path / "trailers"
    root.mkdir()
    shutil.copy(clips[0], root / "one.mp4")
    library.add(root, within=[root])
    assert "Secret Plans" not in {film.title for film in library.films()}


def test_a_file_that_became_a_link_since_it_was_found_is_refused(
    library: cineseek.Library,
    root: Path,
    private: Path,
    clips: list[Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from cineseek.ingest import adding

    path = root / "film.mp4"
    shutil.copy(clips[1], path)
    real = adding.find_files

    def found(*args):
        yield from list(real(*args))
        path.unlink()
        path.symlink_to(private / "home video.mp4")

    monkeypatch.setattr(adding, "find_files", found)
    report = library.add(root, within=[root])
    assert report.added == ()
    assert "leads out" in report.failed[0].why


def test_what_is_not_there_or_leads_in_a_ring_is_not_inside(root: Path) -> None:
    allowed = inside([root])
    (root / "ring").symlink_to(root / "ring")
    (root / "file").touch()
    assert allowed(root / "file")
    assert not allowed(root / "gone")
    assert not allowed(root / "ring")
    assert not allowed(root / ".." / root.name / ".." / "x")
    assert not allowed(Path("bad\0name"))
    assert not inside([])(root / "file")
