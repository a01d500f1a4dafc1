"""Festivals, press rooms, newspapers and agencies, of the eleventh set."""

from __future__ import annotations

import json
from html import escape

from collect.galleries.draft import LENSES, Draft, Page, slug


def festival_title(seed: int) -> Page:
    """A festival's page of one film: its stills in a strip, the director's face, the section's films."""
    d = Draft(
        "festival_title", seed, "https://www.filmfest-nord.test/en/2025/programme/202507312.html"
    )
    number = d.random.randint(202500000, 202519999)
    stage = "/media/filmstills/2025/panorama"

    def still(film: int, index: int) -> dict[int, str]:
        return {w: d.file(f"{stage}/{film}_{index}_RWD_{w}.jpg", w) for w in (320, 780, 1380, 1920)}

    slides = []
    for index in range(1, d.random.randint(4, 10)):
        row = still(number, index)
        slides.append(
            f'<div class="ft__slider__item js-slide"><figure class="ft__figure"><picture><source media="(min-width: 1381px)" srcset="{row[1920]}"><source media="(min-width: 781px)" srcset="{row[1380]}"><source media="(min-width: 321px)" srcset="{row[780]}"><img class="ft__image" src="{row[320]}" alt="{escape(d.film)}: {d.random.choice(LENSES)}" loading="lazy"></picture><figcaption class="ft__caption"><span class="ft__copyright">© Nordlicht Film</span></figcaption></figure></div>'
        )
        d.belongs(*row.values())
    face = d.file(f"/media/persons/2025/{number}_director_RWD_320.jpg", 320, 320)
    others = "".join(
        f'<li class="ft__teaser"><a href="/en/2025/programme/{other}.html"><picture><source media="(min-width: 781px)" srcset="{row[780]}"><img src="{row[320]}" alt="" loading="lazy"></picture><h4>{film}</h4><p>Panorama</p></a></li>'
        for film in d.films[: d.random.randint(3, 6)]
        for other in [d.random.randint(202500000, 202519999)]
        for row in [still(other, 1)]
    )
    partners = "".join(f'<li><a href="https://partner{n}.test/"><img src="{d.file(f"/media/partner/2025/partner_{n}.png", 160, 80)}" alt="Partner" width="160" height="80"></a></li>' for n in d.some(4, 9))  # fmt: skip
    shows = "".join(f"<tr><td>Sat Feb {n + 15}</td><td>{n + 12}:30</td><td>Zoo Palast {n}</td><td><button>Tickets</button></td></tr>" for n in d.some(2, 6))  # fmt: skip
    return d.done(
        f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{d.film} | Panorama 2025</title><meta property="og:image" content="https://www.filmfest-nord.test{stage}/{number}_1_RWD_1380.jpg">
<style>body{{margin:0;font:17px/1.5 Arial}}.ft__header{{background:#d0021b;color:#fff;padding:20px 40px;display:flex;gap:40px}}.ft__slider{{display:flex;overflow-x:auto;scroll-snap-type:x mandatory;background:#000}}.ft__slider__item{{flex:0 0 100%;scroll-snap-align:start}}.ft__figure{{margin:0}}.ft__image{{width:100%;display:block}}.ft__caption{{color:#aaa;font-size:12px;padding:6px 40px}}.ft__content{{max-width:900px;margin:0 auto;padding:30px}}.ft__bio{{display:flex;gap:24px}}.ft__bio img{{width:140px;height:140px;border-radius:50%}}.ft__teasers,.ft__partners{{display:flex;gap:20px;list-style:none;padding:20px 40px}}.ft__teaser{{flex:1}}.ft__teaser img{{width:100%}}</style></head>
<body class="page-film"><header class="ft__header"><a href="/en/"><img src="{d.file("/media/layout/logo-bear.svg.png", 90, 60)}" alt="Filmfest Nord" width="90" height="60"></a><nav><a href="/en/programme/">Programme</a> <a href="/en/tickets/">Tickets</a> <a href="/en/archive/">Archive</a></nav></header>
<main><h1 style="padding:0 40px">{d.film}</h1><section class="ft__slider js-slider" data-slider-options='{{"loop":false,"nav":true}}'>{"".join(slides)}</section>
<div class="ft__content"><p class="ft__lead">{d.words(60)}</p><table class="ft__screenings">{shows}</table><h3>Biography</h3><div class="ft__bio"><img src="{face}" alt="Director"><p>{d.words(50)}</p></div><h3>Credits</h3><dl><dt>Cinematography</dt><dd>J. Holm</dd><dt>Editing</dt><dd>A. Berg</dd></dl></div>
<h3 style="padding:0 40px">More films of this section</h3><ul class="ft__teasers">{others}</ul><ul class="ft__partners">{partners}</ul></main></body></html>"""
    )


def press_photos(seed: int) -> Page:
    """A French export body's press photos of a film: small ones in fancy boxes, each with a download."""
    d = Draft("press_photos", seed, "https://www.cinexport.test/film/54120/photos")
    base = (
        f"https://media.cinexport.test/media/{d.random.randint(1, 250)}/{d.random.randint(1, 250)}"
    )
    rows = []
    for index in range(1, max(5, d.count // 2) + 1):
        number = d.random.randint(100_000, 300_000)
        name = f"{slug(d.film)}-{index}.jpg"
        page, web = (
            d.file(f"{base}/{number}/format_page/{name}", 900),
            d.file(f"{base}/{number}/format_web/{name}", 220),
        )
        high = d.file(f"{base}/{number}/format_hd/{name}", 3000)
        by = f"© {d.random.choice(('Jean-Marc Piel', 'Films du Phare', 'Rezo Nord'))}"
        rows.append(
            f'<div class="col-xs-6 col-sm-4 col-md-3 media-item"><a class="fancybox" rel="photos" data-fancybox-group="photos" href="{page}" title="{d.film} {by}"><span class="img-wrap"><img class="lazy img-responsive" data-original="{web}" src="/bundles/front/images/blank.gif" alt="{escape(d.film)}"></span></a><p class="legend">{by}</p><a class="btn-download" href="{high}" download><i class="icon-download"></i> Télécharger (HD)</a></div>'
        )
        d.belongs(page, web, high, caption=by)
    blank = d.file("/bundles/front/images/blank.gif", 1, 1)
    poster = d.file(f"{base}/99/format_affiche/{slug(d.film)}.jpg", 200, 272)
    crew = "".join(f'<li class="person"><a href="/personne/{n}"><img class="lazy" src="{blank}" data-original="{d.file(f"{base}/{n}/format_vignette/portrait.jpg", 60, 60)}" width="60" height="60" alt=""></a> {d.words(2)}</li>' for n in d.some(2, 8))  # fmt: skip
    tops = "".join(
        f'<div class="film-mini"><a href="/film/{d.random.randint(100, 60000)}/{slug(film)}"><img class="lazy" src="{blank}" data-original="{d.file(f"{base}/98/format_affiche/{slug(film)}.jpg", 110, 150)}" width="110" height="150" alt="{escape(film)}"></a><span>{film}</span></div>'
        for film in d.films[: d.random.randint(3, 7)]
    )
    return d.done(
        f"""<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>{d.film} - Photos - Cinexport</title><meta property="og:image" content="{poster}">
<style>body{{margin:0;font:14px/1.5 "Open Sans",Arial}}.navbar{{background:#0b2545;color:#fff;padding:16px 40px}}.container{{width:1140px;margin:0 auto}}.head{{display:flex;gap:24px;padding:20px 0}}.row{{display:flex;flex-wrap:wrap}}.media-item{{width:25%;box-sizing:border-box;padding:8px}}.img-wrap img{{width:100%;min-height:90px;display:block}}.legend{{font-size:11px;color:#777;margin:4px 0}}.crew,.tops{{display:flex;gap:14px;list-style:none;padding:0}}.film-mini{{width:110px}}</style></head>
<body><div class="navbar"><a href="/"><img src="{d.file("/bundles/front/images/logo.png", 180, 40)}" alt="Cinexport" width="180" height="40"></a></div><div class="container"><div class="head"><img src="{poster}" width="147" height="200" alt="Affiche"><div><h1>{d.film}</h1><p>{d.words(40)}</p><ul class="nav-tabs"><li><a href="/film/54120">Fiche</a></li><li class="active">Photos ({len(rows)})</li></ul></div></div><h2>Photos</h2><div class="row media">{"".join(rows)}</div><h2>Équipe</h2><ul class="crew">{crew}</ul><h2>À voir aussi</h2><div class="tops">{tops}</div></div>
<script>document.addEventListener('DOMContentLoaded',function(){{function f(){{document.querySelectorAll('img.lazy').forEach(function(i){{if(i.dataset.original&&i.getBoundingClientRect().top<innerHeight+200){{i.src=i.dataset.original;i.removeAttribute('data-original')}}}})}}f();addEventListener('scroll',f)}});</script></body></html>"""
    )


def picture_series(seed: int) -> Page:
    """A German magazine's series of pictures: slides beside each other, teasers from the same store."""
    d = Draft(
        "picture_series",
        seed,
        "https://www.umschau.test/kultur/kino/bilder-aus-dem-film-fotostrecke-8f1c.html",
    )

    def cut(ratio: float, widths: tuple[int, ...], where: str = "") -> dict[int, str]:
        where = where or "-".join(d.token(n) for n in (8, 4, 4, 4, 12))
        return {
            w: d.file(
                f"https://cdn.prod.umschau.test/images/{where}_w{w}_r{ratio}_fpx50_fpy{d.random.randint(30, 60)}.jpg",
                w,
                round(w / ratio),
            )
            for w in widths
        }

    def teaser(film: str) -> str:
        row = cut(1.778, (237, 488))
        return f'<article class="relative" aria-label="{escape(film)}" data-sara-article-id="{d.token()}"><a href="/kultur/{slug(film)}-a-{d.token()}.html"><figure><picture class="block"><img data-image-el="img" class="object-cover w-full" src="{row[488]}" srcset="{row[237]} 237w, {row[488]} 488w" sizes="237px" width="488" height="274" loading="lazy" alt=""></picture></figure><h3>{d.words(7)}</h3></a></article>'

    slides = []
    ratio = round(d.aspect, 3)
    for index in range(1, d.count + 1):
        row = cut(ratio, (520, 948, 1280, 1920))
        slides.append(
            f'<div class="swiper-slide flex-none w-full" data-gallery-slide="{index}" data-area="slide"><figure class="m-0"><div class="flex justify-center bg-black"><picture data-image-el="picture"><source type="image/webp" srcset="{", ".join(f"{u} {w}w" for w, u in row.items())}" sizes="(max-width: 520px) 520px, 948px"><img data-image-el="img" class="max-h-full mx-auto" src="{row[948]}" srcset="{", ".join(f"{u} {w}w" for w, u in row.items())}" sizes="948px" width="948" height="{round(948 / ratio)}" loading="{"eager" if index == 1 else "lazy"}" alt="{d.random.choice(LENSES)}"></picture></div><figcaption><span class="font-bold">{index} / {d.count}</span><p>{d.words(18)}</p><span class="text-s">Bild: Verleih</span></figcaption></figure></div>'
        )
        d.belongs(*row.values())
    share = cut(1.778, (1280,))[1280]
    lead = json.dumps({"@context": "https://schema.org", "@type": "NewsArticle", "headline": f"Bilder aus {d.film}", "image": [share]})  # fmt: skip
    return d.done(
        f"""<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>{d.film}: Die Bilder - UMSCHAU</title><meta property="og:image" content="{share}"><script type="application/ld+json">{lead}</script>
<style>body{{margin:0;font:16px/1.5 Georgia}}header{{background:#e64415;color:#fff;padding:14px 40px;font:700 24px Arial}}main{{max-width:948px;margin:0 auto}}.swiper-wrapper{{display:flex;overflow-x:auto;scroll-snap-type:x mandatory}}.flex-none{{flex:none}}.w-full{{width:100%}}.m-0{{margin:0}}.bg-black{{background:#000}}.swiper-slide{{scroll-snap-align:start}}.swiper-slide img{{max-width:100%;height:auto;display:block;margin:0 auto}}.teasers{{display:grid;grid-template-columns:repeat(4,1fr);gap:20px;max-width:1100px;margin:30px auto}}.teasers figure{{margin:0}}.teasers img{{width:100%;height:auto}}.ad{{height:250px;background:#eee;text-align:center;font:11px Arial}}</style></head>
<body><header data-area="header">UMSCHAU</header><div class="ad" data-advertisement-id="top">Anzeige</div><main id="Inhalt"><header-x><span>Kino</span><h1>Bilder aus »{d.film}«</h1></header-x><p>{d.words(30)}</p><section x-data="Gallery" data-component="Gallery" data-settings='{{"slides":{d.count}}}'><div class="swiper-wrapper" data-gallery-el="wrapper">{"".join(slides)}</div><button aria-label="Weiter">&rsaquo;</button></section></main>
<section class="teasers" data-area="related_articles">{"".join(teaser(film) for film in d.films[: d.random.choice((4, 8))])}</section><footer>Impressum Datenschutz <img src="{d.file("https://count.umschau.test/1x1.gif", 1, 1)}" width="1" height="1" alt=""></footer></body></html>"""
    )


def stock_search(seed: int) -> Page:
    """An agency's answers to a search for stills: a mosaic of samples, and links to other searches."""
    d = Draft("stock_search", seed, "https://www.bildagentur.test/photos/film-still")
    tiles, assets = [], []
    for index in range(2 * d.count):
        number, film = d.random.randint(50_000_000, 1_500_000_000), d.random.choice(d.films)
        turned = d.random.random() < 0.2
        wide, tall = (408, 612) if turned else (612, round(612 / d.aspect))
        name, when = f"{slug(film)}-scene", "eager" if index < 8 else "lazy"
        address = f"https://media.bildagentur.test/id/{number}/photo/{name}.jpg"
        comp = d.file(f"{address}?s=612x612&w=gi&k=20&c={d.token(20)}=", wide, tall)
        preview = d.file(f"{address}?s=2048x2048&w=gi&k=20&c={d.token(20)}=", wide * 3, tall * 3)
        tiles.append(
            f'<div class="DeferUntilLayout-module__item" style="--w:{wide};--h:{tall};grid-row-end:span {round(tall / wide * 15) + 1}" data-testid="galleryMosaicAsset" data-asset-id="{number}"><article class="MosaicAsset-module__galleryMosaicAsset___PM8GA"><a class="MosaicAsset-module__link___i8C3N" href="/detail/news-photo/{name}-news-photo/{number}?adppopup=true"><figure class="MosaicAsset-module__figure___xsSXk"><picture><source srcset="{escape(comp)}"><img class="MosaicAsset-module__thumb___epLhd" src="{escape(comp)}" alt="{escape(film)}, scene" loading="{when}" width="{wide}" height="{tall}"></picture><figcaption class="MosaicAsset-module__figcaption___yp0p0">{escape(film)}, a scene</figcaption></figure></a><button class="SaveIcon-module__save___k" aria-label="Save"></button></article></div>'
        )
        assets.append({"id": str(number), "title": f"{film}, scene", "compUrl": comp, "galleryHighResCompUrl": preview, "landingUrl": f"/detail/news-photo/{name}/{number}"})  # fmt: skip
        d.belongs(comp, preview)
    chips = "".join(
        f'<a class="RelatedSearch-module__tile" href="/photos/{slug(film)}"><img src="{escape(d.file(f"https://media.bildagentur.test/id/{d.random.randint(10**6, 10**8)}/photo/{slug(film)}.jpg?s=170667a&w=gi&k=20&c={d.token(20)}=", 170, 113))}" alt="" width="60" height="60"><span>{film}</span></a>'
        for film in d.films[: d.random.randint(4, 9)]
    )
    return d.done(
        f"""<!DOCTYPE html><html lang="en-us"><head><meta charset="utf-8"><title>{d.random.randint(1000, 90000)} Film Still Photos and High-res Pictures - Bildagentur</title>
<style>body{{margin:0;font:14px Arial}}header{{display:flex;gap:20px;padding:16px 24px;border-bottom:1px solid #ddd}}.RelatedSearch{{display:flex;gap:10px;padding:12px 24px}}.RelatedSearch-module__tile{{display:flex;align-items:center;gap:8px;border:1px solid #ccc;border-radius:6px}}.RelatedSearch img{{object-fit:cover}}.GalleryItems-module__searchContent{{display:grid;grid-template-columns:repeat(4,1fr);grid-auto-rows:12px;gap:8px;padding:24px}}figure{{margin:0}}.MosaicAsset-module__thumb___epLhd{{width:100%;height:auto;display:block}}figcaption{{display:none}}.SaveIcon-module__save___k{{display:none}}</style></head>
<body><div id="root"><header><img src="{d.file("https://static.bildagentur.test/logo.png", 160, 32)}" alt="Bildagentur" width="160" height="32"><form action="/search/2/image"><input name="phrase" value="film still"></form><a href="/sign-in">Sign in</a></header><h1 style="padding:0 24px">Film Still Photos &amp; Pictures</h1><div class="RelatedSearch">{chips}</div><div class="GalleryItems-module__searchContent" data-testid="gallery-items-container">{"".join(tiles)}</div><nav class="Pagination">1 of 100 <a href="?page=2">Next</a></nav><footer>© Bildagentur</footer></div><script type="application/json" data-component="Search">{json.dumps({"search": {"phrase": "film still", "gallery": {"assets": assets}}})}</script></body></html>"""
    )
