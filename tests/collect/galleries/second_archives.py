"""A second blind set: as archives, museums, file shares, press rooms and album makers write.

By an author who had not seen the reader; see `second`.
"""

from __future__ import annotations

import html
import json

from collect.galleries.draft import LENSES, Draft, Page, slug


def item_files(seed: int) -> Page:
    """An archive's item: its files in squares that link to the originals, beside other items."""
    d = Draft("item_files", seed, f"http://archive.test/items/show/{300 + seed}")

    def square(key: str) -> str:
        return d.file(f"/files/square_thumbnails/{key}.jpg", 200, 200)

    files = ""
    for i in range(d.count):
        key, kind = d.token(32), d.random.choice(("image/jpeg", "image/png"))
        ends = "jpg" if kind == "image/jpeg" else "png"
        whole = d.file(f"/files/original/{key}.{ends}", d.random.choice((2400, 3600, 5200)))
        small = square(key)
        d.belongs(whole, small)
        files += f"""<div class="item-file {kind.replace("/", "-")}"><a class="download-file" href="{whole}"><img class="thumb"
 src="{small}" alt="{slug(d.film)}_{i:03}.{ends}" title="{slug(d.film)}_{i:03}.{ends}"></a></div>\n"""
    related = "".join(
        f"""<div class="item record"><h4><a href="/items/show/{d.random.randint(1, 299)}" class="permalink">{film}</a></h4><div
 class="item-img"><a href="/items/show/{d.random.randint(1, 299)}"><img src="{square(d.token(32))}" alt="{film}"></a></div></div>"""
        for film in d.films[:6]
    )
    elements = "".join(
        f"""<div id="dublin-core-{name.lower()}" class="element"><h3>{name}</h3><div class="element-text">{d.words(9)}</div></div>"""
        for name in ("Title", "Subject", "Description", "Creator", "Rights")
    )
    logo = d.file("/files/theme_uploads/logo.png", 360, 90)
    seal = d.file("/themes/berlin/images/funder.png", 150, 60)
    return d.done(f"""<!DOCTYPE html><html lang="en-US"><head><title>{d.film} · Film Archive</title><style>
body{{width:1100px;margin:auto;font:15px serif}} #primary{{float:left;width:720px}} #sidebar{{float:right;width:320px}}
.item-file{{display:inline-block;margin:0 8px 8px 0}} .item-file img{{width:110px;height:110px}} .item-img img{{width:90px}}
footer{{clear:both}}</style></head><body class="items show"><header><a href="/"><img src="{logo}" alt="Film Archive"></a></header>
<div id="content"><div id="primary"><h1>{d.film}</h1>{elements}<div id="itemfiles" class="element"><h3>Files</h3>
<div class="element-text">{files}</div></div><div id="item-citation"><h3>Citation</h3>{d.words(14)}</div></div>
<aside id="sidebar"><h3>Featured items</h3>{related}</aside></div>
<footer><img src="{seal}" alt="Funded by the council"></footer></body></html>""")


def manifest_strip(seed: int) -> Page:
    """A museum's viewer: thumbnails by a picture service, and a manifest that tells the whole ones."""
    d = Draft("manifest_strip", seed, f"http://museum.test/collections/object/{d_number(seed)}")
    canvases, strip = [], ""
    for i in range(d.count):
        service = f"http://iiif.test/image/3/mus%2F{d.token(4)}%2F{d.token(10)}"
        wide = d.random.choice((2048, 3000, 4096))
        high = round(wide / d.aspect)
        whole = d.file(f"{service}/full/max/0/default.jpg", wide, high)
        small = d.file(f"{service}/full/160,/0/default.jpg", 160, round(160 / d.aspect))
        d.belongs(whole, small)
        canvas = f"{d.page.url}/canvas/p{i + 1}"
        body = {"id": whole, "type": "Image", "format": "image/jpeg", "width": wide, "height": high}
        body["service"] = [{"id": service, "type": "ImageService3", "profile": "level2"}]
        painted = {
            "id": f"{canvas}/a",
            "type": "Annotation",
            "motivation": "painting",
            "body": body,
        }
        canvases.append(
            {
                "id": canvas, "type": "Canvas", "width": wide, "height": high,
                "label": {"en": [f"{d.film}, {d.random.choice(LENSES)}"]},
                "thumbnail": [{"id": small, "type": "Image"}],
                "items": [{"id": f"{canvas}/1", "type": "AnnotationPage", "items": [painted]}],
            }
        )  # fmt: skip
        strip += f"""<li class="thumb-item" role="option" data-canvas="{canvas}"><button type="button"><img loading="lazy" src="{small}"
 width="160" height="{round(160 / d.aspect)}" alt="Image {i + 1}"></button><span>{i + 1}</span></li>"""
    manifest = {
        "@context": "http://iiif.io/api/presentation/3/context.json",
        "id": f"{d.page.url}/manifest.json", "type": "Manifest",
        "label": {"en": [d.film]}, "items": canvases,
        "provider": [{"type": "Agent", "logo": [{"id": d.file("/assets/mark.png", 200, 80), "type": "Image"}]}],
    }  # fmt: skip
    also = "".join(
        f"""<a class="card" href="/collections/object/{d.random.randint(1000, 9999)}"><img src="{
            d.file(
                f"http://iiif.test/image/3/mus%2F{d.token(4)}%2F{d.token(10)}/full/!300,300/0/default.jpg",
                300,
                225,
            )
        }" alt=""><b>{film}</b></a>"""
        for film in d.films[:6]
    )
    return d.done(f"""<!DOCTYPE html><html lang="en"><head><title>{d.film} | Museum of Film</title><style>
body{{margin:0;font:15px sans-serif}} .stage{{height:520px;background:#111}} .strip{{display:flex;gap:6px;overflow-x:auto;list-style:none;padding:8px}}
.strip button{{border:0;padding:0}} .cards{{display:grid;grid-template-columns:repeat(3,300px);gap:20px}}</style></head><body>
<nav><img src="/assets/mark.png" alt="Museum of Film" width="100"></nav><main><h1>{d.film}</h1>
<div class="viewer" data-manifest="{d.page.url}/manifest.json"><div class="stage" id="osd"><canvas width="900" height="520"></canvas></div>
<ul class="strip" role="listbox">{strip}</ul></div><script type="application/json" id="manifest">{json.dumps(manifest)}</script>
<dl><dt>Accession number</dt><dd>{d_number(seed)}</dd><dt>Description</dt><dd>{d.words(40)}</dd></dl>
<section><h2>Related objects</h2><div class="cards">{also}</div></section></main></body></html>""")


def d_number(seed: int) -> str:
    return f"1987.{40 + seed}"


def press_table(seed: int) -> Page:
    """A press room: a table of stills, each to be had for the web and for print."""
    d = Draft("press_table", seed, f"http://distributor.test/press/{slug('Paper Suns')}-{seed}/")
    rows = ""
    for i in range(d.count):
        name = f"{slug(d.film).upper().replace('-', '_')}_STILL_{i + 1:02}"
        preview = d.file(f"stills/preview/{name}.jpg", 180)
        web = d.file(f"stills/web/{name}_1600.jpg", 1600)
        sheet = d.file(f"stills/print/{name}_300dpi.jpg", 4961)
        d.belongs(sheet, web, preview)
        rows += f"""<tr><td><img src="{preview}" width="180" alt="{name}"></td><td>{name}<br><small>© {d.film} Productions. {d.words(8)}</small></td>
<td><a href="{web}" download>JPG web</a><br><small>1600 px, {d.random.randint(300, 900)} KB</small></td>
<td><a href="{sheet}" download>JPG 300 dpi</a><br><small>{d.random.randint(4, 14)} MB</small></td></tr>\n"""
    papers = "".join(
        f"""<tr><td><img src="/img/icon-{kind}.png" width="32" height="32" alt=""></td><td>{title}</td><td><a href="docs/{slug(title)}.{kind}">Download</a></td></tr>"""
        for title, kind in (("Press book", "pdf"), ("Dialogue list", "doc"), ("All stills", "zip"))
    )
    for kind in ("pdf", "doc", "zip"):
        d.file(f"/img/icon-{kind}.png", 64, 64)
    key_art = d.file("art/poster_preview.jpg", 320, 452)
    partners = "".join(
        f'<img src="{d.file(f"/img/partners/{i}.png", 140, 60)}" alt="Partner">'
        for i in d.some(4, 9)
    )
    catalogue = "".join(
        f"""<li><a href="/press/{slug(film)}/"><img src="{d.file(f"/press/{slug(film)}/art/mini.jpg", 120, 170)}" alt="{film}"></a></li>"""
        for film in d.films[:8]
    )
    return d.done(f"""<!DOCTYPE html><html><head><title>Press: {d.film}</title><style>body{{width:1000px;margin:auto;font:14px sans-serif}}
table{{width:100%;border-collapse:collapse}} td{{border-bottom:1px solid #ccc;padding:8px;vertical-align:top}} .art{{float:right;width:320px}}
.cat{{display:flex;list-style:none;gap:10px}}</style></head><body><header><img src="{d.file("/img/logo.png", 220, 70)}" alt="Distributor"></header>
<h1>{d.film}: press materials</h1><img class="art" src="{key_art}" alt="Poster"><p>{d.words(60)}</p><h2>Documents</h2><table class="docs">{papers}</table>
<h2>Stills</h2><table class="stills"><thead><tr><th>Preview</th><th>File</th><th>Web</th><th>Print</th></tr></thead><tbody>{rows}</tbody></table>
<h2>Also in our catalogue</h2><ul class="cat">{catalogue}</ul><footer>{partners}</footer></body></html>""")


def shared_folder(seed: int) -> Page:
    """A share of a file server: a table of files, whose previews are asked for by number."""
    token = f"q7Rk{seed}Xw"
    d = Draft("shared_folder", seed, f"http://cloud.test/index.php/s/{token}")
    rows = ""
    for kind, name in (
        ("folder", "Contracts"),
        ("folder", "Sound"),
        ("application-pdf", "Read me.pdf"),
    ):
        icon = d.file(f"/core/img/filetypes/{kind}.png", 64, 64)
        rows += f"""<tr data-type="{kind}" data-file="{name}"><td class="filename"><div class="thumbnail" style="background-image:url({icon})"></div>
<a class="name" href="/index.php/s/{token}?path=%2F{name.replace(" ", "%20")}">{name}</a></td><td>–</td><td>3 months ago</td></tr>\n"""
    first = d.random.randint(10_000, 90_000)
    for i in range(d.count):
        name = f"{slug(d.film)}_{d.random.choice(LENSES).replace(' ', '-')}_{i:02}.jpg"
        ask = f"/index.php/apps/files_sharing/publicpreview/{token}?file=/{name}&fileId={first + i}"
        small = d.file(f"{ask}&x=64&y=64&a=true", 64)
        large = d.file(f"{ask}&x=1920&y=1080&a=true", 1920)
        whole = d.file(f"/index.php/s/{token}/download?path=%2F&files={name}", 3840)
        d.belongs(whole, large, small)
        rows += f"""<tr data-id="{first + i}" data-type="file" data-mime="image/jpeg" data-size="{d.random.randint(10**5, 10**7)}" data-file="{name}"
 data-preview="{html.escape(large)}"><td class="filename"><img class="thumbnail" loading="lazy" src="{html.escape(small)}" width="32" alt=""><a class="name"
 href="{html.escape(whole)}"><span class="nametext">{name[:-4]}<span class="extension">.jpg</span></span></a></td><td>{d.random.randint(1, 9)}.{d.random.randint(0, 9)} MB</td><td>2 months ago</td></tr>\n"""
    owner = d.file(f"/index.php/avatar/ann/64?v={seed}", 64, 64)
    logo = d.file("/themes/core/img/logo.png", 128, 64)
    return d.done(f"""<!DOCTYPE html><html class="ng-csp" lang="en"><head><title>{d.film} - Cloud</title><style>body{{margin:0;font:14px sans-serif}}
#header{{height:50px;background:#0082c9}} table{{width:100%}} .thumbnail{{width:32px;height:32px;display:inline-block;background-size:32px;object-fit:cover}}
tr{{height:51px}}</style></head><body id="body-public"><header id="header"><img src="{logo}" alt="Cloud" height="40"><span>{d.film}</span></header>
<div class="sharedby"><img src="{html.escape(owner)}" class="avatar" width="32" height="32" alt="">shared by Ann</div><table class="files-filestable list-container"><thead><tr><th>Name</th><th>Size</th><th>Modified</th></tr></thead>
<tbody class="files-fileList">{rows}</tbody></table><footer><p>A safe home for all your data</p></footer></body></html>""")


def exif_list(seed: int) -> Page:
    """A made album of a static site: list items with addresses for each screen, and camera tables."""
    d = Draft("exif_list", seed, f"http://ann.test/album/{2010 + seed}/coast/index.html")
    items, tables = "", ""
    for i in range(d.count):
        name = f"DSC_{4100 + i * d.random.choice((1, 2, 3))}_{i}"
        small = d.file(f"../../media/small/coast/{name}.jpg", round(150 * d.aspect), 150)
        w = {s: d.file(f"../../media/w{s}/coast/{name}.jpg", s) for s in (480, 800)}
        large = d.file(f"../../media/large/coast/{name}.jpg", 2000)
        d.belongs(large, small, *w.values())
        items += f"""<li data-src="{large}" data-responsive="{w[480]} 480, {w[800]} 800" data-sub-html="#exif{i}" data-download-url="false"><a href="#"><img
 src="{small}" width="{round(150 * d.aspect)}" height="150" alt="{name}"></a></li>\n"""
        tables += f"""<div id="exif{i}" class="caption"><h4>{name}</h4><table><tr><td>ƒ/{d.random.choice((1.8, 2.8, 4, 8))}</td><td>1/{d.random.choice((60, 125, 500))} s</td>
<td>ISO {d.random.choice((100, 400, 1600))}</td><td>35 mm</td></tr></table></div>"""
    albums = "".join(
        f"""<a href="../{slug(film)}/index.html" class="album"><img src="{d.file(f"../../media/small/{slug(film)}/cover.jpg", 200, 150)}" width="200" height="150" alt="{film}"><span>{film}</span><small>{d.random.randint(4, 90)} photos</small></a>"""
        for film in d.films[: d.random.randint(3, 6)]
    )
    return d.done(f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>Coast</title><style>body{{background:#eee;font:14px sans-serif;margin:20px}}
#media{{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:6px}} .album{{display:inline-block;margin:8px}} .album span,.album small{{display:block}}
.captions{{display:none}}</style></head><body><header><h1>Coast</h1><nav><a href="../index.html">Home</a></nav></header><section id="albums">{albums}</section>
<ul id="media" class="clearfix">{items}</ul><div class="captions">{tables}</div><footer><a href="https://maker.test"><img
 src="{d.file("../../public/made-by.png", 88, 31)}" alt="made by"></a></footer></body></html>""")
