"""Footage into a library: the only place that knows the order from file to vectors to index."""
