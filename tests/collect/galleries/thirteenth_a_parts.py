"""Small parts that several pages of the first half of the thirteenth blind set share."""

from __future__ import annotations

from collect.galleries.draft import Draft

BLANK = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="
"""What stands in a picture's place until it is wanted."""


def lazily(selector: str, body: str) -> str:
    """A script that does `body` to each `e` of a selector when it comes near the window."""
    return f"""<script>(function(){{
var io=new IntersectionObserver(function(all){{all.forEach(function(x){{
if(!x.isIntersecting)return;var e=x.target;io.unobserve(e);{body}}});}},{{rootMargin:'300px'}});
document.querySelectorAll('{selector}').forEach(function(e){{io.observe(e);}});
}})();</script>"""


def shape(d: Draft) -> tuple[int, int]:
    """Width by height of a photographer's picture at five thousand on the long side."""
    return d.random.choice(((5000, 3333), (5000, 3333), (5000, 3333), (5000, 3750), (3333, 5000)))


def fitted(whole: tuple[int, int], width: int) -> tuple[int, int]:
    """This shape at another width."""
    return width, round(whole[1] * width / whole[0])


def within(whole: tuple[int, int], side: int) -> tuple[int, int]:
    """This shape with this length of its longer side."""
    scale = side / max(whole)
    return round(whole[0] * scale), round(whole[1] * scale)


def number(d: Draft, digits: int) -> str:
    """A number as a site counts its things."""
    return str(d.random.randint(10 ** (digits - 1), 10**digits - 1))
