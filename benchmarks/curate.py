"""What `cineseek curate` calls a duplicate, and what its split by scene keeps apart.

On stills of several films in FOLDER/FILM/*.jpg. Copies are altered as sites do (saved again, made
smaller, cropped, lighter, grey, with a line of text) and looked for among all stills by our prints
(cosine of 0.95 or more), by SHA-256 of the file, and by a difference hash of 64 bits (10 or fewer
differ), which is what such tools use most. Pairs of two films are copies only of what both show,
such as rating cards. Then a tenth and a fifth of the stills are kept apart by scene, as `curate`
does it, and by chance; leaked is what has a near picture (cosine of 0.85) among those learnt from.

    python benchmarks/curate.py --stills shared/data/stills
"""

from __future__ import annotations

import argparse
import hashlib
import io
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageEnhance

from cineseek.media.image import read_image
from cineseek.media.sampling import is_informative
from cineseek.models.fingerprint import fingerprint
from cineseek.training.films_data import DUPLICATE, Shown, folder_stills, gather
from cineseek.training.films_split import SAME_SCENE, split_frames, split_scenes

HEIGHT = 360
NEAR_BITS = 10


def saved_again(image: Image.Image) -> Image.Image:
    return image


def smaller(image: Image.Image) -> Image.Image:
    return image.resize((image.width // 2, image.height // 2), Image.Resampling.BICUBIC)


def cropped(image: Image.Image) -> Image.Image:
    left, top = round(0.03 * image.width), round(0.03 * image.height)
    return image.crop((left, top, image.width - left, image.height - top))


def lighter(image: Image.Image) -> Image.Image:
    return ImageEnhance.Brightness(image).enhance(1.25)


def grey(image: Image.Image) -> Image.Image:
    return image.convert("L").convert("RGB")


def lettered(image: Image.Image) -> Image.Image:
    copy = image.copy()
    draw = ImageDraw.Draw(copy)
    size = max(10, image.height // 16)
    draw.text(
        (image.width // 6, image.height - 2 * size), "www.films.example", "white", font_size=size
    )
    return copy


CHANGES: dict[str, Callable[[Image.Image], Image.Image]] = {
    "saved again at 50": saved_again,
    "half the size": smaller,
    "3 % off each side": cropped,
    "a quarter lighter": lighter,
    "grey": grey,
    "a line of text": lettered,
}


def difference_hash(rgb: np.ndarray) -> np.ndarray:
    """64 bits: whether each of 9 x 8 grey cells is lighter than its neighbour."""
    cells = np.asarray(Image.fromarray(rgb).convert("L").resize((9, 8), Image.Resampling.LANCZOS))
    return (cells[:, 1:] > cells[:, :-1]).ravel()


def interval(hits: int, of: int) -> str:
    """A share with its 95 % interval (Wilson 1927)."""
    if not of:
        return "-"
    p, z = hits / of, 1.96
    middle = (p + z * z / (2 * of)) / (1 + z * z / of)
    half = z * np.sqrt(p * (1 - p) / of + z * z / (4 * of * of)) / (1 + z * z / of)
    return f"{100 * p:.1f} % ({100 * (middle - half):.1f} to {100 * (middle + half):.1f})"


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--stills", type=Path, required=True, help="FOLDER with a folder a film")
    asked.add_argument("--seed", type=int, default=0)
    given = asked.parse_args()
    shown = folder_stills(given.stills)
    pictures, names = [], []
    for one in shown:
        rgb = read_image(one.picture, max_height=HEIGHT)
        if is_informative(rgb):
            pictures.append(rgb)
            names.append(one.film)
    films = np.array(names)
    count = len(pictures)
    print(f"{count} of {len(shown)} stills of {len(set(names))} films say something")
    copies(pictures, films)
    leaks(shown, given.seed)


def copies(pictures: list[np.ndarray], films: np.ndarray) -> None:
    prints = np.stack([fingerprint(rgb) for rgb in pictures])
    hashes = np.stack([difference_hash(rgb) for rgb in pictures])
    digests = [hashlib.sha256(rgb.tobytes()).hexdigest() for rgb in pictures]
    print("\n| copy | prints | difference hash | SHA-256 |\n|---|---|---|---|")
    total = np.zeros(3, int)
    for name, change in CHANGES.items():
        found = np.zeros(3, int)
        for at, rgb in enumerate(pictures):
            buffer = io.BytesIO()
            change(Image.fromarray(rgb)).save(buffer, "JPEG", quality=50)
            copy = read_image(buffer.getvalue(), max_height=HEIGHT)
            found += (
                float(prints[at] @ fingerprint(copy)) >= DUPLICATE,
                int((hashes[at] != difference_hash(copy)).sum()) <= NEAR_BITS,
                hashlib.sha256(copy.tobytes()).hexdigest() == digests[at],
            )
        total += found
        print(f"| {name} | {' | '.join(interval(int(n), len(pictures)) for n in found)} |")
    every = len(CHANGES) * len(pictures)
    print(f"| all | {' | '.join(interval(int(n), every) for n in total)} |")
    apart = np.triu(films[:, None] != films[None, :], 1)
    near = (hashes[:, None, :] != hashes[None, :, :]).sum(axis=2) <= NEAR_BITS
    said = (int(((prints @ prints.T) >= DUPLICATE)[apart].sum()), int(near[apart].sum()))
    print(f"\nwrong, of {int(apart.sum()):,} pairs of two films: {said[0]} prints, {said[1]} hash")


def leaks(shown: list[Shown], seed: int) -> None:
    began = time.process_time()
    gathered = gather(shown, ordered=False)
    took = time.process_time() - began
    print(f"\nlooked at {len(shown)} stills in {took:.1f} s of processor time")
    print(f"left out: {dict(gathered.counts)}")
    print("\n| kept apart | learnt from | tested | left out | leaked |\n|---|---|---|---|---|")
    by_scene = split_scenes(
        gathered.examples, check=0.1, test=0.2, seed=seed, prints=gathered.prints
    )
    by_chance = split_frames(gathered.examples, check=0.1, test=0.2, seed=seed)
    for name, split in (("by scene", by_scene), ("by chance", by_chance)):
        leaked = 0
        for one in split.test:
            own = [gathered.prints[other] for other in split.train if other.film == one.film]
            leaked += bool(own) and float((np.stack(own) @ gathered.prints[one]).max()) >= (
                SAME_SCENE
            )
        print(
            f"| {name} | {len(split.train)} | {len(split.test)} | {split.left_out} | "
            f"{interval(leaked, len(split.test))} |"
        )


if __name__ == "__main__":
    main()
