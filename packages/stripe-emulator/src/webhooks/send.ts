import { createHmac } from "node:crypto";
import { setMaxListeners } from "node:events";

/** Where events go. `connect: true` receives those of the connected accounts, false the platform's own. */
export interface Endpoint {
  url: string;
  secret: string;
  connect: boolean;
}

const ANSWER_WITHIN_MS = 10_000;

/** What an endpoint answered: a status, or why there was none. */
export interface Outcome {
  status: number | null;
  error: string | null;
}

/** One attempt: the signed event goes out, whatever comes back is told. */
export async function sendEvent(endpoint: Endpoint, payload: string, cut: AbortSignal): Promise<Outcome> {
  // By hand: Node 20 may forget a signal made by AbortSignal.any() before it fires.
  const control = new AbortController();
  const end = () => control.abort(new Error("no answer in time"));
  const timer = setTimeout(end, ANSWER_WITHIN_MS);
  setMaxListeners(0, cut); // as many as events are on their way
  cut.addEventListener("abort", end);
  try {
    const response = await fetch(endpoint.url, {
      method: "POST",
      body: payload,
      redirect: "manual",
      signal: control.signal,
      headers: {
        "content-type": "application/json; charset=utf-8",
        "user-agent": "Stripe/1.0 (local)",
        "stripe-signature": sign(payload, endpoint.secret),
      },
    });
    await response.arrayBuffer();
    return { status: response.status, error: null };
  } catch (error) {
    return { status: null, error: error instanceof Error ? error.message : String(error) };
  } finally {
    clearTimeout(timer);
    cut.removeEventListener("abort", end);
  }
}

/** The Stripe-Signature header. Its time is the machine's real time: a receiver compares it with its own clock. */
export function sign(payload: string, secret: string): string {
  const at = Math.floor(Date.now() / 1000);
  const v1 = createHmac("sha256", secret).update(`${at}.${payload}`, "utf8").digest("hex");
  return `t=${at},v1=${v1}`;
}
