"""The facts model that is shipped, made anew out of the public table `movie_metadata.csv`.

    python recipes/rating/facts.py TABLE [--out FOLDER]

It takes about a minute on one core. Figures of the films kept apart go to the model's card.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from cineseek.models.rating_model import FACTS_FOLDER
from cineseek.sources.film_tables import read_movie_metadata
from cineseek.training.rating_facts_model import train_facts


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("table", type=Path)
    parser.add_argument("--out", type=Path, default=FACTS_FOLDER)
    given = parser.parse_args()
    films = [row.film for row in read_movie_metadata(given.table)]
    card = train_facts(
        films,
        given.out,
        source="trained by recipes/rating/facts.py on movie_metadata.csv (IMDb's pages of 2016)",
        licence="Apache-2.0",
    )
    print(json.dumps(card, indent=1))


if __name__ == "__main__":
    main()
