"""A video whose name is no UTF-8 is a video like any other; its name is shown with escapes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import opentimelineio as otio
import pytest
from drawn_clips import draw_clip

import cineseek
from cineseek.errors import NotFoundError
from cineseek.file_name import file_of, shown, without_folders

NAME = os.fsdecode(b"Sm\xf8rrebr\xf8d (1999).mkv")
SHOWN = r"Sm\xf8rrebr\xf8d (1999).mkv"


@pytest.fixture
def video(tmp_path: Path) -> Path:
    """A clip with a subtitle beside it, in a folder whose name is no text either."""
    folder = tmp_path / os.fsdecode(b"gem\xe6lde")
    try:
        folder.mkdir()
    except OSError:
        pytest.skip("this file system has no such names")
    draw_clip(tmp_path / "drawn.mkv", seed=3)
    path = (tmp_path / "drawn.mkv").rename(folder / NAME)
    path.with_suffix(".srt").write_text("1\n00:00:01,000 --> 00:00:02,000\nHave some herring.\n")
    return path


def test_bytes_that_are_no_text_are_shown_as_escapes_and_all_else_as_it_is() -> None:
    assert shown("/films/" + NAME) == "/films/" + SHOWN
    assert shown("فیلم é.mkv") == "فیلم é.mkv"
    assert shown("half \ud83d") == r"half \ud83d"


@pytest.mark.parametrize(
    ("text", "known", "fit"),
    [
        ("is there already, as /mnt/Red Sea (1999)/a b.mkv", (), "is there already, as a b.mkv"),
        ("was /a/b.mkv; as /c/d e/f.mkv", ("/a/b.mkv",), "was b.mkv; as f.mkv"),
        ("no input: 'file:/a/b c/d.mkv'", (), "no input: 'd.mkv'"),
        ("/srv/films.cine: process 3", (), "films.cine: process 3"),
        ("in (/a/b)", (), "in (b)"),
        (r"C:\films\x y\z.mkv: bad", (), "z.mkv: bad"),
        ("24/25 fps, a / b, https://host.example/a/-/b", (), None),
    ],
)
def test_a_message_that_leaves_the_machine_names_files_and_no_folders(
    text: str, known: tuple[str, ...], fit: str | None
) -> None:
    assert without_folders(text, *known) == (text if fit is None else fit)
    assert file_of("/films/" + NAME) == SHOWN


def test_such_a_file_is_added_found_and_recognised(video: Path, tmp_path: Path) -> None:
    with cineseek.open(tmp_path / "films.cine", model="toy") as library:
        (footage,) = library.add(video.parent).added
        assert footage.path == str(video)
        (film,) = library.films()
        assert (film.title, film.year) == (r"Sm\xf8rrebr\xf8d", 1999)
        (hit,) = library.search("herring").hits[:1]
        assert hit.footage.path == str(video)
        assert hit.to_json()["footage"]["file"] == SHOWN
        assert hit.thumbnail is not None
        assert library.search(hit.thumbnail, limit=1)[0].footage == footage
        again = library.add(video)
        assert (again.added, again.failed) == ((), ())
        assert "in the library already" in again.skipped[0].why
        assert library.doctor() == []
    with cineseek.open(tmp_path / "films.cine") as library:
        assert library.footages() == [footage]
        moved = video.rename(video.with_name("plain.mkv"))
        assert "before" in library.add(moved).skipped[0].why
        assert library.footages()[0].path == str(moved)
        assert library.remove(str(moved))
        assert library.films() == []


def test_what_cannot_be_read_of_such_a_file_is_reported_and_kept(
    video: Path, tmp_path: Path
) -> None:
    video.write_bytes(b"no video" * 1000)
    with cineseek.open(tmp_path / "films.cine", model="toy") as library:
        (failure,) = library.add(video).failed
        assert failure.path == str(video)
        (footage,) = library.add(_clip(tmp_path)).added
        library.catalogue.fail_footage(footage.id, f"{video}: damaged")
        why = library.catalogue.ingest_state(footage.id).why
        assert why == f"{shown(str(video))}: damaged"


@pytest.mark.parametrize("format_", ["edl", "fcpxml", "otio", "csv", "clips"])
def test_such_a_file_is_exported(video: Path, tmp_path: Path, format_: str) -> None:
    with cineseek.open(tmp_path / "films.cine", model="toy") as library:
        library.add(video)
        target = tmp_path / f"out.{format_}"
        report = library.export(library.search("herring", limit=1), format_, target)
        assert report.failed == ()
        if format_ == "clips":
            (clip,) = target.iterdir()
            assert clip.stat().st_size > 0
            return
        text = target.read_text(encoding="utf-8-sig")
        assert "Sm%F8rrebr%F8d" in text or SHOWN in text
        if format_ == "otio":
            timeline = otio.adapters.read_from_file(str(target))
            reference = timeline.tracks[0][0].media_reference
            assert reference.target_url == video.as_uri()


def test_such_a_file_is_named_on_the_command_line_by_its_bytes_or_as_it_is_shown(
    video: Path, tmp_path: Path
) -> None:
    def typed(*words: str) -> str:
        command = [sys.executable, "-m", "cineseek", *words]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout.decode()

    assert SHOWN in typed("add", str(video), "--model", "toy")
    assert "in the library already" in json.loads(typed("add", str(video), "--json"))["why"]
    assert json.loads(typed("list", "--json"))["footage"][0]["file"] == SHOWN
    assert json.loads(typed("search", "herring", "--json"))["footage"]["file"] == SHOWN
    assert SHOWN in typed("show", "rrebr")
    assert SHOWN in typed("remove", shown(str(video)))
    assert SHOWN in typed("add", str(video))
    assert SHOWN in typed("remove", str(video))


def test_a_name_that_is_no_text_and_that_nobody_has_is_an_error_like_any_other(
    tmp_path: Path,
) -> None:
    with (
        cineseek.open(tmp_path / "films.cine", model="toy") as library,
        pytest.raises(NotFoundError, match="no film is called"),
    ):
        library.remove(NAME)


def _clip(folder: Path) -> Path:
    path = folder / "Red Sea (1999).mkv"
    draw_clip(path, seed=1)
    return path
