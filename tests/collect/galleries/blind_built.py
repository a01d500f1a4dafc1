"""Blind layouts: pages that frameworks build, and a shop's (see `blind_publishing`)."""

from __future__ import annotations

import html
import json
from urllib.parse import quote

from collect.galleries.blind_parts import SVG, tall
from collect.galleries.draft import Draft, Page, slug


def optimised(seed: int) -> Page:
    """A magazine built with a framework: addresses of an optimiser, blurs, and the props in JSON."""
    d = Draft("optimised", seed, f"https://mag.test/features/{slug('the look of')}-{seed}")
    widths = (640, 828, 1200, 1920, 3840)

    def image(
        source: str,
        shape: float,
        sizes: str = "100vw",
        *,
        ours: bool = False,
        small: tuple[int, ...] = widths,
    ) -> str:
        w = {
            s: d.file(
                f"/_next/image?url={quote(source, safe='')}&w={s}&q=75",
                min(s, 2400),
                round(min(s, 2400) / shape),
            )
            for s in small
        }
        d.file(source, 2400, round(2400 / shape))
        if ours:
            d.belongs(source, *w.values())
        many = html.escape(", ".join(f"{url} {s}w" for s, url in w.items()))
        return f"""<img alt="" loading="lazy" decoding="async" data-nimg="fill" style="position:absolute;height:100%;width:100%;inset:0;object-fit:cover;color:transparent;background-size:cover;background-image:url(&quot;{SVG.format(40, 22)}&quot;)" sizes="{sizes}" srcSet="{many}" src="{html.escape(w[small[-1]])}"/>"""

    stills, figures = [], ""
    for i in range(d.count):
        source = f"https://cdn.mag.test/images/{d.token(8)}/{slug(d.film)}-{i}.jpg"
        stills.append(
            {
                "_key": d.token(12),
                "_type": "galleryImage",
                "asset": {
                    "url": source,
                    "metadata": {
                        "dimensions": {
                            "width": 2400,
                            "height": round(2400 / d.aspect),
                            "aspectRatio": d.aspect,
                        },
                        "lqip": "data:image/jpeg;base64,/9j/2wBDAAYEBQYFBAYGBQYH",
                    },
                },
                "alt": d.words(4),
            }
        )
        big = i % 3 == 0
        figures += f"""<figure class="Gallery_item__x1 {"Gallery_wide__b2" if big else ""}"><div class="relative" style="aspect-ratio:{d.aspect}">{image(source, d.aspect, "(min-width: 768px) 50vw, 100vw", ours=True)}</div><figcaption class="text-sm">{d.words(7)}</figcaption></figure>"""
    related = [
        {
            "slug": slug(f),
            "title": f,
            "image": {
                "url": f"https://cdn.mag.test/images/{d.token(8)}/{slug(f)}.jpg",
                "width": 2400,
                "height": 1600,
            },
            "author": {"name": "Ann", "image": f"https://cdn.mag.test/authors/{k}.jpg"},
        }
        for k, f in enumerate(d.films[: d.random.choice((3, 6, 9))])
    ]
    cards = "".join(
        f"""<a class="Card_card__k9" href="/features/{one["slug"]}"><div class="relative" style="aspect-ratio:1.5">{image(one["image"]["url"], 1.5, "33vw")}</div><h3>{one["title"]}</h3><div class="Card_by"><span class="relative" style="width:24px;height:24px;display:inline-block">{image(one["author"]["image"], 1, "24px", small=(32, 48))}</span>Ann</div></a>"""
        for one in related
    )
    data = {
        "props": {
            "pageProps": {
                "post": {
                    "title": d.film,
                    "body": [
                        {"_type": "block", "children": [{"text": d.words(60)}]},
                        {"_type": "gallery", "images": stills},
                    ],
                },
                "related": related,
                "preview": False,
            },
            "__N_SSG": True,
        },
        "page": "/features/[slug]",
        "query": {"slug": f"x-{seed}"},
        "buildId": d.token(21),
    }
    return d.done(f"""<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/><title>{d.film}: the look</title><style>body{{margin:0;font-family:serif}} .relative{{position:relative;overflow:hidden}} article{{width:1200px;margin:auto}} .Gallery_grid{{display:grid;grid-template-columns:1fr 1fr;gap:24px}} .Gallery_wide__b2{{grid-column:1/3}} figure{{margin:0}}
.Cards{{display:grid;grid-template-columns:repeat(3,1fr);gap:24px;width:1200px;margin:60px auto}}</style></head><body><div id="__next"><header><a href="/"><svg width="120" height="32"></svg></a></header><article><h1>{d.film}: the look</h1><p>{d.words(80)}</p><div class="Gallery_grid">{figures}</div><p>{d.words(50)}</p></article><section><h2>Related</h2><div
 class="Cards">{cards}</div></section></div><script id="__NEXT_DATA__" type="application/json">{json.dumps(data)}</script></body></html>""")


def flat_payload(seed: int) -> Page:
    """A film's page built with a framework: the first stills drawn, all in one flat list of values."""
    d = Draft("flat_payload", seed, f"https://films.test/film/{seed}/stills")
    d.count = max(d.count, 14)
    flat: list[object] = [
        ["Reactive", 1],
        {"data": 2},
        {"film": 3},
        {"title": 4, "stills": 5, "cast": 6, "similar": 7},
        d.film,
        [],
        [],
        [],
    ]

    def put(value: object) -> int:
        flat.append(value)
        return len(flat) - 1

    def image(path: str, wide: int, high: int) -> str:
        w = {k: d.file(f"/_ipx/w_{wide * k}&f_webp{path}", wide * k, high * k) for k in (1, 2)}
        return f'<img width="{wide}" height="{high}" loading="lazy" data-nuxt-img srcset="{html.escape(w[1])} 1x, {html.escape(w[2])} 2x" src="{html.escape(w[1])}" alt="">'

    shown, high = "", round(380 / d.aspect)
    for i in range(d.count):
        path = f"/uploads/stills/{slug(d.film)}_{d.token(6)}.jpg"
        w = [f"/_ipx/w_{380 * k}&f_webp{path}" for k in (1, 2)]
        for k, url in enumerate(w, 1):
            d.file(url, 380 * k, high * k)
        d.belongs(d.file(path, 2048), *w)
        flat[5].append(
            put(
                {
                    "id": put(i + 100),
                    "src": put(path),
                    "width": put(2048),
                    "height": put(round(2048 / d.aspect)),
                }
            )
        )  # type: ignore[attr-defined]
        if i < 12:
            shown += f'<button type="button" class="still">{image(path, 380, high)}</button>'
    people = ""
    for k in d.some(6, 16):
        path = f"/uploads/people/{d.token(8)}.jpg"
        d.file(path, 600, 900)
        flat[6].append(put({"name": put(f"Player {k}"), "role": put("Role"), "photo": put(path)}))  # type: ignore[attr-defined]
        people += (
            f'<li><a href="/people/{k}">{image(path, 120, 180)}<span>Player {k}</span></a></li>'
        )
    similar = ""
    for f in d.films[:6]:
        path = f"/uploads/posters/{slug(f)}.jpg"
        d.file(path, 1000, 1500)
        flat[7].append(put({"title": put(f), "poster": put(path), "slug": put(slug(f))}))  # type: ignore[attr-defined]
        similar += f'<li><a href="/film/{slug(f)}">{image(path, 180, 270)}<span>{f}</span></a></li>'
    script = """<script>
const all = JSON.parse(document.getElementById('__NUXT_DATA__').textContent), more = document.getElementById('more');
more.onclick = () => { const box = document.querySelector('.stills'), one = box.firstElementChild;
  all[5].slice(box.children.length).forEach(at => { const it = one.cloneNode(true), i = it.firstElementChild, p = all[all[at].src];
    i.srcset = `/_ipx/w_380&f_webp${p} 1x, /_ipx/w_760&f_webp${p} 2x`; i.src = `/_ipx/w_380&f_webp${p}`; box.append(it); }); more.remove(); };
</script>"""
    more = '<button id="more" class="btn">Load more</button>'
    if d.count <= 12:
        more = script = ""
    return d.done(
        f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{d.film} stills</title><style>body{{margin:0;font-family:sans-serif}} .wrap{{width:1200px;margin:auto}} .stills{{display:grid;grid-template-columns:repeat(3,380px);gap:16px}} .still{{padding:0;border:0}} .people,.similar{{display:flex;flex-wrap:wrap;gap:12px;list-style:none;padding:0}} li span{{display:block}}</style></head><body>
<div id="__nuxt"><header><a href="/"><img src="{d.file("/logo.webp", 140, 40)}" width="140" height="40"></a></header><main class="wrap"><h1>{d.film}</h1><p>{d.words(40)}</p><h2>Stills</h2><div class="stills">{shown}</div>{more}<h2>Cast</h2><ul class="people">{people}</ul><h2>Similar films</h2><ul class="similar">{similar}</ul></main></div><script type="application/json"
 data-nuxt-data="nuxt-app" data-ssr="true" id="__NUXT_DATA__">{json.dumps(flat)}</script>{script}</body></html>"""
    )


def formats(seed: int) -> Page:
    """A static site: columns of pictures in three formats and three widths; posts before and after."""
    d = Draft("formats", seed, f"https://notes.test/posts/{slug('frames')}-{seed}/")

    def picture(
        shape: float, *, ours: bool, alt: str, sizes: tuple[int, ...] = (400, 800, 1600)
    ) -> str:
        key = d.token(10)
        made = {
            kind: {s: d.file(f"/img/{key}-{s}.{kind}", s, round(s / shape)) for s in sizes}
            for kind in ("avif", "webp", "jpeg")
        }
        if ours:
            d.belongs(*(url for one in made.values() for url in one.values()), caption=alt)
        sets = {
            kind: ", ".join(f"{url} {s}w" for s, url in one.items()) for kind, one in made.items()
        }
        return f"""<picture><source type="image/avif" srcset="{sets["avif"]}" sizes="(min-width: 900px) 33vw, 100vw"><source type="image/webp" srcset="{sets["webp"]}" sizes="(min-width: 900px) 33vw, 100vw"><img src="{made["jpeg"][sizes[0]]}" alt="{alt}" loading="lazy" decoding="async" width="{sizes[-1]}" height="{round(sizes[-1] / shape)}" srcset="{sets["jpeg"]}" sizes="(min-width: 900px) 33vw, 100vw"></picture>"""

    columns = "".join(
        f"<li>{picture(tall(d) if seed % 2 else d.aspect, ours=True, alt=d.words(4))}</li>"
        for _ in range(d.count)
    )
    near = "".join(
        f'<a href="/posts/{slug(f)}/" class="near">{picture(1.6, ours=False, alt=f)}<span>{f}</span></a>'
        for f in d.films[:2]
    )
    tips = "".join(
        f'<li><a href="/posts/{slug(f)}/">{picture(1, ours=False, alt="", sizes=(80, 160))}{f}</a></li>'
        for f in d.films[2 : d.random.randint(4, 12)]
    )
    return d.done(f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{d.film}</title><meta name="generator" content="Eleventy v3.0.0"><style>body{{margin:0;font-family:system-ui}} main{{width:1160px;margin:auto}} ul.wall{{columns:3;gap:16px;padding:0;list-style:none}} ul.wall li{{break-inside:avoid;margin:0 0 16px}} img{{max-width:100%;height:auto}}
.near{{display:inline-block;width:380px}} .tips img{{width:40px;height:40px}}</style></head><body><header><a href="/">{picture(1, ours=False, alt="Ann", sizes=(60, 120))}</a><nav><a href="/posts/">Archive</a></nav></header><main><h1>{d.film}</h1><p>{d.words(60)}</p><ul class="wall">{columns}</ul><p>{d.words(30)}</p><nav>{near}</nav><h2>Popular</h2><ul class="tips">{tips}</ul></main></body></html>""")


def fetched_album(seed: int) -> Page:
    """An album program that is nothing but scripts: what is in the album is asked for afterwards."""
    d = Draft("fetched_album", seed, f"https://pics.test/gallery/al{seed:04}")
    photos = []
    for i in range(d.count):
        key, shape = d.token(30), tall(d)
        at = {
            "original": 4000,
            "medium2x": 2160,
            "medium": 1080,
            "small2x": 720,
            "small": 360,
            "thumb2x": 400,
            "thumb": 200,
        }
        made = {
            n: d.file(
                f"https://pics.test/uploads/{n}/{key[:2]}/{key[2:4]}/{key[4:]}.jpg",
                s,
                s if "thumb" in n else round(s / shape),
            )
            for n, s in at.items()
        }
        d.belongs(*made.values())
        photos.append(
            {
                "id": d.token(24),
                "title": f"IMG_{i}",
                "type": "image/jpeg",
                "size_variants": {
                    n: {"type": n, "url": url, "width": at[n], "height": round(at[n] / shape)}
                    for n, url in made.items()
                },
                "shape": shape,
            }
        )
    albums = [
        {
            "id": f"al{k}",
            "title": f,
            "thumb": {
                "id": d.token(24),
                "thumb": d.file(f"https://pics.test/uploads/thumb/x/{slug(f)}.jpg", 200, 200),
            },
        }
        for k, f in enumerate(d.films[: d.random.randint(0, 3)])
    ]
    d.page.answers[f"https://pics.test/api/v2/Album?album_id=al{seed:04}"] = (
        "application/json",
        json.dumps({"resource": {"title": d.film, "photos": photos, "albums": albums}}),
    )
    script = """<script type="module">
const id = location.pathname.split('/').pop(), {resource: all} = await (await fetch('/api/v2/Album?album_id=' + id)).json();
document.getElementById('app').innerHTML = `<header><h1>${all.title}</h1></header>` + (all.albums.length ? '<div class="albums">' + all.albums.map(a => `<a class="album-thumb" href="/gallery/${a.id}"><span class="thumbimg"><img src="${a.thumb.thumb}" width="200" height="200"></span><b>${a.title}</b></a>`).join('') + '</div>' : '') + '<div class="photos">' +
 all.photos.map(p => `<div class="photo" data-id="${p.id}" style="width:${Math.round(240 * p.shape)}px"><span class="thumbimg"><img src="${p.size_variants.small.url}" srcset="${p.size_variants.small2x.url} 2x" loading="lazy"></span><div class="overlay"><h1>${p.title}</h1></div></div>`).join('') + '</div>';
</script>"""
    return d.done(
        f"""<!DOCTYPE html><html lang="en"><head><title>Pictures</title><style>body{{margin:0;background:#111;color:#eee}} .photos,.albums{{display:flex;flex-wrap:wrap;gap:8px;padding:20px}} .photo{{height:240px;position:relative}} .photo img{{width:100%;height:240px;object-fit:cover}} .overlay{{position:absolute;bottom:0}}</style></head><body><div id="app"></div>{script}</body></html>"""
    )
