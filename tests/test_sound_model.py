"""A library that hears with an encoder of sounds."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from clips import draw_video, shots
from sound_folder import export_sound
from typer.testing import CliRunner

import cineseek
from cineseek.cli.app import app
from cineseek.errors import ModelError


def clip_of(path: Path, hertz: float, first: int) -> Path:
    """Two shots of two seconds under a tone of that pitch."""
    wave = np.sin(2 * np.pi * hertz * np.arange(4 * 8000) / 8000).astype(np.float32)
    return draw_video(
        path, shots(10, 10, first=first), rate=5, sound=0.3 * wave[None], sound_rate=8000,
        sound_layout="mono",
    )  # fmt: skip


@pytest.fixture
def videos(tmp_path: Path) -> Path:
    folder = tmp_path / "videos"
    folder.mkdir()
    for number, hertz in enumerate((300, 320, 2500)):
        clip_of(folder / f"clip{number}.mp4", hertz, 2 * number)
    return folder


def test_what_sounds_alike_to_the_encoder_is_alike_in_sound(videos: Path, tmp_path: Path) -> None:
    encoder = export_sound(tmp_path / "clap")
    with cineseek.open(tmp_path / "films.cine", model="toy") as library:
        library.add(videos)
        assert library.sound_model == ""
        library.hear_with(str(encoder))
        asked = clip_of(tmp_path / "asked.mp4", 310, 8)
        found = library.similar(asked, weights={"sound": 1.0})
        alike = {Path(one.footage.path).stem: one.sound for one in found}
        assert min(alike["clip0"] or 0, alike["clip1"] or 0) > (alike.get("clip2") or 0)
        kept = library.catalogue.wholes.profiles()
        assert {len(parts["sound"][1]) for parts in kept.values()} == {8}
    with cineseek.open(tmp_path / "films.cine") as library:
        assert library.sound_model == str(encoder)
        library.hear_with(None)
        assert library.similar(asked, weights={"sound": 1.0})
        assert library.sound_model == ""


def test_another_model_of_the_same_name_is_refused_with_the_remedy(
    videos: Path, tmp_path: Path
) -> None:
    encoder = export_sound(tmp_path / "clap")
    with cineseek.open(tmp_path / "films.cine", model="toy") as library:
        library.add(videos / "clip0.mp4")
        library.hear_with(str(encoder))
        encoder.rename(tmp_path / "old")
        export_sound(tmp_path / "clap", hop_length=40)
        with pytest.raises(ModelError, match="--sound-model"):
            library.similar(videos / "clip2.mp4")


def test_add_takes_the_model_and_a_wrong_one_ends_with_code_1(videos: Path, tmp_path: Path) -> None:
    encoder, folder = export_sound(tmp_path / "clap"), tmp_path / "films.cine"
    add = ["add", str(videos / "clip0.mp4"), "--library", str(folder), "--model", "toy"]
    done = CliRunner().invoke(app, [*add, "--sound-model", str(encoder)])
    assert done.exit_code == 0, done.output
    with cineseek.open(folder) as library:
        assert library.sound_model == str(encoder)
    assert CliRunner().invoke(app, [*add, "--sound-model", "none"]).exit_code == 0
    with cineseek.open(folder) as library:
        assert library.sound_model == ""
    assert CliRunner().invoke(app, [*add, "--sound-model", "nowhere"]).exit_code == 1
