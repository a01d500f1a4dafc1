"""An agency and a distributor of a sixteenth set."""

from __future__ import annotations

from collect.galleries.draft import LENSES, Draft, Page, slug
from collect.galleries.sixteenth_a_parts import inside, still_or_standing


def archive_agency_search(seed: int) -> Page:
    """A historic picture agency's answers for one film on a hosted store: tables in floated boxes; features below."""
    d = Draft(
        "archive_agency_search",
        seed,
        "https://www.kleio-pictures.test/CS.aspx?VP3=SearchResult&VBID=",
    )
    box = f"2UMES{d.token(8).upper()}"
    d.page.url += f"{box}&SMLS=1&RW=1280&RH=800"
    tiles = []
    for number in range(d.count):
        key = f"KLE{d.random.randint(1000000, 9999999)}"
        folder = "/".join(d.token(4))
        size = inside(still_or_standing(d, 1500), 170)
        small = d.file(
            f"https://www.kleio-pictures.test/Docs/KLEIO/Media/TR3_WATERMARKED/{folder}/{key}.jpg",
            *size,
        )
        d.belongs(small)
        title = f"{d.film} / {d.random.choice(LENSES)}"
        tiles.append(
            f"""<div class="ThumbCell" id="{box}_C{number}" data-doc="{key}"><table class="ThumbTable" cellspacing="0" cellpadding="0"><tr><td class="ThumbImageCell" align="center" valign="middle"><a href="/archive/{slug(title).replace("/", "")}-2UMDHU{d.token(6).upper()}.html" id="{box}_L{number}"><img id="{box}_I{number}" class="ThumbImage" src="{small}" width="{size[0]}" height="{size[1]}" alt="{title}" title="{title}" border="0" /></a></td></tr><tr><td class="ThumbTools"><a href="javascript:void(0)" class="Icon_Lightbox" title="Add to lightbox"></a><a href="javascript:void(0)" class="Icon_Cart" title="Add to basket"></a></td></tr><tr><td class="ThumbLabel">{key}<br />{title}</td></tr></table></div>"""
        )
    features = []
    for number, film in enumerate(d.films[:4]):
        one = d.file(
            f"https://www.kleio-pictures.test/Docs/KLEIO/Features/feature_{number + 1}_{d.token(4)}.jpg",
            220,
            110,
        )
        features.append(
            f'<td><a href="/Package/2UMEBM{d.token(6).upper()}"><img src="{one}" width="220" height="110" alt="" border="0" /><br />{film}: anniversaries</a></td>'
        )
    logo = d.file("/Images/logo_kleio.gif", 230, 64)
    flag = [d.file(f"/Images/flag_{one}.gif", 18, 12) for one in ("en", "de", "fr")]
    flags = "".join(
        f'<a href="#"><img src="{one}" width="18" height="12" alt="" border="0" /></a> '
        for one in flag
    )
    dot = d.file("/Images/spacer.gif", 1, 1)
    return d.done(f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><meta charset="utf-8" /><title>Kleio Pictures - Search Result: {d.film}</title>
<style>body{{margin:0;font:11px Verdana,Arial;background:#fff;color:#444}}#Head{{height:80px;padding:8px 20px;border-bottom:1px solid #999}}#Menu a{{margin-right:16px}}#Bar{{background:#eee;padding:6px 20px}}#Result{{padding:10px 20px;overflow:hidden}}.ThumbCell{{float:left;width:200px;height:262px;margin:4px}}.ThumbTable{{width:200px}}.ThumbImageCell{{width:200px;height:190px;background:#f2f2f2}}.ThumbTools{{height:18px;background:#ddd}}.ThumbLabel{{height:44px;overflow:hidden;font-size:10px}}#Features{{clear:both;padding:20px;border-top:1px solid #ccc}}</style></head>
<body><form id="aspnetForm" method="post" action="CS.aspx"><input type="hidden" name="__VIEWSTATE" value="{d.token(60)}" />
<div id="Head"><a href="/C.aspx?VP3=CMS3&amp;VF=Home"><img src="{logo}" width="230" height="64" alt="Kleio" border="0" /></a> {flags}</div>
<div id="Menu"><a href="#">Home</a><a href="#">Features</a><a href="#">Lightboxes</a><a href="#">Basket</a></div><div id="Bar">{d.film} : {d.count} items <input type="text" value="{d.film}" /> Page 1 of 1</div>
<div id="Result">{"".join(tiles)}</div><div id="Features"><b>Current features</b><table><tr>{"".join(features)}</tr></table></div>
<div id="Foot">Terms of use | Contact <img src="{dot}" width="1" height="1" alt="" /></div></form></body></html>""")


def distributor_press_stills(seed: int) -> Page:
    """A distributor's press page by a visual builder: painted stills of a collection, each with its download; laurels, films."""
    d = Draft("distributor_press_stills", seed, "https://www.northlightreleasing.test/press/")
    d.page.url += slug(d.film)
    site = f"https://cdn.website-files.test/{d.token(24)}/"
    items = []
    for number in range(d.count):
        whole = d.file(
            f"{site}{d.token(24)}_{slug(d.film)}-still-{number + 1:02d}.jpg",
            d.random.choice((1920, 2560, 3840)),
        )
        d.belongs(whole)
        items.append(
            f"""<div role="listitem" class="still-item w-dyn-item w-dyn-repeater-item"><div style="background-image:url(&quot;{whole}&quot;)" class="still-thumb"></div><div class="still-row"><div class="still-name">{d.film} still {number + 1}</div><a href="{whole}" download="" target="_blank" class="link-download">Download</a></div></div>"""
        )
    laurels = []
    for number in d.some(3, 7):
        one = d.file(f"{site}{d.token(24)}_laurel-{number}.png", 400, 200)
        laurels.append(f'<img src="{one}" loading="lazy" alt="" class="laurel"/>')
    films = []
    for film in d.films[: d.random.randint(3, 6)]:
        name = f"{site}{d.token(24)}_{slug(film)}-poster"
        poster = d.file(f"{name}.jpg", 1000, 1500)
        half = d.file(f"{name}-p-500.jpg", 500, 750)
        films.append(
            f"""<div role="listitem" class="w-dyn-item"><a href="/films/{slug(film)}" class="film-card w-inline-block"><img src="{poster}" loading="lazy" alt="{film}" sizes="(max-width: 767px) 50vw, 20vw" srcset="{half} 500w, {poster} 1000w" class="poster"/><div>{film}</div></a></div>"""
        )
    logo = d.file(f"{site}{d.token(24)}_northlight-white.png", 360, 80)
    quotes = "".join(f'<blockquote class="quote">{d.words(10)}</blockquote>' for _ in d.some(2, 4))
    return d.done(f"""<!DOCTYPE html><html data-wf-domain="www.northlightreleasing.test" data-wf-page="{d.token(24)}" data-wf-site="{d.token(24)}" lang="en"><head><meta charset="utf-8"/><title>{d.film} | Press | Northlight Releasing</title><meta content="width=device-width, initial-scale=1" name="viewport"/><meta content="Webflow" name="generator"/>
<style>body{{margin:0;font:16px/1.5 Inter,Arial;background:#111;color:#eee}}a{{color:#ffcf56}}.w-nav{{padding:20px 40px;display:flex;gap:40px;align-items:center}}.w-nav img{{width:180px;height:auto}}.w-container{{max-width:1200px;margin:0 auto;padding:40px}}.laurels{{display:flex;gap:20px}}.laurel{{width:140px;height:auto;filter:invert(1)}}.stills-grid{{display:grid;grid-template-columns:repeat(3,1fr);gap:24px}}.still-thumb{{aspect-ratio:16/9;background-size:cover;background-position:50%}}.still-row{{display:flex;justify-content:space-between;font-size:13px}}.films{{display:grid;grid-template-columns:repeat(5,1fr);gap:16px}}.poster{{width:100%;height:auto}}.button{{background:#ffcf56;color:#111;padding:12px 20px;display:inline-block}}</style></head>
<body><div data-collapse="medium" role="banner" class="navbar w-nav"><a href="/" class="brand w-nav-brand"><img src="{logo}" loading="lazy" alt="Northlight"/></a><nav role="navigation" class="w-nav-menu"><a href="/films" class="nav-link w-nav-link">Films</a> <a href="/press" aria-current="page" class="nav-link w-nav-link w--current">Press</a> <a href="/about" class="nav-link w-nav-link">About</a></nav></div>
<section class="section"><div class="w-container"><h1>{d.film}</h1><div class="laurels">{"".join(laurels)}</div><div class="rich-text w-richtext"><p>{d.words(70)}</p></div><a href="https://files.northlightreleasing.test/{slug(d.film)}-presskit.pdf" class="button w-button">Press kit (PDF)</a>{quotes}</div></section>
<section class="section stills"><div class="w-container"><h2>Stills</h2><div class="w-dyn-list"><div role="list" class="stills-grid w-dyn-items">{"".join(items)}</div></div></div></section>
<section class="section"><div class="w-container"><h2>Also from Northlight</h2><div class="w-dyn-list"><div role="list" class="films w-dyn-items">{"".join(films)}</div></div></div></section>
<footer class="w-container">press@northlightreleasing.test</footer></body></html>""")
