"""Social networks and blogging services of the seventh set."""

from __future__ import annotations

import json

from collect.galleries.draft import LENSES, Draft, Page

WIDTHS = (75, 100, 250, 400, 500, 540, 640, 1280)


def network_album(seed: int) -> Page:
    """A Russian network's album: cards in a floated grid, addresses that differ by a query."""
    group, album = 53_000_000 + seed, 900_000 + seed
    d = Draft("network_album", seed, f"https://klass.test/group/{group}/album/{album}")
    cards = []
    for _ in range(d.count):
        key, photo = d.token(48), d.random.randint(10**11, 10**12)
        at = f"https://i.klassocdn.test/i?r={key}&dpr=1&fn="
        small = d.file(f"{at}sqr_288", 288, 288)
        big = d.file(f"{at}w_612", 612)
        d.belongs(small, big)
        cards.append(
            f'<li class="ugrid_i" id="img_{photo}"><div class="photo-card" data-id="{photo}" data-l="t,photo"><a class="photo-card_cnt" href="/group/{group}/album/{album}/{photo}" aria-label="Фото" hrefattrs="st.cmd=altGroupMoviePhoto&amp;st.phoId={photo}"><img class="photo-card_img" src="{small.replace("&", "&amp;")}" srcset="{small.replace("&", "&amp;")} 288w, {big.replace("&", "&amp;")} 612w" sizes="190px" width="190" height="190" alt="" decoding="async"></a><div class="photo-card_footer"><span class="widget_count">{d.random.randint(0, 300)}</span></div></div></li>'
        )
    friends = "".join(
        f'<li class="ugrid_i"><a href="/profile/{d.random.randint(10**9, 10**10)}"><img class="photo_img" alt="{film}" src="{d.file(f"https://i.klassocdn.test/i?r={d.token(40)}&fn=sqr_85", 85, 85).replace("&", "&amp;")}" width="56" height="56"></a></li>'
        for film in d.films[: d.random.randint(6, 12)]
    )
    other = "".join(
        f'<div class="photo-album-card"><a href="/group/{group}/album/{album + n + 1}"><img src="{d.file(f"https://i.klassocdn.test/i?r={d.token(40)}&fn=sqr_180", 180, 180).replace("&", "&amp;")}" alt="" width="140" height="140"></a><div>{d.films[n + 2]} <span class="lstp-t">{d.random.randint(2, 90)} фото</span></div></div>'
        for n in range(d.random.randint(2, 4))
    )
    cover = d.file(f"https://i.klassocdn.test/i?r={d.token(40)}&fn=sqr_288&x=cover", 288, 288)
    cover = cover.replace("&", "&amp;")
    promo = d.file(f"https://r.mradvert.test/img/{d.token(3)}/{d.token()}.jpg", 240, 400)
    return d.done(f"""<!DOCTYPE html><html lang="ru"><head><meta charset="UTF-8"><title>{d.film} – {d.count} фото</title><meta name="referrer" content="origin">
<style>body{{margin:0;background:#f0f0f0;font:14px Arial,sans-serif;color:#333}}.toolbar{{background:#ee8208;color:#fff;height:48px;line-height:48px;padding:0 40px}}#hook_Block_BodySystemColumn{{width:1190px;margin:12px auto;display:flex;gap:16px}}.left{{width:210px}}.main{{flex:1;background:#fff;border-radius:12px;padding:16px}}.right{{width:240px}}ul{{list-style:none;margin:0;padding:0}}.ugrid_i{{display:inline-block;vertical-align:top;padding:4px}}.photo-card_cnt{{display:block;width:190px;height:190px;overflow:hidden;border-radius:8px}}.photo-card_img{{object-fit:cover}}.albums{{display:flex;gap:12px;margin-top:24px}}</style></head>
<body><div class="toolbar"><a href="/" style="color:#fff">klass</a> Лента Группы Видео Музыка</div><div id="hook_Block_BodySystemColumn"><div class="left"><a href="/group/{group}"><img class="photo_img" src="{cover}" width="190" height="190" alt="Кино в кадрах"></a><ul><li>Лента</li><li>Темы</li><li>Фото</li><li>Видео</li></ul></div>
<div class="main"><div class="portlet_h"><h1 class="photo-h_cnt">{d.film}</h1><span class="portlet_h_count">{d.count}</span></div><div class="photo-album-content" data-module="LoaderModule"><ul class="ugrid __photo">{"".join(cards)}</ul></div><h3>Другие альбомы</h3><div class="albums">{other}</div></div>
<div class="right"><div class="portlet_h">Участники</div><ul class="ugrid">{friends}</ul><a href="https://r.mradvert.test/go"><img src="{promo}" width="240" height="400" alt=""></a></div></div><div class="footer">klass.test 2026</div></body></html>""")


def media_tab(seed: int) -> Page:
    """A short-message network's media tab: asked for by a script, rows placed as they are seen."""
    d = Draft("media_tab", seed, f"https://murmur.test/frames{seed}/media")
    cdn = "https://pbs.murmurimg.test"
    api = f"https://murmur.test/i/api/graphql/{d.token(22)}/UserMedia"
    entries = []
    for index in range(d.count):
        key = d.token(15)
        at = f"{cdn}/media/{key}"
        plain = d.file(f"{at}.jpg", 1200)
        sizes = (("360x360", 360), ("small", 680), ("medium", 1200), ("large", 2048), ("orig", 3840))  # fmt: skip
        d.belongs(plain, *(d.file(f"{at}?format=jpg&name={name}", width) for name, width in sizes))
        entries.append({"entryId": f"profile-grid-0-tweet-{19 * 10**17 + index}", "item": {"itemContent": {"itemType": "TimelineTweet", "tweet_results": {"result": {
            "rest_id": str(19 * 10**17 + index), "legacy": {"full_text": d.words(6), "extended_entities": {"media": [{
                "id_str": str(index), "media_url_https": plain, "type": "photo",
                "expanded_url": f"https://murmur.test/frames{seed}/status/{19 * 10**17 + index}/photo/1"}]}}}}}}})  # fmt: skip
    face, banner = (
        d.file(f"{cdn}/profile_images/1/{d.token()}_400x400.jpg", 400, 400),
        d.file(f"{cdn}/profile_banners/1/17/1500x500", 1500, 500),
    )
    follow = [
        [
            film,
            d.file(f"{cdn}/profile_images/{index + 2}/{d.token()}_normal.jpg", 48, 48),
        ]
        for index, film in enumerate(d.films[:3])
    ]
    d.page.answers[api] = (
        "application/json",
        json.dumps({"data": {"user": {"result": {"timeline": {"timeline": {"instructions": [{"type": "TimelineAddEntries", "entries": [{"entryId": "profile-grid-0", "content": {"entryType": "TimelineTimelineModule", "items": entries}}]}]}}}}}, "who": follow, "face": face, "banner": banner}),
    )  # fmt: skip
    d.page.answers["https://abs.murmurimg.test/responsive-web/client-web/main.a1b2c3da.js"] = (
        "text/javascript",
        """(function(){var s=window.__INITIAL_STATE__;fetch(s.api).then(function(r){return r.json()}).then(function(j){
var items=j.data.user.result.timeline.timeline.instructions[0].entries[0].content.items,v='css-175oi2r';
document.getElementById('react-root').innerHTML='<div class="'+v+' r-13awgt0"><header role="banner" class="'+v+' r-lrvibr"><nav role="navigation" aria-label="Primary">Home<br>Explore<br>Log in</nav></header><main role="main" class="'+v+'"><div data-testid="primaryColumn"><a href="/'+s.name+'/header_photo"><div class="'+v+' banner"><div class="'+v+' r-1niwhzg" style="background-image:url('+j.banner+')"></div><img alt="" draggable="true" src="'+j.banner+'" class="css-9pa8cd"></div></a><div class="'+v+' face"><img alt="Opens profile photo" draggable="true" src="'+j.face+'"></div><h2 role="heading">'+s.name+'</h2><nav role="navigation">Posts Replies <b>Media</b></nav><section role="region" class="'+v+'"><h1 class="hid">Media posts</h1><div aria-label="Timeline" class="'+v+' tl"><div id="rows" style="position:relative"></div></div></section></div><div data-testid="sidebarColumn"><aside aria-label="Who to follow"><h2>You might like</h2>'+j.who.map(function(w){return '<div data-testid="UserCell" class="'+v+'"><img alt="" draggable="true" src="'+w[1]+'" width="40" height="40"> '+w[0]+'</div>'}).join('')+'</aside></div></main></div>';
var box=document.getElementById('rows'),w=Math.floor(598/3),rows=Math.ceil(items.length/3),on={};box.style.minHeight=rows*(w+4)+'px';
function draw(){var top=box.getBoundingClientRect().top,h=innerHeight;for(var r=0;r<rows;r++){var y=top+r*(w+4),want=y>-h&&y<2*h;if(want&&!on[r]){var c=document.createElement('div');c.className=v;c.setAttribute('data-testid','cellInnerDiv');c.style.cssText='transform:translateY('+r*(w+4)+'px);position:absolute;width:100%';c.innerHTML='<div class="'+v+' r-18u37iz">'+items.slice(r*3,r*3+3).map(function(i){var m=i.item.itemContent.tweet_results.result.legacy.extended_entities.media[0],u=m.media_url_https.replace(/\\.jpg$/,'?format=jpg&amp;name=360x360');return '<li role="listitem" class="'+v+' r-bztko3"><div class="'+v+'"><a href="'+m.expanded_url.replace('https://murmur.test','')+'" role="link" class="'+v+' r-1loqt21"><div class="'+v+' sq" style="width:'+w+'px;height:'+w+'px"><div aria-label="Image" class="'+v+'"><div class="'+v+' r-1niwhzg r-vvn4in" style="background-image:url(&quot;'+u+'&quot;)"></div><img alt="Image" draggable="true" src="'+u+'" class="css-9pa8cd"></div></div></a></div></li>'}).join('')+'</div>';box.appendChild(c);on[r]=c}else if(!want&&on[r]){on[r].remove();delete on[r]}}}
addEventListener('scroll',draw);addEventListener('resize',draw);draw()})})();""",
    )
    return d.done(f"""<!DOCTYPE html><html dir="ltr" lang="en"><head><meta charset="utf-8" /><title>Murmur</title><meta name="viewport" content="width=device-width,initial-scale=1,maximum-scale=1" />
<style>body{{margin:0;font:15px "Segoe UI",Arial,sans-serif;overflow-y:scroll}}.r-13awgt0{{display:flex}}.r-lrvibr{{width:275px;padding:20px;box-sizing:border-box;text-align:right}}main{{display:flex;gap:30px}}[data-testid=primaryColumn]{{width:600px;border:1px solid #eff3f4}}[data-testid=sidebarColumn]{{width:350px;padding:20px 0}}.banner,.sq{{position:relative;overflow:hidden}}.banner{{height:200px}}.r-1niwhzg{{position:absolute;inset:0;background-size:cover;background-position:center}}.css-9pa8cd{{position:absolute;inset:0;width:100%;height:100%;opacity:0}}.sq>div{{position:absolute;inset:0}}.face img{{width:134px;border-radius:50%;margin:-67px 0 0 16px;position:relative}}.r-18u37iz{{display:flex;gap:4px}}li{{list-style:none}}.hid{{display:none}}[data-testid=UserCell]{{padding:10px}}</style></head>
<body style="background-color:#fff"><noscript><h1>JavaScript is not available.</h1></noscript><div id="react-root" style="display:flex"></div><script type="text/javascript">window.__INITIAL_STATE__={{"optimist":[],"entities":{{"users":{{"entities":{{}}}}}},"name":"frames{seed}","api":"{api}"}};</script><script src="https://abs.murmurimg.test/responsive-web/client-web/main.a1b2c3da.js" defer></script></body></html>""")


def toot(seed: int) -> Page:
    """A federated network's post: up to four attachments, told in the head and drawn by a script."""
    number = 113_000_000_000_000_000 + seed
    d = Draft("toot", seed, f"https://federated.test/@stills/{number}")
    d.count = d.random.choice((3, 4, 4, 4))
    files = "https://files.federated.test"
    media, metas = [], []
    for index in range(d.count):
        key = f"{files}/media_attachments/files/113/{index}/{d.token(4)}"
        whole = d.file(f"{key}/original/{d.token(16)}.jpg", 1920)
        small = d.file(whole.replace("/original/", "/small/"), 640)
        said = d.random.choice(LENSES)
        d.belongs(whole, small, caption=said)
        metas.append(
            f'<meta content="{whole}" property="og:image"><meta content="image/jpeg" property="og:image:type"><meta content="1920" property="og:image:width"><meta content="{round(1920 / d.aspect)}" property="og:image:height"><meta content="{said}" property="og:image:alt">'
        )
        media.append({"id": str(index), "type": "image", "url": whole, "preview_url": small, "remote_url": None,
                      "meta": {"original": {"width": 1920}, "small": {"width": 640}}, "description": said, "blurhash": "UBL_:rOpGG-oBUNG,qRj2so|=eE1w^n4S5NH"})  # fmt: skip
    face = d.file(f"{files}/accounts/avatars/109/original/{d.token(16)}.png", 400, 400)
    answers = [
        {
            "account": {
                "acct": film.lower(),
                "avatar": d.file(
                    f"{files}/cache/accounts/avatars/{index}/original/{d.token()}.jpg", 400, 400
                ),
            },
            "content": d.words(12),
        }
        for index, film in enumerate(d.films[: d.random.randint(2, 9)])
    ]
    at = f"https://federated.test/api/v1/statuses/{number}"
    d.page.answers[at] = (
        "application/json",
        json.dumps({"id": str(number), "content": f"<p>{d.film}</p>", "account": {"acct": "stills", "avatar": face}, "media_attachments": media}),
    )  # fmt: skip
    d.page.answers[f"{at}/context"] = (
        "application/json",
        json.dumps({"ancestors": [], "descendants": answers}),
    )
    mascot = d.file("https://federated.test/packs/assets/elephant_ui_plane.jpg", 230, 200)
    thumb = d.file(f"{files}/site_uploads/files/1/@1x/{d.token()}.png", 1200, 630)
    d.page.answers["https://federated.test/packs/application-web.js"] = (
        "text/javascript",
        """(function(){var s=JSON.parse(document.getElementById('initial-state').textContent),m=document.getElementById('mastodon'),u='/api/v1/statuses/'+s.status;
Promise.all([fetch(u).then(function(r){return r.json()}),fetch(u+'/context').then(function(r){return r.json()})]).then(function(a){var p=a[0];
m.innerHTML='<div class="ui"><div class="columns-area"><div class="side"><div class="server-banner"><img class="server-banner__hero" alt="" src="'+s.thumb+'"><p>federated.test</p></div></div><div class="column"><div class="scrollable"><div class="detailed-status"><a class="detailed-status__display-name" href="/@stills"><div class="account__avatar" style="width:46px;height:46px"><img src="'+p.account.avatar+'" alt=""></div> '+p.account.acct+'</a><div class="status__content">'+p.content+'</div><div class="media-gallery media-gallery--layout-'+p.media_attachments.length+'" style="aspect-ratio:3/2">'+p.media_attachments.map(function(x){return '<div class="media-gallery__item"><canvas class="media-gallery__preview media-gallery__preview--hidden" width="32" height="32"></canvas><a class="media-gallery__item-thumbnail" href="'+x.url+'" target="_blank" rel="noopener"><img src="'+x.preview_url+'" srcset="'+x.url+' 1920w, '+x.preview_url+' 640w" sizes="300px" alt="'+x.description+'"></a></div>'}).join('')+'</div></div>'+a[1].descendants.map(function(c){return '<div class="status"><div class="account__avatar" style="width:46px;height:46px"><img src="'+c.account.avatar+'" alt=""></div><div class="status__content">'+c.content+'</div></div>'}).join('')+'</div></div><div class="navigation-panel"><img class="mascot" src="'+s.mascot+'" alt="" draggable="false"><p>Log in</p></div></div></div>'})})();""",
    )
    state = json.dumps({"meta": {"domain": "federated.test", "locale": "en"}, "status": str(number), "mascot": mascot, "thumb": thumb})  # fmt: skip
    return d.done(f"""<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'><title>Stills: &quot;{d.film}&quot; - Federated</title><meta content="Federated" property="og:site_name"><meta content="article" property="og:type"><meta content="Stills (@stills@federated.test)" property="og:title"><meta content="Attached: {d.count} images" property="og:description">{"".join(metas)}<meta content='summary_large_image' property='twitter:card'>
<style>body{{margin:0;background:#191b22;color:#fff;font:15px sans-serif}}.columns-area{{display:flex;justify-content:center;gap:10px}}.side,.navigation-panel{{width:285px}}.side img,.mascot{{width:100%}}.column{{width:600px;background:#282c37}}.detailed-status,.status{{padding:16px;border-bottom:1px solid #393f4f}}.account__avatar img{{width:46px;height:46px;border-radius:8px}}.media-gallery{{display:grid;grid-template-columns:1fr 1fr;grid-template-rows:1fr 1fr;gap:2px;overflow:hidden;border-radius:8px}}.media-gallery--layout-3 .media-gallery__item:first-child{{grid-row:span 2}}.media-gallery__item{{position:relative;min-height:0}}.media-gallery__preview{{position:absolute;display:none}}.media-gallery__item img{{width:100%;height:100%;object-fit:cover}}.media-gallery__item a{{display:block;height:100%}}</style></head>
<body class='app-body'><div class='notranslate app-holder' data-props='{{&quot;locale&quot;:&quot;en&quot;}}' id='mastodon'><noscript>To use the web application, please enable JavaScript.</noscript></div><script id="initial-state" type="application/json">{state}</script><script src="/packs/application-web.js" defer></script></body></html>""")


def reblog_post(seed: int) -> Page:
    """A short-form blog's post in its new interface: rows of buttons, eight widths, a state of JSON."""
    d = Draft("reblog_post", seed, f"https://www.reblog.test/framebyframe/{760_000_000_000 + seed}")
    cdn = "https://64.media.reblog.test"

    def eight(width: int = 1280) -> dict[int, str]:
        one, two, name = d.token(32), f"{d.token(16)}-{d.token(2)}", d.token(40)
        return {
            size: d.file(f"{cdn}/{one}/{two}/s{size}x{round(size * 1.5)}/{name}.jpg", size)
            for size in WIDTHS
            if size <= width
        }

    def shown(sizes: dict[int, str], said: str) -> str:
        wide = ", ".join(f"{url} {size}w" for size, url in sizes.items())
        return f'<img class="RoN4R tPU70 xhGbM" srcset="{wide}" sizes="(max-width: 540px) 100vw, 540px" alt="{said}" style="width:100%" loading="eager">'

    rows, blocks, left = [], [], min(d.count, 30)
    while left:
        cells = ""
        many = min(left, d.random.choice((1, 1, 2, 3)))
        left -= many
        for _ in range(many):
            sizes = eight()
            d.belongs(*sizes.values())
            blocks.append({"type": "image", "media": [{"url": url, "width": size, "hasOriginalDimensions": size == 1280} for size, url in reversed(sizes.items())]})  # fmt: skip
            cells += f'<div class="uOyjD"><button class="VHf6h" aria-label="Image"><span data-login-wall-type="expand-image"><figure class="Fv9Xf YKA5k" style="aspect-ratio: 540 / {round(540 / d.aspect)};"><div class="tOKgq">{shown(sizes, "Image")}</div></figure></span></button></div>'
        rows.append(f'<div class="zGXc7"><div class="hlDot">{cells}</div></div>')

    def face(size: int = 64) -> str:
        return d.file(f"{cdn}/avatar_{d.token(12)}/s{size}x{size}u_c1/{d.token()}.jpg", size, size)

    more = "".join(
        f'<div class="rZlUD"><article class="FtjPK"><header class="BPf9u"><img class="RoN4R" src="{face()}" alt="Avatar" width="40" height="40">{film.lower().replace(" ", "")}</header><a href="/{film.lower().replace(" ", "")}/{d.random.randint(10**11, 10**12)}"><figure class="Fv9Xf">{shown(eight(540), "")}</figure></a></article></div>'
        for film in d.films[: d.random.randint(4, 8)]
    )
    notes = "".join(
        f'<div class="ZN2Cs"><img class="RoN4R" src="{face()}" alt="Avatar" width="24" height="24"> {film.lower().replace(" ", "-")} reblogged this</div>'
        for film in d.films[8 : 8 + d.random.randint(3, 9)]
    )
    state = json.dumps({"PeeprRoute": {"initialTimeline": {"objects": [{"objectType": "post", "blogName": "framebyframe", "content": blocks}]}}})  # fmt: skip
    return d.done(f"""<!doctype html><html lang="en-US"><head><meta charset="utf-8"><title>{d.film} – @framebyframe</title>
<style>body{{margin:0;background:#001935;color:#fff;font:16px Favorit,Helvetica,sans-serif}}#base{{display:flex;gap:24px;justify-content:center;padding-top:20px}}nav{{width:230px}}article{{background:#fff;color:#000;border-radius:8px;overflow:hidden}}.main{{width:540px}}.hlDot{{display:flex;gap:4px;margin-bottom:4px}}.uOyjD{{flex:1;min-width:0}}button{{border:0;padding:0;width:100%;background:none;display:block}}figure{{margin:0}}.RoN4R{{display:block}}.BPf9u{{display:flex;padding:12px;gap:8px}}aside{{width:320px}}.rZlUD{{width:48%;margin:1% 0}}.grid{{display:flex;flex-wrap:wrap;justify-content:space-between}}.ZN2Cs{{display:flex;padding:6px 12px}}</style></head>
<body><div id="root"><div id="base"><nav><h1>t</h1>Explore<br>Trending<br>Sign up</nav><div class="main"><article class="c79Av" tabindex="-1"><header class="BPf9u"><div class="nZ9l5"><img class="RoN4R" src="{face(128)}" alt="Avatar" width="64" height="64"></div><a class="BSUG4" href="/framebyframe">framebyframe</a></header><div class="LaNUG"><div>{"".join(rows)}<div class="k31gt"><p>{d.film} (dir. {d.films[0]})</p></div></div></div><div class="hAFp3"><a class="pSiA_" href="/tagged/film">#film</a> <a href="/tagged/cinematography">#cinematography</a></div><footer class="qYXF9">{d.random.randint(100, 9000)} notes{notes}</footer></article><h2>More like this</h2><div class="grid">{more}</div></div>
<aside><div class="about"><img src="{d.file(f"{cdn}/{d.token(32)}/s640x960/header.jpg", 640, 320)}" width="320" alt=""><p>framebyframe</p></div></aside></div></div><script type="application/json" id="___INITIAL_STATE___">{state}</script></body></html>""")
