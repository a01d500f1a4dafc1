"""Pixels and sound: everything that decodes."""
