"""Encoders of sounds: CLAP's own features, folders that lie, and vectors of a drawn encoder."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from sound_folder import SMALL, export_sound

import cineseek.models.torchvision_schemas  # noqa: F401  # before transformers

# isort: split
from transformers import ClapFeatureExtractor

from cineseek.errors import ModelError
from cineseek.models.sound_encoder import load_sound_encoder, read_sound_encoder
from cineseek.models.sound_features import read_hearing


def noise(seconds: float, rate: int) -> np.ndarray:
    chance = np.random.default_rng(7)
    swell = np.linspace(0, 1, round(seconds * rate))
    return (swell * chance.normal(0, 0.2, round(seconds * rate))).astype(np.float32)


@pytest.mark.parametrize("truncation", ["rand_trunc", "fusion"])
@pytest.mark.parametrize(
    ("seconds", "padding"), [(1.0, "repeatpad"), (0.3, "repeat"), (0.4, "pad")]
)
def test_features_are_those_of_claps_own_extractor(
    truncation: str, seconds: float, padding: str
) -> None:
    told = SMALL | {"truncation": truncation, "padding": padding}
    theirs = ClapFeatureExtractor(**told)
    sound = noise(seconds, 8000)
    expected = theirs(sound, sampling_rate=8000, padding=padding, return_tensors="np")
    ours = read_hearing(told, Path("preprocessor_config.json")).features(sound)
    assert ours.shape == expected["input_features"][0].shape
    assert ours == pytest.approx(expected["input_features"][0], abs=2e-3)


def test_features_at_the_size_of_published_models() -> None:
    told = {"frequency_min": 50, "truncation": "rand_trunc"}
    sound = noise(10.0, 48_000)
    expected = ClapFeatureExtractor(**told)(sound, sampling_rate=48_000, return_tensors="np")
    ours = read_hearing(told, Path("preprocessor_config.json")).features(sound)
    assert ours.shape == (1, 1001, 64)
    assert ours == pytest.approx(expected["input_features"][0], abs=2e-3)


def test_sounds_become_unit_vectors_and_the_same_sound_the_same(tmp_path: Path) -> None:
    encoder = load_sound_encoder("clap", models_dir=export_sound(tmp_path / "clap").parent)
    sounds = [noise(seconds, 8000) for seconds in (1.0, 0.2, 1.0, 0.5, 2.0)]
    vectors = encoder.encode_sounds(sounds)
    assert vectors.shape == (5, 8)
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(np.ones(5), abs=1e-5)
    assert vectors[0] == pytest.approx(vectors[2])
    assert encoder.encode_sounds([]).shape == (0, 8)


def test_a_model_of_whole_sounds_is_told_that_pieces_are_not_longer(tmp_path: Path) -> None:
    folder = export_sound(tmp_path / "clap", longer=True, channels=4, truncation="fusion")
    assert read_sound_encoder(folder).encode_sounds([noise(1.0, 8000)]).shape == (1, 8)


def test_a_fingerprint_changes_with_the_settings(tmp_path: Path) -> None:
    one = read_sound_encoder(export_sound(tmp_path / "one")).fingerprint
    same = read_sound_encoder(export_sound(tmp_path / "same")).fingerprint
    other = read_sound_encoder(export_sound(tmp_path / "other", hop_length=40)).fingerprint
    assert one == same != other


def test_a_name_that_is_not_there_says_where_to_put_it(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"no sound encoder is called 'clap'.*docs/models\.md"):
        load_sound_encoder("clap", models_dir=tmp_path)


@pytest.mark.parametrize(
    ("file", "content", "complaint"),
    [
        ("config.json", '{"embed_dim": 0}', "embed_dim"),
        ("config.json", '{"embed_dim": true}', "embed_dim"),
        ("config.json", "[1]", "object"),
        ("audio/preprocessor_config.json", '{"hop_length": 1}', "hop_length"),
        ("audio/preprocessor_config.json", '{"sampling_rate": 1e12}', "sampling_rate"),
        ("audio/preprocessor_config.json", '{"feature_size": NaN}', "feature_size"),
        ("audio/preprocessor_config.json", '{"truncation": "none"}', "truncation"),
        ("audio/preprocessor_config.json", '{"padding": 3}', "padding"),
        ("audio/model.onnx", "no model", "damaged or no ONNX model"),
    ],
)
def test_a_folder_that_lies_is_refused(
    tmp_path: Path, file: str, content: str, complaint: str
) -> None:
    folder = export_sound(tmp_path / "clap")
    (folder / file).write_text(content)
    with pytest.raises(ModelError, match=complaint):
        read_sound_encoder(folder)


def test_a_file_that_is_missing_is_named(tmp_path: Path) -> None:
    folder = export_sound(tmp_path / "clap")
    (folder / "audio" / "preprocessor_config.json").unlink()
    with pytest.raises(ModelError, match="preprocessor_config"):
        read_sound_encoder(folder)


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    folder = export_sound(tmp_path / "clap")
    (folder / "config.json").rename(tmp_path / "outside.json")
    (folder / "config.json").symlink_to(tmp_path / "outside.json")
    with pytest.raises(ModelError, match="leaves the model's folder"):
        read_sound_encoder(folder)


def test_a_config_of_another_model_is_noticed(tmp_path: Path) -> None:
    folder = export_sound(tmp_path / "clap")
    (folder / "config.json").write_text('{"embed_dim": 9}')
    with pytest.raises(ModelError, match="belongs to another model"):
        read_sound_encoder(folder).encode_sounds([noise(1.0, 8000)])
