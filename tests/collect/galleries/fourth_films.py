"""Layouts of the fourth blind set: pages about one film, and a question about one."""

from __future__ import annotations

import json

from collect.galleries.draft import LENSES, Draft, Page
from collect.galleries.fourth_words import digits

_OWN_CSS = """*{box-sizing:border-box}body{margin:0;background:#0d0d0d;color:#ddd;font:17px/1.6 Georgia,serif}a{color:#d8b46a}header{height:520px;background-size:cover;background-position:center;display:flex;align-items:flex-end;padding:40px}header h1{font-size:56px;margin:0}
nav{position:sticky;top:0;background:#000;padding:12px 40px}nav a{margin-right:24px}.section{max-width:1000px;margin:0 auto;padding:60px 20px}.laurels{display:flex;gap:30px;justify-content:center;padding:30px;flex-wrap:wrap}.laurels img{height:90px}
.people{display:grid;grid-template-columns:repeat(4,1fr);gap:20px;text-align:center;font-size:15px}.people img{width:150px;height:150px;border-radius:50%;object-fit:cover}.logos{display:flex;gap:30px;flex-wrap:wrap;justify-content:center}.logos img{height:44px}
.fotorama{min-height:1px;overflow:hidden}.fotorama--hidden{position:absolute;left:-99999px}.fotorama__wrap{position:relative;width:100%}.fotorama__stage{position:relative;overflow:hidden;background:#000}.fotorama__stage__frame{position:absolute;top:0;height:100%;width:100%}.fotorama__img{position:absolute;max-width:none;width:100%;height:100%;object-fit:contain}
.fotorama__nav{overflow:hidden;padding-top:4px;white-space:nowrap}.fotorama__nav__frame{display:inline-block;cursor:pointer;margin-right:2px}.fotorama__thumb{width:64px;height:64px;overflow:hidden;position:relative}.fotorama__thumb img{width:100%;height:100%;object-fit:cover;position:static}.fotorama__caption{position:absolute;left:0;bottom:0;background:rgba(255,255,255,.9);color:#000;font-size:14px;padding:5px 10px}
.video{aspect-ratio:16/9;background:#222;position:relative}.video img{width:100%;height:100%;object-fit:cover}footer{text-align:center;padding:40px;font-size:14px;color:#777}"""

_OWN_JS = """(function(){var f=document.querySelector('.fotorama'),data=[].map.call(f.querySelectorAll('a'),function(a){var t=a.querySelector('img');return{img:a.getAttribute('href'),full:a.dataset.full,thumb:t?t.getAttribute('src'):'',caption:a.dataset.caption||''};});
f.innerHTML='<div class="fotorama__wrap"><div class="fotorama__stage"><div class="fotorama__stage__shaft"></div></div><div class="fotorama__nav-wrap"><div class="fotorama__nav fotorama__nav--thumbs"><div class="fotorama__nav__shaft"></div></div></div></div>';
var stage=f.querySelector('.fotorama__stage'),shaft=stage.firstChild,nav=f.querySelector('.fotorama__nav__shaft');stage.style.height=(stage.clientWidth/RATIO)+'px';
function show(at){shaft.innerHTML='';[at-1,at,at+1].forEach(function(i){if(!data[i])return;var b=document.createElement('div');b.className='fotorama__stage__frame fotorama__loaded fotorama__loaded--img'+(i==at?' fotorama__active':'');b.style.left=((i-at)*stage.clientWidth)+'px';
var p=new Image();p.className='fotorama__img';p.src=data[i].img;b.appendChild(p);if(data[i].caption&&i==at){var c=document.createElement('div');c.className='fotorama__caption';c.textContent=data[i].caption;b.appendChild(c);}shaft.appendChild(b);});}
data.forEach(function(one,i){var n=document.createElement('div');n.className='fotorama__nav__frame fotorama__nav__frame--thumb';n.tabIndex=0;n.innerHTML='<div class="fotorama__thumb fotorama__loaded fotorama__loaded--img"></div>';var p=new Image();p.className='fotorama__img';p.src=one.thumb;n.firstChild.appendChild(p);n.onclick=function(){show(i)};nav.appendChild(n);});show(0);})();"""


def own_slider(seed: int) -> Page:
    """A film's own hand-made site: links in a slider's box that its script turns into a stage and thumbs; people, laurels."""
    d = Draft("own_slider", seed, "https://www.our-film.test/index.html")
    captions = d.random.random() < 0.5
    full = d.random.random() < 0.5
    rows = []
    for index in range(d.count):
        name = f"still{index + 1:02}.jpg"
        shown = d.file(f"img/stills/{name}", 1200)
        thumb = d.file(f"img/stills/thumbs/{name}", 144, round(144 / d.aspect))
        versions, extra = [shown, thumb], ""
        if full:
            versions.append(d.file(f"img/stills/full/{name}", 2400))
            extra += f' data-full="img/stills/full/{name}"'
        if captions:
            extra += f' data-caption="{d.random.choice(LENSES).capitalize()}"'
        d.belongs(*versions)
        rows.append(f'      <a href="{shown}"{extra}><img src="{thumb}" width="144" height="{round(144 / d.aspect)}"></a>\n')  # fmt: skip
    people = "".join(f'<div><img src="{d.file(f"img/crew/{who}.jpg", 400, 400)}" alt="{who}"><p><b>{who.title()}</b><br>{d.words(8)}</p></div>' for who in ("director", "producer", "camera", "editor", "music", "sound", "costume", "design")[: d.random.randint(3, 8)])  # fmt: skip
    laurels = "".join(f'<img src="{d.file(f"img/laurels/{one}.png", 260, 120)}" alt="Official selection">' for one in d.some(3, 9))  # fmt: skip
    logos = "".join(f'<a href="https://partner{one}.test/"><img src="{d.file(f"img/logos/{one}.png", 200, 60)}" alt=""></a>' for one in d.some(4, 10))  # fmt: skip
    d.file("img/header.jpg", 1920, 800)
    trailer = d.file(f"https://i.vumbs.test/video/{digits(d, 9)}_1280.jpg", 1280, 720)
    return d.done(f"""<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <title>{d.film} — a film</title>
  <meta property="og:image" content="img/header.jpg">
  <link rel="icon" href="{d.file("img/favicon.png", 32, 32)}">
  <style>{_OWN_CSS}</style>
</head>
<body>
  <header style="background-image: url(img/header.jpg)"><h1>{d.film}</h1></header>
  <nav><a href="#about">About</a><a href="#trailer">Trailer</a><a href="#stills">Stills</a><a href="#team">Team</a><a href="press/kit.zip">Press kit</a></nav>
  <div class="laurels">{laurels}</div>
  <div class="section" id="about"><h2>About</h2><p>{d.words(90)}</p></div>
  <div class="section" id="trailer"><h2>Trailer</h2><div class="video" data-id="{digits(d, 9)}"><img src="{trailer}" alt="Play the trailer"></div></div>
  <div class="section" id="stills"><h2>Stills</h2>
    <!-- fotorama -->
    <div class="fotorama" data-nav="thumbs" data-width="100%" data-ratio="{d.aspect}" data-allowfullscreen="{"true" if full else "false"}" data-loop="true" data-auto="true">
{"".join(rows)}    </div>
  </div>
  <div class="section" id="team"><h2>Team</h2><div class="people">{people}</div></div>
  <div class="section logos">{logos}</div>
  <footer>&copy; 2024 &middot; <img src="{d.file("img/fb.png", 24, 24)}" width="24" height="24" alt="f"> <img src="{d.file("img/ig.png", 24, 24)}" width="24" height="24" alt="i"></footer>
  <script>{_OWN_JS.replace("RATIO", str(d.aspect))}</script>
</body>
</html>""")


_TITLE_CSS = """body{margin:0;font:16px/1.5 Roboto,Helvetica,Arial,sans-serif;background:#fff;color:rgba(0,0,0,.87)}a{color:#0e63be;text-decoration:none}#dbHeader{background:#121212;height:56px}.ipc-page-content-container{max-width:1280px;margin:0 auto;padding:0 24px}.subpage-hero{background:#1f1f1f;color:#fff;display:flex;gap:16px;padding:16px 24px}
.ipc-poster{width:96px;position:relative}.ipc-media{overflow:hidden;border-radius:4px}.ipc-media img{display:block;width:100%;height:100%;object-fit:cover}.ipc-poster .ipc-media{height:143px}.ipc-page-grid{display:grid;grid-template-columns:2fr 1fr;gap:24px}.ipc-title__text{font-size:28px}
.media-grid{display:grid;grid-template-columns:repeat(auto-fill,minmax(100px,1fr));gap:4px}.media-grid .ipc-media{aspect-ratio:1;border-radius:0}.ipc-slate{position:relative;margin-bottom:16px}.ipc-slate .ipc-media{aspect-ratio:16/9}.more-from a{display:block;padding:8px 0}.recently-viewed{background:#1a1a1a;color:#fff;padding:24px}.ipc-shoveler{display:flex;gap:16px}.ipc-shoveler .ipc-poster{width:140px}.ipc-shoveler .ipc-media{height:207px}.chips{padding:12px 0}.chip{display:inline-block;border:1px solid #ccc;border-radius:18px;padding:6px 12px;margin-right:6px}footer{background:#000;color:#fff;padding:30px;text-align:center}"""


def title_media(seed: int) -> Page:
    """A data base of films: the index of a title's photos, cut squares that lead to a viewer, whole addresses in page data."""
    title = f"tt{10_000_000 + seed}"
    d = Draft("title_media", seed, f"https://www.filmdb.test/title/{title}/mediaindex/")
    store = "https://m.media-filmdb.test/images/M"

    def name() -> str:
        return f"MV5B{d.token(44)}@"

    def cut(key: str, width: int, height: int) -> str:
        return d.file(f"{store}/{key}._V1_QL75_UX{width}_CR0,0,{width},{height}_.jpg", width, height)  # fmt: skip

    def media(key: str, side: int, ratio: float, alt: str) -> str:
        sizes = [(one, round(one / ratio)) for one in (side, side * 2, side * 3)]
        urls = [(cut(key, *one), one[0]) for one in sizes]
        srcset = ", ".join(f"{url} {width}w" for url, width in urls)
        return f'<div class="ipc-media ipc-media--base ipc-media--photo-m ipc-image-media-ratio--photo-m ipc-media__img" style="width:100%"><img alt="{alt}" class="ipc-image" loading="lazy" src="{urls[0][0]}" srcset="{srcset}" sizes="{side}px" width="{side}"/></div>'

    tiles, edges = [], []
    for index in range(d.count):
        key, number = name(), digits(d, 9)
        wide = d.random.choice((2048, 3000, 4096))
        height = round(wide / d.aspect)
        if d.random.random() < 0.2:
            wide, height = 1400, 2100
        whole = d.file(f"{store}/{key}._V1_.jpg", wide, height)
        said = f"{d.random.choice(LENSES).capitalize()} in {d.film} (2024)"
        box = media(key, 100, 1.0, said)
        d.belongs(whole, *(cut(key, side, side) for side in (100, 200, 300)), caption=said)
        tiles.append(f'<a class="sc-{d.token(8)}-0 photo-tile" data-testid="mosaic-img-{index}" href="/title/{title}/mediaviewer/rm{number}/?ref_=ttmi_mi_{index + 1}" aria-label="{said}">{box}</a>')  # fmt: skip
        edges.append({"position": index + 1, "node": {"id": f"rm{number}", "url": whole, "height": height, "width": wide, "caption": {"plainText": said, "__typename": "Markdown"}, "__typename": "Image"}})  # fmt: skip
    poster = name()
    poster_box = media(poster, 96, 0.67, f"{d.film} (2024)")
    primary = d.file(f"{store}/{poster}._V1_.jpg", 2000, 3000)
    slates = "".join(f'<div class="ipc-slate ipc-slate--base"><a href="/list/ls{digits(d, 9)}/?ref_=ttmi_ls">{media(name(), 304, 1.78, film)}</a><div class="ipc-slate-card__title-text">{film} and more: what to watch</div></div>' for film in d.films[: d.random.randint(2, 5)])  # fmt: skip
    liked = "".join(f'<div class="ipc-poster-card"><div class="ipc-poster">{media(name(), 140, 0.676, film)}</div><a href="/title/tt{digits(d, 8)}/">{film}</a></div>' for film in d.films[6 : d.random.randint(9, 13)])  # fmt: skip
    chips = "".join(f'<span class="chip">{kind} ({d.random.randint(1, 9)})</span>' for kind in ("Still Frame", "Behind the Scenes", "Event"))  # fmt: skip
    data = {"props": {"pageProps": {"contentData": {"entityMetadata": {"id": title, "titleText": {"text": d.film}, "primaryImage": {"id": "rm1", "url": primary, "width": 2000, "height": 3000}}, "data": {"title": {"id": title, "all_images": {"total": d.count, "edges": edges, "pageInfo": {"hasNextPage": False}}}}}}}, "page": "/title/[tconst]/mediaindex", "buildId": d.token(21), "isFallback": False, "locale": "en-US"}  # fmt: skip
    return d.done(f"""<!DOCTYPE html><html lang="en-US" xmlns:og="http://opengraphprotocol.org/schema/"><head><meta charSet="utf-8"/><meta name="viewport" content="width=device-width"/><title>{d.film} (2024) - Photos - FilmDB</title><meta property="og:image" content="{primary}"/><style>{_TITLE_CSS}</style></head>
<body id="styleguide-v2" class="fixed"><div id="__next"><nav id="dbHeader"></nav><main role="main"><div class="ipc-page-content-container ipc-page-content-container--full"><section class="ipc-page-background ipc-page-background--base"><div class="subpage-hero"><div class="ipc-poster ipc-poster--base ipc-poster--dynamic-width">{poster_box}<a class="ipc-lockup-overlay ipc-focusable" href="/title/{title}/?ref_=ttmi_i" aria-label="View title page"></a></div><div><hgroup><h2>{d.film}</h2><h1 class="ipc-title__text">Photos</h1></hgroup></div></div>
<div class="ipc-page-grid ipc-page-grid--bias-left"><div class="ipc-page-grid__item ipc-page-grid__item--span-2"><section class="ipc-page-section ipc-page-section--base"><div class="chips">{chips}</div><p data-testid="sub-section-count">1-{d.count} of {d.count}</p><section class="media-grid ipc-sub-grid" data-testid="section-images">{"".join(tiles)}</section></section></div>
<div class="ipc-page-grid__item ipc-page-grid__item--span-1"><section class="ipc-page-section more-from"><h3>More from this title</h3><a href="/title/{title}/videogallery/">Videos</a><a href="/title/{title}/fullcredits/">Cast</a></section><section class="ipc-page-section"><h3>More to explore</h3>{slates}</section></div></div></section></div>
<section class="recently-viewed"><h3>More like this</h3><div class="ipc-shoveler">{liked}</div></section></main><footer>© 2024 by FilmDB, Inc.</footer></div><script id="__NEXT_DATA__" type="application/json">{json.dumps(data, ensure_ascii=False)}</script></body></html>""")


_ASK_CSS = """body{margin:0;font:13px/1.4 'Segoe UI',Arial,sans-serif;color:#232629}a{color:#0a66c2;text-decoration:none}.s-topbar{height:56px;border-top:3px solid #c44;border-bottom:1px solid #ddd;padding:0 20px}.container{max-width:1264px;margin:0 auto;display:flex}#left-sidebar{width:164px;padding:24px 8px}#content{width:1100px;padding:24px;border-left:1px solid #ddd}.inner-content{display:flex;gap:24px}
#mainbar{width:728px}#sidebar{width:300px}.post-layout{display:grid;grid-template-columns:52px 1fr;border-bottom:1px solid #ddd;padding:16px 0}.s-prose{font-size:15px;line-height:1.6}.user-info{background:#eef3f8;width:200px;padding:6px;display:flex;gap:8px}.gravatar-wrapper-32 img{width:32px;height:32px;border-radius:3px}.question-hyperlink{font-size:22px}.hot li{list-style:none;margin-bottom:8px}.hot img{width:16px;height:16px;vertical-align:middle}.everyonelovesaskers img{width:300px;height:250px}.comment{font-size:12px;border-top:1px solid #eee;padding:4px 0}#footer{background:#232629;color:#bbb;padding:30px;clear:both}"""


def asked_question(seed: int) -> Page:
    """A site of questions and answers about films: text, votes, small faces, signs of other sites in a list: no gallery."""
    d = Draft("asked_question", seed, "https://movies.askers.test/questions/118234/why-is-the-last-reel-in-colour")  # fmt: skip

    def card(verb: str) -> str:
        kind = d.random.choice(("gravatar", "store"))
        address = f"https://www.gravatar.test/avatar/{d.token(32)}?s=64&d=identicon&r=PG" if kind == "gravatar" else f"https://i.askers-pics.test/{d.token(5)}.jpg?s=64"  # fmt: skip
        face = d.file(address, 64, 64).replace("&", "&amp;")
        return f'<div class="user-info user-hover"><div class="user-gravatar32"><a href="/users/{digits(d, 5)}/x"><div class="gravatar-wrapper-32"><img src="{face}" alt="user avatar" width="32" height="32" class="bar-sm"></div></a></div><div class="user-details"><div class="user-action-time">{verb} Nov 17, 2024</div><a href="#">user{digits(d, 4)}</a></div></div>'

    def post(kind: str, verb: str) -> str:
        body = "".join(f"<p>{d.words(d.random.randint(30, 80))}</p>" for _ in d.some(1, 5))
        talk = "".join(f'<div class="comment js-comment"><span class="comment-copy">{d.words(18)}</span></div>' for _ in d.some(0, 5))  # fmt: skip
        number = digits(d, 6)
        return f'<div id="{kind}-{number}" class="{kind}" data-{kind}id="{number}"><div class="post-layout"><div class="votecell post-layout--left"><div class="js-vote-count">{d.random.randint(0, 60)}</div></div><div class="{kind}cell post-layout--right"><div class="s-prose js-post-body" itemprop="text">{body}</div><div class="post-signature">{card(verb)}</div><div class="comments js-comments-container">{talk}</div></div></div></div>'

    answers = "".join(post("answer", "answered") for _ in d.some(1, 6))
    signs = [d.file(f"https://cdn.sitestatic.test/Sites/{name}/Img/favicon-16.png", 16, 16) for name in ("physics", "rpg", "english", "history", "photo")]  # fmt: skip
    hot = "".join(f'<li><a href="#"><img src="{d.random.choice(signs)}" alt="" width="16" height="16"></a> <a class="js-gps-track question-hyperlink" style="font-size:13px" href="#">{d.words(9)}</a></li>' for _ in d.some(10, 25))  # fmt: skip
    linked = "".join(f'<div class="spacer"><a href="/q/{digits(d, 5)}"><div class="answer-votes">{d.random.randint(1, 90)}</div></a><a href="#" style="font-size:13px" class="question-hyperlink">{film}: {d.words(6)}</a></div>' for film in d.films[:6])  # fmt: skip
    advert = d.file(f"https://ads.test/simgad/{digits(d, 19)}", 600, 500)
    return d.done(f"""<!DOCTYPE html><html itemscope itemtype="https://schema.org/QAPage" class="html__responsive" lang="en"><head><title>plot explanation - Why is the last reel of {d.film} in colour? - Movies Askers</title><meta charset="utf-8"><meta property="og:image" itemprop="image primaryImageOfPage" content="{d.file("https://cdn.sitestatic.test/Sites/movies/Img/apple-touch-icon@2.png", 316, 316)}" /><style>{_ASK_CSS}</style></head>
<body class="question-page unified-theme"><header class="s-topbar"><a href="/"><img src="{d.file("https://cdn.sitestatic.test/Sites/movies/Img/logo.png", 240, 48)}" alt="Movies" height="48"></a></header><div class="container"><div id="left-sidebar"><a href="/">Home</a><br><a href="/questions">Questions</a><br><a href="/tags">Tags</a></div>
<div id="content"><div itemprop="mainEntity" itemscope itemtype="https://schema.org/Question"><h1 itemprop="name"><a href="{d.page.url}" class="question-hyperlink">Why is the last reel of {d.film} in colour?</a></h1><div class="inner-content clearfix"><div id="mainbar" role="main">{post("question", "asked")}<div id="answers"><h2>Answers</h2>{answers}</div></div>
<div id="sidebar" class="show-votes"><div class="everyonelovesaskers"><a href="https://ads.test/c"><img src="{advert}" width="300" height="250" alt=""></a></div><div class="sidebar-related"><h4>Related</h4>{linked}</div><div id="hot-network-questions"><h4>Hot Network Questions</h4><ul class="hot">{hot}</ul></div></div></div></div></div></div><footer id="footer">Site design / logo © 2024</footer></body></html>""")
