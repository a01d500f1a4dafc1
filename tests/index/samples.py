"""Films, footage and shots to put into a catalogue."""

from __future__ import annotations

from cineseek.film import Facets, Film, Footage, Frame, Shot, Span, TextLine

HEAT = Film(
    "heat-1995",
    "Heat",
    1995,
    "tt0113277",
    genres=("Crime", "Drama"),
    directors=("Michael Mann",),
    cast=("Al Pacino", "Robert De Niro"),
    languages=("English", "Spanish"),
    countries=("USA",),
    plot="A group of thieves.",
    rating=8.3,
    votes=700_000,
    runtime=10_200.0,
)
AMELIE = Film(
    "amelie-2001", "Le Fabuleux Destin d\u2019Amélie Poulain", 2001, languages=("French",)
)
FOOTAGE = Footage("a" * 32, HEAT.id, "/films/heat.mkv", "feature", 10.0, 640, 360, 24.0)
TRAILER = Footage("b" * 32, HEAT.id, "/films/trailer.mp4", "trailer", 4.0, 640, 360, 24.0)
OTHER = Footage("c" * 32, AMELIE.id, "/films/amelie.mkv", "feature", 6.0, 640, 360, 24.0)


def begin(catalogue, footage, size=1, mtime_ns=2):
    return catalogue.begin_footage(
        footage, size=size, mtime_ns=mtime_ns, gear="fast", encoder="toy"
    )


def shot(footage, number, start, end, **facets):
    return Shot(footage.id, number, Span(start, end), Facets(**facets))


def frame(footage, number, second, look=True):
    return Frame(footage.id, number, second, look, f"frames/{footage.id[:12]}-{second}.jpg")


def line(start, end, text, kind="subtitle", language=None):
    return TextLine(Span(start, end), text, kind, language)


SHOTS = [
    shot(FOOTAGE, 1, 0.0, 4.0, colors=("teal", "orange"), light="dark", people=2, warmth=-0.5),
    shot(FOOTAGE, 2, 4.0, 10.0, colors=("red",), black_and_white=True, motion="pan", warmth=0.5),
]
FRAMES = [frame(FOOTAGE, 1, 1.0), frame(FOOTAGE, 1, 3.0, look=False), frame(FOOTAGE, 2, 5.5)]
