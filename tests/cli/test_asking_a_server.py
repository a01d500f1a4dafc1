"""A verb with `--server` says what it says of the same library on this machine."""

from __future__ import annotations

import shutil
import socket
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from live_server import serving
from PIL import Image

import cineseek
from cineseek.cli import completion
from cineseek.index.holes import copy_folder
from cineseek.server.app import create_app
from cineseek.server.config import ServerConfig

from .conftest import Type, json_lines


@pytest.fixture
def library(known: Path, tmp_path: Path) -> Path:
    """A copy of the library; the default library of where the test runs."""
    return copy_folder(known, tmp_path / "films.cine")


@pytest.fixture
def server(known: Path, tmp_path: Path) -> Iterator[str]:
    """A server of a copy of the library, that a test may change."""
    copy_folder(known, tmp_path / "served.cine")
    with (
        cineseek.open(tmp_path / "served.cine", create=False) as opened,
        serving(create_app(opened, ServerConfig())) as url,
    ):
        yield url


@pytest.mark.parametrize(
    "words",
    [
        ("list",),
        ("list", "--json"),
        ("show", "salt-wind-1998"),
        ("show", "night windows", "--json"),
        ("show", "heat-1995"),
        ("show", "i"),
        ("search", "kind:feature", "--json"),
        ("search", "kind:feature", "--limit", "1", "--page", "2"),
        ("search", "kind:feature", "--limit", "300"),
        ("search", "said:home title:night", "--json"),
        ("search", "light:dark >> light:bright", "--json"),
        ("search", "title:salt", "--thumbnails"),
        ("search", "title:nothing"),
        ("search", "color:octarine"),
        ("search", "year:soon", "--json"),
    ],
    ids=" ".join,
)
def test_the_answer_is_the_same_as_here(
    type_: Type, library: Path, server: str, words: tuple[str, ...]
) -> None:
    here = type_(*words, "--library", library)
    there = type_(*words, "--server", server)
    assert there.stdout == here.stdout
    assert there.stderr == here.stderr
    assert there.exit_code == here.exit_code


def test_a_picture_is_sent_to_the_server(
    type_: Type, library: Path, server: str, tmp_path: Path
) -> None:
    frame = next(iter(sorted((library / "frames" / "salt-wind-1998").glob("*.jpg"))))
    for words in (("--limit", "1", "--page", "2"), ("--limit", "5")):
        here = type_("search", "--image", frame, *words, "--json", "--library", library)
        there = type_("search", "--image", frame, *words, "--json", "--server", server)
        assert (there.stdout, there.exit_code) == (here.stdout, 0)
    (tmp_path / "text.png").write_text("no picture")
    wrong = type_("search", "--image", tmp_path / "text.png", "--server", server)
    assert wrong.exit_code == 1
    assert wrong.stderr.startswith("cineseek: ")


def test_a_film_is_named_as_here(type_: Type, library: Path, server: str, tmp_path: Path) -> None:
    frame = next(iter(sorted((library / "frames" / "salt-wind-1998").glob("*.jpg"))))
    (tmp_path / "text.png").write_text("no picture")
    for words in (("--json",), ("--limit", "1"), ()):
        here = type_("identify", frame, *words, "--library", library)
        there = type_("identify", frame, *words, "--server", server)
        assert (there.stdout, there.exit_code) == (here.stdout, 0)
        assert "Salt Wind" in there.stdout
    wrong = type_("identify", tmp_path / "text.png", "--server", server)
    assert wrong.exit_code == 1
    assert wrong.stderr.startswith("cineseek: ")


def test_what_is_like_something_is_asked_and_what_score_to_expect(
    type_: Type, library: Path, server: str, films: Path, tmp_path: Path
) -> None:
    footage = json_lines(type_("show", "night", "--json", "--library", library).stdout)[0]
    video = tmp_path / "stranger.mp4"
    shutil.copy(next(films.rglob("night-windows.mp4")), video)
    for words in (
        ("similar", "night windows", "--json"),
        ("similar", footage["footage"][0]["id"], "--weight", "palette=1", "--only", "genre:war"),
        ("similar", video, "--limit", "1", "--meetings", "1"),
        ("similar", "nothing of the kind"),
        ("similar", "night windows", "--weight", "smell=1"),
        ("rate", "salt wind", "--json", "--coverage", "0.5"),
        ("map", "--limit", "3"),
    ):
        here = type_(*words, "--library", library)
        there = type_(*words, "--server", server)
        assert (there.stdout, there.exit_code) == (here.stdout, here.exit_code), words
    gone = type_("similar", tmp_path / "gone.mp4", "--server", server)
    assert gone.exit_code == 1
    assert "gone.mp4" in gone.stderr


def test_a_contact_sheet_is_fetched(
    type_: Type, library: Path, server: str, tmp_path: Path
) -> None:
    for name in ("sheet.jpg", "sheet.png"):
        result = type_("show", "salt", "--sheet", tmp_path / name, "--server", server)
        assert (result.exit_code, result.stderr) == (0, f"wrote {tmp_path / name}\n")
        with Image.open(tmp_path / name) as sheet:
            assert sheet.width > 300
    wrong = type_("show", "salt", "--sheet", tmp_path / "sheet.txt", "--server", server)
    assert wrong.exit_code == 1
    assert "sheet.txt" in wrong.stderr


@pytest.mark.parametrize("to", ["edl", "fcpxml", "otio", "csv", "clips"])
def test_an_export_is_written_as_here(
    type_: Type, library: Path, server: str, tmp_path: Path, to: str
) -> None:
    name = "cineseek." + to if to != "clips" else "clips"
    written: dict[str, list[bytes | str]] = {}
    said: dict[str, list[str]] = {}
    for place in (("--library", library), ("--server", server)):
        folder = tmp_path / place[0].strip("-")
        folder.mkdir()
        words = ("export", "kind:feature", "--to", to, "--limit", "2", *place)
        result = type_(*words, "--output", folder / name)
        files = sorted(folder.rglob("*.*")) if to == "clips" else [folder / name]
        written[place[0]] = [one.read_bytes() if to != "clips" else one.name for one in files]
        again = type_(*words, "--output", folder / name)
        texts = (result.stdout, result.stderr, again.stdout, again.stderr)
        said[place[0]] = [text.replace(str(folder), "") for text in texts]
        assert result.exit_code == 0
        assert again.exit_code == (0 if to == "clips" else 1)
    assert written["--server"] == written["--library"]
    assert said["--server"] == said["--library"]


def test_what_looks_like_a_picture_is_exported(
    type_: Type, library: Path, server: str, tmp_path: Path
) -> None:
    frame = next(iter(sorted((library / "frames" / "salt-wind-1998").glob("*.jpg"))))
    result = type_(
        "export", "", "--image", frame, "--to", "edl", "--server", server, "-o", tmp_path / "x.edl"
    )
    assert result.exit_code == 0
    assert "TITLE: cineseek" in (tmp_path / "x.edl").read_text()
    nothing = type_("export", "title:nothing", "--to", "edl", "--server", server)
    here = type_("export", "title:nothing", "--to", "edl", "--library", library)
    assert (nothing.stdout, nothing.stderr) == (here.stdout, here.stderr)
    by_path = type_("export", "image:x.png", "--to", "edl", "--server", server)
    assert "--image FILE" in by_path.stderr


def test_clips_that_cannot_be_cut_are_named(
    type_: Type, known: Path, films: Path, tmp_path: Path
) -> None:
    copy_folder(known, tmp_path / "moved.cine")
    shutil.copytree(films, tmp_path / "films")
    with cineseek.open(tmp_path / "moved.cine", create=False) as opened:
        opened.remove("salt-wind-1998")
        opened.add(tmp_path / "films" / "Salt Wind (1998)")
        shutil.rmtree(tmp_path / "films")
        with serving(create_app(opened, ServerConfig())) as url:
            result = type_(
                *("export", "kind:feature", "--to", "clips", "-o", tmp_path / "clips"),
                *("--server", url),
            )
    assert result.exit_code == 1
    assert "failed   " in result.stderr
    assert "Salt Wind" in result.stderr
    assert not list((tmp_path / "clips").glob("*.txt"))
    assert len(list((tmp_path / "clips").iterdir())) == 2


def test_the_encoders_of_a_server_are_listed(type_: Type, server: str) -> None:
    lines = json_lines(type_("models", "--server", server, "--json").stdout)
    assert lines[0]["name"] == "toy"
    assert [one["name"] for one in lines if one["used"]] == ["toy"]
    table = type_("models", "--server", server).stdout
    assert "siglip2-base" in table
    assert type_("models", "--server", server, "show", "toy").exit_code == 2


def test_a_film_is_removed_from_the_server(type_: Type, server: str) -> None:
    assert "removed  salt-wind.mp4" in type_("remove", "salt-wind-1998", "--server", server).stdout
    assert "salt" not in type_("list", "--server", server).stdout
    again = type_("remove", "salt-wind-1998", "--server", server)
    assert again.exit_code == 1
    assert "salt-wind-1998" in again.stderr


def test_a_server_may_be_set_once(
    type_: Type, library: Path, server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CINESEEK_SERVER", server)
    type_("remove", "salt-wind-1998")
    assert "salt" not in type_("list").stdout
    assert "salt" in type_("list", "--library", library).stdout
    monkeypatch.delenv("CINESEEK_SERVER")
    (tmp_path / "cineseek.toml").write_text(f'server = "{server}"\n')
    assert "salt" not in type_("list").stdout


def test_the_shell_completes_from_the_server(
    type_: Type, server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cineseek.cli.places._HURRY", 60.0)  # other tests run beside it
    asking = SimpleNamespace(params={"server": server, "library": None})
    assert completion.films(asking, "sal") == [("salt-wind-1998", "Salt Wind")]
    assert any("Idris Vane" in one for one in completion.query(asking, "director:idr"))
    with socket.create_server(("127.0.0.1", 0)) as listener:
        gone = SimpleNamespace(params={"server": f"127.0.0.1:{listener.getsockname()[1]}"})
    assert completion.films(gone, "sal") == []
    assert "director:" in completion.query(gone, "dire")
    type_("remove", "salt-wind-1998", "--server", server)
    assert completion.films(asking, "sal") == []


def test_the_shell_completes_files(tmp_path: Path) -> None:
    (tmp_path / "films" / "Heat (1995)").mkdir(parents=True)
    (tmp_path / "films" / "heat.mkv").touch()
    (tmp_path / "films" / ".hidden").touch()
    assert completion.files("fi") == ["films/"]
    assert completion.files("films/") == ["films/Heat (1995)/", "films/heat.mkv"]
    assert completion.files(f"{tmp_path}/films/h") == [f"{tmp_path}/films/heat.mkv"]
    assert completion.files("nowhere/x") == []


def test_a_server_and_a_library_at_once_are_wrong_usage(type_: Type, library: Path) -> None:
    both = type_("list", "--server", "http://127.0.0.1:9", "--library", library)
    assert both.exit_code == 2
    assert "not both" in both.stderr
    assert type_("list", "--server", "ftp://films.local").exit_code == 2


def test_nobody_at_the_address_is_one_clear_line(type_: Type) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    result = type_("list", "--server", f"127.0.0.1:{port}")
    assert result.exit_code == 1
    assert f"no server answers at http://127.0.0.1:{port}" in result.stderr
    assert "Traceback" not in result.output


def test_a_server_with_tokens_says_where_a_token_is_set(
    type_: Type, known: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy_folder(known, tmp_path / "guarded.cine")
    config = ServerConfig(read_token="read-it", write_token="write-it")
    with (
        cineseek.open(tmp_path / "guarded.cine", create=False) as opened,
        serving(create_app(opened, config)) as url,
    ):
        refused = type_("list", "--server", url)
        assert refused.exit_code == 1
        assert "CINESEEK_TOKEN" in refused.stderr
        monkeypatch.setenv("CINESEEK_TOKEN", "read-it")
        assert "salt-wind-1998" in type_("list", "--server", url).stdout
        refused = type_("remove", "salt-wind-1998", "--server", url)
        assert refused.exit_code == 1
        assert "CINESEEK_TOKEN" in refused.stderr
        monkeypatch.setenv("CINESEEK_TOKEN", "wrong")
        assert "CINESEEK_TOKEN" in type_("list", "--server", url).stderr
        monkeypatch.delenv("CINESEEK_TOKEN")
        assert "2 films" in type_("list", "--server", f"{url}/#token=read-it").stderr


def test_a_library_that_a_server_has_open_says_how_to_ask_it(
    type_: Type, known: Path, tmp_path: Path
) -> None:
    copy_folder(known, tmp_path / "busy.cine")
    with (
        cineseek.open(tmp_path / "busy.cine", create=False) as opened,
        serving(create_app(opened, ServerConfig())) as url,
    ):
        opened.announce(url)
        result = type_("search", "title:salt", "--library", tmp_path / "busy.cine")
        assert result.exit_code == 1
        assert f"--server {url}" in result.stderr
        assert type_("search", "title:salt", "--server", url).exit_code == 0
