import { html } from "@tailtribe/html";
import type { World } from "../core/sandbox";
import { act } from "../engine/transact";
import { answerChallenge } from "../payments/intent-lifecycle";
import { getIntent } from "../payments/intent-object";
import { followIntent, sessionOf } from "../payments/session-lifecycle";
import { onward } from "./checkout";
import { layout } from "./layout";
import { type Language, languageOf, money, type Page, type PageAnswer, redirect, type Visit } from "./page";

const WORDS: Record<Language, { title: string; text: string; approve: string; refuse: string; over: string }> = {
  nl: {
    title: "Bevestig je betaling",
    text: "Je bank vraagt of jij deze betaling doet (3-D Secure, lokale Stripe).",
    approve: "Ja, ik betaal",
    refuse: "Nee, weiger",
    over: "Hier is niets meer te bevestigen.",
  },
  fr: {
    title: "Confirmez votre paiement",
    text: "Votre banque demande si ce paiement vient de vous (3-D Secure, Stripe local).",
    approve: "Oui, je paie",
    refuse: "Non, refuser",
    over: "Il n'y a plus rien à confirmer.",
  },
  en: {
    title: "Confirm your payment",
    text: "Your bank asks whether you are making this payment (3-D Secure, local Stripe).",
    approve: "Yes, I am paying",
    refuse: "No, refuse",
    over: "There is nothing left to confirm.",
  },
};

/** The card bank's question: is it you? */
export const challengePages: Page[] = [
  { method: "GET", path: "/c/3ds/:id", handle: (world, visit) => act(world, () => ask(world, visit)) },
  { method: "POST", path: "/c/3ds/:id", handle: (world, visit) => answer(world, visit) },
];

function ask(world: World, visit: Visit): PageAnswer {
  const intent = getIntent(world, visit.id);
  const language = languageOf(sessionOf(world, intent.id)?.locale, visit.language);
  const words = WORDS[language];
  const isOpen = intent.status === "requires_action";
  const choices = html`<p class="amount">${money(intent.amount, intent.currency, language)}</p>
<form method="post" class="stack"><button name="answer" value="approve">${words.approve}</button><button class="quiet" name="answer" value="refuse">${words.refuse}</button></form>`;
  const body = html`<section class="card stack"><h1>${words.title}</h1><p>${isOpen ? words.text : words.over}</p>${isOpen && choices}</section>`;
  return layout({ language, title: words.title, shape: "narrow", body, status: isOpen ? 200 : 410 });
}

function answer(world: World, visit: Visit): PageAnswer {
  const before = act(world, () => getIntent(world, visit.id));
  if (before.status !== "requires_action") return ask(world, visit);
  const returnUrl = before.next_action?.redirect_to_url?.return_url;
  const intent = act(world, () => {
    const answered = answerChallenge(world, before, visit.form.get("answer") === "approve");
    followIntent(world, answered);
    return answered;
  });
  const session = sessionOf(world, intent.id);
  if (session) return onward(intent, session);
  return redirect(returnUrl ?? `/c/3ds/${intent.id}`);
}
