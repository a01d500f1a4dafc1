"""Machines tell a library what is in its shots: captions, text in the picture, speech."""
