"""Blind layouts: schools, festivals and those who make films show their own pictures."""

from __future__ import annotations

import json

from collect.galleries.draft import LENSES, Draft, Page, slug
from collect.galleries.ninth_parts import GERMAN, PEOPLE, fit, say

SCHOOL_CSS = """body{margin:0;font:16px/1.5 "Open Sans",Arial,sans-serif}.container{width:1140px;margin:0 auto}.navbar{border-bottom:4px solid #e2001a;padding:14px 0}.navbar img{height:50px}.row{display:flex;gap:40px}.col-8{width:760px}.col-4{width:340px}
.ce-gallery figure{margin:0}.ce-row{display:flex;gap:10px;margin-bottom:10px}.ce-column{flex:1}.ce-column img{width:100%;height:auto;display:block}.ce-column:empty{visibility:hidden}.ce-textpic.ce-left .ce-gallery{float:left;width:180px;margin-right:20px}.frame{margin:30px 0;overflow:hidden}.image-caption{font-size:12px;color:#666}
.news-list-view{display:flex;flex-wrap:wrap;gap:16px}.article{width:330px}.article img{width:330px;height:186px;object-fit:cover}.footer{background:#222;color:#ccc;padding:30px 0;margin-top:40px}.footer img{height:46px;margin-right:20px}"""


def school_film(seed: int) -> Page:
    """A film school's page of a student's film: rows of columns by its content system; portraits."""
    d = Draft(
        "school_film", seed, "https://www.filmschule-nord.test/filme/detail/abschlussfilm-2024"
    )
    columns, frame = d.random.choice((2, 3, 4)), d.random.randint(1000, 9000)
    boxes = []
    for index in range(d.count):
        name = f"{slug(d.film).replace('-', '_')}_still_{index + 1:02}"
        whole = d.file(f"/fileadmin/user_upload/filme/2024/{name}.jpg", 1920)
        small = d.file(f"/fileadmin/_processed_/{d.token(1)}/{d.token(1)}/csm_{name}_{d.token(10)}.jpg", 420)  # fmt: skip
        caption = f"Still aus &quot;{d.film}&quot;" if index % 4 == 0 else ""
        said = f'<figcaption class="image-caption">{caption}</figcaption>' if caption else ""
        boxes.append(
            f"""<div class="ce-column"><figure class="image"><a href="{whole}" title="{caption}" class="lightbox" rel="lightbox[{frame}]" data-fancybox="lightbox[{frame}]"><img class="image-embed-item" title="{caption}" alt="" src="{small}" width="420" height="{fit(d, 420)}" loading="lazy" /></a>{said}</figure></div>"""
        )
        d.belongs(whole, small)
    boxes += ['<div class="ce-column"></div>'] * (-len(boxes) % columns)
    rows = "".join(
        f'<div class="ce-row">{"".join(boxes[at : at + columns])}</div>'
        for at in range(0, len(boxes), columns)
    )
    who = d.random.choice(PEOPLE)
    face = d.file(f"/fileadmin/_processed_/c/2/csm_{slug(who)}_{d.token(10)}.jpg", 180, 240)
    others = []
    for film in d.films[: d.random.choice((3, 6))]:
        art = d.file(f"/fileadmin/_processed_/4/e/csm_{slug(film)}_{d.token(10)}.jpg", 360, 203)
        others.append(
            f'<div class="article articletype-0"><div class="news-img-wrap"><a title="{film}" href="/filme/detail/{slug(film)}"><img src="{art}" width="360" height="203" loading="lazy" alt="{film}" /></a></div><h3><a href="/filme/detail/{slug(film)}">{film}</a></h3><p>{say(d, GERMAN, 10)}</p></div>'
        )
    logo = d.file("/_assets/0d5/Images/logo-filmschule.png", 200, 50)
    funders = "".join(f'<img src="{d.file(f"/fileadmin/logos/foerderer_{n}.png", 160, 60)}" alt="Förderer">' for n in d.some(2, 6))  # fmt: skip
    return d.done(
        f"""<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>{d.film} - Filmschule Nord</title><style>{SCHOOL_CSS}</style></head><body id="p412" class="page-412 pagelevel-3 language-0"><header class="navbar"><div class="container"><a class="navbar-brand" href="/"><img src="{logo}" alt="Filmschule Nord"></a> <a href="/studium">Studium</a> <a href="/filme">Filme</a> <a href="/bewerbung">Bewerbung</a></div></header>
<div class="container"><div id="c{frame - 2}" class="frame frame-default frame-type-header"><h1>{d.film}</h1></div><div class="row"><div class="col-8"><div id="c{frame - 1}" class="frame frame-default frame-type-text"><p>{say(d, GERMAN, 70)}</p></div></div><div class="col-4"><table class="contenttable"><tr><td>Regie</td><td>{who}</td></tr><tr><td>Länge</td><td>{d.random.randint(8, 90)} min</td></tr></table></div></div>
<div id="c{frame}" class="frame frame-default frame-type-image frame-layout-0"><header><h2>Bilder</h2></header><div class="ce-image ce-center ce-above"><div class="ce-gallery" data-ce-columns="{columns}" data-ce-images="{d.count}">{rows}</div></div></div>
<div id="c{frame + 1}" class="frame frame-default frame-type-textpic frame-layout-0"><h2>Regie</h2><div class="ce-textpic ce-left ce-intext"><div class="ce-gallery" data-ce-columns="1" data-ce-images="1"><div class="ce-row"><div class="ce-column"><figure class="image"><img class="image-embed-item" alt="{who}" src="{face}" width="180" height="240" loading="lazy" /></figure></div></div></div><div class="ce-bodytext"><p>{who}: {say(d, GERMAN, 50)}</p></div></div></div>
<div id="c{frame + 2}" class="frame frame-default frame-type-news_pi1"><h2>Weitere Filme</h2><div class="news"><div class="news-list-view">{"".join(others)}</div></div></div></div><footer class="footer"><div class="container">{funders}<p>Impressum | Datenschutz</p></div></footer></body></html>"""
    )


CARPET_CSS = """body{margin:0;font:15px/1.5 "Work Sans",sans-serif}.topbar{background:#0b1b3b;color:#fff;padding:18px 50px;display:flex;gap:30px;align-items:center}.topbar a{color:#fff}.album{width:1200px;margin:30px auto}.pswp-gallery{display:flex;flex-wrap:wrap;gap:8px}.pswp-gallery a{height:220px;display:block}.pswp-gallery img{height:220px;width:auto;display:block}
.albums{display:grid;grid-template-columns:repeat(4,1fr);gap:20px}.albums img{width:100%;height:180px;object-fit:cover}.partners{display:flex;flex-wrap:wrap;gap:30px;justify-content:center;background:#f2f2f2;padding:30px}.partners img{height:44px}.days a{padding:6px 12px;border:1px solid #0b1b3b;margin-right:6px}"""


def carpet_album(seed: int) -> Page:
    """A festival's album of an evening: justified links with sizes, lying and standing; albums below."""
    d = Draft("carpet_album", seed, "https://www.baltic-filmfest.test/en/2024/photos/opening-night")
    links = []
    for index in range(d.count):
        d.aspect = d.random.choice((1.5, 1.5, 0.667))
        key = f"{d.random.randint(10000, 99999)}_{d.token(6)}"
        width = 2400 if d.aspect > 1 else 1600
        whole = d.file(f"/media/photos/2024/original/{key}.jpg", width)
        small = d.file(f"/media/photos/2024/h440/{key}.jpg", round(440 * d.aspect))
        who = d.random.choice(PEOPLE)
        links.append(
            f"""<a href="{whole}" data-pswp-width="{width}" data-pswp-height="{fit(d, width)}" data-photo="{index}" target="_blank"><img src="{small}" width="{round(440 * d.aspect)}" height="440" loading="lazy" alt="{who} on the red carpet"><span class="pswp-caption-content" hidden>{who}. Photo: {d.random.choice(PEOPLE)}</span></a>"""
        )
        d.belongs(whole, small, caption=who)
    albums = []
    for day in range(2, d.random.choice((6, 10))):
        cover = d.file(f"/media/photos/2024/cover/day-{day}-{d.token(5)}.jpg", 560, 360)
        albums.append(
            f'<a class="albums__item" href="/en/2024/photos/day-{day}"><img src="{cover}" alt="" loading="lazy"><strong>Day {day}</strong> <small>{d.random.randint(12, 80)} photos</small></a>'
        )
    logo = d.file("/assets/logo-bff.png", 150, 60)
    partners = "".join(f'<a href="https://partner{n}.test"><img src="{d.file(f"/media/partners/p{n}.png", 200, 88)}" alt="Partner"></a>' for n in d.some(8, 20))  # fmt: skip
    return d.done(
        f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Opening night | Photos | Baltic Film Festival</title><style>{CARPET_CSS}</style></head><body><header class="topbar"><a href="/en"><img src="{logo}" alt="Baltic Film Festival" width="150"></a><nav><a href="/en/2024/programme">Programme</a> <a href="/en/2024/photos">Photos</a> <a href="/en/industry">Industry</a></nav></header>
<main class="album"><nav class="days"><a href="/en/2024/photos">All albums</a><a href="/en/2024/photos/day-2">Day 2</a></nav><h1>Opening night: {d.film}</h1><p>{d.words(30)}</p><div class="pswp-gallery" id="gallery--opening-night" data-gallery>{"".join(links)}</div><p>Photos may be used for press purposes when credited.</p><h2>More albums</h2><div class="albums">{"".join(albums)}</div></main><section class="partners">{partners}</section>
<script>document.querySelectorAll('[data-gallery] a').forEach(function(a){{a.addEventListener('click',function(e){{e.preventDefault()}})}});</script></body></html>"""
    )


DESIGNER_CSS = """body{margin:0;font:15px/1.5 Avenir,sans-serif}#SITE_HEADER{text-align:center;padding:30px}#SITE_HEADER a{margin:0 12px}.pro-gallery{position:relative;width:980px;margin:0 auto}.gallery-item-container{position:absolute;overflow:hidden;margin:0}.gallery-item-wrapper,.gallery-item-content,picture{display:block;width:100%;height:100%}.gallery-item-container img{width:100%;height:100%;object-fit:cover}
.social-bar{display:flex;justify-content:center;gap:10px;list-style:none;padding:0}.social-bar img{width:28px;height:28px}.next-projects{display:flex;gap:20px;width:980px;margin:30px auto}.next-projects img{width:313px;height:190px;object-fit:cover}"""


def designer_tiles(seed: int) -> Page:
    """A production designer's page of a film: placed tiles of three columns, names of files in JSON."""
    d = Draft("designer_tiles", seed, "https://www.mstrand-design.test/night-ferry")
    root = "https://static.sitestatic.test/media"
    tiles, items, tops, gap = [], [], [0, 0, 0], 10
    for index in range(d.count):
        d.aspect = d.random.choice((1.5, 1.78, 0.75, 2.35))
        name, column = f"{d.token(6)}_{d.token(32)}~mv2.jpg", tops.index(min(tops))
        height, key = fit(d, 320), f"{d.token(8)}-{d.token(4)}"
        whole = d.file(f"{root}/{name}", 3000)
        one = d.file(f"{root}/{name}/v1/fill/w_320,h_{height},q_90,enc_avif,quality_auto/{name}", 320)  # fmt: skip
        two = d.file(f"{root}/{name}/v1/fill/w_640,h_{height * 2},q_90,enc_avif,quality_auto/{name}", 640)  # fmt: skip
        tiles.append(
            f"""<div class="gallery-item-container item-link-wrapper visible clickable hover-animation-no-effect" id="pgi{d.token(10)}_{index}" data-hash="{key}" data-id="{key}" data-idx="{index}" style="overflow-y:hidden;top:{tops[column]}px;left:{column * 330}px;width:320px;height:{height}px"><div data-hook="item-link-wrapper"><div data-hook="item-wrapper" class="gallery-item-wrapper visible cube cube-type-fill" tabindex="-1"><div class="gallery-item-content item-content-regular image-item gallery-item-visible gallery-item gallery-item-preloaded"><picture id="multi_picture_{key}"><source srcset="{one} 1x, {two} 2x" type="image/jpeg"><img class="gallery-item-visible gallery-item gallery-item-hidden gallery-item-preloaded" data-hook="gallery-item-image-img" data-idx="{index}" src="{one}" alt="" loading="eager" style="width:320px;height:{height}px"></picture></div></div></div></div>"""
        )
        tops[column] += height + gap
        items.append({"itemId": key, "isSecure": False, "orderIndex": index, "metaData": {"title": "", "height": fit(d, 3000), "width": 3000, "fileName": f"set_{index}.jpg"}, "mediaUrl": name})  # fmt: skip
        d.belongs(whole, one, two)
    warm = {"appsWarmupData": {d.token(12): {"comp-k1_galleryData": {"items": items, "totalItemsCount": d.count}}}}  # fmt: skip
    social = []
    for network in ("instagram", "imdb", "vimeo"):
        name = f"{d.token(32)}.png"
        icon = d.file(f"{root}/{name}/v1/fill/w_28,h_28,al_c,q_85,enc_avif,quality_auto/{name}", 28, 28)  # fmt: skip
        social.append(
            f'<li><a data-testid="linkElement" href="https://{network}.test/x" target="_blank"><wow-image class="HlRz5e"><img src="{icon}" alt="{network}"></wow-image></a></li>'
        )
    projects = []
    for film in d.films[:3]:
        name = f"{d.token(6)}_{d.token(32)}~mv2.jpg"
        art = d.file(f"{root}/{name}/v1/fill/w_313,h_190,al_c,q_80,enc_avif,quality_auto/{name}", 313, 190)  # fmt: skip
        projects.append(
            f'<div class="wixui-repeater__item"><a href="/{slug(film)}"><wow-image class="HlRz5e"><img src="{art}" alt="{film}" width="313" height="190"></wow-image></a><h3>{film}</h3></div>'
        )
    return d.done(
        f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{d.film} | M. Strand, production designer</title><style>{DESIGNER_CSS}</style></head><body class="responsive"><div id="SITE_CONTAINER"><div id="masterPage" class="mesh-layout"><header id="SITE_HEADER"><h1><a href="/">M. STRAND</a></h1><nav><a href="/film">Film</a><a href="/commercials">Commercials</a><a href="/about">About</a></nav></header>
<main id="PAGES_CONTAINER"><div class="wixui-rich-text" style="width:980px;margin:0 auto"><h2>{d.film}</h2><p>Director: {d.random.choice(PEOPLE)}. {d.words(25)}</p></div><div id="comp-k1" class="pro-gallery-wrapper"><div id="pro-gallery-comp-k1" class="pro-gallery"><div class="pro-gallery-parent-container"><div id="pro-gallery-container-comp-k1" class="pro-gallery inline-styles one-row" style="height:{max(tops)}px">{"".join(tiles)}</div></div></div></div>
<div class="wixui-repeater next-projects">{"".join(projects)}</div></main><footer id="SITE_FOOTER"><ul class="social-bar">{"".join(social)}</ul></footer></div></div><script type="application/json" id="site-warmup-data">{json.dumps(warm)}</script></body></html>"""
    )


SHARED_CSS = """body{margin:0;background:#f3f5f6;font:14px/1.4 "Proxima Nova",Helvetica,sans-serif}.global-nav{background:#000c;color:#fff;padding:12px 20px}.album-header{height:240px;background-size:cover;background-position:center;color:#fff;padding:40px}.photo-list-album-view{position:relative;width:1230px;margin:14px auto}.photo-list-photo-view{position:absolute;overflow:hidden}.photo-container,.photo-container img{width:100%;height:100%;display:block}
.interaction-view{position:absolute;inset:0}.interaction-view .overlay{position:absolute;inset:0}.interaction-bar{position:absolute;bottom:0;left:6px;right:6px;color:#fff;opacity:0}.pagination-view{text-align:center;padding:20px}.foot{background:#212124;color:#999;padding:20px}"""


def shared_album(seed: int) -> Page:
    """A film school's album at a photo service: placed boxes with a picture under a link, a model."""
    owner, album = "98114412@N05", 72177720311845
    d = Draft("shared_album", seed, f"https://www.flocker.test/photos/{owner}/albums/{album}/")
    views, models, left, top, header = [], [], 0, 0, ""
    for _ in range(d.count):
        d.aspect = d.random.choice((1.5, 1.5, 1.33, 0.667))
        number, secret = d.random.randint(5 * 10**10, 6 * 10**10), d.token(10)
        base, width = f"//live.flockerstatic.test/65535/{number}_{secret}", round(240 * d.aspect)
        if left + width > 1230:
            left, top = 0, top + 246
        addresses, sizes = [], {}
        for sign, longest in (("m", 240), ("n", 320), ("z", 640), ("b", 1024), ("h", 1600), ("k", 2048)):  # fmt: skip
            wide = longest if d.aspect > 1 else round(longest * d.aspect)
            addresses.append(d.file(f"{base}_{sign}.jpg", wide))
            sizes[sign] = {"displayUrl": f"{base}_{sign}.jpg", "url": f"{base}_{sign}.jpg", "width": wide, "height": fit(d, wide)}  # fmt: skip
        d.belongs(*addresses)
        title, page = d.random.choice(LENSES), f"/photos/{owner}/{number}/in/album-{album}"
        views.append(
            f"""<div class="view photo-list-photo-view awake" data-view-signature="photo-list-photo-view__engagementModelName_photo-lite-models__id_{number}" style="transform: translate({left}px, {top}px); width: {width}px; height: 240px;"><div class="photo-container"><img src="{addresses[1]}" loading="lazy" alt="{title}"></div><div class="interaction-view"><div class="photo-list-photo-interaction"><a class="overlay" href="{page}" role="heading" aria-level="3" aria-label="{title} by Filmschool West" id="yui_{number}"></a><div class="interaction-bar" title="{title}"><div class="text"><a class="title" href="{page}">{title}</a></div></div></div></div></div>"""
        )
        left += width + 6
        models.append({"_modelRegistry": "photo-models", "pathAlias": None, "title": title, "id": str(number), "sizes": {"data": sizes}})  # fmt: skip
        header = header or addresses[4]
    face = d.file("//farm6.flockerstatic.test/5341/buddyicons/98114412@N05_r.jpg", 96, 96)
    state = json.dumps({"main": {"set-models": [{"data": {"id": str(album), "photoPageList": {"_data": models}}}]}})  # fmt: skip
    return d.done(
        f"""<!DOCTYPE html><html lang="en-US" class="no-js html-photo-list-album-page-view"><head><meta charset="utf-8"><title>Shooting {d.film}, second year | Flocker</title><style>{SHARED_CSS}</style></head><body><div id="global-nav" class="global-nav">flocker <a href="/explore">Explore</a></div><div id="content"><div class="view photo-list-album-page-view"><div class="album-header" style="background-image: url({header});"><div class="metadata-content-container"><h1 class="album-title">Shooting {d.film}, second year</h1><div class="album-attribution"><img class="avatar" src="{face}" width="48" height="48" alt=""> <a href="/photos/{owner}/">Filmschool West</a></div><p>{d.count} photos</p></div></div>
<div class="view photo-list-view photo-list-album-view requiredToShowOnServer" style="height:{top + 246}px">{"".join(views)}</div><div class="view pagination-view"><span class="is-current">1</span></div></div></div><div class="foot">About Jobs Blog Developers</div><script class="modelExport">var modelExport = {state};</script></body></html>"""
    )
