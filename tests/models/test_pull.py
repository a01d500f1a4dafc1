"""Fetching encoders from a stand-in of the hub: whole, broken, forged and refused."""

from __future__ import annotations

import json

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper
from standin import Hub, serve

from cineseek.errors import DownloadError, ModelError
from cineseek.models.catalogue import find_folder
from cineseek.models.pull import pull

NAME = "clip-vit-b-32"
REPOSITORY = "immich-app/ViT-B-32__openai"


def onnx_bytes(size: int) -> bytes:
    """A valid model of about this many bytes."""
    weight = np.random.default_rng(0).normal(size=(size // 4,)).astype(np.float32)
    graph = helper.make_graph(
        [helper.make_node("Add", ["image", "w"], ["out"])],
        "tower",
        [helper.make_tensor_value_info("image", TensorProto.FLOAT, [None])],
        [helper.make_tensor_value_info("out", TensorProto.FLOAT, [None])],
        [numpy_helper.from_array(weight, "w")],
    )
    return onnx.helper.make_model(graph).SerializeToString()


def as_json(value: object) -> bytes:
    return json.dumps(value).encode()


@pytest.fixture
def hub(monkeypatch, tmp_path):
    monkeypatch.setenv("HF_TOKEN_PATH", str(tmp_path / "none"))
    files = {
        "config.json": as_json({"embed_dim": 512, "text_cfg": {"context_length": 77}}),
        "README.md": b"# a model",
        "visual/model.onnx": onnx_bytes(3_000_000),
        "visual/preprocess_cfg.json": as_json({"size": [224, 224]}),
        "visual/model.armnn": b"for another runtime",
        "visual/rk3588/model.rknn": b"for another runtime",
        "textual/model.onnx": onnx_bytes(400_000),
        "textual/tokenizer.json": as_json({"version": "1.0"}),
        "textual/tokenizer_config.json": as_json({"pad_token": "<pad>"}),
    }
    hub = Hub(REPOSITORY, files, large={"visual/model.onnx", "textual/model.onnx"})
    server = serve(hub)
    yield hub
    server.shutdown()
    server.server_close()


def fetch(hub, folder, **more):
    return pull(NAME, models_dir=folder, endpoint=hub.url, sleep=lambda _: None, **more)


def test_pull_fetches_the_needed_files_and_no_others(hub, tmp_path):
    seen = []
    folder = fetch(hub, tmp_path, progress=seen.append)
    assert folder == tmp_path / NAME
    got = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
    got = {name for name in got if not name.startswith(".cache")}
    assert got == {
        name
        for name in hub.files
        if name != "README.md" and "rmnn" not in name and "rk" not in name
    }
    for name in got:
        assert (folder / name).read_bytes() == hub.files[name]
    assert find_folder(NAME, tmp_path) == folder
    assert [one.done for one in seen] == sorted(one.done for one in seen)
    assert seen[-1].done == seen[-1].total == sum(len(hub.files[name]) for name in got)


def test_pulling_again_downloads_nothing(hub, tmp_path):
    fetch(hub, tmp_path)
    hub.asked.clear()
    fetch(hub, tmp_path)
    assert not hub.downloads("visual/model.onnx")
    assert not hub.downloads("textual/model.onnx")


def test_a_connection_that_breaks_goes_on_where_it_stopped(hub, tmp_path):
    hub.break_after["visual/model.onnx"] = [1_000_000]
    folder = fetch(hub, tmp_path)
    assert (folder / "visual/model.onnx").read_bytes() == hub.files["visual/model.onnx"]
    ranges = hub.downloads("visual/model.onnx")
    assert len(ranges) == 2
    assert ranges[0] == ""
    assert ranges[1] == "bytes=1000000-"


def test_a_pull_given_up_goes_on_at_the_next_call(hub, tmp_path):
    hub.break_after["visual/model.onnx"] = [700_000] + [0] * 9
    with pytest.raises(DownloadError, match="again to go on"):
        fetch(hub, tmp_path)
    assert find_folder(NAME, tmp_path) is None
    hub.break_after.clear()
    hub.asked.clear()
    folder = fetch(hub, tmp_path)
    assert (folder / "visual/model.onnx").read_bytes() == hub.files["visual/model.onnx"]
    assert hub.downloads("visual/model.onnx") == ["bytes=700000-"]


@pytest.mark.parametrize("name", ["visual/model.onnx", "config.json"])
def test_a_file_with_another_hash_is_refused_and_removed(hub, tmp_path, name):
    right = hub.files[name]
    hub.swapped[name] = bytes([right[0] ^ 1]) + right[1:]
    with pytest.raises(DownloadError, match=f"{name} of {REPOSITORY} is not what the hub promised"):
        fetch(hub, tmp_path)
    assert not (tmp_path / NAME / name).exists()
    hub.swapped.clear()
    assert (fetch(hub, tmp_path) / name).read_bytes() == right


def test_a_file_changed_on_disk_is_fetched_again(hub, tmp_path):
    path = fetch(hub, tmp_path) / "textual/model.onnx"
    right = path.read_bytes()
    path.write_bytes(right[:-1] + bytes([right[-1] ^ 1]))
    assert (fetch(hub, tmp_path) / "textual/model.onnx").read_bytes() == right


def test_a_busy_hub_is_asked_again(hub, tmp_path):
    hub.refuse = [503, 503]
    waits = []
    pull(NAME, models_dir=tmp_path, endpoint=hub.url, sleep=waits.append)
    assert waits
    assert find_folder(NAME, tmp_path)


def test_an_unknown_repository_says_so(hub, tmp_path):
    hub.repository = "someone/else"
    with pytest.raises(DownloadError, match=f"the hub has no {REPOSITORY}"):
        fetch(hub, tmp_path)


def test_a_gated_repository_says_what_to_do(hub, tmp_path):
    hub.gated = True
    with pytest.raises(DownloadError, match="HF_TOKEN"):
        fetch(hub, tmp_path)


def test_offline_mode_asks_nothing(hub, tmp_path, monkeypatch):
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)
    with pytest.raises(DownloadError, match="HF_HUB_OFFLINE is set"):
        fetch(hub, tmp_path)
    assert not hub.asked


def test_no_hub_at_all_is_one_clear_line(tmp_path):
    with pytest.raises(DownloadError, match="could not be fetched"):
        pull(NAME, models_dir=tmp_path, endpoint="http://127.0.0.1:9", sleep=lambda _: None)


@pytest.mark.parametrize(
    "name", ["../evil.json", "visual/../../evil", "/etc/evil", "visual\\..\\evil"]
)
def test_a_file_name_that_leaves_the_folder_is_refused(hub, tmp_path, name):
    hub.extra_names = [name]
    with pytest.raises(DownloadError, match="outside of the model's folder"):
        fetch(hub, tmp_path)
    assert not hub.downloads("config.json")


def test_a_repository_in_another_layout_is_refused(hub, tmp_path):
    del hub.files["textual/tokenizer.json"]
    with pytest.raises(DownloadError, match=r"has no textual/tokenizer\.json"):
        fetch(hub, tmp_path)


def test_without_a_models_folder_the_clients_own_cache_is_used(hub, tmp_path, monkeypatch):
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(tmp_path / "hf"))
    monkeypatch.setattr(
        "huggingface_hub.file_download.HF_HUB_CACHE", str(tmp_path / "hf"), raising=False
    )
    folder = pull(NAME, endpoint=hub.url, sleep=lambda _: None)
    assert folder.is_relative_to(tmp_path / "hf")
    assert (folder / "visual/model.onnx").read_bytes() == hub.files["visual/model.onnx"]
    assert hub.downloads("visual/model.onnx") == [""]
    assert find_folder(NAME, tmp_path / "none") == folder


@pytest.mark.parametrize("name", ["toy", "nobody"])
def test_what_cannot_be_fetched_is_refused(name, tmp_path):
    with pytest.raises(ModelError, match="no encoder to fetch"):
        pull(name, models_dir=tmp_path)
