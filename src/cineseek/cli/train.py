"""`cineseek train`: learn from pictures and their captions; one recipe a command."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cineseek.cli.options import JsonOption, UriOption
from cineseek.cli.train_films import films
from cineseek.cli.train_footages import genres, shards
from cineseek.cli.train_rating import rating
from cineseek.cli.train_trailers import trailers
from cineseek.cli.training_options import (
    AcceleratorOption,
    DevicesOption,
    SeedOption,
    StrategyOption,
    TrackOption,
    check_installed,
    check_track,
)
from cineseek.cli.translate import translate
from cineseek.errors import TrainingError

if TYPE_CHECKING:
    from cineseek.training.contrast_settings import ContrastSettings
    from cineseek.training.pairs import Pair

app = typer.Typer(help="Learn from pictures.", no_args_is_help=True)

_NEEDED = ("torch", "transformers", "pytorch_lightning")
_LAYERS = "that learn, from the last; 0 freezes it. Default: all."


app.command("translate")(translate)
app.command("films")(films)
app.command("trailers")(trailers)
app.command("genres")(genres)
app.command("shards")(shards)
app.command("rating")(rating)


@app.callback()
def train() -> None:
    """Learn from pictures."""


@app.command("contrast")
def contrast(
    data: Annotated[
        Path,
        typer.Argument(
            metavar="DATA",
            help="A folder with captions.json or captions.csv, a library, or tars of pictures.",
        ),
    ],
    out: Annotated[Path, typer.Option("--out", help="The run's folder; goes on where it stopped.")],
    image_tower: Annotated[
        str, typer.Option(help="vit:small, timm:resnet50, a folder or a name of the hub.")
    ] = "vit:small",
    text_tower: Annotated[
        str, typer.Option(help="words:small, roberta:base, a folder or a name of the hub.")
    ] = "words:small",
    image_layers: Annotated[
        int | None, typer.Option(min=0, help=f"Layers of the image tower {_LAYERS}")
    ] = None,
    text_layers: Annotated[
        int | None, typer.Option(min=0, help=f"Layers of the text tower {_LAYERS}")
    ] = None,
    dimension: Annotated[int, typer.Option(min=1, help="Numbers in a vector.")] = 256,
    pixels: Annotated[int, typer.Option(min=8, help="A side of the input picture.")] = 128,
    context: Annotated[int, typer.Option(min=4, help="Tokens of a caption, at most.")] = 32,
    loss: Annotated[str, typer.Option(help="multi-positive, clip or siglip.")] = "multi-positive",
    start: Annotated[
        Path | None, typer.Option(help="A run whose best weights this one begins with.")
    ] = None,
    teacher: Annotated[
        str | None, typer.Option(help="An encoder, by name or folder, to learn likenesses from.")
    ] = None,
    parallel: Annotated[
        Path | None,
        typer.Option(help="Sentences with translations (JSON lines of en and fa) to learn beside."),
    ] = None,
    steps: Annotated[int, typer.Option(min=1, help="Changes of the weights.")] = 2000,
    batch: Annotated[int, typer.Option(min=2, help="Pairs compared with each other.")] = 64,
    chunk: Annotated[
        int | None, typer.Option(min=1, help="Pairs held in memory at once. Default: the batch.")
    ] = None,
    accumulate: Annotated[int, typer.Option(min=1, help="Batches to a step.")] = 1,
    rate: Annotated[float, typer.Option(min=0, help="The highest learning rate.")] = 5e-4,
    warmup: Annotated[int, typer.Option(min=0, help="Steps until the highest rate.")] = 100,
    precision: Annotated[str, typer.Option(help="32-true or bf16-mixed.")] = "32-true",
    where: Annotated[
        list[str] | None, typer.Option(help="Only pictures with this fact: genre=Sci-Fi.")
    ] = None,
    test_share: Annotated[
        float, typer.Option(min=0, max=0.9, help="Share of films kept apart to test on.")
    ] = 0.1,
    apart: Annotated[str, typer.Option(help="What is kept apart: film or picture.")] = "film",
    every: Annotated[int, typer.Option(min=1, help="Steps between tests and checkpoints.")] = 100,
    seed: SeedOption = 0,
    accelerator: AcceleratorOption = "auto",
    devices: DevicesOption = "1",
    strategy: StrategyOption = "auto",
    track: TrackOption = "none",
    tracking_uri: UriOption = None,
    tiny: Annotated[bool, typer.Option("--tiny", help="Ends within a minute, to try it.")] = False,
    json: JsonOption = False,
) -> None:
    """Teach two towers which pictures and captions belong together; write an encoder."""
    check_installed(_NEEDED)
    if apart not in ("film", "picture"):
        raise typer.BadParameter(f"apart is film or picture, not {apart!r}")
    from cineseek.training.contrast_settings import ContrastSettings
    from cineseek.training.trainer import Hardware

    check_track(track)
    try:
        settings = ContrastSettings(
            image_tower=image_tower,
            text_tower=text_tower,
            image_layers=image_layers,
            text_layers=text_layers,
            dimension=dimension,
            pixels=pixels,
            context=context,
            loss=loss,
            steps=steps,
            batch=batch,
            chunk=chunk,
            accumulate=accumulate,
            rate=rate,
            warmup=warmup,
            precision=precision,
            test_share=test_share,
            apart="picture" if apart == "picture" else "film",
            every=every,
            seed=seed,
        )
        hardware = Hardware(accelerator, devices, strategy)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error
    pairs = _pairs(data, where or [])
    _run(
        pairs,
        settings.tiny() if tiny else settings,
        out,
        beside={"hardware": hardware, **_beside(start, teacher, parallel)},
        tracker=(track, tracking_uri),
        json=json,
    )


def _beside(start: Path | None, teacher: str | None, parallel: Path | None) -> dict[str, Any]:
    """What is learnt from beside the pairs."""
    from cineseek.models import load_encoder
    from cineseek.training.parallel import read_parallel

    return {
        "start": start,
        "teacher": load_encoder(teacher) if teacher else None,
        "parallel": read_parallel(parallel) if parallel else None,
    }


def _pairs(data: Path, where: list[str]) -> list[Pair]:
    import cineseek
    from cineseek.training.pairs import choose_pairs, library_pairs, read_pairs

    wanted = {}
    for one in where:
        name, equals, value = one.partition("=")
        if not (name and equals and value):
            raise typer.BadParameter(f"--where takes NAME=VALUE, such as genre=Crime, not {one!r}")
        wanted[name] = value
    if not data.exists() and "{" not in data.name:  # a pattern of tars
        raise TrainingError(f"{data} does not exist; name a folder with captions, or a library")
    if (data / "library.json").is_file():
        with cineseek.open(data, create=False) as library:
            pairs = library_pairs(library)
    else:
        pairs = read_pairs(data)
    return choose_pairs(pairs, wanted) if wanted else pairs


def _run(
    pairs: list[Pair],
    settings: ContrastSettings,
    out: Path,
    *,
    beside: dict[str, Any],
    tracker: tuple[str, str | None],
    json: bool,
) -> None:
    from cineseek.cli.progress import counted
    from cineseek.cli.terminal import answers, asides, json_line
    from cineseek.training.contrast import fit
    from cineseek.training.learning_encoder import learn_encoder
    from cineseek.training.run_notes import ENCODER
    from cineseek.training.tracking import tracked
    from cineseek.training.trainer import is_first

    if not is_first():  # started by Lightning beside the process that writes; ends with the run
        fit(pairs, settings, out, **beside)
    with tracked(tracker[0], out, uri=tracker[1]) as telling:
        if telling is not None:
            asides().print(telling.tracker.where, markup=False)
        with counted("learning", name="steps") as told:
            fitted, found = learn_encoder(
                pairs, settings, out, telling=telling, progress=told, **beside
            )
    folder = out / ENCODER
    if json:
        json_line(
            {
                "encoder": str(folder),
                "pairs": fitted.pairs,
                "gallery": fitted.gallery,
                "scores": fitted.scores,
                "parity": [[one.tower, one.precision, round(one.cosine, 5)] for one in found],
            }
        )
        return
    say = answers()
    say.print(f"learnt from {fitted.pairs} pairs, tested on {fitted.gallery}", markup=False)
    for name, value in fitted.scores.items():
        say.print(f"  {name:<16}{value:.3f}", markup=False)
    for one in found:
        say.print(f"  {one.tower} {one.precision}: cosine {one.cosine:.4f}", markup=False)
    say.print(f"cineseek add PATH... --model {folder}", markup=False, soft_wrap=True)
