/** A shot on the wall of its film: a click plays it, and the one that is on is marked. */
import type { FilmFacts, FootageFacts, ShotFacts } from "../api/shapes";
import { Time } from "../parts/controls";
import { Icon } from "../parts/icons";
import { isChosen, pieceFrom, toggle, useReel, type Piece } from "../reel/reel";
import { isPlain, Link } from "../shell/link";
import { useWords } from "../words";
import { timecode } from "../words/time";
import { Picture } from "../wall/picture";
import { FOCUS_DELAY, HOVER_DELAY, playSoon, stopPreview } from "../wall/preview";
import type { CellPlace } from "../wall/wall";

interface Props {
  film: FilmFacts;
  footage: FootageFacts;
  shot: ShotFacts;
  place: CellPlace;
  on: boolean;
  href: string;
  likeHref: string;
  onPlay: () => void;
}

export function ShotCard({ film, footage, shot, place, on, href, likeHref, onPlay }: Props) {
  const { t, number } = useWords();
  useReel();
  const chosen = isChosen(shot.id);
  return (
    <div className="card" data-chosen={chosen} data-on={on}>
      <div className="card-pictures" style={{ height: place.height }}>
        <a
          className="card-picture"
          href={href}
          data-cell={place.index}
          tabIndex={place.tabIndex}
          style={{ flex: 1 }}
          aria-label={t("shot.spoken", { n: shot.number, time: timecode(shot.start) })}
          aria-current={on ? "true" : undefined}
          onClick={(event) => {
            if (!isPlain(event)) return;
            event.preventDefault();
            onPlay();
          }}
          onPointerEnter={(event) => {
            if (event.pointerType === "mouse") playSoon(shot.id, HOVER_DELAY);
          }}
          onPointerLeave={stopPreview}
          onFocus={(event) => {
            if (event.target.matches(":focus-visible")) playSoon(shot.id, FOCUS_DELAY);
          }}
          onBlur={stopPreview}
        >
          <Picture
            shot={shot.id}
            footage={footage.id}
            thumbnail={shot.frames[0]?.thumbnail ?? null}
            palette={shot.facets.palette}
          />
        </a>
        <div className="card-tools">
          <button
            type="button"
            className="card-tool"
            tabIndex={-1}
            aria-pressed={chosen}
            aria-label={t("reel.choose")}
            title={t("reel.choose")}
            onClick={() => toggle(pieceOfShot(film, footage, shot))}
          >
            <Icon name={chosen ? "check" : "add"} size={16} />
          </button>
          <Link
            className="card-tool"
            href={likeHref}
            tabIndex={-1}
            aria-label={t("like.this")}
            title={t("like.this")}
          >
            <Icon name="alike" size={16} />
          </Link>
        </div>
      </div>
      <div className="card-lines card-line" style={{ justifyContent: "start" }}>
        <span>{number(shot.number)}</span>
        <span className="card-dim">
          <Time seconds={shot.start} />
        </span>
      </div>
    </div>
  );
}

export function pieceOfShot(film: FilmFacts, footage: FootageFacts, shot: ShotFacts): Piece {
  const thumbnail = shot.frames[0]?.thumbnail ?? null;
  const { palette, aspect } = shot.facets;
  return pieceFrom(film, footage, shot, thumbnail, palette, aspect);
}
