"""Film bases and portals, as the first half of the thirteenth blind set has them."""

from __future__ import annotations

from urllib.parse import quote

from collect.galleries.draft import Draft, Page, slug
from collect.galleries.thirteenth_a_parts import BLANK, fitted, lazily, number

_CAPTURES_CSS = """body{background:#1d1a22;color:#ddd;font:11px Verdana,Arial,sans-serif;margin:0}a{color:#d7a6c8;text-decoration:none}
#wrap{width:980px;margin:0 auto}.maintable{background:#2a2630;border:1px solid #000;margin-bottom:10px}.tableh1{background:#4a3550;color:#fff;padding:5px 8px;font-weight:bold}
.tableb{padding:8px}.thumbnails{padding:2px;background:#221f28}.image{border:1px solid #000;margin:2px}.thumb_title{display:block;color:#999}
#side{float:right;width:170px}#main{margin-right:180px}.tabs td{padding:4px 8px}.affiliates img{margin:2px}"""


def captures_album(seed: int) -> Page:
    """An actress's site in album software: a table of captures; newest albums and friends aside."""
    d = Draft(
        "captures_album",
        seed,
        "https://captures.vale-online.test/gallery/thumbnails.php?album=1187",
    )
    folder = f"albums/Films/{d.random.randint(1998, 2024)}_{d.film.replace(' ', '').replace(chr(39), '')}/Captures"
    width = d.random.choice((1280, 1920))
    across = d.random.choice((4, 5))
    cells = []
    for index in range(d.count):
        name = f"{slug(d.film)}-{index * 7 + d.random.randint(1, 6):04d}.jpg"
        thumb = d.file(f"{folder}/thumb_{name}", *fitted((width, round(width / d.aspect)), 140))
        normal = d.file(f"{folder}/normal_{name}", 800)
        d.belongs(thumb, normal, d.file(f"{folder}/{name}", width))
        title = f"Filename={name}&#10;Filesize={d.random.randint(90, 700)}KiB&#10;Dimensions={width}x{round(width / d.aspect)}&#10;Date added=Mar 0{d.random.randint(1, 9)}, 2024"
        cells.append(f"""<td valign="top" class="thumbnails" width="{100 // across}%" align="center"><table width="100%" cellpadding="0" cellspacing="0"><tr><td align="center">
<a href="displayimage.php?album=1187&amp;pid={68000 + index}#top_display_media"><img src="{thumb}" class="image" width="140" height="{round(140 / d.aspect)}" border="0" alt="{name}" title="{title}" /><br /></a>
<span class="thumb_title thumb_title_views">{d.random.randint(3, 400)} views</span></td></tr></table></td>""")
    rows = "".join(
        f"<tr>{''.join(cells[at : at + across])}</tr>" for at in range(0, len(cells), across)
    )
    newest = "".join(
        f'<div align="center"><a href="thumbnails.php?album={1188 + at}"><img src="'
        + d.file(f"albums/Events/{slug(film)}/thumb_{number(d, 3)}.jpg", 94, 140)
        + f'" class="image" border="0" alt="" /></a><br />{film}<br /></div>'
        for at, film in enumerate(d.films[: d.random.randint(3, 6)])
    )
    friends = "".join(
        f'<a href="https://{slug(film)}.test/"><img src="{d.file(f"/aff/{slug(film)}.gif", 88, 31)}" border="0" alt="" /></a>'
        for film in d.films[6 : 6 + d.random.randint(3, 8)]
    )
    banner = d.file("/gallery/themes/plum/images/header.jpg", 980, 260)
    spacer = d.file("/gallery/images/spacer.gif", 1, 1)
    return d.done(f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en" lang="en" dir="ltr"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<title>Vale Online Gallery - {d.film} - Screen captures</title><style type="text/css">{_CAPTURES_CSS}</style>
<script type="text/javascript">/* <![CDATA[ */ var js_vars = {{"site_url":"https:\\/\\/captures.vale-online.test\\/gallery","debug":false,"icon_dir":"images\\/icons\\/"}}; /* ]]> */</script></head>
<body><div id="wrap"><img src="{banner}" width="980" height="260" alt="Vale Online" />
<table class="maintable" width="100%"><tr><td class="tableb"><a href="/">Main site</a> :: <a href="index.php">Gallery</a> :: <a href="thumbnails.php?album=lastup">Last uploads</a> :: <a href="thumbnails.php?album=toprated">Top rated</a> :: <a href="search.php">Search</a></td></tr></table>
<div id="side"><table class="maintable" width="100%"><tr><td class="tableh1">Newest albums</td></tr><tr><td class="tableb">{newest}</td></tr></table>
<table class="maintable" width="100%"><tr><td class="tableh1">Friends</td></tr><tr><td class="tableb affiliates">{friends}</td></tr></table></div>
<div id="main"><table align="center" width="100%" cellspacing="1" cellpadding="0" class="maintable"><tr><td class="tableb"><span class="statlink"><a href="index.php">Home</a> &gt; <a href="index.php?cat=3">Films</a> &gt; <a href="thumbnails.php?album=1187">{d.film}</a></span></td></tr></table>
<table align="center" width="100%" cellspacing="1" cellpadding="0" class="maintable"><tr><td colspan="{across}" class="tableh1"><table width="100%"><tr><td><h2>{d.film} - Screen captures</h2></td>
<td align="right">TITLE <a href="thumbnails.php?album=1187&amp;sort=ta">+</a> <a href="thumbnails.php?album=1187&amp;sort=td">-</a></td></tr></table></td></tr>
{rows}<tr><td colspan="{across}" class="tableh1 tabs">{d.count} files on 1 page(s)<img src="{spacer}" width="1" height="25" alt="" /></td></tr></table></div>
<div align="center" style="clear:both;padding:10px">Powered by album software. No infringement is meant.</div></div></body></html>""")


_KOREA_CSS = """body{margin:0;font:14px/1.5 "Noto Sans KR",AppleSDGothicNeo,sans-serif;color:#222}
#gnb{height:56px;border-bottom:1px solid #eee;display:flex;align-items:center;gap:24px;padding:0 calc(50% - 490px)}.wrap{width:980px;margin:0 auto}
.movie_basic{display:flex;gap:24px;padding:28px 0;background:#fafafa}.movie_basic .poster{width:140px;height:200px}.tab{display:flex;gap:20px;border-bottom:2px solid #222}.tab li{list-style:none;padding:10px}
.list_photo{display:flex;flex-wrap:wrap;gap:10px;padding:0;margin:20px 0}.list_photo li{list-style:none}.link_photo{display:block;width:155px;height:155px;overflow:hidden}.img_photo{width:155px;height:155px}
.list_rel{display:flex;gap:14px;padding:0}.list_rel li{list-style:none;width:120px}.list_rel img{width:120px;height:170px}.news li{display:flex;gap:12px;margin:12px 0}.news img{width:110px;height:70px}"""


def portal_photos(seed: int) -> Page:
    """A Korean portal's photos of a film: squares by a service that names the whole in its query."""
    d = Draft("portal_photos", seed, "https://movie.portal.test/moviedb/contents?movieId=158117")

    def cut(kind: str, whole: str, width: int, height: int) -> str:
        return d.file(f"https://img1.portalcdn.test/thumb/{kind}/?fname={quote(whole, safe='')}", width, height)  # fmt: skip

    items = []
    for _ in range(d.count):
        width = d.random.choice((1200, 1600, 2000, 3000))
        whole = d.file(f"https://t1.portalcdn.test/movie/movie2024/{d.token(40)}", width)
        small = cut("C310x310", whole, 310, 310)
        d.belongs(small, whole)
        items.append(
            f"""<li><a href="/moviedb/photoviewer?id=158117#{number(d, 7)}" class="link_photo" data-tiara-layer="photo"><img src="{small}" class="img_photo" alt="{d.film} 스틸컷"></a></li>"""
        )
    poster = cut("C408x596", f"https://t1.portalcdn.test/movie/{d.token(40)}", 408, 596)
    alike = "".join(
        f'<li><a href="/moviedb/main?movieId={number(d, 6)}"><img src="'
        + cut("C236x340", f"https://t1.portalcdn.test/movie/{d.token(40)}", 236, 340)
        + f'" alt="{film}"><strong>{film}</strong></a></li>'
        for film in d.films[: d.random.randint(5, 7)]
    )
    news = "".join(
        f'<li><a href="https://news.portal.test/v/{number(d, 17)}"><img src="'
        + cut("S220x140", f"https://t1.portalcdn.test/news/{d.token(20)}.jpg", 220, 140)
        + f'" alt=""></a><div><b>{film} 개봉 소식</b><p>{d.words(10)}</p></div></li>'
        for film in d.films[7 : 7 + d.random.randint(3, 5)]
    )
    logo = d.file("https://t1.portalcdn.test/movie_web/logo_movie.png", 120, 30)
    ad = d.file("https://ad.portalcdn.test/banner/980x120.jpg", 980, 120)
    return d.done(f"""<!doctype html><html lang="ko" class="os_windows chrome pc"><head><meta charset="utf-8"><title>{d.film} 포토 | 포털영화</title>
<meta property="og:image" content="{poster}"><meta property="og:title" content="{d.film}"><style>{_KOREA_CSS}</style></head><body>
<div id="gnb"><a href="/"><img src="{logo}" alt="포털 영화" width="120" height="30"></a><a href="/ranking/boxoffice/weekly">랭킹</a><a href="/premovie/theater">상영/예정작</a><a href="/reservation">예매</a><a href="/magazine">매거진</a></div>
<div class="wrap"><div class="movie_basic"><a href="/moviedb/photoviewer?id=158117"><img class="poster" src="{poster}" alt="{d.film} 포스터"></a><div><h3>{d.film}</h3><p>{d.words(16)}</p><dl><dt>개봉</dt><dd>2024.0{d.random.randint(1, 9)}.1{d.random.randint(0, 9)}</dd><dt>장르</dt><dd>드라마</dd></dl></div></div>
<ul class="tab"><li>주요정보</li><li>출연/제작</li><li><b>포토/동영상</b></li><li>평점</li></ul>
<div class="detail_photo"><h4>포토 <em>{d.count}</em></h4><ul class="list_photo">{"".join(items)}</ul></div>
<div class="ad"><a href="https://ad.portal.test/c"><img src="{ad}" width="980" height="120" alt="광고"></a></div>
<h4>비슷한 영화</h4><ul class="list_rel">{alike}</ul><h4>관련 기사</h4><ul class="news">{news}</ul></div>
<footer class="wrap">서비스 약관 · 운영정책 · © Portal Corp.</footer></body></html>""")


_INDIA_CSS = """body{margin:0;font:14px/1.5 Roboto,Arial,sans-serif;color:#333;background:#fff}header{background:#b40000;color:#fff;padding:10px calc(50% - 560px);display:flex;gap:20px;align-items:center}header a{color:#fff}
.page{width:1120px;margin:0 auto;display:flex;gap:24px}.left{width:790px}.right{width:300px}.bh-grid{display:flex;flex-wrap:wrap;gap:14px;padding:0}.bh-grid>li{list-style:none;width:186px}
.bh-grid figure{margin:0}.bh-grid img{width:186px;height:239px;object-fit:cover;background:#eee}.bh-grid figcaption{font-size:12px;height:36px;overflow:hidden}
.movie-bar{display:flex;gap:14px;background:#f5f5f5;padding:12px}.movie-bar img{width:80px;height:110px}.widget img{width:100%}.widget li{display:flex;gap:8px;list-style:none;margin:8px 0}.widget li img{width:90px;height:68px}
.more{display:flex;gap:12px}.more a{width:186px;color:#333}.more img{width:186px;height:120px;object-fit:cover}"""


def movie_stills(seed: int) -> Page:
    """An Indian film portal's stills of one film: late cut pictures that lead to pages of their own."""
    d = Draft(
        "movie_stills", seed, "https://www.filmibazaar.test/movie/long-name/photos/movie-stills/"
    )
    host = "https://stat5.filmibazaar.test/wp-content/uploads"
    stem = f"{d.film.replace(' ', '-').replace(chr(39), '')}"
    items = []
    for index in range(d.count):
        whole = (1200, round(1200 / d.aspect))
        base = f"{host}/2024/0{d.random.randint(1, 9)}/{stem}-{index + 1}"
        small = d.file(f"{base}-306x393.jpg", 306, 393)
        d.belongs(small, d.file(f"{base}.jpg", *whole))
        items.append(f"""<li class="bh-grid-item"><figure><a href="/photos/stills/{slug(d.film)}/{slug(d.film)}-{index + 1}/attachment/{stem.lower()}-{index + 1}/" title="{d.film} ({index + 1})">
<img class="lazy" src="{BLANK}" data-src="{small}" width="306" height="393" alt="{d.film} ({index + 1})" /><noscript><img src="{small}" alt="{d.film} ({index + 1})" /></noscript></a><figcaption><a href="#">{d.film} ({index + 1})</a></figcaption></figure></li>""")
    poster = d.file(f"{host}/2023/11/{stem}-poster-120x165.jpg", 120, 165)
    news = "".join(
        f'<li><img class="lazy" src="{BLANK}" data-src="'
        + d.file(f"{host}/2024/05/{slug(film)}-news-120x90.jpg", 120, 90)
        + f'" alt=""><a href="/news/{slug(film)}/">{film}: {d.words(7)}</a></li>'
        for film in d.films[: d.random.randint(5, 8)]
    )
    more = "".join(
        f'<a href="/photos/parties/{slug(film)}/"><img class="lazy" src="{BLANK}" data-src="'
        + d.file(f"{host}/2024/04/{slug(film)}-event-322x206.jpg", 322, 206)
        + f'" alt="">Photos: {film} premiere</a>'
        for film in d.films[8:12]
    )
    logo = d.file(f"{host}/2020/01/fb-logo.png", 170, 46)
    ad = d.file("https://ads.filmibazaar.test/mpu/300x250.jpg", 300, 250)
    return d.done(f"""<!DOCTYPE html><html lang="en-IN"><head><meta charset="UTF-8" /><title>{d.film} Movie Stills | {d.film} Photos - Filmi Bazaar</title>
<link rel="canonical" href="{d.page.url}" /><meta property="og:image" content="{poster}" /><style>{_INDIA_CSS}</style></head><body class="page-template movie-photos">
<header id="masthead"><a href="/"><img src="{logo}" width="170" height="46" alt="Filmi Bazaar" /></a><a href="/movies/">Movies</a><a href="/news/">News</a><a href="/photos/">Photos</a><a href="/videos/">Videos</a><a href="/hindi/">हिंदी</a></header>
<div class="page"><main class="left"><ul class="breadcrumb"><a href="/">Home</a> » <a href="/movies/">Movies</a> » {d.film} » Photos</ul>
<div class="movie-bar"><img src="{poster}" alt="{d.film} poster" /><div><h1>{d.film} Movie Stills</h1><span>Release Date: 1{d.random.randint(0, 9)} May 2024</span><p><a href="#">Cast</a> | <a href="#">Review</a> | <a href="#">Songs</a> | <b>Photos</b></p></div></div>
<div class="bh-photos-listing"><ul class="bh-grid">{"".join(items)}</ul></div><h3>More photos</h3><div class="more">{more}</div></main>
<aside class="right"><div class="widget"><img src="{ad}" width="300" height="250" alt="Advertisement" /></div><div class="widget"><h3>Top news</h3><ul style="padding:0">{news}</ul></div></aside></div>
<footer style="background:#222;color:#aaa;padding:20px;text-align:center">Copyright © Filmi Bazaar</footer>
{lazily("img.lazy", "e.src=e.dataset.src;e.classList.add('loaded');")}</body></html>""")


_BACKDROPS_CSS = """body{margin:0;font:16px/1.4 "Source Sans Pro",Arial,sans-serif}header.nav{background:#032541;color:#fff;height:64px;display:flex;align-items:center;gap:28px;padding:0 40px}header.nav a{color:#fff}
.header.small{background:#4a3b2c;color:#fff;display:flex;gap:20px;padding:14px 40px;align-items:center}.header.small img{width:58px;height:87px;border-radius:4px}
.media_wrap{display:flex;gap:30px;padding:30px 40px}.left_column{width:260px}.left_column li{list-style:none;padding:6px 0}.right_column{flex:1}
ul.images{display:flex;flex-wrap:wrap;gap:20px;padding:0;margin:0}.card.compact{list-style:none;width:calc(33% - 14px);box-shadow:0 2px 8px rgba(0,0,0,.15);border-radius:8px;overflow:hidden}
.image_content img{width:100%;aspect-ratio:500/282;display:block;object-fit:cover}.meta{padding:10px;font-size:13px}footer{background:#032541;color:#fff;padding:40px}"""


def backdrops_page(seed: int) -> Page:
    """An open film base's backdrops: cards that link to the original, with size, language and author."""
    d = Draft(
        "backdrops_page", seed, "https://www.openfilmbase.test/movie/52118-film/images/backdrops"
    )
    d.aspect = 16 / 9
    host = "https://media.openfilmbase.test/t/p"
    cards = []
    for _ in range(d.count):
        name = "".join(d.random.choices("abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ0123456789", k=27)) + ".jpg"  # fmt: skip
        width = d.random.choice((1280, 1920, 1920, 3840))
        one = d.file(f"{host}/w500_and_h282_face/{name}", 500, 282)
        two = d.file(f"{host}/w1000_and_h563_face/{name}", 1000, 563)
        whole = d.file(f"https://image.openfilmbase.test/t/p/original/{name}", width)
        d.belongs(one, two, whole)
        cards.append(f"""<li class="card compact"><div class="image_content"><a target="_blank" rel="noopener" class="image" href="{whole}" title="View Original"><img loading="lazy" class="backdrop w-full" src="{one}" srcset="{one} 1x, {two} 2x" alt="{d.film}"></a></div>
<div class="meta"><div class="flex"><h3>Info</h3><span class="glyphicons_v2 lock"></span></div><label>Added By</label> <a href="/u/{d.token(6)}">{d.token(6)}</a><br><label>Size</label> {width}x{round(width / d.aspect)}<br><label>Language</label> <select><option>No Language</option><option>English</option></select></div></li>""")
    poster = d.file(f"{host}/w58_and_h87_face/{d.token(27)}.jpg", 58, 87)
    poster2 = d.file(f"{host}/w116_and_h174_face/{d.token(27)}.jpg", 116, 174)
    logo = d.file("https://www.openfilmbase.test/assets/2/v4/logos/base_short.png", 154, 20)
    languages = "".join(
        f'<li><a href="?image_language={code}">{name} <span>{d.random.randint(1, 30)}</span></a></li>'
        for code, name in (("xx", "No Language"), ("en", "English"), ("de", "German"), ("fr", "French"))
    )  # fmt: skip
    return d.done(f"""<!DOCTYPE html><html lang="en" class="no-js"><head><meta charset="utf-8"><title>{d.film} (2023) - Backdrops — Open Film Base</title>
<meta property="og:title" content="{d.film}"><meta property="og:image" content="{poster2}"><style>{_BACKDROPS_CSS}</style></head><body class="en v4">
<header class="nav"><a href="/"><img src="{logo}" width="154" height="20" alt="Open Film Base"></a><a href="/movie">Movies</a><a href="/tv">TV Shows</a><a href="/person">People</a><a href="/login">Login</a></header>
<div class="header small"><img class="poster" src="{poster}" srcset="{poster} 1x, {poster2} 2x" alt="{d.film}"><div><h2><a href="/movie/52118-film" style="color:#fff">{d.film} <span class="release_date">(2023)</span></a></h2><a href="/movie/52118-film" style="color:#ddd">← Back to main</a></div></div>
<div class="media_wrap"><div class="left_column"><div class="filter_panel"><h3>Backdrops</h3><ul style="padding:0">{languages}</ul></div></div><div class="right_column"><div class="media_panel"><section class="panel user_images"><div class="results"><ul class="images backdrops">{"".join(cards)}</ul></div></section></div></div></div>
<footer><img src="{d.file("https://www.openfilmbase.test/assets/2/v4/logos/base_stacked.png", 130, 94)}" width="130" height="94" alt=""><p>The Basics · Get Involved · Community · Legal</p></footer></body></html>""")
