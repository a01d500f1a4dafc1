"""Turns a decoded frame into the picture a viewer sees. Knows nothing of files or time."""

from __future__ import annotations

import threading
from fractions import Fraction

import numpy as np
from av.error import FFmpegError
from av.filter import Graph
from av.video.frame import VideoFrame
from av.video.reformatter import Colorspace, Interpolation, VideoReformatter
from numpy.typing import NDArray

from cineseek.errors import MediaError
from cineseek.media.tone import BT2020, to_sdr
from cineseek.media.video import VideoInfo

Pixels = NDArray[np.uint8]  # h x w x 3, RGB

SMALL_HEIGHT, SMALL_WIDTH = 36, 64
_WIDEST = 4
"""A picture is at most this many times as wide as its height may be: one line of a banner
16,384 wide would otherwise be kept at full width."""

_threads = threading.local()


def upright(frame: VideoFrame, info: VideoInfo, *, max_height: int = 360) -> Pixels:
    """The frame as displayed, at most `max_height` high: h x w x 3, RGB, never enlarged."""
    if max_height < 1:
        raise ValueError(f"max_height must be at least 1, not {max_height}")
    scale = min(1.0, max_height / info.height, _WIDEST * max_height / info.width)
    width, height = max(1, round(info.width * scale)), max(1, round(info.height * scale))
    return _draw(frame, info, width, height)


def small(frame: VideoFrame, info: VideoInfo) -> Pixels:
    """The frame as displayed squeezed to 36 x 64 x 3, RGB: for colours and light."""
    return _draw(frame, info, SMALL_WIDTH, SMALL_HEIGHT)


def squeezed(frame: VideoFrame, info: VideoInfo, width: int, height: int) -> Pixels:
    """The frame as displayed, whatever its shape, as height x width x 3, RGB."""
    return _draw(frame, info, width, height)


def _draw(frame: VideoFrame, info: VideoInfo, width: int, height: int) -> Pixels:
    """Scale first, by area, so that everything after works on few pixels."""
    turned = info.rotation in (90, 270)
    if turned:
        width, height = height, width
    if frame.interlaced_frame and frame.height >= 4:
        frame = _one_field(frame)
    hdr = info.transfer != "sdr"
    wide = hdr or frame.color_primaries == BT2020
    layout = "rgb48le" if wide else "rgba" if _has_alpha(frame) else "rgb24"
    try:
        drawn = _reformatter().reformat(
            frame,
            width=width,
            height=height,
            format=layout,
            src_colorspace=_matrix(frame),
            interpolation=Interpolation.AREA,
            threads=1,
        )
        pixels: NDArray[np.generic] = drawn.to_ndarray()
    except (FFmpegError, ValueError) as error:
        raise MediaError(f"{info.path}: pixel format {frame.format.name} cannot be read") from error
    if wide:
        seen = to_sdr(pixels.astype(np.uint16, copy=False), info.transfer)
    elif layout == "rgba":
        seen = over_grey(pixels.astype(np.uint8, copy=False))
    else:
        seen = pixels.astype(np.uint8, copy=False)
    if info.mirrored:
        seen = seen[:, ::-1]
    return np.ascontiguousarray(np.rot90(seen, info.rotation // 90))


def over_grey(rgba: NDArray[np.uint8]) -> Pixels:
    """A picture with alpha laid over mid-grey, so that neither black nor white art vanishes."""
    alpha = rgba[..., 3:].astype(np.uint16)
    mixed = rgba[..., :3] * alpha + 128 * (255 - alpha) + 127
    return (mixed // 255).astype(np.uint8)


def _has_alpha(frame: VideoFrame) -> bool:
    name = frame.format.name
    return name == "pal8" or any(component.is_alpha for component in frame.format.components)


def _matrix(frame: VideoFrame) -> Colorspace | None:
    """The YUV matrix to assume; None takes the frame's own word."""
    unspecified = 2
    if frame.colorspace != unspecified:
        return None
    # What every player does with a file that does not say.
    return Colorspace.ITU709 if frame.height >= 720 or frame.width >= 1280 else Colorspace.ITU601


def _reformatter() -> VideoReformatter:
    """One scaler a thread: it keeps its tables between frames and may not be shared."""
    if not hasattr(_threads, "reformatter"):
        _threads.reformatter = VideoReformatter()
    scaler: VideoReformatter = _threads.reformatter
    return scaler


def _one_field(frame: VideoFrame) -> VideoFrame:
    """The top field of an interlaced frame, half as high: the other is of another moment."""
    key = (frame.width, frame.height, frame.format.name)
    if getattr(_threads, "field_key", None) != key:
        graph = Graph()
        source = graph.add_buffer(
            width=frame.width,
            height=frame.height,
            format=frame.format,
            time_base=frame.time_base or Fraction(1, 1000),  # a bare decoder tells none
        )
        graph.link_nodes(source, graph.add("field", "top"), graph.add("buffersink")).configure()
        _threads.field_key, _threads.field_graph = key, graph
    graph = _threads.field_graph
    graph.push(frame)
    field = graph.pull()
    return field if isinstance(field, VideoFrame) else frame
