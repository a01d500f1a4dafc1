/** The names of what the server sends; the types are made from its own description. */
import type { components } from "./openapi";

type Shapes = components["schemas"];

export type Hit = Shapes["HitAnswer"];
export type SearchAnswer = Shapes["SearchAnswer"];
export type ImageAnswer = Shapes["ImageAnswer"];
export type IdentifyAnswer = Shapes["IdentifyAnswer"];
export type Candidate = Shapes["CandidateAnswer"];
export type CopiesAnswer = Shapes["CopiesAnswer"];
export type Copy = Shapes["CopyAnswer"];
export type FilmFacts = Shapes["FilmFacts"];
export type FilmCard = Shapes["FilmCard"];
export type Films = Shapes["Films"];
export type FilmAnswer = Shapes["FilmAnswer"];
export type FootageFacts = Shapes["FootageFacts"];
export type FacetFacts = Shapes["FacetFacts"];
export type ShotFacts = Shapes["ShotFacts"];
export type Shots = Shapes["Shots"];
export type ShotAnswer = Shapes["ShotAnswer"];
export type TextFacts = Shapes["TextFacts"];
export type Texts = Shapes["Texts"];
export type FacetsAnswer = Shapes["FacetsAnswer"];
export type ValueCount = Shapes["ValueCount"];
export type Suggestion = Shapes["Suggestion"];
export type Suggestions = Shapes["Suggestions"];
export type ExportRequest = Shapes["ExportRequest"];
export type ExportFormat = ExportRequest["to"];
export type Roots = Shapes["Roots"];
export type RootFolder = Shapes["RootFolder"];
export type RootEntry = Shapes["RootEntry"];
export type JobRequest = Shapes["JobRequest"];
export type JobAnswer = Shapes["JobAnswer"];
export type JobFile = Shapes["JobFile"];
export type Jobs = Shapes["Jobs"];
export type LibraryAnswer = Shapes["LibraryAnswer"];
export type SessionAnswer = Shapes["SessionAnswer"];
export type ErrorBody = Shapes["ErrorBody"];
