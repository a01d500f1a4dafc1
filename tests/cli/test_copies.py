"""`cineseek copies` and `cineseek dedupe` as they are typed: tables, JSON, exit codes."""

from __future__ import annotations

from pathlib import Path

import av
from clips import draw_video, shots

from .conftest import Type, json_lines


def test_a_film_of_the_library_is_found_in_it(type_: Type, library: Path, films: Path) -> None:
    video = next(films.rglob("*.mp4"))
    result = type_("copies", str(video))
    assert result.exit_code == 0, result.output
    head, row, *_ = result.stdout.splitlines()
    assert head.split("  ")[0].strip() == "in the video"
    assert video.name in row
    assert "as it is" in row
    assert "1 copy of 1 film" in result.stderr
    assert "\x1b" not in result.stdout


def test_json_lines_have_the_documented_shape(type_: Type, library: Path, films: Path) -> None:
    video = next(films.rglob("*.mp4"))
    [line] = json_lines(type_("copies", str(video), "--json", "--limit", "1").stdout)
    assert set(line) == {
        "film",
        "footage",
        "query_start",
        "query_end",
        "start",
        "end",
        "transform",
        "speed",
        "mirrored",
        "matches",
        "score",
    }
    assert set(line["footage"]) == {"id", "file", "kind"}
    assert line["footage"]["file"] == video.name
    assert abs(line["query_end"] - line["end"]) < 0.5


def test_nothing_found_is_said_and_no_failure(type_: Type, library: Path, tmp_path: Path) -> None:
    stranger = draw_video(tmp_path / "stranger.mp4", shots(25, 25, 25, 25, 25, first=40))
    result = type_("copies", str(stranger))
    assert result.exit_code == 0
    assert result.stdout == ""
    assert "No part of this video" in result.stderr
    assert type_("copies", str(stranger), "--json").stdout == ""


def test_what_is_no_video_fails_with_one_line(type_: Type, library: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.mp4"
    broken.write_text("no video")
    for path in (broken, tmp_path / "missing.mp4"):
        result = type_("copies", str(path))
        assert result.exit_code == 1
        assert path.name in result.stderr
        assert "Traceback" not in result.output
    assert type_("copies").exit_code == 2
    assert type_("copies", str(broken), "--limit", "0").exit_code == 2


def test_a_library_of_different_films_has_nothing_twice(type_: Type, library: Path) -> None:
    result = type_("dedupe")
    assert result.exit_code == 0
    assert result.stdout == ""
    assert "Nothing is there twice." in result.stderr


def test_another_encoding_is_told_as_the_same(
    type_: Type, library: Path, films: Path, tmp_path: Path
) -> None:
    video = next(films.rglob("*.mp4"))
    with av.open(str(video)) as opened:
        pictures = [frame.to_ndarray(format="rgb24") for frame in opened.decode(video=0)]
        rate = round(opened.streams.video[0].average_rate)
    again = tmp_path / "Again (2001).mkv"
    draw_video(again, pictures, rate=rate, options={"crf": "32"})
    assert type_("add", str(again)).exit_code == 0
    again.unlink()
    result = type_("dedupe")
    assert result.exit_code == 0, result.output
    _, row = result.stdout.splitlines()
    assert row.startswith("same")
    assert video.name in row
    assert again.name in row
    assert "1 pair of the same footage, 0 pairs that share a part" in result.stderr
    [line] = json_lines(type_("dedupe", "--json").stdout)
    assert set(line) == {"first", "second", "same", "seconds", "copies"}
    assert line["same"] is True
