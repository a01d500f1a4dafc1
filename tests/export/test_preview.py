"""Previews: what every browser plays, made of what a browser would not."""

from __future__ import annotations

from pathlib import Path

import pytest
from clips import corners, draw_video, flag

from cineseek.errors import ExportError, MediaError, NotFoundError
from cineseek.export.preview import write_preview
from cineseek.film import Footage, Shot, Span
from cineseek.media.picture import upright
from cineseek.media.video import open_container, probe


def _preview(path: Path, *, kind: str = "feature", span: Span | None = None) -> Path:
    footage = Footage("0" * 32, "a", str(path), kind, 1.0, 64, 48, 25.0)  # type: ignore[arg-type]
    target = path.parent / "preview.mp4"
    write_preview(footage, Shot(footage.id, 1, span or Span(0.0, 0.4)), target)
    return target


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("turned.mp4", {"rotation": 90}),
        ("mirrored.mp4", {"mirrored": True}),
        ("full.mkv", {"full_range": True, "pixel_format": "yuvj420p"}),
        ("wide.mkv", {"codec": "prores_ks", "pixel_format": "yuv422p10le", "primaries": 9}),
        ("hdr.mkv", {"codec": "ffv1", "pixel_format": "yuv420p10le", "transfer": 16, "matrix": 9}),
        ("turned-hdr.mp4", {"pixel_format": "yuv420p10le", "transfer": 18, "rotation": 90}),
        ("deep.mkv", {"codec": "ffv1", "pixel_format": "yuv444p12le"}),
    ],
)
def test_a_preview_is_eight_bits_upright_and_looks_as_the_footage_does(
    tmp_path: Path, name: str, options: dict[str, object]
) -> None:
    picture = flag(321, 241) if "ffv1" in options.values() else flag(320, 240)
    path = draw_video(tmp_path / name, [picture] * 10, **options)  # type: ignore[arg-type]
    clip = _preview(path)
    shown = []
    for file in (path, clip):
        info = probe(file)
        with open_container(file) as container:
            frame = next(container.decode(video=0))
            shown.append(corners(upright(frame, info)))
    assert shown[0] == shown[1]
    assert (info.pixel_format, info.transfer) == ("yuv420p", "sdr")
    assert info.width % 2 == info.height % 2 == 0


def test_a_preview_is_whole_or_not_there(tmp_path: Path) -> None:
    path = draw_video(tmp_path / "a.mp4", [flag()] * 10)
    with pytest.raises(ExportError, match="no picture between"):
        _preview(path, span=Span(100.0, 101.0))
    with pytest.raises(ExportError, match="a still"):
        _preview(path, kind="still")
    (tmp_path / "b.mp4").write_bytes(b"nothing")
    with pytest.raises(MediaError):
        _preview(tmp_path / "b.mp4")
    with pytest.raises(NotFoundError):
        _preview(tmp_path / "c.mp4")
    assert sorted(one.name for one in tmp_path.iterdir()) == ["a.mp4", "b.mp4"]
