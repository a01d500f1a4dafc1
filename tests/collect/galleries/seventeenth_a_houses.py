"""A festival, a magazine, a portal of heritage and a data base's search of the seventeenth blind set."""

from __future__ import annotations

import json

from collect.galleries.draft import Draft, Page, slug
from collect.galleries.seventeenth_a_parts import (
    CATEGORIES,
    NAMES,
    at,
    digits,
    photograph,
    script_json,
    uuid,
)

DUTCH = """<style>*{box-sizing:border-box}body{margin:0;font:17px/1.5 Helvetica,Arial,sans-serif;background:#fff}.site-header{display:flex;gap:26px;padding:18px 40px;background:#ff4b2b}.site-header a{color:#fff;text-decoration:none}
.hero{position:relative}.hero img{width:100%;height:420px;object-fit:cover;display:block}.hero h1{position:absolute;left:40px;bottom:10px;color:#fff;font-size:54px;margin:0}.block{width:1200px;margin:40px auto}
.gallery{columns:3;column-gap:14px}.gallery__item{display:block;margin-bottom:14px;break-inside:avoid}.gallery__item img{width:100%;height:auto;display:block}.cards{display:grid;grid-template-columns:repeat(4,1fr);gap:20px}
.card img{width:100%;height:auto;display:block}.partners{display:flex;flex-wrap:wrap;gap:30px;align-items:center}.site-footer{background:#111;color:#fff;padding:40px}</style>"""


def dutch_festival(seed: int) -> Page:
    """A Dutch festival's look back at a day: columns of transformed pictures for a light box; films and partners."""
    d = Draft("dutch festival", seed, "https://www.waddenfilm.test/terugblik/editie-2024/dag-3")
    store = "https://www.waddenfilm.test/assets/uploads"
    items = []
    for index in range(1, d.count + 1):
        size = photograph(d, 2400)
        name = f"WFF24-dag3-{d.random.choice(NAMES).split()[1]}-{index:03}.jpg"
        stamp = d.token(32)
        cut = {
            w: d.file(
                f"{store}/fotos/_{w}xAUTO_crop_center-center_none/{digits(d, 4)}/{name}?v={stamp[:8]}",
                *at(size, w),
            )
            for w in (400, 800)
        }
        whole = d.file(f"{store}/fotos/{name}", *size)
        d.belongs(*cut.values(), whole)
        items.append(
            f'<a class="gallery__item" href="{whole}" data-pswp-width="{size[0]}" data-pswp-height="{size[1]}" target="_blank" rel="noreferrer"><img src="{cut[400]}" srcset="{cut[400]} 400w, {cut[800]} 800w" sizes="(min-width: 64em) 33vw, 50vw" width="400" height="{at(size, 400)[1]}" alt="Foto: {d.random.choice(NAMES)}" loading="lazy"></a>'
        )
    cards = []
    for other in d.films[: d.random.choice((4, 8))]:
        still = d.file(
            f"{store}/films/_600x338_crop_center-center_none/{slug(other)}-still.jpg", 600, 338
        )
        cards.append(
            f'<article class="card"><a href="/programma/{slug(other)}"><img src="{still}" width="600" height="338" alt="" loading="lazy"><h3>{other}</h3><p>{d.random.choice(NAMES)}, 2024</p></a></article>'
        )
    partners = []
    for index in range(d.random.randint(6, 12)):
        mark = d.file(
            f"{store}/partners/_160xAUTO_crop_center-center_none/partner-{index}.png",
            160,
            d.random.randint(40, 110),
        )
        partners.append(
            f'<a href="https://partner{index}.test"><img src="{mark}" width="120" alt="Partner {index}" loading="lazy"></a>'
        )
    hero = d.file(f"{store}/headers/_1600x500_crop_center-center_none/editie-2024.jpg", 1600, 500)
    logo = d.file("/dist/images/logo-wff.svg", 120, 40)
    return d.done(
        f'<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>Foto\'s dag 3 | Wadden Film Festival</title><meta name="generator" content="SEOmatic">{DUTCH}</head><body>'
        f'<header class="site-header"><a href="/"><img src="{logo}" width="120" height="40" alt="Wadden Film Festival"></a><a href="/programma">Programma</a><a href="/tickets">Tickets</a><a href="/terugblik">Terugblik</a><a href="/over">Over ons</a></header>'
        f'<div class="hero"><img src="{hero}" alt=""><h1>Dag 3 in beeld</h1></div><section class="block block--text"><p>{d.words(45)}</p></section>'
        f'<section class="block block--gallery"><div class="gallery js-gallery" data-controller="gallery">{"".join(items)}</div></section>'
        f'<section class="block"><h2>Films van deze editie</h2><div class="cards">{"".join(cards)}</div></section><section class="block"><h2>Partners</h2><div class="partners">{"".join(partners)}</div></section>'
        '<footer class="site-footer">Wadden Film Festival, Harlingen. Nieuwsbrief, Pers, Contact</footer></body></html>'
    )


SPANISH = """<style>*{box-sizing:border-box}body{margin:0;font:18px/1.6 Georgia,serif;color:#111}.site-nav{padding:14px 30px;border-bottom:4px solid #e6001f;display:flex;gap:24px;font:15px Arial}.content-lede{width:900px;margin:24px auto;text-align:center}
.listicle-body{width:720px;margin:0 auto}.slide{margin-bottom:50px}.slide img{width:100%;height:auto;display:block;background:#eee}.slide h2{margin:10px 0 4px}.photo-credit{font:11px Arial;color:#888}
.ad{width:300px;height:250px;background:#f1f1f1;margin:20px auto}.recirc{display:grid;grid-template-columns:repeat(4,1fr);gap:16px;width:1080px;margin:30px auto}.recirc img{width:100%;height:auto}.footer{background:#111;color:#bbb;padding:30px}</style>"""


def spanish_magazine(seed: int) -> Page:
    """A Spanish film magazine's photo gallery: a list of slides by a publisher's resizer, told again in its props."""
    d = Draft(
        "spanish magazine",
        seed,
        "https://www.fotocine.test/noticias-cine/g46123987/mejores-planos-pelicula/",
    )
    host = "https://hips.sheafapps.test/hmg-prod/images"

    def cut(name: str, crop: str, width: int, height: int) -> str:
        return d.file(f"{host}/{name}?crop={crop}&resize={width}:*", width, height)

    slides, state = [], []
    for index in range(1, d.count + 1):
        size = photograph(d, 3000) if d.random.random() < 0.3 else (3000, round(3000 / d.aspect))
        name = f"{slug(d.film)}-{index}-{d.token(13)}.jpg"
        crop = "1xw:1xh;center,top"
        cuts = {w: cut(name, crop, *at(size, w)) for w in (640, 980, 1200)}
        whole = d.file(f"{host}/{name}", *size)
        title, text = f"{index}. {d.words(4)[:-1]}", d.words(35)
        d.belongs(*cuts.values(), whole, caption=title)
        said = {w: one.replace("&", "&amp;") for w, one in cuts.items()}
        slides.append(
            f'<div class="slide e1jv8h" id="slide-{index}" data-journey-content="true"><div size="large" class="image-wrap"><img alt="{d.film}" title="{d.film}" loading="{"lazy" if index > 1 else "eager"}" decoding="async" sizes="100vw" srcset="{said[640]} 640w, {said[980]} 980w, {said[1200]} 1200w" src="{said[980]}" width="{size[0]}" height="{size[1]}"></div>'
            f'<div class="photo-credit">Distribuidora Sur</div><h2>{title}</h2><div class="slide-dek"><p>{text}</p></div></div>'
        )
        if index % 4 == 0:
            slides.append('<div class="ad"><span>Publicidad - Sigue leyendo debajo</span></div>')
        state.append(
            {
                "__typename": "Slide",
                "headline": title,
                "media": {"id": uuid(d), "hips_url": whole, "width": size[0], "height": size[1]},
            }
        )
    cards = []
    for other in d.films[: d.random.choice((4, 8))]:
        small = cut(
            f"{slug(other)}-{d.token(13)}.jpg", "0.502xw:1.00xh;0.250xw,0", 360, 360
        ).replace("&", "&amp;")
        cards.append(
            f'<a class="recirc-item" href="/noticias-cine/a{digits(d, 8)}/{slug(other)}/"><img src="{small}" width="360" height="360" alt="" loading="lazy"><h3>{other}: {d.words(6)}</h3></a>'
        )
    author = d.random.choice(NAMES)
    face = cut(f"rover/profile_photos/{uuid(d)}_{digits(d, 10)}.jpg", "1xw:1xh", 100, 100).replace(
        "&", "&amp;"
    )
    logo = d.file(
        "/_assets/design-tokens/fotocine/static/images/logos/logo.svg?primary=navLogoColor", 170, 40
    )
    data = script_json(
        {
            "props": {
                "pageProps": {
                    "data": {"content": [{"display_type": {"title": "Gallery"}, "slides": state}]}
                }
            }
        }
    )
    return d.done(
        f'<!DOCTYPE html><html lang="es"><head><meta charset="utf-8"><title>Los {d.count} mejores planos de \'{d.film}\'</title>{SPANISH}</head><body><div id="__next"><nav class="site-nav"><a href="/"><img src="{logo}" width="170" height="40" alt="Logo"></a><a href="/noticias-cine/">Cine</a><a href="/series-tv-noticias/">Series</a><a href="/peliculas-criticas/">Críticas</a></nav>'
        f'<main id="main-content"><header class="content-lede"><h1>Los {d.count} mejores planos de \'{d.film}\'</h1><p>{d.words(20)}</p><address><img src="{face}" width="50" height="50" style="border-radius:50%" alt="Imagen de perfil de {author}"> Por {author} Publicado: 12/01/2025</address></header>'
        f'<div class="listicle-body">{"".join(slides)}</div></main><section class="recirc">{"".join(cards)}</section><footer class="footer">Fotocine participa en varios programas de afiliación.</footer></div><script id="__NEXT_DATA__" type="application/json">{data}</script></body></html>'
    )


HERITAGE = """<style>*{box-sizing:border-box}body{margin:0;font:16px/1.5 "Open Sans",Arial,sans-serif;background:#ededed}.navbar{background:#fff;padding:14px 36px;display:flex;gap:26px;align-items:center}.container{width:1200px;margin:24px auto}
.card-columns{columns:4;column-gap:16px}.card{background:#fff;break-inside:avoid;margin-bottom:16px;border-radius:4px;overflow:hidden}.card-img img{width:100%;height:auto;display:block}.card-body{padding:10px;font-size:14px}
.related{display:grid;grid-template-columns:repeat(4,1fr);gap:16px}.related .card-img{height:180px;background-size:cover}footer{background:#0a72cc;color:#fff;padding:30px 36px}</style>"""

ASK = """<script>fetch('@API').then(function(r){return r.json()}).then(function(j){var b=document.getElementById('gallery-items');b.innerHTML='';
j.items.forEach(function(i){var c=document.createElement('div');c.className='card item-preview-card masonry';c.setAttribute('data-qa','item preview');
c.innerHTML='<a class="card-link" href="/en/item'+i.id+'"><div class="card-img"><img class="card-img-top" loading="lazy" alt=""></div></a><div class="card-body"><div class="card-title"></div><div class="card-text"></div></div>';
c.querySelector('img').src=i.edmPreview[0];c.querySelector('.card-title').textContent=i.dcTitleLangAware.en[0];c.querySelector('.card-text').textContent=i.dataProvider[0];b.appendChild(c)})})</script>"""


def heritage_gallery(seed: int) -> Page:
    """A heritage portal's gallery made by a user: cards of objects that a script asks an interface for."""
    d = Draft(
        "heritage gallery", seed, "https://www.patrimonia.test/en/galleries/7431-early-cinema"
    )
    api = "https://api.patrimonia.test"
    ask = f"{api}/set/7431.json?pageSize=100&profile=items.meta"
    items = []
    for index in range(d.count):
        size = photograph(d, 1000)
        small = d.file(f"{api}/thumbnail/v3/400/{d.token(32)}", *at(size, 400))
        title = f"{d.words(5)[:-1]}, {1895 + index % 30}"
        d.belongs(small, caption=title)
        items.append(
            {
                "id": f"/{digits(d, 5)}/{d.token(16)}",
                "type": "IMAGE",
                "edmPreview": [small],
                "dcTitleLangAware": {"en": [title]},
                "dataProvider": [f"Archive of {d.random.choice(NAMES).split()[1]}"],
            }
        )
    d.page.answers[ask] = (
        "application/json",
        json.dumps({"id": "7431", "type": "Gallery", "items": items}),
    )
    related = []
    for other in d.films[: d.random.choice((4, 8))]:
        cover = d.file(
            f"https://images.ctfassets.test/i01duvb6kq77/{d.token(22)}/{slug(other)}.jpg?w=300&h=180&fit=fill",
            300,
            180,
        ).replace("&", "&amp;")
        related.append(
            f'<div class="card"><a href="/en/galleries/{digits(d, 4)}-{slug(other)}"><img src="{cover}" width="288" height="180" alt=""><div class="card-body"><b>{other}</b><br>Gallery</div></a></div>'
        )
    logo = d.file("/_nuxt/img/logo.3f2a91c.svg", 170, 40)
    funded = d.file("/_nuxt/img/en-funded-by-the-EU.1a2b3c4.svg", 160, 36)
    return d.done(
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Early cinema | Patrimonia</title>{HERITAGE}</head><body><div id="__nuxt"><div id="__layout"><header class="navbar"><a href="/en"><img src="{logo}" width="170" height="40" alt="Patrimonia homepage"></a><a href="/en/collections">Collections</a><a href="/en/stories">Stories</a><a href="/en/account/login">Log in</a></header>'
        f'<main class="container"><h1>Early cinema</h1><p class="description">{d.words(30)}</p><p>Curated by {d.random.choice(NAMES)}</p><h2>{d.count} items</h2><div class="card-columns" id="gallery-items"><div class="spinner-border" role="status">Loading content</div></div>'
        f'<h2>Related galleries</h2><div class="related">{"".join(related)}</div></main><footer><img src="{funded}" width="160" height="36" alt="Co-funded"> Terms of use</footer></div></div>'
        f'<script>window.__NUXT__={{"layout":"default","data":[{{}}],"fetch":{{}},"state":{{"set":{{"active":null,"id":"7431"}}}},"serverRendered":true}}</script>{ASK.replace("@API", ask)}</body></html>'
    )


SEARCH = """<style>*{box-sizing:border-box}body{margin:0;font:14px/1.5 Arial,sans-serif;background:#f4f4f4}.header-bar{background:#ba0305;padding:10px 30px;color:#fff}.page-content{width:1000px;margin:16px auto;display:flex;gap:20px}
.main-column{width:660px;background:#fff;padding:16px}.aside{width:300px}.article-poster-50{display:flex;gap:12px;padding:8px 0;border-bottom:1px solid #e5e5e5}.article-img img{width:50px;height:71px;display:block}.icon{display:inline-block;width:10px;height:10px;background:#ba0305}
.creators{display:flex;flex-wrap:wrap;gap:12px}.creators .article-img img{width:50px;height:67px}.updated-box{background:#fff;padding:12px;margin-bottom:14px}.aside img{width:100%}footer{background:#333;color:#aaa;padding:20px}</style>"""


def data_base_search(seed: int) -> Page:
    """A Czech film data base's answers to a search: posters and faces of all that is so named: no gallery."""
    d = Draft("data base search", seed, "https://www.filmdat.test/hledat/?q=noc")
    cache = "https://image.filmstatic.test/cache/resized"
    rows = []
    for other in d.films[: d.random.randint(8, 14)]:
        number = digits(d, 9)
        small = d.file(
            f"{cache}/w60h85/files/images/film/posters/{number[:3]}/{number[3:6]}/{number}_{d.token(6)}.jpg",
            60,
            85,
        )
        double = d.file(
            f"{cache}/w120h170/files/images/film/posters/{number[:3]}/{number[3:6]}/{number}_{d.token(6)}.jpg",
            120,
            170,
        )
        rows.append(
            f'<article class="article article-poster-50" id="search-film-{number}"><figure class="article-img"><a href="/film/{number}-{slug(other)}/"><img src="{small}" loading="lazy" width="60" height="85" srcset="{small} 1x, {double} 2x" alt="{other}"></a></figure>'
            f'<div class="article-content"><header><h3><i class="icon icon-rounded-square red"></i> <a href="/film/{number}-{slug(other)}/" class="film-title-name">{other}</a> <span class="info">({d.random.randint(1950, 2025)})</span></h3></header>'
            f"<p>{d.random.choice(('Česko', 'Francie', 'Polsko'))}, {d.random.choice(CATEGORIES)}</p><p>Režie: {d.random.choice(NAMES)}. Hrají: {', '.join(d.random.sample(NAMES, 2))}</p></div></article>"
        )
    people = []
    for name in d.random.sample(NAMES, d.random.randint(4, 8)):
        face = d.file(
            f"{cache}/w60h80crop/files/images/creator/photos/{digits(d, 9)}_{d.token(6)}.jpg",
            60,
            80,
        )
        people.append(
            f'<article class="article article-poster-50"><figure class="article-img"><a href="/tvurce/{digits(d, 5)}-{slug(name)}/"><img src="{face}" loading="lazy" width="60" height="80" alt="{name}"></a></figure><div class="article-content"><h3>{name}</h3><p>herec</p></div></article>'
        )
    aside = d.file(f"{cache}/w300h169crop/files/images/news/{digits(d, 6)}.jpg", 300, 169)
    logo = d.file("/images/logo-filmdat.svg", 130, 32)
    return d.done(
        f'<!DOCTYPE html><html lang="cs"><head><meta charset="utf-8"><title>Vyhledávání "noc" | Filmdat</title>{SEARCH}</head><body><header class="header-bar"><a href="/"><img src="{logo}" width="130" height="32" alt="Filmdat"></a> TV Kino Žebříčky Blog</header>'
        f'<div class="page-content"><div class="main-column"><h1>Výsledky hledání: noc</h1><section class="box main-movies"><h2>Filmy</h2>{"".join(rows)}<a class="more" href="/hledat/?q=noc&amp;films=2">více</a></section>'
        f'<section class="box"><h2>Tvůrci</h2><div class="creators">{"".join(people)}</div></section></div><aside class="aside"><div class="updated-box"><h3>Novinky</h3><a href="/novinky/"><img src="{aside}" width="300" height="169" alt=""></a><p>{d.words(10)}</p></div></aside></div><footer>Filmdat.test © 2001-2025</footer></body></html>'
    )
