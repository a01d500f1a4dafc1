"""A fifth blind set: sites by their owners' hands, and by small programs on their own server.

By an author who had not seen the reader; see `fifth`.
"""

from __future__ import annotations

from collect.galleries.draft import LENSES, Draft, Page, slug
from collect.galleries.fifth_parts import number

MAKERS_STYLE = """<style>
*{box-sizing:border-box}body{margin:0;font:16px/1.5 system-ui,sans-serif;color:#212529;background:#fff}
.container{max-width:1140px;margin:auto;padding:0 12px}.navbar{display:flex;justify-content:space-between;align-items:center;background:#111;padding:10px 40px}
.navbar a{color:#eee;margin-left:20px;text-decoration:none}.row{display:flex;flex-wrap:wrap;margin:0 -12px}
[class^=col]{padding:0 12px}.col-md-4{width:33.33%}.col-lg-3{width:25%}.col-md-8{width:66.66%}.col-6{width:25%}
.g-3>*{margin-bottom:16px}.img-fluid{max-width:100%;height:auto;display:block}.py-5{padding:48px 0}
.still img{aspect-ratio:3/2;object-fit:cover;width:100%}.laurels img{height:80px;margin:0 20px}.rounded-circle{border-radius:50%}
footer{background:#111;color:#999;padding:30px;text-align:center}footer img{height:32px;margin:0 12px}
</style>"""


def makers_page(seed: int) -> Page:
    """A film's own page by its makers, one long page: poster, laurels, stills, crew, support."""
    d = Draft("makers_page", seed, "https://www.our-film.test/")
    group = d.random.choice(("stills", "gallery", "roadtrip"))
    said = d.random.random() < 0.4
    stills = []
    for i in range(d.count):
        whole = d.file(f"images/stills/{i + 1:02d}.jpg", 1920)
        thumb = d.file(f"images/stills/thumbs/{i + 1:02d}.jpg", 480)
        caption = d.random.choice(LENSES).capitalize() if said else ""
        d.belongs(whole, thumb, caption=caption)
        title = f' data-title="{caption}"' if said else ""
        stills.append(
            f'<div class="col-md-4 col-lg-3 still"><a href="{whole}" data-lightbox="{group}"{title}><img src="{thumb}" class="img-fluid" alt="{caption}"></a></div>'
        )
    laurels = "\n".join(
        f'<img src="{d.file(f"images/laurels/laurel{i + 1}.png", 400, 200)}" alt="Official selection">'
        for i in d.some(2, 6)
    )
    crew = "\n".join(
        f'<div class="col-6 text-center"><img src="{d.file(f"images/crew/{who.lower()}.jpg", 300, 300)}" class="rounded-circle img-fluid" width="180" alt="{who}"><h5>{who}</h5><p>{role}</p></div>'
        for who, role in (
            ("Lena", "Writer, director"), ("Oskar", "Photography"),
            ("Priya", "Editor"), ("Jun", "Music"),
        )
    )  # fmt: skip
    marks = "\n".join(
        f'<img src="{d.file(f"images/logos/{one}.png", 200, 64)}" alt="{one}">'
        for one in ("filmfund", "kodiak", "cityhall")
    )
    return d.done(f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{d.film.upper()} - a short film</title>
<link href="css/bootstrap.min.css" rel="stylesheet"><link href="css/lightbox.min.css" rel="stylesheet">
{MAKERS_STYLE}
</head>
<body>
<nav class="navbar navbar-expand-lg navbar-dark bg-dark"><a class="navbar-brand" href="#">{d.film.upper()}</a><div><a href="#about">About</a><a href="#stills">Stills</a><a href="#crew">Crew</a><a href="#contact">Contact</a></div></nav>
<section id="about" class="py-5"><div class="container"><div class="row"><div class="col-md-4"><img src="{d.file("images/poster.jpg", 1000, 1480)}" class="img-fluid" alt="Poster"></div>
<div class="col-md-8"><h1>{d.film}</h1><p class="lead">{d.words(40)}</p><p>{d.words(70)}</p><div class="ratio ratio-16x9"><iframe src="about:blank" width="560" height="315" title="Trailer" allowfullscreen></iframe></div></div></div></div></section>
<section class="laurels py-5 text-center bg-light"><div class="container">{laurels}</div></section>
<!-- STILLS -->
<section id="stills" class="py-5"><div class="container"><h2>Stills</h2><div class="row g-3">
{"".join(stills)}
</div></div></section>
<section id="crew" class="py-5"><div class="container"><h2>Crew</h2><div class="row">{crew}</div></div></section>
<footer id="contact"><p>hello@our-film.test</p>{marks}</footer>
<script src="js/bootstrap.bundle.min.js"></script><script src="js/lightbox-plus-jquery.min.js"></script>
</body>
</html>""")


def film_site_of_2004(seed: int) -> Page:
    """A distributor's film site of 2004: a table of small stills whose large ones pop up."""
    d = Draft("film_site_of_2004", seed, "http://www.thefilm-2004.test/gallery.html")
    count = min(d.count, 24)
    tall = round(120 / d.aspect)
    cells = []
    for i in range(count):
        thumb = d.file(f"images/gallery/thumbs/t_still{i + 1:02d}.jpg", 120)
        whole = d.file(f"images/gallery/still{i + 1:02d}.jpg", 640)
        d.belongs(thumb, whole)
        cells.append(
            f'<td width="130" align="center" valign="top"><a href="javascript:openPic(\'{whole}\',640,{round(640 / d.aspect)})" onMouseOver="window.status=\'Enlarge\'; return true" onMouseOut="window.status=\'\'; return true"><img src="{thumb}" width="120" height="{tall}" border="1" alt="Click to enlarge"></a></td>'
        )
    rows = "\n".join(
        f'<tr>{"".join(cells[i : i + 4])}</tr><tr><td colspan="4"><img src="images/spacer.gif" width="1" height="10"></td></tr>'
        for i in range(0, count, 4)
    )
    d.file("images/spacer.gif", 1, 1)
    menu = "".join(
        f'<tr><td><a href="{one}.html" onMouseOut="swapRestore()" onMouseOver="swapImage(\'{one}\',\'images/nav_{one}_on.gif\')"><img name="{one}" src="{d.file(f"images/nav_{one}.gif", 140, 28)}" width="140" height="28" border="0" alt="{one}"></a></td></tr>'
        for one in ("home", "story", "cast", "gallery", "trailer", "press")
        if d.file(f"images/nav_{one}_on.gif", 140, 28)
    )
    return d.done(f"""<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN" "http://www.w3.org/TR/html4/loose.dtd">
<html>
<head>
<title>{d.film} - Gallery</title>
<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">
<script language="JavaScript" type="text/JavaScript">
<!--
function openPic(pic,w,h) {{
  win = window.open('','pic','width='+(w+20)+',height='+(h+20)+',scrollbars=no,resizable=no');
  win.document.write('<html><body bgcolor="#000000" leftmargin="10" topmargin="10"><img src="'+pic+'"></body></html>');
}}
function swapImage(n,s) {{ document.images[n].old = document.images[n].src; document.images[n].src = s; last = n; }}
function swapRestore() {{ document.images[last].src = document.images[last].old; }}
//-->
</script>
<style type="text/css"><!-- body,td {{ font-family: Verdana, Arial; font-size: 10px; color: #CCCCCC; }} a {{ color: #FFCC66; }} --></style>
</head>
<body bgcolor="#000000" text="#CCCCCC" leftmargin="0" topmargin="0" marginwidth="0" marginheight="0">
<table width="760" border="0" cellspacing="0" cellpadding="0" align="center">
<tr><td colspan="2"><img src="{d.file("images/header.jpg", 760, 140)}" width="760" height="140" alt="{d.film}"></td></tr>
<tr><td width="150" valign="top" background="{d.file("images/nav_bg.gif", 150, 20)}"><table border="0" cellspacing="0" cellpadding="0">{menu}</table><br><a href="http://www.dvdshop.test/" target="_blank"><img src="{d.file("images/dvd_out_now.gif", 120, 170)}" width="120" height="170" border="0" alt="DVD out now"></a></td>
<td width="610" valign="top"><img src="{d.file("images/title_gallery.gif", 300, 36)}" width="300" height="36" alt="Gallery"><br>{d.words(14)}<br><br>
<table width="560" border="0" cellspacing="0" cellpadding="4">
{rows}
</table></td></tr>
<tr><td colspan="2" align="center"><img src="{d.file("images/billing.gif", 600, 60)}" width="600" height="60" alt=""><br>&copy; 2004 <img src="{d.file("images/rating_pg13.gif", 80, 36)}" width="80" height="36" alt="PG-13"></td></tr>
</table>
<img src="{d.file("http://counter.test/c.php?id=2004", 88, 31)}" width="88" height="31" border="0" alt="">
</body>
</html>""")


FAN_STYLE = """<style>
body{background:#2b2326;color:#d8c9c4;font:11px Verdana,sans-serif;margin:0}a{color:#e0a48e;text-decoration:none}
#header img{display:block;margin:auto}#wrapper{width:1000px;margin:auto;background:#3a3034}
.maintable{background:#2f272a;margin:8px auto;width:96%;border-spacing:1px}.tableh1,.tableh2{background:#4b3d42;padding:6px}
.tableb,.thumbnails{background:#352c30;padding:8px;text-align:center;vertical-align:top}
.image{border:1px solid #5d4c52;padding:2px}.thumb_title,.thumb_filename{display:block;font-size:10px}
.navmenu img{border:0}.affiliates img{margin:3px}
</style>"""


def fan_gallery(seed: int) -> Page:
    """A fan site's gallery: the caps of one film in a table, the newest and chance ones of others."""
    site = "https://gallery.ada-fan.test"
    d = Draft("fan_gallery", seed, "")
    album = number(d, 100, 999)
    d.page.url = f"{site}/thumbnails.php?album={album}"
    folder = f"albums/Films/{d.random.randint(2003, 2024)}_{slug(d.film)}/Screencaps"
    count, wide = min(30, max(12, d.count)), 4
    cells = []
    for i in range(count):
        pid = 52000 + i
        name = f"AdaFan_{slug(d.film)}_{i + 1:04d}.jpg"
        thumb = d.file(f"{folder}/thumb_{name}", 150)
        d.belongs(thumb, d.file(f"{folder}/{name}", 1920), d.file(f"{folder}/normal_{name}", 600))
        cells.append(
            f'<td valign="top" class="thumbnails" width="25%" align="center"><table width="100%" cellpadding="0" cellspacing="0"><tr><td align="center"><a href="displayimage.php?album={album}&amp;pid={pid}#top_display_media"><img src="{thumb}" class="image" width="150" height="{round(150 / d.aspect)}" border="0" alt="{name}" title="Filename={name}&#10;Filesize={number(d, 90, 400)}KiB&#10;Dimensions=1920x{round(1920 / d.aspect)}&#10;Date added=Nov 03, 2024" /></a><span class="thumb_title thumb_title_views">{number(d, 3, 200)} views</span></td></tr></table></td>'
        )
    rows = "".join(f"<tr>{''.join(cells[i : i + wide])}</tr>" for i in range(0, count, wide))

    def strip(kind: str, title: str) -> str:
        inner = "".join(
            f'<td valign="top" class="thumbnails" align="center"><a href="displayimage.php?album={kind}&amp;cat=0&amp;pid={number(d)}"><img src="{d.file(f"albums/Events/{d.token(6)}/thumb_{d.token(5)}.jpg", 100, 150)}" class="image" width="100" height="150" border="0" alt="" /></a><span class="thumb_caption">{d.films[i]}</span></td>'
            for i in range(4)
        )
        return f'<table align="center" width="100%" cellspacing="1" cellpadding="0" class="maintable"><tr><td colspan="4" class="tableh1">{title}</td></tr><tr>{inner}</tr></table>'

    friends = "".join(
        f'<a href="https://fan{i}.test/" target="_blank"><img src="{d.file(f"https://ada-fan.test/aff/{i}.gif", 88, 31)}" width="88" height="31" alt="" /></a>'
        for i in d.some(4, 10)
    )
    icons = "".join(
        f'<a href="thumbnails.php?album={album}&amp;sort={sort}"><img src="{d.file(f"images/{sort}.gif", 9, 7)}" border="0" alt="" /></a>'
        for sort in ("ta", "td", "na", "nd")
    )
    ends = strip("lastup", "Last additions") if d.random.random() < 0.6 else ""
    return d.done(f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en" lang="en" dir="ltr"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>Ada Fan Gallery - {d.film} / Screencaps</title>{FAN_STYLE}</head><body>
<div id="header"><a href="{site}/"><img src="{d.file("themes/ada/images/header.jpg", 1000, 320)}" width="1000" height="320" alt="Ada Fan Gallery" /></a></div><div id="wrapper">
<table class="navmenu" width="100%"><tr><td class="top_panel_btn"><a href="index.php">Home</a> :: <a href="index.php?file=login">Login</a> :: <a href="thumbnails.php?album=lastup">Last uploads</a> :: <a href="thumbnails.php?album=topn">Most viewed</a> :: <a href="search.php">Search</a></td></tr></table>
<table align="center" width="100%" cellspacing="1" cellpadding="0" class="maintable"><tr><td colspan="3" align="left"><div class="breadcrumb tableh2"><a href="index.php">Home</a> &gt; <a href="index.php?cat=3">Films</a> &gt; <a href="index.php?cat=88">{d.film}</a> &gt; <a href="thumbnails.php?album={album}">Screencaps</a></div></td></tr></table>
<table align="center" width="100%" cellspacing="1" cellpadding="0" class="maintable"><tr><td colspan="{wide}" class="tableh1"><table width="100%"><tr><td class="statlink">Screencaps</td><td align="right">{icons}</td></tr></table></td></tr>
{rows}
<tr><td colspan="{wide}" class="tableb"><table width="100%"><tr><td class="navmenu">{count * 9} files on 9 page(s)</td><td class="navmenu">1</td><td class="navmenu"><a href="thumbnails.php?album={album}&amp;page=2">2</a></td><td class="navmenu"><a href="thumbnails.php?album={album}&amp;page=3">3</a></td></tr></table></td></tr></table>
{ends}{strip("random", "Random files")}
<div class="affiliates tableb">{friends}</div><div class="footer" align="center"><a href="https://coppermine.test/">Powered by an album program</a></div></div></body></html>""")
