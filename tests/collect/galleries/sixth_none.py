"""Blind layouts, sixth set: pages that have pictures and no gallery."""

from __future__ import annotations

import json

from collect.galleries.draft import Draft, Page, slug
from collect.galleries.sixth_parts import digits, mixed, people, seen


def person_page(seed: int) -> Page:
    """A person in a data base: one portrait, posters of known films, tables of parts: no gallery."""
    d = Draft("sixth person_page", seed, "")
    who = people(d, 1)[0]
    d.page.url = f"https://www.opencredits.test/person/{digits(d, 5)}-{slug(who)}"
    host = "https://media.opencredits.test/t/p"
    key = f"{mixed(d, 27)}.jpg"
    portrait = d.file(f"{host}/w300_and_h450_bestv2/{key}", 300, 450)
    large = d.file(f"{host}/w600_and_h900_bestv2/{key}", 600, 900)
    cards = []
    for film in d.films[: d.random.randint(6, 10)]:
        name = f"{mixed(d, 27)}.jpg"
        one, two = (d.file(f"{host}/w{w}_and_h{h}_bestv2/{name}", w, h) for w, h in ((150, 225), (300, 450)))  # fmt: skip
        cards.append(f"""<li class="account_adult_false item_adult_false" style="display:block"><div class="image"><a href="/movie/{digits(d, 6)}" title="{film}"><img loading="lazy" class="poster" src="{one}" srcset="{one} 1x, {two} 2x" alt="{film}"></a></div><p><a class="title" href="/movie/{digits(d, 6)}"><bdi>{film}</bdi></a></p></li>""")  # fmt: skip
    rows = "".join(f"""<table class="credit_group"><tr><td class="year">{2025 - at}</td><td class="seperator"><span class="glyphicons_v2 circle-empty"></span></td><td class="role"><a class="tooltip" href="/movie/{digits(d, 6)}"><bdi>{film}</bdi></a> <span class="group">as <span class="character">Somebody</span></span></td></tr></table>""" for at, film in enumerate(d.films))  # fmt: skip
    return d.done(f"""<!DOCTYPE html><html lang="en" class="no-js"><head><title>{who} &#8212; Open credits</title><meta charset="utf-8"><meta property="og:image" content="{large}">
<style>body{{margin:0;font:16px/1.5 "Source Sans Pro",Arial,sans-serif}}header{{background:#032541;color:#fff;padding:16px 40px}}.content_wrapper{{display:flex;gap:30px;max-width:1300px;margin:0 auto;padding:30px 40px}}.grey_column{{flex:0 0 300px}}.person_content>div{{min-width:0}}.profile{{width:300px;height:450px;border-radius:8px}}.card{{display:flex;gap:16px;list-style:none;padding:0;overflow-x:auto}}.card img{{width:130px;height:195px;border-radius:4px}}.credit_group{{width:100%;border-bottom:1px solid #eee}}footer{{background:#032541;color:#fff;padding:40px}}</style></head>
<body class="en v4"><header class="normal"><a href="/" style="color:#fff">Open credits</a></header><main id="main"><section id="original_header"></section><div id="media_v4" class="media person_v4"><div class="column_wrapper"><div class="content_wrapper person_content"><div class="grey_column"><section class="images inner"><div class="poster"><div class="image_content"><img class="profile lazyload" src="{portrait}" srcset="{portrait} 1x, {large} 2x" alt="{who}"></div></div></section><section class="facts left_column"><h3><bdi>Personal info</bdi></h3><p><strong>Known for</strong> Acting</p><p><strong>Born</strong> 1971</p></section></div>
<div><section class="full_wrapper"><h2 class="title"><a href="#">{who}</a></h2><div class="biography"><h3>Biography</h3><div class="text"><p>{d.words(90)}</p></div></div></section><section class="known_for"><h3>Known for</h3><div id="known_for_scroller" class="scroller_wrap should_fade is_fading"><ul class="horizontal_media_list scroller card">{"".join(cards)}</ul></div></section><section class="full_wrapper credits"><div class="credits_list"><h3>Acting</h3><table class="card credits"><tbody><tr><td>{rows}</td></tr></tbody></table></div></section></div></div></div></div></main><footer>Open credits</footer></body></html>""")


def streaming_rows(seed: int) -> Page:
    """A streaming service's public page of a genre: rows of titles with their art: no gallery."""
    d = Draft("sixth streaming_rows", seed, "")
    d.page.url = f"https://www.streamer.test/gb/browse/genre/{digits(d, 5)}"

    def tile(film: str, at: int) -> str:
        art = d.file(f"https://occ-0-769-768.1.stillscdn.test/dnm/api/v6/{mixed(d, 27)}/AAAAB{mixed(d, 80)}.jpg?r={d.token(3)}", 341, 192)  # fmt: skip
        return f"""<li class="nm-content-horizontal-row-item"><a class="nm-collections-title nm-collections-link" href="https://www.streamer.test/gb/title/8{digits(d, 7)}"><img class="nm-collections-title-img" alt="" src="{art}" loading="{"eager" if at < 5 else "lazy"}"/><span class="nm-collections-title-name">{film}</span></a></li>"""

    rows = "".join(
        f"""<section class="nm-collections-row" data-uia="collections-row"><div class="nm-collections-row-header"><h2 class="nm-collections-row-name"><a href="/gb/browse/genre/{digits(d, 5)}">{name}</a></h2><a class="nm-collections-row-explore" href="#">Explore more</a></div><div class="nm-content-horizontal-row"><ul class="nm-content-horizontal-row-item-container">{"".join(tile(film, at) for at, film in enumerate(d.random.sample(d.films, d.random.randint(10, 16))))}</ul></div></section>"""
        for name in (
            "Independent films",
            "Award winners",
            "From books",
            "Night watching",
            "Classics",
            "New this week",
        )[: d.random.randint(3, 6)]
    )
    return d.done(f"""<!DOCTYPE html><html lang="en-GB"><head><meta charSet="utf-8"/><title>Films | Streamer</title><style>body{{margin:0;background:#000;color:#fff;font:16px/1.4 Helvetica,Arial,sans-serif}}header{{padding:20px 56px;color:#e50914;font-size:26px}}h1{{padding:0 56px}}.nm-collections-row{{padding:20px 56px}}ul{{list-style:none;display:flex;gap:8px;overflow-x:auto;padding:0}}li{{flex:0 0 219px}}.nm-collections-title-img{{width:219px;height:123px;display:block;border-radius:2px}}.nm-collections-title-name{{position:absolute;clip:rect(0 0 0 0)}}a{{color:#fff}}footer{{padding:56px;color:#757575}}</style></head>
<body><div id="appMountPoint"><div class="nm-collections-container"><header class="nm-collections-header">STREAMER <a href="/login" style="float:right;font-size:16px">Sign in</a></header><section class="nm-collections-metadata"><h1 class="nm-collections-metadata-title">Films</h1><p style="padding:0 56px">{d.words(30)}</p></section>{rows}<footer class="footer-container">Questions? Call us.</footer></div></div><script type="application/ld+json">{json.dumps({"@context": "https://schema.org", "@type": "ItemList", "name": "Films"})}</script></body></html>""")


def encyclopaedia_article(seed: int) -> Page:
    """An encyclopaedia's article on a film: a poster in the box, few pictures in text: no gallery."""
    d = Draft("sixth encyclopaedia_article", seed, "")
    d.page.url = f"https://en.wikiwide.test/wiki/{d.film.replace(' ', '_')}_(film)"
    up = "//upload.wikiwide.test/wikipedia"

    def thumb(name: str, width: int, height: int) -> str:
        folder = f"{d.token(1)}/{d.token(2)}"
        one = d.file(f"{up}/commons/thumb/{folder}/{name}/{width}px-{name}", width, height)
        two = d.file(f"{up}/commons/thumb/{folder}/{name}/{width * 2}px-{name}", width * 2, height * 2)  # fmt: skip
        return f"""<a href="/wiki/File:{name}" class="mw-file-description"><img src="{one}" decoding="async" width="{width}" height="{height}" class="mw-file-element" srcset="{two} 2x" data-file-width="{width * 8}" data-file-height="{height * 8}" /></a>"""

    poster = thumb(f"{slug(d.film)}_poster.jpg", 220, 326)
    body = []
    for part in ("Plot", "Cast", "Production", "Release", "Reception", "Legacy"):
        body.append(f"""<div class="mw-heading mw-heading2"><h2 id="{part}">{part}</h2><span class="mw-editsection"><span class="mw-editsection-bracket">[</span><a href="#">edit</a><span class="mw-editsection-bracket">]</span></span></div>""")  # fmt: skip
        if part in ("Cast", "Production") and d.random.random() < 0.6:
            who = d.random.choice(people(d, 3))
            body.append(f"""<figure class="mw-default-size" typeof="mw:File/Thumb">{thumb(f"{who.replace(' ', '_')}_2019.jpg", 170, 230)}<figcaption>{who} in 2019, {seen(d)}</figcaption></figure>""")  # fmt: skip
        body.extend(f"<p>{d.words(d.random.randint(60, 130))}<sup class=\"reference\"><a href=\"#cite_note-{at}\">[{at}]</a></sup></p>" for at in d.some(2, 4))  # fmt: skip
    icons = "".join(f"""<li>{thumb(f"{name}.svg.png", 16, 16)} <a href="/wiki/Portal:{name}">{name} portal</a></li>""" for name in ("Film", "Sea", "1960s"))  # fmt: skip
    foot = d.file("/static/images/footer/wikiwide-button.png", 84, 29)
    logo = d.file("/static/images/icons/wikiwide.png", 50, 50)
    return d.done(f"""<!DOCTYPE html>
<html class="client-nojs vector-feature-language-in-header-enabled" lang="en" dir="ltr"><head><meta charset="UTF-8"><title>{d.film} (film) - Wikiwide</title>
<style>body{{margin:0;font:16px/1.6 sans-serif;color:#202122}}.mw-header{{display:flex;gap:16px;padding:10px 40px}}.mw-body{{max-width:960px;margin:0 auto;padding:0 20px}}.infobox{{float:right;width:260px;border:1px solid #a2a9b1;background:#f8f9fa;margin:0 0 16px 20px;font-size:14px;text-align:center}}figure{{float:right;clear:right;border:1px solid #c8ccd1;padding:4px;margin:4px 0 12px 16px;font-size:13px;width:176px}}.navbox{{clear:both;border:1px solid #a2a9b1;padding:8px;font-size:14px}}.portalbox ul{{list-style:none}}footer{{border-top:1px solid #ccc;padding:20px 40px;clear:both}}</style></head>
<body class="skin-vector skin-vector-search-vue mediawiki ltr sitedir-ltr mw-hide-empty-elt ns-0 ns-subject page-x rootpage-x skin-vector-2022 action-view"><div class="vector-header-container"><header class="vector-header mw-header"><a href="/wiki/Main_Page" class="mw-logo"><img class="mw-logo-icon" src="{logo}" alt="" aria-hidden="true" height="50" width="50"></a><form action="/w/index.php"><input type="search" name="search" placeholder="Search"></form></header></div>
<div class="mw-page-container"><main id="content" class="mw-body"><h1 id="firstHeading" class="firstHeading mw-first-heading"><i>{d.film}</i> (film)</h1><div id="bodyContent" class="vector-body"><div id="mw-content-text" class="mw-body-content"><div class="mw-content-ltr mw-parser-output" lang="en" dir="ltr"><table class="infobox vevent"><tbody><tr><th colspan="2" class="infobox-above summary">{d.film}</th></tr><tr><td colspan="2" class="infobox-image"><span class="mw-default-size" typeof="mw:File/Frameless">{poster}</span><div class="infobox-caption">Theatrical release poster</div></td></tr><tr><th scope="row" class="infobox-label">Directed by</th><td class="infobox-data">{people(d, 1)[0]}</td></tr></tbody></table><p><i><b>{d.film}</b></i> is a film. {d.words(60)}</p>{"".join(body)}
<div role="navigation" class="portal-bar portalbox"><ul>{icons}</ul></div><div role="navigation" class="navbox"><table><tbody><tr><th>Films of the director</th><td>{" · ".join(f'<a href="/wiki/{film.replace(" ", "_")}">{film}</a>' for film in d.films[:8])}</td></tr></tbody></table></div></div></div></div></main></div><footer id="footer" class="mw-footer"><ul><li id="footer-poweredbyico"><a href="https://wikiwide.test/"><img src="{foot}" alt="" width="84" height="29" loading="lazy"></a></li></ul></footer></body></html>""")
