"""A fifth blind set: an Italian society's article, a restorer's log, a site of captures.

By an author who had not seen the reader; see `fifth`.
"""

from __future__ import annotations

from collect.galleries.draft import LENSES, Draft, Page, slug
from collect.galleries.fifth_parts import number

SOCIETY_STYLE = """<style>
*{box-sizing:border-box}body{margin:0;font:16px/1.5 Roboto,Arial,sans-serif;color:#22262a}
.container-header{background:linear-gradient(135deg,#112855,#1c3f8a);color:#fff;padding:16px 40px}.container-header img{height:70px}
.mod-menu{display:flex;gap:20px;list-style:none;padding:0}.mod-menu a{color:#fff}
.site-grid{max-width:1320px;margin:auto;display:grid;grid-template-columns:9fr 3fr;gap:24px;padding:24px}
.item-image.float-end{float:right;margin:0 0 16px 16px;width:320px}.item-image img{max-width:100%;height:auto}
ul.sigFreeContainer{list-style:none;margin:16px 0;padding:0;clear:both;display:block;overflow:hidden}
li.sigFreeThumb{float:left;margin:0 8px 8px 0;background:#fff;border:1px solid #ddd;padding:6px}
a.sigFreeLink{display:block;text-align:center;overflow:hidden}.sigFreeImg{display:block;background-repeat:no-repeat;background-position:50% 50%}
.card{border:1px solid #ddd;padding:16px;margin-bottom:20px}.mod-banners img{max-width:100%}
.footer{background:#112855;color:#fff;padding:24px 40px;clear:both}
</style>"""


def society_article(seed: int) -> Page:
    """An Italian film society's article with its evening's photographs, made by a plug-in."""
    d = Draft("society_article", seed, "")
    d.page.url = f"https://www.cineforum-lido.test/archivio/{number(d, 200, 900)}-{slug(d.film)}"
    key = d.token(10)
    folder = f"/images/rassegne/{d.random.randint(2015, 2025)}/{slug(d.film)}"
    blank = d.file("/plugins/content/jw_sig/jw_sig/includes/images/transparent.gif", 1, 1)
    items = []
    for i in range(d.count):
        name = f"IMG_{3120 + i}"
        whole = d.file(f"{folder}/{name}.jpg", 1600, d.random.choice((1067, 1067, 1200)))
        thumb = d.file(f"/cache/jw_sig/jw_sig_cache_{key}_{name.lower()}.jpg", 200, 160)
        d.belongs(whole, thumb)
        title = f"Stai vedendo il file {name}.jpg"
        items.append(
            f'<li class="sigFreeThumb"><a href="{whole}" class="sigFreeLink fancybox-gallery" style="width:200px;height:160px;" title="{title}" data-thumb="{thumb}" target="_blank" data-fancybox="gallery{key}"><img class="sigFreeImg" src="{blank}" alt="Clicca per ingrandire {name}.jpg" title="Clicca per ingrandire {name}.jpg" style="width:200px;height:160px;background-image:url(\'{thumb}\');" /></a></li>'
        )
    poster = d.file(f"/images/locandine/{slug(d.film)}.jpg", 600, 860)
    last = "".join(
        f'<li itemscope itemtype="https://schema.org/Article"><a href="/archivio/{number(d, 200, 900)}-{slug(one)}" itemprop="url"><span itemprop="name">{one}</span></a></li>'
        for one in d.films[:6]
    )
    banners = "".join(
        f'<div class="mod-banners__item banneritem"><a href="/component/banners/click/{i}" target="_blank" rel="noopener noreferrer"><img src="{d.file(f"/images/banners/sponsor{i}.png", 300, 120)}" alt="sponsor" width="300" height="120" loading="lazy"></a></div>'
        for i in d.some(1, 4)
    )
    return d.done(f"""<!DOCTYPE html><html lang="it-it" dir="ltr"><head><meta charset="utf-8"><title>{d.film} - Cineforum Lido</title>{SOCIETY_STYLE}</head>
<body class="site com_content wrapper-static view-article no-layout itemid-115 has-sidebar-right">
<header class="header container-header full-width"><div class="navbar-brand"><a class="brand-logo" href="/"><img loading="eager" decoding="async" src="{d.file("/images/logo-cineforum.png", 280, 70)}" alt="Cineforum Lido" width="280" height="70"></a></div><nav><ul class="mod-menu mod-list nav"><li class="nav-item"><a href="/">Home</a></li><li class="nav-item"><a href="/programma">Programma</a></li><li class="nav-item current active"><a href="/archivio">Archivio</a></li></ul></nav></header>
<div class="site-grid"><div class="grid-child container-component"><main><div class="com-content-article item-page" itemscope itemtype="https://schema.org/Article"><div class="page-header"><h1 itemprop="headline">La serata di &laquo;{d.film}&raquo;</h1></div><dl class="article-info text-muted"><dd class="published"><time>12 Marzo 2024</time></dd><dd class="hits">Visite: {number(d)}</dd></dl>
<figure class="float-end item-image"><img src="{poster}" alt="Locandina" width="600" height="860" loading="eager" itemprop="image" /></figure>
<div itemprop="articleBody" class="com-content-article__body"><p>{d.words(60)}</p><p>{d.words(60)}</p>
<!-- JoomlaWorks "Simple Image Gallery" Plugin starts here -->
<ul id="sigFreeId{key}" class="sigFreeContainer sigFreeClassic">{"".join(items)}<li class="sigFreeClear">&nbsp;</li></ul>
<!-- JoomlaWorks "Simple Image Gallery" Plugin ends here -->
<p>{d.words(20)}</p></div><nav class="pagenavigation"><a class="btn btn-sm btn-secondary previous" href="/archivio/1">Indietro</a> <a class="btn next" href="/archivio/2">Avanti</a></nav></div></main></div>
<div class="grid-child container-sidebar-right"><div class="sidebar-right card"><h3 class="card-header">Ultimi articoli</h3><ul class="mod-articleslatest latestnews mod-list">{last}</ul></div><div class="sidebar-right card mod-banners bannergroup">{banners}</div></div></div>
<footer class="container-footer footer full-width">Cineforum Lido APS</footer></body></html>""")


LOG_STYLE = """<style>
body{max-width:860px;margin:0 auto;font:18px/1.6 Charter,Georgia,serif;color:#222;padding:0 20px}
header.nav{display:flex;justify-content:space-between;padding:20px 0}header.nav img{width:40px;border-radius:50%}
.cover img{width:100%;height:auto}.gallery{overflow:hidden;margin:10px -4px 30px}
.gallery .box{float:left;position:relative;width:33.33%;padding-bottom:25%}
.gallery .box figure{position:absolute;margin:3px;top:0;left:0;right:0;bottom:0;overflow:hidden}
.gallery .img{position:absolute;top:0;bottom:0;left:0;right:0;background-size:cover;background-position:50% 50%;background-repeat:no-repeat}
.gallery img{display:none}.gallery figure a{position:absolute;top:0;left:0;right:0;bottom:0}
.gallery figcaption{position:absolute;bottom:0;left:0;right:0;background:#000a;color:#fff;font-size:.7em;padding:4px}.gallery figcaption p{margin:0}
.post-nav{display:flex;justify-content:space-between;border-top:1px solid #ccc;padding:20px 0}
</style>"""


def restoration_log(seed: int) -> Page:
    """A restorer's log, a static site: before the text a table, after it scans in a gallery."""
    d = Draft("restoration_log", seed, "")
    base = f"https://nitrate.test/log/{slug(d.film)}/"
    d.page.url = base
    said = d.random.random() < 0.5
    thumbs = d.random.random() < 0.6
    boxes = []
    for i in range(d.count):
        whole = d.file(f"{base}reel-{i // 6 + 1}-scan-{i + 1:02d}.jpg", 2048, 1536)
        names = [whole]
        small = whole
        if thumbs:
            small = d.file(f"{base}reel-{i // 6 + 1}-scan-{i + 1:02d}-thumb.jpg", 400, 300)
            names.append(small)
        caption = d.random.choice(LENSES).capitalize() if said else ""
        d.belongs(*names, caption=caption)
        words = f"<figcaption><p>{caption}</p></figcaption>" if said else ""
        boxes.append(
            f'<div class="box"><figure itemprop="associatedMedia" itemscope itemtype="http://schema.org/ImageObject"><div class="img" style="background-image: url(\'{small}\');"><img itemprop="thumbnail" src="{small}" alt="{caption}"/></div>{words}<a href="{whole}" itemprop="contentUrl"></a></figure></div>'
        )
    table = "".join(
        f"<tr><td>{i + 1}</td><td>{number(d, 200, 310)} m</td><td>{d.words(5)}</td></tr>"
        for i in range(5)
    )
    badge = d.file("https://i.creativecommons.test/l/by/4.0/88x31.png", 88, 31)
    return d.done(f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{d.film}: the reels | Nitrate</title><meta name="generator" content="Hugo 0.139.0">{LOG_STYLE}</head>
<body><header class="nav"><a href="/"><img src="{d.file("/img/me.jpg", 160, 160)}" alt="Nitrate"></a><nav><a href="/log/">Log</a> <a href="/tools/">Tools</a> <a href="/index.xml">RSS</a></nav></header>
<main><article><h1>{d.film}: the reels</h1><p><time datetime="2024-05-02">2 May 2024</time> &middot; 6 min read</p>
<p>{d.words(60)}</p><table><thead><tr><th>Reel</th><th>Length</th><th>State</th></tr></thead><tbody>{table}</tbody></table><p>{d.words(70)}</p><div class="highlight"><pre tabindex="0"><code>ffmpeg -i scan_%06d.dpx -c:v ffv1 reel.mkv</code></pre></div><h2 id="scans">Scans</h2>
<div class="gallery caption-position-bottom caption-effect-slide hover-effect-zoom hover-transition" itemscope itemtype="http://schema.org/ImageGallery">{"".join(boxes)}</div>
<p>{d.words(30)}</p></article>
<div class="pswp" tabindex="-1" role="dialog" aria-hidden="true"><div class="pswp__bg"></div><div class="pswp__scroll-wrap"><div class="pswp__container"><div class="pswp__item"></div><div class="pswp__item"></div><div class="pswp__item"></div></div></div></div>
<nav class="post-nav"><a href="/log/{slug(d.films[0])}/">&larr; {d.films[0]}</a><a href="/log/{slug(d.films[1])}/">{d.films[1]} &rarr;</a></nav></main>
<footer><a rel="license" href="https://creativecommons.test/by/4.0/"><img alt="CC BY 4.0" src="{badge}"></a> Nitrate, a log.</footer></body></html>""")


CAPS_STYLE = """<style>
*{box-sizing:border-box}body{margin:0;background:#f2f2f2;font:15px Lato,Arial,sans-serif;color:#333}
.site-header{background:#1b1b1b;padding:14px}.site-header .wrap,.site-inner{max-width:1280px;margin:auto;display:flex;gap:30px}
.site-header img{height:50px}.nav-primary a{color:#ddd;margin-right:18px;line-height:50px}.content{flex:1;background:#fff;padding:30px}
.sidebar{width:300px}.sidebar .widget{background:#fff;padding:20px;margin-bottom:20px}.sidebar img{max-width:100%;height:auto}
.thumbnails{display:flex;flex-wrap:wrap;gap:6px}.thumbnails a{display:block;width:calc(25% - 5px)}.thumbnails img{width:100%;height:auto;display:block}
.pixcode{display:flex;justify-content:space-between;margin:20px 0}.wp-pagenavi a,.wp-pagenavi span{border:1px solid #bbb;padding:4px 8px;margin-right:2px}
.similar{display:flex;gap:12px;margin-top:30px}.similar a{width:25%}.similar img{width:100%;height:auto}.footer{text-align:center;padding:30px}
.leader{width:728px;height:90px;background:#ddd;margin:12px auto}
</style>"""


def caps_page(seed: int) -> Page:
    """A site of captures: one page of very many of a film's, other films below and aside."""
    d = Draft("caps_page", seed, "")
    year, page = d.random.randint(1994, 2024), d.random.randint(1, 6)
    name = slug(d.film)
    d.page.url = f"https://film-captures.test/{name}-{year}/" + (
        f"page/{page}/" if page > 1 else ""
    )  # fmt: skip
    per = d.count * 3
    pages = page + d.random.randint(2, 40)
    caps = []
    for i in range(per):
        at = (page - 1) * per + i + 1
        stem = f"film-captures.test/wp/uploads/{year}/{name}/{name}-film-captures.test-{at}.jpg"
        small = d.file(
            f"https://i{i % 3}.wp.test/{stem}?w=336&h=180&crop&ssl=1", 336, 180
        )  # fmt: skip
        whole = d.file(f"https://i{i % 3}.wp.test/{stem}?strip=all", 1920)
        bare = d.file(f"https://{stem}", 1920)
        d.belongs(small, whole, bare)
        caps.append(
            f'<a href="{whole}"><img src="{small.replace("&", "&#038;")}" alt="" width="336" height="180" loading="lazy" /></a>\n'
        )
    similar = "".join(
        f'<a href="/{slug(one)}/"><img src="{d.file(f"https://film-captures.test/wp/uploads/covers/{slug(one)}-336x180.jpg", 336, 180)}" alt="{one}" width="336" height="180" /><span>{one}</span></a>'
        for one in d.films[:4]
    )
    newest = "".join(
        f'<li><a href="/{slug(one)}/"><img src="{d.file(f"https://film-captures.test/wp/uploads/posters/{slug(one)}-150x225.jpg", 150, 225)}" width="75" alt="{one}" loading="lazy" /> {one}</a></li>'
        for one in d.films[4 : 4 + d.random.randint(3, 6)]
    )
    poster = d.file(f"https://film-captures.test/wp/uploads/posters/{name}.jpg", 400, 600)
    numbers = "".join(
        f'<span class="current">{i}</span>'
        if i == page
        else f'<a class="page larger" href="/{name}-{year}/page/{i}/">{i}</a>'
        for i in range(max(1, page - 3), min(pages, page + 4) + 1)
    )
    choices = "".join(f"<option>{i}</option>" for i in range(1, pages + 1))
    return d.done(f"""<!DOCTYPE html><html lang="en-US"><head><meta charset="UTF-8"><title>{d.film} ({year}) [{page} of {pages}] - Film Captures</title>{CAPS_STYLE}</head>
<body class="post-template-default single genesis header-image content-sidebar"><div class="site-container"><header class="site-header"><div class="wrap"><a href="/"><img src="{d.file("https://film-captures.test/wp/uploads/2021/logo-captures.png", 260, 50)}" alt="Film Captures" width="260" height="50"></a><nav class="nav-primary"><a href="/movie-directory/">Directory</a><a href="/genres/">Genres</a><a href="/forum/">Forum</a></nav></div></header>
<div class="leader"><ins class="adsbygoogle" data-ad-slot="123"></ins></div><div class="site-inner"><main class="content"><article class="post entry category-movies"><header class="entry-header"><h1 class="entry-title">{d.film} ({year})</h1></header><div class="entry-content">
<div class="pixcode"><div class="wp-pagenavi"><span class="pages">Page {page} of {pages}</span>{numbers}</div><form>Jump to <select>{choices}</select></form></div>
<section class="thumbnails">{"".join(caps)}</section>
<div class="pixcode"><div class="wp-pagenavi">{numbers}</div></div><h3>If you like this, see</h3><div class="similar">{similar}</div></div></article></main>
<aside class="sidebar sidebar-primary"><section class="widget"><h3>{d.film}</h3><img src="{poster}" width="260" height="390" alt="Poster of {d.film}"><p>{d.words(20)}</p></section><section class="widget"><h3>Newest</h3><ul>{newest}</ul></section><section class="widget"><a href="https://shop.test/?aff=1" rel="nofollow sponsored"><img src="{d.file("https://film-captures.test/wp/uploads/shop-300x250.jpg", 300, 250)}" width="300" height="250" alt=""></a></section></aside></div><footer class="footer">All captures belong to those who made the films.</footer></div></body></html>""")
