"""What the gallery reader learnt of kinds of pages: forums, shares, museums, lists of stills."""

from __future__ import annotations

import html
import json

from cineseek.sources.gallery import read_gallery
from cineseek.sources.gallery.addresses import pattern_of, stem, width_in
from cineseek.sources.gallery.reading import AS_SENT

HERE = "http://films.test/films/heat/"


def urls(text: str, *, seen: bool = False) -> list[str]:
    return [one.url for one in read_gallery(f"<body>{text}</body>", HERE, seen=seen).pictures]


def large(count: int = 9) -> list[str]:
    return [f"http://films.test/large/heat-{n:02}.jpg" for n in range(count)]


def box(x: int, y: int, width: int, height: int) -> str:
    return f'data-cineseek-box="{x} {y} {width} {height} {width * 2} {height * 2}"'


def test_links_to_files_beside_a_picture_are_its_larger_versions() -> None:
    rows = "".join(
        f'<tr><td><img src="/small/heat-{n:02}.jpg" width="180"></td><td>Still {n}</td>'
        f'<td><a href="/web/heat-{n:02}_1600.jpg">Web</a></td>'
        f'<td><a href="/large/heat-{n:02}.jpg">Print</a></td></tr>'
        for n in range(9)
    )
    found = read_gallery(f"<body><table>{rows}</table></body>", HERE).pictures
    assert [len(one.versions) for one in found] == [3] * 9
    assert [one.url for one in found] == large()


def test_a_file_may_be_told_by_the_query_of_a_program_only() -> None:
    ask = "/preview?file=/heat-{0:02}.jpg&amp;x={1}&amp;y={1}"
    rows = "".join(
        f'<tr data-preview="{ask.format(n, 1920)}"><td><img src="{ask.format(n, 64)}" width="32">'
        f'<a href="/s/k3/download?path=/&amp;files=heat-{n:02}.jpg">heat-{n:02}</a></td></tr>'
        for n in range(9)
    )
    assert urls(f"<table>{rows}</table>") == [
        f"http://films.test/s/k3/download?path=/&files=heat-{n:02}.jpg" for n in range(9)
    ]
    shown = stem("http://films.test/attachment.php?attachmentid=77&thumb=1&d=129")
    assert shown == stem("http://films.test/attachment.php?attachmentid=77&d=129")
    assert shown != stem("http://films.test/attachment.php?attachmentid=78&d=129")


def test_what_a_press_opens_tells_the_large_picture() -> None:
    told = [json.dumps({"x": f"/x/{n}a7.jpg", "w": url}) for n, url in enumerate(large())]
    items = "".join(
        f'<p><a href="/photo{n}" onclick="{html.escape(f"return show({n}, {one})")}">'
        f'<img src="/x/{n}a7.jpg" width="604"></a></p>'
        for n, one in enumerate(told)
    )
    assert all(
        url in one.versions
        for url, one in zip(large(), read_gallery(items, HERE).pictures, strict=True)
    )
    opened = "".join(
        f"<p><img src='/tn/{n}.jpg' onclick=\"window.open('{url}')\"></p>"
        for n, url in enumerate(large())
    )
    assert urls(opened) == large()


def test_versions_of_the_image_api_of_museums_are_one_picture() -> None:
    base = "http://iiif.test/image/3/mus%2F1a{0}%2Fb{0}"
    small, whole = f"{base}/full/160,/0/default.jpg", f"{base}/full/max/0/default.jpg"
    strip = "".join(f'<li><button><img src="{small.format(n)}"></button></li>' for n in range(9))
    items = [
        {
            "width": 3000,
            "thumbnail": [{"id": small.format(n)}],
            "items": [{"items": [{"body": {"id": whole.format(n), "width": 3000}}]}],
        }
        for n in range(9)
    ]
    script = f'<script type="application/json">{json.dumps({"items": items})}</script>'
    assert urls(f"<ul>{strip}</ul>{script}") == [whole.format(n) for n in range(9)]
    assert width_in(small) == 160


def test_the_rest_of_a_gallery_may_stand_in_a_script_alone() -> None:
    def item(n: int) -> tuple[str, str]:
        return f"/uploads/2025/still-5f{n}-{n}.jpg", f"/cache/still-{n}/91{n}.jpg"

    shown = "".join(
        f'<p><a href="{whole}"><img src="{small}"></a></p>' for whole, small in map(item, range(8))
    )
    rest = [{"href": whole, "src": small} for whole, small in map(item, range(8, 13))]
    script = f"<script>window.items = {json.dumps(rest)};</script>"
    whole = [f"http://films.test{item(n)[0]}" for n in range(13)]
    assert urls(shown + script) == whole
    people = [{"href": f"/people/{n}a.jpg", "src": f"/faces/{n}a.jpg"} for n in range(5)]
    assert urls(shown + f"<script>window.cast = {json.dumps(people)};</script>") == whole[:8]


def test_what_all_items_say_makes_no_cards_of_them() -> None:
    items = "".join(
        f'<td><a href="/picture/{n}7/"><img src="/stills/sm_{n}7.jpg" width="170"></a>'
        f"<b>{1900 + n} &times; 1080, {300 + n} Kb<br>open it in a window of its own</b></td>"
        for n in range(9)
    )
    assert len(urls(f"<table><tr>{items}</tr></table>")) == 9


def test_sizes_in_a_row_of_a_table_are_one_picture_and_small_ones_are_cards() -> None:
    def rows(wide: int) -> str:
        table = [
            {
                "id": f"k{n}",
                "thumbs": [
                    {"url": f"/vi/{n}7/{wide * size}.jpg", "width": wide * size} for size in (1, 2)
                ],
            }
            for n in range(12)
        ]
        return f"<script>var data = {json.dumps({'results': table})};</script>"

    assert urls(rows(960)) == [f"http://films.test/vi/{n}7/1920.jpg" for n in range(12)]
    assert urls(rows(168)) == []  # suggestions beside a video


def test_a_poster_that_stands_apart_is_no_part_of_the_gallery() -> None:
    def one(url: str, wide: int, high: int) -> str:
        return f'<div><a href="{url}"><img src="{url}" width="{wide}" height="{high}"></a></div>'

    stills = "".join(one(url, 300, 168) for url in large())
    poster = f"<div>{one('/large/heat-poster.jpg', 300, 429)}</div>"
    assert urls(f"<div>{poster}<div>{stills}</div></div>") == large()


def test_files_in_folders_by_hash_are_one_series() -> None:
    one, other = "http://a.test/be/60/89bdaf19_t.jpg", "http://a.test/7f/08/1c7ca3fb_t.jpg"
    assert pattern_of(one) == pattern_of(other)


def test_pictures_of_several_hosts_in_a_thread_are_one_gallery() -> None:
    posts = "".join(
        f'<article><p>One.</p><img src="https://i.host{"abc"[n % 3]}.test/7{n}c.jpg"></article>'
        for n in range(9)
    )
    assert len(urls(f"<h1>Screenshots</h1>{posts}")) == 9


def test_the_file_with_the_bare_name_is_the_one_that_others_were_made_of() -> None:
    items = "".join(
        f'<li data-responsive="/f/1403/{n}1_800.jpg 800" data-src="/f/1403/{n}1.jpg">'
        f'<img src="/f/1403/{n}1_thumb.jpg"></li>'
        for n in range(9)
    )
    assert urls(items) == [f"http://films.test/f/1403/{n}1.jpg" for n in range(9)]


def test_what_eyes_do_not_see_is_read_in_what_the_site_sent() -> None:
    shut = "".join(f'<p><a href="{url}"><img src="{url}"></a></p>' for url in large())
    cards = "".join(
        f'<li><a href="/{name}/"><img src="/img/{name}.jpg" {box(n * 310, 900, 300, 180)}></a></li>'
        for n, name in enumerate(("ronin", "thief", "collateral"))
    )
    rendered = f"<h1>Heat</h1><ul>{cards}</ul>"
    assert urls(rendered, seen=True) == []
    assert urls(f"{rendered}{AS_SENT}<h1>Heat</h1>{shut}", seen=True) == large()
