from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from clips import draw_video, flag

from cineseek.errors import MediaError
from cineseek.film import Span, TextLine
from cineseek.media.encodings import decode_text
from cineseek.media.languages import language_of
from cineseek.media.sidecars import find_sidecars
from cineseek.media.subtitles import (
    clean_text,
    read_embedded,
    read_sidecars,
    read_subtitles,
)
from cineseek.media.video import probe


def srt(*lines: tuple[str, str, str]) -> str:
    return "".join(f"{n}\n{a} --> {b}\n{t}\n\n" for n, (a, b, t) in enumerate(lines, 1))


def simple(*texts: str) -> str:
    return srt(*((f"00:00:0{n},000", f"00:00:0{n},900", t) for n, t in enumerate(texts)))


def texts(lines: Sequence[TextLine]) -> list[str]:
    return [line.text for line in lines]


def test_srt_is_read_with_times_and_language(tmp_path: Path) -> None:
    (tmp_path / "film.mkv").touch()
    (tmp_path / "film.eng.srt").write_text(
        srt(("00:00:01,500", "00:00:03,000", "Hello"), ("01:02:03,004", "01:02:05,000", "Bye"))
    )
    assert read_sidecars(tmp_path / "film.mkv") == [
        TextLine(Span(1.5, 3.0), "Hello", "subtitle", "en"),
        TextLine(Span(3723.004, 3725.0), "Bye", "subtitle", "en"),
    ]


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("<i>Who's there?</i>", "Who's there?"),
        ("{\\an8}Up\nthere", "Up there"),
        ('<font color="#ff0000">Red</font> <b>bold</b>', "Red bold"),
        ("Tom &amp; Jerry &lt;3 caf&eacute;", "Tom & Jerry <3 café"),
        ("a < b and b > a", "a < b and b > a"),
        ("\u202b\u200fسلام\u202c", "سلام"),
        ("می\u200cروم", "می\u200cروم"),
        ("one\u00a0  two\t three", "one two three"),
        ("♪ la la ♪", "♪ la la ♪"),
        ("<v Roger>Hi <c.loud>there</c>", "Hi there"),
        ("{\\pos(10,20)\\b1}Sign", "Sign"),
        ("<i></i>", ""),
    ],
)
def test_markup_goes_and_words_stay(marked: str, plain: str) -> None:
    assert clean_text(marked) == plain


def test_markup_in_a_file_goes_too(tmp_path: Path) -> None:
    path = tmp_path / "film.srt"
    path.write_text(simple("<i>One</i>\n<b>two</b>", "{\\an8}Three", "   ", "I <3 you"))
    assert texts(read_subtitles(path)) == ["One two", "Three", "I <3 you"]


def test_vtt_with_settings_notes_and_voices_is_read(tmp_path: Path) -> None:
    path = tmp_path / "film.vtt"
    path.write_text(
        "WEBVTT\n\nNOTE nothing\n\nintro\n00:01.000 --> 00:02.500 align:start position:10%\n"
        "<v Anna>Good <00:00:01.500>morning\n\n00:00:03.000 --> 00:00:04.000\nYes\n"
    )
    lines = read_subtitles(path)
    assert texts(lines) == ["Good morning", "Yes"]
    assert lines[0].span == Span(1.0, 2.5)


def test_ass_keeps_words_and_drops_comments_and_drawings(tmp_path: Path) -> None:
    path = tmp_path / "film.ass"
    head = (
        "[Script Info]\nScriptType: v4.00+\n\n[Events]\n"
        "Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n"
    )
    path.write_text(
        head + "Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,{\\i1}One{\\i0}\\Ntwo, three\n"
        "Comment: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,secret\n"
        "Dialogue: 0,0:00:03.00,0:00:04.00,Default,,0,0,0,,{\\p1}m 0 0 l 5 5{\\p0}\n"
    )
    assert texts(read_subtitles(path)) == ["One two, three"]


def test_a_file_is_read_by_what_it_holds_not_by_its_suffix(tmp_path: Path) -> None:
    path = tmp_path / "film.srt"
    path.write_text("WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nHello\n")
    assert texts(read_subtitles(path)) == ["Hello"]
    path.write_text("\ufeff\r\n\r\n" + simple("Hello").replace("\n", "\r\n"), newline="")
    assert texts(read_subtitles(path)) == ["Hello"]


def test_garbled_times_are_mended(tmp_path: Path) -> None:
    path = tmp_path / "film.srt"
    path.write_text(
        srt(
            ("00:00:05,000", "00:00:04,000", "Ends before it starts"),
            ("00:00:07,000", "00:00:07,000", "Takes no time"),
            ("00:00:09.5", "00:00:10.5", "With points"),
            ("0:00:11,000", "0:00:12,000", "With a short hour"),
        )
        + "not a number\nnot a time\nwords of nobody\n"
    )
    lines = read_subtitles(path)
    assert len(lines) == 4
    assert all(line.span.end > line.span.start for line in lines)
    assert [line.span.start for line in lines] == [5.0, 7.0, 9.5, 11.0]


def test_lines_come_by_time_and_once(tmp_path: Path) -> None:
    (tmp_path / "film.mkv").touch()
    full = srt(("00:00:05,000", "00:00:06,000", "B"), ("00:00:01,000", "00:00:02,000", "A"))
    (tmp_path / "film.en.srt").write_text(full)
    (tmp_path / "film.en.forced.srt").write_text(srt(("00:00:05,000", "00:00:06,000", "B")))
    assert texts(read_sidecars(tmp_path / "film.mkv")) == ["A", "B"]


@pytest.mark.parametrize(
    ("file", "language"),
    [
        ("film.srt", None),
        ("film.en.srt", "en"),
        ("film.ENG.SRT", "en"),
        ("film.English.srt", "en"),
        ("film.pt-BR.srt", "pt"),
        ("film.fa.vtt", "fa"),
        ("film.per.ass", "fa"),
        ("film.forced.en.srt", "en"),
        ("film.en.forced.srt", "en"),
        ("film.en.hi.srt", "en"),
        ("film.hi.srt", "hi"),
        ("film.de.sdh.srt", "de"),
        ("film.director's cut.srt", None),
        ("Subs/film.fr.srt", "fr"),
        ("Subs/2_English.srt", "en"),
        ("subtitles/Persian.srt", "fa"),
        ("Subs/film/3_Spanish.srt", "es"),
    ],
)
def test_sidecars_are_found_with_their_language(
    tmp_path: Path, file: str, language: str | None
) -> None:
    (tmp_path / "film.mkv").touch()
    (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / file).touch()
    assert find_sidecars(tmp_path / "film.mkv") == [(tmp_path / file, language)]


def test_sidecars_of_a_longer_name_are_not_ours(tmp_path: Path) -> None:
    for name in ("heat.mkv", "heat.2.mkv", "heat.2.en.srt", "heatwave.srt", "heat.nfo"):
        (tmp_path / name).touch()
    assert find_sidecars(tmp_path / "heat.mkv") == []
    assert find_sidecars(tmp_path / "heat.2.mkv") == [(tmp_path / "heat.2.en.srt", "en")]


def test_a_broken_sidecar_is_logged_and_the_others_read(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "film.mkv").touch()
    (tmp_path / "film.en.srt").write_text(simple("Hello"))
    (tmp_path / "film.de.srt").write_text("This is a letter, not subtitles.")
    (tmp_path / "film.fr.srt").write_bytes(b"")
    assert texts(read_sidecars(tmp_path / "film.mkv")) == ["Hello"]
    assert "no subtitles in it" in caplog.text
    assert "film.fr.srt: empty" in caplog.text
    with pytest.raises(MediaError, match=r"film\.de\.srt"):
        read_subtitles(tmp_path / "film.de.srt")


SENTENCES = {
    "cp1251": "Я не знаю, где она.\nПойдём домой, уже поздно.",
    "koi8_r": "Я не знаю, где она.\nПойдём домой, уже поздно.",
    "cp1256": "کجا بودي تا حالا؟\nبيا اينجا حرف بزنيم".replace("ک", "ك"),
    "cp1252": "Où êtes-vous allé hier soir ?\nÇa va très bien, à demain.",
    "cp1250": "Cześć, jak się masz?\nDobrze, dziękuję, a gdzie są moje książki?",
    "cp1253": "Γειά σου, τι κάνεις;\nΠού ήσουν χθες το βράδυ;",
    "cp1254": "Nasılsın? İyiyim, teşekkür ederim.\nŞimdi gidiyoruz, değil mi?",
    "cp1255": "שלום, מה שלומך היום?\nאני בסדר גמור, תודה. איפה היית אתמול בלילה?",
    "cp932": "こんにちは、元気ですか。\nはい、元気です。",
    "euc_jp": "こんにちは、元気ですか。\nはい、元気です。",
    "gb18030": "你好，你怎么样？\n我不知道你在说什么。",
    "big5": "你好，你怎麼樣？\n我不知道你在說什麼。",
    "cp949": "안녕하세요, 잘 지내세요?\n네, 어디 가세요?",
    "utf-8": "سلام، حال شما؟ Привет 你好",
    "utf-8-sig": "سلام، حال شما؟",
    "utf-16": "سلام، حال شما؟",
    "utf-16-le": "Hello, where are you? Привет",
    "utf-16-be": "Hello, where are you? Привет",
    "utf-32": "Привет",
}


@pytest.mark.parametrize("encoding", SENTENCES)
def test_encodings_are_told_from_two_lines(encoding: str) -> None:
    text = simple(*SENTENCES[encoding].split("\n"))
    assert decode_text(text.encode(encoding)) == text


@pytest.mark.parametrize(
    ("encoding", "language", "word"),
    [("cp1256", "fa", "نه!"), ("cp1251", "ru", "Нет!"), ("cp1250", "pl", "Część"),
     ("cp1255", "he", "לא!"), ("cp1254", "tr", "Değil"), ("big5", "zh", "不知道")],
)  # fmt: skip
def test_the_language_in_the_name_settles_a_single_word(
    encoding: str, language: str, word: str
) -> None:
    assert decode_text(word.encode(encoding), language) == word


def test_one_broken_byte_does_not_change_the_alphabet() -> None:
    data = ("Привет, как дела? " * 20).encode()
    assert "Привет, как дела?" in decode_text(data[:200] + b"\xff" + data[200:])
    assert decode_text(b"") == ""
    assert decode_text(b"plain") == "plain"


@pytest.mark.parametrize(
    ("word", "code"),
    [("eng", "en"), ("fre", "fr"), ("fra", "fr"), ("Farsi", "fa"), ("pt-BR", "pt"), ("und", None),
     ("", None), (None, None), ("x", None), ("zh_Hans", "zh"), ("yue", "yue")],
)  # fmt: skip
def test_languages_become_iso_639_1(word: str | None, code: str | None) -> None:
    assert language_of(word) == code


LINES = [(0.5, 1.0, "Hello"), (1.0, 2.0, "{\\i1}There{\\i0}\\Nyou are"), (2.25, 2.75, "سلام")]


@pytest.mark.parametrize(
    ("codec", "file"),
    [("mov_text", "film.mp4"), ("subrip", "film.mkv"), ("ass", "film.mkv"), ("webvtt", "film.mkv")],
)
@pytest.mark.parametrize("start", [0.0, 5.0])
def test_embedded_lines_come_in_footage_seconds(
    tmp_path: Path, codec: str, file: str, start: float
) -> None:
    path = draw_video(
        tmp_path / file,
        [flag()] * 75,
        start=start,
        subtitles=LINES,
        subtitle_codec=codec,
        subtitle_language="per",
    )
    lines = read_embedded(path, probe(path))
    assert texts(lines) == ["Hello", "There you are", "سلام"]
    for line, (begin, end, _) in zip(lines, LINES, strict=True):
        assert line.span.start == pytest.approx(begin, abs=0.002)
        assert line.span.end == pytest.approx(end, abs=0.002)
        assert line.language == "fa"


def test_a_film_without_text_streams_has_no_lines(tmp_path: Path) -> None:
    path = draw_video(tmp_path / "film.mp4", [flag()] * 3)
    assert read_embedded(path, probe(path)) == []
    assert read_sidecars(path) == []


@pytest.mark.data
def test_every_real_line_comes_out(real_data: Path) -> None:
    for film in sorted((real_data / "film").glob("popeye_p*.mkv")):
        sidecar = film.with_suffix(".eng.srt").read_text("utf-8-sig")
        lines = read_sidecars(film)
        assert len(lines) == sidecar.count("-->")
        assert {line.language for line in lines} == {"en"}
        assert read_embedded(film, probe(film)) == []  # its stream is pictures
    film = real_data / "film" / "nasa_13013.mp4"
    lines = read_embedded(film, probe(film))
    assert texts(lines) == [
        "NAR: This is the optical and science segment of the Webb",
        "space telescope in one of the largest cleanrooms in the world",
        "at NASA’s Goddard Space Flight Center in Greenbelt, Maryland.",
        "This half of the observatory element successfully",
    ]
    assert lines[0].span == Span(0.21, 4.26)
