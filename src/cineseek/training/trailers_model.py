"""What the trailers recipe learns: an image tower over time, a sound tower, one vector of both."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import torch
from torch import Tensor, nn
from torch.nn.functional import normalize, scaled_dot_product_attention

from cineseek.training.image_towers import make_image_tower
from cineseek.training.towers import Tower, freeze, set_learning

if TYPE_CHECKING:
    from cineseek.training.films_backbones import Backbone
    from cineseek.training.trailers_settings import Phase, TrailersSettings

_HEADS = 4
_SHARP = 4.0  # by which unit vectors are multiplied before genres are told from them


class Mean(nn.Module):
    """Frames n x k x w into n x h, in no order."""

    def __init__(self, width: int, hidden: int, frames: int) -> None:
        super().__init__()
        self.bring = nn.Sequential(nn.Linear(width, hidden), nn.GELU())

    def forward(self, frames: Tensor) -> Tensor:
        """n x h."""
        return torch.as_tensor(self.bring(frames).mean(dim=1))


class Recurrent(nn.Module):
    """An LSTM (Hochreiter and Schmidhuber 1997) both ways, beside the mean."""

    def __init__(self, width: int, hidden: int, frames: int) -> None:
        super().__init__()
        self.bring = nn.Sequential(nn.Linear(width, hidden), nn.GELU())
        self.walk = nn.LSTM(hidden, hidden // 2, batch_first=True, bidirectional=True)
        self.join = nn.Linear(hidden + 2 * (hidden // 2), hidden)

    def forward(self, frames: Tensor) -> Tensor:
        """n x h: where both ways end, and the mean."""
        brought = self.bring(frames)
        walked, _ = self.walk(brought)
        half = self.walk.hidden_size
        ends = torch.cat([walked[:, -1, :half], walked[:, 0, half:]], dim=1)
        return torch.as_tensor(self.join(torch.cat([brought.mean(dim=1), ends], dim=1)))


class Attentive(nn.Module):
    """Frames with their places attend to each other, then a learnt query to all (Vaswani 2017)."""

    def __init__(self, width: int, hidden: int, frames: int) -> None:
        super().__init__()
        self.heads = _HEADS if hidden % _HEADS == 0 else 1
        self.bring = nn.Sequential(nn.Linear(width, hidden), nn.GELU())
        self.places = nn.Parameter(0.02 * torch.randn(1, frames, hidden))
        self.query = nn.Parameter(0.02 * torch.randn(1, 1, hidden))
        self.before, self.after = nn.LayerNorm(hidden), nn.LayerNorm(hidden)
        self.ask, self.tell = nn.Linear(hidden, 3 * hidden), nn.Linear(hidden, hidden)
        self.think = nn.Sequential(
            nn.Linear(hidden, 2 * hidden), nn.GELU(), nn.Linear(2 * hidden, hidden)
        )

    def forward(self, frames: Tensor) -> Tensor:
        """n x h."""
        seen = self.bring(frames) + self.places
        row = torch.cat([self.query.expand(len(seen), -1, -1), seen], dim=1)
        n, k, width = row.shape
        asked = self.ask(self.before(row)).reshape(n, k, 3, self.heads, width // self.heads)
        query, key, value = asked.permute(2, 0, 3, 1, 4)
        told = scaled_dot_product_attention(query, key, value).transpose(1, 2).reshape(n, k, width)
        row = row + self.tell(told)
        row = row + self.think(self.after(row))
        return torch.as_tensor(row[:, 0])


POOLINGS: dict[str, type[Mean] | type[Recurrent] | type[Attentive]] = {
    "mean": Mean,
    "lstm": Recurrent,
    "attention": Attentive,
}


class SoundTower(nn.Module):
    """A ConvNet over the spectrogram n x 1 x bands x t, of any t, into n x h.

    Blocks of two 3 x 3 convolutions that halve bands and time, as in PANNs (Kong et al. 2020);
    then mean and maximum over time.
    """

    def __init__(self, bands: int, width: int, hidden: int) -> None:
        super().__init__()
        widths = (1, width, 2 * width, 4 * width, 8 * width)
        self.blocks = nn.Sequential(*(_block(one, other) for one, other in pairwise(widths)))
        high = max(1, bands // 16)
        self.even = nn.AdaptiveAvgPool2d((4, None)) if high > 4 else nn.Identity()
        self.end = nn.Sequential(nn.Linear(2 * widths[-1] * min(high, 4), hidden), nn.GELU())

    def forward(self, spectrum: Tensor) -> Tensor:
        """n x h."""
        found = self.even(self.blocks(spectrum)).flatten(1, 2)  # n x channels and bands x t
        return torch.as_tensor(self.end(torch.cat([found.mean(dim=2), found.amax(dim=2)], dim=1)))


class Taken(Tower):
    """Looks of an encoder, which are taken as they are."""

    def forward(self, pixels: Tensor) -> Tensor:
        """The same."""
        return pixels

    def layers(self) -> list[list[nn.Parameter]]:
        """None."""
        return []


class TrailerModel(nn.Module):
    """Frames n x k x 3 x h x w (or looks n x k x d) and sound n x 1 x bands x t into n x d."""

    def __init__(
        self, tower: Tower | None, settings: TrailersSettings, genres: int, *, pixels: bool
    ) -> None:
        super().__init__()
        hidden = settings.hidden
        self.tower = tower
        self.pixels = pixels
        width = 0
        if tower is not None:
            pooling = POOLINGS[settings.pooling]
            self.time = pooling(tower.width, hidden, settings.sampling.frames)
            self.seen = nn.LayerNorm(hidden)
            width += hidden
        self.sound: SoundTower | None = None
        if settings.parts != "image":
            self.sound = SoundTower(settings.sampling.bands, settings.sound_width, hidden)
            self.heard = nn.LayerNorm(hidden)
            width += hidden
        self.project = nn.Sequential(
            nn.Linear(width, 2 * settings.dimension),
            nn.GELU(),
            nn.Linear(2 * settings.dimension, settings.dimension),
        )
        self.genres = nn.Linear(settings.dimension, genres)
        self._phase = ""
        self.drop = settings.drop if settings.parts == "both" else 0.0

    def forward(self, frames: Tensor, spectrum: Tensor) -> Tensor:
        """Embeddings of unit length."""
        parts = []
        if self.tower is not None:
            parts.append(self._see(frames))
        if self.sound is not None:
            parts.append(self.heard(self.sound(spectrum)))
        if self.training and self.drop:
            kept = torch.rand(len(parts[0]), 1, device=parts[0].device)
            parts[0] = parts[0] * (kept >= self.drop / 2)
            parts[1] = parts[1] * (kept < 1 - self.drop / 2)
        return normalize(self.project(torch.cat(parts, dim=1)), dim=1)

    def tell(self, embeddings: Tensor) -> Tensor:
        """Logits of genres, n x g, of embeddings."""
        return torch.as_tensor(self.genres(_SHARP * embeddings).float())

    def learn(self) -> None:
        """Training mode, except for what is frozen."""
        set_learning(self, () if self.tower is None else (self.tower,))

    def begin(self, phase: Phase) -> None:
        """Let as much of the image tower learn as a phase says, from its last layer on."""
        self._phase = phase.name
        if self.tower is not None:
            self.tower.requires_grad_(True)  # also what is of no layer
            if phase.layers < 1:
                freeze(self.tower, round(phase.layers * len(self.tower.layers())))
        self.learn()

    def noted(self) -> dict[str, Any]:
        """The phase."""
        return {"phase": self._phase}

    def _see(self, frames: Tensor) -> Tensor:
        assert self.tower is not None
        if self.pixels:
            n, k = frames.shape[:2]
            seen = self.tower(frames.flatten(0, 1)).reshape(n, k, -1)
        else:
            seen = self.tower(frames)
        return torch.as_tensor(self.seen(self.time(seen)))


def make_trailer_model(backbone: Backbone, settings: TrailersSettings, genres: int) -> TrailerModel:
    """The model before it learns."""
    torch.manual_seed(settings.seed)
    tower: Tower | None = None
    if settings.parts != "sound":
        if backbone.encoder is not None:
            tower = Taken(nn.Identity(), backbone.encoder.card.dimension)
        else:
            tower = make_image_tower(backbone.tower, settings.pixels)
    return TrailerModel(tower, settings, genres, pixels=backbone.encoder is None)


def _block(inputs: int, outputs: int) -> nn.Sequential:
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, 3, padding=1, bias=False),
        nn.BatchNorm2d(outputs),
        nn.ReLU(),
        nn.Conv2d(outputs, outputs, 3, padding=1, bias=False),
        nn.BatchNorm2d(outputs),
        nn.ReLU(),
        nn.AvgPool2d(2),
    )
