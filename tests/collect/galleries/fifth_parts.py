"""What several layouts of the fifth set write alike."""

from __future__ import annotations

from collect.galleries.draft import Draft

BLANK = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"
LAZY = """<script>(function () {
var late = document.querySelectorAll("img[data-src]");
var show = function (one) {
  one.src = one.dataset.src;
  if (one.dataset.srcset) { one.srcset = one.dataset.srcset; }
  one.classList.add("lazyloaded");
};
var seen = new IntersectionObserver(function (entries) {
  entries.forEach(function (entry) {
    if (entry.isIntersecting) { seen.unobserve(entry.target); show(entry.target); }
  });
}, { rootMargin: "300px" });
late.forEach(function (one) { seen.observe(one); });
})();</script>"""


def uploads(d: Draft, stem: str, whole: int, widths: tuple[int, ...]) -> dict[int, str]:
    """What a blog program makes of an uploaded picture: addresses by width, the whole one first."""
    made = {whole: d.file(f"{stem}.jpg", whole)}
    for width in widths:
        if width < whole:
            made[width] = d.file(f"{stem}-{width}x{round(width / d.aspect)}.jpg", width)
    return made


def srcset(versions: dict[int, str]) -> str:
    return ", ".join(f"{address} {width}w" for width, address in versions.items())


def number(d: Draft, low: int = 1000, high: int = 9999) -> int:
    return d.random.randint(low, high)
