"""Writes a set of pictures: a folder with a folder a film, or the shape of moviescene.

```
SET/films/FILM/0001.jpg     SET/captions.json   what `train films` and `train contrast` read
SET/pictures.jsonl          film, scene, parts, hash, size of each picture
SET/sources.jsonl           where each is from
SET/card.json, README.md    the data card
```
"""

from __future__ import annotations

import hashlib
import io
import json
import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
from PIL import Image

from cineseek.curation.choosing import Chosen, ChosenSet
from cineseek.errors import ExportError, MediaError
from cineseek.file_name import shown
from cineseek.film import Film, Span
from cineseek.media.facets import FacetMeter
from cineseek.media.image import read_image
from cineseek.origin import Origin
from cineseek.sources.origins import add_origins

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8]

PICTURES, CAPTIONS, ORIGINS = "pictures.jsonl", "captions.json", "sources.jsonl"
CARD, PAGE = "card.json", "README.md"
Told = Callable[[int, int], None]
Shape = Literal["folder", "moviescene"]
_HERE = re.compile(r"file:|/|[A-Za-z]:[\\/]")
"""What begins so is on this machine."""
_QUALITY = 95
_SMALL = 36
"""Pixels high: enough to say how light a picture is."""


@dataclass(frozen=True, slots=True)
class Written:
    """A picture as it is in the set."""

    file: str
    """Below the set's folder."""
    chosen: Chosen
    sha256: str
    bytes: int
    width: int
    height: int
    light: str
    """`dark`, `normal`, `bright`, as of shots."""
    black_and_white: bool

    def to_json(self) -> dict[str, Any]:
        """A line of `pictures.jsonl`."""
        of = self.chosen.of
        return {
            "file": self.file,
            "film": of.film,
            "footage": shown(of.footage),
            "kind": of.kind,
            "second": round(of.second, 3),
            "scene": shown(self.chosen.scene),
            "by_scene": self.chosen.by_scene,
            "by_film": self.chosen.by_film,
            "captions": list(of.captions),
            "sha256": self.sha256,
            "bytes": self.bytes,
            "width": self.width,
            "height": self.height,
        }


def want_new(folder: Path) -> None:
    """ExportError where there is something of this name, other than an empty folder."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise ExportError(f"{folder} is there already: name a folder that is not")


def begin_folder(folder: Path) -> Path:
    """A folder to write into, beside what it will be."""
    part = folder.with_name(f".{folder.name}.part")  # a name that nobody gives a folder of theirs
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(parents=True)
    return part


def write_pictures(
    chosen: ChosenSet, folder: Path, shape: Shape, *, progress: Told | None = None
) -> tuple[list[Written], int]:
    """Copy the pictures into a folder; what is written, and how many could not be read.

    JPEG files are copied as they are. In the shape of moviescene all others become JPEG, since
    nothing else is looked at there.
    """
    written: list[Written] = []
    unreadable = 0
    for number, (one, name) in enumerate(_names(chosen, shape)):
        if progress is not None:
            progress(number, len(chosen.pictures))
        try:
            body, suffix = _body(one.of.picture, jpeg=shape == "moviescene")
            rgb = read_image(body)
        except (MediaError, OSError):
            unreadable += 1
            continue
        file = f"{name}{suffix}"
        target = folder / file
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(body)
        written.append(_measured(one, file, body, rgb))
    if progress is not None:
        progress(len(chosen.pictures), len(chosen.pictures))
    return written, unreadable


def write_lists(
    written: list[Written], films: Mapping[str, Film], folder: Path, *, captions: bool = True
) -> None:
    """Write what each picture is, its captions (in one file), and where it is from."""
    with (folder / PICTURES).open("w", encoding="utf-8") as out:
        for one in written:
            out.write(json.dumps(one.to_json(), ensure_ascii=False) + "\n")
    rows = [_caption_row(one, films[one.chosen.of.film]) for one in written] if captions else []
    if any(rows):
        write_json(folder / CAPTIONS, [row for row in rows if row is not None])
    add_origins(
        folder / ORIGINS,
        (
            # The hash is of the file here, which may have been made a JPEG of another.
            (one.file, replace(_handed_on(origin), sha256=one.sha256, bytes=one.bytes))
            for one in written
            for origin in one.chosen.of.origins
        ),
    )


def write_json(path: Path, value: object) -> None:
    """Write JSON as people read it."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    path.write_text(text + "\n", encoding="utf-8", errors="replace")


def _handed_on(origin: Origin) -> Origin:
    """An origin without the folders of this machine: a set is made to be handed on."""
    return replace(origin, url=_without_folders(origin.url), page=_without_folders(origin.page))


def _without_folders(address: str) -> str:
    if not _HERE.match(address):
        return address
    file, mark, inside = address.partition("#")  # of an archive: the file in it
    name = file.replace("\\", "/").rpartition("/")[2]
    return f"{name}{mark}{inside}"


def _names(chosen: ChosenSet, shape: Shape) -> Iterator[tuple[Chosen, str]]:
    """Where each picture goes, without its suffix."""
    numbers: dict[str, int] = {}
    ids = {film.id: film.imdb_id or film.id for film in chosen.films}
    for one in chosen.pictures:
        if shape == "folder":
            place, width = f"films/{one.of.film}", 4
        elif one.by_scene is None:
            continue  # the shape has no place for what is in no part
        else:
            # Its readers know no third part: what is there to choose by is learnt from.
            part = "test" if one.by_scene == "test" else "train"
            place, width = f"{part}/{ids[one.of.film]}", 1
        numbers[place] = numbers.get(place, 0) + 1
        yield one, f"{place}/{numbers[place]:0{width}}"


def _body(path: Path, *, jpeg: bool) -> tuple[bytes, str]:
    body = path.read_bytes()
    with Image.open(io.BytesIO(body)) as image:
        if image.format in ("JPEG", "MPO"):
            return body, ".jpg"
    if not jpeg:
        return body, path.suffix.lower()
    out = io.BytesIO()
    Image.fromarray(read_image(body)).save(out, "JPEG", quality=_QUALITY)
    return out.getvalue(), ".jpg"


def _measured(one: Chosen, file: str, body: bytes, rgb: Pixels) -> Written:
    height, width = rgb.shape[:2]
    small = Image.fromarray(rgb).resize(
        (max(1, round(width * _SMALL / height)), _SMALL), Image.Resampling.BOX
    )
    meter = FacetMeter()
    meter.offer(0.0, np.asarray(small))
    facets = meter.close(Span(0.0, 0.0), width / height)
    return Written(
        file,
        one,
        hashlib.sha256(body).hexdigest(),
        len(body),
        width,
        height,
        facets.light,
        facets.black_and_white,
    )


def _caption_row(one: Written, film: Film) -> dict[str, Any] | None:
    """As `train contrast` reads it; None without a caption."""
    if not one.chosen.of.captions:
        return None
    row: dict[str, Any] = {"file": one.file}
    for number, caption in enumerate(one.chosen.of.captions, 1):
        row["caption" if number == 1 else f"caption_{number}"] = caption
    row |= {"film": film.id, "title": film.title, "part": one.chosen.by_scene or ""}
    row |= {"year": str(film.year)} if film.year else {}
    row |= {"genre": list(film.genres)} if film.genres else {}
    row |= {"director": list(film.directors)} if film.directors else {}
    return row
