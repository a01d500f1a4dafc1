"""The demo films: drawn and scored by code, with known truth, and a tour that asks about them."""

from __future__ import annotations

from cineseek.demo.author import write_scripts
from cineseek.demo.shoot import draw_film, draw_films
from cineseek.demo.trailers import draw_trailers
from cineseek.demo.truth import TRUTH, DemoFilm, TrueLine, TrueShot

__all__ = [
    "TRUTH",
    "DemoFilm",
    "TrueLine",
    "TrueShot",
    "draw_film",
    "draw_films",
    "draw_trailers",
    "write_scripts",
]
