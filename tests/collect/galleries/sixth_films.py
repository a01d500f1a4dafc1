"""Blind layouts, sixth set: data bases of films, a board of pins, a shop of games."""

from __future__ import annotations

import json
from html import escape

from collect.galleries.draft import Draft, Page, slug
from collect.galleries.sixth_parts import digits, mixed, people


def data_base_photos(seed: int) -> Page:
    """A data base's photographs of one film: a mosaic linked to viewers, whole sizes in the state."""
    d = Draft("sixth data_base_photos", seed, "")
    title = f"tt{digits(d, 7)}"
    d.page.url = f"https://www.filmdata.test/title/{title}/mediaindex/"
    host = "https://m.media-filmdata.test/images/M"
    tiles, edges = [], []
    for number in range(d.count * 2):
        key = f"MV5B{mixed(d, 74)}@"
        shape = d.aspect if d.random.random() < 0.75 else d.random.choice((0.67, 0.8))
        wide = d.random.choice((1280, 2048, 4096))
        high = round(wide / shape)
        whole = d.file(f"{host}/{key}._V1_.jpg", wide, high)
        # the mosaic shows squares cut out of the middle, in two sizes
        off = max(0, round((500 * max(shape, 1 / shape) - 500) / 2))
        axis = "UY" if shape > 1 else "UX"
        small = d.file(f"{host}/{key}._V1_QL75_{axis}250_CR{off // 2},0,250,250_.jpg", 250, 250)
        large = d.file(f"{host}/{key}._V1_QL75_{axis}500_CR{off},0,500,500_.jpg", 500, 500)
        who = d.random.choice(people(d, 6))
        told = f"{who} in {d.film} (2024)" if d.random.random() < 0.7 else f"{d.film} (2024)"
        d.belongs(whole, small, large, caption=told)
        photo = f"rm{digits(d, 10)}"
        tiles.append(f"""<a class="sc-{d.token(8)}-0 ipc-photo-link" data-testid="mosaic-img-{number}" href="/title/{title}/mediaviewer/{photo}/?ref_=ttmi_mi_all_{number + 1}" aria-label="{told}"><img alt="{told}" class="ipc-image" loading="{"eager" if number < 12 else "lazy"}" src="{small}" srcset="{small} 250w, {large} 500w" sizes="50vw, (min-width: 480px) 34vw, (min-width: 600px) 26vw, (min-width: 1024px) 16vw" width="250"></a>""")  # fmt: skip
        edges.append({"node": {"id": photo, "url": whole, "height": high, "width": wide, "caption": {"plainText": told, "__typename": "Markdown"}, "__typename": "Image"}, "position": number + 1})  # fmt: skip
    poster = d.file(f"{host}/MV5B{mixed(d, 74)}@._V1_QL75_UX140_CR0,1,140,207_.jpg", 140, 207)
    viewed = "".join(
        f"""<div class="ipc-poster-card ipc-poster-card--base" role="group"><div class="ipc-poster ipc-poster--base ipc-poster--dynamic-width"><div class="ipc-media ipc-media--poster-27x40 ipc-image-media-ratio--poster-27x40 ipc-media--media-radius"><img alt="{film}" class="ipc-image" loading="lazy" src="{d.file(f"{host}/MV5B{mixed(d, 74)}@._V1_QL75_UX190_CR0,4,190,281_.jpg", 190, 281)}" width="190"></div><a class="ipc-lockup-overlay ipc-focusable" href="/title/tt{digits(d, 7)}/" aria-label="{film}"><div class="ipc-lockup-overlay__screen"></div></a></div><a class="ipc-poster-card__title" href="#">{film}</a></div>"""
        for film in d.films[: d.random.randint(3, 6)]
    )
    state = {"props": {"pageProps": {"contentData": {"section": {"items": []}, "data": {"title": {"id": title, "titleText": {"text": d.film}, "primaryImage": {"url": poster}, "all_images": {"total": len(edges), "edges": edges}}}}}}, "page": "/title/[tconst]/mediaindex", "locale": "en-GB"}  # fmt: skip
    return d.done(f"""<!DOCTYPE html><html lang="en-GB" xmlns:og="http://opengraphprotocol.org/schema/"><head><meta charSet="utf-8"/><meta name="viewport" content="width=device-width"/><title>{d.film} (2024) - Photos - Filmdata</title><meta property="og:image" content="{poster}"/>
<style>body{{margin:0;font:16px/1.5 Roboto,Arial,sans-serif;background:#fff;color:#111}}#fdHeader{{background:#121212;color:#fff;padding:10px 5%;display:flex;gap:20px}}.ipc-page-content-container{{max-width:1280px;margin:0 auto;padding:24px}}.head{{display:flex;gap:16px;background:#1f1f1f;color:#fff;padding:20px 24px}}.head img{{width:70px}}.cols{{display:grid;grid-template-columns:2fr 1fr;gap:40px}}.mosaic{{display:grid;grid-template-columns:repeat(5,1fr);gap:8px}}.mosaic a,.mosaic img{{display:block}}.mosaic img{{width:100%;aspect-ratio:1;object-fit:cover}}.shov{{display:flex;gap:16px}}.ipc-poster-card{{width:150px;position:relative}}.ipc-poster-card img{{width:100%;display:block}}.ipc-lockup-overlay{{position:absolute;inset:0}}aside .box{{border:1px solid #ddd;padding:12px;margin-bottom:20px}}footer{{background:#121212;color:#fff;padding:40px 5%}}</style></head>
<body id="styleguide-v2"><div id="__next"><nav id="fdHeader" class="fdHeader"><a href="/?ref_=nv_home" style="color:#f5c518">Filmdata</a><label>Menu</label><form action="/find/" role="search"><input name="q" placeholder="Search"></form></nav>
<main role="main" class="ipc-page-wrapper ipc-page-wrapper--base"><div class="ipc-page-content-container ipc-page-content-container--full" role="presentation"><div class="head"><div class="ipc-media ipc-media--poster-27x40"><img alt="{d.film} (2024)" class="ipc-image" loading="eager" src="{poster}" width="140"/></div><hgroup><h2 data-testid="subtitle">{d.film}</h2><h1>Photos</h1></hgroup></div><div class="cols"><div><section class="ipc-page-section ipc-page-section--base" data-testid="section-images"><div class="ipc-title"><h3>{len(tiles)} photos</h3></div><div class="mosaic ipc-page-grid" data-testid="sub-section-images">{"".join(tiles)}</div></section></div>
<aside><div class="box"><h3>More from this title</h3><ul><li><a href="/title/{title}/fullcredits/">Cast and crew</a></li><li><a href="/title/{title}/trivia/">Trivia</a></li></ul></div><div class="box"><h3>More to explore</h3><a href="/list/ls1/"><img alt="" class="ipc-image" loading="lazy" width="300" src="{d.file(f"{host}/MV5B{mixed(d, 74)}@._V1_QL75_UX300_CR0,0,300,169_.jpg", 300, 169)}"></a><p>Staff picks: what to see this month</p></div></aside></div>
<section data-testid="recently-viewed"><h3>Recently viewed</h3><div class="shov ipc-shoveler__grid">{viewed}</div></section></div></main><footer class="footer">Filmdata</footer></div>
<script id="__NEXT_DATA__" type="application/json">{json.dumps(state)}</script></body></html>""")


def chinese_stills(seed: int) -> Page:
    """A Chinese film community's stills of one film: three columns with sizes and names, film aside."""
    d = Draft("sixth chinese_stills", seed, "")
    film = digits(d, 8)
    root = "https://movie.dianying.test"
    d.page.url = f"{root}/subject/{film}/photos?type=S"
    items = []
    for _ in range(30 if d.count > 20 else d.count):
        photo = f"2{digits(d, 9)}"
        wide = d.random.choice((1280, 1920, 3840))
        shape = d.aspect if d.random.random() < 0.85 else 0.67
        src = d.file(f"https://img{d.random.choice((1, 2, 3, 9))}.dianyingio.test/view/photo/m/public/p{photo}.jpg", 600 if shape > 1 else 402, round((600 if shape > 1 else 402) / shape))  # fmt: skip
        d.belongs(src)
        replies = f"""<a href="{root}/photos/photo/{photo}/#comments">{d.random.randint(1, 40)}回应</a>""" if d.random.random() < 0.4 else ""  # fmt: skip
        items.append(f"""
        <li data-id="{photo}">
            <div class="cover">
                <a href="{root}/photos/photo/{photo}/">
                    <img src="{src}" />
                </a>
            </div>
                <div class="prop">
                    {wide}x{round(wide / shape)}
                </div>
                <div class="name">
                    {d.random.choice(("官方剧照", "", "截图", ""))}
                        {replies}
                </div>
        </li>""")
    poster = d.file(f"https://img1.dianyingio.test/view/photo/s_ratio_poster/public/p2{digits(d, 9)}.jpg", 270, 384)  # fmt: skip
    ad = d.file("https://img1.dianyingio.test/dae/ad/300x250.png", 300, 250)
    pages = "".join(f"""<a href="?type=S&amp;start={at * 30}&amp;sortby=like&amp;size=a&amp;subtype=a">{at + 1}</a>""" for at in range(1, 6))  # fmt: skip
    return d.done(f"""<!DOCTYPE html>
<html lang="zh-CN" class="ua-windows ua-webkit">
<head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><meta name="renderer" content="webkit"><meta name="referrer" content="always"><title>{d.film} 剧照</title>
<style>body,ul,dl,dd{{margin:0;padding:0}}body{{font:12px/1.6 Helvetica,Arial,sans-serif;color:#111}}#db-global-nav{{background:#545652;height:28px}}#db-nav-movie{{background:#f0f3f5;padding:20px 0}}#db-nav-movie .nav-wrap,#wrapper{{width:1040px;margin:0 auto}}h1{{font-size:26px}}.grid-16-8{{display:flex;gap:40px}}.article{{width:675px}}.aside{{width:325px}}.poster-col3{{list-style:none;display:flex;flex-wrap:wrap;gap:20px 12px}}.poster-col3 li{{width:217px}}.cover{{width:217px;height:145px;overflow:hidden;text-align:center}}.cover img{{max-width:217px}}.prop,.name{{text-align:center;color:#666}}.paginator{{text-align:center;padding:20px}}.paginator a{{padding:0 6px}}#movie-poster img{{width:100px}}a{{color:#37a;text-decoration:none}}</style></head>
<body><script type="text/javascript">var _body_start = new Date();</script><div id="db-global-nav" class="global-nav"></div>
<div id="db-nav-movie" class="nav"><div class="nav-wrap"><div class="nav-logo"><a href="{root}">电影</a></div><div class="nav-search"><form action="/search"><input name="search_text" size="22" placeholder="搜索电影、电视剧、综艺、影人"></form></div></div></div>
<div id="wrapper"><div id="content"><h1>{d.film} 的剧照</h1>
<div class="grid-16-8 clearfix"><div class="article"><div class="opt-bar mod clearfix"><span class="opt">排序：<a href="#" class="current">按热度</a> <a href="#">按尺寸</a> <a href="#">按时间</a></span> <a class="a_show_login" href="#">+上传剧照</a></div>
    <ul class="poster-col3 clearfix">{"".join(items)}
    </ul>
<div class="paginator"><span class="prev">&lt;前页</span><span class="thispage" data-total-page="6">1</span>{pages}<span class="next"><link rel="next" href="?type=S&amp;start=30"/><a href="?type=S&amp;start=30">后页&gt;</a></span><span class="count">(共{d.random.randint(150, 180)}张)</span></div></div>
<div class="aside"><p class="pl2">&gt; <a href="{root}/subject/{film}/">去 {d.film} 的页面</a></p><div id="movie-poster" class="mod"><a href="{root}/subject/{film}/"><img src="{poster}" alt="{d.film}"></a><ul><li>导演: {people(d, 1)[0]}</li><li>类型: 剧情</li></ul></div><div id="dale_movie_photos_right"><a href="https://ad.test/"><img src="{ad}" width="300" height="250" alt=""></a></div></div></div></div>
<div id="footer"><span>&copy; 2005－2025, all rights reserved</span></div></div></body></html>""")


PINS = """
(function(){var g=document.querySelector('[data-test-id=board-feed] .masonryContainer');if(!g)return;var W=g.clientWidth,n=Math.max(2,Math.floor(W/252)),h=[];for(var i=0;i<n;i++)h.push(0);
[].forEach.call(g.children,function(c){var k=h.indexOf(Math.min.apply(0,h));c.style.transform='translateX('+k*252+'px) translateY('+h[k]+'px)';h[k]+=c.offsetHeight;});g.style.height=Math.max.apply(0,h)+'px';})();
"""


def pin_board(seed: int) -> Page:
    """A board of pins as a visitor without a name is sent it: placed pins, state, other boards."""
    d = Draft("sixth pin_board", seed, "")
    user = f"{slug(people(d, 1)[0]).split('-')[0]}frames"
    d.page.url = f"https://www.pins.test/{user}/{slug(d.film)}-colour-and-light/"
    host = "https://i.pinimages.test"
    cells, pins, top = [], {}, 0

    def board_cover() -> str:
        key = d.token(32)
        return d.file(f"{host}/200x150/{key[:2]}/{key[2:4]}/{key[4:6]}/{key}.jpg", 200, 150)

    for number in range(d.count + 10):
        key, ident, tone = d.token(32), digits(d, 18), d.token(6)
        shape = d.random.choice((d.aspect, d.aspect, 1.5, 0.67, 0.75, 1.0))
        wide = d.random.choice((800, 1200, 1920))
        at = f"{key[:2]}/{key[2:4]}/{key[4:6]}/{key}.jpg"
        sized = [d.file(f"{host}/{w}x/{at}", w, round(w / shape)) for w in (236, 474, 736)]
        whole = d.file(f"{host}/originals/{at}", wide, round(wide / shape))
        d.belongs(whole, *sized)
        told = d.words(d.random.randint(4, 12)) if d.random.random() < 0.5 else " "
        images = {f"{w}x": {"width": w, "height": round(w / shape), "url": one} for w, one in zip((236, 474, 736), sized, strict=True)}  # fmt: skip
        pins[ident] = {"node_id": mixed(d, 20), "id": ident, "type": "pin", "description": told, "dominant_color": f"#{tone}", "images": {**images, "orig": {"width": wide, "height": round(wide / shape), "url": whole}}}  # fmt: skip
        srcset = f"{sized[0]} 1x, {sized[1]} 2x, {sized[2]} 3x, {whole} 4x"
        cells.append(f"""<div class="vbI XiG" role="listitem" data-grid-item="true" data-grid-item-idx="{number}" style="top:0;left:0;transform:translateX({number % 4 * 252}px) translateY({top}px);width:236px"><div class="Yl- MIw Hb7" data-test-id="pin" data-test-pin-id="{ident}"><div class="zI7 iyn Hsu"><div data-test-id="pinWrapper" class="XiG zI7 iyn Hsu"><a class="Wk9 xQ4 WMU iyn S9z DUt kVc agv LIa" aria-label="{escape(told.strip() or "Pin page")}" href="/pin/{ident}/" tabindex="0"><div class="zI7 iyn Hsu"><div class="XiG zI7 iyn Hsu" data-test-id="pinrep-image" style="background-color:#{tone};padding-bottom:{100 / shape:.2f}%"><div class="KPc MIw ojN Rym p6V QLY"><img alt="{escape(told)}" class="hCL kVc L4E MIw" fetchpriority="auto" loading="{"auto" if number < 8 else "lazy"}" src="{sized[0]}" srcset="{srcset}"/></div></div></div></a></div></div></div></div>""")  # fmt: skip
        if number % 4 == 3:
            top += round(236 / 0.67) + 16
    boards = "".join(
        f"""<div class="board" data-test-id="board-card"><a href="/other/{slug(film)}/"><div class="covers">{"".join(f'<img alt="" class="hCL kVc" src="{board_cover()}" loading="lazy"/>' for _ in range(3))}</div><h2>{film} mood</h2><div>{d.random.randint(20, 400)} Pins</div></a></div>"""
        for film in d.films[: d.random.randint(3, 6)]
    )
    face = d.file(f"{host}/75x75_RS/{d.token(2)}/{d.token(2)}/{d.token(32)}.jpg", 75, 75)
    state = {"initialReduxState": {"pins": pins, "boards": {digits(d, 18): {"name": f"{d.film} colour and light", "pin_count": len(pins), "owner": {"username": user, "image_medium_url": face}}}}, "isAuthenticated": False}  # fmt: skip
    return d.done(f"""<!DOCTYPE html><html class="en" lang="en" dir="ltr"><head><meta charset="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/><title>{len(pins)} {d.film} colour and light ideas | film stills, cinematography</title><meta property="og:image" name="og:image" content="{d.page.truth[0].largest}" data-app="true"/>
<style>body{{margin:0;font:14px/1.4 -apple-system,"Segoe UI",Roboto,sans-serif;color:#111}}.bar{{height:80px;display:flex;justify-content:space-between;align-items:center;padding:0 24px}}.bar b{{color:#e60023;font-size:20px}}.head{{text-align:center}}.head h1{{font-size:28px}}.head img{{border-radius:50%;width:32px;height:32px}}.masonryContainer{{position:relative;width:1008px;margin:0 auto;min-height:{top + 360}px}}.vbI{{position:absolute;padding-bottom:16px;box-sizing:border-box}}[data-test-id=pinrep-image]{{position:relative;height:0;border-radius:16px;overflow:hidden}}.KPc{{position:absolute;inset:0}}.KPc img{{width:100%;height:100%;display:block;object-fit:cover}}.boards{{display:flex;flex-wrap:wrap;gap:20px;width:1008px;margin:40px auto}}.board{{width:236px}}.covers{{display:flex;overflow:hidden;border-radius:16px}}.covers img{{width:33.3%;height:100px;object-fit:cover}}a{{color:inherit;text-decoration:none}}</style></head>
<body><div id="__PWS_ROOT__" data-reactcontainer="true"><div class="App AppBase" data-test-id="app"><div class="bar" data-test-id="unauthHeader"><b>Pins</b><div><button type="button">Log in</button> <button type="button">Sign up</button></div></div>
<div class="head" data-test-id="board-header"><h1>{d.film} colour and light</h1><div data-test-id="board-owner"><a href="/{user}/"><img alt="{user}" class="hCL kVc" src="{face}"/> {user}</a></div><div data-test-id="pin-count">{len(pins)} Pins</div></div>
<div data-test-id="board-feed"><div class="gridCentered"><div role="list"><div class="masonryContainer">{"".join(cells)}</div></div></div></div>
<div data-test-id="related-boards"><h2 style="text-align:center">More ideas from other boards</h2><div class="boards">{boards}</div></div></div></div>
<script id="__PWS_INITIAL_PROPS__" type="application/json">{json.dumps(state)}</script><script>{PINS}</script></body></html>""")


HIGHLIGHT = """
(function(){var strip=document.querySelectorAll('.highlight_strip_item'),items=document.querySelectorAll('.highlight_player_item');
function show(id){items.forEach(function(i){i.style.display=i.id===id?'block':'none'})}
strip.forEach(function(s){s.onclick=function(){show(s.id.replace('thumb_','highlight_'))}});var first=document.querySelector('.highlight_screenshot');if(first)show(first.id);})();
"""


def game_shop(seed: int) -> Page:
    """A shop's page of one game: screenshots in a player with a strip, trailers, packs, similar games."""
    d = Draft("sixth game_shop", seed, "")
    app, stamp = digits(d, 7), digits(d, 10)
    d.page.url = f"https://store.vapour.test/app/{app}/{d.film.replace(' ', '_')}/"
    cdn = "https://shared.vapourstatic.test/store_item_assets/vapour/apps"
    blank = d.file("https://store.vapourstatic.test/public/images/blank.gif", 1, 1)
    player, strip, table = [], [], {}
    for _ in d.some(1, 2):
        movie = digits(d, 9)
        still = d.file(f"{cdn}/{movie}/movie.184x123.jpg?t={stamp}", 184, 123)
        big = d.file(f"{cdn}/{movie}/movie.293x165.jpg?t={stamp}", 293, 165)
        player.append(f"""<div class="highlight_player_item highlight_movie" id="highlight_movie_{movie}" data-mp4-source="https://video.vapourstatic.test/store_trailers/{movie}/movie480_vp9.mp4" data-poster="{big}" style="display: none;"></div>""")  # fmt: skip
        strip.append(f"""<div class="highlight_strip_item highlight_strip_movie" id="thumb_movie_{movie}"><img class="movie_thumb" src="{still}"><div class="highlight_movie_marker"></div></div>""")  # fmt: skip
    for number in range(min(d.count, 16)):
        key = f"ss_{d.token(40)}"
        small = d.file(f"{cdn}/{app}/{key}.116x65.jpg?t={stamp}", 116, 65)
        medium = d.file(f"{cdn}/{app}/{key}.600x338.jpg?t={stamp}", 600, 338)
        whole = d.file(f"{cdn}/{app}/{key}.1920x1080.jpg?t={stamp}", 1920, 1080)
        d.belongs(small, medium, whole)
        table[f"{key}.jpg"] = f"{cdn}/{app}/{key}_SIZE_.jpg?t={stamp}"
        player.append(f"""<div class="highlight_player_item highlight_screenshot" id="highlight_screenshot_{key}" style="display: none;"><div class="screenshot_holder"><a class="highlight_screenshot_link" data-screenshotid="{key}.jpg" href="{whole}" target="_blank" rel="" title=""><img src="{medium if number == 0 else blank}" data-src="{medium}" alt=""></a></div></div>""")  # fmt: skip
        strip.append(f"""<div class="highlight_strip_item highlight_strip_screenshot" id="thumb_screenshot_{key}"><img src="{small}"></div>""")  # fmt: skip
    header = d.file(f"{cdn}/{app}/header.jpg?t={stamp}", 460, 215)
    packs = "".join(f"""<div class="game_area_purchase_game_wrapper"><h2 class="title">Buy {d.film}: part {at}</h2><div class="game_purchase_price price">9,99€</div></div>""" for at in d.some(1, 3))  # fmt: skip
    similar = "".join(
        f"""<a class="small_cap" data-ds-appid="{digits(d, 6)}" href="https://store.vapour.test/app/{digits(d, 6)}/"><img loading="lazy" src="{d.file(f"{cdn}/{digits(d, 6)}/capsule_184x69.jpg?t={stamp}", 184, 69)}" class="small_cap_img" alt=""><h4>{film}</h4><h5>4,99€</h5></a>"""
        for film in d.films[: d.random.randint(4, 9)]
    )
    badges = "".join(f"""<div class="icon"><img class="category_icon" src="{d.file(f"https://store.vapourstatic.test/public/images/v6/ico/ico_{kind}.png", 26, 16)}" alt=""></div><div class="label">{kind}</div>""" for kind in ("singlePlayer", "achievements", "cloud"))  # fmt: skip
    voices = "".join(f"""<div class="review_box"><div class="avatar"><img src="{d.file(f"https://avatars.vapourstatic.test/{d.token(40)}.jpg", 32, 32)}" alt=""></div><div class="content">{d.words(24)}</div></div>""" for _ in d.some(3, 8))  # fmt: skip
    art = "".join(f"""<p><img class="bb_img" src="{d.file(f"{cdn}/{app}/extras/line_{at}.png?t={stamp}", 616, 60)}" alt=""></p><p>{d.words(50)}</p>""" for at in d.some(0, 2))  # fmt: skip
    return d.done(f"""<!DOCTYPE html>
<html class=" responsive DesktopUI" lang="en"><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>{d.film} on Vapour</title><meta property="og:image" content="{header}">
<style>body{{margin:0;background:#1b2838;color:#acb2b8;font:13px/1.5 Arial,sans-serif}}#global_header{{background:#171a21;padding:20px 15%}}.page_content{{width:940px;margin:0 auto}}.block_game{{display:flex;gap:16px}}.leftcol{{width:616px}}.rightcol{{width:308px}}.highlight_player_area{{height:347px;background:#000}}.screenshot_holder img{{width:600px;height:337px;display:block;margin:0 auto}}#highlight_strip{{overflow-x:auto;padding:6px 0}}#highlight_strip_scroll{{display:flex;gap:4px;width:max-content}}.highlight_strip_item{{width:116px;height:65px;overflow:hidden}}.highlight_strip_item img{{width:116px;height:65px}}.game_header_image_full{{width:308px}}.game_area_purchase_game_wrapper{{background:#2a475e;padding:16px;margin:10px 0;display:flex;justify-content:space-between}}.block_responsive_horizontal_scroll{{display:flex;gap:8px;overflow:hidden}}.small_cap{{width:184px;color:#fff}}.review_box{{display:flex;gap:10px;background:#16202d;margin:8px 0;padding:8px}}h1,h2{{color:#fff}}.cats{{display:grid;grid-template-columns:30px 1fr}}</style></head>
<body class="v6 app game_bg menu_background_overlap application responsive_page"><div class="responsive_page_frame"><div id="global_header"><b style="color:#fff">VAPOUR</b> STORE COMMUNITY ABOUT</div><div class="page_content_ctn" itemscope itemtype="http://schema.org/Product"><div class="page_title_area game_title_area page_content"><div class="apphub_HomeHeaderContent"><div class="apphub_AppName" id="appHubAppName"><h1>{d.film}</h1></div></div></div>
<div class="block game_media_and_summary_ctn"><div class="block_content page_content block_game" id="game_highlights"><div class="leftcol"><div class="highlight_ctn"><div class="highlight_overflow"><div id="highlight_player_area" class="highlight_player_area">{"".join(player)}</div><div id="highlight_strip"><div id="highlight_strip_scroll">{"".join(strip)}</div></div></div></div></div>
<div class="rightcol"><div class="glance_ctn"><div id="gameHeaderImageCtn" class="game_header_image_ctn"><img class="game_header_image_full" alt="" src="{header}"></div><div class="game_description_snippet">{d.words(30)}</div></div></div></div></div>
<div class="page_content middle_page"><div class="leftcol game_description_column"><div id="game_area_purchase">{packs}</div><div id="aboutThisGame"><h2>About this game</h2><div id="game_area_description" class="game_area_description">{art}<p>{d.words(80)}</p></div></div></div><div class="cats" id="category_block">{badges}</div><h2>More like this</h2><div id="recommended_block_content" class="block_responsive_horizontal_scroll store_horizontal_autoslider">{similar}</div><div id="Reviews_summary" class="user_reviews_container"><h2>Most helpful reviews</h2>{voices}</div></div></div></div>
<script type="text/javascript">var rgScreenshotURLs = {json.dumps(table).replace("/", chr(92) + "/")};</script><script>{HIGHLIGHT}</script></body></html>""")
