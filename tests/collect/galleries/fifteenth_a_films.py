"""Galleries of a distributor, a festival and a film institute, for the first half of the fifteenth set."""

from __future__ import annotations

from collect.galleries.draft import LENSES, Draft, Page, slug
from collect.galleries.fifteenth_a_press import near


def german_distributor_film(seed: int) -> Page:
    """A German distributor's film in a small content system: its gallery element under a base address; other films."""
    d = Draft(
        "german_distributor_film", seed, "https://www.filmverleih.test/filme/film-details.html"
    )
    base = "https://www.filmverleih.test/"
    name, columns = slug(d.film), 4
    d.count = max(6, d.count // 2)
    items = ""
    for i in range(d.count):
        file = f"files/verleih/filme/{name}/szenenbilder/{name}_{i + 1:02d}_c_filmverleih.jpg"
        whole = d.file(base + file, 3000)
        cuts = [
            d.file(
                f"{base}assets/images/{d.token(1)}/{name}_{i + 1:02d}_c_filmverleih-{d.token(8)}.jpg",
                w,
                round(w * 2 / 3),
            )
            for w in (400, 800)
        ]
        text = f"Szenenbild {i + 1} aus {d.film}"
        d.belongs(whole, *cuts, caption=text)
        row, col = divmod(i, columns)
        one, two = (c.removeprefix(base) for c in cuts)
        items += f"""<li class="row_{row} {"even" if row % 2 else "odd"} col_{col}{" col_first" if not col else ""}{" col_last" if col == columns - 1 else ""}"><figure class="image_container" itemprop="associatedMedia" itemscope itemtype="http://schema.org/ImageObject"><a href="{file}" data-lightbox="lb{412 + seed}" title="{text}" itemprop="contentUrl"><img src="{one}" srcset="{one} 1x, {two} 2x" width="400" height="267" alt="{text}" itemprop="image" loading="lazy"></a><figcaption class="caption" itemprop="caption">&copy; Filmverleih</figcaption></figure></li>\n"""
    others = ""
    for film in d.films[: d.random.randint(4, 8)]:
        poster = d.file(
            f"{base}assets/images/{d.token(1)}/{slug(film)}_plakat-{d.token(8)}.jpg", 240, 340
        ).removeprefix(base)
        others += f"""<div class="layout_latest arc_3 block"><figure class="image_container float_above"><a href="filme/{slug(film)}.html" title="Den Artikel lesen: {film}"><img src="{poster}" width="240" height="340" alt="{film}" loading="lazy"></a></figure><h3><a href="filme/{slug(film)}.html">{film}</a></h3><p class="info">Kinostart: {d.random.randint(1, 28)}.03.2025</p></div>"""
    poster = d.file(
        f"{base}assets/images/{d.token(1)}/{name}_plakat_a1-{d.token(8)}.jpg", 300, 424
    ).removeprefix(base)
    logo = d.file(f"{base}files/verleih/layout/logo.png", 260, 70).removeprefix(base)
    funds = "".join(
        f'<img src="{d.file(f"{base}files/verleih/logos/foerderung_{n}.png", 120, 60).removeprefix(base)}" width="120" height="60" alt="Förderung {n}">'
        for n in range(1, d.random.randint(4, 7))
    )
    dates = "".join(
        f"<tr><td>{town}</td><td>Filmtheater {d.random.choice(('Union', 'Rex', 'Capitol'))}</td><td>ab {d.random.randint(6, 27)}.03.</td></tr>"
        for town in ("Berlin", "Hamburg", "Leipzig", "Köln", "Freiburg")
    )
    html = f"""<!DOCTYPE html><html lang="de"><head><meta charset="UTF-8"><title>{d.film} - Filmverleih</title><base href="{base}"><meta name="robots" content="index,follow"><meta name="generator" content="Contao Open Source CMS"><style>
body{{margin:0;font:16px/1.6 "Source Sans Pro",Arial,sans-serif;color:#222}}#wrapper{{width:1140px;margin:0 auto}}#header{{display:flex;justify-content:space-between;align-items:center;padding:20px 0}}.mod_navigation ul{{list-style:none;display:flex;gap:26px;margin:0}}.mod_navigation a{{color:#222;text-decoration:none;text-transform:uppercase}}.film{{display:flex;gap:40px}}.ce_gallery ul{{list-style:none;margin:0;padding:0;overflow:hidden}}.ce_gallery li{{float:left;width:25%;padding:0 10px 10px 0;box-sizing:border-box}}.ce_gallery figure,.layout_latest figure{{margin:0}}.ce_gallery img{{width:100%;height:auto;display:block}}.caption{{font-size:11px;color:#888}}
.mod_newslist{{display:flex;flex-wrap:wrap;gap:20px;border-top:2px solid #222;padding-top:20px;margin-top:30px}}.layout_latest{{width:170px}}.layout_latest img{{width:170px;height:auto}}.layout_latest h3{{font-size:16px;margin:6px 0 0}}.info{{font-size:13px;margin:0}}.foerderer{{padding:20px 0}}.foerderer img{{margin-right:20px;filter:grayscale(1)}}#footer{{background:#eee;padding:24px;clear:both}}td{{padding:2px 24px 2px 0}}</style></head>
<body id="top" class="film-details"><div id="wrapper"><header id="header"><a href="./"><img src="{logo}" width="260" height="70" alt="Filmverleih"></a><nav class="mod_navigation block"><ul class="level_1"><li class="active first"><strong>Filme</strong></li><li><a href="kinotermine.html">Kinotermine</a></li><li><a href="presse.html">Presse</a></li><li class="last"><a href="kontakt.html">Kontakt</a></li></ul></nav></header>
<div id="container"><main id="main"><div class="mod_article block" id="article-{seed + 40}"><h1 class="ce_headline">{d.film}</h1><div class="film"><div class="ce_image block"><figure class="image_container"><img src="{poster}" width="300" height="424" alt="Plakat {d.film}" itemprop="image"></figure></div><div class="ce_text block"><p><strong>Ein Film von Elsa Brandt</strong><br>DE/AT 2024, {d.random.randint(78, 141)} Min., OmU</p><p>Eine kleine Stadt an der Küste. Zwei Schwestern finden einen alten Projektor und beginnen, die Filme ihres Vaters zu zeigen.</p><p><a class="download" href="files/verleih/filme/{name}/presseheft.pdf">Presseheft (PDF, 2,1 MiB)</a></p></div></div><div class="ce_table block"><h2>Termine</h2><table><tbody>{dates}</tbody></table></div>
<div class="ce_gallery block"><h2>Szenenbilder</h2><ul class="cols_{columns}" itemscope itemtype="http://schema.org/ImageGallery">{items}</ul></div><div class="foerderer ce_text block">{funds}</div></div><div class="mod_newslist block"><h2 style="width:100%;margin:0">Weitere Filme</h2>{others}</div></main></div><footer id="footer">Filmverleih GmbH &middot; Impressum &middot; Datenschutz</footer></div></body></html>"""
    return d.done(html)


def korean_festival_film(seed: int) -> Page:
    """A Korean festival's page of one film: stills turned over in a swiper, the director's face, the section's films."""
    d = Draft(
        "korean_festival_film",
        seed,
        f"https://www.filmfest.test/db/movieView.asp?idx={7000 + seed}&QueryYear=2025",
    )
    d.count = d.random.randint(4, 10)
    slides = ""
    for i in range(d.count):
        stamp = f"2025{d.random.randint(1, 9):02d}{d.random.randint(10, 28)}{d.random.randint(10**5, 10**6)}"
        still = d.file(f"/upload/movie/2025/{stamp}_{i + 1}.jpg", 1600)
        d.belongs(still)
        slides += f"""<div class="swiper-slide"><div class="still_img"><img src="{still}" alt="{d.film} 스틸 {i + 1}"></div></div>"""
    films = ""
    for film in d.films[: d.random.randint(6, 9)]:
        thumb = d.file(f"/upload/movie/2025/thumb/2025{d.token(10)}.jpg", 400, 225)
        films += f"""<li><a href="movieView.asp?idx={7000 + d.random.randint(30, 300)}&amp;QueryYear=2025"><span class="thumb" style="background-image:url('{thumb}')"></span><strong>{film}</strong><em>Republic of Korea | 2025 | {d.random.randint(70, 150)}min</em></a></li>"""
    director = d.file(f"/upload/director/2025/{d.token(12)}.jpg", 300, 380)
    logo = d.file("/images/common/logo_ko.png", 200, 60)
    sponsors = "".join(
        f'<li><a href="http://sponsor{n}.test" target="_blank"><img src="{d.file(f"/upload/sponsor/sp_{n:02d}.png", 150, 60)}" alt="sponsor"></a></li>'
        for n in range(1, d.random.randint(9, 15))
    )
    times = "".join(
        f"<tr><td>{100 + n}</td><td>05.0{n}</td><td>{d.random.randint(10, 20)}:30</td><td>시네마 {n}관</td></tr>"
        for n in range(1, 4)
    )
    html = f"""<!DOCTYPE html><html lang="ko"><head><meta charset="utf-8"><title>{d.film} | 국제영화제</title><meta name="viewport" content="width=device-width"><style>
body{{margin:0;font:15px/1.6 "Noto Sans KR",sans-serif;color:#222}}ul{{list-style:none;padding:0}}a{{color:inherit;text-decoration:none}}#header{{display:flex;gap:50px;align-items:center;padding:16px 60px;border-bottom:1px solid #ddd}}#gnb{{display:flex;gap:40px;font-weight:700}}.sub_visual{{background:#e94f1d;color:#fff;padding:40px 60px;font-size:28px}}.inner{{width:1200px;margin:0 auto}}.movie_swiper{{position:relative;overflow:hidden;width:1200px;margin:30px 0;background:#000}}.swiper-wrapper{{display:flex;transition:transform .4s}}.swiper-slide{{flex:0 0 1200px;text-align:center}}.still_img img{{max-width:1200px;max-height:640px;display:block;margin:0 auto}}.swiper-button-next,.swiper-button-prev{{position:absolute;top:45%;color:#fff;font-size:40px;cursor:pointer}}.swiper-button-next{{right:20px}}.swiper-button-prev{{left:20px}}
.director{{display:flex;gap:30px;background:#f5f5f5;padding:24px}}.director img{{width:150px;height:190px}}table{{width:100%;border-collapse:collapse;margin:20px 0}}td,th{{border-bottom:1px solid #ddd;padding:8px;text-align:center}}.film_list{{display:flex;flex-wrap:wrap;gap:20px}}.film_list li{{width:285px}}.film_list .thumb{{display:block;height:160px;background-size:cover;background-position:center}}.film_list strong,.film_list em{{display:block;font-style:normal}}.sponsor{{display:flex;flex-wrap:wrap;gap:16px;padding:30px 60px;border-top:1px solid #ddd}}.sponsor img{{height:44px}}#footer{{background:#333;color:#ccc;padding:30px 60px}}</style></head>
<body><div id="header"><h1><a href="/"><img src="{logo}" alt="국제영화제" width="200" height="60"></a></h1><ul id="gnb"><li><a href="/kor/about.asp">영화제 소개</a></li><li><a href="/db/movieList.asp">상영작</a></li><li><a href="/kor/ticket.asp">티켓</a></li><li><a href="/kor/news.asp">소식</a></li></ul></div><div class="sub_visual">상영작 / 국제경쟁</div>
<div id="container"><div class="inner movie_view"><div class="movie_swiper swiper-container"><div class="swiper-wrapper">{slides}</div><div class="swiper-button-next">&#8250;</div><div class="swiper-button-prev">&#8249;</div></div><h2>{d.film}</h2><p class="info">Germany, Korea | 2025 | {d.random.randint(72, 150)}min | DCP | color | World Premiere</p><h3>시놉시스</h3><p>작은 항구 마을에 사는 자매는 낡은 영사기를 발견한다. 그날 밤부터 마을 사람들은 하나둘 극장으로 모여든다.</p><h3>상영일정</h3><table><tr><th>상영코드</th><th>날짜</th><th>시간</th><th>장소</th></tr>{times}</table>
<h3>감독</h3><div class="director"><img src="{director}" alt="감독"><div><strong>엘사 브란트</strong><p>영화학교를 졸업하고 여러 단편을 만들었다.</p></div></div><h3>같은 섹션의 상영작</h3><ul class="film_list">{films}</ul></div></div><ul class="sponsor">{sponsors}</ul><div id="footer">(재)국제영화제 조직위원회</div>
<script>(function(){{var w=document.querySelector('.swiper-wrapper'),n=0,c={d.count};function go(k){{n=(k+c)%c;w.style.transform='translateX('+(-1200*n)+'px)'}}document.querySelector('.swiper-button-next').onclick=function(){{go(n+1)}};document.querySelector('.swiper-button-prev').onclick=function(){{go(n-1)}}}})()</script></body></html>"""
    return d.done(html)


def danish_institute_film(seed: int) -> Page:
    """A Danish film institute's page of a film: buttons of late pictures for a gallery overlay, credits, like films."""
    d = Draft(
        "danish_institute_film",
        seed,
        f"https://www.filminstitut.test/viden-om-film/filmdatabasen/film/film-{seed + 3000}",
    )
    root = "https://www.filminstitut.test/sites/default/files"
    base = f"{root}/styles/still_"
    tiles = ""
    for i in range(d.count):
        lead = f"{d.random.randint(10000, 99999)}_{i + 1:02d}"
        file = f"/s3/filmdatabase/{lead}.jpg"
        sizes = {w: d.file(f"{base}{w}{file}?itok={d.token(8)}", w) for w in (280, 560, 1400)}
        title = f"Foto: Filmselskabet / {d.random.choice(LENSES)}"
        d.belongs(sizes[1400], sizes[560], sizes[280], caption=title)
        tiles += f"""<li class="gallery__item"><button type="button" class="gallery__button" data-gallery-index="{i}" data-gallery-src="{sizes[1400]}" data-gallery-caption="{title}"><img class="gallery__image lazyload" alt="" data-sizes="auto" data-srcset="{sizes[280]} 280w, {sizes[560]} 560w" src="data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20viewBox='0%200%20280%20{round(280 / d.aspect)}'%3E%3C/svg%3E"><span class="visually-hidden">Vis billede {i + 1}</span></button></li>"""
    credits = "".join(
        f'<div class="credit"><dt>{job}</dt><dd><a href="/person/{d.random.randint(1000, 9999)}">{who}</a></dd></div>'
        for job, who in (
            ("Instruktion", "Elsa Brandt"),
            ("Manuskript", "Jens Holm"),
            ("Foto", "Karin Dahl"),
            ("Klip", "Ole Vang"),
            ("Musik", "Ida Friis"),
        )
    )
    like = ""
    for film in d.films[: d.random.randint(3, 4)]:
        card = d.file(
            f"{base}card{f'/s3/filmdatabase/{d.random.randint(10000, 99999)}_poster.jpg'}?itok={d.token(8)}",
            300,
            430,
        )
        like += f"""<article class="teaser teaser--movie"><a href="/viden-om-film/filmdatabasen/film/{slug(film)}"><img class="lazyload" alt="Plakat: {film}" data-src="{card}" width="300" height="430" src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="><h3 class="teaser__title">{film}</h3><p>Spillefilm, {d.random.randint(1960, 2023)}</p></a></article>"""
    poster = d.file(
        f"{base}poster/s3/filmdatabase/{d.random.randint(10000, 99999)}_plakat.jpg?itok={d.token(8)}",
        360,
        515,
    )
    logo = d.file("https://www.filminstitut.test/themes/custom/institut/logo-sort.png", 220, 56)
    html = f"""<!DOCTYPE html><html lang="da" dir="ltr"><head><meta charset="utf-8"><title>{d.film} | Filminstituttet</title><meta name="Generator" content="Drupal 10 (https://www.drupal.org)"><meta name="description" content="{d.film}, spillefilm"><style>
body{{margin:0;font:17px/1.5 "Helvetica Neue",Arial,sans-serif;color:#111}}a{{color:inherit}}.header{{display:flex;justify-content:space-between;padding:20px 50px;align-items:center;border-bottom:1px solid #111}}.menu{{display:flex;gap:30px;list-style:none}}.layout{{max-width:1280px;margin:0 auto;padding:30px}}.movie{{display:flex;gap:50px}}.movie__poster img{{width:300px;height:429px}}.gallery{{list-style:none;padding:0;display:grid;grid-template-columns:repeat(4,1fr);gap:12px}}.gallery__button{{padding:0;border:0;width:100%;background:#ddd;cursor:pointer;display:block}}.gallery__image{{width:100%;height:auto;display:block}}.visually-hidden{{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(1px,1px,1px,1px)}}.credits{{columns:2}}.credit{{display:flex;gap:14px}}.credit dt{{width:130px;color:#666}}.teasers{{display:flex;gap:24px}}.teaser{{width:220px}}.teaser img{{width:220px;height:315px}}.footer{{background:#111;color:#fff;padding:40px 50px}}</style></head>
<body class="page-node-type-movie"><div class="header" role="banner"><a href="/" rel="home"><img src="{logo}" alt="Filminstituttet" width="220" height="56"></a><nav><ul class="menu"><li><a href="/stoette">Støtte</a></li><li><a href="/viden-om-film">Viden om film</a></li><li><a href="/cinemateket">Cinemateket</a></li></ul></nav></div>
<main class="layout"><nav class="breadcrumb"><a href="/viden-om-film">Viden om film</a> / <a href="/viden-om-film/filmdatabasen">Filmdatabasen</a></nav><article class="movie-full"><div class="movie"><div class="movie__poster"><img src="{poster}" alt="Plakat" width="360" height="515"></div><div><h1>{d.film}</h1><p>Spillefilm, Danmark, {d.random.randint(1950, 2024)}, {d.random.randint(70, 150)} min.</p><p>I en lille havneby finder to søstre en gammel filmfremviser og begynder at vise deres fars film for byens folk.</p></div></div><section class="movie__gallery"><h2>Billeder ({d.count})</h2><ul class="gallery" data-gallery>{tiles}</ul></section><section><h2>Medvirkende og hold</h2><dl class="credits">{credits}</dl></section></article>
<section><h2>Lignende film</h2><div class="teasers">{like}</div></section></main><footer class="footer">Filminstituttet &middot; Privatlivspolitik</footer>{near("img.lazyload", "if(e.dataset.srcset){e.sizes=e.clientWidth+'px';e.srcset=e.dataset.srcset}if(e.dataset.src)e.src=e.dataset.src;e.className=e.className.replace('lazyload','lazyloaded');")}</body></html>"""
    return d.done(html)
