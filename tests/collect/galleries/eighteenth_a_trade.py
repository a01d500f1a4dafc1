"""A shop's page of one thing, and an auction house's calendar."""

from __future__ import annotations

from collect.galleries.draft import Draft, Page, slug
from collect.galleries.eighteenth_a_parts import in_script, number


def shop_cine_camera(seed: int) -> Page:
    """A shop's page of a cine camera in a large shop program: one stand-in, all of it in an init script; like goods below."""
    d = Draft("shop_cine_camera", seed, "https://cineshop.test/super-8-camera-1014.html")
    shop = "https://cineshop.test/media/catalog/product"
    letters = d.random.choice("cnz"), d.random.choice("aiu")
    folder, caches = "/".join(letters), (d.token(32), d.token(32), d.token(32))
    data = []
    for index in range(d.random.randint(4, 12)):
        file = f"{folder}/{letters[0]}{letters[1]}mera_{number(d, 4)}_{index + 1}.jpg"
        thumb = d.file(f"{shop}/cache/{caches[0]}/{file}", 90, 90)
        middle = d.file(f"{shop}/cache/{caches[1]}/{file}", 700, 700)
        full = d.file(f"{shop}/cache/{caches[2]}/{file}", 1600, 1600)
        d.belongs(thumb, middle, full)
        data.append(
            {"thumb": thumb, "img": middle, "full": full, "caption": f"Super 8 Camera 1014 view {index + 1}",
             "position": str(index + 1), "isMain": index == 0, "type": "image", "videoUrl": None}
        )  # fmt: skip
    told = {
        "[data-gallery-role=gallery-placeholder]": {
            "mage/gallery/gallery": {
                "mixins": ["magnifier/magnify"], "magnifierOpts": {"fullscreenzoom": "20", "enabled": False},
                "data": data,
                "options": {"nav": "thumbs", "loop": True, "keyboard": True, "arrows": True, "width": 700, "height": 700,
                            "thumbwidth": 90, "thumbheight": 110, "navdir": "horizontal", "transition": "slide"},
            }
        }
    }  # fmt: skip
    goods = "".join(
        f'<li class="item product product-item"><div class="product-item-info related-available"><a href="/{slug(film)}-cartridge.html" class="product photo product-item-photo">'
        f'<span class="product-image-container" style="width:200px"><span class="product-image-wrapper"><img class="product-image-photo" '
        f'src="{d.file(f"{shop}/cache/{d.token(32)}/g/o/good_{number(d, 4)}.jpg", 240, 240)}" loading="lazy" width="240" height="240" alt="{film} cartridge"></span></span></a>'
        f'<strong class="product name">{film} cartridge</strong><span class="price">€{number(d, 2)}.00</span></div></li>'
        for film in d.films[: d.random.randint(4, 8)]
    )
    first = data[0]
    script = """<script>(function(){var t=JSON.parse(document.querySelector('.product.media script').textContent);
var s=t['[data-gallery-role=gallery-placeholder]']['mage/gallery/gallery'].data,p=document.querySelector('.gallery-placeholder');
p.classList.remove('_block-content-loading');p.innerHTML='<div class="fotorama-item fotorama"><div class="fotorama__wrap"><div class="fotorama__stage"><div class="fotorama__stage__shaft"><div class="fotorama__stage__frame fotorama__active"><img class="fotorama__img" src="'+s[0].img+'"></div></div></div><div class="fotorama__nav-wrap"><div class="fotorama__nav fotorama__nav--thumbs"><div class="fotorama__nav__shaft">'+s.map(function(i){return '<div class="fotorama__nav__frame fotorama__nav__frame--thumb"><div class="fotorama__thumb"><img class="fotorama__img" src="'+i.thumb+'"></div></div>'}).join('')+'</div></div></div></div></div>'})();</script>"""
    return d.done(
        f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Super 8 Camera 1014 | Cineshop</title>
<meta property="og:type" content="product"><meta property="og:image" content="{first["img"]}">
<style>body{{margin:0;font:14px/1.43 "Open Sans",Arial,sans-serif;color:#333}}.panel.wrapper{{background:#6e716e;color:#fff;padding:8px 5%;text-align:right}}.header.content,.page-main{{width:1180px;margin:0 auto;padding:16px 0}}
.columns{{display:block}}.product.media{{float:left;width:700px}}.product-info-main{{float:right;width:440px}}.fotorama__stage{{height:700px}}.fotorama__stage img{{width:700px;height:700px}}.fotorama__nav__shaft{{display:flex;overflow:hidden;gap:4px}}
.fotorama__thumb img{{width:90px;height:90px}}.product-items{{clear:both;display:flex;flex-wrap:wrap;list-style:none;padding:0;gap:16px}}.product-item{{width:200px}}.product-item img{{width:200px;height:200px}}
.price{{font-weight:700;font-size:20px}}.gallery-placeholder__image{{width:700px;height:700px}}.related{{clear:both;padding-top:30px}}.page-footer{{background:#f4f4f4;padding:25px 5%}}</style></head>
<body class="catalog-product-view page-layout-1column"><header class="page-header"><div class="panel wrapper">Default welcome msg!</div><div class="header content"><a class="logo" href="/"><img src="{d.file("/static/version17/frontend/images/logo.png", 190, 42)}" width="190" height="42" alt="Cineshop"></a></div></header>
<main id="maincontent" class="page-main"><div class="columns"><div class="product-info-main"><h1 class="page-title">Super 8 Camera 1014</h1><div class="price-box"><span class="price">€{number(d, 3)}.00</span></div><p>{d.words(40)}</p><button class="action primary tocart">Add to Cart</button></div>
<div class="product media"><div class="gallery-placeholder _block-content-loading" data-gallery-role="gallery-placeholder"><img alt="main product photo" class="gallery-placeholder__image" src="{first["img"]}" width="700" height="700"/></div>
<script type="text/x-magento-init">{in_script(told)}</script></div>
<div class="block related"><div class="block-title"><strong>Related Products</strong></div><ol class="products list items product-items">{goods}</ol></div></div></main>
<footer class="page-footer"><img src="{d.file("/media/wysiwyg/payment-methods.png", 260, 32)}" width="260" height="32" alt="Payments"><small>&copy; Cineshop</small></footer>{script}</body></html>"""
    )


def auction_calendar(seed: int) -> Page:
    """An auction house's calendar of sales to come, a picture and a date for each: no gallery."""
    d = Draft("auction_calendar", seed, "https://auctions.test/en/calendar/")
    kinds = ("Film Posters", "Fine Clocks", "Modern Prints", "Wine & Spirits", "Jewels Online", "Old Master Paintings",
             "Cameras and Lenses", "Books and Manuscripts", "Design", "Silver", "Asian Art", "Toys and Trains")  # fmt: skip
    sales = []
    for kind in d.random.sample(kinds, d.random.randint(5, 12)):
        key = f"{number(d, 5)}-{slug(kind).replace('&', 'and')}"
        picture = d.file(f"https://cdn.auctions.test/sales/{key}/cover.jpg?w=480&h=320", 480, 320)
        sales.append(
            f'<li class="sale-card"><a class="sale-card__media" href="/en/auction/{key}/"><img src="{picture}" alt="" width="480" height="320" loading="lazy"></a>'
            f'<div class="sale-card__body"><time>{d.random.randint(1, 28)} {d.random.choice(("March", "April", "May"))} 2025, 10:00</time>'
            f'<h2><a href="/en/auction/{key}/">{kind}</a></h2><p>{d.random.choice(("London", "Geneva", "Online"))} · Sale {number(d, 5)} · {number(d, 3)} lots</p>'
            f'<a class="btn" href="/en/auction/{key}/lots/">View lots</a> <a class="btn" href="/en/register/{key}/">Register to bid</a></div></li>'
        )
    return d.done(
        f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Auction calendar</title>
<style>body{{margin:0;font:16px/1.5 Georgia,serif;color:#222}}.top{{display:flex;justify-content:space-between;padding:20px 6%;border-bottom:1px solid #ccc}}.hero{{background:#1d2a33;color:#fff;padding:40px 6%}}
.sales{{list-style:none;margin:30px 6%;padding:0}}.sale-card{{display:flex;gap:28px;padding:22px 0;border-bottom:1px solid #ddd}}.sale-card img{{width:270px;height:180px;object-fit:cover;display:block}}
.btn{{border:1px solid #222;padding:6px 16px;margin-right:8px;font-size:13px;color:#222}}.filters{{margin:20px 6%}}.staff{{display:flex;gap:14px;margin:0 6% 30px;align-items:center}}footer{{background:#eee;padding:30px 6%}}</style></head>
<body><header class="top"><a href="/en/"><img src="{d.file("/static/logo.png", 200, 44)}" width="200" height="44" alt="Auctions"></a><nav><a href="/en/calendar/">Calendar</a> <a href="/en/results/">Results</a> <a href="/en/sell/">Sell</a> <a href="/en/departments/">Departments</a></nav></header>
<div class="hero"><h1>Auction calendar</h1><p>{d.words(25)}</p></div><form class="filters"><select><option>All departments</option></select> <select><option>All places</option></select></form>
<ul class="sales">{"".join(sales)}</ul><div class="staff"><img src="{d.file(f"/static/staff/{number(d, 3)}.jpg", 90, 90)}" width="90" height="90" alt=""><p>Questions about a sale? Write to our client service.</p></div>
<footer><img src="{d.file("/static/app-store.png", 120, 40)}" width="120" height="40" alt="App"><p>Conditions of sale · Privacy</p></footer></body></html>"""
    )
