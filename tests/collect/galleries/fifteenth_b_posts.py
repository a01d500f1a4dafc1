"""Posts: a short-form blog's rows, a letter of tables, a thread of a forum."""

from __future__ import annotations

from html import escape
from json import dumps

from collect.galleries.draft import Draft, Layout, Page, slug


def answered_rows(seed: int) -> Page:
    """A French short-form blog's shared post: rows of figures with srcset under another's name, notes."""
    d = Draft("answered_rows", seed, "https://lumieres-eteintes.test/post/714220915638")
    media = "https://64.media.short.test"
    many = max(6, min(d.count, 20))
    number = 0
    rows = []
    while number < many:
        across = min(d.random.choice((1, 2, 2, 3)), many - number)
        figures = []
        for _ in range(across):
            number += 1
            stem = f"{media}/{d.token(32)}/{d.token(16)}-{d.token(2)}"
            name = d.token(40)
            widths = [75, 100, 250, 400, 500, 540, 640, 1280]
            high = {w: round(w / d.aspect) for w in widths}
            named = {
                w: f"{stem}/s{w}x{'75_c1' if w == 75 else round(w * 1.5)}/{name}.jpg"
                for w in widths
            }
            for w, address in named.items():
                d.file(address, w, 75 if w == 75 else high[w])
            d.belongs(*(named[w] for w in widths if w != 75), named[75])
            sets = ", ".join(f"{named[w]} {w}w" for w in widths)
            figures.append(
                f'<figure data-npf="{escape(dumps({"type": "image", "media": [{"mediaKey": d.token(32), "type": "image/jpeg", "width": 1280, "height": high[1280]}]}))}" class="tmblr-full" data-orig-height="{high[1280]}" data-orig-width="1280"><img src="{named[640]}" data-orig-height="{high[1280]}" data-orig-width="1280" srcset="{sets}" sizes="(max-width: 1280px) 100vw, 1280px" alt="image"/></figure>'
            )
        rows.append(f'<div class="npf_row">{"".join(figures)}</div>')
    icon = d.file(f"{media}/avatar_{d.token(12)}_128.pnj", 128, 128)
    theirs = d.file(f"{media}/avatar_{d.token(12)}_48.pnj", 48, 48)
    notes = "".join(
        f'<li class="note {kind} tumblelog_{slug(f)} without_commentary"><a rel="nofollow" class="avatar_frame" target="_blank" href="https://{slug(f)}.short.test/" title="{f}"><img src="{d.file(f"{media}/{d.token(32)}/{d.token(16)}-{d.token(2)}/s16x16u_c1/{d.token(40)}.jpg", 16, 16)}" class="avatar " alt="" /></a><span class="action">{slug(f)} {"a aimé ce billet" if kind == "like" else "a reblogué ce billet"}</span><div class="clear"></div></li>'
        for f in d.films[: d.random.randint(6, 17)]
        for kind in [d.random.choice(("like", "like", "reblog"))]
    )
    return d.done(f"""<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>Lumières éteintes — {d.film}</title><meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="shortcut icon" href="{icon}">
<style>body{{background:#f4f1ec;font:13px/1.6 Karla,Helvetica,sans-serif;color:#333;margin:0}}#sidebar{{position:fixed;left:60px;top:80px;width:170px;text-align:center}}#sidebar img{{width:96px;border-radius:50%}}#posts{{margin:60px 0 60px 300px;width:540px;background:#fff;padding:20px}}
.npf_row{{display:flex;margin-bottom:4px;gap:4px}}.npf_row figure{{margin:0;flex:1;min-width:0}}.npf_row img{{display:block;width:100%;height:auto}}.reblog-header{{display:flex;gap:8px;align-items:center;border-top:1px solid #eee;padding-top:8px}}.reblog-header img{{width:24px;height:24px}}
ol.notes{{list-style:none;padding:0;font-size:11px}}ol.notes li{{padding:4px 0;border-bottom:1px solid #eee}}ol.notes .avatar{{width:16px;height:16px;vertical-align:middle;margin-right:6px}}.tags a{{margin-right:6px;color:#999}}</style></head>
<body class="permalink-page"><div id="sidebar"><a href="/"><img src="{icon}" alt="portrait"></a><h1>lumières éteintes</h1><p>photogrammes, jamais d'affiches. 24 images par seconde.</p><ul style="list-style:none;padding:0"><li><a href="/ask">questions</a></li><li><a href="/archive">archives</a></li></ul></div>
<div id="posts"><article class="post text reblogged" id="714220915638"><div class="reblog-item original-entry"><div class="reblog-header"><img src="{theirs}" alt=""><a class="tumblr_blog" href="https://celluloid-lent.short.test/post/714100">celluloid-lent</a></div>
<div class="reblog-content">{"".join(rows)}<p><b>{d.film}</b> (19{d.random.randint(50, 89)})</p></div></div>
<div class="reblog-item"><div class="reblog-header"><img src="{icon}" alt=""><a href="/">lumieres-eteintes</a></div><div class="reblog-content"><p>Le plus beau noir de l'année.</p></div></div>
<div class="tags"><a href="/tagged/film">#film</a><a href="/tagged/{slug(d.film)}">#{d.film.lower()}</a></div>
<div class="info"><a href="/post/714220915638">12 avril</a> · <a href="https://celluloid-lent.short.test/post/714100">via</a></div>
<div id="notes"><ol class="notes"><!-- START NOTES -->{notes}<!-- END NOTES --></ol></div></article></div>
<img src="{d.file("https://px.short.test/impixu?T=1712&J=x", 1, 1)}" alt="" width="1" height="1" style="position:absolute"></body></html>""")


def mailed_letter(seed: int) -> Page:
    """An Italian film club's letter in a mailer's archive: tables of image groups, its signs at the foot."""
    d = Draft("mailed_letter", seed, "https://mailer.test/campaigns/?e=&u=4be2&id=91c0aa")
    store = f"https://mcuser.test/{d.token(25)}/images/"

    def image(width: int, shown: int) -> str:
        address = d.file(f"{store}{d.token(8)}-{d.token(4)}-{d.token(12)}.jpg", width)
        d.belongs(address)
        return f'<img alt="" src="{address}" width="{shown}" style="max-width:{width}px; padding-bottom: 0; display: inline !important; vertical-align: bottom;" class="mcnImage">'

    left = max(8, min(d.count, 22))
    blocks = []
    while left:
        if left > 1 and d.random.random() < 0.7:
            across = min(left, d.random.choice((2, 2, 4)))
            cells = "".join(
                f'<table align="{"left" if n % 2 == 0 else "right"}" width="273" border="0" cellpadding="0" cellspacing="0" class="mcnImageGroupContentContainer"><tbody><tr><td class="mcnImageGroupContent" valign="top" style="padding:0 0 9px">{image(546, 264)}</td></tr></tbody></table>'
                for n in range(across)
            )
            blocks.append(
                f'<table border="0" cellpadding="0" cellspacing="0" width="100%" class="mcnImageGroupBlock"><tbody class="mcnImageGroupBlockOuter"><tr><td valign="top" style="padding:9px" class="mcnImageGroupBlockInner">{cells}</td></tr></tbody></table>'
            )
            left -= across
        else:
            blocks.append(
                f'<table border="0" cellpadding="0" cellspacing="0" width="100%" class="mcnImageBlock" style="min-width:100%;"><tbody class="mcnImageBlockOuter"><tr><td valign="top" style="padding:9px" class="mcnImageBlockInner"><table align="left" width="100%" border="0" cellpadding="0" cellspacing="0" class="mcnImageContentContainer"><tbody><tr><td class="mcnImageContent" valign="top" style="text-align:center;">{image(1128, 564)}</td></tr></tbody></table></td></tr></tbody></table>'
            )
            left -= 1
        blocks.append(
            f'<table border="0" cellpadding="0" cellspacing="0" width="100%" class="mcnTextBlock"><tbody class="mcnTextBlockOuter"><tr><td valign="top" class="mcnTextBlockInner" style="padding:9px 18px"><p>Il restauro di <em>{d.film}</em>, un rullo dopo l’altro: in laboratorio, al tavolo, alla luce.</p></td></tr></tbody></table>'
        )
    signs = "".join(
        f'<td align="center" valign="middle" width="24" class="mcnFollowIconContent"><a href="https://{n}.test/cineclub" target="_blank"><img src="{d.file(f"https://cdn-images.mailer.test/icons/social-block-v2/color-{n}-48.png", 48, 48)}" alt="{n}" style="display:block;" height="24" width="24" class=""></a></td>'
        for n in ("facebook", "instagram", "link", "youtube")[: d.random.randint(2, 4)]
    )
    logo = d.file(f"{store}{d.token(8)}-logo.png", 400, 120)
    return d.done(f"""<!doctype html><html xmlns="http://www.w3.org/1999/xhtml" xmlns:v="urn:schemas-microsoft-com:vml"><head><meta charset="UTF-8"><meta http-equiv="X-UA-Compatible" content="IE=edge"><title>Diario di un restauro</title>
<style type="text/css">p{{margin:10px 0;padding:0}}table{{border-collapse:collapse}}body,#bodyTable{{height:100%;margin:0;padding:0;width:100%;background:#fafafa}}.templateContainer{{max-width:600px;border:0;background:#fff}}img{{border:0;height:auto;outline:none;text-decoration:none}}.mcnImage{{vertical-align:bottom}}
.mcnTextBlockInner p{{font:16px/150% Georgia,serif;color:#202020;text-align:left}}#awesomewrap{{background:#222;color:#fff;font:13px Helvetica;padding:8px}}#awesomebar a{{color:#fff;margin-right:20px}}#templateFooter{{font:12px Helvetica;color:#656565;text-align:center}}</style></head>
<body id="archivebody"><div id="awesomewrap"><div id="awesomebar"><a href="https://mailer.test/subscribe?u=4be2">Subscribe</a><a href="https://mailer.test/home/?u=4be2">Past Issues</a><a href="https://mailer.test/feed?u=4be2">RSS</a></div></div>
<span class="mcnPreviewText" style="display:none; font-size:0px; line-height:0px; max-height:0px; max-width:0px; opacity:0; overflow:hidden; visibility:hidden;">Rullo dopo rullo</span>
<center><table align="center" border="0" cellpadding="0" cellspacing="0" height="100%" width="100%" id="bodyTable"><tr><td align="center" valign="top" id="bodyCell"><table border="0" cellpadding="0" cellspacing="0" width="100%" class="templateContainer">
<tr><td valign="top" id="templateHeader"><table class="mcnImageBlock" width="100%"><tr><td class="mcnImageContent" style="text-align:center;padding:18px"><a href="https://cineclub-aurora.test" target="_blank"><img align="center" alt="Cineclub Aurora" src="{logo}" width="200" style="max-width:400px" class="mcnImage"></a></td></tr></table></td></tr>
<tr><td valign="top" id="templateBody"><table width="100%" class="mcnTextBlock"><tr><td class="mcnTextBlockInner" style="padding:18px"><h1>Diario di un restauro</h1><p>Cari soci, ecco le fotografie promesse del nostro lavoro.</p></td></tr></table>
{"".join(blocks)}
<table width="100%" class="mcnButtonBlock"><tr><td align="center" style="padding:18px"><a class="mcnButton" href="https://cineclub-aurora.test/tessera" style="background:#8a1f1f;color:#fff;padding:14px 24px;font-family:Arial">Rinnova la tessera</a></td></tr></table></td></tr>
<tr><td valign="top" id="templateFooter"><table class="mcnFollowBlock" align="center"><tr>{signs}</tr></table><em>Copyright © 2023 Cineclub Aurora.</em><br><a href="https://mailer.test/unsubscribe">cancella l'iscrizione</a>
<p><a href="https://mailer.test/referral"><img src="{d.file("https://cdn-images.mailer.test/monkey_rewards/intuit-mc-rewards-1.png", 139, 54)}" width="139" height="54" alt="Email Marketing"></a></p></td></tr></table></td></tr></table></center></body></html>""")


def attached_report(seed: int) -> Page:
    """A Dutch forum's thread of a visit to a props sale: attachments in words and in a list; replies."""
    d = Draft("attached_report", seed, "https://forum.filmspul.test/threads/veiling-loods.48211/")
    start = d.random.randint(90000, 300000)
    many = max(9, min(d.count, 24))
    whole_ones = d.random.randint(2, 5)

    def one(index: int, inside: bool) -> str:
        at = start + index
        name = f"veiling_{index + 1:02d}"
        whole = d.file(f"/attachments/{name}-jpg.{at}/", 1500, 1000)
        if inside:
            d.belongs(whole)
            return f'<div class="bbImageWrapper  js-lbImage" title="{name}.jpg" data-src="{whole}" data-lb-sidebar-href="" data-lb-caption-extra-html="" data-single-image="1"><img src="{whole}" data-url="" class="bbImage" data-zoom-target="1" style="" alt="{name}.jpg" title="{name}.jpg" width="1500" height="1000" loading="lazy" /></div><br />'
        small = d.file(f"/data/attachments/{at // 1000}/{at}-{d.token(32)}.jpg", 300, 200)
        d.belongs(small, whole)
        return f"""<li class="file file--linked"><a class="u-anchorTarget" id="attachment-{at}"></a><a class="file-preview js-lbImage" href="{whole}" target="_blank"><img src="{small}" alt="{name}.jpg" width="300" height="200" loading="lazy" /></a>
<div class="file-content"><div class="file-info"><span class="file-name" title="{name}.jpg">{name}.jpg</span><div class="file-meta">{d.random.randint(120, 480)},{d.random.randint(1, 9)} KB &middot; Bekeken: {d.random.randint(5, 90)}</div></div></div></li>"""

    def face(name: str) -> str:
        n = d.random.randint(100, 99999)
        if d.random.random() < 0.3:
            return f'<a href="/members/{slug(name)}.{n}/" class="avatar avatar--m avatar--default avatar--default--dynamic" data-user-id="{n}"><span class="avatar-u{n}-m" role="img">{name[0]}</span></a>'
        small, twice = (
            d.file(f"/data/avatars/{s}/{n // 1000}/{n}.jpg?16{n}", w, w)
            for s, w in (("m", 96), ("l", 192))
        )
        return f'<a href="/members/{slug(name)}.{n}/" class="avatar avatar--m" data-user-id="{n}"><img src="{small}" srcset="{twice} 2x" alt="{name}" class="avatar-u{n}-m" width="96" height="96" itemprop="image" /></a>'

    def post(n: int, name: str, body: str, files: str = "") -> str:
        listed = (
            f'<section class="message-attachments"><h4 class="block-textHeader">Bijlagen</h4><ul class="attachmentList">{files}</ul></section>'
            if files
            else ""
        )
        sign = ""
        if d.random.random() < 0.4:
            sign = f'<aside class="message-signature"><div class="bbWrapper"><div class="bbImageWrapper  js-lbImage" title="banner" data-src="{(at := d.file(f"https://banners.test/{d.token(6)}.png", 468, 60))}" data-single-image="1"><img src="{at}" data-url="{at}" class="bbImage" data-zoom-target="1" alt="" loading="lazy" /></div></div></aside>'
        return f"""<article class="message message--post js-post js-inlineModContainer" data-author="{name}" data-content="post-{n}" id="js-post-{n}"><div class="message-inner"><div class="message-cell message-cell--user"><section class="message-user" itemprop="author" itemscope itemtype="https://schema.org/Person"><div class="message-avatar"><div class="message-avatar-wrapper">{face(name)}</div></div><div class="message-userDetails"><h4 class="message-name"><span class="username">{name}</span></h4><h5 class="userTitle message-userTitle">Actief lid</h5></div></section></div>
<div class="message-cell message-cell--main"><div class="message-main js-quickEditTarget"><header class="message-attribution message-attribution--split"><a href="/threads/veiling-loods.48211/post-{n}" rel="nofollow">14 mei 2022</a></header><div class="message-content js-messageContent"><div class="message-userContent lbContainer js-lbContainer" data-lb-id="post-{n}"><article class="message-body js-selectToQuote"><div class="bbWrapper">{body}</div></article>{listed}</div>{sign}</div></div></div></div></article>"""

    smile = f'<img src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" class="smilie smilie--sprite smilie--sprite{d.random.randint(1, 9)}" alt=":)" title="Smile    :)" loading="lazy" data-shortname=":)" />'
    inside = "".join(one(n, True) for n in range(whole_ones))
    half = (many + whole_ones) // 2
    listed = "".join(one(n, False) for n in range(whole_ones, half))
    later = "".join(one(n, False) for n in range(half, many))
    posts = [
        post(701, "Kees", f"Zaterdag in de loods geweest: alles van de set werd verkocht.<br />{inside}De rest hieronder. {smile}", listed)
    ]  # fmt: skip
    posts += [
        post(702 + n, d.films[n], f"Mooi verslag! {smile} {d.words(12)}") for n in d.some(2, 6)
    ]
    posts.append(post(790, "Kees", "Nog wat meer van de zolder:", later))
    similar = "".join(
        f'<div class="structItem structItem--thread"><div class="structItem-cell structItem-cell--icon">{face(f)}</div><div class="structItem-cell structItem-cell--main"><div class="structItem-title"><a href="/threads/{slug(f)}.{d.random.randint(1, 48000)}/">{f}</a></div></div></div>'
        for f in d.films[8:12]
    )
    logo = d.file("/styles/default/xenforo/filmspul-logo.png", 240, 52)
    return d.done(f"""<!DOCTYPE html><html id="XF" lang="nl-NL" dir="LTR" data-app="public" data-template="thread_view" data-container-key="node-12" data-content-key="thread-48211" data-logged-in="false" class="has-no-js template-thread_view"><head><meta charset="utf-8" /><title>Veiling in de loods | Filmspul forum</title>
<style>body{{margin:0;background:#f5f5f5;font:15px/1.4 "Segoe UI",Roboto,sans-serif;color:#141414}}.p-header{{background:#185886;padding:10px 40px}}.p-nav{{background:#0f3652;color:#fff;padding:10px 40px}}.p-body-inner{{max-width:1200px;margin:0 auto;padding:10px}}.message{{background:#fff;border:1px solid #dbdbdb;border-radius:4px;margin-bottom:10px}}.message-inner{{display:flex}}.message-cell--user{{width:130px;padding:10px;background:#fafafa;text-align:center;flex:none}}.message-cell--main{{flex:1;padding:10px;min-width:0}}.avatar img,.avatar span{{border-radius:4px;display:inline-block}}.avatar--default span{{width:96px;height:96px;background:#cc9933;font-size:58px}}.bbImageWrapper{{display:inline-block;max-width:100%}}.bbImage{{max-width:100%;height:auto}}.smilie--sprite{{width:22px;height:22px;background:#fc3;border-radius:50%;vertical-align:text-bottom}}
.attachmentList{{display:grid;grid-template-columns:repeat(auto-fill,minmax(150px,1fr));gap:10px;list-style:none;padding:0}}.file{{border:1px solid #dfdfdf;position:relative}}.file-preview{{display:block;height:100px;overflow:hidden}}.file-preview img{{width:100%;height:100%;object-fit:cover}}.file-info{{font-size:12px;padding:5px;overflow:hidden}}.message-signature{{border-top:1px solid #dfdfdf;margin-top:10px;padding-top:10px}}.structItem{{display:flex;gap:10px;background:#fff;padding:8px;border-bottom:1px solid #dfdfdf}}.structItem .avatar img,.structItem .avatar span{{width:36px;height:36px;font-size:20px}}</style></head>
<body data-template="thread_view"><div class="p-pageWrapper" id="top"><header class="p-header" id="header"><div class="p-header-logo p-header-logo--image"><a href="/"><img src="{logo}" srcset="" alt="Filmspul forum" width="240" height="52" /></a></div></header><nav class="p-nav">Home &nbsp; Forums &nbsp; Nieuw &nbsp; Leden</nav>
<div class="p-body"><div class="p-body-inner"><ul class="p-breadcrumbs"><li><a href="/forums/rekwisieten.12/">Rekwisieten</a></li></ul><div class="p-title"><h1 class="p-title-value">Veiling in de loods (foto's)</h1></div>
<div class="p-body-main"><div class="p-body-content"><div class="block block--messages" data-type="post"><div class="block-container lbContainer" data-lb-universal="0"><div class="block-body js-replyNewMessageContainer">{"".join(posts)}</div></div></div>
<div class="block"><div class="block-container"><h3 class="block-header">Vergelijkbare topics</h3><div class="structItemContainer">{similar}</div></div></div></div></div></div></div><footer class="p-footer"><div class="p-footer-inner">Forumsoftware</div></footer></div></body></html>""")


POSTS: tuple[Layout, ...] = (answered_rows, mailed_letter, attached_report)
