"""Data bases of films: pages that show all photographs of one film."""

from __future__ import annotations

import json
from base64 import b64encode
from html import escape

from collect.galleries.draft import Draft, Page, slug
from collect.galleries.third_parts import EMPTY, lazy, mixed_shape, number, people

INDEX_STYLE = """
*{box-sizing:border-box}body{margin:0;font:16px/1.5 Roboto,Helvetica,Arial,sans-serif;background:#fff;color:#000}
a{color:#0e63be;text-decoration:none}
#imdbHeader{background:#121212;color:#fff;height:56px;display:flex;align-items:center;gap:16px;padding:0 24px}
#imdbHeader img{height:32px}.ipc-page-content-container{max-width:1280px;margin:0 auto}
.subpage-hero{background:#1f1f1f;color:#fff;display:flex;gap:16px;padding:24px}
.ipc-media{overflow:hidden;border-radius:12px;position:relative}.ipc-poster{width:80px}.ipc-poster .ipc-media{height:118px}
.ipc-image{width:100%;height:100%;object-fit:cover;display:block}
.ipc-page-grid{display:grid;grid-template-columns:minmax(0,2fr) 300px;gap:24px;padding:24px}
.ipc-chip-list{display:flex;gap:8px;margin-bottom:16px}.ipc-chip{border:1px solid #aaa;border-radius:20px;padding:4px 14px;font-size:14px}
.mosaic{display:flex;flex-wrap:wrap;gap:4px}.mosaic a{height:170px;flex:1 1 auto;max-width:400px;overflow:hidden}.mosaic img{height:170px;width:100%;object-fit:cover}
.ipc-list-card{border:1px solid #ddd;border-radius:8px;margin-bottom:16px;overflow:hidden}.ipc-list-card .ipc-media{height:168px;border-radius:0}.ipc-list-card div.t{padding:12px}
.footer{background:#000;color:#fff;padding:32px;text-align:center}.footer img{height:40px;margin:8px}
"""


def title_index(seed: int) -> Page:
    """A data base's index of a film's photographs: a mosaic of links, whole addresses in JSON."""
    d = Draft("title_index", seed, "https://www.titles.test/title/tt0467103/mediaindex/")
    media = "https://m.media.titles.test/images/M/MV5B"

    def base() -> str:
        return f"{media}{d.token(30)}XkEyXkFqcGc@"

    stars = people(d, 4)
    tiles, edges = [], []
    for index in range(d.count):
        shape, one, key = mixed_shape(d), base(), f"rm{number(d, 9)}"
        whole = (1600, round(1600 / shape)) if shape > 1 else (1000, round(1000 / shape))
        sizes = {
            f"{one}._V1_QL75_UY{tall}_.jpg": (round(tall * shape), tall) for tall in (200, 300, 400)
        }
        for address, size in sizes.items():
            d.file(address, *size)
        caption = f"{d.random.choice(stars)} in {d.film} (2024)"
        small = list(sizes)
        tiles.append(
            f"""<a data-testid="mosaic-img-{index}" class="sc-83794ccd-0 fHbmMS titleImage" href="/title/tt0467103/mediaviewer/{key}/?ref_=ttmi_mi_1_{index + 1}"><img alt="{escape(caption)}" class="sc-83794ccd-1 kQnhNW ipc-image" loading="{"eager" if index < 12 else "lazy"}" src="{small[0]}" srcset="{small[0]} 1x, {small[1]} 1.5x, {small[2]} 2x" width="{round(200 * shape)}" height="200"/></a>"""
        )
        d.file(f"{one}._V1_.jpg", *whole)
        d.belongs(f"{one}._V1_.jpg", *small, caption=caption)
        edges.append({"position": index + 1, "node": {
            "id": key, "url": f"{one}._V1_.jpg", "height": whole[1], "width": whole[0],
            "caption": {"plainText": caption, "__typename": "Markdown"}, "__typename": "Image",
        }})  # fmt: skip
    poster = base()
    poster_small = d.file(f"{poster}._V1_QL75_UX90_CR0,0,90,133_.jpg", 90, 133)
    poster_two = d.file(f"{poster}._V1_QL75_UX180_CR0,0,180,266_.jpg", 180, 266)
    poster_whole = d.file(f"{poster}._V1_.jpg", 1382, 2048)
    cards = []
    for _ in d.some(2, 4):
        one = base()
        first = d.file(f"{one}._V1_QL75_UX300_CR0,0,300,168_.jpg", 300, 168)
        second = d.file(f"{one}._V1_QL75_UX600_CR0,0,600,336_.jpg", 600, 336)
        cards.append(
            f"""<div class="ipc-list-card--base ipc-list-card--border-line ipc-list-card sc-3a353071-0" role="group"><a class="ipc-lockup-overlay ipc-focusable" href="/list/ls{number(d, 9)}/?ref_=ttmi_ll_1"><div class="ipc-media ipc-media--slate-16x9 ipc-media--media-radius"><img alt="{d.films[-1]}" class="ipc-image" loading="lazy" src="{first}" srcset="{first} 300w, {second} 600w" sizes="50vw, (min-width: 480px) 34vw, (min-width: 600px) 26vw, (min-width: 1280px) 16vw" width="300"/></div></a><div class="t"><h3 class="ipc-title__text">{d.films.pop()} and more to watch</h3><span>{d.words(8)}</span></div></div>"""
        )
    state = {"props": {"pageProps": {"contentData": {
        "entityMetadata": {"id": "tt0467103", "titleText": {"text": d.film}, "primaryImage": {
            "id": "rm1", "url": poster_whole, "width": 1382, "height": 2048}},
        "data": {"title": {"id": "tt0467103", "all_images": {
            "total": d.count, "edges": edges, "pageInfo": {"hasNextPage": False}}}},
    }}}, "page": "/title/[tconst]/mediaindex", "buildId": d.token(12)}  # fmt: skip
    logo = d.file("https://www.titles.test/images/logo@2.png", 128, 64)
    apps = [d.file(f"https://www.titles.test/images/store-{one}.png", 135, 40) for one in "ab"]
    chips = "".join(
        f'<button class="ipc-chip ipc-chip--on-base" type="button"><span class="ipc-chip__text">{one}</span></button>'
        for one in ("Still frame", "Event", "Behind the scenes", "Publicity", *stars[:2])
    )
    return d.done(
        f"""<!DOCTYPE html><html lang="en-GB" xmlns:og="http://opengraphprotocol.org/schema/"><head><meta charSet="utf-8"/><meta name="viewport" content="width=device-width"/><title>{d.film} (2024) - Photos</title><meta property="og:image" content="{poster_whole}"/><meta property="og:image:height" content="2048"/><meta property="og:image:width" content="1382"/><style>{INDEX_STYLE}</style></head>
<body id="styleguide-v2"><div id="__next"><nav id="imdbHeader"><a href="/?ref_=nv_home"><img src="{logo}" alt="Home"/></a><label for="nav">Menu</label><form id="nav-search-form"><input type="text" placeholder="Search"/></form><a href="/user/watchlist">Watchlist</a></nav>
<main role="main"><div class="ipc-page-content-container ipc-page-content-container--full" role="presentation">
<section class="sc-9a2a0028-0 subpage-hero"><div class="ipc-poster ipc-poster--base"><div class="ipc-media ipc-media--poster-27x40 ipc-media--baseAlt ipc-media--poster-s ipc-poster__poster-image ipc-media__img"><img alt="{d.film}" class="ipc-image" loading="eager" src="{poster_small}" srcset="{poster_small} 90w, {poster_two} 180w" sizes="90px" width="90"/></div><a class="ipc-lockup-overlay ipc-focusable" href="/title/tt0467103/" aria-label="View title"></a></div><hgroup><h2>{d.film} (2024)</h2><h1>Photos</h1></hgroup></section>
<div class="ipc-page-grid ipc-page-grid--bias-left"><div class="ipc-page-grid__item ipc-page-grid__item--span-2"><section class="ipc-page-section ipc-page-section--base"><div class="ipc-chip-list">{chips}</div><div data-testid="image-names-info-bar">1 - {d.count} of {d.count} images</div><div data-testid="sub-section-images" class="sc-f2169d65-1 mosaic">{"".join(tiles)}</div></section>
<section class="ipc-page-section ipc-page-section--base"><h3 class="ipc-title__text">More from this title</h3><ul class="ipc-inline-list"><li><a href="/title/tt0467103/fullcredits">Cast and crew</a></li><li><a href="/title/tt0467103/trivia">Trivia</a></li></ul></section></div>
<div class="ipc-page-grid__item ipc-page-grid__item--span-1"><section><h3 class="ipc-title__text">More to explore</h3>{"".join(cards)}</section></div></div></div></main>
<footer class="footer imdb-footer"><div>Get the app</div><img src="{apps[0]}" alt="Shop one" loading="lazy"/><img src="{apps[1]}" alt="Shop two" loading="lazy"/><p>© 1990-2025</p></footer></div>
<script id="__NEXT_DATA__" type="application/json">{json.dumps(state)}</script></body></html>"""
    )


FRENCH_STYLE = """
*{box-sizing:border-box}body{margin:0;background:#fff;color:#292929;font:14px/1.4 "Open Sans",Arial,sans-serif}
a,.blue-link{color:#0058b0;text-decoration:none;cursor:pointer}
.header-main{background:#fecc00;height:60px;display:flex;align-items:center;padding:0 20px;gap:24px}.header-main img{height:34px}
.content-layout{width:1020px;margin:0 auto}.gd-col-left{float:left;width:690px}.gd-col-right{float:right;width:300px}.cf:after{content:"";display:block;clear:both}
.titlebar-title{font-size:26px;font-weight:700;margin:16px 0}.third-nav{border-bottom:1px solid #ddd;margin-bottom:16px}.third-nav .item{display:inline-block;padding:10px 14px}
.gd{display:grid;gap:15px}.gd-s-4{grid-template-columns:repeat(4,1fr)}.gd-s-3{grid-template-columns:repeat(3,1fr)}
.shot-item{display:block;background:#eee}.shot-img{display:block;width:100%;height:auto;aspect-ratio:1}
.card{margin-bottom:16px;overflow:hidden}figure{margin:0}.thumbnail-img{display:block;width:100%;height:auto}.card .thumbnail{float:left;width:90px;margin-right:12px}.news-card .thumbnail{float:none;width:auto}
.ad{background:#f3f3f3;height:250px;margin:0 0 20px;text-align:center;color:#aaa}.footer{clear:both;background:#292929;color:#fff;padding:30px;margin-top:40px}
"""


def french_photos(seed: int) -> Page:
    """A French data base's photos of a film: lazy squares that link to a page each, news and films."""
    d = Draft("french_photos", seed, "https://www.vuesdecine.test/film/fichefilm-284371/photos/")

    def media(kind: str, width: int, height: int) -> str:
        host, day = d.random.randint(1, 6), d.random.randint(10, 28)
        return d.file(
            f"https://fr.web.img{host}.vues.test/c_{width}_{height}/{kind}/24/03/{day}/10/22/{number(d, 7)}.jpg",
            width, height,
        )  # fmt: skip

    shots = []
    for index in range(d.count):
        address = media("pictures", 300, 300)
        held = f'src="{address}"' if index < 8 else f'src="{EMPTY}" data-src="{address}"'
        shots.append(
            f"""<a class="shot-item" href="/film/fichefilm-284371/photos/detail/?cmediafile={number(d, 8)}" title="{escape(d.film)} : Photo {escape(people(d, 1)[0])}"><img class="shot-img" {held} alt="{escape(d.film)} : Photo" width="300" height="300"/></a>"""
        )
        d.belongs(address)

    def hidden(path: str) -> str:
        return "ACr" + b64encode(path.encode()).decode().rstrip("=")

    films = "".join(
        f"""<div class="card entity-card entity-card-simple cf"><figure class="thumbnail"><span class="{hidden(f"/film/{slug(film)}.html")} thumbnail-container thumbnail-link"><img class="thumbnail-img" src="{EMPTY}" data-src="{media("pictures", 216, 288)}" alt="{escape(film)}" width="216" height="288"/></span></figure><div class="meta"><a class="meta-title-link" href="/film/{slug(film)}.html">{film}</a><div class="meta-body-info">12 mars 2025 / Drame</div></div></div>"""
        for film in d.films[:4]
    )
    news = "".join(
        f"""<div class="card news-card news-card-col"><figure class="thumbnail"><span class="{hidden(f"/article/{number(d, 8)}.html")} thumbnail-container thumbnail-link"><img class="thumbnail-img" src="{EMPTY}" data-src="{media("newsv7", 310, 174)}" alt="" width="310" height="174"/></span></figure><div class="meta"><div class="meta-category">NEWS - Films au ciné</div><h2><a class="meta-title-link" href="/article/{number(d, 8)}.html">{film} : la bande-annonce</a></h2></div></div>"""
        for film in d.films[4 : 4 + d.random.choice((3, 6))]
    )
    poster = media("pictures", 310, 420)
    logo = d.file("https://assets.vues.test/skin/img/logo-main.png", 210, 60)
    tabs = (
        "Séances",
        "Bandes-annonces",
        "Casting",
        "Critiques spectateurs",
        "Photos",
        "Secrets de tournage",
    )
    return d.done(
        f"""<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>Photos du film {d.film} - Photo 1 sur {d.count}</title><meta property="og:image" content="{poster}"><style>{FRENCH_STYLE}</style></head>
<body id="" class="js-body"><header class="header-main js-header-main"><a href="/"><img src="{logo}" alt="Accueil"></a><span>Mon ciné</span><span>Cinéma</span><span>Séries</span><span>Streaming</span></header>
<main id="content-layout" class="content-layout cf entity movie"><div class="header-ad-wrapper"><div class="ad" style="height:90px" id="banner_atf">Publicité</div></div>
<div class="titlebar titlebar-page"><div class="titlebar-title titlebar-title-xl">{d.film}</div></div>
<nav class="third-nav js-third-nav">{"".join(f'<a class="item" href="/film/fichefilm-284371/{index}/">{tab}</a>' for index, tab in enumerate(tabs))}</nav>
<div class="gd-col-left"><section class="section section-movie-photo"><div class="titlebar section-title"><h2 class="titlebar-title titlebar-title-md">{d.count} Photos</h2></div><div class="gd gd-gap-15 gd-xs-2 gd-s-4 shots">{"".join(shots)}</div></section>
<section class="section"><div class="titlebar"><h2 class="titlebar-title titlebar-title-md">Dernières news</h2></div><div class="gd gd-gap-15 gd-s-3">{news}</div></section></div>
<aside class="gd-col-right"><div class="card entity-card cf"><figure class="thumbnail"><img class="thumbnail-img" src="{poster}" alt="{escape(d.film)}" width="310" height="420"></figure><div class="meta">De {people(d, 1)[0]}<br>{d.words(14)}</div></div><div class="ad" id="rectangle_atf">Publicité</div><section><h3>Films à l'affiche</h3>{films}</section></aside></main>
<footer class="footer">Qui sommes-nous · Contact · Publicité · CGU</footer>{lazy("img[data-src]", 'e.src=e.dataset.src;e.removeAttribute("data-src");')}</body></html>"""
    )


RUSSIAN_STYLE = """
body{margin:0;background:#e5e5e5;font:12px/1.3 Tahoma,Verdana,Arial,sans-serif;color:#333}a{color:#f60}img{border:0}
#top{background:#222;height:70px;width:1000px;margin:0 auto}#top img{float:left}#top ul{list-style:none;margin:0;padding:24px 0 0 240px}#top li{display:inline;margin-right:16px}#top li a{color:#fff}
#content{width:1000px;margin:0 auto;background:#fff}.shadow td{vertical-align:top}
.breadcrumbs{padding:12px 20px;font-size:22px}.menu{list-style:none;padding:0 20px;margin:0 0 12px}.menu li{display:inline-block;background:#f2f2f2;padding:6px 10px}
table.fotos td{width:230px;padding:0 0 18px 20px;text-align:center}table.fotos td img{border:1px solid #ccc}table.fotos b{display:block;font-weight:400;color:#999}table.fotos i{font-style:normal}
.navigator{padding:8px 20px;background:#f6f6f6}.rightcol{width:240px;padding:10px}.rightcol .block{border:1px solid #ddd;margin-bottom:14px;padding:6px}.rightcol .film{clear:both;height:64px}.rightcol .film img{float:left;margin-right:6px}
.copy{padding:20px;color:#888;text-align:center}
"""


def russian_stills(seed: int) -> Page:
    """A Russian site's stills in an old table: small pictures whose size in full is only told in words."""
    d = Draft("russian_stills", seed, "https://www.kinosprava.test/film/77269/stills/")
    cells = []
    for _ in range(d.count):
        key = number(d, 7)
        tall = round(170 / d.aspect)
        address = d.file(f"https://st.kp.kinosprava.test/images/kadr/sm_{key}.jpg", 170, tall)
        wide = d.random.choice((1280, 1920, 3000))
        cells.append(
            f"""<td><a href="/picture/{key}/" title="Просмотр фото"><img src="{address}" width="170" height="{tall}" alt="Просмотр фото" title="Просмотр фото"></a><b><i>{wide}&times;{round(wide / d.aspect)}</i> <i>{d.random.randint(90, 900)} Кб</i><br><a href="/picture/{key}/w_size/{wide}/" target="_blank">открыть в новом окне</a></b></td>"""
        )
        d.belongs(address)
    rows = "".join(f"<tr>{''.join(cells[at : at + 3])}</tr>" for at in range(0, d.count, 3))
    poster = d.file("https://st.kp.kinosprava.test/images/sm_film/77269.jpg", 52, 78)
    best = "".join(
        f"""<div class="film"><a href="/film/{number(d, 6)}/"><img src="{d.file(f"https://st.kp.kinosprava.test/images/sm_film/{number(d, 6)}.jpg", 40, 60)}" width="40" height="60" alt="{escape(film)}">{film}</a><br>8.{d.random.randint(10, 99)}</div>"""
        for film in d.films[:5]
    )
    births = "".join(
        f"""<div class="film"><a href="/name/{number(d, 5)}/"><img src="{d.file(f"https://st.kp.kinosprava.test/images/sm_actor/{number(d, 5)}.jpg", 40, 60)}" width="40" height="60" alt="">{one}</a></div>"""
        for one in people(d, 3)
    )
    banner = d.file("https://st.kp.kinosprava.test/banners/240x400_kassa.jpg", 240, 400)
    logo = d.file("https://st.kp.kinosprava.test/public/images/logo.png", 220, 60)
    count = d.file("https://counter.rambl.test/top100.cnt?264737", 88, 31)
    star = d.file("https://st.kp.kinosprava.test/images/star_empty.gif", 20, 20)
    pages = f"""<div class="navigator">1&mdash;{d.count} из {d.count} &nbsp; выводить по: 21 50 100</div>"""
    return d.done(
        f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd"><html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="content-type" content="text/html; charset=utf-8" /><title>{d.film} — кадры из фильма</title><style type="text/css">{RUSSIAN_STYLE}</style></head>
<body><div id="top"><a href="/"><img src="{logo}" width="220" height="60" alt="На главную"></a><ul><li><a href="/afisha/">Афиша</a></li><li><a href="/top/">Топ 250</a></li><li><a href="/box/">Касса</a></li></ul></div>
<div id="content"><table cellspacing="0" cellpadding="0" width="1000" class="shadow"><tr><td width="740"><div class="breadcrumbs"><a href="/film/77269/"><img src="{poster}" width="52" height="78" align="left" alt="" hspace="8">{d.film}</a> &raquo; Кадры<br clear="all"></div>
<ul class="menu"><li>Кадры ({d.count})</li><li><a href="/film/77269/posters/">Постеры</a></li><li><a href="/film/77269/photos/">Фото со съёмок</a></li><li><a href="/film/77269/wall/">Обои</a></li></ul>{pages}
<table class="fotos fotos1" cellspacing="0" cellpadding="0">{rows}</table>{pages}<div style="padding:10px 20px">Моя оценка: {f'<img src="{star}" width="20" height="20" alt="">' * 10}</div></td>
<td class="rightcol"><div class="block"><a href="/away/1/"><img src="{banner}" width="226" height="377" alt=""></a></div><div class="block"><b>Лучшие фильмы</b>{best}</div><div class="block"><b>Сегодня родились</b>{births}</div></td></tr></table></div>
<div class="copy">&copy; 2003&mdash;2025 <a href="/counter/"><img src="{count}" width="88" height="31" alt="Top100"></a></div></body></html>"""
    )


DISC_STYLE = """
body{margin:0;background:#e7edf3;font:12px Arial,Helvetica,sans-serif;color:#222}a{color:#00458b;text-decoration:none}
h1{font-size:20px;margin:8px 0}h3{color:#00458b;margin:14px 0 6px}.oswaldcollection{font-size:16px;color:#666}
#page{width:1060px;margin:0 auto;background:#fff}.menu td{background:#1c4f86;color:#fff;padding:6px 14px}
.tabs{border-bottom:2px solid #1c4f86;margin:8px 0}.tabs a{display:inline-block;padding:5px 12px;background:#dde7f1;margin-right:3px}.tabs a.selected{background:#1c4f86;color:#fff}
#screenshots img{border:1px solid #555;margin:3px}.side{border:1px solid #c3d1df;padding:6px;margin-bottom:12px}.side img{border:1px solid #999}
.overlay{display:none}
"""


def disc_screens(seed: int) -> Page:
    """A disc reviewer's tab of screenshots: inline links to full pictures among covers and prices."""
    film = Draft("disc_screens", seed, "").film
    d = Draft(
        "disc_screens",
        seed,
        f"https://www.discs-reviewed.test/movies/{film.replace(' ', '-')}-Disc/214807/",
    )

    def host() -> str:
        return f"https://images{d.random.choice(('', '2', '3', '4'))}.static-discs.test"

    tall = round(1920 / max(d.aspect, 1.78))
    shots = []
    for index in range(1, d.count + 1):
        at = f"{host()}/reviews/38817_{index}"
        full = d.file(f"{at}_1080p.jpg", 1920, 1080 if d.random.random() < 0.5 else tall)
        small = d.file(f"{at}_tn.jpg", 200, 113)
        shots.append(
            f"""<a href="{full}" rel="#gallery" target="_blank" title="{escape(d.film)} screenshot {index}"><img src="{small}" width="200" height="113" alt="{escape(d.film)} screenshot {index}" id="screenshot{index}"></a>"""
        )
        d.belongs(full, small)
    covers = "".join(
        f"""<a class="coverlink" href="{d.file(f"{host()}/movies/covers/214807_{side}_xl.jpg", 900, 1148)}" rel="#coverbox"><img src="{d.file(f"{host()}/movies/covers/214807_{side}.jpg", wide, 300)}" id="{side}image_overlay" width="{wide // 2}" height="150" alt="{side}"></a> """
        for side, wide in (("front", 236), ("back", 236), ("slip", 240))[: d.random.randint(1, 3)]
    )

    def discs(films: list[str]) -> str:
        return "".join(
            f"""<td align="center" width="110"><a class="hoverlink" data-globalproductid="{number(d, 5)}" href="/movies/{one.replace(" ", "-")}-Disc/{number(d, 6)}/"><img src="{d.file(f"{host()}/movies/covers/{number(d, 6)}_medium.jpg", 94, 120)}" width="94" height="120" border="0" alt="{escape(one)}"><br>{one}</a><br><small>${d.random.randint(9, 39)}.99</small></td>"""
            for one in films
        )

    deals = "".join(
        f"""<tr>{discs(d.films[at : at + 2])}</tr>"""
        for at in range(0, d.random.choice((4, 6, 8)), 2)
    )
    bar = d.file("https://core.static-discs.test/flags/global.png", 16, 11)
    rating = d.file("https://core.static-discs.test/icons/rating/b4.5.jpg", 81, 16)
    advert = d.file("https://ads.market.test/728x90/1187.jpg", 728, 90)
    logo = d.file("https://core.static-discs.test/logo_disc_v2.png", 320, 60)
    facts = "".join(
        f"""<tr><td width="150">{one}</td><td><img src="{rating}" width="81" height="16" alt=""> 4.5</td></tr>"""
        for one in ("Movie", "Video", "Audio", "Extras", "Overall")
    )
    return d.done(
        f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:og="http://opengraphprotocol.org/schema/"><head><title>{d.film} - Screenshots</title><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><style type="text/css">{DISC_STYLE}</style></head>
<body><div id="page"><table width="1060" cellpadding="0" cellspacing="0"><tr><td><a href="/"><img src="{logo}" width="320" height="60" border="0" alt=""></a></td><td align="right"><img src="{bar}" width="16" height="11" alt=""> Global | <a href="/login/">Log in</a></td></tr></table>
<table class="menu" width="1060" cellspacing="1"><tr><td>Home</td><td>New releases</td><td>Reviews</td><td>Deals</td><td>Forum</td><td>My collection</td></tr></table>
<center><a href="/link/click.php?p=1187"><img src="{advert}" width="728" height="90" border="0" alt=""></a></center>
<table width="1060" cellpadding="8" cellspacing="0"><tr><td width="760" valign="top"><h1>{d.film}</h1><span class="oswaldcollection">Limited edition / {d.random.randint(80, 190)} min / 2024</span>
<div class="tabs"><a href="#Overview">Overview</a><a href="#Review">Review</a><a class="selected" href="#Screenshots">Screenshots</a><a href="#Releases">Releases</a><a href="#Forum">Forum</a></div>
<div id="screenshots"><h3>Screenshots from {d.film}</h3>{"".join(shots)}<br><br><small>{d.words(25)}</small></div>
<h3>Rating</h3><table width="400">{facts}</table><h3>Similar titles you might also like</h3><table><tr>{discs(d.films[9:15])}</tr></table></td>
<td width="260" valign="top"><div class="side"><center>{covers}</center></div><div class="side"><h3>Price</h3>List price: $39.95<br>New from: ${d.random.randint(15, 29)}.99<br><a href="/pricetracker/">Price tracker</a></div><div class="side"><h3>Deals of the week</h3><table>{deals}</table></div></td></tr></table>
<div style="padding:16px;text-align:center;color:#888">&copy; 2002-2025. All rights reserved.</div></div><div class="overlay" id="gallery"><a class="prev">prev</a><a class="next">next</a><div class="info"></div></div></body></html>"""
    )
