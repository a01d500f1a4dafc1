"""Blind layouts, sixth set: newspapers, stories and blogs one reads."""

from __future__ import annotations

import json
from html import escape

from collect.galleries.draft import Draft, Page, slug
from collect.galleries.sixth_parts import digits, mixed, people, seen, tall, uuid


def newspaper_pictures(seed: int) -> Page:
    """A newspaper's week in pictures: large figures with sources for each screen, then other news."""
    d = Draft("sixth newspaper_pictures", seed, "")
    d.page.url = f"https://www.dailyherald.test/film/gallery/2025/mar/{d.random.randint(1, 28):02}/{slug(d.film)}-in-pictures"
    steps = ((1300, 1010), (980, 860), (740, 700), (660, 620), (320, 465))

    def figure(number: int) -> str:
        w, shape = d.random.choice((3000, 4500, 5000)), d.random.choice((1.5, 1.5, 1.67, 0.7))
        h = round(w / shape)
        stem = f"https://i.dh.test/img/media/{d.token(40)}/0_0_{w}_{h}/master/{w if w >= h else h}.jpg"  # fmt: skip
        every, sources = [], []
        for least, wide in steps:
            for dpr in (2, 1):
                size = wide * dpr
                src = d.file(f"{stem}?width={wide}&dpr={dpr}&s=none&crop=none", size, round(size / shape))  # fmt: skip
                every.append(src)
                more = f" and (-webkit-min-device-pixel-ratio: 1.25), (min-width: {least}px) and (min-resolution: 120dpi)" if dpr == 2 else ""  # fmt: skip
                sources.append(f"""<source srcSet="{escape(src)}" media="(min-width: {least}px){more}"/>""")  # fmt: skip
        d.belongs(*every)
        who = d.random.choice(people(d, 5))
        return f"""<figure id="{uuid(d)}" class="dcr-1j{d.token(4)}"><div class="dcr-inner"><div id="img-{number}" class="dcr-5h0uf4"><picture data-size="gallery" class="dcr-evn1e9">{"".join(sources)}<img alt="{seen(d).capitalize()}" src="{escape(every[-1])}" width="465" height="{round(465 / shape)}" loading="{"eager" if number < 2 else "lazy"}" class="dcr-evn1e9"/></picture></div></div><figcaption class="dcr-cap"><h2>{seen(d).capitalize()}</h2><p>{d.words(d.random.randint(12, 40))}</p><small>Photograph: {who}</small></figcaption></figure>"""

    def card(film: str) -> str:
        stem = f"https://i.dh.test/img/media/{d.token(40)}/120_0_3000_2400/master/3000.jpg"
        src = d.file(f"{stem}?width=220&dpr=1&s=none&crop=5%3A4", 220, 176)
        large = d.file(f"{stem}?width=300&dpr=2&s=none&crop=5%3A4", 600, 480)
        return f"""<li class="dcr-card"><div class="dcr-f9aim1"><a href="/film/2025/mar/02/{slug(film)}-review" class="dcr-2yd10d" aria-label="{film} review" data-link-name="news | group-0 | card-@1"></a><div class="dcr-media"><picture class="dcr-evn1e9"><source srcSet="{escape(large)}" media="(min-width: 740px)"/><img alt="" src="{escape(src)}" class="dcr-evn1e9" loading="lazy"/></picture></div><h3 class="card-headline"><span class="headline-text">{film} review – {d.words(6)}</span></h3></div></li>"""

    figures = []
    for number in range(1, d.count + 1):
        figures.append(figure(number))
        if number % 4 == 0:
            figures.append(f"""<div class="ad-slot-container"><div id="dfp-ad--inline{number}" class="js-ad-slot ad-slot ad-slot--inline ad-slot--inline{number} ad-slot--rendered" data-name="inline{number}" aria-hidden="true"></div></div>""")  # fmt: skip
    face = d.file("https://i.dh.test/img/uploads/2021/11/12/critic_by_line.png?width=75&dpr=1&s=none", 75, 75)  # fmt: skip
    return d.done(f"""<!doctype html><html lang="en" data-page-skin="no-page-skin"><head><title>{d.film} – in pictures | Film | The Daily Herald</title><meta charset="utf-8"><meta name="viewport" content="width=device-width,minimum-scale=1,initial-scale=1"><meta property="og:image" content="{escape(d.page.truth[0].largest)}"/><link rel="preconnect" href="https://i.dh.test/"/>
<style>body{{margin:0;font:17px/1.4 Georgia,serif;color:#121212}}header{{background:#052962;color:#fff;padding:20px 8%;font-size:30px}}header nav{{font-size:16px}}header a{{color:#fff;margin-right:14px}}main{{background:#1a1a1a;color:#dcdcdc}}main>div{{max-width:1200px;margin:0 auto;padding:12px 20px}}figure{{margin:0 0 12px;display:grid;grid-template-columns:1fr 220px;gap:20px;border-top:1px solid #444;padding-top:8px}}figure picture,figure img{{display:block}}figure img{{width:100%;height:auto;max-height:96vh;object-fit:contain;object-position:left}}figcaption h2{{font-size:17px;margin:0}}.ad-slot{{min-height:250px;background:#222}}aside,section{{padding:20px 8%}}ul{{list-style:none;padding:0;display:grid;grid-template-columns:repeat(4,1fr);gap:20px}}.dcr-media img{{width:100%;height:auto;display:block}}.dcr-f9aim1{{position:relative}}.dcr-2yd10d{{position:absolute;inset:0}}.by img{{width:75px;border-radius:50%}}footer{{background:#052962;color:#fff;padding:40px 8%}}</style></head>
<body><div id="bannerandheader"><div class="top-banner-ad-container" style="min-height:90px"></div><header><a href="/">The Daily Herald</a><nav><a href="/news">News</a><a href="/culture">Culture</a><a href="/film">Film</a></nav></header></div>
<main data-layout="GalleryLayout"><div><h1>{d.film} – in pictures</h1><p>{d.words(25)}</p><div class="by"><img src="{escape(face)}" alt="" class="dcr-by"/> <a href="/profile/x" style="color:inherit">{people(d, 1)[0]}</a></div>{"".join(figures)}</div></main>
<section data-component="related-stories"><h2>Explore more on these topics</h2><ul><li><a href="/film/film">Film</a></li><li><a href="/culture/gallery">Photography</a></li></ul></section>
<aside><h2>More galleries</h2><ul>{"".join(card(film) for film in d.films[: d.random.choice((4, 8))])}</ul></aside><section class="most-viewed"><h2>Most viewed</h2><ol><li><a href="/a">{d.words(8)}</a></li><li><a href="/b">{d.words(8)}</a></li></ol></section><footer>The Daily Herald</footer></body></html>""")


def story(seed: int) -> Page:
    """A story on a site for writers: figures whose pictures have sources only, readers and more below."""
    d = Draft("sixth story", seed, "")
    ident = d.token(12)
    d.page.url = f"https://stories.test/@frames/{d.count}-frames-from-{slug(d.film)}-{ident}"
    host = "https://cdn-images.stories.test/v2"
    steps = (640, 720, 750, 786, 828, 1100, 1400)

    def figure(first: bool) -> str:
        name, wide = f"1*{mixed(d, 22)}.{d.random.choice(('jpeg', 'png'))}", d.random.choice((1920, 2400))  # fmt: skip
        formatted = [d.file(f"{host}/resize:fit:{w}/format:webp/{name}", w) for w in steps]
        plain = [d.file(f"{host}/resize:fit:{w}/{name}", w) for w in steps]
        d.belongs(*formatted, *plain)
        state[f"ImageMetadata:{name}"] = {"__typename": "ImageMetadata", "id": name, "originalHeight": tall(d, wide), "originalWidth": wide, "focusPercentX": None, "alt": None}  # fmt: skip
        srcsets = [", ".join(f"{one} {w}w" for one, w in zip(every, steps, strict=True)) for every in (formatted, plain)]  # fmt: skip
        sizes = "(min-resolution: 4dppx) and (max-width: 700px) 50vw, (max-width: 700px) 100vw, 700px"  # fmt: skip
        caption = f"""<figcaption class="oc fe od mi mj oe of bf b bg z du" data-selectable-paragraph="">{seen(d).capitalize()}</figcaption>""" if d.random.random() < 0.5 else ""  # fmt: skip
        return f"""<figure class="mn mo mp mq mr ms mk ml paragraph-image"><div role="button" tabindex="0" class="mt mu fj mv bh mw"><span class="fz ga gb ao gc gd ge gf gg gh speechify-ignore">Press enter or click to view image in full size</span><div class="mk ml mm"><picture><source srcSet="{srcsets[0]}" sizes="{sizes}" type="image/webp"/><source data-testid="og" srcSet="{srcsets[1]}" sizes="{sizes}"/><img alt="" class="bh ky mx c" width="700" height="{tall(d, 700)}" loading="{"eager" if first else "lazy"}" role="presentation"/></picture></div></div>{caption}</figure>"""

    def face(size: int) -> str:
        return d.file(f"{host}/resize:fill:{size}:{size}/1*{mixed(d, 22)}.jpeg", size, size)

    state: dict[str, object] = {"ROOT_QUERY": {"__typename": "Query"}}
    body = []
    for number in range(d.count):
        body.append(figure(number == 0))
        body.extend(f"""<p id="{d.token(4)}" class="pw-post-body-paragraph mv mw ge mx b my mz">{d.words(d.random.randint(20, 60))}</p>""" for _ in d.some(0, 2))  # fmt: skip
    more = "".join(
        f"""<div class="cn hs"><article class="fx" data-testid="post-preview"><a href="/@frames/{slug(film)}-{d.token(12)}"><div class="aspect"><img alt="{film}" class="bw" src="{d.file(f"{host}/resize:fit:679/1*{mixed(d, 22)}.jpeg", 679, 340)}" loading="lazy"/></div></a><div class="who"><img alt="" class="l fs by" src="{face(20)}" width="20" height="20" loading="lazy"/> frames</div><h2 class="bf">{film}, looked at again</h2></article></div>"""
        for film in d.films[: d.random.choice((4, 6))]
    )
    talk = "".join(f"""<div class="resp"><img alt="{who}" class="l fs by" src="{face(32)}" width="32" height="32" loading="lazy"/><pre>{d.words(14)}</pre></div>""" for who in people(d, d.random.randint(1, 5)))  # fmt: skip
    return d.done(f"""<!doctype html><html lang="en"><head><title data-rh="true">{d.count} frames from {d.film} | by Frames | Stories</title><meta data-rh="true" charset="utf-8"/><meta data-rh="true" name="viewport" content="width=device-width,minimum-scale=1,initial-scale=1,maximum-scale=1"/><style>body{{margin:0;font:20px/1.6 Charter,Georgia,serif;color:#242424}}.top{{display:flex;justify-content:space-between;padding:10px 24px;border-bottom:1px solid #f2f2f2}}article.main{{max-width:700px;margin:0 auto;padding:30px 24px}}h1{{font:700 42px/1.2 sohne,Arial,sans-serif}}.by{{border-radius:50%}}figure{{margin:40px 0}}picture img,img.bh{{width:100%;height:auto;display:block}}.fz{{position:absolute;left:-9999px}}figcaption{{text-align:center;font:14px/20px Arial;color:#6b6b6b;margin-top:10px}}.more{{background:#f9f9f9;padding:40px 0}}.grid{{max-width:1192px;margin:0 auto;display:grid;grid-template-columns:1fr 1fr;gap:32px}}.grid .bw{{width:100%;height:auto}}.grid h2{{font:700 20px Arial}}.resp{{max-width:700px;margin:0 auto;padding:10px}}pre{{white-space:pre-wrap;font:14px Arial}}</style></head>
<body><div id="root"><div class="a b c"><div class="top"><a href="/" aria-label="Homepage"><svg width="120" height="25" viewBox="0 0 120 25"><rect width="100" height="20" fill="#242424"/></svg></a><div><a href="/m/signin">Sign in</a> <img alt="" class="l fs by" src="{face(64)}" width="32" height="32"/></div></div>
<article class="main"><div class="l"><section><div><h1 id="{d.token(4)}" class="pw-post-title">{d.count} frames from {d.film}</h1><div class="speechify-ignore"><a href="/@frames"><img alt="Frames" class="l fs by" src="{face(88)}" width="44" height="44" loading="lazy" data-testid="authorPhoto"/></a> <a href="/@frames">Frames</a> · 6 min read</div></div>{"".join(body)}</section></div></article>
<div class="more"><div class="grid">{more}</div></div><div>{talk}</div></div></div>
<script>window.__APOLLO_STATE__ = {json.dumps(state)}</script></body></html>""")


def japanese_blog(seed: int) -> Page:
    """A Japanese blog's entry: pictures linked to pages of their own, drawn signs, side columns."""
    d = Draft("sixth japanese_blog", seed, "")
    entry = digits(d, 11)
    d.page.url = f"https://ameblog.test/eiga-nikki/entry-{entry}.html"
    day = f"2025{d.random.randint(1, 12):02}{d.random.randint(1, 28):02}"

    def sign() -> str:
        src = d.file(f"https://stat100.ameblog.test/blog/ucs/img/char/char3/{d.random.randint(1, 600):03}.png", 24, 24)  # fmt: skip
        return f"""<img alt="キラキラ" class="emoji" data-uranus-emoji="true" draggable="false" height="24" src="{src}" width="24">"""

    body = []
    for number in range(1, d.count + 1):
        ident = f"1{digits(d, 10)}"
        up = d.random.random() < 0.2
        wide, high = (810, 1080) if up else (1080, tall(d, 1080))
        stem = f"https://stat.ameblog.test/user_images/{day}/{d.random.randint(0, 23):02}/eiga-nikki/{d.token(2)}/{d.token(2)}/j/o{wide:04}{high:04}{ident}.jpg"  # fmt: skip
        d.file(stem, wide, high)
        shown = d.file(f"{stem}?caw=800", min(800, wide), round(min(800, wide) * high / wide))
        d.belongs(stem, shown)
        body.append(f"""<p><a id="i{ident}" class="detailOn" href="https://ameblog.test/eiga-nikki/image-{entry}-{ident}.html"><img class="PhotoSwipeImage" border="0" data-entry-id="{entry}" data-image-id="{ident}" data-image-order="{number}" alt="" src="{shown}" width="{420 if not up else 315}" height="{round((420 if not up else 315) * high / wide)}" loading="lazy"></a></p>""")  # fmt: skip
        if d.random.random() < 0.7:
            body.append(f"""<p>&nbsp;</p><p>{d.random.choice(("この場面がとても好きです", "港のロケ地に行ってきました", "光の使い方がすばらしい", "何度見ても泣けます"))}{sign() if d.random.random() < 0.5 else ""}</p>""")  # fmt: skip
    recent = "".join(
        f"""<li class="skin-borderQuiet"><a href="/eiga-nikki/entry-{digits(d, 11)}.html" class="skin-textQuiet"><div class="image"><img alt="" loading="lazy" src="{d.file(f"https://stat.ameblog.test/user_images/2025/e/t0{d.random.randint(100, 400)}{digits(d, 10)}.jpg?cpd=80", 80, 80)}" width="80" height="80"></div><span>{film}を見た</span></a></li>"""
        for film in d.films[: d.random.randint(5, 10)]
    )
    ads = "".join(f"""<a href="https://ranking.test/{at}"><img src="{d.file(f"https://b.blogrank.test/movie/88_31_{at}.gif", 88, 31)}" width="88" height="31" border="0" alt="ランキング"></a>""" for at in d.some(1, 3))  # fmt: skip
    face = d.file("https://stat.profile.ameblog.test/profile_images/eiga-nikki.jpg?cat=200", 200, 200)  # fmt: skip
    return d.done(f"""<!doctype html><html lang="ja" data-reactroot=""><head><meta charset="utf-8"><title>『{d.film}』の名場面 | 映画日記</title><meta property="og:image" content="{d.page.truth[0].largest}">
<style>body{{margin:0;font:16px/1.8 "Hiragino Kaku Gothic ProN",Meiryo,sans-serif;background:#f5f3ee;color:#333}}.skin-header{{padding:30px;text-align:center;background:#e7dfcf}}.skin-columnC{{display:flex;width:1000px;margin:20px auto;gap:30px}}.skin-main{{width:660px;background:#fff;padding:30px;box-sizing:border-box}}.skin-sub{{width:310px}}.skin-sub ul{{list-style:none;padding:0}}.skin-sub li a{{display:flex;gap:10px}}.emoji{{vertical-align:middle}}.amebar{{height:40px;background:#fff;border-bottom:1px solid #ddd;padding:0 20px;line-height:40px}}</style></head>
<body class="columnTypeC is-entryPage"><div id="app"><div class="amebar"><a href="https://ameblog.test/">Blog</a> ホーム ピグ</div><div class="skin-page"><header class="skin-header"><h2 class="skin-headerTitle"><a href="/eiga-nikki/">映画日記</a></h2><p>好きな映画のことを書いています</p></header>
<div class="skin-body"><div class="skin-columnC"><main class="skin-main"><article class="skin-entry js-entryWrapper" data-unique-entry-id="{entry}"><div class="skin-entryInner"><div class="skin-entryHead"><p class="skin-entryPubdate"><time datetime="2025-03-02">2025-03-02 21:00:00</time></p><h1 class="skin-entryTitle"><a href="#" class="skinArticleTitle">『{d.film}』の名場面</a></h1><dl class="skin-entryThemes"><dt>テーマ：</dt><dd><a href="#">映画</a></dd></dl></div>
<div class="skin-entryBody" data-uranus-component="entryBody" id="entryBody"><p>こんばんは{sign()}</p><p>今日は大好きな映画について。</p>{"".join(body)}<p>おわり{sign()}</p><p>{ads}</p></div>
<div class="skin-entryFooter"><button type="button">いいね！</button> <a href="#cbox">コメント(3)</a></div></div></article></main>
<aside class="skin-sub"><div class="skin-widget skin-profile"><div class="skin-profileImage"><img src="{face}" alt="映画日記" width="100" height="100"></div><p>えいが好き</p></div><div class="skin-widget"><h3>最新の記事</h3><ul>{recent}</ul></div></aside></div></div></div></div></body></html>""")


def fotogaleria(seed: int) -> Page:
    """A Spanish newspaper's gallery: a list of figures sized by a service, other photo stories below."""
    d = Draft("sixth fotogaleria", seed, "")
    d.page.url = f"https://diario.test/cultura/cine/2025-03-0{d.random.randint(1, 9)}/{slug(d.film)}-en-imagenes.html"
    host = "https://imagenes.diario.test/resizer/v2"

    def resized(name: str, seal: str, more: str, wide: int, shape: float) -> str:
        return d.file(f"{host}/{name}.jpg?auth={seal}&width={wide}{more}", wide, round(wide / shape))  # fmt: skip

    items, told = [], []
    for number in range(1, d.count + 1):
        name, seal = mixed(d, 26).upper(), d.token(64)
        shape = d.aspect if d.random.random() < 0.8 else 0.75
        every = [resized(name, seal, "", w, shape) for w in (414, 828, 980, 1960)]
        d.belongs(*every)
        told.append({"@type": "ImageObject", "url": every[-1], "width": 1960, "height": round(1960 / shape), "caption": d.words(9)})  # fmt: skip
        srcset = ", ".join(f"{escape(one)} {w}w" for one, w in zip(every, (414, 640, 1000, 1960), strict=True))  # fmt: skip
        items.append(f"""<li id="foto_gal_{number}" class="li_gal"><figure class="a_m _g-full"><span class="_db a_m_w _pr"><img alt="{escape(d.words(6))}" class="_re lazyload a_m-h" decoding="auto" srcset="{srcset}" width="414" height="{round(414 / shape)}" loading="{"eager" if number == 1 else "lazy"}" sizes="(min-width:1199px) 980px,(min-width:1001px) calc(100vw - 100px),100vw" src="{escape(every[0])}"></span><figcaption class="a_m_p"><div class="a_m_n"><strong>{number}</strong>/{d.count}</div><span>{d.words(d.random.randint(12, 30))}</span><span class="a_m_m">AGENCIA</span></figcaption></figure></li>""")  # fmt: skip
    others = "".join(
        f"""<article class="c c-d c--m"><figure class="c_m c_m-h"><a class="c_m_e _pr" href="/cultura/2025-02-11/{slug(film)}.html"><img alt="" class="c_m_i" loading="lazy" width="414" height="311" src="{escape(resized(mixed(d, 26).upper(), d.token(64), "&height=311&smart=true", 414, 414 / 311))}"></a><span class="c_m_icon _ico-foto"></span></figure><header class="c_h"><h2 class="c_t"><a href="/cultura/2025-02-11/{slug(film)}.html">«{film}», las mejores fotos</a></h2></header></article>"""
        for film in d.films[: d.random.choice((4, 6, 8))]
    )
    logo = d.file("/pf/resources/img/logo-diario.png?d=741", 280, 50)
    return d.done(f"""<!DOCTYPE html><html lang="es"><head><meta charSet="UTF-8"/><title>Fotos: «{d.film}», en imágenes | Cultura | Diario</title><link rel="preload" as="image" href="{logo}"/><script type="application/ld+json">{json.dumps({"@context": "https://schema.org", "@type": "ImageGallery", "headline": d.film, "image": told})}</script>
<style>body{{margin:0;font:18px/1.5 Majerit,Georgia,serif;color:#111}}header.cs{{text-align:center;border-bottom:1px solid #ddd;padding:14px}}main{{max-width:980px;margin:0 auto;padding:0 20px}}h1{{font-size:40px;text-align:center}}ul.gal{{list-style:none;padding:0}}figure{{margin:0 0 40px}}.a_m img{{width:100%;height:auto;display:block}}figcaption{{font:14px/1.4 Arial;padding:8px 0;color:#555}}.mas{{display:grid;grid-template-columns:repeat(4,1fr);gap:20px;max-width:1200px;margin:0 auto}}.mas img{{width:100%;height:auto}}.mas figure{{margin:0}}.mas h2{{font-size:18px}}.pub{{height:250px;background:#f3f3f3;margin:20px 0}}footer{{background:#111;color:#fff;padding:40px;margin-top:40px}}</style></head>
<body class="has-subs"><div id="fusion-app"><header class="cs"><a href="/"><img src="{logo}" alt="Diario" width="280" height="50"/></a><nav><a href="/espana">España</a> <a href="/cultura">Cultura</a> <a href="/suscripciones">Suscríbete</a></nav></header>
<article id="main-content" class="_g a_g-album"><main><header class="a_e_txt"><div class="a_k"><a href="/cultura/cine">Cine</a></div><h1 class="a_t">«{d.film}», en imágenes</h1><h2 class="a_st">{d.words(22)}</h2><div class="w_rs"><a href="#" aria-label="Compartir">f</a> <a href="#">x</a></div></header><section class="w-g" data-dtm-region="articulo_fotogaleria"><ul class="gal">{"".join(items[: d.count // 2])}</ul><div class="pub" id="dfp-roba-1"><div id="google_ads_iframe_1__container__"><a href="https://adclick.test/pcs/click?xai={d.token(16)}" target="_blank"><img src="{d.file(f"https://tpc.adserver.test/simgad/{digits(d, 19)}", 300, 250)}" width="300" height="250" alt="" border="0"></a></div></div><ul class="gal">{"".join(items[d.count // 2 :])}</ul></section></main></article>
<section class="b-d b-dr"><h3 style="text-align:center">Más fotogalerías</h3><div class="mas">{others}</div></section><footer>Diario, S. L.</footer><noscript><img src="{escape(d.file("https://sb.scorecard.test/p?c1=2&c2=8671776&cv=3.6&cj=1", 1, 1))}" alt=""/></noscript></div></body></html>""")
