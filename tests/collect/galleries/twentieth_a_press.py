"""Layouts of the press: reviews of discs, a Brazilian portal, a magazine, a site of stills."""

from __future__ import annotations

from collect.galleries.draft import LENSES, Draft, Page, slug
from collect.galleries.twentieth_a_parts import (
    PEOPLE,
    digits,
    letters,
    shape,
    when_near,
    within,
)  # fmt: skip


def disc_review_captures(seed: int) -> Page:
    """A disc review as an article of a forum program of the fifth version: captures attached below words; cover, faces."""
    site = "https://www.discs.test"
    d = Draft("disc_review_captures", seed, "")
    d.page.url = f"{site}/forum/articles/reviews/{digits(d, 6)}-{slug(d.film)}-blu-ray-review"
    logo = d.file("/core/images/custom/header-logo.png", 600, 120)

    def face(size: int) -> str:
        return d.file(
            f"/core/image.php?userid={digits(d, 3)}&thumb=1&dateline={digits(d, 10)}", size, size
        ).replace("&", "&amp;")

    cover = d.file(
        f"/forum/filedata/fetch?id={digits(d, 7)}&d={digits(d, 10)}&type=medium", 260, 330
    )
    caps = []
    for index in range(d.count):
        key = f"/forum/filedata/fetch?id={4400000 + seed * 100 + index}&d=17{digits(d, 8)}"
        whole, medium, thumb = (
            d.file(key, 1920, 1080),
            d.file(f"{key}&type=large", 800, 450),
            d.file(f"{key}&type=thumb", 150, 84),
        )
        name = f"{slug(d.film)}-{index + 1:02}.jpg"
        d.belongs(whole, medium, thumb)
        w, m, t = (one.replace("&", "&amp;") for one in (whole, medium, thumb))
        caps.append(
            f'<a href="{w}" class="bbcode-attachment js-slideshow__gallery-node"><img title="Click image for larger version  Name:\t{name} Views:\t{d.random.randint(20, 900)} Size:\t{d.random.randint(90, 400)}.{d.random.randint(1, 9)} KB ID:\t{4400000 + seed * 100 + index}" data-attachmentid="{4400000 + seed * 100 + index}" data-align="none" data-size="large" border="0" '
            f'src="{m}" alt="{name}" class="bbcode-attachment thumbnail bbcode-attachment--lightbox js-lightbox" data-fullsize-url="{w}" data-thumb-url="{t}" data-title="{name}" data-caption="" /></a><br />\n<br />\n'
        )
    replies = "".join(
        f'<li class="b-comment b-post--comment-item js-comment-entry"><div class="b-comment__user"><a href="/forum/member/{digits(d, 3)}" class="avatar"><img src="{face(50)}" alt="" title="" /></a></div><div class="b-comment__content"><a class="b-comment__author">{d.random.choice(PEOPLE).split()[0]}</a> commented<p>{d.words(18)}</p></div></li>'
        for _ in d.some(2, 6)
    )
    latest = "".join(
        f'<li class="b-blogwidget"><a class="avatar" href="#"><img src="{face(36)}" alt=""></a> <a href="/forum/articles/{slug(f)}">{f} (Blu-ray)</a> <span>by {d.random.choice(PEOPLE)}</span></li>'
        for f in d.films[:6]
    )
    return d.done(
        f'<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" dir="ltr" lang="en"><head><meta charset="UTF-8"/><meta name="generator" content="Bulletin 5.7" /><title>{d.film} Blu-ray Review - Discs!</title><style>body{{margin:0;background:#222;font:14px Arial;color:#252c2f}}#outer-wrapper{{width:1180px;margin:auto;background:#fff}}#header{{background:#100}}.channel-tabbar{{background:#900;padding:10px}}.channel-tabbar a{{color:#fff;margin-right:18px}}'
        ".canvas-layout{display:flex;padding:20px;gap:24px}.article{width:830px}.widgets{width:270px}.bbcode-attachment img{max-width:100%;height:auto}.cover{float:right;margin:0 0 10px 16px}.avatar img{border-radius:4px;vertical-align:middle}ul{list-style:none;padding:0}.b-comment{display:flex;gap:10px;border-top:1px solid #ddd;padding:10px 0}.b-blogwidget{padding:6px 0}#footer{padding:20px;background:#333;color:#fff}</style></head>"
        f'<body class="l-desktop page60 article vb-page"><div id="outer-wrapper"><div id="header"><a href="/"><img src="{logo}" class="header-logo" alt="Discs!"></a></div><div class="channel-tabbar"><a href="/">Home</a><a href="/forum">Forum</a><a href="/forum/articles">Reviews</a></div>'
        f'<div class="canvas-layout"><div class="article js-post"><h1 class="main-title">{d.film} (Blu-ray)</h1><div class="b-userinfo"><a class="avatar"><img src="{face(64)}" alt="" /></a> by {d.random.choice(PEOPLE)}</div><div class="js-post__content-text restore h-wordwrap" itemprop="text"><img class="cover bbcode-attachment" src="{cover.replace("&", "&amp;")}" alt="cover" width="260" height="330">'
        f"<b>Released on:</b> March 12, 2024.<br />\n<b>Director:</b> {d.random.choice(PEOPLE)}<br />\n<br />\n<b>The Movie:</b><br />\n{d.words(120)}<br />\n<br />\n<b>Video/Audio/Extras:</b><br />\n{d.words(140)}<br />\n<br />\n<b>{d.film} - Blu-ray Review Screen Caps!</b><br />\n<br />\n{''.join(caps)}</div>"
        f'<ul class="b-comments">{replies}</ul></div><div class="widgets"><h3>Latest Articles</h3><ul>{latest}</ul></div></div><div id="footer">Powered by Bulletin</div></div></body></html>'
    )


def portal_photo_story(seed: int) -> Page:
    """A Brazilian portal's photo story of a series' set: figures of signed crops of one stored file, drafts until seen; posts."""
    d = Draft(
        "portal_photo_story",
        seed,
        "https://tv.portal.test/series/noticia/2024/08/bastidores-em-fotos.ghtml",
    )

    def cut(store: str, path: str, size: str, w: int, h: int) -> str:
        return d.file(
            f"https://s2-tv.glb.test/{letters(d, 27)}=/{path}{size}/smart/filters:strip_icc()/{store}",
            w,
            h,
        )

    def stored(name: str) -> str:
        return f"i.s3.glb.test/v1/AUTH_{d.token(32)}/internal_photos/bs/2024/{letters(d, 2)}/{letters(d, 22)}/{name}.jpg"

    logo = d.file("https://s.glb.test/logos/portal-tv.png", 220, 60)
    figures = []
    for index in range(min(d.count, 24)):
        ratio = shape(d)
        w, h = within(ratio, 1700)
        store = stored(f"bastidores-{index + 1}")
        cuts = [
            (n, cut(store, f"0x0:{w}x{h}/", f"{n}x0", n, round(n / ratio)))
            for n in (600, 640, 888, 1000)
        ]
        draft = cut(store, f"0x0:{w}x{h}/", "10x10", 10, 10)
        d.belongs(*(at for _, at in cuts), draft)
        figures.append(
            f'<div class="mc-column content-media content-photo" data-block-type="backstage-photo" data-block-id="{index + 2}"><figure class="content-media-figure medium-centered"><div class="content-media__container" style="aspect-ratio:{w}/{h}"><img class="content-media-image progressive-draft" src="{draft}" alt="" aria-hidden="true">'
            f'<img class="content-media-image i-lazy" data-src="{cuts[1][1]}" data-srcset="{", ".join(f"{at} {n}w" for n, at in cuts)}" sizes="(max-width: 640px) 100vw, 640px" alt="{d.random.choice(LENSES)} — Foto: Portal/{d.random.choice(PEOPLE)}" title="Bastidores" width="{w}" height="{h}"></div>'
            f'<figcaption class="content-media__description__caption">{d.words(12)} — Foto: Portal/{d.random.choice(PEOPLE)}</figcaption></figure></div>'
            + (
                '<div class="mc-column content-ads" data-block-type="ads"><div class="tag-manager-publicidade-container" style="height:250px">Publicidade</div></div>'
                if index % 5 == 4
                else ""
            )
        )
    feed = "".join(
        f'<div class="bastian-feed-item"><div class="feed-post bstn-item-shape"><div class="feed-media-wrapper"><a class="feed-post-figure-link" href="/noticia/{slug(f)}.ghtml"><picture class="bstn-fd-cover-picture"><img class="bstn-fd-picture-image" src="{cut(stored(slug(f)), "", "540x304", 540, 304)}" alt="{f}" loading="lazy" width="270"></picture></a></div><div class="feed-post-body"><span class="feed-post-header-chapeu">Séries</span><h2><a class="feed-post-link" href="/noticia/{slug(f)}.ghtml">{f}: o que se sabe</a></h2><p>{d.words(12)}</p></div></div></div>'
        for f in d.films[: d.random.randint(4, 9)]
    )
    return d.done(
        f'<!DOCTYPE html><html lang="pt-BR"><head><meta charset="utf-8"><title>{d.film}: veja fotos dos bastidores | Portal</title><style>body{{margin:0;font:18px opensans,Arial;color:#333}}.header-navegacao{{background:#f5821f;height:60px;padding:0 40px}}.header-navegacao img{{height:40px;margin-top:10px}}.mc-article-header,.mc-column{{width:640px;margin:0 auto 24px}}h1{{font-size:44px}}figure{{margin:0}}.content-media__container{{position:relative;overflow:hidden}}'
        ".content-media__container img{position:absolute;inset:0;width:100%;height:100%}.progressive-draft{filter:blur(12px)}figcaption{font-size:14px;color:#777;padding-top:6px}.content-ads{background:#f2f2f2;text-align:center;font-size:11px}.bastian-page{width:900px;margin:40px auto}.feed-post{display:flex;gap:24px;padding:20px 0;border-top:1px solid #ddd}.feed-post h2{font-size:22px;margin:4px 0}.footer{background:#222;color:#fff;padding:40px}</style></head>"
        f'<body class="theme"><header class="header-navegacao"><a href="https://tv.portal.test/"><img src="{logo}" alt="Portal TV"></a></header><main class="mc-body theme"><div class="mc-article-header"><h1 class="content-head__title" itemprop="headline">{d.film}: veja fotos dos bastidores das gravações</h1><h2 class="content-head__subtitle" style="font-weight:400">{d.words(14)}</h2><p class="content-publication-data">Por {d.random.choice(PEOPLE)} — Rio de Janeiro<br><time>12/08/2024 06h00</time></p></div>'
        f'<article itemprop="articleBody"><div class="mc-column content-text" data-block-type="unstyled"><p class="content-text__container">{d.words(60)}</p></div>{"".join(figures)}</article></main><section class="bastian-page"><h3>Mais lidas</h3>{feed}</section><footer class="footer">© Portal Comunicações</footer>'
        + when_near(
            "img.i-lazy",
            "e.srcset=e.dataset.srcset;e.src=e.dataset.src;e.onload=function(){e.previousElementSibling.style.opacity=0}",
        )
        + "</body></html>"
    )


def magazine_photo_essay(seed: int) -> Page:
    """A film magazine's essay in pictures on a content system: media paragraphs of responsive derivatives; more to read."""
    site = "https://www.filmquarterly.test"
    d = Draft("magazine_photo_essay", seed, f"{site}/features/a-life-in-pictures-{seed}")
    logo = d.file("/themes/custom/magazine/logo.png", 400, 80)
    tail = f"public/2024-{d.random.randint(10, 12)}"

    def cut(style: str, name: str, w: int, h: int) -> str:
        return d.file(
            f"/sites/default/files/styles/{style}/{tail}/{name}.jpg.webp?itok={letters(d, 8)}", w, h
        )

    lead = d.words(40)
    pieces = []
    for index in range(min(d.count, 18)):
        ratio = shape(d)
        name = f"{slug(d.films[index % 12])}-{d.random.randint(1930, 1999)}-{digits(d, 3)}"
        cuts = [
            (n, cut(f"media_{n}_wide", name, n, round(n / ratio))) for n in (480, 768, 1280, 1920)
        ]
        d.belongs(*(at for _, at in cuts))
        small = ", ".join(f"{at} {n}w" for n, at in cuts[:2])
        pieces.append(
            f'<div class="paragraph paragraph--type--image paragraph--view-mode--default" data-history-node-id="{digits(d, 5)}"><div class="field field--name-field-media field--type-entity-reference field--label-hidden field__item"><figure class="media media--type-image media--view-mode-full"><div class="field field--name-field-media-image field--type-image field__item"><picture>'
            f'<source srcset="{cuts[3][1]} 1x" media="all and (min-width: 1200px)" type="image/webp" width="1920" height="{round(1920 / ratio)}"/><source srcset="{cuts[2][1]} 1x" media="all and (min-width: 768px)" type="image/webp" width="1280" height="{round(1280 / ratio)}"/><source srcset="{small}" sizes="100vw" type="image/webp"/>'
            f'<img loading="{"eager" if index == 0 else "lazy"}" width="480" height="{round(480 / ratio)}" src="{cuts[0][1]}" alt="{d.random.choice(LENSES)}" class="img-fluid" /></picture></div><figcaption class="field field--name-field-caption">{d.random.choice(d.films)} ({d.random.randint(1930, 1999)}). {d.words(10)}</figcaption></figure></div></div>'
            + (
                f'<div class="paragraph paragraph--type--text paragraph--view-mode--default"><div class="clearfix text-formatted field field--name-field-text field__item"><p>{d.words(50)}</p></div></div>'
                if d.random.random() < 0.6
                else ""
            )
        )
    more = "".join(
        f'<div class="views-row"><article class="node node--type-article node--view-mode-teaser"><a href="/features/{slug(f)}" rel="bookmark"><img loading="lazy" src="{cut("teaser_3_2", slug(f), 600, 400)}" width="600" height="400" alt="" class="image-style-teaser-3-2" /><h3><span class="field field--name-title">{f} and after</span></h3></a><p>{d.words(9)}</p></article></div>'
        for f in d.films[: d.random.choice((3, 4, 6))]
    )
    issue = d.file(
        f"/sites/default/files/styles/cover/{tail}/issue-cover.jpg?itok={letters(d, 8)}", 300, 400
    )
    face = d.file(
        f"/sites/default/files/styles/thumbnail/{tail}/author.jpg?itok={letters(d, 8)}", 100, 100
    )
    return d.done(
        f'<!DOCTYPE html><html lang="en" dir="ltr"><head><meta charset="utf-8" /><meta name="Generator" content="Content System 10" /><title>A life in pictures | Film Quarterly</title><style>body{{margin:0;font:19px/1.5 Georgia,serif}}header{{display:flex;justify-content:space-between;padding:18px 40px;border-bottom:1px solid #000}}header img{{height:50px}}header a{{margin-left:20px;color:#000;font:14px Arial}}.node--view-mode-full{{max-width:1100px;margin:40px auto}}h1{{font-size:56px;margin:0}}figure{{margin:36px 0}}picture img{{width:100%;height:auto;display:block}}'
        "figcaption{font:14px Arial;color:#555;padding-top:8px}.paragraph--type--text,.field--name-field-standfirst,.author{max-width:680px;margin:0 auto}.author{display:flex;gap:14px;align-items:center;font:14px Arial}.author img{border-radius:50%}.views{max-width:1100px;margin:60px auto;display:grid;grid-template-columns:repeat(3,1fr);gap:24px}.views img{width:100%;height:auto}.views h3{font-size:20px;margin:8px 0}.subscribe{background:#f0e9d8;padding:40px;text-align:center}.subscribe img{width:180px}footer{background:#000;color:#fff;padding:40px}</style></head>"
        f'<body class="path-node page-node-type-article"><a href="#main-content" class="visually-hidden focusable" style="position:absolute;left:-999px">Skip to main content</a><div class="dialog-off-canvas-main-canvas"><header role="banner"><a href="/" rel="home"><img src="{logo}" alt="Film Quarterly" fetchpriority="high" /></a><nav><a href="/reviews">Reviews</a><a href="/features">Features</a><a href="/lists">Lists</a><a href="/subscribe">Subscribe</a></nav></header>'
        f'<main role="main"><article class="node node--type-article node--promoted node--view-mode-full"><h1><span class="field field--name-title">{d.random.choice(PEOPLE)}: a life in pictures</span></h1><div class="field field--name-field-standfirst"><p>{lead}</p></div><div class="author"><img src="{face}" width="60" height="60" alt="" /> {d.random.choice(PEOPLE)}, 3 November 2024</div><div class="field field--name-field-content field--type-entity-reference-revisions field__items">{"".join(pieces)}</div></article>'
        f'<div class="subscribe"><img src="{issue}" alt="The new issue" /><p>The new issue is out. <a href="/subscribe">Get your copy</a></p></div><div class="views-element-container"><h2 style="text-align:center">Further reading</h2><div class="views view-related">{more}</div></div></main><footer role="contentinfo">© Film Quarterly Trust</footer></div></body></html>'
    )


def wall_of_frames(seed: int) -> Page:
    """A site of stills in a theme of its own: a wall of late frames with blurred firsts for a light box; more of the director."""
    site = "https://frames.test"
    d = Draft("wall_of_frames", seed, "")
    d.page.url = f"{site}/film/{slug(d.film)}/"
    up = f"/wp-content/uploads/2023/0{d.random.randint(1, 9)}"
    year = d.random.randint(1960, 2022)
    wall = []
    for index in range(d.count + 12):
        name = f"{slug(d.film)}-{year}-{index + 1:03}"
        h = round(1920 / d.aspect)
        whole = d.file(f"{site}{up}/{name}.jpg", 1920)
        cuts = [
            (n, d.file(f"{site}{up}/{name}-{n}x{round(n / d.aspect)}.jpg", n))
            for n in (300, 768, 1024, 1536)
        ]
        blur = d.file(f"{site}{up}/{name}-30x{round(30 / d.aspect)}.jpg", 30)
        d.belongs(whole, *(at for _, at in cuts), blur)
        sources = ", ".join(f"{at} {n}w" for n, at in cuts) + f", {whole} 1920w"
        wall.append(
            f'<a class="frame" href="{whole}" data-pswp-width="1920" data-pswp-height="{h}" data-cropped="true" target="_blank"><img class="lazyload blur-up" src="{blur}" data-src="{cuts[1][1]}" data-srcset="{sources}" data-sizes="auto" width="768" height="{round(768 / d.aspect)}" alt="{d.film} ({year}) still {index + 1}"></a>'
        )
    poster = d.file(f"{site}{up}/{slug(d.film)}-poster-200x300.jpg", 200, 300)
    others = "".join(
        f'<article class="film-card"><a href="{site}/film/{slug(f)}/"><img class="lazyload" src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==" data-src="{d.file(f"{site}{up}/{slug(f)}-cover-480x270.jpg", 480, 270)}" width="480" height="270" alt="{f}"><h3>{f}</h3><span>{d.random.randint(1960, 2022)}</span></a></article>'
        for f in d.films[: d.random.randint(3, 8)]
    )
    tags = "".join(
        f'<a rel="tag" href="{site}/tag/{t}/">{t}</a> '
        for t in ("anamorphic", "night", "rain", "35mm", "wide", "close-up")
    )
    logo = d.file(f"{site}/wp-content/themes/frames/img/logo.png", 160, 40)
    return d.done(
        f'<!DOCTYPE html><html lang="en-GB"><head><meta charset="UTF-8"><title>{d.film} ({year}) – Frames</title><meta property="og:image" content="{site}{up}/{slug(d.film)}-{year}-001.jpg"><style>body{{margin:0;background:#111;color:#ddd;font:15px/1.5 "Inter",Arial}}a{{color:#ddd;text-decoration:none}}.site-header{{display:flex;justify-content:space-between;padding:16px 30px}}.site-header a{{margin-left:20px}}.film-head{{display:flex;gap:30px;padding:20px 30px}}.film-head img{{width:140px;height:210px}}.film-head dl{{display:grid;grid-template-columns:140px 1fr;margin:0}}dd{{margin:0}}'
        ".wall{display:grid;grid-template-columns:repeat(3,1fr);gap:6px;padding:10px 30px}.wall img{width:100%;height:auto;display:block}.blur-up{filter:blur(6px)}.blur-up.lazyloaded{filter:none}.tags{padding:20px 30px}.tags a{border:1px solid #444;padding:3px 8px}.more{display:grid;grid-template-columns:repeat(4,1fr);gap:20px;padding:20px 30px;border-top:1px solid #333}.more img{width:100%;height:auto}.more h3{margin:4px 0;font-size:15px}footer{padding:30px;color:#777}</style></head>"
        f'<body class="film-template-default single single-film postid-{digits(d, 4)}"><header class="site-header"><a href="{site}/"><img src="{logo}" alt="Frames" width="160" height="40"></a><nav><a href="{site}/films/">Films</a><a href="{site}/directors/">Directors</a><a href="{site}/cinematographers/">Cinematographers</a><a href="{site}/random/">Random</a></nav></header>'
        f'<main id="primary"><article class="post-{digits(d, 4)} film type-film status-publish"><div class="film-head"><img src="{poster}" alt="poster" width="200" height="300"><div><h1>{d.film}</h1><dl><dt>Year</dt><dd>{year}</dd><dt>Director</dt><dd>{d.random.choice(PEOPLE)}</dd><dt>Cinematographer</dt><dd>{d.random.choice(PEOPLE)}</dd><dt>Aspect ratio</dt><dd>{d.aspect}:1</dd></dl></div></div>'
        f'<div class="wall js-pswp">{"".join(wall)}</div><div class="tags">{tags}</div></article><h2 style="padding:0 30px">More from this director</h2><section class="more">{others}</section></main><footer>All images belong to their owners. <a href="{site}/contact/">Contact</a></footer>'
        + when_near(
            "img.lazyload",
            "if(e.dataset.srcset){e.sizes=e.offsetWidth+'px';e.srcset=e.dataset.srcset}e.src=e.dataset.src;e.className=e.className.replace('lazyload','lazyloaded')",
        )
        + "</body></html>"
    )
