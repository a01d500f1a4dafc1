"""Ratings: facts of films in three splits, drawn trailers with known truth, the classic network.

    CINESEEK_DATA=/path/to/data python benchmarks/rating.py [facts] [drawn] [stills] [--keep F]

`facts`: movie_metadata.csv under a random split, with directors and series apart, and on the
latest years: mean, genres and year, facts, each with intervals by family; what intervals for 80%
held, also year by year; what columns known only afterwards would add. `drawn`: 900 drawn trailers
in a library, whose scores depend on four measured properties and noise, and the same with scores
that depend on nothing; against the error that nobody can undercut. `stills`: frames of the
trailers of five real films through VGG16, VGG19, ResNet18 and ResNet50, learnt, exported and
asked; no quality is claimed of five films.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from pathlib import Path

import numpy as np

import cineseek
from cineseek.evaluation.conformal import covered, quantile_correction
from cineseek.evaluation.regression import gained
from cineseek.evaluation.splits import kin_folds, later_years, random_folds
from cineseek.sources.film_tables import AFTER, BEFORE, TableFilm, read_movie_metadata
from cineseek.sources.movielens import join_trailers, read_movielens_trailers
from cineseek.training.rating_calibration import measure_coverage
from cineseek.training.rating_facts import FactsData, fit_genre_year, gather_facts
from cineseek.training.rating_report import judge, kin_scores, leaks_of_columns
from cineseek.training.rating_years import walk_years

SEED, DRAWN, NOISE = 11, 900, 0.8
LEVEL = 0.8
CUTS = (2000, 2004, 2008, 2012)
FILMS = ("Brooklyn", "Haywire", "Home Alone", "Primer", "Step Brothers")
NETWORKS = (("resnet18", 5), ("resnet18", 15), ("resnet50", 15), ("vgg16", 15), ("vgg19", 15))


def measure_facts(folder: Path) -> None:
    rows = list(read_movie_metadata(folder / "movie_metadata.csv"))
    films = [row.film for row in rows]
    data = gather_facts(films)
    every = np.arange(len(films))
    trailers = read_movielens_trailers(folder / "ml-youtube.csv")
    known = len({film.id for _, film in join_trailers(trailers, films)})
    print(f"{len(films)} films, {len(np.unique(data.kin))} families; {known} have a trailer there")
    random, kin = random_folds(len(films), 5, seed=7), kin_folds(data.kin, 5, seed=7)
    splits = {
        name: [(every[fold != n], every[fold == n]) for n in range(5)]
        for name, fold in (("random", random), ("kin apart", kin))
    }
    years = np.array([film.year or 0 for film in films])
    splits["later years"] = [later_years([film.year for film in films], 0.2)]
    print("| split | way | films | squared error | points off | R2 | Spearman |")
    print("|---|---|---|---|---|---|---|")
    for name, parts in splits.items():
        compare(name, data, parts)
    print("\n| split | interval | held of 80% | width |\n|---|---|---|---|")
    for name, parts in splits.items():
        [held] = measure_coverage(data.learn, data.rows, data.scores, parts, (LEVEL,))
        print_held(name, "scaled by expected error", held)
        if name == "later years":
            print_later(data, years)
        if name == "kin apart":
            print_held(name, "quantile regression, corrected", by_quantiles(data, parts))
    print_leaks(rows, data)
    said = kin_scores(data.scores, data.kin, random)
    row = judge("scores of kin", data.scores, said, data.kin, float(data.scores.var()))
    print(f"| random | scores of learnt kin alone | {row.films} | {row.error} |")


def compare(name: str, data: FactsData, parts: list[tuple[np.ndarray, np.ndarray]]) -> None:
    said: dict[str, list[np.ndarray]] = {"mean": [], "genres and year": [], "facts": []}
    variances = []
    for learnt, tested in parts:
        line = fit_genre_year([data.films[n] for n in learnt], data.scores[learnt], data.columns)
        guesses = [line.of(data.films[n]) for n in tested]
        said["mean"].append(np.full(len(tested), line.mean))
        said["genres and year"].append(np.array([line.mean if g is None else g for g in guesses]))
        said["facts"].append(data.fit(learnt).predict(data.rows[tested]))
        variances.append(data.scores[learnt].var())
    tested = np.concatenate([part for _, part in parts])
    truth, kin, variance = data.scores[tested], data.kin[tested], float(np.mean(variances))
    joined = {way: np.concatenate(some) for way, some in said.items()}
    for way, guess in joined.items():
        row = judge(way, truth, guess, kin, variance)
        print(
            f"| {name} | {way} | {row.films} | {row.error} | {row.points} | {row.explained} | "
            f"{row.ranks} |",
            flush=True,
        )
    for baseline in ("mean", "genres and year"):
        gain = gained(truth, joined["facts"], joined[baseline], kin, variance=variance)
        print(f"|  | facts gain over {baseline} | | {gain} | | | |")


def print_later(data: FactsData, years: np.ndarray) -> None:
    """The years after each of some years, learnt once; then each by all before it, as a model
    that is trained again every year, with levels adapted on the years that have been."""
    for cut, end in zip(CUTS, (*CUTS[1:], 2100), strict=True):
        part = (
            np.flatnonzero((years > 0) & (years < cut)),
            np.flatnonzero((years >= cut) & (years < end)),
        )
        [held] = measure_coverage(data.learn, data.rows, data.scores, [part], (LEVEL,))
        print_held(f"from {cut} on", f"learnt once, {held.films} films", held)
    walk = walk_years(data.ask, data.scores, [film.year for film in data.films], levels=(LEVEL,))
    assert walk is not None
    for cut, end in zip((0, *CUTS), (2100, *CUTS[1:], 2100), strict=True):
        [held] = walk.held(data.scores, np.flatnonzero((years >= cut) & (years < end)))
        name = f"from {cut} on" if cut else f"all from {years[walk.tested].min()} on"
        print_held(name, f"year by year, adapted, {held.films} films", held)
    print(f"for 80% of films after {walk.after}: the level {walk.levels[LEVEL]:.3f}")


def by_quantiles(data: FactsData, parts: list[tuple[np.ndarray, np.ndarray]]):
    """Conformalised quantile regression (Romano et al. 2019), as the other way to intervals."""
    from sklearn.ensemble import HistGradientBoostingRegressor

    def ends(learnt: np.ndarray, asked: np.ndarray) -> list[np.ndarray]:
        how = data.how
        return [
            HistGradientBoostingRegressor(
                loss="quantile", quantile=share, learning_rate=how.rate, max_iter=how.trees,
                max_leaf_nodes=how.leaves, min_samples_leaf=how.least, early_stopping=False,
            ).fit(data.rows[learnt], data.scores[learnt]).predict(data.rows[asked])
            for share in ((1 - LEVEL) / 2, (1 + LEVEL) / 2)
        ]  # fmt: skip

    told = []
    for learnt, tested in parts:
        fold = kin_folds(data.kin[learnt], 5)
        inner = np.empty((2, len(learnt)))
        for n in range(5):
            inner[:, fold == n] = ends(learnt[fold != n], learnt[fold == n])
        move = quantile_correction(data.scores[learnt], inner[0], inner[1], LEVEL)
        low, high = ends(learnt, tested)
        told.append((data.scores[tested], low - move, high + move))
    truth, low, high = (np.concatenate(some) for some in zip(*told, strict=True))
    return covered(truth, low, high, LEVEL)


def print_held(split: str, how: str, held) -> None:
    print(
        f"| {split} | {how} | {held.measured:.3f} ({held.low:.3f} to {held.high:.3f}) | "
        f"{held.width:.2f} |",
        flush=True,
    )


def print_leaks(rows: list[TableFilm], data: FactsData) -> None:
    print("\n| what would be added | gain over facts, kin apart |\n|---|---|")
    for title, names, where in (("afterwards", AFTER, "after"), ("before", BEFORE, "before")):
        columns = {
            name: np.array([getattr(row, where).get(name, np.nan) for row in rows], float)
            for name in names
        }
        for name, gain in leaks_of_columns(data, columns).items():
            print(f"| {name}, known {title} | {gain} |", flush=True)


def measure_drawn(folder: Path, count: int, seed: int) -> None:
    from cineseek.demo.trailer_plans import plan_trailers
    from cineseek.demo.trailers import draw_trailers
    from cineseek.training.footages import read_footages
    from cineseek.training.rating import RatingSettings, train_rating
    from cineseek.training.rating_data import gather_rating

    began = time.perf_counter()
    draw_trailers(folder / "trailers", count, seed, noise=NOISE)
    with cineseek.open(folder / "films.cine", model="mini") as library:
        library.add(folder / "trailers")
        encoder = library.model, library.encoder.fingerprint
    data = gather_rating(read_footages(folder / "films.cine", ("trailer",)))
    print(f"\n{len(data)} drawn trailers, in the library after {time.perf_counter() - began:.0f} s")
    for kind in ("properties", "chance"):
        plans = {
            plan.title: plan for plan in plan_trailers(count, seed=seed, scores=kind, noise=NOISE)
        }
        of = [plans[film.title] for film in data.facts.films]
        scores, best = (np.array([getattr(p, name) for p in of]) for name in ("score", "expected"))
        data = data.with_scores(scores)
        began = time.perf_counter()
        done = train_rating(data, RatingSettings(), folder / f"head-{kind}", encoder=encoder)
        least = float(((scores - best) ** 2).mean())
        print(f"\nscores of {kind}; {time.perf_counter() - began:.0f} s to learn and report")
        print("| split | way | squared error | over the least there can be |\n|---|---|---|---|")
        for split, rows in done.splits.items():
            for row in rows:
                error = ""
                if split == "kin apart" and kind == "properties":
                    error = f"{((scores - done.said[row.way]) ** 2).mean() / least:.3f}"
                print(f"| {split} | {row.way} | {row.error} | {error} |")
        print(f"least: {least / scores.var():.3f} of the variance" if kind == "properties" else "")
        print(done.reason)
        [held] = [one for one in done.coverage if one.asked == LEVEL]
        print_held("kin apart", f"the model written ({'seen' if done.adds else 'facts'})", held)
        print({way: round(share, 3) for way, share in done.shares.items()})
        for what, told in done.leakage.items():
            print(f"- {what}: {told}")


def measure_stills(data: Path, folder: Path) -> None:
    from cineseek.media.image import read_image
    from cineseek.models.rating_frames import open_frames_network
    from cineseek.training.rating_cnn import CnnWay
    from cineseek.training.rating_cnn_settings import CnnSettings
    from cineseek.training.rating_data import make_rating_data

    table = read_movie_metadata(data / "metadata" / "movie_metadata.csv")
    films = {row.film.title: row.film for row in table if row.film.title in FILMS}
    pictures = [
        tuple(
            sorted(
                (data / "stills" / name.replace(" ", "_")).iterdir(), key=lambda one: int(one.stem)
            )
        )
        for name in FILMS
    ]
    some = make_rating_data([films[name] for name in FILMS], [{}] * len(FILMS), pictures)
    some = some.with_frames()
    print(
        "\n| network | frames | numbers | s a step | apart from PyTorch | said, IMDb's in braces |"
    )
    print("|---|---|---|---|---|---|")
    for network, frames in NETWORKS:
        how = CnnSettings(f"{network}:scratch", frames=frames, steps=2, batch=5, warmup=1, every=1)
        run = folder / f"{network}-{frames}"
        began = time.perf_counter()
        fitted = CnnWay(how, run / "whole").fit(some, np.arange(len(FILMS)))
        seconds = (time.perf_counter() - began) / how.steps
        run.mkdir(exist_ok=True)
        apart = fitted.write(run)
        asked = open_frames_network(run, fitted.config)
        said = [asked.score([read_image(one) for one in own]) for own in pictures]
        told = ", ".join(
            f"{name} {one:.1f} ({films[name].rating})"
            for name, one in zip(FILMS, said, strict=True)
        )
        numbers = sum(weight.numel() for weight in fitted.model.parameters())
        print(
            f"| {network} | {frames} | {numbers / 1e6:.1f} m | {seconds:.1f} | {apart:.1e} | "
            f"{told} |",
            flush=True,
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("what", nargs="*", default=["facts", "drawn", "stills"])
    parser.add_argument("--keep", type=Path, help="a folder to draw into, and to find it again")
    parser.add_argument("--drawn", type=int, default=DRAWN, help="trailers")
    parser.add_argument("--seed", type=int, default=SEED, help="of what is drawn")
    given = parser.parse_args()
    data = Path(os.environ["CINESEEK_DATA"])
    with tempfile.TemporaryDirectory() as scratch:
        folder = given.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        if "facts" in given.what:
            measure_facts(data / "metadata")
        if "drawn" in given.what:
            measure_drawn(folder, given.drawn, given.seed)
        if "stills" in given.what:
            measure_stills(data, Path(scratch))


if __name__ == "__main__":
    main()
