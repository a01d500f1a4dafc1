"""Layouts of the fourth blind set: programs that many sites run."""

from __future__ import annotations

import json
from html import escape
from urllib.parse import quote

from collect.galleries.draft import LENSES, Draft, Page, slug
from collect.galleries.fourth_words import BLANK, digits

_ITEMS_CSS = """body{margin:0;font:17px/1.5 -apple-system,sans-serif;color:#3a3a3a;background:#f7f8f9}a{color:#1e73be}.grid-container{width:1200px;margin:0 auto}.site-header{background:#fff;padding:20px 0}.header-image{height:60px}
.site-content{display:flex;gap:20px;margin-top:20px}.content-area{width:70%}.widget-area{width:30%}.inside-article,.widget{background:#fff;padding:40px;margin-bottom:20px}.widget{padding:24px;font-size:14px}.featured-image img{max-width:100%}
.envira-gallery-wrap{position:relative}.envira-loader{display:none}.envira-gallery-public{overflow:hidden}.envira-gallery-item{float:left;width:33.333%;box-sizing:border-box}.envira-gallery-item-inner{position:relative}.envira-lazy{position:relative;overflow:hidden}
.envira-gallery-item img{display:block;width:100%;height:auto;opacity:1}.envira-gallery-item .envira-lazy img{position:absolute;top:0;left:0;height:100%}.widget img{width:70px;height:70px;object-fit:cover;float:left;margin-right:10px}.widget li{list-style:none;overflow:hidden;margin-bottom:10px}
.jp-relatedposts-items{display:flex;gap:16px}.jp-relatedposts-post{width:33%;font-size:14px}.jp-relatedposts-post-img{width:100%;height:auto}.comment .avatar{width:50px;height:50px;border-radius:50%}.site-info{text-align:center;padding:20px;font-size:14px}.clear{clear:both}"""

_ITEMS_JS = """(function(){var eye=new IntersectionObserver(function(l){l.forEach(function(e){if(!e.isIntersecting)return;var i=e.target;eye.unobserve(i);i.src=i.getAttribute('data-envira-src');i.removeAttribute('srcset');i.classList.remove('envira-lazy');i.classList.add('envira-lazy-loaded');});},{rootMargin:'100px'});
document.querySelectorAll('img.envira-gallery-image[data-envira-src]').forEach(function(i){eye.observe(i);});})();"""


def envelope_gallery(seed: int) -> Page:
    """A gallery plug-in of a blog program: lazy items with attributes of its own, JSON about all, the same without scripts."""
    d = Draft("envelope_gallery", seed, "https://rivercinema.test/stills/")
    number, first = digits(d, 4), int(digits(d, 4))
    uploads = "https://rivercinema.test/wp-content/uploads/2023/09"
    cut = d.random.random() < 0.5
    items, plain, known = [], [], {}
    for index in range(d.count):
        name = f"{slug(d.film)}-{index + 1:02}"
        whole = d.file(f"{uploads}/{name}-scaled.jpg", 2560)
        height = 480 if cut else round(640 / d.aspect)
        small = d.file(f"{uploads}/{name}-640x{height}{'_c' if cut else ''}.jpg", 640, height)
        thumb = d.file(f"{uploads}/{name}-75x50_c.jpg", 75, 50)
        said = d.random.choice(LENSES).capitalize()
        d.belongs(whole, small, thumb, caption=said)
        one = first + index
        known[str(one)] = {"status": "active", "src": whole, "title": name, "link": whole, "alt": "", "caption": said, "thumb": thumb, "meta": [], "index": index, "id": one, "gallery_id": number}  # fmt: skip
        items.append(
            f'<div id="envira-gallery-item-{one}" class="envira-gallery-item enviratope-item envira-gallery-item-{index + 1} envira-lazy-load" style="padding-left: 5px; padding-bottom: 10px; padding-right: 5px;" itemscope itemtype="https://schema.org/ImageObject"><div class="envira-gallery-item-inner"><div class="envira-gallery-position-overlay  envira-gallery-top-left"></div>'
            f'<a href="{whole}" class="envira-gallery-{number} envira-gallery-link" data-envira-item-id="{one}" data-caption="{said}" data-envira-retina="" data-thumb="{thumb}" data-title="{name}" itemprop="contentUrl"><div class="envira-lazy" data-test-width="640" data-test-height="{height}" style="padding-bottom:{height / 6.4:.2f}%;">'
            f'<img id="envira-gallery-image-{one}" class="envira-gallery-image envira-gallery-image-{index + 1} envira-lazy" data-envira-index="{index + 1}" src="{small}" data-envira-src="{small}" data-envira-gallery-id="{number}" data-envira-item-id="{one}" data-envira-caption="{said}" alt="" title="{name}" data-envira-srcset="{small} 400w, {small} 2x" data-title="{name}" itemprop="thumbnailUrl" data-no-lazy="1" data-envirabox="{number}" srcset="{BLANK}" /></div></a></div></div>'
        )
        plain.append(f'<img src="{small}" alt="" />')
    recent = "".join(f'<li><a href="/{slug(film)}/"><img width="150" height="150" src="{d.file(f"{uploads}/{slug(film)}-150x150.jpg", 150, 150)}" class="attachment-thumbnail size-thumbnail wp-post-image" alt="" loading="lazy"></a><a href="/{slug(film)}/">{film}</a></li>' for film in d.films[: d.random.randint(3, 7)])  # fmt: skip
    related = "".join(f'<div class="jp-relatedposts-post jp-relatedposts-post{one}"><a class="jp-relatedposts-post-a" href="/{slug(film)}/"><img class="jp-relatedposts-post-img" loading="lazy" src="{d.file(f"https://i0.pics.test/rivercinema.test/wp-content/uploads/2022/{slug(film)}.jpg?fit=1200%2C630&amp;resize=350%2C200".replace("&amp;", "&"), 350, 200).replace("&", "&amp;")}" width="350" height="200" alt="{film}"></a><h4>{film}</h4></div>' for one, film in enumerate(d.films[8:11]))  # fmt: skip
    comments = "".join(f'<li class="comment"><img alt="" src="{d.file(f"https://secure.gravatar.test/avatar/{d.token(32)}?s=50", 50, 50)}" class="avatar avatar-50 photo" height="50" width="50" /><p>{d.words(15)}</p></li>' for _ in d.some(0, 4))  # fmt: skip
    logo = d.file("https://rivercinema.test/wp-content/uploads/2021/01/logo.png", 300, 60)
    settings = escape(json.dumps({"type": "default", "columns": "3", "gallery_id": number, "lazy_loading": 1, "lightbox_theme": "base_dark"}))  # fmt: skip
    return d.done(f"""<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="UTF-8"><title>{d.film}: stills &#8211; River Cinema</title><style>{_ITEMS_CSS}</style></head>
<body class="page-template-default page page-id-812 wp-custom-logo right-sidebar nav-below-header separate-containers"><header class="site-header"><div class="inside-header grid-container"><a href="/" rel="home"><img class="header-image is-logo-image" alt="River Cinema" src="{logo}" width="300" height="60"></a></div></header>
<div class="site grid-container container hfeed" id="page"><div class="site-content" id="content"><div class="content-area" id="primary"><main class="site-main" id="main"><article id="post-812" class="post-812 page type-page status-publish"><div class="inside-article">
<header class="entry-header"><h1 class="entry-title" itemprop="headline">{d.film}: stills</h1></header><div class="entry-content" itemprop="text"><p>{d.words(30)}</p>
<div id="envira-gallery-wrap-{number}" class="envira-gallery-wrap envira-gallery-theme-base envira-lazy-loading-enabled" itemscope itemtype="https://schema.org/ImageGallery"><div class="envira-loader"><div></div><div></div></div>
<div data-row-height="150" data-justified-margins="1" data-gallery-theme="base" id="envira-gallery-{number}" class="envira-gallery-public envira-gallery-3-columns envira-clear enviratope" data-envira-columns="3" data-envira-id="{number}" data-gallery-config="{settings}" data-gallery-images="{escape(json.dumps(known))}">{"".join(items)}</div></div>
<noscript>{"".join(plain)}</noscript><div class="clear"></div><div id="jp-relatedposts" class="jp-relatedposts" style="display: block;"><h3 class="jp-relatedposts-headline"><em>Related</em></h3><div class="jp-relatedposts-items jp-relatedposts-items-visual">{related}</div></div></div></div></article>
<div class="comments-area"><ol class="comment-list">{comments}</ol></div></main></div>
<div class="widget-area sidebar is-right-sidebar" id="right-sidebar"><aside class="widget widget_recent_posts"><h2 class="widget-title">Showing soon</h2><ul>{recent}</ul></aside></div></div></div>
<footer class="site-info">&copy; 2024 River Cinema</footer><script>{_ITEMS_JS}</script></body></html>""")


_BOARD_CSS = """body{margin:0;background:#ebeef2;font:15px/1.4 'Segoe UI',sans-serif;color:#141414}a{color:#2577b1;text-decoration:none}.p-body-inner,.p-header-inner{max-width:1200px;margin:0 auto;padding:10px}.p-header{background:#185886}.p-header-logo img{height:46px}
.message{background:#fefefe;border:1px solid #d8d8d8;margin-bottom:10px}.message-inner{display:flex}.message-cell--user{width:150px;background:#f5f8fb;padding:10px;text-align:center;flex:none}.message-cell--main{padding:10px;flex:1;min-width:0}.avatar img{width:96px;height:96px;border-radius:4px}
.bbImage{max-width:100%;height:auto;vertical-align:middle}.bbImageWrapper{display:inline-block;margin:4px 0}.bbCodeBlock--quote{border-left:3px solid #f2930d;background:#fafafa;padding:8px;max-height:150px;overflow:hidden}.smilie{width:22px;height:22px}.message-signature{border-top:1px solid #ddd;font-size:13px;margin-top:14px;padding-top:6px}
.reactionsBar{background:#f5f8fb;padding:6px;font-size:13px}.structItem{display:flex;gap:10px;background:#fff;padding:8px;border-bottom:1px solid #eee}.structItem .avatar img{width:36px;height:36px}.userTitle{font-size:12px}.p-footer{background:#0f3652;color:#b8d1e5;padding:20px;text-align:center}.message-attribution{font-size:13px;color:#8c8c8c}"""


def board_shots(seed: int) -> Page:
    """A forum's thread where members post shots of a film through the board's own proxy; quotes, smileys, signatures."""
    d = Draft("board_shots", seed, "https://forum.screenfans.test/threads/favourite-shots.48213/")
    board = "https://forum.screenfans.test"
    members = []
    for name in ("Kestrel", "reel_to_reel", "Ozymandias", "M. Hulot", "Nadia", "grainy", "tracking shot"):  # fmt: skip
        number = d.random.randint(100, 9000)
        faces = [d.file(f"{board}/data/avatars/{size}/{number // 1000}/{number}.jpg?15{digits(d, 8)}", side, side) for size, side in (("m", 96), ("l", 192), ("s", 48))]  # fmt: skip
        members.append((name, number, faces))
    smile = d.file(f"{board}/styles/default/smilies/thumbs_up.png", 22, 22)
    badge = d.file("https://badges.test/sig/kestrel.png", 400, 60)
    width = d.random.choice((1024, 1280, 1920))
    loose = d.random.random() < 0.4

    def shot() -> str:
        host = d.random.choice(("https://i.picshare.test", "https://i.postpics.test", "https://live.photostore.test"))  # fmt: skip
        name = f"{d.token(7)}.jpg"
        source = d.file(f"{host}/{name}", width)
        proxied = d.file(f"{board}/proxy.php?image={quote(source, safe='')}&hash={d.token(32)}", width)  # fmt: skip
        d.belongs(source, proxied)
        shown = proxied.replace("&", "&amp;")
        box = "" if loose else f' width="{width}" height="{round(width / d.aspect)}"'
        return f'<div class="bbImageWrapper  js-lbImage" title="{name}" data-src="{shown}" data-lb-sidebar-href="" data-lb-caption-extra-html="" data-single-image="1">\n<img src="{shown}" data-url="{source}" class="bbImage" data-zoom-target="1" style="" alt="{name}" title=""{box} loading="lazy" />\n</div>'

    posts: list[str] = []
    left, earlier = d.count, ""
    while left > 0 or len(posts) < 5:
        name, number, faces = d.random.choice(members)
        many = min(left, d.random.choice((0, 0, 1, 2, 4, 6)) if posts else max(3, left // 2))
        left -= many
        shown = [shot() for _ in range(many)]
        post = int(digits(d, 6))
        quoted = ""
        if not many and earlier and d.random.random() < 0.5:
            quoted = f'<blockquote data-attributes="member: {number}" data-quote="{name}" data-source="post: {post}" class="bbCodeBlock bbCodeBlock--expandable bbCodeBlock--quote js-expandWatch"><div class="bbCodeBlock-title"><a class="bbCodeBlock-sourceJump">{name} said:</a></div><div class="bbCodeBlock-content"><div class="bbCodeBlock-expandContent js-expandContent ">{earlier}</div></div></blockquote>'
        if shown:
            earlier = shown[0]
        smiley = f'<img src="{smile}" class="smilie" loading="lazy" alt="(y)" title="Thumbs Up    (y)" data-shortname="(y)" />' if d.random.random() < 0.4 else ""  # fmt: skip
        signature = f'<aside class="message-signature"><div class="bbWrapper"><div class="bbImageWrapper js-lbImage"><img src="{badge}" data-url="" class="bbImage" width="400" height="60" alt="" loading="lazy" /></div></div></aside>' if name == "Kestrel" else ""  # fmt: skip
        posts.append(f"""
<article class="message message--post js-post js-inlineModContainer" data-author="{name}" data-content="post-{post}" id="js-post-{post}" itemscope itemtype="https://schema.org/Comment"><span class="u-anchorTarget" id="post-{post}"></span><div class="message-inner">
<div class="message-cell message-cell--user"><section class="message-user"><div class="message-avatar "><div class="message-avatar-wrapper"><a href="/members/{number}/" class="avatar avatar--m" data-user-id="{number}" data-xf-init="member-tooltip"><img src="{faces[0]}" srcset="{faces[1]} 2x" alt="{name}" class="avatar-u{number}-m" width="96" height="96" itemprop="image" /></a></div></div><div class="message-userDetails"><h4 class="message-name">{name}</h4><h5 class="userTitle message-userTitle">Member</h5></div></section></div>
<div class="message-cell message-cell--main"><div class="message-main js-quickEditTarget"><header class="message-attribution message-attribution--split"><time class="u-dt">Nov 17, 2024</time> <a>#{len(posts) + 1}</a></header>
<div class="message-content js-messageContent"><div class="message-userContent lbContainer js-lbContainer " data-lb-id="post-{post}" data-lb-caption-desc="{name} &middot; Nov 17, 2024 at 9:30 PM"><article class="message-body js-selectToQuote"><div itemprop="text"><div class="bbWrapper">{quoted}{d.words(d.random.randint(5, 40))} {smiley}<br /><br />{"<br />".join(shown)}</div></div><div class="js-selectToQuoteEnd">&nbsp;</div></article></div>{signature}</div>
<footer class="message-footer"><div class="reactionsBar js-reactionsList is-active">{d.random.choice(members)[0]} and {d.random.randint(1, 9)} others</div></footer></div></div></div></article>""")
    similar = "".join(f'<div class="structItem structItem--thread"><div class="structItem-cell--icon"><a class="avatar avatar--s"><img src="{(member := d.random.choice(members))[2][2]}" alt="{member[0]}" width="48" height="48" loading="lazy" /></a></div><div class="structItem-title"><a href="/threads/{slug(film)}.{digits(d, 5)}/">{film}: the discussion</a></div></div>' for film in d.films[: d.random.randint(3, 6)])  # fmt: skip
    logo = d.file(f"{board}/styles/screenfans/logo.png", 260, 46)
    return d.done(f"""<!DOCTYPE html>
<html id="XF" lang="en-GB" dir="LTR" data-app="public" data-template="thread_view" data-container-key="node-14" data-content-key="thread-48213" data-logged-in="false" class="has-no-js template-thread_view"><head><meta charset="utf-8" /><title>Favourite shots: {d.film} | Screen Fans</title><meta property="og:image" content="{logo}" /><style>{_BOARD_CSS}</style></head>
<body data-template="thread_view"><div class="p-pageWrapper" id="top"><header class="p-header" id="header"><div class="p-header-inner"><div class="p-header-logo p-header-logo--image"><a href="{board}"><img src="{logo}" srcset="" alt="Screen Fans" width="260" height="46" /></a></div></div></header>
<div class="p-body"><div class="p-body-inner"><div class="p-body-header"><h1 class="p-title-value">Favourite shots: {d.film}</h1></div><div class="p-body-main"><div class="p-body-content"><div class="p-body-pageContent"><div class="block block--messages" data-xf-init="" data-type="post"><div class="block-container lbContainer" data-xf-init="lightbox select-to-quote" data-lb-universal="1" data-lb-id="thread-48213"><div class="block-body js-replyNewMessageContainer">{"".join(posts)}</div></div></div>
<div class="block"><div class="block-container"><h3 class="block-minorHeader">Similar threads</h3><div class="structItemContainer">{similar}</div></div></div></div></div></div></div></div><footer class="p-footer" id="footer">Community platform</footer></div></body></html>""")
