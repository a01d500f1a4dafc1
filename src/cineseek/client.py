"""Python client of a cineseek server."""
