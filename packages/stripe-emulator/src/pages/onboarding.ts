import { type Html, html } from "@tailtribe/html";
import { completeAccount, EXAMPLE_PERSON, getAccount, type PersonDetails } from "../connect/account-lifecycle";
import { missing } from "../core/errors";
import type { World } from "../core/sandbox";
import { act } from "../engine/transact";
import type { OnboardingLink } from "../store/tables";
import { field, layout } from "./layout";
import { ONBOARDING_WORDS } from "./onboarding-texts";
import { type Language, languageOf, type Page, type PageAnswer, redirect, type Visit } from "./page";
import { readPerson, type TypedPerson } from "./read-person";

/** The hosted onboarding of a connected account. An outworn link leads to the place that makes a new one. */
export const onboardingPages: Page[] = [
  { method: "GET", path: "/c/onboarding/:id", handle: (world, visit) => act(world, () => show(world, visit)) },
  { method: "POST", path: "/c/onboarding/:id", handle: (world, visit) => act(world, () => finish(world, visit)) },
];

function show(world: World, visit: Visit): PageAnswer {
  const link = linkOf(world, visit.id);
  if (isOutworn(world, link)) return redirect(link.refreshUrl);
  return form(visit, link, visit.query.has("example") ? typedAs(EXAMPLE_PERSON) : knownOf(world, link.account), {});
}

/** What the platform has said of the person already stands in the fields. */
function knownOf(world: World, account: string): Partial<TypedPerson> {
  const known = getAccount(world, account).individual;
  const born = known?.dob;
  return {
    firstName: known?.first_name ?? "",
    lastName: known?.last_name ?? "",
    day: String(born?.day ?? ""),
    month: String(born?.month ?? ""),
    year: String(born?.year ?? ""),
  };
}

function typedAs({ firstName, lastName, bornOn, iban }: PersonDetails): TypedPerson {
  return { firstName, lastName, day: String(bornOn.day), month: String(bornOn.month), year: String(bornOn.year), iban };
}

function finish(world: World, visit: Visit): PageAnswer {
  const link = linkOf(world, visit.id);
  if (isOutworn(world, link)) return redirect(link.refreshUrl);
  const language = languageOf(null, visit.language);
  const read = readPerson(visit.form, language, world.clock.now());
  if (read.kind === "wrong") return form(visit, link, read.typed, read.errors, 422);
  world.store.put("local.link", { ...link, used: true });
  completeAccount(world, link.account, read.person);
  return redirect(link.returnUrl);
}

function linkOf(world: World, id: string): OnboardingLink {
  const link = world.store.get("local.link", id);
  if (!link) throw missing("account link", id);
  return link;
}

function isOutworn(world: World, link: OnboardingLink): boolean {
  return link.used || link.expiresAt <= world.clock.now();
}

function form(
  visit: Visit,
  link: OnboardingLink,
  typed: Partial<TypedPerson>,
  errors: Partial<TypedPerson>,
  status = 200,
): PageAnswer {
  const language = languageOf(null, visit.language);
  const words = ONBOARDING_WORDS[language];
  const body = html`<section class="card stack">
<h1>${words.title}</h1>
<p>${words.text}</p>
<p class="note">${words.local}</p>
<a class="button quiet" href="/c/onboarding/${link.id}?example">${words.example}</a>
${Object.keys(errors).length > 0 && html`<p class="bad" role="alert">${words.wrong}</p>`}
<form method="post" class="stack" novalidate>
${field({ name: "firstName", label: words.firstName, value: typed.firstName, error: errors.firstName, autocomplete: "given-name" })}
${field({ name: "lastName", label: words.lastName, value: typed.lastName, error: errors.lastName, autocomplete: "family-name" })}
${birthDate(language, typed, errors)}
${field({ name: "iban", label: words.iban, value: typed.iban, error: errors.iban, hint: words.ibanHint })}
<button type="submit">${words.submit}</button>
</form>
<a class="button quiet" href="${link.returnUrl}">${words.later}</a>
</section>`;
  return layout({ language, title: words.title, shape: "narrow", body, status });
}

function birthDate(language: Language, typed: Partial<TypedPerson>, errors: Partial<TypedPerson>): Html {
  const words = ONBOARDING_WORDS[language];
  const part = (name: "day" | "month" | "year", autocomplete: string) =>
    field({ name, label: words[name], value: typed[name], inputmode: "numeric", autocomplete });
  return html`<fieldset aria-describedby="born-error"><legend>${words.born}</legend>
<div class="row three">${part("day", "bday-day")}${part("month", "bday-month")}${part("year", "bday-year")}</div>
<p class="error" id="born-error">${errors.day}</p></fieldset>`;
}
