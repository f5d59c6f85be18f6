import type { World } from "../world";

/** A request of a browser. */
export interface Asked {
  method: string;
  path: string;
  query: string;
  body: string;
  language: string;
}

/** What one page gets to see of it. */
export interface Visit {
  id: string;
  form: URLSearchParams;
  query: URLSearchParams;
  language: string;
}

/** What goes back to the browser. */
export interface PageAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** One hosted page: an address and what it answers. */
export interface Page {
  method: "GET" | "POST";
  path: string;
  handle(world: World, visit: Visit): PageAnswer;
}

/** Sends the browser on with a GET. */
export function redirect(location: string): PageAnswer {
  return { status: 303, headers: { location }, body: "" };
}
