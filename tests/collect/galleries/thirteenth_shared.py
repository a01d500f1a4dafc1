"""Of the thirteenth set: what people share or sell on services."""

from __future__ import annotations

import base64
import json
from html import escape

from collect.galleries.draft import LENSES, Draft, Page, slug


def prop_listing(seed: int) -> Page:
    """A maker's listing at a market of handmade things: a carousel with its strip, other things below."""
    d = Draft(
        "prop_listing",
        seed,
        "https://www.handmade-market.test/listing/1348812207/wooden-clapperboard",
    )
    cdn = f"https://i.marketstatic.test/{d.random.randint(10**7, 4 * 10**7)}"
    panes, strip, said = [], [], []
    for i in range(d.random.randint(5, 14)):
        key, tail = f"r/il/{d.token(6)}", f"{d.random.randint(10**9, 6 * 10**9)}"
        wide, high = d.random.choice(((3000, 2250), (2250, 3000), (2400, 2400)))
        end = f"{tail}_{d.token(4)}.jpg"
        small = d.file(f"{cdn}/{key}/{tail}/il_75x75.{end}", 75, 75)
        mid = d.file(f"{cdn}/{key}/{tail}/il_794xN.{end}", 794, round(794 * high / wide))
        large = d.file(f"{cdn}/{key}/{tail}/il_1588xN.{end}", 1588, round(1588 * high / wide))
        whole = d.file(f"{cdn}/{key}/{tail}/il_fullxfull.{end}", wide, high)
        d.belongs(small, mid, large, whole)
        said.append({"@type": "ImageObject", "contentURL": whole, "thumbnail": mid})
        pre = "" if i == 0 else "data-"
        shown = (
            'data-carousel-first-image data-perf-group="main-product-image" fetchpriority="high"'
            if i == 0
            else 'loading="lazy"'
        )
        panes.append(
            f'<li class="wt-position-absolute wt-width-full wt-height-full wt-position-top wt-position-left carousel-pane" data-carousel-pane data-palette-listing-image data-image-id="{tail}" data-index="{i}"><img class="wt-max-width-full wt-horizontal-center wt-vertical-center carousel-image wt-rounded" {shown} alt="Wooden clapperboard image {i + 1}" {pre}src="{mid}" {pre}srcset="{mid} 1x, {large} 2x" data-index="{i}" data-src-zoom-image="{whole}" data-original-image-width="{wide}" data-original-image-height="{high}"></li>'
        )
        strip.append(
            f'<li data-carousel-pagination-item data-index="{i}" class="wt-mr-xs-1 wt-mb-xs-1 wt-bg-gray wt-flex-shrink-xs-0 wt-rounded carousel-pagination-item-v2"><img data-src-delay="{small}" class="wt-animated wt-animated--appear-01" src="{small}" alt="" aria-hidden="true" width="75" height="75"></li>'
        )

    def card(name: str) -> str:
        picture = d.file(
            f"https://i.marketstatic.test/{d.random.randint(10**6, 10**7)}/r/il/{d.token(6)}/{d.token(10)}/il_340x270.{d.token(8)}.jpg",
            340,
            270,
        )
        return f'<li class="wt-list-unstyled wt-grid__item-xs-6"><div class="js-merch-stash-check-listing v2-listing-card" data-listing-id="{d.random.randint(10**8, 10**9)}"><a class="listing-link" href="/listing/{slug(name)}"><div class="v2-listing-card__img"><img class="wt-width-full wt-height-full" data-listing-card-listing-image src="{picture}" alt="" loading="lazy" width="340" height="270"></div><h3 class="v2-listing-card__title">{escape(name)}</h3><span class="currency-value">{d.random.randint(8, 90)}.00</span></a></div></li>'

    goods = [
        "Film reel clock",
        "Slate fridge magnet",
        "Enamel pin camera",
        "Cinema light box",
        "Director chair cover",
        "Ticket stub frame",
        "Popcorn bowl",
        "Poster hanger",
        "Script binder",
        "Lens mug",
    ]
    shop = "".join(card(g) for g in d.random.sample(goods, d.random.randint(3, 6)))
    more = "".join(card(f"{f} print") for f in d.films[: d.random.randint(6, 12)])
    reviews = "".join(
        f'<div class="wt-grid__item-xs-12 review-card"><img class="wt-circle" src="{d.file(f"https://i.marketstatic.test/iusa/{d.token(6)}/iusa_75x75.{d.token(8)}.jpg", 75, 75)}" width="36" height="36" alt=""><span>5 out of 5 stars</span><p class="wt-text-truncate--multi-line">{d.words(16)}</p></div>'
        for _ in d.some(2, 5)
    )
    owner = d.file(
        f"https://i.marketstatic.test/isla/{d.token(6)}/isla_75x75.{d.token(8)}.jpg", 75, 75
    )
    ld = json.dumps(
        {
            "@type": "Product",
            "@context": "https://schema.org",
            "name": "Wooden clapperboard",
            "image": said,
        }
    )
    return d.done(f"""<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>Wooden Clapperboard, Engraved Film Slate - Market</title><meta property="og:image" content="{said[0]["thumbnail"]}"><script type="application/ld+json">{ld}</script><style>
body{{margin:0;font:15px/1.5 Graphik,Arial;color:#222}}header{{padding:14px 40px;border-bottom:1px solid #ddd}}.content-wrap{{max-width:1320px;margin:20px auto;display:flex;gap:40px;padding:0 20px}}.image-col{{width:64%}}.image-carousel-container{{display:flex;gap:10px}}ul{{list-style:none;padding:0;margin:0}}.carousel-pagination-item-v2{{width:62px;height:62px;margin-bottom:6px;overflow:hidden}}.carousel-pagination-item-v2 img{{width:62px;height:62px}}
.carousel-pane-list{{position:relative;flex:1;height:620px;overflow:hidden;background:#faf9f5}}.carousel-pane{{position:absolute;inset:0;opacity:0;text-align:center}}.carousel-pane.on{{opacity:1}}.carousel-image{{max-width:100%;max-height:620px}}.info{{flex:1}}.row{{display:grid;grid-template-columns:repeat(6,1fr);gap:14px;max-width:1320px;margin:20px auto;padding:0 20px}}.v2-listing-card__img img{{width:100%;height:auto}}.v2-listing-card__title{{font-size:14px;font-weight:400}}a{{color:#222;text-decoration:none}}.review-card{{margin:16px 0}}
</style></head><body class="ui-toolkit"><header><a href="/">Market</a> <input placeholder="Search for anything"> <a href="/c/home">Home</a> <a href="/c/gifts">Gifts</a></header>
<div class="content-wrap"><div class="image-col"><div class="image-carousel-container wt-position-relative" data-component="listing-page-image-carousel"><ul class="wt-list-unstyled carousel-pagination" data-carousel-pagination-list>{"".join(strip)}</ul><ul class="wt-list-unstyled wt-overflow-hidden wt-position-relative carousel-pane-list" data-carousel-pane-list>{"".join(panes)}</ul></div><div id="reviews"><h2>Reviews for this item</h2>{reviews}</div></div>
<div class="info" id="listing-page-cart"><p class="wt-text-title-larger">£{d.random.randint(18, 60)}.00</p><h1 data-buy-box-listing-title="true">Wooden Clapperboard, Engraved Film Slate, Gift for Film Makers</h1><p><img src="{owner}" width="40" height="40" class="wt-circle" alt=""> SlateAndSawdust</p><button>Add to basket</button><p>{d.words(50)}</p></div></div>
<h2 style="padding:0 20px">More from this shop</h2><ul class="row">{shop}</ul><h2 style="padding:0 20px">You may also like</h2><ul class="row">{more}</ul><footer style="background:#232347;color:#fff;padding:40px">© 2025 Market</footer>
<script>const ps=[...document.querySelectorAll("[data-carousel-pane]")];function show(i){{ps.forEach(p=>p.classList.toggle("on",+p.dataset.index===i));[i,i+1].forEach(k=>{{const m=ps[k]&&ps[k].querySelector("img");if(m&&m.dataset.src){{m.srcset=m.dataset.srcset;m.src=m.dataset.src}}}})}}show(0);document.querySelectorAll("[data-carousel-pagination-item]").forEach(t=>t.onclick=()=>show(+t.dataset.index))</script></body></html>""")


def channel_blocks(seed: int) -> Page:
    """A channel of collected frames at a site for collecting: square blocks, some of words, props in JSON."""
    d = Draft(
        "channel_blocks", seed, f"https://www.blocks.test/mara-lind/{slug('windows in film')}"
    )

    def of_size(key: str, edge: int, wide: int, high: int) -> str:
        edits = {
            "resize": {"width": edge, "height": edge, "fit": "inside", "withoutEnlargement": True},
            "webp": {"quality": 75},
            "rotate": None,
        }
        code = base64.b64encode(
            json.dumps(
                {"bucket": "blocks_images", "key": key, "edits": edits}, separators=(",", ":")
            ).encode()
        ).decode()
        scale = edge / max(wide, high)
        return d.file(
            f"https://images.blocks.test/{code}?bc=0", round(wide * scale), round(high * scale)
        )

    cells, state = [], {}
    first = d.random.randint(10**6, 3 * 10**7)
    for i in range(d.count):
        wide, high = d.random.choice(((1920, 1080), (1920, 804), (1440, 1080), (1280, 960)))
        key = f"{first + i * 7}/original_{d.token(32)}.jpg"
        one, two, big = (of_size(key, edge, wide, high) for edge in (325, 650, 1200))
        title = (
            d.random.choice(LENSES) if d.random.random() < 0.6 else f"Screenshot 2024-03-{i + 1:02}"
        )
        d.belongs(one, two, big, caption=title)
        state[f"Image:{first + i * 7}"] = {
            "__typename": "Image",
            "id": first + i * 7,
            "title": title,
            "src": one,
            "src_1x": one,
            "src_2x": two,
            "resized_image": {"grid_cell_resized_image": big},
        }
        cells.append(
            f'<div class="c-grid-cell"><a role="button" href="/block/{first + i * 7}" class="c-cell"><div class="c-image-box"><img alt="{escape(title)}" src="{one}" srcset="{one} 1x, {two} 2x" loading="{"eager" if i < 6 else "lazy"}" decoding="async" class="c-image"></div><div class="c-caption">{escape(title)}</div></a></div>'
        )
        if d.random.random() < 0.12:
            cells.append(
                f'<div class="c-grid-cell"><a role="button" href="/block/{first + i * 7 + 3}" class="c-cell"><div class="c-text-box"><p>{d.words(40)}</p></div><div class="c-caption">Note</div></a></div>'
            )
    channels = "".join(
        f'<div class="c-grid-cell"><a href="/someone/{slug(f)}" class="c-channel"><h4>{escape(f)}</h4><span>{d.random.randint(4, 400)} blocks</span></a></div>'
        for f in d.films[: d.random.randint(2, 4)]
    )
    faces = "".join(
        f'<a href="/u{n}"><img alt="" width="30" height="30" src="{d.file(f"https://avatars.blocks.test/{d.random.randint(1, 90000)}/small_{d.token(16)}.jpg?1", 40, 40)}"></a>'
        for n in d.some(1, 5)
    )
    props = json.dumps(
        {
            "props": {"pageProps": {"slug": "windows-in-film"}, "apolloState": state},
            "page": "/[user]/[slug]",
            "buildId": d.token(20),
        }
    )
    return d.done(f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Windows in film — Blocks</title><meta name="viewport" content="width=device-width"><style>
body{{margin:0;font:14px/1.5 Arial;color:#333}}.top{{display:flex;gap:20px;padding:20px;align-items:center}}.top input{{flex:1;padding:8px;border:1px solid #ddd}}.head{{padding:10px 20px 40px;display:flex;gap:60px}}h1{{font-size:30px;font-weight:400;margin:0}}h1 a{{color:#888;text-decoration:none}}
.c-grid{{display:grid;grid-template-columns:repeat(auto-fill,minmax(220px,1fr));gap:24px;padding:20px}}.c-cell{{color:#666;text-decoration:none;display:block;text-align:center}}.c-image-box,.c-text-box,.c-channel{{aspect-ratio:1;display:flex;align-items:center;justify-content:center}}.c-text-box{{border:1px solid #ddd;padding:14px;overflow:hidden;text-align:left;font-size:12px}}.c-image{{max-width:100%;max-height:100%}}.c-caption{{font-size:12px;margin-top:6px}}.c-channel{{flex-direction:column;border:2px solid #17ac10;color:#17ac10;text-decoration:none}}
</style></head><body><div id="__next"><div class="top"><a href="/" aria-label="Home"><svg width="40" height="22" viewBox="0 0 40 22"><path d="M2 2l16 18M38 2L22 20" stroke="#333" stroke-width="3"/></svg></a><input placeholder="Search Blocks"><a href="/login">Log in</a><a href="/sign_up">Sign up</a></div>
<div class="head"><h1><a href="/mara-lind">Mara Lind</a> / Windows in film</h1><div><h3>Info</h3><p>{d.words(16)}</p></div><div><h3>Collaborators</h3>{faces}</div></div><div class="c-grid">{"".join(cells)}</div>
<h3 style="padding:0 20px">Connected to</h3><div class="c-grid">{channels}</div></div><script id="__NEXT_DATA__" type="application/json">{props}</script></body></html>""")


def set_album(seed: int) -> Page:
    """A photo-sharing site's album: placed rows of pictures under empty links, a cover, models in a script."""
    d = Draft(
        "set_album", seed, "https://www.photostream.test/photos/oldcinemas/albums/72177720311"
    )
    live = "//live.photostatic.test/65535"
    frames, models = [], []
    x, y, row = 4, 4, 240
    cover = ""
    for i in range(d.count):
        wide, high = d.random.choice(
            ((1.5, 1.0), (1.5, 1.0), (1.33, 1.0), (0.667, 1.0), (1.78, 1.0))
        )
        number, secret, secret_o = (
            d.random.randint(52_000_000_000, 53_999_999_999),
            d.token(10),
            d.token(10),
        )
        sizes = {}
        for letter, edge in (
            ("m", 240),
            ("n", 320),
            ("z", 640),
            ("b", 1024),
            ("h", 1600),
            ("o", 4000),
        ):
            scale = edge / max(wide, high)
            name = f"{live}/{number}_{secret_o if letter == 'o' else secret}_{letter}.jpg"
            sizes[letter] = {
                "displayUrl": d.file(name, round(wide * scale), round(high * scale)),
                "width": round(wide * scale),
                "height": round(high * scale),
                "url": name,
            }
        title = f"{d.random.choice(('Regal', 'Astoria', 'Palast', 'Odeon', 'Lux'))} {d.random.choice(('foyer', 'auditorium', 'booth', 'marquee'))}"
        d.belongs(*(str(one["displayUrl"]) for one in sizes.values()), caption=title)
        cover = cover or str(sizes["h"]["displayUrl"])
        box = round(row * wide / high)
        if x + box > 1150:
            x, y = 4, y + row + 4
        models.append(
            {
                "_flickrModelRegistry": "photo-lite-models",
                "id": str(number),
                "title": title,
                "sizes": sizes,
                "ownerNsid": "148812@N05",
            }
        )
        frames.append(
            f'<div class="view photo-list-photo-view awake" style="transform: translate({x}px, {y}px); width: {box}px; height: {row}px;"><div class="photo-container"><img src="{sizes["z" if box > 320 else "n"]["displayUrl"]}" alt="{title}" loading="{"eager" if i < 8 else "lazy"}" width="{box}" height="{row}"></div><div class="interaction-view"><div class="photo-list-photo-interaction"><a class="overlay" href="/photos/oldcinemas/{number}/in/album-72177720311/" role="heading" aria-level="3" aria-label="{title} by Old Cinemas"></a><div class="interaction-bar" title="{title}"><div class="text"><a class="title" href="/photos/oldcinemas/{number}/in/album-72177720311/">{title}</a><a class="attribution" href="/photos/oldcinemas/">by Old Cinemas</a></div></div></div></div></div>'
        )
        x += box + 4
    buddy = d.file("//farm6.photostatic.test/5544/buddyicons/148812@N05_r.jpg", 100, 100)
    text = json.dumps(
        {"main": {"photolist-models": [{"data": {"photoPageList": models}}]}}
    ).replace("/", "\\/")
    return d.done(f"""<!DOCTYPE html><html lang="en-US" class="no-js fluid html-album-page-view"><head><meta charset="utf-8"><title>Picture palaces | Photostream</title><meta property="og:image" content="https:{cover}"><style>
body{{margin:0;background:#f3f5f6;font:14px/1.5 "Proxima Nova",Arial}}.global-nav{{background:#212124;color:#fff;padding:12px 30px;display:flex;gap:24px}}.global-nav a{{color:#fff;text-decoration:none}}.album-header{{height:340px;background-size:cover;background-position:center;color:#fff;display:flex;flex-direction:column;justify-content:flex-end;padding:24px}}.album-header img{{border-radius:50%}}
.photo-list-view{{position:relative;width:1160px;margin:10px auto;height:{y + row + 20}px}}.photo-list-photo-view{{position:absolute;top:0;left:0;overflow:hidden;background:#ddd}}.photo-container img{{display:block}}.overlay{{position:absolute;inset:0}}.interaction-bar{{position:absolute;bottom:0;left:0;right:0;color:#fff;opacity:0}}.foot{{background:#212124;color:#999;padding:30px;text-align:center}}
</style></head><body><div class="global-nav"><a href="/" class="main-logo">photostream</a><a href="/explore">Explore</a><a href="/prints">Prints</a><a href="/signin">Log In</a></div>
<div class="view album-page-view"><div class="album-header" style="background-image: url({cover})"><a class="back-to-albums-link" href="/photos/oldcinemas/albums" style="color:#fff">Back to albums</a><h1 class="album-title">Picture palaces</h1><p>{d.words(12)}</p><div class="album-attribution"><a href="/people/oldcinemas"><img src="{buddy}" width="48" height="48" alt=""></a> Old Cinemas · <span class="photo-counts">{d.count} photos</span> · <span class="view-count">{d.random.randint(100, 9000)} views</span></div></div>
<div class="view photo-list-view">{"".join(frames)}</div></div><div class="foot">About · Jobs · Blog · Developers · Guidelines</div>
<script class="modelExport">var appContext = {{ modelExport: {text}, auth: {{"signedIn":false}} }};</script></body></html>""")
