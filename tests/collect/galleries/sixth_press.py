"""Blind layouts, sixth set: where the press is given its photographs."""

from __future__ import annotations

import json
from html import escape
from urllib.parse import quote

from collect.galleries.draft import Draft, Page, slug
from collect.galleries.sixth_parts import digits, mixed, people, seen, tall, uuid

ROCKET = """
(function(){var io=new IntersectionObserver(function(es){es.forEach(function(e){if(!e.isIntersecting)return;var i=e.target;io.unobserve(i);if(i.dataset.lazySrcset)i.srcset=i.dataset.lazySrcset;if(i.dataset.lazySizes)i.sizes=i.dataset.lazySizes;i.src=i.dataset.lazySrc;i.classList.add('entered','lazyloaded');});},{rootMargin:'300px'});
document.querySelectorAll('img[data-lazy-src]').forEach(function(i){io.observe(i)});})();
"""


def newsroom_story(seed: int) -> Page:
    """A newsroom's release: rows of pictures in the story, then contacts, files, other stories."""
    d = Draft("sixth newsroom_story", seed, "")
    d.page.url = f"https://press.brightwater.test/first-images-from-{slug(d.film)}"
    cdn = "https://cdn.uc.assets.test"

    def preview(name: str, box: int, width: int, height: int | None = None) -> str:
        return d.file(f"{cdn}/{name}/-/preview/{box}x{box}/-/quality/best/-/format/auto/", width, height)  # fmt: skip

    logo = preview(uuid(d), 600, 400, 90)
    nodes, tiles = [], []
    for number in range(1, d.count + 1):
        name, wide = uuid(d), d.random.choice((2048, 3000, 4500, 6000))
        caption = f"{d.film}: {seen(d)}"
        small = preview(name, 500, 500)
        medium = preview(name, 1000, 1000)
        whole = d.file(f"{cdn}/{name}/-/quality/best/-/format/auto/", wide)
        d.belongs(small, medium, whole, caption=caption)
        nodes.append({"caption": caption, "file": {"version": 2, "uuid": name, "filename": f"{slug(d.film)}-{number:02}.jpg", "mime_type": "image/jpeg", "size": d.random.randint(10**6, 10**7), "original_width": wide, "original_height": tall(d, wide), "effects": []}})  # fmt: skip
        tiles.append(f"""<a id="gallery-image-{name}" class="prezly-slate-image-rollover prezly-slate-gallery-image prezly-slate-gallery-image--with-border-radius" href="{whole}" rel="noreferrer" style="flex-basis:33.3%;width:33.3%;margin:4px"><img alt="{caption}" class="prezly-slate-media prezly-slate-gallery-image__media prezly-slate-media--image" title="{caption}" src="{medium}" srcset="{small} 400w, {medium} 800w" sizes="(max-width: 992px) 800px, (max-width: 576px) 400px, 1200px"/><span class="prezly-slate-image-rollover__caption"><span class="prezly-slate-image-rollover__caption-text">{caption}</span></span></a>""")  # fmt: skip
    rows = "".join(
        f'<div class="prezly-slate-gallery__row">{"".join(tiles[at : at + 3])}</div>'
        for at in range(0, len(tiles), 3)
    )
    faces = "".join(
        f"""<div class="prezly-slate-contact prezly-slate-contact--card"><div class="prezly-slate-contact__avatar-wrapper"><img class="prezly-slate-contact__avatar" src="{d.file(f"{cdn}/{uuid(d)}/-/crop/600x600/0,0/-/scale_crop/104x104/center/-/format/auto/", 104, 104)}" alt="{name}"/></div><div class="prezly-slate-contact__content"><h3>{name}</h3><p>Publicity</p><a href="mailto:press@brightwater.test">press@brightwater.test</a></div></div>"""
        for name in people(d, d.random.randint(1, 3))
    )
    others = "".join(
        f"""<div class="StoryCard_container__x2"><a href="/{slug(film)}-in-cinemas" class="StoryCard_imageWrapper__p1"><img class="StoryImage_image__q" alt="{film} in cinemas" loading="lazy" src="{preview(uuid(d), 800, 800, 533)}"/></a><div class="StoryCard_content"><h2 class="StoryCard_title"><a href="/{slug(film)}-in-cinemas">{film} in cinemas this month</a></h2><time>3 March 2025</time></div></div>"""
        for film in d.films[: d.random.randint(3, 6)]
    )
    data = {"props": {"pageProps": {"story": {"uuid": uuid(d), "title": f"First images from {d.film}", "content": json.dumps({"type": "document", "version": "0.50", "children": [{"type": "paragraph", "children": [{"text": d.words(20)}]}, {"type": "gallery", "uuid": uuid(d), "layout": "expanded", "padding": "M", "thumbnail_size": "M", "images": nodes}]})}}}, "page": "/[slug]", "query": {"slug": "first"}}  # fmt: skip
    return d.done(f"""<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/><title>First images from {d.film}</title><meta property="og:image" content="{escape(d.page.truth[0].largest)}"/>
<style>body{{margin:0;font:18px/1.6 Inter,Arial,sans-serif;color:#1f2937}}header,footer{{padding:20px 8%;display:flex;justify-content:space-between;align-items:center;border-bottom:1px solid #e5e7eb}}header img{{height:42px}}article{{max-width:920px;margin:40px auto}}h1{{font-size:42px}}figure{{margin:32px 0}}.prezly-slate-gallery__row{{display:flex}}.prezly-slate-gallery-image{{position:relative;display:block;overflow:hidden;border-radius:4px}}.prezly-slate-media{{display:block;width:100%;height:auto}}.prezly-slate-image-rollover__caption{{position:absolute;inset:auto 0 0;background:rgba(0,0,0,.6);color:#fff;opacity:0;font-size:13px}}.prezly-slate-contact{{display:flex;gap:16px;border:1px solid #e5e7eb;padding:16px;margin:12px 0}}.prezly-slate-contact__avatar{{width:52px;height:52px;border-radius:50%}}.related{{display:grid;grid-template-columns:repeat(3,1fr);gap:24px;padding:0 8% 60px}}.related img{{width:100%;aspect-ratio:3/2;object-fit:cover}}</style></head>
<body><div id="__next"><header class="Header_container__d3"><a href="/" class="Header_newsroom__i1"><img class="Logo_logo__k" src="{logo}" alt="Brightwater newsroom"/></a><nav><a href="/category/releases">Releases</a> <a href="/media">Media</a> <a href="https://brightwater.test">Website</a></nav></header>
<main><article class="Story_story__m7"><div class="Story_linksAndDateWrapper"><time class="Story_date__h4">12 February 2025</time></div><h1 class="Story_title__g3">First images from {d.film}</h1><p class="Story_subtitle__s1">{d.words(14)}</p>
<div class="ContentRenderer_renderer__z"><p class="prezly-slate-paragraph">{d.words(50)}</p><p class="prezly-slate-paragraph">{d.words(40)}</p><figure id="gallery-{uuid(d)}" class="prezly-slate-gallery prezly-slate-gallery--expanded"><div class="prezly-slate-gallery__images" style="margin:-4px">{rows}</div></figure><p class="prezly-slate-paragraph">{d.words(45)}</p>
<a class="prezly-slate-attachment" href="{cdn}/{uuid(d)}/-/inline/no/press-kit.pdf"><div class="prezly-slate-attachment__content"><div class="prezly-slate-attachment__name">Press kit</div><div>PDF - 4 MB</div></div></a>{faces}</div></article>
<section class="related">{others}</section></main><footer><p>Brightwater Films, all rights reserved</p><a href="/privacy-policy">Privacy</a></footer></div>
<script id="__NEXT_DATA__" type="application/json">{json.dumps(data)}</script></body></html>""")


def distributor_film(seed: int) -> Page:
    """A distributor's page of a film made with a page builder: its gallery piece, laurels, a loop."""
    d = Draft("sixth distributor_film", seed, "")
    root = "https://www.meridianreleasing.test"
    d.page.url = f"{root}/film/{slug(d.film)}/"
    up = f"{root}/wp-content/uploads/2024/0{d.random.randint(1, 9)}"
    late = d.random.random() < 0.5

    def img(src: str, width: int, height: int, kind: str, more: str = "", alt: str = "") -> str:
        plain = f'width="{width}" height="{height}" {{}} class="{kind}" alt="{alt}" {{}}'
        srcset = f'srcset="{more}" sizes="(max-width: {width}px) 100vw, {width}px"' if more else ""
        if not late:
            return "<img loading=\"lazy\" decoding=\"async\" " + plain.format(f'src="{src}"', srcset) + " />"  # fmt: skip
        blank = f"""src="data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20viewBox='0%200%20{width}%20{height}'%3E%3C/svg%3E" """
        lazy = "<img decoding=\"async\" " + plain.format(blank, srcset.replace("srcset=", "data-lazy-srcset=").replace(" sizes=", " data-lazy-sizes=")) + f' data-lazy-src="{src}" />'  # fmt: skip
        return lazy + "<noscript><img decoding=\"async\" " + plain.format(f'src="{src}"', srcset) + " /></noscript>"  # fmt: skip

    show = d.token(7)
    items = []
    for number in range(1, d.count + 1):
        wide = d.random.choice((1920, 2560))
        stem = f"{up}/{slug(d.film)}-still-{number}"
        whole = d.file(f"{stem}{'-scaled' if wide == 2560 else ''}.jpg", wide)
        sized = [d.file(f"{stem}-{w}x{tall(d, w)}.jpg", w) for w in (768, 300, 1024, 1536)]
        d.belongs(whole, *sized)
        more = ", ".join(f"{one} {w}w" for one, w in zip(sized, (768, 300, 1024, 1536), strict=True))  # fmt: skip
        title = f"{d.film} still {number}"
        picture = img(sized[0], 768, tall(d, 768), "attachment-medium_large size-medium_large", more)  # fmt: skip
        items.append(f"""<figure class='gallery-item'>
			<div class='gallery-icon landscape'>
				<a data-elementor-open-lightbox="yes" data-elementor-lightbox-slideshow="{show}" data-elementor-lightbox-title="{title}" data-e-action-hash="#elementor-action%3Aaction%3Dlightbox%26settings%3DeyJpZCI6{mixed(d, 12)}%3D" href='{whole}'>{picture}</a>
			</div></figure>""")
    poster_at = f"{up}/{slug(d.film)}-poster"
    poster = img(d.file(f"{poster_at}-724x1024.jpg", 724, 1024), 724, 1024, "attachment-large size-large wp-image-901", alt=f"{d.film} poster")  # fmt: skip
    laurels = "".join(
        f"""<div class="swiper-slide" role="group" aria-roledescription="slide"><figure class="swiper-slide-inner"><img class="swiper-slide-image" src="{d.file(f"{up}/laurel-{one}-300x150.png", 300, 150)}" alt="Official selection" /></figure></div>"""
        for one in d.some(3, 7)
    )
    loop = "".join(
        f"""<div data-elementor-type="loop-item" data-elementor-id="812" class="elementor elementor-812 e-loop-item e-loop-item-{digits(d, 4)} post-{digits(d, 4)} film type-film status-publish has-post-thumbnail hentry"><div class="elementor-element elementor-element-{d.token(7)} elementor-widget elementor-widget-theme-post-featured-image elementor-widget-image" data-widget_type="theme-post-featured-image.default"><div class="elementor-widget-container"><a href="{root}/film/{slug(film)}/">{img(d.file(f"{up}/{slug(film)}-poster-683x1024.jpg", 683, 1024), 683, 1024, "attachment-large size-large", alt=film)}</a></div></div><div class="elementor-widget elementor-widget-heading"><h3 class="elementor-heading-title elementor-size-default"><a href="{root}/film/{slug(film)}/">{film}</a></h3></div></div>"""
        for film in d.films[: d.random.choice((3, 4, 8))]
    )
    logo = d.file(f"{root}/wp-content/uploads/2021/05/meridian-logo.png", 400, 120)
    return d.done(f"""<!doctype html><html lang="en-GB"><head><meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{d.film} - Meridian Releasing</title><meta property="og:image" content="{poster_at}-724x1024.jpg" />
<style>body{{margin:0;font:16px/1.6 Roboto,Arial,sans-serif;background:#0f0f11;color:#eee}}a{{color:#e2b04a}}.e-con{{max-width:1140px;margin:0 auto;padding:30px 10px}}.elementor-location-header{{display:flex;justify-content:space-between;align-items:center;padding:14px 5%}}.elementor-location-header img{{width:200px;height:auto}}.e-row{{display:flex;gap:40px}}.e-row .elementor-widget-image{{flex:0 0 320px}}.e-row img{{width:100%;height:auto}}.gallery{{display:flex;flex-wrap:wrap;margin:0 -5px}}.gallery-columns-4 .gallery-item{{width:25%;max-width:25%;margin:0;padding:5px;box-sizing:border-box}}.gallery-item img{{width:100%;height:auto;display:block}}.swiper-wrapper{{display:flex;gap:20px;overflow:hidden}}.swiper-slide-image{{height:70px;width:auto}}.elementor-loop-container{{display:grid;grid-template-columns:repeat(4,1fr);gap:20px}}.elementor-loop-container img{{width:100%;height:auto}}footer{{padding:40px 5%;font-size:13px}}</style></head>
<body class="film-template-default single single-film postid-{digits(d, 4)} wp-custom-logo elementor-default elementor-kit-7 elementor-page-640">
<header data-elementor-type="header" data-elementor-id="31" class="elementor elementor-31 elementor-location-header"><div class="elementor-widget elementor-widget-theme-site-logo elementor-widget-image"><a href="{root}"><img src="{logo}" class="attachment-full size-full wp-image-12" alt="Meridian Releasing" width="400" height="120"/></a></div><nav class="elementor-nav-menu--main elementor-nav-menu__container"><a class="elementor-item" href="{root}/films/">Films</a> <a class="elementor-item" href="{root}/press/">Press</a> <a class="elementor-item" href="{root}/about/">About</a></nav></header>
<div data-elementor-type="single-post" data-elementor-id="640" class="elementor elementor-640 elementor-location-single film type-film">
<div class="elementor-element elementor-element-{d.token(7)} e-flex e-con-boxed e-con e-parent"><div class="e-con-inner e-row"><div class="elementor-widget elementor-widget-image"><div class="elementor-widget-container">{poster}</div></div><div class="elementor-widget elementor-widget-text-editor"><h1 class="elementor-heading-title elementor-size-default">{d.film}</h1><p>{d.words(70)}</p><p>{d.words(60)}</p><a class="elementor-button elementor-button-link elementor-size-sm" href="#"><span class="elementor-button-text">Watch trailer</span></a></div></div></div>
<div class="elementor-element e-con e-parent"><div class="elementor-widget elementor-widget-image-carousel" data-widget_type="image-carousel.default"><div class="elementor-image-carousel-wrapper swiper" dir="ltr"><div class="elementor-image-carousel swiper-wrapper" aria-live="off">{laurels}</div></div></div></div>
<div class="elementor-element e-con e-parent"><div class="elementor-widget elementor-widget-heading"><h2 class="elementor-heading-title elementor-size-default">Stills</h2></div><div class="elementor-element elementor-element-{show} gallery-spacing-custom elementor-widget elementor-widget-image-gallery" data-id="{show}" data-element_type="widget" data-settings="{{}}" data-widget_type="image-gallery.default"><div class="elementor-widget-container"><div class="elementor-image-gallery"><div id='gallery-1' class='gallery galleryid-640 gallery-columns-4 gallery-size-medium_large'>{"".join(items)}
		</div></div></div></div></div>
<div class="elementor-element e-con e-parent"><h2 class="elementor-heading-title elementor-size-default">More films</h2><div class="elementor-element elementor-grid-4 elementor-widget elementor-widget-loop-grid" data-widget_type="loop-grid.post"><div class="elementor-widget-container"><div class="elementor-loop-container elementor-grid" role="list">{loop}</div></div></div></div></div>
<footer data-elementor-type="footer" class="elementor elementor-44 elementor-location-footer"><p>Meridian Releasing Ltd</p><div class="elementor-widget elementor-widget-image"><img loading="lazy" decoding="async" width="180" height="60" src="{d.file(f"{root}/wp-content/uploads/2022/01/creative-fund.png", 180, 60)}" class="attachment-full size-full wp-image-77" alt="Creative fund" /></div></footer><noscript><img height="1" width="1" style="display:none" alt="" src="{escape(d.file(f"https://www.social.test/tr?id={digits(d, 15)}&ev=PageView&noscript=1", 1, 1))}" /></noscript>{f"<script>{ROCKET}</script>" if late else ""}</body></html>""")


def agency_results(seed: int) -> Page:
    """An agency's photographs of one premiere: rows of comps, searches with pictures around."""
    d = Draft("sixth agency_results", seed, "")
    d.page.url = f"https://www.pressphotos.test/photos/{slug(d.film)}-premiere"
    out, data = [], []
    for _ in range(d.count + d.random.randint(0, 30)):
        number, shape = digits(d, 10), d.random.choice((0.67, 0.67, 1.5, 1.5, 1.5, 1.33))
        who = d.random.choice(people(d, 6))
        title = f"{who} attends the premiere of {d.film}"
        stem = f"https://media.pressphotos.test/id/{number}/photo/{slug(title)}.jpg"
        seal = mixed(d, 43)
        small = d.file(f"{stem}?s=170667a&w=gi&k=20&c={mixed(d, 43)}=", 170, round(170 / shape))
        comp = d.file(f"{stem}?s=612x612&w=gi&k=20&c={seal}=", 612 if shape > 1 else round(612 * shape), round(612 / shape) if shape > 1 else 612)  # fmt: skip
        large = d.file(f"{stem}?s=1024x1024&w=gi&k=20&c={mixed(d, 43)}=", 1024 if shape > 1 else round(1024 * shape), round(1024 / shape) if shape > 1 else 1024)  # fmt: skip
        d.belongs(small, comp, large, caption=title)
        data.append({"@type": "ImageObject", "name": title, "contentUrl": comp, "thumbnailUrl": small, "license": "https://www.pressphotos.test/eula", "creditText": "Press photos"})  # fmt: skip
        out.append(f"""<div class="MosaicAsset-module__galleryMosaicAsset___qKeyx" data-asset-id="{number}" data-testid="galleryMosaicAsset" style="flex-grow:{shape};flex-basis:{round(220 * shape)}px"><article><a class="MosaicAsset-module__link___ab2mn" data-testid="mosaicAssetLink" href="/detail/news-photo/{slug(title)}-news-photo/{number}?adppopup=true"><figure class="MosaicAsset-module__figure___qJh0Q"><picture><source media="(min-resolution: 2dppx)" srcset="{escape(large)}"><img class="MosaicAsset-module__thumb___yvFP5" loading="lazy" alt="{title}" src="{escape(comp)}"></picture><figcaption class="MosaicAsset-module__figcaption___e3cow">{title} on May {d.random.randint(1, 30)}, 2025 in London.</figcaption></figure></a><div class="MosaicAsset-module__saveToBoard"><button type="button" aria-label="Save"></button></div></article></div>""")  # fmt: skip
    searches = "".join(
        f"""<li class="RelatedSearches-module__item"><a href="/photos/{slug(film)}"><img alt="" loading="lazy" src="{d.file(f"https://media.pressphotos.test/photos/{slug(film)}-picture-id{digits(d, 9)}?s=170x170", 170, 113)}"><span>{film} premiere</span></a></li>"""
        for film in d.films[: d.random.randint(4, 10)]
    )
    return d.done(f"""<!DOCTYPE html><html lang="en-gb"><head><meta charset="utf-8"><title>{len(out)} {d.film} Premiere Photos &amp; High Res Pictures - Press photos</title><meta name="description" content="Browse {len(out)} photos of the premiere.">
<style>body{{margin:0;font:14px/1.4 "Proxima Nova",Arial,sans-serif;color:#000}}header{{background:#000;color:#fff;padding:16px 24px;display:flex;justify-content:space-between}}.search{{padding:16px 24px;border-bottom:1px solid #ddd}}.search input{{width:60%;padding:12px}}main{{padding:0 24px}}h1{{font-size:20px}}ul.related{{display:flex;gap:8px;overflow:hidden;list-style:none;padding:0}}ul.related img{{width:60px;height:40px;object-fit:cover}}ul.related a{{display:flex;align-items:center;gap:8px;border:1px solid #ddd;white-space:nowrap;padding-right:10px;color:#000}}.GalleryItems-module__searchContent___DbMmK{{display:flex;flex-wrap:wrap;gap:8px}}article,figure{{margin:0;height:100%}}figure{{position:relative}}.MosaicAsset-module__galleryMosaicAsset___qKeyx{{max-width:520px}}.MosaicAsset-module__thumb___yvFP5{{display:block;width:100%;height:220px;object-fit:cover}}figcaption{{position:absolute;bottom:0;left:0;right:0;background:rgba(0,0,0,.6);color:#fff;opacity:0}}footer{{background:#f2f2f2;padding:30px 24px;margin-top:30px}}</style>
<script type="application/ld+json">{json.dumps({"@context": "https://schema.org", "@graph": data})}</script></head>
<body><div id="app"><header data-testid="header"><a href="/" style="color:#fff"><b>pressphotos</b></a><nav><a style="color:#fff" href="/editorial">Editorial</a> <a style="color:#fff" href="/collections">Collections</a> <a style="color:#fff" href="/sign-in">Sign in</a></nav></header><div class="search"><form><input name="phrase" value="{d.film} premiere"></form></div>
<main class="SearchPage-module__main"><h1 data-testid="search-heading">{len(out)} {d.film} premiere photos and high-res pictures</h1><ul class="related RelatedSearches-module__list">{searches}</ul><div class="GalleryItems-module__container___h2Tb5" data-testid="gallery-items-container"><div class="GalleryItems-module__searchContent___DbMmK">{"".join(out)}</div></div><section class="PaginationRow-module__container___LxZJN"><input value="1"> of <span class="PaginationRow-module__lastPage___k9Pq7">4</span> <a href="?page=2">Next</a></section></main><footer><p>All rights are with their holders.</p></footer></div></body></html>""")


def streamed_film(seed: int) -> Page:
    """A distributor's page made with a framework whose values come in pieces of a script."""
    d = Draft("sixth streamed_film", seed, "")
    root = "https://www.lanternfilms.test"
    d.page.url = f"{root}/films/{slug(d.film)}"
    asked = (640, 828, 1200, 1920, 3840)

    def image(name: str, width: int, shape: float, kind: str, alt: str, sizes: str) -> tuple[str, list[str]]:  # fmt: skip
        whole = d.file(f"https://cdn.content.test/images/p3x/production/{name}-{width}x{round(width / shape)}.jpg", width, round(width / shape))  # fmt: skip
        made = [d.file(f"/_next/image?url={quote(whole, safe='')}&w={w}&q=75", min(w, width), round(min(w, width) / shape)) for w in asked]  # fmt: skip
        srcset = ", ".join(f"{escape(one)} {w}w" for one, w in zip(made, asked, strict=True))
        return f"""<img alt="{alt}" loading="lazy" width="{width}" height="{round(width / shape)}" decoding="async" data-nimg="1" class="{kind}" style="color:transparent" sizes="{sizes}" srcSet="{srcset}" src="{escape(made[-1])}"/>""", [whole, *made]  # fmt: skip

    slides, stills = [], []
    for number in range(min(d.count, 14)):
        alt = f"{seen(d).capitalize()}, {d.film}" if d.aspect > 1.7 else ""
        html, every = image(d.token(40), d.random.choice((1920, 2000, 3840)), d.aspect, "h-full w-full object-cover", alt, "(min-width: 1024px) 60vw, 85vw")  # fmt: skip
        d.belongs(*every)
        slides.append(f"""<div class="slide min-w-0 flex-[0_0_85%] pl-4 lg:flex-[0_0_60%]" role="group" aria-roledescription="slide"><button type="button" class="group relative block w-full" aria-label="Open still {number + 1}">{html}</button></div>""")  # fmt: skip
        stills.append({"_key": d.token(12), "_type": "image", "alt": alt or None, "asset": {"url": every[0], "metadata": {"dimensions": {"aspectRatio": round(d.aspect, 3)}}}})  # fmt: skip
    cast = "".join(
        f"""<li class="flex items-center gap-3">{image(d.token(40), 800, 1.0, "size-16 rounded-full", name, "64px")[0]}<div><p>{name}</p><p class="text-sm">Cast</p></div></li>"""
        for name in people(d, d.random.randint(3, 6))
    )
    more = "".join(
        f"""<a class="group block" href="/films/{slug(film)}">{image(d.token(40), 1400, 0.675, "aspect-[27/40] w-full object-cover", film, "25vw")[0]}<h3 class="mt-2">{film}</h3></a>"""
        for film in d.films[:4]
    )
    poster = image(d.token(40), 1400, 0.675, "w-full", f"{d.film} poster", "30vw")[0]
    flow = json.dumps(f'7:["$","$L1f",null,{json.dumps({"film": {"title": d.film, "slug": slug(d.film), "stills": stills, "runtime": 104}}, separators=(",", ":"))}]\n')  # fmt: skip
    return d.done(f"""<!DOCTYPE html><html lang="en" class="__variable_{d.token(6)}"><head><meta charSet="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/><title>{d.film} | Lantern Films</title><link rel="preload" as="script" href="/_next/static/chunks/webpack-{d.token(16)}.js"/>
<style>body{{margin:0;background:#fafaf7;font:16px/1.5 Georgia,serif}}header{{display:flex;justify-content:space-between;padding:20px 40px}}.top{{display:grid;grid-template-columns:30% 1fr;gap:40px;padding:20px 40px}}.w-full{{width:100%;height:auto}}.view{{overflow:hidden;padding:20px 0}}.track{{display:flex;margin-left:-16px}}.slide{{flex:0 0 60%;min-width:0;padding-left:16px;box-sizing:border-box}}.slide button{{border:0;padding:0;width:100%;display:block;background:none}}.slide img{{width:100%;height:auto;display:block}}.cast{{display:flex;gap:30px;list-style:none;padding:20px 40px}}.cast img{{width:64px;height:64px;border-radius:50%}}.more{{display:grid;grid-template-columns:repeat(4,1fr);gap:20px;padding:20px 40px}}.more img{{width:100%;aspect-ratio:27/40;object-fit:cover;height:auto}}</style></head>
<body class="antialiased"><header class="sticky top-0"><a href="/" aria-label="Lantern Films"><svg width="120" height="24" viewBox="0 0 120 24"><rect width="120" height="24" rx="4"/></svg></a><nav><a href="/films">Films</a> <a href="/cinemas">Cinemas</a> <a href="/press">Press</a></nav></header>
<main><section class="top"><div>{poster}</div><div><h1>{d.film}</h1><p>{d.words(60)}</p><p>{d.words(40)}</p></div></section><section aria-label="Stills"><h2 style="padding:0 40px">Stills</h2><div class="view overflow-hidden" role="region" aria-roledescription="carousel"><div class="track -ml-4 flex touch-pan-y" style="transform:translate3d(0px,0px,0px)">{"".join(slides)}</div></div><div style="padding:0 40px"><button type="button">Previous</button> <button type="button">Next</button></div></section>
<ul class="cast">{cast}</ul><section><h2 style="padding:0 40px">You may also like</h2><div class="more">{more}</div></section></main><footer style="padding:40px">Lantern Films</footer>
<script>(self.__next_f=self.__next_f||[]).push([0])</script><script>self.__next_f.push([1,"1:\\"$Sreact.fragment\\"\\n2:I[{digits(d, 5)},[],\\"ClientSegmentRoot\\"]\\n"])</script><script>self.__next_f.push([1,{flow.replace("<", chr(92) + "u003c")}])</script></body></html>""")
