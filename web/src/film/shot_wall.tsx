/** All shots of a footage, the one that is on marked; a click plays from there. */
import { useSyncExternalStore, type KeyboardEvent } from "react";

import type { FilmFacts, FootageFacts, ShotFacts } from "../api/shapes";
import type { Playback } from "../player/playback";
import { toggle } from "../reel/reel";
import { addressOf as searchFor, NOTHING } from "../search/question";
import { keyOf } from "../shell/keys";
import { announce } from "../shell/notices";
import { go } from "../shell/route";
import { togglePreview } from "../wall/preview";
import { Wall } from "../wall/wall";
import { useWords } from "../words";
import { addressOf } from "./address";
import { pieceOfShot, ShotCard } from "./shot_card";

interface Props {
  film: FilmFacts;
  footage: FootageFacts;
  shots: readonly ShotFacts[];
  playback: Playback;
}

export function ShotWall({ film, footage, shots, playback }: Props) {
  const { t } = useWords();
  const on = useSyncExternalStore(playback.subscribe, () => playback.state.shot);
  const play = (shot: ShotFacts) => {
    playback.seek(shot.start + 0.001);
    playback.play();
    window.scrollTo({ top: 0, behavior: "smooth" });
  };
  const onKey = (event: KeyboardEvent, shot: ShotFacts) => {
    switch (keyOf(event.nativeEvent)) {
      case "Enter":
        play(shot);
        return true;
      case " ":
        togglePreview(shot.id);
        return true;
      case "x":
        announce(t(toggle(pieceOfShot(film, footage, shot)) ? "reel.added" : "reel.removed"));
        return true;
      case "l":
        go(searchFor({ ...NOTHING, like: shot.id }));
        return true;
      default:
        return false;
    }
  };
  return (
    <Wall
      items={shots}
      label={t("film.shots_label")}
      keyOf={(shot) => shot.id}
      aspectOf={(shot) => shot.facets.aspect || 16 / 9}
      target={116}
      caption={24}
      onKey={onKey}
      cell={(shot, place) => (
        <ShotCard
          film={film}
          footage={footage}
          shot={shot}
          place={place}
          on={place.index === on}
          href={addressOf(film.id, footage.id, shot.start)}
          likeHref={searchFor({ ...NOTHING, like: shot.id })}
          onPlay={() => play(shot)}
        />
      )}
    />
  );
}
