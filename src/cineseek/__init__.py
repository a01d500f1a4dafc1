"""Point cineseek at films, trailers and stills; ask it anything you can see or hear in them."""

from __future__ import annotations

__version__ = "0.1.0"
