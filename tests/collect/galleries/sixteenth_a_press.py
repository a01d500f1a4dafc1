"""Magazines and a newspaper of a sixteenth set."""

from __future__ import annotations

import json

from collect.galleries.draft import LENSES, Draft, Page, slug
from collect.galleries.sixteenth_a_parts import NAMES, at_width, still_or_standing, when_near


def french_magazine_portfolio(seed: int) -> Page:
    """A French magazine in an older content system: a portfolio of cut squares below an article, its rubric's articles aside."""
    d = Draft("french_magazine_portfolio", seed, "https://www.plan-large.test/spip.php?article1873")
    tiles = []
    stamp = d.random.randint(1690000000, 1740000000)
    for number in range(d.count):
        size = still_or_standing(d, d.random.choice((1600, 2000, 2400)))
        name = f"{slug(d.film)}_{number + 1:02d}"
        whole = d.file(f"IMG/jpg/{name}.jpg", *size)
        small = d.file(f"local/cache-gd2/{d.token(2)}/{d.token(30)}.jpg?{stamp + number}", 150, 150)
        d.belongs(whole, small)
        title = f"{d.film}, {d.random.choice(NAMES)}"
        tiles.append(
            f"""<a href="{whole}" type="image/jpeg" rel="documents_portfolio-a1873" class="vignette mediabox" title="{title}" data-mediabox-legende="{title}"><img src='{small}' width='150' height='150' alt='' /></a>"""
        )
    near = []
    for number, film in enumerate(d.films[: d.random.randint(3, 6)]):
        logo = d.file(
            f"local/cache-vignettes/L120xH80/arton{1860 - number}-{d.token(5)}.jpg?{stamp}", 120, 80
        )
        near.append(
            f"""<li class="item"><a href="spip.php?article{1860 - number}"><img class="spip_logo spip_logos" alt="" src="{logo}" width="120" height="80" /> <strong>{film}</strong></a><p class="info-publi">{d.random.randint(1, 28)} mai, par <span class="vcard author">{d.random.choice(NAMES)}</span></p></li>"""
        )
    site = d.file("local/cache-vignettes/L300xH70/siteon0-2f1c8.png?1690000001", 300, 70)
    issue = d.file("local/cache-vignettes/L200xH260/numero_142-8ab1e.jpg?1690000002", 200, 260)
    feed = d.file("squelettes/img/rss.png", 16, 16)
    words = "".join(f"<p>{d.words(60)}</p>" for _ in d.some(2, 5))
    return d.done(f"""<!DOCTYPE HTML>
<html class="page_article ltr fr no-js" lang="fr" dir="ltr"><head>
<script type='text/javascript'>/*<![CDATA[*/(function(H){{H.className=H.className.replace(/\\bno-js\\b/,'js')}})(document.documentElement);/*]]>*/</script>
<title>{d.film} : portfolio du tournage - Plan large</title><base href="https://www.plan-large.test/" />
<meta charset="utf-8" /><meta name="generator" content="SPIP 4.2.9" />
<link rel="alternate" type="application/rss+xml" href="spip.php?page=backend" />
<script type='text/javascript'>var mediabox_settings={{"auto_detect":true,"ns":"box","tt_img":true,"sel_g":"#documents_portfolio a[type='image\\/jpeg']","sel_c":".mediabox","str_ssStart":"Diaporama"}};</script>
<style>body{{margin:0;font:16px/1.5 Georgia,serif;color:#222}}.page{{width:1000px;margin:0 auto}}.header{{padding:20px 0;border-bottom:4px solid #c00}}.nav ul{{list-style:none;display:flex;gap:20px;padding:8px 0;margin:0}}.main{{display:flex;gap:40px}}.content{{width:680px}}.aside{{width:280px;font-size:13px}}.aside ul{{list-style:none;padding:0}}.spip_logos{{float:left;margin:0 10px 10px 0}}.aside li{{clear:both}}.documents_portfolio{{clear:both}}.vignette img{{margin:0 8px 8px 0;border:1px solid #ccc}}.footer{{clear:both;border-top:1px solid #ccc;padding:20px 0}}</style></head>
<body id="top" class="pas_surlignable page_article"><div class="page">
<div class="header" role="banner"><strong id="logo_site_spip"><a rel="start home" href="https://www.plan-large.test/"><img src="{site}" class="spip_logo spip_logos" style="float:none" width="300" height="70" alt="Plan large" /></a></strong>
<div class="nav clearfix" id="nav"><ul><li class="item on"><a href="spip.php?rubrique2">Critiques</a></li><li class="item"><a href="spip.php?rubrique4">Tournages</a></li><li class="item"><a href="spip.php?rubrique7">Festivals</a></li></ul></div></div>
<div class="main"><div class="wrapper"><div class="content" id="content">
<p class="arbo"><a href="https://www.plan-large.test/">Accueil</a> &gt; <a href="spip.php?rubrique4">Tournages</a></p>
<div class="cartouche"><h1 class="crayon article-titre-1873">{d.film} : portfolio du tournage</h1><p class="info-publi"><abbr class="published" title="2024-04-12T08:00:00Z">vendredi 12 avril</abbr>, par <span class="vcard author">{d.random.choice(NAMES)}</span></p></div>
<div class="crayon article-texte-1873 texte entry-content">{words}</div>
<div class="documents_portfolio" id="documents_portfolio"><h2 class="h2">Portfolio</h2>
{chr(10).join(tiles)}
</div><a href="#forum" name="forum" id="forum"></a><h2 class="h2">Vos commentaires</h2><p>Un message, un commentaire ?</p></div></div>
<div class="aside secondary"><div class="liste long articles"><h2 class="h2">Dans la même rubrique</h2><ul class="liste-items">{"".join(near)}</ul></div>
<div class="numero"><h2 class="h2">En kiosque</h2><a href="spip.php?article1850"><img src="{issue}" width="200" height="260" alt="" /></a></div></div></div>
<div class="footer clearfix"><p class="colophon"><a rel="contents" href="spip.php?page=plan">Plan du site</a> | <a href="spip.php?page=backend"><img src="{feed}" alt="RSS 2.0" width="16" height="16" /></a></p></div>
</div></body></html>""")


def indian_photo_story(seed: int) -> Page:
    """An Indian newspaper's photo story: one late picture below another by numbers, stories and trends around."""
    d = Draft("indian_photo_story", seed, "https://english.dailysamay.test/")
    story = d.random.randint(100000000, 119999999)
    d.page.url += f"entertainment/hindi/photo-features/{slug(d.film)}-bts/photostory/{story}.cms"
    host = "https://static.samayimg.test/"
    grey = d.file(f"{host}photo/41187291.cms", 600, 450)
    boxes, state = [], []
    for number in range(d.count):
        msid = story + number + 7
        wide = d.random.random() < 0.5
        height = 506 if wide else 1200
        image_size = d.random.randint(30000, 220000)
        cut = d.file(
            f"{host}thumb/imgsize-{image_size},msid-{msid},width-900,height-{height},resizemode-6/{msid}.jpg",
            900,
            height,
        )
        small = d.file(
            f"{host}thumb/msid-{msid},width-300,height-{height // 3},resizemode-6/{msid}.jpg",
            300,
            height // 3,
        )
        d.belongs(cut, small)
        head = f"{d.film}: {d.random.choice(LENSES)}"
        state.append({"msid": str(msid), "hl": head, "thumb": small, "imgsize": image_size})
        source = f'src="{cut}"' if number < 2 else f'src="{grey}" data-src="{cut}"'
        advert = '<div class="adslot mrec"><div class="ad-label">ADVERTISEMENT</div></div>'
        boxes.append(
            f"""<li class="phtostry_slide_view" data-index="{number + 1}" id="{msid}"><div class="imgblock"><div class="count"><span>{number + 1}</span>/{d.count}</div><div class="imgContainer {"" if wide else "vertical"}"><img {source} width="900" height="{height}" alt="{head}" class="{"" if number < 2 else "lazyImg"}"/></div><div class="share_tools"><i class="fb"></i><i class="tw"></i></div></div><div class="readmore_span"><h2>{head}</h2><p>{d.words(35)}</p></div></li>{advert if number % 4 == 3 else ""}"""
        )
    cards, trend = [], []
    for number, film in enumerate(d.films[: d.random.randint(6, 10)]):
        one = d.file(
            f"{host}thumb/msid-{story - 900 - number},width-200,height-150,resizemode-4/{story - 900 - number}.jpg",
            200,
            150,
        )
        cards.append(
            f"""<li><a href="/entertainment/photo-features/{slug(film)}/photostory/{story - 900 - number}.cms"><span class="imgwrap"><img src="{one}" alt="{film}" width="200" height="150"/><i class="icon_photo"></i></span><span class="ttl">{film}: stars we spotted</span></a></li>"""
        )
    for number, name in enumerate(d.random.sample(NAMES, 5)):
        face = d.file(
            f"{host}thumb/msid-{story - 5000 - number},width-80,height-80,resizemode-4/{story - 5000 - number}.jpg",
            80,
            80,
        )
        trend.append(
            f'<li><a href="/topic/{slug(name)}"><img src="{face}" alt="{name}"/>{name}</a></li>'
        )
    logo = d.file(f"{host}photo/47529300.cms", 360, 40)
    app = d.file(f"{host}photo/58127550.cms", 120, 36)
    graph = json.dumps(
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": d.film,
         "publisher": {"@type": "Organization", "name": "Daily Samay", "logo": {"@type": "ImageObject", "url": logo}}}
    )  # fmt: skip
    return d.done(f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{d.film}: behind the scenes | Photogallery - Samaytimes</title>
<script type="application/ld+json">{graph}</script>
<style>body{{margin:0;font:15px Arial;background:#fff}}header{{background:#fff;border-bottom:1px solid #ddd;padding:12px 24px}}nav a{{margin-right:18px;font-size:13px}}.wrap{{width:1100px;margin:0 auto;display:flex;gap:30px}}.lft{{width:760px}}.rgt{{width:300px}}ul{{list-style:none;padding:0}}.imgblock{{position:relative;background:#111;text-align:center}}.imgblock img{{width:100%;height:auto;display:block}}.imgContainer.vertical img{{width:60%;margin:0 auto}}.count{{position:absolute;left:0;top:0;background:#d00;color:#fff;padding:6px}}.adslot{{height:250px;background:#f3f3f3;margin:20px 0;font-size:10px;text-align:center}}.rel ul{{display:grid;grid-template-columns:repeat(3,1fr);gap:14px}}.trend img{{border-radius:50%;width:48px;height:48px;vertical-align:middle;margin-right:8px}}footer{{background:#222;color:#aaa;padding:20px}}</style></head>
<body><header><a href="/"><img src="{logo}" alt="Daily Samay" width="360" height="40"></a><nav><a href="/city">City</a><a href="/india">India</a><a href="/entertainment">Entertainment</a><a href="/sports">Sports</a></nav></header>
<div class="wrap"><div class="lft"><div class="breadcrumb">News / Entertainment / Photos</div><h1>{d.film}: behind the scenes</h1><div class="byline">samayetimes.test | Last updated on Mar {d.random.randint(1, 30)}, 2025, 10:30 IST</div>
<ul class="photo_story_list">{"".join(boxes)}</ul>
<div class="rel" data-section="related-photostories"><h3>RELATED PHOTOSTORIES</h3><ul>{"".join(cards)}</ul></div></div>
<div class="rgt"><div class="adslot"></div><div class="trend"><h3>Trending Celebs</h3><ul>{"".join(trend)}</ul></div></div></div>
<footer>Download app <img src="{app}" alt="Get it" width="120" height="36"> Copyright Samay Coleman &amp; Co.</footer>
<script>window.App=window.App||{{}};window.App.photostory={json.dumps({"id": str(story), "items": state})};</script>
{when_near("img.lazyImg", "e.src=e.getAttribute('data-src');e.classList.remove('lazyImg');")}</body></html>""")


def spanish_magazine_carpet(seed: int) -> Page:
    """A Spanish film magazine's report: a gallery block held back by a caching plug-in, twice told; most read, related."""
    d = Draft(
        "spanish_magazine_carpet", seed, "https://www.fotogramaazul.test/alfombra-roja-estreno/"
    )
    host = "https://www.fotogramaazul.test/wp-content/uploads/2025/02/"
    first = d.random.randint(60000, 90000)

    def held(address: str, width: int, height: int, srcset: str, kind: str) -> str:
        empty = f"data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20viewBox='0%200%20{width}%20{height}'%3E%3C/svg%3E"
        also = (
            f' data-lazy-srcset="{srcset}" data-lazy-sizes="(max-width: {width}px) 100vw, {width}px"'
            if srcset
            else ""
        )
        plain = (
            f' srcset="{srcset}" sizes="(max-width: {width}px) 100vw, {width}px"' if srcset else ""
        )
        return f"""<img decoding="async" width="{width}" height="{height}" src="{empty}" alt="" class="{kind}"{also} data-lazy-src="{address}" /><noscript><img decoding="async" width="{width}" height="{height}" src="{address}" alt="" class="{kind}"{plain} /></noscript>"""

    figures = []
    for number in range(d.count):
        size = still_or_standing(d, 2048)
        name = f"{host}{slug(d.film)}-estreno-{number + 1}"
        whole = d.file(f"{name}.jpg", *size)
        cuts = []
        for width in (1024, 300, 768):
            box = at_width(size, width)
            cuts.append((d.file(f"{name}-{box[0]}x{box[1]}.jpg", *box), width))
        d.belongs(whole, *(one for one, _ in cuts))
        srcset = ", ".join(f"{one} {width}w" for one, width in [*cuts, (whole, size[0])])
        caption = f'<figcaption class="wp-element-caption">{d.random.choice(NAMES)}</figcaption>'
        figures.append(
            f"""<figure class="wp-block-image size-large"><a href="{whole}">{held(cuts[0][0], *at_width(size, 1024), srcset, f"wp-image-{first + number}")}</a>{caption if seed % 2 else ""}</figure>"""
        )
    cards, read = [], []
    for film in d.films[:6]:
        card = d.file(f"{host}{slug(film)}-critica-600x400.jpg", 600, 400)
        cards.append(
            f"""<article class="gb-query-loop-item post type-post"><figure class="gb-block-image"><a href="/{slug(film)}/">{held(card, 600, 400, "", "attachment-medium wp-post-image")}</a></figure><h3 class="gb-headline"><a href="/{slug(film)}/">Crítica de {film}</a></h3></article>"""
        )
    for film in d.films[6:11]:
        tiny = d.file(f"{host}{slug(film)}-150x150.jpg", 150, 150)
        read.append(
            f'<li><a href="/{slug(film)}/">{held(tiny, 150, 150, "", "wpp-thumbnail")} {film}</a></li>'
        )
    logo = d.file(f"{host}logo-fotograma.png", 320, 60)
    face = d.file("https://secure.gravatar.test/avatar/" + d.token(32) + "?s=96", 96, 96)
    banner = d.file("https://ads.anuncios.test/b/970x250.jpg", 970, 250)
    words = "".join(f"<p>{d.words(50)}</p>" for _ in d.some(2, 4))
    return d.done(f"""<!DOCTYPE html><html lang="es"><head><meta charset="UTF-8"><title>La alfombra roja de {d.film} - Fotograma Azul</title>
<noscript><style>[data-lazy-src]{{display:none !important}}</style></noscript>
<style>body{{margin:0;font:17px/1.6 system-ui;background:#f7f8f9}}.grid-container{{max-width:1200px;margin:0 auto}}.site-header{{background:#fff;padding:20px}}.site-content{{display:flex;gap:30px}}.content-area{{width:70%}}.inside-article{{background:#fff;padding:40px}}.sidebar{{width:30%}}.wp-block-gallery{{display:flex;flex-wrap:wrap;gap:.5em}}.wp-block-gallery.columns-3 figure{{margin:0;width:calc(33.33% - .4em);flex-grow:1;position:relative}}.wp-block-gallery img{{width:100%;height:100%;object-fit:cover;display:block}}.wp-element-caption{{position:absolute;bottom:0;color:#fff;font-size:13px;padding:8px}}.loop{{display:grid;grid-template-columns:repeat(3,1fr);gap:20px}}.loop img{{width:100%;height:auto}}.wpp-list img{{width:75px;height:75px}}.wpp-list{{list-style:none;padding:0}}</style></head>
<body class="wp-singular post-template-default single single-post wp-theme-generatepress right-sidebar"><header class="site-header"><div class="grid-container"><a href="/" rel="home"><img class="header-image is-logo-image" alt="Fotograma Azul" src="{logo}" width="320" height="60"></a><nav class="main-navigation"><a href="/criticas/">Críticas</a> <a href="/noticias/">Noticias</a> <a href="/festivales/">Festivales</a></nav></div></header>
<div class="grid-container"><a href="https://ads.anuncios.test/c" rel="sponsored"><img src="{banner}" width="970" height="250" alt=""></a></div>
<div class="site-content grid-container"><div class="content-area"><main class="site-main"><article class="post type-post status-publish"><div class="inside-article"><header class="entry-header"><h1 class="entry-title">La alfombra roja de {d.film}</h1><div class="entry-meta">por <span class="author-name">{d.random.choice(NAMES)}</span></div></header>
<div class="entry-content">{words}<h2 class="wp-block-heading">Todas las fotos</h2><figure class="wp-block-gallery has-nested-images columns-3 is-cropped wp-block-gallery-1 is-layout-flex">{"".join(figures)}</figure><p>{d.words(30)}</p></div>
<div class="author-box"><img alt="" src="{face}" class="avatar avatar-96 photo" height="96" width="96"> <strong>Redacción</strong></div></div></article>
<section class="loop gb-query-loop-wrapper">{"".join(cards)}</section></main></div>
<div class="widget-area sidebar"><aside class="widget popular-posts"><h2 class="widget-title">Lo más leído</h2><ul class="wpp-list">{"".join(read)}</ul></aside></div></div>
<footer class="site-info">© 2025 Fotograma Azul</footer>
{when_near("img[data-lazy-src]", "e.src=e.dataset.lazySrc;if(e.dataset.lazySrcset)e.srcset=e.dataset.lazySrcset;e.classList.add('entered','lazyloaded');")}</body></html>""")
