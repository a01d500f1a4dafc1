"""Hosts of pictures: an album in a program for hosts, a host's gallery, a post of many files."""

from __future__ import annotations

from html import escape
from urllib.parse import quote

from collect.galleries.draft import LENSES, Draft, Page, slug
from collect.galleries.nineteenth_b_parts import NICKS, across, digits, fit, letters, shape, told


def lobby_cards_of_a_host(seed: int) -> Page:
    """A Spanish collector's album on a host's program: boxes with an object about each; small ones have no middle size."""
    d = Draft("lobby_cards_of_a_host", seed, "https://subefotos.test/a/")
    d.page.url = f"https://subefotos.test/a/fotocromos-{slug(d.film)}.{letters(d, 5)}"
    user = d.random.choice(NICKS)
    avatar = d.file(
        f"https://s1.subefotos.test/images/users/{letters(d, 4)}/av_{digits(d, 10)}.jpg", 160, 160
    )
    logo = d.file("https://subefotos.test/content/images/system/logo_homepage.png", 220, 44)
    items = ""
    for number in range(d.count):
        name, code = f"{slug(d.film)}-{number + 1:02}-{d.token(4)}", letters(d, 5)
        size = shape(d, d.random.choice((480, 1600, 1600, 2400)))
        root = f"https://s1.subefotos.test/images/2025/0{d.random.randint(1, 9)}/1{d.random.randint(0, 9)}/{name}"
        whole = d.file(f"{root}.jpg", *size)
        thumb = d.file(f"{root}.th.jpg", 160, 160)
        versions = [thumb, whole]
        shown, seen = whole, size
        data: dict[str, object] = {
            "id_encoded": code, "name": name, "title": name, "extension": "jpg", "width": size[0], "height": size[1],
            "size_formatted": f"{d.random.randint(90, 990)} KB", "url": whole, "url_viewer": f"https://subefotos.test/i/{name}.{code}",
            "thumb": {"filename": f"{name}.th.jpg", "width": 160, "height": 160, "url": thumb},
            "filename": f"{name}.jpg", "mime": "image/jpeg", "display_url": whole, "how_long_ago": "hace 3 meses",
        }  # fmt: skip
        if size[0] > 500:
            seen = across(size, 500)
            shown = d.file(f"{root}.md.jpg", *seen)
            versions.append(shown)
            data["medium"] = {
                "filename": f"{name}.md.jpg",
                "url": shown,
                "width": seen[0],
                "height": seen[1],
            }
            data["display_url"] = shown
        d.belongs(*versions)
        items += f"""<div class="list-item fixed-size c8 gutter-margin-right-bottom privacy-public" data-category-id="" data-flag="safe" data-id="{code}" data-album-id="{d.page.url[-5:]}" data-liked="0" data-description="" data-title="{name}" data-privacy="public" data-type="image" data-object="{quote(told(data), safe="")}" data-size="{size[0] * 90}" data-width="{size[0]}" data-height="{size[1]}">
<div class="list-item-image fixed-size"><a href="https://subefotos.test/i/{name}.{code}" class="image-container --media"><img src="{shown}" alt="{name}" width="{seen[0]}" height="{seen[1]}"></a><div class="list-item-image-btn-group list-item-hover-show"><div class="list-item-like" data-action="like"><span class="btn-icon far fa-heart"></span></div><div class="list-item-share" data-action="share"><span class="btn-icon fas fa-share-alt"></span></div></div></div>
<div class="list-item-desc"><div class="list-item-desc-title"><a href="https://subefotos.test/i/{name}.{code}" class="list-item-desc-title-link">{name}</a><span class="display-block font-size-small">desde <a href="https://subefotos.test/{user}">{user}</a></span></div></div></div>\n"""
    return d.done(f"""<!DOCTYPE HTML><html xml:lang="es" lang="es" dir="ltr" class="device-nonmobile unsafe-blur-off palette-light"><head><meta charset="utf-8"><title>Fotocromos {d.film} alojado en Subefotos</title><meta name="generator" content="V4">
<style>body{{margin:0;font:14px Helvetica,Arial;background:#fff;color:#333}}#top-bar{{height:55px;background:#2b2b2b;display:flex;align-items:center;gap:20px;padding:0 20px;color:#fff}}#top-bar img{{height:26px}}.content-width{{max-width:1240px;margin:0 auto;padding:0 15px}}.header{{display:flex;align-items:center;gap:14px;padding:20px 0}}.user-image{{width:50px;height:50px;border-radius:50%}}.content-tabs{{display:flex;gap:20px;list-style:none;border-bottom:1px solid #ddd;padding:10px 0}}
.pad-content-listing{{display:flex;flex-wrap:wrap;gap:18px}}.list-item{{width:218px;position:relative}}.list-item-image{{height:218px;overflow:hidden;background:#eee;position:relative}}.list-item-image img{{width:100%;height:218px;object-fit:cover;display:block}}.list-item-image-btn-group{{position:absolute;top:8px;right:8px;opacity:0}}.list-item-desc{{padding:8px 0;font-size:12px;overflow:hidden}}textarea{{width:100%;height:80px}}.ad{{height:90px;width:728px;margin:12px auto;background:#f4f4f4}}</style></head>
<body id="album" class="sitewide-theme"><header id="top-bar" class="top-bar"><a href="https://subefotos.test"><img src="{logo}" alt="Subefotos"></a><a>Explorar</a><a>Subir</a><a>Iniciar sesión</a></header>
<div class="content-width"><div class="ad" id="album_before_header"></div><div class="header"><a href="https://subefotos.test/{user}" class="user-image-link"><img class="user-image" src="{avatar}" alt="{user}"></a><div><h1 class="phone-float-none viewer-title"><a data-text="album-name" href="{d.page.url}">Fotocromos {d.film}</a></h1><span><b data-text="image-count">{d.count}</b> imágenes · {d.random.randint(20, 900)} vistas</span></div></div>
<ul class="content-tabs"><li class="current"><a>Más recientes</a></li><li><a>Más antiguas</a></li><li><a>Más vistos</a></li><li><a>Códigos de inserción</a></li></ul>
<div id="content-listing-tabs" class="tabbed-listing"><div id="list-most-recent" class="tabbed-content content-listing visible list-most-recent" data-action="list" data-list="images" data-params="list=images&amp;sort=date_desc&amp;page=1" data-total="{d.count}"><div class="pad-content-listing">
{items}</div></div><div id="tab-embeds" class="tabbed-content" style="display:none"><div class="panel-share-item"><h4>Enlace</h4><textarea readonly>{d.page.url}</textarea></div></div></div></div></body></html>""")


def captures_by_hotlink(seed: int) -> Page:
    """A host's gallery page: boxes with painted thumbs, and what makes up the original's address in attributes."""
    d = Draft("captures_by_hotlink", seed, "https://postbild.test/gallery/")
    d.page.url = f"https://postbild.test/gallery/{letters(d, 7)}"
    logo = d.file("https://postbild.test/design/logo.png", 280, 51)
    flags = "".join(f'<li><a href="https://{tongue}.postbild.test/">{tongue}</a></li>' for tongue in ("de", "fr", "it", "pl", "ru", "ja"))  # fmt: skip
    boxes = ""
    for number in range(d.count):
        code, hot = letters(d, 8), letters(d, 8)
        name = f"vlcsnap-2024-11-0{d.random.randint(1, 9)}-{d.random.randint(10, 23)}h{number + 10}m{digits(d, 2)}s{digits(d, 3)}"
        size = shape(d, 1920)
        ending = d.random.choices(("png", "jpg"), (3, 1))[0]
        thumb = d.file(f"https://i.postbild.test/{code}/{name}.{ending}", *fit(size, 180))
        whole = d.file(f"https://i.postbild.test/{hot}/{name}.{ending}", *size)
        d.belongs(thumb, whole)
        boxes += f"""<div class="thumb-container" data-image="{code}" data-hotlink="{hot}" data-name="{name}" data-ext="{ending}" data-filesize="{d.random.randint(300000, 2900000)}" data-width="{size[0]}" data-height="{size[1]}">
<div class="thumb"><a href="https://postbild.test/{code}" class="img" style="background-image:url('{thumb}')" title="{name}"></a></div><div class="controls"><a class="share" href="#"><i class="fas fa-share"></i></a><a class="zoom" href="#"><i class="fas fa-search-plus"></i></a></div></div>\n"""
    return d.done(f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{d.film} — Postbild</title><meta name="description" content="Free image hosting"><link rel="canonical" href="{d.page.url}"><meta property="og:title" content="{d.film}">
<style>body{{margin:0;font:15px Roboto,Arial;color:#333;background:#f5f7fa}}nav{{background:#fff;border-bottom:1px solid #dde;padding:10px 30px;display:flex;gap:30px;align-items:center}}nav img{{height:40px}}.container{{max-width:1170px;margin:20px auto;background:#fff;padding:20px}}.adv{{height:90px;background:#eee;margin:0 auto 20px;width:728px}}#thumb-list{{display:flex;flex-wrap:wrap;gap:12px}}
.thumb-container{{width:180px;height:180px;position:relative;border:1px solid #e0e4ea}}.thumb,.thumb .img{{display:block;width:180px;height:180px}}.thumb .img{{background:center no-repeat;background-size:cover}}.controls{{position:absolute;bottom:0;right:0;opacity:0}}.thumb-container:hover .controls{{opacity:1}}.footer ul{{display:flex;gap:14px;list-style:none;justify-content:center;font-size:12px}}#gallery-codes input{{width:90%;margin:6px 0}}</style></head>
<body><nav class="navbar"><a class="navbar-brand" href="https://postbild.test/"><img src="{logo}" alt="Postbild"></a><a>Upload</a><a>Plugins</a><a>Pricing</a><a>Login</a></nav>
<div class="container"><div class="adv"></div><h1 class="album-title">{d.film} <small>{d.count} images</small></h1><ul class="nav nav-tabs"><li>Images</li><li>Slideshow</li></ul>
<div id="thumb-list" class="gallery">
{boxes}</div><div id="gallery-codes"><h4>Share this gallery</h4><input type="text" readonly value="{d.page.url}"><input type="text" readonly value="[url={d.page.url}]{d.film}[/url]"></div></div>
<div class="footer"><ul>{flags}</ul><p style="text-align:center">© Postbild · About · Terms · Contact</p></div><script>var gallery_id="{d.page.url[-7:]}";document.querySelectorAll('.controls .zoom').forEach(function(a){{a.onclick=function(e){{e.preventDefault();var t=a.closest('.thumb-container').dataset;window.open('https://i.postbild.test/'+t.hotlink+'/'+t.name+'.'+t.ext);}};}});</script></body></html>""")


def one_post_of_many(seed: int) -> Page:
    """A sharing host's post: its page of values in an attribute, from which a script draws a stack, then remarks."""
    d = Draft("one_post_of_many", seed, "https://bildkiste.test/p/")
    code = letters(d, 11).lower()
    d.page.url = f"https://bildkiste.test/p/{code}"
    files: list[dict[str, object]] = []
    for number in range(d.count):
        size = shape(d, 1920)
        key = letters(d, 12).lower()
        whole = d.file(
            f"https://cdn.bildkiste.test/files/{key}.{d.random.choice(('png', 'jpg', 'jpg'))}",
            *size,
        )
        d.belongs(whole)
        said = d.random.choice(LENSES) if d.random.random() < 0.3 else None
        files.append({"id": key, "description": said, "link": whole, "position": number + 1, "original_name": f"{number + 1:03}.png", "width": size[0], "height": size[1], "type": "image"})  # fmt: skip
    author = d.random.choice(NICKS)

    def face() -> str:
        return d.file(f"https://cdn.bildkiste.test/avatars/{letters(d, 10).lower()}.png", 128, 128)

    talk = [
        {
            "id": int(digits(d, 6)),
            "body": d.words(9),
            "user": {"username": d.random.choice(NICKS), "avatar": face()},
        }
        for _ in d.some(0, 5)
    ]
    props = {
        "component": "Post/Show", "url": f"/p/{code}", "version": d.token(32),
        "props": {"errors": {}, "auth": {"user": None}, "app": {"name": "Bildkiste"}, "post": {
            "id": int(digits(d, 6)), "slug": code, "title": f"{d.film} – costumes and sets", "privacy": "public", "nsfw": 0,
            "image_count": d.count, "views": int(digits(d, 4)), "created": "2025-02-11T09:14:02.000000Z",
            "user": {"username": author, "avatar": face()}, "files": files, "comments": talk}},
    }  # fmt: skip
    script = """(function(){var app=document.getElementById('app'),page=JSON.parse(app.dataset.page),p=page.props.post;
function esc(s){var t=document.createElement('i');t.textContent=s;return t.innerHTML;}
var h='<header class="top"><a href="/" class="brand">Bildkiste</a><nav><a href="/new">New post</a><a href="/login">Log in</a></nav></header><main><div class="card"><h2>'+esc(p.title)+'</h2><div class="by"><img class="rounded-circle" src="'+p.user.avatar+'" width="36" height="36" alt="'+p.user.username+'"> <a href="/u/'+p.user.username+'">'+p.user.username+'</a> · '+p.views+' views</div><div id="post-images">';
p.files.forEach(function(f){h+='<div id="image-container-'+f.id+'" class="image-container"><a target="_blank" href="'+f.link+'"><img class="img-fluid" loading="lazy" src="'+f.link+'" width="'+f.width+'" height="'+f.height+'"></a>'+(f.description?'<div class="description-wrapper"><p>'+esc(f.description)+'</p></div>':'')+'</div>';});
h+='</div></div><section class="comments"><h3>Comments ('+p.comments.length+')</h3>';
p.comments.forEach(function(c){h+='<div class="comment"><img class="rounded-circle" src="'+c.user.avatar+'" width="36" height="36" alt=""> <b>'+c.user.username+'</b><p>'+esc(c.body)+'</p></div>';});
app.innerHTML=h+'</section></main>';})();"""
    return d.done(f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="csrf-token" content="{letters(d, 40)}"><title inertia>{d.film} – costumes and sets - Bildkiste</title>
<style>body{{margin:0;background:#1b1d22;color:#ddd;font:15px Nunito,Arial}}a{{color:#9ac}}.top{{display:flex;justify-content:space-between;padding:14px 40px;background:#14161a}}nav a{{margin-left:20px}}main{{width:760px;margin:20px auto}}.card{{background:#24272e;padding:20px;border-radius:6px}}.by{{margin-bottom:16px}}.rounded-circle{{border-radius:50%;vertical-align:middle}}.image-container{{margin-bottom:14px;background:#1b1d22}}.img-fluid{{max-width:100%;height:auto;display:block;margin:0 auto}}.description-wrapper{{padding:8px 12px}}.comment{{border-top:1px solid #333;padding:10px}}</style></head>
<body><div id="app" data-page="{escape(told(props))}"></div><script>{script}</script></body></html>""")
