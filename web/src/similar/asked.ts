/** What neighbours were asked for: a footage of the library, or a video that only the browser has. */
import { useEffect, useMemo, useState } from "react";

import { places } from "../api/places";
import type { SimilarAnswer } from "../api/shapes";
import { addressOf } from "../film/address";
import { takeStills } from "./stills";

export interface Asked {
  /** Where a picture of it is, at a second; undefined while there is none. */
  picture: (second: number) => string | undefined;
  /** The address of that second, where it has one. */
  address?: (second: number) => string;
}

export function footageAsked(film: string, footage: string): Asked {
  return {
    picture: (second) => places.moment(footage, second),
    address: (second) => addressOf(film, footage, second),
  };
}

/** Of a file: its pictures at the moments of an answer are taken from it here. */
export function useFileAsked(preview: string, answer: SimilarAnswer | undefined): Asked {
  const [stills, setStills] = useState<ReadonlyMap<number, string>>(new Map());
  const seconds = useMemo(
    () => [
      ...new Set(
        answer?.neighbours.flatMap((one) => one.meetings.map((meeting) => meeting.second)),
      ),
    ],
    [answer],
  );
  useEffect(() => {
    if (seconds.length === 0) return;
    const stop = new AbortController();
    void takeStills(preview, seconds, stop.signal, (second, picture) =>
      setStills((before) => new Map(before).set(second, picture)),
    );
    return () => stop.abort();
  }, [preview, seconds]);
  return useMemo(() => ({ picture: (second) => stills.get(second) }), [stills]);
}
