from __future__ import annotations

import os
import socket
import sys
from pathlib import Path

import pytest

from cineseek.sources import Wanted, find_files

WANTED = Wanted(videos={".mkv", ".mp4", ".vob", ".m2ts"}, pictures={".jpg", ".png"})


def plant(root: Path, *names: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")


def found(*paths: Path, wanted: Wanted = WANTED) -> dict[str, str]:
    """Names and sorts, with the reason for what is not taken."""
    return {
        one.path.name: one.why or one.sort for one in find_files(paths, wanted)
    }  # the names in the tests differ


def taken(*paths: Path) -> list[str]:
    return [one.path.name for one in find_files(paths, WANTED) if not one.why]


def test_videos_and_pictures_come_in_natural_order(tmp_path):
    plant(tmp_path, "cd10.mkv", "cd2.mkv", "CD1.MKV", "b/a.mp4", "a/still 2.jpg", "a/still 10.jpg")
    assert taken(tmp_path) == [
        "CD1.MKV", "cd2.mkv", "cd10.mkv", "still 2.jpg", "still 10.jpg", "a.mp4",
    ]  # fmt: skip


def test_hidden_system_and_accompanying_files_are_not_mentioned(tmp_path):
    plant(
        tmp_path, ".hidden.mkv", "._heat.mkv", ".git/a.mkv", "Thumbs.db", "heat.srt", "heat.nfo",
        "film.json", "@eaDir/heat.mkv/thumb.jpg", "$RECYCLE.BIN/a.mkv", "lost+found/a.mkv",
    )  # fmt: skip
    assert found(tmp_path) == {}


def test_the_rest_is_ignored_with_a_reason(tmp_path):
    plant(
        tmp_path, "a.mkv", "b.mkv.part", "c.mkv.!qB", "d.mp4.crdownload", "e.mkv", "e.mkv.aria2",
        "notes.pdf", "README", "heat-sample.mkv", "Sample/a2.mkv", "poster.jpg", "heat-fanart.jpg",
    )  # fmt: skip
    assert found(tmp_path) == {
        "a.mkv": "video",
        "b.mkv.part": "a download that has not finished",
        "c.mkv.!qB": "a download that has not finished",
        "d.mp4.crdownload": "a download that has not finished",
        "e.mkv": "a download that has not finished",
        "e.mkv.aria2": "a download that has not finished",
        "notes.pdf": ".pdf is neither a video nor a picture",
        "README": "a name without a suffix is neither a video nor a picture",
        "heat-sample.mkv": "a sample",
        "Sample": "a folder of samples",
        "poster.jpg": "artwork, not a still",
        "heat-fanart.jpg": "artwork, not a still",
    }


def test_samples_and_artwork_are_taken_where_asked_or_named(tmp_path):
    plant(tmp_path, "sample.mkv", "Sample/a.mkv", "poster.jpg")
    wanted = Wanted(WANTED.videos, WANTED.pictures, samples=True)
    assert found(tmp_path, wanted=wanted) == {
        "sample.mkv": "video",
        "a.mkv": "video",
        "poster.jpg": "artwork, not a still",
    }
    assert taken(tmp_path / "sample.mkv", tmp_path / "poster.jpg") == ["sample.mkv", "poster.jpg"]


def test_a_film_that_is_called_sample_is_no_sample(tmp_path):
    plant(tmp_path, "The Sample (2010).mkv", "Free Samples (2012).mkv")
    assert len(taken(tmp_path)) == 2


def test_a_named_file_that_is_no_video_is_reported(tmp_path):
    plant(tmp_path, "heat.srt")
    assert found(tmp_path / "heat.srt") == {"heat.srt": ".srt is neither a video nor a picture"}


def test_what_is_not_there_is_reported(tmp_path):
    plant(tmp_path, "a.mkv")
    (tmp_path / "broken.mkv").symlink_to(tmp_path / "nowhere.mkv")
    reports = list(find_files([tmp_path / "gone.mkv", tmp_path, "bad\0name"], WANTED))
    assert [(one.path.name, one.sort) for one in reports] == [
        ("gone.mkv", "unreadable"),
        ("a.mkv", "video"),
        ("broken.mkv", "unreadable"),
        ("bad\0name", "unreadable"),
    ]
    assert "no such file" in reports[0].why


def test_loops_of_links_end_and_nothing_comes_twice(tmp_path):
    plant(tmp_path, "a/heat.mkv", "b/thief.mkv")
    (tmp_path / "a" / "up").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "b" / "a").symlink_to(tmp_path / "a", target_is_directory=True)
    (tmp_path / "b" / "again.mkv").symlink_to(tmp_path / "a" / "heat.mkv")
    (tmp_path / "self").symlink_to(tmp_path / "self")
    assert taken(tmp_path, tmp_path / "a", tmp_path / "a" / "heat.mkv") == ["heat.mkv", "thief.mkv"]


def test_an_unreadable_folder_does_not_stop_the_rest(tmp_path, monkeypatch):
    plant(tmp_path, "a/x.mkv", "b/y.mkv", "c/z.mkv")
    scan = os.scandir

    def refuse(path):
        if Path(path).name == "b":
            raise PermissionError(13, "Permission denied")
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert found(tmp_path) == {
        "x.mkv": "video",
        "b": "no permission to read it",
        "z.mkv": "video",
    }


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes there")
def test_a_pipe_named_like_a_video_does_not_hang(tmp_path, monkeypatch):
    os.mkfifo(tmp_path / "pipe.mkv")
    with socket.socket(socket.AF_UNIX) as server:
        monkeypatch.chdir(tmp_path)  # the path of a socket has to be short
        server.bind("socket.mkv")
        assert found(tmp_path) == {
            "pipe.mkv": "not a regular file",
            "socket.mkv": "not a regular file",
        }
    assert found(tmp_path / "pipe.mkv") == {"pipe.mkv": "not a regular file"}


def test_the_folders_of_discs_are_walked(tmp_path):
    plant(
        tmp_path, "Heat/VIDEO_TS/VIDEO_TS.IFO", "Heat/VIDEO_TS/VIDEO_TS.VOB",
        "Heat/VIDEO_TS/VTS_01_0.VOB", "Heat/VIDEO_TS/VTS_01_1.VOB", "Heat/AUDIO_TS/x.bup",
        "Up/BDMV/index.bdmv", "Up/BDMV/STREAM/00001.m2ts", "Up/BDMV/BACKUP/index.bdmv",
        "Up/BDMV/CLIPINF/00001.clpi",
    )  # fmt: skip
    assert found(tmp_path) == {
        "VIDEO_TS.VOB": "the menu of a DVD",
        "VTS_01_0.VOB": "the menu of a DVD",
        "VTS_01_1.VOB": "video",
        "00001.m2ts": "video",
    }


def test_a_name_that_is_no_text_is_found_like_any_other(tmp_path):
    try:
        plant(tmp_path, "sm\udce9r.mkv")
    except (OSError, UnicodeError):
        pytest.skip("this file system has no such names")
    assert taken(tmp_path) == ["sm\udce9r.mkv"]


def test_a_folder_deeper_than_the_stack_of_calls_is_walked(tmp_path):
    deep = tmp_path.joinpath(*["d"] * 700)
    try:
        deep.mkdir(parents=True)
    except OSError:
        pytest.skip("this file system has no such depth")
    plant(deep, "a.mkv")
    assert taken(tmp_path) == ["a.mkv"]


def test_relative_paths_become_absolute_and_links_keep_their_names(tmp_path, monkeypatch):
    plant(tmp_path, "real.mkv")
    (tmp_path / "Heat (1995).mkv").symlink_to("real.mkv")
    monkeypatch.chdir(tmp_path)
    (one,) = find_files(["Heat (1995).mkv"], WANTED)
    assert one.path == tmp_path / "Heat (1995).mkv"
