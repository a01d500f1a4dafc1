"""Blind layouts: where people post pictures beside what they say (see `blind_publishing`)."""

from __future__ import annotations

import html
import json

from collect.galleries.blind_parts import DOT, tall
from collect.galleries.draft import Draft, Page, slug


def attached_files(seed: int) -> Page:
    """A forum: pictures attached to posts, whose large versions have no ending of a file's name."""
    d = Draft("attached_files", seed, f"https://board.test/threads/stills.{4000 + seed}/")

    def face(size: str, user: int) -> str:
        return d.file(
            f"/data/avatars/{size}/{user // 1000}/{user}.jpg?169{user}",
            {"m": 96, "l": 192, "s": 48}[size],
            {"m": 96, "l": 192, "s": 48}[size],
        )

    posts, left, number = "", d.count, 0
    while left > 0 or number < 3:
        number += 1
        user = d.random.randint(1000, 9999)
        files = ""
        here = min(left, 10) if number % 2 else 0
        left -= here
        for _ in range(here):
            key = d.random.randint(10**5, 10**6)
            name = f"{slug(d.film)}_{key % 977}.jpg"
            full = d.file(f"/attachments/{name.replace('.', '-')}.{key}/", 1920)
            small = d.file(
                f"/data/attachments/{key // 1000}/{key}-{d.token(32)}.jpg?hash={d.token(10)}",
                250,
                round(250 / d.aspect),
            )
            d.belongs(full, small)
            files += f"""<li class="file file--linked"><a class="u-anchorTarget" id="attachment-{key}"></a><a class="file-preview js-lbImage" href="{full}" target="_blank"><img src="{small}" alt="{name}" width="250" height="{round(250 / d.aspect)}" loading="lazy" /></a><div
 class="file-content"><div class="file-info"><span class="file-name" title="{name}">{name}</span><div class="file-meta">{d.random.randint(90, 900)} KB &middot; Views: {d.random.randint(3, 300)}</div></div></div></li>"""
        attached = (
            f'<section class="message-attachments"><h4 class="block-textHeader">Attachments</h4><ul class="attachmentList">{files}</ul></section>'
            if files
            else ""
        )
        smile = (
            f'<img src="{DOT}" class="smilie smilie--sprite smilie--sprite1" alt=":)" title="Smile" loading="lazy" data-shortname=":)" />'
            if number % 2
            else ""
        )
        signature = (
            f'<aside class="message-signature"><div class="bbWrapper"><img src="{d.file(f"https://sig.test/{user}.png", 468, 60)}" class="bbImage" width="468" height="60"></div></aside>'
            if number % 3 == 0
            else ""
        )
        posts += f"""<article class="message message--post js-post" data-author="user{user}" id="js-post-{user}"><div class="message-inner"><div class="message-cell message-cell--user"><section class="message-user"><div class="message-avatar"><a href="/members/user.{user}/" class="avatar avatar--m" data-user-id="{user}"><img
 src="{face("m", user)}" srcset="{face("l", user)} 2x" alt="user{user}" width="96" height="96" loading="lazy" /></a></div><h4 class="message-name">user{user}</h4></section></div><div class="message-cell message-cell--main"><div class="message-content"><div class="message-userContent lbContainer js-lbContainer"><article class="message-body"><div
 class="bbWrapper">{d.words(d.random.randint(10, 60))} {smile}</div></article>{attached}</div>{signature}</div><footer class="message-footer"><div class="reactionsBar"><ul class="reactionSummary"><li><span class="reaction reaction--small"><img src="{DOT}" class="reaction-sprite" alt="Like" /></span></li></ul></div></footer></div></div></article>
"""
    similar = "".join(
        f"""<div class="structItem structItem--thread"><div class="structItem-cell structItem-cell--icon"><a class="avatar avatar--s"><img src="{face("s", 1000 + k)}" width="48" height="48" loading="lazy" /></a></div><a href="/threads/{slug(f)}.{k}/">{f}</a></div>"""
        for k, f in enumerate(d.films[:6])
    )
    return d.done(f"""<!DOCTYPE html><html id="XF" lang="en-US" class="has-no-js"><head><title>{d.film} - stills | Board</title><style>body{{margin:0;font-family:sans-serif}} .p-body{{width:1200px;margin:auto}} .message-inner{{display:flex;border:1px solid #ccc;margin:8px 0}} .message-cell--user{{width:150px;padding:10px}} .message-cell--main{{flex:1;padding:10px}}
.attachmentList{{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(210px,1fr));gap:6px}} .file{{position:relative;height:120px;overflow:hidden}} .file-preview img{{width:100%;height:120px;object-fit:cover}} .file-content{{position:absolute;bottom:0;background:#fffa}} .structItem{{display:flex}}</style></head><body>
<header class="p-header"><a href="/"><img src="{d.file("/styles/default/logo.png", 200, 40)}" width="200" height="40" alt="Board" /></a></header><div class="p-body"><h1 class="p-title-value">{d.film} - stills</h1><div class="block-container lbContainer">{posts}</div><div class="block"><h3>Similar threads</h3>{similar}</div></div></body></html>""")


def cooked_posts(seed: int) -> Page:
    """A forum that a program in the page draws from text in an attribute; the same without scripts."""
    d = Draft("cooked_posts", seed, f"https://talk.test/t/{slug('stills thread')}/{seed}")
    posts, left = [], d.count
    while left > 0:
        here = min(left, d.random.randint(2, 8))
        left -= here
        lights = ""
        for _ in range(here):
            key, name = d.token(40), f"frame{d.random.randint(100, 999)}"
            big = d.file(f"https://talk.test/uploads/default/original/2X/{key[0]}/{key}.jpeg", 1920)
            w = {
                s: d.file(
                    f"https://talk.test/uploads/default/optimized/2X/{key[0]}/{key}_2_{s}x{round(s / d.aspect)}.jpeg",
                    s,
                )
                for s in (690, 1035, 1380)
            }
            d.belongs(big, *w.values())
            lights += f"""<div class="lightbox-wrapper"><a class="lightbox" href="{big}" data-download-href="https://talk.test/uploads/default/{key}" title="{name}"><img src="{w[690]}" alt="{name}" data-base62-sha1="{d.token(27)}" width="690" height="{round(690 / d.aspect)}" srcset="{w[690]}, {w[1035]} 1.5x, {w[1380]} 2x"
 data-dominant-color="{d.token(6)}"><div class="meta"><svg class="fa d-icon"></svg><span class="filename">{name}</span><span class="info">1920×{round(1920 / d.aspect)} {d.random.randint(90, 900)} KB</span></div></a></div>"""
        emoji = f'<img src="{d.file("https://emoji.test/twitter/clapper.png?v=12", 72, 72)}" title=":clapper:" class="emoji" alt=":clapper:" loading="lazy" width="20" height="20">'
        grid = f'<div class="d-image-grid">{lights}</div>' if here > 3 else lights
        posts.append(
            {
                "id": len(posts),
                "username": f"user{len(posts)}",
                "avatar_template": f"/user_avatar/talk.test/user{len(posts)}/{{size}}/{d.random.randint(10, 99)}_2.png",
                "cooked": f"<p>{d.words(30)} {emoji}</p>{grid}",
            }
        )
        posts.append(
            {
                "id": len(posts),
                "username": f"user{len(posts)}",
                "avatar_template": f"/user_avatar/talk.test/user{len(posts)}/{{size}}/{d.random.randint(10, 99)}_2.png",
                "cooked": f"<p>{d.words(20)}</p>",
            }
        )
    for post in posts:
        for size in (48, 96):
            d.file(post["avatar_template"].replace("{size}", str(size)), size, size)
    plain = "".join(
        f'<div id="post_{one["id"] + 1}" itemprop="comment" class="topic-body crawler-post"><div class="crawler-post-meta"><span class="creator"><a href="/u/{one["username"]}"><span>{one["username"]}</span></a></span></div><div class="post" itemprop="text">{one["cooked"]}</div></div>'
        for one in posts
    )
    suggested = [
        {"title": f, "posters": [f"/user_avatar/talk.test/p{k}/25/{k}_2.png"]}
        for k, f in enumerate(d.films[:5])
    ]
    for k in range(5):
        d.file(f"/user_avatar/talk.test/p{k}/25/{k}_2.png", 25, 25)
    state = {
        f"topic_{seed}": json.dumps(
            {"post_stream": {"posts": posts}, "suggested_topics": suggested, "title": d.film}
        )
    }
    script = """<script>
const state = JSON.parse(document.getElementById('data-preloaded').dataset.preloaded), topic = JSON.parse(Object.values(state)[0]);
const face = (at, size) => at.replace('{size}', size * 2);
document.getElementById('main').innerHTML = '<h1>' + topic.title + '</h1><div class="post-stream">' + topic.post_stream.posts.map(p => `<div class="topic-post"><article
 class="boxed"><div class="topic-avatar"><img alt="" width="48" height="48" src="${face(p.avatar_template, 48)}" class="avatar"></div><div class="topic-body"><div class="names">${p.username}</div><div class="cooked">${p.cooked}</div></div></article></div>`).join('')
 + '</div><h3>Suggested topics</h3>' + topic.suggested_topics.map(t => `<div class="topic-list-item"><img width="25" height="25" src="${t.posters[0]}" class="avatar">${t.title}</div>`).join('');
</script>"""
    return d.done(f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{d.film} - Talk</title><style>body{{margin:0;font-family:sans-serif}} #main{{max-width:1110px;margin:auto}} .boxed{{display:flex;gap:12px}} .topic-body{{width:690px}} .cooked img{{max-width:100%;height:auto}} .d-image-grid{{display:grid;grid-template-columns:1fr 1fr;gap:6px}} .d-image-grid img{{width:100%}}
.meta{{font-size:11px}}</style></head><body class="crawler-off"><div class="hidden" id="data-preloaded" data-preloaded="{html.escape(json.dumps(state))}"></div><noscript data-path="/t/{seed}"><header class="d-header"><a href="/"><img src="{d.file("https://talk.test/uploads/default/original/1X/logo.png", 240, 60)}" alt="Talk" width="120" height="30"></a></header><div
 id="main-outlet" class="wrap" role="main"><div id="topic-title"><h1><a href="/t/{seed}">{d.film}</a></h1></div>{plain}</div></noscript><div id="main"></div>{script}</body></html>""")


def channel_view(seed: int) -> Page:
    """A channel's public view: albums of links with painted backgrounds, cards of links, emoji."""
    d = Draft("channel_view", seed, "https://channel.test/s/filmframes")
    face = d.file(f"https://cdn4.channel.test/file/{d.token(40)}.jpg", 160, 160)
    messages, left, number = "", d.count, 400
    while left > 0:
        here = min(left, d.random.choice((1, 2, 3, 4, 6)))
        left -= here
        links = ""
        for k in range(here):
            wide = 453 if here == 1 else 225
            high, shown = (
                round(wide / d.aspect),
                d.file(f"https://cdn4.channel.test/file/{d.token(60)}.jpg", 800),
            )
            d.belongs(shown)
            at = (
                f"left:{k % 2 * 228}px;top:{k // 2 * (high + 3)}px;width:{wide}px;height:{high}px;"
                if here > 1
                else f"width:{wide}px;"
            )
            inner = f'<div class="tgme_widget_message_photo" style="padding-top:{100 / d.aspect:.2f}%"></div>'
            links += f"""<a class="tgme_widget_message_photo_wrap {"grouped_media_wrap hazy js-message_photo" if here > 1 else d.token(18)}" style="{at}background-image:url('{shown}')" data-ratio="{d.aspect}" href="https://channel.test/filmframes/{number + k}{"?single" if here > 1 else ""}">{inner}</a>"""
        if here > 1:
            links = f'<div class="tgme_widget_message_grouped_wrap js-message_grouped_wrap" style="width:453px;"><div class="tgme_widget_message_grouped" style="position:relative;height:{(here + 1) // 2 * (high + 3)}px">{links}</div></div>'
        emoji = f"""<i class="emoji" style="background-image:url('{d.file("//channel.test/img/emoji/40/F09F8EAC.png", 40, 40)}')"><b>🎬</b></i>"""
        card = ""
        if number % 3 == 0:
            card = f"""<a class="tgme_widget_message_link_preview" href="https://news.test/{number}"><div class="link_preview_site_name">News</div><i class="link_preview_image" style="background-image:url('{d.file(f"https://cdn4.channel.test/file/{d.token(60)}.jpg", 800, 420)}');padding-top:52.5%;width:100%;display:block"></i><div class="link_preview_title">{d.words(6)}</div></a>"""
            messages += wrap(
                number,
                face,
                f'<div class="tgme_widget_message_text js-message_text" dir="auto">{d.words(24)} {emoji}</div>{card}',
            )
        messages += wrap(
            number + 1,
            face,
            f'{links}<div class="tgme_widget_message_text js-message_text" dir="auto">{d.film} {emoji}<br/>{d.words(8)}</div>',
        )
        number += here + 1
    return d.done(f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>Film frames</title><meta property="og:image" content="{face}"><style>body{{margin:0;font-family:sans-serif}} .tgme_channel_history{{width:560px;margin:auto}} .tgme_widget_message{{position:relative;padding-left:56px;margin:14px 0}} .tgme_widget_message_user{{position:absolute;left:0}} .tgme_widget_message_user img{{width:42px;height:42px;border-radius:50%}}
.tgme_widget_message_bubble{{width:453px;border:1px solid #ddd}} .tgme_widget_message_photo_wrap{{display:block;background-size:cover}} .grouped_media_wrap{{position:absolute}} .emoji{{display:inline-block;width:20px;height:20px;background-size:cover}} .emoji b{{visibility:hidden}} .link_preview_image{{background-size:cover}}</style></head>
<body class="widget_frame_base tgme_webpreview"><header class="tgme_header"><a href="/filmframes"><i class="tgme_page_photo_image"><img src="{face}" width="40" height="40"></i></a><h1 class="tgme_header_title">Film frames</h1></header><main class="tgme_main"><section class="tgme_channel_history js-message_history">{messages}</section></main></body></html>""")


def wrap(number: int, face: str, inner: str) -> str:
    return f"""<div class="tgme_widget_message_wrap js-widget_message_wrap"><div class="tgme_widget_message text_not_supported_wrap js-widget_message" data-post="filmframes/{number}"><div class="tgme_widget_message_user"><a href="https://channel.test/filmframes"><i class="tgme_widget_message_user_photo bgcolor5"><img
 src="{face}"></i></a></div><div class="tgme_widget_message_bubble"><div class="tgme_widget_message_author"><a class="tgme_widget_message_owner_name" href="https://channel.test/filmframes"><span dir="auto">Film frames</span></a></div>{inner}<div class="tgme_widget_message_footer"><span class="tgme_widget_message_views">1.2K</span></div></div></div></div>
"""


def slotted_carousel(seed: int) -> Page:
    """A post of many pictures in elements of the site's own: one page of it shows, each with a blur."""
    d = Draft(
        "slotted_carousel",
        seed,
        f"https://threads.test/r/filmstills/comments/{d_key(seed)}/stills/",
    )
    d.count = min(d.count, 20)
    slides = ""
    for i in range(d.count):
        shape, key = tall(d) if seed % 3 == 0 else d.aspect, f"{slug(d.film)}-v0-{d.token(13)}"
        w = {
            s: d.file(
                f"https://preview.threads.test/{key}.jpg?width={s}&crop=smart&auto=webp&s={d.token(40)}",
                s,
                round(s / shape),
            )
            for s in (108, 216, 320, 640, 960, 1080)
        }
        full = d.file(
            f"https://preview.threads.test/{key}.jpg?width=2048&format=pjpg&auto=webp&s={d.token(40)}",
            2048,
            round(2048 / shape),
        )
        d.belongs(full, *w.values())
        many = html.escape(", ".join(f"{url} {s}w" for s, url in [*w.items(), (2048, full)]))
        source = "src" if i < 2 else "data-lazy-src"
        slides += f"""<li slot="page-{i + 1}" style="{"" if i == 0 else "visibility:hidden;"}"><div class="absolute top-0 left-0 w-full h-full"><img alt="" role="presentation" class="post-background-image-filter" {source}="{html.escape(w[108])}"></div><figure class="m-0"><img alt="r/filmstills - {d.film} {i}" class="media-lightbox-img max-h-[100vw] h-full w-full object-contain relative"
 width="2048" height="{round(2048 / shape)}" {source}="{html.escape(w[1080])}" {"srcset" if i < 2 else "data-lazy-srcset"}="{many}" sizes="(min-width: 768px) 700px, 100vw"></figure></li>
"""
    comments = "".join(
        f"""<shreddit-comment author="user{k}" depth="0"><div slot="commentAvatar"><faceplate-tracker><a href="/user/user{k}/"><img alt="u/user{k} avatar" src="{d.file(f"https://styles.threads.test/avatars/{d.token(20)}.png?width=64&height=64", 64, 64)}" width="32" height="32"></a></faceplate-tracker></div><div slot="comment"><p>{d.words(18)}</p></div></shreddit-comment>"""
        for k in d.some(4, 20)
    )
    side = "".join(
        f"""<li class="recent-post"><reddit-pdp-right-rail-post><a href="/r/filmstills/comments/{d.token(6)}/"><h3>{f}</h3><faceplate-img class="thumb" style="display:block;width:96px;height:72px" src="{(x := html.escape(d.file(f"https://preview.threads.test/{d.token(13)}.jpg?width=140&height=105&crop=smart&auto=webp&s={d.token(40)}", 140, 105)))}"><img src="{x}" width="96" height="72"></faceplate-img></a></reddit-pdp-right-rail-post></li>"""
        for f in d.films[: d.random.randint(5, 12)]
    )
    icon = d.file("https://styles.threads.test/t5_x/communityIcon_1.png", 256, 256)
    script = """<script>
document.querySelectorAll('[data-lazy-src]').forEach(it => setTimeout(() => {
  it.src = it.dataset.lazySrc; if (it.dataset.lazySrcset) it.srcset = it.dataset.lazySrcset;
}, 50));
</script>"""
    return d.done(f"""<!DOCTYPE html><html lang="en-US"><head><title>{d.film} : r/filmstills</title><style>body{{margin:0;font-family:sans-serif}} .grid{{display:flex;width:1120px;margin:auto;gap:24px}} main{{width:732px}} aside{{width:316px}} gallery-carousel{{display:block;position:relative;height:480px;overflow:hidden;background:#000}} gallery-carousel ul{{display:flex;list-style:none;margin:0;padding:0;height:100%}}
gallery-carousel li{{position:relative;flex:none;width:100%;height:100%;overflow:hidden}} figure{{position:absolute;inset:0;margin:0}} figure img{{width:100%;height:100%;object-fit:contain}} .post-background-image-filter{{width:100%;height:100%;filter:blur(24px);object-fit:cover}} shreddit-comment{{display:flex;gap:8px;margin:10px}} .recent-post{{display:block}}</style></head>
<body><shreddit-app><reddit-header-large><a href="/"><img src="{d.file("https://www.threads.test/logo.png", 96, 32)}" width="96" height="32"></a></reddit-header-large><div class="grid"><main><shreddit-post post-title="{d.film}" post-type="gallery" content-href="https://threads.test/gallery/{d_key(seed)}"><div slot="credit-bar"><img src="{icon}" width="32" height="32" alt="r/filmstills icon"></div><h1 slot="title">{d.film}, some frames</h1>
<div slot="post-media-container"><gallery-carousel post-id="t3_{d_key(seed)}"><ul>
{slides}</ul></gallery-carousel></div></shreddit-post><shreddit-comment-tree>{comments}</shreddit-comment-tree></main><aside><ul>{side}</ul></aside></div></shreddit-app>{script}</body></html>""")


def d_key(seed: int) -> str:
    return f"1k{seed:04}x"
