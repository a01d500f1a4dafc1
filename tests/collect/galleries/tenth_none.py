"""Blind layouts without a gallery: what somebody points at by error."""

from __future__ import annotations

from collect.galleries.draft import Draft, Page

DISHES = ("Lemon Orzo", "Rye Bread", "Plum Cake", "Fish Pie", "Bean Stew", "Apple Buns", "Leek Tart",
          "Cold Noodles", "Oat Bars", "Beet Soup", "Roast Carrots", "Pear Crumble", "Rice Pudding")  # fmt: skip


def _card(d: Draft, host: str, at: int, width: int, height: int) -> str:
    name = d.random.choice(DISHES)
    base = f"{host}/wp-content/uploads/2024/0{at % 9 + 1}/{name.lower().replace(' ', '-')}-{at}"
    d.file(f"{base}-{width}x{height}.jpg", width, height)
    d.file(f"{base}-{width * 2}x{height * 2}.jpg", width * 2, height * 2)
    link = f"{host}/{name.lower().replace(' ', '-')}-{at}/"
    return f"""<article class="post-{700 + at} post type-post status-publish has-post-thumbnail entry"><header class="entry-header"><h2 class="entry-title"><a class="entry-title-link" rel="bookmark" href="{link}">{name}</a></h2></header><a class="entry-image-link" href="{link}" aria-hidden="true" tabindex="-1"><img width="{width}" height="{height}" src="{base}-{width}x{height}.jpg" class="alignnone post-image entry-image" alt="{name}" srcset="{base}-{width}x{height}.jpg {width}w, {base}-{width * 2}x{height * 2}.jpg {width * 2}w" sizes="(max-width: {width}px) 100vw, {width}px" decoding="async"></a><p>{d.words(12)}</p></article>"""


def no_recipes(seed: int) -> Page:
    """The front page of a recipe blog: a teaser for each dish, and its author aside: no gallery."""
    d = Draft("no_recipes", seed, "https://kitchen.photos.test/")
    host = "https://kitchen.photos.test"
    cards = "".join(_card(d, host, at, 360, 540) for at in d.some(9, 18))
    popular = ""
    for at in range(4):
        address = f"{host}/wp-content/uploads/2023/popular-{at}-150x150.jpg"
        d.file(address, 150, 150)
        popular += f'<li><a href="{host}/popular-{at}/"><img width="150" height="150" src="{address}" alt=""></a><a href="{host}/popular-{at}/">{DISHES[at]}</a></li>'
    d.file(f"{host}/wp-content/uploads/2022/about-me.jpg", 400, 400)
    d.file(f"{host}/wp-content/uploads/2022/kitchen-logo.png", 400, 100)
    return d.done(f"""<!DOCTYPE html><html lang="en-US"><head><meta charset="UTF-8"><title>Harbour Kitchen - easy recipes</title><meta name="generator" content="WordPress 6.6">
<style>body{{margin:0;font:16px/1.6 Arial}}.site-header{{text-align:center;padding:16px}}.site-inner{{display:grid;grid-template-columns:1fr 260px;gap:30px;max-width:1180px;margin:auto}}.content{{display:grid;grid-template-columns:repeat(3,1fr);gap:24px}}.content img,.sidebar img{{width:100%;height:auto}}.sidebar ul{{list-style:none;padding:0}}</style></head><body class="home blog">
<header class="site-header"><a href="{host}/"><img src="{host}/wp-content/uploads/2022/kitchen-logo.png" alt="Harbour Kitchen" width="300"></a><nav>Recipes About Shop Contact</nav></header><div class="site-inner"><main class="content">{cards}</main><aside class="sidebar"><section class="widget"><img src="{host}/wp-content/uploads/2022/about-me.jpg" alt="Author" width="400" height="400"><p>Hi, I cook by the sea.</p></section><section class="widget"><h4>Popular</h4><ul>{popular}</ul></section></aside></div><div class="archive-pagination pagination"><a href="{host}/page/2/">Next page</a></div></body></html>""")


def no_dish(seed: int) -> Page:
    """One recipe with one picture of the dish, cards of tools to buy and of other dishes: no gallery."""
    d = Draft("no_dish", seed, "https://table.photos.test/leek-tart/")
    host = "https://table.photos.test"
    hero = f"{host}/wp-content/uploads/2024/03/leek-tart"
    for side in (1200, 720):
        d.file(f"{hero}-{side}x{side}.jpg", side, side)
    d.file(f"{hero}-500x500.jpg", 500, 500)
    tools = also = talk = ""
    for at in d.some(3, 6):
        d.file(f"{host}/wp-content/uploads/2023/tool-{at}-150x150.jpg", 150, 150)
        tools += f'<div class="wprm-recipe-equipment-item"><div class="wprm-recipe-equipment-image"><a href="https://shop.photos.test/dp/B0{d.token(6)}" rel="nofollow sponsored"><img width="150" height="150" src="{host}/wp-content/uploads/2023/tool-{at}-150x150.jpg" alt=""></a></div><div class="wprm-recipe-equipment-name">Tart tin {at}</div></div>'
    also = "".join(_card(d, host, at, 300, 300) for at in d.some(4, 8))
    for at in d.some(2, 6):
        face = f"https://secure.faces.photos.test/avatar/{d.token(32)}?s=50"
        d.file(face, 50, 50)
        talk += f'<li class="comment"><img alt="" src="{face}" class="avatar avatar-50 photo" height="50" width="50"><cite>Reader {at}</cite><p>Made it twice already.</p></li>'
    steps = "".join(f'<li class="wprm-recipe-instruction"><div class="wprm-recipe-instruction-text">{d.words(14)}</div></li>' for _ in range(7))  # fmt: skip
    d.file(f"{host}/wp-content/uploads/2021/table-logo.png", 300, 80)
    return d.done(f"""<!DOCTYPE html><html lang="en-US"><head><meta charset="UTF-8"><title>Leek Tart - The Table</title><meta property="og:image" content="{hero}-1200x1200.jpg">
<style>body{{margin:0;font:17px/1.6 Georgia}}header.top{{padding:14px;text-align:center}}.wrap{{max-width:760px;margin:auto}}.wrap>img{{width:100%;height:auto}}.wprm-recipe{{border:2px solid #c99;padding:18px}}.wprm-recipe-equipment{{display:flex;gap:14px}}.more{{display:grid;grid-template-columns:repeat(4,1fr);gap:14px}}.more img{{width:100%;height:auto}}.more p{{display:none}}</style></head><body class="single-post">
<header class="top"><a href="{host}/"><img src="{host}/wp-content/uploads/2021/table-logo.png" alt="The Table" width="200"></a></header><article class="wrap entry"><h1>Leek Tart</h1><p>{d.words(50)}</p><img src="{hero}-720x720.jpg" srcset="{hero}-720x720.jpg 720w, {hero}-1200x1200.jpg 1200w" width="720" height="720" alt="Leek tart" class="wp-image-44"><p>{d.words(60)}</p>
<div class="wprm-recipe-container"><div class="wprm-recipe wprm-recipe-template-chic"><div class="wprm-recipe-image"><img width="250" height="250" src="{hero}-500x500.jpg" alt=""></div><h2 class="wprm-recipe-name">Leek Tart</h2><div class="wprm-recipe-equipment wprm-recipe-equipment-images">{tools}</div><ol class="wprm-recipe-instructions">{steps}</ol></div></div>
<h3>You may also like</h3><div class="more">{also}</div><ol class="comment-list">{talk}</ol></article></body></html>""")


def no_video(seed: int) -> Page:
    """A newspaper's report with one picture and a film; other reports all around: no gallery."""
    d = Draft(
        "no_video", seed, "https://www.daily.photos.test/news/2024/06/ferry-returns-41234.html"
    )
    img = "https://img.daily.photos.test/resizer/v2"
    lead = f"{img}/{d.token(26).upper()}.jpg?auth={d.token(16)}&amp;width=800&amp;height=533"
    d.file(lead.replace("&amp;", "&"), 800, 533)
    d.file(f"{img}/poster.jpg?width=800", 800, 450)
    d.file("https://img.daily.photos.test/pf/logo.png", 320, 50)
    d.file("https://img.daily.photos.test/authors/m-hale.png", 100, 100)
    near = most = ""
    for at in d.some(6, 12):
        card = f"{img}/{d.token(26).upper()}.jpg?width=400"
        d.file(card, 400, 267)
        near += f'<article class="c-stack b-results-list__item"><a class="c-link" href="/news/2024/06/item-{at}.html"><figure class="c-media-item"><picture class="c-image-wrapper"><img class="c-image" loading="lazy" src="{card}" width="400" height="267" alt=""></picture></figure></a><h2 class="c-heading"><a href="/news/2024/06/item-{at}.html">{d.words(7)}</a></h2></article>'
    for at in d.some(4, 6):
        d.file(f"{img}/most{at}.jpg?width=105", 105, 70)
        most += f'<li><a href="/news/most-{at}.html"><img class="c-image" src="{img}/most{at}.jpg?width=105" width="105" height="70" alt="">{d.words(6)}</a></li>'
    return d.done(f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Old ferry returns to the harbour | Daily</title><meta property="og:type" content="article"><meta property="og:image" content="{lead}">
<style>body{{margin:0;font:17px/1.6 Georgia}}header{{border-bottom:3px solid #000;padding:12px 24px}}.grid{{display:grid;grid-template-columns:1fr 300px;gap:30px;max-width:1180px;margin:auto}}.b-article-body img,video{{width:100%;height:auto}}.list{{display:grid;grid-template-columns:repeat(3,1fr);gap:20px;max-width:1180px;margin:auto}}.list img{{width:100%;height:auto}}.list figure{{margin:0}}aside ul{{padding:0;list-style:none}}</style></head><body>
<header class="b-header-nav-chain"><a href="/"><img src="https://img.daily.photos.test/pf/logo.png" alt="Daily" width="320" height="50"></a></header><div class="grid"><article class="b-article-body"><h1 class="b-headline">Old ferry returns to the harbour</h1><div class="b-byline"><img src="https://img.daily.photos.test/authors/m-hale.png" width="50" height="50" alt="M. Hale"> By M. Hale</div><figure class="c-media-item b-lead-art"><img class="c-image" src="{lead}" width="800" height="533" alt="The ferry"><figcaption>The ferry on Monday.</figcaption></figure><p>{d.words(70)}</p><div class="video-container powa"><video poster="{img}/poster.jpg?width=800" controls preload="none"></video></div><p>{d.words(80)}</p></article><aside><h3>Most read</h3><ul>{most}</ul></aside></div>
<h2 style="max-width:1180px;margin:auto">More news</h2><div class="list b-results-list">{near}</div></body></html>""")


def no_town_news(seed: int) -> Page:
    """A town hall's list of news, each with a date and a small picture, in Spanish: no gallery."""
    d = Draft("no_town_news", seed, "https://www.ayto.photos.test/noticias")
    rows = ""
    for at in d.some(8, 15):
        image = f"/documents/20142/{d.random.randint(100000, 999999)}/noticia{at}.jpg/{d.token(8)}-{d.token(4)}?t=17{d.random.randint(10**10, 9 * 10**10)}"
        d.file(image, 400, 266)
        rows += f'<div class="asset-abstract row"><div class="col-md-3"><a href="/-/noticia-{at}"><img class="img-fluid" src="{image}" alt="" width="400" height="266"></a></div><div class="col-md-9"><span class="fecha">{d.random.randint(1, 28):02}/06/2024</span><h3 class="asset-title"><a href="/-/noticia-{at}">El ayuntamiento informa, {at}</a></h3><p>{d.words(20)}</p></div></div>'
    links = ""
    for at in d.some(3, 6):
        d.file(f"/documents/20142/10/banner{at}.png", 280, 110)
        links += f'<a href="/web/tramite-{at}"><img src="/documents/20142/10/banner{at}.png" alt="Trámite {at}" width="280" height="110"></a>'
    d.file("/o/ayto-theme/images/escudo.png", 90, 110)
    d.file("/o/ayto-theme/images/fondos-ue.png", 260, 60)
    return d.done(f"""<!DOCTYPE html><html class="ltr" dir="ltr" lang="es-ES"><head><title>Noticias - Ayuntamiento</title><meta content="text/html; charset=UTF-8" http-equiv="content-type">
<style>body{{margin:0;font:16px Arial}}#banner{{background:#004b87;color:#fff;padding:10px 30px;display:flex;gap:16px;align-items:center}}#content{{max-width:1100px;margin:auto}}.row{{display:flex;gap:20px;border-bottom:1px solid #ddd;padding:14px 0}}.col-md-3{{width:220px}}.col-md-3 img{{width:100%;height:auto}}.enlaces{{display:flex;flex-wrap:wrap;gap:14px;padding:20px 0}}</style></head><body class="controls-visible yui3-skin-sam site">
<header id="banner"><a class="logo" href="/"><img alt="Ayuntamiento" height="60" src="/o/ayto-theme/images/escudo.png" width="49"></a><h1>Noticias</h1></header><section id="content"><div class="portlet-body asset-publisher">{rows}</div><div class="taglib-page-iterator"><a href="/noticias?p=2">Siguiente</a></div><div class="enlaces">{links}</div></section><footer id="footer"><img src="/o/ayto-theme/images/fondos-ue.png" alt="Unión Europea" width="260" height="60"></footer></body></html>""")
