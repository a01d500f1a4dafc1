"""The gallery reader over drawn layouts, beside the rule of the largest images, in one run.

Twenty layouts that its rules were made on; twenty that were written before the reader and not
looked at while its rules were chosen; and blind sets by other authors (`collect.galleries.sets`).
Each is drawn several times by chance. Without eyes the page is read as it is sent, and layouts of
whose pictures it has no address are left out; with eyes it is looked at in Chromium, which gets all
it asks for from here. Figures are of layouts with a gallery; pages without one are told apart.
Intervals are of the bootstrap over layouts: pages of one layout are alike.

    python benchmarks/gallery.py --pages 20 --rendered 3 --each
    python benchmarks/gallery.py --sets 'blind 8' --each
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

# In the place of this folder, whose own `collect` is another benchmark.
sys.path.pop(0)
sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from collect.galleries.draft import Layout, Page
from collect.galleries.largest import SHARES, largest_images
from collect.galleries.marking import Mark, mark, named
from collect.galleries.served import fetch_of
from collect.galleries.sets import SETS, in_sent

from cineseek.collect.eyes import Eyes
from cineseek.errors import CineseekError
from cineseek.sources.gallery import read_gallery

Pages = list[list[tuple[Page, str | None]]]
"""For each layout its pages, with what was rendered of them, or None."""
Way = Callable[[Page, str | None], list[str]]


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--pages", type=int, default=20, help="pages a layout, as they are sent")
    options.add_argument("--rendered", type=int, default=4, help="pages a layout, rendered")
    options.add_argument("--each", action="store_true", help="tell every layout's figures, too")
    options.add_argument("--sets", nargs="+", default=list(SETS), choices=list(SETS))
    chosen = options.parse_args()
    for title, count in (("without eyes", chosen.pages), ("with eyes", chosen.rendered)):
        if not count:
            continue
        made_on = drawn(SETS["made on"], count, eyes=title == "with eyes")
        share = max(SHARES, key=lambda one: f1(marks(made_on, largest(one))))
        for name in chosen.sets:
            pages = made_on
            if name != "made on":
                pages = drawn(SETS[name], count, eyes=title == "with eyes")
            none = [row for row in pages if not row[0][0].truth]
            pages = [row for row in pages if row[0][0].truth]
            print(f"\n{title}, {name}: {len(pages)} layouts, {count} pages each")
            began = time.perf_counter()
            ours = marks(pages, reader)
            seconds = (time.perf_counter() - began) / (len(pages) * count)
            tell("the reader", ours)
            tell(f"largest images (>= {share:g} of the largest)", marks(pages, largest(share)))
            print(f"  {seconds * 1000:.0f} ms a page to read")
            got = [mark.found > 0 for row in marks(none, reader) for mark in row]
            if got:
                print(f"  pages without a gallery that got one: {sum(got)} of {len(got)}")
            if chosen.each:
                for one, row in zip(pages, ours, strict=True):
                    print(f"    {one[0][0].name:<20} {figures([row])}")


def drawn(layouts: tuple[Layout, ...], count: int, *, eyes: bool) -> Pages:
    if eyes:
        return asyncio.run(rendered(layouts, count))
    return [[(layout(seed), None) for seed in range(count)] for layout in in_sent(layouts)]


def reader(page: Page, text: str | None) -> list[str]:
    if text is None:
        return named(page)
    return [one.url for one in read_gallery(text, page.url, seen=True).pictures]


def largest(share: float) -> Way:
    return lambda page, text: largest_images(page, share, rendered=text)


async def rendered(layouts: Sequence[Layout], count: int) -> Pages:
    found: Pages = []
    async with Eyes(agent="cineseek benchmark") as eyes:
        for layout in layouts:
            found.append([])
            for seed in range(count):
                page = layout(seed)
                try:
                    sight = await eyes.look(page.url, fetch_of(page))
                    found[-1].append((page, sight.answer.body.decode()))
                except CineseekError as error:
                    print(f"  {page.name} {seed}: {error}", file=sys.stderr)
                    found[-1].append((page, "<html></html>"))
    return found


def marks(pages: Pages, way: Way) -> list[list[Mark]]:
    return [[mark(page, way(page, text)) for page, text in row] for row in pages]


def shares(rows: Sequence[Sequence[Mark]]) -> tuple[float, float, float]:
    """Precision, recall, and the share of right pictures in their largest version."""
    flat = [one for row in rows for one in row]
    right = sum(one.right for one in flat)
    return (
        right / max(1, sum(one.found for one in flat)),
        right / max(1, sum(one.wanted for one in flat)),
        sum(one.largest for one in flat) / max(1, right),
    )


def f1(rows: Sequence[Sequence[Mark]]) -> float:
    precision, recall, _ = shares(rows)
    return 2 * precision * recall / max(1e-9, precision + recall)


def figures(rows: Sequence[Sequence[Mark]]) -> str:
    precision, recall, large = shares(rows)
    return f"precision {precision:.3f}  recall {recall:.3f}  largest version {large:.3f}"


def tell(name: str, rows: list[list[Mark]]) -> None:
    random = np.random.default_rng(7)
    drawn = [
        shares([rows[i] for i in random.integers(0, len(rows), len(rows))]) for _ in range(2000)
    ]
    low, high = np.percentile(np.array(drawn), (2.5, 97.5), axis=0)
    fine = sum(one.precision >= 0.95 and one.recall >= 0.95 for row in rows for one in row)
    print(f"  {name:<42} {figures(rows)}  pages right {fine}/{sum(map(len, rows))}")
    print(
        f"  {'95% interval':<42} precision {low[0]:.3f}-{high[0]:.3f}  "
        f"recall {low[1]:.3f}-{high[1]:.3f}"
    )


if __name__ == "__main__":
    main()
