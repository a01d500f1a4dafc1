"""The encoders known by name, where they are on this machine, and which one to take unasked."""

from __future__ import annotations

import difflib
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path

from cineseek.errors import ModelError
from cineseek.models import registry
from cineseek.models.base import ModelCard
from cineseek.models.folder import NEEDED, is_encoder_folder, read_folder

TOY, MINI = "toy", "mini"
BUILT_IN = (MINI, TOY)
MINI_FOLDER = Path(__file__).parent / "mini"
PREFERRED = ("siglip2-base", "xlm-roberta-base-vit-b-32")
"""What a library takes where none is named, best first; multilingual and free to use."""

_OPENAI = "Matched on 400 million English captions (OpenAI CLIP)."
_SIGLIP2 = "Trained on WebLI by Google; understands Persian and 100 more languages."


def _hub(
    name: str, repository: str, dimension: int, size: int, megabytes: int, licence: str,
    languages: tuple[str, ...], description: str,
) -> ModelCard:  # fmt: skip
    return ModelCard(
        name=name,
        dimension=dimension,
        size=size,
        megabytes=megabytes,
        licence=licence,
        languages=languages,
        source=f"immich-app/{repository}",
        description=description,
    )


_TOY_CARD = ModelCard(
    name=TOY,
    dimension=16,
    size=128,
    megabytes=0,
    licence="Apache-2.0",
    languages=("en", "fa"),
    source="built in",
    revision="1",
    description="Shares of eleven named colours, light and warmth. For tests and demos.",
    warning=(
        "the toy encoder sees only colours and light; words for anything else match nothing. "
        "For real films: cineseek models pull siglip2-base"
    ),
)

_MINI_CARD = read_folder(MINI_FOLDER).card

# Sizes are those of the float32 files, rounded; dimensions and pixels are the architectures'.
_CARDS = (
    _MINI_CARD,
    _TOY_CARD,
    _hub("siglip2-base", "ViT-B-16-SigLIP2__webli", 768, 224, 1535, "Apache-2.0", ("100+",),
         f"SigLIP 2 B/16. {_SIGLIP2} The default."),
    _hub("siglip2-base-32", "ViT-B-32-SigLIP2-256__webli", 768, 256, 1540, "Apache-2.0", ("100+",),
         f"SigLIP 2 B/32: several times faster on pictures. {_SIGLIP2}"),
    _hub("siglip2-large", "ViT-L-16-SigLIP2-256__webli", 1024, 256, 3560, "Apache-2.0", ("100+",),
         f"SigLIP 2 L/16. {_SIGLIP2} Wants a graphics card."),
    _hub("xlm-roberta-base-vit-b-32", "XLM-Roberta-Base-ViT-B-32__laion5b_s13b_b90k", 512, 224,
         1490, "MIT", ("100+",), "OpenCLIP ViT-B/32 with XLM-RoBERTa; the light multilingual one."),
    _hub("clip-vit-b-32", "ViT-B-32__openai", 512, 224, 610, "MIT", ("en",),
         f"CLIP ViT-B/32: small and fast. {_OPENAI}"),
    _hub("clip-vit-b-16", "ViT-B-16__openai", 512, 224, 600, "MIT", ("en",),
         f"CLIP ViT-B/16. {_OPENAI}"),
    _hub("clip-vit-l-14", "ViT-L-14__openai", 768, 224, 1710, "MIT", ("en",),
         f"CLIP ViT-L/14. {_OPENAI} Wants a graphics card."),
)  # fmt: skip
CARDS = {card.name: card for card in _CARDS}
"""By name: the built-in encoders and those of the hub."""


@dataclass(frozen=True, slots=True)
class Listed:
    """An encoder that can be asked for by name."""

    card: ModelCard
    folder: Path | None
    """Where it is on this machine; None where it is built in or not here."""
    ready: bool
    """Whether it can be used without a download."""


@dataclass(frozen=True, slots=True)
class Default:
    """The encoder to take where none was named."""

    name: str
    needs_download: bool
    sentence: str
    """What was fallen back to, why, and what to do; empty where nothing is lacking."""


def default_models_dir() -> Path:
    """Where models live where no other folder is named."""
    return user_data_path("cineseek") / "models"


def list_encoders(models_dir: Path | None = None) -> list[Listed]:
    """The catalogue, other folders of `models_dir`, and what was promoted in the registry."""
    listed = []
    for card in CARDS.values():
        folder = None if card.name == TOY else find_folder(card.name, models_dir)
        listed.append(Listed(card, folder, card.name == TOY or folder is not None))
    root = models_dir or default_models_dir()
    for folder in sorted(root.iterdir()) if root.is_dir() else ():
        if folder.name not in CARDS and is_encoder_folder(folder):
            try:
                listed.append(Listed(read_folder(folder).card, folder, True))
            except ModelError:
                continue  # asking for it by name says what is wrong
    for name in registry.names(root):
        try:
            version = registry.promoted(name, root)
            if version is not None:
                listed.append(Listed(read_folder(version.folder).card, version.folder, True))
        except ModelError:
            continue
    return listed


def find_folder(name: str, models_dir: Path | None = None) -> Path | None:
    """The folder of an encoder on this machine, by catalogue name, own name or path."""
    root = models_dir or default_models_dir()
    if is_encoder_folder(root / name):
        return root / name
    version = registry.promoted(name, root)
    if version is not None and is_encoder_folder(version.folder):
        return version.folder
    if name == MINI:
        return MINI_FOLDER
    card = CARDS.get(name)
    if card is not None and name != TOY:
        return _in_hub_cache(card)
    return Path(name) if is_encoder_folder(Path(name)) else None


def locate(name: str, models_dir: Path | None = None) -> tuple[Path, ModelCard | None]:
    """The folder and card of an encoder; ModelError that says what to do where there is none."""
    card = CARDS.get(name)
    folder = find_folder(name, models_dir)
    if folder is not None:
        return folder, card
    if card is not None:
        raise ModelError(
            f"the encoder {name} is not on this machine. Fetch it once with "
            f"`cineseek models pull {name}` ({size_of(card)})"
        )
    if Path(name).is_dir():
        missing = [part for part in NEEDED if not (Path(name) / part).is_file()]
        raise ModelError(f"{name} is no encoder folder: {', '.join(missing)} missing")
    if registry.versions(name, models_dir or default_models_dir()):
        raise ModelError(
            f"{name} is registered and no version of it promoted: cineseek models promote {name}"
        )
    near = difflib.get_close_matches(name, CARDS, n=1, cutoff=0.5)
    hint = f" Did you mean {near[0]}?" if near else ""
    raise ModelError(
        f"no encoder is called {name!r}.{hint} Known are {', '.join(CARDS)}, any model folder by "
        "its path, and the folders listed by `cineseek models`"
    )


def choose_default(
    *,
    models_dir: Path | None = None,
    offline: bool = False,
    allow_download: bool = False,
    hub_answers: Callable[[], bool] | None = None,
) -> Default:
    """The encoder for a library made without naming one.

    One that is here; else, where a download is allowed and the hub answers, the best of the hub;
    else `mini`, with a sentence that says so. The network is touched only with `allow_download`.
    """
    for name in PREFERRED:
        if find_folder(name, models_dir) is not None:
            return Default(name, False, "")
    others = [one for one in list_encoders(models_dir) if one.folder not in (None, MINI_FOLDER)]
    if others:
        name = others[0].card.name
        return Default(name, False, f"Using the encoder {name}, the only kind on this machine.")
    best = CARDS[PREFERRED[0]]
    if offline or _offline():
        why = "this machine is set to stay offline"
    elif not allow_download:
        why = "no other encoder is on this machine yet"
    elif (hub_answers or the_hub_answers)():
        return Default(
            best.name, True, f"Fetching the encoder {best.name} ({size_of(best)}), once."
        )
    else:
        why = "the model hub does not answer"
    sentence = (
        f"Using the small built-in encoder, mini, because {why}. It is good for a first look; "
        f"on real films words find far more with a large one: `cineseek models pull {best.name}` "
        f"({size_of(best)}), "
        f"then `cineseek reindex --model {best.name}`."
    )
    return Default(MINI, False, sentence)


def size_of(card: ModelCard) -> str:
    """The size of a download, for people."""
    return f"{card.megabytes / 1000:.1f} GB" if card.megabytes >= 1000 else f"{card.megabytes} MB"


def _in_hub_cache(card: ModelCard) -> Path | None:
    """A complete snapshot in the hub client's own cache (HF_HOME)."""
    from huggingface_hub import try_to_load_from_cache

    found = try_to_load_from_cache(card.source, NEEDED[0], revision=card.revision)
    if not isinstance(found, str):
        return None
    folder = Path(found).parent
    return folder if is_encoder_folder(folder) else None


def _offline() -> bool:
    from huggingface_hub.constants import is_offline_mode

    return is_offline_mode() or os.environ.get("HF_HUB_OFFLINE", "") in ("1", "true", "TRUE")


def the_hub_answers(source: str = CARDS[PREFERRED[0]].source) -> bool:
    """Whether the hub is there and has that repository, in two seconds at most."""
    from huggingface_hub import HfApi
    from huggingface_hub.errors import HTTPError  # type: ignore[attr-defined]  # of its client

    try:
        HfApi().repo_info(source, timeout=2.0)
    except (OSError, ValueError, HTTPError):
        return False
    return True
