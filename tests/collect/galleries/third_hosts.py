"""Where pictures are kept for others: an agency, a host of pictures and a forum."""

from __future__ import annotations

import json
from html import escape

from collect.galleries.draft import Draft, Page, slug
from collect.galleries.third_parts import number, people

AGENCY_STYLE = """
*{box-sizing:border-box}body{margin:0;font:14px/1.4 Lato,Arial,sans-serif;color:#333}a{color:inherit;text-decoration:none}
header{height:64px;background:#000;color:#fff;display:flex;align-items:center;gap:24px;padding:0 24px}header img{height:26px}.hdr{padding:20px 24px}.layout{display:flex}.filters{width:240px;padding:0 24px;flex:none}.main{flex:1;padding-right:24px;min-width:0}
.GalleryItems-module__searchContent{display:flex;flex-wrap:wrap;gap:4px}.GalleryItems-module__searchContent>div{height:240px;flex:1 1 auto;max-width:460px;position:relative;overflow:hidden;background:#eee}
.MosaicAsset-module__thumb{height:240px;width:100%;object-fit:cover;display:block}figure{margin:0}figcaption{position:absolute;left:0;bottom:0;padding:8px;color:#fff;background:#0008;opacity:0}
.related{display:flex;gap:12px;flex-wrap:wrap;margin:24px 0}.related a{display:flex;align-items:center;border:1px solid #ccc;border-radius:24px;padding-right:14px;gap:8px}.related img{width:44px;height:44px;border-radius:50%;object-fit:cover}.boards{display:grid;grid-template-columns:repeat(4,1fr);gap:16px}.boards img{width:100%;height:160px;object-fit:cover}footer{background:#222;color:#bbb;padding:40px 24px;margin-top:40px}
"""


def agency_search(seed: int) -> Page:
    """An agency's results for a premiere: a mosaic of links, larger comps in JSON; related searches."""
    d = Draft(
        "agency_search",
        seed,
        "https://www.pressagency.test/photos/premiere?family=editorial&sort=best",
    )
    root = "https://media.pressagency.test/id"

    def comp(key: str, name: str, size: int, shape: float, mark: str) -> str:
        wide, tall = (size, round(size / shape)) if shape > 1 else (round(size * shape), size)
        return d.file(
            f"{root}/{key}/photo/{name}.jpg?s={size}x{size}&w={0 if size < 1000 else 'gi'}&k=20&c={mark}=",
            wide, tall,
        )  # fmt: skip

    tiles, assets, marked = [], [], []
    for index in range(d.count):
        key, shape = number(d, 10), d.random.choice((1.5, 1.5, 1.5, 0.67))
        who = people(d, 2)
        title = f"{who[0]} and {who[1]} attend the {d.film} premiere"
        name = slug(f"{who[0]} attends {d.film} premiere at {d.random.choice(('odeon', 'palace'))}")
        sizes = [comp(key, name, size, shape, d.token(43)) for size in (612, 1024, 2048)]
        tiles.append(
            f"""<div data-testid="galleryMosaicAsset" style="aspect-ratio:{shape}" class="GalleryItems-module__item"><article class="MosaicAsset-module__container" data-asset-id="{key}" data-gi-asset-type="image"><a href="/detail/news-photo/{name}-news-photo/{key}?adppopup=true" class="MosaicAsset-module__link"><figure class="MosaicAsset-module__figure"><picture><img src="{escape(sizes[0])}" alt="{escape(title)}" class="MosaicAsset-module__thumb" loading="{"eager" if index < 9 else "lazy"}" fetchpriority="auto"></picture><figcaption class="MosaicAsset-module__figcaption"><span class="MosaicAsset-module__headline">{escape(title)}</span></figcaption></figure></a><button type="button" title="Save" class="MosaicAsset-module__save"></button></article></div>"""
        )
        assets.append({
            "id": key, "assetType": "image", "title": title, "artist": people(d, 1)[0],
            "landingUrl": f"/detail/news-photo/{name}-news-photo/{key}", "thumbUrl": sizes[0],
            "galleryComp1024Url": sizes[1], "galleryHighResCompUrl": sizes[2], "dateCreated": "May 14, 2025",
            "maxDimensions": {"width": 5000, "height": round(5000 / shape)},
        })  # fmt: skip
        marked.append({
            "@type": "ImageObject", "contentUrl": sizes[1], "thumbnailUrl": sizes[0], "caption": title,
            "license": "https://www.pressagency.test/eula", "creator": {"@type": "Person", "name": who[0]},
        })  # fmt: skip
        d.belongs(*sizes, caption=title)
    related = "".join(
        f"""<a href="/photos/{slug(one)}"><img src="{escape(comp(number(d, 9), slug(one), 170, 1.5, d.token(43)))}" alt="" loading="lazy"><span>{one.lower()}</span></a>"""
        for one in d.films[: d.random.randint(6, 12)]
    )
    boards = "".join(
        f"""<a href="/editorial-images/{slug(one)}/event/{number(d, 9)}"><img src="{escape(comp(number(d, 9), slug(one), 612, 1.5, d.token(43)))}" alt="" loading="lazy"><p>{one}, photocall<br>{d.random.randint(12, 200)} images</p></a>"""
        for one in d.films[12:16]
    )
    logo = d.file("https://static.pressagency.test/logo-white.png", 200, 26)
    state = {"search": {"gallery": {"assets": assets, "page": 1, "totalNumberOfResults": d.count}}}
    gallery = {"@context": "https://schema.org/", "@type": "ImageGallery", "image": marked}
    filters = "".join(
        f"<h4>{one}</h4><p>Any</p>" for one in ("Sort by", "Date range", "People", "Orientation")
    )
    return d.done(
        f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{d.count} {d.film} Premiere Photos and High Res Pictures</title><style>{AGENCY_STYLE}</style><script type="application/ld+json">{json.dumps(gallery)}</script></head>
<body><div id="site-header"><header><a href="/"><img src="{logo}" alt="Press Agency"></a><a href="/creative-images">Creative</a><a href="/editorial-images">Editorial</a><a href="/boards">Boards</a><a href="/sign-in">Sign in</a></header></div>
<div class="hdr"><form action="/search"><input name="phrase" value="{escape(d.film)} premiere" size="60"></form><h1>{d.count} {d.film} premiere photos</h1></div>
<div class="layout"><aside class="filters" data-testid="filters">{filters}</aside><div class="main" data-component="Search"><div class="GalleryItems-module__searchContent" data-testid="gallery-items-container">{"".join(tiles)}</div>
<section class="related" data-testid="related-searches">{related}</section><h2>More events</h2><div class="boards">{boards}</div></div></div>
<footer>Content · Solutions · Tools · Company<br>© 2025 Press Agency</footer><script type="application/json" data-component="Search">{json.dumps(state)}</script></body></html>"""
    )


HOST_STYLE = """
body{margin:0;background:#f4f4f4;font:13px/1.4 "Helvetica Neue",Helvetica,Arial,sans-serif;color:#333}a{color:#08c}.navbar{background:#222;height:44px;padding:0 20px;color:#ccc}.navbar img{height:28px;margin:8px 20px 0 0;float:left}.navbar a{color:#ccc;line-height:44px;margin-right:16px}
.container{width:980px;margin:0 auto}.ad{text-align:center;margin:14px 0}#gallery-view{background:#fff;border:1px solid #ddd;padding:14px}#gallery-view h1{font-size:18px;margin:0 0 10px}#gallery-view-content{text-align:center}#gallery-view-content a{display:inline-block;margin:4px;border:1px solid #ccc;padding:3px}#gallery-view-content img{display:block}.footer{padding:24px;text-align:center;color:#999}
"""


def picture_host(seed: int) -> Page:
    """A host's gallery: square small pictures alone, each linked to a page of it, between adverts."""
    d = Draft("picture_host", seed, "https://pixbin.test/g/Qb7LkV0sEe")
    side = d.random.choice((100, 150, 350))
    squares = []
    for index in range(1, d.count + 1):
        key = d.token(8)
        address = d.file(
            f"https://thumbs2.pixbin.test/{d.token(2)}/{d.token(2)}/{key}_{'b' if side < 200 else 't'}.jpg",
            side, side if side < 200 else round(side / d.aspect),
        )  # fmt: skip
        squares.append(
            f"""<a href="/{key}"><img alt="{key.title()}" src="{address}" title="{slug(d.film)}.2024.1080p-{index:03}.png" /></a>\n"""
        )
        d.belongs(address)
    logo = d.file("https://pixbin.test/assets/logo-8f.png", 120, 28)
    first = d.file("https://ads.pixbin.test/b/728x90-3.gif", 728, 90)
    second = d.file("https://ads.pixbin.test/b/300x250-7.gif", 300, 250)
    third = d.file("https://ads.pixbin.test/b/300x250-9.gif", 300, 250)
    pixel = d.file("https://stats.pixbin.test/p.gif?i=2", 1, 1)
    return d.done(
        f"""<!DOCTYPE html><html><head><meta charset="utf-8" /><title>pixbin - fast, simple image host</title><meta name="csrf-token" content="{d.token(40)}" /><style>{HOST_STYLE}</style></head>
<body><div class="navbar navbar-fixed-top"><div class="container"><a href="/"><img src="{logo}" alt="pixbin" /></a><a href="/upload">Upload</a><a href="/login">Login</a><a href="/register">Register</a></div></div>
<div class="container"><div class="ad"><a href="https://ads.pixbin.test/c/3" rel="nofollow"><img src="{first}" width="728" height="90" alt="" /></a></div>
<div id="gallery-view"><h1>{d.film} - {d.count} images</h1><div id="gallery-view-content">{"".join(squares)}</div></div>
<div class="ad"><a href="https://ads.pixbin.test/c/7" rel="nofollow"><img src="{second}" width="300" height="250" alt="" /></a> <a href="https://ads.pixbin.test/c/9" rel="nofollow"><img src="{third}" width="300" height="250" alt="" /></a></div></div>
<div class="footer">Terms of service | Privacy | Report abuse | Help<img src="{pixel}" width="1" height="1" alt="" /></div></body></html>"""
    )


BOARD_STYLE = """
body{background:#e1e1e2;margin:5px 10px;font:10pt verdana,geneva,lucida,arial,sans-serif;color:#000}a{color:#22229c}.tborder{background:#d1d1e1;border:1px solid #0b198c}.thead{background:#5c7099;color:#fff;font:bold 11px tahoma}.alt1{background:#f5f5ff}.alt2{background:#e1e4f2}.smallfont{font-size:11px}.page{background:#fff;padding:10px}.fieldset{margin:6px}.thumbnail{border:0}
"""


def board_captures(seed: int) -> Page:
    """An old board's thread of captures: attached thumbnails in several posts, portraits and ranks."""
    d = Draft("board_captures", seed, "https://forum.celluloid.test/showthread.php?t=48213")
    dress = {
        name: d.file(f"images/{name}", *size)
        for name, size in {
            "misc/logo_board.gif": (400, 70), "statusicon/post_old.gif": (10, 11), "buttons/reply.gif": (110, 25),
            "buttons/quote.gif": (70, 22), "statusicon/user_offline.gif": (15, 15), "icons/icon1.gif": (16, 16),
            "ranks/rank3.gif": (90, 16), "smilies/smile.gif": (16, 16), "smilies/wink.gif": (16, 16),
            "misc/navbits_start.gif": (15, 15),
        }.items()
    }  # fmt: skip
    left = d.count
    posts: list[str] = []
    users = people(d, 6)
    face = {
        one: escape(d.file(f"image.php?u={number(d, 4)}&dateline=12{number(d, 8)}", 100, d.random.choice((80, 100, 120))))
        for one in users[:4]
    }  # fmt: skip

    def attached(post: str, count: int) -> str:
        links = []
        for _ in range(count):
            key, when = number(d, 5), f"12{number(d, 8)}"
            shape = d.random.choice((d.aspect, d.aspect, 1.78))
            whole = d.file(f"attachment.php?attachmentid={key}&d={when}", 1280, round(1280 / shape))
            small = d.file(
                f"attachment.php?attachmentid={key}&stc=1&thumb=1&d={when}", 150, round(150 / shape)
            )
            links.append(
                f"""<a href="{escape(whole)}" rel="Lightbox_{post}" id="attachment{key}" target="_blank"><img class="thumbnail" src="{escape(small)}" border="0" alt="Click image for larger version&nbsp;Name: cap{key}.jpg&nbsp;Views: {number(d, 3)}&nbsp;Size: {number(d, 3)}.2 KB&nbsp;ID: {key}" /></a>&nbsp;\n"""
            )
            d.belongs(whole, small)
        return f"""<div style="padding:6px"><fieldset class="fieldset"><legend>Attached Thumbnails</legend><div style="padding:3px">{"".join(links)}</div></fieldset></div>"""

    while left > 0 or len(posts) < 4:
        key = number(d, 6)
        take = min(left, d.random.randint(4, 10)) if not posts or d.random.random() < 0.5 else 0
        left -= take
        who = users[0] if take and d.random.random() < 0.7 else d.random.choice(users)
        portrait = (
            f'<div class="smallfont">&nbsp;<br /><a href="member.php?u=12"><img src="{face[who]}" alt="{who}\'s Avatar" border="0" /></a></div>'
            if who in face
            else ""
        )
        text = d.words(d.random.randint(8, 40))
        if d.random.random() < 0.5:
            text += f' <img src="{dress[d.random.choice(("smilies/smile.gif", "smilies/wink.gif"))]}" border="0" alt="" title="Smile" class="inlineimg" />'
        posts.append(
            f"""<table id="post{key}" class="tborder" cellpadding="6" cellspacing="0" border="0" width="100%" align="center"><tr><td class="thead"><img class="inlineimg" src="{dress["statusicon/post_old.gif"]}" alt="Old" border="0" /> 03-1{len(posts) % 10}-2009, 08:15 PM</td><td class="thead" align="right">#<b>{len(posts) + 1}</b></td></tr>
<tr valign="top"><td class="alt2" width="175"><div id="postmenu_{key}"><a class="bigusername" href="member.php?u={number(d, 3)}">{who}</a></div><div class="smallfont">Senior Member<br /><img src="{dress["ranks/rank3.gif"]}" alt="" border="0" /></div>{portrait}<div class="smallfont">Posts: {number(d, 4)}</div></td>
<td class="alt1" id="td_post_{key}"><div class="smallfont"><img class="inlineimg" src="{dress["icons/icon1.gif"]}" alt="Default" border="0" /> <strong>Re: {d.film} captures</strong></div><hr size="1" /><div id="post_message_{key}">{text}</div>{attached(key, take) if take else ""}</td></tr>
<tr><td class="alt2"><img class="inlineimg" src="{dress["statusicon/user_offline.gif"]}" alt="{who} is offline" border="0" /></td><td class="alt1" align="right"><a href="newreply.php?do=newreply&amp;p={key}"><img src="{dress["buttons/quote.gif"]}" alt="Reply With Quote" border="0" /></a></td></tr></table><br />"""
        )
    reply = f'<a href="newreply.php?t=48213"><img src="{dress["buttons/reply.gif"]}" alt="Reply" border="0" /></a>'
    similar = "".join(
        f'<tr><td class="alt1"><a href="showthread.php?t={number(d, 5)}">{one} captures</a></td><td class="alt2">{number(d, 2)}</td></tr>'
        for one in d.films[:4]
    )
    return d.done(
        f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd"><html xmlns="http://www.w3.org/1999/xhtml" dir="ltr" lang="en"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>{d.film} captures - Celluloid Forum</title><style type="text/css" id="board_css">{BOARD_STYLE}</style></head>
<body><a name="top"></a><table border="0" width="100%" cellpadding="0" cellspacing="0"><tr><td align="left"><a href="index.php"><img src="{dress["misc/logo_board.gif"]}" border="0" alt="Celluloid Forum" /></a></td></tr></table>
<div class="page"><table class="tborder" cellpadding="6" width="100%"><tr><td class="alt1"><img class="inlineimg" src="{dress["misc/navbits_start.gif"]}" alt="Go Back" /> <a href="index.php">Celluloid Forum</a> &gt; <a href="forumdisplay.php?f=9">Screen captures</a><br /><strong>{d.film} captures</strong></td></tr></table><br />{reply}<br /><br /><div id="posts">{"".join(posts)}</div>{reply}<br /><br />
<table class="tborder" cellpadding="6" cellspacing="1" width="100%"><tr><td class="thead" colspan="2">Similar Threads</td></tr>{similar}</table><div class="smallfont" align="center">All times are GMT. The time now is 10:42 PM.</div></div></body></html>"""
    )
