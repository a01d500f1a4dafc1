"""Libraries, data bases and festivals that keep pictures; and a broadcaster's video."""

from __future__ import annotations

import json

from collect.galleries.draft import Draft, Page, slug
from collect.galleries.twentyfirst_a_parts import digits, late, seen_on, someone, told, within

SVG = (
    "data:image/svg+xml;charset=utf-8,%3Csvg%20xmlns%3D'http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg'"
    "%20viewBox%3D'0%200%201%201'%2F%3E"
)


def album_in_a_repository(seed: int) -> Page:
    """A library's album of set photographs in a repository on a content system: members as teasers; facets, collections."""
    site = "https://digital.library.photos.test"
    d = Draft("album in a repository", seed, f"{site}/node/{5100 + seed}")
    files = "/sites/default/files"
    members = []
    for at in range(1, d.count + 1):
        shape = d.random.choice((1.28, 1.28, 1.33, 0.77))
        node = 5200 + seed * 40 + at
        w, h = within(220, shape)
        thumb = d.file(
            f"{files}/styles/medium/public/2023-0{d.random.randint(1, 9)}/{node}-Thumbnail%20Image.jpg?itok={d.token(8)}",
            w,
            h,
        )
        text = f"{d.film}: {seen_on(d)}"
        d.belongs(thumb, caption=text)
        members.append(
            f'<div class="views-view-grid__item"><div class="views-view-grid__item-inner"><article about="/node/{node}" class="node node--type-islandora-object node--promoted node--view-mode-teaser"><div class="node__content"><div class="views-field views-field-field-thumbnail"><a href="/node/{node}" hreflang="en"><div class="field field--name-field-media-image field--type-image field--label-hidden field__item"><img loading="lazy" src="{thumb}" width="{w}" height="{h}" alt="{text}" class="image-style-medium"></div></a></div>'
            f'<h3 class="node__title"><a href="/node/{node}" rel="bookmark"><span class="field field--name-title field--type-string field--label-hidden">{text}</span></a></h3></div></article></div></div>'
        )
    others = []
    for at, other in enumerate(d.films[: d.random.randint(3, 5)]):
        cover = d.file(
            f"{files}/styles/collection_card/public/2022-11/{4000 + at}.jpg?itok={d.token(8)}",
            260,
            160,
        )
        others.append(
            f'<div class="card"><a href="/collections/{slug(other)}"><img loading="lazy" src="{cover}" width="260" height="160" alt="" class="image-style-collection-card"></a><div class="card-body">{other} papers</div></div>'
        )
    logo = d.file("/themes/custom/library/logo.svg", 200, 60)
    seal = d.file("/themes/custom/library/images/seal.png", 90, 90)
    facets = "".join(
        f'<li class="facet-item"><a href="?f%5B0%5D=subject%3A{at}" rel="nofollow"><span class="facet-item__value">{d.words(2)}</span> <span class="facet-item__count">({d.random.randint(1, 30)})</span></a></li>'
        for at in d.some(4, 9)
    )
    return d.done(f"""<!DOCTYPE html><html lang="en" dir="ltr"><head><meta charset="utf-8"><meta name="Generator" content="Drupal 10 (https://www.drupal.org)"><title>{d.film} set photograph album | Digital Collections</title>
<style>body{{margin:0;font:16px/1.5 "Source Sans Pro",Arial,sans-serif}}.layout-container{{width:1160px;margin:auto}}header{{background:#1b3a57;padding:12px}}header a{{color:#fff;margin-right:16px}}.row{{display:flex;gap:30px}}.region-sidebar-first{{width:230px}}main{{flex:1}}.views-view-grid{{display:grid;grid-template-columns:repeat(3,1fr);gap:24px}}.views-view-grid__item img{{max-width:100%;height:auto}}.node__title{{font-size:15px;margin:4px 0}}.field__label{{font-weight:bold}}.cards{{display:flex;gap:18px}}footer{{background:#eee;padding:20px;margin-top:30px}}</style></head>
<body class="path-node page-node-type-islandora-object"><div class="dialog-off-canvas-main-canvas" data-off-canvas-main-canvas><header role="banner"><div class="layout-container"><a href="/" rel="home"><img src="{logo}" alt="Home" width="200" height="60"></a><a href="/collections">Browse collections</a><a href="/about">About</a></div></header>
<div class="layout-container"><nav class="breadcrumb"><a href="/">Home</a> / <a href="/collections/film">Film and Theatre</a></nav><div class="row"><aside class="region region-sidebar-first"><div class="block-facets"><h2>Subject</h2><ul class="facets-widget-links item-list__links">{facets}</ul></div></aside>
<main role="main"><h1 class="page-title"><span class="field field--name-title field--type-string field--label-hidden">{d.film} set photograph album</span></h1>
<article about="/node/{5100 + seed}" class="node node--type-islandora-object node--view-mode-full"><div class="node__content"><div class="field field--name-field-linked-agent field--label-above"><div class="field__label">Photographer</div><div class="field__item"><a href="/taxonomy/term/{digits(d, 3)}">{someone(d)}</a></div></div><div class="field field--name-field-edtf-date-issued"><div class="field__label">Date</div><div class="field__item">1951</div></div><div class="field field--name-field-description"><p>{d.words(35)}</p></div></div></article>
<div class="views-element-container block block-views-blockmembers-block"><h2>Items in this album</h2><div class="view view-members view-id-members view-display-id-block_1 js-view-dom-id-{d.token(32)}"><div class="view-content"><div class="views-view-grid horizontal cols-3 clearfix">{"".join(members)}</div></div></div></div></main></div>
<h2>Other collections</h2><div class="cards">{"".join(others)}</div></div><footer><div class="layout-container"><img src="{seal}" width="90" height="90" alt="University seal"> Takedown policy · Contact</div></footer></div></body></html>""")


def backgrounds_in_an_artwork_base(seed: int) -> Page:
    """An artwork base's backgrounds of one film: late thumbs with a short ending, links to the whole; posters of like films."""
    site = "https://artbase.photos.test"
    d = Draft("backgrounds in an artwork base", seed, f"{site}/movies/x/artwork/backgrounds")
    d.page.url = f"{site}/movies/{slug(d.film)}/artwork/backgrounds"
    store = f"https://artworks.photos.test/banners/v4/movie/{digits(d, 5)}"
    rows = []
    for _ in range(d.count):
        stem = f"{store}/backgrounds/{d.token(13)}"
        wide = d.random.choice((1280, 1920, 1920, 3840))
        full = d.file(f"{stem}.jpg", wide, wide * 9 // 16)
        thumb = d.file(f"{stem}_t.jpg", 640, 360)
        d.belongs(full, thumb)
        number = digits(d, 8)
        rows.append(
            f'<div class="col-xs-12 col-sm-6 col-md-4 col-lg-3"><div class="thumbnail artwork-item" data-id="{number}"><a href="{full}" class="lightbox" rel="artwork_backgrounds" title="{d.film}"><img class="lazy img-responsive" src="/images/lazyload.gif" data-src="{thumb}" alt="background"></a><div class="caption"><span class="label label-default">No language</span> {wide} x {wide * 9 // 16} <a href="/artwork/{number}"><i class="fa fa-link"></i> details</a><br><small>by <a href="/users/{digits(d, 5)}">{someone(d).split()[0].lower()}{d.random.randint(1, 99)}</a></small></div></div></div>'
        )
    like = []
    for other in d.films[: d.random.randint(4, 8)]:
        poster = d.file(
            f"https://artworks.photos.test/banners/v4/movie/{digits(d, 5)}/posters/{d.token(13)}_t.jpg",
            340,
            500,
        )
        like.append(
            f'<div class="col-xs-4 col-sm-2"><a href="/movies/{slug(other)}"><img class="lazy img-responsive" src="/images/lazyload.gif" data-src="{poster}" alt="{other}"></a><h5>{other}</h5></div>'
        )
    d.file("/images/lazyload.gif", 16, 9)
    logo = d.file("/images/logo.svg", 140, 36)
    poster = d.file(f"{store}/posters/{d.token(13)}_t.jpg", 340, 500)
    return d.done(f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{d.film} - Backgrounds - Artbase</title>
<style>body{{margin:0;font:14px "Open Sans",sans-serif;background:#f7f7f7}}.navbar{{background:#1a2a1e;padding:10px 20px}}.navbar a{{color:#cfc;margin-right:16px}}.container{{width:1170px;margin:auto}}.row{{display:flex;flex-wrap:wrap;margin:0 -8px}}.row>div{{padding:8px;box-sizing:border-box}}.col-lg-3{{width:25%}}.col-sm-2{{width:16.66%}}.col-sm-3{{width:20%}}.col-sm-9{{width:80%}}.thumbnail{{background:#fff;border:1px solid #ddd;padding:4px}}.img-responsive{{width:100%;display:block;background:#ddd}}.artwork-item img{{aspect-ratio:16/9}}.col-sm-2 img{{aspect-ratio:.68}}.label{{background:#777;color:#fff;padding:1px 5px}}</style></head>
<body><nav class="navbar navbar-inverse"><a class="navbar-brand" href="/"><img src="{logo}" width="140" height="36" alt="Artbase"></a><a href="/genres">Browse</a><a href="/support">Support</a><a href="/auth/login">Login</a></nav>
<div class="container"><div class="crumbs"><a href="/">Home</a> / <a href="/movies">Movies</a> / <a href="/movies/{slug(d.film)}">{d.film}</a> / Artwork / Backgrounds</div><h1>{d.film} <small>Backgrounds</small></h1><div class="row"><div class="col-sm-3"><img class="img-responsive" src="{poster}" width="340" height="500" alt="Poster"><ul class="nav"><li><a href="../artwork/posters">Posters (12)</a></li><li><b>Backgrounds ({d.count})</b></li><li><a href="../artwork/icons">Icons (2)</a></li><li><a href="../artwork/clearlogo">Clear logos (3)</a></li></ul></div>
<div class="col-sm-9"><div class="row" id="artwork-backgrounds">{"".join(rows)}</div></div></div><h3>Recommendations</h3><div class="row">{"".join(like)}</div></div><footer class="container"><hr>About · API · Terms</footer>{late("img.lazy", "e.src=e.dataset.src;e.classList.add('loaded')")}</body></html>""")


def festival_film_slick(seed: int) -> Page:
    """A Balkan festival's page of a film in a content system: its slider module with late responsive slides and a nav; films."""
    site = "https://www.filmfest.photos.test"
    d = Draft("festival film slick", seed, f"{site}/en/film/x")
    d.page.url = f"{site}/en/program/film/{slug(d.film)}"
    count = min(d.count, d.random.randint(6, 14))
    styles = f"{site}/sites/default/files/styles"
    slides, nav = [], []
    for at in range(count):
        file = f"public/2024-08/{slug(d.film).replace('-', '_')}_{at + 1}.jpg?itok="
        narrow, middle, wide = (
            d.file(f"{styles}/{kind}/{file}{d.token(8)}", width)
            for kind, width in (("still_480", 480), ("still_960", 960), ("still_1920", 1920))
        )
        tiny = d.file(f"{styles}/slick_thumb/{file}{d.token(8)}", 160, 90)
        d.belongs(narrow, middle, wide, tiny)
        h = round(960 / d.aspect)
        slides.append(
            f'<div class="slick__slide slide slide--{at}"><div class="slide__content"><div class="slide__media"><div class="media media--blazy media--switch media--switch--colorbox media--image media--ratio media--ratio--fluid is-b-loading" style="padding-bottom:{100 / d.aspect:.2f}%"><a href="{wide}" class="blazy__colorbox cboxElement litebox" data-colorbox-trigger data-media="{told({"type": "image", "width": 1920, "height": round(1920 / d.aspect)})}"><img alt="{d.film}" class="media__image media__element b-lazy b-responsive" decoding="async" loading="lazy" width="960" height="{h}" src="{SVG}" data-src="{middle}" data-srcset="{narrow} 480w, {middle} 960w, {wide} 1920w" sizes="(min-width:1000px) 960px, 100vw" typeof="foaf:Image"></a></div></div></div></div>'
        )
        nav.append(
            f'<div class="slick__slide slide slide--{at}"><div class="slide__thumbnail"><img src="{tiny}" width="160" height="90" alt="{d.film}" class="image-style-slick-thumb" loading="lazy"></div></div>'
        )
    films = []
    for other in d.films[: d.random.randint(3, 8)]:
        card = d.file(
            f"{styles}/film_teaser/public/2024-08/{slug(other)}.jpg?itok={d.token(8)}", 420, 236
        )
        films.append(
            f'<div class="views-row"><article class="node node--type-film node--view-mode-teaser"><a href="/en/program/film/{slug(other)}"><img src="{card}" width="420" height="236" alt="{other}" class="image-style-film-teaser" loading="lazy"></a><h3>{other}</h3><span>{someone(d)}</span></article></div>'
        )
    face = d.file(f"{styles}/portrait/public/2024-08/director.jpg?itok={d.token(8)}", 220, 280)
    logo = d.file(f"{site}/themes/custom/fest/logo.svg", 160, 70)
    sponsors = "".join(
        f'<div class="views-row"><img src="{d.file(f"{styles}/sponsor/public/sponsors/logo{at}.png?itok={d.token(8)}", 140, 70)}" width="140" height="70" alt="Sponsor" loading="lazy"></div>'
        for at in d.some(5, 12)
    )
    options = told({"count": count, "slide": ".slick__slide", "asNavFor": "#slick-nav-1"})
    return d.done(f"""<!DOCTYPE html><html lang="en" dir="ltr"><head><meta charset="utf-8"><title>{d.film} | Film Festival</title><meta name="Generator" content="Drupal 10 (https://www.drupal.org)">
<style>body{{margin:0;font:16px/1.5 Arial,sans-serif}}.wrap{{width:1100px;margin:auto}}header{{background:#d90;padding:10px 30px;display:flex;gap:30px;align-items:center}}.slick{{width:960px;margin:auto;overflow:hidden}}.slick-track{{display:flex;transition:.4s}}.slick-track>.slick__slide{{flex:0 0 960px}}.media--ratio{{position:relative;background:#222}}.media--ratio img{{position:absolute;inset:0;width:100%;height:100%}}.slick--thumbnail .slick__slider{{display:flex;gap:6px;margin-top:8px;overflow-x:auto}}.film-facts{{display:flex;gap:30px;margin-top:30px}}.films{{display:grid;grid-template-columns:repeat(3,1fr);gap:20px}}.films img{{width:100%;height:auto}}.sponsors{{display:flex;flex-wrap:wrap;gap:20px;padding:30px 0}}</style></head>
<body class="path-node page-node-type-film"><header role="banner"><a href="/en" rel="home"><img src="{logo}" alt="Festival" width="160" height="70"></a><nav><a href="/en/program">Program</a> <a href="/en/tickets">Tickets</a> <a href="/en/industry">Industry</a> <a href="/mk">MK</a></nav></header><main class="wrap"><h1>{d.film}</h1><p>Main competition | {someone(d)} | 2024 | {d.random.randint(78, 140)}′</p>
<div class="field field--name-field-stills"><div class="slick-wrapper slick-wrapper--asnavfor"><div class="slick blazy slick--field slick--field-stills slick--main slick--optionset--default slick--has-arrow" data-blazy data-colorbox-gallery><div id="slick-1" class="slick__slider" data-slick="{options}">{"".join(slides)}</div><nav role="navigation" class="slick__arrow"><button class="slick-prev">Previous</button><button class="slick-next">Next</button></nav></div>
<div class="slick slick--thumbnail slick--optionset--nav"><div id="slick-nav-1" class="slick__slider">{"".join(nav)}</div></div></div></div>
<div class="film-facts"><div><h2>Synopsis</h2><p>{d.words(70)}</p></div><div><h2>Director</h2><img src="{face}" width="220" height="280" alt="Director"><p>{d.words(25)}</p></div></div>
<h2>More from the section</h2><div class="view-content films">{"".join(films)}</div></main><footer class="wrap"><h3>Supported by</h3><div class="sponsors">{sponsors}</div></footer>
<script>(function(){{var s=document.getElementById('slick-1'),l=document.createElement('div'),t=document.createElement('div'),i=0;l.className='slick-list draggable';t.className='slick-track';while(s.firstChild)t.appendChild(s.firstChild);l.appendChild(t);s.appendChild(l);s.classList.add('slick-initialized','slick-slider');function go(n){{i=(n+t.children.length)%t.children.length;t.style.transform='translate3d(-'+i*960+'px,0,0)'}}document.querySelector('.slick-next').onclick=function(){{go(i+1)}};document.querySelector('.slick-prev').onclick=function(){{go(i-1)}};document.querySelectorAll('#slick-nav-1 .slide').forEach(function(e,n){{e.onclick=function(){{go(n)}}}})}})()</script>
{late("img.b-lazy", "e.srcset=e.dataset.srcset;e.src=e.dataset.src;['src','srcset'].forEach(function(a){e.removeAttribute('data-'+a)});e.classList.add('b-loaded');e.closest('.media').classList.remove('is-b-loading')", 0)}</body></html>""")


def broadcasters_video(seed: int) -> Page:
    """A broadcaster's page of one video report: a player's poster, what plays next, rails of other videos: no gallery."""
    site = "https://www.rundfunk.photos.test"
    d = Draft("broadcasters video", seed, f"{site}/mediathek/video/{70200 + seed}")

    def card(other: str, kind: str) -> str:
        stem = f"https://img.rundfunk.photos.test/image/{d.token(8)}-{d.token(4)}"
        urls = [
            (w, d.file(f"{stem}/16x9?imwidth={w}", w, w * 9 // 16)) for w in (320, 480, 720, 960)
        ]
        sources = ", ".join(f"{url} {w}w" for w, url in urls)
        return (
            f'<li class="{kind}__item"><a class="teaser" href="/mediathek/video/{digits(d, 6)}" aria-label="{other}"><div class="teaser__media"><img class="teaser__image" loading="lazy" src="{urls[1][1]}" srcset="{sources}" sizes="(min-width:1024px) 280px, 45vw" alt="" width="480" height="270"><span class="teaser__duration">{d.random.randint(1, 58)} min</span></div>'
            f'<div class="teaser__text"><span class="teaser__kicker">Kino Kino</span><h3 class="teaser__headline">{other}: {d.words(5)}</h3></div></a></li>'
        )

    nexts = "".join(card(other, "playlist") for other in d.films[: d.random.randint(4, 7)])
    rails = "".join(
        f'<section class="rail"><h2 class="rail__title">{name}</h2><ul class="rail__list">{"".join(card(other, "rail") for other in d.random.sample(d.films, d.random.randint(5, 10)))}</ul></section>'
        for name in ("Mehr aus der Sendung", "Das könnte Sie auch interessieren", "Film")
    )
    poster = d.file(
        f"https://img.rundfunk.photos.test/image/{d.token(8)}/16x9?imwidth=1280", 1280, 720
    )
    logo = d.file("/assets/logo.svg", 110, 44)
    data = json.dumps(
        {
            "@context": "https://schema.org",
            "@type": "VideoObject",
            "name": f"{d.film}: ein Besuch am Set",
            "thumbnailUrl": poster,
            "duration": "PT6M12S",
            "contentUrl": f"https://media.rundfunk.photos.test/{d.token(12)}/master.m3u8",
        }
    )
    return d.done(f"""<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>{d.film}: ein Besuch am Set | Mediathek</title><meta property="og:type" content="video.other"><meta property="og:image" content="{poster}"><script type="application/ld+json">{data}</script>
<style>body{{margin:0;font:15px/1.4 Arial,sans-serif;background:#0e1320;color:#fff}}a{{color:#fff;text-decoration:none}}header{{display:flex;gap:28px;align-items:center;padding:12px 30px;background:#141b2d}}.stage{{display:flex;gap:20px;padding:20px 30px}}.player{{position:relative;flex:1}}.player__poster{{width:100%;height:auto;display:block}}.player__play{{position:absolute;left:45%;top:42%;font-size:40px}}.playlist{{width:340px;list-style:none;padding:0;margin:0;max-height:520px;overflow:auto}}.playlist .teaser{{display:flex;gap:10px;margin-bottom:10px}}.playlist .teaser__image{{width:150px;height:auto}}.rail{{padding:0 30px}}.rail__list{{display:flex;gap:14px;overflow-x:auto;list-style:none;padding:0}}.rail__item{{flex:0 0 270px}}.rail .teaser__image{{width:270px;height:152px}}.teaser__headline{{font-size:14px;margin:4px 0}}.teaser__media{{position:relative}}.teaser__duration{{position:absolute;right:6px;bottom:8px;background:#000a;font-size:12px}}</style></head>
<body><header><a href="/"><img src="{logo}" alt="Rundfunk" width="110" height="44"></a><nav><a href="/live">Live</a> <a href="/mediathek">Mediathek</a> <a href="/programm">Programm</a> <a href="/suche">Suche</a></nav></header>
<main><div class="stage"><div class="player" data-player data-config="{told({"id": digits(d, 6), "autoplay": False})}"><img class="player__poster" src="{poster}" alt="" width="1280" height="720"><button class="player__play" aria-label="Abspielen">►</button></div><ul class="playlist">{nexts}</ul></div>
<article class="rail"><h1>{d.film}: ein Besuch am Set</h1><p class="meta">{d.random.randint(1, 28)}.10.2024 · 6 Min. · Kino Kino · Verfügbar bis 2026</p><p>{d.words(45)}</p><p>Von {someone(d)}</p></article>{rails}</main><footer class="rail"><p>Impressum · Datenschutz · Barrierefreiheit</p></footer></body></html>""")
