"""Layouts that the reader's rules were made on: ways to write an item, put together with ways to
arrange items, with addresses and furniture by chance. Names of classes are chance, too.
"""

from __future__ import annotations

import html
import json
from collections.abc import Callable
from functools import partial

from collect.galleries.develop_furniture import furnish
from collect.galleries.draft import LENSES, Draft, Layout, Page, slug

Item = Callable[[Draft, int, dict[int, str]], str]
"""Markup of one picture, by its addresses of three widths."""
Arrange = Callable[[Draft, list[str]], str]


def _addresses(d: Draft) -> Callable[[int], dict[int, str]]:
    """How this site calls its pictures: by number or chance, with the width here or there."""
    host = d.random.choice(("", "", "http://cdn.films.test", "//img.elsewhere.test"))
    folder = d.random.choice(
        (f"/stills/{slug(d.film)}", "/uploads/2014/05", f"/media/{d.token(6)}", "/images")
    )
    naming = d.random.choice(("number", "number", "chance", "words"))
    where = d.random.choice(("suffix", "folder", "query", "name"))
    wide = d.random.choice((200, 300, 400)), 800, d.random.choice((1280, 1600, 1920))

    def name(i: int) -> dict[int, str]:
        stem = {
            "number": f"{slug(d.film)}-{i + 1:02}",
            "chance": d.token(16),
            "words": f"{slug(d.random.choice(LENSES))}-{d.token(3)}",
        }[naming]
        found = {}
        for w in wide:
            high = round(w / d.aspect)
            address = {
                "suffix": f"{host}{folder}/{stem}{'' if w == wide[2] else f'-{w}x{high}'}.jpg",
                "folder": f"{host}{folder}/{'full' if w == wide[2] else f'w{w}'}/{stem}.jpg",
                "query": f"{host}{folder}/{stem}.jpg{'' if w == wide[2] else f'?width={w}'}",
                "name": f"{host}{folder}/{stem}{ {wide[0]: '_s', 800: '_m'}.get(w, '_l') }.jpg",
            }[where]
            found[w] = d.file(address, w)
        return found

    return name


def linked(d: Draft, i: int, w: dict[int, str]) -> str:
    small, _, big = w.values()
    d.belongs(small, big)
    size = _size(d, min(w)) if d.page.name[0] < "m" else ""
    return f'<a href="{big}"><img src="{small}" {size} alt=""></a>'


def figured(d: Draft, i: int, w: dict[int, str]) -> str:
    caption = d.words(7)
    d.belongs(*w.values(), caption=caption)
    srcset = ", ".join(f"{u} {k}w" for k, u in w.items())
    return f"""<figure><img src="{w[800]}" srcset="{srcset}" sizes="400px" {_size(d, 400)}>
<figcaption>{caption}</figcaption></figure>"""


def bare(d: Draft, i: int, w: dict[int, str]) -> str:
    d.belongs(w[800])
    return f'<img src="{w[800]}" {_size(d, 400)}>'


def lazy(d: Draft, i: int, w: dict[int, str]) -> str:
    small, mid, big = w.values()
    d.belongs(small, mid, big)
    blank = d.file("/assets/blank.gif", 1, 1)
    return f"""<a href="{big}" data-size="{max(w)}x900"><img src="{blank}" data-lazy-src="{mid}"
 data-lazy-srcset="{small} {min(w)}w, {mid} 800w" {_size(d, min(w))}></a>"""


def scripted_lazy(d: Draft, i: int, w: dict[int, str]) -> str:
    _, mid, big = w.values()
    d.belongs(mid, big)
    return f"""<span><img class="{d.token()}" data-hi="{big}" {_size(d, 400)}
 src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"><noscript><img src="{mid}"></noscript></span>"""


def painted(d: Draft, i: int, w: dict[int, str]) -> str:
    d.belongs(w[800], max(w.items())[1])
    return f"""<a href="{max(w.items())[1]}" style="display:block;width:320px;height:180px;
background:#222 url('{w[800]}') center / cover no-repeat"></a>"""


def viewed(d: Draft, i: int, w: dict[int, str]) -> str:
    small, _, big = w.values()
    d.belongs(small)
    page = f"{d.page.url}?still={i + 1}"
    d.page.answers[page] = (
        "text/html",
        f'<html><body><a href="/"><img src="/logo.png"></a><h1>{i}</h1><img src="{big}"><p>'
        f'<a href="?still={i + 2}">Next</a></p></body></html>',
    )
    return f'<a href="?still={i + 1}"><img src="{small}" {_size(d, min(w))}></a>'


def sourced(d: Draft, i: int, w: dict[int, str]) -> str:
    small, mid, big = w.values()
    d.belongs(small, mid, big)
    return f"""<picture><source type="image/avif" srcset="{big} 2x, {mid}"><img src="{small}"
 {_size(d, min(w))} alt="{d.random.choice(LENSES)}"></picture>"""


def own_element(d: Draft, i: int, w: dict[int, str]) -> str:
    small, _, big = w.values()
    d.belongs(small, big)
    return f"""<film-still full="{big}"><div style="padding:2px"><img src="{small}"
 {_size(d, min(w))}></div></film-still>"""


def buttoned(d: Draft, i: int, w: dict[int, str]) -> str:
    small, _, big = w.values()
    d.belongs(small, big)
    about = html.escape(json.dumps({"large": {"url": big, "w": max(w)}, "alt": d.film}))
    return f'<button data-x="{about}"><img src="{small}" {_size(d, min(w))}></button>'


def texted(d: Draft, i: int, w: dict[int, str]) -> str:
    d.belongs(max(w.items())[1])
    return f'<a href="{max(w.items())[1]}">Still number {i + 1}</a>'


def _size(d: Draft, wide: int) -> str:
    """Said, half said or not said; what is not said, the style of the page says."""
    high = round(wide / d.aspect)
    return (f'width="{wide}" height="{high}"', f'width="{wide}"', f'style="width:{wide}px"')[
        len(d.page.name) % 3
    ]


def flat(d: Draft, items: list[str]) -> str:
    cells = "".join(f'<div class="{d.token()}">{one}</div>' for one in items)
    return f'<div style="display:flex;flex-wrap:wrap;gap:6px">{cells}</div>'


def listed(d: Draft, items: list[str]) -> str:
    return f'<ul style="columns:3">{"".join(f"<li>{one}</li>" for one in items)}</ul>'


def defined(d: Draft, items: list[str]) -> str:
    out = ""
    for i, one in enumerate(items):
        out += f'<dl style="float:left;width:30%"><dt>{one}</dt></dl>'
        out += '<br style="clear:both">' if i % 3 == 2 else ""
    return f"<div>{out}</div>"


def tabled(d: Draft, items: list[str]) -> str:
    rows = [items[i : i + 4] for i in range(0, len(items), 4)]
    return "<table>{}</table>".format(
        "".join(f"<tr>{''.join(f'<td>{one}</td>' for one in row)}</tr>" for row in rows)
    )


def columned(d: Draft, items: list[str]) -> str:
    parts = [items[i::3] for i in range(3)]
    inner = "".join(
        f'<div style="float:left;width:33%">{"".join(f"<div>{one}</div>" for one in part)}</div>'
        for part in parts
    )
    return f"<section>{inner}</section>"


def chaptered(d: Draft, items: list[str]) -> str:
    out, i = "", 0
    while i < len(items):
        n = d.random.randint(2, 6)
        out += f"<h3>{d.random.choice(LENSES).title()}</h3><p>{d.words(14)}</p>"
        out += f"<div>{''.join(items[i : i + n])}</div>"
        i += n
    return out


def worded(d: Draft, items: list[str]) -> str:
    """Pictures one by one in an article, each wrapped as somebody happened to."""
    wraps = (
        "<p>{}</p>",
        "<p>{}</p>",
        "<div><div>{}</div></div>",
        "<p><strong>{}</strong></p>",
        "{}",
    )
    return "".join(
        d.random.choice(wraps).format(one)
        + (f"<p>{d.words(30)}</p>" if d.random.random() < 0.4 else "")
        for one in items
    )


def slid(d: Draft, items: list[str]) -> str:
    inner = "".join(
        f'<li style="flex:0 0 900px" {"" if i < 1 else "aria-hidden=true"}>{one}</li>'
        for i, one in enumerate(items)
    )
    return f'<div style="overflow:hidden;width:900px"><ul style="display:flex">{inner}</ul></div>'


def built(d: Draft, items: list[str]) -> str:
    """Built by a script from a table in it."""
    rows = [{"t": f"Still {i}", "f": max(s.versions.items(), key=lambda v: v[1])[0],
             "s": min(s.versions.items(), key=lambda v: v[1])[0]} for i, s in enumerate(d.page.truth)]  # fmt: skip
    return f"""<div id="{d.token()}"></div><script>var frames = {json.dumps(rows)};
frames.forEach(function (f) {{ var a = document.createElement('a'), i = new Image(); a.href = f.f;
i.src = f.s; i.width = 280; a.appendChild(i); document.currentScript.previousSibling.appendChild(a) }});</script>"""


def watched(d: Draft, items: list[str]) -> str:
    """Loaded when they come into sight."""
    script = """<script>document.querySelectorAll('img[data-hi]').forEach((i) => new IntersectionObserver((seen, o) => {
if (seen[0].isIntersecting) { i.src = i.dataset.hi; o.disconnect() } }).observe(i))</script>"""
    return flat(d, items) + script


_PAIRS: dict[str, tuple[Item, Arrange]] = {
    "grid": (linked, flat),
    "figures": (figured, listed),
    "definitions": (linked, defined),
    "lazy_grid": (lazy, flat),
    "columns": (bare, columned),
    "backgrounds": (painted, flat),
    "article": (linked, worded),
    "article_plain": (bare, worded),
    "slider": (figured, slid),
    "attributes": (buttoned, listed),
    "without_script": (scripted_lazy, watched),
    "table": (linked, tabled),
    "viewer": (viewed, flat),
    "sources": (sourced, columned),
    "own_elements": (own_element, flat),
    "chapters": (linked, chaptered),
    "script": (linked, built),
    "words": (texted, listed),
    "plain_table": (bare, tabled),
    "lazy_article": (lazy, worded),
}


def write(name: str, seed: int) -> Page:
    """A page of a layout."""
    d = Draft(name, seed, f"http://films.test/films/{seed}/a-film/")
    d.count = d.random.choice((4, 6, d.count, d.count))
    item, arrange = _PAIRS[name]
    address = _addresses(d)
    items = [item(d, i, address(i)) for i in range(d.count)]
    return d.done(furnish(d, arrange(d, items)))


DEVELOP: tuple[Layout, ...] = tuple(partial(write, name) for name in _PAIRS)
