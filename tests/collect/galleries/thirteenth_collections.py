"""A wiki and a festival, as the first half of the thirteenth blind set has them."""

from __future__ import annotations

import json

from collect.galleries.draft import LENSES, Draft, Page, slug
from collect.galleries.thirteenth_a_parts import BLANK, fitted, lazily, number, shape

_WIKI_CSS = """body{margin:0;font:14px/1.6 sans-serif;color:#202122;background:#fff}.vector-header{display:flex;gap:20px;align-items:center;padding:8px 44px}.mw-page-container{display:flex;padding:0 44px;gap:30px}
.vector-column-start{width:200px;font-size:13px}.mw-body{flex:1;max-width:960px}.mw-body h1{font:28px Georgia,serif;border-bottom:1px solid #a2a9b1}.mw-heading2 h2{font:22px Georgia,serif;border-bottom:1px solid #a2a9b1}
ul.gallery{margin:2px;padding:2px;display:block;text-align:center}li.gallerycaption{list-style:none;font-weight:bold}li.gallerybox{display:inline-block;vertical-align:top;list-style:none;margin:0}.gallerybox .thumb{margin:2px;overflow:hidden;text-align:center}
.gallerybox .thumb img{max-width:none}.gallerytext{font-size:12px;padding:2px 4px;text-align:left}.ambox{border:1px solid #a2a9b1;border-left:10px solid #36c;display:flex;gap:12px;padding:6px;margin:12px 0}
.navbox{border:1px solid #a2a9b1;text-align:center;font-size:12px;padding:4px;margin:20px 0}.mw-footer{display:flex;gap:16px;padding:20px 44px;border-top:1px solid #a2a9b1}"""


def packed_wiki(seed: int) -> Page:
    """A wiki's page of pictures of one place of filming: packed galleries under headings."""
    d = Draft("packed_wiki", seed, "https://kinowiki.test/wiki/Drehorte_in_Bildern")
    host = "https://upload.kinowiki.test/w/images"

    def box() -> str:
        whole = shape(d)
        name = f"{d.film.replace(' ', '_').replace(chr(39), '')}_{d.random.choice(LENSES).replace(' ', '_')}_{number(d, 4)}.jpg"
        mark = d.token(2)
        stem = f"{mark[0]}/{mark}/{name}"
        shown = fitted(whole, round(240 * whole[0] / whole[1]))
        sizes = [d.file(f"{host}/thumb/{stem}/{at}px-{name}", *fitted(whole, at)) for at in (shown[0], shown[0] * 3 // 2, shown[0] * 2)]  # fmt: skip
        d.belongs(*sizes, d.file(f"{host}/{stem}", *whole))
        drawn = fitted(whole, shown[0] * 2 // 3)
        text = d.words(d.random.randint(4, 10))
        return f"""<li class="gallerybox" style="width: {drawn[0] + 2}px"><div class="thumb" style="width: {drawn[0]}px; height: {drawn[1]}px;"><span typeof="mw:File"><a href="/wiki/Datei:{name}" class="mw-file-description" title="{text}"><img alt="{text}" src="{sizes[0]}" decoding="async" width="{drawn[0]}" height="{drawn[1]}" class="mw-file-element" srcset="{sizes[1]} 1.5x, {sizes[2]} 2x" data-file-width="{whole[0]}" data-file-height="{whole[1]}" /></a></span></div>
<div class="gallerytext">{text}</div></li>"""

    heads = d.random.sample(
        ("Hafen", "Bahnhof", "Studio", "Altstadt", "Am Fluss"), d.random.randint(1, 3)
    )
    share = -(-d.count // len(heads))
    sections, left = [], d.count
    for head in heads:
        take = min(share, left)
        left -= take
        sections.append(
            f'<div class="mw-heading mw-heading2"><h2 id="{head}">{head}</h2><span class="mw-editsection">[<a href="/index.php?title=Drehorte&amp;action=edit">Bearbeiten</a>]</span></div>\n<p>{d.words(16)}</p>'
            f'<ul class="gallery mw-gallery-packed">{"".join(box() for _ in range(take))}</ul>'
        )
    icon = f"{host}/thumb/4/4a/Icon_Kamera.svg"
    ambox = d.file(f"{icon}/40px-Icon_Kamera.svg.png", 40, 40)
    ambox2 = d.file(f"{icon}/80px-Icon_Kamera.svg.png", 80, 80)
    logo = d.file("https://kinowiki.test/static/images/kinowiki.png", 135, 135)
    films = " • ".join(
        f'<a href="/wiki/{film.replace(" ", "_")}">{film}</a>' for film in d.films[:10]
    )
    feet = "".join(
        f'<a href="https://{one}.test/"><img src="{d.file(f"https://kinowiki.test/static/images/footer/{one}.png", 88, 31)}" width="88" height="31" alt="{one}" loading="lazy"></a>'
        for one in ("cc-by-sa", "poweredby")
    )
    return d.done(f"""<!DOCTYPE html><html class="client-nojs vector-feature-language-in-header-enabled" lang="de" dir="ltr"><head><meta charset="UTF-8"><title>{d.film}/Drehorte in Bildern – KinoWiki</title>
<meta name="generator" content="MediaWiki 1.42.1"><script>(RLPAGEMODULES=["site","mediawiki.page.gallery","skins.vector.js"]);</script><style>{_WIKI_CSS}</style></head>
<body class="skin-vector-2022 mediawiki ltr sitedir-ltr ns-0 ns-subject page-Drehorte action-view"><div class="vector-header"><a href="/wiki/Hauptseite" class="mw-logo"><img class="mw-logo-icon" src="{logo}" alt="" height="50" width="50"> KinoWiki</a><form><input type="search" placeholder="KinoWiki durchsuchen"></form><a href="/wiki/Spezial:Anmelden">Anmelden</a></div>
<div class="mw-page-container"><div class="vector-column-start"><ul><li><a href="#">Hauptseite</a></li><li><a href="#">Letzte Änderungen</a></li><li><a href="#">Zufällige Seite</a></li><li><a href="#">Hilfe</a></li></ul></div>
<main id="content" class="mw-body"><h1 id="firstHeading" class="firstHeading mw-first-heading"><span class="mw-page-title-main">{d.film}/Drehorte in Bildern</span></h1><div id="bodyContent" class="vector-body"><div id="mw-content-text" class="mw-body-content"><div class="mw-content-ltr mw-parser-output" lang="de" dir="ltr">
<div class="ambox"><span typeof="mw:File"><span><img src="{ambox}" decoding="async" width="40" height="40" class="mw-file-element" srcset="{ambox2} 2x" data-file-width="512" data-file-height="512" alt=""></span></span><div>Diese Seite zeigt Aufnahmen der Drehorte. Weitere sind willkommen.</div></div>
<p>{d.words(30)}</p>{"".join(sections)}<div class="navbox" role="navigation"><b>Drehorte weiterer Filme</b><br>{films}</div></div></div>
<div id="catlinks" class="catlinks"><a href="/wiki/Spezial:Kategorien">Kategorien</a>: <a href="/wiki/Kategorie:Drehort">Drehort</a></div></div></main></div><footer class="mw-footer"><span>Zuletzt bearbeitet am 3. Mai 2024</span>{feet}</footer></body></html>""")


_FESTIVAL_CSS = """body{margin:0;font:16px/1.55 Lato,Arial,sans-serif;color:#1a1a1a}.region-header{background:#ffd400;padding:16px 40px;display:flex;gap:28px;align-items:center}.layout-content{width:1060px;margin:0 auto}
.slick{position:relative;overflow:hidden}.slick__slider{display:flex}.slick__slide{flex:0 0 820px;margin-right:10px;position:relative}.media--ratio{position:relative;padding-bottom:56.25%;background:#eee}.media--ratio .media__image{position:absolute;inset:0;width:100%;height:100%;object-fit:cover}
.slick__caption{font-size:13px;color:#666}.film-info{display:grid;grid-template-columns:2fr 1fr;gap:40px}.director img{width:160px;height:160px;border-radius:50%}
.view-related .view-content{display:grid;grid-template-columns:repeat(4,1fr);gap:18px}.view-related img{width:100%;height:auto;display:block}.partners{display:flex;flex-wrap:wrap;gap:30px;align-items:center;padding:30px 40px;background:#f4f4f4}"""


def festival_film(seed: int) -> Page:
    """A Portuguese festival's film in a content system: lazy slides for a light box; the section's films."""
    d = Draft("festival_film", seed, "https://www.festivaldomar.test/pt-pt/filme/porto-longo")
    d.count = d.random.randint(4, 12)
    files = "/sites/default/files"

    def style(name: str, path: str, width: int, height: int | None = None) -> str:
        return d.file(f"{files}/styles/{name}/public/{path}?itok={d.token(8)}", width, height)

    day = f"2024-0{d.random.randint(1, 9)}"
    slides = []
    for index in range(d.count):
        name = f"{slug(d.film).replace('-', '_')}_still_{index + 1:02d}.jpg"
        path = f"{day}/{name}"
        slide = style("slide_16x9", path, 1280, 720)
        box = style("max_2600x2600", path, 2400)
        thumb = style("slick_thumb", path, 120, 68)
        words = d.random.choice(LENSES).capitalize()
        d.belongs(slide, box, thumb)
        media = json.dumps({"type": "image", "width": 2400, "height": round(2400 / d.aspect)}).replace('"', "&quot;")  # fmt: skip
        slides.append(f"""<div class="slick__slide slide slide--{index}"><div class="slide__content"><div data-thumb="{thumb}" class="media media--blazy media--bundle--image media--switch media--switch--colorbox media--image media--ratio media--ratio--fluid is-b-loading">
<a href="{box}" class="blazy__colorbox litebox" data-colorbox-trigger data-media="{media}" title="{words}"><img alt="{words}" decoding="async" class="media__element media__image b-lazy" loading="lazy" src="{BLANK}" data-src="{slide}" width="1280" height="720" typeof="foaf:Image" /><span class="media__icon media__icon--litebox"></span></a></div>
<div class="slide__caption slick__caption">{words}</div></div></div>""")

    def teaser(film: str) -> str:
        src = style("teaser", f"{day}/{slug(film)}.jpg", 480, 270)
        return f'<div class="views-row"><article role="article" about="/pt-pt/filme/{slug(film)}" class="node node--type-film node--view-mode-teaser"><a href="/pt-pt/filme/{slug(film)}"><div class="media media--blazy media--bundle--image media--image"><img alt="{film}" decoding="async" class="media__element media__image b-lazy" loading="lazy" src="{BLANK}" data-src="{src}" width="480" height="270" /></div><h3>{film}</h3></a></article></div>'

    related = "".join(teaser(film) for film in d.films[: d.random.choice((4, 8, 12))])
    face = style("face", f"{day}/realizadora.jpg", 320, 320)
    logo = d.file("/themes/custom/mar/logo.png", 180, 60)
    partners = "".join(
        f'<a href="https://{slug(film)}.test"><img src="{style("partner", f"2023-11/{slug(film)}.png", 140, 70)}" width="140" height="70" alt="" loading="lazy" /></a>'
        for film in d.films[12 : 12 + d.random.randint(4, 7)]
    )
    return d.done(f"""<!DOCTYPE html><html lang="pt-pt" dir="ltr" prefix="og: https://ogp.me/ns#"><head><meta charset="utf-8" /><meta name="Generator" content="Drupal 10 (https://www.drupal.org)" /><title>{d.film} | Festival do Mar</title><style>{_FESTIVAL_CSS}</style></head>
<body class="path-node page-node-type-film"><a href="#main-content" class="visually-hidden" hidden>Passar para o conteúdo principal</a><div class="dialog-off-canvas-main-canvas" data-off-canvas-main-canvas><header class="region-header"><a href="/pt-pt" rel="home"><img src="{logo}" width="180" height="60" alt="Início" /></a><a href="/pt-pt/programa">Programa</a><a href="/pt-pt/bilhetes">Bilhetes</a><a href="/pt-pt/imprensa">Imprensa</a><a href="/en" hreflang="en">EN</a></header>
<main class="layout-content" id="main-content"><article class="node node--type-film node--view-mode-full"><h1><span class="field field--name-title">{d.film}</span></h1><p>Competição Internacional · 2024 · {d.random.randint(70, 160)}’</p>
<div class="slick-wrapper blazy slick blazy--colorbox field field--name-field-stills field--type-entity-reference" data-blazy="" data-colorbox-gallery><div id="slick-node-film-stills-1-slider" class="slick__slider" data-slick="{{&quot;lazyLoad&quot;:&quot;blazy&quot;,&quot;variableWidth&quot;:true}}">{"".join(slides)}</div><nav role="navigation" class="slick__arrow"><button type="button" class="slick-prev">Anterior</button><button type="button" class="slick-next">Seguinte</button></nav></div>
<div class="film-info"><div class="field field--name-body"><p>{d.words(70)}</p><dl><dt>Argumento</dt><dd>A. Nunes</dd><dt>Fotografia</dt><dd>R. Leal</dd></dl></div><div class="director"><img src="{face}" width="160" height="160" alt="A realizadora" loading="lazy" /><h3>C. Amaral</h3><p>{d.words(24)}</p></div></div></article>
<section class="views-element-container view-related"><h2>Na mesma secção</h2><div class="view-content">{related}</div></section></main><div class="partners">{partners}</div><footer style="padding:30px 40px">© Festival do Mar</footer></div>
<script type="application/json" data-drupal-selector="drupal-settings-json">{{"path":{{"baseUrl":"\\/","pathPrefix":"pt-pt\\/","currentPath":"node\\/812"}},"blazy":{{"loadInvisible":false,"offset":100}},"slick":{{"slidesToShow":1}}}}</script>
{lazily("img.b-lazy", "e.src=e.dataset.src;e.classList.add('b-loaded');")}
<script>(function(){{var at=0,t=document.querySelector('.slick__slider'),n=t.children.length;function go(k){{at=(at+k+n)%n;t.style.transform='translateX('+(-830*at)+'px)';}}
document.querySelector('.slick-next').onclick=function(){{go(1)}};document.querySelector('.slick-prev').onclick=function(){{go(-1)}};}})();</script></body></html>""")
