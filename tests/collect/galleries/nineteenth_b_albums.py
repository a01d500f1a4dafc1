"""Programs that people run themselves to show their photographs."""

from __future__ import annotations

from collect.galleries.draft import Draft, Page, slug
from collect.galleries.nineteenth_b_parts import (
    digits,
    fit,
    late,
    letters,
    rows,
    shape,
    told,
    upright,
)


def group_in_album_software(seed: int) -> Page:
    """A lighting crew's album in album software drawn on its server: late tiles of links to places; sub-albums."""
    d = Draft(
        "group_in_album_software",
        seed,
        "https://pictures.gaffers.test/gallery/Kp3xWq7Zt0bLmN5vRs1dYc2e",
    )
    base = "https://pictures.gaffers.test"
    home = d.page.url

    def stored(kind: str, token: str) -> str:
        return f"{base}/uploads/{kind}/{token[:2]}/{token[2:4]}/{token[4:]}.jpg"

    subs = ""
    for _ in d.some(0, 3):
        name, token = d.films.pop(), d.token(32)
        one = d.file(stored("thumb", token), 200, 200)
        two = d.file(stored("thumb2x", token), 400, 400)
        subs += f"""<a href="{base}/gallery/{letters(d, 24)}" class="album-thumb block relative sm:w-[calc(25vw-1rem)] group" data-id="{letters(d, 24)}">
<span class="thumbimg absolute block"><img alt="Album thumbnail" class="lazyload" data-src="{one}" data-srcset="{two} 2x" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" data-overlay="false" draggable="false"></span>
<div class="overlay"><h1 title="{name}">{name}</h1><span>{d.random.randint(3, 60)} photos</span></div></a>"""
    tiles = ""
    for number in range(d.count):
        size = shape(d, 4096)
        token = d.token(32)
        small = d.file(stored("small", token), *upright(size, 360))
        twice = d.file(stored("small2x", token), *upright(size, 720))
        d.belongs(small, twice)
        title = f"A7R{digits(d, 4)}" if d.random.random() < 0.6 else f"{d.film} {number + 1}"
        tiles += f"""<a href="{home}/{letters(d, 24)}" class="photo group shadow-md shadow-black/25 animate-zoomIn transition-all ease-in duration-200 block absolute" data-width="{size[0]}" data-height="{size[1]}" data-id="{letters(d, 24)}" data-album-id="Kp3xWq7Zt0bLmN5vRs1dYc2e">
<span class="thumbimg w-full h-full border-none"><img alt="Photo thumbnail" class="h-full w-full border-none object-cover object-center lazyload" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" data-src="{small}" data-srcset="{small} {upright(size, 360)[0]}w, {twice} {upright(size, 720)[0]}w" data-overlay="false" draggable="false"></span>
<div class="overlay w-full absolute bottom-0 m-0"><h1 class="min-h-[19px] mt-3 mb-1 ml-3 text-surface-0 text-base font-bold">{title}</h1><span class="block mt-0 mr-0 mb-3 ml-3 text-2xs"><span title="Camera Date"><svg class="iconic fill-neutral-200 w-2 h-2"><use xlink:href="#camera-slr"></use></svg></span>{d.random.randint(1, 28)} May 2024, 1{d.random.randint(0, 9)}:2{d.random.randint(0, 9)}</span></div></a>"""
    inner = f"""<div id="lychee_view_content" class="relative flex flex-wrap content-start w-full justify-start">
{f'<div class="divider"><h1>Albums</h1></div><div class="albums">{subs}</div><div class="divider"><h1>Photos</h1></div>' if subs else ""}
<div id="photoListing" class="relative w-full mt-2" wire:ignore>{tiles}</div></div>"""
    return d.done(f"""<!DOCTYPE html><html lang="en"><head><meta charset="UTF-8"><title>Gaffers' pictures – {d.film}, pre-light</title>
<meta name="viewport" content="width=device-width"><link rel="shortcut icon" href="/favicon.ico">
<style>body{{margin:0;background:#1a1a1a;color:#fff;font:14px Helvetica,Arial}}header{{display:flex;justify-content:space-between;height:56px;padding:0 16px;align-items:center;background:linear-gradient(#222,#1a1a1a);border-bottom:1px solid #000}}
.iconic{{width:14px;height:14px;fill:#ccc}}#lychee_view_content{{padding:16px}}.hint{{padding:20px;max-width:720px;color:#bbb}}.albums{{display:flex;gap:24px;padding:12px}}.album-thumb{{position:relative;width:202px;height:202px;display:block;color:#fff}}.album-thumb img{{width:200px;height:200px;border:1px solid #ccc;background:#222}}
.overlay{{position:absolute;bottom:0;left:0;right:0;background:linear-gradient(transparent,rgba(0,0,0,.7));opacity:0}}.album-thumb .overlay{{opacity:1}}.overlay h1{{font-size:14px;margin:12px 0 4px 12px}}.overlay span{{font-size:10px;margin-left:12px}}.photo:hover .overlay{{opacity:1}}
.divider h1{{font-size:14px;padding:10px;color:#aaa}}#photoListing{{position:relative}}.photo{{background:#222;overflow:hidden}}.thumbimg,.photo img{{display:block;width:100%;height:100%;object-fit:cover}}footer{{text-align:center;color:#888;font-size:11px;padding:30px}}</style></head>
<body class="antialiased dark"><svg xmlns="http://www.w3.org/2000/svg" style="display:none"><symbol id="camera-slr" viewBox="0 0 8 8"><path d="M4 0v8"/></symbol></svg>
<main id="lychee_view_container" wire:id="{letters(d, 20)}" wire:snapshot="{{&quot;data&quot;:{{&quot;albumId&quot;:&quot;Kp3xWq7Zt0bLmN5vRs1dYc2e&quot;}}}}"><header><a href="{base}/gallery"><svg class="iconic"><path d="M8 0L0 7l8 7z"/></svg></a><span class="header__title">{d.film}, pre-light</span><a href="#details"><svg class="iconic"><path d="M0 0h14v14z"/></svg></a></header>
<div class="hint"><h1>{d.film}, pre-light</h1><p>Published 2024-05-30 · {d.count} photos · License: All Rights Reserved</p><p>{d.words(20)}</p></div>{inner}
<footer><p>All images on this website are subject to copyright by the electricians' guild.</p><p>Hosted with an album program</p></footer></main>{rows("#photoListing .photo", 280, 6)}{late("img.lazyload", "if(e.dataset.srcset)e.srcset=e.dataset.srcset;e.src=e.dataset.src;e.classList.replace('lazyload','lazyloaded');")}</body></html>""")


def studio_tour_of_a_cache(seed: int) -> Page:
    """An Austrian club's tour of a studio in an album program: cached thumbs to whole files, some not yet cut."""
    d = Draft(
        "studio_tour_of_a_cache",
        seed,
        "https://www.schmalfilmer-graz.test/galerie/ausfluege/atelier-2023/",
    )
    folder = "ausfluege/atelier-2023"
    thumbs = ""
    for _ in range(d.count):
        name = f"P{digits(d, 7)}"
        size = shape(d, 2400)
        whole = d.file(f"/galerie/albums/{folder}/{name}.JPG", *size)
        if d.random.random() < 0.75:
            small = d.file(f"/galerie/cache/{folder}/{name}_150_cw150_ch150_thumb.jpg", 150, 150)
        else:
            small = d.file(
                f"/galerie/zp-core/i.php?a={folder}&i={name}.JPG&s=150&cw=150&ch=150&q=75&t=1&check={d.token(40)}", 150, 150,
            )  # fmt: skip
        d.belongs(small, whole)
        thumbs += f"""<div class="image"><div class="imagethumb"><a href="{whole}" title="{name}" class="colorbox"><img src="{small.replace("&", "&amp;")}" alt="{name}" class="normal" width="150" height="150" loading="lazy"></a></div></div>\n"""
    others = ""
    for year in d.random.sample(range(2009, 2023), d.random.randint(0, 3)):
        cover = d.file(
            f"/galerie/cache/ausfluege/atelier-2023/tag-{year}/titel_150_cw150_ch150_thumb.jpg",
            150,
            150,
        )
        others += f"""<div class="album"><div class="imagethumb"><a href="/galerie/{folder}/tag-{year}/" title="Album ansehen: Vorjahr {year}"><img src="{cover}" alt="Vorjahr {year}" width="150" height="150" loading="lazy"></a></div><div class="albumdesc"><h3><a href="/galerie/{folder}/tag-{year}/">Vorjahr {year}</a></h3><p>{d.random.randint(8, 70)} Bilder</p></div></div>"""
    logo = d.file("/galerie/themes/garland/images/logo.png", 64, 73)
    menu = "".join(f'<li><a href="/galerie/{slug(one)}/">{one}</a></li>' for one in d.films[:7])
    badge = d.file("/galerie/plugins/badges/rss.png", 16, 16)
    return d.done(f"""<!DOCTYPE html><html lang="de-AT"><head><meta charset="UTF-8"><title>Atelier 2023 | Ausflüge | Schmalfilmer Graz</title><meta name="description" content="Ausflug in das Atelier">
<link rel="alternate" type="application/rss+xml" href="/galerie/index.php?rss=gallery&amp;lang=de_DE"><style>
body{{margin:0;background:#edf5fa;font:12px Verdana,sans-serif;color:#494949}}#navigation{{height:20px}}#wrapper{{background:#edf5fa;border-top:1px solid #fff}}#container{{width:1010px;margin:0 auto;background:#fff;display:flow-root}}#header{{height:80px;background:#5294c1;padding:0 20px}}#header h1{{display:inline-block;font-size:22px}}#header a{{color:#fff}}
.sidebar{{float:left;width:190px;padding:20px}}#center{{margin-left:240px;padding:20px;min-height:600px}}#images{{display:flow-root}}.image{{float:left;width:170px;height:170px}}.imagethumb img{{border:1px solid #bbb;padding:3px;background:#fff}}.album{{display:flow-root;margin:8px 0}}.album .imagethumb{{float:left;margin-right:12px}}.pagelist li{{display:inline;margin:0 4px}}#footer{{clear:both;text-align:center;padding:20px}}a{{color:#027ac6}}</style></head>
<body class="sidebars"><div id="navigation"></div><div id="wrapper"><div id="container"><div id="header"><div id="logo-floater"><h1 class="title"><a href="/galerie/" title="Galerieübersicht"><img src="{logo}" alt="" id="logo" style="height:60px"> Schmalfilmer Graz</a></h1></div></div>
<div id="sidebar-left" class="sidebar"><div class="menu"><h3>Alben</h3><ul id="public_album_menu">{menu}</ul></div><form method="get" action="/galerie/page/search/" id="search_form"><input type="text" name="search" size="10"><input type="submit" value="Suche"></form><a class="rss" href="/galerie/index.php?rss=album&amp;albumname={folder}"><img src="{badge}" alt="RSS-Feed"> RSS</a></div>
<div id="center"><div id="squeeze"><div class="right-corner"><div class="left-corner"><div class="breadcrumb"><a href="/galerie/">Galerie</a> » <a href="/galerie/ausfluege/">Ausflüge</a> » </div><h2>Atelier 2023</h2><div class="main"><div class="albumdesc">Besuch im Atelier von „{d.film}“, {d.random.randint(2, 29)}. Juni 2023. {d.count} Bilder.</div>
<div id="albums">{others}</div><div id="images">
{thumbs}</div><div class="pagelist"><ul class="pagelist"><li class="prev"><span class="disabledlink">« zurück</span></li><li class="current">1</li><li class="next"><span class="disabledlink">vor »</span></li></ul></div>
<p class="tags">Schlagworte: <a href="/galerie/page/search/atelier">atelier</a>, <a href="/galerie/page/search/super8">super8</a></p></div></div></div></div></div>
<div id="footer">Betrieben mit <a href="https://album.test/">einem Albumprogramm</a></div></div></div></body></html>""")


def rushes_of_a_home_cloud(seed: int) -> Page:
    """A shared link of somebody's own photo cloud: a shell that asks for what is shared and lays it in rows."""
    d = Draft("rushes_of_a_home_cloud", seed, "https://photos.solheim.test/share/")
    key = letters(d, 66)
    d.page.url = f"https://photos.solheim.test/share/{key}"
    assets: list[dict[str, object]] = []
    first = ""
    for number in range(d.count):
        uid = f"{d.token(8)}-{d.token(4)}-4{d.token(3)}-9{d.token(3)}-{d.token(12)}"
        size = shape(d, 4032)
        base = f"/api/assets/{uid}/thumbnail"
        tail = f"&key={key}&c={letters(d, 24)}"
        small = d.file(f"{base}?size=thumbnail{tail}", *upright(size, 250))
        large = d.file(f"{base}?size=preview{tail}", *fit(size, 1440))
        whole = d.file(f"/api/assets/{uid}/original?key={key}", *size)
        versions = [small, large, whole]
        if not first:
            first = d.file(f"{base}?key={key}", *fit(size, 1440))
            versions.append(first)
        d.belongs(*versions)
        assets.append({
            "id": uid, "type": "IMAGE", "originalFileName": f"IMG_{digits(d, 4)}.HEIC",
            "originalMimeType": "image/heic", "thumbhash": tail.rpartition("=")[2],
            "localDateTime": f"2025-03-{1 + number % 28:02}T14:05:00.000Z", "duration": "0:00:00.00000",
            "exifInfo": {"exifImageWidth": size[0], "exifImageHeight": size[1]}, "isFavorite": False,
        })  # fmt: skip
    answer = {"id": d.token(32), "type": "INDIVIDUAL", "key": key, "allowDownload": True,
              "allowUpload": False, "showMetadata": True, "description": d.film, "assets": assets}  # fmt: skip
    d.page.answers[f"https://photos.solheim.test/api/shared-links/me?key={key}"] = (
        "application/json",
        told(answer),
    )
    script = """(async function(){var key=location.pathname.split('/').pop();
var r=await fetch('/api/shared-links/me?key='+key);var link=await r.json();document.getElementById('stencil').remove();
var app=document.getElementById('app');app.innerHTML='<header class="control-bar"><a href="/" class="logo"><svg width="40" height="40" viewBox="0 0 40 40"><circle cx="20" cy="20" r="14" fill="#4250af"/></svg></a><span></span><button type="button" aria-label="Download"><svg width="24" height="24" viewBox="0 0 24 24"><path d="M5 20h14v-2H5zM19 9h-4V3H9v6H5l7 7z"/></svg></button></header><section class="my-[160px] mx-4"><div class="relative" id="viewer"></div></section>';
var box=document.getElementById('viewer'),wide=box.clientWidth,gap=4,target=235,top=0,row=[],sum=0;
var io=new IntersectionObserver(function(es){es.forEach(function(n){if(!n.isIntersecting)return;io.unobserve(n.target);
var a=n.target.asset;n.target.innerHTML='<div data-asset="'+a.id+'" class="group flex overflow-hidden bg-primary/20" style="width:100%;height:100%" tabindex="0" role="link"><a class="absolute inset-0" tabindex="-1" href="/share/'+key+'/photos/'+a.id+'"></a><img class="absolute object-cover w-full h-full" loading="eager" draggable="false" alt="Image taken on '+a.localDateTime.slice(0,10)+'" src="/api/assets/'+a.id+'/thumbnail?size=thumbnail&amp;key='+key+'&amp;c='+a.thumbhash+'"></div>';});},{rootMargin:'500px 0px'});
function put(h){var x=0;row.forEach(function(a){var w=a.exifInfo.exifImageWidth/a.exifInfo.exifImageHeight*h,e=document.createElement('div');e.className='absolute';e.style.cssText='width:'+w+'px;height:'+h+'px;top:'+top+'px;left:'+x+'px';e.asset=a;box.appendChild(e);io.observe(e);x+=w+gap;});top+=h+gap;row=[];sum=0;}
link.assets.forEach(function(a){row.push(a);sum+=a.exifInfo.exifImageWidth/a.exifInfo.exifImageHeight;if(sum*target>=wide-gap*row.length)put((wide-gap*(row.length-1))/sum);});if(row.length)put(target);box.style.height=top+'px';})();"""
    return d.done(f"""<!doctype html><html lang="en"><head><!-- (used for SSR) --><title>Public Share</title><meta name="description" content="{d.count} shared photos &amp; videos">
<meta property="og:type" content="website"><meta property="og:title" content="Public Share"><meta property="og:image" content="https://photos.solheim.test{first}"><meta name="twitter:card" content="summary_large_image">
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="manifest" href="/manifest.json"><style>body{{margin:0;background:#fff;font-family:Overpass,sans-serif}}#stencil{{width:100%;padding-top:40vh;text-align:center}}
.control-bar{{position:fixed;z-index:5;top:0;left:0;right:0;display:flex;justify-content:space-between;background:#f6f6f4;margin:8px;border-radius:8px;padding:8px}}section{{margin:100px 16px 60px}}.relative{{position:relative}}.absolute{{position:absolute}}.inset-0{{inset:0;z-index:2}}.group{{background:#d9dcf0;overflow:hidden}}img.absolute{{width:100%;height:100%;object-fit:cover;left:0;top:0}}</style></head>
<body class="bg-light text-dark"><div id="stencil"><svg viewBox="0 0 100 100" width="100"><circle cx="50" cy="50" r="30" fill="none" stroke="#4250af" stroke-width="8"/></svg></div><div id="app" style="display:contents"></div><noscript>To use this page, enable scripts.</noscript><script>{script}</script></body></html>""")
