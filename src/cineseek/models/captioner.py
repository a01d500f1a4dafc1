"""Opens what captions pictures: a model of transformers by name, where its extra is installed."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

from cineseek.errors import ModelError

if TYPE_CHECKING:
    from cineseek.models.describer import Describer

DEFAULT = "Salesforce/blip-image-captioning-large"
"""BSD-3-Clause, 1.9 GB, English; Li et al. 2022."""


def open_captioner(
    name: str = DEFAULT,
    *,
    language: str = "en",
    prompt: str = "",
    beams: int = 1,
    device: str = "cpu",
) -> Describer:
    """A captioner by folder or hub name; ModelError where it or its extra is missing."""
    if find_spec("torch") is None or find_spec("transformers") is None:
        raise ModelError("captions by a model need torch: pip install 'cineseek[caption]'")
    from cineseek.models.captioner_model import ModelCaptioner

    return ModelCaptioner(name, language=language, prompt=prompt, beams=beams, device=device)
