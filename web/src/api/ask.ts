/** Speaks to the server: every answer is JSON, and every failure becomes a `Problem`. */
import type { ErrorBody } from "./shapes";

/** What the server said no to, or that it could not be reached (`status` 0). */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly remedy: string,
    /** Of a query: the character where it goes wrong. */
    readonly at: number | null = null,
    readonly requestId: string | null = null,
    /** Seconds to wait before asking again, where the server said so. */
    readonly retryAfter: number | null = null,
  ) {
    super(message);
  }
}

export interface Asking {
  method?: "GET" | "POST" | "DELETE";
  body?: FormData | object;
  signal?: AbortSignal;
}

let refused: () => void = () => undefined;

/** Tell who asks for a token when an answer is refused for the want of one. */
export function onRefused(tell: () => void): void {
  refused = tell;
}

/** The answer of a path; a body that is no form is sent as JSON. */
export async function ask<T>(path: string, asking: Asking = {}): Promise<T> {
  const response = await send(path, asking);
  if (response.status === 204) return undefined as T;
  return (await response.json()) as T;
}

/** The bare response of a path, once it is known to be a good one. */
export async function send(path: string, { method, body, signal }: Asking = {}): Promise<Response> {
  const init: RequestInit = { method: method ?? (body ? "POST" : "GET") };
  if (signal) init.signal = signal;
  if (body instanceof FormData) init.body = body;
  else if (body) {
    init.body = JSON.stringify(body);
    init.headers = { "Content-Type": "application/json" };
  }
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new Problem(0, "unreachable", "", "");
  }
  if (response.ok) return response;
  if (response.status === 401 && !path.startsWith("/api/session")) refused();
  throw await problemOf(response);
}

async function problemOf(response: Response): Promise<Problem> {
  const wait = Number(response.headers.get("Retry-After"));
  const retry = Number.isFinite(wait) && wait > 0 ? wait : null;
  try {
    const { error } = (await response.json()) as { error: ErrorBody };
    return new Problem(
      response.status,
      error.code,
      error.message,
      error.remedy,
      error.at,
      error.request_id,
      retry,
    );
  } catch {
    return new Problem(response.status, "internal", response.statusText, "", null, null, retry);
  }
}

type Value = string | number | null | undefined;

/** A path with those of its parameters that are set. */
export function at(path: string, parameters: Record<string, Value>): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(parameters)) {
    if (value !== null && value !== undefined && value !== "") query.set(key, String(value));
  }
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}
