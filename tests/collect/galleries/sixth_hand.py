"""Blind layouts, sixth set: a blog of stills and a review whose pages are written by hand."""

from __future__ import annotations

import json
from html import escape

from collect.galleries.draft import Draft, Page, slug
from collect.galleries.sixth_parts import digits, seen, tall


def stills_blog(seed: int) -> Page:
    """A blog of stills: the blog program's own gallery with enlarging on a click, films beside."""
    d = Draft("sixth stills_blog", seed, "")
    root = "https://framesblog.test"
    d.page.url = f"{root}/{d.random.randint(2023, 2025)}/04/{slug(d.film)}/"
    up = f"{root}/wp-content/uploads/2025/04"
    figures, meta = [], {}
    for number in range(1, d.count * 2):
        stem = f"{up}/{slug(d.film)}-{number:03}"
        wide = d.random.choice((1280, 1920))
        whole = d.file(f"{stem}.jpg", wide)
        widths = [w for w in (1024, 300, 768, 1536) if w < wide]
        sized = [d.file(f"{stem}-{w}x{tall(d, w)}.jpg", w) for w in widths]
        caption = seen(d).capitalize() if d.random.random() < 0.15 else ""
        d.belongs(whole, *sized, caption=caption)
        srcset = ", ".join(f"{one} {w}w" for one, w in zip([*sized, whole], [*widths, wide], strict=True))  # fmt: skip
        key, ident = d.token(13), digits(d, 4)
        meta[key] = {"uploadedSrc": whole, "figureClassNames": "wp-block-image size-large", "figureStyles": None, "imgClassNames": f"wp-image-{ident}", "imgStyles": None, "targetWidth": wide, "targetHeight": tall(d, wide), "scaleAttr": False, "ariaLabel": "Enlarged image", "alt": ""}  # fmt: skip
        figures.append(f"""
<figure data-wp-context="{escape(json.dumps({"imageId": key}))}" data-wp-interactive="core/image" data-wp-key="{key}" class="wp-block-image size-large wp-lightbox-container"><img {'fetchpriority="high" ' if number == 1 else 'loading="lazy" '}decoding="async" width="1024" height="{tall(d, 1024)}" data-wp-class--hide="state.isContentHidden" data-wp-class--show="state.isContentVisible" data-wp-init="callbacks.setButtonStyles" data-wp-on--click="actions.showLightbox" data-wp-on--load="callbacks.setButtonStyles" data-wp-on-window--resize="callbacks.setButtonStyles" data-id="{ident}" src="{sized[0]}" alt="" class="wp-image-{ident}" srcset="{srcset}" sizes="{"auto, " if number > 1 else ""}(max-width: 1024px) 100vw, 1024px" /><button
			class="lightbox-trigger"
			type="button"
			aria-haspopup="dialog"
			aria-label="Enlarge"
			data-wp-init="callbacks.initTriggerButton"
			data-wp-on--click="actions.showLightbox"
			data-wp-style--right="state.imageButtonRight"
			data-wp-style--top="state.imageButtonTop"
		><svg xmlns="http://www.w3.org/2000/svg" width="12" height="12" fill="none" viewBox="0 0 12 12"><path fill="#fff" d="M2 0a2 2 0 0 0-2 2v2h1.5V2z" /></svg></button>{f'<figcaption class="wp-element-caption">{caption}</figcaption>' if caption else ""}</figure>
""")  # fmt: skip
    loop = "".join(
        f"""<li class="wp-block-post post-{digits(d, 4)} post type-post status-publish format-standard has-post-thumbnail hentry category-stills"><figure style="aspect-ratio:16/9" class="wp-block-post-featured-image"><a href="{root}/2024/11/{slug(film)}/" target="_self"><img loading="lazy" decoding="async" width="1920" height="1080" src="{d.file(f"{up}/{slug(film)}-012.jpg", 1920, 1080)}" class="attachment-post-thumbnail size-post-thumbnail wp-post-image" alt="{film}" style="width:100%;height:100%;object-fit:cover;" srcset="{d.file(f"{up}/{slug(film)}-012-300x169.jpg", 300, 169)} 300w, {d.file(f"{up}/{slug(film)}-012-1024x576.jpg", 1024, 576)} 1024w" sizes="auto, (max-width: 1920px) 100vw, 1920px" /></a></figure><h3 class="wp-block-post-title"><a href="{root}/2024/11/{slug(film)}/" target="_self">{film}</a></h3></li>"""
        for film in d.films[: d.random.choice((3, 4, 6))]
    )
    poster = d.file(f"{up}/{slug(d.film)}-poster-200x300.jpg", 200, 300)
    faces = "".join(f"""<li class="comment"><article class="comment-body"><footer class="comment-meta"><img alt='' src='{escape(d.file(f"https://secure.faces.test/avatar/{d.token(32)}?s=40&d=mm&r=g", 40, 40))}' class='avatar avatar-40 photo' height='40' width='40' loading='lazy' decoding='async'/> <b class="fn">Reader</b></footer><p>{d.words(12)}</p></article></li>""" for _ in d.some(0, 4))  # fmt: skip
    return d.done(f"""<!DOCTYPE html>
<html lang="en-US"><head><meta charset="UTF-8" /><meta name="viewport" content="width=device-width, initial-scale=1" /><title>{d.film} &#8211; Frames</title><link rel="alternate" type="application/rss+xml" title="Frames" href="{root}/feed/" />
<style id='wp-block-gallery-inline-css'>body{{margin:0;font:17px/1.6 Manrope,Arial,sans-serif;background:#f9f9f9;color:#111}}.wp-site-blocks>header{{display:flex;justify-content:space-between;padding:28px 5%}}main{{max-width:1200px;margin:0 auto;padding:0 20px}}.wp-block-columns{{display:flex;gap:30px}}.wp-block-gallery{{display:flex;flex-wrap:wrap;gap:10px;margin:30px 0}}.wp-block-gallery figure.wp-block-image{{position:relative;margin:0;flex:0 0 calc(33.333% - 7px);width:calc(33.333% - 7px)}}.wp-block-gallery img{{width:100%;height:100%;object-fit:cover;display:block}}.lightbox-trigger{{position:absolute;top:8px;right:8px;opacity:0}}figcaption{{position:absolute;bottom:0;left:0;right:0;color:#fff;background:rgba(0,0,0,.5);font-size:13px;text-align:center}}.wp-block-post-template{{list-style:none;display:grid;grid-template-columns:repeat(3,1fr);gap:20px;padding:0}}.wp-block-post-featured-image{{margin:0}}.wp-lightbox-overlay{{visibility:hidden;position:fixed;inset:0}}ol{{list-style:none;padding:0}}</style></head>
<body class="wp-singular post-template-default single single-post postid-{digits(d, 4)} single-format-standard wp-embed-responsive wp-theme-twentytwentyfive"><div class="wp-site-blocks"><header class="wp-block-template-part"><p class="wp-block-site-title"><a href="{root}" rel="home">Frames</a></p><nav class="wp-block-navigation"><a class="wp-block-navigation-item__content" href="{root}/films/">Films A to Z</a> <a class="wp-block-navigation-item__content" href="{root}/directors/">Directors</a></nav></header>
<main id="wp--skip-link--target" class="wp-block-group"><h1 class="wp-block-post-title">{d.film}</h1><div class="entry-content wp-block-post-content is-layout-constrained wp-block-post-content-is-layout-constrained"><div class="wp-block-columns is-layout-flex"><div class="wp-block-column"><figure class="wp-block-image size-medium is-resized"><img decoding="async" width="200" height="300" src="{poster}" alt="Poster" class="wp-image-{digits(d, 4)}" style="width:140px;height:auto"/></figure></div><div class="wp-block-column"><p><strong>Director of photography:</strong> somebody<br><strong>Aspect ratio:</strong> {d.aspect}</p><p>{d.words(50)}</p></div></div>
<figure class="wp-block-gallery has-nested-images columns-3 is-cropped wp-block-gallery-1 is-layout-flex wp-block-gallery-is-layout-flex">{"".join(figures)}</figure></div>
<div class="wp-block-comments"><h2>Thoughts</h2><ol class="wp-block-comment-template">{faces}</ol></div>
<div class="wp-block-query"><h2>More films</h2><ul class="columns-3 wp-block-post-template is-layout-grid">{loop}</ul></div></main><footer class="wp-block-template-part" style="padding:40px 5%">Frames</footer></div><img src="{escape(d.file(f"https://pixel.stats.test/g.gif?v=ext&blog={digits(d, 8)}&post=12&tz=0", 6, 5))}" alt="" width="6" height="5" style="display:none" />
<div class="wp-lightbox-overlay zoom" data-wp-interactive="core/image" data-wp-context='{{}}' aria-label="Enlarged images"><div class="lightbox-image-container"><figure data-wp-bind--class="state.selectedImage.figureClassNames"><img data-wp-bind--alt="state.selectedImage.alt" data-wp-bind--src="state.enlargedSrc"></figure></div></div>
<script type="application/json" id="wp-script-module-data-@wordpress/interactivity">
{json.dumps({"config": {}, "state": {"core/image": {"currentImageId": None, "metadata": meta}}})}
</script></body></html>""")


def disc_review(seed: int) -> Page:
    """A review of discs in hand-made tables: captures link to large ones; boxes, graphs, other discs."""
    d = Draft("sixth disc_review", seed, "")
    name = slug(d.film).replace("-", "_")
    d.page.url = f"http://www.discreview.test/film{d.random.randint(2, 12)}/blu-ray_reviews_{d.random.randint(40, 110)}/{name}_blu-ray.htm"
    captures = []
    for number in range(1, d.count + 1):
        wide = d.random.choice((1920, 1920, 3840))
        small = d.file(f"images/{name}/{number:02}_{name}_blu-ray.jpg", 850)
        large = d.file(f"images/{name}/large/large_{number:02}_{name}_blu-ray{'_X' if wide > 2000 else ''}.jpg", wide)  # fmt: skip
        d.belongs(small, large)
        captures.append(f"""    <tr>
      <td width="100%" align="center"><a href="{large}">
      <img border="0" src="{small}" width="850" height="{tall(d, 850)}" vspace="6"></a></td>
    </tr>""")
        if d.random.random() < 0.15:
            captures.append("""    <tr>
      <td width="100%" align="center" bgcolor="#CCCCCC"><font face="Verdana" size="2">&nbsp;</font></td>
    </tr>""")
    cover = d.file(f"images/{name}/cover.jpg", 250, 318)
    graph = d.file(f"images/{name}/bitrate.jpg", 640, 240)
    shops = "".join(f"""<a href="http://www.shop.test/exec/obidos/ASIN/B00{digits(d, 7)}"><img border="0" src="{d.file(f"/images/buy_{land}.gif", 90, 28)}" width="90" height="28"></a> """ for land in ("us", "uk", "ca"))  # fmt: skip
    discs = "".join(
        f"""<td align="center" width="16%"><a href="http://www.shop.test/exec/obidos/ASIN/B00{digits(d, 7)}"><img border="0" src="{d.file(f"http://images.shop.test/images/P/B00{digits(d, 7)}.01._SCTHUMBZZZ_.jpg", 58, 75)}" width="58" height="75"></a><br><font size="1" face="Verdana">{film}</font></td>"""
        for film in d.films[: d.random.randint(4, 6)]
    )
    banner = d.file("/images/banner_top.jpg", 760, 110)
    rule = d.file("/images/line.gif", 600, 4)
    return d.done(f"""<html>

<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<meta name="GENERATOR" content="Page Editor 12.0">
<title>{d.film} Blu-ray</title>
<style>
<!--
a:link {{ color: #000080 }}
.style1 {{ font-family: Verdana; font-size: x-small; }}
-->
</style>
</head>

<body bgcolor="#FFFFFF" topmargin="4">
<p align="center"><a href="../../index.htm"><img border="0" src="{banner}" width="760" height="110"></a></p>
<p align="center"><font face="Verdana" size="2"><a href="../../index.htm">HOME</a> | <a href="../../reviews.htm">REVIEWS</a> | <a href="../../calendar.htm">CALENDAR</a> | <a href="../../contact.htm">CONTACT</a></font></p>
<div align="center">
<center>
<table border="0" cellpadding="0" cellspacing="0" width="880">
  <tr>
    <td width="100%" align="center"><p align="center"><b><font face="Verdana" size="5">{d.film} [Blu-ray]</font></b></p>
    <p align="center"><font face="Verdana" size="2">(19{d.random.randint(48, 79)})</font></p></td>
  </tr>
</table>
<table border="1" cellspacing="1" width="880" bordercolor="#C0C0C0">
  <tr>
    <td width="270" align="center"><img border="0" src="{cover}" width="250" height="318"><p>{shops}</p></td>
    <td class="style1"><b>Review by somebody</b><p>Video: 1.85:1 1080p</p><p>Disc Size: 46,{digits(d, 3)},184,512 bytes</p><p>Bitrate: 34.{d.random.randint(10, 99)} Mbps</p><p>Audio: LPCM 1.0</p><p align="center"><img border="0" src="{graph}" width="560" height="210"></p></td>
  </tr>
</table>
<p align="center"><img border="0" src="{rule}" width="600" height="4"></p>
<table border="0" width="880"><tr><td><p class="style1" align="justify">{d.words(90)}</p><p class="style1" align="justify">{d.words(110)}</p></td></tr></table>
<p align="center"><font face="Verdana" size="2" color="#800000"><b>CLICK EACH BLU-RAY CAPTURE TO SEE ALL IMAGES IN FULL RESOLUTION</b></font></p>
<table border="0" cellpadding="2" cellspacing="1" width="880" bgcolor="#808080">
{chr(10).join(captures)}
</table>
<p align="center"><img border="0" src="{rule}" width="600" height="4"></p>
<p align="center"><b><font face="Verdana" size="2">Also reviewed this month</font></b></p>
<table border="0" width="880"><tr>{discs}</tr></table>
<p class="style1" align="center">All captures are our own.</p>
</center>
</div>
</body>

</html>
""")
