"""Films left out in turn as strangers, how sure answers are, and the risk-coverage curve."""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np
from identify_asking import Row, attacked
from identify_questions import Question, film_family

from cineseek.evaluation.identification import Share, area_under, risk_coverage
from cineseek.library import Library
from cineseek.media.attacks import ATTACKS
from cineseek.relevance.calibration import calibration_error, reliability
from cineseek.training.plot import draw_curves


def ask_strangers(library: Library, questions: list[Question], each: int) -> list[Row]:
    """The films of a family left out, and asked for under some attacks."""
    rows = []
    footages = library.footages()
    for question in questions:
        family = film_family(question.footage)
        gone = sorted({one.film_id for one in footages if film_family(one) == family})
        chance = np.random.default_rng([question.seed, 7])
        for name in ["as it is", *chance.choice(list(ATTACKS), each, replace=False)]:
            rgb = attacked(question, name) if name in ATTACKS else question.rgb
            began = time.perf_counter()
            answer = library.identify(rgb, exclude=tuple(gone))
            rows.append(Row(question, str(name), rgb, answer, time.perf_counter() - began))
    return rows


def print_strangers(
    known: list[Row], strangers: list[Row], elsewhere: set[int], plot: Path | None
) -> None:
    sure = np.array([row.answer.probability for row in known])
    other = np.array([row.answer.probability for row in strangers])
    right, named = (np.array([getattr(r, key) for r in known]) for key in ("film", "named"))
    told = np.array([row.named for row in strangers])
    first = known[0].answer
    print(f"threshold {first.threshold:.3f}, aimed at {100 * first.false_accepts:g}%")
    plain, lonely = (
        np.array([lone(row, elsewhere) for row in rows]) for rows in (known, strangers)
    )
    for title, k, s in (
        ("all", np.ones_like(plain), np.ones_like(lonely)),
        ("neither of one colour nor with an equal in another film", plain, lonely),
    ):
        print(f"{title}: strangers named {Share.of(told[s])} (n {int(s.sum())}); known named")
        print(f"  {Share.of(named[k])}, named and the right film {Share.of((named & right)[k])},")
        print(f"  of the named wrong {Share.of(~right[named & k])} (n {int(k.sum())})")
        print_calibration(sure[k], right[k], other[s])
    print_told(known, strangers, elsewhere)
    for name in sorted({film_family(row.question.footage) for row in strangers}):
        some = [r for r in strangers if film_family(r.question.footage) == name]
        if wrong := sum(row.named for row in some):
            print(f"  stranger {name}: named {wrong} of {len(some)}")
    every, truth = together(sure, right, other)
    curves = {
        "known films": risk_coverage(sure, right),
        "and strangers": risk_coverage(every, truth),
    }
    for title, (coverage, risk) in curves.items():
        print(f"area under risk and coverage, {title}: {area_under(coverage, risk):.4f}")
    if plot is not None:
        points = {
            title: [(100 * c, 100 * r) for c, r in zip(*curve, strict=True)]
            for title, curve in curves.items()
        }
        draw_curves(points, plot, title="Wrong answers (%) over questions answered (%)")


def print_told(known: list[Row], strangers: list[Row], elsewhere: set[int]) -> None:
    """Where an answer may be "this very frame is in A and in B", too: how many are answered."""
    several = [row for row in known if row.answer.among]
    print("the film named, or films that hold the frame, of which it is one: known answered")
    print(f"  {Share.of([row.answered for row in known])}, {len(several)} by several films,")
    print(f"  of which {sum(row.answered for row in several)} held it; strangers told so or named")
    print(f"  {Share.of([row.told for row in strangers])}, but for frames that are in another film")
    alone = [row for row in strangers if row.question.seed not in elsewhere]
    print(f"  {Share.of([row.told for row in alone])} (n {len(alone)})")


def lone(row: Row, elsewhere: set[int]) -> bool:
    """Whether the picture shows something, and no other film has the same."""
    return not row.question.even and row.question.seed not in elsewhere


def together(
    sure: np.ndarray, right: np.ndarray, other: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Known and strange, weighing the same: who asks may as well have a film that is not here."""
    times = max(1, round(len(sure) / max(1, len(other))))
    every = np.concatenate([sure, np.repeat(other, times)])
    return every, np.concatenate([right, np.zeros(len(other) * times, bool)])


def print_calibration(sure: np.ndarray, right: np.ndarray, other: np.ndarray) -> None:
    every, truth = together(sure, right, other)
    print(
        f"  calibration error: known {calibration_error(sure, right):.3f}, strangers "
        f"{float(other.mean()):.3f} (mean probability), together "
        f"{calibration_error(every, truth):.3f}"
    )
    for told, was, count in reliability(every, truth):
        print(f"    told {told:.3f}, was {was:.3f}, n {count}")
