"""`cineseek remove`: forget a film or one footage."""

from __future__ import annotations

from cineseek.cli.options import FilmArgument, JsonOption, LibraryOption, ServerOption


def remove(
    film: FilmArgument,
    library: LibraryOption = None,
    server: ServerOption = None,
    json: JsonOption = False,
) -> None:
    """Forget a film, or one footage by its file.

    The files themselves stay where they are. From a server whole films are removed.
    """
    from cineseek.cli.places import asked
    from cineseek.cli.terminal import answers, json_line
    from cineseek.file_name import file_of
    from cineseek.shapes import footage_of

    with asked(server, library) as known:
        gone = known.remove(film)
    out = answers()
    for footage in gone:
        if json:
            json_line({"removed": footage_of(footage)})
        else:
            out.print(f"removed  {file_of(footage.path)} ({footage.kind})", markup=False)
