import { type Html, html } from "@tailtribe/html";
import type Stripe from "stripe";
import type { World } from "../core/sandbox";
import { act } from "../engine/transact";
import { getIntent } from "../payments/intent-object";
import { getSession, paySession } from "../payments/session-lifecycle";
import { CHECKOUT_WORDS, type CheckoutWords } from "./checkout-texts";
import { field, layout } from "./layout";
import { languageOf, money, type Page, type PageAnswer, redirect, type Visit } from "./page";
import { readCard, type TypedIn } from "./read-card";

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

/** What the page was left with: what was typed, what is wrong, why the bank said no. */
export interface CheckoutState {
  typed: Partial<TypedIn>;
  errors: Partial<TypedIn>;
  refusal: string | null;
}

/** The open payment page: what is bought on one side, how to pay on the other. */
export function checkoutForm(
  world: World,
  session: Stripe.Checkout.Session,
  browser: string,
  state: CheckoutState,
  status = 200,
): PageAnswer {
  const language = languageOf(session.locale, browser);
  const words = CHECKOUT_WORDS[language];
  const total = money(session.amount_total ?? 0, session.currency ?? "eur", language);
  const items = world.store.get("line_items", session.id)?.items ?? [];
  const lines = items.map((item) => {
    const count = (item.quantity ?? 1) > 1 ? ` × ${item.quantity}` : "";
    return html`<li><span>${item.description}${count}</span><span>${money(item.amount_total, item.currency, language)}</span></li>`;
  });
  const body = html`<div class="what stack">
<p class="soft">${words.total}</p>
<h1 class="amount">${total}</h1>
<ul class="lines">${lines}</ul>
${session.cancel_url && html`<p><a href="${session.cancel_url}">${words.back}</a></p>`}
</div>
<form method="post" action="/c/pay/${session.id}" class="how card stack" id="pay" novalidate>
${message(state, words)}
${email(session, words, state)}
${session.payment_method_types.includes("card") && card(words, state, total)}
${session.payment_method_types.length > 1 && html`<p class="or">${words.or}</p>`}
${session.payment_method_types.includes("bancontact") && bancontact(words)}
</form>
${testCards(session.id, words)}`;
  return layout({ language, title: `${words.title} ${total}`, shape: "pair", body, status });
}

function message(state: CheckoutState, words: CheckoutWords): Html | null {
  const refusal = state.refusal === null ? null : (words.refusals[state.refusal] ?? words.refusals.generic_decline);
  const text = Object.keys(state.errors).length > 0 ? words.wrong : refusal;
  return text ? html`<p class="bad" role="alert">${text}</p>` : null;
}

/** The first button of the form is the one the Enter key presses: the card's. */
function card(words: CheckoutWords, state: CheckoutState, total: string): Html {
  const { typed, errors } = state;
  const digits = { inputmode: "numeric" };
  return html`<h2>${words.card}</h2>
${field({ name: "number", label: words.number, value: typed.number, error: errors.number, ...digits, autocomplete: "cc-number" })}
<div class="row">
${field({ name: "expiry", label: words.expiry, value: typed.expiry, error: errors.expiry, hint: words.expiryHint, ...digits, autocomplete: "cc-exp" })}
${field({ name: "cvc", label: words.cvc, value: typed.cvc, error: errors.cvc, ...digits, autocomplete: "cc-csc" })}
</div>
${field({ name: "name", label: words.name, value: typed.name, error: errors.name, autocomplete: "cc-name" })}
<button name="method" value="card">${words.pay} ${total}</button>`;
}

function bancontact(words: CheckoutWords): Html {
  return html`<button class="quiet" name="method" value="bancontact">${words.bancontact}</button>
<p class="hint">${words.bancontactText}</p>`;
}

function email(session: Stripe.Checkout.Session, words: CheckoutWords, state: CheckoutState): Html {
  if (session.customer_email !== null) return html`<p class="soft">${session.customer_email}</p>`;
  const { typed, errors } = state;
  return field({
    name: "email",
    label: words.email,
    value: typed.email,
    error: errors.email,
    type: "email",
    inputmode: "email",
    autocomplete: "email",
  });
}

function testCards(session: string, words: CheckoutWords): Html {
  const cards = Object.entries(words.cards).map(
    ([number, fate]) =>
      html`<li><a href="/c/pay/${session}?card=${number}#pay"><code>${number.replace(/(\d{4})(?=\d)/g, "$1 ")}</code> ${fate}</a></li>`,
  );
  return html`<aside class="note" aria-labelledby="local"><h2 id="local">${words.localTitle}</h2><p class="hint">${words.localText}</p><ul>${cards}</ul></aside>`;
}
