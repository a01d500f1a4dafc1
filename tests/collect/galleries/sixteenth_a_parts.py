"""What several layouts of this half are written with."""

from __future__ import annotations

from collect.galleries.draft import Draft

NAMES = (
    "Ilse Varga", "Tomasz Wrona", "Carmen Ruiz", "Paulo Freitas", "Anca Dumitru", "Rohan Mehta",
    "Claire Morel", "Hugo Lindqvist", "Marta Kowal", "Ioana Pop", "Luis Cano", "Asha Nair",
)  # fmt: skip


def still_or_standing(d: Draft, side: int) -> tuple[int, int]:
    """Width by height of a photograph with this longer side: most lie, some stand."""
    short = round(side / d.random.choice((1.33, 1.5, 1.5)))
    return (short, side) if d.random.random() < 0.2 else (side, short)


def at_width(size: tuple[int, int], width: int) -> tuple[int, int]:
    """The same shape at another width."""
    return width, round(size[1] * width / size[0])


def inside(size: tuple[int, int], side: int) -> tuple[int, int]:
    """The same shape within a square of this side."""
    scale = side / max(size)
    return round(size[0] * scale), round(size[1] * scale)


def when_near(selector: str, body: str) -> str:
    """A script that does `body` to each `e` of a selector when it comes near the window."""
    return (
        "<script>(function(){var io=new IntersectionObserver(function(l){l.forEach(function(i){"
        "if(!i.isIntersecting)return;var e=i.target;io.unobserve(e);" + body + "})},"
        "{rootMargin:'400px'});"
        f"document.querySelectorAll('{selector}').forEach(function(e){{io.observe(e)}})}})();</script>"
    )
