"""`cineseek list`: the films of a library."""

from __future__ import annotations

from cineseek.cli.options import JsonOption, LibraryOption, ServerOption


def list_films(
    library: LibraryOption = None, server: ServerOption = None, json: JsonOption = False
) -> None:
    """List the films of a library."""
    from cineseek.cli.places import asked
    from cineseek.cli.tables import table
    from cineseek.cli.terminal import answers, asides, clock, count, json_line
    from cineseek.shapes import facts_of, footage_of

    with asked(server, library) as known:
        rows = [(card.film, card.footages) for card in known.cards()]
        films, footages_in_all, shots, frames = known.counts()
    if json:
        for film, footages in rows:
            json_line({"film": facts_of(film), "footage": [footage_of(one) for one in footages]})
        return
    if not rows:
        asides().print("No films yet. Add some with `cineseek add PATH...`.", markup=False)
        return
    out = answers()
    shown = table(out, "title", ">year", "=id", "footage", ">length")
    for film, footages in rows:
        kinds = [one.kind for one in footages]
        what = ", ".join(count(kinds.count(kind), kind) for kind in dict.fromkeys(kinds))
        length = sum(one.duration for one in footages)
        shown.add_words(
            film.title,
            str(film.year or ""),
            film.id,
            what,
            clock(length, tenths=False) if length else "",
        )
    out.print(shown)
    asides().print(
        f"{count(films, 'film')}, {count(footages_in_all, 'footage', 'footages')}, "
        f"{count(shots, 'shot')}, {count(frames, 'frame')}",
        style="dim",
    )
