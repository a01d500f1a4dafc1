"""The sixteenth set's second half: site builders, portfolio services and a static site."""

from __future__ import annotations

from collect.galleries.draft import Draft, Page, slug
from collect.galleries.sixteenth_b_parts import (
    attribute,
    digits,
    name_of,
    near,
    photographed,
    script_json,
    sized,
    uuid,
    wide,
)

_ASTRO = """body{margin:0;font:17px/1.6 Georgia,serif;color:#222;background:#fbfaf7}header,footer{display:flex;justify-content:space-between;align-items:center;
max-width:1080px;margin:0 auto;padding:20px}header nav a{margin-left:18px;color:#222}main{max-width:1080px;margin:0 auto;padding:0 20px}.hero-text{max-width:640px;margin:40px auto}
.by{display:flex;gap:10px;align-items:center;font-size:14px}.by img{border-radius:50%}.masonry[data-astro-cid-q7x2m4ab]{columns:3;column-gap:12px}
.masonry a{display:block;margin:0 0 12px;break-inside:avoid}.masonry img{width:100%;height:auto;display:block;border-radius:3px}
.more{display:grid;grid-template-columns:repeat(3,1fr);gap:20px;margin:60px 0}.more img{width:100%;height:160px;object-fit:cover}.more a{color:#222;text-decoration:none}"""


def static_islands(seed: int) -> Page:
    """A location scout's static site: columns of pictures in three formats with links to the build's originals."""
    d = Draft("b16 static islands", seed, "https://scoutingnotes.test/places/harbour-district/")
    cells = []
    for number in range(d.count):
        shape, _standing = photographed(d)
        stem, mark = f"harbour-{number + 1:02d}", name_of(d, 8)
        width, height = sized(shape, 2400)
        whole = d.file(f"/_astro/{stem}.{mark}.jpg", width, height)
        told = [whole]
        sets = {}
        for kind in ("avif", "webp", "jpg"):
            entries = []
            for wanted in (400, 800, 1200):
                one = d.file(f"/_astro/{stem}.{mark}_{name_of(d, 6)}.{kind}", *wide(shape, wanted))
                told.append(one)
                entries.append(f"{one} {wanted}w")
            sets[kind] = entries
        d.belongs(*told)
        fallback = sets["jpg"][1].split()[0]
        cells.append(
            f'<a href="{whole}" data-pswp-width="{width}" data-pswp-height="{height}" target="_blank" rel="noreferrer" data-astro-cid-q7x2m4ab>'
            f'<picture><source srcset="{", ".join(sets["avif"])}" type="image/avif" sizes="(max-width: 720px) 100vw, 340px"><source srcset="{", ".join(sets["webp"])}" type="image/webp" sizes="(max-width: 720px) 100vw, 340px">'
            f'<img src="{fallback}" srcset="{", ".join(sets["jpg"])}" sizes="(max-width: 720px) 100vw, 340px" alt="" data-astro-cid-q7x2m4ab loading="{"eager" if number < 3 else "lazy"}" decoding="async" width="800" height="{wide(shape, 800)[1]}"></picture></a>'
        )
    cards = "".join(
        f'<a href="/places/{slug(film)}/" data-astro-cid-c4rd><img src="{d.file(f"/_astro/{slug(film)}.{name_of(d, 8)}_{name_of(d, 6)}.webp", 640, 360)}" alt="" width="640" height="360" loading="lazy" decoding="async"><h3>{film}</h3><p>{d.words(9)}</p></a>'
        for film in d.films[:3]
    )
    face = d.file(f"/_astro/me.{name_of(d, 8)}_{name_of(d, 6)}.webp", 96, 96)
    return d.done(f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="generator" content="Astro v5.1.1"><title>Harbour district | Scouting notes</title>
<link rel="sitemap" href="/sitemap-index.xml"><style>{_ASTRO}</style></head><body data-astro-cid-q7x2m4ab><header data-astro-cid-h3ad><a href="/"><svg width="120" height="24" viewBox="0 0 120 24"><path d="M0 4h90v12H0z"/></svg></a>
<nav><a href="/places/">Places</a><a href="/notes/">Notes</a><a href="/about/">About</a></nav></header><main><div class="hero-text"><h1>Harbour district</h1>
<div class="by"><img src="{face}" alt="" width="48" height="48" loading="eager" decoding="async"><span>Lena Ott, <time datetime="2025-03-02">2 March 2025</time></span></div><p>{d.words(40)}</p></div>
<div class="masonry pswp-gallery" id="place-gallery" data-astro-cid-q7x2m4ab>{"".join(cells)}</div>
<h2>More places</h2><div class="more">{cards}</div></main><footer><span>© 2025 Scouting notes</span><a href="/rss.xml">RSS</a></footer>
<script type="module">/* light box begins on a click */</script></body></html>""")


_FORMAT = """body{margin:0;font:13px/1.5 "Helvetica Neue",Arial,sans-serif;background:#fff;color:#111}.site-header{position:fixed;left:0;top:0;bottom:0;width:220px;padding:40px 30px;box-sizing:border-box}
.site-header ul{list-style:none;padding:0}.site-header a{color:#111;text-decoration:none;line-height:2}.site-content{margin-left:240px;padding:40px 40px 80px 0}.gallery-assets{display:flex;flex-wrap:wrap;gap:20px}
.asset{margin:0;height:300px;position:relative;background:#f4f4f4}.asset img{height:300px;width:100%;display:block;opacity:0;transition:opacity .2s}.asset img.is-loaded{opacity:1}.asset noscript{display:none}
.gallery-nav{display:flex;justify-content:space-between;margin-top:40px}.logo img{width:140px}.social{margin-top:60px}"""


def placed_assets(seed: int) -> Page:
    """A costume maker's page at a portfolio service: rows of assets whose sources wait, signed by crop in the path."""
    d = Draft("b16 placed assets", seed, "https://www.annaweir-costume.test/winter-road")
    user, cells = uuid(d), []
    for _ in range(d.count):
        shape, _standing = photographed(d)
        key, file = uuid(d), f"{d.random.choice(('AW', 'WR', 'fitting'))}_{digits(d, 4)}.jpg"
        real_w, real_h = sized(shape, 2000)
        told, entries = [], []
        for wanted in (320, 640, 960, 1280, 1920):
            width, height = sized(shape, wanted)
            one = d.file(
                f"https://format.assetcdn.test/{user}/0/0/0/0,0,{real_w},{real_h},{width},{height}/0-0-0/{key}/1/2/{file}?fjkss=exp=2051222400~hmac={d.token(64)}",
                width, height,
            )  # fmt: skip
            told.append(one)
            entries.append(f"{one.replace(' ', '%20')} {width}w")
        d.belongs(*told)
        cells.append(
            f'<figure class="asset asset--image js-asset" data-asset-id="{key}" data-width="{real_w}" data-height="{real_h}" style="width:{round(300 * shape)}px"><img class="asset__image js-lazy" alt="" '
            f'data-src="{told[2]}" data-srcset="{"|".join(entries)}" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"><noscript><img src="{told[2]}" alt=""></noscript></figure>'
        )
    logo = d.file(
        f"https://format.assetcdn.test/{user}/0/0/0/0,0,560,160,560,160/0-0-0/{uuid(d)}/1/2/logo.png?fjkss=exp=2051222400~hmac={d.token(64)}",
        560, 160,
    )  # fmt: skip
    menu = "".join(f'<li><a href="/{slug(film)}">{film}</a></li>' for film in d.films[:7])
    return d.done(f"""<!DOCTYPE html><html lang="en" class="no-touch"><head><meta charset="utf-8"><title>A Winter Road - Anna Weir, costume</title><style>{_FORMAT}</style></head>
<body class="page-gallery theme-order" data-page-type="gallery"><header class="site-header"><a class="logo" href="/"><img src="{logo}" alt="Anna Weir"></a><nav><ul>{menu}<li><a href="/about">About</a></li><li><a href="/contact">Contact</a></li></ul></nav>
<div class="social"><a href="https://photos.test/annaweir" aria-label="photos"><svg width="16" height="16"><rect width="16" height="16" rx="4"/></svg></a></div></header>
<main class="site-content"><h1 class="gallery-title">A Winter Road</h1><div class="gallery-description">{d.words(16)}</div><div class="gallery-assets js-gallery">{"".join(cells)}</div>
<div class="gallery-nav"><a href="/{slug(d.films[8])}">Previous</a><a href="/{slug(d.films[9])}">Next</a></div></main>
{near("img.js-lazy", 'e.srcset=e.dataset.srcset.split("|").join(", ");e.sizes=e.parentNode.offsetWidth+"px";e.src=e.dataset.src;e.classList.add("is-loaded")')}</body></html>""")


_STRIP = """body{margin:0;font:16px/1.5 avenir,Arial,sans-serif;background:#111;color:#eee}#SITE_HEADER{display:flex;justify-content:space-between;align-items:center;padding:24px 60px}#SITE_HEADER a{color:#eee;text-decoration:none;margin-left:24px}
.mid{width:980px;margin:0 auto}.pro-gallery{position:relative;width:980px;overflow:hidden}.gallery-horizontal-scroll-inner{position:relative;height:560px}.gallery-item-container{position:absolute;height:560px;width:980px;top:0;overflow:hidden}
.gallery-item-container img{width:980px;height:560px;object-fit:contain;display:block}.galleryColumn{display:flex;list-style:none;padding:10px 0 0;margin:0;gap:6px;overflow-x:auto}.thumbnailItem{flex:0 0 120px;height:80px;background-size:cover;background-position:center}
wow-image{display:block}.crew{display:grid;grid-template-columns:repeat(3,1fr);gap:24px;margin:50px 0;text-align:center}.crew img{width:140px;height:140px;border-radius:50%}footer{padding:40px;text-align:center}"""


def strip_of_scenes(seed: int) -> Page:
    """An indie film's site by a builder: a large slide over a strip of painted small ones; the crew's faces."""
    d = Draft("b16 strip of scenes", seed, "https://www.papersunsfilm.test/stills")
    host, slides, thumbs, items = "https://static.wixmedia.test/media", [], [], []
    owner = d.token(6)
    for number in range(d.count):
        file = f"{owner}_{d.token(32)}~mv2.jpg"
        width, height = wide(d.aspect, 3000)
        whole = d.file(f"{host}/{file}", width, height)
        at = wide(d.aspect, 980)
        sharp = "usm_0.66_1.00_0.01"
        mids = [
            d.file(
                f"{host}/{file}/v1/fit/w_{at[0] * by},h_{at[1] * by},q_90,{sharp},enc_avif,quality_auto/{file}",
                at[0] * by, at[1] * by,
            )
            for by in (1, 2)
        ]  # fmt: skip
        plain = d.file(f"{host}/{file}/v1/fit/w_980,h_{at[1]},q_90/{file}", *at)
        small = d.file(f"{host}/{file}/v1/fill/w_240,h_160,al_c,q_90,{sharp}/{file}", 240, 160)
        d.belongs(whole, *mids, plain, small)
        key = uuid(d)
        if number < 3:
            slides.append(
                f'<div class="gallery-item-container item-container-regular visible clickable hover-animation-fade-in" id="pgi{key.replace("-", "")}_{number}" data-hash="{key}" data-id="{key}" data-idx="{number}" data-hook="item-container" style="left:{number * 980}px">'
                f'<div data-hook="item-wrapper" class="gallery-item-wrapper visible cube cube-type-fit"><div class="gallery-item-content item-content-regular image-item gallery-item-visible gallery-item gallery-item-preloaded load-with-color"><picture id="multi_picture_{key}">'
                f'<source srcset="{mids[0]} 1x, {mids[1]} 2x" type="image/webp"><img alt="" data-hook="gallery-item-image-img" data-idx="{number}" class="gallery-item-visible gallery-item gallery-item-preloaded" loading="{"eager" if number == 0 else "lazy"}" src="{plain}"></picture></div></div></div>'
            )
        chosen = " pro-gallery-thumbnails-highlighted" if number == 0 else ""
        thumbs.append(
            f'<li class="thumbnailItem pro-gallery-highlight{chosen}" data-key="thumbnail-{key}" data-hook="gallery-thumbnail" style="background-image:url({small})"></li>'
        )
        items.append({"itemId": key, "mediaUrl": file, "orderIndex": number, "metaData": {"type": "image", "width": width, "height": height, "fileName": f"PS_{number:03d}.jpg", "title": ""}})  # fmt: skip
    crew = []
    for who in ("Writer and director", "Cinematographer", "Producer"):
        face = f"{owner}_{d.token(32)}~mv2.jpg"
        one = d.file(f"{host}/{face}/v1/fill/w_140,h_140,al_c,q_80,enc_auto/{face}", 140, 140)
        info = attribute({"containerId": "comp-" + name_of(d, 8), "imageData": {"width": 900, "height": 900, "uri": face, "displayMode": "fill"}})  # fmt: skip
        crew.append(
            f'<div><wow-image class="HlRz5e" data-image-info="{info}"><img src="{one}" alt="{who}" width="140" height="140"></wow-image><p>{who}</p></div>'
        )
        d.file(f"{host}/{face}", 900, 900)
    logo = d.file(f"{host}/{owner}_{d.token(32)}~mv2.png/v1/fill/w_180,h_60,al_c/logo.png", 180, 60)
    comp = "comp-" + name_of(d, 8).lower()
    warm = {"appsWarmupData": {"14271d6f-ba62-d045-549b-ab972ae1f70e": {f"{comp}_galleryData": {"galleryId": uuid(d), "items": items, "totalItemsCount": d.count}}}}  # fmt: skip
    return d.done(f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Stills | Paper Suns</title><style>{_STRIP}</style></head>
<body class="responsive"><div id="SITE_CONTAINER"><div id="main_MF"><header id="SITE_HEADER" class="wixui-header"><a href="/"><wow-image><img src="{logo}" alt="Paper Suns" width="180" height="60"></wow-image></a><nav><a href="/">Home</a><a href="/trailer">Trailer</a><a href="/stills">Stills</a><a href="/contact">Contact</a></nav></header>
<main id="PAGES_CONTAINER"><div class="mid"><h1 class="font_2 wixui-rich-text__text">Stills</h1><div id="{comp}" class="gallery-comp"><div id="pro-gallery-{comp}" class="pro-gallery inline-styles one-row slider thumbnails-gallery" data-hook="gallery"><div class="gallery-horizontal-scroll-inner">{"".join(slides)}</div>
<div class="pro-gallery inline-styles thumbnails-gallery"><ul class="galleryColumn" data-hook="gallery-thumbnails-column">{"".join(thumbs)}</ul></div></div></div>
<section class="crew">{"".join(crew)}</section></div></main><footer id="SITE_FOOTER">© 2025 Paper Suns Ltd.</footer></div></div><script type="application/json" id="wix-warmup-data">{script_json(warm)}</script></body></html>""")


_JIM = """body{margin:0;background:#e6e3dc;font:14px/1.6 Verdana,sans-serif;color:#444}#container{width:940px;margin:0 auto;background:#fff}#header img{width:940px;height:220px;display:block}#navigation ul{list-style:none;margin:0;padding:0 10px;background:#6b4a2f}
#navigation li{display:inline-block}#navigation a{color:#fff;padding:8px 12px;display:block;text-decoration:none}#wrapper{display:flex}#content{width:660px;padding:20px}#sidebar{width:200px;padding:20px 10px;background:#f5f2ec}#sidebar figure{margin:0}#sidebar img{max-width:180px}
.ccgalerie:after{content:"";display:block;clear:both}.thumb_pro1{float:left;margin:3px;border:1px solid #ccc;padding:2px;overflow:hidden}.thumb_pro1 img{width:150px;height:150px;display:block}#footer{padding:16px;font-size:11px}"""


def club_modules(seed: int) -> Page:
    """A German small-gauge film club's site by a builder: crops in floated boxes, the originals in data of the links."""
    d = Draft("b16 club modules", seed, "https://www.schmalfilmfreunde.test/treffen-2024/")
    site, module, cells = "s" + d.token(16), digits(d, 10), []
    host = "https://image.jimcontent.test/app/cms/image/transf"
    for _ in range(d.count):
        shape, _standing = photographed(d)
        width, height = sized(shape, d.random.choice((1920, 2048, 1600)))
        tail = f"path/{site}/image/i{d.token(16)}/version/17{digits(d, 8)}/image.jpg"
        small = d.file(f"{host}/dimension=150x150:mode=crop:format=jpg/{tail}", 150, 150)
        whole = d.file(f"{host}/dimension=1920x10000:format=jpg/{tail}", width, height)
        d.belongs(small, whole)
        cells.append(
            f'<div class="thumb_pro1" id="gallery_thumb_{digits(d, 10)}" style="width:150px; height:150px;"><div><a rel="lightbox[{module}]" href="javascript:" data-href="{whole}" data-title=""><img src="{small}" data-orig-width="{width}" data-orig-height="{height}" alt="" data-subtitle=""/></a></div></div>'
        )
    head = d.file(f"{host}/dimension=940x10000:format=jpg/path/{site}/image/i{d.token(16)}/version/1/image.jpg", 940, 220)  # fmt: skip
    poster = d.file(f"{host}/dimension=180x1024:format=jpg/path/{site}/image/i{d.token(16)}/version/1/image.jpg", 180, 255)  # fmt: skip
    return d.done(f"""<!DOCTYPE html><html lang="de-DE"><head><meta charset="utf-8"/><title>Treffen 2024 - Schmalfilmfreunde</title><style>{_JIM}</style></head>
<body class="body cc-page j-m-gallery-styles j-m-text-styles cc-pagemode-default" id="page-{digits(d, 10)}"><div id="container"><div id="header"><div id="emotion-header" data-action="emoHeader"><a href="/"><img src="{head}" alt=""/></a></div></div>
<div id="navigation"><div data-container="navigation"><ul class="j-nav-level-0" id="mainNav1"><li><a href="/">Startseite</a></li><li><a href="/kameras/">Kameras</a></li><li class="current"><a href="/treffen-2024/">Treffen 2024</a></li><li><a href="/kontakt/">Kontakt</a></li></ul></div></div>
<div id="wrapper"><div id="content"><div id="content_area" data-container="content"><div id="cc-matrix-{digits(d, 10)}"><div id="cc-m-{digits(d, 10)}" class="j-module n j-header"><h1>Unser Treffen 2024</h1></div><div class="j-module n j-text"><p>Am Samstag trafen wir uns zum zwölften Mal im alten Lichtspielhaus. Gezeigt wurden Filme auf Super 8 und 16 mm.</p></div>
<div id="cc-m-{module}" class="j-module n j-gallery"><div class="cc-m-gallery-container ccgalerie clearover" id="cc-m-gallery-{module}">{"".join(cells)}</div></div><div class="j-module n j-hr"><hr/></div><div class="j-module n j-text"><p>Vielen Dank an alle Helfer!</p></div></div></div></div>
<div id="sidebar"><div data-container="sidebar"><div class="j-module n j-textWithImage"><figure class="cc-imagewrapper cc-m-image-align-3"><img srcset="{poster} 180w" sizes="(min-width: 180px) 180px, 100vw" src="{poster}" alt="Plakat" data-src-width="900" data-src-height="1275"/></figure><p>Nächstes Treffen: 17. Mai 2025</p></div></div></div></div>
<div id="footer"><a href="/about/">Impressum</a> | <a href="/j/privacy">Datenschutz</a> | <a href="/sitemap/">Sitemap</a></div></div></body></html>""")
