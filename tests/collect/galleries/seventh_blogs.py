"""A portfolio network and a hosted blog of the seventh set."""

from __future__ import annotations

import json

from collect.galleries.draft import Draft, Page, slug

BLANK = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="


def project_grid(seed: int) -> Page:
    """A portfolio network's project: whole pictures and grids of lazy ones, the rest in its state."""
    number = 190_000_000 + seed
    d = Draft("project_grid", seed, f"https://www.folionet.test/gallery/{number}/Stills")
    cdn = "https://mir-cdn.folionet.test"
    modules: list[str] = []
    state: list[dict[str, object]] = []
    left = d.count

    def picture() -> dict[str, str]:
        key = f"{d.token(6)}{number}.{d.token(13)}"
        sizes = {
            name: d.file(f"{cdn}/project_modules/{name}/{key}.jpg", width)
            for name, width in (("disp", 600), ("max_1200", 1200), ("1400", 1400), ("fs", 1920))
        }
        d.belongs(*sizes.values())
        return sizes

    def told(sizes: dict[str, str]) -> dict[str, object]:
        return {"allAvailable": [{"url": url, "type": "JPG"} for url in sizes.values()]}

    while left:
        if d.random.random() < 0.5 or left < 3:
            left -= 1
            one = picture()
            modules.append(
                f'<div class="Project-projectModuleContainer-BtF Preview__project--topMargin"><div class="project-module-image-inner-wrap"><div class="ImageElement-root-kir ImageElement-loaded-icR"><img class="ImageElement-image-SRv" alt="" src="{one["1400"]}" srcset="{one["disp"]} 600w, {one["max_1200"]} 1200w, {one["1400"]} 1400w, {one["fs"]} 1920w" sizes="(max-width: 1400px) 100vw, 1400px" width="1400" height="{round(1400 / d.aspect)}"></div></div></div>'
            )
            state.append({"__typename": "ImageModule", "imageSizes": told(one)})
        else:
            many = min(left, d.random.randint(3, 6))
            left -= many
            some = [picture() for _ in range(many)]
            cells = "".join(
                f'<div class="grid__item-container js-grid-item-container" data-flex-grow="{round(260 * d.aspect)}" data-width="1920" data-height="{round(1920 / d.aspect)}" style="flex-grow:{round(260 * d.aspect)};width:{round(260 * d.aspect)}px"><img class="grid__item-image js-grid-item-image grid__item-image__lazyload" src="{BLANK}" data-src="{one["max_1200"]}" data-srcset="{one["disp"]} 600w, {one["max_1200"]} 1200w, {one["fs"]} 1920w" alt=""><span class="grid__item-filler" style="padding-bottom:{100 / d.aspect:.3f}%"></span></div>'
                for one in some
            )
            modules.append(
                f'<div class="Project-projectModuleContainer-BtF"><div class="grid--main js-grid-main grid--ready">{cells}</div></div>'
            )
            state.append({"__typename": "MediaCollectionModule", "components": [{"imageSizes": told(one)} for one in some]})  # fmt: skip
    covers = "".join(
        f'<div class="ProjectCoverNeue-root-B1h"><a class="ProjectCoverNeue-coverLink-U39" href="/gallery/{d.random.randint(10**8, 2 * 10**8)}/{slug(film)}" title="Link to project - {film}"></a><picture><source srcset="{d.file(f"{cdn}/projects/404_webp/{d.token(12)}.Y3JvcCw4.webp", 404, 316)}" type="image/webp"><img alt="{film}" class="ProjectCoverNeue-image-sd7" src="{d.file(f"{cdn}/projects/404/{d.token(12)}.Y3JvcCw4.jpg", 404, 316)}" loading="lazy"></picture><div>{film}</div></div>'
        for film in d.films[: d.random.randint(6, 10)]
    )
    face = d.file(f"{cdn}/user/50/{d.token(12)}.jpg", 50, 50)
    said = "".join(
        f'<div class="Comment-root"><img class="AvatarImage-avatarImage-PUL" alt="{film}" src="{d.file(f"{cdn}/user/50/{d.token(10)}.jpg", 50, 50)}" width="36" height="36"> {d.words(9)}</div>'
        for film in d.films[11 : 11 + d.random.randint(1, 5)]
    )
    return d.done(f"""<!doctype html><html lang="en-US"><head><meta charset="utf-8"><title>{d.film} on Folionet</title><meta property="og:image" content="{d.file(f"{cdn}/projects/original/{d.token(12)}.png", 808, 632)}">
<style>body{{margin:0;font:14px "Acumin Pro",Helvetica,sans-serif}}#nav{{height:60px;line-height:60px;padding:0 24px;border-bottom:1px solid #eee}}.Project-wrapper{{max-width:1400px;margin:0 auto}}.ImageElement-image-SRv{{width:100%;height:auto;display:block}}.Project-projectModuleContainer-BtF{{margin-bottom:20px}}.grid--main{{display:flex;flex-wrap:wrap;gap:8px}}.grid__item-container{{position:relative;overflow:hidden}}.grid__item-image{{position:absolute;width:100%;height:100%}}.grid__item-filler{{display:block}}.covers{{display:grid;grid-template-columns:repeat(4,1fr);gap:16px;background:#f9f9f9;padding:24px}}.ProjectCoverNeue-image-sd7{{width:100%}}</style></head>
<body><div id="site-content"><div id="nav"><b>Folionet</b> Explore Jobs</div><header style="padding:20px 24px"><img class="AvatarImage-avatarImage-PUL" alt="" src="{face}" width="50" height="50"> {d.film} <a href="/author">{d.films[0]}</a></header><div class="Project-wrapper"><div id="project-modules">{"".join(modules)}</div></div><section>{said}</section><div class="covers">{covers}</div></div>
<script type="application/json" id="beconfig-store_state">{json.dumps({"project": {"project": {"id": number, "name": d.film, "modules": state}}})}</script>
<script>new function(){{var o=new IntersectionObserver(function(s){{s.forEach(function(e){{if(e.isIntersecting){{e.target.srcset=e.target.dataset.srcset;e.target.src=e.target.dataset.src;o.unobserve(e.target)}}}})}},{{rootMargin:'300px'}});document.querySelectorAll('.grid__item-image__lazyload').forEach(function(i){{o.observe(i)}})}};</script></body></html>""")


def hosted_tiles(seed: int) -> Page:
    """A hosted blog's block of tiles: rows and columns of shares, a proxy's widths, an advert."""
    d = Draft("hosted_tiles", seed, f"https://reelnotes.hostedblog.test/2025/03/0{seed % 9 + 1}/stills/")  # fmt: skip
    root = "reelnotes.hostedblog.test/wp-content/uploads/2025/03"
    rows, left = [], d.count
    while left:
        many = min(left, d.random.choice((2, 3, 3)))
        left -= many
        columns = ""
        for _ in range(many):
            name = f"{slug(d.film)}-{d.random.randint(1000, 99999)}"
            whole = d.file(f"https://{root}/{name}.jpg", 1920)
            base = f"https://i{d.random.randint(0, 2)}.proxy.test/{root}/{name}.jpg?"
            some = {
                width: d.file(f"{base}strip=info&w={width}&ssl=1", width)
                for width in (600, 900, 1200, 1500, 1920)
            }
            shown = d.file(f"{base}ssl=1", 1920)
            d.belongs(whole, shown, *some.values())
            wide = ",".join(f"{url} {width}w" for width, url in some.items())
            columns += f'<div class="tiled-gallery__col" style="flex-basis:{100 / many:.5f}%"><figure class="tiled-gallery__item"><img decoding="async" data-attachment-id="{d.random.randint(100, 9999)}" data-permalink="{d.page.url}{name}/" data-orig-file="{whole}" data-orig-size="1920,{round(1920 / d.aspect)}" data-comments-opened="1" data-image-title="{name}" srcset="{wide.replace("&", "&#038;")}" alt="" data-height="{round(1920 / d.aspect)}" data-id="{d.random.randint(100, 9999)}" data-link="{d.page.url}{name}/" data-url="{whole}" data-width="1920" src="{shown}" data-amp-layout="responsive"/></figure></div>'
        rows.append(f'<div class="tiled-gallery__row">{columns}</div>')
    related = "".join(
        f'<div class="jp-related-posts-i2__post"><a href="/{slug(film)}/" class="jp-related-posts-i2__post-link">{film}</a><img class="jp-related-posts-i2__post-img" loading="lazy" src="{d.file(f"https://i0.proxy.test/{root}/{slug(film)}.jpg?resize=350%2C200&ssl=1", 350, 200).replace("&", "&#038;")}" width="350" height="200" alt=""></div>'
        for film in d.films[:3]
    )
    said = "".join(
        f"<li class='comment'><img alt='' src='{d.file(f'https://gravatar.test/avatar/{d.token(32)}?s=48&d=identicon', 48, 48).replace('&', '&#038;')}' class='avatar avatar-48' height='48' width='48' loading='lazy' /><p>{d.words(16)}</p></li>"
        for _ in d.some(1, 7)
    )
    paragraphs = "".join(f"<p class='wp-block-paragraph'>{d.words(50)}</p>" for _ in d.some(1, 4))
    header = d.file(f"https://{root}/cropped-header.jpg", 1200, 280)
    advert = d.file(f"https://ads.adstags.test/c/{d.token()}.jpg", 300, 250)
    return d.done(f"""<!DOCTYPE html><html lang="en"><head><meta charset="UTF-8"><title>Stills: {d.film} &#8211; Reel Notes</title><link rel='stylesheet' href='https://s0.wp.test/_static/??/wp-content/blog-plugins/' media='all'>
<style>body{{margin:0;font:17px/1.6 Georgia,serif;color:#333}}.site{{max-width:1000px;margin:0 auto}}.header-image img{{width:100%;height:auto}}.entry-content{{max-width:760px;margin:0 auto}}.tiled-gallery__row{{display:flex;margin-bottom:4px}}.tiled-gallery__col{{padding:0 2px;box-sizing:border-box}}.tiled-gallery__item{{margin:0}}.tiled-gallery__item img{{width:100%;height:auto;display:block}}.jp-related-posts-i2__list{{display:flex;gap:16px}}.jp-related-posts-i2__post-img{{width:100%;height:auto}}.comment{{list-style:none}}.wpcnt{{text-align:center}}</style></head>
<body class="post-template-default single single-post customizer-styles-applied jetpack-reblog-enabled"><div class="site"><header class="site-header"><h1 class="site-title"><a href="/">Reel Notes</a></h1><a class="header-image" href="/"><img src="{header}" width="1200" height="280" alt=""></a></header>
<article class="post type-post"><header class="entry-header"><h2 class="entry-title">Stills: {d.film}</h2></header><div class="entry-content">{paragraphs}
<div class="wp-block-jetpack-tiled-gallery aligncenter is-style-rectangular" data-carousel-extra='{{"blog_id":{seed + 1},"permalink":"{d.page.url}"}}'><div class=""><div class="tiled-gallery__gallery">{"".join(rows)}</div></div></div>
<div class="wpcnt"><div class="wpa"><span class="wpa-about">Advertisements</span><img src="{advert}" width="300" height="250" alt=""></div></div><div id="jp-post-flair" class="sharedaddy sd-like-enabled sd-sharing-enabled"><ul><li class="share-facebook">Share on Facebook</li></ul><div id='jp-relatedposts' class='jp-relatedposts'><h3>Related</h3><div class="jp-related-posts-i2__list">{related}</div></div></div></div></article>
<ol class="comment-list">{said}</ol></div><footer>Blog at hostedblog.test.</footer><img src="{d.file("https://pixel.hostedblog.test/b.gif?v=noscript", 1, 1)}" style="height:1px;width:1px;position:absolute" alt="" /></body></html>""")
