"""Posts of three blog programs, each with its pictures in the way that program writes them."""

from __future__ import annotations

from html import escape

from collect.galleries.draft import LENSES, Draft, Page, slug


def gallery_shortcode(seed: int) -> Page:
    """A blog's older gallery: floated items of three in a row, a side bar, related posts, comments."""
    d = Draft("gallery_shortcode", seed, "https://reelnotes.test/2016/11/stills/")
    post = d.random.randint(800, 9000)
    up = "https://reelnotes.test/wp-content/uploads/2016/11"
    modern, columns = d.random.random() < 0.6, d.random.choice((3, 3, 4))
    item, icon, text = ("figure", "div", "figcaption") if modern else ("dl", "dt", "dd")
    linked, captions = d.random.random() < 0.75, d.random.random() < 0.5

    def cuts(stem: str, widest: int) -> tuple[list[str], str]:
        made = []
        for width in (300, 768, 1024):
            height = round(width / d.aspect)
            made.append((d.file(f"{up}/{stem}-{width}x{height}.jpg", width), width))
        made.append((d.file(f"{up}/{stem}.jpg", widest), widest))
        return [one for one, _ in made], ", ".join(f"{one} {w}w" for one, w in made)

    items = []
    for n in range(d.count):
        number = post + 3 + n
        names, srcset = cuts(f"{slug(d.film)}-{n + 1:02d}", 1600)
        caption = f"{d.film}: {d.random.choice(LENSES)}" if captions else ""
        d.belongs(*names, caption=caption)
        told = f' aria-describedby="gallery-1-{number}"' if caption else ""
        img = f'<img width="300" height="{round(300 / d.aspect)}" src="{names[0]}" class="attachment-medium size-medium" alt=""{told} decoding="async" loading="lazy" srcset="{srcset}" sizes="(max-width: 300px) 100vw, 300px" />'
        if linked:
            img = f"<a href='{names[-1]}'>{img}</a>"
        under = (
            f"<{text} class='wp-caption-text gallery-caption' id='gallery-1-{number}'>\n{caption}\n</{text}>"
            if caption
            else ""
        )
        items.append(
            f"<{item} class='gallery-item'>\n<{icon} class='gallery-icon landscape'>\n{img}\n</{icon}>{under}</{item}>"
        )
        if not modern and (n + 1) % columns == 0:
            items.append('<br style="clear: both" />')
    related = ""
    for film in d.films[:4]:
        thumb = d.file(
            f"https://reelnotes.test/wp-content/uploads/2015/0{d.random.randint(1, 9)}/{slug(film)}-150x150.jpg",
            150,
            150,
        )
        related += f'<a class=\'yarpp-thumbnail\' rel=\'norewrite\' href=\'https://reelnotes.test/2015/{slug(film)}/\' title=\'{escape(film, quote=True)}\'><img width="120" height="120" src="{thumb}" class="attachment-thumbnail size-thumbnail wp-post-image" alt="" data-pin-nopin="true" /><span class="yarpp-thumbnail-title">{film}</span></a>'
    talk = ""
    for n in d.some(0, 4):
        face = d.file(f"https://secure.gravatar.test/avatar/{d.token(32)}?s=56&d=mm&r=g", 56, 56)
        talk += f'<li id="comment-{4000 + n}" class="comment even thread-even depth-1"><article class="comment-body"><footer class="comment-meta"><div class="comment-author vcard"><img alt="" src="{escape(face)}" class="avatar avatar-56 photo" height="56" width="56" loading="lazy" /><b class="fn">{d.random.choice(("Ada", "Milo", "Ruth"))}</b></div></footer><div class="comment-content"><p>{d.words(18)}</p></div></article></li>'
    logo = d.file("https://reelnotes.test/wp-content/uploads/2014/02/cropped-header.jpg", 2000, 420)
    poster = d.file(
        f"https://reelnotes.test/wp-content/uploads/2016/10/{slug(d.films[5])}-poster-200x300.jpg",
        200,
        300,
    )
    badge = d.file("https://reelnotes.test/wp-content/themes/reel/images/badge-125.png", 125, 125)
    pixel = d.file("https://pixel.stats.test/g.gif?v=ext&blog=80912", 1, 1)
    return d.done(f"""<!DOCTYPE html>
<html lang="en-US"><head><meta charset="UTF-8"><title>{d.film} &#8211; Stills &#8211; Reel Notes</title>
<meta name="generator" content="WordPress 6.5.5" />
<style>body{{margin:0;font:16px/1.6 Georgia,serif;color:#333}}.custom-header img{{width:100%;height:240px;object-fit:cover;display:block}}.nav{{background:#fff;border-bottom:1px solid #ddd;padding:12px 40px}}.nav a{{margin-right:24px;color:#222}}.wrap{{max-width:1060px;margin:30px auto;display:flex;gap:50px}}#primary{{flex:1 1 0;min-width:0}}#secondary{{width:260px;font-size:14px}}.gallery-item{{float:left;margin:10px 0 0!important;text-align:center;width:{100 // columns}%}}.gallery-item img{{border:2px solid #cfcfcf;max-width:94%;height:auto}}.gallery-caption{{margin:0;font-size:12px}}.gallery::after{{content:"";display:block;clear:both}}.yarpp-thumbnail{{display:inline-block;width:130px;vertical-align:top;margin:5px;border:1px solid #ddd;text-align:center;font-size:13px}}.comment-list{{list-style:none;padding:0}}.avatar{{border-radius:50%;float:left;margin-right:12px}}</style></head>
<body class="post-template-default single single-post postid-{post} single-format-gallery has-sidebar">
<header id="masthead" class="site-header"><div class="custom-header"><div id="wp-custom-header" class="wp-custom-header"><img src="{logo}" width="2000" height="420" alt="Reel Notes" /></div></div>
<nav class="nav"><a href="/">Home</a><a href="/about/">About</a><a href="/category/stills/">Stills</a><a href="/contact/">Contact</a></nav></header>
<div class="wrap"><div id="primary" class="content-area"><main id="main" class="site-main">
<article id="post-{post}" class="post-{post} post type-post status-publish format-gallery hentry category-stills"><header class="entry-header"><h1 class="entry-title">{d.film}: stills</h1></header>
<div class="entry-content"><p>{d.words(60)}</p>
<style type='text/css'>#gallery-1 .gallery-item {{float: left}}</style>
<div id='gallery-1' class='gallery galleryid-{post} gallery-columns-{columns} gallery-size-medium'>{"".join(items)}
</div>
<p>{d.words(30)}</p>
<div class='yarpp yarpp-related yarpp-related-website yarpp-template-thumbnails'><h3>Related posts:</h3><div class="yarpp-thumbnails-horizontal">{related}</div></div></div></article>
<div id="comments" class="comments-area"><ol class="comment-list">{talk}</ol><form class="comment-form"><textarea name="comment"></textarea></form></div></main></div>
<aside id="secondary" class="widget-area"><section class="widget widget_search"><input type="search" placeholder="Search"></section>
<section class="widget widget_media_image"><h2 class="widget-title">Now showing</h2><a href="/2016/10/{slug(d.films[5])}/"><img width="200" height="300" src="{poster}" class="image wp-image-{post - 40} attachment-medium size-medium" alt="" /></a></section>
<section class="widget widget_recent_entries"><ul>{"".join(f'<li><a href="/{slug(f)}/">{f}</a></li>' for f in d.films[6:11])}</ul></section>
<section class="widget widget_text"><img src="{badge}" width="125" height="125" alt="Member of the film blogs ring"></section></aside></div>
<footer class="site-footer"><p>Proudly powered by WordPress</p></footer><img src="{escape(pixel)}" alt="" style="position:absolute;left:-99px" width="1" height="1"></body></html>""")


def typecho_post(seed: int) -> Page:
    """A Chinese blog: pictures one by one in the text, loaded late, hot posts aside, talk below."""
    d = Draft("typecho_post", seed, "https://guangying.test/archives/312/")
    load = d.file("https://guangying.test/usr/themes/Joe/assets/img/lazyload.jpg", 640, 360)
    stamp = d.random.randint(1600000000, 1699999999)
    body = f"<p>{d.film}。这部电影拍摄于海边，导演第一次使用彩色胶片。</p>\n"
    for n in range(d.count):
        whole = d.file(f"https://guangying.test/usr/uploads/2023/08/{stamp + n * 37}.jpg", 1280)
        d.belongs(whole)
        name = f"剧照{n + 1:02d}.jpg"
        img = f'<img class="lazyload" src="{load}" data-src="{whole}" alt="{name}" title="{name}">'
        body += f'<p><span data-fancybox="Joe" href="{whole}">{img}</span></p>\n'
        if n % 6 == 4:
            body += "<p>光线从窗户照进来，人物坐在桌子旁边，没有人说话。</p>\n"
    hot = ""
    for n, film in enumerate(d.films[:5]):
        cover = d.file(
            f"https://guangying.test/usr/uploads/2023/0{n + 1}/{stamp - 900 * n - 7}.jpg", 800, 500
        )
        hot += f'<li class="item"><a class="link" href="https://guangying.test/archives/{300 - n}/" title="{escape(film, quote=True)}"><i class="sort">{n + 1}</i><img class="image lazyload" src="{load}" data-src="{cover}" alt="{escape(film, quote=True)}"><div class="describe"><h6>{film}</h6><span>{d.random.randint(80, 4000)} 阅读</span></div></a></li>'
    talk = ""
    for n in d.some(2, 9):
        face = d.file(f"https://gravatar.helingqi.test/wavatar/{d.token(32)}?s=128&d=mp", 128, 128)
        owo = d.file(
            "https://guangying.test/usr/themes/Joe/assets/owo/paopao/E591B5E591B5_2x.png", 60, 60
        )
        talk += f'<li class="comment-list__item" id="comment-{n}"><div class="comment-list__item-contain"><div class="term"><img class="avatar lazyload" width="48" height="48" src="{load}" data-src="{escape(face)}" alt="头像"/><div class="content"><div class="user"><span class="author">影迷{n}</span></div><div class="substance"><p>拍得真好 <img class="owo_image" src="{owo}" alt="呵呵"></p></div></div></div></div></li>'
    author = d.file("https://guangying.test/usr/uploads/2022/01/avatar.png", 200, 200)
    back = d.file("https://guangying.test/usr/uploads/2022/01/author-bg.jpg", 1000, 400)
    pay = d.file("https://guangying.test/usr/uploads/2022/01/wechatpay.png", 400, 400)
    return d.done(f"""<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="renderer" content="webkit"><meta name="generator" content="Typecho 1.2.1"/><title>{d.film} 剧照 - 光影</title>
<style>body{{margin:0;background:#f5f5f5;font:15px/1.8 "Noto Sans CJK SC",sans-serif;color:#333}}.joe_header{{background:#fff;height:60px;line-height:60px;padding:0 40px;box-shadow:0 1px 4px #ccc}}.joe_header a{{margin-right:20px;color:#333}}.joe_container{{max-width:1200px;margin:15px auto;display:flex;gap:15px}}.joe_main{{flex:1;min-width:0;background:#fff;padding:25px;border-radius:8px}}.joe_aside{{width:280px}}.joe_aside__item{{background:#fff;border-radius:8px;margin-bottom:15px;padding:15px}}.joe_detail__article img{{max-width:100%;display:block;margin:0 auto;border-radius:4px;cursor:zoom-in}}.joe_detail__article img.owo_image{{width:22px;display:inline}}.aside .image,.item .image{{width:100%;height:130px;object-fit:cover}}.joe_aside__item.author{{text-align:center}}.joe_aside__item.author>img{{width:100%;height:90px;object-fit:cover}}.joe_aside__item.author .avatar{{width:75px;height:75px;border-radius:50%}}.avatar{{border-radius:50%}}ul,ol{{list-style:none;padding:0}}.owo_image{{width:24px;vertical-align:middle}}.pay{{width:120px;display:none}}</style></head>
<body><header class="joe_header"><a class="joe_header__above-logo" href="https://guangying.test/">光影</a><a href="/category/movie/">电影</a><a href="/category/photo/">剧照</a><a href="/links.html">友链</a></header>
<div class="joe_container"><div class="joe_main joe_post"><div class="joe_detail" data-cid="312"><h1 class="joe_detail__title">{d.film} 剧照</h1><div class="joe_detail__count">2023-08-14 / 阅读 {d.random.randint(90, 3000)}</div>
<article class="joe_detail__article">{body}</article><div class="joe_detail__operate"><a href="/tag/still/"># 剧照</a><img class="pay" src="{pay}" alt="赞赏"></div></div>
<div class="joe_comment"><h3>评论</h3><ol class="comment-list">{talk}</ol></div></div>
<aside class="joe_aside"><section class="joe_aside__item author"><img class="image lazyload" src="{load}" data-src="{back}" alt="博主栏壁纸"/><div class="user"><img class="avatar lazyload" src="{load}" data-src="{author}" alt="博主头像"/><p>放映员</p></div></section>
<section class="joe_aside__item hot"><h3>热门文章</h3><ol class="joe_aside__item-contain">{hot}</ol></section></aside></div>
<footer class="joe_footer">2019 - 2023 © 光影 - <a href="https://beian.test/">京ICP备00000000号</a></footer>
<script>const io=new IntersectionObserver(es=>es.forEach(e=>{{if(e.isIntersecting){{const i=e.target;i.src=i.dataset.src;i.classList.replace('lazyload','lazyloaded');io.unobserve(i)}}}}),{{rootMargin:'200px'}});document.querySelectorAll('img.lazyload').forEach(i=>io.observe(i));</script></body></html>""")


def ghost_cards(seed: int) -> Page:
    """A journal of cards: rows of a gallery between words, a link card, what to read next."""
    d = Draft("ghost_cards", seed, "https://slowframe.test/stills-from-the-set/")
    base = "https://slowframe.test/content/images"
    widths = (600, 1000, 1600, 2400)

    def still(n: int) -> str:
        name = f"2024/05/{slug(d.film)}-{n + 1}.jpg"
        whole = d.file(f"{base}/{name}", 2400)
        cuts = [d.file(f"{base}/size/w{w}/{name}", w) for w in widths[:3]]
        d.belongs(whole, *cuts)
        srcset = ", ".join(f"{u} {w}w" for u, w in zip([*cuts, whole], widths, strict=True))
        return f'<div class="kg-gallery-image"><img src="{whole}" width="2400" height="{round(2400 / d.aspect)}" loading="lazy" alt="" srcset="{srcset}" sizes="(min-width: 720px) 720px"></div>'

    parts, at = [], 0
    while at < d.count:
        size = min(d.random.choice((6, 9, 9, 3)), d.count - at)
        rows = "".join(
            f'<div class="kg-gallery-row">{"".join(still(n) for n in range(at + r, min(at + r + 3, at + size)))}</div>'
            for r in range(0, size, 3)
        )
        parts.append(
            f'<p>{d.words(45)}</p><figure class="kg-card kg-gallery-card kg-width-wide kg-card-hascaption"><div class="kg-gallery-container">{rows}</div><figcaption><p><span style="white-space: pre-wrap;">{d.film}, {d.random.choice(LENSES)}</span></p></figcaption></figure>'
        )
        at += size
    icon = d.file("https://cinematheque.test/favicon.png", 64, 64)
    thumb = d.file(f"https://cinematheque.test/img/{d.token()}.jpg", 1200, 630)
    mark = f'<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="https://cinematheque.test/talk"><div class="kg-bookmark-content"><div class="kg-bookmark-title">A talk with the crew</div><div class="kg-bookmark-description">{d.words(12)}</div><div class="kg-bookmark-metadata"><img class="kg-bookmark-icon" src="{icon}" alt=""><span class="kg-bookmark-author">Cinematheque</span></div></div><div class="kg-bookmark-thumbnail"><img src="{thumb}" alt="" onerror="this.style.display = \'none\'"></div></a></figure>'
    cards = ""
    for film in d.films[:3]:
        sizes = [
            d.file(f"{base}/size/w{w}/2024/04/{slug(film)}-cover.jpg", w, round(w / 1.5))
            for w in (300, 600, 1000)
        ]
        srcset = ", ".join(f"{u} {w}w" for u, w in zip(sizes, (300, 600, 1000), strict=True))
        cards += f'<article class="post-card post"><a class="post-card-image-link" href="/{slug(film)}/"><img class="post-card-image" srcset="{srcset}" sizes="(max-width: 1000px) 400px, 800px" src="{sizes[1]}" alt="{escape(film, quote=True)}" loading="lazy"/></a><div class="post-card-content"><h2 class="post-card-title">{film}</h2><div class="post-card-excerpt">{d.words(20)}</div></div></article>'
    logo = d.file(f"{base}/2023/01/logo.png", 420, 90)
    face = d.file(f"{base}/size/w100/2023/01/editor.jpg", 100, 100)
    return d.done(f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Stills from {d.film}</title><meta name="generator" content="Ghost 5.82"><meta property="og:site_name" content="Slow Frame">
<style>body{{margin:0;font:19px/1.6 Georgia,serif;color:#15171a}}.gh-head{{display:flex;align-items:center;height:80px;padding:0 4vw;gap:30px}}.gh-head-logo img{{max-height:34px}}.article-header,.gh-content>p,.kg-bookmark-card{{max-width:720px;margin:24px auto}}.article-byline img{{width:44px;height:44px;border-radius:50%}}.kg-width-wide{{max-width:1040px;margin:32px auto}}.kg-gallery-container{{display:flex;flex-direction:column}}.kg-gallery-row{{display:flex;justify-content:center}}.kg-gallery-image{{flex:{d.aspect:.3f} 1 0%}}.kg-gallery-image img{{display:block;width:100%;height:100%;margin:0}}.kg-gallery-row:not(:first-of-type){{margin-top:12px}}.kg-gallery-image:not(:first-of-type){{margin-left:12px}}figcaption{{text-align:center;font-size:14px}}.kg-bookmark-container{{display:flex;border:1px solid #ddd;border-radius:4px;color:inherit;text-decoration:none;font-size:14px}}.kg-bookmark-content{{padding:20px;flex:1}}.kg-bookmark-icon{{width:20px;height:20px}}.kg-bookmark-thumbnail{{width:220px}}.kg-bookmark-thumbnail img{{width:100%;height:100%;object-fit:cover}}.read-more{{display:grid;grid-template-columns:repeat(3,1fr);gap:30px;padding:4vw}}.post-card-image{{width:100%;aspect-ratio:1.6;object-fit:cover}}.post-card-excerpt{{font-size:15px}}</style></head>
<body class="post-template tag-stills"><div class="viewport"><header id="gh-head" class="gh-head outer"><a class="gh-head-logo" href="https://slowframe.test"><img src="{logo}" alt="Slow Frame"></a><nav><a href="/">Home</a> <a href="/tag/stills/">Stills</a></nav><a class="gh-head-button" href="#/portal/signup">Subscribe</a></header>
<main id="site-main" class="site-main"><article class="article post tag-stills"><header class="article-header gh-canvas"><h1 class="article-title">Stills from {d.film}</h1><p class="article-excerpt">{d.words(16)}</p><div class="article-byline"><a href="/author/editor/" class="author-avatar"><img class="author-profile-image" src="{face}" alt="The editor"/></a> <span>6 min read</span></div></header>
<section class="gh-content gh-canvas">{"".join(parts)}{mark}<p>{d.words(40)}</p></section></article></main>
<section class="footer-cta outer"><h2>Sign up for more like this.</h2></section><aside class="read-more-wrap outer"><div class="read-more inner">{cards}</div></aside>
<footer class="site-footer outer">Slow Frame © 2024 <a href="https://ghost.test/">Powered by Ghost</a></footer></div></body></html>""")
