"""A fifth blind set: a production's diary, a journal's year, a Korean review.

By an author who had not seen the reader; see `fifth`.
"""

from __future__ import annotations

import html
import json

from collect.galleries.draft import LENSES, Draft, Page, slug
from collect.galleries.fifth_parts import BLANK, LAZY, number, srcset, uploads

DIARY_STYLE = """<style>
*{box-sizing:border-box}body{margin:0;font:16px/1.7 "Open Sans",Arial,sans-serif;color:#666}
#main-header{display:flex;justify-content:space-between;padding:18px 10%;box-shadow:0 1px 0 #0001}
#logo{height:54px;width:auto}#top-menu{display:flex;gap:22px;list-style:none}
.et_pb_section{padding:54px 0}.et_pb_row{width:80%;max-width:1080px;margin:auto}
.et_pb_fullwidth_header{background:#0f1720;color:#fff;text-align:center;padding:80px 0}
.envira-gallery-wrap{margin:0 0 40px}.envira-gallery-public{display:flex;flex-wrap:wrap;gap:4px}
.envira-gallery-item{flex:1 1 auto;height:190px;position:relative;overflow:hidden}
.envira-gallery-item-inner,.envira-gallery-item a{display:block;height:100%}
.envira-gallery-item img{height:100%;width:100%;object-fit:cover;display:block}
.et_pb_gutters3{display:flex;gap:4%}.et_pb_column_1_4{width:22%;text-align:center}
.et_pb_team_member_image img{width:100%;height:auto;border-radius:4px}
.et_pb_blog_grid{display:grid;grid-template-columns:repeat(3,1fr);gap:24px}
.et_pb_post{border:1px solid #d8d8d8;padding:19px}.et_pb_post img{width:100%;height:auto}
.partners{display:flex;gap:40px;justify-content:center}.partners img{height:44px}
#main-footer{background:#222;color:#ccc;padding:30px 10%}
</style>"""


def production_diary(seed: int) -> Page:
    """A production company's page of pictures from the set, by a gallery plug-in of its blog."""
    site = "https://lighthouse-films.test"
    d = Draft("production_diary", seed, f"{site}/on-set/")
    up = f"{site}/wp-content/uploads"
    number_of = number(d, 200, 900)
    titled = d.random.random() < 0.4
    items = []
    for i in range(d.count):
        stem = f"{up}/2025/06/{slug(d.film)}_set_{i + 1:03d}"
        made = uploads(d, stem, 2048, (1024, 300, 768, 1536))
        thumb = d.file(f"{stem}-75x75_c.jpg", 75, 75)
        d.belongs(*made.values(), thumb)
        title = d.random.choice(LENSES).capitalize() if titled else f"{slug(d.film)}_set_{i + 1}"
        post = 2100 + i
        img = f'class="envira-gallery-image skip-lazy no-lazyload" data-envira-gallery-id="{number_of}" data-envira-index="{i}" data-envira-item-id="{post}" alt="{title}" title="{title}" width="640" height="{round(640 / d.aspect)}"'
        items.append(
            f'<div id="envira-gallery-item-{post}" class="envira-gallery-item envira-gallery-item-{i + 1} envira-lazy-load" style="padding-left: 2px; padding-bottom: 4px; padding-right: 2px;" itemscope itemtype="https://schema.org/ImageObject"><div class="envira-gallery-item-inner"><div class="envira-gallery-position-overlay envira-gallery-top-left"></div><div class="envira-gallery-position-overlay envira-gallery-bottom-right"></div>'
            f'<a href="{made[2048]}" class="envira-gallery-{number_of} envira-gallery-link" title="{title}" data-envira-item-id="{post}" data-caption="" data-envira-retina="" data-thumb="{thumb}" data-title="{title}" itemprop="contentUrl">'
            f'<img id="envira-gallery-image-{post}" {img} src="{BLANK}" data-src="{made[1024]}" data-envira-src="{made[1024]}" data-envira-srcset="{made[1024]} 400w, {made[2048]} 2x" itemprop="thumbnailUrl" srcset="{BLANK}" /></a>'
            f'<noscript><img {img} src="{made[1024]}" /></noscript></div></div>'
        )
    team = "".join(
        f'<div class="et_pb_column et_pb_column_1_4"><div class="et_pb_module et_pb_team_member"><div class="et_pb_team_member_image"><img decoding="async" width="400" height="400" src="{d.file(f"{up}/2024/01/{name.lower()}-400x400.jpg", 400, 400)}" alt="{name}" /></div><h4 class="et_pb_module_header">{name}</h4><p class="et_pb_member_position">{role}</p></div></div>'
        for name, role in (
            ("Mara", "Producer"), ("Teo", "Producer"), ("Ivy", "Line producer"), ("Sam", "Runner"),
        )
    )  # fmt: skip
    news = "".join(
        f'<article class="et_pb_post clearfix"><div class="et_pb_image_container"><a href="{site}/{slug(one)}/" class="entry-featured-image-url"><img loading="lazy" decoding="async" src="{d.file(f"{up}/2025/01/{slug(one)}-400x250.jpg", 400, 250)}" alt="{one}" srcset="{d.file(f"{up}/2025/01/{slug(one)}.jpg", 1080, 675)} 479w, {up}/2025/01/{slug(one)}-400x250.jpg 480w" sizes="(max-width:479px) 479px, 100vw" width="400" height="250" /></a></div><h2 class="entry-title"><a href="{site}/{slug(one)}/">{one}: news</a></h2><div class="post-content"><p>{d.words(16)}</p></div></article>'
        for one in d.random.sample(d.films, 3)
    )
    partners = "".join(
        f'<img loading="lazy" src="{d.file(f"{up}/2023/11/partner-{i}.png", 240, 90)}" alt="" width="240" height="90" />'
        for i in d.some(3, 7)
    )
    lazy = LAZY.replace("one.dataset.srcset", "one.dataset.enviraSrcset")
    return d.done(f"""<!DOCTYPE html><html lang="en-US"><head><meta charset="UTF-8" /><title>On set | Lighthouse Films</title>{DIARY_STYLE}</head>
<body class="page-template-default page et_pb_button_helper_class et_fixed_nav et_pb_pagebuilder_layout"><div id="page-container">
<header id="main-header"><a href="{site}/"><img src="{d.file(f"{up}/2022/01/lighthouse-logo.png", 300, 108)}" width="300" height="108" alt="Lighthouse Films" id="logo" data-height-percentage="54" /></a><ul id="top-menu" class="nav"><li><a href="/films/">Films</a></li><li class="current-menu-item"><a href="/on-set/">On set</a></li><li><a href="/contact/">Contact</a></li></ul></header>
<div id="et-main-area"><section class="et_pb_module et_pb_fullwidth_header"><h1 class="et_pb_module_header">On the set of {d.film}</h1><span class="et_pb_fullwidth_header_subhead">{d.words(10)}</span></section>
<div class="et_pb_section"><div class="et_pb_row"><div class="et_pb_text_inner"><p>{d.words(45)}</p></div>
<div id="envira-gallery-wrap-{number_of}" class="envira-gallery-wrap envira-layout-automatic envira-gallery-theme-base envira-lightbox-theme-base_dark" itemscope itemtype="https://schema.org/ImageGallery"><div data-row-height="190" data-justified-margins="4" data-gallery-theme="normal" id="envira-gallery-{number_of}" class="envira-gallery-public envira-gallery-justified-public envira-gallery-0-columns envira-clear" data-envira-columns="0">{"".join(items)}</div></div>
</div></div>
<div class="et_pb_section"><div class="et_pb_row et_pb_gutters3">{team}</div></div>
<div class="et_pb_section"><div class="et_pb_row"><h2>Latest</h2><div class="et_pb_blog_grid">{news}</div></div></div>
<div class="et_pb_section"><div class="et_pb_row partners">{partners}</div></div></div>
<footer id="main-footer">Lighthouse Films</footer></div>{lazy}</body></html>""")


CASPER_STYLE = """<style>
body{margin:0;font:20px/1.6 Georgia,serif;color:#15171a}img{max-width:100%;height:auto}
.gh-head{display:flex;justify-content:space-between;padding:20px 4vmin;font:16px sans-serif}.gh-head-logo img{max-height:40px}
.gh-canvas{display:grid;grid-template-columns:[full-start] minmax(4vmin,auto) [wide-start] minmax(auto,240px) [main-start] min(720px,calc(100% - 8vmin)) [main-end] minmax(auto,240px) [wide-end] minmax(4vmin,auto) [full-end]}
.gh-canvas>*{grid-column:main-start/main-end}.gh-article-image,.kg-width-wide{grid-column:wide-start/wide-end!important}
figure{margin:4vmin 0}.gh-article-image img,.kg-width-wide img{width:100%;display:block}
figcaption{font:14px sans-serif;text-align:center;color:#738a94;padding:10px}
.kg-bookmark-container{display:flex;border:1px solid #ddd;text-decoration:none;color:#111;font:15px sans-serif}
.kg-bookmark-content{padding:20px;flex:1}.kg-bookmark-thumbnail img{width:160px;height:100%;object-fit:cover}.kg-bookmark-icon{width:20px}
.author-profile-image{width:52px;height:52px;border-radius:50%;object-fit:cover}
.read-more{display:grid;grid-template-columns:repeat(3,1fr);gap:4vmin;max-width:1200px;margin:8vmin auto;padding:0 4vmin}
.post-card-image{width:100%;aspect-ratio:16/10;object-fit:cover}.site-footer{background:#0a0b0c;color:#fff;padding:40px;font:14px sans-serif}
</style>"""


def year_in_frames(seed: int) -> Page:
    """A journal's list of the year's finest frames: each large, with a heading and some words."""
    d = Draft("year_in_frames", seed, "https://thegate.test/the-year-in-frames/")

    def sizes(stem: str, whole: int = 2400, height: int | None = None) -> dict[int, str]:
        made = {}
        for width in (600, 1000, 1600):
            made[width] = d.file(
                f"https://thegate.test/content/images/size/w{width}/{stem}",
                width,
                None if height is None else round(height * width / whole),
            )
        made[whole] = d.file(f"https://thegate.test/content/images/{stem}", whole, height)
        return made

    count = d.random.randint(8, 20)
    titles = (d.films * 2)[:count]
    parts = []
    lead: dict[int, str] = {}
    for i, title in enumerate(titles):
        made = sizes(f"2024/12/{slug(title)}-{i}.jpg")
        big = {}
        if i == 0:
            big = {
                2000: d.file(
                    f"https://thegate.test/content/images/size/w2000/2024/12/{slug(title)}-{i}.jpg",
                    2000,
                )
            }
            lead = made | big
        said = f"<i>{title}</i>, shot by {d.random.choice(('A. Vane', 'R. Molk', 'Y. Sato'))}"
        d.belongs(*made.values(), *big.values())
        parts.append(
            f'<h2 id="{slug(title)}">{count - i}. {title}</h2><figure class="kg-card kg-image-card kg-width-wide kg-card-hascaption"><img src="{made[2400]}" class="kg-image" alt loading="lazy" width="2000" height="{round(2000 / d.aspect)}" srcset="{srcset(made)}" sizes="(min-width: 1200px) 1200px"><figcaption><span style="white-space: pre-wrap;">{said}</span></figcaption></figure><p>{d.words(d.random.randint(30, 90))}</p>'
        )
        if i == count // 2:
            thumb = d.file("https://thegate.test/content/images/thumbnail/interview.jpg", 1200, 630)
            icon = d.file("https://thegate.test/content/images/icon/favicon-7.png", 64, 64)
            parts.append(
                f'<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="https://elsewhere.test/talk"><div class="kg-bookmark-content"><div class="kg-bookmark-title">A talk about light</div><div class="kg-bookmark-description">{d.words(14)}</div><div class="kg-bookmark-metadata"><img class="kg-bookmark-icon" src="{icon}" alt><span class="kg-bookmark-author">Elsewhere</span></div></div><div class="kg-bookmark-thumbnail"><img src="{thumb}" alt onerror="this.style.display = \'none\'"></div></a></figure>'
            )
    cards = []
    for one in d.random.sample(d.films, 3):
        made = sizes(f"2024/11/{slug(one)}-cover.jpg", 2000, 1333)
        cards.append(
            f'<article class="post-card post"><a class="post-card-image-link" href="/{slug(one)}/"><img class="post-card-image" srcset="{srcset({w: a for w, a in made.items() if w < 2000})}" sizes="(max-width: 1000px) 400px, 800px" src="{made[600]}" alt="{one}" loading="lazy" /></a><div class="post-card-content"><h2 class="post-card-title">On {one}</h2><div class="post-card-excerpt">{d.words(20)}</div></div></article>'
        )
    face = d.file("https://thegate.test/content/images/size/w100/2022/04/face.jpg", 100, 100)
    lead_set = srcset({w: lead[w] for w in (600, 1000, 2000)})
    about = json.dumps(
        {
            "@context": "https://schema.org",
            "@type": "Article",
            "headline": "The year in frames",
            "image": {"@type": "ImageObject", "url": lead[2400], "width": 2400},
        }
    )
    return d.done(f"""<!DOCTYPE html><html lang="en"><head><title>The year in frames</title><meta charset="utf-8" /><meta property="og:image" content="{lead[2400]}"><script type="application/ld+json">{about}</script>{CASPER_STYLE}</head>
<body class="post-template tag-lists is-head-left-logo has-cover"><div class="viewport"><header id="gh-head" class="gh-head outer"><a class="gh-head-logo" href="/"><img src="{d.file("https://thegate.test/content/images/2021/09/the-gate.png", 320, 80)}" alt="The Gate"></a><nav><a href="/features/">Features</a> <a href="/about/">About</a> <a href="#/portal/signup">Subscribe</a></nav></header>
<main id="site-main" class="site-main"><article class="article post tag-lists image-full"><header class="article-header gh-canvas"><h1 class="article-title">The year in frames</h1><p class="article-excerpt">{d.words(20)}</p><div class="article-byline-content"><ul class="author-list"><li class="author-list-item"><a href="/author/ro/" class="author-avatar"><img class="author-profile-image" src="{face}" alt="Ro Halloran" /></a></li></ul></div>
<figure class="gh-article-image article-image"><img srcset="{lead_set}" sizes="(min-width: 1400px) 1400px, 92vw" src="{lead[2000]}" alt="The year in frames" /></figure></header>
<section class="gh-content gh-canvas"><p>{d.words(60)}</p>{"".join(parts)}<p>{d.words(30)}</p></section></article></main>
<aside class="read-more-wrap"><div class="read-more inner">{"".join(cards)}</div></aside><footer class="site-footer outer">The Gate &copy; 2025</footer></div></body></html>""")


NAVER_STYLE = """<style>
body{margin:0;font:15px/1.8 "Nanum Gothic","Noto Sans CJK KR",sans-serif;color:#333}
#blog-menu{height:40px;border-bottom:1px solid #eee;padding:0 20px}#wrapper{width:966px;margin:auto;display:flex;flex-direction:row-reverse;gap:24px}
#content-area{width:730px}#left-area{width:171px;font-size:12px}#left-area img{width:161px}
.se-documentTitle{padding:40px 0;text-align:center;font-size:30px}.se-component{margin:20px 0;text-align:center}
.se-module-image img{width:100%;display:block}.se-imageGroup-container{display:flex;gap:4px}.se-imageGroup-item{flex:1}
.se-sticker-image{width:185px}.se-oglink{border:1px solid #ddd;display:flex;text-align:left}.se-oglink-thumbnail-resource{width:120px;height:120px;object-fit:cover}
.thumblist{display:flex;gap:8px;list-style:none;padding:0}.thumblist img{width:120px;height:120px;object-fit:cover}
</style>"""


def korean_review(seed: int) -> Page:
    """A Korean blog's review of a film: stills between short lines, a sticker, other posts below."""
    d = Draft("korean_review", seed, "")
    blog, post = "filmnote", number(d, 223000000, 223999999)
    d.page.url = f"https://blog.naver.test/PostView.naver?blogId={blog}&logNo={post}"
    seen = 0

    def picture(group: bool) -> str:
        nonlocal seen
        seen += 1
        stem = f"https://postfiles.pstatic.test/MjAyNDEw{d.token(6)}/MDAx{d.token(20)}.JPEG/{slug(d.film)}_%EC%8A%A4%ED%8B%B8_{seen}.jpg"
        whole = d.file(stem, 1920)
        blur = d.file(f"{stem}?type=w80_blur", 80)
        shown = d.file(f"{stem}?type=w966", 966)
        d.belongs(whole, blur, shown)
        key = f"SE-{d.token(8)}-{d.token(4)}-11ef"
        data = html.escape(
            json.dumps(
                {
                    "id": key,
                    "src": stem,
                    "originalWidth": "1920",
                    "originalHeight": str(round(1920 / d.aspect)),
                    "linkUse": "false",
                    "link": "",
                }
            )
        )
        lazy = f'src="{blur}" data-lazy-src="{shown}"' if seen > 2 else f'src="{shown}"'
        module = f'<div class="se-module se-module-image"><a href="#" class="se-module-image-link __se_image_link __se_link" onclick="return false;" data-linktype="img" data-linkdata=\'{data}\'><img {lazy} data-width="966" data-height="{round(966 / d.aspect)}" alt="" class="se-image-resource"></a></div>'
        if group:
            return f'<div class="se-imageGroup-item se-imageGroup-col-2" style="width:50%;">{module}</div>'
        said = (
            f'<div class="se-module se-module-text se-caption"><p class="se-text-paragraph"><span class="se-fs-fs13">{d.film}, {seen}</span></p></div>'
            if d.random.random() < 0.2
            else ""
        )
        return f'<div class="se-component se-image se-l-default" id="{key}"><div class="se-component-content se-component-content-fit"><div class="se-section se-section-image se-l-default se-section-align-center">{module}{said}</div></div></div>'

    parts = []
    while seen < d.count:
        if d.random.random() < 0.2 and seen + 2 <= d.count:
            parts.append(
                f'<div class="se-component se-imageGroup se-l-default"><div class="se-component-content se-component-content-extend"><div class="se-section se-section-imageGroup"><div class="se-imageGroup-container">{picture(True)}{picture(True)}</div></div></div></div>'
            )
        else:
            parts.append(picture(False))
        parts.append(
            f'<div class="se-component se-text se-l-default"><div class="se-component-content"><div class="se-section se-section-text"><div class="se-module se-module-text"><p class="se-text-paragraph se-text-paragraph-align-center"><span class="se-fs- se-ff-">영화 &lt;{d.film}&gt; {d.words(12)}</span></p></div></div></div></div>'
        )
        if seen == 4:
            sticker = d.file(
                f"https://storep-phinf.pstatic.test/ogq_{d.token(10)}/original_{number(d, 1, 24)}.png?type=p100_100",
                185, 160,
            )  # fmt: skip
            parts.append(
                f'<div class="se-component se-sticker se-l-default"><div class="se-module se-module-sticker"><a href="#" class="__se_sticker_link" onclick="return false;"><img src="{sticker}" class="se-sticker-image" alt=""></a></div></div>'
            )
    og = d.file(f"https://dthumb-phinf.pstatic.test/?src={d.token(30)}&type=f560_560", 560, 560)
    others = "".join(
        f'<li class="item"><a href="/PostView.naver?blogId={blog}&amp;logNo={number(d, 222000000, 222999999)}" class="link pcol2"><img src="{d.file(f"https://blogthumb.pstatic.test/MjAyNDA5/{slug(one)}.jpg?type=s1", 193, 193)}" width="120" height="120" alt=""><strong class="title ell">{one} 후기</strong></a></li>'
        for one in d.random.sample(d.films, 5)
    )
    face = d.file("https://blogpfthumb-phinf.pstatic.test/profile.jpg?type=w161", 161, 161)
    script = """<script>(function () { var seen = new IntersectionObserver(function (all) { all.forEach(function (one) {
if (one.isIntersecting) { seen.unobserve(one.target); one.target.src = one.target.getAttribute("data-lazy-src"); one.target.classList.add("egjs-visible"); } }); }, { rootMargin: "600px" });
document.querySelectorAll("img[data-lazy-src]").forEach(function (one) { seen.observe(one); }); })();</script>"""
    return d.done(f"""<!DOCTYPE html><html lang="ko"><head><meta charset="utf-8"/><title>{d.film} 리뷰 : 네 번째 상영관</title>{NAVER_STYLE}</head><body>
<div id="blog-menu"><a href="/filmnote">블로그</a> <a href="#">이웃</a></div><div id="wrapper"><div id="content-area"><div id="postListBody"><div id="post-view{post}" class="wrap_rabbit pcol2 _param(1) _postViewArea{post}"><div class="se-viewer se-theme-default" lang="ko-KR"><div class="se-component se-documentTitle se-l-default"><div class="se-module se-module-text se-title-text"><p class="se-text-paragraph"><span>{d.film} 리뷰</span></p></div></div>
<div class="se-main-container">{"".join(parts)}
<div class="se-component se-oglink se-l-large_image"><div class="se-module se-module-oglink"><a href="https://movie.test/{slug(d.film)}" class="se-oglink-info" target="_blank"><img src="{og.replace("&", "&amp;")}" class="se-oglink-thumbnail-resource" alt=""><strong class="se-oglink-title">{d.film}</strong></a></div></div></div></div></div></div>
<div class="wrap_postlist"><h3>이 블로그 영화 카테고리 글</h3><ul class="thumblist">{others}</ul></div></div>
<div id="left-area"><div id="widget-profile"><img src="{face}" alt="프로필" width="161"><p>네 번째 상영관</p></div></div></div>{script}</body></html>""")
