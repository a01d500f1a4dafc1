"""Reads, without decoding, what an encoder itself says of cuts: its settings, and I pictures."""

from __future__ import annotations

import re
from typing import Any

from av.packet import Packet

from cineseek.media.stream import Group

_HEAD = 4096
"""Bytes of a packet that are read: settings and slice headers stand at its beginning."""


def find_longest_group(first: Packet[Any] | None) -> int | None:
    """Packets in the longest group of an encoder that else begins one only at a cut.

    x264 and x265 write their settings into the first packet of a stream (as user data, H.264 annex
    D.2.7). None where they say that they look for no cuts, or nothing is said: then keyframes that
    come early may have been forced, and under a moving camera look like cuts.
    """
    said = bytes(memoryview(first)[:_HEAD]) if first is not None else b""
    if not re.search(rb"x26[45] .{0,1500}? scenecut=[1-9]", said, re.DOTALL):
        return None
    longest = re.search(rb" keyint=(\d+|infinite)", said)
    if longest is None:
        return None
    return 1 << 30 if longest[1] == b"infinite" else int(longest[1])


def find_intra(group: Group) -> list[int]:
    """Packets after the keyframe of an H.264 group that hold an I picture: coded anew.

    An encoder that finds a cut too soon after a keyframe marks it so.
    """
    found = []
    for index, packet in enumerate(group.packets[1:], 1):
        slice_type = _slice_type(memoryview(packet)[:_HEAD].tobytes())
        if slice_type is not None and slice_type % 5 == 2:
            found.append(index)
    return found


def _slice_type(data: bytes) -> int | None:
    """The type of the first slice in an H.264 packet, in either of its two framings."""
    at, end = 0, len(data)
    framed = not (data.startswith(b"\0\0\0\1") or data.startswith(b"\0\0\1"))
    while at + 5 < end:
        if framed:
            size = int.from_bytes(data[at : at + 4])
            unit, at = at + 4, at + 4 + size
        else:
            mark = data.find(b"\0\0\1", at)
            if mark < 0:
                return None
            unit = at = mark + 3
        if unit < end and data[unit] & 31 in (1, 5):
            bits = "".join(f"{byte:08b}" for byte in data[unit + 1 : unit + 13])
            _, rest = _exp_golomb(bits)  # first macroblock
            return _exp_golomb(rest)[0]
    return None


def _exp_golomb(bits: str) -> tuple[int, str]:
    zeros = bits.find("1")
    if zeros < 0 or 2 * zeros + 1 > len(bits):
        return 0, ""
    return int(bits[zeros : 2 * zeros + 1], 2) - 1, bits[2 * zeros + 1 :]
