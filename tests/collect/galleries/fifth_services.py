"""A fifth blind set: where files are kept and handed on, and a site of captures.

By an author who had not seen the reader; see `fifth`.
"""

from __future__ import annotations

import json

from collect.galleries.draft import Draft, Page, slug
from collect.galleries.fifth_parts import number

FOLDER_STYLE = """<style>
*{box-sizing:border-box}body{margin:0;font:14px "Atlas Grotesk",Arial,sans-serif;color:#1e1919}
.dig-Header{display:flex;justify-content:space-between;align-items:center;height:64px;padding:0 24px;border-bottom:1px solid #eee}.dig-Header img{height:32px}
.sl-page-body{padding:24px 48px}.sl-grid-body{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(212px,1fr));gap:16px}
.sl-grid-thumbnail-container{height:160px;background:#f7f5f2;display:flex;align-items:center;justify-content:center;overflow:hidden}
.sl-grid-thumbnail{max-width:100%;max-height:160px}.sl-grid-filename{padding:8px 0;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.face{border-radius:50%;width:32px;height:32px}
</style>"""


def press_folder(seed: int) -> Page:
    """A folder of press stills shared from a cloud: an application asks for what is in it."""
    d = Draft("press_folder", seed, "")
    key, rest = d.token(20), d.token(22)
    d.page.url = f"https://www.droppedbox.test/scl/fo/{key}/{rest}?rlkey={d.token(25)}&e=1&dl=0"
    entries = []
    for i in range(d.count):
        name = f"{d.film.replace(' ', '_').upper()}_Still_{i + 1:02d}.jpg"
        root = f"https://previews.droppedboxusercontent.test/p/thumb/{d.token(60)}/p.jpeg"
        small = d.file(f"{root}?is_prewarmed=true&size=512x512&size_mode=1", 512)
        large = d.file(f"{root}?is_prewarmed=true&size=2048x1536&size_mode=3", 2048)
        d.belongs(small, large)
        entries.append(
            {
                "filename": name,
                "bytes": number(d, 900000, 8000000),
                "is_dir": False,
                "href": f"https://www.droppedbox.test/scl/fo/{key}/{d.token(22)}/{name}?rlkey={d.token(25)}&dl=0",
                "preview": {
                    "content": {
                        "thumbnail_url_tmpl": root + "?is_prewarmed=true",
                        "full_size_src": large,
                        "grid_src": small,
                    }
                },
            }
        )
    entries.append(
        {
            "filename": "Synopsis_and_credits.pdf",
            "bytes": 210022,
            "is_dir": False,
            "href": f"https://www.droppedbox.test/scl/fo/{key}/notes.pdf",
            "preview": {"content": {}},
        }
    )
    listing = "https://www.droppedbox.test/list_shared_link_folder_entries"
    half = len(entries) // 2
    d.page.answers[listing] = (
        "application/json", json.dumps({"entries": entries[:half], "next_request_voucher": "v2"}),
    )  # fmt: skip
    d.page.answers[f"{listing}?voucher=v2"] = (
        "application/json",
        json.dumps({"entries": entries[half:], "next_request_voucher": None}),
    )
    icon = d.file(
        "https://cfl.droppedboxstatic.test/static/images/icons/page_white_pdf.png", 64, 64
    )
    logo = d.file("https://cfl.droppedboxstatic.test/static/images/logo_glyph_2015.png", 256, 64)
    face = d.file("https://cfl.droppedboxstatic.test/static/images/avatar/default_c.png", 64, 64)
    card = d.file(
        "https://www.droppedbox.test/static/metaserver/images/opengraph-content-folder.png",
        500,
        500,
    )
    script = (
        (
            """<script>(function () {
var list = document.querySelector(".sl-grid-body");
var io = new IntersectionObserver(function (all) { all.forEach(function (one) { if (one.isIntersecting) { io.unobserve(one.target);
  var img = document.createElement("img"); img.alt = ""; img.className = "icon thumbnail-image--loaded sl-grid-thumbnail"; img.src = one.target.grid; one.target.append(img); } }); }, { rootMargin: "400px" });
function ask(voucher) { fetch("LISTING" + (voucher ? "?voucher=" + voucher : "")).then(function (r) { return r.json(); }).then(function (data) {
  data.entries.forEach(function (entry) { var cell = document.createElement("li"); cell.className = "sl-grid-cell";
    cell.innerHTML = '<a class="sl-link sl-link--file" target="_blank" rel="noopener"><div class="sl-grid-thumbnail-container" role="img"></div><div class="sl-grid-filename"></div></a>';
    cell.firstChild.href = entry.href; cell.querySelector(".sl-grid-filename").textContent = entry.filename;
    var box = cell.querySelector(".sl-grid-thumbnail-container"); box.grid = entry.preview.content.grid_src || "ICON"; list.append(cell); io.observe(box); });
  if (data.next_request_voucher) { ask(data.next_request_voucher); } else { document.querySelector(".sl-loading-indicator").remove(); } }); }
ask(null); })();</script>"""
        )
        .replace("LISTING", listing)
        .replace("ICON", icon)
    )
    return d.done(f"""<!DOCTYPE html><html class="maestro" lang="en"><head><meta charset="utf-8" /><title>{d.film} - PRESS STILLS</title><meta property="og:title" content="{d.film} - PRESS STILLS" /><meta property="og:image" content="{card}" /><meta name="robots" content="noindex, nofollow, noimageindex" />{FOLDER_STYLE}</head>
<body class="react-page maestro"><div id="root"><header class="dig-Header"><a href="https://www.droppedbox.test/"><img src="{logo}" alt="Home"></a><div><button>Copy to my files</button> <button>Download</button> <img class="face" src="{face}" alt=""></div></header><main class="sl-page-body"><h1 class="sl-header-title">{d.film} - PRESS STILLS</h1><div class="sl-grid"><ol class="sl-grid-body"></ol><div class="sl-loading-indicator">Loading</div></div></main></div>{script}</body></html>""")


DELIVERY_STYLE = """<style>
*{box-sizing:border-box}body{margin:0;font:14px "Lato",Arial,sans-serif;color:#222;background:#fff}
.nav-bar{position:sticky;top:0;background:#fff;display:flex;justify-content:space-between;padding:22px 40px;z-index:2}
.nav-bar__title{font-size:18px;letter-spacing:2px;text-transform:uppercase}#gamma{padding:8px;position:relative;columns:4;column-gap:8px}
.gamma-item{break-inside:avoid;margin-bottom:8px;position:relative;background:#f4f4f4}.gamma-item img{width:100%;display:block}
.footer{text-align:center;padding:40px}.footer img{width:90px}
</style>"""


def client_delivery(seed: int) -> Page:
    """A photographer's delivery of a premiere's pictures: an application loads them, page by page."""
    d = Draft("client_delivery", seed, "")
    key, gallery = f"{slug(d.film).replace('-', '')}premiere", "redcarpet"
    d.page.url = f"https://mirafoto.pixiesets.test/{key}/{gallery}/"
    collection = number(d, 10000000, 99999999)
    photos = []
    for i in range(d.count * 2):
        token = d.token(32)
        wide = d.random.random() < 0.7
        ratio = 1.5 if wide else 0.667
        made = {}
        for name, width in (
            ("Thumb", 150), ("Small", 365), ("Medium", 580),
            ("Large", 1024), ("Xlarge", 1600), ("Xxlarge", 2048),
        ):  # fmt: skip
            made[f"path{name}"] = d.file(
                f"//images.pixiesets.test/{str(collection)[:3]}/{token}-{name.lower()}.jpg",
                width if wide else round(width * ratio),
                round(width / ratio) if wide else width,
            )
        d.belongs(*made.values())
        photos.append(
            {"id": str(8900000 + i), "name": f"MIRA-{i + 1:04d}.jpg", "isPrivate": False}
            | {"width": "2048" if wide else "1366", "height": "1366" if wide else "2048"}
            | made
        )
    base = f"https://mirafoto.pixiesets.test/client/loadphotos/?cuk={key}&cid={collection}&gs={gallery}&fk=&clientDownloads=false&page="
    size = 24
    pages = [photos[i : i + size] for i in range(0, len(photos), size)]
    for i, some in enumerate(pages):
        d.page.answers[f"{base}{i + 1}"] = (
            "application/json",
            json.dumps(
                {
                    "status": "success",
                    "content": json.dumps(some),
                    "isLastPage": i + 1 == len(pages),
                }
            ),
        )
    logo = d.file("//images.pixiesets.test/brand/mira-logo-medium.png", 320, 120)
    made_by = d.file("https://assets.pixiesets.test/img/powered.png", 180, 40)
    script = (
        """<script>(function () { var page = 0, busy = false, over = false, box = document.getElementById("gamma");
function more() { if (busy || over) { return; } busy = true; page += 1; fetch("BASE" + page, { headers: { "X-Requested-With": "XMLHttpRequest" } }).then(function (r) { return r.json(); }).then(function (data) {
JSON.parse(data.content).forEach(function (photo) { var item = document.createElement("div"); item.className = "gamma-item js-gamma-item"; item.dataset.id = photo.id; item.style.aspectRatio = photo.width + "/" + photo.height;
var img = document.createElement("img"); img.className = "gamma-item__image"; img.alt = photo.name; img.src = photo.pathMedium; item.append(img);
item.insertAdjacentHTML("beforeend", '<div class="gamma-item__overlay"></div>'); box.append(item); });
busy = false; over = data.isLastPage; look(); }); }
function look() { if (document.documentElement.scrollHeight - innerHeight - scrollY < 1200) { more(); } }
addEventListener("scroll", look); more(); })();</script>"""
    ).replace("BASE", base)
    return d.done(f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{d.film} - Premiere | Mira Studio</title><meta name="robots" content="noindex">{DELIVERY_STYLE}</head>
<body class="collection cover-none grid-vertical"><nav class="nav-bar js-nav-bar"><div><div class="nav-bar__title">{d.film} - Premiere</div><div class="nav-bar__sub">Mira Studio</div></div><ul style="display:flex;gap:20px;list-style:none"><li id="nav-redcarpet"><a href="/{key}/redcarpet/">Red carpet</a></li><li><a href="/{key}/party/">After party</a></li><li><a href="#favorites">Favorites</a></li><li><a href="#share">Share</a></li></ul></nav>
<div id="gamma-container"><div id="gamma" class="gamma-container"></div></div><footer class="footer"><a href="https://mirafoto.test"><img src="{logo}" alt="Mira Studio"></a><p><img src="{made_by}" alt="Powered by"></p></footer>
<script>window.PixiesetsClient = {{"collectionId": {collection}, "collectionName": '{d.film.replace("'", "&#39;")}', "collectionUrlKey": '{key}', "currentGallery": '{gallery}', "favKey": null, "clientDownloads": false}};</script>{script}</body></html>""")


def hosted_album(seed: int) -> Page:
    """An image host's album of captures: squares that lead to a page for each, and an upload box."""
    d = Draft("hosted_album", seed, "")
    key = d.token(10)
    d.page.url = f"https://imgboxes.test/g/{key}"
    tiles = []
    for _ in range(d.count):
        one = "".join(d.random.choices("abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMN123456789", k=8))
        folder, host = f"{d.token(2)}/{d.token(2)}", d.random.randint(1, 9)
        name = f"{slug(d.film)}.{number(d, 2000, 2023)}.1080p.png_snapshot_{d.random.randint(0, 1)}.{number(d, 10, 59)}.{number(d, 10, 59)}.jpg"
        thumb = d.file(f"https://thumbs{host}.imgboxes.test/{folder}/{one}_b.jpg", 150, 150)
        whole = d.file(f"https://images{host}.imgboxes.test/{folder}/{one}_o.jpg", 1920)
        d.belongs(thumb, whole)
        tiles.append(f'<a href="/{one}"><img alt="{one}_b" src="{thumb}" title="{name}" /></a>\n')
    return d.done(f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8" /><title>{d.film} caps - imgboxes</title><meta name="csrf-param" content="authenticity_token" /><meta name="csrf-token" content="{d.token(40)}" />
<style>body{{margin:0;background:#eee;font:13px Helvetica,Arial,sans-serif}}.navbar{{background:#f5f5f5;border-bottom:1px solid #ccc;padding:10px 40px;display:flex;justify-content:space-between}}.container{{width:940px;margin:20px auto}}#gallery-view{{background:#fff;padding:20px}}#gallery-view-content a{{display:inline-block;margin:3px}}#gallery-view-content img{{width:150px;height:150px;border:1px solid #ddd}}.share-box input{{width:420px}}footer{{text-align:center;color:#888;padding:20px}}</style></head>
<body><div class="navbar"><a class="brand" href="/"><img src="{d.file("/images/imgboxes-logo.png", 150, 40)}" alt="imgboxes" width="150" height="40" /></a><ul class="nav" style="list-style:none;display:flex;gap:16px;margin:0"><li><a href="/login">Login</a></li><li><a href="/register">Register</a></li><li><a href="/help">FAQ</a></li></ul></div>
<div class="container"><div id="gallery-view"><h1>{d.film} caps - {d.count} images</h1><div id="gallery-view-content">
{"".join(tiles)}</div><div class="share-box"><h4>Share this gallery</h4><label>Link</label><input type="text" value="https://imgboxes.test/g/{key}" /><label>HTML</label><input type="text" value="&lt;a href=&quot;https://imgboxes.test/g/{key}&quot;&gt;gallery&lt;/a&gt;" /></div></div>
<div class="advert"><a href="https://adnet.test/c?z=12"><img src="{d.file("https://adnet.test/b/728x90.gif", 728, 90)}" width="728" height="90" alt="" /></a></div></div>
<footer>&copy; imgboxes <a href="/tos">Terms</a> <a href="/privacy">Privacy</a></footer></body></html>""")
