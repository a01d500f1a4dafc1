"""Shops, agencies and distributors: pages that sell or announce."""

from __future__ import annotations

import json
from html import escape

from collect.galleries.draft import Draft, Page, slug
from collect.galleries.twentyfirst_a_parts import (
    digits,
    late,
    press_shape,
    seen_on,
    someone,
    told,
    within,
)

SHOP_SIZES = {
    "small_default": 98,
    "cart_default": 125,
    "home_default": 250,
    "medium_default": 452,
    "large_default": 800,
}


def lobby_cards_for_sale(seed: int) -> Page:
    """A shop's set of lobby cards in a free shop program: a cover, a mask of thumbs, a modal of the same; like goods."""
    site = "https://www.affiches-de-cinema.photos.test"
    d = Draft("lobby cards for sale", seed, f"{site}/jeux-de-photos/{300 + seed}-jeu.html")
    name = slug(d.film)
    number = d.random.randint(1200, 8000)

    def sized(at: int, stem: str) -> dict[str, dict[str, object]]:
        return {
            kind: {
                "url": d.file(f"{site}/{at}-{kind}/{stem}.jpg", side, side),
                "width": side,
                "height": side,
            }
            for kind, side in SHOP_SIZES.items()
        }

    images: list[dict[str, object]] = []
    thumbs, modal = [], []
    cover = ""
    for at in range(min(d.count, 12)):
        sizes = sized(number + at, f"jeu-de-photos-{name}")
        url = {kind: str(one["url"]) for kind, one in sizes.items()}
        d.belongs(*url.values())
        chosen = " selected js-thumb-selected" if at == 0 else ""
        cover = cover or url["large_default"]
        images.append({"bySize": sizes, "id_image": number + at, "legend": "", "position": at + 1})
        thumbs.append(
            f'<li class="thumb-container js-thumb-container"><img class="thumb js-thumb{chosen}" data-image-medium-src="{url["medium_default"]}" data-image-medium-sources="{told({"jpg": url["medium_default"]})}" data-image-large-src="{url["large_default"]}" data-image-large-sources="{told({"jpg": url["large_default"]})}" src="{url["small_default"]}" alt="" title="" loading="lazy" width="98" height="98"></li>'
        )
        modal.append(
            f'<li class="thumb-container js-thumb-container"><img data-image-large-src="{url["large_default"]}" class="thumb js-modal-thumb" src="{url["home_default"]}" alt="" title="" width="250" height="250"></li>'
        )
    like = []
    for at, other in enumerate(d.films[: d.random.randint(4, 8)]):
        one = sized(500 + at * 3, f"affiche-{slug(other)}")["home_default"]["url"]
        like.append(
            f'<div class="js-product product col-xs-6 col-lg-3"><article class="product-miniature js-product-miniature" data-id-product="{at + 40}"><div class="thumbnail-container"><div class="thumbnail-top"><a href="{site}/affiches/{at + 40}-{slug(other)}.html" class="thumbnail product-thumbnail"><img src="{one}" alt="{other}" loading="lazy" data-full-size-image-url="{str(one).replace("home_default", "large_default")}" width="250" height="250"></a></div><div class="product-description"><h3 class="h3 product-title"><a href="{site}/affiches/{at + 40}-{slug(other)}.html">Affiche {other}</a></h3><div class="product-price-and-shipping"><span class="price">{d.random.randint(8, 90)},00 €</span></div></div></div></article></div>'
        )
    logo = d.file(f"{site}/img/affiches-logo-16{digits(d, 8)}.jpg", 200, 60)
    signs = "".join(
        f'<li><div class="block-reassurance-item"><img src="{d.file(f"{site}/modules/blockreassurance/views/img/img_perso/{kind}.svg", 40, 40)}" alt=""><p>{kind}</p></div></li>'
        for kind in ("livraison", "paiement", "retours")
    )
    product = {"id_product": 300 + seed, "name": d.film, "images": images, "price": "48,00 €"}
    return d.done(f"""<!doctype html><html lang="fr-FR"><head><meta charset="utf-8"><title>Jeu de photos {d.film}</title><meta property="og:type" content="product"><meta property="og:image" content="{cover}">
<style>body{{margin:0;font:14px "Noto Sans",sans-serif;background:#f1f1f1}}.container{{width:1110px;margin:auto}}#header{{background:#fff;padding:14px 0}}.row{{display:flex;flex-wrap:wrap;gap:20px}}.col-md-6{{width:540px;background:#fff;padding:0}}.product-cover img{{width:452px;height:452px;display:block;margin:auto}}.product-images{{list-style:none;padding:0;display:flex;gap:8px;overflow:hidden;width:460px;margin:10px auto}}.product-images.all{{flex-wrap:wrap}}.thumb{{border:1px solid #eee}}.js-qv-mask .thumb{{width:94px;height:94px}}.selected{{border-color:#24b9d7}}.modal{{display:none}}.products{{display:grid;grid-template-columns:repeat(4,1fr);gap:18px}}.product-miniature{{background:#fff;padding:8px}}.blockreassurance ul{{list-style:none;padding:0}}#footer{{background:#fff;margin-top:30px;padding:30px}}</style></head>
<body id="product" class="lang-fr country-fr currency-eur layout-full-width page-product product-id-{300 + seed}"><main><header id="header"><div class="container"><a href="{site}/" id="_desktop_logo"><img class="logo img-fluid" src="{logo}" alt="Affiches" width="200" height="60"></a> <a href="{site}/panier">Panier (0)</a></div></header>
<section id="wrapper"><div class="container"><nav class="breadcrumb hidden-sm-down"><a href="{site}/">Accueil</a> / <a href="{site}/12-jeux-de-photos">Jeux de photos</a></nav><section id="main"><div class="row product-container js-product-container"><div class="col-md-6"><section class="page-content" id="content"><div class="images-container js-images-container"><div class="product-cover"><picture><img class="js-qv-product-cover img-fluid" src="{cover}" alt="" loading="lazy" width="800" height="800"></picture><div class="layer hidden-sm-down" data-toggle="modal" data-target="#product-modal"><i class="material-icons zoom-in"></i></div></div><div class="js-qv-mask mask"><ul class="product-images js-qv-product-images">{"".join(thumbs)}</ul></div></div></section></div>
<div class="col-md-6"><h1 class="h1">Jeu de photos d’exploitation : {d.film}</h1><div class="product-prices js-product-prices"><span class="current-price-value">48,00 €</span></div><div class="product-description"><p>{d.words(30)}</p></div><form><input type="number" value="1"><button class="btn btn-primary add-to-cart">Ajouter au panier</button></form><div class="blockreassurance blockreassurance_product"><ul>{signs}</ul></div>
<div class="js-product-details tab-pane fade in active" id="product-details" data-product="{told(product)}" role="tabpanel"><div class="product-reference"><label class="label">Référence </label><span>JP-{digits(d, 4)}</span></div></div></div></div>
<section class="product-accessories clearfix"><p class="h5 text-uppercase">Dans la même catégorie</p><div class="products">{"".join(like)}</div></section>
<div class="modal fade js-product-images-modal" id="product-modal"><div class="modal-dialog"><div class="modal-content"><div class="modal-body"><figure><img class="js-modal-product-cover product-cover-modal img-fluid" src="{cover}" alt="" width="800" height="800"></figure><aside id="thumbnails" class="thumbnails js-thumbnails text-sm-center"><div class="js-modal-mask mask"><ul class="product-images js-modal-product-images">{"".join(modal)}</ul></div></aside></div></div></div></div></section></div></section><footer id="footer"><div class="container">Livraison · Mentions légales · Contact</div></footer></main>
<script>document.querySelectorAll('.js-thumb').forEach(function(t){{t.onclick=function(){{document.querySelector('.js-qv-product-cover').src=t.dataset.imageLargeSrc}}}})</script></body></html>""")


def premiere_at_an_agency(seed: int) -> Page:
    """A large agency's page of one event, by a framework: a mosaic whose comps are signed; other events, names."""
    site = "https://www.bildhaus.photos.test"
    d = Draft("premiere at an agency", seed, f"{site}/photos/{seed}")
    d.page.url = f"{site}/photos/{slug(d.film)}-world-premiere-arrivals-{digits(d, 9)}"
    media = "https://media.bildhaus.photos.test/id"
    tiles, data = [], []

    def signed() -> str:
        return d.token(20).upper() + d.token(22) + "%3D"

    for _ in range(d.count):
        shape = press_shape(d)
        who = someone(d)
        number = digits(d, 10)
        path = f"{media}/{number}/photo/{slug(who)}-attends-the-{slug(d.film)}-premiere.jpg"
        w, h = within(612, shape)
        comp = d.file(f"{path}?s=612x612&w=gi&k=20&c={signed()}", w, h)
        fine = d.file(f"{path}?s=1024x1024&w=gi&k=20&c={signed()}", *within(1024, shape))
        text = f"{who} attends the world premiere of {d.film} at Harbour Square on October 3, 2024."
        d.belongs(comp, fine, caption=text)
        page = f"/detail/news-photo/{slug(who)}-attends-the-premiere-news-photo/{number}"
        data.append(
            {"id": number, "landingUrl": page, "thumbUrl": comp, "compUrl": fine, "caption": text}
        )
        tiles.append(
            f'<div data-testid="galleryMosaicAsset" class="MosaicAsset-module__galleryMosaicAsset___{d.token(5)}" style="width:{round(w * 200 / h)}px;flex-grow:{round(w * 200 / h)}"><article class="MosaicAsset-module__container___{d.token(5)}"><a class="MosaicAsset-module__link___x1" href="{page}" data-asset-id="{number}"><figure class="MosaicAsset-module__figure___x2"><picture><img class="MosaicAsset-module__thumb___x3" src="{escape(comp)}" alt="{text}" width="{w}" height="{h}" loading="lazy"></picture><figcaption class="MosaicAsset-module__figcaption___x4">{who}</figcaption></figure></a><button aria-label="Save to board" type="button"><svg width="16" height="16"><path d="M2 2h12v12z"/></svg></button></article></div>'
        )
    events = []
    for other in d.films[: d.random.randint(3, 6)]:
        cover = d.file(
            f"{media}/{digits(d, 10)}/photo/{slug(other)}.jpg?s=170667a&w=gi&k=20&c={signed()}",
            337,
            225,
        )
        events.append(
            f'<li class="RelatedEvents-module__card___k2"><a href="/photos/{slug(other)}-{digits(d, 9)}"><div class="RelatedEvents-module__cover___k3" style="background-image:url(\'{escape(cover)}\')"></div><h3>{other} – photocall</h3><span>{d.random.randint(12, 300)} images</span></a></li>'
        )
    logo = d.file("/sign-in/static/logo-black.svg", 180, 32)
    state = json.dumps({"event": {"name": d.film, "id": digits(d, 9)}, "gallery": data})
    return d.done(f"""<!DOCTYPE html><html lang="en-us"><head><meta charset="utf-8"><title>{d.film} World Premiere - Arrivals Photos and Images | Bildhaus</title>
<style>body{{margin:0;font:14px Helvetica,Arial,sans-serif;color:#222}}header{{display:flex;gap:30px;align-items:center;padding:14px 24px;border-bottom:1px solid #ddd}}main{{padding:20px 24px}}.Mosaic-module__rows___a1{{display:flex;flex-wrap:wrap;gap:8px}}.Mosaic-module__rows___a1 article{{position:relative}}.Mosaic-module__rows___a1 figure{{margin:0}}.Mosaic-module__rows___a1 img{{height:200px;width:100%;object-fit:cover;display:block}}figcaption{{position:absolute;bottom:0;background:#0008;color:#fff;font-size:12px}}article button{{position:absolute;top:4px;right:4px}}.RelatedEvents-module__list___k1{{display:flex;gap:14px;list-style:none;padding:0}}.RelatedEvents-module__cover___k3{{width:200px;height:134px;background-size:cover}}.pills a{{border:1px solid #bbb;border-radius:14px;padding:4px 10px;margin-right:6px}}footer{{background:#111;color:#fff;padding:30px}}</style></head>
<body><div id="app"><header><a href="/"><img src="{logo}" alt="Bildhaus" width="180" height="32"></a><form action="/search/2/image"><input placeholder="Search the world's best photos" size="50"></form><a href="/editorial-images">Editorial</a><a href="/pricing">Pricing</a></header>
<main><h1>{d.film} World Premiere - Arrivals</h1><p>{d.words(18)}</p><div class="pills"><a href="/a">Red carpet</a><a href="/b">Premiere</a><a href="/c">Actor</a><a href="/d">Full length</a></div><p>{d.count} images</p>
<div class="GalleryItems-module__searchContent___b1" data-testid="gallery-items-container"><div class="Mosaic-module__rows___a1">{"".join(tiles)}</div></div>
<section><h2>Related events</h2><ul class="RelatedEvents-module__list___k1">{"".join(events)}</ul></section></main><footer>Company · Careers · Licence · © Bildhaus</footer></div><script type="application/json" data-component="EventGallery">{state}</script></body></html>""")


def heritage_agency_mosaic(seed: int) -> Page:
    """A German picture agency's answers for one film in an asset manager: tiles set in rows by a script; collections."""
    site = "https://www.bilderarchiv.photos.test"
    d = Draft("heritage agency mosaic", seed, f"{site}/CS.aspx?VP3=SearchResult&VBID=2UMES{seed}")
    cells = []
    for at in range(d.count):
        shape = d.random.choice((1.37, 1.37, 1.29, 0.78))
        number = f"BAV{digits(d, 6)}"
        stem = f"{'/'.join(d.token(4))}/{number}.jpg"
        small = d.file(f"/Docs/BAV/Media/TR3_WATERMARKED/{stem}", *within(220, shape))
        large = d.file(f"/Docs/BAV/Media/TR5_WATERMARKED/{stem}", *within(512, shape))
        text = f"{d.film}, Szenenfoto, {seen_on(d)}"
        d.belongs(small, large, caption=text)
        link = f"/CS.aspx?VP3=DamView&amp;VBID=2UMES{seed}&amp;PN={at + 1}&amp;WS=SearchResults"
        w, h = within(220, shape)
        cells.append(
            f'<div class="CT_ThumbnailItem GridItem" id="ItemBlock_{at}" data-recordid="2UN365{d.token(6).upper()}" data-w="{w}" data-h="{h}"><div class="ABS thumbContent"><a class="CT_ItemLink" href="{link}" title="{text}"><img class="CT_Image" src="{small}" data-preview="{large}" alt="{text}" border="0"></a><div class="ItemTools"><a class="iconAdd" href="javascript:void(0)" title="Leuchtpult">+</a><a class="iconInfo" href="javascript:void(0)">i</a></div></div><div class="ItemFooter"><span class="Identifier">{number}</span></div></div>'
        )
    themes = []
    for other in d.films[: d.random.randint(3, 5)]:
        icon = d.file(f"/Docs/BAV/Media/TR1/{'/'.join(d.token(4))}/{slug(other)}.jpg", 120, 80)
        themes.append(
            f'<div class="FeaturedBlock"><a href="/Package/2UMES{d.token(6).upper()}"><img src="{icon}" width="120" height="80" alt=""><br>{other}</a></div>'
        )
    logo = d.file("/AGI/images/bav_logo.png", 240, 50)
    flag = d.file("/AGI/images/flags/de.gif", 18, 12)
    return d.done(f"""<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>Bilderarchiv - {d.film}</title>
<style>body{{margin:0;font:12px Verdana,sans-serif;background:#fafafa}}#CortexHeader{{background:#333;color:#fff;padding:10px}}#CortexHeader a{{color:#fff;margin-right:12px}}#Body{{display:flex}}#Left{{width:190px;padding:10px}}#SearchResultGrid{{flex:1;padding:10px}}.GridRow{{display:flex;gap:10px;margin-bottom:14px}}.GridItem{{position:relative;background:#fff;border:1px solid #ddd;display:inline-block;vertical-align:top}}.CT_Image{{display:block}}.ItemTools{{position:absolute;right:4px;top:4px;background:#fffa}}.FeaturedBlock{{margin-bottom:10px}}.Pager{{padding:10px}}</style></head>
<body class="CortexBody"><form name="aspnetForm" method="post" action="CS.aspx"><input type="hidden" name="__VIEWSTATE" value="{d.token(60)}"><div id="CortexHeader"><a href="/"><img src="{logo}" width="240" height="50" alt="Bilderarchiv"></a><a href="/C.aspx?VP3=CMS3&amp;VF=Home">Start</a><a href="/lb">Leuchtpult (0)</a><a href="/warenkorb">Warenkorb</a><img src="{flag}" width="18" height="12" alt="de"></div>
<div id="Body"><div id="Left"><b>Suche verfeinern</b><ul><li>Farbe (3)</li><li>Schwarzweiß ({d.count})</li></ul><b>Themen</b>{"".join(themes)}</div><div id="SearchResultGrid"><h2>Ergebnisse für „{d.film}“</h2><div class="Pager">1 - {d.count} von {d.count} Bildern</div><div id="GridBody">{"".join(cells)}</div></div></div><div id="Foot">AGB · Impressum · Datenschutz</div></form>
<script>(function(){{var b=document.getElementById('GridBody'),W=b.clientWidth,row=[],sum=0;function set(r,h){{var d=document.createElement('div');d.className='GridRow';r.forEach(function(e){{var i=e.querySelector('img');i.style.height=h+'px';i.style.width=Math.round(h*e.dataset.w/e.dataset.h)+'px';d.appendChild(e)}});b.appendChild(d)}}
Array.from(b.children).forEach(function(e){{row.push(e);sum+=180*e.dataset.w/e.dataset.h+12;if(sum>W){{set(row,Math.floor(180*(W-row.length*12)/(sum-row.length*12)));row=[];sum=0}}}});if(row.length)set(row,180)}})()</script></body></html>""")


def japanese_film_site(seed: int) -> Page:
    """A Japanese distributor's official site of one film: a list of stills for a modal; cast, banners, other sizes late."""
    d = Draft("japanese film site", seed, "https://eiga-official.photos.test/minato/")
    stills = []
    for at in range(1, d.count + 1):
        big = d.file(f"./assets/img/gallery/img_{at:02d}_l.jpg", 1400)
        small = d.file(f"./assets/img/gallery/img_{at:02d}.jpg", 480, 320)
        d.belongs(big, small)
        stills.append(
            f'<li class="gallery__item js-inview"><a href="{big}" class="js-modaal-gallery" data-group="gallery"><img class="lazyload" src="./assets/img/common/blank.gif" data-src="{small}" width="480" height="320" alt="場面写真{at}"></a></li>'
        )
    cast = []
    for at in d.some(4, 9):
        face = d.file(f"./assets/img/cast/cast_{at + 1:02d}.jpg", 400, 500)
        cast.append(
            f'<li class="cast__item"><div class="cast__img"><img src="{face}" width="400" height="500" alt=""></div><p class="cast__name">{someone(d)}</p><p class="cast__text">{d.words(20)}</p></li>'
        )
    hero = d.file("./assets/img/top/mv_pc.jpg", 1600, 800)
    hero_small = d.file("./assets/img/top/mv_sp.jpg", 750, 1100)
    card = d.file("https://eiga-official.photos.test/minato/assets/img/common/ogp.jpg", 1200, 630)
    title = d.file("./assets/img/common/title.svg", 300, 80)
    house = d.file("./assets/img/common/logo_company.png", 140, 40)
    d.file("./assets/img/common/blank.gif", 1, 1)
    banners = "".join(
        f'<li><a href="https://shop.test/{kind}" target="_blank" rel="noopener"><img src="{d.file(f"./assets/img/bnr/bnr_{kind}.jpg", 600, 200)}" width="300" height="100" alt="{kind}"></a></li>'
        for kind in ("ticket", "novel", "soundtrack", "campaign")[: d.random.randint(2, 4)]
    )
    movie = d.file(f"https://i.videos.test/vi/{d.token(11)}/hqdefault.jpg", 480, 360)
    return d.done(f"""<!DOCTYPE html><html lang="ja"><head prefix="og: http://ogp.me/ns#"><meta charset="UTF-8"><title>映画『{d.film}』公式サイト</title><meta property="og:image" content="{card}">
<style>*{{box-sizing:border-box}}body{{margin:0;font:15px/1.8 "Noto Serif JP",serif;background:#0d1b22;color:#fff}}a{{color:#fff}}.header{{position:absolute;z-index:2;display:flex;gap:24px;padding:16px 30px}}.mv img{{width:100%;display:block}}section{{max-width:1100px;margin:80px auto;padding:0 20px}}h2{{text-align:center;letter-spacing:.2em}}.gallery__list{{list-style:none;padding:0;display:grid;grid-template-columns:repeat(3,1fr);gap:16px}}.gallery__item img{{width:100%;height:auto;aspect-ratio:3/2;display:block;background:#234}}.cast__list{{list-style:none;padding:0;display:grid;grid-template-columns:repeat(4,1fr);gap:20px}}.cast__img img{{width:100%;height:auto}}.bnr{{display:flex;gap:20px;list-style:none;padding:0;justify-content:center}}.movie{{width:480px;margin:auto}}footer{{text-align:center;padding:40px;background:#000}}</style></head>
<body class="page-top"><header class="header"><h1><a href="./"><img src="{title}" width="200" alt="{d.film}"></a></h1><nav><a href="#intro">INTRODUCTION</a> <a href="#story">STORY</a> <a href="#cast">CAST</a> <a href="#gallery">GALLERY</a> <a href="https://theater.test/list/?m={digits(d, 4)}" target="_blank">THEATER</a></nav></header>
<main><div class="mv"><picture><source media="(max-width:767px)" srcset="{hero_small}"><img src="{hero}" width="1600" height="800" alt="映画『{d.film}』"></picture><p class="mv__date">11.29 [金] 全国ロードショー</p></div>
<section id="intro"><h2>INTRODUCTION</h2><p>{d.words(50)}</p></section><section id="movie"><h2>MOVIE</h2><div class="movie"><a href="https://www.videos.test/watch?v={d.token(11)}" class="js-modaal-video"><img src="{movie}" width="480" height="360" alt="予告編"></a></div></section>
<section id="story"><h2>STORY</h2><p>{d.words(60)}</p></section><section id="gallery" class="gallery"><h2>GALLERY</h2><ul class="gallery__list">{"".join(stills)}</ul></section>
<section id="cast" class="cast"><h2>CAST</h2><ul class="cast__list">{"".join(cast)}</ul></section><ul class="bnr">{banners}</ul></main><footer><img src="{house}" width="140" height="40" alt="配給"><p><small>© 2024 Film Partners</small></p></footer>
{late("img.lazyload", "e.src=e.dataset.src;e.classList.remove('lazyload');e.classList.add('lazyloaded')")}</body></html>""")
