"""`cineseek train translate`: captions into another language, each checked by an encoder."""

from __future__ import annotations

import os
import re
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cineseek.cli.options import JsonOption
from cineseek.errors import TrainingError

if TYPE_CHECKING:
    from cineseek.training.translation import Outcome, Translator

KEY = "CINESEEK_TRANSLATE_KEY"
_CODE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})?")


def translate(
    data: Annotated[
        Path, typer.Argument(metavar="DATA", help="Captions: a folder, .json, .csv or .jsonl.")
    ],
    out: Annotated[Path, typer.Option("--out", help="JSON lines; goes on where it stopped.")],
    encoder: Annotated[
        str, typer.Option(help="Sentence encoder to check with: folder, hub name, or of cineseek.")
    ],
    model: Annotated[
        str | None,
        typer.Option(help="Translation model: a folder or a hub name.", show_default=False),
    ] = None,
    server: Annotated[
        str | None,
        typer.Option(help=f"Instead, a LibreTranslate server; key in {KEY}.", show_default=False),
    ] = None,
    source: Annotated[str, typer.Option(help="Language of the captions.")] = "en",
    target: Annotated[str, typer.Option(help="Language to translate into.")] = "fa",
    source_code: Annotated[
        str | None, typer.Option(help="What the model calls it.", show_default=False)
    ] = None,
    target_code: Annotated[
        str | None, typer.Option(help="What the model calls it: pes_Arab.", show_default=False)
    ] = None,
    least: Annotated[
        float, typer.Option(min=-1, max=1, help="Drop pairs with a lower cosine.")
    ] = 0.7,
    column: Annotated[
        str | None, typer.Option(help="The key or column of the sentences.", show_default=False)
    ] = None,
    beams: Annotated[
        int | None, typer.Option(min=1, help="Of the search. Default: the model's own.")
    ] = None,
    batch: Annotated[int, typer.Option(min=1, help="Sentences at once.")] = 16,
    limit: Annotated[
        int | None, typer.Option(min=1, help="Only the first so many.", show_default=False)
    ] = None,
    timeout: Annotated[float, typer.Option(min=1, help="Seconds a server may take.")] = 60.0,
    device: Annotated[str, typer.Option(help="cpu, cuda, mps.")] = "cpu",
    json: JsonOption = False,
) -> None:
    """Translate captions and keep what a sentence encoder finds close to the original."""
    if (model is None) == (server is None):
        raise typer.BadParameter("name a --model or a --server, and not both")
    for code in (source, target):
        if not _CODE.fullmatch(code):
            raise typer.BadParameter(f"a language is a code such as en or fa, not {code!r}")
    if source == target:
        raise typer.BadParameter(f"source and target are both {source}")
    if find_spec("torch") is None or find_spec("transformers") is None:
        raise TrainingError("translation needs torch: pip install 'cineseek[train]'")
    from cineseek.cli.progress import counted
    from cineseek.training.ledger import opened
    from cineseek.training.sentence_encoder import open_checker
    from cineseek.training.sentences import read_sentences
    from cineseek.training.translation import translate_all

    sentences = read_sentences(data, source, column=column)[:limit]
    codes = (source_code, target_code)
    translator = _translator(
        model, server, (source, target), codes, beams=beams, timeout=timeout, device=device
    )
    checker = open_checker(encoder, device=device)
    settings = {
        "source": source,
        "target": target,
        "translator": translator.name,
        # A server may be updated on the way: then the lines differ in it, and not the settings.
        "revision": translator.revision if model else "",
        "codes": list(codes),
        "beams": beams,
        "encoder": checker.name,
        "encoder_revision": checker.revision,
        "least": least,
    }
    with (
        opened(out, settings, source) as ledger,
        counted("translating", name="sentences") as told,
    ):
        outcome = translate_all(
            sentences,
            translator,
            checker,
            ledger,
            source=source,
            target=target,
            least=least,
            batch=batch,
            progress=told,
        )
    _tell(outcome, out, json=json)


def _translator(
    model: str | None,
    server: str | None,
    pair: tuple[str, str],
    codes: tuple[str | None, str | None],
    *,
    beams: int | None,
    timeout: float,
    device: str,
) -> Translator:
    source, target = pair
    if server is not None:
        from cineseek.training.translation_server import ServerTranslator

        try:
            return ServerTranslator(
                server,
                codes[0] or source,
                codes[1] or target,
                key=os.environ.get(KEY) or None,
                timeout=timeout,
            )
        except ValueError as error:
            raise typer.BadParameter(str(error)) from error
    from cineseek.training.translators import ModelTranslator

    return ModelTranslator(
        model or "",
        source,
        target,
        source_code=codes[0],
        target_code=codes[1],
        beams=beams,
        device=device,
    )


def _tell(outcome: Outcome, out: Path, *, json: bool) -> None:
    from cineseek.cli.terminal import answers, json_line

    rejected = out.with_name(f"{out.stem}.rejected.jsonl")
    if json:
        json_line(
            {
                "out": str(out),
                "rejected_file": str(rejected),
                "sentences": outcome.sentences,
                "before": outcome.before,
                "kept": outcome.kept,
                "rejected": outcome.rejected,
                "scores": outcome.scores,
            }
        )
        return
    say = answers()
    before = f"; {outcome.before} were done before" if outcome.before else ""
    say.print(f"kept {outcome.kept}, dropped {outcome.rejected}{before}", markup=False)
    for place, count in enumerate(outcome.scores):
        if count:
            say.print(f"  cosine {place / 10:.1f} to {place / 10 + 0.1:.1f}  {count}", markup=False)
    if outcome.rejected:
        say.print(f"what was dropped, and why: {rejected}", markup=False, soft_wrap=True)
