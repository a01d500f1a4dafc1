"""Pages without a gallery, of the eleventh set."""

from __future__ import annotations

import json
from html import escape

from collect.galleries.draft import Draft, Page, slug


def cast_and_crew(seed: int) -> Page:
    """All who played in a film, each with a face and a name: no gallery."""
    d = Draft("cast_and_crew", seed, "https://www.opendb.test/movie/8124-the-film/cast")
    host = "https://media.opendb.test/t/p"

    def people(count: int, crew: bool) -> str:
        rows = []
        for order in range(count):
            key = d.token(27)
            small = d.file(f"{host}/w66_and_h66_face/{key}.jpg", 66, 66)
            double = d.file(f"{host}/w132_and_h132_face/{key}.jpg", 132, 132)
            name = d.words(2).rstrip(".").title()
            picture = f'<img loading="lazy" class="profile w-[66px] h-[66px]" src="{small}" srcset="{small} 1x, {double} 2x" alt="{name}">' if d.random.random() < (0.4 if crew else 0.8) else '<span class="glyphicons_v2 picture grey no_image_holder profile"></span>'  # fmt: skip
            rows.append(
                f'<li data-order="{order}"><a href="/person/{d.random.randint(100, 900000)}">{picture}</a><div class="info"><span><p><a href="#">{name}</a></p><p class="character">{d.words(2)}</p></span></div></li>'
            )
        return "".join(rows)

    key = d.token(27)
    poster = d.file(f"{host}/w58_and_h87_face/{key}.jpg", 58, 87)
    return d.done(
        f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{d.film} — Cast &amp; Crew</title><meta property="og:image" content="{d.file(f"{host}/w500/{key}.jpg", 500, 750)}">
<style>body{{margin:0;font:16px/1.4 "Source Sans Pro",Arial}}header{{background:#032541;color:#fff;padding:18px 40px}}.header.small{{background:#1b3a57;color:#fff;display:flex;gap:20px;padding:14px 40px}}.split{{display:flex;gap:40px;padding:30px 40px}}.panel{{flex:1}}.people{{list-style:none;padding:0}}.people li{{display:flex;gap:14px;align-items:center;margin-bottom:14px}}.profile{{width:66px;height:66px;border-radius:8px;background:#dbdbdb;display:block}}p{{margin:0}}</style></head>
<body class="en v4"><header><a href="/"><img src="{d.file("/assets/logos/blue_short.svg.png", 154, 20)}" alt="OpenDB" width="154" height="20"></a></header><div class="header small"><img class="poster" src="{poster}" width="58" height="87" alt="{escape(d.film)}"><div><h2>{d.film}</h2><a href="/movie/8124">&larr; Back to main</a></div></div><section class="split"><section class="panel pad"><h3>Cast</h3><ol class="people credits">{people(d.random.randint(18, 45), False)}</ol></section><section class="panel"><h3>Crew</h3><h4>Camera</h4><ol class="people credits crew">{people(d.random.randint(5, 20), True)}</ol></section></section></body></html>"""
    )


def diary_film(seed: int) -> Page:
    """A film's page of a diary of films: one backdrop, posters of like films, faces of who wrote."""
    d = Draft("diary_film", seed, "https://filmdiary.test/film/the-film/")
    host = "https://a.ldcdn.test"

    def poster(film: str, width: int) -> str:
        tall = round(width * 1.5)
        where = "/".join(str(d.random.randint(1000, 99999)))
        one = d.file(f"{host}/resized/film-poster/{where}-{slug(film)}-0-{width}-0-{tall}-crop.jpg?v={d.token(10)}", width, tall)  # fmt: skip
        two = d.file(f"{host}/resized/film-poster/{where}-{slug(film)}-0-{2 * width}-0-{2 * tall}-crop.jpg?v={d.token(10)}", 2 * width, 2 * tall)  # fmt: skip
        return f'<div class="react-component poster film-poster" data-component-class="LazyPoster" data-item-slug="{slug(film)}" data-item-link="/film/{slug(film)}/"><div><img class="image" src="{one}" srcset="{two} 2x" width="{width}" height="{tall}" alt="{escape(film)}"><span class="frame"><span class="frame-title"></span></span></div></div>'

    back = d.random.randint(100, 9999)
    wide, double = (d.file(f"{host}/resized/sm/upload/{d.token(2)}/{d.token(2)}/{back}/{slug(d.film)}-1200-1200-675-675-crop-000000.jpg?k={n}", n, round(n * 0.5625)) for n in (1200, 1920))  # fmt: skip
    like = "".join(f'<li class="poster-container">{poster(film, 125)}</li>' for film in d.films[: d.random.randint(4, 9)])  # fmt: skip
    wrote = "".join(
        f'<article class="production-viewing -viewing"><a class="avatar -a40" href="/member{n}/"><img src="{d.file(f"{host}/resized/avatar/upload/{d.token(6)}-avtr-0-80-0-80-crop.jpg?v={d.token(6)}", 80, 80)}" alt="member{n}" width="40" height="40"></a><div class="body"><span class="rating">★★★★</span><p>{d.words(d.random.randint(10, 60))}</p></div></article>'
        for n in d.some(4, 12)
    )
    lists = "".join(
        f'<section class="list -overlapped -summary"><a class="list-link" href="/list/{n}/"><ul class="poster-list -overlapped -p70">{"".join(f"<li>{poster(film, 70)}</li>" for film in d.random.sample(d.films, 5))}</ul></a><h3>{d.words(4)}</h3></section>'
        for n in d.some(1, 5)
    )
    cast = "".join(f'<a href="/actor/{n}/" class="text-slug tooltip">{d.words(2).rstrip(".")}</a> ' for n in range(12))  # fmt: skip
    return d.done(
        f"""<!DOCTYPE html><html id="html" lang="en" class="no-mobile no-js"><head><meta charset="UTF-8"><title>{d.film} (1968) directed by A. Loren • Reviews, film + cast</title><meta property="og:image" content="{wide}">
<style>body{{margin:0;background:#14181c;color:#9ab;font:14px/1.5 Georgia}}#header{{padding:18px 60px;color:#fff;background:#14181c}}.backdrop-wrapper{{height:480px;background:url({wide}) center/cover}}.content-wrap{{width:950px;margin:-40px auto 0;display:flex;gap:40px;position:relative}}.col-6{{width:230px;flex:none}}.poster-list{{display:flex;gap:8px;list-style:none;padding:0;flex-wrap:wrap}}.production-viewing{{display:flex;gap:14px;border-top:1px solid #345;padding:12px 0}}.avatar img{{border-radius:50%}}h1{{color:#fff}}.-overlapped li{{margin-right:-30px}}</style></head>
<body class="film backdropped"><header id="header"><a class="logo" href="/">filmdiary</a> Films Lists Members</header><div id="backdrop" class="backdrop-wrapper" data-backdrop="{wide}" data-backdrop2x="{double}" data-backdrop-mobile="{wide}" data-offset="0"><div class="backdropplaceholder js-backdrop-placeholder"></div></div><div id="content" class="site-body"><div class="content-wrap"><div class="col-6"><section class="poster-list -p230 -single">{poster(d.film, 230)}</section></div><div class="col-17"><h1 class="headline-1 filmtitle"><span class="name">{d.film}</span></h1><p>{d.words(50)}</p><div id="tab-cast">{cast}</div><section class="related-films"><h2>Similar films</h2><ul class="poster-list">{like}</ul></section><section class="film-reviews"><h2>Popular reviews</h2>{wrote}</section><section class="section-lists"><h2>Popular lists</h2>{lists}</section></div></div></div></body></html>"""
    )


def watch_page(seed: int) -> Page:
    """A video service's page of one trailer: a column of other videos' frames, drawn from data."""
    d = Draft("watch_page", seed, "https://www.tubes.test/watch?v=dQw4w9WgXcQ")

    def frames(film: str) -> dict[str, object]:
        key = d.token(11)
        small = d.file(
            f"https://i.tubeimg.test/vi/{key}/hqdefault.jpg?sqp=-oaymwEiCKgBEF5IWvKriqkDFQgBFQ&rs=AOn4{d.token(20)}",
            168,
            94,
        )
        large = d.file(
            f"https://i.tubeimg.test/vi/{key}/hqdefault.jpg?sqp=-oaymwEjCNACELwBSFryq4qpAxUI&rs=AOn4{d.token(20)}",
            336,
            188,
        )
        return {"compactVideoRenderer": {"videoId": key, "thumbnail": {"thumbnails": [{"url": small, "width": 168, "height": 94}, {"url": large, "width": 336, "height": 188}]}, "title": {"simpleText": f"{film} | Trailer"}, "lengthText": {"simpleText": "2:14"}, "channelThumbnail": {"thumbnails": [{"url": d.file(f"https://yt3.tubeimg.test/ytc/{d.token(20)}=s68-c-k-c0x00ffffff-no-rj", 68, 68), "width": 68, "height": 68}]}}}  # fmt: skip

    rows = [frames(film) for film in d.films] + [frames(d.random.choice(d.films)) for _ in d.some(0, 6)]  # fmt: skip
    face = d.file(f"https://yt3.tubeimg.test/ytc/{d.token(20)}=s88-c-k-c0x00ffffff-no-rj", 88, 88)
    said = [{"author": f"@viewer{n}", "face": d.file(f"https://yt3.tubeimg.test/ytc/{d.token(20)}=s88-c-k", 88, 88), "text": d.words(12)} for n in d.some(3, 12)]  # fmt: skip
    still = d.file("https://i.tubeimg.test/vi/dQw4w9WgXcQ/maxresdefault.jpg", 1280, 720)
    data = json.dumps({"contents": {"twoColumnWatchNextResults": {"results": {"owner": {"thumbnail": face}, "comments": said}, "secondaryResults": {"secondaryResults": {"results": rows}}}}})  # fmt: skip
    play = json.dumps({"videoDetails": {"videoId": "dQw4w9WgXcQ", "title": f"{d.film} | Trailer", "thumbnail": {"thumbnails": [{"url": still, "width": 1280, "height": 720}]}}})  # fmt: skip
    return d.done(
        f"""<!DOCTYPE html><html style="font-size: 10px;font-family: Roboto, Arial, sans-serif;" lang="en"><head><meta charset="utf-8"><title>{d.film} | Trailer - Tubes</title><meta property="og:image" content="{still}"><meta property="og:type" content="video.other"><link rel="image_src" href="{still}">
<style>body{{margin:0;font-size:14px}}#masthead{{height:56px;border-bottom:1px solid #eee}}#columns{{display:flex;gap:24px;padding:24px}}#primary{{flex:1}}#player{{background:#000 url({still}) center/contain no-repeat;aspect-ratio:16/9}}#secondary{{width:402px}}ytd-compact-video-renderer{{display:flex;gap:8px;margin-bottom:8px}}.yt-thumb{{width:168px;height:94px;object-fit:cover;border-radius:8px}}#avatar{{border-radius:50%}}.comment{{display:flex;gap:14px;margin:14px 0}}.comment img{{border-radius:50%}}</style></head>
<body dir="ltr"><script nonce="x1">var ytInitialPlayerResponse = {play};</script><ytd-app><div id="masthead"></div><div id="columns"><div id="primary"><div id="player"></div><h1>{d.film} | Trailer</h1><div id="owner"></div><div id="comments"></div></div><div id="secondary"></div></div></ytd-app><script nonce="x1">var ytInitialData = {data};</script>
<script>(function(){{var t=ytInitialData.contents.twoColumnWatchNextResults,h='';t.secondaryResults.secondaryResults.results.forEach(function(r){{var v=r.compactVideoRenderer;h+='<ytd-compact-video-renderer class="style-scope"><a id="thumbnail" class="yt-simple-endpoint" href="/watch?v='+v.videoId+'"><yt-image><img class="yt-thumb yt-core-image" alt="" src="'+v.thumbnail.thumbnails[1].url+'"></yt-image></a><div class="details"><h3>'+v.title.simpleText+'</h3></div></ytd-compact-video-renderer>'}});document.getElementById('secondary').innerHTML=h;document.getElementById('owner').innerHTML='<img id="avatar" width="40" height="40" src="'+t.results.owner.thumbnail+'"> Films du Phare';document.getElementById('comments').innerHTML=t.results.comments.map(function(c){{return '<div class="comment"><img width="40" height="40" src="'+c.face+'"><div><b>'+c.author+'</b><br>'+c.text+'</div></div>'}}).join('')}})()</script></body></html>"""
    )
