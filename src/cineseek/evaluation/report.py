"""What was measured, as JSON and as a page, with all that is needed to measure it again."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from cineseek.errors import CineseekError
from cineseek.evaluation.curve import draw_curve
from cineseek.evaluation.metrics import DEPTHS
from cineseek.evaluation.retrieval import Figure, Retrieval, Task


@dataclass(frozen=True, slots=True)
class Report:
    """A run: the figures beside data, model and command."""

    captions: str
    """The file the questions were read from."""
    captions_sha256: str
    images: str
    split: str
    """Empty where all of the file was taken."""
    model: str
    revision: str
    fingerprint: str
    """Of weights, settings and precision."""
    version: str
    """Of cineseek."""
    command: str
    seed: int
    retrieval: Retrieval

    def shape(self) -> dict[str, Any]:
        """As JSON objects."""
        about = {key: value for key, value in asdict(self).items() if key != "retrieval"}
        run = self.retrieval
        return {
            **about,
            "pictures": run.pictures,
            "captions_by_language": run.captions,
            "failed": [asdict(one) for one in run.failed],
            "tasks": [asdict(task) for task in run.tasks],
        }

    def page(self) -> str:
        """As Markdown."""
        run = self.retrieval
        split = f", split {self.split}" if self.split else ""
        said = ", ".join(f"{count:,} {language}" for language, count in run.captions.items())
        lines = [
            f"# {self.model}: retrieval",
            "",
            f"- data: `{self.captions}`{split} (SHA-256 {self.captions_sha256[:16]})",
            f"- size: {run.pictures:,} pictures; captions: {said}",
            f"- model: {self.model}, revision {self.revision}, fingerprint {self.fingerprint}",
            f"- cineseek {self.version}, seed {self.seed}",
            f"- command: `{self.command}`",
        ]
        if run.failed:
            lines.append(f"- left out, because they cannot be read: {len(run.failed):,} pictures")
        heads = " | ".join(f"Acc@{k}" for k in DEPTHS)
        lines += [
            "",
            f"| task | language | queries | gallery | {heads} | median rank | mAP |",
            f"|---|---|---|---|{'---|' * len(DEPTHS)}---|---|",
            *(_row(task) for task in run.tasks),
            "",
            "In brackets the 95% interval of a bootstrap over pictures, and what chance would "
            "score. Equal scores count as in random order.",
            "",
            "![Acc@k by k](curve.png)",
            "",
        ]
        if run.failed:
            lines += ["Left out:", "", *(f"- {one.why}" for one in run.failed), ""]
        return "\n".join(lines)

    def write(self, folder: Path) -> None:
        """`report.md`, `report.json` and `curve.png`."""
        make_folder(folder)
        text = json.dumps(self.shape(), ensure_ascii=False, indent=1)
        curve = draw_curve(
            {f"{task.direction}, {task.language}": task.curve for task in self.retrieval.tasks},
            title=f"Acc@k, {self.model}, {self.retrieval.pictures:,} pictures",
        )
        try:
            (folder / "report.md").write_text(self.page(), encoding="utf-8")
            (folder / "report.json").write_text(text + "\n", encoding="utf-8")
            curve.save(folder / "curve.png")
        except OSError as error:
            raise CineseekError(f"{folder} cannot be written: {error.strerror or error}") from error


def make_folder(folder: Path) -> None:
    """Make the folder of a report, before the long work and not after it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CineseekError(f"{folder} cannot be made: {error.strerror or error}") from error


def _row(task: Task) -> str:
    cells = [
        task.direction,
        task.language,
        f"{task.queries:,}",
        f"{task.gallery:,}",
        *(f"{_interval(task.accuracy[k])[:-1]}; chance {task.chance[k]:.3f})" for k in DEPTHS),
        f"{task.median_rank:g}",
        _interval(task.mean_average_precision),
    ]
    return f"| {' | '.join(cells)} |"


def _interval(figure: Figure) -> str:
    return f"{figure.value:.3f} ({figure.low:.3f} to {figure.high:.3f})"
