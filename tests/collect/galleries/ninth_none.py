"""Blind layouts without a gallery: what somebody may point at by error."""

from __future__ import annotations

from collect.galleries.draft import FILMS, Draft, Page, slug
from collect.galleries.ninth_parts import FRENCH, ITALIAN, PEOPLE, SPANISH, SWEDISH, reshaped, say

COMPANY_CSS = """body{margin:0;font:17px/1.6 Graphik,Arial,sans-serif}nav{display:flex;gap:24px;padding:22px 60px;align-items:center}.hero img{width:100%;height:420px;object-fit:cover;display:block}.cols{display:grid;grid-template-columns:1fr 1fr;gap:60px;width:1100px;margin:50px auto}
.team{display:grid;grid-template-columns:repeat(4,1fr);gap:24px;width:1100px;margin:auto}.team img{width:160px;height:160px;border-radius:50%}.logos{display:flex;flex-wrap:wrap;gap:40px;justify-content:center;padding:50px}.logos img{height:40px}.releases{display:flex;gap:20px;width:1100px;margin:auto}.releases img{width:200px;height:296px}"""


def company(seed: int) -> Page:
    """A distributor's page about itself: one wide picture, faces of a few, new releases: no gallery."""
    d = Draft("company", seed, "https://www.lanternreleasing.test/about")
    hero = d.file("https://cdn.site-files.test/65f1/65f2_office-hero.jpg", 2000, 900)
    narrow = [d.file(f"https://cdn.site-files.test/65f1/65f2_office-hero-p-{w}.jpg", w, round(w * 0.45)) for w in (500, 800, 1080)]  # fmt: skip
    team = []
    for who in d.random.sample(PEOPLE, d.random.randint(3, 6)):
        face = d.file(f"https://cdn.site-files.test/65f1/65f3_{slug(who)}.jpg", 320, 320)
        team.append(
            f'<div role="listitem" class="team-card w-dyn-item"><img src="{face}" loading="lazy" alt="{who}"><h4>{who}</h4><div>Acquisitions</div><a href="mailto:x@lanternreleasing.test">Write</a></div>'
        )
    logos = "".join(f'<img src="{d.file(f"https://cdn.site-files.test/65f1/logo-{n}.png", 180, 60)}" loading="lazy" alt="">' for n in d.some(5, 10))  # fmt: skip
    releases = []
    for film in d.films[:4]:
        art = d.file(f"https://cdn.site-files.test/65f9/{slug(film)}-poster.jpg", 400, 592)
        releases.append(
            f'<div role="listitem" class="w-dyn-item"><a href="/films/{slug(film)}" class="film-link w-inline-block"><img src="{art}" loading="lazy" alt="{film}"><div>{film}</div></a></div>'
        )
    logo = d.file("https://cdn.site-files.test/65f1/lantern-logo.png", 200, 40)
    srcset = ", ".join(f"{url} {w}w" for url, w in zip(narrow, (500, 800, 1080), strict=True))
    return d.done(
        f"""<!DOCTYPE html><html data-wf-page="65f0" data-wf-site="65f1" lang="en"><head><meta charset="utf-8"><title>About | Lantern Releasing</title><style>{COMPANY_CSS}</style></head><body><div class="navbar w-nav" role="banner"><nav role="navigation" class="w-nav-menu"><a href="/" class="w-nav-brand"><img src="{logo}" alt="Lantern" width="120"></a><a href="/films" class="w-nav-link">Films</a><a href="/about" class="w-nav-link w--current">About</a></nav></div>
<section class="hero"><img src="{hero}" srcset="{srcset}, {hero} 2000w" sizes="100vw" alt=""></section><section class="cols"><h1>We bring films to people.</h1><div class="w-richtext"><p>{d.words(60)}</p><p>{d.words(60)}</p></div></section><h2 style="width:1100px;margin:auto">Team</h2><div class="w-dyn-list"><div role="list" class="team w-dyn-items">{"".join(team)}</div></div><div class="logos">{logos}</div><h2 style="width:1100px;margin:auto">New releases</h2><div class="w-dyn-list"><div role="list" class="releases w-dyn-items">{"".join(releases)}</div></div><footer style="padding:40px 60px">Lantern Releasing</footer></body></html>"""
    )


SHOP_CSS = """body{margin:0;font:14px/1.4 "Noto Sans",sans-serif;background:#f1f1f1}.container{width:1140px;margin:0 auto}#header{background:#fff;padding:14px 0}#wrapper .container{display:flex;gap:20px;padding:20px 0}#left-column{width:220px}#content-wrapper{flex:1}.products{display:grid;grid-template-columns:repeat(3,1fr);gap:20px}.product-miniature{background:#fff;padding:10px}.product-thumbnail img{width:250px;height:250px;object-fit:contain}.price{font-weight:700}"""


def disc_shelf(seed: int) -> Page:
    """An Italian shop's shelf of discs, each with its cover and price: no gallery."""
    d = Draft("disc_shelf", seed, "https://www.cinenegozio.test/12-dvd-classici")
    shelf = []
    for film in [*d.films, d.film][: d.random.randint(9, 19)]:
        number, media = d.random.randint(100, 9000), d.random.randint(100, 9000)
        name = f"{slug(film)}.jpg"
        small = d.file(f"https://www.cinenegozio.test/{media}-home_default/{name}", 250, 250)
        large = d.file(f"https://www.cinenegozio.test/{media}-large_default/{name}", 800, 800)
        shelf.append(
            f"""<div class="js-product product col-xs-12 col-sm-6 col-xl-4"><article class="product-miniature js-product-miniature" data-id-product="{number}" data-id-product-attribute="0"><div class="thumbnail-container"><div class="thumbnail-top"><a href="https://www.cinenegozio.test/dvd/{number}-{slug(film)}.html" class="thumbnail product-thumbnail"><picture><img src="{small}" alt="{film} (DVD)" loading="lazy" data-full-size-image-url="{large}" width="250" height="250" /></picture></a></div><div class="product-description"><h2 class="h3 product-title"><a href="https://www.cinenegozio.test/dvd/{number}-{slug(film)}.html">{film} - DVD</a></h2><div class="product-price-and-shipping"><span class="price" aria-label="Prezzo">{d.random.randint(6, 29)},90&nbsp;€</span></div></div></div></article></div>"""
        )
    logo = d.file("/img/logo-1680012.jpg", 200, 50)
    shelf_art = d.file("/c/12-category_default/dvd-classici.jpg", 141, 180)
    return d.done(
        f"""<!doctype html><html lang="it-IT"><head><meta charset="utf-8"><title>DVD Classici</title><style>{SHOP_CSS}</style></head><body id="category" class="lang-it country-it currency-eur layout-left-column page-category"><header id="header"><div class="container"><a href="/"><img class="logo img-fluid" src="{logo}" alt="Cinenegozio" width="200" height="50"></a></div></header>
<section id="wrapper"><div class="container"><div id="left-column"><p class="h6">Filtra per</p><ul><li>Regista</li><li>Anno</li><li>Formato</li></ul></div><div id="content-wrapper"><section id="main"><div class="block-category card"><h1 class="h1">DVD Classici</h1><img src="{shelf_art}" alt="DVD Classici" width="141" height="180"><p>{say(d, ITALIAN, 30)}</p></div><section id="products"><div id="js-product-list-top">Ci sono {len(shelf)} prodotti.</div><div class="products row">{"".join(shelf)}</div></section></section></div></div></section><footer id="footer">Cinenegozio</footer></body></html>"""
    )


ROSTER_CSS = """body{margin:0;background:#fff;font:14px/1.4 "Neue Haas",Arial,sans-serif}header{display:flex;justify-content:space-between;padding:26px 40px}a{color:#000;text-decoration:none}.summary-item-list{display:grid;grid-template-columns:repeat(3,1fr);gap:28px;padding:0 40px}.summary-thumbnail{position:relative;padding-bottom:60%;overflow:hidden}.summary-thumbnail img{position:absolute;inset:0;width:100%;height:100%;object-fit:cover}"""


def roster(seed: int) -> Page:
    """An agency's list of those it speaks for, a card with a frame and name for each: no gallery."""
    d = Draft("roster", seed, "https://www.focuspull-agency.test/cinematographers")
    reshaped(d, 1.78, 2.35)
    cards = []
    for who in d.random.sample(PEOPLE, d.random.randint(10, 22)):
        art = d.file(f"https://images.sqspace.test/content/v1/5c9/{d.token(12)}/{slug(who)}.jpg", 1500)  # fmt: skip
        cards.append(
            f"""<div class="summary-item summary-item-record-type-text sqs-gallery-design-autogrid-slide summary-item-has-thumbnail"><div class="summary-thumbnail-outer-container"><a href="/cinematographers/{slug(who)}" class="summary-thumbnail-container sqs-gallery-image-container" data-title="{who}" data-description=""><div class="summary-thumbnail img-wrapper preFade"><img data-src="{art}" data-image="{art}" data-image-dimensions="1500x{round(1500 / d.aspect)}" data-image-focal-point="0.5,0.5" alt="{who}" data-load="false" class="summary-thumbnail-image" loading="lazy" src="{art}"></div></a></div><div class="summary-content sqs-gallery-meta-container"><div class="summary-title"><a href="/cinematographers/{slug(who)}" class="summary-title-link">{who}</a></div><div class="summary-excerpt"><p>{d.random.choice(FILMS)}, {d.random.choice(FILMS)}</p></div></div></div>"""
        )
    logo = d.file("https://images.sqspace.test/content/v1/5c9/logo.png", 300, 60)
    return d.done(
        f"""<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Cinematographers &mdash; Focus Pull</title><style>{ROSTER_CSS}</style></head><body class="tweak-products header-overlay-alignment-center"><header id="header" class="header"><a href="/"><img src="{logo}" alt="Focus Pull" width="150"></a><nav class="header-nav"><a href="/cinematographers">Cinematographers</a> <a href="/designers">Designers</a> <a href="/contact">Contact</a></nav></header>
<main id="page"><div class="sqs-block summary-v2-block sqs-block-summary-v2"><div class="sqs-block-content"><div class="summary-block-wrapper summary-block-setting-design-autogrid"><div class="summary-item-list-container sqs-gallery-container"><div class="summary-item-list sqs-gallery sqs-gallery-design-autogrid">{"".join(cards)}</div></div></div></div></div></main><footer style="padding:60px 40px">London / Lisbon</footer></body></html>"""
    )


PROGRAMME_CSS = """body{margin:0;font:16px/1.5 Karla,sans-serif}.region-header{background:#ffde00;padding:20px 50px}.views-exposed-form{padding:16px 50px;background:#f5f5f5}.view-content{display:grid;grid-template-columns:repeat(3,1fr);gap:26px;width:1180px;margin:30px auto}.node--type-film img{width:100%;height:auto;display:block}.pager{text-align:center}.sponsors img{height:40px;margin:10px}"""


def programme(seed: int) -> Page:
    """A French festival's list of its films, each with a still, a country and hours: no gallery."""
    d = Draft("programme", seed, "https://www.rives-festival.test/fr/programme?section=competition")
    nodes = []
    for film in d.films[: d.random.randint(9, 18)]:
        token = d.token(8)
        src = d.file(f"/sites/default/files/styles/film_teaser/public/2024-09/{slug(film)}.jpg?h={token}&itok={d.token(6)}", 480, 270)  # fmt: skip
        nodes.append(
            f"""<div class="views-row"><article about="/fr/film/{slug(film)}" class="node node--type-film node--view-mode-teaser"><a href="/fr/film/{slug(film)}" hreflang="fr"><div class="field field--name-field-image field--type-image"><img loading="lazy" src="{src}" width="480" height="270" alt="{film}" class="image-style-film-teaser" /></div></a><h3 class="node__title"><a href="/fr/film/{slug(film)}">{film}</a></h3><div class="field field--name-field-director">{d.random.choice(PEOPLE)}, {d.random.randint(60, 180)} min</div><p>{say(d, FRENCH, 14)}</p><ul class="seances"><li>ven. {d.random.randint(1, 28)}, {d.random.randint(10, 22)}h30, Salle {d.random.randint(1, 6)}</li></ul></article></div>"""
        )
    logo = d.file("/themes/custom/rives/logo.png", 160, 60)
    sponsors = "".join(f'<img src="{d.file(f"/sites/default/files/2024-06/partenaire-{n}.png", 140, 60)}" alt="">' for n in d.some(6, 14))  # fmt: skip
    return d.done(
        f"""<!DOCTYPE html><html lang="fr" dir="ltr"><head><meta charset="utf-8"><title>Compétition | Rives Festival</title><style>{PROGRAMME_CSS}</style></head><body class="path-programme"><div class="dialog-off-canvas-main-canvas" data-off-canvas-main-canvas><header role="banner" class="region region-header"><a href="/fr" rel="home"><img src="{logo}" alt="Accueil"></a></header>
<main role="main"><h1 style="width:1180px;margin:20px auto">Compétition</h1><form class="views-exposed-form"><select name="section"><option>Compétition</option><option>Rétrospective</option></select></form><div class="views-element-container"><div class="view view-programme view-id-programme view-display-id-page_1"><div class="view-content">{"".join(nodes)}</div><nav class="pager" role="navigation"><ul class="pager__items"><a href="?page=1">Page suivante</a></ul></nav></div></div></main><footer class="sponsors">{sponsors}</footer></div></body></html>"""
    )


NEWS_CSS = """body{margin:0;font:17px/1.5 "Source Sans 3",sans-serif;color:#222}.site-header{padding:20px 60px;border-bottom:1px solid #ddd}.container{width:1000px;margin:0 auto}.list-item{display:flex;gap:24px;padding:24px 0;border-bottom:1px solid #eee}.list-item__image img{width:220px;height:124px;object-fit:cover}.jobs li{padding:8px 0}.site-footer{background:#1d1d1b;color:#fff;padding:40px 60px;margin-top:40px}"""


def institute_news(seed: int) -> Page:
    """A Swedish institute's news and vacancies, some with a picture: no gallery."""
    d = Draft("institute_news", seed, "https://www.filmhuset.test/sv/om-oss/nyheter/")
    items = []
    for film in d.films[: d.random.randint(8, 14)]:
        image = ""
        if d.random.random() < 0.7:
            art = d.file(f"/globalassets/nyheter/2024/{slug(film)}.jpg?preset=list&width=440&height=248&mode=crop", 440, 248)  # fmt: skip
            image = f'<div class="list-item__image"><img src="{art}" alt="" loading="lazy"></div>'
        items.append(
            f'<li class="list-item">{image}<div class="list-item__body"><time datetime="2024-0{d.random.randint(1, 9)}-1{d.random.randint(0, 9)}">2024</time><h2><a href="/sv/om-oss/nyheter/{slug(film)}/">{film}: {say(d, SWEDISH, 4)}</a></h2><p>{say(d, SWEDISH, 18)}</p></div></li>'
        )
    jobs = "".join(f'<li><a href="/sv/om-oss/jobb/{n}/">{say(d, SWEDISH, 3)}</a></li>' for n in d.some(2, 5))  # fmt: skip
    logo = d.file("/static/images/filmhuset-logo.png", 180, 44)
    return d.done(
        f"""<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8"><title>Nyheter | Filmhuset</title><style>{NEWS_CSS}</style></head><body><header class="site-header"><a href="/sv/"><img src="{logo}" alt="Filmhuset"></a> <a href="/sv/stod/">Stöd</a> <a href="/sv/arkiv/">Arkiv</a></header><main class="container" id="main"><h1>Nyheter</h1><p class="preamble">{say(d, SWEDISH, 20)}</p><ul class="list" style="list-style:none;padding:0">{"".join(items)}</ul><section class="jobs"><h2>Lediga jobb</h2><ul>{jobs}</ul></section></main><footer class="site-footer">Filmhuset, Stockholm</footer></body></html>"""
    )


FRONT_CSS = """body{margin:0;font:16px/1.4 Merriweather,serif}.cabecera{padding:18px 40px;border-bottom:4px solid #000;text-align:center}.portada{width:1200px;margin:20px auto;display:grid;grid-template-columns:2fr 1fr 1fr;gap:24px}.pieza img{width:100%;height:auto;display:block}.pieza--principal{grid-row:span 2}.secciones{width:1200px;margin:auto;display:grid;grid-template-columns:repeat(4,1fr);gap:20px}.secciones h2{grid-column:1/-1;border-top:1px solid #000}.firma img{width:36px;height:36px;border-radius:50%}"""


def cover_page(seed: int) -> Page:
    """A Spanish film magazine's first page: a lead, pieces in sections, columnists: no gallery."""
    d = Draft("cover_page", seed, "https://www.planosecuencia.test/")
    reshaped(d, 1.78, 1.5)

    def piece(film: str, kind: str, width: int) -> str:
        root = f"https://s1.planosecuencia.test/{d.token(2)}/{slug(film)}-{d.token(5)}"
        sized = [(w, d.file(f"{root}/{w}_{round(w / d.aspect)}.jpg", w)) for w in (375, width)]
        srcset = ", ".join(f"{url} {w}w" for w, url in sized)
        return f'<article class="pieza {kind}"><a href="/{d.random.choice(("criticas", "noticias", "entrevistas"))}/{slug(film)}"><picture><img src="{sized[0][1]}" srcset="{srcset}" sizes="(min-width: 1200px) {width // 2}px" width="{width}" height="{round(width / d.aspect)}" loading="lazy" alt="{film}"></picture></a><h3><a href="/criticas/{slug(film)}">{film}: {say(d, SPANISH, 6)}</a></h3><p>{say(d, SPANISH, 14)}</p></article>'

    lead = piece(d.film, "pieza--principal", 1200)
    second = "".join(piece(film, "pieza--media", 640) for film in d.films[:4])
    sections = "".join(
        f'<section class="secciones"><h2>{name}</h2>{"".join(piece(film, "pieza--breve", 640) for film in d.random.sample(d.films, 4))}</section>'
        for name in ("Críticas", "Entrevistas", "Festivales")[: d.random.randint(1, 3)]
    )
    columns = []
    for who in d.random.sample(PEOPLE, 4):
        face = d.file(f"https://s1.planosecuencia.test/autores/{slug(who)}.jpg", 72, 72)
        columns.append(
            f'<div class="firma"><img src="{face}" alt=""> <b>{who}</b> <a href="/opinion/{slug(who)}">{say(d, SPANISH, 7)}</a></div>'
        )
    logo = d.file("/img/cabecera.png", 420, 70)
    return d.done(
        f"""<!DOCTYPE html><html lang="es"><head><meta charset="utf-8"><title>Plano Secuencia: revista de cine</title><style>{FRONT_CSS}</style></head><body><header class="cabecera"><a href="/"><img src="{logo}" alt="Plano Secuencia" height="70"></a><nav><a href="/criticas">Críticas</a> <a href="/noticias">Noticias</a> <a href="/galerias">Galerías</a></nav></header><main><div class="portada">{lead}{second}</div>{sections}<section class="secciones"><h2>Opinión</h2>{"".join(columns)}</section></main><footer style="padding:40px;background:#000;color:#fff">Plano Secuencia</footer></body></html>"""
    )
