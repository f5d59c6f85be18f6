import { env } from "@/env";

const LOOPBACK = ["127.0.0.1", "localhost", "[::1]"];

/** Only a Stripe on this machine lets a town live through months in seconds; a real one is never touched. */
export const isLocalStripe = () => LOOPBACK.includes(new URL(env.STRIPE_API_URL).hostname);

const seconds = (moment: Date) => Math.floor(moment.getTime() / 1000);

/** Stripe begins with nothing, at a moment in the past. What it does until `letTimeRun` is not told to the site, which is not open yet. */
export async function beginStripe(at: Date) {
  await control("/reset", { at: seconds(at) });
  await control("/webhooks", { mode: "drop" });
}

/** Stripe's clock comes to the present, and from now on it tells the site what it does. */
export async function letTimeRun() {
  await moveStripeTo(new Date());
  await control("/webhooks", { mode: "normal" });
}

/** Moves Stripe's clock forward to a moment; what was due before, payouts to banks for one, happens on the way. */
export async function moveStripeTo(moment: Date) {
  const { now } = (await control("/clock")) as { now: number };
  if (seconds(moment) > now) await control("/clock", { at: seconds(moment) });
}

/** The payer at the checkout page. */
export const payAtCheckout = (sessionId: string, payer: { name: string; email: string; bancontact: boolean }) =>
  control(`/checkout/${sessionId}/pay`, payer);

/** The caregiver on Stripe's onboarding page. */
export const finishOnboarding = (accountId: string) => control(`/accounts/${accountId}/complete`, {});

async function control(path: string, body?: object): Promise<unknown> {
  const url = `${env.STRIPE_API_URL}/_control${path}`;
  const response = await fetch(url, body ? { method: "POST", body: JSON.stringify(body) } : {});
  const answer = await response.text();
  if (!response.ok) throw new Error(`the local Stripe refused ${path}: ${answer}`);
  return JSON.parse(answer);
}
