"""Blogs: a hosted one's post, and a blog program's gallery plug-ins."""

from __future__ import annotations

from collect.galleries.draft import Draft, Page, slug
from collect.galleries.twentieth_b_parts import (
    number,
    person,
    secret,
    seen,
    shape,
    told,
    whole,
    within,
)

LAZY = (
    "(function(){var o=new IntersectionObserver(function(l){l.forEach(function(e){if(!e.isIntersecting)return;"
    "var i=e.target;o.unobserve(i);BODY})},{rootMargin:'300px'});"
    "document.querySelectorAll('SELECTOR').forEach(function(i){o.observe(i)})})();"
)


def post_of_an_indonesian_blog(seed: int) -> Page:
    """An Indonesian blog's post in a host's newer theme: boxes linked to the original; snippets of popular posts."""
    d = Draft(
        "post_of_an_indonesian_blog", seed, "https://layartancap.blogs.test/2024/05/di-lokasi.html"
    )
    cdn = "https://blogger.picturecontent.test/img/b/R29vZ2xl"
    parts = []
    for index in range(d.count):
        base, aspect = f"{cdn}/AVvXsEi{secret(d, 120)}", shape(d)
        wide, high = within(4000, aspect)
        name = f"IMG_{2024050000 + index}.jpg"
        link = d.file(
            f"{base}/s{wide}/{name}" if wide > high else f"{base}/s{high}/{name}", wide, high
        )
        shown_wide, shown_high = within(640, aspect)
        shown = d.file(f"{base}/w{shown_wide}-h{shown_high}/{name}", shown_wide, shown_high)
        versions = [link, shown]
        if index == 0:
            cover = d.file(f"{base}/w1200-h630-p-k-no-nu/{name}", 1200, 630)
            versions.append(cover)
        d.belongs(*versions)
        parts.append(
            f'<div class="separator" style="clear: both; text-align: center;"><a href="{link}" imageanchor="1" style="margin-left: 1em; margin-right: 1em;">'
            f'<img border="0" data-original-height="{high}" data-original-width="{wide}" height="{shown_high}" src="{shown}" width="{shown_wide}" /></a></div><br />'
        )
        if d.random.random() < 0.4:
            parts.append(f'<div style="text-align: justify;">{d.words(25)}</div><div><br /></div>')
    popular = []
    for other in d.films[:3]:
        base = f"{cdn}/AVvXsEg{secret(d, 120)}"
        sizes = ", ".join(
            f"{d.file(f'{base}/w{w}-h{round(w / 2)}-p-k-no-nu/poster.jpg', w, round(w / 2))} {w}w"
            for w in (256, 512, 945)
        )
        popular.append(
            f'<div class="post"><div class="post-content"><div class="snippet-thumbnail-container"><div class="snippet-thumbnail"><img alt="Gambar" sizes="(max-width: 800px) 20vw, 128px" src="{sizes.split(" ")[0]}" srcset="{sizes}" /></div></div>'
            f'<h3 class="post-title"><a href="https://layartancap.blogs.test/2023/{slug(other)}.html">{other}</a></h3><div class="item-content"><a href="#">{d.words(12)}</a></div></div></div>'
        )
    face = d.file(
        f"//blogger.picturecontent.test/img/b/R29vZ2xl/AVvXsEh{secret(d, 60)}/s113/saya.jpg",
        113,
        113,
    )
    comments = "".join(
        f'<li class="comment"><div class="avatar-image-container"><img alt="" src="{d.file(f"//blogger.picturecontent.test/img/b/{secret(d, 50)}/s35/p.jpg", 35, 35)}" /></div><div class="comment-block"><cite class="user">{person(d)}</cite><p class="comment-content">{d.words(10)}</p></div></li>'
        for _ in d.some(0, 5)
    )
    css = """body{margin:0;background:#eee;font:15px Roboto,sans-serif}.centered-top{background:#263238;color:#fff;padding:50px 0;text-align:center}
.page_body{width:760px;margin:0 auto}.post-outer{background:#fff;padding:32px;margin:20px 0;box-shadow:0 0 4px #bbb}.post-body img{max-width:100%;height:auto}
.snippet-thumbnail img{width:128px;height:64px;object-fit:cover}.PopularPosts .post{background:#fff;padding:16px;margin:8px 0}.comment{list-style:none;display:flex;gap:10px}"""
    body = f"""<a class="skip-navigation" href="#main">Langsung ke konten utama</a><div class="page"><div class="centered-top"><h1><a href="/" style="color:#fff">Layar Tancap</a></h1><p>catatan film</p></div>
<div class="page_body"><div class="main-page-body-content" id="main"><div class="widget Blog" data-version="2" id="Blog1"><div class="blog-posts hfeed"><article class="post-outer-container"><div class="post-outer"><div class="post">
<h3 class="post-title entry-title">Di lokasi {d.film}</h3><div class="post-header"><span class="byline">Mei {d.random.randint(1, 30)}, 2024</span></div>
<div class="post-body entry-content float-container" id="post-body-{number(d, 18)}"><p>{d.words(40)}</p>{"".join(parts)}<p>{d.words(20)}</p></div>
<div class="post-bottom"><div class="post-labels"><a href="/search/label/film" rel="tag">film</a></div></div></div></div>
<section class="comments embed" id="comments"><h3 class="title">Komentar</h3><ol>{comments}</ol></section></article></div></div>
<div class="widget PopularPosts" data-version="2" id="PopularPosts1"><h3 class="title">Postingan populer</h3>{"".join(popular)}</div></div>
<aside class="sidebar-container"><div class="widget Profile"><img class="profile-img" src="{face}" width="113" height="113" alt="" /><a class="profile-name">{person(d)}</a></div></aside></div></div>"""
    head = (
        f'<meta content="blogger" name="generator"/><meta content="{cover}" property="og:image"/>'
    )
    return d.done(
        whole(
            f"Di lokasi {d.film}",
            css,
            body,
            head,
            "id",
            "item-view version-1-3-3 variant-indie_light",
        )
    )


def stills_by_a_hungarian_plugin(seed: int) -> Page:
    """A Hungarian cinema club's page: a plug-in's columns, lazy, all told again in two attributes; other films."""
    d = Draft("stills_by_a_hungarian_plugin", seed, "https://filmklub.test/vetites/film/")
    up = "https://filmklub.test/wp-content/uploads/2024/03"
    gallery = number(d, 4)
    items, all_told = [], {}
    columns = d.random.choice((3, 4))
    for index in range(d.count):
        ident, name, aspect, text = (
            number(d, 5),
            f"{slug(d.film)}_{index + 1:02}",
            shape(d),
            seen(d),
        )
        wide, high = within(1920, aspect)
        full = d.file(f"{up}/{name}.jpg", wide, high)
        cut = d.file(f"{up}/{name}-640x480_c.jpg", 640, 480)
        large = d.file(f"{up}/{name}-1024x{round(1024 / aspect)}.jpg", 1024, round(1024 / aspect))
        tiny = d.file(f"{up}/{name}-75x50_c.jpg", 75, 50)
        d.belongs(full, large, cut, tiny, caption=text)
        all_told[str(ident)] = {
            "status": "active", "src": full, "title": name, "link": full, "alt": text, "caption": text, "thumb": tiny,
            "meta": {"width": wide, "height": high}, "id": ident, "opts": {"caption": text, "thumb": tiny, "title": name}, "index": index,
        }  # fmt: skip
        items.append(
            f'<div id="envira-gallery-item-{ident}" class="envira-gallery-item envira-gallery-item-{index + 1} envira-lazy-load" style="padding-left: 5px; padding-bottom: 10px; padding-right: 5px;" itemprop="associatedMedia" itemscope itemtype="https://schema.org/ImageObject">'
            f'<div class="envira-gallery-item-inner"><div class="envira-gallery-position-overlay envira-gallery-top-left"></div><a href="{full}" class="envira-gallery-{gallery} envira-gallery-link" title="{name}" data-envira-item-id="{ident}" data-caption="{text}" data-envira-retina="" data-thumb="{tiny}" itemprop="contentUrl">'
            f'<div class="envira-lazy" data-test-height="480" data-width="640" style="padding-bottom:75%"><img id="envira-gallery-image-{ident}" class="envira-gallery-image envira-gallery-image-{index + 1} envira-lazy" data-envira-index="{index}" src="data:image/gif;base64,R0lGODlhAQABAIAAAP///wAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==" width="640" height="480" tabindex="0" data-envira-src="{cut}" data-envira-gallery-id="{gallery}" data-envira-item-id="{ident}" data-caption="{text}" alt="{text}" title="{name}" data-envira-srcset="{cut} 400w,{cut} 2x" data-safe-src="{cut}" itemprop="thumbnailUrl"></div></a></div></div>'
        )
    posters = "".join(
        f'<li><a href="/vetites/{slug(other)}/"><img width="120" height="170" src="{d.file(f"{up}/{slug(other)}-plakat-120x170.jpg", 120, 170)}" class="wp-post-image" alt=""></a><a href="/vetites/{slug(other)}/">{other}</a></li>'
        for other in d.films[:4]
    )
    logo = d.file(f"{up}/cropped-logo.png", 240, 80)
    css = (
        f""".envira-gallery-item{{width:{100 / columns:.4f}%}}"""
        + """
body{margin:0;font:16px Georgia,serif;background:#fafafa}.site-header{background:#fff;padding:16px 60px;border-bottom:3px solid #900}.inside{width:1120px;margin:24px auto;display:flex;gap:40px}
.content{width:800px}.envira-gallery-public{display:flex;flex-wrap:wrap}.envira-gallery-item{box-sizing:border-box}.envira-lazy{position:relative;display:block}
.envira-gallery-image{position:absolute;width:100%;height:100%;object-fit:cover;left:0;top:0}.widget-area ul{list-style:none;padding:0}.widget-area img{display:block}.site-info{background:#222;color:#ccc;padding:20px 60px}"""
    )
    config = {
        "gallery_id": gallery,
        "columns": columns,
        "lightbox_theme": "base_dark",
        "lazy_loading": 1,
        "type": "default",
    }
    lazy = LAZY.replace("SELECTOR", "img.envira-lazy").replace(
        "BODY", "i.src=i.getAttribute('data-envira-src');i.classList.add('envira-lazy-loaded')"
    )
    body = f"""<header class="site-header"><a href="/" class="custom-logo-link"><img width="240" height="80" src="{logo}" class="custom-logo" alt="Filmklub"></a></header>
<div class="inside"><main class="content"><article class="post-{number(d, 4)} page type-page"><h1 class="entry-title">{d.film}</h1><div class="entry-content"><p>{d.words(50)}</p>
<div id="envira-gallery-wrap-{gallery}" class="envira-gallery-wrap envira-gallery-theme-base envira-lightbox-theme-base_dark" itemscope itemtype="https://schema.org/ImageGallery"><div class="envira-loader"><div></div></div>
<div data-row-height="150" data-justified-margins="1" data-gallery-theme="normal" id="envira-gallery-{gallery}" class="envira-gallery-public envira-gallery-{columns}-columns envira-clear" data-envira-id="{gallery}" data-gallery-config="{told(config)}" data-gallery-images="{told(list(all_told.values()))}" data-lightbox-images="{told(all_told)}" data-envira-columns="{columns}">{"".join(items)}</div></div>
<p>{d.words(18)}</p></div></article></main>
<aside class="widget-area"><h2>További vetítések</h2><ul>{posters}</ul></aside></div><footer class="site-info">Filmklub Egyesület</footer><script>{lazy}</script>"""
    return d.done(whole(f"{d.film} – Filmklub", css, body, lang="hu", of="page-template-default"))


def tiles_of_an_argentine_critic(seed: int) -> Page:
    """An Argentine critic's hosted blog: a plug-in's rectangular tiles from a shortcode, with a carousel's data."""
    d = Draft(
        "tiles_of_an_argentine_critic", seed, "https://cinelucia.wpblogs.test/2024/08/12/cuadros/"
    )
    files = "https://cinelucia.wpfiles.test/2024/08"
    made = []
    for index in range(d.count):
        name, aspect = f"vlcsnap-{index + 1:03}-{secret(d, 4).lower()}.png", shape(d)
        made.append((name, aspect, number(d, 5)))
    rows, at = [], 0
    while at < len(made):
        row = made[at : at + d.random.choice((1, 2, 2, 3))]
        at += len(row)
        high = min(420, round((660 - 4 * len(row)) / sum(aspect for _, aspect, _ in row)))
        groups = []
        for name, aspect, ident in row:
            wide = round(high * aspect)
            wide_whole, high_whole = within(1920, aspect)
            orig = d.file(f"{files}/{name}", wide_whole, high_whole)
            shown = d.file(f"{files}/{name}?w={wide}&h={high}", wide, high)
            double = d.file(f"{files}/{name}?w={wide * 2}&h={high * 2}", wide * 2, high * 2)
            medium = d.file(f"{files}/{name}?w=300", 300, round(300 / aspect))
            large = d.file(f"{files}/{name}?w=660", 660, round(660 / aspect))
            d.belongs(orig, shown, double, medium, large)
            title = name.removesuffix(".png")
            groups.append(
                f'<div class="gallery-group images-1" style="width: {wide + 4}px; height: {high + 4}px;" data-original-width="{wide + 4}" data-original-height="{high + 4}"><div class="tiled-gallery-item tiled-gallery-item-{"large" if wide > 250 else "small"}" itemprop="associatedMedia" itemscope itemtype="http://schema.org/ImageObject">'
                f'<a href="https://cinelucia.wpblogs.test/2024/08/12/cuadros/{title}/" border="0" itemprop="url"><meta itemprop="width" content="{wide}"><meta itemprop="height" content="{high}">'
                f'<img class="" data-attachment-id="{ident}" data-orig-file="{orig}" data-orig-size="{wide_whole},{high_whole}" data-comments-opened="1" data-image-meta="{told({"aperture": "0", "credit": "", "camera": ""})}" data-image-title="{title}" data-image-description="" data-medium-file="{medium}" data-large-file="{large}" '
                f'src="{shown.replace("&", "&amp;")}" srcset="{shown.replace("&", "&amp;")} {wide}w, {double.replace("&", "&amp;")} {wide * 2}w" width="{wide}" height="{high}" loading="lazy" data-original-width="{wide}" data-original-height="{high}" itemprop="http://schema.org/image" title="{title}" alt="{title}" style="width: {wide}px; height: {high}px;" /></a></div></div>'
            )
        rows.append(
            f'<div class="gallery-row" style="width: 660px; height: {high + 4}px;" data-original-width="660" data-original-height="{high + 4}">{"".join(groups)}</div>'
        )
    extra = {"blog_id": number(d, 7), "permalink": d.page.url, "likes_blog_id": number(d, 7)}
    header = d.file("https://cinelucia.wpfiles.test/2019/01/cabecera.jpg?w=1100", 1100, 220)
    gravatars = "".join(
        f'<li class="comment"><img alt="" src="{d.file(f"https://0.gravatars.test/avatar/{d.token(32)}?s=48", 48, 48)}" class="avatar avatar-48" height="48" width="48" loading="lazy"> <b class="fn">{person(d)}</b><p>{d.words(12)}</p></li>'
        for _ in d.some(1, 6)
    )
    related = "".join(
        f'<div class="jp-relatedposts-post jp-relatedposts-post-thumbs"><a class="jp-relatedposts-post-a" href="/{slug(other)}/"><img class="jp-relatedposts-post-img" loading="lazy" src="{d.file(f"{files}/{slug(other)}.jpg?w=350&h=200&crop=1", 350, 200).replace("&", "&amp;")}" width="200" alt="{other}"></a><h4>{other}</h4></div>'
        for other in d.films[:3]
    )
    css = """body{margin:0;background:#e7e2d8;font:16px Lora,Georgia,serif}#page{width:1100px;margin:0 auto;background:#fff}#primary{padding:30px 50px;width:660px;float:left}
#secondary{float:right;width:260px;padding:30px 40px 0 0}.gallery-row{position:relative;clear:both}.gallery-group{float:left;position:relative}.tiled-gallery-item img{margin:2px;display:block}
.jp-relatedposts-items{display:flex;gap:16px}.comment{list-style:none}#colophon{clear:both;padding:20px 50px}"""
    body = f"""<div id="page" class="hfeed site"><header id="masthead"><img src="{header}" class="header-image" width="1100" height="220" alt=""><h1 class="site-title"><a href="/">Cine Lucía</a></h1></header>
<div id="primary"><article class="post type-post format-gallery"><h1 class="entry-title">Cuadros de {d.film}</h1><div class="entry-content"><p>{d.words(60)}</p>
<div class="tiled-gallery type-rectangular tiled-gallery-unresized" data-original-width="660" data-carousel-extra="{told(extra)}" itemscope itemtype="http://schema.org/ImageGallery">{"".join(rows)}</div><p>{d.words(30)}</p>
<div id="jp-post-flair" class="sharedaddy sd-sharing-enabled"><ul><li class="share-facebook">Facebook</li><li class="share-x">X</li></ul></div>
<div id="jp-relatedposts" class="jp-relatedposts"><h3 class="jp-relatedposts-headline"><em>Relacionado</em></h3><div class="jp-relatedposts-items">{related}</div></div></div></article>
<div id="comments"><ol class="comment-list">{gravatars}</ol></div></div>
<div id="secondary" class="widget-area"><aside class="widget"><h3>Archivo</h3><ul><li>agosto 2024</li><li>julio 2024</li></ul></aside></div><footer id="colophon">Blog de cine.</footer></div>"""
    return d.done(
        whole(f"Cuadros de {d.film} | Cine Lucía", css, body, lang="es", of="single single-post")
    )


def slider_of_a_documentary(seed: int) -> Page:
    """A Moroccan documentary house's page: a slider plug-in's stacked slides, a strip made by its script; partners."""
    d = Draft("slider_of_a_documentary", seed, "https://atlasdocs.test/films/documentaire/")
    up = "//atlasdocs.test/wp-content/uploads"
    slides = []
    for index in range(d.count):
        name, text = f"{slug(d.film)}-photo-{index + 1}.jpg", seen(d)
        picture = d.file(f"{up}/2024/02/{name}", 1800, round(1800 / d.aspect))
        thumb = d.file(f"{up}/slider/cache/{d.token(32)}/{name}", 100, 60)
        d.belongs(picture, thumb, caption=text)
        first = ' data-first="1"' if index == 0 else ""
        source = (
            f'src="{picture}"'
            if index == 0
            else f'src="data:image/svg+xml;base64,PHN2Zy8+" data-src="{picture}"'
        )
        slides.append(
            f'<div{first} data-slide-duration="0" data-id="{40 + index}" data-slide-public-id="{index + 1}" data-title="{text}" data-thumbnail="{thumb}" data-thumbnail-alt="" class="n2-ss-slide n2-ow n2-ss-slide-{40 + index}"><div role="note" class="n2-ss-slide--focus" tabindex="-1">{text}</div>'
            f'<div class="n2-ss-slide-background" data-mode="fill"><div class="n2-ss-slide-background-image" data-blur="0" data-opacity="100" data-x="50" data-y="50" data-alt="" data-title=""><picture class="skip-lazy" data-skip-lazy="1"><img {source} alt="" title="" loading="lazy" class="skip-lazy" data-skip-lazy="1"></picture></div></div>'
            f'<div class="n2-ss-layers-container n2-ss-slide-limiter n2-ow"></div></div>'
        )
    partners = "".join(
        f'<figure class="wp-block-image size-full"><img decoding="async" width="160" height="80" src="https:{d.file(f"{up}/2022/11/logo-{secret(d, 5).lower()}.png", 160, 80)}" alt=""></figure>'
        for _ in d.some(3, 6)
    )
    others = "".join(
        f'<article class="film-card"><a href="/films/{slug(other)}/"><img width="300" height="169" loading="lazy" src="https:{d.file(f"{up}/2023/06/{slug(other)}-300x169.jpg", 300, 169)}" class="attachment-medium wp-post-image" alt=""></a><h3>{other}</h3></article>'
        for other in d.films[:3]
    )
    poster = d.file(f"{up}/2024/01/affiche-212x300.jpg", 212, 300)
    css = """body{margin:0;font:16px Nunito,Arial,sans-serif}.site-header{padding:20px 60px;background:#23313d;color:#fff}.wrap{width:1000px;margin:30px auto}
.n2-ss-slider-3{position:relative;height:560px;overflow:hidden;background:#111}.n2-ss-slide{position:absolute;inset:0;opacity:0}.n2-ss-slide-active{opacity:1}.n2-ss-slide--focus{position:absolute;left:-9999px}
.n2-ss-slide-background,.n2-ss-slide-background-image,.n2-ss-slide-background-image picture{position:absolute;inset:0}.n2-ss-slide-background-image img{width:100%;height:100%;object-fit:cover}
.nextend-thumbnail-scroller-group{display:flex;gap:4px;overflow:hidden;padding:6px 0}.n2-thumbnail-dot img{width:100px;height:60px;display:block}.n2-thumbnail-dot{flex:none}
.fiche{display:flex;gap:30px;margin:30px 0}.partners,.films{display:flex;gap:20px;flex-wrap:wrap}figure{margin:0}"""
    script = """(function(){var s=[].slice.call(document.querySelectorAll('#n2-ss-3 .n2-ss-slide')),strip=document.querySelector('.nextend-thumbnail-scroller-group'),now=0;
function show(i){s[now].classList.remove('n2-ss-slide-active');now=i;[i,(i+1)%s.length].forEach(function(k){var m=s[k].querySelector('img');if(m.dataset.src){m.src=m.dataset.src;m.removeAttribute('data-src')}});s[i].classList.add('n2-ss-slide-active')}
s.forEach(function(e,i){var t=document.createElement('div');t.className='n2-thumbnail-dot n2-ow';t.innerHTML='<img src="'+e.dataset.thumbnail+'" alt="" class="n2-ow" loading="eager">';t.onclick=function(){show(i)};strip.appendChild(t)});
show(0);setInterval(function(){show((now+1)%s.length)},3000)})();"""
    body = f"""<header class="site-header"><a href="/" style="color:#fff">Atlas Docs</a></header><div class="wrap"><main id="primary"><article class="film type-film"><h1 class="entry-title">{d.film}</h1><div class="entry-content">
<div class="n2-section-smartslider fitvidsignore n2_clear" data-ssid="3" tabindex="0" role="region" aria-label="Slider"><div id="n2-ss-3-align" class="n2-ss-align"><div class="n2-padding"><div id="n2-ss-3" data-creator="Slider 3" data-responsive="auto" class="n2-ss-slider n2-ow n2-has-hover n2notransition">
<div class="n2-ss-slider-wrapper-inside"><div class="n2-ss-slider-1 n2_ss__touch_element n2-ow"><div class="n2-ss-slider-2 n2-ow"><div class="n2-ss-background-animation n2-ow"></div><div class="n2-ss-slider-3 n2-ow">{"".join(slides)}</div></div></div></div>
<div data-has-next="1" class="nextend-thumbnail nextend-thumbnail-default n2-ow-all nextend-thumbnail-horizontal"><div class="nextend-thumbnail-inner"><div class="nextend-thumbnail-scroller n2-align-content-start"><div class="nextend-thumbnail-scroller-group"></div></div></div></div></div></div></div></div>
<div class="fiche"><img src="https:{poster}" width="212" height="300" class="alignleft" alt="Affiche"><div><p>{d.words(60)}</p><p>Réalisation : {person(d)}<br>Durée : {d.random.randint(52, 110)} min</p></div></div></div></article></main>
<h2>Partenaires</h2><div class="partners">{partners}</div><h2>Autres films</h2><div class="films">{others}</div></div><script>{script}</script>"""
    return d.done(whole(f"{d.film} - Atlas Docs", css, body, lang="fr-FR", of="single-film"))
