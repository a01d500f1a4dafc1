"""What `mini` is learnt with: sources mixed, pictures that grow, sentences with translations."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from cineseek.errors import TrainingError
from cineseek.models.preprocess import Preprocess
from cineseek.training.contrast import fit
from cineseek.training.contrast_settings import ContrastSettings, Source
from cineseek.training.image_towers import make_image_tower
from cineseek.training.pairs import Pair, read_pairs
from cineseek.training.parallel import Parallel, read_parallel
from cineseek.training.reading import Reader
from cineseek.training.sampling import Drawn
from cineseek.training.words import make_tokenizer, open_words

TINY = replace(
    ContrastSettings(image_tower="resnet:tiny", text_tower="words:tiny", pixels=32, vocabulary=400),
    dimension=32, context=12, steps=12, batch=24, warmup=2, every=6, rate=2e-3,
)  # fmt: skip
ENGLISH = ("a red box", "a blue box", "a green box", "a white box", "two boxes", "a dog")
PERSIAN = ("جعبه قرمز", "جعبه آبی", "جعبه سبز", "جعبه سفید", "دو جعبه", "یک سگ")


@pytest.fixture
def words(tmp_path: Path):
    make_tokenizer(ENGLISH + PERSIAN, tmp_path / "words", vocabulary=400)
    return open_words(tmp_path / "words", context=12)


def _reader(words, **how) -> Reader:
    half = (0.5, 0.5, 0.5)
    return Reader(Preprocess(32, 32, half, half, "bilinear", "squash"), words, seed=0, **how)


def test_a_resnet_takes_pictures_of_any_side() -> None:
    tower = make_image_tower("resnet:tiny", 32).eval()
    with torch.inference_mode():
        assert tower(torch.zeros(2, 3, 32, 32)).shape == (2, 64)
        assert tower(torch.zeros(2, 3, 48, 64)).shape == (2, 64)


def test_a_run_of_mixed_sources_whose_pictures_grow_goes_on_where_it_stopped(
    film_folder: Path, tmp_path: Path
) -> None:
    pairs = [
        replace(pair, source="wide" if number % 3 else "close", film=str(number % 3))
        for number, pair in enumerate(read_pairs(film_folder))
    ]
    sources = {"wide": Source(0.5, 0.9, block=4), "close": Source(0.5)}
    settings = replace(TINY, sources=sources, flip=True, grow_from=16, grow_at=0.5)
    parallel = Parallel(ENGLISH, PERSIAN)
    settings = replace(settings, parallel_batch=4)
    whole = fit(pairs, settings, tmp_path / "whole", test=pairs[:10], parallel=parallel)
    assert whole.gallery == 10
    assert all(np.isfinite(whole.losses))

    class Cut(Exception):
        pass

    def cut(line) -> None:
        if line["step"] == 8:
            raise Cut

    with pytest.raises(Cut):
        fit(pairs, settings, tmp_path / "cut", test=pairs[:10], parallel=parallel, tell=cut)
    again = fit(pairs, settings, tmp_path / "cut", test=pairs[:10], parallel=parallel)
    assert again.losses == whole.losses


def test_shares_that_do_not_add_up_are_refused() -> None:
    with pytest.raises(ValueError, match="add up to 1"):
        replace(TINY, sources={"drawn": Source(0.4), "real": Source(0.4)})


def test_translations_are_brought_together(film_folder: Path, tmp_path: Path) -> None:
    pairs = read_pairs(film_folder)
    parallel = Parallel(ENGLISH, PERSIAN)
    settings = replace(TINY, steps=30, every=30, parallel_batch=6)
    fitted = fit(pairs, settings, tmp_path / "run", parallel=parallel)
    told = open_words(tmp_path / "run" / "words", context=12)
    with torch.inference_mode():
        vectors = [
            fitted.model.read(*map(torch.from_numpy, told.tokens(side)))
            for side in (ENGLISH, PERSIAN)
        ]
    assert (vectors[0] @ vectors[1].T).argmax(dim=1).tolist() == list(range(6))


def test_what_a_sentence_encoder_finds_alike_the_student_learns_to(
    film_folder: Path, tmp_path: Path
) -> None:
    vectors = np.eye(6, dtype=np.float32)
    vectors[5] = vectors[0]  # a teacher to whom "a dog" is as good as "a red box"
    settings = replace(TINY, steps=30, every=30, parallel_batch=6, teacher_weight=1.0)
    pairs = read_pairs(film_folder)
    fitted = fit(pairs, settings, tmp_path, parallel=Parallel(ENGLISH, PERSIAN, vectors))
    told = open_words(tmp_path / "words", context=12)
    with torch.inference_mode():
        read = fitted.model.read(*map(torch.from_numpy, told.tokens(ENGLISH)))
    alike = (read @ read.T).numpy()
    assert alike[0, 5] > max(alike[0, 1:5])


def test_a_caption_that_is_said_of_two_pictures_is_right_for_both(tmp_path: Path, words) -> None:
    files = [tmp_path / f"{n}.png" for n in range(3)]
    for file in files:
        Image.new("RGB", (20, 20)).save(file)
    said = (("a poodle", "a dog"), ("a collie", "a dog"), ("a cat",))
    pairs = [Pair(file, told, file.name, file.name) for file, told in zip(files, said, strict=True)]
    rows = [
        Drawn(pairs[0], "a poodle", 0), Drawn(pairs[1], "a dog", 1), Drawn(pairs[2], "a cat", 2)
    ]  # fmt: skip
    batch = _reader(words).batch(rows, 0)
    assert batch.right.tolist() == [
        [True, True, False], [False, True, False], [False, False, True]
    ]  # fmt: skip


def test_mirrored_pictures_follow_from_the_seed_and_the_batch(tmp_path: Path, words) -> None:
    file = tmp_path / "half.png"
    picture = Image.new("RGB", (32, 32))
    picture.paste((255, 255, 255), (0, 0, 16, 32))
    picture.save(file)
    rows = [Drawn(Pair(file, ("a box",), "a", "a"), "a box", 0)] * 16
    reader = _reader(words, flip=True)
    left = [bool(pixels[0, 16, 4] > 0) for pixels in reader.batch(rows, 0).pixels]
    assert len(set(left)) == 2
    assert left == [bool(pixels[0, 16, 4] > 0) for pixels in reader.batch(rows, 0).pixels]


def test_sentences_that_were_badly_translated_are_left_out(tmp_path: Path) -> None:
    file = tmp_path / "said.jsonl"
    rows = [{"en": "a dog", "fa": "یک سگ", "score": 2.0}, {"en": "a cat", "fa": "؟", "score": 0.1}]
    file.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    assert read_parallel(file, least=1.0).firsts == ["a dog"]
    assert len(read_parallel(file).seconds) == 2


@pytest.mark.parametrize(
    ("text", "message"),
    [("{", "cannot be understood"), ('{"en": "a"}', "'fa'"), ("", "no pair"), (None, "read")],
)
def test_a_file_that_holds_no_sentences_says_so(tmp_path: Path, text, message: str) -> None:
    file = tmp_path / "said.jsonl"
    if text is not None:
        file.write_text(text)
    with pytest.raises(TrainingError, match=message):
        read_parallel(file)


def test_sentences_without_translation_do_not_pair() -> None:
    with pytest.raises(ValueError, match="do not pair"):
        Parallel(ENGLISH, PERSIAN[:2])
    with pytest.raises(ValueError, match="1 vectors for 6"):
        Parallel(ENGLISH, PERSIAN, np.zeros((1, 4), dtype=np.float32))


def test_a_run_begins_with_the_best_weights_of_another(film_folder: Path, tmp_path: Path) -> None:
    pairs = read_pairs(film_folder)
    first = fit(pairs, replace(TINY, steps=6), tmp_path / "first")
    settings = replace(TINY, steps=1, every=1, rate=0.0, pixels=48)
    second = fit(pairs, settings, tmp_path / "second", start=tmp_path / "first")
    for name, weight in first.model.named_parameters():
        assert torch.equal(weight, second.model.get_parameter(name))
    other = replace(settings, dimension=16)
    with pytest.raises(TrainingError, match="do not fit these towers"):
        fit(pairs, other, tmp_path / "third", start=tmp_path / "first")
    with pytest.raises(TrainingError, match="nothing to start from"):
        fit(pairs, settings, tmp_path / "fourth", start=tmp_path / "nowhere")
