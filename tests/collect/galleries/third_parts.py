"""What several layouts of the third set need: people, kinds of shapes, and a lazy loader."""

from __future__ import annotations

from html import escape

from collect.galleries.draft import LENSES, Draft

PEOPLE = (
    "Ada Moreau", "Jonas Wik", "Lena Petrov", "Tomas Varga", "Teresa Duarte", "Mirko Babic",
    "Clara Lind", "Ravi Menon", "Noor Haddad", "Piet de Boer", "Sofia Greco", "Oskar Hahn",
    "Mina Sato", "Elias Berg", "Rosa Castell", "Yann Le Goff",
)  # fmt: skip
EMPTY = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"


def people(d: Draft, count: int) -> list[str]:
    """So many different people."""
    return d.random.sample(PEOPLE, count)


def lens(d: Draft) -> str:
    """What is to be seen on a picture."""
    return escape(d.random.choice(LENSES))


def number(d: Draft, digits: int) -> str:
    """A number as a site counts its things."""
    return str(d.random.randint(10 ** (digits - 1), 10**digits - 1))


def mixed_shape(d: Draft) -> float:
    """Most pictures have the film's shape, some are of a still camera, some stand."""
    return d.random.choices((d.aspect, 1.5, 0.67), (7, 2, 1))[0]


def lazy(selector: str, body: str, margin: int = 200) -> str:
    """A script that does `body` to each `e` of a selector when it comes near the window."""
    return f"""<script>(function(){{
var io=new IntersectionObserver(function(entries){{entries.forEach(function(entry){{
if(!entry.isIntersecting)return;var e=entry.target;io.unobserve(e);{body}
}})}},{{rootMargin:"{margin}px 0px"}});
document.querySelectorAll({selector!r}).forEach(function(e){{io.observe(e)}})}})();</script>"""
