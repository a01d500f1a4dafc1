"""What an ONNX file holds, read without loading its weights: operators and files it points at.

Reads the protocol buffer's own wire format, so that neither a 2 GB file nor a forged one costs
memory. Runs nothing. Field numbers are those of onnx.proto3.
"""

from __future__ import annotations

import mmap
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cineseek.errors import ModelError

# Message -> field number -> message inside it; only the ways that lead to operators and tensors.
_INSIDE = {
    "model": {7: "graph", 25: "function"},
    "graph": {1: "node", 5: "tensor", 15: "sparse"},
    "function": {7: "node"},
    "node": {5: "attribute"},
    "attribute": {5: "tensor", 6: "graph", 10: "tensor", 11: "graph", 22: "sparse", 23: "sparse"},
    "sparse": {1: "tensor", 2: "tensor"},
    "tensor": {13: "entry"},
}
_NODE_OPERATOR, _ENTRY_KEY, _ENTRY_VALUE = 4, 1, 2
_DEEPEST = 40  # graphs in graphs; real towers have two levels


@dataclass(frozen=True, slots=True)
class OnnxContents:
    """What is in the file."""

    operators: Counter[str]
    """How often each operator is used, subgraphs too."""
    external: frozenset[str]
    """Files beside it that hold weights, as written in it."""


def look_into(path: Path) -> OnnxContents:
    """Operators and external files of an ONNX model; ModelError where it is not one."""
    operators: Counter[str] = Counter()
    external: set[str] = set()
    try:
        with path.open("rb") as file:
            start = file.read(12)
            if start.startswith(b"version http"):
                raise ModelError(
                    f"{path} is a pointer to a large file, not the model itself: "
                    "fetch the folder with `git lfs pull` or `cineseek models pull`"
                )
            if not start:
                raise ModelError(f"{path} is empty: fetch the model again")
            with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
                _walk(data, 0, len(data), "model", operators, external, 0)
    except OSError as error:
        raise ModelError(f"{path} cannot be read: {error.strerror or error}") from error
    except (IndexError, UnicodeDecodeError, _Broken) as error:
        raise ModelError(f"{path} is damaged or no ONNX model: fetch the model again") from error
    if not operators:
        raise ModelError(f"{path} is no ONNX model (it has no operators): fetch the model again")
    return OnnxContents(operators, frozenset(external))


class _Broken(Exception):
    """The bytes are no protocol buffer."""


def _walk(
    data: mmap.mmap,
    start: int,
    end: int,
    message: str,
    operators: Counter[str],
    external: set[str],
    depth: int,
) -> None:
    if depth > _DEEPEST:
        raise _Broken(depth)
    inside = _INSIDE[message]
    for field, at, stop in _fields(data, start, end):
        if message == "node" and field == _NODE_OPERATOR:
            operators[data[at:stop].decode()] += 1
        kind = inside.get(field)
        if kind == "entry":
            entry = {f: data[a:b] for f, a, b in _fields(data, at, stop)}
            if entry.get(_ENTRY_KEY) == b"location":
                external.add(entry.get(_ENTRY_VALUE, b"").decode())
        elif kind is not None:
            _walk(data, at, stop, kind, operators, external, depth + 1)


def _fields(data: mmap.mmap, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Field number and extent of every length-delimited field; others are stepped over."""
    at = start
    while at < end:
        key, at = _varint(data, at)
        wire = key & 7
        if wire == 2:
            length, at = _varint(data, at)
            if at + length > end:
                raise _Broken(at)
            yield key >> 3, at, at + length
            at += length
        elif wire == 0:
            _, at = _varint(data, at)
        elif wire in (1, 5):
            at += 8 if wire == 1 else 4
        else:
            raise _Broken(at)
    if at != end:
        raise _Broken(at)


def _varint(data: mmap.mmap, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 127) << shift
        if byte < 128:
            return value, at
        shift += 7
        if shift > 63:
            raise _Broken(at)
