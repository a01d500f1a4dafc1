"""Film portals of the seventeenth blind set: Italian, German, Indian and a comparison of discs."""

from __future__ import annotations

from collect.galleries.draft import Draft, Page, slug
from collect.galleries.seventeenth_a_parts import BLANK, LAZY, NAMES, digits, photograph

ITALIAN = """<style>*{box-sizing:border-box}body{margin:0;font:15px/1.5 Roboto,Arial,sans-serif;background:#f2f2f2;color:#222}
.navbar{background:#c00;padding:10px 20px;display:flex;gap:22px;align-items:center}.navbar a{color:#fff;text-decoration:none}
.wrapper{width:1140px;margin:16px auto;background:#fff;padding:16px;display:flex;gap:24px}.content{width:800px}.sidebar{width:300px}
.header-scheda{display:flex;gap:16px}.header-scheda img{width:100px;height:142px}.nav-tabs{display:flex;gap:14px;list-style:none;padding:0;border-bottom:2px solid #c00}
.gallery-list{display:flex;flex-wrap:wrap;gap:10px;list-style:none;padding:0}.gallery-list li{width:192px}.gallery-list img{width:192px;height:128px;object-fit:cover;display:block;background:#ddd}
.gallery-list small{display:block;font-size:11px;color:#777}.box-news{display:flex;gap:8px;margin:10px 0}.box-news img{width:110px;height:62px}
.list-persons{display:flex;gap:12px;list-style:none;padding:0}.list-persons img{width:70px;height:70px;border-radius:50%}footer{background:#222;color:#aaa;padding:24px}</style>"""


def italian_portal(seed: int) -> Page:
    """An Italian film portal's photos of a film: lazy cut thumbnails that lead to pages of their own."""
    d = Draft("italian portal", seed, "https://filmplayer.test/film/foto/galleria_51022/")
    cdn = "https://filmplayer.cdn-it.test"
    when = f"20{d.random.randint(22, 25)}/{d.random.randint(1, 12):02}/{d.random.randint(1, 28):02}"
    items = []
    for index in range(d.count):
        wide, high = photograph(d, 1600)
        name = f"{slug(d.film)}-{index + 1}-{d.token(7)}"
        base = f"{cdn}/t/images/{when}/{name}_jpg"
        small = d.file(f"{base}_192x128_crop_q85.jpg", 192, 128)
        double = d.file(f"{base}_384x256_crop_q85.jpg", 384, 256)
        whole = d.file(f"{cdn}/images/{when}/{name}.jpg", wide, high)
        who = d.random.choice(NAMES)
        caption = f"{d.film}: {who} in una scena del film"
        d.belongs(small, double, whole, caption=caption)
        items.append(
            f'<li class="gallery-item" id="photo-{index}"><a href="/foto/{slug(d.film)}-una-scena_{digits(d, 6)}/" title="{caption}">'
            f'<picture><source type="image/jpeg" data-srcset="{small} 1x, {double} 2x">'
            f'<img class="lazyload" src="{BLANK}" data-src="{small}" width="192" height="128" alt="{caption}"></picture></a><small>{caption}</small></li>'
        )
    poster = d.file(f"{cdn}/t/images/{when}/locandina_jpg_200x0_crop_q85.jpg", 200, 285)
    news = []
    for other in d.films[: d.random.randint(5, 9)]:
        small = d.file(
            f"{cdn}/t/images/news/{slug(other)}-{d.token(5)}_jpg_220x124_crop_q85.jpg", 220, 124
        )
        news.append(
            f'<div class="box-news"><a href="/news/{slug(other)}_{digits(d, 6)}/"><img class="lazyload" src="{BLANK}" data-src="{small}" width="110" height="62" alt="{other}"></a>'
            f'<div><a href="/news/{slug(other)}_{digits(d, 6)}/">{other}: {d.words(7)}</a></div></div>'
        )
    cast = []
    for name in d.random.sample(NAMES, 6):
        face = d.file(f"{cdn}/t/images/persone/{slug(name)}_jpg_140x140_crop_q85.jpg", 140, 140)
        cast.append(
            f'<li><a href="/personaggi/{slug(name)}/"><img class="lazyload" src="{BLANK}" data-src="{face}" alt="{name}"><br>{name}</a></li>'
        )
    logo = d.file("/static/img/logo_white.png", 180, 36)
    return d.done(
        f'<!DOCTYPE html><html lang="it"><head><meta charset="utf-8"><title>{d.film}: foto e immagini del film</title>{ITALIAN}</head><body>'
        f'<nav class="navbar"><a class="navbar-brand" href="/"><img src="{logo}" width="180" height="36" alt="Filmplayer"></a><a href="/film/">Film</a><a href="/serietv/">Serie TV</a><a href="/news/">News</a><a href="/recensioni/">Recensioni</a></nav>'
        f'<div class="wrapper"><div class="content"><div class="header-scheda"><a href="/film/{slug(d.film)}_51022/"><img src="{poster}" alt="Locandina {d.film}"></a>'
        f"<div><h1>{d.film}: foto</h1><p>{d.words(30)}</p></div></div>"
        '<ul class="nav-tabs"><li><a href="/film/scheda/">Scheda</a></li><li><a href="/film/trailer/">Trailer</a></li><li class="active">Foto</li><li><a href="/film/cast/">Cast</a></li></ul>'
        f'<h2>{d.count} immagini di {d.film}</h2><ul class="gallery-list">{"".join(items)}</ul>'
        f'<h2>Cast</h2><ul class="list-persons">{"".join(cast)}</ul></div>'
        f'<aside class="sidebar"><div id="adv-mpu" style="width:300px;height:250px;background:#eee"></div><h3>Ultime news</h3>{"".join(news)}</aside></div>'
        f"<footer>Filmplayer.test &copy; Tutti i diritti riservati. P. IVA 01234567890</footer>{LAZY}</body></html>"
    )


GERMAN = """<style>*{box-sizing:border-box}body{margin:0;font:16px/1.5 "Open Sans",Arial,sans-serif;color:#1d1d1b}.layout--header{background:#1d1d1b;padding:12px 24px;display:flex;gap:24px}
.layout--header a{color:#fff;text-decoration:none}.hero{position:relative;height:340px;overflow:hidden;background:#333}.hero img{width:100%;height:340px;object-fit:cover;opacity:.6}
.hero h1{position:absolute;left:60px;bottom:20px;color:#fff;margin:0}.grid--inner{width:1100px;margin:24px auto}.images--grid{display:grid;grid-template-columns:repeat(4,1fr);gap:12px}
.image--tile{position:relative;display:block;background:#e6e6e6}.image--tile img{width:100%;height:148px;object-fit:cover;display:block}.movie--rail{display:flex;gap:14px;overflow:hidden}
.movie--card{width:150px;flex:none}.movie--card img{width:150px;height:212px}.feed{display:grid;grid-template-columns:repeat(3,1fr);gap:18px}.feed img{width:100%;height:190px}footer{background:#eee;padding:30px}</style>"""


def german_portal(seed: int) -> Page:
    """A German portal's pictures of a film: tiles signed anew for each size, opened by a viewer; other films."""
    d = Draft("german portal", seed, "https://www.filmlotse.test/movies/film/bilder")
    cdn = "https://assets.filmlotse.test/files"
    tiles, state = [], []
    for index in range(d.count):
        wide, high = photograph(d, 2000)
        name = f"{slug(d.film)}-bild-{index + 1}-{d.token(5)}.jpg"
        tile = d.file(f"{cdn}/{d.token(64)}/fill/306/172/{name}", 306, 172)
        tile2 = d.file(f"{cdn}/{d.token(64)}/fill/612/344/{name}", 612, 344)
        scale = min(1, 1280 / max(wide, high))
        large = d.file(
            f"{cdn}/{d.token(64)}/limit/1280/1280/{name}", round(wide * scale), round(high * scale)
        )
        d.belongs(tile, tile2, large)
        ident = digits(d, 7)
        state.append(
            f'{{"id":{ident},"copyright":"Verleih Nord","url":"{large}","position":{index}}}'
        )
        late = ' loading="lazy"' if index > 7 else ""
        tiles.append(
            f'<a class="image--tile js--gallery-trigger" data-image-id="{ident}" href="#/gallery/{ident}"><img srcset="{tile} 1x, {tile2} 2x" src="{tile}" width="306" height="172" alt="{d.film} Bild {index + 1}"{late}></a>'
        )
    cards, feed = [], []
    for other in d.films[: d.random.randint(6, 8)]:
        cover = d.file(f"{cdn}/{d.token(64)}/fill/150/212/{slug(other)}-poster.jpg", 150, 212)
        cards.append(
            f'<a class="movie--card" href="/movies/{slug(other)}"><img src="{cover}" width="150" height="212" alt="{other}" loading="lazy"><span>{other}</span></a>'
        )
    for other in d.films[8 : 8 + d.random.choice((3, 6))]:
        teaser = d.file(f"{cdn}/{d.token(64)}/fill/352/198/{slug(other)}-news.jpg", 352, 198)
        feed.append(
            f'<article><a href="/news/{slug(other)}-{digits(d, 6)}"><img src="{teaser}" width="352" height="198" alt="" loading="lazy"><h3>{other}: {d.words(8)}</h3></a></article>'
        )
    hero = d.file(f"{cdn}/{d.token(64)}/fill/1440/500/{slug(d.film)}-titel.jpg", 1440, 500)
    logo = d.file("/assets/logo-filmlotse.svg", 140, 30)
    return d.done(
        f'<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>{d.film} | Bilder, Poster &amp; Fotos</title><meta property="og:image" content="{hero}">{GERMAN}</head><body>'
        f'<header class="layout--header"><a href="/"><img src="{logo}" width="140" height="30" alt="Filmlotse"></a><a href="/kino">Kino</a><a href="/serien">Serien</a><a href="/streaming">Streaming</a><a href="/news">News</a></header>'
        f'<div class="hero"><img src="{hero}" alt=""><h1>{d.film}</h1></div><div class="grid--inner">'
        f'<h2>Bilder zu {d.film} ({d.count})</h2><div class="images--grid" id="gallery">{"".join(tiles)}</div>'
        f'<h2>Das könnte dich auch interessieren</h2><div class="movie--rail">{"".join(cards)}</div>'
        f'<h2>Aktuelle News</h2><div class="feed">{"".join(feed)}</div></div>'
        f'<script type="application/json" id="gallery-data">{{"movie":{{"title":"{d.film}"}},"images":[{",".join(state)}]}}</script>'
        "<footer>Impressum | Datenschutz | Nutzungsbedingungen | Jugendschutz</footer></body></html>"
    )


INDIAN = """<style>body{margin:0;font:13px Verdana,Arial;background:#fff;color:#333}#top{background:#8b0000;padding:8px}#menu{background:#222;padding:8px}#menu a{color:#fff;margin-right:16px;text-decoration:none}
#wrap{width:1000px;margin:0 auto;overflow:hidden}#main{float:left;width:680px}#side{float:right;width:300px}#galdiv a{float:left;margin:6px;width:122px;height:182px;border:1px solid #ccc;padding:2px}
#galdiv img.thumbnail{width:122px;height:182px;object-fit:cover;border:0}.clear{clear:both}.latest{float:left;width:146px;margin:4px;text-align:center;font-size:11px}.latest img{width:100px;height:150px}
#side .box{border:1px solid #ddd;margin:8px 0;padding:6px}#side .box img{width:70px;height:70px;float:left;margin-right:6px}#foot{background:#222;color:#999;padding:16px;clear:both}</style>"""


def indian_portal(seed: int) -> Page:
    """An Indian film portal's photographs of an audio launch: small ones of a star server, each led to a page."""
    d = Draft(
        "indian portal", seed, "https://www.tarazone.test/functions/170213/film-audio-launch.aspx"
    )
    stars = f"https://starzone.tarazone.test/{d.random.choice(('jan', 'may', 'oct'))}2024/functions/{slug(d.film)}-audio-launch"
    thumbs = []
    for index in range(1, d.count + 1):
        wide, high = (800, 1200) if d.random.random() < 0.75 else (1200, 800)
        name = f"{stars}/{slug(d.film)}-audio-launch{index}"
        small = (
            d.file(f"{name}t.jpg", 125, 188) if high > wide else d.file(f"{name}t.jpg", 188, 125)
        )
        whole = d.file(f"{name}.jpg", wide, high)
        d.belongs(small, whole)
        thumbs.append(
            f"<a href='/functions/170213/{slug(d.film)}-audio-launch/image{index}.aspx'><img src='{small}' alt='{d.film} Audio Launch' title='{d.film} Audio Launch' class='thumbnail' /></a>"
        )
    latest = []
    for name in d.random.sample(NAMES, d.random.choice((8, 12))):
        face = d.file(
            f"https://img.tarazone.test/gallerythumbs/{slug(name)}-{d.token(4)}thumb.jpg", 100, 150
        )
        latest.append(
            f'<div class="latest"><a href="/actress/{digits(d, 6)}/{slug(name)}-stills.aspx"><img src="{face}" alt="{name}" /><br />{name} in Half Saree</a></div>'
        )
    reviews = []
    for other in d.films[: d.random.randint(4, 6)]:
        cover = d.file(f"https://img.tarazone.test/reviews/{slug(other)}-sq.jpg", 70, 70)
        reviews.append(
            f'<div class="box"><a href="/review/{slug(other)}.aspx"><img src="{cover}" alt="{other}" /></a><b>{other}</b><br />{d.words(9)}<div class="clear"></div></div>'
        )
    logo = d.file("/img/tarazone-logo.png", 240, 60)
    banner = d.file("https://ads.adzone.test/creative/300x250-silks.jpg", 300, 250)
    share = d.file("/img/share-sprite.gif", 96, 16)
    return d.done(
        f'<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd"><html><head><meta charset="utf-8" /><title>{d.film} Audio Launch Photos</title>{INDIAN}</head><body>'
        f'<form method="post" action="./film-audio-launch.aspx" id="form1"><input type="hidden" name="__VIEWSTATE" value="/wEPDwUK{d.token(20)}" />'
        f'<div id="top"><a href="/"><img src="{logo}" alt="Tarazone" /></a></div><div id="menu"><a href="/starzone.aspx">Starzone</a><a href="/functions.aspx">Functions</a><a href="/movies.aspx">Movies</a><a href="/local/events.aspx">Local Events</a></div>'
        f'<div id="wrap"><div id="main"><h1>{d.film} Audio Launch</h1><p>Posted on May 12, 2024 <img src="{share}" width="96" height="16" alt="share" /></p>'
        f'<div id="galdiv">{"".join(thumbs)}</div><div class="clear"></div><div id="pagingCell">Page 1 of 1</div><h2>Latest Galleries</h2>{"".join(latest)}</div>'
        f'<div id="side"><a href="https://ads.adzone.test/click"><img src="{banner}" width="300" height="250" alt="" /></a><h3>Reviews</h3>{"".join(reviews)}</div></div>'
        '<div id="foot">Copyright &#169; Tarazone. All rights reserved.</div></form></body></html>'
    )


CAPS = """<style>body{margin:0;background:#2b2b2b;color:#ddd;font:13px Tahoma,Verdana,sans-serif}a{color:#e0a030;text-decoration:none}.head{background:#111;padding:10px 30px}.head a{margin-right:20px}
.page{width:1040px;margin:0 auto;padding:14px}.specs{width:100%;border-collapse:collapse;margin:12px 0}.specs td{border:1px solid #444;padding:5px;vertical-align:top;width:50%}
.specs img{float:left;margin-right:8px;width:90px;height:116px}.caps{display:flex;flex-wrap:wrap;gap:8px}.cap{width:252px;background:#1a1a1a;text-align:center;padding-bottom:4px}
.cap img{width:252px;display:block}.more{display:flex;gap:8px;clear:both}.more div{width:120px;font-size:11px;text-align:center}.more img{width:90px;height:116px}.foot{padding:20px;color:#888;text-align:center}</style>"""


def disc_comparison(seed: int) -> Page:
    """A site of compared discs: a list of frames, each led to a page of both discs; covers are not of it."""
    d = Draft("disc comparison", seed, f"https://discframes.test/c_list.php?c={4100 + seed}")
    wide, high = 252, round(252 / d.aspect)
    first, second = digits(d, 5), digits(d, 5)
    caps = []
    for index in range(1, d.count + 1):
        one, two = digits(d, 6), digits(d, 6)
        small = d.file(f"thumbs/{first}/{one}.jpg", wide, high)
        d.belongs(small)
        stamp = f"{index * 4 // 60:02}:{index * 4 % 60:02}:{d.random.randint(0, 59):02}"
        caps.append(
            f'<div class="cap"><a href="c.php?d1={first}&amp;d2={second}&amp;s1={one}&amp;s2={two}&amp;i={index}&amp;l=0"><img src="{small}" border="0" width="{wide}" height="{high}" alt="{d.film} - {index}"></a>#{index} &nbsp; {stamp}</div>'
        )
    cells = []
    for disc in (first, second):
        cover = d.file(f"covers/{disc}.jpg", 90, 116)
        cells.append(
            f'<td><img src="{cover}" alt="cover"><b>{d.film}</b><br>Label: {d.random.choice(("Harbour Video", "Arc Home", "Studio Quai"))}<br>Codec: HEVC 2160p<br>Bitrate: {d.random.randint(30, 80)} Mbps<br>Aspect: {d.aspect}:1</td>'
        )
    more = []
    for other in d.films[: d.random.randint(5, 8)]:
        cover = d.file(f"covers/{digits(d, 5)}.jpg", 90, 116)
        more.append(
            f'<div><a href="c_list.php?c={digits(d, 4)}"><img src="{cover}" alt="{other}"><br>{other}</a></div>'
        )
    logo = d.file("gfx/logo.png", 260, 44)
    flag = d.file("gfx/flags/us.gif", 18, 12)
    donate = d.file("gfx/donate.gif", 92, 26)
    return d.done(
        f'<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN"><html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>{d.film} - Disc comparison</title>{CAPS}</head><body>'
        f'<div class="head"><a href="index.php"><img src="{logo}" border="0" alt="Discframes"></a><a href="list.php">Comparisons</a><a href="top.php">Top 100</a><a href="forum/">Forum</a><a href="donate.php"><img src="{donate}" border="0" alt="Donate"></a></div>'
        f'<div class="page"><h1>{d.film} <img src="{flag}" width="18" height="12" alt="US"></h1><table class="specs"><tr>{"".join(cells)}</tr></table>'
        f'<p>Click on a frame to compare both discs in full resolution.</p><div class="caps">{"".join(caps)}</div>'
        f'<h3>Newest comparisons</h3><div class="more">{"".join(more)}</div></div><div class="foot">All images are property of their respective owners.</div></body></html>'
    )
