"""`cineseek train rating`: what a film will score, learnt from the trailers of a library."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cineseek.cli.options import JsonOption
from cineseek.cli.training_options import SeedOption, check_installed
from cineseek.errors import TrainingError

if TYPE_CHECKING:
    from cineseek.film import FootageKind
    from cineseek.training.rating import TrainedRating

HEAD = Path("heads", "rating")
"""In a library's folder."""
_NEEDED = ("sklearn", "scipy")


def rating(
    data: Annotated[
        Path,
        typer.Argument(
            metavar="LIBRARY", help="A library whose films have scores: `imdbRating` of film.json."
        ),
    ],
    kind: Annotated[
        list[str] | None,
        typer.Option(
            help="Kinds of footage to learn from: trailer, feature, clip, advert. Default: trailer."
        ),
    ] = None,
    cnn: Annotated[
        str | None,
        typer.Option(
            help="Beside the rest, the classic network of stacked frames: vgg16, vgg19, resnet18, "
            "resnet50 or another name of timm.",
            show_default=False,
        ),
    ] = None,
    frames: Annotated[int, typer.Option(min=1, max=60, help="Frames it takes: 5 or 15.")] = 15,
    pixels: Annotated[int, typer.Option(min=32, help="A side of its frames.")] = 224,
    shuffle: Annotated[
        bool, typer.Option("--shuffle/--no-shuffle", help="Its frames in a new order each time.")
    ] = True,
    resample: Annotated[
        bool,
        typer.Option("--resample/--no-resample", help="Other frames of the footage each time."),
    ] = True,
    noise: Annotated[
        float, typer.Option(min=0, max=1, help="Noise on its pixels, in deviations.")
    ] = 0.05,
    steps: Annotated[int, typer.Option(min=1, help="Changes of its weights.")] = 2000,
    batch: Annotated[int, typer.Option(min=2, help="Footages to a step of it.")] = 16,
    folds: Annotated[
        int, typer.Option(min=2, max=20, help="Parts, each kept apart once to report on.")
    ] = 5,
    output: Annotated[
        Path | None,
        typer.Option(
            help="Folder of the model. Default: heads/rating in the library, where `rate` looks.",
            show_default=False,
        ),
    ] = None,
    run: Annotated[
        Path | None,
        typer.Option(
            help="The folder of the network's runs; they go on where they stopped. Default: beside "
            "the output, .run.",
            show_default=False,
        ),
    ] = None,
    seed: SeedOption = 0,
    tiny: Annotated[
        bool, typer.Option("--tiny", help="A small network that ends within minutes on a CPU.")
    ] = False,
    json: JsonOption = False,
) -> None:
    """Learn what films score; report every way of rating beside the mean, with kin kept apart."""
    check_installed((*_NEEDED, *(("torch", "timm", "pytorch_lightning") if cnn else ())))
    kinds = _kinds(kind or ["trailer"])
    head = output or _usual_place(data)
    from cineseek.cli.progress import counted
    from cineseek.cli.terminal import json_line
    from cineseek.training.footages import read_footages
    from cineseek.training.rating import RatingSettings, train_rating
    from cineseek.training.rating_data import gather_rating
    from cineseek.training.rating_ways import usual_ways

    with counted("reading footages") as told:
        told(0, 1)
        gathered = gather_rating(read_footages(data, kinds), seed=seed)
        told(1, 1)
    ways = usual_ways(gathered)
    if cnn is not None:
        gathered = gathered.with_frames()
        network = {
            "network": cnn, "frames": frames, "pixels": pixels, "shuffle": shuffle,
            "resample": resample, "noise": noise, "steps": steps, "batch": batch, "seed": seed,
        }  # fmt: skip
        ways = (*ways, _network(network, run or head.with_name(f"{head.name}.run"), tiny=tiny))
    with counted("learning", name="fits") as told:
        done = train_rating(
            gathered,
            RatingSettings(folds=folds, seed=seed),
            head,
            encoder=_encoder(data),
            ways=ways,
            tell=told,
        )
    if json:
        json_line({"head": str(head), **done.card})
        return
    _say(done)


def _network(settings: dict[str, Any], run: Path, *, tiny: bool) -> Any:
    from cineseek.training.rating_cnn import CnnWay
    from cineseek.training.rating_cnn_settings import CnnSettings

    try:
        how = CnnSettings(**settings)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error
    return CnnWay(how.tiny() if tiny else how, run)


def _kinds(given: list[str]) -> tuple[FootageKind, ...]:
    from cineseek.training.footages import VIDEOS

    for one in given:
        if one not in VIDEOS:
            raise typer.BadParameter(f"kind is {', '.join(VIDEOS)}, not {one!r}")
    return tuple(one for one in VIDEOS if one in given)


def _usual_place(data: Path) -> Path:
    if not (data / "library.json").is_file():
        raise TrainingError(f"{data} is no library: name a folder that `cineseek add` made")
    return data / HEAD


def _encoder(data: Path) -> tuple[str, str]:
    """Name and fingerprint of what the library's looks are of."""
    import cineseek

    with cineseek.open(data, create=False) as library:
        return library.model, library.encoder.fingerprint


def _say(done: TrainedRating) -> None:
    from cineseek.cli.tables import table
    from cineseek.cli.terminal import answers

    say = answers()
    about = done.card["data"]
    say.print(f"{about['films']} films, {about['footages']} footages", markup=False)
    for split, rows in done.splits.items():
        shown = table(say, split, ">squared error, mean is 1", ">points off", ">R2", ">ranks")
        for row in rows:
            shown.add_words(
                row.way,
                str(row.error),
                f"{row.points.value:.2f}",
                f"{row.explained.value:.2f}",
                f"{row.ranks.value:.2f}",
            )
        say.print(shown)
    say.print(done.reason, markup=False)
    for of, some in (("", done.coverage), ("of later years, ", done.later)):
        for one in some:
            if one.asked == 0.8:
                say.print(
                    f"{of}intervals for 80% held {one.measured:.1%} ({one.low:.1%} to "
                    f"{one.high:.1%}), {one.width:.2f} points wide",
                    markup=False,
                )
    for what, value in done.leakage.items():
        say.print(f"  {what}: {value}", style="dim", markup=False)
    say.print(f"written to {done.folder}", markup=False, soft_wrap=True)
