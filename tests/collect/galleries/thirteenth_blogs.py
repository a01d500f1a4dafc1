"""Of the thirteenth set: blogs, with the gallery of a plug-in or of their own."""

from __future__ import annotations

import json
from html import escape

from collect.galleries.draft import LENSES, Draft, Page, slug


def wall_post(seed: int) -> Page:
    """A German travel blog's walk to the places of a film, shown by a gallery plug-in's creative wall."""
    d = Draft("wall_post", seed, "https://drehort-wandern.test/2024/05/drehorte-am-fluss/")
    up = "https://drehort-wandern.test/wp-content/uploads"
    d.aspect = 1.5
    number = d.random.randint(800, 9000)
    tiles = []
    for i in range(d.count):
        stand = d.random.random() < 0.25
        wide, high = (1365, 2048) if stand else (2048, 1365)
        base = f"{up}/2024/05/P{d.random.randint(1000000, 1999999)}"
        sizes = [(300, round(300 * high / wide)), (768, round(768 * high / wide)), (wide, high)]
        names = [f"{base}-{w}x{h}.jpg" for w, h in sizes[:-1]] + [f"{base}-scaled.jpg"]
        for name, (w, h) in zip(names, sizes, strict=True):
            d.file(name, w, h)
        cut_w, cut_h = (400, 560) if stand else (600, 400)
        cut = d.file(f"{base}-{cut_w}x{cut_h}.jpg", cut_w, cut_h)
        text = d.random.choice(LENSES)
        d.belongs(*names, cut, caption=text)
        srcset = ", ".join(f"{n} {w}w" for n, (w, _) in zip(names, sizes, strict=True))
        lazy = "src" if i < 4 else "data-src"
        blank = (
            ""
            if i < 4
            else ' src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="'
        )
        css = "lazyloaded" if i < 4 else "lazyload"
        tiles.append(f"""<div class="modula-item effect-pufrobo" data-tall="{int(stand)}">
<div class="modula-item-overlay"></div>
<div class="modula-item-content">
<a data-image-id="{number + i}" role="button" tabindex="0" rel="jtg-{number}" data-cyclefilter="all" data-caption="{escape(text)}" class="tile-inner modula-item-link" href="{names[-1]}" data-fancybox="jtg-{number}" aria-label="Open image"></a>
<img width="{cut_w}" height="{cut_h}" class="pic wp-image-{number + i} {css}" data-valign="middle" data-halign="center" alt="{escape(text)}" data-full="{names[-1]}" title="" data-width="{cut_w}" data-height="{cut_h}" data-source="modula"{blank} {lazy}="{cut}" {lazy}set="{srcset}" sizes="(max-width: 600px) 100vw, 600px">
<div class="figc no-description"><div class="figc-inner"><h2 class="jtg-title">{escape(text)}</h2></div></div>
</div></div>""")
    config = escape(json.dumps({"height": [1200], "columns": 12, "gutter": 10, "enableTwitter": False,
                                "type": "creative-gallery", "lightbox": "fancybox", "lazyLoad": 1}))  # fmt: skip
    related = []
    for film in d.films[: d.random.randint(3, 4)]:
        thumb = d.file(f"{up}/2023/{slug(film)}-350x233.jpg", 350, 233)
        related.append(
            f'<article class="related-post"><a href="/2023/{slug(film)}/"><img width="350" height="233" src="{thumb}" class="attachment-related wp-post-image" alt="" loading="lazy"></a><h4><a href="/2023/{slug(film)}/">Unterwegs: {escape(film)}</a></h4></article>'
        )
    recent = "".join(
        f'<li><a href="/2024/{slug(f)}/"><img width="80" height="80" src="{d.file(f"{up}/2024/{slug(f)}-150x150.jpg", 150, 150)}" alt=""></a> <a href="/2024/{slug(f)}/">{escape(f)}</a></li>'
        for f in d.films[5:10]
    )
    comments = "".join(
        f'<li class="comment even depth-1"><img alt="" src="{d.file(f"https://secure.avatars.test/avatar/{d.token(16)}?s=50", 50, 50)}" class="avatar avatar-50 photo" height="50" width="50"><cite class="fn">{n}</cite><p>{d.words(14)}</p></li>'
        for n in d.random.sample(
            ["Birgit", "Jörg", "Anke", "Timo", "Silke"], d.random.randint(1, 4)
        )
    )
    logo = d.file(f"{up}/2021/01/logo-dw.png", 320, 90)
    face = d.file(f"{up}/2021/02/ueber-mich-300x300.jpg", 300, 300)
    return d.done(f"""<!DOCTYPE html><html lang="de"><head><meta charset="UTF-8"><title>Drehorte am Fluss: {escape(d.film)} – Drehort-Wandern</title>
<meta name="generator" content="WordPress 6.5.3"><style>
body{{margin:0;font:17px/1.6 Georgia,serif;color:#333;background:#f6f4f0}}.wrap{{max-width:1160px;margin:auto;display:flex;gap:40px;padding:20px}}
header{{background:#fff;text-align:center;padding:20px}}header img{{width:220px}}nav a{{margin:0 12px;color:#555;text-decoration:none}}
main{{flex:1;background:#fff;padding:30px;min-width:0}}aside{{width:260px;font-size:15px}}aside img{{vertical-align:middle}}aside ul{{list-style:none;padding:0}}
.modula-items{{display:grid;grid-template-columns:repeat(3,1fr);grid-auto-rows:90px;gap:10px;grid-auto-flow:dense}}
.modula-item{{position:relative;overflow:hidden;grid-row:span 2}}.modula-item[data-tall="1"]{{grid-row:span 4}}.modula-item-content{{height:100%}}
.modula-item img.pic{{width:100%;height:100%;object-fit:cover;display:block}}.tile-inner{{position:absolute;inset:0;z-index:2}}.figc{{position:absolute;inset:0;opacity:0}}
.related{{display:flex;gap:14px}}.related img{{width:100%;height:auto}}.related-post{{flex:1}}
</style></head><body class="post-template-default single single-post wp-custom-logo">
<header class="site-header"><a href="/" class="custom-logo-link"><img width="320" height="90" src="{logo}" class="custom-logo" alt="Drehort-Wandern"></a><nav><a href="/touren/">Touren</a><a href="/filme/">Filme</a><a href="/karte/">Karte</a><a href="/ueber-mich/">Über mich</a></nav></header>
<div class="wrap"><main><article class="post hentry"><h1 class="entry-title">Drehorte am Fluss: auf den Spuren von „{escape(d.film)}“</h1><p class="entry-meta">12. Mai 2024 von Maren · 3 Kommentare</p>
<div class="entry-content"><p>Drei Stunden am Wasser, vorbei an der alten Mühle und dem Haus, in dem die halbe Handlung spielt.</p><p>{d.words(60)}</p>
<div id="jtg-{number}" class="modula modula-gallery modula-creative-gallery" data-config="{config}"><div class="modula-items">{"".join(tiles)}</div></div>
<p>Rückweg mit dem Bus, alle zwei Stunden.</p></div></article>
<section class="related-posts"><h3>Das könnte dich auch interessieren</h3><div class="related">{"".join(related)}</div></section>
<ol class="comment-list">{comments}</ol></main>
<aside><section class="widget"><h3>Hallo!</h3><img src="{face}" width="200" height="200" alt="Maren"><p>Ich bin Maren und laufe Filmen hinterher.</p></section><section class="widget"><h3>Neueste Beiträge</h3><ul>{recent}</ul></section></aside></div>
<footer style="text-align:center">Impressum · Datenschutz</footer>
<script>const see=new IntersectionObserver(es=>es.forEach(e=>{{if(e.isIntersecting){{const t=e.target;t.sizes=t.offsetWidth+"px";t.srcset=t.dataset.srcset;t.src=t.dataset.src;t.classList.replace("lazyload","lazyloaded");see.unobserve(t)}}}}),{{rootMargin:"400px"}});document.querySelectorAll("img.lazyload").forEach(t=>see.observe(t))</script>
</body></html>""")


def hidden_slides(seed: int) -> Page:
    """An amateur film club's page of a shoot: a plug-in's slide show, hidden until its script runs."""
    d = Draft("hidden_slides", seed, "https://www.eastbank-filmmakers.test/galleries/summer-shoot/")
    d.aspect = d.random.choice((1.33, 1.5, 1.78))
    folder = f"https://www.eastbank-filmmakers.test/wp-content/gallery/{slug(d.film)}"
    key = d.token(32)
    slides = []
    first = d.random.randint(100, 900)
    for i in range(d.count):
        name = f"DSC_{first + i:04}.jpg"
        whole = d.file(f"{folder}/{name}", 1280)
        thumb = d.file(f"{folder}/thumbs/thumbs_{name}", 240, 160)
        d.belongs(whole, thumb)
        high = round(640 / d.aspect)
        slides.append(f"""<div id="ngg-image-{i}" class="ngg-gallery-slideshow-image" style="height:480px">
<a href="{whole}" title="" data-src="{whole}" data-thumbnail="{thumb}" data-image-id="{first + i}" data-title="DSC_{first + i:04}" data-description="" class="ngg-simplelightbox" rel="{key}"><img data-image-id="{first + i}" title="" alt="DSC_{first + i:04}" src="{whole}" width="640" height="{min(high, 460)}" style="max-height:460px;"></a>
</div>""")
    sponsors = "".join(
        f'<a href="https://sponsor{n}.test/"><img src="{d.file(f"/wp-content/uploads/2019/03/sponsor-{n}.png", 180, 70)}" width="180" height="70" alt="Sponsor"></a>'
        for n in d.some(2, 4)
    )
    head = d.file("/wp-content/themes/twentyten/images/headers/path.jpg", 940, 198)
    event = d.file("/wp-content/uploads/2024/02/open-evening-212x300.jpg", 212, 300)
    return d.done(f"""<!DOCTYPE html><html lang="en-GB"><head><meta charset="UTF-8"><title>Summer shoot | Eastbank Film Makers</title><style>
body{{background:#f1f1f1;font:14px/1.6 Georgia,serif;margin:0}}#wrapper{{width:940px;margin:20px auto;background:#fff;padding:20px}}
#site-title{{font-size:30px;font-weight:bold}}#access{{background:#000;padding:8px}}#access a{{color:#aaa;margin:0 10px;text-decoration:none}}
#container{{float:left;width:660px}}#primary{{float:right;width:220px}}#primary ul{{padding-left:16px}}#footer{{clear:both;border-top:4px solid #000;padding-top:10px}}
.ngg-slideshow{{overflow:hidden;position:relative}}.ngg-slideshow .slick-track{{display:flex}}.ngg-gallery-slideshow-image{{flex:0 0 660px;text-align:center}}.slick-dots{{list-style:none;display:flex;flex-wrap:wrap;padding:0}}.slick-dots button{{width:12px;height:12px;margin:3px;padding:0}}
</style></head><body class="page-template-default page"><div id="wrapper"><div id="header"><div id="site-title"><a href="/">Eastbank Film Makers</a></div><div id="site-description">Making movies since 1958</div><img src="{head}" width="940" height="198" alt=""><div id="access"><a href="/">Home</a><a href="/programme/">Programme</a><a href="/galleries/">Galleries</a><a href="/members/">Members</a><a href="/contact/">Contact</a></div></div>
<div id="container"><div id="content"><h1 class="entry-title">Summer shoot: {escape(d.film)}</h1><div class="entry-content"><p>{d.words(45)}</p>
<div class="ngg-galleryoverview ngg-slideshow" id="ngg-slideshow-{key}-1" data-gallery-id="{key}" style="max-width:660px;max-height:480px;display:none;">
{"".join(slides)}</div>
<p>Pictures by Ken and Moira. Please ask before you use them elsewhere.</p></div></div></div>
<div id="primary"><h3>Next meeting</h3><p>Thursday 7.30 pm, Mill Street hall.</p><a href="/open-evening/"><img src="{event}" width="212" height="300" alt="Open evening" class="alignnone size-medium"></a><h3>Films of members</h3><ul>{"".join(f"<li><a href='/films/{slug(f)}/'>{escape(f)}</a></li>" for f in d.films[:7])}</ul></div>
<div id="footer">{sponsors}<p>Proudly powered by WordPress.</p></div></div>
<script>
document.querySelectorAll(".ngg-slideshow").forEach(s=>{{const t=document.createElement("div"),dots=document.createElement("ul");t.className="slick-track";dots.className="slick-dots";[...s.children].forEach((c,i)=>{{c.classList.add("slick-slide");t.append(c);const li=document.createElement("li");li.innerHTML="<button></button>";li.onclick=()=>t.style.transform=`translateX(${{-660*i}}px)`;dots.append(li)}});const list=document.createElement("div");list.className="slick-list draggable";list.append(t);s.append(list);s.classList.add("slick-initialized","slick-slider");s.style.display="block";s.after(dots)}});
</script></body></html>""")


def separated_post(seed: int) -> Page:
    """A Portuguese film blog: many pictures uploaded at once, each in its box; popular posts aside."""
    d = Draft(
        "separated_post", seed, "https://cinemadegaragem.blogspot.test/2024/09/fotogramas.html"
    )
    host = "https://bloggeruser.test/img/b/R29vZ2xl"

    def name() -> str:
        return "AVvXsE" + "".join(d.random.choices("abcdefghijkABCDEFGHIJK0123456789_-", k=60))

    boxes = []
    for i in range(d.count):
        key, tail = (
            name(),
            f"vlcsnap-2024-09-{d.random.randint(10, 28)}-{d.random.randint(10, 23)}h{i:02}m.jpg",
        )
        high = round(1920 / d.aspect)
        whole = d.file(f"{host}/{key}/s1920/{tail}", 1920)
        small = (
            d.file(f"{host}/{key}/s320/{tail}", 320)
            if i % 5 == 4
            else d.file(f"{host}/{key}/w640-h{round(640 / d.aspect)}/{tail}", 640)
        )
        d.belongs(whole, small)
        wide = 320 if i % 5 == 4 else 640
        boxes.append(
            f'<div class="separator" style="clear: both;"><a href="{whole}" style="display: block; padding: 1em 0; text-align: center; "><img alt="" border="0" width="{wide}" data-original-height="{high}" data-original-width="1920" src="{small}"/></a></div>'
        )
    popular = "".join(
        f'<div class="item-content"><div class="item-thumbnail"><a href="/2023/{slug(f)}.html" target="_blank"><img alt="" border="0" src="{d.file(f"{host}/{name()}/w72-h72-p-k-no-nu/{slug(f)}.jpg", 72, 72)}"/></a></div><div class="item-title"><a href="/2023/{slug(f)}.html">{escape(f)}: crítica</a></div></div>'
        for f in d.films[: d.random.randint(4, 8)]
    )
    followers = "".join(
        f'<img class="gadget-follower" src="{d.file(f"https://profiles.test/a/{d.token(12)}=s45-c", 45, 45)}" width="45" height="45" alt="">'
        for _ in d.some(6, 14)
    )
    remarks = "".join(
        f'<li class="comment"><div class="avatar-image-container"><img src="{d.file(f"https://profiles.test/a/{d.token(12)}=s35", 35, 35)}" alt=""/></div><div class="comment-block"><cite class="user">{n}</cite><p class="comment-content">Que beleza de fotografia!</p></div></li>'
        for n in d.random.sample(["Rui", "Teresa", "Beatriz", "Otávio"], d.random.randint(0, 3))
    )
    header = d.file(f"{host}/{name()}/s1600/cabecalho.png", 1100, 220)
    banner = d.file(f"{host}/{name()}/s250/parceiro.gif", 250, 125)
    archive = "".join(
        f"<li><a class='post-count-link' href='/2024/0{m}/'>2024/0{m}</a> ({m + 2})</li>"
        for m in range(1, 9)
    )
    return d.done(f"""<!DOCTYPE html><html class='v2' dir='ltr' lang='pt-BR' xmlns:b='http://www.google.test/2005/gml/b'><head><meta content='blogger' name='generator'/><meta charset='utf-8'/><title>Cinema de Garagem: Fotogramas: {escape(d.film)}</title>
<link rel="image_src" href="{header}"/><style>
body{{background:#2b2b2b;font:13px/1.5 Arial;margin:0}}.content-outer{{width:1100px;margin:auto;background:#fff}}.main{{display:flex}}.column-center-outer{{width:760px;padding:20px;box-sizing:border-box}}.column-right-outer{{width:340px;padding:20px;box-sizing:border-box;background:#fafafa}}
.tabs li{{display:inline-block;padding:8px 14px}}.post-title{{font-size:24px}}.item-content{{display:flex;gap:8px;margin-bottom:8px}}.post-body img{{padding:5px;border:1px solid #eee;height:auto;max-width:100%}}.comment{{display:flex}}
</style></head><body class='loading'><div class='content-outer'><div class='header section' id='header'><a href='/' style='display: block'><img alt='Cinema de Garagem' height='220' id='Header1_headerimg' src='{header}' style='display: block' width='1100'/></a></div><div class='tabs'><ul><li><a href='/'>Início</a></li><li><a href='/p/sobre.html'>Sobre</a></li><li><a href='/p/filmes.html'>Filmes A–Z</a></li></ul></div>
<div class='main'><div class='column-center-outer'><h2 class='date-header'><span>terça-feira, 17 de setembro de 2024</span></h2><div class='post hentry uncustomized-post-template' itemscope='itemscope'><h3 class='post-title entry-title' itemprop='name'>Fotogramas: {escape(d.film)}</h3><div class='post-body entry-content' id='post-body-{d.random.randint(10**15, 10**16)}' itemprop='description articleBody'><p>Revi ontem e parei a cada minuto. Seguem alguns planos:</p>
{"".join(boxes)}<p>Qual é o seu preferido?</p><div style='clear: both;'></div></div><div class='post-footer'><span class='post-author'>Postado por Nuno</span> <a class='goog-inline-block share-button sb-email' href='#'>Enviar por e-mail</a></div></div><div class='comments'><h4>Comentários</h4><ol>{remarks}</ol></div></div>
<div class='column-right-outer'><div class='widget PopularPosts'><h2>Postagens mais visitadas</h2>{popular}</div><div class='widget Image'><h2>Parceiros</h2><img alt='' height='125' src='{banner}' width='250'/></div><div class='widget Followers'><h2>Seguidores</h2>{followers}</div><div class='widget BlogArchive'><h2>Arquivo</h2><ul>{archive}</ul></div></div></div><div class='footer'>Tecnologia do blog.</div></div></body></html>""")
