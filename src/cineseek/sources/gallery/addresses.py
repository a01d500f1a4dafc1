"""What the address of a picture tells: that it is one, how wide, and which others are like it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit, urlunsplit

from cineseek.sources.gallery.coded import decoded, within
from cineseek.sources.joining import LONGEST, join_address

SUFFIX = r"(?:jpe?g|jfif|png|webp|avif|gif|bmp|tiff?|pnj)"
_PICTURE = re.compile(rf"\.{SUFFIX}(?:$|[/:@!?&])", re.IGNORECASE)
_SAID = re.compile(rf"(?:format|fm|type)=(?:image/)?{SUFFIX}\b", re.IGNORECASE)
_WIDTHS = tuple(
    re.compile(one, re.IGNORECASE)
    for one in (
        r"[?&,;/_-](?:w|width|maxwidth|max_w|imwidth|resize|size|sz|s)[=_](\d{2,4})"
        r"(?=px\b|x\d|[^0-9a-z]|$)",  # what goes on with letters is a token: `s=6909e1e0`
        r"[-_/.@](\d{2,4})[x×](?:\d{1,4})?(?=[-_/.?@]|$)",
        r"/[wsc](\d{2,4})(?:-[a-z0-9-]+)?/",
        r"[/_-](\d{2,4})(?:px|w)(?=[-_/.]|$)",
        r"=[ws](\d{2,4})(?:-|$)",
        r"[?&;]x=(\d{2,4})(?=&y=\d)",
        r"/full/!?(\d{2,4}),\d*/",
    )
)
_BARE = re.compile(r"[-_](\d{2,4})(?=\.[a-z]{3,4}(?:$|\?))|/(\d{2,4})(?=[/?]|$)", re.IGNORECASE)
_NUMBER = re.compile(r"(?<!\d)(?!(?:19|20)\d{6}(?!\d))\d{8,}(?!\d)")
"""A long number that is no day: many pictures and pages share that."""
_CODE = re.compile(
    r"(?<![0-9A-Za-z])(?=[0-9A-Za-z]*\d[A-Za-z])(?=(?:[A-Za-z]*\d){4})[0-9A-Za-z]{10,40}(?![0-9A-Za-z])"
)
"""Letters after digits: what a program calls a thing, and no word with a year."""
_BY_CHANCE = re.compile(
    r"(?<=/)(?=[A-Za-z]*[a-z][A-Z])(?=[A-Za-z]*[A-Z][a-z]?[A-Z])[A-Za-z]{6,16}(?=/|$)"
)
"""A folder or name of large and small letters by chance, and no words put together."""
_SHAPE = re.compile(r"(?<![0-9a-z])(?:w_)?(\d{3,4})(?:[x×]|,h_)(\d{3,4})(?![0-9a-z])", re.I)
_HIGH = re.compile(
    r"(?:^|[^a-z])(?:orig(?:inal)?|full|x{0,3}large|big|hi|zoom|max|hd|raw)(?![a-z])", re.I
)
_SIGN = re.compile(
    r"(?:^|[^a-z])(?:logos?|icons?|badges?|flags?|sponsors?|partners?|clients?|laurels?|awards?|"
    r"payments?|buttons?)(?![a-z])",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"(?:^|[^a-z])(?:orig(?:inal)?s?|full|raw)(?![a-z])", re.IGNORECASE)
_LOW = re.compile(
    r"(?:^|[^a-z])(?:thumbs?|tn|small|tiny|mini|blur|lq|lqip|preview|placeholder)(?![a-z])", re.I
)
_SIZES = re.compile(
    r"(?:^|(?<=[-_./]))(?:thumbs?|thumbnails?|tn|x?small|medium|x{0,3}large|full|original|orig|big|[sml]|"
    r"(?:hi|high|lo|low)-?res|preview|\d{2,3}dpi|"
    r"\d{2,4}[x×]\d{0,4}|[wsc]\d{2,4}|\d{2,4}px|\d{2,4}w)(?=[-_./]|$)",
    re.IGNORECASE,
)
_LESS = (
    r"(?:thumb(?:nail)?s?|tn|small|medium|preview|scaled|crop(?:ped)?|square|sq|[smc]|"
    r"\d{2,4}(?:[x×]\d{0,4}|px|w)?)"
)
_LESSER = re.compile(rf"[-_.@]?{_LESS}(?:[-_.]{_LESS}){{0,3}}", re.IGNORECASE)
_SERVED = re.compile(
    r"(.{3,})/(?:full|square|[\d.:,pct]+)/(?:max|full|\^?!?[\d.:,pct]+)/!?[\d.]+/"
    r"(?:default|native|color|gray|bitonal)\.\w+$"
)
"""An address of the IIIF Image API: what stands before region, size, rotation and quality."""
_PROGRAM = re.compile(
    r"\.(?:php\d?|aspx?|ashx|cgi|pl|jsp|do|dll)$|/(?:image|img|photo|picture|file|download|attachment|"
    r"media|thumb|thumbnail|preview|asset|get|fetch|render)s?$",
    re.IGNORECASE,
)
"""A path that says nothing of the picture: what is asked for does."""
_WHOLE_ADDRESS = re.compile(r"https?://[^/?#]+/[^?#]*[^/?#]", re.IGNORECASE)
_SIZE_KEYS = re.compile(
    r"^(?:w|h|x|y|q|s|sz|size|width|height|max_?[wh]\w*|dpr|quality|scale|thumb\w*|mode|fit|crop)$",
    re.IGNORECASE,
)
_URL_BEGINS = re.compile(r"url\(", re.IGNORECASE)
# What was taken is not given back: else blanks without end are tried in every way to part them.
_URL = re.compile(r"url\(\s*+(?:\"([^\"]*)\"|'([^']*)'|([^)\s]*+))\s*+\)", re.IGNORECASE)


def absolute(base: str, address: str) -> str | None:
    """A whole address without its fragment, or None for what is no address of the web."""
    if not address.strip() or address.lstrip()[:5].lower() == "data:":
        return None
    whole = join_address(base, address)
    if whole is None:
        return None
    parts = urlsplit(whole)
    return urlunsplit(parts._replace(fragment="", path=parts.path.replace(" ", "%20")))


def is_picture(address: str) -> bool:
    """Whether an address says that it is a picture, by a suffix or a format."""
    return len(address) <= LONGEST and _is_picture(address)  # what is remembered stays small


@lru_cache(50_000)
def _is_picture(address: str) -> bool:
    path = re.split(r"[?#]", address, maxsplit=1)[0]
    last = path.rpartition("/")[2]
    if ":" in last.replace("%3A", ":"):  # a wiki's page about a file
        return False
    return bool(_PICTURE.search(path) or _SAID.search(address))


def names_picture(address: str) -> bool:
    """Whether the name of a file of a picture stands in it, as in that of a wiki's page."""
    return bool(_PICTURE.search(unquote(address)))


def width_in(address: str) -> int | None:
    """The width that an address speaks of, in pixels."""
    address = decoded(address) or address
    for pattern in _WIDTHS:
        found = [int(one) for one in pattern.findall(address)]
        if found and 16 <= found[-1] <= 8000:
            return found[-1]
    return None


def share_number(one: str, other: str) -> bool:
    """Whether both have the same long number, which a program gave to one thing."""
    one, other = decoded(one) or one, decoded(other) or other
    return bool(set(_NUMBER.findall(one)) & set(_NUMBER.findall(other)))


def share_token(one: str, other: str, but: str = "") -> bool:
    """Whether both have the same long token of letters and digits, which another has not."""
    return bool(set(_CODE.findall(one)) & set(_CODE.findall(other)) - set(_CODE.findall(but)))


def shape_in(address: str) -> tuple[int, int] | None:
    """Width and height that the name of a file speaks of, as of the whole picture."""
    found = _SHAPE.findall(unquote(address))
    return (int(found[0][0]), int(found[0][1])) if found else None


def bare_widths_in(address: str) -> list[int]:
    """Numbers that may be a width, or count pictures, or days: others have to tell."""
    found = [int(a or b) for a, b in _BARE.findall(address)]
    return [one for one in found if 40 <= one <= 8000 and not 1890 < one < 2100]


def says_whole(address: str) -> bool:
    """Whether it says that it is of the whole picture, not only of a large one."""
    return bool(_WHOLE.search(urlsplit(address).path))


def rank_of(name: str) -> int:
    """What a word such as an attribute's name says of size: 1 large, -1 small, 0 nothing."""
    return 1 if _HIGH.search(name) else -1 if _LOW.search(name) else 0


def names_file(address: str) -> bool:
    """Whether a program is asked for a file of a picture: by a page, or by what gives the file."""
    held = _held(address) if len(address) <= LONGEST else address
    return held != address and bool(_PICTURE.search(held))


def _held(address: str) -> str:
    """The file that a program which makes pictures smaller is asked for, else the whole."""
    if inner := decoded(address) or within(address):
        return inner
    path, _, query = address.partition("?")
    if _PICTURE.search(path):
        query = "&".join(one for one in query.split("&") if "/" in unquote(one))
    for value in query.split("&"):
        inner = unquote(value.partition("=")[2] or value)  # or all of it: `i.php?/upload/still.jpg`
        if _PICTURE.search(inner) or _WHOLE_ADDRESS.match(inner):
            return inner
    return address


@lru_cache(50_000)
def stem(address: str) -> str:
    """What is left of an address without sizes: that of a picture's versions is the same."""
    parts = urlsplit(_held(address))
    if served := _SERVED.match(parts.path):
        return unquote(served[1]).lower()
    if asked := _asked_of(parts):
        return asked
    path = re.split(rf"(?<=\.)(?={SUFFIX}/)", unquote(parts.path), maxsplit=1, flags=re.I)[0]
    last = path.rstrip("/").rpartition("/")[2]
    last = last[:4] + last[4:].partition("@")[0]  # after it are sizes: `@2x`, `@._V1_UX300_`
    name = re.sub(rf"\.?{SUFFIX}?$|\.$", "", last, flags=re.IGNORECASE)
    bare = re.sub(r"[-_.]{2,}", "-", _SIZES.sub("", name)).strip("-_.")
    if len(bare) < 3:  # the name is a size: a folder tells pictures apart
        bare = re.sub(r"[/]{2,}", "/", _SIZES.sub("", path.rpartition("/")[0])) + "/" + bare
    return bare.lower()


def stem_in_folder(address: str) -> str:
    """What is left of an address without sizes, and its folders: some call all pictures alike."""
    folder = urlsplit(_held(address)).path.rpartition("/")[0]
    return f"{_SIZES.sub('', folder)}/{stem(address)}"


def is_sign(address: str) -> bool:
    """Whether its name says that it is a sign: of a firm, a prize, a way to pay."""
    return bool(_SIGN.search(urlsplit(address).path))


def is_drawn(address: str) -> bool:
    """Whether it is a file of a kind that photographs are not kept in."""
    return bool(
        re.search(r"(?:\.|fmt=|format=)(?:gif|png|svg)(?![a-z0-9])", address, re.IGNORECASE)
    )


def name_of(address: str) -> str:
    """The name of a file with its folders, without a suffix."""
    return re.sub(rf"\.{SUFFIX}$", "", unquote(urlsplit(address).path), flags=re.IGNORECASE)


def is_lesser(end: str) -> bool:
    """Whether the end of a name tells a size that is less than that of the file without it."""
    return _LESSER.fullmatch(end) is not None


def _asked_of(parts: SplitResult) -> str:
    """What a program is asked for, without sizes: its name and the numbers of things."""
    if not parts.query or not _PROGRAM.search(parts.path):
        return ""
    asked = sorted(
        f"{key}={value}"
        for key, value in parse_qsl(parts.query)
        if not _SIZE_KEYS.match(key) and re.search(r"\d", value)
        if len(value) > 2 or key.lower().endswith(("id", "no", "nr", "n", "i"))
    )
    return f"{parts.path.rpartition('/')[2]}?{'&'.join(asked)}".lower() if asked else ""


@lru_cache(50_000)
def pattern_of(address: str) -> str:
    """An address with its numbers and tokens of chance replaced: series of files share it."""
    parts = urlsplit(_held(address))
    path = re.sub(rf"\.{SUFFIX}.*$", "", unquote(parts.path), flags=re.IGNORECASE)
    path = _BY_CHANCE.sub("0", path)
    path = re.sub(r"(?<![0-9a-z~])[0-9a-z~]*\d[0-9a-z~]*", "0", path.lower())
    path = re.sub(r"(?<=/)[0-9a-f]{2}(?=/)", "0", path)  # files are spread over folders by hashes
    # Hosts that are one of a row (`thumbs3`, `4.bp`) are the same.
    found = re.sub(r"\d+", "0", parts.hostname or "") + re.sub(r"(?:0[-_.+]?)+", "0", path)
    if _asked_of(parts):
        found += "?" + ",".join(sorted(key for key, _ in parse_qsl(parts.query)))
    return found


def folder_of(address: str) -> str:
    """The pattern of an address without the name of its file; a program is its own folder."""
    pattern = pattern_of(address)
    return pattern if "?" in pattern else pattern.rpartition("/")[0]


def backgrounds_in(style: str) -> Iterator[str]:
    """Addresses of backgrounds in a `style` attribute."""
    at = 0
    while begun := _URL_BEGINS.search(style, at):
        found = _URL.match(style, begun.start())
        if found is not None:
            yield next(one for one in (*found.groups(), "") if one is not None)
        # What is badly written goes on to its bracket, as in browsers; it is looked at once.
        at = found.end() if found is not None else style.find(")", begun.end())
        if at < 0:
            return


def read_json(text: str) -> Any:
    """JSON in an attribute or a script, also percent-coded; None where it is none."""
    text = text.strip()
    if text[:3].upper() in ("%7B", "%5B") and len(text) <= 2_000_000:
        text = unquote(text)
    if not text or text[0] not in "[{" or len(text) > 2_000_000:
        return None
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None
