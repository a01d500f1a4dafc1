"""What is put together in builders: a designer's items, a portfolio's grid, a shop's goods."""

from __future__ import annotations

from collect.galleries.draft import Draft, Layout, Page, slug

BLANK = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"


def designers_items(seed: int) -> Page:
    """A Portuguese production designer's project in a visual builder: a list of items with widths, no links."""
    d = Draft("designers_items", seed, "https://www.rita-cenografia.test/projetos/casa-da-ria")
    cdn = f"https://cdn.site-files.test/{d.token(24)}/"

    def picture(name: str, width: int, high: int) -> tuple[list[str], str]:
        stem = f"{cdn}{d.token(24)}_{name}"
        scaled = [w for w in (500, 800, 1080, 1600, 2000) if w < width]
        cut = [d.file(f"{stem}-p-{w}.jpg", w, round(w * high / width)) for w in scaled]
        whole = d.file(f"{stem}.jpg", width, high)
        sets = ", ".join([f"{a} {w}w" for a, w in zip(cut, scaled, strict=True)] + [f"{whole} {width}w"])  # fmt: skip
        return [*cut, whole], sets

    items = []
    for index in range(min(d.count, 20)):
        width = d.random.choice((1920, 2400, 3000))
        high = round(width / (0.75 if d.random.random() < 0.2 else d.aspect))
        addresses, sets = picture(f"Casa%20da%20Ria%20{index + 1:02d}", width, high)
        d.belongs(*addresses)
        items.append(
            f'<div role="listitem" class="project-gallery-item w-dyn-item w-dyn-repeater-item"><img src="{addresses[-1]}" loading="lazy" alt="" sizes="(max-width: 767px) 92vw, 46vw" srcset="{sets}" class="project-image"/></div>'
        )
    more = []
    for film in d.films[: d.random.randint(2, 4)]:
        addresses, sets = picture(f"thumb-{slug(film)}", 1200, 900)
        more.append(
            f'<div role="listitem" class="w-dyn-item"><a href="/projetos/{slug(film)}" class="work-card w-inline-block"><img src="{addresses[-1]}" loading="lazy" alt="" sizes="30vw" srcset="{sets}" class="work-thumb"/><h4 class="work-name">{film}</h4></a></div>'
        )
    logo = d.file(f"{cdn}{d.token(24)}_logo-rita.png", 260, 60)
    arrow = d.file(f"{cdn}{d.token(24)}_arrow-up-right.png", 24, 24)
    return d.done(f"""<!DOCTYPE html><!-- Last Published: Tue Feb 11 2025 10:41:02 GMT+0000 --><html data-wf-domain="www.rita-cenografia.test" data-wf-page="{d.token(24)}" data-wf-site="{d.token(24)}" lang="pt" data-wf-collection="{d.token(24)}" data-wf-item-slug="casa-da-ria"><head><meta charset="utf-8"/><title>Casa da Ria — Rita Cenografia</title><meta content="width=device-width, initial-scale=1" name="viewport"/><meta content="Webflow" name="generator"/>
<style>body{{margin:0;font:16px/1.5 "Inter Tight",Arial,sans-serif;color:#161616;background:#f7f5f1}}.w-nav{{display:flex;justify-content:space-between;align-items:center;padding:24px 4vw}}.w-nav img{{height:30px}}.w-nav-link{{margin-left:24px;color:inherit;text-decoration:none}}.section{{padding:40px 4vw}}.project-meta{{display:grid;grid-template-columns:2fr 1fr 1fr;gap:32px}}h1{{font-size:64px;margin:0}}
.project-gallery{{columns:2;column-gap:16px}}.project-gallery-item{{break-inside:avoid;margin-bottom:16px}}.project-image{{display:block;width:100%;height:auto}}.work-grid{{display:grid;grid-template-columns:repeat(4,1fr);gap:16px}}.work-thumb{{width:100%;aspect-ratio:4/3;object-fit:cover}}.work-card{{color:inherit;text-decoration:none}}.footer{{background:#161616;color:#fff;padding:40px 4vw}}.icon{{width:16px}}.w-webflow-badge{{position:fixed;right:12px;bottom:12px;background:#fff;padding:6px;font-size:12px}}</style></head>
<body><div data-animation="default" data-collapse="medium" data-duration="400" role="banner" class="navbar w-nav"><a href="/" class="brand w-nav-brand"><img src="{logo}" loading="lazy" alt="Rita Cenografia" class="logo"/></a><nav role="navigation" class="nav-menu w-nav-menu"><a href="/projetos" aria-current="page" class="w-nav-link w--current">Projetos</a><a href="/sobre" class="w-nav-link">Sobre</a><a href="/contacto" class="w-nav-link">Contacto</a></nav></div>
<section class="section project-head"><h1 class="project-title">Casa da Ria</h1><div class="project-meta"><div class="rich-text w-richtext"><p>Direção de arte para a longa-metragem {d.film}. Uma casa inteira construída em estúdio e envelhecida em três semanas.</p></div><div><div class="label">Realização</div><div>M. Vaz</div></div><div><div class="label">Ano</div><div>{d.random.randint(2012, 2024)}</div><div class="label w-condition-invisible">Prémio</div></div></div></section>
<section class="section"><div class="w-dyn-list"><div role="list" class="project-gallery w-dyn-items">{"".join(items)}</div><div class="w-dyn-hide w-dyn-empty"><div>No items found.</div></div></div></section>
<section class="section"><h2>Mais projetos</h2><div class="w-dyn-list"><div role="list" class="work-grid w-dyn-items">{"".join(more)}</div></div></section>
<section class="footer"><a href="mailto:ola@rita-cenografia.test">ola@rita-cenografia.test</a> <img src="{arrow}" loading="lazy" alt="" class="icon"/><div class="w-form"><form id="email-form" name="email-form"><input class="w-input" placeholder="Email"/><input type="submit" value="Subscrever" class="w-button"/></form><div class="w-form-done">Obrigada!</div></div></section>
<a class="w-webflow-badge" href="https://builder.test">Made in a builder</a></body></html>""")


def portfolio_grid(seed: int) -> Page:
    """A unit photographer's page in a portfolio builder: a flexed grid, lazy with widths; other pages' covers."""
    d = Draft("portfolio_grid", seed, "https://tomas-hale.portfolio.test/on-set-2023")
    cdn = f"https://cdn.portfolio.test/{d.token(8)}-{d.token(4)}-{d.token(4)}/"

    def sized(name: str, width: int, high: int, crop: str = "rw") -> dict[int, str]:
        return {
            w: d.file(f"{cdn}{name}_{crop}_{w}.jpg?h={d.token(32)}", w, round(w * high / width))
            for w in (600, 1200, 1920)
            if w <= width
        }

    def set_of(sizes: dict[int, str]) -> str:
        return ",".join(f"{a} {w}w" for w, a in sizes.items())

    items = []
    for _ in range(d.count):
        width = d.random.choice((1920, 1920, 2048, 1200))
        high = round(width / (0.67 if d.random.random() < 0.25 else 1.5))
        name = f"{d.token(8)}-{d.token(4)}-{d.token(4)}-{d.token(12)}"
        sizes = sized(name, width, high)
        d.belongs(*sizes.values())
        last = max(sizes)
        grow = round(width / high * 260, 4)
        items.append(
            f"""<div class="grid__item-container js-grid-item-container" data-flex-grow="{grow}" style="width:{grow}px; flex-grow:{grow};" data-width="{width}" data-height="{high}">
            <script type="text/html" class="js-lightbox-slide-content"><div class="grid__image-wrapper"><img src="{sizes[last]}" srcset="{set_of(sizes)}" sizes="(max-width: {width}px) 100vw, {width}px"></div></script>
            <img class="grid__item-image js-grid__item-image grid__item-image-lazy js-lazy" src="{BLANK}" data-src="{sizes[last]}" data-srcset="{set_of(sizes)}">
            <span class="grid__item-filler" style="padding-bottom:{round(100 * high / width, 4)}%;"></span></div>"""
        )
    covers = []
    for film in d.films[: d.random.randint(3, 8)]:
        sizes = sized(
            f"{d.token(8)}-{d.token(12)}", 1920, 1440, f"carw_4x3x{d.random.randint(10, 99)}"
        )
        covers.append(f"""<a class="project-cover js-project-cover-touch hold-space" href="/{slug(film)}" data-context="pages" data-identity="id:p{d.token(24)}" data-hover-hint="galleryPageCover"><div class="cover-content-container"><div class="cover-image-wrap"><div class="cover-image"><div class="cover cover-normal">
            <img class="cover__img js-lazy" src="{BLANK}" data-src="{sizes[1920]}" data-srcset="{set_of(sizes)}" data-sizes="(max-width: 540px) 100vw, 33vw"></div></div></div><div class="details-wrap"><div class="details"><div class="details-inner"><div class="title preserve-whitespace">{film}</div><div class="date">2022</div></div></div></div></div></a>""")  # fmt: skip
    mark = d.file(f"{cdn}{d.token(8)}_rwc_0x0x400x100x400.png?h={d.token(32)}", 400, 100)
    return d.done(f"""<!DOCTYPE HTML><html lang="en-US"><head><meta charset="UTF-8" /><meta name="viewport" content="width=device-width, initial-scale=1" /><meta name="twitter:card" content="summary_large_image" /><title>Tomas Hale - On Set 2023</title>
<style>body{{margin:0;font:15px/1.6 "Source Sans Pro",sans-serif;color:#222;background:#fff}}.site-header{{display:flex;justify-content:space-between;padding:40px 5%}}.logo img{{height:50px}}.site-header a{{color:#222;margin-left:20px;text-decoration:none}}.page-header{{text-align:center}}.project-modules{{width:90%;margin:0 auto}}
.grid--main{{display:flex;flex-wrap:wrap}}.grid__item-container{{position:relative;margin:5px;overflow:hidden}}.grid__item-image{{position:absolute;inset:0;width:100%;height:100%;object-fit:cover}}.grid__item-filler{{display:block;width:100%}}.other-projects .project-covers{{display:flex;flex-wrap:wrap;gap:20px;width:90%;margin:40px auto}}.project-cover{{width:calc(25% - 20px);color:#222;text-decoration:none}}.cover__img{{width:100%;aspect-ratio:4/3;background:#eee}}.back-to-top,.site-footer{{text-align:center;padding:20px}}</style></head>
<body class="transition-enabled"><div class='page-background-video page-background-video-with-panel'></div><div class="js-responsive-nav"><div class="responsive-nav"></div></div>
<div class="site-wrap cfix js-site-wrap"><div class="site-container"><div class="site-content e2e-site-content"><header class="site-header"><div class="logo-wrap"><div class="logo e2e-site-logo-text logo-image"><a href="/work" class="image-normal image-link"><img src="{mark}" alt="Tomas Hale"></a></div></div><nav class="main-nav"><div class="page-title"><a href="/work" class="active">Work</a></div><div class="page-title"><a href="/about">About</a></div></nav></header>
<main><div class="page-container" data-context="page.page.container" data-hover-hint="pageContainer"><section class="page standard-modules"><header class="page-header content"><h1 class="title preserve-whitespace e2e-site-logo-text">On Set 2023</h1><p class="description">{d.words(14)}</p></header>
<div class="page-content js-page-content"><div id="project-canvas" class="js-project-modules modules content"><div id="project-modules"><div class="project-module module media_collection project-module-media_collection" data-id="m{d.token(20)}"><div class="grid--main js-grid-main" data-grid-max-images="  ">{"".join(items)}<div class="js-grid-spacer"></div></div></div></div></div></div></section>
<section class="other-projects" data-context="page.page.other_pages" data-hover-hint="otherPages"><div class="title-wrapper"><div class="title-container"><h3 class="other-projects-title preserve-whitespace" style="text-align:center">You may also like</h3></div></div><div class="project-covers">{"".join(covers)}</div></section>
<section class="back-to-top"><a href="#"><span class="arrow">&uarr;</span><span>Back to Top</span></a></section></div><footer class="site-footer"><div class="footer-text">Powered by a portfolio builder</div></footer></main></div></div></div>
<script>
var lazy = function (image) {{
  if (image.dataset.srcset) {{ image.srcset = image.dataset.srcset; image.sizes = image.dataset.sizes || image.clientWidth + 'px'; }}
  image.src = image.dataset.src;
  image.classList.remove('js-lazy');
}};
var seen = new IntersectionObserver(function (entries) {{
  entries.forEach(function (one) {{ if (one.isIntersecting) {{ seen.unobserve(one.target); lazy(one.target); }} }});
}}, {{ rootMargin: '600px' }});
document.querySelectorAll('.js-lazy').forEach(function (image) {{ seen.observe(image); }});
</script></body></html>""")


def camera_for_sale(seed: int) -> Page:
    """A Spanish shop's page of an old camera: the shop plug-in's slides and strip, like goods, payment signs."""
    d = Draft("camera_for_sale", seed, "https://camaras-antiguas.test/producto/bolex-h16-reflex/")
    up = "https://camaras-antiguas.test/wp-content/uploads/2023/04/"
    slides = []
    for index in d.some(4, 12):
        stem = f"{up}bolex-{d.random.randint(1000, 9999)}-{index + 1}"
        whole = d.file(f"{stem}.jpg", 1600, 1200)
        sizes = {
            600: d.file(f"{stem}-600x450.jpg", 600, 450),
            300: d.file(f"{stem}-300x225.jpg", 300, 225),
            1024: d.file(f"{stem}-1024x768.jpg", 1024, 768),
            768: d.file(f"{stem}-768x576.jpg", 768, 576),
        }
        thumb = d.file(f"{stem}-100x100.jpg", 100, 100)
        d.belongs(thumb, *sizes.values(), whole)
        sets = ", ".join(f"{a} {w}w" for w, a in sizes.items()) + f", {whole} 1600w"
        slides.append(
            f'<div data-thumb="{thumb}" data-thumb-alt="" data-thumb-srcset="{thumb} 100w" data-thumb-sizes="(max-width: 100px) 100vw, 100px" class="woocommerce-product-gallery__image"><a href="{whole}"><img width="600" height="450" src="{sizes[600]}" class="{"wp-post-image" if index == 0 else ""}" alt="" data-caption="" data-src="{whole}" data-large_image="{whole}" data-large_image_width="1600" data-large_image_height="1200" decoding="async" srcset="{sets}" sizes="(max-width: 600px) 100vw, 600px" /></a></div>'
        )
    related = "".join(
        f"""<li class="product type-product post-{d.random.randint(100, 9000)} status-publish {d.random.choice(("instock", "outofstock"))} has-post-thumbnail"><a href="https://camaras-antiguas.test/producto/{slug(f)}/" class="woocommerce-LoopProduct-link woocommerce-loop-product__link"><img width="324" height="324" src="{a}" class="attachment-woocommerce_thumbnail size-woocommerce_thumbnail" alt="" decoding="async" loading="lazy" srcset="{a} 324w, {b} 150w" sizes="(max-width: 324px) 100vw, 324px" /><h2 class="woocommerce-loop-product__title">Proyector {f}</h2><span class="price"><span class="woocommerce-Price-amount amount"><bdi>{d.random.randint(40, 900)},00<span class="woocommerce-Price-currencySymbol">&euro;</span></bdi></span></span></a><a href="?add-to-cart=1" class="button product_type_simple add_to_cart_button ajax_add_to_cart">Añadir al carrito</a></li>"""
        for f in d.films[: d.random.randint(3, 4)]
        for a, b in [(d.file(f"{up}{slug(f)}-324x324.jpg", 324, 324), d.file(f"{up}{slug(f)}-150x150.jpg", 150, 150))]
    )  # fmt: skip
    reviews = "".join(
        f'<li class="review"><div class="comment_container"><img alt="" src="{d.file(f"https://gravatar.test/avatar/{d.token(32)}?s=60&d=mm&r=g", 60, 60)}" class="avatar avatar-60 photo" height="60" width="60" /><div class="comment-text"><p class="meta"><strong>Cliente</strong></p><p>Llegó muy bien embalada.</p></div></div></li>'
        for _ in d.some(0, 3)
    )
    logo = d.file("https://camaras-antiguas.test/wp-content/uploads/2021/01/logo.png", 220, 60)
    cards = d.file("https://camaras-antiguas.test/wp-content/uploads/2021/01/pagos.png", 300, 40)
    return d.done(f"""<!doctype html><html lang="es"><head><meta charset="UTF-8"><title>Bolex H16 Reflex &#8211; Cámaras Antiguas</title><meta name="generator" content="WooCommerce 8.2.1" />
<style>body{{margin:0;font:16px/1.6 "Source Sans Pro",sans-serif;color:#6d6d6d}}.col-full{{max-width:1060px;margin:0 auto;padding:0 20px}}.site-header{{border-bottom:1px solid #eee;padding:24px 0}}.product::after{{content:"";display:table;clear:both}}.woocommerce-product-gallery{{width:47%;float:left;position:relative;margin-bottom:40px}}.flex-viewport{{overflow:hidden}}.woocommerce-product-gallery__wrapper{{display:flex;margin:0}}.woocommerce-product-gallery__image{{flex:0 0 100%}}.woocommerce-product-gallery__image img{{display:block;width:100%;height:auto}}.flex-control-thumbs{{display:flex;flex-wrap:wrap;gap:8px;list-style:none;padding:0;margin:8px 0}}.flex-control-thumbs img{{width:82px;opacity:.5;cursor:pointer}}.flex-control-thumbs img.flex-active{{opacity:1}}.summary{{float:right;width:47%}}.woocommerce-tabs,.related{{clear:both}}ul.products{{display:flex;gap:24px;list-style:none;padding:0}}ul.products li{{flex:1;text-align:center}}ul.products img{{width:100%;height:auto}}.commentlist{{list-style:none;padding:0}}.comment_container{{display:flex;gap:16px}}.site-footer{{background:#f0f0f0;padding:24px 0}}</style></head>
<body class="product-template-default single single-product theme-storefront woocommerce woocommerce-page"><div id="page" class="hfeed site"><header id="masthead" class="site-header" role="banner"><div class="col-full"><div class="site-branding"><a href="/" class="custom-logo-link" rel="home"><img width="220" height="60" src="{logo}" class="custom-logo" alt="Cámaras Antiguas" /></a></div><nav class="storefront-primary-navigation">Inicio · Tienda · Reparaciones · Carrito</nav></div></header>
<div id="content" class="site-content"><div class="col-full"><nav class="woocommerce-breadcrumb"><a href="/">Inicio</a> / <a href="/categoria-producto/16mm/">16 mm</a> / Bolex H16 Reflex</nav><div class="woocommerce"></div><main id="main" class="site-main"><div class="woocommerce-notices-wrapper"></div>
<div id="product-2291" class="product type-product post-2291 status-publish first instock product_cat-16mm has-post-thumbnail shipping-taxable purchasable product-type-simple">
<div class="woocommerce-product-gallery woocommerce-product-gallery--with-images woocommerce-product-gallery--columns-4 images" data-columns="4"><div class="woocommerce-product-gallery__wrapper">{"".join(slides)}</div></div>
<div class="summary entry-summary"><h1 class="product_title entry-title">Bolex H16 Reflex</h1><p class="price"><span class="woocommerce-Price-amount amount"><bdi>{d.random.randint(300, 1400)},00<span class="woocommerce-Price-currencySymbol">&euro;</span></bdi></span></p><div class="woocommerce-product-details__short-description"><p>Cámara de 16 mm revisada, con tres objetivos y maleta. Todas las fotos son del ejemplar en venta.</p></div><form class="cart"><input type="number" class="input-text qty text" value="1" /><button type="submit" class="single_add_to_cart_button button alt">Añadir al carrito</button></form><div class="product_meta"><span class="sku_wrapper">SKU: <span class="sku">B16-{d.random.randint(10, 99)}</span></span></div></div>
<div class="woocommerce-tabs wc-tabs-wrapper"><ul class="tabs wc-tabs"><li class="description_tab active"><a href="#tab-description">Descripción</a></li><li class="reviews_tab"><a href="#tab-reviews">Valoraciones</a></li></ul><div class="woocommerce-Tabs-panel"><p>Funciona a todas las velocidades. Visor limpio.</p></div><div id="reviews"><ol class="commentlist">{reviews}</ol></div></div>
<section class="related products"><h2>Productos relacionados</h2><ul class="products columns-4">{related}</ul></section></div></main></div></div>
<footer id="colophon" class="site-footer"><div class="col-full"><img src="{cards}" alt="Formas de pago" width="300" height="40" /> &copy; Cámaras Antiguas</div></footer></div>
<script>
(function () {{
  var wrapper = document.querySelector('.woocommerce-product-gallery__wrapper');
  var view = document.createElement('div'); view.className = 'flex-viewport';
  wrapper.parentNode.insertBefore(view, wrapper); view.appendChild(wrapper);
  var strip = document.createElement('ol'); strip.className = 'flex-control-nav flex-control-thumbs';
  Array.prototype.forEach.call(wrapper.children, function (slide, index) {{
    var item = document.createElement('li'), image = document.createElement('img');
    image.src = slide.getAttribute('data-thumb'); image.draggable = false;
    if (!index) image.className = 'flex-active';
    image.onclick = function () {{ wrapper.style.transform = 'translate3d(-' + index * 100 + '%,0,0)'; }};
    item.appendChild(image); strip.appendChild(item);
  }});
  view.parentNode.appendChild(strip);
}})();
</script></body></html>""")


BUILDERS: tuple[Layout, ...] = (designers_items, portfolio_grid, camera_for_sale)
