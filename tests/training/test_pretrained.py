"""Pretrained towers, from a folder that transformers wrote."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch
from agreeing import TEXTS, export_and_compare

from cineseek.errors import TrainingError
from cineseek.training.contrast import fit
from cineseek.training.contrast_settings import ContrastSettings
from cineseek.training.detectors import export_detector
from cineseek.training.image_towers import make_image_tower, preprocess_of
from cineseek.training.pairs import read_pairs
from cineseek.training.pretrained import load
from cineseek.training.towers import load_pretrained
from cineseek.training.words import make_tokenizer, open_words

SIZES = {
    "hidden_size": 32, "intermediate_size": 64, "num_hidden_layers": 2, "num_attention_heads": 2,
}  # fmt: skip
MARKS = {"bos_token_id": 0, "pad_token_id": 1, "eos_token_id": 3}
VISION = SIZES | {"image_size": 32, "patch_size": 8}
SETTINGS = ContrastSettings(
    context=12, steps=3, batch=12, warmup=1, every=3, apart="picture", dimension=None
)


def _write_words(folder: Path) -> None:
    from transformers import PreTrainedTokenizerFast

    make_tokenizer(["the film with a red box", "فیلمی با جعبه‌ی قرمز"], folder, vocabulary=300)
    PreTrainedTokenizerFast(
        tokenizer_file=str(folder / "tokenizer.json"), pad_token="<pad>", bos_token="<s>",
        eos_token="</s>", unk_token="<unk>",
    ).save_pretrained(folder)  # fmt: skip


@pytest.fixture(scope="session")
def clip_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from transformers import CLIPConfig, CLIPImageProcessorPil, CLIPModel

    folder = tmp_path_factory.mktemp("pretrained") / "clip"
    _write_words(folder)
    text = SIZES | MARKS | {"vocab_size": 300, "max_position_embeddings": 16}
    torch.manual_seed(0)
    config = CLIPConfig(text_config=text, vision_config=VISION, projection_dim=24)
    CLIPModel(config).save_pretrained(folder)
    CLIPImageProcessorPil(size=32, crop_size=32).save_pretrained(folder)
    return folder


@pytest.fixture(scope="session")
def siglip_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from transformers import SiglipConfig, SiglipImageProcessorPil, SiglipModel

    folder = tmp_path_factory.mktemp("pretrained") / "siglip"
    _write_words(folder)
    text = SIZES | MARKS | {"vocab_size": 300, "max_position_embeddings": 16}
    torch.manual_seed(0)
    SiglipModel(SiglipConfig(text_config=text, vision_config=VISION)).save_pretrained(folder)
    SiglipImageProcessorPil(size={"height": 32, "width": 32}).save_pretrained(folder)
    return folder


@pytest.fixture(scope="session")
def vit_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from transformers import ViTConfig, ViTImageProcessorPil, ViTModel

    folder = tmp_path_factory.mktemp("pretrained") / "vit"
    ViTModel(ViTConfig(**VISION)).save_pretrained(folder)
    ViTImageProcessorPil(size={"height": 32, "width": 32}).save_pretrained(folder)
    return folder


@pytest.fixture(scope="session")
def roberta_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from transformers import RobertaConfig, RobertaModel

    folder = tmp_path_factory.mktemp("pretrained") / "roberta"
    _write_words(folder)
    config = RobertaConfig(**SIZES, **MARKS, vocab_size=300, max_position_embeddings=20)
    RobertaModel(config).save_pretrained(folder)
    return folder


@pytest.mark.slow
def test_a_pretrained_clip_that_was_tuned_agrees_with_pytorch_when_exported(
    clip_folder: Path, film_folder: Path, tmp_path: Path
) -> None:
    settings = replace(SETTINGS, image_tower=str(clip_folder), text_tower=str(clip_folder))
    fitted = fit(read_pairs(film_folder), settings, tmp_path / "run")
    export_and_compare(fitted, tmp_path / "encoder")


@pytest.mark.slow
def test_a_pretrained_persian_roberta_and_vit_agree_with_pytorch_when_exported(
    vit_folder: Path, roberta_folder: Path, film_folder: Path, tmp_path: Path
) -> None:
    towers = {"image_tower": str(vit_folder), "text_tower": str(roberta_folder)}
    settings = replace(SETTINGS, **towers, dimension=16, image_layers=1)
    fitted = fit(read_pairs(film_folder), settings, tmp_path / "run")
    export_and_compare(fitted, tmp_path / "encoder")


@pytest.mark.slow
def test_a_pretrained_siglip_reads_as_transformers_does_and_agrees_when_exported(
    siglip_folder: Path, film_folder: Path, tmp_path: Path
) -> None:
    from transformers import SiglipModel

    towers = {"image_tower": str(siglip_folder), "text_tower": str(siglip_folder)}
    settings = replace(SETTINGS, **towers, context=16, rate=0.0, steps=1, every=1, loss="siglip")
    fitted = fit(read_pairs(film_folder), settings, tmp_path / "run")
    theirs = SiglipModel.from_pretrained(siglip_folder).eval()
    words = open_words(tmp_path / "run" / "words", context=16)
    ids, mask = map(torch.from_numpy, words.tokens(TEXTS))
    with torch.inference_mode():
        due = torch.nn.functional.normalize(theirs.get_text_features(ids).pooler_output, dim=1)
        torch.testing.assert_close(fitted.model.read(ids, mask), due)
    export_and_compare(fitted, tmp_path / "encoder")


def test_more_tokens_than_a_pretrained_tower_has_places_for_are_refused(
    clip_folder: Path, siglip_folder: Path, film_folder: Path, tmp_path: Path
) -> None:
    pairs = read_pairs(film_folder)
    long = replace(SETTINGS, image_tower=str(clip_folder), text_tower=str(clip_folder), context=17)
    with pytest.raises(TrainingError, match="at most 16 tokens"):
        fit(pairs, long, tmp_path / "long")
    # SigLIP looks at its last place, wherever the text ends.
    short = replace(SETTINGS, image_tower=str(siglip_folder), text_tower=str(siglip_folder))
    with pytest.raises(TrainingError, match="exactly 16 tokens"):
        fit(pairs, short, tmp_path / "short")


def test_a_pretrained_clip_goes_on_learning_from_its_own_weights(
    clip_folder: Path, film_folder: Path, tmp_path: Path
) -> None:
    towers = {"image_tower": str(clip_folder), "text_tower": str(clip_folder)}
    settings = replace(SETTINGS, **towers, image_layers=0)
    fitted = fit(read_pairs(film_folder), settings, tmp_path)
    assert fitted.model.dimension == 24
    assert (fitted.how.height, fitted.how.resize_mode) == (32, "squash")
    assert fitted.how.mean[0] == pytest.approx(0.48145466)
    start = make_image_tower(str(clip_folder), 32).state_dict()
    end = fitted.model.image.state_dict()
    assert all(torch.equal(start[name], end[name]) for name in start)


def test_pretrained_convolutions_are_read_with_the_pixels_and_the_width_they_have(
    tmp_path: Path,
) -> None:
    from transformers import (
        ConvNextImageProcessorPil,
        MobileNetV2Config,
        MobileNetV2ImageProcessorPil,
        MobileNetV2Model,
        ResNetConfig,
        ResNetModel,
    )  # fmt: skip

    resnet, mobile = tmp_path / "resnet", tmp_path / "mobile"
    config = ResNetConfig(embedding_size=8, hidden_sizes=[8, 16], depths=[1, 1])
    ResNetModel(config).save_pretrained(resnet)
    ConvNextImageProcessorPil(size={"shortest_edge": 40}).save_pretrained(resnet)
    MobileNetV2Model(MobileNetV2Config(depth_multiplier=0.35)).save_pretrained(mobile)
    crop = {"height": 64, "width": 64}
    MobileNetV2ImageProcessorPil(crop_size=crop).save_pretrained(mobile)
    for folder, side, width in ((resnet, 40, 16), (mobile, 224, 1280)):
        assert preprocess_of(str(folder), 32).height == side
        tower = make_image_tower(str(folder), 32).eval()
        with torch.inference_mode():
            assert tower(torch.zeros(1, 3, 64, 64)).shape == (1, tower.width) == (1, width)


def test_a_folder_without_weights_is_refused(clip_folder: Path, tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text((clip_folder / "config.json").read_text())
    assert json.loads((tmp_path / "config.json").read_text())["model_type"] == "clip"
    with pytest.raises(TrainingError, match="cannot be read"):
        make_image_tower(str(tmp_path), 32)
    (tmp_path / "pytorch_model.bin").write_bytes(b"\x80\x04N.")  # a pickle: never opened
    with pytest.raises(TrainingError, match="cannot be read"):
        make_image_tower(str(tmp_path), 32)


def _open_tower(folder: Path) -> object:
    return load_pretrained(str(folder))


def _open_model(folder: Path) -> object:
    from transformers import AutoModel

    return load(AutoModel, str(folder), "cpu")


def _open_detector(folder: Path) -> object:
    from transformers import YolosConfig

    YolosConfig(**VISION | {"image_size": [32, 32]}).save_pretrained(folder)
    return export_detector(str(folder), folder / "detector")


@pytest.mark.parametrize("opened", [_open_tower, _open_model, _open_detector])
def test_weights_that_are_cut_off_are_refused(
    opened: Callable[[Path], Any], clip_folder: Path, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(clip_folder, tmp_path / "cut"))
    weights = (folder / "model.safetensors").read_bytes()
    (folder / "model.safetensors").write_bytes(weights[: len(weights) // 2])
    with pytest.raises(TrainingError, match=r"cannot be (read|loaded)"):
        opened(folder)
