"""Of the twelfth set: portfolios and photographers' galleries made with builders."""

from __future__ import annotations

import json
from urllib.parse import quote

from collect.galleries.draft import LENSES, Draft, Page, slug


def cargo_page(seed: int) -> Page:
    """A designer's project with an image gallery between words; the index of projects is not of it."""
    d = Draft("cargo_page", seed, "https://lenakroll.test/the-film")
    host = "https://freight.site.test"
    pictures = ""
    for index in range(d.count):
        rest = f"i/{d.token(64)}/{slug(d.film)}_{index + 1}.jpg"
        whole = d.file(f"{host}/t/original/{rest}", 2400)
        mid = d.file(f"{host}/w/1500/{rest}", 1500)
        d.belongs(whole, mid)
        high = round(2400 / d.aspect)
        pictures += f"""<img data-mid="{1194000 + index}" border="0" data-scale="{d.random.choice((50, 75, 100))}" width="2400" height="{high}" width_o="2400" height_o="{high}" data-src="{mid}" src_o="{whole}" data-caption="" class="image_loading"> """
    projects = ""
    for film in d.films[: d.random.randint(4, 9)]:
        rest = f"i/{d.token(64)}/{slug(film)}-cover.jpg"
        cover = d.file(f"{host}/w/300/{rest}", 300, 200)
        projects += f"""<div class="thumbnail" data-id="{d.random.randint(10**6, 10**7)}"><a href="{slug(film)}" class="image-link" rel="history"><div class="thumb_image"><img src="{cover}" width="300" height="200"></div><div class="title"><span>{film}</span></div></a></div>"""
    return d.done(f"""<!DOCTYPE html><html lang="en-US" data-predefined-style="true" data-css-presets="true"><head><meta charset="utf-8"><title>{d.film} — Lena Kroll</title>
<style>body{{margin:0;font:18px/1.3 "Helvetica Neue",Arial,sans-serif;color:#000}}.page{{padding:30px}}bodycopy,header-copy{{display:block}}a{{color:#000}}.image-gallery{{display:flex;flex-wrap:wrap;gap:20px}}.image-gallery img{{height:auto;background:#eee}}.image-gallery img[data-scale="50"]{{width:calc(50% - 10px)}}.image-gallery img[data-scale="75"]{{width:75%}}.image-gallery img[data-scale="100"]{{width:100%}}.thumbnails{{display:grid;grid-template-columns:repeat(5,1fr);gap:20px;padding:30px}}.thumbnails img{{width:100%;height:auto}}.title{{font-size:14px}}</style></head>
<body class=""><div class="content container" data-view="ContentView"><div class="page" id="p1934870" data-container="page"><a class="page_anchor" id="the-film"></a><div class="page_container"><div class="page_content clearfix" data-container="page_content"><bodycopy><a href="#" rel="home-page">Lena Kroll</a> &nbsp; <a href="info" rel="history">Info</a><br><br>{d.film}<br>{d.words(35)}<br><br>
<div class="image-gallery" gid="1" data-gallery='{{"mode_id":1,"gallery_instance_id":1,"name":"Freeform"}}'>{pictures}</div><br>{d.words(15)}</bodycopy></div></div></div>
<div class="thumbnails thumbnails_width" data-container="thumbnails">{projects}</div></div>
<script>document.querySelectorAll("img[data-mid]").forEach(function(one){{new IntersectionObserver(function(seen,watch){{if(seen[0].isIntersecting){{one.src=one.dataset.src;one.classList.remove("image_loading");watch.disconnect()}}}},{{rootMargin:"1200px"}}).observe(one)}});</script></body></html>""")


def portfolio_project(seed: int) -> Page:
    """A set photographer's project on a portfolio builder: a photo grid; other projects are not of it."""
    d = Draft("portfolio_project", seed, "https://setstills.test/the-film")
    host = f"https://cdn.portfolio.test/{d.token(8)}-{d.token(4)}-{d.token(12)}"
    blank = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="

    def sizes(stem: str, widths: tuple[int, ...]) -> list[str]:
        return [d.file(f"{stem}_rw_{one}.jpg?h={d.token(32)}", one) for one in widths]

    widths = (600, 1200, 1920)
    grid = ""
    for _ in range(d.count):
        files = sizes(f"{host}/{d.token(8)}-{d.token(4)}-{d.token(12)}", widths)
        d.belongs(*reversed(files))
        told = ",".join(f"{one} {width}w" for one, width in zip(files, widths, strict=True))
        high = round(1920 / d.aspect)
        flex = round(260 * d.aspect, 2)
        grid += f"""<div class="grid__item-container js-grid-item-container" data-flex-grow="{flex}" style="width:{flex}px; flex-grow:{flex};" data-width="1920" data-height="{high}">
<script type="text/html" class="js-lightbox-slide-content"><div class="grid__image-wrapper"><img src="{files[-1]}" srcset="{told}" sizes="(max-width: 1920px) 100vw, 1920px"></div></script>
<img class="grid__item-image js-grid__item-image grid__item-image-lazy js-lazy" src="{blank}" data-src="{files[-1]}" data-srcset="{told}"><span class="grid__item-filler" style="padding-bottom:{100 / d.aspect:.4f}%;"></span></div>
"""
    covers = ""
    for film in d.films[: d.random.randint(3, 6)]:
        uid = f"{host}/{d.token(8)}-{d.token(12)}_carw_4x3x"
        pair = [d.file(f"{uid}{one}.jpg?h={d.token(32)}", one, one * 3 // 4) for one in (640, 1280)]
        covers += f"""<a class="project-cover js-project-cover-touch hold-space" href="/{slug(film)}" data-context="pages" data-identity="id:p{d.token(22)}"><div class="cover-content-container"><div class="cover-image-wrap"><div class="cover-image"><div class="cover cover-normal"><img class="cover__img js-lazy" src="{blank}" data-src="{pair[0]}" data-srcset="{pair[0]} 640w, {pair[1]} 1280w" data-sizes="(max-width: 540px) 100vw, 33vw"></div></div></div><div class="details-wrap"><div class="details"><div class="details-inner"><div class="title preserve-whitespace">{film}</div><div class="date">2023</div></div></div></div></div></a>"""
    logo = d.file(f"{host}/{d.token(20)}_rwc_0x0x400x120x400.png?h={d.token(32)}", 400, 120)
    return d.done(f"""<!DOCTYPE HTML><html lang="en-US"><head><meta charset="UTF-8"/><title>Set Stills - {d.film}</title>
<style>body{{margin:0;font:15px/1.6 Arial,sans-serif;background:#fff}}.site-header{{padding:30px 5%;display:flex;justify-content:space-between}}.logo img{{height:60px;width:auto}}.page-content{{padding:0 5%}}.grid--main{{display:flex;flex-wrap:wrap;margin:-3px}}.grid__item-container{{position:relative;margin:3px}}.grid__item-image{{position:absolute;width:100%;height:100%;left:0;top:0;object-fit:cover}}.grid__item-filler{{display:block}}.project-covers{{display:flex;flex-wrap:wrap;gap:2%}}.project-cover{{width:32%;margin-bottom:20px;color:#000;text-decoration:none}}.cover{{padding-bottom:75%;position:relative}}.cover__img{{position:absolute;width:100%;height:100%;object-fit:cover}}.site-footer{{padding:30px 5%}}</style></head>
<body class="transition-enabled"><div class="site-wrap cfix"><div class="site-container"><header class="site-header" data-context="theme.topcontainer"><div class="logo-wrap"><div class="logo e2e-site-logo-text logo-image"><a href="/" class="image-normal image-link"><img src="{logo}" alt="Set Stills"></a></div></div><nav><a href="/work">Work</a> <a href="/contact">Contact</a></nav></header>
<main><div class="page-container" data-context="page.page.container" data-hover-hint="pageContainer"><section class="page standard-modules"><header class="page-header content"><h1 class="title preserve-whitespace e2e-site-page-title">{d.film}</h1><p class="description">{d.words(18)}</p></header><div class="page-content js-page-content" data-context="pages" data-identity="id:p{d.token(22)}"><div id="project-canvas" class="js-project-modules modules content"><div id="project-modules"><div class="project-module module text project-module-text align- js-project-module"><div class="rich-text js-text-editable module-text"><div>{d.words(30)}</div></div></div>
<div class="project-module module media_collection project-module-media_collection js-js-project-module" data-id="m{d.token(22)}"><div class="grid--main js-grid-main" data-grid-max-images="">{grid}</div></div></div></div></div></section>
<section class="other-projects" data-context="page.page.other_pages"><div class="title-wrapper"><div class="title-container"><h3 class="other-projects-title preserve-whitespace">You may also like</h3></div></div><div class="project-covers">{covers}</div></section></div></main><footer class="site-footer"><div class="footer-text">Set Stills</div></footer></div></div>
<script>document.querySelectorAll(".js-lazy").forEach(function(one){{new IntersectionObserver(function(seen,watch){{if(seen[0].isIntersecting){{if(one.dataset.sizes)one.sizes=one.dataset.sizes;one.srcset=one.dataset.srcset;one.src=one.dataset.src;watch.disconnect()}}}},{{rootMargin:"400px"}}).observe(one)}});</script></body></html>""")


def next_portfolio(seed: int) -> Page:
    """A cinematographer's page made with a web framework whose images go through its resizer."""
    d = Draft("next_portfolio", seed, "https://dop.test/work/the-film")
    ladder = (640, 750, 828, 1080, 1200, 1920, 2048, 3840)

    def image(path: str, width: int, height: int, sizes: str) -> tuple[str, list[str]]:
        files = [d.file(path, width, height)]
        told = []
        for one in ladder:
            real = min(one, width)
            address = d.file(
                f"/_next/image?url={quote(path, safe='')}&w={one}&q=75",
                real,
                round(real * height / width),
            )
            files.append(address)
            told.append(f"{address.replace('&', '&amp;')} {one}w")
        last = files[-1].replace("&", "&amp;")
        return (
            f'<img alt="" loading="lazy" width="{width}" height="{height}" decoding="async" data-nimg="1" class="h-auto w-full" style="color:transparent" sizes="{sizes}" srcSet="{", ".join(told)}" src="{last}"/>',
            files,
        )

    stills = ""
    paths = []
    for index in range(d.count):
        path = f"/_next/static/media/{slug(d.film)}-{index + 1:02d}.{d.token()}.jpg"
        markup, files = image(path, 2560, round(2560 / d.aspect), "(max-width: 768px) 100vw, 50vw")
        d.belongs(*files)
        paths.append({"src": path, "width": 2560, "height": round(2560 / d.aspect)})
        stills += f'<button type="button" class="relative block w-full cursor-zoom-in overflow-hidden" aria-label="Open still {index + 1}">{markup}</button>'
    more = ""
    for film in d.films[:2]:
        markup, _ = image(
            f"/_next/static/media/{slug(film)}-cover.{d.token()}.jpg", 1600, 900, "50vw"
        )
        more += f'<a class="group block" href="/work/{slug(film)}">{markup}<span class="mt-2 text-sm">{film}</span></a>'
    flight = json.dumps(f'7:["$","$L9",null,{{"stills":{json.dumps(paths)},"title":"{d.film}"}}]\n')
    return d.done(f"""<!DOCTYPE html><html lang="en" class="__variable_{d.token(6)} antialiased"><head><meta charSet="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/><title>{d.film} | Ana Ruhl, director of photography</title>
<style>body{{margin:0;background:#0a0a0a;color:#eee;font:16px Inter,Arial,sans-serif}}a{{color:#eee}}header{{display:flex;justify-content:space-between;padding:28px}}.grid{{display:grid;grid-template-columns:1fr 1fr;gap:8px;padding:0 28px}}button{{border:0;padding:0;background:none}}.h-auto{{height:auto}}.w-full{{width:100%;display:block}}.block{{display:block}}section{{padding:28px}}</style></head>
<body><div hidden=""><!--$--><!--/$--></div><header class="flex"><a href="/">Ana Ruhl</a><nav><a href="/work">Work</a> <a href="/about">About</a></nav></header><main><section class="max-w-2xl"><h1 class="text-4xl">{d.film}</h1><dl><dt>Director</dt><dd>J. Ferro</dd><dt>Format</dt><dd>35mm, {d.aspect}:1</dd></dl><p>{d.words(30)}</p></section><div class="grid grid-cols-1 gap-2 md:grid-cols-2">{stills}</div>
<section><h2 class="text-lg">Next projects</h2><div class="grid">{more}</div></section></main><footer style="padding:28px">© Ana Ruhl</footer><script>(self.__next_f=self.__next_f||[]).push([0])</script><script>self.__next_f.push([1,{flight}])</script></body></html>""")


def masonry_section(seed: int) -> Page:
    """A photographer's page of a site builder: one masonry gallery section; logo is not of it."""
    d = Draft("masonry_section", seed, "https://www.hollisframe.test/on-set")
    host = f"https://images.builder-cdn.test/content/v1/{d.token(24)}"
    captions = d.random.random() < 0.3
    logo = d.file(f"{host}/{d.token(36)}/logo.png?format=1500w", 600, 160)
    figures = ""
    for index in range(d.count):
        plain = f"{host}/{d.token(36)}/{slug(d.film)}-{index + 1}.jpg"
        high = d.random.choice((round(2500 / d.aspect), round(2500 / d.aspect), 3333))
        d.file(plain, 2500, high)
        steps = [
            d.file(f"{plain}?format={w}w", w, round(w * high / 2500))
            for w in (300, 500, 750, 1000, 1500, 2500)
        ]
        d.belongs(plain, *reversed(steps))
        told = (
            f'<p class="gallery-caption-content">{d.random.choice(LENSES)}</p>' if captions else ""
        )
        figures += f"""<figure class="gallery-masonry-item" data-show="false"><div class="gallery-masonry-item-wrapper preFade" data-animation-role="image"><a class="gallery-masonry-lightbox-link" href="#" role="button" data-lightbox-index="{index}" style="height: 100%;"><img class="gallery-masonry-image" data-src="{plain}" data-image="{plain}" data-image-dimensions="2500x{high}" data-image-focal-point="0.5,0.5" alt="{slug(d.film)}-{index + 1}.jpg" data-load="false" elementtiming="nbf-gallery-masonry" /></a></div>{f'<figcaption class="gallery-caption gallery-caption-grid-masonry"><div class="gallery-caption-wrapper">{told}</div></figcaption>' if told else ""}</figure>
"""
    return d.done(f"""<!doctype html><html xmlns:og="http://opengraphprotocol.org/schema/" lang="en-US"><head><meta charset="utf-8"><title>On set: {d.film} — Hollis Frame</title><meta property="og:image" content="{logo}"/>
<style>body{{margin:0;font:16px Georgia,serif}}.header{{padding:3vw;display:flex;justify-content:space-between;align-items:center}}.header-title-logo img{{max-height:60px}}.gallery-masonry-wrapper{{columns:3;column-gap:16px;padding:0 3vw}}.gallery-masonry-item{{break-inside:avoid;margin:0 0 16px}}.gallery-masonry-image{{width:100%;display:block;background:#f4f4f4}}footer{{padding:4vw}}.sqs-svg-icon--outer{{width:24px;height:24px}}</style></head>
<body id="collection-{d.token(24)}" class="primary-button-style-solid tweak-product-quick-view-button-style-floating native-currency-code-usd collection-type-page" tabindex="-1"><div id="siteWrapper" class="clearfix site-wrapper"><header data-test="header" id="header" class="header theme-col--primary" data-section-id="header"><div class="header-title-logo"><a href="/" data-animation-role="header-element"><img elementtiming="nbf-header-logo-desktop" src="{logo}" alt="Hollis Frame" fetchpriority="high" loading="eager" decoding="async" data-loader="raw"></a></div><nav class="header-nav-list"><a href="/on-set">On set</a> <a href="/portraits">Portraits</a> <a href="/contact">Contact</a></nav></header>
<main id="page" class="container" role="main"><article class="sections" id="sections" data-page-sections="{d.token(24)}"><section data-test="page-section" data-section-theme="" class="page-section gallery-section full-bleed-section layout-engine-section background-width--full-bleed" data-section-id="{d.token(24)}"><div class="content-wrapper"><div class="content"><h1 style="padding:0 3vw">{d.film}</h1>
<div class="gallery-masonry" data-controller="GallerySection" data-section-id="{d.token(24)}" data-props='{{"numColumns":3}}' data-show-captions="{str(captions).lower()}" data-lightbox="true"><div class="gallery-masonry-wrapper">{figures}</div></div></div></div></section></article></main>
<footer class="sections" id="footer-sections" data-footer-sections><a href="https://social.test/hollis" class="sqs-svg-icon--wrapper"><svg class="sqs-svg-icon--outer" viewBox="0 0 64 64"><circle cx="32" cy="32" r="30" fill="none" stroke="#000"/></svg></a></footer></div>
<script>var steps=[300,500,750,1000,1500,2500];document.querySelectorAll("img[data-load=false]").forEach(function(one){{var size=one.dataset.imageDimensions.split("x");one.style.aspectRatio=size[0]+"/"+size[1];new IntersectionObserver(function(seen,watch){{if(!seen[0].isIntersecting)return;one.srcset=steps.map(function(w){{return one.dataset.src+"?format="+w+"w "+w+"w"}}).join(", ");one.sizes="33vw";one.src=one.dataset.src;one.dataset.load="true";watch.disconnect()}},{{rootMargin:"300px"}}).observe(one)}});</script></body></html>""")


def client_gallery(seed: int) -> Page:
    """A photo host's gallery whose tiles come from its interface by script; only seen in a browser."""
    d = Draft("client_gallery", seed, "https://marlowe.photohost.test/Film-Stills/The-Film/n-Qx7Rz")
    photos = []
    for index in range(d.count):
        key = f"i-{d.token(7)}"
        name = f"{slug(d.film)}-{index + 1:03d}"
        files = {}
        for size, width in (("S", 400), ("L", 800), ("X2", 1280), ("O", 2400)):
            mark = d.token(24)
            files[size] = d.file(
                f"https://photos.photohost.test/Film-Stills/The-Film/{key}/0/{mark}/{size}/{name}-{size}.jpg",
                width,
            )
        d.belongs(*reversed(files.values()))
        photos.append(
            {
                "ImageKey": key,
                "FileName": f"{name}.jpg",
                "Width": 2400,
                "Height": round(2400 / d.aspect),
                "Sizes": files,
                "WebUri": f"/Film-Stills/The-Film/n-Qx7Rz/{key}",
            }
        )
    api = "https://marlowe.photohost.test/services/api/json/1.4.0/?galleryID=88210&method=rpc.gallery.getalbum&PageNumber=1"
    d.page.answers[api] = (
        "application/json",
        json.dumps({"Albums": [], "Images": photos, "Pagination": {"TotalItems": d.count}}),
    )
    logo = d.file("https://marlowe.photohost.test/photos/i-LgK2/0/M/logo-M.png", 300, 90)
    return d.done(f"""<!DOCTYPE html><html lang="en-us" class="sm-page-skin"><head><meta charset="utf-8"/><title>{d.film} - Marlowe Photography</title><meta property="og:title" content="{d.film}"/>
<style>body{{margin:0;background:#1b1b1b;color:#ddd;font:14px Arial,sans-serif}}a{{color:#ddd}}.sm-page-layout-region-top{{padding:24px 40px}}.sm-gallery-tiles{{padding:0 40px}}.sm-tiles-list{{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:10px}}.sm-gallery-image{{height:210px}}.sm-image-content{{height:210px;width:auto;display:block}}.sm-page-layout-region-bottom{{padding:30px 40px}}</style></head>
<body class="sm-user-ui sm-page-node-album"><div class="sm-page-layout-region-top"><a class="sm-page-widget-logo" href="/"><img src="{logo}" alt="Marlowe Photography" width="300" height="90"/></a><ul class="sm-breadcrumb"><li><a href="/Film-Stills">Film Stills</a></li></ul><h1 class="sm-page-widget-album-title">{d.film}</h1><p>{d.words(16)}</p></div>
<div class="sm-page-widget sm-page-widget-gallery"><div class="sm-gallery sm-gallery-tiles"><ul class="sm-tiles-list" id="sm-gallery-list"></ul></div></div><div class="sm-page-layout-region-bottom"><a href="https://photohost.test/">Powered by a photo host</a></div>
<script>fetch("/services/api/json/1.4.0/?galleryID=88210&method=rpc.gallery.getalbum&PageNumber=1").then(function(r){{return r.json()}}).then(function(told){{var list=document.getElementById("sm-gallery-list");told.Images.forEach(function(one){{var li=document.createElement("li");li.className="sm-tile-wrapper sm-gallery-image";li.innerHTML='<a class="sm-tile-content" href="'+one.WebUri+'"><img class="sm-image-content" alt="'+one.FileName+'" width="'+Math.round(210*one.Width/one.Height)+'" height="210" src="'+one.Sizes.L+'"></a><div class="sm-tile-info sm-gallery-image-info" hidden><button class="sm-button" aria-label="Buy"></button></div>';list.appendChild(li)}})}});</script></body></html>""")
