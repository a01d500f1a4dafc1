"""Film data bases and sites of screen captures of the seventh set."""

from __future__ import annotations

import json

from collect.galleries.draft import LENSES, Draft, Page, slug


def media_index(seed: int) -> Page:
    """A film data base's index of photos: a mosaic of squares, addresses with the size in them."""
    number = f"tt{20000000 + seed}"
    d = Draft("media_index", seed, f"https://www.filmdata.test/title/{number}/mediaindex/")
    cdn = "https://m.media-filmdata.test/images/M"
    cells, edges = [], []
    for index in range(d.count):
        base = f"{cdn}/MV5B{d.token(38)}@._V1_"
        width = d.random.choice((1500, 2048, 4096))
        high = round(width / d.aspect)
        if d.random.random() < 0.15:
            width, high = high, width
        whole = d.file(f"{base}.jpg", width, high)
        small = [
            d.file(f"{base}QL75_UX{size}_CR0,0,{size},{size}_.jpg", size, size)
            for size in (140, 210, 280)
        ]
        said = f"{d.films[0]} and {d.films[1]} in {d.film} (2025)"
        d.belongs(whole, *small, caption=said)
        rm = f"rm{d.random.randint(10**8, 10**10)}"
        wide = ", ".join(f"{one} {size}w" for one, size in zip(small, (140, 210, 280), strict=True))
        cells.append(
            f'<a class="sc-2c4e4af9-0 eXnYFt" data-testid="mosaic-img-{index}" href="/title/{number}/mediaviewer/{rm}/?ref_=ttmi_mi_{index + 1}">'
            f'<img alt="{said}" class="ipc-image" loading="lazy" src="{small[0]}" srcSet="{wide}" sizes="(min-width: 1280px) 140px, 50vw" width="140"/></a>'
        )
        edges.append({"position": index + 1, "node": {
            "id": rm, "url": whole, "width": width, "height": high, "caption": {"plainText": said},
            "type": "still_frame", "__typename": "Image",
        }, "__typename": "ImageEdge"})  # fmt: skip
    poster = f"{cdn}/MV5B{d.token(38)}@._V1_"
    lists = []
    for film in d.films[2:7]:
        cover = d.file(f"{cdn}/MV5B{d.token(38)}@._V1_QL75_UX90_CR0,0,90,133_.jpg", 90, 133)
        lists.append(
            f'<div class="ipc-metadata-list-summary-item list-preview"><div class="ipc-poster ipc-poster--base ipc-sub-grid-item" role="group"><div class="ipc-media ipc-media--poster-27x40"><img alt="{film}" class="ipc-image" loading="lazy" src="{cover}" width="90"/></div><a class="ipc-lockup-overlay ipc-focusable" href="/list/ls{d.random.randint(10**8, 10**9)}/" aria-label="View {film}"></a></div><a class="ipc-title-link-wrapper" href="/list/ls1/"><h3 class="ipc-title__text">{film} and others</h3></a><span>created 3 months ago &bull; {d.random.randint(5, 90)} images</span></div>'
        )
    seen = "".join(
        f'<div class="ipc-poster ipc-shoveler-card"><div class="ipc-media"><img class="ipc-image" alt="{film}" src="{d.file(f"{cdn}/MV5B{d.token(38)}@._V1_QL75_UX140_CR0,0,140,207_.jpg", 140, 207)}" width="140"/></div><a href="/title/tt{d.random.randint(10**6, 10**7)}/">{film}</a></div>'
        for film in d.films[8 : 8 + d.random.randint(2, 6)]
    )
    state = {"props": {"pageProps": {"tconst": number, "contentData": {"parent": {"name": d.film}, "entityMetadata": {
        "titleText": {"text": d.film}, "primaryImage": {"url": d.file(f"{poster}.jpg", 2025, 3000), "width": 2025, "height": 3000},
    }, "data": {"title": {"id": number, "all_images": {"total": d.count, "edges": edges, "pageInfo": {"hasNextPage": False}}}}}}},
        "page": "/title/[tconst]/mediaindex", "buildId": d.token(20)}  # fmt: skip
    return d.done(f"""<!DOCTYPE html><html lang="en-US" xmlns:og="http://opengraphprotocol.org/schema/"><head><meta charSet="utf-8"/><title>{d.film} (2025) - Photos</title>
<meta property="og:image" content="{poster}.jpg"/><meta property="og:type" content="website"/>
<style>*{{box-sizing:border-box}}body{{margin:0;font:16px Roboto,Arial,sans-serif;color:#000}}#nav{{background:#121212;color:#fff;height:56px;padding:14px 24px}}.hero{{background:#1f1f1f;color:#fff;padding:24px}}.hero img{{width:64px;float:left;margin-right:16px}}.page-grid{{display:grid;grid-template-columns:2fr 1fr;gap:32px;max-width:1216px;margin:24px auto}}[data-testid=sub-section-images] .row{{display:flex;flex-wrap:wrap;gap:4px}}.row a{{width:140px;height:140px;overflow:hidden}}.row img{{width:100%;height:100%;object-fit:cover}}.list-preview{{display:flex;gap:12px;margin-bottom:16px}}.ipc-poster{{position:relative}}.ipc-title__text{{font-size:16px;margin:0}}.shoveler{{display:flex;gap:16px;background:#1f1f1f;padding:24px;overflow:hidden}}.shoveler a{{color:#fff}}.ipc-lockup-overlay{{position:absolute;inset:0}}</style></head>
<body><div id="__next"><nav id="nav"><a href="/" style="color:#f5c518"><svg width="64" height="32"><rect width="64" height="32" rx="4" fill="#f5c518"/></svg></a> Menu &nbsp; All &nbsp; Watchlist</nav>
<main role="main" class="ipc-page-wrapper"><section class="hero"><a class="ipc-lockup-overlay-x" href="/title/{number}/"><img class="ipc-image" alt="{d.film}" src="{d.file(poster + "QL75_UX64_CR0,0,64,95_.jpg", 64, 95)}" width="64"/></a><h2>{d.film}</h2><h1>Photos</h1><div style="clear:both"></div></section>
<div class="page-grid"><div><section class="ipc-page-section"><div class="ipc-chip-list">Still frame Publicity Event Poster Production art</div><div data-testid="sub-section-images"><p>1-{d.count} of {d.count} photos</p><section class="row">{"".join(cells)}</section></div></section></div>
<aside data-testid="sidebar"><h3>Related lists</h3>{"".join(lists)}</aside></div>
<section class="recently-viewed"><h3>Recently viewed</h3><div class="shoveler">{seen}</div></section></main>
<footer class="imdb-footer">&copy; 1990-2026 filmdata.test</footer></div><script id="__NEXT_DATA__" type="application/json">{json.dumps(state)}</script></body></html>""")


def subject_photos(seed: int) -> Page:
    """A Chinese film data base's stills: three floated columns, sizes and remarks below each."""
    subject = 30100000 + seed
    d = Draft("subject_photos", seed, f"https://movie.subject.test/subject/{subject}/photos?type=S")
    host = f"https://img{d.random.randint(1, 9)}.subjectio.test"
    items = []
    for _ in range(min(d.count, 30)):
        number = d.random.randint(2_100_000_000, 2_900_000_000)
        width = d.random.choice((1280, 1920, 3000, 4096))
        at = f"{host}/view/photo/%s/public/p{number}.jpg"
        small = d.file(at % "m", 600)
        d.belongs(small, d.file(at % "s", 270), d.file(at % "l", 1080), d.file(at % "raw", width))
        said = d.random.choice(("", "", f"{d.random.randint(1, 40)}回应"))
        items.append(f"""
    <li data-id="{number}">
        <div class="cover">
            <a href="https://movie.subject.test/photos/photo/{number}/">
                <img src="{small}" />
            </a>
        </div>
        <div class="prop">
            {width}x{round(width / d.aspect)}
        </div>
        <div class="name">剧照
            <a href="https://movie.subject.test/photos/photo/{number}/#comments">{said}</a>
        </div>
    </li>""")
    face = d.file(f"{host}/view/photo/s_ratio_poster/public/p{d.random.randint(10**9, 2 * 10**9)}.jpg", 270, 400)  # fmt: skip
    code = d.file(f"{host}/f/shire/{d.token(20)}/pics/app/qr_code.jpg", 150, 150)
    advert = d.file(f"https://erebor.subject.test/redirect/pics/{d.token()}.jpg", 300, 250)
    return d.done(f"""<!DOCTYPE html>
<html lang="zh-CN" class="ua-linux ua-webkit">
<head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><meta name="renderer" content="webkit"><title>{d.film}的剧照</title>
<style>body{{margin:0;font:12px/1.6 Helvetica,Arial,sans-serif;color:#111}}a{{color:#37a}}#db-global-nav{{background:#545652;height:28px}}#db-nav-movie{{background:#f0f3f5;padding:20px;margin-bottom:30px}}#wrapper{{width:1040px;margin:0 auto}}.article{{float:left;width:675px}}.aside{{float:right;width:310px}}ul{{list-style:none;padding:0}}.poster-col3 li{{float:left;width:205px;margin:0 20px 20px 0;text-align:center}}.poster-col3 .cover{{height:150px;overflow:hidden}}.poster-col3 .cover img{{width:205px}}.clearfix:after{{content:"";display:block;clear:both}}.movie-pic img{{width:100px}}.paginator{{clear:both;text-align:center}}</style></head>
<body><div id="db-global-nav" class="global-nav"></div><div id="db-nav-movie" class="nav"><a href="/">影讯&amp;购票</a> <a href="/explore">选电影</a> <a href="/tv">电视剧</a> <a href="/chart">排行榜</a></div>
<div id="wrapper"><div id="content"><h1>{d.film}的剧照</h1><div class="grid-16-8 clearfix"><div class="article">
<div class="opt-bar-line clearfix"><div class="fright"><a href="?type=S&amp;sortby=like">按喜欢排序</a></div><span>按类型：</span>全部 官方剧照 截图 工作照</div>
<ul class="poster-col3 clearfix">{"".join(items)}
</ul><div class="paginator"><span class="thispage" data-total-page="1">1</span><span class="count">(共{len(items)}张)</span></div></div>
<div class="aside"><div class="mod"><div class="movie-summary clearfix"><a href="/subject/{subject}/" class="movie-pic"><img src="{face}" class="subject-pic" alt="{d.film}"></a><p><span class="pl">导演:</span> {d.films[0]}</p><p><span class="pl">类型:</span> 剧情</p></div><p class="pl2">&gt; <a href="/subject/{subject}/">去 {d.film} 的页面</a></p><p>&gt; <a href="/subject/{subject}/photos?type=R">海报</a></p></div><div id="dale_movie_photos"><a href="https://erebor.subject.test/r"><img src="{advert}" width="300" height="250"></a></div><div class="block5 app-movie"><img src="{code}" width="75" height="75"> 扫码下载</div></div>
</div></div><div id="footer"><span id="icp" class="fleft gray-link">&copy; 2005－2026</span></div></div></body></html>""")


def fan_captures(seed: int) -> Page:
    """An actor's fan site in album software: a table of captures, their files told in the titles."""
    album = 400 + seed
    d = Draft("fan_captures", seed, f"https://captures.test/gallery/thumbnails.php?album={album}")
    folder = f"albums/Films/2024/{slug(d.film).replace('-', '')}/caps"
    cells, name = [], d.random.choice(("cap", "Screencap", slug(d.film)[:6]))
    width = d.random.choice((1280, 1920))
    high = round(width / d.aspect)
    pid = d.random.randint(10_000, 400_000)
    for index in range(d.count):
        file = f"{name}_{index * 3 + 1:05d}.jpg"
        small = d.file(f"{folder}/thumb_{file}", 150, round(150 / d.aspect))
        d.belongs(small, d.file(f"{folder}/normal_{file}", 600), d.file(f"{folder}/{file}", width))
        cells.append(f"""<td valign="top" class="thumbnails" width ="25%" align="center">
        <table width="100%" cellpadding="0" cellspacing="0"><tr><td align="center">
            <a href="displayimage.php?album={album}&amp;pid={pid + index}#top_display_media"><img src="{small}" class="image" width="150" height="{round(150 / d.aspect)}" border="0" alt="{file}" title="Filename={file}
Filesize={d.random.randint(90, 400)}KiB
Dimensions={width}x{high}
Date added=Mar {d.random.randint(1, 30):02d}, 2025" /><br /></a>
            <span class="thumb_title thumb_title_views">{d.random.randint(0, 90)} views</span></td></tr></table></td>""")
    rows = "".join(
        f"<tr>{''.join(cells[index : index + 4])}</tr>\n" for index in range(0, len(cells), 4)
    )
    online = "".join(
        f'<a href="https://friends{index}.test/"><img src="{d.file(f"https://friends{index}.test/button.gif", 88, 31)}" alt="" border="0" /></a> '
        for index in d.some(3, 8)
    )
    return d.done(f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en" lang="en" dir="ltr"><head><title>{d.film} - Captures - Photo Archive</title><meta name="generator" content="Coppermine Photo Gallery" />
<style type="text/css">body{{background:#e9e4e6;font:11px Verdana,sans-serif;margin:0}}#head{{width:1000px;margin:0 auto}}.maintable{{background:#fff;border:1px solid #bbb;margin:8px auto}}.tableh1{{background:#574650;color:#fff;padding:5px}}.thumbnails{{padding:5px}}.image{{border:1px solid #888;margin:2px}}.navmenu{{padding:3px}}</style></head>
<body><div id="head"><a href="https://captures.test/"><img src="{d.file("/gallery/themes/site/images/header.jpg", 1000, 320)}" width="1000" height="320" border="0" alt="" /></a></div>
<table align="center" width="1000" cellspacing="1" cellpadding="0" class="maintable"><tr><td class="tableh1"><a href="index.php">Home</a> &gt; <a href="index.php?cat=3">Films</a> &gt; <a href="thumbnails.php?album={album}">{d.film} &#8212; Captures</a></td></tr></table>
<table align="center" width="1000" cellspacing="1" cellpadding="0" class="maintable"><tr><td class="tableh1" colspan="4"><h2>{d.film} &#8212; Captures</h2> <a href="thumbnails.php?album={album}&amp;sort=na"><img src="{d.file("/gallery/images/ascending.gif", 9, 9)}" border="0" alt="" /></a> <img src="{d.file("/gallery/images/descending.gif", 9, 9)}" border="0" alt="" /></td></tr>
{rows}<tr><td colspan="4" class="tableh1">{d.count} files on 1 page(s)</td></tr></table>
<table align="center" width="1000" class="maintable"><tr><td class="tableh2">Rate this album (no votes yet) <img src="{d.file("/gallery/images/rating0.gif", 65, 14)}" alt="" /></td></tr></table>
<div align="center">{online}<br />Powered by Coppermine Photo Gallery</div></body></html>""")


def screencap_page(seed: int) -> Page:
    """A site of screen captures: strips of small ones by a proxy that resizes, adverts between."""
    d = Draft("screencap_page", seed, "https://capturepress.test/long-film-2024/page/2/")
    path = f"caps.test/{d.random.randint(100, 999)}-{slug(d.film)}/full/{slug(d.film)}-capturepress-{{}}.jpg"
    links, first = [], d.random.randint(1, 90) * 10
    for index in range(max(12, d.count)):
        at = "https://i0.proxy.test/" + path.format(first + index)
        whole = d.file(f"{at}?strip=all", 1920)
        small = d.file(f"{at}?resize=300,169&amp;ssl=1".replace("&amp;", "&"), 300, 169)
        d.belongs(whole, small)
        links.append(
            f'<a href="{whole}" rel="noopener"><img src="{small.replace("&", "&#038;")}" class="thumb" alt="" width="300" height="169" loading="lazy" /></a>\n'
        )
        if index == 5:
            links.append('<div class="adv"><ins class="adsbygoogle" style="display:block" data-ad-slot="1"></ins></div>')  # fmt: skip
    related = "".join(
        f'<article class="entry-related"><a href="/{slug(film)}/"><img width="150" height="220" src="{d.file(f"https://capturepress.test/wp-content/uploads/{slug(film)}-150x220.jpg", 150, 220)}" class="attachment-post-thumbnail wp-post-image" alt="{film}" decoding="async" loading="lazy" /></a><h4><a href="/{slug(film)}/">{film}</a></h4></article>'
        for film in d.films[: d.random.randint(4, 8)]
    )
    pages = "".join(f'<a class="post-page-numbers" href="/long-film-2024/page/{n}/">{n}</a> ' for n in range(3, 12))  # fmt: skip
    return d.done(f"""<!DOCTYPE html><html lang="en-US"><head><meta charset="UTF-8"><title>{d.film} (2024) [4K] - Screencaps - Page 2</title><link rel='stylesheet' id='wp-block-library-css' href='/wp-includes/css/dist/block-library/style.min.css' type='text/css' media='all' />
<style>body{{margin:0;background:#1b1b1b;color:#ccc;font:14px Arial,sans-serif}}.site-header{{background:#000;padding:14px 30px}}.wrap{{max-width:1260px;margin:0 auto}}.entry-content{{text-align:center;font-size:0}}.thumb{{width:300px;height:169px;margin:4px;object-fit:cover}}.wp-pagenavi{{font-size:14px;padding:18px}}.adv{{height:90px;background:#333;margin:10px}}.related{{display:flex;gap:14px;flex-wrap:wrap}}a{{color:#e0b050}}</style></head>
<body class="post-template-default single single-post paged-2"><header class="site-header"><a href="/"><img src="{d.file("https://capturepress.test/wp-content/themes/caps/images/logo.png", 320, 60)}" width="320" height="60" alt="Screencaps"></a></header>
<div class="wrap"><article class="post type-post hentry"><h1 class="entry-title">{d.film} (2024) [4K]</h1><p class="entry-meta">Page 2 of 11</p><div class="wp-pagenavi">{pages}</div><section class="entry-content">
{"".join(links)}</section><div class="wp-pagenavi">{pages}</div></article><h3>More films</h3><div class="related">{related}</div></div>
<footer class="site-footer">All images are property of their owners.</footer><img src="{d.file("https://pixel.stats.test/g.gif?v=ext&blog=1", 1, 1).replace("&", "&amp;")}" alt="" width="1" height="1" style="position:absolute"></body></html>""")


def film_photos_pl(seed: int) -> Page:
    """A Polish film portal's photos: late tiles in a grid, each an object of image data."""
    d = Draft("film_photos_pl", seed, f"https://www.filmportal.test/film/Film-2024-{840000 + seed}/photos")  # fmt: skip
    cdn = f"https://fcdn.test/fph/{d.random.randint(10, 99)}/{d.random.randint(10, 99)}/{840000 + seed}"
    tiles = []
    for index in range(d.count):
        stem = f"{cdn}/{1_200_000 + seed * 100 + index}_1"
        small, whole = d.file(f"{stem}.3.jpg", 420), d.file(f"{stem}.1.jpg", 1600)
        who = ", ".join(d.films[: d.random.randint(0, 2)])
        d.belongs(small, whole, caption=who)
        tiles.append(
            f'<li class="photosGrid__item" data-index="{index}"><figure class="photo" itemprop="image" itemscope itemtype="http://schema.org/ImageObject"><a class="photo__link" href="/film/Film-2024-{840000 + seed}/photos/{1_200_000 + index}" itemprop="url"><img class="photo__image lozad" data-src="{small}" src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==" alt="{d.random.choice(LENSES)}"><meta itemprop="contentUrl" content="{whole}"></a><figcaption class="photo__caption" itemprop="caption">{who}</figcaption></figure></li>'
        )
    roles = "".join(
        f'<div class="simplePoster personRole"><a href="/person/{slug(film)}"><img class="simplePoster__image lozad" data-src="{d.file(f"https://fcdn.test/ppo/{d.token(4)}/{d.token(6)}.2.jpg", 140, 180)}" src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==" alt="{film}"></a><span>{film}</span></div>'
        for film in d.films[2:8]
    )
    news = "".join(
        f'<article class="newsBox"><a href="/news/{slug(film)}-{d.random.randint(1, 99999)}"><img class="newsBox__image lozad" data-src="{d.file(f"https://fcdn.test/nph/{d.token(6)}.7.jpg", 320, 180)}" src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==" alt=""><h3>{film}: zobacz nowy zwiastun</h3></a></article>'
        for film in d.films[9 : 9 + d.random.randint(3, 6)]
    )
    return d.done(f"""<!DOCTYPE html><html lang="pl"><head><meta charset="UTF-8"><title>{d.film} (2024) - Zdjęcia</title><meta property="og:image" content="{d.file(f"https://fcdn.test/fpo/{d.token(6)}.3.jpg", 420, 600)}">
<style>body{{margin:0;font:14px Lato,Arial,sans-serif;color:#222}}.siteHeader{{background:#fff;border-bottom:3px solid #ffc200;padding:14px 24px}}.page{{max-width:1140px;margin:0 auto}}.filmCover{{background:#222;color:#fff;padding:20px;display:flex;gap:20px}}.filmCover img{{width:90px}}ul{{list-style:none;padding:0}}.photosGrid{{display:grid;grid-template-columns:repeat(3,1fr);gap:12px}}.photo{{margin:0}}.photo__image{{width:100%;height:200px;object-fit:cover;background:#ddd;display:block}}.roles,.news{{display:grid;grid-template-columns:repeat(6,1fr);gap:12px}}.roles img{{width:100%;height:150px;object-fit:cover}}.news{{grid-template-columns:repeat(3,1fr)}}.news img{{width:100%;height:150px}}</style></head>
<body><header class="siteHeader"><a class="logo" href="/">filmportal</a> Filmy Seriale VOD Kino</header><div class="page"><div class="filmCover"><a href="/film/Film-2024-{840000 + seed}"><img itemprop="image" src="{d.file(f"https://fcdn.test/fpo/{d.token(6)}.2.jpg", 180, 260)}" alt="{d.film}"></a><div><h1>{d.film}</h1><span>2024</span> <strong>7,{d.random.randint(0, 9)}</strong></div></div>
<nav class="filmMenu">Opis Obsada <b>Zdjęcia ({d.count})</b> Zwiastuny Plakaty Forum</nav><section class="photosSection"><h2>Zdjęcia</h2><ul class="photosGrid">{"".join(tiles)}</ul></section>
<section><h2>Obsada</h2><div class="roles">{roles}</div></section><section><h2>Newsy</h2><div class="news">{news}</div></section></div><footer>Regulamin Prywatność</footer>
<script>var see=new IntersectionObserver(function(all){{all.forEach(function(one){{if(one.isIntersecting){{one.target.src=one.target.getAttribute('data-src');one.target.setAttribute('data-loaded',true);see.unobserve(one.target)}}}})}},{{rootMargin:'200px'}});document.querySelectorAll('.lozad').forEach(function(one){{see.observe(one)}});</script></body></html>""")
