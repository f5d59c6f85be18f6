import { html } from "@tailtribe/html";
import { StripeRefusal } from "../core/errors";
import type { World } from "../core/sandbox";
import { matchPath } from "../http/route";
import { bankPages } from "./bank";
import { challengePages } from "./challenge";
import { checkoutPages } from "./checkout";
import { dashboardPages } from "./dashboard";
import { layout } from "./layout";
import { onboardingPages } from "./onboarding";
import { type Asked, languageOf, type Page, type PageAnswer } from "./page";

const PAGES: Page[] = [...checkoutPages, ...challengePages, ...bankPages, ...onboardingPages, ...dashboardPages];

/** Answers a request of a browser: the hosted pages. */
export function answerPage(world: World, asked: Asked): PageAnswer {
  if (asked.path === "/") return { status: 302, headers: { location: "/_control" }, body: "" };
  for (const page of PAGES) {
    const parts = page.method === asked.method ? matchPath(page.path, asked.path) : null;
    if (parts) return shown(world, page, asked, parts.id ?? "");
  }
  return notFoundPage(asked.language);
}

function shown(world: World, page: Page, asked: Asked, id: string): PageAnswer {
  try {
    return page.handle(world, {
      id,
      form: new URLSearchParams(asked.body),
      query: new URLSearchParams(asked.query),
      language: asked.language,
    });
  } catch (error) {
    if (error instanceof StripeRefusal && error.status < 500) return notFoundPage(asked.language);
    throw error;
  }
}

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
