"""Layouts of the fourth blind set: a Russian festival's report and a Russian portal's frames."""

from __future__ import annotations

from collect.galleries.draft import Draft, Page
from collect.galleries.fourth_words import RUSSIAN, RUSSIAN_SHOTS, digits, text

_STUDIO_CSS = """body{margin:0;font:15px/1.6 'Open Sans',Arial,sans-serif;color:#333}a{color:#b41818}.maxwidth-theme{width:1170px;margin:0 auto}header{height:90px;border-bottom:1px solid #eee}.logo img{height:60px;margin-top:15px}
.row{display:flex;flex-wrap:wrap;margin:0 -10px}.col-md-9{width:75%;padding:0 10px;box-sizing:border-box}.col-md-3{width:25%;padding:0 10px;box-sizing:border-box}
.gallery-block{margin:30px 0}.gallery-view_switch{float:right}.small-gallery .item{margin-bottom:20px}.small-gallery .wrap{height:140px;overflow:hidden}.small-gallery img{width:100%;height:140px;object-fit:cover}
.big-gallery-block{display:none;overflow:hidden}.big-gallery-block.active{display:block}.small-gallery-block.hidden{display:none}.owl-stage{display:flex}.owl-stage .item{flex:none;width:860px}.owl-stage .item img{width:860px}
.side_banners img,.banner img{width:270px;height:170px;display:block;margin-bottom:14px}.news_blocks .item{display:flex;gap:12px;margin-bottom:14px;font-size:13px}.news_blocks img{width:80px;height:60px;object-fit:cover}
.partners{display:flex;gap:20px;align-items:center;flex-wrap:wrap;border-top:1px solid #eee;padding:24px 0}.partners img{height:50px;width:auto;filter:grayscale(1)}
.items .news-item{width:270px;margin:10px}.items .news-item img{width:270px;height:180px}footer{background:#222;color:#aaa;padding:40px 0}"""

_STUDIO_JS = """(function(){document.querySelectorAll('img.lazyload').forEach(function(i){new IntersectionObserver(function(l,o){l.forEach(function(e){if(e.isIntersecting){i.src=i.getAttribute('data-src');i.classList.add('lazyloaded');o.disconnect();}});},{rootMargin:'200px'}).observe(i);});
document.querySelectorAll('.gallery-view_switch__icons').forEach(function(s){s.onclick=function(){document.querySelector('.big-gallery-block').classList.toggle('active');document.querySelector('.small-gallery-block').classList.toggle('hidden');};});})();"""


def studio_report(seed: int) -> Page:
    """A festival's photo report in a Russian content system: the same pictures as a hidden slider and as cut squares."""
    d = Draft("studio_report", seed, "https://kinofest.test/press/photo/den-tretiy/")
    loader = d.file("/bitrix/templates/festival_max/images/loaders/double_ring.svg", 100, 100)
    title = d.random.choice(RUSSIAN)
    twice = d.random.random() < 0.7
    small, big = [], []
    for index in range(d.count):
        key, name = d.token(3), d.token(32)
        width, height = d.random.choice(((1920, 1280), (1920, 1280), (1600, 1067), (1200, 1800)))
        whole = d.file(f"/upload/iblock/{key}/{name}.jpg", width, height)
        cut = d.file(f"/upload/resize_cache/iblock/{key}/400_400_2/{name}.jpg", 400, 400)
        versions = [cut, whole]
        if twice:
            half = d.file(f"/upload/resize_cache/iblock/{key}/1000_1000_1/{name}.jpg", 1000, round(1000 * height / width))  # fmt: skip
            versions.append(half)
            big.append(f'<div class="item"><a href="{whole}" data-fancybox="big-gallery" class="fancy" target="_blank" title="{title}"><img data-src="{half}" class="img-responsive inline lazyload" src="{loader}" title="{title}" alt="{title}" /><span class="zoom"></span></a></div>')  # fmt: skip
        d.belongs(*versions)
        small.append(f'<div class="col-md-3 col-sm-4 col-xs-6"><div class="item"><div class="wrap"><a href="{whole}" class="fancy dark_block_animate" data-fancybox="small-gallery" target="_blank" title="{title}" id="bx_{digits(d, 9)}_{index}"><img data-src="{cut}" src="{loader}" class="img-responsive inline lazyload" title="{title}" alt="{title}" /></a></div></div></div>')  # fmt: skip
    slider = f'<div class="big-gallery-block"><div class="owl-carousel owl-theme big-slider"><div class="owl-stage-outer"><div class="owl-stage">{"".join(big)}</div></div></div></div>' if twice else ""  # fmt: skip
    switch = '<div class="gallery-view_switch"><span class="gallery-view_switch__icons gallery-view_switch__icons--small">▦ / ▭</span></div>' if twice else ""  # fmt: skip
    others = "".join(f'<div class="news-item"><a href="/press/photo/{d.token(8)}/"><img src="{loader}" data-src="{d.file(f"/upload/resize_cache/iblock/{d.token(3)}/540_360_2/{d.token(32)}.jpg", 540, 360)}" class="lazyload" alt=""></a><div class="title">{d.random.choice(RUSSIAN)}</div></div>' for _ in d.some(3, 8))  # fmt: skip
    news = "".join(f'<div class="item"><div class="image"><a href="/press/news/{digits(d, 3)}/"><img class="lazyload" src="{loader}" data-src="{d.file(f"/upload/resize_cache/iblock/{d.token(3)}/160_120_2/{d.token(32)}.jpg", 160, 120)}" alt=""></a></div><div><a href="#">{d.random.choice(RUSSIAN)}</a></div></div>' for _ in d.some(3, 6))  # fmt: skip
    partners = "".join(f'<a href="https://partner{one}.test/" rel="nofollow"><img src="{d.file(f"/upload/iblock/{d.token(3)}/{d.token(32)}.png", 200, 80)}" alt="Партнёр"></a>' for one in d.some(6, 16))  # fmt: skip
    banner = d.file(f"/upload/rk/{d.token(3)}/banner_{digits(d, 3)}.jpg", 540, 340)
    return d.done(f"""<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="ru" lang="ru"><head><title>{title}</title><meta http-equiv="Content-Type" content="text/html; charset=UTF-8" />
<script data-skip-moving="true">(function(w, d, n) {{var cl = "bx-core";var ht = d.documentElement;ht.className += " bx-no-touch";}})(window, document, navigator);</script><style>{_STUDIO_CSS}</style></head>
<body class="site_s1 fill_bg_n" id="main"><div id="panel"></div><div class="wrapper1"><header><div class="maxwidth-theme"><div class="logo"><a href="/"><img src="{d.file("/upload/CMax/5f1/logo.png", 240, 80)}" alt="Кинофестиваль" data-src="" /></a></div></div></header>
<div class="maxwidth-theme"><div class="breadcrumbs" id="navigation"><a href="/">Главная</a> — <a href="/press/">Пресс-центр</a> — <a href="/press/photo/">Фото</a></div><h1 id="pagetitle">{title}</h1>
<div class="row"><div class="col-md-9"><div class="detail projects" itemscope itemtype="http://schema.org/Article"><div class="period">17 ноября 2024</div><div class="content">{text(d, RUSSIAN, 2, 5)}</div>
<div class="gallery-block"><h4>Галерея</h4>{switch}<div class="gallery-wrapper">{slider}<div class="small-gallery-block"><div class="row flexbox flex-row small-gallery">{"".join(small)}</div></div></div></div>
<div class="share">Поделиться</div></div><h4>Ещё фотоотчёты</h4><div class="row items">{others}</div></div>
<div class="col-md-3"><div class="banner"><a href="/tickets/"><img src="{banner}" alt="Билеты"></a></div><div class="news_blocks"><h4>Новости</h4>{news}</div></div></div>
<div class="partners">{partners}</div></div><footer><div class="maxwidth-theme">© 2024 Кинофестиваль</div></footer></div>
<script>{_STUDIO_JS}</script><noscript><div><img src="{d.file("https://mc.metrics.test/watch/44012345", 1, 1)}" style="position:absolute; left:-9999px;" alt="" /></div></noscript></body></html>""")


_ACTORS_CSS = """body{margin:0;background:#e9e4d8;font:13px Tahoma,Arial,sans-serif;color:#333}a{color:#7b2d0b}#body{width:1000px;margin:0 auto;background:#fff}.header{height:100px;background:#7b2d0b}.header img{margin:10px}
.menu td{padding:6px 14px;background:#f3eadb}.left_col{width:180px;vertical-align:top;padding:10px;background:#f8f3ea}.main_col{vertical-align:top;padding:10px}.right_col{width:160px;vertical-align:top;padding:10px}
.birth{margin-bottom:10px;text-align:center}.birth img{width:70px;height:100px}.foto_block{float:left;width:188px;height:190px;text-align:center;margin:3px}.foto_block img{border:1px solid #bbb;padding:2px;max-width:182px}
.film_head img{float:left;margin-right:12px;border:1px solid #bbb}.pages a{padding:2px 5px;border:1px solid #ccc}.news_small img{width:60px;height:45px;float:left;margin-right:6px}.clear{clear:both}"""


def actors_frames(seed: int) -> Page:
    """A Russian portal of actors in tables: a film's frames as previews that lead to pages; birthdays and news at the sides."""
    d = Draft("actors_frames", seed, "https://www.kino-akter.test/kino/movie/sov/5217/foto/")
    title = d.random.choice(RUSSIAN)
    sized = d.random.random() < 0.6
    shown = []
    for _ in range(d.count):
        number = digits(d, 6)
        height = round(180 / d.aspect)
        small = d.file(f"/movie/kadr/5217/pv_{number}.jpg", 180, height)
        d.belongs(small)
        box = f' width="180" height="{height}"' if sized else ""
        said = d.random.choice(RUSSIAN_SHOTS) if d.random.random() < 0.5 else "кадр из фильма"
        shown.append(f'<div class="foto_block"><a href="/kino/movie/sov/5217/foto/{number}/" title="{said}"><img src="/movie/kadr/5217/pv_{number}.jpg"{box} border="0" alt="{said}"></a><br><small>{said}</small></div>\n')  # fmt: skip
    births = "".join(f'<div class="birth"><a href="/kino/acter/m/sov/{(one := digits(d, 4))}/bio/"><img src="{d.file(f"/acter/photo/{one}/pv_main.jpg", 100, 143)}" border="0" alt="актёр"></a><br><a href="#">Иван Петров</a><br>{d.random.randint(30, 90)} лет</div>' for _ in d.some(4, 12))  # fmt: skip
    news = "".join(f'<div class="news_small"><a href="/kino/news/y2024/11-17/{digits(d, 5)}/"><img src="{d.file(f"/news/{digits(d, 5)}/pv.jpg", 120, 90)}" border="0" alt="">{d.random.choice(RUSSIAN)}</a><div class="clear"></div></div>' for _ in d.some(4, 9))  # fmt: skip
    poster = d.file("/movie/poster/5217/pv_63219.jpg", 120, 170)
    counters = "".join(f'<a href="https://{one}.test/"><img src="{d.file(f"https://counter.{one}.test/hit?t26.6;r", 88, 31)}" border="0" width="88" height="31" alt=""></a> ' for one in ("live", "top-mail", "ramb"))  # fmt: skip
    pages = " ".join(f'<a href="/kino/movie/sov/5217/foto/{one + 2}/">{one + 2}</a>' for one in d.some(0, 4))  # fmt: skip
    banner = d.file("/images/banners/240x400_7.gif", 160, 400)
    return d.done(f"""<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN" "http://www.w3.org/TR/html4/loose.dtd">
<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>{title} - кадры из фильма - Кино-Актёр</title><link rel="image_src" href="{poster}"><style type="text/css">{_ACTORS_CSS}</style></head>
<body><div id="body"><div class="header"><a href="/"><img src="{d.file("/images/logo_main.png", 260, 80)}" border="0" alt="Кино-Актёр"></a></div>
<table class="menu" cellspacing="1"><tr><td><a href="/kino/">Кино</a></td><td><a href="/teatr/">Театр</a></td><td><a href="/kino/acter/">Актёры</a></td><td><a href="/kino/movie/">Фильмы</a></td><td><a href="/forum/">Форум</a></td></tr></table>
<table width="100%" cellspacing="0" cellpadding="0"><tr><td class="left_col"><b>Сегодня родились</b>{births}</td>
<td class="main_col"><div class="film_head"><a href="/kino/movie/sov/5217/annot/"><img src="{poster}" width="120" height="170" border="0" alt="афиша"></a><h1>{title}</h1><p>1978, СССР, драма</p><p><a href="/kino/movie/sov/5217/titr/">Авторы и актёры</a> | <b>Кадры</b> | <a href="/kino/movie/sov/5217/poster/">Афиши</a> | <a href="/kino/movie/sov/5217/forum/">Обсуждение</a></p></div><div class="clear"></div>
<h2>Кадры из фильма</h2><div class="fotos">{"".join(shown)}</div><div class="clear"></div><div class="pages">Страницы: <b>1</b> {pages}</div><p>{text(d, RUSSIAN, 1, 3)}</p></td>
<td class="right_col"><a href="https://ads.test/r/7"><img src="{banner}" width="160" height="400" border="0" alt=""></a><br><b>Новости</b>{news}</td></tr></table>
<div align="center">{counters}<br>© 2006-2024 Кино-Актёр</div></div></body></html>""")
