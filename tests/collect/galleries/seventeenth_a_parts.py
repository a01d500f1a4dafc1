"""What several of the pages of the seventeenth set's first half need."""

from __future__ import annotations

import json

from collect.galleries.draft import Draft

NAMES = (
    "Ines Duarte", "Karel Vlk", "Tomas Hraba", "Aoife Lynch", "Rui Santos", "Greta Holm",
    "Paolo Neri", "Lena Brandt", "Joris de Wit", "Meera Nair", "Arun Pillai", "Silvia Costa",
    "Nadia Petit", "Owen Marsh", "Eva Novak", "Hugo Prado",
)  # fmt: skip
CATEGORIES = ("Cinema", "TV", "Festival", "Music", "Culture", "Books")


def photograph(d: Draft, width: int) -> tuple[int, int]:
    """Width and height of a still camera's picture of this longer side: most lie."""
    ratio = d.random.choice((1.5, 1.5, 1.5, 1.33, 1.78))
    if d.random.random() < 0.18:
        return round(width / ratio), width
    return width, round(width / ratio)


def at(size: tuple[int, int], width: int) -> tuple[int, int]:
    """This shape at this width."""
    return width, round(width * size[1] / size[0])


def digits(d: Draft, length: int) -> str:
    """A number of this many digits that does not begin with nought."""
    return d.random.choice("123456789") + "".join(d.random.choices("0123456789", k=length - 1))


def uuid(d: Draft) -> str:
    """A name in five parts."""
    return "-".join(d.token(n) for n in (8, 4, 4, 4, 12))


def script_json(value: object) -> str:
    """JSON as it stands in a script."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


LAZY = """<script>
(function(){var o=new IntersectionObserver(function(es){es.forEach(function(x){if(!x.isIntersecting)return;
var e=x.target;o.unobserve(e);var p=e.parentNode;
if(p&&p.tagName==='PICTURE')[].forEach.call(p.querySelectorAll('source[data-srcset]'),function(s){s.srcset=s.getAttribute('data-srcset')});
if(e.getAttribute('data-srcset'))e.srcset=e.getAttribute('data-srcset');
if(e.getAttribute('data-src'))e.src=e.getAttribute('data-src');
e.classList.remove('lazyload');e.classList.add('lazyloaded')})},{rootMargin:'400px'});
[].forEach.call(document.querySelectorAll('img.lazyload'),function(e){o.observe(e)})})();
</script>"""
"""What the common lazy loading script does to pictures of its class."""

BLANK = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="
