"""What several layouts of the ninth set are written with: words of other languages, shapes."""

from __future__ import annotations

from collect.galleries.draft import Draft

KOREAN = "감독 은 바닷가 에서 아홉 주 동안 적은 인원 으로 촬영 했다 모든 장면 은 자연광 으로 미리 계획 된 것 이다"
CHINESE = "影片在海边拍摄九周剧组很小只用自然光导演第一次拍彩色片每个画面都事先设计"
GERMAN = (
    "der Film wurde neun Wochen lang an der Küste mit kleinem Team und natürlichem Licht gedreht"
)
SPANISH = (
    "la película se rodó durante nueve semanas en la costa con un equipo pequeño y luz natural"
)
FRENCH = "le film a été tourné pendant neuf semaines sur la côte avec une petite équipe en couleurs"
ITALIAN = (
    "il film è stato girato in nove settimane sulla costa con una piccola troupe e luce naturale"
)
SWEDISH = "filmen spelades in under nio veckor vid kusten med ett litet team och naturligt ljus"
PEOPLE = (
    "Ada Lindqvist", "Tomas Varga", "Irene Kowal", "Jonas Beck", "Mirela Popa", "Hugo Salter",
    "Nadia Ferrand", "Emil Strand", "Carla Montes", "Yusuf Adan", "Greta Holm", "Piero Danti",
    "Lucie Brandt", "Oskar Wiel", "Noor Haddad", "Felix Aubry", "Rosa Kim", "Ivan Petrov",
    "Ana Duarte", "Theo Marsh", "Lena Vogt", "Marco Sala", "Julia Nyman", "Sami Rask",
)  # fmt: skip


def say(d: Draft, stock: str, count: int) -> str:
    """Words of another language."""
    return " ".join(d.random.choices(stock.split(), k=count)).capitalize() + "."


def han(d: Draft, count: int) -> str:
    """Signs of Chinese."""
    return "".join(d.random.choices(CHINESE, k=count)) + "。"


def fit(d: Draft, width: int) -> int:
    """How high a still of this width is."""
    return round(width / d.aspect)


def reshaped(d: Draft, *aspects: float) -> None:
    """For pages whose pictures are no stills: photographs have other shapes."""
    d.aspect = d.random.choice(aspects)
