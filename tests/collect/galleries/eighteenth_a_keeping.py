"""A national film data base, an archive's exhibition, a museum's search, a cine-goers' data base."""

from __future__ import annotations

from collect.galleries.draft import Draft, Page, slug
from collect.galleries.eighteenth_a_parts import fitted, name, number, of, seen, still_camera


def swedish_film_base(seed: int) -> Page:
    """A Swedish film data base's page of a film: a list of stills from a media vault, facts, posters aside."""
    d = Draft("swedish_film_base", seed, "https://filmdatabas.test/sv/item/?type=film&itemid=4821")
    vault = "/imagevault/publishedmedia"

    def kept(width: int, height: int | None, file: str) -> str:
        key = "".join(d.random.choices("abcdefghijklmnopqrstuvwxyz0123456789", k=20))
        return d.file(f"{vault}/{key}/{file}.jpg", width, height)

    rows = []
    for _ in range(d.count):
        file = f"{d.random.choice('ABCFS')}{number(d, 4)}_{number(d, 3)}"
        small = kept(190, 127, file)
        large = kept(1024, None, file)
        shown = seen(d)
        d.belongs(small, large)
        rows.append(
            f'<li class="image-list__item"><a class="image-list__link js-lightbox" data-group="film" '
            f'href="{large}" title="{shown}. Foto: {name(d)}. &copy; AB Filmhuset">'
            f'<img class="image-list__img" src="{small}" width="190" height="127" alt="{shown}"></a>'
            f'<p class="image-list__text">{shown}</p></li>'
        )
    poster = kept(230, 330, "poster")
    others = "".join(
        f'<li class="teaser"><a href="/sv/item/?type=film&amp;itemid={number(d, 5)}">'
        f'<img src="{kept(92, 132, "affisch")}" width="92" height="132" alt=""><span>{film} '
        f"({d.random.randint(1925, 1999)})</span></a></li>"
        for film in d.films[: d.random.randint(4, 7)]
    )
    cast = "".join(
        f'<tr><td><a href="/sv/item/?type=person&amp;itemid={number(d, 5)}">{name(d)}</a></td>'
        f"<td>{d.words(2)}</td></tr>"
        for _ in d.some(6, 14)
    )
    return d.done(
        f"""<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8"><title>{d.film} - Filmdatabas</title>
<style>body{{margin:0;font:15px/1.5 Arial,sans-serif;color:#222}}.site-header{{background:#111;color:#fff;padding:14px 30px;display:flex;gap:30px}}
.site-header a{{color:#fff}}.wrap{{width:1100px;margin:20px auto;display:flex;gap:30px}}main{{width:800px}}aside{{width:250px}}
.image-list{{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:12px}}.image-list__item{{width:190px}}
.image-list__text{{font-size:12px;margin:2px 0}}td{{border-bottom:1px solid #ddd;padding:4px 20px 4px 0}}.teasers{{list-style:none;padding:0}}
.teaser a{{display:flex;gap:10px;margin-bottom:10px}}.site-footer{{background:#eee;padding:30px;text-align:center}}</style></head>
<body><header class="site-header"><a href="/sv/"><img src="{d.file("/Static/img/logo.png", 160, 36)}" alt="Filmhuset" width="160" height="36"></a>
<nav><a href="/sv/sok/">Sök</a> <a href="/sv/artiklar/">Artiklar</a> <a href="/sv/om/">Om databasen</a></nav></header>
<div class="wrap"><main><h1>{d.film} <small>({d.random.randint(1930, 2015)})</small></h1>
<p>{d.words(50)}</p><h2 id="photos">Bilder ({d.count})</h2><ul class="image-list">{"".join(rows)}</ul>
<h2>Medverkande</h2><table>{cast}</table><h2>Handling</h2><p>{d.words(90)}</p></main>
<aside><img class="poster" src="{poster}" width="230" height="330" alt="Affisch"><dl><dt>Regi</dt><dd>{name(d)}</dd>
<dt>Längd</dt><dd>{d.random.randint(70, 150)} min</dd></dl><h3>Fler filmer</h3><ul class="teasers">{others}</ul></aside></div>
<footer class="site-footer"><img src="{d.file("/Static/img/footer-logo.png", 120, 60)}" alt="" width="120" height="60"><p>Kontakt</p></footer>
</body></html>"""
    )


def archive_exhibition(seed: int) -> Page:
    """A film archive's online exhibition in an open exhibit program: blocks of squares and of large files with text."""
    d = Draft("archive_exhibition", seed, "https://exhibits.test/exhibits/show/on-the-set/the-crew")
    site = "https://exhibits.test/files"
    made: list[str] = []

    def item(size: str) -> str:
        key, shape, what = d.token(32), still_camera(d), seen(d)
        if size == "square_thumbnails":
            width, height = 200, 200
        else:
            width, height = fitted(800, shape)
        address = d.file(f"{site}/{size}/{key}.jpg", width, height)
        d.belongs(address)
        at = f"/exhibits/show/on-the-set/item/{number(d, 4)}"
        picture = f'<img src="{address}" alt="{what}" title="{what}">'
        return (
            f'<a class="exhibit-item-link" href="{at}">{picture}</a>'
            f'<div class="exhibit-item-caption"><p>{what}, {d.random.randint(1920, 1975)}</p></div>'
        )

    left = d.count
    while left > 0:
        if made and len(made) % 2:
            side = d.random.choice(("left", "right"))
            made.append(
                '<div class="exhibit-block layout-file-text"><div class="exhibit-items '
                f'{side} fullsize captions-center"><div class="exhibit-item">{item("fullsize")}</div></div>'
                f"<p>{d.words(70)}</p></div>"
            )
            left -= 1
        else:
            several = min(left, d.random.randint(4, 10))
            squares = "".join(
                f'<div class="exhibit-item exhibit-gallery-item">{item("square_thumbnails")}</div>'
                for _ in range(several)
            )
            made.append(
                f'<div class="exhibit-block layout-gallery"><div class="gallery full captions-center">{squares}</div>'
                f"<p>{d.words(30)}</p></div>"
            )
            left -= several
    pages = "".join(
        f'<li class="exhibit-page"><a class="exhibit-page-title" href="/exhibits/show/on-the-set/{slug(film)}">'
        f"{film}</a></li>"
        for film in d.films[:6]
    )
    return d.done(
        f"""<!DOCTYPE html><html class="no-js" lang="en-GB"><head><meta charset="utf-8"><title>The crew · On the set · Film Archive</title>
<style>body{{margin:0;font:16px/1.5 Georgia,serif;background:#f4f2ec;color:#333}}header,footer{{background:#2b2b35;color:#fff;padding:16px 5%}}
header a,footer a{{color:#ddd;margin-right:18px}}#content{{width:90%;max-width:1150px;margin:20px auto;background:#fff;padding:20px;overflow:hidden}}
#exhibit-pages{{float:right;width:230px}}#exhibit-blocks{{margin-right:260px}}.exhibit-block{{overflow:hidden;margin-bottom:24px}}
.exhibit-gallery-item{{float:left;width:23%;margin:0 2% 14px 0;font-size:13px}}.exhibit-gallery-item img{{width:100%;height:auto;display:block}}
.left{{float:left;width:55%;margin-right:20px}}.right{{float:right;width:55%;margin-left:20px}}.fullsize img{{max-width:100%;height:auto}}</style></head>
<body class="exhibits show"><header role="banner"><div id="site-title"><a href="/"><img src="{d.file(f"{site}/theme_uploads/{d.token(32)}.png", 220, 60)}" alt="Film Archive" width="220" height="60"></a></div>
<ul class="navigation"><a href="/items/browse">Browse Items</a><a href="/collections/browse">Browse Collections</a><a href="/exhibits">Browse Exhibits</a></ul></header>
<div id="content"><nav id="exhibit-pages"><h4><a href="/exhibits/show/on-the-set">On the set</a></h4><ul>{pages}</ul></nav>
<h1><span class="exhibit-page">The crew of {d.film}</span></h1><div id="exhibit-blocks">{"".join(made)}</div>
<div id="exhibit-page-navigation"><a class="previous-page" href="/exhibits/show/on-the-set/first">&larr; Preparations</a> <a class="next-page" href="/exhibits/show/on-the-set/last">The premiere &rarr;</a></div></div>
<footer role="contentinfo"><p>Proudly shown by the Film Archive</p><img src="{d.file("/themes/shared/heritage-fund.png", 140, 50)}" alt="Heritage Fund" width="140" height="50"></footer></body></html>"""
    )


def museum_search(seed: int) -> Page:
    """A museum's search for one film's photographs in a discovery program: a gallery view by an image server; facets."""
    d = Draft("museum_search", seed, "https://collections.museum.test/catalog?q=film&view=gallery")
    server = "https://iiif.museum.test/image/iiif/2"
    cards = []
    for index in range(1, d.count + 1):
        record, key = number(d, 6), f"{number(d, 3)}%2F{d.token(8)}-{d.token(4)}.tif"
        width, height = fitted(300, still_camera(d))
        thumb = d.file(f"{server}/{key}/full/!300,300/0/default.jpg", width, height)
        what = f"{d.film}: {seen(d)}"
        d.belongs(thumb)
        cards.append(
            f'<div class="document document-position-{index} col" data-document-id="{record}" '
            f'data-document-counter="{index}" itemscope itemtype="http://schema.org/Thing"><div class="thumbnail">'
            f'<a class="thumbnail-link" aria-hidden="true" tabindex="-1" data-context-href="/catalog/{record}/track?counter={index}" '
            f'href="/catalog/{record}"><img alt="" loading="lazy" src="{thumb}"></a></div><div class="caption">'
            f'<h3 class="index_title document-title-heading"><span class="document-counter">{index}. </span>'
            f'<a itemprop="name" href="/catalog/{record}">{what}</a></h3>'
            f'<span class="date">{d.random.randint(1930, 1979)}</span></div></div>'
        )
    facets = "".join(
        f'<div class="card facet-limit blacklight-{slug(head)}"><h3 class="card-header facet-field-heading">{head}</h3>'
        + "".join(
            f'<li><a class="facet-select" href="/catalog?f={number(d, 4)}">{d.words(2)}</a> '
            f'<span class="facet-count">{number(d, 2)}</span></li>'
            for _ in d.some(3, 6)
        )
        + "</div>"
        for head in ("Classification", "Creator", "Place", "Period", "On view")
    )
    return d.done(
        f"""<!DOCTYPE html><html class="no-js" lang="en"><head><meta charset="utf-8"><title>{d.film} - Museum Collections Search Results</title>
<style>body{{margin:0;font:15px/1.5 "Open Sans",Arial,sans-serif}}.navbar{{background:#00356b;color:#fff;padding:12px 24px;display:flex;gap:24px;align-items:center}}
.navbar a{{color:#fff}}.container{{display:flex;width:1180px;margin:16px auto;gap:24px}}#sidebar{{width:260px}}#sidebar li{{list-style:none;display:flex;justify-content:space-between}}
#content{{flex:1}}.card{{border:1px solid #ccc;margin-bottom:8px;padding:8px}}#documents{{display:flex;flex-wrap:wrap;gap:16px}}
.document{{width:205px}}.thumbnail{{height:210px;display:flex;align-items:center;justify-content:center;background:#f3f3f3}}
.thumbnail img{{max-width:205px;max-height:210px}}.caption h3{{font-size:14px;margin:6px 0}}footer{{background:#222;color:#ccc;padding:24px}}</style></head>
<body class="blacklight-catalog blacklight-catalog-index"><nav class="navbar"><a class="navbar-brand" href="/"><img src="{d.file("/assets/museum-logo.png", 180, 40)}" width="180" height="40" alt="Museum"></a>
<form action="/catalog"><input name="q" value="{d.film}"><button>Search</button></form><a href="/bookmarks">Bookmarks</a> <a href="/search_history">History</a></nav>
<div class="container"><section id="sidebar"><h2>Limit your search</h2>{facets}</section><section id="content">
<div class="constraints-container"><span class="constraint-value">{d.film}</span> <a href="/catalog">Remove constraint</a></div>
<div id="sortAndPerPage"><strong>1</strong> - <strong>{d.count}</strong> of <strong>{d.count}</strong> <a href="?view=list">List</a> <a href="?view=gallery">Gallery</a></div>
<div id="documents" class="row documents-gallery gallery">{"".join(cards)}</div></section></div>
<footer><img src="{d.file("/assets/university-shield.png", 60, 72)}" alt="" width="60" height="72"><p>Terms of use</p></footer></body></html>"""
    )


def spanish_film_base(seed: int) -> Page:
    """A Spanish film data base's images of a title: middling ones linked to large ones; a poster and like films aside."""
    d = Draft("spanish_film_base", seed, "https://filmabase.test/es/filmimages.php?movie_id=482913")
    store = "https://pics.filmabase.test"
    plain = d.film.lower().replace(" ", "_").replace("'", "")
    tiles = []
    for _ in range(d.count):
        key = f"{plain}-{number(d, 9)}"
        small = d.file(f"{store}/{key}-mmed.jpg", 240)
        large = d.file(f"{store}/{key}-large.jpg", 1280)
        d.belongs(small, large)
        tiles.append(
            f'<div class="image-wrapper colorbox-image" data-image-id="{number(d, 7)}"><a class="lightbox" '
            f'data-gallery="images" href="{large}" title="{d.film}"><img loading="lazy" src="{small}" alt="{d.film}" '
            f'width="240" height="{of(240, d.aspect)}"></a><div class="image-source">&copy; {name(d)}</div></div>'
        )

    def cover(film: str, size: str, width: int) -> str:
        key = film.lower().replace(" ", "_").replace("'", "")
        return d.file(f"{store}/{key}-{number(d, 9)}-{size}.jpg", width, round(width * 1.43))

    like = "".join(
        f'<div class="sim-movie"><a href="/es/film{number(d, 6)}.html"><img src="{cover(film, "msmall", 100)}" '
        f'width="100" height="143" alt="{film}"></a><span class="avg">{d.random.randint(40, 86) / 10}</span></div>'
        for film in d.films[: d.random.randint(5, 9)]
    )
    return d.done(
        f"""<!DOCTYPE html><html lang="es"><head><meta charset="utf-8"><title>Imágenes de {d.film}</title>
<style>body{{margin:0;font:14px Verdana,sans-serif;background:#e8edf3}}#mt-top{{background:#3d579d;padding:10px 20px;color:#fff;display:flex;gap:20px}}
#mt-top a{{color:#fff}}#main{{width:1100px;margin:14px auto;display:flex;gap:16px}}#left{{width:210px}}#right{{flex:1;background:#fff;padding:16px}}
.tabs{{display:flex;gap:4px;list-style:none;padding:0}}.tabs li{{background:#d4dcec;padding:8px}}#images-grid{{display:flex;flex-wrap:wrap;gap:14px}}
.image-wrapper{{width:240px}}.image-source{{font-size:10px;color:#999}}.sims{{display:flex;gap:10px;margin-top:20px;flex-wrap:wrap}}footer{{padding:20px;text-align:center;font-size:11px}}</style></head>
<body><div id="mt-top"><a href="/es/main.html"><img src="{d.file("/imgs/v3/fb-logo.png", 170, 34)}" alt="inicio" width="170" height="34"></a><a href="/es/advsearch.php">Búsqueda avanzada</a><a href="/es/topgen.php">Top</a><a href="/es/login.php">Entrar</a></div>
<div id="main"><div id="left"><a href="/es/film482913.html"><img src="{cover(d.film, "med", 200)}" width="200" height="286" alt="{d.film}"></a>
<p>{d.random.randint(45, 85) / 10} <small>({number(d, 4)} votos)</small></p><ul><li><a href="/es/rdcat.php">En cartelera</a></li><li><a href="/es/listas">Listas</a></li></ul></div>
<div id="right"><h1 id="main-title">{d.film}</h1><ul class="tabs"><li>Ficha</li><li>Créditos</li><li>Tráilers</li><li><b>Imágenes [{d.count}]</b></li></ul>
<div id="images-grid">{"".join(tiles)}</div><h3>Películas parecidas</h3><div class="sims">{like}</div></div></div>
<footer><img src="{d.file("/imgs/es.png", 16, 11)}" width="16" height="11" alt="España"> &copy; 2002-2025 Política de cookies</footer></body></html>"""
    )
