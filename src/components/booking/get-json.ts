import { type Problem, readProblem } from "@/components/ui/problem";
import type { Told } from "./told";

export type Got<T> = { ok: true; answer: Told<T> } | { ok: false; problem: Problem };

/** Reads from our own API and says how it went; it never throws. T is what the address's domain function gives. */
export async function getJson<T>(path: string): Promise<Got<T>> {
  // fetch only throws when there was no answer: offline, or the connection broke.
  const response = await fetch(path, { headers: { Accept: "application/json" } }).catch(() => null);
  if (!response) return { ok: false, problem: { code: "network", errors: [] } };
  const answer: unknown = await response.json().catch(() => undefined);
  // Both ends are ours: the route answers with the domain function's result.
  return response.ok
    ? { ok: true, answer: answer as Told<T> }
    : { ok: false, problem: readProblem(response.status, answer) };
}
