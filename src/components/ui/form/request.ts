import { getJson, pageUserId, readAnswer, rememberPageUser, type SendResult } from "@/components/ui/form/get-json";

/** Says whose page a write comes from, so that the server refuses it when somebody else is signed in by now. */
export async function pageUserHeader(): Promise<Record<string, string>> {
  if (pageUserId() === undefined) {
    const me = await getJson<{ user: { id: string } | null }>("/api/me");
    if (me.ok) rememberPageUser(me.answer.user?.id ?? "");
  }
  const user = pageUserId();
  return user === undefined ? {} : { "X-Page-User": user };
}

/** A key for one request that must not be done twice. */
export const newRequestKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

export type Method = "POST" | "PUT" | "PATCH" | "DELETE";

type AskForProof = () => Promise<boolean>;
let prove: AskForProof | undefined;

/** While it is on the page, `ask` is how a request gets the second factor it needs; returns how to end that. */
export function askForProof(ask: AskForProof) {
  prove = ask;
  return () => {
    prove = undefined;
  };
}

/** Sends JSON to our own API and returns the outcome; it never throws. What needs a second factor is sent again after it. */
export async function sendJson(path: string, method: Method, body: unknown): Promise<SendResult> {
  const sent = await send(path, method, body);
  const isAsked = !sent.ok && sent.problem.code === "prove_again";
  return isAsked && (await prove?.()) ? send(path, method, body) : sent;
}

async function send(path: string, method: Method, body: unknown): Promise<SendResult> {
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      headers: { "Content-Type": "application/json", Accept: "application/json", ...(await pageUserHeader()) },
      body: JSON.stringify(body ?? {}),
    });
  } catch {
    // fetch only throws when there was no response: offline, or the connection broke.
    return { ok: false, problem: { code: "network", errors: [] } };
  }
  return readAnswer(response);
}

/** Fills "{id}" in an address from the response: "/nl/bookings/{id}", or "{url}" to go where the server says. */
export function fillHref(href: string, answer: unknown): string {
  const values: Record<string, unknown> = typeof answer === "object" && answer !== null ? { ...answer } : {};
  return href.replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = values[key];
    return typeof value === "string" || typeof value === "number" ? `${value}` : "";
  });
}
