"""What the layouts of this half of the set have in common: shapes, names, small scripts."""

from __future__ import annotations

import html
import json
import string

from collect.galleries.draft import LENSES, Draft

NAMES = (
    "Ines Carvalho", "Tomasz Wilk", "Ada Brunner", "Yusuf Kaya", "Mirela Pop", "Henk de Boer",
    "Siobhan Daly", "Kenji Mori", "Lucia Ferri", "Olav Lund", "Priya Nair", "Jan Novak",
)  # fmt: skip


def name(d: Draft) -> str:
    """Somebody's name."""
    return d.random.choice(NAMES)


def seen(d: Draft) -> str:
    """What is to be seen on a picture."""
    return d.random.choice(LENSES)


def code(d: Draft, length: int) -> str:
    """A name made by chance of letters of both cases and digits."""
    return "".join(d.random.choices(string.ascii_letters + string.digits, k=length))


def digits(d: Draft, length: int) -> str:
    """A number of this many digits that does not begin with nought."""
    return str(d.random.randint(10 ** (length - 1), 10**length - 1))


def uuid(d: Draft) -> str:
    """A name in five parts."""
    return "-".join(d.token(length) for length in (8, 4, 4, 4, 12))


def shape(d: Draft) -> float:
    """Width by height: most pictures are of the film, some of a still camera, some stand."""
    return d.random.choice((d.aspect, d.aspect, d.aspect, d.aspect, 1.5, 0.667))


def fit(ratio: float, side: int) -> tuple[int, int]:
    """The size of this shape whose longer side is this."""
    return (side, round(side / ratio)) if ratio >= 1 else (round(side * ratio), side)


def told(value: object) -> str:
    """JSON as it stands in an attribute."""
    return html.escape(json.dumps(value), quote=True)


def near(selector: str, body: str) -> str:
    """A script that does `body` to each `e` of a selector when it comes near the window."""
    return (
        "<script>(function(){var o=new IntersectionObserver(function(l){l.forEach(function(x){"
        "if(!x.isIntersecting)return;var e=x.target;o.unobserve(e);"
        + body
        + "})},{rootMargin:'300px'});document.querySelectorAll('"
        + selector
        + "').forEach(function(e){o.observe(e)})})();</script>"
    )
