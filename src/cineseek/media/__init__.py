"""Pixels, sound and words of one file: what a video or picture holds, measured and sampled."""
