"""Blind layouts: magazines, a portal and blogs that publish stills of a film or of its making."""

from __future__ import annotations

import json

from collect.galleries.draft import LENSES, Draft, Page, slug
from collect.galleries.ninth_parts import KOREAN, PEOPLE, fit, reshaped, say

ARROWS_CSS = """body{margin:0;font:16px/1.5 Georgia,serif;color:#111}a{color:inherit;text-decoration:none}
.masthead{border-bottom:3px solid #c00;padding:14px 40px;display:flex;gap:30px;align-items:center}
.masthead img{height:42px}.wrap{width:1180px;margin:20px auto;display:flex;gap:40px}main{width:840px}aside{width:300px}
.gallery-slideshow{background:#111;color:#eee;position:relative;padding:16px}.gallery-slide figure{margin:0}.gallery-slide{display:none}.gallery-slide.is-active{display:block}
.gallery-slide img{width:808px;height:auto;display:block}.gallery-arrow{position:absolute;top:200px;width:44px;height:60px;background:#000a;color:#fff;border:0;font-size:30px}
.gallery-arrow--prev{left:0}.gallery-arrow--next{right:0}.gallery-thumbs{display:flex;gap:6px;overflow:hidden;padding:10px 0 0;list-style:none;margin:0}
.gallery-thumbs img{width:90px;height:60px;object-fit:cover}.promo{display:flex;gap:12px;margin:0 0 16px}.promo img{width:110px;height:74px}
.recirc{display:grid;grid-template-columns:repeat(4,1fr);gap:18px;width:1180px;margin:30px auto}.recirc img{width:100%}footer{background:#111;color:#aaa;padding:30px 40px}"""
ARROWS_JS = """(function(){var s=document.querySelectorAll('.gallery-slide'),n=0;
function load(i){var m=s[i]&&s[i].querySelector('img[data-lazy]');if(m){m.src=m.getAttribute('data-lazy');m.removeAttribute('data-lazy');}}
function go(i){s[n].classList.remove('is-active');n=(i+s.length)%s.length;s[n].classList.add('is-active');load(n);load(n+1);
document.querySelector('.gallery-count b').textContent=n+1;}
document.querySelector('.gallery-arrow--next').onclick=function(){go(n+1)};document.querySelector('.gallery-arrow--prev').onclick=function(){go(n-1)};
document.querySelectorAll('.gallery-thumbs a').forEach(function(a,i){a.onclick=function(e){e.preventDefault();go(i)}});go(0);})();"""


def arrow_slides(seed: int) -> Page:
    """A magazine's slide show with arrows: one slide shows, the others wait, small ones below."""
    d = Draft("arrow_slides", seed, "https://www.reelweekly.test/galleries/best-shots-of-the-year/")
    media = "https://media.reelweekly.test/image/upload"
    slides, thumbs = [], []
    for index in range(d.count):
        name, version = f"{slug(d.film)}-{d.token(6)}.jpg", f"v17{d.random.randint(10**7, 10**8)}"
        big = d.file(f"{media}/c_limit,w_1280,q_auto:good/{version}/{name}", 1280)
        small = d.file(f"{media}/c_fill,w_90,h_60,g_auto/{version}/{name}", 90, 60)
        source = (
            f'src="{big}"'
            if index == 0
            else f'src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==" data-lazy="{big}"'
        )
        caption = d.random.choice(LENSES).capitalize()
        slides.append(
            f"""<div class="gallery-slide{" is-active" if index == 0 else ""}" id="slide-{index + 1}" data-slide-index="{index}"><figure><div class="gallery-slide__image"><img {source} alt="{caption} in {d.film}" width="1280" height="{fit(d, 1280)}"></div><figcaption><h3>{caption}</h3><p>{d.words(24)}</p><small class="credit">Courtesy of the distributor</small></figcaption></figure></div>"""
        )
        thumbs.append(
            f'<li><a href="#slide-{index + 1}"><img src="{small}" width="90" height="60" alt="" loading="lazy"></a></li>'
        )
        d.belongs(big, small, caption=caption)
    logo = d.file("/static/img/logo-reel.png", 180, 42)
    promos = []
    for film in d.films[: d.random.randint(4, 7)]:
        art = d.file(f"{media}/c_fill,w_220,h_148/{slug(film)}-news.jpg", 220, 148)
        promos.append(
            f'<div class="promo"><a href="/news/{slug(film)}/"><img src="{art}" alt=""></a><h4><a href="/news/{slug(film)}/">{film}: {d.words(6)}</a></h4></div>'
        )
    recirc = []
    for film in d.films[8:12]:
        art = d.file(f"{media}/c_fill,w_560,h_315/{slug(film)}-gallery.jpg", 560, 315)
        recirc.append(
            f'<article class="card"><a href="/galleries/{slug(film)}/"><img src="{art}" alt="{film}" width="280" loading="lazy"><h4>{film}: all the photos</h4></a></article>'
        )
    data = {"@context": "https://schema.org", "@type": "ImageGallery", "name": f"{d.film} in shots"}
    return d.done(
        f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The best shots of {d.film} - Reel Weekly</title><script type="application/ld+json">{json.dumps(data)}</script><style>{ARROWS_CSS}</style></head><body>
<header class="masthead"><a href="/"><img src="{logo}" alt="Reel Weekly"></a><nav><a href="/film/">Film</a> <a href="/tv/">TV</a> <a href="/galleries/">Galleries</a></nav></header>
<div class="wrap"><main><h1>The best shots of {d.film}</h1><p class="byline">By {d.random.choice(PEOPLE)}</p><p>{d.words(40)}</p>
<section class="gallery-slideshow" data-module="gallery"><div class="gallery-count"><b>1</b> / {d.count}</div>{"".join(slides)}<button class="gallery-arrow gallery-arrow--prev" aria-label="Previous">&lsaquo;</button><button class="gallery-arrow gallery-arrow--next" aria-label="Next">&rsaquo;</button><ul class="gallery-thumbs">{"".join(thumbs)}</ul></section></main>
<aside><div class="ad" style="width:300px;height:250px;background:#eee">Advertisement</div><h3>Most read</h3>{"".join(promos)}</aside></div>
<h2 style="width:1180px;margin:auto">More galleries</h2><div class="recirc">{"".join(recirc)}</div><footer>Reel Weekly</footer><script>{ARROWS_JS}</script></body></html>"""
    )


ESSAY_CSS = """body{margin:0;font:18px/1.6 "Source Serif",serif}.wp-site-blocks>header{display:flex;justify-content:space-between;padding:20px 60px}
.is-layout-constrained>*{max-width:720px;margin:24px auto}.is-layout-constrained>.alignwide{max-width:1100px}.wp-block-gallery{display:flex;flex-wrap:wrap;gap:12px}
.wp-block-gallery figure{margin:0;flex:1 0 calc(33.3% - 12px);position:relative;max-width:50%}.wp-block-gallery img,.wp-block-image img,.wp-block-post-featured-image img{width:100%;height:auto;display:block}
.wp-block-gallery.columns-2 figure{flex-basis:calc(50% - 12px)}.lightbox-trigger{position:absolute;top:10px;right:10px;width:20px;height:20px;opacity:0}
.jp-relatedposts-items{display:flex;gap:16px}.jp-relatedposts-post{width:32%}.jp-relatedposts-post img{width:100%;height:auto}.wp-block-avatar img{border-radius:50%}figcaption{font-size:13px;color:#666}"""


def essay_blocks(seed: int) -> Page:
    """A film magazine's photo essay: blocks of two and three that open in place, single ones wide."""
    d = Draft("essay_blocks", seed, "https://closeframe.test/2025/03/a-diary-from-the-set/")
    reshaped(d, 1.5, 1.5, 1.33)
    state: dict[str, dict[str, object]] = {}
    made: list[str] = []
    first = ""
    for index in range(d.count):
        base = (
            f"https://closeframe.test/wp-content/uploads/2025/03/{slug(d.film)}-set-{index + 1:02}"
        )
        whole = d.file(f"{base}-scaled.jpg", 2560)
        sized = [(w, d.file(f"{base}-{w}x{fit(d, w)}.jpg", w)) for w in (1024, 300, 768, 1536)]
        key, number = d.token(13), 4100 + index
        srcset = ", ".join(f"{url} {w}w" for w, url in sized) + f", {whole} 2560w"
        caption = d.random.choice(LENSES).capitalize() if d.random.random() < 0.3 else ""
        state[key] = {"uploadedSrc": whole, "figureClassNames": "wp-block-image size-large",
                      "imgClassNames": f"wp-image-{number}", "targetWidth": 2560,
                      "targetHeight": fit(d, 2560), "scaleAttr": False, "alt": caption}  # fmt: skip
        context = f"{{&quot;imageId&quot;:&quot;{key}&quot;}}"
        said = f'<figcaption class="wp-element-caption">{caption}</figcaption>' if caption else ""
        made.append(
            f"""<figure data-wp-context="{context}" data-wp-interactive="core/image" class="wp-block-image size-large wp-lightbox-container"><img loading="lazy" decoding="async" width="1024" height="{fit(d, 1024)}" data-wp-class--hide="state.isContentHidden" data-wp-on-async--click="actions.showLightbox" data-wp-on-async--load="callbacks.setButtonStyles" data-id="{number}" src="{sized[0][1]}" alt="{caption}" class="wp-image-{number}" srcset="{srcset}" sizes="auto, (max-width: 1024px) 100vw, 1024px" /><button class="lightbox-trigger" type="button" aria-haspopup="dialog" aria-label="Enlarge" data-wp-on-async--click="actions.showLightbox"></button>{said}</figure>"""
        )
        d.belongs(whole, *(url for _, url in sized), caption=caption)
        first = (
            first
            or f'<img width="1536" height="{fit(d, 1536)}" src="{sized[3][1]}" class="attachment-post-thumbnail size-post-thumbnail wp-post-image" alt="" fetchpriority="high" srcset="{srcset}">'
        )
    body, at = [], 0
    while at < len(made):
        take = d.random.choice((1, 2, 3, 6))
        group = made[at : at + take]
        at += take
        body.append(f"<p>{d.words(45)}</p>")
        if len(group) == 1:
            body.append(group[0].replace("wp-block-image", "wp-block-image alignwide", 1))
        else:
            body.append(
                f'<figure class="wp-block-gallery alignwide has-nested-images columns-{2 if len(group) == 2 else 3} is-cropped wp-block-gallery-{at} is-layout-flex wp-block-gallery-is-layout-flex">{"".join(group)}</figure>'
            )
    related = []
    for film in d.films[:3]:
        art = d.file(f"https://i0.wp.test/closeframe.test/wp-content/uploads/2024/11/{slug(film)}.jpg?resize=350%2C200&ssl=1", 350, 200)  # fmt: skip
        related.append(
            f'<div class="jp-relatedposts-post" data-post-id="{d.random.randint(900, 3000)}"><a class="jp-relatedposts-post-a" href="https://closeframe.test/2024/11/{slug(film)}/"><img class="jp-relatedposts-post-img" loading="lazy" src="{art}" width="350" height="200" alt="{film}" /></a><h4 class="jp-relatedposts-post-title"><a href="https://closeframe.test/2024/11/{slug(film)}/">{film}</a></h4></div>'
        )
    face = d.file(f"https://secure.gravatar.test/avatar/{d.token(32)}?s=96&d=mm&r=g", 96, 96)
    logo = d.file("/wp-content/uploads/2023/01/closeframe-logo.png", 240, 60)
    islands = {"state": {"core/image": {"metadata": state}}}
    return d.done(
        f"""<!DOCTYPE html><html lang="en-GB"><head><meta charset="UTF-8"><title>A diary from the set of {d.film} &#8211; Closeframe</title><style>{ESSAY_CSS}</style></head><body class="wp-singular post-template-default single single-post wp-embed-responsive"><div class="wp-site-blocks">
<header class="wp-block-template-part"><div class="wp-block-site-logo"><a href="https://closeframe.test/" class="custom-logo-link"><img width="120" height="30" src="{logo}" class="custom-logo" alt="Closeframe"></a></div><nav class="wp-block-navigation"><a href="/essays/">Essays</a> <a href="/reviews/">Reviews</a></nav></header>
<main class="wp-block-group is-layout-constrained"><h1 class="wp-block-post-title">A diary from the set of {d.film}</h1><figure class="alignwide wp-block-post-featured-image">{first}</figure></main>
<div class="entry-content wp-block-post-content is-layout-constrained">{"".join(body)}<div class="wp-block-group"><div class="wp-block-avatar"><img alt="" src="{face}" class="avatar avatar-96 photo wp-block-avatar__image" height="96" width="96"></div><p>{d.random.choice(PEOPLE)} photographs sets.</p></div>
<div id="jp-relatedposts" class="jp-relatedposts"><h3>Related</h3><div class="jp-relatedposts-items">{"".join(related)}</div></div></div><footer><p>Closeframe</p></footer></div>
<script type="application/json" id="wp-script-module-data-@wordpress/interactivity">{json.dumps(islands)}</script></body></html>"""
    )


GHOST_CSS = """body{margin:0;font:18px/1.6 Inter,sans-serif}.gh-navigation{padding:18px 40px;border-bottom:1px solid #eee}.gh-content>*{width:720px;max-width:720px;margin:24px auto}.gh-content>.kg-width-wide{width:1100px;max-width:1100px}
.kg-gallery-container{display:flex;flex-direction:column}.kg-gallery-row{display:flex}.kg-gallery-image{flex:1 1 0}.kg-gallery-row:not(:first-of-type){margin-top:12px}.kg-gallery-image:not(:first-of-type){margin-left:12px}.kg-gallery-image img{width:100%;height:100%;display:block;object-fit:cover}
.kg-image{width:100%;height:auto;display:block}.kg-bookmark-container{display:flex;border:1px solid #ddd;border-radius:6px;overflow:hidden;color:inherit;text-decoration:none}.kg-bookmark-content{padding:18px;flex:1}.kg-bookmark-thumbnail img{width:220px;height:140px;object-fit:cover}.kg-bookmark-icon{width:20px;height:20px}
.gh-feed{display:grid;grid-template-columns:repeat(4,1fr);gap:24px;width:1200px;margin:40px auto}.gh-card-image img{width:100%;height:170px;object-fit:cover}.gh-article-meta img{width:56px;height:56px;border-radius:50%}.gh-header{width:720px;margin:30px auto}"""

SINGLE = 'class="kg-image"'


def set_letter(seed: int) -> Page:
    """A newsletter from a set: cards of many pictures, single ones, links with a picture between."""
    d = Draft("set_letter", seed, "https://callsheet.test/week-six-in-the-studio/")
    reshaped(d, 1.5, 1.33)
    root = "https://callsheet.test/content/images"

    def image(kind: str, sizes: str) -> str:
        name = f"2025/06/DSC{d.random.randint(1000, 9999)}-{d.token(4)}.jpg"
        sized = [(w, d.file(f"{root}/size/w{w}/{name}", w)) for w in (600, 1000, 1600)]
        whole = d.file(f"{root}/{name}", 2000)
        d.belongs(whole, *(url for _, url in sized))
        srcset = ", ".join(f"{url} {w}w" for w, url in sized) + f", {whole} 2000w"
        return f'<img src="{whole}" {kind} alt="" loading="lazy" width="2000" height="{fit(d, 2000)}" srcset="{srcset}" sizes="{sizes}">'

    parts, left = [], d.count
    while left > 0:
        parts.append(f"<p>{d.words(50)}</p>")
        take = min(left, d.random.choice((1, 4, 6, 9)))
        left -= take
        if take == 1:
            parts.append(
                f'<figure class="kg-card kg-image-card kg-card-hascaption">{image(SINGLE, "(min-width: 720px) 720px")}<figcaption><span style="white-space: pre-wrap;">{d.random.choice(LENSES)}</span></figcaption></figure>'
            )
            continue
        rows = [min(3, take - at) for at in range(0, take, 3)]
        if rows[-1] == 1 and len(rows) > 1:
            rows[-2:] = [2, 2]
        drawn = ""
        for row in rows:
            cells = (image("", "(min-width: 1200px) 1200px") for _ in range(row))
            boxes = "".join(f'<div class="kg-gallery-image">{cell}</div>' for cell in cells)
            drawn += f'<div class="kg-gallery-row">{boxes}</div>'
        parts.append(
            f'<figure class="kg-card kg-gallery-card kg-width-wide"><div class="kg-gallery-container">{drawn}</div></figure>'
        )
    for film in d.films[:2]:
        thumb = d.file(f"{root}/thumbnail/{slug(film)}-{d.token(6)}.jpg", 1200, 630)
        icon = d.file(f"{root}/icon/favicon-{d.token(4)}.png", 64, 64)
        parts.insert(
            d.random.randint(1, len(parts)),
            f'<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="https://elsewhere.test/{slug(film)}"><div class="kg-bookmark-content"><div class="kg-bookmark-title">{film}</div><div class="kg-bookmark-description">{d.words(16)}</div><div class="kg-bookmark-metadata"><img class="kg-bookmark-icon" src="{icon}" alt=""><span class="kg-bookmark-author">Elsewhere</span></div></div><div class="kg-bookmark-thumbnail"><img src="{thumb}" alt="" onerror="this.style.display = \'none\'"></div></a></figure>',
        )
    feed = []
    for film in d.films[4:8]:
        name = f"2025/05/{slug(film)}.jpg"
        sized = [
            (w, d.file(f"{root}/size/w{w}/{name}", w, round(w * 0.66))) for w in (160, 320, 600)
        ]
        feed.append(
            f'<article class="gh-card post"><a class="gh-card-link" href="/{slug(film)}/"><figure class="gh-card-image"><img srcset="{", ".join(f"{url} {w}w" for w, url in sized)}" sizes="320px" src="{sized[2][1]}" alt="{film}" loading="lazy"></figure><div class="gh-card-wrapper"><h3 class="gh-card-title is-title">{film}</h3><p class="gh-card-excerpt is-body">{d.words(12)}</p></div></a></article>'
        )
    face = d.file(f"{root}/size/w160/2024/01/me.jpg", 160, 160)
    logo = d.file(f"{root}/2024/01/logo.png", 300, 60)
    return d.done(
        f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Week six in the studio</title><style>{GHOST_CSS}</style></head><body class="post-template tag-behind-the-scenes has-sans-title"><div class="gh-viewport">
<header id="gh-navigation" class="gh-navigation is-left-logo gh-outer"><a class="gh-navigation-logo is-title" href="https://callsheet.test"><img src="{logo}" alt="Callsheet" height="30"></a></header>
<main class="gh-main"><article class="gh-article post tag-behind-the-scenes"><header class="gh-header gh-article-header"><h1 class="gh-article-title is-title">Week six in the studio: {d.film}</h1><div class="gh-article-meta"><a href="/author/{d.token(4)}/"><img class="author-profile-image" src="{face}" alt=""></a> by {d.random.choice(PEOPLE)}</div></header>
<section class="gh-content gh-canvas is-body">{"".join(parts)}</section></article></main><section class="gh-container is-grid gh-outer"><h2 style="width:1200px;margin:auto">Read more</h2><div class="gh-feed gh-inner">{"".join(feed)}</div></section><footer class="gh-footer">Callsheet</footer></div></body></html>"""
    )


PORTAL_CSS = """body{margin:0;font:14px/1.5 "Malgun Gothic","Noto Sans CJK KR",sans-serif}ul{list-style:none;padding:0}#container{width:980px;margin:0 auto}.header{border-bottom:2px solid #222;padding:16px 0}
.sect-base-movie{display:flex;gap:30px;padding:30px 0}.thumb-image img{width:185px;height:260px}.sect-stillcut .slider{position:relative;height:440px;overflow:hidden;background:#000}.swiper-wrapper{display:flex;height:100%;transition:transform .3s}
.swiper-slide{flex:0 0 800px;margin:0 90px;display:flex;align-items:center}.swiper-slide img{max-width:800px;max-height:440px;width:100%;object-fit:contain}.btn-prev,.btn-next{position:absolute;top:190px;width:50px;height:60px;z-index:2}.btn-next{right:0}
.sect-trailer ul,.sect-staff ul,.sect-chart ol{display:flex;gap:16px}.sect-trailer img{width:300px;height:170px}.sect-staff img{width:100px;height:120px}.sect-chart img{width:150px;height:214px}.sect-grade img{width:42px;height:42px;border-radius:50%}"""
PORTAL_JS = """(function(){var w=document.querySelector('#stillcut_list .swiper-wrapper'),s=w.children,n=0;
function lazy(i){var m=s[i]&&s[i].querySelector('img[data-src]');if(m){m.src=m.dataset.src;m.removeAttribute('data-src');m.classList.remove('swiper-lazy');m.classList.add('swiper-lazy-loaded');}}
function to(i){n=Math.max(0,Math.min(s.length-1,i));w.style.transform='translate3d('+(-980*n)+'px,0,0)';lazy(n);lazy(n+1);document.getElementById('current').textContent=n+1;}
document.querySelector('.btn-next').onclick=function(){to(n+1)};document.querySelector('.btn-prev').onclick=function(){to(n-1)};to(0);})();"""


def still_cuts(seed: int) -> Page:
    """A Korean portal's film: still cuts to swipe whose pictures come late; trailers, faces, charts."""
    d = Draft("still_cuts", seed, "https://www.kinoland-kr.test/movies/detail-view/?midx=88012")
    host = "https://img.kinoland-kr.test/Movie/Thumbnail"
    slides = []
    for _ in range(d.count):
        name = f"88012{d.random.randint(100000, 999999)}"
        shown = d.file(f"{host}/StillCut/000088/88012/{name}_727.jpg", 800)
        slides.append(
            f'<div class="swiper-slide item-wrap"><div class="item"><img class="swiper-lazy" data-src="{shown}" alt="{d.film} 스틸컷" onerror="errorImage(this)"></div></div>'
        )
        d.belongs(shown)
    poster = d.file(f"{host}/Poster/000088/88012/88012_320.jpg", 320, 458)
    trailers, staff, chart, grades = [], [], [], []
    for index in d.some(3, 3):
        art = d.file(f"{host}/Trailer/88012/88012{d.token(5)}_1024.jpg", 1024, 576)
        trailers.append(
            f'<li><div class="box-image"><a href="#none" class="movie_player_popup" title="새창"><span class="thumb-image"><img src="{art}" alt="예고편 {index + 1}"><span class="ico-play">영상보기</span></span></a></div><div class="box-contents">[{d.film}] 예고편 {index + 1}</div></li>'
        )
    for person in d.random.sample(PEOPLE, 6):
        face = d.file(f"{host}/Persons/{d.token(5)}_107.jpg", 107, 133)
        staff.append(f'<li><img src="{face}" alt="{person}"><p>{person}</p></li>')
    for rank, film in enumerate(d.films[:5]):
        art = d.file(f"{host}/Poster/000087/{slug(film)}_185.jpg", 185, 264)
        chart.append(
            f'<li><strong class="rank">No.{rank + 1}</strong><a href="?midx={d.random.randint(10000, 90000)}"><img src="{art}" alt="{film} 포스터"></a></li>'
        )
    face = d.file("https://img.kinoland-kr.test/common/default_profile.gif", 62, 62)
    grades = [
        f'<li><img src="{face}" alt=""><p>{say(d, KOREAN, 10)}</p></li>' for _ in d.some(4, 8)
    ]
    logo = d.file("https://img.kinoland-kr.test/common/logo.png", 140, 40)
    return d.done(
        f"""<!DOCTYPE html><html lang="ko"><head><meta charset="utf-8"><title>{d.film} &lt; 무비차트 | 영화</title><style>{PORTAL_CSS}</style></head><body><div id="container"><div class="header"><h1><a href="/"><img src="{logo}" alt="키노랜드"></a></h1><ul class="nav"><li><a href="/movies/">영화</a></li></ul></div>
<div class="sect-base-movie"><div class="box-image"><span class="thumb-image"><img src="{poster}" alt="{d.film} 포스터"></span></div><div class="box-contents"><strong>{d.film}</strong><dl><dt>감독 :</dt><dd>{d.random.choice(PEOPLE)}</dd></dl><a class="link-reservation" href="/ticket/">예매하기</a></div></div>
<div class="sect-story-movie">{"<br>".join(say(d, KOREAN, 14) for _ in range(4))}</div><div class="sect-staff"><h4>출연</h4><ul>{"".join(staff)}</ul></div>
<div class="sect-trailer"><div class="heading"><h4>트레일러</h4><span class="count">{len(trailers)}건</span></div><ul>{"".join(trailers)}</ul></div>
<div class="sect-stillcut"><div class="heading"><h4>스틸컷</h4><span class="count"><strong id="current">1</strong>/{d.count}건</span></div><div class="slider swiper-container" id="stillcut_list"><button type="button" class="btn-prev">이전</button><div class="swiper-wrapper">{"".join(slides)}</div><button type="button" class="btn-next">다음</button></div></div>
<div class="sect-grade"><h4>관람평</h4><ul>{"".join(grades)}</ul></div><div class="sect-chart"><h4>무비차트</h4><ol>{"".join(chart)}</ol></div></div><script>{PORTAL_JS}</script></body></html>"""
    )
