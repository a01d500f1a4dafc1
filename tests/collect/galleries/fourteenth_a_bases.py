"""Layouts of data bases of films: an American, a Czech and a Japanese one."""

from __future__ import annotations

import json

from collect.galleries.draft import Draft, Page, slug

_MARKS = """<style>*{box-sizing:border-box}body{margin:0;font:16px/1.4 'Franklin Gothic',Arial,sans-serif;color:#2a2c32}rt-header{display:flex;background:#fa320a;color:#fff;padding:12px 40px;align-items:center;gap:30px}
rt-header a{color:#fff}.container{max-width:1100px;margin:0 auto;display:flex;gap:24px}#main-page-content{width:776px}.sidebar{width:300px}.photos-grid{display:grid;grid-template-columns:repeat(4,1fr);gap:8px}
tile-photo{display:block;height:120px;overflow:hidden;background:#000}rt-img{display:block;height:100%}rt-img img{width:100%;height:100%;object-fit:cover;display:block}ul{list-style:none;padding:0}.dynamic-poster-list li{display:flex;gap:10px;margin:8px 0}
.dynamic-poster-list rt-img{width:60px;height:90px}.ad{height:250px;background:#eee}.carousel{display:flex;gap:10px;overflow:hidden}.carousel tile-poster-card{flex:0 0 150px}.carousel rt-img{height:220px}footer{background:#2a2c32;color:#fff;padding:30px 40px;margin-top:30px}</style>
<script>customElements.define('rt-img',class extends HTMLElement{connectedCallback(){var i=document.createElement('img');i.src=this.getAttribute('src');i.alt=this.getAttribute('alt')||'';
var s=this.attachShadow({mode:'open'});s.innerHTML='<style>:host{display:block}img{width:100%;height:100%;object-fit:cover}</style>';s.appendChild(i);}});</script>"""


def marks_base_pictures(seed: int) -> Page:
    """An American data base of marks: a film's pictures in elements of its own, a resizer's address around the whole one."""
    d = Draft("marks_base_pictures", seed, "https://www.marks.test/m/long_harbour/pictures")
    resizer = "https://resizing.flicks.test"

    def made(inner: str, box: str, width: int, height: int | None = None) -> str:
        sign = f"{d.token(16)}-{d.token(10)}="
        return d.file(f"{resizer}/{sign}/{box}/v2/{inner}", width, height)

    tiles, state = [], []
    for number in range(d.count):
        inner = d.file(f"{resizer}/-{d.token(20)}=/ems.cHJkLWVtcy1hc3NldHMvbW92aWVz/{d.token(8)}-{d.token(4)}-{d.token(12)}.jpg", 1920)  # fmt: skip
        cut = made(inner, "300x300", 300, 300)
        large = made(inner, "fit-in/705x460", 705)
        d.belongs(inner, large, cut)
        tiles.append(
            f'<li data-qa="photo-item"><tile-photo data-id="{number}" data-photosmanager="tilePhoto:click" tabindex="0"><rt-img slot="image" loading="{"lazy" if number > 8 else "eager"}" fallbacktheme="iconic" src="{cut}" alt="{d.film} photo {number + 1}"></rt-img></tile-photo></li>'
        )
        state.append({"id": str(number), "imageUrl": large, "title": d.film, "caption": f"{d.film} ({d.words(6)})", "height": 460, "width": 705})  # fmt: skip
    trending = "".join(
        f'<li><a href="/m/{slug(film).replace("-", "_")}"><rt-img src="{made(d.file(f"{resizer}/p/{slug(film)}.jpg", 800, 1200), "180x258", 180, 258)}" alt="{film} poster"></rt-img></a><span>{d.random.randint(20, 99)}% <a href="/m/{slug(film)}">{film}</a></span></li>'
        for film in d.films[: d.random.randint(4, 9)]
    )
    more = "".join(
        f'<tile-poster-card slot="tile"><rt-img slot="posterImage" loading="lazy" src="{made(d.file(f"{resizer}/q/{slug(film)}.jpg", 800, 1200), "206x305", 206, 305)}" alt="{film}"></rt-img><rt-link slot="title" href="/m/{slug(film)}">{film}</rt-link></tile-poster-card>'
        for film in d.films[9:15]
    )
    logo = d.file("https://www.marks.test/assets/pizza-pie/images/logo.9b3.png", 166, 52)
    poster = made(d.file(f"{resizer}/main/poster.jpg", 800, 1200), "68x102", 68, 102)
    return d.done(
        f"""<!DOCTYPE html><html lang="en" dir="ltr" xmlns="http://www.w3.org/1999/xhtml"><head prefix="og: http://ogp.me/ns#"><meta charset="utf-8"><title>{d.film} Pictures | Marks</title><meta name="description" content="View photos of {d.film}">{_MARKS}</head>
<body class="body no-touch" data-mobileheader="x"><rt-header id="header"><a href="/" slot="logo"><img src="{logo}" width="166" height="52" alt="Marks"></a><a slot="movies" href="/browse/movies_in_theaters/">Movies</a><a slot="tv" href="/browse/tv_series/">TV shows</a><a href="https://editorial.marks.test">News</a></rt-header>
<div class="ad" style="height:90px" aria-hidden="true"><ad-unit unit-display="desktop" unit-type="topbanner"></ad-unit></div><div class="container"><main id="main-page-content"><section class="media-header"><a href="/m/long_harbour" class="back"><img src="{poster}" width="68" height="102" alt="{d.film} poster"></a><h1>{d.film} Photos</h1></section>
<photos-page-manager><script id="photosPageJson" type="application/json" data-json="photosPage">{json.dumps({"photos": state, "total": d.count})}</script><ul class="photos-grid" data-qa="photos-list">{"".join(tiles)}</ul></photos-page-manager>
<section class="more"><h2>Movies like this</h2><carousel-slider class="carousel">{more}</carousel-slider></section></main><aside class="sidebar"><div class="ad"></div><section><h2>Trending on Marks</h2><ul class="dynamic-poster-list">{trending}</ul></section></aside></div>
<footer class="footer container-footer"><a href="/help_desk">Help</a> <a href="/about">About</a> <a href="/policies">Privacy policy</a></footer></body></html>"""
    )


_CZECH = """<style>*{box-sizing:border-box}body{margin:0;font:14px/1.5 'Open Sans',Arial,sans-serif;background:#f3f3f3;color:#222}.page-header{background:#ba0305;color:#fff;padding:10px 30px;display:flex;gap:26px;align-items:center}.page-header a{color:#fff}
.page-content{max-width:1180px;margin:12px auto;display:flex;gap:16px}.column-80{flex:1;background:#fff;padding:20px}.column-20{width:250px}.film-header{display:flex;gap:16px}.tab-nav ul{display:flex;gap:18px;list-style:none;padding:0;border-bottom:1px solid #ddd}
.gallery-item{margin:0 0 24px}.gallery-item img{max-width:100%;height:auto;display:block}.gallery-item .photo-info{font-size:12px;color:#666}.pagination span,.pagination a{padding:5px 9px}.box{background:#fff;margin-bottom:16px;padding:12px}
.box article{display:flex;gap:8px;margin-bottom:8px}footer{background:#222;color:#aaa;padding:24px 30px}</style>"""


def czech_base_gallery(seed: int) -> Page:
    """A Czech data base's gallery of a film: large pictures one below the other in two densities, small posters aside."""
    number = 1100 + seed
    d = Draft("czech_base_gallery", seed, f"https://www.filmobase.test/film/{number}-dlouhy-pristav/galerie/")  # fmt: skip
    d.count = d.random.randint(9, 24)
    store = "//image.filmobase.test/cache/resized"
    items = []
    for _ in range(d.count):
        inner = f"files/images/film/photos/{d.random.randint(158, 168)}/{d.random.randint(10, 999):03d}/{d.random.randint(158, 168)}{d.random.randint(100000, 999999)}_{d.token(6)}.jpg"
        width, tall = (663, round(663 / d.aspect)) if d.random.random() < 0.85 else (420, 620)
        once = d.file(f"{store}/w{width}/{inner}", width, tall)
        twice = d.file(f"{store}/w{width * 2}/{inner}", width * 2, tall * 2)
        whole = d.file(f"//image.filmobase.test/{inner}", 3000, round(3000 * tall / width))
        d.belongs(whole, twice, once)
        items.append(
            f'<div class="gallery-item"><picture><source media="(max-width: 500px)" srcset="{once} 1x, {twice} 2x"><img loading="lazy" width="{width}" height="{tall}" src="{once}" srcset="{once} 1x, {twice} 2x" alt="{d.film}" /></picture>'
            f'<p class="photo-info"><a href="/tvurce/{d.random.randint(100, 9000)}-herec/">Jana Nováková</a>, <span>foto: Bontonfilm</span></p></div>'
        )
    poster = f"files/images/film/posters/163/{d.token(3)}/163{d.token(6)}.jpg"
    small = d.file(f"{store}/w140/{poster}", 140, 200)
    double = d.file(f"{store}/w280/{poster}", 280, 400)
    aside = "".join(
        f'<article class="article-poster-50"><figure><a href="/film/{d.random.randint(100, 9000)}-{slug(film)}/"><img loading="lazy" src="{d.file(f"{store}/w60h85/files/images/film/posters/{index}.jpg", 60, 85)}" srcset="{d.file(f"{store}/w120h170/files/images/film/posters/{index}.jpg", 120, 170)} 2x" width="60" height="85" alt=""></a></figure><h3><a href="/film/{slug(film)}/">{film}</a> <span class="info">({d.random.randint(1960, 2025)})</span></h3></article>'
        for index, film in enumerate(d.films[: d.random.randint(4, 10)])
    )
    logo = d.file("//static.filmobase.test/images/logo.png", 150, 40)
    return d.done(
        f"""<!DOCTYPE html><html lang="cs" class="nojs"><head><meta charset="utf-8"><title>{d.film} - Galerie | Filmobáze.cz</title><meta property="og:image" content="https:{double}">{_CZECH}</head>
<body class="page-film"><header class="page-header"><a href="/" class="csfd-logo"><img src="{logo}" width="150" height="40" alt="Filmobáze"></a><nav><a href="/zebricky/">Žebříčky</a> <a href="/televize/">TV program</a> <a href="/kino/">Kino</a> <a href="/diskuze/">Diskuze</a></nav></header>
<div class="page-content"><div class="column column-80 main"><section class="box-film"><div class="film-header"><a href="/film/{number}/prehled/"><img src="{small}" srcset="{double} 2x" width="140" height="200" alt="{d.film}"></a><div class="film-header-name"><h1>{d.film}</h1><p class="genres">Drama / Romantický</p><p class="origin">Česko, {d.random.randint(1970, 2025)}, {d.random.randint(80, 150)} min</p></div></div>
<nav class="tab-nav"><ul class="tab-nav-list"><li><a href="../prehled/">Přehled</a></li><li><a href="../recenze/">Recenze</a></li><li class="active"><a href="./">Galerie ({d.count})</a></li><li><a href="../videa/">Videa</a></li><li><a href="../zajimavosti/">Zajímavosti</a></li></ul></nav></section>
<section class="box box-gallery"><header class="box-header"><h2>Galerie <span class="count">({d.count * 2})</span></h2></header><div class="box-content">{"".join(items)}</div><div class="pagination"><span class="current">1</span><a href="?page=2">2</a></div></section></div>
<aside class="column column-20"><section class="box"><h2>Podobné filmy</h2>{aside}</section><section class="box"><div style="height:400px;background:#eee"></div></section></aside></div><footer>Podmínky používání · Reklama · Kontakt</footer></body></html>"""
    )


_EIGA = """<style>*{box-sizing:border-box}body{margin:0;font:14px/1.6 'Hiragino Kaku Gothic ProN',Meiryo,sans-serif;color:#333}#site-header{border-top:4px solid #1e50a2;padding:12px 30px;display:flex;gap:30px;align-items:center}
.wrapper{max-width:1000px;margin:0 auto;display:flex;gap:20px}.main-column{width:680px}.sub-column{width:300px}.photo-gallery ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:10px}.photo-gallery li{width:160px;height:120px;background:#111;display:flex;align-items:center;justify-content:center}
.photo-gallery img{max-width:160px;max-height:120px}.list-my li,.rank li{list-style:none;display:flex;gap:10px;margin:8px 0}.rank{padding:0}.tab-nav{display:flex;gap:14px;list-style:none;padding:0;background:#f5f5f5}.tab-nav li{padding:8px}.news-list{padding:0}.news-list li{display:flex;gap:10px;margin:10px 0}
footer{background:#eee;padding:20px;margin-top:20px;text-align:center}</style>"""


def japanese_photo_gallery(seed: int) -> Page:
    """A Japanese film portal's gallery of a film: small pictures linked to a light box's, a ranking and news around."""
    number = 98000 + seed
    d = Draft("japanese_photo_gallery", seed, f"https://eiga.portal.test/movie/{number}/gallery/")
    store = "https://eiga.img-portal.test/images"
    items = []
    for at in range(1, d.count + 1):
        place = f"{store}/movie/{number}/photo/{d.token(16)}"
        stamp = 1700000000 + d.random.randint(0, 10**7)
        large = d.file(f"{place}/640.jpg?{stamp}", 640)
        small = d.file(f"{place}/160.jpg?{stamp}", 160)
        d.belongs(large, small)
        items.append(
            f'<li><a href="{large}" class="fancybox" data-fancybox-group="gallery" title="「{d.film}」の場面{at}"><img src="{small}" alt="「{d.film}」の画像{at}" loading="lazy"></a></li>'
        )
    ranking = "".join(
        f'<li><a href="/movie/{d.random.randint(10000, 97000)}/"><img src="{d.file(f"{store}/movie/{index}/photo/{d.token(16)}/160.jpg", 60, 85)}" width="60" height="85" alt="{film}"></a><p><span class="rank-no">{index + 1}位</span> <a href="/movie/{index}/">{film}</a></p></li>'
        for index, film in enumerate(d.films[:5])
    )
    news = "".join(
        f'<li><a href="/news/2025{d.random.randint(1000, 9999)}/{index}/"><img src="{d.file(f"{store}/buzz/{d.random.randint(1000, 9999)}/{d.token(16)}/160.jpg", 120, 80)}" width="120" height="80" alt=""></a><p>「{film}」初日舞台あいさつ、監督が語る撮影の裏側</p></li>'
        for index, film in enumerate(d.films[5 : d.random.randint(8, 13)])
    )
    logo = d.file("/images/shared/logo.png", 190, 46)
    apple = d.file("/images/shared/app-store.png", 135, 40)
    return d.done(
        f"""<!DOCTYPE html><html lang="ja"><head><meta charset="UTF-8"><title>{d.film} : フォトギャラリー 画像 - 映画ポータル</title><meta property="og:site_name" content="映画ポータル">{_EIGA}</head>
<body><header id="site-header"><a href="/"><img src="{logo}" width="190" height="46" alt="映画ポータル"></a><nav><a href="/now/">上映中</a> <a href="/coming/">公開予定</a> <a href="/news/">映画ニュース</a> <a href="/ranking/">ランキング</a></nav></header>
<div class="wrapper"><main class="main-column"><p class="breadcrumb"><a href="/">ホーム</a> &gt; <a href="/movie/{number}/">{d.film}</a> &gt; フォトギャラリー</p><h1 class="page-title">{d.film} フォトギャラリー</h1>
<ul class="tab-nav"><li><a href="/movie/{number}/">作品トップ</a></li><li><a href="/movie/{number}/review/">レビュー</a></li><li><a href="/movie/{number}/video/">動画</a></li><li class="active">画像・写真</li></ul>
<section class="photo-gallery"><h2>フォトギャラリー（全{d.count}枚）</h2><ul class="photo-list">{"".join(items)}</ul><p class="copyright">(C) 2025「{d.film}」製作委員会</p></section>
<section class="related-news"><h2>関連ニュース</h2><ul class="news-list">{news}</ul></section></main>
<aside class="sub-column"><div style="width:300px;height:250px;background:#eee" id="ad-rect"></div><section><h3>国内映画ランキング</h3><ol class="rank">{ranking}</ol></section></aside></div>
<footer><a href="https://apps.portal.test"><img src="{apple}" width="135" height="40" alt="アプリ"></a><p>Copyright 映画ポータル All rights reserved.</p></footer></body></html>"""
    )
