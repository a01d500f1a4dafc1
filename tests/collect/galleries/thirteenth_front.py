"""A page without a gallery, as the first half of the thirteenth blind set has it."""

from __future__ import annotations

from collect.galleries.draft import Draft, Page, slug
from collect.galleries.thirteenth_a_parts import BLANK, lazily, number

_CSS = """body{margin:0;font:16px/1.4 Marr Sans,Arial,sans-serif;color:#2a303b}.Header{border-bottom:1px solid #d5d8dc;padding:14px 60px;display:flex;justify-content:space-between}.zone{width:1160px;margin:0 auto}
.river{display:grid;grid-template-columns:800px 300px;gap:60px}.teaser{display:flex;gap:20px;padding:18px 0;border-bottom:1px solid #eef1f5}.teaser a{color:inherit;text-decoration:none}.teaser__picture img{width:244px;height:163px;display:block}
.teaser--hero{display:block}.teaser--hero .teaser__picture img{width:800px;height:450px}.teaser__title{font:bold 19px/1.25 Georgia;margin:0 0 6px}.teaser__desc{font-size:14px;color:#666;margin:0}.meta{font-size:12px;color:#999}
.aside .teaser__picture img{width:100px;height:67px}.opinion img{width:56px;height:56px;border-radius:50%}.pager{padding:30px;text-align:center}.Footer{background:#2a303b;color:#fff;padding:30px 60px}"""


def film_section(seed: int) -> Page:
    """A French newspaper's section of films: one article after another, each with a picture: no gallery."""
    d = Draft("film_section", seed, "https://www.lecourrier.test/cinema/")

    def picture(width: int, height: int, eager: bool = False) -> str:
        stem = f"https://img.lecrr.test/2024/05/{d.random.randint(10, 28)}/0/0/5500/3667"
        end = f"{number(d, 8)}_{number(d, 13)}-{d.token(12)}.jpg"
        sources = [d.file(f"{stem}/{width * times}/{height * times}/60/0/{end}", width * times, height * times) for times in (1, 2)]  # fmt: skip
        if eager:
            return f'<picture class="teaser__picture"><img srcset="{sources[0]} 1x, {sources[1]} 2x" src="{sources[0]}" width="{width}" height="{height}" alt=""></picture>'
        return f'<picture class="teaser__picture"><source data-srcset="{sources[0]} 1x, {sources[1]} 2x" media="(min-width: 576px)"><img class="initial loading" data-lazy src="{BLANK}" data-src="{sources[0]}" width="{width}" height="{height}" alt=""></picture>'

    def teaser(kind: str, width: int, height: int, eager: bool = False) -> str:
        film = d.random.choice(d.films)
        return f"""<section class="teaser {kind}"><a href="/cinema/article/2024/05/{d.random.randint(10, 28)}/{slug(film)}_{number(d, 7)}_3476.html" class="teaser__link">{picture(width, height, eager)}</a><div><h3 class="teaser__title"><span class="icon__premium"></span>« {film} » : {d.words(8)}</h3>
<p class="teaser__desc">{d.words(22)}</p><p class="meta"><span class="meta__date">Publié le {d.random.randint(10, 28)} mai 2024</span>, <span class="meta__author">par J. Morel</span></p></div></section>"""

    hero = teaser("teaser--hero", 800, 450, eager=True)
    river = "".join(teaser("teaser--inline-picture", 244, 163) for _ in range(d.count))
    aside = "".join(teaser("teaser--mini", 100, 67) for _ in d.some(3, 6))
    opinions = "".join(
        f'<p class="opinion"><img src="{d.file(f"https://img.lecrr.test/auteurs/{number(d, 5)}.jpg", 112, 112)}" alt="" width="56" height="56"> {d.words(8)}</p>'
        for _ in d.some(2, 4)
    )
    logo = d.file("https://assets.lecrr.test/img/logo.png", 220, 40)
    ad = d.file("https://pub.lecrr.test/300x600.jpg", 300, 600)
    return d.done(f"""<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>Cinéma : toute l’actualité sur Le Courrier</title><style>{_CSS}</style></head><body class="page__rubric"><header class="Header"><a href="/"><img src="{logo}" width="220" height="40" alt="Le Courrier"></a><nav><a href="/international/">International</a> <a href="/culture/">Culture</a> <a href="/cinema/">Cinéma</a></nav><a href="/abonnement">S’abonner</a></header>
<main class="zone"><h1>Cinéma</h1><div class="river"><section id="river" class="page__float">{hero}{river}<nav class="pager river__pagination"><span class="current">1</span> <a href="/cinema/2/">2</a> <a href="/cinema/3/">3</a></nav></section>
<aside class="aside"><img src="{ad}" width="300" height="600" alt="Publicité"><h4>Les plus lus</h4>{aside}<h4>Chroniques</h4>{opinions}</aside></div></main><footer class="Footer">Services Le Courrier · Guides d’achat · Archives</footer>
{lazily("img[data-lazy]", "var s=e.previousElementSibling;if(s){s.srcset=s.dataset.srcset;}e.src=e.dataset.src;e.classList.remove('loading');")}</body></html>""")
