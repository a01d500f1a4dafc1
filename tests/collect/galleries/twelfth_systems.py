"""Of the twelfth set: pages that content systems and album programs write."""

from __future__ import annotations

from collect.galleries.draft import LENSES, Draft, Page, slug

WORDPRESS = """body{margin:0;font:17px/1.6 Georgia,serif;color:#222}.site-header{padding:24px 40px;border-bottom:1px solid #ddd}
.custom-logo{vertical-align:middle}.main-navigation ul{list-style:none;display:flex;gap:20px;padding:0}.entry-content,.entry-header,.entry-footer{max-width:760px;margin:0 auto}
.wp-block-gallery{display:flex;flex-wrap:wrap;gap:12px;margin:24px 0}.wp-block-gallery figure{margin:0;flex-grow:1}.wp-block-gallery.columns-3 figure{width:calc(33% - 10px)}
.wp-block-gallery.columns-2 figure{width:calc(50% - 8px)}.wp-block-gallery img{width:100%;height:100%;object-fit:cover;display:block}figcaption{font-size:13px;text-align:center}
.site-content{display:flex;max-width:1120px;margin:0 auto;gap:40px}.content-area{width:760px}.widget-area{width:300px;font-size:14px}.gallery{margin:auto}.gallery-item{float:left;margin:10px 0 0;text-align:center;width:33%}
.gallery img{border:2px solid #cfcfcf}.gallery-caption{margin-left:0}.widget-area img,.related img{max-width:100%}.related{display:flex;gap:16px;max-width:760px;margin:30px auto}.related article{width:33%}
.related img{width:100%;height:140px;object-fit:cover}.avatar{border-radius:50%}.site-footer{padding:30px 40px;background:#f3f3f3;clear:both}ol.comment-list{list-style:none;max-width:760px;margin:20px auto}
.ngg-gallery-thumbnail-box{float:left}.ngg-gallery-thumbnail{text-align:center;margin:5px}.ngg-gallery-thumbnail img{background:#fff;border:1px solid #a9a9a9;padding:4px;display:block}.ngg-clear{clear:both}"""


def _srcset(d: Draft, stem: str, whole: int, widths: tuple[int, ...]) -> tuple[str, list[str]]:
    """A picture in the sizes the blog cuts, largest first, and its srcset."""
    files = [d.file(f"{stem}.jpg", whole)]
    told = [f"{files[0]} {whole}w"]
    for width in widths:
        high = round(width / d.aspect)
        files.append(d.file(f"{stem}-{width}x{high}.jpg", width, high))
        told.append(f"{files[-1]} {width}w")
    return ", ".join(told), files


def _comments(d: Draft) -> str:
    items = ""
    for index in d.some(1, 4):
        face = d.file(f"https://secure.avatar.test/avatar/{d.token(32)}?s=48&d=mm&r=g", 48, 48)
        items += f"""<li id="comment-{index + 40}" class="comment depth-1"><article class="comment-body"><footer class="comment-meta"><div class="comment-author vcard"><img alt='' src='{face.replace("&", "&#038;")}' class='avatar avatar-48 photo' height='48' width='48' loading='lazy' decoding='async'/> <b class="fn">Reader {index + 1}</b></div></footer><div class="comment-content"><p>{d.words(14)}</p></div></article></li>"""
    return f'<ol class="comment-list">{items}</ol>'


def block_gallery_post(seed: int) -> Page:
    """Blog post with a gallery block between words; other posts and commenters are not of it."""
    d = Draft("block_gallery_post", seed, "https://stillnotes.test/2024/11/frames/")
    base = "https://stillnotes.test/wp-content/uploads/"
    logo = d.file(f"{base}2021/02/cropped-logo.png", 96, 96)
    columns = d.random.choice((2, 3))
    opens = d.random.random() < 0.5
    captions = d.random.random() < 0.4
    figures = ""
    for index in range(d.count):
        number = 4100 + index
        name = f"{base}2024/11/{slug(d.film)}-{index + 1:02d}"
        told, files = _srcset(d, name, 1920, (1024, 300, 768, 1536))
        d.belongs(*files)
        high = round(1024 / d.aspect)
        picture = f"""<img {'fetchpriority="high" ' if index == 0 else 'loading="lazy" '}decoding="async" width="1024" height="{high}" data-id="{number}" src="{files[1]}" alt="" class="wp-image-{number}" srcset="{told}" sizes="(max-width: 1024px) 100vw, 1024px" />"""
        if opens:
            picture = f'<a href="{files[0]}">{picture}</a>'
        if captions:
            picture += (
                f'<figcaption class="wp-element-caption">{d.random.choice(LENSES)}</figcaption>'
            )
        figures += f'<figure class="wp-block-image size-large">{picture}</figure>\n\n'
    related = ""
    for film in d.films[: d.random.randint(2, 3)]:
        told, files = _srcset(d, f"{base}2024/08/{slug(film)}-featured", 1200, (300, 768))
        related += f"""<article class="post type-post"><a class="post-thumbnail" href="https://stillnotes.test/2024/08/{slug(film)}/" aria-hidden="true" tabindex="-1"><img width="300" height="{round(300 / d.aspect)}" src="{files[1]}" class="attachment-medium size-medium wp-post-image" alt="" loading="lazy" srcset="{told}" sizes="(max-width: 300px) 100vw, 300px"/></a><h3><a href="https://stillnotes.test/2024/08/{slug(film)}/">{film}</a></h3></article>"""
    pixel = d.file("https://pixel.stats.test/g.gif?v=ext&blog=1283&post=4099", 1, 1)
    return d.done(f"""<!DOCTYPE html><html lang="en-GB"><head><meta charset="UTF-8"><title>Frames from {d.film} &#8211; Still Notes</title>
<meta name="generator" content="WordPress 6.6.2"><link rel="canonical" href="{d.page.url}"><link rel="icon" href="{logo}" sizes="32x32"><style>{WORDPRESS}</style></head>
<body class="post-template-default single single-post postid-4099 single-format-standard wp-custom-logo wp-embed-responsive"><header class="site-header"><a href="https://stillnotes.test/" class="custom-logo-link" rel="home"><img width="96" height="96" src="{logo}" class="custom-logo" alt="Still Notes" decoding="async"/></a>
<nav class="main-navigation"><ul><li class="menu-item"><a href="/films/">Films</a></li><li class="menu-item"><a href="/essays/">Essays</a></li><li class="menu-item"><a href="/about/">About</a></li></ul></nav></header>
<main id="primary"><article id="post-4099" class="post-4099 post type-post status-publish format-standard hentry"><header class="entry-header"><h1 class="entry-title">Frames from {d.film}</h1><time class="entry-date" datetime="2024-11-03T10:12:00+00:00">3 November 2024</time></header>
<div class="entry-content"><p>{d.words(50)}</p>
<figure class="wp-block-gallery has-nested-images columns-{columns} is-cropped wp-block-gallery-1 is-layout-flex wp-block-gallery-is-layout-flex">
{figures}</figure>
<p>{d.words(40)}</p></div><footer class="entry-footer">Posted in <a href="/category/stills/" rel="category tag">Stills</a></footer></article>
<section class="related">{related}</section><div id="comments" class="comments-area">{_comments(d)}</div></main>
<footer class="site-footer">Proudly powered by a blog program.</footer><img src="{pixel.replace("&", "&amp;")}" alt="" width="1" height="1" style="position:absolute"></body></html>""")


def classic_gallery_post(seed: int) -> Page:
    """Old-style blog post with a shortcode gallery of cut thumbnails; the side column is not of it."""
    d = Draft("classic_gallery_post", seed, "http://cinemathequeblog.test/2013/05/stills-set/")
    base = "http://cinemathequeblog.test/wp-content/uploads/"
    banner = d.file(f"{base}2011/09/cropped-header.jpg", 1000, 198)
    to_files = d.random.random() < 0.6
    captions = d.random.random() < 0.4
    items = ""
    for index in range(d.count):
        stem = f"{base}2013/05/{slug(d.film)}{index + 1}"
        small = d.file(f"{stem}-150x150.jpg", 150, 150)
        title = f"{slug(d.film)}{index + 1}"
        link = f"http://cinemathequeblog.test/2013/05/stills-set/{title}/"
        if to_files:
            link = d.file(f"{stem}.jpg", 1280)
            d.belongs(link, small)
        else:
            d.belongs(small)
        tied = f'aria-describedby="gallery-1-{900 + index}" ' if captions else ""
        items += f"""<dl class='gallery-item'>
\t\t\t<dt class='gallery-icon landscape'>
\t\t\t\t<a href='{link}'><img width="150" height="150" src="{small}" class="attachment-thumbnail size-thumbnail" alt="" {tied}/></a>
\t\t\t</dt>"""
        if captions:
            items += f"<dd class='wp-caption-text gallery-caption' id='gallery-1-{900 + index}'>{d.random.choice(LENSES)}</dd>"
        items += "</dl>" + ('<br style="clear: both" />' if index % 3 == 2 else "")
    widgets = ""
    for film in d.films[: d.random.randint(2, 5)]:
        cover = d.file(f"{base}2013/04/{slug(film)}-poster-200x300.jpg", 200, 300)
        widgets += f'<li><a href="http://cinemathequeblog.test/tag/{slug(film)}/"><img src="{cover}" width="100" height="150" alt="{film}"/></a></li>'
    button = d.file("http://badges.test/blogs-we-like.gif", 120, 60)
    return d.done(f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" dir="ltr" lang="en-US"><head><meta charset="UTF-8"/><title>{d.film} stills | Cinematheque Blog</title><style type="text/css">{WORDPRESS}
#gallery-1 {{margin:auto}} #gallery-1 .gallery-item {{float:left;margin-top:10px;text-align:center;width:33%}} #gallery-1 img {{border:2px solid #cfcfcf}}</style></head>
<body class="single single-post postid-881"><div id="wrapper" class="hfeed"><div id="header"><div id="site-title"><a href="http://cinemathequeblog.test/" rel="home">Cinematheque Blog</a></div><img src="{banner}" width="1000" height="198" alt=""/></div>
<div class="site-content"><div id="container" class="content-area"><div id="post-881" class="post-881 post hentry"><h1 class="entry-title">{d.film} stills</h1><div class="entry-content"><p>{d.words(45)}</p>
<div id='gallery-1' class='gallery galleryid-881 gallery-columns-3 gallery-size-thumbnail'>{items}
\t\t\t<br style='clear: both' />
\t\t</div>
<p>{d.words(25)}</p></div></div>{_comments(d)}</div>
<div id="primary" class="widget-area" role="complementary"><ul class="xoxo"><li class="widget-container widget_search"><form><input type="text" name="s"/></form></li><li class="widget-container widget_text"><h3 class="widget-title">Reviewed lately</h3><ul>{widgets}</ul></li>
<li class="widget-container"><a href="http://badges.test/"><img src="{button}" alt="badge" width="120" height="60"/></a></li></ul></div></div><div id="footer" class="site-footer">Cinematheque Blog</div></div></body></html>""")


def nextgen_album(seed: int) -> Page:
    """A society's page with a gallery of an old blog plugin; sponsors and logo are not of it."""
    d = Draft("nextgen_album", seed, "https://filmsociety.test/photos/premiere/")
    base = "https://filmsociety.test/wp-content/"
    logo = d.file(f"{base}uploads/2019/01/society-logo.png", 260, 80)
    mark = d.token(32)
    boxes = ""
    for index in range(d.count):
        name = f"DSC_{2200 + index * 3}.JPG"
        whole = d.file(f"{base}gallery/premiere/{name}", 1600)
        small = d.file(f"{base}gallery/premiere/thumbs/thumbs_{name}", 240, 160)
        d.belongs(whole, small)
        boxes += f"""<div id="ngg-image-{index}" class="ngg-gallery-thumbnail-box " ><div class="ngg-gallery-thumbnail"><a href="{whole}" title=" " data-src="{whole}" data-thumbnail="{small}" data-image-id="{300 + index}" data-title="DSC_{2200 + index * 3}" data-description=" " data-image-slug="dsc_{2200 + index * 3}" class="ngg-simplelightbox" rel="{mark}">
<img title="DSC_{2200 + index * 3}" alt="DSC_{2200 + index * 3}" src="{small}" width="240" height="160" style="max-width:100%;" /></a></div></div>
"""
    sponsors = ""
    for index in d.some(2, 6):
        sponsors += f'<a href="https://sponsor{index}.test"><img src="{d.file(f"{base}uploads/2020/03/sponsor-{index}.png", 180, 70)}" alt="Sponsor" width="180" height="70"></a> '
    return d.done(f"""<!DOCTYPE html><html lang="en-US"><head><meta charset="UTF-8"><title>{d.film}: premiere evening - Film Society</title><style>{WORDPRESS}</style></head>
<body class="page-template-default page page-id-77"><header class="site-header"><a href="https://filmsociety.test/"><img class="custom-logo" src="{logo}" width="260" height="80" alt="Film Society"></a><nav class="main-navigation"><ul><li><a href="/programme/">Programme</a></li><li><a href="/photos/">Photos</a></li><li><a href="/join/">Join</a></li></ul></nav></header>
<div class="site-content"><main class="content-area"><article class="page"><h1 class="entry-title">{d.film}: premiere evening</h1><div class="entry-content"><p>{d.words(30)}</p>
<!-- default-view.php --><div class="ngg-galleryoverview default-view ngg-ajax-pagination-none" id="ngg-gallery-{mark}-1"><div class="slideshowlink"><a href='https://filmsociety.test/photos/premiere/nggallery/slideshow'>[Show slideshow]</a></div>
<!-- Thumbnails -->{boxes}<br style="clear: both" /><div class='ngg-clear'></div></div></div></article></main>
<aside class="widget-area"><h3>With thanks to</h3>{sponsors}</aside></div><footer class="site-footer">Film Society</footer></body></html>""")


def institute_node(seed: int) -> Page:
    """Film institute's page of a film with a field of stills; poster and related films are not of it."""
    d = Draft("institute_node", seed, "https://filminstitute.test/en/films/the-film")
    files = "/sites/default/files/"

    def styled(style: str, rest: str, width: int, height: int | None = None) -> str:
        return d.file(f"{files}styles/{style}/public/{rest}?itok={d.token()}", width, height)

    items = ""
    group = f"gallery-field_stills-{d.token(11)}"
    for index in range(d.count):
        rest = f"2024-05/{slug(d.film)}_still_{index + 1}.jpg"
        small = styled("still_thumbnail", rest, 320, 180)
        double = styled("still_thumbnail_2x", rest, 640, 360)
        large = styled("still_large", rest, 1600)
        d.belongs(large, double, small)
        words = d.random.choice(LENSES)
        items += f"""<div class="field__item"><a href="{large}" aria-controls="colorbox" aria-label="{{&quot;alt&quot;:&quot;{words}&quot;}}" role="button" title="{d.film}" data-colorbox-gallery="{group}" class="colorbox" data-cbox-img-attrs="{{&quot;alt&quot;:&quot;{words}&quot;}}"><picture><source srcset="{small} 1x, {double} 2x" media="all and (min-width: 0px)" type="image/jpeg"/><img loading="lazy" width="320" height="180" src="{small}" alt="{words}" class="image-style-still-thumbnail" /></picture></a></div>
"""
    poster = styled("poster", f"2024-05/{slug(d.film)}_poster.jpg", 300, 430)
    rows = ""
    for film in d.films[: d.random.randint(3, 6)]:
        card = styled("teaser", f"2024-02/{slug(film)}.jpg", 400, 225)
        rows += f"""<div class="views-row"><article about="/en/films/{slug(film)}" class="node node--type-film node--view-mode-teaser"><div class="field field--name-field-teaser-image field--type-image field--label-hidden field__item"><a href="/en/films/{slug(film)}" hreflang="en"><img loading="lazy" src="{card}" width="400" height="225" alt="{film}" class="image-style-teaser"/></a></div><h3><a href="/en/films/{slug(film)}">{film}</a></h3></article></div>"""
    logo = d.file("/themes/custom/institute/logo.svg.png", 200, 60)
    return d.done(f"""<!DOCTYPE html><html lang="en" dir="ltr" prefix="og: https://ogp.me/ns#"><head><meta charset="utf-8"/><meta name="Generator" content="Drupal 10 (https://www.drupal.org)"/><title>{d.film} | Film Institute</title>
<style>body{{margin:0;font:16px/1.5 Arial,sans-serif}}header,footer{{background:#10243f;color:#fff;padding:20px 50px}}header a{{color:#fff;margin-right:20px}}main{{max-width:1100px;margin:auto}}.film__top{{display:flex;gap:30px}}.field--name-field-stills .field__items{{display:grid;grid-template-columns:repeat(3,1fr);gap:14px}}.field--name-field-stills img{{width:100%;height:auto;display:block}}.views-rows{{display:flex;gap:14px}}.views-row img{{width:100%;height:auto}}.views-row{{flex:1}}.visually-hidden{{position:absolute;clip:rect(0 0 0 0)}}</style></head>
<body class="path-node page-node-type-film"><a href="#main-content" class="visually-hidden focusable skip-link">Skip to main content</a><div class="dialog-off-canvas-main-canvas" data-off-canvas-main-canvas><header role="banner"><div id="block-institute-branding" class="block block-system block-system-branding-block"><a href="/en" rel="home" class="site-logo"><img src="{logo}" alt="Home" width="200" height="60"/></a></div><nav role="navigation"><a href="/en/films" data-drupal-link-system-path="films">Films</a><a href="/en/funding">Funding</a><a href="/en/news">News</a></nav></header>
<main role="main"><a id="main-content" tabindex="-1"></a><article about="/en/films/the-film" class="node node--type-film node--view-mode-full"><h1><span class="field field--name-title field--type-string field--label-hidden">{d.film}</span></h1><div class="film__top"><div class="field field--name-field-poster field--type-image field--label-hidden field__item"><img loading="eager" src="{poster}" width="300" height="430" alt="Poster" class="image-style-poster"/></div>
<div class="clearfix text-formatted field field--name-body field--type-text-with-summary field--label-hidden field__item"><p>{d.words(90)}</p></div></div>
<div class="field field--name-field-stills field--type-image field--label-above"><h2 class="field__label">Stills</h2><div class="field__items">{items}</div></div></article>
<div class="views-element-container block block-views block-views-blockrelated-films-block-1"><h2>More films</h2><div class="views-rows">{rows}</div></div></main><footer role="contentinfo">Film Institute</footer></div>
<script type="application/json" data-drupal-selector="drupal-settings-json">{{"path":{{"baseUrl":"/","pathPrefix":"en/","currentPath":"node/1182"}},"colorbox":{{"opacity":"0.85","current":"{{current}} of {{total}}","previous":"\\u00ab Prev","maxWidth":"98%"}}}}</script></body></html>""")


def album_program(seed: int) -> Page:
    """An album of a photo gallery program; thumbnails not yet cut come by its script."""
    d = Draft("album_program", seed, "https://album.test/index.php?/category/12")
    items = ""
    for index in range(d.count):
        stem = f"upload/2023/09/{d.random.randint(10, 28)}/20230914{d.random.randint(100000, 235959)}-{d.token()}"
        name = f"{d.film} {index + 1:03d}"
        waits = d.random.random() < 0.3
        small = f"i.php?/{stem}-th.jpg" if waits else f"_data/i/{stem}-th.jpg"
        d.file(small, 240)
        d.belongs(small)
        shown = (
            f'src="themes/default/icon/img_small.png" data-src="{small}"'
            if waits
            else f'src="{small}"'
        )
        items += f"""<li><span class="wrap1"><span class="wrap2"><a href="picture.php?/{700 + index}/category/12"><img class="thumbnail" {shown} alt="{name}" title="{name} ({d.random.randint(3, 400)} visits)"></a></span><span class="thumbLegend"><span class="thumbName">{name}</span></span></span></li>
"""
    d.file("themes/default/icon/img_small.png", 48, 48)
    logo = d.file("themes/elegant/images/banner.png", 400, 70)
    menu = "".join(
        f'<li><a href="index.php?/category/{20 + i}" rel="up">{film}</a> <span class="menuInfoCat">{d.random.randint(4, 90)}</span></li>'
        for i, film in enumerate(d.films[:7])
    )
    flags = "".join(
        f'<a href="index.php?/category/12&amp;lang={code}"><img src="{d.file(f"language/{code}/{code}.jpg", 18, 12)}" alt="{code}" width="18" height="12"></a> '
        for code in ("en_UK", "fr_FR", "de_DE")
    )
    return d.done(f"""<!DOCTYPE html><html lang="en" dir="ltr"><head><meta charset="utf-8"><meta name="generator" content="Piwigo (aka PWG), see piwigo.org"><title>{d.film} | Our album</title>
<style>body{{margin:0;background:#111;color:#ccc;font:13px Verdana,sans-serif}}a{{color:#ddd}}#menubar{{float:left;width:200px;padding:10px}}#content{{margin-left:230px}}#theHeader{{padding:10px;background:#222}}ul.thumbnails{{list-style:none;padding:0;margin:0}}.thumbnails li{{display:inline-block}}.wrap2{{display:table-cell;width:260px;height:210px;text-align:center;vertical-align:middle}}.thumbnail{{max-width:240px;border:1px solid #444}}.thumbLegend{{display:block;text-align:center}}#copyright{{clear:both;padding:14px}}</style></head>
<body id="theCategoryPage" class="section-categories category-12" data-infos='{{"section":"categories","category_id":12}}'><div id="the_page"><div id="theHeader"><img src="{logo}" alt="" width="400" height="70"></div>
<div id="menubar"><dl id="mbCategories"><dt><a href="index.php?/categories">Albums</a></dt><dd><ul>{menu}</ul></dd></dl><dl id="mbLanguage"><dt>Language</dt><dd>{flags}</dd></dl></div>
<div id="content" class="content contentWithMenu"><div class="titrePage"><ul class="categoryActions"><li><a href="index.php?/category/12/slideshow" title="slideshow" class="pwg-state-default pwg-button">slideshow</a></li></ul><h2><a href="index.php?">Home</a> / <a href="index.php?/category/12">{d.film}</a> <span class="badge nb_items">{d.count}</span></h2></div>
<div class="loader"></div><ul class="thumbnails" id="thumbnails">{items}</ul></div><div id="copyright">Powered by a photo gallery program</div></div>
<script>var max_requests=3;var waiting=[].slice.call(document.querySelectorAll("#thumbnails img[data-src]"));function next(){{var one=waiting.shift();if(!one)return;var i=new Image();i.onload=function(){{one.src=i.src;next()}};i.onerror=next;i.src=one.dataset.src}}for(var n=0;n<max_requests;n++)next();</script></body></html>""")
