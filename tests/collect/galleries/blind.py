"""The blind set: layouts by another author, and among them pages without any gallery.

Written and measured before a look at the reader (`blind_publishing` says more). Since then the
reader's mistakes on them were looked at and some mended: they are blind no more.
"""

from __future__ import annotations

import html

from collect.galleries.blind_albums import (
    album_derivatives,
    fan_wiki,
    file_grid,
    hosted_objects,
    static_theme,
)
from collect.galleries.blind_built import (
    fetched_album,
    flat_payload,
    formats,
    optimised,
)
from collect.galleries.blind_own import (
    json_boxes,
    light_box_items,
    painted_by_rules,
    product_media,
)
from collect.galleries.blind_publishing import (
    block_gallery,
    card_rows,
    page_builder,
    plugin_tiles,
    views_grid,
)
from collect.galleries.blind_services import (
    backdrops,
    flex_collection,
    masonry_faces,
    pro_tiles,
    quoted_state,
    shared_album,
)
from collect.galleries.blind_talk import (
    attached_files,
    channel_view,
    cooked_posts,
    slotted_carousel,
)
from collect.galleries.draft import Draft, Layout, Page, slug


def article(seed: int) -> Page:
    """An article with two pictures and a wall of other articles: no gallery."""
    d = Draft(
        "article",
        seed,
        f"https://daily.test/culture/{slug(Draft('article', seed, '').film)}-review-{seed}",
    )

    def card(f: str, wide: int, high: int) -> str:
        key = d.token(12)
        w = {
            s: html.escape(
                d.file(
                    f"https://img.daily.test/{key}/master/{s}.jpg?width={s}&quality=85&auto=format",
                    s,
                    round(s * high / wide),
                )
            )
            for s in (wide, wide * 2)
        }
        return f"""<li class="card"><a href="/culture/{slug(f)}-{d.token(4)}" aria-label="{f}"><div class="card__media"><picture><source srcset="{w[wide * 2]}" media="(-webkit-min-device-pixel-ratio: 1.25)"><img src="{w[wide]}" width="{wide}" height="{high}" loading="lazy" alt=""></picture></div><h3 class="card__headline">{f}: {d.words(6)}</h3><time>2 May</time></a></li>"""

    def figure(name: str) -> str:
        w = {s: d.file(f"https://img.daily.test/{name}/{s}.jpg", s) for s in (620, 1240)}
        return f"""<figure><picture><source srcset="{w[1240]}" media="(min-width: 660px)"><img src="{w[620]}" width="620" height="{round(620 / d.aspect)}" alt="{d.film}"></picture><figcaption>{d.words(9)} Photograph: Ann</figcaption></figure>"""

    related = "".join(card(f, 300, 180) for f in d.films[: d.random.choice((8, 12, 16))])
    most = "".join(card(f, 80, 80) for f in d.films[:5])
    return d.done(f"""<!DOCTYPE html><html lang="en"><head><title>{d.film} review | Daily</title><style>body{{margin:0}} .layout{{display:flex;width:1240px;margin:auto;gap:40px}} article{{width:620px}} ul{{list-style:none;padding:0}} .related{{display:grid;grid-template-columns:repeat(4,1fr);gap:20px;width:1240px;margin:auto}} .related img{{width:100%;height:auto}} figure{{margin:20px 0}}</style></head>
<body><header><a href="/"><img src="{d.file("https://assets.daily.test/logo.svg", 300, 90)}" width="300" height="90"></a></header><div class="layout"><article><h1>{d.film} review</h1><address><img src="{d.file("https://img.daily.test/ann-byline.png", 140, 140)}" width="70" height="70">Ann</address>{figure("lead" + d.token(6))}<p>{d.words(160)}</p><p>{d.words(120)}</p>{figure("second" + d.token(6))}<p>{d.words(200)}</p></article><aside>
<div class="ad-slot"><img src="{d.file("https://ads.test/mpu.png", 300, 600)}" width="300" height="600"></div><h2>Most viewed</h2><ul>{most}</ul></aside></div><section><h2>More on this story</h2><ul class="related">{related}</ul></section></body></html>""")


def front_page(seed: int) -> Page:
    """The first page of a blog: a teaser with a picture for each of its posts: no gallery."""
    d = Draft("front_page", seed, "https://reel.test/")
    posts = ""
    for k, f in enumerate(d.films[: d.random.randint(8, 18)]):
        stem = f"https://reel.test/wp-content/uploads/2025/0{k % 9 + 1}/{slug(f)}"
        w = {
            s: d.file(f"{stem}-{s}x{round(s / 1.5)}.jpg", s, round(s / 1.5))
            for s in (300, 768, 1024)
        }
        posts += f"""<article id="post-{800 - k}" class="post type-post has-post-thumbnail category-reviews"><a class="post-thumbnail" href="https://reel.test/2025/0{k % 9 + 1}/{slug(f)}/"><img width="768" height="512" src="{w[768]}" class="wp-post-image" srcset="{", ".join(f"{url} {s}w" for s, url in w.items())}" sizes="(max-width: 768px) 100vw, 380px"/></a><header
 class="entry-header"><span class="cat-links"><a href="https://reel.test/category/reviews/">Reviews</a></span><h2 class="entry-title"><a href="https://reel.test/2025/0{k % 9 + 1}/{slug(f)}/" rel="bookmark">{f}</a></h2><div class="entry-meta"><img src="{d.file(f"https://gravatar.test/avatar/{k % 3}?s=24", 24, 24)}" class="avatar" width="24" height="24"/> Ann · <time>May {k + 1}, 2025</time></div></header><div
 class="entry-summary"><p>{d.words(d.random.randint(25, 45))}</p><a class="more-link" href="https://reel.test/2025/0{k % 9 + 1}/{slug(f)}/">Continue reading</a></div></article>"""
    return d.done(f"""<!DOCTYPE html><html lang="en-US"><head><title>Reel – A blog on films</title><style>body{{margin:0}} main{{width:1180px;margin:auto;display:grid;grid-template-columns:repeat({d.random.choice((2, 3))},1fr);gap:28px}} main img.wp-post-image{{width:100%;height:auto}}</style></head><body class="home blog"><header><h1 class="site-title"><a href="https://reel.test/">Reel</a></h1></header><main>{posts}</main><nav
 class="navigation pagination"><a class="page-numbers" href="https://reel.test/page/2/">2</a><a class="next page-numbers" href="https://reel.test/page/2/">Next</a></nav></body></html>""")


def shop_category(seed: int) -> Page:
    """A shop's list of different things, each with its name and price: no gallery."""
    d = Draft("shop_category", seed, "https://discs.test/product-category/blu-ray/")
    goods = ""
    for k, f in enumerate(d.films[: d.random.randint(9, 18)]):
        stem = f"https://discs.test/wp-content/uploads/2024/09/{slug(f)}-{d.token(5)}"
        one, two = d.file(f"{stem}-300x375.jpg", 300, 375), d.file(f"{stem}-600x750.jpg", 600, 750)
        goods += f"""<li class="product type-product post-{k} instock"><a href="https://discs.test/product/{slug(f)}/" class="woocommerce-LoopProduct-link"><span class="onsale">Sale!</span><img width="300" height="375" src="{one}" class="attachment-woocommerce_thumbnail" alt="{f}" loading="lazy" srcset="{one} 300w, {two} 600w"/><h2
 class="woocommerce-loop-product__title">{f} (Blu-ray)</h2><div class="star-rating" role="img"><span style="width:80%">Rated 4</span></div><span class="price"><del>$29.00</del> <ins>${d.random.randint(9, 28)}.00</ins></span></a><a href="?add-to-cart={k}" class="button add_to_cart_button">Add to cart</a></li>"""
    pays = "".join(
        f'<img src="{d.file(f"/pay/{n}.png", 60, 38)}" width="60" height="38">'
        for n in ("visa", "master", "paypal")
    )
    return d.done(f"""<!DOCTYPE html><html lang="en-US"><head><title>Blu-ray – Discs</title><style>body{{margin:0}} ul.products{{display:grid;grid-template-columns:repeat(4,1fr);gap:24px;list-style:none;width:1180px;margin:auto;padding:0}} ul.products img{{width:100%;height:auto}}</style></head><body class="woocommerce archive"><header><a href="/"><img src="{d.file("/wp-content/uploads/logo.png", 200, 60)}" width="200" height="60"></a></header><h1
 class="page-title">Blu-ray</h1><p class="woocommerce-result-count">Showing all results</p><ul class="products columns-4">{goods}</ul><footer>{pays}</footer></body></html>""")


def topic_list(seed: int) -> Page:
    """A forum's list of topics with the faces of those who wrote: no gallery."""
    d = Draft("topic_list", seed, "https://talk.test/latest")
    rows = ""
    for k, f in enumerate(d.films[: d.random.randint(12, 19)]):
        faces = "".join(
            f'<a href="/u/u{d.random.randint(1, 60)}" class="{"latest " if n == 0 else ""}"><img alt="" width="25" height="25" src="{d.file(f"/user_avatar/talk.test/u{d.random.randint(1, 60)}/48/{n}_2.png", 48, 48)}" class="avatar"></a>'
            for n in d.some(1, 5)
        )
        rows += f"""<tr class="topic-list-item category-films" data-topic-id="{k}"><td class="main-link"><a href="/t/{slug(f)}/{k}" class="title raw-link">{f}</a><p>{d.words(12)}</p></td><td class="posters">{faces}</td><td class="num posts">{d.random.randint(1, 90)}</td><td class="num views">{d.random.randint(90, 900)}</td></tr>"""
    return d.done(
        f"""<!DOCTYPE html><html lang="en"><head><title>Talk</title><style>body{{margin:0}} table{{width:1110px;margin:auto}} .avatar{{border-radius:50%}}</style></head><body><header><a href="/"><img src="{d.file("https://talk.test/uploads/default/original/1X/logo.png", 240, 60)}" alt="Talk" width="120" height="30"></a></header><table class="topic-list"><thead><tr><th>Topic</th><th></th><th>Replies</th><th>Views</th></tr></thead><tbody>{rows}</tbody></table></body></html>"""
    )


NO_GALLERY: tuple[Layout, ...] = (article, front_page, shop_category, topic_list)
ONLY_SEEN: tuple[Layout, ...] = (fetched_album, painted_by_rules)
"""Galleries for eyes only: asked for by a script, or in the rules of a style sheet."""
BLIND: tuple[Layout, ...] = (
    block_gallery, page_builder, plugin_tiles, card_rows, views_grid, album_derivatives,
    hosted_objects, fan_wiki, file_grid, static_theme, attached_files, cooked_posts, channel_view,
    slotted_carousel, shared_album, quoted_state, masonry_faces, flex_collection, pro_tiles,
    backdrops, optimised, flat_payload, formats, product_media, light_box_items, json_boxes,
    *ONLY_SEEN, *NO_GALLERY,
)  # fmt: skip
