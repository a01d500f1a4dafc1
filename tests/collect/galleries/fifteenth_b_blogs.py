"""Blogs: a plug-in's gallery pages, a static site's figures, a hosted blog's captioned tables."""

from __future__ import annotations

from collect.galleries.draft import Draft, Layout, Page, slug


def plugin_pages(seed: int) -> Page:
    """A Czech amateur theatre's page: a plug-in's boxes of thumbnails in rows, with page numbers."""
    d = Draft("plugin_pages", seed, "https://divadlo-na-vsi.test/fotogalerie/premiera-2019/")
    up = "/wp-content/gallery/premiera-2019/"
    key = d.token(32)
    start = d.random.randint(2100, 8900)
    number = d.random.randint(400, 3000)
    total = min(d.count, 24)
    boxes = []
    for index in range(total):
        name = f"img_{start + index * 2}"
        stands = d.random.random() < 0.2
        size = (683, 1024) if stands else (1024, 683)
        whole = d.file(f"https://divadlo-na-vsi.test{up}{name}.jpg", *size)
        small = d.file(f"https://divadlo-na-vsi.test{up}thumbs/thumbs_{name}.jpg", 150, 113)
        d.belongs(small, whole)
        boxes.append(f"""
    <div id="ngg-image-{index}" class="ngg-gallery-thumbnail-box " >
        <div class="ngg-gallery-thumbnail">
            <a href="{whole}" title="" data-src="{whole}" data-thumbnail="{small}" data-image-id="{number + index}" data-title="{name}" data-description="" data-image-slug="{name}" class="ngg-fancybox" rel="{key}">
                <img title="{name}" alt="{name}" src="{small}" width="150" height="113" style="max-width:100%;" />
            </a>
        </div>
    </div>""")
    head = d.file("/wp-content/uploads/2013/09/cropped-opona.jpg", 960, 250)
    sponsors = "".join(
        f'<a href="https://sponzor{n}.test/"><img class="alignnone size-full" src="'
        f'{d.file(f"/wp-content/uploads/2018/02/logo-sponzor-{n}.png", 200, 70 + 6 * n)}" alt="sponzor" width="200" /></a>'
        for n in d.some(2, 4)
    )
    pages = "".join(
        f"<a class='page-numbers' data-pageid='{n}' href='https://divadlo-na-vsi.test/fotogalerie/premiera-2019/nggallery/page/{n}'>{n}</a>"
        for n in range(2, d.random.randint(3, 6))
    )
    return d.done(f"""<!DOCTYPE html><html lang="cs"><head><meta charset="UTF-8" /><title>Premiéra 2019 | Divadlo na vsi</title>
<link rel="pingback" href="https://divadlo-na-vsi.test/xmlrpc.php" /><meta name="generator" content="WordPress 5.9.3" />
<style>body{{background:#e6e6e6;font:14px/1.7 "Open Sans",Helvetica,sans-serif;color:#444}}#page{{width:960px;margin:24px auto;background:#fff;padding:0 40px;box-shadow:0 2px 6px rgba(100,100,100,.3)}}
.site-header{{padding:24px 0}}.site-title{{font-size:26px;margin:0}}.main-navigation ul{{border-top:1px solid #ededed;border-bottom:1px solid #ededed;padding:0;list-style:none}}.main-navigation li{{display:inline-block;margin-right:40px;line-height:3.7}}
.header-image{{width:100%;height:auto;margin-top:24px}}.site-content{{float:left;width:65%}}.widget-area{{float:right;width:26%}}.ngg-galleryoverview{{overflow:hidden;margin-top:10px;width:100%;clear:both}}
.ngg-gallery-thumbnail-box{{float:left}}.ngg-gallery-thumbnail{{float:left;margin-right:5px;text-align:center}}.ngg-gallery-thumbnail img{{background:#fff;border:1px solid #a9a9a9;display:block;margin:4px 0;padding:4px}}
.ngg-navigation{{clear:both;text-align:center;padding:10px}}.ngg-navigation a,.ngg-navigation span{{border:1px solid #ddd;margin-right:3px;padding:3px 8px}}.ngg-clear,footer{{clear:both}}</style></head>
<body class="page-template-default page page-child wp-embed-responsive custom-font-enabled single-author"><div id="page" class="hfeed site">
<header id="masthead" class="site-header"><hgroup><h1 class="site-title"><a href="/" rel="home">Divadlo na vsi</a></h1><h2 class="site-description">ochotnický spolek od roku 1921</h2></hgroup>
<nav id="site-navigation" class="main-navigation"><ul id="menu-hlavni" class="nav-menu"><li><a href="/">Úvod</a></li><li><a href="/repertoar/">Repertoár</a></li><li class="current-page-ancestor"><a href="/fotogalerie/">Fotogalerie</a></li><li><a href="/kontakt/">Kontakt</a></li></ul></nav>
<a href="/"><img src="{head}" class="header-image" width="960" height="250" alt="Divadlo na vsi" /></a></header>
<div id="main" class="wrapper"><div id="primary" class="site-content"><div id="content" role="main"><article class="post-2117 page type-page"><header class="entry-header"><h1 class="entry-title">Premiéra: {d.film}</h1></header>
<div class="entry-content"><p>Fotografie z premiéry v sobotu večer. Děkujeme všem, kdo přišli.</p>
<!-- default-view.php -->
<div class="ngg-galleryoverview default-view  ngg-ajax-pagination-none" id="ngg-gallery-{key}-1">
    <div class="slideshowlink"><a href='https://divadlo-na-vsi.test/fotogalerie/premiera-2019/nggallery/slideshow'>[Promítání]</a></div>
    <!-- Thumbnails -->{"".join(boxes)}
    <br style="clear: both" />
    <div class='ngg-navigation'><span class='current'>1</span>{pages}<a class='prev' href='https://divadlo-na-vsi.test/fotogalerie/premiera-2019/nggallery/page/2' data-pageid=2>&#9658;</a></div>
</div></div></article></div></div>
<div id="secondary" class="widget-area" role="complementary"><aside class="widget widget_search"><form role="search"><input type="text" name="s" /><input type="submit" value="Hledat" /></form></aside>
<aside class="widget widget_recent_entries"><h3 class="widget-title">Nejnovější</h3><ul>{"".join(f'<li><a href="/{slug(f)}/">{f}</a></li>' for f in d.films[:4])}</ul></aside>
<aside class="widget widget_text"><h3 class="widget-title">Podporují nás</h3><div class="textwidget">{sponsors}</div></aside></div></div>
<footer id="colophon" role="contentinfo"><div class="site-info"><a href="https://wordpress.test/" class="imprint">Redakční systém v češtině.</a></div></footer></div>
<noscript><img height="1" width="1" src="{d.file("https://toplist.test/count.asp?id=1183420", 1, 1)}" alt="TOPlist" /></noscript></body></html>""")


def static_figures(seed: int) -> Page:
    """A projectionist's static blog: figures of thirds and halves with links to the files, author aside."""
    d = Draft("static_figures", seed, "https://anna-lind.test/blog/rebuilding-the-booth/")
    numbers = [f"{n:02d}" for n in range(1, max(9, min(d.count, 21)) + 1)]
    figures = []
    while numbers:
        kind, many = d.random.choice((("third", 3), ("third", 6), ("half", 2), ("half", 4)))
        row, numbers = numbers[:many], numbers[many:]
        links = []
        for number in row:
            whole = d.file(f"/assets/images/booth/booth-{number}.jpg", 1800, 1200)
            small = d.file(f"/assets/images/booth/booth-{number}-th.jpg", 600, 400)
            d.belongs(small, whole)
            links.append(f"""
      <a href="{whole}" title="{d.words(5)}">
          <img src="{small}" alt="booth {number}">
      </a>""")
        caption = f"<figcaption>{d.words(8)}</figcaption>" if d.random.random() < 0.6 else ""
        figures.append(
            f'<p>{d.words(45)}</p>\n<figure class="{kind} ">{"".join(links)}\n  {caption}\n</figure>\n'
        )
    related = "".join(
        f"""<div class="grid__item"><article class="archive__item" itemscope itemtype="https://schema.org/CreativeWork">
      <div class="archive__item-teaser"><img src="{d.file(f"/assets/images/{slug(f)}-teaser.jpg", 500, 300)}" alt=""></div>
      <h2 class="archive__item-title no_toc" itemprop="headline"><a href="/blog/{slug(f)}/" rel="permalink">{f}</a></h2>
      <p class="page__meta"><span class="page__meta-readtime"><i class="far fa-clock" aria-hidden="true"></i> {d.random.randint(1, 9)} minute read</span></p>
      <p class="archive__item-excerpt" itemprop="description">{d.words(18)}</p></article></div>"""
        for f in d.films[:4]
    )
    bio = d.file("/assets/images/bio-photo.jpg", 250, 250)
    return d.done(f"""<!doctype html>
<!-- Minimal theme 4.24.0 -->
<html lang="en" class="no-js"><head><meta charset="utf-8"><title>Rebuilding the booth - Anna Lind</title>
<meta property="og:type" content="article"><meta property="og:title" content="Rebuilding the booth">
<meta name="viewport" content="width=device-width, initial-scale=1.0">
<style>body{{margin:0;font:18px/1.5 -apple-system,"Segoe UI",Roboto,sans-serif;color:#3d4144}}.masthead{{border-bottom:1px solid #f2f3f3}}.masthead__inner-wrap,#main,.page__footer footer{{max-width:1280px;margin:0 auto;padding:1em}}
.site-logo img{{max-height:2rem;vertical-align:middle}}.visible-links{{display:inline;list-style:none}}.visible-links li{{display:inline;margin-left:1em}}#main::after{{clear:both;content:"";display:table}}
.sidebar{{float:left;width:200px;font-size:15px}}.author__avatar img{{width:110px;border-radius:50%;padding:5px;border:1px solid #f2f3f3}}.page{{float:right;width:calc(100% - 260px)}}
figure{{display:flex;justify-content:space-between;align-items:flex-start;flex-wrap:wrap;margin:2em 0}}figure a img{{transition:all .2s;width:100%;border-radius:4px}}figure.half>a{{width:calc(50% - .5em)}}figure.third>a{{width:calc(33.3333% - .5em)}}figcaption{{width:100%;font-size:.75em;color:#646769}}
.page__related{{clear:both;max-width:1280px;margin:0 auto;border-top:1px solid #f2f3f3}}.grid__wrapper{{display:flex;gap:1em}}.grid__item{{width:25%;font-size:14px}}.archive__item-teaser img{{width:100%}}.page__share a{{background:#7a8288;color:#fff;padding:.3em 1em}}</style></head>
<body class="layout--single wide"><nav class="skip-links"><ul><li><a href="#main" class="screen-reader-shortcut">Skip to content</a></li></ul></nav>
<div class="masthead"><div class="masthead__inner-wrap"><div class="masthead__menu"><nav id="site-nav" class="greedy-nav">
<a class="site-logo" href="/"><img src="{d.file("/assets/images/logo-88x88.png", 88, 88)}" alt="Anna Lind"></a><a class="site-title" href="/">Anna Lind<span class="site-subtitle">35 mm and down</span></a>
<ul class="visible-links"><li class="masthead__menu-item"><a href="/year-archive/">Posts</a></li><li class="masthead__menu-item"><a href="/tags/">Tags</a></li><li class="masthead__menu-item"><a href="/about/">About</a></li></ul></nav></div></div></div>
<div class="initial-content"><div id="main" role="main"><div class="sidebar sticky"><div itemscope itemtype="https://schema.org/Person" class="h-card">
<div class="author__avatar"><a href="https://anna-lind.test/"><img src="{bio}" alt="Anna Lind" itemprop="image" class="u-photo"></a></div>
<div class="author__content"><h3 class="author__name p-name" itemprop="name">Anna Lind</h3><div class="author__bio p-note"><p>Projectionist, and repairer of what projects.</p></div></div></div></div>
<article class="page h-entry" itemscope itemtype="https://schema.org/CreativeWork"><meta itemprop="headline" content="Rebuilding the booth"><div class="page__inner-wrap">
<header><h1 id="page-title" class="page__title p-name">Rebuilding the booth</h1><p class="page__meta"><time datetime="2024-03-02T00:00:00+00:00">March 2, 2024</time></p></header>
<section class="page__content e-content" itemprop="text">
{"".join(figures)}
</section><footer class="page__meta"><p class="page__taxonomy"><strong>Tags:</strong> <a href="/tags/#booth" class="page__taxonomy-item p-category" rel="tag">booth</a></p></footer>
<section class="page__share"><a href="https://share.test/?u=x" class="btn btn--facebook"><span>Share</span></a></section>
<nav class="pagination"><a href="/blog/{slug(d.films[5])}/" class="pagination--pager">Previous</a></nav></div></article>
<div class="page__related"><h2 class="page__related-title">You may also enjoy</h2><div class="grid__wrapper">{related}</div></div></div></div>
<div class="page__footer"><footer><div class="page__footer-copyright">&copy; 2024 Anna Lind. Powered by a static site.</div></footer></div></body></html>""")


def captioned_tables(seed: int) -> Page:
    """A Greek blog on old cinemas: pictures in tables with their captions, gadgets on both sides."""
    d = Draft("captioned_tables", seed, "https://palia-sinema.test/2016/11/blog-post_24.html")
    base = "https://blogger.usercontent.test/img/b/R29vZ2xl/AVvXsEh"
    parts = []
    for index in range(min(d.count, 18)):
        key = base + "".join(d.random.choices("ABCDEFGHabcdefghijkmnopqrstuvw0123456789_-", k=70))
        name = f"sinema%2B{index + 1}.jpg"
        wide, high = d.random.choice(((1600, 1067), (1600, 1200), (1200, 1600), (1024, 700)))
        shown = (640, round(640 * high / wide)) if wide > high else (480, 640)
        whole = d.file(f"{key}/s1600/{name}", wide, high)
        small = d.file(f"{key}/s640/{name}", *shown)
        d.belongs(small, whole)
        image = f'<img border="0" data-original-height="{high}" data-original-width="{wide}" height="{shown[1]}" src="{small}" width="{shown[0]}" />'
        if d.random.random() < 0.75:
            parts.append(
                f'<table align="center" cellpadding="0" cellspacing="0" class="tr-caption-container" style="margin-left: auto; margin-right: auto; text-align: center;"><tbody>\n<tr><td style="text-align: center;"><a href="{whole}" imageanchor="1" style="margin-left: auto; margin-right: auto;">{image}</a></td></tr>\n<tr><td class="tr-caption" style="text-align: center;">Η αίθουσα, {1950 + d.random.randint(1, 30)}</td></tr>\n</tbody></table>\n'
            )
        else:
            parts.append(
                f'<div class="separator" style="clear: both; text-align: center;">\n<a href="{whole}" imageanchor="1" style="margin-left: 1em; margin-right: 1em;">{image}</a></div>\n'
            )
        if d.random.random() < 0.5:
            parts.append(
                '<div style="text-align: justify;">\nΟ κινηματογράφος άνοιξε μετά τον πόλεμο και έκλεισε όταν ήρθε η τηλεόραση. Οι καρέκλες ήταν ξύλινες και το καλοκαίρι άνοιγε η οροφή.</div>\n<br />\n'
            )
    popular = "".join(
        f"""<li><div class='item-thumbnail-only'><div class='item-thumbnail'><a href='https://palia-sinema.test/2015/0{n + 1}/{slug(f)}.html' target='_blank'>
<img alt='' border='0' src='{d.file(f"{base}{d.token(60)}/w72-h72-p-k-no-nu/{d.token(6)}.jpg", 72, 72)}'/></a></div><div class='item-title'><a href='https://palia-sinema.test/2015/0{n + 1}/{slug(f)}.html'>{f}</a></div></div><div style='clear: both;'></div></li>"""
        for n, f in enumerate(d.films[: d.random.randint(4, 7)])
    )
    roll = "".join(
        f"""<li style='display: block;'><div class='blog-icon'><img data-lateloadsrc='{icon}' src='{icon}' height='16' width='16' alt=''/></div><div class='blog-content'><div class='blog-title'><a href='https://{slug(f)}.blog.test/'>{f}</a></div></div></li>"""
        for f in d.films[8:13]
        for icon in [d.file(f"https://favicons.test/{slug(f)}.png", 16, 16)]
    )
    faces = "".join(
        f'<div class="avatar-image-container"><img src="{d.file(f"https://blogger.usercontent.test/img/a/s35/{d.token(12)}.jpg", 35, 35)}" width="35" height="35" alt=""/></div><p class="comment-body">Πολύ ωραία φωτογραφίες, ευχαριστούμε!</p>'
        for _ in d.some(1, 5)
    )
    banner = d.file(f"{base}{d.token(60)}/s1100/marquee.jpg", 1100, 260)
    return d.done(f"""<!DOCTYPE html><html dir='ltr' xmlns='http://www.w3.org/1999/xhtml' lang='el'><head><meta content='text/html; charset=UTF-8' http-equiv='Content-Type'/><meta content='blogger' name='generator'/><title>Παλιά σινεμά: Η αίθουσα της πλατείας</title>
<style>body{{background:#3a2a1c;color:#333;font:normal 13px Georgia,serif;margin:0}}.content-outer{{width:1140px;margin:0 auto;background:#fff8ee;padding:15px}}#Header1_headerimg{{display:block;width:1100px}}.tabs-inner ul{{background:#722;padding:8px;margin:0}}.tabs-inner li{{display:inline;margin-right:16px}}.tabs-inner a{{color:#fff}}
.columns-inner{{display:flex;gap:20px}}.column-left-outer,.column-right-outer{{width:180px;flex:none}}.column-center-outer{{flex:1;min-width:0}}.tr-caption-container{{padding:5px;background:#fff;border:1px solid #ddd;margin-bottom:1em}}.tr-caption-container img,.separator img{{max-width:100%;height:auto}}.tr-caption{{font-size:80%}}
.widget ul{{list-style:none;padding:0}}.item-thumbnail{{float:left;margin:0 5px 5px 0}}.BlogList li{{overflow:hidden}}.blog-icon{{float:left}}.avatar-image-container{{float:left;margin-right:8px}}.comment-body{{min-height:40px}}</style></head>
<body class='loading variant-dark'><div class='content'><div class='content-outer'><header><div class='header section' id='header'><div class='widget Header' id='Header1'><div id='header-inner'><a href='https://palia-sinema.test/' style='display: block'><img alt='Παλιά σινεμά' height='260' id='Header1_headerimg' src='{banner}' width='1100'/></a></div></div></div></header>
<div class='tabs-outer'><div class='tabs-inner'><div class='widget PageList' id='PageList1'><ul><li><a href='https://palia-sinema.test/'>Αρχική</a></li><li><a href='/p/a.html'>Αίθουσες</a></li><li><a href='/p/b.html'>Επικοινωνία</a></li></ul></div></div></div>
<div class='main-outer'><div class='columns-inner'>
<div class='column-left-outer'><aside><div class='widget BlogArchive' id='BlogArchive1'><h2>Αρχειοθήκη</h2><ul class='hierarchy'><li class='archivedate collapsed'><a class='post-count-link' href='/2016/'>2016</a> (31)</li><li class='archivedate collapsed'><a class='post-count-link' href='/2015/'>2015</a> (40)</li></ul></div>
<div class='widget BlogList' id='BlogList1'><h2 class='title'>Άλλα ιστολόγια</h2><div class='widget-content'><ul id='BlogList1_blogs'>{roll}</ul></div></div></aside></div>
<div class='column-center-outer'><div class='main section' id='main'><div class='widget Blog' id='Blog1'><div class='blog-posts hfeed'><div class="date-outer"><h2 class='date-header'><span>Πέμπτη 24 Νοεμβρίου 2016</span></h2>
<div class='post hentry uncustomized-post-template' itemprop='blogPost' itemscope='itemscope' itemtype='http://schema.org/BlogPosting'><h3 class='post-title entry-title' itemprop='name'>Η αίθουσα της πλατείας</h3>
<div class='post-body entry-content' id='post-body-{d.random.randint(10**17, 10**18)}' itemprop='description articleBody'>
{"".join(parts)}
<div style='clear: both;'></div></div>
<div class='post-footer'><div class='post-footer-line post-footer-line-1'><span class='post-author vcard'>Αναρτήθηκε από <span class='fn'>Νίκος</span></span> <span class='post-icons'><span class='item-action'><a href='https://blogger.test/email-post.g' title='Αποστολή'><img alt='' class='icon-action' height='13' src='{d.file("https://resources.blogblog.test/img/icon18_email.gif", 18, 13)}' width='18'/></a></span></span></div></div></div></div></div>
<div class='comments' id='comments'><h4>Σχόλια</h4>{faces}</div></div></div></div>
<div class='column-right-outer'><aside><div class='widget PopularPosts' id='PopularPosts1'><h2>Δημοφιλή</h2><div class='widget-content popular-posts'><ul>{popular}</ul></div></div>
<div class='widget Profile' id='Profile1'><h2>Σχετικά με μένα</h2><a href='https://blogger.test/profile/1'><img alt='Η φωτογραφία μου' class='profile-img' height='80' src='{d.file(f"{base}{d.token(40)}/s80/nikos.jpg", 80, 80)}' width='80'/></a></div></aside></div>
</div></div></div></div></body></html>""")


BLOGS: tuple[Layout, ...] = (plugin_pages, static_figures, captioned_tables)
