"""Blind layouts: what is written with programs for publishing and their plug-ins.

All `blind_*` layouts are by another author than the reader's and the other layouts', made from what
public programs and templates write, without sight of the reader.
"""

from __future__ import annotations

import html
import json

from collect.galleries.blind_parts import LAZY, SVG
from collect.galleries.draft import LENSES, Draft, Page, slug


def block_gallery(seed: int) -> Page:
    """A blog's gallery block: nested figures without links, a loop of other posts, comments."""
    d = Draft("block_gallery", seed, f"https://frames.test/2024/11/{2000 + seed}/")
    base = "https://frames.test/wp-content/uploads/2024/11"
    figures, first = "", ""
    for i in range(d.count):
        stem = f"{base}/{slug(d.film)}-{d.random.randint(1000, 9999)}-{i}"
        w = {s: d.file(f"{stem}-{s}x{round(s / d.aspect)}.jpg", s) for s in (300, 768, 1024, 1536)}
        w[2000] = d.file(f"{stem}.jpg", 2000)
        d.belongs(*w.values(), caption=(caption := d.words(5) if seed % 2 else ""))
        high = round(1024 / d.aspect)
        many = ", ".join(f"{url} {s}w" for s, url in sorted(w.items()))
        note = f'<figcaption class="wp-element-caption">{caption}</figcaption>' if caption else ""
        first = first or f'src="{w[1536]}" srcset="{many}"'
        figures += f"""<figure data-wp-context="{{&quot;imageId&quot;:&quot;{d.token(13)}&quot;}}" data-wp-interactive="core/image" class="wp-block-image size-large wp-lightbox-container"><img
 loading="lazy" decoding="async" width="1024" height="{high}" data-id="{400 + i}" src="{w[1024]}" alt="" class="wp-image-{400 + i}" srcset="{many}"
 sizes="auto, (max-width: 1024px) 100vw, 1024px" /><button class="lightbox-trigger" type="button" aria-haspopup="dialog"><svg width="12" height="12"></svg></button>{note}</figure>
"""
    posts = "".join(
        f"""<li class="wp-block-post post-{90 + k} type-post"><figure style="aspect-ratio:3/2" class="wp-block-post-featured-image"><a href="https://frames.test/2024/10/{slug(f)}/" target="_self"><img
 width="1024" height="683" src="{d.file(f"{base}/{slug(f)}-cover-1024x683.jpg", 1024, 683)}" class="attachment-post-thumbnail size-post-thumbnail wp-post-image" alt="{f}" style="width:100%;height:100%;object-fit:cover"
 srcset="{d.file(f"{base}/{slug(f)}-cover-1024x683.jpg", 1024, 683)} 1024w, {d.file(f"{base}/{slug(f)}-cover-300x200.jpg", 300, 200)} 300w"/></a></figure><h3 class="wp-block-post-title"><a
 href="https://frames.test/2024/10/{slug(f)}/">{f}</a></h3><div class="wp-block-post-date"><time>October {k + 3}</time></div></li>"""
        for k, f in enumerate(d.films[: d.random.choice((3, 6, 9))])
    )
    comments = "".join(
        f"""<li class="comment depth-1"><div class="wp-block-columns"><div class="wp-block-avatar"><img alt="" src="{d.file(f"https://gravatar.test/avatar/{(t := d.token(32))}?s=40&d=mm", 40, 40)}"
 srcset="{d.file(f"https://gravatar.test/avatar/{t}?s=80&d=mm", 80, 80)} 2x" class="avatar avatar-40 photo" height="40" width="40"/></div><div class="wp-block-comment-content"><p>{d.words(20)}</p></div></div></li>"""
        for _ in d.some(2, 14)
    )
    return d.done(f"""<!DOCTYPE html><html lang="en-US"><head><meta charset="UTF-8"/><title>{d.film} &#8211; Frames</title><meta property="og:image" content="{base}/x.jpg"/><style>
body{{margin:0;font-family:sans-serif}} main{{max-width:1100px;margin:auto}} figure{{margin:0}} img{{max-width:100%;height:auto}}
.wp-block-gallery{{display:flex;flex-wrap:wrap;gap:16px}} .wp-block-gallery figure.wp-block-image{{position:relative;width:calc(33.33% - 11px);display:flex;flex-direction:column}}
.wp-block-gallery img{{width:100%;flex:1;object-fit:cover}} .lightbox-trigger{{position:absolute;right:8px;top:8px}} .wp-block-post-template{{display:grid;grid-template-columns:repeat(3,1fr);gap:24px;list-style:none;padding:0}}
</style></head><body class="single single-post"><div class="wp-site-blocks"><header><div class="wp-block-site-logo"><a href="https://frames.test/"><img width="120" height="60" src="{d.file(f"{base}/logo.png", 120, 60)}" class="custom-logo"/></a></div></header>
<main><figure class="wp-block-post-featured-image"><img width="1536" height="{round(1536 / d.aspect)}" {first} sizes="100vw"/></figure><h1 class="wp-block-post-title">{d.film}</h1><div class="entry-content wp-block-post-content"><p>{d.words(70)}</p>
<figure class="wp-block-gallery has-nested-images columns-3 is-cropped wp-block-gallery-1 is-layout-flex">
{figures}</figure><p>{d.words(40)}</p></div><div class="wp-block-comments"><h2>Comments</h2><ol class="wp-block-comment-template">{comments}</ol></div>
<div class="wp-block-query"><h2>More to see</h2><ul class="wp-block-post-template columns-3">{posts}</ul></div></main></div></body></html>""")


def page_builder(seed: int) -> Page:
    """A page builder: empty boxes that a script paints, quotes with faces, a belt of logos, posts."""
    d = Draft("page_builder", seed, "https://studio.test/stills/")
    base, show = "https://studio.test/wp-content/uploads/2025/02", d.token(7)
    items = ""
    for i in range(d.count):
        stem = f"{base}/{d.random.choice(('DSC', 'IMG_', 'Still-'))}{3000 + i * 7}"
        full, small = (
            d.file(f"{stem}-scaled.jpg", 2560),
            d.file(f"{stem}-768x{round(768 / d.aspect)}.jpg", 768),
        )
        d.belongs(full, small)
        items += f"""<a class="e-gallery-item elementor-gallery-item elementor-animated-content" href="{full}" data-elementor-open-lightbox="yes" data-elementor-lightbox-slideshow="{show}"
 data-e-action-hash="#elementor-action%3Aaction%3Dlightbox%26settings%3D{d.token(40)}"><div class="e-gallery-image elementor-gallery-item__image" data-thumbnail="{small}" data-width="768"
 data-height="{round(768 / d.aspect)}" aria-label="" role="img"></div><div class="elementor-gallery-item__overlay"></div></a>
"""
    quotes = "".join(
        f"""<div class="elementor-testimonial-wrapper"><div class="elementor-testimonial-content">{d.words(18)}</div><div class="elementor-testimonial-image"><img width="150" height="150"
 src="{d.file(f"{base}/face-{k}-150x150.jpg", 150, 150)}"></div><div class="elementor-testimonial-name">Ann {k}</div></div>"""
        for k in d.some(2, 4)
    )
    logos = "".join(
        f"""<div class="swiper-slide" role="group"><figure class="swiper-slide-inner"><img class="swiper-slide-image" src="{d.file(f"{base}/brand-{k}-300x120.png", 300, 120)}" alt="brand {k}" /></figure></div>"""
        for k in d.some(5, 12)
    )
    posts = "".join(
        f"""<article class="elementor-post elementor-grid-item post-{k}"><a class="elementor-post__thumbnail__link" href="https://studio.test/{slug(f)}/"><div class="elementor-post__thumbnail"><img width="300" height="200"
 src="{d.file(f"{base}/{slug(f)}-300x200.jpg", 300, 200)}" class="attachment-medium size-medium" /></div></a><div class="elementor-post__text"><h3><a href="https://studio.test/{slug(f)}/">{f}</a></h3><p>{d.words(14)}</p></div></article>"""
        for k, f in enumerate(d.films[:6])
    )
    columns = d.random.choice((3, 4, 5))
    return d.done(f"""<!DOCTYPE html><html lang="en-US"><head><meta charset="UTF-8"><title>{d.film} stills - Studio</title><style>body{{margin:0;font-family:sans-serif}} .e-con{{max-width:1140px;margin:30px auto}}
.elementor-gallery__container{{display:grid;grid-template-columns:repeat({columns},1fr);gap:10px}} .e-gallery-item{{position:relative;display:block}} .e-gallery-image{{padding-bottom:60%;background-size:cover}}
.elementor-gallery-item__overlay{{position:absolute;inset:0}} .quotes,.elementor-posts{{display:grid;grid-template-columns:repeat(3,1fr);gap:20px}} .quotes img{{width:60px;height:60px;border-radius:50%}}
.elementor-posts img{{width:100%;height:auto}} .swiper-wrapper{{display:flex;overflow:hidden;gap:30px}} .swiper-slide{{flex:none;width:190px}} .swiper-slide img{{width:100%}} .hero{{height:420px;background:url({d.file(f"{base}/hero.jpg", 1920, 700)}) center/cover}}
</style></head><body class="elementor-page"><div class="elementor"><div class="hero e-con-full"><h1 class="elementor-heading-title">{d.film}</h1></div><div class="e-con"><div
 class="elementor-widget elementor-widget-gallery" data-settings="{html.escape(json.dumps({"columns": columns, "gallery_layout": "grid", "lazyload": "yes", "link_to": "file"}))}" data-widget_type="gallery.default"><div class="elementor-widget-container">
<div class="elementor-gallery__container">
{items}</div></div></div></div><div class="e-con quotes">{quotes}</div><div class="e-con"><div class="elementor-image-carousel-wrapper swiper"><div class="swiper-wrapper">{logos}</div></div></div><div class="e-con"><h2>From the blog</h2><div
 class="elementor-posts-container elementor-posts elementor-grid">{posts}</div></div></div><script>document.querySelectorAll('.e-gallery-image').forEach(it => {{ it.style.backgroundImage = 'url("' + it.dataset.thumbnail + '")'; }});</script></body></html>""")


def plugin_tiles(seed: int) -> Page:
    """A gallery plug-in with attributes of its own for lazy sources; a side bar of other films."""
    d = Draft("plugin_tiles", seed, "https://cinema.test/galleries/film/")
    up = "https://cinema.test/wp-content/uploads"
    tiles = ""
    wide, high = d.random.choice(((200, 200), (250, 160), (300, 180)))
    for i in range(d.count):
        name = f"{slug(d.film)}-{slug(d.random.choice(LENSES))}-{i}"
        full = d.file(f"{up}/2024/05/{name}.jpg", 1920)
        cached = f"{up}/cache/2024/05/{name}/{d.random.randint(10**8, 10**10)}"
        one, two = d.file(f"{cached}.jpg", wide, high), d.file(f"{cached}2.jpg", wide * 2, high * 2)
        d.belongs(full, one, two, caption=(caption := d.words(4)))
        tiles += f"""<div class="fg-item fg-type-image fg-idle"><figure class="fg-item-inner"><a href="{full}" data-caption-title="{caption}" data-attachment-id="{700 + i}" data-type="image" class="fg-thumb"><span class="fg-image-wrap"><img
 decoding="async" alt="{caption}" title="{caption}" width="{wide}" height="{high}" class="skip-lazy fg-image" data-src-fg="{one}" data-srcset-fg="{two} 2x" src="{SVG.format(wide, high)}" loading="eager"></span><span class="fg-image-overlay"></span></a><figcaption
 class="fg-caption"><div class="fg-caption-inner"><div class="fg-caption-title">{caption}</div></div></figcaption></figure><div class="fg-loader"></div></div>"""
    side = "".join(
        f"""<li class="recent"><a href="/films/{slug(f)}/"><img width="100" height="150" src="{d.file(f"{up}/2023/08/{slug(f)}-poster-200x300.jpg", 200, 300)}" class="attachment-poster wp-post-image"></a><a href="/films/{slug(f)}/">{f}</a></li>"""
        for f in d.films[: d.random.randint(4, 12)]
    )
    pager = "".join(
        f'<li><a class="page-numbers" href="/galleries/page/{k}/">{k}</a></li>' for k in range(2, 5)
    )
    return d.done(f"""<!DOCTYPE html><html><head><title>{d.film} gallery | Cinema</title><style>body{{margin:0}} .wrap{{width:1180px;margin:auto;display:flex}} .content{{flex:1}} aside{{width:240px}} aside li{{list-style:none;display:flex}}
.foogallery{{display:flex;flex-wrap:wrap;gap:12px}} .fg-item{{width:{wide}px}} .fg-item-inner{{margin:0}} .fg-image{{display:block}}</style></head><body><header><a href="/"><img src="{d.file(f"{up}/2020/01/logo-1.png", 280, 70)}" width="280" height="70" class="custom-logo"></a><div
 class="banner"><a href="https://ads.test/c?1"><img src="{d.file("https://ads.test/b/728x90.gif", 728, 90)}" width="728" height="90"></a></div></header><div class="wrap"><div class="content"><h1 class="entry-title">{d.film}</h1><p>{d.words(30)}</p>
<div class="foogallery foogallery-container foogallery-default fg-gutter-10" id="foogallery-gallery-12" data-foogallery="{html.escape(json.dumps({"item": {"showCaptionTitle": True}, "lazy": True}))}" style="--fg-gutter: 10px">{tiles}</div>
<div class="sharedaddy"><a href="#"><img src="{d.file("/wp-content/plugins/share/facebook.png", 32, 32)}" width="32" height="32"></a><a href="#"><img src="{d.file("/wp-content/plugins/share/x.png", 32, 32)}" width="32" height="32"></a></div></div>
<aside><h3>Films of the week</h3><ul>{side}</ul><h3>Archive</h3><ul>{pager}</ul></aside></div>{LAZY}<noscript><img height="1" width="1" style="display:none" src="{d.file("https://track.test/tr?id=1&noscript=1", 1, 1)}"/></noscript></body></html>""")


def card_rows(seed: int) -> Page:
    """A journal: cards of three rows of three at most in the text, a large one of its own, a feed."""
    d = Draft("card_rows", seed, f"https://journal.test/{slug('notes on light')}-{seed}/")
    base = "https://journal.test/content/images"
    month = f"20{d.random.randint(23, 26)}/0{d.random.randint(1, 9)}"

    def picture(name: str, alt: str = "") -> str:
        w = {s: d.file(f"{base}/size/w{s}/{month}/{name}.jpg", s) for s in (600, 1000, 1600)}
        w[2000] = d.file(f"{base}/{month}/{name}.jpg", 2000)
        d.belongs(*w.values(), caption=alt)
        many = ", ".join(f"{url} {s}w" for s, url in w.items())
        return f'<img src="{w[2000]}" width="2000" height="{round(2000 / d.aspect)}" loading="lazy" alt="{alt}" srcset="{many}" sizes="(min-width: 720px) 720px">'

    body, left, number = "", d.count, 0
    while left > 0:
        here = min(left, d.random.randint(4, 9))
        left -= here
        rows = ""
        while here > 0:
            row = min(3, here) if here != 4 else 2
            here -= row
            rows += '<div class="kg-gallery-row">'
            for _ in range(row):
                number += 1
                rows += f'<div class="kg-gallery-image" style="flex: {d.aspect} 1 0%">{picture(f"{slug(d.film)}-{number}")}</div>'
            rows += "</div>"
        body += f"""<p>{d.words(50)}</p><figure class="kg-card kg-gallery-card kg-width-wide kg-card-hascaption"><div class="kg-gallery-container">{rows}</div><figcaption><span style="white-space: pre-wrap;">{d.words(6)}</span></figcaption></figure>"""
    feed = "".join(
        f"""<article class="gh-card post"><a class="gh-card-link" href="/{slug(f)}/"><figure class="gh-card-image"><img srcset="{d.file(f"{base}/size/w160/format/webp/{month}/{slug(f)}.jpg", 160, 107)} 160w, {d.file(f"{base}/size/w600/format/webp/{month}/{slug(f)}.jpg", 600, 400)} 600w"
 sizes="320px" src="{d.file(f"{base}/size/w600/{month}/{slug(f)}.jpg", 600, 400)}" alt="{f}" loading="lazy"></figure><div class="gh-card-wrapper"><h3 class="gh-card-title">{f}</h3><p>{d.words(12)}</p></div></a></article>"""
        for f in d.films[: d.random.choice((3, 4, 8))]
    )
    author = d.file(f"{base}/size/w160/2022/02/ann.jpg", 160, 160)
    return d.done(f"""<!DOCTYPE html><html lang="en"><head><title>{d.film}, in pictures</title><link rel="icon" href="/favicon.png"><style>body{{margin:0;font-family:serif}} .gh-content{{max-width:720px;margin:auto}} figure{{margin:20px 0}}
.kg-width-wide{{width:1040px;margin-left:-160px}} .kg-gallery-container{{display:flex;flex-direction:column;gap:12px}} .kg-gallery-row{{display:flex;gap:12px}} .kg-gallery-row img{{display:block;width:100%;height:100%}}
.gh-feed{{display:grid;grid-template-columns:repeat(4,1fr);gap:20px;max-width:1200px;margin:auto}} .gh-feed img{{width:100%;height:auto}} .gh-author-image{{width:56px;height:56px;border-radius:50%}}</style></head><body class="post-template">
<header id="gh-navigation"><a class="gh-navigation-logo" href="/">Journal</a></header><main><article class="gh-article"><header class="gh-article-header"><h1 class="gh-article-title">{d.film}, in pictures</h1><p>{d.words(15)}</p><img class="gh-author-image" src="{author}" alt="Ann"></header>
<section class="gh-content">{body}<p>{d.words(30)}</p><div class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="https://other.test/"><div class="kg-bookmark-content"><img class="kg-bookmark-icon" src="{d.file("https://other.test/icon.png", 32, 32)}" width="20" height="20"></div><div
 class="kg-bookmark-thumbnail"><img src="{d.file("https://other.test/card.jpg", 1200, 630)}" width="220"></div></a></div></section></article><section class="gh-container"><h2>Read more</h2><div class="gh-feed">{feed}</div></section></main></body></html>""")


def views_grid(seed: int) -> Page:
    """A content system's grid of fields: links to files by styled pictures; sponsors and news aside."""
    d = Draft("views_grid", seed, f"http://festival.test/en/film/{seed}/photos")
    cells, columns = "", d.random.choice((3, 4))
    for i in range(d.count):
        file = f"2024-0{d.random.randint(1, 9)}/{d.film.replace(' ', '%20')}%20{i}.jpg"
        full = d.file(f"/sites/default/files/{file}", 1800)
        w = {
            s: d.file(
                f"/sites/default/files/styles/{n}/public/{file}?itok={d.token()}",
                s,
                round(s * 0.66),
            )
            for n, s in (("grid_325", 325), ("grid_650", 650))
        }
        d.belongs(full, *w.values(), caption=(caption := d.words(6)))
        cell = f"""<div class="views-col col-{i % columns + 1}" style="width: {100 / columns:.2f}%;"><div class="views-field views-field-field-photo"><div class="field-content"><a href="{full}" aria-controls="colorbox" role="button" title="{caption}" data-colorbox-gallery="gallery-all-{d.token()}" class="colorbox cboxElement" data-cbox-img-attrs="{{&quot;alt&quot;:&quot;{caption}&quot;}}"><img
 srcset="{w[325]} 1x, {w[650]} 2x" width="325" height="214" src="{w[325]}" alt="{caption}" loading="lazy" typeof="foaf:Image" class="image-style-grid" /></a></div></div></div>"""
        if i % columns == 0:
            cells += (
                f'{"</div>" if i else ""}<div class="views-row clearfix row-{i // columns + 1}">'
            )
        cells += cell
    news = "".join(
        f"""<div class="views-row"><div class="views-field-field-image"><a href="/en/news/{slug(f)}"><img src="{d.file(f"/sites/default/files/styles/teaser/public/news/{slug(f)}.jpg?itok={d.token()}", 180, 120)}" width="180" height="120"/></a></div><span class="field-content"><a href="/en/news/{slug(f)}">{f}</a></span></div>"""
        for f in d.films[: d.random.randint(3, 7)]
    )
    sponsors = "".join(
        f"""<li><a href="http://sponsor{k}.test/" target="_blank"><img src="{d.file(f"/sites/default/files/sponsors/logo_{k}.png", 160, 80)}" width="160" height="80" alt=""/></a></li>"""
        for k in d.some(6, 18)
    )
    flags = "".join(
        f"""<li><a href="/{c}/film/{seed}/photos" hreflang="{c}"><img class="language-icon" src="{d.file(f"/modules/languageicons/flags/{c}.png", 16, 12)}" width="16" height="12"/></a></li>"""
        for c in ("en", "de", "fr")
    )
    return d.done(f"""<!DOCTYPE html><html lang="en" dir="ltr"><head><meta name="Generator" content="Drupal 10"/><title>{d.film} | Festival</title><style>body{{margin:0}} .layout{{display:flex;width:1240px;margin:auto}} main{{flex:1}} aside{{width:200px}} .views-row{{display:flex;flex-wrap:wrap}}
main img{{max-width:100%;height:auto}} .sponsors{{display:flex;flex-wrap:wrap;list-style:none}} .links{{display:flex;list-style:none}}</style></head><body><div class="region-header"><a href="/en" rel="home"><img src="{d.file("/themes/custom/fest/logo.svg", 240, 80)}" width="240" height="80"/></a><ul class="links">{flags}</ul></div>
<div class="layout"><main><h1 class="page-title">{d.film}</h1><div class="block block-views"><div class="views-element-container"><div class="view view-photos"><div class="view-content"><div class="views-view-grid horizontal cols-{columns} clearfix">{cells}</div></div></div></div></div></div></main><aside
 class="region-sidebar"><h2>News</h2><div class="view view-news"><div class="view-content">{news}</div></div></aside></div><footer><h2>With thanks to</h2><ul class="sponsors">{sponsors}</ul></footer></body></html>""")
