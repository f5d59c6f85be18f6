import type Stripe from "stripe";
import { invalid, missing } from "../core/errors";
import { emit } from "../core/events";
import type { Sandbox } from "../core/sandbox";
import { cancelTask, scheduleTask } from "../core/tasks";
import { cancelIntent, confirmIntent, settleIntent } from "./intent-lifecycle";
import { createIntent, getIntent } from "./intent-object";
import { type CardDetails, createBancontact, createCard, type Payer } from "./payment-methods";

type Session = Stripe.Checkout.Session;

/** A delayed Bancontact payment settles or fails after one day. */
const BANCONTACT_DELAY_SECONDS = 86_400;

/** The stored session. Throws Stripe's 404. */
export function getSession(sandbox: Sandbox, id: string): Session {
  const session = sandbox.store.get("checkout.session", id);
  if (!session) throw missing("checkout.session", id);
  return session;
}

/** The checkout session of an intent, if any. */
export function sessionOfIntent(sandbox: Sandbox, intent: string): Session | undefined {
  return sandbox.store.all("checkout.session").find((session) => session.payment_intent === intent);
}

/** Pays an open session by card or Bancontact, as the hosted page does. */
export function paySession(
  sandbox: Sandbox,
  id: string,
  paymentMethod: CardDetails | "bancontact",
  payer: Payer,
): Stripe.PaymentIntent {
  const session = getSession(sandbox, id);
  if (session.status !== "open") throw invalid(`This Checkout Session is ${session.status}; it can no longer be paid.`);
  const who = { name: payer.name, email: session.customer_email ?? payer.email };
  const method =
    paymentMethod === "bancontact" ? createBancontact(sandbox, who) : createCard(sandbox, paymentMethod, who);
  const intent =
    typeof session.payment_intent === "string"
      ? getIntent(sandbox, session.payment_intent)
      : startIntent(sandbox, session);
  sandbox.store.put("checkout.session", {
    ...session,
    payment_intent: intent.id,
    customer_details: customerDetails(who),
  });
  const attempted = confirmIntent(sandbox, intent, method, `${sandbox.baseUrl}/c/pay/${id}`);
  syncSession(sandbox, attempted);
  return attempted;
}

/** Completes an open session once its intent has succeeded or is processing. */
export function syncSession(sandbox: Sandbox, intent: Stripe.PaymentIntent): void {
  const session = sessionOfIntent(sandbox, intent.id);
  if (!session) return;
  const isPaid = intent.status === "succeeded" || intent.status === "requires_capture";
  if (session.status === "open" && (isPaid || intent.status === "processing")) {
    cancelTask(sandbox, "session.expire", session.id);
    const complete: Session = {
      ...session,
      status: "complete",
      payment_status: intent.status === "succeeded" ? "paid" : "unpaid",
      url: null,
    };
    sandbox.store.put("checkout.session", complete);
    emit(sandbox, "checkout.session.completed", complete);
  }
}

/** Schedules the outcome of a delayed Bancontact payment, one day from now. */
export function scheduleSettlement(sandbox: Sandbox, intent: string, outcome: "succeed" | "fail"): void {
  scheduleTask(sandbox, sandbox.clock.now() + BANCONTACT_DELAY_SECONDS, "bancontact.settle", intent, outcome);
}

/** Settles a delayed payment and updates its session. */
export function settleBancontact(sandbox: Sandbox, id: string, outcome: "succeed" | "fail"): void {
  cancelTask(sandbox, "bancontact.settle", id);
  const before = getIntent(sandbox, id);
  const after = settleIntent(sandbox, before, outcome);
  const session = sessionOfIntent(sandbox, id);
  if (!session || after.status === before.status) return;
  if (after.status === "succeeded") {
    const paid = sandbox.store.put("checkout.session", { ...session, payment_status: "paid" });
    emit(sandbox, "checkout.session.async_payment_succeeded", paid);
  } else {
    emit(sandbox, "checkout.session.async_payment_failed", session);
  }
}

/** Expires an open session and cancels its intent. A complete session stays complete. */
export function expireSession(sandbox: Sandbox, id: string): Session {
  const session = getSession(sandbox, id);
  if (session.status !== "open") return session;
  cancelTask(sandbox, "session.expire", id);
  if (typeof session.payment_intent === "string")
    cancelIntent(sandbox, getIntent(sandbox, session.payment_intent), "automatic");
  const expired = sandbox.store.put("checkout.session", { ...session, status: "expired", url: null });
  emit(sandbox, "checkout.session.expired", expired);
  return expired;
}

/** Creates the intent at the first payment attempt, as Stripe does. */
function startIntent(sandbox: Sandbox, session: Session): Stripe.PaymentIntent {
  const { input } = sandbox.store.get("local.intent_input", session.id) ?? {};
  if (!input) throw missing("checkout.session", session.id);
  const intent = createIntent(sandbox, input);
  emit(sandbox, "payment_intent.created", intent);
  return intent;
}

function customerDetails(payer: Payer): Stripe.Checkout.Session.CustomerDetails {
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
