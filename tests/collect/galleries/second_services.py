"""A second blind set: as portfolio, blogging, social and forum services write.

By an author who had not seen the reader; see `second`.
"""

from __future__ import annotations

import html
import json

from collect.galleries.draft import LENSES, Draft, Page, slug


def project_modules(seed: int) -> Page:
    """A portfolio project: whole-width modules one below the other, then more projects' covers."""
    d = Draft(
        "project_modules", seed, f"http://portfolio.test/gallery/{18_000_000 + seed}/Film-stills"
    )
    user = f"http://cdn.portfolio.test/user/115/{d.token(12)}.jpg"
    modules = ""
    for _i in range(d.count):
        name = f"{d.token(6)}{18_000_000 + seed}.{d.token(13)}"
        sizes = {"disp": 600, "max_1200": 1200, "1400": 1400, "fs": 1920}
        w = {
            at: d.file(f"http://cdn.portfolio.test/project_modules/{at}/{name}.jpg", wide)
            for at, wide in sizes.items()
        }
        d.belongs(*w.values())
        tried = ", ".join(f"{w[at]} {wide}w" for at, wide in sizes.items())
        modules += f"""<div class="Project-module-k1 project-module-image" id="project-module-{d.random.randint(10**8, 10**9)}"><div class="ImageElement-root"><img class="ImageElement-image"
 src="{w["1400"]}" srcset="{tried}" sizes="(max-width: 1400px) 100vw, 1400px" alt="" loading="lazy" style="aspect-ratio: 1400/{round(1400 / d.aspect)}"></div></div>"""
        if d.random.random() < 0.2:
            modules += (
                f"""<div class="Project-module-k1 project-module-text"><p>{d.words(30)}</p></div>"""
            )

    def cover() -> str:
        name = f"{d.token(6)}{d.random.randint(10**8, 10**9)}.{d.token(13)}"
        w = {
            at: d.file(
                f"http://cdn.portfolio.test/projects/{at}/{name}.jpg",
                int(at),
                round(int(at) / 1.28),
            )
            for at in ("202", "404", "808")
        }
        return f"""<img class="ProjectCover-image" src="{w["404"]}" srcset="{w["202"]} 202w, {w["404"]} 404w, {w["808"]} 808w" sizes="300px" loading="lazy" alt="">"""

    more = "".join(
        f"""<div class="ProjectCover-root"><a href="/gallery/{d.random.randint(10**8, 10**9)}/{slug(film)}" title="{film}">{cover()}</a><div class="ProjectCover-owner">Ann · {d.random.randint(9, 999)} likes</div></div>"""
        for film in d.films[: d.random.randint(6, 16)]
    )
    talk = "".join(
        f"""<li class="comment"><img src="{d.file(f"http://cdn.portfolio.test/user/50/{d.token(12)}.jpg", 50, 50)}" width="50" height="50" alt=""><p>{d.words(7)}</p></li>"""
        for _ in d.some(2, 8)
    )
    return d.done(f"""<!DOCTYPE html><html lang="en-US"><head><title>{d.film} on Portfolio</title><meta property="og:image" content="{d.file(f"http://cdn.portfolio.test/projects/808/og{d.token(9)}.jpg", 808, 632)}"><style>
body{{margin:0;font:14px sans-serif}} .Project-root{{width:1400px;margin:auto}} .ImageElement-image{{width:1400px;display:block}} .grid{{display:grid;grid-template-columns:repeat(4,300px);gap:20px}}
.ProjectCover-image{{width:300px;height:234px}}</style></head><body><div class="Project-root"><div class="Project-owner"><img src="{d.file(user, 115, 115)}" width="40" height="40" alt="Ann"><h1>{d.film}</h1></div>
<div id="project-modules">{modules}</div></div><div class="Project-tools"><img src="{d.file("http://cdn.portfolio.test/tools/lr.png", 48, 48)}" alt="Tool"></div><ul class="comments">{talk}</ul>
<section><h2>More by Ann</h2><div class="grid">{more}</div></section></body></html>""")


def photo_post(seed: int) -> Page:
    """A post of a writers' site: figures between paragraphs, whole addresses kept for later."""
    d = Draft("photo_post", seed, f"http://writers.test/ru/articles/{800_000 + seed}/")
    body = ""
    for _i in range(d.count):
        path = f"getpro/writers/upload_files/{d.token(3)}/{d.token(3)}/{d.token(32)}.jpg"
        small, whole = (
            d.file(f"http://storage.test/r/w780/{path}", 780),
            d.file(f"http://storage.test/{path}", 1800),
        )
        d.belongs(small, whole)
        if d.random.random() < 0.6:
            body += f"<p>{d.words(40)}</p>"
        body += f"""<figure class="full-width"><img src="{small}" width="1800" height="{round(1800 / d.aspect)}" data-src="{whole}" data-blurred="true" alt="{d.film}"><div><figcaption>{d.random.choice(LENSES)}</figcaption></div></figure>"""
    comments = "".join(
        f"""<section class="comment"><a href="/ru/users/u{i}/"><img class="userpic" src="{d.file(f"http://storage.test/r/w48/getpro/writers/avatars/{d.token(9)}.png", 48, 48)}" width="24" height="24" alt=""></a><div>{d.words(18)}</div></section>"""
        for i in d.some(4, 20)
    )
    read = "".join(
        f"""<article class="card"><a href="/ru/articles/{d.random.randint(1000, 9999)}/"><img class="cover" src="{d.file(f"http://storage.test/r/w390/getpro/writers/upload_files/{d.token(3)}/{d.token(24)}.png", 390, 219)}" alt=""><h3>{film}</h3></a></article>"""
        for film in d.films[:4]
    )
    advert = d.file(f"http://ads.test/tm/{d.token()}.png", 300, 600)
    return d.done(f"""<!DOCTYPE html><html lang="ru"><head><title>{d.film} / Writers</title><style>body{{margin:0;font:16px sans-serif;background:#f0f0f0}} .page{{display:grid;grid-template-columns:780px 300px;gap:20px;width:1100px;margin:auto}}
figure{{margin:0}} figure img{{max-width:100%;height:auto}} .cards{{display:flex;gap:10px}} .cover{{width:180px}}</style></head><body><div class="page"><main><div class="meta"><img class="userpic" src="{d.file(f"http://storage.test/r/w48/getpro/writers/avatars/{d.token(9)}.jpg", 48, 48)}" width="24" height="24" alt="">ann</div>
<h1>{d.film}</h1><div class="article-formatted-body"><div xmlns="http://www.w3.org/1999/xhtml">{body}</div></div><div class="cards">{read}</div><div class="comments">{comments}</div></main>
<aside><a href="http://ads.test/go"><img src="{advert}" width="300" height="600" alt=""></a></aside></div></body></html>""")


def album_rows(seed: int) -> Page:
    """A social album: rows of photos, whose larger sizes stand in the call that opens them."""
    d = Draft("album_rows", seed, f"http://social.test/album-{4500 + seed}_2")
    rows = ""

    def ask(folder: str, size: int, sign: str) -> str:
        high = round(size / d.aspect)
        return d.file(
            f"http://sun9.userapi.test/{folder}.jpg?size={size}x{high}&quality=96&sign={sign}&type=album",
            size,
            high,
        )

    for i in range(d.count):
        folder = f"impg/{d.token(20)}/{d.token(11)}"
        w = {
            name: ask(folder, size, d.token(32))
            for name, size in (("x", 604), ("y", 807), ("z", 1280), ("w", 2560))
        }
        d.belongs(*w.values())
        pid = f"-{4500 + seed}_{457239000 + i}"
        call = f"return showPhoto('{pid}', 'album-{4500 + seed}_2', {json.dumps({'temp': w, 'jumpTo': {'z': 'albums'}})}, event)"
        rows += f"""<div class="photos_row" id="photo_row_{pid}"><a href="/photo{pid}" onclick="{html.escape(call)}" aria-label="Photo"><img src="{html.escape(w["x"])}" class="photos_img" alt="" loading="lazy"></a></div>"""
    friends = "".join(
        f"""<a href="/id{d.random.randint(1, 10**6)}" class="friend"><img src="{html.escape(d.file(f"http://sun9.userapi.test/s/v1/ig2/{d.token(20)}.jpg?size=50x50&quality=95&crop=0,0,400,400&ava=1", 50, 50))}" width="50" height="50" alt=""></a>"""
        for _ in d.some(4, 12)
    )
    albums = "".join(
        f"""<div class="photos_album" style="background-image: url('{html.escape(ask(f"impg/{d.token(20)}/{d.token(11)}", 320, d.token(32)))}')"><a href="/album-{4500 + seed}_{i}"><span>{film}</span></a></div>"""
        for i, film in enumerate(d.films[:4], 10)
    )
    market = "".join(
        f"""<a class="ads_ad" href="http://ads.test/{i}"><img src="{d.file(f"http://ads.test/p/{d.token()}.jpg", 145, 85)}" width="145" height="85" alt=""></a>"""
        for i in range(2)
    )
    return d.done(f"""<!DOCTYPE html><html lang="en"><head><title>{d.film}: photos</title><style>body{{margin:0;font:13px sans-serif}} #page{{width:960px;margin:auto;display:flex;gap:15px}} #side{{width:150px}} .rows{{display:flex;flex-wrap:wrap;gap:4px}}
.photos_row{{height:180px}} .photos_img{{height:180px;width:{round(180 * d.aspect)}px;max-width:760px}} .photos_album{{width:180px;height:120px;background-size:cover;display:inline-block}}</style></head><body><div id="page"><div id="side">{friends}{market}</div>
<div id="content"><h1>{d.film}</h1><div class="rows" id="photos_container">{rows}</div><h2>Other albums</h2>{albums}</div></div></body></html>""")


def spoiler_thread(seed: int) -> Page:
    """A forum's thread of screenshots: the first post keeps them shut in blocks, others talk."""
    d = Draft("spoiler_thread", seed, f"http://board.test/threads/screenshots.{600 + seed}/")

    def face() -> str:
        return d.file(
            f"/data/avatars/m/0/{d.random.randint(1, 9999)}.jpg?{d.random.randint(10**9, 2 * 10**9)}",
            96,
            96,
        )

    blocks, each = "", max(3, d.count // 3)
    for part in range(3):
        inside = ""
        for i in range(each):
            address = d.file(
                f"http://i.pix.test/{d.token(7)}/{slug(d.film)}-{part}-{i:02}.png", 1920
            )
            d.belongs(address)
            inside += f"""<div class="bbImageWrapper js-lbImage" title="{slug(d.film)}-{part}-{i:02}.png" data-src="{address}" data-lb-sidebar-href="" data-lb-caption-extra-html="" data-single-image="1"><img
 src="{address}" data-url="{address}" class="bbImage" data-zoom-target="1" style="" alt="{slug(d.film)}-{part}-{i:02}.png" loading="lazy"></div><br>"""
        blocks += f"""<div class="bbCodeSpoiler"><button type="button" class="button bbCodeSpoiler-button"><span>Spoiler: Disc {part + 1}</span></button><div class="bbCodeSpoiler-content"><div class="bbCodeBlock bbCodeBlock--spoiler"><div
 class="bbCodeBlock-content">{inside}</div></div></div></div>"""

    def post(number: int, inner: str) -> str:
        banner = d.file(f"http://i.pix.test/{d.token(7)}/signature.jpg", 468, 60)
        return f"""<article class="message message--post" id="js-post-{number}"><div class="message-cell message-cell--user"><img src="{face()}" class="avatar-u" width="96" height="96" alt="ann{number}"></div>
<div class="message-cell message-cell--main"><div class="bbWrapper">{inner}</div><aside class="message-signature"><div class="bbWrapper"><img src="{banner}" class="bbImage" alt="signature" loading="lazy"></div></aside></div></article>"""

    smile = f"""<img src="{d.file("/styles/smilies/grin.png", 22, 22)}" class="smilie" alt=":D" width="22" height="22">"""
    talk = "".join(post(i + 2, f"{d.words(25)} {smile}") for i in d.some(2, 7))
    similar = "".join(
        f"""<div class="structItem"><img src="{face()}" width="48" height="48" alt=""><a href="/threads/{slug(film)}.{d.random.randint(1, 599)}/">{film}</a></div>"""
        for film in d.films[:5]
    )
    return d.done(f"""<!DOCTYPE html><html id="XF" lang="en-GB"><head><title>{d.film} - screenshots | Board</title><style>body{{margin:0;font:15px sans-serif}} .p-body{{width:1100px;margin:auto}} .message{{display:flex;border:1px solid #ddd;margin:8px 0}}
.message-cell--user{{width:150px}} .message-cell--main{{flex:1}} .bbCodeSpoiler-content{{display:none}} .bbImage{{max-width:100%}}</style></head><body><header><img src="{d.file("/styles/logo.png", 240, 60)}" alt="Board"></header><div class="p-body"><h1>{d.film} - screenshots</h1>
{post(1, f"{d.words(20)} {smile}<br>{blocks}")}{talk}<h3>Similar threads</h3>{similar}</div></body></html>""")
