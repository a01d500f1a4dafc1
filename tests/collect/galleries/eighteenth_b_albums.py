"""Albums and hosts: a mirror of a post, a client's delivery, an outing's gallery, own software; a plans page."""

from __future__ import annotations

import json

from collect.galleries.draft import Draft, Page, slug
from collect.galleries.eighteenth_b_parts import late, shape, within

SIZES = (("Thumb", "Th", 150), ("Small", "S", 400), ("Medium", "M", 600), ("Large", "L", 800),
         ("X2Large", "X2", 1280), ("X3Large", "X3", 1600))  # fmt: skip


def mirrored_post(seed: int) -> Page:
    """A camerawoman's post of many pictures as a mirror of a network shows it: slides and saves; her other posts."""
    d = Draft(
        "mirrored_post", seed, f"https://imgmirror.photos.test/p/C{'xYz3k'[seed % 5]}8bq{seed}Lw/"
    )
    d.aspect = d.random.choice((0.8, 1.0, 1.5))
    count = min(d.count, 20)
    slides = saves = ""
    for index in range(count):
        tail = f"_nc_cat={100 + index}&_nc_ohc={d.token(11)}&oe=66{d.token(6).upper()}"
        name = (
            f"https://s{index % 9}.imgmirror.test/v/t51.29350-15/{d.token(9)}_{d.token(15)}_n.jpg"
        )
        shown = d.file(f"{name}?stp=dst-jpg_e35_p1080x1080&{tail}", 1080)
        saved = d.file(f"{name}?{tail}&dl=1", 1440)
        safe, save = shown.replace("&", "&amp;"), saved.replace("&", "&amp;")
        slides += f'<div class="swiper-slide" data-src="{safe}"><div class="media-wrap"><img class="swiper-lazy" src="/static/lazy.svg" data-src="{safe}" alt="Photo {index + 1} by @nino.kvlividze"></div><a class="download" href="{save}" rel="nofollow" download><i class="ico-down"></i>Download</a></div>\n'
        saves += f'<span class="swiper-pagination-bullet{" swiper-pagination-bullet-active" if not index else ""}"></span>'
        d.belongs(shown, saved)
    d.file("/static/lazy.svg", 40, 40)
    others = ""
    for index in d.some(6, 12):
        cover = d.file(
            f"https://s{index % 9}.imgmirror.test/v/t51.29350-15/{d.token(15)}_n.jpg?stp=c0.180.1440.1440a_dst-jpg_e35_s320x320&oe=66{d.token(6)}",
            320,
            320,
        )
        others += f'<div class="item"><div class="img"><a href="/p/C{d.token(9)}/"><img class="lazy" src="/static/lazy.svg" data-src="{cover.replace("&", "&amp;")}" alt="{d.words(6)}"></a></div><div class="action"><span class="likes">{d.random.randint(40, 900)}</span><span class="time">{index + 2} weeks ago</span></div></div>'
    face = d.file(
        f"https://s1.imgmirror.test/v/t51.2885-19/{d.token(12)}_n.jpg?stp=dst-jpg_s150x150",
        150,
        150,
    )
    banner = d.file("https://ads.imgmirror.test/b/728x90.jpg", 728, 90)
    said = "".join(
        f'<div class="comment"><a href="/{who}/"><img class="lazy" src="/static/lazy.svg" data-src="{d.file(f"https://s2.imgmirror.test/v/t51.2885-19/{d.token(12)}_n.jpg?stp=s64x64", 64, 64)}" alt="{who}"></a><b>{who}</b> {d.words(7)}</div>'
        for who in ("giorgi.b", "lanaframes", "kino_tbl")[: d.random.randint(1, 3)]
    )
    doing = "i.src=i.dataset.src;i.classList.remove('lazy','swiper-lazy')"
    return d.done(f"""<!DOCTYPE html><html lang="en"><head><meta charset="UTF-8"><title>@nino.kvlividze: {d.film} - imgmirror</title><style>body{{margin:0;background:#fafafa;font:14px/1.5 Roboto,Arial,sans-serif}}.header{{background:#fff;border-bottom:1px solid #ddd;padding:10px 40px}}.header img{{height:32px}}.ad{{text-align:center;padding:10px}}
.page-post{{max-width:1100px;margin:10px auto;display:flex;background:#fff;border:1px solid #ddd}}.post-left{{width:640px;overflow:hidden;position:relative}}.swiper-wrapper{{display:flex;transition:transform .3s}}.swiper-slide{{flex:0 0 640px;text-align:center}}.swiper-slide img{{width:640px;height:auto;display:block;min-height:200px}}.download{{display:inline-block;background:#3897f0;color:#fff;padding:6px 20px;margin:8px;border-radius:4px;text-decoration:none}}
.swiper-button-next{{position:absolute;right:8px;top:45%;width:34px;height:34px;background:#fff;border-radius:50%;z-index:2;cursor:pointer}}.swiper-pagination{{text-align:center}}.swiper-pagination-bullet{{display:inline-block;width:8px;height:8px;border-radius:50%;background:#bbb;margin:3px}}.post-right{{flex:1;padding:16px}}.user img,.comment img{{width:44px;height:44px;border-radius:50%;vertical-align:middle;margin-right:10px}}.comment img{{width:28px;height:28px}}
.items{{max-width:1100px;margin:0 auto;display:grid;grid-template-columns:repeat(4,1fr);gap:14px}}.item{{background:#fff}}.item img{{width:100%;aspect-ratio:1;display:block}}.action{{padding:6px;color:#888}}h2{{max-width:1100px;margin:20px auto}}</style></head>
<body><div class="header"><a href="/"><img src="{d.file("/static/logo-mirror.png", 140, 32)}" alt="imgmirror"></a></div><div class="ad"><a href="https://ads.imgmirror.test/c/1" rel="nofollow sponsored"><img src="{banner}" width="728" height="90" alt=""></a></div>
<div class="page-post"><div class="post-left"><div class="swiper-container"><div class="swiper-wrapper">{slides}</div><div class="swiper-button-next"></div><div class="swiper-pagination">{saves}</div></div></div>
<div class="post-right"><div class="user"><a href="/nino.kvlividze/"><img src="{face}" alt="nino.kvlividze"></a><b>@nino.kvlividze</b></div><p class="desc">Frames from {d.film}, 35mm. {d.words(20)} <a href="/tag/35mm/">#35mm</a></p><div class="comments">{said}</div></div></div>
<h2>More posts of nino.kvlividze</h2><div class="items">{others}</div>
<script>(function(){{var n=0,w=document.querySelector('.swiper-wrapper');document.querySelector('.swiper-button-next').onclick=function(){{n=(n+1)%{count};w.style.transform='translateX(-'+640*n+'px)';load(n);load(n+1)}};
function load(k){{var i=w.children[k]&&w.children[k].querySelector('img');if(i)i.src=i.dataset.src}}load(0);load(1)}})();</script>{late("img.lazy", doing)}</body></html>""")  # fmt: skip


def delivered_gala(seed: int) -> Page:
    """A Danish photographer's delivery of a gala's pictures: columns that a script fills from what it asks for."""
    d = Draft("delivered_gala", seed, "https://lyngfoto.photos.test/filmgalla2024/")
    asked = "/client/loadphotos/?cuk=filmgalla2024&cid=8801442&gs=highlights&fk=&page=1"
    entries = []
    for index in range(d.count):
        size = shape(d, 2048, 0.3)
        stem = f"https://images.delivered.test/8801442/{d.token(32)}"
        paths = {key: d.file(f"{stem}-{name}.jpg", *within(size, side)) for key, name, side in (
            ("pathThumb", "thumb", 250), ("pathSmall", "small", 420), ("pathMedium", "medium", 700),
            ("pathLarge", "large", 1100), ("pathXlarge", "xlarge", 1600), ("pathXxlarge", "xxlarge", 2048))}  # fmt: skip
        entries.append(
            {
                "id": 410200 + index,
                "name": f"LF-galla-{index + 1:03d}.jpg",
                "width": size[0],
                "height": size[1],
                **paths,
            }
        )
        d.belongs(*paths.values())
    d.page.answers[f"https://lyngfoto.photos.test{asked}"] = (
        "application/json",
        json.dumps({"status": "success", "content": json.dumps(entries), "isLastPage": True}),
    )
    logo = d.file("https://images.delivered.test/brand/lyngfoto-logo.png", 240, 80)
    return d.done(f"""<!DOCTYPE html><html lang="da"><head><meta charset="utf-8"><title>Filmgalla 2024 | Lyng Foto</title><meta name="robots" content="noindex"><style>body{{margin:0;font:15px/1.5 "Montserrat",Arial,sans-serif;color:#333}}.cover{{height:46vh;background:#e7e2da;display:flex;flex-direction:column;align-items:center;justify-content:center}}.cover h1{{font-weight:400;letter-spacing:.2em;text-transform:uppercase}}
.collection-header{{display:flex;justify-content:space-between;padding:24px 36px;position:sticky;top:0;background:#fff}}.collection-header button{{border:0;background:none;margin-left:14px}}.gallery-grid{{display:flex;gap:10px;padding:0 36px}}.gallery-grid__column{{flex:1}}.gallery-grid__item{{position:relative;margin-bottom:10px;background:#f1f1f1}}.gallery-grid__item img{{display:block;width:100%;height:auto}}footer{{text-align:center;padding:40px}}footer img{{width:120px}}</style></head>
<body class="client-gallery theme-light"><div class="cover cover--text"><h1>Filmgalla 2024</h1><p>17. november 2024</p><a href="#gallery" class="btn-view">Se galleri</a></div>
<div class="collection-header" id="gallery"><div><b>Filmgalla 2024</b><br>Lyng Foto</div><div><a href="#">Højdepunkter</a><button aria-label="Favoritter">&#9825;</button><button aria-label="Hent">&#8595;</button></div></div>
<div id="gamma-container" class="gallery-grid" data-collection-id="8801442" data-url-key="filmgalla2024" data-size="regular"></div><footer><a href="https://lyngfoto.photos.test/"><img src="{logo}" alt="Lyng Foto"></a><p>© Lyng Foto</p></footer>
<script>fetch('{asked}').then(function(r){{return r.json()}}).then(function(a){{var box=document.getElementById('gamma-container'),cols=[],hs=[];for(var k=0;k<4;k++){{var c=document.createElement('div');c.className='gallery-grid__column';box.appendChild(c);cols.push(c);hs.push(0)}}
JSON.parse(a.content).forEach(function(p){{var k=hs.indexOf(Math.min.apply(null,hs)),t=document.createElement('div');hs[k]+=p.height/p.width;t.className='gallery-grid__item';t.innerHTML='<a class="gallery-grid__link" href="?pid='+p.id+'"><img width="'+p.width+'" height="'+p.height+'" alt="'+p.name+'" src="'+p.pathMedium+'"></a>';cols[k].appendChild(t)}})}});</script></body></html>""")  # fmt: skip


def outing_of_a_society(seed: int) -> Page:
    """A Canadian film society's outing at a photo service: tiles by its script from preloaded data; other albums."""
    d = Draft(
        "outing_of_a_society", seed, "https://prairiefilmsociety.photos.test/Outings/Drive-in-2023"
    )
    images = []
    for index in range(d.count):
        size = shape(d, 4000, 0.2)
        key = d.token(7)
        stem, name = (
            f"https://photos.service.test/Outings/Drive-in-2023/i-{key}/0/{d.token(12)}",
            f"DSC0{4400 + index}",
        )
        told: dict[str, dict[str, str | int]] = {}
        had = []
        for long, short, side in SIZES:
            wide, high = within(size, side)
            address = d.file(f"{stem}/{short}/{name}-{short}.jpg", wide, high)
            had.append(address)
            told[f"ImageSize{long}"] = {
                "Url": address,
                "Ext": "JPG",
                "Width": wide,
                "Height": high,
                "Size": d.random.randint(9000, 900000),
            }
        original = d.file(f"{stem}/D/{name}-D.jpg", *size)
        images.append({"ImageKey": key, "FileName": f"{name}.jpg", "Format": "JPG", "Caption": "", "OriginalWidth": size[0], "OriginalHeight": size[1], "ArchivedUri": original,
                       "WebUri": f"https://prairiefilmsociety.photos.test/Outings/Drive-in-2023/i-{key}", "SizeDetails": told})  # fmt: skip
        d.belongs(original, *had)
    albums = "".join(
        f'<li class="sm-tile-wrapper"><div class="sm-tile sm-tile-album"><a class="sm-tile-content" href="/Outings/{slug(film)}"><img class="sm-tile-image" src="{d.file(f"https://photos.service.test/Outings/i-{d.token(7)}/0/{d.token(12)}/S/cover-S.jpg", 400, 267)}" alt=""><span class="sm-tile-title">{film}</span></a></div></li>'
        for film in d.films[: d.random.randint(2, 5)]
    )
    state = json.dumps(
        {
            "page": {"type": "Gallery"},
            "preload": {
                "Album": {"Name": "Drive-in 2023", "ImageCount": d.count},
                "AlbumImage": images,
            },
        }
    ).replace("</", "<\\/")
    return d.done(f"""<!DOCTYPE html><html lang="en-US" class="sm-page-node sm-page-gallery"><head><meta charset="utf-8"><title>Drive-in 2023 - Prairie Film Society</title><style>body{{margin:0;background:#1b1b1b;color:#ddd;font:14px/1.5 "Open Sans",Arial,sans-serif}}.sm-page-layout-header{{display:flex;justify-content:space-between;padding:16px 32px;background:#111}}.sm-page-layout-header a{{color:#ccc;margin-left:20px;text-decoration:none}}.sm-page-layout-header img{{height:44px}}h1{{font-weight:300;padding:0 32px}}
.sm-gallery-tiles{{position:relative;list-style:none;margin:0 32px;padding:0}}.sm-tile-photo{{position:absolute;overflow:hidden}}.sm-tile-photo img{{width:100%;height:100%;display:block}}.sm-more ul{{list-style:none;display:flex;gap:14px;padding:0 32px}}.sm-tile-album img{{width:220px;display:block}}.sm-tile-album a{{color:#ccc}}footer{{padding:30px;text-align:center}}</style></head>
<body class="sm-user-ui"><div class="sm-page-content"><div class="sm-page-layout-header"><a href="/"><img src="{d.file("https://photos.service.test/photos/i-Lg9/0/f2/O/i-Lg9.png", 200, 88)}" alt="Prairie Film Society"></a><nav><a href="/">Home</a><a href="/browse">Browse</a><a href="/search">Search</a></nav></div>
<div class="sm-breadcrumb" style="padding:10px 32px">Outings › Drive-in 2023</div><h1 class="sm-gallery-title">Drive-in 2023</h1><div class="sm-gallery sm-gallery-collage"><ul class="sm-gallery-tiles" data-role="tiles"></ul></div>
<div class="sm-more"><h2 style="padding:0 32px">Other outings</h2><ul>{albums}</ul></div><footer>Photo sharing by a service</footer></div>
<script>window.SM=window.SM||{{}};SM.env={state};</script>
<script>(function(){{var box=document.querySelector('[data-role=tiles]'),all=SM.env.preload.AlbumImage,W=box.clientWidth,y=0,row=[],sum=0;
function put(last){{var h=last?Math.min(260,(W-8*(row.length-1))/sum):(W-8*(row.length-1))/sum,x=0;row.forEach(function(p){{var w=h*p.OriginalWidth/p.OriginalHeight,l=document.createElement('li'),s=p.SizeDetails;l.className='sm-tile-wrapper sm-tile sm-tile-photo';l.style.cssText='left:'+x+'px;top:'+y+'px;width:'+w+'px;height:'+h+'px';
var best=w>600||h>600?s.ImageSizeLarge:(w>400||h>400?s.ImageSizeMedium:s.ImageSizeSmall);l.innerHTML='<a class="sm-tile-content" href="'+p.WebUri+'/A"><img class="sm-tile-image" alt="" src="'+best.Url+'"></a>';box.appendChild(l);x+=w+8}});y+=h+8;row=[];sum=0}}
all.forEach(function(p){{row.push(p);sum+=p.OriginalWidth/p.OriginalHeight;if(W/sum<280)put(false)}});if(row.length)put(true);box.style.height=y+'px'}})();</script></body></html>""")  # fmt: skip


def own_software_postcards(seed: int) -> Page:
    """A German collector's cards of picture palaces in album software: a thumb, a loupe and a page for each."""
    d = Draft(
        "own_software_postcards",
        seed,
        "https://kinokarten.photos.test/galerie/lichtspielhaeuser/sachsen/",
    )
    theme, album = "/galerie/themes/zpmin/images", "lichtspielhaeuser/sachsen"
    zoom, page = d.file(f"{theme}/zoom.png", 16, 16), d.file(f"{theme}/details.png", 16, 16)
    thumbs = ""
    for index in range(d.count):
        size = shape(d, 1800, 0.15)
        stem = f"karte_{index + 1:03d}"
        town = d.random.choice(("Dresden", "Leipzig", "Zwickau", "Chemnitz", "Görlitz", "Plauen"))
        whole = d.file(f"/galerie/albums/{album}/{stem}.jpg", *size)
        small = d.file(f"/galerie/cache/{album}/{stem}_200_thumb.jpg", *within(size, 200))
        leaf = f"/galerie/{album}/{stem}.jpg.php"
        wide, high = within(size, 200)
        thumbs += f"""
<div class="thumb-maxspace"><a class="thumb-link" href="{leaf}" title="{town}, Lichtspiele"><img src="{small}" alt="{town}, Lichtspiele" width="{wide}" height="{high}" /></a>
<div class="cblinks"><a class="thickbox" href="{whole}" title="{town}, Lichtspiele"><img src="{zoom}" /></a> <a href="{leaf}" title="{town}, Lichtspiele"><img src="{page}" /></a></div></div>"""
        d.belongs(whole, small, caption=f"{town}, Lichtspiele")
    subs = ""
    for index, name in enumerate(("Erzgebirge", "Vogtland", "Lausitz")[: d.random.randint(0, 3)]):
        cover = d.file(
            f"/galerie/cache/{album}/{name.lower()}/karte_{index}_w200_h80_cw200_ch80_thumb.jpg",
            200,
            80,
        )
        subs += f'<div class="album-maxspace"><a class="thumb-link" href="/galerie/{album}/{name.lower()}/" title="Album: {name}"><img src="{cover}" alt="{name}" width="200" height="80" /><span class="album-title">{name}</span></a></div>'
    chance = "".join(
        f'<li><a href="/galerie/bayern/b{i}.jpg.php" title="Bayern"><img src="{d.file(f"/galerie/cache/bayern/b{i}_w60_h60_cw60_ch60_thumb.jpg", 60, 60)}" alt="Bayern" /></a></li>'
        for i in d.some(4, 8)
    )
    return d.done(f"""<!DOCTYPE html><html><head><meta charset="utf-8" /><title>Sachsen | Lichtspielhäuser | Kinokarten</title><link rel="alternate" type="application/rss+xml" href="/galerie/index.php?rss&amp;albumname={album}" /><style>
body{{margin:0;background:#333;font:13px/1.5 Arial,sans-serif;color:#ccc}}#main{{width:980px;margin:0 auto;background:#222;padding:20px;overflow:hidden}}#header h1{{font-size:26px}}a{{color:#9cf;text-decoration:none}}#sidebar{{float:left;width:200px}}#page{{float:right;width:750px}}#sidebar ul{{list-style:none;padding:0}}#random li{{display:inline-block;margin:3px}}
.thumb-maxspace{{float:left;width:230px;height:240px;margin:6px;text-align:center;background:#2b2b2b}}.thumb-link img{{margin-top:8px;border:1px solid #555}}.cblinks img{{border:0}}.album-maxspace{{float:left;width:220px;margin:6px}}.album-title{{display:block}}#pagination{{clear:both}}#credits{{clear:both;padding-top:20px;font-size:11px}}</style></head>
<body><div id="main"><div id="header"><h1><a href="/galerie/index.php" title="Kinokarten">Kinokarten</a></h1></div><div id="breadcrumbs"><a href="/galerie/index.php">Galerie</a> » <a href="/galerie/lichtspielhaeuser/">Lichtspielhäuser</a> » Sachsen</div>
<div id="sidebar"><div class="album-menu"><ul id="albums"><li><a href="/galerie/bayern/">Bayern</a></li><li class="active">Sachsen</li><li><a href="/galerie/programme/">Programmhefte</a></li></ul></div><h3>Zufällige Bilder</h3><ul id="random">{chance}</ul><form id="search_form"><input type="text" name="words" /><input type="image" src="{d.file(f"{theme}/search.png", 16, 16)}" alt="" /></form></div>
<div id="page"><div class="album-desc">Ansichtskarten sächsischer Kinos, etwa 1905 bis 1960.</div><div id="albums-wrap">{subs}</div><div id="thumbs-wrap" style="clear:both">{thumbs}</div><div id="pagination"><ul class="pagelist"><li class="current">1</li></ul></div></div>
<div id="credits"><a href="/galerie/index.php?rss"><img src="{d.file(f"{theme}/rss.png", 16, 16)}" alt="RSS" /></a> Galerieprogramm</div></div></body></html>""")  # fmt: skip


def plans_of_a_host(seed: int) -> Page:
    """A picture host's page of its plans: prices, signs of what is in each, customers' faces: no gallery."""
    d = Draft("plans_of_a_host", seed, "https://www.reelhost.photos.test/pricing")
    columns = "".join(
        f'<div class="pricing-card{" pricing-card--featured" if name == "Studio" else ""}"><img class="pricing-card__icon" src="{d.file(f"/_next/static/media/plan-{name.lower()}.{d.token(8)}.svg.png", 64, 64)}" alt="" width="64" height="64"><h3>{name}</h3><p class="price">${price}<small>/mo</small></p>'
        f'<ul>{"".join(f"<li>{d.words(4)}</li>" for _ in range(5))}</ul><a class="btn" href="/signup?plan={name.lower()}">Start free trial</a></div>'
        for name, price in (("Solo", 7), ("Studio", 19), ("House", 49))
    )
    faces = "".join(
        f'<figure class="quote"><blockquote>{d.words(16)}</blockquote><figcaption><img src="{d.file(f"/_next/image?url=%2Ffaces%2F{d.token(5)}.jpg&w=96&q=75", 96, 96).replace("&", "&amp;")}" alt="" width="48" height="48" loading="lazy"> {who}</figcaption></figure>'
        for who in ("Ana P., editor", "M. Okoro, producer", "Studio Lind")[: d.random.randint(2, 3)]
    )
    marks = "".join(
        f'<img src="{d.file(f"/brands/{d.token(6)}.png", 160, 48)}" alt="" width="120" height="36" loading="lazy">'
        for _ in d.some(4, 7)
    )
    screen = d.file("/_next/image?url=%2Fapp-screen.png&w=1920&q=75", 1920, 1080).replace(
        "&", "&amp;"
    )
    asked = "".join(
        f"<details><summary>{d.words(7)}</summary><p>{d.words(30)}</p></details>" for _ in range(6)
    )
    return d.done(f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Pricing | Reelhost</title><style>body{{margin:0;font:16px/1.6 Inter,Arial,sans-serif;color:#1c1c28}}header,footer{{display:flex;justify-content:space-between;padding:18px 60px}}footer{{background:#1c1c28;color:#aaa}}.hero{{text-align:center;padding:40px}}.pricing{{display:flex;gap:24px;justify-content:center}}.pricing-card{{width:280px;border:1px solid #ddd;border-radius:12px;padding:24px}}.pricing-card--featured{{border-color:#5b4bff}}.price{{font-size:40px;margin:0}}
.btn{{display:block;background:#5b4bff;color:#fff;text-align:center;padding:10px;border-radius:8px;text-decoration:none}}.screen{{display:block;width:900px;max-width:90%;margin:50px auto;border-radius:12px}}.quotes{{display:flex;gap:24px;max-width:1000px;margin:0 auto}}.quote img{{border-radius:50%;vertical-align:middle}}.brands{{display:flex;gap:40px;justify-content:center;padding:40px}}.faq{{max-width:800px;margin:30px auto}}</style></head>
<body><header><a href="/"><img src="{d.file("/logo-reelhost.png", 150, 40)}" alt="Reelhost" width="150" height="40"></a><nav><a href="/features">Features</a> <a href="/pricing">Pricing</a> <a href="/login">Log in</a></nav></header>
<main><section class="hero"><h1>Plans for every set</h1><p>Store, share and deliver stills. Cancel any time.</p></section><section class="pricing">{columns}</section><img class="screen" src="{screen}" alt="The app" width="1920" height="1080" loading="lazy" style="height:auto">
<section class="brands">{marks}</section><section class="quotes">{faces}</section><section class="faq"><h2>Questions</h2>{asked}</section></main><footer><span>© Reelhost</span><span>Terms · Privacy</span></footer></body></html>""")  # fmt: skip
