"""Where people talk: an account of a federated network, a forum's topic, a forum's boards."""

from __future__ import annotations

from collect.galleries.draft import LENSES, Draft, Page, slug
from collect.galleries.nineteenth_b_parts import NICKS, PEOPLE, across, digits, late, shape, told


def media_of_an_account(seed: int) -> Page:
    """A film society's media tab in a federated network: a shell that asks for posts and draws squares."""
    d = Draft("media_of_an_account", seed, "https://kino.social.test/@filmclub_bergen/media")
    store = "https://files.kino.social.test"
    uid = digits(d, 18)

    def path(number: str) -> str:
        return "/".join(number[at : at + 3] for at in range(0, 18, 3))

    avatar = d.file(f"{store}/accounts/avatars/{path(uid)}/original/{d.token(16)}.png", 400, 400)
    banner = d.file(f"{store}/accounts/headers/{path(uid)}/original/{d.token(16)}.jpeg", 1500, 500)
    hero = d.file(f"{store}/site_uploads/files/000/000/001/@1x/{d.token(16)}.png", 600, 315)
    account = {"id": uid, "username": "filmclub_bergen", "acct": "filmclub_bergen", "display_name": "Filmklubben i Bergen",
               "note": f"<p>{d.words(14)}</p>", "avatar": avatar, "header": banner, "followers_count": int(digits(d, 3)),
               "following_count": int(digits(d, 2)), "statuses_count": int(digits(d, 4))}  # fmt: skip
    posts: list[dict[str, object]] = []
    left = d.count
    number = int("113" + digits(d, 15))
    while left:
        held = min(left, d.random.choice((1, 1, 2, 3, 4)))
        left -= held
        number -= d.random.randint(10**10, 10**12)
        media = []
        for _ in range(held):
            item, token = "113" + digits(d, 15), d.token(16)
            size = shape(d, d.random.choice((1440, 1920, 2048)))
            low = across(size, 640)
            whole = d.file(
                f"{store}/media_attachments/files/{path(item)}/original/{token}.jpeg", *size
            )
            small = d.file(f"{store}/media_attachments/files/{path(item)}/small/{token}.jpeg", *low)
            d.belongs(small, whole)
            media.append({"id": item, "type": "image", "url": whole, "preview_url": small, "remote_url": None,
                          "meta": {"original": {"width": size[0], "height": size[1]}, "small": {"width": low[0], "height": low[1]}},
                          "description": d.random.choice((None, *LENSES)), "blurhash": "U9AB%e00~q%M"})  # fmt: skip
        posts.append(
            {
                "id": str(number),
                "sensitive": False,
                "content": f"<p>{d.words(10)}</p>",
                "media_attachments": media,
            }
        )
    api = f"https://kino.social.test/api/v1/accounts/{uid}/statuses?only_media=true"
    ask = api
    for start in range(0, len(posts), 20):
        batch = posts[start : start + 20]
        d.page.answers[ask] = ("application/json", told(batch))
        ask = f"{api}&max_id={batch[-1]['id']}"
    d.page.answers[ask] = ("application/json", "[]")
    d.page.answers["https://kino.social.test/api/v1/accounts/lookup?acct=filmclub_bergen"] = (
        "application/json",
        told(account),
    )
    script = """(async function(){var a=await (await fetch('/api/v1/accounts/lookup?acct=filmclub_bergen')).json();
var s=JSON.parse(document.getElementById('initial-state').textContent);
document.getElementById('mastodon').innerHTML='<div class="ui"><div class="columns-area__panels"><div class="columns-area__panels__pane"><div class="server-banner"><div class="server-banner__introduction">kino.social is one of many independent servers.</div><img class="server-banner__hero" src="'+s.server.thumbnail+'" alt="kino.social"><p>A place for people of the cinema.</p></div></div><div class="columns-area__panels__main"><div class="column"><div class="scrollable"><div class="account-timeline__header"><div class="account__header"><div class="account__header__image"><img src="'+a.header+'" alt="" class="parallax"></div><div class="account__header__bar"><div class="account__avatar"><img src="'+a.avatar+'" alt=""></div><h1>'+a.display_name+' <small>@'+a.acct+'</small></h1>'+a.note+'<p><b>'+a.statuses_count+'</b> posts <b>'+a.followers_count+'</b> followers</p></div></div><div class="account__section-headline"><a href="/@filmclub_bergen">Posts</a><a href="/@filmclub_bergen/with_replies">Posts and replies</a><a class="active">Media</a></div></div><div role="feed" class="account-gallery__container"></div></div></div></div></div></div>';
var box=document.querySelector('.account-gallery__container'),url='/api/v1/accounts/'+a.id+'/statuses?only_media=true',next=url,busy=false;
async function more(){if(busy||!next)return;busy=true;var list=await (await fetch(next)).json();
list.forEach(function(p){p.media_attachments.forEach(function(m){var e=document.createElement('div');e.className='media-gallery__item media-gallery__item--square';e.innerHTML='<a class="media-gallery__item-thumbnail" href="/@filmclub_bergen/'+p.id+'" rel="noopener noreferrer" target="_blank"><img src="'+m.preview_url+'" style="object-position:50% 50%"></a>';var i=e.querySelector('img');i.alt=i.title=m.description||'';box.appendChild(e);});});
next=list.length===20?url+'&max_id='+list[19].id:null;busy=false;near();}
function near(){if(innerHeight+scrollY>document.documentElement.scrollHeight-400)more();}addEventListener('scroll',near);more();})();"""
    state = told(
        {"meta": {"domain": "kino.social.test", "locale": "en"}, "server": {"thumbnail": hero}}
    )
    return d.done(f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta content="width=device-width, initial-scale=1" name="viewport"><title>Filmklubben i Bergen (@filmclub_bergen@kino.social.test) - kino.social</title>
<meta content="noindex" name="robots"><link href="https://kino.social.test/users/filmclub_bergen" rel="alternate" type="application/activity+json"><meta content="profile" property="og:type"><meta content="{avatar}" property="og:image"><meta content="400" property="og:image:width"><meta content="400" property="og:image:height"><meta content="summary" property="twitter:card">
<style>body{{margin:0;background:#191b22;color:#dde;font:15px Roboto,Arial}}a{{color:#8c8dff}}.columns-area__panels{{display:flex;justify-content:center;gap:10px}}.columns-area__panels__pane{{width:285px;padding:20px 0}}.server-banner__hero{{width:100%;border-radius:4px}}.columns-area__panels__main{{width:600px;border:1px solid #313543}}.account__header__image{{height:145px;overflow:hidden;background:#000}}.account__header__image img{{width:100%;height:145px;object-fit:cover}}.account__header__bar{{padding:0 20px 10px}}.account__avatar img{{width:90px;height:90px;border-radius:8px;margin-top:-30px}}.account__section-headline{{display:flex;justify-content:space-around;padding:14px;border-block:1px solid #313543}}
.account-gallery__container{{display:grid;grid-template-columns:repeat(3,1fr);gap:2px}}.media-gallery__item{{aspect-ratio:1;overflow:hidden;background:#282c37}}.media-gallery__item-thumbnail{{display:block;width:100%;height:100%}}.media-gallery__item img{{width:100%;height:100%;object-fit:cover}}</style></head>
<body class="app-body theme-default no-reduce-motion"><script id="initial-state" type="application/json">{state}</script><div class="app-holder" data-props="{{}}" id="mastodon"><noscript>To use the web application, please enable JavaScript.</noscript></div><script>{script}</script></body></html>""")


def topic_of_model_makers(seed: int) -> Page:
    """A topic of film-prop makers in a bought forum program: attachments load late into linked boxes; faces, banners, smileys."""
    title = "My build of the harbour miniature"
    d = Draft(
        "topic_of_model_makers",
        seed,
        "https://www.propbench.test/topic/48213-my-build-of-the-harbour-miniature/",
    )
    root = "https://www.propbench.test/uploads"
    spacer = d.file("https://www.propbench.test/applications/core/interface/js/spacer.png", 1, 1)
    smile = d.file(f"{root}/emoticons/default_smile.png", 20, 20)
    like = d.file(f"{root}/reactions/react_like.png", 36, 36)
    logo = d.file(f"{root}/monthly_2021_03/propbench-logo.png.{d.token(32)}.png", 360, 80)
    nicks = d.random.sample(NICKS, 5)
    faces = {
        one: d.file(
            f"{root}/monthly_2022_0{d.random.randint(1, 9)}/{one}.thumb.jpg.{d.token(32)}.jpg",
            150,
            150,
        )
        for one in nicks[:4]
    }
    blank = d.file(
        "https://www.propbench.test/uploads/set_resources_2/84c1e40ea0e759e3f1505eb1788ddf3c_default_photo.png",
        148,
        148,
    )
    sign = d.file("https://banners.makers.test/sig/workshop_550.png", 550, 110)

    def attached() -> str:
        name, key = f"IMG_{digits(d, 4)}", digits(d, 6)
        size = shape(d, d.random.choice((1600, 2048, 3000)))
        month = f"{root}/monthly_2024_{d.random.randint(1, 12):02}"
        low = across(size, min(1000, size[0]))
        whole = d.file(f"{month}/{name}.jpg.{d.token(32)}.jpg", *size)
        small = d.file(f"{month}/{name}.thumb.jpg.{d.token(32)}.jpg", *low)
        d.belongs(small, whole)
        return f'<p><a class="ipsAttachLink ipsAttachLink_image" href="{whole}" data-fileid="{key}" data-fileext="jpg" rel=""><img class="ipsImage ipsImage_thumbnailed" data-fileid="{key}" data-ratio="{100 * low[1] / low[0]:.2f}" width="{low[0]}" alt="{name}.jpg" src="{spacer}" data-src="{small}"></a></p>\n'

    posts = ""
    left, number = d.count, 0
    while left:
        talk = number > 0 and d.random.random() < 0.45
        who = d.random.choice(nicks[1:]) if talk else nicks[0]
        body = f"<p>{d.words(25)}</p>"
        if not talk:
            held = min(left, d.random.randint(2, 7))
            left -= held
            body += "".join(
                attached() + (f"<p>{d.words(12)}</p>" if d.random.random() < 0.4 else "")
                for _ in range(held)
            )
        else:
            body += f'<p><img alt=":)" data-emoticon="" src="{spacer}" title=":)" width="20" height="20" data-src="{smile}"></p>'
        face = faces.get(who, blank)
        signed = f'<div data-role="memberSignature" class="ipsHr_top"><p><a href="https://makers.test"><img class="ipsImage" width="550" height="110" alt="workshop" src="{spacer}" data-src="{sign}"></a></p></div>' if who == nicks[0] else ""  # fmt: skip
        posts += f"""<a id="comment-{number}"></a><article id="elComment_{90000 + number}" class="cPost ipsBox ipsResponsive_pull ipsComment ipsComment_parent ipsClearfix ipsClear ipsColumns">
<aside class="ipsComment_author cAuthorPane ipsColumn ipsColumn_medium"><h3 class="cAuthorPane_author"><a href="/profile/{number + 20}-{who.lower()}/">{who}</a></h3><ul class="cAuthorPane_info"><li data-role="photo" class="cAuthorPane_photo"><a href="/profile/{number + 20}-{who.lower()}/" class="ipsUserPhoto ipsUserPhoto_large"><img src="{face}" alt="{who}" class="cAuthorPane_photo" data-role="photo" loading="lazy"></a></li><li data-role="group">Members</li><li data-role="posts">{digits(d, 3)} posts</li></ul></aside>
<div class="ipsColumn ipsColumn_fluid"><div class="ipsComment_meta">Posted <time datetime="2024-05-02T10:00:00Z">May {1 + number % 28}, 2024</time></div><div data-role="commentContent" class="ipsType_normal ipsType_richText ipsPadding_bottom ipsContained" data-controller="core.front.core.lightboxedImages">
{body}</div><div class="ipsReact ipsPos_right"><ul class="ipsReact_reactions"><li><img src="{like}" alt="Like" width="18" height="18" loading="lazy"> {d.random.randint(1, 14)}</li></ul></div>{signed}</div></article>\n"""
        number += 1
    similar = "".join(f'<li class="ipsDataItem"><a href="/topic/{digits(d, 5)}-{slug(one)}/">{one}: the hero props</a> · By <a>{d.random.choice(nicks)}</a></li>' for one in d.films[:4])  # fmt: skip
    watchers = "".join(f'<li><a class="ipsUserPhoto ipsUserPhoto_tiny"><img src="{one}" alt="{who}" loading="lazy"></a></li>' for who, one in faces.items())  # fmt: skip
    return d.done(f"""<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>{title} - Miniatures - The Prop Bench</title><style>
body{{margin:0;background:#ebeef2;font:14px Roboto,Arial;color:#353c41}}#ipsLayout_header{{background:#3d6594;padding:12px 40px}}#ipsLayout_header img{{height:60px}}#ipsLayout_body{{max-width:1240px;margin:15px auto}}.cPost{{display:flex;background:#fff;margin-bottom:15px;border-radius:4px;padding:15px}}.cAuthorPane{{width:190px;text-align:center;flex:none}}.cAuthorPane ul{{list-style:none;padding:0}}.ipsUserPhoto_large img{{width:90px;height:90px;border-radius:50%}}.ipsUserPhoto_tiny img{{width:26px;height:26px;border-radius:50%}}.ipsColumn_fluid{{flex:1;padding-left:15px}}.ipsImage{{max-width:100%;height:auto}}.ipsImage_thumbnailed{{background:#f3f3f3}}.ipsReact ul,.watch{{display:flex;list-style:none;justify-content:flex-end}}.ipsBox{{background:#fff}}</style></head>
<body class="ipsApp ipsApp_front ipsJS_none" data-controller="core.front.core.app" data-pageapp="forums" data-pagemodule="forums" data-pagecontroller="topic"><div id="ipsLayout_header"><a href="/" id="elLogo"><img src="{logo}" alt="The Prop Bench"></a></div>
<main id="ipsLayout_body"><div class="ipsPageHeader"><h1 class="ipsType_pageTitle">{title}</h1><p>By <b>{nicks[0]}</b>, May 1, 2024 in <a href="/forum/12-miniatures/">Miniatures</a></p></div><div class="cTopic ipsClear" data-controller="core.front.core.commentFeed"><div data-role="commentFeed">
{posts}</div></div><div class="ipsBox" style="padding:15px"><h3>Similar Content</h3><ul>{similar}</ul></div><div class="ipsBox" style="padding:15px"><h3>Recently Browsing</h3><ul class="watch">{watchers}</ul></div></main>{late("img[data-src]", "e.src=e.dataset.src;e.removeAttribute('data-src');e.dataset.loaded='true';")}</body></html>""")


def boards_of_a_forum(seed: int) -> Page:
    """A projectionists' forum's front page: its boards with who wrote last, staff online, newest words: no gallery."""
    d = Draft("boards_of_a_forum", seed, "https://forum.lampenhaus.test/")
    logo = d.file("/styles/lamp/xenforo/lamp-logo.svg.png", 210, 48)

    def face(side: int = 48) -> str:
        if d.random.random() < 0.3:
            return f'<span class="avatar avatar--xs avatar--default avatar--default--dynamic" style="background-color:#a33;color:#fcc"><span class="avatar-u">{d.random.choice("ABCDKLMS")}</span></span>'
        key = digits(d, 4)
        one, two = d.file(f"/data/avatars/s/{key[0]}/{key}.jpg?{digits(d, 10)}", 48, 48), d.file(f"/data/avatars/m/{key[0]}/{key}.jpg?{digits(d, 10)}", 96, 96)  # fmt: skip
        return f'<a href="/members/{key}/" class="avatar avatar--xs" data-user-id="{key}" data-xf-init="member-tooltip"><img src="{one}" srcset="{two} 2x" alt="{d.random.choice(PEOPLE)}" class="avatar-u{key}-s" width="{side}" height="{side}" loading="lazy"></a>'

    groups = ""
    for group, boards in (("Machines", ("35 mm projectors", "Lamps and rectifiers", "Lenses", "Sound heads")), ("Prints", ("Splicing and care", "Wanted and found", "Trailers")), ("The house", ("Introductions", "Box office", "Off topic"))):  # fmt: skip
        nodes = "".join(
            f"""<div class="node node--id{at + 3} node--forum node--read"><div class="node-body"><span class="node-icon" aria-hidden="true"><i class="fa--xf far fa-comments"></i></span><div class="node-main js-nodeMain"><h3 class="node-title"><a href="/forums/{slug(one)}.{at + 3}/">{one}</a></h3><div class="node-description">{d.words(8)}</div></div><div class="node-stats"><dl><dt>Threads</dt><dd>{digits(d, 3)}</dd></dl><dl><dt>Messages</dt><dd>{digits(d, 4)}</dd></dl></div><div class="node-extra"><div class="node-extra-icon">{face(36)}</div><div class="node-extra-row"><a href="/threads/{digits(d, 4)}/latest">{d.random.choice(d.films)} in our booth</a><br><time>Today</time> · {d.random.choice(NICKS)}</div></div></div></div>"""
            for at, one in enumerate(boards)
        )
        groups += f'<div class="block block--category"><div class="block-container"><h2 class="block-header"><a>{group}</a></h2><div class="block-body">{nodes}</div></div></div>'
    newest = "".join(f'<li class="block-row"><div class="contentRow"><div class="contentRow-figure">{face()}</div><div class="contentRow-main"><a href="/threads/{digits(d, 4)}/">{d.random.choice(LENSES)}</a><div>Latest: {d.random.choice(NICKS)}</div></div></div></li>' for _ in range(6))  # fmt: skip
    staff = "".join(f"<li>{face(40)}</li>" for _ in d.some(2, 4))
    advert = d.file("https://ads.lampenhaus.test/xenon-300x250.jpg", 300, 250)
    return d.done(f"""<!DOCTYPE html><html id="XF" lang="en-US" dir="LTR" data-app="public" data-template="forum_list" class="has-no-js template-forum_list"><head><meta charset="utf-8"><title>Lampenhaus – the projectionists' forum</title><style>body{{margin:0;font:15px "Segoe UI",Arial;background:#f5f5f5;color:#141414}}.p-header{{background:#0f3652;padding:12px 30px}}.p-header img{{height:48px}}.p-body-inner{{max-width:1250px;margin:16px auto;display:flex;gap:20px}}.p-body-main{{flex:1}}.p-body-sidebar{{width:300px}}.block-container{{background:#fff;border:1px solid #d8d8d8;border-radius:4px;margin-bottom:18px}}.block-header{{margin:0;padding:8px 12px;background:#edf6fd;font-size:17px}}.node-body{{display:flex;border-top:1px solid #ddd;padding:10px;gap:12px;align-items:center}}.node-main{{flex:1}}.node-title{{margin:0;font-size:16px}}.node-stats{{display:flex;gap:12px;font-size:12px}}.node-extra{{display:flex;width:230px;gap:8px;font-size:12px}}.avatar img,.avatar--default{{border-radius:50%;display:inline-block;width:36px;height:36px;text-align:center}}.contentRow{{display:flex;gap:10px}}ul{{list-style:none;padding:8px}}.staff{{display:flex;gap:6px}}dd{{margin:0}}</style></head>
<body data-template="forum_list"><header class="p-header"><a href="/"><img src="{logo}" alt="Lampenhaus"></a></header><div class="p-body"><div class="p-body-inner"><div class="p-body-main p-body-main--withSidebar"><h1 class="p-title-value">Lampenhaus</h1>{groups}</div><div class="p-body-sidebar"><div class="block"><div class="block-container"><h3 class="block-header">Staff online</h3><ul class="staff">{staff}</ul></div></div><div class="block"><div class="block-container"><h3 class="block-header">Latest posts</h3><ul>{newest}</ul></div></div><a href="https://xenon.test"><img src="{advert}" width="300" height="250" alt="Xenon lamps"></a></div></div></div></body></html>""")
