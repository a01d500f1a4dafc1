"""A fifth blind set: houses that keep and show films, and their commons.

By an author who had not seen the reader; see `fifth`.
"""

from __future__ import annotations

import html
import json

from collect.galleries.draft import LENSES, Draft, Page, slug
from collect.galleries.fifth_parts import number

KEEP_STYLE = """<style>
*{box-sizing:border-box}body{margin:0;font:17px/1.5 "Source Sans Pro",Arial,sans-serif}
.layout-container{max-width:1240px;margin:auto;padding:0 20px}.site-header{display:flex;justify-content:space-between;padding:18px 20px;border-bottom:4px solid #8a1538}
.site-header img{height:60px}.menu{display:flex;gap:18px;list-style:none;padding:0}
.field--name-field-poster{float:right;width:260px;margin:0 0 20px 24px}.field--name-field-poster img{width:100%;height:auto}
.blazy--grid{list-style:none;padding:0;margin:0;clear:both;display:grid;grid-template-columns:repeat(4,1fr);gap:12px}
.media--ratio{position:relative;overflow:hidden;height:0;background:#ddd}.media--ratio .media__element{position:absolute;width:100%;height:100%;top:0;left:0;object-fit:cover}
.blazy__caption{font-size:13px}.view-content{display:grid;grid-template-columns:repeat(4,1fr);gap:16px}.view-content img{width:100%;height:auto}
.region-footer{background:#222;color:#ddd;padding:30px 20px;margin-top:40px}.region-footer img{height:48px;margin-right:24px}
</style>"""


def archive_collection(seed: int) -> Page:
    """A film archive's record of a film: facts, a poster, its photographs in a grid, other records."""
    d = Draft("archive_collection", seed, "")
    node = number(d, 10000, 60000)
    d.page.url = f"https://www.filmarchive.test/en/collection/{slug(d.film)}"
    said = d.random.random() < 0.5
    items = []
    for i in range(d.count):
        name = f"FA_{node}_{i + 1:03d}.jpg"

        def styled(style: str, width: int, name: str = name) -> str:
            return d.file(
                f"https://www.filmarchive.test/sites/default/files/styles/{style}/public/2023-09/{name}?itok={d.token(8)}", width
            )  # fmt: skip

        small, large = styled("grid_480", 480), styled("max_1920", 1920)
        d.belongs(small, large)
        alt = f"{d.film}, {d.random.choice(LENSES)}"
        data = html.escape(
            json.dumps(
                {
                    "id": f"blazy-field-photographs-{node}-1",
                    "count": d.count,
                    "bundle": "image",
                    "type": "image",
                    "width": 1920,
                    "height": round(1920 / d.aspect),
                    "token": f"b-{d.token(11)}",
                }
            )
        )
        caption = f'<div class="blazy__caption">{alt}</div>' if said else ""
        items.append(
            f'<li class="grid"><div class="grid__content"><div class="media-wrapper media-wrapper--blazy"><a href="{large}" class="blazy__photoswipe litebox" data-photoswipe-trigger data-b-token data-media="{data}"><div data-b-token class="media media--blazy media--image media--ratio media--ratio--fluid media--switch media--switch--photoswipe is-b-loading" style="padding-bottom: {100 / d.aspect:.2f}%"><img alt="{alt}" decoding="async" class="media__element b-lazy b-responsive" loading="lazy" data-src="{small}" src="data:image/svg+xml;charset=utf-8,%3Csvg%20xmlns%3D&#039;http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg&#039;%20viewBox%3D&#039;0%200%20480%20270&#039;%2F%3E" width="480" height="{round(480 / d.aspect)}" typeof="foaf:Image" /><span class="media__icon media__icon--litebox"></span></div></a>{caption}</div></div></li>'
        )
    rows = "".join(
        f'<div class="field field--label-inline clearfix"><div class="field__label">{label}</div><div class="field__item">{d.words(3)}</div></div>'
        for label in ("Director", "Year", "Country", "Format", "Held as", "Rights")
    )
    poster = d.file(
        f"/sites/default/files/styles/poster/public/posters/{node}.jpg?itok={d.token()}", 520, 740
    )
    more = "".join(
        f'<div class="views-row"><article role="article" class="node node--type-film node--view-mode-teaser"><a href="/en/collection/{slug(one)}"><img loading="lazy" src="{d.file(f"/sites/default/files/styles/teaser/public/{slug(one)}.jpg?itok={d.token()}", 360, 240)}" width="360" height="240" alt="" class="image-style-teaser" /><h3>{one}</h3></a></article></div>'
        for one in d.films[: d.random.choice((4, 8))]
    )
    marks = "".join(
        f'<a href="https://partner{i}.test"><img src="{d.file(f"/sites/default/files/logos/p{i}.svg.png", 180, 60)}" alt="" width="180" height="60" loading="lazy"></a>'
        for i in d.some(2, 5)
    )
    script = """<script>(function () { var io = new IntersectionObserver(function (all) { all.forEach(function (one) {
if (!one.isIntersecting) { return; } io.unobserve(one.target); var el = one.target; el.src = el.dataset.src; el.removeAttribute("data-src");
el.onload = function () { el.classList.add("b-loaded"); el.closest(".media").classList.remove("is-b-loading"); }; }); }, { rootMargin: "300px" });
document.querySelectorAll(".b-lazy").forEach(function (el) { io.observe(el); }); })();</script>"""
    return d.done(f"""<!DOCTYPE html><html lang="en" dir="ltr" prefix="og: https://ogp.me/ns#"><head><meta charset="utf-8" /><meta name="Generator" content="Drupal 10 (https://www.drupal.org)" /><title>{d.film} | Film Archive</title>{KEEP_STYLE}</head><body class="path-node page-node-type-film">
<a href="#main-content" class="visually-hidden focusable">Skip to main content</a><header class="site-header"><a href="/en" rel="home"><img src="{d.file("/themes/custom/archive/logo.svg.png", 240, 60)}" alt="Home" /></a><ul class="menu"><li><a href="/en/visit">Visit</a></li><li><a href="/en/collection">Collection</a></li><li><a href="/en/research">Research</a></li></ul></header>
<div class="layout-container"><main role="main"><a id="main-content"></a><nav class="breadcrumb"><a href="/en">Home</a> / <a href="/en/collection">Collection</a></nav><div class="block block-system block-system-main-block"><article role="article" class="node node--type-film node--view-mode-full"><h1>{d.film}</h1><div class="field field--name-field-poster"><img loading="eager" src="{poster}" width="520" height="740" alt="Poster" class="image-style-poster" /></div>
<div class="field field--name-body"><p>{d.words(80)}</p></div>{rows}
<div class="field field--name-field-photographs field--type-entity-reference field--label-above"><h2 class="field__label">Photographs</h2><ul class="blazy blazy--photoswipe blazy--field blazy--field-photographs blazy--grid b-grid b-count-{d.count}" data-blazy="" data-photoswipe-gallery id="blazy-field-photographs-{node}-1">{"".join(items)}</ul></div></article></div>
<div class="views-element-container block"><h2>More from this decade</h2><div class="view view-related"><div class="view-content">{more}</div></div></div></main></div>
<footer class="region-footer">{marks}<p>Film Archive</p></footer>{script}</body></html>""")


WIKI_STYLE = """<style>
body{margin:0;font:14px/1.6 sans-serif;color:#202122;background:#f6f6f6}.mw-page-container{max-width:1596px;margin:auto;background:#fff;padding:0 44px}
.vector-header{display:flex;align-items:center;height:66px;gap:16px}.mw-logo-icon{width:50px;height:50px}.mw-body{padding:10px 0}
h1{font:28px Georgia,serif;border-bottom:1px solid #a2a9b1}.gallery{display:block;list-style:none;padding:0;margin:8px 0}
li.gallerybox{display:inline-block;vertical-align:top;margin:0 4px 8px}.thumb{background:#f8f9fa;border:1px solid #c8ccd1;text-align:center;display:flex;align-items:center;justify-content:center}
.gallerytext{font-size:13px;padding:2px 4px;word-wrap:break-word}.infobox{float:right;width:300px;border:1px solid #a2a9b1;padding:8px;margin:0 0 12px 12px;font-size:12px}
.mw-category{columns:3}.catlinks{border:1px solid #a2a9b1;padding:5px;clear:both}.mw-footer{display:flex;justify-content:space-between;padding:20px 0}
.mw-file-element{vertical-align:middle}
</style>"""


def category_of_files(seed: int) -> Page:
    """A commons' category: the files in it, above them categories and a box of what it is."""
    d = Draft("category_of_files", seed, "")
    film = d.film.replace(" ", "_").replace("'", "%27")
    title = f"{film}_(film)"
    d.page.url = f"https://commons.test/wiki/Category:{title}"
    count = d.count
    boxes = []
    for i in range(count):
        ratio = d.random.choice((1.5, 1.5, 1.33, 0.67, 1.78))
        name = f"{film}_{d.random.choice(('premiere', 'on_set', 'still', 'crew'))}_{i + 1:02d}.jpg"
        day = d.token(2)
        root = "https://upload.commons.test/wikipedia/commons"

        def size(edge: int, ratio: float = ratio) -> tuple[int, int]:
            return (
                (edge, round(edge / ratio)) if ratio >= 1 else (round(edge * ratio), edge)
            )  # fmt: skip

        whole = d.file(f"{root}/{day[0]}/{day}/{name}", *size(3600))
        shown = {}
        for edge in (180, 270, 360):
            wide, tall = size(edge)
            shown[edge] = d.file(
                f"{root}/thumb/{day[0]}/{day}/{name}/{wide}px-{name}", wide, tall
            )  # fmt: skip
        d.belongs(whole, *shown.values())
        wide, tall = size(180)
        plain = name.replace("_", " ").replace("%27", "'")
        boxes.append(
            f'<li class="gallerybox" style="width: 215px"><div class="thumb" style="width: 210px; height: 210px;"><span typeof="mw:File"><a href="/wiki/File:{name}" title="File:{plain}" class="mw-file-description"><img alt="{plain}" src="{shown[180]}" decoding="async" width="{wide}" height="{tall}" class="mw-file-element" srcset="{shown[270]} 1.5x, {shown[360]} 2x" data-file-width="{size(3600)[0]}" data-file-height="{size(3600)[1]}" /></a></span></div><div class="gallerytext"><a href="/wiki/File:{name}" class="galleryfilename galleryfilename-truncate" title="File:{plain}">{plain}</a> {number(d)} &#215; {number(d)}; {d.random.randint(1, 9)}.{d.random.randint(0, 99):02d} MB<br /></div></li>'
        )
    subs = "".join(
        f'<li><div class="CategoryTreeSection"><div class="CategoryTreeItem"><span class="CategoryTreeBullet"></span> <bdi dir="ltr"><a href="/wiki/Category:{film}_{one}" title="Category:{d.film} {one}">{d.film} {one}</a></bdi>&#x200e; <span title="contains">(2 C, 14 F)</span></div></div></li>'
        for one in ("actors", "locations", "premiere")
    )
    icon = d.file(
        "https://upload.commons.test/wikipedia/commons/thumb/8/8a/OOjs_UI_icon_edit-ltr.svg/10px-icon.png",
        10, 10,
    )  # fmt: skip
    badge = d.file("/static/images/footer/wikimedia-button.png", 88, 31)
    return d.done(f"""<!DOCTYPE html>
<html class="client-nojs vector-feature-language-in-header-enabled" lang="en" dir="ltr"><head><meta charset="UTF-8"/><title>Category:{d.film} (film) - Commons</title>{WIKI_STYLE}</head>
<body class="skin--responsive skin-vector skin-vector-search-vue mediawiki ltr sitedir-ltr ns-14 ns-subject action-view"><div class="mw-page-container"><header class="vector-header mw-header"><a href="/wiki/Main_Page" class="mw-logo"><img class="mw-logo-icon" src="{d.file("/static/images/icons/commonswiki.png", 50, 50)}" alt="" aria-hidden="true" height="50" width="50"><span>Commons</span></a><div id="p-search"><form action="/w/index.php"><input type="search" name="search"></form></div></header>
<main id="content" class="mw-body"><h1 id="firstHeading" class="firstHeading mw-first-heading"><span class="mw-page-title-namespace">Category</span>:<span class="mw-page-title-main">{d.film} (film)</span></h1>
<div id="bodyContent" class="vector-body"><div id="siteSub" class="noprint">From the Commons, the free media repository</div><div id="mw-content-text" class="mw-body-content"><div class="mw-content-ltr mw-parser-output" lang="en" dir="ltr"><table id="wdinfobox" class="fileinfotpl-type-information vevent infobox mw-content-ltr"><caption class="fn org"><b>{d.film}</b> <span typeof="mw:File"><a href="https://data.test/Q{number(d)}"><img src="{icon}" decoding="async" width="10" height="10" class="mw-file-element"></a></span></caption><tbody><tr><th>Instance of</th><td>film</td></tr><tr><th>Director</th><td>{d.words(2)}</td></tr><tr><th>Authority file</th><td>Q{number(d)}</td></tr></tbody></table></div>
<div class="mw-category-generated" lang="en" dir="ltr"><div id="mw-subcategories"><h2>Subcategories</h2><p>This category has the following 3 subcategories, out of 3 total.</p><div class="mw-content-ltr"><ul>{subs}</ul></div></div>
<div id="mw-category-media"><h2>Media in category "{d.film} (film)"</h2><p>The following {count} files are in this category, out of {count} total.</p><div class="mw-content-ltr"><ul class="gallery mw-gallery-traditional">{"".join(boxes)}</ul></div></div></div></div>
<div id="catlinks" class="catlinks"><div id="mw-normal-catlinks"><a href="/wiki/Special:Categories">Categories</a>: <ul><li><a href="/wiki/Category:Films">Films of 2019</a></li></ul></div></div></div></main>
<footer id="footer" class="mw-footer"><ul id="footer-info"><li>This page was last edited on 3 May 2025.</li></ul><ul id="footer-icons"><li><a href="https://foundation.test/"><img src="{badge}" width="88" height="31" alt="A foundation" loading="lazy"></a></li></ul></footer></div></body></html>""")
