"""What somebody might point at by error: a list of what a search among small adverts found."""

from __future__ import annotations

from collect.galleries.draft import Draft, Page, slug
from collect.galleries.seventeenth_b_parts import number

THINGS = (
    "Beamer Leinwand 2 m", "Super-8-Projektor", "Filmspulen leer", "Schneidetisch 16 mm",
    "Kinosessel Dreierreihe", "Stativ Holz", "Filmplakat gerollt", "Tonbandgerät", "Diakästen",
)  # fmt: skip


def small_adverts(seed: int) -> Page:
    """A German site of small adverts: the list that a search found, each another thing and seller: no gallery."""
    d = Draft("small_adverts", seed, "https://www.kleinmarkt.test/s-filmprojektor/k0")
    rows = []
    for index in range(d.random.randint(12, 25)):
        title = f"{d.random.choice(THINGS)}, {d.films[index % len(d.films)]}"
        aid = number(d, 9) * 10 + index % 10
        link = f"/s-anzeige/{slug(title).replace(',', '')}/{aid}-245-{number(d, 4)}"
        key = f"{d.token(2)}/{d.token(8)}-{d.token(4)}-{d.token(12)}"
        if d.random.random() < 0.9:
            shown = d.file(
                f"https://img.kleinmarkt.test/api/v1/prod-ads/images/{key}?rule=$_2.AUTO", 200, 150
            )
            twice = d.file(
                f"https://img.kleinmarkt.test/api/v1/prod-ads/images/{key}?rule=$_35.AUTO", 400, 300
            )
            box = f'<div class="imagebox srpimagebox"><img src="{shown}" srcset="{twice} 2x" alt="{title}" loading="lazy"><div class="galleryimage--counter">{d.random.randint(1, 18)}</div></div>'
        else:
            box = '<div class="imagebox is-nopic"></div>'
        rows.append(
            f"""<li class="ad-listitem fully-clickable-card"><article class="aditem" data-adid="{aid}" data-href="{link}"><div class="aditem-image"><a href="{link}">{box}</a></div><div class="aditem-main"><div class="aditem-main--top"><span>{number(d, 5)} Ort</span><span>Heute, 1{index % 10}:24</span></div><h2 class="text-module-begin"><a class="ellipsis" href="{link}">{title}</a></h2><p class="aditem-main--middle--description">{d.words(18)}</p><p class="aditem-main--middle--price-shipping--price">{d.random.randint(5, 400)} € VB</p></div></article></li>"""
        )
    logo = d.file("https://static.kleinmarkt.test/static/img/common/logo.png", 200, 40)
    advert = d.file("https://adverts.test/i/300x600-tarif.jpg", 300, 600)
    return d.done(
        f"""<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>Filmprojektor | kleinmarkt</title><style>body{{margin:0;font:14px/1.4 Arial,sans-serif;background:#f5f4f2}}.site-header{{background:#fff;padding:12px 40px;border-bottom:1px solid #ddd}}.site-base--content{{width:1200px;margin:16px auto;display:grid;grid-template-columns:200px 660px 300px;gap:20px}}ul{{list-style:none;margin:0;padding:0}}.aditem{{display:flex;gap:14px;background:#fff;border:1px solid #ddd;border-radius:6px;padding:12px;margin-bottom:10px}}.imagebox{{position:relative;width:200px;height:150px;background:#e8e8e8}}.imagebox img{{width:200px;height:150px;object-fit:cover}}.galleryimage--counter{{position:absolute;right:4px;bottom:4px;background:#000a;color:#fff;padding:1px 5px}}.aditem-main--top{{display:flex;justify-content:space-between;color:#777}}h2{{font-size:16px;margin:6px 0}}</style></head><body id="srps"><header class="site-header"><a href="/"><img src="{logo}" width="200" height="40" alt="kleinmarkt"></a></header><div class="site-base--content"><aside><h3>Kategorien</h3><ul><li>Elektronik (212)</li><li>Foto (148)</li><li>Sammeln (90)</li></ul></aside><main><h1>1 - 25 von {number(d, 3)} Ergebnissen für „filmprojektor“</h1><ul id="srchrslt-adtable" class="itemlist ad-list it3">{"".join(rows)}</ul><div class="pagination"><span class="pagination-current">1</span><a href="/s-seite:2/filmprojektor/k0">2</a></div></main><aside><a href="https://adverts.test/k"><img src="{advert}" width="300" height="600" alt="Anzeige"></a></aside></div></body></html>"""
    )
