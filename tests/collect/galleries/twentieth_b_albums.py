"""Albums at services: a cloud's shared link, a photo service, a network's community, an export."""

from __future__ import annotations

import html
import json

from collect.galleries.draft import Draft, Page, slug
from collect.galleries.twentieth_b_parts import (
    number,
    person,
    scripted,
    secret,
    seen,
    shape,
    whole,
    within,
)


def shared_album_of_a_shoot(seed: int) -> Page:
    """A crew's shared album in a cloud: bare addresses in a call's data, tiles painted by script; faces."""
    key, album = "T0k3n", "AF1QipShare"
    d = Draft("shared_album_of_a_shoot", seed, f"https://cloudphotos.test/share/{album}?key={key}")
    cdn = "https://lh3.cloudcontent.test"
    rows = []
    for index in range(d.count):
        base = f"{cdn}/pw/AP1Gcz{secret(d, 90)}"
        wide, high = within(4032, shape(d))
        shown_high = 240
        shown_wide = round(shown_high * wide / high)
        tile = f"{base}=w{shown_wide}-h{shown_high}-no"
        addresses = [d.file(base, *within(512, wide / high)), d.file(tile, shown_wide, shown_high)]
        if index == 0:
            cover = d.file(f"{base}=w600-h315-p-k", 600, 315)
            addresses.append(cover)
        d.belongs(*addresses)
        taken = 1714000000000 + index * 61000
        rows.append(
            [f"AF1Qip{secret(d, 38)}", [base, wide, high, None, [[secret(d, 12)], 6]], taken,
             secret(d, 26), 7200000, taken + 900000, [], [[1]], 2]
        )  # fmt: skip
    owner = person(d)
    faces = [d.file(f"{cdn}/a/ACg8oc{secret(d, 40)}=s64-p-no", 64, 64) for _ in d.some(2, 4)]
    data = [
        None, rows, None,
        [album, f"{d.film}, unit days", [1714000000000, 1714900000000], None, len(rows), owner],
    ]  # fmt: skip
    crew = "".join(
        f'<div class="ORLZLd" aria-label="{person(d)}"><img class="Yc7Rdb" src="{one}" alt="" width="32" height="32"></div>'
        for one in faces
    )
    css = """body{margin:0;font:14px Roboto,Arial,sans-serif;color:#202124;background:#fff}
.gb_Ld{height:64px;display:flex;align-items:center;padding:0 24px;justify-content:space-between}
.gb_Ld .name{font-size:22px;color:#5f6368}.cbsCfe{padding:20px 84px}.cbsCfe h1{font-size:44px;margin:0 0 8px;font-weight:400}
.UV4Xae{display:flex;gap:4px}.Yc7Rdb{border-radius:50%}.XhdCmd{position:relative;margin:0 84px}
.rtIMgb{position:absolute}.p137Zd{display:block;width:100%;height:100%}
.RY3tic{width:100%;height:100%;background-size:cover;background-color:#e8eaed}.eGiHwc{position:absolute;inset:0}"""
    script = """window.AF_initDataChunkQueue=[];function AF_initDataCallback(o){AF_initDataChunkQueue.push(o)}"""
    drawing = """(function(){var d=AF_initDataChunkQueue.filter(function(c){return c.key==='ds:1'})[0].data,
box=document.querySelector('.XhdCmd'),all=box.clientWidth,x=0,y=0;
d[1].forEach(function(r){var u=r[1][0],h=240,w=Math.round(h*r[1][1]/r[1][2]);
if(x+w>all&&x){x=0;y+=h+4}
var e=document.createElement('div');e.className='rtIMgb fCPuz';e.style.cssText='left:'+x+'px;top:'+y+'px;width:'+w+'px;height:'+h+'px';
e.innerHTML='<a class="p137Zd" tabindex="0" aria-label="Photo" href="./share/'+d[3][0]+'/photo/'+r[0]+'"><div class="RY3tic" data-latest-bg="'+u+'=w'+w+'-h'+h+'-no" style="background-image:url(&quot;'+u+'=w'+w+'-h'+h+'-no&quot;);opacity:1"><div class="eGiHwc"></div></div></a>';
box.appendChild(e);x+=w+4});box.style.height=y+260+'px'})();"""
    body = f"""<script nonce="{secret(d, 22)}">{script}</script>
<div id="yDmH0d"><header class="gb_Ld" role="banner"><span class="name">Cloud Photos</span><a class="gb_A" href="https://accounts.cloudphotos.test/login">Sign in</a></header>
<c-wiz jsrenderer="hLqbHe"><div class="cbsCfe"><h1 class="cL2Ahc">{d.film}, unit days</h1><div class="Tw2Vsf">{len(rows)} items &middot; Shared by {owner}</div><div class="UV4Xae">{crew}</div></div>
<div class="XhdCmd yDSiEe" role="list"></div></c-wiz></div>
<script class="ds:0" nonce="x">AF_initDataCallback({{key: 'ds:0', hash: '1', data:{json.dumps([owner, faces[0]])}, sideChannel: {{}}}});</script>
<script class="ds:1" nonce="x">AF_initDataCallback({{key: 'ds:1', hash: '2', data:{json.dumps(data)}, sideChannel: {{}}}});</script>
<script nonce="x">{drawing}</script>"""
    head = f'<meta property="og:title" content="{d.film}, unit days"><meta property="og:image" content="{cover}"><base href="https://cloudphotos.test/">'
    return d.done(whole(f"{d.film}, unit days", css, body, head, of="EIlDfe"))


def museum_album_of_projectors(seed: int) -> Page:
    """A film museum's album at a photo service: rows of placed pictures, their sizes in a model; other albums."""
    d = Draft(
        "museum_album_of_projectors",
        seed,
        "https://photoshare.test/photos/filmmuseum/albums/72177720316",
    )
    live = "//live.photostatic.test"
    tiles, models = [], []
    x, y = 0, 4
    for _ in range(d.count):
        ident, mark, aspect, title = (
            f"53{number(d, 9)}",
            secret(d, 10).lower(),
            shape(d),
            f"{d.film}: {seen(d)}",
        )
        base = f"{live}/65535/{ident}_{mark}"
        sizes = {}
        for key, side, ending in (
            ("n", 320, "_n"),
            ("m", 240, "_m"),
            ("z", 640, "_z"),
            ("c", 800, "_c"),
            ("l", 1024, "_b"),
            ("k", 2048, "_k"),
        ):
            wide, high = within(side, aspect)
            sizes[key] = {
                "displayUrl": d.file(f"{base}{ending}.jpg", wide, high),
                "width": wide,
                "height": high,
                "url": f"{base}{ending}.jpg",
                "key": key,
            }
        d.belongs(*(str(one["displayUrl"]) for one in sizes.values()), caption=title)
        models.append(
            {
                "_flickrModelRegistry": "photo-lite-models",
                "title": title,
                "id": ident,
                "sizes": {"data": {k: {"data": v} for k, v in sizes.items()}},
            }
        )
        high = 236
        wide = round(high * aspect)
        if x + wide > 1080 and x:
            x, y = 0, y + high + 4
        link = f"/photos/filmmuseum/{ident}/in/album-72177720316/"
        tiles.append(
            f'<div class="view photo-list-photo-view requiredToShowOnServer photostream awake" style="transform: translate({x}px, {y}px); -webkit-transform: translate({x}px, {y}px); width: {wide}px; height: {high}px;">'
            f'<div class="photo-list-photo-container"><img src="{sizes["n"]["displayUrl"]}" loading="lazy" alt="{title}"></div>'
            f'<div class="interaction-view"><div class="photo-list-photo-interaction"><a class="overlay" href="{link}" aria-label="{title} by Film Museum"></a>'
            f'<div class="interaction-bar" title="{title}"><div class="text"><a class="title" href="{link}">{title}</a><a class="attribution" href="/photos/filmmuseum/">by Film Museum</a></div>'
            f'<div class="tool"><span class="engagement"><span class="engagement-item fave"><i class="ui-icon-fave"></i><span class="engagement-count">{d.random.randint(0, 40)}</span></span></span></div></div></div></div></div>'
        )
        x += wide + 4
    icon = d.file("//farm9.photostatic.test/8401/buddyicons/1301@N07_r.jpg", 96, 96)
    others = "".join(
        f'<a class="set-item" href="/photos/filmmuseum/albums/7217772{number(d, 7)}"><img class="set-cover" src="{d.file(f"{live}/65535/52{number(d, 9)}_{secret(d, 10).lower()}_q.jpg", 150, 150)}" alt=""><span class="set-title">{other}</span></a>'
        for other in d.films[:4]
    )
    css = """body{margin:0;font:14px Inter,Arial,sans-serif;background:#f3f5f6}.global-nav{height:48px;background:#212124;color:#fff;padding:0 20px;line-height:48px}
.fluid-centered{width:1100px;margin:0 auto}.album-header{padding:24px 0;text-align:center}.photo-list-view{position:relative}
.photo-list-photo-view{position:absolute;overflow:hidden}.photo-list-photo-container img{width:100%;height:100%;object-fit:cover;display:block}
.overlay{position:absolute;inset:0}.interaction-bar{position:absolute;bottom:0;left:0;right:0;opacity:0;color:#fff}
.more{display:flex;gap:12px;padding:30px 0}.set-item{width:150px}.set-title{display:block}.avatar{border-radius:50%;width:48px;height:48px;background-size:cover;display:inline-block}
.foot{background:#212124;color:#ccc;padding:20px}"""
    body = f"""<div id="global-nav" class="global-nav"><a href="/" class="nav-logo">photoshare</a> &nbsp; Explore &nbsp; What's New &nbsp; Log In</div>
<main id="content"><div class="fluid-centered"><div class="view album-header"><h1 class="album-title">{d.film}: the projectors</h1>
<a class="avatar" href="/photos/filmmuseum/" style="background-image: url({icon});"></a> <a href="/photos/filmmuseum/">Film Museum</a><p class="album-description">{d.words(18)}</p><span class="stat photo-count">{d.count} photos</span></div>
<div class="view photo-list-view" style="height: {y + 240}px;">{"".join(tiles)}</div>
<div class="more">{others}</div></div></main><footer class="foot">About Jobs Blog Developers</footer>
<script>window.YUI_config = {{}}; var appContext = {{modelExport: {scripted({"main": {"photo-models": [models]}})},
auth: {{}}}};</script>"""
    return d.done(
        whole(f"{d.film}: the projectors | Photoshare", css, body, lang="en-us", of="zeus")
    )


def album_of_a_cinema_club(seed: int) -> Page:
    """A Russian cinema club's album in a social network: painted rows, sizes in each link's call; menus, faces."""
    group = 48211907
    d = Draft("album_of_a_cinema_club", seed, f"https://network.test/album-{group}_293847561")
    rows = []
    for index in range(d.count):
        aspect, ident = shape(d), f"-{group}_{457239000 + index}"
        path = (
            f"https://sun9-{d.random.randint(10, 90)}.userphoto.test/s/v1/ig2/{secret(d, 64)}.jpg"
        )
        temp: dict[str, object] = {}
        addresses = []
        for key, side in (("x", 604), ("y", 807), ("z", 1280), ("w", 2560)):
            wide, high = within(side, aspect)
            address = d.file(
                f"{path}?quality=95&as=32x24,604x403&from=bu&cs={wide}x{high}", wide, high
            )
            temp[key], temp[f"{key}_"] = address, [address, wide, high]
            addresses.append(address)
        wide, high = within(360, aspect)
        small = d.file(f"{path}?quality=95&as=32x24,604x403&from=bu&cs={wide}x{high}", wide, high)
        d.belongs(small, *addresses)
        call = f"return showPhoto('{ident}', 'album-{group}_293847561/rev', {json.dumps({'temp': temp, 'jumpTo': {'z': 'albums-' + str(group)}})}, event)"
        rows.append(
            f'<div class="photos_row " id="photo_row_{ident}" data-id="{ident}" style="background-image: url({html.escape(small)}); width: {round(168 * aspect)}px; height: 168px;">'
            f'<a href="/photo{ident}?rev=1" onclick="{html.escape(call)}" aria-label="фотография"></a></div>'
        )
    faces = "".join(
        f'<a class="ui_crop" href="/id{number(d, 8)}"><img class="AvatarRich__img" src="{html.escape(d.file(f"https://sun9-3.userphoto.test/s/v1/ig2/{secret(d, 40)}.jpg?quality=95&crop=0,0,200,200&as=50x50&ava=1", 50, 50))}" alt="{person(d)}"></a>'
        for _ in d.some(3, 8)
    )
    emblem = d.file(
        f"https://sun9-7.userphoto.test/s/v1/ig2/{secret(d, 40)}.jpg?ava=1&cs=100x100", 100, 100
    )
    css = """body{margin:0;background:#edeef0;font:13px Roboto,Arial,sans-serif}#page_header_wrap{height:48px;background:#fff;border-bottom:1px solid #dce1e6;line-height:48px;padding:0 180px}
#page_layout{width:1080px;margin:16px auto;display:flex;gap:16px}#side_bar{width:160px}#side_bar li{list-style:none;line-height:30px}#side_bar ol{padding:0}
#wide_column{flex:1;background:#fff;border-radius:12px;padding:16px}.photos_container{display:flex;flex-wrap:wrap;gap:6px}
.photos_row{background-size:cover;background-position:50%;background-repeat:no-repeat}.photos_row a{display:block;width:100%;height:100%}
.AvatarRich__img{border-radius:50%;width:34px}.photos_album_intro{padding:10px 0 16px}.ava{width:34px;border-radius:50%}"""
    body = f"""<div id="page_header_wrap"><a class="TopHomeLink" href="/">Сеть</a></div><div id="page_layout">
<div id="side_bar"><ol class="side_bar_ol"><li>Профиль</li><li>Новости</li><li>Сообщества</li><li>Фотографии</li><li>Видео</li></ol></div>
<div id="wide_column"><div class="page_block"><h2 class="page_block_header"><a href="/kinoklub"><img class="ava" src="{html.escape(emblem)}" alt=""></a> Киноклуб «{d.film}» &rsaquo; Альбомы</h2>
<div class="photos_album_intro"><h1>«{d.film}»: кадры</h1>{d.count} фотографий</div>
<div id="photos_container_photos" class="photos_container">{"".join(rows)}</div></div>
<div class="page_block"><div class="like_btns">Нравится {number(d, 2)}</div><div class="likes">{faces}</div></div></div></div>
<script>window.cur = window.cur || {{}}; cur.photosAlbum = {{"owner": -{group}, "count": {d.count}}};</script>"""
    return d.done(whole(f"«{d.film}»: кадры", css, body, lang="ru", of="is_rtl font_default"))


def sheet_of_an_export(seed: int) -> Page:
    """A Scottish unit photographer's sheet exported by his picture program: numbered cells lead to a page each."""
    d = Draft("sheet_of_an_export", seed, "https://hamishorr.test/web/long-shoot/index.html")
    cells = []
    start = number(d, 4)
    for index in range(d.count):
        name, aspect = f"_HO{start + index}", shape(d)
        thumb = d.file(f"content/bin/images/thumb/{name}.jpg", *within(130, aspect))
        # the page of each picture has its large version
        large = d.file(f"content/bin/images/large/{name}.jpg", *within(900, aspect))
        d.page.answers[f"https://hamishorr.test/web/long-shoot/content/{name}_large.html"] = (
            "text/html",
            f'<html><head><title>{name}</title></head><body><div id="stage"><a href="../index.html"><img src="bin/images/large/{name}.jpg" class="previewFullImage" alt=""></a></div></body></html>',
        )
        d.belongs(thumb, large)
        wide, high = within(130, aspect)
        margin = round((150 - high) / 2)
        cells.append(
            f"""<div onclick="clickPhoto({index})" class="thumbnail borderTopLeft" id="thumb_{index}">
<div class="itemNumber">{index + 1}</div>
<a href="content/{name}_large.html" onclick="return needThumbImgLink"><div style="margin-left:{round((150 - wide) / 2)}px; margin-top:{margin}px;">
<div class="dropShadow"><div class="inner"><img src="content/bin/images/thumb/{name}.jpg" id="ID{secret(d, 12)}_thumb" alt="" class="thumb" /></div></div></div></a>
<div style="height:{margin}px;"></div></div>"""
        )
    css = """body{background:#bfbfbf;font:11px Verdana,sans-serif;margin:0;color:#333}#wrapper_thumb{width:930px;margin:0 auto}#sitetitle h1{font-size:20px;margin:14px 0 0}
.thumbnail{float:left;width:178px;height:196px;background:#d5d5d5;border:1px solid #999;margin:-1px 0 0 -1px;position:relative}
.itemNumber{position:absolute;font-size:26px;color:#bbb;left:5px;top:2px;font-weight:bold}.thumb{border:1px solid #444;position:relative}.clear{clear:both}#contact{padding:14px 0}"""
    body = f"""<div id="wrapper_thumb"><div id="sitetitle"><h1 onclick="clickTarget( this, 'metadata.siteTitle.value' );" id="metadata.siteTitle.value" class="textColor">Hamish Orr, unit stills</h1></div>
<div id="collectionHeader"><h1 id="metadata.groupTitle.value" class="textColor">{d.film}</h1><p id="metadata.groupDescription.value" class="textColor">{d.words(16)}</p></div>
<div id="stage"><div id="index">
{"".join(cells)}
<div class="clear"></div></div></div>
<div id="contact"><a href="mailto:hamish@hamishorr.test"><span class="textColor" id="metadata.contactInfo.value">Contact {slug("Hamish Orr")}</span></a></div></div>
<script type="text/javascript">var needThumbImgLink = true; function clickPhoto(i) {{}}; function clickTarget() {{}}</script>"""
    head = '<meta name="generator" content="Picture Darkroom 6" /><!--[if lt IE 7.]> <script defer type="text/javascript" src="resources/js/pngfix.js"></script><![endif]-->'
    return d.done(whole(f"{d.film} - Hamish Orr", css, body, head))
