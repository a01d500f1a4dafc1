"""Album programs and a photo service, as they write a single album."""

from __future__ import annotations

import json
from html import escape

from collect.galleries.draft import LENSES, Draft, Page, slug


def piwigo_cards(seed: int) -> Page:
    """Album software with a theme of cards: cut squares that lead to pages, a light box's data after."""
    d = Draft("piwigo_cards", seed, "https://galerie.test/index.php?/category/42")
    cards, swipe = "", ""
    made = d.random.randint(20220101000000, 20231201000000)
    for n in range(d.count):
        stem = f"upload/2023/06/{made + n * 7}-{d.token(8)}"
        square = d.file(f"_data/i/{stem}-cu_s260x180.jpg", 260, 180)
        sizes = {
            name: (d.file(f"_data/i/{stem}-{code}.jpg", width), width)
            for name, code, width in (
                ("medium", "me", 792),
                ("large", "la", 1008),
                ("xlarge", "xx", 1656),
            )
        }
        d.belongs(square, *(one for one, _ in sizes.values()))
        number = 1200 + n
        name = f"{d.film} {n + 1:03d}"
        link = f"picture.php?/{number}/category/42"
        cards += f'<div class="col-outer mt-3 col-xl-3 col-lg-4 col-md-4 col-sm-6 col-12" data-grid-classes="col-xl-3 col-lg-4 col-md-4 col-sm-6 col-12"><div class="card card-thumbnail path-ext-jpg file-ext-jpg"><div class="h-100"><a href="{link}" data-index="{n}" class="ripple d-block"><img class="card-img-top thumb-img" src="{square}" alt="{name}" title="{name} ({d.random.randint(1, 400)} visits)"></a><div class="card-body"><h6 class="card-title text-center"><a href="{link}" class="ellipsis">{name}</a></h6></div></div></div></div>\n'
        data = " ".join(
            f'data-src-{k}="{u}" data-size-{k}="{w} x {round(w / d.aspect)}"'
            for k, (u, w) in sizes.items()
        )
        swipe += f'<a href="{link}" data-index="{n}" data-name="{name}" data-description="" {data}></a>\n'
    hero = d.file("./local/bootstrap_darkroom/banner.jpg", 1800, 500)
    pages = '<nav aria-label="Page navigation"><ul class="pagination justify-content-center"><li class="page-item active"><span class="page-link">1</span></li><li class="page-item"><a class="page-link" href="index.php?/category/42/start-30">2</a></li></ul></nav>'
    return d.done(f"""<!DOCTYPE html><html lang="fr" dir="ltr"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><meta name="generator" content="Piwigo (aka PWG), see piwigo.org"><title>{d.film} | Ciné-club</title>
<style>body{{margin:0;background:#222;color:#ccc;font:15px/1.5 "Open Sans",sans-serif}}.navbar{{background:#111;padding:14px 30px}}a{{color:#ddd;text-decoration:none}}.navbar a{{margin-right:22px}}.page-header{{height:220px;background:url({hero}) center/cover;display:flex;align-items:center;justify-content:center;font-size:32px}}.breadcrumb{{padding:10px 30px;background:#1b1b1b}}.container{{max-width:1180px;margin:0 auto}}.row{{display:flex;flex-wrap:wrap}}.col-outer{{flex:0 0 25%;box-sizing:border-box;padding:8px}}.card{{background:#303030;border-radius:4px}}.card-img-top{{width:100%;display:block}}.card-body{{padding:10px;text-align:center}}.card-title{{margin:0}}.pagination{{display:flex;list-style:none;justify-content:center;gap:8px}}.copyright{{padding:30px;text-align:center}}</style></head>
<body id="theCategoryPage"><div id="wrapper"><nav class="navbar navbar-expand-lg navbar-main"><a class="navbar-brand mr-auto" href="/">Ciné-club</a><a href="#" class="dropdown-toggle">Albums</a><a href="index.php?/best_rated">Découvrir</a><a href="identification.php">Se connecter</a></nav>
<div class="jumbotron mb-0 page-header"><div class="container"><div id="theHeader"><h1>Ciné-club du port</h1></div></div></div>
<nav class="navbar-contextual breadcrumb"><a href="/">Accueil</a> / <a href="index.php?/category/42">{d.film}</a> [{d.count}]</nav>
<div id="content-description" class="py-3 container"><p>{d.words(25)}</p></div>
<div id="content" class="container content-grid"><div id="thumbnails" class="row">{cards}</div>
<div id="photoSwipeData">{swipe}</div></div>{pages}
<div class="copyright container"><div class="text-center">Propulsé par <a href="https://piwigo.test">Piwigo</a></div></div></div></body></html>""")


def lychee_album(seed: int) -> Page:
    """An album program that draws on the server: a cover, placed pictures, all sizes in an attribute."""
    d = Draft("lychee_album", seed, "https://photos.weir.test/livewire/gallery/kX2q7")
    base = "https://photos.weir.test/uploads"
    kinds = (("medium", 1620, 0), ("small2x", 1080, 0), ("small", 540, 0), ("thumb2x", 400, 400), ("thumb", 200, 200))  # fmt: skip
    wide = 1120
    per = 3
    step = (wide - 12 * (per - 1)) / per
    tall = step / d.aspect
    resource, drawn, cover = [], "", ""
    whole_w = d.random.choice((3000, 4096, 3840))
    for n in range(d.count):
        token = d.token(32)
        path = f"{token[:2]}/{token[2:4]}/{token[4:]}.jpg"
        urls = {
            "original": (
                d.file(f"{base}/original/{path}", whole_w),
                whole_w,
                round(whole_w / d.aspect),
            )
        }
        for kind, width, height in kinds:
            file = f"{base}/{kind}/{path}"
            d.file(file, width, height or None)
            urls[kind] = (file, width, height or round(width / d.aspect))
        d.belongs(*(url for url, _, _ in urls.values()))
        cover = cover or urls["medium"][0]
        number, title = d.token(24), f"{d.film} {d.random.choice(LENSES)}"
        sizes = {
            kind: {"type": kind, "width": w, "height": h, "filesize": f"{w // 9} KB", "url": u}
            for kind, (u, w, h) in urls.items()
        }
        resource.append(
            {
                "id": number,
                "album_id": "kX2q7",
                "title": title,
                "type": "image/jpeg",
                "size_variants": {**sizes, "medium2x": None},
            }
        )
        left, top = (n % per) * (step + 12), (n // per) * (tall + 12)
        drawn += f"""<a wire:navigate href="https://photos.weir.test/livewire/gallery/kX2q7/{number}" class="photo group shadow-md shadow-black/25 animate-zoomIn absolute" data-album-id='kX2q7' data-width='{whole_w}' data-height='{round(whole_w / d.aspect)}' data-id='{number}' data-starred='0' x-on:click='handleClickPhoto($event, $wire)' style="top:{top:.0f}px;left:{left:.0f}px;width:{step:.0f}px;height:{tall:.0f}px">
<span class="thumbimg w-full h-full border-none "><img alt='Photo thumbnail' class="w-full h-full border-none object-cover lazyload" src='https://photos.weir.test/img/no_images.svg' data-src='{urls["small"][0]}' data-srcset='{urls["small"][0]} 540w, {urls["small2x"][0]} 1080w' data-overlay='false' draggable='false' /></span>
<div class='overlay w-full absolute bottom-0 m-0 opacity-0'><h1 class="min-h-[19px] text-white">{title}</h1><span class="block text-2xs">{d.random.randint(1, 28)} May 2023</span></div></a>"""
    d.file("https://photos.weir.test/img/no_images.svg", 200, 200)
    quoted = (
        json.dumps(resource, separators=(",", ":"))
        .replace("/", "\\/")
        .replace('"', "\\u0022")
        .replace("\\/", "\\\\\\/")
    )
    rows = -(-d.count // per)
    return d.done(f"""<!DOCTYPE html><html lang="en"><head><meta charset="UTF-8"><title>Weir Photos – {d.film}</title><meta name="generator" content="Lychee v5"><meta property="og:type" content="website"><meta property="og:image" content="{cover}">
<style>body{{margin:0;background:#1b1b1f;color:#ddd;font:14px Arial,sans-serif}}.header{{display:flex;justify-content:space-between;padding:14px 24px;background:#111}}.hero{{height:360px;position:relative}}.hero img{{position:absolute;width:100%;height:100%;object-fit:cover}}.hero h1{{position:relative;padding:28px;margin:0;color:#fff;font-size:34px}}.absolute{{position:absolute}}.relative{{position:relative}}.photo{{overflow:hidden;box-shadow:0 2px 6px #000}}.photo img{{width:100%;height:100%;object-fit:cover;display:block}}.opacity-0{{opacity:0}}#photoListing{{margin:28px;height:{rows * (tall + 12):.0f}px}}svg{{width:18px;height:18px;fill:#aaa}}footer{{text-align:center;padding:30px}}</style></head>
<body class="antialiased"><div wire:id="{d.token(20)}" wire:effects="[]"><header id="lychee_toolbar_container" class="header"><a href="https://photos.weir.test/livewire/gallery"><svg class="iconic"><use xlink:href="#chevron-left"/></svg> Back</a><span>{d.film}</span><a href="#"><svg class="iconic"><use xlink:href="#magnifying-glass"/></svg></a></header>
<div class="hero w-full h-1/2 text-neutral-200 relative"><img class="absolute block top-0 left-0 w-full h-full object-cover object-center z-0" src="{cover}"><div class="h-full pl-7 pt-7 relative text-shadow-sm w-full"><h1 class="font-bold text-4xl text-white">{d.film}</h1></div></div>
<div id="photoListing" class="relative w-full m-7" x-data="photoListingPanel(JSON.parse('{quoted}'), select)">{drawn}</div></div>
<footer id="footer"><p>All images on this website are subject to copyright by Weir © 2023</p><p>Hosted with Lychee</p></footer>
<script>addEventListener('DOMContentLoaded',()=>{{const io=new IntersectionObserver(es=>es.forEach(e=>{{if(!e.isIntersecting)return;const i=e.target;i.src=i.dataset.src;i.srcset=i.dataset.srcset;i.classList.replace('lazyload','lazyloaded');io.unobserve(i)}}),{{rootMargin:'300px'}});document.querySelectorAll('.lazyload').forEach(i=>io.observe(i))}});</script></body></html>""")


def jalbum_index(seed: int) -> Page:
    """A made album's index: a table of small pictures that lead to a page for each, arrows above."""
    d = Draft("jalbum_index", seed, "https://heimkino.test/alben/dreh/index.html")
    columns, cells = d.random.choice((4, 5)), []
    first = d.random.randint(100, 6000)
    for n in range(d.count):
        name = f"IMG_{first:04d}"
        first += d.random.choice((1, 1, 2, 5))
        small = d.file(f"thumbs/{name}.JPG", 200)
        d.belongs(small)
        label = f"<br /><small>{d.random.choice(LENSES)}</small>" if n % 3 == 0 else ""
        cells.append(
            f'<td class="thumb" style="width:220px" valign="middle"><a href="slides/{name}.html"><img class="image" src="{small}" width="200" height="{round(200 / d.aspect)}" alt="{name}" title="{name}" /></a>{label}</td>'
        )
    rows = "".join(
        f"<tr>{''.join(cells[r : r + columns])}</tr>\n" for r in range(0, len(cells), columns)
    )
    icons = "".join(
        f'<a href="{href}"><img src="{d.file(f"res/{icon}.gif", 42, 42)}" width="42" height="42" alt="{icon}" border="0" /></a>'
        for icon, href in (
            ("up", "../index.html"),
            ("previous_disabled", "#"),
            ("next", "index2.html"),
        )
    )
    logo = d.file("res/logo.jpg", 140, 70)
    return d.done(f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><meta name="Generator" content="jAlbum 10.10, Minimal skin" /><title>{d.film}</title>
<style type="text/css">body{{background:#3b3b3b;color:#ddd;font:12px Verdana,sans-serif;text-align:center}}a{{color:#fff}}table.index{{margin:20px auto}}td.thumb{{padding:10px;text-align:center}}img.image{{border:4px solid #fff}}#nav{{text-align:right;width:90%;margin:auto}}.footer{{margin-top:30px;font-size:10px}}</style>
<script type="text/javascript">var _jaSkin="Minimal",_jaStyle="Dark",_jaVersion="10.10",_jaPageType="index";</script></head>
<body id="indexpage"><div id="nav">{icons}</div><h1><img src="{logo}" alt="Heimkino" width="140" height="70" /> {d.film}</h1><p>{d.words(14)}</p>
<table class="index" cellspacing="0">{rows}</table>
<div class="footer"><p>Seite 1 von 2 | {d.count} Bilder</p><p>Album erstellt mit <a href="http://jalbum.test/">jAlbum 10.10</a> &amp; Minimal</p></div></body></html>""")


def smugmug_gallery(seed: int) -> Page:
    """A photo service: a shell, whose script asks what is in the gallery and builds its tiles."""
    d = Draft("smugmug_gallery", seed, "https://harbourlight.test/Sets/Unit-Stills/n-Qz7Kd/")
    api = "https://harbourlight.test/services/api/json/1.4.0/?galleryType=album&albumId=7712&albumKey=hT4w9&PageNumber=0&method=rpc.gallery.getalbum"
    images = []
    for n in range(d.count):
        key, token, name = d.token(7), d.token(16), f"{slug(d.film)}-{n + 1:03d}"
        base = f"https://photos.harbourlight.test/Sets/Unit-Stills/i-{key}/0/{token}"
        d.belongs(d.file(f"{base}/M/{name}-M.jpg", 600))
        images.append(
            {
                "ImageKey": key,
                "Serial": 0,
                "Token": token,
                "FileName": name,
                "Format": "JPG",
                "Caption": d.random.choice((*LENSES, "")),
                "OriginalWidth": 4200,
                "OriginalHeight": round(4200 / d.aspect),
            }
        )
    d.page.answers[api] = (
        "application/json",
        json.dumps({"stat": "ok", "method": "rpc.gallery.getalbum", "Images": images}),
    )
    logo = d.file("https://photos.harbourlight.test/photos/i-Lg0/0/abc/S/logo-S.png", 300, 80)
    script = """const key=i=>`https://photos.harbourlight.test/Sets/Unit-Stills/i-${i.ImageKey}/${i.Serial}/${i.Token}`;
fetch(document.body.dataset.rpc).then(r=>r.json()).then(a=>{const ul=document.querySelector('.sm-gallery-tiles-list');const io=new IntersectionObserver(es=>es.forEach(e=>{if(!e.isIntersecting)return;const m=e.target.querySelector('img');m.src=m.dataset.sized;io.unobserve(e.target)}),{rootMargin:'800px'});
for(const i of a.Images){const r=i.OriginalWidth/i.OriginalHeight,li=document.createElement('li');li.className='sm-tile-wrapper sm-tile-photo';li.style.cssText=`flex:${r} 1 ${Math.round(220*r)}px;aspect-ratio:${r}`;const m=document.createElement('img');m.className='sm-tile-image';m.alt=i.Caption;m.dataset.sized=`${key(i)}/M/${i.FileName}-M.jpg`;const l=document.createElement('a');l.className='sm-tile-content';l.href=`/Sets/Unit-Stills/n-Qz7Kd/i-${i.ImageKey}/A`;l.append(m);const t=document.createElement('div');t.className='sm-tile-info';t.textContent=i.Caption;l.append(t);li.append(l);ul.append(li);io.observe(li)}});"""
    return d.done(f"""<!DOCTYPE html><html lang="en-us"><head><meta charset="utf-8"><title>Unit stills, {d.film} - Harbour Light</title><meta property="og:title" content="Unit stills">
<style>body{{margin:0;background:#fafafa;color:#444;font:14px Lato,Arial,sans-serif}}.sm-user-ui header{{display:flex;align-items:center;padding:24px 60px;gap:40px}}.sm-page-widget-logo img{{height:50px}}.sm-page-widget-nav a{{margin-right:20px;color:#444}}.sm-gallery-content{{padding:0 60px}}.sm-gallery-tiles-list{{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:8px}}.sm-tile-wrapper{{position:relative;background:#ddd;max-width:520px}}.sm-tile-image{{width:100%;height:100%;object-fit:cover;display:block}}.sm-tile-info{{position:absolute;left:0;bottom:0;color:#fff;padding:6px;opacity:0}}.sm-page-footer{{padding:40px 60px;font-size:12px}}</style></head>
<body class="sm-user-ui sm-page-gallery sm-gallery-view-collage" data-rpc="{escape(api)}"><header class="sm-page-layout-region"><div class="sm-page-widget sm-page-widget-logo"><a href="/"><img src="{logo}" alt="Harbour Light"></a></div><nav class="sm-page-widget sm-page-widget-nav"><a href="/">Home</a><a href="/Sets">Sets</a><a href="/contact">Contact</a></nav></header>
<div class="sm-gallery-content"><nav class="sm-breadcrumb"><a href="/Sets">Sets</a> › Unit stills</nav><h1 class="sm-gallery-title">{d.film}</h1><div class="sm-gallery-description">{d.words(18)}</div><div class="sm-gallery-images"><ul class="sm-gallery-tiles-list"></ul></div></div>
<div class="sm-page-footer"><div class="sm-page-widget-social"><a class="sm-fonticon" href="#"></a></div><span>Powered by Photohost · © Harbour Light</span></div><script>{script}</script></body></html>""")
