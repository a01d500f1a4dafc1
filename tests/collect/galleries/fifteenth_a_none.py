"""A page without any gallery, for the first half of the fifteenth set."""

from __future__ import annotations

from collect.galleries.draft import Draft, Page, slug


def french_cinema_programme(seed: int) -> Page:
    """A French cinema's programme of the week: a poster, facts and hours for each film: no gallery."""
    d = Draft("french_cinema_programme", seed, "https://www.cinema-etoile.test/horaires/")
    rows = ""
    for film in d.films[: d.random.randint(8, 14)]:
        poster = d.file(
            f"https://all.affiches.test/r_200_280/medias/nmedia/18/{d.token(2)}/{slug(film)}.jpg",
            200,
            280,
        )
        hours = "".join(
            f"""<li class="showtime"><a class="btn-resa" href="https://resa.cinema-etoile.test/reserver/F{d.random.randint(10**4, 10**5)}/D{d.random.randint(10**9, 10**10)}/VO"><span class="hour">{d.random.randint(13, 21)}:{d.random.choice(("00", "15", "30", "45"))}</span><span class="version">{d.random.choice(("VF", "VOST"))}</span></a></li>"""
            for _ in d.some(1, 4)
        )
        rows += f"""<article class="hr_film" id="film_{d.random.randint(1000, 9999)}"><div class="hr_film_affiche"><a href="/film/{slug(film)}/"><img class="affiche" src="{poster}" width="200" height="280" alt="Affiche {film}" loading="lazy"></a></div><div class="hr_film_infos"><h2 class="hr_film_titre"><a href="/film/{slug(film)}/">{film}</a></h2><p class="hr_film_genre">{d.random.choice(("Drame", "Comédie", "Documentaire", "Policier"))} - {d.random.randint(1, 2)}h{d.random.randint(10, 59)}</p><p>De Elsa Brandt, avec Ida Friis, Ole Vang</p><p class="synopsis">Deux sœurs découvrent un vieux projecteur dans une petite ville du bord de mer.</p><ul class="showtimes">{hours}</ul><a class="ba" href="/film/{slug(film)}/#bande-annonce">Bande-annonce</a></div></article>"""
    logo = d.file("/wp-content/uploads/2023/09/logo-etoile.png", 220, 90)
    event = d.file("/wp-content/uploads/2025/02/cine-debat-600x300.jpg", 600, 300)
    signs = "".join(
        f'<img src="{d.file(f"/wp-content/themes/cine/img/label-{n}.png", 90, 90)}" width="70" height="70" alt="{n}">'
        for n in ("art-et-essai", "europa", "jeune-public", "pass")
    )
    days = "".join(
        f'<li class="{"active" if n == 0 else ""}"><a href="#jour-{n}">{day} {n + 5} mars</a></li>'
        for n, day in enumerate(("Mer.", "Jeu.", "Ven.", "Sam.", "Dim.", "Lun.", "Mar."))
    )
    html = f"""<!DOCTYPE html><html lang="fr-FR"><head><meta charset="UTF-8"><title>Horaires - Cinéma L'Étoile</title><style>
body{{margin:0;font:15px/1.5 Lato,Arial,sans-serif;color:#222;background:#f7f4ee}}header{{background:#10213d;display:flex;gap:40px;align-items:center;padding:10px 40px}}header a{{color:#fff;text-decoration:none;margin-right:20px}}.page{{width:1100px;margin:0 auto;display:flex;gap:40px}}.liste{{width:740px}}.jours{{list-style:none;display:flex;gap:6px;padding:0}}.jours li{{background:#fff;padding:8px 12px}}.jours .active{{background:#e2b13c}}.hr_film{{display:flex;gap:24px;background:#fff;margin-bottom:20px;padding:16px}}.affiche{{width:140px;height:196px}}.hr_film_titre{{margin:0}}.showtimes{{list-style:none;display:flex;gap:10px;padding:0}}.btn-resa{{display:block;border:1px solid #10213d;padding:6px 12px;text-decoration:none}}.version{{font-size:11px;margin-left:6px}}aside{{width:320px}}aside .evt img{{width:320px;height:160px}}footer{{background:#10213d;color:#fff;padding:30px 40px}}</style></head>
<body class="page-template-horaires"><header><a href="/"><img src="{logo}" alt="Cinéma L'Étoile" width="160" height="65"></a><nav><a href="/horaires/">Horaires</a><a href="/a-laffiche/">À l'affiche</a><a href="/evenements/">Événements</a><a href="/tarifs/">Tarifs</a></nav></header><div class="page"><main class="liste"><h1>Horaires de la semaine</h1><ul class="jours">{days}</ul>{rows}</main>
<aside><h3>Événement</h3><div class="evt"><a href="/evenements/cine-debat/"><img src="{event}" alt="Ciné-débat" width="600" height="300"></a><p>Ciné-débat, jeudi 20h en présence de la réalisatrice.</p></div><h3>Tarifs</h3><p>Plein 8,50 € - Réduit 6,50 € - Moins de 14 ans 4,50 €</p></aside></div><footer>{signs}<p>Cinéma L'Étoile, 3 place du Marché</p></footer></body></html>"""
    return d.done(html)
