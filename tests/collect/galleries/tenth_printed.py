"""Blind layouts of what was printed: a book, maps, a magazine to leaf through, a newspaper."""

from __future__ import annotations

import json
from html import escape
from urllib.parse import quote

from collect.galleries.draft import Draft, Page

PLACES = ("Coast of the north", "Harbour and roads", "Plan of the city", "The river and its mouth",
          "Railways of the county", "Islands, western sheet", "Geological map", "Fortifications")  # fmt: skip


def scanned_book(seed: int) -> Page:
    """A library's scanned book: a reader program with its pages in a script, drawn as a wall of pages."""
    d = Draft("scanned_book", seed, "https://scans.photos.test/details/herbal1801")
    ratio = d.random.uniform(1.3, 1.55)
    pages = []
    for at in range(d.count + 6):
        address = f"https://scans.photos.test/books/herbal1801/page_{at:04}.jpg"
        width = d.random.choice((800, 800, 812))
        d.file(address, width, round(width * ratio))
        d.belongs(address)
        pages.append({"width": width, "height": round(width * ratio), "uri": address, "pageNum": str(at)})  # fmt: skip
    spreads = [pages[:1]] + [pages[at : at + 2] for at in range(1, len(pages), 2)]
    d.file("/images/library-mark.png", 180, 48)
    d.file("/BookReader/images/loading.gif", 32, 32)
    also = ""
    for at in d.some(4, 8):
        d.file(f"/services/img/book{at}", 180, 260)
        also += f'<div class="item-ia" data-id="book{at}"><a href="/details/book{at}"><img class="item-img" src="/services/img/book{at}" alt="item image" width="120"></a><div class="ttl">A herbal, volume {at + 2}</div></div>'
    for at in range(3):
        d.file(f"/services/img/collection{at}", 110, 110)
    into = "".join(f'<a class="collection-item" href="/details/collection{at}"><img src="/services/img/collection{at}" width="48" alt="">Collection {at}</a>' for at in d.some(1, 3))  # fmt: skip
    return d.done(f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A herbal of the coast : Free Download</title>
<style>body{{margin:0;font:14px "Helvetica Neue",sans-serif}}.topnav{{background:#222;color:#fff;padding:10px}}#theatre-ia-wrap{{background:#1a1a1a;height:680px;padding:8px}}.BookReader{{height:100%}}.BRcontainer{{position:relative;height:100%;overflow:auto}}.BRpagecontainer{{position:absolute;background:#fff}}.BRpageimage{{width:100%;height:100%}}.container{{max-width:1100px;margin:auto;padding:20px}}.results{{display:flex;flex-wrap:wrap;gap:14px}}.item-ia{{width:130px}}</style></head><body class="navia">
<div class="topnav"><a href="/"><img src="/images/library-mark.png" alt="Library" height="30"></a></div>
<div id="theatre-ia-wrap" class="texts"><div id="BookReader" class="BookReader"></div></div>
<div class="container"><h1 class="item-title">A herbal of the coast</h1><dl class="metadata-definition"><dt>Publication date</dt><dd>1801</dd></dl>{into}<h5>Similar items</h5><div class="results">{also}</div></div>
<script>var options={{data:{json.dumps(spreads)},bookTitle:"A herbal of the coast",bookUrl:"/details/herbal1801",thumbnail:null,metadata:[{{label:"Title",value:"A herbal of the coast"}}],imagesBaseURL:"/BookReader/images/",defaults:"mode/thumb",ui:"full",el:"#BookReader"}};
(function(){{var c=document.createElement("div");c.className="BRcontainer BRmodeThumb";document.querySelector(options.el).appendChild(c);var x=10,y=10,w=150,row=0;var io=new IntersectionObserver(function(es){{es.forEach(function(e){{if(e.isIntersecting&&!e.target.firstChild){{var i=new Image();i.className="BRpageimage";i.alt="Book page image";i.src=e.target.dataset.uri;e.target.appendChild(i)}}}})}},{{root:c,rootMargin:"300px"}});[].concat.apply([],options.data).forEach(function(p,n){{var h=w*p.height/p.width;if(x+w>c.clientWidth-10){{x=10;y+=row+12;row=0}}var v=document.createElement("div");v.className="BRpagecontainer pagediv"+n+" BRmodeThumb__page";v.style.cssText="width:"+w+"px;height:"+h+"px;left:"+x+"px;top:"+y+"px";v.dataset.uri=p.uri;c.appendChild(v);x+=w+12;row=Math.max(row,h);io.observe(v)}})}})();</script></body></html>""")


def map_search(seed: int) -> Page:
    """A map collection's list of what a search found: thumbnails by a media server, details elsewhere."""
    d = Draft(
        "map_search",
        seed,
        "https://maps.photos.test/luna/servlet/view/search?q=pub_list_no%3D%22411.000%22&pgs=50",
    )
    start, cells = d.random.randint(2000, 9000), ""
    for at in range(d.count):
        number, shape = f"{start + at:04}{d.random.randint(1, 40):03}", d.random.uniform(0.65, 1.5)
        ways = [f"https://media.maps.photos.test/maps/Size{size}/MAPS~8~1/{number[:3]}/{number}.jpg" for size in range(5)]  # fmt: skip
        for address, side in zip(ways, (96, 192, 384, 768, 1536), strict=True):
            d.file(address, round(side * min(1, shape)), round(side / max(1, shape)))
        d.belongs(*reversed(ways))
        title = f"{d.random.choice(PLACES)}. ({at + 1})"
        detail = f"https://maps.photos.test/luna/servlet/detail/MAPS~8~1~{start + at}~{d.random.randint(10000, 99999)}:{quote(title)}?qvq=q:pub_list_no%3D%22411.000%22;lc:MAPS~8~1&amp;mi={at}&amp;trs={d.count}"
        cells += f"""<div class="mediaContainer col-xs-6 col-sm-3" id="MediaContainer{at}"><div class="imgWrap"><a href="{detail}" title="{title}"><img class="lazy img-responsive thumbImg" id="thumb{at}" src="{ways[2]}" alt="{title}"/></a></div><div class="thumbnailTextContainer"><ul class="no-bullet"><li><strong>{d.random.choice(("Survey Office", "Arrow, A.", "Lizars, W."))}</strong></li><li>{d.random.randint(1790, 1890)}</li><li><a href="{detail}">{title}</a></li></ul></div><div class="iconRow"><a class="addMedia" href="#"><img src="/luna/images/add.png" alt="Add to media group" width="16" height="16"/></a><a href="#"><img src="/luna/images/info.png" alt="Information" width="16" height="16"/></a></div></div>"""
    for name, width, height in (("images/add.png", 16, 16), ("images/info.png", 16, 16), ("collections/MAPS~8~1/logo.png", 340, 70), ("images/poweredBy.gif", 90, 30)):  # fmt: skip
        d.file(f"/luna/{name}", width, height)
    facets = "".join(f"<li><a href='/luna/servlet/view/search?when={year}'>{year} <span>({d.random.randint(1, 30)})</span></a></li>" for year in range(1790, 1860, 10))  # fmt: skip
    return d.done(f"""<!DOCTYPE html><html lang="en"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"/><title>Search Results: Atlas of the coast, 1831. - Map Collection</title>
<style>body{{margin:0;font:13px Arial;background:#f5f3ee}}#LunaHeader{{background:#3a2d20;padding:10px}}.wrap{{display:grid;grid-template-columns:200px 1fr;gap:20px;padding:14px}}#ThumbnailContainer{{display:flex;flex-wrap:wrap}}.mediaContainer{{width:220px;margin:6px;background:#fff;border:1px solid #ccc;padding:8px}}.imgWrap{{height:200px;text-align:center}}.imgWrap img{{max-width:100%;max-height:200px}}.no-bullet{{list-style:none;padding:0}}</style></head><body id="SearchResults">
<div id="LunaHeader"><a href="/luna/servlet/MAPS~8~1"><img src="/luna/collections/MAPS~8~1/logo.png" alt="Map Collection"/></a></div><div class="wrap"><div id="LeftNav"><h4>When</h4><ul>{facets}</ul></div><div><h2>Atlas of the coast, 1831: 1-{d.count} of {d.count}</h2><div id="ThumbnailContainer">{cells}</div></div></div><div id="footer"><img src="/luna/images/poweredBy.gif" alt="Powered by" width="90" height="30"/></div></body></html>""")


def flip_magazine(seed: int) -> Page:
    """A magazine to leaf through: an empty shell; its pages stand in a script of settings, elsewhere."""
    d = Draft("flip_magazine", seed, "https://online.flip.photos.test/kqzr/lmfd/")
    base, pages = d.page.url, []
    for _ in range(d.count // 2 * 2):
        name = f"{d.token(32)}.webp"
        large, thumb = f"{base}files/large/{name}", f"{base}files/thumb/{name}"
        d.file(large, 1120, 1584)
        d.file(thumb, 120, 170)
        d.belongs(large, thumb)
        pages.append({"n": [name], "t": name})
    d.file(f"{base}files/logo/brand.png", 160, 50)
    config = {"meta": {"title": "Coast magazine 14", "pageCount": len(pages)}, "bookConfig": {"totalPageCount": len(pages), "largePageWidth": 1120, "largePageHeight": 1584, "normalPath": "files/large/", "thumbPath": "files/thumb/", "logoFile": "files/logo/brand.png"}, "fliphtml5_pages": pages}  # fmt: skip
    d.page.answers[f"{base}javascript/config.js"] = ("application/javascript", f"var htmlConfig = {json.dumps(config)};")  # fmt: skip
    d.page.answers[f"{base}javascript/main.js"] = ("application/javascript", """(function(){var b=htmlConfig.bookConfig,p=htmlConfig.fliphtml5_pages,at=0;
var r=document.getElementById("flipContainer");r.innerHTML='<div class="topBar"><img class="logo" src="'+b.logoFile+'"><span>'+htmlConfig.meta.title+'</span></div><div class="book"></div><div class="thumbnails"></div>';
function show(){var h="";[at-1,at].forEach(function(n){if(p[n])h+='<div class="page side'+n%2+'" id="page'+(n+1)+'"><img class="pageImage" src="'+b.normalPath+p[n].n[0]+'"></div>'});r.querySelector(".book").innerHTML=h}
p.forEach(function(o,n){var v=document.createElement("div");v.className="thumbItem";v.innerHTML='<div class="thumbImg"><img src="'+b.thumbPath+o.t+'"></div><span>'+(n+1)+'</span>';v.onclick=function(){at=n%2?n+1:n;show()};r.querySelector(".thumbnails").appendChild(v)});at=2;show()})();""")  # fmt: skip
    return d.done("""<!DOCTYPE html><html><head><meta charset="UTF-8"><title>Coast magazine 14</title><meta name="generator" content="flip book maker"><link rel="canonical" href="https://online.flip.photos.test/kqzr/lmfd/">
<style>html,body{margin:0;height:100%;background:#5c6672;font:13px sans-serif;color:#fff}.topBar{background:#333a;padding:8px;display:flex;gap:14px;align-items:center}.topBar img{height:28px}.book{display:flex;justify-content:center;padding:14px}.page img{height:520px;display:block}.thumbnails{display:flex;flex-wrap:wrap;gap:10px;background:#2c323a;padding:10px}.thumbItem{text-align:center}.thumbImg img{width:80px;display:block}</style></head><body>
<div id="flipContainer"></div><script src="javascript/config.js"></script><script src="javascript/main.js"></script></body></html>""")


def newspaper_issue(seed: int) -> Page:
    """A library's old newspaper: one issue's pages side by side, each by an image server; other issues."""
    d = Draft("newspaper_issue", seed, "https://papers.photos.test/?a=d&d=CHR19120415&st=1")
    issue, sheets = "CHR19120415", d.random.randint(6, 16)
    width = d.random.choice((200, 240))
    cells = ""
    for at in range(1, sheets + 1):
        image = f"/cgi-bin/imageserver.pl?oid={issue}.1.{at}&width={width}&color=all&ext=jpg&key="
        d.file(image, width, round(width * 1.38))
        d.belongs(image)
        cells += f'<div class="vlistentry-thumbnail pagethumbnail"><a href="/?a=d&amp;d={issue}.1.{at}&amp;e=-------en-20--1--txt-txIN--------" data-sectionid="1.{at}"><img class="img-fluid pageimg" src="{escape(image)}" alt="Page {at}" width="{width}" height="{round(width * 1.38)}"><br>Page {at}</a></div>'
    others = ""
    for at in d.some(2, 4):
        d.file(f"/custom/web/images/titles/title{at}.png", 260, 60)
        others += f'<li><a href="/?a=cl&amp;cl=CL1&amp;sp=T{at}"><img src="/custom/web/images/titles/title{at}.png" alt="Title {at}" width="180"></a></li>'
    d.file("/custom/web/images/header_logo.png", 420, 80)
    d.file("/custom/web/images/funder.png", 140, 60)
    d.file("/web/images/vcontent/tree_closed.gif", 12, 12)
    tree = "".join(f'<li class="treeitem"><img src="/web/images/vcontent/tree_closed.gif" alt="" width="12" height="12"> <a href="/?a=d&amp;d={issue}.2.{at}">{d.words(5)}</a></li>' for at in d.some(8, 25))  # fmt: skip
    return d.done(f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>The Chronicle, 15 April 1912 — Historic Newspapers</title>
<style>body{{margin:0;font:15px Lato,Arial}}#pageheader{{background:#2d3e50;padding:12px}}#breadcrumbs{{padding:8px 20px;background:#eee}}#documentdisplay{{display:grid;grid-template-columns:300px 1fr;gap:20px;padding:20px}}.pagethumbs{{display:flex;flex-wrap:wrap;gap:18px}}.pagethumbnail{{text-align:center}}.pageimg{{border:1px solid #999}}.titles{{display:flex;gap:20px;list-style:none}}#tree{{padding:0;list-style:none}}</style></head><body class="veridianpage">
<header id="pageheader"><a href="/"><img src="/custom/web/images/header_logo.png" alt="Historic Newspapers" width="320"></a></header><div id="breadcrumbs"><a href="/?a=cl&amp;cl=CL1">Titles</a> › <a href="/?a=cl&amp;cl=CL1&amp;sp=CHR">The Chronicle</a> › 15 April 1912</div>
<div id="documentdisplay"><div id="documentdisplayleftpane"><h2>The Chronicle, 15 April 1912</h2><a href="/?a=d&amp;d=CHR19120414">Previous issue</a> | <a href="/?a=d&amp;d=CHR19120416">Next issue</a><ul id="tree">{tree}</ul></div><div id="documentdisplayrightpane"><div class="pagethumbs">{cells}</div></div></div>
<footer id="pagefooter"><h4>Other titles</h4><ul class="titles">{others}</ul><img src="/custom/web/images/funder.png" alt="Funded by" width="140" height="60"></footer></body></html>""")
