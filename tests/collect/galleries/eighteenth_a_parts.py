"""What the layouts of the publishing side share: shapes, numbers, words, a script that watches."""

from __future__ import annotations

import json

from collect.galleries.draft import LENSES, Draft

NAMES = ("Anna Lindt", "Jan Mazur", "Ilse Brandt", "Marek Holub", "Rosa Vidal", "Tom Barker",
         "Keiko Mori", "Paul Renard", "Nora Quist", "Luca Ferri", "Ada Novak", "Omar Haddad")  # fmt: skip


def number(d: Draft, digits: int) -> str:
    """A number of this many digits that does not begin with nought."""
    return str(d.random.randint(10 ** (digits - 1), 10**digits - 1))


def of(width: int, shape: float) -> int:
    """The height of a picture of this shape at this width."""
    return max(1, round(width / shape))


def still_camera(d: Draft) -> float:
    """The shape of a photograph: most lie, some stand."""
    return d.random.choice((1.5, 1.5, 1.5, 1.33, 0.667))


def fitted(side: int, shape: float) -> tuple[int, int]:
    """Width and height of this shape within a square of this side."""
    return (side, of(side, shape)) if shape >= 1 else (round(side * shape), side)


def seen(d: Draft) -> str:
    """What is to be seen on a picture."""
    return d.random.choice(LENSES).capitalize()


def name(d: Draft) -> str:
    """Somebody's name."""
    return d.random.choice(NAMES)


def in_script(value: object) -> str:
    """JSON as it stands in a script."""
    return json.dumps(value).replace("</", "<\\/")


def watch(selector: str, body: str, margin: int = 200) -> str:
    """A script that does `body` to each `e` of a selector when it comes near the window."""
    return (
        "<script>(function(){var o=new IntersectionObserver(function(l){l.forEach(function(i){"
        f"if(!i.isIntersecting)return;var e=i.target;o.unobserve(e);{body}}})}},"
        f"{{rootMargin:'{margin}px'}});document.querySelectorAll({json.dumps(selector)})"
        ".forEach(function(e){o.observe(e)})})();</script>"
    )
