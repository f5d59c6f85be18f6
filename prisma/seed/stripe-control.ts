import { env } from "@/env";

const LOOPBACK = ["127.0.0.1", "localhost", "[::1]"];

/** Only a Stripe on this machine can replay months in seconds. A real one is never touched. */
export const isLocalStripe = () => LOOPBACK.includes(new URL(env.STRIPE_API_URL).hostname);

const unixSeconds = (moment: Date) => Math.floor(moment.getTime() / 1000);

/** Empties Stripe and sets its clock to a moment in the past. It sends no webhooks until `resumeStripe`: the site is not open yet. */
export async function resetStripe(at: Date) {
  await callControl("/reset", { at: unixSeconds(at) });
  await callControl("/webhooks", { mode: "drop" });
}

/** Moves Stripe's clock to the present. From now on it sends its webhooks. */
export async function resumeStripe() {
  await advanceStripeClock(new Date());
  await callControl("/webhooks", { mode: "normal" });
}

/** Moves Stripe's clock forward to a moment. Whatever is due before it, such as bank payouts, happens on the way. */
export async function advanceStripeClock(moment: Date) {
  const { now } = (await callControl("/clock")) as { now: number };
  if (unixSeconds(moment) > now) await callControl("/clock", { at: unixSeconds(moment) });
}

/** The payer at the checkout page. */
export const payAtCheckout = (sessionId: string, payer: { name: string; email: string; bancontact: boolean }) =>
  callControl(`/checkout/${sessionId}/pay`, payer);

/** The caregiver on Stripe's onboarding page. */
export const finishOnboarding = (accountId: string) => callControl(`/accounts/${accountId}/complete`, {});

async function callControl(path: string, body?: object): Promise<unknown> {
  const url = `${env.STRIPE_API_URL}/_control${path}`;
  const response = await fetch(url, body ? { method: "POST", body: JSON.stringify(body) } : {});
  const answer = await response.text();
  if (!response.ok) throw new Error(`the local Stripe refused ${path}: ${answer}`);
  return JSON.parse(answer);
}
