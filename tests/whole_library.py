"""All that a library holds, so that two that came to be in different ways can be compared."""

from __future__ import annotations

from pathlib import Path

import numpy as np

import cineseek


def _heard(spectrum: np.ndarray | None) -> tuple[int, bytes] | None:
    return None if spectrum is None else (len(spectrum), spectrum.tobytes())


def contents(folder: Path) -> dict:
    """All of a library that must not depend on how it came to be."""
    with cineseek.open(folder) as library:
        assert library.doctor() == []
        catalogue = library.catalogue
        points = library.vectors.get(list(library.vectors.ids()), vectors=("look", "print"))
        assert library.vectors.count() == catalogue.counts().frames
        footages = library.footages()
        return {
            "films": library.films(),
            "footages": footages,
            "states": [catalogue.ingest_state(one.id).state for one in footages],
            "shots": [library.shots(one) for one in footages],
            "frames": list(catalogue.all_frames()),
            "texts": [catalogue.texts(one.id) for one in footages],
            "sounds": [_heard(catalogue.wholes.spectrum(one.id)) for one in footages],
            "files": {
                path.relative_to(folder): path.read_bytes()
                for path in (folder / "frames").rglob("*")
                if path.is_file()
            },
            "points": {
                point.id: (
                    {name: vector.tobytes() for name, vector in point.vectors.items()},
                    dict(point.payload),
                )
                for point in points
            },
        }


def differing(one: dict, other: dict) -> list[str]:
    """Which parts of two libraries are not the same; told without megabytes of bytes."""
    return [part for part in one if one[part] != other[part]]
