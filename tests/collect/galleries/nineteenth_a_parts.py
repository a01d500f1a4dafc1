"""What the layouts of the first half of the nineteenth set share."""

from __future__ import annotations

import json
import string
from html import escape

from collect.galleries.draft import Draft

PEOPLE = (
    "Ines Lindqvist", "Tomas Aguilar", "Ruth Pereira", "Oskar Wieland", "Mina Castellan",
    "Jonas Brandt", "Clara Dufour", "Pavel Horak", "Lucia Serrano", "Henrik Dahl",
    "Agnes Moreau", "Samuel Okafor",
)  # fmt: skip


def attr(text: str) -> str:
    """Text as it stands in an attribute."""
    return escape(text, quote=True)


def in_script(value: object) -> str:
    """JSON as it stands in a script."""
    return json.dumps(value, separators=(",", ":")).replace("</", "<\\/")


def name_by_chance(d: Draft, length: int) -> str:
    """Letters of both cases and digits."""
    return "".join(d.random.choices(string.ascii_letters + string.digits, k=length))


def digits(d: Draft, length: int) -> str:
    """A number of this many digits that does not begin with nought."""
    return str(d.random.randint(10 ** (length - 1), 10**length - 1))


def uuid(d: Draft) -> str:
    """A name in five parts."""
    return "-".join(d.token(n) for n in (8, 4, 4, 4, 12))


def photo_shape(d: Draft) -> float:
    """Width by height of a photograph: some stand, most lie."""
    return d.random.choice((1.5, 1.5, 1.5, 1.33, 1.78, 0.667, 0.75))


def fit(shape: float, width: int, height: int) -> tuple[int, int]:
    """The largest size of this shape in a box."""
    if shape >= width / height:
        return width, max(1, round(width / shape))
    return max(1, round(height * shape)), height


def when_near(selector: str, body: str) -> str:
    """A script that does `body` to each `e` of a selector when it comes near the window."""
    return (
        "<script>(function(){var o=new IntersectionObserver(function(l){l.forEach(function(x){"
        "if(!x.isIntersecting)return;var e=x.target;o.unobserve(e);" + body + "})},"
        "{rootMargin:'600px'});document.querySelectorAll('" + selector + "').forEach("
        "function(e){o.observe(e)})})();</script>"
    )
