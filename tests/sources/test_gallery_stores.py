"""How the gallery reader understands addresses that stores and programs give their pictures."""

from __future__ import annotations

import json

import pytest

from cineseek.sources.gallery import read_gallery
from cineseek.sources.gallery.addresses import stem, stem_in_folder
from cineseek.sources.gallery.coded import within
from cineseek.sources.gallery.linking import kind_of

HERE = "http://films.test/films/heat/"
FILE = "i.s3.store.test/v1/photos/2024/3BxRJPzx/still-1.jpg"


def urls(html: str) -> list[str]:
    return [one.url for one in read_gallery(f"<body>{html}</body>", HERE).pictures]


def test_a_file_may_stand_in_the_path_of_another_address_with_its_host() -> None:
    cut, wide = (f"http://s2.test/{sign}=/0x0:1700x1278/{size}/smart/filters:strip_icc()/{FILE}"
                 for sign, size in (("SfLM", "10x10"), ("4ZTw", "640x0")))  # fmt: skip
    assert within(cut) == f"https://{FILE}"
    assert stem(cut) == stem(wide) == "still-1"
    assert stem_in_folder(cut) == stem_in_folder(wide)


@pytest.mark.parametrize(
    "address",
    [
        "http://up.test/thumb/a/a1/Old_Stations.jpg/180px-Old_Stations.jpg",
        "http://up.test/index.php/album/still.jpg",
        "http://up.test/media/4be1c0_8ff.png/v1/fill/w_1638/4be1c0_8ff.png",
        "http://up.test/iiif/scan.tif/full/!300,300/0/default.jpg",
        "http://up.test/2024/still.jpg",
    ],
)
def test_the_name_of_a_file_within_a_path_is_no_host(address: str) -> None:
    assert within(address) == ""


def test_a_draft_and_the_picture_that_covers_it_are_one() -> None:
    files = [FILE.replace("-1", f"-{n}") for n in range(9)]
    items = "".join(
        f'<figure><img src="http://s2.test/a{n}=/10x10/{file}" aria-hidden="true">'
        f'<img data-src="http://s2.test/b{n}=/1640x0/{file}" width="1640"></figure>'
        for n, file in enumerate(files)
    )
    assert len(urls(f"<h1>Heat</h1>{items}")) == 9


def test_rows_of_an_address_with_width_and_height_are_pictures_without_a_suffix() -> None:
    rows = [[f"id{n}", [f"http://lh3.test/pw/AP1Gcz{n}Mbt-{n}x", 4032, 3024], 17] for n in range(9)]
    found = urls(
        f"<h1>Day three</h1><script>call({{key: 'ds:1', data:{json.dumps(rows)}}})</script>"
    )
    assert found == [f"http://lh3.test/pw/AP1Gcz{n}Mbt-{n}x" for n in range(9)]
    times = [[f"http://films.test/day/{n}", 10, 20] for n in range(9)]
    assert not urls(f"<script>call({{data:{json.dumps(times)}}})</script>")


def test_a_page_is_about_a_picture_of_its_name_however_many_dashes_are_in_it() -> None:
    link = "http://films.test/attachments/vlcsnap-2024--cfl3v-png.224/"
    shown = ["http://films.test/data/224-0c6.jpg", "vlcsnap-2024--cfl3v.png"]
    assert kind_of(link, "http://films.test/threads/heat.7/", shown) == "viewer"


def test_faces_that_stand_at_every_post_of_a_thread_are_not_of_its_pictures() -> None:
    posts = "".join(
        f'<li><img src="/core/image.php?userid={n}11{n}&thumb=1"><div><p>Captures of reel {n}, as '
        f"promised to all of you</p>{attached(n) if n != 2 else ''}</div></li>"
        for n in range(5)
    )
    found = urls(f"<h1>Heat on disc</h1><ul>{posts}</ul>")
    assert len(found) == 8
    assert not any("userid" in one for one in found)


def attached(post: int) -> str:
    files = [f"/file/fetch?id={post}{n}7266&d=17" for n in range(2)]
    return "".join(f'<a href="{one}"><img src="{one}&type=t"></a>' for one in files)
