"""Reads what the client of Weights & Biases wrote: records of protobuf in LevelDB's log format."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Any

_BLOCK, _HEADER, _FIRST = 32768, 7, 7
_FULL, _BEGIN, _MIDDLE, _END = 1, 2, 3, 4


def read_records(file: Path) -> list[Any]:
    """All records of a `.wandb` file."""
    from wandb.proto.wandb_internal_pb2 import Record

    data = file.read_bytes()
    assert data[:4] == b":W&B"
    at, part, records = _FIRST, b"", []
    while at + _HEADER <= len(data):
        if _BLOCK - at % _BLOCK < _HEADER:  # the rest of a block is empty
            at += _BLOCK - at % _BLOCK
            continue
        _, length, kind = struct.unpack("<IHB", data[at : at + _HEADER])
        part = data[at + _HEADER : at + _HEADER + length] if kind in (_FULL, _BEGIN) else (
            part + data[at + _HEADER : at + _HEADER + length]
        )  # fmt: skip
        at += _HEADER + length
        if kind in (_FULL, _END):
            record: Any = Record()
            record.ParseFromString(part)
            records.append(record)
    return records
