import type Stripe from "stripe";
import { randomPart } from "../core/ids";
import { schedulePayout } from "../core/ledger";
import type { Platform } from "../core/platform";
import type { Sandbox } from "../core/sandbox";
import { mergeMetadata } from "../http/params";
import type { AccountUpdate } from "./account-params";

/** Requirements of an individual before transfers and payouts are possible. */
const INDIVIDUAL_REQUIREMENTS = [
  "external_account",
  "individual.dob.day",
  "individual.dob.month",
  "individual.dob.year",
  "individual.first_name",
  "individual.last_name",
  "tos_acceptance.date",
];

/** The platform account, to which the secret key belongs. */
export const PLATFORM_ID = "acct_1LocalPlatform00";

/** Creates a connected account with all requirements open. */
export function createAccount(sandbox: Sandbox, type: Stripe.Account.Type, country: string): Stripe.Account {
  const id = `acct_1${randomPart(15)}`;
  return sandbox.store.put("account", {
    ...shared(id, sandbox.clock.now(), "daily", sandbox.platform),
    business_type: null,
    capabilities: {},
    charges_enabled: false,
    country,
    details_submitted: false,
    email: null,
    metadata: {},
    payouts_enabled: false,
    requirements: requirements(INDIVIDUAL_REQUIREMENTS),
    tos_acceptance: { date: null, ip: null, user_agent: null },
    type,
  });
}

/** The platform account as `GET /v1/account` returns it. */
export function platformAccount({ country, currency, timeZone }: Platform, interval: string): Stripe.Account {
  return {
    ...shared(PLATFORM_ID, Date.UTC(2024, 0, 1) / 1000, interval, { currency, timeZone }),
    business_type: "company",
    capabilities: { card_payments: "active", bancontact_payments: "active", transfers: "active" },
    charges_enabled: true,
    country,
    details_submitted: true,
    email: "platform@example.test",
    metadata: {},
    payouts_enabled: true,
    type: "standard",
  };
}

/** The requirements hash with these fields due; an empty list means nothing is due. */
export function requirements(due: string[]): Stripe.Account.Requirements {
  return {
    alternatives: [],
    current_deadline: null,
    currently_due: due,
    disabled_reason: due.length > 0 ? "requirements.past_due" : null,
    errors: [],
    eventually_due: due,
    past_due: due,
    pending_verification: [],
  };
}

function shared(id: string, created: number, interval: string, region: Pick<Platform, "currency" | "timeZone">) {
  return {
    id,
    object: "account" as const,
    business_profile: null,
    created,
    default_currency: region.currency,
    external_accounts: {
      object: "list" as const,
      data: [],
      has_more: false,
      url: `/v1/accounts/${id}/external_accounts`,
    },
    settings: settings(interval, region.timeZone),
  };
}

function settings(interval: string, timezone: string): Stripe.Account.Settings {
  return {
    branding: { icon: null, logo: null, primary_color: null, secondary_color: null },
    card_payments: {
      statement_descriptor_prefix: null,
      statement_descriptor_prefix_kana: null,
      statement_descriptor_prefix_kanji: null,
    },
    dashboard: { display_name: null, timezone },
    payments: {
      statement_descriptor: null,
      statement_descriptor_kana: null,
      statement_descriptor_kanji: null,
      statement_descriptor_prefix_kana: null,
      statement_descriptor_prefix_kanji: null,
    },
    payouts: { debit_negative_balances: true, schedule: { delay_days: 3, interval }, statement_descriptor: null },
  };
}

const EMPTY_PROFILE: Stripe.Account.BusinessProfile = {
  mcc: null,
  minority_owned_business_designation: null,
  name: null,
  product_description: null,
  specified_commercial_transactions_act_url: null,
  support_address: null,
  support_email: null,
  support_phone: null,
  support_url: null,
  url: null,
};

/** Applies an update by the platform. Details it gives about the person leave the requirements. */
export function updateAccount(sandbox: Sandbox, account: Stripe.Account, changes: AccountUpdate): Stripe.Account {
  const { business_profile: profile, capabilities, individual, settings } = changes;
  const state = account.details_submitted && account.requirements?.currently_due?.length === 0 ? "active" : "inactive";
  if (settings?.payouts?.schedule) schedulePayout(sandbox, account.id, sandbox.clock.now());
  const requested = Object.entries(capabilities ?? {}).filter(([, capability]) => capability?.requested);
  const after: Stripe.Account = {
    ...account,
    business_profile: profile
      ? { ...EMPTY_PROFILE, ...account.business_profile, ...profile }
      : account.business_profile,
    business_type: changes.business_type ?? account.business_type,
    capabilities: { ...Object.fromEntries(requested.map(([name]) => [name, state])), ...account.capabilities },
    email: changes.email === undefined ? account.email : changes.email,
    metadata: mergeMetadata(account.metadata, changes.metadata),
    settings: settings?.payouts ? withPayouts(account.settings, settings.payouts) : account.settings,
  };
  if (!individual) return sandbox.store.put("account", after);
  const person = { ...(account.individual ?? newPerson(sandbox, account.id)), ...individual };
  return sandbox.store.put("account", {
    ...after,
    individual: person,
    requirements: remainingRequirements(account, person),
  });
}

function withPayouts(
  before: Stripe.Account["settings"],
  change: NonNullable<NonNullable<AccountUpdate["settings"]>["payouts"]>,
) {
  if (!before?.payouts) return before;
  const { schedule, ...rest } = change;
  return { ...before, payouts: { ...before.payouts, ...rest, schedule: { ...before.payouts.schedule, ...schedule } } };
}

function remainingRequirements(
  account: Stripe.Account,
  person: Stripe.Person,
): Stripe.Account.Requirements | undefined {
  if (account.details_submitted) return account.requirements;
  const provided = [
    person.first_name ? "individual.first_name" : "",
    person.last_name ? "individual.last_name" : "",
    ...(person.dob ? ["individual.dob.day", "individual.dob.month", "individual.dob.year"] : []),
  ];
  return requirements((account.requirements?.currently_due ?? []).filter((due) => !provided.includes(due)));
}

function newPerson(sandbox: Sandbox, account: string): Stripe.Person {
  return { id: `person_1${account.slice(6)}`, object: "person", account, created: sandbox.clock.now() };
}
