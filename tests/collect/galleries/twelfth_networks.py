"""Of the twelfth set: boards, networks, a forum, and two pages without a gallery."""

from __future__ import annotations

import json

from collect.galleries.draft import Draft, Page, slug


def pin_board(seed: int) -> Page:
    """A board of pinned film stills; the ideas offered below and faces are not of it."""
    d = Draft("pin_board", seed, "https://www.pins.test/cleo/film-stills/")
    host = "https://i.pinimg.test"

    def pin() -> tuple[str, list[str], int]:
        mark = d.token(32)
        rest = f"{mark[:2]}/{mark[2:4]}/{mark[4:6]}/{mark}.jpg"
        aspect = d.random.choice((d.aspect, d.aspect, 0.75, 1.5))
        files = [
            d.file(f"{host}/{size}/{rest}", width, round(width / aspect))
            for size, width in (("originals", 1600), ("736x", 736), ("474x", 474), ("236x", 236))
        ]
        number = str(d.random.randint(10**17, 10**18))
        markup = f"""<div class="Yl- MIw Hb7" data-grid-item="true" role="listitem"><div data-test-id="pin" data-test-pin-id="{number}"><div data-test-id="pinWrapper" class="XiG zI7"><div data-test-id="deeplink-wrapper"><a aria-label="Pin page" class="Wk9 CCY S9z" href="/pin/{number}/"><div data-test-id="non-story-pin-image"><div data-test-id="pinrep-image" class="XiG zI7"><img alt="This may contain: a person in a film" class="hCL kVc L4E MIw" fetchpriority="auto" loading="auto" src="{files[3]}" srcset="{files[3]} 1x, {files[2]} 2x, {files[1]} 3x, {files[0]} 4x"/></div></div></a></div></div></div></div>"""
        return markup, files, round(236 / aspect)

    pins = ""
    told = []
    for _ in range(d.count):
        markup, files, high = pin()
        d.belongs(*files)
        pins += markup
        told.append(
            {
                "images": {
                    "236x": {"width": 236, "height": high, "url": files[3]},
                    "736x": {"url": files[1]},
                    "orig": {"url": files[0]},
                }
            }
        )
    ideas = "".join(pin()[0] for _ in d.some(4, 9))
    face = d.file(f"{host}/75x75_RS/{d.token(2)}/{d.token(32)}.jpg", 75, 75)
    return d.done(f"""<!DOCTYPE html><html class="en" dir="ltr" lang="en"><head><meta charset="utf-8"><title>{d.count} film stills ideas | cinema, frames</title>
<style>body{{margin:0;font:16px -apple-system,Arial,sans-serif}}.HeaderBar{{display:flex;gap:20px;padding:16px}}.top{{text-align:center}}.top img{{border-radius:50%}}[role=list]{{columns:236px;column-gap:16px;padding:0 24px}}.Yl-{{break-inside:avoid;padding-bottom:16px}}.hCL{{width:100%;display:block;border-radius:16px}}h2{{text-align:center}}</style></head>
<body><div id="__PWS_ROOT__" data-reactcontainer="true"><div data-test-id="header" class="HeaderBar"><a href="/" aria-label="Home"><svg width="24" height="24"><circle cx="12" cy="12" r="12" fill="#c00"/></svg></a><a href="/ideas/">Explore</a><input placeholder="Search"></div>
<div class="top"><h1>film stills</h1><div data-test-id="board-owner"><a href="/cleo/"><img alt="Cleo" src="{face}" width="48" height="48"></a></div><div>{d.count} Pins</div></div>
<div data-test-id="board-feed"><div class="vbI XiG" role="list">{pins}</div></div><div data-test-id="more-ideas"><h2>More ideas for this board</h2><div class="vbI XiG" role="list">{ideas}</div></div></div>
<script id="__PWS_INITIAL_PROPS__" type="application/json">{json.dumps({"initialReduxState": {"boardFeed": told}})}</script></body></html>""")


def network_album(seed: int) -> Page:
    """A cinema page's album on a social network, built by script from data in the page."""
    d = Draft("network_album", seed, "https://www.facesite.test/media/set/?set=a.51022&type=3")
    edges = []
    for _ in range(d.count):
        name = f"{d.random.randint(10**8, 10**9)}_{d.random.randint(10**14, 10**15)}_{d.random.randint(10**17, 10**18)}_n.jpg"
        tail = f"_nc_cat={d.random.randint(100, 111)}&ccb=1-7&_nc_sid={d.token(6)}&oh=00_{d.token(20)}&oe={d.token(8).upper()}"
        small = d.file(
            f"https://scontent.facecdn.test/v/t39.30808-6/{name}?stp=c0.5000x0.5000f_dst-jpg_s261x260_tt6&{tail}",
            261,
            260,
        )
        large = d.file(f"https://scontent.facecdn.test/v/t39.30808-6/{name}?{tail}", 2048)
        d.belongs(large, small)
        number = name.split("_")[1]
        edges.append(
            {
                "node": {
                    "__typename": "Photo",
                    "id": number,
                    "image": {"uri": small, "height": 260, "width": 261},
                    "viewer_image": {"uri": large, "height": round(2048 / d.aspect), "width": 2048},
                    "url": f"https://www.facesite.test/photo/?fbid={number}&set=a.51022",
                }
            }
        )
    face = d.file(
        f"https://scontent.facecdn.test/v/t39.30808-1/{d.random.randint(10**8, 10**9)}_n.jpg?stp=cp0_dst-jpg_s40x40&oh={d.token()}",
        40,
        40,
    )
    data = json.dumps(
        {
            "require": [
                [
                    "RelayPrefetchedStreamCache",
                    "next",
                    [],
                    [
                        {
                            "__bbox": {
                                "result": {
                                    "data": {
                                        "album": {
                                            "title": {"text": d.film},
                                            "owner": {
                                                "name": "Odeon",
                                                "profile_picture": {"uri": face},
                                            },
                                            "media": {"edges": edges},
                                        }
                                    }
                                }
                            }
                        }
                    ],
                ]
            ]
        }
    ).replace("/", "\\/")
    comments = ""
    for index in d.some(0, 4):
        small = d.file(
            f"https://scontent.facecdn.test/v/t1.30497-1/{index}_n.jpg?stp=dst-png_s32x32&oh={d.token()}",
            32,
            32,
        )
        comments += f'<div role="article" aria-label="Comment"><svg role="none" style="height:32px;width:32px" viewBox="0 0 32 32"><image xlink:href="{small.replace("&", "&amp;")}" style="height:32px;width:32px"></image></svg> <span dir="auto">{d.words(8)}</span></div>'
    return d.done(f"""<!DOCTYPE html><html id="facesite" class="_9dls __fb-light-mode" lang="en" dir="ltr"><head><meta charset="utf-8"/><title>{d.film} | Odeon</title>
<style>body{{margin:0;background:#f0f2f5;font:15px Helvetica,Arial,sans-serif}}.x9f619{{background:#fff;border-radius:8px;max-width:1090px;margin:16px auto;padding:16px}}.banner{{background:#fff;height:56px;padding:0 16px;line-height:56px}}.album{{display:grid;grid-template-columns:repeat(4,1fr);gap:8px}}.album img{{width:100%;aspect-ratio:1;object-fit:cover;border-radius:6px;display:block}}.x1rg5ohu{{border-radius:50%}}</style></head>
<body class="_6s5d _71pn system-fonts--body segoe"><div class="banner" role="banner"><a aria-label="Home" href="/">f</a></div><div id="mount_0_0_x"><div role="main"><div class="x9f619"><a href="/odeon"><img class="x1rg5ohu" id="owner" alt="" width="40" height="40"></a> <b>Odeon</b><h1 class="x1heor9g">{d.film}</h1><span dir="auto">{d.words(18)}</span><div class="album" id="album"></div></div><div class="x9f619">{comments}</div></div></div>
<script type="application/json" data-content-len="{len(data)}" data-sjs>{data}</script>
<script>var told=JSON.parse(document.querySelector("[data-sjs]").textContent).require[0][3][0].__bbox.result.data.album;document.getElementById("owner").src=told.owner.profile_picture.uri;told.media.edges.forEach(function(e){{var n=e.node,one=document.createElement("div");one.className="x1i10hfl x1qjc9v5";one.innerHTML='<a aria-label="Photo" class="x1ey2m1c x9f619x" role="link" tabindex="0"><img alt="May be an image of 1 person" class="xzg4506 x5yr21d xh8yej3" referrerpolicy="origin-when-cross-origin"></a>';one.querySelector("a").href=n.url;one.querySelector("img").src=n.image.uri;document.getElementById("album").appendChild(one)}});</script></body></html>""")


def stills_thread(seed: int) -> Page:
    """Forum thread in which members attach and embed stills; faces and signatures are not of it."""
    d = Draft("stills_thread", seed, "https://forum.celluloid.test/threads/stills.8841/")
    left = d.count
    posts = ""
    number = 21000
    while left:
        here = min(left, d.random.randint(1, 8))
        left -= here
        number += d.random.randint(1, 60)
        attached = d.random.random() < 0.6
        inner = f"{d.words(d.random.randint(6, 40))}<br />\n"
        files = ""
        for _ in range(here):
            key = d.random.randint(10000, 99999)
            name = f"{slug(d.film)}-{key}"
            if attached:
                small = d.file(
                    f"/data/attachments/{key // 1000}/{key}-{d.token(32)}.jpg",
                    round(250 * d.aspect),
                    250,
                )
                whole = d.file(f"/attachments/{name}-jpg.{key}/", 1920)
                d.belongs(whole, small)
                files += f"""<li class="file file--linked"><a class="u-anchorTarget" id="attachment-{key}"></a><a class="file-preview js-lbImage" href="{whole}" target="_blank" data-lb-sidebar-href=""><img src="{small}" alt="{name}.jpg" width="{round(250 * d.aspect)}" height="250" loading="lazy" /></a><div class="file-content"><div class="file-info"><span class="file-name" title="{name}.jpg">{name}.jpg</span><div class="file-meta">{d.random.randint(80, 900)} KB &middot; Views: {d.random.randint(3, 90)}</div></div></div></li>"""
            else:
                whole = d.file(f"https://img.hostbox.test/{d.token(4)}/{name}.png", 1280)
                d.belongs(whole)
                inner += f"""<div class="bbImageWrapper  js-lbImage" title="{name}.png" data-src="{whole}" data-lb-sidebar-href="" data-lb-caption-extra-html="" data-single-image="1"><img src="{whole}" data-url="{whole}" class="bbImage" data-zoom-target="1" style="" alt="{name}.png" title="" width="" height="" loading="lazy" /></div><br />\n"""
        face = d.file(f"/data/avatars/m/0/{number % 400}.jpg?{1600000000 + number}", 96, 96)
        sign = ""
        if d.random.random() < 0.3:
            sign = f'<aside class="message-signature"><div class="bbWrapper"><img src="{d.file(f"https://sigs.test/{d.token()}.gif", 350, 60)}" class="bbImage" width="350" height="60" alt="" loading="lazy"></div></aside>'
        section = (
            f'<section class="message-attachments"><h4 class="block-textHeader">Attachments</h4><ul class="attachmentList">{files}</ul></section>'
            if files
            else ""
        )
        posts += f"""<article class="message message--post js-post js-inlineModContainer" data-author="member{number % 400}" data-content="post-{number}" id="js-post-{number}"><div class="message-inner"><div class="message-cell message-cell--user"><section class="message-user"><div class="message-avatar"><a href="/members/{number % 400}/" class="avatar avatar--m" data-user-id="{number % 400}"><img src="{face}" alt="member" class="avatar-u{number % 400}-m" width="96" height="96" /></a></div><h4 class="message-name">member{number % 400}</h4></section></div>
<div class="message-cell message-cell--main"><div class="message-main js-quickEditTarget"><div class="message-content js-messageContent"><div class="message-userContent lbContainer js-lbContainer" data-lb-id="post-{number}"><article class="message-body js-selectToQuote"><div class="bbWrapper">{inner}</div></article>{section}</div>{sign}</div></div></div></div></article>
"""
    logo = d.file("/styles/default/xenforo/logo.png", 220, 50)
    return d.done(f"""<!DOCTYPE html><html id="XF" lang="en-GB" dir="LTR" data-app="public" data-template="thread_view" class="has-no-js template-thread_view"><head><meta charset="utf-8" /><title>{d.film}: stills | Celluloid Forum</title>
<style>body{{margin:0;background:#edf0f3;font:15px "Segoe UI",Arial,sans-serif}}.p-nav{{background:#234;color:#fff;padding:12px 40px}}.p-body{{max-width:1180px;margin:20px auto}}.message{{background:#fff;border:1px solid #d3dae0;margin-bottom:12px}}.message-inner{{display:flex}}.message-cell--user{{width:150px;background:#f6f8fa;padding:10px;text-align:center}}.message-cell--main{{flex:1;padding:12px;min-width:0}}.bbImage{{max-width:100%}}.attachmentList{{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:10px}}.file{{width:200px;border:1px solid #ddd}}.file-preview{{display:block;height:120px;overflow:hidden}}.file-preview img{{width:100%;height:100%;object-fit:cover}}.file-content{{font-size:12px;padding:4px;overflow:hidden}}</style></head>
<body data-template="thread_view"><div class="p-pageWrapper"><header class="p-nav"><a href="/"><img src="{logo}" alt="Celluloid Forum" width="220" height="50" /></a></header><div class="p-body"><div class="p-body-header"><h1 class="p-title-value">{d.film}: stills</h1></div><div class="p-body-main"><div class="block block--messages"><div class="block-body js-replyNewMessageContainer">{posts}</div></div></div></div><footer class="p-footer p-body">Community platform</footer></div></body></html>""")


def disc_shop(seed: int) -> Page:
    """A shop's category of discs with covers; no gallery."""
    d = Draft("disc_shop", seed, "https://discshop.test/collections/world-cinema")
    cards = ""
    for film in d.films[: d.random.randint(8, 18)]:
        stem = f"//discshop.test/cdn/shop/files/{slug(film)}-bluray.jpg?v={d.random.randint(1600000000, 1720000000)}"
        told = ", ".join(
            f"{d.file(f'{stem}&width={w}', w, round(w * 1.25)).replace('&', '&amp;')} {w}w"
            for w in (165, 360, 533)
        )
        shown = f"{stem}&amp;width=533"
        cards += f"""<li class="grid__item scroll-trigger animate--slide-in"><div class="card-wrapper product-card-wrapper underline-links-hover"><div class="card card--standard card--media"><div class="card__inner color-scheme-2 gradient ratio" style="--ratio-percent: 125.0%;"><div class="card__media"><div class="media media--transparent media--hover-effect"><img srcset="{told}" src="{shown}" sizes="(min-width: 990px) 250px, 50vw" alt="{film} Blu-ray" class="motion-reduce" loading="lazy" width="533" height="666"></div></div></div><div class="card__content"><div class="card__information"><h3 class="card__heading h5"><a href="/products/{slug(film)}-bluray" class="full-unstyled-link">{film} (Blu-ray)</a></h3><div class="price"><span class="price-item price-item--regular">£{d.random.randint(9, 29)}.99 GBP</span></div></div></div></div></div></li>"""
    logo = d.file("//discshop.test/cdn/shop/files/logo.png?v=16123&width=200", 200, 60)
    cards_paid = "".join(
        f'<li class="list-payment__item"><img src="{d.file(f"//cdn.discshop.test/pay/{one}.png", 38, 24)}" width="38" height="24" alt="{one}"></li>'
        for one in ("visa", "master", "amex")
    )
    return d.done(f"""<!doctype html><html class="js" lang="en"><head><meta charset="utf-8"><title>World cinema &ndash; Disc Shop</title>
<style>body{{margin:0;font:15px Assistant,Arial,sans-serif}}.header{{display:flex;gap:30px;padding:20px 50px;align-items:center}}.page-width{{max-width:1200px;margin:auto;padding:0 50px}}.grid{{list-style:none;padding:0;display:grid;grid-template-columns:repeat(4,1fr);gap:16px}}.media img{{width:100%;height:auto;display:block}}.list-payment{{list-style:none;display:flex;gap:6px}}</style></head>
<body class="gradient"><div class="section-header"><header class="header"><a href="/" class="header__heading-link"><img src="{logo.replace("&", "&amp;")}" alt="Disc Shop" width="200" height="60"></a><nav class="header__inline-menu"><a href="/collections/all">All</a> <a href="/pages/contact">Contact</a></nav><a href="/cart">Basket</a></header></div>
<main id="MainContent" class="content-for-layout focus-none"><div class="collection-hero page-width"><h1 class="collection-hero__title">World cinema</h1><p>{d.words(25)}</p></div><div class="page-width"><div class="facets">Filter: Availability, Price. Sort by: Best selling</div><div id="ProductGridContainer" class="collection"><ul id="product-grid" class="grid product-grid grid--2-col-tablet-down grid--4-col-desktop">{cards}</ul></div></div></main><footer class="footer page-width"><ul class="list list-payment" role="list">{cards_paid}</ul></footer></body></html>""")


def magazine_front(seed: int) -> Page:
    """A film magazine's first page with cards of its articles; no gallery."""
    d = Draft("magazine_front", seed, "https://reelreview.test/")
    cards = ""
    for index, film in enumerate(d.films[: d.random.randint(7, 16)]):
        width = 1200 if index == 0 else 480
        picture = d.file(
            f"https://media.reelreview.test/photos/{d.token(24)}/16:9/w_{width},c_limit/{slug(film)}.jpg",
            width,
            width * 9 // 16,
        )
        kind = d.random.choice(("Review", "Interview", "News", "Essay"))
        cards += f"""<div class="summary-item summary-item--{"lead" if index == 0 else "card"} summary-item--article" data-item='{{"index":{index}}}'><a class="summary-item__image-link" href="/story/{slug(film)}" aria-hidden="true" tabindex="-1"><span class="responsive-asset summary-item__image"><picture class="responsive-image"><img alt="Image may contain: Person" class="responsive-image__image" src="{picture}" {"" if index == 0 else 'loading="lazy"'}></picture></span></a><div class="summary-item__content"><div class="rubric">{kind}</div><a class="summary-item__hed-link" href="/story/{slug(film)}"><h3 class="summary-item__hed">{film}: {d.words(5)}</h3></a><div class="summary-item__dek">{d.words(14)}</div><p class="byline">By A. Writer</p></div></div>"""
    logo = d.file("https://reelreview.test/verso/static/reel/assets/logo.png", 240, 60)
    advert = d.file("https://ads.test/creative/970x250.jpg", 970, 250)
    return d.done(f"""<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>Reel Review: film news, reviews and essays</title>
<style>body{{margin:0;font:16px Georgia,serif}}header,footer{{padding:24px 60px;border-bottom:1px solid #000}}.ad{{text-align:center;background:#eee;padding:12px}}.summary-collage{{display:grid;grid-template-columns:repeat(3,1fr);gap:30px;padding:30px 60px}}.summary-item--lead{{grid-column:1/-1;display:flex;gap:30px}}.summary-item--lead img{{width:700px}}.summary-item img{{max-width:100%;height:auto}}a{{color:#000;text-decoration:none}}</style></head>
<body><div class="ad"><a href="https://ads.test/c"><img src="{advert}" width="970" height="250" alt="Advertisement"></a></div><header><a href="/"><img src="{logo}" alt="Reel Review" width="240" height="60"></a> <nav><a href="/reviews">Reviews</a> <a href="/festivals">Festivals</a> <a href="/subscribe">Subscribe</a></nav></header><main id="main-content"><div class="summary-collage">{cards}</div></main><footer>© Reel Review</footer></body></html>""")
