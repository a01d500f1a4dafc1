"""The demo films: drawn by code, with known truth."""
