"""What goes for all weights that transformers reads: no bar, and how a broken file is told."""

from __future__ import annotations

from typing import Any

from safetensors import SafetensorError

BROKEN = (
    OSError,
    ValueError,
    ImportError,
    KeyError,
    TypeError,
    RuntimeError,
    AttributeError,
    SafetensorError,
)
"""A broken file, or one of something else, brings any of these out of its parser."""


def hide_weights_bar() -> None:
    """No bar while weights are read, for the rest of the process.

    It goes by in a blink, and leaves its line between those of a command, also where standard error
    is a file. Bars of the hub stay: what is fetched takes minutes.
    """
    import huggingface_hub.utils
    from transformers.utils import logging

    hub: Any = huggingface_hub.utils  # neither tells types of these
    bars: Any = logging
    hub_has_none = hub.are_progress_bars_disabled()
    bars.disable_progress_bar()  # takes those of the hub along
    if not hub_has_none:
        hub.enable_progress_bars()
