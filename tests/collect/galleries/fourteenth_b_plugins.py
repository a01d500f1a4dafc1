"""Galleries by plug-ins of a blog program: three that bring their own lazy ways."""

from __future__ import annotations

import json
from html import escape

from collect.galleries.draft import LENSES, Draft, Page, slug
from collect.galleries.fourteenth_b_parts import (
    addresses,
    cuts,
    near,
    photograph,
    pixel,
    srcset,
)


def configured_columns(seed: int) -> Page:
    """A set photographer's blog post: a plug-in's columns, its pictures told again in an attribute."""
    d = Draft("configured_columns", seed, f"https://ansonframes.test/on-set/{seed}-unit-stills/")
    number = 4300 + seed
    up = "https://ansonframes.test/wp-content/uploads/2024/10"
    items, told = [], []
    for index in range(1, d.count + 1):
        ident = 8800 + index
        width, height = photograph(d, 2048)
        made = cuts(d, f"{up}/ANS_{4000 + index * 3}", width, height, ())
        cut = d.file(f"{up}/ANS_{4000 + index * 3}-640x480_c.jpg", 640, 480)
        twice = d.file(f"{up}/ANS_{4000 + index * 3}-1280x960_c.jpg", 1280, 960)
        thumb = d.file(f"{up}/ANS_{4000 + index * 3}-75x50_c.jpg", 75, 50)
        d.belongs(*addresses(made), cut, twice, thumb)
        alt = d.random.choice(LENSES)
        told.append({"status": "active", "src": made[0][0], "title": f"ANS_{4000 + index * 3}", "link": made[0][0], "alt": alt, "caption": "", "thumb": thumb,
                     "id": ident, "gallery_id": str(number), "opts": {"caption": "", "thumb": thumb, "title": alt}})  # fmt: skip
        img = (
            f'id="envira-gallery-image-{ident}" class="envira-gallery-image envira-gallery-image-{index} envira-lazy" data-envira-index="{index}" '
            f'src="{cut}" data-envira-src="{cut}" data-envira-gallery-id="{number}" data-envira-item-id="{ident}" data-envira-caption="" data-envira-title="{alt}" alt="{alt}" '
            f'data-envira-srcset="{cut} 400w, {twice} 2x" data-safe-src="{cut}"'
        )
        lazy = img.replace(
            f' src="{cut}"',
            ' src="data:image/gif;base64,R0lGODlhAQABAIAAAP///wAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw=="',
        )
        items.append(
            f'<div id="envira-gallery-item-{ident}" class="envira-gallery-item enviratope-item envira-gallery-item-{index} envira-lazy-load" style="padding-left: 5px; padding-bottom: 10px; padding-right: 5px;" itemscope itemtype="https://schema.org/ImageObject"><div class="envira-gallery-item-inner"><div class="envira-gallery-position-overlay envira-gallery-top-left"></div><div class="envira-gallery-position-overlay envira-gallery-top-right"></div>'
            f'<a href="{made[0][0]}" class="envira-gallery-{number} envira-gallery-link" title="{alt}" data-envira-item-id="{ident}" data-envira-caption="" data-envira-retina="" data-thumb="{thumb}" itemprop="contentUrl"><div class="envira-lazy" data-test-width="640" data-test-height="480" style="padding-bottom:75%"><img {lazy}></div></a><noscript><img {img}></noscript></div></div>'
        )
    posts = ""
    for film in d.films[:3]:
        cover = cuts(d, f"{up}/cover-{slug(film)}", 1200, 800, (768, 300))
        posts += f'<article class="jp-related"><a href="/on-set/{slug(film)}/"><img src="{cover[2][0]}" srcset="{srcset(cover)}" sizes="300px" width="300" height="200" alt="" loading="lazy"></a><h4><a href="/on-set/{slug(film)}/">{escape(film)}</a></h4></article>'
    logo = d.file(f"{up}/anson-logo.png", 420, 90)
    face = d.file(f"https://secure.gravatar.test/avatar/{d.token(32)}?s=96&d=mm", 96, 96)
    config = {"type": "default", "columns": "3", "justified_row_height": 150, "gutter": 10, "crop_width": 640, "crop_height": 480, "crop": 1, "lightbox_enabled": 1, "lazy_loading": 1, "gallery_id": str(number)}  # fmt: skip
    return d.done(f"""<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="UTF-8"><title>{escape(d.film)}: unit stills - Anson Frames</title><meta property="og:image" content="{told[0]["src"]}"><meta name="generator" content="WordPress 6.7.1">
<style>body{{font:17px/1.6 Lato,sans-serif;margin:0;color:#333}}.site-header{{text-align:center;padding:30px}}.site-header img{{width:210px}}.nav-primary ul{{list-style:none;display:flex;gap:24px;justify-content:center;padding:0}}.site-inner{{max-width:1080px;margin:auto}}
.envira-gallery-public{{display:flex;flex-wrap:wrap;margin:0 -5px}}.envira-gallery-item{{width:33.33%;box-sizing:border-box}}.envira-gallery-item div.envira-lazy{{position:relative;background:#eee}}.envira-gallery-image{{position:absolute;left:0;top:0;width:100%;height:100%}}
.more{{display:flex;gap:20px}}.author-box{{display:flex;gap:20px;background:#f5f5f5;padding:20px;margin:30px 0}}.author-box img{{border-radius:50%;width:70px;height:70px}}footer{{background:#222;color:#aaa;padding:30px;text-align:center}}</style></head>
<body class="post-template-default single single-post genesis full-width-content"><div class="site-container"><header class="site-header"><a href="/"><img src="{logo}" alt="Anson Frames" width="420" height="90"></a><nav class="nav-primary"><ul><li><a href="/on-set/">On set</a></li><li><a href="/portraits/">Portraits</a></li><li><a href="/about/">About</a></li><li><a href="/contact/">Contact</a></li></ul></nav></header>
<div class="site-inner"><main class="content"><article class="post entry"><header class="entry-header"><h1 class="entry-title">{escape(d.film)}: unit stills</h1><p class="entry-meta">October 14, 2024 by Rowena Anson</p></header><div class="entry-content"><p>{d.words(45)}</p>
<div id="envira-gallery-wrap-{number}" class="envira-gallery-wrap envira-gallery-theme-base envira-lightbox-theme-base_dark" itemscope itemtype="https://schema.org/ImageGallery"><div id="envira-gallery-{number}" class="envira-gallery-public envira-gallery-3-columns envira-clear enviratope envira-gallery-css-animations" data-envira-id="{number}" data-gallery-config='{json.dumps(config)}' data-gallery-images='{escape(json.dumps(told))}' data-lightbox-theme='[]' data-envira-columns="3">
{chr(10).join(items)}
</div></div><p>{d.words(25)}</p></div></article>
<section class="author-box"><img alt="" src="{escape(face)}" class="avatar avatar-96 photo" height="96" width="96" loading="lazy"><div><h4>About Rowena Anson</h4><p>{d.words(20)}</p></div></section><h3>More from set</h3><div class="more">{posts}</div></main></div><footer class="site-footer"><p>Copyright © 2026 Anson Frames</p></footer></div>
{near("img.envira-lazy", "e.src=e.getAttribute('data-envira-src');e.classList.add('envira-lazy-loaded')")}{pixel(d, "https://stats.ansonframes.test/g.gif?v=ext&blog=8812")}</body></html>""")


def masonry_cache(seed: int) -> Page:
    """A German cinema museum club's tour of projectors: a plug-in's masonry with cached thumbnails."""
    d = Draft("masonry_cache", seed, f"https://vorfuehrraum.test/2023/rundgang-{seed}/")
    number = 700 + seed
    up = "https://vorfuehrraum.test/wp-content/uploads"
    items = []
    for index in range(d.count):
        width, height = photograph(d, 2560)
        stem = f"P10{20400 + index}"
        tall = round(320 * height / width)
        whole = d.file(f"{up}/2023/09/{stem}-scaled.jpg", width, height)
        small = d.file(
            f"{up}/cache/2023/09/{stem}-scaled/{d.random.randint(10**8, 4 * 10**9)}.jpg", 320, tall
        )
        twice = d.file(
            f"{up}/cache/2023/09/{stem}-scaled/{d.random.randint(10**8, 4 * 10**9)}.jpg",
            640,
            tall * 2,
        )
        d.belongs(whole, twice, small)
        title = d.random.choice(("Projektor FP 20", "Umrolltisch", "Bildwerferraum", "Spule", ""))
        caption = f'<figcaption class="fg-caption"><div class="fg-caption-inner"><div class="fg-caption-title">{title}</div></div></figcaption>'
        items.append(
            f'<div class="fg-item fg-type-image fg-idle"><figure class="fg-item-inner"><a href="{whole}" data-attachment-id="{3000 + index}" data-type="image" data-caption-title="{title}" class="fg-thumb"><span class="fg-image-wrap">'
            f'<img alt="{title}" title="{title}" width="320" height="{tall}" class="skip-lazy fg-image" data-src-fg="{small}" data-srcset-fg="{small} 320w, {twice} 640w" src="data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20width%3D%22320%22%20height%3D%22{tall}%22%20viewBox%3D%220%200%20320%20{tall}%22%3E%3C%2Fsvg%3E" loading="eager"></span><span class="fg-image-overlay"></span></a>'
            f'{caption if title else ""}</figure><div class="fg-loader"></div></div>'
        )
    head = d.file(f"{up}/2019/01/cropped-kopf.jpg", 1600, 320)
    badge = d.file(f"{up}/2021/03/foerderer-stadt.png", 240, 120)
    side = ""
    for film in d.films[:4]:
        small = d.file(f"{up}/2023/08/{slug(film)}-150x150.jpg", 150, 150)
        side += f'<li><a href="/{slug(film)}/"><img width="150" height="150" src="{small}" class="attachment-thumbnail wp-post-image" alt="" loading="lazy"> {escape(film)}</a><span class="post-date">3. August 2023</span></li>'
    settings = {"item": {"showCaptionTitle": True, "showCaptionDescription": True}, "lazy": True, "src": "data-src-fg", "srcset": "data-srcset-fg", "template": {"columnWidth": 320, "gutter": 10}}  # fmt: skip
    return d.done(f"""<!DOCTYPE html>
<html lang="de"><head><meta charset="UTF-8"><title>Rundgang durch den Bildwerferraum – Vorführraum e.V.</title><meta name="generator" content="WordPress 6.3">
<style>body{{font:16px/1.5 "Noto Serif",serif;background:#eee;margin:0}}#page{{max-width:1240px;margin:auto;background:#fff}}.custom-header img{{width:100%;height:auto;display:block}}.main-navigation ul{{display:flex;gap:20px;list-style:none;background:#333;margin:0;padding:12px 24px}}.main-navigation a{{color:#fff}}
.wrap{{display:flex;padding:24px;gap:30px}}.content-area{{flex:1;min-width:0}}aside{{width:260px}}aside ul{{list-style:none;padding:0}}aside li img{{width:60px;height:60px;float:left;margin-right:8px}}aside li{{overflow:hidden;margin-bottom:10px}}
.foogallery{{columns:3;column-gap:10px}}.fg-item{{break-inside:avoid;margin-bottom:10px;border:4px solid #fff;box-shadow:0 0 2px #888;position:relative}}.fg-item figure{{margin:0}}.fg-image{{width:100%;height:auto;display:block;background:#ddd}}.fg-caption{{position:absolute;bottom:0;left:0;right:0;background:rgba(0,0,0,.6);color:#fff;opacity:0;padding:6px}}</style></head>
<body class="single single-post"><div id="page" class="site"><header><div id="wp-custom-header" class="custom-header"><img src="{head}" width="1600" height="320" alt="Vorführraum e.V."></div><nav class="main-navigation"><ul><li><a href="/">Start</a></li><li><a href="/verein/">Verein</a></li><li><a href="/termine/">Termine</a></li><li><a href="/impressum/">Impressum</a></li></ul></nav></header>
<div class="wrap"><div id="primary" class="content-area"><article><h1 class="entry-title">Rundgang durch den Bildwerferraum</h1><div class="entry-content"><p>Im September haben wir {d.count} Bilder aus unserem Haus gemacht, in dem auch „{escape(d.film)}“ lief.</p>
<div class="foogallery foogallery-container foogallery-masonry foogallery-lightbox-foobox fg-masonry fg-light fg-border-thin fg-shadow-outline fg-loading-default fg-loaded-fade-in fg-caption-hover fg-hover-fade fg-fixed" id="foogallery-gallery-{number}" data-foogallery="{escape(json.dumps(settings))}" style="--fg-gutter: 10px;">
{chr(10).join(items)}
</div><p>Führungen nach Absprache.</p></div></article></div>
<aside id="secondary" class="widget-area"><section class="widget"><h2 class="widget-title">Neue Beiträge</h2><ul>{side}</ul></section><section class="widget widget_media_image"><a href="https://stadt.test/"><img src="{badge}" width="240" height="120" alt="Gefördert von der Stadt" loading="lazy"></a></section></aside></div><footer class="site-footer" style="padding:20px;text-align:center">© Vorführraum e.V.</footer></div>
{near("img.fg-image", "e.srcset=e.dataset.srcsetFg;e.src=e.dataset.srcFg;e.closest('.fg-item').className='fg-item fg-type-image fg-loaded'")}</body></html>""")


def block_masonry(seed: int) -> Page:
    """A Dutch film student's blog: a block's list of pictures with three addresses each, comments."""
    d = Draft("block_masonry", seed, f"https://kleinefilms.test/draaidagen-{seed}/")
    up = "https://kleinefilms.test/wp-content/uploads/2025/02"
    ident = f"{seed + 60}_{d.token(6)}-{d.token(2)}"
    items = []
    for index in range(d.count):
        width, height = photograph(d, 2400)
        made = cuts(d, f"{up}/draaidag-{index + 1}", width, height, (1536, 1024, 768, 300))
        d.belongs(*addresses(made))
        shown = made[2]
        caption = d.random.choice(("Opname 3", "Geluid loopt", "Lunch op de set", ""))
        text = f'<figcaption class="kadence-blocks-gallery-item__caption">{caption}</figcaption>'
        items.append(
            '<li class="kadence-blocks-gallery-item"><div class="kadence-blocks-gallery-item-inner"><figure class="kb-gallery-figure kadence-blocks-gallery-item-has-link">'
            f'<a href="{made[0][0]}" class="kb-gallery-item-link" data-description="" target="_self"><div class="kb-gal-image-radius"><div class="kb-gallery-image-contain kadence-blocks-gallery-intrinsic" style="padding-bottom:{round(100 * height / width)}%;">'
            f'<img loading="lazy" decoding="async" src="{shown[0]}" width="{shown[1]}" height="{shown[2]}" alt="" data-full-image="{made[0][0]}" data-light-image="{made[0][0]}" data-id="{500 + index}" class="wp-image-{500 + index} skip-lazy" srcset="{srcset(made)}" sizes="(max-width: 1024px) 100vw, 1024px" /></div>'
            f"{text if caption else ''}</div></a></figure></div></li>"
        )
    talk = ""
    for one in d.some(2, 6):
        face = d.file(f"https://secure.gravatar.test/avatar/{d.token(32)}?s=60", 60, 60)
        talk += f'<li class="comment" id="comment-{one}"><article class="comment-body"><div class="comment-author vcard"><img alt="" src="{face}" class="avatar avatar-60 photo" height="60" width="60" decoding="async"><b class="fn">Bezoeker {one}</b></div><p>{d.words(12)}</p></article></li>'
    related = ""
    for film in d.films[:6]:
        cover = cuts(d, f"{up}/{slug(film)}", 1500, 1000, (768, 300))
        related += f'<li class="splide__slide"><article class="entry content-bg loop-entry"><a class="post-thumbnail kadence-thumbnail-ratio-2-3" href="/{slug(film)}/"><div class="post-thumbnail-inner"><img width="768" height="512" src="{cover[1][0]}" class="attachment-medium_large wp-post-image" alt="{escape(film)}" decoding="async" loading="lazy" srcset="{srcset(cover)}" sizes="(max-width: 768px) 100vw, 768px"></div></a><h3 class="entry-title"><a href="/{slug(film)}/">{escape(film)}</a></h3></article></li>'
    logo = d.file(f"{up}/kf-logo.png", 240, 240)
    return d.done(f"""<!doctype html>
<html lang="nl-NL" class="no-js"><head><meta charset="UTF-8"><title>Draaidagen van {escape(d.film)} - Kleine Films</title>
<style>body{{font:17px/1.6 system-ui,sans-serif;margin:0;background:#f7fafc}}.site-header-row{{display:flex;align-items:center;justify-content:space-between;max-width:1240px;margin:auto;padding:12px 24px}}.custom-logo{{width:80px;height:80px}}.content-bg{{background:#fff}}.single-content{{max-width:960px;margin:auto;padding:32px}}
.kb-gallery-ul{{columns:3;column-gap:10px;list-style:none;padding:0}}.kadence-blocks-gallery-item{{break-inside:avoid;margin-bottom:10px}}.kb-gallery-figure{{margin:0;position:relative}}.kb-gallery-image-contain{{position:relative;height:0}}.kb-gallery-image-contain img{{position:absolute;width:100%;height:100%}}.kadence-blocks-gallery-item__caption{{position:absolute;bottom:0;width:100%;background:rgba(0,0,0,.5);color:#fff;text-align:center;font-size:13px}}
.comment-list{{list-style:none;padding:0}}.comment-author img{{border-radius:50%}}.entry-related{{max-width:1240px;margin:auto}}.splide__list{{display:flex;gap:20px;list-style:none;overflow:hidden;padding:0}}.splide__slide{{flex:0 0 31%}}.splide__slide img{{width:100%;height:auto}}footer{{text-align:center;padding:30px}}</style></head>
<body class="wp-singular post-template-default single single-post"><div id="wrapper" class="site wp-site-blocks"><header class="site-header"><div class="site-header-row"><a class="brand" href="/"><img width="240" height="240" src="{logo}" class="custom-logo" alt="Kleine Films"></a><nav><a href="/blog/">Blog</a> · <a href="/over/">Over mij</a> · <a href="/contact/">Contact</a></nav></div></header>
<main><article class="entry content-bg single-entry post"><div class="entry-content single-content"><h1 class="entry-title">Draaidagen van {escape(d.film)}</h1><p>Drie dagen, negen mensen en één camera. Dit zijn de foto's.</p>
<div class="kb-gallery-wrap-id-{ident} alignwide wp-block-kadence-advancedgallery"><ul class="kb-gallery-ul kb-gallery-non-static kb-gallery-type-masonry kb-masonry-init kb-gallery-id-{ident} kb-gallery-caption-style-bottom-hover kb-gallery-filter-none kb-gallery-magnific-init" data-image-filter="none" data-item-selector=".kadence-blocks-gallery-item" data-lightbox-caption="true" data-columns-xxl="3" data-columns-xl="3" data-columns-md="3" data-columns-sm="2" data-columns-xs="1" data-columns-ss="1">{"".join(items)}</ul></div>
<p>Tot op de première!</p></div></article><div id="comments" class="comments-area single-content"><h2>Reacties</h2><ol class="comment-list">{talk}</ol></div>
<div class="entry-related alignfull"><h2>Vergelijkbare berichten</h2><div class="splide"><div class="splide__track"><ul class="splide__list">{related}</ul></div></div></div></main><footer class="site-footer">© 2026 Kleine Films</footer></div></body></html>""")
