"""Pictures with the words said of them: of a folder, of tars or of a library. Knows no towers.

What comes from a folder was written by anyone: names that leave it are refused.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, Literal

from cineseek.errors import TrainingError
from cineseek.evaluation.captioned import TESTED
from cineseek.training.captions import FILES, NAMES, Row, find_file, read_rows, take_row
from cineseek.training.shards import find_shards, read_shards
from cineseek.training.tars import Member

if TYPE_CHECKING:
    from cineseek.film import Film, Span
    from cineseek.library import Library

log = logging.getLogger(__name__)

Apart = Literal["film", "picture"]


@dataclass(frozen=True, slots=True)
class Pair:
    """One picture and everything said of it."""

    picture: Path | Member
    captions: tuple[str, ...]
    film: str
    """What the split keeps apart; the picture's own name where nothing names a film."""
    label: str = ""
    """Pictures of one label are right for each other's captions."""
    facts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """To filter by, such as `{"genre": ("Crime",)}`."""
    source: str = ""
    """Which kind of picture it is, where several are mixed."""


def read_pairs(path: Path) -> list[Pair]:
    """The pairs of a folder with captions.json or captions.csv, of such a file, or of tars.

    JSON: `{"a.jpg": ["a red car", ...]}`, or a list of objects with `file`, any keys that begin
    with `caption`, and optionally `film` and facts. CSV: columns `file` (or `image`), `caption`,
    optionally `film` and facts; a picture may have several rows. Tars as in `shards`: one, a
    folder of them, or `name-{000..012}.tar`.
    """
    shards = find_shards(path)
    if not shards or any((path / name).is_file() for name in FILES):
        return _file_pairs(find_file(path))
    pairs = [
        Pair(picture, tuple(row.captions), (row.facts.get("film") or (name,))[0], "", row.facts)
        for picture, name, row in read_shards(shards)
    ]
    if not pairs:
        raise TrainingError(f"{path} holds no picture that has a caption: docs/training.md")
    return label_pairs(pairs)


def _file_pairs(file: Path) -> list[Pair]:
    pairs = []
    missing = []
    for name, row in _merge(_named(one, file) for one in read_rows(file)).items():
        picture = file.parent / _inside(name, file)
        if picture.is_file():
            film = (row.facts.get("film") or (name,))[0]
            pairs.append(Pair(picture, tuple(row.captions), film, "", row.facts))
        else:
            missing.append(name)
    if missing:
        log.warning(
            "%s names %d pictures that are not there, such as %s", file, len(missing), missing[0]
        )
    if not pairs:
        raise TrainingError(f"{file} names no picture that is there and has a caption")
    return label_pairs(pairs)


def library_pairs(library: Library) -> list[Pair]:
    """The saved frames of a library with their captions, else with sentences about their film."""
    pairs = []
    for film in library.films():
        sentences = film_sentences(film)
        facts = _facts(film)
        for footage in library.footages(film.id):
            lines = library.catalogue.texts(footage.id, ["caption"])
            for frame in library.catalogue.frames(footage.id):
                if not frame.look:
                    continue
                told = tuple(line.text for line in lines if _belongs(frame.second, line.span))
                picture = library.folder / frame.file
                pairs.append(Pair(picture, told or sentences, film.id, "", facts))
    if not pairs:
        raise TrainingError(f"{library.folder} has no frames yet: fill it with `cineseek add`")
    return label_pairs(pairs)


def _belongs(second: float, span: Span) -> bool:
    """Whether a line is of that moment; a still's line has no length."""
    return second in span or (span.duration == 0 and second == span.start)


def film_sentences(film: Film) -> tuple[str, ...]:
    """What can be said of any frame of a film: title, year, genres, directors."""
    year = f" ({film.year})" if film.year else ""
    kind = f"{', '.join(film.genres).lower()} film" if film.genres else "film"
    by = f" by {' and '.join(film.directors)}" if film.directors else ""
    said = [f"{film.title}{year}, {kind}{by}", f"a frame of {film.title}"]
    if by:
        said.append(f"a {kind}{by}")
    return tuple(dict.fromkeys(said))


def label_pairs(pairs: Sequence[Pair]) -> list[Pair]:
    """Pairs with labels: one for pictures of a film that share a caption, directly or by others.

    What no picture of its film shares a caption with has a label of its own.
    """
    heads = list(range(len(pairs)))

    def head(number: int) -> int:
        while heads[number] != number:
            heads[number] = heads[heads[number]]
            number = heads[number]
        return number

    first: dict[tuple[str, str], int] = {}
    for number, pair in enumerate(pairs):
        for caption in pair.captions:
            other = first.setdefault((pair.film, caption), number)
            heads[head(number)] = head(other)
    sizes = Counter(head(number) for number in range(len(pairs)))
    groups: dict[str, dict[int, int]] = defaultdict(dict)
    labelled = []
    for number, pair in enumerate(pairs):
        label = f"picture {pair.picture}"
        if sizes[head(number)] > 1:
            known = groups[pair.film]
            at = known.setdefault(head(number), len(known) + 1)
            label = f"film {pair.film}" if at == 1 else f"film {pair.film} {at}"
        labelled.append(replace(pair, label=label))
    return labelled


def choose_pairs(pairs: Sequence[Pair], where: Mapping[str, str]) -> list[Pair]:
    """Those whose facts are as wanted: `{"genre": "Sci-Fi"}`; case does not count."""
    names = sorted({name for pair in pairs for name in pair.facts})
    for name in where:
        if name not in names:
            raise TrainingError(
                f"no picture has a {name!r}; known: {', '.join(names) or 'nothing'}"
            )
    chosen = [
        pair
        for pair in pairs
        if all(
            wanted.casefold() in map(str.casefold, pair.facts.get(name, ()))
            for name, wanted in where.items()
        )
    ]
    if not chosen:
        raise TrainingError(
            f"no picture is left by {', '.join(f'{k}={v}' for k, v in where.items())}"
        )
    return chosen


def split_pairs(
    pairs: Sequence[Pair], share: float, *, seed: int, apart: Apart = "film"
) -> tuple[list[Pair], list[Pair]]:
    """Pairs to learn from and pairs to test on.

    `film`: no film is on both sides. `picture`: each film's pictures are divided, which tests
    known films only.
    """
    if not 0 <= share < 1:
        raise ValueError(f"the share to test on is from 0 to below 1, not {share}")
    groups: dict[str, list[Pair]] = defaultdict(list)
    for pair in pairs:
        groups[pair.film if apart == "film" else str(pair.picture)].append(pair)
    if share and len(groups) < 2:
        raise TrainingError(
            f"there is only one {apart} in the data, so none can be kept apart to test on"
        )
    families: dict[str, list[str]] = defaultdict(list)
    for key, members in groups.items():
        families["" if apart == "film" else members[0].film].append(key)
    tested: set[str] = set()
    for keys in families.values():
        ordered = sorted(keys, key=lambda key: hashlib.sha256(f"{seed} {key}".encode()).digest())
        most = len(keys) - 1  # something to learn from has to stay
        tested |= set(ordered[: min(most, max(1, round(share * len(keys))) if share else 0)])
    train = [pair for key, members in groups.items() if key not in tested for pair in members]
    test = [pair for key, members in groups.items() if key in tested for pair in members]
    return train, test


def write_tested(run: Path, pairs: Sequence[Pair]) -> None:
    """Note in a run's folder what it is tested on, for `cineseek evaluate`.

    Pictures inside tars cannot be named from outside, and are left out.
    """
    pictures = [(pair.picture.absolute(), pair) for pair in pairs if isinstance(pair.picture, Path)]
    if not pictures:
        return
    root = Path(os.path.commonpath([picture.parent for picture, _ in pictures]))
    rows = [
        {
            "file": picture.relative_to(root).as_posix(),
            "captions": pair.captions,
            "film": pair.film,
            "split": "test",
        }
        for picture, pair in pictures
    ]
    text = json.dumps({"pictures": str(root), "rows": rows}, ensure_ascii=False, indent=1)
    part = run / f"{TESTED}.part"
    part.write_text(text, encoding="utf-8")
    part.replace(run / TESTED)


def _named(row: Mapping[str, Any], file: Path) -> tuple[str, Row]:
    name = next((row[key] for key in NAMES if isinstance(row.get(key), str)), None)
    if not name:
        raise TrainingError(
            f"{file} cannot be understood: a row names no picture; one of {', '.join(NAMES)} is "
            f"due: {row!r:.120}"
        )
    return name, take_row(row)


def _merge(rows: Iterable[tuple[str, Row]]) -> dict[str, Row]:
    """One row a picture; those without a caption are left out."""
    merged: dict[str, Row] = {}
    for name, row in rows:
        if name in merged:
            merged[name].captions += row.captions
            merged[name].facts.update(row.facts)
        else:
            merged[name] = row
    for row in merged.values():
        row.captions = list(dict.fromkeys(row.captions))
    return {name: row for name, row in merged.items() if row.captions}


def _inside(name: str, file: Path) -> PurePosixPath:
    pure = PurePosixPath(name.replace("\\", "/"))
    if pure.is_absolute() or ".." in pure.parts or ":" in name:
        raise TrainingError(f"{file} names {name!r}, outside of its folder: refused")
    return pure


def _facts(film: Film) -> dict[str, tuple[str, ...]]:
    facts = {
        "film": (film.id,),
        "title": (film.title,),
        "year": (str(film.year),) if film.year else (),
        "genre": film.genres,
        "director": film.directors,
        "language": film.languages,
        "country": film.countries,
    }
    return {name: values for name, values in facts.items() if values}
