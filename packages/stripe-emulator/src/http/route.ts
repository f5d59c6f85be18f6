import type { z } from "zod";
import type { Sandbox } from "../core/sandbox";

/** A validated request. `account` is the connected account it acts for, null for the platform. */
export interface Call<P> {
  params: P;
  id: string;
  secondId: string;
  account: string | null;
}

/** One API route: its parameters and its handler. `:id` and `:second` are path parameters. */
export interface Route {
  method: "GET" | "POST" | "DELETE";
  path: string;
  params: z.ZodType;
  handle(sandbox: Sandbox, call: Call<unknown>): object;
}

/** Declares a route; the handler's parameters have the type of its schema. */
export function route<S extends z.ZodType>(
  method: Route["method"],
  path: string,
  params: S,
  handle: (sandbox: Sandbox, call: Call<z.output<S>>) => object,
): Route {
  return { method, path, params, handle: (sandbox, call) => handle(sandbox, call as Call<z.output<S>>) };
}

/** The path parameters: `/v1/refunds/:id` on `/v1/refunds/re_1` → `{ id: "re_1" }`; null without a match. */
export function matchPath(pattern: string, path: string): Record<string, string> | null {
  const expected = pattern.split("/");
  const actual = path.split("/");
  if (expected.length !== actual.length) return null;
  const parts: Record<string, string> = {};
  for (const [index, part] of expected.entries()) {
    const value = actual[index] ?? "";
    if (part.startsWith(":")) parts[part.slice(1)] = value;
    else if (part !== value) return null;
  }
  return parts;
}
