"""A page without a gallery of a sixteenth set."""

from __future__ import annotations

from collect.galleries.draft import Draft, Page, slug
from collect.galleries.sixteenth_a_parts import NAMES


def festival_accreditation(seed: int) -> Page:
    """A festival's page for accreditation of the press: terms, dates, contacts with faces, partners: no gallery."""
    d = Draft(
        "festival_accreditation", seed, "https://www.baltic-screen.test/en/press/accreditation/"
    )
    staff = []
    for name in d.random.sample(NAMES, d.random.randint(2, 3)):
        face = d.file(f"/media/team/{slug(name)}.jpg", 240, 240)
        staff.append(
            f"""<div class="contact"><img src="{face}" alt="{name}" width="120" height="120" loading="lazy"><p><strong>{name}</strong><br>Press office<br><a href="mailto:press@baltic-screen.test">press@baltic-screen.test</a></p></div>"""
        )
    partners = []
    for number in d.some(8, 16):
        logo = d.file(f"/media/partners/{d.token(6)}-{number}.png", 160, 80)
        partners.append(
            f'<li><a href="https://partner{number}.test" rel="noopener"><img src="{logo}" alt="" loading="lazy" width="160" height="80"></a></li>'
        )
    news = []
    for film in d.films[: d.random.randint(2, 3)]:
        card = d.file(f"/media/news/{slug(film)}_480x270.jpg", 480, 270)
        news.append(
            f'<a class="teaser" href="/en/news/{slug(film)}/"><img src="{card}" alt="" width="480" height="270" loading="lazy"><h3>{film} opens the festival</h3></a>'
        )
    logo = d.file("/static/img/logo.svg.png", 220, 60)
    badge = d.file("/media/pages/press-badge.jpg", 400, 260)
    dates = "".join(
        f"<tr><td>{what}</td><td>{d.random.randint(1, 28)} September</td></tr>"
        for what in (
            "Applications open",
            "Early fee ends",
            "Applications close",
            "Badges to be had",
        )
    )
    terms = "".join(f"<li>{d.words(16)}</li>" for _ in d.some(4, 8))
    return d.done(f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Accreditation | Baltic Screen Festival</title>
<style>body{{margin:0;font:17px/1.5 "Helvetica Neue",Arial}}header{{background:#0b2545;color:#fff;padding:16px 40px;display:flex;justify-content:space-between}}header a{{color:#fff;margin-left:20px}}main{{max-width:900px;margin:40px auto}}.badge{{float:right;margin:0 0 20px 30px;width:260px;height:auto}}table{{border-collapse:collapse;width:100%}}td{{border-bottom:1px solid #ccc;padding:8px}}.contacts{{display:flex;gap:30px}}.contact img{{border-radius:50%}}.news{{display:grid;grid-template-columns:repeat(3,1fr);gap:20px}}.news img{{width:100%;height:auto}}.partners{{list-style:none;display:flex;flex-wrap:wrap;gap:24px;justify-content:center;background:#f4f4f4;padding:40px}}.partners img{{width:120px;height:auto;filter:grayscale(1)}}.btn{{background:#e63946;color:#fff;padding:12px 24px;display:inline-block}}</style></head>
<body class="page-press"><header><a href="/en/"><img src="{logo}" alt="Baltic Screen" width="220" height="60"></a><nav><a href="/en/programme/">Programme</a><a href="/en/tickets/">Tickets</a><a href="/en/press/" aria-current="page">Press</a></nav></header>
<main><nav class="crumbs">Home / Press / Accreditation</nav><h1>Press accreditation</h1><img class="badge" src="{badge}" alt="A badge of last year" width="400" height="260"><p>{d.words(50)}</p><h2>Terms</h2><ul>{terms}</ul><h2>Dates</h2><table>{dates}</table><p><a class="btn" href="https://accreditation.baltic-screen.test/">Apply now</a></p>
<h2>Contacts</h2><div class="contacts">{"".join(staff)}</div><h2>News for the press</h2><div class="news">{"".join(news)}</div></main>
<ul class="partners">{"".join(partners)}</ul><footer>© Baltic Screen Festival</footer></body></html>""")
