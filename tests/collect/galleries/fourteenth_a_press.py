"""Layouts of those who write and picture: a magazine, a newspaper of old, an agency."""

from __future__ import annotations

import json
from html import escape

from collect.galleries.draft import LENSES, Draft, Page, slug

_MAGAZINE = """<style>*{box-sizing:border-box}body{margin:0;font:15px/1.7 Verdana,Arial,sans-serif;color:#222}.td-header-wrap{border-bottom:3px solid #4db2ec;padding:16px 40px;display:flex;gap:40px;align-items:center}.td-header-menu a{margin-right:18px}
.td-container{width:1068px;margin:20px auto}.td-pb-row{display:flex;gap:44px}.td-main-content{width:696px}.td-main-sidebar{width:324px}.gallery{display:flex;flex-wrap:wrap;margin:0 -4px 26px}.gallery-item{margin:0;padding:4px}
.gallery-columns-3 .gallery-item{width:33.33%}.gallery-columns-4 .gallery-item{width:25%}.gallery img{width:100%;height:auto;display:block}.gallery-caption{font-size:11px;color:#777}.td_module_wrap{margin-bottom:22px}.td-module-thumb img{width:100%;height:auto;display:block}
.td_block_related_posts .td-related-row{display:grid;grid-template-columns:repeat(3,1fr);gap:20px}.author-box-wrap{display:flex;gap:20px;border:1px solid #eee;padding:20px;margin:30px 0}.td-footer-wrapper{background:#222;color:#ccc;padding:40px}.widget_sp_image img{width:300px;height:250px}</style>"""


def italian_magazine_classic(seed: int) -> Page:
    """An Italian film magazine in a bought theme: a review with a classic gallery whose data a carousel reads."""
    d = Draft("italian_magazine_classic", seed, "https://www.rivistacinema.test/2025/02/14/long-harbour-recensione/")  # fmt: skip
    up = "https://www.rivistacinema.test/wp-content/uploads/2025/02"
    columns = d.random.choice((3, 4))
    post = d.random.randint(20000, 90000)
    items = []
    for number in range(1, d.count + 1):
        name = f"{slug(d.film)}-{number:02d}"
        tall = round(1920 / d.aspect)
        whole = d.file(f"{up}/{name}.jpg", 1920)
        large = d.file(f"{up}/{name}-1024x{round(1024 / d.aspect)}.jpg", 1024)
        medium = d.file(f"{up}/{name}-300x{round(300 / d.aspect)}.jpg", 300)
        wide = d.file(f"{up}/{name}-768x{round(768 / d.aspect)}.jpg", 768)
        d.belongs(whole, large, wide, medium)
        ident = post + number
        caption = (
            f'<figcaption class="wp-caption-text gallery-caption" id="gallery-1-{ident}">{d.random.choice(LENSES).capitalize()}</figcaption>' if number % 3 == 0 else ""
        )  # fmt: skip
        items.append(
            f'<figure class="gallery-item"><div class="gallery-icon {"landscape" if d.aspect > 1 else "portrait"}"><a href="https://www.rivistacinema.test/2025/02/14/long-harbour-recensione/{name}/"><img width="300" height="{round(300 / d.aspect)}" src="{medium}" class="attachment-medium size-medium" alt="" '
            f'srcset="{medium} 300w, {large} 1024w, {wide} 768w, {whole} 1920w" sizes="(max-width: 300px) 100vw, 300px" data-attachment-id="{ident}" data-permalink="https://www.rivistacinema.test/2025/02/14/long-harbour-recensione/{name}/" data-orig-file="{whole}" data-orig-size="1920,{tall}" data-comments-opened="1" '
            f'data-image-meta="{escape(json.dumps({"aperture": "0", "credit": "", "camera": "", "caption": "", "title": ""}))}" data-image-title="{name}" data-image-description="" data-medium-file="{medium}" data-large-file="{large}" /></a></div>{caption}</figure>'
        )

    def module(film: str, width: int, height: int, kind: str) -> str:
        picture = d.file(f"{up}/{slug(film)}-{width}x{height}.jpg", width, height)
        return (
            f'<div class="{kind} td_module_wrap td-animation-stack"><div class="td-module-image"><div class="td-module-thumb"><a href="https://www.rivistacinema.test/2025/01/{slug(film)}/" rel="bookmark" class="td-image-wrap" title="{film}">'
            f'<img class="entry-thumb" width="{width}" height="{height}" src="{picture}" alt="{film}" title="{film}" /></a></div><a href="/category/recensioni/" class="td-post-category">Recensioni</a></div><h3 class="entry-title td-module-title"><a href="https://www.rivistacinema.test/2025/01/{slug(film)}/">{film}, la recensione</a></h3></div>'
        )

    related = "".join(module(film, 218, 150, "td_module_related_posts") for film in d.films[:3])
    side = "".join(
        module(film, 324, 235, "td_module_4") for film in d.films[4 : d.random.randint(6, 9)]
    )
    advert = d.file("https://ads.test/banner-300x250.jpg", 300, 250)
    logo = d.file(f"{up}/logo-272x90.png", 272, 90)
    face = d.file("https://secure.faces.test/avatar/" + d.token(32) + "?s=96&d=mm&r=g", 96, 96)
    half = d.words(60)
    return d.done(
        f"""<!doctype html><html lang="it-IT"><head><meta charset="UTF-8"/><title>{d.film}, la recensione - Rivista Cinema</title><meta name="generator" content="WordPress 6.7.2"/>{_MAGAZINE}</head>
<body class="post-template-default single single-post postid-{post} single-format-standard td-standard-pack wpb-js-composer td-full-layout"><div id="td-outer-wrap"><div class="td-header-wrap"><a class="td-main-logo" href="/"><img src="{logo}" width="272" height="90" alt="Rivista Cinema"/></a><div class="td-header-menu"><a href="/category/recensioni/">Recensioni</a><a href="/category/festival/">Festival</a><a href="/category/interviste/">Interviste</a><a href="/category/serie/">Serie</a></div></div>
<div class="td-main-content-wrap td-container-wrap"><div class="td-container"><div class="td-pb-row"><div class="td-pb-span8 td-main-content" role="main"><article id="post-{post}" class="post-{post} post type-post format-standard category-recensioni"><header class="td-post-title"><h1 class="entry-title">{d.film}, la recensione</h1><div class="td-module-meta-info">Di <a href="/author/redazione/">Redazione</a> - 14 febbraio 2025</div></header>
<div class="td-post-content tagdiv-type"><p>{half}</p><p>{d.words(90)}</p><p>{d.words(70)}</p><h3>La galleria fotografica</h3>
<div data-carousel-extra='{{"blog_id":1,"permalink":"https:\\/\\/www.rivistacinema.test\\/2025\\/02\\/14\\/long-harbour-recensione\\/"}}' id='gallery-1' class='gallery galleryid-{post} gallery-columns-{columns} gallery-size-medium'>{"".join(items)}</div><p>{d.words(40)}</p></div>
<footer><div class="td-post-sharing"><a href="#">Facebook</a> <a href="#">WhatsApp</a></div><div class="author-box-wrap"><img alt="Redazione" src="{face}" class="avatar avatar-96 photo" height="96" width="96" /><div class="desc"><a href="/author/redazione/">Redazione</a><p>{d.words(20)}</p></div></div></footer></article>
<div class="td_block_wrap td_block_related_posts"><h4 class="td-related-title">ARTICOLI CORRELATI</h4><div class="td-related-row">{related}</div></div></div>
<div class="td-pb-span4 td-main-sidebar" role="complementary"><aside class="widget widget_sp_image"><a href="https://ads.test/click"><img src="{advert}" width="300" height="250" alt="pubblicità"/></a></aside><aside class="widget"><h4 class="block-title">Ultimi articoli</h4>{side}</aside></div></div></div></div><div class="td-footer-wrapper">© Rivista Cinema</div></div></body></html>"""
    )


_PAPER = """<style>body{margin:0;font:13px/1.4 Arial,Helvetica,sans-serif;background:#dfe3e8;color:#000}#wrap{width:980px;margin:0 auto;background:#fff}#kopf{padding:10px;border-bottom:4px solid #00407a}#navi td{background:#00407a;color:#fff;padding:6px 12px}#navi a{color:#fff}
#links{width:640px;padding:12px;vertical-align:top}#rechts{width:300px;padding:12px;vertical-align:top;border-left:1px solid #ccc}.bildgross{background:#222;text-align:center;width:620px;height:440px;line-height:436px}.bildgross img{vertical-align:middle;max-width:620px;max-height:436px}
.bu{background:#eee;padding:6px;min-height:32px}.leiste td{padding:3px}.leiste img{border:1px solid #999;display:block}.aktiv img{border-color:#c00}.teaser{border-bottom:1px dotted #999;padding:8px 0;overflow:hidden}.teaser img{float:left;margin-right:8px}#fuss{padding:12px;background:#00407a;color:#fff}</style>"""


def german_paper_old(seed: int) -> Page:
    """A German regional newspaper of old: one picture of the series large, small ones in a table, a script's array."""
    d = Draft("german_paper_old", seed, "http://www.kreisbote.test/nachrichten/kultur/bilder/cme1234,567890.html")  # fmt: skip
    rows: list[str] = []
    array = []
    first = ""
    cells: list[str] = []
    for at in range(d.count):
        number = 4_400_000 + d.random.randint(0, 99) + at * 100
        lies = d.random.random() < 0.75
        wide, tall = (600, 400) if lies else (290, 436)
        large = d.file(f"/storage/pic/bilder/galerie/{number}_1_dreharbeiten_{at + 1}.jpg?version=13{d.random.randint(10**7, 9 * 10**7)}", wide, tall)  # fmt: skip
        small = d.file(f"/storage/pic/bilder/galerie/xcme{number}_1_thumb_{at + 1}.jpg", 76, 57)
        d.belongs(large, small)
        words = f"{d.words(9)} Foto: M. Berger"
        first = first or large
        array.append(f'bilder[{at}] = new Array("{large}", "{words}", {wide}, {tall});')
        cells.append(
            f'<td{" class=aktiv" if not at else ""}><a href="?bild={at + 1}" onclick="return zeigeBild({at});"><img src="{small}" width="76" height="57" alt="Bild {at + 1}" border="0"></a></td>'
        )
        if len(cells) == 7:
            rows.append(f"<tr>{''.join(cells)}</tr>")
            cells = []
    rows.append(f"<tr>{''.join(cells)}</tr>" if cells else "")
    teasers = "".join(
        f'<div class="teaser"><a href="/nachrichten/kultur/art{d.random.randint(100, 999)},{index}"><img src="{d.file(f"/storage/pic/teaser/{d.random.randint(10**6, 9 * 10**6)}_klein.jpg", 90, 60)}" width="90" height="60" border="0" alt=""></a><b>{film}</b><br>{d.words(10)}</div>'
        for index, film in enumerate(d.films[: d.random.randint(4, 9)])
    )
    logo = d.file("/layout/logo.gif", 320, 60)
    arrow = d.file("/layout/pfeil_r.gif", 16, 16)
    count = d.file("http://zaehler.ivw.test/cgi-bin/ivw/CP/kultur", 1, 1)
    banner = d.file("http://ads.test/skyscraper.gif", 300, 600)
    script = "".join(array)
    return d.done(
        f"""<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN" "http://www.w3.org/TR/html4/loose.dtd"><html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>Kreisbote: Bilderstrecke - Dreharbeiten zu „{d.film}“</title>{_PAPER}
<script type="text/javascript">var bilder = new Array();{script}
function zeigeBild(n){{var b=document.getElementById("gross");b.src=bilder[n][0];b.width=bilder[n][2];b.height=bilder[n][3];document.getElementById("bu").innerHTML=bilder[n][1];return false;}}</script></head>
<body><div id="wrap"><div id="kopf"><a href="/"><img src="{logo}" width="320" height="60" border="0" alt="Kreisbote"></a></div><table id="navi" width="100%" cellspacing="1"><tr><td><a href="/lokales/">Lokales</a></td><td><a href="/nachrichten/">Nachrichten</a></td><td><a href="/sport/">Sport</a></td><td><a href="/anzeigen/">Anzeigen</a></td><td><a href="/abo/">Abo</a></td></tr></table>
<table cellspacing="0" cellpadding="0"><tr><td id="links"><h1>Dreharbeiten zu „{d.film}“</h1><p>{d.words(30)}</p><div class="bildgross"><img id="gross" src="{first}" alt=""></div><div class="bu" id="bu">{d.words(8)}</div>
<p>Bild 1 von {d.count} <a href="?bild=2"><img src="{arrow}" width="16" height="16" border="0" alt="weiter"></a></p><table class="leiste" cellspacing="0">{"".join(rows)}</table></td>
<td id="rechts"><img src="{banner}" width="300" height="600" alt="Anzeige"><h3>Mehr aus der Kultur</h3>{teasers}</td></tr></table><div id="fuss">Impressum | Datenschutz | Mediadaten</div></div><img src="{count}" width="1" height="1" alt=""></body></html>"""
    )


_AGENCY = """<style>*{box-sizing:border-box}body{margin:0;font:13px/1.4 Arial,sans-serif;background:#fff;color:#333}#header{display:flex;justify-content:space-between;align-items:center;padding:14px 30px;border-bottom:1px solid #ddd}#header a{margin-left:16px}
.content{max-width:1200px;margin:0 auto;padding:20px}.gallery-head{display:flex;justify-content:space-between}ul.thumbs{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap}.thumbs li{width:232px;height:250px;padding:8px;text-align:center}
.imgHolder{height:190px;display:flex;align-items:center;justify-content:center;background:#f6f6f6}.imgHolder img{max-width:190px;max-height:180px}.thumbTools{color:#999;font-size:11px}.other{display:flex;gap:14px;border-top:1px solid #ddd;padding:20px 0}.other img{width:140px;height:100px;object-fit:cover}#footer{background:#333;color:#ccc;padding:20px 30px}</style>"""


def agency_archive_gallery(seed: int) -> Page:
    """A film agency on an archive service: one shoot's pictures as fitted ones in boxes, linked to pages; other shoots."""
    mark = f"G0000{Draft('agency_gallery_mark', seed, 'https://a.test/').token(9)}"
    d = Draft("agency_archive_gallery", seed, f"https://archive.setphotos.test/gallery/Premiere-of-the-Film/{mark}/")  # fmt: skip
    store = "https://www.photoarchive.test/img-get2"
    items = []
    lead = ""
    for number in range(1, d.count + 1):
        ident = f"I0000{d.token(9)}"
        lies = d.random.random() < 0.6
        shape = 1.5 if lies else 0.667
        name = f"premiere-{slug(d.film)}-{number:03d}.jpg"
        small = d.file(f"{store}/{ident}/fit=180x180/g={mark}/{name}", 180 if lies else 120, 120 if lies else 180)  # fmt: skip
        sharp = d.file(f"{store}/{ident}/fit=360x360/g={mark}/{name}", 360 if lies else 240, 240 if lies else 360)  # fmt: skip
        large = d.file(f"{store}/{ident}/fit=1000x750/g={mark}/{name}", 1000 if lies else 500, round(1000 / shape) if lies else 750)  # fmt: skip
        lead = lead or large
        d.belongs(large, sharp, small)
        items.append(
            f'<li class="thumb" id="thumb_{ident}" data-image-id="{ident}"><div class="imgHolder"><a href="/gallery-image/Premiere-of-the-Film/{mark}/{ident}/C0000{d.token(9)}" title="{name}"><img src="{small}" srcset="{sharp} 2x" alt="{d.words(8)}" class="thumbImg" /></a></div>'
            f'<div class="thumbTools"><span class="fname">{name}</span><br/><a href="#" class="addLB" data-id="{ident}">Add to lightbox</a> | <a href="#" class="addCart">Add to cart</a></div></li>'
        )
    others = "".join(
        f'<div><a href="/gallery/{slug(film)}/G0000{d.token(9)}/"><img src="{d.file(f"{store}/I0000{d.token(9)}/fill=280x200/{slug(film)}.jpg", 280, 200)}" alt="" /></a><br/>{film}</div>'
        for film in d.films[: d.random.randint(3, 7)]
    )
    logo = d.file("https://archive.setphotos.test/custom/logo.png", 260, 60)
    power = d.file("https://www.photoarchive.test/img/powered.png", 120, 24)
    return d.done(
        f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Premiere of {d.film} | Set Photos</title><meta property="og:image" content="{lead}"/><meta property="og:type" content="website"/>{_AGENCY}</head>
<body class="c2 galleryPage"><div id="header"><a href="/"><img src="{logo}" width="260" height="60" alt="Set Photos"/></a><div><a href="/gallery-list">All galleries</a><a href="/search-page">Search</a><a href="/lbx/lbx-list">Lightbox (0)</a><a href="/cart">Cart</a><a href="/login">Client login</a></div></div>
<div class="content"><div class="gallery-head"><div><h1>Premiere of {d.film}</h1><p class="galleryDesc">{d.words(36)}</p></div><p>{d.count} images<br>Created {d.random.randint(1, 28)} Feb 2025</p></div><div id="galleryContent"><ul class="thumbs" id="imgThumbs">{"".join(items)}</ul></div>
<h3>Other galleries in this collection</h3><div class="other">{others}</div></div><div id="footer">All images © Set Photos. <a href="https://www.photoarchive.test/"><img src="{power}" width="120" height="24" alt="Powered by"/></a></div></body></html>"""
    )
