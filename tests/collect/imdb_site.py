"""A stand-in for IMDb's pages: titles with JSON-LD, videos with what their player is given."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from typing import Any

from collect.api_site import Reply, Request

ROBOTS = "User-agent: *\nDisallow: /find\nDisallow: /_json\n"


@dataclass
class ImdbSite:
    """Films with a trailer each."""

    films: dict[str, tuple[str, int, tuple[str, ...]]]
    """By id: title, year and genres."""
    body: Callable[[str], bytes]
    """The trailer of a film."""
    address: str = ""

    def answer(self, asked: Request) -> Reply:
        parts = asked.path.strip("/").split("/")
        if parts[0] == "title" and parts[1] in self.films:
            return self._title(parts[1])
        if parts[0] == "video":
            return self._video("tt" + parts[1].removeprefix("vi"))
        if parts[0] == "trailers":
            links = "".join(f"<a href='/video/vi{id[2:]}/'>trailer</a>" for id in self.films)
            return Reply(f"<html><body>{links}{links}</body></html>".encode(), "text/html")
        if parts[0] == "files":
            return Reply(self.body(parts[1].removesuffix(".mp4")), "video/mp4")
        return Reply(b"", "text/html", 404)

    def _title(self, id: str) -> Reply:
        title, year, genres = self.films[id]
        linked = {
            "@context": "https://schema.org",
            "@type": "Movie",
            "url": f"https://www.imdb.com/title/{id}/",
            "name": escape(title),
            "description": "Two men &amp; a diner.",
            "aggregateRating": {"@type": "AggregateRating", "ratingValue": 8.3,
                                "ratingCount": 700000, "bestRating": 10},
            "genre": list(genres),
            "datePublished": f"{year}-12-15",
            "duration": "PT2H50M",
            "director": [{"@type": "Person", "name": "Michael Mann"}],
            "actor": [{"@type": "Person", "name": "Al Pacino"}],
            "trailer": {"@type": "VideoObject",
                        "embedUrl": f"https://www.imdb.com/video/imdb/vi{id[2:]}"},
        }  # fmt: skip
        return _page(linked, {})

    def _video(self, id: str) -> Reply:
        title, year, genres = self.films[id]
        files = [
            {"displayName": {"value": "AUTO"}, "videoMimeType": "M3U8",
             "url": f"{self.address}/files/{id}.m3u8?Signature=x"},
            {"displayName": {"value": "1080p"}, "videoMimeType": "MP4",
             "url": f"{self.address}/files/{id}-1080.mp4?Signature=x"},
            {"displayName": {"value": "480p"}, "videoMimeType": "MP4",
             "url": f"{self.address}/files/{id}.mp4?Signature=x"},
        ]  # fmt: skip
        video = {
            "id": f"vi{id[2:]}",
            "contentType": {"displayName": {"value": "Trailer"}},
            "name": {"value": "Official Trailer"},
            "runtime": {"value": 120},
            "playbackURLs": files,
            "primaryTitle": {
                "id": id,
                "titleText": {"text": title},
                "releaseYear": {"year": year},
                "genres": {"genres": [{"text": one} for one in genres]},
            },
        }
        return _page(None, {"props": {"pageProps": {"videoPlaybackData": {"video": video}}}})


def _page(linked: Any, given: Any) -> Reply:
    scripts = f'<script type="application/ld+json">{json.dumps(linked)}</script>' if linked else ""
    scripts += f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(given)}</script>'
    page = f"<html><head>{scripts}</head><body>a page</body></html>"
    return Reply(page.encode(), "text/html; charset=utf-8")
