"""`cineseek train trailers`: which footages are alike, learnt from the genres of their films."""

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
    find_footages,
)

if TYPE_CHECKING:
    from cineseek.training.footages import Footages
    from cineseek.training.trailers import TrainedTowers
    from cineseek.training.trailers_settings import TrailersSettings

HEAD = Path("heads", "trailers")
"""In a library's folder."""


def trailers(
    data: Annotated[
        str,
        typer.Argument(
            metavar="DATA",
            help="A library, or shards: a folder of tars, name-{000..012}.tar, https://...tar.",
        ),
    ],
    backbone: Annotated[
        str,
        typer.Option(
            help="The image tower: resnet18, any name of timm, resnet:tiny; or an encoder whose "
            "looks are taken (mini, ...)."
        ),
    ] = "resnet18",
    output: Annotated[
        Path | None,
        typer.Option(
            help="Folder of the towers. Default: heads/trailers in the library, where `similar` "
            "looks for them.",
            show_default=False,
        ),
    ] = None,
    run: RunOption = None,
    kind: Annotated[
        list[str] | None,
        typer.Option(help="Only footage of this kind: trailer, feature, clip, advert."),
    ] = None,
    parts: Annotated[str, typer.Option(help="both, image or sound.")] = "both",
    sampling: Annotated[
        str, typer.Option(help="even, or classic: ten frames and 125 seconds of sound.")
    ] = "even",
    frames: Annotated[int, typer.Option(min=1, help="Of a footage, spread evenly.")] = 10,
    columns: Annotated[
        int, typer.Option(min=16, help="Twentieths of a second of sound to learn from at once.")
    ] = 200,
    pooling: Annotated[str, typer.Option(help="Frames in time: lstm, attention, mean.")] = "lstm",
    pixels: Annotated[int, typer.Option(min=8, help="A side of a frame, from scratch.")] = 128,
    dimension: Annotated[int, typer.Option(min=2, help="Numbers in an embedding.")] = 128,
    loss: Annotated[str, typer.Option(help="After the warm-up: triplet, contrast.")] = "triplet",
    margin: Annotated[float, typer.Option(min=0, help="Of triplets, in squared distance.")] = 0.5,
    warm: Annotated[
        float, typer.Option(min=0, max=1, help="Share of the steps that are warm-up by genres.")
    ] = 0.6,
    growth: Annotated[
        str,
        typer.Option(
            help="Shares of the image tower's layers that learn: as the warm-up begins, until the "
            "middle of what follows, from then on. From scratch 0,1,1 is better."
        ),
    ] = "0,0.5,1",
    beside: Annotated[
        bool,
        typer.Option("--beside/--no-beside", help="Learn each tower alone too, to compare."),
    ] = True,
    steps: StepsOption = 2000,
    batch: Annotated[int, typer.Option(min=4, help="Footages to a step.")] = 32,
    rate: RateOption = None,
    augment: Annotated[
        bool, typer.Option("--augment/--no-augment", help="Shifts, mirroring, light, masks.")
    ] = True,
    precision: PrecisionOption = "32-true",
    check_share: Annotated[
        float, typer.Option(min=0, max=0.9, help="Share of films to choose the best weights by.")
    ] = 0.15,
    test_share: Annotated[
        float, typer.Option(min=0, max=0.9, help="Share of films to report on.")
    ] = 0.25,
    every: EveryOption = 100,
    seed: SeedOption = 0,
    accelerator: AcceleratorOption = "auto",
    devices: DevicesOption = "1",
    strategy: StrategyOption = "auto",
    track: TrackOption = "none",
    tracking_uri: UriOption = None,
    tiny: Annotated[
        bool, typer.Option("--tiny", help="Ends within a few minutes on a CPU.")
    ] = False,
    json: JsonOption = False,
) -> None:
    """Teach two towers which footages are alike; `similar` takes their word."""
    check_installed(NETWORKS)
    from cineseek.models.trailer_sampling import Sampling, classic_sampling
    from cineseek.training.trailers_settings import TrailersSettings
    from cineseek.training.trainer import Hardware

    check_track(track)
    try:
        chosen = (
            classic_sampling() if sampling == "classic" else Sampling(sampling, frames, columns)  # type: ignore[arg-type]  # it checks
        )
        settings = TrailersSettings(
            backbone=backbone,
            pixels=pixels,
            parts=parts,  # type: ignore[arg-type]  # checked there, as the two below
            sampling=chosen,
            pooling=pooling,  # type: ignore[arg-type]
            dimension=dimension,
            loss=loss,  # type: ignore[arg-type]
            margin=margin,
            steps=steps,
            warm=warm,
            growth=_shares(growth),
            batch=batch,
            rate=rate,
            augment=augment,
            precision=precision,
            check_share=check_share,
            test_share=test_share,
            every=every,
            seed=seed,
        )
        hardware = Hardware(accelerator, devices, strategy)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error
    footages, folder = find_footages(data, kind, output, HEAD)
    _learn(
        footages,
        settings.tiny() if tiny else settings,
        run or folder.with_name(f"{folder.name}.run"),
        folder,
        given={"hardware": hardware, "replace_run": run is None, "beside": beside},
        tracker=(track, tracking_uri),
        json=json,
    )


def _shares(growth: str) -> tuple[float, float, float]:
    first, second, third = (float(one) for one in growth.split(","))
    return first, second, third


def _learn(
    footages: Footages,
    settings: TrailersSettings,
    run: Path,
    folder: Path,
    *,
    given: dict[str, Any],
    tracker: tuple[str, str | None],
    json: bool,
) -> None:
    from cineseek.cli.progress import counted
    from cineseek.cli.terminal import asides, json_line
    from cineseek.training.checkpoint import RunFolder
    from cineseek.training.plot import draw_curves
    from cineseek.training.tracking import tracked
    from cineseek.training.trailers import train_trailers
    from cineseek.training.trailers_scoring import MAP

    phases = [one.name for one in settings.phases]
    said = set[str]()

    def hear(line: Any) -> None:
        if line.get("phase") not in said:
            said.add(line["phase"])
            number = phases.index(line["phase"]) + 1
            asides().print(f"phase {number}: {line['phase']}", markup=False)
        if telling is not None:
            telling(line)

    with tracked(tracker[0], run, uri=tracker[1]) as telling:
        with counted("learning", name="steps") as told:
            done = train_trailers(
                footages,
                settings,
                run,
                folder,
                progress=lambda step, all_, _: told(step, all_),
                tell=hear,
                **given,
            )
        lines = RunFolder(run).lines()
        plots = [run / "loss.png", run / "map.png"]
        losses = [(line["step"], line["loss"]) for line in lines]
        draw_curves({"loss": losses}, plots[0], title="Loss")
        found = [(line["step"], line[MAP]) for line in lines if MAP in line]
        draw_curves({"mAP": found}, plots[1], title="mAP by genre on the films that check")
        if telling is not None:
            scores = {} if done.report is None else {"mAP": done.report.rivals[0].precision.value}
            telling.keep(plots, None, scores)
    if json:
        json_line({"towers": str(folder), "run": str(run), **done.card})
        return
    _say(done)


def _say(done: TrainedTowers) -> None:
    from cineseek.cli.tables import table
    from cineseek.cli.terminal import answers

    say = answers()
    data = done.card["data"]
    say.print(f"{done.backbone.name}: {done.backbone.said}", markup=False)
    left = ", ".join(f"{n} {why}" for why, n in data.items() if why.startswith("without") and n)
    say.print(
        f"learnt from {data['learnt from']} of {data['footages']} footages, "
        f"{len(done.genres)} genres" + (f"; left out: {left}" if left else ""),
        markup=False,
    )
    if done.report is None:
        say.print("no films were kept apart, so nothing was tested", markup=False)
    else:
        rows = table(say, "on films kept apart", *("mAP by genre", "precision@5", "precision@10"))
        for one in done.report.rivals:
            cells = (one.precision, one.first[5], one.first[10])
            rows.add_words(
                one.name, *(f"{c.value:.3f} ({c.low:.3f} to {c.high:.3f})" for c in cells)
            )
        say.print(rows)
    say.print(f"written to {done.folder}", markup=False, soft_wrap=True)
