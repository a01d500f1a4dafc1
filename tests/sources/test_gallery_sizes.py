"""What the gallery reader makes of sizes: those that a page tells of files, and those measured."""

from __future__ import annotations

from cineseek.sources.gallery import pictures_in_doubt, read_gallery

HERE = "http://maps.test/search?q=atlas"
TITLES = (
    "Plan of the harbour", "A chart of the north", "Roads through the valley", "Old walls",
    "The river and its mouth", "Three islands", "Coast by coast", "A town after the fire",
    "Mountains from the south", "New streets", "The lower canal", "Fields before the war",
)  # fmt: skip


def cards(count: int = 12) -> str:
    """A search of works: each has a title and leads to a page of its own; nothing tells sizes."""
    items = "".join(
        f'<div><a href="/detail/{title.replace(" ", "-").lower()}">'
        f'<img src="http://files.test/thumb/{number}.jpg"></a>'
        f"<p>{title}, printed in colours</p></div>"
        for number, title in enumerate(TITLES[:count])
    )
    return f"<body><h1>Search results</h1><div>{items}</div></body>"


def thumbs(*shapes: tuple[int, int]) -> dict[str, tuple[int, int]]:
    return {
        f"http://files.test/thumb/{number}.jpg": shapes[number % len(shapes)]
        for number in range(12)
    }


def test_where_titled_cards_tell_no_sizes_ten_of_their_pictures_are_in_doubt() -> None:
    asked = pictures_in_doubt(cards(), HERE)
    assert len(asked) == 10
    assert {asked[0], asked[-1]} == {f"http://files.test/thumb/{one}.jpg" for one in (0, 11)}


def test_works_that_keep_their_shapes_are_a_gallery_and_cards_cut_alike_are_none() -> None:
    kept = read_gallery(cards(), HERE, sizes=thumbs((400, 300), (260, 400), (400, 250)))
    assert len(kept.pictures) == 12
    assert not read_gallery(cards(), HERE, sizes=thumbs((400, 300))).pictures
    assert not read_gallery(cards(), HERE).pictures


def test_a_few_that_could_be_measured_speak_for_all() -> None:
    some = dict(list(thumbs((400, 300), (260, 400), (400, 250)).items())[:6])
    assert len(read_gallery(cards(), HERE, sizes=some).pictures) == 12


def test_a_page_that_is_sure_of_its_gallery_needs_no_sizes() -> None:
    items = "".join(
        f'<a href="/large/{n}.jpg"><img src="/small/{n}.jpg" width="400"></a>' for n in range(12)
    )
    assert pictures_in_doubt(f"<body><h1>Heat</h1>{items}</body>", HERE) == ()
    assert pictures_in_doubt("<body><p>No picture at all.</p></body>", HERE) == ()


def test_a_stand_in_of_a_few_pixels_says_nothing_of_the_picture_that_it_stands_for() -> None:
    items = "".join(
        f'<div><img src="/blur/{n}.jpg" data-original="/whole/{n}.jpg"></div>' for n in range(12)
    )
    page = f"<body><h1>Heat</h1>{items}</body>"
    sizes = {f"http://maps.test/blur/{n}.jpg": (20, 9) for n in range(12)}
    assert len(read_gallery(page, HERE, sizes=sizes).pictures) == 12


def test_what_stands_around_a_picture_tells_how_large_its_file_is() -> None:
    def page(told: str) -> str:
        return "<body><h1>Captures</h1>" + "".join(
            f'<div {told}><a href="/{title.replace(" ", "")}" '
            f"style=\"background-image:url('http://files.test/{n}.png')\"></a></div>"
            for n, title in enumerate(TITLES)
        )

    assert not read_gallery(page(""), HERE).pictures
    told = page('data-width="1920" data-height="1080"')
    assert len(read_gallery(told, HERE).pictures) == 12


def test_rows_of_headings_over_a_series_of_links_stay_an_overview() -> None:
    rows = "".join(
        f"<section><h2>Row {row}</h2>"
        + "".join(
            f'<div><a href="/title/80{row}{n}"><img src="http://files.test/{row}{n}.jpg"></a>'
            f"<p>{TITLES[n]} now</p></div>"
            for n in range(8)
        )
        + "</section>"
        for row in range(5)
    )
    page = f"<body><h1>Films</h1>{rows}</body>"
    sizes = dict.fromkeys(pictures_in_doubt(page, HERE), (341, 192))
    assert not read_gallery(page, HERE, sizes=sizes).pictures


def test_cards_of_one_shape_below_works_of_many_are_more_like_these() -> None:
    def wall(first: int, shapes: tuple[str, ...], link: str) -> str:
        return "<div>" + "".join(
            f'<div><a href="{link}{n}"><img src="http://files.test/{n}a.jpg" '
            f"{shapes[n % len(shapes)]}></a></div>"
            for n in range(first, first + 9)
        ) + "</div>"  # fmt: skip

    stills = wall(100, ("width=600 height=400", "width=600 height=900"), "/picture/")
    like = wall(300, ("width=600 height=900",), "/film/")
    page = f"<body><main><h1>Heat</h1>{stills}<h2>Films like it</h2>{like}</main></body>"
    found = [one.url for one in read_gallery(page, "http://films.test/film/4/stills/").pictures]
    assert found == [f"http://files.test/{n}a.jpg" for n in range(100, 109)]
