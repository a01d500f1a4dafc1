"""Pages of data bases of films, of the eleventh set: stills in Russian, English and French."""

from __future__ import annotations

import base64
import json
from html import escape

from collect.galleries.draft import Draft, Page

BLANK = "data:image/gif;base64,R0lGODlhAwAEAIAAAAAAAP///yH5BAEAAAEALAAAAAADAAQAAAIDjI9WADs="


def stills_ru(seed: int) -> Page:
    """A Russian data base's page of stills: columns of pictures, each leading to a page of its own."""
    d = Draft("stills_ru", seed, "https://www.kinobaza.test/film/4471/stills/")
    number = d.random.randint(1, 9999)

    def picture(kind: str, size: str, width: int, height: int | None = None, key: str = "") -> str:
        key = key or "-".join(d.token(n) for n in (8, 4, 4, 4, 12))
        return d.file(
            f"//avatars.mds.baza.test/get-kinobaza-image/{1_500_000 + number}/{key}/{size}",
            width,
            height,
        )

    columns: list[list[str]] = [[], [], []]
    nodes = {}
    for index in range(d.count):
        key = "-".join(d.token(n) for n in (8, 4, 4, 4, 12))
        small, double = picture("", "300x", 300, None, key), picture("", "600x", 600, None, key)
        wide = d.random.choice((1280, 1920, 2048, 3000))
        page = d.random.randint(100000, 4000000)
        columns[index % 3].append(
            f'<div class="styles_item__aK3Lq" data-tid="d4e8d214"><a href="/picture/{page}/" class="styles_link__0QxZk"><div class="styles_imageContainer__fQm1p" style="padding-bottom:{100 / d.aspect:.2f}%"><img class="image styles_image__xLdv_" src="{small}" srcset="{small} 1x, {double} 2x" alt="{d.film}: кадр {index + 1}" loading="lazy" decoding="async"></div></a><div class="styles_info__N4rGt"><span>{wide}×{round(wide / d.aspect)}</span></div></div>'
        )
        nodes[f"MovieImage:{page}"] = {"__typename": "MovieImage", "id": page, "image": {"__typename": "Image", "avatarsUrl": small.rpartition("/")[0], "origSize": {"width": wide, "height": round(wide / d.aspect)}}}  # fmt: skip
        d.belongs(small, double)
    poster = picture("p", "300x450", 300, 450)
    soon = "".join(
        f'<a class="styles_card__bN1uV" href="/film/{d.random.randint(300, 90000)}/"><div class="styles_posterWrapper__E8rMa"><img class="styles_poster__pQ5" src="{picture("p", "orig_150x225", 150, 225)}" alt="{film}" loading="lazy"></div><span>{film}</span></a>'
        for film in d.films[: d.random.randint(4, 9)]
    )
    menu = "".join(
        f'<a href="/film/4471/{where}/" class="styles_tab__mW0">{name} <sup>{d.random.randint(2, 90)}</sup></a>'
        for where, name in (
            ("stills", "Кадры"),
            ("posters", "Постеры"),
            ("wall", "Обои"),
            ("screenshots", "Скриншоты"),
            ("shooting", "Кадры со съёмок"),
        )
    )
    advert = d.file("https://avatars.mds.baza.test/get-direct/4471/x300", 300, 600)
    return d.done(
        f"""<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>{d.film} — кадры из фильма — КиноБаза</title><meta property="og:image" content="https:{poster}">
<style>body{{margin:0;font:14px/1.4 Arial;background:#f5f5f5}}.styles_header__h{{display:flex;gap:18px;align-items:center;padding:14px 30px;background:#1f1f1f;color:#fff}}.styles_root__r{{display:flex;width:1240px;margin:0 auto;background:#fff;padding:20px}}.styles_side__s{{width:150px;margin-right:24px}}.styles_side__s img{{width:150px}}.styles_main__m{{width:740px}}.styles_grid__g{{display:flex;gap:12px}}.styles_column__c{{flex:1}}.styles_imageContainer__fQm1p{{position:relative;background:#eee}}.styles_image__xLdv_{{position:absolute;width:100%;height:100%}}.styles_item__aK3Lq{{margin-bottom:12px;font-size:11px;color:#999}}.styles_tab__mW0{{margin-right:16px}}.styles_ad__a{{margin-left:26px}}.styles_soon__s{{display:flex;gap:14px;width:1240px;margin:24px auto}}.styles_card__bN1uV{{width:120px}}.styles_poster__pQ5{{width:120px}}</style></head>
<body class="body"><div id="__next"><header class="styles_header__h"><a href="/" class="styles_logo__l"><svg width="120" height="24"></svg></a><a href="/afisha/">Билеты в кино</a><a href="/lists/">Фильмы</a><form><input placeholder="Фильмы, сериалы, персоны"></form><button>Войти</button></header>
<div class="styles_root__r"><aside class="styles_side__s"><a href="/film/4471/"><img class="film-poster" src="{poster}" alt="{d.film}"></a></aside><main class="styles_main__m"><h1><a href="/film/4471/">{d.film}</a>: кадры</h1><nav class="styles_tabs__t">{menu}</nav><div class="styles_grid__g">{"".join(f'<div class="styles_column__c">{"".join(one)}</div>' for one in columns)}</div><div class="styles_pager__p"><a href="?page=2">2</a> <a href="?page=3">3</a></div></main><div class="styles_ad__a"><a href="https://direct.baza.test/click"><img src="{advert}" width="240" height="480" alt=""></a></div></div>
<section class="styles_soon__s">{soon}</section><footer><img src="{d.file("//mc.baza.test/watch/22663942", 1, 1)}" style="position:absolute;left:-9999px" alt=""></footer></div>
<script id="__NEXT_DATA__" type="application/json">{json.dumps({"props": {"pageProps": {"apolloState": {"data": nodes}}}, "page": "/film/[id]/stills"})}</script></body></html>"""
    )


def title_photos(seed: int) -> Page:
    """A large data base's photos of a title: a mosaic of cropped ones, whole addresses in its data."""
    d = Draft("title_photos", seed, "https://www.moviebase.test/title/tt0047478/mediaindex/")

    def media(key: str, how: str, width: int, height: int | None = None) -> str:
        return d.file(f"https://m.media-base.test/images/M/{key}@.{how}.jpg", width, height)

    def key() -> str:
        return f"MV5B{d.token(20)}XkEyXkFqcGc"

    tiles, edges = [], []
    for index in range(d.count):
        one, name = key(), f"rm{d.random.randint(10**8, 4 * 10**9)}"
        wide = d.random.choice((1280, 1920, 2048, 3000))
        whole = media(one, "_V1_", wide)
        row = [media(one, f"_V1_QL75_UX{w}_", w) for w in (150, 300, 450)]
        tiles.append(
            f'<a href="/title/tt0047478/mediaviewer/{name}/?ref_=ttmi_mi_{index + 1}" class="sc-83794ccd-2 kOOgEP titlePageImage" data-testid="mosaic-img-{index}"><img alt="{d.film} ({1950 + index})" class="ipc-image sc-83794ccd-3" loading="lazy" src="{row[0]}" srcset="{row[0]} 150w, {row[1]} 300w, {row[2]} 450w" sizes="50vw, (min-width: 480px) 34vw, (min-width: 1024px) 26vw"></a>'
        )
        edges.append({"node": {"id": name, "url": whole, "width": wide, "height": round(wide / d.aspect), "caption": {"plainText": d.film}, "__typename": "Image"}, "position": index + 1})  # fmt: skip
        d.belongs(whole, *row)
    poster = key()
    recent = "".join(
        f'<div role="group" class="ipc-poster-card ipc-poster-card--base"><div class="ipc-poster ipc-poster--base"><div class="ipc-media ipc-media--poster-27x40"><img alt="{film}" class="ipc-image" loading="lazy" src="{media(k, "_V1_QL75_UX140_CR0,0,140,207_", 140, 207)}" srcset="{media(k, "_V1_QL75_UX210_CR0,0,210,311_", 210, 311)} 210w" sizes="140px"></div><a class="ipc-lockup-overlay" href="/title/tt00{d.random.randint(10000, 99999)}/"></a></div><span>{film}</span></div>'
        for film, k in ((film, key()) for film in d.films[: d.random.randint(3, 8)])
    )
    lists = "".join(
        f'<div class="ipc-slate-card"><div class="ipc-media ipc-media--slate-16x9"><img class="ipc-image" alt="" loading="lazy" src="{media(key(), "_V1_QL75_UX400_CR0,0,400,225_", 400, 225)}"></div><a href="/list/ls0{d.random.randint(10000, 99999)}/">{d.words(5)}</a></div>'
        for _ in d.some(1, 4)
    )
    state = {"props": {"pageProps": {"contentData": {"data": {"title": {"titleText": {"text": d.film}, "primaryImage": {"url": media(poster, "_V1_", 1400, 2100), "width": 1400, "height": 2100}, "all_images": {"total": d.count, "edges": edges}}}}}}}  # fmt: skip
    return d.done(
        f"""<!DOCTYPE html><html lang="en-US"><head><meta charset="utf-8"><title>{d.film} (1954) - Photos - MovieBase</title><meta property="og:image" content="{media(poster, "_V1_FMjpg_UX1000_", 1000, 1500)}">
<style>body{{margin:0;font:15px/1.5 Roboto,Arial}}#nav{{background:#121212;color:#fff;padding:14px 40px}}.hero{{background:#1f1f1f;color:#fff;padding:20px 40px;display:flex;gap:20px}}.hero img{{width:68px}}.grid{{max-width:1280px;margin:0 auto;display:flex;gap:30px;padding:20px}}.sc-83794ccd-1{{flex:1;display:flex;flex-wrap:wrap;gap:4px}}.titlePageImage{{flex:1 0 auto;height:180px}}.titlePageImage img{{height:180px;width:100%;object-fit:cover}}aside{{width:300px}}.ipc-slate-card img{{width:300px}}.ipc-shoveler{{display:flex;gap:14px;padding:24px 40px;background:#121212;color:#fff}}.ipc-poster-card{{width:140px;position:relative}}.ipc-poster img{{width:140px}}</style></head>
<body><div id="__next"><nav id="nav">MovieBase</nav><main role="main"><section class="hero"><div class="ipc-poster"><img class="ipc-image" alt="{d.film}" src="{media(poster, "_V1_QL75_UX68_CR0,0,68,102_", 68, 102)}"></div><hgroup><h2>{d.film}</h2><h1>Photos</h1></hgroup></section>
<div class="grid"><section class="ipc-page-section" data-testid="sub-section-images"><div class="sc-83794ccd-0">1-{d.count} of {d.count} photos</div><div class="sc-83794ccd-1">{"".join(tiles)}</div></section><aside><h3>More to explore</h3>{lists}</aside></div></main>
<section class="ipc-shoveler" data-testid="recently-viewed">{recent}</section></div><script id="__NEXT_DATA__" type="application/json">{json.dumps(state)}</script></body></html>"""
    )


def photos_fr(seed: int) -> Page:
    """A French data base's photos of a film: squares that come late, links hidden in class names."""
    d = Draft("photos_fr", seed, "https://www.cinefiche.test/film/fichefilm-27061/photos/")

    def media(size: str, path: str, width: int, height: int | None = None) -> str:
        host = f"https://fr.web.img{d.random.randint(2, 6)}.ficnet.test"
        return d.file(f"{host}/{size}/{path}", width, height)

    shots: list[str] = []
    for _ in range(d.count):
        number = d.random.randint(18_000_000, 21_900_000)
        path = f"media/nmedia/18/{d.random.randint(10, 99)}/{d.random.randint(10, 99)}/{d.random.randint(10, 99)}/{number}.jpg"
        small = media("r_300_x", path, 300)
        hidden = base64.b64encode(f"/film/fichefilm-27061/photos/detail/?cmediafile={number}".encode()).decode().rstrip("=")  # fmt: skip
        source = f'src="{BLANK}" data-src="{small}"' if len(shots) > 5 else f'src="{small}"'
        shots.append(
            f'<span class="ACr{hidden} shot-item"><span class="shot-container"><img class="shot-img" {source} alt="Photo : {escape(d.film)}" width="300" height="{round(300 / d.aspect)}"></span></span>'
        )
        d.belongs(small)

    def poster(film: str) -> str:
        one = media("c_110_146", f"pictures/{d.random.randint(14, 24)}/{d.token(2)}/{d.token(6)}.jpg", 110, 146)  # fmt: skip
        return f'<div class="mdl-simple card entity-card-simple"><figure class="thumbnail"><a class="thumbnail-container thumbnail-link" href="/film/fichefilm_gen_cfilm={d.random.randint(100, 9000)}.html"><img class="thumbnail-img" src="{BLANK}" data-src="{one}" alt="{escape(film)}" width="110" height="146"></a></figure><a class="meta-title-link" href="#">{film}</a></div>'

    side = "".join(poster(film) for film in d.films[: d.random.randint(4, 9)])
    news = "".join(
        f'<div class="card news-card news-card-row"><figure class="thumbnail"><img class="thumbnail-img" src="{BLANK}" data-src="{media("c_300_169", f"newsv7/{d.random.randint(20, 24)}/{d.token(2)}/{d.token(6)}.jpg", 300, 169)}" alt="" width="150" height="84"></figure><a class="meta-title-link" href="/article/fichearticle_gen_carticle={d.random.randint(100, 999)}.html">{d.words(8)}</a></div>'
        for _ in d.some(2, 5)
    )
    cover = media("c_310_420", f"media/nmedia/18/35/21/{d.token(6)}.jpg", 310, 420)
    return d.done(
        f"""<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>Les photos du film {d.film} - CinéFiche</title><meta property="og:image" content="{cover}">
<style>body{{margin:0;font:14px Arial;background:#f2f2f2}}header{{background:#fecc00;padding:14px 40px}}.page{{width:1100px;margin:0 auto;background:#fff;padding:20px;display:flex;gap:24px}}.gd-col-left{{width:740px}}.gd-3-cols{{display:grid;grid-template-columns:repeat(3,1fr);gap:10px}}.shot-item{{height:170px;overflow:hidden;cursor:pointer}}.shot-img{{width:100%;height:170px;object-fit:cover}}.gd-col-right{{width:300px}}.card{{display:flex;gap:10px;margin-bottom:10px}}.card figure{{margin:0}}.titlebar-title{{font-size:20px}}</style></head>
<body class="showtimes-hidden"><header><a class="header-main-logo" href="/">CinéFiche</a></header><div class="page"><section class="gd-col-left"><div class="titlebar titlebar-page"><div class="titlebar-title titlebar-title-xl">{d.film}</div></div><nav class="third-nav"><a href="/film/fichefilm_gen_cfilm=27061.html">Accueil</a> <span class="item">Bandes-annonces</span> <span>Casting</span> <span>Photos</span></nav><section class="section section-wrap"><div class="titlebar-title titlebar-title-md">{d.count} Photos</div><div class="gd gd-gap-10 gd-3-cols">{"".join(shots)}</div></section><section class="section"><div class="titlebar-title">Dernières news</div>{news}</section></section>
<aside class="gd-col-right"><div class="card entity-card"><figure class="thumbnail"><img class="thumbnail-img" src="{cover}" alt="{escape(d.film)}" width="155" height="210"></figure></div><div class="titlebar-title">Meilleurs films à l'affiche</div>{side}</aside></div>
<script>(function(){{document.querySelectorAll('[class*="ACr"]').forEach(function(n){{n.addEventListener('click',function(){{location.href=atob(n.className.split(' ')[0].slice(3))}})}});var o=new IntersectionObserver(function(es){{es.forEach(function(e){{if(e.isIntersecting){{e.target.src=e.target.dataset.src;o.unobserve(e.target)}}}})}},{{rootMargin:'200px'}});document.querySelectorAll('img[data-src]').forEach(function(i){{o.observe(i)}})}})()</script></body></html>"""
    )
