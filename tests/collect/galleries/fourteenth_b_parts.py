"""What several layouts of this half share: a blog program's cut sizes, and late pictures."""

from __future__ import annotations

from collect.galleries.draft import Draft

Cut = tuple[str, int, int]
"""Address, width, height."""


def cuts(d: Draft, stem: str, width: int, height: int, widths: tuple[int, ...]) -> list[Cut]:
    """A picture and the smaller ones a blog program cuts of it, the whole one first."""
    made = [(d.file(f"{stem}.jpg", width, height), width, height)]
    for small in widths:
        if small < width:
            tall = round(small * height / width)
            made.append((d.file(f"{stem}-{small}x{tall}.jpg", small, tall), small, tall))
    return made


def srcset(made: list[Cut]) -> str:
    return ", ".join(f"{address} {width}w" for address, width, _ in made)


def addresses(made: list[Cut]) -> list[str]:
    return [address for address, _, _ in made]


def photograph(d: Draft, long: int = 2000) -> tuple[int, int]:
    """The size of a photograph: most lie, some stand."""
    short = round(long / d.random.choice((1.5, 1.5, 1.33, 1.78)))
    return (long, short) if d.random.random() < 0.75 else (short, long)


def pixel(d: Draft, address: str) -> str:
    """A counting picture of one dot."""
    d.file(address, 1, 1)
    return f'<noscript><img height="1" width="1" style="display:none" src="{address}" alt=""/></noscript>'


def near(selector: str, body: str) -> str:
    """A script that does `body` to each `e` that comes near the window."""
    return (
        "<script>document.addEventListener('DOMContentLoaded',function(){"
        "var io=new IntersectionObserver(function(l){l.forEach(function(x){"
        "if(!x.isIntersecting)return;var e=x.target;io.unobserve(e);" + body + "})},"
        "{rootMargin:'400px'});"
        f"document.querySelectorAll('{selector}').forEach(function(e){{io.observe(e)}})}});</script>"
    )
