"""Blind layouts, sixth set: site builders and bought themes."""

from __future__ import annotations

import json
from html import escape

from collect.galleries.draft import Draft, Page, slug
from collect.galleries.sixth_parts import digits, quoted, seen, tall, uuid

SECTIONS = """
(function(){document.querySelectorAll('.gallery-masonry').forEach(function(g){var w=g.querySelector('.gallery-masonry-wrapper'),gap=12,n=3,W=w.clientWidth,cw=(W-gap*(n-1))/n,h=[0,0,0];
w.querySelectorAll('.gallery-masonry-item').forEach(function(f){var i=f.querySelector('img'),s=i.dataset.imageDimensions.split('x'),k=h.indexOf(Math.min.apply(0,h)),ih=cw*s[1]/s[0];
f.style.cssText='position:absolute;top:0;left:0;width:'+cw+'px;transform:translate3d('+k*(cw+gap)+'px,'+h[k]+'px,0)';f.querySelector('.gallery-masonry-item-wrapper').style.height=ih+'px';h[k]+=ih+gap;});
w.style.height=Math.max.apply(0,h)+'px';w.classList.add('gallery-masonry-list--ready');});
var io=new IntersectionObserver(function(es){es.forEach(function(e){if(!e.isIntersecting)return;var i=e.target;io.unobserve(i);var w=[100,300,500,750,1000,1500,2500].find(function(x){return x>=i.clientWidth})||2500;i.src=i.dataset.src+'?format='+w+'w';i.dataset.load='true';i.classList.add('loaded')})},{rootMargin:'400px'});
document.querySelectorAll('.gallery-masonry img[data-load=false]').forEach(function(i){io.observe(i)});})();
"""


def production_house(seed: int) -> Page:
    """A production house on a site builder: a packed section of stills, and its light box after it."""
    d = Draft("sixth production_house", seed, "")
    d.page.url = f"https://www.northlight-pictures.test/{slug(d.film)}"
    base = f"https://images.builder-cdn.test/content/v1/{d.token(24)}"
    section = d.token(24)
    widths = (100, 300, 500, 750, 1000, 1500, 2500)
    tiles, boxes = [], []
    for number in range(1, d.count + 1):
        shape = d.aspect if d.random.random() < 0.85 else 0.8
        wide = d.random.choice((1920, 2500, 3840))
        stem = (
            f"{base}/{uuid(d)}/{d.film.replace(' ', '+').replace(chr(39), '%27')}+{number:02}.jpg"
        )
        d.file(stem, wide, round(wide / shape))
        every = [stem, *(d.file(f"{stem}?format={w}w", min(w, wide), round(min(w, wide) / shape)) for w in widths)]  # fmt: skip
        d.belongs(*every)
        item = d.token(24)
        img = f"""<img data-src="{stem}" data-image="{stem}" data-image-dimensions="{wide}x{round(wide / shape)}" data-image-focal-point="0.5,0.5" alt="{d.film} {number:02}.jpg" data-load="false" />"""
        tiles.append(f"""<figure class="gallery-masonry-item" data-show="gallery-masonry-item"><div class="gallery-masonry-item-wrapper preFade" data-animation-role="image"><a class="gallery-masonry-lightbox-link" href="/{slug(d.film)}?itemId={item}" style="height:100%">{img}</a></div></figure>""")  # fmt: skip
        boxes.append(f"""<figure class="gallery-lightbox-item" data-slide-url="{item}"><div class="gallery-lightbox-item-wrapper"><div class="gallery-lightbox-item-src"><div class="gallery-lightbox-item-img content-fit">{img}</div></div></div></figure>""")  # fmt: skip

    def block(name: str, width: int, height: int, alt: str) -> str:
        src = f"{base}/{uuid(d)}/{name}"
        every = [d.file(f"{src}?format={w}w", min(w, width), round(min(w, width) * height / width)) for w in widths]  # fmt: skip
        d.file(src, width, height)
        srcset = ", ".join(f"{one} {w}w" for one, w in zip(every, widths, strict=True))
        return f"""<div class="sqs-block image-block sqs-block-image" data-block-type="5"><div class="sqs-block-content"><div class="image-block-outer-wrapper layout-caption-below design-layout-fluid combination-animation-none"><div class="fluid-image-animation-wrapper sqs-image sqs-block-alignment-wrapper"><div class="fluid-image-container sqs-image-content" style="overflow:hidden"><div class="content-fit"><img data-stretch="false" data-src="{src}" data-image="{src}" data-image-dimensions="{width}x{height}" data-image-focal-point="0.5,0.5" data-load="false" elementtiming="system-image-block" src="{src}" width="{width}" height="{height}" alt="{alt}" sizes="(max-width: 640px) 100vw, 33vw" style="display:block;object-fit:contain;object-position:50% 50%" srcset="{srcset}" loading="lazy" decoding="async" data-loader="sqs"></div></div></div></div></div></div>"""

    poster = block("poster.jpg", 1382, 2048, f"{d.film} poster")
    others = "".join(f"""<div class="fe-block"><a href="/{slug(film)}">{block(f"{slug(film)}.jpg", 1500, 844, film)}<h4>{film}</h4></a></div>""" for film in d.films[: d.random.choice((2, 3))])  # fmt: skip
    logo = d.file(f"{base}/{uuid(d)}/northlight.png?format=1500w", 800, 240)
    return d.done(f"""<!doctype html><html xmlns:og="http://opengraphprotocol.org/schema/" lang="en-GB"><head><meta http-equiv="X-UA-Compatible" content="IE=edge,chrome=1"><meta name="viewport" content="width=device-width, initial-scale=1"><base href=""><meta charset="utf-8" /><title>{d.film} &mdash; Northlight Pictures</title><meta property="og:image" content="{logo}"/>
<style>body{{margin:0;font:17px/1.6 "proxima-nova",Arial,sans-serif;background:#fff;color:#111}}.header-inner{{display:flex;justify-content:space-between;padding:24px 4vw;align-items:center}}.header-title-logo img{{max-height:50px;width:auto}}.page-section{{padding:4vw}}.fluid-engine{{display:grid;grid-template-columns:30% 1fr;gap:4vw}}.fluid-engine img,.three img{{width:100%;height:auto}}.three{{display:grid;grid-template-columns:repeat(3,1fr);gap:2vw}}.gallery-masonry-wrapper{{position:relative}}figure{{margin:0}}.gallery-masonry-item-wrapper{{overflow:hidden}}.gallery-masonry-item img{{width:100%;height:100%;object-fit:cover;display:block}}.gallery-lightbox-outer-wrapper{{display:none}}footer{{padding:4vw;background:#111;color:#fff}}</style>
<script data-name="static-context">Static={{"SQUARESPACE_CONTEXT":{{"betaFeatureFlags":["campaigns"],"facebookAppId":"314192535267336","websiteId":"{d.token(24)}"}}}};</script></head>
<body id="collection-{d.token(24)}" class="primary-button-style-solid header-overlay-alignment-center show-pinned-notice view-item collection-layout-default collection-type-page homepage mobile-style-available"><div id="siteWrapper" class="clearfix site-wrapper"><header data-test="header" id="header" class="header theme-col--primary" data-section-id="header"><div class="header-inner container--fluid"><div class="header-title-logo"><a href="/" data-animation-role="header-element"><img elementtiming="nbf-header-logo-desktop" src="{escape(logo)}" alt="Northlight Pictures" style="display:block" fetchpriority="high" loading="eager" decoding="async" data-loader="raw"></a></div><nav class="header-nav-list"><a href="/films">Films</a> <a href="/about">About</a> <a href="/contact">Contact</a></nav></div></header>
<main id="page" class="container" role="main"><article class="sections" id="sections" data-page-sections="{d.token(24)}"><section data-test="page-section" data-section-theme="white" class="page-section full-bleed-section layout-engine-section background-width--full-bleed" data-section-id="{d.token(24)}"><div class="content-wrapper"><div class="content"><div class="fluid-engine fe-{d.token(24)}"><div class="fe-block">{poster}</div><div class="fe-block"><div class="sqs-block html-block sqs-block-html"><div class="sqs-html-content"><h1>{d.film}</h1><p>{d.words(60)}</p><p>{d.words(30)}</p></div></div></div></div></div></div></section>
<section data-test="page-section" class="page-section gallery-section gallery-section--full-bleed background-width--full-bleed" data-section-id="{section}" data-controller="SectionWrapperController"><div class="content-wrapper"><div class="content"><div data-controller="GallerySection" class="gallery-section-content"><div class="gallery-masonry" data-section-id="{section}" data-width="inset" data-lightbox="true" data-test="gallery-masonry" data-controller="GalleryMasonry" data-props="{quoted({"numColumns": 3, "gutter": 12, "lightboxEnabled": True})}" data-animation-override style="--columns:3;--grid-gutter:12px"><div class="gallery-masonry-wrapper gallery-masonry-list">{"".join(tiles)}</div></div>
<div class="gallery-lightbox-outer-wrapper" data-use-image-loader="false" data-controller="Lightbox" data-lightbox-section-id="{section}"><div class="gallery-lightbox" data-lightbox-theme="dark"><div class="gallery-lightbox-background"></div><div class="gallery-lightbox-header"><button class="gallery-lightbox-close-btn" aria-label="Close" data-close data-test="gallery-lightbox-close"></button></div><div class="gallery-lightbox-wrapper"><div class="gallery-lightbox-list">{"".join(boxes)}</div></div></div></div></div></div></div></section>
<section class="page-section" data-section-id="{d.token(24)}"><h3>More from us</h3><div class="three">{others}</div></section></article></main><footer class="sections" id="footer-sections">Northlight Pictures</footer></div><script>{SECTIONS}</script></body></html>""")


PRO = """
(function(){var data=JSON.parse(document.getElementById('wix-warmup-data').textContent),app=data.appsWarmupData['14271d6f-ba62-d045-549b-ab972ae1f70e'];
for(var key in app){var items=app[key].items,box=document.querySelector('#pro-gallery-margin-container'),W=box.clientWidth,n=4,gap=6,cw=Math.floor((W-gap*(n-1))/n),h=[0,0,0,0];
box.innerHTML='';items.forEach(function(it,i){var m=JSON.parse(it.metaData),ih=Math.round(cw*m.height/m.width),k=h.indexOf(Math.min.apply(0,h)),u='https://static.builtsite.test/media/'+it.mediaUrl+'/v1/fit/w_480,h_480,q_90,enc_avif,quality_auto/'+it.mediaUrl;
var a=document.createElement('div');a.className='item-link-wrapper';a.dataset.hook='item-link-wrapper';a.dataset.idx=i;
a.innerHTML='<div class="gallery-item-container item-container-regular has-custom-focus visible clickable" data-hash="'+it.itemId+'" data-idx="'+i+'" data-hook="item-container" style="position:absolute;overflow:hidden;left:'+k*(cw+gap)+'px;top:'+h[k]+'px;width:'+cw+'px;height:'+ih+'px"><div data-hook="item-wrapper" class="gallery-item-wrapper visible cube-type-fill"><div class="gallery-item-content item-content-regular image-item gallery-item-visible gallery-item gallery-item-preloaded" data-hook="image-item"><picture><img alt="'+(m.title||'')+'" class="gallery-item-visible gallery-item gallery-item-hidden gallery-item-preloaded" data-hook="gallery-item-image-img" data-idx="'+i+'" src="'+u+'" loading="lazy" style="width:'+cw+'px;height:'+ih+'px"></picture></div></div></div>';
h[k]+=ih+gap;box.appendChild(a);});box.style.height=Math.max.apply(0,h)+'px';}})();
"""


def artists_gallery(seed: int) -> Page:
    """A stills photographer on a site builder: the first rows are drawn, all of it is warm-up data."""
    d = Draft("sixth artists_gallery", seed, "")
    d.page.url = f"https://www.on-set-stills.test/{slug(d.film)}"
    media, comp = "https://static.builtsite.test/media", f"comp-{d.token(8)}"

    def name(kind: str = "jpg") -> str:
        return f"{d.token(6)}_{d.token(32)}~mv2.{kind}"

    def wow(width: int, height: int, alt: str, kind: str = "jpg") -> str:
        one, comp_id = name(kind), f"comp-{d.token(8)}"
        src = d.file(f"{media}/{one}/v1/fill/w_{width},h_{height},al_c,q_80,usm_0.66_1.00_0.01,enc_avif,quality_auto/{one}", width, height)  # fmt: skip
        info = {"containerId": comp_id, "displayMode": "fill", "targetWidth": width, "targetHeight": height, "isLQIP": False, "imageData": {"width": width * 3, "height": height * 3, "uri": one, "name": "", "displayMode": "fill"}}  # fmt: skip
        return f"""<div id="{comp_id}" class="MazNVa {comp_id} wixui-image"><div data-testid="linkElement" class="j7pOnl"><wow-image id="img_{comp_id}" class="BI8PVQ Tj01hh" data-image-info="{quoted(info)}" data-motion-part="BG_IMG {comp_id}" data-bg-effect-name="" data-has-ssr-src="true"><img src="{src}" alt="{alt}" style="width:{width}px;height:{height}px;object-fit:cover;object-position:50% 50%" width="{width}" height="{height}"/></wow-image></div></div>"""

    first = d.random.randint(8, 16)
    items, drawn, tops = [], [], [0, 0, 0, 0]
    for number in range(d.count):
        one, wide = name(), d.random.choice((1920, 3000, 5000))
        shape = d.aspect if d.random.random() < 0.8 else 0.67
        whole = d.file(f"{media}/{one}", wide, round(wide / shape))
        w, h = (480, round(480 / shape)) if shape > 1 else (round(480 * shape), 480)
        fit = d.file(f"{media}/{one}/v1/fit/w_480,h_480,q_90,enc_avif,quality_auto/{one}", w, h)
        every = [whole, fit]
        title = seen(d) if d.count % 2 else ""
        ident = uuid(d)
        meta = {"title": title, "fileName": f"DSC0{digits(d, 4)}.jpg", "height": round(wide / shape), "width": wide, "sourceName": "private", "focalPoint": [0.5, 0.5]}  # fmt: skip
        items.append({"itemId": ident, "mediaUrl": one, "orderIndex": number, "metaData": json.dumps(meta), "isSecure": False})  # fmt: skip
        if number < first:
            high, column = round(238 / shape), tops.index(min(tops))
            one_x = d.file(f"{media}/{one}/v1/fill/w_238,h_{high},fp_0.50_0.50,q_90,enc_avif,quality_auto/{one}", 238, high)  # fmt: skip
            two_x = d.file(f"{media}/{one}/v1/fill/w_476,h_{high * 2},fp_0.50_0.50,q_90,enc_avif,quality_auto/{one}", 476, high * 2)  # fmt: skip
            every += [one_x, two_x]
            drawn.append(f"""<div data-idx="{number}" class="item-link-wrapper" data-hook="item-link-wrapper" tabindex="-1" data-id="{ident}" style="background-color:transparent"><div class="gallery-item-container item-container-regular has-custom-focus visible clickable" id="pgi{ident}_{number}" data-hash="{ident}" data-id="{ident}" data-idx="{number}" data-hook="item-container" style="overflow-y:hidden;position:absolute;bottom:auto;margin:0px;left:{column * 244}px;top:{tops[column]}px;width:238px;height:{high}px;overflow:hidden;opacity:1;display:block"><div data-idx="{number}" id="item-action-{ident}" role="button" class="item-action" tabindex="0" data-hook="item-action" aria-label="{title}"></div><div style="box-sizing:border-box;width:238px;height:{high}px"><div data-hook="item-wrapper" class="gallery-item-wrapper visible cube-type-fill" id="item-wrapper-{ident}" style="height:{high}px;width:238px;margin:0"><div class="gallery-item-content item-content-regular image-item gallery-item-visible gallery-item gallery-item-preloaded" data-hook="image-item" style="width:238px;height:{high}px"><picture id="multi_picture_{ident}" data-hook="gallery-item-multi-picture"><source srcset="{one_x} 1x, {two_x} 2x" type="image/jpg"/><img alt="{title}" id="{ident}" class="gallery-item-visible gallery-item gallery-item-preloaded" data-hook="gallery-item-image-img" data-idx="{number}" src="{one_x}" loading="eager" style="width:238px;height:{high}px"/></picture></div></div></div></div></div>""")  # fmt: skip
            tops[column] += high + 6
        d.belongs(*every)
    warm = {"platform": {}, "pages": {}, "appsWarmupData": {"14271d6f-ba62-d045-549b-ab972ae1f70e": {f"{comp}_galleryData": {"items": items, "totalItemsCount": len(items)}}}}  # fmt: skip
    cards = "".join(f'<div class="V5AUxf card">{wow(300, 200, film)}<a href="/{slug(film)}">{film}</a></div>' for film in d.films[:3])  # fmt: skip
    return d.done(f"""<!DOCTYPE html><html lang="en"><head><meta charset='utf-8'><meta name="viewport" content="width=device-width, initial-scale=1" id="wixDesktopViewport" /><meta name="generator" content="Website builder"/><title>{d.film} | Stills on set</title>
<style>body{{margin:0;font:15px/1.5 Avenir,Arial,sans-serif;background:#f6f4ef}}#SITE_HEADER{{display:flex;justify-content:space-between;padding:20px 60px;align-items:center}}#PAGES_CONTAINER{{width:980px;margin:0 auto}}.pro-gallery-margin-container{{position:relative;min-height:{max(tops)}px}}.cards{{display:flex;gap:40px;padding:60px 0}}picture,img{{display:block}}footer{{padding:40px 60px;background:#222;color:#fff}}</style></head>
<body class='' data-gr-c-s-loaded="true"><div id="SITE_CONTAINER"><div id="main_MF" class="main_MF"><div id="masterPage" class="mesh-layout masterPage css-editing-scope"><header id="SITE_HEADER" class="x4zVYf SITE_HEADER wixui-header" tabindex="-1">{wow(180, 60, "Stills on set", "png")}<nav class="wixui-horizontal-menu"><a data-testid="linkElement" href="/">Work</a> <a href="/about">About</a> <a href="/contact">Contact</a></nav></header>
<main id="PAGES_CONTAINER" class="PAGES_CONTAINER" tabindex="-1" data-main-content="true"><div id="SITE_PAGES"><div id="pcol1" class="p_page"><section class="wixui-section"><div class="wixui-rich-text" data-testid="richTextElement"><h1 class="font_0 wixui-rich-text__text">{d.film}</h1><p class="font_8 wixui-rich-text__text">{d.words(30)}</p></div>
<div id="{comp}" class="{comp}"><div class="pro-gallery-component-wrapper"><div id="pro-gallery-{comp}" class="pro-gallery"><div class="pro-gallery-parent-container" role="region" aria-label="Gallery"><div id="pro-gallery-container-{comp}" class="pro-gallery inline-styles ltr"><div data-hook="css-scroll-indicator" data-scroll-base="0" class="pgscl-0" style="display:none"></div><div id="pro-gallery-margin-container" class="pro-gallery-margin-container">{"".join(drawn)}</div></div></div></div></div></div></section><section class="wixui-section cards">{cards}</section></div></div></main><footer id="SITE_FOOTER" class="wixui-footer" tabindex="-1">&copy; Stills on set</footer></div></div></div>
<script type="application/json" id="wix-warmup-data">{json.dumps(warm)}</script><script>{PRO}</script></body></html>""")


TILES = """
(function(){document.querySelectorAll('.isotope-container').forEach(function(c){var n=3,g=18,W=c.clientWidth,cw=(W-g*(n-1))/n,h=[0,0,0];[].forEach.call(c.children,function(t){t.style.width=cw+'px';t.style.position='absolute';var k=h.indexOf(Math.min.apply(0,h));t.style.left=k*(cw+g)+'px';t.style.top=h[k]+'px';h[k]+=t.offsetHeight+g;});c.style.height=Math.max.apply(0,h)+'px';});
document.querySelectorAll('img.adaptive-async').forEach(function(i){var n=i.dataset.large;if(n){i.src=n;i.classList.add('async-done');}});})();
"""


def cinematographer(seed: int) -> Page:
    """A cinematographer's page in a bought theme: masonry of tiny first versions, swapped later."""
    d = Draft("sixth cinematographer", seed, "")
    root = "https://www.okane-dop.test"
    d.page.url = f"{root}/portfolio/{slug(d.film)}/"
    up = f"{root}/wp-content/uploads"
    group = digits(d, 6)

    def tile(path: str, width: int, height: int, link: str, index: int) -> tuple[str, list[str]]:
        whole = d.file(f"{up}/{path}.jpg", width, height)
        tiny = d.file(f"{up}/{path}-uai-258x{round(258 * height / width)}.jpg", 258, round(258 * height / width))  # fmt: skip
        large = d.file(f"{up}/{path}-uai-1032x{round(1032 * height / width)}.jpg", 1032, round(1032 * height / width))  # fmt: skip
        ident = digits(d, 4)
        target = f"""href="{link}" class="pushed" target="_self" data-lb-index="{index}" """ if link else f"""href="{whole}" class="pushed" data-active="1" data-lbox="ilightbox_gallery-{group}" data-caption="" data-options="width:{width},height:{height},thumbnail: '{tiny}'" data-lb-index="{index}" """  # fmt: skip
        return f"""<div class="tmb tmb-iso-w4 tmb-iso-h4 tmb-light tmb-overlay-text-anim tmb-overlay-anim tmb-images-size tmb-media-first {"tmb-media-last tmb-content-overlay" if link else "tmb-media-last"} tmb-no-bg" data-position="{index}"><div class="t-inside"><div class="t-entry-visual"><div class="t-entry-visual-tc"><div class="t-entry-visual-cont"><div class="dummy" style="padding-top:{100 * height / width:.1f}%;"></div><a tabindex="-1" {target}title=""><div class="t-entry-visual-overlay"><div class="t-entry-visual-overlay-in style-dark-bg" style="opacity: 0.5;"></div></div><img decoding="async" class="adaptive-async wp-image-{ident}" src="{tiny}" width="258" height="{round(258 * height / width)}" alt="" data-uniqueid="{ident}-{digits(d, 6)}" data-guid="{whole}" data-path="{path}.jpg" data-width="{width}" data-height="{height}" data-singlew="4" data-singleh="" data-crop="" data-fixed="" data-large="{large}" /></a></div></div></div></div></div>""", [whole, tiny, large]  # fmt: skip

    tiles = []
    for number in range(1, d.count + 1):
        wide = d.random.choice((1920, 2048))
        html, every = tile(f"2023/1{d.random.randint(0, 2)}/{slug(d.film)}_1.{number}.1", wide, tall(d, wide), "", number)  # fmt: skip
        d.belongs(*every)
        tiles.append(html)
    related = "".join(tile(f"2023/05/{slug(film)}-cover", 1920, 1080, f"{root}/portfolio/{slug(film)}/", at)[0] for at, film in enumerate(d.films[: d.random.randint(3, 6)]))  # fmt: skip
    logo = d.file(f"{up}/2022/03/okane-logo.png", 480, 80)
    return d.done(f"""<!DOCTYPE html><html class="no-touch" lang="en-GB" xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{d.film} &#8211; Okane, director of photography</title><link rel='stylesheet' id='uncode-style-css' href='{root}/wp-content/themes/uncode/library/css/style.css' type='text/css' media='all' />
<style>body{{margin:0;background:#141618;color:#ddd;font:15px/1.7 Poppins,Arial,sans-serif}}a{{color:inherit}}.menu-wrapper{{display:flex;justify-content:space-between;padding:30px 36px}}.menu-wrapper img{{height:28px}}.limit-width{{max-width:1200px;margin:0 auto;padding:36px}}.isotope-container{{position:relative}}.t-entry-visual-cont{{position:relative;overflow:hidden}}.dummy{{width:100%}}.pushed{{position:absolute;inset:0;display:block}}.pushed img{{width:100%;height:100%;display:block;object-fit:cover}}.t-entry-visual-overlay{{position:absolute;inset:0;opacity:0}}footer{{padding:36px;font-size:12px}}</style></head>
<body class="portfolio-template-default single single-portfolio postid-{digits(d, 4)} group-blog hormenu-position-left hmenu hmenu-position-right header-full-width main-center-align wpb-js-composer js-comp-ver-7.0 vc_responsive"><div class="body-borders" data-border="36"></div><div class="box-wrapper"><div class="box-container"><div class="menu-wrapper menu-shrink"><a href="{root}" class="navbar-brand" data-minheight="20"><div class="logo-image main-logo"><img decoding="async" src="{logo}" alt="logo" width="480" height="80" class="img-responsive" /></div></a><ul class="menu-primary-inner menu-smart sm" style="display:flex;gap:24px;list-style:none"><li><a href="{root}/work/">Work</a></li><li><a href="{root}/reel/">Reel</a></li><li><a href="{root}/contact/">Contact</a></li></ul></div>
<div class="main-wrapper"><div class="main-container"><div class="page-wrapper"><div class="sections-container"><div class="page-body style-dark-bg"><div class="post-wrapper"><div class="post-body"><div class="post-content un-no-sidebar-layout"><div data-parent="true" class="vc_row row-container"><div class="row limit-width row-parent"><div class="uncode_text_column"><h1>{d.film}</h1><p>{d.words(35)}</p></div></div></div>
<div data-parent="true" class="vc_row row-container"><div class="row limit-width row-parent"><div id="gallery-{group}" class="isotope-system isotope-general-light"><div class="isotope-wrapper grid-wrapper single-gutter"><div class="isotope-container isotope-layout style-masonry" data-type="masonry" data-layout="masonry" data-lg="1000" data-md="600" data-sm="480" data-vp-height="">{"".join(tiles)}</div></div></div></div></div>
<div data-parent="true" class="vc_row row-container"><div class="row limit-width row-parent"><h4>More work</h4><div id="index-{digits(d, 6)}" class="isotope-system"><div class="isotope-wrapper grid-wrapper"><div class="isotope-container isotope-layout style-masonry isotope-pagination" data-type="masonry">{related}</div></div></div></div></div></div></div></div></div></div></div></div></div>
<footer id="colophon" class="site-footer"><div class="limit-width">&copy; 2025 Okane</div></footer></div></div><script>{TILES}</script></body></html>""")


PAGED = """
(function(){var box=document.querySelector('.et_pb_gallery_items'),n=+box.dataset.per_page,items=[].slice.call(box.querySelectorAll('.et_pb_gallery_item')),nav=box.parentNode.querySelector('.et_pb_gallery_pagination');
function show(p){items.forEach(function(i,k){i.style.display=Math.floor(k/n)===p?'block':'none'})}show(0);if(items.length>n){var u=document.createElement('ul');for(var p=0;p*n<items.length;p++){(function(p){var l=document.createElement('li');l.innerHTML='<a href="#" class="page-'+(p+1)+'" data-page="'+(p+1)+'">'+(p+1)+'</a>';l.onclick=function(e){e.preventDefault();show(p)};u.appendChild(l)})(p)}nav.appendChild(u)}})();
"""


def school_press(seed: int) -> Page:
    """A film school's news made with a page builder: a paged grid of cut pictures that link to whole."""
    d = Draft("sixth school_press", seed, "")
    root = "https://www.wellsfilmschool.test"
    d.page.url = f"{root}/news/on-the-set-of-{slug(d.film)}/"
    up = f"{root}/wp-content/uploads/2025/0{d.random.randint(1, 9)}"
    items = []
    for number in range(d.count):
        stem = f"{up}/{d.random.choice(('IMG_', 'DSC_', 'P10'))}{digits(d, 4)}{number}"
        wide = d.random.choice((1600, 2048, 2560))
        whole = d.file(f"{stem}{'-scaled' if wide == 2560 else ''}.jpg", wide, round(wide / 1.5))
        cut = d.file(f"{stem}-400x284.jpg", 400, 284)
        d.belongs(whole, cut)
        caption = seen(d).capitalize()
        items.append(f"""<div class="et_pb_gallery_item et_pb_grid_item et_pb_bg_layout_light et_pb_gallery_item_0_{number}"><div class='et_pb_gallery_image landscape'>
				<a href="{whole}" title="{caption}">
					<img decoding="async" width="400" height="284" src="{cut}" alt="" srcset="{whole} 479w, {cut} 480w" sizes="(max-width:479px) 479px, 100vw" class="wp-image-{digits(d, 4)}" />
					<span class="et_overlay"></span>
				</a>
			</div></div>""")
    posts = "".join(
        f"""<article id="post-{digits(d, 4)}" class="et_pb_post clearfix et_pb_has_overlay et_pb_blog_item_0_{at} post type-post status-publish format-standard has-post-thumbnail hentry category-news"><div class="et_pb_image_container"><a href="{root}/news/{slug(film)}/" class="entry-featured-image-url"><img loading="lazy" decoding="async" src="{d.file(f"{up}/{slug(film)}-400x250.jpg", 400, 250)}" alt="{film} is shown" class="" width="400" height="250" /></a></div><h2 class="entry-title"><a href="{root}/news/{slug(film)}/">{film} is shown</a></h2><p class="post-meta"><span class="published">Mar 3, 2025</span></p></article>"""
        for at, film in enumerate(d.films[:3])
    )
    team = "".join(
        f"""<div class="et_pb_module et_pb_team_member et_pb_team_member_{at} clearfix et_pb_bg_layout_light"><div class="et_pb_team_member_image et-waypoint et_pb_animation_off"><img decoding="async" width="300" height="300" src="{d.file(f"{up}/tutor-{at}.jpg", 300, 300)}" alt="Tutor" class="wp-image-{digits(d, 3)}" /></div><div class="et_pb_team_member_description"><h4 class="et_pb_module_header">Tutor</h4></div></div>"""
        for at in d.some(0, 3)
    )
    logo = d.file(f"{root}/wp-content/uploads/2020/01/wells.png", 220, 80)
    return d.done(f"""<!DOCTYPE html><html lang="en-GB"><head><meta charset="UTF-8" /><title>On the set of {d.film} | Wells film school</title><style id="et-divi-dynamic-css">body{{margin:0;font:14px/1.7 "Open Sans",Arial,sans-serif;color:#666}}h1,h2,h4{{color:#333}}.et_pb_row{{width:80%;max-width:1080px;margin:0 auto;padding:27px 0}}.et_pb_menu{{display:flex;justify-content:space-between;align-items:center}}.et_pb_gallery_items{{display:block;overflow:hidden}}.et_pb_grid_item{{float:left;width:20.875%;margin:0 5.5% 5.5% 0}}.et_pb_gallery_item:nth-child(4n){{margin-right:0}}.et_pb_grid_item img{{width:100%;height:auto;display:block}}.et_overlay{{display:none}}.et_pb_gallery_pagination ul{{display:flex;list-style:none;gap:12px;justify-content:flex-end}}.et_pb_salvattore_content{{display:grid;grid-template-columns:repeat(3,1fr);gap:40px}}.et_pb_salvattore_content img{{width:100%;height:auto}}.et_pb_team_member{{display:inline-block;width:180px}}.et_pb_team_member img{{width:160px;height:160px}}#main-footer{{background:#222;color:#fff;padding:30px 10%}}</style></head>
<body class="post-template-default single single-post postid-{digits(d, 4)} single-format-standard et-tb-has-template et_pb_button_helper_class et_cover_background et_pb_gutter osx et_pb_gutters3 et_divi_theme et-db"><div id="page-container"><div id="et-boc" class="et-boc"><header class="et-l et-l--header"><div class="et_pb_row"><div class="et_pb_module et_pb_menu et_pb_menu_0_tb_header"><div class="et_pb_menu__logo"><a href="{root}/"><img decoding="async" width="220" height="80" src="{logo}" alt="Wells film school" class="wp-image-12" /></a></div><ul class="et-menu nav" style="display:flex;gap:20px;list-style:none"><li class="menu-item"><a href="{root}/courses/">Courses</a></li><li class="menu-item"><a href="{root}/news/">News</a></li></ul></div></div></header>
<div id="et-main-area"><div id="main-content"><div class="et-l et-l--body"><div class="et_builder_inner_content et_pb_gutters3"><div class="et_pb_section et_pb_section_0 et_section_regular"><div class="et_pb_row et_pb_row_0"><div class="et_pb_column et_pb_column_4_4"><div class="et_pb_module et_pb_post_title"><div class="et_pb_title_container"><h1 class="entry-title">On the set of {d.film}</h1></div></div><div class="et_pb_module et_pb_text et_pb_text_0"><div class="et_pb_text_inner"><p>{d.words(70)}</p></div></div>
<div class="et_pb_module et_pb_gallery et_pb_gallery_0 et_pb_bg_layout_light et_pb_gallery_grid"><div class="et_pb_gallery_items et_post_gallery clearfix" data-per_page="{d.random.choice((8, 12, 60))}">{"".join(items)}</div><div class='et_pb_gallery_pagination'></div></div></div></div></div>
<div class="et_pb_section"><div class="et_pb_row">{team}</div><div class="et_pb_row"><h2>More news</h2><div class="et_pb_module et_pb_blog_0 et_pb_blog_grid_wrapper"><div class="et_pb_ajax_pagination_container et_pb_salvattore_content">{posts}</div></div></div></div></div></div></div></div><footer id="main-footer">Wells film school <img loading="lazy" decoding="async" width="160" height="60" src="{d.file(f"{up}/sponsor-council.png", 160, 60)}" alt="Council" class="wp-image-51" /> <img loading="lazy" decoding="async" width="160" height="60" src="{d.file(f"{up}/sponsor-lottery.png", 160, 60)}" alt="Lottery" class="wp-image-52" /></footer></div></div><script>{PAGED}</script></body></html>""")
