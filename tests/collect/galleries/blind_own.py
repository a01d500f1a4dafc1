"""Blind layouts: a shop's and people's own pages (see `blind_publishing`)."""

from __future__ import annotations

import html
import json

from collect.galleries.blind_parts import tall
from collect.galleries.draft import LENSES, Draft, Page, slug


def product_media(seed: int) -> Page:
    """A shop's page of one thing: its pictures in elements of the shop's own, again in a dialogue."""
    d = Draft("product_media", seed, f"https://prints.test/products/set-{seed}")
    d.count, d.aspect = min(d.count, 12), d.random.choice((1.0, 0.8, 1.5))
    cdn, slides, modal, thumbs = "//prints.test/cdn/shop", "", "", ""

    def media(path: str, stamp: int, sizes: tuple[int, ...], shape: float) -> dict[int, str]:
        return {
            s: d.file(f"{cdn}/{path}.jpg?v={stamp}&width={s}", s, round(s / shape)) for s in sizes
        }

    for i in range(d.count):
        stamp, path = d.random.randint(1690000000, 1790000000), f"files/{slug(d.film)}-{d.token(6)}"
        w = media(path, stamp, (104, 208, 246, 493, 713, 990, 1426, 1946), d.aspect)
        d.belongs(*w.values())
        many = html.escape(", ".join(f"{w[s]} {s}w" for s in (246, 493, 713, 990, 1426, 1946)))
        img = f'<img src="{html.escape(w[1946])}" alt="{d.film}" srcset="{many}" width="1946" height="{round(1946 / d.aspect)}" loading="lazy" sizes="650px">'
        slides += f"""<li id="Slide-{i}" class="product__media-item grid__item slider__slide{" is-active" if i == 0 else ""}" data-media-id="m-{i}"><div class="product-media-container media-type-image" style="--ratio: {d.aspect}"><noscript><div class="product__media media">{img}</div></noscript><modal-opener class="product__modal-opener no-js-hidden" data-modal="#ProductModal"><div
 class="product__media media media--transparent">{img}</div><button class="product__media-toggle" type="button" data-media-id="{i}"><span class="visually-hidden">Open media {i} in modal</span></button></modal-opener></div></li>"""
        modal += f'<img class="global-media-settings" srcset="{many}" sizes="100vw" src="{html.escape(w[1426])}" alt="" loading="lazy" width="1100" height="{round(1100 / d.aspect)}" data-media-id="{i}">'
        thumbs += f'<li class="thumbnail-list__item slider__slide" data-target="m-{i}"><button class="thumbnail" aria-label="Load image {i}"><img srcset="{html.escape(w[104])} 104w, {html.escape(w[208])} 208w" src="{html.escape(w[208])}" width="208" height="208" sizes="104px"></button></li>'
    cards = ""
    for f in d.films[: d.random.choice((4, 8))]:
        w = media(
            f"files/{slug(f)}",
            d.random.randint(1690000000, 1790000000),
            (165, 360, 533, 720, 940),
            1.0,
        )
        cards += f"""<li class="grid__item"><div class="card-wrapper product-card-wrapper"><div class="card__inner"><div class="card__media"><img srcset="{html.escape(", ".join(f"{url} {s}w" for s, url in w.items()))}" src="{html.escape(w[533])}" sizes="267px" alt="{f}" loading="lazy" width="940" height="940"></div></div><div class="card__content"><h3 class="card__heading"><a
 href="/products/{slug(f)}">Print: {f}</a></h3><span class="price-item">$ {d.random.randint(20, 90)}.00</span></div></div></li>"""
    pays = "".join(
        f'<li class="list-payment__item"><img src="{d.file(f"{cdn}/pay/{k}.svg", 38, 24)}" width="38" height="24"></li>'
        for k in ("visa", "master", "amex")
    )
    return d.done(f"""<!doctype html><html class="js" lang="en"><head><title>{d.film} print set</title><style>body{{margin:0;font-family:sans-serif}} .product{{display:flex;width:1200px;margin:auto;gap:40px}} .product__media-wrapper{{width:680px}} ul{{list-style:none;padding:0}} .product__media-list{{display:grid;grid-template-columns:1fr 1fr;gap:10px}} .product__media-item.is-active{{grid-column:1/3}} .media img{{width:100%;height:auto;display:block}}
.product__media-toggle{{display:none}} .thumbnail-list{{display:flex;gap:8px;flex-wrap:wrap}} .thumbnail{{padding:0}} .thumbnail img{{width:104px;height:104px;object-fit:cover}} product-modal{{display:none}} .related{{display:grid;grid-template-columns:repeat(4,1fr);gap:16px;width:1200px;margin:auto}} .related img{{width:100%;height:auto}} .list-payment{{display:flex}}</style></head>
<body><header-drawer><a href="/"><img src="{d.file(f"{cdn}/files/logo.png?v=1&width=600", 600, 150).replace("&", "&amp;")}" width="150" height="38"></a></header-drawer><main><product-info class="product"><div class="product__media-wrapper"><media-gallery data-desktop-layout="thumbnail"><slider-component id="GalleryViewer"><ul id="Slider-Gallery" class="product__media-list grid">{slides}</ul></slider-component><slider-component
 id="GalleryThumbnails"><ul class="thumbnail-list slider">{thumbs}</ul></slider-component></media-gallery></div><div class="product__info-wrapper"><h1>{d.film} print set</h1><p>{d.words(50)}</p><product-form><button>Add to cart</button></product-form></div></product-info><product-modal id="ProductModal" class="product-media-modal"><div role="dialog">{modal}</div></product-modal>
<product-recommendations class="related-products"><h2>You may also like</h2><ul class="related grid">{cards}</ul></product-recommendations></main><footer><ul class="list-payment">{pays}</ul></footer></body></html>""")


def light_box_items(seed: int) -> Page:
    """A photographer's own page: boxes without links whose large picture is in an attribute."""
    d = Draft("light_box_items", seed, "https://www.ann.test/stills.html")
    items = ""
    for i in range(d.count):
        shape, name = tall(d) if seed % 2 else d.aspect, f"{slug(d.random.choice(LENSES))}-{i}"
        full, half = (
            d.file(f"photos/{name}.jpg", 1600, round(1600 / shape)),
            d.file(f"photos/{name}-800.jpg", 800, round(800 / shape)),
        )
        thumb = d.file(f"photos/thumbs/{name}.webp", 400, 300)
        d.belongs(full, half, thumb, caption=(caption := d.words(4)))
        items += f"""<div class="col-lg-3 col-md-4 col-6 item" data-lg-size="1600-{round(1600 / shape)}" data-src="{full}" data-responsive="{half} 800" data-sub-html="&lt;h4&gt;{caption}&lt;/h4&gt;"><img class="img-fluid rounded" src="{thumb}" alt="{caption}"></div>
"""
    words = "".join(
        f'<div class="carousel-item{" active" if k == 0 else ""}"><img class="rounded-circle" src="{d.file(f"img/testimonial-{k}.jpg", 120, 120)}" width="120" height="120"><p>{d.words(20)}</p></div>'
        for k in d.some(2, 5)
    )
    services = "".join(
        f'<div class="col-md-4"><div class="card"><img class="card-img-top" src="{d.file(f"img/service-{k}.jpg", 600, 400)}" alt="Service"><div class="card-body"><h5 class="card-title">{d.words(2)}</h5><p>{d.words(14)}</p><a class="btn" href="contact.html">Ask</a></div></div></div>'
        for k in range(3)
    )
    clients = "".join(
        f'<div class="col-2"><img src="{d.file(f"img/clients/client-{k}.png", 200, 80)}" class="img-fluid"></div>'
        for k in d.some(4, 8)
    )
    return d.done(f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Ann - {d.film}</title><style>*{{box-sizing:border-box}} body{{margin:0;font-family:sans-serif}} .container{{width:1140px;margin:auto}} .row{{display:flex;flex-wrap:wrap;margin:0 -12px}} .row>*{{padding:0 12px;margin-bottom:24px}} .col-lg-3{{width:25%}} .col-md-4{{width:33.33%}} .col-2{{width:16.66%}} .img-fluid,.card-img-top{{max-width:100%;height:auto;display:block}}
.carousel-item{{display:none}} .carousel-item.active{{display:block}} #hero{{height:500px;background:url({d.file("img/hero-bg.jpg", 1920, 1080)}) center/cover}}</style></head><body><nav class="navbar"><a class="navbar-brand" href="index.html"><img src="{d.file("img/logo.png", 120, 40)}" width="120" height="40"></a></nav><section id="hero"><h1>Ann</h1></section><section class="container"><h2>What I do</h2><div
 class="row">{services}</div></section><section id="gallery" class="container"><h2>{d.film}</h2><div class="row" id="lightgallery">
{items}</div></section><section class="container"><h2>Kind words</h2><div class="carousel slide">{words}</div></section><section class="container"><div class="row">{clients}</div></section></body></html>""")


def json_boxes(seed: int) -> Page:
    """A site builder's light boxes: small pictures in links without address, JSON in each."""
    d = Draft("json_boxes", seed, "https://ann.flow.test/work/stills")
    cdn, owner = "https://cdn.flow.test", d.token(24)
    items = ""
    for i in range(d.count):
        stem = f"{cdn}/{owner}/{d.token(24)}_{slug(d.film)}-{i}"
        w = {s: d.file(f"{stem}-p-{s}.jpg", s) for s in (500, 800, 1080)}
        full = d.file(f"{stem}.jpg", 1920)
        d.belongs(full, *w.values())
        told = {
            "items": [
                {
                    "_id": d.token(24),
                    "origFileName": f"{i}.jpg",
                    "fileName": f"{d.token(24)}_{i}.jpg",
                    "fileSize": 300000,
                    "height": round(1920 / d.aspect),
                    "url": full,
                    "width": 1920,
                    "type": "image",
                }
            ],
            "group": "Stills",
        }
        many = ", ".join([*(f"{url} {s}w" for s, url in w.items()), f"{full} 1920w"])
        items += f"""<div role="listitem" class="w-dyn-item"><a href="#" class="lightbox-link w-inline-block w-lightbox" aria-label="open lightbox"><img src="{full}" loading="lazy" sizes="(max-width: 479px) 92vw, 30vw" srcset="{many}" alt="" class="thumb"/><script type="application/json" class="w-json">{json.dumps(told)}</script></a></div>"""
    works = "".join(
        f"""<a href="/work/{slug(f)}" class="work-card w-inline-block"><img src="{d.file(f"{cdn}/{owner}/{d.token(24)}_{slug(f)}.jpg", 1200, 900)}" loading="lazy" alt="" class="cover"/><h3>{f}</h3><div>Short film</div></a>"""
        for f in d.films[: d.random.choice((2, 3, 4))]
    )
    awards = "".join(
        f'<img src="{d.file(f"{cdn}/{owner}/{d.token(24)}_laurel-{k}.png", 240, 120)}" loading="lazy" alt="" class="laurel"/>'
        for k in d.some(3, 9)
    )
    return d.done(f"""<!DOCTYPE html><html data-wf-domain="ann.flow.test" lang="en"><head><meta charset="utf-8"/><title>{d.film}</title><meta content="Webflow" name="generator"/><style>body{{margin:0}} .container{{width:1180px;margin:auto}} .collection-list{{display:grid;grid-template-columns:repeat(3,1fr);gap:14px}} .thumb{{width:100%;height:230px;object-fit:cover;display:block}}
.works{{display:flex;gap:20px;margin:60px 0}} .cover{{width:270px;height:200px;object-fit:cover}} .laurel{{width:120px}}</style></head><body><div class="navbar w-nav"><a href="/" class="w-nav-brand"><img src="{d.file(f"{cdn}/{owner}/logo.svg", 130, 36)}" width="130" height="36" alt=""/></a></div><div class="container"><h1>{d.film}</h1><p>{d.words(40)}</p>{awards}<div
 class="w-dyn-list"><div role="list" class="collection-list w-dyn-items">{items}</div></div><h2>More work</h2><div class="works">{works}</div></div></body></html>""")


def painted_by_rules(seed: int) -> Page:
    """A hand-made wall whose pictures stand in the style sheet of the page, one rule for each."""
    d = Draft("painted_by_rules", seed, f"http://ann.pages.test/{seed}/")
    rules = tiles = ""
    for i in range(d.count):
        d.belongs(url := d.file(f"img/{slug(d.film)}-{i:02}.jpg", 1400))
        rules += f"#tile-{i} .shot{{background-image:url('{url}')}}\n"
        tiles += f'<div class="tile" id="tile-{i}"><div class="shot"></div><span class="label">{d.words(3)}</span></div>\n'
    links = "".join(
        f'<li><a href="http://{n}.test/ann"><img src="{d.file(f"img/icons/{n}.png", 32, 32)}" width="32" height="32"></a></li>'
        for n in ("mail", "video", "photo")
    )
    return d.done(f"""<!DOCTYPE html><html><head><title>{d.film}</title><style>
body{{margin:0;background:#000 url(img/grain.png)}} header{{height:300px;background:url("{d.file("img/header.jpg", 1600, 500)}") center/cover}}
.wall{{display:grid;grid-template-columns:repeat(auto-fill,minmax(380px,1fr));gap:4px}} .shot{{height:230px;background-size:cover}}
{rules}.icons{{display:flex;list-style:none}}</style></head><body><header><h1>{d.film}</h1></header><div class="wall">
{tiles}</div><footer><ul class="icons">{links}</ul><img src="{d.file("img/me.jpg", 200, 200)}" width="100" height="100"></footer></body></html>""")
