"""What several layouts of the first half of the twentieth blind set need."""

from __future__ import annotations

import html
import json

from collect.galleries.draft import Draft

PEOPLE = (
    "Ida Norrgard", "Tomas Brandl", "Vera Okafor", "Jonas Achterberg", "Lucia Prado",
    "Pavel Hrubes", "Mira Castellan", "Oskar Lindqvist", "Nadia Ferreira", "Hugo Delmas",
)  # fmt: skip
DOT = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"


def told(value: object) -> str:
    """JSON as it stands in an attribute."""
    return html.escape(json.dumps(value, separators=(",", ":"), ensure_ascii=False))


def state(value: object) -> str:
    """JSON as it stands in a script."""
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False).replace("</", "<\\/")


def digits(d: Draft, count: int) -> str:
    """A number of this many digits that does not begin with nought."""
    return d.random.choice("123456789") + "".join(d.random.choices("0123456789", k=count - 1))


def letters(d: Draft, count: int) -> str:
    """Letters of both cases and digits."""
    stock = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz0123456789"
    return "".join(d.random.choices(stock, k=count))


def name_in_parts(d: Draft) -> str:
    """A name in five parts."""
    return "-".join(d.token(length) for length in (8, 4, 4, 4, 12))


def shape(d: Draft) -> float:
    """Width by height of a photograph: most lie, some stand."""
    return d.random.choice((1.5, 1.5, 1.5, 1.33, 1.33, 1.25, 0.75, 0.67))


def within(ratio: float, box: int) -> tuple[int, int]:
    """The size of this shape whose longer side is this."""
    return (box, round(box / ratio)) if ratio >= 1 else (round(box * ratio), box)


def when_near(selector: str, body: str) -> str:
    """A script that does `body` to each `e` of a selector when it comes near the window."""
    return (
        "<script>(function(){var o=new IntersectionObserver(function(s){s.forEach(function(i){"
        "if(!i.isIntersecting)return;var e=i.target;o.unobserve(e);" + body + "})},"
        "{rootMargin:'300px'});document.querySelectorAll('" + selector + "').forEach("
        "function(e){o.observe(e)})})();</script>"
    )
