import { StripeRefusal } from "../errors";
import { matchPath } from "../http/path";
import type { World } from "../world";
import { bankPages } from "./bank";
import { challengePages } from "./challenge";
import { checkoutPages } from "./checkout";
import { dashboardPages } from "./dashboard";
import { onboardingPages } from "./onboarding";
import type { Asked, Page, PageAnswer } from "./page";
import { notFoundPage } from "./plain";

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
