"""Albums: one that a program made in a folder, and one at a sharing site."""

from __future__ import annotations

from html import escape
from json import dumps

from collect.galleries.draft import LENSES, Draft, Layout, Page, slug


def made_album(seed: int) -> Page:
    """A Finnish film camp's made album: links to slides with captions and originals in their data, folders."""
    d = Draft("made_album", seed, "http://leirikuvat.test/2014/elokuvaleiri/index.html")
    start = d.random.randint(100, 7000)
    cells = []
    for index in range(d.count):
        name = f"DSC_{start + index:04d}"
        wide = d.random.random() < 0.8
        slide = d.file(f"slides/{name}.jpg", *((1024, 683) if wide else (533, 800)))
        small = d.file(f"thumbs/{name}.jpg", *((150, 100) if wide else (67, 100)))
        whole = d.file(f"hi-res/{name}.jpg", *((4288, 2848) if wide else (2848, 4288)))
        d.belongs(small, slide, whole)
        data = escape(f'<h2>{name}</h2><div class="comment">Leirillä</div>')
        cells.append(
            f'<td><a href="{slide}" class="{"viewed" if index else "active"}"><img class="image" src="{small}" width="{150 if wide else 67}" height="100" alt="{name}" title="{name}" data-width="{1024 if wide else 533}" data-height="{683 if wide else 800}" data-link="{whole}" data-caption="{data}" data-id="{index}"/></a></td>'
        )
    rows = "".join(f"<tr>{''.join(cells[i : i + 5])}</tr>\n" for i in range(0, len(cells), 5))
    folders = "".join(
        f'<td style="width:50%;"><a href="{slug(f)}/index.html"><img class="folder" src="{d.file(f"{slug(f)}/folderthumb.jpg", 120, 80)}" width="120" height="80" alt="{f}"/></a><h3><a href="{slug(f)}/index.html">{f}</a></h3><p class="info">{d.random.randint(5, 60)} kuvaa</p></td>'
        for f in d.films[: d.random.choice((0, 2, 2))]
    )
    folders = f'<table class="folders"><tr>{folders}</tr></table>' if folders else ""
    head = d.file("folderimage.jpg", 900, 180)
    return d.done(f"""<!DOCTYPE html>
<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8" /><title>Elokuvaleiri 2014</title><meta name="Generator" content="jAlbum 12.1.9 &amp; Turtle 4.4.0" /><meta name="Description" content="" />
<style>body{{margin:0;background:#5b6b54;font:13px/1.4 "Lucida Grande",Tahoma,sans-serif;color:#eee}}#main{{width:920px;margin:0 auto;background:#39432f;padding:10px}}header{{position:relative;height:180px;overflow:hidden}}header .folderimage{{width:100%}}header .hd{{position:absolute;left:20px;bottom:12px;text-shadow:0 1px 4px #000}}nav.controls{{background:#222;padding:6px}}nav.controls a{{color:#fff;margin-right:16px}}table.index{{margin:16px auto;border-spacing:8px}}table.index td{{width:165px;height:120px;text-align:center;vertical-align:middle;background:#2c3325}}img.image{{border:3px solid #fff}}table.folders td{{padding:8px}}table.folders img{{float:left;margin-right:10px}}a{{color:#dfe8c8}}footer{{text-align:center;font-size:11px;padding:12px}}</style></head>
<body id="index"><div id="main"><header><img class="folderimage" src="{head}" alt=""/><div class="hd"><h1>Elokuvaleiri 2014</h1><h2>Kesäkuu, järven rannalla</h2></div></header>
<nav class="controls"><a href="../index.html" title="Ylös">&uarr; Ylös</a><a href="javascript:void(0)" id="startshow">Kuvaesitys</a><a href="http://leirikuvat.test/">Etusivu</a><span class="shares"><a href="http://share.test/"><img src="{d.file("../res/share-facebook.png", 16, 16)}" alt="f" width="16" height="16"/></a> <a href="mailto:?subject=x"><img src="{d.file("../res/share-email.png", 16, 16)}" alt="@" width="16" height="16"/></a></span></nav>
{folders}<section id="images"><div class="items thumbs"><table class="index">
{rows}</table></div></section>
<footer><p class="credits"><a href="http://albums.test"><img src="{d.file("../res/powered-by.png", 80, 15)}" alt="" width="80" height="15"/></a> Tehty albumiohjelmalla · {d.count} kuvaa</p></footer></div></body></html>""")


def shared_album(seed: int) -> Page:
    """A sharing site's album: justified pictures in placed boxes, its cover above, sizes in a model; buddy icons."""
    d = Draft("shared_album", seed, "https://www.sharr.test/photos/orla_k/albums/72177720301")
    live = "https://live.static.sharr.test/65535/"
    names = {"sq": ("_s", 75), "q": ("_q", 150), "t": ("_t", 100), "m": ("_m", 240), "n": ("_n", 320),
             "w": ("_w", 400), "z": ("_z", 640), "c": ("_c", 800), "l": ("_b", 1024)}  # fmt: skip
    models, boxes = [], []
    across, down, row, cover = 0, 0, 230, ""
    for index in range(d.count):
        number, key = d.random.randint(52 * 10**9, 53 * 10**9), d.token(10)
        shape = 0.7 if d.random.random() < 0.15 else d.aspect
        sizes = {}
        for kind, (end, width) in names.items():
            high = width if kind in ("sq", "q") else round(width / shape)
            address = d.file(f"{live}{number}_{key}{end}.jpg", width, high)
            short = address.removeprefix("https:")
            sizes[kind] = {
                "displayUrl": short,
                "width": width,
                "height": high,
                "url": short,
                "key": kind,
            }
        d.belongs(*(f"https:{one['url']}" for one in sizes.values()))
        title = d.random.choice((f"{d.film} #{index + 1}", d.random.choice(LENSES)))
        models.append(
            {"_flickrModelRegistry": "photo-lite-models", "id": str(number), "title": title, "sizes": sizes, "ownerNsid": "190@N02"}
        )  # fmt: skip
        wide = round(row * shape)
        if across and across + wide > 1180:
            across, down = 0, down + row + 4
        cover = cover or f"{live}{number}_{key}_b.jpg"
        boxes.append(
            f"""<div class="view photo-list-photo-view awake" style="transform: translate({across}px, {down}px); width: {wide}px; height: {row}px;"><div class="photo-list-photo-container"><img src="//{live.removeprefix("https://")}{number}_{key}_w.jpg" loading="lazy" alt="{title}"></div>
<div class="view photo-list-photo-interaction-view"><div class="photo-list-photo-interaction"><a class="overlay" href="/photos/orla_k/{number}/in/album-72177720301/" role="heading" aria-level="3" aria-label="{title} by Orla K"></a><div class="interaction-bar" title="{title} by Orla K"><div class="text"><a class="title" href="/photos/orla_k/{number}/in/album-72177720301/">{title}</a><a class="attribution" href="/photos/orla_k/">by Orla K</a></div><div class="engagement"><span class="engagement-item fave" role="button"><i class="ui-icon-fave"></i><span class="engagement-count">{d.random.randint(0, 90)}</span></span></div></div></div></div></div>"""
        )
        across += wide + 4
    icon = d.file("https://live.static.sharr.test/7833/buddyicons/190@N02_r.jpg?1611", 144, 144)
    fame = "".join(
        f'<a class="avatar person small" href="/people/{slug(f)}/" style="background-image: url({d.file(f"https://live.static.sharr.test/{n + 1}/buddyicons/{d.token(6)}.jpg", 48, 48)});" title="{f}"></a>'
        for n, f in enumerate(d.films[: d.random.randint(2, 6)])
    )
    model = dumps({"main": {"set-models": [{"id": "72177720301", "title": d.film, "photoPageList": {"_data": models}}]}})  # fmt: skip
    model = model.replace("/", "\\/")
    return d.done(f"""<!DOCTYPE html><html lang="en-us" class="no-js fluid html-album-page-view styleguide"><head><meta charset="utf-8"><title>{d.film} - day for night | Sharr</title><meta name="viewport" content="width=device-width"><meta property="og:title" content="{d.film}"><meta property="og:image" content="{cover}">
<style>body{{margin:0;background:#f3f5f6;font:14px "Proxima Nova",helvetica,arial,sans-serif;color:#212124}}.global-nav{{background:#212124;color:#fff;height:48px;padding:0 20px;display:flex;align-items:center;gap:24px}}.fluid-centered{{width:1184px;margin:0 auto}}.album-header-view{{position:relative;height:260px;margin:20px auto;background:center/cover;color:#fff}}.meta-overlay{{position:absolute;inset:0;background:rgba(0,0,0,.35);padding:40px;box-sizing:border-box}}.avatar.large{{width:96px;height:96px;border-radius:50%;background-size:cover;display:block}}.avatar.small{{display:inline-block;width:32px;height:32px;border-radius:50%;background-size:cover;margin:4px}}
.photo-list-view{{position:relative;height:{down + row + 20}px}}.photo-list-photo-view{{position:absolute;top:0;left:0;overflow:hidden}}.photo-list-photo-container,.photo-list-photo-container img{{width:100%;height:100%;display:block;object-fit:cover}}.overlay{{position:absolute;inset:0}}.interaction-bar{{position:absolute;left:0;right:0;bottom:0;color:#fff;padding:8px;opacity:0}}.foot{{background:#212124;color:#aaa;padding:24px;margin-top:40px}}</style></head>
<body class="zeus"><div class="global-nav"><a href="/" class="main-logo" style="color:#fff">sharr</a><span>Explore</span><span>Prints</span><span>Get Pro</span></div>
<div id="content"><div class="view album-page-view"><div class="fluid-centered"><div class="view album-header-view" style="background-image: url({cover});"><div class="meta-overlay"><a class="avatar person large" href="/photos/orla_k/" style="background-image: url({icon});"></a><h1 class="album-title">{d.film} - day for night</h1><span class="stat photo-count">{d.count} photos</span> · <span class="stat view-count">{d.random.randint(20, 9000)} views</span></div></div>
<div class="view photo-list-view" id="yui_3_16_0_1">{"".join(boxes)}</div>
<div class="view pagination-view"><span class="is-current">1</span></div>
<div class="view album-comments-view"><h4>Faved by</h4>{fame}</div></div></div></div>
<div class="foot footer-full-view">About · Jobs · Blog · Developers · Guidelines · Help</div>
<img src="{d.file("https://geo.sharr.test/p?s=792600122&t=1", 1, 1)}" width="1" height="1" alt="" style="position:absolute;left:-10px">
<script class="modelExport">
var appContext = {{}};
appContext.modelExport = {model};
</script></body></html>""")


ALBUMS: tuple[Layout, ...] = (made_album, shared_album)
