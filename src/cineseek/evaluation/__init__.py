"""Measuring: pure metrics, readers of captioned images, reports. Knows nothing of training."""
