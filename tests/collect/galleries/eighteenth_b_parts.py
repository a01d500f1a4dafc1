"""What several layouts of the eighteenth set's second half are put together from."""

from __future__ import annotations

from collect.galleries.draft import Draft

LATE = """<script>(function(){var io=new IntersectionObserver(function(es){es.forEach(function(e){
if(!e.isIntersecting)return;io.unobserve(e.target);load(e.target)})},{rootMargin:'600px'});
function load(i){%s}
document.querySelectorAll('%s').forEach(function(i){io.observe(i)})})();</script>"""
"""A script that does a thing to each chosen element when it comes near the window."""


def late(chosen: str, doing: str) -> str:
    """Lazy loading: what is done to an element `i` as it comes into sight."""
    return LATE % (doing, chosen)


def shape(d: Draft, whole: int, upright: float = 0.15) -> tuple[int, int]:
    """Width and height of a picture whose longer side is this; some stand upright."""
    aspect = d.random.choice((1.5, 1.5, 1.33, 1.78))
    short = round(whole / aspect)
    return (short, whole) if d.random.random() < upright else (whole, short)


def within(size: tuple[int, int], side: int) -> tuple[int, int]:
    """The same shape, no side longer than this."""
    factor = min(1.0, side / max(size))
    return max(1, round(size[0] * factor)), max(1, round(size[1] * factor))


def to_width(size: tuple[int, int], width: int) -> tuple[int, int]:
    """The same shape, so wide."""
    return width, max(1, round(size[1] * width / size[0]))
