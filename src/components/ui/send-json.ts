import { type Problem, readProblem } from "./problem";

export type Method = "POST" | "PUT" | "PATCH" | "DELETE";

type Sent = { ok: true; answer: unknown } | { ok: false; problem: Problem };

/** Sends JSON to our own API and says how it went; it never throws. */
export async function sendJson(path: string, method: Method, body: unknown): Promise<Sent> {
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      headers: { "Content-Type": "application/json", Accept: "application/json" },
      body: JSON.stringify(body ?? {}),
    });
  } catch {
    // fetch only throws when there was no answer: offline, or the connection broke.
    return { ok: false, problem: { code: "network", errors: [] } };
  }
  const answer: unknown = await response.json().catch(() => undefined);
  return response.ok ? { ok: true, answer } : { ok: false, problem: readProblem(response.status, answer) };
}

/** Fills "{id}" in an address from the answer: "/nl/bookings/{id}", or "{url}" to go where the server says. */
export function fillHref(href: string, answer: unknown): string {
  const facts: Record<string, unknown> = typeof answer === "object" && answer !== null ? { ...answer } : {};
  return href.replace(/\{(\w+)\}/g, (_, key: string) => {
    const fact = facts[key];
    return typeof fact === "string" || typeof fact === "number" ? `${fact}` : "";
  });
}
