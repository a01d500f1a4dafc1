/** Films on a wall: a picture of each, its title, its year, and how much there is of it. */
import type { FilmCard as Card } from "../api/shapes";
import { places } from "../api/places";
import { Bone } from "../parts/states";
import { Icon } from "../parts/icons";
import { isPlain } from "../shell/link";
import { go } from "../shell/route";
import { Wall, type CellPlace } from "../wall/wall";
import { useWords } from "../words";
import { Flex } from "@chakra-ui/react";

interface Props {
  films: readonly Card[] | undefined;
  label: string;
  target: number;
  onEnd?: () => void;
}

export function FilmWall({ films, label, target, onEnd }: Props) {
  if (!films) return <Bones target={target} />;
  return (
    <Wall
      items={films}
      label={label}
      keyOf={(film) => film.id}
      aspectOf={() => 16 / 9}
      target={target}
      caption={42}
      gap={12}
      {...(onEnd ? { onEnd } : {})}
      cell={(film, place) => <FilmCell film={film} place={place} />}
    />
  );
}

function FilmCell({ film, place }: { film: Card; place: CellPlace }) {
  const { t, year } = useWords();
  const href = `/film/${encodeURIComponent(film.id)}`;
  return (
    <div className="card">
      <a
        className="card-picture"
        href={href}
        tabIndex={place.tabIndex}
        data-cell={place.index}
        style={{ height: place.height }}
        aria-label={film.year === null ? film.title : `${film.title}, ${film.year}`}
        onClick={(event) => {
          if (!isPlain(event)) return;
          event.preventDefault();
          go(href);
        }}
      >
        {film.footage && film.thumbnail ? (
          <img
            src={places.frame(film.footage, film.thumbnail)}
            alt=""
            loading="lazy"
            decoding="async"
            style={{ objectFit: "cover" }}
          />
        ) : (
          <Flex h="100%" align="center" justify="center" color="#8a8a8a">
            <Icon name="films" size={34} />
          </Flex>
        )}
      </a>
      <div className="card-lines">
        <div className="card-line">
          <span className="card-title" dir="auto">
            {film.title}
          </span>
          {film.year !== null && <span className="card-dim">{year(film.year)}</span>}
        </div>
        <div className="card-line">
          <span className="card-dim card-title" style={{ fontWeight: 420 }}>
            {film.directors.join(", ") || film.genres.slice(0, 2).join(", ")}
          </span>
          <span className="card-dim">{t("count.shots", { n: film.shots })}</span>
        </div>
      </div>
    </div>
  );
}

function Bones({ target }: { target: number }) {
  return (
    <Flex wrap="wrap" gap="3" aria-hidden>
      {Array.from({ length: 12 }, (_, index) => (
        <div key={index} style={{ flex: `1 0 ${target * 1.6}px`, paddingBottom: 42 }}>
          <Bone aspect={16 / 9} />
        </div>
      ))}
    </Flex>
  );
}
