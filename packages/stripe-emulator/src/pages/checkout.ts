import { type Html, html } from "@tailtribe/html";
import type Stripe from "stripe";
import type { Sandbox } from "../core/sandbox";
import { transact } from "../engine/transact";
import { getIntent } from "../payments/intent-object";
import { getSession, paySession } from "../payments/session-lifecycle";
import { CHECKOUT_TEXTS, type CheckoutTexts } from "./checkout-texts";
import { field, layout } from "./layout";
import { languageOf, money, type Page, type PageResponse, redirect, type Visit } from "./page";
import { type CheckoutFields, readCard } from "./read-card";

/** The hosted payment page of a checkout session. */
export const checkoutPages: Page[] = [
  { method: "GET", path: "/c/pay/:id", handle: (sandbox, visit) => transact(sandbox, () => show(sandbox, visit)) },
  { method: "POST", path: "/c/pay/:id", handle: (sandbox, visit) => pay(sandbox, visit) },
];

function show(sandbox: Sandbox, visit: Visit): PageResponse {
  const session = getSession(sandbox, visit.id);
  if (session.status !== "open") return closed(session, visit);
  const number = visit.query.get("card") ?? "";
  const year = String((new Date(sandbox.clock.now() * 1000).getUTCFullYear() + 3) % 100);
  const { firstName, lastName, email } = sandbox.platform.examplePerson;
  const prefilled: Partial<CheckoutFields> =
    number === "" ? {} : { number, expiry: `12/${year}`, cvc: "123", name: `${firstName} ${lastName}`, email };
  return checkoutForm(sandbox, session, visit.language, {
    values: prefilled,
    errors: {},
    decline: declineOf(sandbox, session, number),
  });
}

function pay(sandbox: Sandbox, visit: Visit): PageResponse {
  const session = transact(sandbox, () => getSession(sandbox, visit.id));
  if (session.status !== "open") return closed(session, visit);
  const language = languageOf(session.locale, visit.language);
  const read = readCard(visit.form, { language, now: sandbox.clock.now(), email: session.customer_email });
  if (read.kind === "invalid")
    return checkoutForm(
      sandbox,
      session,
      visit.language,
      { values: read.values, errors: read.errors, decline: null },
      422,
    );
  const intent = transact(sandbox, () => paySession(sandbox, session.id, read.paymentMethod, read.payer));
  return redirectAfterPayment(intent, getSession(sandbox, session.id));
}

/** Redirects a payer after a step: to the bank, to the shop, or back to the page, which then shows the error. */
export function redirectAfterPayment(intent: Stripe.PaymentIntent, session: Stripe.Checkout.Session): PageResponse {
  const bank = intent.status === "requires_action" ? intent.next_action?.redirect_to_url?.url : null;
  if (bank) return redirect(bank);
  return redirect(session.status === "complete" ? successUrl(session) : `/c/pay/${session.id}`);
}

/** The shop's success URL with the session id prefilled in. */
function successUrl(session: Stripe.Checkout.Session): string {
  return (session.success_url ?? "/").replace(/\{CHECKOUT_SESSION_ID\}|%7BCHECKOUT_SESSION_ID%7D/g, session.id);
}

function closed(session: Stripe.Checkout.Session, visit: Visit): PageResponse {
  const language = languageOf(session.locale, visit.language);
  const texts = CHECKOUT_TEXTS[language];
  const isDone = session.status === "complete";
  const [title, text] = isDone ? [texts.doneTitle, texts.doneText] : [texts.expiredTitle, texts.expiredText];
  const target = isDone ? successUrl(session) : session.cancel_url;
  const body = html`<section class="card stack"><h1>${title}</h1><p>${text}</p>${target && html`<a class="button" href="${target}">${texts.proceed}</a>`}</section>`;
  return layout({ language, title, shape: "narrow", body, status: isDone ? 200 : 410 });
}

function declineOf(sandbox: Sandbox, session: Stripe.Checkout.Session, number: string): string | null {
  if (typeof session.payment_intent !== "string" || number !== "") return null;
  const error = getIntent(sandbox, session.payment_intent).last_payment_error;
  if (!error) return null;
  if (error.payment_method?.type === "bancontact") return "bank";
  return error.decline_code ?? "authentication";
}

/** What the form shows: entered values, errors per field, and the decline code of the last attempt. */
export interface CheckoutState {
  values: Partial<CheckoutFields>;
  errors: Partial<CheckoutFields>;
  decline: string | null;
}

/** The payment page of an open session: line items on one side, payment methods on the other. */
export function checkoutForm(
  sandbox: Sandbox,
  session: Stripe.Checkout.Session,
  browser: string,
  state: CheckoutState,
  status = 200,
): PageResponse {
  const language = languageOf(session.locale, browser);
  const texts = CHECKOUT_TEXTS[language];
  const total = money(sandbox, session.amount_total ?? 0, session.currency ?? sandbox.platform.currency, language);
  const items = sandbox.store.get("line_items", session.id)?.items ?? [];
  const lines = items.map((item) => {
    const count = (item.quantity ?? 1) > 1 ? ` × ${item.quantity}` : "";
    return html`<li><span>${item.description}${count}</span><span>${money(sandbox, item.amount_total, item.currency, language)}</span></li>`;
  });
  const body = html`<div class="what stack">
<p class="soft">${texts.total}</p>
<h1 class="amount">${total}</h1>
<ul class="lines">${lines}</ul>
${session.cancel_url && html`<p><a href="${session.cancel_url}">${texts.back}</a></p>`}
</div>
<form method="post" action="/c/pay/${session.id}" class="how card stack" id="pay" novalidate>
${message(state, texts)}
${email(session, texts, state)}
${session.payment_method_types.includes("card") && card(texts, state, total)}
${session.payment_method_types.length > 1 && html`<p class="or">${texts.or}</p>`}
${session.payment_method_types.includes("bancontact") && bancontact(texts)}
</form>
${testCards(session.id, texts)}`;
  return layout({ language, title: `${texts.title} ${total}`, shape: "pair", body, status });
}

function message(state: CheckoutState, texts: CheckoutTexts): Html | null {
  const decline = state.decline === null ? null : (texts.declines[state.decline] ?? texts.declines.generic_decline);
  const text = Object.keys(state.errors).length > 0 ? texts.wrong : decline;
  return text ? html`<p class="bad" role="alert">${text}</p>` : null;
}

/** The card's button comes first, because the Enter key presses the first button of a form. */
function card(texts: CheckoutTexts, state: CheckoutState, total: string): Html {
  const { values, errors } = state;
  const digits = { inputmode: "numeric" };
  return html`<h2>${texts.card}</h2>
${field({ name: "number", label: texts.number, value: values.number, error: errors.number, ...digits, autocomplete: "cc-number" })}
<div class="row">
${field({ name: "expiry", label: texts.expiry, value: values.expiry, error: errors.expiry, hint: texts.expiryHint, ...digits, autocomplete: "cc-exp" })}
${field({ name: "cvc", label: texts.cvc, value: values.cvc, error: errors.cvc, ...digits, autocomplete: "cc-csc" })}
</div>
${field({ name: "name", label: texts.name, value: values.name, error: errors.name, autocomplete: "cc-name" })}
<button name="method" value="card">${texts.pay} ${total}</button>`;
}

function bancontact(texts: CheckoutTexts): Html {
  return html`<button class="quiet" name="method" value="bancontact">${texts.bancontact}</button>
<p class="hint">${texts.bancontactText}</p>`;
}

function email(session: Stripe.Checkout.Session, texts: CheckoutTexts, state: CheckoutState): Html {
  if (session.customer_email !== null) return html`<p class="soft">${session.customer_email}</p>`;
  const { values, errors } = state;
  return field({
    name: "email",
    label: texts.email,
    value: values.email,
    error: errors.email,
    type: "email",
    inputmode: "email",
    autocomplete: "email",
  });
}

function testCards(session: string, texts: CheckoutTexts): Html {
  const cards = Object.entries(texts.cards).map(
    ([number, behavior]) =>
      html`<li><a href="/c/pay/${session}?card=${number}#pay"><code>${number.replace(/(\d{4})(?=\d)/g, "$1 ")}</code> ${behavior}</a></li>`,
  );
  return html`<aside class="note" aria-labelledby="local"><h2 id="local">${texts.localTitle}</h2><p class="hint">${texts.localText}</p><ul>${cards}</ul></aside>`;
}
