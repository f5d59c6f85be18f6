import type { z } from "zod";
import type { World } from "../core/sandbox";

/** One request, read and checked. `account` is the connected account it acts for, null for the platform. */
export interface Call<P> {
  params: P;
  id: string;
  secondId: string;
  account: string | null;
}

/** One address of the API: what it takes and what it answers. `:id` and `:second` are parts of the path. */
export interface Route {
  method: "GET" | "POST" | "DELETE";
  path: string;
  params: z.ZodType;
  handle(world: World, call: Call<unknown>): object;
}

/** Declares a route; the handler's parameters have the type of its schema. */
export function route<S extends z.ZodType>(
  method: Route["method"],
  path: string,
  params: S,
  handle: (world: World, call: Call<z.output<S>>) => object,
): Route {
  return { method, path, params, handle: (world, call) => handle(world, call as Call<z.output<S>>) };
}

/** The named parts of a path: `/v1/refunds/:id` on `/v1/refunds/re_1` → `{ id: "re_1" }`; null when it is another path. */
export function matchPath(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split("/");
  const given = path.split("/");
  if (wanted.length !== given.length) return null;
  const parts: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? "";
    if (part.startsWith(":")) parts[part.slice(1)] = value;
    else if (part !== value) return null;
  }
  return parts;
}
