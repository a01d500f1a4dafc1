/** Ingest jobs as they are: listed once, then told of by the server as they go on. */
import { useCallback, useEffect, useState } from "react";

import { ask, type Problem } from "../api/ask";
import { places } from "../api/places";
import type { JobAnswer, Jobs } from "../api/shapes";
import { asProblem, forget } from "../api/use_answer";
import { forgetFilms } from "../films/use_films";
import { forgetShots } from "../film/use_shots";
import { forgetSearches } from "../search/use_search";

export function useJobs() {
  const [jobs, setJobs] = useState<readonly JobAnswer[]>();
  const [problem, setProblem] = useState<Problem>();

  const put = useCallback((job: JobAnswer) => {
    setJobs((now) => merged(now ?? [], job));
    if (isOver(job)) forgetAll();
  }, []);

  useEffect(() => {
    const stop = new AbortController();
    ask<Jobs>(places.jobs, { signal: stop.signal }).then(
      (answer) => setJobs((now) => joined(now ?? [], answer.jobs)),
      (error: unknown) => {
        if (!stop.signal.aborted) setProblem(asProblem(error));
      },
    );
    // The browser connects again by itself where the connection breaks.
    const events = new EventSource(places.jobEvents);
    const heard = (event: MessageEvent<string>) => put(JSON.parse(event.data) as JobAnswer);
    events.addEventListener("progress", heard);
    events.addEventListener("end", heard);
    return () => {
      stop.abort();
      events.close();
    };
  }, [put]);

  return { jobs, problem, put };
}

/** A job that is over stays so: the answer to its order may come after the news of its end. */
export function merged(jobs: readonly JobAnswer[], job: JobAnswer): readonly JobAnswer[] {
  const known = jobs.find((one) => one.id === job.id);
  if (known === undefined) return [job, ...jobs];
  return isOver(known) && !isOver(job) ? jobs : jobs.map((one) => (one === known ? job : one));
}

/** What was heard meanwhile is newer than what was listed, and may be of jobs begun since. */
export function joined(
  heard: readonly JobAnswer[],
  listed: readonly JobAnswer[],
): readonly JobAnswer[] {
  const begun = heard.filter((one) => !listed.some((job) => job.id === one.id));
  return [...begun, ...listed.map((job) => heard.find((one) => one.id === job.id) ?? job)];
}

export function isOver(job: JobAnswer): boolean {
  return job.state !== "queued" && job.state !== "running";
}

/** The library has changed: what was answered before may be untrue. */
function forgetAll(): void {
  forget();
  forgetFilms();
  forgetShots();
  forgetSearches();
}
