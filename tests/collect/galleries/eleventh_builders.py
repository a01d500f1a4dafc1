"""Programs that people build sites of pictures with, of the eleventh set."""

from __future__ import annotations

import json
from html import escape

from collect.galleries.draft import LENSES, Draft, Page, slug


def cargo_page(seed: int) -> Page:
    """A designer's page of one project: late pictures with their first size in attributes of its own."""
    d = Draft("cargo_page", seed, "https://irmavale.test/Stills")

    def freight(name: str, width: int, large: int, height: int | None = None) -> tuple[str, str]:
        key = d.token(64)
        return (
            d.file(f"https://freight.cargo.test/w/{width}/i/{key}/{name}", width, height),
            d.file(f"https://freight.cargo.test/t/original/i/{key}/{name}", large, height),
        )

    shown = []
    for index in range(1, d.count + 1):
        large = d.random.choice((1500, 2000, 3840))
        seen, whole = freight(f"{slug(d.film)}_1.{index}.1.jpg", min(large, 1500), large)
        shown.append(
            f'<img width="{large}" height="{round(large / d.aspect)}" width_o="{large}" height_o="{round(large / d.aspect)}" data-src="{seen}" src_o="{whole}" data-mid="{d.random.randint(10**7, 10**8)}" border="0" alt="" />'
        )
        d.belongs(seen, whole)
        if d.random.random() < 0.1:
            shown.append("<br>")
    cut = d.random.randint(1, 4)
    inner = f'{"<br><br>".join(shown[:cut])}<br><br><div class="image-gallery" gallery-type="columns" gid="1">{" ".join(shown[cut:])}</div>'  # fmt: skip
    others = "".join(
        f'<div class="thumbnail has_title" data-id="{d.random.randint(10**6, 10**7)}"><a href="{film.replace(" ", "-")}" class="image-link" rel="history"><div class="thumb_image"><div style="padding-bottom:66.66%"><img class="cardimgcrop" width="600" height="400" data-src="{freight("card.jpg", 600, 1200, 400)[0]}" alt=""></div></div></a><div class="title"><span>{film}</span></div></div>'
        for film in d.films[: d.random.randint(3, 8)]
    )
    icon = d.file(f"https://freight.cargo.test/t/original/i/{d.token(64)}/favicon.ico", 32, 32)
    return d.done(
        f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{d.film} — Irma Vale</title><meta name="generator" content="Cargo"><link rel="shortcut icon" href="{icon}">
<style>body{{margin:0;font:15px/1.4 Helvetica;background:#fff}}.bodycopy{{display:block;padding:40px 60px}}.bodycopy img{{max-width:100%;height:auto;display:block;background:#eee}}.image-gallery{{columns:2;column-gap:16px}}.image-gallery img{{width:100%;margin-bottom:16px}}.thumbnails{{display:grid;grid-template-columns:repeat(4,1fr);gap:20px;padding:60px}}.thumb_image>div{{position:relative}}.cardimgcrop{{position:absolute;width:100%;height:100%;object-fit:cover}}.pinned{{padding:20px 60px;display:flex;justify-content:space-between}}</style></head>
<body data-predefined-style="true"><div class="container"><div class="pinned" id="site_menu"><a href="/">Irma Vale</a><a href="Information">Information</a></div><div id="stack_{d.token()}" class="page_container"><div class="page" id="p2201" page-url="Stills"><div class="page_content clearfix"><bodycopy class="bodycopy"><h1>{d.film}</h1>{d.words(30)}<br><br>{inner}</bodycopy></div></div></div>
<div class="page" page-url="Work"><div class="thumbnails grid" thumbnails-pad grid-row>{others}</div></div></div>
<script>var o=new IntersectionObserver(function(es){{es.forEach(function(e){{if(e.isIntersecting){{e.target.src=e.target.getAttribute('data-src');o.unobserve(e.target)}}}})}},{{rootMargin:'400px'}});document.querySelectorAll('img[data-src]').forEach(function(i){{o.observe(i)}})</script></body></html>"""
    )


def section_masonry(seed: int) -> Page:
    """A site builder's section of pictures in columns, with the same pictures again in its light box."""
    d = Draft("section_masonry", seed, "https://www.noralindcamera.test/frames")
    content = f"https://images.square-cdn.test/content/v1/{d.token(24)}"
    section = d.token(24)

    def late(base: str, kind: str, width: int, height: int | None = None) -> str:
        d.file(base, width, height)
        tall = round(width / d.aspect) if height is None else height
        for w in (300, 500, 750, 1000, 1500):
            d.file(f"{base}?format={w}w", w, round(w * tall / width))
        return f'<img class="{kind}" data-src="{base}" data-image="{base}" data-image-dimensions="{width}x{tall}" data-image-focal-point="0.5,0.5" alt="" data-load="false">'

    tiles, boxes = [], []
    for index in range(1, d.count + 1):
        stamp = f"{d.random.randint(16 * 10**11, 17 * 10**11)}-{d.token(20).upper()}"
        base = f"{content}/{stamp}/{slug(d.film)}+{index:02d}.jpg"
        wide = d.random.choice((1920, 2048, 2500))
        tiles.append(
            f'<figure class="gallery-masonry-item" data-show="false"><div class="gallery-masonry-item-wrapper preFade" data-animation-role="image"><a class="gallery-masonry-lightbox-link" href="?itemId={d.token(24)}" role="button">{late(base, "gallery-masonry-image", wide)}</a></div></figure>'
        )
        boxes.append(
            f'<figure class="gallery-lightbox-item" data-slide-url="{d.token(16)}"><div class="gallery-lightbox-item-wrapper"><div class="gallery-lightbox-item-src"><div class="gallery-lightbox-item-img content-fit">{late(base, "gallery-lightbox-image", wide)}</div></div></div></figure>'
        )
        d.belongs(base, *(f"{base}?format={w}w" for w in (300, 500, 750, 1000, 1500)))
    logo = f"{content}/{d.token(12)}/logo.png"
    d.file(f"{logo}?format=1500w", 600, 120)
    near = "".join(
        f'<section class="item-pagination"><a href="/{slug(film)}" class="item-pagination-link"><h2 class="item-pagination-title">{film}</h2></a></section>'
        for film in d.films[:2]
    )
    portrait = late(f"{content}/{d.token(12)}/portrait.jpg", "sqs-block-image-small", 800, 800)
    context = json.dumps({"website": {"siteTitle": "Nora Lind", "logoImageUrl": f"{logo}?format=1500w"}, "collection": {"title": "Frames"}})  # fmt: skip
    return d.done(
        f"""<!doctype html><html xmlns:og="http://opengraphprotocol.org/schema/" lang="en-GB"><head><meta charset="utf-8"><title>{d.film} — Nora Lind</title><meta property="og:image" content="{logo}?format=1500w"/>
<style>body{{margin:0;font:16px/1.5 Helvetica}}#header{{display:flex;justify-content:space-between;padding:30px 4vw}}.gallery-masonry-wrapper{{columns:3;column-gap:12px;padding:0 4vw}}.gallery-masonry-item{{margin:0 0 12px;break-inside:avoid}}.gallery-masonry-image{{width:100%;aspect-ratio:{d.aspect};display:block;background:#eee}}.gallery-lightbox-outer-wrapper{{display:none}}.about{{display:flex;gap:30px;padding:60px 4vw}}.about img{{width:160px;height:160px}}.item-pagination{{display:inline-block;width:49%;text-align:center}}</style></head>
<body id="collection-{d.token(24)}" class="tweak-portfolio-grid-basic-width-full"><div id="siteWrapper"><header data-test="header" id="header"><div class="header-title-logo"><a href="/"><img src="{logo}?format=1500w" alt="Nora Lind" style="height:40px"></a></div><nav><a href="/frames">Frames</a> <a href="/about">About</a></nav></header>
<main id="page" role="main"><article class="sections" id="sections" data-page-sections="{d.token(24)}"><section data-test="page-section" class="page-section layout-engine-section"><div class="sqs-block html-block"><h1 style="padding:0 4vw">{d.film}</h1></div></section>
<section data-test="page-section" data-section-id="{section}" data-section-theme="" class="page-section gallery-section full-bleed-section" data-controller="SectionWrapperController" data-current-styles="{escape(json.dumps({"imageOverlayOpacity": 0.15, "sectionHeight": "section-height--medium", "galleryType": "masonry"}))}"><div class="section-border"><div class="section-background"></div></div><div class="content-wrapper"><div class="content"><div class="gallery-masonry" data-controller="GalleryMasonry" data-section-id="{section}" data-lightbox="true" data-columns="3" data-test="gallery-masonry-grid"><div class="gallery-masonry-wrapper">{"".join(tiles)}</div></div><div class="gallery-lightbox-outer-wrapper" data-use-image-loader="true" data-controller="Lightbox"><div class="gallery-lightbox" data-section-id="{section}"><div class="gallery-lightbox-background"></div><div class="gallery-lightbox-wrapper"><div class="gallery-lightbox-list">{"".join(boxes)}</div></div></div></div></div></div></section>
<section class="page-section about">{portrait}<p>{d.words(40)}</p></section></article>{near}</main><footer class="sections">© Nora Lind</footer></div><script>Static = window.Static || {{}}; Static.SQUARESPACE_CONTEXT = {context};</script>
<script>var o=new IntersectionObserver(function(es){{es.forEach(function(e){{if(e.isIntersecting){{var i=e.target,w=i.clientWidth||300,f=[300,500,750,1000,1500].find(function(n){{return n>=w}})||1500;i.src=i.dataset.src+'?format='+f+'w';i.dataset.load='true';o.unobserve(i)}}}})}},{{rootMargin:'300px'}});document.querySelectorAll('img[data-load="false"]').forEach(function(i){{o.observe(i)}})</script></body></html>"""
    )


def client_gallery(seed: int) -> Page:
    """A photographer's delivery to a client: empty boxes name each size, a script puts one in."""
    d = Draft("client_gallery", seed, "https://karlfoto.clientpix.test/setphotos/")
    store = f"//images.clientpix.test/{d.random.randint(10**5, 10**8)}"
    items = []
    for index in range(d.count):
        key = d.token(32)
        turned = d.random.random() < 0.2
        shape = 1 / 1.5 if turned else 1.5
        row = {
            name: d.file(
                f"{store}/{key}-{name}.jpg", round(w * min(shape, 1)), round(w * min(1, 1 / shape))
            )
            for name, w in (("xlarge", 1600), ("large", 1200), ("medium", 800), ("small", 400))
        }
        places = "".join(
            f'<div data-src="{where}" data-min-width="{least}"></div>'
            for where, least in zip(list(row.values())[:3], (1300, 900, 500), strict=True)
        )
        items.append(
            f'<li data-id="{index + 551}"><div data-alt="{d.random.choice(LENSES)}" data-description="&lt;h3&gt;KF_{index + 4100}.jpg&lt;/h3&gt;" data-max-width="{round(1600 * min(shape, 1))}" data-max-height="{round(1600 * min(1, 1 / shape))}">{places}<div data-src="{row["small"]}"></div><noscript><img src="{row["small"]}" alt="KF_{index + 4100}"/></noscript></div></li>'
        )
        d.belongs(*row.values())
    cover = d.file(f"{store}/{d.token(32)}-cover.jpg", 2000, 900)
    badge = d.file("//assets.clientpix.test/brand/logo.png", 180, 50)
    return d.done(
        f"""<!DOCTYPE html><html><head><meta charset="UTF-8"><title>On the set of {d.film}</title><meta property="og:image" content="https:{cover}"/>
<style>body{{margin:0;font:13px/1.5 "Josefin Sans",Arial;color:#333}}.cover{{height:520px;background:url({cover}) center/cover;color:#fff;text-align:center}}.cover h1{{padding-top:210px;margin:0;letter-spacing:.3em;text-transform:uppercase}}.bar{{display:flex;justify-content:space-between;padding:20px 40px}}.gamma-gallery{{list-style:none;margin:0;padding:0 30px;columns:4;column-gap:10px}}.gamma-gallery li{{margin-bottom:10px;break-inside:avoid}}.gamma-gallery li img{{width:100%;display:block}}footer{{text-align:center;padding:30px}}</style></head>
<body class="gallery-page"><div class="cover"><h1>{d.film}</h1><p>November 4th</p><a href="#gallery">View gallery</a></div><div class="bar" id="gallery"><div><img src="{badge}" alt="Karl Photo" width="180" height="50"></div><nav><a href="#">Highlights</a> <a href="#">Favourites</a> <a href="#">Download</a></nav></div><div id="gamma-container" class="gamma-container gamma-loading"><ul class="gamma-gallery">{"".join(items)}</ul><div class="gamma-overlay"></div></div><footer>© Karl Photo</footer>
<script>document.querySelectorAll('.gamma-gallery > li > div').forEach(function(box){{var w=box.clientWidth,pick=null;box.querySelectorAll('div[data-src]').forEach(function(s){{var m=+s.dataset.minWidth||0;if(!pick&&w>=m)pick=s.dataset.src}});var i=new Image();i.src=pick;i.alt=box.dataset.alt;i.title=box.dataset.description;box.appendChild(i)}});document.getElementById('gamma-container').classList.remove('gamma-loading')</script></body></html>"""
    )
