"""A picture host, a sharing site, a small network and an album program that is all script."""

from __future__ import annotations

import json

from collect.galleries.draft import Draft, Page, slug
from collect.galleries.twentyfirst_b_parts import code, digits, fit, name, seen, shape, uuid


def host_of_captures(seed: int) -> Page:
    """A free picture host's gallery of a film's captures: painted links to a page each, codes of the whole ones in data."""
    d = Draft("host_of_captures", seed, "")
    place = "https://hold.photos.test"
    d.page.url = f"{place}/gallery/{code(d, 7)}"
    tiles, table = [], {}
    for number in range(d.count):
        small, whole = code(d, 8), code(d, 8)
        called = f"{slug(d.film)}-{d.random.randint(100, 999)}{number:02d}"
        thumb = d.file(f"https://i.hold.photos.test/{small}/{called}.jpg", 300)
        large = d.file(f"https://i.hold.photos.test/{whole}/{called}.jpg", 1920)
        d.belongs(thumb, large)
        table[small] = [called, whole, "jpg", 1920, round(1920 / d.aspect)]
        tiles.append(
            f'<div class="thumb-container" data-image="{small}" data-hotlink="{whole}" data-name="{called}" data-ext="jpg">'
            f'<div class="thumb"><a href="{place}/{small}" class="img" style="background-image:url(\'{thumb}\')"></a></div>'
            f'<div class="controls"><a href="{place}/{small}" class="control" data-toggle="tooltip" title="View"><i class="fa fa-search"></i></a>'
            f'<a href="#" class="control" data-toggle="tooltip" title="Share"><i class="fa fa-share-alt"></i></a>'
            f'<span class="title">{called}.jpg</span></div></div>'
        )
    logo = d.file(f"{place}/img/logo.png", 222, 41)
    icon = d.file(f"{place}/favicon-32x32.png", 32, 32)
    flags = "".join(
        f'<a class="dropdown-item" href="{place}/lang/{one}"><img src="{d.file(f"{place}/img/flags/{one}.png", 16, 11)}" alt="{one}"> {one}</a>'
        for one in ("en", "de", "fr", "es", "pl", "ja")
    )
    advert = d.file(f"https://ads.test/creative/{d.token(12)}.jpg", 728, 90)
    return d.done(f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{d.film} — Hold Images</title>
<link rel="icon" type="image/png" sizes="32x32" href="{icon}"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta property="og:title" content="{d.film}"><meta property="og:type" content="website"><meta property="og:url" content="{d.page.url}">
<style>body{{margin:0;font:14px/1.5 Roboto,Arial,sans-serif;background:#f7f7f7;color:#333}}.navbar{{display:flex;background:#fff;border-bottom:1px solid #ddd;padding:10px 20px;gap:20px;align-items:center}}.dropdown-menu{{display:none}}.container{{max-width:1140px;margin:auto;padding:15px}}#thumb-list{{display:flex;flex-wrap:wrap}}.thumb-container{{width:220px;margin:8px;background:#fff;border:1px solid #ddd;border-radius:4px}}.thumb .img{{display:block;height:160px;background-size:cover;background-position:50%}}.controls{{display:flex;gap:8px;padding:6px;font-size:12px;overflow:hidden}}.ad{{text-align:center;margin:12px}}footer{{background:#333;color:#bbb;padding:20px;text-align:center}}footer a{{color:#ddd;margin:0 8px}}textarea{{width:100%}}</style></head>
<body><nav class="navbar navbar-expand-lg"><a class="navbar-brand" href="{place}/"><img src="{logo}" width="222" height="41" alt="Hold Images"></a>
<a class="nav-link" href="{place}/"><i class="fa fa-upload"></i> Upload</a><a class="nav-link" href="{place}/plugins">Plugins</a><a class="nav-link" href="{place}/premium">Premium</a><a class="nav-link" href="{place}/login">Log in</a>
<div class="dropdown"><a class="nav-link dropdown-toggle" href="#">English</a><div class="dropdown-menu">{flags}</div></div></nav>
<div class="container"><div class="ad"><a href="https://ads.test/click/{d.token(6)}" rel="nofollow"><img src="{advert}" width="728" height="90" alt=""></a></div>
<h1 class="h4">{d.film} <small>{d.count} images</small></h1><div id="thumb-list" class="row">{"".join(tiles)}</div>
<form id="embed"><label for="code_direct">Direct links</label><textarea id="code_direct" rows="2" readonly></textarea></form></div>
<footer><a href="{place}/about">About</a><a href="{place}/tos">Terms</a><a href="{place}/privacy">Privacy</a><a href="{place}/contact">Contact</a><p>&copy; 2004-2025 Hold Images</p></footer>
<script>var gallery_title="{d.film}",embed_value={json.dumps(table, separators=(",", ":"))};</script></body></html>""")


def societys_album(seed: int) -> Page:
    """A film society's album at a sharing site: rows of late images under links, the rest and all sizes in an exported model."""
    d = Draft("societys_album", seed, "")
    place, who = "https://www.sharing.photos.test", "lanternsociety"
    album = f"7217772{digits(d, 10)}"
    d.page.url = f"{place}/photos/{who}/albums/{album}"
    sides = (("s", "m", 240), ("n", "n", 320), ("m", "", 500), ("z", "z", 640), ("c", "c", 800),
             ("l", "b", 1024), ("h", "h", 1600), ("k", "k", 2048))  # fmt: skip
    data, boxes = [], []
    for number in range(d.count):
        ratio, ident, secret, other = shape(d), f"5{digits(d, 10)}", d.token(10), d.token(10)
        stem = f"live.static.photos.test/65535/{ident}"
        square = d.file(f"https://{stem}_{secret}_q.jpg", 150, 150)
        every, sizes = [square], {}
        sizes["q"] = {"data": {"displayUrl": square[6:], "width": 150, "height": 150, "key": "q"}}
        for key, ending, side in sides:
            end = f"_{ending}" if ending else ""
            kept = other if side > 1024 else secret
            wide, high = fit(ratio, side)
            every.append(d.file(f"https://{stem}_{kept}{end}.jpg", wide, high))
            sizes[key] = {
                "data": {"displayUrl": every[-1][6:], "width": wide, "height": high, "key": key}
            }
        title = f"{d.film} {number + 1:02d}"
        d.belongs(*every, caption=title)
        high = 240
        wide = round(high * ratio)
        data.append(
            {"_flickrModelRegistry": "photo-models", "id": ident, "title": title, "sizes": {"data": sizes}}
        )  # fmt: skip
        if number < 16:
            boxes.append(
                f'<div class="view photo-list-photo-view requiredToShowOnServer awake" id="yui_{number}" style="width: {wide}px; height: {high}px;">'
                f'<div class="photo-list-photo-container"><img src="{every[4][6:]}" width="{wide}" height="{high}" loading="lazy" alt="{title}">'
                f'<div class="view photo-list-photo-interaction-view"><div class="photo-list-photo-interaction"><a class="overlay" href="/photos/{who}/{ident}/in/album-{album}" role="heading" aria-label="{title} by Lantern Society"></a>'
                f'<div class="interaction-bar" title="{title}"><div class="text"><a class="title" href="/photos/{who}/{ident}/in/album-{album}">{title}</a><a class="attribution" href="/photos/{who}/">by Lantern Society</a></div></div></div></div></div></div>'
            )
    buddy = d.file("https://live.static.photos.test/7412/buddyicons/81234567@N04_r.jpg", 300, 300)
    faces = "".join(
        f'<li class="comment"><img class="circle-icon" width="48" height="48" src="{d.file(f"https://live.static.photos.test/{digits(d, 4)}/buddyicons/{digits(d, 8)}@N0{n % 9}.jpg", 48, 48)}" alt=""><a class="author" href="/photos/{digits(d, 8)}@N05/">{name(d)}</a><p>{d.words(9)}</p></li>'
        for n in d.some(0, 4)
    )
    state = json.dumps(
        {"main": {"set-models": [{"id": album, "title": d.film, "photoPageList": {"_data": data}}]}}
    ).replace("/", "\\/")
    return d.done(f"""<!DOCTYPE html><html lang="en-us" class="no-js fluid html-photo-list-page-view scrolling-layout"><head><meta charset="utf-8"><title>{d.film} | Sharing</title>
<link rel="canonical" href="{d.page.url}"><meta name="description" content="Explore this photo album by Lantern Society on Sharing!">
<style>body{{margin:0;font:14px Arial,sans-serif;background:#f3f5f6;color:#212124}}.global-nav{{background:#000;height:50px;color:#fff;display:flex;gap:24px;align-items:center;padding:0 20px}}.global-nav a{{color:#fff;text-decoration:none}}.album-title-band{{background:#4a4a4a;color:#fff;padding:60px 40px;text-align:center}}.avatar{{width:80px;height:80px;border-radius:50%;background-size:cover;margin:auto}}.photo-list-view{{display:flex;flex-wrap:wrap;gap:4px;max-width:1400px;margin:20px auto}}.photo-list-photo-view{{position:relative;overflow:hidden;background:#ddd}}.photo-list-photo-view img{{width:100%;height:100%;object-fit:cover}}.overlay{{position:absolute;inset:0}}.interaction-bar{{position:absolute;bottom:0;opacity:0}}.comments{{max-width:700px;margin:auto;list-style:none}}.circle-icon{{border-radius:50%}}footer{{background:#212124;color:#999;padding:30px;text-align:center}}</style></head>
<body><div class="global-nav"><a href="/" class="main-logo">sharing</a><a href="/explore">Explore</a><a href="/prints">Prints</a><a href="/account">Get Pro</a><a href="/signin">Log In</a></div>
<div class="album-title-band"><div class="avatar person medium" style="background-image: url({buddy[6:]});"></div><h1 class="photo-list-title">{d.film}</h1><p class="attribution-info">By: <a href="/photos/{who}/" style="color:#fff">Lantern Society</a> · {d.count} photos · {d.random.randint(40, 900)} views</p></div>
<div class="view photo-list-view" id="list">{"".join(boxes)}</div><ul class="comments">{faces}</ul>
<footer class="foot"><a href="/about">About</a> <a href="/jobs">Jobs</a> <a href="/help">Help</a></footer>
<script class="modelExport">var auth={{"signedIn":false}};var modelExport={state};</script>
<script>modelExport.main["set-models"][0].photoPageList._data.slice(16).forEach(function(p){{var s=p.sizes.data.z.data,d=document.createElement("div");d.className="view photo-list-photo-view awake";d.style.width=Math.round(240*s.width/s.height)+"px";d.style.height="240px";d.innerHTML='<div class="photo-list-photo-container"><img src="'+s.displayUrl+'" loading="lazy" alt=""><a class="overlay" href="/photos/{who}/'+p.id+'/in/album-{album}"></a></div>';document.getElementById("list").appendChild(d)}});</script></body></html>""")


def note_of_many(seed: int) -> Page:
    """A projectionist's note with many pictures in a Japanese federated network: an app's shell, the note as JSON, a grid drawn by it."""
    d = Draft("note_of_many", seed, "")
    place, ident = "https://kino.social.test", "9" + d.token(15)
    d.page.url = f"{place}/notes/{ident}"
    files, images = [], []
    for _ in range(min(d.count, 16)):
        wide, high = fit(shape(d), 2048)
        called = uuid(d)
        whole = d.file(f"https://media.social.test/files/webpublic-{called}.webp", wide, high)
        small = d.file(
            f"https://media.social.test/files/thumbnail-{called}.webp", *fit(wide / high, 498)
        )
        caption = seen(d)
        d.belongs(whole, small, caption=caption)
        images.append(f'<meta property="og:image" content="{whole}">')
        files.append(
            {"id": "9" + d.token(15), "createdAt": "2025-03-08T11:20:05.000Z", "name": f"{d.random.randint(1000, 9999)}.webp", "type": "image/webp", "md5": d.token(32), "size": int(digits(d, 6)), "isSensitive": False, "blurhash": "eJ" + code(d, 30), "properties": {"width": wide, "height": high}, "url": whole, "thumbnailUrl": small, "comment": caption, "folderId": None, "folder": None, "userId": None, "user": None}
        )  # fmt: skip
    face = d.file(f"https://media.social.test/files/avatar-{uuid(d)}.webp", 320, 320)
    banner = d.file(f"https://media.social.test/files/banner-{uuid(d)}.webp", 1500, 500)
    icon = d.file(f"{place}/static-assets/icons/192.png", 192, 192)
    emoji = {
        one: d.file(f"https://media.social.test/emoji/{one}.png", 64, 64)
        for one in ("popcorn", "blobcat_cinema", "clap_slow")
    }
    who = name(d)
    note: dict[str, object] = {"note": {"id": ident, "createdAt": "2025-03-08T11:22:41.000Z", "userId": "8" + d.token(9), "user": {"id": "8" + d.token(9), "name": who, "username": "reelkeeper", "host": None, "avatarUrl": face, "bannerUrl": banner, "avatarDecorations": [], "isBot": False, "isCat": False, "emojis": {}, "onlineStatus": "unknown"}, "text": d.words(20), "cw": None, "visibility": "public", "renoteCount": d.random.randint(0, 40), "repliesCount": 2, "reactions": {f":{one}@.:": d.random.randint(1, 30) for one in emoji}, "reactionEmojis": {}, "fileIds": [one["id"] for one in files], "files": files, "replyId": None, "renoteId": None}}  # fmt: skip
    state = json.dumps(note, ensure_ascii=False, separators=(",", ":"))
    return d.done(f"""<!DOCTYPE html><html><head><meta charset="UTF-8"><meta name="application-name" content="Misskey"><meta name="theme-color" content="#86b300"><meta property="og:site_name" content="Kino Social"><meta property="instance_url" content="{place}">
<link rel="icon" href="{icon}"><title>{who} (@reelkeeper) | Kino Social</title><meta property="og:type" content="article"><meta property="og:title" content="{who} (@reelkeeper)"><meta property="og:url" content="{d.page.url}"><meta property="twitter:card" content="summary_large_image">{"".join(images)}
<meta name="misskey:user-username" content="reelkeeper"><meta name="misskey:note-id" content="{ident}">
<style>body{{margin:0;font:15px "Hiragino Maru Gothic Pro","BIZ UDGothic",sans-serif;background:#f0f0f0;color:#676767}}#misskey_app{{display:flex}}.nav{{width:220px;padding:24px;background:#fff;min-height:100vh}}.nav img{{width:38px}}.nav a{{display:block;margin:16px 0;color:#676767}}article{{background:#fff;max-width:800px;flex:1;margin:24px auto;padding:28px;border-radius:12px}}.avatar{{width:58px;height:58px;border-radius:50%}}.medias{{display:grid;grid-template-columns:1fr 1fr;gap:8px;margin:14px 0}}.medias a{{display:block;aspect-ratio:16/9;overflow:hidden;border-radius:8px;background:#222}}.medias img{{width:100%;height:100%;object-fit:contain}}.reactions button{{border:0;border-radius:6px;padding:4px 8px;margin:2px}}.reactions img{{height:1.6em}}</style>
<script type="application/json" id="misskey_meta" data-generated-at="1741432962000">{json.dumps({"name": "Kino Social", "iconUrl": icon, "version": "2025.2.1"})}</script>
<script type="application/json" id="misskey_clientCtx" data-generated-at="1741432962000">{state}</script></head>
<body><noscript><p>JavaScriptを有効にしてください<br>Please turn on your JavaScript</p></noscript><div id="splash" style="display:none"><img id="splashIcon" src="{icon}"></div><div id="misskey_app"></div>
<script>(function(){{var n=JSON.parse(document.getElementById("misskey_clientCtx").textContent).note,e={json.dumps(emoji)};
document.getElementById("misskey_app").innerHTML='<div class="nav"><img src="{icon}"><a href="/">ホーム</a><a href="/explore">みつける</a><a href="/announcements">お知らせ</a><a href="/search">検索</a></div><article><header><img class="avatar" src="'+n.user.avatarUrl+'"> <b>'+n.user.name+'</b> @reelkeeper</header><div class="text">'+n.text+'</div><div class="medias" data-gallery>'+n.files.map(function(f){{return '<div class="image"><a href="'+f.url+'" title="'+f.comment+'"><img src="'+f.thumbnailUrl+'" alt="'+f.comment+'" width="'+f.properties.width+'" height="'+f.properties.height+'" loading="lazy"></a></div>'}}).join("")+'</div><footer class="reactions">'+Object.keys(e).map(function(k){{return '<button><img src="'+e[k]+'" alt=":'+k+':"> 3</button>'}}).join("")+'</footer></article>'}})();</script></body></html>""")


def shared_library(seed: int) -> Page:
    """An archivist's shared album in a self-hosted photo library: a shell with settings; its script asks and paints tiles."""
    d = Draft("shared_library", seed, "")
    place, album = "https://library.photos.test", "as" + d.token(14)
    key, token = code(d, 10).lower(), d.token(8)
    d.page.url = f"{place}/library/s/{key}/{slug(d.film)}"
    rows = []
    for number in range(d.count):
        wide, high = fit(shape(d), 5472)
        sha = d.token(40)
        stem = f"{place}/api/v1/t/{sha}/{token}"
        every = [d.file(f"{stem}/tile_{side}", side, side) for side in (224, 500)]
        every += [
            d.file(f"{stem}/fit_{side}", *fit(wide / high, side))
            for side in (720, 1280, 1920, 2560)
        ]
        title = f"{d.film} / {seen(d)}"
        d.belongs(*every, caption=title)
        rows.append(
            {"ID": number + 1, "UID": "ps" + d.token(14), "Type": "image", "TakenAt": "2024-09-02T10:11:12Z", "Title": title, "Width": wide, "Height": high, "Hash": sha, "FileName": f"2024/09/{d.token(8)}.jpg", "Files": [{"Hash": sha, "Primary": True, "Mime": "image/jpeg"}]}
        )  # fmt: skip
    asked = f"{place}/api/v1/photos?count=60&offset=0&merged=true&order=oldest&s={album}"
    d.page.answers[asked] = ("application/json", json.dumps(rows))
    app = f"{place}/static/build/share.{d.token(20)}.js"
    d.page.answers[app] = (
        "application/javascript",
        """(function(){var c=window.__CONFIG__,b=document.getElementById("photoprism");
b.innerHTML='<header class="p-navbar"><img class="p-logo" src="'+c.appIcon+'" alt=""><a href="/">'+c.siteTitle+'</a></header><div class="p-page p-page-album-photos"><div class="p-toolbar">'+c.albumTitle+'</div><div class="search-results photo-results mosaic-view"></div></div><div class="p-footer">'+c.siteAuthor+'</div>';
fetch(c.apiUri+"/photos?count=60&offset=0&merged=true&order=oldest&s="+c.album).then(function(r){return r.json()}).then(function(l){var g=b.querySelector(".search-results"),o=new IntersectionObserver(function(x){x.forEach(function(i){if(i.isIntersecting){o.unobserve(i.target);i.target.style.backgroundImage="url("+c.contentUri+"/t/"+i.target.dataset.hash+"/"+c.previewToken+"/tile_500)"}})},{rootMargin:"50% 0px"});
l.forEach(function(p){var t=document.createElement("div");t.className="flex-12 flex-sm-6 result-container";t.innerHTML='<div class="media result is-photo type-image" data-id="'+p.ID+'" data-uid="'+p.UID+'" data-hash="'+p.Hash+'" title="'+p.Title+'"><button class="input-open"></button></div>';g.appendChild(t);o.observe(t.firstChild)})})})();""",
    )
    icon = d.file(f"{place}/static/icons/logo/128.png", 128, 128)
    wall = d.file(f"{place}/static/img/preview.jpg", 1200, 630)
    config = {"siteTitle": "Lantern Archive", "siteAuthor": "Lantern Archive", "appIcon": icon, "sitePreview": wall, "apiUri": "/api/v1", "contentUri": "/api/v1", "previewToken": token, "downloadToken": d.token(8), "album": album, "albumTitle": d.film, "thumbs": [{"size": f"fit_{side}", "w": side, "h": side} for side in (720, 1280, 1920, 2560)]}  # fmt: skip
    return d.done(f"""<!doctype html><html lang="en" class="is-public"><head><meta charset="utf-8"><title>{d.film}: Lantern Archive</title><meta property="og:image" content="{wall}"><meta property="og:title" content="{d.film}"><meta name="robots" content="noindex,nofollow">
<link rel="apple-touch-icon" href="{icon}"><style>body{{margin:0;background:#1d1f21;color:#eee;font:15px Open Sans,sans-serif}}.p-navbar{{height:56px;display:flex;align-items:center;gap:12px;background:#111;padding:0 16px}}.p-navbar a{{color:#fff}}.p-logo{{width:32px}}.p-toolbar{{padding:16px;font-size:20px}}.search-results{{display:grid;grid-template-columns:repeat(auto-fill,minmax(200px,1fr));gap:4px;padding:4px}}.result{{aspect-ratio:1;background:#333 center/cover no-repeat;position:relative}}.input-open{{position:absolute;right:4px;bottom:4px;opacity:0}}.p-footer{{padding:16px;text-align:center}}</style></head>
<body class="share"><noscript><p>Please enable JavaScript in your browser to view this page.</p></noscript><div id="busy-overlay"></div><div id="photoprism" class="container"><div class="loading"><div class="v-progress-linear"></div></div></div>
<script>window.__CONFIG__ = {json.dumps(config)};</script><script src="{app}" defer></script></body></html>""")
