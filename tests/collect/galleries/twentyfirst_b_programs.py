"""Two visual builders of a blog program, a content system's plug-in, and a search in vain."""

from __future__ import annotations

from collect.galleries.draft import Draft, Page, slug
from collect.galleries.twentyfirst_b_parts import code, digits, name, near, seen, told


def cooperatives_belt(seed: int) -> Page:
    """An Irish film co-operative's page by a visual builder: a belt of cut slides for a light box; films, people, funders."""
    d = Draft("cooperatives_belt", seed, "")
    place = "https://www.inishfilm.test"
    d.page.url = f"{place}/films/{slug(d.film)}/"
    up = f"{place}/wp-content/uploads/2024/{d.random.randint(1, 12):02d}"
    belt, rel = (
        f"vc_images-carousel-1-{digits(d, 10)}",
        f"prettyPhoto[rel-{digits(d, 4)}-{digits(d, 9)}]",
    )
    slides, dots = [], []
    for number in range(d.count):
        stem = f"{up}/{slug(d.film)}-still-{number + 1:02d}"
        small = d.file(f"{stem}-600x400.jpg", 600, 400)
        whole = d.file(f"{stem}.jpg", 2560)
        d.belongs(small, whole)
        dots.append(f'<li data-target="#{belt}" data-slide-to="{number}"></li>')
        slides.append(
            f'<div class="vc_item"><div class="vc_inner"><a class="prettyphoto" href="{whole}" data-rel="{rel}"><img decoding="async" loading="lazy" src="{small}" width="600" height="400" alt="{seen(d)}" title="{slug(d.film)}-still-{number + 1:02d}" /></a></div></div>'
        )
    poster = d.file(f"{up}/{slug(d.film)}-poster-724x1024.jpg", 724, 1024)
    people = "".join(
        f'<div class="wpb_column vc_column_container vc_col-sm-3"><div class="vc_column-inner"><div class="wpb_wrapper"><div class="wpb_single_image wpb_content_element vc_align_center"><figure class="wpb_wrapper vc_figure"><div class="vc_single_image-wrapper vc_box_circle vc_box_border_grey"><img class="vc_single_image-img" src="{d.file(f"{up}/{slug(who)}-150x150.jpg", 150, 150)}" width="150" height="150" alt="{who}"></div></figure></div><h5>{who}</h5></div></div></div>'
        for who in d.random.sample(("Aoife Kane", "Colm Reid", "Nora Quill", "Dara Finn"), d.random.randint(2, 4))
    )  # fmt: skip
    films = "".join(
        f'<div class="vc_grid-item vc_clearfix vc_col-sm-4 vc_visible-item"><div class="vc_gitem-zone vc_gitem-zone-a vc-gitem-zone-height-mode-auto" style="background-image: url(\'{(at := d.file(f"{up}/{slug(one)}-768x512.jpg", 768, 512))}\') !important;"><a href="{place}/films/{slug(one)}/" title="{one}" class="vc_gitem-link vc-zone-link"></a><img class="vc_gitem-zone-img" src="{at}" loading="lazy" alt=""></div><h4><a href="{place}/films/{slug(one)}/">{one}</a></h4></div>'
        for one in d.films[: d.random.choice((3, 6))]
    )
    logos = "".join(
        f'<a href="https://{one}.test/" target="_blank"><img src="{d.file(f"{up}/{one}-logo.png", 220, 90)}" width="220" height="90" alt="{one}"></a>'
        for one in ("screenfund", "artscouncil", "county", "radio")[: d.random.randint(2, 4)]
    )
    pixel = d.file(f"https://www.tracker.test/tr?id={digits(d, 15)}&ev=PageView&noscript=1", 1, 1)
    return d.done(f"""<!DOCTYPE html><html lang="en-IE"><head><meta charset="UTF-8"><title>{d.film} &#8211; Inish Film</title><meta property="og:image" content="{poster}" /><meta name="generator" content="Powered by WPBakery Page Builder - drag and drop page builder for WordPress."/>
<style>body{{margin:0;font:16px/1.6 Lato,sans-serif;color:#444}}header,.vc_row,footer{{max-width:1170px;margin:0 auto;padding:18px}}header{{display:flex;justify-content:space-between}}header a{{margin-left:20px}}.vc_row{{display:flex;flex-wrap:wrap;gap:24px}}.vc_col-sm-8{{flex:2}}.vc_col-sm-4{{width:30%}}.vc_col-sm-3{{width:22%;text-align:center}}.vc_col-sm-12{{width:100%}}.vc_images_carousel{{position:relative;overflow:hidden}}.vc_carousel-inner{{overflow:hidden}}.vc_carousel-slideline-inner{{display:flex;transition:transform .5s}}.vc_item{{flex:0 0 33.33%}}.vc_inner{{padding:0 4px}}.vc_item img{{width:100%;height:auto;display:block}}.vc_carousel-indicators{{list-style:none;display:flex;gap:6px;justify-content:center;padding:0}}.vc_carousel-indicators li{{width:9px;height:9px;border:1px solid #777;border-radius:50%}}.vc_box_circle img{{border-radius:50%}}.vc_gitem-zone{{background-size:cover}}.vc_gitem-zone-img{{width:100%;display:block}}.poster img{{width:100%;height:auto}}.logos{{background:#f4f4f4}}footer{{background:#222;color:#aaa;max-width:none}}</style></head>
<body class="page-template-default wpb-js-composer js-comp-ver-7.6 vc_responsive"><noscript><img height="1" width="1" style="display:none" src="{pixel.replace("&", "&amp;")}" /></noscript>
<header><a href="{place}/"><img src="{d.file(f"{up}/inish-logo.png", 180, 60)}" width="180" height="60" alt="Inish Film"></a><nav><a href="/films/">Films</a><a href="/training/">Training</a><a href="/hire/">Equipment</a><a href="/contact/">Contact</a></nav></header>
<div class="wpb-content-wrapper"><div class="vc_row wpb_row vc_row-fluid"><div class="wpb_column vc_column_container vc_col-sm-4 poster"><div class="vc_column-inner"><div class="wpb_single_image wpb_content_element"><figure class="wpb_wrapper vc_figure"><div class="vc_single_image-wrapper vc_box_border_grey"><img width="724" height="1024" src="{poster}" class="vc_single_image-img attachment-large" alt="Poster"></div></figure></div></div></div>
<div class="wpb_column vc_column_container vc_col-sm-8"><div class="wpb_text_column wpb_content_element"><div class="wpb_wrapper"><h1>{d.film}</h1><p>{d.words(60)}</p><p>{d.words(40)}</p></div></div></div></div>
<div class="vc_row wpb_row vc_row-fluid"><div class="wpb_column vc_column_container vc_col-sm-12"><div class="vc_column-inner"><div class="wpb_wrapper"><div class="wpb_images_carousel wpb_content_element vc_clearfix"><div class="wpb_wrapper"><h2 class="wpb_heading wpb_gallery_heading">Stills</h2>
<div id="{belt}" data-ride="vc_carousel" data-wrap="true" style="width: 100%;" data-interval="5000" data-auto-height="yes" data-mode="horizontal" data-partial="false" data-per-view="3" data-hide-on-end="false" class="vc_slide vc_images_carousel"><ol class="vc_carousel-indicators">{"".join(dots)}</ol><div class="vc_carousel-inner"><div class="vc_carousel-slideline"><div class="vc_carousel-slideline-inner">{"".join(slides)}</div></div></div><a class="vc_left vc_carousel-control" href="#{belt}" data-slide="prev"><span class="icon-prev"></span></a><a class="vc_right vc_carousel-control" href="#{belt}" data-slide="next"><span class="icon-next"></span></a></div></div></div></div></div></div></div>
<div class="vc_row wpb_row vc_row-fluid"><h3 class="vc_col-sm-12">The people</h3>{people}</div>
<div class="vc_row wpb_row vc_row-fluid"><h3 class="vc_col-sm-12">More of our films</h3><div class="vc_grid-container-wrapper vc_row">{films}</div></div>
<div class="vc_row wpb_row vc_row-fluid logos">{logos}</div></div><footer>&copy; Inish Film CLG. Registered charity.</footer>
<script>(function(){{var l=document.querySelector(".vc_carousel-slideline-inner"),n=0;setInterval(function(){{n=(n+1)%{d.count};l.style.transform="translateX(-"+n*33.33+"%)"}},5000)}})();</script></body></html>""")


def turned_slides(seed: int) -> Page:
    """A Colombian producer's page by another builder: painted slides with a strip of the same, late; praise, posts, prizes."""
    d = Draft("turned_slides", seed, "")
    place, late = "https://rioabajo.test", d.random.random() < 0.5
    d.page.url = f"{place}/peliculas/{slug(d.film)}/"
    up, group = f"{place}/wp-content/uploads/2025/{d.random.randint(1, 9):02d}", d.token(7)
    main, strip = [], []
    for number in range(d.count):
        stem = f"{up}/{code(d, 4).upper()}{number:03d}"
        shown = d.file(f"{stem}-1024x576.jpg", 1024, 576)
        whole = d.file(f"{stem}-scaled.jpg", 2560)
        d.belongs(shown, whole)
        painted = (
            f'class="elementor-carousel-image swiper-lazy" data-background="{shown}"'
            if late
            else f'class="elementor-carousel-image" style="background-image: url(&#039;{shown}&#039;)"'
        )
        box = f'<div {painted} role="img" aria-label="{seen(d)}">{"<div class=swiper-lazy-preloader></div>" if late else ""}</div>'
        main.append(
            f'<div class="swiper-slide" role="group" aria-roledescription="slide"><a href="{whole}" data-elementor-open-lightbox="yes" data-elementor-lightbox-slideshow="{group}" data-e-action-hash="#elementor-action%3Aaction%3Dlightbox%26settings%3D{code(d, 40)}%3D%3D">{box}</a></div>'
        )
        strip.append(f'<div class="swiper-slide">{box}</div>')
    settings = told({"skin": "slideshow", "slideshow_slides_per_view": 5, "effect": "slide", "speed": 500, "loop": "yes", "lazyload": "yes" if late else "", "autoplay": ""})  # fmt: skip
    praise = "".join(
        f'<div class="elementor-testimonial-wrapper"><div class="elementor-testimonial-content">{d.words(14)}</div><div class="elementor-testimonial-meta"><div class="elementor-testimonial-image"><img loading="lazy" decoding="async" width="60" height="60" src="{d.file(f"{up}/critico-{d.token(4)}-150x150.jpg", 150, 150)}" alt=""></div><div class="elementor-testimonial-name">{name(d)}</div></div></div>'
        for _ in d.some(1, 3)
    )
    posts = "".join(
        f'<article class="elementor-post elementor-grid-item post type-post"><a class="elementor-post__thumbnail__link" href="{place}/{slug(one)}/"><div class="elementor-post__thumbnail"><img width="300" height="169" src="{d.file(f"{up}/{slug(one)}-300x169.jpg", 300, 169)}" class="attachment-medium size-medium" alt=""></div></a><div class="elementor-post__text"><h3 class="elementor-post__title"><a href="{place}/{slug(one)}/">{one}</a></h3><p>{d.words(10)}</p></div></article>'
        for one in d.films[:3]
    )
    prizes = "".join(
        f'<img loading="lazy" width="160" height="120" src="{d.file(f"{up}/laurel-{d.token(4)}-300x225.png", 300, 225)}" class="attachment-medium" alt="Laurel">'
        for _ in d.some(0, 4)
    )
    logo = d.file(f"{up}/rio-abajo-blanco.png", 240, 70)
    paint = "e.style.backgroundImage='url('+e.dataset.background+')';e.removeAttribute('data-background');e.classList.add('swiper-lazy-loaded');"
    script = near(".swiper-lazy", paint) if late else ""
    return d.done(f"""<!doctype html><html lang="es-CO"><head><meta charset="UTF-8"><title>{d.film} - Río Abajo</title><meta name="generator" content="Elementor 3.27.6; features: additional_custom_breakpoints; settings: css_print_method-external, google_font-enabled">
<style>body{{margin:0;font:16px/1.6 Poppins,sans-serif;background:#14110f;color:#eee}}a{{color:#e8b04b}}.e-con{{max-width:1140px;margin:0 auto;padding:24px}}.bar{{display:flex;justify-content:space-between}}.bar a{{margin-left:20px}}.swiper{{overflow:hidden}}.swiper-wrapper{{display:flex}}.swiper-slide{{flex:0 0 100%}}.elementor-main-swiper .elementor-carousel-image{{height:560px;background-size:cover;background-position:50%}}.elementor-thumbnails-swiper{{margin-top:10px}}.elementor-thumbnails-swiper .swiper-slide{{flex:0 0 20%;padding:0 5px;box-sizing:border-box;opacity:.6}}.elementor-thumbnails-swiper .elementor-carousel-image{{height:120px;background-size:cover}}.elementor-testimonial-image img{{border-radius:50%}}.elementor-posts{{display:grid;grid-template-columns:repeat(3,1fr);gap:24px}}.elementor-post img{{width:100%;height:auto}}.laurels{{display:flex;gap:16px;filter:invert(1)}}</style></head>
<body class="wp-singular page elementor-default elementor-kit-7 elementor-page"><header data-elementor-type="header" class="elementor elementor-location-header"><div class="e-con e-parent bar"><a href="{place}/"><img src="{logo}" width="240" height="70" alt="Río Abajo"></a><nav class="elementor-nav-menu--main"><a href="/peliculas/">Películas</a><a href="/nosotros/">Nosotros</a><a href="/noticias/">Noticias</a></nav></div></header>
<div data-elementor-type="wp-page" class="elementor"><div class="elementor-element e-flex e-con e-parent"><div class="elementor-element elementor-widget elementor-widget-heading" data-widget_type="heading.default"><h1 class="elementor-heading-title elementor-size-default">{d.film}</h1></div><div class="elementor-widget elementor-widget-text-editor"><p>{d.words(50)}</p></div><div class="laurels">{prizes}</div></div>
<div class="elementor-element e-flex e-con e-parent"><div class="elementor-element elementor-skin-slideshow elementor-arrows-yes elementor-widget elementor-widget-media-carousel" data-element_type="widget" data-settings="{settings}" data-widget_type="media-carousel.default"><div class="elementor-widget-container"><div class="elementor-swiper"><div class="elementor-main-swiper swiper" role="region" aria-roledescription="carousel" aria-label="Slides"><div class="swiper-wrapper">{"".join(main)}</div><div class="elementor-swiper-button elementor-swiper-button-prev" role="button" tabindex="0"></div><div class="elementor-swiper-button elementor-swiper-button-next" role="button" tabindex="0"></div></div></div><div class="elementor-swiper"><div class="elementor-main-swiper-thumbs elementor-thumbnails-swiper swiper"><div class="swiper-wrapper">{"".join(strip)}</div></div></div></div></div></div>
<div class="elementor-element e-flex e-con e-parent">{praise}</div><div class="elementor-element e-flex e-con e-parent"><h2>Noticias</h2><div class="elementor-posts-container elementor-posts elementor-posts--skin-classic elementor-grid">{posts}</div></div></div>
<footer class="elementor-location-footer e-con">© Río Abajo Producciones SAS</footer>{script}</body></html>""")


def clubs_evening(seed: int) -> Page:
    """An Italian cineclub's evening in a content system: a plug-in's list, cached cuts painted under clear pictures; modules aside."""
    d = Draft("clubs_evening", seed, "")
    place = "https://www.cineclubaurora.test"
    d.page.url = f"{place}/index.php/serate/{d.random.randint(100, 400)}-{slug(d.film)}"
    clear = d.file(f"{place}/plugins/content/jw_sig/jw_sig/includes/images/transparent.gif", 1, 1)
    items: list[str] = []
    group = d.token(10)
    d.page.answers[f"{place}/media/templates/site/cassiopeia/css/template.min.css"] = (
        "text/css",
        "",
    )
    for _ in range(d.count):
        called = f"DSC_{d.random.randint(1000, 9999)}{len(items):02d}"
        whole = d.file(f"{place}/images/serate/{slug(d.film)}/{called}.jpg", 1600)
        small = d.file(f"{place}/cache/jw_sig/jw_sig_cache_{group}_{called.lower()}.jpg", 200, 160)
        d.belongs(whole, small)
        lost, shown = whole.removeprefix(place), small.removeprefix(place)
        items.append(
            f'<li class="sigFreeThumb"><a href="{lost}" class="sigFreeLink fancybox-gallery" style="width:200px;height:160px;" title="Stai guardando: {called}.jpg" data-thumb="{shown}" target="_blank" rel="fancybox-button" data-fancybox="gallery{group}"><img class="sigFreeImg" src="{clear.removeprefix(place)}" alt="Clicca per ingrandire: {called}.jpg" title="Clicca per ingrandire: {called}.jpg" style="width:200px;height:160px;background-image:url(\'{shown}\');" /></a></li>'
        )
    aside = "".join(
        f'<li class="mod-articles-item"><figure class="left item-image"><img src="{d.file(f"{place}/images/schede/{slug(one)}.jpg", 300, 200)}" width="300" height="200" loading="lazy" alt=""></figure><a href="/index.php/serate/{digits(d, 3)}-{slug(one)}">{one}</a></li>'
        for one in d.films[: d.random.randint(2, 5)]
    )
    banner = d.file(f"{place}/images/banners/comune.png", 250, 120)
    return d.done(f"""<!DOCTYPE html><html lang="it-it" dir="ltr"><head><meta charset="utf-8"><base href="{d.page.url}"><meta name="generator" content="Joomla! - Open Source Content Management"><title>{d.film} - Cineclub Aurora</title><link href="/media/templates/site/cassiopeia/css/template.min.css" rel="stylesheet">
<style>body{{margin:0;font:16px/1.5 sans-serif;color:#22262a}}.container-header{{background:#112855;color:#fff;padding:16px 40px}}.container-header img{{vertical-align:middle}}.mod-menu{{display:flex;gap:20px;list-style:none;padding:0}}.mod-menu a{{color:#fff}}.site-grid{{display:grid;grid-template-columns:1fr 280px;gap:30px;max-width:1280px;margin:20px auto;padding:0 20px}}ul.sigFreeContainer{{list-style:none;margin:8px auto;padding:0;overflow:hidden}}.sigFreeThumb{{float:left;padding:0;margin:4px}}.sigFreeLink{{display:block;border:1px solid #ddd;padding:4px;background:#fff}}.sigFreeImg{{display:block;background-size:cover;background-position:50%}}.sigFreeClear{{clear:both;float:none}}.card{{border:1px solid #ddd;padding:14px;margin-bottom:20px}}.card ul{{list-style:none;padding:0}}.card img{{max-width:100%;height:auto}}figure{{margin:0}}footer{{background:#112855;color:#fff;padding:20px 40px}}</style></head>
<body class="site com_content wrapper-static view-article no-layout"><header class="header container-header full-width"><a class="brand-logo" href="/"><img loading="eager" decoding="async" src="{d.file(f"{place}/images/logo-aurora.png", 200, 80)}" alt="Cineclub Aurora" width="200" height="80"></a><ul class="mod-menu mod-list nav"><li class="nav-item"><a href="/">Home</a></li><li class="nav-item"><a href="/index.php/programma">Programma</a></li><li class="nav-item active"><a href="/index.php/serate">Serate</a></li><li class="nav-item"><a href="/index.php/tessera">Tessera</a></li></ul></header>
<div class="site-grid"><main><div class="com-content-article item-page" itemscope itemtype="https://schema.org/Article"><div class="page-header"><h1 itemprop="headline">{d.film}</h1></div><dl class="article-info text-muted"><dd class="createdby">Scritto da: {name(d)}</dd><dd class="hits">Visite: {digits(d, 3)}</dd></dl><div itemprop="articleBody" class="com-content-article__body"><p>{d.words(45)}</p>
<!-- JoomlaWorks "Simple Image Gallery" Plugin (v4.2) starts here --><ul id="sigFreeId{group}" class="sigFreeContainer sigFreeClassic">{"".join(items)}<li class="sigFreeClear">&nbsp;</li></ul><!-- JoomlaWorks "Simple Image Gallery" Plugin (v4.2) ends here --><p>{d.words(20)}</p></div>
<nav class="pagenavigation"><a class="btn btn-sm btn-secondary previous" href="/index.php/serate/98-prima" rel="prev">Indietro</a> <a class="btn btn-sm btn-secondary next" href="/index.php/serate/99-dopo" rel="next">Avanti</a></nav></div></main>
<div class="grid-child container-sidebar-right"><div class="sidebar-right card"><h3 class="card-header">Prossime serate</h3><ul class="mod-articles mod-list">{aside}</ul></div><div class="sidebar-right card"><div class="mod-banners bannergroup"><a href="/index.php/component/banners/click/2" target="_blank"><img src="{banner}" alt="Comune" width="250" height="120"></a></div></div></div></div><footer>Cineclub Aurora APS</footer></body></html>""")


def searched_in_vain(seed: int) -> Page:
    """A film blog's search that found nothing: a form to try again, most read posts and categories aside: no gallery."""
    d = Draft("searched_in_vain", seed, "")
    place, word = "https://secondreel.test", code(d, 6).lower()
    d.page.url = f"{place}/?s={word}"
    up = f"{place}/wp-content/uploads/2025/02"
    read = "".join(
        f'<li><a href="{place}/{slug(one)}/" target="_self"><img src="{d.file(f"{up}/{slug(one)}-75x75.jpg", 75, 75)}" width="75" height="75" alt="" class="wpp-thumbnail wpp_featured" decoding="async" loading="lazy"></a> <a href="{place}/{slug(one)}/" class="wpp-post-title" target="_self">{one}: {seen(d)}</a> <span class="wpp-meta post-stats"><span class="wpp-views">{digits(d, 3)} views</span></span></li>'
        for one in d.films[: d.random.randint(3, 6)]
    )
    advert = d.file(f"https://ads.test/b/{d.token(10)}.jpg", 300, 250)
    return d.done(f"""<!DOCTYPE html><html lang="en-GB"><head><meta charset="UTF-8"><meta name="robots" content="noindex, follow"><title>You searched for {word} - Second Reel</title><link rel="icon" href="{d.file(f"{up}/cropped-icon-32x32.png", 32, 32)}" sizes="32x32">
<style>body{{margin:0;font:17px/1.6 Georgia,serif;color:#222}}.site-header{{border-bottom:1px solid #ddd;padding:20px 40px;display:flex;gap:30px;align-items:center}}.site-content{{display:grid;grid-template-columns:1fr 300px;gap:40px;max-width:1140px;margin:30px auto;padding:0 20px}}.wpp-list{{list-style:none;padding:0}}.wpp-list li{{overflow:hidden;margin-bottom:12px;font-size:14px}}.wpp-list img{{float:left;margin-right:10px}}.site-footer{{background:#f3f3f3;padding:20px;text-align:center;font-size:14px}}</style></head>
<body class="search search-no-results wp-custom-logo sidebar-right"><header class="site-header"><a href="{place}/" class="custom-logo-link" rel="home"><img width="190" height="60" src="{d.file(f"{up}/second-reel.png", 190, 60)}" class="custom-logo" alt="Second Reel"></a><nav class="main-navigation"><a href="/reviews/">Reviews</a> <a href="/essays/">Essays</a> <a href="/about/">About</a></nav></header>
<div class="site-content"><main id="main" class="site-main"><section class="no-results not-found"><header class="page-header"><h1 class="page-title">Nothing Found</h1></header><div class="page-content"><p>Sorry, but nothing matched your search terms. Please try again with some different keywords.</p><form role="search" method="get" class="search-form" action="{place}/"><label><span class="screen-reader-text">Search for:</span><input type="search" class="search-field" placeholder="Search &hellip;" value="{word}" name="s"></label><input type="submit" class="search-submit" value="Search"></form></div></section></main>
<aside id="secondary" class="widget-area"><section class="widget popular-posts"><h2 class="widget-title">Most read</h2><ul class="wpp-list wpp-list-with-thumbnails">{read}</ul></section><section class="widget"><a href="https://ads.test/c/{d.token(5)}" rel="sponsored"><img src="{advert}" width="300" height="250" alt="Advertisement"></a></section><section class="widget widget_categories"><h2 class="widget-title">Categories</h2><ul><li><a href="/category/drama/">Drama</a></li><li><a href="/category/silent/">Silent</a></li><li><a href="/category/noir/">Noir</a></li></ul></section></aside></div><footer class="site-footer">&copy; 2025 Second Reel</footer></body></html>""")
