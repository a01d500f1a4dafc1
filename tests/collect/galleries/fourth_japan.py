"""Layouts of the fourth blind set: Japanese sites."""

from __future__ import annotations

from urllib.parse import quote

from collect.galleries.draft import Draft, Page
from collect.galleries.fourth_words import BLANK, JAPANESE, JAPANESE_SHOTS, digits, text

_DIARY_CSS = """body{margin:0;background:#f5f5f5;font:16px/1.9 'Hiragino Kaku Gothic Pro',sans-serif;color:#3d3f44}a{color:#1487bd}
#globalheader-container{background:#fff;height:37px;border-bottom:1px solid #e5e5e5;padding:0 12px}#container{width:1000px;margin:0 auto}
#blog-title{padding:60px 0;text-align:center}#title a{font-size:28px;color:#3d3f44;text-decoration:none}
#wrapper{float:left;width:680px;background:#fff;padding:24px;box-sizing:border-box}#box2{float:right;width:290px}
.entry-content img{max-width:100%;height:auto}.entry-title{font-size:24px;margin:0}.hatena-module{background:#fff;padding:16px;margin-bottom:20px;font-size:13px}
.hatena-module-profile img{width:60px;height:60px;border-radius:50%}.urllist-item{display:flex;gap:10px;margin:0 0 10px}.urllist-image{width:100px;height:100px}
.itemlist-image,.hatena-asin-detail-image{width:110px}.hatena-asin-detail{border:1px solid #ddd;display:flex;gap:12px;padding:12px}.comment{border-top:1px solid #eee;padding:10px 0}
.comment img{width:16px;height:16px}.hatena-star-star-image{width:11px;height:10px}#footer{clear:both;padding:30px;text-align:center;font-size:12px}
.embed-card{width:100%;height:155px;max-width:500px;border:1px solid #ddd}li{list-style:none}ul{padding:0}"""


def diary_entry(seed: int) -> Page:
    """A Japanese blog service's entry: photographs of one folder in marked spans, square cuts of other entries' pictures."""
    d = Draft("diary_entry", seed, "https://filmclub.hatebu.test/entry/2024/11/17/213000")
    host = "https://cdn-ak.f.st-hatebu.test/images/fotolife/f/filmclub"
    old = d.random.random() < 0.35
    second = int(digits(d, 2))

    def square(day: str, moment: str, side: int = 100) -> str:
        whole = quote(f"{host}/{day}/{day}{moment}.jpg", safe="")
        return d.file(f"https://cdn.image.st-hatebu.test/image/square/{d.token(40)}/backend=imagemagick;height={side};version=1;width={side}/{whole}", side, side)  # fmt: skip

    body = [f"<p>{text(d, JAPANESE, 2, 4, '。')}</p>"]
    for index in range(d.count):
        moment = f"2024111720{index:02}{second % 60:02}"
        tall = d.random.random() < 0.15
        width, height = (800, 1200) if tall else (1200, 800)
        address = d.file(f"{host}/20241117/{moment}.jpg", width, height)
        d.belongs(address)
        if index in (0, d.count // 2):
            body.append(f'<h3 id="{d.random.choice(JAPANESE_SHOTS)}-{index}">{d.random.choice(JAPANESE_SHOTS)}</h3>')  # fmt: skip
        image = f'<img class="hatena-fotolife" src="{address}" alt="f:id:filmclub:{moment}j:plain" width="{width}" height="{height}" loading="lazy" title="" itemprop="image">'
        if old:
            image = f'<a class="hatena-fotolife" href="http://f.hatebu.test/filmclub/{moment}" itemprop="url">{image}</a>'  # fmt: skip
        body.append(f'<p><span itemscope="" itemtype="http://schema.org/Photograph">{image}</span></p>')  # fmt: skip
        if d.random.random() < 0.4:
            body.append(f"<p>{text(d, JAPANESE, 1, 2, '。')}</p>")
    goods = d.file(f"https://m.media-shop.test/images/I/{d.token(11)}._SL500_.jpg", 354, 500)
    body.append(f'<div class="hatena-asin-detail"><a href="https://www.shop.test/dp/B0{digits(d, 8)}?tag=hatebu-22" class="hatena-asin-detail-image-link" target="_blank" rel="noopener"><img src="{goods}" class="hatena-asin-detail-image" alt="{d.film} [Blu-ray]" title="{d.film} [Blu-ray]"></a><div class="hatena-asin-detail-info"><p class="hatena-asin-detail-title">{d.film} [Blu-ray]</p></div></div>')  # fmt: skip
    recent = "".join(
        f'<li class="urllist-item recent-entries-item"><div class="urllist-item-inner recent-entries-item-inner"><a class="urllist-image-link recent-entries-image-link" href="https://filmclub.hatebu.test/entry/2024/{10 - one % 9:02}/0{one + 1}/180000"><img alt="{name}" src="{square(f"20241{one % 10}02", digits(d, 6))}" class="urllist-image recent-entries-image" title="{name}" width="100" height="100" loading="lazy"></a><a href="#" class="urllist-title-link recent-entries-title-link urllist-title recent-entries-title">{name}</a></div></li>'
        for one, name in enumerate(d.random.sample(JAPANESE, d.random.randint(4, 7)))
    )
    related = "".join(
        f'<li class="urllist-item related-entries-item"><a class="urllist-image-link related-entries-image-link" href="#"><img alt="{name}" src="{square("20240801", digits(d, 6))}" class="urllist-image related-entries-image" width="100" height="100"></a><span class="urllist-title related-entries-title">{name}</span></li>'
        for name in d.random.sample(JAPANESE, d.random.randint(3, 5))
    )
    faces = [d.file(f"https://cdn.profile-image.st-hatebu.test/users/{name}/profile.gif", 16, 16) for name in ("mori", "kaze", "umi_no")]  # fmt: skip
    comments = "".join(f'<li class="comment" id="comment-{digits(d, 12)}"><div class="read-more-comments"><a class="comment-user-link"><img class="comment-user-icon" src="{faces[one % 3]}" width="16" height="16"> id</a></div><div class="comment-content"><p>{d.random.choice(JAPANESE)}</p></div></li>' for one in d.some(0, 4))  # fmt: skip
    star = d.file("https://s.hatebu.test/images/star.gif", 11, 10)
    me = d.file("https://cdn.profile-image.st-hatebu.test/users/filmclub/profile.png", 120, 120)
    counter = d.file("https://b.hatebu.test/entry/image/https://filmclub.hatebu.test/entry/2024/11/17/213000", 56, 13)  # fmt: skip
    title = d.random.choice(JAPANESE)
    return d.done(f"""<!DOCTYPE html>
<html lang="ja" data-admin-domain="//blog.hatebu.test" data-device="pc" data-blog-name="映画同好会" data-page="entry"><head prefix="og: http://ogp.me/ns# fb: http://ogp.me/ns/fb# article: http://ogp.me/ns/article#">
<meta charset="utf-8"/><title>{title} - 映画同好会</title><meta property="og:image" content="{d.page.truth[0].largest}"/><meta property="og:type" content="article"/><style>{_DIARY_CSS}</style></head>
<body class="page-entry category-映画 globalheader-ng-enabled"><div id="globalheader-container" data-brand="hatebu"><a href="https://hatebu.test/">Hatebu Blog</a></div>
<div id="container"><div id="container-inner"><header id="blog-title" data-brand="hatebu"><div id="blog-title-inner"><h1 id="title"><a href="https://filmclub.hatebu.test/">映画同好会</a></h1></div></header>
<div id="content" class="hfeed"><div id="content-inner"><div id="wrapper"><div id="main"><div id="main-inner">
<article class="entry hentry test-hentry js-entry-article date-first autopagerize_page_element chars-800 words-30 mode-html entry-odd" id="entry-{digits(d, 20)}" data-uuid="{digits(d, 20)}"><div class="entry-inner">
<header class="entry-header"><div class="date entry-date first"><time datetime="2024-11-17T12:30:00Z">2024-11-17</time></div><h1 class="entry-title"><a href="{d.page.url}" class="entry-title-link bookmark">{title}</a></h1></header>
<div class="entry-content hatenablog-entry">{"".join(body)}<p><iframe src="about:blank" title="{d.random.choice(JAPANESE)}" class="embed-card embed-blogcard" scrolling="no" frameborder="0"></iframe></p></div>
<footer class="entry-footer"><div class="entry-tags-wrapper"></div><p class="entry-footer-section"><span class="author vcard">filmclub</span></p><div class="hatena-star-container">{f'<img class="hatena-star-star-image" src="{star}" alt="">' * d.random.randint(1, 12)}</div>
<div class="social-buttons"><div class="social-button-item"><a href="#"><img src="{counter}" alt="bookmark"></a></div></div><div class="comment-box js-comment-box"><ul class="comment js-comment">{comments}</ul></div></footer></div></article>
</div></div><aside id="box1"><div id="box1-inner"></div></aside></div>
<aside id="box2"><div id="box2-inner"><div class="hatena-module hatena-module-profile"><div class="hatena-module-title">プロフィール</div><div class="hatena-module-body"><a href="#" class="profile-icon-link"><img src="{me}" alt="id:filmclub" class="profile-icon" /></a><span class="id">id:filmclub</span></div></div>
<div class="hatena-module hatena-module-recent-entries"><div class="hatena-module-title">最新記事</div><div class="hatena-module-body"><ul class="recent-entries hatena-urllist urllist-with-thumbnails">{recent}</ul></div></div>
<div class="hatena-module hatena-module-related-entries"><div class="hatena-module-title">関連記事</div><div class="hatena-module-body"><ul class="related-entries hatena-urllist urllist-with-thumbnails">{related}</ul></div></div></div></aside></div></div></div></div>
<footer id="footer" data-brand="hatebu">Powered by Hatebu Blog</footer></body></html>""")


_NEWS_CSS = """body{margin:0;font:14px/1.7 sans-serif;color:#333;background:#fff}a{color:#333;text-decoration:none}.NA_header{border-top:4px solid #e3007f;border-bottom:1px solid #ddd;height:70px}
.NA_container,.NA_header_inner{width:1040px;margin:0 auto}.NA_header_logo img{height:40px;margin-top:14px}.NA_contents{float:left;width:700px}.NA_side{float:right;width:300px}
.NA_gallery_main{background:#f2f2f2;text-align:center}.NA_gallery_main img{max-width:700px;max-height:700px;vertical-align:top}.NA_gallery_caption{padding:8px 0}
.NA_imglist{list-style:none;margin:16px 0;padding:0;display:flex;flex-wrap:wrap;gap:8px}.NA_imglist li{width:110px;height:110px;background:#eee}.NA_imglist li.NA_current{outline:3px solid #e3007f}
.NA_thumb{width:110px;height:110px;overflow:hidden}.NA_thumb img{width:110px;height:110px;object-fit:cover}.NA_card{display:flex;gap:10px;border-bottom:1px solid #eee;padding:10px 0}
.NA_card .NA_thumb{width:80px;height:80px;flex:none}.NA_card .NA_thumb img{width:80px;height:80px}.NA_card_wrapper-large{display:flex;flex-wrap:wrap;gap:14px}.NA_card_wrapper-large .NA_card{display:block;width:160px}
.NA_card_wrapper-large .NA_thumb,.NA_card_wrapper-large .NA_thumb img{width:160px;height:107px}.NA_ad{margin:16px 0;text-align:center}.NA_footer{clear:both;background:#333;color:#fff;padding:30px;margin-top:60px}"""

_NEWS_JS = """(function(){var eye=new IntersectionObserver(function(l){l.forEach(function(e){if(e.isIntersecting){var i=e.target;i.src=i.dataset.src;i.classList.replace('lazyload','lazyloaded');eye.unobserve(i);}});},{rootMargin:'300px'});
document.querySelectorAll('img.lazyload').forEach(function(i){eye.observe(i);});})();"""


def news_photo(seed: int) -> Page:
    """A Japanese film news's page of one photograph of an article: the picture large, all of them in squares below."""
    d = Draft("news_photo", seed, "https://eiga-news.test/eiga/gallery/news/598811/2431107")
    host = "https://ogre.eiga-news.test"
    story = "https://eiga-news.test/eiga/news/598811"
    first = int(digits(d, 7))
    name = d.token(6)
    current = d.random.choice((0, 0, 0, d.count - 1))

    def thumb(path: str, side: int) -> str:
        address = d.file(f"{host}/{path}?impolicy=m&imwidth={side}&imdensity=1", side, round(side / 1.5))  # fmt: skip
        return f'<div class="NA_thumb"><img src="{BLANK}" data-src="{address.replace("&", "&amp;")}" alt="" width="{side}" class="lazyload"></div>'

    rows, main = [], ""
    for index in range(d.count):
        path = f"media/news/eiga/2024/1117/{name}_202411_{index + 1:02}.jpg"
        small = d.file(f"{host}/{path}?impolicy=thumb_fit&width=180&height=180", 180, 180)
        versions = [small]
        said = f"「{d.film}」場面写真 {d.random.choice(JAPANESE_SHOTS)}"
        if index == current:
            whole = d.file(f"{host}/{path}?imwidth=1400&imdensity=1", 1400)
            half = d.file(f"{host}/{path}?imwidth=750&imdensity=1", 750)
            versions += [half, whole]
            main = f'<img src="{half.replace("&", "&amp;")}" srcset="{half.replace("&", "&amp;")} 750w, {whole.replace("&", "&amp;")} 1400w" sizes="700px" alt="{said}">'
        d.belongs(*versions, caption=said)
        here = ' class="NA_current"' if index == current else ""
        rows.append(f'<li{here}><a href="https://eiga-news.test/eiga/gallery/news/598811/{first + index}" class="GAE_galleryDetailList"><div class="NA_thumb"><img src="{BLANK}" data-src="{small.replace("&", "&amp;")}" alt="{said}" class="lazyload"></div></a></li>')  # fmt: skip
    cards = "".join(f'<div class="NA_card"><a href="https://eiga-news.test/eiga/news/{digits(d, 6)}">{thumb(f"media/news/eiga/2024/11{one + 10}/{d.token(6)}.jpg", 160)}<div class="NA_card_text"><p class="NA_card_title">{d.random.choice(JAPANESE)}</p></div></a></div>' for one in d.some(5, 10))  # fmt: skip
    linked = "".join(f'<div class="NA_card"><a href="https://eiga-news.test/eiga/film/{digits(d, 6)}">{thumb(f"media/eiga/film/{d.token(6)}.jpg", 320)}<p class="NA_card_title">{one}</p></a></div>' for one in d.films[: d.random.randint(3, 8)])  # fmt: skip
    logo = d.file("/asset/common/img/logo_eiga.png", 240, 80)
    advert = d.file(f"https://ads.test/simgad/{digits(d, 18)}", 300, 250)
    title = d.random.choice(JAPANESE)
    return d.done(f"""<!DOCTYPE html>
<html lang="ja"><head><meta charset="utf-8"><title>{title} [画像ギャラリー {current + 1}/{d.count}] - 映画ニュース</title>
<meta property="og:image" content="{host}/media/news/eiga/2024/1117/{name}_202411_{current + 1:02}.jpg?imwidth=750&amp;imdensity=1"><meta name="viewport" content="width=device-width"><style>{_NEWS_CSS}</style></head>
<body class="NA_gallery"><header class="NA_header"><div class="NA_header_inner"><div class="NA_header_logo"><a href="https://eiga-news.test/eiga"><img src="{logo}" alt="映画ニュース"></a></div></div></header>
<div class="NA_container"><main class="NA_contents"><article class="NA_article"><div class="NA_gallery_header"><p><a href="{story}">記事に戻る</a> {current + 1} / {d.count}</p></div>
<div class="NA_gallery_main"><figure style="margin:0"><a href="https://eiga-news.test/eiga/gallery/news/598811/{first + (current + 1) % d.count}">{main}</a></figure></div>
<p class="NA_gallery_caption">「{d.film}」場面写真</p><h1 class="NA_article_title"><a href="{story}">{title}</a></h1>
<div class="NA_ad"><img src="{advert}" width="300" height="250" alt="ad"></div>
<h2>この記事の画像（全{d.count}件）</h2><ul class="NA_imglist">{"".join(rows)}</ul>
<p class="NA_article_body">{text(d, JAPANESE, 3, 6, "。")}<a href="{story}">記事を読む</a></p></article>
<section class="NA_section"><h2>リンク先の作品</h2><div class="NA_card_wrapper NA_card_wrapper-large">{linked}</div></section></main>
<aside class="NA_side"><h2>映画ニュース ランキング</h2><div class="NA_card_wrapper">{cards}</div></aside></div>
<footer class="NA_footer">© Eiga News, Inc.</footer><script>{_NEWS_JS}</script></body></html>""")
