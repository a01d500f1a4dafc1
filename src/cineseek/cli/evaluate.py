"""`cineseek evaluate`: how well an encoder finds captioned pictures."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cineseek.cli import completion
from cineseek.cli.options import JsonOption

if TYPE_CHECKING:
    from cineseek.evaluation.report import Report


def evaluate(
    captions: Annotated[
        Path,
        typer.Argument(
            metavar="CAPTIONS",
            help="A file of captions, a folder with one, or a run of `train contrast`.",
        ),
    ],
    images: Annotated[
        Path | None,
        typer.Option(
            help="The folder of the pictures. Default: that of the file.", show_default=False
        ),
    ] = None,
    model: Annotated[
        str | None,
        typer.Option(
            help="The encoder to measure. Default: that of the run, else that of new libraries.",
            show_default=False,
            autocompletion=completion.models,
        ),
    ] = None,
    split: Annotated[
        str | None, typer.Option(help="Only this split, such as test.", show_default=False)
    ] = None,
    languages: Annotated[
        str | None, typer.Option(help="Only these, such as en,fa.", show_default=False)
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option(help="Write report.md, report.json and curve.png here.", show_default=False),
    ] = None,
    seed: Annotated[int, typer.Option(min=0, help="Of the bootstrap.")] = 0,
    json: JsonOption = False,
) -> None:
    """Measure how well an encoder finds captioned pictures."""
    from cineseek.cli.libraries import settings
    from cineseek.cli.progress import counted
    from cineseek.cli.terminal import answers, asides, json_line, note
    from cineseek.evaluation.captioned import find_captions
    from cineseek.evaluation.measuring import measure_captions
    from cineseek.evaluation.report import make_folder
    from cineseek.models import load_encoder
    from cineseek.models.catalogue import choose_default

    asked = [one.strip() for one in languages.split(",") if one.strip()] if languages else None
    file = find_captions(captions)
    own = captions / "encoder"  # of a run
    chosen = model or (str(own) if own.is_dir() else settings().model) or choose_default().name
    encoder = load_encoder(chosen)
    if out is not None:
        make_folder(out)
    with counted("pictures and captions") as told:
        report = measure_captions(
            encoder,
            file,
            images=images,
            split=split,
            languages=asked,
            seed=seed,
            command=shlex.join(["cineseek", *sys.argv[1:]]),
            told_as=str(captions),
            progress=told,
        )
    if encoder.card.warning:
        note(encoder.card.warning)
    for one in report.retrieval.failed:
        note(f"left out: {one.why}")
    if json:
        json_line(report.shape())
    else:
        answers().print(_table(report))
    if out is not None:
        report.write(out)
        asides().print(f"written to {out}", markup=False)


def _table(report: Report) -> object:
    from cineseek.cli.tables import table
    from cineseek.cli.terminal import answers
    from cineseek.evaluation.metrics import DEPTHS

    heads = [f">Acc@{k}" for k in DEPTHS]
    shown = table(
        answers(), "task", "=language", ">queries", ">gallery", *heads, ">median rank", ">mAP"
    )
    for task in report.retrieval.tasks:
        figures = [task.accuracy[k] for k in DEPTHS]
        score = task.mean_average_precision
        shown.add_words(
            task.direction,
            task.language,
            f"{task.queries:,}",
            f"{task.gallery:,}",
            *(f"{one.value:.3f}" for one in figures),
            f"{task.median_rank:g}",
            f"{score.value:.3f}",
        )
        spread = [f"±{(one.high - one.low) / 2:.3f}" for one in (*figures, score)]
        shown.add_words("", "", "", "", *spread[:-1], "", spread[-1], style="dim")
        chance = [f"{task.chance[k]:.3f}" for k in DEPTHS]
        shown.add_words("  by chance", "", "", "", *chance, "", "", style="dim")
    return shown
