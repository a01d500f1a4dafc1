"""Pages of four builders that keep sites for people who write no markup."""

from __future__ import annotations

import json
from html import escape

from collect.galleries.draft import Draft, Page, slug

BLANK = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"


def zoom_tiles(seed: int) -> Page:
    """A Russian builder's page of blocks: painted tiles that zoom, cards of other films, a form."""
    d = Draft("zoom_tiles", seed, "https://kinosvet.test/stills")
    static, thumb = "https://static.blockcdn.test", "https://thb.blockcdn.test"
    share = d.random.choice((25, 33))
    tiles = ""

    def block(number: int, kind: int, body: str) -> str:
        return f'<div id="rec{number}" class="r t-rec t-rec_pt_45 t-rec_pb_45" style="padding-top:45px;padding-bottom:45px;" data-record-type="{kind}">\n<!-- t{kind} -->\n{body}</div>\n'

    def folder() -> str:
        return f"tild{d.random.randint(3000, 6999)}-{d.random.randint(3000, 3999)}-{d.random.randint(4000, 4999)}-b{d.token(3)}-{d.random.randint(10**11, 10**12 - 1)}"

    for n in range(d.count):
        at = f"{folder()}/{d.random.choice(('kadr', 'photo', '_MG'))}_{n + 1}.jpg"
        whole = d.file(f"{static}/{at}", 1680)
        small = d.file(f"{thumb}/{at.replace('/', '/-/resizeb/20x/')}", 20)
        d.belongs(whole, small)
        descr = f"{d.film} — кадр {n + 1}" if n % 2 else ""
        tiles += f"""<div class="t603__tile t603__tile_{share}" itemscope itemtype="http://schema.org/ImageObject"><div class="t603__blockimg t603__blockimg_4-3 t-bgimg" bgimgfield="gi_img__{n}" data-zoom-target="{n}" data-zoomable="yes" data-img-zoom-url="{whole}" data-img-zoom-descr="{descr}" data-original="{whole}" style="background: url('{small}') center center no-repeat; background-size:cover;"><meta itemprop="image" content="{whole}"><meta itemprop="caption" content="{descr}"></div></div>"""
    cover_at = f"{folder()}/cover.jpg"
    cover, cover_small = (
        d.file(f"{static}/{cover_at}", 1680, 945),
        d.file(f"{thumb}/{cover_at.replace('/', '/-/resizeb/20x/')}", 20, 11),
    )
    cards = ""
    for n, film in enumerate(d.films[:3]):
        at = f"{folder()}/{slug(film)}.jpg"
        whole, small = (
            d.file(f"{static}/{at}", 800, 1000),
            d.file(f"{thumb}/{at.replace('/', '/-/resizeb/20x/')}", 20, 25),
        )
        cards += f"""<div class="t-col t-col_4 t774__col"><a class="t774__wrapper" href="/{slug(film)}"><div class="t774__bgimg t-bgimg" bgimgfield="li_img__{n}" data-original="{whole}" style="background-image:url('{small}');" itemscope itemtype="http://schema.org/ImageObject"><meta itemprop="image" content="{whole}"></div><div class="t774__content"><div class="t774__title t-name t-name_lg" field="li_title__{n}">{film}</div><div class="t774__descr t-descr">{d.random.randint(1990, 2023)}, драма</div></div></a></div>"""
    logo = d.file(f"{static}/{folder()}/logo.png", 320, 90)
    rec = d.random.randint(300000000, 700000000)
    head = block(
        rec,
        456,
        f'<div class="t456 t456__side"><a href="/"><img class="t456__imglogo" src="{logo}" imgfield="img" alt="Киносвет"></a> <a class="t-menu__link-item" href="/films">Фильмы</a> <a class="t-menu__link-item" href="#contacts">Контакты</a></div>',
    )
    hero = block(
        rec + 1,
        18,
        f'<div class="t-cover" id="recorddiv{rec + 1}" bgimgfield="img" style="height:380px;background-image:url(\'{cover_small}\');"><div class="t-cover__carrier t-bgimg loaded" id="coverCarry{rec + 1}" data-content-cover-id="{rec + 1}" data-content-cover-bg="{cover}" data-original="{cover}" style="height:380px;"></div><h1 class="t-title">{d.film}</h1></div>',
    )
    text = block(
        rec + 2,
        106,
        f'<div class="t-container t-text">Кадры из фильма «{d.film}», снятого на побережье за девять недель.</div>',
    )
    gallery = block(
        rec + 3,
        603,
        f'<div class="t603"><div class="t603__container t-container_100">{tiles}</div></div>',
    )
    more = block(
        rec + 4,
        774,
        f'<div class="t774"><div class="t-title t-title_xs">Другие фильмы</div><div class="t774__container t-container">{cards}</div></div>',
    )
    form = block(
        rec + 5,
        690,
        '<form class="t-form" id="contacts"><input name="Email" placeholder="Ваш e-mail"><button>Подписаться</button></form>',
    )
    return d.done(f"""<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"/><title>{d.film} — кадры</title><meta property="og:image" content="{cover}"/>
<style>body{{margin:0;font:18px/1.55 Arial,sans-serif}}.t456{{padding:0 40px}}.t456__imglogo{{height:40px;vertical-align:middle}}.t-menu__link-item{{margin-left:30px;color:#000}}.t-cover{{position:relative;background-size:cover;text-align:center;color:#fff}}.t-cover__carrier{{position:absolute;inset:0;background-size:cover}}.t-cover h1{{position:relative;margin:0;padding-top:150px}}.t-container{{max-width:1160px;margin:0 auto}}.t603__container{{display:flex;flex-wrap:wrap}}.t603__tile{{width:{100 / round(100 / share):.3f}%;box-sizing:border-box;padding:5px}}.t603__blockimg{{padding-bottom:75%;cursor:zoom-in}}.t774__container{{display:flex;gap:40px}}.t774__col{{flex:1;box-shadow:0 0 20px #ddd}}.t774__bgimg{{height:380px;background-size:cover;background-position:center}}.t774__content{{padding:20px;color:#000}}.t-form{{text-align:center}}</style></head>
<body class="t-body"><div id="allrecords" class="t-records" data-hook="blocks-collection-content-node" data-tilda-project-id="{rec // 60}" data-tilda-page-alias="stills" data-tilda-lazy="yes">{head}{hero}{text}{gallery}{more}{form}</div>
<script>const io=new IntersectionObserver(es=>es.forEach(e=>{{if(!e.isIntersecting)return;const b=e.target;b.style.backgroundImage='url("'+b.dataset.original+'")';b.classList.add('loaded');io.unobserve(b)}}),{{rootMargin:'400px'}});document.querySelectorAll('.t-bgimg').forEach(b=>io.observe(b));</script></body></html>""")


def collection_lightbox(seed: int) -> Page:
    """A builder's film page out of its own data base: light box links, other films as a second list."""
    d = Draft("collection_lightbox", seed, "https://www.nightferry-films.test/films/current")
    site = d.token(24)
    cdn = f"https://cdn.prod.site-files.test/{site}"
    items = ""
    for n in range(d.count):
        name = f"{d.token(24)}_{slug(d.film)}%20{n + 1}"
        whole = d.file(f"{cdn}/{name}.jpg", 2000)
        cuts = [d.file(f"{cdn}/{name}-p-{w}.jpg", w) for w in (500, 800, 1080, 1600)]
        d.belongs(whole, *cuts)
        srcset = ", ".join(
            f"{u} {w}w" for u, w in zip([*cuts, whole], (500, 800, 1080, 1600, 2000), strict=True)
        )
        told = json.dumps({"items": [{"url": whole, "type": "image"}], "group": "stills"}, indent=2)
        items += f'<div role="listitem" class="film-still w-dyn-item w-dyn-repeater-item"><a href="#" class="still-link w-inline-block w-lightbox"><img alt="" loading="lazy" src="{whole}" sizes="(max-width: 767px) 100vw, 33vw" srcset="{srcset}" class="still-image"/><script type="application/json" class="w-json">{told}</script></a></div>'
    others = ""
    for film in d.films[:4]:
        art = d.file(f"{cdn}/{d.token(24)}_{slug(film)}-poster.jpg", 900, 1350)
        small = d.file(art.replace(".jpg", "-p-500.jpg"), 500, 750)
        others += f'<div role="listitem" class="film-card w-dyn-item"><a href="/films/{slug(film)}" class="film-card-link w-inline-block"><img alt="{escape(film, quote=True)} poster" loading="lazy" src="{art}" sizes="25vw" srcset="{small} 500w, {art} 900w" class="poster"/><h4>{film}</h4><div class="w-condition-invisible">Coming soon</div></a></div>'
    logo = d.file(f"{cdn}/{d.token(24)}_logo.svg.png", 180, 40)
    hero = d.file(f"{cdn}/{d.token(24)}_hero.jpg", 2400, 1100)
    laurels = "".join(
        f'<img src="{d.file(f"{cdn}/{d.token(24)}_laurel-{n}.png", 260, 120)}" loading="lazy" alt="Official selection" class="laurel"/>'
        for n in d.some(1, 4)
    )
    return d.done(f"""<!DOCTYPE html><!-- Last Published: Tue May 14 2024 --><html data-wf-domain="www.nightferry-films.test" data-wf-page="{d.token(24)}" data-wf-site="{site}" data-wf-collection="{d.token(24)}" data-wf-item-slug="current" class="w-mod-js"><head><meta charset="utf-8"/><title>{d.film} | Night Ferry Films</title>
<style>body{{margin:0;font:16px/1.5 Inter,Arial,sans-serif;color:#222}}.w-nav{{display:flex;justify-content:space-between;padding:20px 5%}}.w-nav a{{margin-left:24px;color:#222}}.hero{{height:460px;background:#111;display:flex;align-items:flex-end;color:#fff;background-size:cover;padding:40px 5%;box-sizing:border-box}}.section{{padding:50px 5%}}.w-dyn-items.stills{{display:grid;grid-template-columns:repeat(3,1fr);gap:16px}}.still-image{{width:100%;display:block;aspect-ratio:{d.aspect};object-fit:cover}}.laurel{{height:60px;margin-right:24px}}.films{{display:grid;grid-template-columns:repeat(4,1fr);gap:24px}}.poster{{width:100%}}.w-condition-invisible{{display:none}}footer{{background:#111;color:#aaa;padding:40px 5%}}</style></head>
<body><div data-collapse="medium" role="banner" class="navbar w-nav"><a href="/" class="brand w-nav-brand"><img src="{logo}" loading="lazy" alt="Night Ferry Films"/></a><nav role="navigation" class="w-nav-menu"><a href="/films" class="w-nav-link">Films</a><a href="/about" class="w-nav-link">About</a><a href="/contact" class="w-nav-link">Contact</a></nav></div>
<section style="background-image:url(&quot;{hero}&quot;)" class="hero"><h1>{d.film}</h1></section>
<section class="section"><div class="rich-text-block w-richtext"><p>{d.words(60)}</p></div><div class="laurels">{laurels}</div></section>
<section class="section"><h2>Stills</h2><div class="w-dyn-list"><div role="list" class="stills w-dyn-items">{items}</div></div></section>
<section class="section"><h2>More films</h2><div class="w-dyn-list"><div role="list" class="films w-dyn-items">{others}</div></div></section>
<footer class="footer">© Night Ferry Films</footer><a class="w-webflow-badge" href="https://builder.test">Made in Builder</a></body></html>""")


def image_modules(seed: int) -> Page:
    """A portfolio service's project: single pictures below each other, other projects' covers after."""
    d = Draft("image_modules", seed, "https://greta.portfolio.test/set-photography")
    user = f"{d.token(8)}-{d.token(4)}-4{d.token(3)}-b{d.token(3)}-{d.token(12)}"

    def name() -> str:
        return f"https://cdn.portfolio.test/{user}/{d.token(8)}-{d.token(4)}-4{d.token(3)}-a{d.token(3)}-{d.token(12)}"

    modules = ""
    for n in range(d.count):
        stem = name()
        urls = [d.file(f"{stem}_rw_{w}.jpg?h={d.token(32)}", w) for w in (600, 1200, 1920)]
        d.belongs(*urls)
        srcset = f"{urls[0]} 600w,{urls[1]} 1200w,{urls[2]} 1920w,"
        modules += f'<div class="project-module module image project-module-image js-js-project-module" style="padding-top: px;\npadding-bottom: px;\n"><div class="js-lightbox" data-src="{urls[2]}"><img class="js-lazy e2e-site-project-module-image" src="{BLANK}" data-src="{urls[2]}" data-srcset="{srcset}" data-sizes="(max-width: 1920px) 100vw, 1920px" width="1920" height="0" style="padding-bottom: {100 / d.aspect:.2f}%; background: rgba(0, 0, 0, 0.03)"></div></div>'
        if n == 3:
            modules += f'<div class="project-module module text project-module-text align- js-project-module e2e-site-project-module-text"><div class="rich-text js-text-editable module-text"><p>{d.words(40)}</p></div></div>'
    covers = ""
    for film in d.films[: d.random.randint(3, 9)]:
        stem = name()
        cuts = [
            d.file(f"{stem}_carw_4x3x{w}.jpg?h={d.token(32)}", w, w * 3 // 4) for w in (640, 1280)
        ]
        covers += f'<a class="project-cover js-project-cover-touch hold-space" href="/{slug(film)}" data-context="pages" data-identity="id:p{d.token(20)}"><div class="cover-content-container"><div class="cover-image-wrap"><div class="cover-image"><div class="cover cover-normal"><img class="cover__img js-lazy" src="{cuts[0]}" data-src="{cuts[1]}" data-srcset="{cuts[0]} 640w, {cuts[1]} 1280w" data-sizes="(max-width: 540px) 100vw, 33vw"></div></div></div><div class="details-wrap"><div class="title preserve-whitespace">{film}</div><div class="date">{d.random.randint(2014, 2024)}</div></div></div></a>'
    logo = d.file(f"{name()}_rwc_0x0x600x200x600.png?h={d.token(32)}", 600, 200)
    return d.done(f"""<!DOCTYPE HTML><html lang="en-US"><head><meta charset="UTF-8"/><title>Greta Marlow - {d.film}</title>
<style>body{{margin:0;font:15px/1.6 Arial,sans-serif;color:#222}}.site-wrap{{display:flex}}.sidebar-content{{width:240px;padding:50px 30px;box-sizing:border-box}}.sidebar-content img{{width:150px}}.sidebar-content a{{display:block;color:#222;text-decoration:none;margin:8px 0}}.site-content{{flex:1;min-width:0;padding:50px 40px}}.project-module{{margin-bottom:20px}}.project-module-image img{{width:100%;height:0;display:block}}.project-module-image img.image-loaded{{height:auto;padding:0!important}}.project-covers{{display:grid;grid-template-columns:repeat(3,1fr);gap:20px;margin-top:60px}}.cover__img{{width:100%;display:block}}.project-cover{{color:#222;text-decoration:none}}</style></head>
<body class="transition-enabled"><div class="site-wrap cfix js-site-wrap"><div class="sidebar-content"><header class="site-header"><div class="logo-wrap"><div class="logo e2e-site-logo-text logo-image"><a href="/work" class="image-normal image-link"><img src="{logo}" alt="Greta Marlow"></a></div></div><nav><a href="/work">Work</a><a href="/set-photography" class="active">Sets</a><a href="/about">About</a></nav></header></div>
<div class="site-content e2e-site-content"><main><div class="page-container" data-context="page.page.container" data-hover-hint="pageContainer"><section class="page standard-modules"><header class="page-header content"><h1 class="title preserve-whitespace">{d.film}</h1><p class="description">{d.words(14)}</p></header><div class="page-content js-page-content" data-context="pages"><div id="project-canvas" class="js-project-modules modules content"><div id="project-modules">{modules}</div></div></div></section>
<section class="other-projects" data-context="page.page.other_pages"><div class="title-wrapper"><h3 class="other-projects-title">You may also like</h3></div><div class="project-covers">{covers}</div></section><section class="back-to-top"><a href="#"><span class="arrow">&uarr;</span>Back to Top</a></section></div></main><footer class="site-footer"><div class="footer-text">Powered by <a href="http://portfolio.test">Portfolio</a></div></footer></div></div>
<script>const io=new IntersectionObserver(es=>es.forEach(e=>{{if(!e.isIntersecting)return;const i=e.target;i.srcset=i.dataset.srcset;i.sizes=i.dataset.sizes;i.src=i.dataset.src;i.classList.add('image-loaded');io.unobserve(i)}}),{{rootMargin:'500px'}});document.querySelectorAll('.js-lazy').forEach(i=>io.observe(i));</script></body></html>""")


def shadow_items(seed: int) -> Page:
    """A portfolio builder: state without addresses; elements of its own keep pictures in their shadow."""
    d = Draft("shadow_items", seed, "https://paulweir.test/unit-photography")
    freight = "https://freight.pagehost.test"
    media, content, thumbs = [], "", ""
    for n in range(d.count):
        code, name = (
            f"{d.random.choice('ABCDEFGHJK')}{d.random.randint(10**17, 10**18)}",
            f"{slug(d.film)}_{n + 1:02d}.jpg",
        )
        d.belongs(d.file(f"{freight}/w/1500/q/75/i/{code}/{name}", 1500))
        media.append(
            {
                "id": 5100 + n,
                "name": name,
                "hash": code,
                "width": 3000,
                "height": round(3000 / d.aspect),
                "is_image": True,
                "is_video": False,
                "file_type": "jpg",
            }
        )
        content += f'<media-item class="zoomable" hash="{code}" slot="gallery-image-{n}" limit-by="width"></media-item>'
    for film in d.films[: d.random.randint(4, 8)]:
        code, name = f"Z{d.random.randint(10**17, 10**18)}", f"{slug(film)}-thumb.jpg"
        d.file(f"{freight}/w/1500/q/75/i/{code}/{name}", 1500, 1000)
        media.append(
            {
                "id": 9000 + len(media),
                "name": name,
                "hash": code,
                "width": 2000,
                "height": 1333,
                "is_image": True,
                "is_video": False,
                "file_type": "jpg",
            }
        )
        thumbs += f'<a class="thumbnail" rel="history" href="{slug(film)}"><media-item class="thumbnail-index-item" hash="{code}"><figcaption slot="caption">{film}</figcaption></media-item></a>'
    page = {
        "id": "T2044",
        "title": d.film,
        "purl": "unit-photography",
        "content": f'<h1>{d.film}</h1><p>{d.words(30)}</p><gallery-justify gutter="1rem" row-height="280">{content}</gallery-justify><thumbnail-index thumbnails-index-metadata="true">{thumbs}</thumbnail-index>',
        "media": media,
    }
    state = json.dumps(
        {
            "site": {"website_title": "Paul Weir", "direct_link": "https://paulweir.test"},
            "pages": {"byId": {"T2044": page}},
        }
    ).replace("</", "<\\/")
    script = """const all=window.__PRELOADED_STATE__.pages.byId.T2044;const found={};all.media.forEach(m=>found[m.hash]=m);
customElements.define('media-item',class extends HTMLElement{connectedCallback(){const m=found[this.getAttribute('hash')];if(!m||this.shadowRoot)return;const s=this.attachShadow({mode:'open'});const r=m.width/m.height;if(this.slot)this.style.cssText=`flex:${r} 1 ${Math.round(280*r*.8)}px`;s.innerHTML=`<style>:host{display:block}figure{margin:0}img{width:100%;height:auto;display:block;aspect-ratio:${r}}</style><figure part="frame"><img part="media" width="${m.width}" height="${m.height}" draggable="false" src="https://freight.pagehost.test/w/1500/q/75/i/${m.hash}/${m.name}"><slot name="caption"></slot></figure>`}});
customElements.define('gallery-justify',class extends HTMLElement{});customElements.define('thumbnail-index',class extends HTMLElement{});
document.querySelector('#T2044 bodycopy').innerHTML=all.content;"""
    return d.done(f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{d.film} — Paul Weir</title>
<style>body{{margin:0;font:17px/1.4 "Diatype",Arial,sans-serif;background:#fff;color:#000}}.page{{padding:2rem}}.pinned-top{{display:flex;justify-content:space-between;padding:1rem 2rem}}a{{color:inherit}}bodycopy{{display:block}}gallery-justify{{display:flex;flex-wrap:wrap;gap:1rem}}thumbnail-index{{display:grid;grid-template-columns:repeat(4,1fr);gap:1rem;margin-top:8rem}}</style></head>
<body><div id="content"><div class="page-content pinned pinned-top"><a href="/" rel="history">Paul Weir</a><span><a href="work" rel="history">Work</a> <a href="info" rel="history">Info</a></span></div>
<div id="T2044" class="page" page-url="unit-photography"><div class="page-layout"><div class="page-content"><bodycopy></bodycopy></div></div></div></div>
<script>window.__PRELOADED_STATE__={state};</script><script>{script}</script></body></html>""")
