/** Where pictures, videos and answers are on the server. */
import { at } from "./ask";

const id = encodeURIComponent;

export const places = {
  search: (of: { q: string; image: string; like: string }, limit: number, cursor?: string | null) =>
    at("/api/search", { ...of, limit, cursor }),
  neighbours: (footage: string, of: Record<string, string | number>) =>
    at(`/api/footages/${footage}/similar`, of),
  neighboursOfFile: "/api/similar",
  rating: (footage: string) => `/api/footages/${footage}/rating`,
  ratingOfFile: "/api/rate",
  map: "/api/map",
  similar: (shot: string, limit: number) => at(`/api/shots/${id(shot)}/similar`, { limit }),
  image: (image: string) => `/api/images/${id(image)}`,
  identify: "/api/identify",
  copies: "/api/copies",
  identified: (image: string) => at("/api/identify", { image }),
  films: (of: { q: string; sort: string }, limit: number, cursor?: string | null) =>
    at("/api/films", { ...of, limit, cursor }),
  film: (film: string) => `/api/films/${id(film)}`,
  shots: (film: string, footage: string, limit: number, cursor?: string | null) =>
    at(`/api/films/${id(film)}/shots`, { footage, limit, cursor }),
  sheet: (film: string) => `/api/films/${id(film)}/sheet.jpg`,
  texts: (footage: string) => `/api/footages/${footage}/texts`,
  track: (footage: string, language: string | null) =>
    at(`/api/footages/${footage}/texts.vtt`, { language }),
  file: (footage: string) => `/api/footages/${footage}/file`,
  frame: (footage: string, thumbnail: string) => `/api/frames/${footage}/${thumbnail}`,
  /** The saved frame of a footage at a second at which there is one. */
  moment: (footage: string, second: number) =>
    `/api/frames/${footage}/${Math.round(second * 1000)}.jpg`,
  picture: (footage: string, second: number, height: number) =>
    at(`/api/footages/${footage}/frame.jpg`, { second: second.toFixed(3), height }),
  shot: (shot: string) => `/api/shots/${id(shot)}`,
  preview: (shot: string) => `/api/shots/${id(shot)}/preview.mp4`,
  suggest: (q: string, caret: number) => at("/api/suggest", { q, at: caret, limit: 8 }),
  facets: "/api/facets",
  library: "/api/library",
  session: "/api/session",
  images: "/api/images",
  export: "/api/export",
  roots: "/api/roots",
  folder: (source: string) => at("/api/roots/files", { source }),
  jobs: "/api/jobs",
  job: (job: string) => `/api/jobs/${id(job)}`,
  cancel: (job: string) => `/api/jobs/${id(job)}/cancel`,
  jobEvents: "/api/jobs/events",
};
