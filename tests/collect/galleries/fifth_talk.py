"""A fifth blind set: where people show each other pictures.

By an author who had not seen the reader; see `fifth`.
"""

from __future__ import annotations

import html
import json

from collect.galleries.draft import Draft, Page, slug
from collect.galleries.fifth_parts import number

BOARD_STYLE = """<style>
body{margin:0;font:normal x-small verdana,arial,helvetica,sans-serif;color:#222}#header{background:#cee3f8;border-bottom:1px solid #5f99cf;padding:4px}
#header-img{height:40px}.side{float:right;width:300px;margin:5px}.content{margin:5px 320px 5px 5px}
.thing{margin-bottom:8px;overflow:hidden}.thing .thumbnail{float:left;width:70px;margin-right:5px}.thing .thumbnail img{width:70px}
.entry{overflow:hidden}.title{font-size:16px}.gallery-tiles{display:flex;flex-wrap:wrap;gap:8px;max-width:700px}
.gallery-tile{width:120px}.gallery-tile-content{width:108px;height:108px;overflow:hidden;cursor:pointer}.gallery-tile-content img{width:108px;height:108px;object-fit:cover}
.comment{border-left:1px dotted #ddd;margin:10px 0 0 10px;padding-left:8px}.flair-emoji{width:16px;height:16px;display:inline-block;background-size:cover}
.footer-parent{clear:both;text-align:center;padding:20px}
</style>"""


def board_post(seed: int) -> Page:
    """A board's old face: a post of many pictures, opened as tiles, and what people say to it."""
    d = Draft("board_post", seed, "")
    post = d.token(7)
    d.page.url = f"https://old.readit.test/r/filmstills/comments/{post}/{slug(d.film).replace('-', '_')}_stills/"
    count = min(20, d.count)
    tiles = []
    thumb = d.file(f"https://b.thumbs.readitmedia.test/{d.token(40)}.jpg", 140, 78)
    for i in range(count):
        one = "".join(d.random.choices("abcdefghijklmnopqrstuvwxyz0123456789", k=13))
        shown = d.file(
            f"https://preview.readit.test/{one}.jpg?width=108&crop=smart&auto=webp&s={d.token(40)}",
            108,
        )
        whole = d.file(f"https://i.readit.test/{one}.jpg", 1920)
        d.belongs(shown, whole, *([] if i else [thumb]))
        tiles.append(
            f'<div class="gallery-tile gallery-navigation" data-media-id="{one}"><div class="media-preview-content gallery-tile-content"><img class="preview" src="{html.escape(shown)}" width="108" height="{round(108 / d.aspect)}"></div></div>'
        )
    emoji = d.file(f"https://emoji.readitmedia.test/{d.token(12)}_t5_2s/film", 64, 64)
    said = "".join(
        f'<div class="thing id-t1_{d.token(7)} noncollapsed comment" data-author="user{i}"><p class="parent"></p><div class="midcol unvoted"><div class="arrow up" role="button"></div></div><div class="entry unvoted"><p class="tagline"><a href="/user/user{i}" class="author">user{i}</a><span class="flair flairrichtext"><span class="flairemoji flair-emoji" style="background-image:url({emoji})"></span></span> <span class="score unvoted">{number(d, 1, 300)} points</span></p><form class="usertext"><div class="usertext-body may-blank-within md-container"><div class="md"><p>{d.words(20)}</p></div></div></form></div></div>'
        for i in d.some(2, 12)
    )
    side = d.file(f"https://b.thumbs.readitmedia.test/{d.token(40)}.png", 240, 80)
    promoted = d.file(f"https://a.thumbs.readitmedia.test/{d.token(40)}.jpg", 300, 250)
    return d.done(f"""<!doctype html><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Some stills from {d.film} : filmstills</title>{BOARD_STYLE}</head><body class="single-page comments-page">
<div id="header" role="banner"><div id="sr-header-area"><a href="/r/popular">popular</a> - <a href="/r/all">all</a></div><div id="header-bottom-left"><a href="/r/filmstills/" title=""><img src="{side}" id="header-img" width="120" height="40" alt="filmstills"></a><span class="pagename"><a href="/r/filmstills/">filmstills</a></span></div></div>
<div class="side"><div class="spacer"><form action="/search" id="search" role="search"><input type="text" name="q" placeholder="search"></form></div><div class="spacer"><div class="linkinfo"><div class="score"><span class="number">{number(d)}</span> points</div></div></div><div class="spacer"><div class="ad-container"><a href="https://alb.readit.test/cr?x={d.token()}"><img src="{promoted}" width="300" height="250" alt=""></a></div></div><div class="titlebox"><h1 class="redditname"><a href="/r/filmstills/">filmstills</a></h1><div class="usertext-body"><div class="md"><p>{d.words(30)}</p></div></div></div></div>
<div class="content" role="main"><div id="siteTable" class="sitetable linklisting"><div class="thing id-t3_{post} odd link" id="thing_t3_{post}" data-fullname="t3_{post}" data-type="link" data-is-gallery="true" data-url="https://www.readit.test/gallery/{post}" data-domain="old.readit.test" data-nsfw="false"><div class="midcol unvoted"><div class="arrow up"></div><div class="score unvoted">{number(d)}</div><div class="arrow down"></div></div>
<a class="thumbnail invisible-when-pinned may-blank" href="https://www.readit.test/gallery/{post}"><img src="{thumb}" width="70" height="39" alt=""></a>
<div class="entry unvoted"><div class="top-matter"><p class="title"><a class="title may-blank" href="https://www.readit.test/gallery/{post}" tabindex="1">Some stills from {d.film}</a> <span class="domain">(<a href="/r/filmstills/">readit.test</a>)</span></p><p class="tagline">submitted 2 days ago by <a href="/user/op" class="author">op</a></p></div>
<div class="expando"><div class="media-gallery"><div class="gallery-tiles"><div style="display:contents">{"".join(tiles)}</div></div></div></div><ul class="flat-list buttons"><li class="first"><a class="comments may-blank" href="{d.page.url}">comments</a></li><li class="share"><a href="javascript: void 0;">share</a></li></ul></div></div></div>
<div class="commentarea"><div class="panestack-title"><span class="title">all comments</span></div><div class="sitetable nestedlisting">{said}</div></div></div>
<div class="footer-parent"><p class="bottommenu">Use of this site constitutes acceptance of our User Agreement.</p><img alt="" src="{d.file("https://pixel.readitmedia.test/pixel/of_doom.png?id=1", 1, 1)}" style="display:none"></div></body></html>""")


WALL_STYLE = """<style>
*{box-sizing:border-box}body{margin:0;background:#edeef0;font:13px -apple-system,Roboto,Arial,sans-serif;color:#000}
#page_header{background:#fff;height:48px;border-bottom:1px solid #dce1e6;padding:8px 12%}#page_header img{height:28px}
#page_body{width:800px;margin:16px auto;display:flex;gap:16px}.wide_column{width:550px}.narrow_column{width:230px}
.post,.page_block{background:#fff;border-radius:12px;padding:16px;margin-bottom:16px}.PostHeader{display:flex;gap:12px}.AvatarRich__img,.reply_img{border-radius:50%}
.MediaGrid{display:grid;grid-template-columns:repeat(6,1fr);gap:4px;margin-top:12px}.MediaGrid__thumb{grid-column:span 2;position:relative;aspect-ratio:3/2}.MediaGrid__thumb:nth-child(-n+2){grid-column:span 3}
.MediaGrid__imageElement{width:100%;height:100%;object-fit:cover;display:block;border-radius:4px}.MediaGrid__interactive{display:block;height:100%}
.reply{display:flex;gap:10px;padding:10px 0;border-top:1px solid #e7e8ec}.emoji{width:16px;height:16px}
.people_cell{display:inline-block;width:60px;text-align:center;font-size:11px}.people_cell_img{width:50px;height:50px;border-radius:50%}
</style>"""


def community_wall_post(seed: int) -> Page:
    """A Russian community's post with its ten pictures or fewer, replies, and the community's people."""
    d = Draft("community_wall_post", seed, "")
    owner, post = number(d, 30000000, 99999999), number(d, 10000, 90000)
    d.page.url = f"https://vkk.test/wall-{owner}_{post}"
    thumbs = []
    count = d.random.randint(5, 10)
    for i in range(count):
        photo = f"-{owner}_{457240000 + i}"
        root = f"https://sun9-{number(d, 1, 88)}.userapis.test/impg/{d.token(40)}/{d.token(11)}.jpg"

        def size(width: int, root: str = root) -> list[object]:
            tall = round(width / d.aspect)
            return [
                d.file(
                    f"{root}?size={width}x{tall}&quality=95&sign={d.token(32)}&type=album", width
                ),
                width,
                tall,
            ]

        temp = {letter: size(width) for letter, width in (("x", 604), ("y", 807), ("z", 1280), ("w", 2560))}  # fmt: skip
        d.belongs(*(str(one[0]) for one in temp.values()))
        asked = html.escape(json.dumps({"temp": temp, "queue": 1}))
        thumbs.append(
            f'<div class="MediaGrid__thumb" style="--mg-ratio: {d.aspect}"><a class="MediaGrid__interactive" aria-label="фотография" href="/photo{photo}" onclick="return showPhoto(&#39;{photo}&#39;, &#39;wall-{owner}_{post}&#39;, {asked}, event);" data-photo-id="{photo}" data-list="wall-{owner}_{post}"><img src="{html.escape(str(temp["y"][0]))}" alt="" class="MediaGrid__imageElement" loading="lazy"></a></div>'
        )

    def face(edge: int = 50) -> str:
        return html.escape(
            d.file(
                f"https://sun9-{number(d, 1, 88)}.userapis.test/s/v1/ig2/{d.token(20)}.jpg?quality=95&crop=0,0,400,400&as=32x32,50x50&ava=1&cs={edge}x{edge}",
                edge,
                edge,
            )
        )

    icon = d.file("https://vkk.test/emoji/e/f09f8eac.png", 32, 32)
    replies = "".join(
        f'<div class="reply reply_dived clear" id="post-{owner}_{post + i}"><a class="reply_image" href="/id{number(d)}"><img src="{face()}" width="34" height="34" class="reply_img" alt=""></a><div class="reply_content"><a class="author" href="/id{number(d)}">{who}</a><div class="wall_reply_text">{d.words(9)} <img class="emoji" src="{icon}" alt="🎬"></div></div></div>'
        for i, who in enumerate(d.random.sample(("Анна", "Игорь", "Марина", "Лев", "Оля", "Пётр"), d.random.randint(1, 6)))
    )  # fmt: skip
    people = "".join(
        f'<div class="people_cell"><a href="/id{number(d)}"><img class="people_cell_img" src="{face(100)}" alt=""></a><div>Имя</div></div>'
        for _ in range(6)
    )
    head = face(100)
    return d.done(f"""<!DOCTYPE html><html prefix="og: http://ogp.me/ns#" lang="ru" dir="ltr"><head><meta charset="utf-8" /><title>Кадры из фильма «{d.film}» | Киноплёнка</title>{WALL_STYLE}</head><body class="is_rtl0 layout_new_icons">
<div id="page_header"><a href="/"><img src="{d.file("https://vkk.test/images/logo.svg.png", 136, 28)}" alt=""></a></div><div id="page_body"><div class="wide_column"><div id="wl_post" class="_post post page_block all own" data-post-id="-{owner}_{post}"><div class="_post_content"><div class="PostHeader"><a class="AvatarRich" href="/kinoplenka"><img class="AvatarRich__img" src="{head}" width="40" height="40" alt="Киноплёнка"></a><div class="PostHeaderInfo"><a class="PostHeaderTitle__authorName" href="/kinoplenka">Киноплёнка</a><div class="PostHeaderSubtitle__item">12 мая в 19:40</div></div></div>
<div class="wall_text"><div class="wall_post_cont _wall_post_cont"><div class="wall_post_text">Кадры из фильма «{d.film}»<br><a href="/feed?section=search&amp;q=%23кадры">#кадры</a></div><div class="MediaGridContainerWeb--post"><div class="MediaGrid MediaGrid--twoRow">{"".join(thumbs)}</div></div></div></div>
<div class="PostBottomActionContainer"><span>{number(d, 20, 900)}</span></div></div><div class="replies"><div class="replies_list">{replies}</div></div></div></div>
<div class="narrow_column"><div class="page_block"><img class="AvatarRich__img" src="{head}" width="100" height="100" alt=""><h4>Киноплёнка</h4></div><div class="page_block"><h4>Подписчики</h4>{people}</div></div></div></body></html>""")


FOLDER_STYLE = """<style>
*{box-sizing:border-box}body{margin:0;background:#06070d;color:#f2f2f2;font:14px Calibre,Arial,sans-serif}
header{display:flex;justify-content:space-between;padding:10px 24px;background:#06070d}.cover{height:220px;background-size:cover}
.who{display:flex;gap:16px;padding:16px 36px}.who img{border-radius:4px}.folders{display:flex;gap:12px;padding:0 36px}
.folders a{width:190px;color:#fff}.folders img{width:190px;height:110px;object-fit:cover;display:block}.grid{padding:24px 36px;display:flex;flex-wrap:wrap;gap:4px}
.cell{position:relative;flex:1 1 auto;height:210px;overflow:hidden}.cell img{height:210px;width:100%;object-fit:cover;display:block}
.info{position:absolute;bottom:0;left:0;right:0;padding:8px;background:linear-gradient(#0000,#000c);opacity:0}
</style>"""


def artist_folder(seed: int) -> Page:
    """An artists' site: one folder of somebody's drawings after films, other folders above it."""
    d = Draft("artist_folder", seed, "")
    user = "inkfilm"
    d.page.url = f"https://www.deviate.test/{user}/gallery/{number(d, 60000, 99999)}/after-films"
    cells, state = [], {}
    for _ in range(min(24, d.count)):
        title = (
            f"{d.random.choice(d.films)} {d.random.choice(('study', 'redraw', 'poster', 'scene'))}"
        )
        ratio = d.random.choice((1.78, 1.41, 1.5, 0.71, 1.0))
        key, pretty = number(d, 900000000, 999999999), f"{slug(title)}_by_{user}_d{d.token(5)}"
        base = (
            f"https://images-wixmp.test/f/{d.token(8)}-{d.token(4)}/d{d.token(6)}-{d.token(12)}.jpg"
        )
        token = f"eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.{d.token(60)}.{d.token(43)}"
        wide, tall = round(250 * max(1.0, ratio)), round(250 * max(1.0, ratio) / ratio)
        crops = {
            name: (f"/v1/{how}/w_{w},h_{round(w / ratio)},q_{q},strp/{pretty}-{name}.jpg", w, round(w / ratio))
            for name, how, w, q in (("250t", "fit", wide, 70), ("350t", "fit", wide + 100, 70), ("pre", "fill", 1024, 80))
        }  # fmt: skip
        whole = d.file(f"{base}?token={token}", 1600, round(1600 / ratio))
        made = {n: d.file(f"{base}{c}?token={token}", w, h) for n, (c, w, h) in crops.items()}
        d.belongs(whole, *made.values())
        state[str(key)] = {
            "deviationId": key,
            "url": f"https://www.deviate.test/{user}/art/{slug(title)}-{key}",
            "title": title,
            "media": {
                "baseUri": base,
                "prettyName": pretty,
                "token": [token],
                "types": [
                    *({"t": n, "r": 0, "c": c, "h": h, "w": w} for n, (c, w, h) in crops.items()),
                    {"t": "fullview", "r": 0, "h": round(1600 / ratio), "w": 1600},
                ],
            },
        }
        cells.append(
            f'<div class="cell _1xcj5" style="flex-grow:{ratio}"><div class="ZIOAe"><a data-hook="deviation_link" href="https://www.deviate.test/{user}/art/{slug(title)}-{key}" aria-label="{title} by {user}, visual art"><div class="_3_MJY" style="height:{tall}px"><img alt="{title}" src="{made["250t"]}" srcset="{made["250t"]} {wide}w, {made["350t"]} {wide + 100}w" sizes="{wide}px" property="contentUrl"/></div></a><section class="info"><a href="https://www.deviate.test/{user}/art/{slug(title)}-{key}"><h2>{title}</h2></a><span>{number(d, 0, 40)} Comments</span></section></div></div>'
        )

    def cover(width: int, height: int) -> str:
        return d.file(
            f"https://images-wixmp.test/f/{d.token(8)}/d{d.token(6)}.png/v1/crop/w_{width},h_{height},x_0,y_0,scl_0.4,q_70,strp/cover.jpg?token={d.token(40)}",
            width,
            height,
        )

    folders = "".join(
        f'<a href="/{user}/gallery/{number(d)}/{slug(one)}"><img src="{cover(190, 110)}" alt=""/><div>{one}</div><span>{number(d, 3, 90)} deviations</span></a>'
        for one in ("Featured", "Portraits", "Landscapes", "Sketchbook")[: d.random.randint(2, 4)]
    )
    face = d.file(f"https://a.deviate.test/avatars-big/i/n/{user}.jpg?6", 100, 100)
    quoted = json.dumps(json.dumps({"@@entities": {"deviation": state, "user": {"1": {"username": user, "usericon": face}}}}))  # fmt: skip
    return d.done(f"""<!DOCTYPE html><html lang="en"><head><meta charset="UTF-8"/><title>After films | {user} | Deviate</title>{FOLDER_STYLE}</head><body id="deviate"><div id="root"><header role="banner"><a href="/" aria-label="Home"><svg width="120" height="24"></svg></a><form action="/search"><input name="q" placeholder="Search &amp; Discover"/></form><a href="/join">Join</a></header>
<div class="cover" style="background-image:url({cover(1920, 400)})"></div><div class="who"><img src="{face}" alt="{user}'s avatar" width="100" height="100"/><div><h1>{user}</h1><span>Draws films</span></div></div><nav style="padding:0 36px"><a href="/{user}">Home</a> <a href="/{user}/gallery">Gallery</a> <a href="/{user}/shop">Shop</a></nav>
<section class="folders">{folders}</section><div id="sub-folder-gallery"><h2 style="padding:0 36px">After films</h2><div class="grid" data-hook="gallery">{"".join(cells)}</div></div></div>
<script>window.__INITIAL_STATE__ = JSON.parse({quoted});window.__URL_CONFIG__ = {{}};</script></body></html>""")
