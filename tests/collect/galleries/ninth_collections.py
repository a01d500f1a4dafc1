"""Blind layouts: collections of stills and screen captures, of fans and of communities."""

from __future__ import annotations

import json

from collect.galleries.draft import Draft, Page, slug
from collect.galleries.ninth_parts import PEOPLE, fit, han

COPPER_CSS = """body{background:#202733;color:#cdd;font:11px Verdana,sans-serif;margin:0}a{color:#9cf;text-decoration:none}.maintable{border:1px solid #456;background:#2b3443;margin-bottom:10px}td.thumbnails{padding:6px;background:#252d3a}img.image{border:1px solid #000}
#wrap{width:1000px;margin:0 auto}.tableh1{background:#3a475c;padding:6px}.navmenu{padding:3px 8px}.affiliates img{margin:2px}"""


def caps_table(seed: int) -> Page:
    """A fan's archive of screen captures: a table of small ones, named as album software does."""
    album = 412
    d = Draft("caps_table", seed, f"http://gallery.lightonface.test/thumbnails.php?album={album}")
    cells, number = [], d.random.randint(20000, 90000)
    folder = f"albums/Films/{slug(d.film)}/Screencaptures"
    for index in range(d.count):
        name = f"{slug(d.film).replace('-', '')}_{index * 7 + 12:04}.jpg"
        small = d.file(f"{folder}/thumb_{name}", 150)
        whole = d.file(f"{folder}/{name}", 1920)  # not told of, but where the software keeps it
        d.belongs(small, whole)
        cells.append(
            f"""<td valign="top" class="thumbnails" width="20%" align="center"><table width="100%" cellpadding="0" cellspacing="0"><tr><td align="center"><a href="displayimage.php?album={album}&amp;pid={number + index}#top_display_media"><img src="{small}" class="image" width="150" height="{fit(d, 150)}" border="0" alt="{name}" title="Filename={name}&#013;Filesize={d.random.randint(200, 600)}KB&#013;Dimensions=1920x{fit(d, 1920)}&#013;Date added=Mar 0{d.random.randint(1, 9)}, 2024" /><br /></a><span class="thumb_title">{d.random.randint(2, 90)} views</span></td></tr></table></td>"""
        )
    rows = "".join(f"<tr>{''.join(cells[at : at + 5])}</tr>" for at in range(0, len(cells), 5))
    banner = d.file("themes/lightonface/images/header.jpg", 1000, 260)
    pixel = d.file("images/spacer.gif", 1, 1)
    random_files = []
    for film in d.films[: d.random.choice((4, 5))]:
        art = d.file(f"albums/Films/{slug(film)}/Stills/thumb_{d.token(3)}.jpg", 150, 100)
        random_files.append(
            f'<td valign="top" class="thumbnails" align="center"><a href="displayimage.php?album=random&amp;cat=0&amp;pid={d.random.randint(100, 9000)}#top_display_media"><img src="{art}" class="image" width="150" height="100" border="0" alt="{film}" /><br /></a></td>'
        )
    friends = "".join(
        f'<a href="http://fan{n}.test/" target="_blank"><img src="{d.file(f"affiliates/b{n}.gif", 88, 31)}" width="88" height="31" border="0" alt="" /></a>'
        for n in d.some(4, 9)
    )
    return d.done(
        f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd"><html xmlns="http://www.w3.org/1999/xhtml" dir="ltr"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>Light on Face | Image Archive - {d.film}/Screencaptures</title><style type="text/css">{COPPER_CSS}</style></head><body><div id="wrap"><img src="{banner}" width="1000" height="260" alt="" />
<table border="0" cellpadding="0" cellspacing="0"><tr><td class="navmenu"><a href="index.php">Album list</a></td><td class="navmenu"><a href="thumbnails.php?album=lastup">Last uploads</a></td><td class="navmenu"><a href="search.php">Search</a></td></tr></table>
<table align="center" width="100%" cellspacing="1" cellpadding="0" class="maintable"><tr><td class="tableh1"><a href="index.php">Home</a> &gt; <a href="index.php?cat=2">Films</a> &gt; <a href="index.php?cat=31">{d.film}</a> &gt; <a href="thumbnails.php?album={album}">Screencaptures</a></td></tr></table>
<a name="top_display_media"></a><table align="center" width="100%" cellspacing="1" cellpadding="0" class="maintable"><tr><td colspan="5"><table width="100%"><tr><td class="tableh1" width="100%"><h2>Screencaptures</h2></td><td><img src="{pixel}" width="1" height="1" alt="" /></td></tr></table></td></tr>{rows}<tr><td colspan="5" class="tableh1">{d.count} files on 1 page(s)</td></tr></table>
<table align="center" width="100%" cellspacing="1" cellpadding="0" class="maintable"><tr><td colspan="5" class="tableh1">Random files - Light on Face</td></tr><tr>{"".join(random_files)}</tr></table><div class="affiliates" align="center">{friends}</div><div class="footer" align="center">Powered by <a href="http://copper.test/">the gallery</a></div></div></body></html>"""
    )


SET_CSS = """body{margin:0;background:#f4f4f2;font:14px/1.5 Helvetica,Arial,sans-serif}header{text-align:center;padding:40px}header img{border-radius:50%;width:96px}article{width:700px;margin:0 auto 30px;background:#fff}.post-content{padding:20px}
.photo-slideshow{display:block;overflow:hidden}.pxu-photoset .row{display:flex;gap:6px;margin-bottom:6px}.pxu-photo{flex:1 1 0}.pxu-photo img{width:100%;height:auto;display:block}.notes{list-style:none;padding:20px}.notes img{width:16px;height:16px}
.related{width:700px;margin:0 auto;display:grid;grid-template-columns:repeat(4,1fr);gap:8px}.related img{width:100%;height:120px;object-fit:cover}.tags a{color:#999;margin-right:8px}"""
SET_JS = """(function(){document.querySelectorAll('.photo-slideshow').forEach(function(b){var p=[].slice.call(b.querySelectorAll('.pxu-photo')),
l=b.getAttribute('data-layout').split('');b.classList.add('pxu-photoset');b.innerHTML='';l.forEach(function(c){var r=document.createElement('div');r.className='row count-'+c;
p.splice(0,+c).forEach(function(x){r.appendChild(x)});b.appendChild(r);});b.classList.add('processed');});})();"""


def photo_set(seed: int) -> Page:
    """A short-form blog's set of captures: a script lays them in rows by digits; notes, more posts."""
    d = Draft("photo_set", seed, "https://silverframes.tumbl.test/post/731882045/night-ferry-1971")
    layout = d.random.choice(("2222", "12221", "22222", "1111", "111111", "2122", "33", "1212"))
    photos = []
    for _ in range(sum(int(one) for one in layout)):
        key = f"https://64.media.tumbl.test/{d.token(32)}/tumblr_{d.token(12)}"
        small = d.file(f"{key}_500.png", 500)
        big = d.file(f"{key}_1280.png", 1280)
        photos.append(
            f'<div class="photo-data"><div class="pxu-photo"><img src="{small}" width="500" height="{fit(d, 500)}" data-highres="{big}" data-width="1280" data-height="{fit(d, 1280)}" alt=""><a class="tumblr-box" rel="post-731882045" href="{big}"></a></div></div>'
        )
        d.belongs(small, big)
    notes = []
    for _ in d.some(12, 40):
        who = f"{d.random.choice(PEOPLE).split()[0].lower()}-{d.token(4)}"
        face = d.file(f"https://64.media.tumbl.test/avatar_{d.token(12)}_16.pnj", 16, 16)
        notes.append(
            f'<li class="note {d.random.choice(("like", "reblog"))} tumblelog_{who} without_commentary"><a rel="nofollow" class="avatar_frame" target="_blank" href="https://{who}.tumbl.test/"><img src="{face}" class="avatar" alt=""></a><span class="action"><a rel="nofollow" href="https://{who}.tumbl.test/">{who}</a> liked this</span></li>'
        )
    related = []
    for film in d.films[:8]:
        art = d.file(f"https://64.media.tumbl.test/{d.token(32)}/tumblr_{d.token(12)}_400.png", 400, 240)  # fmt: skip
        related.append(
            f'<div class="related-post photoset"><a href="https://silverframes.tumbl.test/post/{d.random.randint(10**8, 10**9)}/{slug(film)}"><img src="{art}" alt="{film}"></a></div>'
        )
    face = d.file(f"https://64.media.tumbl.test/avatar_{d.token(12)}_128.pnj", 128, 128)
    tags = "".join(f'<a href="/tagged/{tag}">#{tag}</a>' for tag in (slug(d.film), "screencaps", "film"))  # fmt: skip
    return d.done(
        f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>Silver Frames &mdash; {d.film} (1971)</title><style>{SET_CSS}</style></head><body class="permalink"><header id="header"><a href="/"><img src="{face}" alt="Silver Frames"></a><h1><a href="/">Silver Frames</a></h1><nav><a href="/archive">Archive</a> <a href="/ask">Ask</a></nav></header>
<section id="posts"><article class="photoset" id="731882045"><div class="photo-slideshow" id="photoset_731882045" data-layout="{layout}">{"".join(photos)}</div><div class="post-content caption"><p><b>{d.film}</b> (1971) dir. {d.random.choice(PEOPLE)}</p></div><div class="tags post-content">{tags}</div><ol class="notes">{"".join(notes)}</ol></article></section>
<h3 style="width:700px;margin:20px auto">More you might like</h3><section class="related">{"".join(related)}</section><footer style="text-align:center;padding:30px">Theme by Hatchery</footer><script>{SET_JS}</script></body></html>"""
    )


DOU_CSS = """body{margin:0;font:12px/1.6 "Noto Sans CJK SC",Helvetica,Arial,sans-serif;color:#111}a{color:#37a;text-decoration:none}ul{list-style:none;padding:0;margin:0}#db-nav-movie{background:#f0f3f5;padding:20px 0}.nav-wrap,#wrapper{width:1040px;margin:0 auto}.article{float:left;width:675px}.aside{float:right;width:310px}
.poster-col3 li{float:left;width:205px;margin:0 18px 20px 0;height:210px;overflow:hidden;color:#666}.poster-col3 .cover{width:205px;height:135px;overflow:hidden;text-align:center}.poster-col3 .cover img{max-width:205px}.clearfix:after{content:"";display:block;clear:both}.paginator{clear:both;padding:20px;text-align:center}
.movie-pic img{width:90px}.indent li{float:left;width:90px;margin:0 12px 12px 0;text-align:center}.indent img{width:75px;height:108px}#footer{clear:both;padding:40px 0;color:#999}"""


def photos_of_subject(seed: int) -> Page:
    """A Chinese community's stills of a film: floated items with size and replies, a film aside."""
    d = Draft("photos_of_subject", seed, "https://movie.dou.test/subject/3541207/photos?type=S")
    items = []
    for index in range(d.count):
        number = d.random.randint(2 * 10**9, 3 * 10**9)
        small = d.file(f"https://img{index % 3 + 1}.douio.test/view/photo/m/public/p{number}.jpg", 600)  # fmt: skip
        whole = d.file(f"https://img{index % 3 + 1}.douio.test/view/photo/l/public/p{number}.jpg", 1200)  # fmt: skip
        d.belongs(small, whole)  # the whole one is told of on the picture's own page
        name = han(d, 9) if d.random.random() < 0.5 else ""
        replies = f'<a href="https://movie.dou.test/photos/photo/{number}/#comments">{d.random.randint(1, 60)}回应</a>'
        items.append(
            f"""<li data-id="{number}"><div class="cover"><a href="https://movie.dou.test/photos/photo/{number}/"><img src="{small}" /></a></div><div class="prop">1920x{fit(d, 1920)}</div><div class="name">{name} {replies if d.random.random() < 0.6 else ""}</div></li>"""
        )
    poster = d.file(f"https://img2.douio.test/view/photo/s_ratio_poster/public/p{d.random.randint(10**8, 10**9)}.jpg", 270, 400)  # fmt: skip
    others = []
    for film in d.films[: d.random.choice((6, 9))]:
        art = d.file(f"https://img1.douio.test/view/photo/s_ratio_poster/public/p{d.token(9)}.jpg", 270, 388)  # fmt: skip
        others.append(
            f'<li><a href="https://movie.dou.test/subject/{d.random.randint(10**6, 10**7)}/"><img src="{art}" alt="{film}"></a><br><a href="#">{film}</a></li>'
        )
    code = d.file("https://img1.douio.test/f/shire/app-code.png", 110, 110)
    return d.done(
        f"""<!DOCTYPE html><html lang="zh-CN" class="ua-linux ua-webkit"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>{d.film}的剧照</title><style>{DOU_CSS}</style></head><body><div id="db-nav-movie" class="nav"><div class="nav-wrap"><a href="https://movie.dou.test">电影</a> <form action="/subject_search"><input name="search_text" placeholder="搜索电影、电视剧、综艺、影人"></form></div></div>
<div id="wrapper"><div id="content"><h1>{d.film}的剧照</h1><div class="grid-16-8 clearfix"><div class="article"><div class="opt-bar-line"><div class="mod"><a href="?type=S">剧照</a> · <a href="?type=R">海报</a> · <a href="?type=W">壁纸</a></div><div class="sort">按喜欢排序 · <a href="?type=S&sortby=time">按时间排序</a></div></div>
<ul class="poster-col3 clearfix">{"".join(items)}</ul><div class="paginator"><span class="prev">&lt;前页</span><span class="thispage" data-total-page="3">1</span><a href="?type=S&amp;start=30">2</a><a href="?type=S&amp;start=60">3</a><span class="next"><a href="?type=S&amp;start=30">后页&gt;</a></span><span class="count">(共{d.count * 3}张)</span></div></div>
<div class="aside"><p class="pl2">&gt; <a href="https://movie.dou.test/subject/3541207/">去 {d.film} 的页面</a></p><div class="movie-summary clearfix"><a class="movie-pic" href="https://movie.dou.test/subject/3541207/"><img src="{poster}"></a><span class="attrs"><p><span class="pl">导演</span>: {d.random.choice(PEOPLE)}</p></span></div><div class="indent"><h2>喜欢这部电影的人也喜欢</h2><ul class="clearfix">{"".join(others)}</ul></div><img src="{code}" width="55" alt="扫码"></div></div></div><div id="footer">© 2005－2025</div></div></body></html>"""
    )


PALETTE_CSS = """body{margin:0;background:#111;color:#ddd;font:14px/1.4 Karla,sans-serif}header{display:flex;gap:24px;padding:20px 40px;align-items:center}.film-head{padding:20px 40px}#grid{display:grid;grid-template-columns:repeat(3,1fr);gap:24px;padding:0 40px}.still img{width:100%;height:auto;display:block}
.swatches{display:flex;height:26px}.swatches i{flex:1}#sentinel{height:40px;text-align:center;padding:20px}.others{display:flex;gap:10px;flex-wrap:wrap;padding:40px}.others a{color:#999}"""
PALETTE_JS = """(function(){var g=document.getElementById('grid'),s=document.getElementById('sentinel'),next=g.dataset.endpoint,busy=false;
function more(){if(busy||!next)return;busy=true;fetch(next).then(function(r){return r.json()}).then(function(j){j.stills.forEach(function(t){var f=document.createElement('figure');f.className='still';f.style.margin=0;
f.innerHTML='<img src="'+t.src+'" srcset="'+t.src+' 800w, '+t.large+' 1600w" sizes="33vw" width="800" height="'+t.h+'" alt="Palette of '+t.tc+'"><div class="swatches">'+t.colors.map(function(c){return '<i style="background:'+c+'" title="'+c+'"></i>'}).join('')+'</div>';
g.appendChild(f);});next=j.next;busy=false;if(!next){s.textContent='That was all.';o.disconnect();}else{o.unobserve(s);o.observe(s);}})}
var o=new IntersectionObserver(function(e){if(e[0].isIntersecting)more()},{rootMargin:'300px'});o.observe(s);})();"""


def palette_scroll(seed: int) -> Page:
    """Stills of a film with their colours: all are asked for in nines as the page is scrolled."""
    d = Draft("palette_scroll", seed, "https://huesoffilm.test/films/1184")
    stills: list[dict[str, object]] = []
    for _ in range(d.count):
        key = d.token(10)
        shown = d.file(f"https://cdn.huesoffilm.test/stills/800/{key}.webp", 800)
        large = d.file(f"https://cdn.huesoffilm.test/stills/1600/{key}.webp", 1600)
        d.belongs(shown, large)
        colours = ["#" + d.token(6) for _ in range(6)]
        stills.append({"src": shown, "large": large, "h": fit(d, 800), "colors": colours,
                       "tc": f"01:{d.random.randint(10, 59)}:{d.random.randint(10, 59)}"})  # fmt: skip
    for page, at in enumerate(range(0, len(stills), 9), 1):
        later = f"/api/films/1184/stills?page={page + 1}" if at + 9 < len(stills) else None
        d.page.answers[f"https://huesoffilm.test/api/films/1184/stills?page={page}"] = (
            "application/json", json.dumps({"stills": stills[at : at + 9], "next": later}),
        )  # fmt: skip
    logo = d.file("/img/logo.svg.png", 160, 40)
    ad = d.file("/img/supporter-banner.jpg", 728, 90)
    others = "".join(f'<a href="/films/{d.random.randint(1, 999)}">{film}</a>' for film in d.films)
    return d.done(
        f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{d.film}: colours | Hues of Film</title><style>{PALETTE_CSS}</style></head><body><header><a href="/"><img src="{logo}" alt="Hues of Film" width="160"></a><nav><a href="/films">Films</a> <a href="/colours">Colours</a> <a href="/about">About</a></nav></header>
<div class="film-head"><h1>{d.film}</h1><p>Photographed by {d.random.choice(PEOPLE)}. {d.count} stills.</p><a href="/support"><img src="{ad}" width="728" height="90" alt="Support us"></a></div><div id="grid" data-endpoint="/api/films/1184/stills?page=1"></div><div id="sentinel">Loading&hellip;</div><div class="others">{others}</div><script>{PALETTE_JS}</script></body></html>"""
    )
