import Stripe from "stripe";
import { type Finding, isLoopback, local, missing, ok, required, runCheck, type Settings, warning } from "./finding";

/** The events the site processes (domain/payments/stripe-events.ts). */
export const PLATFORM_EVENTS = [
  ...["checkout.session.completed", "checkout.session.expired"],
  ...["checkout.session.async_payment_succeeded", "checkout.session.async_payment_failed"],
  ...["payment_intent.succeeded", "payment_intent.processing", "payment_intent.payment_failed"],
  ...["charge.dispute.created", "charge.dispute.updated", "charge.dispute.closed"],
  ...["charge.dispute.funds_withdrawn", "charge.dispute.funds_reinstated"],
  ...["charge.updated", "refund.created", "refund.updated", "refund.failed"],
];

/** The same of connected accounts. */
export const CONNECT_EVENTS = [
  ...["account.updated", "payout.created", "payout.updated", "payout.paid", "payout.failed", "payout.canceled"],
];

/** Stripe for real: whose account it is, whether it takes money and pays caregivers, and where it sends events. */
export function checkStripe(settings: Settings): Promise<Finding[]> {
  const { STRIPE_SECRET_KEY: key, STRIPE_API_URL: address, NEXT_PUBLIC_APP_URL: site = "" } = settings;
  if (!key) return Promise.resolve([missing("Stripe", "STRIPE_SECRET_KEY is empty")]);
  return runCheck("Stripe", async () => {
    const stripe = stripeClient(key, address);
    const account = await stripe.accounts.retrieveCurrent();
    const { country, default_currency: currency, charges_enabled: charges } = account;
    const known = [
      required(
        "Stripe account",
        country === "BE" && currency === "eur",
        `is of ${country} in ${currency}; it must be Belgian, in euro`,
      ),
      required("Stripe takes payments", charges === true, "finish the activation of the account in Stripe's dashboard"),
      checkPayoutSchedule(account),
      ...(await runCheck("Stripe Connect", async () => {
        await stripe.accounts.list({ limit: 1 });
        return [ok("Stripe Connect")];
      })),
    ];
    if (isLoopback(address))
      return [local("Stripe", "cards are test cards, webhooks are wired by themselves"), ...known];
    const { data } = await stripe.webhookEndpoints.list({ limit: 100 });
    return [
      ok("Stripe", account.id),
      ...known,
      checkEndpoint("webhook", data, `${site}/api/stripe/webhook`, PLATFORM_EVENTS),
      checkEndpoint("webhook of connected accounts", data, `${site}/api/stripe/webhook/connect`, CONNECT_EVENTS),
    ];
  });
}

/** Stripe would pay out what we hold for caregivers, and their transfers would fail. */
export function checkPayoutSchedule({ settings }: Pick<Stripe.Account, "settings">): Finding {
  const interval = settings?.payouts?.schedule.interval;
  const todo = `Stripe pays our balance out (${interval ?? "unknown"}): set Settings → Payouts → Schedule to manual`;
  return required("payouts of the platform", interval === "manual", todo);
}

/** Whether Stripe sends this address every event we process. */
export function checkEndpoint(what: string, all: Stripe.WebhookEndpoint[], url: string, events: string[]): Finding {
  const found = all.find((each) => each.url === url);
  if (!found) return missing(what, `add an endpoint at Stripe for ${url} with ${events.join(", ")}`);
  if (found.status !== "enabled") return missing(what, `${url} is switched off at Stripe`);
  const enabledEvents: string[] = found.enabled_events;
  const missingEvents = enabledEvents.includes("*") ? [] : events.filter((event) => !enabledEvents.includes(event));
  return missingEvents.length === 0 ? ok(what) : warning(what, `Stripe does not send ${missingEvents.join(", ")}`);
}

function stripeClient(key: string, address = "https://api.stripe.com") {
  const { hostname: host, port, protocol } = new URL(address || "https://api.stripe.com");
  const isPlain = protocol === "http:";
  return new Stripe(key, {
    ...{ host, port: port || (isPlain ? 80 : 443), protocol: isPlain ? "http" : "https" },
    ...{ timeout: 8_000, maxNetworkRetries: 0, telemetry: false },
  });
}
