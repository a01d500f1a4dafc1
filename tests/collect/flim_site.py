"""A stand-in for flim's API: `suggest-entities` and `search` with filters and pages, and pictures.

The shapes are those that its own page exchanged in 2024 and 2025, as public clients show them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from collect.api_site import Reply, Request
from collect.drawn_pictures import jpeg

TOKEN = "t0ken-of-the-test"


@dataclass
class FlimSite:
    """Pictures of films."""

    films: dict[str, tuple[str, int, int]]
    """By id: title, year and number of pictures."""
    address: str = ""
    genres: dict[str, str] = field(default_factory=dict)
    """Of films, by id."""
    newer: int = 0
    """Pictures of each film that came since, in front of the others."""

    def answer(self, asked: Request) -> Reply:
        if asked.path.startswith("/full/"):
            return Reply(jpeg(asked.path), "image/jpeg")
        if asked.headers.get("authorization") != f"Bearer {TOKEN}":
            return Reply.of({"error": "no"}, 401)
        if asked.method != "POST" or asked.headers.get("content-type") != "application/json":
            return Reply.of({"error": "method"}, 405)
        told = asked.json
        if asked.path.endswith("/suggest-entities"):
            words = told["suggest"].casefold()
            some = [
                {"id": id, "name": title, "type": "movie"}
                for id, (title, _, _) in self.films.items()
                if words in title.casefold()
            ]
            return Reply.of({"suggestions": some})
        search, page, size = told["search"], told["page"], told["number_per_pages"]
        images = list(self._images(search))
        found = images[page * size : (page + 1) * size]
        response = {"images": found, "number_of_results": len(found)}
        return Reply.of({"query_response": response})

    def _images(self, search: dict[str, Any]) -> Any:
        wanted, unwanted = search["filters"]["genres"], search["negative_filters"]["genres"]
        for id, (title, year, count) in self.films.items():
            genre = self.genres.get(id, "DRAMA")
            if search["movie_id"] not in ("", id) or (wanted and genre not in wanted):
                continue
            if genre in unwanted or search["full_text"].casefold() not in title.casefold():
                continue
            for number in range(-self.newer, count):
                name = f"{id}-{number:05}"
                yield {
                    "id": name,
                    "category": "MOVIES",
                    "movie_id": id,
                    "thumbnail_url": f"{self.address}/full/thumbs/{name}.jpeg",
                    "medium_resolution_url": f"{self.address}/full/720/{name}.jpeg",
                    "full_resolution_url": f"{self.address}/full/{name}.jpeg",
                    "caption": f"A drawn picture, number {number}." if number % 2 else "",
                    "size": {"width": 64, "height": 36},
                    "title": title,
                    "year": year,
                    "directors": ["A Director"],
                    "shot_time": 1000 * number,
                    "source": "FLIM",
                }
