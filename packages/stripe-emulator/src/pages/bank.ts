import { type Html, html } from "@tailtribe/html";
import type Stripe from "stripe";
import type { Sandbox } from "../core/sandbox";
import { transact } from "../engine/transact";
import { completeBankAuthorization, completeChallenge } from "../payments/intent-lifecycle";
import { getIntent } from "../payments/intent-object";
import { scheduleSettlement, sessionOfIntent, syncSession } from "../payments/session-lifecycle";
import { BANCONTACT_TEXTS, CHALLENGE_TEXTS } from "./bank-texts";
import { redirectAfterPayment } from "./checkout";
import { layout } from "./layout";
import { type Language, languageOf, money, type Page, type PageResponse, redirect, type Visit } from "./page";

/** A decision that the payer takes on a page of the bank. The form posts it as `answer`. */
interface Decision {
  path: string;
  texts: Record<Language, { title: string; text: string; over: string }>;
  buttons(language: Language): Html;
  apply(sandbox: Sandbox, intent: Stripe.PaymentIntent, answer: string | null): Stripe.PaymentIntent;
}

const CHALLENGE: Decision = {
  path: "/c/3ds/:id",
  texts: CHALLENGE_TEXTS,
  buttons(language) {
    const texts = CHALLENGE_TEXTS[language];
    return html`<button name="answer" value="approve">${texts.approve}</button><button class="quiet" name="answer" value="refuse">${texts.refuse}</button>`;
  },
  apply: (sandbox, intent, answer) => completeChallenge(sandbox, intent, answer === "approve"),
};

const BANCONTACT: Decision = {
  path: "/c/bancontact/:id",
  texts: BANCONTACT_TEXTS,
  buttons(language) {
    const texts = BANCONTACT_TEXTS[language];
    return html`<button name="answer" value="authorize">${texts.authorize}</button>
<button class="quiet" name="answer" value="fail">${texts.fail}</button>
<p class="soft">${texts.laterText}</p>
<button class="quiet" name="answer" value="later">${texts.later}</button>
<button class="quiet" name="answer" value="later-fail">${texts.laterFail}</button>`;
  },
  apply(sandbox, intent, answer) {
    const isLate = answer === "later" || answer === "later-fail";
    if (isLate) scheduleSettlement(sandbox, intent.id, answer === "later" ? "succeed" : "fail");
    const decision = isLate ? "later" : answer === "authorize" ? "authorize" : "fail";
    return completeBankAuthorization(sandbox, intent, decision);
  },
};

/** The pages of the payer's bank: 3-D Secure for cards, authorization for Bancontact. */
export const bankPages: Page[] = [CHALLENGE, BANCONTACT].flatMap((decision): Page[] => [
  {
    method: "GET",
    path: decision.path,
    handle: (sandbox, visit) => transact(sandbox, () => show(decision, sandbox, visit)),
  },
  { method: "POST", path: decision.path, handle: (sandbox, visit) => submit(decision, sandbox, visit) },
]);

function show(decision: Decision, sandbox: Sandbox, visit: Visit): PageResponse {
  const intent = getIntent(sandbox, visit.id);
  const language = languageOf(sessionOfIntent(sandbox, intent.id)?.locale, visit.language);
  const { title, text, over } = decision.texts[language];
  const isOpen = intent.status === "requires_action";
  const choices = html`<p class="amount">${money(sandbox, intent.amount, intent.currency, language)}</p>
<form method="post" class="stack">${decision.buttons(language)}</form>`;
  const body = html`<section class="card stack"><h1>${title}</h1><p>${isOpen ? text : over}</p>${isOpen && choices}</section>`;
  return layout({ language, title, shape: "narrow", body, status: isOpen ? 200 : 410 });
}

function submit(decision: Decision, sandbox: Sandbox, visit: Visit): PageResponse {
  const before = transact(sandbox, () => getIntent(sandbox, visit.id));
  if (before.status !== "requires_action") return show(decision, sandbox, visit);
  const returnUrl = before.next_action?.redirect_to_url?.return_url;
  const intent = transact(sandbox, () => {
    const updated = decision.apply(sandbox, before, visit.form.get("answer"));
    syncSession(sandbox, updated);
    return updated;
  });
  const session = sessionOfIntent(sandbox, intent.id);
  if (session) return redirectAfterPayment(intent, session);
  return redirect(returnUrl ?? decision.path.replace(":id", intent.id));
}
