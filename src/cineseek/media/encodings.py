"""Decodes text of unknown encoding. Knows bytes and letters, not subtitles.

Byte order marks and valid UTF-8 settle most files. Among the legacy code pages the short lines
of a subtitle are too little for a general detector alone, so its word is one vote beside how
much each reading looks like words of its script, and the language in the file's name.
"""

from __future__ import annotations

import codecs
import itertools
import re
import unicodedata
from dataclasses import dataclass

import charset_normalizer

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


@dataclass(frozen=True, slots=True)
class _Page:
    """A code page, and what is usual in text written in it."""

    encoding: str
    script: str
    """How the Unicode names of its letters begin."""
    usual: str
    """Its letters beyond ASCII, the most frequent first."""
    languages: str


_RUSSIAN = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфёіїєґў"
_PAGES = (
    _Page("cp1252", "LATIN", "éàèüäöçñêáíóúâîôûõãßëïåøæùœ", "en fr de es it pt nl da sv no nb fi"),
    _Page("cp1250", "LATIN", "áéíóščřžýěúőűąęłśżćńůăâîşţđöüťďňź", "pl cs sk hu ro hr sl bs sq"),
    _Page("cp1254", "LATIN", "çğıöşüâîûİ", "tr az"),
    _Page("cp1257", "LATIN", "āčēģīķļņšūžąęėįųõäöü", "lv lt et"),
    _Page("cp1251", "CYRILLIC", _RUSSIAN, "ru uk bg sr mk be kk"),
    _Page("koi8_r", "CYRILLIC", _RUSSIAN, "ru"),
    _Page("cp1253", "GREEK", "αοιετνσςηυρπκμλγδθχφωάέήίόύώβξζψ", "el"),
    _Page("cp1255", "HEBREW", "יוהלאתרבשםנמדעכחקפטגצןסזךףץ", "he yi"),
    _Page("cp1256", "ARABIC", "اينرتدهموبلسشكعفقحجخپچگژئةىأإآءطصضظغثذزؤ،؟", "ar fa ur"),
    _Page("cp874", "THAI", "านรอก่เง้มยลวดทีสัตะิปบคหแจพืุชูขใำไ็โผถ์ณศฉซภธ", "th"),
    _Page("cp932", "HIRAGANA", "", "ja"),
    _Page("euc_jp", "HIRAGANA", "", "ja"),
    _Page("gb18030", "CJK", "", "zh"),
    _Page("big5", "CJK", "", "zh"),
    _Page("cp949", "HANGUL", "", "ko"),
)
_CHARSETS = {"cp949": "euc_kr", "gb18030": "gb2312", "cp932": "shift_jis", "big5": "big5"}
# First bytes of the everyday characters of each national set: rarer ones are misreadings.
_EVERYDAY = {"euc_kr": (0xB0, 0xC8), "gb2312": (0xB0, 0xD7), "big5": (0xA4, 0xC6)}
_PUNCTUATION = frozenset("“”‘’«»„‚…–—•·¿¡°♪♫،؛؟。、！？「」『』（）：；～・ー․‹›№")
_SAMPLE = 20_000


def decode_text(data: bytes, language: str | None = None) -> str:
    """Text of these bytes; `language` (ISO 639-1) favours the code pages it is written in."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace").lstrip("\ufeff")
    wide = _wide(data)
    if wide:
        return data.decode(wide, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    # One broken byte in a long UTF-8 file must not turn all of it into another alphabet.
    rough = data.decode("utf-8", "replace")
    foreign = sum(ord(c) > 127 for c in rough)
    if rough.count("\ufffd") * 10 < foreign:
        return rough
    return data.decode(_legacy(data, language), "replace")


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: line ends and spaces show as bytes of zero on one side."""
    head = data[:4000]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if max(even, odd) < len(head) / 12:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _legacy(data: bytes, language: str | None) -> str:
    lines = [line for line in data[: _SAMPLE * 8].splitlines() if max(line, default=0) > 127]
    sample = b"\n".join(lines)[:_SAMPLE]
    sample = sample[: sample.rfind(b"\n")] if len(sample) == _SAMPLE else sample
    guess = charset_normalizer.from_bytes(
        sample, cp_isolation=[page.encoding for page in _PAGES], threshold=0.5
    ).best()
    scores: dict[str, float] = {}
    for page in _PAGES:
        try:
            text = sample.decode(page.encoding)
        except UnicodeDecodeError:
            continue
        score = _looks_right(text, page)
        score += 0.7 * (language is not None and language in page.languages.split())
        if page.script != "LATIN":  # between those the detector's word is chance
            score += 0.15 * (guess is not None and guess.encoding == page.encoding)
        elif page.encoding == "cp1252":  # by far the most files
            score += 0.07
        scores[page.encoding] = score
    return max(scores, key=lambda name: scores[name]) if scores else "cp1252"


def _looks_right(text: str, page: _Page) -> float:
    """How usual the letters and words of a reading are: about 1 for real text, below 0 for none."""
    foreign = [c for c in text if ord(c) > 127 and c not in _PUNCTUATION]
    if not foreign:
        return 0.5
    if page.script in ("HIRAGANA", "CJK", "HANGUL"):
        return _looks_east_asian(foreign, page)
    score = sum(_usual(c, page) for c in foreign) / len(foreign)
    words = [w for w in re.findall(r"[^\W\d_]+", text) if not w.isascii()]
    odd = sum(_misread(word, page) for word in words)
    return score - 1.2 * odd / max(1, len(words))


def _usual(letter: str, page: _Page) -> float:
    place = page.usual.find(letter.lower())
    if place >= 0:
        return 1.1 - 0.6 * place / len(page.usual)
    in_script = unicodedata.name(letter, "").startswith(page.script)
    return 0.1 if in_script and letter.isalpha() else -1.0


def _misread(word: str, page: _Page) -> bool:
    """Words no one writes: capitals inside, alphabets mixed, accents in a row."""
    if any(a.islower() and b.isupper() for a, b in itertools.pairwise(word)):
        return True
    plain = sum(c.isascii() for c in word)
    if page.script == "LATIN":
        return len(word) - plain >= 3 and len(word) - plain > len(word) / 2
    return plain > 0


def _looks_east_asian(foreign: list[str], page: _Page) -> float:
    kana, score = 0, 0.0
    charset = _CHARSETS.get(page.encoding, page.encoding)
    first, last = _EVERYDAY.get(charset, (0x88, 0xFC))
    for letter in foreign:
        name = unicodedata.name(letter, "")
        if name.startswith(("HIRAGANA", "KATAKANA")):
            kana += 1
            score += 1.0 if page.script == "HIRAGANA" else 0.0
        elif name.startswith("FULLWIDTH"):
            score += 0.5
        elif name.startswith(("CJK UNIFIED", "HANGUL SYLLABLE")):
            try:
                lead = letter.encode(charset)[0]
            except UnicodeEncodeError:
                score -= 1.0
                continue
            wanted = page.script != "HANGUL" or name.startswith("HANGUL")
            score += 0.9 if wanted and first <= lead <= last else -0.3
        else:
            score -= 1.0
    score /= len(foreign)
    # Nobody writes Japanese with hardly any kana.
    bare = page.script == "HIRAGANA" and kana < 0.2 * len(foreign)
    return score - 1.0 if bare else score
