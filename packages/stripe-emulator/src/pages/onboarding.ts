import { type Html, html } from "@tailtribe/html";
import { completeAccount, getAccount } from "../connect/account-lifecycle";
import { missing } from "../core/errors";
import type { PersonDetails } from "../core/platform";
import type { Sandbox } from "../core/sandbox";
import { transact } from "../engine/transact";
import type { OnboardingLink } from "../store/tables";
import { field, layout } from "./layout";
import { ONBOARDING_TEXTS } from "./onboarding-texts";
import { type Language, languageOf, type Page, type PageResponse, redirect, type Visit } from "./page";
import { type PersonFields, readPerson } from "./read-person";

/** The hosted onboarding page of a connected account. An expired link redirects to its `refresh_url`. */
export const onboardingPages: Page[] = [
  {
    method: "GET",
    path: "/c/onboarding/:id",
    handle: (sandbox, visit) => transact(sandbox, () => show(sandbox, visit)),
  },
  {
    method: "POST",
    path: "/c/onboarding/:id",
    handle: (sandbox, visit) => transact(sandbox, () => finish(sandbox, visit)),
  },
];

function show(sandbox: Sandbox, visit: Visit): PageResponse {
  const link = linkOf(sandbox, visit.id);
  if (isUnusable(sandbox, link)) return redirect(link.refreshUrl);
  return form(
    sandbox,
    visit,
    link,
    visit.query.has("example") ? fieldsOf(sandbox.platform.examplePerson) : knownFields(sandbox, link.account),
    {},
  );
}

/** Prefills the fields with what the platform has provided about the person. */
function knownFields(sandbox: Sandbox, account: string): Partial<PersonFields> {
  const known = getAccount(sandbox, account).individual;
  const born = known?.dob;
  return {
    firstName: known?.first_name ?? "",
    lastName: known?.last_name ?? "",
    day: String(born?.day ?? ""),
    month: String(born?.month ?? ""),
    year: String(born?.year ?? ""),
  };
}

function fieldsOf({ firstName, lastName, bornOn, iban }: PersonDetails): PersonFields {
  return { firstName, lastName, day: String(bornOn.day), month: String(bornOn.month), year: String(bornOn.year), iban };
}

function finish(sandbox: Sandbox, visit: Visit): PageResponse {
  const link = linkOf(sandbox, visit.id);
  if (isUnusable(sandbox, link)) return redirect(link.refreshUrl);
  const language = languageOf(null, visit.language);
  const read = readPerson(visit.form, language, sandbox.clock.now());
  if (read.kind === "invalid") return form(sandbox, visit, link, read.values, read.errors, 422);
  sandbox.store.put("local.link", { ...link, used: true });
  completeAccount(sandbox, link.account, read.person);
  return redirect(link.returnUrl);
}

function linkOf(sandbox: Sandbox, id: string): OnboardingLink {
  const link = sandbox.store.get("local.link", id);
  if (!link) throw missing("account link", id);
  return link;
}

function isUnusable(sandbox: Sandbox, link: OnboardingLink): boolean {
  return link.used || link.expiresAt <= sandbox.clock.now();
}

function form(
  sandbox: Sandbox,
  visit: Visit,
  link: OnboardingLink,
  values: Partial<PersonFields>,
  errors: Partial<PersonFields>,
  status = 200,
): PageResponse {
  const language = languageOf(null, visit.language);
  const texts = ONBOARDING_TEXTS[language];
  const body = html`<section class="card stack">
<h1>${texts.title}</h1>
<p>${texts.text}</p>
<p class="note">${texts.local}</p>
<a class="button quiet" href="/c/onboarding/${link.id}?example">${texts.example}</a>
${Object.keys(errors).length > 0 && html`<p class="bad" role="alert">${texts.wrong}</p>`}
<form method="post" class="stack" novalidate>
${field({ name: "firstName", label: texts.firstName, value: values.firstName, error: errors.firstName, autocomplete: "given-name" })}
${field({ name: "lastName", label: texts.lastName, value: values.lastName, error: errors.lastName, autocomplete: "family-name" })}
${birthDate(language, values, errors)}
${field({ name: "iban", label: texts.iban, value: values.iban, error: errors.iban, hint: `${texts.ibanHint} ${grouped(sandbox.platform.examplePerson.iban)}` })}
<button type="submit">${texts.submit}</button>
</form>
<a class="button quiet" href="${link.returnUrl}">${texts.later}</a>
</section>`;
  return layout({ language, title: texts.title, shape: "narrow", body, status });
}

/** An IBAN as people write it, in groups of four. */
const grouped = (iban: string): string => iban.replace(/(.{4})(?=.)/g, "$1 ");

function birthDate(language: Language, values: Partial<PersonFields>, errors: Partial<PersonFields>): Html {
  const texts = ONBOARDING_TEXTS[language];
  const part = (name: "day" | "month" | "year", autocomplete: string) =>
    field({ name, label: texts[name], value: values[name], inputmode: "numeric", autocomplete });
  return html`<fieldset aria-describedby="born-error"><legend>${texts.born}</legend>
<div class="row three">${part("day", "bday-day")}${part("month", "bday-month")}${part("year", "bday-year")}</div>
<p class="error" id="born-error">${errors.day}</p></fieldset>`;
}
