"""Which moment a picture is of, where several stored frames are as near."""

from __future__ import annotations

from cineseek.ask.search.moments import Candidate, support


def candidate(second, distance, *, footage="one", cosine=0.99, lasts=0.5):
    return Candidate(
        (footage, 1), second, cosine, mirror=False, film=footage, distance=distance, lasts=lasts
    )


def test_of_equally_near_pictures_the_longest_still_moment_is_first():
    short = [candidate(10.0, 0.0)]
    long = [candidate(50 + at / 2, 0.0) for at in range(4)]
    assert support([*short, *long])[0] in long


def test_a_moment_counts_by_its_time_not_by_how_many_pictures_were_kept_of_it():
    flicker = [candidate(10 + at / 10, 0.0, lasts=0.1) for at in range(4)]
    black = candidate(50.0, 0.0, lasts=1.0)
    assert support([*flicker, black])[0] == black


def test_of_black_places_that_of_which_most_lies_near_is_first():
    apart = [candidate(10.0, 0.0), candidate(20.0, 0.0, lasts=0.6)]
    near = [candidate(40.0, 0.0, lasts=0.3), candidate(41.5, 0.0, lasts=0.4)]
    assert support([*apart, *near])[0] in near


def test_what_stands_between_two_like_moments_is_not_taken_for_either():
    like = [candidate(10.0, 0.0), candidate(13.0, 0.0)]
    between = candidate(11.5, 3.0)
    assert support([*like, between])[0] in like


def test_one_much_nearer_picture_outweighs_many():
    many = [candidate(50 + at / 2, 1.0) for at in range(4)]
    near = candidate(10.0, 0.5)
    assert support([*many, near])[0] == near


def test_where_pixels_are_as_near_prints_decide():
    like, unlike = candidate(10.0, 1.0, cosine=0.999), candidate(50.0, 1.0, cosine=0.98)
    assert support([unlike, like])[0] == like
