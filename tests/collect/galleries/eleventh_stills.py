"""Sites of film stills and boards of pictures, of the eleventh set."""

from __future__ import annotations

from html import escape

from collect.galleries.draft import Draft, Page, slug


def frames_plugin(seed: int) -> Page:
    """A blog of stills with a photo plug-in: thumbnails in nested boxes, made visible by a script."""
    d = Draft("frames_plugin", seed, "https://framekeep.test/2019/04/12/the-film/")
    site, stamp = "https://framekeep.test/wp-content/uploads", d.random.randint(10**9, 2 * 10**9)
    items = []
    for number in range(1, d.count + 1):
        name = f"{number:02d}%20({d.random.randint(100, 999)}).jpg?bwg={stamp}"
        whole = d.file(f"{site}/photo-gallery/{name}", 1200)
        small = d.file(f"{site}/photo-gallery/thumb/{name}", 500)
        items.append(
            f'<div class="bwg-item"><a class="bwg-a bwg_lightbox" data-image-id="{stamp % 9999 + number}" href="{whole}" data-elementor-open-lightbox="no"><div class="bwg-item0"><div class="bwg-item1"><div class="bwg-item2"><img class="skip-lazy bwg_standart_thumb_img_0" data-id="{stamp % 9999 + number}" data-width="500" data-height="{round(500 / d.aspect)}" data-src="{small}" src="{small}" alt="" title="" /></div><div class=""></div></div></div></a></div>'
        )
        d.belongs(whole, small)
    featured = d.file(f"{site}/2019/04/{slug(d.film)}.jpg", 1200, 500)
    related = "".join(
        f'<div class="jp-related-posts-i2__post rp4wp-col"><a href="https://framekeep.test/{slug(film)}/"><img width="300" height="169" src="{d.file(f"{site}/2018/0{d.random.randint(1, 9)}/{slug(film)}-300x169.jpg", 300, 169)}" class="attachment-thumb wp-post-image" alt="{escape(film)}" /></a><h4>{film}</h4></div>'
        for film in d.films[:3]
    )
    widget = "".join(
        f'<li><a href="https://framekeep.test/{slug(film)}/" class="popular-thumb"><img src="{d.file(f"{site}/wordpress-popular-posts/{d.random.randint(100, 9000)}-featured-75x75.jpg", 75, 75)}" width="75" height="75" alt="" class="wpp-thumbnail wpp_featured" /></a> <a class="wpp-post-title">{film}</a></li>'
        for film in d.films[4 : d.random.randint(7, 14)]
    )
    return d.done(
        f"""<!DOCTYPE html><html lang="en-US"><head><meta charset="UTF-8"><title>{d.film} &ndash; [FRAMEKEEP]</title><meta property="og:image" content="{featured}" />
<style>body{{margin:0;font:15px/1.6 Arial;background:#fff}}.site-header{{text-align:center;padding:30px}}.wrap{{width:1080px;margin:0 auto;display:flex;gap:30px}}.entry-content{{width:760px}}.sidebar{{width:290px}}.bwg-thumbnails{{display:flex;flex-wrap:wrap;justify-content:center}}.bwg-item{{width:33.33%}}.bwg-item1{{padding:2px}}.bwg-item2{{overflow:hidden;height:135px}}.bwg-item2 img{{width:100%;height:135px;object-fit:cover}}.spider_popup_wrap,.bwg_spider_popup_loading{{display:none}}.rp4wp{{display:flex;gap:12px}}.sidebar li{{list-style:none;margin-bottom:8px}}</style></head>
<body class="post-template-default single single-post"><header class="site-header"><a href="/"><img src="{d.file(f"{site}/2017/01/logo.png", 320, 60)}" width="320" height="60" alt="[FRAMEKEEP]"></a><nav>Movies A-Z | Genre | Directors | Cinematographers</nav></header><div class="wrap"><article class="entry-content"><h1 class="entry-title">{d.film}</h1>
<p><strong>Director:</strong> <a href="/category/r/">R. Amsel</a><br><strong>Cinematographer:</strong> <a href="/category/k/">K. Ito</a><br><strong>Year:</strong> 1971<br><strong>Aspect Ratio:</strong> {d.aspect}:1</p>
<div id="bwg_container1_0" class="bwg_container bwg_thumbnail bwg_thumbnails" data-right-click-protection="0" data-bwg="0" data-scroll="0" data-gallery-type="thumbnails" data-gallery-view-type="thumbnails" data-current-url="/2019/04/12/the-film/" data-lightbox-url="https://framekeep.test/wp-admin/admin-ajax.php?action=GalleryBox" data-gallery-id="412" data-popup-width="800" data-popup-height="500" data-buttons-position="bottom"><div id="bwg_container2_0"><div id="ajax_loading_0" class="bwg_loading_div_1"></div><form id="gal_front_form_0" class="bwg-hidden" method="post" action="#" data-current="0" data-shortcode-id="7" data-gallery-type="thumbnails"><div id="bwg_container3_0" class="bwg-background bwg-background-0"><div data-max-count="5" data-thumbnail-width="250" data-bwg="0" data-gallery-id="412" data-lightbox-title="0" data-image_title="none" id="bwg_thumbnails_0" class="bwg-container-0 bwg-thumbnails bwg-standard-thumbnails bwg-container bwg-border-box">{"".join(items)}</div></div></form><style>#bwg_container1_0 #bwg_container2_0 #spider_popup_overlay_0 {{ background-color: #EEEEEE; opacity: 0.60; }}</style><div id="bwg_spider_popup_loading_0" class="bwg_spider_popup_loading"></div><div id="spider_popup_overlay_0" class="spider_popup_overlay"></div></div></div>
<div class="rp4wp rp4wp-related-posts">{related}</div></article><aside class="sidebar"><h3>Popular</h3><ul class="wpp-list">{widget}</ul></aside></div></body></html>"""
    )


def numbered_caps(seed: int) -> Page:
    """A site of every second of a film: one page of many, each small one a service's cut of the whole."""
    d = Draft("numbered_caps", seed, "https://everyframe-caps.test/the-film-1962/page/3/")
    stem = f"{slug(d.film)}-everyframe-caps"
    host = f"https://i{d.random.randint(0, 2)}.photon.test/caps.pictures.test/196/2-{slug(d.film)}"
    start = d.random.randint(300, 5000)
    links = []
    for number in range(start, start + 2 * d.count):
        whole = d.file(f"{host}/full/{stem}.com-{number}.jpg?strip=all", 1920)
        small = d.file(f"{host}/{stem}.com-{number}.jpg?w=250&ssl=1", 250)
        links.append(
            f'<a href="{whole}" class=""><img src="{escape(small)}" width="190" height="{round(190 / d.aspect)}" alt="" loading="lazy"></a>'
        )
        d.belongs(whole, small)
    recent = "".join(
        f'<li><a href="/{slug(film)}/"><img width="150" height="84" src="{escape(d.file(f"https://i1.photon.test/everyframe-caps.test/wp-content/uploads/{slug(film)}.jpg?resize=150%2C84&ssl=1", 150, 84))}" class="attachment-post-thumbnail wp-post-image" alt="{escape(film)}" loading="lazy"></a><a href="/{slug(film)}/">{film}</a></li>'
        for film in d.films[: d.random.randint(5, 12)]
    )
    pages = " ".join(f'<a class="page-numbers" href="/the-film-1962/page/{n}/">{n}</a>' for n in range(1, 9))  # fmt: skip
    poster = d.file("https://everyframe-caps.test/wp-content/uploads/2016/05/poster.jpg", 300, 450)
    banner = d.file("https://ads.everyframe-caps.test/728.gif", 728, 90)
    return d.done(
        f"""<!DOCTYPE html><html lang="en"><head><meta charset="UTF-8"><title>{d.film} (1962) - page 3 - EveryFrame</title>
<style>body{{margin:0;background:#1b1b1b;color:#ccc;font:14px Verdana}}a{{color:#8bf}}#header{{padding:18px 30px}}#wrap{{width:1240px;margin:0 auto;display:flex;gap:24px}}.content{{width:1000px}}.gallery-photon-photo a{{display:inline-block;margin:2px}}.gallery-photon-photo img{{display:block}}.pixcode{{display:flex;gap:16px}}.pixcode img{{width:120px;height:180px}}#secondary{{width:200px}}#secondary li{{list-style:none;margin-bottom:10px}}</style></head>
<body class="paged"><div id="header"><a href="/"><img src="{d.file("/wp-content/themes/caps/images/logo.png", 280, 50)}" alt="EveryFrame" width="280" height="50"></a> <form><input name="s"></form></div><div class="ad"><a href="https://ads.everyframe-caps.test/c"><img src="{banner}" width="728" height="90" alt=""></a></div><div id="wrap"><main class="content"><article class="post"><h1 class="entry-title">{d.film} (1962)</h1><div class="pixcode"><img src="{poster}" alt="poster"><p>{d.words(50)}</p></div><div class="wp-pagenavi">{pages}</div><section class="gallery-photon-photo">{" ".join(links)}</section><div class="wp-pagenavi">{pages}</div></article></main><div id="secondary"><h3>Newest caps</h3><ul>{recent}</ul></div></div></body></html>"""
    )


def image_board(seed: int) -> Page:
    """A thread of an image board: one still with each of most posts, its small copy named with an s."""
    d = Draft("image_board", seed, "https://boards.chan.test/film/thread/190211004")
    size = d.count + d.random.randint(3, 20)
    shown = {0, *d.random.sample(range(1, size), d.count - 1)}
    posts = []
    for index in range(size):
        number = 190_211_004 + index * 37
        kind = "op" if index == 0 else "reply"
        file = ""
        if index in shown:
            stamp = 1_700_000_000_000_000 + d.random.randint(1, 10**12)
            wide = d.random.choice((1280, 1366, 1920))
            edge = 250 if index == 0 else 125
            whole = d.file(f"//i.4cdn.test/film/{stamp}.{d.random.choice(('jpg', 'png'))}", wide)
            small = d.file(f"//i.4cdn.test/film/{stamp}s.jpg", edge)
            kb = f"{d.random.randint(80, 990)} KB"
            file = f'<div class="file" id="f{number}"><div class="fileText" id="fT{number}">File: <a href="{whole}" target="_blank">{d.random.choice(("vlcsnap-00012", "mpv-shot0042", "frame", "1"))}.jpg</a> ({kb}, {wide}x{round(wide / d.aspect)})</div><a class="fileThumb" href="{whole}" target="_blank"><img src="{small}" alt="{kb}" data-md5="{d.token(22)}==" style="height: {round(edge / d.aspect)}px; width: {edge}px;" loading="lazy"><div data-tip data-tip-cb="mShowFull" class="mFileInfo mobile">{kb} JPG</div></a></div>'
            d.belongs(whole, small)
        info = f'<div class="postInfo desktop" id="pi{number}"><input type="checkbox" name="{number}" value="delete"> <span class="nameBlock"><span class="name">Anonymous</span> </span> <span class="dateTime" data-utc="1700000000">11/14/23(Tue)12:00:{index % 60:02d}</span> <span class="postNum desktop"><a href="#p{number}" title="Link to this post">No.</a><a href="javascript:quote(\'{number}\');">{number}</a></span></div>'
        quoted = (
            '<a href="#p190211004" class="quotelink">&gt;&gt;190211004</a><br>' if index else ""
        )
        text = f'<blockquote class="postMessage" id="m{number}">{quoted}{d.words(d.random.randint(4, 30))}</blockquote>'
        inner = file + info + text if index == 0 else info + file + text
        side = "" if index == 0 else f'<div class="sideArrows" id="sa{number}">&gt;&gt;</div>'
        posts.append(
            f'<div class="postContainer {kind}Container" id="pc{number}">{side}<div id="p{number}" class="post {kind}">{inner}</div></div>'
        )
    title = d.file(f"//s.4cdn.test/image/title/{d.random.randint(1, 200)}.png", 300, 100)
    advert = d.file("//s.4cdn.test/image/ad/1.jpg", 728, 90)
    return d.done(
        f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>/film/ - Favourite frames - Film</title>
<style>body{{background:#eef2ff;font:13px arial;margin:8px;color:#000}}.boardBanner{{text-align:center}}.boardBanner div{{font-size:28px;color:#af0a0f}}.reply{{background:#d6daf0;display:table;padding:4px;margin:4px 0;border:1px solid #b7c5d9}}.sideArrows{{float:left;margin-right:4px}}.fileThumb{{float:left;margin:3px 20px 5px}}.mobile{{display:none}}blockquote{{margin:13px 40px}}.op{{display:inline}}.postContainer{{clear:both}}.name{{color:#117743;font-weight:700}}.ad-cnt{{text-align:center}}</style></head>
<body class="is_thread board_film"><div id="boardNavDesktop">[<a href="/a/">a</a> / <a href="/film/">film</a> / <a href="/p/">p</a>]</div><div class="boardBanner"><div id="bannerCnt" class="title desktop" data-src="23.png"><img alt="chan" src="{title}" width="300" height="100"></div><div class="boardTitle">/film/ - Film</div></div><hr class="abovePostForm"><div class="ad-cnt"><a href="https://ads.chan.test/"><img src="{advert}" width="728" height="90" alt=""></a></div><form name="delform" id="delform"><div class="board"><div class="thread" id="t190211004">{"".join(posts)}</div><hr></div></form>
<div class="navLinks">[<a href="/film/">Return</a>] [<a href="/film/catalog">Catalog</a>]</div></body></html>"""
    )
