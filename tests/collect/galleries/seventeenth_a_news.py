"""Newspapers, an agency and a broadcaster of the seventeenth blind set."""

from __future__ import annotations

from urllib.parse import quote

from collect.galleries.draft import Draft, Page, slug
from collect.galleries.seventeenth_a_parts import (
    BLANK,
    LAZY,
    NAMES,
    at,
    digits,
    photograph,
    script_json,
    uuid,
)

ESSAY = """<style>*{box-sizing:border-box}body{margin:0;font:19px/1.6 Georgia,serif;color:#111}.header{border-bottom:1px solid #ddd;padding:12px 30px;display:flex;justify-content:space-between;font:14px Arial}
.article{width:1000px;margin:0 auto}.headline{font-size:44px;line-height:1.15;text-align:center}.byline{text-align:center;font:14px Arial}.author_image{width:48px;height:48px;border-radius:50%}
figure{margin:34px 0}figure img{width:100%;height:auto;display:block;background:#eee}figcaption{font:13px Arial;color:#555;padding-top:6px}.body_text{width:640px;margin:0 auto}
.related{display:grid;grid-template-columns:repeat(4,1fr);gap:16px;border-top:3px solid #111;padding-top:16px}.related img{width:100%;height:auto}.related h3{font-size:16px}footer{background:#111;color:#ccc;padding:30px}</style>"""


def photo_essay(seed: int) -> Page:
    """A newspaper's photo essay by a hosted newsroom: figures of a signed resizer, told again in its content."""
    d = Draft(
        "photo essay", seed, "https://www.baytribune.test/2024/10/05/arts/drive-in-photo-essay/"
    )
    resizer, store = (
        "https://www.baytribune.test/resizer/v2",
        "https://cloudfront-us-east-1.images.newsroom.test/bay",
    )
    blocks, elements = [], []
    for index in range(d.count):
        size = photograph(d, 5000)
        name = "".join(d.random.choices("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", k=26)) + ".jpg"
        auth = d.token(64)
        cut = {
            w: d.file(f"{resizer}/{name}?auth={auth}&width={w}", *at(size, w))
            for w in (600, 960, 1440)
        }
        whole = d.file(f"{store}/{name}", *size)
        caption = f"{d.words(16)}"
        d.belongs(*cut.values(), whole, caption=caption)
        said = {w: url.replace("&", "&amp;") for w, url in cut.items()}
        late = "lazy" if index else "eager"
        blocks.append(
            f'<figure class="figure | width_full"><picture class="image | relative"><source media="(min-width: 1024px)" srcset="{said[1440]}"><source media="(min-width: 640px)" srcset="{said[960]}">'
            f'<img alt="{caption}" class="width_full" src="{said[600]}" loading="{late}" width="{size[0]}" height="{size[1]}"></picture>'
            f'<figcaption class="figcaption"><span class="caption">{caption}</span> <span class="credit">{d.random.choice(NAMES)}/Bay Tribune Staff</span></figcaption></figure>'
        )
        if d.random.random() < 0.45:
            blocks.append(
                f'<p class="paragraph | body_text">{d.words(d.random.randint(30, 60))}</p>'
            )
        elements.append(
            {"_id": name[:-4], "type": "image", "width": size[0], "height": size[1], "caption": caption, "url": whole,
             "auth": {"1": auth}, "additional_properties": {"originalName": f"{digits(d, 8)}_essay.jpg"}}
        )  # fmt: skip
    cards = []
    for other in d.films[: d.random.choice((4, 8))]:
        name = "".join(d.random.choices("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", k=26)) + ".jpg"
        small = d.file(
            f"{resizer}/{name}?auth={d.token(64)}&width=300&height=200", 300, 200
        ).replace("&", "&amp;")
        cards.append(
            f'<a class="card" href="/2024/10/04/arts/{slug(other)}/"><img src="{small}" width="300" height="200" alt="" loading="lazy"><h3>{other}: {d.words(8)}</h3></a>'
        )
    author = d.random.choice(NAMES)
    face = d.file(f"{store}-authors/{digits(d, 6)}.png", 96, 96)
    logo = d.file("/pf/resources/images/logo-bay.svg?d=412", 250, 36)
    content = script_json(
        {"type": "story", "headlines": {"basic": "Last lights"}, "content_elements": elements}
    )
    return d.done(
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>The last drive-ins: a photo essay</title>{ESSAY}'
        f'<script type="application/javascript" id="fusion-metadata">window.Fusion=window.Fusion||{{}};Fusion.arcSite="bay";Fusion.globalContent={content};</script></head><body><div id="fusion-app">'
        f'<div class="header"><a href="/"><img src="{logo}" width="250" height="36" alt="Bay Tribune"></a><span>Metro Sports Business Arts</span><a href="/subscribe">Subscribe</a></div>'
        f'<article class="article"><h1 class="headline">The last drive-ins of the coast</h1><div class="byline"><img class="author_image" src="{face}" alt="{author}"> Photographs by {author}, Updated October 5, 2024</div>'
        f'<p class="paragraph | body_text">{d.words(50)}</p>{"".join(blocks)}<p class="tagline | body_text">{author} can be reached at the paper.</p></article>'
        f'<section class="article"><h2>More from Arts</h2><div class="related">{"".join(cards)}</div></section><footer>&copy; 2024 Bay Tribune Media</footer></div></body></html>'
    )


AGENCY = """<style>*{box-sizing:border-box}body{margin:0;font:16px/1.5 Arial,sans-serif;color:#000}.Page-header{border-bottom:2px solid #000;padding:14px 40px;display:flex;gap:28px;align-items:center}
.Page-content{width:1080px;margin:20px auto}.Carousel{display:block;position:relative;background:#f4f4f4}.Carousel-slides{display:flex;overflow-x:hidden;scroll-behavior:smooth}
.Carousel-slide{flex:0 0 100%;padding:0 0 12px}.Carousel-slide img{display:block;margin:0 auto;height:560px;width:auto;max-width:100%;object-fit:contain}.CarouselSlide-infoDescription{padding:10px 20px;font-size:14px}
.Carousel-arrows{position:absolute;top:260px;width:100%;display:flex;justify-content:space-between}.Carousel-arrows button{height:44px;width:44px}.PageList{display:grid;grid-template-columns:repeat(3,1fr);gap:20px;margin-top:30px}
.PagePromo img{width:100%;height:auto}.RichTextStoryBody{width:720px}footer{background:#000;color:#fff;padding:30px 40px}</style>"""


def dims(
    d: Draft, size: tuple[int, int], crop: str, width: int, height: int, form: str, asset: str
) -> str:
    """An address of the agency's resizer for an asset."""
    kind = "format/webp/" if form else ""
    return d.file(
        f"https://dims.wirepost.test/dims4/default/{d.token(7)}/2147483647/strip/true/crop/{crop}/resize/{width}x{height}!/{kind}quality/90/?url={quote(asset, safe='')}",
        width, height,
    )  # fmt: skip


def agency_slideshow(seed: int) -> Page:
    """A wire agency's pictures of the week: one carousel whose sources wait, sizes by an encoded address."""
    d = Draft(
        "agency slideshow", seed, "https://wirepost.test/photography/pictures-of-the-week-film"
    )
    slides = []
    for index in range(1, d.count + 1):
        size = photograph(d, 6000)
        asset = (
            f"https://assets.wirepost.test/{d.token(2)}/{d.token(2)}/{d.token(28)}/{d.token(32)}"
        )
        crop = f"{size[0]}x{size[1]}+0+0"
        high = {w: at(size, w)[1] for w in (599, 1198, 1440)}
        cut = [
            dims(d, size, crop, 1440, high[1440], "webp", asset),
            dims(d, size, crop, 599, high[599], "webp", asset),
            dims(d, size, crop, 1198, high[1198], "webp", asset),
            dims(d, size, crop, 599, high[599], "", asset),
            dims(d, size, crop, 1198, high[1198], "", asset),
        ]
        caption = f"{d.words(24)} (WP Photo/{d.random.choice(NAMES)})"
        d.belongs(*cut, d.file(asset, *size), caption=caption)
        pre = "" if index < 3 else "data-"
        image = (
            f'<picture><source type="image/webp" media="(min-width: 1024px)" width="1440" height="{high[1440]}" {pre}srcset="{cut[0]}"><source type="image/webp" width="599" height="{high[599]}" {pre}srcset="{cut[1]} 1x,{cut[2]} 2x">'
            f'<img class="Image{" lazyload" if pre else ""}" alt="{caption}" {pre}srcset="{cut[3]} 1x,{cut[4]} 2x" width="599" height="{high[599]}" {f"src={chr(34)}{BLANK}{chr(34)} data-" if pre else ""}src="{cut[3]}"></picture>'
        )
        slides.append(
            f'<div class="Carousel-slide" data-slide-index="{index}" data-slidenumber="{index}"><div class="CarouselSlide" id="image-{d.token(6)}"><div class="CarouselSlide-media">{image}</div>'
            f'<div class="CarouselSlide-info"><div class="CarouselSlide-infoCount">{index} of {d.count} |</div><div class="CarouselSlide-infoDescription"><p>{caption}</p></div></div></div></div>'
        )
    promos = []
    for other in d.films[: d.random.choice((6, 9))]:
        asset = (
            f"https://assets.wirepost.test/{d.token(2)}/{d.token(2)}/{d.token(28)}/{d.token(32)}"
        )
        d.file(asset, 4500, 3000)
        small = dims(d, (4500, 3000), "4500x2997+0+2", 490, 327, "", asset)
        promos.append(
            f'<div class="PagePromo" data-gtm-topic="Entertainment"><div class="PagePromo-media"><a class="Link" href="https://wirepost.test/article/{slug(other)}-{d.token(32)}"><picture><img class="Image" alt="{other}" src="{small}" width="490" height="327" loading="lazy"></picture></a></div>'
            f'<h3 class="PagePromo-title"><a class="Link" href="https://wirepost.test/article/{slug(other)}-{d.token(32)}">{other}: {d.words(9)}</a></h3></div>'
        )
    logo = d.file("https://assets.wirepost.test/5e/aa/wp-logo.svg", 60, 70)
    turn = """<script>(function(){var s=document.querySelector('.Carousel-slides');
document.querySelector('.Carousel-next').onclick=function(){s.scrollLeft+=s.clientWidth};document.querySelector('.Carousel-prev').onclick=function(){s.scrollLeft-=s.clientWidth}})();</script>"""
    return d.done(
        f'<!DOCTYPE html><html class="GalleryPage" lang="en"><head><meta charset="UTF-8"><title>WP Week in Pictures: Film</title>{AGENCY}</head><body class="Page-body">'
        f'<header class="Page-header"><a href="https://wirepost.test/" aria-label="home page"><img class="PageLogo-image" src="{logo}" width="60" height="70" alt="WP Logo"></a><nav>World U.S. Politics Sports Entertainment Photography</nav></header>'
        f'<main class="Page-content"><h1 class="Page-headline">WP Week in Pictures: Film</h1><bsp-carousel class="Carousel" data-carousel-options=\'{{"arrows":true}}\'><div class="Carousel-slides">{"".join(slides)}</div>'
        f'<div class="Carousel-arrows"><button class="Carousel-prev">&lt;</button><button class="Carousel-next">&gt;</button></div></bsp-carousel>'
        f'<div class="RichTextStoryBody RichTextBody"><p>{d.words(45)}</p><p>{d.words(20)}</p></div><h2>Most read</h2><div class="PageList">{"".join(promos)}</div></main>'
        f"<footer>The Wire Post is an independent news organisation.</footer>{LAZY}{turn}</body></html>"
    )


BRAZIL = """<style>*{box-sizing:border-box}body{margin:0;font:16px/1.5 Arial,sans-serif;color:#333}.header-uol{background:#ffb400;height:56px;padding:12px 30px}.container{width:960px;margin:0 auto}
.photos{margin-top:24px}.photo-item{margin:0 0 40px;border-bottom:1px solid #ddd}.photo-item img{width:100%;height:auto;display:block}.placeholder{background:#eee}.photo-item.vertical .thumb-layer{width:560px;margin:0 auto}
.counter{color:#c00;font-weight:bold}.thumbnails-item{width:226px;flex:none}.thumbnails-item img{width:226px;height:170px}.grid-albums{display:flex;flex-wrap:wrap;gap:18px}.ads{width:728px;height:90px;background:#f4f4f4;margin:16px auto}
footer{background:#222;color:#999;padding:24px}</style>"""


def brazilian_album(seed: int) -> Page:
    """A Brazilian portal's album of a festival: figures that wait, sized by the end of their names; other albums."""
    d = Draft(
        "brazilian album", seed, "https://cinema.sol.test/album/2024/10/28/mostra-de-cinema.htm"
    )
    host = "https://conteudo.imgsol.test/c/entretenimento"

    def stem(name: str) -> str:
        return f"{host}/{d.token(2)}/2024/10/28/{name}-17300{digits(d, 8)}_v2"

    figures = []
    for index in range(1, d.count + 1):
        size = photograph(d, 1920)
        base = stem(f"cena-{index}-do-filme-{slug(d.film)}")
        upright = size[1] > size[0]
        widths = (450, 600, 750) if upright else (450, 900, 1024)
        whole = [
            d.file(f"{base}_{'x'.join(map(str, at(size, w)))}.jpg", *at(size, w))
            for w in (*widths, size[0])
        ]
        caption = d.words(18)
        d.belongs(*whole, caption=caption)
        figures.append(
            f'<figure class="photo-item photo{" vertical" if upright else ""}" data-index="{index}"><div class="thumb-layer"><div class="placeholder"><picture class="image"><source media="(min-width: 1024px)" data-srcset="{whole[2]}">'
            f'<source data-srcset="{whole[1]}"><img class="lazyload" src="{BLANK}" data-src="{whole[0]}" data-crop=\'{{"xs":"{whole[0]}","original":"{whole[3]}"}}\' alt="{caption}" width="{size[0]}" height="{size[1]}"></picture></div></div>'
            f'<figcaption><span class="counter">{index} / {d.count}</span> <p>{caption} <em>Imagem: {d.random.choice(NAMES)}/Divulgação</em></p></figcaption></figure>'
        )
        if index % 6 == 0:
            figures.append('<div class="ads" id="banner-728x90-area"></div>')
    albums = []
    for other in d.films[: d.random.choice((4, 8))]:
        small = d.file(f"{stem(slug(other))}_300x225.jpg", 300, 225)
        albums.append(
            f'<div class="thumbnails-item"><a href="https://cinema.sol.test/album/2024/10/{slug(other)}.htm"><img class="lazyload" src="{BLANK}" data-src="{small}" width="226" height="170" alt="{other}"><h3>{other}: veja fotos</h3></a></div>'
        )
    logo = d.file("https://stc.sol.test/c/webparts/logo-sol.png", 120, 32)
    avatar = d.file("https://stc.sol.test/c/avatar/default.png", 40, 40)
    return d.done(
        f'<!DOCTYPE html><html lang="pt-br"><head><meta charset="utf-8"><title>Mostra de Cinema: {d.film} - Fotos - SOL</title>{BRAZIL}</head><body>'
        f'<header class="header-uol"><a href="https://www.sol.test/"><img src="{logo}" width="120" height="32" alt="SOL"></a> Entretenimento | Cinema | Splash</header><div class="container"><h1>{d.film} e outros destaques da Mostra; veja fotos</h1>'
        f'<p class="p-author">Colaboração para o SOL, em São Paulo &nbsp; 28/10/2024 04h00</p><div class="photos">{"".join(figures)}</div>'
        f'<h2>Comentários</h2><p><img src="{avatar}" width="40" height="40" alt=""> Seja o primeiro a comentar</p><h2>Mais álbuns</h2><div class="grid-albums">{"".join(albums)}</div></div><footer>© 1996 - 2024 SOL</footer>{LAZY}</body></html>'
    )


ABC = """<style>*{box-sizing:border-box}body{margin:0;font:18px/1.6 Arial,sans-serif;color:#111}.Nav_root{background:#0b1a3a;padding:14px 40px;color:#fff;display:flex;gap:30px;align-items:center}
.Layout_col{width:760px;margin:0 auto}.Figure_docImage{margin:28px 0}.Figure_docImage img{width:100%;height:auto;display:block;background:#e5e5e5}.Figure_caption{font-size:14px;color:#555}
.Rail_row{display:grid;grid-template-columns:repeat(4,1fr);gap:16px;width:1080px;margin:30px auto}.Rail_row img{width:100%;height:auto}footer{background:#0b1a3a;color:#ccc;padding:30px 40px}</style>"""


def broadcaster_pictures(seed: int) -> Page:
    """A broadcaster's story in pictures: crops told in the query, one source for many shapes; top stories below."""
    d = Draft(
        "broadcaster pictures",
        seed,
        "https://www.abn.test/news/2025-02-08/open-air-cinema-in-pictures/104871236",
    )
    host = "https://live-production.wcms.abn-cdn.test"

    def cut(name: str, size: tuple[int, int], width: int, height: int) -> str:
        return d.file(
            f"{host}/{name}?impolicy=wcms_crop_resize&cropH={size[1]}&cropW={size[0]}&xPos=0&yPos=0&width={width}&height={height}",
            width, height,
        )  # fmt: skip

    body, state = [], []
    for index in range(d.count):
        size = photograph(d, 4200)
        name, ident = d.token(32), f"1048{digits(d, 5)}"
        cuts = [cut(name, size, *at(size, w)) for w in (862, 575, 1150)]
        d.belongs(*cuts)
        said = [one.replace("&", "&amp;") for one in cuts]
        body.append(
            f'<figure class="Figure_docImage" data-component="Figure" data-uri="coremedia://imageproxy/{ident}"><div class="ContentAlignment_marginBottom"><div class="Image_container" data-component="AspectRatioContainer">'
            f'<img alt="{d.words(9)}" class="Image_image" data-component="Image" data-lazy="{"true" if index else "false"}" loading="{"lazy" if index else "eager"}" sizes="(max-width: 543px) 100vw, 760px" srcset="{said[1]} 575w, {said[0]} 862w, {said[2]} 1150w" src="{said[0]}" width="{at(size, 862)[0]}" height="{at(size, 862)[1]}"></div></div>'
            f'<figcaption class="Figure_caption">{d.words(14)} <cite>(ABN News: {d.random.choice(NAMES)})</cite></figcaption></figure>'
        )
        if d.random.random() < 0.5:
            body.append(f'<p class="paragraph_paragraph">{d.words(d.random.randint(20, 45))}</p>')
        state.append(
            {
                "id": ident,
                "docType": "ImageProxy",
                "canonicalURL": f"/news/{ident}",
                "uuid": uuid(d),
            }
        )
    rail = []
    for other in d.films[: d.random.choice((4, 8))]:
        small = cut(d.token(32), (3000, 1688), 316, 178).replace("&", "&amp;")
        rail.append(
            f'<article data-component="GenericCard"><a href="/news/2025-02-08/{slug(other)}/1048{digits(d, 5)}"><img alt="" class="Image_image" data-component="Image" loading="lazy" src="{small}" width="316" height="178"><h3>{other}: {d.words(7)}</h3></a></article>'
        )
    logo = d.file("/news-web/assets/abn-logo.svg", 110, 40)
    data = script_json({"props": {"pageProps": {"document": {"media": state}}}})
    return d.done(
        f'<!DOCTYPE html><html lang="en-AU"><head><meta charset="utf-8"><title>Open-air cinema in pictures - ABN News</title>{ABC}</head><body><div id="__next">'
        f'<header class="Nav_root"><a href="/news"><img src="{logo}" width="110" height="40" alt="ABN News"></a><span>Just In</span><span>Politics</span><span>Arts</span></header>'
        f'<main class="Layout_col"><h1>{d.random.randint(9, 60)} summers of open-air cinema, in pictures</h1><p>By {d.random.choice(NAMES)} | Posted Sat 8 Feb 2025</p><p class="paragraph_paragraph">{d.words(40)}</p>{"".join(body)}</main>'
        f'<section><h2 class="Layout_col">Top Stories</h2><div class="Rail_row">{"".join(rail)}</div></section><footer>We acknowledge the traditional owners. &copy; 2025 ABN</footer></div>'
        f'<script id="__NEXT_DATA__" type="application/json">{data}</script></body></html>'
    )
