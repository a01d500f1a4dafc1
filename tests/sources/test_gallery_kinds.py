"""What the gallery reader learnt of kinds of pages: forums, shares, museums, lists of stills."""

from __future__ import annotations

import html
import json

from cineseek.sources.gallery import read_gallery
from cineseek.sources.gallery.addresses import pattern_of, share_number, stem, width_in
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


def test_a_background_and_an_empty_link_over_a_picture_are_that_picture() -> None:
    items = "".join(
        f"<figure><div style=\"background-image:url('{url}')\"><img src='{url}'></div>"
        f"<a href='{url}'></a></figure>"
        for url in large()
    )
    assert urls(items) == large()


def test_a_page_that_is_called_as_a_file_is_not_taken_for_it() -> None:
    host = "http://previews.test/p"
    shared = "".join(
        f'<li><a href="/films/share/heat-{n}/HEAT_{n}.jpg?dl=0">'
        f'<img src="{host}/{n}a7/p.jpeg?size=512x512" width="300"></a></li>'
        for n in range(9)
    )
    here = "http://films.test/films/share/k7"
    found = read_gallery(f"<body>{shared}</body>", here).pictures
    assert [one.url for one in found] == [f"{host}/{n}a7/p.jpeg?size=512x512" for n in range(9)]
    assert all(one.viewer and one.viewer.endswith("?dl=0") for one in found)


def test_a_store_that_uses_no_suffixes_is_known_by_its_tokens() -> None:
    store = "https://store.test/e90456cb-11f1-7549-e1eb-5a7e218be8{:02}/-"
    items = "".join(
        f'<a href="{store.format(n)}/format/auto/">'
        f'<img src="{store.format(n)}/preview/1000x1000/"></a>'
        for n in range(10, 19)
    )
    assert urls(f"<div>{items}</div>") == [f"{store.format(n)}/format/auto/" for n in range(10, 19)]


def test_what_a_list_names_without_a_folder_is_where_the_page_shows_the_others() -> None:
    names = [f"7d{n}c_91e{n}~mv2.jpg" for n in range(12)]
    shown = "".join(
        f'<div><img src="https://media.test/media/{name}/v1/fill/w_240/{name}" width="240"></div>'
        for name in names[:8]
    )
    listed = [{"id": n, "mediaUrl": name, "fileName": "x.jpg"} for n, name in enumerate(names)]
    script = f'<script type="application/json">{json.dumps({"items": listed})}</script>'
    assert urls(f"<section>{shown}</section>{script}")[8:] == [
        f"https://media.test/media/{name}" for name in names[8:]
    ]
    # A name alone is no address where pictures lie in folders.
    loose = f"<script>var slides = {{a: '{names[0]}', b: '{names[1]}', c: '{names[2]}'}}</script>"
    assert urls(loose) == []


FILMS = ("ronin", "thief", "collateral", "miami-vice", "ali", "the-keep", "manhunter", "public")


def test_headings_that_lead_elsewhere_make_cards_of_pictures() -> None:
    def card(n: int, name: str) -> str:
        return (
            f'<li><div><img src="/img/{name}-{n}.jpg?w=600" width="600" height="340"></div>'
            f'<h3><a href="/{name}/">What there is to say of {name}</a></h3></li>'
        )

    cards = "".join(card(n, name) for n, name in enumerate(FILMS))
    assert urls(f"<h1>News</h1><ul>{cards}</ul>") == []
    overlaid = "".join(
        f'<li><div><img src="/m/{name}.jpg" width="280"></div><a href="/{name}/"></a>'
        f"<p>{name} and its story, 1995</p></li>"
        for name in FILMS
    )
    assert urls(f"<h1>Chart</h1><ul>{overlaid}</ul>") == []


def test_rows_of_links_below_headings_are_an_overview() -> None:
    def row(title: str) -> str:
        items = "".join(
            f'<li><a href="/title/8{n}1{len(title)}/"><img src="/art/{n}7{len(title)}.jpg">'
            f"<span>{name} ii</span></a></li>"
            for n, name in enumerate(FILMS)
        )
        return f"<section><h2>{title}</h2><ul>{items}</ul></section>"

    rows = "".join(map(row, ("New", "For you", "Thrillers", "Independent")))
    assert urls(f"<h1>Browse</h1>{rows}") == []


def test_a_long_number_in_a_link_and_its_picture_is_that_of_one_thing() -> None:
    items = "".join(
        f'<div><a href="/detail/who-was-there-{860751469 + n}">'
        f'<img src="https://media.test/id/{860751469 + n}/photo/{name}-attends.jpg?s=612x612"></a>'
        f"<p>{name} attends the premiere of a film in the evening</p></div>"
        for n, name in enumerate(FILMS)
    )
    assert len(urls(f"<h1>Premiere</h1>{items}")) == len(FILMS)
    assert not share_number("/news/20240315-thief/", "/img/20240315/thief.jpg")  # a day


def test_several_pictures_that_a_page_tells_other_sites_of_are_its_gallery() -> None:
    def told(count: int) -> str:
        return "".join(f'<meta property="og:image" content="{url}">' for url in large(count))

    assert urls(f"{told(4)}<div id=app></div>") == large(4)
    assert urls(f"{told(2)}<div id=app></div>") == []


def test_signs_of_firms_are_no_gallery() -> None:
    signs = "".join(f'<figure><img src="/up/client-{n}-300x120.png"></figure>' for n in range(9))
    assert urls(f"<h1>About us</h1>{signs}") == []
