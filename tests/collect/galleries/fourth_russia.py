"""Layouts of the fourth blind set: Russian services."""

from __future__ import annotations

import json

from collect.galleries.draft import Draft, Page
from collect.galleries.fourth_words import RUSSIAN, RUSSIAN_SHOTS, digits, text

_FEED_CSS = """body{margin:0;background:#f5f5f5;font:18px/1.5 'YS Text',Arial,sans-serif;color:#222}a{color:inherit;text-decoration:none}
.desktop-header__root-1x{background:#fff;height:64px;display:flex;align-items:center;padding:0 24px;gap:20px}.article-layout__root-2L{display:flex;justify-content:center;gap:24px;margin-top:16px}
.article-layout__content-3k{background:#fff;border-radius:20px;width:720px;padding:32px 40px;box-sizing:border-box}.article-layout__right-9a{width:300px}
.article__title-2f{font-size:32px;line-height:1.2}.article-header__channel-6r{display:flex;gap:12px;align-items:center;font-size:14px}.channel-avatar__img-3e{width:44px;height:44px;border-radius:50%}
.content--article-image__root-1p{margin:24px -40px}.content--article-image__image-2z{display:block;width:720px;max-width:100%;height:auto}.content--article-image__caption-3q{font-size:14px;color:#888;padding:8px 40px}
.side-card__root-4m{background:#fff;border-radius:16px;overflow:hidden;margin-bottom:16px;font-size:14px}.side-card__image-7w{width:300px;height:168px;object-fit:cover;display:block}.side-card__title-8t{padding:10px 14px}
.feed__items-5d{width:720px;margin:24px auto;display:grid;grid-template-columns:1fr 1fr;gap:16px}.card-image-2__root-11{background:#fff;border-radius:20px;overflow:hidden;font-size:15px}
.card-image-2__img-12{width:352px;height:200px;object-fit:cover;display:block}.comment__avatar-7{width:32px;height:32px;border-radius:50%}.comment__root-3{display:flex;gap:10px;font-size:14px;margin:10px 0}"""


def feed_article(seed: int) -> Page:
    """An article of a feed service: figures of scaled addresses without endings, cards of the feed, its state in a script."""
    d = Draft("feed_article", seed, "https://lenta-dz.test/a/ZzqT4kq3vE5b8n1x")
    store = "https://avatars.dzinfra.test"

    def stored(folder: str, size: str, width: int, height: int | None = None) -> str:
        return d.file(f"{store}/{folder}/{size}", width, height)

    def document() -> str:
        return f"get-dz_doc/{digits(d, 7)}/pub_{d.token(24)}_{d.token(24)}"

    captions = d.random.random() < 0.5
    body = [f'<p class="content--article-block__root-1">{text(d, RUSSIAN, 2, 4)}</p>']
    blocks: list[dict[str, object]] = []
    images: dict[str, dict[str, object]] = {}
    for index in range(d.count):
        folder = document()
        wide = d.random.choice((1280, 1920, 2400))
        sizes = {"scale_600": 600, "scale_1200": 1200} | ({"scale_2400": wide} if wide > 1280 else {})  # fmt: skip
        urls = {name: stored(folder, name, width) for name, width in sizes.items()}
        said = d.random.choice(RUSSIAN_SHOTS)
        d.belongs(*urls.values(), caption=said)
        srcset = ", ".join(f"{url} {sizes[name]}w" for name, url in urls.items())
        note = f'<figcaption class="content--article-image__caption-3q">{said}</figcaption>' if captions else ""  # fmt: skip
        height = round(720 / d.aspect)
        body.append(f'<figure class="content--article-image__root-1p" data-testid="article-image-item"><div class="content--image-wrapper__root-5" style="aspect-ratio:{d.aspect}"><img class="content--article-image__image-2z" src="{urls["scale_1200"]}" srcset="{srcset}" sizes="720px" alt="{said}" width="720" height="{height}" loading="{"eager" if index == 0 else "lazy"}" itemprop="image"></div>{note}</figure>')  # fmt: skip
        key = d.token(24)
        images[key] = {"id": key, "namespace": "dz_doc", "width": wide, "height": round(wide / d.aspect), "sizes": {name: {"width": width, "url": urls[name]} for name, width in sizes.items()}}  # fmt: skip
        blocks.append({"type": "atomic:image", "data": {"id": key, "caption": said}})
        if d.random.random() < 0.4:
            body.append(f'<p class="content--article-block__root-1">{text(d, RUSSIAN, 1, 3)}</p>')
    face = stored(f"get-dz-logos/{digits(d, 6)}/pub_{d.token(24)}_{d.token(24)}", "xxh", 100, 100)
    side = "".join(f'<article class="side-card__root-4m"><a href="https://lenta-dz.test/a/{d.token(16)}"><img class="side-card__image-7w" src="{stored(document(), "scale_360", 360, 202)}" alt=""><div class="side-card__title-8t">{d.random.choice(RUSSIAN)}</div></a></article>' for _ in d.some(2, 4))  # fmt: skip
    others = []
    feed = []
    for _ in d.some(6, 16):
        picture = stored(document(), "smart_crop_516x290", 516, 290)
        title = d.random.choice(RUSSIAN)
        link = f"https://lenta-dz.test/a/{d.token(16)}?feed_exp=ordinary_feed&from=channel"
        feed.append({"id": d.token(24), "title": title, "image": picture, "link": link, "type": "card"})  # fmt: skip
        others.append(f'<article class="card-image-2__root-11" data-testid="floor-image-card"><a href="{link.replace("&", "&amp;")}"><img class="card-image-2__img-12" src="{picture}" alt="" loading="lazy"><div class="side-card__title-8t">{title}</div></a></article>')  # fmt: skip
    comments = "".join(f'<div class="comment__root-3"><img class="comment__avatar-7" src="{stored(f"get-yapic/{digits(d, 5)}/{d.token(12)}", "islands-retina-middle", 56, 56)}" alt=""><div>{d.random.choice(RUSSIAN)}</div></div>' for _ in d.some(0, 5))  # fmt: skip
    title = d.random.choice(RUSSIAN)
    state = {"data": {"MICRO_APP_SSR_DATA": {"settings": {"exportData": {"publication": {"title": title, "content": {"articleContent": {"contentState": json.dumps({"blocks": blocks}, ensure_ascii=False)}, "images": images}}, "feed": {"items": feed}}}}}}  # fmt: skip
    return d.done(f"""<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>{title} | Кинобудка | Лента</title><meta property="og:type" content="article"><meta property="og:image" content="{d.page.truth[0].largest}"><meta name="viewport" content="width=device-width">
<style>{_FEED_CSS}</style></head><body class="page__desktop"><div id="app"><header class="desktop-header__root-1x"><a href="https://lenta-dz.test/"><b>Лента</b></a><input placeholder="Найти"></header>
<div class="article-layout__root-2L"><main class="article-layout__content-3k"><article itemscope itemtype="http://schema.org/Article"><div class="article-header__channel-6r"><a href="https://lenta-dz.test/kinobudka"><img class="channel-avatar__img-3e" src="{face}" alt="Кинобудка"></a><div>Кинобудка<br>{digits(d, 2)} тыс подписчиков</div></div>
<h1 class="article__title-2f" itemprop="headline">{title}</h1><div itemprop="articleBody" class="content--article-render__container-1k">{"".join(body)}</div></article>
<div class="comments2--root">{comments}</div></main><aside class="article-layout__right-9a">{side}</aside></div>
<div class="feed__items-5d">{"".join(others)}</div></div>
<script nonce="{d.token(22)}">var _params = ({json.dumps(state, ensure_ascii=False)});window._params = _params;</script>
<noscript><div><img src="{d.file("https://mc.metrics.test/watch/18741164", 1, 1)}" style="position:absolute; left:-9999px;" alt=""/></div></noscript></body></html>""")


_JOURNAL_CSS = """body{margin:0;font:16px/1.5 Arial,sans-serif;color:#242f33;background:#fff}a{color:#0051b7}.s-header{background:#10263b;height:50px;color:#fff;padding:0 20px;line-height:50px}
.p-main{width:960px;margin:0 auto}.aentry{width:720px;margin:30px auto}.aentry-head__avatar img,.mdspost-userhead__pic img{width:50px;height:50px;border-radius:50%}.aentry-post__title{font-size:30px}
.aentry-post__text img{max-width:100%;height:auto}.aentry-tags a{margin-right:8px}.mdspost-thread{width:720px;margin:0 auto}.mdspost-comment{display:flex;gap:12px;padding:12px 0;border-top:1px solid #eee}
.rel-list{display:flex;flex-wrap:wrap;gap:16px;width:960px;margin:30px auto;padding:0;list-style:none}.rel-list li{width:228px;font-size:14px}.rel-list__img{display:block;width:228px;height:128px;background-size:cover;background-position:center}
.i-ljuser-userhead{width:17px;height:17px;vertical-align:middle}.s-do{display:flex;justify-content:center;gap:20px;padding:20px}.ljsale img{width:728px;height:90px}"""


def journal_entry(seed: int) -> Page:
    """An entry of a journal service: pictures of the author's store one below the other, comments with userpics."""
    d = Draft("journal_entry", seed, "https://old-cinema.zhurnal.test/1204518.html")
    store = "https://ic.pics.zhurnal.test/old_cinema/28341907"
    album = digits(d, 6)
    linked = d.random.random() < 0.6
    numbered = d.random.random() < 0.3
    body = [f"{text(d, RUSSIAN, 3, 6)}<br /><br /><a name='cutid1'></a>"]
    for index in range(d.count):
        number = digits(d, 6)
        tall = d.random.random() < 0.1
        small = d.file(f"{store}/{album}/{number}_900.jpg", 600 if tall else 900, 900 if tall else None)  # fmt: skip
        image = f'<img alt="{d.film} {index + 1}" src="{small}" title="" fetchpriority="{"high" if index == 0 else "auto"}" loading="{"eager" if index < 2 else "lazy"}" />'
        if linked:
            whole = d.file(f"{store}/{album}/{number}_original.jpg", 1400 if tall else 1920, 2100 if tall else None)  # fmt: skip
            image = f'<a href="{whole}" target="_blank" rel="nofollow">{image}</a>'
            d.belongs(small, whole)
        else:
            d.belongs(small)
        said = f"{index + 1}. " if numbered else ""
        after = text(d, RUSSIAN, 1, 2) + "<br /><br />" if d.random.random() < 0.5 else ""
        body.append(f"{said}{image}<br /><br />{after}")
    head = d.file("https://l-stat.zhurnal.test/img/userinfo_v8.svg?v=17080", 17, 17)
    pic = d.file(f"https://l-userpic.zhurnal.test/{digits(d, 9)}/{digits(d, 8)}", 100, 100)
    user = f'<span class="ljuser i-ljuser i-ljuser-type-P" data-ljuser="old_cinema"><a href="https://old-cinema.zhurnal.test/profile/" class="i-ljuser-profile"><img class="i-ljuser-userhead" src="{head}" alt="" /></a><a href="https://old-cinema.zhurnal.test/" class="i-ljuser-username"><b>old_cinema</b></a></span>'
    comments = "".join(
        f'<article class="mdspost-comment" id="t{digits(d, 8)}" style="margin-left:{30 * d.random.randint(0, 3)}px"><div class="mdspost-userhead__pic"><a href="#"><img src="{d.file(f"https://l-userpic.zhurnal.test/{digits(d, 9)}/{digits(d, 8)}", 100, 100)}" alt="" loading="lazy"></a></div><div><p class="mdspost-comment__text">{d.random.choice(RUSSIAN)}</p><a href="#">Ответить</a></div></article>'
        for _ in d.some(2, 14)
    )
    recent = "".join(
        f'<li class="rel-list__item"><a href="https://old-cinema.zhurnal.test/{digits(d, 7)}.html" class="rel-list__link"><span class="rel-list__img" style="background-image:url(\'{d.file(f"https://ic.pics.zhurnal.test/old_cinema/28341907/{digits(d, 6)}/{digits(d, 6)}_900.jpg", 900, 600)}\')"></span><span class="rel-list__title">{title}</span></a></li>'
        for title in d.random.sample(RUSSIAN, d.random.choice((4, 8)))
    )
    advert = d.file("https://ads.test/banner/728x90.jpg", 728, 90)
    title = d.random.choice(RUSSIAN)
    return d.done(f"""<!DOCTYPE html>
<html class="html-schemius html-s2-no-adult html-adaptive" lang="ru"><head><meta charset="utf-8"><title>{title}: old_cinema — Журнал</title><meta property="og:image" content="{d.page.truth[0].largest}" /><style>{_JOURNAL_CSS}</style></head>
<body class="p-schemius p-journal p-entry"><div class="s-layout"><header class="s-header" role="banner">Журнал <a href="#" style="color:#fff">Войти</a></header>
<div class="ljsale" style="text-align:center"><a href="https://ads.test/go"><img src="{advert}" alt=""></a></div>
<div class="p-main"><article class="aentry aentry--post2017 js-amp" itemscope itemtype="http://schema.org/BlogPosting"><div class="aentry-head"><div class="aentry-head__avatar"><img src="{pic}" alt="" /></div><div class="aentry-head__username">{user}</div><p class="aentry-head__date"><time>17 ноября 2024, 21:30</time></p></div>
<div class="aentry-post"><h1 class="aentry-post__title"><span class="aentry-post__title-text">{title}</span></h1><div class="aentry-post__content"><div class="aentry-post__text aentry-post__text--view">{"".join(body)}</div></div>
<div class="aentry-tags">Tags: <a href="#">кино</a><a href="#">кадры</a></div><div class="s-do"><span>{digits(d, 2)} нравится</span><span>Поделиться</span></div></div></article>
<section class="rel-posts"><h2 style="text-align:center">Recent Posts from This Journal</h2><ul class="rel-list">{recent}</ul></section>
<div class="mdspost-thread" id="comments">{comments}</div></div></div>
<img src="{d.file(f"https://xc3.services.zhurnal.test/pageview/?r={digits(d, 9)}", 1, 1)}" alt="" width="1" height="1" style="position:absolute;"></body></html>""")
