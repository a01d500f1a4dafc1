"""Layouts that the reader was not made on: as blogs, magazines and shops write their pages.

Written before the reader, from how widespread programs mark up what they show, and not looked at
while its rules were chosen. Each writes its furniture in its own idiom.
"""

from __future__ import annotations

from collect.galleries.draft import LENSES, Draft, Page, slug


def thumbnail_boxes(seed: int) -> Page:
    """A plug-in's overview: floated boxes with a link to the picture, and a row of page numbers."""
    d = Draft("thumbnail_boxes", seed, "http://stills.test/films/gallery/")
    base = f"/wp-content/gallery/{slug(d.film)}"
    boxes = ""
    for i in range(d.count):
        big = d.file(f"{base}/{slug(d.film)}{i + 1:03}.jpg", 1280)
        small = d.file(f"{base}/thumbs/thumbs_{slug(d.film)}{i + 1:03}.jpg", 240, 160)
        d.belongs(big, small)
        boxes += f"""<div id="ngg-image-{i}" class="ngg-gallery-thumbnail-box"><div
 class="ngg-gallery-thumbnail"><a href="{big}" title=" " data-src="{big}" data-thumbnail="{small}"
 data-image-id="{i}" data-title="{slug(d.film)}{i + 1:03}" data-description=" "><img
 title="{slug(d.film)}{i + 1:03}" alt="{slug(d.film)}{i + 1:03}" src="{small}" width="240"
 height="160" style="max-width:100%;" /></a></div></div>"""
    recent = "".join(
        f'<li><a href="/films/{slug(f)}/"><img src="{d.file(f"/wp-content/uploads/{slug(f)}-150x150.jpg", 150, 150)}"'
        f' width="150" height="150" alt=""></a><a href="/films/{slug(f)}/">{f}</a></li>'
        for f in d.films[:6]
    )
    avatars = "".join(
        f'<li class="comment"><img alt="" src="{d.file(f"http://secure.gravatar.test/avatar/{d.token(32)}?s=64", 64, 64)}"'
        f' height="64" width="64"><cite>Reader {i}</cite><p>{d.words(12)}</p></li>'
        for i in d.some(2, 6)
    )
    logo = d.file("/wp-content/themes/dark/logo.png", 320, 80)
    return d.done(f"""<!DOCTYPE html><html lang="en"><head><title>{d.film}</title><style>
.ngg-gallery-thumbnail-box{{float:left;margin:4px}} #sidebar{{float:right;width:180px}}
#content{{float:left;width:780px}} .navi{{clear:both}}</style></head><body><div id="page">
<div id="header"><a href="/"><img src="{logo}" alt="Stills" width="320" height="80"></a></div>
<div id="content"><div class="post"><h2>{d.film}</h2><p>{d.words(40)}</p>
<div class="ngg-galleryoverview">{boxes}<div class="ngg-navigation"><span>1</span>
<a class="page-numbers" href="/films/gallery/nggallery/page/2">2</a><a
 href="/films/gallery/nggallery/page/3">3</a><a class="prev" href="/films/gallery/nggallery/page/2">&#9658;</a>
</div></div></div><ol class="commentlist">{avatars}</ol></div>
<div id="sidebar"><h3>Recent</h3><ul>{recent}</ul></div></div></body></html>""")


def tiled(seed: int) -> Page:
    """Tiles of many sizes in rows and groups, full addresses in attributes, links to their pages."""
    d = Draft("tiled", seed, f"http://blog.test/2016/03/{seed}/")
    stem = "http://i0.cdn.test/blog.test/wp-content/uploads/2016/03"
    rows, i = "", 0
    while i < d.count:
        groups = ""
        for wide in d.random.choice(((620, 310), (310, 310, 310), (310, 620))):
            if i >= d.count:
                break
            name = f"{stem}/vlcsnap-2016-03-01-{d.random.randint(10, 23)}h{i:02}m{d.random.randint(10, 59)}s.png"
            orig = d.file(name, 1920)
            large = d.file(f"{name}?w=1024", 1024)
            shown = d.file(f"{name}?w={wide}&h=250&crop=1", wide, 250)
            d.belongs(orig, large, shown)
            groups += f"""<div class="gallery-group images-1" style="width:{wide}px;height:250px;"
 data-original-width="{wide}" data-original-height="250"><div class="tiled-gallery-item
 tiled-gallery-item-large"><a href="http://blog.test/2016/03/{seed}/attachment-{7000 + i}/" border="0">
<img data-attachment-id="{7000 + i}" data-orig-file="{orig}" data-orig-size="1920,1080"
 data-comments-opened="1" data-image-title="vlcsnap" data-large-file="{large}" src="{shown}"
 width="{wide}" height="250" data-original-width="{wide}" style="width:{wide}px;height:250px"
 title="vlcsnap" alt=""></a></div></div>"""
            i += 1
        rows += f'<div class="gallery-row" style="width:950px;height:254px">{groups}</div>'
    related = "".join(
        f"""<div class="jp-relatedposts-post"><a href="/2015/0{k + 1}/{slug(f)}/"><img width="350"
 height="200" src="{d.file(f"http://i0.cdn.test/blog.test/wp-content/uploads/2015/0{k + 1}/{slug(f)}.jpg?resize=350%2C200", 350, 200)}"
 alt="{f}"></a><h4><a href="/2015/0{k + 1}/{slug(f)}/">{f}</a></h4><p class="date">May {k + 1}, 2015</p>
<p>In &quot;Films&quot;</p></div>"""
        for k, f in enumerate(d.films[:3])
    )
    likes = "".join(
        f'<a href="http://me.test/{d.token()}"><img src="{d.file(f"http://0.avatar.test/{d.token(32)}?s=30", 30, 30)}" width="30" height="30"></a>'
        for _ in d.some(4, 9)
    )
    pixel = d.file("http://pixel.stats.test/g.gif?v=ext&j=1", 1, 1)
    return d.done(f"""<!DOCTYPE html><html><head><title>{d.film} | Frames</title>
<style>.gallery-group{{float:left;margin:2px}} .gallery-row{{clear:both}} .tiled-gallery{{width:960px}}
.jp-relatedposts{{clear:both;display:flex}}</style></head><body class="single">
<header role="banner"><a href="/">Frames</a></header><main><article><h1>{d.film}</h1>
<p>{d.words(30)}</p><div class="tiled-gallery type-rectangular">{rows}</div>
<div class="sharedaddy">{likes}</div><div class="jp-relatedposts"><h3>Related</h3>{related}</div>
</article></main><img src="{pixel}" width="1" height="1" alt=""></body></html>""")


def slide_blocks(seed: int) -> Page:
    """A site builder: slides that load lazily, with the same again for those without scripts."""
    d = Draft("slide_blocks", seed, "http://studio.test/work/")
    content = f"http://images.cdn.test/content/v1/{d.token(24)}"
    slides = ""
    for i in range(d.count):
        name = (
            f"{content}/{d.random.randint(10**12, 2 * 10**12)}-{d.token(16).upper()}/still_{i}.jpg"
        )
        full = d.file(name, 2500)
        mid = d.file(f"{name}?format=750w", 750)
        d.belongs(full, mid)
        high = round(2500 / d.aspect)
        slides += f"""<div class="slide" data-type="image" data-animation-role="image"><div
 class="margin-wrapper"><a role="button" class="image-slide-anchor content-fill"><noscript><img
 src="{name}" alt="" /></noscript><img class="thumb-image" alt="" data-src="{name}"
 data-image="{name}" data-image-dimensions="2500x{high}" data-image-focal-point="0.5,0.5"
 data-load="false" data-image-id="{d.token(24)}" data-type="image" width="460"
 height="{round(460 / d.aspect)}" style="background:#ddd"></a></div></div>"""
    icons = "".join(
        f'<a href="http://{n}.test/studio"><img src="{d.file(f"/assets/{n}.png", 28, 28)}" width="28" height="28" alt="{n}"></a>'
        for n in ("instagram", "vimeo", "facebook", "pinterest")
    )
    nextup = "".join(
        f"""<a href="/work/{slug(f)}" class="item-pagination-link"><img data-src="{d.file(f"{content}/{d.token(20)}/{slug(f)}.jpg", 1500)}"
 width="600" height="300" style="background:#ccc" alt="{f}"><h2>{f}</h2></a>"""
        for f in d.films[:2]
    )
    logo = d.file(f"{content}/logo-white.png?format=300w", 300, 60)
    script = """<script>addEventListener('DOMContentLoaded',()=>document.querySelectorAll('img[data-src]')
.forEach(i=>{i.src=i.dataset.src+(i.dataset.image?'?format=750w':'')}))</script>"""
    return d.done(f"""<!doctype html><html><head><title>{d.film} — Studio</title><style>
.sqs-gallery{{display:flex;flex-wrap:wrap;gap:10px;width:1400px}}.item-pagination{{display:flex}}
</style></head><body><div id="siteWrapper"><header id="header"><a href="/"><img src="{logo}" width="300"
 height="60" alt="Studio"></a></header><section class="page-section"><div class="sqs-block"><div
 class="sqs-gallery">{slides}</div></div></section><section class="item-pagination">{nextup}</section>
<footer>{icons}</footer></div>{script}</body></html>""")


def photo_essay(seed: int) -> Page:
    """A magazine: a long article of large figures with sources for each screen and long captions."""
    d = Draft("photo_essay", seed, "http://magazine.test/photo/2019/essay/")
    figures = ""
    for i in range(d.count):
        key = d.token(12)
        sizes = {
            w: d.file(
                f"http://cdn.magazine.test/thumbor/{d.token(10)}/{w}x0/media/img/photo/{key}/s{i:02}_{key}.jpg",
                w,
            )
            for w in (640, 960, 1500, 2400)
        }
        caption = d.words(28)
        d.belongs(*sizes.values(), caption=caption)
        srcset = ", ".join(f"{u} {w}w" for w, u in sizes.items() if w != 640)
        figures += f"""<li id="img{i:02}"><figure><picture><source media="(min-width: 1200px)"
 srcset="{srcset}" sizes="1500px"><img src="{sizes[640]}" alt="{d.random.choice(LENSES)}"
 loading="lazy" style="width:960px"></picture><figcaption><span>{i + 1}</span> {caption} <cite>
 &copy; The Studio</cite></figcaption></figure></li>"""
        if i == d.count // 2:
            figures += f"""<li><div data-ad><iframe width="970" height="250"></iframe><a
 href="http://ads.test/click?id=1"><img src="{d.file("http://ads.test/creative/970x250.jpg", 970, 250)}" width="970" height="250"></a></div></li>"""
    author = d.file(
        f"http://cdn.magazine.test/thumbor/{d.token(10)}/120x120/media/authors/at.jpg", 120, 120
    )
    popular = "".join(
        f"""<li><a href="/culture/archive/{slug(f)}/{k}/"><img src="{d.file(f"http://cdn.magazine.test/thumbor/{d.token(10)}/260x260/media/img/mt/{slug(f)}/lead.jpg", 260, 260)}"
 srcset="{d.file(f"http://cdn.magazine.test/thumbor/{d.token(10)}/520x520/media/img/mt/{slug(f)}/lead.jpg", 520, 520)} 2x"
 alt="" width="260" height="260"><h3>{f}: {d.words(6)}</h3></a><address>By <a href="/author/x">A. Writer</a></address></li>"""
        for k, f in enumerate(d.films[:8])
    )
    return d.done(f"""<!DOCTYPE html><html><head><title>{d.film} in pictures</title><style>
ul{{list-style:none}} .pop{{display:grid;grid-template-columns:repeat(4,280px)}}</style></head><body>
<nav><a href="/"><svg width="90" height="30"></svg></a><a href="/photo/">Photo</a></nav><main><article>
<h1>{d.film} in {d.count} pictures</h1><div><img src="{author}" width="60" height="60"
 alt="A. Taylor"><span>A. Taylor</span></div><p>{d.words(50)}</p><ol>{figures}</ol></article><aside><h2>Most popular</h2>
<ul class="pop">{popular}</ul></aside></main></body></html>""")


def blog_separators(seed: int) -> Page:
    """A hosted blog: each picture in its own box between words, linked to its original size."""
    d = Draft("blog_separators", seed, "http://frames.blog.test/2012/07/film.html")
    host = "http://4.bp.cdn.test"
    body = ""
    for i in range(d.count):
        path = f"{host}/-{d.token(11)}/T{d.token(9)}I/AAAAAAAA{d.token(3)}/{d.token(10)}"
        big = d.file(f"{path}/s1600/{slug(d.film)}+{i}.png", 1600)
        small = d.file(f"{path}/s640/{slug(d.film)}+{i}.png", 640)
        d.belongs(big, small)
        body += f"""<div class="separator" style="clear: both; text-align: center;"><a href="{big}"
 imageanchor="1" style="margin-left: 1em; margin-right: 1em;"><img border="0" src="{small}"
 height="{round(640 / d.aspect)}" width="640" data-original-width="1600" /></a></div>"""
        body += d.random.choice(("<br />", f"<br />{d.words(35)}<br />", "<div><br /></div>"))
    followers = "".join(
        f'<a href="http://profiles.test/{d.token()}"><img src="{d.file(f"http://lh3.cdn.test/{d.token(20)}=s45-c", 45, 45)}" width="45" height="45"></a>'
        for _ in d.some(9, 20)
    )
    bloglist = "".join(
        f"""<li><div class="blog-icon"><img data-lateloadsrc="{d.file(f"http://lh3.cdn.test/{d.token(20)}=s16-w16-h16", 16, 16)}" height="16" width="16"></div>
<div class="item-thumbnail"><a href="http://{slug(f)}.blog.test/"><img alt="" border="0" height="72"
 width="72" src="{d.file(f"{host}/{d.token(11)}/s72-c/{slug(f)}.jpg", 72, 72)}"></a></div><a href="http://{slug(f)}.blog.test/">{f}</a></li>"""
        for f in d.films[:7]
    )
    header = d.file(f"{host}/-{d.token(11)}/s1140/banner.jpg", 1140, 240)
    quick = d.file("http://img1.cdn.test/img/icon18_edit_allbkg.gif", 18, 18)
    return d.done(f"""<html dir='ltr'><head><title>Frames: {d.film}</title><style>
.side{{float:right;width:260px}}.main{{float:left;width:720px}}</style></head><body><div class="content">
<div id="header-inner"><a href="http://frames.blog.test/" style="display:block"><img alt="Frames"
 height="240px" width="1140px" src="{header}"></a></div><div class="main"><div class="date-outer"><h3>{d.film}</h3>
<div class="post-body">{d.words(40)}<br /><br />{body}<div style="clear: both;"></div></div><div class="post-footer">
Posted by <a href="http://profiles.test/1">Ann</a> <img alt="" height="18" src="{quick}" width="18"></div>
<div class="blog-pager"><a href="http://frames.blog.test/2012/06/older.html">Older Post</a></div></div></div>
<div class="side"><h2>Followers</h2>{followers}<h2>My Blog List</h2><ul>{bloglist}</ul></div></div></body></html>""")


def photoset(seed: int) -> Page:
    """A short-form blog: rows of one to three pictures, and a wall of notes with portraits."""
    d = Draft("photoset", seed, f"http://cinema.short.test/post/{10**11 + seed}/")
    rows, i = "", 0
    while i < d.count:
        n = min(d.random.choice((1, 2, 2, 3)), d.count - i)
        row = ""
        for _ in range(n):
            key = f"http://64.media.test/{d.token(32)}/{d.token(14)}-{i:02}"
            big = d.file(f"{key}/s1280x1920/{d.token(40)}.jpg", 1280)
            small = d.file(f"{key}/s540x810/{d.token(40)}.jpg", 540)
            tiny = d.file(f"{key}/s250x400/{d.token(40)}.jpg", 250)
            d.belongs(big, small, tiny)
            wide = {1: 540, 2: 268, 3: 177}[n]
            row += f"""<a href="{big}" class="photoset_photo rapid-noanimate" data-big-photo="{big}" data-big-photo-height="700"
 data-big-photo-width="1280"><img src="{small}" srcset="{tiny} 250w, {small} 540w, {big} 1280w"
 sizes="{wide}px" width="{wide}" alt="image" /></a>"""
            i += 1
        rows += f'<div class="photoset_row photoset_row_{n}">{row}</div>'
    notes = "".join(
        f"""<li class="note like"><a rel="nofollow" class="avatar_frame" href="http://{d.token()}.short.test/"
 title="user"><img src="{d.file(f"http://64.media.test/avatar_{d.token(12)}_64.pnj", 64, 64)}" class="avatar" alt="" width="16" height="16"></a>
<span class="action"><a href="http://{d.token()}.short.test/">user{k}</a> liked this</span></li>"""
        for k in d.some(12, 40)
    )
    more = "".join(
        f'<a href="/post/{d.random.randint(10**10, 10**11)}/{slug(f)}"><img src="{d.file(f"http://64.media.test/{d.token(32)}/s250x250_c1/{d.token(40)}.jpg", 250, 250)}" width="125" height="125" alt="{f}"></a>'
        for f in d.films[:6]
    )
    return d.done(f"""<!DOCTYPE html><html><head><title>cinema</title><style>.photoset{{width:546px}}
.photoset_row{{display:flex;gap:3px;margin-bottom:3px}}</style></head><body><div id="top"><h1><a href="/">cinema</a></h1></div>
<section id="posts"><article><div class="photoset">{rows}</div><div class="caption"><p><i>{d.film}</i></p>
<p>#film #cinematography</p></div><ol class="notes">{notes}</ol></article><section class="more"><h2>More
 you might like</h2>{more}</section></section></body></html>""")


def shop_zoom(seed: int) -> Page:
    """A shop of prints: a stage, its strip of small ones with sizes of their own, and other goods."""
    d = Draft("shop_zoom", seed, "http://prints.test/products/set")
    d.count = min(d.count, 14)
    cdn = "//cdn.prints.test/s/files/1/0041/products"
    stage = strip = ""
    for i in range(d.count):
        name = f"{cdn}/{slug(d.film)}-{i + 1}"
        w = {
            s: d.file(f"{name}_{s}x.jpg?v={d.random.randint(10**9, 2 * 10**9)}", s)
            for s in (110, 540, 1080, 2048)
        }
        d.belongs(*w.values())
        stage += f"""<div class="product__media-item" data-media-id="{i}"><div class="product-single__media"
 data-zoom="{w[2048]}"><img class="lazyload" src="{w[540]}" data-widths="[180, 540, 1080]" srcset="{w[540]} 540w,
 {w[1080]} 1080w" data-sizes="auto" alt="{d.film}" width="540" height="{round(540 / d.aspect)}"></div></div>"""
        strip += f"""<li><button type="button" aria-label="Load image {i + 1}"><img src="{w[110]}" width="110"
 height="{round(110 / d.aspect)}" alt=""></button></li>"""
    others = "".join(
        f"""<div class="grid__item"><a href="/products/{slug(f)}"><img src="{d.file(f"{cdn}/{slug(f)}_300x.jpg?v=1", 300)}"
 srcset="{d.file(f"{cdn}/{slug(f)}_600x.jpg?v=1", 600)} 2x" width="300" height="{round(300 / d.aspect)}" alt="{f}"><p>{f}</p>
<p>&euro;{d.random.randint(20, 90)}.00</p></a></div>"""
        for f in d.films[:8]
    )
    pay = "".join(
        f'<li><img src="{d.file(f"{cdn}/pay-{n}.png", 38, 24)}" width="38" height="24" alt="{n}"></li>'
        for n in ("visa", "amex", "maestro", "paypal")
    )
    return d.done(f"""<!doctype html><html><head><title>{d.film}, set of prints</title><style>
.stage{{display:grid;grid-template-columns:1fr 1fr;width:1100px}} .strip{{display:flex;flex-wrap:wrap;list-style:none}}
.grid{{display:grid;grid-template-columns:repeat(4,310px)}} .pay{{display:flex}}</style></head><body><header><a
 href="/">Prints</a></header><main><section><div class="stage">{stage}</div><ul class="strip">{strip}</ul>
<div><h1>{d.film}</h1><form><button>Add to cart</button></form><p>{d.words(30)}</p></div></section><section><h2>You may also like</h2>
<div class="grid">{others}</div></section></main><footer><ul class="pay">{pay}</ul></footer></body></html>""")


BLOGS = (
    thumbnail_boxes, tiled, slide_blocks, photo_essay, blog_separators, photoset, shop_zoom,
)  # fmt: skip
