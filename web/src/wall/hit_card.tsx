/** One answer on the wall: a shot, or the shots of a chain `A >> B`. */
import { Fragment } from "react";

import type { Hit } from "../api/shapes";
import { Time } from "../parts/controls";
import { Icon } from "../parts/icons";
import { isChosen, pieceOf, toggle, useReel } from "../reel/reel";
import { isPlain, Link } from "../shell/link";
import { goOver } from "../shell/route";
import { useWords, type Speaker } from "../words";
import { timecode } from "../words/time";
import { Picture } from "./picture";
import { FOCUS_DELAY, HOVER_DELAY, playSoon, stopPreview } from "./preview";
import type { CellPlace } from "./wall";

/** Pixels beneath the picture: two lines. */
export const CAPTION = 42;

/** Width over height of an answer; a chain is as wide as its shots together. */
export function aspectOf(hit: Hit): number {
  return shotsOf(hit).reduce((sum, one) => sum + (one.facets.aspect || 16 / 9), 0);
}

/** A hit and those that follow it. */
export function shotsOf(hit: Hit): Hit[] {
  const shots = [hit];
  for (let next = hit.then; next; next = next.then) shots.push(next);
  return shots;
}

interface Props {
  hit: Hit;
  place: CellPlace;
  /** The address that opens a shot over the answers. */
  addressOf: (shot: string) => string;
  onLike: (shot: string) => void;
}

export function HitCard({ hit, place, addressOf, onLike }: Props) {
  const { t, percent, year } = useWords();
  useReel();
  const shots = shotsOf(hit);
  const chosen = shots.every((one) => isChosen(one.id));
  return (
    <div className="card" data-chosen={chosen}>
      <div className="card-pictures" style={{ height: place.height }}>
        {shots.map((one, number) => (
          <Fragment key={one.id}>
            {number > 0 && (
              <span className="card-arrow">
                <Icon name="arrow" size={15} turns />
              </span>
            )}
            <PictureLink
              hit={one}
              href={addressOf(one.id)}
              {...(number === 0 ? { "data-cell": place.index, tabIndex: place.tabIndex } : {})}
            />
          </Fragment>
        ))}
        <div className="card-tools">
          <button
            type="button"
            className="card-tool"
            tabIndex={-1}
            aria-pressed={chosen}
            aria-label={t("reel.choose")}
            title={t("reel.choose")}
            onClick={() => choose(hit)}
          >
            <Icon name={chosen ? "check" : "add"} size={16} />
          </button>
          <button
            type="button"
            className="card-tool"
            tabIndex={-1}
            aria-label={t("like.this")}
            title={t("like.this")}
            onClick={() => onLike(hit.id)}
          >
            <Icon name="alike" size={16} />
          </button>
        </div>
      </div>
      <div className="card-lines">
        <div className="card-line">
          <Link
            className="card-title"
            href={`/film/${encodeURIComponent(hit.film.id)}`}
            tabIndex={-1}
            dir="auto"
          >
            {hit.film.title}
          </Link>
          {hit.film.year !== null && <span className="card-dim">{year(hit.film.year)}</span>}
        </div>
        <div className="card-line">
          <span className="card-dim">
            {shots.map((one, number) => (
              <Fragment key={one.id}>
                {number > 0 && " → "}
                <Time seconds={one.start} />
              </Fragment>
            ))}
          </span>
          <span className="card-dim">
            {/* Filters are met or not: there is no score to tell. */}
            {onlyFiltered(hit) ? <Length shots={shots} /> : percent(hit.score)}
          </span>
        </div>
      </div>
    </div>
  );
}

/** Whether nothing but filters spoke for it, so that its score says nothing. */
function onlyFiltered(hit: Hit): boolean {
  return shotsOf(hit).every((one) => one.because.every((why) => why === "filter"));
}

function Length({ shots }: { shots: readonly Hit[] }) {
  const { t, number } = useWords();
  const seconds = shots.reduce((sum, one) => sum + one.end - one.start, 0);
  return t("seconds", { n: number(seconds, 1) });
}

interface LinkProps {
  hit: Hit;
  href: string;
  "data-cell"?: number;
  tabIndex?: 0 | -1;
}

function PictureLink({ hit, href, tabIndex = -1, ...rest }: LinkProps) {
  const words = useWords();
  return (
    <a
      className="card-picture"
      href={href}
      tabIndex={tabIndex}
      aria-label={spoken(hit, words)}
      style={{ flex: `${hit.facets.aspect || 16 / 9} 1 0` }}
      onClick={(event) => {
        if (!isPlain(event)) return;
        event.preventDefault();
        stopPreview();
        goOver(href);
      }}
      onPointerEnter={(event) => {
        if (event.pointerType === "mouse") playSoon(hit.id, HOVER_DELAY);
      }}
      onPointerLeave={stopPreview}
      onFocus={(event) => {
        if (event.target.matches(":focus-visible")) playSoon(hit.id, FOCUS_DELAY);
      }}
      onBlur={stopPreview}
      {...rest}
    >
      <Picture
        shot={hit.id}
        footage={hit.footage.id}
        thumbnail={hit.thumbnail}
        palette={hit.facets.palette}
      />
      {hit.alike > 0 && <span className="card-tag">{words.t("alike", { n: hit.alike })}</span>}
    </a>
  );
}

/** Put all shots of an answer into the reel, or take them out. */
export function choose(hit: Hit): boolean {
  const shots = shotsOf(hit);
  const chosen = shots.every((one) => isChosen(one.id));
  for (const one of shots) if (isChosen(one.id) === chosen) toggle(pieceOf(one));
  return !chosen;
}

function spoken(hit: Hit, { t, percent, year }: Speaker): string {
  const { film } = hit;
  const named = film.year === null ? film.title : `${film.title}, ${year(film.year)}`;
  const place = { film: named, time: timecode(hit.start) };
  const said = onlyFiltered(hit)
    ? t("hit.spoken.place", place)
    : t("hit.spoken", { ...place, score: percent(hit.score) });
  return hit.alike > 0 ? `${said}${t("comma")}${t("alike", { n: hit.alike })}` : said;
}
