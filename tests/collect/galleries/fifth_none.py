"""A fifth blind set: pages without a gallery that somebody might point at by error.

By an author who had not seen the reader; see `fifth`.
"""

from __future__ import annotations

import json

from collect.galleries.draft import Draft, Page, slug
from collect.galleries.fifth_parts import LAZY, number, srcset, uploads

LOST_STYLE = """<style>
*{box-sizing:border-box}body{margin:0;font:16px/1.5 Poppins,Arial,sans-serif;color:#1d1d1d}.top{display:flex;justify-content:space-between;padding:18px 6%}
.top img{height:42px}.error-404{text-align:center;padding:60px 20px}.error-404 h1{font-size:90px;margin:0}.posts{display:grid;grid-template-columns:repeat(3,1fr);gap:26px;max-width:1140px;margin:0 auto 60px}
.posts img{width:100%;height:auto;display:block}.posts h3{font-size:18px}.foot{background:#1d1d1d;color:#aaa;padding:36px 6%}
</style>"""


def lost_page(seed: int) -> Page:
    """A magazine's page for what is not there (any more), with its latest posts: no gallery."""
    d = Draft("lost_page", seed, "")
    d.page.url = f"https://take-two.test/gallery/{slug(d.film)}-stills/"
    posts = "".join(
        f'<article class="post type-post status-publish has-post-thumbnail hentry"><a class="post-thumbnail" href="https://take-two.test/{slug(one)}-{kind}/"><img width="768" height="432" src="{made[768]}" class="attachment-medium_large wp-post-image" alt="" decoding="async" loading="lazy" srcset="{srcset(made)}" sizes="(max-width: 768px) 100vw, 768px" /></a><div class="cat-links"><a href="/category/{kind}/">{kind.capitalize()}</a></div><h3 class="entry-title"><a href="https://take-two.test/{slug(one)}-{kind}/">{one}: {d.words(6)}</a></h3><time>{number(d, 1, 28)} June 2025</time></article>'
        for one in d.films[: d.random.choice((3, 6, 9))]
        for kind in [d.random.choice(("review", "news", "interview"))]
        for made in [
            {
                1280: d.file(f"/uploads/2025/06/{slug(one)}.jpg", 1280, 720),
                768: d.file(f"/uploads/2025/06/{slug(one)}-768x432.jpg", 768, 432),
            }
        ]
    )
    return d.done(f"""<!DOCTYPE html><html lang="en-GB"><head><meta charset="UTF-8"><title>Page not found - Take Two</title><meta name="robots" content="noindex, follow" />{LOST_STYLE}</head><body class="error404 wp-custom-logo hfeed">
<header class="top"><a href="/" class="custom-logo-link"><img src="{d.file("/uploads/2021/take-two.png", 220, 60)}" class="custom-logo" alt="Take Two" width="220" height="60"></a><nav><a href="/reviews/">Reviews</a> <a href="/news/">News</a> <a href="/podcast/">Podcast</a></nav></header>
<main id="primary"><section class="error-404 not-found"><h1 class="page-title">404</h1><p>Nothing was found at this address. Try a search?</p><form role="search" class="search-form" action="/"><input type="search" name="s" placeholder="Search"><input type="submit" value="Search"></form></section>
<h2 style="text-align:center">The latest</h2><div class="posts">{posts}</div></main>
<footer class="foot">Take Two <img src="{d.file("/uploads/2022/member-of.png", 120, 40)}" alt="" width="120" height="40"></footer></body></html>""")


PIECE_STYLE = """<style>
*{box-sizing:border-box}body{margin:0;font:18px/1.6 Merriweather,Georgia,serif;color:#111}.mast{border-bottom:2px solid #b00;padding:14px 5%;display:flex;gap:30px}.mast img{height:36px}
.wrap{max-width:1200px;margin:24px auto;display:grid;grid-template-columns:1fr 300px;gap:40px;padding:0 20px}h1{line-height:1.15}
.lead-art figure{margin:0 0 20px}.lead-art img{width:100%;height:auto;display:block}figcaption{font:13px Arial;color:#666}
.byline{display:flex;gap:12px;font:14px Arial}.byline img{width:44px;height:44px;border-radius:50%}
.rail li,.more li{list-style:none;margin-bottom:16px;font:15px Arial}.rail ul,.more ul{padding:0}.rail li{display:flex;gap:10px}.rail img{width:110px;height:62px}
.more ul{display:grid;grid-template-columns:repeat(4,1fr);gap:18px}.more img{width:100%;height:auto}.tb{display:grid;grid-template-columns:repeat(3,1fr);gap:14px;font:14px Arial}.tb img{width:100%;height:auto}
.mpu{width:300px;height:250px;background:#eee}footer{background:#111;color:#ccc;padding:30px 5%;font:13px Arial}
</style>"""


def news_piece(seed: int) -> Page:
    """A newspaper's piece on a film with one picture, among much else to read: no gallery."""
    d = Draft("news_piece", seed, "")
    d.page.url = f"https://www.daily-courier.test/culture/film/{slug(d.film)}-{number(d, 100000, 999999)}.html"
    root = "https://static.daily-courier.test/resizer"

    def art(widths: tuple[int, ...], ratio: float) -> dict[int, str]:
        name = f"{d.token(26).upper()}.jpg"
        return {
            w: d.file(
                f"{root}/v2/{name}?auth={d.token(64)}&width={w}&quality=70", w, round(w / ratio)
            ).replace("&", "&amp;")
            for w in widths
        }

    lead = art((1440, 1024, 768, 414), 1.5)
    rail = "".join(
        f'<li><a href="/culture/{number(d)}.html"><img loading="lazy" src="{art((220,), 1.78)[220]}" width="110" height="62" alt=""></a><a href="/culture/{number(d)}.html">{d.words(8)}</a></li>'
        for _ in range(5)
    )
    more = "".join(
        f'<li><a href="/culture/film/{slug(one)}-{number(d)}.html"><img class="lazyload" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" data-src="{card[600]}" data-srcset="{srcset(card)}" sizes="280px" width="600" height="400" alt="{one}"><h4>{one}: {d.words(5)}</h4></a></li>'
        for one in d.films[:8]
        for card in [art((600, 300), 1.5)]
    )
    sold = "".join(
        f'<div class="item"><a rel="nofollow sponsored" href="https://trk.test/{d.token()}"><img loading="lazy" src="{d.file(f"https://images.reco.test/thumb/{d.token(24)}.jpg", 400, 225)}" alt="" width="400" height="225"><span>{d.words(9)}</span></a></div>'
        for _ in range(6)
    )
    face = d.file(f"{root}/faces/correspondent.png?width=88", 88, 88)
    about = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": f"{d.film} opens",
        "image": [lead[1440].replace("&amp;", "&")],
    }
    return d.done(f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{d.film} opens to a full house | Daily Courier</title><meta property="og:image" content="{lead[1440]}"><script type="application/ld+json">{json.dumps(about)}</script>{PIECE_STYLE}</head><body>
<header class="mast"><a href="/"><img src="{d.file("https://static.daily-courier.test/dist/masthead.png", 300, 50)}" alt="Daily Courier"></a><nav><a href="/world/">World</a> <a href="/culture/">Culture</a> <a href="/sport/">Sport</a></nav></header>
<div class="wrap"><article id="fusion-app"><h1>{d.film} opens to a full house</h1><p class="sub">{d.words(18)}</p><div class="byline"><img src="{face}" width="44" height="44" alt="Our correspondent"><span>By our correspondent</span></div>
<div class="lead-art"><figure><img fetchpriority="high" src="{lead[1440]}" srcset="{srcset(lead)}" sizes="(max-width: 768px) 100vw, 800px" width="1440" height="960" alt="A scene from {d.film}"><figcaption>A scene from {d.film}. HANDOUT</figcaption></figure></div>
<p>{d.words(70)}</p><p>{d.words(80)}</p><div class="mpu"></div><p>{d.words(60)}</p><p>{d.words(60)}</p></article><aside class="rail"><div class="mpu"></div><h3>Most read</h3><ul>{rail}</ul></aside></div>
<div class="wrap" style="display:block"><section class="more"><h3>More in Film</h3><ul>{more}</ul></section><section id="reco-below"><h3>Around the web</h3><div class="tb">{sold}</div></section></div>
<footer>Daily Courier</footer>{LAZY}</body></html>""")


FRONT_STYLE = """<style>
*{box-sizing:border-box}body{margin:0;font:15px/1.4 Verdana,Arial,sans-serif;color:#222}.td-header{border-bottom:1px solid #ddd;padding:16px 4%;display:flex;gap:30px;align-items:center}.td-header img{height:60px}
.td-container{width:1068px;margin:20px auto}.big-grid{display:grid;grid-template-columns:2fr 1fr 1fr;grid-template-rows:200px 200px;gap:4px}.big-grid>div{position:relative;overflow:hidden}.big-grid>div:first-child{grid-row:1/3}
.entry-thumb{display:block;width:100%;height:100%;background-size:cover;background-position:center}.meta{position:absolute;bottom:0;padding:14px;color:#fff;background:linear-gradient(#0000,#000c);width:100%}.meta a{color:#fff}
.td-row{display:grid;grid-template-columns:2fr 1fr;gap:48px}.td_module_10{display:flex;gap:20px;margin-bottom:24px}.td_module_10 img{width:218px;height:150px}.td_module_6{display:flex;gap:12px;margin-bottom:16px}.td_module_6 img{width:100px;height:70px}
.td-footer{background:#222;color:#ccc;padding:30px 4%}
</style>"""


def front_page(seed: int) -> Page:
    """The front page of a film news site in Spanish: a wall of news of all kinds, no gallery."""
    d = Draft("front_page", seed, "https://www.cinediario.test/")
    up = "https://www.cinediario.test/wp-content/uploads/2025/05"
    titles = d.films + [f"{one} 2" for one in d.films]

    def sized(one: str, width: int, height: int) -> str:
        return d.file(f"{up}/{slug(one)}-{width}x{height}.jpg", width, height)

    grid = "".join(
        f'<div class="td_module_mx5 td-animation-stack td-big-grid-post"><div class="td-module-thumb" style="height:100%"><a href="/{slug(one)}/" rel="bookmark" class="td-image-wrap" title="{one}"><span class="entry-thumb td-thumb-css" style="background-image: url(\'{sized(one, 534, 462)}\')"></span></a></div><div class="meta"><a class="td-post-category" href="/noticias/">Noticias</a><h3 class="entry-title td-module-title"><a href="/{slug(one)}/">{one}: primer tráiler</a></h3></div></div>'
        for one in titles[:5]
    )
    rows = "".join(
        f'<div class="td_module_10 td_module_wrap td-animation-stack"><div class="td-module-thumb"><a href="/{slug(one)}/" rel="bookmark" class="td-image-wrap" title="{one}"><img width="218" height="150" class="entry-thumb" src="{sized(one, 218, 150)}" srcset="{sized(one, 218, 150)} 218w, {sized(one, 436, 300)} 436w" sizes="218px" alt="" title="{one}" loading="lazy" /></a></div><div class="item-details"><h3 class="entry-title td-module-title"><a href="/{slug(one)}/">{one}: {kind}</a></h3><div class="td-module-meta-info"><span class="td-post-author-name">Redacción</span> <time class="entry-date">{number(d, 1, 28)} mayo, 2025</time></div><div class="td-excerpt">{d.words(18)}</div></div></div>'
        for one in titles[5 : 5 + d.random.randint(8, 14)]
        for kind in [d.random.choice(("crítica", "estreno", "entrevista", "reparto"))]
    )
    aside = "".join(
        f'<div class="td_module_6 td_module_wrap td-animation-stack"><div class="td-module-thumb"><a href="/{slug(one)}/"><img width="100" height="70" class="entry-thumb" src="{sized(one, 100, 70)}" alt="" loading="lazy" /></a></div><div class="item-details"><h3 class="entry-title td-module-title"><a href="/{slug(one)}/">{one}</a></h3></div></div>'
        for one in titles[22:27]
    )
    banner = uploads(d, f"{up}/festival-banner", 728, ())
    d.file(f"{up}/side.jpg", 300, 600)
    return d.done(f"""<!DOCTYPE html><html lang="es"><head><meta charset="UTF-8"/><title>Cine Diario | Noticias de cine</title>{FRONT_STYLE}</head><body class="home page-template td-standard-pack global-block-template-1"><div id="td-outer-wrap">
<div class="td-header"><a class="td-main-logo" href="/"><img src="{d.file("/wp-content/uploads/2020/02/cinediario.png", 272, 90)}" alt="Cine Diario" width="272" height="90"/></a><nav><a href="/noticias/">Noticias</a> <a href="/criticas/">Críticas</a> <a href="/festivales/">Festivales</a></nav></div>
<div class="td-container"><div class="td_block_wrap td_block_big_grid_fl_1"><div class="big-grid td-big-grid-wrapper">{grid}</div></div></div><div class="td-container"><a href="https://festival.test"><img src="{banner[728]}" width="728" height="90" alt=""></a></div>
<div class="td-container td-row"><div class="td-main-content"><h4 class="td-block-title"><span>Lo último</span></h4>{rows}<div class="page-nav"><span class="current">1</span><a href="/page/2/">2</a></div></div><div class="td-sidebar"><a href="https://streaming.test" rel="sponsored"><img src="{up}/side.jpg" width="300" height="600" alt=""></a><h4 class="td-block-title"><span>Lo más leído</span></h4>{aside}</div></div>
<div class="td-footer">Cine Diario</div></div></body></html>""")
