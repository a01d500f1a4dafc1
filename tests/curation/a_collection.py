"""Draws a small collection as `cineseek collect` leaves it: stills, trailers, facts, lists."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from clips import scene
from PIL import Image

PAGE = "https://films.example/red-sea"


def draw_still(path: Path, number: int, size: tuple[int, int] = (192, 108)) -> Path:
    """A JPEG of a scene of its own."""
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(scene(number, *size)).save(path, quality=90)
    return path


def line(file: Path, folder: Path, source: str, **told: Any) -> dict[str, Any]:
    """What a list says of a file."""
    content = file.read_bytes()
    name = file.relative_to(folder).as_posix()
    return {
        "file": name,
        "source": source,
        "url": f"https://{source}.example/{name}",
        "page": PAGE,
        "fetched_at": "2026-01-31T14:05:00Z",
        "robots": "allowed",
        "licence": "CC BY 4.0",
        "sha256": hashlib.sha256(content).hexdigest(),
        "bytes": len(content),
        **told,
    }


def write_list(folder: Path, lines: list[dict[str, Any]]) -> None:
    text = "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in lines)
    (folder / "sources.jsonl").write_text(text, encoding="utf-8")


def draw_film(
    folder: Path,
    title: str,
    stills: dict[int, str],
    *,
    facts: dict[str, Any] | None = None,
    facts_from: str = "omdb",
) -> Path:
    """A film of a collection: `stills` are numbers of scenes, and the source of each."""
    film = folder / "films" / title
    lines = []
    for at, (number, source) in enumerate(stills.items(), 1):
        still = draw_still(film / "stills" / f"{at:04}.jpg", number)
        lines.append(line(still, film, source))
    if facts is not None:
        (film / "film.json").write_text(json.dumps(facts), encoding="utf-8")
        lines.append(line(film / "film.json", film, facts_from))
    write_list(film, lines)
    return film
