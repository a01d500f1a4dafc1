"""Image towers of timm: from scratch, and with weights that timm saved or fetches from the hub."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import torch
from agreeing import export_and_compare
from models.standin import Hub, serve

from cineseek.errors import TrainingError
from cineseek.training.contrast import fit
from cineseek.training.contrast_settings import ContrastSettings
from cineseek.training.image_towers import make_image_tower, preprocess_of
from cineseek.training.pair_model import PairModel
from cineseek.training.pairs import read_pairs
from cineseek.training.text_towers import make_text_tower
from cineseek.training.towers import freeze
from cineseek.training.words import make_tokenizer

SMALL = ContrastSettings(
    text_tower="words:tiny", pixels=32, vocabulary=300, dimension=16, context=12, steps=2, batch=12,
    warmup=1, every=2, apart="picture",
)  # fmt: skip
HALF, IMAGENET = (0.5, 0.5, 0.5), (0.485, 0.456, 0.406)


@pytest.fixture(scope="session")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as timm saves it, of a small network whose pictures are unlike the usual."""
    import timm

    torch.manual_seed(1)
    config = {"mean": (0.1, 0.2, 0.3), "std": (0.3, 0.2, 0.1), "input_size": (3, 40, 48)}
    config |= {"interpolation": "bilinear"}
    network = timm.create_model("test_resnet", pretrained=False, pretrained_cfg_overlay=config)
    folder = tmp_path_factory.mktemp("timm") / "saved"
    timm.models.save_for_hf(network, folder, safe_serialization=True)
    return folder


@pytest.mark.slow
@pytest.mark.parametrize(("name", "mean"), [("test_vit", HALF), ("test_efficientnet", IMAGENET)])
def test_a_network_of_timm_is_learnt_and_agrees_with_pytorch_when_exported(
    name: str, mean: tuple[float, ...], film_folder: Path, tmp_path: Path
) -> None:
    settings = replace(SMALL, image_tower=f"timm:{name}:scratch")
    fitted = fit(read_pairs(film_folder), settings, tmp_path / "run")
    assert (fitted.how.width, fitted.how.mean, fitted.how.interpolation) == (32, mean, "bicubic")
    export_and_compare(fitted, tmp_path / "encoder")


@pytest.mark.parametrize(
    ("name", "width"),
    [("vit_small_patch16_224", 384), ("resnet18", 512), ("mobilenetv3_large_100", 1280)],
)
def test_towers_have_the_width_that_comes_out(name: str, width: int) -> None:
    tower = make_image_tower(f"timm:{name}:scratch", 64).eval()
    with torch.inference_mode():
        assert tower(torch.zeros(1, 3, 64, 64)).shape == (1, tower.width) == (1, width)


def test_a_folder_that_timm_saved_is_read_with_its_weights_and_its_own_pixels(saved: Path) -> None:
    from safetensors.torch import load_file

    tower = make_image_tower(f"timm:{saved}", 32)
    kept = load_file(saved / "model.safetensors")
    weights = dict(tower.network.named_parameters())
    assert all(torch.equal(weight, kept[name]) for name, weight in weights.items())
    how = preprocess_of(f"timm:{saved}", 32)
    assert (how.height, how.width, how.mean[2], how.std[2]) == (40, 48, 0.3, 0.1)
    assert (how.interpolation, how.resize_mode) == ("bilinear", "squash")


def test_weights_of_a_name_come_from_the_hub(
    saved: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import timm
    from huggingface_hub import constants

    there = timm.get_pretrained_cfg("test_resnet")
    hub = Hub(there.hf_hub_id, {f.name: f.read_bytes() for f in saved.iterdir()})
    server = serve(hub)
    template = f"{hub.url}/{{repo_id}}/resolve/{{revision}}/{{filename}}"
    monkeypatch.setattr(constants, "HUGGINGFACE_CO_URL_TEMPLATE", template)
    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(tmp_path))
    tower = make_image_tower("timm:test_resnet", 32)
    server.shutdown()
    server.server_close()
    expected = make_image_tower(f"timm:{saved}", 32).state_dict()
    assert all(torch.equal(weight, expected[n]) for n, weight in tower.state_dict().items())
    assert hub.downloads("model.safetensors")


def test_the_last_layers_learn_and_frozen_batch_norms_keep_their_statistics(tmp_path: Path) -> None:
    make_tokenizer(["a box"], tmp_path, vocabulary=300)
    tower = make_image_tower("timm:resnet18:scratch", 32)
    freeze(tower, 2)
    learnt = {name for name, weight in tower.named_parameters() if weight.requires_grad}
    assert {name.split(".")[1] for name in learnt} == {"layer4"}
    assert {name.split(".")[2] for name in learnt} == {"0", "1"}
    model = PairModel(tower, make_text_tower("words:tiny", tmp_path, 12), 16)
    before = {name: value.clone() for name, value in tower.named_buffers()}
    model.learn()
    model.look(torch.randn(4, 3, 32, 32))
    changed = {n for n, value in tower.named_buffers() if not torch.equal(value, before[n])}
    assert {name.split(".")[1] for name in changed} == {"layer4"}


def test_a_norm_behind_the_blocks_learns_with_the_last_of_them() -> None:
    tower = make_image_tower("timm:deit_tiny_patch16_224:scratch", 32)
    freeze(tower, 1)
    learnt = {name for name, weight in tower.named_parameters() if weight.requires_grad}
    assert "network.norm.weight" in learnt
    assert {n.split(".")[2] for n in learnt if ".blocks." in n} == {"11"}


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("timm:resnet5", "resnet50"),
        ("timm:resnet50.no_such_tag", "no_such_tag"),
        ("timm:test_resnet:scratch:scratch", "no model"),
    ],
)
def test_what_timm_does_not_know_is_said(name: str, said: str) -> None:
    with pytest.raises(TrainingError, match=said):
        make_image_tower(name, 32)


def test_a_pickle_is_not_read(saved: Path, tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text((saved / "config.json").read_text())
    torch.save({}, tmp_path / "pytorch_model.bin")
    with pytest.raises(TrainingError, match=r"no model\.safetensors"):
        make_image_tower(f"timm:{tmp_path}", 32)


def test_a_pickle_of_the_hub_is_not_even_fetched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import timm
    from huggingface_hub import constants

    hub = Hub(timm.get_pretrained_cfg("test_resnet").hf_hub_id, {"pytorch_model.bin": b"pickle"})
    server = serve(hub)
    template = f"{hub.url}/{{repo_id}}/resolve/{{revision}}/{{filename}}"
    monkeypatch.setattr(constants, "HUGGINGFACE_CO_URL_TEMPLATE", template)
    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(tmp_path))
    try:
        with pytest.raises(TrainingError, match=r"no model\.safetensors"):
            make_image_tower("timm:test_resnet", 32)
    finally:
        server.shutdown()
        server.server_close()
    assert not hub.downloads("pytorch_model.bin")


def test_a_folder_without_weights_is_refused(saved: Path, tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text((saved / "config.json").read_text())
    with pytest.raises(TrainingError, match="cannot be made"):
        make_image_tower(f"timm:{tmp_path}", 32)
    (tmp_path / "config.json").unlink()
    with pytest.raises(TrainingError, match="cannot be read"):
        make_image_tower(f"timm:{tmp_path}", 32)


def test_a_tiny_run_keeps_the_network_of_timm() -> None:
    assert replace(SMALL, image_tower="timm:resnet50").tiny().image_tower == "timm:resnet50"
