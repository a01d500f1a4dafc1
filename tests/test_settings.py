"""What a user sets once is found where the docs say, and a wrong setting is named."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cineseek import settings
from cineseek.settings import read_settings


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder and a configuration folder with nothing in them."""
    for name in [name for name in os.environ if name.startswith("CINESEEK_")]:
        monkeypatch.delenv(name)
    (tmp_path / "work").mkdir()
    (tmp_path / "config").mkdir()
    monkeypatch.chdir(tmp_path / "work")
    monkeypatch.setattr(settings, "user_config_path", lambda *_, **__: tmp_path / "config")
    return tmp_path


def test_without_any_setting_the_library_is_films_cine() -> None:
    assert read_settings().library == Path("films.cine")
    assert read_settings().model is None


def test_the_working_folder_goes_before_the_users_own_and_the_environment_before_both(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / "config" / "cineseek.toml").write_text(
        'library = "a.cine"\ngear = "exact"\nworkers = 3'
    )
    assert read_settings().library == Path("a.cine")
    (home / "work" / "cineseek.toml").write_text('library = "b.cine"\nworkers = 2')
    assert read_settings().library == Path("b.cine")
    monkeypatch.setenv("CINESEEK_LIBRARY", "c.cine")
    found = read_settings()
    assert (found.library, found.gear, found.workers) == (Path("c.cine"), "exact", 2)


def test_an_empty_variable_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CINESEEK_LIBRARY", "")
    assert read_settings().library == Path("films.cine")


def test_a_wrong_setting_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CINESEEK_WORKERS", "many")
    with pytest.raises(ValueError, match="workers"):
        read_settings()


def test_a_misspelt_setting_in_a_file_is_named(home: Path) -> None:
    (home / "work" / "cineseek.toml").write_text('librari = "a.cine"')
    with pytest.raises(ValueError, match="librari"):
        read_settings()


def test_a_file_that_is_no_toml_is_one_clear_error(home: Path) -> None:
    (home / "work" / "cineseek.toml").write_text("library = = 3")
    with pytest.raises(ValueError, match=r"cineseek\.toml cannot be read"):
        read_settings()
