"""Blind layouts of towns and schools: what happened here, with pictures."""

from __future__ import annotations

import json
from html import escape

from collect.galleries.draft import Draft, Page


def town_report(seed: int) -> Page:
    """A German town's report of its fair: rows of columns in the content system's own gallery; a box."""
    d = Draft("town_report", seed, "https://www.stadt.photos.test/aktuelles/detail/herbstmarkt")
    columns = d.random.choice((2, 3, 4))
    width = 1100 // columns
    popup, captions = d.random.random() < 0.3, d.random.random() < 0.5
    rows = ""
    for at in range(d.count):
        name = f"Herbstmarkt_{at + 1:03}"
        folder = f"/fileadmin/_processed_/{d.token(1)}/{d.token(1)}"
        small = f"{folder}/csm_{name}_{d.token(10)}.jpg"
        d.file(small, width, width * 2 // 3)
        if popup:
            d.belongs(small)
            link = f'href="/index.php?eID=tx_cms_showpic&amp;file={800 + at}&amp;md5={d.token(40)}&amp;parameters%5B0%5D={d.token(60)}" data-window-url="/index.php?eID=tx_cms_showpic&amp;file={800 + at}&amp;md5={d.token(40)}" data-window-target="thePicture" data-window-features="width=800,height=533,status=0,menubar=0"'
        else:
            whole = f"{folder}/csm_{name}_{d.token(10)}.jpg"
            d.file(whole, 1600, 1067)
            d.belongs(whole, small)
            link = f'href="{whole}" class="lightbox" data-fancybox="lightbox-group-c4711" title=""'
        told = (
            '<figcaption class="image-caption">Bild: Pressestelle</figcaption>' if captions else ""
        )
        if at % columns == 0:
            rows += ("</div>" if at else "") + '<div class="ce-row">'
        rows += f'<div class="ce-column"><figure class="image"><a {link}><img class="image-embed-item" alt="Menschen auf dem Herbstmarkt" src="{small}" width="{width}" height="{width * 2 // 3}" loading="lazy" /></a>{told}</figure></div>'
    rows += "</div>"
    d.file("/typo3conf/ext/sitepackage/Resources/Public/Images/wappen.png", 90, 110)
    d.file("/fileadmin/_processed_/0/1/csm_kopfbild_stadt_0badc0ffee.jpg", 1920, 420)
    side = ""
    for at in d.some(2, 4):
        face = f"/fileadmin/_processed_/{d.token(1)}/{d.token(1)}/csm_meldung{at}_{d.token(10)}.jpg"
        d.file(face, 320, 200)
        side += f'<div class="article articletype-0"><div class="news-img-wrap"><a href="/aktuelles/detail/meldung-{at}"><img loading="lazy" src="{face}" width="320" height="200" alt="" /></a></div><h3><a href="/aktuelles/detail/meldung-{at}">Meldung {at} aus dem Rathaus</a></h3></div>'
    return d.done(f"""<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><!-- This website is powered by TYPO3 --><meta name="generator" content="TYPO3 CMS" /><title>Herbstmarkt: Stadt</title>
<style>body{{margin:0;font:17px/1.5 Arial}}header{{display:flex;gap:20px;padding:14px 40px;align-items:center}}.kopf img{{width:100%;height:220px;object-fit:cover}}main{{max-width:1180px;margin:0 auto;padding:20px}}.ce-row{{display:flex;gap:12px;margin-bottom:12px}}.ce-column{{flex:1}}.ce-column img{{width:100%;height:auto}}figure{{margin:0}}.news-list{{display:flex;gap:20px;background:#eef2f5;padding:20px}}.news-list img{{width:200px;height:auto}}</style></head><body id="p214" class="page-214">
<header><a href="/" title="Startseite"><img src="/typo3conf/ext/sitepackage/Resources/Public/Images/wappen.png" alt="Wappen" width="60" /></a><nav><a href="/rathaus">Rathaus</a> <a href="/leben">Leben</a> <a href="/tourismus">Tourismus</a></nav></header><div class="kopf"><img src="/fileadmin/_processed_/0/1/csm_kopfbild_stadt_0badc0ffee.jpg" alt="" width="1920" height="420" /></div>
<main id="content"><!--TYPO3SEARCH_begin--><div id="c4711" class="frame frame-default frame-type-textpic frame-layout-0"><header><h1>Herbstmarkt lockt Tausende in die Altstadt</h1></header><div class="ce-textpic ce-center ce-above"><div class="ce-bodytext"><p>Bei bestem Wetter kamen am Wochenende viele Gäste zum Markt. Einige Eindrücke in Bildern.</p></div><div class="ce-gallery" data-ce-columns="{columns}" data-ce-images="{d.count}"><div class="ce-outer"><div class="ce-inner">{rows}</div></div></div></div></div><!--TYPO3SEARCH_end-->
<div id="c88" class="frame frame-type-news_newsliststicky"><div class="news"><h2>Weitere Meldungen</h2><div class="news-list-view news-list">{side}</div></div></div></main><footer><a href="/impressum">Impressum</a> <a href="/datenschutz">Datenschutz</a></footer></body></html>""")


def school_day(seed: int) -> Page:
    """A school's sports day: a plug-in's items with lazy cached thumbs, half its pages kept in a script."""
    d = Draft("school_day", seed, "https://www.school.photos.test/sports-day-photos/")
    up = "https://www.school.photos.test/wp-content/uploads"
    paged = d.random.random() < 0.5 and d.count > 12
    first, items, later = 12 if paged else d.count, "", []
    for at in range(d.count):
        name = f"Sports-Day-{at + 1}"
        whole, small = (
            f"{up}/2024/06/{name}.jpg",
            f"{up}/cache/2024/06/{name}/{d.random.randint(10**9, 4 * 10**9)}.jpg",
        )
        d.file(whole, 2048, 1365)
        d.file(small, 240, 180)
        d.belongs(whole, small)
        if at >= first:
            later.append({"type": "image", "href": whole, "src": small, "width": 240, "height": 180, "alt": name, "attr": {"anchor": {"data-attachment-id": 5000 + at}, "image": {"class": "skip-lazy"}}})  # fmt: skip
            continue
        items += f"""<div class="fg-item fg-type-image fg-idle"><figure class="fg-item-inner"><a href="{whole}" data-attachment-id="{5000 + at}" data-type="image" class="fg-thumb"><span class="fg-image-wrap"><img decoding="async" width="240" height="180" class="skip-lazy fg-image" loading="eager" alt="{name}" src="data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20width%3D%22240%22%20height%3D%22180%22%20viewBox%3D%220%200%20240%20180%22%3E%3C%2Fsvg%3E" data-src-fg="{small}"></span><span class="fg-image-overlay"></span></a></figure><div class="fg-loader"></div></div>"""
    settings = {
        "item": {"showCaptionTitle": False},
        "lazy": True,
        "template": {},
        "src": "data-src-fg",
    }
    if paged:
        settings["paging"] = {"type": "loadMore", "size": 12}
    kept = f'<script type="text/javascript">window["foogallery-gallery-321_items"] = {json.dumps(later)};</script>' if paged else ""  # fmt: skip
    more = '<div class="fg-paging-container fg-loadMore-container"><button type="button" class="fg-load-more">Load More</button></div>' if paged else ""  # fmt: skip
    d.file(f"{up}/2020/01/crest-200x200.png", 200, 200)
    d.file(f"{up}/2021/09/ofsted-good.png", 160, 160)
    d.file(f"{up}/2021/09/eco-schools.png", 160, 160)
    news = ""
    for at in d.some(2, 4):
        d.file(f"{up}/2024/05/news-{at}-300x200.jpg", 300, 200)
        news += f'<li class="wp-block-post"><figure class="wp-block-post-featured-image"><a href="https://www.school.photos.test/news-{at}/"><img src="{up}/2024/05/news-{at}-300x200.jpg" class="attachment-medium size-medium wp-post-image" width="300" height="200" alt="" loading="lazy"></a></figure><h4>School news {at}</h4></li>'
    return d.done(f"""<!DOCTYPE html><html lang="en-GB"><head><meta charset="UTF-8"><title>Sports Day photos - School</title><meta name="generator" content="WordPress 6.5.4">
<style>body{{margin:0;font:16px/1.6 "Open Sans",sans-serif}}header{{background:#7a1f2b;color:#fff;padding:16px;display:flex;gap:20px}}.entry{{max-width:1060px;margin:0 auto;padding:20px}}.foogallery{{display:flex;flex-wrap:wrap;justify-content:center;gap:10px}}.fg-item-inner{{margin:0;border:4px solid #fff;box-shadow:0 0 3px #0006}}.fg-image{{display:block}}.news{{display:flex;gap:16px;list-style:none;padding:0}}.news img{{width:200px;height:auto}}footer{{background:#eee;padding:16px}}footer img{{width:80px;height:80px}}</style></head><body class="page-template-default page page-id-812">
<header id="masthead"><a href="https://www.school.photos.test/" class="custom-logo-link"><img width="80" height="80" src="{up}/2020/01/crest-200x200.png" class="custom-logo" alt="School"></a><nav>Home Parents Classes Contact</nav></header>
<div class="entry"><h1 class="entry-title">Sports Day photos</h1><div class="entry-content"><p>Thank you to all who came and cheered.</p><div class="foogallery foogallery-container foogallery-default foogallery-lightbox-foobox fg-center fg-default fg-gutter-10 fg-light fg-border-thin fg-shadow-outline fg-loading-default fg-loaded-fade-in fg-caption-hover fg-hover-fade" id="foogallery-gallery-321" data-foogallery="{escape(json.dumps(settings))}">{items}</div>{kept}{more}</div>
<h3>Latest news</h3><ul class="news wp-block-post-template">{news}</ul></div><footer><img src="{up}/2021/09/ofsted-good.png" alt="Good" width="160" height="160"><img src="{up}/2021/09/eco-schools.png" alt="Eco" width="160" height="160"></footer>
<script>(function(){{var g=document.getElementById("foogallery-gallery-321"),k=window["foogallery-gallery-321_items"]||[],b=document.querySelector(".fg-load-more");var io=new IntersectionObserver(function(es){{es.forEach(function(e){{if(e.isIntersecting){{var i=e.target;i.src=i.getAttribute("data-src-fg");io.unobserve(i)}}}})}});g.querySelectorAll(".fg-image").forEach(function(i){{io.observe(i)}});if(b)b.onclick=function(){{k.splice(0,12).forEach(function(o){{var v=document.createElement("div");v.className="fg-item fg-type-image";v.innerHTML='<figure class="fg-item-inner"><a class="fg-thumb" href="'+o.href+'"><span class="fg-image-wrap"><img class="fg-image" width="240" height="180" src="'+o.src+'"></span></a></figure>';g.appendChild(v)}});if(!k.length)b.remove()}}}})();</script></body></html>""")


def council_party(seed: int) -> Page:
    """A Hungarian council's village day: linked previews in a noscript that a script sets up; banners."""
    d = Draft(
        "council_party", seed, "https://www.falu.photos.test/index.php/hirek/412-falunap-kepek"
    )
    items = ""
    for at in range(d.count):
        tall = d.random.random() < 0.15
        name = f"falunap_{at + 1:03}.jpg"
        whole = f"/images/falunap2024/{name}"
        small = f"/cache/preview/{d.token(32)}.jpg"
        twice = f"/cache/preview/{d.token(32)}.jpg"
        d.file(whole, *((1067, 1600) if tall else (1600, 1067)))
        d.file(small, *((100, 150) if tall else (200, 150)))
        d.file(twice, *((200, 300) if tall else (400, 300)))
        d.belongs(whole, twice, small)
        items += f'<li><a class="sigplus-image" href="{whole}" data-image-file-name="{name}" data-image-file-size="{d.random.randint(200000, 900000)}" data-title="Falunap" data-summary="Falunap 2024"><img class="sigplus-preview" width="{100 if tall else 200}" height="150" src="{small}" srcset="{twice} 2x" alt="Falunap" sizes="{100 if tall else 200}px" /></a></li>\n'
    side = ""
    for at in d.some(3, 6):
        d.file(f"/images/banners/palyazat{at}.png", 220, 120)
        side += f'<div class="mod-banners__item banneritem"><a href="/index.php/component/banners/click/{at}" target="_blank" rel="noopener noreferrer"><img src="/images/banners/palyazat{at}.png" alt="Pályázat {at}" width="220" height="120" /></a></div>'
    d.file("/images/cimer.png", 120, 150)
    d.file("/media/system/images/printButton.png", 16, 16)
    return d.done(f"""<!DOCTYPE html><html lang="hu-hu" dir="ltr"><head><meta charset="utf-8"><meta name="generator" content="Joomla! - Open Source Content Management"><title>Falunap képekben</title>
<style>body{{margin:0;font:15px Verdana}}header{{background:#3a6b35;color:#fff;padding:10px;display:flex;gap:14px}}.grid{{display:grid;grid-template-columns:220px 1fr;gap:24px;max-width:1160px;margin:16px auto}}.sigplus-gallery ul{{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:6px;justify-content:center}}.sigplus-preview{{border:1px solid #ccc;padding:3px;display:block}}</style></head><body class="site com_content view-article itemid-118">
<header><a class="brand-logo" href="/"><img src="/images/cimer.png" alt="Községi Önkormányzat" width="48" height="60" /></a><h2>Községi Önkormányzat</h2></header><div class="grid"><aside class="sidebar-left"><ul class="mod-menu"><li><a href="/index.php/onkormanyzat">Önkormányzat</a></li><li><a href="/index.php/hirek">Hírek</a></li></ul>{side}</aside>
<main><div class="com-content-article item-page" itemscope><div class="page-header"><h1 itemprop="headline">Falunap képekben</h1></div><a href="/index.php/hirek/412?tmpl=component&amp;print=1"><img src="/media/system/images/printButton.png" alt="Nyomtatás" width="16" height="16" /></a><div itemprop="articleBody" class="com-content-article__body"><p>Idén is sokan jöttek el a falunapra.</p>
<div id="sigplus_1001" class="sigplus-gallery sigplus-center sigplus-lightbox-boxplusx"><noscript class="sigplus-gallery"><ul>{items}</ul></noscript></div><script>__sigplusInitialize=function(id){{var g=document.getElementById(id),n=g.querySelector("noscript");if(n){{g.innerHTML=n.textContent}}}};__sigplusInitialize("sigplus_1001");</script></div></div></main></div><footer>© Községi Önkormányzat</footer></body></html>""")
