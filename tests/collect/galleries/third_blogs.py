"""Sites of the commonest blog program: a page builder, a lazy loader and the program's own blocks."""

from __future__ import annotations

import json
from html import escape
from urllib.parse import quote

from collect.galleries.draft import Draft, Page, slug
from collect.galleries.third_parts import lazy, lens, number, people

WIDTHS = (300, 768, 1024, 1536)


def _upload(d: Draft, stem: str, shape: float, full: int) -> dict[int, str]:
    """A picture as the program keeps it: by width, the whole one last."""
    sizes = {}
    for width in (*(one for one in WIDTHS if one < full), full):
        tall = round(width / shape)
        end = ("-scaled" if full == 2560 else "") if width == full else f"-{width}x{tall}"
        sizes[width] = d.file(f"{stem}{end}.jpg", width, tall)
    return sizes


def _srcset(sizes: dict[int, str], first: int) -> str:
    order = [first, *(one for one in sizes if one != first)]
    return ", ".join(f"{sizes[one]} {one}w" for one in order)


BUILDER_STYLE = """
*{box-sizing:border-box}body{margin:0;font:15px/1.7 "Open Sans",sans-serif;color:#555;background:#fff}
.container{max-width:1180px;margin:0 auto;padding:0 20px}#header{height:90px;border-bottom:1px solid #eee;display:flex;align-items:center}#header .container{display:flex;gap:40px;width:100%;align-items:center}
#header ul{display:flex;gap:20px;list-style:none}.vc_row{margin:0 -15px;clear:both}.vc_row:after,.vc_clearfix:after{content:"";display:table;clear:both}
.vc_column_container{float:left;padding:0 15px}.vc_col-sm-12{width:100%}.vc_col-sm-4{width:33.33%}.vc_col-sm-8{width:66.66%}.wpb_content_element{margin-bottom:35px}
.wpb_single_image img{max-width:100%;height:auto}.wpb_image_grid_ul{list-style:none;margin:0;padding:0;position:relative}.wpb_image_grid_ul li{float:left;margin:0 5px 5px 0;width:282px}.wpb_image_grid_ul img{display:block;width:100%;height:auto}
.vc_grid{display:flex;flex-wrap:wrap}.vc_grid-item{width:25%;padding:10px}.vc_gitem-zone{position:relative;background-size:cover;background-position:50%}.vc_gitem-zone-img{display:none}.vc_gitem-zone-a.vc_gitem-zone-mini:before{content:"";display:block;padding-top:75%}
.vc_carousel-slideline-inner{display:flex;gap:30px;align-items:center}.vc_item img{height:50px}footer{background:#222;color:#aaa;padding:30px 0}
"""


def builder_grid(seed: int) -> Page:
    """A producer's page made with a page builder: its image grid, a poster, other films, logos."""
    d = Draft("builder_grid", seed, "https://www.kestrelpictures.test/films/the-film/")
    up = "https://www.kestrelpictures.test/wp-content/uploads"
    rel = f"rel-{number(d, 4)}-{number(d, 9)}"
    items = []
    for index in range(1, d.count + 1):
        name = f"{slug(d.film)}-still-{index:02}"
        full = d.random.choice((1920, 2048, 2560))
        sizes = _upload(d, f"{up}/2024/05/{name}", d.aspect, full)
        items.append(
            f"""<li class="isotope-item"><a class="" href="{sizes[1024]}" data-lightbox="lightbox[{rel}]"><img {"fetchpriority=high " if index == 1 else ""}decoding="async" width="300" height="{round(300 / d.aspect)}" src="{sizes[300]}" class="attachment-medium" alt="" title="{name}" {'loading="lazy" ' if index > 3 else ""}srcset="{_srcset(sizes, 300)}" sizes="auto, (max-width: 300px) 100vw, 300px" /></a></li>"""
        )
        d.belongs(*sizes.values())
    poster = _upload(d, f"{up}/2024/04/{slug(d.film)}-poster", 0.7, 1200)
    others = []
    for index, film in enumerate(d.films[: d.random.choice((4, 8))]):
        one = d.file(f"{up}/2023/0{index + 1}/{slug(film)}-key-art.jpg", 1200, 800)
        others.append(
            f"""<div class="vc_grid-item vc_clearfix vc_col-sm-3 vc_visible-item"><div class="vc_grid-item-mini vc_clearfix"><div class="vc_gitem-animated-block"><div class="vc_gitem-zone vc_gitem-zone-a vc-gitem-zone-height-mode-auto vc_gitem-zone-mini vc_gitem-is-link" style="background-image: url('{one}') !important;"><a href="https://www.kestrelpictures.test/films/{slug(film)}/" title="{escape(film)}" class="vc_gitem-link vc-zone-link"></a><img class="vc_gitem-zone-img" src="{one}" alt="{escape(film)}" loading="lazy"></div></div><div class="vc_gitem-zone vc_gitem-zone-c"><div class="vc_gitem-zone-mini"></div><h4 style="text-align:left">{film}</h4></div></div></div>"""
        )
    logos = "".join(
        f"""<div class="vc_item"><div class="vc_inner"><img decoding="async" width="160" height="50" src="{d.file(f"{up}/2022/01/partner-{number(d, 3)}.png", 160, 50)}" class="attachment-full" alt="" /></div></div>"""
        for _ in d.some(4, 7)
    )
    logo = d.file(f"{up}/2021/02/kestrel-logo.png", 220, 60)
    text = f'<div class="wpb_text_column wpb_content_element"><div class="wpb_wrapper"><h1>{d.film}</h1><p>{d.words(70)}</p><p>Directed by {people(d, 1)[0]}</p></div></div>'
    return d.done(
        f"""<!DOCTYPE html><html lang="en-GB" class="no-js"><head><meta charset="UTF-8" /><title>{d.film} &#8211; Kestrel Pictures</title><meta name="generator" content="Powered by a page builder"/><style>{BUILDER_STYLE}</style></head>
<body class="wp-singular film-template-default single single-film wpb-js-composer js-comp-ver-7.6 vc_responsive"><header id="header"><div class="container"><a href="/" rel="home"><img src="{logo}" width="220" height="60" alt="Kestrel Pictures" class="logo-main" /></a><ul id="main-menu"><li class="menu-item"><a href="/films/">Films</a></li><li class="menu-item"><a href="/about/">About</a></li><li class="menu-item"><a href="/contact/">Contact</a></li></ul></div></header>
<div id="main"><div class="container"><div class="wpb-content-wrapper"><div class="vc_row wpb_row vc_row-fluid"><div class="wpb_column vc_column_container vc_col-sm-4"><div class="vc_column-inner"><div class="wpb_wrapper"><div class="wpb_single_image wpb_content_element vc_align_center"><figure class="wpb_wrapper vc_figure"><div class="vc_single_image-wrapper vc_box_border_grey"><img decoding="async" width="300" height="429" src="{poster[300]}" class="vc_single_image-img attachment-medium" alt="" title="poster" srcset="{_srcset(poster, 300)}" sizes="(max-width: 300px) 100vw, 300px" /></div></figure></div></div></div></div><div class="wpb_column vc_column_container vc_col-sm-8"><div class="vc_column-inner"><div class="wpb_wrapper">{text}</div></div></div></div>
<div class="vc_row wpb_row vc_row-fluid"><div class="wpb_column vc_column_container vc_col-sm-12"><div class="vc_column-inner"><div class="wpb_wrapper"><div class="wpb_gallery wpb_content_element vc_clearfix"><div class="wpb_wrapper"><h2 class="wpb_heading wpb_gallery_heading">Stills</h2><div class="wpb_gallery_slides wpb_image_grid" data-interval="3"><ul class="wpb_image_grid_ul">{"".join(items)}</ul></div></div></div></div></div></div></div>
<div class="vc_row wpb_row vc_row-fluid"><div class="wpb_column vc_column_container vc_col-sm-12"><div class="vc_column-inner"><div class="wpb_wrapper"><h2 class="vc_custom_heading">More from Kestrel</h2><div class="vc_grid-container-wrapper vc_clearfix"><div class="vc_grid-container vc_clearfix wpb_content_element vc_basic_grid"><div class="vc_grid vc_row vc_grid-gutter-20px vc_pageable-wrapper">{"".join(others)}</div></div></div><div class="wpb_images_carousel wpb_content_element vc_clearfix"><div class="wpb_wrapper"><h2 class="wpb_heading wpb_gallery_heading">With the support of</h2><div class="vc_slide vc_images_carousel"><div class="vc_carousel-inner"><div class="vc_carousel-slideline"><div class="vc_carousel-slideline-inner">{logos}</div></div></div></div></div></div></div></div></div></div></div></div></div>
<footer><div class="container">© 2025 Kestrel Pictures Ltd. Privacy, imprint.</div></footer>
<script>addEventListener("load",function(){{var ul=document.querySelector(".wpb_image_grid_ul"),tops=[0,0,0,0];ul.querySelectorAll("li").forEach(function(li){{var c=tops.indexOf(Math.min.apply(0,tops));li.style.cssText="position:absolute;left:"+c*287+"px;top:"+tops[c]+"px";tops[c]+=li.offsetHeight+5}});ul.style.height=Math.max.apply(0,tops)+"px"}})</script></body></html>"""
    )


ROCKET_STYLE = """
*{box-sizing:border-box}body{margin:0;background:#f7f7f7;color:#333;font:17px/1.7 Georgia,serif}.site-header{background:#111;padding:18px 40px}.site-header img{height:44px}
.site-content{max-width:1200px;margin:24px auto;display:flex;gap:40px;padding:0 20px}.content-area{flex:1;min-width:0;background:#fff;padding:36px}.widget-area{width:300px;flex:none;font:14px/1.5 Arial,sans-serif}
figure{margin:0 0 28px}.entry-content img{width:100%;height:auto;display:block}figcaption{font-size:13px;color:#888}
.widget{background:#fff;padding:16px;margin-bottom:20px}.widget li{list-style:none;display:flex;gap:10px;margin-bottom:10px}.widget ul{padding:0;margin:0}.widget img{width:90px;height:60px;object-fit:cover}
.yarpp-thumbnails-horizontal{display:flex;gap:14px}.yarpp-thumbnail{width:25%;font:13px/1.3 Arial}.yarpp-thumbnail img{width:100%;aspect-ratio:1;object-fit:cover}
.author-box{display:flex;gap:16px;border-top:1px solid #ddd;padding-top:20px}.avatar{border-radius:50%}.comment-list{list-style:none;padding:0}.comment{border-top:1px solid #eee;padding:12px 0}
"""


def _rocket(sizes: dict[int, str], shown: int, shape: float, css: str, alt: str) -> str:
    """A picture that waits: an empty drawing in its place, and the same for those without scripts."""
    tall = round(shown / shape)
    blank = f"data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20viewBox='0%200%20{shown}%20{tall}'%3E%3C/svg%3E"
    most = f"(max-width: {shown}px) 100vw, {shown}px"
    start = f'<img decoding="async" width="{shown}" height="{tall}"'
    many = len(sizes) > 1
    lazily = f' data-lazy-srcset="{_srcset(sizes, shown)}" data-lazy-sizes="{most}"' if many else ""
    plain = f' srcset="{_srcset(sizes, shown)}" sizes="{most}"' if many else ""
    return f"""{start} src="{blank}" alt="{alt}" class="{css}"{lazily} data-lazy-src="{sizes[shown]}" /><noscript>{start} src="{sizes[shown]}" alt="{alt}" class="{css}"{plain} /></noscript>"""


def waiting_article(seed: int) -> Page:
    """A blog's article of many frames in words: lazy with stand-ins, each linked to its file."""
    d = Draft("waiting_article", seed, "https://framebyframe.test/2025/02/best-shots/")
    up = "https://framebyframe.test/wp-content/uploads"
    body = []
    for index in range(1, d.count + 1):
        key = int(number(d, 5))
        sizes = _upload(d, f"{up}/2025/02/vlcsnap-{number(d, 8)}", d.aspect, 1920)
        picture = _rocket(sizes, 1024, d.aspect, f"wp-image-{key}", lens(d))
        said = f'<figcaption class="wp-element-caption">{lens(d).capitalize()}.</figcaption>'
        body.append(
            f"""<figure class="wp-block-image size-large"><a href="{sizes[1920]}">{picture}</a>{said if d.random.random() < 0.4 else ""}</figure>\n"""
        )
        d.belongs(*sizes.values())
        if index % 2 or d.random.random() < 0.3:
            body.append(f"<p>{d.words(d.random.randint(20, 60))}</p>\n")
    thumb = {
        film: {150: d.file(f"{up}/2024/11/{slug(film)}-150x150.jpg", 150, 150)} for film in d.films
    }
    recent = "".join(
        f"""<li><a href="/{slug(one)}/">{_rocket(thumb[one], 150, 1, "attachment-thumbnail size-thumbnail wp-post-image", "")}</a><a href="/{slug(one)}/">Ten frames of {one}</a></li>"""
        for one in d.films[:5]
    )
    related = "".join(
        f"""<a class='yarpp-thumbnail' rel='norewrite' href='/{slug(one)}/' title='{escape(one)}'>{_rocket(thumb[one], 150, 1, "attachment-yarpp-thumbnail size-yarpp-thumbnail wp-post-image", "")}<span class="yarpp-thumbnail-title">{one}</span></a>"""
        for one in d.films[6:10]
    )

    def face(size: int) -> str:
        address = f"https://secure.avatars.test/avatar/{d.token(32)}?s={size}&d=mm&r=g"
        escaped = escape(d.file(address, size, size))
        return _rocket({size: escaped}, size, 1, f"avatar avatar-{size} photo", "")

    comments = "".join(
        f"""<li class="comment even thread-even depth-1" id="comment-{number(d, 4)}"><div class="comment-author vcard">{face(50)}<cite class="fn">{one}</cite></div><p>{d.words(20)}</p></li>"""
        for one in people(d, d.random.randint(0, 6))
    )
    logo = d.file(f"{up}/2019/06/fbf-logo.png", 260, 44)
    advert = {300: d.file(f"{up}/2025/01/patreon-banner.jpg", 300, 250)}
    loader = lazy(
        "img[data-lazy-src]",
        "e.src=e.dataset.lazySrc;if(e.dataset.lazySrcset){e.sizes=e.dataset.lazySizes;e.srcset=e.dataset.lazySrcset}e.classList.add('entered','lazyloaded');",
        300,
    )
    return d.done(
        f"""<!DOCTYPE html><html lang="en-US"><head><meta charset="UTF-8"><title>The most beautiful shots of {d.film} - Frame by Frame</title><style>{ROCKET_STYLE}</style><noscript><style id="rocket-lazyload-nojs-css">.rll-youtube-player, [data-lazy-src]{{display:none !important;}}</style></noscript></head>
<body class="wp-singular post-template-default single single-post single-format-standard"><header class="site-header"><a href="/" class="custom-logo-link"><img src="{logo}" width="260" height="44" alt="Frame by Frame" class="custom-logo skip-lazy" data-no-lazy="1"></a></header>
<div class="site-content"><main id="primary" class="content-area"><article id="post-{number(d, 5)}" class="post type-post status-publish has-post-thumbnail hentry"><header class="entry-header"><h1 class="entry-title">The most beautiful shots of {d.film}</h1><div class="entry-meta">February 11, 2025 by {people(d, 1)[0]}</div></header><div class="entry-content"><p>{d.words(60)}</p>
{"".join(body)}<div class='yarpp yarpp-related yarpp-related-website yarpp-template-thumbnails'><h3>Related posts:</h3><div class="yarpp-thumbnails-horizontal">{related}</div></div></div></article>
<div class="author-box">{face(96)}<div><b>About the author</b><p>{d.words(24)}</p></div></div><section id="comments"><h2>Comments</h2><ol class="comment-list">{comments}</ol></section></main>
<aside id="secondary" class="widget-area"><section class="widget widget_media_image">{_rocket(advert, 300, 1.2, "image wp-image-77 attachment-full", "Support us")}</section><section class="widget"><h2>Recent posts</h2><ul>{recent}</ul></section><section class="widget widget_archive"><h2>Archives</h2>January 2025<br>December 2024</section></aside></div>{loader}</body></html>"""
    )


BLOCK_STYLE = """
*{box-sizing:border-box}body{margin:0;background:#f9f9f9;color:#111;font:17px/1.55 Inter,sans-serif}img{max-width:100%;height:auto;vertical-align:bottom}
header,footer{padding:24px 50px}header .wp-block-group{display:flex;justify-content:space-between;align-items:center}.is-layout-constrained>*{max-width:620px;margin:0 auto 24px}.is-layout-constrained>.alignwide{max-width:1280px}
.wp-block-column .wp-block-image,.wp-block-post-featured-image{margin:0}.wp-block-image{position:relative}.wp-block-image img{width:100%;display:block}.wp-block-columns{display:flex;gap:20px}.wp-block-column{flex:1;min-width:0}figcaption{font-size:13px;text-align:center;opacity:.7}
.lightbox-trigger{position:absolute;top:16px;right:16px;width:20px;height:20px;border:0;border-radius:4px;opacity:0;background:#5a5a5a40}.wp-lightbox-overlay{position:fixed;inset:0;visibility:hidden;z-index:100000;overflow:hidden}.wp-lightbox-overlay .scrim{background:#fff;width:100%;height:100%;position:absolute}
.wp-block-post-template{list-style:none;padding:0;display:grid;grid-template-columns:repeat(3,1fr);gap:30px}.wp-block-post-featured-image img{aspect-ratio:3/2;object-fit:cover;width:100%}.wp-block-comment{display:flex;gap:16px}.custom-logo{width:60px}
"""


def block_lightbox(seed: int) -> Page:
    """A block theme's post: pictures alone and in columns, which the program's own light box enlarges."""
    d = Draft("block_lightbox", seed, "https://lightandlens.test/notes/frames/")
    up = "https://lightandlens.test/wp-content/uploads"
    metadata = {}
    figures = []
    for _ in range(d.count):
        key, name = d.token(13), f"{up}/2025/04/frame-{d.token(5)}"
        sizes = _upload(d, name, d.aspect, 2560)
        post, tall = number(d, 4), round(1024 / d.aspect)
        said = f'<figcaption class="wp-element-caption">{lens(d).capitalize()}</figcaption>'
        metadata[key] = {
            "uploadedSrc": sizes[2560], "figureClassNames": "wp-block-image size-large",
            "figureStyles": None, "imgClassNames": f"wp-image-{post}", "imgStyles": None,
            "targetWidth": 2560, "targetHeight": round(2560 / d.aspect), "scaleAttr": False,
            "ariaLabel": "Enlarged image", "alt": "",
        }  # fmt: skip
        figures.append(
            f"""<figure data-wp-context="{{&quot;imageId&quot;:&quot;{key}&quot;}}" data-wp-interactive="core/image" data-wp-key="{key}" class="wp-block-image size-large wp-lightbox-container"><img decoding="async" width="1024" height="{tall}" data-wp-class--hide="state.isContentHidden" data-wp-class--show="state.isContentVisible" data-wp-init="callbacks.setButtonStyles" data-wp-on--click="actions.showLightbox" data-wp-on--load="callbacks.setButtonStyles" src="{sizes[1024]}" alt="" class="wp-image-{post}" srcset="{_srcset(sizes, 1024)}" sizes="auto, (max-width: 1024px) 100vw, 1024px" /><button class="lightbox-trigger" type="button" aria-haspopup="dialog" aria-label="Enlarge" data-wp-init="callbacks.initTriggerButton" data-wp-on--click="actions.showLightbox" data-wp-style--right="state.imageButtonRight" data-wp-style--top="state.imageButtonTop"><svg xmlns="http://www.w3.org/2000/svg" width="12" height="12" fill="none" viewBox="0 0 12 12"><path fill="#fff" d="M2 0a2 2 0 0 0-2 2v2h1.5V2a.5.5 0 0 1 .5-.5h2V0H2Z" /></svg></button>{said if d.random.random() < 0.3 else ""}</figure>"""
        )
        d.belongs(*sizes.values())
    blocks = []
    while figures:
        row = [figures.pop(0) for _ in range(min(len(figures), d.random.choice((1, 2, 2, 3))))]
        if len(row) == 1:
            blocks.append(row[0].replace("wp-block-image", "wp-block-image alignwide", 1))
        else:
            inner = "".join(
                f'<div class="wp-block-column is-layout-flow wp-block-column-is-layout-flow">{one}</div>'
                for one in row
            )
            blocks.append(
                f'<div class="wp-block-columns alignwide is-layout-flex wp-block-columns-is-layout-flex">{inner}</div>'
            )
        if d.random.random() < 0.4:
            blocks.append(f"<p>{d.words(40)}</p>")
    posts = "".join(
        f"""<li class="wp-block-post post-{number(d, 4)} post type-post has-post-thumbnail hentry"><figure style="aspect-ratio:3/2;" class="wp-block-post-featured-image"><a href="https://lightandlens.test/notes/{slug(film)}/" target="_self"><img loading="lazy" decoding="async" width="1024" height="683" src="{(cover := _upload(d, f"{up}/2024/1{index}/{slug(film)}", 1.5, 1536))[1024]}" class="attachment-post-thumbnail size-post-thumbnail wp-post-image" alt="{escape(film)}" srcset="{_srcset(cover, 1024)}" sizes="auto, (max-width: 1024px) 100vw, 1024px" /></a></figure><h3 class="wp-block-post-title"><a href="https://lightandlens.test/notes/{slug(film)}/">{film}</a></h3></li>"""
        for index, film in enumerate(d.films[:3])
    )
    faces = [f"https://secure.avatars.test/avatar/{d.token(32)}?s=40&r=g" for _ in d.some(0, 3)]
    comments = "".join(
        f"""<li class="comment"><div class="wp-block-comment"><div class="wp-block-avatar"><img alt='' src='{escape(d.file(one, 40, 40))}' class='avatar avatar-40 photo wp-block-avatar__image' height='40' width='40'/></div><div class="wp-block-comment-content"><p>{d.words(18)}</p></div></div></li>"""
        for one in faces
    )
    logo = d.file(f"{up}/2023/10/cropped-mark.png", 120, 120)
    state = json.dumps({"state": {"core/image": {"currentImageId": None, "metadata": metadata}}})
    icon = quote("<svg xmlns='http://www.w3.org/2000/svg'/>")
    return d.done(
        f"""<!DOCTYPE html><html lang="en-GB"><head><meta charset="UTF-8" /><title>Frames: {d.film} – Light and Lens</title><link rel="icon" href="data:image/svg+xml,{icon}"><style id="global-styles-inline-css">{BLOCK_STYLE}</style></head>
<body class="wp-singular post-template-default single single-post wp-custom-logo wp-embed-responsive"><div class="wp-site-blocks"><header class="wp-block-template-part"><div class="wp-block-group alignwide is-layout-flex"><div class="wp-block-site-logo"><a href="https://lightandlens.test/" class="custom-logo-link" rel="home"><img width="60" height="60" src="{logo}" class="custom-logo" alt="Light and Lens" decoding="async" /></a></div><p class="wp-block-site-title"><a href="/">Light and Lens</a></p><nav class="wp-block-navigation"><a href="/notes/">Notes</a> <a href="/about/">About</a></nav></div></header>
<main class="wp-block-group is-layout-flow" id="wp--skip-link--target"><div class="wp-block-group is-layout-constrained"><h1 class="wp-block-post-title">Frames: {d.film}</h1><div class="wp-block-post-date"><time datetime="2025-04-12">12 April 2025</time></div></div>
<div class="entry-content wp-block-post-content is-layout-constrained wp-block-post-content-is-layout-constrained"><p>{d.words(50)}</p>{"".join(blocks)}</div>
<div class="wp-block-comments is-layout-constrained"><h2 class="wp-block-comments-title">Responses</h2><ol class="wp-block-comment-template">{comments}</ol></div>
<div class="wp-block-query is-layout-constrained"><h2>More notes</h2><ul class="alignwide wp-block-post-template is-layout-grid columns-3">{posts}</ul></div></main><footer class="wp-block-template-part"><p class="has-small-font-size">Made with blocks.</p></footer></div>
<div class="wp-lightbox-overlay zoom" data-wp-interactive="core/image" data-wp-context='{{}}' data-wp-bind--role="state.roleAttribute" data-wp-class--active="state.overlayEnabled" data-wp-on-async--keydown="actions.handleKeydown"><button type="button" aria-label="Close" class="close-button"></button><div class="lightbox-image-container"><figure data-wp-bind--class="state.currentImage.figureClassNames"><img data-wp-bind--alt="state.currentImage.alt" data-wp-bind--class="state.currentImage.imgClassNames" data-wp-bind--src="state.currentImage.currentSrc"></figure></div><div class="scrim" aria-hidden="true"></div></div>
<script type="application/json" id="wp-script-module-data-@wordpress/interactivity">{state}</script></body></html>"""
    )
