"""A designer's portfolio, an older hosted blog, a forum's topic and a club's site of 2003."""

from __future__ import annotations

from collect.galleries.draft import Draft, Page, slug
from collect.galleries.twentyfirst_b_parts import code, digits, fit, name, near, seen, shape, uuid

BLANK = "data:image/gif;base64,R0lGODlhAQABAIAAAP///wAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw=="


def dressers_project(seed: int) -> Page:
    """A Portuguese set dresser's project in a portfolio service: late single modules of widths for a light box, a film, covers."""
    d = Draft("dressers_project", seed, "")
    place, store = "https://inescenarios.test", "https://cdn.portfolio.test"
    d.page.url = f"{place}/{slug(d.film)}"
    owner, modules = uuid(d), []
    for number in range(d.count):
        ratio, called, mark = shape(d), uuid(d), d.token(32)
        sides = (600, 1200, 1920, 3840)
        every = [
            d.file(f"{store}/{owner}/{called}_rw_{side}.jpg?h={mark}", side, round(side / ratio))
            for side in sides
        ]
        d.belongs(*every)
        sources = ",".join(f"{one} {side}w" for one, side in zip(every[:3], sides[:3], strict=True))
        share = round(100 / ratio, 3)
        below = (
            f'<div class="js-text-editable module-text"><div class="caption"><p>{seen(d)}</p></div></div>'
            if d.random.random() < 0.2
            else ""
        )
        modules.append(
            f'<div class="project-module module image project-module-image js-js-project-module" style="padding-top: 0px;padding-bottom: 12px;"><div class="js-lightbox" data-src="{every[-1]}"><img class="js-lazy e2e-site-project-module-image" src="{BLANK}" data-src="{every[2]}" data-srcset="{sources}" data-sizes="(max-width: 1920px) 100vw, 1920px" width="1920" height="0" style="padding-bottom: {share}%; background: rgba(0, 0, 0, 0.03)"></div>{below}</div>'
        )
        if number == 2:
            modules.append(
                f'<div class="project-module module text project-module-text align- js-project-module e2e-site-project-module-text" style="padding: 40px 20%"><div class="rich-text js-text-editable module-text"><div>{d.words(45)}</div></div></div>'
            )
    covers = "".join(
        f'<a class="project-cover js-project-cover-touch hold-space" href="/{slug(one)}" data-context="pages" data-identity="id:p{d.token(30)}"><div class="cover-image-wrap"><div class="cover-image"><div class="cover cover-normal"><img class="cover__img js-lazy" src="{BLANK}" data-src="{(at := d.file(f"{store}/{owner}/{uuid(d)}_rwc_0x0x1200x900x1200.jpg?h={d.token(32)}", 1200, 900))}" data-srcset="{at} 1200w" data-sizes="(max-width: 540px) 100vw, 50vw"></div></div></div><div class="details-wrap"><div class="details"><div class="details-inner"><div class="title preserve-whitespace">{one}</div><div class="date">20{d.random.randint(14, 24)}</div></div></div></div></a>'
        for one in d.films[: d.random.randint(2, 6)]
    )
    logo = d.file(f"{store}/{owner}/{uuid(d)}_rwc_0x0x600x160x600.png?h={d.token(32)}", 600, 160)
    lazy = near(
        "img.js-lazy",
        "e.style.paddingBottom='';e.removeAttribute('height');e.sizes=e.dataset.sizes;e.srcset=e.dataset.srcset;e.src=e.dataset.src;e.classList.add('is-loaded');",
    )
    return d.done(f"""<!DOCTYPE HTML><html lang="en-US"><head><meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="twitter:card" content="summary_large_image"><title>Inês Cenários - {d.film}</title>
<style>body{{margin:0;font:15px/1.6 "freight-sans-pro",Helvetica,sans-serif;color:#333}}.site-wrap{{max-width:1280px;margin:auto;padding:0 24px}}.site-header{{display:flex;justify-content:space-between;padding:30px 0}}.site-header img{{width:200px}}.site-header nav a{{margin-left:20px;color:#333}}.page-header{{text-align:center;padding:30px}}.project-module-image img{{width:100%;height:0;display:block;box-sizing:border-box}}.project-module-image img.is-loaded{{height:auto}}.caption{{font-size:12px;color:#888}}.embed-dimensions{{position:relative}}.embed-content{{padding-bottom:56.25%;background:#111}}.other-projects{{display:grid;grid-template-columns:1fr 1fr 1fr;gap:20px;padding:40px 0}}.project-cover{{text-decoration:none;color:#333}}.cover__img{{width:100%;aspect-ratio:4/3;object-fit:cover}}.site-footer{{text-align:center;padding:40px;font-size:12px}}.back-to-top{{display:none}}</style></head>
<body class="transition-enabled"><div class="site-wrap cfix js-site-wrap"><div class="site-container"><div class="site-content e2e-site-content"><header class="site-header"><div class="logo-wrap"><div class="logo e2e-site-logo-text logo-image"><a href="/work" class="image-normal image-link"><img src="{logo}" alt="Inês Cenários"></a></div></div><nav><div class="gallery-title"><a href="/work">Work</a><a href="/about">About</a><a href="/contact">Contact</a></div></nav></header>
<main><div class="page-container js-site-header" data-context="page.page.container" data-hover-hint="pageContainer"><section class="page standard-modules"><header class="page-header content" data-context="pages" data-identity="id:p{d.token(30)}"><h1 class="title preserve-whitespace">{d.film}</h1><p class="description">{d.words(16)}</p></header><div class="page-content js-page-content" data-context="pages"><div id="project-canvas" class="js-project-modules modules content"><div id="project-modules">{"".join(modules)}</div></div></div></section>
<section class="other-projects" data-context="page.page.other_pages" data-hover-hint="otherPages">{covers}</section><section class="back-to-top" data-hover-hint="backToTop"><a href="#"><span class="arrow">&uarr;</span><span class="preserve-whitespace">Back to Top</span></a></section></div></main><footer class="site-footer"><div class="footer-text">Inês Cenários, Lisboa</div></footer></div></div></div>{lazy}</body></html>""")


def stamps_of_a_cinephile(seed: int) -> Page:
    """A Polish cinephile's post on a hosted blog in an older template: captioned tables of pictures between words; gadgets."""
    d = Draft("stamps_of_a_cinephile", seed, "")
    place = "https://stareekrany.blog.test"
    d.page.url = f"{place}/2024/{d.random.randint(1, 12):02d}/{slug(d.film)}.html"
    store = f"https://{d.random.randint(1, 4)}.bp.blog.test"

    def stored(whole: int, ending: str) -> tuple[str, str, str]:
        stem = f"{store}/-{code(d, 11)}/X{code(d, 9)}/AAAAAAAA{code(d, 3)}/{code(d, 23)}CLcBGAsYHQ"
        return stem, f"s{whole}", ending

    body = []
    captions = d.random.random() < 0.6
    for number in range(d.count):
        wide, high = fit(shape(d), 1600)
        stem, large, ending = stored(1600, f"kadr{number + 1:02d}.jpg")
        whole = d.file(f"{stem}/{large}/{ending}", wide, high)
        shown = fit(wide / high, 640)
        middle = d.file(f"{stem}/s640/{ending}", *shown)
        caption = seen(d)
        d.belongs(whole, middle, caption=caption if captions else "")
        link = f'<a href="{whole}" imageanchor="1" style="margin-left: {"auto" if captions else "1em"}; margin-right: {"auto" if captions else "1em"};"><img border="0" data-original-height="{high}" data-original-width="{wide}" height="{shown[1]}" src="{middle}" width="{shown[0]}" /></a>'
        body.append(
            f'<table align="center" cellpadding="0" cellspacing="0" class="tr-caption-container" style="margin-left: auto; margin-right: auto; text-align: center;"><tbody><tr><td style="text-align: center;">{link}</td></tr><tr><td class="tr-caption" style="text-align: center;">{caption}</td></tr></tbody></table>'
            if captions
            else f'<div class="separator" style="clear: both; text-align: center;">{link}</div>'
        )
        body.append(f"<br />{d.words(25)}<br /><br />" if d.random.random() < 0.4 else "<br />")

    def small(of: str, side: int) -> str:
        stem, _, ending = stored(72, of)
        return d.file(f"{stem}/{of}/{ending}.jpg", side, side)

    popular = "".join(
        f'<li><div class="item-content"><div class="item-thumbnail"><a href="{place}/2023/04/{slug(one)}.html" target="_blank"><img alt="" border="0" src="{small("w72-h72-p-k-no-nu", 72)}"/></a></div><div class="item-title"><a href="{place}/2023/04/{slug(one)}.html">{one}</a></div><div class="item-snippet">{d.words(14)}</div></div><div style="clear: both;"></div></li>'
        for one in d.films[: d.random.randint(3, 8)]
    )
    talk = "".join(
        f'<li class="comment" id="c{digits(d, 19)}"><div class="avatar-image-container"><img src="{small("s35-c", 35)}" alt=""/></div><div class="comment-block"><div class="comment-header"><cite class="user">{name(d)}</cite></div><p class="comment-content">{d.words(12)}</p></div></li>'
        for _ in d.some(0, 5)
    )
    followers = "".join(
        f'<div class="follower"><a href="#"><img src="{small("s45-c", 45)}" width="45" height="45"></a></div>'
        for _ in d.some(4, 9)
    )
    writer = small("s113", 113)
    bars = d.file("https://resources.blog.test/img/icon18_edit_allbkg.gif", 18, 18)
    header = d.file(f"{store}/-{code(d, 11)}/s1100/naglowek.jpg", 1100, 220)
    return d.done(f"""<!DOCTYPE html><html class='v2' dir='ltr' xmlns='http://www.w3.org/1999/xhtml' xmlns:b='http://www.google.com/2005/gml/b' lang='pl'><head><meta content='text/html; charset=UTF-8' http-equiv='Content-Type'/><meta content='blogger' name='generator'/><title>Stare ekrany: {d.film}</title>
<style>body{{margin:0;font:14px Georgia,serif;background:#6b5b4b;color:#333}}.content-outer{{max-width:1100px;margin:auto;background:#fff}}.columns{{display:grid;grid-template-columns:1fr 310px;gap:30px;padding:20px}}.post-body{{font-size:15px;line-height:1.5}}.tr-caption-container{{border:1px solid #eee;padding:4px}}.tr-caption{{font-size:80%}}.post-body img{{max-width:100%;height:auto}}.widget{{margin-bottom:26px}}.widget ul{{list-style:none;padding:0}}.item-thumbnail{{float:left;margin:0 6px 6px 0}}.item-snippet{{font-size:12px}}.follower{{display:inline-block;margin:1px}}.comment{{display:flex;gap:10px;list-style:none}}.header-inner img{{display:block;width:100%}}.footer-outer{{background:#333;color:#ccc;text-align:center;padding:20px}}</style></head>
<body class='loading variant-dark'><div class='content-outer'><header><div class='header section' id='header'><div class='widget Header' data-version='1' id='Header1'><div id='header-inner' class='header-inner'><a href='{place}/' style='display: block'><img alt='Stare ekrany' height='220' id='Header1_headerimg' src='{header}' style='display: block' width='1100'/></a></div></div></div></header>
<div class='columns'><div class='column-center-outer'><div class='main section' id='main'><div class='widget Blog' data-version='1' id='Blog1'><div class='blog-posts hfeed'><div class="date-outer"><h2 class='date-header'><span>sobota</span></h2><div class='post-outer'><div class='post hentry uncustomized-post-template' itemprop='blogPost' itemscope='itemscope'><h3 class='post-title entry-title' itemprop='name'>{d.film}</h3><div class='post-body entry-content' id='post-body-{digits(d, 19)}' itemprop='description articleBody'>{d.words(50)}<br /><br />{"".join(body)}<div style='clear: both;'></div></div>
<div class='post-footer'><span class='post-author vcard'>Autor: {name(d)}</span> <span class='post-icons'><span class='item-control blog-admin'><a href='#' title='Edytuj post'><img alt='' class='icon-action' height='18' src='{bars}' width='18'/></a></span></span></div></div><div class='comments' id='comments'><ol>{talk}</ol></div></div></div></div><div class='blog-pager' id='blog-pager'><a class='blog-pager-newer-link' href='#'>Nowszy post</a> <a class='home-link' href='{place}/'>Strona główna</a></div></div></div></div>
<div class='column-right-outer'><aside><div class='widget Profile'><h2>O mnie</h2><a href='#'><img alt='Moje zdjęcie' class='profile-img' height='80' src='{writer}' width='80'/></a></div><div class='widget PopularPosts' data-version='1'><h2>Popularne posty</h2><div class='widget-content popular-posts'><ul>{popular}</ul></div></div><div class='widget Followers'><h2 class='title'>Obserwatorzy</h2><div class='widget-content'>{followers}</div></div><div class='widget BlogArchive'><h2>Archiwum bloga</h2><ul class='hierarchy'><li><a href='#'>2024 (31)</a></li><li><a href='#'>2023 (40)</a></li></ul></div></aside></div></div><div class='footer-outer'>Motyw Niesamowity. Obsługiwane przez usługę.</div></div></body></html>""")


def topic_of_captures(seed: int) -> Page:
    """A disc forum's topic in a bulletin board's fifth version: one member's uploaded captures in text; faces, banners, replies."""
    d = Draft("topic_of_captures", seed, "")
    place = "https://forum.discs.test"
    d.page.url = f"{place}/forum/main-forum/reviews/{digits(d, 6)}-{slug(d.film)}-captures"
    pictures, first = [], int(digits(d, 6))
    for number in range(d.count):
        stem = f"{place}/forum/filedata/fetch?id={first + number}&d=17{digits(d, 8)}"
        whole = d.file(stem, 1920)
        large = d.file(f"{stem}&type=large", 960)
        thumb = d.file(f"{stem}&type=thumb", 150)
        d.belongs(whole, large, thumb)
        named = f"{slug(d.film)}-{number + 1:02d}.png"
        at = stem.removeprefix(f"{place}/forum/").replace("&", "&amp;")
        pictures.append(
            f'<a href="{at}" class="bbcode-attachment js-lightbox" data-fullsize-url="{at}"><img title="{named}" data-attachmentid="{first + number}" data-align="none" data-size="large" border="0" src="{at}&amp;type=large" data-fullsize-url="{at}" data-thumb-url="{at}&amp;type=thumb" data-title="Click on the image to see the original version" data-caption="{named}" class="bbcode-attachment thumbnail js-lightbox bbcode-attachment--lightbox" alt="{named}" /></a><br />'
        )
    smile = d.file(f"{place}/forum/core/images/smilies/smile.png", 16, 16)

    def post(number: int, who: str, body: str) -> str:
        face = d.file(f"{place}/forum/core/image.php?userid={digits(d, 5)}&thumb=1", 100, 100)
        banner = d.file(f"https://banners.test/sig/{d.token(6)}.gif", 468, 60)
        signed = (
            f'<div class="post-signature restore"><img src="{banner}" border="0" alt="" /></div>'
            if d.random.random() < 0.4
            else ""
        )
        return f"""<li data-node-id="{digits(d, 7)}" class="b-post h-clear js-post js-comment-entry__parent h-restore--on-preview h-clearfix" itemprop="comment" itemscope itemtype="http://schema.org/Comment">
<div class="b-post__body h-clear"><div class="b-post__grid-container"><div class="b-userinfo b-userinfo__wide-userdetails"><div class="b-userinfo__details"><div class="author h-text-size--14"><strong><a href="{place}/forum/member/{digits(d, 4)}">{who}</a></strong></div><div class="usertitle">Senior Member</div></div><div class="b-avatar b-avatar--l h-margin-vert-l"><img src="{face.replace("&", "&amp;")}" title="{who}" alt="{who}" class="b-avatar__image"></div><ul class="userinfo-extra"><li>Posts: {digits(d, 4)}</li></ul></div>
<div class="b-post__content js-post__content"><div class="b-post__header"><a class="b-post__count js-show-post-link" href="{d.page.url}?p={digits(d, 7)}">#{number}</a> <time itemprop="dateCreated">12-03-2024, 09:{number + 10} PM</time></div><div class="js-post__content-text restore h-wordwrap" itemprop="text">{body}</div>{signed}<div class="b-post__footer"><ul class="b-post-control__list"><li>Quote</li><li>Like</li></ul></div></div></div></div></li>"""

    posts = [post(1, name(d), f"{d.words(40)}<br /><br />{''.join(pictures)}<br />{d.words(15)}")]
    for number in d.some(2, 7):
        body = f'{d.words(25)} <img src="{smile}" border="0" alt="" title="Smile" smilieid="1" class="inlineimg" />'
        posts.append(post(number + 2, name(d), body))
    new = d.file(f"{place}/forum/core/images/misc/vbulletin5_logo.png", 171, 42)
    return d.done(f"""<!DOCTYPE html><html itemscope itemtype="https://schema.org/WebPage" id="htmlTag" class="vb-page" lang="en" dir="ltr"><head><meta charset="utf-8"><base href="{place}/forum/"><title>{d.film}: captures - Disc Forum</title><meta name="generator" content="vBulletin 5.7.5">
<style>body{{margin:0;font:13px Helvetica,Arial,sans-serif;background:#fff;color:#252c2f}}#header{{background:#2d4b62;padding:12px 24px;display:flex;gap:30px;align-items:center}}#header a{{color:#fff}}#main{{max-width:1180px;margin:16px auto}}.conversation-list{{list-style:none;padding:0}}.b-post{{border:1px solid #ccc;margin-bottom:14px}}.b-post__grid-container{{display:grid;grid-template-columns:170px 1fr}}.b-userinfo{{padding:14px;background:#f4f7f9}}.userinfo-extra,.b-post-control__list{{list-style:none;padding:0}}.b-post__content{{padding:14px}}.b-post__header{{display:flex;justify-content:space-between;color:#777;flex-direction:row-reverse;border-bottom:1px solid #eee;margin-bottom:10px}}img.bbcode-attachment{{max-width:100%;height:auto;margin:4px 0}}.post-signature{{border-top:1px dotted #ccc;margin-top:14px;padding-top:8px}}.b-post-control__list{{display:flex;gap:14px;justify-content:flex-end}}#footer{{background:#2d4b62;color:#cde;padding:14px 24px}}</style></head>
<body id="vb-page-body" class="view-mode logged-out" data-usergroupid="1"><div id="header"><div class="header-cell"><a href="{place}/forum"><img data-orig-src="{new.removeprefix(place + "/forum/")}" src="{new.removeprefix(place + "/forum/")}" data-logotype="desktop" alt="Disc Forum" title="Disc Forum"></a></div><a href="{place}/forum">Forums</a><a href="blogs">Articles</a><a href="register">Register</a></div>
<div id="main"><ul id="breadcrumbs"><li class="crumb">Reviews</li></ul><div class="conversation-toolbar-wrapper"><h1 class="main-title js-main-title">{d.film}: captures</h1></div><div class="conversation-content-widget canvas-widget b-module" data-widget-id="8"><div class="conversation-view-wrapper"><ul class="conversation-list list-container h-clearfix thread-view">{"".join(posts)}</ul></div></div></div><div id="footer">Help | Contact Us | Go to top</div></body></html>""")


def clubs_site_of_old(seed: int) -> Page:
    """An amateur cine club's outing by an office editor of 2003: its photo album's table under a theme's banner, buttons, a counter."""
    d = Draft("clubs_site_of_old", seed, "")
    place = "http://www.fairvale-cine.test"
    d.page.url = f"{place}/outing_{d.random.randint(1, 9)}.htm"
    folder, cells = f"photogallery/photo000{digits(d, 5)}", []
    across = d.random.choice((3, 4, 5))
    d.page.answers[f"{place}/{folder}/real.js"] = ("application/javascript", "")
    for number in range(d.count):
        wide, high = fit(d.random.choice((1.333, 1.333, 1.333, 0.75)), 1024)
        low = (round(100 * wide / high), 100)
        stem = f"{folder}/DCP_{d.random.randint(1000, 9999)}{number:02d}"
        whole = d.file(f"{stem}.JPG", wide, high)
        small = d.file(f"{stem}_small.JPG", *low)
        d.belongs(whole, small)
        cells.append(
            f'<td align="center" valign="top" nowrap><a href="{whole}" target="_self"><img border="0" src="{small}" lowsrc="{whole}" title="" alt="" width="{low[0]}" height="{low[1]}" id="fpGalleryThumb_{digits(d, 5)}_{number}" hspace="10" vspace="5"></a></td>'
        )
    rows = "".join(
        f"<tr>{''.join(cells[at : at + across])}</tr>" for at in range(0, len(cells), across)
    )
    buttons = "<br>".join(
        f'<a href="{one}.htm" target=""><img src="{d.file(f"_derived/{one}.htm_cmp_blends110_vbtn.gif", 140, 40)}" width="140" height="40" border="0" alt="{one.capitalize()}" align="middle"></a>'
        for one in ("programme", "members", "equipment", "contests", "links")
    )
    banner = d.file("_derived/outing.htm_cmp_blends110_bnr.gif", 600, 60)
    rule = d.file("_themes/blends/blrule.gif", 600, 10)
    counter = d.file("_vti_bin/fpcount.exe/?Page=outing.htm|Image=4|Digits=5", 80, 20)
    mail = d.file("images/mailbox.gif", 48, 36)
    return d.done(f"""<html>

<head>
<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">
<meta name="GENERATOR" content="Microsoft FrontPage 5.0">
<meta name="ProgId" content="FrontPage.Editor.Document">
<title>Outing to {d.film}</title>
<meta name="Microsoft Theme" content="blends 110, default">
<meta name="Microsoft Border" content="tlb, default">
<style>body{{background:#ffffff;color:#000066;font-family:Trebuchet MS,Arial}} a{{color:#993300}} h2{{color:#3366cc}}</style>
</head>

<body><!--msnavigation--><table border="0" cellpadding="0" cellspacing="0" width="100%"><tr><td>

<p align="center"><font size="6"><strong><img src="{banner}" width="600" height="60" border="0" alt="Outing"></strong></font><br>
</p>

</td></tr><!--msnavigation--></table><!--msnavigation--><table dir="ltr" border="0" cellpadding="0" cellspacing="0" width="100%"><tr><td valign="top" width="1%">

<p>{buttons}</p>

</td><td valign="top" width="24"></td><!--msnavigation--><td valign="top">

<h2>Where {d.film} was shot</h2>
<p>{d.words(45)}</p>
<p align="center"><img src="{rule}" width="600" height="10"></p>
<!--webbot bot="PhotoAlbum" U-Include="{folder}/real.htm" TAG="BODY" startspan -->
<script language="JavaScript" src="{folder}/real.js"></script>
<div align="center">
<table id="fpGalleryListTable_{digits(d, 5)}" border="0" cellpadding="0" cellspacing="10">
{rows}
</table>
</div>
<!--webbot bot="PhotoAlbum" i-checksum="{digits(d, 5)}" endspan -->
<p>{d.words(20)}</p>
<p><a href="mailto:secretary@fairvale-cine.test"><img src="{mail}" border="0" width="48" height="36"></a> Write to our secretary.</p>
<p>You are visitor <!--webbot bot="HitCounter" u-custom i-digits="5" i-image="4" startspan --><img src="{counter}" alt="Hit Counter"><!--webbot bot="HitCounter" endspan --></p>
<!--msnavigation--></td></tr><!--msnavigation--></table></body>

</html>""")
