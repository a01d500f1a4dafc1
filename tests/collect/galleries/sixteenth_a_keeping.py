"""A museum, a library and an archive of a sixteenth set."""

from __future__ import annotations

import json

from collect.galleries.draft import LENSES, Draft, Page
from collect.galleries.sixteenth_a_parts import at_width, inside, still_or_standing


def museum_record_online(seed: int) -> Page:
    """A small museum's record of an album in its cataloguing program's online part: a large one, thumbs of all; like records."""
    d = Draft("museum_record_online", seed, "https://harbourmuseum.pastonline.test/photo/")
    d.page.url += f"{d.token(8).upper()}-{d.token(4).upper()}-4D3B-A{d.token(3).upper()}-{str(d.random.random())[2:14]}"
    store = f"https://s3.store.test/pastonline/images/museum_{d.random.randint(20, 900)}/"
    accession = f"{d.random.randint(1985, 2019)}{d.random.randint(10, 99):03d}"
    thumbs = []
    large = ""
    for number in range(d.count):
        size = still_or_standing(d, d.random.choice((800, 1024, 1200)))
        name = accession + (f"-{number + 1}" if number else "")
        whole = d.file(f"{store}012/{name}.jpg", *size)
        small = d.file(f"{store}012/thumbs/{name}.jpg", *inside(size, 160))
        d.belongs(whole, small)
        large = (
            large
            or f"""<a class="fancybox" id="largeImageLink" href="{whole}" title="{accession}"><img id="largeImage" class="img-responsive" src="{whole}" alt="Print, Photographic - {d.film}"></a>"""
        )
        thumbs.append(
            f"""<div class="thumbnailContainer col-xs-4 col-sm-3"><a class="fancybox thumb" rel="gallery1" href="{whole}" title="{accession}, image {number + 1}"><img src="{small}" alt="{d.film}"></a></div>"""
        )
    like = []
    for film in d.films[: d.random.randint(2, 6)]:
        one = d.file(f"{store}00{d.random.randint(1, 9)}/thumbs/{d.token(7)}.jpg", 160, 120)
        like.append(
            f"""<div class="indvResult row"><div class="resultImage col-sm-3"><a href="/photo/{d.token(8).upper()}"><img src="{one}" alt="{film}"></a></div><div class="col-sm-9"><h4><a href="/photo/{d.token(8).upper()}">Print, Photographic - {film}</a></h4><p>{d.words(12)}</p></div></div>"""
        )
    logo = d.file(f"{store}logo.jpg", 260, 110)
    powered = d.file("/assets/powered_by.png", 150, 40)
    rows = "".join(
        f'<tr><td class="category">{key}</td><td class="display">{value}</td></tr>'
        for key, value in (
            ("Catalog Number", accession), ("Object Name", "Album, Photograph"), ("Title", f"Making of {d.film}"),
            ("Description", d.words(60)), ("Date", str(d.random.randint(1920, 1968))), ("Collection", "Harbour Studios"),
        )
    )  # fmt: skip
    return d.done(f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Album, Photograph - {accession} | Harbour Museum</title>
<style>body{{margin:0;font:14px/1.43 "Helvetica Neue",Arial;color:#333}}.container{{width:1140px;margin:0 auto}}.row{{margin:0 -15px;overflow:hidden}}.col-sm-3,.col-sm-9,.col-sm-5,.col-sm-7{{float:left;padding:0 15px;box-sizing:border-box}}.col-sm-3{{width:25%}}.col-sm-9{{width:75%}}.col-sm-5{{width:41.6%}}.col-sm-7{{width:58.3%}}.img-responsive{{max-width:100%;height:auto;display:block}}.navbar{{background:#2c3e50;padding:14px}}.navbar a{{color:#fff;margin-right:20px}}.thumbnailContainer{{height:120px;margin-bottom:10px;text-align:center}}.thumbnailContainer img{{max-width:100%;max-height:110px}}td{{border-top:1px solid #ddd;padding:8px;vertical-align:top}}.category{{font-weight:bold;width:130px}}.indvResult{{border-bottom:1px solid #eee;padding:12px 0}}</style></head>
<body><div class="container"><div class="header"><a href="/"><img src="{logo}" alt="Harbour Museum" width="260" height="110"></a></div><div class="navbar navbar-default"><a href="/">Home</a><a href="/search">Keyword Search</a><a href="/randomimages">Random Images</a><a href="/Archive">Archives</a></div>
<ol class="breadcrumb"><li>Photo Record</li></ol><div class="row"><div class="col-sm-5 imagecol"><div class="largeimage">{large}</div><h5>Images</h5><div class="row thumbs">{"".join(thumbs)}</div></div>
<div class="col-sm-7"><h3>Photo Record</h3><table class="table recordData">{rows}</table><div class="comment"><a href="/feedback">I have information to share about this record</a></div></div></div>
<h4>Similar records</h4>{"".join(like)}<footer><img src="{powered}" alt="Powered by" width="150" height="40"> © Harbour Museum</footer></div></body></html>""")


def library_viewer_wall(seed: int) -> Page:
    """A library's album in an open viewer set to its wall of leaves: all comes with a manifest; sister volumes below."""
    d = Draft("library_viewer_wall", seed, "https://digital.statelibrary.test/view/")
    record = f"BV0{d.random.randint(10000000, 49999999)}"
    d.page.url += record
    host = "https://iiif.statelibrary.test/image/v2/"
    canvases = []
    for number in range(d.count):
        size = still_or_standing(d, d.random.randint(2600, 3400))
        service = f"{host}{record}_{number + 1:05d}"
        whole = d.file(f"{service}/full/full/0/default.jpg", *size)
        box = at_width(size, round(size[0] * 120 / size[1]))
        small = d.file(f"{service}/full/{box[0]},120/0/default.jpg", *box)
        d.belongs(whole, small)
        canvases.append(
            {"@id": f"{service}/canvas", "@type": "sc:Canvas", "label": f"{number + 1}", "width": size[0], "height": size[1],
             "images": [{"@type": "oa:Annotation", "motivation": "sc:painting", "on": f"{service}/canvas",
                         "resource": {"@id": whole, "@type": "dctypes:Image", "format": "image/jpeg", "width": size[0], "height": size[1],
                                      "service": {"@context": "http://iiif.io/api/image/2/context.json", "@id": service, "profile": "http://iiif.io/api/image/2/level2.json"}}}]}
        )  # fmt: skip
    manifest = f"https://iiif.statelibrary.test/presentation/v2/{record}/manifest"
    d.page.answers[manifest] = (
        "application/json",
        json.dumps({"@context": "http://iiif.io/api/presentation/2/context.json", "@type": "sc:Manifest", "@id": manifest,
                    "label": f"{d.film}. Album of the set", "sequences": [{"@type": "sc:Sequence", "canvases": canvases}]}),
    )  # fmt: skip
    others = []
    for film in d.films[: d.random.randint(2, 5)]:
        one = d.file(
            f"{host}BV0{d.random.randint(10000000, 49999999)}_00001/full/!180,180/0/default.jpg",
            140,
            180,
        )
        others.append(
            f'<a class="record-card" href="/view/{d.token(10)}"><img src="{one}" alt="" width="140" height="180"><span>{film}. Album</span></a>'
        )
    logo = d.file("/static/statelibrary-logo.png", 200, 56)
    sign = d.file("/static/iiif-logo.png", 32, 28)
    script = """fetch(document.getElementById('viewer').dataset.manifest).then(function(r){return r.json()}).then(function(m){
var html='<div class="MuiToolbar-root mirador-window-top-bar"><h2 class="MuiTypography-root">'+m.label+'</h2></div><section class="MuiPaper-root mirador-gallery-container" aria-label="gallery">';
m.sequences[0].canvases.forEach(function(c,i){var w=Math.round(c.width*120/c.height);
html+='<div class="mirador-gallery-view-item" id="g-'+i+'" role="button" tabindex="0"><div style="min-width:50px;"><div class="mirador-thumbnail-image-wrapper"><img alt="" role="presentation" src="'+c.images[0].resource.service['@id']+'/full/'+w+',120/0/default.jpg" style="height:120px;width:'+w+'px"></div></div><p class="MuiTypography-caption">'+c.label+'</p></div>'});
document.getElementById('viewer').innerHTML=html+'</section>'});"""
    return d.done(f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{d.film}. Album of the set | State Library Digital</title>
<link rel="alternate" type="application/ld+json" href="{manifest}">
<style>body{{margin:0;font:15px Roboto,Arial}}.top{{display:flex;justify-content:space-between;padding:12px 24px;border-bottom:1px solid #ddd}}#viewer{{height:820px;border:1px solid #bbb;margin:0 24px;position:relative;display:flex;flex-direction:column}}.mirador-window-top-bar{{border-top:2px solid #1967d2;padding:4px 16px;background:#f5f5f5}}.mirador-gallery-container{{display:flex;flex-wrap:wrap;align-items:flex-start;overflow-y:scroll;padding:50px 0 50px 20px;flex:1}}.mirador-gallery-view-item{{margin:10px;border:2px solid transparent;display:inline-flex;flex-direction:column;align-items:center;min-width:56px}}.meta{{padding:24px;max-width:900px}}.record-card{{display:inline-block;width:160px;margin:12px;vertical-align:top}}.record-card img{{display:block}}</style></head>
<body><div class="top"><a href="/"><img src="{logo}" alt="State Library" width="200" height="56"></a><form action="/search"><input name="query" placeholder="Search the collections"></form></div>
<div id="viewer" class="mirador" data-manifest="{manifest}"><noscript>Please enable scripts to use the viewer.</noscript></div>
<div class="meta"><h1>{d.film}. Album of the set</h1><dl><dt>Shelfmark</dt><dd>{record}</dd><dt>Extent</dt><dd>{d.count} leaves</dd><dt>Manifest</dt><dd><a href="{manifest}"><img src="{sign}" alt="Manifest" width="32" height="28"></a></dd></dl><p>{d.words(40)}</p>
<h2>From the same bequest</h2>{"".join(others)}</div><footer class="meta">Legal notice</footer><script>{script}</script></body></html>""")


def archive_representations(seed: int) -> Page:
    """A film archive's object in an open cataloguing program: a carousel of its media and their icons; related objects."""
    d = Draft(
        "archive_representations",
        seed,
        "https://catalogue.regionfilmarchive.test/index.php/Detail/objects/",
    )
    number_of = d.random.randint(900, 9000)
    d.page.url += str(number_of)
    base = "https://catalogue.regionfilmarchive.test/media/rfa/images/"

    def media(folder: str, of: int, version: str, size: tuple[int, int]) -> str:
        return d.file(
            f"{base}{folder}/{d.random.randint(1000, 99999)}_ca_object_representations_media_{of}_{version}.jpg",
            *size,
        )

    slides, icons = [], []
    first = d.random.randint(1000, 8000)
    for number in range(d.count):
        of = first + number
        folder = "/".join(str(of)[:2])
        size = still_or_standing(d, 700)
        large = media(folder, of, "large", size)
        icon = media(folder, of, "icon", (72, 72))
        d.belongs(large, icon)
        slides.append(
            f"""<li id='slide{of}' class='{of}'><div class='repViewerContCont'><div id='cont{of}' class='repViewerCont'><a href='#' class='zoomButton' onclick='caMediaPanel.showPanel("/index.php/Detail/GetMediaOverlay/context/objects/id/{number_of}/representation_id/{of}/overlay/1"); return false;'><img src='{large}' width='{size[0]}' height='{size[1]}' alt='' /></a></div></div></li>"""
        )
        icons.append(
            f"""<div class='col-xs-4 col-sm-2 repThumb'><a href='#' class='{"active" if not number else ""}' onclick='$(".jcarousel").jcarousel("scroll", $("#slide{of}"), true); return false;' id='detailRepresentationThumbnail{of}'><img src='{icon}' width='72' height='72' alt='' /></a></div>"""
        )
    related = []
    for film in d.films[: d.random.randint(3, 8)]:
        one = media("9/1", d.random.randint(9100, 9900), "iconlarge", (180, 180))
        related.append(
            f"""<div class='col-sm-3 relatedItem'><a href='/index.php/Detail/objects/{d.random.randint(100, 800)}'><img src='{one}' width='180' height='180' alt='' /></a><div class='caption'>{film}</div></div>"""
        )
    logo = d.file("/themes/rfa/assets/pawtucket/graphics/rfa_logo.png", 240, 70)
    fund = d.file("/themes/rfa/assets/pawtucket/graphics/fund.png", 140, 60)
    return d.done(f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"/><title>Regional Film Archive : {d.film} [RFA.{number_of}]</title>
<style>body{{margin:0;font:14px/1.5 Lato,Arial}}.container{{width:1170px;margin:0 auto}}.row{{display:flex;flex-wrap:wrap}}.navbar{{border-bottom:1px solid #ddd;padding:10px 0}}.colL,.colR{{width:50%;box-sizing:border-box;padding:15px}}.jcarousel{{position:relative;overflow:hidden;width:540px;height:560px;background:#eee}}.jcarousel ul{{width:20000em;position:relative;list-style:none;margin:0;padding:0}}.jcarousel li{{float:left;width:540px;text-align:center}}.jcarousel img{{max-width:540px;max-height:540px;width:auto;height:auto}}.repThumb{{width:90px;padding-bottom:10px}}.relatedItem{{width:200px;margin:10px}}footer{{background:#333;color:#ddd;padding:30px}}</style></head>
<body class=' objects detail'><nav class="navbar navbar-default"><div class="container"><a class="navbar-brand" href="/index.php/"><img src="{logo}" width="240" height="70" alt="Regional Film Archive"/></a> <a href="/index.php/About/Index">About</a> <a href="/index.php/Browse/objects">Browse</a> <a href="/index.php/Gallery/Index">Featured</a></div></nav>
<div class="container"><div class='navTop'><a href='/index.php/Browse/objects' class='back'>Back</a></div><div class="row"><div class='colL'>
<div class="jcarousel-wrapper"><div class="jcarousel" id="repViewerCarousel"><ul>{"".join(slides)}</ul></div></div><div id="detailAnnotations"></div><div class="row" id="detailRepresentationThumbnails">{"".join(icons)}</div><div id="detailTools"><div class="detailTool"><a href="#" onclick="return false;">Comments (0)</a></div></div></div>
<div class='colR'><h4>Stills and set photographs of <i>{d.film}</i></h4><h6>Folder</h6><hr/><div class="unit"><h6>Identifier</h6>RFA.{number_of}</div><div class="unit"><h6>Description</h6><span class="trimText">{d.words(70)}</span></div><div class="unit"><h6>Subject</h6>{d.random.choice(LENSES)}</div></div></div>
<h3>Related objects</h3><div class="row">{"".join(related)}</div></div><footer><div class="container">With support of <img src="{fund}" width="140" height="60" alt="Heritage fund"/></div></footer></body></html>""")
