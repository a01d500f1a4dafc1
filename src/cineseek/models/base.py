"""What every encoder is: the protocol, and the card that tells what is known of a model."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8]  # h x w x 3, RGB
    Vectors = NDArray[np.float32]  # n x d, unit length


@dataclass(frozen=True, slots=True)
class ModelCard:
    """What is known of a model."""

    name: str
    dimension: int
    """Numbers in a vector."""
    size: int
    """Pixels a side of the input picture."""
    megabytes: int
    """To download, float32."""
    licence: str
    languages: tuple[str, ...]
    """ISO 639-1 codes, or a count such as `("100+",)`."""
    source: str
    """Hub repository, or `built in`."""
    revision: str = "main"
    description: str = ""
    warning: str = ""
    """What a user of this model must be told with every answer; empty where nothing."""
    quality: Mapping[str, float] = field(default_factory=dict)
    """Measured scores by name, such as `flickr30k-1k Acc@1`; empty where never measured."""


class Encoder(Protocol):
    """A pair of image and text towers in one vector space."""

    @property
    def card(self) -> ModelCard:
        """What is known of this encoder."""

    @property
    def fingerprint(self) -> str:
        """Identifies weights and precision; vectors of different fingerprints never mix."""

    def encode_images(self, images: Sequence[Pixels]) -> Vectors:
        """Look vectors, n x d, unit length. Images may differ in size."""

    def encode_texts(self, texts: Sequence[str]) -> Vectors:
        """Text vectors, n x d, unit length."""
