"""What somebody might point at by error: nothing in it is a gallery."""

from __future__ import annotations

from collect.galleries.draft import Draft, Layout, Page, slug


def talk_of_prints(seed: int) -> Page:
    """A German forum's topic that is words alone: portraits, ranks, smileys, banners in signatures: no gallery."""
    d = Draft("talk_of_prints", seed, "https://schmalfilmer.test/forum/viewtopic.php?f=14&t=9127")
    smileys = [
        d.file(f"./images/smilies/icon_{n}.gif", 15, 15)
        for n in ("biggrin", "wink", "rolleyes", "cool")
    ]
    people = {}
    for film in d.films[:6]:
        face = d.file(f"./download/file.php?avatar={d.random.randint(50, 4000)}_13{d.random.randint(10**7, 10**8)}.jpg", 100, d.random.randint(80, 120))  # fmt: skip
        banner = ""
        if d.random.random() < 0.5:
            banner = f'<div id="sig{d.token(4)}" class="signature"><a href="http://{slug(film)}.test" class="postlink"><img src="{d.file(f"https://{slug(film)}.test/banner.gif", 400, 60)}" class="postimage" alt="Bild"></a></div>'
        people[film] = (face, banner)
    rank = d.file("./images/ranks/stars4.gif", 84, 16)
    posts = []
    for _ in range(d.random.randint(6, 15)):
        name = d.random.choice(list(people))
        face, banner = people[name]
        at = d.random.randint(50000, 90000)
        smile = f'<img class="smilies" src="{d.random.choice(smileys)}" width="15" height="15" alt=":)" title="Smile">'
        posts.append(f"""<div id="p{at}" class="post has-profile bg{d.random.randint(1, 2)}"><div class="inner"><dl class="postprofile" id="profile{at}"><dt class="has-profile-rank has-avatar"><div class="avatar-container"><a href="./memberlist.php?mode=viewprofile&amp;u={at}" class="avatar"><img class="avatar" src="{face}" width="100" alt="Benutzeravatar"></a></div><a href="./memberlist.php?u={at}" class="username">{name}</a></dt><dd class="profile-rank">Vorführer<br><img src="{rank}" alt="Vorführer" title="Vorführer"></dd><dd class="profile-posts"><strong>Beiträge:</strong> {d.random.randint(5, 4000)}</dd></dl>
<div class="postbody"><div id="post_content{at}"><h3><a href="#p{at}">Re: Kopie färbt rot, was tun?</a></h3><p class="author">von <strong>{name}</strong> » Mi 7. Okt 2015, 21:{d.random.randint(10, 59)}</p><div class="content">Das liegt am Material: Kopien aus diesen Jahren verlieren zuerst das Blau. Kühl und trocken lagern, mehr hilft nicht. {smile}<br>{d.words(d.random.randint(15, 60))}</div></div>{banner}</div></div></div>""")  # fmt: skip
    advert = d.file("./images/werbung/filmdose-728.gif", 728, 90)
    return d.done(f"""<!DOCTYPE html><html dir="ltr" lang="de"><head><meta charset="utf-8" /><title>Kopie färbt rot, was tun? - Schmalfilmer-Forum</title>
<style>body{{font:11px Verdana,Helvetica,sans-serif;background:#f5f7fa;color:#536482;margin:0;padding:12px 0}}#wrap{{max-width:1152px;margin:0 auto;background:#fff;border:1px solid #e6e9ed;border-radius:8px;padding:15px}}.headerbar{{background:#12a3eb;color:#fff;padding:8px;border-radius:7px;display:flex;gap:16px}}.post{{padding:5px 10px;margin-bottom:4px;border-radius:7px;overflow:hidden}}.bg1{{background:#ecf3f7}}.bg2{{background:#e1ebf2}}.postprofile{{float:right;width:22%;border-left:1px solid #fff;padding-left:8px;margin:0}}.postprofile dd{{margin:2px 0}}.postbody{{width:74%;font-size:13px;line-height:1.4}}.signature{{border-top:1px solid #ccc;margin-top:1.5em;padding-top:4px}}.advert{{text-align:center;margin:10px}}</style></head>
<body id="phpbb" class="nojs notouch section-viewtopic ltr"><div id="wrap" class="wrap"><div id="page-header"><div class="headerbar" role="banner"><a id="logo" class="logo" href="./index.php"><img src="{d.file("./styles/prosilver/theme/images/site_logo.gif", 149, 52)}" width="149" height="52" alt=""></a><div><h1>Schmalfilmer-Forum</h1><p>Acht, sechzehn und alles dazwischen</p></div></div></div>
<div class="advert"><a href="https://filmdose.test"><img src="{advert}" width="728" height="90" alt="Werbung"></a></div>
<div id="page-body" class="page-body"><h2 class="topic-title"><a href="./viewtopic.php?t=9127">Kopie färbt rot, was tun?</a></h2><div class="action-bar bar-top"><a href="./posting.php?mode=reply" class="button">Antworten</a></div>
{"".join(posts)}
<div class="action-bar bar-bottom"><div class="pagination">{len(posts)} Beiträge • Seite 1 von 1</div></div></div><div id="page-footer">Forensoftware</div></div></body></html>""")


NONE: tuple[Layout, ...] = (talk_of_prints,)
