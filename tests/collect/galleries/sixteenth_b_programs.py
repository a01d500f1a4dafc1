"""The sixteenth set's second half: content systems, album software, a shop, and a calendar."""

from __future__ import annotations

from collect.galleries.draft import Draft, Page, slug
from collect.galleries.sixteenth_b_parts import (
    PEOPLE,
    attribute,
    digits,
    name_of,
    near,
    photographed,
    sized,
    wide,
)

_JOOMLA = """body{margin:0;font:15px/1.6 Roboto,Arial,sans-serif;background:#eef0f2;color:#333}.container-header{background:#1c3d5c;color:#fff;padding:16px 40px}.container-header a{color:#fff;margin-right:18px}.site-grid{display:grid;grid-template-columns:1fr 260px;
gap:24px;max-width:1160px;margin:20px auto}.com-content-article,.card{background:#fff;padding:20px;border:1px solid #ddd}.card{margin-bottom:16px}.card img{max-width:100%}ul.sigFreeContainer{list-style:none;margin:0;padding:0}
ul.sigFreeContainer li.sigFreeThumb{float:left;padding:0;margin:4px}ul.sigFreeContainer li a.sigFreeLink{display:block;padding:4px;border:1px solid #ddd;border-radius:4px;background:#fff}
img.sigFreeImg{display:block;background-position:50% 50%;background-repeat:no-repeat;background-size:cover}li.sigFreeClear{clear:both;line-height:0;height:0;float:none}.item-image img{width:300px;float:right}.pagenavigation{clear:both}"""


def village_cinema(seed: int) -> Page:
    """An Italian village's open-air cinema in a content system: a plug-in's clear pictures over painted ones, linked."""
    d = Draft(
        "b16 village cinema",
        seed,
        "https://www.prolocovaldargine.test/eventi/cinema-in-piazza-2024",
    )
    ident, cells = d.token(10), []
    clear = d.file("/plugins/content/jw_sig/jw_sig/includes/images/transparent.gif", 1, 1)
    # A picture of nothing: what is painted below has to be seen through it.
    d.page.answers["https://www.prolocovaldargine.test" + clear] = (
        "image/svg+xml",
        '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
    )
    for number in range(d.count):
        shape, _standing = photographed(d)
        file = f"DSC_{3100 + number * 3}.jpg"
        whole = d.file(f"/images/eventi/cinema2024/{file}", *sized(shape, 1600))
        small = d.file(f"/cache/jw_sig/jw_sig_cache_{d.token(10)}_{file.lower()}", 200, 160)
        d.belongs(whole, small)
        cells.append(
            f'<li class="sigFreeThumb"><a href="{whole}" class="sigFreeLink fancybox-gallery" style="width:200px;height:160px;" title="Stai guardando l\'immagine con nome &lt;b&gt;{file}&lt;/b&gt;" data-fancybox="gallery{ident}" data-thumb="{small}" target="_blank">'
            f'<img class="sigFreeImg" src="{clear}" alt="Clicca per aprire l\'immagine {file}" title="Clicca per aprire l\'immagine {file}" style="width:200px;height:160px;background-image:url(\'{small}\');" /></a></li>'
        )
    sponsors = "".join(
        f'<div class="mod-banners__item banneritem"><a href="/component/banners/click/{number}" target="_blank"><img src="{d.file(f"/images/banners/sponsor{number}.jpg", 220, 90)}" alt="Sponsor" width="220" height="90"></a></div>'
        for number in d.some(2, 5)
    )
    poster = d.file("/images/eventi/locandina2025.jpg", 600, 850)
    logo = d.file("/images/logo-proloco.png", 180, 60)
    return d.done(f"""<!DOCTYPE html><html lang="it-it" dir="ltr"><head><meta charset="utf-8"><meta name="generator" content="Joomla! - Open Source Content Management"><title>Cinema in piazza 2024</title><style>{_JOOMLA}</style></head>
<body class="site com_content wrapper-static view-article layout-blog itemid-114"><header class="header container-header full-width"><div class="navbar-brand"><a class="brand-logo" href="/"><img src="{logo}" alt="Pro Loco Valdargine" width="180" height="60"></a></div>
<nav><a href="/">Home</a><a href="/eventi">Eventi</a><a href="/sagra">Sagra</a><a href="/contatti">Contatti</a></nav></header><div class="site-grid"><main class="container-component"><div class="com-content-article item-page"><div class="page-header"><h1>Cinema in piazza 2024</h1></div>
<dl class="article-info text-muted"><dd class="published">Pubblicato: 26 Agosto 2024</dd><dd class="hits">Visite: {digits(d, 4)}</dd></dl><div class="com-content-article__body"><p>Anche quest'anno la piazza si è riempita per le tre serate di cinema sotto le stelle. Ecco le foto.</p>
<!-- "Simple Image Gallery" Plugin starts here --><ul id="sigFreeId{ident}" class="sigFreeContainer sigFreeClassic">{"".join(cells)}<li class="sigFreeClear">&nbsp;</li></ul><div class="sigFreePrintMessage" style="display:none">Guarda la galleria online.</div><!-- ends here --></div>
<nav class="pagenavigation"><a class="btn" href="/eventi/sagra-2024">Indietro</a> <a class="btn" href="/eventi/mercatino">Avanti</a></nav></div></main>
<div class="container-sidebar-right"><div class="card"><h3>Prossimo evento</h3><a href="/eventi/cinema-2025"><img src="{poster}" alt="Locandina" loading="lazy"></a></div><div class="card"><h3>Sponsor</h3><div class="mod-banners bannergroup">{sponsors}</div></div></div></div></body></html>""")


_COPPER = """body{background:#c3c8cf;font:11px Verdana,Arial,sans-serif;color:#222;margin:10px}.maintable{background:#fff;border:1px solid #005d8c;width:100%;margin-bottom:6px}.tableh1{background:#5f87a6;color:#fff;padding:4px 10px;font-size:13px}.tableh2{background:#dde5ec;padding:4px}
.thumbnails{padding:8px;text-align:center}.thumbnails .image{border:1px solid #888;margin:2px}.thumb_title,.thumb_caption{display:block}.topmenu,.gallery_title{text-align:center}.navmenu{text-align:center}.footer{text-align:center;font-size:9px}td{vertical-align:top}"""


def reenacted_days(seed: int) -> Page:
    """Album software of a railway society's film days: a table of small ones for pages, newest files below."""
    d = Draft(
        "b16 reenacted days", seed, "https://gallery.oldlineworks.test/thumbnails.php?album=47"
    )
    cells = []
    for number in range(d.count):
        shape, _standing = photographed(d)
        stem, pid = f"filmday_{number + 1:03d}", 8120 + number
        width, height = sized(shape, 1600)
        small_w, small_h = sized(shape, 150)
        folder = "albums/filmdays/2023"
        small = d.file(f"{folder}/thumb_{stem}.jpg", small_w, small_h)
        mid = d.file(f"{folder}/normal_{stem}.jpg", *sized(shape, 800))
        whole = d.file(f"{folder}/{stem}.jpg", width, height)
        d.belongs(small, mid, whole)
        cells.append(
            f'<td valign="top" class="thumbnails" width="20%" align="center"><table width="100%" cellpadding="0" cellspacing="0"><tr><td align="center"><a href="displayimage.php?album=47&amp;pid={pid}#top_display_media"><img src="{small}" class="image" width="{small_w}" height="{small_h}" border="0" alt="{stem}.jpg" '
            f'title="Filename={stem}.jpg&#xd;&#xa;Filesize={d.random.randint(180, 900)}KiB&#xd;&#xa;Dimensions={width}x{height}&#xd;&#xa;Date added=Oct 02, 2023" /><br /></a><span class="thumb_title">{d.random.randint(30, 900)} views</span></td></tr></table></td>'
        )
    rows = [f"<tr>{''.join(cells[at : at + 5])}</tr>" for at in range(0, len(cells), 5)]
    # The block for all albums: files of other albums, by who sent them.
    newest = "".join(
        f'<td valign="top" class="thumbnails" width="25%" align="center"><a href="displayimage.php?album=lastup&amp;cat=0&amp;pid={digits(d, 5)}"><img src="{d.file(f"albums/userpics/{digits(d, 5)}/thumb_{name_of(d, 6)}.jpg", 100, 75)}" class="image" width="100" height="75" border="0" alt="" /><br /></a><span class="thumb_caption">{d.random.choice(PEOPLE)}</span></td>'
        for _ in range(4)
    )
    logo = d.file("themes/curve/images/logo.png", 320, 70)
    star = d.file("themes/curve/images/rating4.gif", 65, 14)
    return d.done(f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd"><html xmlns="http://www.w3.org/1999/xhtml" dir="ltr"><head><title>Old Line Works - Film day 2023</title><meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<style type="text/css">{_COPPER}</style></head><body><div class="gallery_title"><a href="index.php"><img src="{logo}" border="0" alt="Old Line Works" /></a></div><div class="topmenu"><a href="index.php">Home</a> :: <a href="login.php">Login</a> :: <a href="index.php?cat=0">Album list</a> :: <a href="thumbnails.php?album=lastup">Last uploads</a> :: <a href="search.php">Search</a></div>
<table class="maintable" align="center" cellpadding="0" cellspacing="1"><tr><td class="tableh1"><a href="index.php">Home</a> &gt; <a href="index.php?cat=3">Film days</a> &gt; <a href="thumbnails.php?album=47">Film day 2023</a> <img src="{star}" border="0" alt="" /></td></tr></table>
<table align="center" width="100%" cellspacing="1" cellpadding="0" class="maintable"><tr><td colspan="5" class="tableh1"><h2>Film day 2023</h2></td></tr>{"".join(rows)}<tr><td colspan="5" class="tableh1">{d.count} files on 1 page(s)</td></tr></table>
<table align="center" width="100%" cellspacing="1" cellpadding="0" class="maintable"><tr><td colspan="4" class="tableh1"><h2>Last additions to all albums</h2></td></tr><tr>{newest}</tr></table><div class="footer" style="padding:10px;">Powered by <a href="https://albums.test/">album software</a></div></body></html>""")


_SHOP = """body{margin:0;font:15px/1.5 "DM Sans",Arial,sans-serif;color:#1c1d1d}.site-header{display:flex;justify-content:space-between;padding:18px 40px;border-bottom:1px solid #e8e8e1}.page-width{max-width:1200px;margin:0 auto;padding:30px}.grid{display:flex;gap:40px}.half{width:50%}
.product__photos{display:flex;gap:12px}.product__thumbs{width:70px;flex:none}.product__thumb-item{margin-bottom:8px}.product__thumb img{width:70px;display:block}.product__main-photos{flex:1;overflow:hidden}.product-slideshow{display:flex}.product-main-slide{flex:0 0 100%}
.image-wrap{position:relative;overflow:hidden;background:#f6f6f6}.image-wrap img{width:100%;display:block}.btn{background:#111;color:#fff;padding:12px 30px;border:0}.collection{display:grid;grid-template-columns:repeat(4,1fr);gap:20px}.payment-icons svg{width:38px}"""


def projector_for_sale(seed: int) -> Page:
    """A shop's old projector in a bought theme: a slide with its sizes by pattern over a strip; like goods below."""
    d = Draft(
        "b16 projector for sale", seed, "https://reelandlamp.test/products/16mm-sound-projector"
    )
    total = d.random.randint(6, 13)
    cdn, slides, thumbs, told_all = "//reelandlamp.test/cdn/shop", [], [], []
    shape = d.random.choice((0.8, 1.0, 1.333))
    for number in range(total):
        stem, version = f"{cdn}/files/projector-{number + 1}-{d.token(8)}", f"?v=17{digits(d, 8)}"
        whole = d.file(f"{stem}.jpg{version}", *sized(shape, 3000))
        zoom = d.file(f"{stem}_1800x1800.jpg{version}", *sized(shape, 1800))
        sizes = [
            d.file(f"{stem}_{width}x.jpg{version}", *wide(shape, width))
            for width in (360, 540, 720, 900, 1080)
        ]
        small = d.file(f"{stem}_140x.jpg{version}", *wide(shape, 140))
        d.belongs(whole, zoom, *sizes, small)
        told_all.append(whole)
        zoom_w, zoom_h = sized(shape, 1800)
        slides.append(
            f'<div class="product-main-slide {"starting-slide" if number == 0 else "secondary-slide"}" data-index="{number}"><div data-product-image-main class="product-image-main"><div class="image-wrap"><img class="photoswipe__image lazyload" data-photoswipe-src="{zoom}" data-photoswipe-width="{zoom_w}" data-photoswipe-height="{zoom_h}" data-index="{number + 1}" '
            f'data-src="{stem}_{{width}}x.jpg{version}" data-widths="[360, 540, 720, 900, 1080]" data-aspectratio="{shape}" data-sizes="auto" alt="16mm sound projector"><noscript><img class="lazyloaded" src="{sizes[1]}" alt="16mm sound projector"></noscript></div>'
            f'<button type="button" class="btn--secondary js-photoswipe__zoom product__photo-zoom" aria-label="Zoom" hidden></button></div></div>'
        )
        thumbs.append(
            f'<div class="product__thumb-item" data-index="{number}"><div class="image-wrap"><a href="{zoom}" data-product-thumb class="product__thumb" data-index="{number}" data-id="{digits(d, 14)}"><img class="lazyload" data-src="{small}" alt="16mm sound projector"><noscript><img src="{small}" alt=""></noscript></a></div></div>'
        )
    alike = []
    for name in d.random.sample(("Splicer", "Take-up reel", "Lamp 24V 250W", "Screen", "Lens 50mm", "Film can"), 4):  # fmt: skip
        stem, version = f"{cdn}/files/{slug(name)}-{d.token(6)}", f"?v=17{digits(d, 8)}"
        for width in (360, 540, 720, 900, 1080):
            d.file(f"{stem}_{width}x.jpg{version}", width, width)
        alike.append(
            f'<div class="grid__item grid-product"><div class="grid-product__content"><a href="/products/{slug(name)}" class="grid-product__link"><div class="grid-product__image-mask"><div class="image-wrap"><img class="grid-view-item__image lazyload" data-src="{stem}_{{width}}x.jpg{version}" data-widths="[360, 540, 720, 900, 1080]" data-aspectratio="1.0" data-sizes="auto" alt="{name}">'
            f'</div></div><div class="grid-product__meta"><div class="grid-product__title">{name}</div><div class="grid-product__price">€{digits(d, 2)},00</div></div></a></div></div>'
        )
    logo = d.file(f"{cdn}/files/logo_360x.png?v=1690000000", 360, 90)
    product = attribute({"id": int(digits(d, 13)), "title": "16mm sound projector", "images": told_all, "featured_image": told_all[0]})  # fmt: skip
    lazy = near("img.lazyload", 'var s=e.dataset.src.replace("{width}",e.dataset.widths?"720":"140");e.src=s;e.className=e.className.replace("lazyload","lazyloaded")')  # fmt: skip
    return d.done(f"""<!doctype html><html class="no-js" lang="en"><head><meta charset="utf-8"><title>16mm sound projector &ndash; Reel and Lamp</title><meta property="og:image" content="https:{told_all[0]}"><style>{_SHOP}</style></head><body class="template-product" data-center-text="true"><div class="announcement-bar" style="text-align:center;padding:8px;background:#111;color:#fff">Free shipping over €150</div>
<header class="site-header"><a href="/" class="site-header__logo-link"><img src="{logo}" width="180" height="45" alt="Reel and Lamp"></a><nav><a href="/collections/projectors">Projectors</a> <a href="/collections/parts">Parts</a> <a href="/cart">Cart</a></nav></header>
<main class="main-content"><div class="product-section page-width" data-section-id="template--product" data-product-handle="16mm-sound-projector"><div class="grid"><div class="grid__item half"><div class="product__photos product__photos--beside" data-product-images="{product}"><div class="product__thumbs product__thumbs--beside" data-product-thumbs>{"".join(thumbs)}</div>
<div class="product__main-photos" data-product-single-media-group><div class="product-slideshow" id="ProductPhotos-{digits(d, 8)}">{"".join(slides)}</div></div></div></div><div class="grid__item half"><h1 class="h2 product-single__title">16mm sound projector</h1><span class="product__price">€{digits(d, 3)},00</span><p>{d.words(40)}</p><button class="btn add-to-cart">Add to cart</button>
<div class="payment-icons"><svg viewBox="0 0 38 24"><rect width="38" height="24" rx="3" fill="#136"/></svg><svg viewBox="0 0 38 24"><rect width="38" height="24" rx="3" fill="#c40"/></svg></div></div></div></div>
<div class="page-width"><h3>You may also like</h3><div class="grid-overflow-wrapper collection">{"".join(alike)}</div></div></main><footer class="site-footer page-width">© 2025 Reel and Lamp</footer>{lazy}</body></html>""")


_EVENTS = """body{margin:0;font:16px/1.6 "Source Sans Pro",Arial,sans-serif;color:#141827}header,footer{background:#141827;color:#fff;padding:18px 40px;display:flex;gap:24px}header a{color:#fff}.tribe-events-l-container{max-width:1040px;margin:30px auto;padding:0 20px}.tribe-events-c-top-bar{display:flex;gap:12px}
.tribe-events-calendar-list__event-row{display:flex;gap:20px;margin:28px 0}.tribe-events-calendar-list__event-date-tag{width:60px;text-align:center}.tribe-events-calendar-list__event-wrapper{display:flex;flex:1;gap:24px}.tribe-events-calendar-list__event-details{flex:1}
.tribe-events-calendar-list__event-featured-image-wrapper{width:320px}.tribe-events-calendar-list__event-featured-image{width:100%;height:auto}.tribe-events-c-subscribe-dropdown{text-align:center}"""


def evenings_to_come(seed: int) -> Page:
    """A film society's calendar of evenings to come by a plug-in, each another event with its picture: no gallery."""
    d = Draft("b16 evenings to come", seed, "https://eastquayfilmsociety.test/events/list/")
    rows = []
    for number, film in enumerate(d.films[: d.random.randint(7, 14)]):
        stem = f"/wp-content/uploads/2025/02/{slug(film)}"
        shape = d.random.choice((1.5, 1.78, 1.85))
        whole = d.file(f"{stem}.jpg", *wide(shape, 1200))
        entries = [f"{d.file(f'{stem}-{w}x{h}.jpg', w, h)} {w}w" for w, h in (wide(shape, 300), wide(shape, 768), wide(shape, 1024))]  # fmt: skip
        rows.append(
            f'<li class="tribe-common-g-row tribe-events-calendar-list__event-row"><div class="tribe-events-calendar-list__event-date-tag tribe-common-g-col"><time datetime="2025-03-{number * 2 + 1:02d}"><span>Tue</span><br><b>{number * 2 + 1}</b></time></div><div class="tribe-events-calendar-list__event-wrapper tribe-common-g-col">'
            f'<article class="tribe-events-calendar-list__event tribe-common-g-row post-{digits(d, 4)} tribe_events type-tribe_events has-post-thumbnail" style="display:flex;flex-direction:row-reverse;gap:24px"><div class="tribe-events-calendar-list__event-featured-image-wrapper tribe-common-g-col"><a href="/event/{slug(film)}/" title="{film}" rel="bookmark" class="tribe-events-calendar-list__event-featured-image-link" tabindex="-1">'
            f'<img class="tribe-events-calendar-list__event-featured-image" src="{whole}" srcset="{whole} 1200w, {", ".join(entries)}" alt="" title="{slug(film)}" width="1200" height="{wide(shape, 1200)[1]}" /></a></div><div class="tribe-events-calendar-list__event-details tribe-common-g-col"><header style="background:none;color:inherit;padding:0;display:block"><time>March {number * 2 + 1} @ 7:30 pm - 10:00 pm</time>'
            f'<h4 class="tribe-events-calendar-list__event-title"><a href="/event/{slug(film)}/" rel="bookmark" style="color:#141827">{film}</a></h4><address>East Quay Hall, 4 Ferry Lane</address></header><div class="tribe-events-calendar-list__event-description"><p>{d.words(24)}</p></div><span>£{d.random.randint(4, 9)}</span></div></article></div></li>'
        )
    logo = d.file("/wp-content/uploads/2021/06/society-logo.png", 160, 60)
    return d.done(f"""<!DOCTYPE html><html lang="en-GB"><head><meta charset="UTF-8"><title>Events from 1 March | East Quay Film Society</title><meta name="generator" content="WordPress 6.7.2"><style>{_EVENTS}</style></head><body class="archive post-type-archive post-type-archive-tribe_events tribe-events-page-template tribe-theme-astra">
<header><a href="/"><img src="{logo}" class="custom-logo" alt="East Quay Film Society" width="160" height="60"></a><nav><a href="/">Home</a> <a href="/events/">What's on</a> <a href="/join/">Join</a></nav></header><div class="tribe-common tribe-events tribe-events-view tribe-events-view--list" data-js="tribe-events-view"><div class="tribe-common-l-container tribe-events-l-container">
<div class="tribe-events-header__events-bar"><form><input type="text" placeholder="Search for events"><button>Find Events</button></form></div><div class="tribe-events-c-top-bar"><a href="/events/list/?eventDisplay=past">‹</a><a href="/events/today/">Today</a><b>Upcoming</b></div><ul class="tribe-events-calendar-list" style="list-style:none;padding:0"><li><h3 class="tribe-events-calendar-list__month-separator">March 2025</h3></li>{"".join(rows)}</ul>
<nav class="tribe-events-calendar-list-nav"><a href="/events/list/?eventDisplay=past">Previous Events</a></nav><div class="tribe-events-c-subscribe-dropdown"><button>Subscribe to calendar</button></div></div></div><footer>© 2025 East Quay Film Society</footer></body></html>""")
