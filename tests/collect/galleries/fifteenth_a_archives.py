"""Galleries of archives, museums and libraries, for the first half of the fifteenth set."""

from __future__ import annotations

from collect.galleries.draft import LENSES, Draft, Page, slug


def archive_item_files(seed: int) -> Page:
    """A university's archive program: an item's scanned set photographs as whole embeds, squares of each; linked items."""
    item = 4000 + seed * 61
    d = Draft(
        "archive_item_files",
        seed,
        f"https://collections.filmarchive.test/s/production-files/item/{item}",
    )
    embeds, squares = "", ""
    for i in range(d.count):
        key = d.token(40)
        whole = d.file(f"https://collections.filmarchive.test/files/original/{key}.jpg", 3600)
        large = d.file(f"https://collections.filmarchive.test/files/large/{key}.jpg", 800)
        square = d.file(f"https://collections.filmarchive.test/files/square/{key}.jpg", 200, 200)
        title = f"{slug(d.film)}_{i + 1:03d}.tif"
        d.belongs(whole, large, square, caption=title)
        embeds += f"""<div class="media-render file"><a href="{whole}"><img src="{large}" alt="" title="{title}"></a></div>"""
        squares += f"""<a class="resource-link" href="/s/production-files/media/{item + i + 1}"><img src="{square}" loading="lazy" alt=""><span class="resource-name">{title}</span></a>"""
    linked = ""
    for film in d.films[: d.random.randint(3, 6)]:
        square = d.file(
            f"https://collections.filmarchive.test/files/square/{d.token(40)}.jpg", 200, 200
        )
        linked += f"""<tr><td><a class="resource-link" href="/s/production-files/item/{item - d.random.randint(60, 900)}"><img src="{square}" loading="lazy" alt=""><span class="resource-name">Call sheet, {film}</span></a></td></tr>"""
    logo = d.file(
        "https://collections.filmarchive.test/files/asset/" + d.token(40) + ".png", 300, 90
    )
    html = f"""<!DOCTYPE html><html class="resource item show" lang="en-US"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{d.film}: set photographs · Production files · Film Archive Collections</title><style>
body{{margin:0;font:17px/1.5 "Source Sans Pro",sans-serif;color:#222}}a{{color:#920b0b}}header{{padding:24px 5%;border-bottom:1px solid #dfdfdf;display:flex;justify-content:space-between}}header img{{height:60px}}.navigation{{display:flex;gap:20px;list-style:none}}#content{{padding:24px 5%}}.media-embeds{{display:flex;flex-direction:column;gap:24px}}.media-render img{{max-width:100%;display:block}}.property{{border-top:1px solid #dfdfdf;padding:12px 0;display:flex}}.property h4{{width:25%;margin:0}}.media-list{{display:flex;flex-wrap:wrap;gap:16px}}.media-list .resource-link{{width:140px;font-size:12px;text-decoration:none;word-break:break-all}}.media-list img{{width:140px;height:140px;display:block}}#item-linked img{{width:50px;height:50px;vertical-align:middle;margin-right:10px}}footer{{padding:24px 5%;border-top:1px solid #dfdfdf}}</style></head>
<body class="item resource show"><a id="skipnav" href="#content">Skip to main content</a><header><div class="main-header"><a class="site-title" href="/s/production-files"><img src="{logo}" alt="Production files"></a></div><nav><ul class="navigation"><li><a href="/s/production-files/page/welcome">Welcome</a></li><li><a href="/s/production-files/item">Browse</a></li><li><a href="/s/production-files/item-set">Collections</a></li></ul></nav></header>
<div id="content" role="main"><div class="breadcrumbs"><a href="/s/production-files/item-set/12">Stills department</a></div><div class="blocks-inner"><h2><span class="title">{d.film}: set photographs</span></h2><h3>Item</h3><div class="media-embeds">{embeds}</div><dl class="values"><div class="property"><dt><h4>Title</h4></dt><dd class="values"><span class="value-content">{d.film}: set photographs</span></dd></div><div class="property"><dt><h4>Description</h4></dt><dd><span class="value-content">{d.words(45)}</span></dd></div><div class="property"><dt><h4>Identifier</h4></dt><dd><span class="value-content">FA/PF/{item}</span></dd></div></dl><div class="property"><h4>Item sets</h4><a href="/s/production-files/item-set/12">Stills department</a></div><h3>Media</h3><div class="media-list">{squares}</div>
<h3>Linked resources</h3><div id="item-linked"><table class="linked-resources"><caption>Items with "Relation: {d.film}"</caption><tbody>{linked}</tbody></table></div></div></div><footer>Powered by the archive's own collections program</footer></body></html>"""
    return d.done(html)


def dutch_image_bank(seed: int) -> Page:
    """A Dutch regional archive's image bank: what a search for one film's photographs found, fitted in boxes."""
    d = Draft(
        "dutch_image_bank",
        seed,
        "https://www.streekarchief.test/beeldbank/?mode=gallery&view=horizontal&q=filmopnamen&rows=50",
    )
    store = "https://images.beeldserver.test/sar"
    boxes = ""
    for i in range(d.count):
        key = f"{d.token(8)}-{d.token(4)}-{d.token(4)}-{d.token(4)}-{d.token(12)}"
        shape = d.random.choice((1.33, 1.33, 1.5, 0.75))
        wide = round(200 * shape)
        thumb = d.file(f"{store}/thumb/500x200/{key}.jpg", wide, 200)
        shown = d.file(
            f"{store}/thumb/1000x1000/{key}.jpg",
            1000 if shape > 1 else 750,
            round(1000 / shape) if shape > 1 else 1000,
        )
        text = f"Filmopnamen van {d.film}, {d.random.choice(LENSES)}"
        d.belongs(shown, thumb, caption=text)
        boxes += f"""<div class="pic-item mediabank-horizontal-item" data-uuid="{key}" style="width:{wide}px"><a class="mediabank-item-link" href="/beeldbank/detail/{key}/media/{d.token(8)}-{d.token(4)}?mode=detail&amp;q=filmopnamen&amp;view=horizontal" title="{text}"><img class="mediabank-thumb" src="{thumb}" data-zoom="{shown}" height="200" width="{wide}" alt="{text}"></a><div class="mediabank-item-meta"><span class="mediabank-item-title">{text}</span><span class="mediabank-item-nr">SA{d.random.randint(1000, 9999)}_{i + 1:03d}</span></div><button class="mediabank-favorite" aria-label="Toevoegen aan favorieten">&#9734;</button></div>"""
    facets = "".join(
        f'<li><a href="?mode=gallery&amp;fq[]=search_s_plaats:{p}">{p} <span class="count">({d.random.randint(1, 40)})</span></a></li>'
        for p in ("Haven", "Markt", "Dijk", "Stationsplein", "Molenweg")
    )
    logo = d.file("/wp-content/themes/streekarchief/images/logo-streekarchief.png", 240, 80)
    partners = "".join(
        f'<a href="https://gemeente-{n}.test"><img src="{d.file(f"/wp-content/themes/streekarchief/images/gemeente-{n}.png", 140, 60)}" alt="Gemeente {n}" height="40"></a>'
        for n in range(1, d.random.randint(4, 6))
    )
    html = f"""<!DOCTYPE html><html lang="nl-NL"><head><meta charset="UTF-8"><title>Beeldbank - Streekarchief</title><style>
body{{margin:0;font:15px/1.5 "Open Sans",Arial,sans-serif;color:#333}}.site-header{{display:flex;justify-content:space-between;align-items:center;padding:10px 40px;border-bottom:3px solid #00697a}}.site-header nav a{{margin-left:24px;color:#00697a;text-decoration:none}}.searchbar{{background:#00697a;padding:20px 40px}}.searchbar input{{width:420px;padding:8px}}.wrap{{display:flex;padding:20px 40px;gap:30px}}.mediabank-facets{{width:220px;flex:none}}.mediabank-facets ul{{list-style:none;padding:0}}
.mediabank-gallery{{display:flex;flex-wrap:wrap;gap:10px}}.pic-item{{position:relative;background:#f0f0f0}}.pic-item img{{display:block}}.mediabank-item-meta{{font-size:12px;padding:4px 6px;line-height:1.3}}.mediabank-item-nr{{display:block;color:#888}}.mediabank-favorite{{position:absolute;top:4px;right:4px;border:0;background:#fff8}}.bar{{display:flex;justify-content:space-between;margin-bottom:14px}}footer{{background:#eee;padding:24px 40px}}footer img{{margin-right:24px}}</style></head>
<body class="page-template page-beeldbank"><header class="site-header"><a href="/"><img src="{logo}" alt="Streekarchief" width="180" height="60"></a><nav><a href="/archieven/">Archieven</a><a href="/personen/">Personen</a><a href="/beeldbank/">Beeldbank</a><a href="/kranten/">Kranten</a></nav></header>
<div class="searchbar"><form role="search"><input type="search" name="q" value="filmopnamen {d.film}"> <button>Zoeken</button></form></div><div class="wrap"><aside class="mediabank-facets"><h3>Plaats</h3><ul>{facets}</ul><h3>Periode</h3><ul><li>1950 - 1959</li><li>1960 - 1969</li></ul></aside><main id="mediabank-app" class="mediabank-container" style="flex:1"><div class="bar"><h1 style="font-size:20px;margin:0">{d.count} foto's van de opnamen van {d.film}</h1><div class="mediabank-views"><a class="active" href="?view=horizontal">Galerij</a> | <a href="?view=list">Lijst</a></div></div><div class="mediabank-gallery mediabank-gallery-horizontal">{boxes}</div><div class="mediabank-pagination">Pagina 1 van 1</div></main></div><footer>{partners}<p>Streekarchief &middot; Contact &middot; Privacy</p></footer></body></html>"""
    return d.done(html)


def museum_list_of_objects(seed: int) -> Page:
    """A museum's collections software: lightbox view of one portfolio of film photographs, pictures by a dispatcher."""
    group = 300 + seed
    d = Draft(
        "museum_list_of_objects",
        seed,
        f"https://collection.museum.test/collections/{group}/the-photographs/objects/images?page=1",
    )
    cells = ""
    for i in range(d.count):
        number = d.random.randint(10**5, 10**6)
        own = 20000 + i * 7 + seed
        lying = d.random.random() < 0.8
        size = (320, round(320 / d.aspect)) if lying else (240, 320)
        thumb = d.file(f"/internal/media/dispatcher/{number}/preview", *size)
        title = f"{d.film} ({d.random.choice(LENSES)})"
        d.belongs(thumb, caption=title)
        cells += f"""<div class="result item grid-item col-md-3 col-sm-4 col-xs-6"><div class="grid-item-inner"><div class="img-wrap"><a aria-label="View details for {title}" title="{title}" href="/objects/{own}/{slug(d.film)}?ctx={d.token(40)}&amp;idx={i}"><div class="primary-image"><img alt="{title}" src="{thumb}"></div></a></div><div class="text-wrap item-details"><h3 class="title text-wrap"><a title="{title}" href="/objects/{own}/{slug(d.film)}?ctx={d.token(40)}&amp;idx={i}">{title}</a></h3><div class="primaryMaker">Elsa Brandt</div><div class="displayDate">19{d.random.randint(30, 69)}</div><div class="invno">F.{1970 + i % 9}.{i + 1}</div></div><div class="toolbar"><a class="mycol-add" href="#" rel="nofollow" title="Add to my objects"><span class="glyphicon glyphicon-plus">+</span></a></div></div></div>"""
    logo = d.file("/styles/images/museum-logo.png", 280, 64)
    html = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="X-UA-Compatible" content="IE=edge"><title>Objects – The photographs of {d.film} – Collections – Museum</title><style>
body{{margin:0;font:14px/1.43 "Helvetica Neue",Arial,sans-serif;color:#333}}#header{{background:#fff;border-bottom:1px solid #ccc;padding:14px 30px;display:flex;justify-content:space-between;align-items:center}}.nav{{list-style:none;display:flex;gap:24px}}a{{color:#234;text-decoration:none}}.emuseum-container{{max-width:1170px;margin:0 auto;padding:0 15px}}.filters{{background:#f5f5f5;padding:12px;margin:16px 0;display:flex;gap:30px}}.emuseum-results-row{{display:flex;flex-wrap:wrap}}.grid-item{{width:25%;padding:10px;box-sizing:border-box}}.img-wrap{{height:230px;display:flex;align-items:center;justify-content:center;background:#f7f7f7}}.img-wrap img{{max-width:260px;max-height:220px;display:block}}.title{{font-size:15px;margin:8px 0 2px}}.pagination{{text-align:center;padding:20px}}#footer{{background:#222;color:#bbb;padding:30px;margin-top:30px}}</style></head>
<body class="emuseum-body images-view"><div id="header"><a href="/" title="home"><img class="logo" alt="Museum" src="{logo}" height="64"></a><ul class="nav navbar-nav"><li><a href="/collections">Collections</a></li><li><a href="/people">People</a></li><li><a href="/exhibitions">Exhibitions</a></li><li><a href="/mycollections">My objects</a></li></ul></div>
<div class="emuseum-container"><ol class="breadcrumb"><a href="/collections">Collections</a> / The photographs of {d.film}</ol><h1>The photographs of {d.film}</h1><div class="collection-description"><p>{d.words(50)}</p></div><div class="filters"><form action="/search"><input type="text" name="q" placeholder="Search this collection"></form><span>Sort: <a href="?sort=invno-asc">Inventory number</a></span><span>View: <a class="active" href="images">Lightbox</a> <a href="list">List</a></span><span class="nav-counts">1 to {d.count} of {d.count}</span></div><div id="resultsContainer" class="emuseum-results"><div class="emuseum-results-row row">{cells}</div></div><div class="pagination"><span class="active">1</span></div></div>
<div id="footer">Museum &middot; Image requests &middot; <a href="/terms" style="color:#bbb">Terms</a> &middot; Powered by a collections system</div></body></html>"""
    return d.done(html)


def stills_archive_field(seed: int) -> Page:
    """A stills archive in a content system: a view's grid of media with responsive pictures for a light box; blocks."""
    d = Draft("stills_archive_field", seed, "https://stills.kinothek.test/film/feature-stills")
    root = "/sites/default/files"
    cells = ""
    for i in range(d.count):
        name = f"{slug(d.film)}-{d.random.randint(100, 999)}-{i + 1:02d}.jpg"
        itok = d.token(8)
        webp = {
            w: d.file(
                f"{root}/styles/still_{w}/public/stills/2024-0{i % 9 + 1}/{name}.webp?itok={itok}",
                w,
            )
            for w in (360, 720)
        }
        jpeg = d.file(
            f"{root}/styles/still_360/public/stills/2024-0{i % 9 + 1}/{name}?itok={itok}", 360
        )
        box = d.file(
            f"{root}/styles/lightbox_1600/public/stills/2024-0{i % 9 + 1}/{name}.webp?itok={d.token(8)}",
            1600,
        )
        text = d.random.choice(LENSES)
        d.belongs(box, webp[720], webp[360], jpeg, caption=text)
        cells += f"""<div class="views-view-responsive-grid__item"><div class="views-view-responsive-grid__item-inner"><div class="views-field views-field-field-media-image"><div class="field-content"><a href="{box}" aria-controls="colorbox" aria-label="{{&quot;alt&quot;:&quot;{text}&quot;}}" role="button" title="{text}" data-colorbox-gallery="gallery-stills-{d.page.name[:5]}" class="colorbox" data-cbox-img-attrs="{{&quot;alt&quot;:&quot;{text}&quot;}}"><picture><source srcset="{webp[360]} 1x, {webp[720]} 2x" media="all and (min-width: 600px)" type="image/webp" width="360" height="{round(360 / d.aspect)}"><img loading="lazy" width="360" height="{round(360 / d.aspect)}" src="{jpeg}" alt="{text}"></picture></a></div></div><div class="views-field views-field-field-signature"><span class="field-content">ST-{d.random.randint(10000, 99999)}</span></div></div></div>"""
    others = ""
    for film in d.films[: d.random.randint(3, 6)]:
        teaser = d.file(
            f"{root}/styles/teaser_square/public/stills/2023-11/{slug(film)}-001.jpg.webp?itok={d.token(8)}",
            200,
            200,
        )
        others += f"""<div class="views-row"><article class="node node--type-film node--view-mode-teaser"><a href="/film/{slug(film)}"><div class="field field--name-field-teaser field--type-image"><img loading="lazy" src="{teaser}" width="200" height="200" alt="" class="image-style-teaser-square"></div><h3><span class="field field--name-title">{film}</span></h3></a><div class="field">19{d.random.randint(20, 79)}, {d.random.randint(9, 80)} stills</div></article></div>"""
    logo = d.file("/themes/custom/kinothek/logo.png", 200, 60)
    html = f"""<!DOCTYPE html><html lang="en" dir="ltr"><head><meta charset="utf-8"><meta name="Generator" content="Drupal 10 (https://www.drupal.org)"><title>{d.film} | Kinothek stills archive</title><style>
body{{margin:0;font:16px/1.5 Lato,Arial,sans-serif;background:#fafafa}}.region-header{{background:#1d1d1d;padding:14px 40px;display:flex;gap:40px;align-items:center}}.region-header a{{color:#fff;text-decoration:none}}.menu{{display:flex;gap:24px;list-style:none}}.layout-content{{max-width:1240px;margin:0 auto;padding:20px}}.views-view-responsive-grid{{display:grid;grid-template-columns:repeat(auto-fill,minmax(280px,1fr));gap:16px}}.views-view-responsive-grid img{{width:100%;height:auto;display:block}}.views-field-field-signature{{font-size:12px;color:#777}}.facts{{display:grid;grid-template-columns:160px 1fr;gap:4px 16px}}.block-views .view-content{{display:flex;gap:20px}}.views-row{{width:200px}}footer{{background:#1d1d1d;color:#bbb;padding:30px 40px;margin-top:40px}}</style>
<script type="application/json" data-drupal-selector="drupal-settings-json">{{"path":{{"baseUrl":"\\/","currentPath":"node\\/{seed + 120}","currentLanguage":"en"}},"colorbox":{{"opacity":"0.85","current":"{{current}} of {{total}}","maxWidth":"98%","maxHeight":"98%","fixed":true}}}}</script></head>
<body class="path-node page-node-type-film"><div class="dialog-off-canvas-main-canvas" data-off-canvas-main-canvas><header class="region region-header"><a href="/" rel="home"><img src="{logo}" alt="Home" width="200" height="60"></a><ul class="menu"><li><a href="/films">Films</a></li><li><a href="/people">People</a></li><li><a href="/order">Orders</a></li></ul></header>
<main class="layout-content" role="main"><h1 class="page-title"><span class="field field--name-title">{d.film}</span></h1><article class="node node--type-film node--view-mode-full"><div class="facts"><b class="field__label">Year</b><span>19{d.random.randint(20, 79)}</span><b class="field__label">Country</b><span>Sweden</span><b class="field__label">Photographer</b><span>K. Holm</span></div><div class="field field--name-body"><p>{d.words(45)}</p></div>
<div class="views-element-container"><h2>Stills</h2><div class="view view-stills view-id-stills view-display-id-embed_1"><div class="view-content"><div class="views-view-responsive-grid views-view-responsive-grid--horizontal">{cells}</div></div></div></div></article><div class="views-element-container block block-views block-views-blockfilms-block-2"><h2>More films of this studio</h2><div class="view view-films"><div class="view-content">{others}</div></div></div></main><footer class="region region-footer">Kinothek &middot; Rights and reproductions &middot; Imprint</footer></div></body></html>"""
    return d.done(html)
