"""`cineseek caption`: machines tell what is in the shots: captions, written and spoken words."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from cineseek.cli.options import JsonOption, LibraryOption

if TYPE_CHECKING:
    from cineseek.captions.report import CaptionReport
    from cineseek.models.describer import Describer

_CODE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})?")
_DOING = {"caption": "captioning", "ocr": "reading text in pictures", "speech": "writing down"}


def caption(
    library: LibraryOption = None,
    model: Annotated[
        str | None,
        typer.Option(
            help="A captioner of transformers by hub name (NAME@REVISION pins it) or folder; with "
            "--endpoint a model of it. Default: Salesforce/blip-image-captioning-large.",
            show_default=False,
        ),
    ] = None,
    endpoint: Annotated[
        str | None,
        typer.Option(
            metavar="URL",
            help="Instead, a captioning server; its key in CINESEEK_CAPTION_KEY.",
            show_default=False,
        ),
    ] = None,
    api: Annotated[
        Literal["plain", "openai"],
        typer.Option(help="What the server speaks: our JSON, or OpenAI's chat with pictures."),
    ] = "plain",
    ocr: Annotated[
        bool, typer.Option("--ocr", help="Read text in the pictures (extra `ocr`).")
    ] = False,
    speech: Annotated[
        bool, typer.Option("--speech", help="Write down what is said (extra `speech`).")
    ] = False,
    speech_model: Annotated[
        str, typer.Option(help="Whisper: a size, a hub name, or a folder of faster-whisper.")
    ] = "small",
    language: Annotated[str, typer.Option(help="Of the captions: a code such as en or fa.")] = "en",
    spoken: Annotated[
        str | None,
        typer.Option(help="What is spoken. Default: found out.", show_default=False),
    ] = None,
    prompt: Annotated[
        str | None,
        typer.Option(
            help="What to ask a model that chats; to others a beginning to go on from.",
            show_default=False,
        ),
    ] = None,
    limit: Annotated[
        int | None,
        typer.Option(
            "--limit",
            "-n",
            min=1,
            help="At most so many shots (of speech: footages) this time.",
            show_default=False,
        ),
    ] = None,
    batch: Annotated[int, typer.Option(min=1, help="Shots at once; each batch is kept.")] = 8,
    workers: Annotated[
        int | None,
        typer.Option(min=1, help="Batches at once. Default: 1, of a server 4.", show_default=False),
    ] = None,
    again: Annotated[
        bool, typer.Option("--again", help="Also what another model told: it is replaced.")
    ] = False,
    retry_failed: Annotated[
        bool, typer.Option("--retry-failed", help="Also shots that were refused before.")
    ] = False,
    beams: Annotated[int, typer.Option(min=1, help="Of a model's search for words.")] = 1,
    device: Annotated[str, typer.Option(help="cpu, cuda, mps.")] = "cpu",
    rate: Annotated[
        float | None,
        typer.Option(min=0.001, help="Requests a second at most.", show_default=False),
    ] = None,
    timeout: Annotated[float, typer.Option(min=1, help="Seconds a server may take.")] = 120.0,
    price_in: Annotated[
        float, typer.Option(min=0, help="Of a million tokens sent; for the cost that is shown.")
    ] = 0.0,
    price_out: Annotated[float, typer.Option(min=0, help="Of a million tokens received.")] = 0.0,
    price_picture: Annotated[float, typer.Option(min=0, help="Of one picture.")] = 0.0,
    json: JsonOption = False,
) -> None:
    """Give shots words: captions, or with --ocr and --speech what is written and said in them.

    With --ocr or --speech captions are made only where --model or --endpoint is named too. Goes
    on where it stopped. Ends with code 1 when something failed.
    """
    from cineseek.cli.libraries import opened
    from cineseek.cli.progress import told_shots

    for code in (language, spoken):
        if code is not None and not _CODE.fullmatch(code):
            raise typer.BadParameter(f"a language is a code such as en or fa, not {code!r}")
    captions = model is not None or endpoint is not None or not (ocr or speech)
    reports: list[CaptionReport] = []
    how: dict[str, Any] = {"limit": limit, "again": again}
    shots = how | {"batch": batch, "retry_failed": retry_failed}
    with opened(library) as chosen:
        if captions:
            describer = _captioner(
                model,
                endpoint,
                api,
                language=language,
                prompt=prompt or "",
                beams=beams,
                device=device,
                rate=rate,
                timeout=timeout,
                prices=(price_in, price_out, price_picture),
            )
            with told_shots(_DOING["caption"], name="shots") as told:
                reports.append(chosen.caption(describer, workers=workers, progress=told, **shots))
        if ocr:
            from cineseek.models.text_reader import TextReader

            reader = TextReader()
            with told_shots(_DOING["ocr"], name="shots") as told:
                reports.append(chosen.caption(reader, workers=workers, progress=told, **shots))
        if speech:
            from cineseek.models.speech import Whisper

            listener = Whisper(speech_model, language=spoken or "", device=device)
            with told_shots(_DOING["speech"], name="seconds") as told:
                reports.append(chosen.transcribe(listener, progress=told, **how))
    for report in reports:
        _tell(report, json=json)
    if any(report.failed for report in reports):
        raise typer.Exit(1)


def _captioner(
    model: str | None,
    endpoint: str | None,
    api: Literal["plain", "openai"],
    *,
    language: str,
    prompt: str,
    beams: int,
    device: str,
    rate: float | None,
    timeout: float,
    prices: tuple[float, float, float],
) -> Describer:
    if endpoint is None:
        from cineseek.models.captioner import DEFAULT, open_captioner

        return open_captioner(
            model or DEFAULT, language=language, prompt=prompt, beams=beams, device=device
        )
    from cineseek.models.captioner_server import KEY, Prices, ServerCaptioner

    try:
        return ServerCaptioner(
            endpoint,
            api=api,
            model=model or "",
            language=language,
            prompt=prompt,
            key=os.environ.get(KEY) or None,
            prices=Prices(*prices),
            timeout=timeout,
            rate=rate,
        )
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error


def _tell(report: CaptionReport, *, json: bool) -> None:
    from cineseek.cli.terminal import answers, asides, clock, json_line, pace

    if json:
        json_line(
            {
                "kind": report.kind,
                "maker": report.maker,
                "told": report.told,
                "empty": report.empty,
                "lines": report.lines,
                "left": report.left,
                "seconds": round(report.seconds, 3),
                "requests": report.spent.requests,
                "tokens_in": report.spent.tokens_in,
                "tokens_out": report.spent.tokens_out,
                "cost": round(report.spent.cost, 6),
                "failed": [{"what": one.path, "why": one.why} for one in report.failed],
            }
        )
        return
    err = asides()
    for failure in report.failed:
        err.print(f"failed   {failure.path}: {failure.why}", style="red", markup=False)
    what = "footages" if report.kind == "speech" else "shots"
    parts = [f"{report.kind}: {report.told:,} {what} have words now"]
    parts += [f"{report.empty:,} have nothing to tell"] if report.empty else []
    parts += [f"{len(report.failed):,} failed"] if report.failed else []
    parts += [f"{report.left:,} are left"] if report.left else []
    answers().print("; ".join(parts), markup=False)
    done = report.told + report.empty
    took = clock(report.seconds) if report.seconds >= 60 else f"{report.seconds:.1f} s"
    speed = f", {pace(done / report.seconds)}" if done and report.seconds > 0 else ""
    cost = f"; {report.spent.requests:,} requests" if report.spent.requests else ""
    cost += f", cost {report.spent.cost:.4g}" if report.spent.cost else ""
    err.print(f"took {took}{speed}{cost}", markup=False)
