"""A trade magazine, a wire of releases, a broadcaster and a tabloid."""

from __future__ import annotations

from collect.galleries.draft import Draft, Page, slug
from collect.galleries.eighteenth_a_parts import (
    fitted,
    in_script,
    name,
    number,
    of,
    seen,
    still_camera,
    watch,
)


def trade_magazine_gallery(seed: int) -> Page:
    """A film trade magazine's vertical gallery: a shell of empty slides, all of it in a script's exports; other stories aside."""
    title = "the-finest-shots-of-the-year"
    d = Draft("trade_magazine_gallery", seed, f"https://filmtrade.test/gallery/{title}/")
    uploads = "https://filmtrade.test/wp-content/uploads/2024/11"
    slides = []
    for index in range(d.count):
        shape, film = d.random.choice((1.78, 1.5, 1.5, d.aspect)), d.random.choice(d.films)
        file = f"{uploads}/{slug(film)}-{number(d, 5)}.jpg"
        width = d.random.choice((1200, 1500, 2000))
        whole = d.file(file, width, of(width, shape))
        sizes, at = {}, [whole]
        for key, w in (("s", 125), ("m", 320), ("l", 640), ("xl", 1000)):
            one = d.file(f"{file}?w={w}", w, of(w, shape))
            at.append(one)
            sizes[f"pmc-gallery-{key}"] = {"src": one, "width": w, "height": of(w, shape)}
        d.belongs(*at)
        slides.append(
            {"ID": int(number(d, 10)), "date": "2024-11-29T10:00:00", "modified": "2024-11-29T10:00:00", "title": film,
             "slug": slug(film), "caption": f"<p>{d.words(45)}</p>", "alt": film, "position": index, "image": whole,
             "url": f"https://filmtrade.test/gallery/{title}/{slug(film)}-{index}/", "image_credit": f"{name(d)}",
             "fullWidth": width, "fullHeight": of(width, shape), "sizes": sizes}
        )  # fmt: skip
    exports = {"type": "vertical", "gallery": slides, "galleryCount": len(slides), "galleryTitle": "The finest shots of the year",
               "closeButtonLink": "/", "pagePermalink": f"https://filmtrade.test/gallery/{title}/", "ads": {"rightRail": {}},
               "i10n": {"backToArticle": "Back to Article", "nextSlide": "Next", "skipAd": "Skip Ad"}}  # fmt: skip

    def thumb(film: str, width: int, height: int) -> str:
        at = d.file(
            f"{uploads}/{slug(film)}-{number(d, 4)}.jpg?w={width}&h={height}&crop=1", width, height
        )
        return (
            f'<img class="c-lazy-image__img" src="/wp-content/themes/pub/lazyload-fallback.gif" data-lazy-src="{at}" '
            f'width="{width}" height="{height}" alt="{film}">'
        )

    d.file("/wp-content/themes/pub/lazyload-fallback.gif", 1, 1)
    popular = "".join(
        f'<li class="o-tease-list__item"><article class="o-tease"><a class="c-lazy-image" href="/2024/film/news/{slug(film)}-{number(d, 10)}/">{thumb(film, 125, 70)}</a>'
        f'<h3 class="c-title"><a href="/2024/film/news/{slug(film)}/">{film}: {d.words(6)}</a></h3></article></li>'
        for film in d.films[: d.random.randint(4, 7)]
    )
    more = "".join(
        f'<div class="o-card"><a href="/gallery/{slug(film)}/">{thumb(film, 300, 169)}</a><h3>{d.words(6)}</h3></div>'
        for film in d.films[8 : 8 + d.random.randint(3, 4)]
    )
    script = """<script>(function(){var m=document.getElementById('pmc-gallery-vertical');m.innerHTML=pmcGalleryExports.gallery.map(function(s,i){var z=s.sizes;
return '<article class="c-gallery-vertical-slide" id="slide-'+i+'"><h2>'+s.title+'</h2><figure class="c-gallery-vertical-slide__image"><div class="c-gallery-vertical-image" style="padding-bottom:'+(100*s.fullHeight/s.fullWidth)+'%"><img alt="'+s.alt+'" src="'+z['pmc-gallery-l'].src+'" srcset="'+['s','m','l','xl'].map(function(k){var v=z['pmc-gallery-'+k];return v.src+' '+v.width+'w'}).join(', ')+'" sizes="(min-width:1000px) 700px, 100vw"></div><figcaption>'+s.image_credit+'</figcaption></figure><div class="c-gallery-vertical-slide__caption">'+s.caption+'</div></article>'}).join('')})();</script>"""
    return d.done(
        f"""<!doctype html><html lang="en-US"><head><meta charset="utf-8"><title>The finest shots of the year</title>
<meta property="og:image" content="{slides[0]["image"]}"><style>body{{margin:0;font:17px/1.5 Georgia,serif}}.header{{background:#000;padding:18px 4%;color:#fff;display:flex;justify-content:space-between}}.header a{{color:#fff}}
.lay{{display:grid;grid-template-columns:700px 300px;gap:50px;width:1050px;margin:24px auto}}.c-gallery-vertical-image{{position:relative;background:#eee}}.c-gallery-vertical-image img{{position:absolute;inset:0;width:100%;height:100%}}
figure{{margin:0}}figcaption{{font:12px Arial;color:#777}}.o-tease{{display:flex;gap:12px;margin-bottom:14px;font-size:14px}}ul{{list-style:none;padding:0}}.o-tease h3{{font-size:14px;margin:0}}.ad{{height:250px;background:#f0f0f0;margin-bottom:20px}}
.more{{display:grid;grid-template-columns:repeat(4,1fr);gap:16px;width:1050px;margin:20px auto}}.more img{{width:100%;height:auto}}footer{{background:#111;color:#aaa;padding:40px 4%}}.c-gallery-vertical-loader__slide{{height:420px;background:#f4f4f4;margin-bottom:20px}}</style></head>
<body class="single single-pmc-gallery"><header class="header"><a href="/"><img src="{d.file("/wp-content/themes/pub/assets/logo.png", 180, 40)}" width="180" height="40" alt="Film Trade"></a><nav><a href="/v/film/">Film</a> <a href="/v/tv/">TV</a> <a href="/v/awards/">Awards</a></nav></header>
<div class="lay"><main><h1>The finest shots of the year</h1><p>By {name(d)}</p><p>{d.words(50)}</p><div id="pmc-gallery-vertical"><div class="c-gallery-vertical-loader u-gallery-app-shell-loader"><div class="c-gallery-vertical-loader__slide"></div><div class="c-gallery-vertical-loader__slide"></div></div></div></main>
<aside><div class="ad"></div><h4>Most Popular</h4><ul class="o-tease-list">{popular}</ul></aside></div><section class="more">{more}</section>
<footer><img src="{d.file("/wp-content/themes/pub/assets/corp.png", 110, 30)}" width="110" height="30" alt=""> &copy; Film Trade Media</footer>
<script id="pmc-gallery-js-extra">var pmcGalleryExports = {in_script(exports)};</script>{script}
{watch("img[data-lazy-src]", "e.src=e.getAttribute('data-lazy-src');")}</body></html>"""
    )


def wire_release(seed: int) -> Page:
    """A wire's multimedia release: a carousel of its photos by a media server, each to a page; a logo and other releases."""
    d = Draft(
        "wire_release",
        seed,
        "https://newswire.test/news-releases/studio-opens-its-vaults-302114478.html",
    )
    server = "https://mma.newswire.test/media"
    slides, small = [], []
    count = d.random.choice((5, 6, 8, min(d.count, 14)))
    for index in range(count):
        shape = d.random.choice((1.5, 1.78, d.aspect))
        file = (
            f"{server}/{number(d, 7)}/{d.film.replace(' ', '_').replace(chr(39), '')}_{index + 1}"
        )
        large = d.file(f"{file}.jpg?p=publish", 1000, of(1000, shape))
        thumb = d.file(f"{file}.jpg?p=thumbnail", 100, of(100, shape))
        d.belongs(large, thumb)
        what = f"{seen(d)} ({name(d)})"
        slides.append(
            f'<div class="item{" active" if index == 0 else ""}"><div class="image"><a href="{file}.html" target="_blank" rel="nofollow">'
            f'<img class="gallery-image" src="{large}" alt="{what}" title="{what}"></a><p class="caption">{what}</p></div></div>'
        )
        small.append(
            f'<li data-target="#gallery-carousel" data-slide-to="{index}"><img class="gallery-thumb" src="{thumb}" alt=""></li>'
        )
    other = "".join(
        f'<div class="card col-view"><a class="newsreleaseconsolidatelink" href="/news-releases/{slug(film)}-{number(d, 9)}.html">'
        f'<img src="{d.file(f"{server}/{number(d, 7)}/{slug(film)}.jpg?p=thumbnail&w=300", 300, 169)}" loading="lazy" width="300" height="169" alt=""><h3><small>{d.random.randint(1, 23)}:00 ET</small> {d.words(9)}</h3></a></div>'
        for film in d.films[: d.random.randint(2, 4)]
    )
    return d.done(
        f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Studio opens its vaults</title><style>body{{margin:0;font:16px/1.55 "Helvetica Neue",Arial,sans-serif;color:#333}}
header{{border-bottom:3px solid #0053a1;padding:14px 6%;display:flex;justify-content:space-between}}.container{{width:960px;margin:24px auto}}.carousel{{position:relative;background:#111}}.item{{display:none}}.item.active{{display:block}}.item img{{display:block;max-width:100%;height:480px;margin:auto;object-fit:contain}}
.caption{{color:#ddd;padding:8px 16px;margin:0;font-size:13px}}.carousel-indicators{{display:flex;gap:6px;list-style:none;padding:10px;margin:0;overflow-x:auto}}.carousel-indicators img{{height:60px;width:auto;display:block}}.release-logo{{float:right;margin:0 0 12px 20px}}
.row{{display:flex;gap:20px}}.card{{width:300px}}footer{{background:#f2f2f2;padding:30px 6%}}</style></head><body><header><a href="/"><img src="{d.file("/content/dam/newswire/logo.png", 170, 40)}" width="170" height="40" alt="Newswire"></a><nav><a href="/news-releases/">News</a> <a href="/products/">Products</a> <a href="/contact/">Contact</a></nav></header>
<article class="news-release carousel-template"><div class="container"><h1>Studio opens its vaults for the anniversary of {d.film}</h1>
<div id="gallery-carousel" class="carousel slide" data-ride="false"><div class="carousel-inner" role="listbox">{"".join(slides)}</div><ol class="carousel-indicators">{"".join(small)}</ol></div>
<a class="release-logo" href="/news/studio/"><img src="{d.file(f"{server}/{number(d, 7)}/Studio_Logo.jpg?p=caption", 180, 90)}" width="180" height="90" alt="Studio Logo"></a>
<section class="release-body"><p><span class="xn-location">LOS ANGELES</span>, <span class="xn-chron">May 20, 2025</span> /Newswire/ -- {d.words(80)}</p><p>{d.words(90)}</p><p>SOURCE Studio</p></section>
<h2>Also from this source</h2><div class="row">{other}</div></div></article>
<footer><img src="{d.file("/content/dam/newswire/footer-logo.png", 120, 36)}" width="120" height="36" alt=""> Cookie settings</footer>
<script>document.querySelectorAll('[data-slide-to]').forEach(function(l,i){{l.onclick=function(){{document.querySelector('.item.active').classList.remove('active');document.querySelectorAll('.item')[i].classList.add('active')}}}})</script></body></html>"""
    )


def german_broadcaster_series(seed: int) -> Page:
    """A German broadcaster's series of pictures: variants named in the address with a check sum, late but the first; teasers."""
    d = Draft(
        "german_broadcaster_series",
        seed,
        "https://sender.test/kultur/film/dreharbeiten-bilder-100.html",
    )

    def variants(file: str) -> tuple[str, str, str]:
        at = []
        for kind, w in (
            ("variantSmall16x9", 320),
            ("variantStandard16x9", 576),
            ("variantBig1xN", 1024),
        ):
            check = d.token(8)
            height = of(w, 1.78) if "16x9" in kind else of(w, 1.5)
            at.append(
                d.file(
                    f"/kultur/film/{file}_v-{kind}_w-{w}_zc-{check}.jpg?version={number(d, 5)}",
                    w,
                    height,
                )
            )
        return at[0], at[1], at[2]

    items = []
    for index in range(d.count):
        low, middle, high = variants(f"{slug(d.film)}-{100 + index * 2}")
        d.belongs(low, middle, high)
        what = f"{seen(d)}"
        source = (
            f'src="{low}"' if index == 0 else f'src="/resources/img/blank.png" data-src="{low}"'
        )
        items.append(
            f'<div class="galleryItem" data-index="{index}"><div class="media mediaA"><span class="mediaInner"><img class="img lazy" {source} '
            f'data-srcset="{low} 320w, {middle} 576w, {high} 1024w" sizes="(min-width: 800px) 760px, 100vw" alt="{what}" title="{what}"></span></div>'
            f'<div class="mediaInfo"><p class="text">{what}. {d.words(18)}<span class="rights"> Bildrechte: {name(d)}</span></p><span class="count">Bild {index + 1} von {d.count}</span></div></div>'
        )
    d.file("/resources/img/blank.png", 16, 9)
    teasers = ""
    for film in d.films[: d.random.randint(4, 8)]:
        low, middle, _ = variants(f"teaser-{slug(film)}")
        teasers += (
            f'<div class="teaser"><a class="linkAll" href="/kultur/film/{slug(film)}-100.html"><div class="media mediaB"><img class="img lazy" src="/resources/img/blank.png" '
            f'data-src="{low}" data-srcset="{low} 320w, {middle} 576w" sizes="240px" alt=""></div><h4 class="headline">{film}</h4><p>{d.words(10)}</p></a></div>'
        )
    return d.done(
        f"""<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>Bilder von den Dreharbeiten zu {d.film}</title><style>body{{margin:0;font:17px/1.5 "Open Sans",Arial,sans-serif;background:#eef1f4;color:#1b2a3a}}
#header{{background:#00285a;padding:14px 5%;display:flex;gap:40px;align-items:center}}#header a{{color:#fff}}#content{{width:800px;margin:20px auto;background:#fff;padding:20px}}.galleryItem{{margin-bottom:34px}}.mediaInner img{{width:760px;height:auto;aspect-ratio:3/2;object-fit:cover;display:block;background:#dde}}
.mediaInfo{{display:flex;justify-content:space-between;gap:20px;font-size:14px}}.count{{white-space:nowrap}}.teasers{{width:1040px;margin:20px auto;display:grid;grid-template-columns:repeat(4,1fr);gap:20px}}.teaser{{background:#fff;font-size:14px}}.mediaB img{{width:100%;aspect-ratio:16/9;object-fit:cover;display:block}}#footer{{background:#00285a;color:#fff;padding:30px 5%}}</style></head>
<body><div id="header"><a href="/index.html"><img src="{d.file("/resources/img/logo.png", 110, 44)}" width="110" height="44" alt="Sender"></a><a href="/kultur/">Kultur</a><a href="/tv/">Fernsehen</a><a href="/mediathek/">Mediathek</a></div>
<div id="content"><div class="sectionWrapper"><h1><span class="dachzeile">Bildergalerie</span><br>Dreharbeiten zu {d.film}</h1><p class="einleitung">{d.words(40)}</p><div class="box gallery cssGallery" data-ctrl-gallery="{{'count':'{d.count}'}}">{"".join(items)}</div>
<p class="date">Dieses Thema im Programm: Radio | Kultur | {d.random.randint(1, 28)}.05.2025 | 18:00 Uhr</p></div></div><h3 style="width:1040px;margin:0 auto">Mehr aus Film</h3><div class="teasers">{teasers}</div>
<div id="footer"><img src="{d.file("/resources/img/verbund.png", 90, 30)}" width="90" height="30" alt=""> Impressum</div>{watch("img.lazy", "if(e.dataset.src)e.src=e.dataset.src;e.srcset=e.dataset.srcset;")}</body></html>"""
    )


def british_tabloid_story(seed: int) -> Page:
    """A British tabloid's story of a premiere: pictures alone and in split halves, late, between short paragraphs; a rail of puffs."""
    d = Draft(
        "british_tabloid_story",
        seed,
        "https://tabloid.test/tvshowbiz/article-13451287/premiere.html",
    )
    host = "https://i.tabloid.test/1s/2024/05/20"

    def picture(width: int, shape: float, first: bool = False) -> str:
        file = f"{host}/{d.random.randint(10, 23)}/{number(d, 8)}-13451287-image-{d.random.choice('am')}-{number(d, 2)}_17161{number(d, 8)}.jpg"
        at, key, what = d.file(file, width, of(width, shape)), d.token(14), f"{d.words(14)}"
        d.belongs(at)
        source = f'src="{at}"' if first else f'data-src="{at}"'
        return (
            f'<div class="mol-img"><div class="image-wrap"><img id="i-{key}" {source} height="{of(width, shape)}" width="{width}" '
            f'alt="{what}" class="blkBorder img-share{"" if first else " lazyload"}" style="max-width:100%"/></div></div><p class="imageCaption">{what}</p>'
        )

    body, left, first = [], d.count, True
    while left > 0:
        if left >= 2 and d.random.random() < 0.35:
            shape = d.random.choice((0.66, 0.75))
            body.append(
                f'<div class="artSplitter"><div class="splitLeft">{picture(306, shape, first)}</div><div class="splitRight">{picture(306, shape)}</div></div>'
            )
            left -= 2
        else:
            body.append(
                f'<div class="artSplitter mol-img-group">{picture(634, still_camera(d), first)}</div>'
            )
            left -= 1
        first = False
        body.append(
            "".join(f'<p class="mol-para-with-font">{d.words(26)}</p>' for _ in d.some(1, 2))
        )

    def puff(width: int, height: int) -> str:
        at = d.file(
            f"{host}/{d.random.randint(10, 23)}/{number(d, 8)}-0-image-m-{number(d, 2)}_17162{number(d, 8)}.jpg",
            width,
            height,
        )
        return f'<img data-src="{at}" width="{width}" height="{height}" alt="" class="lazyload"/>'

    rail = "".join(
        f'<li class="puff"><a href="/tvshowbiz/article-{number(d, 8)}/story.html">{puff(154, 115)}<span class="pufftext"><strong>{d.words(12)}</strong></span></a></li>'
        for _ in d.some(10, 24)
    )
    watched = "".join(
        f'<div class="vjs-recommended"><a href="/video/tvshowbiz/video-{number(d, 7)}/">{puff(206, 116)}<p>{d.words(6)}</p></a></div>'
        for _ in range(3)
    )
    width, height = fitted(64, 1)
    return d.done(
        f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Stars at the premiere of {d.film}</title><style>body{{margin:0;font:15px/1.35 Arial,sans-serif;background:#fff}}.masthead{{background:#004db3;padding:16px 20px;display:flex;gap:30px}}.masthead a{{color:#fff}}
#content{{width:964px;margin:10px auto;display:flex;gap:22px}}.alpha{{width:636px}}.beta{{width:308px}}.mol-img img{{display:block;border:1px solid #000;box-sizing:border-box;height:auto}}.imageCaption{{background:#eee;font-weight:700;font-size:13px;margin:0 0 14px;padding:4px}}
.artSplitter{{overflow:hidden}}.splitLeft{{float:left;width:306px}}.splitRight{{float:right;width:306px}}.puff{{list-style:none;border-bottom:1px solid #ccc;padding:6px 0}}.puff a{{display:flex;gap:8px;font-size:12px;color:#c06}}.beta ul{{padding:0}}.videos{{display:flex;gap:8px}}.byline img{{border-radius:50%}}.share a{{background:#3b5998;color:#fff;padding:6px 18px}}</style></head>
<body><div class="masthead"><a href="/home/index.html"><img src="{d.file("https://i.tabloid.test/i/sitelogos/logo_tabloid.png", 240, 50)}" width="240" height="50" alt="Tabloid"></a><a href="/news/">News</a><a href="/tvshowbiz/">Showbiz</a><a href="/sport/">Sport</a></div>
<div id="content" class="cleared"><div class="alpha" itemprop="articleBody" id="js-article-text"><h1>Stars arrive for the glamorous premiere of {d.film}</h1><p class="byline author-section"><img src="{d.file("https://i.tabloid.test/i/authors/desk.png", width, height)}" width="64" height="64" alt=""> By {name(d)}</p><p class="share"><a href="#share">Share</a></p>
{"".join(body)}<div class="videos">{watched}</div><div id="reader-comments"><h3>Comments ({number(d, 2)})</h3><p>{d.words(20)}</p></div></div>
<div class="beta"><h3>DON'T MISS</h3><ul class="js-puffs">{rail}</ul></div></div>{watch("img.lazyload", "e.src=e.getAttribute('data-src');", 600)}</body></html>"""
    )
