from __future__ import annotations

import csv
import io

from cineseek.export import export_hits
from cineseek.export.table import COLUMNS


def rows(path):
    text = path.read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_table_has_the_documented_columns(draw, tmp_path):
    hit = draw.hit(tmp_path / "heat.mkv", 62.5, 65, text="line one\nline two", title='Heat, "X"')
    path = export_hits([hit], tmp_path / "o.csv", format="csv").path
    (row,) = rows(path)
    assert tuple(row) == COLUMNS
    assert (row["title"], row["year"], row["file"]) == ('Heat, "X"', "1995", "heat.mkv")
    assert (row["start"], row["start_time"], row["end"]) == ("62.500", "00:01:02.500", "65.000")
    assert row["text"] == "line one\nline two"


def test_a_spreadsheet_is_told_that_it_is_unicode(draw, tmp_path):
    hit = draw.hit(tmp_path / "a.mkv", 0, 1, title="جدایی نادر از سیمین")
    path = export_hits([hit], tmp_path / "o.csv", format="csv").path
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    assert rows(path)[0]["title"] == "جدایی نادر از سیمین"


def test_no_cell_is_taken_for_a_formula(draw, tmp_path):
    for text in ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\r=1", "＝1"):
        hit = draw.hit(tmp_path / "=a.mkv", 0, 1, title=text, text=text)
        path = export_hits([hit], tmp_path / "o.csv", format="csv", overwrite=True).path
        (row,) = rows(path)
        assert row["title"].startswith("'")
        assert row["text"].startswith("'")
        assert row["file"] == "'=a.mkv"


def test_then_hits_and_stills_have_rows_too(draw, tmp_path):
    path = tmp_path / "a.mkv"
    hits = [
        draw.hit(path, 0, 1, then=draw.hit(path, 2, 3)),
        draw.hit(tmp_path / "a.jpg", 0, 0, kind="still", rank=2, year=None),
    ]
    report = export_hits(hits, tmp_path / "o.csv", format="csv")
    assert [row["rank"] for row in rows(report.path)] == ["1", "1.2", "2"]
    assert report.events == 3
    assert rows(report.path)[2]["year"] == ""
