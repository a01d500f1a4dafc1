"""What the layouts of the seventeenth set's second half share: shapes, people and a lazy script."""

from __future__ import annotations

from collect.galleries.draft import Draft

PEOPLE = (
    "Ines Carvalho", "Tom Ashdown", "Marit Solberg", "Yusuf Demir", "Hanne Brandt", "Luka Petrov",
    "Orla Keane", "Piet Vandamme", "Rosa Iglesias", "Emeka Obi", "Jiri Novotny", "Saara Lehto",
)  # fmt: skip


def shape(d: Draft, long: int = 2400) -> tuple[int, int]:
    """Width by height of a photograph of this longer side: most lie, some stand."""
    other = round(long / d.random.choice((1.5, 1.5, 1.5, 1.333, 1.778)))
    return (other, long) if d.random.random() < 0.22 else (long, other)


def fit(size: tuple[int, int], wide: int, high: int | None = None) -> tuple[int, int]:
    """This shape within a box, never enlarged."""
    width, height = size
    scale = min(1.0, wide / width, (high / height) if high else 1.0)
    return max(1, round(width * scale)), max(1, round(height * scale))


def number(d: Draft, digits: int = 5) -> int:
    """A number as a site counts its things."""
    return d.random.randint(10 ** (digits - 1), 10**digits - 1)


def person(d: Draft) -> str:
    """Somebody's name."""
    return d.random.choice(PEOPLE)


def near(selector: str, body: str) -> str:
    """A script that does `body` to each `e` of a selector when it comes near the window."""
    return (
        "<script>(function(){var o=new IntersectionObserver(function(l){l.forEach(function(x){"
        "if(!x.isIntersecting)return;var e=x.target;o.unobserve(e);"
        f"{body}}})}},{{rootMargin:'400px'}});document.querySelectorAll('{selector}')"
        ".forEach(function(e){o.observe(e)})})();</script>"
    )
