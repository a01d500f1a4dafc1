"""Blind layouts of what is shown off: a season's looks, an artist's work, a car at an auction."""

from __future__ import annotations

import json
from html import escape

from collect.galleries.draft import Draft, Page


def lookbook(seed: int) -> Page:
    """A fashion magazine's show: upright looks with a srcset each, told again in its state; other shows."""
    d = Draft(
        "lookbook",
        seed,
        "https://www.mode.photos.test/fashion-shows/fall-2025-ready-to-wear/maison-orle",
    )
    base, tail = "https://assets.mode.photos.test/photos", "maison-orle-fall-2025-ready-to-wear"
    items, state = "", []
    for at in range(1, d.count + 9):
        ident, name = d.token(24), f"{at:05}-{tail}-credit-brand.jpg"
        widths = (120, 240, 320, 640, 960)
        ways = [f"{base}/{ident}/2:3/w_{width}%2Cc_limit/{name}" for width in widths]
        for address, width in zip(ways, widths, strict=True):
            d.file(address, width, width * 3 // 2)
        big = [f"{base}/{ident}/master/w_{width}%2Cc_limit/{name}" for width in (1280, 2560)]
        for address, width in zip(big, (1280, 2560), strict=True):
            d.file(address, width, width * 3 // 2)
        d.belongs(*reversed(ways + big))
        srcset = ", ".join(f"{way} {width}w" for way, width in zip(ways, widths, strict=True))
        items += f"""<div class="GridItem-kYFlMN look"><a class="BaseWrap-sc-gjQpdd GalleryThumbnailLink-eVdDwU" href="/fashion-shows/fall-2025-ready-to-wear/maison-orle/slideshow/collection#{at}" aria-label="Look {at}"><span class="SpanWrapper-umhxW responsive-asset"><picture class="ResponsiveImagePicture-cWuUZO responsive-image"><noscript><img alt="Look {at}" class="ResponsiveImageContainer-eybHBd responsive-image__image" src="{ways[3]}" srcSet="{srcset}" sizes="25vw"/></noscript><img alt="Look {at}" class="ResponsiveImageContainer-eybHBd fptoWY responsive-image__image" loading="lazy" src="{ways[3]}" srcset="{srcset}" sizes="(max-width:767px) 50vw, 25vw"/></picture></span><span class="LookNumber">Look {at}</span></a></div>"""
        state.append({"id": ident, "image": {"altText": f"Look {at}", "contentType": "photo", "sources": {"sm": {"url": ways[2], "width": 320, "height": 480}, "lg": {"url": big[0], "width": 1280, "height": 1920}, "xxl": {"url": big[1], "width": 2560, "height": 3840}}}})  # fmt: skip
    near, also = "", []
    for at in d.some(4, 6):
        card = f"{base}/{d.token(24)}/16:9/w_480%2Cc_limit/show-{at}.jpg"
        d.file(card, 480, 270)
        near += f'<div class="SummaryItemWrapper-iwvBff summary-item"><a class="SummaryItemImageLink" href="/fashion-shows/fall-2025-ready-to-wear/house-{at}"><picture class="responsive-image"><img alt="" class="responsive-image__image" loading="lazy" src="{card}"/></picture></a><h3>House {at}</h3></div>'
        also.append({"hed": f"House {at}", "image": {"sources": {"sm": {"url": card, "width": 480, "height": 270}}}})  # fmt: skip
    d.file("/verso/static/mode/assets/logo.png", 240, 60)
    told = json.dumps({"transformed": {"runwayShowGalleries": {"activeIndex": 0, "galleries": [{"title": "Collection", "items": state}]}, "recirc": {"items": also}}})  # fmt: skip
    return d.done(f"""<!DOCTYPE html><html lang="en-US"><head><meta charset="utf-8"/><title>Maison Orle Fall 2025 Ready-to-Wear Collection | Mode</title>
<style>body{{margin:0;font:16px Georgia}}header{{text-align:center;padding:14px;border-bottom:1px solid #000}}.grid{{display:grid;grid-template-columns:repeat(4,1fr);gap:24px 16px;max-width:1200px;margin:20px auto}}.look img{{width:100%;aspect-ratio:2/3;display:block}}.review{{max-width:640px;margin:30px auto}}.recirc{{display:grid;grid-template-columns:repeat(4,1fr);gap:16px;max-width:1200px;margin:auto}}.recirc img{{width:100%}}</style></head><body>
<header><a href="/"><img class="responsive-image__image" src="/verso/static/mode/assets/logo.png" alt="Mode" width="160"/></a><nav>Fashion Beauty Culture Runway</nav></header><main id="main-content"><div class="RunwayShowPageHeader"><h1 style="text-align:center">Maison Orle<br/>Fall 2025 Ready-to-Wear</h1></div><div class="review body"><p>A collection of long coats and short evenings, shown in an old station.</p></div>
<div class="GalleryGrid-fQXqAg grid">{items}</div><section class="recirc-list"><h2>More from the season</h2><div class="recirc">{near}</div></section></main><script type="text/javascript">window.__PRELOADED_STATE__ = {told};</script></body></html>""")


def artist_project(seed: int) -> Page:
    """An artist's project: full pictures in rows whose addresses a script makes; an index of projects."""
    d = Draft("artist_project", seed, "https://ida-lorn.photos.test/Tide-Tables")
    rows, waiting = "", d.count
    while waiting > 0:
        part = min(waiting, d.random.choice((1, 1, 2, 2, 3)))
        waiting -= part
        cells = ""
        for _ in range(part):
            name, key = f"tide_{d.random.randint(100, 999)}_{d.token(3)}.jpg", d.token(64)
            width, height = d.random.choice(((2000, 1333), (1600, 2000), (2000, 2000)))
            whole = f"https://freight.photos.test/t/original/i/{key}/{name}"
            d.file(whole, width, height)
            sizes = [f"https://freight.photos.test/w/{side}/q/75/i/{key}/{name}" for side in (750, 1500)]  # fmt: skip
            for address, side in zip(sizes, (750, 1500), strict=True):
                d.file(address, side, side * height // width)
            d.belongs(whole, *sizes)
            cells += f'<div grid-col="{12 // part}" grid-pad="1"><img width="{width}" height="{height}" width_o="{width}" height_o="{height}" data-src="{whole}" data-mid="{d.random.randint(10**7, 10**8)}" border="0" /></div>'
        rows += f'<div grid-row="" grid-pad="1" grid-gutter="2">{cells}</div>\n'
    thumbs = ""
    for at in d.some(5, 9):
        cover = f"https://freight.photos.test/w/300/q/75/i/{d.token(64)}/cover_{at}.jpg"
        d.file(cover, 300, 225)
        thumbs += f'<a href="Project-{at}" class="thumbnail has_title" data-id="{900 + at}" rel="history"><div class="thumb_image"><img src="{cover}" width="300" height="225" border="0" /></div><div class="title">Project {at}</div></a>'
    return d.done(f"""<!DOCTYPE html><html lang="en" data-predefined-style="true"><head><meta charset="utf-8"><title>Tide Tables — Ida Lorn</title>
<style>body{{margin:0;font:18px/1.4 Helvetica,Arial}}.container{{padding:30px}}[grid-row]{{display:flex;gap:20px;margin-bottom:20px}}[grid-col]{{flex:1}}bodycopy{{display:block}}bodycopy img{{width:100%;height:auto;display:block;background:#eee}}.thumbnails{{display:grid;grid-template-columns:repeat(5,1fr);gap:20px;padding:30px}}.thumb_image img{{width:100%;height:auto}}</style></head><body>
<div class="container_width"><div class="page container" data-id="881"><div class="page_content clearfix"><bodycopy class="content"><h1><a href="" rel="home_page">Ida Lorn</a> Tide Tables</h1>{rows}<br>Pigment prints, 2022–2024.</bodycopy></div></div>
<div class="thumbnails thumbnails_columnar" grid-row="">{thumbs}</div></div>
<script>document.querySelectorAll("bodycopy img[data-src]").forEach(function(i){{new IntersectionObserver(function(es,o){{if(es.some(function(e){{return e.isIntersecting}})){{i.src=i.dataset.src.replace("/t/original/i/",(i.clientWidth>750?"/w/1500":"/w/750")+"/q/75/i/");o.disconnect()}}}},{{rootMargin:"400px"}}).observe(i)}});</script></body></html>""")


def car_auction(seed: int) -> Page:
    """A car at an auction: some of its pictures in the text, all of them as JSON in an attribute; talk."""
    d = Draft("car_auction", seed, "https://auction.photos.test/listing/1987-coast-wagon-12/")
    up = "https://auction.photos.test/wp-content/uploads/2024/06"
    told, text, every = [], "", d.count + 22
    for at in range(every):
        name = f"{up}/1987_coast_wagon_img_{d.random.randint(1000, 9999)}-{at + 20211}.jpg"
        ways = {"thumb": (f"{name}?resize=235%2C157", 235, 157), "small": (f"{name}?fit=620%2C414", 620, 414), "large": (f"{name}?fit=940%2C627", 940, 627), "original": (name, 2048, 1365)}  # fmt: skip
        for address, width, height in ways.values():
            d.file(address, width, height)
        d.belongs(*(ways[kind][0] for kind in ("original", "large", "small", "thumb")))
        told.append({"id": 96000000 + at, "title": "", "caption": "", **{kind: {"url": way[0], "width": way[1], "height": way[2]} for kind, way in ways.items()}})  # fmt: skip
        if at and at < 14:
            text += f'<p><img loading="lazy" decoding="async" class="alignnone size-large wp-image-{96000000 + at}" src="{ways["large"][0]}" alt="" width="620" height="414" srcset="{ways["large"][0]} 940w, {ways["small"][0]} 620w" sizes="(max-width: 620px) 100vw, 620px"></p><p>{d.words(18)}</p>'
    near = talk = ""
    for at in d.some(4, 8):
        card = f"{up}/similar_{at}.jpg?resize=380%2C250"
        d.file(card, 380, 250)
        near += f'<div class="listing-card bg-white"><a class="listing-card-image" href="https://auction.photos.test/listing/wagon-{at}/"><img loading="lazy" src="{card}" alt="Wagon {at}"></a><h3>1989 Coast Wagon {at}</h3><span class="bidding-bid">USD ${d.random.randint(4, 40)},500</span></div>'
    for at in d.some(4, 12):
        face = f"https://secure.faces.photos.test/avatar/{d.token(32)}?s=40"
        d.file(face, 40, 40)
        talk += f'<div class="comment" id="comment-{at}"><img class="avatar" src="{face}" width="40" height="40" alt=""><span>bidder{at}</span><p>Lovely colour, who has the service records?</p></div>'
    d.file("https://auction.photos.test/wp-content/themes/auction/logo.png", 280, 40)
    first = told[0]["large"]["url"]  # type: ignore[index]
    return d.done(f"""<!DOCTYPE html><html lang="en-US"><head><meta charset="UTF-8"><title>No Reserve: 1987 Coast Wagon</title><meta property="og:image" content="{first}">
<style>body{{margin:0;font:16px/1.5 Lato,Arial}}header{{padding:12px 24px;border-bottom:1px solid #ddd}}.wrap{{max-width:1000px;margin:auto}}.listing-intro-image img{{width:100%;height:auto;display:block}}.post-excerpt{{max-width:620px;margin:auto}}.post-excerpt img{{max-width:100%;height:auto}}.gallery-thumbs{{display:grid;grid-template-columns:repeat(4,1fr);gap:6px}}.gallery-thumbs img{{width:100%;display:block}}.comment{{border-top:1px solid #eee;padding:10px 0}}.cards{{display:grid;grid-template-columns:repeat(3,1fr);gap:16px}}.cards img{{width:100%}}</style></head><body class="single single-post">
<header><a href="/"><img src="https://auction.photos.test/wp-content/themes/auction/logo.png" alt="Auction" width="280" height="40"></a></header><main class="wrap"><h1 class="post-title listing-post-title">No Reserve: 1987 Coast Wagon</h1><div class="listing-intro-image"><img class="post-image wp-post-image" src="{first}" width="940" height="627" alt="1987 Coast Wagon"></div>
<div class="post-excerpt"><p>This wagon was kept by one family for thirty years.</p>{text}</div>
<h2>Photo Gallery</h2><div class="gallery gallery-photos" id="auction_listing_page_photo_gallery" data-gallery-items="{escape(json.dumps(told))}"><div class="gallery-thumbs"></div></div>
<section class="comments"><h3>Comments</h3>{talk}</section><section class="similar"><h3>More auctions</h3><div class="cards">{near}</div></section></main>
<script>(function(){{var g=document.getElementById("auction_listing_page_photo_gallery"),l=JSON.parse(g.dataset.galleryItems),b=g.querySelector(".gallery-thumbs");function put(n){{l.splice(0,n).forEach(function(o){{var a=document.createElement("a");a.href="#";a.innerHTML='<img width="235" height="157" src="'+o.small.url+'">';b.appendChild(a)}});if(!l.length&&m)m.remove()}}var m=document.createElement("button");m.textContent="Load all "+l.length+" photos";m.onclick=function(){{put(999)}};g.appendChild(m);put(24)}})();</script></body></html>""")
