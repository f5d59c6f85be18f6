import { html } from "@tailtribe/html";
import type Stripe from "stripe";
import { act } from "../act";
import { getIntent } from "../resources/intent-steps";
import { getSession, paySession } from "../resources/session-lifecycle";
import type { World } from "../world";
import { checkoutForm } from "./checkout-form";
import { CHECKOUT_WORDS } from "./checkout-words";
import { languageOf } from "./language";
import { layout } from "./layout";
import { type Page, type PageAnswer, redirect, type Visit } from "./page";
import { readCard, type TypedIn } from "./typed-card";

/** The hosted payment page of a checkout session. */
export const checkoutPages: Page[] = [
  { method: "GET", path: "/c/pay/:id", handle: (world, visit) => act(world, () => show(world, visit)) },
  { method: "POST", path: "/c/pay/:id", handle: (world, visit) => pay(world, visit) },
];

function show(world: World, visit: Visit): PageAnswer {
  const session = getSession(world, visit.id);
  if (session.status !== "open") return closed(session, visit);
  const number = visit.query.get("card") ?? "";
  const year = String((new Date(world.clock.now() * 1000).getUTCFullYear() + 3) % 100);
  const filled: Partial<TypedIn> =
    number === "" ? {} : { number, expiry: `12/${year}`, cvc: "123", name: "Noor Peeters", email: "noor@example.test" };
  return checkoutForm(world, session, visit.language, {
    typed: filled,
    errors: {},
    refusal: refusalOf(world, session, number),
  });
}

function pay(world: World, visit: Visit): PageAnswer {
  const session = act(world, () => getSession(world, visit.id));
  if (session.status !== "open") return closed(session, visit);
  const language = languageOf(session.locale, visit.language);
  const read = readCard(visit.form, { language, now: world.clock.now(), email: session.customer_email });
  if (read.kind === "wrong")
    return checkoutForm(world, session, visit.language, { typed: read.typed, errors: read.errors, refusal: null }, 422);
  const intent = act(world, () => paySession(world, session.id, read.means, read.payer));
  return onward(intent, getSession(world, session.id));
}

/** Where a payer goes after a step: to the bank, back to the shop, or to the page again with what went wrong. */
export function onward(intent: Stripe.PaymentIntent, session: Stripe.Checkout.Session): PageAnswer {
  const bank = intent.status === "requires_action" ? intent.next_action?.redirect_to_url?.url : null;
  if (bank) return redirect(bank);
  return redirect(session.status === "complete" ? successUrl(session) : `/c/pay/${session.id}`);
}

/** Where the shop wants the payer after paying, with the session's id in it. */
function successUrl(session: Stripe.Checkout.Session): string {
  return (session.success_url ?? "/").replace(/\{CHECKOUT_SESSION_ID\}|%7BCHECKOUT_SESSION_ID%7D/g, session.id);
}

function closed(session: Stripe.Checkout.Session, visit: Visit): PageAnswer {
  const language = languageOf(session.locale, visit.language);
  const words = CHECKOUT_WORDS[language];
  const isDone = session.status === "complete";
  const [title, text] = isDone ? [words.doneTitle, words.doneText] : [words.expiredTitle, words.expiredText];
  const target = isDone ? successUrl(session) : session.cancel_url;
  const body = html`<section class="card stack"><h1>${title}</h1><p>${text}</p>${target && html`<a class="button" href="${target}">${words.onward}</a>`}</section>`;
  return layout({ language, title, shape: "narrow", body, status: isDone ? 200 : 410 });
}

function refusalOf(world: World, session: Stripe.Checkout.Session, number: string): string | null {
  if (typeof session.payment_intent !== "string" || number !== "") return null;
  const error = getIntent(world, session.payment_intent).last_payment_error;
  if (!error) return null;
  if (error.payment_method?.type === "bancontact") return "bank";
  return error.decline_code ?? "authentication";
}
