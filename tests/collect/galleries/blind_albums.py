"""Blind layouts: what album programs, wikis and servers of files write (see `blind_publishing`)."""

from __future__ import annotations

import json
from urllib.parse import quote

from collect.galleries.blind_parts import DOT, LAZY, tall
from collect.galleries.draft import LENSES, Draft, Page, slug


def album_derivatives(seed: int) -> Page:
    """Album software: small derivatives that link to a page each, some made only when asked for."""
    d = Draft(
        "album_derivatives", seed, f"http://photos.test/piwigo/index.php?/category/{40 + seed}"
    )
    items = ""
    for i in range(d.count):
        day = f"2024/03/{d.random.randint(10, 28)}"
        stem = f"202403{d.random.randint(10, 28)}1530{d.random.randint(10, 59)}-{d.token()}"
        if made := d.random.random() < 0.6:
            small = d.file(f"_data/i/upload/{day}/{stem}-th.jpg", 144, round(144 / d.aspect))
            source = f'src="{small}"'
        else:
            small = d.file(f"i.php?/upload/{day}/{stem}-th.jpg", 144, round(144 / d.aspect))
            source = f'src="{d.file("themes/default/images/ajax-loader-small.gif", 16, 16)}" data-src="{small}"'
        d.belongs(small, caption=(caption := f"{d.film} {i}"))
        new = (
            f'<img title="posted on 3 March" src="{d.file("themes/default/icon/recent.png", 16, 16)}" alt="(!)">'
            if not made and i % 2
            else ""
        )
        items += f"""<li><span class="wrap1"><span class="wrap2"><a href="picture.php?/{1200 + i}/category/{40 + seed}"><img class="thumbnail" {source} alt="{caption}" title="{caption} ({d.random.randint(9, 99)} visits)"></a></span><span
 class="thumbLegend"><span class="thumbName">{caption}</span>{new}<span class="nb-hits"><br>{d.random.randint(9, 99)} hits</span></span></span></li>"""
    tags = "".join(
        f'<li><a class="tagLevel{k % 5 + 1}" href="index.php?/tags/{k}-{slug(f)}">{f}</a></li>'
        for k, f in enumerate(d.films[:14])
    )
    other = d.file(f"_data/i/upload/2021/01/02/{d.token(14)}-th.jpg", 144, 108)
    return d.done(f"""<!DOCTYPE html><html lang="en"><head><title>{d.film} | Photos</title><style>body{{margin:0;background:#222;color:#ddd}} #menubar{{float:left;width:210px}} #content{{margin-left:230px}} ul.thumbnails{{list-style:none;padding:0;text-align:center}}
.thumbnails li{{display:inline}} .wrap1{{display:inline-block;margin:4px;vertical-align:top}} .wrap2{{display:table-cell;vertical-align:middle;width:150px;height:148px}} .thumbLegend{{display:block;width:150px}} .thumbnail{{max-width:146px;max-height:146px}}</style></head>
<body id="theCategoryPage"><div id="the_page"><div id="theHeader"><h1>Our photos</h1></div><div id="menubar"><dl id="mbCategories"><dt><a href="index.php?/categories">Albums</a></dt><dd><ul><li class="selected"><a href="index.php?/category/{40 + seed}">{d.film}</a>
<img title="recent" src="{d.file("themes/default/icon/recent_by_child.png", 16, 16)}" alt="(!)"></li></ul></dd></dl><dl id="mbTags"><dt>Related tags</dt><dd><ul id="menuTagCloud">{tags}</ul></dd></dl><dl id="mbRandom"><dt>Random photo</dt><dd><div class="illustration"><a href="picture.php?/88"><img
 src="{other}"></a></div></dd></dl></div><div id="content" class="content"><div class="titrePage"><h2><a href="/piwigo/">Home</a> / {d.film} <span class="badge nb_items">{d.count}</span></h2></div><ul class="thumbnails" id="thumbnails">{items}</ul></div><div
 id="copyright">Powered by <a href="http://piwigo.test" class="Piwigo">Piwigo</a></div></div><script>setTimeout(() => document.querySelectorAll('img.thumbnail[data-src]').forEach(it => {{ it.src = it.dataset.src; }}), 60);</script></body></html>""")


def hosted_objects(seed: int) -> Page:
    """A program to host pictures: percent-coded JSON in an attribute, medium sizes shown."""
    d = Draft("hosted_objects", seed, f"https://share.test/album/stills.Xq{seed}")
    items = ""
    for i in range(d.count):
        name, place = (
            f"{slug(d.film)}-{i}{d.token(4)}",
            f"https://share.test/images/2025/01/{d.random.randint(10, 28)}",
        )
        wide = d.random.choice((1280, 1920, 3840))
        full, thumb, medium = (
            d.file(f"{place}/{name}.jpg", wide),
            d.file(f"{place}/{name}.th.jpg", 180, 180),
            d.file(f"{place}/{name}.md.jpg", 500),
        )
        d.belongs(full, thumb, medium)
        told = {
            "id_encoded": d.token(5),
            "image": {"filename": f"{name}.jpg", "name": name, "mime": "image/jpeg", "extension": "jpg", "url": full, "size": d.random.randint(90000, 900000)},
            "thumb": {"filename": f"{name}.th.jpg", "name": f"{name}.th", "mime": "image/jpeg", "extension": "jpg", "url": thumb},
            "medium": {"filename": f"{name}.md.jpg", "name": f"{name}.md", "mime": "image/jpeg", "extension": "jpg", "url": medium},
            "width": wide, "height": round(wide / d.aspect), "title": name, "display_url": medium, "display_width": 500, "url_viewer": f"https://share.test/image/{name}.{d.token(4)}",
        }  # fmt: skip
        items += f"""<div class="list-item fixed-size c8 gutter-margin-right-bottom privacy-public" data-category-id="" data-flag="safe" data-id="{told["id_encoded"]}" data-type="image" data-size="{told["image"]["size"]}" data-liked="0" data-privacy="public" data-url-short="https://share.test/{d.token(5)}" data-thumb="{thumb}" data-object="{quote(json.dumps(told))}">
<div class="list-item-image fixed-size"><a href="{told["url_viewer"]}" class="image-container --media"><img loading="lazy" src="{medium}" alt="{name}.jpg" width="500" height="{round(500 / d.aspect)}"></a></div><div class="list-item-desc"><div class="list-item-desc-title"><a
 href="{told["url_viewer"]}" class="list-item-desc-title-link" data-text="image-title-link">{name}</a><span class="display-block font-size-small">by Ann</span></div></div></div>"""
    albums = "".join(
        f"""<div class="list-item c8" data-type="album"><div class="list-item-image"><a href="/album/{slug(f)}" class="image-container"><img src="{d.file(f"https://share.test/images/2024/{slug(f)}.th.jpg", 180, 180)}" width="80" height="80"></a></div><a href="/album/{slug(f)}">{f}</a></div>"""
        for f in d.films[: d.random.randint(0, 6)]
    )
    return d.done(f"""<!DOCTYPE HTML><html xml:lang="en" lang="en" prefix="og: http://ogp.me/ns#"><head><title>{d.film} hosted at Share</title><meta property="og:image" content="{d.file("https://share.test/content/images/system/default/home_cover.jpg", 1200, 630)}" /><style>body{{margin:0}}
.pad-content-listing{{display:flex;flex-wrap:wrap;gap:12px}} #main .list-item.fixed-size{{width:285px;overflow:hidden}} .list-item.fixed-size .list-item-image{{height:200px;overflow:hidden}} .list-item.fixed-size img{{width:100%;height:100%;object-fit:cover}} .also{{display:flex;gap:10px}}</style></head><body id="album"><header
 id="top-bar"><div class="logo"><a href="/"><img src="{d.file("https://share.test/content/images/system/logo.png", 220, 60)}" alt="Share" width="110" height="30"></a></div></header><div class="content-width"><div class="header header--centering"><a href="/ann" class="user-image"><img
 class="user-image" src="{d.file("https://share.test/images/users/a/av_171.jpg", 160, 160)}" width="40" height="40"></a><h1 data-text="album-name">{d.film}</h1></div><div class="ad-banner" id="ad_album_before_header"><a href="https://ads.test/9"><img src="{d.file("https://ads.test/970x250.jpg", 970, 250)}" width="970" height="250"></a></div>
<div id="main"><div class="content-listing visible list-images" data-list="images" data-total="{d.count}"><div class="pad-content-listing">{items}</div></div></div><div class="also">{albums}</div></div></body></html>""")


def fan_wiki(seed: int) -> Page:
    """A fan wiki: lazily loaded boxes in two galleries of one page, popular pages on the rail."""
    d = Draft("fan_wiki", seed, f"https://films.fandom.test/wiki/Film_{seed}/Gallery")
    host = "https://static.wiki.test/films/images"

    def picture(name: str, wide: int, high: int, *, ours: bool = True) -> str:
        place = f"{host}/{(t := d.token(2))[0]}/{t}/{name}.png/revision/latest"
        stamp = f"cb=2023{d.random.randint(1010101010, 1212121212)}"
        small, full = (
            d.file(f"{place}/scale-to-width-down/{wide}?{stamp}", wide, high),
            d.file(f"{place}?{stamp}", 1920),
        )
        if ours:
            d.belongs(small, full)
        return f"""<a href="{full}" class="image lightbox"><img data-src="{small}" src="{DOT}" alt="{name}" class="thumbimage lazyload" style="width:{wide}px;height:{high}px" width="{wide}" height="{high}" data-image-name="{name}.png" data-image-key="{name}.png"/></a>"""

    galleries, number = "", 0
    for part, count in (("Stills", d.count - d.count // 3), ("More stills", d.count // 3)):
        boxes = ""
        for _ in range(count):
            number += 1
            high = round(185 / d.aspect)
            boxes += f"""<div class="wikia-gallery-item" style="width:185px;"><div class="thumb"><div class="gallery-image-wrapper accent" id="{slug(d.film)}-{number}" style="position: relative; height:{high}px; width:185px;">{picture(f"{d.film.replace(' ', '_')}_{number}", 185, high)}</div></div><div
 class="lightbox-caption" style="width:185px;">{d.words(5)}</div></div>"""
        galleries += f"""<h2><span class="mw-headline">{part}</span></h2><div id="gallery-{number}" class="wikia-gallery wikia-gallery-caption-below wikia-gallery-position-center wikia-gallery-spacing-small">{boxes}</div>"""
    rail = "".join(
        f"""<a class="popular-pages__item" href="/wiki/{f.replace(" ", "_")}"><img class="popular-pages__thumb" loading="lazy" src="{d.file(f"{host}/{d.token(2)}/{slug(f)}.jpg/revision/latest/smart/width/53/height/53", 53, 53)}" width="53" height="53"><span>{f}</span></a>"""
        for f in d.films[: d.random.randint(4, 10)]
    )
    feed = "".join(
        f"""<a href="/wiki/{slug(f)}" class="mcf-card"><img data-src="{(x := d.file(f"{host}/{d.token(2)}/{slug(f)}.jpg/revision/latest/top-crop/width/300/height/169", 300, 169))}" src="{x}" width="300" height="169"><div>{f}</div></a>"""
        for f in d.films[8:14]
    )
    return d.done(f"""<!doctype html><html lang="en" dir="ltr"><head><title>{d.film}/Gallery | Films Wiki</title><style>body{{margin:0}} .page{{display:flex;width:1236px;margin:auto}} main{{flex:1}} aside{{width:300px}} .wikia-gallery{{display:flex;flex-wrap:wrap;gap:12px}} .popular-pages__item{{display:flex}}
.mcf{{display:grid;grid-template-columns:repeat(3,300px)}} .global-navigation{{float:left}}</style></head><body class="skin-fandomdesktop"><div class="global-navigation"><a href="/"><img src="{d.file("https://static.wiki.test/logo-64.png", 64, 64)}" width="40" height="40"></a></div><header class="community-header"><a href="/wiki/Main"><img
 src="{d.file(f"{host}/e/e6/Site-logo.png/revision/latest?cb=2021", 250, 65)}" width="250" height="65"></a></header><div class="page"><main class="page__main"><h1 class="page-header__title">{d.film}/Gallery</h1><div id="mw-content-text"><div class="mw-parser-output"><p>{d.words(16)}</p>{galleries}</div></div>
<div class="mcf">{feed}</div></main><aside class="page__right-rail"><div class="top-ad"><img src="{d.file("https://ads.test/mpu.jpg", 300, 250)}" width="300" height="250"></div><section class="popular-pages">{rail}</section></aside></div>{LAZY}</body></html>""")


def file_grid(seed: int) -> Page:
    """A server's list of a folder, drawn as a grid: the files themselves are the small pictures."""
    d = Draft("file_grid", seed, f"http://files.test/films/film-{seed}/?layout=grid")
    icon = '<svg xmlns="http://www.w3.org/2000/svg" class="icon icon-tabler" width="24" height="24" viewBox="0 0 24 24" stroke="currentColor" fill="none"><path d="M3 6h18v12h-18z"></path></svg>'
    entries = ""
    for name in ("extras", "old"):
        entries += f'<div class="entry"><a href="./{name}/">{icon}<div class="name">{name}</div><div class="size">&mdash;</div></a></div>'
    for i in range(d.count):
        name = f"{slug(d.film)}.{d.random.randint(10, 99)}m{i:02}s.{d.random.choice(('jpg', 'jpg', 'jpg', 'png'))}"
        d.belongs(d.file(f"./{quote(name)}", 1920))
        entries += f"""<div class="entry"><a href="./{quote(name)}"><img src="{name}"><div class="name">{name}</div><div class="size"><sizebar-text>{d.random.randint(90, 900)} KiB</sizebar-text></div></a></div>"""
    for name in ("notes.txt", f"{slug(d.film)}.en.srt", "trailer.mp4"):
        entries += f'<div class="entry"><a href="./{name}">{icon}<div class="name">{name}</div><div class="size">4 KiB</div></a></div>'
    return d.done(f"""<!DOCTYPE html><html><head><title>{slug(d.film)}/</title><meta name="color-scheme" content="light dark"><style>*{{padding:0;margin:0;box-sizing:border-box}} .wrapper{{max-width:1200px;margin:auto}} .listing.grid{{display:grid;grid-template-columns:repeat(auto-fill,minmax(16em,1fr));gap:2px}}
.grid .entry a{{display:flex;flex-direction:column;align-items:center;justify-content:center;padding:1.5em;height:100%}} .grid .entry svg{{width:75px;height:75px}} .grid .entry img{{max-height:6em;max-width:100%;object-fit:cover}} .name{{text-overflow:ellipsis}}</style></head><body><header><div class="wrapper"><div
 class="breadcrumbs">Folder Path</div><h1><a href="../../">files.test</a>/<a href="../">films</a>/{slug(d.film)}/</h1></div></header><div class="wrapper"><main><div class="meta"><div id="summary"><span class="meta-item"><b>2</b> directories</span> <span class="meta-item"><b>{d.count + 3}</b> files</span></div><a
 href="?layout=grid" id="layout-grid" class="layout current">{icon}</a></div><div class='listing grid'>{entries}</div></main></div><footer>Served with Caddy</footer></body></html>""")


def static_theme(seed: int) -> Page:
    """A theme of a static site: justified links with a size for the light box; related albums below."""
    d = Draft("static_theme", seed, f"https://ann.test/gallery/film-{seed}/")
    items, x, y, row = "", 0, 0, 0
    for i in range(d.count):
        name, shape = (
            f"{d.random.choice(LENSES).split()[-1]}-{i}",
            d.aspect if seed % 2 else tall(d),
        )
        full = d.file(f"/gallery/{slug(d.film)}/{name}.jpg", 4000, round(4000 / shape))
        fit = d.file(
            f"/gallery/{slug(d.film)}/{name}_hu{d.token(16)}_1600x1600_fit_q75_lanczos.jpg",
            1600,
            round(1600 / shape),
        )
        thumb = d.file(
            f"/gallery/{slug(d.film)}/{name}_hu{d.token(16)}_800x800_fit_q75_lanczos.jpg",
            800,
            round(800 / shape),
        )
        d.belongs(full, fit, thumb, caption=(caption := d.words(4)))
        wide = round(260 * shape)
        if x + wide > 1216:
            x, y, row = 0, y + 264, row + 1
        items += f"""<a class="gallery-item" href="{full}" data-pswp-src="{fit}" data-pswp-width="1600" data-pswp-height="{round(1600 / shape)}" title="{caption}" itemscope itemtype="https://schema.org/ImageObject" style="background-color: #{d.token(6)}; aspect-ratio: 800 / {round(800 / shape)}; position:absolute; left:{x}px; top:{y}px; width:{wide}px; height:260px">
<img class="lazyload" width="800" height="{round(800 / shape)}" data-src="{thumb}" alt="{caption}" /><meta itemprop="contentUrl" content="{full}" /><span itemprop="creator" itemtype="https://schema.org/Person" itemscope><meta itemprop="name" content="Ann" /></span></a>
"""
        x += wide + 4
    related = "".join(
        f"""<a class="card" href="/gallery/{slug(f)}/" title="{f}"><figure style="background-color: #{d.token(6)}"><img class="lazyload" width="600" height="600" data-src="{d.file(f"/gallery/{slug(f)}/cover_hu{d.token(16)}_600x600_fill_q75_smart1.jpg", 600, 600)}" alt="{f}" /></figure><div><h2>{f}</h2><p>{d.random.randint(9, 60)} photos</p></div></a>"""
        for f in d.films[: d.random.choice((2, 3, 4))]
    )
    return d.done(f"""<!DOCTYPE html><html class="dark" lang="en"><head><title>{d.film} | Ann</title><meta property="og:image" content="{d.file(f"https://ann.test/gallery/{slug(d.film)}/og_hu1_1200x630.jpg", 1200, 630)}"><style>body{{margin:0}} #gallery{{position:relative;height:{y + 264}px;width:1220px;margin:auto}}
#gallery img{{width:100%;height:100%;object-fit:cover}} .cards{{display:grid;grid-template-columns:repeat(3,1fr);gap:16px;max-width:1220px;margin:60px auto}} .card img{{width:100%;height:auto}} figure{{margin:0}}</style></head><body><header><a href="/"><img src="{d.file("/images/signet.png", 48, 48)}" width="48" height="48"></a></header><main><section><hgroup><h1>{d.film}</h1><p>{d.words(20)}</p></hgroup></section>
<section id="gallery">
{items}</section><section class="featured-cards cards">{related}</section></main>{LAZY}</body></html>""")
