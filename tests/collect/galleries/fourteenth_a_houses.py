"""Layouts of houses that show films and keep them: a cinema, a festival, a museum."""

from __future__ import annotations

from collect.galleries.draft import Draft, Page, slug

_CINEMA = """<style>*{box-sizing:border-box}body{margin:0;font:16px/1.5 'Work Sans',Arial,sans-serif;color:#1b1b1b}
.site-header{display:flex;align-items:center;gap:40px;padding:16px 40px;background:#ffe500}.site-header ul{display:flex;gap:24px;list-style:none;margin:0}
a{color:inherit}.container{max-width:1200px;margin:0 auto;padding:0 20px}.film-top{display:grid;grid-template-columns:280px 1fr;gap:40px;padding:40px 0}
.film-top__poster img{width:280px;height:auto;display:block}.showtimes{border-top:2px solid #111}.showtimes li{display:inline-block;border:1px solid #111;padding:6px 12px;margin:6px}
.film-gallery{display:grid;grid-template-columns:repeat(3,1fr);gap:12px}.film-gallery__item{display:block;aspect-ratio:16/9;overflow:hidden}
.film-gallery__item img{width:100%;height:100%;object-fit:cover;display:block}.grid{display:grid;grid-template-columns:repeat(4,1fr);gap:20px}
.card img{width:100%;height:auto;display:block}.card__title{font-size:18px;margin:8px 0}.partners{display:flex;gap:30px;padding:30px 0}.partners img{height:44px}
.site-footer{background:#111;color:#fff;padding:40px}.crew dt{float:left;width:120px;clear:left;font-weight:600}.crew dd{margin:0 0 4px 130px}</style>"""


def dutch_filmhuis(seed: int) -> Page:
    """A Dutch arthouse cinema's page of one film: poster, hours, a grid of stills for a light box, other films."""
    d = Draft("dutch_filmhuis", seed, "https://www.filmhuis.test/films/long-harbour/")
    d.count = d.random.randint(4, 12)
    up = "/wp-content/uploads/2025/03"
    stills = []
    for number in range(1, d.count + 1):
        base = f"{up}/{slug(d.film).title()}_st_{number}_jpg_sd-{d.random.choice(('high', 'hd'))}"
        whole = d.file(f"{base}-scaled.jpg", 2560)
        medium = d.file(f"{base}-1024x{round(1024 / d.aspect)}.jpg", 1024)
        cut = d.file(f"{base}-640x360.jpg", 640, 360)
        large = d.file(f"{base}-1536x{round(1536 / d.aspect)}.jpg", 1536)
        d.belongs(whole, medium, cut, large)
        stills.append(
            f'<a class="film-gallery__item" href="{whole}" data-fancybox="stills" data-caption="{d.film} © Distributie"><img width="640" height="360" '
            f'src="{cut}" class="attachment-still size-still" alt="{d.film}" decoding="async" loading="lazy" '
            f'srcset="{cut} 640w, {medium} 1024w, {large} 1536w, {whole} 2560w" sizes="(max-width: 768px) 100vw, 33vw" /></a>'
        )
    poster = d.file(f"{up}/{slug(d.film)}-poster-560x800.jpg", 560, 800)
    others = "".join(
        f'<article class="card card--film"><a href="/films/{slug(film)}/" class="card__link"><img width="480" height="270" loading="lazy" '
        f'src="{d.file(f"{up}/{slug(film)}-480x270.jpg", 480, 270)}" class="card__img wp-post-image" alt="" /><h3 class="card__title">{film}</h3>'
        f'<p class="card__meta">{d.random.choice(("vr", "za", "zo"))} {d.random.randint(1, 28)} mrt</p></a></article>'
        for film in d.films[: d.random.choice((4, 8))]
    )
    partners = "".join(
        f'<a href="https://fonds{n}.test/" rel="noopener"><img src="{d.file(f"/wp-content/themes/filmhuis/dist/images/partner-{n}.png", 180, 88)}" alt="Partner {n}"></a>'
        for n in d.some(3, 5)
    )
    times = "".join(
        f'<li><a href="https://tickets.filmhuis.test/order/{d.token()}">{d.random.randint(12, 22)}:{d.random.choice(("00", "15", "30"))} <span class="hall">Zaal {d.random.randint(1, 4)}</span></a></li>'
        for _ in d.some(4, 12)
    )
    logo = d.file("/wp-content/themes/filmhuis/dist/images/logo.png", 200, 60)
    return d.done(
        f"""<!doctype html><html lang="nl-NL"><head><meta charset="utf-8"><title>{d.film} - Filmhuis</title>
<meta property="og:image" content="https://www.filmhuis.test{poster}" /><link rel="icon" href="/favicon.ico">{_CINEMA}</head>
<body class="single single-film postid-{d.random.randint(1000, 9000)}"><header class="site-header"><a href="/"><img src="{logo}" width="200" height="60" alt="Filmhuis"></a>
<nav><ul><li><a href="/agenda/">Agenda</a></li><li><a href="/films/">Films</a></li><li><a href="/specials/">Specials</a></li><li><a href="/cafe/">Café</a></li></ul></nav></header>
<main class="container"><div class="film-top"><div class="film-top__poster"><img src="{poster}" width="560" height="800" alt="Poster {d.film}"></div>
<div class="film-top__text"><h1>{d.film}</h1><p class="lead">{d.words(22)}</p><p>{d.words(70)}</p><p>{d.words(50)}</p>
<dl class="crew"><dt>Regie</dt><dd>M. de Wit</dd><dt>Duur</dt><dd>{d.random.randint(80, 150)} min.</dd><dt>Gesproken</dt><dd>Frans</dd><dt>Ondertiteld</dt><dd>Nederlands</dd></dl>
<a class="btn" data-fancybox href="https://video.test/watch?v={d.token(11)}">Bekijk trailer</a></div></div>
<section class="showtimes"><h2>Tijden &amp; tickets</h2><ul>{times}</ul></section>
<section class="film-stills"><h2>Filmbeelden</h2><div class="film-gallery">{"".join(stills)}</div></section>
<section class="related"><h2>Ook te zien</h2><div class="grid">{others}</div></section><div class="partners">{partners}</div></main>
<footer class="site-footer"><p>Filmhuis, Havenstraat 1 · <a href="/contact/">Contact</a> · <a href="/nieuwsbrief/">Nieuwsbrief</a></p></footer></body></html>"""
    )


_FESTIVAL = """<style>*{box-sizing:border-box}body{margin:0;font:17px/1.5 Helvetica,Arial,sans-serif;background:#fff;color:#111}
.layout-container{max-width:1280px;margin:0 auto;padding:0 24px}.region-header{display:flex;justify-content:space-between;align-items:center;padding:20px 0}
.region-header ul{display:flex;gap:22px;list-style:none}.slick{position:relative;overflow:hidden;background:#000}.slick__slider{display:flex;transition:transform .3s}
.slick__slide{flex:0 0 100%}.slick__slide img{width:100%;height:620px;object-fit:contain;display:block}.slick--thumbnail .slick__slide{flex:0 0 160px;padding:4px}
.slick--thumbnail img{height:90px;object-fit:cover}.slick__arrow button{position:absolute;top:280px;z-index:2;padding:12px}.slick-next{right:0}
.node__content{display:grid;grid-template-columns:2fr 1fr;gap:40px;padding:30px 0}.field--label{font-weight:700}.person{display:flex;gap:20px}.person img{border-radius:50%}
.views-view-grid{display:grid;grid-template-columns:repeat(4,1fr);gap:16px}.views-view-grid img{width:100%;height:auto}.sponsors{display:flex;flex-wrap:wrap;gap:24px;padding:40px 0}</style>"""
_SLICK = """<script>(function(){var s=document.querySelector('.slick--main .slick__slider'),i=0,n=s.children.length;
function go(k){i=(k+n)%n;s.style.transform='translateX(-'+i*100+'%)';}
document.querySelector('.slick-next').onclick=function(){go(i+1)};document.querySelector('.slick-prev').onclick=function(){go(i-1)};
document.querySelectorAll('.slick--thumbnail .slick__slide').forEach(function(t,k){t.onclick=function(){go(k)}});})();</script>"""


def german_festival_stage(seed: int) -> Page:
    """A German festival's film in a content system: responsive pictures on a slick stage, again as its small ones below."""
    d = Draft(
        "german_festival_stage", seed, "https://www.filmfestival.test/de/programm/2025/long-harbour"
    )
    d.count = d.random.randint(4, 14)
    site = "/sites/default/files/styles"
    stage, small = [], []
    for number in range(1, d.count + 1):
        name = f"public/2025-01/2025{d.random.randint(1000, 9999)}_{number}_ORG.jpg"
        sizes = [
            d.file(f"{site}/{style}/{name}.webp?itok={d.token()}", width)
            for style, width in (("still_s", 480), ("still_m", 960), ("still_l", 1440), ("still_xl", 1920))
        ]  # fmt: skip
        thumb = d.file(f"{site}/slick_thumb/{name}.webp?itok={d.token()}", 160, 90)
        d.belongs(*sizes, thumb)
        stage.append(
            f'<div class="slick__slide slide slide--{number - 1}"><article class="media media--type-image media--view-mode-stage"><div class="field field--name-field-media-image field--type-image field--label-hidden field__item"><picture>'
            f'<source srcset="{sizes[3]} 1x" media="all and (min-width: 1440px)" type="image/webp" width="1920" height="{round(1920 / d.aspect)}"/>'
            f'<source srcset="{sizes[2]} 1x" media="all and (min-width: 1024px)" type="image/webp" width="1440" height="{round(1440 / d.aspect)}"/>'
            f'<source srcset="{sizes[1]} 1x" media="all and (min-width: 600px)" type="image/webp" width="960" height="{round(960 / d.aspect)}"/>'
            f'<img loading="{"eager" if number == 1 else "lazy"}" width="480" height="{round(480 / d.aspect)}" src="{sizes[0]}" alt="Filmstill {d.film}" /></picture></div>'
            f'<div class="field field--name-field-credit">© {d.film} Filmproduktion</div></article></div>'
        )
        small.append(
            f'<div class="slick__slide slide slide--{number - 1}"><div class="slide__thumbnail"><img src="{thumb}" width="160" height="90" alt="" loading="lazy" class="image-style-slick-thumb" /></div></div>'
        )
    face = d.file(f"{site}/portrait/public/2025-01/regie_{d.token(5)}.jpg?itok={d.token()}", 200, 200)  # fmt: skip
    more = "".join(
        f'<div class="views-col"><a href="/de/programm/2025/{slug(film)}" hreflang="de"><img loading="lazy" src="{d.file(f"{site}/teaser/public/2025-01/{slug(film)}.jpg.webp?itok={d.token()}", 400, 225)}" width="400" height="225" alt="" class="image-style-teaser" /></a>'
        f'<h3><a href="/de/programm/2025/{slug(film)}">{film}</a></h3><p>Wettbewerb · {d.random.randint(70, 140)}’</p></div>'
        for film in d.films[: d.random.choice((4, 8, 12))]
    )
    sponsors = "".join(
        f'<a href="https://partner{n}.test"><img src="{d.file(f"/sites/default/files/sponsor/p{n}.png", 140, 70)}" width="140" height="70" alt="Partner"></a>'
        for n in d.some(4, 10)
    )
    logo = d.file("/themes/custom/festival/logo.png", 220, 70)
    return d.done(
        f"""<!DOCTYPE html><html lang="de" dir="ltr" prefix="og: https://ogp.me/ns#"><head><meta charset="utf-8" /><meta name="Generator" content="Drupal 10 (https://www.drupal.org)" />
<title>{d.film} | Filmfestival</title>{_FESTIVAL}</head><body class="path-node page-node-type-film"><a href="#main-content" class="visually-hidden focusable skip-link" hidden>Direkt zum Inhalt</a>
<div class="dialog-off-canvas-main-canvas" data-off-canvas-main-canvas><div class="layout-container"><header class="region region-header"><a href="/de" rel="home"><img src="{logo}" width="220" height="70" alt="Startseite" /></a>
<nav role="navigation" class="block block-menu"><ul class="menu"><li class="menu-item"><a href="/de/programm">Programm</a></li><li class="menu-item"><a href="/de/tickets">Tickets</a></li><li class="menu-item"><a href="/de/presse">Presse</a></li></ul></nav></header>
<main role="main"><a id="main-content" tabindex="-1"></a><article data-history-node-id="{d.random.randint(2000, 9000)}" class="node node--type-film node--view-mode-full"><h1><span class="field field--name-title">{d.film}</span></h1>
<div class="slick blazy slick--field slick--field-stills slick--main" data-blazy=""><div id="slick-stills" data-slick='{{"count":{d.count},"lazyLoad":"blazy"}}' class="slick__slider">{"".join(stage)}</div><nav role="navigation" class="slick__arrow"><button type="button" class="slick-prev">Zurück</button><button type="button" class="slick-next">Weiter</button></nav></div>
<div class="slick slick--field slick--thumbnail"><div id="slick-stills-thumbnail" class="slick__slider">{"".join(small)}</div></div>
<div class="node__content"><div class="field field--name-body"><p>{d.words(80)}</p><p>{d.words(60)}</p></div><div><p><span class="field--label">Land</span> Deutschland, Frankreich</p><p><span class="field--label">Länge</span> {d.random.randint(70, 140)} Min.</p></div></div>
<section class="field--name-field-director"><h2>Regie</h2><div class="person"><img src="{face}" width="200" height="200" alt="Porträt" class="image-style-portrait" /><p>{d.words(60)}</p></div></section></article>
<section class="views-element-container block"><h2>Mehr aus dieser Sektion</h2><div class="views-view-grid horizontal cols-4 clearfix">{more}</div></section></main>
<footer class="sponsors">{sponsors}</footer></div></div>{_SLICK}</body></html>"""
    )


_MUSEUM = """<style>*{box-sizing:border-box}body{margin:0;font:15px/1.5 'Open Sans',Arial,sans-serif;color:#222}.navbar{background:#222;color:#fff;padding:14px 30px;display:flex;gap:30px;align-items:center}
.navbar a{color:#fff}.container{max-width:1170px;margin:0 auto;padding:0 15px}.row{display:flex;gap:30px}.item-viewer{width:620px}.item-details{flex:1}
.emuseum-img-wrap{background:#eee;text-align:center}.item-viewer .emuseum-img-wrap img{max-width:100%;max-height:520px}.filmstrip{display:flex;flex-wrap:wrap;gap:8px;list-style:none;padding:0;margin:12px 0}
.filmstrip li{width:92px;height:92px;border:1px solid #ccc;display:flex;align-items:center;justify-content:center}.filmstrip img{max-width:90px;max-height:90px}.detailFieldLabel{font-weight:bold}
.detailField{padding:6px 0;border-bottom:1px solid #eee}.related .grid-item{width:180px;display:inline-block;vertical-align:top;margin:8px}.related img{max-width:180px;max-height:180px}footer{background:#f3f3f3;padding:30px;margin-top:30px}</style>"""


def museum_object_views(seed: int) -> Page:
    """A museum's object in its collections software: an album's many views in a strip, by a dispatcher; related objects."""
    number = 4000 + seed
    d = Draft(
        "museum_object_views", seed, f"https://collections.cinemuseum.test/objects/{number}/album-of-production-photographs"
    )  # fmt: skip
    first = d.random.randint(20000, 80000)
    strip = []
    front = ""
    for view in range(d.count):
        ident = first + view * d.random.choice((1, 1, 2))
        address = f"/internal/media/dispatcher/{ident}{view:02d}"
        lies = d.random.random() < 0.8
        shape = 1.3 if lies else 0.76
        thumb = d.file(f"{address}/thumbnail", 100 if lies else 76, round(100 / shape) if lies else 100)  # fmt: skip
        preview = d.file(f"{address}/preview", 600, round(600 / shape))
        full = d.file(f"{address}/full", 1600, round(1600 / shape))
        if not view:
            front = (
                f'<div class="emuseum-img-wrap primary-media"><a class="media-viewer-link" href="{full}" data-media-id="{ident}{view:02d}" title="Open in viewer"><img alt="View 1 of {d.count}" src="{preview}" /></a></div>'
            )  # fmt: skip
        d.belongs(thumb, preview, full)
        strip.append(
            f'<li class="{"active " if not view else ""}media-thumb"><a href="/objects/{number}/album-of-production-photographs?ctx={d.token(12)}&amp;idx={view}" class="thumb-link" data-preview="{preview}" data-full="{full}" data-media-id="{ident}{view:02d}">'
            f'<img alt="View {view + 1} of {d.count}" title="Page {view + 1}" src="{thumb}" /></a></li>'
        )
    related = "".join(
        f'<div class="result item grid-item"><div class="img-wrap"><a aria-hidden="true" href="/objects/{d.random.randint(100, 3000)}/{slug(film)}?ctx={d.token(12)}&amp;idx={index}"><img alt="" src="{d.file(f"/internal/media/dispatcher/{9000 + index}/resize:format=preview", 240, d.random.choice((180, 320)))}" /></a></div>'
        f'<h3 class="title"><a href="#">Poster, {film}</a></h3></div>'
        for index, film in enumerate(d.films[: d.random.randint(4, 10)])
    )
    logo = d.file("/internal/static/logo.png", 180, 50)
    fields = "".join(
        f'<div class="detailField"><span class="detailFieldLabel">{label}</span> <span class="detailFieldValue">{value}</span></div>'
        for label, value in (
            ("Date", "1927"), ("Medium", "Gelatin silver prints in bound album"), ("Credit line", "Gift of the estate"),
            ("Object number", f"{d.random.randint(1960, 2010)}.{d.random.randint(1, 90)}.{d.random.randint(1, 50)}"), ("Description", d.words(50)),
        )
    )  # fmt: skip
    return d.done(
        f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"/><title>Album of production photographs, {d.film} – Works – Cinema Museum</title>
<meta name="viewport" content="width=device-width, initial-scale=1"/>{_MUSEUM}</head><body class="emuseum detail-page objects"><nav class="navbar navbar-default"><a class="navbar-brand" href="/"><img src="{logo}" alt="Cinema Museum" width="180" height="50"/></a>
<a href="/collections">Collections</a><a href="/people">People</a><a href="/exhibitions">Exhibitions</a><a href="/advancedsearch">Advanced Search</a></nav>
<div class="container" id="page-content"><div class="breadcrumb"><a href="/objects">Objects</a> / Album</div><div class="detail-item-wrap row"><div class="item-viewer">{front}
<ul class="filmstrip list-unstyled" id="media-filmstrip" aria-label="Views">{"".join(strip)}</ul><div class="image-rights">Image: Cinema Museum</div></div>
<div class="item-details"><h1>Album of production photographs, <em>{d.film}</em></h1>{fields}<div class="detailField">On view: <em>Not on view</em></div><button class="btn add-to-list">Add to My Collection</button></div></div>
<div class="related relatedObjects"><h2>Related works</h2>{related}</div></div><footer><a href="/terms">Terms</a> · <a href="/contact">Contact</a> · Collections online</footer>
<script>document.querySelectorAll('#media-filmstrip a').forEach(function(a){{a.addEventListener('click',function(e){{e.preventDefault();var p=document.querySelector('.primary-media a');p.href=a.dataset.full;p.firstChild.src=a.dataset.preview;}});}});</script></body></html>"""
    )
