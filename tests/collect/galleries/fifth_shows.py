"""A fifth blind set: a festival's film, a magazine's report.

By an author who had not seen the reader; see `fifth`.
"""

from __future__ import annotations

import html
import json

from collect.galleries.draft import LENSES, Draft, Page, slug

FESTIVAL_STYLE = """<style>
*{box-sizing:border-box}body{margin:0;font:16px/1.5 "Helvetica Neue",Arial,sans-serif;background:#fff;color:#000}
.header{display:flex;justify-content:space-between;align-items:center;padding:16px 32px}.header__logo img{height:56px}
.carousel{position:relative;background:#000;height:560px;overflow:hidden}.carousel-cell{width:100%;height:560px}
.carousel-cell img{display:block;height:560px;width:100%;object-fit:contain}
.flickity-viewport{height:560px;overflow:hidden;position:relative}.flickity-slider{position:absolute;width:100%;height:100%}
.flickity-slider .carousel-cell{position:absolute}.flickity-page-dots{position:absolute;bottom:10px;width:100%;text-align:center;margin:0;padding:0;list-style:none}
.flickity-page-dots .dot{display:inline-block;width:10px;height:10px;margin:0 5px;background:#fff;border-radius:50%}
.film{display:grid;grid-template-columns:2fr 1fr;gap:48px;max-width:1200px;margin:40px auto;padding:0 32px}
.director{display:flex;gap:20px}.director img{width:160px;height:200px;object-fit:cover}
.screenings li{border-top:1px solid #000;padding:10px 0;list-style:none}.related{display:grid;grid-template-columns:repeat(4,1fr);gap:20px;max-width:1200px;margin:auto;padding:32px}
.related img{width:100%;height:auto;display:block}.partners{display:flex;flex-wrap:wrap;gap:32px;padding:40px 32px;background:#f2f2f2}.partners img{height:50px}
</style>"""


def festival_title(seed: int) -> Page:
    """A festival's page of a film: its stills on a stage, screenings, the director, similar films."""
    d = Draft("festival_title", seed, "")
    year = d.random.randint(2022, 2026)
    d.page.url = f"https://www.riverfest.test/en/{year}/films/{slug(d.film)}"
    cells = []
    for i in range(d.random.randint(4, 9)):
        key = f"/media/images/{year}/{d.token(4)}/{slug(d.film)}-still-{i + 1}"
        shown = d.file(f"{key}.width-1600.jpg", 1600)
        small = d.file(f"{key}.width-800.jpg", 800)
        d.belongs(shown, small)
        alt = f"{d.film} - {d.random.choice(LENSES)}"
        if i == 0:
            img = f'<img src="{shown}" srcset="{small} 800w, {shown} 1600w" sizes="100vw" alt="{alt}">'
        else:
            img = f'<img data-flickity-lazyload-src="{shown}" data-flickity-lazyload-srcset="{small} 800w, {shown} 1600w" sizes="100vw" alt="{alt}">'
        cells.append(f'<div class="carousel-cell">{img}</div>')
    times = "".join(
        f"<li><strong>{d.random.choice(('Thu', 'Fri', 'Sat'))} {i + 3} July, {d.random.randint(10, 22)}:30</strong> {d.random.choice(('Grand Hall', 'Cinema Aero', 'Small Theatre'))} <a class='btn' href='/tickets/{i}'>Tickets</a></li>"
        for i in d.some(2, 5)
    )
    related = "".join(
        f'<a class="card" href="/en/{year}/films/{slug(one)}"><img loading="lazy" src="{d.file(f"/media/images/{year}/{d.token(4)}/{slug(one)}.fill-480x270.jpg", 480, 270)}" width="480" height="270" alt="{one}"><h4>{one}</h4><p>{d.words(3)}</p></a>'
        for one in d.films[: d.random.choice((4, 4, 8))]
    )
    partners = "".join(
        f'<a href="https://p{i}.test"><img loading="lazy" src="{d.file(f"/media/images/partners/p{i}.height-100.png", 220, 100)}" alt="Partner {i}"></a>'
        for i in d.some(6, 16)
    )
    face = d.file(f"/media/images/{year}/director.fill-400x500.jpg", 400, 500)
    script = """<script>(function () { var el = document.querySelector(".main-carousel"), cells = [].slice.call(el.children), at = 0;
var view = document.createElement("div"); view.className = "flickity-viewport"; var slider = document.createElement("div"); slider.className = "flickity-slider";
cells.forEach(function (cell, i) { cell.style.left = i * 100 + "%"; slider.append(cell); }); view.append(slider); el.append(view); el.classList.add("flickity-enabled");
var dots = document.createElement("ol"); dots.className = "flickity-page-dots"; cells.forEach(function (_, i) { var dot = document.createElement("li"); dot.className = "dot"; dot.onclick = function () { go(i); }; dots.append(dot); }); el.append(dots);
function load(i) { var img = cells[(i + cells.length) % cells.length].querySelector("img"); var src = img.getAttribute("data-flickity-lazyload-src"); if (!src) { return; }
img.srcset = img.getAttribute("data-flickity-lazyload-srcset"); img.src = src; img.removeAttribute("data-flickity-lazyload-src"); img.removeAttribute("data-flickity-lazyload-srcset"); img.classList.add("flickity-lazyloaded"); }
function go(i) { at = i; slider.style.transform = "translateX(" + -100 * i + "%)"; [i - 1, i, i + 1].forEach(load); } go(0);
setInterval(function () { go((at + 1) % cells.length); }, 5000); })();</script>"""
    return d.done(f"""<!doctype html><html lang="en" class="no-js"><head><meta charset="utf-8"><title>{d.film} | Riverfest</title>{FESTIVAL_STYLE}</head><body class="template-film-page">
<header class="header"><a class="header__logo" href="/en/"><img src="{d.file("/static/img/riverfest-60.svg.png", 240, 80)}" alt="Riverfest"></a><nav><a href="/en/programme">Programme</a> <a href="/en/tickets">Tickets</a> <a href="/en/industry">Industry</a> <a href="/cs/">CS</a></nav></header>
<section class="carousel main-carousel" data-flickity='{{"lazyLoad": 1, "wrapAround": true, "autoPlay": 5000, "pageDots": true}}'>{"".join(cells)}</section>
<div class="film"><div><h1>{d.film}</h1><p class="film__meta">{d.random.choice(("Portugal", "Japan", "Georgia"))}, {year}, {d.random.randint(72, 160)} min</p><div class="rich-text"><p>{d.words(90)}</p></div><section class="director"><img src="{face}" width="400" height="500" alt="The director" loading="lazy"><div><h3>About the director</h3><p>{d.words(50)}</p></div></section></div>
<aside><h3>Screenings</h3><ul class="screenings">{times}</ul><h3>Credits</h3><dl><dt>Photography</dt><dd>{d.words(2)}</dd><dt>Editing</dt><dd>{d.words(2)}</dd></dl><a class="btn" href="/media/documents/{slug(d.film)}-presskit.pdf">Press kit (PDF)</a></aside></div>
<h2 style="padding:0 32px">You may also like</h2><section class="related">{related}</section><footer><section class="partners">{partners}</section></footer>{script}</body></html>""")


REPORT_STYLE = """<style>
*{box-sizing:border-box}body{margin:0;font:19px/1.6 "Times New Roman",serif}nav.top{display:flex;gap:24px;align-items:center;padding:16px 32px;border-bottom:1px solid #000;font:14px sans-serif}
article{max-width:1100px;margin:auto;padding:32px}article p,article h1{max-width:680px;margin-left:auto;margin-right:auto}
.hero{position:relative;aspect-ratio:16/9}.mosaic{display:grid;grid-template-columns:1fr 1fr;gap:12px;margin:40px 0}
.mosaic figure{margin:0}.mosaic figure:nth-child(3n+1){grid-column:1/3}.frame{position:relative;overflow:hidden}figcaption{font:13px sans-serif;color:#666;padding:6px 0}
.ad{width:970px;height:250px;background:#eee;margin:24px auto}.more{display:grid;grid-template-columns:repeat(4,1fr);gap:20px;padding:32px;background:#f4efe6}.card .pic{position:relative;aspect-ratio:4/3}
footer{background:#000;color:#fff;padding:40px;font:14px sans-serif}
</style>"""
WIDTHS = (640, 750, 828, 1080, 1200, 1920, 2048, 3840)


def set_report(seed: int) -> Page:
    """A magazine's report in pictures, drawn on its server by a framework from a content service."""
    d = Draft("set_report", seed, "")
    d.page.url = f"https://www.projector-mag.test/reports/{slug(d.film)}-on-location"
    root = "https://cdn.content.test/images/q7x2vv1k/production"

    def asset(width: int, height: int, *, widths: tuple[int, ...] = WIDTHS) -> list[str]:
        name = f"{root}/{d.token(40)}-{width}x{height}.jpg"
        whole = d.file(name, width, height)
        return [
            whole,
            *(
                d.file(
                    f"{name}?w={w}&q=75&fit=clip&auto=format",
                    min(w, width),
                    round(min(w, width) * height / width),
                )
                for w in widths
            ),
        ]

    def drawn(names: list[str], widths: tuple[int, ...], alt: str, extra: str = "") -> str:
        each = ", ".join(
            f"{html.escape(one)} {w}w" for one, w in zip(names[1:], widths, strict=True)
        )
        return f'<img alt="{alt}" {extra or "loading=lazy"} decoding="async" data-nimg="fill" style="position:absolute;height:100%;width:100%;left:0;top:0;right:0;bottom:0;object-fit:cover;color:transparent" sizes="(max-width: 1100px) 100vw, 1100px" srcSet="{each}" src="{html.escape(names[-1])}"/>'

    tall = round(3000 / d.aspect)
    figures, blocks = [], []
    hero = ""
    for i in range(d.count):
        names = asset(3000, tall)
        d.belongs(*names)
        said = f"{d.random.choice(LENSES).capitalize()}. Photograph: {d.random.choice(('J. Mori', 'L. Aubry'))}"
        blocks.append(
            {
                "_key": d.token(12),
                "_type": "galleryImage",
                "alt": said,
                "asset": {"url": names[0], "metadata": {"dimensions": {"width": 3000}}},
            }
        )
        if i == 0:
            hero = f'<div class="hero">{drawn(names, WIDTHS, said, "fetchPriority=high")}</div>'
            continue
        figures.append(
            f'<figure><div class="frame" style="aspect-ratio:3000/{tall}">{drawn(names, WIDTHS, said)}</div><figcaption>{said}</figcaption></figure>'
        )
    narrow = (384, 640, 828)
    cards, others = [], []
    for one in d.random.sample(d.films, 4):
        names = asset(1600, 1200, widths=narrow)
        cards.append(
            f'<a class="card" href="/reports/{slug(one)}"><div class="pic">{drawn(names, narrow, one)}</div><h4>{one}, revisited</h4></a>'
        )
        others.append({"title": one, "slug": slug(one), "image": {"asset": {"url": names[0]}}})
    flight = f"5:{json.dumps(['$', '$L11', None, {'article': {'title': d.film, 'gallery': blocks}, 'related': others}])}\n"
    cut = d.random.randint(len(flight) // 3, len(flight) // 2)
    pushes = "".join(
        f"<script>self.__next_f.push({json.dumps([1, part])})</script>"
        for part in (flight[:cut], flight[cut:])
    )
    logo = d.file("/_next/static/media/logo.5c1e2f90.png", 300, 60)
    return d.done(f"""<!DOCTYPE html><html lang="en" class="__variable_f367f3"><head><meta charSet="utf-8"/><title>On location: {d.film} | Projector</title><link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/webpack-1b8.js"/>{REPORT_STYLE}</head><body>
<nav class="top"><a href="/"><img alt="Projector" width="150" height="30" decoding="async" data-nimg="1" style="color:transparent" src="{logo}"/></a><a href="/reports">Reports</a><a href="/reviews">Reviews</a><a href="/shop">Shop</a></nav>
<main><article><h1>On location: {d.film}</h1><p>{d.words(25)}</p>{hero}<p>{d.words(70)}</p><div class="ad" id="gpt-1"></div><p>{d.words(60)}</p><section class="mosaic">{"".join(figures)}</section><p>{d.words(40)}</p></article>
<section class="more">{"".join(cards)}</section></main><footer>Projector Magazine</footer>
<script>(self.__next_f=self.__next_f||[]).push([0])</script><script>self.__next_f.push([1,"1:\\"$Sreact.fragment\\"\\n2:I[5244,[],\\"\\"]\\n"])</script>{pushes}</body></html>""")
