"""Blind layouts: what services that keep or show pictures write (see `blind_publishing`)."""

from __future__ import annotations

import html
import json

from collect.galleries.blind_parts import DOT, tall
from collect.galleries.draft import Draft, Page, slug


def shared_album(seed: int) -> Page:
    """An album shared from a cloud: painted tiles whose addresses end in a size; rows in a script."""
    d = Draft("shared_album", seed, f"https://photos.cloud.test/share/AF1Qip{seed:05}?key=x")
    tiles, rows, x, y = "", [], 0, 0
    for _ in range(d.count):
        key, shape = (
            f"https://lh3.cloud.test/pw/AP1Gcz{d.token(60)}",
            tall(d) if seed % 2 else d.aspect,
        )
        wide = round(235 * shape)
        if x + wide > 1240:
            x, y = 0, y + 239
        shown, bare = (
            d.file(f"{key}=w{wide}-h235-no?authuser=0", wide, 235),
            d.file(key, 512, round(512 / shape)),
        )
        d.belongs(shown, bare)
        item = f"AF1Qip{d.token(30)}"
        rows.append(
            [
                item,
                [
                    key,
                    4000,
                    round(4000 / shape),
                    None,
                    None,
                    None,
                    None,
                    None,
                    [4000, round(4000 / shape), 1],
                ],
                d.random.randint(10**12, 10**13),
                d.token(27),
                7200000,
            ]
        )
        tiles += f"""<div class="rtIMgb fCPuz" style="width:{wide}px;height:235px;transform:translate3d({x}px,{y}px,0)" jsaction="click:x"><a class="p137Zd" tabindex="0" data-dclass="" href="./share/AF1Qip{seed:05}/photo/{item}?key=x" aria-label="Photo - Landscape - 3 May 2024"><div class="KYCEmd"><div class="RY3tic" data-latest-bg="{shown}"
 style="background-image:url(&quot;{shown}&quot;)"><div class="eGiHwc"></div></div></div></a><div class="QcpS9c ckGgle" role="checkbox"></div></div>"""
        x += wide + 4
    faces = "".join(
        f"""<div class="zlVYbe"><img class="gb_A" src="{d.file(f"https://lh3.cloud.test/a/ACg8oc{d.token(30)}=s32-p-no", 32, 32)}" width="32" height="32"></div>"""
        for _ in d.some(1, 6)
    )
    data = json.dumps(
        [
            None,
            rows,
            None,
            [
                f"AF1Qip{seed:05}",
                d.film,
                [[None, "Ann", f"https://lh3.cloud.test/a/ACg8oc{d.token(30)}"]],
            ],
        ]
    )
    return d.done(f"""<!doctype html><html lang="en" dir="ltr"><head><base href="https://photos.cloud.test/"><title>{d.film} - Photos</title><meta property="og:image" content="{d.file(f"https://lh3.cloud.test/pw/AP1Gcz{d.token(60)}=w600-h315-p-k", 600, 315)}"><style>body{{margin:0}} .grid{{position:relative;width:1250px;height:{y + 240}px;margin:auto}} .rtIMgb{{position:absolute;left:0;top:0}} .p137Zd,.KYCEmd,.RY3tic{{display:block;width:100%;height:100%}}
.RY3tic{{background-size:cover}}</style></head><body><header><a href="https://www.cloud.test/"><img src="{d.file("https://www.cloud.test/images/branding/logo_74x24.png", 74, 24)}" width="74" height="24"></a></header><script nonce="x">function AF_initDataCallback() {{}}</script><c-wiz><div class="cL5NYb"><h1 class="YUT7yd">{d.film}</h1>{faces}</div><div class="grid">{tiles}</div></c-wiz><script
 class="ds:1" nonce="x">AF_initDataCallback({{key: 'ds:1', hash: '2', data:{data}, sideChannel: {{}}}});</script></body></html>""")


def quoted_state(seed: int) -> Page:
    """A sharing site's album: its state is JSON quoted as a string; a script draws a tall stack."""
    d = Draft("quoted_state", seed, f"https://imgs.test/a/k{seed}Qz")
    media = []
    for i in range(d.count):
        key, shape = d.token(7), d.aspect
        full = d.file(f"https://i.imgs.test/{key}.jpeg", 1920)
        shown = d.file(f"https://i.imgs.test/{key}_d.webp?maxwidth=760&fidelity=grand", 760)
        d.belongs(full, shown, caption=(caption := d.words(5) if i % 3 == 0 else ""))
        media.append(
            {
                "id": key,
                "account_id": 1,
                "mime_type": "image/jpeg",
                "type": "image",
                "name": f"frame{i}",
                "basename": "",
                "url": full,
                "ext": "jpeg",
                "width": 1920,
                "height": round(1920 / shape),
                "size": 99000 + i,
                "metadata": {"title": "", "description": caption, "is_animated": False},
                "created_at": "2024-05-01T10:00:00Z",
            }
        )
    face = d.file("https://imgs.test/user/ann/avatar?maxwidth=290", 290, 290)
    state = {
        "id": f"k{seed}Qz",
        "title": d.film,
        "description": "",
        "view_count": 900,
        "image_count": d.count,
        "is_album": True,
        "cover_id": media[0]["id"],
        "account": {"id": 1, "username": "ann", "avatar_url": face},
        "tags": [{"tag": "film", "display": "film", "background_id": "x"}],
        "url": f"https://imgs.test/a/k{seed}Qz",
        "media": media,
    }
    explore = [
        {
            "id": (k := d.token(7)),
            "title": f,
            "thumb": d.file(
                f"https://i.imgs.test/{k}_d.webp?maxwidth=520&shape=thumb&fidelity=high", 260, 260
            ),
        }
        for f in d.films[:12]
    ]
    d.page.answers["https://api.imgs.test/post/v1/explore"] = (
        "application/json",
        json.dumps(explore),
    )
    quoted = json.dumps(json.dumps(state)).replace("/", "\\/").replace("</", "<\\/")
    script = """<script>
const post = JSON.parse(window.postDataJSON);
document.getElementById('root').innerHTML = `<div class="App"><div class="Topbar"><a href="/"><img src="/logo.png" width="94" height="34"></a></div><div class="Gallery"><div class="Gallery-Content"><h1>${post.title}</h1>
<div class="AuthorInfo"><img src="${post.account.avatar_url}" width="36" height="36"></div>` + post.media.map(m => `<div class="Gallery-Content--media"><div class="Gallery-Content--mediaContainer"><div class="imageContainer"><img src="https://i.imgs.test/${m.id}_d.webp?maxwidth=760&fidelity=grand"
 style="width:640px;aspect-ratio:${m.width}/${m.height}"></div></div><div class="Gallery-Content--descr">${m.metadata.description}</div></div>`).join('') + '</div><div class="Gallery-Sidebar" id="side"></div></div></div>';
fetch('https://api.imgs.test/post/v1/explore').then(r => r.json()).then(all => { document.getElementById('side').innerHTML = '<h2>Explore posts</h2>' + all.map(p =>
 `<a class="Post-item novote" href="/gallery/${p.id}"><div class="Post-item-media"><img src="${p.thumb}" width="260" height="260"></div><div>${p.title}</div></a>`).join(''); });
</script>"""
    d.file("/logo.png", 94, 34)
    return d.done(f"""<!DOCTYPE html><html lang="en"><head><title>{d.film} - Album on Imgs</title><meta property="og:image" content="{d.file(f"https://i.imgs.test/{media[0]['id']}.jpeg?fb", 600, 315)}"><style>body{{margin:0;background:#2e3035}} .Gallery{{display:flex;width:1100px;margin:auto;gap:40px}} .Gallery-Content{{width:640px}} .Gallery-Sidebar{{width:320px}} .Gallery-Sidebar a{{display:block;margin:10px 0}}</style></head><body>
<div id="root"></div><script>window.postDataJSON={quoted}</script>{script}</body></html>""")


def masonry_faces(seed: int) -> Page:
    """A stock of photographs: columns of figures, each with its author's face and a long srcset."""
    d = Draft("masonry_faces", seed, f"https://splash.test/collections/{9000 + seed}/film-stills")
    columns = ["", "", ""]
    for i in range(d.count):
        shape, key = (
            tall(d),
            f"https://images.splash.test/photo-{d.random.randint(10**12, 10**13)}-{d.token(12)}",
        )

        def at(width: int, key: str = key, shape: float = shape) -> str:
            return d.file(
                f"{key}?w={width}&auto=format&fit=crop&q=60&ixlib=rb-4.1.0&ixid=M3wxMjA3",
                width,
                round(width / shape),
            )

        w = {s: at(s) for s in (200, 300, 500, 700, 1000, 1200, 1600, 2000)}
        pid, user = d.token(11), f"user{d.random.randint(10, 99)}"
        load = d.file(
            f"https://splash.test/photos/{pid}/download?ixid=M3wxMjA3&force=true",
            4000,
            round(4000 / shape),
        )
        d.belongs(load, *w.values(), caption=(caption := d.words(5)))
        profile = f"https://images.splash.test/profile-{d.random.randint(10**12, 10**13)}-{d.token(12)}?dpr=1&auto=format&fit=crop&w=32&h=32&q=60&crop=faces&bg=fff"
        columns[
            i % 3
        ] += f"""<figure itemprop="image" itemscope itemtype="https://schema.org/ImageObject" data-testid="photo-grid-masonry-figure"><div class="z0JYQ"><a itemprop="contentUrl" title="{caption}" href="/photos/{slug(caption[:-1])}-{pid}"><div style="background-color:#{d.token(6)};aspect-ratio:{shape}"><img alt="{caption}" class="czQTa" decoding="async" loading="lazy"
 sizes="(min-width: 1335px) 416px, 33vw" src="{html.escape(w[1000])}" srcset="{html.escape(", ".join(f"{url} {s}w" for s, url in w.items()))}" style="aspect-ratio:{shape};width:100%"></div></a><header class="mYhlB"><a href="/@{user}"><img role="presentation" class="avatar" src="{html.escape(d.file(profile, 32, 32))}" width="32" height="32" loading="lazy"></a><a
 href="/@{user}">{user}</a><a rel="nofollow" download target="_blank" title="Download photo" href="{html.escape(load)}"><svg width="18" height="18"></svg></a></header></div></figure>"""
    related = "".join(
        f"""<a href="/collections/{k}/{slug(f)}" class="cover">{"".join(f'<img src="{html.escape(d.file(f"https://images.splash.test/photo-{d.token(13)}?w=200&h=200&fit=crop&q=60", 200, 200))}" width="120" height="120" loading="lazy">' for _ in range(3))}<span>{f}</span></a>"""
        for k, f in enumerate(d.films[:4])
    )
    return d.done(f"""<!DOCTYPE html><html lang="en-US" dir="ltr"><head><title>{d.film} stills | 100+ pictures on Splash</title><style>body{{margin:0;font-family:sans-serif}} .masonry{{display:flex;gap:24px;width:1296px;margin:auto}} .column{{flex:1;display:flex;flex-direction:column;gap:24px}} figure{{margin:0}} .avatar{{border-radius:50%}}
.related{{display:flex;gap:20px;margin:40px}}</style></head><body><div id="app"><header><a href="/" aria-label="Home"><svg width="32" height="32"></svg></a></header><div class="title"><h1>{d.film} stills</h1><p>{d.count} photos · Curated by Ann</p></div><div class="masonry">{"".join(f'<div class="column">{one}</div>' for one in columns)}</div><h2>Related
 collections</h2><div class="related">{related}</div></div></body></html>""")


def flex_collection(seed: int) -> Page:
    """A portfolio: lazy tiles that grow, the light box's copy of each as a script of text."""
    d = Draft("flex_collection", seed, "https://ann.portfolio.test/film-stills")
    host, owner = "https://cdn.portfolio.test", f"{d.token()}-{d.token(4)}"
    items = ""
    for _ in range(d.count):
        key, shape = (
            f"{host}/{owner}/{d.token()}-{d.token(4)}-{d.token(12)}",
            d.aspect if seed % 2 else tall(d),
        )
        w = {
            s: d.file(f"{key}_rw_{s}.jpg?h={d.token(32)}", s, round(s / shape))
            for s in (600, 1200, 1920)
        }
        d.belongs(*w.values())
        many = ",".join(f"{url} {s}w" for s, url in w.items()) + ","
        grow = round(260 * shape, 4)
        items += f"""<div class="grid__item-container js-grid-item-container" data-flex-grow="{grow}" style="width:{grow}px; flex-grow:{grow};" data-width="1920" data-height="{round(1920 / shape)}">
<script type="text/html" class="js-lightbox-slide-content"><div class="grid__image-wrapper"><img src="{w[1920]}" srcset="{many}" sizes="(max-width: 1920px) 100vw, 1920px"><div></script>
<img class="grid__item-image js-grid__item-image grid__item-image-lazy js-lazy" src="{DOT}" data-src="{w[1920]}" data-srcset="{many}"><span class="grid__item-filler" style="padding-bottom:{100 / shape:.4f}%;"></span></div>
"""
    pages = "".join(
        f"""<a class="project-cover js-project-cover-touch hold-space" href="/{slug(f)}"><div class="cover-image-wrap"><div class="cover-image"><div class="cover cover-normal"><img class="cover__img js-lazy" src="{DOT}" data-src="{(x := d.file(f"{host}/{owner}/{d.token()}_rwc_0x0x1000x563x600.jpg?h={d.token(32)}", 600, 338))}"
 data-srcset="{x} 600w,"></div></div></div><div class="details-wrap"><div class="title">{f}</div></div></a>"""
        for f in d.films[: d.random.randint(2, 9)]
    )
    script = """<script>const io = new IntersectionObserver(all => all.forEach(one => { if (one.isIntersecting) { const it = one.target; it.srcset = it.dataset.srcset; it.src = it.dataset.src; } }));
document.querySelectorAll('.js-lazy').forEach(it => io.observe(it));</script>"""
    return d.done(f"""<!DOCTYPE HTML><html lang="en-US"><head><meta property="og:image" content="{d.file(f"{host}/{owner}/{d.token()}_car_202x158.jpg", 202, 158)}" /><title>Ann - {d.film}</title><style>body{{margin:0}} .page-container{{width:1180px;margin:auto}} .grid--main{{display:flex;flex-wrap:wrap}} .grid__item-container{{position:relative;margin:4px}} .grid__item-filler{{display:block}} .grid__item-image{{position:absolute;width:100%;height:100%}}
.other-projects{{display:grid;grid-template-columns:repeat(3,1fr);gap:20px}} .cover__img{{width:100%;aspect-ratio:16/9}}</style></head><body class="transition-enabled"><header class="site-header"><div class="logo-wrap"><a href="/work"><img src="{d.file(f"{host}/{owner}/logo_rwc_600.png", 600, 200)}" width="150" height="50" class="site-logo"></a></div></header><main><div
 class="page-container"><h1 class="title preserve-whitespace">{d.film}</h1><div class="project-modules"><div class="project-module module text"><div class="rich-text">{d.words(30)}</div></div><div class="project-module module media_collection project-module-media_collection"><div class="grid--main js-grid-main">
{items}<div class="js-grid-spacer"></div></div></div></div><section class="other-projects">{pages}</section></div></main>{script}</body></html>""")


def pro_tiles(seed: int) -> Page:
    """A site builder's gallery drawn on its server: placed tiles, pictures by sizes in their path."""
    d = Draft("pro_tiles", seed, "https://ann.sites.test/stills")
    tiles, warm, x, y = "", [], 0, 0
    base = "https://static.sites.test/media"
    for i in range(d.count):
        key, wide = f"{d.token(6)}_{d.token(32)}~mv2.jpg", round(220 * d.aspect)
        if x + wide > 1270:
            x, y = 0, y + 230
        webp = {
            k: d.file(
                f"{base}/{key}/v1/fit/w_{wide * k},h_{220 * k},q_90,enc_avif,quality_auto/{key}",
                wide * k,
                220 * k,
            )
            for k in (1, 2)
        }
        plain = {
            k: d.file(f"{base}/{key}/v1/fit/w_{wide * k},h_{220 * k},q_90/{key}", wide * k, 220 * k)
            for k in (1, 2)
        }
        d.belongs(*webp.values(), *plain.values())
        warm.append(
            {
                "itemId": d.token(24),
                "mediaUrl": key,
                "orderIndex": i,
                "metaData": {
                    "width": 1920,
                    "height": round(1920 / d.aspect),
                    "type": "image",
                    "fileName": f"Still {i}.jpg",
                    "title": f"Still {i}",
                },
            }
        )
        tiles += f"""<div data-hook="item-container" data-idx="{i}" class="gallery-item-container item-container-regular has-custom-focus visible clickable hover-animation-main-color" tabindex="-1" style="position:absolute;bottom:auto;margin:0;left:{x}px;top:{y}px;width:{wide}px;height:220px;overflow:hidden;opacity:1;display:block"><div class="gallery-item-wrapper-wrapper"><div
 data-hook="item-wrapper" class="gallery-item-wrapper visible cube type-image" style="height:220px;width:{wide}px"><div class="gallery-item-content image-item gallery-item-visible gallery-item"><picture><source srcset="{webp[1]} 1x, {webp[2]} 2x" type="image/webp"><source srcset="{plain[1]} 1x, {plain[2]} 2x" type="jpg"><img alt="Still {i}"
 class="gallery-item-visible gallery-item gallery-item-hidden gallery-item-preload" data-hook="gallery-item-image-img" data-idx="{i}" src="{plain[1]}" loading="eager" style="width:{wide}px;height:220px"></picture></div></div></div></div>"""
        x += wide + 10

    def wow(width: int, height: int) -> str:
        key = f"{d.token(6)}_{d.token(32)}~mv2.png"
        return f'<wow-image id="img_{d.token()}" data-image-info="{html.escape(json.dumps({"imageData": {"width": width * 2, "height": height * 2, "uri": key}}))}"><img src="{d.file(f"{base}/{key}/v1/fill/w_{width},h_{height},al_c,q_85/{key}", width, height)}" width="{width}" height="{height}" alt=""></wow-image>'

    press = "".join(wow(140, 70) for _ in d.some(4, 9))
    return d.done(f"""<!DOCTYPE html><html lang="en"><head><meta name="generator" content="Site Builder"/><title>Stills | Ann</title><meta property="og:image" content="{d.file(f"{base}/og.jpg/v1/fill/w_1200,h_630/og.jpg", 1200, 630)}"/><style>body{{margin:0}} #SITE_CONTAINER{{width:1280px;margin:auto}} .press{{display:flex;gap:20px}} .pro-gallery{{position:relative;width:1280px;height:{y + 240}px}} wow-image{{display:inline-block}}</style></head>
<body><div id="SITE_CONTAINER"><header>{wow(120, 60)}<nav><ul><li><a href="/about">About</a></li></ul></nav></header><main id="PAGES_CONTAINER"><section>{wow(980, 280)}<h2>{d.film}</h2></section><div id="pro-gallery-comp-{d.token()}" class="pro-gallery"><div id="pro-gallery-container" class="pro-gallery inline-styles"><div id="pro-gallery-margin-container">{tiles}</div></div></div><section
 class="press">{press}</section></main><footer>{"".join(wow(24, 24) for _ in range(4))}</footer></div><script type="application/json" id="wix-warmup-data">{json.dumps({"appsWarmupData": {"14271d6f": {"comp_galleryData": {"items": warm, "totalItemsCount": d.count}}}})}</script></body></html>""")


def backdrops(seed: int) -> Page:
    """A data base of films: cards of a backdrop with who added it, its size, and a choice of language."""
    d = Draft("backdrops", seed, f"https://www.movies.test/movie/{seed}/images/backdrops")
    d.aspect = 1.7778
    host, cards = "https://media.movies.test/t/p", ""
    for _ in range(d.count):
        key, wide = d.token(27), d.random.choice((1280, 1920, 3840))
        one, two, full = (
            d.file(f"{host}/w500_and_h282_face/{key}.jpg", 500, 282),
            d.file(f"{host}/w1000_and_h563_face/{key}.jpg", 1000, 563),
            d.file(f"{host}/original/{key}.jpg", wide),
        )
        d.belongs(one, two, full)
        cards += f"""<li class="card compact"><div class="image_content"><a href="{full}" target="_blank" rel="noopener" class="image" title="View Original" alt="View Original"><picture><source media="(min-width: 0px)" srcset="{one} 1x, {two} 2x"><img loading="lazy" class="backdrop w-full" src="{one}" srcset="{one} 1x, {two} 2x" alt=""></picture></a></div>
<div class="info"><h3>Info <span id="{d.token(24)}_lock" class="glyphicons_v2 lock"></span></h3><form class="k-form"><label>Added By</label><p><a href="/u/ann{seed}">ann</a></p><label>Size</label><p>{wide}x{round(wide / d.aspect)}</p><label>Language</label><select><option>No Language</option><option>English</option></select></form></div></li>
"""
    poster = d.file(f"{host}/w58_and_h87_face/{d.token(27)}.jpg", 58, 87)
    videos = "".join(
        f"""<div class="video card no_border"><div class="wrapper" style="background-image:url('{d.file(f"https://i.video.test/vi/{d.token(11)}/hqdefault.jpg", 480, 360)}');width:240px;height:135px;background-size:cover"><a class="play_trailer" href="#"></a></div></div>"""
        for _ in d.some(0, 5)
    )
    return d.done(f"""<!DOCTYPE html><html lang="en" class="no-js"><head><title>{d.film} (2024) - Backdrops</title><style>body{{margin:0;font-family:sans-serif}} .column_wrapper{{display:flex;width:1300px;margin:auto}} .filter{{width:260px}} ul.images{{display:grid;grid-template-columns:repeat(3,1fr);gap:20px;list-style:none}} .filter+div{{flex:1}} .card.compact{{border:1px solid #ddd}} .backdrop{{width:100%;height:auto;display:block}}
.row{{display:flex}}</style></head><body class="en v4"><header><a class="logo" href="/"><img src="{d.file("https://www.movies.test/assets/2/v4/logos/v2/blue_short.svg", 154, 20)}" alt="Movies" width="154" height="20"></a></header><main><section class="header poster"><div class="column"><span class="poster"><a href="/movie/{seed}"><img class="poster" loading="lazy"
 src="{poster}" width="58" height="87"></a></span><span><h2 class="title"><a href="/movie/{seed}">{d.film} <span class="release_date">(2024)</span></a></h2></span></div></section><div class="column_wrapper"><div class="filter"><h3>Backdrops</h3><ul><li><a href="?image_language=xx">No Language <span>{d.count}</span></a></li></ul></div><div><ul
 class="images backdrop compact">
{cards}</ul><div class="row">{videos}</div></div></div></main><footer><img src="{d.file("https://www.movies.test/assets/2/v4/logos/footer.svg", 130, 94)}" width="130" height="94"></footer></body></html>""")
