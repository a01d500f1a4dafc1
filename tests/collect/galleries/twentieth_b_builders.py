"""A visual builder's page, a content system's category, a forum's topic, and a list of plug-ins."""

from __future__ import annotations

import json

from collect.galleries.draft import Draft, Page, slug
from collect.galleries.twentieth_b_parts import number, person, secret, seen, shape, whole, within


def stills_of_an_estonian_house(seed: int) -> Page:
    """An Estonian production house on a visual builder: a collection's light box links; crew, other films, laurels."""
    d = Draft("stills_of_an_estonian_house", seed, "https://sildfilm.test/films/film")
    site = f"https://cdn.builder-files.test/{d.token(24)}"
    items = []
    for index in range(d.count):
        aspect, ident = shape(d), d.token(24)
        wide, high = within(2400, aspect)
        name = f"{d.film.replace(' ', '%20')}_still_{index + 1}"
        full = d.file(f"{site}/{ident}_{name}.jpg", wide, high)
        cuts = [
            (d.file(f"{site}/{ident}_{name}-p-{w}.jpg", w, round(w / aspect)), w)
            for w in (500, 800, 1080, 1600)
            if w < wide
        ]
        d.belongs(full, *(one for one, _ in cuts))
        srcset = ", ".join(f"{one} {w}w" for one, w in [*cuts, (full, wide)])
        item = {"items": [{"url": full, "type": "image"}], "group": "Stills"}
        items.append(
            f'<div role="listitem" class="still-item w-dyn-item w-dyn-repeater-item"><a href="#" class="lightbox-link w-inline-block w-lightbox"><img alt="" loading="lazy" src="{full}" sizes="(max-width: 767px) 100vw, 33vw" srcset="{srcset}" class="still-image">'
            f'<script type="application/json" class="w-json">{json.dumps(item, indent=2)}</script></a></div>'
        )
    crew = "".join(
        f'<div role="listitem" class="w-dyn-item"><img loading="lazy" src="{d.file(f"{site}/{d.token(24)}_portrait.jpg", 400, 500)}" alt="" class="crew-photo"><div class="crew-name">{person(d)}</div></div>'
        for _ in d.some(2, 5)
    )
    others = "".join(
        f'<div role="listitem" class="film-item w-dyn-item"><a href="/films/{slug(other)}" class="film-card w-inline-block"><img src="{d.file(f"{site}/{d.token(24)}_{slug(other)}.jpg", 800, 450)}" loading="lazy" alt="" class="film-thumb"><h4>{other}</h4></a></div>'
        for other in d.films[:3]
    )
    laurels = "".join(
        f'<img src="{d.file(f"{site}/{d.token(24)}_laurel.svg", 140, 70)}" loading="lazy" alt="" class="laurel">'
        for _ in d.some(1, 4)
    )
    logo = d.file(f"{site}/{d.token(24)}_logo.svg", 120, 40)
    css = """body{margin:0;font:16px Inter,Arial,sans-serif;background:#0e0e0e;color:#eee}a{color:inherit}.navbar{display:flex;justify-content:space-between;padding:24px 48px}.section{padding:40px 48px}
.w-inline-block{display:inline-block;max-width:100%}.stills-grid{column-count:3;column-gap:12px}.still-item{break-inside:avoid;margin-bottom:12px}.still-image{width:100%;height:auto;display:block}
.crew{display:flex;gap:24px}.crew-photo{width:140px;height:175px;object-fit:cover}.films{display:grid;grid-template-columns:repeat(3,1fr);gap:20px}.film-thumb{width:100%;display:block}.laurel{width:140px}"""
    body = f"""<div data-collapse="medium" role="banner" class="navbar w-nav"><a href="/" class="brand w-nav-brand"><img src="{logo}" alt="Sild Film" class="logo" width="120"></a><nav role="navigation" class="w-nav-menu"><a href="/films" class="w-nav-link">Filmid</a> <a href="/kontakt" class="w-nav-link">Kontakt</a></nav></div>
<div class="section"><h1 class="heading">{d.film}</h1><div class="laurels">{laurels}</div><div class="rich-text w-richtext"><p>{d.words(60)}</p><p>{d.words(30)}</p></div></div>
<div class="section"><h2>Kaadrid</h2><div class="w-dyn-list"><script type="text/x-wf-template" id="wf-template-{secret(d, 12)}">%3Cdiv%20role%3D%22listitem%22%20class%3D%22still-item%20w-dyn-item%22%3E%3C%2Fdiv%3E</script><div role="list" class="stills-grid w-dyn-items">{"".join(items)}</div><div class="w-dyn-hide w-dyn-empty"><div>No items found.</div></div></div></div>
<div class="section"><h2>Meeskond</h2><div class="w-dyn-list"><div role="list" class="crew w-dyn-items">{crew}</div></div></div>
<div class="section"><h2>Teised filmid</h2><div class="w-dyn-list"><div role="list" class="films w-dyn-items">{others}</div></div></div>
<div class="section footer">Sild Film OÜ</div>"""
    head = '<meta content="Builder" name="generator"/><script type="text/javascript">!function(o,c){var n=c.documentElement;n.className+=" w-mod-js"}(window,document);</script>'
    return d.done(whole(f"{d.film} — Sild Film", css, body, head, "et"))


def category_of_a_serbian_festival(seed: int) -> Page:
    """A Serbian amateur festival's category in a content system's gallery component: boxes for a light box; folders."""
    d = Draft(
        "category_of_a_serbian_festival", seed, "https://amaterfest.test/sr/galerija/14-festival"
    )
    images = "/images/phocagallery/festival"
    boxes = []
    start = number(d, 4)
    for index in range(d.count):
        name, aspect, title = (
            f"dsc_{start + index}.jpg",
            d.random.choice((1.5, 1.5, 1.5, 0.667)),
            seen(d).capitalize(),
        )
        wide, high = within(960, aspect)
        large = d.file(f"{images}/thumbs/phoca_thumb_l_{name}", wide, high)
        medium = d.file(f"{images}/thumbs/phoca_thumb_m_{name}", *within(256, aspect))
        d.belongs(large, medium, caption=title)
        boxes.append(
            f'<div class="pg-item-box"><figure itemprop="associatedMedia" itemscope="" itemtype="http://schema.org/ImageObject"><a class="pg-photoswipe-button pg-a" href="{large}" itemprop="contentUrl" data-size="{wide}x{high}" data-pswp-width="{wide}" data-pswp-height="{high}">'
            f'<img src="{medium}" alt="{title}" class="pg-image c-Image c-Image--shaded" itemprop="thumbnail" loading="lazy" /></a><figcaption itemprop="caption description">{title}</figcaption></figure>'
            f'<div class="pg-item-box-title image"><svg class="ph-si ph-si-image"><use xlink:href="#ph-si-image"></use></svg> {title}</div>'
            f'<div class="pg-item-box-stats"><span class="ph-hits">Pogodaka: {number(d, 3)}</span></div></div>'
        )
    folders = "".join(
        f'<div class="pg-item-box pg-folder"><a class="pg-a" href="/sr/galerija/{number(d, 2)}-{slug(other)}"><img src="{d.file(f"/images/phocagallery/{slug(other)}/thumbs/phoca_thumb_s_naslovna.jpg", 96, 72)}" alt="{other}" class="pg-image pg-cover" /></a><div class="pg-item-box-title subcategory"><a href="/sr/galerija/{slug(other)}">{other}</a></div></div>'
        for other in d.films[: d.random.randint(2, 4)]
    )
    banners = "".join(
        f'<div class="mod-banners__item banneritem"><a href="/sr/component/banners/click/{k}" target="_blank"><img src="{d.file(f"/images/banners/sponzor{k}.png", 220, 90)}" alt="Sponzor" width="220" height="90" /></a></div>'
        for k in d.some(3, 6)
    )
    logo = d.file("/images/logo-festival.png", 200, 60)
    css = """body{margin:0;font:15px "Open Sans",Arial,sans-serif;background:#f4f4f4}.header{background:#112855;padding:16px 50px;color:#fff}.grid-child{display:flex;gap:30px;width:1180px;margin:20px auto}
.container-component{flex:1;background:#fff;padding:20px}.container-sidebar-right{width:230px}.pg-category-view{display:grid;grid-template-columns:repeat(3,1fr);gap:14px}.pg-item-box{border:1px solid #ddd;padding:6px;text-align:center}
.pg-item-box figure{margin:0}.pg-item-box .c-Image{width:100%;height:180px;object-fit:cover}.pg-categories{display:flex;gap:14px;margin-bottom:20px}figcaption{display:none}.ph-si{width:14px;height:14px}"""
    body = f"""<header class="header container-header full-width"><a class="brand-logo" href="/sr/"><img src="{logo}" alt="Amater Fest" width="200" height="60"></a><ul class="mod-menu mod-list nav"><li class="nav-item"><a href="/sr/program">Program</a></li><li class="nav-item active"><a href="/sr/galerija">Galerija</a></li></ul></header>
<div class="site-grid grid-child"><main class="container-component"><div id="phocagallery" class="pg-category-view-top"><div class="page-header"><h1>Festival: {d.film}</h1></div><div class="pg-cv-desc"><p>{d.words(20)}</p></div>
<div class="pg-categories pg-subcategories">{folders}</div>
<div id="pg-msnr-container" class="pg-photoswipe pg-msnr-container pg-category-view" itemscope="" itemtype="http://schema.org/ImageGallery">{"".join(boxes)}</div>
<form action="/sr/galerija" method="post"><div class="pagination pg-center"><span>Prikaži # <select name="limit"><option>20</option><option selected>Sve</option></select></span></div></form></div></main>
<div class="container-sidebar-right"><h3>Sponzori</h3><div class="mod-banners bannergroup">{banners}</div></div></div>
<footer class="container-footer"><p>Amater Fest</p></footer>"""
    head = '<meta name="generator" content="Content Management System">'
    return d.done(
        whole(
            f"Festival: {d.film}",
            css,
            body,
            head,
            "sr-Latn-RS",
            "site com_phocagallery view-category",
        )
    )


def captures_in_a_home_cinema_forum(seed: int) -> Page:
    """A home cinema forum's topic: one member's captures attached below two posts; replies in words; faces, like topics."""
    d = Draft(
        "captures_in_a_home_cinema_forum", seed, "https://homecinema.test/threads/captures.48120/"
    )
    wanted = d.count

    def message(who: str, text: str, files: str = "") -> str:
        ident, user = number(d, 7), number(d, 4)
        face = d.file(f"/data/avatars/m/{user // 1000}/{user}.jpg?16{number(d, 8)}", 96, 96)
        smiley = '<img src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" class="smilie smilie--sprite smilie--sprite8" alt=":D" loading="lazy" data-shortname=":D" />'
        section = (
            f'<section class="message-attachments"><h4 class="block-textHeader">Attachments</h4><ul class="attachmentList">{files}</ul></section>'
            if files
            else ""
        )
        return f"""<article class="message message--post js-post js-inlineModContainer" data-author="{who}" data-content="post-{ident}" id="js-post-{ident}"><span class="u-anchorTarget" id="post-{ident}"></span><div class="message-inner">
<div class="message-cell message-cell--user"><section class="message-user"><div class="message-avatar"><div class="message-avatar-wrapper"><a href="/members/{user}/" class="avatar avatar--m" data-user-id="{user}"><img src="{face}" alt="{who}" class="avatar-u{user}-m" width="96" height="96" loading="lazy" /></a></div></div><h4 class="message-name">{who}</h4><h5 class="userTitle message-userTitle">Well-known member</h5></section></div>
<div class="message-cell message-cell--main"><div class="message-main js-quickEditTarget"><header class="message-attribution"><time class="u-dt" datetime="2024-09-02T20:14:00+0100">Sep 2, 2024</time></header><div class="message-content js-messageContent"><div class="message-userContent lbContainer js-lbContainer" data-lb-id="post-{ident}" data-lb-caption-desc="{who}"><article class="message-body js-selectToQuote"><div class="bbWrapper">{text} {smiley}</div></article>{section}</div></div>
<footer class="message-footer"><div class="reactionsBar js-reactionsList"><ul class="reactionSummary"><li><span class="reaction reaction--small reaction--1"><i aria-hidden="true"></i></span></li></ul></div></footer></div></div></div></article>"""

    def attached(amount: int) -> str:
        made = []
        for _ in range(amount):
            ident, name = number(d, 6), f"vlcsnap-2024-{secret(d, 6).lower().replace('_', '-')}"
            small_wide, small_high = within(280, d.aspect)
            large = d.file(f"/attachments/{name}-png.{ident}/", 1920, round(1920 / d.aspect))
            small = d.file(
                f"/data/attachments/{ident // 1000}/{ident}-{d.token(32)}.jpg?hash={secret(d, 10)}",
                small_wide,
                small_high,
            )
            d.belongs(large, small)
            made.append(
                f'<li class="file file--linked"><a class="u-anchorTarget" id="attachment-{ident}"></a><a class="file-preview js-lbImage" href="{large}" target="_blank"><img src="{small}" alt="{name}.png" width="{small_wide}" height="{small_high}" loading="lazy" /></a>'
                f'<div class="file-content"><div class="file-info"><span class="file-name" title="{name}.png">{name}.png</span><div class="file-meta">{d.random.random() * 3 + 0.4:.1f} MB &middot; Views: {number(d, 2)}</div></div></div></li>'
            )
        return "".join(made)

    maker = person(d)
    first = wanted // 2
    posts = [message(maker, f"{d.words(30)}<br />{d.words(12)}", attached(first))]
    posts += [message(person(d), d.words(d.random.randint(8, 30))) for _ in d.some(1, 4)]
    posts.append(message(maker, d.words(9), attached(wanted - first)))
    posts += [message(person(d), d.words(d.random.randint(8, 30))) for _ in d.some(0, 4)]
    like = "".join(
        f'<div class="structItem structItem--thread"><div class="structItem-cell structItem-cell--icon"><a class="avatar avatar--s"><img src="{d.file(f"/data/avatars/s/2/{number(d, 4)}.jpg", 48, 48)}" alt="" width="48" height="48" loading="lazy"></a></div><div class="structItem-title"><a href="/threads/{slug(other)}.{number(d, 5)}/">{other}: transfer talk</a></div></div>'
        for other in d.films[:4]
    )
    logo = d.file("/styles/default/logo.png", 240, 50)
    css = """body{margin:0;background:#e9edf1;font:15px "Segoe UI",Arial,sans-serif}.p-header{background:#185886;padding:14px 60px}.p-body-inner{width:1160px;margin:16px auto}.message{background:#fff;border:1px solid #d3dbe3;border-radius:4px;margin-bottom:12px}
.message-inner{display:flex}.message-cell--user{width:150px;background:#f5f8fa;padding:12px;text-align:center}.message-cell--main{flex:1;padding:12px}.avatar img{border-radius:50%}.attachmentList{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(200px,1fr));gap:8px}
.file{border:1px solid #d3dbe3;background:#fafafa}.file-preview{display:block;height:130px;overflow:hidden;text-align:center}.file-preview img{width:100%;height:100%;object-fit:contain}.file-content{padding:6px;font-size:12px;overflow:hidden}.structItem{display:flex;gap:10px;background:#fff;padding:8px}.smilie{width:18px;height:18px;background:#fc3;border-radius:50%}"""
    body = f"""<div class="p-pageWrapper"><header class="p-header"><a href="/"><img src="{logo}" alt="Home Cinema Talk" width="240" height="50"></a></header><div class="p-body"><div class="p-body-inner"><div class="p-title"><h1 class="p-title-value">{d.film}: captures of the new disc</h1></div>
<div class="block block--messages" data-type="post"><div class="block-container lbContainer"><div class="block-body js-replyNewMessageContainer">{"".join(posts)}</div></div></div>
<div class="block similar"><h3 class="block-minorHeader">Similar threads</h3>{like}</div></div></div><footer class="p-footer">Contact us &middot; Terms and rules</footer></div>"""
    return d.done(
        whole(
            f"{d.film}: captures of the new disc | Home Cinema Talk",
            css,
            body,
            lang="en-GB",
            of="template-thread_view",
        ).replace("<html ", '<html id="XF" data-app="public" ')
    )


def plugins_for_galleries(seed: int) -> Page:
    """A blog program's directory of plug-ins: what a search for galleries found, each with its sign: no gallery."""
    d = Draft("plugins_for_galleries", seed, "https://plugins.blogprogram.test/search/gallery/")
    words = ("Lens", "Grid", "Wall", "Slide", "Frame", "Mosaic", "Light", "Album", "Photo", "Tile")
    cards = []
    for _ in range(d.random.randint(12, 20)):
        name = f"{d.random.choice(words)}{d.random.choice(words).lower()} {number(d, 2)}"
        base = f"https://ps.blogprogram.test/{slug(name)}/assets/icon"
        small, large = (
            d.file(f"{base}-128x128.png?rev={number(d, 7)}", 128, 128),
            d.file(f"{base}-256x256.png?rev={number(d, 7)}", 256, 256),
        )
        cards.append(
            f'<li class="wp-block-post post-{number(d, 5)} plugin type-plugin"><div class="plugin-card"><a class="plugin-card-link" href="/{slug(name)}/"><div class="entry"><div class="entry-thumbnail"><img class="plugin-icon" srcset="{small}, {large} 2x" src="{large}" alt="" loading="lazy" width="64" height="64"></div>'
            f'<header class="entry-header"><h3 class="entry-title">{name}</h3><div class="plugin-rating"><div class="wporg-ratings" aria-label="4.5 out of 5 stars"><span class="dashicons dashicons-star-filled"></span></div><span class="rating-count">({number(d, 3)})</span></div></header>'
            f'<div class="entry-excerpt"><p>{d.words(16)}</p></div></div></a><footer><span class="plugin-author">{person(d)}</span> <span class="active-installs">{number(d, 1)}0,000+ active installations</span></footer></div></li>'
        )
    css = """body{margin:0;font:15px Inter,Arial,sans-serif;color:#1e1e1e}.global-header{background:#1e1e1e;color:#fff;padding:18px 60px}.wrap{width:1120px;margin:30px auto}ul.plugins{list-style:none;padding:0;display:grid;grid-template-columns:1fr 1fr;gap:20px}
.plugin-card{border:1px solid #d9d9d9;border-radius:2px;padding:20px}.entry-thumbnail{float:left;margin-right:16px}.plugin-icon{width:64px;height:64px}.plugin-card a{color:inherit;text-decoration:none}.plugin-card footer{clear:both;font-size:12px}.entry-title{margin:0;color:#3858e9}"""
    body = f"""<header class="global-header">News &nbsp; Showcase &nbsp; Plugins &nbsp; Themes</header><div class="wrap"><main id="wp--skip-link--target"><form role="search" action="/"><input type="search" value="gallery" name="s"><button>Search</button></form>
<h1 class="wp-block-query-title">Search results for: gallery</h1><ul class="plugins wp-block-post-template">{"".join(cards)}</ul><nav class="pagination"><span class="page-numbers current">1</span> <a class="page-numbers" href="/search/gallery/page/2/">2</a></nav></main></div>"""
    return d.done(
        whole("Search results for gallery", css, body, lang="en-US", of="search search-results")
    )
