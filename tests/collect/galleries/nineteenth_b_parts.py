"""What the layouts of the nineteenth set's second half have in common."""

from __future__ import annotations

import json

from collect.galleries.draft import Draft

PEOPLE = (
    "Marit Solheim", "Oskar Lindqvist", "Hana Dvorak", "Tom Achterberg", "Ines Carvalho",
    "Jonas Weidner", "Priya Raman", "Luc Delorme", "Aoife Brennan", "Kenji Morita",
    "Sofia Greco", "Pavel Zeman", "Nadia Haddad", "Erik Sandvik", "Clara Vogt",
)  # fmt: skip
NICKS = (
    "reelkeeper", "nitrate_joe", "Marit", "scopefan", "old_splice", "lampman", "grainandgate",
    "tiltshift77", "Pavel_Z", "kinobox", "sprocket", "mattepainter", "hugo.k", "slowpan",
)  # fmt: skip


def shape(d: Draft, longest: int) -> tuple[int, int]:
    """A picture whose longer side is this: most have the film's shape, some are photographs."""
    ratio = d.random.choices((d.aspect, 1.5, 0.667), (7, 2, 1))[0]
    return fit((round(1000 * ratio), 1000), longest)


def fit(size: tuple[int, int], longest: int) -> tuple[int, int]:
    """The same shape, its longer side this long."""
    width, height = size
    scale = longest / max(width, height)
    return max(1, round(width * scale)), max(1, round(height * scale))


def across(size: tuple[int, int], width: int) -> tuple[int, int]:
    """The same shape, this wide."""
    return width, max(1, round(size[1] * width / size[0]))


def upright(size: tuple[int, int], height: int) -> tuple[int, int]:
    """The same shape, this high."""
    return max(1, round(size[0] * height / size[1])), height


def digits(d: Draft, count: int) -> str:
    """A number of this many digits that does not begin with nought."""
    return str(d.random.randint(10 ** (count - 1), 10**count - 1))


def letters(d: Draft, count: int) -> str:
    """A name by chance out of letters of both cases and digits."""
    stock = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ0123456789"
    return "".join(d.random.choices(stock, k=count))


def told(value: object) -> str:
    """JSON as it stands in an answer or a script."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def rows(selector: str, height: int, gap: int) -> str:
    """A script that lays boxes out in rows of one height by their data-width and data-height."""
    return f"""<script>(function(){{function lay(){{var all=[].slice.call(document.querySelectorAll('{selector}'));
if(!all.length)return;var box=all[0].parentNode,wide=box.clientWidth,top=0,row=[],sum=0;
function put(h){{var x=0;row.forEach(function(e){{var w=e.dataset.width/e.dataset.height*h;
e.style.cssText='position:absolute;top:'+top+'px;left:'+x+'px;width:'+w+'px;height:'+h+'px';x+=w+{gap};}});
top+=h+{gap};row=[];sum=0;}}
all.forEach(function(e){{row.push(e);sum+=e.dataset.width/e.dataset.height;
if(sum*{height}+{gap}*(row.length-1)>=wide)put((wide-{gap}*(row.length-1))/sum);}});
if(row.length)put({height});box.style.height=top+'px';}}lay();addEventListener('resize',lay);}})();</script>"""


def late(selector: str, body: str) -> str:
    """A script that does `body` to each `e` of a selector when it comes near the window."""
    return f"""<script>(function(){{var o=new IntersectionObserver(function(es){{es.forEach(function(n){{
if(!n.isIntersecting)return;var e=n.target;o.unobserve(e);{body}}});}},{{rootMargin:'300px 0px'}});
document.querySelectorAll('{selector}').forEach(function(e){{o.observe(e);}});}})();</script>"""
