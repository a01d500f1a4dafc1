"""Where people show pictures to each other: a board's pool, a forum's topic, a host's post."""

from __future__ import annotations

import json
from html import escape

from collect.galleries.draft import LENSES, Draft, Page, slug


def board_pool(seed: int) -> Page:
    """A tagged picture board's pool: compact previews in order, each a picture of sources."""
    d = Draft("board_pool", seed, f"https://frameboard.test/pools/{20000 + seed}")
    cdn = "https://cdn.frameboard.test"
    items = []
    for index in range(d.count):
        md5 = d.token(32)
        tail = f"{md5[:2]}/{md5[2:4]}/{md5}"
        one = d.file(f"{cdn}/180x180/{tail}.jpg", 180, round(180 / d.aspect))
        two = d.file(f"{cdn}/360x360/{tail}.jpg", 360, round(360 / d.aspect))
        big = d.file(f"{cdn}/720x720/{tail}.webp", 720, round(720 / d.aspect))
        d.belongs(big, two, one)
        number = 7100000 + seed * 100 + index
        tags = f"{slug(d.film).replace('-', '_')} highres screencap {d.random.choice(LENSES).replace(' ', '_')}"
        items.append(
            f'<article id="post_{number}" class="post-preview post-preview-fit-compact post-preview-180" data-id="{number}" '
            f'data-tags="{escape(tags)}" data-rating="g" data-flags="" data-score="{d.random.randint(0, 80)}" data-uploader-id="{d.random.randint(1000, 900000)}">\n'
            '  <div class="post-preview-container">\n'
            f'    <a class="post-preview-link" draggable="false" href="/posts/{number}?pool_id={20000 + seed}">\n'
            "      <picture>\n"
            f'        <source type="image/webp" srcset="{big} 2x" media="(max-width: 660px)">\n'
            f'        <source type="image/jpeg" srcset="{one} 1x, {two} 2x">\n'
            f'        <img src="{one}" width="180" height="{round(180 / d.aspect)}" class="post-preview-image" title="" alt="post #{number}" crossorigin="anonymous" draggable="false" aria-expanded="false" data-title="{escape(tags)} rating:g">\n'
            "      </picture>\n    </a>\n  </div>\n</article>"
        )
    logo = d.file("/packs/static/public/images/frameboard-logo-128x128.png", 128, 128)
    banner = d.file("https://ads.frameboard.test/b/728x90.jpg", 728, 90)
    links = "".join(
        f'<li><a href="/{one.lower()}">{one}</a></li>'
        for one in ("Login", "Posts", "Comments", "Notes", "Artists", "Tags", "Pools", "Wiki")
    )
    return d.done(f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{escape(d.film)} - Pool | Frameboard</title>
<link rel="canonical" href="{d.page.url}"><meta property="og:image" content="{logo}">
<style>body{{font:14px Verdana,Helvetica,sans-serif;margin:0;color:#222}}a{{color:#0075f8;text-decoration:none}}
#top{{padding:10px 20px 0}}#app-logo{{width:36px;height:36px;vertical-align:middle}}#main-menu,#subnav{{list-style:none;display:flex;gap:14px;margin:0;padding:6px 20px}}#subnav{{background:#f5f5ff}}
#a-show{{padding:20px}}.posts-container{{display:grid;grid-template-columns:repeat(auto-fill,minmax(180px,1fr));gap:10px}}
.post-preview{{text-align:center}}.post-preview-container{{height:180px;display:flex;align-items:center;justify-content:center}}.post-preview-image{{max-width:100%;max-height:180px;height:auto}}
.paginator{{text-align:center;margin:30px}}#page-footer{{border-top:1px solid #ddd;padding:12px;text-align:center;font-size:12px}}.ad{{text-align:center}}</style></head>
<body class="c-pools a-show resp" lang="en" data-current-user-name="Anonymous" data-layout="sidebar">
<header id="top"><h1 class="heading"><a id="app-name-header" href="/"><img id="app-logo" class="desktop-only" src="{logo}" alt=""> Frameboard</a></h1>
<nav id="nav"><menu id="main-menu" class="main">{links}</menu><menu id="subnav"><li><a href="/pools/gallery">Gallery</a></li><li><a href="/pools/new">New</a></li><li><a href="/wiki_pages/help:pools">Help</a></li></menu></nav></header>
<div class="ad"><a href="https://ads.frameboard.test/c/1"><img src="{banner}" width="728" height="90" alt="Advertisement"></a></div>
<div id="page"><div id="c-pools"><div id="a-show"><h1><a class="pool-category-series" href="/pools/{20000 + seed}">Pool: {escape(d.film)} in order</a></h1>
<div id="description" class="prose"><p>{d.words(18)}</p></div>
<section><div class="post-gallery post-gallery-grid post-gallery-180"><div class="posts-container gap-2">
{chr(10).join(items)}
</div></div></section><div class="paginator numbered-paginator"><span class="paginator-current font-bold">1</span></div></div></div></div>
<footer id="page-footer"><span>Running Frameboard v2026.01 | </span><a href="/terms_of_service">Terms</a> / <a href="/privacy">Privacy</a> / <a href="/contact">Contact</a></footer></body></html>""")


def crawled_topic(seed: int) -> Page:
    """A forum's topic as it is sent without its program: light box links in posts, link cards."""
    d = Draft("crawled_topic", seed, f"https://talk.cinegrain.test/t/{seed + 900}/first-rolls")
    base = "https://talk.cinegrain.test/uploads/default"

    def shown(number: int) -> str:
        sha = d.token(40)
        width = d.random.choice((1620, 1920, 2048))
        height = round(width / d.aspect)
        tall = round(690 / d.aspect)
        whole = d.file(f"{base}/original/2X/{sha[0]}/{sha}.jpeg", width, height)
        small = []
        for scale in (1, 1.5, 2):
            box = (round(690 * scale), round(tall * scale))
            small.append(
                d.file(f"{base}/optimized/2X/{sha[0]}/{sha}_2_{box[0]}x{box[1]}.jpeg", *box)
            )
        d.belongs(whole, *small)
        name = f"roll{number // 8 + 1}_{number:03d}"
        return (
            f'<div class="lightbox-wrapper"><a class="lightbox" href="{whole}" data-download-href="{base[: -len("default")]}short-url/{d.token(27)}.jpeg?dl=1" title="{name}" rel="noopener nofollow ugc">'
            f'<img src="{small[0]}" alt="{name}" data-base62-sha1="{d.token(27)}" width="690" height="{tall}" srcset="{small[0]}, {small[1]} 1.5x, {small[2]} 2x" data-dominant-color="{d.token(6).upper()}">'
            '<div class="meta"><svg class="fa d-icon d-icon-far-image svg-icon" aria-hidden="true"><use href="#far-image"></use></svg>'
            f'<span class="filename">{name}</span><span class="informations">{width}×{height} {d.random.randint(180, 900)} KB</span></div></a></div>'
        )

    emoji = d.file("/images/emoji/twitter/clap.png?v=12", 72, 72)
    icon = d.file(f"{base}/original/1X/{d.token(40)}.png", 32, 32)
    logo = d.file(f"{base}/original/1X/{d.token(40)}.png", 320, 80)
    card = d.file(f"{base}/original/1X/{d.token(40)}.png", 200, 200)
    done, posts, number = 0, [], 0
    while done < d.count or number < 6:
        number += 1
        few = min(d.count - done, d.random.choice((0, 3, 5, 8)) if number > 1 else 5)
        row = "\n".join(shown(done + one) for one in range(few))
        done += few
        if few > 3:
            row = f'<div class="d-image-grid">\n{row}\n</div>'
        extra = ""
        if number == 2:
            extra = (
                f'<aside class="onebox allowlistedgeneric" data-onebox-src="https://lab.test/prices"><header class="source"><img src="{icon}" class="site-icon" data-dominant-color="34383C" width="32" height="32"><a href="https://lab.test/prices" target="_blank" rel="noopener nofollow ugc">lab.test</a></header>'
                f'<article class="onebox-body"><img width="200" height="200" src="{card}" class="thumbnail onebox-avatar"><h3><a href="https://lab.test/prices">16mm processing and scanning, prices</a></h3><p>{d.words(14)}</p></article></aside>'
            )
        if number == 3:
            extra = f'<p>Lovely <img src="{emoji}" title=":clap:" class="emoji" alt=":clap:" loading="lazy" width="20" height="20"></p>'
        posts.append(
            f"<div id='post_{number}' itemprop='comment' itemscope itemtype='http://schema.org/Comment' class='topic-body crawler-post'>"
            f"<div class='crawler-post-meta'><span class='creator' itemprop='author' itemscope itemtype='http://schema.org/Person'><a itemprop='url' href='/u/grain{number % 4}'><span itemprop='name'>grain{number % 4}</span></a></span>"
            f"<span class='crawler-post-infos'><time itemprop='datePublished' datetime='2025-03-{number:02d}T10:00:00Z' class='post-time'>March {number}, 2025</time><span itemprop='position'>{number}</span></span></div>"
            f"<div class='post' itemprop='text'><p>{d.words(d.random.randint(10, 50))}</p>\n{row}{extra}</div>"
            f"<div itemprop='interactionStatistic'><span class='post-likes'>{d.random.randint(1, 20)} Likes</span></div></div>"
        )
    topics = "".join(
        f"<tr class='topic-list-item' id='topic-list-item-{one}'><td class='main-link'><a href='/t/{slug(film)}/{one}' class='title raw-link raw-topic-link'>{escape(film)}</a></td><td class='replies'><span class='posts'>{one * 3}</span></td></tr>"
        for one, film in enumerate(d.films[:5], 1)
    )
    return d.done(f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>First rolls of {escape(d.film)} - 16mm - Cinegrain Talk</title>
<meta name="generator" content="Forum 3.5.0"><link rel="icon" type="image/png" href="{icon}"><meta property="og:image" content="{logo}">
<style>body{{font:16px Arial,sans-serif;margin:0}}body.crawler>header{{margin-bottom:20px;padding:8px 40px;background:#fff;box-shadow:0 1px 4px #aaa}}#site-logo{{height:40px}}#main-outlet{{max-width:1110px;margin:auto}}
.crawler-post{{margin:20px 0;padding-bottom:14px;border-bottom:1px solid #ddd}}.crawler-post-meta{{display:flex;justify-content:space-between;color:#777}}.post img{{max-width:690px;height:auto}}.emoji{{width:20px;height:20px}}
.d-image-grid{{display:grid;grid-template-columns:repeat(3,1fr);gap:6px;max-width:690px}}.d-image-grid img{{width:100%}}.meta{{display:none}}.onebox{{border:5px solid #eee;padding:12px;max-width:660px;overflow:hidden}}.onebox .thumbnail{{float:left;max-width:80px;margin-right:10px}}.site-icon{{width:16px;height:16px}}</style></head>
<body class="crawler"><header><a href="/"><img src="{logo}" alt="Cinegrain Talk" id="site-logo" style="max-width: 150px;"></a></header>
<div id="main-outlet" class="wrap" role="main"><div id="topic-title"><h1><a href="/t/{seed + 900}">First rolls of {escape(d.film)}</a></h1><div class="topic-category"><a href="/c/16mm/8" class="badge-wrapper bullet"><span class="badge-category-bg" style="background-color:#25AAE2"></span><span class="badge-category"><span class="category-name">16mm</span></span></a></div></div>
<div itemscope itemtype="http://schema.org/DiscussionForumPosting">{"".join(posts)}</div>
<div id="related-topics" class="more-topics__list"><h3 class="more-topics__list-title">Related topics</h3><table class="topic-list"><tbody>{topics}</tbody></table></div></div>
<footer class="container wrap"><nav class="crawler-nav"><ul><li><a href="/">Home</a></li><li><a href="/categories">Categories</a></li><li><a href="/tos">Terms of Service</a></li></ul></nav><p class="powered-by-link">Powered by a forum program, best viewed with JavaScript enabled</p></footer></body></html>""")


def inertia_post(seed: int) -> Page:
    """A host's post of many pictures: an application draws them from the page's own attribute."""
    key = Draft("inertia_key", seed, "https://chest.test/").token(11)
    d = Draft("inertia_post", seed, f"https://chest.test/p/{key}")
    images = []
    for position in range(1, d.count + 1):
        name = d.token(12)
        link = d.file(f"https://cdn.chest.test/files/{name}.jpg", 1920, round(1920 / d.aspect))
        d.belongs(link)
        images.append({
            "id": name, "link": link, "position": position, "description": d.random.choice(("", "", d.random.choice(LENSES))),
            "original_name": f"vlcsnap-{position:05d}.jpg", "width": 1920, "height": round(1920 / d.aspect), "is_video": False,
        })  # fmt: skip
    face = d.file(f"https://cdn.chest.test/avatars/{d.token(6)}.png", 128, 128)
    logo = d.file("https://chest.test/images/logo.png", 180, 48)
    state = {
        "component": "Posts/Show",
        "props": {
            "errors": {}, "auth": {"user": None}, "flash": {"message": None},
            "post": {"id": key, "title": f"{d.film} – captures", "slug": slug(d.film), "privacy": "public", "nsfw": False,
                     "views": d.random.randint(100, 90000), "image_count": d.count, "created": "2025-06-02T18:20:11.000000Z", "images": images,
                     "user": {"username": "nightprojector", "profile_photo_url": face, "bio": d.words(8)}},
            "comments": [{"id": one, "body": d.words(9), "score": one} for one in d.some(1, 5)],
        },
        "url": f"/p/{key}", "version": d.token(32),
    }  # fmt: skip
    return d.done(f"""<!DOCTYPE html>
<html lang="en" class="dark"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title inertia>{escape(d.film)} – captures - Chest</title>
<meta property="og:site_name" content="Chest"><meta property="og:image" content="{images[0]["link"]}"><meta name="twitter:card" content="summary_large_image"><link rel="preload" as="style" href="/build/assets/app-{d.token(8)}.css">
<style>body{{margin:0;background:#14161a;color:#eee;font:15px Inter,sans-serif}}nav{{display:flex;align-items:center;gap:20px;padding:10px 24px;background:#1d2026}}nav img{{height:32px}}main{{display:flex;gap:30px;max-width:1160px;margin:24px auto}}
.col{{flex:1;max-width:800px}}.col img{{display:block;width:100%;height:auto;border-radius:6px}}.frame{{margin-bottom:18px;background:#1d2026;border-radius:6px}}.frame p{{padding:8px 12px;margin:0}}aside{{width:300px}}.who{{display:flex;gap:10px;align-items:center}}.who img{{width:48px;height:48px;border-radius:50%}}.c{{background:#1d2026;padding:10px;margin-top:8px}}</style></head>
<body class="font-sans antialiased"><div id="app" data-page="{escape(json.dumps(state, ensure_ascii=False))}"></div>
<script>(function(){{var p=JSON.parse(document.getElementById('app').dataset.page).props,o=p.post,h='';
o.images.forEach(function(i){{h+='<div class="frame" id="image-container-'+i.id+'"><img loading="lazy" width="'+i.width+'" height="'+i.height+'" alt="" src="'+i.link+'">'+(i.description?'<p>'+i.description+'</p>':'')+'</div>'}});
var c=p.comments.map(function(x){{return '<div class="c">'+x.body+'</div>'}}).join('');
document.getElementById('app').innerHTML='<nav><a href="/"><img src="{logo}" alt="Chest"></a><a href="/gallery">Gallery</a><a href="/upload">New post</a><a href="/login">Sign in</a></nav><main><div class="col"><h1>'+o.title+'</h1>'+h+'</div><aside><div class="who"><img src="'+o.user.profile_photo_url+'" alt=""><div><b>'+o.user.username+'</b><br>'+o.views+' views</div></div><h3>Comments</h3>'+c+'</aside></main>';}})();</script>
<noscript>This site needs JavaScript.</noscript></body></html>""")
