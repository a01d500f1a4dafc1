"""Blogs: tiles of a blog service's block, a packed wall of a plug-in, a set in a bought theme."""

from __future__ import annotations

import json
from html import escape

from collect.galleries.draft import LENSES, Draft, Page, slug
from collect.galleries.eighteenth_b_parts import late, shape, to_width


def tiled_picture_houses(seed: int) -> Page:
    """A Filipino blog's walk along old picture houses: a service's tiled block, its image proxy."""
    d = Draft(
        "tiled_picture_houses",
        seed,
        "https://tabingilog.photos.test/2024/09/14/mga-lumang-sinehan/",
    )
    home = "tabingilog.photos.test/wp-content/uploads"
    pictures: list[tuple[tuple[int, int], str]] = []
    for index in range(d.count):
        size = shape(d, d.random.choice((2048, 2560)))
        name = f"{home}/2024/09/img_{4100 + index * 3}.jpg"
        own = d.file(f"https://{name}", *size)
        proxied = f"https://i0.photos.test/{name}"
        plain = d.file(f"{proxied}?ssl=1", *size)
        wide = {
            w: d.file(f"{proxied}?strip=info&w={w}&ssl=1", *to_width(size, w))
            for w in (600, 900, 1200, 1500)
            if w < size[0]
        }
        lens = d.random.choice(LENSES)
        srcset = ",".join(f"{address.replace('&', '&#038;')} {w}w" for w, address in wide.items())
        pictures.append((size, f'<figure class="tiled-gallery__item"><img decoding="async" srcset="{srcset}" alt="{lens}" '
            f'data-height="{size[1]}" data-id="{7000 + index}" data-link="https://tabingilog.photos.test/?attachment_id={7000 + index}" '
            f'data-url="{own}" data-width="{size[0]}" src="{plain}" data-amp-layout="responsive"/></figure>'))  # fmt: skip
        d.belongs(own, plain, *wide.values())
    rows = []
    while pictures:
        cells, pictures = pictures[:3], pictures[3:]
        if d.random.random() < 0.3 and pictures:
            cells, pictures = cells[:2], [*cells[2:], *pictures]
        whole = sum(size[0] / size[1] for size, _ in cells)
        rows.append('<div class="tiled-gallery__row">' + "".join(
            f'<div class="tiled-gallery__col" style="flex-basis:{size[0] / size[1] / whole * 100:.5f}%">{figure}</div>'
            for size, figure in cells) + "</div>")  # fmt: skip
    related = "".join(
        f'<div class="jp-relatedposts-post jp-relatedposts-post{i} jp-relatedposts-post-thumbs" data-post-id="{900 + i}" data-post-format="false">'
        f'<a class="jp-relatedposts-post-a" href="https://tabingilog.photos.test/2023/0{i + 1}/11/{slug(d.films[i])}/" rel="nofollow">'
        f'<img class="jp-relatedposts-post-img" loading="lazy" src="{d.file(f"https://i0.photos.test/{home}/2023/0{i + 1}/{slug(d.films[i])}.jpg?resize=350%2C200&ssl=1", 350, 200)}" '
        f'width="350" height="200" alt="{d.films[i]}"/></a><h4 class="jp-relatedposts-post-title"><a class="jp-relatedposts-post-a" '
        f'href="https://tabingilog.photos.test/2023/0{i + 1}/11/{slug(d.films[i])}/">{d.films[i]}</a></h4>'
        '<time class="jp-relatedposts-post-date">2023</time></div>'
        for i in range(3)
    )
    talk = "".join(
        f'<li id="comment-{i + 50}" class="comment byuser depth-1"><article class="comment-body"><footer class="comment-meta"><div class="comment-author vcard">'
        f'<img alt="" src="{d.file(f"https://2.avatars.test/avatar/{d.token(32)}?s=50&d=identicon&r=G", 50, 50)}" class="avatar avatar-50" height="50" width="50" loading="lazy"/> '
        f'<b class="fn">{d.random.choice(("Ligaya", "Jun", "Tess", "Boyet"))}</b></div></footer><div class="comment-content"><p>{d.words(14)}</p></div></article></li>'
        for i in d.some(1, 6)
    )
    logo = d.file(
        f"https://i0.photos.test/{home}/2021/02/cropped-tabla.png?fit=192%2C192&ssl=1", 192, 192
    )
    return d.done(f"""<!DOCTYPE html><html lang="en-PH"><head><meta charset="UTF-8"><title>Mga lumang sinehan – Tabing Ilog</title>
<link rel="icon" href="{logo}" sizes="192x192"/><meta name="generator" content="WordPress.com"/><style>
body{{margin:0;font:18px/1.7 "Libre Baskerville",Georgia,serif;color:#222;background:#fff}}.site-header,.entry-content,.entry-header,.site-footer,.comments-area,#jp-post-flair{{max-width:720px;margin:0 auto;padding:16px}}
.site-branding{{display:flex;gap:16px;align-items:center}}.custom-logo{{width:64px;height:64px;border-radius:50%}}.main-navigation a{{margin-right:18px;font-size:14px}}
.tiled-gallery__gallery{{width:100%;display:flex;flex-wrap:wrap;padding:0}}.tiled-gallery__row{{width:100%;display:flex;flex-direction:row;justify-content:center;margin:4px 0 0}}
.tiled-gallery__col{{display:flex;flex-direction:column;justify-content:center}}.tiled-gallery__col+.tiled-gallery__col{{margin-left:4px}}.tiled-gallery__item{{margin:0;overflow:hidden}}
.tiled-gallery__item>img{{width:100%;height:auto;display:block}}.wp-block-jetpack-tiled-gallery{{margin:0 -120px}}
.jp-relatedposts-items{{display:flex;gap:16px}}.jp-relatedposts-post{{width:33%}}.jp-relatedposts-post img{{width:100%;height:auto}}.jp-relatedposts h4{{font-size:14px;margin:4px 0}}
.comment-list{{list-style:none;padding:0}}.avatar{{border-radius:50%;vertical-align:middle}}.sd-content li{{display:inline-block;margin-right:8px;font:13px sans-serif;border:1px solid #ccc;padding:4px 10px}}</style></head>
<body class="post-template-default single single-post wp-custom-logo"><div id="page" class="site"><header id="masthead" class="site-header"><div class="site-branding">
<a href="https://tabingilog.photos.test/" class="custom-logo-link" rel="home"><img width="192" height="192" src="{logo}" class="custom-logo" alt="Tabing Ilog"/></a><p class="site-title">Tabing Ilog</p></div>
<nav class="main-navigation"><a href="/">Home</a><a href="/about/">Tungkol</a><a href="/category/sine/">Sine</a></nav></header>
<main id="main"><article class="post type-post status-publish format-standard hentry"><header class="entry-header"><h1 class="entry-title">Mga lumang sinehan</h1><div class="entry-meta">Posted on <time datetime="2024-09-14">September 14, 2024</time></div></header>
<div class="entry-content"><p>{d.words(60)}</p><p>{d.words(40)}</p>
<div class="wp-block-jetpack-tiled-gallery aligncenter is-style-rectangular"><div class="tiled-gallery__gallery">{"".join(rows)}</div></div>
<p>{d.words(30)}</p><div id="jp-post-flair" class="sharedaddy sd-like-enabled sd-sharing-enabled"><div class="sd-sharing"><h3 class="sd-title">Share this:</h3><div class="sd-content"><ul><li>X</li><li>Facebook</li></ul></div></div>
<div id="jp-relatedposts" class="jp-relatedposts"><h3 class="jp-relatedposts-headline"><em>Related</em></h3><div class="jp-relatedposts-items jp-relatedposts-items-visual jp-relatedposts-grid">{related}</div></div></div></div></article>
<div id="comments" class="comments-area"><h2 class="comments-title">Replies</h2><ol class="comment-list">{talk}</ol></div></main>
<footer class="site-footer">Blog at a hosted service.</footer></div><img src="{d.file("https://pixel.photos.test/g.gif?v=ext&blog=4421&post=6990", 6, 5)}" alt="" width="6" height="5" id="wpstats"/></body></html>""")  # fmt: skip


def modula_film_camp(seed: int) -> Page:
    """A Croatian film camp's page: a plug-in's own grid of wide and tall tiles, lazy; sponsors, news."""
    d = Draft("modula_film_camp", seed, "https://filmskikamp.photos.test/galerija-2023/")
    up = "https://filmskikamp.photos.test/wp-content/uploads"
    items = ""
    for index in range(d.count):
        size = shape(d, 2560, 0.2)
        stem = f"{up}/2023/08/kamp-{index + 1:02d}"
        whole = d.file(f"{stem}-scaled.jpg", *size)
        middle = d.file(
            f"{stem}-{1024 if size[0] > size[1] else 683}x{to_width(size, 1024 if size[0] > size[1] else 683)[1]}.jpg",
            *to_width(size, 1024 if size[0] > size[1] else 683),
        )
        small = d.file(f"{stem}-300x{to_width(size, 300)[1]}.jpg", *to_width(size, 300))
        wide, high = (
            d.random.choice(((4, 3), (4, 3), (6, 4), (3, 3))) if size[0] > size[1] else (3, 5)
        )
        middle_wide = 1024 if size[0] > size[1] else 683
        title = d.random.choice(("Radionica kamere", "Montaža", "Projekcija", "Na setu", ""))
        items += f"""
<div class="modula-item effect-pufrobo" data-width="{wide}" data-height="{high}"><div class="modula-item-overlay"></div>
<div class="modula-item-content"><a href="{whole}" rel="modula-gallery-1177" data-caption="{title}" aria-label="Open image {index + 1}" class="tile-inner modula-item-link" data-image-id="{5100 + index}"></a>
<img class="pic wp-image-{5100 + index}" data-valign="middle" data-halign="center" alt="{title}" data-full="{whole}" title="{title}" width="{size[0]}" height="{size[1]}" loading="lazy" data-source="image-library" data-src="{middle}" \
data-srcset="{middle} {middle_wide}w, {small} 300w, {whole} {size[0]}w" sizes="(max-width: {middle_wide}px) 100vw, {middle_wide}px" src="data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20viewBox='0%200%204%203'%3E%3C/svg%3E"/>
<div class="figc{"" if title else " no-title"} no-description"><div class="figc-inner">{f'<div class="modula-title">{title}</div>' if title else ""}</div></div></div></div>"""
        d.belongs(whole, middle, small, caption=title)
    settings = escape(
        json.dumps(
            {
                "height": [800, 800, 800],
                "columns": 12,
                "gutter": 10,
                "lightbox": "fancybox",
                "type": "custom-grid",
                "lazyLoad": 1,
                "enableSocial": False,
            }
        ),
        quote=True,
    )
    sponsors = "".join(
        f'<figure class="wp-block-image"><img src="{d.file(f"{up}/2023/05/logo-{d.token(4)}.png", 220, 90)}" alt="sponzor" width="220" height="90"/></figure>'
        for _ in d.some(3, 7)
    )
    news = "".join(
        f'<li><a class="wp-block-latest-posts__featured-image" href="/{slug(film)}/"><img width="150" height="150" src="{d.file(f"{up}/2024/02/{slug(film)}-150x150.jpg", 150, 150)}" class="attachment-thumbnail size-thumbnail wp-post-image" alt="" loading="lazy"/></a>'
        f'<a class="wp-block-latest-posts__post-title" href="/{slug(film)}/">{film}</a></li>'
        for film in d.films[: d.random.randint(3, 5)]
    )
    doing = "i.srcset=i.dataset.srcset;i.src=i.dataset.src;i.classList.add('lazyloaded')"
    return d.done(f"""<!DOCTYPE html><html lang="hr"><head><meta charset="UTF-8"><title>Galerija 2023. - Filmski kamp</title><style>
body{{margin:0;font:16px/1.6 Lato,sans-serif;color:#333}}#masthead{{background:#10324a;color:#fff;display:flex;gap:30px;align-items:center;padding:12px 40px}}#masthead a{{color:#fff;text-decoration:none}}
.ast-container{{max-width:1200px;margin:0 auto;padding:20px;display:flex;gap:40px}}#primary{{width:72%}}#secondary{{width:28%}}
.modula-items{{position:relative}}.modula-item{{position:relative;overflow:hidden;background:#eee;opacity:0}}.modula-item-content{{position:absolute;inset:0}}
.modula-item .pic{{width:100%;height:100%;object-fit:cover;display:block}}.modula-item-link{{position:absolute;inset:0;z-index:2}}.figc{{position:absolute;inset:0;opacity:0;color:#fff}}
.wp-block-latest-posts{{list-style:none;padding:0}}.wp-block-latest-posts li{{margin-bottom:14px}}.wp-block-latest-posts img{{width:75px;height:75px}}.sponzori{{display:flex;flex-wrap:wrap;gap:16px}}.sponzori figure{{margin:0}}</style></head>
<body class="page-template-default page ast-right-sidebar"><header id="masthead"><a href="/" class="custom-logo-link"><img src="{d.file(f"{up}/2022/01/kamp-logo.png", 180, 60)}" class="custom-logo" alt="Filmski kamp" width="180" height="60"></a><nav><a href="/prijave/">Prijave</a> <a href="/program/">Program</a> <a href="/galerija-2023/">Galerija</a></nav></header>
<div class="ast-container"><div id="primary"><article><h1 class="entry-title">Galerija 2023.</h1><div class="entry-content"><p>{d.words(35)}</p>
<div id="jtg-1177" class="modula modula-gallery modula-custom-grid" data-config="{settings}"><div class="modula-items">{items}</div></div>
<h2>Sponzori</h2><div class="sponzori">{sponsors}</div></div></article></div>
<aside id="secondary" class="widget-area"><h3>Novosti</h3><ul class="wp-block-latest-posts__list has-link wp-block-latest-posts">{news}</ul></aside></div>
<footer style="background:#0b2231;color:#bbb;padding:30px;text-align:center">© Filmski kamp</footer>
<script>(function(){{var w=document.querySelector('.modula-items'),c=(w.clientWidth-110)/12;w.style.cssText='display:grid;grid-template-columns:repeat(12,1fr);grid-auto-rows:'+c+'px;gap:10px;grid-auto-flow:dense';
w.querySelectorAll('.modula-item').forEach(function(t){{t.style.cssText='opacity:1;grid-column:span '+t.dataset.width+';grid-row:span '+t.dataset.height}})}})();</script>
{late("img[data-source]", doing)}</body></html>""")  # fmt: skip


def set_of_a_bought_theme(seed: int) -> Page:
    """A short-form blog in a bought theme: one post's set of captures laid in rows; notes, more posts."""
    d = Draft(
        "set_of_a_bought_theme",
        seed,
        f"https://amberframes.blogs.test/post/{70 + seed}4410283/amber-frames",
    )
    post = f"{70 + seed}4410283"
    count = min(d.count, d.random.choice((4, 6, 8, 10)))
    digits, left = "", count
    while left:
        digits += str(take := min(left, d.random.choice((1, 2, 2, 3))))
        left -= take
    pictures = ""
    for index in range(count):
        name = f"tumblr_{d.token(19)}o{index + 1}"
        small = d.file(f"https://64.media.blogs.test/{d.token(32)}/{name}_500.jpg", 500)
        large = d.file(f"https://64.media.blogs.test/{d.token(32)}/{name}_1280.jpg", 1280)
        pictures += f"""<div class="photo-data"><div class="pxu-photo"><img src="{small}" width="500" height="{round(500 / d.aspect)}" data-highres="{large}" data-width="1280" data-height="{round(1280 / d.aspect)}" alt="{d.film}">
<a class="tumblr-box" rel="post-{post}" href="{large}">View in high-res</a></div></div>"""
        d.belongs(small, large)
    notes = ""
    for index in d.some(8, 25):
        who = f"{d.random.choice(('reel', 'moth', 'velvet', 'cine', 'lamp'))}{d.token(4)}"
        face = d.file(f"https://64.media.blogs.test/avatar_{d.token(12)}_16.pnj", 16, 16)
        notes += (f'<li class="note {"like" if index % 3 else "reblog"} tumblelog_{who} without_commentary"><a rel="nofollow" class="avatar_frame" target="_blank" href="https://{who}.blogs.test/" title="{who}">'
                  f'<img src="{face}" class="avatar" alt=""/></a><span class="action"><a rel="nofollow" href="https://{who}.blogs.test/">{who}</a> {"liked this" if index % 3 else "reblogged this from amberframes"}</span><div class="clear"></div></li>')  # fmt: skip
    more = "".join(
        f'<article class="related-post photo"><a href="https://amberframes.blogs.test/post/6{i}4410283"><img src="{d.file(f"https://64.media.blogs.test/{d.token(32)}/tumblr_{d.token(19)}o1_250.jpg", 250, 140)}" alt=""></a></article>'
        for i in d.some(3, 6)
    )
    portrait = d.file("https://64.media.blogs.test/avatar_9c1d2e3f_128.pnj", 128, 128)
    return d.done(f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>amber frames — {d.film}</title><link rel="shortcut icon" href="{portrait}">
<meta property="og:type" content="tumblr-feed:photoset"/><style>body{{margin:0;background:#efece6;font:15px/1.5 "Helvetica Neue",Arial,sans-serif;color:#444}}#header{{text-align:center;padding:36px 0}}#header img{{border-radius:50%;width:96px;height:96px}}
#content{{width:700px;margin:0 auto;background:#fff;padding:20px}}.pxu-photoset{{position:relative}}.photoset-row{{display:flex;gap:5px;margin-bottom:5px}}.photoset-row .photo-data{{flex:1;overflow:hidden}}.pxu-photo{{position:relative}}.pxu-photo img{{display:block;width:100%;height:auto}}
.tumblr-box{{position:absolute;inset:0;text-indent:-9999px;overflow:hidden}}ol.notes{{list-style:none;padding:0;font-size:13px}}ol.notes li{{padding:4px 0;border-top:1px solid #eee}}.notes .avatar{{width:16px;height:16px;margin-right:8px;vertical-align:middle}}
#related{{display:grid;grid-template-columns:repeat(3,1fr);gap:10px;width:700px;margin:20px auto}}#related img{{width:100%;display:block}}.tags a{{margin-right:8px;color:#999}}</style></head>
<body class="permalink"><header id="header"><a href="/"><img src="{portrait}" alt="portrait"></a><h1><a href="/">amber frames</a></h1><nav><a href="/ask">ask</a> <a href="/archive">archive</a></nav></header>
<section id="content"><article id="post-{post}" class="post photoset"><div class="photo-slideshow pxu-photoset photoset" id="photoset_{post}" data-layout="{digits}">{pictures}</div>
<div class="caption"><p><i>{d.film}</i> (1974)</p><p>{d.words(18)}</p></div><div class="tags"><a href="/tagged/film">#film</a><a href="/tagged/{slug(d.film)}">#{d.film.lower()}</a></div></article>
<div class="post-notes"><h3>Notes</h3><ol class="notes"><!-- START NOTES -->{notes}<!-- END NOTES --></ol></div></section><section id="related">{more}</section>
<script>(function(){{var s=document.querySelector('.pxu-photoset'),all=[].slice.call(s.children);s.dataset.layout.split('').forEach(function(n){{var r=document.createElement('div');r.className='photoset-row count-'+n;all.splice(0,+n).forEach(function(p){{r.appendChild(p);
var i=p.querySelector('img');if(+n==1)i.src=i.dataset.highres}});s.appendChild(r)}})}})();</script></body></html>""")  # fmt: skip
