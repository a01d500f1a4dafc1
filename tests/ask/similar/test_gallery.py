from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pytest

from cineseek.ask.similar import gallery as galleries
from cineseek.ask.similar import hang, lay_out, weigh
from cineseek.ask.similar.weighing import WEIGHTS, measure

SIZES = {"look": 64, "sound": 80, "rhythm": 13, "palette": 105}


def profiles(count: int, *, clusters: int = 0, seed: int = 0) -> dict[str, dict[str, np.ndarray]]:
    """Profiles of unit vectors around some middles; every seventh has no sound."""
    rng = np.random.default_rng(seed)
    clusters = clusters or count
    middles = {name: rng.normal(size=(clusters, size)) for name, size in SIZES.items()}
    made: dict[str, dict[str, np.ndarray]] = {}
    for number in range(count):
        parts = {}
        for name, size in SIZES.items():
            if name == "sound" and number % 7 == 6:
                continue
            vector = middles[name][number % clusters] + 0.3 * rng.normal(size=size)
            parts[name] = (vector / np.linalg.norm(vector)).astype(np.float32)
        made[f"f{number}"] = parts
    return made


def gallery_of(made: Mapping[str, Mapping[str, np.ndarray]]) -> galleries.Gallery:
    return hang(made, {name: (f"film-{name}", "trailer") for name in made})


def test_a_footage_is_wholly_like_itself_and_not_at_all_like_the_usual_other() -> None:
    made = profiles(60)
    gallery = gallery_of(made)
    likeness = gallery.likeness(made["f3"], np.arange(60))
    for name, found in likeness.items():
        assert found[3] == pytest.approx(1.0, abs=1e-3), name
        assert np.nanmedian(np.delete(found, 3)) < 0.25, name


def test_what_a_footage_lacks_is_not_compared() -> None:
    made = profiles(20)
    found = gallery_of(made).likeness(made["f0"], np.arange(20))
    assert np.isnan(found["sound"][[6, 13]]).all()
    assert not np.isnan(found["look"]).any()
    assert "sound" not in gallery_of(made).likeness(made["f6"], np.arange(20))


def test_the_first_look_finds_what_comparing_all_exactly_finds(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = profiles(3000, clusters=100)
    gallery = gallery_of(made)
    weights = {name: WEIGHTS[name] for name in SIZES}

    def ten_best(parts: Mapping[str, np.ndarray], rows: np.ndarray) -> set[int]:
        found = gallery.likeness(parts, rows)
        scores = sum(w * np.nan_to_num(found[n]) for n, w in weights.items() if n in found)
        return set(rows[np.argsort(-scores)[:10]].tolist())

    monkeypatch.setattr(galleries, "FEW", 100)
    met = 0
    for number in range(0, 3000, 100):
        parts = made[f"f{number}"]
        some = gallery.nearest(parts, weights, None, 300)
        assert len(some) == 300
        met += len(ten_best(parts, some) & ten_best(parts, np.arange(3000)))
    assert met >= 0.98 * 300


def test_only_rows_that_are_allowed_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(galleries, "FEW", 10)
    made = profiles(400)
    allowed = np.arange(0, 400, 2)
    found = gallery_of(made).nearest(made["f1"], {"look": 1.0}, allowed, 50)
    assert len(found) == 50
    assert not set(found.tolist()) - set(allowed.tolist())


def test_distances_of_few_footages_are_measured_little_and_of_many_much() -> None:
    rng = np.random.default_rng(1)
    vectors = rng.normal(size=(200, 8)).astype(np.float32) * 3
    usual = measure("look", vectors[:1], np.zeros(1, int))
    some = measure("look", vectors[:4], np.arange(4))
    many = measure("look", vectors, np.arange(200))
    far = np.linalg.norm(vectors[0] - vectors[1:], axis=1).mean()
    assert usual.mean < some.mean < many.mean
    assert many.mean == pytest.approx(far, rel=0.25)


def test_pairs_of_one_film_do_not_count_as_usual() -> None:
    vectors = np.ones((50, 4), np.float32)
    assert measure("palette", vectors, np.zeros(50, int)).mean == pytest.approx(0.89)


@pytest.mark.parametrize(
    ("weights", "said"),
    [
        ({"colour": 1.0}, "no 'colour'"),
        ({"look": -1.0}, "at least 0"),
        ({"look": float("nan")}, "at least 0"),
        ({"look": 0.0}, "every weight is 0"),
    ],
)
def test_weights_that_make_no_sense_are_refused(weights: dict[str, float], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        weigh(weights, SIZES)


def test_given_weights_are_all_there_is() -> None:
    assert weigh({"sound": 2.0, "rhythm": 0.0}, SIZES) == {"sound": 2.0}
    assert weigh(None, ("look", "plot")) == {"look": WEIGHTS["look"], "plot": WEIGHTS["plot"]}


@pytest.mark.parametrize("count", [0, 1, 2, 3, 40])
def test_a_map_has_a_place_for_everyone(count: int) -> None:
    places = lay_out(gallery_of(profiles(count)))
    assert places.shape == (count, 2)
    assert np.isfinite(places).all()
    assert count == 0 or (places.min() >= 0 and places.max() <= 1)


def test_what_is_alike_lies_together_on_the_map_and_the_map_is_the_same_each_time() -> None:
    made = profiles(90, clusters=6)
    places = lay_out(gallery_of(made))
    assert np.array_equal(places, lay_out(gallery_of(made)))
    apart = np.linalg.norm(places[:, None] - places[None], axis=2)
    np.fill_diagonal(apart, np.inf)
    nearest = apart.argsort(axis=1)[:, :5]
    same = (nearest % 6 == (np.arange(90) % 6)[:, None]).mean()
    assert same > 0.9


def test_a_map_of_more_than_are_laid_out_puts_the_others_beside_those_they_are_like(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from cineseek.ask.similar import landscape

    monkeypatch.setattr(landscape, "MOST", 45)
    places = lay_out(gallery_of(profiles(180, clusters=5)))
    middles = np.stack([places[n::5].mean(axis=0) for n in range(5)])
    nearest = np.linalg.norm(places[:, None] - middles[None], axis=2).argmin(axis=1)
    assert (nearest == np.arange(180) % 5).mean() > 0.85
