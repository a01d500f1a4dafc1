"""`cineseek train genres` and `cineseek train shards`: of whole footages as they are kept."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cineseek.cli.options import JsonOption
from cineseek.cli.training_options import SeedOption, check_installed, find_footages

GENRES = Path("heads", "genres")
"""In a library's folder."""


def genres(
    data: Annotated[
        str,
        typer.Argument(
            metavar="DATA",
            help="A library, or shards: a folder of tars, name-{000..012}.tar, https://...tar.",
        ),
    ],
    output: Annotated[
        Path | None,
        typer.Option(
            help="Folder of the head. Default: heads/genres in the library, where `classify` "
            "looks for it.",
            show_default=False,
        ),
    ] = None,
    kind: Annotated[
        list[str] | None,
        typer.Option(help="Only footage of this kind: trailer, feature, clip, advert."),
    ] = None,
    part: Annotated[
        list[str] | None,
        typer.Option(help="Only this of a footage: look, sound, rhythm, palette."),
    ] = None,
    check_share: Annotated[
        float, typer.Option(min=0.01, max=0.9, help="Share of films to calibrate on.")
    ] = 0.2,
    test_share: Annotated[
        float, typer.Option(min=0.01, max=0.9, help="Share of films to report on.")
    ] = 0.25,
    seed: SeedOption = 0,
    json: JsonOption = False,
) -> None:
    """Teach a head which genres a footage is of; `classify genres` takes its word."""
    check_installed(("torch",))
    from cineseek.cli.tables import table
    from cineseek.cli.terminal import answers, json_line
    from cineseek.models.genre_head import PARTS
    from cineseek.training.genres import GenresSettings, train_genres

    try:
        settings = GenresSettings(tuple(part or PARTS), check_share, test_share, seed)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error
    footages, folder = find_footages(data, kind, output, GENRES)
    done = train_genres(footages, settings, folder)
    if json:
        json_line({"head": str(folder), **done.card})
        return
    say, report = answers(), done.report
    told = done.card["data"]
    say.print(
        f"learnt from {told['learnt from']} of {told['footages']} footages, "
        f"{len(done.head.genres)} genres",
        markup=False,
    )
    rows = table(say, f"on {report.footages} footages of films kept apart", "")
    measured = [("mAP", report.precision), ("macro F1", report.f1)]
    if report.look is not None:
        measured.append(("mAP by look alone", report.look))
    for name, one in measured:
        rows.add_words(name, f"{one.value:.3f} ({one.low:.3f} to {one.high:.3f})")
    rows.add_words("mAP by chance", f"{report.chance:.3f}")
    rows.add_words("calibration error", f"{report.error:.3f}")
    say.print(rows)
    say.print(f"written to {folder}", markup=False, soft_wrap=True)


def shards(
    library: Annotated[Path, typer.Argument(metavar="LIBRARY", help="A library's folder.")],
    out: Annotated[Path, typer.Option("--out", help="An empty folder for the tars.")],
    kind: Annotated[
        list[str] | None,
        typer.Option(help="Only footage of this kind: trailer, feature, clip, advert."),
    ] = None,
    per_shard: Annotated[int, typer.Option(min=1, help="Footages to a tar.")] = 64,
    json: JsonOption = False,
) -> None:
    """Write what a library keeps of its footages into tars, to train from anywhere."""
    from cineseek.cli.terminal import answers, json_line
    from cineseek.training.footage_shards import write_tars

    footages, _ = find_footages(str(library), kind, None, GENRES)
    written = write_tars(footages, out, per_shard=per_shard)
    if json:
        json_line({"tars": [str(one) for one in written]})
        return
    answers().print(
        f"{len(written)} tar{'s' if len(written) != 1 else ''} written to {out}",
        markup=False,
        soft_wrap=True,
    )
