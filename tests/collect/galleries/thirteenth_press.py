"""A newspaper, a magazine and a broadcaster, as the first half of the thirteenth set has them."""

from __future__ import annotations

import json

from collect.galleries.draft import LENSES, Draft, Page, slug
from collect.galleries.thirteenth_a_parts import BLANK, fitted, lazily, shape

_NEWS_CSS = """body{margin:0;font:17px/1.5 Georgia,serif;color:#191919}.b-header{border-bottom:1px solid #ccc;padding:12px 32px;display:flex;justify-content:space-between;font-family:Arial}
.wrap{width:1100px;margin:0 auto;display:grid;grid-template-columns:760px 300px;gap:40px}.b-headline{font-size:38px;line-height:1.15}
.c-carousel{position:relative;overflow:hidden;background:#111}.c-carousel__track{display:flex;transition:transform .3s}.c-carousel__slide{flex:0 0 760px}.c-carousel__slide figure{margin:0}
.c-carousel__slide img{width:760px;height:507px;object-fit:contain;display:block}.c-media-item__fig-caption{color:#ddd;font:13px Arial;padding:8px 12px;min-height:40px}
.c-carousel__button{position:absolute;top:220px;font-size:28px;z-index:2}.c-carousel__button--next{right:8px}.c-carousel__button--previous{left:8px}
.b-small-promo{display:flex;gap:12px;margin-bottom:16px;font:bold 15px/1.3 Georgia}.b-small-promo img{width:110px;height:74px}.b-results-list{display:grid;grid-template-columns:repeat(3,1fr);gap:20px}.b-results-list .b-small-promo{display:block}.b-results-list img{width:100%;height:auto}"""


def newspaper_gallery(seed: int) -> Page:
    """A newspaper's photo gallery by a common publishing system: a carousel and its whole content."""
    d = Draft(
        "newspaper_gallery",
        seed,
        "https://www.thecourier.test/culture/film/2024/05/17/in-pictures/",
    )

    def sized(ident: str, key: str, width: int, height: int) -> str:
        return d.file(f"/resizer/v2/{ident}.jpg?auth={key}&width={width}&height={height}", width, height)  # fmt: skip

    slides, content = [], []
    for index in range(d.count):
        ident, key, whole = d.token(26).upper(), d.token(64), shape(d)
        sizes = [sized(ident, key, *fitted(whole, one)) for one in (400, 600, 800, 1200)]
        original = d.file(f"https://cloudfront-eu-central-1.images.publishing.test/courier/{ident}.jpg", *whole)  # fmt: skip
        d.belongs(*sizes, original)
        words = f"{d.random.choice(LENSES).capitalize()}. {d.words(12)}"
        srcset = ", ".join(f"{one.replace('&', '&amp;')} {width}w" for one, width in zip(sizes, (400, 600, 800, 1200), strict=True))  # fmt: skip
        slides.append(f"""<div class="c-carousel__slide" role="group" aria-roledescription="slide" aria-label="Slide {index + 1} of {d.count}" id="gallery-slide-{index + 1}"><figure class="c-media-item"><div class="c-image-wrapper">
<img alt="{words}" class="c-image" loading="{"eager" if index == 0 else "lazy"}" src="{sizes[2].replace("&", "&amp;")}" srcset="{srcset}" sizes="100vw" width="800" height="{fitted(whole, 800)[1]}"/></div>
<figcaption class="c-media-item__fig-caption"><span class="c-media-item__caption">{words} </span><span class="c-media-item__credit">Photograph: A. Byrne</span></figcaption></figure></div>""")
        content.append({"_id": ident, "type": "image", "version": "0.10.9", "caption": words, "width": whole[0], "height": whole[1], "url": original,
                        "auth": {"1": key}, "additional_properties": {"galleryOrder": index, "mime_type": "image/jpeg"}})  # fmt: skip

    def promo(film: str, width: int, height: int) -> str:
        ident, key = d.token(26).upper(), d.token(64)
        src = sized(ident, key, width, height).replace("&", "&amp;")
        return f'<article class="b-small-promo"><a href="/culture/{slug(film)}/"><img class="c-image" loading="lazy" alt="" src="{src}" width="{width}" height="{height}"/></a><h2 class="c-heading"><a href="/culture/{slug(film)}/">{film}: {d.words(6)}</a></h2></article>'

    aside = "".join(promo(film, 220, 147) for film in d.films[: d.random.randint(4, 6)])
    below = "".join(promo(film, 400, 267) for film in d.films[6 : 6 + d.random.choice((3, 6))])
    logo = d.file("/pf/resources/courier/logo.png?d=512", 260, 44)
    fusion = {"_id": d.token(26).upper(), "type": "gallery", "headlines": {"basic": f"{d.film}: in pictures"}, "content_elements": content,
              "promo_items": {"basic": content[0]}, "canonical_website": "courier"}  # fmt: skip
    return d.done(f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"/><title>{d.film}: in pictures – The Courier</title>
<script type="application/javascript" id="polyfill-script">if(!Array.prototype.includes){{document.write('')}}</script><style>{_NEWS_CSS}</style></head><body><div id="fusion-app" class="fusion-app"><div class="b-right-rail">
<header class="b-header"><span>Sections</span><a href="/"><img src="{logo}" alt="The Courier" width="260" height="44"/></a><a href="/subscribe">Subscribe</a></header>
<div class="wrap"><main><div class="b-overline">Film</div><h1 class="b-headline">{d.film}: in pictures</h1><p class="b-subheadline">{d.words(18)}</p><div class="b-byline">By <a href="/author/a-byrne/">A. Byrne</a> · Fri May 17 2024</div>
<div class="b-gallery c-carousel" id="gallery-{d.token(6)}"><div class="c-carousel__image-counter" style="color:#fff;padding:6px 12px">1 of {d.count}</div><div class="c-carousel__viewport"><div class="c-carousel__track">{"".join(slides)}</div></div>
<button type="button" class="c-carousel__button c-carousel__button--previous" aria-label="Previous slide">‹</button><button type="button" class="c-carousel__button c-carousel__button--next" aria-label="Next slide">›</button></div>
<p>{d.words(40)}</p><h3>More from Film</h3><div class="b-results-list">{below}</div></main><aside><h3>Most read</h3>{aside}</aside></div>
<footer class="b-footer" style="padding:30px;border-top:1px solid #ccc"><img src="{d.file("/pf/resources/courier/footer.png?d=512", 120, 24)}" alt="" width="120" height="24"/> © The Courier</footer></div></div>
<script id="fusion-metadata" type="application/javascript">window.Fusion=window.Fusion||{{}};Fusion.arcSite="courier";Fusion.contextPath="/pf";Fusion.deployment="512";Fusion.globalContent={json.dumps(fusion)};Fusion.globalContentConfig={{"source":"content-api","query":{{"website_url":"/culture/film/2024/05/17/in-pictures/"}}}};Fusion.contentCache={{}};</script>
<script>(function(){{var at=0,t=document.querySelector('.c-carousel__track'),n=t.children.length;function go(k){{at=(at+k+n)%n;t.style.transform='translateX('+(-760*at)+'px)';document.querySelector('.c-carousel__image-counter').textContent=(at+1)+' of '+n;}}
document.querySelector('.c-carousel__button--next').onclick=function(){{go(1)}};document.querySelector('.c-carousel__button--previous').onclick=function(){{go(-1)}};}})();</script></body></html>""")


_MAGAZINE_CSS = """body{margin:0;font:18px/1.65 "Minion Pro",Georgia,serif;color:#222}.site-header{background:#000;color:#fff;padding:18px 40px;display:flex;gap:30px;align-items:center}.site-header a{color:#fff;font:14px Arial}
.article-head{max-width:760px;margin:50px auto 20px;text-align:center}.article-body{max-width:760px;margin:0 auto}.article-body figure{margin:36px -60px}.article-body figure img{width:100%;height:auto;display:block;background:#eee}
.article-body figcaption{font:italic 14px/1.4 Georgia;color:#666;padding-top:6px}.pull{border-top:2px solid #000;border-bottom:2px solid #000;padding:16px 0;font-size:26px}
.subscribe{background:#f1ede4;display:flex;gap:24px;padding:24px;margin:40px auto;max-width:760px}.subscribe img{width:140px}
.related{display:grid;grid-template-columns:repeat(3,1fr);gap:24px;max-width:1080px;margin:40px auto}.related img{width:100%;height:200px;object-fit:cover}.sponsors{display:flex;gap:24px;padding:24px 40px;background:#f7f7f7}"""


def camera_article(seed: int) -> Page:
    """A cinematographers' magazine: an article of figures that wait for their sources; other articles."""
    d = Draft("camera_article", seed, "https://cameracraft.test/articles/behind-the-lens")

    def made(name: str, width: int, height: int | None = None) -> str:
        return d.file(f"/imager/uploads/{210000 + len(d.page.sizes)}/{name}_{d.token(32)}.jpg", width, height)  # fmt: skip

    parts = [f"<p><strong>At a glance.</strong> {d.words(60)}</p>"]
    for index in range(d.count):
        name = f"{d.film.replace(' ', '-').replace(chr(39), '')}-{d.token(4)}"
        aspect = d.random.choice((d.aspect, d.aspect, 1.5))
        sizes = [
            (made(name, width, round(width / aspect)), width) for width in (480, 960, 1440, 2000)
        ]
        words = f"{d.random.choice(LENSES).capitalize()}. {d.words(9)}"
        d.belongs(*(one for one, _ in sizes))
        srcset = ", ".join(f"{one} {width}w" for one, width in sizes)
        parts.append(
            f"""<figure class="article-image"><img class="lazyload" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 960 {round(960 / aspect)}'/%3E" data-src="{sizes[1][0]}" data-srcset="{srcset}" data-sizes="auto" width="960" height="{round(960 / aspect)}" alt="{words}"><figcaption>{words}</figcaption></figure>"""
        )
        parts += [f"<p>{d.words(d.random.randint(30, 90))}</p>" for _ in d.some(1, 3)]
        if index == 3:
            parts.append(f'<blockquote class="pull">“{d.words(14)}”</blockquote>')
    related = "".join(
        f'<a class="card" href="/articles/{slug(film)}"><img class="lazyload" src="{BLANK}" data-src="{made(slug(film), 640, 400)}" alt=""><h4>{film}: {d.words(5)}</h4></a>'
        for film in d.films[: d.random.choice((3, 6))]
    )
    sponsors = "".join(
        f'<a href="https://{slug(film)}.test/"><img src="{d.file(f"/uploads/sponsors/{slug(film)}.png", 150, 50)}" width="150" height="50" alt=""></a>'
        for film in d.films[7 : 7 + d.random.randint(3, 6)]
    )
    cover = made("cover-may", 280, 360)
    logo = d.file("/assets/img/cc-logo.png", 220, 48)
    return d.done(f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{d.film}: Behind the Lens - Camera Craft</title><meta name="generator" content="SEOmatic"><style>{_MAGAZINE_CSS}</style></head>
<body class="article"><header class="site-header"><a href="/"><img src="{logo}" width="220" height="48" alt="Camera Craft"></a><a href="/articles">Articles</a><a href="/podcasts">Podcasts</a><a href="/store">Store</a><a href="/awards">Awards</a></header>
<article><div class="article-head"><span class="kicker">Feature</span><h1>{d.film}: Behind the Lens</h1><p class="deck">{d.words(16)}</p><p class="byline">May 02, 2024 · by I. Marsh</p></div>
<div class="article-body redactor">{"".join(parts)}</div></article>
<div class="subscribe"><img src="{cover}" width="140" height="180" alt="The May issue"><div><h3>Subscribe</h3><p>{d.words(18)}</p><a href="/subscribe">See offers</a></div></div>
<h3 style="text-align:center">You may also like</h3><section class="related">{related}</section><div class="sponsors">{sponsors}</div><footer style="padding:30px 40px">© Camera Craft Society</footer>
{lazily("img.lazyload", "if(e.dataset.srcset){e.sizes=e.offsetWidth+'px';e.srcset=e.dataset.srcset;}e.src=e.dataset.src;e.className='lazyloaded';")}</body></html>""")


_CAST_CSS = """body{margin:0;font:16px/1.4 ReithSans,Helvetica,Arial,sans-serif;background:#2b2f36;color:#ececec}a{color:#fff;text-decoration:none}.orb{background:#fff;height:40px;padding:6px 24px;display:flex;gap:20px}.orb a{color:#222}
.grid-wrapper{width:976px;margin:0 auto}.gallery__main img{width:976px;height:549px;display:block}.gallery__info{padding:12px 0}.gallery__thumbnails{display:flex;flex-wrap:wrap;gap:8px;padding:0;margin:0}
.gallery__thumbnail{list-style:none;width:155px}.gallery__thumbnail img{width:155px;height:87px;display:block}.gallery__thumbnail--active img{outline:3px solid #fff}
.highlight-box{display:grid;grid-template-columns:repeat(4,1fr);gap:16px;margin:32px 0}.programme img{width:100%;display:block}.programme{background:#3b4049}.programme__body{padding:8px;font-size:14px}.footer{background:#111;padding:24px}"""


def programme_gallery(seed: int) -> Page:
    """A Welsh broadcaster's gallery of a drama: one large picture above small ones of all; other galleries."""
    d = Draft("programme_gallery", seed, "https://www.darlledwr.test/programmes/p0h7k2lx")

    def cut(pid: str, recipe: str) -> str:
        width, height = (int(one) for one in recipe.split("x"))
        return d.file(f"https://ichef.darlledwr.test/images/ic/{recipe}/{pid}.jpg", width, height)

    def pid() -> str:
        return "p0" + "".join(d.random.choices("bcdfghjklmnpqrstvwxyz0123456789", k=6))

    recipes = ("160x90", "224x126", "320x180", "480x270")
    big = ("480x270", "640x360", "976x549", "1200x675")
    thumbs, main = [], ""
    for index in range(d.count):
        one = pid()
        small = [cut(one, recipe) for recipe in recipes]
        large = [cut(one, recipe) for recipe in big]
        d.belongs(*dict.fromkeys(small + large))
        words = d.random.choice(LENSES).capitalize()
        srcset = ", ".join(f"{at} {recipe.split('x')[0]}w" for at, recipe in zip(small, recipes, strict=True))  # fmt: skip
        if index == 0:
            wide = ", ".join(f"{at} {recipe.split('x')[0]}w" for at, recipe in zip(large, big, strict=True))  # fmt: skip
            main = f'<div class="gallery__main"><div class="rsp-img__container rsp-img__container--16x9"><img class="image" src="{large[1]}" srcset="{wide}" sizes="(min-width: 1008px) 976px, 100vw" alt="{words}"></div><div class="gallery__info"><span class="gallery__count">1 / {d.count}</span> <span class="gallery__synopsis">{words}. {d.words(10)}</span></div></div>'
        thumbs.append(f"""<li class="gallery__thumbnail{" gallery__thumbnail--active" if index == 0 else ""}"><a class="gallery__link" href="/programmes/p0h7k2lx/{one}" data-image-pid="{one}" data-linktrack="gallery_thumb_{index + 1}"><div class="rsp-img__container rsp-img__container--16x9">
<img class="lazyload" data-src="{small[2]}" data-srcset="{srcset}" data-sizes="160px" src="{BLANK}" alt="{words}"><noscript><img src="{small[2]}" alt="{words}"></noscript></div></a></li>""")

    def programme(film: str, what: str) -> str:
        one = pid()
        srcset = ", ".join(f"{cut(one, recipe)} {recipe.split('x')[0]}w" for recipe in recipes)
        return f'<div class="programme" data-pid="{one}"><div class="programme__img"><a href="/programmes/{one}"><img class="lazyload" src="{BLANK}" data-src="{cut(one, "320x180")}" data-srcset="{srcset}" data-sizes="230px" alt=""></a></div><div class="programme__body"><h4 class="programme__titles"><a href="/programmes/{one}">{film}</a></h4><p>{what}</p></div></div>'

    clips = "".join(programme(film, "Clip · 1 munud") for film in d.films[:4])
    more = "".join(
        programme(film, f"{d.random.randint(6, 20)} llun") for film in d.films[4 : 4 + d.random.choice((4, 8))]
    )  # fmt: skip
    logo = d.file("https://static.darlledwr.test/orb/blocks.png", 84, 24)
    return d.done(f"""<!DOCTYPE html><html lang="cy-GB" class="no-js"><head><meta charset="utf-8"><title>Darlledwr - {d.film}, Cyfres 1 - Oriel luniau</title><link rel="canonical" href="{d.page.url}"><style>{_CAST_CSS}</style></head><body>
<div class="orb" id="orb-banner"><img src="{logo}" width="84" height="24" alt="Darlledwr"><a href="/newyddion">Newyddion</a><a href="/chwaraeon">Chwaraeon</a><a href="/tywydd">Y Tywydd</a><a href="/programmes">Rhaglenni</a></div>
<div id="programmes-content" class="programmes-page"><div class="grid-wrapper"><div class="br-masthead"><h2><a href="/programmes/b0drama">{d.film}</a></h2><nav><a href="/programmes/b0drama">Hafan</a> <a href="/programmes/b0drama/episodes">Penodau</a> <a href="/programmes/b0drama/clips">Clipiau</a> <b>Orielau</b></nav></div>
<div class="gallery" data-gallery="p0h7k2lx"><h1>Lluniau o'r gyfres</h1>{main}<ol class="gallery__thumbnails">{"".join(thumbs)}</ol></div>
<h2>Clipiau</h2><div class="highlight-box">{clips}</div><h2>Mwy o orielau</h2><div class="highlight-box">{more}</div></div></div><div class="footer">Telerau · Preifatrwydd · Hygyrchedd</div>
{lazily("img.lazyload", "if(e.dataset.srcset){e.sizes=e.dataset.sizes;e.srcset=e.dataset.srcset;}e.src=e.dataset.src;e.classList.add('lazyloaded');")}</body></html>""")
