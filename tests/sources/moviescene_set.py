"""Draws a data set in the shape of moviescene, and loads one as its README describes a loader."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from clips import scene
from PIL import Image

HEAT, BRAZIL, GHOST = "tt0113277", "tt0088846", "tt0399877"


def answer(title: str, imdb_id: str, year: str, director: list[str], genre: list[str]) -> dict:
    """As the earlier scripts kept OMDb's answers: with four of its texts as lists."""
    return {
        "Title": title,
        "Year": year,
        "Runtime": "170 min",
        "Genre": genre,
        "Director": director,
        "Writer": director,
        "Actors": ["Al Pacino", "Robert De Niro"],
        "Language": "English, Spanish",
        "Country": "United States",
        "Plot": "A plot.",
        "imdbRating": "8.3",
        "imdbVotes": "736,291",
        "imdbID": imdb_id,
        "Type": "movie",
        "Response": "True",
        "NumImages": 3,
    }


def picture(number: int) -> bytes:
    out = io.BytesIO()
    Image.fromarray(scene(number, 96, 54)).save(out, "JPEG", quality=92)
    return out.getvalue()


def files() -> dict[str, bytes]:
    """Three films; of one nothing is known but its name, and one has no captions."""
    told: dict[str, object] = {
        "results.json": {
            HEAT: answer("Heat", HEAT, "1995", ["Michael Mann"], ["Action", "Crime"]),
            BRAZIL: answer("Brazil", BRAZIL, "1985–", ["Terry Gilliam"], ["Drama", "Sci-Fi"]),
        },
        "ids.json": {HEAT: "Heat", BRAZIL: "Brazil", GHOST: "What the Bleep"},
        "directors.json": {"Michael Mann": [HEAT], "Terry Gilliam": [BRAZIL], "N/A": [GHOST]},
        "genres.json": {
            "Action": [HEAT],
            "Crime": [HEAT],
            "Drama": [BRAZIL, GHOST],
            "Sci-Fi": [BRAZIL],
        },
    }
    found = {name: json.dumps(value, indent=4).encode() for name, value in told.items()}
    found["DISCLAIMER.md"] = b"Not ours."
    number = 0
    for film, train, test in ((HEAT, 11, 2), (BRAZIL, 2, 1), (GHOST, 1, 0)):
        for part, count in (("train", train), ("test", test)):
            captions = {}
            for at in range(1, count + 1):
                number += 1
                found[f"{part}/{film}/{at}.jpg"] = picture(number)
                captions[f"{at}.jpg"] = f"scene {number} of a film"
            if film == HEAT:
                found[f"{part}/{film}/captions.json"] = json.dumps(captions).encode()
    return found


def unpacked(folder: Path) -> Path:
    for name, body in files().items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(body)
    return folder


def zipped(path: Path, top: str = "") -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        for name, body in files().items():
            out.writestr(f"{top}{name}", body)
    return path


class ReadmeLoader:
    """What the data set's README describes: pictures of the films that pass all filters.

    Written anew from its description: `train` and `test` have to be there, a film's folder is named
    by its id, filters are joined by AND, only `.jpg` files are taken, and pictures are resized to a
    square, as float32, 3 x size x size.
    """

    def __init__(
        self,
        path: Path,
        size: int = 32,
        *,
        is_validation: bool = False,
        filters: Sequence[Callable[[str], bool]] = (),
    ) -> None:
        for part in ("train", "test"):
            if not (path / part).exists():
                raise FileNotFoundError(path / part)
        self.size = size
        self.images = [
            file
            for film in (path / ("test" if is_validation else "train")).iterdir()
            if film.is_dir() and all(wanted(film.name) for wanted in filters)
            for file in film.iterdir()
            if file.is_file() and file.suffix == ".jpg"
        ]

    def __len__(self) -> int:
        return len(self.images)

    def __getitem__(self, index: int) -> np.ndarray:
        with Image.open(self.images[index]) as image:
            assert image.format == "JPEG"
            array = np.asarray(image.resize((self.size, self.size)), np.float32) / 255
        if array.ndim == 2:
            array = np.repeat(array[..., None], 3, axis=2)
        return array.transpose(2, 0, 1)


class CaptionLoader(ReadmeLoader):
    """What its notebook trains on: every picture has a caption in the `captions.json` beside it."""

    def __getitem__(self, index: int) -> tuple[np.ndarray, str]:
        file = self.images[index]
        captions = json.loads((file.parent / "captions.json").read_text())
        return super().__getitem__(index), captions[file.name]
