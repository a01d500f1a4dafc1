"""Blind layouts of what people make and play: a forum, a diary, an album, a club's site."""

from __future__ import annotations

import json
from html import escape

from collect.galleries.draft import Draft, Page

STEPS = ("Stripped the old floor out today.", "Primer is on, two coats.", "New brackets cut and welded.",
         "Dry fit of the doors.", "Wiring loom laid out on the bench.", "First start after nine years!")  # fmt: skip
TALK = ("Looking great, keep it coming.", "Where did you find the brackets?", "Subscribed!",
        "What colour is it going to be?", "I did the same last year, mind the rear seals.")  # fmt: skip


def build_thread(seed: int) -> Page:
    """A forum's build thread: one member's pictures, shown in words or attached small; others talk."""
    d = Draft(
        "build_thread", seed, "https://www.vans.photos.test/forums/showthread.php?48213-Coast-van"
    )
    base = "https://www.vans.photos.test/forums/"
    owner = f"{base}image.php?u=3121&dateline=1398421100"
    d.file(owner, 80, 80)
    d.file("images/misc/vbulletin4_logo.png", 300, 70)
    d.file("images/misc/paperclip.png", 16, 16)
    d.file("images/smilies/biggrin.png", 16, 16)
    d.file("images/statusicon/post_old.png", 11, 11)
    d.file("images/banners/tools-468.gif", 468, 60)
    d.file("https://img.sigs.photos.test/van-club-sig.jpg", 500, 90)
    left = d.count
    attached = d.random.randint(120000, 400000)
    posts: list[str] = []
    number = d.random.randint(700000, 900000)
    while left > 0:
        number += d.random.randint(1, 60)
        part = min(left, d.random.randint(3, 6))
        left -= part
        inline = d.random.random() < 0.4
        body, below = f"{d.random.choice(STEPS)}<br /> <br />", ""
        for _ in range(part):
            upright = d.random.random() < 0.2
            if inline:
                address = f"https://i{d.random.randint(10, 90)}.hosted.photos.test/albums/b{d.random.randint(100, 400)}/coastvan/IMG_{d.random.randint(1000, 9999)}_zps{d.token(8)}.jpg"
                d.file(address, 768 if upright else 1024, 1024 if upright else 768)
                d.belongs(address)
                body += f'<img src="{address}" border="0" alt="" /><br /> <br />{d.random.choice(STEPS)}<br /> <br />'
                continue
            attached += d.random.randint(1, 9)
            when = d.random.randint(1400000000, 1430000000)
            whole = f"attachment.php?attachmentid={attached}&d={when}"
            small = f"attachment.php?attachmentid={attached}&stc=1&thumb=1&d={when}"
            also = f"attachment.php?attachmentid={attached}&stc=1&d={when}"
            size = (900, 1200) if upright else (1200, 900)
            d.file(whole, *size)
            d.file(also, *size)
            d.file(small, 75 if upright else 150, 100 if upright else 113)
            d.belongs(whole, also, small)
            below += (
                f'<a href="{escape(whole)}" rel="Lightbox_{number}" id="attachment{attached}" >'
                f'<img src="{escape(small)}" border="0" alt="Click image for larger version.&nbsp;\n\nName:\tIMG_{attached}.jpg&nbsp;\nViews:\t{d.random.randint(40, 900)}" class="thumbnail" style="float:CONFIG" /></a>\n&nbsp;\n'
            )
        if below:
            below = f'<div class="attachments"><fieldset class="postcontent"><legend><img src="images/misc/paperclip.png" class="inlineimg" /> Attached Thumbnails</legend><div style="padding:10px">{below}</div></fieldset></div>'
        posts.append(_post(d, number, "coastvan", owner, body, below))
        for _ in d.some(0, 3):
            number += 1
            face = f"{base}image.php?u={d.random.randint(100, 9000)}&dateline={d.random.randint(1300000000, 1390000000)}"
            d.file(face, d.random.choice((60, 80)), 80)
            posts.append(_post(d, number, f"member{d.token(3)}", face, d.random.choice(TALK) + ' <img src="images/smilies/biggrin.png" border="0" alt="" title="Big Grin" class="inlineimg" />', ""))  # fmt: skip
    return d.done(f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" dir="ltr" lang="en" id="vbulletin_html"><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8" /><base href="{base}" /><meta name="generator" content="vBulletin 4.2.2" /><title>Coast van: a rebuild from the ground up</title>
<style>body{{font:13px Verdana;background:#fff;margin:0 1em}}.above_body{{background:#2f5a85;color:#fff}}.postbitlegacy{{border:1px solid #717171;margin-bottom:10px;list-style:none;overflow:hidden}}.posthead{{background:#537290;color:#fff;padding:4px}}.userinfo{{float:left;width:170px;padding:10px;background:#e6eef7}}.postbody{{margin-left:200px;padding:10px}}.postcontent{{margin:0;max-width:1040px}}.postcontent img{{max-width:100%}}.thumbnail{{border:1px solid #999;padding:2px}}.signature{{border-top:1px solid #aaa;margin:14px 0 0}}#posts{{padding:0}}</style></head><body>
<div class="above_body"><div id="header" class="floatcontainer doc_header"><div><a name="top" href="forum.php" class="logo-image"><img src="images/misc/vbulletin4_logo.png" alt="Van Forums" /></a></div></div>
<div id="navbar" class="navbar"><ul id="navtabs" class="navtabs floatcontainer"><li><a class="navtab" href="forum.php">Forum</a></li><li><a href="album.php">Albums</a></li></ul></div></div>
<div class="body_wrapper"><div id="breadcrumb" class="breadcrumb"><ul class="floatcontainer"><li class="navbit"><a href="forumdisplay.php?14-Builds">Builds</a></li></ul></div>
<center><a href="https://ads.photos.test/c?b=44" rel="nofollow"><img src="images/banners/tools-468.gif" width="468" height="60" border="0" alt="" /></a></center>
<div id="pagetitle" class="pagetitle"><h1>Thread: <span class="threadtitle"><a href="showthread.php?48213-Coast-van">Coast van: a rebuild from the ground up</a></span></h1></div>
<div id="postlist" class="postlist restrain"><ol id="posts" class="posts" start="1">{"".join(posts)}</ol></div>
<div id="footer" class="floatcontainer footer"><div id="footer_copyright">Powered by a forum program</div></div></div></body></html>""")


def _post(d: Draft, number: int, who: str, face: str, body: str, below: str) -> str:
    sign = '<blockquote class="signature restore"><div class="signaturecontainer"><img src="https://img.sigs.photos.test/van-club-sig.jpg" border="0" alt="" /></div></blockquote>' if d.random.random() < 0.25 else ""  # fmt: skip
    return f"""<li class="postbitlegacy postbitim postcontainer old" id="post_{number}"><div class="posthead"><span class="postdate old"><span class="date">{d.random.randint(1, 28):02}-03-2014,&nbsp;<span class="time">21:14</span></span></span><span class="nodecontrols"><a name="post{number}" href="showthread.php?48213-Coast-van&amp;p={number}#post{number}" class="postcounter">#</a></span></div>
<div class="postdetails"><div class="userinfo"><div class="username_container"><a rel="nofollow" class="username offline popupctrl" href="member.php?{number % 7000}-{who}"><strong>{who}</strong></a></div><span class="usertitle">Senior Member</span><a class="postuseravatar" href="member.php?{number % 7000}-{who}"><img src="{escape(face)}" alt="{who}'s Avatar" title="{who}'s Avatar" /></a><hr /><dl class="userinfo_extra"><dt>Posts</dt><dd>{d.random.randint(3, 4000)}</dd></dl></div>
<div class="postbody"><div class="postrow"><h2 class="posttitle icon"><img src="images/statusicon/post_old.png" alt="Default" /></h2><div class="content"><div id="post_message_{number}"><blockquote class="postcontent restore">{body}</blockquote></div>{below}</div></div>{sign}</div></div></li>"""


def craft_diary(seed: int) -> Page:
    """A Russian diary of sewing: large pictures in one text, most linked to the original; userpics."""
    d = Draft("craft_diary", seed, "https://nitka.lj.photos.test/218834.html")
    uid = d.random.randint(10000000, 90000000)
    words = ("Сначала раскроила верх и подкладку.", "Потом сметала вручную.", "Тут видно, как лёг шов.",
             "Пуговицы бабушкины, из коробки.", "Вид изнутри.", "Рукав пришлось перешить два раза.")  # fmt: skip
    body, part, linked = "", d.random.randint(100, 900), d.random.random() < 0.75
    for at in range(d.count):
        part += d.random.randint(1, 4)
        name = f"https://ic.pics.lj.photos.test/nitka/{uid}/{part}/{part}"
        tall = d.random.random() < 0.45
        whole, shown = f"{name}_original.jpg", f"{name}_{800 if tall else 900}.jpg"
        d.file(whole, *((1500, 2000) if tall else (2000, 1500)))
        d.file(shown, *((600, 800) if tall else (900, 675)))
        img = f'<img alt="IMG_{2000 + part}" {"fetchpriority=" if at == 0 else "loading="}"{"high" if at == 0 else "lazy"}" src="{shown}" title="IMG_{2000 + part}">'
        if linked:
            d.belongs(whole, shown)
            img = f'<a href="{whole}" target="_blank" rel="nofollow">{img}</a>'
        else:
            d.belongs(shown)
        body += f"{img}<br><br>{d.random.choice(words)}<br><br>"
        if at == 1:
            body += '<a name="cutid1"></a>'
    for at in range(8):
        d.file(f"https://l-userpic.lj.photos.test/{1200 + at}/{uid + at}", 100, 100)
    talk = "".join(f'<div class="b-leaf b-leaf-seemore-none" data-username="user{at}"><div class="b-leaf-inner"><div class="b-leaf-userpic"><span class="b-leaf-userpic-inner"><a href="https://user{at}.lj.photos.test/"><img alt="" src="https://l-userpic.lj.photos.test/{1200 + at}/{uid + at}" width="100" height="100"></a></span></div><div class="b-leaf-article">Какая красота!</div></div></div>' for at in d.some(2, 7))  # fmt: skip
    for at in range(5):
        d.file(f"https://ic.pics.lj.photos.test/discovery/promo_{at}.jpg", 300, 170)
    promo = "".join(f'<li class="mainpage-card"><a href="https://journal{at}.lj.photos.test/{d.random.randint(1000, 9999)}.html"><img class="mainpage-card__image" src="https://ic.pics.lj.photos.test/discovery/promo_{at}.jpg" alt=""><span>Запись {at}</span></a></li>' for at in d.some(3, 5))  # fmt: skip
    d.file("https://l-files.lj.photos.test/profile_icons/26/12", 32, 32)
    return d.done(f"""<!DOCTYPE html><html lang="ru" class="html-schemius html-s2"><head><meta charset="utf-8"><title>Пальто, часть вторая: nitka</title><meta property="og:title" content="Пальто, часть вторая">
<style>body{{font:16px Georgia;margin:0;background:#fff}}.s-header{{background:#004359;height:44px;color:#fff}}.b-singlepost-wrapper{{max-width:940px;margin:20px auto}}.b-singlepost-body img{{max-width:100%;height:auto}}.b-singlepost-author-userpic img{{width:100px}}.b-leaf{{border-top:1px solid #ddd;padding:10px;overflow:hidden}}.b-leaf-userpic{{float:left;margin-right:12px}}.mainpage{{display:flex;list-style:none;gap:10px;padding:0}}.mainpage img{{width:170px}}</style></head><body>
<header class="s-header"><nav class="s-nav"><a href="https://www.lj.photos.test/">Журнал</a></nav></header>
<div class="b-singlepost-wrapper"><article class="b-singlepost hentry h-entry js-singlepost"><div class="b-singlepost-about p-author h-card"><dl class="vcard author b-singlepost-author"><dt class="b-singlepost-author-userpic"><a href="https://nitka.lj.photos.test/profile"><img src="https://l-userpic.lj.photos.test/1200/{uid}" alt="" class="photo"></a></dt><dd class="b-singlepost-author-user"><span class="ljuser i-ljuser"><a class="i-ljuser-profile" href="https://nitka.lj.photos.test/profile/"><img class="i-ljuser-userhead" src="https://l-files.lj.photos.test/profile_icons/26/12" width="16" height="16"></a><a class="i-ljuser-username" href="https://nitka.lj.photos.test/"><b>nitka</b></a></span></dd></dl></div>
<h1 class="b-singlepost-title entry-title p-name">Пальто, часть вторая</h1><div class="b-singlepost-bodywrapper"><article class="b-singlepost-body entry-content e-content">{body}</article></div><div class="b-singlepost-tags ljtags">Метки: <a rel="tag" href="https://nitka.lj.photos.test/tag/пальто">пальто</a></div></article></div>
<div class="b-singlepost-wrapper"><ul class="mainpage">{promo}</ul><div class="b-tree b-tree-root" id="comments">{talk}</div></div></body></html>""")


def photo_day(seed: int) -> Page:
    """A rowing club's day as a made album: cards with lazy thumbnails, slides, originals; other days."""
    d = Draft("photo_day", seed, "https://rowing.photos.test/albums/2024/regatta/index.html")
    originals = d.random.random() < 0.5
    cards = ""
    for at in range(d.count):
        name = f"DSC{4000 + at * 3:05}"
        tall = d.random.random() < 0.2
        sizes = ((200, 300), (800, 1200), (2400, 3600)) if tall else ((300, 200), (1800, 1200), (3600, 2400))  # fmt: skip
        mine = [f"thumbs/{name}.jpg", f"slides/{name}.jpg"] + [f"hi-res/{name}.jpg"] * originals
        for address, size in zip(mine, sizes, strict=False):
            d.file(address, *size)
        d.belongs(*reversed(mine))
        data = escape(json.dumps({"camera": "DSLR", "exposure": "1/1000s", "iso": 200}))
        more = f' data-original="hi-res/{name}.jpg"' if originals else ""
        cards += f"""<article class="card thumb image lightboxable"><aside class="thumb"><a class="thumb" href="slides/{name}.jpg" data-num="{at + 1}" data-image-width="{sizes[1][0]}" data-image-height="{sizes[1][1]}"{more} data-photodata="{data}"><img class="image lazyload" src="../../res/placeholder.gif" data-src="thumbs/{name}.jpg" width="{sizes[0][0]}" height="{sizes[0][1]}" alt="{name}.jpg"></a></aside><div class="caption"><div class="title">{name}</div></div></article>\n"""
    d.file("../../res/placeholder.gif", 1, 1)
    d.file("../../res/club.png", 120, 120)
    d.file("folderimage.jpg", 1600, 500)
    near = ""
    for at in d.some(2, 5):
        d.file(f"../day{at}/folderthumb.jpg", 300, 200)
        near += f'<div class="folder card"><a class="thumb" href="../day{at}/index.html"><img src="../day{at}/folderthumb.jpg" width="300" height="200" alt="Day {at}"></a><h6><a href="../day{at}/index.html">Training day {at}</a></h6></div>'
    return d.done(f"""<!doctype html><html lang="en" class="no-js"><head><meta charset="utf-8"><title>Autumn regatta</title><meta name="generator" content="album maker 34, skin 3">
<style>body{{margin:0;font:15px sans-serif;background:#262626;color:#eee}}.hero{{background:url(folderimage.jpg) center/cover;height:260px;padding:40px}}.items{{display:flex;flex-wrap:wrap;gap:12px;padding:20px;justify-content:center}}.card{{background:#333;padding:6px}}.card img{{display:block}}.neighboring-folders{{display:flex;gap:12px;padding:20px;border-top:1px solid #555}}a{{color:#9cf}}</style></head><body class="index">
<header class="hero"><a class="logo" href="../../index.html"><img src="../../res/club.png" width="60" alt="Rowing club"></a><h1>Autumn regatta</h1><nav class="top"><ul class="menu"><li><a href="../index.html">2024</a></li><li><a href="../../2023/index.html">2023</a></li></ul></nav></header>
<main class="items masonry">{cards}</main><section class="neighboring-folders"><h3>More albums</h3>{near}</section><footer><p>Made with an album program</p></footer>
<script>(function(){{var io=new IntersectionObserver(function(es){{es.forEach(function(e){{if(e.isIntersecting){{e.target.src=e.target.dataset.src;e.target.classList.replace("lazyload","lazyloaded");io.unobserve(e.target)}}}})}},{{rootMargin:"200px"}});document.querySelectorAll("img.lazyload").forEach(function(i){{io.observe(i)}})}})();</script></body></html>""")


def blazy_match(seed: int) -> Page:
    """A football club's match report: a content system's lazy grid with data in links; crests, sponsors."""
    d = Draft("blazy_match", seed, "https://club.photos.test/en/news/match-report-spring-derby")
    files, month = "/sites/default/files", f"2024-{d.random.randint(2, 5):02}"
    items = ""
    for at in range(d.count):
        name = f"{month}/derby-{at + 1:02}_{d.token(4)}.jpg"
        whole = f"{files}/styles/lightbox_1600/public/{name}?itok={d.token(8)}"
        small = f"{files}/styles/grid_480x320/public/{name}?itok={d.token(8)}"
        d.file(whole, 1600, 1067)
        d.file(small, 480, 320)
        d.file(f"{files}/{name}", 4000, 2667)
        d.belongs(whole, small, f"{files}/{name}")
        data = escape(json.dumps({"type": "image", "width": 1600, "height": 1067, "boxType": "image", "id": f"bb-{d.token(6)}", "bundle": "image", "token": "b-" + d.token(11)}))  # fmt: skip
        items += f"""<li class="grid grid--{at}"><div class="grid__content"><div class="media media--blazy media--bundle--image media--image media--ratio media--switch media--switch--blazybox is-b-loading" style="padding-bottom: 66.67%"><a href="{escape(whole)}" class="blazy__blazybox litebox" data-blazybox-trigger data-media="{data}"><img decoding="async" class="media__element b-lazy b-responsive" loading="lazy" data-src="{escape(small)}" src="data:image/svg+xml;charset=utf-8,%3Csvg%20xmlns%3D'http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg'%20viewBox%3D'0%200%20480%20320'%2F%3E" width="480" height="320" alt="Derby, picture {at + 1}" /><span class="media__icon media__icon--litebox"></span></a></div></div></li>"""
    news = sponsors = ""
    for at in d.some(3, 4):
        face = f"{files}/styles/teaser/public/2024-01/news-{at}.jpg?itok={d.token(8)}"
        d.file(face, 360, 203)
        news += f'<div class="views-row"><article class="node node--type-article node--view-mode-teaser"><a href="/en/news/item-{at}"><img loading="lazy" src="{face}" width="360" height="203" alt="" class="image-style-teaser" /></a><h3><a href="/en/news/item-{at}">Club news {at}</a></h3></article></div>'
    for at in d.some(4, 9):
        d.file(f"{files}/sponsors/sponsor-{at}.png", 180, 80)
        sponsors += f'<div class="views-col"><a href="https://sponsor{at}.photos.test"><img src="{files}/sponsors/sponsor-{at}.png" width="180" height="80" alt="Sponsor {at}" loading="lazy" /></a></div>'
    for crest in ("home", "away"):
        d.file(f"{files}/crests/{crest}.png", 100, 120)
    d.file("/themes/custom/club/logo.png", 160, 60)
    return d.done(f"""<!DOCTYPE html><html lang="en" dir="ltr"><head><meta charset="utf-8" /><meta name="Generator" content="Drupal 10 (https://www.drupal.org)" /><title>Match report: spring derby | Club</title>
<style>body{{margin:0;font:16px Arial}}header{{background:#0a2a5c;padding:12px}}main{{max-width:1100px;margin:auto}}.score{{display:flex;gap:20px;align-items:center;justify-content:center}}ul.blazy--grid{{display:grid;grid-template-columns:repeat(4,1fr);gap:8px;list-style:none;padding:0}}.media--ratio{{position:relative;height:0;overflow:hidden;background:#ddd}}.media__element{{position:absolute;inset:0;width:100%;height:100%;object-fit:cover}}.row{{display:flex;flex-wrap:wrap;gap:20px}}.row .views-row{{width:240px}}.row .views-row img{{width:100%;height:auto}}</style></head><body class="path-node page-node-type-match">
<header role="banner"><a href="/en" rel="home"><img src="/themes/custom/club/logo.png" alt="Home" width="160" height="60" /></a></header><main role="main"><article class="node node--type-match node--view-mode-full"><h1><span class="field field--name-title">Match report: spring derby</span></h1>
<div class="score"><img src="{files}/crests/home.png" width="50" alt="Home" /><strong>{d.random.randint(0, 4)} : {d.random.randint(0, 4)}</strong><img src="{files}/crests/away.png" width="50" alt="Away" /></div><div class="text-formatted field field--name-body"><p>A full ground, a late goal and a long evening: all the pictures of the derby are below.</p></div>
<div class="blazy blazy--field blazy--field-photos blazy--blazybox blazy--grid block-grid" data-blazy="" data-blazybox-gallery id="blazy-media-{d.token(6)}"><ul class="blazy--grid">{items}</ul></div></article>
<section class="block block-views"><h2>Latest news</h2><div class="row">{news}</div></section><section class="block block-sponsors"><h2>Partners</h2><div class="row">{sponsors}</div></section></main>
<script>document.querySelectorAll("img.b-lazy").forEach(function(i){{new IntersectionObserver(function(es,o){{es.forEach(function(e){{if(e.isIntersecting){{i.src=i.dataset.src;i.removeAttribute("data-src");i.classList.add("b-loaded");o.disconnect()}}}})}},{{rootMargin:"150px"}}).observe(i)}});</script></body></html>""")
