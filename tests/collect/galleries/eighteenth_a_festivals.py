"""Two festivals: the page of one film, and the album of one day."""

from __future__ import annotations

from collect.galleries.draft import Draft, Page, slug
from collect.galleries.eighteenth_a_parts import fitted, name, number, of, still_camera, watch


def swiss_festival_film(seed: int) -> Page:
    """A Swiss festival's film in a file-based content system: a snapping row of stills with a srcset; director, other films."""
    d = Draft("swiss_festival_film", seed, "https://filmtage.test/de/programm/film")
    media = "https://filmtage.test/media/pages"

    def crops(page: str, file: str, whole: int, shape: float) -> tuple[list[str], str]:
        folder = f"{media}/{page}/{d.token(10)}-17{number(d, 8)}"
        widths = (300, 600, 900, 1200, 1800)
        at = [d.file(f"{folder}/{file}-{w}x.jpg", w, of(w, shape)) for w in widths if w <= whole]
        told = ", ".join(f"{one} {w}w" for one, w in zip(at, widths, strict=False))
        return at, told

    count = d.random.choice((4, 5, 6, 8, min(d.count, 12)))
    slides = []
    for index in range(count):
        at, told = crops(
            f"filme/{slug(d.film)}", f"{slug(d.film)}_still_{index + 1:02}", 1800, d.aspect
        )
        d.belongs(*at)
        slides.append(
            f'<figure class="c-stills__slide" style="--ratio:{d.aspect}"><img class="c-stills__img" alt="Still: {d.film}" '
            f'src="{at[1]}" srcset="{told}" sizes="(min-width: 60em) 60vw, 92vw" width="1800" height="{of(1800, d.aspect)}" '
            f'loading="{"eager" if index == 0 else "lazy"}"></figure>'
        )
    portrait, portraits = crops("personen/regie", "regie", 600, 0.8)
    more = []
    for film in d.films[: d.random.randint(3, 6)]:
        at, told = crops(f"filme/{slug(film)}", f"{slug(film)}_web", 900, 1.78)
        more.append(
            f'<li class="c-card"><a href="/de/programm/{slug(film)}"><img src="{at[0]}" srcset="{told}" sizes="280px" '
            f'width="280" height="157" loading="lazy" alt="{film}"><h3>{film}</h3><p>{name(d)}, CH {d.random.randint(2023, 2025)}</p></a></li>'
        )
    shows = "".join(
        f"<tr><td>{d.random.randint(22, 29)}.01.</td><td>{d.random.randint(10, 22)}:15</td><td>Reithalle</td><td><a href='/tickets/{number(d, 5)}'>Tickets</a></td></tr>"
        for _ in d.some(2, 4)
    )
    partners = "".join(
        f'<li><img src="{d.file(f"/assets/partner/{number(d, 3)}.png", 120, 48)}" width="120" height="48" alt="Partner"></li>'
        for _ in d.some(5, 9)
    )
    return d.done(
        f"""<!doctype html><html lang="de-CH"><head><meta charset="utf-8"><title>{d.film} – Filmtage</title>
<meta property="og:title" content="{d.film}"><style>*{{box-sizing:border-box}}body{{margin:0;font:17px/1.45 Helvetica,Arial,sans-serif;background:#fff}}
.c-header{{display:flex;justify-content:space-between;padding:18px 28px;background:#ff5a36}}.c-stills{{display:flex;gap:12px;overflow-x:auto;scroll-snap-type:x mandatory;padding:20px 28px}}
.c-stills__slide{{flex:0 0 60vw;margin:0;scroll-snap-align:center;aspect-ratio:var(--ratio)}}.c-stills__img{{width:100%;height:100%;object-fit:cover;display:block}}
.l-text{{display:grid;grid-template-columns:2fr 1fr;gap:40px;padding:20px 28px}}.c-person img{{width:200px;height:250px;object-fit:cover}}
.c-cards{{display:flex;gap:20px;list-style:none;padding:0 28px;flex-wrap:wrap}}.c-card{{width:280px}}td{{padding:6px 18px 6px 0;border-bottom:1px solid}}
.c-partner{{display:flex;gap:24px;list-style:none;padding:28px;background:#f2f2f2;flex-wrap:wrap}}</style></head>
<body><header class="c-header"><a href="/de"><img src="{d.file("/assets/images/logo.png", 130, 52)}" width="130" height="52" alt="Filmtage"></a><nav><a href="/de/programm">Programm</a> <a href="/de/tickets">Tickets</a> <a href="/fr/programme/film">FR</a></nav></header>
<main><h1 style="padding:0 28px">{d.film}</h1><div class="c-stills js-stills">{"".join(slides)}</div>
<section class="l-text"><div><p>{d.words(110)}</p><table>{shows}</table></div><aside class="c-person"><img src="{portrait[0]}" srcset="{portraits}" sizes="200px" width="200" height="250" alt="{name(d)}" loading="lazy"><h2>{name(d)}</h2><p>{d.words(30)}</p></aside></section>
<h2 style="padding:0 28px">Auch in dieser Sektion</h2><ul class="c-cards">{"".join(more)}</ul></main>
<footer><ul class="c-partner">{partners}</ul></footer></body></html>"""
    )


def slovene_festival_album(seed: int) -> Page:
    """A Slovene festival's album of one edition: a front-end kit's masonry with a light box; albums of other years below."""
    d = Draft(
        "slovene_festival_album", seed, "https://festival-filma.test/galerija/otvoritev-2024/"
    )
    files = f"/site/assets/files/{number(d, 4)}"
    tiles = []
    for _ in range(d.count):
        shape, file = still_camera(d), f"dsc_{number(d, 4)}_{d.token(3)}"
        width, height = fitted(1920, shape)
        small = d.file(f"{files}/{file}.480x0.jpg", 480, of(480, shape))
        whole = d.file(f"{files}/{file}.jpg", width, height)
        d.belongs(small, whole)
        tiles.append(
            f'<div><a class="uk-inline-clip uk-transition-toggle uk-display-block" href="{whole}" data-caption="Foto: {name(d)}">'
            f'<img data-src="{small}" width="480" height="{of(480, shape)}" alt="" uk-img>'
            '<span class="uk-transition-fade uk-position-center" uk-icon="plus"></span></a></div>'
        )
    years = "".join(
        f'<div><a class="uk-card uk-card-default" href="/galerija/otvoritev-{year}/"><div class="uk-card-media-top">'
        f'<img data-src="{d.file(f"/site/assets/files/{number(d, 4)}/naslovnica-{year}.360x240.jpg", 360, 240)}" width="360" height="240" alt="" uk-img></div>'
        f'<div class="uk-card-body"><h3>Otvoritev {year}</h3><p>{d.random.randint(12, 80)} fotografij</p></div></a></div>'
        for year in range(2023, 2023 - d.random.randint(3, 6), -1)
    )
    sponsors = "".join(
        f'<li><img data-src="{d.file(f"/site/templates/img/sponzor-{number(d, 2)}-{index}.png", 110, 50)}" width="110" height="50" alt="" uk-img></li>'
        for index in d.some(5, 10)
    )
    return d.done(
        f"""<!DOCTYPE html><html lang="sl"><head><meta charset="utf-8"><title>Otvoritev 2024 | Galerija | Festival filma</title>
<style>body{{margin:0;font:16px/1.5 system-ui,sans-serif;color:#444}}a{{color:#222;text-decoration:none}}.uk-navbar{{display:flex;justify-content:space-between;align-items:center;padding:16px 40px;border-bottom:1px solid #ddd}}
.uk-container{{max-width:1200px;margin:30px auto;padding:0 30px}}.tm-wall{{columns:3;column-gap:12px}}.tm-wall>div{{break-inside:avoid;margin-bottom:12px}}.tm-wall img{{width:100%;height:auto;display:block}}
.uk-transition-toggle{{position:relative;overflow:hidden}}.uk-position-center{{position:absolute;left:50%;top:50%}}.tm-years{{display:grid;grid-template-columns:repeat(3,1fr);gap:24px}}
.tm-years img{{width:100%;height:auto}}.uk-card{{display:block;box-shadow:0 3px 12px #0002}}.uk-card-body{{padding:14px}}.tm-sponsors{{display:flex;flex-wrap:wrap;gap:20px;list-style:none;padding:0}}</style></head>
<body><nav class="uk-navbar" uk-navbar><a class="uk-logo" href="/"><img src="{d.file("/site/templates/img/logo.png", 150, 60)}" width="150" height="60" alt="Festival"></a><ul class="uk-navbar-nav"><a href="/program/">Program</a> · <a href="/novice/">Novice</a> · <a href="/galerija/">Galerija</a> · <a href="/en/">EN</a></ul></nav>
<div class="uk-container"><ul class="uk-breadcrumb"><a href="/galerija/">Galerija</a> / Otvoritev 2024</ul><h1>Otvoritev 2024: {d.film}</h1><p>{d.words(35)}</p>
<div class="tm-wall" uk-lightbox="animation: slide" uk-scrollspy="cls: uk-animation-fade; target: > div">{"".join(tiles)}</div>
<h2>Galerije prejšnjih let</h2><div class="tm-years" uk-grid>{years}</div><hr><ul class="tm-sponsors">{sponsors}</ul></div>
{watch("img[uk-img]", "e.src=e.getAttribute('data-src');")}</body></html>"""
    )
