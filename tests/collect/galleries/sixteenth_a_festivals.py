"""Festivals of a sixteenth set."""

from __future__ import annotations

from collect.galleries.draft import LENSES, Draft, Page, slug
from collect.galleries.sixteenth_a_parts import NAMES, at_width, still_or_standing, when_near


def romanian_festival_album(seed: int) -> Page:
    """A Romanian festival's photographs of a day: columns of late thumbnails for a light box; other days, sponsors."""
    d = Draft("romanian_festival_album", seed, "https://www.filmladunare.test/galerie-foto/")
    day = d.random.randint(2, 8)
    d.page.url += f"editia-14/ziua-{day}"
    columns = []
    for number in range(d.count):
        size = still_or_standing(d, 1920)
        name = f"FLD_{d.random.randint(1000, 9999)}_{number}"
        whole = d.file(f"/uploads/galerii/142/{name}.jpg", *size)
        small = d.file(f"/uploads/galerii/142/thumbs/{name}.jpg", 420, 280)
        d.belongs(whole, small)
        columns.append(
            f"""<div class="col-6 col-md-4 col-lg-3 mb-4"><a href="{whole}" data-fancybox="galerie" data-caption="Ziua {day} &copy; {d.random.choice(NAMES)}" class="d-block gal-item"><img data-src="{small}" class="img-fluid lazyload" alt="Ziua {day}" width="420" height="280"></a></div>"""
        )
    days = []
    for other in range(1, d.random.randint(5, 9)):
        if other == day:
            continue
        cover = d.file(f"/uploads/galerii/{140 + other * 3}/cover.jpg", 600, 400)
        days.append(
            f"""<div class="col-md-3 mb-3"><div class="card album-card"><a href="/galerie-foto/editia-14/ziua-{other}"><img class="card-img-top" src="{cover}" alt="" loading="lazy"></a><div class="card-body"><h5 class="card-title">Ziua {other}</h5></div></div></div>"""
        )
    sponsors = "".join(
        f'<div class="col-4 col-md-2"><img src="{d.file(f"/uploads/parteneri/{d.token(5)}_{one}.png", 200, 100)}" class="img-fluid" alt="Partener"></div>'
        for one in d.some(6, 14)
    )
    logo = d.file("/assets/img/logo-14.png", 180, 70)
    return d.done(f"""<!doctype html><html lang="ro"><head><meta charset="utf-8"><title>Galerie foto - Ziua {day} | Film la Dunăre</title>
<style>*{{box-sizing:border-box}}body{{margin:0;font:16px/1.5 Poppins,Arial}}.container{{max-width:1140px;margin:0 auto;padding:0 15px}}.row{{display:flex;flex-wrap:wrap;margin:0 -15px}}.row>div{{padding:0 15px}}.col-lg-3,.col-md-3{{width:25%}}.col-md-2{{width:16.66%}}.mb-4{{margin-bottom:24px}}.img-fluid{{max-width:100%;height:auto;display:block}}.lazyload{{opacity:0}}.navbar{{background:#14213d;padding:10px 0;margin-bottom:30px}}.navbar a{{color:#fff;margin-right:20px}}.card{{border:1px solid #ddd}}.card-img-top{{width:100%;height:auto}}.card-body{{padding:10px}}.parteneri{{background:#f5f5f5;padding:30px 0;margin-top:40px}}</style></head>
<body><nav class="navbar navbar-expand-lg navbar-dark fixed-top"><div class="container"><a class="navbar-brand" href="/"><img src="{logo}" alt="Film la Dunăre" width="180" height="70"></a><a class="nav-link" href="/program">Program</a><a class="nav-link" href="/filme">Filme</a><a class="nav-link active" href="/galerie-foto">Galerie foto</a><a class="nav-link" href="/bilete">Bilete</a></div></nav>
<main class="container"><nav aria-label="breadcrumb"><ol class="breadcrumb"><li class="breadcrumb-item">Acasă</li></ol></nav><h1>Ziua {day}</h1><p class="lead">{d.words(25)}</p><div class="row galerie">{"".join(columns)}</div>
<h2>Alte albume</h2><div class="row">{"".join(days)}</div></main><section class="parteneri"><div class="container"><h4>Parteneri</h4><div class="row">{sponsors}</div></div></section><footer class="container">© Film la Dunăre</footer>
{when_near("img.lazyload", "e.src=e.dataset.src;e.classList.remove('lazyload');e.classList.add('lazyloaded');")}</body></html>""")


def brazilian_festival_film(seed: int) -> Page:
    """A Brazilian festival's film by a page builder: its plain gallery widget; poster, director, a loop of films, marks."""
    d = Draft("brazilian_festival_film", seed, "https://mostradoporto.test/filme/")
    d.page.url += f"{slug(d.film)}/"
    host = "https://mostradoporto.test/wp-content/uploads/2025/08/"
    show, first = d.token(7), d.random.randint(4000, 9000)
    count = min(d.count, 15)
    figures = []
    for number in range(count):
        name = f"{host}{slug(d.film)}-still-{number + 1}"
        size = (2000, round(2000 / d.aspect))
        whole = d.file(f"{name}-scaled.jpg", *size)
        cuts = []
        for width in (768, 300, 1024, 1536):
            box = at_width(size, width)
            cuts.append((d.file(f"{name}-{box[0]}x{box[1]}.jpg", *box), width))
        d.belongs(whole, *(one for one, _ in cuts))
        figures.append(
            f"""<figure class='gallery-item'><div class='gallery-icon landscape'><a data-elementor-open-lightbox="yes" data-elementor-lightbox-slideshow="{show}" data-elementor-lightbox-title="{slug(d.film)}-still-{number + 1}" data-e-action-hash="#elementor-action%3Aaction%3Dlightbox%26settings%3D{d.token(40)}" href='{whole}'><img loading="lazy" decoding="async" width="768" height="{at_width(size, 768)[1]}" src="{cuts[0][0]}" class="attachment-medium_large size-medium_large" alt="" srcset="{", ".join(f"{one} {width}w" for one, width in cuts)}" sizes="(max-width: 768px) 100vw, 768px" /></a></div></figure>"""
        )
    loop = []
    for film in d.films[: d.random.randint(3, 8)]:
        one = d.file(f"{host}{slug(film)}-still-1-768x432.jpg", 768, 432)
        loop.append(
            f"""<div data-elementor-type="loop-item" class="elementor elementor-815 e-loop-item post type-filme"><div class="elementor-widget elementor-widget-theme-post-featured-image elementor-widget-image"><a href="/filme/{slug(film)}/"><img loading="lazy" width="768" height="432" src="{one}" class="attachment-medium_large" alt="" /></a></div><h3 class="elementor-heading-title">{film}</h3></div>"""
        )
    marks = "".join(
        f'<div class="elementor-widget elementor-widget-image"><img loading="lazy" width="200" height="90" src="{d.file(f"{host}marca-{one}-{d.token(3)}.png", 200, 90)}" alt="" /></div>'
        for one in d.some(5, 10)
    )
    logo = d.file(f"{host}logo-mostra.png", 240, 80)
    poster = d.file(f"{host}{slug(d.film)}-cartaz-600x889.jpg", 600, 889)
    face = d.file(f"{host}direcao-{d.token(4)}-300x300.jpg", 300, 300)
    return d.done(f"""<!doctype html><html lang="pt-BR"><head><meta charset="UTF-8"><title>{d.film} - Mostra do Porto</title><meta name="generator" content="Elementor 3.25.4; features: additional_custom_breakpoints; settings: css_print_method-external">
<style>body{{margin:0;font:16px/1.6 Montserrat,Arial}}.e-con{{max-width:1140px;margin:0 auto;padding:20px;display:flex;gap:30px}}.e-con.col{{flex-direction:column}}.poster{{width:260px;height:auto}}.gallery{{display:grid;grid-template-columns:repeat(3,1fr);gap:10px}}.gallery-item{{margin:0}}.gallery img{{width:100%;height:auto;display:block}}.dir img{{width:140px;height:140px;border-radius:50%}}.elementor-loop-container{{display:grid;grid-template-columns:repeat(4,1fr);gap:20px}}.elementor-loop-container img{{width:100%;height:auto}}.marcas{{display:flex;flex-wrap:wrap;justify-content:center;gap:30px;background:#eee;padding:30px}}.marcas img{{width:110px;height:auto}}</style></head>
<body class="wp-singular filme-template-default single single-filme elementor-default elementor-kit-6"><header data-elementor-type="header" class="elementor elementor-location-header"><div class="e-con"><a href="/"><img width="240" height="80" src="{logo}" alt="Mostra do Porto"></a><nav class="elementor-nav-menu"><a class="elementor-item" href="/programacao/">Programação</a> <a class="elementor-item" href="/ingressos/">Ingressos</a></nav></div></header>
<div data-elementor-type="single-post" class="elementor elementor-702 elementor-location-single"><div class="elementor-element e-con e-parent"><div class="elementor-widget elementor-widget-image"><img class="poster" width="600" height="889" src="{poster}" alt="Cartaz"></div><div><h1 class="elementor-heading-title">{d.film}</h1><p>Ficção | {d.random.randint(70, 140)} min | 2025</p><p>{d.words(60)}</p><a class="elementor-button" href="/ingressos/">Comprar ingresso</a></div></div>
<div class="elementor-element e-con col"><h2 class="elementor-heading-title">Fotos</h2><div class="elementor-element elementor-widget elementor-widget-image-gallery" data-widget_type="image-gallery.default"><div class="elementor-widget-container"><div class="elementor-image-gallery"><div id='gallery-1' class='gallery galleryid-{first} gallery-columns-3 gallery-size-medium_large'>{"".join(figures)}</div></div></div></div></div>
<div class="elementor-element e-con dir"><img loading="lazy" width="300" height="300" src="{face}" alt=""><div><h3>{d.random.choice(NAMES)}</h3><p>{d.words(30)}</p></div></div>
<div class="elementor-element e-con col"><h2>Outros filmes da mostra</h2><div class="elementor-widget-loop-grid"><div class="elementor-loop-container elementor-grid">{"".join(loop)}</div></div></div></div>
<footer class="elementor-location-footer"><div class="marcas">{marks}</div></footer></body></html>""")


def polish_festival_film(seed: int) -> Page:
    """A Polish festival's page of a film: a looping stage of late stills that clones its ends, a strip of small ones."""
    d = Draft("polish_festival_film", seed, "https://www.letniekadry.test/pl/film/")
    d.page.url += f"{d.random.randint(1000, 9999)}-{slug(d.film)}"
    count = d.random.randint(5, 14)
    stage, strip = [], []
    for _ in range(count):
        key = f"{d.token(2)}/{d.token(2)}/{d.token(12)}"
        large = d.file(f"/media/cache/film_slider/{key}.jpg", 1280)
        small = d.file(f"/media/cache/film_thumb/{key}.jpg", 200, 120)
        d.belongs(large, small)
        what = f"{d.film}, {d.random.choice(LENSES)}"
        stage.append(
            f"""<li class="splide__slide"><img data-splide-lazy="{large}" alt="{what}"></li>"""
        )
        strip.append(
            f"""<li class="splide__slide"><img src="{small}" alt="" width="200" height="120"></li>"""
        )
    cards = []
    for film in d.films[: d.random.randint(4, 9)]:
        one = d.file(
            f"/media/cache/film_list/{d.token(2)}/{d.token(2)}/{d.token(12)}.jpg", 480, 270
        )
        cards.append(
            f"""<li class="film-list__item"><a href="/pl/film/{slug(film)}"><picture><img src="{one}" alt="{film}" loading="lazy" width="480" height="270"></picture><h3>{film}</h3><p>reż. {d.random.choice(NAMES)}</p></a></li>"""
        )
    logo = d.file("/build/images/logo.png", 200, 60)
    face = d.file(f"/media/cache/person/{d.token(12)}.jpg", 220, 280)
    sponsors = "".join(
        f'<li><img src="{d.file(f"/media/cache/partner/{d.token(8)}{one}.png", 140, 70)}" alt="" loading="lazy" width="140" height="70"></li>'
        for one in d.some(6, 15)
    )
    hours = "".join(
        f'<tr><td>{d.random.randint(19, 28)} lipca</td><td>{d.random.randint(10, 22)}:30</td><td>Kino Nowe {d.random.randint(1, 6)}</td><td><a href="/pl/bilety">Kup bilet</a></td></tr>'
        for _ in d.some(2, 4)
    )
    script = """(function(){var m=document.getElementById('film-slider'),l=m.querySelector('.splide__list'),s=[].slice.call(l.children);
function show(i){var g=s[i].querySelector('img');if(g.dataset.splideLazy){g.src=g.dataset.splideLazy;g.removeAttribute('data-splide-lazy')}}
s.forEach(function(e,i){e.id='film-slider-slide'+(i+1);e.setAttribute('role','group');if(i<2||i===s.length-1)show(i)});
s.slice(-2).reverse().forEach(function(e){var c=e.cloneNode(true);c.className+=' splide__slide--clone';c.removeAttribute('id');c.setAttribute('aria-hidden','true');l.insertBefore(c,l.firstChild)});
s.slice(0,2).forEach(function(e){var c=e.cloneNode(true);c.className+=' splide__slide--clone';c.removeAttribute('id');c.setAttribute('aria-hidden','true');l.appendChild(c)});
l.style.transform='translateX(-'+2*m.clientWidth+'px)';s[0].className+=' is-active is-visible';m.className+=' is-initialized splide--loop splide--ltr is-active';
var t=document.querySelectorAll('#film-thumbs .splide__slide');[].forEach.call(t,function(e,i){e.addEventListener('click',function(){show(i);l.style.transform='translateX(-'+(2+i)*m.clientWidth+'px)'})})})();"""
    return d.done(f"""<!DOCTYPE html><html lang="pl"><head><meta charset="UTF-8"><title>{d.film} - Letnie Kadry</title>
<style>body{{margin:0;font:16px/1.5 "Work Sans",Arial}}.wrap{{width:1120px;margin:0 auto}}.header{{display:flex;justify-content:space-between;padding:16px 30px;border-bottom:6px solid #ff4b1f}}.splide{{position:relative;visibility:hidden}}.splide.is-initialized,#film-thumbs{{visibility:visible}}.splide__track{{overflow:hidden}}.splide__list{{display:flex;list-style:none;margin:0;padding:0}}#film-slider .splide__slide{{flex:0 0 100%;width:100%;height:580px;background:#000}}#film-slider img{{width:100%;height:100%;object-fit:contain}}#film-thumbs .splide__slide{{flex:0 0 100px;height:60px;margin:10px 10px 10px 0;opacity:.6}}#film-thumbs img{{width:100px;height:60px;object-fit:cover}}.film-list,.partners{{list-style:none;padding:0;display:grid;grid-template-columns:repeat(4,1fr);gap:20px}}.film-list img{{width:100%;height:auto}}.partners{{grid-template-columns:repeat(8,1fr)}}.person img{{float:left;margin-right:20px;width:160px;height:auto}}table{{width:100%;clear:both}}</style></head>
<body class="page-film"><header class="header"><a href="/pl"><img src="{logo}" alt="Letnie Kadry" width="200" height="60"></a><nav><a href="/pl/program">Program</a> <a href="/pl/bilety">Bilety</a> <a href="/pl/dla-mediow">Dla mediów</a></nav></header>
<main class="wrap"><h1>{d.film}</h1><section id="film-slider" class="splide film-slider" aria-label="Kadry z filmu"><div class="splide__arrows"><button class="splide__arrow splide__arrow--prev" type="button">‹</button><button class="splide__arrow splide__arrow--next" type="button">›</button></div><div class="splide__track"><ul class="splide__list">{"".join(stage)}</ul></div></section>
<section id="film-thumbs" class="splide splide--nav"><div class="splide__track"><ul class="splide__list">{"".join(strip)}</ul></div></section>
<div class="film-desc"><p>{d.words(80)}</p></div><div class="person"><img src="{face}" alt="" width="220" height="280"><h2>{d.random.choice(NAMES)}</h2><p>{d.words(40)}</p></div><table class="screenings">{hours}</table>
<h2>W tej sekcji</h2><ul class="film-list">{"".join(cards)}</ul><ul class="partners">{sponsors}</ul></main><footer class="wrap">© Letnie Kadry</footer><script>{script}</script></body></html>""")
