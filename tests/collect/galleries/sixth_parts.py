"""What several layouts of the sixth set need: numbers, names, dates as sites write them."""

from __future__ import annotations

import json
from html import escape

from collect.galleries.draft import LENSES, Draft

PEOPLE = (
    "Ines Marwood", "Tomas Keller", "Ada Lindqvist", "Piotr Zawada", "Grace Oyelaran", "Hugo Santerre",
    "Mina Castellan", "Jun Arakawa", "Leila Haddad", "Owen Birch", "Sofia Renzi", "Karl Ostrander",
)  # fmt: skip
MIXED = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"


def uuid(d: Draft) -> str:
    return "-".join(d.token(length) for length in (8, 4, 4, 4, 12))


def mixed(d: Draft, length: int) -> str:
    """A name made by chance of letters of both cases and digits."""
    return "".join(d.random.choices(MIXED, k=length))


def digits(d: Draft, length: int) -> str:
    return str(d.random.randint(10 ** (length - 1), 10**length - 1))


def people(d: Draft, count: int) -> list[str]:
    return d.random.sample(PEOPLE, count)


def seen(d: Draft) -> str:
    """What is to be seen on a picture."""
    return d.random.choice(LENSES)


def quoted(value: object) -> str:
    """JSON as it stands in an attribute."""
    return escape(json.dumps(value, separators=(",", ":")))


def tall(d: Draft, width: int) -> int:
    """The height of a picture of the film at this width."""
    return round(width / d.aspect)
