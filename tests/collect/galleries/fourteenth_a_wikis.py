"""Layouts of wikis: what a commons found, and a fan wiki's category of files."""

from __future__ import annotations

import json
from urllib.parse import quote

from collect.galleries.draft import Draft, Page, slug

_COMMONS = """<style>*{box-sizing:border-box}body{margin:0;background:#f6f6f6;font:14px/1.6 sans-serif;color:#202122}#mw-head{height:80px;display:flex;align-items:center;gap:20px;padding:0 20px 0 190px}
#mw-panel{position:absolute;left:0;top:0;width:170px;padding:10px;font-size:12px}#mw-panel ul{list-style:none;padding:0}.mw-body{margin-left:176px;background:#fff;border:1px solid #a7d7f9;padding:20px}
.sdms-search-input{display:flex;gap:8px}.sdms-search-input input{flex:1;padding:8px}.sdms-tabs__tabs-list{display:flex;gap:24px;list-style:none;padding:0;border-bottom:1px solid #c8ccd1}
.sdms-search-results__list--image{display:flex;flex-wrap:wrap;margin:-8px}.sdms-image-result{display:block;flex:1 1 auto;height:180px;margin:8px;overflow:hidden;background:#f8f9fa;max-width:420px}
.sdms-image-result__image{width:100%;height:100%;object-fit:cover;display:block}.sdms-load-more{margin:20px auto;display:block;padding:8px 20px}#footer{margin-left:176px;padding:14px;font-size:11px}#footer li{display:inline-block;margin-right:12px}</style>"""


def commons_media_search(seed: int) -> Page:
    """A commons' search for pictures as its server writes it: a flowing list, whole addresses in the page's settings."""
    term = "film set 1920s"
    d = Draft(
        "commons_media_search", seed, "https://commons.wiki.test/w/index.php?search=film+set+1920s&title=Special:MediaSearch&type=image"
    )  # fmt: skip
    d.count = d.random.randint(18, 40)
    tiles, results = [], []
    for number in range(d.count):
        title = f"{d.random.choice(d.films)} ({d.random.randint(1919, 1929)}) {number + 1}".replace(" ", "_")  # fmt: skip
        name = quote(title + ".jpg")
        one = d.token(2)
        width = d.random.randint(1200, 4800)
        shape = d.random.choice((1.33, 1.33, 1.5, 0.75, 1.78))
        base = "https://upload.wiki.test/wikipedia/commons"
        whole = d.file(f"{base}/{one[0]}/{one}/{name}", width, round(width / shape))
        small = d.file(f"{base}/thumb/{one[0]}/{one}/{name}/330px-{name}", 330, round(330 / shape))
        d.belongs(whole, small)
        page = f"https://commons.wiki.test/wiki/File:{name}"
        tiles.append(
            f'<a href="{page}" class="sdms-image-result" title="File:{title}.jpg" target="_blank" style="width: {round(180 * shape)}px;"><img src="{small}" alt="{title.replace("_", " ")}" class="sdms-image-result__image" loading="lazy" style="object-position: center center;"></a>'
        )
        results.append(
            {
                "pageid": d.random.randint(10**6, 10**8), "ns": 6, "title": f"File:{title}.jpg".replace("_", " "), "index": number + 1,
                "imageinfo": [{"size": width * 900, "width": width, "height": round(width / shape), "thumburl": small, "thumbwidth": 330,
                               "thumbheight": round(330 / shape), "url": whole, "descriptionurl": page, "mime": "image/jpeg"}],
            }
        )  # fmt: skip
    logo = d.file("/static/images/project-logos/commonswiki.png", 135, 155)
    badge = d.file("/static/images/footer/foundation.png", 84, 29)
    made = d.file("/w/resources/assets/poweredby_mediawiki_88x31.png", 88, 31)
    config = json.dumps(
        {
            "wgCanonicalNamespace": "Special", "wgCanonicalSpecialPageName": "MediaSearch", "wgPageName": "Special:MediaSearch",
            "sdmsInitialSearchResults": {"activeType": "image", "term": term, "results": results, "continue": "40", "totalHits": 2113, "filtersForDisplay": []},
        }
    )  # fmt: skip
    links = "".join(
        f'<li class="mw-list-item"><a href="/wiki/{page}"><span>{page.replace("_", " ")}</span></a></li>'
        for page in ("Main_Page", "Welcome", "Community_portal", "Village_pump", "Help:Contents", "Upload_file", "Recent_changes", "Random_file")
    )  # fmt: skip
    tabs = "".join(
        f'<li role="tab" class="sdms-tabs__tab-item"><a href="/w/index.php?search=film+set+1920s&amp;title=Special:MediaSearch&amp;type={kind.lower()}">{kind}</a></li>'
        for kind in ("Image", "Audio", "Video", "Other", "Pages")
    )
    return d.done(
        f"""<!DOCTYPE html><html class="client-nojs" lang="en" dir="ltr"><head><meta charset="UTF-8"><title>Search media - Commons</title>
<script>document.documentElement.className="client-js";RLCONF={config};RLSTATE={{"site.styles":"ready"}};</script><meta name="generator" content="MediaWiki 1.44.0-wmf.8">
<meta name="robots" content="noindex,nofollow">{_COMMONS}</head><body class="skin--responsive skin-vector skin-vector-legacy mediawiki ltr ns--1 ns-special mw-special-MediaSearch">
<div id="content" class="mw-body" role="main"><h1 id="firstHeading" class="firstHeading mw-first-heading">Search media</h1><div id="bodyContent" class="vector-body"><div id="mw-content-text">
<div id="sdms-app" class="sdms-app"><form id="sdms-search-input__form" class="sdms-search-input"><input type="text" name="search" value="{term}" class="sd-input__input"><button class="sd-button sd-button--progressive">Search</button></form>
<div class="sdms-tabs"><div class="sdms-tabs__header"><ul role="tablist" class="sdms-tabs__tabs-list">{tabs}</ul></div><div class="sdms-tabs__content"><div class="sdms-filters"><span>License</span> <span>File type</span> <span>Image size</span></div>
<div class="sdms-search-results sdms-search-results--image"><div class="sdms-search-results__list-wrapper"><div class="sdms-search-results__list sdms-search-results__list--image">{"".join(tiles)}</div></div></div>
<a class="sd-button sdms-load-more" href="?search=film+set+1920s&amp;limit=80">Load more</a></div></div></div></div></div></div>
<div id="mw-head"><a href="/wiki/Special:UserLogin">Log in</a> <a href="/wiki/Special:CreateAccount">Create account</a></div><div id="mw-panel"><div id="p-logo" role="banner"><a class="mw-wiki-logo" href="/wiki/Main_Page"><img src="{logo}" width="135" height="155" alt=""></a></div><nav class="mw-portlet vector-menu"><ul class="vector-menu-content-list">{links}</ul></nav></div>
<footer id="footer" class="mw-footer" role="contentinfo"><ul id="footer-places"><li><a href="/wiki/Privacy">Privacy policy</a></li><li><a href="/wiki/About">About Commons</a></li></ul><ul id="footer-icons" class="noprint"><li><a href="https://foundation.test/"><img src="{badge}" alt="Foundation" width="84" height="29" loading="lazy"></a></li><li><a href="https://www.mediawiki.test/"><img src="{made}" alt="Powered by MediaWiki" width="88" height="31" loading="lazy"></a></li></ul></footer></body></html>"""
    )


_FAN = """<style>*{box-sizing:border-box}body{margin:0;font:14px/22px Rubik,Helvetica,sans-serif;background:#123;color:#222}.global-navigation{position:fixed;left:0;top:0;bottom:0;width:66px;background:#520044}
.community-header-wrapper{margin-left:66px;height:110px;display:flex;align-items:center;padding:0 36px;color:#fff;gap:30px}.community-header-wrapper a{color:#fff}.main-container{margin-left:66px;padding:0 36px}
.resizable-container{display:flex;gap:24px}.page{flex:1;background:#fff;padding:24px}.page__right-rail{width:300px;background:#fff;padding:16px}.rail-module img{width:100%;height:auto}
ul.gallery{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap}li.gallerybox{width:155px;margin:4px}.gallerybox .thumb{width:150px;height:150px;display:flex;align-items:center;justify-content:center;background:#f3f3f3;border:1px solid #ccc}
.gallerytext{font-size:12px;overflow:hidden;text-overflow:ellipsis}.category-page__trending-pages{display:flex;list-style:none;padding:0;gap:12px}.category-page__trending-page{width:22%}.category-page__trending-page img{width:100%;height:100px;object-fit:cover}
.mixed-content-footer{margin:24px 36px 0 102px;background:#fff;padding:20px;display:grid;grid-template-columns:repeat(3,1fr);gap:16px}.mixed-content-footer img{width:100%;height:auto}.page-footer li{display:inline;margin-right:10px}</style>"""
_LAZY = """<script>(function(){function show(e){e.forEach(function(x){if(x.isIntersecting){var i=x.target;i.onload=function(){i.classList.add('lzyLoaded')};
i.src=i.dataset.src;i.classList.remove('lzyPlcHld');o.unobserve(i);}});}var o=new IntersectionObserver(show,{rootMargin:'200px'});
document.querySelectorAll('img.lzy').forEach(function(i){o.observe(i)});})();</script>"""
_BLANK = "data:image/gif;base64,R0lGODlhAQABAIABAAAAAP///yH5BAEAAAEALAAAAAABAAEAQAICTAEAOw%3D%3D"


def fan_wiki_category(seed: int) -> Page:
    """A fan wiki's category of a film's images: lazy boxes that link to descriptions, popular pages above and on the rail."""
    d = Draft("fan_wiki_category", seed, "https://longharbour.fanwiki.test/wiki/Category:Images_from_Season_1")  # fmt: skip
    store = "https://static.fanwiki.test/longharbour/images"

    def cut(name: str, width: int, height: int | None, top: bool = False) -> str:
        one = d.token(2)
        kind = f"top-crop/width/{width}/height/{height}" if top else f"scale-to-width-down/{width}"
        return d.file(
            f"{store}/{one[0]}/{one}/{name}/revision/latest/{kind}?cb=2023{d.random.randint(10**9, 9 * 10**9)}", width, height
        )  # fmt: skip

    boxes = []
    for number in range(d.count):
        name = f"{slug(d.film).title().replace('-', '')}-S1E{number // 4 + 1:02d}-{d.token(4)}.{d.random.choice(('png', 'jpg'))}"
        stamp = f"2023{d.random.randint(10**9, 9 * 10**9)}"
        one = d.token(2)
        base = f"{store}/{one[0]}/{one}/{name}/revision/latest"
        small = d.file(f"{base}/scale-to-width-down/120?cb={stamp}", 120)
        whole = d.file(f"{base}?cb={stamp}", 1920)
        d.belongs(whole, small)
        lazy = number > 3
        source = (
            f'src="{_BLANK}" data-src="{small}" class="lzy lzyPlcHld"' if lazy else f'src="{small}" class=""'
        )  # fmt: skip
        quiet = f'<noscript><img alt="{name}" src="{small}" decoding="async" width="120" height="{round(120 / d.aspect)}" data-image-name="{name}" data-image-key="{name}"/></noscript>'
        boxes.append(
            f'<li class="gallerybox" style="width: 155px"><div class="thumb" style="width: 150px; height: 150px;"><span typeof="mw:File"><a href="/wiki/File:{name}" class="image" title="File:{name}">'
            f'<img alt="{name}" {source} decoding="async" width="120" height="{round(120 / d.aspect)}" data-image-name="{name}" data-image-key="{name}" data-relevant="0"/></a>{quiet if lazy else ""}</span></div>'
            f'<div class="gallerytext"><a href="/wiki/File:{name}" class="galleryfilename galleryfilename-truncate" title="File:{name}">{name}</a><br>{d.random.randint(640, 1920)} × {d.random.randint(360, 1080)}; {d.random.randint(80, 900)} KB</div></li>'
        )
    trending = "".join(
        f'<li class="category-page__trending-page"><a href="/wiki/{film.replace(" ", "_")}" title="{film}"><figure><img class="category-page__trending-page-image" src="{cut(slug(film) + ".png", 177, 99, True)}" alt="{film}"><figcaption>{film}</figcaption></figure></a></li>'
        for film in d.films[:4]
    )
    popular = "".join(
        f'<li class="popular-pages__item"><a href="/wiki/{film.replace(" ", "_")}"><img src="{cut(slug(film) + "-main.jpg", 268, 151, True)}" alt="" loading="lazy"/><span>{film}</span></a></li>'
        for film in d.films[4 : d.random.randint(6, 10)]
    )
    cards = "".join(
        f'<div class="mcf-card mcf-card-article"><a href="https://www.fanwiki.test/articles/{slug(film)}" class="mcf-card-article__link"><img src="{d.file(f"https://static.fanwiki.test/cms/{d.token(12)}/{slug(film)}.jpg", 386, 217)}" alt="" class="mcf-card-article__thumbnail" loading="lazy"><span class="mcf-card-article__title">Ten things about {film}</span></a></div>'
        for film in d.films[10 : d.random.randint(13, 17)]
    )
    wordmark = d.file(f"{store}/e/e6/Site-logo.png/revision/latest?cb=20230101000000", 250, 65)
    return d.done(
        f"""<!DOCTYPE html><html class="client-nojs" lang="en" dir="ltr"><head><meta charset="UTF-8"><title>Category:Images from Season 1 | {d.film} Wiki | Fanwiki</title><meta name="generator" content="MediaWiki 1.43.1"/>{_FAN}</head>
<body class="mediawiki ltr ns-14 ns-subject page-Category_Images_from_Season_1 skin-fandomdesktop theme-fandomdesktop-light"><div class="global-navigation"></div>
<header class="fandom-community-header community-header-wrapper"><a href="/" class="fandom-community-header__image"><img src="{wordmark}" width="250" height="65" alt="{d.film} Wiki"></a><nav><a href="/wiki/Explore">Explore</a> <a href="/wiki/Episodes">Episodes</a> <a href="/wiki/Characters">Characters</a></nav></header>
<div class="main-container"><div class="resizable-container"><main class="page has-right-rail"><h1 class="page-header__title" id="firstHeading">Images from Season 1</h1><div class="page__main"><div id="content" class="page-content"><div id="mw-content-text" class="mw-body-content">
<p>Screenshots of the first season of <b>{d.film}</b>.</p><div class="category-page__trending"><h2>Trending pages</h2><ul class="category-page__trending-pages">{trending}</ul></div>
<div id="mw-category-media" lang="en" dir="ltr"><h2>Media in category "Images from Season 1"</h2><p>The following {d.count} files are in this category, out of {d.count} total.</p><ul class="gallery mw-gallery-traditional">{"".join(boxes)}</ul></div></div></div>
<footer class="page-footer"><ul><li><a href="/wiki/Category:Images">Images</a></li><li><a href="/wiki/Category:Season_1">Season 1</a></li></ul><p>Community content is available under CC-BY-SA.</p></footer></div></main>
<aside class="page__right-rail"><section class="rail-module popular-pages"><h2>Popular Pages</h2><ol class="popular-pages__list">{popular}</ol></section></aside></div></div><div class="mixed-content-footer">{cards}</div>{_LAZY}</body></html>"""
    )
