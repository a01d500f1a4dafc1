"""Small parts that the layouts of the first half of the twenty-first set share."""

from __future__ import annotations

import json
from html import escape

from collect.galleries.draft import LENSES, Draft

FIRST = ("Anna", "Jean", "Miriam", "Tomas", "Elena", "Viktor", "Ines", "Karel", "Ruth", "Paul")
LAST = ("Weber", "Moreau", "Silva", "Novak", "Hansen", "Rossi", "Varga", "Keller", "Duval", "Stone")


def someone(d: Draft) -> str:
    """Somebody's name."""
    return f"{d.random.choice(FIRST)} {d.random.choice(LAST)}"


def seen_on(d: Draft) -> str:
    """What is to be seen on a picture."""
    return d.random.choice(LENSES)


def digits(d: Draft, length: int) -> str:
    """A number as a site counts its things."""
    return str(d.random.randint(10 ** (length - 1), 10**length - 1))


def uuid(d: Draft) -> str:
    """A name in five parts."""
    return "-".join(d.token(part) for part in (8, 4, 4, 4, 12))


def press_shape(d: Draft) -> float:
    """Width by height of a reporter's photograph: most lie, some stand."""
    return d.random.choice((1.5, 1.5, 1.5, 1.33, 0.67))


def within(side: int, shape: float) -> tuple[int, int]:
    """Width and height of this shape within a square of this side."""
    return (side, round(side / shape)) if shape >= 1 else (round(side * shape), side)


def told(value: object) -> str:
    """JSON as it stands in an attribute."""
    return escape(json.dumps(value, ensure_ascii=False))


def late(selector: str, body: str, margin: int = 300) -> str:
    """A script that does `body` to each `e` of a selector when it comes near the window."""
    return (
        "<script>(function(){var io=new IntersectionObserver(function(l){l.forEach(function(n){"
        "if(!n.isIntersecting)return;io.unobserve(n.target);var e=n.target;"
        f"{body}}})}},{{rootMargin:'{margin}px'}});"
        f"document.querySelectorAll('{selector}').forEach(function(e){{io.observe(e)}})}})();"
        "</script>"
    )
