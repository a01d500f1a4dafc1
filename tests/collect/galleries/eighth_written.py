"""Pages by a content system, by a program for static sites, by a script and by hand."""

from __future__ import annotations

import json
from html import escape

from collect.galleries.draft import LENSES, Draft, Page, slug


def media_field(seed: int) -> Page:
    """A content system's film page: a field of media with links for its light box, views of news."""
    d = Draft("media_field", seed, "https://www.filmbuero.test/de/filme/aktuell")
    files = "/sites/default/files"
    token, month = d.token(11), f"2024-0{d.random.randint(1, 9)}"
    items = ""

    def styled(style: str, name: str, width: int, height: int | None = None) -> str:
        return d.file(f"{files}/styles/{style}/public/{name}?itok={d.token(8)}", width, height)

    for n in range(d.count):
        name = f"{month}/{slug(d.film)}_still_{n + 1}.jpg"
        large, medium = styled("max_1300x1300", name, 1300), styled("gallery_teaser", name, 400)
        double = styled("gallery_teaser_2x", name, 800)
        d.belongs(large, medium, double)
        alt = f"{d.film}, {d.random.choice(LENSES)}"
        cbox = escape(json.dumps({"alt": alt}), quote=True)
        items += f'<div class="field__item"><article class="media media--type-image media--view-mode-gallery">\n<div class="field field--name-field-media-image field--type-image field--label-visually_hidden"><div class="field__label visually-hidden">Bild</div><div class="field__item"><a href="{large}" aria-controls="colorbox" aria-label="{cbox}" role="button" title="" data-colorbox-gallery="gallery-field_media_image-{token}" class="colorbox" data-cbox-img-attrs="{cbox}"><img src="{medium}" srcset="{medium} 1x, {double} 2x" width="400" height="{round(400 / d.aspect)}" alt="{alt}" loading="lazy" class="image-style-gallery-teaser" />\n</a></div></div></article></div>'
    poster = styled("poster", f"{month}/{slug(d.film)}_plakat.jpg", 300, 424)
    news = ""
    for film in d.films[:3]:
        pic = styled("teaser_16_9", f"2024-02/{slug(film)}.jpg", 480, 270)
        news += f'<div class="views-row"><article class="node node--type-article node--view-mode-teaser"><a href="/de/aktuelles/{slug(film)}"><img src="{pic}" width="480" height="270" alt="" loading="lazy" class="image-style-teaser-16-9" /></a><h3 class="node__title"><a href="/de/aktuelles/{slug(film)}">{film}</a></h3><p>{d.words(12)}</p></article></div>'
    partners = "".join(
        f'<div class="views-col"><img src="{styled("logo", f"2020-01/partner{n}.png", 160, 60)}" width="160" height="60" alt="Partner {n}" loading="lazy" /></div>'
        for n in d.some(3, 8)
    )
    logo = d.file("/themes/custom/filmbuero/logo.png", 220, 56)
    return d.done(f"""<!DOCTYPE html><html lang="de" dir="ltr" prefix="og: https://ogp.me/ns#"><head><meta charset="utf-8" /><meta name="Generator" content="Drupal 10 (https://www.drupal.org)" /><title>{d.film} | Filmbüro</title>
<style>body{{margin:0;font:17px/1.5 "Source Sans",Arial,sans-serif}}.region-header{{display:flex;align-items:center;gap:40px;padding:20px 40px;border-bottom:3px solid #c33}}.layout-container{{max-width:1140px;margin:0 auto;padding:20px}}.film-head{{display:flex;gap:30px}}.field--name-field-gallery{{display:grid;grid-template-columns:repeat(4,1fr);gap:12px}}.field--name-field-gallery img{{width:100%;height:auto;display:block}}article{{margin:0}}.visually-hidden{{position:absolute;clip:rect(1px,1px,1px,1px);height:1px;overflow:hidden}}.view-news .view-content{{display:grid;grid-template-columns:repeat(3,1fr);gap:24px}}.view-news img{{width:100%;height:auto}}.view-partner{{display:flex;gap:30px;padding:30px 0}}footer{{background:#333;color:#fff;padding:30px}}</style></head>
<body class="path-node page-node-type-film"><a href="#main-content" class="visually-hidden focusable skip-link">Direkt zum Inhalt</a><div class="dialog-off-canvas-main-canvas" data-off-canvas-main-canvas><header role="banner" class="region region-header"><a href="/de" rel="home"><img src="{logo}" alt="Startseite" fetchpriority="high" /></a><nav><a href="/de/filme">Filme</a> <a href="/de/aktuelles">Aktuelles</a> <a href="/de/kontakt">Kontakt</a></nav></header>
<main role="main" class="layout-container"><div class="region region-content"><article about="/de/filme/aktuell" class="node node--type-film node--view-mode-full"><h1>{d.film}</h1><div class="film-head"><div class="field field--name-field-poster field--type-image"><img src="{poster}" width="300" height="424" alt="Plakat" class="image-style-poster" /></div><div class="field field--name-body field--type-text-with-summary"><p>{d.words(70)}</p><p>{d.words(30)}</p></div></div>
<h2>Bilder</h2><div class="field field--name-field-gallery field--type-entity-reference field--label-hidden field__items">{items}</div></article></div>
<div class="views-element-container block-views-blocknews"><h2>Aktuelles</h2><div class="view view-news view-id-news view-display-id-block_1 js-view-dom-id-{d.token(32)}"><div class="view-content">{news}</div></div></div><div class="view view-partner">{partners}</div></main><footer role="contentinfo">Filmbüro · Impressum · Datenschutz</footer></div></body></html>""")


def hashed_grid(seed: int) -> Page:
    """A static site by a program for parts: hashed pictures in widths, links for a light box's script."""
    d = Draft("hashed_grid", seed, "https://elinstills.test/work/current/")
    cid = d.token(8)

    def asset(
        stem: str, source: str, width: int, height: int | None = None, kind: str = "webp"
    ) -> str:
        return d.file(f"/_astro/{stem}.{source}_{d.token(6).upper()}.{kind}", width, height)

    figures = ""
    lead = d.random.random() < 0.5
    for n in range(d.count):
        source, stem = f"D{d.token(7)}", f"{slug(d.film)}-{n + 1:02d}"
        whole = d.file(f"/_astro/{stem}.{source}.jpg", 2400)
        cuts = [asset(stem, source, w) for w in (400, 800, 1200)]
        d.belongs(whole, *cuts)
        srcset = ", ".join(f"{u} {w}w" for u, w in zip(cuts, (400, 800, 1200), strict=True))
        early = n < 3
        figures += f'<a class="tile{" wide" if lead and n == 0 else ""}" href="{whole}" data-pswp-width="2400" data-pswp-height="{round(2400 / d.aspect)}" target="_blank" rel="noreferrer" data-astro-cid-{cid}> <img src="{cuts[2]}" srcset="{srcset}" sizes="(max-width: 700px) 100vw, 33vw" alt="{d.random.choice(LENSES)}" data-astro-cid-{cid} loading="{"eager" if early else "lazy"}" decoding="{"sync" if early else "async"}" fetchpriority="{"high" if early else "auto"}" width="1200" height="{round(1200 / d.aspect)}"> </a>'
    sides = ""
    for word, film in zip(("Previous", "Next"), d.films, strict=False):
        sides += f'<a class="neighbour" href="/work/{slug(film)}/" data-astro-cid-{cid}> <img src="{asset(slug(film), f"C{d.token(7)}", 640, 360)}" alt="" width="640" height="360" loading="lazy" decoding="async"> <span>{word}: {film}</span> </a>'
    face = asset("elin", f"B{d.token(7)}", 96, 96)
    return d.done(f"""<!DOCTYPE html><html lang="en" data-astro-cid-{cid}> <head><meta charset="utf-8"><link rel="icon" type="image/svg+xml" href="/favicon.svg"><meta name="generator" content="Astro v5.1.1"><title>{d.film} · Elin Stills</title>
<style>body{{margin:0;font:16px/1.6 system-ui,sans-serif;color:#1c1c1c}}header,main,footer{{max-width:1200px;margin:0 auto;padding:24px}}header{{display:flex;align-items:center;gap:16px}}header img{{border-radius:50%;width:48px;height:48px}}header a{{color:inherit;margin-left:16px}}.grid{{display:grid;grid-template-columns:repeat(3,1fr);gap:10px}}.tile img{{width:100%;height:100%;object-fit:cover;display:block}}.wide{{grid-column:span 2;grid-row:span 2}}.neighbours{{display:flex;justify-content:space-between;gap:24px;margin-top:60px}}.neighbour{{width:280px;color:inherit}}.neighbour img{{width:100%;height:auto}}</style></head>
<body data-astro-cid-{cid}> <header data-astro-cid-{cid}> <img src="{face}" alt="Elin" width="96" height="96" loading="eager" decoding="async"> <strong>Elin Stills</strong> <nav> <a href="/work/">Work</a> <a href="/about/">About</a> </nav> </header> <main data-astro-cid-{cid}> <h1>{d.film}</h1> <p>{d.words(40)}</p> <div class="grid pswp-gallery" id="gallery" data-astro-cid-{cid}> {figures} </div> <nav class="neighbours" data-astro-cid-{cid}> {sides} </nav> </main> <footer>© 2025 Elin · <a href="/rss.xml">RSS</a></footer> <astro-island uid="Z{d.token(5)}" component-url="/_astro/ThemeToggle.{d.token(8)}.js" renderer-url="/_astro/client.{d.token(8)}.js" props="{{}}" ssr client="load" opts="{{&quot;name&quot;:&quot;ThemeToggle&quot;}}"><button>Dark</button></astro-island> </body></html>""")


def inline_items(seed: int) -> Page:
    """A set photographer's page with a light box script: anchors whose data name the large pictures."""
    d = Draft("inline_items", seed, "https://marcohale.test/sets/current.html")
    items = ""
    for n in range(d.count):
        stem = f"{slug(d.film)}-{n + 1:03d}"
        thumb, whole = (
            d.file(f"../img/thumbs/{stem}.jpg", 480),
            d.file(f"../img/full/{stem}.jpg", 2048),
        )
        cuts = [d.file(f"../img/{w}/{stem}.jpg", w) for w in (720, 1280)]
        d.belongs(thumb, whole, *cuts)
        said = f"<h4>{d.film}</h4><p>{d.random.choice(LENSES)}</p>"
        items += f'<a class="gallery-item" data-lg-size="2048-{round(2048 / d.aspect)}" data-responsive="{cuts[0]} 720, {cuts[1]} 1280" data-src="{whole}" data-sub-html="{escape(said, quote=True)}"><img alt="{d.film} {n + 1}" class="img-fluid" src="{thumb}" /></a>\n'
    sets = ""
    for film in d.films[: d.random.randint(3, 6)]:
        sets += f'<div class="col"><div class="card"><a href="{slug(film)}.html"><img class="card-img-top" src="{d.file(f"../img/covers/{slug(film)}.jpg", 600, 400)}" alt="{escape(film, quote=True)}"></a><div class="card-body"><h5 class="card-title">{film}</h5><p class="card-text">{d.words(9)}</p></div></div></div>'
    clients = "".join(
        f'<li><img src="{d.file(f"../img/clients/c{n}.png", 200, 80)}" alt="" height="32"></li>'
        for n in d.some(4, 8)
    )
    portrait, logo = d.file("../img/marco.jpg", 500, 500), d.file("../img/logo.png", 240, 60)
    return d.done(f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{d.film} | Marco Hale, unit stills</title><link rel="stylesheet" href="https://cdn.jsdelivr.test/npm/lightgallery@2.7.2/css/lightgallery-bundle.min.css">
<style>body{{margin:0;font:16px/1.5 "Helvetica Neue",Arial,sans-serif}}.navbar{{display:flex;gap:24px;align-items:center;padding:16px 32px;background:#212529}}.navbar a{{color:#fff}}.navbar img{{height:30px}}.container{{max-width:1140px;margin:0 auto;padding:30px 12px}}#lightgallery{{display:flex;flex-wrap:wrap;gap:6px}}.gallery-item{{flex:1 1 250px;height:{round(250 / d.aspect)}px;cursor:pointer;max-width:380px}}.gallery-item img{{width:100%;height:100%;object-fit:cover}}.row{{display:grid;grid-template-columns:repeat(3,1fr);gap:24px}}.card{{border:1px solid #ddd;border-radius:6px}}.card-img-top{{width:100%}}.card-body{{padding:14px}}.about{{display:flex;gap:24px;background:#f4f4f4;padding:24px}}.about img{{width:140px;height:140px;border-radius:50%}}.clients{{display:flex;gap:24px;list-style:none}}</style></head>
<body><nav class="navbar navbar-dark bg-dark"><a class="navbar-brand" href="../index.html"><img src="{logo}" alt="Marco Hale"></a><a class="nav-link" href="../sets.html">Sets</a><a class="nav-link" href="../about.html">About</a></nav>
<div class="container"><h1>{d.film}</h1><p class="lead">{d.words(35)}</p><div id="lightgallery" class="justified-gallery">
{items}</div></div><div class="container"><h2>Other sets</h2><div class="row">{sets}</div></div>
<section class="about"><img src="{portrait}" alt="Marco Hale"><p>{d.words(40)}</p></section><ul class="clients">{clients}</ul><footer class="container">&copy; Marco Hale</footer>
<script src="https://cdn.jsdelivr.test/npm/lightgallery@2.7.2/lightgallery.min.js"></script><script>window.lightGallery&&lightGallery(document.getElementById('lightgallery'),{{selector:'.gallery-item',speed:500}});</script></body></html>""")


def popup_table(seed: int) -> Page:
    """A fan's page in nested tables: small pictures whose large ones open in a window of their own."""
    d = Draft("popup_table", seed, "http://www.filmseiten-klein.test/galerie/szenen.htm")
    wide, cells = d.random.choice((120, 140, 150)), []
    high = round(640 / d.aspect)
    for n in range(d.count):
        small, large = (
            d.file(f"klein/bild{n + 1:02d}.jpg", wide),
            d.file(f"gross/bild{n + 1:02d}.jpg", 640),
        )
        d.belongs(small, large)
        cells.append(
            f'<td width="{wide + 20}" align="center" bgcolor="#000033"><a href="javascript:;" onClick="MM_openBrWindow(\'{large}\',\'Bild\',\'width=660,height={high + 20}\')"><img src="{small}" width="{wide}" height="{round(wide / d.aspect)}" border="1" alt="Bild {n + 1}"></a><br><font size="1" face="Verdana" color="#CCCCCC">Bild {n + 1}</font></td>'
        )
    rows = "".join(f"<tr>{''.join(cells[r : r + 4])}</tr>\n" for r in range(0, len(cells), 4))
    d.file("../bilder/spacer.gif", 1, 1)
    menu = "".join(
        f'<tr><td><a href="../{name}.htm"><img src="{d.file(f"../bilder/nav_{name}.gif", 130, 28)}" width="130" height="28" border="0" alt="{name}"></a></td></tr><tr><td><img src="../bilder/spacer.gif" width="1" height="4"></td></tr>'
        for name in ("start", "inhalt", "darsteller", "galerie", "gaestebuch", "links")
    )
    title, stripe = d.file("../bilder/kopf.jpg", 760, 110), d.file("../bilder/linie.gif", 560, 6)
    poster = d.file("../bilder/plakat_klein.jpg", 110, 155)
    count, ring = (
        d.file("http://zaehler.test/cgi-bin/count?id=klein77", 88, 20),
        d.file("http://filmring.test/banner.gif", 468, 60),
    )
    return d.done(f"""<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<html><head><title>{d.film} - Die Fanseite - Galerie</title><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><meta name="generator" content="Dreamweaver 4">
<script language="JavaScript">
<!--
function MM_openBrWindow(theURL,winName,features) {{ window.open(theURL,winName,features); }}
//-->
</script></head>
<body bgcolor="#000066" text="#FFFFFF" link="#FFCC00" vlink="#FFCC00" topmargin="0">
<table width="760" border="0" cellspacing="0" cellpadding="0" align="center"><tr><td colspan="2"><img src="{title}" width="760" height="110" alt="{d.film}"></td></tr>
<tr><td width="150" valign="top" bgcolor="#000044"><table border="0" cellpadding="0" cellspacing="0" align="center">{menu}</table><p align="center"><font size="1" face="Verdana">Jetzt auf DVD:<br><a href="../dvd.htm"><img src="{poster}" width="110" height="155" border="0" alt="DVD"></a></font></p></td>
<td width="610" valign="top" align="center"><font face="Verdana" size="2"><b>Galerie</b><br>Zum Vergr&ouml;&szlig;ern bitte anklicken!</font><br><img src="{stripe}" width="560" height="6" alt=""><br>
<table border="0" cellspacing="6" cellpadding="6">{rows}</table>
<img src="{stripe}" width="560" height="6" alt=""><p><font size="1" face="Verdana">Du bist Besucher Nr. <img src="{count}" width="88" height="20" alt="Counter"></font></p>
<a href="http://filmring.test/"><img src="{ring}" width="468" height="60" border="0" alt="Film-Webring"></a></td></tr></table></body></html>""")
