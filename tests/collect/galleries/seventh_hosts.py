"""Hosts of pictures, albums and an image board of the seventh set."""

from __future__ import annotations

import json

from collect.galleries.draft import Draft, Page, slug


def host_gallery(seed: int) -> Page:
    """A free image host's gallery: painted links under controls, keys of the large ones beside."""
    d = Draft("host_gallery", seed, f"https://imagepost.test/gallery/{7000 + seed}xQ")
    tiles, codes = [], {}
    for index in range(d.count):
        key, hot = d.token(8), d.token(10)
        name = f"vlcsnap-2025-03-{index + 1:02d}-{d.random.randint(10, 23)}h{d.random.randint(10, 59)}m"
        small = d.file(f"https://i.imagepost.test/{key}/{name}.jpg", 180, 180)
        d.belongs(small, d.file(f"https://i.imagepost.test/{hot}/{name}.jpg", 1920))
        codes[key] = [name, "jpg", hot, f"https://i.imagepost.test/{hot}/{name}.jpg"]
        tiles.append(
            f'<div class="col-6 col-sm-4 col-md-3 thumb-container" data-image="{key}" data-hotlink="{hot}" data-name="{name}" data-ext="jpg"><div class="thumb"><a href="https://imagepost.test/{key}" target="_blank" class="img" style="background-image:url(\'{small}\');"></a></div>'
            f'<div class="controls"><span class="title">{name}</span><a href="#" class="share" data-bs-toggle="tooltip" title="Share"><i class="fa-solid fa-share"></i></a><a href="https://imagepost.test/{key}" class="zoom"><i class="fa-solid fa-magnifying-glass-plus"></i></a></div></div>'
        )
    flags = "".join(
        f'<a class="dropdown-item" href="https://imagepost.test/{lang}/gallery/{7000 + seed}xQ"><img src="{d.file(f"https://imagepost.test/img/flags/{lang}.png", 16, 11)}" alt=""> {lang}</a>'
        for lang in ("de", "es", "fr", "it", "pl", "ru")
    )
    return d.done(f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{d.film} — imagepost</title><meta name="viewport" content="width=device-width, initial-scale=1">
<style>body{{margin:0;font:15px "Open Sans",Arial,sans-serif}}.navbar{{background:#2b579a;color:#fff;padding:12px}}.dropdown-menu{{display:none}}.container{{max-width:1140px;margin:0 auto}}.row{{display:flex;flex-wrap:wrap}}.thumb-container{{width:25%;padding:8px;box-sizing:border-box}}.thumb{{background:#eee;height:180px}}.img{{display:block;width:100%;height:180px;background:no-repeat center/contain}}.controls{{background:#f5f5f5;padding:6px;font-size:11px;overflow:hidden}}.upload{{border:2px dashed #bbb;padding:30px;text-align:center}}</style></head>
<body><nav class="navbar navbar-expand-lg"><a class="navbar-brand" href="/"><img src="{d.file("https://imagepost.test/img/logo.png", 172, 30)}" width="172" height="30" alt="imagepost"></a><div class="dropdown-menu">{flags}</div></nav>
<div class="container"><h1 class="h4">{d.film}</h1><p>{d.count} images, {d.random.randint(1, 900)} views</p><div id="thumb-list" class="row">{"".join(tiles)}</div><div class="upload"><a href="/">Upload images</a></div></div><footer><a href="/about">About</a> <a href="/terms">Terms</a></footer>
<script type="text/javascript">var embed_value={json.dumps(codes)};var gallery_root="https://imagepost.test/gallery/";</script></body></html>""")


def client_gallery(seed: int) -> Page:
    """A photographers' service: rows of tiles that fit a line, the size a folder of the address."""
    d = Draft("client_gallery", seed, f"https://lensclient.test/Festival/Premiere-{seed}")
    d.aspect = 1.5
    at = f"https://photos.mugshots.test/Festival/Premiere-{seed}"
    lots = (("Th", 150), ("S", 400), ("M", 600), ("L", 800), ("XL", 1024), ("X2", 1280), ("X3", 1600))  # fmt: skip
    tiles: list[str] = []
    facts: list[dict[str, object]] = []
    first = ""
    for index in range(d.count):
        key, hashed = d.token(7), d.token(32)
        name = f"DSC_{4000 + index * 3}"
        aspect = d.random.choice((1.5, 1.5, 1.5, 0.667))
        sizes = {
            lot: d.file(
                f"{at}/i-{key}/0/{hashed}/{lot}/{name}-{lot}.jpg", width, round(width / aspect)
            )
            for lot, width in lots
        }
        d.belongs(*sizes.values())
        first = first or sizes["X3"]
        wide = round(260 * aspect)
        tiles.append(
            f'<li class="sm-tile sm-tile-photo sm-gallery-tile" data-clientid="{key}" style="width:{wide}px;height:260px;flex-grow:{aspect}"><div class="sm-tile-content"><a class="sm-tile-link" href="{d.page.url}/i-{key}/A" title=""><img class="sm-image sm-tile-image" alt="" src="{sizes["Th"]}" data-src="{sizes["M"]}"></a><div class="sm-tile-info"><span class="sm-tile-title">{name}</span></div></div></li>'
        )
        facts.append({"ImageKey": key, "FileName": f"{name}.jpg", "Serial": 0, "Sizes": {
            lot: {"url": url, "width": dict(lots)[lot]} for lot, url in sizes.items()
        }})  # fmt: skip
    other = "".join(
        f'<li class="sm-tile sm-tile-node"><a class="sm-tile-link" href="/Festival/{slug(film)}"><img class="sm-image" alt="" src="{d.file(f"https://photos.mugshots.test/Festival/{slug(film)}/i-{d.token(7)}/0/{d.token(32)}/Th/cover-Th.jpg", 150, 150)}" width="150" height="150"></a><p class="sm-tile-title">{film}</p></li>'
        for film in d.films[: d.random.randint(3, 6)]
    )
    return d.done(f"""<!DOCTYPE html><html lang="en-US" class="sm-responsive"><head><meta charset="utf-8"><title>{d.film}, Premiere - Lens Client</title><meta property="og:image" content="{first}">
<style>body{{margin:0;background:#fff;font:14px Lato,Arial,sans-serif;color:#333}}.sm-page-widget-logo{{padding:20px;text-align:center}}.sm-breadcrumb{{padding:10px 40px;color:#888}}ul{{list-style:none;padding:0 40px;margin:0}}.sm-gallery-tiles{{display:flex;flex-wrap:wrap;gap:6px}}.sm-tile-photo{{position:relative;overflow:hidden}}.sm-tile-photo img{{width:100%;height:260px;object-fit:cover}}.sm-tile-info{{position:absolute;bottom:0;color:#fff;opacity:0}}.sm-nodes{{display:flex;gap:14px;padding:30px 40px}}.sm-footer{{background:#f3f3f3;padding:20px;text-align:center}}</style></head>
<body><div id="sm-page"><div class="sm-page-widget sm-page-widget-logo"><a href="/"><img src="{d.file(f"https://photos.mugshots.test/photos/i-{d.token(7)}/0/{d.token(12)}/O/logo-O.png", 300, 80)}" width="300" height="80" alt="Lens Client"></a></div><nav class="sm-page-widget-nav">Home Galleries Contact</nav>
<div class="sm-breadcrumb">Festival &rsaquo; Premiere</div><h1 class="sm-gallery-name" style="padding:0 40px">{d.film}, Premiere</h1><div class="sm-gallery sm-gallery-collagelandscape"><ul class="sm-gallery-tiles sm-tiles-list">{"".join(tiles)}</ul></div>
<h3 style="padding:20px 40px 0">Other galleries in this folder</h3><ul class="sm-nodes">{other}</ul><div class="sm-footer">Powered by a photo service</div></div>
<script type="application/json" id="sm-init-data">{json.dumps({"gallery": {"Name": d.film, "ImageCount": d.count, "Images": facts}})}</script>
<script>new function(){{var o=new IntersectionObserver(function(s){{s.forEach(function(e){{if(e.isIntersecting){{e.target.src=e.target.dataset.src;o.unobserve(e.target)}}}})}},{{rootMargin:'400px'}});document.querySelectorAll('.sm-tile-photo img').forEach(function(i){{o.observe(i)}})}};</script></body></html>""")


def drive_album(seed: int) -> Page:
    """A cloud's shared album: an empty page; a script asks for the items and draws tiles in rows."""
    owner = f"A0B{seed:05d}DA59"
    d = Draft("drive_album", seed, f"https://photos.clouddrive.test/share/{owner}?album=1")
    api = f"https://photos.clouddrive.test/_api/v1.0/drives/{owner}/items/album/children"
    items = []
    for index in range(d.count):
        key = f"{owner}!{21400 + index}"
        at = f"https://photos.clouddrive.test/_api/v1.0/drives/{owner}/items/{key}"
        name = f"{slug(d.film)}_{index + 1:03d}.jpg"
        sizes = {
            size: d.file(f"{at}/thumbnails/0/{size}/content/{name}", width)
            for size, width in (("c400x300", 400), ("c800x600", 800), ("large", 1600))
        }
        whole = d.file(f"{at}/content?authkey={d.token(12)}", 3840)
        d.belongs(*sizes.values(), whole)
        items.append({"id": key, "name": name, "@content.downloadUrl": whole, "file": {"mimeType": "image/jpeg"},
                      "image": {"width": 3840, "height": round(3840 / d.aspect)},
                      "thumbnails": [{name: {"url": url} for name, url in sizes.items()}]})  # fmt: skip
    face = d.file(f"https://photos.clouddrive.test/_api/v1.0/users/{owner}/photo/$value", 96, 96)
    d.page.answers[api] = (
        "application/json",
        json.dumps({"owner": {"displayName": d.films[0], "photo": face}, "name": d.film, "value": items}),
    )  # fmt: skip
    d.page.answers["https://photos.clouddrive.test/static/main.js"] = (
        "text/javascript",
        """fetch(window.__cfg.api).then(function(r){return r.json()}).then(function(a){
var h='<header class="header inline-flex-row"><span class="ms-Persona"><img class="ms-Image-image" src="'+a.owner.photo+'" width="32" height="32" alt=""></span> '+a.owner.displayName+'</header><h1>'+a.name+'</h1><p>'+a.value.length+' items</p><div class="grid" role="grid">';
a.value.forEach(function(i){h+='<div class="inline-flex-row flex-grow"><a aria-label="'+i.name+'" class="tile inline-flex-row flex-grow flex-align-center" draggable="false" href="/photo/'+encodeURIComponent(i.id)+'?view=album" id="__bolt-'+i.id.replace('!','-')+'"><img aria-hidden="true" draggable="false" alt="'+i.name+'" class="photo absolute" loading="lazy" src="'+i.thumbnails[0].c400x300.url+'"><span class="ms-Check"></span></a></div>'});
document.getElementById('root').innerHTML=h+'</div><footer>Privacy Terms</footer>'});""",
    )
    return d.done(f"""<!DOCTYPE html><html lang="en-us" dir="ltr"><head><meta charset="utf-8"><title>Photos</title><meta name="robots" content="noindex">
<style>body{{margin:0;font:14px "Segoe UI",Arial,sans-serif;background:#faf9f8}}#suite{{background:#0078d4;color:#fff;height:48px;line-height:48px;padding:0 20px}}#root{{padding:16px 32px}}.grid{{display:flex;flex-wrap:wrap;gap:4px}}.grid>div{{flex:1 0 260px;height:195px}}.tile{{display:block;height:100%}}.photo{{width:100%;height:100%;object-fit:cover}}.header img{{border-radius:50%}}</style></head>
<body><div id="suite"><svg width="24" height="16"><path d="M4 14h16" stroke="#fff"/></svg> Cloud drive</div><div id="root"><div class="spinner">Loading</div></div><noscript>You need to enable JavaScript to run this app.</noscript><script>window.__cfg={{"api":"{api}","locale":"en-us"}};</script><script src="/static/main.js" defer></script></body></html>""")


def board_thread(seed: int) -> Page:
    """An image board's thread: a small picture and a line about its file in most of the posts."""
    number = 205_000_000 + seed * 500
    d = Draft("board_thread", seed, f"https://boards.chanboard.test/tv/thread/{number}")
    left, posts = d.count, []
    post = number
    while left:
        opener = post == number
        shown = ""
        if opener or d.random.random() < 0.8:
            left -= 1
            stamp = 1_740_000_000_000_000 + d.random.randint(1, 10**12)
            aspect = d.random.choice((1.78, 2.39, 1.33, 1.85))
            width = d.random.choice((1280, 1920, 1920, 3840))
            high, most = round(width / aspect), 250 if opener else 125
            at = f"//i.chancdn.test/tv/{stamp}"
            whole, small = (
                d.file(f"{at}.jpg", width, high),
                d.file(f"{at}s.jpg", most, round(most / aspect)),
            )
            d.belongs(whole, small)
            size = d.random.randint(90, 3900)
            shown = f'<div class="file" id="f{post}"><div class="fileText" id="fT{post}">File: <a href="{whole}" target="_blank">{d.token(6)}.jpg</a> ({size} KB, {width}x{high})</div><a class="fileThumb" href="{whole}" target="_blank"><img src="{small}" alt="{size} KB" data-md5="{d.token(22)}==" style="height: {round(most / aspect)}px; width: {most}px;" loading="lazy"><div data-tip data-tip-cb="mShowFull" class="mFileInfo mobile">{size} KB JPG</div></a></div>'
        kind = "op" if opener else "reply"
        side = "" if opener else f'<div class="sideArrows" id="sa{post}">&gt;&gt;</div>'
        said = (
            f"{d.film}. Post shots."
            if opener
            else f'<a href="#p{number}" class="quotelink">&gt;&gt;{number}</a><br>{d.words(d.random.randint(2, 25))}'
        )
        posts.append(
            f'<div class="postContainer {kind}Container" id="pc{post}">{side}<div id="p{post}" class="post {kind}"><div class="postInfo desktop" id="pi{post}"><input type="checkbox" name="{post}" value="delete"> <span class="nameBlock"><span class="name">Anonymous</span></span> <span class="dateTime" data-utc="1740{post % 10**6}">03/02/25(Sun)</span> <span class="postNum desktop"><a href="#p{post}">No.</a><a href="#">{post}</a></span></div>{shown}<blockquote class="postMessage" id="m{post}">{said}</blockquote></div></div>'
        )
        post += d.random.randint(1, 30)
    banner = d.file(f"//s.chancdn.test/image/title/{d.random.randint(1, 200)}.jpg", 300, 100)
    adverts = [
        d.file(f"//ads.danboard.test/b/{d.token()}.jpg", 728, 90),
        d.file(f"//ads.danboard.test/b/{d.token()}.jpg", 300, 250),
    ]
    return d.done(f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>/tv/ - {d.film} - Television &amp; Film</title><link rel="shortcut icon" href="//s.chancdn.test/image/favicon-ws.ico">
<style>body{{background:#eef2ff url() top;color:#000;font:10pt arial,helvetica,sans-serif;margin:8px}}.boardBanner{{text-align:center}}.post{{margin:4px 0;overflow:hidden;padding:2px}}.reply{{background:#d6daf0;border:1px solid #b7c5d9;display:table}}.sideArrows{{float:left;color:#b7c5d9;margin-right:2px}}.fileThumb{{float:left;margin:3px 20px 5px}}.mobile{{display:none}}.fileText{{margin-left:20px}}.adg-rects{{text-align:center}}hr{{clear:both}}</style></head>
<body class="is_thread board_tv"><div id="boardNavDesktop" class="desktop"><span class="boardList">[<a href="/a/">a</a> / <a href="/ck/">ck</a> / <a href="/tv/">tv</a>]</span></div>
<div class="boardBanner"><div id="bannerCnt" class="title desktop" data-src="{banner.rsplit("/", 1)[1]}"></div><div class="boardTitle">/tv/ - Television &amp; Film</div></div><hr class="abovePostForm"><div class="adg-rects desktop"><a href="//ads.danboard.test/1"><img src="{adverts[0]}" width="728" height="90"></a></div><hr>
<form name="delform" id="delform" method="post"><div class="board"><div class="thread" id="t{number}">{"".join(posts)}</div><hr></div></form><div class="adg-rects"><a href="//ads.danboard.test/2"><img src="{adverts[1]}" width="300" height="250"></a></div>
<div id="absbot" class="absBotText">All trademarks on this page are owned by their parties. <a href="/faq">About</a></div><script>(function(){{var b=document.getElementById('bannerCnt'),i=document.createElement('img');i.alt='chanboard';i.src='//s.chancdn.test/image/title/'+b.getAttribute('data-src');b.appendChild(i)}})();</script></body></html>""")
