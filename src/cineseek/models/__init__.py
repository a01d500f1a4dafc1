"""Encoders and fingerprints: pictures and words into vectors."""
