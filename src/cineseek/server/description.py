"""How the API describes itself: what it is about, its chapters, names and examples."""

from __future__ import annotations

from typing import Any

from fastapi.routing import APIRoute

ABOUT = """Point it at films, trailers and stills; ask it anything you can see or hear in them.

A query is words and filters: `two men talk in a diner director:"Michael Mann" light:dark`.
Lists come in pages: `next` of one goes as `cursor` into the question for the next. Every error is
`{"error": {"code", "message", "remedy"}}`; `at` is the character of a query that cannot be read.
"""

TAGS: list[dict[str, Any]] = [
    {"name": "search", "description": "Where is this scene? What can be asked, and how to say it."},
    {"name": "identify", "description": "Which film is this? Of a picture, a GIF or a short "
     "clip; and what of a clip is in the library."},
    {"name": "similar", "description": "What is like this, in what, and where? How good may it be? "
     "And a map of what is alike."},
    {"name": "films", "description": "What the library has."},
    {"name": "shots", "description": "Unbroken runs of footage: one, those like it, a clip of it."},
    {"name": "footage", "description": "Video files and stills, and the words in them."},
    {"name": "pictures", "description": "Saved frames, and pictures sent to search with."},
    {"name": "export", "description": "Shots for editing programs, as tables and as clips."},
    {"name": "adding", "description": "Films into the library, with progress. Needs the right to "
     "write."},
    {"name": "server", "description": "The library as a whole, and the server itself."},
    {"name": "compat", "description": "The route of an earlier project, as its programs know it."},
]  # fmt: skip
"""The chapters, in the order in which they are read."""

_HEAT = {
    "id": "heat-1995",
    "title": "Heat",
    "year": 1995,
    "imdb_id": "tt0113277",
    "genres": ["Crime", "Drama"],
    "directors": ["Michael Mann"],
    "cast": ["Al Pacino", "Robert De Niro"],
    "languages": ["English"],
    "countries": ["United States"],
    "plot": None,
    "rating": 8.3,
    "votes": None,
    "runtime": 10200.0,
}
_FOOTAGE = {
    "id": "3fd0a1b2c3d4" + "0" * 20,
    "film": "heat-1995",
    "file": "heat.mkv",
    "kind": "feature",
    "duration": 10198.2,
    "width": 1920,
    "height": 800,
    "frame_rate": 23.976,
}
_FACETS = {
    "colors": ["black", "teal"],
    "palette": ["#101418", "#1f4a52", "#c8a060"],
    "brightness": 0.18,
    "contrast": 0.14,
    "saturation": 0.31,
    "warmth": -0.08,
    "black_and_white": False,
    "light": "dark",
    "motion": "static",
    "motion_strength": 0.004,
    "loudness": -31.5,
    "silence": 0.1,
    "sound": "quiet",
    "aspect": 2.4,
    "people": None,
    "size": None,
}

SEARCH: dict[str, Any] = {
    "hits": [
        {
            "rank": 1,
            "score": 0.93,
            "id": f"{_FOOTAGE['id']}-812",
            "film": _HEAT,
            "footage": _FOOTAGE,
            "shot": 812,
            "start": 5412.1,
            "end": 5416.6,
            "second": 5414.0,
            "thumbnail": "3fd0a1b2c3d4-5414000.jpg",
            "because": ["look"],
            "alike": 0,
            "facets": _FACETS,
        }
    ],
    "total": 1,
    "reason": "1 shot in all; what comes after is far behind, or chance",
    "warnings": [],
    "says": "Shots that look like “two men talk in a diner”, in dark light.",
    "image": None,
    "next": None,
    "seconds": {"total": 0.031, "encode": 0.021, "vectors": 0.004, "facts": 0.003},
}
IDENTIFY: dict[str, Any] = {
    "film": _HEAT,
    "second": 5414.0,
    "probability": 0.9931,
    "transform": "mirrored",
    "reason": "Heat (1995), 99% sure: the frame at 1:30:14.0 is there, mirrored: 61 details agree.",
    "candidates": [
        {
            "film": _HEAT,
            "second": 5414.0,
            "probability": 0.9931,
            "transform": "mirrored",
            "footage": _FOOTAGE,
            "thumbnail": "3fd0a1b2c3d4-5414000.jpg",
        }
    ],
    "among": [],
    "together": 0.0,
    "threshold": 0.62,
    "false_accepts": 0.01,
    "image": "0" * 64,
    "pictures": 1,
    "seconds": {"total": 0.052, "read": 0.008, "identify": 0.043, "shape": 0.001},
}
COPIES: dict[str, Any] = {
    "copies": [
        {
            "film": _HEAT,
            "footage": _FOOTAGE,
            "query_start": 2.1,
            "query_end": 14.6,
            "start": 5412.1,
            "end": 5425.1,
            "transform": "mirrored, 1.04 times as fast",
            "speed": 1.04,
            "mirrored": True,
            "matches": 31,
            "score": 0.9412,
        }
    ],
    "seconds": {"total": 3.214, "copies": 3.211, "shape": 0.001},
}
_COLLATERAL = {
    **_HEAT,
    "id": "collateral-2004",
    "title": "Collateral",
    "year": 2004,
    "imdb_id": "tt0369339",
    "cast": ["Tom Cruise", "Jamie Foxx"],
    "rating": 7.5,
    "runtime": 7200.0,
}
_TRAILER = {
    **_FOOTAGE,
    "id": "9be1c2d3e4f5" + "0" * 20,
    "film": "collateral-2004",
    "file": "collateral-trailer.mp4",
    "kind": "trailer",
    "duration": 141.3,
}
SIMILAR: dict[str, Any] = {
    "neighbours": [
        {
            "rank": 1,
            "film": _COLLATERAL,
            "footage": _TRAILER,
            "score": 0.7312,
            "look": 0.8123,
            "sound": 0.6011,
            "rhythm": 0.5521,
            "palette": 0.9204,
            "plot": None,
            "tower": None,
            "shares": {"look": 0.44, "sound": 0.21, "rhythm": 0.1, "palette": 0.25},
            "meetings": [{"second": 61.5, "other": 73.0, "score": 0.8841}],
            "thumbnail": "9be1c2d3e4f5-49500.jpg",
        }
    ],
    "reason": "Compared by look, sound, rhythm and palette.",
    "warnings": [],
    "seconds": {"total": 0.012, "similar": 0.01, "shape": 0.001},
}
RATING: dict[str, Any] = {
    "value": 7.42,
    "low": 6.31,
    "high": 8.4,
    "coverage": 0.8,
    "model": "facts",
    "baselines": {"mean": 6.44, "genre_year": 6.81, "facts": 7.42},
    "reason": "Estimated from year, length, genres and country alone; no trailer model is here.",
    "film": _HEAT,
    "footage": None,
    "seconds": {"total": 0.004, "rate": 0.003, "shape": 0.0},
}
MAP: dict[str, Any] = {
    "places": [
        {
            "film": {
                "id": "collateral-2004",
                "title": "Collateral",
                "year": 2004,
                "genres": ["Crime", "Drama"],
            },
            "footage": _TRAILER,
            "x": 0.41,
            "y": 0.62,
            "thumbnail": "9be1c2d3e4f5-49500.jpg",
        }
    ],
    "total": 1,
}
FILMS: dict[str, Any] = {
    "films": [
        {
            **_HEAT,
            "kinds": ["feature"],
            "footages": [_FOOTAGE],
            "shots": 1904,
            "duration": 10198.2,
            "footage": _FOOTAGE["id"],
            "shot": 601,
            "second": 3569.0,
            "thumbnail": "3fd0a1b2c3d4-3569000.jpg",
        }
    ],
    "total": 1,
    "next": None,
}
FACETS: dict[str, Any] = {
    "facets": {
        "genre": [{"value": "Crime", "count": 12}],
        "year": [{"value": "1990..1999", "count": 7}],
        "color": [{"value": "teal", "count": 5210}],
    }
}
SUGGESTIONS: dict[str, Any] = {
    "suggestions": [
        {
            "text": 'director:"Michael Mann"',
            "label": "Michael Mann",
            "sort": "person",
            "count": 3,
        }
    ],
    "start": 6,
    "end": 10,
}
REEL: dict[str, Any] = {
    "to": "edl",
    "shots": [
        {"id": f"{_FOOTAGE['id']}-812"},
        {"id": f"{_FOOTAGE['id']}-813", "start": 5418.0, "end": 5420.5},
    ],
    "handles": 0.5,
    "title": "Diner",
}
ANSWERS: dict[str, Any] = {"to": "csv", "query": "a diner at night", "limit": 50}


def example(value: dict[str, Any]) -> dict[int | str, dict[str, Any]]:
    """What a route may answer, for its description."""
    return {200: {"content": {"application/json": {"example": value}}}}


def name_of(route: APIRoute) -> str:
    """What a route is called: a client that is made of the description names functions so."""
    return route.name
