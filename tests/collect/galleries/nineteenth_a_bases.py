"""Pages of film data bases, and of a portal to many collections."""

from __future__ import annotations

from collect.galleries.draft import LENSES, Draft, Page, slug
from collect.galleries.nineteenth_a_parts import (
    PEOPLE,
    attr,
    digits,
    fit,
    in_script,
    photo_shape,
    when_near,
)

_BASE_STYLE = """<style>*{box-sizing:border-box}body{margin:0;font:14px/1.43 'Open Sans',Arial,sans-serif;color:#333;background:#f9f9f9}
.navbar{background:#1c2c3d;height:60px;padding:0 30px;display:flex;align-items:center;gap:24px}.navbar a{color:#fff;text-decoration:none}
.container{width:1170px;max-width:100%;margin:0 auto;padding:0 15px}.row{display:flex;flex-wrap:wrap;margin:0 -15px}.col-xs-6{width:25%;padding:0 15px}
.thumbnail{display:block;border:1px solid #ddd;padding:4px;background:#fff;margin-bottom:20px;border-radius:4px}.img-responsive{max-width:100%;width:100%;height:auto;display:block;min-height:90px}
.crumbs{padding:10px 0}.crumbs a{color:#00a8e8}.label{background:#777;color:#fff;border-radius:3px;padding:2px 6px;font-size:11px}.list-inline li{display:inline-block;margin-right:10px}
.page-title{display:flex;gap:18px;align-items:center}.page-title img{width:68px;height:100px}footer{background:#1c2c3d;color:#bbb;padding:30px;margin-top:40px}footer img{height:32px;margin-right:18px}</style>"""


def artwork_of_a_base(seed: int) -> Page:
    """An open base of series and films: the backgrounds of one film, late thumbnails linked to a page each."""
    d = Draft(
        "artwork_of_a_base", seed, "https://www.thetelebase.test/movies/x/artwork/backgrounds"
    )
    art, film = "https://artworks.thetelebase.test/banners", slug(d.film)
    number = digits(d, 5)
    cards = []
    for place in range(d.count):
        stem = f"{art}/v4/movie/{number}/backgrounds/{d.token(13)}"
        whole = d.file(f"{stem}.jpg", d.random.choice((1920, 3840)), None)
        small = d.file(f"{stem}_t.jpg", 640, 360)
        d.belongs(small, whole)
        size = d.page.sizes[whole]
        cards.append(
            f'<div class="col-xs-6 col-sm-4 col-md-3"><div class="thumbnail"><a href="{whole}" class="lightbox" data-featherlight="image" '
            f'title="{attr(d.film)} background {place + 1}"><img src="/images/missing/background.jpg" data-src="{small}" class="media-object img-responsive lazy" alt="artwork"></a>'
            f'<div class="caption"><span class="label">{d.random.choice(("No Language", "English", "Deutsch"))}</span> {size[0]}x{size[1]}'
            f'<div><small>by <a href="/users/{digits(d, 6)}">{d.random.choice(PEOPLE).split()[0].lower()}{d.random.randint(1, 99)}</a> '
            f'&middot; <a href="/artwork/{digits(d, 8)}">details</a></small></div></div></div></div>'
        )
    d.file("/images/missing/background.jpg", 640, 360)
    d.file("/images/logo.png", 180, 40)
    poster = d.file(f"{art}/v4/movie/{number}/posters/{d.token(13)}_t.jpg", 340, 500)
    partners = "".join(
        f'<a href="https://{slug(x)}.test"><img src="{d.file(f"/images/partners/{slug(x)}.png", 120, 32)}" alt="{attr(x)}"></a>'
        for x in ("Media Server", "Player App", "Home Cinema")
    )
    return d.done(
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{d.film} - Backgrounds</title>'
        f'<meta property="og:image" content="{poster}">{_BASE_STYLE}</head><body>'
        '<nav class="navbar navbar-inverse"><a class="navbar-brand" href="/"><img src="/images/logo.png" width="180" height="40" alt="home"></a>'
        '<a href="/genres">Browse</a><a href="/api-information">API</a><a href="/subscribe">Subscribe</a><a href="/auth/login">Login</a></nav>'
        f'<div class="container"><div class="crumbs"><a href="/movies">Movies</a> / <a href="/movies/{film}">{d.film}</a> / <a href="#">Artwork</a> / Backgrounds</div>'
        f'<div class="page-title"><a href="/movies/{film}"><img src="{poster}" alt="{attr(d.film)}"></a><h1>{d.film} <small>Backgrounds</small></h1></div>'
        f'<ul class="list-inline"><li><a href="posters">Posters ({d.random.randint(3, 40)})</a></li><li><b>Backgrounds ({d.count})</b></li><li><a href="banners">Banners (0)</a></li><li><a href="clearlogos">ClearLogos (2)</a></li></ul>'
        f'<div class="row" id="artwork-backgrounds">{"".join(cards)}</div></div>'
        f'<footer><div class="container"><p>{partners}</p><p>Data and images under licence. <a href="/contact">Contact</a></p></div></footer>'
        + when_near("img.lazy", "e.src=e.dataset.src;")
        + "<script>window.dataLayer=window.dataLayer||[];</script></body></html>"
    )


_ES_STYLE = """<style>body{margin:0;font:14px Arial,Helvetica,sans-serif;background:#e9ebee;color:#333}a{color:#365f94;text-decoration:none}#top{background:#4682b4;color:#fff;padding:8px 20px;display:flex;justify-content:space-between;align-items:center}
#wrap{width:1100px;margin:12px auto;display:flex;gap:14px}#left{width:170px;background:#fff;padding:10px}#left li{list-style:none;margin:6px 0}#left ul{padding:0}#main{flex:1;background:#fff;padding:16px}#right{width:160px}
.ntabs{display:flex;border-bottom:1px solid #ccc;padding:0;margin:0 0 14px}.ntabs li{list-style:none;padding:8px 12px}.ntabs .active{border-bottom:3px solid #4682b4}
#movie-images{display:grid;grid-template-columns:repeat(3,1fr);gap:12px}.mi-item{height:150px;overflow:hidden;background:#eee}.mi-item img{width:100%;height:100%;object-fit:cover;display:block}
.mini{display:flex;gap:10px;margin-bottom:8px}.mini img{width:80px}.rec{display:flex;gap:8px;margin-top:20px}.rec div{width:110px;font-size:12px}.rec img{width:100px;height:144px}#foot{text-align:center;padding:20px;font-size:12px}</style>"""


def spanish_film_images(seed: int) -> Page:
    """A Spanish film base's page of a film's stills: cropped previews linked to large ones; poster and likes beside."""
    number = "1" + digits(Draft("n", seed, ""), 5)
    d = Draft(
        "spanish_film_images",
        seed,
        f"https://www.filmafin.test/es/filmimages.php?movie_id={number}",
    )
    pics = "https://pics.filmafin.test"
    stem = slug(d.film).replace("-", "_")
    cells = []
    for _ in range(d.count):
        base = f"{pics}/{stem}-{digits(d, 9)}"
        large, small = d.file(f"{base}-large.jpg", 1280), d.file(f"{base}-s400.jpg", 400)
        d.belongs(small, large)
        cells.append(
            f'<div class="mi-item"><a class="lightbox" data-fancybox="mov-images" href="{large}" title="{attr(d.film)}" data-caption="© {d.random.choice(PEOPLE).split()[1]} Films">'
            f'<img class="lazyload" data-src="{small}" src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==" alt="{attr(d.film)}"></a></div>'
        )
    poster = d.file(f"{pics}/{stem}-{digits(d, 9)}-msmall.jpg", 160, 230)
    d.file("/images/logo4.png", 200, 38)
    likes = "".join(
        f'<div><a href="/es/film{digits(d, 6)}.html"><img class="lazyload" data-src="{d.file(f"{pics}/{slug(x)}-{digits(d, 9)}-small.jpg", 100, 144)}" '
        f'src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==" alt="{attr(x)}">{x}</a></div>'
        for x in d.films[:5]
    )
    friends = "".join(
        f'<p><img src="{d.file(f"/imgs/avatars/{digits(d, 6)}.png", 32, 32)}" width="32" height="32" alt=""> {p.split()[0]} {d.random.randint(5, 9)}</p>'
        for p in d.random.sample(PEOPLE, 4)
    )
    ad = d.file("https://ads.adhouse.test/b/160x600.jpg", 160, 600)
    menu = "".join(
        f'<li><a href="/es/{x}.php">{x.capitalize()}</a></li>'
        for x in ("estrenos", "cartelera", "rankings", "premios", "listas", "trailers")
    )
    return d.done(
        f'<!DOCTYPE html><html lang="es"><head><meta charset="utf-8"><title>Imágenes de {d.film} - Filmafin</title>{_ES_STYLE}</head><body>'
        '<div id="top"><a href="/es/main.html"><img src="/images/logo4.png" alt="Filmafin"></a><form><input name="stext" placeholder="Buscar película"></form></div>'
        f'<div id="wrap"><div id="left"><ul>{menu}</ul><h4>Amigos</h4>{friends}</div><div id="main"><div class="mini"><a href="/es/film{number}.html"><img src="{poster}" alt="{attr(d.film)}"></a>'
        f'<div><h1><a href="/es/film{number}.html">{d.film}</a></h1><div class="avg">{d.random.randint(50, 84) / 10:.1f}</div></div></div>'
        f'<ul class="ntabs"><li><a href="/es/film{number}.html">Ficha</a></li><li><a href="/es/reviews/1/{number}.html">Críticas</a></li><li><a href="/es/evideos.php?movie_id={number}">Tráilers</a></li>'
        f'<li class="active"><a href="#">Imágenes [{d.count}]</a></li></ul><h2>Fotogramas</h2><div id="movie-images">{"".join(cells)}</div>'
        f'<h3>También te puede gustar</h3><div class="rec">{likes}</div></div><div id="right"><a href="https://ads.adhouse.test/c?1" rel="nofollow"><img src="{ad}" width="160" height="600" alt="Publicidad"></a></div></div>'
        '<div id="foot"><a href="/es/privacidad.html">Privacidad</a> · Todos los derechos reservados</div>'
        + when_near("img.lazyload", "e.src=e.dataset.src;e.classList.add('lazyloaded');")
        + "</body></html>"
    )


_EU_STYLE = """<style>*{box-sizing:border-box}body{margin:0;font:16px 'Open Sans',sans-serif;color:#4d4d4d;background:#ededed}a{color:inherit}
.navbar{background:#fff;display:flex;gap:26px;padding:14px 30px;align-items:center}.page{display:flex;padding:20px 30px;gap:24px}.col-results{flex:1}aside{width:280px;background:#fff;padding:18px;height:600px}
.related-collections{display:flex;gap:8px;flex-wrap:wrap;margin:12px 0}.badge{background:#fff;border-radius:18px;padding:2px 12px 2px 2px;display:flex;align-items:center;gap:6px;text-decoration:none;font-size:13px}.badge img{width:30px;height:30px;border-radius:50%}
.masonry{columns:4;column-gap:16px}.card{position:relative;background:#fff;break-inside:avoid;margin-bottom:16px;border-radius:4px;overflow:hidden}.card-img img{width:100%;height:auto;display:block}.card-link{position:absolute;inset:0}.card-body{padding:10px;font-size:13px}
.visually-hidden{position:absolute;width:1px;height:1px;overflow:hidden}.galleries{display:flex;gap:16px}.galleries .card{width:250px}.galleries img{width:100%;height:130px;object-fit:cover}footer{background:#fff;padding:26px;display:flex;gap:30px}footer img{height:36px}</style>"""


def portal_of_collections(seed: int) -> Page:
    """A European portal's results for a film: a masonry of previews by a thumbnail service, told again in state."""
    d = Draft(
        "portal_of_collections",
        seed,
        "https://www.heritageportal.test/en/search?page=1&query=film%20still&view=grid",
    )
    thumbs = "https://api.heritageportal.test/thumbnail/v3"
    d.count = min(24, d.count)
    cards, state = [], []
    for place in range(d.count):
        key = d.token(32)
        width, height = fit(photo_shape(d), 400, 900)
        shown = d.file(f"{thumbs}/400/{key}", width, height)
        d.belongs(d.file(f"{thumbs}/200/{key}", 200, height // 2), shown)
        item = f"/{digits(d, 4)}/{d.token(10).upper()}"
        title = f"{d.film}, {d.random.choice(LENSES)}"
        owner = d.random.choice(
            (
                "National Film Library",
                "City Photo Archive",
                "Museum of Cinema",
                "Deutsche Filmsammlung",
            )
        )
        state.append(
            {
                "id": item,
                "dcTitleLangAware": {"en": [title]},
                "dataProvider": [owner],
                "edmPreview": f"{thumbs}/400/{key}",
                "type": "IMAGE",
            }
        )
        cards.append(
            f'<div class="item-preview card grid" data-qa="item preview"><div class="card-wrapper"><div class="card-img"><img src="{shown}" srcset="{thumbs}/200/{key} 200w, {shown} 400w" sizes="(max-width: 575px) 200px, 400px" '
            f'width="{width}" height="{height}" alt="" {"" if place < 4 else "loading=lazy "}class="card-image"></div><a href="/en/item{item}" class="card-link"><span class="visually-hidden">{attr(title)}</span></a>'
            f'<div class="card-body"><div class="card-title">{title}</div><div class="card-text">{owner}</div></div></div></div>'
        )
    media = "https://images.cms.test/assets"
    badges = "".join(
        f'<a class="badge" href="/en/collections/topic/{i}-{slug(x)}"><img src="{attr(d.file(f"{media}/{d.token(12)}.jpg?w=60&h=60", 60, 60))}" alt="">{x}</a>'
        for i, x in enumerate(("Cinema", "Photography", "Actors", "Posters"))
    )
    galleries = "".join(
        f'<div class="card"><div class="card-img"><img src="{d.file(f"{media}/{d.token(12)}.jpg", 520, 338)}" alt="" loading="lazy"></div><a class="card-link" href="/en/stories/{slug(x)}"></a><div class="card-body">{x}: a story</div></div>'
        for x in d.films[:3]
    )
    d.file("/_nuxt/logo.svg", 153, 40)
    d.file("/_nuxt/funded.png", 220, 50)
    return d.done(
        f'<!doctype html><html lang="en" data-n-head-ssr><head><meta charset="utf-8"><title>{d.film} film still - Search</title>{_EU_STYLE}</head><body><div id="__nuxt"><div id="__layout">'
        '<nav class="navbar"><a href="/en"><img src="/_nuxt/logo.svg" width="153" height="40" alt="Home"></a><a href="/en/collections">Collections</a><a href="/en/stories">Stories</a><a href="/en/share">Share</a><a href="/en/account/login">Log in</a></nav>'
        f'<div class="page white-page"><div class="col col-results"><h1>{d.count} results for “{d.film} film still”</h1><div class="related-collections">{badges}</div><div class="masonry card-columns" data-qa="item previews">{"".join(cards)}</div>'
        f'<h2>Related stories</h2><div class="galleries">{galleries}</div></div><aside><h2>Refine your search</h2><p>Providing country</p><p>Can I use this?</p><p>Type of media</p><p>Image size</p></aside></div>'
        '<footer><img src="/_nuxt/funded.png" alt="Funded by"><a href="/en/about">About</a><a href="/en/rights">Rights</a></footer></div></div>'
        f'<script>window.__NUXT__=(function(){{return {{layout:"default",state:{{search:{{results:{in_script(state)}}}}}}}}}());</script></body></html>'
    )
