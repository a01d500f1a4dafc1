"""The questions: one file each, none knows another."""
