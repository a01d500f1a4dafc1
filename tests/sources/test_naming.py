from __future__ import annotations

import random
from pathlib import Path

import pytest

from cineseek.sources import describe, film_id

M = "/m/movies/"


@pytest.mark.parametrize(
    ("path", "title", "year", "kind"),
    [
        ("/m/Heat (1995)/heat.mkv", "Heat", 1995, "feature"),
        (M + "Heat.1995.1080p.BluRay.x264-GRP.mkv", "Heat", 1995, "feature"),
        (M + "Heat (1995) - Trailer.mp4", "Heat", 1995, "trailer"),
        ("/m/Heat (1995)/trailers/x.mp4", "Heat", 1995, "trailer"),
        ("/m/Heat (1995)/Heat-trailer.mp4", "Heat", 1995, "trailer"),
        ("/m/Heat (1995)/trailer.mp4", "Heat", 1995, "trailer"),
        ("/m/Heat (1995)/Official Trailer 2.mkv", "Heat", 1995, "trailer"),
        (M + "Heat-trailer.mp4", "Heat", None, "trailer"),
        (M + "Heat.1995.Official.Trailer.1080p.mp4", "Heat", 1995, "trailer"),
        (M + "Heat.Trailer.1995.1080p.mkv", "Heat", 1995, "trailer"),
        (M + "Heat (1995) Official Trailer #1 - Al Pacino Movie.mp4", "Heat", 1995, "trailer"),
        (M + "sintel_trailer_480x204_a.mp4", "sintel", None, "trailer"),
        (M + "Heat (1995)-clip.mp4", "Heat", 1995, "clip"),
        ("/m/Heat (1995)/Heat-featurette.mkv", "Heat", 1995, "clip"),
        ("/m/Heat (1995)/Extras/Making of.mkv", "Heat", 1995, "clip"),
        ("/m/Heat (1995)/Behind The Scenes/The heist.mkv", "Heat", 1995, "clip"),
        ("/m/Heat (1995)/Deleted Scenes/1.mkv", "Heat", 1995, "clip"),
        (M + "Coke - TV Spot.mp4", "Coke", None, "advert"),
        (M + "Coke-commercial.mp4", "Coke", None, "advert"),
        (M + "Ads/nike.mp4", "nike", None, "advert"),
        (M + "trailers/Heat.mp4", "Heat", None, "trailer"),
        ("/m/My stuff/trailers/Heat.mp4", "Heat", None, "trailer"),
        ("/m/Heat/trailers/Official Trailer.mp4", "Heat", None, "trailer"),
        # words of extras that stand in a title
        (M + "Trailer Park Boys (2001).mkv", "Trailer Park Boys", 2001, "feature"),
        (M + "The Trailer (2010).mkv", "The Trailer", 2010, "feature"),
        (M + "The Clip (2010).mkv", "The Clip", 2010, "feature"),
        (M + "Short Circuit (1986).mkv", "Short Circuit", 1986, "feature"),
        (M + "Scene of the Crime.mkv", "Scene of the Crime", None, "feature"),
        ("/m/Ad Astra (2019)/Ad Astra.mkv", "Ad Astra", 2019, "feature"),
        # numbers as titles
        (M + "1917 (2019).mkv", "1917", 2019, "feature"),
        (M + "1917.mkv", "1917", None, "feature"),
        (M + "2001 A Space Odyssey (1968).mkv", "2001 A Space Odyssey", 1968, "feature"),
        (M + "2001.A.Space.Odyssey.1968.2160p.mkv", "2001 A Space Odyssey", 1968, "feature"),
        (M + "300.2006.720p.mkv", "300", 2006, "feature"),
        (M + "300.mkv", "300", None, "feature"),
        (M + "Se7en.mkv", "Se7en", None, "feature"),
        (M + "1984 (1984).mkv", "1984", 1984, "feature"),
        (M + "Blade Runner 2049 (2017).mkv", "Blade Runner 2049", 2017, "feature"),
        (M + "Blade.Runner.2049.2017.1080p.mkv", "Blade Runner 2049", 2017, "feature"),
        (M + "(500) Days of Summer (2009).mkv", "(500) Days of Summer", 2009, "feature"),
        (M + "12.Angry.Men.1957.mkv", "12 Angry Men", 1957, "feature"),
        (M + "Apollo 13 (1995).mkv", "Apollo 13", 1995, "feature"),
        # words that are languages, countries, editions, parts
        (M + "The French Dispatch (2021).mkv", "The French Dispatch", 2021, "feature"),
        (M + "Amélie.2001.FRENCH.1080p.mkv", "Amélie", 2001, "feature"),
        (M + "US (2019).mkv", "US", 2019, "feature"),
        (M + "It (2017) 3D.mkv", "It", 2017, "feature"),
        (M + "Dune Part Two (2024).mkv", "Dune Part Two", 2024, "feature"),
        (M + "Dune.Part.Two.2024.1080p.WEB-DL.mkv", "Dune Part Two", 2024, "feature"),
        (M + "Heat (1995) cd1.avi", "Heat", 1995, "feature"),
        (M + "[GRP] Spirited Away (2001) [1080p].mkv", "Spirited Away", 2001, "feature"),
        (M + "Spider-Man - No Way Home (2021).mkv", "Spider-Man - No Way Home", 2021, "feature"),
        (M + "Heat - 1995.mkv", "Heat", 1995, "feature"),
        (M + "Mr. Nobody (2009).mkv", "Mr. Nobody", 2009, "feature"),
        (M + "M (1931).mkv", "M", 1931, "feature"),
        # every script
        (M + "جدایی نادر از سیمین (۲۰۱۱).mkv", "جدایی نادر از سیمین", 2011, "feature"),
        (M + "جدایی نادر از سیمین.2011.1080p.mkv", "جدایی نادر از سیمین", 2011, "feature"),
        (M + "جدایی - تریلر.mp4", "جدایی", None, "trailer"),
        (M + "خانه‌ی دوست کجاست (1987).mkv", "خانه‌ی دوست کجاست", 1987, "feature"),
        (M + "Сталкер (1979).mkv", "Сталкер", 1979, "feature"),
        (M + "Сталкер трейлер.mp4", "Сталкер", None, "trailer"),
        (M + "七人の侍 (1954).mkv", "七人の侍", 1954, "feature"),
        # episodes
        (M + "Lost - S01E02 - Pilot (2).mkv", "Lost S01E02", None, "feature"),
        ("/m/Show (2008)/Season 1/Show - S01E02 - Pilot.mkv", "Show S01E02", 2008, "feature"),
        ("/m/Show (2008)/Season 1/S01E02.mkv", "Show S01E02", 2008, "feature"),
        (M + "Show.1x02.mkv", "Show S01E02", None, "feature"),
        # names without meaning
        ("/m/Heat (1995)/VIDEO_TS/VTS_01_1.VOB", "Heat", 1995, "feature"),
        ("/m/Heat (1995)/BDMV/STREAM/00001.m2ts", "Heat", 1995, "feature"),
        ("/m/Heat (1995)/cd1.avi", "Heat", 1995, "feature"),
        ("/m/Heat/movie.mkv", "Heat", None, "feature"),
        ("/m/Holiday in Iran/IMG_1234.mp4", "Holiday in Iran", None, "feature"),
        ("/m/Videos/IMG_1234.mp4", "IMG 1234", None, "feature"),
        # the file knows better than a folder of many films
        ("/m/Al Pacino/Heat.mkv", "Heat", None, "feature"),
        ("/m/Al Pacino (1940)/Heat (1995).mkv", "Heat", 1995, "feature"),
        ("/m/Die Hard Collection (1988)/Die Hard 2.mkv", "Die Hard 2", None, "feature"),
        # names that only look alike stay apart
        (M + "cartoon_01.mp4", "cartoon 01", None, "feature"),
        (M + "cartoon_02.mp4", "cartoon 02", None, "feature"),
        (M + "popeye_p1.mkv", "popeye p1", None, "feature"),
        (M + "nasa_13013.mp4", "nasa 13013", None, "feature"),
    ],
)  # fmt: skip
def test_names_tell_title_year_and_kind(path, title, year, kind):
    guess = describe(Path(path))
    assert (guess.film.title, guess.film.year, guess.kind) == (title, year, kind)


@pytest.mark.parametrize(
    ("path", "title", "year"),
    [
        ("/m/stills/Step_Brothers/0001.jpg", "Step Brothers", None),
        ("/m/Brooklyn/frame_00012.jpg", "Brooklyn", None),
        ("/m/Brooklyn/Saoirse on the boat.jpg", "Brooklyn", None),
        ("/m/Heat (1995)/stills/a.jpg", "Heat", 1995),
        ("/m/Heat/screenshots/the diner.png", "Heat", None),
        ("/m/Heat (1995)/shot1.png", "Heat", 1995),
        ("/m/images/Heat_001.jpg", "Heat", None),
        ("/m/images/Heat (1995) 12.jpg", "Heat", 1995),
        ("/m/data/images/000000358083.jpg", "000000358083", None),
        ("/m/stills/1.jpg", "m", None),
    ],
)
def test_a_still_belongs_to_the_film_its_folder_is_named_after(path, title, year):
    guess = describe(Path(path), picture=True)
    assert (guess.film.title, guess.film.year, guess.kind) == (title, year, "still")


def test_an_imdb_id_in_a_name_is_taken():
    film = describe(Path("/m/movies/Heat (1995) {imdb-tt0113277}.mkv")).film
    assert (film.title, film.year, film.imdb_id) == ("Heat", 1995, "tt0113277")
    assert describe(Path("/m/movies/tt0113277.mkv")).film.imdb_id == "tt0113277"


def test_the_same_film_has_the_same_id_under_every_name():
    names = [
        "/m/Heat (1995)/heat.mkv", "/m/movies/Heat.1995.1080p.BluRay.x264-GRP.mkv",
        "/m/movies/Heat (1995) - Trailer.mp4", "/m/Heat (1995)/trailers/x.mp4",
    ]  # fmt: skip
    assert {describe(Path(name)).film.id for name in names} == {"heat-1995"}


@pytest.mark.parametrize(
    ("title", "year", "slug"),
    [
        ("Heat", 1995, "heat-1995"),
        ("Amélie", 2001, "amelie-2001"),
        ("Ocean's Eleven", 2001, "oceans-eleven-2001"),
        ("Fast & Furious", None, "fast-and-furious"),
        ("E.T.", 1982, "et-1982"),
        ("Alien³", 1992, "alien3-1992"),
        ("Straße", None, "strasse"),
        ("جدایی نادر از سیمین", 2011, "جدایی-نادر-از-سیمین-2011"),
        ("خانه‌ی دوست", None, "خانه-ی-دوست"),
        ("Сталкер", 1979, "сталкер-1979"),
        ("七人の侍", 1954, "七人の侍-1954"),
        ("../../etc/passwd", None, "etc-passwd"),
        (r"C:\con", None, "c-con"),
        ("con", None, "con-film"),
        (".hidden", None, "hidden"),
        ("a\x00b\nc", None, "a-b-c"),
    ],
)
def test_ids_are_readable_and_safe_for_file_names(title, year, slug):
    assert film_id(title, year) == slug


def test_an_id_is_never_empty_nor_too_long():
    assert film_id("???", 1999).startswith("film-")
    assert film_id("???") != film_id("!!!")
    long, other = film_id("سلام " * 100 + "a"), film_id("سلام " * 100 + "b")
    assert long != other
    assert len(long.encode()) <= 96


def test_no_name_crashes():
    rng = random.Random(3)
    bits = [
        "Heat", "trailer", "Trailer", "official", "(1995)", "1995", "[1080p]", "x264", "-", "_",
        ".", " ", "S01E02", "1x02", "سلام", "۱۹۹۵", "(", ")", "[", "]", "{", "}", "tt0113277", "#",
        "cd1", "part", "two", "clip", "www.a.com", "%", "\n", "a" * 40, "1" * 30, "\u200c", "😀",
        "'", "IMG",
    ]  # fmt: skip
    for _ in range(120):
        name = "".join(rng.choice(bits) for _ in range(rng.randint(1, 25)))[:240]
        folder = "".join(rng.choice(bits) for _ in range(rng.randint(1, 4)))
        for picture in (False, True):
            film = describe(Path("/m", folder, f"{name}.mkv"), picture=picture).film
            assert film.title.strip()
            assert film.id
            assert not set(film.id) & set('/\\:*?"<>|\0\n')
            assert not film.id.startswith(".")
