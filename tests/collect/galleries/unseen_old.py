"""Layouts that the reader was not made on: tables, forums, lists of files, and other scripts.

Written before the reader, and not looked at while its rules were chosen (see `unseen_blogs`).
"""

from __future__ import annotations

from collect.galleries.draft import Draft, Layout, Page, slug
from collect.galleries.unseen_apps import APPS
from collect.galleries.unseen_blogs import BLOGS


def contact_sheet(seed: int) -> Page:
    """A page of 1998: a table without end tags, capital letters, small pictures link to large."""
    d = Draft("contact_sheet", seed, f"http://www.home.test/~ann/films/{seed}/index.htm")
    cells = ""
    for i in range(d.count):
        big, small = d.file(f"SC{i + 1:02}.JPG", 800, 600), d.file(f"tn_SC{i + 1:02}.GIF", 120, 90)
        d.belongs(big, small)
        cells += f"""<TD ALIGN=center><A HREF="SC{i + 1:02}.JPG"><IMG SRC="tn_SC{i + 1:02}.GIF" BORDER=2 WIDTH=120 HEIGHT=90></A><BR><FONT SIZE=-1>scene {i + 1}</FONT>\n"""
        if i % 5 == 4:
            cells += "<TR>\n"
    ring = "".join(
        f'<A HREF="http://www.ring{k}.test/"><IMG SRC="{d.file(f"../../buttons/b{k}.gif", 88, 31)}" WIDTH=88 HEIGHT=31 BORDER=0></A>'
        for k in range(7)
    )
    nav = "".join(
        f'<A HREF="../{slug(f)}/index.htm"><IMG SRC="{d.file(f"../nav/{slug(f)}.gif", 130, 28)}" ALT="{f}" BORDER=0></A><BR>'
        for f in d.films[:8]
    )
    rule, dot = d.file("../../img/rule.gif", 600, 8), d.file("../../img/new.gif", 32, 16)
    return d.done(f"""<HTML><HEAD><TITLE>{d.film}</TITLE></HEAD><BODY BGCOLOR=#000000 TEXT=#FFFFFF><TABLE WIDTH=100%><TR><TD VALIGN=top WIDTH=140>{nav}<TD><CENTER><H1>{d.film}</H1>
<IMG SRC="{rule}"><P><FONT COLOR=yellow>{d.words(20)}</FONT> <IMG SRC="{dot}"><P><TABLE CELLPADDING=4><TR>{cells}</TABLE><IMG SRC="{rule}"><P>{ring}
<IMG SRC="{d.file("/cgi-bin/Count.cgi?df=ann.dat", 90, 20)}"></CENTER></TABLE></BODY></HTML>""")


def album_software(seed: int) -> Page:
    """Album software in PHP: a table of small pictures that link to a page for each."""
    d = Draft("album_software", seed, f"http://albums.test/thumbnails.php?album={40 + seed}")
    cells = ""
    for i in range(d.count):
        small = d.file(f"albums/userpics/10001/thumb_{slug(d.film)}_{i:04}.jpg", 200)
        caption = f"{slug(d.film)}_{i:04}.jpg"
        d.belongs(small)
        cells += f"""<td valign="top" class="thumbnails" width="25%" align="center"><table width="100%" cellpadding="0" cellspacing="0"><tr><td align="center">
<a href="displayimage.php?album={40 + seed}&amp;pid={9000 + i}#top_display_media"><img src="{small}" class="image thumbnail" width="200" height="{round(200 / d.aspect)}" border="0" alt="{caption}" title="Filename={caption} Filesize={d.random.randint(100, 900)}KiB"/><br /></a>
<span class="thumb_title">{d.random.randint(1, 400)} views</span></td></tr></table></td>"""
        if i % 4 == 3:
            cells += "</tr><tr>"
    randoms = "".join(
        f'<td align="center"><a href="displayimage.php?album=random&amp;pid={k}"><img src="{d.file(f"albums/userpics/10001/thumb_{slug(f)}_{k:04}.jpg", 100, 75)}" width="100" height="75"></a><span>{f}</span></td>'
        for k, f in enumerate(d.films[:4])
    )
    pages = "".join(
        f'<td class="navmenu"><a href="thumbnails.php?album={40 + seed}&amp;page={n}">{n}</a></td>'
        for n in range(2, 5)
    )
    icons = "".join(
        f'<a href="javascript:;"><img src="{d.file(f"themes/curve/images/{n}.png", 16, 16)}" width="16" height="16"></a>'
        for n in ("asc", "desc", "fav", "home", "info")
    )
    return d.done(f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"><html><head><title>{d.film}</title></head><body><table width="100%"><tr><td><img src="{d.file("themes/curve/images/coppermine-logo.png", 260, 60)}"></td></tr></table>
<table align="center" width="1000" class="maintable"><tr><td colspan="4" class="tableh1">{d.film} {icons}</td></tr><tr>{cells}</tr><tr><td class="navmenu">1</td>{pages}</tr></table>
<table align="center" width="1000"><tr><td colspan="4">Random files</td></tr><tr>{randoms}</tr></table></body></html>""")


def forum(seed: int) -> Page:
    """A thread of a forum: small pictures on a host of their own in posts, among portraits and smilies."""
    d = Draft("forum", seed, f"http://forum.test/viewtopic.php?f=7&t={1200 + seed}")
    posts, i = "", 0
    smilies = [
        d.file(f"./images/smilies/icon_{n}.gif", 15, 17) for n in ("smile", "wink", "eek", "cool")
    ]
    rank = d.file("./images/ranks/5stars.gif", 102, 18)
    users = [d.file(f"./download/file.php?avatar={k}_12{k}.jpg", 100, 100) for k in range(5)]
    banner = [d.file(f"http://sigs.test/{k}/banner.png", 468, 60) for k in range(5)]
    while i < d.count:
        user = d.random.randrange(5)
        shots = ""
        for _ in range(min(d.random.randint(2, 7), d.count - i)):
            key = d.token(8)
            small = d.file(
                f"http://thumbs{d.random.randint(1, 9)}.imagehost.test/th/{d.random.randint(1000, 9999)}/{key}_film.jpg",
                350,
            )
            d.belongs(small)
            shots += f'<a href="http://imagehost.test/viewer.php?file={key}_film.jpg" class="postlink"><img src="{small}" class="postimage" alt="Image" /></a> '
            i += 1
        posts += f"""<div id="p{9000 + i}" class="post"><div class="inner"><dl class="postprofile"><dt><a href="./memberlist.php?u={user}"><img src="{users[user]}" width="100" height="100" alt="User avatar" /></a></dt><dd>
<img src="{rank}" alt="" /></dd><dd>Posts: {d.random.randint(10, 4000)}</dd></dl><div class="postbody"><h3><a href="#p{9000 + i}">Re: {d.film}</a></h3><div class="content">{d.words(12)} <img src="{d.random.choice(smilies)}" width="15" height="17" alt=":)" /><br />{shots}</div>
<div class="signature"><a href="http://site{user}.test/"><img src="{banner[user]}" class="postimage" alt="Image" /></a></div></div></div></div>"""
    return d.done(f"""<!DOCTYPE html><html dir="ltr" lang="en-gb"><head><title>{d.film} screenshots</title><style>.postprofile{{float:right;width:180px}}.postbody{{width:900px}}.post{{clear:both}}</style></head><body><div id="wrap"><div
 class="headerbar"><a href="./index.php"><img src="{d.file("./styles/prosilver/imageset/site_logo.gif", 139, 52)}" width="139" height="52"></a></div><div id="page-body"><h2>{d.film} screenshots</h2>{posts}</div></div></body></html>""")


def file_list(seed: int) -> Page:
    """A server's own list of a folder: words that link to pictures, with an icon before each."""
    d = Draft("file_list", seed, f"http://mirror.test/pub/stills/{slug('The Other Film')}/")
    rows = ""
    icon = d.file("/icons/image2.gif", 20, 22)
    for i in range(d.count):
        name = d.file(f"frame-{i * 24:06}.jpg", 1920)
        d.belongs(name)
        rows += f"""<tr><td valign="top"><img src="{icon}" alt="[IMG]"></td><td><a href="{name}">{name}</a></td><td align="right">2014-02-0{i % 9 + 1} 10:2{i % 10}  </td><td align="right">{d.random.randint(200, 900)}K</td><td>&nbsp;</td></tr>"""
    for k in range(3):
        rows += f"""<tr><td valign="top"><img src="{d.file("/icons/folder.gif", 20, 22)}" alt="[DIR]"></td><td><a href="sub{k}/">sub{k}/</a></td><td align="right">2014-02-01 10:20  </td><td align="right">  - </td><td>&nbsp;</td></tr>"""
    return d.done(f"""<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2 Final//EN"><html><head><title>Index of /pub/stills</title></head><body><h1>Index of /pub/stills</h1><table><tr><th valign="top"><img src="{d.file("/icons/blank.gif", 20, 22)}" alt="[ICO]"></th><th><a
 href="?C=N;O=D">Name</a></th><th><a href="?C=M;O=A">Last modified</a></th><th><a href="?C=S;O=A">Size</a></th></tr><tr><th colspan="5"><hr></th></tr><tr><td><img src="{d.file("/icons/back.gif", 20, 22)}" alt="[PARENTDIR]"></td><td><a href="/pub/">Parent Directory</a></td></tr>{rows}</table></body></html>""")


def persian_news(seed: int) -> Page:
    """A Persian news site, right to left: lazily loaded figures with captions, news all around."""
    d = Draft("persian_news", seed, f"http://khabar.test/fa/photo/{88000 + seed}")
    items = ""
    stock = ("نمایی از فیلم", "پشت صحنه", "بازیگران در خیابان", "نمای پایانی", "باران بر پنجره")
    for _ in range(d.count):
        key = f"http://media.khabar.test/d/2021/05/{d.random.randint(10, 28)}/4/{d.random.randint(10**6, 10**7)}.jpg"
        big, small = d.file(key, 1400), d.file(f"{key}?ts=486462047399&w=720", 720)
        caption = d.random.choice(stock)
        d.belongs(big, small, caption=caption)
        items += f"""<div class="col-12"><div class="item-gallery"><figure data-full="{key}"><img class="lazyload" src="/res/img/blank.gif" data-original="{small}" alt="{caption}" width="720" height="{round(720 / d.aspect)}"/><figcaption>{caption}</figcaption></figure></div></div>"""
    d.file("/res/img/blank.gif", 1, 1)
    news = "".join(
        f"""<li class="news"><figure><a href="/fa/news/{k}/x" target="_blank"><img src="{d.file(f"http://media.khabar.test/d/2021/05/11/1/{d.random.randint(10**6, 10**7)}.jpg?w=150", 150, 100)}" alt="خبر" width="150" height="100"></a></figure><div class="desc"><h3><a href="/fa/news/{k}/x">{d.random.choice(stock)} و خبرهای دیگر امروز</a></h3><p>گزارش کوتاه از این خبر</p></div></li>"""
        for k in range(9)
    )
    ads = "".join(
        f'<a href="http://tabligh.test/{k}"><img src="{d.file(f"http://tabligh.test/{k}.gif", 240, 120)}" width="240" height="120"></a>'
        for k in range(4)
    )
    script = """<script>addEventListener('DOMContentLoaded',()=>document.querySelectorAll('img[data-original]').forEach(i=>i.src=i.dataset.original))</script>"""
    return d.done(f"""<!DOCTYPE html><html lang="fa" dir="rtl"><head><meta charset="utf-8"><title>گزارش تصویری</title><style>.main{{width:760px;float:right}}.side{{width:280px;float:left}}</style></head><body><header id="header"><a href="/"><img src="{d.file("/res/img/logo.png", 180, 70)}" width="180" height="70"></a></header>
<main class="main"><article><h1>گزارش تصویری</h1><p>تصاویری از این فیلم</p><div class="row">{items}</div></article><section class="box"><header><h2>اخبار مرتبط</h2></header><ul>{news}</ul></section></main><div class="side">{ads}</div>{script}</body></html>""")


def light_page(seed: int) -> Page:
    """A page in AMP's elements, a slide show of these among recommendations in the same elements."""
    d = Draft("light_page", seed, "http://m.press.test/amp/film")
    slides = ""
    for i in range(d.count):
        key = f"http://cdn.press.test/crop/{d.token(10)}"
        w = {s: d.file(f"{key}/{s}/{slug(d.film)}-{i}.jpg", s) for s in (480, 820, 1200)}
        d.belongs(*w.values())
        slides += f"""<div class="slide"><amp-img src="{w[480]}" srcset="{w[480]} 480w, {w[820]} 820w, {w[1200]} 1200w" width="820" height="{round(820 / d.aspect)}" layout="responsive" alt="{d.film}"><noscript><img src="{w[480]}" width="820" height="{round(820 / d.aspect)}"></noscript></amp-img><p>{i + 1}/{d.count}</p></div>"""
    recs = "".join(
        f"""<li><a href="/amp/{slug(f)}"><amp-img src="{d.file(f"http://cdn.press.test/crop/{d.token(10)}/120/{slug(f)}.jpg", 120, 80)}" width="120" height="80"></amp-img><h3>{f}: {d.words(5)}</h3></a></li>"""
        for f in d.films[:8]
    )
    script = """<script>addEventListener('DOMContentLoaded',()=>document.querySelectorAll('amp-img').forEach(a=>{const i=new Image();i.src=a.getAttribute('src');
i.style.width='100%';a.style.display='block';a.style.width=Math.min(+a.getAttribute('width'),600)+'px';a.appendChild(i)}))</script>"""
    pixel = d.file("http://b.score.test/p?c1=2&cv=2.0", 1, 1)
    return d.done(f"""<!doctype html><html amp lang="en"><head><meta charset="utf-8"><title>{d.film}</title><link rel="canonical" href="http://press.test/film"></head><body><header><amp-img src="{d.file("http://cdn.press.test/logo-amp.png", 160, 40)}" width="160" height="40"></amp-img></header><main><h1>{d.film}</h1>
<amp-carousel width="820" height="460" type="slides">{slides}</amp-carousel><p>{d.words(40)}</p></main><section><h2>Read next</h2><ul>{recs}</ul></section><amp-pixel src="{pixel}"></amp-pixel>{script}</body></html>""")


OLD = (contact_sheet, album_software, forum, file_list, persian_news, light_page)
UNSEEN: tuple[Layout, ...] = (*BLOGS, *APPS, *OLD)
"""Twenty."""
