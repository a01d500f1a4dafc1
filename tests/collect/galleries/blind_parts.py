"""What several of the blind layouts share: placeholders, and scripts that load what is in sight."""

from __future__ import annotations

from collect.galleries.draft import Draft

DOT = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"
SVG = "data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20width%3D%22{}%22%20height%3D%22{}%22%2F%3E"
LAZY = """<script>
const seen = new IntersectionObserver(all => all.forEach(one => {
  if (!one.isIntersecting) return;
  const it = one.target, data = it.dataset;
  for (const key in data) {
    if (key.startsWith('srcset')) it.srcset = data[key];
    else if (key.startsWith('src')) it.src = data[key];
  }
  seen.unobserve(it);
}), {rootMargin: '200px'});
document.querySelectorAll('img.lazy, img.lazyload, img.js-lazy, img.fg-image').forEach(it => seen.observe(it));
</script>"""


def tall(d: Draft) -> float:
    """Width by height of one of somebody's photographs: most lie, some stand."""
    return d.random.choice((1.5, 1.5, 1.33, 1.78, 0.67, 1.0))
