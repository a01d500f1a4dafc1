"""Of the twelfth set: pages of film sites, an archive and an entertainment magazine."""

from __future__ import annotations

import json

from collect.galleries.draft import LENSES, Draft, Page, slug


def frame_search(seed: int) -> Page:
    """A search among frames of many films; all frames found are the gallery."""
    d = Draft("frame_search", seed, "https://framedeck.test/browse/stills?q=window")
    shots = ""
    for index in range(d.count):
        key = d.token(8).upper()
        aspect = d.random.choice((1.33, 1.85, 2.39))
        small = d.file(f"/assets/images/stills/thumb/small_{key}.jpg", 480, round(480 / aspect))
        d.belongs(small)
        film = d.films[index % len(d.films)]
        shown = (
            f'src="{small}"'
            if index < 6
            else f'src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==" data-src="{small}"'
        )
        shots += f"""<div id="shot_{key}" class="outerimage" data-shotid="{key}" data-w="480" data-h="{round(480 / aspect)}" style="width:{round(200 * aspect)}px;height:200px"><div class="imageholder"><a href="#" data-shotid="{key}" class="gallerythumb" data-toggle="modal" data-target="#shotModal"><img class="still{"" if index < 6 else " lozad"}" alt="{film}" {shown}></a></div><div class="gallerytitle"><a href="/movies/{slug(film)}">{film}</a><div class="icons"><i class="fa fa-plus"></i><i class="fa fa-download"></i></div></div></div>
"""
    logo = d.file("/assets/images/logo-white.png", 180, 40)
    face = d.file("/assets/images/default-user.png", 36, 36)
    filters = "".join(
        f'<li class="filter"><a href="?q=window&amp;f={one.lower()}">{one} <span class="badge">{d.random.randint(3, 999)}</span></a></li>'
        for one in ("Colour", "Lens", "Lighting", "Interior", "Time of day", "Shot type")
    )
    return d.done(f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Shots: window | Frame Deck</title><meta name="csrf-token" content="{d.token(40)}">
<style>body{{margin:0;background:#151515;color:#bbb;font:13px Lato,Arial,sans-serif}}a{{color:#ddd;text-decoration:none}}.navbar{{display:flex;justify-content:space-between;padding:12px 20px;background:#000}}.sidebar{{position:absolute;width:180px;padding:16px}}.sidebar ul{{list-style:none;padding:0}}#gallery{{margin-left:220px;display:flex;flex-wrap:wrap;gap:6px;padding:10px}}.outerimage{{position:relative;overflow:hidden}}.still{{width:100%;height:100%;object-fit:cover;display:block}}.imageholder,.gallerythumb{{height:100%;display:block}}.gallerytitle{{position:absolute;bottom:0;padding:6px;background:rgba(0,0,0,.6);left:0;right:0;opacity:0}}.outerimage:hover .gallerytitle{{opacity:1}}</style></head>
<body><nav class="navbar navbar-inverse"><a class="navbar-brand" href="/"><img src="{logo}" alt="Frame Deck" width="180" height="40"></a><form><input name="q" value="window"></form><a class="profile" href="/account"><img src="{face}" class="img-circle" width="36" height="36" alt=""></a></nav><div class="sidebar"><ul>{filters}</ul></div><div id="gallery" class="gallery-wrapper"><div style="width:100%">{d.count} shots</div>{shots}</div>
<div class="modal fade" id="shotModal" style="display:none"><div class="modal-body"></div></div><script>var watch=new IntersectionObserver(function(seen){{seen.forEach(function(e){{if(e.isIntersecting){{e.target.src=e.target.dataset.src;e.target.dataset.loaded="true";watch.unobserve(e.target)}}}})}});document.querySelectorAll(".lozad").forEach(function(one){{watch.observe(one)}});</script></body></html>""")


def kadry_page(seed: int) -> Page:
    """A Russian film portal's page of stills in a table; posters beside are not of it."""
    d = Draft("kadry_page", seed, "https://www.kinosite.test/film/40817/stills/")
    host = "https://st.kinosite.test/images"
    cells = []
    for index in range(d.count):
        number = 3200000 + d.random.randint(1, 9000) * 50 + index
        small = d.file(f"{host}/kadr/sm_{number}.jpg", 170)
        d.belongs(small)
        cells.append(
            f"""<td><a href="/picture/{number}/"><img src="{small}" width="170" height="{round(170 / d.aspect)}" alt="Просмотр фото" title="Просмотр фото"></a><b><a href="/picture/{number}/" target="_blank" title="Открыть в новом окне"></a><i>1920&times;{round(1920 / d.aspect)}</i><em>{d.random.randint(120, 900)} Кб</em></b></td>"""
        )
    rows = "".join(f"<tr>{''.join(cells[at : at + 3])}</tr>\n" for at in range(0, len(cells), 3))
    side = ""
    for film in d.films[: d.random.randint(3, 6)]:
        number = d.random.randint(1000, 99999)
        side += f"""<div class="item"><a href="/film/{number}/"><img src="{d.file(f"{host}/sm_film/{number}.jpg", 52, 82)}" width="52" height="82" alt="{film}"></a><p><a href="/film/{number}/">{film}</a></p></div>"""
    poster = d.file(f"{host}/film/40817.jpg", 120, 180)
    logo = d.file(f"{host}/logo_ny.png", 164, 50)
    count = d.file("https://counter.test/hit?t44.6;r;s1280*1024*24;u0.5", 1, 1)
    return d.done(f"""<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>{d.film} — кадры из фильма — Киносайт</title>
<style>body{{margin:0;background:#eee;font:12px Tahoma,Verdana,sans-serif}}#top{{background:#444;padding:10px 20px}}.shadow{{width:960px;margin:0 auto;background:#fff}}#content_block{{display:flex;gap:20px;padding:20px}}table.fotos td{{width:200px;height:170px;text-align:center;vertical-align:top}}table.fotos b{{display:block;font-weight:normal;color:#777}}table.fotos img{{border:1px solid #ccc}}.block_right{{width:230px}}.block_right .item{{display:flex;gap:8px;margin-bottom:8px}}#photoInfoTable{{display:flex;gap:16px}}.breadcrumbs__item{{display:inline}}a{{color:#f60}}</style></head>
<body><div class="shadow"><div id="top"><a href="/"><img src="{logo}" alt="Киносайт" width="164" height="50"></a> <a href="/afisha/">Афиша</a> <a href="/top/">Лучшие фильмы</a></div><div id="content_block"><div class="block_left" style="flex:1"><div id="photoInfoTable"><a href="/film/40817/"><img src="{poster}" width="120" height="180" alt="{d.film}"></a><div><h1 class="moviename-big">{d.film}</h1><p>{d.words(12)}</p><ul><li class="breadcrumbs__item"><a href="/film/40817/posters/">Постеры</a></li> <li class="breadcrumbs__item">Кадры ({d.count})</li></ul></div></div>
<table class="js-rum-hero fotos fotos1" cellspacing="0" cellpadding="0" border="0">{rows}</table><div class="navigator"><ul class="list"><li class="pagesFromTo">1&mdash;{d.count} из {d.count}</li></ul></div></div><div class="block_right"><h4>Сейчас в кино</h4>{side}</div></div><div id="footer" style="padding:20px">© Киносайт <img src="{count}" width="1" height="1" alt=""></div></div></body></html>""")


def listicle(seed: int) -> Page:
    """An entertainment magazine's list of finest shots, a picture to each; read-next cards are not of it."""
    d = Draft("listicle", seed, "https://screenbuzz.test/best-shots-in-cinema/")
    host = "https://static1.screenbuzzimages.test/wordpress/wp-content/uploads"

    def expandable(stem: str, of: str) -> tuple[str, list[str]]:
        whole = d.file(f"{host}/{stem}.jpg", 1600)
        files = {}
        for width in (943, 825, 568, 500):
            files[width] = d.file(f"{whole}?q=50&fit=crop&w={width}&dpr=1.5", width)
        told = "".join(
            f'<source media="(min-width: {at}px)" data-srcset="{files[w].replace("&", "&amp;")}" srcset="{files[w].replace("&", "&amp;")}"/>'
            for at, w in ((1024, 943), (768, 825), (481, 568), (0, 500))
        )
        return (
            f"""<div class="body-img landscape"><div class="responsive-img image-expandable img-article-item" style="padding-bottom:{100 / d.aspect:.2f}%" data-img-url="{whole}" data-modal-id="single-image-modal" data-modal-container-id="single-image-modal-container" data-img-caption="&quot;&quot;"><figure><picture>{told}<img width="943" height="{round(943 / d.aspect)}" loading="lazy" decoding="async" alt="{of}" data-img-url="{whole}" src="{files[943].replace("&", "&amp;")}" style="display:block;height:auto;max-width:100%;"/></picture></figure></div></div>""",
            [whole, *files.values()],
        )

    count = min(d.count, len(d.films))
    entries = ""
    for index in range(count):
        film = d.films[index]
        markup, files = expandable(f"2025/02/{slug(film)}-{index}", f"A shot of {film}")
        d.belongs(*files)
        entries += f"""<h2 id="{slug(film)}" class="item-title"><span class="item-num">{count - index}</span> <span>&#39;{film}&#39; ({d.random.randint(1940, 2022)})</span></h2><h3>Directed by J. Ferro</h3>{markup}<p>{d.words(45)}</p>"""
        if index % 4 == 2:
            entries += f'<div class="ad-odd" id="ad-zone-{index}"><div class="adsninja-ad-zone">Advertisement</div></div>'
    cards = ""
    for film in [d.film, *d.films[count:]][:1] + [d.random.choice(d.films) for _ in d.some(3, 6)]:
        thumb = d.file(
            f"{host}/2025/01/{slug(film)}-feature-{d.token(4)}.jpg?q=49&fit=crop&w=360&h=240&dpr=2",
            360,
            240,
        ).replace("&", "&amp;")
        cards += f"""<div class="display-card article small no-badge active-content" data-include-community-rating="false"><a class="dc-img-link" href="/{slug(film)}-explained/"><div class="responsive-img img-article-square"><figure><picture><img width="360" height="240" loading="lazy" alt="{film}" src="{thumb}"/></picture></figure></div></a><div class="w-display-card-content"><h5 class="display-card-title"><a href="/{slug(film)}-explained/">{film}, explained</a></h5></div></div>"""
    face = d.file(f"{host}/2023/05/author.jpg?fit=crop&w=90&h=90", 90, 90).replace("&", "&amp;")
    logo = d.file("https://screenbuzz.test/public/build/images/logo.png", 200, 46)
    return d.done(f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>The {count} Finest Shots in Cinema, Ranked</title>
<style>body{{margin:0;font:18px/1.6 Roboto,Arial,sans-serif}}.w-header{{background:#111;padding:14px 40px}}.w-article{{max-width:1180px;margin:auto;display:grid;grid-template-columns:760px 1fr;gap:40px}}.responsive-img{{position:relative;overflow:hidden}}.responsive-img.img-article-item{{height:0}}.img-article-item figure{{position:absolute;inset:0;margin:0}}.img-article-item img{{width:100%}}figure{{margin:0}}.display-card{{display:flex;gap:10px;font-size:14px;margin-bottom:12px}}.display-card img{{width:140px;height:auto}}.ad-odd{{background:#eee;height:250px;text-align:center;margin:20px 0}}.article-author img{{border-radius:50%}}</style></head>
<body class="template-article listicle"><header class="w-header"><a href="/"><img src="{logo}" width="200" height="46" alt="Screen Buzz"></a></header><main class="main"><article class="w-article article listicle"><div><header class="article-header"><h1 class="article-header-title">The {count} Finest Shots in Cinema, Ranked</h1><div class="w-author article-author"><img src="{face}" width="45" height="45" alt="Author"> By A. Writer</div></header><section id="article-body" class="article-body" itemprop="articleBody"><div class="content-block-regular"><p>{d.words(60)}</p>{entries}</div></section></div><aside class="sidebar"><h4>Trending now</h4>{cards}</aside></article></main><footer class="w-header" style="color:#fff">Screen Buzz</footer></body></html>""")


def archive_object(seed: int) -> Page:
    """A national film archive's object: photographs from an image server in a strip under a viewer."""
    d = Draft("archive_object", seed, f"https://collections.filmarchive.test/objects/{4400 + seed}")
    server = "https://iiif.filmarchive.test/iiif/2"
    strip = ""
    canvases = []
    first = ""
    high = round(3200 / d.aspect)
    for index in range(d.count):
        key = f"FA-PH-{d.random.randint(1000, 9999)}_{index + 1:03d}.tif"
        full = d.file(f"{server}/{key}/full/full/0/default.jpg", 3200, high)
        view = d.file(f"{server}/{key}/full/1200,/0/default.jpg", 1200, round(1200 / d.aspect))
        thumb = d.file(f"{server}/{key}/square/150,/0/default.jpg", 150, 150)
        d.belongs(full, view, thumb)
        first = first or view
        service = {
            "@context": "http://iiif.io/api/image/2/context.json",
            "@id": f"{server}/{key}",
            "profile": "http://iiif.io/api/image/2/level2.json",
        }
        canvases.append(
            {
                "@id": f"{d.page.url}/canvas/{index}",
                "@type": "sc:Canvas",
                "label": str(index + 1),
                "width": 3200,
                "height": high,
                "images": [
                    {
                        "@type": "oa:Annotation",
                        "resource": {
                            "@id": full,
                            "@type": "dctypes:Image",
                            "format": "image/jpeg",
                            "service": service,
                        },
                    }
                ],
            }
        )
        strip += f"""<li class="c-thumbs__item"><button class="c-thumbs__button{" is-active" if index == 0 else ""}" type="button" data-iiif-id="{server}/{key}" data-view="{view}" data-index="{index}"><img class="c-thumbs__image" src="{thumb}" width="150" height="150" alt="Photograph {index + 1} of {d.count}" loading="lazy"></button></li>"""
    manifest = f"{d.page.url}/manifest.json"
    d.page.answers[manifest] = (
        "application/json",
        json.dumps(
            {
                "@context": "http://iiif.io/api/presentation/2/context.json",
                "@id": manifest,
                "@type": "sc:Manifest",
                "label": d.film,
                "sequences": [{"@type": "sc:Sequence", "canvases": canvases}],
            }
        ),
    )
    near = ""
    for film in d.films[: d.random.randint(3, 6)]:
        picture = d.file(
            f"{server}/FA-PO-{d.random.randint(1000, 9999)}.tif/full/,300/0/default.jpg", 210, 300
        )
        near += f'<li class="c-card"><a class="c-card__link" href="/objects/{d.random.randint(100, 4000)}"><img class="c-card__image" src="{picture}" width="210" height="300" alt="Poster: {film}" loading="lazy"><span class="c-card__title">{film} (poster)</span></a></li>'
    logo = d.file("/static/img/archive-logo.png", 240, 64)
    return d.done(f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{d.film}: photographs | National Film Archive</title><link rel="alternate" type="application/ld+json" href="{manifest}">
<style>body{{margin:0;font:16px/1.5 "Source Sans Pro",Arial,sans-serif}}.o-header,.o-footer{{padding:20px 60px;background:#f1ede4}}.c-viewer{{background:#1d1d1d;padding:20px 60px;text-align:center}}.c-viewer__image{{max-height:560px;width:auto;max-width:100%}}.c-thumbs{{list-style:none;display:flex;overflow-x:auto;gap:8px;padding:14px 0;margin:0}}.c-thumbs__button{{padding:0;border:2px solid transparent;background:none}}.is-active{{border-color:#fff}}.c-thumbs__image{{width:96px;height:96px;display:block}}.o-wrap{{padding:20px 60px}}.c-cards{{list-style:none;display:flex;gap:16px;padding:0}}.c-card__image{{display:block}}dt{{font-weight:bold}}</style></head>
<body><header class="o-header"><a href="/"><img src="{logo}" width="240" height="64" alt="National Film Archive"></a></header><main><div class="c-viewer" data-component="iiif-viewer" data-manifest="{manifest}"><img class="c-viewer__image" id="viewer" src="{first}" alt="Photograph 1"><ul class="c-thumbs">{strip}</ul></div><div class="o-wrap"><h1>{d.film}: production photographs</h1><dl class="c-metadata"><dt>Object number</dt><dd>FA-PH-{4400 + seed}</dd><dt>Type</dt><dd>Photographs, gelatin silver print</dd><dt>Extent</dt><dd>{d.count} photographs</dd></dl><p>{d.words(50)}</p><a href="{manifest}">IIIF manifest</a></div><section class="o-wrap"><h2>Related objects</h2><ul class="c-cards">{near}</ul></section></main><footer class="o-footer">National Film Archive</footer>
<script>document.querySelectorAll(".c-thumbs__button").forEach(function(one){{one.addEventListener("click",function(){{document.querySelector(".is-active").classList.remove("is-active");one.classList.add("is-active");document.getElementById("viewer").src=one.dataset.view}})}});</script></body></html>""")


def photo_viewer(seed: int) -> Page:
    """A film database's viewer; all pictures that it turns over are the gallery, the poster is not."""
    d = Draft(
        "photo_viewer", seed, "https://www.filmbase.test/title/tt0081505/mediaviewer/rm3345901/"
    )
    host = "https://m.media-store.test/images/M"
    high = round(2048 / d.aspect)
    edges = []
    captions = []
    shown = []
    for index in range(d.count):
        stem = f"{host}/MV5B{d.token(44)}@._V1_"
        whole = d.file(f"{stem}.jpg", 2048, high)
        steps = (
            [d.file(f"{stem}FMjpg_UX{w}_.jpg", w, round(w / d.aspect)) for w in (480, 1000, 1280)]
            if index in (0, 1, d.count - 1)
            else []
        )
        d.belongs(whole, *reversed(steps))
        key = f"rm{3345901 + index * 512}"
        captions.append(f"{d.random.choice(LENSES).capitalize()} in {d.film}")
        edges.append(
            {
                "position": index + 1,
                "node": {
                    "id": key,
                    "url": whole,
                    "width": 2048,
                    "height": high,
                    "caption": {
                        "plainText": captions[-1],
                        "__typename": "Markdown",
                    },
                    "type": "still_frame",
                    "__typename": "Image",
                },
            }
        )
        if steps:
            told = ", ".join(f"{one} {w}w" for one, w in zip(steps, (480, 1000, 1280), strict=True))
            spot = {0: "curr", 1: "next"}.get(index, "prev")
            shown.append(
                f"""<div style="left:calc({ {"curr": 0, "next": 100, "prev": -100}[spot] }% + 0px)" class="sc-7c0a9e7c-4 ffwVXy"><img data-image-id="{key}-{spot}" src="{steps[1]}" srcset="{told}" sizes="100vw" class="sc-7c0a9e7c-0 ekJWmC" alt="{d.film}"/></div>"""
            )
    poster = d.file(f"{host}/MV5B{d.token(44)}@._V1_QL75_UX90_CR0,1,90,133_.jpg", 90, 133)
    state = json.dumps(
        {
            "props": {
                "pageProps": {
                    "data": {
                        "title": {
                            "id": "tt0081505",
                            "titleText": {"text": d.film},
                            "images": {"total": d.count, "edges": edges},
                        }
                    }
                }
            },
            "page": "/title/[tconst]/mediaviewer/[rmconst]",
        }
    )
    return d.done(f"""<!DOCTYPE html><html lang="en-US"><head><meta charset="utf-8"/><title>{d.film} (1980) - photo 1 of {d.count}</title>
<style>body{{margin:0;background:#000;color:#fff;font:16px Roboto,Arial,sans-serif}}a{{color:#fff}}.bar{{padding:14px 24px;display:flex;justify-content:space-between}}.media-viewer{{position:relative;height:600px;overflow:hidden}}.ffwVXy{{position:absolute;top:0;width:100%;height:100%}}.ekJWmC{{width:100%;height:100%;object-fit:contain}}.arrow{{position:absolute;top:280px;z-index:2;background:rgba(0,0,0,.5);color:#fff;border:0;font-size:30px}}.sheet{{display:flex;gap:16px;padding:20px 24px}}</style></head>
<body id="styleguide-v2" class="fixed"><div id="__next"><main role="main" class="ipc-page-wrapper ipc-page-wrapper--baseAlt"><div class="bar" data-testid="action-bar"><a href="/title/tt0081505/" data-testid="action-bar__close-button">Close</a><div data-testid="action-bar__media-count">1 of {d.count}</div><a href="/title/tt0081505/mediaindex/" data-testid="action-bar__gallery-button">Gallery</a></div><div class="media-viewer" data-testid="media-viewer"><button class="arrow" style="left:0" data-testid="page-left" aria-label="Previous">&#8249;</button>{"".join(shown)}<button class="arrow" style="right:0" data-testid="page-right" aria-label="Next">&#8250;</button></div>
<div class="sheet" data-testid="media-sheet"><div class="ipc-poster ipc-poster--base ipc-poster--dynamic-width"><img alt="{d.film}" class="ipc-image" loading="eager" src="{poster}" width="90" height="133"/></div><div><a href="/title/tt0081505/">{d.film}</a><p data-testid="media-sheet__caption">{captions[0]}</p></div></div></main></div><script id="__NEXT_DATA__" type="application/json">{state}</script></body></html>""")
