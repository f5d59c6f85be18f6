import { html } from "@tailtribe/html";
import { StripeApiError } from "../core/errors";
import type { Sandbox } from "../core/sandbox";
import { matchPath } from "../http/route";
import { bankPages } from "./bank";
import { checkoutPages } from "./checkout";
import { dashboardPages } from "./dashboard";
import { layout } from "./layout";
import { onboardingPages } from "./onboarding";
import { languageOf, type Page, type PageRequest, type PageResponse } from "./page";

const PAGES: Page[] = [...checkoutPages, ...bankPages, ...onboardingPages, ...dashboardPages];

/** Serves the hosted pages. */
export function handlePageRequest(sandbox: Sandbox, request: PageRequest): PageResponse {
  if (request.path === "/") return { status: 302, headers: { location: "/_control" }, body: "" };
  for (const page of PAGES) {
    const parts = page.method === request.method ? matchPath(page.path, request.path) : null;
    if (parts) return render(sandbox, page, request, parts.id ?? "");
  }
  return notFoundPage(request.language);
}

function render(sandbox: Sandbox, page: Page, request: PageRequest, id: string): PageResponse {
  try {
    return page.handle(sandbox, {
      id,
      form: new URLSearchParams(request.body),
      query: new URLSearchParams(request.query),
      language: request.language,
    });
  } catch (error) {
    if (error instanceof StripeApiError && error.status < 500) return notFoundPage(request.language);
    throw error;
  }
}

const TEXTS = {
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

/** The page for an unknown or expired address. */
export function notFoundPage(browserLanguage: string): PageResponse {
  const language = languageOf(null, browserLanguage);
  const texts = TEXTS[language];
  const body = html`<section class="card stack"><h1>${texts.title}</h1><p>${texts.text}</p><p class="soft">${texts.here}</p></section>`;
  return layout({ language, title: texts.title, shape: "narrow", body, status: 404 });
}
