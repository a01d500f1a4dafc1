"""Gallery plug-ins of the commonest blog program: a columns wall, a justified one, a masonry."""

from __future__ import annotations

import json
from html import escape

from collect.galleries.draft import LENSES, Draft, Page, slug
from collect.galleries.seventeenth_b_parts import fit, near, number, person, shape

BASE = (
    "body{margin:0;font:17px/1.6 Georgia,serif;color:#222;background:#fff}a{color:#146}"
    ".site-header{padding:18px 40px;border-bottom:1px solid #ddd;display:flex;align-items:center;gap:30px}"
    ".site-header ul{display:flex;gap:20px;list-style:none;margin:0;padding:0;font:14px sans-serif}"
    ".site-footer{clear:both;background:#222;color:#bbb;padding:30px 40px;font:13px sans-serif}"
)


def modula_boatyard(seed: int) -> Page:
    """An Irish boat builder's restoration diary: a plug-in's grid of columns with lazy pictures; posts below."""
    d = Draft("modula_boatyard", seed, "https://kilrushboats.test/2025/03/a-hooker-comes-home/")
    up = "https://kilrushboats.test/wp-content/uploads/2025/03/"
    gid = number(d, 4)
    tiles = []
    for index in range(d.count):
        whole = shape(d, 2560)
        stem = f"{up}IMG_{number(d, 4)}_{d.token(3)}{index}"
        big = d.file(f"{stem}-scaled.jpg", *whole)
        half = fit(whole, 1024, 1024)
        mid = d.file(f"{stem}-{half[0]}x{half[1]}.jpg", *half)
        less = fit(whole, 300, 300)
        small = d.file(f"{stem}-{less[0]}x{less[1]}.jpg", *less)
        d.belongs(big, mid, small)
        alt = d.random.choice(LENSES)
        tiles.append(
            f"""<div class="modula-item effect-pufrobo"><div class="modula-item-overlay"></div><div class="modula-item-content"><a data-image-id="{number(d)}" role="button" aria-label="Open image: {alt}" href="{big}" rel="jtg-{gid}" class="tile-inner modula-item-link" data-fancybox="jtg-{gid}" data-thumb="{small}" data-caption="{alt}"></a><img data-valign="middle" alt="{alt}" data-full="{big}" title="IMG" width="{half[0]}" height="{half[1]}" data-src="{mid}" data-srcset="{mid} {half[0]}w, {small} {less[0]}w, {big} {whole[0]}w" data-sizes="(max-width: 1024px) 33vw, 380px" data-caption="{alt}" src="data:image/svg+xml,%3Csvg%20xmlns=%22http://www.w3.org/2000/svg%22%20viewBox=%220%200%20{half[0]}%20{half[1]}%22%3E%3C/svg%3E" class="pic wp-image-{number(d)} modula-lazy"><div class="figc"><div class="figc-inner"><div class="jtg-social"></div></div></div></div></div>"""
        )
    config = escape(
        json.dumps(
            {"height": 800, "type": "grid", "grid_type": "3", "columns": 3, "gutter": 10,
             "lightbox": "fancybox", "lazyLoad": 1, "fancyboxSettings": {"loop": False}}
        )
    )  # fmt: skip
    posts = []
    for film in d.films[: d.random.randint(3, 4)]:
        thumb = d.file(
            f"https://kilrushboats.test/wp-content/uploads/2024/{slug(film)}-400x250.jpg", 400, 250
        )
        posts.append(
            f'<article class="post hentry"><a class="post-thumbnail" href="/2024/{slug(film)}/"><img width="400" height="250" src="{thumb}" class="attachment-related wp-post-image" alt="" loading="lazy"></a><h4><a href="/2024/{slug(film)}/">{film}</a></h4></article>'
        )
    logo = d.file("https://kilrushboats.test/wp-content/uploads/2019/01/cropped-logo.png", 220, 60)
    talk = "".join(
        f'<li class="comment"><img alt="" src="{d.file(f"https://faces.test/avatar/{d.token(16)}?s=50&d=mm", 50, 50)}" class="avatar avatar-50 photo" height="50" width="50"> <b class="fn">{person(d)}</b><p>{d.words(14)}</p></li>'
        for _ in d.some(1, 5)
    )
    return d.done(
        f"""<!doctype html><html lang="en-IE"><head><meta charset="utf-8"><title>A hooker comes home – Kilrush Boats</title><style>{BASE}.entry{{max-width:1160px;margin:30px auto;padding:0 20px}}.modula-items{{column-count:3;column-gap:10px}}.modula-item{{position:relative;break-inside:avoid;margin-bottom:10px;background:#eee}}.modula-item img{{display:block;width:100%;height:auto}}.modula-item a.tile-inner{{position:absolute;inset:0;z-index:2}}.related{{display:grid;grid-template-columns:repeat(4,1fr);gap:20px}}.related img{{width:100%;height:auto}}.comment{{list-style:none}}</style></head><body class="post-template-default single single-post"><header class="site-header"><a href="/" class="custom-logo-link"><img src="{logo}" class="custom-logo" width="220" height="60" alt="Kilrush Boats"></a><ul class="menu"><li><a href="/boats/">Boats</a></li><li><a href="/yard/">The yard</a></li><li><a href="/diary/">Diary</a></li></ul></header><main><article class="entry post hentry"><h1 class="entry-title">A hooker comes home</h1><div class="entry-content"><p>{d.words(60)}</p><div id="jtg-{gid}" class="modula modula-gallery modula-columns" data-config="{config}"><div class="modula-items">{"".join(tiles)}</div></div><p>{d.words(40)}</p></div><h3>More from the diary</h3><div class="related">{"".join(posts)}</div><ol class="comment-list">{talk}</ol></article></main><footer class="site-footer">© Kilrush Boats</footer>{near("img.modula-lazy", "e.src=e.dataset.src;e.srcset=e.dataset.srcset;e.sizes=e.dataset.sizes;")}</body></html>"""
    )


def foo_puppets(seed: int) -> Page:
    """A Flemish puppet theatre's page: justified rows of a plug-in, the later ones kept in a script until scrolled to."""
    d = Draft("foo_puppets", seed, "https://poppenkast.test/voorstellingen/de-klokkenmaker/")
    root = "https://poppenkast.test/wp-content/uploads/"
    gid = number(d, 4)
    first, later = [], []
    for index in range(d.count):
        whole = shape(d, 2000)
        name = f"klokkenmaker-{index + 1:02}-{d.token(4)}"
        big = d.file(f"{root}2024/11/{name}.jpg", *whole)
        wide = round(whole[0] / whole[1] * 250)
        thumb = d.file(f"{root}cache/2024/11/{name}/{number(d, 9)}.jpg", wide, 250)
        d.belongs(big, thumb)
        title = d.random.choice(LENSES) if d.random.random() < 0.6 else ""
        if index < 12:
            caption = (
                f'<figcaption class="fg-caption"><div class="fg-caption-inner"><div class="fg-caption-title">{title}</div></div></figcaption>'
                if title
                else ""
            )
            first.append(
                f"""<div class="fg-item fg-type-image fg-idle"><figure class="fg-item-inner"><a href="{big}" data-caption-title="{title}" data-attachment-id="{number(d)}" data-type="image" class="fg-thumb"><span class="fg-image-wrap"><img decoding="async" width="{wide}" height="250" class="skip-lazy fg-image" data-src-fg="{thumb}" src="data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20width%3D%22{wide}%22%20height%3D%22250%22%3E%3C%2Fsvg%3E" loading="eager" alt="{title}"></span><span class="fg-image-overlay"></span></a>{caption}</figure><div class="fg-loader"></div></div>"""
            )
        else:
            later.append(
                {"type": "image", "href": big, "src": thumb, "width": wide, "height": 250, "alt": title,
                 "title": title, "attr": {"anchor": {"data-attachment-id": number(d), "data-type": "image"}}}
            )  # fmt: skip
    conf = json.dumps(
        {"item": {"showCaptionTitle": True, "showCaptionDescription": False}, "lazy": True,
         "template": {"rowHeight": 200, "maxRowHeight": 250, "margins": 6, "align": "center", "lastRow": "smart"},
         "paging": {"type": "infinite", "size": 12, "theme": "fg-light"}}
    )  # fmt: skip
    script = (
        "<script>(function(){"
        "function show(e){var i=e.querySelector('img[data-src-fg]');if(i){i.src=i.getAttribute('data-src-fg');e.className=e.className.replace('fg-idle','fg-loaded')}}"
        "document.querySelectorAll('.fg-item').forEach(show);"
        f"var g=document.getElementById('foogallery-gallery-{gid}'),l=(window['foogallery-gallery-{gid}_items']||[]).slice();"
        "function more(){if(!l.length)return;l.splice(0,12).forEach(function(x){var e=document.createElement('div');e.className='fg-item fg-type-image fg-idle';"
        'e.innerHTML=\'<figure class="fg-item-inner"><a class="fg-thumb" href="\'+x.href+\'"><span class="fg-image-wrap"><img class="fg-image" width="\'+x.width+\'" height="\'+x.height+\'" data-src-fg="\'+x.src+\'"></span></a></figure>\';g.appendChild(e);show(e)})}'
        "new IntersectionObserver(function(s){s.forEach(function(x){if(x.isIntersecting)more()})},{rootMargin:'300px'}).observe(document.getElementById('fg-end'));"
        "})();</script>"
    )
    listed = (
        f"<script>window['foogallery-gallery-{gid}_items'] = {json.dumps(later)};</script>"
        if later
        else ""
    )
    funders = "".join(
        f'<img loading="lazy" src="{d.file(f"{root}2020/02/logo-{one}.png", 180, 80)}" alt="{one}" width="180" height="80">'
        for one in ("vlaanderen", "stad", "nationale-loterij")
    )
    shows = "".join(
        f'<div class="speel"><a href="/voorstellingen/{slug(film)}/"><img loading="lazy" width="300" height="420" src="{d.file(f"{root}affiche-{slug(film)}-300x420.jpg", 300, 420)}" alt="Affiche {film}"></a><span>{film}</span></div>'
        for film in d.films[: d.random.randint(3, 5)]
    )
    logo = d.file(f"{root}2020/01/poppenkast.png", 160, 90)
    return d.done(
        f"""<!DOCTYPE html><html lang="nl-BE"><head><meta charset="UTF-8"><title>De klokkenmaker - Poppenkast</title><style>{BASE}.inhoud{{max-width:1080px;margin:0 auto;padding:20px}}.foogallery{{display:flex;flex-wrap:wrap;gap:6px;justify-content:center}}.fg-item{{position:relative;background:#f4f4f4}}.fg-item-inner{{margin:0}}.fg-image{{display:block;height:200px;width:auto}}.fg-caption{{position:absolute;bottom:0;left:0;right:0;background:#0008;color:#fff;font:12px sans-serif;padding:4px}}.rij{{display:flex;gap:18px;margin:20px 0}}.speel{{width:180px}}.speel img{{width:180px;height:auto;display:block}}</style></head><body class="page-template page"><header class="site-header"><a href="/"><img src="{logo}" alt="Poppenkast" width="160" height="90"></a><ul><li><a href="/agenda/">Agenda</a></li><li><a href="/voorstellingen/">Voorstellingen</a></li><li><a href="/pers/">Pers</a></li></ul></header><div class="inhoud"><h1>De klokkenmaker</h1><p>{d.words(70)}</p><h2>Foto's</h2><div class="foogallery foogallery-container foogallery-justified foogallery-lightbox-foogallery fg-justified fg-ready fg-light fg-border-thin fg-loading-default fg-caption-hover" id="foogallery-gallery-{gid}" data-foogallery='{conf}' style="--fg-title-line-clamp: 0;">{"".join(first)}</div><div id="fg-end" style="height:2px"></div>{listed}<h2>Ook te zien</h2><div class="rij">{shows}</div><div class="rij">{funders}</div></div><footer class="site-footer">Poppenkast vzw</footer>{script}</body></html>"""
    )


def next_masonry(seed: int) -> Page:
    """A Polish mountain club's page: a gallery plug-in's paid masonry of pictures cut when asked for; news aside."""
    d = Draft("next_masonry", seed, "https://klubgorski.test/wyprawy/zima-w-tatrach/")
    up = "https://klubgorski.test/wp-content/gallery/zima-w-tatrach/"
    key = d.token(32)
    items = []
    for index in range(d.count):
        whole = shape(d, 1600)
        name = f"dsc_{4100 + index * 3:04}{d.random.choice(('', '-1'))}.jpg"
        big = d.file(up + name, *whole)
        high = round(whole[1] / whole[0] * 300)
        cut = d.file(
            f"{up}cache/{name}-nggid0{number(d, 4)}-ngg0dyn-300x0-00f0w010c010r110f110r010t010.jpg",
            300,
            high,
        )
        thumb = d.file(f"{up}thumbs/thumbs_{name}", 120, 90)
        d.belongs(big, cut, thumb)
        iid = number(d, 4)
        items.append(
            f"""<div class="ngg-pro-masonry-item" id="ngg-image-{index}"><a href="{big}" title="" data-src="{big}" data-thumbnail="{thumb}" data-image-id="{iid}" data-title="{name[:-4]}" data-description="" data-image-slug="{name[:-4]}" class="nextgen_pro_lightbox" data-nplmodal-gallery-id="{key}" data-nplmodal-image-id="{iid}"><img class="ngg-pro-masonry-image" title="{name[:-4]}" alt="{name[:-4]}" src="{cut}" width="300" height="{high}" style="max-width:300px" /></a></div>"""
        )
    news = "".join(
        f'<li class="rpwe-li"><a class="rpwe-img" href="/aktualnosci/{slug(film)}/"><img class="rpwe-alignleft rpwe-thumb" src="{d.file(f"https://klubgorski.test/wp-content/uploads/2024/0{i + 1}/{slug(film)}-75x75.jpg", 75, 75)}" alt="" width="75" height="75"></a><h3 class="rpwe-title"><a href="/aktualnosci/{slug(film)}/">{film}</a></h3></li>'
        for i, film in enumerate(d.films[: d.random.randint(4, 7)])
    )
    head = d.file(
        "https://klubgorski.test/wp-content/uploads/2018/05/cropped-header.jpg", 1200, 220
    )
    badge = d.file("https://klubgorski.test/wp-content/uploads/2018/05/pza.png", 140, 140)
    script = (
        "<script>(function(){var w=document.querySelector('.ngg-pro-masonry'),n=Math.max(1,Math.floor(w.clientWidth/310)),h=Array(n).fill(0);"
        "w.querySelectorAll('.ngg-pro-masonry-item').forEach(function(e){var k=h.indexOf(Math.min.apply(null,h)),i=e.querySelector('img');e.style.position='absolute';e.style.left=k*310+'px';e.style.top=h[k]+'px';h[k]+=+i.getAttribute('height')+10});"
        "w.style.height=Math.max.apply(null,h)+'px';w.style.opacity=1})();</script>"
    )
    return d.done(
        f"""<!DOCTYPE html><html lang="pl-PL"><head><meta charset="UTF-8"/><title>Zima w Tatrach | Klub Górski</title><style>{BASE}#page{{width:1200px;margin:0 auto}}#branding img{{display:block;width:100%}}#primary{{float:left;width:930px}}#secondary{{float:right;width:240px;font:14px sans-serif}}.ngg-pro-masonry{{position:relative;opacity:0}}.ngg-pro-masonry-item{{width:300px}}.rpwe-li{{list-style:none;clear:both;min-height:85px}}.rpwe-thumb{{float:left;margin-right:8px}}</style></head><body class="page"><div id="page"><header id="branding"><img src="{head}" width="1200" height="220" alt="Klub Górski"></header><ul class="menu" style="display:flex;gap:20px;list-style:none"><li><a href="/">Start</a></li><li><a href="/wyprawy/">Wyprawy</a></li><li><a href="/kursy/">Kursy</a></li></ul><div id="primary"><h1 class="entry-title">Zima w Tatrach</h1><p>{d.words(45)}</p><div class="ngg-pro-masonry-wrapper"><div class="ngg-pro-masonry" id="displayed_gallery_{key}" data-id="{key}"><div class='ngg-pro-masonry-gutter'></div><div class='ngg-pro-masonry-sizer'></div>{"".join(items)}</div></div></div><aside id="secondary"><h3>Aktualności</h3><ul class="rpwe-ul">{news}</ul><a href="https://pza.test/"><img src="{badge}" width="140" height="140" alt="PZA"></a></aside></div><footer class="site-footer">Klub Górski</footer>{script}</body></html>"""
    )
