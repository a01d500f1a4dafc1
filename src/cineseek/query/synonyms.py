"""Other words for the values of a query: colours, camera words, languages. Data, nothing else."""

from __future__ import annotations

COLORS = {
    "grey": "gray", "silver": "gray", "violet": "purple", "indigo": "purple", "lilac": "purple",
    "lavender": "purple", "turquoise": "teal", "aqua": "cyan", "navy": "blue", "azure": "blue",
    "crimson": "red", "scarlet": "red", "maroon": "red", "burgundy": "red", "amber": "orange",
    "gold": "yellow", "golden": "yellow", "lime": "green", "olive": "green", "emerald": "green",
    "fuchsia": "magenta", "rose": "pink", "salmon": "pink", "tan": "beige", "cream": "beige",
    "sand": "beige", "chocolate": "brown", "sepia": "brown", "ivory": "white",
    "قرمز": "red", "سرخ": "red", "نارنجی": "orange", "زرد": "yellow", "سبز": "green",
    "فیروزه ای": "teal", "آبی": "blue", "بنفش": "purple", "ارغوانی": "magenta",
    "صورتی": "pink", "قهوه ای": "brown", "کرم": "beige", "بژ": "beige", "سیاه": "black",
    "مشکی": "black", "خاکستری": "gray", "طوسی": "gray", "سفید": "white",
    "красный": "red", "оранжевый": "orange", "желтый": "yellow", "зеленый": "green",
    "бирюзовый": "teal", "голубой": "cyan", "синий": "blue", "фиолетовый": "purple",
    "пурпурный": "magenta", "розовый": "pink", "коричневый": "brown", "бежевый": "beige",
    "черный": "black", "серый": "gray", "белый": "white", "سبزآبی": "teal",
    "آبی آسمانی": "cyan",
}  # fmt: skip
LIGHTS = {
    "low": "dark", "dim": "dark", "night": "dark", "high": "bright", "light": "bright",
    "day": "bright", "medium": "normal", "تاریک": "dark", "روشن": "bright", "معمولی": "normal",
    "темный": "dark", "светлый": "bright", "яркий": "bright", "обычный": "normal",
}  # fmt: skip
MOTIONS = {
    "still": "static", "fixed": "static", "locked": "static", "panning": "pan",
    "tilting": "tilt", "zooming": "zoom", "dolly": "zoom", "handheld": "shaky",
    "hand-held": "shaky", "shake": "shaky", "ثابت": "static", "لرزان": "shaky",
    "چرخش افقی": "pan", "چرخش عمودی": "tilt", "زوم": "zoom", "پرجنبش": "moving",
    "неподвижна": "static", "панорама": "pan", "вертикальная панорама": "tilt", "зум": "zoom",
    "наезд": "zoom", "дрожит": "shaky", "движение в кадре": "moving",
}  # fmt: skip
SOUNDS = {
    "no": "none", "mute": "none", "muted": "none", "silence": "silent", "low": "quiet",
    "soft": "quiet", "high": "loud", "noisy": "loud", "بلند": "loud", "آرام": "quiet",
    "ساکت": "silent", "بی صدا": "none", "معمولی": "normal", "громко": "loud", "тихо": "quiet",
    "тишина": "silent", "нет": "none", "обычно": "normal",
}  # fmt: skip
SIZES = {
    "close-up": "closeup", "close": "closeup", "cu": "closeup", "mid": "medium", "ms": "medium",
    "long": "wide", "full": "wide", "ws": "wide", "establishing": "wide",
    "نزدیک": "closeup", "متوسط": "medium", "دور": "wide",
    "крупный": "closeup", "средний": "medium", "общий": "wide",
}  # fmt: skip
KINDS = {
    "film": "feature", "movie": "feature", "features": "feature", "trailers": "trailer",
    "teaser": "trailer", "clips": "clip", "scene": "clip", "ad": "advert", "ads": "advert",
    "commercial": "advert", "advertisement": "advert", "adverts": "advert", "picture": "still",
    "image": "still", "photo": "still", "stills": "still", "فیلم": "feature", "تریلر": "trailer",
    "کلیپ": "clip", "تبلیغ": "advert", "عکس": "still", "трейлер": "trailer",
    "реклама": "advert", "кадр": "still", "پیش پرده": "trailer", "قطعه": "clip",
    "آگهی": "advert", "фильм": "feature", "отрывок": "clip",
}  # fmt: skip
YES = {
    "yes": "yes", "y": "yes", "true": "yes", "1": "yes", "on": "yes", "no": "no", "n": "no",
    "false": "no", "0": "no", "off": "no", "بله": "yes", "نه": "no", "да": "yes", "нет": "no",
}  # fmt: skip
GENRES = {"scifi": "sci-fi", "science fiction": "sci-fi", "film noir": "film-noir"}

# The facts write languages out. A code must not be looked for as a part of a name: `fa` is in
# `Afar`, `us` in `Russia`.
LANGUAGES = {
    "ar": "arabic", "cs": "czech", "da": "danish", "de": "german", "el": "greek",
    "en": "english", "es": "spanish", "fa": "persian", "farsi": "persian", "فارسی": "persian",
    "fi": "finnish", "fr": "french", "he": "hebrew", "hi": "hindi", "hu": "hungarian",
    "id": "indonesian", "it": "italian", "ja": "japanese", "ko": "korean", "nl": "dutch",
    "no": "norwegian", "pl": "polish", "pt": "portuguese", "ro": "romanian", "ru": "russian",
    "русский": "russian", "sv": "swedish", "th": "thai", "tr": "turkish", "uk": "ukrainian",
    "ur": "urdu", "vi": "vietnamese", "zh": "chinese",
}  # fmt: skip
COUNTRIES = {
    "us": "united states|usa", "usa": "united states|usa", "america": "united states|usa",
    "united states": "united states|usa", "uk": "united kingdom|uk", "gb": "united kingdom|uk",
    "britain": "united kingdom|uk", "united kingdom": "united kingdom|uk", "fr": "france",
    "de": "germany", "it": "italy", "es": "spain", "ir": "iran", "ایران": "iran", "jp": "japan",
    "kr": "south korea|korea", "cn": "china", "in": "india", "ru": "russia", "россия": "russia",
    "ca": "canada", "au": "australia",
}  # fmt: skip
