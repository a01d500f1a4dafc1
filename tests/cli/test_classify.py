"""`cineseek classify` as it is typed: labels from options and files, tables, JSON, CSV."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from PIL import Image

from .conftest import Type, json_lines

TWO = ("--label", "blue", "--label", "orange")


def test_every_shot_is_a_row_and_the_end_counts_them(type_: Type, library: Path) -> None:
    result = type_("classify", *TWO)
    assert result.exit_code == 0, result.output
    head, *rows = result.stdout.splitlines()
    assert head.split() == ["film", "kind", "shot", "span", "label", "probability", "else"]
    assert len(rows) == 4
    assert "4 shots: " in result.stderr
    assert "\x1b" not in result.stdout


def test_json_lines_have_the_documented_shape(type_: Type, library: Path) -> None:
    lines = json_lines(type_("classify", *TWO, "--json", "--top", "1").stdout)
    assert len(lines) == 4
    for line in lines:
        assert {"label", "probability", "labels", "none", "film", "footage", "shot"} <= line.keys()
        assert set(line["footage"]) == {"id", "file", "kind"}
        assert len(line["labels"]) == 1
        assert line["label"] in ("blue", "orange", None)


@pytest.mark.parametrize(("by", "number"), [("frame", 4), ("shot", 4), ("footage", 2)])
def test_frames_shots_or_footages_get_labels(
    type_: Type, library: Path, by: str, number: int
) -> None:
    lines = json_lines(type_("classify", *TWO, "--by", by, "--json").stdout)
    assert len(lines) >= number
    assert all(("second" in line) == (by == "frame") for line in lines)
    assert all(("shot" in line) == (by != "footage") for line in lines)
    assert type_("classify", *TWO, "--by", by).exit_code == 0


def test_filters_and_names_choose_what_is_looked_at(type_: Type, library: Path) -> None:
    for words in (("title:salt",), ("--in", "salt wind"), ("--in", "salt-wind-1998")):
        lines = json_lines(type_("classify", *words, *TWO, "--json").stdout)
        assert {line["film"]["id"] for line in lines} == {"salt-wind-1998"}
    result = type_("classify", "title:nothing", *TWO)
    assert result.exit_code == 0
    assert result.stdout == ""
    assert "No shot" in result.stderr


def test_labels_come_from_a_file_of_lines_or_json(
    type_: Type, library: Path, tmp_path: Path
) -> None:
    (tmp_path / "lines.txt").write_text("blue\n\n نارنجی \n", encoding="utf-8-sig")
    lines = json_lines(type_("classify", "--labels", "lines.txt", "--json").stdout)
    assert {one["label"] for line in lines for one in line["labels"]} == {"blue", "نارنجی"}
    (tmp_path / "own.json").write_text(json.dumps({"warm": ["orange", "red"], "cold": "blue"}))
    lines = json_lines(type_("classify", "--labels", "own.json", "--json").stdout)
    assert {one["label"] for line in lines for one in line["labels"]} == {"warm", "cold"}
    (tmp_path / "list.json").write_text('["blue", "red"]')
    assert type_("classify", "--labels", "list.json").exit_code == 0


def test_films_of_the_library_are_labels(type_: Type, library: Path) -> None:
    result = type_("classify", "--labels", "films", "--no-none", "--json")
    lines = json_lines(result.stdout)
    assert {line["label"] for line in lines} <= {"Salt Wind (1998)", "Night Windows (2011)"}
    assert "made of itself" in result.stderr


def test_a_picture_is_a_list_of_labels(type_: Type, library: Path, tmp_path: Path) -> None:
    Image.new("RGB", (96, 54), (40, 70, 200)).save(tmp_path / "sea.png")
    result = type_("classify", "--image", "sea.png", *TWO)
    first = result.stdout.splitlines()[1].split()
    assert first[0] == "blue"
    assert float(first[1]) > 0.9
    (line,) = json_lines(type_("classify", "--image", "sea.png", *TWO, "--json").stdout)
    assert line["label"] == "blue"
    assert "film" not in line


def test_a_table_is_written_for_spreadsheets(type_: Type, library: Path, tmp_path: Path) -> None:
    result = type_("classify", *TWO, "--csv", "out.csv")
    assert result.exit_code == 0, result.output
    assert result.stdout.strip() == "out.csv"
    with open(tmp_path / "out.csv", encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 4 * 3  # two labels and none of these
    assert sum(row["wins"] == "True" for row in rows) == 4
    assert sum(float(row["probability"]) for row in rows) == pytest.approx(4, abs=0.01)
    assert type_("classify", *TWO, "--csv", "out.csv").exit_code == 1
    assert type_("classify", *TWO, "--csv", "out.csv", "--overwrite").exit_code == 0
    assert type_("classify", *TWO, "--csv", "no/such/out.csv").exit_code == 1


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ((), "say which labels"),
        (("--label", "red", "--label", "red"), "given twice"),
        (("--label", "red", "--no-none"), "the only label"),
        (("--label", "red", "--labels", "genres"), "not from both"),
        (("--label", "red", "--template", "a photo"), "where the label goes"),
        (("--label", "red", "a sunset"), "filters only"),
        (("--label", "red", "--json", "--csv", "x.csv"), "choose one"),
        (("--label", "red", "--image", "x.png", "--in", "salt"), "leave the filters out"),
        (("--label", "red", "colr:teal"), "color"),
    ],
)
def test_wrong_usage_says_what_is_wrong(type_: Type, library: Path, words, message: str) -> None:
    result = type_("classify", *words)
    assert result.exit_code == 2
    assert message in " ".join(result.stderr.replace("│", " ").split())


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (
            ("--labels", "no-such.txt"),
            "no-such.txt cannot be read (No such file or directory): name",
        ),
        (("--label", "red", "--in", "heat-1995"), "no film is called"),
        (("--label", "a violin"), "toy knows none of these labels"),
        (("--label", "red", "--image", "no-such.png"), "no-such.png"),
        (("--label", "red", "--library", "none.cine"), "there is no library"),
    ],
)
def test_what_cannot_be_done_is_one_clear_line(
    type_: Type, library: Path, words, message: str
) -> None:
    result = type_("classify", *words)
    assert result.exit_code == 1
    assert message in result.stderr
    assert "Traceback" not in result.output


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"a": 1}', '{"a": ', "[1, 2]", '{"a": [null]}'])
def test_a_broken_file_of_labels_is_named(
    type_: Type, library: Path, tmp_path: Path, text: str
) -> None:
    (tmp_path / "labels.json").write_text(text)
    result = type_("classify", "--labels", "labels.json")
    assert result.exit_code == 1
    assert "cineseek: labels.json" in result.stderr


def test_an_empty_library_says_what_to_do(type_: Type, tmp_path: Path) -> None:
    import cineseek

    cineseek.open(tmp_path / "new.cine", model="toy").close()
    result = type_("classify", *TWO, "--library", "new.cine")
    assert result.exit_code == 1
    assert "add films first" in result.stderr
