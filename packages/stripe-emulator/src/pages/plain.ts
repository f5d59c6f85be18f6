import { html } from "@tailtribe/html";
import { languageOf } from "./language";
import { layout } from "./layout";
import type { PageAnswer } from "./page";

const WORDS = {
  nl: {
    title: "Deze pagina bestaat niet",
    text: "De link klopt niet of werkt niet meer. Ga terug en begin opnieuw.",
    here: "Lokale Stripe: geen echt geld.",
  },
  fr: {
    title: "Cette page n'existe pas",
    text: "Le lien est incorrect ou n'est plus valable. Revenez en arrière et recommencez.",
    here: "Stripe local : pas d'argent réel.",
  },
  en: {
    title: "This page does not exist",
    text: "The link is wrong or no longer works. Go back and start again.",
    here: "Local Stripe: no real money.",
  },
};

/** What a wrong or outworn address shows. */
export function notFoundPage(browserLanguage: string): PageAnswer {
  const language = languageOf(null, browserLanguage);
  const words = WORDS[language];
  const body = html`<section class="card stack"><h1>${words.title}</h1><p>${words.text}</p><p class="soft">${words.here}</p></section>`;
  return layout({ language, title: words.title, shape: "narrow", body, status: 404 });
}
