"""Things that are counted in the places: each is about 1 wide around 0, 0, in one colour."""

from __future__ import annotations

import math

from cineseek.demo.pen import Ink, Pen, ink, tone

_DARK = ink("#1c1820")
_GLASS = ink("#cfe4f2")


def boat(pen: Pen, hue: Ink, second: float) -> None:
    """A small boat; its sail and hull have the colour."""
    pen.line([(0, -0.75), (0, 0.06)], 0.03, ink("#4a3424"))
    pen.shape([(0.04, -0.72), (0.04, -0.04), (0.42, -0.04)], hue)
    pen.shape([(-0.04, -0.6), (-0.04, -0.04), (-0.32, -0.04)], tone(hue, 0.85))
    pen.shape([(-0.5, 0.02), (0.5, 0.02), (0.34, 0.18), (-0.34, 0.18)], tone(hue, 0.7))
    pen.line([(-0.48, 0.03), (0.48, 0.03)], 0.025, ink("#f4ead8"))


def car(pen: Pen, hue: Ink, second: float) -> None:
    """A car from the side, driving."""
    shake = 0.004 * math.sin(second * 30)
    pen.oval(0, 0.19, 0.52, 0.03, (0, 0, 0, 90))
    pen.shape([(-0.28, -0.05), (-0.17, -0.2), (0.14, -0.2), (0.3, -0.05)], tone(hue, 0.9))
    pen.shape([(-0.22, -0.06), (-0.14, -0.16), (-0.02, -0.16), (-0.02, -0.06)], _GLASS)
    pen.shape([(0.02, -0.06), (0.02, -0.16), (0.12, -0.16), (0.22, -0.06)], _GLASS)
    pen.box(-0.5, -0.07 + shake, 0.5, 0.12, hue, 0.05)
    pen.line([(-0.48, 0.02), (0.48, 0.02)], 0.015, tone(hue, 0.7))
    for x in (-0.29, 0.29):
        pen.oval(x, 0.11, 0.095, 0.095, _DARK)
        pen.oval(x, 0.11, 0.045, 0.045, ink("#b8bcc4"))
        turn = second * 9
        pen.line(
            [(x, 0.11), (x + 0.06 * math.cos(turn), 0.11 + 0.06 * math.sin(turn))], 0.02, _DARK
        )
    pen.oval(0.48, -0.01, 0.03, 0.03, ink("#fff6c8"))


def umbrella(pen: Pen, hue: Ink, second: float) -> None:
    """Someone walking under an umbrella, which has the colour."""
    step = 0.07 * math.sin(second * 6)
    for side in (-1, 1):
        pen.line([(0, 0.2), (side * step, 0.5)], 0.06, _DARK)
    pen.box(-0.12, -0.08, 0.12, 0.28, ink("#2c2f3c"), 0.07)
    pen.oval(0, -0.14, 0.07, 0.08, ink("#c99470"))
    pen.line([(0.1, -0.45), (0.1, 0.08)], 0.025, ink("#303038"))
    dome = [(0.1 + 0.48 * math.cos(a / 8 * math.pi), -0.2 - 0.32 * math.sin(a / 8 * math.pi))
            for a in range(9)]  # fmt: skip
    pen.shape(dome, hue)
    pen.shape([dome[4], dome[2], (0.3, -0.2), (0.02, -0.2)], tone(hue, 0.8))


def skier(pen: Pen, hue: Ink, second: float) -> None:
    """A skier; the jacket and the cap have the colour."""
    lean = 0.05 * math.sin(second * 3)
    pen.line([(-0.42, 0.44), (0.44, 0.44), (0.5, 0.39)], 0.045, ink("#3a2a28"))
    pen.line([(-0.06, 0.14), (0.1, 0.28), (-0.02, 0.43)], 0.12, _DARK)
    pen.shape([(-0.16, 0.18), (-0.1, -0.18), (0.16, -0.16), (0.12, 0.2)], hue)
    pen.line([(0.08, -0.08), (0.26, 0.06)], 0.1, tone(hue, 0.85))
    pen.line([(0.26, 0.02), (0.1 + lean, 0.44)], 0.025, _DARK)
    pen.oval(0.06, -0.29, 0.1, 0.11, ink("#e0ac8a"))
    pen.shape([(-0.06, -0.29), (-0.03, -0.42), (0.14, -0.42), (0.18, -0.3)], hue)


def spaceship(pen: Pen, hue: Ink, second: float) -> None:
    """A ship with wings and a burning drive."""
    long = 0.2 + 0.06 * math.sin(second * 25)
    pen.shape([(-0.34, -0.07), (-0.36 - long, 0), (-0.34, 0.07)], ink("#66c8ff"))
    pen.shape([(-0.34, -0.04), (-0.36 - long * 0.5, 0), (-0.34, 0.04)], ink("#ffffff"))
    pen.shape([(-0.3, 0), (-0.42, -0.3), (-0.24, -0.3), (0.12, 0)], tone(hue, 0.75))
    pen.shape([(-0.3, 0), (-0.42, 0.3), (-0.24, 0.3), (0.12, 0)], tone(hue, 0.55))
    pen.shape([(-0.36, -0.1), (0.2, -0.11), (0.52, 0.01), (0.2, 0.1), (-0.36, 0.1)], hue)
    pen.shape([(-0.36, -0.1), (0.2, -0.11), (0.34, -0.06), (-0.36, -0.04)], tone(hue, 1.25))
    pen.oval(0.2, -0.02, 0.1, 0.05, ink("#16233c"))
    pen.oval(0.22, -0.035, 0.05, 0.018, ink("#9fdcff"))


def fish(pen: Pen, hue: Ink, second: float) -> None:
    """A fish that beats its tail."""
    beat = 0.09 * math.sin(second * 8)
    pen.shape([(-0.22, 0), (-0.5, -0.2 + beat), (-0.42, beat), (-0.5, 0.2 + beat)], tone(hue, 0.8))
    pen.shape([(-0.1, -0.15), (0.04, -0.33), (0.18, -0.14)], tone(hue, 0.8))
    pen.oval(0.06, 0, 0.36, 0.22, hue)
    pen.oval(0.08, 0.08, 0.26, 0.1, tone(hue, 1.2))
    pen.shape([(0.02, 0.02), (-0.12, 0.14 - beat), (0.08, 0.12)], tone(hue, 0.7))
    pen.oval(0.27, -0.05, 0.05, 0.05, (255, 255, 255))
    pen.oval(0.285, -0.05, 0.027, 0.027, (10, 10, 16))


def cup(pen: Pen, hue: Ink, second: float) -> None:
    """A steaming cup."""
    for number in range(3):
        rise = (second * 0.35 + number / 3) % 1
        sway = 0.06 * math.sin(second * 2 + number * 2 + rise * 4)
        wide = 0.05 + 0.06 * rise
        pen.oval(sway, -0.3 - 0.42 * rise, wide, wide * 1.2, (255, 255, 255, int(85 * (1 - rise))))
    pen.oval(0, 0.36, 0.5, 0.06, (30, 16, 10, 70))
    pen.oval(0.36, 0.02, 0.18, 0.17, tone(hue, 0.8))
    pen.oval(0.35, 0.02, 0.1, 0.1, tone(hue, 0.4))
    pen.shape([(-0.38, -0.26), (0.38, -0.26), (0.28, 0.32), (-0.28, 0.32)], hue)
    pen.oval(0, 0.32, 0.28, 0.05, hue)
    pen.shape([(-0.34, -0.24), (-0.2, -0.24), (-0.14, 0.32), (-0.24, 0.32)], tone(hue, 1.2))
    pen.oval(0, -0.26, 0.38, 0.09, tone(hue, 0.72))
    pen.oval(0, -0.25, 0.32, 0.065, ink("#3b2012"))


def player(pen: Pen, hue: Ink, second: float) -> None:
    """A running football player; the shirt has the colour."""
    run = math.sin(second * 8)
    pen.oval(0, 0.52, 0.26, 0.035, (0, 0, 0, 80))
    for side in (-1, 1):
        knee = (side * 0.14 * run, 0.34)
        pen.line([(0, 0.16), knee, (knee[0] - 0.07 * (side * run > 0), 0.5)], 0.09, ink("#d8a078"))
    pen.box(-0.15, 0.06, 0.15, 0.24, ink("#f4f4f4"))
    pen.shape([(-0.2, -0.24), (0.2, -0.24), (0.15, 0.1), (-0.15, 0.1)], hue)
    for side in (-1, 1):
        pen.line([(side * 0.18, -0.2), (side * 0.3, -0.02 - 0.1 * run * side)], 0.1, hue)
    pen.oval(0, -0.36, 0.1, 0.12, ink("#d8a078"))
    pen.oval(0, -0.42, 0.1, 0.06, ink("#2a1a14"))


def suitcase(pen: Pen, hue: Ink, second: float) -> None:
    """A suitcase, trembling with the train."""
    shake = 0.008 * math.sin(second * 21)
    pen.line([(-0.12, -0.28 + shake), (-0.12, -0.4), (0.12, -0.4), (0.12, -0.28)], 0.05, _DARK)
    pen.box(-0.44, -0.3 + shake, 0.44, 0.32, hue, 0.07)
    pen.box(-0.44, -0.3 + shake, 0.44, -0.2, tone(hue, 1.18), 0.05)
    for x in (-0.26, 0.22):
        pen.box(x, -0.3 + shake, x + 0.06, 0.32, tone(hue, 0.6))
        pen.box(x - 0.01, -0.06, x + 0.07, 0.04, ink("#e3c878"))


def burst(pen: Pen, hue: Ink, second: float) -> None:
    """A firework that opens again and again."""
    age = 0.35 + 0.65 * (second * 0.55 % 1)
    far, fade = 0.5 * math.sqrt(age), round(255 * (1.25 - age * 0.9)) if age > 0.4 else 255
    glow = (*hue[:3], min(255, fade))
    for number in range(22):
        turn = number * math.tau / 22
        reach = far * (0.85 + 0.15 * math.sin(number * 5.1))
        x, y = math.cos(turn), math.sin(turn)
        sag = 0.1 * age * age
        pen.line([(x * reach * 0.35, y * reach * 0.35), (x * reach, y * reach + sag)], 0.016, glow)
        pen.oval(x * reach, y * reach + sag, 0.022, 0.022, glow)
        pen.oval(x * reach * 0.6, y * reach * 0.6, 0.014, 0.014, (*tone(hue, 1.4)[:3], fade))
    pen.oval(0, 0, 0.045, 0.045, (255, 250, 230))


def stall(pen: Pen, hue: Ink, second: float) -> None:
    """A market stall; its awning has the colour."""
    for x in (-0.42, 0.42):
        pen.line([(x, -0.2), (x, 0.46)], 0.035, ink("#5a3a22"))
    pen.box(-0.44, 0.14, 0.44, 0.46, ink("#7a5030"))
    pen.box(-0.44, 0.26, 0.44, 0.3, ink("#5f3c22"))
    for number, fruit in enumerate(("#d9542c", "#e8b83a", "#7fa83c", "#b8324a", "#e08a2c")):
        for high in (0, 1):
            pen.oval(-0.33 + number * 0.165 + high * 0.03, 0.11 - high * 0.06, 0.055, 0.05,
                     ink(fruit))  # fmt: skip
    pen.shape([(-0.4, -0.42), (0.4, -0.42), (0.5, -0.14), (-0.5, -0.14)], hue)
    for number in range(5):
        left = -0.5 + number * 0.2
        sway = 0.012 * math.sin(second * 3 + number)
        pen.oval(left + 0.1, -0.14 + sway, 0.1, 0.06, hue if number % 2 else tone(hue, 0.8))
        if number % 2 == 0:
            pen.shape(
                [
                    (left * 0.8, -0.42),
                    (left * 0.8 + 0.16, -0.42),
                    (left + 0.2, -0.14),
                    (left, -0.14),
                ],
                tone(hue, 0.8),
            )


def flag(pen: Pen, hue: Ink, second: float) -> None:
    """A flag in the wind."""
    pen.line([(-0.45, -0.5), (-0.45, 0.7)], 0.05, ink("#4a4038"))
    pen.oval(-0.45, -0.52, 0.05, 0.05, ink("#e3c878"))
    wave = [0.05 * math.sin(second * 6 - k * 1.1) * k / 4 for k in range(7)]
    top = [(-0.43 + k * 0.15, -0.46 + wave[k]) for k in range(7)]
    low = [(-0.43 + k * 0.15, 0.06 + wave[k]) for k in range(7)]
    pen.shape([*top, *reversed(low)], hue)
    pen.shape([top[2], top[3], low[3], low[2]], tone(hue, 0.82))
    pen.shape([top[5], top[6], low[6], low[5]], tone(hue, 0.82))


def balloon(pen: Pen, hue: Ink, second: float) -> None:
    """A hot-air balloon."""
    for x in (-0.1, 0.1):
        pen.line([(x * 2.4, 0.26), (x, 0.56)], 0.015, _DARK)
    pen.shape([(-0.36, 0.06), (0.36, 0.06), (0.12, 0.42), (-0.12, 0.42)], tone(hue, 0.86))
    pen.oval(0, -0.1, 0.42, 0.42, tone(hue, 0.86))
    pen.oval(0.0, -0.1, 0.27, 0.42, hue)
    pen.shape([(-0.23, 0.1), (0.23, 0.1), (0.09, 0.42), (-0.09, 0.42)], hue)
    pen.oval(-0.02, -0.1, 0.1, 0.42, tone(hue, 1.16))
    pen.box(-0.1, 0.54, 0.1, 0.68, ink("#7a5230"), 0.02)


def parasol(pen: Pen, hue: Ink, second: float) -> None:
    """A beach parasol over a towel."""
    pen.oval(0.08, 0.5, 0.5, 0.05, (60, 40, 20, 80))
    pen.line([(0, -0.4), (0.06, 0.5)], 0.035, ink("#f4ead8"))
    dome = [(0.5 * math.cos(a / 8 * math.pi), -0.02 - 0.42 * math.sin(a / 8 * math.pi))
            for a in range(9)]  # fmt: skip
    pen.shape(dome, hue)
    pen.shape([dome[4], dome[6], (-0.26, -0.02), (0.0, -0.02)], tone(hue, 0.82))
    pen.shape([dome[4], dome[2], (0.26, -0.02), (0.36, -0.02)], tone(hue, 0.82))
    pen.shape([(0.1, 0.46), (0.46, 0.46), (0.52, 0.54), (0.12, 0.54)], tone(hue, 0.9))


def kite(pen: Pen, hue: Ink, second: float) -> None:
    """A kite with a tail."""
    sway = 0.05 * math.sin(second * 3)
    tail = [(0.06 * math.sin(second * 5 + k) * k / 2, 0.38 + k * 0.1) for k in range(5)]
    pen.line(tail, 0.02, tone(hue, 0.7))
    for x, y in tail[1:]:
        pen.shape([(x - 0.07, y - 0.03), (x + 0.07, y + 0.03), (x + 0.07, y - 0.03),
                   (x - 0.07, y + 0.03)], hue)  # fmt: skip
    pen.shape([(sway, -0.5), (0.36, -0.1), (0, 0.4), (-0.36, -0.1)], hue)
    pen.shape([(sway, -0.5), (0.36, -0.1), (0, -0.1)], tone(hue, 1.18))
    pen.shape([(-0.36, -0.1), (0, -0.1), (0, 0.4)], tone(hue, 0.8))


def house(pen: Pen, hue: Ink, second: float) -> None:
    """A house; its roof and door have the colour."""
    pen.box(0.2, -0.46, 0.32, -0.14, ink("#7a4a3a"))
    for k in range(3):
        rise = (second * 0.2 + k / 3) % 1
        wide = 0.05 + 0.07 * rise
        pen.oval(0.26 + 0.14 * rise, -0.5 - 0.28 * rise, wide, wide,
                 (225, 225, 230, int(110 * (1 - rise))))  # fmt: skip
    pen.box(-0.38, -0.08, 0.38, 0.42, ink("#e8dcc4"))
    pen.box(0.14, -0.08, 0.38, 0.42, ink("#cfc0a4"))
    pen.shape([(-0.48, -0.06), (-0.3, -0.4), (0.3, -0.4), (0.48, -0.06)], hue)
    pen.shape([(-0.48, -0.06), (-0.44, -0.13), (0.44, -0.13), (0.48, -0.06)], tone(hue, 0.8))
    for x in (-0.28, 0.16):
        pen.box(x, 0.04, x + 0.15, 0.2, ink("#ffdf8c"))
        pen.line([(x + 0.075, 0.04), (x + 0.075, 0.2)], 0.02, ink("#6a5040"))
    pen.box(-0.07, 0.12, 0.09, 0.42, hue)
