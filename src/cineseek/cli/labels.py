"""Labels as people give and read them: files of labels, tables of answers."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from cineseek.cli.tables import table
from cineseek.cli.terminal import clock, count, titled
from cineseek.errors import LabelsError
from cineseek.file_name import file_of

if TYPE_CHECKING:
    from rich.console import Console

    from cineseek.answer import Classification
    from cineseek.ask.classify import Labels, Part

NONE = "none of these"
_BAR = 24  # columns of a probability of 1
_MANY: Mapping[str, str] = {"frame": "frames", "shot": "shots", "footage": "footages"}


def read_labels(given: Sequence[str], source: str | None) -> Labels:
    """The labels of the options; ValueError where both or neither are there."""
    if given and source is not None:
        raise ValueError("labels come from --label or from --labels, not from both")
    if source is None:
        if not given:
            raise ValueError("say which labels: --label TEXT, or --labels FILE, genres or films")
        return list(given)
    ready: tuple[Literal["genres", "films"], ...] = ("genres", "films")
    for name in ready:
        if source == name:
            return name
    path = Path(source)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise LabelsError(
            f"{path} cannot be read ({error.strerror}): name a file of labels, genres or films"
        ) from error
    except UnicodeDecodeError as error:
        raise LabelsError(f"{path} is not UTF-8 text: save it as UTF-8") from error
    if text.lstrip()[:1] in ("{", "["):
        named: Labels = _read_json(path, text)
    else:
        named = [line.strip() for line in text.splitlines() if line.strip()]
    if not named:
        raise LabelsError(f"{path} has no labels in it: write one a line")
    return named


def _read_json(path: Path, text: str) -> dict[str, list[str]] | list[str]:
    """An object of labels with their sentences, or an array of labels."""
    try:
        content = json.loads(text)
    except ValueError as error:
        raise LabelsError(f"{path} is not valid JSON: {error}") from error
    if isinstance(content, list) and all(isinstance(one, str) for one in content):
        return content
    if isinstance(content, dict):
        some = {name: [one] if isinstance(one, str) else one for name, one in content.items()}
        if all(
            isinstance(one, list) and all(isinstance(sentence, str) for sentence in one)
            for one in some.values()
        ):
            return some
    raise LabelsError(
        f'{path} must hold {{"label": ["sentence", ...], ...}} or ["label", ...], all of it text'
    )


def print_labels(out: Console, found: Sequence[Classification], by: Part) -> None:
    """A row for each frame, shot or footage; for a picture a row for each label."""
    if found[0].footage is None:
        _print_picture(out, found[0])
        return
    place = {"frame": ("=kind", ">shot", ">at"), "shot": ("=kind", ">shot", ">span")}
    shown = table(out, "film", *place.get(by, ("kind", "file")), "label", ">probability", "else")
    for one in found:
        label = one.label
        names = [(each.name, each.probability) for each in one.labels]
        if one.none is not None:
            names.append((NONE, one.none))
        names.sort(key=lambda pair: -pair[1])
        rest = [pair for pair in names if pair[0] != (NONE if label is None else label)]
        shown.add_words(
            titled(one.film.title, one.film.year) if one.film else "",
            *_place(one),
            NONE if label is None else label,
            f"{one.probability:.2f}",
            ", ".join(f"{name} {share:.2f}" for name, share in rest if share >= 0.005),
            style="dim" if label is None else None,
        )
    out.print(shown)


def _place(one: Classification) -> tuple[str, ...]:
    """Where it is, in columns."""
    assert one.footage is not None
    kind = one.footage.kind
    if one.shot is None:
        return kind, file_of(one.footage.path)
    span = one.shot.span
    when = f"{clock(span.start)}-{clock(span.end)}" if one.second is None else clock(one.second)
    return kind, str(one.shot.number), when


def _print_picture(out: Console, one: Classification) -> None:
    shown = table(out, "=label", ">probability", "")
    rows = [(each.name, each.probability) for each in one.labels]
    if one.none is not None:
        rows.append((NONE, one.none))
    for name, share in sorted(rows, key=lambda row: -row[1]):
        style = "bold" if name == (one.label or NONE) else None
        shown.add_words(name, f"{share:.2f}", "█" * round(_BAR * share), style=style)
    out.print(shown)


def say_counts(found: Sequence[Classification], by: Part) -> str:
    """`12 shots: 7 dog, 3 castle, 2 none of these`; nothing of one picture."""
    if not found:
        return "No shot with a look meets that."
    if found[0].footage is None:
        return ""
    counted = Counter(one.label or NONE for one in found)
    said = [f"{number} {name}" for name, number in counted.most_common(8)]
    if len(counted) > 8:
        said.append(f"{len(counted) - 8} labels more")
    return f"{count(len(found), by, _MANY[by])}: {', '.join(said)}"
