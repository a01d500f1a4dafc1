"""The bar that transformers draws while it reads weights, taken away.

It goes by in a blink, and leaves its line between those of a command, also where standard error is
a file. Bars of the hub stay: what is fetched takes minutes.
"""

from __future__ import annotations

from typing import Any


def hide_weights_bar() -> None:
    """For the rest of the process."""
    import huggingface_hub.utils
    from transformers.utils import logging

    hub: Any = huggingface_hub.utils  # neither tells types of these
    bars: Any = logging
    hub_has_none = hub.are_progress_bars_disabled()
    bars.disable_progress_bar()  # takes those of the hub along
    if not hub_has_none:
        hub.enable_progress_bars()
