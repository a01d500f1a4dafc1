"""Pages made beforehand: a static theme of albums, an album maker for a folder, a portfolio service."""

from __future__ import annotations

import json
from html import escape

from collect.galleries.draft import Draft, Page, slug
from collect.galleries.seventeenth_b_parts import fit, near, number, shape


def hugo_albums(seed: int) -> Page:
    """A Norwegian location scout's static album: placed links for a light box, waiting pictures; other albums below."""
    d = Draft("hugo_albums", seed, "https://opptak.test/lofoten-i-mars/")
    items = []
    for index in range(d.count):
        whole = shape(d, 3000)
        name = f"DSCF{number(d, 4)}-{index}"
        big = d.file(f"/lofoten-i-mars/{name}.jpg", *whole)
        box = fit(whole, 1600, 1600)
        full = d.file(f"/lofoten-i-mars/{name}_hu_{d.token(16)}.jpg", *box)
        less = fit(whole, 600, 600)
        thumb = d.file(f"/lofoten-i-mars/{name}_hu_{d.token(16)}.jpg", *less)
        d.belongs(big, full, thumb)
        items.append(
            f"""<a class="gallery-item" href="{full}" data-pswp-src="{full}" data-pswp-width="{box[0]}" data-pswp-height="{box[1]}" data-pswp-target="{d.token(32)}" title="{name}" itemscope itemtype="https://schema.org/ImageObject"><figure style="background-color: #{d.token(6)}; aspect-ratio: {less[0]} / {less[1]}"><img class="lazyload" width="{less[0]}" height="{less[1]}" data-src="{thumb}" alt="{name}" /></figure><meta itemprop="contentUrl" content="{big}" /><span itemprop="creator" itemtype="https://schema.org/Person" itemscope><meta itemprop="name" content="Marit Solberg" /></span></a>"""
        )
    more = []
    for film in d.films[: d.random.randint(3, 6)]:
        cover = d.file(f"/{slug(film)}/cover_hu_{d.token(16)}.jpg", 600, 600)
        more.append(
            f"""<a class="card" href="/{slug(film)}/" title="{film}"><figure style="background-color: #{d.token(6)}"><img class="lazyload" width="600" height="600" data-src="{cover}" alt="{film}" /></figure><div><h2>{film}</h2><p>{d.random.randint(8, 60)} bilder</p></div></a>"""
        )
    icon = d.file("/images/profil_hu_44aa.jpg", 96, 96)
    script = (
        "<script>(function(){var g=document.getElementById('gallery');g.style.cssText='position:relative;visibility:visible';var W=g.clientWidth,row=[],sum=0,y=0;"
        "function flush(last){var h=last?Math.min(260,(W-8*(row.length-1))/sum):(W-8*(row.length-1))/sum,x=0;row.forEach(function(e){e.style.cssText='position:absolute;left:'+x+'px;top:'+y+'px;width:'+e.r*h+'px;height:'+h+'px';x+=e.r*h+8});y+=h+8;row=[];sum=0}"
        "g.querySelectorAll('a.gallery-item').forEach(function(e){e.r=e.dataset.pswpWidth/e.dataset.pswpHeight;row.push(e);sum+=e.r;if(sum*288>W)flush(false)});if(row.length)flush(true);g.style.height=y+'px'})();</script>"
    )
    return d.done(
        f"""<!doctype html><html class="no-js" lang="nb"><head><meta charset="utf-8" /><title>Lofoten i mars | Opptak</title><meta name="generator" content="Hugo 0.140.2"><style>body{{margin:0;font:16px/1.5 system-ui;background:#111;color:#eee}}a{{color:inherit;text-decoration:none}}header{{display:flex;align-items:center;gap:16px;padding:16px 24px}}header img{{border-radius:50%;width:48px;height:48px}}section{{padding:0 24px 32px}}.gallery-item figure{{margin:0;height:100%}}.gallery-item img{{width:100%;height:100%;display:block;object-fit:cover}}.grid{{display:grid;grid-template-columns:repeat(auto-fill,minmax(240px,1fr));gap:16px}}.card figure{{margin:0;aspect-ratio:1}}.card img{{width:100%;height:100%;object-fit:cover}}.title{{text-align:center;padding:20px}}</style></head><body><header><a href="/"><img src="{icon}" width="96" height="96" alt=""></a><a href="/">Opptak</a><nav><a href="/categories/">Kategorier</a> <a href="/om/">Om</a></nav></header><main><div class="title"><h1>Lofoten i mars</h1><p>{d.words(22)}</p></div><section class="gallery"><div id="gallery" style="visibility: hidden; height: 1px; overflow: hidden">{"".join(items)}</div></section><section class="related"><h2>Flere album</h2><div class="grid">{"".join(more)}</div></section></main><footer style="padding:24px">© Marit Solberg</footer>{script}{near("img.lazyload", "e.src=e.dataset.src;e.className='lazyloaded';")}</body></html>"""
    )


def thumbs_folder(seed: int) -> Page:
    """A model railway club's folder made into pages: cut squares that a light box enlarges; sub-albums above."""
    d = Draft("thumbs_folder", seed, "https://www.narrowgauge.test/photos/Open%20day%202022.html")
    items = []
    for index in range(d.count):
        whole = shape(d, 4000)
        name = f"P{number(d, 6)}{index}.JPG"
        jpg = name[:-4] + ".JPG"
        thumb = d.file(f"media/thumbs/Open%20day%202022/{jpg}", 120, 120)
        large = d.file(f"media/large/Open%20day%202022/{jpg}", *fit(whole, 10000, 1000))
        first = d.file(f"media/original/Open%20day%202022/{name}", *whole)
        d.belongs(thumb, large, first)
        items.append(
            f"""<li data-src="{large}" data-sub-html="" data-download-url="{first}"><a href="{large}" title="{name}"><img src="{thumb}" width="120" height="120" alt="{name}" /></a></li>"""
        )
    albums = []
    for word in d.random.sample(
        ("Layouts", "Tombola", "Traction engines", "Workshop"), d.random.randint(1, 3)
    ):
        cover = d.file(f"media/thumbs/{word.replace(' ', '%20')}/cover_{d.token(4)}.jpg", 120, 120)
        albums.append(
            f"""<a class="album" href="Open%20day%202022-{slug(word)}.html"><div class="covers"><div class="cover" style="background-image: url('{cover}')"></div></div><div class="summary"><div class="title">{word}</div><div class="count">{d.random.randint(4, 50)} photos</div></div></a>"""
        )
    return d.done(
        f"""<!DOCTYPE html><html><head><meta charset="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/><title>Photo album</title><style>body{{font:15px Arial,sans-serif;margin:0;background:#fff}}header{{background:#00394d;color:#fff;padding:14px 20px}}header h1{{margin:0;font-size:24px}}nav.breadcrumbs{{padding:10px 20px;background:#eee}}#container{{padding:14px 20px}}.album{{display:inline-block;width:140px;margin:0 14px 14px 0;border:1px solid #ccc;color:#333;text-decoration:none}}.cover{{width:140px;height:120px;background-size:cover}}.summary{{padding:6px}}#media{{list-style:none;padding:0;margin:0;overflow:hidden}}#media li{{float:left;margin:0 6px 6px 0}}#media img{{display:block}}footer{{padding:20px;color:#999}}</style></head><body><header><h1>Photo album</h1></header><nav class="breadcrumbs"><a href="index.html">Home</a> &raquo; <a class="current" href="Open%20day%202022.html">Open day 2022</a></nav><div id="container"><section id="albums">{"".join(albums)}</section><section id="gallery"><ul id="media" class="clearfix">{"".join(items)}</ul></section></div><footer><a href="https://generator.test">Generated by an album maker</a></footer><script>
document.querySelectorAll('#media li').forEach(function (li, i) {{ li.addEventListener('click', function (ev) {{ ev.preventDefault(); location.hash = 'lg=1&slide=' + i }}) }})
</script></body></html>"""
    )


def format_sideways(seed: int) -> Page:
    """A costume designer's gallery in a portfolio service: pictures in one row that scrolls sideways; menu of galleries."""
    d = Draft("format_sideways", seed, "https://www.saaralehto.test/the-clockmaker")
    site = f"{d.token(8)}-{d.token(4)}-4{d.token(3)}"
    store = f"https://creatorfiles.test/{site}/0/0/0/"

    def sized(name: str, key: str, whole: tuple[int, int], box: tuple[int, int]) -> str:
        return d.file(
            f"{store}0,0,{whole[0]},{whole[1]},{box[0]},{box[1]}/0-0-0/{key}/1/1/{name}.jpg?fjkss=exp=2106{d.token(6)}~hmac={d.token(32)}",
            *box,
        )

    assets = []
    for index in range(d.count):
        whole = shape(d, 2500)
        name = f"Lehto_Clockmaker_{index + 1:03}"
        key = f"{d.token(8)}-{d.token(4)}-{d.token(12)}"
        ways = {
            wide: sized(name, key, whole, fit(whole, wide, wide))
            for wide in (500, 1000, 1600, 2500)
        }
        d.belongs(*ways.values())
        high = 560
        wide = round(whole[0] / whole[1] * high)
        many = ", ".join(f"{url} {fit(whole, w, w)[0]}w" for w, url in ways.items())
        assets.append(
            f"""<div class="asset asset--image" data-asset-id="{number(d, 8)}" data-asset-type="image" data-width="{whole[0]}" data-height="{whole[1]}" style="width:{wide}px;height:{high}px"><div class="asset__media"><img class="asset__image js-lazy" data-src="{ways[1600]}" data-srcset="{many}" data-sizes="{wide}px" alt="{name}" width="{wide}" height="{high}"><noscript><img src="{ways[1600]}" alt="{name}"></noscript></div></div>"""
        )
    menu = "".join(
        f'<li class="menu__item"><a href="/{slug(film)}">{film}</a></li>' for film in d.films[:7]
    )
    next_key = f"{d.token(8)}-{d.token(4)}-{d.token(12)}"
    cover = sized("next_cover", next_key, (1500, 1000), (300, 200))
    state = escape(
        json.dumps(
            {"theme": "horizon", "siteId": site, "gallery": {"layout": "horizontal", "spacing": 20}}
        )
    )
    return d.done(
        f"""<!DOCTYPE html><html lang="en" class="theme-horizon"><head><meta charset="utf-8"><title>The Clockmaker - Saara Lehto</title><style>html,body{{margin:0;height:100%;font:13px "Work Sans",sans-serif;background:#fafafa}}.sidebar{{position:fixed;left:0;top:0;bottom:0;width:220px;padding:30px;box-sizing:border-box;background:#fff;z-index:3}}.menu{{list-style:none;padding:0}}.menu__item{{margin:6px 0}}.main{{margin-left:220px;padding-top:50px;overflow-x:auto;min-height:800px;box-sizing:border-box}}.gallery{{display:flex;gap:20px;width:max-content}}.asset__image{{width:100%;height:100%;display:block;background:#eee}}.asset__media{{height:100%}}.next{{width:300px;align-self:center;text-align:center}}.page-text{{width:320px;white-space:normal;padding:0 20px}}</style></head><body data-settings="{state}"><aside class="sidebar"><h1 class="logo"><a href="/">Saara Lehto</a></h1><nav><ul class="menu">{menu}</ul></nav><a href="https://network.test/saara" class="social-icon"><svg width="18" height="18"><circle cx="9" cy="9" r="8"/></svg></a></aside><div class="main js-gallery"><div class="gallery gallery--horizontal"><div class="page-text"><h2>The Clockmaker</h2><p>{d.words(30)}</p></div>{"".join(assets)}<a class="next" href="/{slug(d.films[0])}"><img src="{cover}" width="300" height="200" alt=""><span>Next: {d.films[0]}</span></a></div></div><script>(function(){{var m=document.querySelector('.js-gallery');m.addEventListener('wheel',function(e){{m.scrollLeft+=e.deltaY;e.preventDefault()}},{{passive:false}})}})();</script>{near("img.js-lazy", "e.sizes=e.dataset.sizes;e.srcset=e.dataset.srcset;e.src=e.dataset.src;e.classList.remove('js-lazy');")}</body></html>"""
    )
