"""`cineseek evaluate` as a user types it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PIL import Image

from .conftest import Type, json_lines


@pytest.fixture
def captioned(tmp_path: Path) -> Path:
    folder = tmp_path / "pictures"
    folder.mkdir()
    lines = ["file,caption_en,caption_fa,split"]
    for name, rgb, persian in (("red", (220, 20, 30), "قرمز"), ("blue", (30, 60, 210), "آبی")):
        Image.new("RGB", (64, 48), rgb).save(folder / f"{name}.png")
        lines.append(f"{name}.png,something {name},{persian},test")
    (folder / "captions.csv").write_text("\n".join(lines), encoding="utf-8")
    return folder


def test_a_table_is_printed_and_a_report_written(
    type_: Type, captioned: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    # What a shell would have given; the tests may be run by another program.
    monkeypatch.setattr("sys.argv", ["cineseek", "evaluate", str(captioned), "--model", "toy"])
    result = type_("evaluate", captioned, "--model", "toy", "--out", tmp_path / "out")
    assert result.exit_code == 0, result.output
    assert "text to image" in result.stdout
    assert "by chance" in result.stdout
    page = (tmp_path / "out" / "report.md").read_text(encoding="utf-8")
    for said in ("toy", "2 pictures", f"cineseek evaluate {captioned}"):
        assert said in page
    report = json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8"))
    assert report["tasks"][0]["accuracy"]["1"]["value"] == 1
    assert report["revision"]
    with Image.open(tmp_path / "out" / "curve.png") as curve:
        assert curve.size == (960, 600)


def test_json_is_one_object_with_language_and_split_chosen(type_: Type, captioned: Path):
    result = type_(
        "evaluate", captioned / "captions.csv", "--images", captioned, "--model", "toy",
        "--split", "test", "--languages", "fa", "--json",
    )  # fmt: skip
    (report,) = json_lines(result.stdout)
    assert report["captions_by_language"] == {"fa": 2}
    assert report["split"] == "test"
    assert [task["direction"] for task in report["tasks"]] == ["text to image", "image to text"]


def test_a_bad_picture_does_not_stop_the_run(type_: Type, captioned: Path):
    (captioned / "red.png").write_bytes(b"?")
    result = type_("evaluate", captioned, "--model", "toy", "--json")
    assert result.exit_code == 0
    assert "left out" in result.stderr
    (report,) = json_lines(result.stdout)
    assert report["pictures"] == 1
    assert len(report["failed"]) == 1


def test_a_split_that_is_not_there_is_said_in_one_line(type_: Type, captioned: Path):
    result = type_("evaluate", captioned, "--model", "toy", "--split", "dev")
    assert result.exit_code == 1
    assert "it has test" in result.stderr


def test_a_report_that_cannot_be_written_is_said_before_the_work(type_: Type, captioned: Path):
    (captioned / "file").write_text("")
    result = type_("evaluate", captioned, "--model", "toy", "--out", captioned / "file" / "out")
    assert result.exit_code == 1
    assert "cannot be made" in result.stderr
    assert result.stdout == ""
