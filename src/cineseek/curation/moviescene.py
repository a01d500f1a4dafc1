"""Writes a set in the shape of `moviescene`, so that the earlier project's loaders read it.

Beside the pictures: results.json, ids.json, directors.json, genres.json, and in every folder of a
film that has captions a captions.json that names each of its pictures.
"""

from __future__ import annotations

import zipfile
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from cineseek.curation.writing import Written, write_json
from cineseek.film import Film
from cineseek.sources.moviescene import CAPTIONS, DIRECTORS, GENRES, IDS, PARTS, RESULTS

_WHEN = (1980, 1, 1, 0, 0, 0)
"""Of files in a zip: the same set is the same zip."""


def write_moviescene(written: Iterable[Written], films: Mapping[str, Film], folder: Path) -> None:
    """Write the lists of a folder whose pictures are there: train/ID/1.jpg, test/ID/1.jpg.

    A film without an IMDb id goes by its own id.
    """
    for part in PARTS:
        (folder / part).mkdir(exist_ok=True)  # a loader asks for both
    counts: dict[str, int] = defaultdict(int)  # two films may be one of IMDb's
    captions: dict[str, dict[str, str]] = defaultdict(dict)
    for one in written:
        place, _, file = one.file.rpartition("/")
        counts[_id(films[one.chosen.of.film])] += 1
        # One caption a picture; loaders look every picture of a folder up.
        captions[place][file] = next(iter(one.chosen.of.captions), "")
    for place, told in captions.items():
        if any(told.values()):
            write_json(folder / place / CAPTIONS, told)
    results: dict[str, Any] = {}
    directors: dict[str, list[str]] = defaultdict(list)
    genres: dict[str, list[str]] = defaultdict(list)
    titles: dict[str, str] = {}
    for film in films.values():
        id = _id(film)
        if id not in counts or id in results:
            continue
        results[id], titles[id] = {**_answer(film), "NumImages": counts[id]}, film.title
        for director in film.directors:
            directors[director].append(id)
        for genre in film.genres:
            genres[genre].append(id)
    for file, value in (
        (RESULTS, results),
        (IDS, titles),
        (DIRECTORS, directors),
        (GENRES, genres),
    ):
        write_json(folder / file, value)


def zip_folder(folder: Path, target: Path) -> None:
    """Pack a folder, in order of name; pictures as they are. Whole or not at all."""
    part = target.with_name(f"{target.name}.packing")
    with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as out:
        for file in sorted(one for one in folder.rglob("*") if one.is_file()):
            info = zipfile.ZipInfo(file.relative_to(folder).as_posix(), _WHEN)
            info.external_attr = 0o100644 << 16
            packed = zipfile.ZIP_DEFLATED if file.suffix in (".json", ".jsonl", ".md") else 0
            out.writestr(info, file.read_bytes(), compress_type=packed)
    part.replace(target)


def _id(film: Film) -> str:
    return film.imdb_id or film.id


def _answer(film: Film) -> dict[str, Any]:
    """As the earlier scripts kept OMDb's answers: names as lists, the rest as text."""
    return {
        "Title": film.title,
        "Year": str(film.year) if film.year else "N/A",
        "Runtime": f"{film.runtime / 60:g} min" if film.runtime else "N/A",
        "Genre": list(film.genres),
        "Director": list(film.directors),
        "Writer": [],
        "Actors": list(film.cast),
        "Plot": film.plot or "N/A",
        "Language": ", ".join(film.languages) or "N/A",
        "Country": ", ".join(film.countries) or "N/A",
        "imdbRating": f"{film.rating:g}" if film.rating is not None else "N/A",
        "imdbVotes": f"{film.votes:,}" if film.votes is not None else "N/A",
        "imdbID": film.imdb_id or "N/A",
        "Type": "movie",
        "Response": "True",
    }
