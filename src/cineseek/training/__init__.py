"""Learning from pictures and words: one recipe a file. The only place that imports torch.

Needs the extra `train`; nothing is imported here, so that looking at the package stays cheap.
"""
