"""Pages full of pictures that are no gallery, which somebody might point at by error."""

from __future__ import annotations

from html import escape

from collect.galleries.draft import Draft, Page, slug


def query_loop(seed: int) -> Page:
    """A blog of blocks, one category's reviews in a loop, each with its own picture: no gallery."""
    d = Draft("query_loop", seed, "https://secondreel.test/category/reviews/")
    up = "https://secondreel.test/wp-content/uploads"
    posts = ""
    for n, film in enumerate(d.films[: d.random.choice((9, 10, 12))]):
        stem, number = f"{up}/2024/0{d.random.randint(1, 9)}/{slug(film)}", 3000 - n * 11
        cuts = [
            (d.file(f"{stem}-{w}x{w * 9 // 16}.jpg", w, w * 9 // 16), w) for w in (1024, 300, 768)
        ]
        srcset = ", ".join(f"{u} {w}w" for u, w in cuts)
        posts += f"""<li class="wp-block-post post-{number} post type-post status-publish format-standard has-post-thumbnail hentry category-reviews">
<figure style="aspect-ratio:16/9;" class="wp-block-post-featured-image"><a href="https://secondreel.test/{slug(film)}/" target="_self"><img {'fetchpriority="high"' if not n else 'loading="lazy"'} decoding="async" width="1024" height="576" src="{cuts[0][0]}" class="attachment-large size-large wp-post-image" alt="{escape(film, quote=True)}" style="width:100%;height:100%;object-fit:cover;" srcset="{srcset}" sizes="(max-width: 1024px) 100vw, 1024px" /></a></figure>
<h2 class="wp-block-post-title has-large-font-size"><a href="https://secondreel.test/{slug(film)}/" target="_self">{film}</a></h2>
<div class="wp-block-post-excerpt"><p class="wp-block-post-excerpt__excerpt">{d.words(22)} <a class="wp-block-post-excerpt__more-link" href="https://secondreel.test/{slug(film)}/">Read on</a></p></div>
<div class="wp-block-post-date"><time datetime="2024-05-{28 - n:02d}T09:00:00+00:00">May {28 - n}, 2024</time></div></li>"""
    logo = d.file(f"{up}/2023/02/cropped-mark-120x120.png", 120, 120)
    faces = "".join(
        f'<li class="wp-block-latest-comments__comment"><img alt="" src="{escape(d.file(f"https://secure.gravatar.test/avatar/{d.token(32)}?s=48&d=mm&r=g", 48, 48))}" class="avatar avatar-48 photo wp-block-latest-comments__comment-avatar" height="48" width="48" /><article><footer class="wp-block-latest-comments__comment-meta">Someone on {film}</footer></article></li>'
        for film in d.films[12:15]
    )
    return d.done(f"""<!DOCTYPE html><html lang="en-US"><head><meta charset="UTF-8" /><meta name="generator" content="WordPress 6.5.3" /><title>Reviews &#8211; Second Reel</title>
<style>:root{{--wp--style--global--content-size:640px}}body{{margin:0;font:17px/1.6 Jost,Arial,sans-serif;color:#111}}.wp-site-blocks>*{{padding:24px 50px}}header{{display:flex;align-items:center;gap:24px}}.wp-block-site-logo img{{width:60px;height:auto;border-radius:50%}}.wp-block-post-template{{list-style:none;padding:0;display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:36px}}.wp-block-post-featured-image{{margin:0}}.wp-block-post-title{{font-size:24px;margin:12px 0}}a{{color:inherit}}footer ol{{list-style:none;padding:0}}.avatar{{border-radius:24px;float:left;margin-right:12px}}</style></head>
<body class="archive category category-reviews category-4 wp-custom-logo wp-embed-responsive"><div class="wp-site-blocks"><header class="wp-block-template-part"><div class="is-default-size wp-block-site-logo"><a href="https://secondreel.test/" class="custom-logo-link" rel="home"><img width="120" height="120" src="{logo}" class="custom-logo" alt="Second Reel" decoding="async" /></a></div><p class="wp-block-site-title">Second Reel</p><nav class="wp-block-navigation"><a class="wp-block-navigation-item__content" href="/">Home</a> <a href="/category/reviews/">Reviews</a> <a href="/about/">About</a></nav></header>
<main class="wp-block-group is-layout-flow"><h1 class="wp-block-query-title">Category: <span>Reviews</span></h1><div class="wp-block-query alignwide is-layout-flow wp-block-query-is-layout-flow"><ul class="columns-3 alignwide wp-block-post-template is-layout-grid wp-container-core-post-template-is-layout-1">{posts}</ul>
<nav class="wp-block-query-pagination" aria-label="Pagination"><div class="wp-block-query-pagination-numbers"><span aria-current="page" class="page-numbers current">1</span> <a class="page-numbers" href="?query-0-page=2">2</a></div></nav></div></main>
<footer class="wp-block-template-part"><ol class="has-avatars wp-block-latest-comments">{faces}</ol><p>Designed with WordPress</p></footer></div></body></html>""")


def events_list(seed: int) -> Page:
    """A cinema's programme by a hosted builder: one picture for each evening's film: no gallery."""
    d = Draft("events_list", seed, "https://www.lanternhall.test/programme")
    cdn = f"https://images.sitehost-cdn.test/content/v1/{d.token(24)}"

    def image(name: str, width: int, height: int) -> str:
        base = f"{cdn}/{d.random.randint(10**12, 2 * 10**12)}-{d.token(20).upper()}/{name}.jpg"
        d.file(base, width, height)
        for w in (300, 750, 1500):
            d.file(f"{base}?format={w}w", w, round(w * height / width))
        return f'<img data-src="{base}" data-image="{base}" data-image-dimensions="{width}x{height}" data-image-focal-point="0.5,0.5" data-load="false" alt="{name}" />'

    events = ""
    for n, film in enumerate(d.films[: d.random.randint(6, 14)]):
        day, link = n + 3, f"/programme/2024/{slug(film)}"
        events += f"""<article class="eventlist-event eventlist-event--upcoming eventlist-event--hasimg eventlist-hasimg" data-item-id="{d.token(24)}"><a href="{link}" class="eventlist-column-thumbnail content-fill" data-animation-role="image">{image(slug(film), 2000, 1125)}</a>
<div class="eventlist-column-date"><div class="eventlist-datetag"><div class="eventlist-datetag-inner"><div class="eventlist-datetag-startdate eventlist-datetag-startdate--month">Oct</div><div class="eventlist-datetag-startdate eventlist-datetag-startdate--day">{day}</div></div></div></div>
<div class="eventlist-column-info"><h1 class="eventlist-title"><a href="{link}" class="eventlist-title-link">{film}</a></h1><ul class="eventlist-meta event-meta"><li class="eventlist-meta-item eventlist-meta-date event-meta-item"><time class="event-date" datetime="2024-10-{day:02d}">Thursday, October {day}, 2024</time></li><li class="eventlist-meta-item eventlist-meta-time event-meta-item">7:30 PM</li><li class="eventlist-meta-item eventlist-meta-address">Lantern Hall <a href="https://maps.test/?q=1">(map)</a></li></ul>
<div class="eventlist-excerpt"><p>{d.words(28)}</p></div><a href="{link}" class="eventlist-button sqs-editable-button">View Event →</a></div></article>"""
    logo = d.file(f"{cdn}/logo.png?format=1500w", 600, 160)
    sponsors = "".join(
        f'<div class="sqs-block image-block sqs-block-image"><div class="sqs-block-content"><div class="image-block-wrapper has-aspect-ratio" style="width:120px">{image(f"sponsor-{n}", 400, 200)}</div></div></div>'
        for n in d.some(2, 4)
    )
    return d.done(f"""<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Programme — Lantern Hall</title>
<style>body{{margin:0;font:16px/1.6 "Proxima Nova",Arial,sans-serif;color:#333}}.Header{{display:flex;justify-content:space-between;align-items:center;padding:28px 50px}}.Header-branding-logo{{height:54px}}.Header-nav a{{margin-left:26px;color:#333;text-decoration:none}}.eventlist{{max-width:1100px;margin:0 auto;padding:20px}}.eventlist-event{{display:flex;gap:26px;margin-bottom:44px}}.eventlist-column-thumbnail{{width:330px;height:190px;overflow:hidden;flex:none}}.eventlist-column-thumbnail img{{width:100%;height:100%;object-fit:cover}}.eventlist-datetag{{width:70px;text-align:center;border:1px solid #333}}.eventlist-datetag-startdate--month{{background:#333;color:#fff}}.eventlist-title{{margin:0;font-size:26px}}.eventlist-meta{{padding-left:18px}}.Footer{{display:flex;gap:30px;padding:40px 50px;background:#eee}}.Footer img{{width:100%}}</style></head>
<body id="collection-{d.token(24)}" class="event-list-full-sections collection-type-events collection-layout-default view-list"><div class="Site"><header class="Header Header--top"><a href="/" class="Header-branding"><img src="{logo}" alt="Lantern Hall" class="Header-branding-logo" /></a><nav class="Header-nav Header-nav--primary"><a href="/programme" class="Header-nav-item">Programme</a><a href="/visit" class="Header-nav-item">Visit</a><a href="/hire" class="Header-nav-item">Hire</a></nav></header>
<main class="Main Main--events-list"><section class="Main-content"><div class="eventlist eventlist--upcoming">{events}</div></section></main><footer class="Footer">{sponsors}<p>Lantern Hall, Quay Street</p></footer></div>
<script>const io=new IntersectionObserver(es=>es.forEach(e=>{{if(!e.isIntersecting)return;const i=e.target;i.src=i.dataset.src+'?format=750w';i.dataset.load='true';i.dataset.imageResolution='750w';i.classList.add('loaded');io.unobserve(i)}}),{{rootMargin:'400px'}});document.querySelectorAll('img[data-load=false]').forEach(i=>io.observe(i));</script></body></html>""")


def company_page(seed: int) -> Page:
    """A film company's front page by a page builder: services, people, praise, clients: no gallery."""
    d = Draft("company_page", seed, "https://saltlinefilms.test/")
    up = "https://saltlinefilms.test/wp-content/uploads/2023/10"

    def widget(kind: str, body: str) -> str:
        return f'<div class="elementor-element elementor-element-{d.token(7)} elementor-widget elementor-widget-{kind}" data-id="{d.token(7)}" data-element_type="widget" data-widget_type="{kind}.default"><div class="elementor-widget-container">{body}</div></div>'

    def section(name: str, body: str) -> str:
        return f'<section class="elementor-section elementor-top-section elementor-element elementor-element-{d.token(7)} elementor-section-boxed" data-id="{d.token(7)}" data-element_type="section"><div class="elementor-container elementor-column-gap-default {name}">{body}</div></section>'

    def column(body: str) -> str:
        return f'<div class="elementor-column elementor-col-33 elementor-top-column elementor-element" data-element_type="column"><div class="elementor-widget-wrap elementor-element-populated">{body}</div></div>'

    services = "".join(
        column(
            widget(
                "image-box",
                f'<div class="elementor-image-box-wrapper"><figure class="elementor-image-box-img"><img decoding="async" width="96" height="96" src="{d.file(f"{up}/icon-{name.lower()}.png", 96, 96)}" class="attachment-full size-full" alt="" /></figure><div class="elementor-image-box-content"><h3 class="elementor-image-box-title">{name}</h3><p class="elementor-image-box-description">{d.words(12)}</p></div></div>',
            )
        )
        for name in ("Development", "Production", "Post")
    )
    people = "".join(
        column(
            widget(
                "image",
                f'<img loading="lazy" decoding="async" width="600" height="750" src="{d.file(f"{up}/team-{n}.jpg", 600, 750)}" class="attachment-large size-large" alt="" />',
            )
            + widget(
                "heading", f'<h4 class="elementor-heading-title elementor-size-default">{name}</h4>'
            )
            + widget("text-editor", "<p>Producer</p>")
        )
        for n, name in enumerate(
            ("Ida Sørli", "Jon Pace", "Mara Lund", "Theo Wick")[: d.random.randint(3, 4)]
        )
    )
    praise = "".join(
        f'<div class="swiper-slide"><div class="elementor-testimonial"><div class="elementor-testimonial__content"><div class="elementor-testimonial__text">{d.words(24)}</div></div><div class="elementor-testimonial__footer"><div class="elementor-testimonial__image"><img decoding="async" src="{d.file(f"{up}/face-{n}-150x150.jpg", 150, 150)}" alt="A client"></div></div></div></div>'
        for n in d.some(2, 4)
    )
    clients = "".join(
        f'<div class="swiper-slide" role="group" aria-roledescription="slide"><figure class="swiper-slide-inner"><img decoding="async" class="swiper-slide-image" src="{d.file(f"{up}/client-{n}-300x120.png", 300, 120)}" alt="client-{n}" /></figure></div>'
        for n in d.some(5, 10)
    )
    posts = "".join(
        f'<article class="elementor-post elementor-grid-item post type-post has-post-thumbnail"><div class="elementor-post__card"><a class="elementor-post__thumbnail__link" href="/{slug(film)}/"><div class="elementor-post__thumbnail"><img width="768" height="432" src="{d.file(f"{up}/{slug(film)}-768x432.jpg", 768, 432)}" class="attachment-medium_large size-medium_large" alt="" decoding="async" loading="lazy" /></div></a><div class="elementor-post__text"><h3 class="elementor-post__title"><a href="/{slug(film)}/">{film}</a></h3><div class="elementor-post__excerpt"><p>{d.words(14)}</p></div><a class="elementor-post__read-more" href="/{slug(film)}/">Read More »</a></div></div></article>'
        for film in d.films[:3]
    )
    hero = d.file(f"{up}/hero-scaled.jpg", 2560, 1300)
    logo = d.file(f"{up}/saltline-logo.png", 320, 90)
    return d.done(f"""<!DOCTYPE html><html lang="en-US"><head><meta charset="UTF-8"><title>Saltline Films</title><meta name="generator" content="Elementor 3.21.5; features: additional_custom_breakpoints">
<style>body{{margin:0;font:16px/1.6 Roboto,Arial,sans-serif;color:#333}}.elementor-container{{max-width:1140px;margin:0 auto;padding:50px 10px;display:flex;gap:24px}}.elementor-column{{flex:1;text-align:center;min-width:0}}.elementor-column img{{max-width:100%;height:auto}}.head{{padding:14px 10px;justify-content:space-between;align-items:center}}.head img{{height:44px}}.hero{{background:url({hero}) center/cover;color:#fff;max-width:none;height:380px;align-items:center;justify-content:center;font-size:30px}}.swiper{{overflow:hidden;width:100%}}.swiper-wrapper{{display:flex}}.swiper-slide{{flex:none}}.praise .swiper-slide{{width:100%}}.clients .swiper-slide{{width:20%}}figure{{margin:0}}.swiper-slide-image{{width:150px}}.elementor-testimonial{{background:#f5f5f5;padding:24px}}.elementor-testimonial__image img{{width:60px;height:60px;border-radius:50%}}.elementor-posts{{display:grid;grid-template-columns:repeat(3,1fr);gap:24px}}.elementor-post__thumbnail img{{width:100%;height:auto}}</style></head>
<body class="home page-template page-template-elementor_header_footer page page-id-12 elementor-default elementor-template-full-width elementor-page elementor-page-12"><header data-elementor-type="header" data-elementor-id="31" class="elementor elementor-31 elementor-location-header">{section("head", widget("theme-site-logo", f'<a href="/"><img width="320" height="90" src="{logo}" class="attachment-full size-full" alt="Saltline" /></a>') + widget("nav-menu", '<a href="/films/">Films</a> <a href="/people/">People</a> <a href="/contact/">Contact</a>'))}</header>
<div data-elementor-type="wp-page" data-elementor-id="12" class="elementor elementor-12">{section("hero", widget("heading", "<h1>We make films by the sea</h1>"))}{section("services", services)}{section("people", people)}{section("praise", widget("testimonial-carousel", f'<div class="elementor-swiper"><div class="elementor-main-swiper swiper"><div class="swiper-wrapper">{praise}</div></div></div>'))}{section("clients", widget("image-carousel", f'<div class="elementor-image-carousel-wrapper swiper" dir="ltr"><div class="elementor-image-carousel swiper-wrapper" aria-live="off">{clients}</div></div>'))}{section("news", widget("posts", f'<div class="elementor-posts-container elementor-posts elementor-posts--skin-cards elementor-grid">{posts}</div>'))}</div>
<footer class="elementor elementor-location-footer">{section("foot", widget("text-editor", "<p>© Saltline Films</p>"))}</footer></body></html>""")
