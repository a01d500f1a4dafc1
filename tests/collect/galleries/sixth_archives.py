"""Blind layouts, sixth set: where archives and donors keep their pictures."""

from __future__ import annotations

import json

from collect.galleries.draft import Draft, Page, slug
from collect.galleries.sixth_parts import digits, mixed, seen

FOLDER_SCRIPT = """
(function(){var root=document.getElementById('shared-folder-root');
fetch('/list_shared_link_folder_entries',{method:'POST',headers:{'Content-Type':'application/x-www-form-urlencoded; charset=UTF-8'},body:'is_xhr=true&link_type=s'}).then(function(r){return r.json()}).then(function(j){
var main=document.createElement('div');main.className='sl-body sl-body--grid';
main.innerHTML='<div class="sl-page-header"><h1 class="sl-title">'+j.folder.filename+'</h1><div class="sl-subtitle">'+j.total_num_entries+' items</div></div><ol class="sl-grid-body"></ol>';
var list=main.querySelector('ol');
j.entries.forEach(function(e){var li=document.createElement('li');li.className='sl-grid-cell';
var a=document.createElement('a');a.className='sl-link sl-link--file';a.href=e.href;
var box=document.createElement('div');box.className='sl-grid-thumbnail';
if(e.thumbnail_url_tmpl){var i=document.createElement('img');i.alt='';i.className='sl-grid-thumbnail__image';
i.src=e.thumbnail_url_tmpl.replace('{size}','640x480');i.srcset=e.thumbnail_url_tmpl.replace('{size}','640x480')+' 1x, '+e.thumbnail_url_tmpl.replace('{size}','1024x768')+' 2x';box.appendChild(i);}
else{box.innerHTML='<svg class="mc-icon-template-content" width="64" height="64" viewBox="0 0 64 64"><path fill="#c1cfe0" d="M14 4h26l10 10v46H14z"/></svg>';}
var n=document.createElement('div');n.className='sl-grid-filename';n.textContent=e.filename;
a.appendChild(box);a.appendChild(n);li.appendChild(a);list.appendChild(li);});
root.innerHTML='';root.appendChild(main);});})();
"""


def shared_folder(seed: int) -> Page:
    """A folder shared from a cloud: an empty page that asks for its files and draws a grid of them."""
    d = Draft("sixth shared_folder", seed, "")
    share = mixed(d, 21)
    key = d.token(24)
    d.page.url = f"https://www.files.test/scl/fo/{share}/AAb{mixed(d, 20)}?rlkey={key}&dl=0"
    name = f"{d.film} - donated photographs"
    entries: list[dict[str, object]] = []
    for one in d.some(1, 2):
        paper = ("Deed of gift.pdf", "Captions.docx")[one]
        entries.append({"filename": paper, "href": f"https://www.files.test/scl/fo/{share}/{mixed(d, 20)}/{paper.replace(' ', '-')}?rlkey={key}&dl=0", "bytes": d.random.randint(20000, 900000), "is_dir": False, "thumbnail_url_tmpl": None, "preview": None})  # fmt: skip
    for number in range(1, d.count + 1):
        file = f"{slug(d.film)}_{number:03}.jpg"
        thumb = (
            f"https://uc{d.token(20)}.previews.filescontent.test/p/thumb/AC{mixed(d, 60)}/p.jpeg"
        )
        small = d.file(f"{thumb}?size=640x480&size_mode=3", 640)
        medium = d.file(f"{thumb}?size=1024x768&size_mode=3", 1024)
        whole = d.file(f"https://uc{d.token(20)}.previews.filescontent.test/p/orig/AC{mixed(d, 60)}/p.jpeg", d.random.choice((2400, 3000, 4096)))  # fmt: skip
        d.belongs(small, medium, whole)
        entries.append({"filename": file, "href": f"https://www.files.test/scl/fo/{share}/{mixed(d, 20)}/{file}?rlkey={key}&dl=0", "bytes": d.random.randint(900000, 9000000), "is_dir": False, "thumbnail_url_tmpl": f"{thumb}?size={{size}}&size_mode=3", "preview": {"content": {".tag": "photo", "full_size_src": whole}}})  # fmt: skip
    told = {"entries": entries, "folder": {"filename": name, "is_dir": True}, "has_more_entries": False, "total_num_entries": len(entries)}  # fmt: skip
    d.page.answers["https://www.files.test/list_shared_link_folder_entries"] = (
        "application/json", json.dumps(told),
    )  # fmt: skip
    sign = d.file("https://cfl.filesstatic.test/static/metaserver/static/images/opengraph/opengraph-content-icon-folder-landing.png", 600, 600)  # fmt: skip
    return d.done(f"""<!DOCTYPE html>
<html class="maestro" lang="en" xml:lang="en" xmlns="http://www.w3.org/1999/xhtml"><head><meta charset="utf-8">
<title>{name} - Files</title><meta name="robots" content="noindex, nofollow, noimageindex"><meta property="og:title" content="{name}"><meta property="og:image" content="{sign}"><meta property="og:site_name" content="Files">
<style>body{{margin:0;font:14px/20px "Atlas Grotesk",-apple-system,Arial,sans-serif;color:#1e1919}}.maestro-nav{{height:64px;border-bottom:1px solid #e7e7e7;display:flex;align-items:center;padding:0 24px;justify-content:space-between}}.maestro-nav b{{color:#0061ff;font-size:20px}}.maestro-nav button{{background:#1e1919;color:#fff;border:0;padding:10px 16px}}.sl-page-header{{padding:24px}}.sl-title{{font-size:22px;margin:0}}.sl-grid-body{{list-style:none;display:grid;grid-template-columns:repeat(auto-fill,minmax(200px,1fr));gap:24px;margin:0;padding:0 24px 60px}}.sl-grid-thumbnail{{height:160px;background:#f7f5f2;display:flex;align-items:center;justify-content:center;overflow:hidden}}.sl-grid-thumbnail__image{{width:100%;height:100%;object-fit:cover}}.sl-link{{color:inherit;text-decoration:none}}.sl-grid-filename{{padding:8px 0;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}}.sl-loading{{padding:60px;text-align:center;color:#736c64}}</style>
<script nonce="{mixed(d, 20)}">window._goch_={{}};window.ST=+new Date();window.DBX_INIT={{"locale":"en_GB","is_edison":true,"yaps_project":"edison_atlasservlet.file_viewer-edison"}};</script></head>
<body class="en"><div id="embedded-app" data-edison-page="scl_oboe_folder"><div class="maestro-nav"><a href="https://www.files.test/"><b>Files</b></a><div><button type="button">Download</button> <a href="https://www.files.test/login">Log in</a></div></div>
<div id="shared-folder-root"><div class="sl-loading" role="status">Loading the folder</div></div></div>
<noscript><p class="note">The page you requested requires JavaScript. Please enable JavaScript in your browser to view it.</p></noscript>
<script nonce="{mixed(d, 20)}">{FOLDER_SCRIPT}</script></body></html>""")


def archives_browser(seed: int) -> Page:
    """An archive's catalogue: the digital objects of one collection as cards, facets beside."""
    d = Draft("sixth archives_browser", seed, "")
    number = digits(d, 5)
    d.page.url = f"https://archives.cinemathek.test/index.php/informationobject/browse?collection={number}&topLod=0&view=card&onlyMedia=1"
    logo = d.file("/plugins/arDominionB5Plugin/images/logo.png", 220, 60)
    sign = d.file("/uploads/r/cinemathek/conf/logo.png", 270, 120)
    cards = []
    for shown in range(1, d.count + 1):
        place = "/".join(d.token(1) for _ in range(3))
        title = f"{d.film}: {seen(d)}, photograph {shown}"
        small = d.file(f"/uploads/r/cinemathek/{place}/{d.token(64)}/{d.token(6)}_{slug(d.film)}_{shown:02}_142.jpg", 270)  # fmt: skip
        d.belongs(small, caption=title)
        where = f"/index.php/{slug(d.film)}-{slug(seen(d))}-{shown}"
        cards.append(f"""
  <div class="col-sm-6 col-lg-4 masonry-item">
    <div class="card">
              <a href="{where}">
          <img alt="{title}" class="card-img-top" src="{small}" />        </a>
      <div class="card-body">
        <div class="card-text d-flex align-items-start gap-2">
          <span>{title}</span>
          <button class="btn atom-btn-white ms-auto active-primary clipboard" data-clipboard-slug="{where[11:]}" data-clipboard-type="informationObject" data-tooltip="true" data-title="Add to clipboard" data-alt-title="Remove from clipboard"><i class="fas fa-lg fa-paperclip" aria-hidden="true"></i><span class="visually-hidden">Add to clipboard</span></button>
        </div>
      </div>
    </div>
  </div>""")
    facets = "".join(
        f"""<div class="accordion mb-3"><div class="accordion-item aggregation"><h2 class="accordion-header" id="heading-{kind}"><button class="accordion-button collapsed" type="button" data-bs-toggle="collapse" data-bs-target="#collapse-{kind}" aria-expanded="false">{kind.capitalize()}</button></h2><div id="collapse-{kind}" class="accordion-collapse collapse list-group list-group-flush"><a class="list-group-item list-group-item-action d-flex justify-content-between" href="{d.page.url.replace("&", "&amp;")}&amp;{kind}=4">All <span class="ms-3">{d.count}</span></a></div></div></div>"""
        for kind in ("language", "creator", "name", "place", "subject", "level", "media")
    )
    return d.done(f"""<!DOCTYPE html>
<html lang="en" dir="ltr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>The Cinemathek archives</title><link rel="shortcut icon" href="/favicon.ico">
<style>body{{margin:0;font:16px/1.5 "Open Sans",Arial,sans-serif;color:#212529}}.navbar{{background:#212529;color:#fff;padding:8px 24px;display:flex;align-items:center;gap:24px}}.navbar a{{color:#fff;text-decoration:none}}.navbar img{{height:35px}}.container-xxl{{max-width:1320px;margin:0 auto;padding:16px 12px}}.row{{display:flex;flex-wrap:wrap;margin:0 -8px}}#sidebar{{width:25%;box-sizing:border-box;padding:0 12px}}#sidebar .card img{{max-width:100%}}#main-column{{width:75%;box-sizing:border-box;padding:0 12px}}.col-lg-4{{width:33.33%;box-sizing:border-box;padding:8px}}.card{{border:1px solid #ccc;border-radius:4px;overflow:hidden}}.card-img-top{{width:100%;display:block}}.card-body{{padding:12px}}.d-flex{{display:flex}}.collapse{{display:none}}.accordion-button{{width:100%;text-align:left;padding:12px;border:1px solid #ccc;background:#fff}}.visually-hidden{{position:absolute;clip:rect(0,0,0,0)}}.pagination{{display:flex;list-style:none;gap:8px;padding:0}}footer{{background:#eee;padding:24px}}</style></head>
<body class="d-flex flex-column min-vh-100 informationobject browse" style="flex-direction:column"><div class="visually-hidden-focusable p-3 border-bottom" style="display:none"><a class="btn btn-sm btn-secondary" href="#main-column">Skip to main content</a></div>
<header id="top-bar" class="navbar navbar-expand-lg navbar-dark bg-dark" role="navigation" aria-label="Main navigation"><a class="navbar-brand d-flex flex-wrap flex-lg-nowrap align-items-center py-0 me-0" href="/" title="Home" rel="home"><img alt="Archives logo" class="d-inline-block my-2 me-3" height="35" src="{logo}" /><span class="text-wrap my-1 me-3">The Cinemathek archives</span></a><a href="#">Browse</a><form id="search-box" role="search" action="/index.php/informationobject/browse"><input type="search" name="query" placeholder="Search"></form><a href="#">Clipboard</a><a href="#">Log in</a></header>
<div id="wrapper" class="container-xxl pt-3 flex-grow-1"><div class="row"><div id="sidebar" class="col-md-3"><div class="card mb-3"><a class="p-3" href="/index.php/cinemathek"><img alt="Go to Cinemathek" class="img-fluid img-thumbnail" src="{sign}" /></a></div><h2 class="d-grid"><button class="btn btn-lg atom-btn-white collapsed text-wrap" type="button">Narrow your results by:</button></h2><div class="collapse" id="collapse-aggregations" style="display:block">{facets}</div></div>
<div id="main-column" role="main" class="col-md-9"><div class="multiline-header d-flex align-items-center mb-3"><i class="fas fa-3x fa-file-alt me-3" aria-hidden="true"></i><div class="d-flex flex-column" style="flex-direction:column"><h1 class="mb-0" aria-describedby="heading-label">Showing {d.count} results</h1><span class="small" id="heading-label">Archival description</span></div></div>
<div class="d-flex flex-wrap gap-2"><a href="#" class="btn btn-sm atom-btn-white align-self-start mw-100 filter-tag d-flex"><span class="visually-hidden">Remove filter:</span><span class="text-truncate d-inline-block">{d.film} collection</span></a><a href="#" class="btn btn-sm atom-btn-white filter-tag d-flex">With digital objects</a></div>
<div id="content"><div class="row g-3 mb-3 masonry">{"".join(cards)}
</div></div>
<div aria-label="Page navigation"><ul class="pagination"><li class="page-item active"><span class="page-link">1</span></li><li class="page-item"><a class="page-link" href="#">2</a></li><li class="page-item"><a class="page-link" href="#">Next</a></li></ul></div></div></div></div>
<footer class="d-print-none p-3"><p>The Cinemathek archives, reading room open on weekdays.</p></footer></body></html>""")


VIEWER = """
(function(){var box=document.getElementById('itemfiles'),items=[].slice.call(box.children);if(!items.length)return;
var outer=document.createElement('div');outer.className='lg-outer lg-inline lg-thumb-open';
outer.innerHTML='<div class="lg-inner"><div class="lg-item lg-current lg-loaded lg-complete"><picture class="lg-img-wrap"><img class="lg-object lg-image" data-index="0"></picture></div></div><div class="lg-toolbar"></div><div class="lg-thumb-outer"><div class="lg-thumb lg-group"></div></div>';
box.parentNode.insertBefore(outer,box.nextSibling);var stage=outer.querySelector('.lg-image'),strip=outer.querySelector('.lg-thumb');
items.forEach(function(it,i){var t=document.createElement('div');t.className='lg-thumb-item'+(i?'':' active');t.dataset.lgItemId=i;t.innerHTML='<img data-lg-item-id="'+i+'" src="'+it.dataset.thumb+'" alt="">';
t.onclick=function(){stage.src=it.dataset.src};strip.appendChild(t)});stage.src=items[0].dataset.src;})();
"""


def collections_item(seed: int) -> Page:
    """An item of a university's collections: its files wait in a viewer with a strip, sets below."""
    d = Draft("sixth collections_item", seed, "")
    number = digits(d, 4)
    d.page.url = f"https://collections.filmschool.test/s/main/item/{number}"
    logo = d.file(f"/files/asset/{d.token(40)}.png", 320, 90)
    title = f"{d.film}: album of the production, presented by the family"
    files = []
    for shown in range(1, d.count + 1):
        key = d.token(40)
        small = d.file(f"https://collections.filmschool.test/files/medium/{key}.jpg", 200)
        whole = d.file(f"https://collections.filmschool.test/files/original/{key}.jpg", d.random.choice((1800, 2400, 3543)))  # fmt: skip
        d.belongs(small, whole)
        files.append(f"""<div data-src="{whole}" data-sub-html="Leaf {shown}" data-thumb="{small}" data-download-url="{whole}" class="media resource" title=""></div>""")  # fmt: skip
    sets = "".join(
        f"""<li class="resource"><a class="resource-link" href="/s/main/item/{digits(d, 4)}"><img src="{d.file(f"/files/square/{d.token(40)}.jpg", 200, 200)}" alt=""><span class="resource-name">{film}, papers</span></a></li>"""
        for film in d.films[: d.random.randint(2, 6)]
    )
    terms = "".join(
        f"""<div class="property"><dt>{term}</dt><dd class="value" lang=""><span class="value-content">{told}</span></dd></div>"""
        for term, told in (
            ("Title", title),
            ("Description", d.words(40)),
            ("Date", d.random.randint(1921, 1968)),
            ("Rights", "In copyright"),
            ("Extent", f"{d.count} leaves"),
        )
    )
    return d.done(f"""<!DOCTYPE html>
<html class="" lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{title} · Film school collections</title>
<style>body{{margin:0;font:17px/1.5 Lato,Arial,sans-serif;color:#333}}header{{padding:16px 4%;border-bottom:1px solid #ddd;display:flex;justify-content:space-between}}header img{{height:60px}}header ul{{display:flex;list-style:none;gap:20px}}#content{{padding:20px 4%}}.lg-outer{{height:620px;background:#111;display:flex;flex-direction:column}}.lg-inner{{flex:1;min-height:0;display:flex;justify-content:center}}.lg-item,.lg-img-wrap{{height:100%}}.lg-image{{max-height:100%;max-width:100%;height:100%;object-fit:contain}}.lg-thumb-outer{{overflow-x:auto;height:100px}}.lg-thumb{{display:flex;gap:5px;padding:10px}}.lg-thumb-item{{flex:0 0 100px;height:80px;border:2px solid #fff;overflow:hidden}}.lg-thumb-item img{{width:100%;height:100%;object-fit:cover}}dt{{font-weight:bold}}.linked ul{{list-style:none;display:flex;gap:16px;padding:0}}.linked img{{width:90px;display:block}}footer{{padding:24px 4%;background:#eee}}</style></head>
<body class="item resource show"><a id="skipnav" href="#content" style="display:none">Skip to main content</a><header><div class="main-header__site-title"><a href="/s/main"><img src="{logo}" alt="Film school collections" title="Film school collections"/></a></div><nav><ul class="navigation"><li><a href="/s/main/page/about">About</a></li><li class="active"><a href="/s/main/item">Browse</a></li><li><a href="/s/main/page/contact">Contact</a></li></ul></nav></header>
<div id="content" role="main"><h2><span class="title">{title}</span></h2><h3>Item</h3>
<div class="blocks-inner"><div class="media-list lightgallery-block"><div id="itemfiles" class="media-list">{"".join(files)}</div></div>
<dl>{terms}<div class="property"><dt>Item sets</dt><dd class="value"><a href="/s/main/item-set/12">Donated albums</a></dd></div></dl>
<div class="linked"><h4>Linked resources</h4><ul class="resource-list">{sets}</ul></div></div></div>
<footer><p>Powered by a program for collections.</p></footer>
<script>{VIEWER}</script></body></html>""")
