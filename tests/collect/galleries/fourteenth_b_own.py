"""A shop's thing, and what somebody wrote by hand."""

from __future__ import annotations

import json
from html import escape

from collect.galleries.draft import Draft, Page, slug
from collect.galleries.fourteenth_b_parts import addresses, cuts, photograph, srcset


def lobby_set(seed: int) -> Page:
    """A French shop's set of lobby cards: the shop plug-in's gallery with its strip; like products."""
    d = Draft("lobby_set", seed, f"https://papiercine.test/produit/jeu-photos-exploitation-{seed}/")
    up = "https://papiercine.test/wp-content/uploads/2023/03"
    items, ld = [], []
    for index in range(min(d.count, 16)):
        width, height = d.random.choice(((1800, 1400), (1800, 1390), (1780, 1400)))
        stem = f"{up}/{slug(d.film)}-photo-{index + 1}"
        made = cuts(d, stem, width, height, (1536, 1024, 768, 600, 300))
        thumb = d.file(f"{stem}-100x100.jpg", 100, 100)
        square = d.file(f"{stem}-150x150.jpg", 150, 150)
        d.belongs(*addresses(made), thumb, square)
        ld.append(made[0][0])
        shown = made[4]
        items.append(
            f'<div data-thumb="{thumb}" data-thumb-alt="{escape(d.film)} - Image {index + 1}" data-thumb-srcset="{thumb} 100w, {square} 150w" data-thumb-sizes="(max-width: 100px) 100vw, 100px" class="woocommerce-product-gallery__image"><a href="{made[0][0]}"><img {"fetchpriority=high " if not index else ""}width="600" height="{shown[2]}" src="{shown[0]}" class="{"wp-post-image" if not index else ""}" alt="{escape(d.film)} - Image {index + 1}" data-caption="" data-src="{made[0][0]}" data-large_image="{made[0][0]}" data-large_image_width="{width}" data-large_image_height="{height}" decoding="async" srcset="{srcset([shown, *made[:4], made[5]])}" sizes="(max-width: 600px) 100vw, 600px" /></a></div>'
        )
    cards = ""
    for film in d.films[:4]:
        stem = f"{up}/affiche-{slug(film)}"
        wide = d.file(f"{stem}-300x300.jpg", 300, 300)
        small = d.file(f"{stem}-150x150.jpg", 150, 150)
        cards += f'<li class="product type-product status-publish instock has-post-thumbnail"><a href="/produit/affiche-{slug(film)}/" class="woocommerce-LoopProduct-link woocommerce-loop-product__link"><img width="300" height="300" src="{wide}" class="attachment-woocommerce_thumbnail size-woocommerce_thumbnail" alt="Affiche {escape(film)}" decoding="async" loading="lazy" srcset="{wide} 300w, {small} 150w" sizes="(max-width: 300px) 100vw, 300px"><h2 class="woocommerce-loop-product__title">Affiche {escape(film)}</h2><span class="price"><span class="woocommerce-Price-amount amount"><bdi>{d.random.randint(20, 180)},00&nbsp;€</bdi></span></span></a><a href="?add-to-cart=5" class="button add_to_cart_button">Ajouter au panier</a></li>'
    logo = d.file(f"{up}/cropped-papiercine.png", 320, 100)
    pay = d.file("/wp-content/plugins/paiement/assets/images/cartes.svg.png", 200, 40)
    data = {"@context": "https://schema.org/", "@type": "Product", "name": f"Jeu de photos {d.film}", "image": ld[0], "sku": f"PH{seed + 120}",
            "offers": [{"@type": "Offer", "price": "95.00", "priceCurrency": "EUR", "availability": "http://schema.org/InStock"}]}  # fmt: skip
    strip = (
        "<script>(function(){var g=document.querySelector('.woocommerce-product-gallery'),w=g.firstElementChild,n=document.createElement('ol');n.className='flex-control-nav flex-control-thumbs';"
        "var v=document.createElement('div');v.className='flex-viewport';g.insertBefore(v,w);v.appendChild(w);"
        "[].forEach.call(w.children,function(x,i){var l=document.createElement('li');l.innerHTML='<img onload=\"this.width=this.naturalWidth\" src=\"'+x.dataset.thumb+'\" class=\"'+(i?'':'flex-active')+'\" draggable=\"false\">';n.appendChild(l)});"
        "g.appendChild(n);g.style.opacity=1})();</script>"
    )
    return d.done(f"""<!DOCTYPE html>
<html lang="fr-FR"><head><meta charset="UTF-8"><title>Jeu de photos d'exploitation {escape(d.film)} – Papier Ciné</title><meta property="og:image" content="{ld[0]}"><script type="application/ld+json">{json.dumps(data)}</script>
<style>body{{margin:0;font:16px/1.6 "Source Sans Pro",sans-serif;color:#6d6d6d}}.col-full{{max-width:1060px;margin:auto;padding:0 16px}}.site-branding img{{width:220px}}.product.main{{display:flex;flex-wrap:wrap;gap:4%}}.woocommerce-product-gallery{{width:48%}}.summary{{width:46%}}.flex-viewport{{overflow:hidden;aspect-ratio:1.28}}.woocommerce-product-gallery__wrapper{{display:flex}}.woocommerce-product-gallery__image{{flex:0 0 100%}}.woocommerce-product-gallery__image img{{width:100%;height:auto;display:block}}
.flex-control-thumbs{{list-style:none;margin:10px 0;padding:0;display:flex;flex-wrap:wrap}}.flex-control-thumbs li{{width:22%;margin:0 3% 3% 0}}.flex-control-thumbs img{{width:100%;opacity:.5}}.flex-active{{opacity:1!important}}ul.products{{list-style:none;padding:0;display:flex;gap:3%}}ul.products li{{width:22%}}ul.products img{{width:100%;height:auto}}.site-footer{{background:#f0f0f0;padding:30px}}</style></head>
<body class="product-template-default single single-product woocommerce woocommerce-page"><header id="masthead" class="site-header"><div class="col-full"><div class="site-branding"><a href="/" class="custom-logo-link" rel="home"><img width="320" height="100" src="{logo}" class="custom-logo" alt="Papier Ciné"></a></div><nav><a href="/boutique/">Boutique</a> · <a href="/affiches/">Affiches</a> · <a href="/photos/">Photos</a> · <a href="/panier/">Panier 0,00 €</a></nav></div></header>
<div class="col-full"><nav class="woocommerce-breadcrumb"><a href="/">Accueil</a> / <a href="/photos/">Photos</a> / {escape(d.film)}</nav><div id="product-{seed + 700}" class="product main type-product status-publish instock">
<div class="woocommerce-product-gallery woocommerce-product-gallery--with-images woocommerce-product-gallery--columns-4 images" data-columns="4" style="opacity: 0; transition: opacity .25s ease-in-out;"><div class="woocommerce-product-gallery__wrapper">{"".join(items)}</div></div>
<div class="summary entry-summary"><h1 class="product_title entry-title">Jeu de {len(items)} photos – {escape(d.film)}</h1><p class="price"><span class="woocommerce-Price-amount amount"><bdi>95,00&nbsp;€</bdi></span></p><div class="woocommerce-product-details__short-description"><p>Jeu complet de photos d'exploitation, 24 × 30 cm, très bon état.</p></div><form class="cart" method="post"><input type="number" value="1" class="input-text qty text"><button class="single_add_to_cart_button button alt">Ajouter au panier</button></form><img src="{pay}" width="200" height="40" alt="Cartes acceptées"></div></div>
<section class="related products"><h2>Produits similaires</h2><ul class="products columns-4">{cards}</ul></section></div><footer class="site-footer"><div class="col-full">© Papier Ciné 2026 – CGV – Mentions légales</div></footer>{strip}</body></html>""")


def written_days(seed: int) -> Page:
    """A Czech amateur crew's page by hand: headings of days, sized links for a light box script."""
    d = Draft("written_days", seed, f"https://www.amaterskyfilm.test/nataceni/{2010 + seed}.html")
    number = day = 0
    days = ""
    left = d.count
    while left:
        few = min(left, d.random.randint(4, 12))
        left -= few
        day += 1
        row = ""
        for _ in range(few):
            number += 1
            width, height = photograph(d, d.random.choice((1600, 1920, 2400)))
            name = f"IMG_{2000 + number * 7}"
            whole = d.file(f"../foto/{2010 + seed}/{name}.jpg", width, height)
            small = d.file(
                f"../foto/{2010 + seed}/nahledy/{name}.jpg", round(200 * width / height), 200
            )
            half = d.file(f"../foto/{2010 + seed}/800/{name}.jpg", 800, round(800 * height / width))
            d.belongs(whole, half, small)
            row += f'<a href="{whole}" data-pswp-width="{width}" data-pswp-height="{height}" data-pswp-srcset="{half} 800w, {whole} {width}w" data-cropped="true" target="_blank">\n  <img src="{small}" alt="">\n</a>\n'
        days += f'<h3>{day + 3}. července</h3>\n<p>{d.random.choice(("Ráno pršelo, tak jsme točili interiéry.", "Celý den u rybníka.", "Poslední klapka!"))}</p>\n<div class="pswp-gallery fotky">\n{row}</div>\n'
    banner = d.file("../img/zahlavi.jpg", 960, 180)
    counter = d.file("https://pocitadlo.test/hit.gif?id=4471", 88, 31)
    backs = d.file("../img/pozadi.gif", 60, 60)
    mail = d.file("../img/obalka.gif", 16, 12)
    badges = "".join(
        f'<a href="https://{one}.test/"><img src="{d.file(f"../img/ikonka-{one}.gif", 88, 31)}" width="88" height="31" alt="{one}"></a> '
        for one in ("filmklub", "kinoamater", "obec")
    )
    return d.done(f"""<!DOCTYPE html>
<html lang="cs">
<head>
<meta charset="utf-8">
<title>Natáčení filmu {escape(d.film)} - fotky</title>
<link rel="stylesheet" href="../photoswipe/photoswipe.css">
<style>
body {{ background: #d8d2c0 url({backs}); font-family: Georgia, serif; margin: 0 }}
#obal {{ width: 960px; margin: 0 auto; background: #fff }}
#menu {{ background: #63452a; padding: 6px 12px }} #menu a {{ color: #fff; margin-right: 16px }}
#text {{ padding: 12px 24px }}
.fotky {{ display: flex; flex-wrap: wrap; gap: 6px }}
.fotky img {{ height: 150px; width: auto; display: block; border: 1px solid #888 }}
#pata {{ padding: 12px; text-align: center; font-size: 12px; border-top: 1px solid #ccc }}
</style>
</head>
<body>
<div id="obal">
<a href="../index.html"><img src="{banner}" width="960" height="180" alt="Amatérský film"></a>
<div id="menu"><a href="../index.html">Úvod</a><a href="../filmy.html">Filmy</a><a href="index.html">Natáčení</a><a href="../kniha.php">Kniha návštěv</a></div>
<div id="text">
<h2>Jak jsme točili {escape(d.film)}</h2>
<p>Fotil Pepa. Kliknutím se fotka zvětší.</p>
{days}
<p><img src="{mail}" width="16" height="12" alt=""> Napište nám: film (zavináč) amaterskyfilm.test</p>
</div>
<div id="pata">{badges}<br><img src="{counter}" width="88" height="31" alt="počítadlo"> Stránky dělá Pepa, {2010 + seed}</div>
</div>
<script type="module">
import PhotoSwipeLightbox from '../photoswipe/photoswipe-lightbox.esm.js';
const lightbox = new PhotoSwipeLightbox({{
  gallery: '.pswp-gallery', children: 'a', pswpModule: () => import('../photoswipe/photoswipe.esm.js')
}});
lightbox.init();
</script>
</body>
</html>""")


def category_archive(seed: int) -> Page:
    """A Swedish film blog's archive of one category: a card with a picture for each post: no gallery."""
    d = Draft("category_archive", seed, "https://duken.test/kategori/recensioner/")
    up = "https://duken.test/wp-content/uploads/2025"
    posts = ""
    for index, film in enumerate(d.films[: d.random.randint(8, 12)]):
        made = cuts(d, f"{up}/{9 - index % 4:02d}/{slug(film)}", 1600, 900, (1024, 768, 300))
        posts += f"""<article class="post-{800 + index} post type-post status-publish format-standard has-post-thumbnail hentry category-recensioner ast-grid-common-col ast-full-width ast-article-post" id="post-{800 + index}" itemtype="https://schema.org/CreativeWork" itemscope="itemscope"><div class="ast-post-format- blog-layout-4 ast-article-inner"><div class="post-content ast-grid-common-col"><div class="ast-blog-featured-section post-thumb ast-blog-single-element"><div class="post-thumb-img-content post-thumb"><a href="/{slug(film)}/" aria-label="Läs: {escape(film)}"><img width="1024" height="576" src="{made[1][0]}" class="attachment-large size-large wp-post-image" alt="" itemprop="image" decoding="async" srcset="{srcset([made[1], made[0], *made[2:]])}" sizes="(max-width: 1024px) 100vw, 1024px"></a></div></div><h2 class="entry-title ast-blog-single-element" itemprop="headline"><a href="/{slug(film)}/" rel="bookmark">{escape(film)}</a></h2><header class="entry-header"><div class="entry-meta"><span class="posted-by">Av Karin Duk</span> / <span class="posted-on">{index + 1} september 2025</span></div></header><div class="ast-excerpt-container"><p>{d.words(22)}</p></div><p class="ast-blog-single-element read-more"><a href="/{slug(film)}/">Läs mer »</a></p></div></div></article>"""
    logo = d.file(f"{up}/01/cropped-duken-120x40.png", 120, 40)
    face = d.file(f"{up}/01/karin-300x300.jpg", 300, 300)
    advert = d.file("https://annons.test/b/300x250.jpg", 300, 250)
    return d.done(f"""<!DOCTYPE html>
<html lang="sv-SE"><head><meta charset="UTF-8"><title>Recensioner – Duken</title><link rel="canonical" href="{d.page.url}">
<style>body{{margin:0;font:16px/1.6 sans-serif;background:#f0f5fa;color:#4b4f58}}.ast-container{{max-width:1240px;margin:auto;padding:20px;display:flex;gap:30px}}.site-header{{background:#fff;padding:14px 40px;display:flex;justify-content:space-between}}#primary{{flex:1}}.ast-row{{display:grid;grid-template-columns:repeat(3,1fr);gap:24px}}.ast-article-inner{{background:#fff;padding:18px}}.ast-article-inner img{{width:100%;height:auto}}.widget-area{{width:300px}}.widget-area img{{max-width:100%;height:auto}}h2{{font-size:20px}}footer{{background:#fff;padding:20px;text-align:center}}</style></head>
<body class="archive category category-recensioner"><header class="site-header"><a href="/" class="custom-logo-link"><img width="120" height="40" src="{logo}" class="custom-logo" alt="Duken"></a><nav><a href="/kategori/recensioner/">Recensioner</a> · <a href="/kategori/listor/">Listor</a> · <a href="/om/">Om bloggen</a></nav></header>
<div id="content" class="site-content"><div class="ast-container"><div id="primary" class="content-area primary"><section class="ast-archive-description"><h1 class="page-title ast-archive-title">Recensioner</h1></section><main id="main" class="site-main"><div class="ast-row">{posts}</div></main><nav class="navigation pagination"><span aria-current="page" class="page-numbers current">1</span> <a class="page-numbers" href="page/2/">2</a> <a class="next page-numbers" href="page/2/">Nästa »</a></nav></div>
<div class="widget-area secondary" id="secondary"><aside class="widget widget_block"><figure class="wp-block-image size-medium"><img width="300" height="300" src="{face}" alt="Karin" class="wp-image-12"></figure><p>Jag heter Karin och ser för mycket film.</p></aside><aside class="widget widget_custom_html"><a href="https://annons.test/c/9"><img src="{advert}" width="300" height="250" alt="Annons"></a></aside></div></div></div><footer class="site-footer">© 2026 Duken</footer></body></html>""")
