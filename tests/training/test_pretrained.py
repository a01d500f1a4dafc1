"""Pretrained towers, from a folder that transformers wrote."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import torch

from cineseek.errors import TrainingError
from cineseek.training.contrast import fit
from cineseek.training.contrast_settings import ContrastSettings
from cineseek.training.pairs import read_pairs
from cineseek.training.towers import make_image_tower
from cineseek.training.words import make_tokenizer


@pytest.fixture(scope="session")
def clip_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from transformers import CLIPConfig, CLIPImageProcessorPil, CLIPModel, PreTrainedTokenizerFast

    folder = tmp_path_factory.mktemp("pretrained") / "clip"
    make_tokenizer(["the film with a red box"], folder, vocabulary=300)
    PreTrainedTokenizerFast(
        tokenizer_file=str(folder / "tokenizer.json"), pad_token="<pad>", bos_token="<s>",
        eos_token="</s>", unk_token="<unk>",
    ).save_pretrained(folder)  # fmt: skip
    sizes = {
        "hidden_size": 32, "intermediate_size": 64, "num_hidden_layers": 2,
        "num_attention_heads": 2,
    }  # fmt: skip
    marks = {"bos_token_id": 0, "pad_token_id": 1, "eos_token_id": 3}
    text = sizes | marks | {"vocab_size": 300, "max_position_embeddings": 16}
    vision = sizes | {"image_size": 32, "patch_size": 8}
    torch.manual_seed(0)
    config = CLIPConfig(text_config=text, vision_config=vision, projection_dim=24)
    CLIPModel(config).save_pretrained(folder)
    CLIPImageProcessorPil(size=32, crop_size=32).save_pretrained(folder)
    return folder


def test_a_pretrained_clip_goes_on_learning_from_its_own_weights(
    clip_folder: Path, film_folder: Path, tmp_path: Path
) -> None:
    settings = ContrastSettings(
        image_tower=str(clip_folder), text_tower=str(clip_folder), dimension=None, context=12,
        steps=3, batch=12, warmup=1, every=3, apart="picture", image_layers=0,
    )  # fmt: skip
    fitted = fit(read_pairs(film_folder), settings, tmp_path)
    assert fitted.model.dimension == 24
    assert (fitted.how.height, fitted.how.resize_mode) == (32, "squash")
    assert fitted.how.mean[0] == pytest.approx(0.48145466)
    start = make_image_tower(str(clip_folder), 32).state_dict()
    end = fitted.model.image.state_dict()
    assert all(torch.equal(start[name], end[name]) for name in start)


def test_a_folder_without_weights_is_refused(clip_folder: Path, tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text((clip_folder / "config.json").read_text())
    assert json.loads((tmp_path / "config.json").read_text())["model_type"] == "clip"
    with pytest.raises(TrainingError, match="cannot be read"):
        make_image_tower(str(tmp_path), 32)
    (tmp_path / "pytorch_model.bin").write_bytes(b"\x80\x04N.")  # a pickle: never opened
    with pytest.raises(TrainingError, match="cannot be read"):
        make_image_tower(str(tmp_path), 32)
