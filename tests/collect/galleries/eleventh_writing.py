"""Pages of people who write, of the eleventh set: a letter, a notebook and two sites of one program."""

from __future__ import annotations

import json
from html import escape
from urllib.parse import quote

from collect.galleries.draft import LENSES, Draft, Page, slug


def letter_post(seed: int) -> Page:
    """A letter to subscribers: figures between paragraphs through a service whose paths have commas."""
    d = Draft("letter_post", seed, "https://slowframes.letters.test/p/twenty-frames")
    store = "https://letters-media.s3.amazonaws.test/public/images/"
    cdn = "https://lettercdn.test/image/fetch/"
    wide = d.random.choice((1456, 1920, 2400))
    tall = round(wide / d.aspect)

    def raw() -> str:
        five = "-".join(d.token(n) for n in (8, 4, 4, 4, 12))
        return d.file(f"{store}{five}_{wide}x{tall}.jpeg", wide)

    def through(one: str, how: str, width: int, height: int | None = None) -> str:
        sign = f"$s_!{d.token(4)}!,"
        path = f"{cdn}{sign}{how}f_auto,q_auto:good,fl_progressive:steep/{quote(one, safe='')}"
        return d.file(path, width, height)

    face = through(f"{store}{d.token(32)}_400x400.png", "w_36,h_36,c_fill,", 36, 36)
    logo = through(f"{store}{d.token(32)}_256x256.png", "w_96,h_96,c_fill,", 96, 96)
    body, first = [], ""
    for number in range(d.count):
        one = raw()
        first = first or one
        whole = through(one, "", wide)
        row = {w: through(one, f"w_{w},c_limit,", w) for w in (424, 848, 1272, 1456)}
        srcset = ", ".join(f"{where} {w}w" for w, where in row.items())
        attrs = escape(
            json.dumps(
                {
                    "src": one,
                    "srcNoWatermark": None,
                    "fullscreen": None,
                    "imageSize": None,
                    "height": tall,
                    "width": wide,
                    "resizeWidth": None,
                    "bytes": d.random.randint(90000, 900000),
                    "alt": None,
                    "title": None,
                    "type": "image/jpeg",
                    "href": None,
                    "belowTheFold": number > 0,
                }
            )
        )
        note = d.random.choice(LENSES) if d.random.random() < 0.5 else ""
        caption = f'<figcaption class="image-caption">{note}</figcaption>' if note else ""
        first_or_late = ' loading="lazy"' if number else ' fetchpriority="high"'
        body.append(
            f'<div class="captioned-image-container"><figure><a class="image-link image2 is-viewable-img" target="_blank" href="{whole}" data-component-name="Image2ToDOM"><div class="image2-inset"><picture><source type="image/webp" srcset="{srcset}" sizes="100vw"><img src="{row[1456]}" width="1456" height="{round(1456 / d.aspect)}" data-attrs="{attrs}" class="sizing-normal" alt="" srcset="{srcset}" sizes="100vw"{first_or_late}></picture><div class="image-link-expand"><div class="pencraft pc-display-flex pc-gap-8 pc-reset"><button tabindex="0" type="button" class="pencraft pc-reset pencraft icon-container restack-image"><svg role="img" width="20" height="20" viewBox="0 0 20 20" fill="none"><path d="M2.5 3.07812V2.5"></path></svg></button></div></div></div></a>{caption}</figure></div>'
        )
        body.extend(f"<p>{d.words(d.random.randint(15, 60))}</p>" for _ in d.some(0, 3))
        d.belongs(whole, one, *row.values(), caption=note)
    comments = "".join(
        f'<div class="comment"><div class="profile-img-wrap"><img src="{through(store + d.token(32) + ".png", "w_32,h_32,c_fill,", 32, 32)}" sizes="32px" alt="reader" width="32" height="32"></div><div class="comment-body"><p>{d.words(16)}</p></div></div>'
        for _ in d.some(2, 8)
    )
    more = "".join(
        f'<div class="container-post-preview"><a href="/p/{slug(film)}" class="pencraft">{film}</a><div>{d.words(9)}</div><div class="preview-image"><picture><img src="{through(store + d.token(32) + "_1200x800.jpeg", "w_320,h_213,c_fill,", 320, 213)}" width="320" height="213" loading="lazy" alt=""></picture></div></div>'
        for film in d.films[:4]
    )
    preload = json.dumps(
        json.dumps(
            {
                "isEU": False,
                "pub": {
                    "name": "Slow Frames",
                    "subdomain": "slowframes",
                    "logo_url": d.file(f"{store}logo-{d.token()}.png", 256, 256),
                },
                "post": {
                    "title": f"Frames of {d.film}",
                    "type": "newsletter",
                    "cover_image": first,
                    "wordcount": 900,
                },
            }
        )
    )
    return d.done(
        f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Frames of {d.film} - Slow Frames</title><meta property="og:image" content="{through(first, "w_1200,h_600,c_fill,", 1200, 600)}">
<style>body{{margin:0;font:18px/1.6 Georgia,serif}}.topbar{{display:flex;gap:12px;align-items:center;padding:12px 24px;border-bottom:1px solid #eee}}.single-post{{max-width:728px;margin:0 auto;padding:24px 16px}}figure{{margin:24px 0}}.image2-inset img{{width:100%;height:auto;display:block}}.image-link-expand{{display:none}}.image-caption{{text-align:center;font-size:13px;color:#777}}.comment,.byline{{display:flex;gap:12px;margin:12px 0}}.byline img,.comment img{{border-radius:50%}}.container-post-preview{{display:grid;grid-template-columns:1fr 1fr 160px;gap:16px;border-bottom:1px solid #eee;padding:14px 0}}.preview-image img{{width:160px;height:auto}}</style></head>
<body class=""><div id="entry"><div id="main" class="main typography use-theme-bg"><div class="topbar main-menu"><a href="/" native><img src="{logo}" alt="Slow Frames" width="40" height="40"></a><b>Slow Frames</b><button>Subscribe</button><button>Sign in</button></div>
<article class="typography newsletter-post post"><div class="single-post"><h1 class="post-title published">Frames of {d.film}</h1><h3 class="subtitle">{d.words(8)}</h3><div class="byline"><img src="{face}" width="36" height="36" alt="writer's avatar"><span>Irma Moreau<br>Mar 04</span></div>
<div class="available-content"><div dir="auto" class="body markup"><p>{d.words(50)}</p>{"".join(body)}<div class="subscription-widget-wrap"><p>Thanks for reading. Subscribe for free.</p></div></div></div>
<div class="visibility-check"></div><h4>Discussion about this post</h4><div class="comments-page">{comments}</div><h4>Top posts</h4><div class="portable-archive-list">{more}</div></div></article></div></div>
<script>window._preloads = JSON.parse({preload})</script></body></html>"""
    )


def notebook_page(seed: int) -> Page:
    """A film service's notebook: an essay in made-up class names, with its stills and with films."""
    d = Draft("notebook_page", seed, "https://filmservice.test/notebook/posts/frames-in-a-row")
    cdn = "https://images.filmservicecdn.test"

    def made(where: str, width: int, height: int | None = None, ask: str = "") -> str:
        return d.file(f"{cdn}{where}{ask}", width, height)

    figures, blocks = [], []
    for _ in range(d.count):
        number, wide = d.random.randint(20000, 40000), d.random.choice((1280, 1600, 1920))
        path = f"/images/article_assets/{number}/{slug(d.film)}-{d.token(4)}.jpg"
        seen, whole = made(path, 1200, None, "?auto=format&w=1200"), made(path, wide)
        note = f"{d.film} ({d.random.randint(1950, 2020)})."
        figures.append(
            f'<figure class="css-1sd9vif e1ki1w770"><div class="css-kq0j9p"><img src="{escape(seen)}" data-original="{whole}" loading="lazy" alt="" class="css-1v7zpbo"></div><figcaption class="css-1yqkq5f">Above: <em>{note}</em></figcaption></figure>'
        )
        blocks.append({"type": "image", "image": {"url": whole, "alt": None}, "caption": note})
        figures.extend(f'<p class="css-1uqpx8e">{d.words(40)}</p>' for _ in d.some(0, 3))
        d.belongs(seen, whole, caption=note)
    films = [
        {
            "title": film,
            "still_url": made(
                f"/images/film/{d.random.randint(100, 90000)}/cache-{d.random.randint(1000, 90000)}-1555555555/image-w1280.jpg",
                1280,
                720,
            ),
        }
        for film in d.films[: d.random.randint(3, 8)]
    ]
    tiles = "".join(
        f'<li class="css-1r9fd4e"><a href="/films/{slug(one["title"])}"><div class="css-nqz7v8"><img src="{escape(made(one["still_url"].removeprefix(cdn), 448, 252, "?size=448x"))}" alt="{escape(one["title"])}" class="css-3al5ge"></div><h3>{escape(one["title"])}</h3></a></li>'
        for one in films
    )
    latest = "".join(
        f'<article class="css-h0yf5k"><a href="/notebook/posts/{slug(film)}"><img loading="lazy" src="{escape(made(f"/images/notebook/post_images/{d.random.randint(9000, 40000)}/images-w1400.jpg", 400, 225, "?auto=format&w=400"))}" alt=""></a><h4>{d.words(6)}</h4></article>'
        for film in d.films[8 : 8 + d.random.randint(3, 6)]
    )
    hero = made(
        f"/images/notebook/post_images/{d.random.randint(9000, 40000)}/images-w1400.jpg", 1400, 600
    )
    state = json.dumps({"props": {"initialProps": {"pageProps": {"post": {"title": f"Frames in a Row: {d.film}", "body_blocks": blocks, "films": films}}}}, "page": "/notebook/posts/[slug]", "buildId": d.token(16)})  # fmt: skip
    face = made(f"/images/user/{d.random.randint(100, 9000)}/avatar.jpg", 64, 64)
    return d.done(
        f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Frames in a Row: {d.film} on Notebook</title><meta property="og:image" content="{hero}">
<style>body{{margin:0;font:17px/1.55 Helvetica,Arial}}.css-head{{display:flex;gap:26px;padding:18px 30px;border-bottom:1px solid #ddd}}.css-hero{{background:#223;color:#fff;text-align:center;padding:50px}}.css-body{{max-width:820px;margin:30px auto}}.css-1sd9vif{{margin:30px 0}}.css-1v7zpbo{{width:100%;display:block}}.css-1yqkq5f{{font-size:13px;color:#666}}.css-films ul{{display:grid;grid-template-columns:repeat(4,1fr);gap:16px;list-style:none;padding:0 30px}}.css-films img,.css-h0yf5k img{{width:100%}}.css-latest{{display:flex;gap:20px;padding:30px;background:#f4f4f4}}.css-h0yf5k{{flex:1}}</style><link rel="preload" as="image" href="{face}"></head>
<body><div id="__next"><header class="css-head"><svg width="110" height="20"></svg><a href="/showing">Now showing</a><a href="/notebook">Notebook</a><a href="/login">Log in</a></header>
<section class="css-hero"><span>Column</span><h1>Frames in a Row: {d.film}</h1><p>{d.words(16)}</p><img class="css-ava" src="{face}" width="32" height="32" alt=""> Tomas Lindqvist</section>
<div class="css-body"><p class="css-1uqpx8e">{d.words(60)}</p>{"".join(figures)}</div>
<section class="css-films"><h2 style="padding:0 30px">Films mentioned</h2><ul>{tiles}</ul></section><section class="css-latest">{latest}</section><footer class="css-foot"><p>© Film service</p></footer></div>
<script id="__NEXT_DATA__" type="application/json">{state}</script></body></html>"""
    )


def classic_gallery(seed: int) -> Page:
    """A blog of old: definition lists in rows broken by line breaks, each linked to its file."""
    d = Draft("classic_gallery", seed, "https://www.reelnotes.test/2013/11/stills/")
    up = "https://www.reelnotes.test/wp-content/uploads/"
    columns, named = d.random.choice((3, 4)), d.random.random() < 0.5
    wide = d.random.choice((1024, 1280, 1920))
    items = []
    for number in range(1, d.count + 1):
        stem = f"{up}2013/11/vlcsnap-2013-11-{d.random.randint(1, 28):02d}-{d.random.randint(10, 23)}h{number:02d}m"
        small = d.file(f"{stem}-150x150.jpg", 150, 150)
        whole = d.file(f"{stem}.jpg", wide)
        said = f"<dd class='wp-caption-text gallery-caption' id='gallery-1-{number + 900}'>\n\t\t\t\t{d.random.choice(LENSES)}\n\t\t\t\t</dd>" if named else ""  # fmt: skip
        items.append(
            f'<dl class=\'gallery-item\'>\n\t\t\t<dt class=\'gallery-icon landscape\'>\n\t\t\t\t<a href=\'{whole}\'><img width="150" height="150" src="{small}" class="attachment-thumbnail size-thumbnail" alt="" aria-describedby="gallery-1-{number + 900}" /></a>\n\t\t\t</dt>{said}</dl>'
            + ('<br style="clear: both" />' if number % columns == 0 else "")
        )
        d.belongs(whole, small)
    recent = "".join(
        f'<li><a href="/{slug(film)}/"><img width="65" height="65" src="{d.file(f"{up}2013/10/{slug(film)}-65x65.jpg", 65, 65)}" class="attachment-recent size-recent wp-post-image" alt=""></a> <a href="/{slug(film)}/">{film}</a></li>'
        for film in d.films[: d.random.randint(3, 7)]
    )
    also = "".join(
        f'<div class="yarpp-thumbnail"><a href="/{slug(film)}/" rel="bookmark"><img width="120" height="120" src="{d.file(f"{up}2013/09/{slug(film)}-120x120.jpg", 120, 120)}" class="attachment-yarpp-thumbnail wp-post-image" alt=""><span class="yarpp-thumbnail-title">{film}</span></a></div>'
        for film in d.films[8:12]
    )
    said = "".join(
        f'<li class="comment even"><div class="comment-author vcard"><img alt="" src="{escape(d.file(f"https://secure.gravatar.test/avatar/{d.token(32)}?s=40&d=mm&r=g", 40, 40))}" class="avatar avatar-40 photo" height="40" width="40" /><cite class="fn">Guest</cite></div><p>{d.words(14)}</p></li>'
        for _ in d.some(0, 6)
    )
    head = d.file(f"{up}2012/02/cropped-header.jpg", 940, 198)
    return d.done(
        f"""<!DOCTYPE html><html lang="en-US"><head><meta charset="UTF-8" /><title>Stills: {d.film} | Reel Notes</title><meta name="generator" content="WordPress 6.4.3" />
<style>body{{background:#f1f1f1;font:15px/1.6 Georgia}}#wrapper{{width:940px;margin:20px auto;background:#fff;padding:20px}}#container{{float:left;width:640px}}#primary{{float:right;width:220px;list-style:none}}#footer{{clear:both}}.yarpp-thumbnail{{float:left;width:130px}}.commentlist{{clear:both;list-style:none}}#primary ul{{list-style:none;padding:0}}</style></head>
<body class="single single-post postid-412"><div id="wrapper" class="hfeed"><div id="header"><div id="site-title"><a href="/" rel="home">Reel Notes</a></div><img src="{head}" width="940" height="198" alt="" /></div>
<div id="main"><div id="container"><div id="content" role="main"><div id="post-412" class="post-412 post type-post"><h1 class="entry-title">Stills: {d.film}</h1><div class="entry-content"><p>{d.words(40)}</p>
<style type='text/css'>
\t\t\t#gallery-1 {{ margin: auto; }}
\t\t\t#gallery-1 .gallery-item {{ float: left; margin-top: 10px; text-align: center; width: {100 // columns}%; }}
\t\t\t#gallery-1 img {{ border: 2px solid #cfcfcf; }}
\t\t\t#gallery-1 .gallery-caption {{ margin-left: 0; }}
\t\t</style>
<div id='gallery-1' class='gallery galleryid-412 gallery-columns-{columns} gallery-size-thumbnail'>{"".join(items)}<br style='clear: both' />
\t\t</div>
<div class='yarpp yarpp-related'><h3>Related posts:</h3>{also}</div></div></div><div id="comments"><ol class="commentlist">{said}</ol></div></div></div>
<div id="primary" class="widget-area"><ul class="xoxo"><li class="widget-container"><h3>Recent</h3><ul>{recent}</ul></li></ul></div></div><div id="footer"><a href="https://wordpress.test/">Proudly powered.</a></div></div></body></html>"""
    )


def media_grid(seed: int) -> Page:
    """A page builder's grid of media: an empty box whose tiles are asked for by a script afterwards."""
    d = Draft("media_grid", seed, "https://longharbourfilm.test/stills/")
    site = "https://longharbourfilm.test"
    columns = d.random.choice((3, 4))
    tiles = []
    for number in range(1, d.count + 1):
        stem = f"{site}/wp-content/uploads/2022/06/{slug(d.film)}-still-{number:02d}"
        whole, small = (
            d.file(f"{stem}.jpg", 1920),
            d.file(f"{stem}-1024x{round(1024 / d.aspect)}.jpg", 1024),
        )
        tiles.append(
            f'<div class="vc_grid-item vc_clearfix vc_col-sm-{12 // columns}"><div class="vc_grid-item-mini vc_clearfix "><div class="vc_gitem-animated-block "><div class="vc_gitem-zone vc_gitem-zone-a vc-gitem-zone-height-mode-auto vc-gitem-zone-height-mode-auto-4-3 vc_gitem-is-link" style="background-image: url(\'{small}\') !important;"><a href="{whole}" title="{d.film} still {number}" data-lightbox="lightbox[rel-214-773]" data-vc-gitem-zone="prettyphotoLink" class="vc_gitem-link vc-zone-link"></a><img class="vc_gitem-zone-img" src="{small}" alt="" loading="lazy"><div class="vc_gitem-zone-mini"></div></div></div></div><div class="vc_clearfix"></div></div>'
        )
        d.belongs(whole, small)
    d.page.answers[f"{site}/wp-admin/admin-ajax.php"] = (
        "text/html",
        f'<div class="vc_grid vc_row vc_grid-gutter-5px vc_pageable-wrapper vc_hook_hover" data-vc-pageable-content="true"><div class="vc_pageable-slide-wrapper vc_clearfix" data-vc-grid-content="true">{"".join(tiles)}</div></div>',
    )
    setting = escape(json.dumps({"page_id": 214, "style": "all", "action": "vc_get_vc_grid_data", "shortcode_id": f"16557{d.token(6)}", "tag": "vc_media_grid"}))  # fmt: skip
    laurels = "".join(
        f'<div class="wpb_single_image wpb_content_element vc_align_center"><figure class="wpb_wrapper vc_figure"><div class="vc_single_image-wrapper vc_box_border_grey"><img width="150" height="90" src="{d.file(f"{site}/wp-content/uploads/2022/05/laurel-{n}.png", 150, 90)}" class="vc_single_image-img attachment-thumbnail" alt="" loading="lazy" /></div></figure></div>'
        for n in d.some(2, 6)
    )
    logo = d.file(f"{site}/wp-content/uploads/2022/05/logo.png", 220, 60)
    banner = d.file(f"{site}/wp-content/uploads/2022/05/title-banner.jpg", 1600, 400)
    return d.done(
        f"""<!DOCTYPE html><html lang="en-GB"><head><meta charset="UTF-8"><title>Stills &#8211; {d.film}</title><meta name="generator" content="Powered by a page builder - drag and drop."/>
<style>body{{margin:0;font:15px/1.6 Lato,Arial;color:#444}}header{{padding:20px 40px;background:#111;color:#fff}}.container{{max-width:1140px;margin:0 auto}}.vc_row{{display:flex;flex-wrap:wrap}}.vc_pageable-slide-wrapper{{display:flex;flex-wrap:wrap;width:100%}}.vc_col-sm-3{{width:25%}}.vc_col-sm-4{{width:33.33%}}.vc_grid-item-mini{{margin:0 5px 5px 0}}.vc_gitem-zone{{position:relative;background-size:cover;background-position:50%;padding-bottom:75%}}.vc_gitem-zone-img{{display:none}}.vc_gitem-link{{position:absolute;inset:0}}.laurels{{justify-content:center;gap:30px}}.page-title{{background:url({banner}) center/cover;height:220px;color:#fff;text-align:center}}footer{{background:#111;color:#888;padding:30px}}</style></head>
<body class="page-template-default page page-id-214 wpb-js-composer js-comp-ver-6.9.0 vc_responsive"><header><img src="{logo}" alt="{d.film}" width="220" height="60"><nav>Film &middot; Cast &middot; Stills &middot; Contact</nav></header><div class="page-title"><h1 style="padding-top:80px;margin:0">Stills</h1></div>
<div class="container"><div class="vc_row wpb_row vc_row-fluid"><div class="wpb_column vc_column_container vc_col-sm-12"><div class="vc_column-inner"><div class="wpb_wrapper"><div class="wpb_text_column wpb_content_element"><div class="wpb_wrapper"><p>{d.words(40)}</p></div></div>
<!-- vc_grid start --><div class="vc_grid-container-wrapper vc_clearfix vc_grid-animation-fadeIn"><div class="vc_grid-container vc_clearfix wpb_content_element vc_media_grid" data-initial-loading-animation="fadeIn" data-vc-grid-settings="{setting}" data-vc-request="{site}/wp-admin/admin-ajax.php" data-vc-post-id="214" data-vc-public-nonce="{d.token(10)}"></div></div><!-- vc_grid end --></div></div></div></div>
<div class="vc_row wpb_row laurels">{laurels}</div></div><footer>&copy; 2022</footer>
<script>document.querySelectorAll('[data-vc-grid-settings]').forEach(function(box){{var f=new URLSearchParams();f.set('action','vc_get_vc_grid_data');f.set('vc_action','vc_get_vc_grid_data');f.set('vc_post_id',box.dataset.vcPostId);f.set('_vcnonce',box.dataset.vcPublicNonce);fetch(box.dataset.vcRequest,{{method:'POST',body:f}}).then(function(r){{return r.text()}}).then(function(t){{box.innerHTML=t}})}});</script></body></html>"""
    )
