"""`cineseek add` says what became of every file."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import Type, json_lines

_TOY = ("--model", "toy")


def _one(films: Path, title: str = "Salt Wind") -> Path:
    return next(films.glob(f"{title}*/*.mp4"))


def test_add_makes_a_library_where_there_is_none(type_: Type, films: Path, tmp_path: Path) -> None:
    result = type_("add", _one(films), *_TOY)
    assert result.exit_code == 0
    assert "added    Salt Wind (1998): salt-wind.mp4 (feature, 0:04)" in result.stdout
    assert "1 file added; 2 shots" in result.stderr
    assert (tmp_path / "films.cine" / "library.json").exists()


def test_without_a_named_encoder_and_a_hub_it_says_what_it_fell_back_to(
    films: Path, tmp_path: Path
) -> None:
    nowhere = {"HF_ENDPOINT": "http://127.0.0.1:9", "HF_HOME": str(tmp_path / "hub")}
    nowhere |= {"XDG_DATA_HOME": str(tmp_path / "data"), "HOME": str(tmp_path)}
    result = subprocess.run(
        [sys.executable, "-m", "cineseek", "add", str(_one(films))],
        capture_output=True,
        env={**os.environ, **nowhere},
        check=False,
    )
    told = result.stderr.decode()
    assert result.returncode == 0, told
    assert "built-in encoder, mini" in told
    assert "cineseek models pull siglip2-base" in told


def test_adding_twice_skips_what_is_there(type_: Type, films: Path, library: Path) -> None:
    result = type_("add", films)
    assert result.exit_code == 0
    assert result.stdout == ""
    assert "0 files added; 2 skipped" in result.stderr


def test_a_broken_file_does_not_stop_the_rest_and_ends_with_code_1(
    type_: Type, films: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.mp4"
    broken.write_bytes(b"this is no video")
    result = type_("add", broken, _one(films), *_TOY)
    assert result.exit_code == 1
    assert "salt-wind.mp4" in result.stdout
    assert f"failed   {broken}" in result.stderr
    assert "1 file added; 1 failed" in result.stderr
    assert "Traceback" not in result.output


def test_json_has_a_line_for_each_file(type_: Type, films: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.mp4"
    broken.write_bytes(b"this is no video")
    result = type_("add", _one(films), broken, *_TOY, "--json")
    added, failed = json_lines(result.stdout)
    assert added["status"] == "added"
    assert added["film"] == {"id": "salt-wind-1998", "title": "Salt Wind", "year": 1998}
    assert added["footage"]["file"] == "salt-wind.mp4"
    assert failed["status"] == "failed"
    assert failed["file"] == "broken.mp4"
    assert str(tmp_path) not in json.dumps(added)


def test_options_go_before_the_facts_of_the_file(type_: Type, films: Path) -> None:
    type_("add", _one(films), *_TOY, "--title", "دریا", "--year", "2001", "--kind", "clip")
    result = type_("list", "--json")
    (line,) = json_lines(result.stdout)
    assert (line["film"]["title"], line["film"]["year"]) == ("دریا", 2001)
    assert line["footage"][0]["kind"] == "clip"


def test_a_path_that_is_not_there_is_one_clear_line(type_: Type) -> None:
    result = type_("add", "nowhere.mkv", *_TOY)
    assert result.exit_code == 1
    assert "nowhere.mkv" in result.stderr
    assert "Traceback" not in result.output


def test_an_unknown_kind_is_wrong_usage(type_: Type, films: Path) -> None:
    result = type_("add", _one(films), "--kind", "movie")
    assert result.exit_code == 2
    assert "trailer" in result.output


@pytest.mark.parametrize("how", [(), ("--ray", "local")])
def test_patience_is_for_a_cluster_and_above_0(
    type_: Type, films: Path, how: tuple[str, ...]
) -> None:
    result = type_("add", _one(films), *how, "--patience", "0" if how else "9")
    assert result.exit_code == 2
    assert "--patience" in result.stderr


def test_another_encoder_than_the_librarys_is_refused(
    type_: Type, films: Path, library: Path
) -> None:
    result = type_("add", films, "--model", "siglip2-base")
    assert result.exit_code == 1
    assert "cineseek reindex --model siglip2-base" in result.stderr


def test_the_setting_for_new_libraries_does_not_refuse_an_old_one(
    type_: Type, films: Path, library: Path, tmp_path: Path
) -> None:
    (tmp_path / "cineseek.toml").write_text('model = "siglip2-base"')
    assert type_("add", films).exit_code == 0


def test_a_folder_that_is_not_there_cannot_be_watched(type_: Type, tmp_path: Path) -> None:
    result = type_("add", "incoming", *_TOY, "--watch")
    assert result.exit_code == 1
    assert result.stderr.startswith("cineseek: incoming is not there")
    assert len(result.stderr.splitlines()) == 1
    assert not (tmp_path / "films.cine").exists()


def test_an_imdb_id_of_another_form_is_wrong_usage(
    type_: Type, films: Path, tmp_path: Path
) -> None:
    result = type_("add", _one(films), *_TOY, "--title", "Heat", "--imdb-id", "xx")
    assert result.exit_code == 2
    assert "'xx' must be like tt0113277" in result.stderr
    assert not (tmp_path / "films.cine").exists()


def test_a_folder_without_films_says_so(type_: Type, tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    result = type_("add", tmp_path / "none", *_TOY)
    assert result.exit_code == 0
    assert f"no video and no picture is in {tmp_path / 'none'}" in result.stderr


def test_a_library_that_got_nothing_lets_the_next_add_choose_its_encoder(
    type_: Type, films: Path, tmp_path: Path
) -> None:
    assert type_("add", "nowhere.mkv", *_TOY).exit_code == 1
    result = type_("add", _one(films), "--model", "mini")
    assert result.exit_code == 0, result.output
    content = json.loads((tmp_path / "films.cine" / "library.json").read_text())
    assert content["encoder"] == "mini"
    assert type_("doctor").exit_code == 0
    assert type_("search", "a lighthouse").exit_code == 0
