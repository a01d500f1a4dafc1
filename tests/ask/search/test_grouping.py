from __future__ import annotations

import numpy as np

from cineseek.ask.search.grouping import ENOUGH, NEAR, alike, group


def prints(*seeds: int, noise: float = 0.0) -> np.ndarray:
    rows = np.stack([np.random.default_rng(seed).normal(size=256) for seed in seeds])
    rows += noise * np.random.default_rng(sum(seeds)).normal(size=rows.shape)
    return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)


def test_two_encodes_of_one_shot_are_one_with_the_best_in_front():
    found = group(
        ["b", "x", "a"], {"a": prints(1, 2, 3), "b": prints(1, 2, 3, noise=0.05), "x": prints(7, 8)}
    )
    assert found == [("b", ("a",)), ("x", ())]


def test_sharing_one_black_frame_does_not_make_shots_alike():
    assert not alike(prints(1, 2, 99), prints(3, 4, 99))


def test_a_shorter_cut_of_a_shot_is_alike():
    assert alike(prints(1, 2), prints(1, 2, 3, 4, 5, 6))


def test_members_do_not_draw_in_further_shots():
    a, c = prints(1), prints(2)
    halfway = a + c
    halfway /= np.linalg.norm(halfway)
    chain = {"a": a, "ab": a + 0.15 * halfway, "b": halfway, "c": c}
    chain = {key: rows / np.linalg.norm(rows) for key, rows in chain.items()}
    heads = [head for head, _ in group(list(chain), chain)]
    assert heads == ["a", "b", "c"]


def test_a_shot_without_prints_stands_alone():
    assert group(["a", "b"], {"a": prints(1)}) == [("a", ()), ("b", ())]
    assert 0.5 < ENOUGH < 1
    assert 0.9 < NEAR < 1


def plain(keys, rows):
    """The plain way: each shot beside every head before it."""
    heads: list[tuple[str, list[str]]] = []
    for key in keys:
        near = (behind for head, behind in heads if alike(rows[key], rows[head]))
        behind = next(near, None)
        if behind is None:
            heads.append((key, []))
        else:
            behind.append(key)
    return [(head, tuple(behind)) for head, behind in heads]


def test_many_shots_are_grouped_as_by_the_plain_way():
    chance = np.random.default_rng(5)
    rows = {
        str(at): prints(*chance.integers(0, 12, chance.integers(1, 5)), noise=0.05)
        for at in range(120)
    }
    found = group(list(rows), rows)
    assert found == plain(list(rows), rows)
    assert 10 < len(found) < 110
