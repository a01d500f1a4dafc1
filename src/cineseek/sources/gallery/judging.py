"""How much a group of places looks like the gallery that a page is about. Sums of small reasons.

The weights were set by hand, on the layouts that the tests make for it (`develop.py`) and then on
those by other authors (`sets.py`) after each had been measured.
"""

from __future__ import annotations

import math
import re
from itertools import groupby
from statistics import median
from urllib.parse import parse_qsl, urlsplit

from cineseek.sources.gallery import addresses
from cineseek.sources.gallery.boxes import order_share, typical_area
from cineseek.sources.gallery.group import Group
from cineseek.sources.gallery.places import LinkKind

_LINKS: dict[LinkKind, float] = {
    "picture": 3.0, "viewer": 2.0, "here": 0.8, "site": -1.2, "away": -3.5,
}  # fmt: skip
_REGIONS = {"nav": -5.0, "header": -4.0, "footer": -5.0, "aside": -3.0, "": 0.0}
_CARDS = -2.5
"""What speaks so much of other pages is cards of these."""
_ID = re.compile(r"\d{5}|(?=[0-9a-f]*\d)[0-9a-f]{8}")
"""In the name of a picture that a program numbers, and in that of its page."""
_SMALL = 480
"""Pixels of width that no table of a gallery stays below."""
_ROWS = 3
"""So many headings between links to other pages make them an overview."""
_FEW = 6
"""Fewer pictures than so many may as well be people, services or posts."""
_POST = 15
"""Words from which on what stands around a picture is a text, and no caption."""
_MANY = 24
"""More pictures than so many are no better reason than so many."""


def judge(group: Group, *, seen: bool) -> dict[str, float]:
    """Reasons for and against a group, by name; their sum is what counts.

    `seen` says that the page was rendered: what has no box was not visible.
    """
    places = group.places
    distinct = len({place.best().url for place in places})
    kind: LinkKind = "site" if _is_carded(group) else group.link_kind
    own_shapes = kind == "site" and group.words < _POST and group.are_cut_alike is False
    reasons = {
        "count": 1.1 * math.log2(min(distinct, _MANY)) - (3.5 if distinct < 3 else 0.0),
        "link": _link(group, kind),
        "region": _REGIONS[group.region],
        "size": _size(group.width) * (0.7 if kind == "here" and group.meeting >= 0 else 1.0),
        "shown": _shown(group.shown_width),
        "unknown": _unknown(group),
        "shape": _shape(group),
        "drawn": _drawn(group),
        "words": _words(group, kind) * (0.5 if own_shapes else 1.0),
        "own shapes": 1.5 if own_shapes else 0.0,
        "repeated": -4.0 if distinct < 0.7 * len(places) else 0.0,
        "title": 0.7 * (2 - min(group.from_title, 4)) if group.from_title is not None else 0.7,
    }
    if group.meeting < 0:  # a table may hold anything; what is on the page goes first
        if kind == "here":
            reasons["link"] = 0.0
        several = sum(len(place.versions) > 1 for place in places) / len(places)
        told = all(one.width for place in places for one in place.versions)
        small = told and (group.width or 0) < _SMALL
        # A small one and a large one are made to be shown; of small ones only cards are made.
        reasons["table"] = -3.5 if small else 1.8 * several - 0.3
    elif all(place.textual for place in places):
        reasons["no picture"] = -0.5
    if len(places) > 3:
        reasons["series"] = 1.6 * group.patterns.most_common(1)[0][1] / len(places) - 0.6
    told = group.words > 0 or group.headings >= len({place.link for place in places})
    overview = kind == "site" and told and group.rows >= _ROWS
    if overview:
        reasons["rows"] = -2.5
        reasons["link"] = min(reasons["link"], _LINKS[kind])  # of one series, but not of pictures
    if all(place.hidden for place in places):
        reasons["hidden"] = -3.0
    if kind in ("picture", "viewer"):
        # Behind a small one stands a large one: if that is sure, in whatever part of the page.
        sure = kind == "picture"
        for name in ("size", "shown", "drawn", *(("region",) if sure else ())):
            reasons[name] = max(reasons[name], reasons[name] * (0.15 if sure else 0.6))
    spoken = -2.0 if kind == "site" and group.meeting >= 0 else _CARDS
    cards = overview or (reasons["words"] <= spoken and not own_shapes)
    if cards:
        for name in ("size", "shown"):  # cards may be as large as they like
            reasons[name] = min(reasons[name], 0.0)
    if seen:
        visible = _visible(group)
        talk = distinct < _FEW and group.words >= _POST
        if distinct < 3 or talk or cards:
            # One or two are no wall, nor are a few posts; and cards are cards, however large.
            visible = {name: min(value, 0.0) for name, value in visible.items()}
        reasons |= visible
    return reasons


def score(group: Group, *, seen: bool) -> float:
    """The sum of the reasons."""
    return sum(judge(group, seen=seen).values())


def _is_carded(group: Group) -> bool:
    """Whether pages that seem to be about pictures are about more: headings, and no series."""
    if group.link_kind != "viewer" or len(group.places) < 3:
        return False
    links = [place.link or "" for place in group.places]
    headed = max(group.headed, group.words / 4) > 0.5
    if headed and all(_is_beside(one, group.page) for one in links):
        return True
    numbered = all(
        _ID.search(addresses.stem(place.urls[0]))
        or addresses.share_number(place.link or "", place.urls[0])
        or (
            group.headed <= 0.5
            and addresses.share_token(place.link or "", place.urls[0], group.page)
        )
        for place in group.places
    )
    if numbered or addresses.names_picture(links[0]) or _in_turn(links):
        return False
    return headed


def _is_beside(link: str, page: str) -> bool:
    """Whether it leads to another page like this one: numbered or asked for in the same way."""
    to, here = urlsplit(link), urlsplit(page)
    if re.search(r"\d{2}", here.query) and (to.netloc, to.path) == (here.netloc, here.path):
        return [key for key, _ in parse_qsl(to.query)] == [key for key, _ in parse_qsl(here.query)]
    pattern = addresses.pattern_of(page)
    return "0" in pattern.rpartition("/")[2] and addresses.pattern_of(link) == pattern


def _link(group: Group, kind: LinkKind) -> float:
    """To where; what is all called by what the page is about loses nothing by leading on."""
    reason = _LINKS[kind] + _links(group)
    return max(reason, _LINKS["here"]) if group.of_one_thing else reason


def _links(group: Group) -> float:
    """Where links go to: pages of one series are those about pictures."""
    links = [place.link or "" for place in group.places]
    if len(links) < 3 or group.link_kind not in ("site", "away", "viewer"):
        return 0.0
    runs = [one for one, _ in groupby(links)]  # a post may show several, one after the other
    if len(set(links)) < 0.7 * len(links) and (len(set(runs)) < len(runs) or not _in_turn(runs)):
        return -2.0
    if group.link_kind == "away" or not _in_turn(links):
        return 0.0
    if group.link_kind == "viewer":
        return 0.8
    sure = 0.5 if group.width is None else 1.0
    deep = all("/" in urlsplit(one).path.strip("/") or urlsplit(one).query for one in links)
    return 3.0 * sure * (1 - min(group.words, 6) / 6) if deep else 0.0


def _words(group: Group, kind: LinkKind) -> float:
    """A card of another page speaks of that page; a picture has a caption, or nothing."""
    if group.meeting < 0 and group.link_kind == "here":
        return -3.0 * min(max(group.words - 3, 0) / 6, 1.0)
    if kind in ("site", "away"):
        return -2.4 * min(group.words, 5) / 5 - 2.0 * group.headed
    few = len(group.places) < _FEW  # people, services, steps: each with a heading
    return -0.8 * min(group.words / 60, 1.0) - (3.5 if few else 1.5) * group.headed


def _size(width: float | None) -> float:
    if width is None:
        return 0.0
    if width < 90:
        return -6.0
    if width < 160:
        return -3.0 + 2.0 * (width - 90) / 70
    return min(2.2, 1.1 * math.log2(width / 250))


def _unknown(group: Group) -> float:
    """A picture that leads elsewhere and whose size nobody tells: less so where it is drawn."""
    if group.width is not None or group.link_kind not in ("site", "away"):
        return 0.0
    return -0.8 + 1.2 * _drawn(group)


def _shown(width: float | None) -> float:
    if width is None:
        return 0.0
    if width < 50:
        return -4.0
    if width < 100:
        return -2.0
    return min(1.2, 0.6 * math.log2(width / 150))


def _shape(group: Group) -> float:
    """Posters and portraits stand upright; banners and names of firms are long."""
    shapes = [
        wide / high
        for place in group.sample
        for wide, high in [place.any_size()]
        if wide and high and not place.textual  # words are long, whatever they lead to
    ]
    if len(shapes) * 2 < len(group.sample) or not shapes:
        return 0.0
    shape = median(shapes)
    return -2.0 if shape > 3.2 or shape < 0.3 else -1.0 if shape < 0.8 else 0.0


def _drawn(group: Group) -> float:
    """What is drawn is no photograph: signs, flags, names."""
    kinds = [re.split(r"[?#]", place.best().url)[0][-4:].lower() for place in group.places]
    share = sum(one in (".gif", ".svg") for one in kinds) + 0.5 * kinds.count(".png")
    signs = sum(addresses.is_sign(place.urls[0]) for place in group.places)
    if signs > 0.6 * len(kinds):
        return -4.0
    small = (group.width or 0) < _SMALL
    alone = small and group.width and not any(len(one.versions) > 1 for one in group.places)
    return -1.6 * share / len(kinds) * (5.0 if alone else 1.0 if small else 0.3)


def _visible(group: Group) -> dict[str, float]:
    """What the eyes add: how much of the page it takes, and whether it hangs together."""
    boxes = [place.box for place in group.places if place.box is not None and place.box.area > 0]
    if not boxes and any(place.late for place in group.places):
        return {}
    if not boxes:
        return {"unseen": -6.0 if group.meeting >= 0 else -3.0}
    if all(place.textual for place in group.places):
        return {}
    area = sum(box.area for box in boxes)
    return {
        "area": 0.7 * math.log2(max(area, 1.0) / 100_000),
        "wall": 1.2 * order_share(boxes) if len(boxes) > 2 else 0.0,
        "typical": -1.5 if typical_area(boxes) < 6000 else 0.0,
    }


def _in_turn(links: list[str]) -> bool:
    """Whether links differ by numbers or tokens only: pages of one series."""
    patterns = {addresses.pattern_of(link) + "?" + _query(link) for link in links}
    return len(patterns) == 1


def _query(link: str) -> str:
    return re.sub(r"(?<![0-9a-z])[0-9a-z]*\d[0-9a-z]*", "0", link.partition("?")[2].lower())
