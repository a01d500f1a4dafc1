"""Our encoders against transformers' own, from pixels and words to vectors."""

from __future__ import annotations

import json
import shutil

import numpy as np
import pytest

from cineseek.errors import ModelError
from cineseek.models import load_encoder
from cineseek.models.dual_encoder import load_dual_encoder
from cineseek.models.folder import TEXTUAL, VISUAL
from cineseek.models.samples import draw_samples
from cineseek.models.tokenizer import canonical

# torch exports two small encoders once a worker: half a minute.
pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("exported encoders")]

SHAPES = [
    (270, 480),
    (33, 480),
    (270, 31),
    (101, 77),
    (64, 64),
    (65, 64),
    (17, 19),
    (1, 40),
    (270, 271),
]
TEXTS = [
    "a red square",
    "",
    "مردی با چتر قرمز در باران راه می‌رود",
    "It's 1995, and they DON'T know what's_coming! " * 6,
    "دو مرد شب‌هنگام در رستوران حرف می‌زنند " * 8,
    "x",
    "naïve café, 東京 🎬",
]


def pictures() -> list[np.ndarray]:
    drawn = draw_samples(len(SHAPES))
    return [np.ascontiguousarray(p[:h, :w]) for p, (h, w) in zip(drawn, SHAPES, strict=True)]


def cosines(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    return (a * b).sum(axis=1)


@pytest.mark.parametrize("kind", ["clip", "siglip2"])
def test_pictures_of_any_shape_equal_transformers(kind, request):
    exported = request.getfixturevalue(kind)
    encoder = load_dual_encoder(exported.folder, precision="float32")
    ours, theirs = encoder.encode_images(pictures()), exported.images(pictures())
    assert cosines(ours, theirs).min() >= 0.9999
    assert (theirs @ theirs.T).mean() < 0.9  # the towers do tell pictures apart


@pytest.mark.parametrize("kind", ["clip", "siglip2"])
def test_a_grey_picture_equals_transformers(kind, request):
    exported = request.getfixturevalue(kind)
    grey = draw_samples(1)[0][..., 0].copy()
    encoder = load_dual_encoder(exported.folder, precision="float32")
    ours = encoder.encode_images([np.stack([grey] * 3, axis=-1)])
    assert cosines(ours, exported.images([grey])).min() >= 0.9999


@pytest.mark.parametrize("kind", ["clip", "siglip2"])
def test_words_of_any_length_and_script_equal_transformers(kind, request):
    exported = request.getfixturevalue(kind)
    encoder = load_dual_encoder(exported.folder, precision="float32")
    cleaned = [canonical(text) for text in TEXTS] if exported.canonicalize else TEXTS
    ours, theirs = encoder.encode_texts(TEXTS), exported.texts(cleaned)
    assert cosines(ours, theirs).min() >= 0.9999
    assert (theirs @ theirs.T).mean() < 0.95


@pytest.mark.parametrize("kind", ["clip", "siglip2"])
def test_int8_is_taken_on_a_cpu_and_stays_close(kind, request):
    exported = request.getfixturevalue(kind)
    encoder = load_dual_encoder(exported.folder, providers=["cpu"])
    assert encoder.choice(VISUAL).precision == encoder.choice(TEXTUAL).precision == "int8"
    for tower in (VISUAL, TEXTUAL):  # the patches' convolution stays in float32
        size = (exported.folder / tower).stat().st_size
        assert encoder.choice(tower).path.stat().st_size < 0.7 * size
    assert cosines(encoder.encode_images(pictures()), exported.images(pictures())).mean() >= 0.999
    cleaned = [canonical(text) for text in TEXTS] if exported.canonicalize else TEXTS
    assert cosines(encoder.encode_texts(TEXTS), exported.texts(cleaned)).mean() >= 0.999


def test_int8_is_made_once(clip):
    first = load_dual_encoder(clip.folder).choice(VISUAL).path
    made = first.stat().st_mtime_ns
    assert load_dual_encoder(clip.folder).choice(VISUAL).path == first
    assert first.stat().st_mtime_ns == made


def test_where_int8_cannot_be_made_float32_runs_and_the_reason_is_said(
    clip, tmp_path, monkeypatch, caplog
):
    def killed(folder, tower, place):
        raise ValueError("its process ended with -9")

    monkeypatch.setattr("cineseek.models.towers.make_apart", killed)
    folder = tmp_path / "copy"
    shutil.copytree(clip.folder, folder, ignore=shutil.ignore_patterns("*int8*"))
    assert load_dual_encoder(folder).choice(VISUAL).precision == "float32"
    assert "ended with -9" in caplog.text
    with pytest.raises(ModelError, match="ended with -9"):
        load_dual_encoder(folder, precision="int8").choice(VISUAL)


def test_batches_do_not_change_vectors(clip):
    images = pictures()
    one = load_dual_encoder(clip.folder, precision="float32", batch=1).encode_images(images)
    many = load_dual_encoder(clip.folder, precision="float32", batch=64).encode_images(images)
    np.testing.assert_allclose(one, many, atol=1e-5)
    np.testing.assert_allclose(np.linalg.norm(one, axis=1), 1, atol=1e-5)


def test_nothing_in_gives_nothing_out(clip):
    encoder = load_dual_encoder(clip.folder, precision="float32")
    assert encoder.encode_images([]).shape == encoder.encode_texts([]).shape == (0, 48)


def test_the_fingerprint_tells_weights_and_precision_apart(clip, siglip2, tmp_path):
    plain = load_dual_encoder(clip.folder, precision="float32").fingerprint
    assert plain == load_dual_encoder(clip.folder, precision="float32").fingerprint
    assert plain != load_dual_encoder(clip.folder, precision="int8").fingerprint
    assert plain != load_dual_encoder(siglip2.folder, precision="float32").fingerprint
    copy = tmp_path / "copy"
    shutil.copytree(clip.folder, copy)
    assert plain == load_dual_encoder(copy, precision="float32").fingerprint


def test_a_read_only_folder_keeps_its_int8_in_the_cache(clip, tmp_path, monkeypatch):
    folder = tmp_path / "locked"
    shutil.copytree(
        clip.folder, folder, ignore=shutil.ignore_patterns("*int8*", ".hash*", ".*lock")
    )

    def refuse(**_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("cineseek.models.workshop.tempfile.TemporaryFile", refuse)
    encoder = load_dual_encoder(folder, cache=tmp_path / "cache")
    path = encoder.choice(VISUAL).path
    assert path.is_relative_to(tmp_path / "cache")
    assert encoder.encode_images(pictures()[:1]).shape == (1, 48)
    assert not list(folder.rglob("*int8*"))


def test_a_fixed_batch_a_mask_and_half_precision_inputs_are_met(tmp_path):
    from exporting import export_clip

    odd = export_clip(tmp_path / "odd", fixed_batch=True, mask=True, half=True, depth=2)
    encoder = load_dual_encoder(odd.folder, precision="float32")
    images = pictures()[:3]
    assert cosines(encoder.encode_images(images), odd.images(images)).min() >= 0.999  # float16
    assert cosines(encoder.encode_texts(TEXTS), odd.texts(TEXTS)).min() >= 0.9999


def test_settings_of_another_model_are_refused(clip, tmp_path):
    folder = tmp_path / "mixed"
    shutil.copytree(clip.folder, folder)
    (folder / "visual/preprocess_cfg.json").write_text(json.dumps({"size": 96}))
    with pytest.raises(ModelError, match="belong to different models"):
        load_dual_encoder(folder, precision="float32").encode_images(pictures()[:1])
    (folder / "config.json").write_text(
        json.dumps({"embed_dim": 50, "text_cfg": {"context_length": 16}})
    )
    with pytest.raises(ModelError, match="n x 50 is expected"):
        load_dual_encoder(folder, precision="float32").encode_texts(["a"])


def test_a_model_folder_works_by_its_path_and_by_its_name(clip):
    by_path = load_encoder(str(clip.folder), precision="float32")
    by_name = load_encoder(clip.folder.name, models_dir=clip.folder.parent, precision="float32")
    assert by_path.fingerprint == by_name.fingerprint
    assert by_path.card.dimension == 48
    assert by_name.card.name == "small-clip"
