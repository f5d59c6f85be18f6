import type Stripe from "stripe";
import { mapStripeError } from "@/domain/payments/stripe-call";
import { env } from "@/env";
import type { Ctx } from "@/lib/actor";
import { db } from "@/lib/db";
import { notFound } from "@/lib/errors";
import { stripe } from "@/lib/stripe";
import { idempotentStripeCall } from "./stripe-call";

/** How far a caregiver's payout account is: none, Stripe wants more, or ready. */
export async function getPayoutAccount({ actor }: Ctx) {
  const caregiver = await loadMyCaregiver(actor);
  const { stripeAccountId, payoutsEnabled } = caregiver;
  if (payoutsEnabled) return { state: "ready" as const };
  return { state: stripeAccountId ? ("more_needed" as const) : ("none" as const) };
}

/** Starts Stripe's onboarding for the caregiver, who returns to the payout page; returns its URL. */
export async function startPayoutAccount(ctx: Ctx): Promise<{ url: string }> {
  const { userId, stripeAccountId, user } = await loadMyCaregiver(ctx.actor);
  const page = `${env.NEXT_PUBLIC_APP_URL}/${user.locale}/care/payout-account`;
  const { url } = await mapStripeError("payout_account_later", async () =>
    // A link works once and for minutes, so a repeat must create a new one: the only write without a key.
    stripe.accountLinks.create({
      account: stripeAccountId ?? (await openAccount(ctx.now, userId, user.email)),
      type: "account_onboarding",
      refresh_url: `${page}?again=1`,
      return_url: `${page}?back=1`,
    }),
  );
  return { url };
}

/** The caregiver is back from Stripe: reads the account at once instead of waiting for the event. */
export async function checkPayoutAccount(ctx: Ctx) {
  const { stripeAccountId } = await loadMyCaregiver(ctx.actor);
  if (stripeAccountId) await refreshPayoutAccount(ctx, stripeAccountId);
  return getPayoutAccount(ctx);
}

/** Updates `payoutsEnabled` to the state of the account at Stripe. */
export async function refreshPayoutAccount({ now }: Ctx, stripeAccountId: string) {
  const account = await stripe.accounts.retrieve(stripeAccountId);
  const payoutsEnabled = account.payouts_enabled === true && account.capabilities?.transfers === "active";
  await db.caregiver.updateMany({ where: { stripeAccountId }, data: { payoutsEnabled, accountReadAt: now } });
}

/** The same for a caregiver whose account was not read for long: an event may be lost. */
export async function readPayoutAccount(ctx: Ctx, userId: string) {
  const { stripeAccountId } = await db.caregiver.findUniqueOrThrow({ where: { userId } });
  if (stripeAccountId) await refreshPayoutAccount(ctx, stripeAccountId);
}

async function openAccount(now: Date, userId: string, email: string | null) {
  const params: Stripe.AccountCreateParams = {
    type: "express",
    country: "BE",
    ...(email ? { email } : {}),
    capabilities: { transfers: { requested: true } },
    business_type: "individual",
    metadata: { userId },
  };
  const intent = { key: `caregiver:${userId}:account`, operation: "account.create", params };
  const account = await idempotentStripeCall(now, intent, (same, options) => stripe.accounts.create(same, options));
  await db.caregiver.update({ where: { userId }, data: { stripeAccountId: account.id } });
  return account.id;
}

async function loadMyCaregiver(actor: Ctx["actor"]) {
  const userId = actor.kind === "user" ? actor.id : null;
  const user = { select: { email: true, locale: true } } as const;
  const caregiver = userId && (await db.caregiver.findUnique({ where: { userId }, include: { user } }));
  if (!caregiver) throw notFound("caregiver");
  return caregiver;
}
