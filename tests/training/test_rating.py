"""The rating recipe on rows whose truth is known: ways, stack, sentence, folder."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import onnxruntime as ort
import pytest

from cineseek.errors import ModelError, TrainingError
from cineseek.film import Film
from cineseek.index.holes import copy_folder
from cineseek.models.rating_model import open_rating_model
from cineseek.training.boosting import Boosting, fit_trees
from cineseek.training.rating import RatingSettings, TrainedRating, train_rating
from cineseek.training.rating_data import RatingData, gather_rating, make_rating_data
from cineseek.training.rating_facts import gather_facts, mask
from cineseek.training.rating_graph import Graph
from cineseek.training.rating_report import kin_scores, leaks_of_columns, neighbours_across
from cineseek.training.rating_stack import Stack, Weights, weigh
from cineseek.training.rating_ways import Line, usual_ways

pytestmark = pytest.mark.xdist_group("rating")  # what they share takes long to make

SETTINGS = RatingSettings(folds=2)


@pytest.fixture(scope="module")
def seeing(tmp_path_factory: pytest.TempPathFactory) -> TrainedRating:
    """Learnt where look and sound tell the score."""
    return train(drawn(seen=1.0), tmp_path_factory.mktemp("seeing"))


@pytest.fixture(scope="module")
def blind(tmp_path_factory: pytest.TempPathFactory) -> TrainedRating:
    """Learnt where they do not."""
    return train(drawn(seen=0.0), tmp_path_factory.mktemp("blind"))


def test_trees_in_onnx_say_what_scikit_learn_says_gaps_and_all(tmp_path: Path) -> None:
    random = np.random.default_rng(0)
    rows = random.normal(0, 1, (400, 6)).astype(np.float32)
    rows[:, 0] = np.round(rows[:, 0])  # thresholds between whole numbers, and numbers on them
    rows[random.random(rows.shape) < 0.2] = np.nan
    targets = np.nan_to_num(rows[:, 0]) + np.isnan(rows[:, 1]) + random.normal(0, 0.1, 400)
    model = fit_trees(rows, targets, Boosting(trees=40, least=5))
    graph = Graph()
    said = graph.trees("features", model)
    graph.finish(6, said, said, tmp_path / "model.onnx")
    asked = np.concatenate([rows, np.full((1, 6), np.nan, np.float32)])
    session = ort.InferenceSession(tmp_path / "model.onnx")
    found = session.run(["value"], {"features": asked})[0][:, 0]
    assert np.abs(found - model.predict(asked)).max() < 1e-5


def test_what_is_seen_and_tells_the_score_is_found_and_written(seeing: TrainedRating) -> None:
    data, done = drawn(seen=1.0), seeing
    errors = {row.way: row.error.value for row in done.splits["kin apart"]}
    assert done.adds
    assert "lowers the squared error" in done.reason
    assert errors["all together"] < 0.6 < errors["facts"]
    assert errors["mean"] == pytest.approx(1.0, abs=0.05)
    assert errors["all together"] <= errors["pooled, trees"] + 0.05
    assert set(done.splits) == {"kin apart", "random (leaky)", "later years"}
    model = open_rating_model(done.folder)
    assert [name for name, _ in model.config.parts] == ["facts", "look", "sound"]
    assert model.config.encoder == "toy"
    film, at = data.facts.films[0], data.rows[0]
    parts = {name: at[data.slice_of(name)] for name in data.parts}
    one = model.rate(film, parts)
    assert abs(one.value - data.scores[0]) < 2
    assert one.low < one.value < one.high
    assert model.rate(film, {}).value != one.value
    with pytest.raises(ValueError, match="look"):
        model.rate(film, {"look": np.zeros(3, np.float32)})


def test_scores_by_chance_make_the_report_say_that_pixels_add_nothing(
    blind: TrainedRating,
) -> None:
    done = blind
    assert not done.adds
    assert done.gain.low <= 0
    assert "add nothing" in done.reason
    model = open_rating_model(done.folder)
    assert [name for name, _ in model.config.parts] == ["facts"]
    assert model.config.encoder == ""
    assert model.config.reason == done.reason


def test_intervals_hold_about_as_often_as_asked(seeing: TrainedRating) -> None:
    for one in seeing.coverage:
        assert one.measured == pytest.approx(one.asked, abs=0.1)


def test_the_card_tells_data_splits_and_what_leaks(seeing: TrainedRating) -> None:
    card = seeing.card
    assert card["data"]["films"] == 150
    assert card["what pixels add"]["said"]
    assert set(card["splits"]["kin apart"]["facts"]) == {
        "standardised squared error", "mean absolute error", "R2", "Spearman", "footages"
    }  # fmt: skip
    leaks = card["leakage"]
    assert "votes" in leaks["known only afterwards"]
    assert 0 < leaks["footages with kin in training, random split"] <= 1
    assert "nearest look, median cosine" in leaks["looks across the folds"]


def test_votes_that_follow_the_score_are_told_as_a_leak() -> None:
    data = drawn(seen=0.0).facts
    votes = data.scores + np.random.default_rng(5).normal(0, 0.2, len(data.scores))
    noise = np.random.default_rng(6).normal(0, 1, len(data.scores))
    gains = leaks_of_columns(data, {"votes": votes, "noise": noise}, folds=3)
    assert gains["votes"].low > 0.3
    assert gains["noise"].low < 0.05
    assert gains["all"].low > 0.3


def test_scores_of_kin_tell_much_in_a_random_split_and_nothing_apart() -> None:
    random = np.random.default_rng(0)
    kin = np.repeat(np.arange(30), 10)
    scores = 6 + np.repeat(random.normal(0, 1, 30), 10) + random.normal(0, 0.1, 300)
    mixed = kin_scores(scores, kin, np.tile([0, 1, 2, 3, 4], 60))
    apart = kin_scores(scores, kin, kin % 5)
    assert np.corrcoef(mixed, scores)[0, 1] > 0.9
    assert abs(np.corrcoef(apart, scores)[0, 1]) < 0.5


def test_copies_across_folds_are_counted() -> None:
    data = drawn(seen=0.0)
    rows = data.rows.copy()
    look = data.slice_of("look")
    rows[:, look] /= np.linalg.norm(rows[:, look], axis=1, keepdims=True)
    rows[1, look] = rows[0, look]
    fold = np.arange(len(data)) % 2
    told = neighbours_across(replace(data, rows=rows), fold)
    assert told["footages with one of 0.99 or more"] == 2


def test_a_way_that_says_the_contrary_gets_no_weight() -> None:
    truth = np.random.default_rng(0).normal(6, 1, 200)
    weights = weigh(np.stack([truth, 12 - truth]), truth)
    assert weights.shares[0] == pytest.approx(1.0, abs=0.05)
    assert weights.shares[1] == 0


def test_a_way_without_weight_is_not_asked_and_its_part_may_be_missing() -> None:
    here, gone = (Line(where, np.zeros(1), np.ones(1), 0.0) for where in (slice(0, 1), slice(5, 6)))
    rows = np.array([[7.0], [5.0]], np.float32)
    assert Stack((here, gone), Weights(6.0, np.array([1.0, 0.0]))).predict(rows).tolist() == [7, 5]


def test_too_few_films_with_scores_are_refused() -> None:
    with pytest.raises(TrainingError, match="imdbRating"):
        gather_rating([])
    with pytest.raises(TrainingError, match="no films"):
        gather_facts([])


def test_footages_of_another_encoder_are_refused() -> None:
    films = [film(n, 6.0) for n in range(2)]
    parts = [{"look": np.zeros(4, np.float32)}, {"look": np.zeros(5, np.float32)}]
    with pytest.raises(TrainingError, match="look"):
        make_rating_data(films, parts)


def test_a_footage_may_lack_a_part_and_facts() -> None:
    data = drawn(seen=1.0)
    rows = data.rows.copy()
    rows[::3, data.slice_of("sound")] = np.nan
    rows[:, data.slice_of("facts")] = mask(data.facts.rows, data.facts.columns, seed=1)
    data = replace(data, rows=rows)
    for way in usual_ways(data):
        said = way.fit(data, np.arange(100)).predict(rows[100:])
        assert np.isfinite(said).all()
        assert way.fit(data, np.arange(100)).predict(np.full_like(rows[:1], np.nan)).shape == (1,)


def test_settings_out_of_bounds_are_refused() -> None:
    with pytest.raises(ValueError, match="folds"):
        RatingSettings(folds=1)
    with pytest.raises(ValueError, match="later_share"):
        RatingSettings(later_share=1.0)


def test_a_part_without_its_encoder_is_refused(seeing: TrainedRating, tmp_path: Path) -> None:
    folder = copy_folder(seeing.folder, tmp_path / "rating")
    file = folder / "config.json"
    file.write_text(file.read_text().replace('"encoder": {', '"other": {'))
    with pytest.raises(ModelError, match="encoder"):
        open_rating_model(folder)


def train(data: RatingData, tmp_path: Path) -> TrainedRating:
    return train_rating(data, SETTINGS, tmp_path / "rating", encoder=("toy", "toy-1"))


def drawn(count: int = 150, *, seen: float) -> RatingData:
    """Films whose scores depend on two numbers of look and sound, and on a genre a little."""
    random = np.random.default_rng(4)
    looks = random.normal(0, 1, (count, 30)).astype(np.float32)
    sounds = random.normal(0, 1, (count, 5)).astype(np.float32)
    looks[:, 0] *= 3
    films, parts = [], []
    for n in range(count):
        drama = n % 3 == 0
        score = 6 + seen * (looks[n, 0] / 3 + sounds[n, 0]) + random.normal(0, 0.5) + 0.3 * drama
        films.append(film(n, float(np.clip(score, 1, 10)), drama=drama))
        parts.append({"look": looks[n], "sound": sounds[n]})
    return make_rating_data(films, parts)


def film(n: int, score: float, *, drama: bool = False) -> Film:
    return Film(
        id=f"film-{n}",
        title=f"Quay {chr(97 + n % 26)}{n}x",
        year=1990 + n % 30,
        genres=("Drama",) if drama else ("Action", "Comedy"),
        directors=(f"Director {n // 3}",),
        runtime=5400.0 + 60 * (n % 50),
        rating=score,
        votes=1000 + n,
    )
