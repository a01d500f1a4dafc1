"""A page of a museum that somebody may point at by error."""

from __future__ import annotations

from collect.galleries.draft import Draft, Page, slug

_STYLE = """<style>*{box-sizing:border-box}body{margin:0;font:17px/1.55 Georgia,serif;color:#222}header{display:flex;justify-content:space-between;padding:18px 40px;border-bottom:1px solid #ddd;font-family:Arial}
header nav a{margin-left:22px}.frame{max-width:1080px;margin:0 auto;padding:0 20px}.hero img{width:100%;height:360px;object-fit:cover;display:block}table{border-collapse:collapse;width:100%;margin:16px 0}
td,th{border-bottom:1px solid #ccc;padding:10px;text-align:left}.two{display:grid;grid-template-columns:2fr 1fr;gap:50px}.teasers{display:grid;grid-template-columns:repeat(3,1fr);gap:24px;margin:40px 0}
.teaser img{width:100%;height:auto;display:block}.ce-map img{width:100%;height:auto}footer{background:#222;color:#fff;padding:40px;font-family:Arial}.footer-logos img{height:40px;margin:0 24px 0 0;background:#fff}</style>"""


def museum_visit(seed: int) -> Page:
    """A film museum's opening hours and prices: one picture of the house, a map, teasers of exhibitions: no gallery."""
    d = Draft("museum_visit", seed, "https://www.filmmuseum.test/besuch/oeffnungszeiten-und-preise")
    csm = "/fileadmin/_processed_"
    hero = d.file(f"{csm}/a/3/csm_Museum_Aussen_{d.token(10)}.jpg", 1600, 500)
    plan = d.file("/fileadmin/user_upload/anfahrt.png", 640, 480)
    prices = "".join(
        f"<tr><td>{who}</td><td>{d.random.randint(2, 14)},00 €</td></tr>"
        for who in ("Erwachsene", "Ermäßigt", "Kinder", "Familien", "Gruppen ab 10 Personen")
    )
    hours = "".join(
        f"<tr><th>{day}</th><td>{d.random.randint(10, 12)}–{d.random.randint(18, 21)} Uhr</td></tr>"
        for day in ("Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
    )
    teasers = "".join(
        f'<article class="teaser"><a href="/ausstellungen/{slug(film)}"><img src="{d.file(f"{csm}/c/{index}/csm_{slug(film)}_{d.token(10)}.jpg", 480, 320)}" width="480" height="320" alt="" loading="lazy"><h3>{film}</h3></a><p>{d.words(14)}</p></article>'
        for index, film in enumerate(d.films[: d.random.choice((2, 3))])
    )
    logos = "".join(
        f'<img src="{d.file(f"/fileadmin/logos/traeger{n}.png", 160, 80)}" alt="Träger">' for n in d.some(3, 6)
    )  # fmt: skip
    logo = d.file("/typo3conf/ext/sitepackage/Resources/Public/Images/logo.png", 180, 48)
    return d.done(
        f"""<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><meta name="generator" content="TYPO3 CMS"><title>Öffnungszeiten und Preise – Filmmuseum</title>
<meta property="og:image" content="https://www.filmmuseum.test{hero}">{_STYLE}</head><body id="p{d.random.randint(10, 90)}"><header><a href="/"><img src="{logo}" width="180" height="48" alt="Filmmuseum"></a>
<nav><a href="/besuch">Besuch</a><a href="/ausstellungen">Ausstellungen</a><a href="/kino">Kino</a><a href="/sammlungen">Sammlungen</a></nav></header>
<div class="hero"><img src="{hero}" width="1600" height="500" alt="Das Haus am Fluss"></div><main class="frame"><div class="two"><div id="c{d.random.randint(100, 900)}" class="frame-default frame-type-text"><h1>Öffnungszeiten und Preise</h1><p>{d.words(40)}</p><table>{hours}</table><h2>Eintritt</h2><table class="contenttable">{prices}</table><p>{d.words(60)}</p></div>
<aside><h2>Anfahrt</h2><div class="ce-map"><a href="https://karten.test/?q=filmmuseum"><img src="{plan}" width="640" height="480" alt="Anfahrt"></a></div><p>Schaumainkai 1<br>Bus 46, Halt Filmmuseum</p></aside></div>
<h2>Zurzeit zu sehen</h2><div class="teasers">{teasers}</div></main><footer><p>Impressum · Datenschutz · Barrierefreiheit</p><div class="footer-logos">{logos}</div></footer></body></html>"""
    )
