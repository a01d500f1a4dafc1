"""The sixteenth set's second half: boards of pictures, and what is shared from hosts and clouds."""

from __future__ import annotations

from collect.galleries.draft import Draft, Page
from collect.galleries.sixteenth_b_parts import (
    PEOPLE,
    digits,
    name_of,
    photographed,
    script_json,
    sized,
    uuid,
    wide,
)

_POOL = """body{background:#222;color:#ccc;font:12px Verdana,sans-serif;margin:0;padding:10px}a{color:#ee8887;
text-decoration:none}#header h2{font-size:24px;margin:0 0 8px}#main-menu ul{list-style:none;margin:0;padding:0}
#main-menu li{display:inline-block;padding:4px 10px}#post-list-posts{list-style:none;margin:0;padding:0}
#post-list-posts li{display:inline-block;width:170px;margin:0 10px 10px 0;vertical-align:top;text-align:center}
#post-list-posts .inner{height:150px;overflow:hidden}.directlink{display:block;background:#333;font-size:10px;
padding:2px}.no-js{display:none}#footer{margin-top:2em;text-align:center}.status-notice{margin:8px 0}
#long-notice{background:#333;padding:4px}.vertical{display:flex;justify-content:center;margin-bottom:12px}"""


def tagged_pool(seed: int) -> Page:
    """A board of scanned artbooks: one pool's list, direct links below, each post registered in a script."""
    d = Draft("b16 tagged pool", seed, "https://moe.boards.test/pool/show/90213")
    items, posts = [], []
    tags = ["artbook", "background_art", "cel", "layout", "settei", "storyboard"]
    for _ in range(d.count):
        shape, _standing = photographed(d)
        md5, number = d.token(32), digits(d, 6)
        own = d.random.sample(tags, 3)
        words = "%20".join(["boards.test", number, *own])
        small = d.file(
            f"https://assets.boards.test/data/preview/{md5[:2]}/{md5[2:4]}/{md5}.jpg",
            *sized(shape, 150),
        )
        sample = d.file(
            f"https://files.boards.test/sample/{md5}/{words}%20sample.jpg", *sized(shape, 1500)
        )
        width, height = sized(shape, d.random.choice((3000, 3600, 4200)))
        jpeg = d.file(f"https://files.boards.test/jpeg/{md5}/{words}.jpg", width, height)
        whole = d.file(f"https://files.boards.test/image/{md5}/{words}.png", width, height)
        d.belongs(small, sample, jpeg, whole)
        shown_w, shown_h = sized(shape, 150)
        items.append(
            f'<li style="width: 170px;" id="p{number}" class="creator-id-{digits(d, 5)}">'
            f'<div class="inner" style="width: 170px; height: 170px;"><a class="thumb" href="/post/show/{number}/{"-".join(own)}">'
            f'<img src="{small}" style="margin-left: 0px;" alt="Rating: Safe Score: {d.random.randint(2, 90)} Tags: {" ".join(own)} User: {d.random.choice(PEOPLE)}" '
            f'class="preview" title="Rating: Safe Tags: {" ".join(own)}" width="{shown_w}" height="{shown_h}"></a></div>'
            f'<a class="directlink largeimg" href="{jpeg}"><span class="directlink-info"><img class="directlink-icon directlink-icon-large" src="{d.file("/images/ddl_large.gif", 10, 10)}" alt=""></span>'
            f'<span class="directlink-res">{width} x {height}</span></a></li>'
        )
        posts.append(
            {
                "id": int(number), "tags": " ".join(own), "author": d.random.choice(PEOPLE), "source": "",
                "score": 12, "md5": md5, "file_size": 6120331, "file_url": whole, "is_shown_in_index": True,
                "preview_url": small, "preview_width": shown_w, "preview_height": shown_h,
                "actual_preview_width": shown_w * 2, "sample_url": sample, "jpeg_url": jpeg, "jpeg_width": width,
                "jpeg_height": height, "rating": "s", "has_children": False, "status": "active", "width": width, "height": height,
            }
        )  # fmt: skip
    registered = "".join(f"Post.register({script_json(one)})\n" for one in posts)
    advert = d.file("https://ads.boards.test/banner/720.jpg", 728, 90)
    return d.done(f"""<!DOCTYPE html><html class="action-pool action-pool-show hide-advanced-editing"><head><meta charset="utf-8">
<title>Pool: {d.film} Art Works | boards.test</title><link rel="shortcut icon" href="/favicon.ico"><style>{_POOL}</style></head>
<body><div id="header"><div id="title"><h2 id="site-title"><a href="/">boards.test</a> <span>Pool</span></h2></div>
<div id="main-menu"><ul><li><a href="/user/home">My Account</a></li><li><a href="/post">Posts</a></li><li><a href="/note">Notes</a></li>
<li><a href="/artist">Artists</a></li><li><a href="/tag">Tags</a></li><li><a href="/pool">Pools</a></li><li><a href="/forum">Forum</a></li></ul></div></div>
<div id="long-notice"></div><div class="overlay-notice-container" id="notice-container" style="display: none;"></div>
<div class="vertical"><a href="https://ads.boards.test/c?{d.token()}" rel="nofollow"><img src="{advert}" alt="" width="728" height="90"></a></div>
<div id="content"><div id="pool-show"><h4>Pool: {d.film} Art Works</h4><div style="margin-bottom: 2em;">{d.words(20)}</div>
<div style="margin-top: 1em;"><ul id="post-list-posts">{"".join(items)}</ul></div></div>
<script type="text/javascript">var Post={{register:function(){{}},init_post_list:function(){{}}}};
{registered}Post.init_post_list();</script>
<div id="paginator"></div><div class="footer" id="subnavbar"><ul><li><a href="/pool">List</a></li><li><a href="/pool/zip/90213">Download</a></li>
<li><a href="/history?search=pool%3A90213">History</a></li></ul></div></div><div id="footer"><a href="/static/contact">Contact</a></div></body></html>""")


_CLOUD = """body{margin:0;background:#fff;font:14px -apple-system,Helvetica,Arial,sans-serif;color:#333}
.x-stream-header{position:sticky;top:0;background:rgba(255,255,255,.94);border-bottom:1px solid #ddd;height:52px;display:flex;
align-items:center;justify-content:space-between;padding:0 20px;z-index:2}.x-album-name{font-weight:600;font-size:17px}
.x-avatar img{width:30px;height:30px;border-radius:50%}.x-stream-photo-group-view{max-width:1000px;margin:16px auto;
display:grid;grid-template-columns:repeat(auto-fill,minmax(190px,1fr));gap:4px}
.x-stream-photo-grid-item-view{position:relative;height:190px;overflow:hidden;background:#eee;cursor:pointer}
.x-stream-photo-grid-item-view img{width:100%;height:100%;object-fit:cover;display:block}.x-footer{color:#888;
text-align:center;padding:24px}.x-loading{padding:120px;text-align:center;color:#aaa}"""


def cloud_stream(seed: int) -> Page:
    """A phone maker's shared album: an empty shell that asks for its stream, then for addresses of it."""
    d = Draft("b16 cloud stream", seed, "https://www.skybox.test/sharedalbum/en-gb/")
    token = "B0" + name_of(d, 14)
    photos, urls = [], {}
    for number in range(d.count):
        shape, _standing = photographed(d)
        derivatives, told = {}, []
        for longest in (342, 2048):
            width, height = sized(shape, longest)
            check = "01" + d.token(40)
            path = f"/S/{name_of(d, 26)}/IMG_{4100 + number}.JPG?o={name_of(d, 40)}&v=1&x=3&a={name_of(d, 20)}&e=1790000000&r={uuid(d)}&s={name_of(d, 24)}"
            address = d.file("https://cvws.skybox-content.test" + path, width, height)
            told.append(address)
            urls[check] = {"url_expiry": "2026-12-01T12:00:00Z", "url_location": "cvws.skybox-content.test", "url_path": path}  # fmt: skip
            derivatives[str(height if shape >= 1 else width)] = {"fileSize": str(width * 90), "checksum": check, "width": str(width), "height": str(height)}  # fmt: skip
        d.belongs(*told)
        photos.append(
            {"batchGuid": uuid(d), "derivatives": derivatives, "contributorLastName": "Ott", "batchDateCreated": "2025-05-11T08:00:00Z",
             "dateCreated": "2025-05-10T10:00:00Z", "contributorFirstName": "Lena", "photoGuid": uuid(d).upper(), "contributorFullName": "Lena Ott", "caption": ""}
        )  # fmt: skip
    face = d.file("/system/shared/avatar.jpg", 60, 60)
    base = f"https://www.skybox.test/{token}/sharedstreams"
    stream = {"streamName": f"{d.film}: last week of the shoot", "userFirstName": "Lena", "userLastName": "Ott", "streamCtag": "FLwA", "itemsReturned": str(d.count), "locations": {}, "photos": photos}  # fmt: skip
    d.page.answers[f"{base}/webstream"] = ("application/json", script_json(stream))
    d.page.answers[f"{base}/webasseturls"] = ("application/json", script_json({"items": urls}))
    script = """(async function(){var base="@BASE",post=function(p){return fetch(base+p).then(function(r){return r.json()})};
var s=await post("/webstream"),u=(await post("/webasseturls")).items,root=document.getElementById("app");
root.innerHTML='<div class="x-stream-header"><span>Shared album</span><span class="x-album-name"></span><span class="x-avatar"><img src="@FACE" alt=""></span></div><div class="x-stream-photo-group-view"></div><div class="x-footer"></div>';
root.querySelector(".x-album-name").textContent=s.streamName;var g=root.querySelector(".x-stream-photo-group-view");
s.photos.forEach(function(p){var k=Object.keys(p.derivatives).sort(function(a,b){return a-b})[0],a=u[p.derivatives[k].checksum];
var b=document.createElement("div");b.className="x-stream-photo-grid-item-view";b.setAttribute("role","button");
var i=document.createElement("img");i.draggable=false;i.src="https://"+a.url_location+a.url_path;b.appendChild(i);g.appendChild(b)});
root.querySelector(".x-footer").textContent=s.photos.length+" photos, shared by "+s.userFirstName+" "+s.userLastName})();"""
    script = script.replace("@BASE", base.replace("https://www.skybox.test", ""))
    script = script.replace("@FACE", face)
    return d.done(f"""<!DOCTYPE html><html lang="en-gb"><head><meta charset="utf-8"><title>Shared Album</title>
<meta name="robots" content="noindex"><meta name="viewport" content="width=device-width,initial-scale=1"><meta property="og:title" content="Shared Album">
<style>{_CLOUD}</style></head><body class="sproutcore-app"><div id="app" data-token="{token}"><div class="x-loading">Loading…</div></div>
<noscript>JavaScript is needed to see this album.</noscript><script>{script}</script></body></html>""")


_PLAIN = """body{background:#1e293b;color:#e2e8f0;font:16px system-ui,sans-serif;margin:0}.wrap{max-width:760px;margin:0 auto;padding:0 16px}
nav{display:flex;justify-content:space-between;padding:16px 0}a{color:#7dd3fc;text-decoration:none}header.post{text-align:center;background:#334155;
border-radius:12px;padding:16px}.by{display:flex;gap:8px;justify-content:center;align-items:center}.by img,.ctx img{border-radius:50%;width:24px;height:24px}
.media img{display:block;margin:8px auto;max-height:384px;max-width:100%;object-fit:contain}.media{display:flex;flex-direction:column;gap:16px;margin:16px 0}
.ctx{background:#334155;border-radius:8px;padding:8px 12px;margin:8px 0}.tags{display:flex;gap:8px;flex-wrap:wrap}.tag{height:56px;width:150px;border-radius:8px;
background-size:cover;display:flex;align-items:end;padding:6px;color:#fff}.acts svg{width:16px}.pics{display:block}.pics img{max-height:200px}"""


def plain_front(seed: int) -> Page:
    """A host's album through a free front end without scripts: pictures one below the other, tags, talk."""
    d = Draft(
        "b16 plain front", seed, "https://rim.frontend.test/gallery/behind-the-scenes-qX7bK2p"
    )
    blocks = []
    for number in range(d.count):
        shape, _standing = photographed(d)
        key = name_of(d, 7)
        address = d.file(f"/{key}.{d.random.choice(('jpeg', 'jpeg', 'png'))}", *sized(shape, 1920))
        caption = d.words(12) if d.random.random() < 0.5 else ""
        d.belongs(address, caption=caption)
        title = f"<h4>{number + 1}.</h4>" if d.random.random() < 0.2 else ""
        text = f"<p>{caption}</p>" if caption else ""
        blocks.append(
            f'{title}<a href="{address}"><img class="my-2 max-h-96 object-contain" src="{address}" loading="lazy"></a>{text}'
        )
    talk = []
    for _ in d.some(4, 12):
        who = d.random.choice(PEOPLE)
        face = d.file(f"/user/{who.replace(' ', '')}/avatar", 96, 96)
        talk.append(
            f'<div class="ctx p-4"><div class="by" style="justify-content:start"><img src="{face}" class="rounded-full" width="24" height="24" loading="lazy"><a href="/user/{who}"><b>{who}</b></a></div>'
            f'<div><p>{d.words(14)}</p><div class="acts"><span>{d.random.randint(1, 400)} points</span> <a href="#">link</a></div></div></div>'
        )
    tags = "".join(
        f'<a href="/t/{tag}" class="tag" style="background-image: url(\'{d.file(f"/{name_of(d, 7)}_d.webp", 640, 360)}\');"><p>{tag}</p></a>'
        for tag in ("film", "making_of", "photography", "cinema")[: d.random.randint(2, 4)]
    )
    face = d.file("/user/kinoclub/avatar", 96, 96)
    logo = d.file("/static/img/rim.png", 120, 40)
    return d.done(f"""<!DOCTYPE html><html lang="en"><head><title>Behind the scenes of {d.film} - rim</title><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1.0"><meta name="referrer" content="no-referrer"><style>{_PLAIN}</style></head>
<body class="font-sans bg-slate-800 text-slate-200"><div class="wrap"><nav><a href="/"><img src="{logo}" alt="rim" width="72" height="24"></a><div><a href="/about">About</a> <a href="/privacy">Privacy</a></div></nav>
<main><header class="post"><h1 class="text-3xl font-bold">Behind the scenes of {d.film}</h1><p>{d.random.randint(1, 28)} Mar 2025</p>
<a href="/user/kinoclub" class="by"><img src="{face}" class="rounded-full" width="24" height="24"><b>kinoclub</b></a><p>{d.random.randint(900, 90000)} views</p></header>
<div class="media flex flex-col">{"".join(blocks)}</div><div class="tags">{tags}</div>
<section class="comments"><h2>Comments ({len(talk)})</h2>{"".join(talk)}</section></main><footer><p>Not affiliated with the host. <a href="/source">Source code</a></p></footer></div></body></html>""")


_PINS = """body{margin:0;font:14px -apple-system,Segoe UI,Roboto,sans-serif;color:#111}header{display:flex;gap:16px;align-items:center;padding:12px 20px;
position:sticky;top:0;background:#fff;z-index:5}header input{flex:1;border:0;background:#e9e9e9;border-radius:24px;padding:12px 18px}.board{text-align:center;padding:8px}
.board h1{font-size:36px;margin:4px}.faces img{width:48px;height:48px;border-radius:50%;border:2px solid #fff;margin-left:-12px}.vbI{position:relative;width:1232px;margin:0 auto}
.Yl- {position:absolute;width:236px;top:0;left:0}.Yl- img{width:236px;border-radius:16px;display:block}.Yl- .cap{font-size:12px;padding:6px}.similar{display:flex;gap:16px;
width:1232px;margin:24px auto}.similar a{width:236px;color:#111;text-decoration:none}.cover{display:grid;grid-template-columns:2fr 1fr;height:156px;border-radius:16px;overflow:hidden;gap:1px}
.cover img{width:100%;height:100%;object-fit:cover}.cover div{display:grid;grid-template-rows:77px 77px;gap:1px}footer{padding:24px;text-align:center}"""


def pinned_rooms(seed: int) -> Page:
    """A board of pinned sets and rooms: pins placed by transforms, the same in a relay answer, like boards."""
    d = Draft("b16 pinned rooms", seed, "https://www.pinwall.test/setdecor/production-design/")
    cells, edges = [], []
    tall = [0] * 5
    for number in range(d.count):
        shape, _standing = photographed(d)
        sign = d.token(32)
        path = f"{sign[:2]}/{sign[2:4]}/{sign[4:6]}/{sign}.jpg"
        told = {
            size: d.file(f"https://i.pinimage.test/{size}/{path}", *wide(shape, width))
            for size, width in (("236x", 236), ("474x", 474), ("736x", 736), ("originals", 1400))
        }
        caption = d.words(9)
        d.belongs(*told.values(), caption=caption)
        column = tall.index(min(tall))
        high = round(236 / shape)
        pin = digits(d, 15)
        cells.append(
            f'<div class="Yl- MIw Hb7" data-grid-item="true" role="listitem" style="transform: translateX({column * 249}px) translateY({tall[column]}px);">'
            f'<div data-test-id="pin" data-test-pin-id="{pin}"><div data-test-id="pinWrapper" class="zI7 iyn Hsu"><div data-test-id="deeplink-wrapper"><a aria-label="{caption} pin page" href="/pin/{pin}/">'
            f'<div class="PinCard__imageWrapper" data-test-id="pinrep-image" style="background-color:#{d.token(6)}"><img alt="{caption}" class="hCL kVc L4E MIw" {"" if number < 6 else "loading=lazy "}fetchpriority="{"high" if number < 6 else "auto"}" src="{told["236x"]}" '
            f'srcset="{told["236x"]} 1x, {told["474x"]} 2x, {told["736x"]} 3x, {told["originals"]} 4x"></div></a></div><div class="cap" data-test-id="desktopTitle">{caption[:40]}</div></div></div></div>'
        )
        tall[column] += high + 44
        edges.append({"node": {"__typename": "Pin", "entityId": pin, "gridTitle": caption, "imageSpec_236x": {"url": told["236x"], "width": 236, "height": high},
                               "imageSpec_736x": {"url": told["736x"]}, "imageSpec_orig": {"url": told["originals"]}}})  # fmt: skip
    faces = "".join(
        f'<img alt="{who}" src="{d.file(f"https://i.pinimage.test/75x75_RS/{d.token(2)}/{d.token(20)}.jpg", 75, 75)}">'
        for who in d.random.sample(PEOPLE, d.random.randint(1, 3))
    )
    alike = []
    for name in ("Kitchens on film", "Matte paintings", "Miniatures", "Costume swatches"):
        big, *rest = (
            d.file(
                f"https://i.pinimage.test/{size}/{d.token(2)}/{d.token(24)}.jpg", *wide(1.0, width)
            )
            for size, width in (("200x150", 200), ("60x60", 60), ("60x60", 60))
        )
        small = "".join(f'<img alt="" src="{one}">' for one in rest)
        alike.append(
            f'<a href="/{d.random.choice(PEOPLE)}/{name.lower().replace(" ", "-")}/" data-test-id="board-card"><div class="cover"><img alt="" src="{big}"><div>{small}</div></div><b>{name}</b><p>{d.random.randint(20, 900)} Pins</p></a>'
        )
    relay = {"requestParameters": {"name": "BoardPageQuery"}, "response": {"data": {"v3GetBoardQuery": {"data": {"name": "Production design", "pins": {"edges": edges}}}}}}  # fmt: skip
    return d.done(f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{d.count} Production design ideas | set decoration</title><meta property="og:type" content="pinwall:board"><style>{_PINS}</style></head>
<body><div id="__PWS_ROOT__"><header data-test-id="header"><a href="/" aria-label="Home"><svg width="24" height="24" viewBox="0 0 24 24"><circle cx="12" cy="12" r="12" fill="#c03"/></svg></a><a href="/ideas/">Explore</a><input type="text" placeholder="Search for easy dinners, fashion, etc."><button>Log in</button><button>Sign up</button></header>
<div class="board" data-test-id="board-header"><h1>Production design</h1><div class="faces">{faces}</div><p>{d.words(10)}</p><b>{d.count} Pins</b> · 3w</div>
<div data-test-id="board-feed"><div class="vbI" role="list" style="height:{max(tall)}px">{"".join(cells)}</div></div>
<h2 style="text-align:center">More boards like this</h2><div class="similar">{"".join(alike)}</div><footer><a href="/privacy">Privacy</a></footer></div>
<script data-relay-response="true" type="application/json">{script_json(relay)}</script></body></html>""")
