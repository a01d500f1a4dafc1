"""Keeping data in order: what came from where, what to leave out, what a set of data is.

Works on libraries and on the folders that `cineseek collect` fills.
"""
