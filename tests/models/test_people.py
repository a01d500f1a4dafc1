"""Detectors of people: real architectures with drawn weights, exported, read as from the hub."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import cineseek.models.torchvision_schemas  # noqa: F401  # before transformers

# isort: split
import numpy as np
import onnx
import pytest
import torch
from onnx import TensorProto, helper

from cineseek.errors import DownloadError, ModelError
from cineseek.models.detector_folder import find_detector, read_detector
from cineseek.models.people import open_detector
from cineseek.training.detectors import load_detector, write_detector

from models.standin import Hub, serve  # isort: skip

LABELS = {0: "N/A", 1: "person", 2: "car"}


def _yolos() -> Any:
    from transformers import YolosConfig, YolosForObjectDetection

    torch.manual_seed(3)
    config = YolosConfig(
        hidden_size=32, num_hidden_layers=2, num_attention_heads=2, intermediate_size=64,
        image_size=[64, 112], patch_size=16, num_detection_tokens=5, id2label=LABELS,
        label2id={label: n for n, label in LABELS.items()},
    )  # fmt: skip
    return YolosForObjectDetection(config).eval()


def _rt_detr() -> Any:
    from transformers import RTDetrConfig, RTDetrForObjectDetection, RTDetrResNetConfig

    torch.manual_seed(4)
    backbone = RTDetrResNetConfig(
        embedding_size=8, hidden_sizes=[8, 8, 16, 16], depths=[1, 1, 1, 1], layer_type="basic",
        out_features=["stage2", "stage3", "stage4"],
    )  # fmt: skip
    config = RTDetrConfig(
        backbone_config=backbone, encoder_hidden_dim=32, encoder_in_channels=[8, 16, 16],
        encoder_ffn_dim=32, encoder_attention_heads=2, d_model=32,
        num_queries=21,  # all of them: as it comes, all are as good

        decoder_in_channels=[32, 32, 32], decoder_ffn_dim=32, decoder_layers=1,
        decoder_attention_heads=2, num_denoising=0, id2label=LABELS,
        label2id={label: n for n, label in LABELS.items()},
    )  # fmt: skip
    return RTDetrForObjectDetection(config).eval()


SQUASHED = {"do_normalize": False, "size": {"height": 32, "width": 32}}


@pytest.fixture(scope="module")
def yolos(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Any, Any]:
    """A folder, its model and transformers' own processor."""
    from transformers import YolosImageProcessorPil

    processor = YolosImageProcessorPil(size={"shortest_edge": 64, "longest_edge": 120})
    model = _yolos()
    folder = tmp_path_factory.mktemp("yolos") / "detector"
    write_detector(model, processor.to_dict(), folder)
    return folder, model, processor


def _picture(high: int = 72, wide: int = 128) -> np.ndarray:
    return np.random.default_rng(5).integers(0, 256, (high, wide, 3), dtype=np.uint8)


def test_people_are_where_transformers_finds_them_with_its_own_processor(yolos) -> None:
    folder, model, processor = yolos
    picture = _picture(64, 112)
    feed = processor(images=[picture], return_tensors="pt")
    with torch.inference_mode():
        out = model(pixel_values=feed["pixel_values"])
    due = out.logits.softmax(dim=-1)[0, :, 1].numpy()
    order = np.argsort(-due)
    found = open_detector(folder).find(picture, least=0.0, smallest=0.0)
    assert [one.score for one in found] == pytest.approx(due[order], abs=1e-3)
    for one, (x, y, w, h) in zip(found, out.pred_boxes[0].numpy()[order], strict=True):
        box = np.clip((y - h / 2, x - w / 2, y + h / 2, x + w / 2), 0, 1)
        assert one.box == pytest.approx(box, abs=2e-3)


@pytest.mark.slow
def test_rt_detr_has_classes_that_do_not_exclude_each_other(tmp_path: Path) -> None:
    model = _rt_detr()
    write_detector(model, SQUASHED, tmp_path / "detector")
    assert not read_detector(tmp_path / "detector").softmax
    picture = _picture()
    found = open_detector(tmp_path / "detector").find(picture, least=0.0, smallest=0.0)
    from PIL import Image

    small = np.asarray(Image.fromarray(picture).resize((32, 32), Image.Resampling.BILINEAR))
    pixels = torch.from_numpy(small.astype(np.float32) / 255).permute(2, 0, 1)[None]
    with torch.inference_mode():
        out = model(pixel_values=pixels)
    due = out.logits[0, :, 1].sigmoid().max()
    assert found[0].score == pytest.approx(float(due), abs=1e-3)
    assert len(found) == 21


def _constant(folder: Path, logits: list[list[float]], boxes: list[list[float]]) -> Path:
    """A detector that always sees the same."""
    folder.mkdir(parents=True, exist_ok=True)
    values = [
        helper.make_tensor(f"{name}_value", TensorProto.FLOAT, [1, len(rows), len(rows[0])],
                           np.array(rows, np.float32).ravel())
        for name, rows in (("logits", logits), ("pred_boxes", boxes))
    ]  # fmt: skip
    nodes = [
        helper.make_node("Identity", [v.name], [v.name.removesuffix("_value")]) for v in values
    ]
    pixels = helper.make_tensor_value_info("pixel_values", TensorProto.FLOAT, ["n", 3, "h", "w"])
    outputs = [
        helper.make_tensor_value_info(
            v.name.removesuffix("_value"), TensorProto.FLOAT, list(v.dims)
        )
        for v in values
    ]
    graph = helper.make_graph(nodes, "seen", [pixels], outputs, values)
    opset = [helper.make_opsetid("", 17)]
    onnx.save(helper.make_model(graph, opset_imports=opset, ir_version=9), folder / "model.onnx")
    (folder / "config.json").write_text(json.dumps({"model_type": "yolos", "id2label": LABELS}))
    (folder / "preprocessor_config.json").write_text(json.dumps({"size": {"shortest_edge": 64}}))
    return folder


def test_only_people_who_are_sure_and_large_count(tmp_path: Path) -> None:
    nothing = 0.0
    rows = [[-9, 9, -9, nothing], [-9, -9, 9, nothing], [-9, 9, -9, nothing], [0, 0.5, 0, nothing]]
    boxes = [[0.5, 0.5, 0.2, 0.4], [0.5, 0.5, 0.9, 0.9], [0.1, 0.1, 0.01, 0.01], [0.5, 0.5, 1, 1]]
    detector = open_detector(_constant(tmp_path, rows, boxes))
    found = detector.find(_picture())
    assert len(found) == 1
    assert found[0].box == pytest.approx((0.3, 0.4, 0.7, 0.6))
    assert found[0].score > 0.99
    assert detector.has_people([_picture(), _picture(200, 100)]) == [True, True]
    assert len(detector.find(_picture(), smallest=0.0)) == 2


def test_pictures_are_looked_at_in_the_size_their_processor_says(yolos) -> None:
    folder = read_detector(yolos[0])
    assert folder.size_of(360, 640) == (64, 112)
    assert folder.size_of(640, 360) == (112, 64)
    assert folder.size_of(100, 1000) == (16, 112)
    assert folder.people == (1,)


@pytest.mark.parametrize(
    ("file", "change", "said"),
    [
        ("config.json", {"model_type": "owlvit"}, "known are yolos"),
        ("config.json", {"id2label": {"0": "cat"}}, "knows no people"),
        ("config.json", {"id2label": ["person"]}, "must be an object"),
        ("config.json", {"id2label": {"77": "person"}}, "do not belong"),
        ("preprocessor_config.json", {"size": {"height": 10**9, "width": 64}}, "sides of 16"),
        ("preprocessor_config.json", {"image_std": [0, 0, 0]}, "above nought"),
        ("preprocessor_config.json", {"image_mean": "grey"}, "three numbers"),
    ],
)
def test_a_folder_that_was_forged_is_refused(
    file: str, change: dict[str, Any], said: str, tmp_path: Path
) -> None:
    folder = _constant(tmp_path, [[0, 0, 0, 0]], [[0.5, 0.5, 1, 1]])
    told = json.loads((folder / file).read_text())
    (folder / file).write_text(json.dumps(told | change))
    with pytest.raises(ModelError, match=said):
        open_detector(folder).find(_picture())


def test_a_file_that_is_no_model_is_refused(tmp_path: Path) -> None:
    folder = _constant(tmp_path, [[0, 0, 0, 0]], [[0.5, 0.5, 1, 1]])
    (folder / "model.onnx").write_bytes(b"\x80\x04K\x01.")
    with pytest.raises(ModelError, match="no ONNX model"):
        open_detector(folder)
    (folder / "model.onnx").unlink()
    with pytest.raises(ModelError, match=r"model\.onnx missing"):
        open_detector(folder)


@pytest.fixture
def hub(tmp_path: Path):
    folder = _constant(tmp_path / "made", [[-9, 9, -9, 0]], [[0.5, 0.5, 1, 1]])
    files = {one.name: one.read_bytes() for one in folder.iterdir()}
    files["onnx/model.onnx"] = files.pop("model.onnx")
    hub = Hub("Xenova/yolos-tiny", files, large={"onnx/model.onnx"})
    server = serve(hub)
    yield hub
    server.shutdown()
    server.server_close()


def test_a_detector_comes_from_the_hub_once(hub: Hub, tmp_path: Path) -> None:
    models = tmp_path / "models"
    seen: list[tuple[int, int]] = []
    found = find_detector(
        hub.repository, models_dir=models, endpoint=hub.url, progress=lambda *n: seen.append(n)
    )
    assert open_detector(found).has_people([_picture()]) == [True]
    assert seen[-1][0] == seen[-1][1]
    asked = len(hub.asked)
    assert find_detector(hub.repository, models_dir=models, endpoint=hub.url) == found
    assert len(hub.asked) == asked


def test_a_download_that_breaks_goes_on_and_a_wrong_file_is_refused(
    hub: Hub, tmp_path: Path
) -> None:
    hub.break_after["onnx/model.onnx"] = [40]
    found = find_detector(
        hub.repository, models_dir=tmp_path / "a", endpoint=hub.url, sleep=lambda _: None
    )
    assert open_detector(found)
    hub.swapped["config.json"] = b"x" * len(hub.files["config.json"])
    with pytest.raises(DownloadError, match="hash differs"):
        find_detector(
            hub.repository, models_dir=tmp_path / "b", endpoint=hub.url, sleep=lambda _: None
        )


def test_a_name_without_an_export_says_what_to_do(
    hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # where none of these names is a folder
    del hub.files["onnx/model.onnx"]
    with pytest.raises(DownloadError, match=r"has no model\.onnx"):
        find_detector(hub.repository, models_dir=tmp_path / "c", endpoint=hub.url)
    for name in ("yolos", "../../nowhere", "a/b/c", "a/.."):
        with pytest.raises(ModelError, match="neither a folder nor a hub name"):
            find_detector(name, models_dir=tmp_path)


@pytest.mark.slow
def test_weights_without_an_export_are_exported_here_once(
    yolos, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from huggingface_hub import constants

    _, model, processor = yolos
    model.save_pretrained(tmp_path / "weights", safe_serialization=True)
    processor.save_pretrained(tmp_path / "weights")
    files = {one.name: one.read_bytes() for one in (tmp_path / "weights").iterdir()}
    hub = Hub("hustvl/yolos-tiny", files)
    server = serve(hub)
    template = f"{hub.url}/{{repo_id}}/resolve/{{revision}}/{{filename}}"
    monkeypatch.setattr(constants, "HUGGINGFACE_CO_URL_TEMPLATE", template)
    monkeypatch.setattr(constants, "ENDPOINT", hub.url)
    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("HF_ENDPOINT", hub.url)
    try:
        detector = load_detector(hub.repository, models_dir=tmp_path / "models")
    finally:
        server.shutdown()
        server.server_close()
    mine = open_detector(yolos[0])
    picture = _picture(64, 112)
    assert detector.find(picture, least=0.0) == mine.find(picture, least=0.0)
    again = load_detector(hub.repository, models_dir=tmp_path / "models")
    assert again.find(picture, least=0.0) == mine.find(picture, least=0.0)
    shutil.rmtree(tmp_path / "weights")
