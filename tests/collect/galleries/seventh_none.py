"""Pages of the seventh set without a gallery."""

from __future__ import annotations

import json

from collect.galleries.draft import Draft, Page, slug


def words_timeline(seed: int) -> Page:
    """A network's profile of nothing but words and cards of links, by a script: no gallery."""
    d = Draft("words_timeline", seed, f"https://murmur.test/critic{seed}")
    cdn = "https://pbs.murmurimg.test"
    face = d.file(f"{cdn}/profile_images/1/{d.token()}_normal.jpg", 48, 48)
    posts = []
    for film in d.films[: d.random.randint(8, 16)]:
        card = (
            d.file(f"{cdn}/card_img/{d.token(12)}?format=jpg&name=small", 386, 202)
            if d.random.random() < 0.25
            else ""
        )
        posts.append({"text": d.words(d.random.randint(12, 40)), "card": card, "title": film})
    who = [
        {"name": film, "face": d.file(f"{cdn}/profile_images/{n + 5}/{d.token()}_normal.jpg", 48, 48)}
        for n, film in enumerate(d.films[16:])
    ]  # fmt: skip
    api = f"https://murmur.test/i/api/graphql/{d.token(22)}/UserTweets"
    banner = d.file(f"{cdn}/profile_banners/{seed}/1500x500", 1500, 500)
    d.page.answers[api] = (
        "application/json",
        json.dumps({"posts": posts, "who": who, "face": face, "banner": banner}),
    )
    d.page.answers["https://abs.murmurimg.test/responsive-web/client-web/main.js"] = (
        "text/javascript",
        """fetch(window.__INITIAL_STATE__.api).then(function(r){return r.json()}).then(function(j){var v='css-175oi2r',a='<div data-testid="Tweet-User-Avatar" class="'+v+' av"><img alt="" draggable="true" class="css-9pa8cd" src="'+j.face+'" width="40" height="40"></div>';
document.getElementById('react-root').innerHTML='<header role="banner">Home<br>Explore</header><main role="main"><div data-testid="primaryColumn"><div class="banner" style="background-image:url('+j.banner+')"></div><h2>Critic</h2><nav>Posts Replies Media</nav>'+j.posts.map(function(p){return '<div data-testid="cellInnerDiv" class="'+v+'"><article role="article" data-testid="tweet" class="'+v+'">'+a+'<div><div data-testid="tweetText" dir="auto" lang="en"><span>'+p.text+'</span></div>'+(p.card?'<div data-testid="card.wrapper" class="'+v+'"><a href="https://t.test/x" role="link"><img alt="" draggable="true" src="'+p.card.replace('&','&amp;')+'" width="130" height="130"><span>'+p.title+' review</span></a></div>':'')+'<div role="group">3 12 40</div></div></article></div>'}).join('')+'</div><div data-testid="sidebarColumn">'+j.who.map(function(w){return '<div data-testid="UserCell"><img alt="" src="'+w.face+'" width="40" height="40"> '+w.name+'</div>'}).join('')+'</div></main>'});""",
    )
    return d.done(f"""<!DOCTYPE html><html dir="ltr" lang="en"><head><meta charset="utf-8" /><title>Critic (@critic{seed}) / Murmur</title>
<style>body{{margin:0;font:15px "Segoe UI",Arial,sans-serif}}#react-root{{display:flex;gap:20px}}header{{width:240px;text-align:right;padding:20px}}main{{display:flex;gap:30px}}[data-testid=primaryColumn]{{width:600px;border:1px solid #eff3f4}}.banner{{height:200px;background-size:cover}}article{{display:flex;gap:10px;padding:12px;border-bottom:1px solid #eff3f4}}.av img{{border-radius:50%}}[data-testid="card.wrapper"] a{{display:flex;align-items:center;gap:12px;border:1px solid #cfd9de;border-radius:16px;overflow:hidden;margin:10px 0}}[data-testid="card.wrapper"] img{{object-fit:cover}}</style></head>
<body><noscript><h1>JavaScript is not available.</h1></noscript><div id="react-root"></div><script>window.__INITIAL_STATE__={{"api":"{api}"}};</script><script src="https://abs.murmurimg.test/responsive-web/client-web/main.js" defer></script></body></html>""")


def chart(seed: int) -> Page:
    """A film data base's chart: small posters of many films with ranks and marks: no gallery."""
    d = Draft("chart", seed, "https://www.filmdata.test/chart/top/")
    cdn = "https://m.media-filmdata.test/images/M"
    rows, listed = [], []
    for rank, film in enumerate(d.films, 1):
        base = f"{cdn}/MV5B{d.token(38)}@._V1_"
        small = [
            d.file(f"{base}QL75_UX{size}_CR0,0,{size},{round(size * 1.48)}_.jpg", size, round(size * 1.48))
            for size in (140, 210, 280)
        ]  # fmt: skip
        number = f"tt{d.random.randint(10**6, 10**7)}"
        wide = ", ".join(f"{one} {size}w" for one, size in zip(small, (140, 210, 280), strict=True))
        rows.append(
            f'<li class="ipc-metadata-list-summary-item"><div class="ipc-metadata-list-summary-item__c"><div class="cli-poster-container"><div class="ipc-poster ipc-poster--base ipc-poster--media-radius cli-poster ipc-sub-grid-item" role="group"><div class="ipc-media ipc-media--poster-27x40 ipc-image-media-ratio--poster-27x40 ipc-poster__poster-image" style="width:100%"><img alt="{film}" class="ipc-image" loading="lazy" src="{small[0]}" srcSet="{wide}" sizes="50vw" width="140"/></div><a class="ipc-lockup-overlay ipc-focusable" href="/title/{number}/?ref_=chttp_i_{rank}" aria-label="View title page for {film}"></a></div></div><div class="cli-children"><a href="/title/{number}/" class="ipc-title-link-wrapper"><h3 class="ipc-title__text">{rank}. {film}</h3></a><span>{d.random.randint(1940, 2024)}</span> <span>{d.random.randint(1, 3)}h {d.random.randint(1, 59)}m</span> <span class="ipc-rating-star">{9.4 - rank / 10:.1f}</span></div></div></li>'
        )
        listed.append({"@type": "ListItem", "item": {"@type": "Movie", "url": f"https://www.filmdata.test/title/{number}/", "name": film,
                       "image": d.file(f"{base}.jpg", 2000, 3000)}})  # fmt: skip
    seen = "".join(
        f'<div class="ipc-poster-card"><img class="ipc-image" alt="{film}" src="{d.file(f"{cdn}/MV5B{d.token(38)}@._V1_QL75_UX90_.jpg", 90, 133)}" width="90"></div>'
        for film in d.films[:3]
    )
    return d.done(f"""<!DOCTYPE html><html lang="en-US"><head><meta charSet="utf-8"/><title>Top rated films</title><script type="application/ld+json">{json.dumps({"@type": "ItemList", "@context": "https://schema.org", "itemListElement": listed})}</script>
<style>body{{margin:0;font:16px Roboto,Arial,sans-serif}}nav{{background:#121212;color:#fff;padding:16px 24px}}main{{display:grid;grid-template-columns:2fr 1fr;gap:32px;max-width:1216px;margin:0 auto}}ul{{list-style:none;padding:0}}.ipc-metadata-list-summary-item__c{{display:flex;gap:16px;padding:8px;border-bottom:1px solid #ddd}}.ipc-poster{{position:relative;width:64px}}.ipc-poster img{{width:64px}}.ipc-title__text{{font-size:16px;margin:4px 0}}.ipc-lockup-overlay{{position:absolute;inset:0}}</style></head>
<body><nav>filmdata &nbsp; Menu</nav><main><section><h1 class="ipc-title__text">Top rated films</h1><ul class="ipc-metadata-list ipc-metadata-list--dividers-between compact-list-view">{"".join(rows)}</ul></section><aside><h3>You have rated</h3>{seen}<h3>Charts</h3>Box office<br>Most popular</aside></main><footer>&copy; filmdata.test</footer></body></html>""")


def work_post(seed: int) -> Page:
    """A network of professions: one post of words, remarks with faces, more posts: no gallery."""
    d = Draft(
        "work_post", seed, f"https://www.vocation.test/posts/editor_activity-{7_300_000 + seed}"
    )
    cdn = "https://media.vocationcdn.test/dms/image/v2"

    def face(size: int = 100) -> str:
        at = f"{cdn}/{d.token(18)}/profile-displayphoto-shrink_{size}_{size}/0/1?e=17&v=beta&t={d.token()}"  # fmt: skip
        return d.file(at, size, size).replace("&", "&amp;")

    said = "".join(
        f'<section class="comment flex grow-1 items-stretch leading-[16px] comment-with-action"><a class="comment__author-image" href="/in/{slug(film)}"><img class="inline-block relative rounded-[50%] w-4 h-4 lazy-loaded" data-ghost-classes="bg-color-entity-ghost-background" data-delayed-url="{face()}" alt="{film}"></a><p class="comment__text">{d.words(20)}</p></section>'
        for film in d.films[: d.random.randint(3, 9)]
    )
    more = "".join(
        f'<li><article class="relative bg-color-background-container main-feed-activity-card" data-id="main-feed-card"><img class="inline-block relative rounded-[50%] w-6 h-6" data-delayed-url="{face()}" alt=""><p>{d.words(25)}</p>'
        + (
            f'<ul data-test-id="feed-images-content" class="feed-images-content"><li><img class="w-main-feed-card-media h-auto object-cover" alt="No alternative text description for this image" data-delayed-url="{d.file(f"{cdn}/{d.token(18)}/feedshare-shrink_800/0/1", 800, 500)}"></li></ul>'
            if d.random.random() < 0.5
            else ""
        )
        + "</article></li>"
        for _ in d.some(4, 7)
    )
    return d.done(f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{d.films[0]} on Vocation: {d.film}</title>
<style>body{{margin:0;background:#f4f2ee;font:16px "Segoe UI",Arial,sans-serif}}.nav{{background:#fff;padding:14px 40px}}.core-rail{{width:790px;margin:20px auto}}article,.comment{{background:#fff;padding:16px;margin-bottom:8px}}.comment{{display:flex;gap:10px}}img.rounded-\\[50\\%\\]{{width:40px;height:40px;border-radius:50%}}.h-auto{{width:100%;height:auto}}ul{{list-style:none;padding:0}}.more{{display:grid;grid-template-columns:1fr 1fr;gap:12px}}</style></head>
<body dir="ltr"><header class="header base-detail-page__header"><nav class="nav" aria-label="Primary">Vocation &nbsp; <a href="/login">Sign in</a></nav></header><main class="main" id="main-content"><section class="core-rail mx-auto"><article class="relative bg-color-background-container" data-activity-urn="urn:li:activity:{7_300_000 + seed}"><a data-tracking-control-name="public_post_feed-actor-image" href="/in/editor"><img class="inline-block relative rounded-[50%] w-6 h-6" data-delayed-url="{face(200)}" alt="View profile for {d.films[0]}"></a><div class="attributed-text-segment-list__container"><p class="attributed-text-segment-list__content">{"<br><br>".join(d.words(40) for _ in range(4))}</p></div><div class="social-action-counts">{d.random.randint(20, 900)} &middot; {d.random.randint(3, 80)} Comments</div>{said}</article>
<h2>More relevant posts</h2><ul class="more">{more}</ul></section></main><footer>&copy; 2026</footer><script>document.querySelectorAll('[data-delayed-url]').forEach(function(i){{i.src=i.getAttribute('data-delayed-url');i.removeAttribute('data-delayed-url')}});</script></body></html>""")
