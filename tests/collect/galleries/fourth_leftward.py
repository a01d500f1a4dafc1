"""Layouts of the fourth blind set: sites written from right to left."""

from __future__ import annotations

from html import escape

from collect.galleries.draft import Draft, Page
from collect.galleries.fourth_words import ARABIC, PERSIAN, digits, text

_AGENCY_CSS = """body{margin:0;font:14px/1.9 Tahoma,sans-serif;color:#222;background:#f4f4f4}a{color:#123a63;text-decoration:none}.container{width:1140px;margin:0 auto}.header_bg{background:#fff;border-bottom:3px solid #0b5394;height:90px}.header_bg img{margin-top:12px}
.row{display:flex;flex-wrap:wrap;margin:0 -8px}.col-md-27{width:75%;padding:0 8px;box-sizing:border-box}.col-md-9{width:25%;padding:0 8px;box-sizing:border-box}.album_body{background:#fff;padding:18px}.title{font-size:22px}
.list-unstyled{list-style:none;margin:0;padding:0}#lightgallery{display:flex;flex-wrap:wrap;gap:8px}#lightgallery li{width:264px;height:180px;overflow:hidden;cursor:pointer}#lightgallery img{width:264px;height:180px;object-fit:cover;display:block}
.box{background:#fff;margin-bottom:14px;padding:10px}.box .item{display:flex;gap:8px;margin-bottom:8px}.box .item img{width:90px;height:60px;object-fit:cover}.linear_news .item{border-bottom:1px dotted #ccc;padding:4px 0}
.other_albums{display:flex;gap:12px;flex-wrap:wrap}.other_albums .item{width:195px;display:block}.box .other_albums img{width:195px;height:130px;object-fit:cover}.tab_line img,.adv img{width:100%}.lead_img img{width:560px;height:350px;object-fit:cover}.nerkh td{padding:2px 8px}.footer{background:#0b2b4a;color:#fff;padding:24px 0;margin-top:20px}
.top_grid{display:grid;grid-template-columns:2fr 1fr 1fr;gap:10px}.box .top_grid .item,.box .cat_news .item{display:block}.box .top_grid img,.box .cat_news img{display:block;width:100%;height:150px;object-fit:cover}.top_grid .first{grid-row:span 2}.box .top_grid .first img{height:340px}.cat_news{display:grid;grid-template-columns:repeat(4,1fr);gap:10px}.flag img{width:24px;height:16px}"""


def _agency_top(d: Draft, title: str, kind: str) -> str:
    """Head and menu of the agency's site."""
    logo = d.file("/client/themes/fa/main/img/logo.png", 220, 64)
    icons = "".join(f'<a href="https://social{one}.test/khabar"><img src="{d.file(f"/client/themes/fa/main/img/soc{one}.png", 24, 24)}" alt="" width="24" height="24"></a>' for one in range(4))  # fmt: skip
    return f"""<!DOCTYPE html><html dir="rtl" lang="fa"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{title} | خبرگزاری</title><style>{_AGENCY_CSS}</style></head>
<body class="{kind}"><div class="header_bg"><div class="container"><a href="/fa"><img src="{logo}" alt="خبرگزاری"></a><span style="float:left;margin-top:30px">{icons}</span></div></div>
<div class="container"><nav><a href="/fa/politics">سیاسی</a> | <a href="/fa/culture">فرهنگ و هنر</a> | <a href="/fa/sport">ورزش</a> | <a href="/fa/photo">عکس</a> | <a href="/fa/film">فیلم</a></nav>"""


def _agency_foot(d: Draft) -> str:
    """What is below all of the agency's pages."""
    mark = d.file("https://trustseal.test/logo.aspx?id=88123&Code=xyz", 75, 100)
    hit = d.file("https://stat.test/hit.php?id=khabar", 1, 1)
    return f'</div><div class="footer"><div class="container">تمامی حقوق محفوظ است. <a href="https://trustseal.test/"><img src="{mark.replace("&", "&amp;")}" width="75" height="100" alt=""></a></div></div><img src="{hit}" width="1" height="1" alt=""></body></html>'


_LIGHT_JS = """document.querySelectorAll('#lightgallery li').forEach(function(li){li.addEventListener('click',function(e){e.preventDefault();
var o=document.createElement('div');o.className='lg-outer';o.style.cssText='position:fixed;inset:0;background:#000;text-align:center;z-index:99';var i=new Image();i.className='lg-object lg-image';i.src=li.dataset.src;i.style.maxHeight='100vh';
o.appendChild(i);o.onclick=function(){o.remove();};document.body.appendChild(o);});});"""


def agency_report(seed: int) -> Page:
    """A Persian agency's photo report: list items that hold the large addresses, links without one, other reports below."""
    d = Draft("agency_report", seed, "https://www.khabar.test/fa/album/1402771/")
    day = "/files/fa/news/1403/8/27"
    title = d.random.choice(PERSIAN)
    said = d.random.random() < 0.5
    rows = []
    for _ in range(d.count):
        number = digits(d, 7)
        width, height = d.random.choice(((1500, 1000), (1500, 1000), (1500, 844), (900, 1350)))
        whole = d.file(f"{day}/{number}_{(tail := digits(d, 3))}.jpg", width, height)
        middle = d.file(f"{day}/{number}_{tail}_800.jpg", 800, round(800 * height / width))
        small = d.file(f"{day}/{number}_{tail}_thumb.jpg", 320, 215)
        d.belongs(small, middle, whole)
        sub = escape(f"<h4>{title}</h4><p>عکس: م. رستمی</p>") if said else ""
        rows.append(f'<li class="col-xs-36 col-sm-12" data-responsive="{middle} 800" data-src="{whole}" data-sub-html="{sub}"><a href=""><img class="img-responsive" src="{small}" alt="{title}"></a></li>')  # fmt: skip
    others = "".join(f'<div class="item"><a href="/fa/album/{digits(d, 7)}/"><img src="{d.file(f"/files/fa/news/1403/8/{one + 1}/{digits(d, 7)}_{digits(d, 3)}.jpg", 300, 200)}" alt=""></a><div><a href="#">{d.random.choice(PERSIAN)}</a></div></div>' for one in d.some(4, 12))  # fmt: skip
    side = "".join(f'<div class="item"><a href="/fa/news/{digits(d, 7)}/"><img src="{d.file(f"/files/fa/news/1403/8/26/{digits(d, 7)}_{digits(d, 3)}.jpg", 200, 133)}" alt=""></a><a href="#">{d.random.choice(PERSIAN)}</a></div>' for _ in d.some(4, 9))  # fmt: skip
    lines = "".join(f'<div class="item"><a href="/fa/news/{digits(d, 7)}/">{d.random.choice(PERSIAN)}</a></div>' for _ in d.some(8, 15))  # fmt: skip
    adverts = "".join(f'<div class="adv"><a href="/fa/ads/redirect/a/{digits(d, 4)}"><img src="{d.file(f"/files/fa/adv/{digits(d, 5)}_{digits(d, 3)}.gif", 280, 120)}" alt=""></a></div>' for _ in d.some(1, 4))  # fmt: skip
    return d.done(f"""{_agency_top(d, title, "album_page")}
<div class="row"><div class="col-md-27"><div class="album_body"><div class="news_path">عکس » فرهنگ و هنر</div><h1 class="title">{title}</h1><div class="subtitle">{text(d, PERSIAN, 1, 3)}</div><div class="news_pdate_c">۲۷ آبان ۱۴۰۳ - ۲۱:۳۰</div>
<ul id="lightgallery" class="list-unstyled row-gallery">{"".join(rows)}</ul><div class="news_tags">برچسب‌ها: سینما، جشنواره</div></div>
<div class="box"><h3>گزارش‌های تصویری دیگر</h3><div class="other_albums">{others}</div></div></div>
<div class="col-md-9">{adverts}<div class="box"><h3>پربیننده‌ترین</h3>{side}</div><div class="box linear_news"><h3>آخرین اخبار</h3>{lines}</div></div></div>
<script>{_LIGHT_JS}</script>{_agency_foot(d)}""")


def agency_front(seed: int) -> Page:
    """A Persian agency's front page: leads, columns and rows of other people's news with a picture each: no gallery."""
    d = Draft("agency_front", seed, "https://www.khabar.test/fa")

    def news(width: int, height: int) -> str:
        number = digits(d, 7)
        picture = d.file(f"/files/fa/news/1403/8/{d.random.randint(1, 27)}/{number}_{digits(d, 3)}.jpg", width, height)  # fmt: skip
        title = d.random.choice(PERSIAN)
        return f'<div class="item"><a class="img" href="/fa/news/{number}/"><img src="{picture}" alt="{title}" title="{title}"></a><a class="title5" href="/fa/news/{number}/">{title}</a></div>'

    lead = f'<div class="first">{news(560, 350)}</div>' + "".join(news(270, 180) for _ in range(4))  # fmt: skip
    parts = "".join(
        f'<div class="box"><h3><a href="/fa/{slug}">{name}</a></h3><div class="cat_news">{"".join(news(260, 170) for _ in range(d.random.choice((4, 8))))}</div></div>'
        for slug, name in (("culture", "فرهنگ و هنر"), ("sport", "ورزش"), ("world", "جهان"))
    )
    side = "".join(news(120, 80) for _ in d.some(5, 12))
    lines = "".join(f'<div class="item"><a href="/fa/news/{digits(d, 7)}/">{d.random.choice(PERSIAN)}</a></div>' for _ in d.some(10, 25))  # fmt: skip
    adverts = "".join(f'<div class="adv"><a href="/fa/ads/redirect/a/{digits(d, 4)}"><img src="{d.file(f"/files/fa/adv/{digits(d, 5)}.gif", 280, 120)}" alt=""></a></div>' for _ in d.some(2, 6))  # fmt: skip
    rates = "".join(f'<tr><td class="flag"><img src="{d.file(f"/client/themes/fa/main/img/flag_{one}.png", 24, 16)}" alt=""></td><td>{digits(d, 5)}</td></tr>' for one in ("usd", "eur", "aed"))  # fmt: skip
    return d.done(f"""{_agency_top(d, "صفحه نخست", "home_page")}
<div class="box"><div class="top_grid">{lead}</div></div>
<div class="row"><div class="col-md-27">{parts}</div><div class="col-md-9">{adverts}<div class="box"><table class="nerkh">{rates}</table></div><div class="box linear_news"><h3>آخرین اخبار</h3>{lines}</div><div class="box"><h3>پربیننده‌ترین</h3>{side}</div></div></div>
{_agency_foot(d)}""")


_PAPER_CSS = """body{margin:0;font:15px/1.8 Tahoma,sans-serif;color:#222}a{color:#111;text-decoration:none}.td-container{width:1068px;margin:0 auto}.td-header-wrap{border-bottom:1px solid #eee}.td-main-logo img{height:90px}.td-pb-row{display:flex;gap:48px}.td-pb-span8{width:696px}.td-pb-span4{width:324px}
.td-post-title .entry-title{font-size:34px;line-height:1.3}.td-module-thumb{position:relative}.td-gallery{background:#222;color:#fff;margin:20px 0;direction:ltr}.td-gallery-slide-top{padding:10px 16px;display:flex;justify-content:space-between}
.td-doubleSlider-1{position:relative;overflow:hidden;width:696px;height:430px}.td-doubleSlider-1 .td-slider{display:flex;transition:transform .3s}.td-slide-item{flex:none;width:696px;height:430px;position:relative}.td-slide-galery-figure{margin:0}.td-slide-item img{width:696px;height:430px;object-fit:contain}
.td-slide-caption{position:absolute;bottom:0;left:0;right:0;background:rgba(0,0,0,.6);padding:8px;font-size:13px}.td-doubleSlider-2{overflow:hidden;padding:10px}.td-doubleSlider-2 .td-slider{display:flex;gap:6px}.td-button{flex:none;width:80px;height:60px;position:relative;cursor:pointer}.td-button img{width:80px;height:60px}
.td_module_related_posts{width:218px}.td_block_inner .td-related-row{display:flex;gap:20px;flex-wrap:wrap}.entry-thumb{display:block;max-width:100%}.td_module_6{display:flex;gap:12px;margin-bottom:16px}.td_module_6 .td-module-thumb{flex:none;width:100px}.td-author-name img,.td-a-rec img{max-width:100%}.author-box-wrap{display:flex;border:1px solid #eee;padding:20px;gap:14px}.td-footer-wrapper{background:#222;color:#ccc;padding:40px 0;margin-top:40px}.td-excerpt{color:#777}"""

_PAPER_JS = """(function(){var g=document.querySelector('.td-gallery'),top1=g.querySelector('.td-doubleSlider-1 .td-slider'),n=g.querySelectorAll('.td-slide-item').length,at=0;
function go(i){at=(i+n)%n;top1.style.transform='translateX('+(-696*at)+'px)';g.querySelector('.td-gallery-slide-item-focus').textContent=at+1;}
g.querySelector('.doubleSliderNextButton').onclick=function(){go(at+1)};g.querySelector('.doubleSliderPrevButton').onclick=function(){go(at-1)};
g.querySelectorAll('.td-button').forEach(function(b,i){b.onclick=function(){go(i)}});})();"""


def paper_slider(seed: int) -> Page:
    """An Arabic film magazine in a newspaper theme: a slider of the theme's own over its strip, related posts."""
    d = Draft("paper_slider", seed, "https://cinema-arabi.test/2024/11/17/suwar-min-al-film/")
    uploads = "/wp-content/uploads/2024/11"
    title = d.random.choice(ARABIC)
    said = d.random.random() < 0.6
    slides, strip = [], []
    for index in range(d.count):
        name = f"film-still-{index + 1}-{d.token(4)}"
        width = d.random.choice((1280, 1600, 1920))
        height = round(width / d.aspect)
        whole = d.file(f"{uploads}/{name}.jpg", width, height)
        shown = d.file(f"{uploads}/{name}-{1024}x{round(1024 / d.aspect)}.jpg", 1024)
        third = d.file(f"{uploads}/{name}-300x{round(300 / d.aspect)}.jpg", 300)
        small = d.file(f"{uploads}/{name}-80x60.jpg", 80, 60)
        d.belongs(whole, shown, third, small)
        note = f'<figcaption class="td-slide-caption td-gallery-slide-content"><div class="td-gallery-slide-copywrite">{d.random.choice(ARABIC)}</div></figcaption>' if said else ""  # fmt: skip
        slides.append(f"""
                    <div class = "td-slide-item td-item{index + 1}">
                        <figure class="td-slide-galery-figure td-slide-popup-gallery">
                            <a class="slide-gallery-image-link" href="{whole}" title="{name}"  data-caption=""  data-description="">
                                <img src="{shown}" srcset="{shown} 1024w, {third} 300w" sizes="(max-width: 1024px) 100vw, 1024px" alt="">
                            </a>
                            {note}
                        </figure>
                    </div>""")
        strip.append(f"""
                    <div class = "td-button td-item{index + 1}">
                        <img src="{small}" alt="{name}" />
                        <div class = "td-border"></div>
                    </div>""")
    number = digits(d, 4)

    def module(kind: str, width: int, height: int) -> str:
        name = d.random.choice(ARABIC)
        picture = d.file(f"/wp-content/uploads/2024/{d.random.randint(1, 10):02}/{d.token(10)}-{width}x{height}.jpg", width, height)  # fmt: skip
        return f'<div class="{kind} td_module_wrap td-animation-stack"><div class="td-module-image"><div class="td-module-thumb"><a href="/2024/10/{d.token(6)}/" rel="bookmark" class="td-image-wrap" title="{name}"><img class="entry-thumb" src="{picture}" alt="" title="{name}" data-type="image_tag" width="{width}" height="{height}" /></a></div></div><div class="item-details"><h3 class="entry-title td-module-title"><a href="#">{name}</a></h3></div></div>'

    related = "".join(f'<div class="td-related-span4">{module("td_module_related_posts", 218, 150)}</div>' for _ in range(d.random.choice((3, 6))))  # fmt: skip
    side = "".join(module("td_module_6", 100, 70) for _ in d.some(4, 8))
    logo = d.file(f"{uploads}/logo-cinema.png", 272, 90)
    face = d.file("https://secure.gravatar.test/avatar/" + d.token(32) + "?s=96&d=mm&r=g", 96, 96)
    twice = d.file("https://secure.gravatar.test/avatar/" + d.token(32) + "?s=192&d=mm&r=g", 192, 192)  # fmt: skip
    advert = d.file(f"{uploads}/rec-sidebar.jpg", 300, 250)
    return d.done(f"""<!doctype html >
<html dir="rtl" lang="ar"><head><meta charset="UTF-8" /><title>{title} | سينما عربي</title><meta property="og:image" content="{d.page.truth[0].largest}" /><meta name="generator" content="WordPress 6.6.2" /><style>{_PAPER_CSS}</style></head>
<body class="rtl post-template-default single single-post postid-{number} single-format-standard td-standard-pack global-block-template-1 td-animation-stack-type0 td-full-layout"><div id="td-outer-wrap" class="td-theme-wrap">
<div class="td-header-wrap td-header-style-1"><div class="td-container"><div class="td-main-logo"><a href="/"><img class="td-retina-data" data-retina="{logo}" src="{logo}" alt="سينما عربي" /></a></div></div></div>
<div class="td-main-content-wrap td-container-wrap"><div class="td-container td-post-template-default"><div class="td-pb-row"><div class="td-pb-span8 td-main-content" role="main"><div class="td-ss-main-content">
<article id="post-{number}" class="post-{number} post type-post status-publish format-standard has-post-thumbnail hentry category-18" itemscope itemtype="https://schema.org/Article"><div class="td-post-header"><header class="td-post-title"><h1 class="entry-title">{title}</h1></header></div>
<div class="td-post-content tagdiv-type"><p>{text(d, ARABIC, 2, 4)}</p>
<div id="td_uid_1_{d.token(13)}" class="td-gallery td-slide-on-2-columns">
    <div class="post_td_gallery">
        <div class="td-gallery-slide-top">
           <div class="td-gallery-title">{d.film}</div>
            <div class="td-gallery-controls-wrapper">
                <div class="td-gallery-slide-count"><span class="td-gallery-slide-item-focus">1</span> من {d.count}</div>
                <div class="td-gallery-slide-prev-next-but"><i class = "td-icon-left doubleSliderPrevButton">‹</i><i class = "td-icon-right doubleSliderNextButton">›</i></div>
            </div>
        </div>
        <div class = "td-doubleSlider-1 "><div class = "td-slider">{"".join(slides)}
        </div></div>
        <div class = "td-doubleSlider-2"><div class = "td-slider">{"".join(strip)}
        </div></div>
    </div>
</div>
<p>{text(d, ARABIC, 2, 5)}</p></div>
<footer><div class="author-box-wrap"><a href="/author/lina/"><img alt="" src="{face.replace("&", "&#038;")}" srcset="{twice.replace("&", "&#038;")} 2x" class="avatar avatar-96 photo" height="96" width="96" decoding="async"/></a><div class="desc"><div class="td-author-name vcard author"><a href="/author/lina/">لينا</a></div></div></div></footer></article>
<div class="td_block_wrap td_block_related_posts td_uid_3 td_with_ajax_pagination"><h4 class="td-related-title td-block-title"><a class="td-related-left td-cur-simple-item" href="#">مقالات ذات صلة</a></h4><div class="td_block_inner"><div class="td-related-row">{related}</div></div></div></div></div>
<div class="td-pb-span4 td-main-sidebar" role="complementary"><div class="td-a-rec td-a-rec-id-sidebar"><a href="https://ads.test/"><img src="{advert}" alt=""></a></div><div class="td_block_wrap td_block_7"><h4 class="block-title"><span>الأكثر قراءة</span></h4>{side}</div></div></div></div></div>
<div class="td-footer-wrapper"><div class="td-container"><img src="{logo}" alt="" style="height:50px"> © سينما عربي</div></div></div><script>{_PAPER_JS}</script></body></html>""")
