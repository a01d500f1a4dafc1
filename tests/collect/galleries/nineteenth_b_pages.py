"""Pages made in builders, and a wiki's category."""

from __future__ import annotations

from html import escape

from collect.galleries.draft import LENSES, Draft, Page, slug
from collect.galleries.nineteenth_b_parts import (
    PEOPLE,
    across,
    digits,
    fit,
    letters,
    shape,
    told,
    upright,
)


def builder_of_single_pictures(seed: int) -> Page:
    """A Romanian producer's film page by a page builder: each still a piece of its own in a grid, linked to the whole; laurels, crew, films."""
    d = Draft("builder_of_single_pictures", seed, "https://lanternafilm.test/filme/")
    d.page.url = f"https://lanternafilm.test/filme/{slug(d.film)}/"
    store = "https://lanternafilm.test/wp-content/uploads"

    def picture(name: str, size: tuple[int, int], width: int, kind: str) -> tuple[str, list[str]]:
        whole = d.file(f"{store}/2024/09/{name}.jpg", *size)
        steps = [across(size, step) for step in (300, 768, 1024, 1536) if step < size[0]]
        cut = [d.file(f"{store}/2024/09/{name}-{w}x{h}.jpg", w, h) for w, h in steps]
        shown = next((one for one, step in zip(cut, steps, strict=True) if step[0] == width), whole)
        given = across(size, min(width, size[0]))
        sources = ", ".join(f"{one} {w}w" for one, w in [*zip(cut, (s[0] for s in steps), strict=True), (whole, size[0])])  # fmt: skip
        return (
            f'<img loading="lazy" decoding="async" width="{given[0]}" height="{given[1]}" src="{shown}" class="attachment-{kind} size-{kind} wp-image-{digits(d, 4)}" alt="" srcset="{sources}" sizes="(max-width: {given[0]}px) 100vw, {given[0]}px">',
            [*cut, whole],
        )

    def widget(inner: str, kind: str = "image.default") -> str:
        return f'<div class="elementor-element elementor-element-{d.token(7)} elementor-widget elementor-widget-{kind.partition(".")[0]}" data-id="{d.token(7)}" data-element_type="widget" data-widget_type="{kind}"><div class="elementor-widget-container">{inner}</div></div>'

    def box(inner: str, style: str) -> str:
        return f'<div class="elementor-element elementor-element-{d.token(7)} {style} e-con e-child" data-id="{d.token(7)}" data-element_type="container">{inner}</div>'

    stills = ""
    for number in range(d.count):
        img, all_of_it = picture(
            f"{slug(d.film)}-still-{number + 1:02}", shape(d, 1920), 1024, "large"
        )
        d.belongs(*all_of_it)
        stills += widget(f'<a href="{all_of_it[-1]}" data-elementor-open-lightbox="yes" data-elementor-lightbox-title="{d.film} {number + 1}" data-e-action-hash="#elementor-action%3Aaction%3Dlightbox%26settings%3D{letters(d, 24)}">{img}</a>')  # fmt: skip
    laurels = "".join(widget(picture(f"laur-{one}", (400, 220), 300, "medium")[0]) for one in d.random.sample(("cluj", "trieste", "lodz", "sofia"), d.random.randint(2, 4)))  # fmt: skip
    crew = "".join(widget(f'<div class="elementor-image-box-wrapper"><figure class="elementor-image-box-img">{picture(slug(one), (500, 500), 300, "thumbnail")[0]}</figure><div class="elementor-image-box-content"><h3 class="elementor-image-box-title">{one}</h3></div></div>', "image-box.default") for one in d.random.sample(PEOPLE, 3))  # fmt: skip
    loop = "".join(f'<article class="elementor-post elementor-grid-item post-{digits(d, 4)} film type-film"><a class="elementor-post__thumbnail__link" href="https://lanternafilm.test/filme/{slug(one)}/" tabindex="-1"><div class="elementor-post__thumbnail">{picture(slug(one) + "-afis", (1280, 720), 768, "medium_large")[0]}</div></a><div class="elementor-post__text"><h3 class="elementor-post__title"><a href="https://lanternafilm.test/filme/{slug(one)}/">{one}</a></h3></div></article>' for one in d.films[:3])  # fmt: skip
    logo = widget(
        f'<a href="https://lanternafilm.test">{picture("lanterna-logo-alb", (420, 120), 420, "full")[0]}</a>',
        "theme-site-logo.default",
    )
    hero = d.file(f"{store}/2024/08/fundal-textura.jpg", 1920, 900)
    return d.done(f"""<!doctype html><html lang="ro-RO"><head><meta charset="UTF-8"><title>{d.film} – Lanterna Film</title><meta name="generator" content="Elementor 3.25.4; features: e_font_icon_svg; settings: css_print_method-external"><style>
body{{margin:0;font:16px/1.6 Montserrat,Arial;color:#222}}.top{{background:#111;padding:14px 40px;display:flex;justify-content:space-between;align-items:center}}.top img{{width:150px;height:auto}}.top a{{color:#fff}}.hero{{background:#222 url({hero}) center/cover;color:#fff;padding:120px 40px}}.e-con.inner{{max-width:1140px;margin:30px auto;display:flex;gap:20px;flex-wrap:wrap}}.e-con.stills{{max-width:1140px;margin:0 auto;display:grid;grid-template-columns:repeat(3,1fr);gap:14px;align-items:start}}.stills img{{width:100%;height:auto;display:block}}.laurels img{{width:150px;height:auto}}.crew img{{width:130px;height:130px;border-radius:50%}}.elementor-posts-container{{display:grid;grid-template-columns:repeat(3,1fr);gap:24px;width:100%}}.elementor-post img{{width:100%;height:auto}}h2{{text-align:center}}footer{{background:#111;color:#aaa;padding:40px;text-align:center}}</style></head>
<body class="film-template-default single single-film elementor-default elementor-kit-7 elementor-page"><header data-elementor-type="header" class="elementor elementor-12 elementor-location-header"><div class="top">{logo}<nav class="elementor-nav-menu--main"><a href="/filme/">Filme</a> <a href="/despre/">Despre</a> <a href="/contact/">Contact</a></nav></div></header>
<div data-elementor-type="single-post" class="elementor elementor-88 elementor-location-single film type-film"><div class="hero e-con e-parent"><h1 class="elementor-heading-title elementor-size-default">{d.film}</h1><p>{d.words(10)}</p></div>{box(laurels, "inner laurels e-flex")}{box(widget(f"<p>{d.words(70)}</p>", "text-editor.default"), "inner e-flex")}
<h2 class="elementor-heading-title">Cadre din film</h2>{box(stills, "stills e-grid")}<h2 class="elementor-heading-title">Echipa</h2>{box(crew, "inner crew e-flex")}
<h2 class="elementor-heading-title">Alte filme</h2><div class="inner e-con">{widget(f'<div class="elementor-posts-container elementor-posts elementor-posts--skin-classic elementor-grid">{loop}</div>', "posts.classic")}</div></div><footer class="elementor-location-footer">© 2024 Lanterna Film</footer></body></html>""")


def placed_by_hand(seed: int) -> Page:
    """A Turkish stills photographer's page by a hosted builder: single pictures placed by hand in a mesh; other series as buttons with pictures."""
    d = Draft("placed_by_hand", seed, "https://www.denizkaya-set.test/")
    d.page.url = f"https://www.denizkaya-set.test/{slug(d.film)}"
    media = "https://static.wixbild.test/media"
    owner = d.token(6)

    def picture(box: tuple[int, int], size: tuple[int, int], alt: str) -> tuple[str, list[str]]:
        uri = f"{owner}_{d.token(32)}~mv2.jpg"
        whole = d.file(f"{media}/{uri}", *size)
        tail = "al_c,q_80,usm_0.66_1.00_0.01,enc_avif,quality_auto"
        shown = d.file(f"{media}/{uri}/v1/fill/w_{box[0]},h_{box[1]},{tail}/{uri}", *box)
        twice = d.file(
            f"{media}/{uri}/v1/fill/w_{box[0] * 2},h_{box[1] * 2},{tail}/{uri}",
            box[0] * 2,
            box[1] * 2,
        )
        key = f"comp-{letters(d, 8).lower()}"
        info = {"containerId": key, "alt": alt, "displayMode": "fill", "isLQIP": False, "imageData": {"width": size[0], "height": size[1], "uri": uri, "name": "", "displayMode": "fill"}}  # fmt: skip
        html = f'<wow-image id="img_{key}" class="jxZ6dU NMm8M2" data-image-info="{escape(told(info))}" data-motion-part="BG_IMG {key}" data-bg-effect-name="" data-has-ssr-src="true"><img src="{shown}" alt="{alt}" style="width:{box[0]}px;height:{box[1]}px;object-fit:cover" width="{box[0]}" height="{box[1]}" srcset="{shown} 1x, {twice} 2x" fetchpriority="high"></wow-image>'
        return html, [shown, twice, whole]

    tiles, tall = "", [0, 0]
    for _ in range(d.count):
        size = shape(d, d.random.choice((2500, 3600, 5000)))
        column = 0 if tall[0] <= tall[1] else 1
        box = across(size, 480)
        html, all_of_it = picture(box, size, d.random.choice(("", f"{d.film} set")))
        d.belongs(*all_of_it)
        key = f"comp-{letters(d, 8).lower()}"
        tiles += f'<div id="{key}" class="{key} XUUsQ1 Vd6aQZ wixui-image" title="" data-testid="linkElement" style="position:absolute;left:{column * 495}px;top:{tall[column]}px;width:{box[0]}px;height:{box[1]}px"><div data-testid="imageX" class="hNDZzm">{html}</div></div>'
        tall[column] += box[1] + 15
    others = ""
    for one in d.films[: d.random.randint(2, 4)]:
        html, _ = picture((220, 124), (3000, 2000), one)
        others += f'<div class="wixui-image other"><a data-testid="linkElement" href="https://www.denizkaya-set.test/{slug(one)}" target="_self" class="j7pOnl">{html}</a><div class="wixui-rich-text"><p class="font_8">{one}</p></div></div>'
    logo, _ = picture((120, 60), (800, 400), "Deniz Kaya")
    icons = "".join(f'<li><a href="https://{one}.test/denizkayaset"><wow-image class="social"><img src="{d.file(f"{media}/0fdef751204647a3bbd7eaa2827{d.token(5)}.png/v1/fill/w_39,h_39,al_c,q_85/{one}.png", 39, 39)}" alt="{one}" width="39" height="39"></wow-image></a></li>' for one in ("gramma", "vimo"))  # fmt: skip
    data = told(
        {
            "siteAssets": {"clientTopology": {"mediaRootUrl": "https://static.wixbild.test"}},
            "pageId": d.token(5),
        }
    )
    return d.done(f"""<!DOCTYPE html><html lang="tr"><head><meta charset="utf-8"><title>{d.film} | Deniz Kaya</title><link rel="preconnect" href="https://static.wixbild.test"><style>
body{{margin:0;background:#fff;font:15px avenir,Arial}}#SITE_CONTAINER{{width:980px;margin:0 auto}}#SITE_HEADER{{display:flex;justify-content:space-between;align-items:center;height:110px}}nav a{{margin-left:24px;color:#222}}wow-image{{display:block;overflow:hidden}}wow-image img{{display:block}}#mesh{{position:relative}}.others{{display:flex;gap:20px;margin:60px 0}}#SITE_FOOTER ul{{display:flex;justify-content:center;gap:10px;list-style:none}}#SITE_FOOTER{{text-align:center;padding:30px}}h1{{font-weight:300}}</style></head>
<body><script id="wix-viewer-model" type="application/json">{data}</script><div id="SITE_CONTAINER"><div id="main_MF" class="main_MF"><header class="SITE_HEADER" id="SITE_HEADER" tabindex="-1"><a href="https://www.denizkaya-set.test">{logo}</a><nav class="wixui-horizontal-menu"><a>Setler</a><a>Portreler</a><a>Hakkımda</a><a>İletişim</a></nav></header>
<main id="PAGES_CONTAINER"><div id="SITE_PAGES"><section class="wixui-section"><h1 class="font_0 wixui-rich-text__text">{d.film}</h1><p class="font_8">{d.words(22)}</p><div data-mesh-id="ContainercontentinlineContent-gridContainer" data-testid="mesh-container-content" id="mesh" style="height:{max(tall)}px">{tiles}</div></section><section class="wixui-section"><h4 class="font_4">Diğer setler</h4><div class="others">{others}</div></section></div></main>
<footer id="SITE_FOOTER"><ul class="wixui-social-bar" aria-label="Sosyal Çubuk">{icons}</ul><p>© 2025 Deniz Kaya</p></footer></div></div></body></html>""")


def category_of_a_wiki(seed: int) -> Page:
    """A free media wiki's category of a studio's photographs: boxes of thumbs for description pages, sub-categories in words."""
    d = Draft("category_of_a_wiki", seed, "https://commons.mediawiki.test/wiki/Category:")
    place = f"{d.random.choice(('Ostra', 'Velm', 'Barre', 'Nordhavn'))} Film Studios"
    d.page.url += place.replace(" ", "_")
    store = "https://upload.mediawiki.test/commons"
    boxes = ""
    for number in range(d.count):
        name = f"{place.replace(' ', '_')}_{d.random.choice(LENSES[2:4] + LENSES[5:7]).replace(' ', '_')}_{number + 1:02}.jpg".replace(
            "__", "_"
        )
        token = d.token(2)
        size = shape(d, d.random.choice((1600, 3264, 4608)))
        whole = d.file(f"{store}/{token[0]}/{token}/{name}", *size)
        low = fit(size, 120) if size[0] >= size[1] else upright(size, 120)
        steps = []
        for times, mark in ((1.0, ""), (1.5, " 1.5x"), (2.0, " 2x")):
            seen = across(size, round(low[0] * times))
            steps.append(
                (d.file(f"{store}/thumb/{token[0]}/{token}/{name}/{seen[0]}px-{name}", *seen), mark)
            )
        d.belongs(*(one for one, _ in steps), whole)
        title = name.replace("_", " ")
        boxes += f"""\t\t<li class="gallerybox" style="width: 155px">
\t\t\t<div class="thumb" style="width: 150px; height: 150px;"><span typeof="mw:File"><a href="/wiki/File:{name}" title="File:{title}" class="mw-file-description"><img alt="{title}" src="{steps[0][0]}" decoding="async" width="{low[0]}" height="{low[1]}" class="mw-file-element" srcset="{", ".join(one + mark for one, mark in steps[1:])}" data-file-width="{size[0]}" data-file-height="{size[1]}"></a></span></div>
\t\t\t<div class="gallerytext"><a href="/wiki/File:{name}" class="galleryfilename galleryfilename-truncate" title="File:{title}">{title}</a> {size[0]:,} × {size[1]:,}; {d.random.randint(1, 9)}.{d.random.randint(10, 99)} MB<br></div>
\t\t</li>\n"""
    subs = "".join(f'<li><div class="CategoryTreeSection"><div class="CategoryTreeItem"><span class="CategoryTreeBullet"><a class="CategoryTreeToggle" data-ct-title="{one}"></a> </span><bdi dir="ltr"><a href="/wiki/Category:{one.replace(" ", "_").replace(chr(39), "%27")}" title="Category:{one}">{one}</a></bdi> <span title="contains 0 subcategories" dir="ltr">({d.random.randint(2, 40)} F)</span></div></div></li>' for one in d.films[: d.random.randint(2, 6)])  # fmt: skip
    icon = d.file("/static/images/icons/commonswiki.svg.png", 50, 50)
    word = d.file("/static/images/mobile/copyright/commons-wordmark.svg.png", 130, 24)
    run = d.file("/static/images/footer/wikimedia-button.svg.png", 84, 29)
    power = d.file("/w/resources/assets/poweredby_mediawiki.svg.png", 88, 31)
    mark = d.file(f"{store}/thumb/4/4c/Wikidata_box.svg/20px-Wikidata_box.svg.png", 20, 11)
    return d.done(f"""<!DOCTYPE html><html class="client-js vector-feature-language-in-header-enabled skin-theme-clientpref-day" lang="en" dir="ltr"><head><meta charset="UTF-8"><title>Category:{place} - Free Commons</title><meta name="generator" content="MediaWiki 1.44.0-wmf.5"><style>
body{{margin:0;background:#fff;font:14px sans-serif;color:#202122}}a{{color:#36c;text-decoration:none}}.mw-header{{display:flex;align-items:center;gap:20px;padding:8px 40px}}.mw-page-container{{max-width:1300px;margin:0 auto;display:grid;grid-template-columns:190px 1fr;gap:40px;padding:0 30px}}h1{{font:28px Georgia,serif;border-bottom:1px solid #a2a9b1}}h2{{font:22px Georgia,serif;border-bottom:1px solid #a2a9b1}}ul.gallery{{margin:2px;padding:2px;display:block}}li.gallerybox{{display:inline-block;vertical-align:top;list-style:none;margin:2px}}li.gallerybox .thumb{{background:#f8f9fa;border:1px solid #c8ccd1;display:flex;align-items:center;justify-content:center}}.gallerytext{{font-size:13px;padding:2px 4px;overflow-wrap:anywhere}}.mw-category-columns{{columns:2}}#catlinks{{border:1px solid #a2a9b1;padding:5px;margin-top:20px}}.wdinfobox{{float:right;width:240px;border:1px solid #aaa;background:#f8f9fa;font-size:12px}}#footer-icons{{display:flex;gap:10px;list-style:none;justify-content:flex-end;padding:20px}}</style></head>
<body class="skin--responsive skin-vector skin-vector-search-vue mediawiki ltr sitedir-ltr ns-14 ns-subject page-Category skin-vector-2022 action-view"><header class="vector-header mw-header"><a href="/wiki/Main_Page" class="mw-logo"><img class="mw-logo-icon" src="{icon}" alt="" aria-hidden="true" height="50" width="50"><span class="mw-logo-container"><img class="mw-logo-wordmark" alt="Free Commons" src="{word}" style="width:8.1em"></span></a><form class="cdx-search-input"><input type="search" placeholder="Search Free Commons"></form></header>
<div class="mw-page-container"><nav class="vector-main-menu"><ul><li><a href="/wiki/Main_Page">Main page</a></li><li><a>Welcome</a></li><li><a>Community portal</a></li><li><a>Random file</a></li></ul></nav><main id="content" class="mw-body"><h1 id="firstHeading" class="firstHeading mw-first-heading"><span class="mw-page-title-namespace">Category</span><span class="mw-page-title-separator">:</span><span class="mw-page-title-main">{place}</span></h1><div id="bodyContent" class="vector-body"><div id="mw-content-text" class="mw-body-content"><div class="mw-content-ltr mw-parser-output" lang="en" dir="ltr"><table class="wdinfobox infobox vevent"><tbody><tr><th colspan="2">{place}</th></tr><tr><td>Instance of</td><td>film studio</td></tr><tr><td>Inception</td><td>19{digits(d, 2)}</td></tr><tr><td colspan="2"><span typeof="mw:File"><a href="/wiki/Special:Entity"><img alt="Edit infobox data" src="{mark}" decoding="async" width="20" height="11" class="mw-file-element"></a></span></td></tr></tbody></table><p>{d.words(15)}</p></div>
<div class="mw-category-generated" lang="en" dir="ltr"><div id="mw-subcategories"><h2>Subcategories</h2><p>This category has the following subcategories.</p><div lang="en" dir="ltr" class="mw-content-ltr"><div class="mw-category mw-category-columns"><ul>{subs}</ul></div></div></div><div id="mw-category-media"><h2>Media in category "{place}"</h2><p>The following {d.count} files are in this category, out of {d.count} total.</p><ul class="gallery mw-gallery-traditional" lang="en" dir="ltr">
{boxes}</ul></div></div></div><div id="catlinks" class="catlinks"><a>Categories</a>: <a>Film studios</a> | <a>Uses of Infobox with no image</a></div></div></main></div>
<footer class="mw-footer"><ul id="footer-icons" class="noprint"><li id="footer-copyrightico"><a href="https://foundation.test/"><img src="{run}" width="84" height="29" alt="" loading="lazy"></a></li><li id="footer-poweredbyico"><a href="https://www.program.test/"><img src="{power}" alt="Powered by" width="88" height="31" loading="lazy"></a></li></ul></footer></body></html>""")
