"""ONNX Runtime sessions: which provider runs a tower, how many threads, what its inputs are."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import onnxruntime as ort

from cineseek.errors import ModelError

if TYPE_CHECKING:
    from numpy.typing import NDArray

log = logging.getLogger(__name__)

CPU = "CPUExecutionProvider"
PROVIDERS = {
    "cuda": "CUDAExecutionProvider",
    "openvino": "OpenVINOExecutionProvider",
    "coreml": "CoreMLExecutionProvider",
    "directml": "DmlExecutionProvider",
    "cpu": CPU,
}
"""Short names of the providers known here, best first."""

_TYPES: dict[str, type[np.generic]] = {
    "tensor(float)": np.float32,
    "tensor(float16)": np.float16,
    "tensor(int32)": np.int32,
    "tensor(int64)": np.int64,
}


def choose_providers(
    asked: Sequence[str] | None = None, *, present: Sequence[str] | None = None
) -> tuple[str, ...]:
    """Providers to try in order: those asked for, else the best present; the CPU always last."""
    here = ort.get_available_providers() if present is None else list(present)
    if asked is None:
        best = [name for name in PROVIDERS.values() if name in here and name != CPU][:1]
        return (*best, CPU)
    chosen = []
    for name in asked:
        full = PROVIDERS.get(name.lower(), name)
        if full not in here:
            short = [key for key, value in PROVIDERS.items() if value in here]
            raise ModelError(
                f"ONNX Runtime has no provider {name!r} here; it has {', '.join(short or here)}. "
                "Install the matching onnxruntime package or leave the choice out"
            )
        chosen.append(full)
    return tuple(dict.fromkeys([*chosen, CPU]))


@dataclass(frozen=True, slots=True)
class Port:
    """An input of a tower."""

    name: str
    dtype: type[np.generic]
    shape: tuple[int | None, ...]
    """None where any length goes."""


class Tower:
    """One loaded tower: arrays in, unit vectors out."""

    def __init__(self, session: Any, path: Path, dimension: int) -> None:
        self._session = session
        self._path = path
        self._dimension = dimension
        self.inputs = tuple(_port(value, path) for value in session.get_inputs())
        self.providers: tuple[str, ...] = tuple(session.get_providers())
        if not self.inputs:
            raise ModelError(f"{path} takes no input: it is no tower of a dual encoder")
        shapes = [tuple(output.shape) for output in session.get_outputs()]
        fitting = [at for at, shape in enumerate(shapes) if _fits(shape, dimension)]
        if not fitting:
            raise ModelError(
                f"{path} gives {shapes} where n x {dimension} is expected: "
                "its config.json belongs to another model"
            )
        self._output = session.get_outputs()[fitting[0]].name

    @property
    def fixed_batch(self) -> int | None:
        """Rows the tower insists on, where an export fixed them."""
        return self.inputs[0].shape[0] if self.inputs[0].shape else None

    def run(self, feeds: dict[str, NDArray[Any]]) -> NDArray[np.float32]:
        """Unit vectors of one batch, n x d."""
        (vectors,) = run_session(self._session, self._path, feeds, [self._output])
        if vectors.ndim != 2 or vectors.shape[1] != self._dimension:
            raise ModelError(
                f"{self._path} gave {vectors.shape} where n x {self._dimension} is due"
            )
        if not np.isfinite(vectors).all():
            raise ModelError(
                f"{self._path} gave numbers that are not finite: its weights are damaged"
            )
        length = np.linalg.norm(vectors, axis=1, keepdims=True)
        unit: NDArray[np.float32] = vectors / np.maximum(length, np.float32(1e-12))
        return unit


def open_tower(
    path: Path, *, dimension: int, providers: Sequence[str] = (CPU,), threads: int | None = None
) -> Tower:
    """A tower ready to run. `threads` None leaves one a physical core."""
    return Tower(open_session(path, providers=providers, threads=threads), path, dimension)


def open_session(
    path: Path, *, providers: Sequence[str] = (CPU,), threads: int | None = None
) -> Any:
    """A session of the runtime; ModelError where the file is damaged or cannot run here."""
    options = ort.SessionOptions()
    options.log_severity_level = 3  # errors; the door configures what people see
    # Threads that wait for work by spinning take a core from the rest of a search: for one short
    # text, longer than the text itself.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    if threads is not None:
        options.intra_op_num_threads = threads
    try:
        session = ort.InferenceSession(str(path), sess_options=options, providers=list(providers))
    except Exception as error:  # the runtime's errors share no public base
        raise ModelError(f"{path} is damaged or cannot run here: {_first_line(error)}") from error
    used = session.get_providers()
    if used and providers and used[0] != providers[0]:
        log.warning("%s is installed but does not work here; using %s", providers[0], used[0])
    return session


def run_session(
    session: Any, path: Path, feeds: dict[str, NDArray[Any]], outputs: Sequence[str]
) -> list[NDArray[np.float32]]:
    """The outputs of these names, as float32; `path` is for messages."""
    try:
        found = session.run(list(outputs), feeds)
    except Exception as error:  # the runtime's errors share no public base
        raise ModelError(f"{path} failed while running: {error}") from error
    return [np.asarray(one, dtype=np.float32) for one in found]


def _port(value: Any, path: Path) -> Port:
    if value.type not in _TYPES:
        raise ModelError(f"{path}: input `{value.name}` is {value.type}, which no encoder takes")
    shape = tuple(side if isinstance(side, int) and side > 0 else None for side in value.shape)
    return Port(value.name, _TYPES[value.type], shape)


def _fits(shape: tuple[Any, ...], dimension: int) -> bool:
    return len(shape) == 2 and (not isinstance(shape[1], int) or shape[1] == dimension)


def _first_line(error: Exception) -> str:
    return str(error).strip().splitlines()[0][:300] if str(error).strip() else type(error).__name__
