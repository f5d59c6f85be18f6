import type Stripe from "stripe";
import { invalid, missing } from "../core/errors";
import { emit } from "../core/events";
import type { World } from "../core/sandbox";
import { plan, unplan } from "../core/tasks";
import { cancelIntent, confirmIntent, settleIntent } from "./intent-lifecycle";
import { getIntent, makeIntent } from "./intent-object";
import { makeBancontact, makeCard, type Payer, type TypedCard } from "./payment-methods";

type Session = Stripe.Checkout.Session;

/** A delayed Bancontact payment comes through, or fails, a day later. */
const BANCONTACT_DELAY_SECONDS = 86_400;

/** The stored session, or Stripe's 404. */
export function getSession(world: World, id: string): Session {
  const session = world.store.get("checkout.session", id);
  if (!session) throw missing("checkout.session", id);
  return session;
}

/** The session whose payment this intent is, if it belongs to one. */
export function sessionOf(world: World, intent: string): Session | undefined {
  return world.store.all("checkout.session").find((session) => session.payment_intent === intent);
}

/** The payer presses the button on the hosted page: with a card, or to go to the bank. */
export function paySession(
  world: World,
  id: string,
  means: TypedCard | "bancontact",
  payer: Payer,
): Stripe.PaymentIntent {
  const session = getSession(world, id);
  if (session.status !== "open") throw invalid(`This Checkout Session is ${session.status}; it can no longer be paid.`);
  const who = { name: payer.name, email: session.customer_email ?? payer.email };
  const method = means === "bancontact" ? makeBancontact(world, who) : makeCard(world, means, who);
  const intent =
    typeof session.payment_intent === "string" ? getIntent(world, session.payment_intent) : startIntent(world, session);
  world.store.put("checkout.session", { ...session, payment_intent: intent.id, customer_details: detailsOf(who) });
  const tried = confirmIntent(world, intent, method, `${world.baseUrl}/c/pay/${id}`);
  followIntent(world, tried);
  return tried;
}

/** Brings the session up to date with its intent: paid, or ordered at the bank. */
export function followIntent(world: World, intent: Stripe.PaymentIntent): void {
  const session = sessionOf(world, intent.id);
  if (!session) return;
  const isPaid = intent.status === "succeeded" || intent.status === "requires_capture";
  if (session.status === "open" && (isPaid || intent.status === "processing")) {
    unplan(world, "session.expire", session.id);
    const complete: Session = {
      ...session,
      status: "complete",
      payment_status: intent.status === "succeeded" ? "paid" : "unpaid",
      url: null,
    };
    world.store.put("checkout.session", complete);
    emit(world, "checkout.session.completed", complete);
  }
}

/** Plans how a delayed Bancontact payment will end, a day from now. */
export function planSettlement(world: World, intent: string, outcome: "succeed" | "fail"): void {
  plan(world, world.clock.now() + BANCONTACT_DELAY_SECONDS, "bancontact.settle", intent, outcome);
}

/** The delayed payment ends, and its session says so. */
export function settleBancontact(world: World, id: string, outcome: "succeed" | "fail"): void {
  unplan(world, "bancontact.settle", id);
  const before = getIntent(world, id);
  const after = settleIntent(world, before, outcome);
  const session = sessionOf(world, id);
  if (!session || after.status === before.status) return;
  if (after.status === "succeeded") {
    const paid = world.store.put("checkout.session", { ...session, payment_status: "paid" });
    emit(world, "checkout.session.async_payment_succeeded", paid);
  } else {
    emit(world, "checkout.session.async_payment_failed", session);
  }
}

/** Closes an open session, and the intent that waited behind it. One that is complete stays so. */
export function expireSession(world: World, id: string): Session {
  const session = getSession(world, id);
  if (session.status !== "open") return session;
  unplan(world, "session.expire", id);
  if (typeof session.payment_intent === "string")
    cancelIntent(world, getIntent(world, session.payment_intent), "automatic");
  const expired = world.store.put("checkout.session", { ...session, status: "expired", url: null });
  emit(world, "checkout.session.expired", expired);
  return expired;
}

/** The intent's wishes are kept beside the session until someone pays: Stripe makes the intent only then. */
function startIntent(world: World, session: Session): Stripe.PaymentIntent {
  const { wishes } = world.store.get("local.wishes", session.id) ?? {};
  if (!wishes) throw missing("checkout.session", session.id);
  const intent = makeIntent(world, wishes);
  emit(world, "payment_intent.created", intent);
  return intent;
}

function detailsOf(payer: Payer): Stripe.Checkout.Session.CustomerDetails {
  return {
    address: null,
    business_name: null,
    email: payer.email,
    individual_name: payer.name,
    name: payer.name,
    phone: null,
    tax_exempt: "none",
    tax_ids: [],
  };
}
