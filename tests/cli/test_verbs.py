"""The other verbs: list, show, remove, doctor, reindex, export."""

from __future__ import annotations

import csv
import re
import shutil
from pathlib import Path

import pytest
from PIL import Image

from .conftest import Type, json_lines


def test_list_shows_every_film(type_: Type, library: Path) -> None:
    result = type_("list")
    assert "night-windows-2011" in result.stdout
    assert "salt-wind-1998" in result.stdout
    assert "2 films" in result.stderr
    assert all(len(line) <= 80 for line in result.stdout.splitlines())


def test_list_as_json_has_facts_and_footage(type_: Type, library: Path) -> None:
    lines = json_lines(type_("list", "--json").stdout)
    facts = next(line["film"] for line in lines if line["film"]["id"] == "salt-wind-1998")
    assert facts["directors"] == ["Ada Marlowe"]
    assert {one["file"] for line in lines for one in line["footage"]} == {
        "salt-wind.mp4",
        "night-windows.mp4",
    }


def test_show_prints_facts_shots_and_words(type_: Type, library: Path) -> None:
    result = type_("show", "night windows")
    assert "Night Windows (2011)" in result.stdout
    assert "Idris Vane" in result.stdout
    assert "Take the yellow umbrella." in result.stdout


def test_show_as_json_has_the_documented_shape(type_: Type, library: Path) -> None:
    (line,) = json_lines(type_("show", "night-windows-2011", "--json").stdout)
    assert set(line) == {"film", "footage", "shots"}
    first = line["shots"][0]
    assert {"number", "start", "end", "frames", "facets", "text"} <= set(first)
    assert first["number"] == 1
    assert first["start"] == 0
    assert {"Take the yellow umbrella.", "چتر زرد را بردار."} <= {
        text["text"] for text in first["text"]
    }


def test_show_writes_a_contact_sheet(type_: Type, library: Path, tmp_path: Path) -> None:
    result = type_("show", "salt", "--sheet", tmp_path / "sheet.jpg")
    assert result.exit_code == 0
    with Image.open(tmp_path / "sheet.jpg") as sheet:
        assert sheet.width > 300


def test_an_unknown_film_is_one_clear_line(type_: Type, library: Path) -> None:
    result = type_("show", "heat-1995")
    assert result.exit_code == 1
    assert result.stderr.startswith("cineseek: ")
    assert "heat-1995" in result.stderr


def test_remove_forgets_a_film_and_leaves_its_file(type_: Type, library: Path, films: Path) -> None:
    result = type_("remove", "salt-wind-1998")
    assert "removed  salt-wind.mp4" in result.stdout
    assert "salt" not in type_("list").stdout
    assert next(films.glob("Salt Wind*/*.mp4")).exists()
    assert type_("doctor").exit_code == 0


def test_a_sound_library_leaves_the_doctor_nothing_to_say(type_: Type, library: Path) -> None:
    result = type_("doctor", "--json")
    assert (result.exit_code, result.stdout) == (0, "")


def test_the_doctor_mends_a_lost_frame_and_only_looks_when_told(type_: Type, library: Path) -> None:
    lost = next((library / "frames").rglob("*.jpg"))
    lost.unlink()
    looked = type_("doctor", "--no-mend", "--json")
    assert looked.exit_code == 1
    assert json_lines(looked.stdout)[0]["mended"] is False
    assert not lost.exists()
    mended = type_("doctor")
    assert mended.exit_code == 0, mended.output
    assert "mended" in mended.stdout
    assert lost.exists()


def test_the_doctor_keeps_films_of_a_lost_catalogue_until_told_otherwise(
    type_: Type, library: Path
) -> None:
    (library / "catalogue.sqlite").unlink()
    frames = sum(1 for _ in (library / "frames").rglob("*.jpg"))
    refused = type_("doctor", "--json")
    assert refused.exit_code == 1
    (line,) = json_lines(refused.stdout)
    assert (line["mended"], line["refused"]) == (False, True)
    assert re.match(rf"kept +the catalogue does not know of {frames} saved", type_("doctor").stdout)
    assert type_("doctor", "--clear-unknown", "--no-mend").exit_code == 2
    assert sum(1 for _ in (library / "frames").rglob("*.jpg")) == frames
    assert type_("doctor", "--clear-unknown").exit_code == 0
    assert not list((library / "frames").rglob("*.jpg"))


def test_reindex_to_an_unknown_encoder_fails_and_changes_nothing(
    type_: Type, library: Path
) -> None:
    result = type_("reindex", "--model", "no-such-model")
    assert result.exit_code == 1
    assert "no-such-model" in result.stderr
    assert type_("search", 'said:"umbrella"').exit_code == 0


def test_reindex_to_the_same_encoder_is_done_at_once(type_: Type, library: Path) -> None:
    result = type_("reindex", "--model", "toy")
    assert result.exit_code == 0
    assert "has the encoder toy already" in result.stderr
    assert "before" not in result.stderr


@pytest.mark.parametrize("form", ["edl", "fcpxml", "otio", "csv"])
def test_export_writes_a_file_and_says_where(
    type_: Type, library: Path, tmp_path: Path, form: str
) -> None:
    target = tmp_path / f"out.{form}"
    result = type_("export", "title:salt", "--to", form, "--output", target, "--handles", "0.5")
    assert result.exit_code == 0, result.output
    assert result.stdout.strip() == str(target)
    assert target.stat().st_size > 100
    if form == "csv":
        assert list(csv.DictReader(target.read_text(encoding="utf-8-sig").splitlines()))


def test_export_cuts_clips_out(type_: Type, library: Path, tmp_path: Path) -> None:
    result = type_("export", 'said:"yellow umbrella"', "--to", "clips", "-o", tmp_path / "cut")
    assert result.exit_code == 0, result.output
    assert list((tmp_path / "cut").iterdir())


def test_export_of_nothing_writes_nothing(type_: Type, library: Path, tmp_path: Path) -> None:
    result = type_("export", "a violin concerto", "--to", "edl", "-o", tmp_path / "out.edl")
    assert result.exit_code == 0
    assert not (tmp_path / "out.edl").exists()


def test_models_are_listed_with_licence_and_languages(type_: Type) -> None:
    result = type_("models")
    assert result.exit_code == 0
    assert "siglip2-base" in result.stdout
    assert "toy" in result.stdout
    assert "…" not in result.stdout, "what is piped is not cut off"
    assert "cineseek models show NAME" in result.stderr


def test_a_card_tells_all_that_is_known(type_: Type) -> None:
    (card,) = json_lines(type_("models", "show", "siglip2-base", "--json").stdout)
    assert card["licence"] == "Apache-2.0"
    assert "siglip2-base" in type_("models", "show", "siglip2-base").stdout


@pytest.mark.parametrize("verb", ["show", "pull"])
def test_an_unknown_model_is_one_clear_line(type_: Type, verb: str) -> None:
    result = type_("models", verb, "no-such-model")
    assert result.exit_code == 1
    assert "no-such-model" in result.stderr


def test_remove_takes_a_footage_by_the_name_of_its_file(type_: Type, library: Path) -> None:
    result = type_("remove", "salt-wind.mp4")
    assert result.exit_code == 0, result.output
    assert "removed  salt-wind.mp4" in result.stdout
    assert "salt" not in type_("list").stdout


def test_a_file_name_that_several_have_removes_none(
    type_: Type, library: Path, films: Path, tmp_path: Path
) -> None:
    twin = tmp_path / "other" / "salt-wind.mp4"
    twin.parent.mkdir()
    shutil.copy(next(films.glob("Night Windows*/*.mp4")), twin)
    with twin.open("ab") as file:  # other content, so another footage
        file.write(bytes(8))
    assert type_("add", twin).exit_code == 0
    result = type_("remove", "salt-wind.mp4")
    assert result.exit_code == 1
    assert "2 files" in result.stderr
    assert str(twin) in result.stderr
    assert str(next(films.glob("Salt Wind*/*.mp4"))) in result.stderr
    assert type_("remove", twin).exit_code == 0


def test_an_empty_folder_is_no_library_and_can_become_one(type_: Type, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    result = type_("list", "-l", tmp_path / "empty")
    assert result.exit_code == 1
    assert f"`cineseek add PATH... --library {tmp_path / 'empty'}`" in result.stderr
