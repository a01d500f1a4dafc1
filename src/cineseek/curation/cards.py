"""The data card of a set: what is in it, where from, under which terms, how divided, how skewed.

Every number is counted or measured of the set itself.
"""

from __future__ import annotations

import hashlib
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from statistics import median
from typing import Any
from urllib.parse import urlsplit

import cineseek
from cineseek.curation.choosing import ChosenSet
from cineseek.curation.subsets import PARTS, SIZES
from cineseek.curation.writing import Shape, Written
from cineseek.film import Film
from cineseek.training.films_data import DUPLICATE
from cineseek.training.films_split import NEIGHBOURS, SAME_SCENE

FORMAT = 1
NOT_TOLD = "not told"
_MOST = 20
"""Names of a list; the rest are counted."""
_SKEW = 0.5
"""A share from which it is said that most of a set is one thing."""


def make_card(
    name: str,
    chosen: ChosenSet,
    written: Sequence[Written],
    *,
    shape: Shape,
    unreadable: int,
    now: float | None = None,
) -> dict[str, Any]:
    """A card as JSON; `now` is seconds since 1970."""
    there = {one.chosen.of.film for one in written}
    films = [film for film in chosen.films if film.id in there]
    left_out = dict(chosen.left_out)
    if unreadable:
        left_out["unreadable"] = left_out.get("unreadable", 0) + unreadable
    return {
        "format": FORMAT,
        "name": name,
        "made_at": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(now)),
        "made_by": f"cineseek {cineseek.__version__}",
        "shape": shape,
        "hash": hash_of(written),
        "counts": {
            "films": len(films),
            "pictures": len(written),
            "scenes": len({one.chosen.scene for one in written}),
            "footages": len({one.chosen.of.footage for one in written}),
            "captioned": sum(bool(one.chosen.of.captions) for one in written),
            "captions": sum(len(one.chosen.of.captions) for one in written),
            "bytes": sum(one.bytes for one in written),
            "looked at": chosen.looked_at,
        },
        "left out": left_out,
        "filters": _filters(chosen),
        "subsets": _subsets(films, written),
        "splits": {
            "by scene": _count(one.chosen.by_scene or "in none" for one in written),
            "by film": {
                "films": _count(
                    {one.chosen.of.film: one.chosen.by_film for one in written}.values()
                ),
                "pictures": _count(one.chosen.by_film for one in written),
            },
        },
        "sources": _sources(written),
        "licences": _count(_licence(one) for one in written),
        "languages": _names(film.languages for film in films),
        "caption languages": _names(
            one.chosen.of.languages for one in written if one.chosen.of.captions
        ),
        "countries": _names(film.countries for film in films),
        "genres": _names(film.genres for film in films),
        "directors": _names(film.directors for film in films),
        "decades": dict(sorted(_count(_decade(film) for film in films).items())),
        "pictures": _pictures(written),
        "biases": _biases(films, written),
    }


def hash_of(written: Iterable[Written]) -> str:
    """Which pictures, of which films, in which parts: 64 hexadecimal digits."""
    digest = hashlib.sha256()
    for one in sorted(written, key=lambda one: one.file):
        told = (one.file, one.sha256, one.chosen.of.film, one.chosen.by_scene, one.chosen.by_film)
        digest.update(repr(told).encode("utf-8", "surrogateescape") + b"\n")
    return digest.hexdigest()


def _filters(chosen: ChosenSet) -> dict[str, Any]:
    how = chosen.how
    return {
        "films": how.films or "all",
        "people": how.people,
        "seed": how.seed,
        "check": how.check,
        "test": how.test,
        "uninformative": "black, flat or blurred pictures go",
        "duplicates": f"of pictures of a film whose prints have a cosine of {DUPLICATE} or more "
        "the first is kept",
        "shared": f"pictures of several films with such prints go: cosine {DUPLICATE}",
        "scenes": f"runs of shots, and pictures whose prints have a cosine of {SAME_SCENE} or "
        f"more, or, of stills that follow each other, of {NEIGHBOURS}",
    }


def _subsets(films: Sequence[Film], written: Sequence[Written]) -> dict[str, dict[str, int]]:
    pictures = Counter(one.chosen.of.film for one in written)
    sizes = [size for size in SIZES if size < len(films)]
    told = {
        str(size): {
            "films": size,
            "pictures": sum(pictures[film.id] for film in films[:size]),
        }
        for size in sizes
    }
    return {**told, "all": {"films": len(films), "pictures": len(written)}}


def _sources(written: Sequence[Written]) -> dict[str, dict[str, Any]]:
    """By source: pictures, sites, first and last time, what robots rules said."""
    found: dict[str, list[Any]] = defaultdict(list)
    bare = 0
    for one in written:
        for origin in one.chosen.of.origins:
            found[origin.source].append(origin)
        bare += not one.chosen.of.origins
    told: dict[str, dict[str, Any]] = {}
    for source, origins in sorted(found.items()):
        times = sorted(one.fetched_at for one in origins if one.fetched_at)
        sites = Counter(_site(one.page or one.url) for one in origins)
        told[source] = {
            "pictures": len(origins),
            "sites": {site: count for site, count in sites.most_common(_MOST) if site},
            "from": times[0] if times else None,
            "to": times[-1] if times else None,
            "robots": _count(one.robots or NOT_TOLD for one in origins),
        }
    if bare:
        told["not recorded"] = {"pictures": bare}
    return told


def _site(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def _licence(one: Written) -> str:
    told = {origin.licence for origin in one.chosen.of.origins if origin.licence}
    return "; ".join(sorted(told)) or NOT_TOLD


def _pictures(written: Sequence[Written]) -> dict[str, Any]:
    if not written:
        return {}
    per_film = Counter(one.chosen.of.film for one in written).values()
    return {
        "kinds": _count(one.chosen.of.kind for one in written),
        "light": _count(one.light for one in written),
        "black and white": sum(one.black_and_white for one in written),
        "median width": round(median(one.width for one in written)),
        "median height": round(median(one.height for one in written)),
        "fewest of a film": min(per_film),
        "median of a film": round(median(per_film)),
        "most of a film": max(per_film),
    }


def _biases(films: Sequence[Film], written: Sequence[Written]) -> list[str]:
    """What one who learns from the set should know, with the numbers."""
    said = []
    for what, values in (
        ("language", [film.languages for film in films]),
        ("country", [film.countries for film in films]),
        ("genre", [film.genres for film in films]),
        ("decade", [(_decade(film),) if film.year else () for film in films]),
        ("director", [film.directors for film in films]),
    ):
        known = [one for one in values if one]
        if len(known) < len(films):
            said.append(f"of {len(films) - len(known)} of {len(films)} films no {what} is known")
        top = Counter(name for one in known for name in set(one)).most_common(1)
        if top and len(known) > 1 and top[0][1] / len(known) >= _SKEW:
            (name, count) = top[0]
            share = round(100 * count / len(known))
            said.append(f"{count} of {len(known)} films ({share} %) have the {what} {name}")
    if written:
        count = len(written)
        dark = sum(one.light == "dark" for one in written)
        grey = sum(one.black_and_white for one in written)
        per_film = Counter(one.chosen.of.film for one in written)
        film, most = per_film.most_common(1)[0]
        said.append(f"{dark} of {count} pictures ({round(100 * dark / count)} %) are dark")
        said.append(f"{grey} of {count} ({round(100 * grey / count)} %) are black and white")
        if len(per_film) > 1:
            share = round(100 * most / count)
            said.append(f"{most} of {count} pictures ({share} %) are of one film, {film}")
        bare = sum(_licence(one) == NOT_TOLD for one in written)
        if bare:
            said.append(f"of {bare} of {count} pictures no licence is known")
    return said


def _decade(film: Film) -> str:
    return f"{film.year // 10 * 10}s" if film.year else NOT_TOLD


def _count(values: Iterable[str]) -> dict[str, int]:
    """How often each, the most frequent first; parts in their order."""
    counts = Counter(values)
    if set(counts) & set(PARTS):
        ordered = [*PARTS, *sorted(set(counts) - set(PARTS))]
        return {name: counts[name] for name in ordered if counts[name]}
    return dict(sorted(counts.items(), key=lambda one: (-one[1], one[0])))


def _names(values: Iterable[Sequence[str]]) -> Mapping[str, int]:
    """How many have each name; all beyond the most frequent together."""
    counts = _count(name for one in values for name in (dict.fromkeys(one) or [NOT_TOLD]))
    if len(counts) <= _MOST:
        return counts
    some = dict(list(counts.items())[:_MOST])
    return {**some, f"{len(counts) - _MOST} others": sum(list(counts.values())[_MOST:])}
