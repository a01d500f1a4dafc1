"""Model folders are never trusted: missing, damaged and hostile ones get one clear line."""

from __future__ import annotations

import json

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import WhitespaceSplit
from tokenizers.processors import TemplateProcessing

from cineseek.errors import ModelError
from cineseek.models import load_encoder
from cineseek.models.dual_encoder import load_dual_encoder
from cineseek.models.folder import NEEDED, VISUAL, read_folder
from cineseek.models.onnx_file import look_into
from cineseek.models.session import choose_providers
from cineseek.models.tokenizer import canonical, read_words


def a_tower(path, *, location: str | None = None) -> None:
    """A model that takes a picture and gives 8 numbers; its weights perhaps in another file."""
    weight = numpy_helper.from_array(np.ones((3, 8), np.float32), "w")
    if location is not None:
        weight.ClearField("raw_data")
        weight.data_location = TensorProto.EXTERNAL
        weight.external_data.add(key="location", value=location)
        weight.external_data.add(key="length", value="96")
    graph = helper.make_graph(
        [
            helper.make_node("ReduceMean", ["image"], ["m"], axes=[2, 3], keepdims=0),
            helper.make_node("MatMul", ["m", "w"], ["y"]),
        ],
        "tower",
        [helper.make_tensor_value_info("image", TensorProto.FLOAT, [None, 3, 16, 16])],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, [None, 8])],
        [weight],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=9)
    path.write_bytes(model.SerializeToString())


@pytest.fixture
def folder(tmp_path):
    root = tmp_path / "model"
    for name in ("visual", "textual"):
        (root / name).mkdir(parents=True)
        a_tower(root / name / "model.onnx")
    (root / "config.json").write_text(json.dumps({"embed_dim": 8}))
    (root / "visual/preprocess_cfg.json").write_text(json.dumps({"size": 16}))
    (root / "textual/tokenizer.json").write_text("{}")
    (root / "textual/tokenizer_config.json").write_text(json.dumps({"pad_token": "<pad>"}))
    return root


def picture():
    return np.full((20, 30, 3), 90, np.uint8)


def test_a_plain_folder_loads_with_the_usual_settings(folder):
    read = read_folder(folder)
    assert (read.dimension, read.context_length, read.canonicalize) == (8, 77, False)
    assert (read.preprocess.height, read.preprocess.resize_mode) == (16, "shortest")
    assert load_dual_encoder(folder).encode_images([picture()]).shape == (1, 8)


def test_a_small_tower_without_a_transformer_stays_in_float32(folder):
    assert load_dual_encoder(folder).choice(VISUAL).precision == "float32"


@pytest.mark.parametrize("name", NEEDED)
def test_a_missing_file_is_named(folder, name):
    (folder / name).unlink()
    with pytest.raises(ModelError, match=name):
        load_dual_encoder(folder)


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("config.json", "{", "not valid JSON"),
        ("config.json", "[]", "must hold a JSON object"),
        ("config.json", "[" * 100_000, "not valid JSON"),
        ("config.json", "{}", "`embed_dim` must be"),
        ("config.json", '{"embed_dim": -3}', "`embed_dim` must be"),
        ("config.json", '{"embed_dim": true}', "`embed_dim` must be"),
        ("config.json", '{"embed_dim": 99999999999}', "`embed_dim` must be"),
        ("config.json", '{"embed_dim": 8, "text_cfg": 3}', "`text_cfg` must be"),
        ("config.json", '{"embed_dim": 8, "text_cfg": {"context_length": 0}}', "`context_length`"),
        ("visual/preprocess_cfg.json", '{"size": 1000000}', "`size` must be"),
        ("visual/preprocess_cfg.json", '{"size": [16, "16"]}', "`size` must be"),
        ("visual/preprocess_cfg.json", '{"mean": [1, 2]}', "`mean` must be"),
        ("visual/preprocess_cfg.json", '{"std": [0, 1, 1]}', "`std` must be"),
        ("visual/preprocess_cfg.json", '{"interpolation": "magic"}', "`interpolation` must be"),
        ("visual/preprocess_cfg.json", '{"resize_mode": "longest"}', "`resize_mode` must be"),
    ],
)
def test_wrong_settings_are_named(folder, name, text, says):
    (folder / name).write_text(text)
    with pytest.raises(ModelError, match=says):
        load_dual_encoder(folder)


@pytest.mark.parametrize("text", ["{}", "\x00\x01", "[]"])
def test_a_damaged_tokenizer_is_named(tmp_path, text):
    (tmp_path / "tokenizer.json").write_text(text)
    with pytest.raises(ModelError, match="no tokenizer"):
        read_words(tmp_path / "tokenizer.json", {}, context_length=8, canonicalize=False)


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        ({}, "names no `pad_token`"),
        ({"pad_token": "<none>"}, "does not know the `pad_token`"),
        ({"pad_token": "<pad>", "padding_side": "up"}, "`padding_side` must be left or right"),
    ],
)
def test_wrong_padding_is_named(tmp_path, settings, says):
    tokenizer = Tokenizer(WordLevel({"<pad>": 0, "a": 1, "<eos>": 2}, unk_token="a"))
    tokenizer.save(str(tmp_path / "tokenizer.json"))
    with pytest.raises(ModelError, match=says):
        read_words(tmp_path / "tokenizer.json", settings, context_length=8, canonicalize=False)


def test_cutting_keeps_the_end_mark(tmp_path):
    tokenizer = Tokenizer(WordLevel({"<pad>": 0, "a": 1, "<eos>": 2}, unk_token="a"))
    tokenizer.pre_tokenizer = WhitespaceSplit()
    tokenizer.post_processor = TemplateProcessing(single="$A <eos>", special_tokens=[("<eos>", 2)])
    tokenizer.save(str(tmp_path / "tokenizer.json"))
    words = read_words(
        tmp_path / "tokenizer.json", {"pad_token": {"content": "<pad>"}},
        context_length=4, canonicalize=False,
    )  # fmt: skip
    ids, mask = words.tokens(["a a a a a a", "a", ""])
    assert ids.tolist() == [[1, 1, 1, 2], [1, 2, 0, 0], [2, 0, 0, 0]]
    assert mask.tolist() == [[1, 1, 1, 1], [1, 1, 0, 0], [1, 0, 0, 0]]


def test_canonical_words_have_no_punctuation_or_capitals():
    assert canonical("  It's_a  RED   Square! ") == "its a red square"
    assert canonical("مردی، با چتر") == "مردی، با چتر"


@pytest.mark.parametrize(
    "location", ["../../secret", "/etc/passwd", "a/../../../b", "..\\x", "C:\\x", ""]
)
def test_weights_outside_of_the_folder_are_refused(folder, location):
    a_tower(folder / VISUAL, location=location)
    with pytest.raises(ModelError, match=r"outside of its folder|cannot|damaged"):
        load_dual_encoder(folder).encode_images([picture()])


def test_a_link_that_leaves_the_folder_is_refused(folder, tmp_path):
    (tmp_path / "secret").write_bytes(bytes(96))
    (folder / "visual/w.bin").symlink_to(tmp_path / "secret")
    a_tower(folder / VISUAL, location="w.bin")
    with pytest.raises(ModelError, match="leaves the model's folder"):
        load_dual_encoder(folder).encode_images([picture()])


def test_weights_beside_the_graph_are_loaded(folder):
    (folder / "visual/w.bin").write_bytes(np.ones((3, 8), np.float32).tobytes())
    a_tower(folder / VISUAL, location="w.bin")
    encoder = load_dual_encoder(folder)
    assert encoder.encode_images([picture()]).shape == (1, 8)
    before = encoder.fingerprint
    (folder / "visual/w.bin").write_bytes(np.full((3, 8), 2, np.float32).tobytes())
    assert load_dual_encoder(folder).fingerprint != before


def test_missing_weights_beside_the_graph_are_named(folder):
    a_tower(folder / VISUAL, location="w.bin")
    with pytest.raises(ModelError, match=r"needs w\.bin, which is missing"):
        load_dual_encoder(folder).encode_images([picture()])


def test_every_truncation_of_a_model_is_one_clear_error(folder):
    whole = (folder / VISUAL).read_bytes()
    for tenth in range(10):
        (folder / VISUAL).write_bytes(whole[: len(whole) * tenth // 10])
        with pytest.raises(ModelError, match=r"model\.onnx"):
            load_dual_encoder(folder).encode_images([picture()])


def test_noise_is_no_model(tmp_path):
    rng = np.random.default_rng(1)
    for number in range(50):
        path = tmp_path / f"{number}.onnx"
        path.write_bytes(rng.bytes(int(rng.integers(1, 5000))))
        with pytest.raises(ModelError):
            look_into(path)


def test_a_pointer_in_place_of_a_large_file_is_explained(folder):
    (folder / VISUAL).write_text(
        "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n"
    )
    with pytest.raises(ModelError, match="git lfs pull"):
        load_dual_encoder(folder).encode_images([picture()])


def test_operators_are_counted_without_loading_weights(folder):
    contents = look_into(folder / VISUAL)
    assert contents.operators == {"ReduceMean": 1, "MatMul": 1}
    assert not contents.external


def test_a_model_that_gives_no_numbers_is_refused(folder):
    model = onnx.load(str(folder / VISUAL))
    bad = numpy_helper.from_array(np.full((3, 8), np.nan, np.float32), "w")
    model.graph.initializer[0].CopyFrom(bad)
    onnx.save(model, str(folder / VISUAL))
    with pytest.raises(ModelError, match="not finite"):
        load_dual_encoder(folder).encode_images([picture()])


def test_a_folders_own_card_is_shown(folder):
    card = {"name": "mine", "licence": "MIT", "languages": ["en"], "megabytes": 1, "source": "here",
            "quality": {"flickr8k-100 Acc@1": 0.5}, "unknown": 1, "dimension": 999}  # fmt: skip
    (folder / "card.json").write_text(json.dumps(card))
    read = load_encoder(str(folder)).card
    assert (read.name, read.licence, read.languages, read.dimension) == ("mine", "MIT", ("en",), 8)
    assert read.quality == {"flickr8k-100 Acc@1": 0.5}


def test_the_best_provider_present_is_chosen_and_the_cpu_comes_last():
    present = ["CPUExecutionProvider", "OpenVINOExecutionProvider", "CUDAExecutionProvider"]
    assert choose_providers(present=present) == ("CUDAExecutionProvider", "CPUExecutionProvider")
    assert choose_providers(["openvino"], present=present)[0] == "OpenVINOExecutionProvider"
    assert choose_providers(present=present[:1]) == ("CPUExecutionProvider",)
    with pytest.raises(ModelError, match="no provider 'coreml' here; it has cuda, openvino, cpu"):
        choose_providers(["coreml"], present=present)


def test_a_wrong_precision_is_refused(folder):
    with pytest.raises(ValueError, match="int4"):
        load_encoder(str(folder), precision="int4")
