"""The formats in which captioned pictures are published: parsed rows in, captioned pictures out."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Literal

from cineseek.evaluation.captioned import Caption, Captioned

KNOWN = (
    "Karpathy JSON, COCO or nocaps annotations, XM3600 lines, Flickr8k and 30k lists and tables, "
    "captions.json, captions.csv"
)
_FILE = ("file", "image", "filename", "file_name", "image_name")
_TEXT = ("caption", "captions", "comment", "text", "sentence")


def karpathy(data: Mapping[str, Any], language: str) -> Iterator[Captioned]:
    """`dataset_flickr30k.json`, `dataset_coco.json`: the splits of Karpathy and Fei-Fei."""
    for image in data["images"]:
        folder = image.get("filepath", "")
        yield Captioned(
            f"{folder}/{image['filename']}" if folder else image["filename"],
            tuple(Caption(one["raw"], language) for one in image["sentences"]),
            "train" if image.get("split") == "restval" else image.get("split", ""),
        )


def coco(data: Mapping[str, Any], language: str) -> Iterator[Captioned]:
    """COCO's `captions_val2014.json`, its translations, and nocaps, where the split is a domain."""
    captions: dict[Any, list[Caption]] = {}
    for one in data["annotations"]:
        captions.setdefault(one["image_id"], []).append(Caption(one["caption"], language))
    for image in data["images"]:
        yield Captioned(
            image["file_name"], tuple(captions.get(image["id"], ())), image.get("domain", "")
        )


def crossmodal(rows: Iterable[Mapping[str, Any]]) -> Iterator[Captioned]:
    """XM3600 `captions.jsonl`: a picture a line, a key a language."""
    for row in rows:
        captions = [
            Caption(text, language)
            for language, said in row.items()
            if isinstance(said, dict) and "caption" in said
            for text in said["caption"]
        ]
        yield Captioned(f"{row['image/key']}.jpg", tuple(captions))


def token(text: str, language: str) -> Iterator[Captioned]:
    """`results_20130124.token`, `Flickr8k.token.txt`: `FILE#0<tab>caption`."""
    for line in text.splitlines():
        if line.strip():
            name, caption = line.split("\t", 1)
            # Flickr8k has a file `X.jpg.1#0`, whose picture is X.jpg.
            file = re.sub(r"(\.jpg)\.\d+$", r"\1", name.rpartition("#")[0])
            yield Captioned(file, (Caption(caption, language),))


def table(text: str, language: str) -> Iterator[Captioned]:
    """`captions.txt`, `results.csv`, or a table of your own with a heading."""
    heading = text.lstrip().partition("\n")[0]
    mark = next((one for one in "|\t;" if one in heading), ",")
    # Flickr30k's captions have bare quotes.
    quoting: Literal[0, 3] = csv.QUOTE_NONE if mark == "|" else csv.QUOTE_MINIMAL
    lines = io.StringIO(text.lstrip())
    for row in csv.DictReader(lines, delimiter=mark, quoting=quoting, skipinitialspace=True):
        named = {key.strip(): value for key, value in row.items() if key and value}
        yield Captioned(_first(named, _FILE), tuple(_said(named, language)), named.get("split", ""))


def own(data: Any, language: str) -> Iterator[Captioned]:
    """`captions.json`: a list of pictures with captions, or captions by file."""
    if isinstance(data, dict):
        data = [{"file": file, "captions": captions} for file, captions in data.items()]
    for row in data:
        yield Captioned(_first(row, _FILE), tuple(_said(row, language)), row.get("split", ""))


def _first(row: Mapping[str, Any], names: Iterable[str]) -> str:
    for name in names:
        if isinstance(row.get(name), str):
            return str(row[name]).strip()
    raise ValueError(f"no {' or '.join(names)} in {dict(row)}")


def _said(row: Mapping[str, Any], language: str) -> Iterator[Caption]:
    """`caption`, `captions_en`, `captions_fa_machine`, and `fa_checked`, which is plain `fa`."""
    language = row.get("language", language)
    for key, value in row.items():
        if key in _TEXT:
            said = value if isinstance(value, Mapping) else {language: value}
        elif found := re.fullmatch(r"captions?_([a-z]{2})(?:_(\w+))?", key):
            said = {"-".join(part for part in found.groups() if part): value}
        elif found := re.fullmatch(r"([a-z]{2})_checked", key):
            said = {found[1]: value}
        else:
            continue
        for spoken, texts in said.items():
            for text in [texts] if isinstance(texts, str) else texts or ():
                yield Caption(text, spoken)
