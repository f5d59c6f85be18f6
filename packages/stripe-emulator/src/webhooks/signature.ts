import { createHmac } from "node:crypto";

/** The Stripe-Signature header. Its time is the machine's real time: a receiver compares it with its own clock. */
export function sign(payload: string, secret: string): string {
  const at = Math.floor(Date.now() / 1000);
  const v1 = createHmac("sha256", secret).update(`${at}.${payload}`, "utf8").digest("hex");
  return `t=${at},v1=${v1}`;
}
