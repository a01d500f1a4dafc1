"""Rating models: the one that is shipped, and folders that are damaged or forged."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from onnx import TensorProto, helper

from cineseek.errors import ModelError
from cineseek.film import Film
from cineseek.models.rating_model import FACTS_FOLDER, facts_model, open_rating_model

HEAT = Film(
    "heat-1995",
    "Heat",
    year=1995,
    runtime=10200,
    genres=("Crime", "Drama"),
    languages=("English",),
    countries=("United States",),
)
UNKNOWN = Film("x", "x")


def test_the_shipped_model_is_small_and_says_what_it_is() -> None:
    assert sum(file.stat().st_size for file in FACTS_FOLDER.iterdir()) < 500_000
    card = facts_model().card
    assert card["data"]["films"] == facts_model().config.films > 4_000
    [at_80] = [one for one in card["coverage"]["all facts"] if one["asked"] == 0.8]
    assert abs(at_80["measured"] - 0.8) < 0.03


def test_a_long_drama_is_expected_to_score_more_than_a_short_horror_film() -> None:
    horror = Film("h", "h", year=2013, runtime=5000, genres=("Horror",))
    assert facts_model().rate(HEAT).value > facts_model().rate(horror).value + 1


def test_countries_and_genres_are_known_by_their_other_names() -> None:
    same = Film(
        "y", "y", year=1995, runtime=10200, genres=("crime", "drama"),
        languages=("English",), countries=("USA",),
    )  # fmt: skip
    assert facts_model().rate(HEAT) == facts_model().rate(same)


def test_intervals_hold_their_estimate_and_grow_with_coverage() -> None:
    for film in (HEAT, UNKNOWN):
        widths = []
        for coverage in (0.5, 0.8, 0.95, 0.9999):
            one = facts_model().rate(film, coverage=coverage)
            assert 1 <= one.low <= one.value <= one.high <= 10
            assert one.coverage == pytest.approx(coverage, abs=0.03)
            widths.append(one.high - one.low)
        assert widths == sorted(widths)


def test_of_films_later_than_all_that_were_learnt_the_shipped_model_is_less_sure() -> None:
    last, later = (facts_model().rate(replace(HEAT, year=year)) for year in (2016, 2017))
    assert later.value == last.value
    assert later.high - later.low > last.high - last.low
    assert later.coverage == pytest.approx(0.8, abs=0.03)
    [at_80] = [one for one in facts_model().card["coverage"]["year by year"] if one["asked"] == 0.8]
    assert later.coverage == pytest.approx(at_80["measured"], abs=1e-4)


def test_less_known_of_a_film_is_less_sure() -> None:
    full, none = (facts_model().rate(film) for film in (HEAT, UNKNOWN))
    assert none.high - none.low > full.high - full.low
    assert none.value == pytest.approx(facts_model().config.baseline.mean, abs=0.2)


def test_coverage_is_a_share() -> None:
    for coverage in (0.0, 1.0, -1.0, float("nan")):
        with pytest.raises(ValueError, match="coverage"):
            facts_model().rate(HEAT, coverage=coverage)


def _set(*path: Any, to: Any) -> Callable[[dict[str, Any]], None]:
    def change(told: dict[str, Any]) -> None:
        for key in path[:-1]:
            told = told[key]
        told[path[-1]] = to

    return change


@pytest.mark.parametrize(
    "change",
    [
        _set("format", to=2),
        _set("name", to="\x1b[2J"),
        _set("name", to="n" * 200),
        _set("parts", to=[]),
        _set("parts", to=[["facts", 40], ["facts", 40]]),
        _set("parts", to=[["facts", 10**9]]),
        _set("parts", to=[["facts", True]]),
        _set("parts", to=[["../../etc", 4]]),
        _set("parts", to=[["facts", 39]]),
        _set("columns", to=None),
        _set("columns", "genres", to=["drama", "drama"]),
        _set("columns", "genres", to=["x"] * 10_000),
        _set("errors", to=[0.1] * 5000),
        _set("errors", to=[2.0, 1.0]),
        _set("errors", to=["1"]),
        _set("errors", to=[float("nan")]),
        _set("measured", to=[[0.8, 1.8]]),
        _set("measured", to=[[0.8]]),
        _set("measured", to="none"),
        _set("least_spread", to=0),
        _set("least_spread", to=True),
        _set("baselines", to=[]),
        _set("baselines", "mean", to=99),
        _set("baselines", "genres", to={"drama": [1]}),
        _set("reason", to=5),
        _set("films", to=-1),
        _set("later", to=[]),
        _set("later", "after", to="2016"),
        _set("later", "levels", to=[[0.8, 0.9]]),
        _set("later", "levels", to=[[0.8, 0.9, 0.8], [0.9, 0.7, 0.9]]),
    ],
)
def test_a_forged_configuration_is_refused(
    tmp_path: Path, change: Callable[[dict[str, Any]], None]
) -> None:
    folder = copied(tmp_path)
    told = json.loads((folder / "config.json").read_text())
    change(told)
    (folder / "config.json").write_text(json.dumps(told))
    with pytest.raises(ModelError, match=r"config\.json"):
        open_rating_model(folder)


def test_missing_damaged_and_foreign_networks_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no rating model"):
        open_rating_model(tmp_path)
    folder = copied(tmp_path)
    path = folder / "model.onnx"
    whole = path.read_bytes()
    path.unlink()
    with pytest.raises(ModelError, match="has no model"):
        open_rating_model(folder)
    for content in (b"", b"rubbish", whole[: len(whole) // 2], b"version https://git-lfs"):
        path.write_bytes(content)
        with pytest.raises(ModelError):
            open_rating_model(folder)


def test_a_network_that_does_more_than_rate_is_refused(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    width = facts_model().config.width
    for kind, said in (("Loop", "more than"), ("Relu", "more than"), ("Add", "another")):
        save(folder / "model.onnx", kind, width)
        with pytest.raises(ModelError, match=said):
            open_rating_model(folder)


def test_numbers_that_are_not_finite_are_no_rating(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    width = facts_model().config.width
    at = helper.make_tensor("at", TensorProto.INT64, [1], [0])
    nothing = helper.make_tensor("nothing", TensorProto.FLOAT, [1], [float("nan")])
    nodes = [
        helper.make_node("Gather", ["features", "at"], ["one"], axis=1),
        helper.make_node("Add", ["one", "nothing"], ["value"]),
        helper.make_node("Identity", ["value"], ["spread"]),
    ]
    write(folder / "model.onnx", nodes, width, [at, nothing])
    with pytest.raises(ModelError, match="finite"):
        open_rating_model(folder).rate(HEAT)


def copied(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FACTS_FOLDER, tmp_path / "model"))


def save(path: Path, kind: str, width: int) -> None:
    inputs = ["features", "features"] if kind == "Add" else ["features"]
    write(path, [helper.make_node(kind, inputs, ["value"])], width, [], outputs=("value",))


def write(
    path: Path,
    nodes: list[Any],
    width: int,
    constants: list[Any],
    outputs: tuple[str, ...] = ("value", "spread"),
) -> None:
    graph = helper.make_graph(
        nodes,
        "g",
        [helper.make_tensor_value_info("features", TensorProto.FLOAT, ["n", width])],
        [helper.make_tensor_value_info(name, TensorProto.FLOAT, ["n", None]) for name in outputs],
        constants,
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    path.write_bytes(model.SerializeToString())
