"""Layouts that the reader was not made on: as sharing sites, wikis and programs in the page write.

Written before the reader, and not looked at while its rules were chosen (see `unseen_blogs`).
"""

from __future__ import annotations

import html
import json

from collect.galleries.draft import LENSES, Draft, Page, slug


def painted_tiles(seed: int) -> Page:
    """A photo service: tiles placed by hand whose pictures are backgrounds, under an empty link."""
    d = Draft("painted_tiles", seed, f"http://photos.test/people/ann/albums/{7000 + seed}")
    tiles, x, y = "", 0, 0
    for i in range(d.count):
        wide = round(220 * d.aspect)
        if x + wide > 1300:
            x, y = 0, y + 224
        key = f"//live.cdn.test/{d.random.randint(10, 99)}/{d.random.randint(10**9, 10**10)}_{d.token(10)}"
        shown = d.file(f"{key}_m.jpg", wide, 220)
        d.belongs(shown)
        pid = d.random.randint(10**10, 10**11)
        tiles += f"""<div class="view photo-list-photo-view awake" style="transform: translate({x}px, {y}px);
 width: {wide}px; height: 220px; background-image: url({shown})"><div class="interaction-view"><div class="photo-list-photo-interaction"><a class="overlay"
 href="/photos/ann/{pid}/in/album-{7000 + seed}/" aria-label="{slug(d.film)}-{i} by ann"></a></div></div></div>"""
        x += wide + 4
    buddies = "".join(
        f"""<div class="avatar" style="background-image: url('{d.file(f"//live.cdn.test/buddyicons/{d.token(10)}.jpg", 48, 48)}'); width: 48px; height: 48px"></div>"""
        for _ in d.some(3, 8)
    )
    cover = d.file(f"//live.cdn.test/cover_{d.token()}_h.jpg", 1600, 300)
    return d.done(f"""<!DOCTYPE html><html><head><title>{d.film} | Photos</title><style>
.photo-list-photo-view{{position:absolute;background-size:cover}} .list{{position:relative;height:{y + 240}px;width:1320px}}
.overlay{{position:absolute;inset:0}}</style></head><body><div id="global-nav"><a href="/">Photos</a></div>
<div class="coverphoto" style="background-image: url({cover}); height: 200px; width: 1300px"><h1>{d.film}</h1>{buddies}</div><div
 class="photo-list-view list">{tiles}</div><footer><a href="/about">About</a></footer></body></html>""")


def wiki(seed: int) -> Page:
    """A wiki: a traditional gallery of boxes whose pictures link to the pages that describe them."""
    d = Draft("wiki", seed, "http://wiki.test/wiki/Film_stills")
    boxes = ""
    for i in range(d.count):
        file = f"{d.film.replace(' ', '_')}_{d.random.choice(LENSES).replace(' ', '_')}_{i}.jpg"
        path = f"//upload.cdn.test/commons/thumb/{d.token(1)}/{d.token(2)}/{file}"
        w = {s: d.file(f"{path}/{s}px-{file}", s) for s in (200, 300, 400)}
        caption = d.words(9)
        d.belongs(*w.values(), caption=caption)
        high = round(200 / d.aspect)
        boxes += f"""<li class="gallerybox" style="width: 235px"><div class="thumb" style="width: 230px; height: 230px;"><span
 typeof="mw:File"><a href="/wiki/File:{file}" class="mw-file-description" title="{caption}"><img alt="{caption}" src="{w[200]}"
 decoding="async" width="200" height="{high}" srcset="{w[300]} 1.5x, {w[400]} 2x" data-file-width="1920"></a></span></div><div
 class="gallerytext">{caption}</div></li>"""

    def icon(name: str, wide: int) -> str:
        return d.file(
            f"//upload.cdn.test/commons/thumb/4/4a/{name}.svg/{wide}px-{name}.svg.png", wide, wide
        )

    side = "".join(
        f"""<tr><td><figure typeof="mw:File"><a href="/wiki/{slug(f)}"><img src="{icon(slug(f), 40)}" width="40" height="40"></a></figure></td>
<td><a href="/wiki/{slug(f)}">{f}</a></td></tr>"""
        for f in d.films[:5]
    )
    box = d.file("//upload.cdn.test/commons/thumb/7/7b/Poster.jpg/220px-Poster.jpg", 220, 330)
    return d.done(f"""<!DOCTYPE html><html lang="en" dir="ltr"><head><title>{d.film} stills</title><style>
ul.gallery{{display:block;list-style:none}} li.gallerybox{{display:inline-block;vertical-align:top}} .infobox{{float:right;width:240px}}
</style></head><body><div id="content" role="main"><h1>Film stills</h1><div id="bodyContent"><div class="mw-parser-output"><table
 class="infobox"><tbody><tr><td><span><a href="/wiki/File:Poster.jpg"><img src="{box}" width="220" height="330"></a></span></td></tr>{side}</tbody></table>
<p>{d.words(60)}</p><h2>Gallery</h2><ul class="gallery mw-gallery-traditional">{boxes}</ul><h2>Notes</h2><p>{d.words(20)}</p></div></div></div>
<div id="mw-navigation"><div id="p-logo"><a href="/wiki/Main"><img src="{d.file("/static/images/wiki.png", 135, 155)}"></a></div></div><div id="footer"><ul><li><a
 href="http://wikimedia.test/"><img src="{d.file("/static/images/button.png", 88, 31)}" width="88" height="31"></a></li></ul></div></body></html>""")


def image_stack(seed: int) -> Page:
    """A sharing site: one tall stack of large pictures without links, each with a line below."""
    d = Draft("image_stack", seed, f"http://share.test/a/{seed}kQz")
    stack = ""
    for i in range(d.count):
        key = d.token(7)
        big = d.file(f"//i.share.test/{key}.jpg", 1920)
        d.belongs(big, caption=(caption := d.words(6) if i % 3 else ""))
        stack += f"""<div id="{key}" class="post-image-container" itemscope itemtype="http://schema.org/ImageObject"><meta itemprop="representativeOfPage">
<div class="post-image"><img alt="" src="{big}" itemprop="contentURL" style="max-width: 100%; min-height: 380px;" /></div><div
 class="post-image-meta"><p class="post-image-description" itemprop="description">{caption}</p></div></div>"""
    side = "".join(
        f"""<a href="/gallery/{d.token(7)}" class="sidegallery-item"><div class="thumb"><img src="{d.file(f"//i.share.test/{d.token(7)}s.jpg", 90, 90)}" width="90" height="90"></div><span>{f}</span></a>"""
        for f in d.films[:9]
    )
    return d.done(f"""<!doctype html><html><head><title>{d.film} — stills</title><style>.left{{float:left;width:728px}}.right{{float:left;width:300px}}
.post-image img{{width:728px}}</style></head><body><div class="topbar"><a href="/"><img src="{d.file("//s.share.test/images/logo-1200-630.png", 94, 36)}" width="94" height="36"></a></div>
<div class="left post-pad"><h1>{d.film}</h1>{stack}<div id="comments"><div><img src="{d.file(f"//i.share.test/user/{d.token()}/avatar?maxwidth=290", 290, 290)}" width="40" height="40">{d.words(9)}</div></div></div><div class="right">
<div class="advertisement"><a href="http://ads.test/1"><img src="{d.file("//ads.test/300x250.jpg", 300, 250)}" width="300" height="250"></a></div>{side}</div></body></html>""")


def program_state(seed: int) -> Page:
    """An empty page with its state in a script; the state tells of pictures and of other films."""
    d = Draft("program_state", seed, f"http://app.test/movie/{seed}")
    images = []
    for i in range(d.count):
        key = d.token(20)
        small, big = (
            d.file(f"http://image.app.test/t/p/{s}/{key}.jpg", w)
            for s, w in (("w300", 300), ("original", 1920))
        )
        d.belongs(small, big)
        images.append(
            {
                "id": i,
                "aspect_ratio": d.aspect,
                "width": 1920,
                "height": round(1920 / d.aspect),
                "vote_average": 5.3,
                "thumb": small,
                "src": big,
            }
        )
    others = [
        {
            "id": 90 + k,
            "title": f,
            "overview": d.words(20),
            "poster": d.file(f"http://image.app.test/t/p/w185/{d.token(20)}.jpg", 185, 278),
            "release_date": f"199{k}-01-01",
        }
        for k, f in enumerate(d.films[:9])
    ]
    cast = [
        {
            "id": k,
            "name": f"Player {k}",
            "character": "X",
            "profile": d.file(f"http://image.app.test/t/p/w45/{d.token(20)}.jpg", 45, 68),
        }
        for k in range(12)
    ]
    state = json.dumps(
        {
            "props": {
                "pageProps": {
                    "movie": {
                        "title": d.film,
                        "credits": {"cast": cast},
                        "images": {"backdrops": images},
                        "similar": others,
                    }
                }
            },
            "buildId": d.token(),
        }
    )
    return d.done(f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{d.film}</title><style>.g{{display:grid;grid-template-columns:repeat(4,300px);gap:8px}}
.s{{display:flex;gap:8px}}</style></head><body><div id="__next"></div><script id="__NEXT_DATA__" type="application/json">{state}</script><script>
const m=JSON.parse(document.getElementById('__NEXT_DATA__').textContent).props.pageProps.movie,r=document.getElementById('__next');
r.innerHTML='<h1>'+m.title+'</h1><div class="s">'+m.credits.cast.map(c=>'<div><img width=45 height=68 src="'+c.profile+'"><p>'+c.name+'</p></div>').join('')+
'</div><div class="g">'+m.images.backdrops.map(b=>'<div><img width=300 src="'+b.thumb+'"></div>').join('')+'</div><h2>Similar</h2><div class="s">'+
m.similar.map(o=>'<a href="/movie/'+o.id+'"><img width=92 src="'+o.poster+'"><b>'+o.title+'</b></a>').join('')+'</div>'</script></body></html>""")


def carousel(seed: int) -> Page:
    """A carousel: slides beside each other, most out of sight, and the same small below."""
    d = Draft("carousel", seed, "http://trailers.test/film/photos")
    slides = dots = ""
    for i in range(d.count):
        key = f"/media/{slug(d.film)}/ph_{i:02}"
        w = {s: d.file(f"{key}_{s}.webp", s) for s in (160, 640, 1600)}
        d.belongs(*w.values())
        slides += f"""<div class="swiper-slide" role="group" aria-label="{i + 1} / {d.count}"><picture><source type="image/webp" data-srcset="{w[640]} 640w, {w[1600]} 1600w" sizes="auto">
<img class="swiper-lazy" data-src="{w[640]}" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E" width="1600" height="{round(1600 / d.aspect)}" alt=""></picture></div>"""
        dots += f'<div class="swiper-slide thumb"><img src="{w[160]}" width="160" height="{round(160 / d.aspect)}" alt=""></div>'
    trailers = "".join(
        f"""<article><a href="/film/{slug(f)}"><div style="position:relative"><img src="{d.file(f"/media/{slug(f)}/key_320.webp", 320, 180)}" width="320" height="180" alt="{f}"><span>2:1{k}</span></div>
<h3>{f}</h3></a><p>{d.words(10)}</p></article>"""
        for k, f in enumerate(d.films[:6])
    )
    logos = "".join(
        f'<a href="http://partner{k}.test/"><img src="{d.file(f"/media/partners/{k}.png", 140, 50)}" width="140" height="50" alt="partner"></a>'
        for k in range(5)
    )
    return d.done(f"""<!DOCTYPE html><html><head><title>{d.film} photos</title><style>.swiper{{overflow:hidden;width:1000px}}.swiper-wrapper{{display:flex}}
.swiper-slide{{flex:0 0 1000px}} .swiper-slide img{{width:1000px;height:auto}} .thumb{{flex:0 0 160px}} .thumb img{{width:160px}} .row{{display:grid;grid-template-columns:repeat(3,340px)}}</style></head><body><header><nav><a
 href="/"><img src="{d.file("/media/logo.svg", 120, 40)}" width="120" height="40"></a></nav></header><main><h1>{d.film}</h1><div class="swiper"><div class="swiper-wrapper">{slides}</div></div><div
 class="swiper"><div class="swiper-wrapper">{dots}</div></div><section><h2>More trailers</h2><div class="row">{trailers}</div></section></main><footer>{logos}</footer><script>
addEventListener('DOMContentLoaded',()=>document.querySelectorAll('.swiper-lazy').forEach((i,n)=>{{if(n<2){{i.src=i.dataset.src}}}}))</script></body></html>""")


def pins(seed: int) -> Page:
    """A board of pins: cards placed by hand in columns, lazily loaded, each with a little text."""
    d = Draft("pins", seed, "http://board.test/ann/frames/")
    tops, cards = [0] * 5, ""
    for _ in range(d.count):
        key = f"{d.token(2)}/{d.token(2)}/{d.token(2)}/{d.token(32)}.jpg"
        high = round(236 / d.aspect)
        w = {
            s: d.file(f"http://i.pin.test/{n}/{key}", s)
            for s, n in ((236, "236x"), (474, "474x"), (736, "736x"))
        }
        d.belongs(*w.values())
        k = tops.index(min(tops))
        cards += f"""<div role="listitem" style="position:absolute;top:0;left:0;transform:translateX({k * 252}px) translateY({tops[k]}px);width:252px"><div data-test-id="pin"><a aria-label="{d.random.choice(LENSES)} pin page"
 href="/pin/{d.random.randint(10**14, 10**15)}/"><div style="background-color:#554"><div><img alt="{d.words(6)}" fetchpriority="auto" loading="auto" src="{w[236]}" srcset="{w[236]} 1x, {w[474]} 2x, {w[736]} 3x" width="236" height="{high}"></div></div></a>
<div><button aria-label="Save">Save</button></div></div></div>"""
        tops[k] += high + 24
    tabs = "".join(
        f"""<a href="/ann/{slug(f)}/"><div><img src="{d.file(f"http://i.pin.test/75x75_RS/{d.token(2)}/{d.token(30)}.jpg", 75, 75)}" width="75" height="75"></div><h3>{f}</h3><p>{k * 7} pins</p></a>"""
        for k, f in enumerate(d.films[:10])
    )
    me = d.file(f"http://i.pin.test/280x280_RS/{d.token(30)}.jpg", 280, 280)
    return d.done(f"""<!DOCTYPE html><html><head><title>{d.film} frames</title><style>.tabs{{display:flex;gap:8px}} .list{{position:relative;height:{max(tops)}px}}</style></head><body><div id="__PWS_ROOT__"><div><header><a href="/" aria-label="Home"><svg width="24" height="24"></svg></a></header>
<div><h1>{d.film} frames</h1><a href="/ann/"><img src="{me}" width="56" height="56" alt="Ann"></a><div class="tabs">{tabs}</div></div><div role="list" class="list">{cards}</div></div></div></body></html>""")


def data_attribute(seed: int) -> Page:
    """A site builder's gallery: JSON about each picture in an attribute, tiles painted by a script."""
    d = Draft("data_attribute", seed, "http://ann.builder.test/stills")
    tiles, names = "", []
    for i in range(d.count):
        name = f"{d.token(6)}_{d.token(32)}~mv2.jpg"
        big = d.file(f"https://static.builder.test/media/{name}", 1920)
        wide = d.file(
            f"https://static.builder.test/media/{name}/v1/fill/w_480,h_270,q_90/{name}", 480, 270
        )
        d.belongs(big, wide)
        names.append(wide)
        about = html.escape(
            json.dumps(
                {
                    "id": d.token(6),
                    "uri": big,
                    "width": 1920,
                    "height": round(1920 / d.aspect),
                    "title": f"Still {i}",
                    "link": {"type": "none"},
                }
            )
        )
        tiles += f"""<div class="gallery-item-container" data-idx="{i}" aria-label="Still {i}" style="display:inline-block;width:480px;height:270px;margin:5px"><div class="gallery-item-wrapper" data-hook="item" data-item="{about}"><div
 class="gallery-item-preloaded" style="width:480px;height:270px;background-size:cover"></div></div></div>"""
    feed = "".join(
        f"""<li><a href="/post/{slug(f)}"><div style="background-image:url({d.file(f"https://static.builder.test/media/{d.token(30)}.jpg", 290, 218)});width:290px;height:218px"></div><h4>{f}</h4><span>{k + 2} min read</span></a></li>"""
        for k, f in enumerate(d.films[:3])
    )
    return d.done(f"""<!DOCTYPE html><html><head><title>Stills</title><style>.pro{{width:1500px}} ul{{display:flex;list-style:none}}</style></head><body><div id="SITE_CONTAINER"><header id="SITE_HEADER"><a href="/"><img src="{d.file("https://static.builder.test/media/logo_220.png", 220, 90)}" width="220" height="90"></a></header>
<main id="PAGES_CONTAINER"><section><h2>{d.film}</h2><div class="pro">{tiles}</div></section><section><h2>From the blog</h2><ul>{feed}</ul></section></main><footer id="SITE_FOOTER"><p>2020</p></footer></div><script>
const shown={json.dumps(names)};document.querySelectorAll('.gallery-item-preloaded').forEach((e,i)=>e.style.backgroundImage='url('+shown[i]+')')</script></body></html>""")


APPS = (painted_tiles, wiki, image_stack, program_state, carousel, pins, data_attribute)
