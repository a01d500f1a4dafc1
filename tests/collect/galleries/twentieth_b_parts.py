"""What the pages of the twentieth set's second half have in common."""

from __future__ import annotations

import html
import json
import string

from collect.galleries.draft import LENSES, Draft

PEOPLE = (
    "Nela Horvat", "Ciaran Dunne", "Paulo Tavares", "Inga Sild", "Retno Wulandari", "Marek Bielik",
    "Amina Tazi", "Oleg Sazonov", "Judit Varga", "Hamish Orr", "Lucia Ferreyra", "Wen-Hao Lin",
)  # fmt: skip


def told(value: object) -> str:
    """JSON as it stands in an attribute."""
    return html.escape(json.dumps(value, ensure_ascii=False, separators=(",", ":")))


def scripted(value: object) -> str:
    """JSON as it stands in a script of PHP: strokes are escaped."""
    return json.dumps(value, separators=(",", ":")).replace("/", "\\/")


def shape(d: Draft) -> float:
    """Most pictures have the film's shape, some are of a still camera, some stand."""
    return d.random.choice((d.aspect, d.aspect, d.aspect, 1.5, 1.5, 0.667))


def seen(d: Draft) -> str:
    """What is to be seen on a picture."""
    return d.random.choice(LENSES)


def person(d: Draft) -> str:
    """Somebody's name."""
    return d.random.choice(PEOPLE)


def secret(d: Draft, length: int) -> str:
    """A name made by chance of letters of both cases and digits."""
    return "".join(d.random.choices(string.ascii_letters + string.digits + "-_", k=length))


def number(d: Draft, digits: int) -> int:
    """A number as a site counts its things."""
    return d.random.randrange(10 ** (digits - 1), 10**digits)


def within(side: int, aspect: float) -> tuple[int, int]:
    """Width and height of this shape within a square of this side."""
    return (side, round(side / aspect)) if aspect >= 1 else (round(side * aspect), side)


def whole(title: str, css: str, body: str, head: str = "", lang: str = "en", of: str = "") -> str:
    """A page around its body; `of` is the class of the body."""
    return (
        f'<!DOCTYPE html>\n<html lang="{lang}">\n<head>\n<meta charset="UTF-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{title}</title>\n'
        f'{head}\n<style>{css}</style>\n</head>\n<body class="{of}">\n{body}\n</body>\n</html>\n'
    )
