import { createHmac } from "node:crypto";
import { setMaxListeners } from "node:events";

/** A webhook endpoint. `connect: true` receives events of connected accounts, false those of the platform. */
export interface Endpoint {
  url: string;
  secret: string;
  connect: boolean;
}

const ANSWER_WITHIN_MS = 10_000;

/** The result of an attempt: a status, or the error without one. */
export interface Outcome {
  status: number | null;
  error: string | null;
}

/** Sends the signed event once. Never rejects. */
export async function sendEvent(endpoint: Endpoint, payload: string, signal: AbortSignal): Promise<Outcome> {
  // Not AbortSignal.any(): Node 20 may garbage-collect its signal before it fires.
  const control = new AbortController();
  const end = () => control.abort(new Error("no answer in time"));
  const timer = setTimeout(end, ANSWER_WITHIN_MS);
  setMaxListeners(0, signal); // one per delivery in flight
  signal.addEventListener("abort", end);
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
    signal.removeEventListener("abort", end);
  }
}

/** The Stripe-Signature header. It carries the machine's real time, because receivers compare it with their own clock. */
export function sign(payload: string, secret: string): string {
  const at = Math.floor(Date.now() / 1000);
  const v1 = createHmac("sha256", secret).update(`${at}.${payload}`, "utf8").digest("hex");
  return `t=${at},v1=${v1}`;
}
