"""Galleries of newspapers, film magazines and a broadcaster, for the first half of the fifteenth set."""

from __future__ import annotations

from collect.galleries.draft import LENSES, Draft, Page, slug


def near(selector: str, body: str) -> str:
    """A script that does `body` to each `e` of a selector when it comes near the window."""
    return (
        "<script>(function(){var o=new IntersectionObserver(function(n){n.forEach(function(x){"
        "if(!x.isIntersecting)return;var e=x.target;o.unobserve(e);" + body + "})},"
        "{rootMargin:'300px'});document.querySelectorAll('" + selector + "')"
        ".forEach(function(e){o.observe(e)})})();</script>"
    )


def slides_of_a_theme(seed: int) -> Page:
    """An English film magazine in a newspaper theme: its double slider of the set's pictures, modules aside."""
    d = Draft("slides_of_a_theme", seed, "https://www.reelpaper.test/2025/02/on-the-set-gallery/")
    up = "https://www.reelpaper.test/wp-content/uploads/2025"
    name = slug(d.film)
    large, small = "", ""
    for i in range(d.count):
        base = f"{up}/02/{name}-set-{i + 1:02d}"
        height = round(741 / d.aspect)
        cut = d.file(f"{base}-741x{height}.jpg", 741, height)
        mid = d.file(f"{base}-300x{round(300 / d.aspect)}.jpg", 300)
        big = d.file(f"{base}-1024x{round(1024 / d.aspect)}.jpg", 1024)
        tiny = d.file(f"{base}-80x60.jpg", 80, 60)
        full = d.file(f"{base}.jpg", 2048)
        text = f"{d.film}: {d.random.choice(LENSES)}"
        d.belongs(full, big, cut, mid, tiny, caption=text)
        large += f"""<div class="td-slide-item td-item{i + 1}"><figure class="td-slide-galery-figure td-slide-popup-gallery"><a class="slide-gallery-image-link" href="{full}" title="{name}-set-{i + 1:02d}" data-caption="{text}" data-description=""><img src="{cut}" srcset="{cut} 741w, {mid} 300w, {big} 1024w, {full} 2048w" sizes="(max-width: 741px) 100vw, 741px" alt=""></a><figcaption class="td-slide-caption td-gallery-slide-content"><div class="td-gallery-slide-copywrite"></div>{text}</figcaption></figure></div>"""
        small += f"""<div class="td-button td-item{i + 1}"><div class="td-border"></div><img src="{tiny}" alt=""></div>"""
    aside = ""
    for film in d.films[: d.random.randint(4, 7)]:
        thumb = d.file(f"{up}/01/{slug(film)}-review-218x150.jpg", 218, 150)
        twice = d.file(f"{up}/01/{slug(film)}-review-436x300.jpg", 436, 300)
        aside += f"""<div class="td_module_10 td_module_wrap td-animation-stack"><div class="td-module-thumb"><a href="https://www.reelpaper.test/2025/01/{slug(film)}-review/" rel="bookmark" class="td-image-wrap" title="{film}: review"><img class="entry-thumb" src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==" alt="" title="{film}: review" data-type="image_tag" data-img-url="{thumb}" data-img-retina-url="{twice}" width="218" height="150"></a></div><div class="item-details"><h3 class="entry-title td-module-title"><a href="https://www.reelpaper.test/2025/01/{slug(film)}-review/" rel="bookmark">{film}: review</a></h3><span class="td-post-date"><time class="entry-date updated td-module-date">January {d.random.randint(1, 30)}, 2025</time></span></div></div>"""
    related = ""
    for film in d.films[8:11]:
        thumb = d.file(f"{up}/01/{slug(film)}-interview-324x235.jpg", 324, 235)
        related += f"""<div class="td-related-span4"><div class="td_module_related_posts td-animation-stack td_mod_related_posts"><div class="td-module-image"><div class="td-module-thumb"><a href="https://www.reelpaper.test/2025/01/{slug(film)}-interview/" rel="bookmark" class="td-image-wrap"><img class="entry-thumb" src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==" alt="" data-type="image_tag" data-img-url="{thumb}" width="324" height="235"></a></div><a href="https://www.reelpaper.test/category/interviews/" class="td-post-category">Interviews</a></div><div class="item-details"><h3 class="entry-title td-module-title"><a href="https://www.reelpaper.test/2025/01/{slug(film)}-interview/">The makers of {film}</a></h3></div></div></div>"""
    logo = d.file(f"{up}/01/reelpaper-logo-544x180.png", 544, 180)
    banner = d.file(f"{up}/01/rec728-subscribe.jpg", 728, 90)
    face = d.file(f"https://secure.gravatar.test/avatar/{d.token(32)}?s=96&d=mm&r=g", 96, 96)
    html = f"""<!doctype html><html lang="en-GB"><head><meta charset="UTF-8"><title>On the set of {d.film}: gallery - Reel Paper</title>
<meta name="generator" content="WordPress 6.7.1"><meta property="og:title" content="On the set of {d.film}"><style>
body{{margin:0;font:15px/26px Verdana,sans-serif;color:#222}}.td-container{{width:1068px;margin:0 auto}}a{{color:#4db2ec;text-decoration:none}}
.td-banner-wrap-full{{display:flex;justify-content:space-between;align-items:center;padding:16px 0}}.td-main-menu-logo img{{width:272px}}.td-header-menu-wrap{{background:#222}}.sf-menu{{margin:0;padding:0;list-style:none;display:flex}}.sf-menu a{{color:#fff;padding:0 14px;line-height:48px;font-weight:700;font-size:14px}}
.td-pb-row{{display:flex;gap:48px}}.td-main-content{{width:696px}}.td-main-sidebar{{width:324px}}.td-gallery{{background:#111;color:#fff;padding:14px;position:relative}}.td-doubleSlider-1{{position:relative;overflow:hidden;height:480px}}.td-doubleSlider-1 .td-slider{{display:flex;transition:transform .3s}}.td-slide-item{{flex:0 0 668px;text-align:center}}.td-slide-item img{{max-width:100%;max-height:430px}}.td-slide-item figure{{margin:0}}
.td-doubleSlider-2{{overflow:hidden;height:64px}}.td-doubleSlider-2 .td-slider{{display:flex;gap:4px}}.td-button{{flex:0 0 80px;cursor:pointer}}.td-button img{{width:80px;height:60px}}.td-gallery-controls-wrapper{{display:flex;gap:12px}}
.td_module_10{{display:flex;gap:14px;margin-bottom:22px}}.td_module_10 img{{width:110px;height:76px}}.td_module_10 h3{{margin:0;font-size:14px;line-height:18px}}.td_block_inner{{display:flex;gap:20px}}.td-related-span4 img{{width:218px;height:158px}}.author-box-wrap{{display:flex;gap:20px;border:1px solid #ededed;padding:20px}}.td-footer-wrapper{{background:#222;color:#ccc;padding:30px 0;margin-top:40px}}</style></head>
<body class="post-template-default single single-post single-format-standard td-standard-pack"><div id="td-outer-wrap" class="td-theme-wrap"><div class="td-header-wrap td-header-style-1"><div class="td-banner-wrap-full td-container"><a class="td-main-menu-logo" href="https://www.reelpaper.test/"><img class="td-retina-data" src="{logo}" alt="Reel Paper"></a><div class="td-a-rec td-a-rec-id-header"><a href="https://www.reelpaper.test/subscribe/" rel="sponsored"><img src="{banner}" width="560" alt="Subscribe"></a></div></div><div class="td-header-menu-wrap-full td-header-menu-wrap"><div class="td-container"><ul id="menu-main-1" class="sf-menu"><li class="menu-item"><a href="/category/news/">News</a></li><li class="menu-item"><a href="/category/reviews/">Reviews</a></li><li class="menu-item"><a href="/category/galleries/">Galleries</a></li></ul></div></div></div>
<div class="td-main-content-wrap td-container-wrap"><div class="td-container td-post-template-default"><div class="td-pb-row"><div class="td-pb-span8 td-main-content" role="main"><div class="td-ss-main-content"><article class="post type-post status-publish format-standard hentry"><div class="td-post-header"><header class="td-post-title"><h1 class="entry-title">On the set of {d.film}: gallery</h1></header></div><div class="td-post-sharing-top"><div class="td-post-sharing-visible"><a class="td-social-sharing-button td-social-network td-social-facebook" href="#"><div class="td-social-but-text">Facebook</div></a></div></div>
<div class="td-post-content tagdiv-type"><p>{d.words(40)}</p><div id="td_uid_{d.random.randint(1, 9)}_{d.token(13)}" class="td-gallery td-slide-on-2-columns"><div class="post_td_gallery"><div class="td-gallery-slide-top"><div class="td-gallery-title">{d.film}</div><div class="td-gallery-controls-wrapper"><div class="td-gallery-slide-count"><span class="td-gallery-slide-item-focus">1</span> of {d.count}</div><div class="td-gallery-slide-prev-next-but"><i class="td-icon-left doubleSliderPrevButton">&lt;</i><i class="td-icon-right doubleSliderNextButton">&gt;</i></div></div></div><div class="td-doubleSlider-1 "><div class="td-slider">{large}</div></div><div class="td-doubleSlider-2"><div class="td-slider">{small}</div></div></div></div><p>{d.words(60)}</p></div>
<footer><div class="author-box-wrap"><a href="https://www.reelpaper.test/author/ann/"><img alt="" src="{face}" class="avatar avatar-96 photo" height="96" width="96"></a><div class="desc"><div class="td-author-name vcard author"><a href="https://www.reelpaper.test/author/ann/">Ann Lowe</a></div></div></div></footer></article><div class="td_block_wrap td_block_related_posts"><h4 class="td-related-title td-block-title">RELATED ARTICLES</h4><div class="td_block_inner">{related}</div></div></div></div>
<div class="td-pb-span4 td-main-sidebar" role="complementary"><div class="td-ss-main-sidebar"><div class="td_block_wrap td_block_9 td_block_widget"><h4 class="td-block-title"><span>LATEST REVIEWS</span></h4>{aside}</div></div></div></div></div></div><div class="td-footer-wrapper td-footer-container"><div class="td-container">About us &middot; Contact</div></div></div>
{near(".td-animation-stack img[data-img-url]", "e.src=e.getAttribute('data-img-url');")}<script>(function(){{var s=document.querySelector('.td-doubleSlider-1 .td-slider'),n=0;function go(k){{n=k;s.style.transform='translateX(-'+668*k+'px)';document.querySelector('.td-gallery-slide-item-focus').textContent=k+1}}document.querySelectorAll('.td-button').forEach(function(b,k){{b.onclick=function(){{go(k)}}}});document.querySelector('.doubleSliderNextButton').onclick=function(){{go((n+1)%{d.count})}}}})()</script></body></html>"""
    return d.done(html)


def turkish_photo_series(seed: int) -> Page:
    """A Turkish newspaper's series of pictures from a film: one below the other, late, adverts between; other series."""
    d = Draft(
        "turkish_photo_series",
        seed,
        "https://www.gundem.test/galeri/kultur-sanat/filmden-kareler-42195871",
    )
    images = "https://i.gundem.test/i/gundem"
    blank = "https://s.gundem.test/static/images/blank.gif"
    d.file(blank, 16, 9)
    items = ""
    for i in range(d.count):
        path = f"{d.token(24)}.jpg"
        wide = d.file(f"{images}/75/0x0/{path}", 1200)
        half = d.file(f"{images}/75/770x0/{path}", 770)
        words = d.words(18)
        d.belongs(wide, half, caption=words)
        items += f"""<div class="gallery-item" id="photo-{i + 1}" data-index="{i + 1}" data-url="/galeri/kultur-sanat/filmden-kareler-42195871/{i + 1}"><figure class="gallery-item__figure"><div class="gallery-item__image"><span class="gallery-item__count"><b>{i + 1}</b>/{d.count}</span><img class="lazy" src="{blank}" data-src="{half}" data-full="{wide}" alt="{d.film} filminden kareler - {i + 1}" width="770" height="{round(770 / d.aspect)}"></div><figcaption class="gallery-item__text"><p>{words}</p></figcaption></figure></div>"""
        if i % 4 == 3:
            items += f"""<div class="advertorial" id="ad-inline-{i}" data-ad-slot="/1234/gundem/galeri_{i}"><span>REKLAM</span></div>"""
    others = ""
    for film in d.films[: d.random.randint(6, 9)]:
        cut = d.file(f"{images}/75/320x180/{d.token(24)}.jpg", 320, 180)
        others += f"""<div class="col-4 category__list__item"><a href="/galeri/kultur-sanat/{slug(film)}-{d.random.randint(10**7, 10**8)}" title="{film}"><span class="category__list__item--cover"><img class="lazy" src="{blank}" data-src="{cut}" alt="{film}"><i class="icon-gallery"></i></span><h3>{film} filminin galasından</h3></a></div>"""
    news = ""
    for n in range(d.random.randint(4, 6)):
        cut = d.file(f"{images}/75/200x112/{d.token(24)}.jpg", 200, 112)
        news += f"""<li><a href="/gundem/haber-{d.random.randint(10**7, 10**8)}"><img class="lazy" src="{blank}" data-src="{cut}" alt=""><span>{n + 1}. {d.words(6)}</span></a></li>"""
    logo = d.file("https://s.gundem.test/static/images/gundem-logo.png", 210, 44)
    html = f"""<!DOCTYPE html><html lang="tr"><head><meta charset="utf-8"><title>{d.film} filminden kareler - Galeri - Kültür Sanat</title><meta name="viewport" content="width=device-width, initial-scale=1"><style>
*{{box-sizing:border-box}}body{{margin:0;font:16px/1.5 Roboto,Arial,sans-serif;background:#f4f4f4}}.header{{background:#e30613;padding:12px 0}}.container{{width:1170px;margin:0 auto}}.nav a{{color:#fff;margin-left:20px;text-decoration:none;font-weight:700}}.header .container{{display:flex;align-items:center}}
.row{{display:flex;gap:30px}}.gallery{{width:770px;background:#fff}}.sidebar{{width:340px}}.gallery-item{{margin-bottom:30px}}.gallery-item figure{{margin:0}}.gallery-item__image{{position:relative}}.gallery-item__image img{{width:770px;height:auto;display:block;background:#ddd}}.gallery-item__count{{position:absolute;left:0;top:0;background:#e30613;color:#fff;padding:4px 10px}}.gallery-item__text{{padding:0 20px}}.advertorial{{height:250px;background:#eee;text-align:center;color:#999;margin:20px 0}}
.category__list{{display:flex;flex-wrap:wrap;gap:15px;padding:15px}}.category__list__item{{width:236px}}.category__list__item img{{width:100%;height:133px}}.category__list__item h3{{font-size:15px}}.most{{list-style:none;padding:0}}.most li a{{display:flex;gap:10px;margin-bottom:10px;color:#111;text-decoration:none;font-size:14px}}.most img{{width:120px;height:67px}}footer{{background:#222;color:#aaa;padding:30px;margin-top:30px}}</style>
<script type="application/ld+json">{{"@context":"https://schema.org","@type":"BreadcrumbList","itemListElement":[{{"@type":"ListItem","position":1,"name":"Galeri","item":"https://www.gundem.test/galeri/"}}]}}</script></head>
<body class="gallery-detail"><header class="header"><div class="container"><a href="/" class="logo"><img src="{logo}" alt="Gündem" width="210" height="44"></a><nav class="nav"><a href="/gundem/">GÜNDEM</a><a href="/ekonomi/">EKONOMİ</a><a href="/spor/">SPOR</a><a href="/galeri/">GALERİ</a></nav></div></header>
<main class="container"><div class="breadcrumb"><a href="/">Haberler</a> / <a href="/galeri/">Galeri</a> / <a href="/galeri/kultur-sanat/">Kültür Sanat</a></div><div class="row"><section class="gallery"><div style="padding:10px 20px"><h1>{d.film} filminden kareler</h1><h2 style="font-size:18px;font-weight:400">{d.words(20)}</h2><div class="date">Oluşturulma Tarihi: Şubat {d.random.randint(1, 28)}, 2025 10:2{d.random.randint(0, 9)}</div></div><div class="gallery-list">{items}</div>
<div class="tags" style="padding:0 20px"><a href="/haberleri/sinema">sinema</a> <a href="/haberleri/film">film</a></div><div class="other-galleries"><h4 style="padding:0 15px">DİĞER GALERİLER</h4><div class="category__list">{others}</div></div></section><aside class="sidebar"><div class="advertorial" style="width:300px;height:600px">REKLAM</div><h4>EN ÇOK OKUNANLAR</h4><ul class="most">{news}</ul></aside></div></main><footer>Gündem &copy; 2025 &mdash; Künye &mdash; İletişim</footer>
{near("img.lazy", "e.src=e.dataset.src;e.classList.remove('lazy');e.classList.add('loaded');")}</body></html>"""
    return d.done(html)


def japanese_film_news(seed: int) -> Page:
    """A Japanese film news article: after words a list of squares of its picture gallery, each to a page of its own."""
    number = 600000 + seed * 137
    d = Draft("japanese_film_news", seed, f"https://eiganews.test/eiga/news/{number}")
    store = "https://ogre.eiganews.test/media/news/eiga/2025"
    squares = ""
    for i in range(d.count):
        path = f"{store}/02{d.random.randint(10, 28)}/{d.token(10)}_{i + 1:02d}.jpg"
        cut = d.file(f"{path}?impolicy=thumb_fill&cropPlace=Center&width=200&height=200", 200, 200)
        title = f"「{d.film}」場面写真"
        d.belongs(cut, caption=title)
        squares += f"""<li><a href="https://eiganews.test/eiga/gallery/news/{number}/{2400000 + seed * 40 + i}" data-gtm-click="article-gallery"><img class="lazyload" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" data-src="{cut}" alt="{title}" width="200" height="200"></a></li>"""
    cards = ""
    for film in d.films[: d.random.randint(5, 8)]:
        cut = d.file(
            f"{store}/0201/{d.token(10)}.jpg?impolicy=thumb_fill&cropPlace=Center&width=120&height=120",
            120,
            120,
        )
        cards += f"""<div class="NA_card NA_card-s"><a href="https://eiganews.test/eiga/news/{number - d.random.randint(1, 900)}"><div class="NA_thumb"><img class="lazyload" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" data-src="{cut}" alt="" width="120" height="120"></div><div class="NA_card_data"><p class="NA_card_title">「{film}」予告編が公開、主題歌も明らかに</p><p class="NA_card_date">2月{d.random.randint(1, 28)}日</p></div></a></div>"""
    ranks = ""
    for n, film in enumerate(d.films[9:14], 1):
        cut = d.file(
            f"{store}/0203/{d.token(10)}.jpg?impolicy=thumb_fill&cropPlace=Center&width=140&height=140",
            140,
            140,
        )
        ranks += f"""<li class="NA_rank"><a href="https://eiganews.test/eiga/news/{number - n * 11}"><span class="NA_rank_num">{n}</span><img class="lazyload" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" data-src="{cut}" alt="" width="70" height="70"><span>{film}の舞台挨拶に監督登壇</span></a></li>"""
    logo = d.file("https://eiganews.test/asset/common/logo_eiga.png", 240, 48)
    html = f"""<!DOCTYPE html><html lang="ja"><head><meta charset="utf-8"><title>「{d.film}」場面写真一挙公開 - 映画ニュース</title><style>
body{{margin:0;font:15px/1.8 "Hiragino Kaku Gothic Pro",Meiryo,sans-serif;color:#333}}a{{color:#333;text-decoration:none}}.NA_header{{border-top:4px solid #f0b400;border-bottom:1px solid #ddd;padding:12px 40px}}.NA_wrap{{width:1060px;margin:20px auto;display:flex;gap:40px}}.NA_main{{width:700px}}.NA_side{{width:320px}}h1{{font-size:26px;line-height:1.5}}
.NA_article_body p{{margin:0 0 1.4em}}.NA_imglist ul{{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:6px}}.NA_imglist li img{{width:169px;height:169px;background:#eee;display:block}}.NA_card a{{display:flex;gap:12px;border-bottom:1px solid #eee;padding:10px 0}}.NA_card img{{width:80px;height:80px}}.NA_card p{{margin:0}}.NA_ranking{{list-style:none;padding:0}}.NA_rank a{{display:flex;gap:10px;margin-bottom:12px;font-size:13px}}.NA_rank img{{width:70px;height:70px;flex:none}}.NA_ad{{width:300px;height:250px;background:#f3f3f3}}.NA_footer{{background:#333;color:#fff;padding:30px 40px}}</style></head>
<body class="eiga"><header class="NA_header"><a href="https://eiganews.test/eiga"><img src="{logo}" alt="映画ニュース" width="240" height="48"></a> <nav style="display:inline"><a href="/eiga/news">ニュース</a> <a href="/eiga/artist">人物</a> <a href="/eiga/film">作品</a></nav></header>
<div class="NA_wrap"><main class="NA_main"><article class="NA_article"><div class="NA_article_header"><h1 class="NA_article_title">「{d.film}」場面写真{d.count}枚を一挙公開、海辺の町を舞台にした物語</h1><p class="NA_article_date">2025年2月{d.random.randint(1, 28)}日 12:00</p></div><div class="NA_article_score"><span>42</span> <span>X</span> <span>シェア</span></div>
<div class="NA_article_body"><p>映画「<a href="/eiga/film/{number}">{d.film}</a>」の場面写真が到着した。</p><p>本作は、小さな港町で暮らす姉妹が古い映写機を見つけたことから始まる物語。監督は撮影に九週間をかけ、自然光だけで全編を撮り上げた。</p><p>映画は3月に全国でロードショー。</p></div>
<section class="NA_imglist"><h2>この記事の画像（全{d.count}件）</h2><ul>{squares}</ul></section><div class="NA_article_movie"><h2>「{d.film}」予告編</h2><div class="NA_youtube" style="width:700px;height:394px;background:#000" data-id="{d.token(11)}"></div></div><p class="NA_article_copyright">(c)「{d.film}」製作委員会</p></article>
<section class="NA_relation"><h2>関連記事</h2>{cards}</section></main><aside class="NA_side"><div class="NA_ad"></div><h2>アクセスランキング</h2><ol class="NA_ranking">{ranks}</ol></aside></div><footer class="NA_footer">会社概要 プライバシーポリシー お問い合わせ</footer>{near("img.lazyload", "e.src=e.dataset.src;e.className='lazyloaded';")}</body></html>"""
    return d.done(html)


def broadcaster_press_pictures(seed: int) -> Page:
    """A broadcaster's press centre in an enterprise content system: a serial's pictures as core images, each with a file."""
    d = Draft(
        "broadcaster_press_pictures",
        seed,
        "https://presscentre.channel.test/en/programmes/drama/new-serial/pictures.html",
    )
    root = "/content/dam/presscentre/drama"
    code = d.random.randint(1000, 9999)
    name = slug(d.film)
    tiles = ""
    for i in range(d.count):
        file = f"{name}-ep{i % 6 + 1}-{i + 1:02d}"
        mark = f"{d.random.randint(10**12, 2 * 10**12)}/{file}"
        base = f"/en/programmes/drama/new-serial/pictures/_jcr_content/root/container/teasergrid/image_{code + i}.coreimg.85"
        widths = (320, 640, 1024, 1600)
        made = [d.file(f"{base}.{w}.jpeg/{mark}.jpeg", w) for w in widths]
        whole = d.file(f"{root}/{name}/{file}.jpg", 4500)
        text = f"{d.film}, episode {i % 6 + 1}. Pictured: {d.random.choice(LENSES)}"
        d.belongs(whole, *made, caption=text)
        tiles += f"""<div class="image press-asset aem-GridColumn aem-GridColumn--default--4"><div data-cmp-is="image" data-cmp-widths="320,640,1024,1600" data-cmp-src="{base}{{.width}}.jpeg/{mark}.jpeg" data-cmp-filereference="{root}/{name}/{file}.jpg" id="image-{d.token(10)}" class="cmp-image" itemscope itemtype="http://schema.org/ImageObject"><img src="{made[1]}" srcset="{", ".join(f"{a} {w}w" for a, w in zip(made, widths, strict=True))}" sizes="(min-width: 1024px) 33vw, 100vw" loading="lazy" class="cmp-image__image" itemprop="contentUrl" alt="{text}"><span class="cmp-image__title" itemprop="caption">{text}</span><meta itemprop="caption" content="{text}"></div><div class="press-asset__actions"><label><input type="checkbox" name="asset" value="{file}"> Select</label><a class="cmp-button" href="{whole}" download><span class="cmp-button__text">Download (JPG, {d.random.randint(2, 9)}.{d.random.randint(0, 9)} MB)</span></a></div></div>"""
    teasers = ""
    for film in d.films[: d.random.randint(3, 4)]:
        at = d.file(
            f"/en/programmes/drama/{slug(film)}/_jcr_content/teaser.coreimg.85.640.jpeg/{d.random.randint(10**12, 2 * 10**12)}/{slug(film)}-key.jpeg",
            640,
            360,
        )
        teasers += f"""<li class="cmp-list__item"><div class="cmp-teaser"><a class="cmp-teaser__link" href="/en/programmes/drama/{slug(film)}.html"><div class="cmp-teaser__image"><div data-cmp-is="image" class="cmp-image"><img src="{at}" loading="lazy" class="cmp-image__image" alt=""></div></div><div class="cmp-teaser__content"><h2 class="cmp-teaser__title">{film}</h2><p>Press pack</p></div></a></div></li>"""
    logo = d.file(
        "/etc.clientlibs/presscentre/clientlibs/clientlib-site/resources/images/logo.png", 120, 60
    )
    html = f"""<!DOCTYPE HTML><html lang="en"><head><meta charset="UTF-8"><title>{d.film} | Pictures | Channel Press Centre</title><meta name="template" content="programme-pictures"><style>
body{{margin:0;font:16px/1.5 Helvetica,Arial,sans-serif;background:#fff}}header{{background:#12122b;padding:16px 40px;display:flex;gap:40px;align-items:center}}header a{{color:#fff;text-decoration:none}}.root{{max-width:1200px;margin:0 auto;padding:0 20px}}.aem-Grid{{display:flex;flex-wrap:wrap;gap:24px}}.aem-GridColumn--default--4{{width:384px}}.cmp-image__image{{width:100%;height:auto;display:block}}.cmp-image__title{{font-size:13px;color:#555;display:block;padding:6px 0}}.press-asset__actions{{display:flex;justify-content:space-between;font-size:13px}}.cmp-button{{background:#12122b;color:#fff;padding:4px 12px;text-decoration:none}}
.cmp-tabs__tablist{{display:flex;gap:24px;list-style:none;padding:0;border-bottom:1px solid #ccc}}.cmp-list{{display:flex;gap:20px;list-style:none;padding:0}}.cmp-list__item{{width:270px}}.cmp-list__item h2{{font-size:18px;margin:6px 0}}.terms{{background:#f2f2f6;padding:20px;margin:30px 0;font-size:14px}}footer{{background:#12122b;color:#fff;padding:40px;margin-top:40px}}</style></head>
<body class="page basicpage" id="page-{d.token(10)}" data-cmp-data-layer-enabled><header class="cmp-experiencefragment"><a href="/en.html"><img src="{logo}" alt="Channel" width="120" height="60"></a><nav class="cmp-navigation"><a href="/en/programmes.html">Programmes</a> &nbsp; <a href="/en/news.html">News</a> &nbsp; <a href="/en/contacts.html">Contacts</a></nav></header>
<main class="root container responsivegrid"><nav class="cmp-breadcrumb"><a href="/en/programmes.html">Programmes</a> / <a href="/en/programmes/drama.html">Drama</a> / {d.film}</nav><div class="title"><h1 class="cmp-title__text">{d.film}</h1></div><ol class="cmp-tabs__tablist"><li>Overview</li><li>Episodes</li><li><b>Pictures ({d.count})</b></li><li>Contacts</li></ol><div class="text"><div class="cmp-text"><p>{d.words(35)}</p></div></div>
<div class="terms">Pictures may be used free of charge for editorial purposes about the programme until 30 days after broadcast.</div><div class="aem-Grid aem-Grid--12 press-assets">{tiles}</div><div class="title"><h2 class="cmp-title__text">Also in drama</h2></div><ul class="cmp-list">{teasers}</ul></main><footer>Channel Press Centre &copy; 2025 <a href="/en/terms.html" style="color:#fff">Terms of use</a></footer></body></html>"""
    return d.done(html)
