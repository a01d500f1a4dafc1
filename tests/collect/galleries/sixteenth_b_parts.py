"""What the layouts of the sixteenth set's second half share."""

from __future__ import annotations

import html
import json
import string

from collect.galleries.draft import Draft

PEOPLE = (
    "ahelm", "m_okafor", "tove.l", "kinoclub", "Ruben V.", "sasha_k", "old_reel", "Ines Prado",
    "gaffer77", "Lena Ott", "p_moreau", "yuki-n", "Dario", "wetplate", "nitrate_nan", "Bo Lind",
)  # fmt: skip


def photographed(d: Draft) -> tuple[float, bool]:
    """The shape of a photograph, and whether it stands: most lie."""
    standing = d.random.random() < 0.25
    shape = d.random.choice((1.5, 1.5, 1.333, 1.778))
    return (1 / shape if standing else shape), standing


def sized(shape: float, longest: int) -> tuple[int, int]:
    """Width and height of this shape with this length of the longer side."""
    return (longest, round(longest / shape)) if shape >= 1 else (round(longest * shape), longest)


def wide(shape: float, width: int) -> tuple[int, int]:
    """Width and height of this shape at this width."""
    return width, round(width / shape)


def name_of(d: Draft, length: int) -> str:
    """A name by chance of letters of both cases and digits."""
    return "".join(d.random.choices(string.ascii_letters + string.digits, k=length))


def digits(d: Draft, length: int) -> str:
    """A number of this many digits that does not begin with nought."""
    return str(d.random.randint(10 ** (length - 1), 10**length - 1))


def uuid(d: Draft) -> str:
    """A name in five parts."""
    return "-".join(d.token(one) for one in (8, 4, 4, 4, 12))


def attribute(value: object) -> str:
    """JSON as it stands in an attribute."""
    return html.escape(json.dumps(value, separators=(",", ":")), quote=True)


def script_json(value: object) -> str:
    """JSON as it stands in a script."""
    return json.dumps(value, separators=(",", ":")).replace("</", "<\\/")


def near(selector: str, body: str) -> str:
    """A script that does `body` to each `e` of a selector when it comes near the window."""
    return f"""<script>(function(){{var o=new IntersectionObserver(function(l){{l.forEach(function(i){{
if(!i.isIntersecting)return;var e=i.target;o.unobserve(e);{body}}})}},{{rootMargin:"300px 0px"}});
document.querySelectorAll("{selector}").forEach(function(e){{o.observe(e)}})}})();</script>"""
