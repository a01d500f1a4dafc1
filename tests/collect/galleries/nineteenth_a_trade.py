"""A bookshop, an auction house and a sales agent."""

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
)

_SHOP_STYLE = """<style>*{box-sizing:border-box}body{margin:0;font:16px/1.6 Assistant,sans-serif;color:#121212}a{color:inherit;text-decoration:none}.header{display:flex;gap:30px;padding:20px 50px;border-bottom:1px solid #eee;align-items:center}.page-width{max-width:1200px;margin:0 auto;padding:0 50px}
.product{display:flex;gap:40px;padding:36px 0}.product__media-wrapper{width:62%}.product__media-list{list-style:none;padding:0;margin:0;display:flex;flex-wrap:wrap;gap:8px}.product__media-item{width:calc(50% - 4px)}.product__media-item:first-child{width:100%}.product-media-container{position:relative;border:1px solid #eee}.media img{width:100%;height:auto;display:block}
.product__media-toggle{position:absolute;inset:0;background:none;border:0}.visually-hidden,.loading__spinner.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)}.product__info-wrapper{width:38%}.product-media-modal{display:none}.product-grid{display:grid;grid-template-columns:repeat(4,1fr);gap:8px;list-style:none;padding:0}.card img{width:100%;height:260px;object-fit:cover}.footer{border-top:1px solid #eee;padding:30px 50px;margin-top:40px}</style>"""


def photobook_in_a_shop(seed: int) -> Page:
    """A photobook's page in a bookshop of a common shop program: cover and spreads stacked, again in a modal; other books."""
    d = Draft("photobook_in_a_shop", seed, "https://framebooks.test/products/on-set")
    section = f"template--{digits(d, 14)}__main"
    version = digits(d, 10)
    items, modal, ids = [], [], []
    for place in range(min(d.count, d.random.randint(6, 14))):
        width = d.random.choice((2000, 2400, 3000))
        height = round(width / (0.82 if place == 0 else d.random.choice((1.5, 1.33, 1.5))))
        base = f"//framebooks.test/cdn/shop/files/{slug(d.film)}_{'cover' if place == 0 else f'spread_{place:02}'}_{d.token(6)}.jpg?v={version}"
        d.file(base, width, height)
        sizes = {
            w: d.file(f"{base}&width={w}", w, round(w * height / width))
            for w in (246, 493, 550, 600, 713, 823, 990, 1100, 1206, 1346, 1426, 1445, 1646, 1946)
        }
        d.belongs(base, *sizes.values())
        media = digits(d, 14)
        ids.append(media)

        def widths(which: tuple[int, ...], sizes: dict[int, str] = sizes) -> str:
            return ", ".join(f"{attr(sizes[w])} {w}w" for w in which)

        items.append(
            f'<li id="Slide-{section}-{media}" class="product__media-item grid__item slider__slide{" is-active" if place == 0 else ""} scroll-trigger animate--fade-in" data-media-id="{section}-{media}"><div class="product-media-container media-type-image media-fit-contain global-media-settings gradient constrain-height" style="--ratio: {width / height:.4f}; --preview-ratio: {width / height:.4f};">'
            f'<modal-opener class="product__modal-opener product__modal-opener--image" data-modal="#ProductModal-{section}"><span class="product__media-icon motion-reduce quick-add-hidden product__media-icon--lightbox" aria-hidden="true"></span><div class="loading__spinner hidden"></div>'
            f'<div class="product__media media media--transparent"><img src="{attr(sizes[1946])}" alt="" srcset="{widths((246, 493, 600, 713, 823, 990, 1100, 1206, 1346, 1426, 1646, 1946))}" width="1946" height="{round(1946 * height / width)}" {"fetchpriority=high" if place == 0 else "loading=lazy"} class="image-magnify-lightbox" sizes="(min-width: 1200px) 670px, (min-width: 990px) calc(62vw - 10rem), calc(100vw / 1 - 4rem)"></div>'
            f'<button class="product__media-toggle quick-add-hidden product__media-zoom-lightbox" type="button" aria-haspopup="dialog" data-media-id="{media}"><span class="visually-hidden">Open media {place + 1} in modal</span></button></modal-opener></div></li>'
        )
        modal.append(
            f'<img class="global-media-settings global-media-settings--no-shadow" srcset="{widths((550, 1100, 1445))}" sizes="(min-width: 750px) calc(100vw - 22rem), 1100px" src="{attr(sizes[1445])}" alt="" loading="lazy" width="1100" height="{round(1100 * height / width)}" data-media-id="{media}">'
        )
    others = []
    for x in d.films[: d.random.choice((4, 8))]:
        base = f"//framebooks.test/cdn/shop/files/{slug(x)}_cover.jpg?v={digits(d, 10)}"
        small, large = (attr(d.file(f"{base}&width={w}", w, round(w * 1.25))) for w in (165, 533))
        others.append(
            f'<li class="grid__item"><div class="card-wrapper product-card-wrapper underline-links-hover"><div class="card card--standard card--media"><div class="card__media"><div class="media media--transparent media--hover-effect"><img srcset="{small} 165w, {large} 533w" src="{large}" sizes="260px" alt="{attr(x)}" class="motion-reduce" loading="lazy" width="533" height="666"></div></div>'
            f'<div class="card__content"><h3 class="card__heading"><a href="/products/{slug(x)}?pr_prod_strat=e5_desc" class="full-unstyled-link">{x}: photographs</a></h3><div class="price">£{d.random.randint(18, 65)}.00</div></div></div></div></li>'
        )
    logo = "//framebooks.test/cdn/shop/files/logo.png?v=1690000000"
    small_logo = attr(d.file(f"{logo}&width=180", 180, 50))
    share = attr(d.page.truth[0].largest)
    ld = {
        "@context": "http://schema.org/",
        "@type": "Product",
        "name": f"{d.film}: photographs from the set",
        "image": "https:" + base_of(d.page),
        "brand": {"@type": "Brand", "name": "Framebooks"},
    }
    return d.done(
        f'<!doctype html><html class="js" lang="en"><head><meta charset="utf-8"><title>{d.film}: photographs from the set – Framebooks</title><meta property="og:image" content="{share}">{_SHOP_STYLE}</head><body class="gradient">'
        f'<header class="header header--middle-left"><a href="/" class="header__heading-link"><div class="header__heading-logo-wrapper"><img src="{small_logo}" alt="Framebooks" width="180" height="50" class="header__heading-logo motion-reduce"></div></a><a href="/collections/new">New</a><a href="/collections/cinema">Cinema</a><a href="/pages/visit">Visit</a><a href="/cart">Cart</a></header>'
        f'<main id="MainContent" class="content-for-layout"><section class="page-width"><product-info data-section="{section}"><div class="product product--large product--left product--stacked grid"><div class="grid__item product__media-wrapper"><media-gallery id="MediaGallery-{section}" role="region" aria-label="Gallery Viewer" data-desktop-layout="stacked"><slider-component id="GalleryViewer-{section}" class="slider-mobile-gutter">'
        f'<ul id="Slider-Gallery-{section}" class="product__media-list contains-media grid grid--peek list-unstyled slider slider--mobile" role="list">{"".join(items)}</ul></slider-component></media-gallery></div>'
        f'<div class="product__info-wrapper grid__item"><div class="product__title"><h1>{d.film}: photographs from the set</h1></div><div class="price">£{d.random.randint(25, 70)}.00</div><button>Add to cart</button><div class="product__description rte"><p>{d.words(50)}</p><p>Photographs by {d.random.choice(PEOPLE)}. Hardback, {d.random.randint(96, 240)} pages.</p></div></div></div>'
        f'<product-modal id="ProductModal-{section}" class="product-media-modal media-modal"><div class="product-media-modal__dialog" role="dialog"><div class="product-media-modal__content gradient" role="document" tabindex="0">{"".join(modal)}</div></div></product-modal></product-info></section>'
        f'<section class="page-width"><product-recommendations class="related-products"><h2>You may also like</h2><ul class="grid product-grid grid--4-col-desktop" role="list">{"".join(others)}</ul></product-recommendations></section></main><footer class="footer">© Framebooks. <a href="/policies/refund-policy">Refunds</a></footer>'
        f'<script type="application/ld+json">{in_script(ld)}</script></body></html>'
    )


def base_of(page: Page) -> str:
    """The first picture's address without a scheme or a width, as the shop tells it of a product."""
    return next(one for one in page.truth[0].versions if "width=" not in one).removeprefix("https:")


_LOT_STYLE = """<style>*{box-sizing:border-box}body{margin:0;font:15px/1.5 'Source Sans Pro',Arial,sans-serif;color:#222}a{color:#7a1f1f;text-decoration:none}.top{display:flex;gap:28px;padding:16px 40px;background:#f5f2ee;align-items:center}.wrap{width:1200px;margin:20px auto}.lot{display:flex;gap:36px}.lot-images{width:640px;flex:none}.lot-text{flex:1}
.slider-for{width:640px;height:460px;background:#f0f0f0;position:relative;overflow:hidden}.slider-for .slide{position:absolute;inset:0;display:flex;align-items:center;justify-content:center;opacity:0}.slider-for .slick-current{opacity:1}.slider-for img{max-width:640px;max-height:460px}.slider-nav{display:flex;gap:6px;margin-top:8px;overflow:hidden;width:640px}.slider-nav .slide{flex:none;width:86px;height:66px;cursor:pointer}.slider-nav img{width:86px;height:66px;object-fit:cover}
.bid{background:#7a1f1f;color:#fff;padding:12px 30px;border:0}.more{display:grid;grid-template-columns:repeat(4,1fr);gap:18px}.lot-card img{width:100%;height:200px;object-fit:contain;background:#f5f5f5}.prevnext{display:flex;justify-content:space-between;margin:10px 0}.prevnext img{width:44px;height:44px;vertical-align:middle;object-fit:cover}footer{background:#2b2222;color:#ccc;padding:30px 40px}footer img{height:34px;margin-right:16px}</style>"""


def lot_of_an_auction(seed: int) -> Page:
    """An auction house's lot, an album of set photographs: a slider of late slides over its strip; other lots below."""
    d = Draft(
        "lot_of_an_auction",
        seed,
        "https://www.wexhamauctions.test/auction/lot/lot-214/?lot=88213&au=412",
    )
    cdn, house = "https://cdn.lotimages.test", digits(d, 3)
    slides, strip = [], []
    d.count = min(20, d.count)
    lot = digits(d, 6)
    for place in range(d.count):
        shape = photo_shape(d)
        stem = f"{cdn}/{house}/auctions/412/lots/{lot}-{place}"
        big, shown, small = (
            d.file(f"{stem}.jpg", *fit(shape, 2400, 2400)),
            d.file(f"{stem}_l.jpg", *fit(shape, 800, 800)),
            d.file(f"{stem}_s.jpg", *fit(shape, 160, 160)),
        )
        d.belongs(small, shown, big)
        source = f'src="{shown}"' if place == 0 else f'data-lazy="{shown}"'
        slides.append(
            f'<div class="slide{" slick-current" if place == 0 else ""}"><a href="{big}" class="zoom" data-fancybox="lot-{lot}"><img {source} alt="Lot 214 - {attr(d.film)}, image {place + 1}"></a></div>'
        )
        strip.append(f'<div class="slide"><img src="{small}" alt=""></div>')
    cards = []
    for n, x in enumerate(d.films[: d.random.choice((4, 8))]):
        shot = d.file(
            f"{cdn}/{house}/auctions/412/lots/{digits(d, 6)}-0_m.jpg",
            *fit(d.random.choice((0.7, 1.3)), 400, 400),
        )
        cards.append(
            f'<div class="lot-card"><a href="/auction/lot/lot-{220 + n}/?lot={digits(d, 5)}"><img src="{shot}" alt="" loading="lazy"><b>Lot {220 + n}</b> {x}, original poster</a><p>Estimate £{d.random.randint(1, 9)}00</p></div>'
        )
    before, after = (
        d.file(f"{cdn}/{house}/auctions/412/lots/{digits(d, 6)}-0_s.jpg", 160, 160)
        for _ in range(2)
    )
    d.file("/images/wexham.svg", 200, 60)
    marks = "".join(
        f'<img src="{d.file(f"/images/{x}.png", 90, 34)}" alt="{x}">'
        for x in ("saleroom", "invaluables", "guild")
    )
    return d.done(
        f'<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>Lot 214 - {d.film} | Cinema and Photographs</title><meta property="og:image" content="{cdn}/{house}/auctions/412/lots/{lot}-0_l.jpg">{_LOT_STYLE}</head><body class="auction-lot"><div class="top"><a href="/"><img src="/images/wexham.svg" width="200" height="60" alt="Wexham Auctions"></a><a href="/calendar">Auctions</a><a href="/sell">Sell</a><a href="/results">Results</a><a href="/register">Register</a></div>'
        f'<div class="wrap"><div class="prevnext"><a href="/auction/lot/lot-213/"><img src="{before}" alt=""> Lot 213</a><a href="/auction/search/?au=412">Back to the catalogue</a><a href="/auction/lot/lot-215/">Lot 215 <img src="{after}" alt=""></a></div>'
        f'<div class="lot"><div class="lot-images"><div class="slider-for">{"".join(slides)}</div><div class="slider-nav">{"".join(strip)}</div></div><div class="lot-text"><h1>Lot 214</h1><h2>{d.film}: an album of {d.count} photographs taken on the set</h2><p>Estimate £{d.random.randint(2, 9)}00 - £{d.random.randint(10, 20)}00</p><button class="bid">Leave a bid</button><p>{d.words(60)}</p><p>Provenance: the estate of {d.random.choice(PEOPLE)}.</p><h4>Condition report</h4><p>{d.words(25)}</p></div></div>'
        f'<h3>Other lots in this auction</h3><div class="more">{"".join(cards)}</div></div><footer>{marks}<p>Wexham Auctions, The Old Dairy</p></footer>'
        "<script>(function(){var m=document.querySelectorAll('.slider-for .slide'),n=document.querySelectorAll('.slider-nav .slide');function show(k){m.forEach(function(s,j){s.classList.toggle('slick-current',j==k)});[k,k+1].forEach(function(j){var i=m[j]&&m[j].querySelector('img[data-lazy]');if(i){i.src=i.getAttribute('data-lazy');i.removeAttribute('data-lazy');}})}"
        "n.forEach(function(s,j){s.addEventListener('click',function(){show(j)})});show(0)})();</script></body></html>"
    )


_CARGO_STYLE = """<style>*{box-sizing:border-box}body{margin:0;font:18px/1.35 'Diatype Variable',Helvetica,Arial,sans-serif;color:#000;background:#fff}a{color:#000;text-decoration:none}.container{padding:28px}bodycopy{display:block}.pinned{display:flex;justify-content:space-between;padding:20px 28px}h1{font-weight:400;font-size:52px;margin:0 0 20px}
[grid-row]{display:flex;gap:28px;margin-bottom:40px}[grid-col="x4"]{width:33.3%}[grid-col="x8"]{width:66.6%}.image-gallery{column-count:2;column-gap:14px}.gallery_card{break-inside:avoid;margin-bottom:14px}.gallery_card_image img{width:100%;height:auto;display:block}.gallery_image_caption{font-size:13px;padding-top:4px}
.thumbnails{display:flex;flex-wrap:wrap;gap:14px}.thumbnail{width:calc(25% - 11px)}.thumbnail img{width:100%;height:auto}.key{width:100%}</style>"""


def film_of_a_sales_agent(seed: int) -> Page:
    """A sales agent's film on a creative builder's second version: a column gallery of cards; the line-up's thumbnails below."""
    d = Draft("film_of_a_sales_agent", seed, "https://tidelinesales.test/Film")
    host = "https://freight.cargos.test"
    cards, models = [], []
    for place in range(min(18, d.count)):
        width = d.random.choice((1920, 2048, 3840))
        height = round(width / d.aspect)
        tail = f"i/{d.token(64)}/{slug(d.film)}_still_{place + 1:02}.jpg"
        whole = d.file(f"{host}/t/original/{tail}", width, height)
        shown = {
            w: d.file(f"{host}/w/{w}/{tail}", w, round(w * height / width))
            for w in (250, 500, 750, 1000, 1500)
        }
        d.belongs(whole, *shown.values())
        mid = digits(d, 9)
        srcset = ", ".join(f"{one} {w}w" for w, one in shown.items())
        caption = (
            f'<div class="gallery_image_caption">{d.random.choice(LENSES).capitalize()}</div>'
            if seed % 2
            else ""
        )
        cards.append(
            f'<div class="gallery_card" data-id="{mid}"><div class="gallery_card_image"><img src="{shown[1000]}" srcset="{srcset}" sizes="(max-width: 700px) 100vw, 50vw" data-mid="{mid}" data-prt="{name_by_chance(d, 8)}" width="{width}" height="{height}" border="0" class="image_zoom" loading="lazy"></div>{caption}</div>'
        )
        models.append(
            {
                "id": int(mid),
                "mid": int(mid),
                "name": tail.rsplit("/", 1)[1],
                "hash": tail.split("/")[1],
                "width": width,
                "height": height,
                "mime_type": "image/jpeg",
            }
        )
    lineup = "".join(
        f'<div class="thumbnail" data-id="{digits(d, 8)}"><a href="/{x.replace(" ", "-")}" rel="history"><div class="thumb_image"><img src="{d.file(f"{host}/w/600/c/0/0/16/9/i/{d.token(64)}/{slug(x)}_key.jpg", 600, 338)}" width="600" height="338" loading="lazy"></div><div class="title"><span>{x}</span></div></a></div>'
        for x in d.films[: d.random.randint(4, 11)]
    )
    icon = d.file(f"{host}/t/original/i/{d.token(64)}/tideline-mark.png", 240, 120)
    laurels = "".join(
        f'<img src="{d.file(f"{host}/w/200/i/{d.token(64)}/laurel-{n}.png", 200, 110)}" width="100" height="55" alt="">'
        for n in d.some(1, 3)
    )
    return d.done(
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{d.film} — Tideline Sales</title>{_CARGO_STYLE}</head><body data-view="page"><div class="site_content"><div class="pinned pinned_top page" id="p1"><bodycopy><a href="/" rel="history"><img src="{icon}" width="120" height="60" border="0" data-no-zoom=""></a></bodycopy><div><a href="/Line-up">Line-up</a>, <a href="/Library">Library</a>, <a href="/Contact">Contact</a></div></div>'
        f'<div class="page content_container" data-id="{digits(d, 8)}"><div class="container"><bodycopy class="bodycopy"><h1>{d.film}</h1><div grid-row="" grid-pad="1" grid-gutter="2"><div grid-col="x4" grid-pad="1">by {d.random.choice(PEOPLE)}<br>{d.random.randint(74, 140)} min, {d.random.randint(2021, 2026)}<br><br>{laurels}</div><div grid-col="x8" grid-pad="1">{d.words(70)}<br><br><a href="https://files.cargos.test/press-kit.pdf" target="_blank">Press kit ↓</a></div></div>'
        f'<div class="image-gallery" image-gallery="columnized" gid="1" data-gallery-columns="2">{"".join(cards)}</div></bodycopy></div></div><div class="page set_thumbnails"><div class="container"><small>Line-up</small><div class="thumbnails" thumbnails-layout="grid">{lineup}</div></div></div></div>'
        f'<script type="text/json" data-set="ScaffoldingData">{in_script({"page": {"title": d.film, "purl": "Film", "images": models}})}</script></body></html>'
    )
