"""A film magazine on a site builder, and a broadcaster's newsroom."""

from __future__ import annotations

from collect.galleries.draft import LENSES, Draft, Page, slug
from collect.galleries.nineteenth_a_parts import (
    PEOPLE,
    attr,
    digits,
    fit,
    in_script,
    name_by_chance,
    photo_shape,
    uuid,
)

_SQS_STYLE = """<style>*{box-sizing:border-box}body{margin:0;font:17px/1.7 'Freight Text',Georgia,serif;color:#111}a{color:inherit}.header{display:flex;justify-content:space-between;padding:24px 4vw;align-items:center}.header img{height:46px}.blog-item-wrapper{width:900px;margin:0 auto}.blog-item-title{text-align:center}.sqs-gallery{display:flex;flex-wrap:wrap;margin:0 -5px}
.sqs-gallery .slide{width:33.333%;padding:5px}.margin-wrapper{position:relative;overflow:hidden;background:#f2f2f2}.image-slide-anchor{display:block;position:relative;padding-bottom:66.6%}.image-slide-anchor img{position:absolute;inset:0;width:100%;height:100%;object-fit:cover}.v6-visually-hidden{position:absolute;clip:rect(1px,1px,1px,1px)}.image-slide-title{font-size:12px}
.item-pagination{display:flex;justify-content:space-between;padding:40px 4vw;border-top:1px solid #ddd}.item-pagination-thumb img{width:120px;height:80px;object-fit:cover}.summary-item-list{display:flex;gap:20px;width:1100px;margin:30px auto}.summary-item{flex:1}.summary-thumbnail-container{height:160px;overflow:hidden}.summary-thumbnail-container img{width:100%;height:100%;object-fit:cover}.author-avatar{width:60px;height:60px;border-radius:50%}.sqs-block-image img{width:100%}.footer{background:#111;color:#fff;padding:40px 4vw}</style>"""

_SQS_LOADER = """<script>(function(){function fill(i){if(i.getAttribute('data-load')==='true')return;var w=i.parentNode.offsetWidth||300,s=[100,300,500,750,1000,1500,2500].filter(function(x){return x>=w})[0]||2500;i.src=i.getAttribute('data-image')+'?format='+s+'w';i.setAttribute('data-load','true');i.classList.add('loaded');}
var o=new IntersectionObserver(function(l){l.forEach(function(x){if(x.isIntersecting){o.unobserve(x.target);fill(x.target)}})},{rootMargin:'400px'});document.querySelectorAll('img[data-image]').forEach(function(i){o.observe(i)})})();</script>"""


def essay_of_a_film_magazine(seed: int) -> Page:
    """A film magazine's piece on a site builder: a grid block that its loader fills, with a light box; other pieces."""
    d = Draft("essay_of_a_film_magazine", seed, "https://www.slowreel.test/features/frames")
    site = f"https://images.sqspace-cdn.test/content/v1/{d.token(24)}"

    def kept(name: str, width: int, height: int) -> str:
        base = d.file(f"{site}/{uuid(d)}/{name}", width, height)
        for w in (100, 300, 500, 750, 1000, 1500, 2500):
            real = min(w, width)
            d.file(f"{base}?format={w}w", real, round(real * height / width))
        return base

    formats = (100, 300, 500, 750, 1000, 1500, 2500)
    slides = []
    for place in range(d.count):
        width = d.random.choice((1920, 1998, 2500))
        height = round(width / d.aspect)
        name = f"{slug(d.film)}+{place + 1:02}.jpg"
        base = kept(name, width, height)
        d.belongs(base, *(f"{base}?format={w}w" for w in formats))
        title = d.random.choice(LENSES) if seed % 3 == 0 else ""
        slides.append(
            f'<div class="slide" data-type="image" data-animation-role="image"><div class="margin-wrapper"><a data-title="{title}" data-description="" data-lightbox-theme="dark" href="{base}" role="button" aria-label="{title or name}" class="image-slide-anchor js-gallery-lightbox-opener content-fill"><span class="v6-visually-hidden">View fullsize</span>'
            f'<noscript><img src="{base}" alt="{name}" /></noscript><img class="thumb-image" elementtiming="system-gallery-block-grid" alt="{name}" data-src="{base}" data-image="{base}" data-image-dimensions="{width}x{height}" data-image-focal-point="0.5,0.5" data-load="false" data-image-id="{d.token(24)}" data-type="image" /></a>'
            + (f'<div class="image-slide-title">{title}</div>' if title else "")
            + "</div></div>"
        )
    logo = kept("slowreel-logo.png", 600, 140)
    items = []
    for x in d.films[:4]:
        base = kept(f"{slug(x)}.jpg", 1500, 1000)
        items.append(
            f'<div class="summary-item summary-item-record-type-text sqs-gallery-design-autogrid-slide"><div class="summary-thumbnail-outer-container"><a href="/features/{slug(x)}" class="summary-thumbnail-container sqs-gallery-image-container"><div class="summary-thumbnail img-wrapper"><img data-src="{base}" data-image="{base}" data-image-dimensions="1500x1000" data-image-focal-point="0.5,0.5" alt="{attr(x)}" data-load="false" class="summary-thumbnail-image" /></div></a></div><div class="summary-content"><a href="/features/{slug(x)}" class="summary-title-link">{x}, reconsidered</a></div></div>'
        )
    older, newer = d.films[5], d.films[6]
    pages = [
        f'<a href="/features/{slug(x)}" class="item-pagination-link item-pagination-link--{way}"><div class="item-pagination-thumb"><img src="{kept(f"{slug(x)}-cover.jpg", 1500, 1000)}?format=300w" alt=""></div><h2 class="item-pagination-title">{x}</h2></a>'
        for way, x in (("prev", older), ("next", newer))
    ]
    writer = d.random.choice(PEOPLE)
    face = kept("portrait.jpg", 400, 400)
    context = {
        "website": {"siteTitle": "Slow Reel", "logoImageUrl": f"{logo}?format=1500w"},
        "item": {"title": d.film, "recordType": 1},
    }
    return d.done(
        f'<!doctype html><html xmlns:og="http://opengraphprotocol.org/schema/" lang="en-GB" class="touch-styles"><head><meta charset="utf-8"><title>{d.film} in frames — Slow Reel</title>{_SQS_STYLE}<script data-name="static-context">Static = window.Static || {{}}; Static.SQUARESPACE_CONTEXT = {in_script(context)};</script></head><body id="item-{d.token(24)}" class="view-item collection-type-blog-side-by-side">'
        f'<header id="header" class="header theme-col--primary"><div class="header-title-logo"><a href="/"><img elementtiming="nbf-header-logo-desktop" src="{logo}?format=1500w" alt="Slow Reel" style="display:block" decoding="async"></a></div><nav class="header-nav-list"><a href="/features">Features</a> <a href="/reviews">Reviews</a> <a href="/issues">Issues</a> <a href="/about">About</a></nav></header>'
        f'<main id="page"><article class="blog-item-wrapper h-entry"><div class="blog-item-top-wrapper"><div class="blog-item-title"><h1 class="entry-title">{d.film} in frames</h1><span>{d.random.randint(1, 28)} May</span> <span>Written by {writer}</span></div></div><div class="blog-item-content e-content"><div class="sqs-layout sqs-grid-12 columns-12"><div class="row sqs-row"><div class="col sqs-col-12 span-12"><div class="sqs-block html-block sqs-block-html" data-block-type="2"><div class="sqs-block-content"><p>{d.words(80)}</p><p>{d.words(60)}</p></div></div>'
        f'<div class="sqs-block gallery-block sqs-block-gallery" data-block-type="8" id="block-yui_3_17_2_1_{digits(d, 13)}"><div class="sqs-block-content"><div class="sqs-gallery-container sqs-gallery-block-grid sqs-gallery-aspect-ratio-three-two-standard sqs-gallery-thumbnails-per-row-3 sqs-gallery-block-meta-position-bottom block-animation-none clear"><div class="sqs-gallery">{"".join(slides)}</div></div></div></div>'
        f'<div class="sqs-block html-block sqs-block-html" data-block-type="2"><div class="sqs-block-content"><p>{d.words(50)}</p></div></div></div></div></div></div><div class="blog-item-author-profile-wrapper"><img class="author-avatar" src="{face}?format=100w" alt="{writer}"> {writer}</div></article>'
        f'<section id="itemPagination" class="item-pagination item-pagination--prev-next">{"".join(pages)}</section><section><div class="sqs-block-summary-v2"><div class="summary-item-list sqs-gallery">{"".join(items)}</div></div></section></main><footer class="footer">Slow Reel is published four times a year.</footer>{_SQS_LOADER}</body></html>'
    )


_NEWSROOM_STYLE = """<style>*{box-sizing:border-box}body{margin:0;font:15px/1.5 Inter,Arial,sans-serif;color:#1c1c1c}a{color:#0a5f4a;text-decoration:none}.newsroom-header{display:flex;gap:26px;padding:16px 40px;border-bottom:1px solid #ddd;align-items:center}.newsroom-header img{height:44px}.wrap{width:1140px;margin:26px auto;display:flex;gap:36px}.main{flex:1}aside{width:270px}
.image-list{display:grid;grid-template-columns:repeat(3,1fr);gap:18px;list-style:none;padding:0}.media-card{border:1px solid #e3e3e3}.media-card__image{height:160px;display:flex;align-items:center;justify-content:center;background:#f6f6f6;overflow:hidden}.media-card__image img{max-width:100%;max-height:160px}.media-card__text{padding:8px 10px;font-size:12px}.contact{display:flex;gap:12px;margin-bottom:16px}.contact img{width:64px;height:64px;border-radius:50%}
.related{width:1140px;margin:20px auto;display:grid;grid-template-columns:repeat(3,1fr);gap:20px}.related img{width:100%;height:190px;object-fit:cover}.footer{background:#f1f1f1;padding:26px 40px;display:flex;gap:24px;align-items:center}.footer img{height:26px}</style>"""


def newsroom_of_a_broadcaster(seed: int) -> Page:
    """A Swedish broadcaster's newsroom at a press service: a series' press pictures as cards to download; people, releases."""
    d = Draft(
        "newsroom_of_a_broadcaster",
        seed,
        f"https://press.kanalett.test/se/kanalett/image_collections/{seed + 40210}",
    )
    cloud = "https://resources.newsdesk.test/image/upload"
    cards = []

    def served(name: str, change: str, width: int, height: int) -> str:
        return d.file(f"{cloud}/{change}/{name}", width, height)

    for place in range(d.count):
        shape = photo_shape(d)
        name = f"{name_by_chance(d, 20).lower()}.jpg"
        w, h = fit(shape, 360, 360)
        small = served(name, "c_limit,dpr_auto,f_auto,h_700,q_auto,w_360", w, h)
        double = served(name, "c_limit,dpr_2,f_auto,h_700,q_auto,w_360", *fit(shape, 720, 720))
        big_size = fit(shape, 4500, 4500)
        whole = d.file(f"{cloud}/fl_attachment/{name}", *big_size)
        plain = d.file(f"{cloud}/{name}", *big_size)
        d.belongs(small, double, whole, plain)
        number = digits(d, 7)
        person = d.random.choice(PEOPLE)
        cards.append(
            f'<li class="media-card" data-id="{number}"><div class="media-card__image"><a href="/se/kanalett/images/{slug(d.film)}-{place + 1}-{number}"><img src="{small}" srcset="{small} 1x, {double} 2x" width="{w}" height="{h}" loading="lazy" alt="{attr(person)} i {attr(d.film)}"></a></div>'
            f'<div class="media-card__text"><h3><a href="/se/kanalett/images/{slug(d.film)}-{place + 1}-{number}">{person} i {d.film}</a></h3><p>Foto: {d.random.choice(PEOPLE)}/Kanal Ett. {big_size[0]} x {big_size[1]}, JPG</p><a class="button button--download" href="{whole}" download rel="nofollow">Ladda ner</a></div></li>'
        )
    contacts = "".join(
        f'<div class="contact"><img src="{served(f"{name_by_chance(d, 20).lower()}.jpg", "c_fill,f_auto,g_face,h_128,q_auto,w_128", 128, 128)}" alt="{p}" loading="lazy"><div><b>{p}</b><br>Pressansvarig<br>08-{digits(d, 6)}</div></div>'
        for p in d.random.sample(PEOPLE, 2)
    )
    related = "".join(
        f'<article><a href="/se/kanalett/pressreleases/{slug(x)}-{digits(d, 7)}"><img src="{served(f"{name_by_chance(d, 20).lower()}.jpg", "c_fill,dpr_auto,f_auto,g_auto,h_380,q_auto,w_570", 570, 380)}" alt="" loading="lazy"><h3>{x} har premiär i höst</h3></a><p>{d.random.randint(1, 28)} sep</p></article>'
        for x in d.films[: d.random.choice((3, 6))]
    )
    logo = served(f"{name_by_chance(d, 20).lower()}.png", "c_limit,f_auto,h_88,q_auto", 240, 88)
    d.file("/assets/newsdesk-mark.png", 120, 26)
    return d.done(
        f'<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8"><title>Pressbilder: {d.film} | Kanal Ett</title>{_NEWSROOM_STYLE}</head><body class="newsroom newsroom--image-collection"><header class="newsroom-header"><a href="/se/kanalett"><img src="{logo}" alt="Kanal Ett" width="120" height="44"></a><a href="/se/kanalett/pressreleases">Pressmeddelanden</a><a href="/se/kanalett/images">Bilder</a><a href="/se/kanalett/contacts">Kontakter</a><button>Följ</button></header>'
        f'<div class="wrap"><div class="main"><h1>Pressbilder: {d.film}</h1><p>{d.words(30)}</p><p>Bilderna får användas fritt i samband med programmet.</p><ul class="image-list">{"".join(cards)}</ul></div><aside><h2>Presskontakt</h2>{contacts}<h2>Ämnen</h2><p><a href="/se/tags/drama">drama</a>, <a href="/se/tags/tv">tv</a></p></aside></div>'
        f'<h2 style="width:1140px;margin:30px auto 0">Relaterat innehåll</h2><section class="related">{related}</section><footer class="footer"><img src="/assets/newsdesk-mark.png" alt="Newsdesk"><a href="/cookies">Cookies</a></footer></body></html>'
    )
