"""A fifth blind set: posts of blogs.

By an author who had not seen the reader; see `fifth`.
"""

from __future__ import annotations

import html
import json

from collect.galleries.draft import LENSES, Draft, Page, slug
from collect.galleries.fifth_parts import number, srcset, uploads

CLUB_STYLE = """<style>
body{margin:0;background:#f7f8f9;color:#222;font:17px/1.5 -apple-system,system-ui,sans-serif}
a{color:#1e73be}.grid-container{max-width:1200px;margin:0 auto;padding:0 20px}
.site-header{background:#fff;padding:20px 0}.site-logo img{width:220px;height:auto}
.main-navigation{background:#222}.main-navigation ul{list-style:none;display:flex;margin:0;padding:0}
.main-navigation a{display:block;color:#fff;padding:15px 20px;text-decoration:none}
.site-content{display:flex;gap:20px;margin-top:20px}.content-area{width:70%}.widget-area{width:30%}
.inside-article,.widget,.comments-area{background:#fff;padding:40px;margin-bottom:20px}
.featured-image img{width:100%;height:auto;display:block;margin-bottom:24px}
.is-layout-flex{display:flex}.wp-block-gallery{flex-wrap:wrap;gap:8px;margin:0 0 24px}
.wp-block-gallery figure.wp-block-image{width:calc(33.333% - 6px);margin:0;display:flex;flex-direction:column;flex-grow:1;position:relative}
.wp-block-gallery img{width:100%;height:100%;object-fit:cover;display:block}
.wp-block-gallery a{flex:1 0 0%}
.wp-block-gallery figcaption{position:absolute;bottom:0;left:0;right:0;background:linear-gradient(#0000,#000a);color:#fff;font-size:13px;text-align:center;padding:8px}
.sd-content ul{display:flex;list-style:none;gap:8px;padding:0}.sd-button{background:#eee;padding:4px 10px;font-size:12px}
.jp-relatedposts-items{display:flex;gap:16px}.jp-relatedposts-post{width:33%;font-size:14px}
.jp-relatedposts-post-img{width:100%;height:auto}
.widgets-list-layout{list-style:none;padding:0}.widgets-list-layout li{display:flex;gap:10px;margin-bottom:12px;font-size:14px}
.widgets-list-layout img{width:40px;height:40px}
.comment-list{list-style:none;padding:0}.avatar{border-radius:50%;float:left;margin:0 12px 20px 0}
.site-info{background:#222;color:#fff;padding:20px;text-align:center;font-size:14px}
</style>"""


def film_club_post(seed: int) -> Page:
    """A film club's blog post with a gallery, its pictures from the blog program's own network."""
    site = "https://reelclub.test"
    d = Draft("film_club_post", seed, "")
    name = slug(d.film)
    d.page.url = f"{site}/2024/10/{name}-in-pictures/"
    captioned = d.random.random() < 0.5

    def net(path: str, query: str, width: int, height: int | None = None) -> str:
        return d.file(f"https://i0.wp.test/reelclub.test{path}?{query}ssl=1", width, height)

    figures = []
    featured = ""
    for i in range(d.count):
        path = f"/wp-content/uploads/2024/10/{name}-{i + 1:02d}.jpg"
        post = 4100 + i
        tall = round(1920 / d.aspect)
        made = {
            w: net(path, f"resize={w}%2C{round(w / d.aspect)}&", w) for w in (1024, 300, 768, 1536)
        }
        whole = net(path, "", 1920)
        orig = d.file(site + path, 1920)
        medium = net(path, f"fit=300%2C{round(300 / d.aspect)}&", 300)
        large = net(path, f"fit=730%2C{round(730 / d.aspect)}&", 730)
        top = []
        if i == 0:
            featured = net(path, f"fit=1200%2C{round(1200 / d.aspect)}&", 1200)
            top = [featured]
        caption = d.random.choice(LENSES).capitalize() if captioned else ""
        d.belongs(*made.values(), whole, orig, medium, large, *top, caption=caption)
        said = f'<figcaption class="wp-element-caption">{caption}</figcaption>' if captioned else ""
        figures.append(
            f'<figure class="wp-block-image size-large"><a href="{html.escape(whole)}"><img '
            f'{"" if i < 2 else "loading=lazy "}decoding="async" width="1024" height="{round(1024 / d.aspect)}" data-attachment-id="{post}" data-permalink="{d.page.url}{name}-{i + 1:02d}/" data-orig-file="{html.escape(whole)}" data-orig-size="1920,{tall}" data-comments-opened="1" data-image-meta="{{&quot;aperture&quot;:&quot;0&quot;,&quot;camera&quot;:&quot;&quot;}}" data-image-title="{name}-{i + 1:02d}" data-image-description="" data-medium-file="{html.escape(medium)}" data-large-file="{html.escape(large)}" data-id="{post}" src="{html.escape(made[1024])}" alt="" class="wp-image-{post}" srcset="{html.escape(srcset(made))}, {html.escape(whole)} 1920w" sizes="auto, (max-width: 1024px) 100vw, 1024px" />'
            f"</a>{said}</figure>"
        )
    others = [d.films.pop() for _ in range(3)]
    related = {
        "items": [
            {
                "id": 900 + i,
                "url": f"{site}/2023/05/{slug(one)}/",
                "title": one,
                "img": {
                    "src": net(
                        f"/wp-content/uploads/2023/05/{slug(one)}.jpg",
                        "resize=350%2C200&",
                        350,
                        200,
                    ),
                    "width": 350,
                    "height": 200,
                },
            }
            for i, one in enumerate(others)
        ]
    }
    d.page.answers[f"{d.page.url}?relatedposts=1"] = ("application/json", json.dumps(related))
    tops = "".join(
        f'<li><a href="{site}/2022/{slug(one)}/" title="{one}" class="bump-view"><img loading="lazy" width="40" height="40" src="{html.escape(net(f"/wp-content/uploads/2022/03/{slug(one)}.jpg", "resize=40%2C40&", 40, 40))}" alt="{one}" data-pin-nopin="true" class="widgets-list-layout-blavatar" /></a><div class="widgets-list-layout-links"><a href="{site}/2022/{slug(one)}/">{one}</a></div></li>'
        for one in d.random.sample(d.films, 5)
    )
    comments = "".join(
        f'<li class="comment depth-1"><article class="comment-body"><footer class="comment-meta"><img alt="" src="{d.file(f"https://secure.gravatar.test/avatar/{d.token(32)}?s=50&#038;d=mm&#038;r=g".replace("&#038;", "&"), 50, 50).replace("&", "&#038;")}" class="avatar avatar-50 photo" height="50" width="50" loading="lazy" /><cite class="fn">{d.random.choice(("Agnes", "Robert", "K. M.", "anna_w"))}</cite></footer><div class="comment-content"><p>{d.words(18)}</p></div></article></li>'
        for _ in d.some(0, 6)
    )
    logo = d.file(f"{site}/wp-content/uploads/2020/01/cropped-club-logo.png", 440, 120)
    pixel = d.file("https://pixel.wp.test/g.gif?v=ext&blog=1&post=41", 6, 5)
    return d.done(f"""<!DOCTYPE html><html lang="en-GB"><head><meta charset="UTF-8"><title>{d.film} in pictures - Reel Club</title>
<meta property="og:image" content="{html.escape(featured)}" />{CLUB_STYLE}</head>
<body class="post-template-default single single-post right-sidebar nav-below-header separate-containers">
<header class="site-header"><div class="inside-header grid-container"><div class="site-logo"><a href="{site}/" rel="home"><img class="header-image is-logo-image" alt="Reel Club" src="{logo}" width="440" height="120" /></a></div></div></header>
<nav class="main-navigation"><div class="inside-navigation grid-container"><ul><li><a href="/">Home</a></li><li><a href="/programme/">Programme</a></li><li><a href="/about/">About</a></li></ul></div></nav>
<div class="site grid-container"><div class="site-content"><div class="content-area"><main class="site-main"><article class="post type-post has-post-thumbnail"><div class="inside-article">
<div class="featured-image page-header-image-single"><img width="1200" height="{round(1200 / d.aspect)}" src="{html.escape(featured)}" class="attachment-full size-full wp-post-image" alt="" decoding="async" fetchpriority="high" /></div>
<header class="entry-header"><h1 class="entry-title">{d.film} in pictures</h1><div class="entry-meta"><time>12 October 2024</time> by <a href="/author/h/">Helen</a></div></header>
<div class="entry-content"><p>{d.words(50)}</p><p>{d.words(35)}</p>
<figure data-carousel-extra='{{"blog_id":1,"permalink":"{d.page.url}"}}' class="wp-block-gallery has-nested-images columns-3 is-cropped wp-block-gallery-1 is-layout-flex wp-block-gallery-is-layout-flex">{"".join(figures)}</figure>
<p>{d.words(40)}</p>
<div class="sharedaddy sd-sharing-enabled"><div class="robots-nocontent sd-block sd-sharing"><h3 class="sd-title">Share this:</h3><div class="sd-content"><ul><li class="share-facebook"><a class="sd-button share-icon" href="{d.page.url}?share=facebook"><span>Facebook</span></a></li><li class="share-x"><a class="sd-button share-icon" href="{d.page.url}?share=x"><span>X</span></a></li></ul></div></div></div>
<div id="jp-relatedposts" class="jp-relatedposts"><h3 class="jp-relatedposts-headline"><em>Related</em></h3></div></div></div></article>
<div class="comments-area"><h2 class="comments-title">Thoughts</h2><ol class="comment-list">{comments}</ol></div></main></div>
<div class="widget-area sidebar"><aside class="widget widget_top-posts"><h2 class="widget-title">Top posts</h2><ul class="widgets-list-layout no-grav">{tops}</ul></aside><aside class="widget widget_text"><h2 class="widget-title">Next screening</h2><p>{d.words(15)}</p></aside></div></div></div>
<footer class="site-info">Reel Club, since 1987</footer><img src="{html.escape(pixel)}" alt="" id="wpstats" style="display:none">
<script>fetch("{d.page.url}?relatedposts=1").then(function (r) {{ return r.json(); }}).then(function (data) {{
var box = document.createElement("div"); box.className = "jp-relatedposts-items jp-relatedposts-items-visual";
data.items.forEach(function (item) {{ box.insertAdjacentHTML("beforeend", '<div class="jp-relatedposts-post"><a class="jp-relatedposts-post-a" href="' + item.url + '"><img class="jp-relatedposts-post-img" loading="lazy" src="' + item.img.src + '" width="350"></a><h4 class="jp-relatedposts-post-title">' + item.title + '</h4></div>'); }});
document.getElementById("jp-relatedposts").append(box);}});</script></body></html>""")


ESSAY_STYLE = """<style>
body{margin:0;background:#f9f9f9;color:#111;font:18px/1.55 Georgia,serif}
header.wp-block-template-part,footer.wp-block-template-part{padding:24px 50px}
header .wp-block-group{display:flex;justify-content:space-between;align-items:center}
.wp-block-site-logo img{width:60px;height:60px;border-radius:50%}
main{padding:40px 50px}.is-layout-constrained>*{max-width:620px;margin-left:auto;margin-right:auto}
.is-layout-constrained>.alignwide{max-width:1280px}.wp-block-post-featured-image{margin:0 auto 40px}
.wp-block-post-featured-image img{width:100%;height:auto;display:block}
.is-layout-flex{display:flex;flex-wrap:wrap;gap:12px}
.wp-block-gallery figure.wp-block-image{margin:0;width:calc(50% - 6px);position:relative;flex-grow:1}
.columns-3 figure.wp-block-image{width:calc(33.3% - 8px)!important}
.wp-block-gallery img{width:100%;height:100%;object-fit:cover;display:block}
.lightbox-trigger{opacity:0;position:absolute;top:16px;right:16px;width:20px;height:20px}
.wp-block-post-template{list-style:none;padding:0;display:grid;grid-template-columns:repeat(3,1fr);gap:24px}
.wp-block-post-template img{width:100%;aspect-ratio:4/3;object-fit:cover}
.wp-block-comment-template{list-style:none;padding:0}.wp-block-avatar img{border-radius:50%}
.screen-reader-text{position:absolute;clip:rect(1px,1px,1px,1px)}
</style>"""


def cinema_essay(seed: int) -> Page:
    """An essay on a blog of today's kind: two galleries between its paragraphs."""
    d = Draft("cinema_essay", seed, "https://slowcinema.test/essays/looking-twice/")
    state = {}
    figures = []
    featured: dict[int, str] = {}
    count = max(6, d.count // 2 + 3)
    for i in range(count):
        stem = f"https://slowcinema.test/wp-content/uploads/2025/03/{slug(d.film)}-{i + 1}"
        made = uploads(d, stem, 1920, (1024, 300, 768, 1536))
        featured = featured or made
        d.belongs(*made.values())
        key = d.token(13)
        order = {w: made[w] for w in (1024, 300, 768, 1536, 1920)}
        state[key] = {
            "uploadedSrc": made[1920],
            "figureClassNames": "wp-block-image size-large",
            "imgClassNames": f"wp-image-{700 + i}",
            "targetWidth": 1920,
            "targetHeight": round(1920 / d.aspect),
            "scaleAttr": False,
            "alt": "",
        }
        figures.append(
            f'<figure data-wp-context="{{&quot;imageId&quot;:&quot;{key}&quot;}}" data-wp-interactive="core/image" class="wp-block-image size-large wp-lightbox-container"><img {"" if i else "fetchpriority=high "}decoding="async" width="1024" height="{round(1024 / d.aspect)}" data-wp-class--hide="state.isContentHidden" data-wp-class--show="state.isContentVisible" data-wp-init="callbacks.setButtonStyles" data-wp-on-async--click="actions.showLightbox" data-wp-on-async--load="callbacks.setButtonStyles" data-wp-on-async-window--resize="callbacks.setButtonStyles" data-id="{700 + i}" src="{made[1024]}" alt="" class="wp-image-{700 + i}" srcset="{srcset(order)}" sizes="(max-width: 1024px) 100vw, 1024px" /><button class="lightbox-trigger" type="button" aria-haspopup="dialog" aria-label="Enlarge" data-wp-init="callbacks.initTriggerButton" data-wp-on-async--click="actions.showLightbox"><svg xmlns="http://www.w3.org/2000/svg" width="12" height="12" fill="none" viewBox="0 0 12 12"><path fill="#fff" d="M2 0a2 2 0 0 0-2 2v2h1.5V2a.5.5 0 0 1 .5-.5h2V0H2Z" /></svg></button></figure>'
        )
    cut = d.random.randint(2, count - 3)
    columns = ("columns-2", "columns-3")

    def block(index: int, some: list[str]) -> str:
        return f'<figure class="wp-block-gallery alignwide has-nested-images {columns[index]} is-cropped wp-block-gallery-{index + 1} is-layout-flex wp-block-gallery-is-layout-flex">{"".join(some)}</figure>'

    more = "".join(
        f'<li class="wp-block-post post type-post has-post-thumbnail"><figure style="aspect-ratio:4/3" class="wp-block-post-featured-image"><a href="/essays/{slug(one)}/" target="_self"><img width="1024" height="768" src="{card[1024]}" class="attachment-post-thumbnail size-post-thumbnail wp-post-image" alt="{one}" style="object-fit:cover;" loading="lazy" decoding="async" srcset="{srcset(card)}" sizes="(max-width: 1024px) 100vw, 1024px" /></a></figure><h3 class="wp-block-post-title"><a href="/essays/{slug(one)}/">{one}</a></h3><div class="wp-block-post-date"><time>February {number(d, 1, 28)}, 2025</time></div></li>'
        for one in d.random.sample(d.films, 3)
        for card in [uploads(d, f"/wp-content/uploads/2025/02/{slug(one)}", 1920, (1024, 768))]
    )
    comments = "".join(
        f'<li class="comment"><div class="wp-block-avatar"><img alt="" src="{d.file(f"https://secure.gravatar.test/avatar/{d.token(64)}?s=40", 40, 40)}" class="avatar avatar-40 photo wp-block-avatar__image" height="40" width="40" /></div><div class="wp-block-comment-content"><p>{d.words(14)}</p></div></li>'
        for _ in d.some(0, 4)
    )
    logo = d.file("/wp-content/uploads/2023/01/mark-120x120.png", 120, 120)
    return d.done(f"""<!DOCTYPE html><html lang="en-US"><head><meta charset="UTF-8" /><title>Looking twice at {d.film} &#8211; Slow Cinema</title>{ESSAY_STYLE}</head>
<body class="post-template-default single wp-custom-logo wp-embed-responsive"><div class="wp-site-blocks">
<header class="wp-block-template-part"><div class="wp-block-group alignwide"><div class="wp-block-site-logo"><a href="/" class="custom-logo-link"><img width="120" height="120" src="{logo}" class="custom-logo" alt="Slow Cinema" decoding="async" /></a></div><nav class="wp-block-navigation"><a href="/essays/">Essays</a> <a href="/notes/">Notes</a></nav></div></header>
<main class="wp-block-group"><div class="wp-block-group is-layout-constrained"><figure class="wp-block-post-featured-image alignwide"><img width="1920" height="{round(1920 / d.aspect)}" src="{featured[1920]}" class="attachment-post-thumbnail size-post-thumbnail wp-post-image" alt="" style="object-fit:cover;" decoding="async" srcset="{srcset(featured)}" sizes="(max-width: 1920px) 100vw, 1920px" /></figure><h1 class="wp-block-post-title">Looking twice at {d.film}</h1></div>
<div class="entry-content wp-block-post-content is-layout-constrained"><p>{d.words(80)}</p><p>{d.words(60)}</p>{block(0, figures[:cut])}<h2 class="wp-block-heading">The second look</h2><p>{d.words(90)}</p><blockquote class="wp-block-quote"><p>{d.words(16)}</p></blockquote>{block(1, figures[cut:])}<p>{d.words(70)}</p></div>
<div class="wp-block-group is-layout-constrained"><div class="wp-block-comments alignwide"><h2>Responses</h2><ol class="wp-block-comment-template">{comments}</ol></div>
<div class="wp-block-query alignwide"><h2 class="wp-block-heading">More essays</h2><ul class="columns-3 wp-block-post-template is-layout-grid">{more}</ul></div></div></main>
<footer class="wp-block-template-part"><p>Slow Cinema. Proudly written by hand.</p></footer></div>
<script type="application/json" id="wp-script-module-data-@wordpress/interactivity">{json.dumps({"config": {}, "state": {"core/image": {"currentImageId": None, "metadata": state}}})}</script>
</body></html>""")
