"""Embedding and measuring with the toy encoder, whose answers are known."""

from __future__ import annotations

import numpy as np
import pytest

from cineseek.errors import QuestionsError
from cineseek.evaluation.captioned import Caption, Captioned, read_captioned
from cineseek.evaluation.curve import draw_curve
from cineseek.evaluation.retrieval import measure
from cineseek.models.toy import ToyEncoder


class Constant:
    """Says the same to everything."""

    def encode_images(self, images):
        return np.full((len(images), 5), 5**-0.5, dtype=np.float32)

    encode_texts = encode_images


def test_captions_of_colours_find_their_pictures_in_both_directions_and_languages(captioned):
    run = measure(ToyEncoder(), read_captioned(captioned), captioned)
    assert (run.pictures, run.captions, run.failed) == (4, {"en": 8, "fa": 4}, ())
    assert [(t.direction, t.language, t.queries, t.gallery) for t in run.tasks] == [
        ("text to image", "en", 8, 4),
        ("image to text", "en", 4, 8),
        ("text to image", "fa", 4, 4),
        ("image to text", "fa", 4, 4),
    ]
    for task in run.tasks:
        assert task.accuracy[1].value == 1
        assert task.median_rank in (1, 4 / 3)  # both captions of a picture are right
        assert task.mean_average_precision.value == pytest.approx(1)
        assert len(task.curve) == 50


def test_a_constant_encoder_scores_chance(captioned):
    run = measure(Constant(), read_captioned(captioned), captioned)
    for task in run.tasks:
        for k, figure in task.accuracy.items():
            assert figure.value == pytest.approx(task.chance[k])
    assert run.tasks[0].chance[1] == pytest.approx(1 / 4)
    assert run.tasks[1].chance[1] == pytest.approx(2 / 8)
    assert run.tasks[1].chance[5] == pytest.approx(1 - 6 / 56)


def test_a_bad_and_a_missing_picture_are_left_out_with_their_captions(captioned):
    (captioned / "red.png").write_bytes(b"no picture")
    (captioned / "blue.png").unlink()
    run = measure(ToyEncoder(), read_captioned(captioned), captioned)
    assert [one.path for one in run.failed] == ["red.png", "blue.png"]
    assert run.pictures == 2
    assert run.tasks[0].queries == 4
    assert run.tasks[0].accuracy[1].value == 1


def test_no_picture_at_all_is_an_error_that_says_why(captioned):
    rows = [Captioned("none.jpg", (Caption("a dog", "en"),))]
    with pytest.raises(QuestionsError, match="none of the 1 pictures"):
        measure(ToyEncoder(), rows, captioned)


def test_a_picture_of_a_folder_by_another_name_is_found(captioned):
    rows = [Captioned("val2014/red.png", (Caption("red", "en"),))]
    assert measure(ToyEncoder(), rows, captioned).pictures == 1


def test_progress_counts_pictures_and_captions_up_to_the_end(captioned):
    told = []
    measure(
        ToyEncoder(),
        read_captioned(captioned),
        captioned,
        progress=lambda done, total: told.append((done, total)),
    )
    assert told == sorted(told)
    assert told[-1] == (16, 16)


def test_the_same_seed_gives_the_same_intervals(captioned):
    rows = read_captioned(captioned)
    one, two = (measure(ToyEncoder(), rows, captioned, seed=3) for _ in range(2))
    assert one == two


def test_a_curve_is_drawn_in_the_colour_of_its_line():
    image = np.asarray(draw_curve({"up": [0.1, 0.5, 0.9]}, title="Acc@k"))
    plain = np.asarray(draw_curve({}, title="Acc@k"))
    assert image.shape == plain.shape == (600, 960, 3)
    blue = (np.abs(image.astype(int) - (31, 119, 180)).sum(axis=2) < 30).any(axis=0)
    assert blue[80:650].all()


def test_real_captioned_pictures_are_measured(real_data):
    folder = real_data / "images"
    rows = read_captioned(folder, languages=["en", "fa"])[:8]
    run = measure(ToyEncoder(), rows, folder)
    assert run.pictures == 8
    assert {task.language for task in run.tasks} == {"en", "fa"}
