"""A second blind set: as magazines, festivals, film pages, light pages and blog programs write.

By an author who had not seen the reader; see `second`.
"""

from __future__ import annotations

import html
import json

from collect.galleries.draft import LENSES, Draft, Page, slug


def numbered_slides(seed: int) -> Page:
    """A magazine: a counted list on one page, each slide with its picture, adverts in between."""
    d = Draft(
        "numbered_slides", seed, f"http://magazine.test/culture/film/g{44000 + seed}/best-shots/"
    )

    def resized(key: str, size: int, shape: float | None = None) -> str:
        crop = "crop=1xw:1xh;center,top"
        return d.file(
            f"http://img.magazine-cdn.test/images/{key}.jpg?{crop}&resize={size}:*", size,
            None if shape is None else round(size / shape),
        )  # fmt: skip

    slides = ""
    for i in range(d.count):
        key = f"{slug(d.films[i % len(d.films)])}-{d.token(12)}"
        w = {s: resized(key, s) for s in (640, 768, 980, 1200)}
        d.belongs(*w.values())
        sources = "".join(
            f'<source media="(min-width: {at}rem)" srcset="{w[s]}">'
            for at, s in ((61.25, 1200), (48, 980), (30, 768))
        )
        slides += f"""<div class="listicle-slide" id="slide-{i + 1}" data-slide="{i + 1}"><div class="slide-media"><picture>{sources}<img loading="lazy"
 src="{w[640]}" alt="{d.words(6)}" width="980" height="{round(980 / d.aspect)}"></picture><div class="credit">Courtesy of the distributor</div></div>
<div class="slide-num">{i + 1}</div><h2>{d.films[i % len(d.films)]}</h2><div class="slide-dek"><p>{d.words(35)}</p></div></div>"""
        if i % 4 == 3:
            slides += f"""<div class="ad"><span>Advertisement - continue reading below</span><a href="http://ads.test/c?{i}"><img
 src="{d.file(f"http://ads.test/b/{d.token()}.jpg", 970, 250)}" width="970" height="250" alt=""></a></div>"""
    more = "".join(
        f"""<a href="/culture/film/a{d.random.randint(30000, 43000)}/{slug(film)}/" class="feed-item"><img loading="lazy" src="{resized(d.token(12), 360, 2.0)}" alt="{film}" width="360" height="180"><b>{film}</b></a>"""
        for film in d.films[:8]
    )
    face = resized(f"author-{d.token(6)}", 100, 1.0)
    return d.done(f"""<!DOCTYPE html><html lang="en"><head><title>The {d.count} best shots</title><meta property="og:image" content="{resized("social-" + d.token(6), 1200, 1.91)}"><style>
body{{margin:0;font:17px serif}} main{{width:980px;margin:auto}} .slide-media img{{width:980px;height:auto}} .feed{{display:grid;grid-template-columns:repeat(4,1fr);gap:16px}} .feed img{{width:100%;height:auto}}</style></head>
<body><header><img src="{d.file("/assets/logo.png", 300, 60)}" alt="Magazine" width="150"></header><main><h1>The {d.count} best shots in film</h1><div class="byline"><img src="{face}" width="50" height="50" alt="">By Ann Lee</div>
<p>{d.words(50)}</p><div class="listicle">{slides}</div><section class="author-bio"><img src="{face}" width="100" height="100" alt="Ann Lee"><p>{d.words(12)}</p></section>
<section><h3>More from film</h3><div class="feed">{more}</div></section></main></body></html>""")


def snap_stills(seed: int) -> Page:
    """A festival's film: a few stills to swipe, with their small ones below, cast and sponsors."""
    d = Draft("snap_stills", seed, f"http://festival.test/2025/programme/{slug('Low Tide')}-{seed}")
    d.count = d.random.randint(5, 12)

    def ask(key: str, size: str, wide: int, high: int | None = None) -> str:
        return d.file(f"http://festival.imgx.test/{key}.jpg?auto=format&{size}", wide, high)

    def fit(key: str, wide: int) -> str:
        return ask(key, f"fit=max&w={wide}", wide)

    slides, dots = "", ""
    for i in range(d.count):
        key = f"films/{d.token(8)}/{slug(d.film)}-{i + 1}"
        w = {s: fit(key, s) for s in (480, 960, 1440, 2400)}
        dot = ask(key, "fit=crop&w=96&h=64", 96, 64)
        d.belongs(*w.values(), dot)
        tried = html.escape(", ".join(f"{url} {s}w" for s, url in w.items()))
        slides += f"""<li id="s{i}" class="snap__slide"><figure><img srcset="{tried}" sizes="(min-width: 60em) 75vw, 100vw" src="{html.escape(w[960])}"
 loading="{"eager" if i == 0 else "lazy"}" alt="{d.film}: {d.random.choice(LENSES)}"><figcaption>Photo: {d.film} Productions</figcaption></figure></li>"""
        dots += f"""<a href="#s{i}" aria-label="Go to still {i + 1}"><img src="{html.escape(dot)}" width="96" height="64" alt=""></a>"""
    cast = "".join(
        f"""<li><img src="{html.escape(ask(f"people/{d.token(8)}", "fit=facearea&w=160&h=160", 160, 160))}" width="80" height="80" alt=""><b>Ann {d.token(4)}</b><span>{job}</span></li>"""
        for job in ("Director", "Writer", "Cast", "Cast", "Editor", "Sound")
    )
    others = "".join(
        f"""<article class="film"><a href="/2025/programme/{slug(film)}"><img src="{html.escape(ask(f"films/{d.token(8)}/{slug(film)}-1", "fit=crop&w=480&h=270", 480, 270))}" loading="lazy" alt=""><h3>{film}</h3></a><p>Sat 14:30, Hall {d.random.randint(1, 6)}</p></article>"""
        for film in d.films[: d.random.randint(4, 8)]
    )
    sponsors = "".join(
        f'<img src="{d.file(f"/media/sponsors/{d.token(5)}.png", 200, 90)}" width="100" height="45" alt="Sponsor">'
        for _ in d.some(6, 14)
    )
    return d.done(f"""<!DOCTYPE html><html lang="en"><head><title>{d.film} | Festival</title><style>body{{margin:0;font:16px sans-serif}} main{{width:1000px;margin:auto}}
.snap{{display:flex;overflow-x:auto;scroll-snap-type:x mandatory;list-style:none;margin:0;padding:0}} .snap__slide{{flex:0 0 100%;scroll-snap-align:start}} .snap img{{width:1000px;height:auto;aspect-ratio:{d.aspect}}}
.snap figure{{margin:0}} .dots{{display:flex;gap:4px}} .films{{display:grid;grid-template-columns:repeat(3,1fr);gap:20px}} .films img{{width:100%;aspect-ratio:16/9}}</style></head>
<body><header><img src="{d.file("/media/logo.png", 240, 80)}" alt="Festival"></header><main><ul class="snap">{slides}</ul><nav class="dots">{dots}</nav><h1>{d.film}</h1>
<p>{d.words(70)}</p><h2>Cast and crew</h2><ul class="people">{cast}</ul><h2>You may also like</h2><div class="films">{others}</div></main><footer>{sponsors}</footer></body></html>""")


def film_page_rtl(seed: int) -> Page:
    """A Persian film site: stills in a swiper whose pictures come late, each linked to a whole one."""
    d = Draft("film_page_rtl", seed, f"http://film.test/movie/{5000 + seed}/")
    blank = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"
    slides = ""
    for i in range(d.count):
        key = f"/uploads/movie/{5000 + seed}/photos/{d.token(10)}"
        whole, small = d.file(f"{key}.webp", 1920), d.file(f"{key}-thumb.webp", 360)
        d.belongs(whole, small)
        slides += f"""<div class="swiper-slide"><a href="{whole}" data-fancybox="gallery" data-caption="تصویر {i + 1} از فیلم"><img class="swiper-lazy lazyload"
 src="{blank}" data-src="{small}" width="240" height="{round(240 / d.aspect)}" alt="عکس فیلم"></a></div>"""
    videos = "".join(
        f"""<div class="swiper-slide"><a href="/watch/{d.token(6)}" class="trailer"><img class="lazyload" src="{blank}" data-src="{d.file(f"/uploads/video/{d.token(8)}-cover.jpg", 480, 270)}" width="240" height="135" alt="تیزر"><i class="play"></i></a></div>"""
        for _ in d.some(2, 5)
    )
    cast = "".join(
        f"""<div class="swiper-slide"><a href="/person/{d.random.randint(1, 999)}"><img class="lazyload round" src="{blank}" data-src="{d.file(f"/uploads/person/{d.token(8)}.jpg", 150, 150)}" width="90" height="90" alt="بازیگر"><span>بازیگر</span></a></div>"""
        for _ in d.some(6, 14)
    )
    like = "".join(
        f"""<div class="swiper-slide"><a href="/movie/{d.random.randint(1, 4999)}/"><img class="lazyload" src="{blank}" data-src="{d.file(f"/uploads/poster/{d.token(8)}.jpg", 260, 380)}" width="130" height="190" alt="{film}"><b>{film}</b></a></div>"""
        for film in d.films[:10]
    )
    poster = d.file("/uploads/poster/main.jpg", 400, 590)
    return d.done(f"""<!DOCTYPE html><html lang="fa" dir="rtl"><head><meta charset="utf-8"><title>فیلم {d.film}</title><style>body{{margin:0;font:15px Tahoma}}
main{{width:1100px;margin:auto}} .swiper{{overflow:hidden}} .swiper-wrapper{{display:flex;gap:10px}} .swiper-slide{{flex-shrink:0}} .round{{border-radius:50%}}</style></head><body>
<header><img src="{d.file("/assets/logo.svg.png", 120, 40)}" alt="لوگو"></header><main><div class="hero"><img src="{poster}" width="200" height="295" alt="پوستر"><h1>{d.film}</h1><p>خلاصه داستان فیلم در یک شهر ساحلی می‌گذرد.</p></div>
<section><h2>ویدیوها</h2><div class="swiper"><div class="swiper-wrapper">{videos}</div></div></section><section><h2>بازیگران</h2><div class="swiper"><div class="swiper-wrapper">{cast}</div></div></section>
<section><h2>تصاویر فیلم</h2><div class="swiper"><div class="swiper-wrapper">{slides}</div></div></section><section><h2>فیلم‌های مشابه</h2><div class="swiper"><div class="swiper-wrapper">{like}</div></div></section></main>
<footer><img src="{d.file("/assets/enamad.png", 125, 136)}" alt="نماد"></footer>
<script>const eye = new IntersectionObserver(seen => {{ for (const one of seen) if (one.isIntersecting) {{ one.target.src = one.target.dataset.src; one.target.classList.replace("lazyload", "lazyloaded"); eye.unobserve(one.target); }} }});
for (const one of document.querySelectorAll(".lazyload")) eye.observe(one);</script></body></html>""")


def light_carousel(seed: int) -> Page:
    """A light page: a carousel of its own elements, into which a program puts the pictures."""
    d = Draft("light_carousel", seed, f"http://news.test/amp/film/{slug('Blue Hour')}-{seed}.html")
    high = round(720 / d.aspect)

    def element(src: str, wide: int, tall: int, more: str = "", rest: str = "") -> str:
        return f"""<amp-img src="{src}" width="{wide}" height="{tall}" layout="responsive" {more}>{rest}</amp-img>"""

    slides = ""
    for i in range(d.count):
        key = f"http://cdn.news.test/i/{d.token(6)}/{slug(d.film)}_{i}"
        w = {s: d.file(f"{key}/{s}.jpg", s) for s in (360, 720, 1440)}
        d.belongs(*w.values())
        tried = ", ".join(f"{url} {s}w" for s, url in w.items())
        rest = f'<noscript><img src="{w[720]}" width="720" height="{high}"></noscript>'
        slides += f"""<div class="slide"><figure>{element(w[720], 720, high, f'srcset="{tried}" lightbox="stills" alt="{d.random.choice(LENSES)}"', rest)}<figcaption>{d.words(9)}</figcaption></figure></div>"""
    adverts = f"""<amp-ad width="300" height="250" type="adsense" data-slot="/30/film">{element(d.file(f"http://ads.test/{d.token()}.png", 300, 250), 300, 250)}</amp-ad>"""
    more = "".join(
        f"""<a class="related" href="/amp/film/{slug(film)}.html">{element(d.file(f"http://cdn.news.test/i/{d.token(6)}/{slug(film)}/180.jpg", 180, 120), 180, 120)}<span>{film}</span></a>"""
        for film in d.films[:6]
    )
    lead = element(d.file(f"http://cdn.news.test/i/{d.token(6)}/lead/720.jpg", 720, 405), 720, 405)
    structured = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": d.film,
                  "publisher": {"logo": {"url": d.file("http://cdn.news.test/logo.png", 240, 60)}}}  # fmt: skip
    return d.done(f"""<!doctype html><html amp lang="en"><head><meta charset="utf-8"><title>{d.film}</title><script type="application/ld+json">{json.dumps(structured)}</script>
<style amp-custom>body{{margin:auto;width:720px;font:16px sans-serif}} amp-img{{display:block;position:relative}} amp-img img{{width:100%;height:auto;display:block}} amp-carousel{{display:flex;overflow-x:auto}} .slide{{flex:0 0 720px}}
figure{{margin:0}} amp-ad{{display:block;width:300px}} .related{{display:inline-block;width:180px}}</style></head><body><header>{element("http://cdn.news.test/logo.png", 240, 60)}</header><article><h1>{d.film}</h1>{lead}<p>{d.words(50)}</p>
<amp-carousel width="720" height="{high}" layout="responsive" type="slides">{slides}</amp-carousel><p>{d.words(60)}</p>{adverts}</article><section><h2>Read next</h2>{more}</section>
<script>for (const one of document.querySelectorAll("amp-img")) {{ const img = document.createElement("img"); img.decoding = "async"; img.className = "i-amphtml-fill-content i-amphtml-replaced-content";
for (const name of ["alt", "srcset", "src"]) if (one.hasAttribute(name)) img.setAttribute(name, one.getAttribute(name)); one.append(img); }}</script></body></html>""")


def paged_items(seed: int) -> Page:
    """A blog program's gallery in pages: the first items are markup, the rest wait in a script."""
    d = Draft("paged_items", seed, f"http://blog.test/{slug('Small Rooms')}-{seed}/")
    d.count = d.random.randint(16, 40)
    shown, rest, wide = "", [], 300
    for i in range(d.count):
        base = f"http://blog.test/wp-content/uploads/2025/{d.random.randint(1, 12):02}/still-{d.token(5)}-{i}"
        cache = f"http://blog.test/wp-content/uploads/cache/2025/still-{i}/{d.random.randint(10**8, 10**9)}"
        whole, small, twice = (
            d.file(f"{base}.jpg", 2048), d.file(f"{cache}.jpg", wide, 200), d.file(f"{cache}@2x.jpg", 2 * wide, 400),
        )  # fmt: skip
        d.belongs(whole, small, twice)
        pid = 900 + i
        if i < 12:
            shown += f"""<div class="fg-item fg-type-image fg-loaded"><figure class="fg-item-inner"><a href="{whole}" data-attachment-id="{pid}" data-type="image" class="fg-thumb"><span
 class="fg-image-wrap"><img decoding="async" width="{wide}" height="200" class="skip-lazy fg-image" data-src-fg="{small}" data-srcset-fg="{twice} 600w" src="data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20width%3D%22300%22%20height%3D%22200%22%3E%3C%2Fsvg%3E"
 loading="eager"></span><span class="fg-image-overlay"></span></a><figcaption class="fg-caption"><div class="fg-caption-title">{d.random.choice(LENSES)}</div></figcaption></figure></div>"""
        else:
            rest.append({"id": pid, "href": whole, "src": small, "srcset": f"{twice} 600w", "width": wide, "height": 200,
                         "type": "image", "title": d.random.choice(LENSES)})  # fmt: skip
    posts = "".join(
        f"""<li class="wp-block-post"><figure class="wp-block-post-featured-image"><a href="/{slug(film)}/"><img src="{d.file(f"http://blog.test/wp-content/uploads/2024/05/{slug(film)}-300x200.jpg", 300, 200)}" width="300" height="200" alt="{film}"></a></figure><h3>{film}</h3></li>"""
        for film in d.films[:6]
    )
    face = d.file(f"http://secure.faces.test/avatar/{d.token(32)}?s=96&d=mm&r=g", 96, 96)
    return d.done(f"""<!DOCTYPE html><html lang="en-GB"><head><title>{d.film}</title><style>body{{margin:0;font:16px sans-serif}} article{{width:960px;margin:auto}} .foogallery{{display:flex;flex-wrap:wrap;gap:8px}}
.fg-item figure{{margin:0;width:300px}} .fg-image{{display:block}} .posts{{display:flex;flex-wrap:wrap;list-style:none;gap:10px}}</style></head><body class="single-post"><header><img src="{d.file("/wp-content/uploads/logo.png", 260, 80)}" class="custom-logo" alt="Blog"></header>
<article><h1>{d.film}</h1><p>{d.words(50)}</p><div class="foogallery foogallery-container foogallery-default fg-ready" id="foogallery-gallery-12" data-foogallery="{{&quot;item&quot;:{{&quot;showCaptionTitle&quot;:true}},&quot;paging&quot;:{{&quot;type&quot;:&quot;pagination&quot;,&quot;size&quot;:12}}}}">{shown}</div>
<script type="text/javascript">window["foogallery-gallery-12_items"] = {json.dumps(rest).replace("/", chr(92) + "/")};</script><p>{d.words(30)}</p><div class="author-box"><img src="{html.escape(face)}" class="avatar" width="96" height="96" alt="">By Ann</div></article>
<aside><h2>Related</h2><ul class="posts">{posts}</ul></aside><script>for (const img of document.querySelectorAll("[data-src-fg]")) {{ img.srcset = img.dataset.srcsetFg; img.sizes = "300px"; img.src = img.dataset.srcFg; }}</script></body></html>""")
