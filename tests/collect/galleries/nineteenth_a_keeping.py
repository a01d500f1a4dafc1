"""Pages of those who keep pictures, and of a festival's photographers."""

from __future__ import annotations

from collect.galleries.draft import Draft, Page, slug
from collect.galleries.nineteenth_a_parts import (
    PEOPLE,
    attr,
    digits,
    fit,
    in_script,
    name_by_chance,
    photo_shape,
    when_near,
)

_WIKI_STYLE = """<style>body{margin:0;font:14px/1.6 sans-serif;background:#f8f9fa;color:#202122}a{color:#3366cc;text-decoration:none}#mw-navigation{position:absolute;top:0;left:0;width:170px;padding:10px}#content{margin-left:176px;background:#fff;border:1px solid #a7d7f9;padding:20px 24px}
h1{font:28px 'Linux Libertine',Georgia,serif;border-bottom:1px solid #a2a9b1}.wikitable.infobox{float:right;width:280px;border:1px solid #a2a9b1;background:#f8f9fa;margin:0 0 12px 16px}.gallery{padding:2px;margin:0;list-style:none;display:flex;flex-wrap:wrap}
.gallerybox{margin:4px}.gallerybox .thumb{display:flex;align-items:center;justify-content:center;background:#f8f9fa;border:1px solid #c8ccd1}.gallerytext{font-size:12px;padding:4px;word-wrap:break-word;overflow:hidden;line-height:1.3}#footer{margin-left:176px;padding:14px}#catlinks{border:1px solid #a2a9b1;padding:5px;clear:both}#mw-subcategories ul{columns:3}</style>"""


def category_of_files(seed: int) -> Page:
    """A commons of free files: one category's files in its gallery of boxes, one of them in the box of data too."""
    d = Draft("category_of_files", seed, "https://commons.wikistore.test/wiki/Category:Film")
    up = "https://upload.wikistore.test/wikipedia/commons"
    boxes, infobox = [], ""
    chosen = d.random.randrange(d.count)
    for place in range(d.count):
        kind = d.random.choice(("jpg", "jpg", "jpg", "JPG"))
        file = f"{d.film} {d.random.choice(('premiere', 'still', 'set', 'press call'))} {d.random.randint(1, 99):02}-{d.token(4)}.{kind}".replace(
            "'", ""
        ).replace(" ", "_")
        shape, bucket = photo_shape(d), d.token(2)
        long = d.random.choice((1600, 3000, 4608, 6000))
        whole_size = fit(shape, long, long)
        path = f"{bucket[0]}/{bucket}/{file}"
        whole = d.file(f"{up}/{path}", *whole_size)
        versions = [whole]
        for step in (1.0, 1.5, 2.0):
            width, height = fit(shape, round(120 * step), round(120 * step))
            versions.append(d.file(f"{up}/thumb/{path}/{width}px-{file}", width, height))
        width, height = fit(shape, 120, 120)
        boxes.append(
            f'<li class="gallerybox" style="width: 155px"><div class="thumb" style="width: 150px; height: 150px;"><span typeof="mw:File"><a href="/wiki/File:{file}" class="mw-file-description" title="{attr(file)}">'
            f'<img alt="{attr(file)}" src="{versions[1]}" decoding="async" width="{width}" height="{height}" class="mw-file-element" srcset="{versions[2]} 1.5x, {versions[3]} 2x" data-file-width="{whole_size[0]}" data-file-height="{whole_size[1]}" /></a></span></div>'
            f'<div class="gallerytext"><a href="/wiki/File:{file}" class="galleryfilename galleryfilename-truncate" title="File:{attr(file)}">{file.replace("_", " ")}</a> {whole_size[0]:,} × {whole_size[1]:,}; {d.random.randint(2, 90) / 10} MB<br /></div></li>'
        )
        if place == chosen:
            w, h = fit(shape, 250, 330)
            big = d.file(f"{up}/thumb/{path}/{w}px-{file}", w, h)
            versions.append(big)
            infobox = f'<span typeof="mw:File"><a href="/wiki/File:{file}" class="mw-file-description"><img src="{big}" decoding="async" width="{w}" height="{h}" class="mw-file-element" data-file-width="{whole_size[0]}" data-file-height="{whole_size[1]}" /></a></span>'
        d.belongs(*versions)
    d.file("/static/images/project-logos/commonswiki.png", 135, 155)
    d.file("/static/images/footer/foundation-button.png", 88, 31)
    edit = d.file(
        f"{up}/thumb/8/8a/OOjs_UI_icon_edit-ltr.svg/10px-OOjs_UI_icon_edit-ltr.svg.png", 10, 10
    )
    flag = d.file(f"{up}/thumb/f/ff/Wikidata-logo.svg/20px-Wikidata-logo.svg.png", 20, 11)
    subs = "".join(
        f'<li><div class="CategoryTreeItem"><a href="/wiki/Category:{slug(x)}">{x}</a> <span dir="ltr">({d.random.randint(1, 4)} C, {d.random.randint(2, 60)} F)</span></div></li>'
        for x in d.films[:4]
    )
    return d.done(
        f'<!DOCTYPE html><html class="client-nojs" lang="en" dir="ltr"><head><meta charset="UTF-8"/><title>Category:{d.film} (film) - Wikistore Commons</title><meta property="og:image" content="{d.page.truth[chosen].largest}"/>{_WIKI_STYLE}</head>'
        f'<body class="mediawiki ltr sitedir-ltr ns-14 ns-subject skin-vector-legacy"><div id="content" class="mw-body" role="main"><h1 id="firstHeading">Category:{d.film} (film)</h1><div id="bodyContent" class="vector-body">'
        f'<table id="wdinfobox" class="wikitable infobox"><tbody><tr><th colspan="2"><a href="https://data.wikistore.test/wiki/Q{digits(d, 7)}"><img src="{flag}" width="20" height="11" alt="" /></a> {d.film}</th></tr><tr><td colspan="2" style="text-align:center">{infobox}</td></tr>'
        f'<tr><th>Instance of</th><td>film</td></tr><tr><th>Director</th><td>{d.random.choice(PEOPLE)} <img src="{edit}" width="10" height="10" alt="" /></td></tr></tbody></table>'
        f'<div id="mw-subcategories"><h2>Subcategories</h2><ul>{subs}</ul></div><div id="mw-category-media"><h2>Media in category "{d.film} (film)"</h2><p>The following {d.count} files are in this category, out of {d.count} total.</p>'
        f'<ul class="gallery mw-gallery-traditional" data-mw-gallery="traditional">{"".join(boxes)}</ul></div><div id="catlinks" class="catlinks"><a href="/wiki/Special:Categories">Categories</a>: <a href="/wiki/Category:Films">Films by title</a></div></div></div>'
        '<div id="mw-navigation"><div id="p-logo"><a class="mw-wiki-logo" href="/wiki/Main_Page"><img src="/static/images/project-logos/commonswiki.png" width="135" height="155" alt=""></a></div><p><a href="/wiki/Main_Page">Main page</a></p><p><a href="/wiki/Special:UploadWizard">Upload file</a></p><p><a href="/wiki/Special:Random">Random file</a></p></div>'
        '<footer id="footer" class="mw-footer"><a href="https://foundation.test/"><img src="/static/images/footer/foundation-button.png" width="88" height="31" alt="" loading="lazy" /></a></footer></body></html>'
    )


_IA_STYLE = """<style>*{box-sizing:border-box}body{margin:0;font:14px 'Helvetica Neue',Helvetica,Arial,sans-serif;color:#2c2c2c}a{color:#4b64ff;text-decoration:none}#topnav{background:#222;padding:8px 16px;display:flex;gap:20px;align-items:center}#topnav a{color:#ccc}
#theatre-ia-wrap{background:#000;padding:10px 0}.carousel{position:relative;width:960px;margin:0 auto;height:520px;overflow:hidden}.carousel .item{display:none;height:100%;text-align:center}.carousel .item.active{display:block}.carousel .item img{max-width:100%;max-height:470px;margin:auto}
.carousel-indicators{position:absolute;bottom:2px;left:0;right:0;text-align:center;padding:0;margin:0}.carousel-indicators li{display:inline-block;width:9px;height:9px;border:1px solid #fff;border-radius:9px;margin:1px}.carousel-indicators .active{background:#fff}.carousel-control{position:absolute;top:45%;color:#fff;font-size:40px}.left{left:8px}.right{right:8px}.carousel-caption{color:#fff}
.container{width:1080px;margin:20px auto;display:flex;gap:30px}.col-sm-8{flex:1}.col-sm-4{width:320px}.format-group{border-bottom:1px solid #ddd;padding:6px 0}.results{display:flex;flex-wrap:wrap;gap:14px;width:1080px;margin:auto}.item-ia{width:180px;border:1px solid #ddd}.item-ia img{width:178px;height:140px;object-fit:cover}.collections img{width:60px;height:60px}.hidden-ia{display:none}</style>"""


def item_of_an_archive(seed: int) -> Page:
    """A digital archive's item of scanned lobby cards: a carousel whose slides load when turned to, files listed aside."""
    d = Draft("item_of_an_archive", seed, "https://archive.digistore.test/details/item")
    item = slug(d.film) + "-lobby-cards-" + d.token(4)
    slides, dots, files, thumbs = [], [], [], []
    for place in range(d.count):
        name = f"{d.film.replace(' ', '%20').replace(chr(39), '')}%20{place + 1:03}"
        width, height = fit(d.random.choice((1.27, 1.27, 0.78)), 2800, 2800)
        whole = d.file(f"/download/{item}/{name}.jpg", width, height)
        thumb = d.file(f"/download/{item}/{name}_thumb.jpg", *fit(width / height, 180, 180))
        d.belongs(thumb, whole)
        source = f'src="{whole}"' if place == 0 else f'data-src="{whole}"'
        slides.append(
            f'<div class="item{" active" if place == 0 else ""}"><a class="carousel-image-wrapper" href="{whole}"><img class="carousel-image rotate0{"" if place == 0 else " lazy-load"}" {source} alt="{attr(d.film)} {place + 1:03}" /></a>'
            f'<div class="carousel-caption">{d.film} {place + 1:03}</div></div>'
        )
        dots.append(
            f'<li data-target="#ia-carousel" data-slide-to="{place}"{" class=active" if place == 0 else ""}></li>'
        )
        files.append(
            f'<a class="stealth download-pill" href="{whole}" title="{d.random.randint(1, 5)}.{d.random.randint(0, 9)}M">{d.film} {place + 1:03}.jpg <span class="iconochive-download"></span></a><br>'
        )
        thumbs.append(
            f'<a class="stealth download-pill" href="{thumb}" title="8.0K">{d.film} {place + 1:03}_thumb.jpg</a><br>'
        )
    d.file("/images/glogo.png", 26, 30)
    also = "".join(
        f'<div class="item-ia" data-id="{slug(x)}"><div class="C234"><div class="item-ttl"><a href="/details/{slug(x)}-cards" title="{attr(x)}"><div class="tile-img"><img class="item-img clipW" style="height:140px" source="/services/img/{slug(x)}-cards" src="{d.file(f"/services/img/{slug(x)}-cards", 180, 140)}" alt=""/></div><div class="ttl">{x} lobby cards</div></a></div></div></div>'
        for x in d.films[: d.random.randint(5, 10)]
    )
    parents = "".join(
        f'<a href="/details/{x}"><img src="{d.file(f"/services/img/{x}", 60, 60)}" alt=""> {x}</a><br>'
        for x in ("cinema-paper", "image")
    )
    face = d.file(f"/services/img/@{slug(d.random.choice(PEOPLE))}", 48, 48)
    return d.done(
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{d.film} lobby cards : Free Download</title><meta property="og:image" content="{d.page.truth[0].largest}">{_IA_STYLE}</head><body class="navia ia-module tiles">'
        '<div id="topnav"><a href="/"><img src="/images/glogo.png" alt="Archive" width="26" height="30"></a><a href="/web">Web</a><a href="/details/texts">Texts</a><a href="/details/movies">Video</a><a href="/details/image">Images</a></div>'
        f'<main id="maincontent"><div id="theatre-ia-wrap" class="container-ia width-max"><link itemprop="thumbnailUrl" href="/services/img/{item}"><h1 class="hidden-ia">Item Preview</h1><div id="theatre-ia"><div id="ia-carousel" class="carousel slide" data-ride="carousel" data-interval="0">'
        f'<ol class="carousel-indicators">{"".join(dots)}</ol><div class="carousel-inner" role="listbox">{"".join(slides)}</div><a class="left carousel-control" href="#ia-carousel" data-slide="prev">‹</a><a class="right carousel-control" href="#ia-carousel" data-slide="next">›</a></div></div></div>'
        f'<div class="container container-ia"><div class="col-sm-8 thats-left item-details-metadata"><h1 class="item-title">{d.film} lobby cards</h1><dl><dt>Usage</dt><dd>Public Domain Mark 1.0</dd><dt>Topics</dt><dd>lobby cards, cinema</dd></dl><div id="descript">{d.words(60)}</div><div class="uploader"><img src="{face}" width="48" height="48" alt=""> Uploaded by {d.random.choice(PEOPLE)}</div><h2>Reviews</h2><p>There are no reviews yet.</p></div>'
        f'<div class="col-sm-4 thats-right item-details-archive-info"><h5>download {d.count} files</h5><section class="boxy item-download-options"><div class="format-group"><div class="summary-rite">JPEG</div>{"".join(files)}</div><div class="format-group"><div class="summary-rite">JPEG THUMB</div>{"".join(thumbs)}</div>'
        f'<div class="format-group"><a href="/download/{item}/{item}_archive.torrent">TORRENT</a></div><a class="boxy-label" href="/download/{item}">SHOW ALL</a></section><section class="boxy collections"><h5>IN COLLECTIONS</h5>{parents}</section></div></div>'
        f'<h5 style="width:1080px;margin:20px auto">SIMILAR ITEMS (based on metadata)</h5><div class="results" id="also-found">{also}</div></main>'
        "<script>(function(){var c=document.getElementById('ia-carousel'),s=c.querySelectorAll('.item'),n=0;function go(k){s[n].className='item';n=(k+s.length)%s.length;s[n].className='item active';"
        "[n,(n+1)%s.length].forEach(function(j){var i=s[j].querySelector('img[data-src]');if(i&&!i.src){i.src=i.dataset.src;}});}c.addEventListener('click',function(e){var t=e.target.getAttribute('data-slide');if(t){e.preventDefault();go(n+(t=='next'?1:-1));}});go(0);})();</script></body></html>"
    )


_JOOMLA_STYLE = """<style>body{margin:0;font:15px/1.5 Roboto,Arial,sans-serif;color:#222}a{color:#b3122d}.container-header{background:#111;padding:14px 40px;display:flex;gap:30px;align-items:center}.container-header a{color:#fff}.site-grid{width:1140px;margin:24px auto;display:flex;gap:30px}.container-component{flex:1}.container-sidebar-right{width:240px}
.pg-msnr-container{display:flex;flex-wrap:wrap;gap:14px}.pg-item-box{width:200px;border:1px solid #ddd;padding:6px;margin:0}.pg-item-box-image{height:140px;display:flex;align-items:center;justify-content:center;overflow:hidden}.pg-item-box-image img{max-width:100%;max-height:140px}.pg-categories-items-box{display:flex;gap:14px;margin:16px 0}.pg-category-box{width:150px;font-size:13px}.pg-category-box img{width:100px;height:100px}
.banneritem img{width:220px}.footer{background:#111;color:#aaa;padding:30px;display:flex;gap:24px}.footer img{height:44px}.mod-articleslatest img{width:70px;float:left;margin:0 8px 8px 0}.mod-articleslatest li{list-style:none;clear:both}.mod-articleslatest ul{padding:0}.visually-hidden{display:none}</style>"""


def czech_festival_photographs(seed: int) -> Page:
    """A Czech festival's day in a content system's gallery component: previews linked to large thumbnails; other days."""
    d = Draft(
        "czech_festival_photographs",
        seed,
        "https://www.filmovydvur.test/fotogalerie/category/12-rocnik/34-sobota",
    )
    year = d.random.randint(2014, 2025)
    root = f"/images/phocagallery/{year}/sobota/thumbs"
    boxes = []
    for place in range(d.count):
        name = f"dvur{year}_{place * 7 + d.random.randint(1, 6):04}.jpg"
        shape = photo_shape(d)
        large = d.file(f"{root}/phoca_thumb_l_{name}", *fit(shape, 1280, 960))
        middle = d.file(f"{root}/phoca_thumb_m_{name}", *fit(shape, 300, 225))
        d.belongs(middle, large)
        size = d.page.sizes["https://www.filmovydvur.test" + large]
        boxes.append(
            f'<figure class="pg-item-box" itemprop="associatedMedia" itemscope itemtype="http://schema.org/ImageObject"><div class="pg-item-box-image pg-photo"><a class="pg-photoswipe-button" href="{large}" itemprop="contentUrl" data-size="{size[0]}x{size[1]}" data-img-title="{name[:-4]}">'
            f'<img src="{middle}" alt="{name[:-4]}" class="c-Image c-Image--shaded" itemprop="thumbnail" /></a></div><figcaption class="pg-item-box-title" itemprop="caption description">{name[:-4]}</figcaption></figure>'
        )
    days = "".join(
        f'<div class="pg-category-box"><a href="/fotogalerie/category/12-rocnik/{n}-{slug(x)}"><img src="{d.file(f"/images/phocagallery/{year}/{slug(x)}/thumbs/phoca_thumb_s_titul.jpg", 100, 100)}" alt="{x}" /></a><div><a href="/fotogalerie/category/12-rocnik/{n}-{slug(x)}">{x}</a> ({d.random.randint(8, 60)})</div></div>'
        for n, x in enumerate(("Ctvrtek", "Patek", "Nedele"), 31)
    )
    news = "".join(
        f'<li><img src="{d.file(f"/images/aktuality/{slug(x)}.jpg", 140, 94)}" alt=""><a href="/aktuality/{digits(d, 3)}-{slug(x)}">{x}: projekce a beseda</a></li>'
        for x in d.films[:4]
    )
    partners = "".join(
        f'<img src="{d.file(f"/images/partneri/logo{n}.png", 110, 44)}" alt="partner" loading="lazy">'
        for n in d.some(4, 8)
    )
    d.file("/images/logo-dvur.png", 160, 50)
    banner = d.file("/images/banners/program.jpg", 220, 300)
    return d.done(
        f'<!DOCTYPE html><html lang="cs-cz" dir="ltr"><head><meta charset="utf-8"><title>Sobota {year} - Filmový dvůr</title>{_JOOMLA_STYLE}</head><body class="site com_phocagallery wrapper-static view-category itemid-118">'
        '<header class="header container-header"><a class="brand-logo" href="/"><img src="/images/logo-dvur.png" width="160" height="50" alt="Filmový dvůr"></a><a href="/program">Program</a><a href="/filmy">Filmy</a><a href="/fotogalerie">Fotogalerie</a><a href="/kontakt">Kontakt</a></header>'
        f'<div class="site-grid"><div class="grid-child container-component"><main><div id="phocagallery" class="pg-category-view pg-cv"><div class="page-header"><h1>Sobota {year}</h1></div><div class="pg-cv-desc">Foto: {d.random.choice(PEOPLE)}</div>'
        f'<div id="pg-msnr-container" class="pg-photoswipe pg-msnr-container" itemscope itemtype="http://schema.org/ImageGallery">{"".join(boxes)}</div><h3>Další dny</h3><div class="pg-categories-items-box">{days}</div></div></main></div>'
        f'<div class="grid-child container-sidebar-right"><div class="banneritem"><a href="/program"><img src="{banner}" alt="Program"></a></div><h3>Aktuality</h3><div class="mod-articleslatest"><ul>{news}</ul></div></div></div>'
        f'<footer class="footer">{partners}</footer><div class="pswp visually-hidden" tabindex="-1"><div class="pswp__bg"></div></div></body></html>'
    )


_NONE_STYLE = """<style>body{margin:0;font:16px/1.5 Lato,sans-serif;color:#222}header{display:flex;gap:28px;padding:16px 40px;border-bottom:1px solid #ddd;align-items:center}main{width:1080px;margin:30px auto}.search-box input{width:600px;padding:10px;font-size:18px}.no-results{background:#f4f1ea;padding:24px;margin:20px 0}
.collection-cards{display:grid;grid-template-columns:repeat(3,1fr);gap:20px}.collection-card{border:1px solid #ddd}.collection-card img{width:100%;height:150px;object-fit:cover;display:block}.collection-card div{padding:12px}footer{background:#222;color:#ccc;padding:30px 40px;display:flex;gap:30px}footer img{height:40px}</style>"""


def search_without_results(seed: int) -> Page:
    """A library's search that found nothing: advice, and cards of its collections by subject: no gallery."""
    d = Draft(
        "search_without_results",
        seed,
        "https://digital.citylibrary.test/search?q=stills&type=image",
    )
    topics = (
        "Maps",
        "Newspapers",
        "Oral histories",
        "Theatre programmes",
        "Sheet music",
        "City council",
        "Postcards",
        "School yearbooks",
        "Architecture",
    )
    cards = "".join(
        f'<article class="collection-card"><a href="/collections/{slug(x)}"><img src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==" data-src="{d.file(f"/iiif/2/{name_by_chance(d, 10)}/square/400,/0/default.jpg", 400, 400)}" class="lazy" alt=""></a><div><h3><a href="/collections/{slug(x)}">{x}</a></h3><p>{d.random.randint(90, 9000):,} items. {d.words(10)}</p></div></article>'
        for x in topics[: d.random.choice((3, 6, 9))]
    )
    d.file("/assets/logo.svg", 190, 46)
    d.file("/assets/grant.png", 130, 40)
    state = {
        "query": d.film,
        "pages": {"total_count": 0, "current_page": 1},
        "docs": [],
        "facets": [],
    }
    return d.done(
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{d.film} - Search results</title>{_NONE_STYLE}</head><body class="blacklight-catalog blacklight-catalog-index"><header><a href="/"><img src="/assets/logo.svg" width="190" height="46" alt="City Library Digital"></a><a href="/collections">Collections</a><a href="/map">Map</a><a href="/about">About</a></header>'
        f'<main><form class="search-box" action="/search"><input name="q" value="{attr(d.film)} stills"><button>Search</button></form><div class="no-results"><h2>No results found for “{d.film} stills”</h2><ul><li>Use fewer keywords to start, then refine</li><li>Check the spelling</li><li><a href="/search">Start over</a></li></ul></div>'
        f'<h2>Browse by collection</h2><div class="collection-cards">{cards}</div></main><footer><img src="/assets/grant.png" alt="Supported by"><p>City Library, 12 Main Street</p><a href="/copyright">Copyright</a></footer>'
        f'<script type="application/json" id="search-state">{in_script(state)}</script>'
        + when_near("img.lazy", "e.src=e.dataset.src;")
        + "</body></html>"
    )
