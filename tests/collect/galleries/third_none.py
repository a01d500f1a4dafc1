"""Pages that somebody points at by error: a catalogue of films to stream, and a video."""

from __future__ import annotations

import json
from html import escape

from collect.galleries.draft import FILMS, Draft, Page, slug
from collect.galleries.third_parts import EMPTY, lazy, number, people

RAILS_STYLE = """
*{box-sizing:border-box}body{margin:0;background:#0e0e10;color:#eee;font:15px/1.4 "Riforma",Helvetica,sans-serif}a{color:inherit;text-decoration:none}nav{display:flex;gap:24px;padding:18px 40px;align-items:center}nav img{height:26px}
.hero{height:520px;position:relative;overflow:hidden}.hero picture img{width:100%;height:520px;object-fit:cover;display:block}.hero .hero-text{position:absolute;left:40px;bottom:60px}.hero h1{font-size:44px;margin:0}
.rail{padding:14px 0 14px 40px}.rail h2{font-size:20px}.rail-track{display:flex;gap:12px;overflow-x:auto;list-style:none;margin:0;padding:0}.tile{flex:0 0 280px}.tile img{width:280px;height:157px;object-fit:cover;border-radius:4px;display:block;background:#222}.tile.poster{flex-basis:150px}.tile.poster img{width:150px;height:225px}.tile .meta{font-size:13px;color:#aaa;padding:6px 0}footer{padding:40px;color:#888}footer img{height:40px}
"""


def rails(seed: int) -> Page:
    """A streaming service's catalogue: a head picture and rails of films, each a still and a link: no gallery."""
    d = Draft("rails", seed, "https://watch.reelhouse.test/browse")
    cdn = "https://images.reelhouse.test/images/film"

    def tile(film: str, poster: bool) -> str:
        key = number(d, 6)
        sizes = {}
        for width in (256, 512, 1280):
            tall = round(width * 1.5) if poster else round(width / 1.78)
            kind = "poster" if poster else "still"
            sizes[width] = d.file(
                f"{cdn}/{key}/cache-{number(d, 6)}/{kind}-w{width}.jpg", width, tall
            )
        every = ", ".join(f"{one} {width}w" for width, one in sizes.items())
        return f"""<li class="tile{" poster" if poster else ""}"><a href="/films/{slug(film)}" data-testid="film-tile"><img class="lazy" src="{EMPTY}" data-src="{sizes[512]}" data-srcset="{every}" sizes="280px" alt="{escape(film)}"><div class="meta"><b>{film}</b><br>{people(d, 1)[0]}, 20{d.random.randint(10, 25)}</div></a></li>"""

    names = ("Film of the day", "Leaving soon", "Prize winners", "New this month", "Short films",
             "Because you liked Lanterns", "Most watched", "Restored classics")  # fmt: skip
    blocks = []
    for name in d.random.sample(names, d.random.randint(4, 7)):
        films = d.random.sample(FILMS, d.random.randint(6, 14))
        poster = d.random.random() < 0.25
        inner = "".join(tile(film, poster) for film in films)
        blocks.append(
            f"""<section class="rail" aria-label="{name}"><h2><a href="/collections/{slug(name)}">{name}</a></h2><ul class="rail-track">{inner}</ul></section>"""
        )
    hero = {
        width: d.file(f"{cdn}/{number(d, 6)}/hero-w{width}.jpg", width, round(width / 2.2))
        for width in (1280, 2560)
    }
    logo = d.file("https://watch.reelhouse.test/static/logo.png", 130, 26)
    shops = [d.file(f"https://watch.reelhouse.test/static/{one}.png", 135, 40) for one in "ab"]
    loader = lazy("img.lazy", "e.srcset=e.dataset.srcset;e.src=e.dataset.src;")
    return d.done(
        f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Browse - Reelhouse</title><meta property="og:image" content="{hero[1280]}"><style>{RAILS_STYLE}</style></head>
<body><nav><a href="/"><img src="{logo}" alt="Reelhouse"></a><a href="/browse">Browse</a><a href="/live">Live</a><a href="/account">Log in</a></nav>
<main><section class="hero"><a href="/films/{slug(d.film)}"><picture><source media="(min-width: 1400px)" srcset="{hero[2560]}"><img src="{hero[1280]}" alt="{escape(d.film)}" fetchpriority="high"></picture><div class="hero-text"><h1>{d.film}</h1><p>{d.words(16)}</p><span>Play</span></div></a></section>{"".join(blocks)}</main>
<footer><img src="{shops[0]}" alt="App"> <img src="{shops[1]}" alt="App"><p>© 2025 Reelhouse. Terms, help, jobs.</p></footer>{loader}</body></html>"""
    )


VIDEO_STYLE = """
*{box-sizing:border-box}body{margin:0;font:14px/1.4 Roboto,Arial,sans-serif;color:#0f0f0f;background:#fff}a{color:inherit;text-decoration:none}#masthead{height:56px;display:flex;align-items:center;gap:20px;padding:0 16px}#masthead img{height:20px}
#columns{display:flex;gap:24px;padding:24px;max-width:1500px;margin:0 auto}#primary{flex:1;min-width:0}#player{background:#000;aspect-ratio:16/9;position:relative}#player img,#player video{width:100%;height:100%;object-fit:contain}#secondary{width:400px;flex:none}
ytd-compact-video-renderer{display:flex;gap:8px;margin-bottom:8px}ytd-thumbnail{width:168px;height:94px;position:relative;flex:none}ytd-thumbnail img{width:168px;height:94px;object-fit:cover;border-radius:8px}.time{position:absolute;right:4px;bottom:4px;background:#000c;color:#fff;font-size:12px;padding:1px 4px}
#owner{display:flex;gap:12px;align-items:center;margin:12px 0}#owner img,.comment img{width:40px;height:40px;border-radius:50%}.comment{display:flex;gap:12px;margin:16px 0}#description{background:#f2f2f2;border-radius:12px;padding:12px}
"""
VIDEO_SCRIPT = """<script>(function(){var two=ytInitialData.contents.twoColumnWatchNextResults;
document.querySelector("#items").innerHTML=two.secondaryResults.secondaryResults.results.map(function(r){var v=r.compactVideoRenderer,t=v.thumbnail.thumbnails;
return '<ytd-compact-video-renderer class="style-scope ytd-watch-next-secondary-results-renderer"><ytd-thumbnail><a id="thumbnail" class="yt-simple-endpoint" href="/watch?v='+v.videoId+'"><yt-image><img alt="" class="yt-core-image" src="'+t[t.length-1].url+'"></yt-image><span class="time">'+v.lengthText.simpleText+'</span></a></ytd-thumbnail><div class="details"><a href="/watch?v='+v.videoId+'"><b>'+v.title.simpleText+"</b></a><br>"+v.longBylineText.runs[0].text+"</div></ytd-compact-video-renderer>"}).join("");
document.querySelector("#contents").innerHTML=two.comments.map(function(c){return '<div class="comment"><img src="'+c.authorThumbnail.thumbnails[0].url+'" alt=""><div><b>@'+c.author+"</b><br>"+c.text+"</div></div>"}).join("")})()</script>"""


def video(seed: int) -> Page:
    """A trailer on a video site: a player, a list of suggested videos drawn by a script, comments: no gallery."""
    d = Draft("video", seed, "https://www.viewtube.test/watch?v=k3JmT0sQxYw")

    def thumbs(key: str) -> list[dict[str, object]]:
        return [
            {"url": d.file(f"https://i.viewtube.test/vi/{key}/{name}.jpg?sqp=-oay{d.token(10)}", *size),
             "width": size[0], "height": size[1]}
            for name, size in (("hqdefault", (168, 94)), ("hq720", (336, 188)))
        ]  # fmt: skip

    def face(size: int) -> str:
        return d.file(f"https://yt3.viewtube.test/ytc/{d.token(40)}=s{size}-c-k", size, size)

    suggested = []
    for _ in d.some(12, 20):
        key, film = d.token(11), d.random.choice(FILMS)
        suggested.append({"compactVideoRenderer": {
            "videoId": key, "thumbnail": {"thumbnails": thumbs(key)},
            "title": {"simpleText": f"{film} - {d.random.choice(('Official trailer', 'Every shot explained', 'Scene'))}"},
            "longBylineText": {"runs": [{"text": d.random.choice(people(d, 4))}]},
            "lengthText": {"simpleText": f"{d.random.randint(1, 20)}:{d.random.randint(10, 59)}"},
        }})  # fmt: skip
    comments = [
        {"author": slug(one), "text": d.words(d.random.randint(4, 25)),
         "authorThumbnail": {"thumbnails": [{"url": face(88), "width": 88, "height": 88}]}}
        for one in people(d, d.random.randint(3, 12))
    ]  # fmt: skip
    data = {"contents": {"twoColumnWatchNextResults": {
        "secondaryResults": {"secondaryResults": {"results": suggested}}, "comments": comments}}}  # fmt: skip
    still = d.file("https://i.viewtube.test/vi/k3JmT0sQxYw/maxresdefault.jpg", 1280, 720)
    owner, logo = face(176), d.file("https://www.viewtube.test/s/desktop/logo.png", 90, 20)
    player = {"videoDetails": {"videoId": "k3JmT0sQxYw", "title": d.film, "thumbnail": {
        "thumbnails": [{"url": still, "width": 1280, "height": 720}]}}}  # fmt: skip
    return d.done(
        f"""<!DOCTYPE html><html lang="en" style="font-size: 10px" system-icons typography><head><meta charset="utf-8"><title>{d.film} | Official trailer - ViewTube</title><link rel="image_src" href="{still}"><meta property="og:image" content="{still}"><meta property="og:video:width" content="1280"><style>{VIDEO_STYLE}</style></head>
<body dir="ltr"><script nonce="{d.token(12)}">var ytInitialPlayerResponse = {json.dumps(player)};</script><ytd-app><div id="masthead"><a href="/"><img src="{logo}" alt="ViewTube"></a><input placeholder="Search"></div>
<div id="columns"><div id="primary"><div id="player"><video poster="{still}" preload="none"></video></div><h1>{d.film} | Official trailer</h1><div id="owner"><a href="/@lumen"><img src="{owner}" alt=""></a><b>Lumen Films</b> 24.1K subscribers</div><div id="description">{number(d, 5)} views. {d.words(50)}</div><ytd-comments id="comments"><div id="contents"></div></ytd-comments></div>
<div id="secondary"><div id="items"></div></div></div></ytd-app><script nonce="{d.token(12)}">var ytInitialData = {json.dumps(data)};</script>{VIDEO_SCRIPT}</body></html>"""
    )
