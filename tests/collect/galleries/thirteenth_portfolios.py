"""Of the thirteenth set: portfolios by builders, and a shop's shelf."""

from __future__ import annotations

import base64
from html import escape

from collect.galleries.draft import Draft, Page, slug

_BLANK = "data:image/gif;base64,R0lGODlhAQABAIAAAP///wAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw=="


def imgproxy_portfolio(seed: int) -> Page:
    """A stills photographer's gallery by a builder: a masonry of lazy pictures, addresses of a proxy."""
    d = Draft("imgproxy_portfolio", seed, "https://www.ilkadorn.test/unit-stills")
    boxes = []

    def proxy(wide: int, high: int, path: str, width: int) -> str:
        signed = "".join(d.random.choices("abcdefghijkABCDEFGHIJK0123456789_-", k=43))
        plain = (
            base64.urlsafe_b64encode(f"s3://px-image/com/large/{path}".encode())
            .decode()
            .rstrip("=")
        )
        return d.file(
            f"https://px-web-images.test/{signed}/rs:fit:{width}:0/q:80/{plain}",
            width,
            round(width * high / wide),
        )

    for _ in range(d.count):
        wide, high = d.random.choice(((1620, 1080), (1620, 1080), (1920, 1080), (1080, 1620)))
        path = f"418822/{d.random.randint(1_600_000_000, 1_720_000_000)}-{d.random.randint(100000, 999999)}-still.jpg"
        sizes = {w: proxy(wide, high, path, w) for w in (480, 960, 1536)}
        d.belongs(*sizes.values())
        srcset = ", ".join(f"{u} {w}w" for w, u in sizes.items())
        boxes.append(f"""<div class="grid-item" data-ratio="{high / wide * 100:.4f}"><div class="item-wrap show-in-lightbox" data-type="image">
<div class="img-holder" style="padding-bottom:{high / wide * 100:.4f}%"><img class="lazyload" src="{_BLANK}" data-src="{sizes[960]}" data-srcset="{srcset}" data-sizes="auto" data-width="{wide}" data-height="{high}" alt="Ilka Dorn unit stills"></div></div></div>""")
    menu = "".join(
        f'<li><a href="/{slug(f)}">{escape(f)}</a></li>' for f in d.films[: d.random.randint(3, 6)]
    )
    logo = d.file("https://px-web-images.test/logo/rs:fit:400:0/q:80/bG9nbw", 400, 80)
    return d.done(f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Unit stills - Ilka Dorn</title><meta property="og:image" content="{logo}"><style>
body{{margin:0;font:14px/1.5 "Work Sans",Arial;color:#222}}.site-nav{{position:fixed;left:0;top:0;bottom:0;width:230px;padding:40px 30px;box-sizing:border-box}}.site-nav img{{width:170px}}.site-nav ul{{list-style:none;padding:0}}.site-nav a{{color:#222;text-decoration:none}}
.page-wrap{{margin-left:230px;padding:40px 30px}}.grid{{columns:3;column-gap:14px}}.grid-item{{break-inside:avoid;margin-bottom:14px}}.img-holder{{position:relative;background:#f3f3f3}}.img-holder img{{position:absolute;inset:0;width:100%;height:100%}}footer{{margin-left:230px;padding:30px;color:#888}}
</style></head><body class="page-gallery layout-masonry"><header class="site-nav"><a href="/" class="logo"><img src="{logo}" alt="Ilka Dorn"></a><ul class="main-menu"><li class="active"><a href="/unit-stills">Unit stills</a></li><li><a href="/portraits">Portraits</a></li><li class="has-sub"><a href="#">Films</a><ul>{menu}</ul></li><li><a href="/about">About</a></li></ul><div class="social"><a href="https://pictures.test/ilkadorn"><i class="px-icon-instagram"></i></a></div></header>
<div class="page-wrap"><section class="gallery-section"><h1 class="page-title">Unit stills</h1><p class="page-desc">{d.words(18)}</p><div class="grid" data-layout="masonry" data-cols="3">{"".join(boxes)}</div></section></div>
<footer>© Ilka Dorn. All rights reserved.</footer>
<script>
const io=new IntersectionObserver(es=>es.forEach(e=>{{if(!e.isIntersecting)return;const t=e.target;t.sizes=t.offsetWidth+"px";t.srcset=t.dataset.srcset;t.src=t.dataset.src;t.className="lazyloaded";io.unobserve(t)}}),{{rootMargin:"300px"}});document.querySelectorAll(".lazyload").forEach(t=>io.observe(t));
</script></body></html>""")


def module_project(seed: int) -> Page:
    """A cinematographer's project in a portfolio builder: wide frames and grids, other projects' covers."""
    d = Draft("module_project", seed, "https://jonasreel.test/feature-three")
    cdn = f"https://cdn.portfolio-cdn.test/{d.token(8)}-{d.token(4)}-{d.token(12)}"

    def uuid() -> str:
        return "-".join(d.token(n) for n in (8, 4, 4, 4, 12))

    def picture() -> tuple[str, str, str]:
        key, mark = uuid(), d.token(32)
        sizes = {w: d.file(f"{cdn}/{key}_rw_{w}.jpg?h={mark}", w) for w in (600, 1200, 1920)}
        d.belongs(*sizes.values())
        return sizes[1920], sizes[1200], ", ".join(f"{u} {w}w" for w, u in sizes.items())

    high = round(1920 / d.aspect)
    rest, modules = d.count, []
    while rest > 0:
        if rest >= 4 and d.random.random() < 0.5:
            items = []
            take = d.random.randint(3, min(6, rest))
            for _ in range(take):
                whole, mid, srcset = picture()
                items.append(f"""<div class="grid__item-container js-grid-item-container" data-flex-grow="{260 * d.aspect:.3f}" style="width:{260 * d.aspect:.3f}px; flex-grow:{260 * d.aspect:.3f};" data-width="1920" data-height="{high}">
<script type="text/html" class="js-lightbox-slide-content"><div class="grid__image-wrapper"><img src="{whole}" srcset="{srcset}" sizes="(max-width: 1920px) 100vw, 1920px"></div></script>
<img class="grid__item-image js-grid__item-image grid__item-image-lazy js-lazy" src="{_BLANK}" data-src="{mid}" data-srcset="{srcset}"><span class="grid__item-filler" style="padding-bottom:{100 / d.aspect:.4f}%;"></span></div>""")
            modules.append(
                f'<div class="project-module module media_collection project-module-media_collection" data-id="m{d.token(24)}" style="padding-top: 0px; padding-bottom: 4px;"><div class="grid--main js-grid-main" data-grid-max-images="  ">{"".join(items)}<div class="js-grid-spacer"></div></div></div>'
            )
            rest -= take
        else:
            whole, mid, srcset = picture()
            modules.append(f"""<div class="project-module module image project-module-image js-js-project-module" style="padding-top: 0px; padding-bottom: 4px;">
<script type="text/html" class="js-lightbox-slide-content"><div class="grid__image-wrapper"><img src="{whole}" srcset="{srcset}" sizes="(max-width: 1920px) 100vw, 1920px"></div></script>
<div class="js-project-lightbox-link project-module-lightbox-link"><div class="js-lightbox" data-src="{mid}"><img class="js-lazy e2e-site-project-module-image" src="{_BLANK}" data-src="{whole}" data-srcset="{srcset}" data-sizes="(max-width: 1920px) 100vw, 1920px" width="1920" height="{high}" style="width:100%;height:auto" alt=""></div></div></div>""")
            rest -= 1
    covers = []
    for film in d.films[: d.random.randint(4, 8)]:
        key = uuid()
        small, large = (
            d.file(f"{cdn}/{key}_carw_4x3x{w}.jpg?h={d.token(32)}", w, w * 3 // 4)
            for w in (320, 640)
        )
        covers.append(
            f'<a class="project-cover js-project-cover-touch hold-space" href="/{slug(film)}" data-context="pages" data-identity="id:p{d.token(24)}"><div class="cover-content-container"><div class="cover-image-wrap"><div class="cover-image"><div class="cover cover-normal"><img class="cover__img js-cover-img" src="{large}" srcset="{small} 320w, {large} 640w" sizes="320px"></div></div></div><div class="details-wrap"><div class="details"><div class="title preserve-whitespace">{escape(film)}</div></div></div></div></a>'
        )
    logo = d.file(f"{cdn}/{uuid()}_rwc_0x0x600x200x600.png?h={d.token(32)}", 600, 200)
    return d.done(f"""<!DOCTYPE HTML><html lang="en-US"><head><meta charset="UTF-8"><title>Jonas Reel – {escape(d.film)}</title><style>
body{{margin:0;background:#111;color:#ddd;font:15px/1.6 Helvetica,Arial}}a{{color:#ddd;text-decoration:none}}.site-header{{display:flex;justify-content:space-between;padding:30px 60px}}.site-header img{{width:150px}}nav a{{margin-left:24px}}
.page-container{{max-width:1200px;margin:auto;padding:0 30px}}.grid--main{{display:flex;flex-wrap:wrap;gap:4px}}.grid__item-container{{position:relative}}.grid__item-image{{position:absolute;width:100%;height:100%}}.grid__item-filler{{display:block}}.js-grid-spacer{{flex-grow:99999;height:0}}
.project-covers{{display:grid;grid-template-columns:repeat(4,1fr);gap:14px;margin:60px 0}}.cover__img{{width:100%;display:block}}footer{{text-align:center;padding:40px}}
</style></head><body class="transition-enabled"><div class="site-wrap"><header class="site-header"><div class="logo-wrap"><a href="/work" class="logo"><img src="{logo}" alt="Jonas Reel"></a></div><nav><a href="/work" class="active">Work</a><a href="/stills">Stills</a><a href="/contact">Contact</a></nav></header>
<main class="page-container js-site-wrap"><section class="page-header"><h1 class="title preserve-whitespace">{escape(d.film)}</h1><p class="description">{d.words(24)}</p></section><div class="page-content js-page-content"><div id="project-canvas" class="js-project-modules modules content">{"".join(modules)}</div></div>
<section class="other-projects" data-context="page.page.other_pages"><div class="title-wrapper"><div class="title-container"><h3 class="other-projects-title preserve-whitespace">You may also like</h3></div></div><div class="project-covers">{"".join(covers)}</div></section><section class="back-to-top"><a href="#">↑Back to Top</a></section></main><footer>Built with a portfolio</footer></div>
<script>const io=new IntersectionObserver(es=>es.forEach(e=>{{if(e.isIntersecting){{const t=e.target;t.sizes=t.offsetWidth+"px";t.srcset=t.dataset.srcset;t.src=t.dataset.src;t.classList.remove("js-lazy");io.unobserve(t)}}}}),{{rootMargin:"500px"}});document.querySelectorAll(".js-lazy").forEach(t=>io.observe(t))</script></body></html>""")


def gear_shelf(seed: int) -> Page:
    """A shop's collection of old cine gear: cards, each another thing with a picture or two: no gallery."""
    d = Draft("gear_shelf", seed, "https://reelcounter.test/collections/super-8")
    cdn = "https://reelcounter.test/cdn/shop"
    cards = []

    def of_widths(name: str) -> tuple[str, str]:
        sizes = {
            w: d.file(
                f"{cdn}/products/{name}.jpg?v=16{d.random.randint(10**7, 10**8)}&width={w}", w, w
            )
            for w in (165, 360, 533)
        }
        return sizes[533], ", ".join(f"{u.replace('&', '&amp;')} {w}w" for w, u in sizes.items())

    kinds = (
        "Camera",
        "Projector",
        "Splicer",
        "Viewer",
        "Tripod",
        "Film cartridge",
        "Lamp",
        "Reel",
        "Case",
    )
    for i in range(d.count):
        kind = f"{d.random.choice(kinds)} {d.random.choice('ABCDEFG')}{d.random.randint(10, 990)}"
        first, firsts = of_widths(f"{slug(kind)}-{i}")
        second, seconds = of_widths(f"{slug(kind)}-{i}-back")
        back = (
            f'<img src="{second.replace("&", "&amp;")}" srcset="{seconds}" sizes="260px" alt="" class="motion-reduce" loading="lazy" width="1000" height="1000">'
            if i % 2
            else ""
        )
        cards.append(f"""<li class="grid__item scroll-trigger animate--slide-in"><div class="card-wrapper product-card-wrapper underline-links-hover"><div class="card card--standard card--media"><div class="card__inner color-scheme-2 gradient ratio" style="--ratio-percent: 100%;"><div class="card__media"><div class="media media--transparent media--hover-effect"><img src="{first.replace("&", "&amp;")}" srcset="{firsts}" sizes="260px" alt="{kind}" class="motion-reduce" loading="lazy" width="1000" height="1000">{back}</div></div></div>
<div class="card__content"><h3 class="card__heading h5"><a href="/products/{slug(kind)}" class="full-unstyled-link">{kind}</a></h3><div class="price"><span class="price-item price-item--regular">£{d.random.randint(9, 400)}.00 GBP</span></div></div></div></div></li>""")
    logo = d.file(f"{cdn}/files/reelcounter.png?v=1613&width=200", 200, 60)
    pays = "".join(
        f'<li><span class="icon icon--full-color">{p}</span></li>' for p in ("Visa", "Maestro")
    )
    return d.done(f"""<!doctype html><html class="js" lang="en"><head><meta charset="utf-8"><title>Super 8 – Reelcounter</title><style>
body{{margin:0;font:15px/1.6 Assistant,Arial}}.header{{display:flex;align-items:center;gap:30px;padding:18px 50px;border-bottom:1px solid #ddd}}.page-width{{max-width:1200px;margin:auto;padding:0 50px}}
.product-grid{{display:grid;grid-template-columns:repeat(4,1fr);gap:14px;list-style:none;padding:0}}.media{{position:relative;padding-bottom:100%;overflow:hidden;background:#f4f4f4}}.media img{{position:absolute;inset:0;width:100%;height:100%;object-fit:cover}}.media img+img{{opacity:0}}a{{color:#222;text-decoration:none}}.card__heading{{margin:8px 0 0;font-size:15px}}
</style></head><body><div class="announcement-bar" style="text-align:center">Free delivery in the UK over £60</div><header class="header"><a href="/" class="header__heading-link"><img src="{logo.replace("&", "&amp;")}" alt="Reelcounter" width="200" height="60"></a><a href="/collections/super-8">Super 8</a><a href="/collections/16mm">16 mm</a><a href="/pages/repairs">Repairs</a><a href="/cart">Cart</a></header>
<main class="content-for-layout"><div class="collection-hero page-width"><h1>Super 8</h1><p>{d.words(20)}</p></div><div class="page-width"><div class="facets"><span>Availability</span> <span>Price</span> <span>Sort by: Best selling</span> <span>{d.count} products</span></div><ul id="product-grid" class="grid product-grid">{"".join(cards)}</ul><nav class="pagination"><a href="?page=2">2</a></nav></div></main><footer class="page-width"><ul>{pays}</ul>© 2025, Reelcounter</footer></body></html>""")
