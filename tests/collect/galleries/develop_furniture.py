"""What stands around a gallery and is none: by chance, in the layouts the reader was made on."""

from __future__ import annotations

from collect.galleries.draft import Draft, slug


def furnish(d: Draft, gallery: str) -> str:
    """A whole page with the gallery in it."""
    kind = d.random.choice(("landmarks", "divisions", "divisions", "article"))
    before = logo(d) + menu(d)
    if d.random.random() < 0.4:
        before += hero(d)
    if d.random.random() < 0.3:
        before += related(d)
    inner = f"<h1>{d.film}</h1><p>{d.words(40)}</p>{gallery}"
    after = "".join(
        part(d)
        for part in (advert, cast, related, videos, comments, icons, flags, tracker)
        if d.random.random() < 0.75 or part is related
    )
    side = sidebar(d) if d.random.random() < 0.7 else ""
    style = "body{width:1300px} img{border:0}"
    if kind == "landmarks":
        body = f"""<header>{before}</header><main>{inner}</main><aside>{side}</aside>
<section>{after}</section><footer>{partners(d)}</footer>"""
    elif kind == "article":
        body = f"""<div class="{d.token()}">{before}</div><div style="float:left;width:1000px"><article>{inner}
{after}</article></div><div style="float:right;width:260px">{side}</div><div style="clear:both">{partners(d)}</div>"""
    else:
        body = f"""<div id="{d.token()}"><div>{before}</div><div class="{d.token()}"><div style="float:left;width:1000px">
<div>{inner}</div>{after}</div><div style="float:right;width:260px">{side}</div></div><div style="clear:both">{partners(d)}</div></div>"""
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{d.film}</title>
<style>{style}</style></head><body>{body}</body></html>"""


def logo(d: Draft) -> str:
    return (
        f'<a href="/"><img src="{d.file("/assets/logo.png", 240, 70)}" width="240" height="70"></a>'
    )


def hero(d: Draft) -> str:
    return f'<div><img src="{d.file("/assets/head.jpg", 1300, 260)}" style="width:1300px"></div>'


def menu(d: Draft) -> str:
    """Small pictures that lead to other parts of the site."""
    return "".join(
        f"""<a href="/{slug(f)}/"><img src="{d.file(f"/assets/menu/{slug(f)}.jpg", 120, 60)}" width="120"
 height="60" alt="{f}"></a>"""
        for f in d.films[:5]
    )


def related(d: Draft) -> str:
    """Other films, as cards: with words, with a date, or as bare pictures."""
    style = d.random.randrange(4)
    wide = d.random.choice((200, 300, 360))
    out = ""
    for k, f in enumerate(d.films[5 : 5 + d.random.randint(3, 12)]):
        source = d.file(
            f"/uploads/{2008 + k}/0{k % 9 + 1}/{slug(f)}-{wide}x{wide * 9 // 16}.jpg",
            wide,
            wide * 9 // 16,
        )
        image = f'<img src="{source}" width="{wide}" height="{wide * 9 // 16}" alt="{f}">'
        link = f"/films/{k + 50}/{slug(f)}/"
        out += (
            f'<div><a href="{link}">{image}</a></div>',
            f'<div><a href="{link}">{image}</a><h3><a href="{link}">{f}</a></h3></div>',
            f'<article><a href="{link}">{image}<h2>{f}</h2></a><p>{d.words(16)}</p></article>',
            f'<li><a href="{link}"><figure>{image}<figcaption>{f}</figcaption></figure></a></li>',
        )[style]
    return f'<div style="clear:both"><h3>You may like</h3><div style="display:flex;flex-wrap:wrap">{out}</div></div>'


def sidebar(d: Draft) -> str:
    rows = "".join(
        f"""<li><a href="/films/{k + 80}/{slug(f)}/"><img src="{d.file(f"/uploads/side/{slug(f)}.jpg", 80, 80)}" width="80"
 height="80"></a> <a href="/films/{k + 80}/{slug(f)}/">{f}</a></li>"""
        for k, f in enumerate(d.films[:6])
    )
    return f"<h4>Popular</h4><ul>{rows}</ul>{advert(d)}"


def advert(d: Draft) -> str:
    wide, high = d.random.choice(((300, 250), (728, 90), (160, 600)))
    source = d.file(f"http://ads.network.test/{d.token()}.jpg", wide, high)
    return f"""<div><a href="http://ads.network.test/go?{d.token()}"><img src="{source}" width="{wide}" height="{high}"></a></div>"""


def cast(d: Draft) -> str:
    """Who plays in it: upright pictures with names, more of them than of the gallery perhaps."""
    people = "".join(
        f"""<div><a href="/people/{k + 7}-player/"><img src="{d.file(f"/people/{d.token()}.jpg", 150, 225)}" width="150"
 height="225"></a><div>Player {d.token(4)}</div><div>as somebody</div></div>"""
        for k in d.some(3, 20)
    )
    return f'<h3>Cast</h3><div style="display:flex;flex-wrap:wrap">{people}</div>'


def videos(d: Draft) -> str:
    """Stills that lead to trailers of other films, as wide as those of the gallery."""
    rows = "".join(
        f"""<li style="display:inline-block"><a href="/watch?v={d.token(11)}"><img src="{d.file(f"http://i.video.test/vi/{d.token(11)}/hq.jpg", 320, 180)}"
 width="320" height="180" alt=""></a><a href="/watch?v={d.token(11)}">{f}: the trailer in full</a> <span>2:0{k}</span></li>"""
        for k, f in enumerate(d.films[: d.random.randint(2, 12)])
    )
    return f"<ul>{rows}</ul>"


def flags(d: Draft) -> str:
    return "".join(
        f'<a href="/{k}/"><img src="{d.file(f"/flags/{k}.png", 20, 14)}" alt="{k}"></a>'
        for k in d.some(5, 40)
    )


def comments(d: Draft) -> str:
    return "<ol>{}</ol>".format(
        "".join(
            f"""<li><img src="{d.file(f"http://avatars.test/{d.token(20)}?s=60", 60, 60)}" width="60" height="60"><b>R{k}</b>
<p>{d.words(18)}</p></li>"""
            for k in d.some(1, 25)
        )
    )


def icons(d: Draft) -> str:
    """Signs to share with, one a background out of a sheet of many."""
    sprite = d.file("/assets/sprite.png", 400, 400)
    signs = "".join(
        f'<a href="http://share{k}.test/?u=x" style="display:inline-block;width:24px;height:24px;'
        f'background:url({sprite}) -{k * 24}px 0"></a>'
        for k in range(4)
    )
    return f"<div>{signs}<img src='{d.file('/assets/mail.png', 24, 24)}' width=24 height=24></div>"


def partners(d: Draft) -> str:
    return "".join(
        f'<a href="http://partner{k}.test/"><img src="{d.file(f"/assets/partner{k}.png", 150, 60)}" width="150" height="60"></a>'
        for k in range(d.random.randint(0, 5))
    )


def tracker(d: Draft) -> str:
    return f'<img src="{d.file("http://count.test/p.gif?id=3", 1, 1)}" width="1" height="1" style="display:none">'
