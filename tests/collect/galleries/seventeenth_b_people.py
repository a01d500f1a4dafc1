"""A forum's media album and a house for sale: what people put on shared sites."""

from __future__ import annotations

import json

from collect.galleries.draft import LENSES, Draft, Page, slug
from collect.galleries.seventeenth_b_parts import fit, number, person, shape


def forum_media(seed: int) -> Page:
    """A forum's media add-on: one member's album, thumbnails that lead to a page each; comments with faces."""
    d = Draft(
        "forum_media", seed, "https://forum.steamlaunch.test/media/albums/refit-of-the-heron.218/"
    )
    owner = person(d)
    items = []
    for index in range(d.count):
        iid = number(d, 5)
        title = f"{d.random.choice(LENSES)} {index + 1}"
        thumb = d.file(
            f"/data/xfmg/thumbnail/{iid // 1000}/{iid}-{d.token(32)}.jpg?1699{number(d, 6)}",
            300,
            300,
        )
        page = f"/media/{slug(title)}.{iid}/"
        full = d.file(f"{page}full?d=1699{number(d, 6)}", *shape(d, 2048))
        d.belongs(thumb, full)
        items.append(
            f"""<div class="itemList-item js-inlineModContainer" data-author="{owner}"><a href="{page}" class="js-lbImage" data-lb-trigger=".js-lbImage-{iid}" data-src="{full}" data-lb-type="image" data-lb-caption-title="{title}"><span class="xfmgThumbnail xfmgThumbnail--image xfmgThumbnail--fluid"><img class="xfmgThumbnail-image" src="{thumb}" loading="lazy" width="300" height="300" alt="{title}" /><span class="xfmgThumbnail-icon"></span></span></a><div class="itemList-itemOverlay"><div class="itemInfoRow"><div class="itemInfoRow-main"><h3 class="itemInfoRow-title"><a href="{page}">{title}</a></h3></div></div></div></div>"""
        )
    talk = []
    for _ in d.some(2, 6):
        who = person(d)
        face = d.file(
            f"/data/avatars/s/{number(d, 2)}/{number(d, 5)}.jpg?1650{number(d, 6)}", 48, 48
        )
        twice = d.file(face.replace("/s/", "/m/"), 96, 96)
        talk.append(
            f"""<div class="message message--simple js-comment" data-author="{who}"><div class="message-inner"><div class="message-cell message-cell--user"><a href="/members/{slug(who)}/" class="avatar avatar--s"><img src="{face}" srcset="{twice} 2x" alt="{who}" class="avatar-u-s" width="48" height="48" loading="lazy" /></a></div><div class="message-cell message-cell--main"><b>{who}</b><div class="bbWrapper">{d.words(18)}</div></div></div></div>"""
        )
    mine = d.file(f"/data/avatars/m/4/{number(d, 4)}.jpg?1640112233", 96, 96)
    logo = d.file("/styles/steamlaunch/logo.png", 220, 54)
    advert = d.file("https://adverts.test/b/728x90-boilers.gif", 728, 90)
    return d.done(
        f"""<!DOCTYPE html><html id="XF" lang="en-GB" dir="LTR" data-app="public" data-template="xfmg_album_view" data-container-key="xfmgCategory-3" class="has-no-js template-xfmg_album_view"><head><meta charset="utf-8" /><title>Refit of the Heron | Steam Launch Forum</title><style>body{{margin:0;font:15px/1.4 "Segoe UI",sans-serif;background:#edf0f4}}.p-header{{background:#143a5a;padding:10px 30px}}.p-nav{{background:#1c4f7b;color:#fff;padding:10px 30px}}.p-body{{max-width:1200px;margin:0 auto;padding:16px}}.block-container{{background:#fff;border:1px solid #ccd;border-radius:4px;padding:10px;margin-bottom:16px}}.itemList{{display:flex;flex-wrap:wrap;margin:-2px}}.itemList-item{{position:relative;width:calc(20% - 4px);margin:2px}}.xfmgThumbnail-image{{width:100%;height:auto;display:block}}.itemList-itemOverlay{{position:absolute;bottom:0;left:0;right:0;background:#000a;opacity:0}}.itemList-item:hover .itemList-itemOverlay{{opacity:1}}.message-inner{{display:flex;gap:10px;padding:8px 0;border-top:1px solid #ddd}}.avatar img{{border-radius:50%}}.p-description{{display:flex;gap:10px;align-items:center}}.ad{{text-align:center;margin:10px}}</style></head><body data-template="xfmg_album_view"><div class="p-pageWrapper"><header class="p-header"><a href="/"><img src="{logo}" alt="Steam Launch Forum" width="220" height="54" /></a></header><nav class="p-nav">Forums · What's new · Media · Members</nav><div class="p-body"><ul class="p-breadcrumbs"><li><a href="/media/">Media</a></li><li><a href="/media/categories/refits.3/">Refits</a></li></ul><div class="p-title"><h1 class="p-title-value">Refit of the Heron</h1></div><div class="p-description"><a class="avatar avatar--m" href="/members/x/"><img src="{mine}" width="48" height="48" alt="{owner}" /></a> {owner} · {d.count} items</div><div class="ad"><a href="https://adverts.test/c"><img src="{advert}" width="728" height="90" alt="" /></a></div><div class="block" data-xf-init="lightbox" data-lb-universal="1" data-lb-id="xfmg_album-218"><div class="block-container"><div class="block-body block-row"><div class="itemList js-itemList">{"".join(items)}</div></div></div></div><div class="block"><div class="block-container"><h3>Comments</h3>{"".join(talk)}</div></div></div><footer>Community platform</footer></div></body></html>"""
    )


def house_location(seed: int) -> Page:
    """A Portuguese agent's house for sale: five pictures in a mosaic, all of them in the page's state; like houses below."""
    d = Draft("house_location", seed, f"https://casas.test/imovel/quinta-em-sintra-{123450 + seed}")
    cdn = "https://img.casas-media.test/"
    count = max(d.count, 9)
    photos = []
    for index in range(count):
        key = f"{d.token(2)}/{d.token(20)}"
        whole = fit(shape(d, 1920), 1920, 1440)
        big = d.file(f"{cdn}o/{key}.jpg", *whole)
        mid = d.file(f"{cdn}w1024/{key}.webp", *fit(whole, 1024))
        cut = d.file(f"{cdn}c480x360/{key}.webp", 480, 360)
        d.belongs(big, mid, cut)
        photos.append(
            {
                "id": number(d, 7),
                "order": index,
                "original": big,
                "large": mid,
                "thumbnail": cut,
                "tag": None,
            }
        )
    like = [
        {"id": number(d, 6), "title": f"Moradia T{d.random.randint(2, 6)} {film}", "price": d.random.randint(20, 190) * 10000,
         "cover": d.file(f"{cdn}c480x360/{d.token(2)}/{d.token(20)}.webp", 480, 360)}
        for film in d.films[: d.random.randint(3, 6)]
    ]  # fmt: skip
    face = d.file(f"{cdn}agents/{d.token(12)}.jpg", 120, 120)
    logo = d.file("/_next/static/media/logo.5b1f.png", 150, 40)
    chart = d.file("https://maps.test/static?center=38.79,-9.39&zoom=14&size=640x300", 640, 300)
    agent = person(d)
    state = json.dumps(
        {"props": {"pageProps": {"listing": {"id": 123450 + seed, "type": "QUINTA", "rooms": 7, "photos": photos,
         "agent": {"name": agent, "avatar": face}}, "similar": like}, "__N_SSG": True}, "page": "/imovel/[slug]",
         "buildId": d.token(20)}
    )  # fmt: skip
    main, rest = photos[0], photos[1:5]
    cells = "".join(
        f'<button type="button" class="Mosaic_cell__x1Qp" aria-label="Abrir foto {i}"><picture><source type="image/webp" srcset="{one["thumbnail"]}"><img src="{one["thumbnail"]}" alt="{d.random.choice(LENSES)}" width="480" height="360"></picture></button>'
        for i, one in enumerate(rest, 2)
    )
    cards = "".join(
        f'<article class="Card_root__8sKd"><a href="/imovel/{one["id"]}"><img loading="lazy" src="{one["cover"]}" alt="{one["title"]}" width="480" height="360"><h3>{one["title"]}</h3><p>{one["price"]} €</p></a></article>'
        for one in like
    )
    script = (
        "<script>(function(){var l=JSON.parse(document.getElementById('__NEXT_DATA__').textContent).props.pageProps.listing.photos,w=document.getElementById('wall');"
        "function open(){if(w.children.length)return;w.hidden=false;l.forEach(function(p){var i=document.createElement('img');i.src=p.large;i.className='Wall_img__Jj2';w.appendChild(i)})}"
        "document.querySelectorAll('.Mosaic_cell__x1Qp,.Mosaic_all__p0').forEach(function(b){b.addEventListener('click',open)})})();</script>"
    )
    return d.done(
        f"""<!DOCTYPE html><html lang="pt-PT"><head><meta charSet="utf-8"/><title>Quinta em Sintra | Casas</title><style>body{{margin:0;font:16px/1.5 Inter,sans-serif;color:#1d1d1f}}.Top_bar__a{{display:flex;gap:30px;align-items:center;padding:14px 32px;border-bottom:1px solid #e5e5e5}}.Page_in__q{{max-width:1180px;margin:0 auto;padding:20px}}.Mosaic_root__k{{position:relative;display:grid;grid-template-columns:2fr 1fr 1fr;grid-template-rows:220px 220px;gap:8px;border-radius:12px;overflow:hidden}}.Mosaic_cell__x1Qp{{border:0;padding:0;overflow:hidden}}.Mosaic_cell__x1Qp:first-child{{grid-row:1/3}}.Mosaic_cell__x1Qp img{{width:100%;height:100%;object-fit:cover;display:block}}.Mosaic_all__p0{{position:absolute;right:16px;bottom:16px;background:#fff;border:1px solid #333;border-radius:6px;padding:8px}}.Info_cols__z{{display:grid;grid-template-columns:2fr 1fr;gap:40px}}.Agent_face__t{{border-radius:50%;width:80px;height:80px}}.Sim_row__w{{display:grid;grid-template-columns:repeat(3,1fr);gap:20px}}.Sim_row__w img{{width:100%;height:auto;border-radius:8px}}.Wall_img__Jj2{{display:block;width:100%;height:auto;margin-bottom:8px}}.Map_m__e{{width:100%;max-width:640px;height:auto}}</style></head><body><div id="__next"><header class="Top_bar__a"><a href="/"><img src="{logo}" width="150" height="40" alt="Casas"/></a><a href="/comprar">Comprar</a><a href="/arrendar">Arrendar</a></header><main class="Page_in__q"><section class="Mosaic_root__k"><button type="button" class="Mosaic_cell__x1Qp" aria-label="Abrir foto 1"><picture><source type="image/webp" srcset="{main["large"]}"><img fetchpriority="high" src="{main["large"]}" alt="Quinta em Sintra"></picture></button>{cells}<button class="Mosaic_all__p0">Ver as {count} fotos</button></section><div id="wall" hidden></div><h1>Quinta em Sintra</h1><div class="Info_cols__z"><div><p>{d.words(90)}</p><h2>Localização</h2><img class="Map_m__e" loading="lazy" src="{chart}" width="640" height="300" alt="Mapa"/></div><aside><img class="Agent_face__t" src="{face}" width="120" height="120" alt="{agent}"/><p>{agent}</p><button>Contactar</button></aside></div><h2>Imóveis semelhantes</h2><div class="Sim_row__w">{cards}</div></main></div><script id="__NEXT_DATA__" type="application/json">{state}</script>{script}</body></html>"""
    )
