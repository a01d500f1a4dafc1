"""A forum and a network of people, of the eleventh set."""

from __future__ import annotations

import json
from collections.abc import Mapping
from html import escape

from collect.galleries.draft import Draft, Page, slug


def thumbnails_thread(seed: int) -> Page:
    """An old forum's thread: thumbnails attached in boxes below posts, all by one script's name."""
    d = Draft("thumbnails_thread", seed, "http://forum.celluloidtalk.test/showthread.php?t=48213")
    left, posts, index = d.count, [], 0
    while left > 0 or index < 4:
        here = min(
            left, d.random.randint(2, 10) if index == 0 else d.random.choice((0, 0, 1, 3, 5))
        )
        left -= here
        number = 901_200 + index * 13
        shots = []
        for _ in range(here):
            one, stamp = d.random.randint(20_000, 90_000), d.random.randint(12 * 10**8, 14 * 10**8)
            name = f"{slug(d.film)}{d.random.randint(1, 99):02d}.jpg"
            whole = d.file(
                f"attachment.php?attachmentid={one}&d={stamp}", d.random.choice((1024, 1280, 1920))
            )
            small = d.file(f"attachment.php?attachmentid={one}&stc=1&thumb=1&d={stamp}", 150)
            shots.append(
                f'<a href="{escape(whole)}" rel="Lightbox_{number}" id="attachment{one}" target="_blank"><img class="thumbnail" src="{escape(small)}" border="0" alt="Click image for larger version\n\nName:\t{name}\nViews:\t{d.random.randint(20, 900)}\nSize:\t{d.random.randint(40, 300)}.2 KB\nID:\t{one}" /></a>\n&nbsp;\n'
            )
            d.belongs(whole, small)
        box = f'<div style="padding:10px"><fieldset class="fieldset"><legend>Attached Thumbnails</legend><div style="padding:3px">{"".join(shots)}</div></fieldset></div>' if shots else ""  # fmt: skip
        face = f'<div class="smallfont">&nbsp;<br /><a href="member.php?u={index + 40}"><img src="{escape(d.file(f"image.php?u={index + 40}&dateline=1239000{index:03d}", 80, 80))}" width="80" height="80" alt="member\'s Avatar" border="0" /></a></div>' if d.random.random() < 0.7 else ""  # fmt: skip
        smile = f'<img src="{d.file("images/smilies/biggrin.gif", 16, 16)}" border="0" alt="" title="Big Grin" class="inlineimg" />' if d.random.random() < 0.4 else ""  # fmt: skip
        sign = f'<div>__________________<br /><a href="http://sig.test/"><img src="{d.file(f"http://sig.test/banner{index}.jpg", 400, 90)}" border="0" alt="" /></a></div>' if d.random.random() < 0.3 else ""  # fmt: skip
        posts.append(
            f'<div id="edit{number}" style="padding:0px 0px 6px 0px"><table id="post{number}" class="tborder" cellpadding="6" cellspacing="0" border="0" width="100%" align="center"><tr><td class="thead"><a name="post{number}"><img class="inlineimg" src="{d.file("images/statusicon/post_old.gif", 10, 11)}" alt="Old" border="0" /></a> 04-{index + 1:02d}-2009, 09:1{index % 10} PM</td><td class="thead" align="right">#<a href="showpost.php?p={number}">{index + 1}</a></td></tr><tr valign="top"><td class="alt2" width="175"><div id="postmenu_{number}"><a class="bigusername" href="member.php?u={index + 40}">member{index}</a></div><div class="smallfont">Senior Member</div>{face}</td><td class="alt1" id="td_post_{number}"><div class="smallfont"><img class="inlineimg" src="{d.file("images/icons/icon1.gif", 16, 16)}" alt="Default" border="0" /> <strong>Re: {d.film}</strong></div><hr size="1" /><div id="post_message_{number}">{d.words(d.random.randint(8, 60))} {smile}</div>{box}{sign}<div align="right"><a href="newreply.php?do=newreply&amp;p={number}"><img src="{d.file("images/buttons/quote.gif", 70, 22)}" alt="Reply With Quote" border="0" /></a></div></td></tr></table></div>'
        )
        index += 1
    logo = d.file("images/misc/vbulletin3_logo_white.gif", 350, 60)
    return d.done(
        f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd"><html xmlns="http://www.w3.org/1999/xhtml" dir="ltr" lang="en"><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8" /><title>Screenshots: {d.film} - Celluloid Talk</title>
<style type="text/css" id="vbulletin_css">body{{background:#e1e1e2;font:10pt verdana;margin:5px 10px}}.page{{background:#fff;padding:0 25px}}.tborder{{background:#d1d1e1;border:1px solid #0b198c}}.thead{{background:#5c7099;color:#fff;font:bold 11px tahoma}}.thead a{{color:#fff}}.alt1{{background:#f5f5ff}}.alt2{{background:#e1e4f2}}.smallfont{{font-size:11px}}.thumbnail{{margin:3px}}</style></head>
<body><a href="index.php"><img src="{logo}" border="0" alt="Celluloid Talk" /></a><div class="page"><div align="left"><a href="index.php">Celluloid Talk</a> &gt; <a href="forumdisplay.php?f=12">Screenshots</a><br /><strong>{d.film}</strong></div><div id="posts">{"".join(posts)}</div><table class="tborder" width="100%"><tr><td class="thead">Similar Threads</td></tr><tr><td class="alt1"><a href="showthread.php?t=991">{d.films[0]}</a></td></tr></table></div><div align="center" class="smallfont">Powered by a bulletin board, Version 3.8.4</div></body></html>"""
    )


def social_photos(seed: int) -> Page:
    """A network's album of a cinema: the page is scripts with data, which one of them draws in rows."""
    d = Draft("social_photos", seed, "https://www.network.test/media/set/?set=a.512877120&type=3")
    host = "https://scontent-fra3-1.xx.netcdn.test/v"

    def content(folder: str, how: str, width: int, height: int | None = None) -> str:
        name = f"{d.random.randint(10**8, 10**9)}_{d.random.randint(10**15, 10**16)}_{d.random.randint(10**18, 10**19)}_n.jpg"
        query = f"stp={how}&_nc_cat={d.random.randint(100, 111)}&ccb=1-7&_nc_sid={d.token(6)}&_nc_ohc={d.token(22)}&_nc_ht=scontent-fra3-1.xx&oh=00_{d.token(40)}&oe={d.token(8).upper()}"
        return d.file(f"{host}/{folder}/{name}?{query}", width, height)

    edges = []
    for _ in range(d.count):
        one, number = (
            content("t39.30808-6", "dst-jpg_s590x590_tt6", 590),
            d.random.randint(10**14, 10**15),
        )
        wide = d.random.choice((1080, 1440, 2048))
        edges.append({"node": {"__typename": "Photo", "__isMedia": "Photo", "id": str(number), "accessibility_caption": "May be an image of 2 people", "is_playable": False, "image": {"uri": one, "width": 590, "height": round(590 / d.aspect)}, "viewer_image": {"height": round(wide / d.aspect), "width": wide}, "url": f"https://www.network.test/photo.php?fbid={number}&set=a.512877120&type=3"}, "cursor": d.token(20)})  # fmt: skip
        d.belongs(one)
    face = content("t39.30808-1", "cp0_dst-jpg_s80x80_tt6", 80, 80)
    cover = content("t39.30808-6", "dst-jpg_s960x960_tt6", 960, 355)
    pages = [
        {
            "node": {
                "__typename": "Page",
                "name": f"Kino {film}",
                "profile_picture": {
                    "uri": content("t39.30808-1", "cp0_dst-jpg_s60x60_tt6", 60, 60)
                },
            }
        }
        for film in d.films[: d.random.randint(3, 8)]
    ]

    def sent(name: str, data: Mapping[str, object]) -> str:
        body = {"require": [["ScheduledServerJS", "handle", None, [{"__bbox": {"require": [["RelayPrefetchedStreamCache", "next", [], [f"adp_{name}", {"__bbox": {"complete": True, "result": {"data": data}}}]]]}}]]]}  # fmt: skip
        text = json.dumps(body).replace("/", "\\/").replace("&", "\\u0026")
        return f'<script type="application/json" data-content-len="{len(text)}" data-sjs>{text}</script>'

    album = {"mediasetToken": "a.512877120", "album": {"id": "512877120", "title": {"text": d.film}, "owner": {"name": "Kino Aurora", "profile_picture": {"uri": face}}, "media": {"edges": edges, "page_info": {"has_next_page": False}}}}  # fmt: skip
    head = {"user": {"name": "Kino Aurora", "cover_photo": {"photo": {"image": {"uri": cover}}}}}
    return d.done(
        f"""<!DOCTYPE html><html id="network" class="__fb-light-mode" lang="en" dir="ltr"><head><meta charset="utf-8"><title>Kino Aurora - {d.film} | Network</title><meta property="og:image" content="{escape(face)}">
<style>body{{margin:0;font:15px Helvetica;background:#f0f2f5}}.x9f619{{background:#fff;height:56px;box-shadow:0 1px 2px #ccc}}.x78zum5{{max-width:1100px;margin:16px auto;background:#fff;border-radius:8px;padding:16px}}.x1a8lsjc{{display:flex;flex-wrap:wrap;gap:8px}}.x1i10hfl{{width:calc(25% - 6px);aspect-ratio:1}}.xzg4506{{width:100%;height:100%;object-fit:cover;border-radius:8px}}.x1rg5ohu{{border-radius:50%}}.x1cover{{width:100%;height:300px;object-fit:cover}}</style></head>
<body class="_6s5d _71pn system-fonts--body segoe"><div id="mount_0_0_aB"></div>{sent("ProfileHeader", head)}{sent("CometPhotoAlbumQuery", album)}{sent("RelatedPages", {"related_pages": {"edges": pages}})}
<script>(function(){{var q={{}};document.querySelectorAll('script[data-sjs]').forEach(function(s){{var a=JSON.parse(s.textContent).require[0][3][0].__bbox.require[0][3];q[a[0]]=a[1].__bbox.result.data}});var b=q.adp_CometPhotoAlbumQuery.album,h='<div class="x9f619" role="banner"></div><div class="x78zum5"><img class="x1cover" src="'+q.adp_ProfileHeader.user.cover_photo.photo.image.uri+'"><img class="x1rg5ohu" width="40" height="40" src="'+b.owner.profile_picture.uri+'"> <b>'+b.owner.name+'</b><h1>'+b.title.text+'</h1><div class="x1a8lsjc">';b.media.edges.forEach(function(e){{h+='<div class="x1i10hfl"><a aria-label="Photo" href="'+e.node.url+'" role="link" tabindex="0"><img alt="'+e.node.accessibility_caption+'" class="xzg4506 xycxndf xua58t2 x4xrfw5" src="'+e.node.image.uri+'"></a></div>'}});h+='</div></div><div class="x78zum5"><h2>Related Pages</h2>';q.adp_RelatedPages.related_pages.edges.forEach(function(e){{h+='<div><img class="x1rg5ohu" width="60" height="60" src="'+e.node.profile_picture.uri+'"> '+e.node.name+'</div>'}});document.getElementById('mount_0_0_aB').innerHTML=h+'</div>'}})()</script></body></html>"""
    )
