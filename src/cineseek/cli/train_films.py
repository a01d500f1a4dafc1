"""`cineseek train films`: which film a frame is of, learnt from a library or a folder of stills."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cineseek.cli.options import JsonOption, UriOption
from cineseek.cli.training_options import (
    NETWORKS,
    AcceleratorOption,
    DevicesOption,
    EveryOption,
    PrecisionOption,
    RateOption,
    RunOption,
    SeedOption,
    StepsOption,
    StrategyOption,
    TrackOption,
    check_installed,
    check_track,
)
from cineseek.errors import TrainingError

if TYPE_CHECKING:
    from cineseek.training.films import Trained
    from cineseek.training.films_data import Gathered
    from cineseek.training.films_settings import FilmsSettings

HEAD = Path("heads", "films")
"""In a library's folder."""
_DETECTOR = "Xenova/yolos-tiny"


def films(
    data: Annotated[
        Path,
        typer.Argument(
            metavar="DATA", help="A library, or a folder with a folder of stills for each film."
        ),
    ],
    backbone: Annotated[
        str,
        typer.Option(
            help="An encoder whose looks are taken (mini, ...), or what learns: resnet50, "
            "vit_base_patch16_224, any name of timm, resnet:tiny, a CLIP of the hub."
        ),
    ] = "mini",
    output: Annotated[
        Path | None,
        typer.Option(
            help="Folder of the classifier. Default: heads/films in the library, where `identify` "
            "looks for it.",
            show_default=False,
        ),
    ] = None,
    run: RunOption = None,
    films: Annotated[
        str, typer.Option(metavar="N|all", help="So many films, drawn by the seed: 5, 50, all.")
    ] = "all",
    leaky: Annotated[
        bool,
        typer.Option(
            "--leaky/--no-leaky", help="Learn a second time from a random split, to compare."
        ),
    ] = True,
    people: Annotated[
        str, typer.Option(metavar="any|keep|drop", help="Frames with people: all, only, none.")
    ] = "any",
    detector: Annotated[
        str, typer.Option(help="What finds people: a folder or a hub name (YOLOS, RT-DETR).")
    ] = _DETECTOR,
    layers: Annotated[
        int | None,
        typer.Option(min=0, help="Layers of the backbone that learn, from the last. Default: all."),
    ] = None,
    pixels: Annotated[int, typer.Option(min=8, help="A side of the picture, from scratch.")] = 224,
    augment: Annotated[
        bool,
        typer.Option("--augment/--no-augment", help="Crops, colours, blur, bars, JPEG."),
    ] = True,
    flip: Annotated[
        bool, typer.Option("--flip/--no-flip", help="Every other picture mirrored.")
    ] = True,
    steps: StepsOption = 2000,
    batch: Annotated[int, typer.Option(min=2, help="Pictures to a step.")] = 64,
    rate: RateOption = None,
    warmup: Annotated[int, typer.Option(min=0, help="Steps until the highest rate.")] = 100,
    precision: PrecisionOption = "32-true",
    check_share: Annotated[
        float, typer.Option(min=0, max=0.9, help="Share of frames to choose and calibrate by.")
    ] = 0.15,
    test_share: Annotated[
        float, typer.Option(min=0, max=0.9, help="Share of frames to report on.")
    ] = 0.2,
    every: EveryOption = 100,
    seed: SeedOption = 0,
    accelerator: AcceleratorOption = "auto",
    devices: DevicesOption = "1",
    strategy: StrategyOption = "auto",
    track: TrackOption = "none",
    tracking_uri: UriOption = None,
    tiny: Annotated[
        bool, typer.Option("--tiny", help="Ends within a minute or two on a CPU.")
    ] = False,
    json: JsonOption = False,
) -> None:
    """Teach a classifier which film a frame is of; `identify` takes it as evidence."""
    check_installed(NETWORKS)
    if people not in ("any", "keep", "drop"):
        raise typer.BadParameter(f"people is any, keep or drop, not {people!r}")
    if films != "all" and not films.isdecimal():
        raise typer.BadParameter(f"films is a number or all, not {films!r}")
    from cineseek.training.films_settings import FilmsSettings
    from cineseek.training.trainer import Hardware

    check_track(track)
    try:
        settings = FilmsSettings(
            backbone=backbone,
            layers=layers,
            pixels=pixels,
            films=None if films == "all" else int(films),
            steps=steps,
            batch=batch,
            rate=rate,
            warmup=warmup,
            precision=precision,
            augment=augment,
            flip=flip,
            check_share=check_share,
            test_share=test_share,
            every=every,
            seed=seed,
        )
        hardware = Hardware(accelerator, devices, strategy)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error
    head = output or _usual_place(data)
    gathered = _gather(data, people, detector)
    _learn(
        gathered,
        settings.tiny() if tiny else settings,
        run or head.with_name(f"{head.name}.run"),
        head,
        given={"hardware": hardware, "replace": run is None},
        leaky=leaky,
        tracker=(track, tracking_uri),
        json=json,
    )


def _usual_place(data: Path) -> Path:
    if (data / "library.json").is_file():
        return data / HEAD
    if not data.is_dir():
        raise TrainingError(f"{data} is no folder: name a library, or a folder of FILM/*.jpg")
    raise typer.BadParameter("stills of a folder need --output, a folder for the classifier")


def _gather(data: Path, people: str, detector: str) -> Gathered:
    from cineseek.cli.progress import counted
    from cineseek.training.films_data import gather, read_shown

    has_people = None
    if people != "any":
        from cineseek.training.detectors import load_detector

        has_people = load_detector(detector).has_people
    shown, ordered = read_shown(data)
    with counted("looking at frames", name="frames") as told:
        return gather(
            shown,
            ordered=ordered,
            people=people,  # type: ignore[arg-type]  # checked above
            has_people=has_people,
            progress=told,
        )


def _learn(
    gathered: Gathered,
    settings: FilmsSettings,
    run: Path,
    head: Path,
    *,
    given: dict[str, Any],
    leaky: bool,
    tracker: tuple[str, str | None],
    json: bool,
) -> None:
    from cineseek.cli.progress import counted
    from cineseek.cli.terminal import asides, json_line
    from cineseek.training.checkpoint import RunFolder
    from cineseek.training.films import train_gathered
    from cineseek.training.plot import draw_run
    from cineseek.training.tracking import tracked
    from cineseek.training.trainer import is_first

    if not is_first():  # started by Lightning beside the process that writes; ends with the run
        train_gathered(gathered, settings, run, head, leaky=leaky, **given)
    with tracked(tracker[0], run, uri=tracker[1]) as telling:
        if telling is not None:
            asides().print(telling.tracker.where, markup=False)
        with counted("learning", name="steps") as told:
            done = train_gathered(
                gathered,
                settings,
                run,
                head,
                leaky=leaky,
                progress=lambda step, all_, _: told(step, all_),
                tell=telling,
                **given,
            )
        plots = draw_run(RunFolder(run).lines(), run)
        if telling is not None:
            judged = done.fitted.judged
            scores = {} if judged is None else {"accuracy@1": judged.first.value}
            telling.keep(plots, None, scores)
    if json:
        json_line({"head": str(head), "run": str(run), **done.card})
        return
    _say(done)


def _say(done: Trained) -> None:
    from cineseek.cli.tables import table
    from cineseek.cli.terminal import answers

    say = answers()
    data = done.card["data"]
    say.print(f"{done.backbone.name}: {done.backbone.said}", markup=False)
    left = ", ".join(f"{count} {why}" for why, count in data.items() if why in _WHY and count)
    say.print(
        f"learnt from {data['learnt from']} of {data.get('pictures', '?')} frames of "
        f"{len(done.fitted.films)} films" + (f"; left out: {left}" if left else ""),
        markup=False,
    )
    rows = table(
        say, "kept apart by", ">frames", ">films", *("first", "first three", "calibration error")
    )
    for name, judged in (("scene", done.fitted.judged), ("frame (leaky)", done.leaky)):
        if judged is not None:
            rows.add_words(
                name,
                str(judged.frames),
                str(judged.films),
                *(f"{s.value:.3f} ({s.low:.3f} to {s.high:.3f})" for s in
                  (judged.first, judged.third)),
                f"{judged.error:.3f}, was {judged.raw_error:.3f}",
            )  # fmt: skip
    say.print(rows)
    judged = done.fitted.judged
    if judged is None:
        say.print("no film has several scenes, so nothing was tested", markup=False)
    else:
        for film, taken, count in judged.confusions[:3]:
            say.print(f"  {film} taken for {taken}: {count}", markup=False)
    say.print(f"written to {done.head}", markup=False, soft_wrap=True)


_WHY = ("unreadable", "uninformative", "duplicates", "shared", "people")
