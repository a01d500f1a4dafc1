"""Of the thirteenth set: image boards, forums and album programs."""

from __future__ import annotations

import json
from html import escape

from collect.galleries.draft import Draft, Page, slug


def tag_board(seed: int) -> Page:
    """An image board's list for a tag of animation art: thumbnails, links to the whole ones, JSON."""
    d = Draft("tag_board", seed, "https://genga.test/post?tags=layout+settei")
    files = "https://files.genga.test"
    tags = [
        "layout",
        "settei",
        "background",
        "genga",
        "storyboard",
        "colour_key",
        "douga",
        "artist_unknown",
    ]
    first = d.random.randint(200_000, 900_000)
    items, posts = [], []
    for i in range(d.count):
        number, key = first - i * d.random.randint(1, 9), d.token(32)
        wide, high = d.random.choice(((2400, 1350), (1920, 1080), (3000, 2121), (1500, 2121)))
        scale = 150 / max(wide, high)
        pw, ph = round(wide * scale), round(high * scale)
        mine = " ".join(d.random.sample(tags, 3))
        preview = d.file(
            f"https://assets.genga.test/data/preview/{key[:2]}/{key[2:4]}/{key}.jpg", pw * 2, ph * 2
        )
        whole = d.file(
            f"{files}/image/{key}/genga.test%20{number}%20{mine.replace(' ', '%20')}.jpg",
            wide,
            high,
        )
        sample = d.file(
            f"{files}/sample/{key}/genga.test%20{number}%20sample.jpg",
            1500,
            round(1500 * high / wide),
        )
        d.belongs(preview, whole, sample)
        alt = f"Rating: Safe Score: {d.random.randint(1, 80)} Tags: {mine} User: inbetween{i % 4}"
        items.append(
            f'<li style="width: 170px;" id="p{number}" class="creator-id-{d.random.randint(1, 9999)}"><div class="inner" style="width: 160px; height: 160px;"><a class="thumb" href="/post/show/{number}/{mine.replace(" ", "-")}"><img src="{preview}" style="margin-left: 0px;" alt="{alt}" class="preview" title="{alt}" width="{pw}" height="{ph}"></a></div><a class="directlink largeimg" href="{whole}"><span class="directlink-info"><img class="directlink-icon directlink-icon-large" src="/images/ddl_large.gif" alt=""><img class="directlink-icon directlink-icon-small" src="/images/ddl.gif" alt=""></span><span class="directlink-res">{wide} x {high}</span></a></li>'
        )
        posts.append({"id": number, "tags": mine, "md5": key, "file_url": whole, "is_shown_in_index": True,
                      "preview_url": preview, "preview_width": pw, "preview_height": ph, "rating": "s",
                      "actual_preview_width": pw * 2, "actual_preview_height": ph * 2, "sample_url": sample,
                      "sample_width": 1500, "width": wide, "height": high, "status": "active"})  # fmt: skip
    d.file("/images/ddl_large.gif", 16, 16)
    d.file("/images/ddl.gif", 16, 16)
    logo = d.file("/images/logo_small.png", 180, 40)
    banner = d.file("https://ads.genga.test/banner-728.jpg", 728, 90)
    side = "".join(
        f'<li class="tag-link tag-type-general" data-name="{t}"><a href="/tag?name={t}">?</a> <a href="/post?tags={t}">{t.replace("_", " ")}</a> <span class="post-count">{d.random.randint(9, 9000)}</span></li>'
        for t in tags
    )
    return d.done(f"""<!DOCTYPE html><html class="action-post action-post-index hide-advanced-editing"><head><title>/layout settei | genga</title><style>
body{{background:#222;color:#aaa;font:12px/1.4 Verdana;margin:20px}}a{{color:#ee8887;text-decoration:none}}#main-menu li{{display:inline;margin-right:14px}}.sidebar{{float:left;width:200px}}.sidebar ul{{list-style:none;padding:0}}.content{{margin-left:220px}}
#post-list-posts{{list-style:none;padding:0}}#post-list-posts li{{display:inline-block;vertical-align:top;margin:0 8px 14px 0}}.inner{{overflow:hidden;display:flex;align-items:flex-end;justify-content:center;text-align:center}}.directlink{{display:block;background:#181818;text-align:center}}.directlink-info{{display:none}}
</style></head><body><div id="header"><div id="title"><h2 id="site-title"><a href="/"><img src="{logo}" alt="genga" width="180" height="40"></a><span>/<a href="/post?tags=layout">layout</a> <a href="/post?tags=settei">settei</a></span></h2></div><div id="main-menu"><ul><li><a href="/post">Posts</a></li><li><a href="/comment">Comments</a></li><li><a href="/tag">Tags</a></li><li><a href="/pool">Pools</a></li><li><a href="/wiki">Wiki</a></li></ul></div></div>
<div id="content"><div id="post-list"><div class="sidebar"><div><h5>Search</h5><form action="/post"><input name="tags" size="20" value="layout settei"></form></div><div><h5>Tags</h5><ul id="tag-sidebar">{side}</ul></div></div>
<div class="content"><div id="quick-edit" style="display: none;"><textarea></textarea></div><div class="ad"><a href="https://ads.genga.test/c"><img src="{banner}" width="728" height="90" alt=""></a></div><ul id="post-list-posts">{"".join(items)}</ul>
<script type="text/javascript">/* Post */ var register = function (r) {{ window.posts = r.posts; }}; register({json.dumps({"posts": posts})});</script>
<div id="paginator"><div class="pagination"><em class="current">1</em> <a href="/post?page=2&amp;tags=layout+settei">2</a> <a href="/post?page=3&amp;tags=layout+settei">3</a></div></div></div></div></div><div class="footer">list | browse | upload</div></body></html>""")


def newer_bulletin(seed: int) -> Page:
    """A forum's thread of set models in a newer bulletin board: pictures attached in text and below posts."""
    d = Draft(
        "newer_bulletin",
        seed,
        "https://www.miniatureeffects.test/forum/builds/4711-harbour-set-in-1-24",
    )
    d.aspect = d.random.choice((1.33, 1.5, 0.75))
    base = "https://www.miniatureeffects.test/forum/"

    def promise(address: str, width: int, height: int | None = None) -> str:
        d.file(base + address, width, height)
        return address

    names = ["Gaffer_Tom", "balsawood", "MatteLady", "Kettle", "rigger77", "Inez"]
    first = d.random.randint(20_000, 90_000)
    left, turn, posts = d.count, 0, []
    while left > 0:
        who = names[0] if turn % 3 == 0 else d.random.choice(names[1:])
        take = (
            min(left, d.random.randint(3, 8))
            if who == names[0]
            else (1 if d.random.random() < 0.3 else 0)
        )
        inline, below = [], []
        for k in range(take):
            number = first + len(d.page.truth)
            whole = promise(
                f"filedata/fetch?id={number}&d=17{d.random.randint(10**7, 10**8)}", 2016
            )
            tail = whole.partition("&")[2]
            medium = promise(f"filedata/fetch?id={number}&{tail}&type=medium", 320)
            thumb = promise(f"filedata/fetch?id={number}&{tail}&type=thumb", 150)
            link, mid, tiny = (u.replace("&", "&amp;") for u in (whole, medium, thumb))
            if k < take - 2:
                d.belongs(base + whole, base + medium)
                inline.append(
                    f'<a id="attachment{number}" class="bbcode-attachment js-slideshow__gallery-node" href="{link}"><img class="bbcode-attachment thumbnail" title="Click image for larger version  Name:	IMG_{number}.jpg Views:	{d.random.randint(20, 900)}" data-attachmentid="{number}" width="320" height="{round(320 / d.aspect)}" border="0" src="{mid}" alt="Click image for larger version"></a><br>{d.words(9)}<br>'
                )
            else:
                d.belongs(base + whole, base + thumb)
                below.append(
                    f'<li class="b-post-attachments__item b-post-attachments__item--image"><a href="{link}" class="b-gallery-thumb js-attachment-image js-slideshow__gallery-node" data-fullsize-url="{link}" data-attachment-id="{number}"><img src="{tiny}" class="b-gallery-thumb__image" alt="IMG_{number}.jpg" width="150" height="{round(150 / d.aspect)}"></a></li>'
                )
        files = (
            f'<div class="b-post__attachments"><h5>Attached Files</h5><ul class="b-post-attachments b-post-attachments--thumbs">{"".join(below)}</ul></div>'
            if below
            else ""
        )
        face = promise(f"core/image.php?userid={names.index(who) + 50}&thumb=1", 80, 80).replace(
            "&", "&amp;"
        )
        smile = promise("core/images/smilies/smile.png", 16, 16)
        posts.append(f"""<li data-node-id="{4711 + turn}" class="b-post js-post b-post--text" itemscope itemtype="http://schema.org/Comment"><div class="l-row"><div class="userinfo b-userinfo"><a href="member/{who}" class="b-avatar b-avatar--m b-avatar--thread"><img src="{face}" alt="{who}" title="{who}" width="80" height="80"></a><div class="author"><strong><a href="member/{who}">{who}</a></strong></div><div class="usertitle">Senior Member</div><ul class="b-userinfo__extras"><li>Posts: {d.random.randint(4, 4000)}</li></ul></div>
<div class="b-post__body"><div class="b-post__timestamp">0{d.random.randint(1, 9)}-{d.random.randint(10, 28)}-2024, 09:{turn % 60:02} PM</div><div class="js-post__content-text restore h-wordwrap" itemprop="text">{d.words(d.random.randint(10, 60))} <img src="{smile}" border="0" alt="" title="Smile" class="inlineimg"><br>{"".join(inline)}</div>{files}<div class="b-post__footer">Comment · Like</div></div></div></li>""")
        left -= take
        turn += 1
    logo = promise("core/images/misc/logo.png", 300, 80)
    advert = d.file("https://ads.miniatureeffects.test/resin-160x600.jpg", 160, 600)
    return d.done(f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><base href="{base}"><title>Harbour set in 1:24 - Miniature Effects</title><style>
body{{margin:0;font:13px/1.5 Arial;background:#eee}}#header{{background:#1d3d5b;padding:10px 40px}}#header a{{color:#fff;margin-right:20px}}#main{{width:1160px;margin:14px auto;display:flex;gap:14px}}.conversation-content{{flex:1;min-width:0}}.conversation-list{{list-style:none;padding:0}}.b-post{{background:#fff;border:1px solid #ccc;margin-bottom:10px;padding:14px}}.l-row{{display:flex;gap:20px}}.userinfo{{width:150px;flex:none}}.b-userinfo__extras,.b-post-attachments{{list-style:none;padding:0}}.b-post-attachments li{{display:inline-block;margin:4px}}.b-post__body{{flex:1}}.b-post__timestamp,.b-post__footer{{color:#777}}
</style></head><body id="vb-page-body" class="l-desktop page60"><div id="header"><a href="/forum/"><img src="{logo}" alt="Miniature Effects" width="300" height="80"></a><a href="/forum/search">Search</a><a href="/forum/register">Sign up</a></div>
<div id="main"><div class="conversation-content"><h1 class="main-title js-main-title">Harbour set in 1:24</h1><div class="pagenav">Page of 1</div><ul class="conversation-list list-container thread-view">{"".join(posts)}</ul></div><div class="ad-right"><a href="https://ads.miniatureeffects.test/"><img src="{advert}" width="160" height="600" alt="Resin kits"></a></div></div><div id="footer" style="text-align:center">All times are GMT+1. Powered by a bulletin</div></body></html>""")


def album_cache(seed: int) -> Page:
    """An album program's album: cut squares from its cache that lead to pages, sub-albums of other days."""
    d = Draft("album_cache", seed, "https://fotos.filmclub-linz.test/festival-2023/eroeffnung/")
    d.aspect = 1.5
    album = "festival-2023/eroeffnung"
    pictures = []
    first = d.random.randint(1000, 8000)
    for i in range(d.count):
        name = f"IMG_{first + i}"
        thumb = d.file(
            f"/cache/{album}/{name}_w220_h220_cw220_ch220_thumb.jpg?cached=16{d.random.randint(10**7, 10**8)}",
            220,
            220,
        )
        d.belongs(thumb)
        pictures.append(
            f'<div class="image"><div class="imagethumb"><a href="/{album}/{name}.jpg.html" title="{name}"><img src="{thumb}" alt="{name}" class="image" width="110" height="110" loading="lazy"></a></div></div>'
        )
    logo = d.file("/themes/basic/images/logo.png", 160, 50)
    tags = "".join(
        f'<li><a href="/page/search/{slug(f)}/" rel="nofollow">{escape(f)}</a>,</li>'
        for f in d.films[:5]
    )
    icon = d.file("/zp-core/images/rss.png", 16, 16)
    remarks = "".join(
        f'<div class="comment"><div class="commentinfo"><h4>{n}</h4>: 1{n_i}. Mai 2023</div><div class="commenttext">Schöne Bilder, danke!</div></div>'
        for n_i, n in enumerate(d.random.sample(["Sepp", "Gerti", "Leo"], d.random.randint(0, 3)))
    )
    return d.done(f"""<!DOCTYPE html><html lang="de"><head><meta charset="UTF-8"><title>Eröffnung | Festival 2023 | Filmclub Linz</title><link rel="alternate" type="application/rss+xml" title="RSS" href="/index.php?rss=album"><style>
body{{background:#fff;font:13px/1.5 "Lucida Grande",Arial;color:#666;margin:0}}#main{{width:700px;margin:30px auto;border:1px solid #ddd}}#gallerytitle{{padding:20px;border-bottom:1px solid #eee}}#gallerytitle img{{float:right}}#padbox{{padding:20px}}a{{color:#427ab5;text-decoration:none}}#images{{overflow:hidden}}.image{{float:left;margin:6px}}.imagethumb{{border:1px solid #ddd;padding:8px;background:#fafafa}}.imagethumb img{{display:block}}.pagelist li,.taglist li{{display:inline;margin-right:8px}}#credit{{text-align:center}}
</style></head><body><div id="main"><div id="gallerytitle"><img src="{logo}" alt="" width="160" height="50"><h2><span><a href="/" title="Galerie">Filmclub Linz</a> | <a href="/festival-2023/">Festival 2023</a> | </span>Eröffnung</h2></div>
<div id="padbox"><div class="albumdesc">{d.words(25)}</div><div id="images">{"".join(pictures)}</div><br class="clearall">
<div class="pagelist"><ul class="pagelist"><li class="prev"><span class="disabledlink">« zurück</span></li><li class="current">1</li><li><a href="/{album}/page/2/">2</a></li><li class="next"><a href="/{album}/page/2/">weiter »</a></li></ul></div><p class="taglist"><strong>Tags:</strong></p><ul class="taglist">{tags}</ul>
<div class="slideshowlink"><a href="/page/slideshow/">Diashow ansehen</a></div><div id="commentcontent">{remarks}</div></div></div>
<div id="credit"><a href="/index.php?rss=album"><img src="{icon}" alt="RSS" width="16" height="16"> RSS</a> | <a href="/page/archive/">Archiv</a> | Powered by an album program</div></body></html>""")
