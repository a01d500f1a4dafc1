"""Site builders: a reel of a section, blocks with a slider, a strip drawn on the server, a creative's page."""

from __future__ import annotations

import json

from collect.galleries.draft import LENSES, Draft, Page, slug
from collect.galleries.eighteenth_b_parts import late, shape, to_width, within

FORMATS = (100, 300, 500, 750, 1000, 1500, 2500)


def _kept(d: Draft, name: str, size: tuple[int, int]) -> list[str]:
    """A builder's stored picture: itself, and in all widths of its service."""
    base = (
        f"https://images.builder.test/content/v1/5f1e{d.token(20)}/{d.token(8)}-{d.token(4)}/{name}"
    )
    return [
        d.file(base, *size),
        *(d.file(f"{base}?format={w}w", *to_width(size, min(w, size[0]))) for w in FORMATS),
    ]


def reel_production_house(seed: int) -> Page:
    """A Nairobi production house on a site builder: a reel of one documentary's stills, other films' cards."""
    d = Draft(
        "reel_production_house", seed, "https://www.mtowarefilms.photos.test/work/the-well-diggers"
    )
    slides = ""
    for index in range(d.count):
        size = shape(d, 2500, 0.05)
        addresses = _kept(d, f"Still_{index + 1:02d}.jpg", size)
        slides += f"""
<figure class="gallery-reel-item" data-slide-url="{d.token(20)}"><div class="gallery-reel-item-wrapper">
<img class="gallery-reel-item-src" elementtiming="nbf-gallery-reel" data-src="{addresses[0]}" data-image="{addresses[0]}" data-image-dimensions="{size[0]}x{size[1]}" data-image-focal-point="0.5,0.5" alt="{d.random.choice(LENSES)}" data-load="false"/>
</div></figure>"""
        d.belongs(*addresses)
    cards = ""
    for film in d.films[: d.random.randint(3, 6)]:
        addresses = _kept(d, f"{slug(film)}-card.jpg", (1600, 900))
        cards += f"""<li class="list-item" data-is-card-enabled="true"><div class="list-item-media"><div class="list-item-media-inner"><img class="list-image" data-src="{addresses[0]}" data-image="{addresses[0]}" data-image-dimensions="1600x900" data-load="false" alt="{film}"/></div></div>
<div class="list-item-content"><h2 class="list-item-content__title">{film}</h2><a href="/work/{slug(film)}" class="list-item-content__button">Watch</a></div></li>"""
    logo = _kept(d, "mtoware-logo-white.png", (800, 200))[6]
    doing = "var w=i.getBoundingClientRect().width*devicePixelRatio||500,f=[100,300,500,750,1000,1500,2500].filter(function(x){return x>=w})[0]||2500;i.src=i.dataset.src+'?format='+f+'w';i.dataset.load='true';i.classList.add('loaded')"
    return d.done(f"""<!doctype html><html xmlns:og="http://opengraphprotocol.org/schema/" lang="en-GB"><head><meta charset="utf-8"><title>The Well Diggers &mdash; Mto Ware Films</title><style>
body{{margin:0;font:17px/1.6 "Poppins",sans-serif;color:#111}}#header{{background:#111;padding:24px 4vw;display:flex;justify-content:space-between}}#header a{{color:#fff;text-decoration:none;margin-left:24px}}.header-title-logo img{{height:40px;width:auto}}
.page-section{{padding:5vw 4vw}}.gallery-section{{padding:0;background:#000}}.gallery-reel{{position:relative;overflow:hidden;height:62vh}}.gallery-reel-list{{display:flex;height:100%;transition:transform .5s}}.gallery-reel-item{{margin:0 8px;flex:0 0 auto;height:100%}}
.gallery-reel-item-wrapper{{height:100%}}.gallery-reel-item-src{{height:100%;width:auto;min-width:200px;display:block}}.gallery-reel-control{{position:absolute;top:50%;z-index:2;background:#fff;border:0;padding:10px}}.gallery-reel-control-btn-next{{right:10px}}
.user-items-list-simple{{display:grid;grid-template-columns:repeat(3,1fr);gap:30px;list-style:none;padding:0}}.list-image{{width:100%;aspect-ratio:16/9;object-fit:cover}}.list-item-content__title{{font-size:20px}}footer{{background:#111;color:#fff;padding:4vw}}</style></head>
<body id="collection-{d.token(24)}" class="primary-button-style-solid tweak-fixed-header"><div id="siteWrapper"><header id="header"><div class="header-title-logo"><a href="/"><img elementtiming="nbf-header-logo-desktop" src="{logo}" alt="Mto Ware Films" fetchpriority="high"></a></div><nav class="header-nav"><a href="/work">Work</a><a href="/about">About</a><a href="/contact">Contact</a></nav></header>
<main id="page"><article class="sections"><section class="page-section" data-section-id="{d.token(24)}"><div class="sqs-block html-block"><div class="sqs-html-content"><h1>The Well Diggers</h1><p>{d.words(45)}</p></div></div></section>
<section class="page-section gallery-section full-bleed-section" data-section-id="{d.token(24)}"><div class="content-wrapper"><div class="content">
<div class="gallery-reel" data-controller="GalleryReel" data-section-id="{d.token(24)}" data-aspect-ratio="three-two" data-show-captions="false" data-lightbox=""><div class="gallery-reel-wrapper" style="height:100%"><div class="gallery-reel-list">{slides}</div></div>
<div class="gallery-reel-controls"><button class="gallery-reel-control gallery-reel-control-btn-prev" aria-label="Previous Slide">&#8592;</button><button class="gallery-reel-control gallery-reel-control-btn-next" aria-label="Next Slide">&#8594;</button></div></div></div></div></section>
<section class="page-section user-items-list-section"><h2>More of our films</h2><ul class="user-items-list-simple" data-layout-width="inset">{cards}</ul></section></article></main>
<footer id="footer-sections"><p>Ngong Road, Nairobi</p></footer></div>
<script>(function(){{var l=document.querySelector('.gallery-reel-list'),n=0,it=l.children;function go(s){{n=(n+s+it.length)%it.length;l.style.transform='translateX(-'+(it[n].offsetLeft)+'px)'}}
document.querySelector('.gallery-reel-control-btn-next').onclick=function(){{go(1)}};document.querySelector('.gallery-reel-control-btn-prev').onclick=function(){{go(-1)}}}})();</script>
{late(".gallery-reel-item-src,.list-image", doing)}</body></html>""")  # fmt: skip


def blocks_kazakh_studio(seed: int) -> Page:
    """A Kazakh film studio's page of blocks: a slider whose slides are painted late; other films, partners."""
    d = Draft("blocks_kazakh_studio", seed, "https://dalafilm.photos.test/projects/ak-kum")
    slides = bullets = ""
    count = min(d.count, 16)

    def stored(name: str, size: tuple[int, int]) -> tuple[str, str]:
        folder = f"tild{d.token(4)}-{d.token(4)}-{d.token(4)}-{d.token(12)}"
        return (d.file(f"https://static.blocks.test/{folder}/{name}", *size),
                d.file(f"https://thb.blocks.test/{folder}/-/resizeb/20x/{name}", *to_width(size, 20)))  # fmt: skip

    for index in range(count):
        whole, tiny = stored(f"kadr_{index + 1}.jpg", shape(d, 1680, 0))
        now = " t-slds__item_active" if index == 0 else ""
        slides += f"""
<div class="t-slds__item t-slds__item-loaded{now}" data-slide-index="{index + 1}"><div class="t-width t-width_10 t-margin_auto" itemscope itemtype="http://schema.org/ImageObject"><div class="t-slds__wrapper t-align_center">
<meta itemprop="image" content="{whole}"><div class="t670__imgwrapper" bgimgfield="gi_img__{index}"><div class="t-slds__bgimg t-slds__bgimg-contain t-bgimg" data-original="{whole}" style="background-image: url('{tiny}');"></div></div></div></div></div>"""
        bullets += f'<div class="t-slds__bullet{now.replace("item", "bullet")}" data-slide-bullet-for="{index + 1}"><div class="t-slds__bullet_body"></div></div>'
        d.belongs(whole, tiny)
    cards = ""
    for index, film in enumerate(d.films[: d.random.choice((3, 4, 6))]):
        whole, tiny = stored(f"poster{index}.jpg", (720, 1040))
        cards += f"""<div class="t-col t-col_3 t404__col"><a class="t404__link" href="/projects/{slug(film)}"><div class="t404__imgbox"><div class="t404__img t-bgimg" bgimgfield="img" data-original="{whole}" style="background-image: url('{tiny}');"></div></div>
<div class="t404__title t-heading t-heading_xs">{film}</div></a></div>"""
    partners = ""
    for index in d.some(3, 6):
        whole, tiny = stored(f"partner-{index}.png", (300, 160))
        partners += f'<div class="t-col t-col_2"><img class="t570__img t-img" src="{tiny}" data-original="{whole}" imgfield="img{index}" alt=""></div>'
    logo, _ = stored("logo_white.svg.png", (200, 60))
    doing = "if(i.tagName=='IMG')i.src=i.dataset.original;else i.style.backgroundImage='url(\"'+i.dataset.original+'\")';i.classList.add('loaded')"
    return d.done(f"""<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"/><title>Ак кум | Дала Фильм</title><meta name="generator" content="blocks"/><style>
body{{margin:0;font-family:Arial,sans-serif;color:#000}}.t-container{{max-width:1200px;margin:0 auto;position:relative}}.t-col_3{{width:25%;padding:10px;box-sizing:border-box;float:left}}.t-col_2{{width:16%;float:left;padding:10px;box-sizing:border-box}}.t-rec:after{{content:"";display:table;clear:both}}
.t228{{background:#151515;padding:20px}}.t228 a{{color:#fff;margin:0 14px;text-decoration:none}}.t228__imglogo{{height:36px;vertical-align:middle}}.t-title_xl{{font-size:52px}}
.t-slds__container{{position:relative;overflow:hidden}}.t-slds__items-wrapper{{display:flex;transition:transform .3s;width:100%}}.t-slds__item{{flex:0 0 100%}}.t-width_10{{width:960px;margin:0 auto}}.t-slds__bgimg{{padding-bottom:56%;background:center no-repeat;background-size:contain}}
.t-slds__bullet_wrapper{{text-align:center;padding:14px}}.t-slds__bullet{{display:inline-block;width:10px;height:10px;border-radius:50%;background:#ccc;margin:4px;cursor:pointer}}.t-slds__arrow{{position:absolute;top:45%;z-index:3;width:40px;height:40px;background:#eee;cursor:pointer}}
.t-slds__arrow-right{{right:10px}}.t404__img{{padding-bottom:140%;background:center/cover}}.t404__link{{color:#000;text-decoration:none}}.t570__img{{max-width:100%}}</style></head>
<body class="t-body"><div id="allrecords" class="t-records" data-hook="blocks-collection-content-node" data-tilda-project-id="81{d.token(5)}" data-tilda-page-lang="RU">
<div id="rec61001" class="r t-rec" data-record-type="228"><div class="t228"><a href="/"><img class="t228__imglogo" src="{logo}" imgfield="img" alt="Дала Фильм"></a><a href="/projects">Проекты</a><a href="/studio">О студии</a><a href="/contacts">Контакты</a></div></div>
<div id="rec61002" class="r t-rec t-rec_pt_60" data-record-type="60" style="padding:60px 0 20px"><div class="t-container"><div class="t050__title t-title t-title_xl" field="title">Ак кум</div><div class="t-descr" field="descr">Драма, 2023, 97 мин. Режиссёр искал эту степь два года; снимали у Арала осенью, на плёнку.</div></div></div>
<div id="rec61003" class="r t-rec" data-animationappear="off" data-record-type="670"><!-- t670 --><div class="t670"><div class="t-slds" style="visibility: hidden;"><div class="t-container_100 t-slds__main"><div class="t-slds__container">
<div class="t-slds__items-wrapper t-slds_animated-fast" data-slider-transition="300" data-slider-with-cycle="true" data-slider-correct-height="true" data-slider-totalslides="{count}">{slides}</div>
<div class="t-slds__arrow t-slds__arrow-left" data-slide-direction="left"></div><div class="t-slds__arrow t-slds__arrow-right" data-slide-direction="right"></div></div><div class="t-slds__bullet_wrapper">{bullets}</div></div></div></div></div>
<div id="rec61004" class="r t-rec" data-record-type="404"><div class="t-container"><h2>Другие фильмы</h2>{cards}</div></div>
<div id="rec61005" class="r t-rec" data-record-type="570"><div class="t-container"><h2>Партнёры</h2>{partners}</div></div>
<div id="rec61006" class="r t-rec" data-record-type="389" style="background:#151515;color:#999;padding:30px"><div class="t-container">© Дала Фильм, Алматы</div></div></div>
<script>(function(){{var s=document.querySelector('.t-slds'),w=s.querySelector('.t-slds__items-wrapper'),n=0,c={count};s.style.visibility='';function go(k){{n=(k+c)%c;w.style.transform='translateX(-'+n*100+'%)'}}
s.querySelector('.t-slds__arrow-left').onclick=function(){{go(n-1)}};s.querySelector('.t-slds__arrow-right').onclick=function(){{go(n+1)}};
s.querySelectorAll('.t-slds__bullet').forEach(function(b,k){{b.onclick=function(){{go(k)}}}});
s.querySelectorAll('.t-bgimg').forEach(function(i,k){{if(k<2||k==c-1){{{doing}}}}})}})();</script>
{late(".t-bgimg,.t-img", doing)}</body></html>""")  # fmt: skip


def strip_costume_house(seed: int) -> Page:
    """A Greek costume house by a hosted builder: a one-row gallery drawn on the server, its warm-up data."""
    d = Draft("strip_costume_house", seed, "https://www.vestiario.photos.test/el/tainies")
    count = min(d.count, d.random.randint(9, 16))
    items, warm, left = "", [], 0

    def media(name: str, fit: str, size: tuple[int, int]) -> str:
        return d.file(
            f"https://static.hosted.test/media/{name}/v1/{fit}/w_{size[0]},h_{size[1]},q_90,enc_auto/{name}",
            *size,
        )

    for index in range(count):
        size = shape(d, 3000, 0.35)
        key = f"{d.token(8)}-{d.token(4)}-4{d.token(3)}-{d.token(12)}"
        name = f"4be1c0_{d.token(32)}~mv2.jpg"
        whole = d.file(f"https://static.hosted.test/media/{name}", *size)
        one, two = (
            to_width(size, round(460 * size[0] / size[1])),
            to_width(size, round(920 * size[0] / size[1])),
        )
        single, double = media(name, "fill", one), media(name, "fill", two)
        items += f"""
<div class="gallery-item-container item-link-wrapper visible clickable hover-animation-main-color" id="pgi{key.replace("-", "")}_{index}" data-hash="{key}" data-id="{key}" data-idx="{index}" tabindex="-1" role="button" style="overflow-y:visible;position:absolute;bottom:auto;left:{left}px;top:0;width:{one[0]}px;height:{one[1]}px;display:block">
<div data-hook="item-link-wrapper" class="item-link-wrapper" data-id="{key}" data-idx="{index}"><div data-hook="item-wrapper" class="gallery-item-wrapper visible cube type-image" id="item-wrapper-{key}" style="height:{one[1]}px;width:{one[0]}px;margin:0">
<div class="gallery-item-content item-content-{index} image-item gallery-item-visible gallery-item load-with-color" style="width:{one[0]}px;height:{one[1]}px;background-color:#8a7a66"><picture id="multi_picture_{key}"><source srcset="{single} 1x, {double} 2x" type="image/jpeg"/>
<img alt="{d.random.choice(("Φόρεμα", "Στολή", "Παλτό", "Καπέλο"))} {index + 1}" class="gallery-item-visible gallery-item gallery-item-hidden gallery-item-preloaded" data-hook="gallery-item-image-img" data-idx="{index}" src="{single}" loading="eager" style="width:{one[0]}px;height:{one[1]}px"/></picture></div></div></div></div>"""
        warm.append(
            {
                "itemId": key,
                "mediaUrl": name,
                "orderIndex": index,
                "metaData": {
                    "height": size[1],
                    "width": size[0],
                    "fileName": f"costume{index}.jpg",
                    "type": "image",
                },
            }
        )
        d.belongs(whole, single, double)
        left += one[0] + 10
    logo = media("4be1c0_c0ffee00aa11~mv2.png", "fill", (220, 70))
    brands = "".join(
        f'<div id="comp-br{i}" class="MazNVa"><wow-image data-image-info="{{}}" class="HlRz5e"><img src="{media(f"4be1c0_{d.token(32)}~mv2.png", "fit", (140, 80))}" alt="logo" width="140" height="80" loading="lazy"/></wow-image></div>'
        for i in d.some(3, 7)
    )
    state = json.dumps(
        {
            "pages": {"compIdToTypeMap": {"comp-kz1": "TPAGluedWidget"}},
            "appsWarmupData": {
                "14271d6f-ba62-d045-549b-ab972ae1f70e": {
                    "comp-kz1_appSettings": {},
                    "comp-kz1_galleryData": {"items": warm, "totalItemsCount": count},
                }
            },
        }
    )
    return d.done(f"""<!DOCTYPE html><html lang="el"><head><meta charset="utf-8"><meta name="generator" content="hosted builder"/><title>Ταινίες | Vestiario</title><style>
body{{margin:0;font:16px/1.5 Arial,sans-serif;color:#2b2320;background:#f6f1ea}}#SITE_HEADER{{display:flex;justify-content:space-between;padding:24px 60px}}#SITE_HEADER a{{color:inherit;margin-left:26px;text-decoration:none}}.title{{max-width:980px;margin:30px auto}}
.pro-gallery-parent-container{{width:100%;overflow:hidden}}.gallery-horizontal-scroll{{position:relative;height:460px;overflow-x:scroll;overflow-y:hidden}}.gallery-horizontal-scroll-inner{{position:relative;height:460px;width:{left}px}}.gallery-item-content img{{display:block}}
.brands{{display:flex;gap:40px;justify-content:center;padding:60px}}#SITE_FOOTER{{padding:40px;text-align:center;background:#2b2320;color:#eee}}</style></head>
<body class="responsive"><div id="SITE_CONTAINER"><div id="main_MF"><header id="SITE_HEADER"><wow-image><img src="{logo}" alt="Vestiario" width="220" height="70" fetchpriority="high"></wow-image><nav id="comp-menu"><a href="/el">Αρχική</a><a href="/el/tainies">Ταινίες</a><a href="/el/enoikiasi">Ενοικίαση</a></nav></header>
<main id="PAGES_CONTAINER"><div id="comp-t1" class="title wixui-rich-text"><h1>Κοστούμια για ταινίες</h1><p>Από το 1978 ράβουμε και ενοικιάζουμε κοστούμια εποχής για τον κινηματογράφο και την τηλεόραση.</p></div>
<div id="comp-kz1"><div class="pro-gallery-component-wrapper"><div id="pro-gallery-comp-kz1" class="pro-gallery"><div data-key="pro-gallery-inner-container"><div class="pro-gallery-parent-container" role="region"><div id="pro-gallery-container-comp-kz1" class="pro-gallery inline-styles one-row hide-scrollbars slider ltr"><div data-hook="gallery-column" id="gallery-horizontal-scroll-comp-kz1" class="gallery-horizontal-scroll gallery-column hide-scrollbars ltr scroll-snap"><div class="gallery-horizontal-scroll-inner"><div data-hook="group-view">{items}</div></div></div></div></div></div></div></div></div>
<div class="brands">{brands}</div></main><footer id="SITE_FOOTER">© Vestiario, Αθήνα</footer></div></div>
<script type="application/json" id="wix-warmup-data">{state}</script></body></html>""")  # fmt: skip


def creative_production_designer(seed: int) -> Page:
    """A Mexican production designer's page of a creatives' builder: sizes told, sources made by its script."""
    d = Draft("creative_production_designer", seed, "https://estelaruiz.photos.test/La-casa-de-sal")
    body = ""
    for index in range(d.count):
        size = shape(d, d.random.choice((2000, 2400)), 0.12)
        path = f"i/{d.token(64)}/casa-{index + 1:02d}.jpg"
        whole = d.file(f"https://freight.creative.test/t/original/{path}", *size)
        sized = [
            d.file(f"https://freight.creative.test/w/{w}/{path}", *to_width(size, min(w, size[0])))
            for w in (1000, 1500)
        ]
        body += f'<img width="{size[0]}" height="{size[1]}" width_o="{size[0]}" height_o="{size[1]}" data-src="{whole}" data-mid="{90331000 + index}" border="0" alt="" />'
        if index % 5 == 4:
            body += f"<br>\n<small>{d.words(9)}</small><br>"
        d.belongs(whole, *sized)
    thumbs = ""
    for film in d.films[: d.random.randint(4, 9)]:
        cover = d.file(
            f"https://freight.creative.test/w/500/q/75/i/{d.token(64)}/{slug(film)}.jpg",
            *within((1500, 1000), 500),
        )
        thumbs += f"""<a class="thumbnail has_title" href="{slug(film)}" rel="history" data-id="{d.token(7)}"><div class="thumb_image"><div class="cover_image_wrap"><img class="cover_image" src="{cover}" width="500" height="333"></div></div><div class="title"><span>{film}</span></div></a>"""
    doing = "var w=i.getBoundingClientRect().width>700?1500:1000;i.src=i.dataset.src.replace('/t/original/','/w/'+w+'/');i.style.height='auto'"
    return d.done(f"""<!DOCTYPE html><html lang="es" data-predefined-style="true" data-css-presets="true"><head><meta charset="utf-8"><title>La casa de sal — Estela Ruiz</title><style>
body{{margin:0;background:#fff;font:17px/1.4 "Diatype Variable",Arial,sans-serif}}.page_container{{max-width:1400px;margin:0 auto}}.page_content{{padding:3rem}}.pinned_top{{padding:2rem 3rem;display:flex;justify-content:space-between}}bodycopy{{display:block}}bodycopy>img{{display:block;width:100%;height:auto;margin:0 0 16px;background:#eee}}
a{{color:#000;text-decoration:none}}.thumbnails{{display:grid;grid-template-columns:repeat(4,1fr);gap:24px;padding:3rem}}.thumb_image img{{width:100%;height:auto;display:block}}.title{{font-size:14px}}</style></head>
<body class="loading"><div class="container_width"><div class="page pinned_top" local-style="1"><bodycopy><a href="Estela-Ruiz" rel="history">Estela Ruiz</a></bodycopy><bodycopy><a href="Informacion" rel="history">Información</a></bodycopy></div>
<div class="content_container" data-elementresizer><div class="page" local-style="2204" grid-row="" grid-pad="3" grid-gutter="4"><div class="page_container clearfix"><div class="page_content clearfix"><bodycopy><h1>La casa de sal</h1>Largometraje, 2022. Diseño de producción. {d.words(24)}<br><br>
{body}</bodycopy></div></div></div></div><div class="thumbnails" thumbnails-pad="" data-set="index">{thumbs}</div></div>
<script type="text/template" id="backdrop"></script>{late("bodycopy img[data-mid]", doing)}</body></html>""")  # fmt: skip
