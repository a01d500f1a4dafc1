"""Layouts of those who keep pictures: an archive on a sharing site, libraries, an asset store."""

from __future__ import annotations

import json

from collect.galleries.draft import LENSES, Draft, Page
from collect.galleries.twentieth_a_parts import (
    PEOPLE,
    digits,
    letters,
    shape,
    state,
    told,
    within,
)  # fmt: skip


def archive_photostream(seed: int) -> Page:
    """A film archive's stream at a sharing site's commons: justified placed pictures, models in a script, buddy icon."""
    site = "https://www.sharing.test"
    d = Draft("archive_photostream", seed, f"{site}/photos/filmarchive-commons/")
    live = "//live.sharingstatic.test"
    owner = f"{digits(d, 8)}@N0{digits(d, 1)}"
    icon = d.file(f"{live}/{digits(d, 4)}/buddyicons/{owner}_r.jpg", 300, 300)
    cover = d.file(f"{live}/65535/coverphoto/{owner}_h.jpg", 2048, 492)
    rows, models = [], []
    left, top = 0, 4
    for index in range(d.count):
        number, secret, other = digits(d, 11), d.token(10), d.token(10)
        ratio = shape(d)
        title = f"{d.random.choice(d.films)}, {d.random.choice(LENSES)} ({d.random.randint(1912, 1958)})"
        sizes, all_of_it = {}, []
        for letter, long in (
            ("m", 240),
            ("n", 320),
            ("z", 640),
            ("c", 800),
            ("l", 1024),
            ("k", 2048),
            ("o", 3600),
        ):
            w, h = within(ratio, long)
            mark = {"z": "_z", "l": "_b"}.get(letter, f"_{letter}")
            at = d.file(
                f"{live}/65535/{number}_{other if letter in 'ko' else secret}{mark}.jpg", w, h
            )
            all_of_it.append(at)
            sizes[letter] = {
                "data": {"displayUrl": at, "width": w, "height": h, "url": at, "key": letter}
            }
        d.belongs(*all_of_it, caption=title)
        shown_h = 236
        shown_w = round(shown_h * ratio)
        if left + shown_w > 1140:
            left, top = 0, top + shown_h + 4
        at = all_of_it[1] if shown_w <= 320 else all_of_it[2]
        rows.append(
            f'<div class="view photo-list-photo-view{" requiredToShowOnServer" if index < 12 else ""} photostream awake" style="transform: translate({left}px, {top}px); -webkit-transform: translate({left}px, {top}px); width: {shown_w}px; height: {shown_h}px;" data-view-signature="photo-list-photo-view__engagementModelName_photo-lite-models__excludePeople_false__id_{number}">'
            f'<div class="photo-list-photo-container"><img {"loading=eager" if index < 12 else "loading=lazy"} src="{at}" alt="{title}">'
            '<div class="interaction-view"><div class="photo-list-photo-interaction">'
            f'<a class="overlay" href="/photos/filmarchive-commons/{number}/" tabindex="0" role="heading" aria-level="3" aria-label="{title} by Film Archive on The Commons" id="yui_3_{digits(d, 4)}"></a>'
            f'<div class="interaction-bar" title="{title}"><div class="text"><a class="title" href="/photos/filmarchive-commons/{number}/">{title}</a>'
            '<a class="attribution" href="/photos/filmarchive-commons/">by Film Archive on The Commons</a></div>'
            f'<div class="engagement"><span class="engagement-item fave"><i class="animated-fave-star" title="Like this photo?"></i><span class="engagement-count">{d.random.randint(0, 90)}</span></span></div></div></div></div></div></div>'
        )
        left += shown_w + 4
        models.append(
            {
                "data": {
                    "_modelRegistry": "photo-lite-models",
                    "title": title,
                    "description": d.words(12),
                    "license": 7,
                    "sizes": {"data": sizes},
                    "id": number,
                    "pathAlias": "filmarchive-commons",
                    "ownerNsid": owner,
                }
            }
        )
    export = {
        "main": {
            "photostream-models": [
                {
                    "data": {
                        "photoPageList": {
                            "data": {"_data": models, "totalItems": 4310, "pageSize": 100}
                        }
                    }
                }
            ],
            "person-models": [
                {
                    "data": {
                        "username": "Film Archive on The Commons",
                        "id": owner,
                        "iconUrl": icon,
                        "coverPhotoUrl": cover,
                    }
                }
            ],
        }
    }
    return d.done(
        '<!DOCTYPE html><html class="no-js html-photostream-page-view" lang="en-us"><head><meta charset="utf-8"><title>Film Archive on The Commons’s albums | Sharing</title>'
        f'<meta property="og:image" content="https:{icon}"><style>'
        "body{margin:0;font:14px Arial,sans-serif;background:#f3f5f6;color:#212124}.global-nav{background:#000;color:#fff;height:48px;padding:0 20px;line-height:48px}.global-nav a{color:#fff;margin-right:20px;text-decoration:none}"
        ".coverphoto-content{height:246px;background-size:cover;position:relative;color:#fff}.avatar{width:100px;height:100px;border-radius:50%;background-size:cover;display:inline-block;margin:80px 20px 0 40px;border:3px solid #fff}.coverphoto-content h1{display:inline-block}"
        ".subnav ul{display:flex;list-style:none;gap:30px;justify-content:center;background:#fff;margin:0;padding:15px}.photo-list-view{position:relative;width:1140px;margin:20px auto}.photo-list-photo-view{position:absolute;overflow:hidden}.photo-list-photo-container,.photo-list-photo-container img{width:100%;height:100%;display:block}"
        ".interaction-view{position:absolute;inset:0;opacity:0}.interaction-view:hover{opacity:1}.overlay{position:absolute;inset:0}.interaction-bar{position:absolute;bottom:0;left:0;right:0;color:#fff;padding:8px}.pagination-view{text-align:center;padding:20px}.foot{background:#212124;color:#fff;padding:30px;text-align:center}.foot a{color:#ccc;margin:0 10px}</style></head>"
        '<body class="ltr"><div class="global-nav"><a href="/">sharing</a><a href="/explore">Explore</a><a href="/prints">Prints</a><a href="/signin">Log In</a></div><main id="content">'
        f'<div class="fluid-coverphoto"><div class="coverphoto-content fluid-magic-tools" style="background-image: url({cover})"><div class="avatar no-menu person large" style="background-image: url({icon});"></div><h1 class="truncate">Film Archive on The Commons</h1> <p>4,310 Photos</p></div></div>'
        '<nav class="subnav"><ul class="nav-links"><li>About</li><li class="selected">Photostream</li><li>Albums</li><li>Faves</li><li>Galleries</li></ul></nav>'
        f'<div class="view photo-list-view" style="height:{top + 260}px">{"".join(rows)}</div>'
        '<div class="view pagination-view"><a href="/photos/filmarchive-commons/page1" class="is-current"><span>1</span></a> <a href="/photos/filmarchive-commons/page2"><span>2</span></a> <a href="/photos/filmarchive-commons/page44"><span>44</span></a></div></main>'
        '<footer class="foot"><a href="/about">About</a><a href="/jobs">Jobs</a><a href="/blog">Blog</a><a href="/help">Help</a></footer>'
        f'<script class="modelExport">window.modelExport = {state(export)};</script></body></html>'
    )


def lobby_card_set(seed: int) -> Page:
    """A library's compound object of lobby cards in a hosted collection program: an application asks for its pages."""
    site = "https://cdm17001.library.test"
    d = Draft("lobby_card_set", seed, "")
    number, coll = int(digits(d, 4)), f"p{digits(d, 5)}coll{digits(d, 1)}"
    d.page.url = f"{site}/digital/collection/{coll}/id/{number}"
    logo = d.file("/customizations/global/pages/logo.png", 320, 60)
    ratio = d.random.choice((1.27, 1.29, 1.31))
    children = []
    for index in range(min(d.count, 16)):
        child = number - d.count + index
        w, h = within(ratio, d.random.randint(2900, 3300))
        thumb = d.file(
            f"/digital/api/singleitem/collection/{coll}/id/{child}/thumbnail", *within(ratio, 160)
        )
        image = d.file(
            f"/digital/api/singleitem/image/{coll}/{child}/default.jpg", *within(ratio, 1000)
        )
        whole = d.file(f"/digital/iiif/2/{coll}:{child}/full/full/0/default.jpg", w, h)
        d.belongs(thumb, image, whole, caption=f"Card {index + 1}")
        children.append(
            {
                "id": child,
                "title": f"Card {index + 1}",
                "thumbnailUri": thumb,
                "imageUri": image,
                "iiifImageUri": whole,
                "imageWidth": w,
                "imageHeight": h,
            }
        )
    api = f"{site}/digital/api/collections/{coll}/items/{number}/false"
    fields = [
        {"key": k, "label": k.title(), "value": v}
        for k, v in (
            ("title", f"{d.film} lobby cards"),
            ("creator", PEOPLE[seed % 10]),
            ("date", str(d.random.randint(1931, 1965))),
            ("descri", d.words(30)),
            ("rights", "In copyright"),
        )
    ]
    d.page.answers[api] = (
        "application/json",
        json.dumps(
            {
                "collectionAlias": coll,
                "id": number,
                "contentType": "application/cpd",
                "fields": fields,
                "parent": {"children": children},
            }
        ),
    )
    settings = {
        "config": {"siteTitle": "Digital Collections", "apiPath": "/digital/api", "logoUri": logo},
        "collectionAlias": coll,
    }
    return d.done(
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>CONTENT dm</title>'
        "<style>body{margin:0;font:16px 'Open Sans',Arial;color:#333}.Header-headerContainer{padding:12px 30px;border-bottom:4px solid #0a5}.navbar{background:#333;color:#fff;padding:10px 30px}.navbar a{color:#fff;margin-right:20px}.ItemView-row{display:flex;padding:20px 30px;gap:20px}"
        ".ItemImage-itemImage{flex:1;background:#eee;text-align:center}.ItemImage-itemImage img{max-width:100%;max-height:640px}.CompoundItemNavigator{width:260px;height:640px;overflow:auto;border:1px solid #ccc}.CompoundItemNavigator-thumb{display:flex;gap:10px;padding:8px;border-bottom:1px solid #ddd}.CompoundItemNavigator-thumb img{width:110px}"
        ".ItemMetadata{padding:0 30px 30px}.ItemMetadata td{padding:6px 20px 6px 0;vertical-align:top}.ItemMetadata td:first-child{font-weight:bold}.footer{background:#eee;padding:20px 30px}</style>"
        f'<script>window.__INITIAL_STATE__ = JSON.parse({json.dumps(json.dumps(settings))});</script></head><body><div id="root"><div class="Header-headerContainer"><img class="Header-logo" src="{logo}" alt="Digital Collections"></div><div class="navbar"><a href="/digital">Home</a><a href="/digital/search">Browse</a><a href="/digital/about">About</a></div><div id="main" aria-live="polite"><p style="padding:40px">Loading...</p></div><div class="footer">© The Library. <a href="/digital/help">Help</a></div></div>'
        "<script>(function(){var s=window.__INITIAL_STATE__,m=location.pathname.match(/id\\/(\\d+)/)[1];fetch(s.config.apiPath+'/collections/'+s.collectionAlias+'/items/'+m+'/false').then(function(r){return r.json()}).then(function(j){"
        'var c=j.parent.children,h=\'<div class="ItemView-row row"><div class="ItemImage-itemImage"><img id="big" class="img-responsive" alt="Item image" src="\'+c[0].imageUri+\'"></div><div class="CompoundItemNavigator">\';'
        "c.forEach(function(x){h+='<a class=\"CompoundItemNavigator-thumb\" href=\"/digital/collection/'+j.collectionAlias+'/id/'+x.id+'/rec/1\"><img src=\"'+x.thumbnailUri+'\" alt=\"'+x.title+'\"><span>'+x.title+'</span></a>'});"
        "h+='</div></div><div class=\"ItemMetadata\"><h2>Object Description</h2><table>';j.fields.forEach(function(f){h+='<tr class=\"field-'+f.key+'\"><td>'+f.label+'</td><td>'+f.value+'</td></tr>'});"
        "document.getElementById('main').innerHTML=h+'</table></div>'})})();</script></body></html>"
    )


def set_photographs_repository(seed: int) -> Page:
    """A university's repository on an older content system: one collection's photographs as definition lists in a grid."""
    site = "https://digital.university.test"
    d = Draft("set_photographs_repository", seed, f"{site}/islands/object/film:{1000 + seed}")
    logo = d.file("/sites/all/themes/library/logo.png", 280, 70)
    banner = d.file(f"/islands/object/film:{1000 + seed}/datastream/BANNER/view", 1140, 220)
    year = d.random.randint(1920, 1970)
    cells = []
    for index in range(d.count):
        pid = 2000 + d.random.randint(0, 3) + index * 4
        title = f"{d.film}: {d.random.choice(LENSES)}, no. {index + 1}"
        thumb = d.file(f"/islands/object/film%3A{pid}/datastream/TN/view", *within(shape(d), 200))
        d.belongs(thumb, caption=title)
        cells.append(
            f'<dl class="islands-basic-collection-object islands-basic-collection-list-item film-{pid}"><dt class="islands-basic-collection-thumb"><a href="/islands/object/film%3A{pid}" title="{title}"><img typeof="foaf:Image" src="{site}{thumb}" alt="{title}" title="{title}" /></a></dt>'
            f'<dd class="islands-basic-collection-caption"><a href="/islands/object/film%3A{pid}" title="{title}">{title}</a></dd></dl>'
        )
    facets = "".join(
        f'<li><a href="/islands/search?f[0]=subject:{n}">{n}</a> <span class="count">({d.random.randint(2, 60)})</span></li>'
        for n in ("Film sets", "Actors", "Motion picture studios", "Cameras", "Costumes")
    )
    return d.done(
        '<!DOCTYPE html><html lang="en" dir="ltr" prefix="foaf: http://xmlns.com/foaf/0.1/"><head><meta charset="utf-8" /><meta name="Generator" content="Content System 7" />'
        f"<title>{d.film} production photographs | Digital Repository</title><style>body{{margin:0;font:15px Lato,Arial;color:#222}}#header{{padding:15px 40px;border-bottom:1px solid #ccc}}#navigation{{background:#7a1020;padding:10px 40px}}#navigation a{{color:#fff;margin-right:24px}}#main{{display:flex;width:1160px;margin:20px auto;gap:30px}}"
        ".sidebar{width:230px}.sidebar ul{padding-left:16px}#content{flex:1}.banner img{width:100%}.islands-basic-collection-grid{display:flex;flex-wrap:wrap}.islands-basic-collection-object{width:205px;margin:0 12px 22px 0}.islands-basic-collection-object dt{height:205px;display:flex;align-items:end;justify-content:center}.islands-basic-collection-object dd{margin:6px 0;font-size:13px;text-align:center}.pager li{display:inline;padding:5px}.footer{background:#333;color:#fff;padding:30px 40px}</style></head>"
        f'<body class="html not-front page-islands page-islands-object sidebar-first"><div id="header"><a href="/" rel="home" id="logo"><img src="{logo}" alt="Home" /></a></div><div id="navigation"><a href="/">Home</a><a href="/collections">Collections</a><a href="/about">About</a><a href="/contact">Contact</a></div>'
        f'<div id="main"><div class="sidebar column"><div class="block block-islands-solr"><h2>Search</h2><form action="/islands/search"><input type="text" size="15" name="q"/> <input type="submit" value="search"/></form></div><div class="block"><h2>Subject</h2><ul class="islands-solr-facet">{facets}</ul></div></div>'
        f'<div id="content" class="column"><div class="breadcrumb"><a href="/">Home</a> » <a href="/collections">Film</a></div><h1 class="page__title title" id="page-title">{d.film} production photographs</h1><div class="banner"><img src="{banner}" alt="" /></div>'
        f'<p>Photographs taken during the production in {year}. {d.words(40)}</p><div class="islands-basic-collection-wrapper"><div class="islands-basic-collection clearfix"><span class="islands-basic-collection-display-switch"><ul class="links inline"><li class="grid first active"><a href="?display=grid" class="islands-view-grid active">Grid view</a></li> <li class="list last"><a href="?display=list">List view</a></li></ul></span>'
        f'<div class="islands-basic-collection-grid clearfix">{"".join(cells)}</div><ul class="pager"><li class="pager-current">1</li><li><a href="?page=1">2</a></li><li><a href="?page=1">next ›</a></li></ul></div></div></div></div>'
        '<div class="footer"><p>© University Library, Special Collections. <a href="/takedown" style="color:#fff">Take-down policy</a></p></div></body></html>'
    )


def shared_assets(seed: int) -> Page:
    """A film institute's asset store: what was shared of one film as resource panels with previews of the store's names."""
    site = "https://pictures.institute.test"
    d = Draft(
        "shared_assets",
        seed,
        f"{site}/pages/search.php?search=%21collection{100 + seed}&k=0a1b2c3d4e",
    )
    logo = d.file("/filestore/system/config/linkedheaderimgsrc.png", 300, 60)
    panels = []
    for index in range(d.count):
        ref = int(digits(d, 5))
        ratio = shape(d) if d.random.random() < 0.5 else d.aspect
        folder = "/".join(str(ref)[:-1]) + f"/{str(ref)[-1]}_{d.token(15)}"
        title = f"{d.film} – {d.random.choice(LENSES)} {index + 1:02}"
        w, h = within(ratio, 175)
        # The store draws previews at up to twice the panel, with the date of the file after it.
        big = d.file(
            f"{site}/filestore/{folder}/{ref}pre_{d.token(15)}.jpg?v=2024-0{d.random.randint(1, 9)}-{d.random.randint(10, 28)}+1{d.random.randint(0, 9)}%3A{d.random.randint(10, 59)}%3A{d.random.randint(10, 59)}",
            *within(ratio, 700),
        )
        d.belongs(big, caption=title)
        view = f"{site}/pages/view.php?search=%21collection{100 + seed}&amp;k=0a1b2c3d4e&amp;ref={ref}&amp;order_by=collection&amp;offset=0&amp;restypes=&amp;archive=0"
        panels.append(
            f'<div class="ResourcePanel ArchiveState0 ResourceType1" id="ResourceShell{ref}" style="height: 250px;"><div class="ResourcePanelTop"></div><a class="ImageWrapper" href="{view}" onClick="return ModalLoad(this,true);" title="{title}" style="padding-top:{(175 - h) // 2}px;">'
            f'<img border="0" width="{w}" height="{h}" src="{big}" alt="{title}" onerror="this.classList.add(\'broken\')" /></a>'
            f'<div class="ResourcePanelInfo ResourceTypeField8" title="{title}"><a href="{view}" onClick="return ModalLoad(this,true);">{title}</a>&nbsp;</div><div class="ResourcePanelInfo ResourceTypeField12">{d.random.randint(1, 28)} May 2024&nbsp;</div>'
            f'<div class="ResourcePanelIcons"><input type="checkbox" class="checkselect" data-resource="{ref}"><a class="fa fa-expand" href="{site}/pages/preview.php?ref={ref}&amp;ext=jpg&amp;k=0a1b2c3d4e" title="Full screen preview"></a> <a class="fa fa-share-alt" href="#" data-about="{told({"ref": ref, "ext": "jpg"})}"></a></div><div class="clearer"></div></div>'
        )
    return d.done(
        f'<!DOCTYPE html><html lang="en"><head><meta charset="UTF-8"><title>Film Institute pictures - {d.film}</title><link rel="icon" href="data:,"><style>body{{margin:0;font:14px "Noto Sans",Arial;background:#f5f5f5;color:#333}}#Header{{background:#fff;padding:10px 20px;height:60px;border-bottom:1px solid #ddd}}#HeaderNav2 li{{display:inline;margin-right:16px}}#UICenter{{padding:20px 30px}}'
        ".TopInpageNav{background:#fff;padding:12px;margin-bottom:16px}.ResourcePanel{float:left;width:196px;background:#fff;margin:0 14px 14px 0;border-radius:3px;padding-top:8px;overflow:hidden}.ImageWrapper{display:block;height:175px;text-align:center;box-sizing:border-box}.ResourcePanelInfo{padding:2px 8px;white-space:nowrap;overflow:hidden}.ResourcePanelIcons{padding:2px 8px;text-align:right}.clearerleft{clear:both}#Footer{clear:both;padding:20px;color:#777}</style></head>"
        f'<body id="search" class="LeftHeader"><div id="UICenter0" class="ui-layout-center"><div id="Header" class="slimHeader"><div id="HeaderNav1Logo"><a href="{site}/pages/home.php" class="HeaderImgLink"><img src="{site}{logo}" id="HeaderImg" alt="Logo"></a></div></div>'
        f'<div id="UICenter"><div id="CentralSpaceContainer"><div id="CentralSpace"><div class="BasicsBox"><h1 class="searchtitle">{d.film} – press selection</h1><p>Shared by {d.random.choice(PEOPLE)}. {d.words(14)}</p></div><div class="TopInpageNav"><span class="Selected">{d.count}</span> resources | Display: <a href="#"><span class="xlthumbsicon"></span>Thumbnails</a> | Sort by: Collection order | <a href="{site}/pages/terms.php?k=0a1b2c3d4e&amp;url=pages/collection_download.php" class="downloadcollection">Download all</a></div>'
        f'<div id="CentralSpaceResources" collectionSearchName="{d.film}">{"".join(panels)}<div class="clearerleft"></div></div></div></div></div><div id="Footer"><p>Film Institute, stills and posters. Ref {letters(d, 6)}</p></div></div></body></html>'
    )
