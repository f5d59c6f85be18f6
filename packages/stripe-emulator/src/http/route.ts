import type { z } from "zod";
import type { World } from "../world";

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
