"""Newspapers, portals and magazines with a gallery of their own programs."""

from __future__ import annotations

import json

from collect.galleries.draft import Draft, Page, slug
from collect.galleries.twentyfirst_a_parts import (
    digits,
    late,
    press_shape,
    seen_on,
    someone,
    uuid,
    within,
)

BLANK = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"


def local_paper_gallery(seed: int) -> Page:
    """An American local paper's gallery in a hosted system: an owl's slides with late sources; cards, promotions."""
    site = "https://dailyharbour.photos.test"
    d = Draft("local paper gallery", seed, f"{site}/gallery/film-festival-opens/")
    d.page.url = (
        f"{site}/entertainment/movies/photos-{slug(d.film)}-premiere/collection_{uuid(d)}.html"
    )
    store = "https://bloximages.newyork1.vip.photos.test/dailyharbour.photos.test"
    steps = (150, 200, 300, 400, 540, 640, 750, 990, 1200, 1476, 1763)

    def kept(shape: float, most: int) -> tuple[list[tuple[int, str]], str]:
        one = uuid(d)
        base = (
            f"{store}/content/tncms/assets/v3/editorial/{one[0]}/{one[1:3]}/{one}/"
            f"{d.token(13)}.image.jpg"
        )
        sizes = [
            (w, d.file(f"{base}?resize={w}%2C{round(w / shape)}", w, round(w / shape)))
            for w in steps
            if w <= most
        ]
        return sizes, ", ".join(f"{url} {w}w" for w, url in sizes)

    slides, data = [], []
    shared = someone(d)
    for at in range(d.count):
        shape = press_shape(d)
        sizes, sources = kept(shape, 1763 if shape > 1 else 990)
        text = f"{someone(d)}, {seen_on(d)}, at the first showing of {d.film}."
        d.belongs(*[url for _, url in sizes], caption=text)
        data.append({"@type": "ImageObject", "url": sizes[-1][1], "caption": text})
        lies = "horizontal" if shape > 1 else "vertical"
        slides.append(
            f'<div class="item-container"><div class="photo-carousel-item"><figure class="photo layout-{lies} letterbox-style-blur" data-index="{at}">'
            f'<div class="image"><div><img class="img-responsive lazyload full" itemprop="contentUrl" width="{sizes[-1][0]}" height="{round(sizes[-1][0] / shape)}" alt="{text}" src="{BLANK}" data-srcset="{sources}" data-sizes="auto"></div></div>'
            f'<figcaption class="caption"><div class="caption-container"><span class="caption-text"><p>{text}</p></span></div><span class="tnt-byline">{shared}, Daily Harbour</span>'
            f'<div class="photo-buy"><a class="btn btn-primary btn-sm" href="/buyphoto/?id={d.token()}">Buy Now</a></div></figcaption></figure></div></div>'
        )
    cards = []
    for other in d.films[: d.random.randint(4, 9)]:
        _, sources = kept(1.5, 750)
        cards.append(
            f'<div class="card-panel"><article class="tnt-asset-type-collection tnt-section-movies card summary"><div class="card-container"><div class="card-image layout-horizontal">'
            f'<figure class="tnt-image"><div class="image"><a href="/entertainment/movies/{slug(other)}/collection_{uuid(d)}.html" tabindex="-1"><img class="img-responsive lazyload" alt="{other}" width="300" height="200" src="{BLANK}" data-srcset="{sources}" data-sizes="auto"></a></div></figure></div>'
            f'<div class="card-body"><div class="card-headline"><h3 class="tnt-headline"><a href="/x" class="tnt-asset-link">Photos: {other}</a></h3></div><time class="tnt-date">Oct {d.random.randint(1, 30)}</time></div></div></article></div>'
        )
    d.file(f"{store}/content/tncms/custom/image/logo.png?resize=400%2C60", 400, 60)
    d.file(f"{store}/content/tncms/ads/banner.jpg", 300, 250)
    ld = json.dumps({"@type": "ImageGallery", "name": d.film, "image": data})
    return d.done(f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Photos: {d.film} premiere | dailyharbour</title>
<script type="application/ld+json">{ld}</script>
<style>body{{margin:0;font:16px/1.4 Georgia,serif}}.container{{max-width:1140px;margin:auto;padding:0 15px}}.row{{display:flex;gap:30px}}.col-md-8{{flex:2;min-width:0}}.col-md-4{{flex:1}}
.owl-carousel{{position:relative;overflow:hidden;background:#111}}.owl-stage{{display:flex;transition:.3s}}.item-container{{flex:0 0 100%}}.photo{{margin:0}}.photo .image{{height:460px;display:flex;justify-content:center;overflow:hidden}}.photo .image img{{height:460px;width:auto;max-width:100%;object-fit:contain}}
figcaption{{color:#eee;padding:12px;font-size:14px}}.owl-nav button{{position:absolute;top:220px;font-size:26px}}.owl-next{{right:0}}.card-grid{{display:grid;grid-template-columns:repeat(3,1fr);gap:20px}}.card-image img{{width:100%;height:auto;aspect-ratio:3/2;background:#eee}}.navbar{{background:#123;color:#fff;padding:8px}}.navbar a{{color:#fff;margin-right:14px}}footer{{background:#eee;padding:30px;margin-top:30px}}</style></head>
<body class="html-collection tnt-collection"><header id="site-header-container"><div class="container"><a href="/"><img src="{store}/content/tncms/custom/image/logo.png?resize=400%2C60" alt="Daily Harbour" width="400" height="60"></a></div>
<nav class="navbar"><a href="/news">News</a><a href="/sports">Sports</a><a href="/entertainment">Entertainment</a><a href="/obituaries">Obituaries</a><a href="/e-edition">E-Edition</a></nav></header>
<div class="container"><div class="row"><div class="col-md-8" id="asset-content"><h1 class="headline"><span>Photos: {d.film} premieres downtown</span></h1><ul class="list-inline"><li>{shared}</li></ul><p>{d.words(25)}</p>
<div class="asset-photo-collection"><div id="photo-carousel-{uuid(d)}" class="photo-carousel owl-carousel owl-theme">{"".join(slides)}</div></div>
<div class="share-container"><a href="https://social.test/share">Share</a></div></div>
<aside class="col-md-4"><div class="tnt-ads-container"><a href="https://ads.test/1"><img src="{store}/content/tncms/ads/banner.jpg" width="300" height="250" alt=""></a></div><div class="block-title"><h3>Most Popular</h3></div><ol><li><a href="/a">{d.words(7)}</a></li><li><a href="/b">{d.words(6)}</a></li></ol></aside></div>
<div class="block-title"><h3>More galleries</h3></div><div class="card-grid">{"".join(cards)}</div></div><footer>© Daily Harbour</footer>
<script>document.querySelectorAll('.owl-carousel').forEach(function(c){{var s=document.createElement('div');s.className='owl-stage';var o=document.createElement('div');o.className='owl-stage-outer';while(c.firstChild)s.appendChild(c.firstChild);o.appendChild(s);c.appendChild(o);c.classList.add('owl-loaded');
var n=document.createElement('div');n.className='owl-nav';n.innerHTML='<button class="owl-prev">‹</button><button class="owl-next">›</button>';c.appendChild(n);var i=0;n.onclick=function(e){{i+=e.target.className=='owl-next'?1:-1;i=Math.max(0,Math.min(i,s.children.length-1));s.style.transform='translateX(-'+i+'00%)'}}}})</script>
{late("img.lazyload", "e.sizes=e.getBoundingClientRect().width+'px';e.srcset=e.dataset.srcset;e.className=e.className.replace('lazyload','lazyloaded')")}</body></html>""")


def egyptian_paper_album(seed: int) -> Page:
    """An Egyptian newspaper's album, right to left: a large carousel tied to its small one; other albums, most read."""
    site = "https://www.alsahifa.photos.test"
    d = Draft("egyptian paper album", seed, f"{site}/Album/index.asp?AlbumID={4400 + seed}")
    large, small, stamp = [], [], f"2024{d.random.randint(10, 12)}{d.random.randint(10, 28)}"
    for at in range(d.count):
        w, h = within(900, press_shape(d))
        file = f"{stamp}{digits(d, 10)}.jpg"
        big = d.file(f"https://img.alsahifa.photos.test/large/{file}", w, h)
        thumb = d.file(f"https://img.alsahifa.photos.test/xsmall/{file}", 150, 100)
        text = f"{'مشهد من الفيلم' if at % 3 else 'أبطال العمل'} ({at + 1})"
        d.belongs(big, thumb, caption=text)
        large.append(
            f'<div class="item"><img class="img-responsive" src="{big}" alt="{text}" title="{text}"><div class="desc"><p>{text}</p></div></div>'
        )
        small.append(
            f'<div class="item"><img src="{thumb}" alt="{text}" width="150" height="100"></div>'
        )
    others = []
    for at in d.some(4, 8):
        cover = d.file(f"https://img.alsahifa.photos.test/medium/2024{digits(d, 14)}.jpg", 310, 180)
        others.append(
            f'<div class="col-xs-12 col-sm-4 albumBox"><a href="/Album/index.asp?AlbumID={4300 + at}"><img class="img-responsive" src="{cover}" alt=""><h3>ألبوم صور من مهرجان السينما {at + 1}</h3></a></div>'
        )
    read = []
    for at in d.some(4, 6):
        face = d.file(f"https://img.alsahifa.photos.test/small/2024{digits(d, 14)}.jpg", 100, 70)
        read.append(
            f'<li><a href="/story/2024/11/{at}/{digits(d, 7)}"><img src="{face}" width="100" height="70" alt=""><span>خبر من قسم الفن رقم {at + 1}</span></a></li>'
        )
    logo = d.file("/themes/images/logo.png", 220, 70)
    advert = d.file("https://ads.test/creative/728.jpg", 728, 90)
    pixel = d.file("https://stats.test/p.gif?c1=2&c2=889", 1, 1)
    return d.done(f"""<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>ألبوم صور فيلم {d.film} - الصحيفة</title><meta property="og:title" content="{d.film}">
<style>body{{margin:0;font:15px Tahoma,sans-serif;background:#f4f4f4}}.container{{width:1140px;margin:auto}}header{{background:#b11;padding:10px}}nav a{{color:#fff;margin-left:16px}}.row{{display:flex;gap:20px}}.mainCol{{width:780px}}.sideCol{{width:320px}}
.owl-wrapper-outer{{overflow:hidden}}#sync1 .owl-wrapper{{display:flex}}#sync1 .item{{flex:0 0 780px;text-align:center;background:#222;color:#fff}}#sync1 img{{max-width:100%;height:480px;object-fit:contain}}#sync2 .owl-wrapper{{display:flex;gap:6px;margin-top:8px;overflow-x:auto}}#sync2 .item{{flex:0 0 150px}}
.albums{{display:grid;grid-template-columns:repeat(3,1fr);gap:14px}}.albums img{{width:100%}}.sideCol li{{display:flex;margin-bottom:8px;list-style:none}}.sideCol ul{{padding:0}}</style></head>
<body><header><div class="container"><a href="/"><img src="{logo}" alt="الصحيفة" width="220" height="70"></a><nav><a href="/1">أخبار عاجلة</a><a href="/2">رياضة</a><a href="/48">فن</a><a href="/5">حوادث</a><a href="/Album">ألبومات</a></nav></div></header>
<div class="container"><div class="adv"><a href="https://ads.test/go"><img src="{advert}" width="728" height="90" alt=""></a></div><div class="row"><div class="mainCol"><div class="articleHeader"><h1>صور فيلم {d.film}</h1><span class="newsStoryDate">الأحد، {d.random.randint(1, 28)} نوفمبر 2024</span><span class="writeBy">كتب: محمود</span></div>
<div class="albumView"><div id="sync1" class="owl-carousel owl-theme"><div class="owl-wrapper-outer"><div class="owl-wrapper">{"".join(large)}</div></div></div><div id="sync2" class="owl-carousel"><div class="owl-wrapper-outer"><div class="owl-wrapper">{"".join(small)}</div></div></div></div>
<div class="shareIcons"><a href="https://social.test/f">مشاركة</a></div><h2>ألبومات أخرى</h2><div class="albums">{"".join(others)}</div></div>
<div class="sideCol"><h3>الأكثر قراءة</h3><ul>{"".join(read)}</ul></div></div></div><footer class="container"><p>جميع الحقوق محفوظة</p></footer><img src="{pixel}" width="1" height="1" alt="" style="display:none">
<script>document.querySelectorAll('#sync2 .item').forEach(function(e,i){{e.onclick=function(){{document.querySelector('#sync1 .owl-wrapper').style.transform='translateX('+i*780+'px)'}}}})</script></body></html>""")


def hungarian_portal_gallery(seed: int) -> Page:
    """A Hungarian portal's gallery: one large picture by number, a late grid of all, each to its own number; articles."""
    site = "https://www.hirkapu.photos.test"
    d = Draft("hungarian portal gallery", seed, f"{site}/galeria/x")
    d.page.url = f"{site}/galeria/kultura/2024/10/{slug(d.film)}-werkfotok/"
    base = f"https://cdn.hirkapu.photos.test/uploads/2024/10/{d.token(4)}"
    grid, data, first = [], [], ""
    for at in range(1, d.count + 1):
        w, h = within(1600, press_shape(d))
        stem = f"{base}/{slug(d.film)}-{at:02d}-{d.token(6)}"
        full = d.file(f"{stem}.jpg", w, h)
        mid = d.file(f"{stem}-1024x1024.jpg", w * 1024 // 1600, h * 1024 // 1600)
        thumb = d.file(f"{stem}-300x200.jpg", 300, 200)
        text = f"Werkfotó: {seen_on(d)}"
        d.belongs(full, mid, thumb, caption=text)
        first = first or (
            f'<img class="a-galleryImg" src="{mid}" srcset="{mid} 1024w, {full} {w}w" sizes="(min-width:1000px) 980px, 100vw" alt="{text}">'
        )
        data.append({"id": at, "src": full, "thumb": thumb, "caption": text, "author": "MTI"})
        grid.append(
            f'<li class="o-galleryThumbs__item"><a class="o-galleryThumbs__link" href="?kep={at}#galeria" data-index="{at}"><img class="o-galleryThumbs__img js-lazy" src="/static/img/ures.svg" data-src="{thumb}" width="300" height="200" alt="{text}"></a></li>'
        )
    d.file("/static/img/ures.svg", 3, 2)
    logo = d.file("/static/img/logo.svg", 180, 48)
    more = []
    for other in d.films[: d.random.randint(4, 8)]:
        cover = d.file(
            f"https://cdn.hirkapu.photos.test/uploads/2024/10/{d.token(10)}-640x360.jpg", 640, 360
        )
        more.append(
            f'<article class="m-articleCard"><a class="m-articleCard__imgLink" href="/kultura/2024/10/{slug(other)}/"><img class="m-articleCard__img js-lazy" src="/static/img/ures.svg" data-src="{cover}" width="640" height="360" alt=""></a><span class="a-tag">Kultúra</span><h3 class="m-articleCard__title"><a href="/kultura/2024/10/{slug(other)}/">{other}: {d.words(6)}</a></h3></article>'
        )
    return d.done(f"""<!DOCTYPE html><html lang="hu"><head><meta charset="utf-8"><title>{d.film} – galéria | Hírkapu</title>
<style>body{{margin:0;font:16px/1.5 Arial,sans-serif;background:#181818;color:#eee}}a{{color:inherit}}.l-wrap{{width:1040px;margin:auto}}.o-header{{background:#fff;color:#111;display:flex;gap:20px;align-items:center;padding:8px 20px}}.o-gallery__stage{{text-align:center;background:#000;position:relative}}.a-galleryImg{{max-width:100%;max-height:640px}}
.o-galleryThumbs{{display:grid;grid-template-columns:repeat(5,1fr);gap:8px;padding:0;list-style:none}}.o-galleryThumbs__img{{width:100%;height:auto;aspect-ratio:3/2;background:#333;display:block}}.m-articles{{display:grid;grid-template-columns:repeat(4,1fr);gap:20px}}.m-articleCard__img{{width:100%;height:auto;aspect-ratio:16/9;background:#333}}.m-articleCard__title{{font-size:15px}}</style></head>
<body class="single single-gallery"><header class="o-header"><a href="/"><img src="{logo}" width="180" height="48" alt="Hírkapu"></a><nav><a href="/belfold">Belföld</a> <a href="/kulfold">Külföld</a> <a href="/kultura">Kultúra</a> <a href="/galeria">Galéria</a></nav></header>
<main class="l-wrap"><h1 class="o-gallery__title">{d.film}: képek a forgatásról</h1><p class="o-gallery__lead">{d.words(22)}</p><p class="m-author">Fotó: {someone(d)}</p>
<section class="o-gallery" id="galeria"><div class="o-gallery__stage">{first}<a class="a-arrow -next" href="?kep=2#galeria">Következő</a></div><p class="o-gallery__counter"><span>1</span> / {d.count}</p><ul class="o-galleryThumbs">{"".join(grid)}</ul></section>
<h2>További cikkek</h2><div class="m-articles">{"".join(more)}</div></main><footer class="l-wrap"><a href="/impresszum">Impresszum</a> <a href="/adatvedelem">Adatvédelem</a></footer>
<script>window.galleryData={json.dumps({"title": d.film, "images": data})};</script>{late("img.js-lazy", "e.src=e.dataset.src;e.classList.add('is-loaded')")}</body></html>""")


def french_review_portfolio(seed: int) -> Page:
    """A French film review in a free publishing system: an article's portfolio of thumbnails to files; its logo, its section."""
    site = "https://www.revue-ecran.photos.test"
    d = Draft("french review portfolio", seed, f"{site}/spip.php?article{1200 + seed}")
    items = []
    for at in range(1, d.count + 1):
        w, h = within(1500, d.aspect if at % 7 else press_shape(d))
        tw, th = within(200, w / h)
        stem = f"{slug(d.film)}_{at:02d}"
        whole = d.file(f"IMG/jpg/{stem}.jpg", w, h)
        tiny = d.file(
            f"local/cache-vignettes/L{tw}xH{th}/{stem}-{d.token(5)}.jpg?17{digits(d, 8)}", tw, th
        )
        text = f"{d.film}, {seen_on(d)}"
        d.belongs(whole, tiny, caption=text)
        items.append(
            f"<li><a href='{whole}' type=\"image/jpeg\" class=\"portfolio\" title='{text}' rel=\"documents_portfolio-a{1200 + seed}\"><img src='{tiny}' width='{tw}' height='{th}' alt='{text}' class='spip_vignette'></a></li>"
        )
    aside = []
    for at, other in enumerate(d.films[: d.random.randint(4, 8)]):
        icon = d.file(
            f"local/cache-vignettes/L90xH90/arton{1100 + at}-{d.token(5)}.jpg?17{digits(d, 8)}",
            90,
            90,
        )
        aside.append(
            f'<li class="item short"><a href="spip.php?article{1100 + at}"><img class="spip_logo spip_logos" alt="" src="{icon}" width="90" height="90"><span>{other}</span></a></li>'
        )
    logo = d.file(f"local/cache-vignettes/L300xH60/siteon0-{d.token(5)}.png?1690000000", 300, 60)
    poster = d.file(
        f"local/cache-vignettes/L150xH200/arton{1200 + seed}-{d.token(5)}.jpg?1690000001", 150, 200
    )
    rss = d.file("plugins-dist/squelettes/img/feed.png", 16, 16)
    talk = "".join(
        f'<li class="forum-fil"><div class="forum-message"><p class="forum-titre">{d.words(3)}</p><div class="forum-texte"><p>{d.words(18)}</p></div><small>par {someone(d)}</small></div></li>'
        for _ in d.some(0, 4)
    )
    return d.done(f"""<!DOCTYPE html><html dir="ltr" lang="fr" class="ltr fr no-js"><head><meta charset="utf-8"><title>{d.film} - Revue Écran</title><meta name="generator" content="SPIP 4.2.8">
<style>body{{margin:0;font:16px/1.5 Georgia,serif}}.page{{width:1000px;margin:auto}}.main{{float:left;width:680px}}.aside{{float:right;width:280px}}.spip_logo_right{{float:right;margin:0 0 10px 15px}}.documents_portfolio ul{{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:10px}}.aside li{{list-style:none;display:block;margin-bottom:8px;overflow:hidden}}.aside img{{float:left;margin-right:8px}}.nav ul{{display:flex;gap:16px;list-style:none;padding:8px;background:#822}}.nav a{{color:#fff}}.footer{{clear:both;border-top:1px solid #ccc;padding:12px}}</style></head>
<body id="top" class="pas_surlignable page_article"><div class="page"><div class="header clearfix" role="banner"><h1 id="logo_site_spip"><a rel="start home" href="{site}/"><img class="spip_logo spip_logos" alt="Revue Écran" src="{logo}" width="300" height="60"></a></h1></div>
<div class="nav clearfix" id="nav" role="navigation"><ul><li class="nav-item"><a href="spip.php?rubrique1">Critiques</a></li><li class="nav-item on"><a href="spip.php?rubrique4">Reportages</a></li><li class="nav-item"><a href="spip.php?rubrique7">Festivals</a></li></ul></div>
<div class="main"><div class="wrapper hfeed"><div class="content hentry" id="content" role="main"><p class="arbo"><a href="{site}/">Accueil</a> &gt; <a href="spip.php?rubrique4">Reportages</a></p>
<div class="cartouche"><img class="spip_logo spip_logo_right spip_logos" alt="" src="{poster}" width="150" height="200"><h1 class="crayon article-titre-{1200 + seed} entry-title">{d.film}, images d’un tournage</h1><p class="info-publi"><abbr class="published">lundi 14 octobre 2024</abbr>, <span class="auteurs">par <a class="url fn spip_in" href="spip.php?auteur3">{someone(d)}</a></span></p></div>
<div class="crayon article-texte-{1200 + seed} texte entry-content"><p>{d.words(60)}</p><h2 class="spip">Le décor</h2><p>{d.words(50)}</p></div>
<div class="documents_portfolio" id="documents_portfolio"><h2>Portfolio</h2><ul>{"".join(items)}</ul></div>
<div class="comments"><ul class="forum">{talk}</ul></div></div></div></div>
<div class="aside"><div class="liste articles"><h2>Dans la même rubrique</h2><ul class="liste-items">{"".join(aside)}</ul></div><div class="formulaire_spip formulaire_recherche"><form action="spip.php?page=recherche"><input name="recherche" type="search"></form></div></div>
<div class="footer" role="contentinfo"><p><a href="spip.php?page=plan">Plan du site</a> | <a href="spip.php?page=backend" class="last"><img src="{rss}" alt="RSS" width="16" height="16"></a></p></div></div></body></html>""")
