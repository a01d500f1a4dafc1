"""Layouts of bases, festivals, shops and news: a Russian base, a Swiss festival, a lot at a market, plain news."""

from __future__ import annotations

from collect.galleries.draft import LENSES, Draft, Page, slug
from collect.galleries.twentieth_a_parts import (
    DOT,
    PEOPLE,
    digits,
    letters,
    name_in_parts,
    shape,
    state,
    when_near,
    within,
)  # fmt: skip


def russian_base_stills(seed: int) -> Page:
    """A Russian base's stills of one film by a framework: links with sources for each screen, an avatars store, films aside."""
    site = "https://www.base.test"
    d = Draft("russian_base_stills", seed, f"{site}/film/{400000 + seed}/stills/")
    store = "//avatars.mds.test/get-base-image"

    def kept() -> str:
        return f"{store}/{digits(d, 7)}/{name_in_parts(d)}"

    def cut(base: str, box: str, w: int, h: int) -> str:
        return d.file(f"{base}/{box}", w, h)

    tiles, cache = [], {}
    for index in range(d.count):
        base, number = kept(), digits(d, 7)
        ratio = d.aspect if d.random.random() < 0.8 else shape(d)
        one, two = (
            cut(base, "600x", 600, round(600 / ratio)),
            cut(base, "1200x", 1200, round(1200 / ratio)),
        )
        whole = cut(base, "orig", 3000, round(3000 / ratio))
        d.belongs(one, two, whole)
        tiles.append(
            f'<div class="styles_cardContainer__{letters(d, 5)}"><a class="styles_card__2bZ7E" href="/picture/{number}/" data-tid="{d.token()}"><img class="image styles_image__ZGtyj" alt="Кадр {index + 1}: «{d.film}»" src="{one}" srcset="{one} 1x, {two} 2x" data-tid="{d.token()}" loading="lazy" width="600" height="{round(600 / ratio)}"></a>'
            f'<div class="styles_bottom__kA1c9"><span class="styles_size__0xQ">3000×{round(3000 / ratio)}</span><a class="styles_download__JH3" href="{whole}" target="_blank" rel="noopener">Открыть оригинал</a></div></div>'
        )
        cache[f"MovieImage:{number}"] = {
            "__typename": "MovieImage",
            "id": int(number),
            "image": {
                "__typename": "Image",
                "avatarsUrl": base,
                "origSize": {"width": 3000, "height": round(3000 / ratio)},
            },
        }
    poster = kept()
    small, large = cut(poster, "136x204", 136, 204), cut(poster, "272x408", 272, 408)
    likes = []
    for f in d.films[: d.random.randint(4, 8)]:
        other = kept()
        likes.append(
            f'<div class="styles_item__c1"><a class="styles_root__poster" href="/film/{digits(d, 6)}/"><img class="styles_img__p9" src="{cut(other, "300x450", 300, 450)}" srcset="{cut(other, "300x450", 300, 450)} 1x, {cut(other, "600x900", 600, 900)} 2x" alt="{f}" loading="lazy"><span>{f}</span></a></div>'
        )
    data = {
        "props": {
            "pageProps": {
                "apolloState": {
                    "data": {
                        f"Film:{400000 + seed}": {
                            "__typename": "Film",
                            "id": 400000 + seed,
                            "title": {"russian": d.film},
                            "poster": {"avatarsUrl": poster},
                            'images({"types":["STILL"]})': {
                                "total": d.count,
                                "items": [{"__ref": k} for k in cache],
                            },
                        },
                        **cache,
                    }
                }
            }
        },
        "page": "/film/[id]/[imageType]",
        "buildId": letters(d, 20),
    }
    counts = "".join(
        f'<li class="styles_navItem__1"><a href="/film/{400000 + seed}/{k}/">{v} <span>{d.random.randint(2, 60)}</span></a></li>'
        for k, v in (
            ("stills", "Кадры"),
            ("screenshots", "Скриншоты"),
            ("posters", "Постеры"),
            ("shooting", "Со съёмок"),
        )
    )
    return d.done(
        f'<!DOCTYPE html><html lang="ru"><head><meta charSet="utf-8"/><title>{d.film} — кадры — База</title><meta property="og:image" content="https:{large}"/><style>body{{margin:0;font:15px "Graphik LC",Arial;background:#f2f2f2}}.styles_header__x{{background:#1f1f1f;color:#fff;padding:16px 40px}}.styles_header__x a{{color:#fff;margin-right:24px}}.styles_body__b{{width:1200px;margin:0 auto;background:#fff;display:flex;padding:24px;gap:32px;box-sizing:border-box}}.styles_left__l{{width:170px}}.styles_left__l ul{{padding:0;list-style:none}}.styles_main__m{{flex:1}}'
        ".styles_grid__g{column-count:2;column-gap:16px}.styles_grid__g>div{break-inside:avoid;margin-bottom:18px}.styles_image__ZGtyj{width:100%;height:auto;display:block;border-radius:4px}.styles_bottom__kA1c9{display:flex;justify-content:space-between;color:#888;font-size:13px;padding-top:4px}.styles_likes__l{display:flex;gap:16px;overflow:hidden}.styles_item__c1{width:140px;flex:none}.styles_item__c1 img{width:140px;height:210px}footer{padding:30px;text-align:center;color:#777}</style></head>"
        f'<body><div id="__next"><header class="styles_header__x"><a href="/"><svg width="120" height="24" viewBox="0 0 120 24"><rect width="120" height="24" rx="4" fill="#f50"/></svg></a><a href="/lists/">Онлайн-кинотеатр</a><a href="/afisha/">Билеты в кино</a><a href="/media/">Медиа</a></header><div class="styles_body__b"><aside class="styles_left__l"><a href="/film/{400000 + seed}/"><img class="film-poster" src="{small}" srcset="{small} 1x, {large} 2x" alt="Постер" width="136" height="204"></a><ul>{counts}</ul></aside>'
        f'<main class="styles_main__m"><h1>{d.film}: кадры</h1><div class="styles_grid__g">{"".join(tiles)}</div><h2>Похожие фильмы</h2><div class="styles_likes__l">{"".join(likes)}</div></main></div><footer>© База, 18+</footer></div><script id="__NEXT_DATA__" type="application/json">{state(data)}</script></body></html>'
    )


def festival_film_payload(seed: int) -> Page:
    """A Swiss festival's film by a framework whose image handler goes before the store: a swiper, a flat payload; people, films."""
    site = "https://www.lakefestival.test"
    d = Draft("festival_film_payload", seed, "")
    d.page.url = f"{site}/en/film/{slug(d.film)}"
    store = "https://cms.lakefestival.test/assets"
    flat: list[object] = [
        ["ShallowReactive", 1],
        {"data": 2, "state": 3, "once": 4},
        ["ShallowReactive", 5],
        ["Reactive", 6],
        ["Set"],
        {"film": 7},
        {},
    ]

    def handled(uuid: str, way: str, w: int, h: int) -> str:
        return d.file(f"/_ipx/{way}/{store}/{uuid}", w, h)

    def shown(uuid: str, w: int, ratio: float, alt: str, css: str) -> tuple[str, list[str]]:
        h = round(w / ratio)
        one = handled(uuid, f"f_webp&q_80&fit_cover&s_{w}x{h}", w, h)
        two = handled(uuid, f"f_webp&q_80&fit_cover&s_{2 * w}x{2 * h}", 2 * w, 2 * h)
        a, b = one.replace("&", "&amp;"), two.replace("&", "&amp;")
        return (
            f'<img onerror="this.setAttribute(\'data-error\', 1)" width="{w}" height="{h}" alt="{alt}" loading="lazy" data-nuxt-img srcset="{a} 1x, {b} 2x" class="{css}" src="{a}">',
            [one, two],
        )

    stills = [name_in_parts(d) for _ in range(d.random.randint(4, 12))]
    flat.append({"title": 8, "director": 9, "stills": 10, "portrait": 11 + len(stills)})
    flat += [d.film, d.random.choice(PEOPLE), list(range(11, 11 + len(stills)))]
    slides = []
    for index, uuid in enumerate(stills):
        markup, addresses = shown(uuid, 960, d.aspect, f"{d.film}, still {index + 1}", "still")
        whole = d.file(f"{store}/{uuid}", 3000)
        d.belongs(*addresses, whole)
        flat.append(whole)
        slides.append(
            f'<div class="swiper-slide" role="group" aria-label="{index + 1} / {len(stills)}"><figure class="m-0">{markup}<figcaption>© {d.random.choice(PEOPLE)}</figcaption></figure></div>'
        )
    face = name_in_parts(d)
    flat.append(d.file(f"{store}/{face}", 1200, 1200))
    portrait, _ = shown(face, 160, 1, "Portrait", "rounded-full")
    others = "".join(
        f'<li><a href="/en/film/{slug(f)}" class="film-card">{shown(name_in_parts(d), 400, 1.78, f, "film-card__image")[0]}<h3>{f}</h3><p>{d.random.choice(PEOPLE)}</p></a></li>'
        for f in d.films[: d.random.choice((3, 4))]
    )
    logos = "".join(
        f'<li><img src="{d.file(f"/_ipx/h_60/partners/{n}.png", 160, 60)}" alt="{n}" height="60" data-nuxt-img loading="lazy"></li>'
        for n in ("bank", "canton", "watches", "television")
    )
    times = "".join(
        f"<tr><td>{d.random.randint(7, 17)}.08.2025</td><td>{d.random.randint(9, 22)}:00</td><td>{hall}</td><td><a href='/tickets'>Buy</a></td></tr>"
        for hall in ("Piazza", "Palacinema 1", "Teatro")
    )
    return d.done(
        f'<!DOCTYPE html><html lang="en" data-capo=""><head><meta charset="utf-8"><title>{d.film} · Lake Festival</title><style>body{{margin:0;font:18px/1.4 Helvetica,Arial}}header{{background:#ffe000;padding:20px 40px;display:flex;justify-content:space-between;font-weight:bold}}header a{{color:#000;margin-left:20px}}.film{{max-width:1200px;margin:30px auto}}h1{{font-size:64px;margin:0 0 20px}}.m-0{{margin:0}}.swiper{{overflow:hidden;position:relative}}.swiper-wrapper{{display:flex;transition:transform .3s}}'
        ".swiper-slide{flex:none;width:960px;margin-right:20px}.swiper-slide img{width:960px;height:auto;display:block}figcaption{font-size:13px;color:#666;padding:6px 0}.nav button{font-size:24px;background:#ffe000;border:0;padding:8px 18px}.cols{display:grid;grid-template-columns:2fr 1fr;gap:40px;margin-top:30px}.rounded-full{border-radius:50%;width:160px;height:160px}ul{list-style:none;padding:0}.others{display:grid;grid-template-columns:repeat(4,1fr);gap:20px}.others img{width:100%;height:auto}.partners{display:flex;gap:30px;justify-content:center}footer{background:#000;color:#fff;padding:40px}</style></head>"
        f'<body><div id="__nuxt"><header><a href="/en" class="router-link-active">LAKE FESTIVAL</a><nav><a href="/en/program">Program</a><a href="/en/tickets">Tickets</a><a href="/en/press">Press</a></nav></header><main class="film"><p>Concorso internazionale</p><h1>{d.film}</h1><div class="swiper swiper-initialized"><div class="swiper-wrapper">{"".join(slides)}</div></div><div class="nav"><button class="swiper-button-prev">←</button> <button class="swiper-button-next">→</button></div>'
        f'<div class="cols"><div><p>{d.words(90)}</p><table>{times}</table></div><aside>{portrait}<h3>{flat[9]}</h3><p>{d.words(30)}</p></aside></div><h2>In the same section</h2><ul class="others">{others}</ul></main><ul class="partners">{logos}</ul><footer>© Lake Festival</footer></div>'
        f'<script type="application/json" data-nuxt-data="nuxt-app" data-ssr="true" id="__NUXT_DATA__">{state(flat)}</script><script>(function(){{var w=document.querySelector(".swiper-wrapper"),i=0,n=w.children.length;function go(k){{i=(i+k+n)%n;w.style.transform="translate3d("+(-980*i)+"px,0,0)"}}document.querySelector(".swiper-button-next").onclick=function(){{go(1)}};document.querySelector(".swiper-button-prev").onclick=function(){{go(-1)}}}})()</script></body></html>'
    )


def market_listing(seed: int) -> Page:
    """A listing of press stills at a market of used goods: a carousel of late pictures, its grid of small ones; like listings."""
    d = Draft("market_listing", seed, "")
    d.page.url = f"https://www.market.test/itm/{digits(d, 12)}"
    host = "https://i.marketimg.test"
    widths = (140, 500, 960, 1600)
    large, small, model = [], [], []
    for index in range(min(d.count, 24)):
        ratio = shape(d)
        key = letters(d, 16)
        at = {
            n: d.file(
                f"{host}/images/g/{key}/s-l{n}.{'jpg' if n == 1600 else 'webp'}", *within(ratio, n)
            )
            for n in widths
        }
        d.belongs(*at.values())
        sources = ", ".join(f"{at[n]} {n}w" for n in widths)
        near = index < 2
        large.append(
            f'<div class="ux-image-carousel-item image-treatment {"active " if not index else ""}image" tabindex="0" role="button" data-idx="{index}"><img alt="{d.film} press stills - Picture {index + 1} of {min(d.count, 24)}" data-zoom-src="{at[1600]}" {"src" if near else "data-src"}="{at[500]}" {"srcset" if near else "data-srcset"}="{sources}" {"fetchpriority=high" if not index else "loading=lazy"} onload="this.dataset.loaded=1"></div>'
        )
        small.append(
            f'<button class="ux-image-grid-item image-treatment rounded-edges{" active" if not index else ""}" data-idx="{index}"><img alt="Picture {index + 1} of {min(d.count, 24)}" {"src" if index < 8 else "data-src"}="{at[140]}"{"" if index < 8 else " loading=lazy"}></button>'
        )
        w, h = within(ratio, 1600)
        model.append(
            {
                "_type": "Image",
                "title": f"{d.film} press stills",
                "zoomImg": {"URL": at[1600], "originalSize": {"width": w, "height": h}},
                "URL": at[500],
            }
        )
    like = "".join(
        f'<div class="grid-item kjs2"><a class="_2kr7" href="https://www.market.test/itm/{digits(d, 12)}"><div class="image"><img src="{d.file(f"{host}/thumbs/images/g/{letters(d, 16)}/s-l300.webp", *within(shape(d), 300))}" alt="" loading="lazy"></div><h3>{f} original photograph</h3></a><div class="price">US ${d.random.randint(5, 90)}.00</div><div>Free shipping</div></div>'
        for f in d.films[: d.random.randint(5, 12)]
    )
    face = d.file(f"{host}/images/g/{letters(d, 16)}/s-l140.webp", 140, 140)
    logo = d.file("https://ir.marketstatic.test/rs/v/logo.png", 234, 96)
    facts = "".join(
        f'<div class="ux-labels-values"><dt>{k}</dt><dd>{v}</dd></div>'
        for k, v in (
            ("Condition", "Used"),
            ("Type", "Press still"),
            ("Size", "8 x 10 in"),
            ("Original/Reproduction", "Original"),
        )
    )
    pics = len(model)
    return d.done(
        f'<!DOCTYPE html><html lang="en"><head><meta charset="UTF-8"><title>{d.film} original press stills | Market</title><meta property="og:image" content="{model[0]["URL"]}"><style>body{{margin:0;font:14px "Market Sans",Arial;color:#191919}}#gh{{display:flex;gap:20px;align-items:center;padding:10px 40px;border-bottom:1px solid #ddd}}#gh img{{width:117px}}.vim{{display:flex;width:1240px;margin:20px auto;gap:40px}}.ux-image{{display:flex;gap:8px;width:720px}}.ux-image-grid{{width:72px;height:560px;overflow-y:auto;display:flex;flex-direction:column;gap:8px}}.ux-image-grid-item{{width:64px;height:64px;flex:none;padding:0;border:1px solid #ccc;border-radius:8px;overflow:hidden;background:#f7f7f7}}.ux-image-grid-item img{{width:100%;height:100%;object-fit:contain}}'
        ".ux-image-carousel-container{width:640px;height:560px;overflow:hidden;border-radius:16px;background:#f7f7f7}.ux-image-carousel{display:flex;height:100%;transition:transform .3s}.ux-image-carousel-item{flex:none;width:640px;height:560px;display:flex;align-items:center;justify-content:center}.ux-image-carousel-item img{max-width:100%;max-height:100%}.x-item-title h1{font-size:20px}.x-price{font-size:24px;font-weight:bold}.seller img{width:48px;border-radius:50%}.btn{display:block;background:#3665f3;color:#fff;text-align:center;border-radius:24px;padding:12px;margin:10px 0}"
        ".d-about{width:1240px;margin:20px auto}.ux-labels-values{display:flex;gap:30px;padding:6px 0}.merch{width:1240px;margin:30px auto;display:grid;grid-template-columns:repeat(6,1fr);gap:16px}.merch .image{height:190px;background:#f7f7f7;border-radius:10px;overflow:hidden;display:flex;align-items:center}.merch img{width:100%}.merch h3{font-weight:normal;font-size:14px}footer{padding:30px;color:#777}</style></head>"
        f'<body class="vi-evo"><header id="gh"><a href="/"><img src="{logo}" alt="Market Home"></a><input placeholder="Search for anything" style="flex:1;padding:10px;border-radius:20px"></header><div class="vim"><div class="ux-image" data-testid="x-photos"><div class="ux-image-grid no-scrollbar">{"".join(small)}</div><div class="ux-image-carousel-container image-container"><div class="ux-image-carousel">{"".join(large)}</div></div></div>'
        f'<div class="x-right"><div class="seller"><img src="{face}" alt="seller"> stills_and_more (2,140) 100% positive</div><div class="x-item-title"><h1>{d.film}, {pics} original press stills</h1></div><div class="x-price">US ${d.random.randint(20, 300)}.00</div><a class="btn" href="#">Buy It Now</a><a class="btn" href="#">Add to cart</a><p>{d.words(20)}</p></div></div>'
        f'<div class="d-about"><h2>Item specifics</h2><dl>{facts}</dl></div><h2 style="width:1240px;margin:auto">Similar items</h2><div class="merch">{like}</div><footer>Copyright © Market Inc.</footer>'
        f"<script>$ssg_C=(window.$ssg_C||[]).concat({state({'w': [['s0', 0, {'model': {'picture': {'_type': 'PicturePanel', 'mediaList': [{'_type': 'MediaItem', 'image': one} for one in model]}}}]]})});</script>"
        "<script>(function(){var c=document.querySelector('.ux-image-carousel'),s=c.children;function go(i){[i,i+1].forEach(function(k){var m=s[k]&&s[k].querySelector('img[data-src]');if(m){m.srcset=m.dataset.srcset;m.src=m.dataset.src;m.removeAttribute('data-src');m.removeAttribute('data-srcset')}});c.style.transform='translateX('+(-640*i)+'px)'}document.querySelectorAll('.ux-image-grid-item').forEach(function(b){b.onclick=function(){go(+b.dataset.idx)}})})();</script>"
        + when_near(
            ".ux-image-grid-item img[data-src]", 'e.src=e.dataset.src;e.removeAttribute("data-src")'
        )
        + "</body></html>"
    )


def wire_story(seed: int) -> Page:
    """A wire's story on a film's money, words alone: a writer's face, promoted stories and a film's poster frame: no gallery."""
    site = "https://www.wire.test"
    d = Draft("wire_story", seed, f"{site}/business/media/studio-settles-{seed}-2025-03-04/")

    def sized(name: str, w: int, h: int) -> str:
        return d.file(
            f"{site}/resizer/v2/{letters(d, 26)}.jpg?auth={d.token(64)}&width={w}&quality=80#{name}".partition(
                "#"
            )[0],
            w,
            h,
        ).replace("&", "&amp;")

    logo = d.file(f"{site}/pf/resources/images/logo.png?d=311", 220, 48)
    paragraphs = "".join(
        f'<div class="article-body__paragraph" data-testid="paragraph-{n}"><p>{d.words(d.random.randint(25, 50))}</p></div>'
        + (
            '<div class="ad-slot" style="height:90px;background:#f4f4f4;text-align:center;font-size:11px">Advertisement · Scroll to continue</div>'
            if n == 3
            else ""
        )
        for n in d.some(8, 16)
    )
    read = "".join(
        f'<li class="story-card"><div class="media-story-card__body"><span>{k}</span><a href="/{slug(f)}/"><h3>{f} producers say talks go on</h3></a></div><a class="media-story-card__image" href="/{slug(f)}/"><img src="{sized("card", 300, 200)}" alt="" loading="lazy" width="150" height="100"></a></li>'
        for k, f in zip(
            ("Media", "Technology", "World", "Lifestyle", "Markets", "Europe"),
            d.films,
            strict=False,
        )
    )
    video = sized("video", 640, 360)
    return d.done(
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Studio settles suit over {d.film} | Wire</title><style>body{{margin:0;font:18px/1.5 Georgia,serif}}header{{padding:14px 40px;border-bottom:1px solid #ccc}}.cols{{display:flex;width:1140px;margin:30px auto;gap:50px}}article{{width:700px}}aside{{width:360px;font:15px Arial}}ul{{list-style:none;padding:0}}.story-card{{display:flex;justify-content:space-between;gap:14px;padding:14px 0;border-bottom:1px solid #ddd}}.story-card h3{{margin:0;font-size:16px}}.author{{display:flex;gap:14px;border-top:1px solid #ccc;padding:20px 0;font:15px Arial}}.author img{{border-radius:50%}}footer{{background:#404040;color:#fff;padding:40px}}</style></head>'
        f'<body><div id="fusion-app"><header><a href="/"><img src="{logo}" alt="Wire" width="110" height="24"></a></header><div class="cols"><article><h1>Studio settles suit over “{d.film}”</h1><p>By <a rel="author" href="/authors/a/">{d.random.choice(PEOPLE)}</a> · March 4, 2025 · 2 min read</p><div class="article-body__content">{paragraphs}</div><div class="author"><img src="{sized("face", 120, 120)}" alt="" width="60" height="60"><p>{d.words(24)}</p></div></article>'
        f'<aside><h2>Read Next</h2><ul>{read}</ul><h2>Watch</h2><a href="/video/"><img src="{video}" width="360" height="202" alt="Video"></a></aside></div><footer>All quotes delayed. <img src="{DOT}" width="1" height="1" alt=""> © Wire</footer></div>'
        f"<script>window.Fusion=window.Fusion||{{}};Fusion.globalContent={state({'_id': letters(d, 26), 'headlines': {'basic': d.film}, 'subtype': 'text', 'about': d.random.choice(LENSES)})};</script></body></html>"
    )
