"""Pages of those who make pictures: a fan's own site, two portfolios and a festival."""

from __future__ import annotations

import json
from html import escape

from collect.galleries.draft import LENSES, Draft, Page, slug
from collect.galleries.third_parts import EMPTY, lazy, lens, number, people

HAND_STYLE = """
body{background:#1a1a2e url(img/bg.gif);color:#ccc;font-family:Verdana,Geneva,sans-serif;font-size:11px;margin:0}a{color:#e0a030}
#wrap{width:780px;margin:0 auto;background:#000;border-left:1px solid #555;border-right:1px solid #555}#head img{display:block}
#menu{float:left;width:150px;padding:10px 0}#menu img{display:block;margin-bottom:3px;border:0}#main{margin-left:160px;padding:10px}h1{font-size:16px;color:#e0a030}
.thumb{float:left;width:140px;height:118px;text-align:center;margin:0 6px 8px 0}.thumb img{border:2px solid #555;padding:2px}#foot{clear:both;border-top:1px solid #555;padding:10px;text-align:center}#foot img{border:0;margin:0 3px}
"""


def hand_written(seed: int) -> Page:
    """A fan's site of 2007, written by hand: floated thumbnails and the first of the light boxes."""
    d = Draft("hand_written", seed, "http://www.harbourfans.test/gallery/film.html")
    start = d.random.choice((1, 12, 101))
    captions = d.random.random() < 0.6
    thumbs = []
    for index in range(start, start + d.count):
        tall = round(120 / max(d.aspect, 1.33))
        whole = d.file(f"images/{slug(d.film)}_{index:03}.jpg", 800, round(800 / d.aspect))
        small = d.file(f"thumbs/{slug(d.film)}_{index:03}.jpg", 120, tall)
        told = f' title="{lens(d)}"' if captions else ""
        thumbs.append(
            f"""<div class="thumb"><a href="{whole}" rel="lightbox[film]"{told}><img src="{small}" width="120" height="{tall}" alt="" /></a>{f"<br />{index}" if captions else ""}</div>\n"""
        )
        d.belongs(whole, small)
    menu = "".join(
        f"""<a href="../{one}.html" onmouseover="document.images['{one}'].src='../img/{d.file(f"../img/{one}_on.gif", 140, 24)[7:]}'" onmouseout="document.images['{one}'].src='../img/{one}.gif'"><img src="{d.file(f"../img/{one}.gif", 140, 24)}" name="{one}" width="140" height="24" alt="{one}" /></a>\n"""
        for one in ("news", "cast", "story", "gallery", "downloads", "forum", "guestbook", "links")
    )
    buttons = "".join(
        f"""<a href="http://www.{slug(one)}.test/" target="_blank"><img src="{d.file(f"../img/aff/{slug(one)}.gif", 88, 31)}" width="88" height="31" alt="{escape(one)}" /></a>\n"""
        for one in d.films[: d.random.randint(2, 8)]
    )
    d.file("img/bg.gif", 40, 40)
    at = "http://www.harbourfans.test/gallery/"
    d.page.answers[f"{at}css/lightbox.css"] = ("text/css", "#lightbox{position:absolute}")
    for one in ("prototype.js", "scriptaculous.js?load=effects", "lightbox.js"):
        d.page.answers[f"{at}js/{one}"] = ("text/javascript", "/* Not needed to see the page. */")
    head = d.file("../img/header.jpg", 780, 160)
    banner = d.file("http://www.dvdshop.test/banners/468x60.gif", 468, 60)
    valid = d.file("http://www.w3.test/Icons/valid-xhtml10.gif", 88, 31)
    counter = d.file("http://www.counters.test/count.cgi?df=harbourfans.dat", 75, 20)
    quotes = escape(d.words(12))
    return d.done(
        f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>::: {d.film} fan site ::: Gallery :::</title><meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<link rel="stylesheet" href="css/lightbox.css" type="text/css" media="screen" /><script type="text/javascript" src="js/prototype.js"></script><script type="text/javascript" src="js/scriptaculous.js?load=effects"></script><script type="text/javascript" src="js/lightbox.js"></script>
<style type="text/css">{HAND_STYLE}</style></head>
<body onload="initLightbox()"><div id="wrap"><div id="head"><a href="../index.html"><img src="{head}" width="780" height="160" border="0" alt="{d.film} fan site" /></a></div>
<div id="menu">{menu}<p style="padding:6px">"{quotes}"</p></div>
<div id="main"><h1>Gallery &raquo; Screen captures</h1><p>{d.words(30)} Click a picture to see it large!</p>
{"".join(thumbs)}<br clear="all" /><p><a href="index.html">&laquo; back to the galleries</a></p></div>
<div id="foot"><p><a href="http://www.dvdshop.test/"><img src="{banner}" width="468" height="60" alt="Buy the DVD" /></a></p><p>Affiliates:<br />{buttons}</p><p><img src="{valid}" width="88" height="31" alt="Valid XHTML 1.0" /> <img src="{counter}" alt="visitors" /></p><p>&copy; 2004-2007 {people(d, 1)[0]}. All pictures belong to their owners.</p></div></div>
<script type="text/javascript">function initLightbox(){{}}</script></body></html>"""
    )


CREATIVE_STYLE = """
*{box-sizing:border-box}body{margin:0;background:#fff;color:#000;font:16px/1.4 Diatype,Helvetica,sans-serif}a{color:inherit}
.page{max-width:1400px;margin:0 auto;padding:2rem}.image-gallery{display:flex;flex-wrap:wrap;margin:0 -.5rem}.gallery_card{padding:.5rem}.gallery_card img,bodycopy>img{display:block;width:100%;height:auto}.image-gallery:not(.initialized) img{width:50%}
.thumbnails{display:flex;flex-wrap:wrap}.thumbnail{width:20%;padding:.5rem;text-decoration:none}.thumb_image img{width:100%;height:auto;aspect-ratio:4/3;object-fit:cover;display:block}.title{padding:.4rem 0}
"""
CREATIVE_SCRIPT = """<script>addEventListener("DOMContentLoaded",function(){
document.querySelectorAll("bodycopy img[data-src]").forEach(function(img){var parts=img.dataset.src.split("/t/original/");
var max=+img.getAttribute("width_o"),set=[600,1000,1500].filter(function(w){return w<max}).map(function(w){return parts[0]+"/w/"+w+"/"+parts[1]+" "+w+"w"});
img.sizes="50vw";img.srcset=set.join(", ");img.src=parts[0]+"/w/1000/"+parts[1];img.className="image_zoom"});
document.querySelectorAll(".image-gallery").forEach(function(g){[].slice.call(g.children).forEach(function(img,i){var card=document.createElement("div");card.className="gallery_card";card.setAttribute("grid-row",i>>1);card.style.width="50%";
var w=document.createElement("div");w.className="gallery_image_wrapper";g.insertBefore(card,img);card.appendChild(w);w.appendChild(img)});g.classList.add("initialized")})})</script>"""


def creative_site(seed: int) -> Page:
    """A cinematographer's creative site: originals in attributes, smaller ones made up by the script."""
    d = Draft("creative_site", seed, "https://adamoreau-dp.test/The-Film")
    freight = "https://freight.creative.test"

    def kept(width: int, height: int) -> tuple[str, str, str]:
        mark, name = (
            number(d, 16),
            f"{slug(d.film)}_{d.random.randint(1, 400)}.{number(d, 3)}.1.jpg",
        )
        whole = d.file(f"{freight}/t/original/i/{d.token(64)}/{name}", width, height)
        return whole, mark, name

    pictures, known = [], []
    for index in range(d.count):
        wide = d.random.choice((1920, 2048, 3840))
        tall = round(wide / d.aspect)
        whole, mark, name = kept(wide, tall)
        small = {
            one: d.file(whole.replace("/t/original/", f"/w/{one}/"), one, round(one / d.aspect))
            for one in (600, 1000, 1500)
        }
        pictures.append(
            f'<img width="{wide}" height="{tall}" width_o="{wide}" height_o="{tall}" data-src="{whole}" data-mid="{mark[:9]}" border="0" />'
        )
        known.append({
            "id": int(mark[:9]), "project_id": 3120394, "image_ref": f"{{image {index + 1}}}",
            "name": name, "hash": whole.split("/")[-2], "width": wide, "height": tall, "sort": index,
            "exclude_from_backdrop": False,
        })  # fmt: skip
        d.belongs(whole, *small.values())
    cut = d.random.choice((0, 0, 1))
    alone, rest = pictures[:cut], pictures[cut:]
    others = []
    for film in d.films[: d.random.randint(5, 12)]:
        whole, _, _ = kept(1920, 1080)
        shown = d.file(whole.replace("/t/original/", "/w/600/"), 600, 338)
        others.append(
            f"""<a href="{slug(film).title()}" class="thumbnail has_title image-link" rel="history" data-id="{number(d, 7)}"><div class="thumb_image"><img src="{shown}" data-src="{whole}" width="600" height="338"></div><div class="title"><span>{film}</span></div></a>"""
        )
    data = {"id": 3120394, "title": d.film, "project_url": "The-Film", "images": known}
    return d.done(
        f"""<!DOCTYPE html><html lang="en" data-predefined-style="true" data-css-presets="true" data-css-preset data-typography-preset><head><meta charset="utf-8"><title>{d.film} — Ada Moreau, director of photography</title><meta name="viewport" content="initial-scale=1.0"><style>{CREATIVE_STYLE}</style>
<script type="text/json" data-set="ActivePageData" data-type="json">{json.dumps(data)}</script></head>
<body class="initialized"><div id="site"><div class="container container_width content_padding"><div class="content content_padding"><div class="page" id="p3120394" page-url="The-Film"><div class="page_background"></div><div class="page_container container_width"><div class="page_content clearfix"><bodycopy class="bodycopy"><a href="Home" rel="history">Ada Moreau</a> &nbsp; <a href="Information" rel="history">Information</a><br><br><h1>{d.film}</h1>Dir. {people(d, 1)[0]}<br>{d.words(12)}<br><br>{"".join(alone)}<div class="image-gallery" gid="1">{"".join(rest)}</div><br><br></bodycopy></div></div></div>
<div class="thumbnails_container"><div class="thumbnails thumbnails_width" thumbnails-pad="2" data-tags="film">{"".join(others)}</div></div></div></div></div>{CREATIVE_SCRIPT}</body></html>"""
    )


ART_STYLE = """
*{box-sizing:border-box}body{margin:0;background:#101014;color:#e0e0e6;font:14px/1.5 "Open Sans",Arial,sans-serif}a{color:#13aff0;text-decoration:none}
.main-navbar{height:50px;background:#18181c;display:flex;align-items:center;gap:20px;padding:0 20px}.main-navbar img{height:24px}.project-page{display:flex}.project-assets{flex:1;min-width:0;padding:20px}
.project-assets-item{margin:0 auto 20px;text-align:center;position:relative}.project-assets-item img{max-width:100%;height:auto;display:block;margin:0 auto}.project-asset-controls{position:absolute;top:8px;right:8px}.asset-caption{padding:8px}
.project-sidebar{width:340px;flex:none;background:#18181c;padding:20px}.project-author img{width:70px;border-radius:50%}.project-sidebar-gallery{display:grid;grid-template-columns:repeat(4,1fr);gap:4px;margin-top:20px}.project-sidebar-gallery img{width:100%;display:block}.comment img{width:36px;border-radius:50%;float:left;margin-right:8px}.comment{clear:both;padding:8px 0}.boot{padding:30vh;text-align:center}
"""
ART_SCRIPT = """<script>fetch("/projects/8bQ2vR.json").then(function(r){return r.json()}).then(function(p){
var left=p.assets.filter(function(a){return a.has_image&&a.asset_type=="image"}).map(function(a){return '<div class="project-assets-item ng-star-inserted"><project-asset><div class="project-asset-container"><div class="project-asset-controls"><a class="btn-icon" target="_blank" href="'+a.image_url.replace("/large/","/4k/")+'" title="Open in new tab">+</a></div><picture class="d-flex"><img class="img img-fluid block-center img-fit" alt="'+a.title_formatted+'" src="'+a.image_url+'" width="'+a.width+'" height="'+a.height+'"></picture>'+(a.caption?'<div class="asset-caption">'+a.caption+"</div>":"")+"</div></project-asset></div>"}).join("");
var more=p.more.map(function(m){return '<a class="project-image" href="'+m.permalink+'"><img class="d-block" src="'+m.smaller_square_cover_url+'" alt="'+m.title+'"></a>'}).join("");
var said=p.comments.map(function(c){return '<div class="comment"><img src="'+c.avatar+'" alt="">'+c.text+"</div>"}).join("");
document.querySelector("app-root").innerHTML='<div class="project-page"><main class="project-assets">'+left+'</main><aside class="project-sidebar"><div class="project-author"><a href="/'+p.user.username+'"><img src="'+p.user.large_avatar_url+'" alt=""></a><h3>'+p.user.full_name+"</h3></div><h1>"+p.title+"</h1>"+p.description_html+'<div class="project-sidebar-gallery">'+more+"</div><h4>Comments</h4>"+said+"</aside></div>"})</script>"""


def art_project(seed: int) -> Page:
    """A concept artist's project: the page as sent knows only a cover, a program asks for the rest."""
    d = Draft("art_project", seed, "https://www.artboard.test/artwork/8bQ2vR")
    cdn = "https://cdna.artboard.test/p"

    def path() -> str:
        parts = "/".join(number(d, 3) for _ in range(3))
        return f"assets/images/images/{parts}"

    assets = []
    for index in range(max(4, d.count // 2)):
        shape = d.random.choice((1.78, 2.0, d.aspect, d.aspect, 0.71))
        at, end = path(), f"noor-haddad-{slug(d.film)}-{index + 1:02}.jpg?17{number(d, 8)}"
        large = d.file(f"{cdn}/{at}/large/{end}", 1920, round(1920 / shape))
        whole = d.file(f"{cdn}/{at}/4k/{end}", 3840, round(3840 / shape))
        d.belongs(whole, large)
        assets.append({
            "id": int(number(d, 8)), "title": None, "title_formatted": "", "has_image": True,
            "caption": d.words(6) if d.random.random() < 0.2 else "", "image_url": large,
            "width": 1920, "height": round(1920 / shape), "position": index, "asset_type": "image",
        })  # fmt: skip
    covers = f"{cdn}/assets/covers/images/{number(d, 3)}/{number(d, 3)}/{number(d, 3)}"
    cover = d.file(f"{covers}/large/noor-haddad-cover.jpg?17{number(d, 8)}", 400, 400)
    faces = "https://cdnb.artboard.test/p/users/avatars"
    more = [
        {"title": film, "permalink": f"/artwork/{d.token(6)}", "smaller_square_cover_url": d.file(
            f"{cdn}/{path()}/20240611/smaller_square/{slug(film)}.jpg?1718{number(d, 6)}", 200, 200)}
        for film in d.films[: d.random.choice((8, 12))]
    ]  # fmt: skip
    project = {
        "id": int(number(d, 8)), "title": f"{d.film}: key frames", "hash_id": "8bQ2vR",
        "description_html": f"<p>{d.words(40)}</p>", "cover_url": cover, "assets": assets, "more": more,
        "user": {"username": "noorhaddad", "full_name": "Noor Haddad", "large_avatar_url": d.file(
            f"{faces}/000/11{number(d, 1)}/{number(d, 3)}/large/{d.token(32)}.jpg", 184, 184)},
        "comments": [
            {"text": d.words(9), "avatar": d.file(f"{faces}/000/{number(d, 3)}/medium/{d.token(32)}.jpg", 96, 96)}
            for _ in d.some(0, 6)
        ],
    }  # fmt: skip
    d.page.answers["https://www.artboard.test/projects/8bQ2vR.json"] = (
        "application/json",
        json.dumps(project),
    )
    logo = d.file("https://www.artboard.test/assets/logo.png", 150, 24)
    return d.done(
        f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><base href="/"><title>Artboard - {d.film}: key frames, Noor Haddad</title><meta name="description" content="{escape(d.words(20))}"><meta property="og:image" content="{cover}"><meta name="twitter:card" content="summary_large_image"><meta name="twitter:image" content="{cover}"><style>{ART_STYLE}</style></head>
<body class="angular"><header class="main-navbar"><a href="/"><img src="{logo}" alt="Artboard"></a><a href="/explore">Explore</a><a href="/learning">Learning</a><a href="/jobs">Jobs</a></header><app-root><div class="boot">Loading…</div></app-root>{ART_SCRIPT}</body></html>"""
    )


FESTIVAL_STYLE = """
*{box-sizing:border-box}body{margin:0;font:16px/1.5 "Work Sans",Arial,sans-serif;color:#1a1a1a}img{max-width:100%}.site-header{display:flex;align-items:center;gap:30px;padding:16px 40px;border-bottom:1px solid #ddd}.site-header img{height:60px}
.container{max-width:1240px;margin:0 auto;padding:0 20px}.day h2{border-bottom:2px solid #b8912f;padding-bottom:6px;margin-top:40px}.photos{display:grid;grid-template-columns:repeat(4,1fr);gap:12px}.photo{display:block;color:inherit;text-decoration:none;font-size:13px}.photo img{width:100%;aspect-ratio:3/2;object-fit:cover;display:block;background:#eee}
.videos,.films{display:grid;grid-template-columns:repeat(4,1fr);gap:16px}.video{position:relative}.video img{width:100%;aspect-ratio:16/9;object-fit:cover}.video .play{position:absolute;left:8px;top:8px;background:#000a;color:#fff;padding:4px 8px}.films{grid-template-columns:repeat(6,1fr)}.films img{width:100%;aspect-ratio:2/3;object-fit:cover}.partners{display:flex;flex-wrap:wrap;gap:24px;align-items:center;margin:40px 0}.partners img{height:46px}footer{background:#111;color:#ccc;padding:30px 40px}
"""


def festival_days(seed: int) -> Page:
    """A festival's photographs by day: lazy pictures for a light box; videos, films and partners below."""
    d = Draft("festival_days", seed, "https://www.festival-lumen.test/en/press/photos-2025/")
    root = "https://www.festival-lumen.test/media"
    left = d.count
    days: list[str] = []
    while left > 0:
        take = min(left, d.random.randint(4, 9))
        left -= take
        day, photos = 14 + len(days), []
        for _ in range(take):
            shape = d.random.choice((1.5, 1.5, 1.5, 0.67))
            name = (
                f"{d.random.choice(('photocall', 'press-conference', 'red-carpet'))}-{number(d, 5)}"
            )
            sizes = {
                width: d.file(
                    f"{root}/cache/{mode}/2025/05/{name}.jpg", width, round(width / shape)
                )
                for mode, width in (("thumb_sm", 320), ("thumb_md", 640))
            }
            whole = d.file(f"{root}/uploads/2025/05/{name}.jpg", 1800, round(1800 / shape))
            said = f"{d.random.choice(people(d, 3))} at the {name.rsplit('-', 1)[0].replace('-', ' ')} of {d.films[0]}, © {people(d, 1)[0]}"
            photos.append(
                f"""<a class="photo" data-fancybox="day-{day}" data-caption="{escape(said)}" href="{whole.removeprefix("https://www.festival-lumen.test")}"><img class="lazyload" src="{EMPTY}" data-src="{sizes[320]}" data-srcset="{sizes[320]} 320w, {sizes[640]} 640w" data-sizes="(min-width: 1000px) 290px, 50vw" alt="{escape(said)}"><span>{escape(said)}</span></a>"""
            )
            d.belongs(whole, *sizes.values(), caption=said)
        days.append(
            f"""<section class="day" id="day-{day}"><h2>{day} May</h2><div class="photos">{"".join(photos)}</div></section>"""
        )
    videos = "".join(
        f"""<div class="video"><a href="/en/tv/{slug(film)}/"><img class="lazyload" src="{EMPTY}" data-src="{d.file(f"{root}/cache/video/2025/05/{slug(film)}.jpg", 640, 360)}" alt=""><span class="play">&#9654; 2:1{index}</span><h3>{film}: interview</h3></a></div>"""
        for index, film in enumerate(d.films[:4])
    )
    films = "".join(
        f"""<a href="/en/selection/{slug(film)}/"><img class="lazyload" src="{EMPTY}" data-src="{d.file(f"{root}/cache/poster/2025/{slug(film)}.jpg", 300, 450)}" alt="{escape(film)}"><br>{film}</a>"""
        for film in d.films[4 : 4 + d.random.choice((6, 12))]
    )
    partners = "".join(
        f"""<a href="https://partner{index}.test/"><img src="{d.file(f"{root}/partners/{number(d, 4)}.png", 140, 46)}" alt="Partner"></a>"""
        for index in d.some(5, 12)
    )
    logo = d.file("https://www.festival-lumen.test/build/images/palm.png", 180, 60)
    loader = lazy(
        "img.lazyload",
        "e.className='lazyloading';if(e.dataset.srcset){e.sizes=e.dataset.sizes;e.srcset=e.dataset.srcset}e.src=e.dataset.src;e.className='lazyloaded';",
    )
    return d.done(
        f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Photos 2025 - Festival Lumen</title><meta name="keywords" content="{LENSES[0]}"><style>{FESTIVAL_STYLE}</style></head>
<body class="page-gallery"><header class="site-header"><a href="/en/"><img src="{logo}" alt="Festival Lumen"></a><a href="/en/selection/">Selection</a><a href="/en/juries/">Juries</a><a href="/en/press/">Press</a><a href="/fr/">FR</a></header>
<main class="container"><h1>Photos of the festival</h1><p>{d.words(24)}</p>{"".join(days)}
<section><h2>Festival TV</h2><div class="videos">{videos}</div></section><section><h2>The selection</h2><div class="films">{films}</div></section><div class="partners">{partners}</div></main>
<footer>© Festival Lumen 2025 · Legal · Contact</footer>{loader}</body></html>"""
    )
