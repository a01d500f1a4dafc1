"""Posts and goods: a classic shortcode with a carousel's data, a content system's lazy grid, a shop's product."""

from __future__ import annotations

import json
from html import escape

from collect.galleries.draft import LENSES, Draft, Page, slug
from collect.galleries.seventeenth_b_parts import fit, near, number, person, shape


def classic_choir(seed: int) -> Page:
    """A choir's tour diary on a hosted blog: shortcode galleries of two days with a carousel's data; a side column."""
    d = Draft("classic_choir", seed, "https://stowchoir.blogs.test/2019/06/17/four-days-in-bergen/")
    up = "https://stowchoir.files.test/2019/06/"
    stop = d.count // 2

    def one(index: int) -> str:
        whole = shape(d, 3264)
        name = f"{up}2019060{index % 4 + 4}_{number(d, 6)}{index}.jpg"
        most = d.file(name, *whole)
        cut = d.file(f"{name}?w=150&h=150&crop=1", 150, 150)
        twice = d.file(f"{name}?w=300&h=300&crop=1", 300, 300)
        mid = d.file(f"{name}?w=300", *fit(whole, 300))
        large = d.file(f"{name}?w=1024", *fit(whole, 1024))
        d.belongs(most, cut, twice, mid, large)
        page = f"https://stowchoir.blogs.test/2019/06/17/four-days-in-bergen/{name[len(up) : -4]}/"
        meta = escape(
            json.dumps({"aperture": "2.2", "credit": "", "camera": "SM-G930F", "iso": "50"})
        )
        text = d.random.choice(LENSES).capitalize() if d.random.random() < 0.5 else ""
        note = (
            f"<figcaption class='wp-caption-text gallery-caption'>{text}</figcaption>"
            if text
            else ""
        )
        turn = "portrait" if whole[1] > whole[0] else "landscape"
        return f"""<figure class='gallery-item'><div class='gallery-icon {turn}'><a href='{page}'><img width="150" height="150" src="{cut}" class="attachment-thumbnail size-thumbnail" alt="{text}" srcset="{cut} 150w, {twice} 300w" sizes="(max-width: 150px) 100vw, 150px" data-attachment-id="{number(d, 4)}" data-permalink="{page}" data-orig-file="{most}" data-orig-size="{whole[0]},{whole[1]}" data-comments-opened="1" data-image-meta="{meta}" data-image-title="{name[len(up) : -4]}" data-image-description="" data-image-caption="{text}" data-medium-file="{mid}" data-large-file="{large}" /></a></div>{note}</figure>"""

    def block(at: int, indexes: range) -> str:
        return f"""<div data-carousel-extra='{{"blog_id":{number(d, 7)},"permalink":"{d.page.url}"}}' id='gallery-{number(d, 4)}-{at}' class='gallery galleryid-312 gallery-columns-4 gallery-size-thumbnail'>{"".join(one(i) for i in indexes)}</div>"""

    galleries = [block(1, range(stop)), block(2, range(stop, d.count))]
    head = d.file("https://stowchoir.files.test/2016/01/cropped-choir.jpg", 1000, 200)
    follow = "".join(
        f'<li><a href="https://{slug(person(d))}.blogs.test/"><img referrerpolicy="no-referrer" alt="" src="{d.file(f"https://faces.test/avatar/{d.token(20)}?s=48", 48, 48)}" class="avatar avatar-48" height="48" width="48"></a></li>'
        for _ in d.some(4, 12)
    )
    near_by = "".join(
        f'<div class="jp-relatedposts-post jp-relatedposts-post-thumbs"><a class="jp-relatedposts-post-a" href="/2018/{slug(film)}/"><img class="jp-relatedposts-post-img" loading="lazy" src="{d.file(f"https://stowchoir.files.test/2018/{slug(film)}.jpg?w=350&h=200&crop=1", 350, 200)}" width="350" height="200" alt="{film}"></a><h4>{film}</h4></div>'
        for film in d.films[:3]
    )
    return d.done(
        f"""<!DOCTYPE html><html lang="en"><head><meta charset="UTF-8" /><title>Four days in Bergen | Stow Community Choir</title><style>body{{margin:0;background:#f1f1f1;font:15px/1.7 "Noto Serif",serif;color:#333}}#page{{max-width:1000px;margin:0 auto;background:#fff}}#masthead img{{display:block;width:100%;height:auto}}#primary{{float:left;width:660px;padding:20px;box-sizing:border-box}}#secondary{{float:right;width:300px;padding:20px;box-sizing:border-box}}.gallery{{margin:0 0 20px;overflow:hidden}}.gallery-item{{display:inline-block;width:25%;margin:0;padding:4px;text-align:center;vertical-align:top;box-sizing:border-box}}.gallery-icon img{{width:100%;height:auto}}.gallery-caption{{font-size:12px}}.jp-relatedposts-post{{display:inline-block;width:32%;vertical-align:top}}.jp-relatedposts-post img{{width:100%;height:auto}}#secondary ul{{list-style:none;padding:0}}.grid li{{display:inline-block;margin:3px}}#colophon{{clear:both;padding:20px}}</style></head><body class="single single-post"><div id="page"><header id="masthead"><h1>Stow Community Choir</h1><a href="/"><img src="{head}" width="1000" height="200" alt=""></a></header><div id="primary"><article class="post type-post hentry"><h2 class="entry-title">Four days in Bergen</h2><div class="entry-content"><p>{d.words(60)}</p><h3>On the boat and in the town</h3>{galleries[0]}<p>{d.words(30)}</p><h3>The two concerts</h3>{galleries[1]}<p>{d.words(20)}</p></div><div id="jp-relatedposts" class="jp-relatedposts"><h3>Related</h3>{near_by}</div></article></div><div id="secondary"><aside class="widget"><h3>Next rehearsals</h3><p>{d.words(14)}</p></aside><aside class="widget grid"><h3>Followers</h3><ul>{follow}</ul></aside></div><footer id="colophon">Blog at blogs.test</footer></div></body></html>"""
    )


def blazy_fortress(seed: int) -> Page:
    """A Slovene town's monument in a content system: a module's lazy grid with a light box; sights below."""
    d = Draft("blazy_fortress", seed, "https://kulturna-pot.test/sl/grad-na-skali")
    files = "https://kulturna-pot.test/sites/default/files/"

    def styled(style: str, path: str, width: int, height: int) -> str:
        return d.file(f"{files}styles/{style}/public/{path}.webp?itok={d.token(8)}", width, height)

    cells = []
    for index in range(d.count):
        whole = fit(shape(d, 2400), 2400)
        path = f"galerija/2023-0{d.random.randint(1, 9)}/grad_{index + 1}_{d.token(3)}.jpg"
        box = fit(whole, 1920, 1200)
        big = styled("max_1920", path, *box)
        cut = styled("galerija_4x3", path, 480, 360)
        d.belongs(big, cut)
        alt = d.random.choice(LENSES)
        cells.append(
            f"""<div class="grid" data-b-d="480:360"><div class="grid__content"><div data-b-token="b-{d.token(11)}" class="media media--blazy media--switch media--switch--colorbox media--bundle--image is-b-loading media--image media--ratio media--ratio--fluid" style="padding-bottom: 75%;"><a href="{big}" class="blazy__colorbox b-link litebox" data-b-media='{{"boxType":"image","width":{box[0]},"height":{box[1]},"type":"image"}}' data-colorbox-trigger><img alt="{alt}" decoding="async" class="media__element b-lazy" loading="lazy" data-src="{cut}" src="data:image/svg+xml;charset=utf-8,%3Csvg%20xmlns%3D'http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg'%20viewBox%3D'0%200%20480%20360'%2F%3E" width="480" height="360" typeof="foaf:Image"></a></div></div></div>"""
        )
    sights = "".join(
        f"""<div class="views-row"><article class="node node--type-sight node--view-mode-teaser"><a href="/sl/{slug(film)}"><img loading="lazy" src="{styled("teaser", f"sights/{slug(film)}.jpg", 360, 240)}" width="360" height="240" alt="" class="image-style-teaser"></a><h3><a href="/sl/{slug(film)}">{film}</a></h3></article></div>"""
        for film in d.films[: d.random.randint(3, 6)]
    )
    hero = styled("hero", "banner/kulturna_pot.jpg", 1600, 260)
    eu = d.file(f"{files}2021-02/eu-sklad.png", 300, 70)
    return d.done(
        f"""<!DOCTYPE html><html lang="sl" dir="ltr" prefix="og: https://ogp.me/ns#"><head><meta charset="utf-8" /><meta name="Generator" content="Drupal 10 (https://www.drupal.org)" /><title>Grad na skali | Kulturna pot</title><style>body{{margin:0;font:16px/1.5 sans-serif}}.region-hero img{{display:block;width:100%;height:200px;object-fit:cover}}nav ul{{display:flex;gap:24px;list-style:none;padding:12px 40px;margin:0;background:#264;color:#fff}}.layout-content{{max-width:1140px;margin:0 auto;padding:20px}}.b-grid{{display:grid;grid-template-columns:repeat(4,1fr);gap:12px}}.media{{position:relative;overflow:hidden;background:#ddd}}.media__element{{position:absolute;inset:0;width:100%;height:100%;object-fit:cover}}.view-content{{display:grid;grid-template-columns:repeat(3,1fr);gap:20px}}.view-content img{{width:100%;height:auto}}footer{{background:#eee;padding:20px 40px}}</style></head><body class="path-node page-node-type-sight"><div class="dialog-off-canvas-main-canvas"><div class="region region-hero"><img src="{hero}" width="1600" height="260" alt="" class="image-style-hero"></div><nav><ul class="menu"><li>Domov</li><li>Znamenitosti</li><li>Dogodki</li><li>English</li></ul></nav><main class="layout-content"><article class="node node--type-sight node--view-mode-full"><h1><span class="field field--name-title">Grad na skali</span></h1><div class="clearfix text-formatted field field--name-body"><p>{d.words(80)}</p><p>{d.words(50)}</p></div><div class="field field--name-field-galerija field--type-entity-reference field--label-above"><div class="field__label">Galerija</div><div class="blazy blazy--field blazy--field-galerija blazy--grid b-grid blazy--colorbox b-count-{d.count} field__items" data-blazy="" data-colorbox-gallery id="blazy-field-galerija-{d.token(6)}">{"".join(cells)}</div></div></article><div class="views-element-container"><h2>V bližini</h2><div class="view view-sights"><div class="view-content">{sights}</div></div></div></main><footer><img src="{eu}" width="300" height="70" alt="Evropski sklad"></footer></div>{near("img.b-lazy", "e.src=e.dataset.src;e.removeAttribute('data-src');e.classList.add('b-loaded');e.closest('.media').classList.remove('is-b-loading');")}</body></html>"""
    )


def woo_projector(seed: int) -> Page:
    """A shop's page of one old projector in a blog's shop plug-in: slides with a strip; related goods with pictures."""
    d = Draft("woo_projector", seed, "https://oldcine.test/product/eumig-mark-s-zoom/")
    up = "https://oldcine.test/wp-content/uploads/"
    count = d.random.randint(5, 12)
    slides = []
    for index in range(count):
        whole = (1600, 1600) if d.random.random() < 0.5 else shape(d, 1600)
        name = f"{up}2024/09/eumig-{number(d, 4)}-{index + 1}"
        big = d.file(f"{name}.jpg", *whole)
        half = fit(whole, 600)
        shown = d.file(f"{name}-{half[0]}x{half[1]}.jpg", *half)
        less = fit(whole, 300, 300)
        small = d.file(f"{name}-{less[0]}x{less[1]}.jpg", *less)
        thumb = d.file(f"{name}-100x100.jpg", 100, 100)
        d.belongs(big, shown, small, thumb)
        first = ' fetchpriority="high"' if not index else ""
        slides.append(
            f"""<div data-thumb="{thumb}" data-thumb-alt="Eumig Mark S Zoom - Image {index + 1}" data-thumb-srcset="{thumb} 100w, {small} {less[0]}w" data-thumb-sizes="(max-width: 100px) 100vw, 100px" class="woocommerce-product-gallery__image"><a href="{big}"><img{first} width="{half[0]}" height="{half[1]}" src="{shown}" class="{"wp-post-image" if not index else ""}" alt="Eumig Mark S Zoom - Image {index + 1}" data-caption="" data-src="{big}" data-large_image="{big}" data-large_image_width="{whole[0]}" data-large_image_height="{whole[1]}" decoding="async" srcset="{shown} {half[0]}w, {small} {less[0]}w, {big} {whole[0]}w" sizes="(max-width: 600px) 100vw, 600px" /></a></div>"""
        )
    goods = "".join(
        f"""<li class="product type-product status-publish instock"><a href="/product/{slug(film)}/" class="woocommerce-LoopProduct-link woocommerce-loop-product__link"><img width="324" height="324" src="{d.file(f"{up}2023/0{i + 2}/{slug(film)}-324x324.jpg", 324, 324)}" class="attachment-woocommerce_thumbnail size-woocommerce_thumbnail" alt="{film}" loading="lazy"><h2 class="woocommerce-loop-product__title">{film} Super 8</h2><span class="price"><span class="woocommerce-Price-amount amount">£{d.random.randint(8, 90)}.00</span></span></a><a href="?add-to-cart={number(d, 4)}" class="button add_to_cart_button">Add to basket</a></li>"""
        for i, film in enumerate(d.films[:4])
    )
    cards = d.file("https://oldcine.test/wp-content/themes/storefront/assets/payment.png", 240, 30)
    logo = d.file(f"{up}2020/logo.png", 260, 70)
    script = (
        "<script>(function(){var g=document.querySelector('.woocommerce-product-gallery'),w=g.querySelector('.woocommerce-product-gallery__wrapper'),s=w.children,o=document.createElement('ol');"
        "o.className='flex-control-nav flex-control-thumbs';[].forEach.call(s,function(e,i){var l=document.createElement('li'),m=document.createElement('img');m.src=e.dataset.thumb;m.alt=e.dataset.thumbAlt;m.srcset=e.dataset.thumbSrcset;m.sizes=e.dataset.thumbSizes;m.draggable=false;l.appendChild(m);o.appendChild(l);"
        "m.onclick=function(){w.style.transform='translate3d('+(-460*i)+'px,0,0)'}});var v=document.createElement('div');v.className='flex-viewport';v.style.cssText='overflow:hidden;position:relative;height:460px';g.insertBefore(v,w);v.appendChild(w);w.style.width=s.length*460+'px';w.style.display='flex';g.appendChild(o);g.style.opacity=1})();</script>"
    )
    return d.done(
        f"""<!doctype html><html lang="en-GB"><head><meta charset="UTF-8"><title>Eumig Mark S Zoom – Old Cine Shop</title><style>body{{margin:0;font:15px/1.6 "Source Sans Pro",sans-serif;color:#6d6d6d}}.col-full{{max-width:1060px;margin:0 auto;padding:16px}}.images{{float:left;width:460px;margin-right:40px}}.woocommerce-product-gallery__wrapper{{margin:0}}.woocommerce-product-gallery__image{{width:460px;flex:none}}.woocommerce-product-gallery__image img{{width:460px;height:auto;display:block}}.flex-control-thumbs{{display:flex;flex-wrap:wrap;list-style:none;padding:0;margin:8px 0}}.flex-control-thumbs li{{width:25%}}.flex-control-thumbs img{{width:96%;cursor:pointer;opacity:.6}}.summary{{float:left;width:520px}}.related{{clear:both}}ul.products{{display:flex;gap:20px;list-style:none;padding:0}}ul.products img{{width:100%;height:auto}}.price{{font-size:22px}}</style></head><body class="single-product woocommerce"><header class="col-full"><img src="{logo}" class="custom-logo" alt="Old Cine Shop" width="260" height="70"></header><main class="col-full"><div id="product-{number(d, 4)}" class="product type-product instock"><div class="woocommerce-product-gallery woocommerce-product-gallery--with-images woocommerce-product-gallery--columns-4 images" data-columns="4" style="opacity: 0; transition: opacity .25s ease-in-out;"><div class="woocommerce-product-gallery__wrapper">{"".join(slides)}</div></div><div class="summary entry-summary"><h1 class="product_title entry-title">Eumig Mark S Zoom</h1><p class="price">£{d.random.randint(90, 380)}.00</p><div class="woocommerce-product-details__short-description"><p>{d.words(50)}</p></div><form class="cart"><button class="single_add_to_cart_button button alt">Add to basket</button></form></div><section class="related products"><h2>Related products</h2><ul class="products columns-4">{goods}</ul></section></div></main><footer class="col-full"><img src="{cards}" alt="Cards" width="240" height="30"></footer>{script}</body></html>"""
    )
