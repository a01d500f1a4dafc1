"""Picture agencies, as the first half of the thirteenth blind set has them."""

from __future__ import annotations

import json

from collect.galleries.draft import LENSES, Draft, Page, slug
from collect.galleries.thirteenth_a_parts import BLANK, lazily, number, shape, within

_EVENT_CSS = """body{margin:0;font:14px/1.5 Roboto,Arial,sans-serif;color:#222}
.navbar{display:flex;gap:24px;align-items:center;padding:10px 24px;background:#111;color:#fff}
.navbar a{color:#fff;text-decoration:none}.navbar input{flex:1;padding:8px}
.event-head{padding:24px;background:#f3f3f3}.mosaic{display:flex;flex-wrap:wrap;gap:8px;padding:24px}
.mosaic::after{content:"";flex:10 0 300px}
.media-tile{position:relative;height:220px;flex:1 0 auto;overflow:hidden;background:#ddd}
.media-tile img.preview{height:220px;width:100%;object-fit:cover;display:block}
.media-tile .meta{position:absolute;left:0;right:0;bottom:0;background:rgba(0,0,0,.55);color:#fff;font-size:11px;padding:3px 6px;display:none}
.media-tile:hover .meta{display:block}.hover-large{display:none}
.more-events{display:grid;grid-template-columns:repeat(4,1fr);gap:16px;padding:24px;background:#f3f3f3}
.more-events a{color:#222;text-decoration:none}.more-events img{width:100%;height:150px;object-fit:cover}
.pager{text-align:center;padding:12px}footer{background:#111;color:#aaa;padding:24px;display:flex;gap:30px}"""


def agency_event(seed: int) -> Page:
    """A German agency's pictures of one premiere: rows of watermarked tiles; other events below."""
    d = Draft("agency_event", seed, "https://www.bilder-agentur.test/events/premiere-4471902")
    city = d.random.choice(("Berlin", "München", "Köln", "Hamburg"))
    tiles = []
    for _ in range(d.count):
        serial = number(d, 10)
        whole = shape(d)
        small, large = within(whole, 420), within(whole, 1000)
        s = d.file(f"/bild/st/{serial}/s.jpg", *small)
        w = d.file(f"/bild/st/{serial}/w.jpg", *large)
        d.belongs(s, w)
        words = f"{d.random.choice(LENSES)}, Premiere {d.film}, {city}"
        tiles.append(f"""<div class="media-tile" style="width:{round(220 * small[0] / small[1])}px" data-media-id="{serial}" data-db="st" data-hover="{w}">
<a href="/st/{serial}" class="media-link" title="{words}"><img class="preview lazy" src="{BLANK}" data-src="{s}" width="{small[0]}" height="{small[1]}" alt="{words}"></a>
<div class="meta"><span class="source">BILDER / {d.random.choice(("Vogt", "Seiler", "Kranz"))}</span> <span>{serial}</span></div>
<button class="btn-lightbox" aria-label="Zum Leuchtkasten" hidden><i class="icon-plus"></i></button></div>""")
    others = []
    for film in d.films[: d.random.choice((4, 8))]:
        serial = number(d, 10)
        s = d.file(f"/bild/st/{serial}/s.jpg", 420, 280)
        others.append(
            f'<a class="event-card" href="/events/{slug(film)}-{number(d, 7)}"><img class="lazy" src="{BLANK}" data-src="{s}" alt="">'
            f"<strong>Premiere: {film}</strong><br><small>{d.random.randint(12, 240)} Bilder</small></a>"
        )
    logo = d.file("/assets/images/logo-white.png", 160, 40)
    seals = "".join(
        f'<img src="{d.file(f"/assets/images/{one}.png", 90, 40)}" alt="{one}" height="40">'
        for one in ("bvpa", "cepic", "iptc")
    )
    return d.done(f"""<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Premiere {d.film} in {city} | Bilder-Agentur</title>
<meta name="description" content="{d.count} Bilder: Premiere {d.film}"><link rel="icon" href="/favicon.ico"><style>{_EVENT_CSS}</style></head>
<body><app-root><nav class="navbar"><a href="/"><img src="{logo}" alt="Bilder-Agentur" width="160" height="40"></a><a href="/sport">Sport</a><a href="/entertainment">Entertainment</a><a href="/news">News</a>
<input type="search" placeholder="Suche in 500 Millionen Bildern"><a href="/login">Anmelden</a></nav>
<section class="event-head"><ol class="breadcrumb"><a href="/">Start</a> / <a href="/entertainment">Entertainment</a> / Premieren</ol><h1>Premiere „{d.film}“, {city}</h1>
<p>{d.words(24)}</p><p>{d.count} Bilder · <a href="#">In den Leuchtkasten</a> · <a href="#">Event abonnieren</a></p></section>
<div class="mosaic" data-page="1" data-total="{d.count}">{"".join(tiles)}</div><div class="pager"><span class="current">1</span></div>
<h2 style="padding:0 24px">Weitere Events</h2><section class="more-events">{"".join(others)}</section></app-root>
<footer><div>Über uns<br>Kontakt<br>Impressum<br>AGB</div><div>{seals}</div></footer>
{lazily("img.lazy", "e.src=e.dataset.src;e.classList.remove('lazy');")}
</body></html>""")


_STOCK_CSS = """body{margin:0;font:14px/1.45 "Open Sans",Arial,sans-serif;color:#0c1116}
header{display:flex;gap:18px;align-items:center;padding:12px 20px;border-bottom:1px solid #dcdfe3}header input{flex:1;padding:10px;border:1px solid #888;border-radius:4px}
.flex-chips{display:flex;gap:10px;overflow:hidden;padding:12px 20px}.chip{display:flex;align-items:center;gap:8px;border:1px solid #ccc;border-radius:20px;padding-right:12px;white-space:nowrap;color:inherit;text-decoration:none}
.chip img{width:36px;height:36px;border-radius:50%;object-fit:cover}.grid-results{display:flex;flex-wrap:wrap;gap:8px;padding:12px 20px}
.result{margin:0;position:relative;height:200px;flex-grow:1}.result img{height:170px;width:100%;object-fit:cover;display:block}.result figcaption{font-size:11px;height:30px;overflow:hidden;color:#555}
.promo{margin:20px;padding:24px;background:#e9f4ef;display:flex;gap:24px;align-items:center}.promo img{width:220px}
.foot{background:#0c1116;color:#cfd4da;padding:30px 20px;display:grid;grid-template-columns:repeat(4,1fr)}"""


def stills_search(seed: int) -> Page:
    """A stock agency's answers for one film's stills: figures by a framework, the same in its state."""
    d = Draft("stills_search", seed, "https://www.stockhouse.test/stock-photo/film-stills.html")
    figures, items = [], []
    for index in range(d.count):
        ref = d.token(6).upper()
        whole = shape(d)
        words = f"{d.film} film still {d.random.choice(LENSES)}"
        name = f"{slug(words)}-{ref}"
        comp = d.file(f"https://c8.stockhouse.test/comp/{ref}/{name}.jpg", *within(whole, 640))
        mid = d.file(
            f"https://l450v.stockhouse.test/450v/{ref.lower()}/{name}.jpg", *within(whole, 450)
        )
        large = d.file(f"https://c8.stockhouse.test/zooms/9/{d.token(32)}/{ref.lower()}.jpg", *within(whole, 1300))  # fmt: skip
        d.belongs(comp, mid, large, caption=words)
        width = round(170 * whole[0] / whole[1])
        eager = 'fetchpriority="high"' if index < 4 else 'loading="lazy"'
        figures.append(f"""<figure class="result" style="width:{width}px" data-testid="search-result-{index}"><a href="/{name}-image{number(d, 9)}.html" class="result-link" aria-label="{words}">
<img {eager} decoding="async" src="{mid}" srcset="{mid} 450w, {comp} 640w" sizes="(max-width:600px) 50vw, 300px" alt="{words} Stock Photo"></a>
<figcaption>RM <b>{ref}</b> – {words}</figcaption></figure>""")
        items.append({"altids": {"ref": ref, "seq": f"3-{ref}"}, "caption": words, "type": "photo",
                      "orientation": "landscape" if whole[0] > whole[1] else "portrait",
                      "renditions": {"comp": {"href": comp}, "450v": {"href": mid}, "zoom_large": {"href": large, "width": within(whole, 1300)[0]}},
                      "uri": f"/{name}.html"})  # fmt: skip
    chips = "".join(
        f'<a class="chip" href="/stock-photo/{slug(film)}.html"><img loading="lazy" alt="" src="'
        + d.file(f"https://s3.stockhouse.test/thumbs/rel/{d.token(8)}.jpg", 100, 100)
        + f'">{film.lower()}</a>'
        for film in d.films[: d.random.randint(5, 10)]
    )
    promo = d.file("https://s3.stockhouse.test/assets/promo-archive.jpg", 440, 260)
    logo = d.file("https://s3.stockhouse.test/assets/logo.png", 140, 36)
    state = {"props": {"pageProps": {"searchState": {"qt": f"{d.film} film stills", "pn": 1, "ps": 100},
             "results": {"totalMatches": d.count, "items": items}, "currency": "GBP"}}, "page": "/stock-photo/[slug]", "buildId": d.token(16)}  # fmt: skip
    return d.done(f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{d.film} film stills hi-res stock photography and images - Stockhouse</title>
<link rel="preload" as="image" href="{logo}"><style>{_STOCK_CSS}</style></head><body><div id="__next">
<header><a href="/"><img src="{logo}" alt="Stockhouse" width="140" height="36"></a><input value="{d.film} film stills"><a href="/help">Help</a><a href="/login">Sign in</a><a href="/basket">0</a></header>
<div style="padding:8px 20px"><h1>{d.film} Film Stills Stock Photos and Images</h1><p>{d.count} {d.film} film stills stock photos and images. All · Photos · Vectors · Videos</p></div>
<div class="flex-chips" data-testid="related-searches">{chips}</div>
<div class="grid-results" data-testid="search-results">{"".join(figures)}</div>
<section class="promo"><img loading="lazy" src="{promo}" alt=""><div><h2>Millions of archive pictures</h2><p>{d.words(14)}</p><a href="/archive">Browse the archive</a></div></section>
<div class="foot"><div>About us<br>Careers</div><div>Contributors<br>Sell images</div><div>Licences<br>Terms</div><div>© Stockhouse</div></div></div>
<script id="__NEXT_DATA__" type="application/json">{json.dumps(state)}</script></body></html>""")
