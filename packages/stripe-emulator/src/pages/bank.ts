import { html } from "@tailtribe/html";
import type { World } from "../core/sandbox";
import { act } from "../engine/transact";
import { answerBank } from "../payments/intent-lifecycle";
import { getIntent } from "../payments/intent-object";
import { followIntent, planSettlement, sessionOf } from "../payments/session-lifecycle";
import { onward } from "./checkout";
import { layout } from "./layout";
import { type Language, languageOf, money, type Page, type PageAnswer, redirect, type Visit } from "./page";

type Words = Record<"title" | "text" | "authorize" | "fail" | "later" | "laterFail" | "laterText" | "over", string>;

const WORDS: Record<Language, Words> = {
  nl: {
    title: "Je bank (lokale Stripe)",
    text: "Bevestig je betaling met Bancontact.",
    authorize: "Betaling bevestigen",
    fail: "Betaling weigeren",
    later: "Bevestigen, geld komt een dag later",
    laterFail: "Bevestigen, maar later mislukt het",
    laterText: "Om te proberen wat er gebeurt als het antwoord van de bank uitblijft:",
    over: "Hier is niets meer te bevestigen.",
  },
  fr: {
    title: "Votre banque (Stripe local)",
    text: "Confirmez votre paiement avec Bancontact.",
    authorize: "Confirmer le paiement",
    fail: "Refuser le paiement",
    later: "Confirmer, l'argent arrive un jour plus tard",
    laterFail: "Confirmer, mais échec plus tard",
    laterText: "Pour essayer une réponse tardive de la banque :",
    over: "Il n'y a plus rien à confirmer.",
  },
  en: {
    title: "Your bank (local Stripe)",
    text: "Confirm your Bancontact payment.",
    authorize: "Confirm the payment",
    fail: "Refuse the payment",
    later: "Confirm, the money comes a day later",
    laterFail: "Confirm, but it fails later",
    laterText: "To try a late answer of the bank:",
    over: "There is nothing left to confirm.",
  },
};

/** The payer's bank, for Bancontact. */
export const bankPages: Page[] = [
  { method: "GET", path: "/c/bancontact/:id", handle: (world, visit) => act(world, () => ask(world, visit)) },
  { method: "POST", path: "/c/bancontact/:id", handle: (world, visit) => answer(world, visit) },
];

function ask(world: World, visit: Visit): PageAnswer {
  const intent = getIntent(world, visit.id);
  const language = languageOf(sessionOf(world, intent.id)?.locale, visit.language);
  const words = WORDS[language];
  const isOpen = intent.status === "requires_action";
  const choices = html`<p class="amount">${money(intent.amount, intent.currency, language)}</p>
<form method="post" class="stack">
<button name="answer" value="authorize">${words.authorize}</button>
<button class="quiet" name="answer" value="fail">${words.fail}</button>
<p class="soft">${words.laterText}</p>
<button class="quiet" name="answer" value="later">${words.later}</button>
<button class="quiet" name="answer" value="later-fail">${words.laterFail}</button>
</form>`;
  const body = html`<section class="card stack"><h1>${words.title}</h1><p>${isOpen ? words.text : words.over}</p>${isOpen && choices}</section>`;
  return layout({ language, title: words.title, shape: "narrow", body, status: isOpen ? 200 : 410 });
}

function answer(world: World, visit: Visit): PageAnswer {
  const before = act(world, () => getIntent(world, visit.id));
  if (before.status !== "requires_action") return ask(world, visit);
  const returnUrl = before.next_action?.redirect_to_url?.return_url;
  const choice = visit.form.get("answer");
  const intent = act(world, () => {
    const isLate = choice === "later" || choice === "later-fail";
    if (isLate) planSettlement(world, before.id, choice === "later" ? "succeed" : "fail");
    const answered = answerBank(world, before, isLate ? "later" : choice === "authorize" ? "authorize" : "fail");
    followIntent(world, answered);
    return answered;
  });
  const session = sessionOf(world, intent.id);
  if (session) return onward(intent, session);
  return redirect(returnUrl ?? `/c/bancontact/${intent.id}`);
}
