"""Turns a name or code of a language into ISO 639-1. Knows no files.

A table and not a library: those at hand take over a second to import.
"""

from __future__ import annotations

import re

# ISO 639-1, then every other code and name met in file names and containers.
_LANGUAGES = """
aa aar afar|af afr afrikaans|am amh amharic|ar ara arabic|az aze azerbaijani|be bel belarusian
bg bul bulgarian|bn ben bengali bangla|bo bod tib tibetan|br bre breton|bs bos bosnian
ca cat catalan|co cos corsican|cs ces cze czech|cy cym wel welsh|da dan danish
de deu ger german deutsch|el ell gre greek|en eng english|eo epo esperanto
es spa esp spanish castilian espanol español latino|et est estonian|eu eus baq basque
fa fas per persian farsi|fi fin finnish|fo fao faroese|fr fra fre french francais français
fy fry frisian|ga gle irish|gd gla gaelic|gl glg galician|gu guj gujarati|ha hau hausa
he heb iw hebrew|hi hin hindi|hr hrv scr croatian|ht hat haitian|hu hun hungarian magyar
hy hye arm armenian|id ind indonesian|ig ibo igbo|is isl ice icelandic|it ita italian italiano
ja jpn jap japanese|jv jav javanese|ka kat geo georgian|kk kaz kazakh|km khm khmer
kn kan kannada|ko kor korean|ku kur kurdish|ky kir kyrgyz|la lat latin|lb ltz luxembourgish
lo lao|lt lit lithuanian|lv lav latvian|mg mlg malagasy|mi mri mao maori
mk mkd mac macedonian|ml mal malayalam|mn mon mongolian|mr mar marathi|ms msa may malay
mt mlt maltese|my mya bur burmese|ne nep nepali|nl nld dut dutch nederlands
no nor norwegian norsk|nb nob bokmal bokmål|nn nno nynorsk|pa pan punjabi|pl pol polish polski
ps pus pashto|pt por pob portuguese portugues português brazilian|ro ron rum romanian
ru rus russian|rw kin kinyarwanda|sd snd sindhi|si sin sinhala sinhalese|sk slk slo slovak
sl slv slovenian slovene|so som somali|sq sqi alb albanian|sr srp scc serbian
su sun sundanese|sv swe swedish svenska|sw swa swahili|ta tam tamil|te tel telugu
tg tgk tajik|th tha thai|tk tuk turkmen|tl tgl tagalog|fil filipino|tr tur turkish|tt tat tatar
ug uig uyghur|uk ukr ukrainian|ur urd urdu|uz uzb uzbek|vi vie vietnamese|xh xho xhosa
yi yid yiddish|yo yor yoruba|zh zho chi cmn chinese mandarin chs cht|yue cantonese|zu zul zulu
"""
_CODES = {
    word: words[0]
    for line in _LANGUAGES.strip().splitlines()
    for words in (entry.split() for entry in line.split("|"))
    for word in words
}


def language_of(word: str | None) -> str | None:
    """ISO 639-1 of `en`, `eng`, `English` or `pt-BR` (639-3 where there is none), else None."""
    return _CODES.get(re.split(r"[-_ (]", (word or "").strip().lower())[0])
