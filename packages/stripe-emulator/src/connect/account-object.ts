import type Stripe from "stripe";
import { randomPart } from "../core/ids";
import { planPayout } from "../core/ledger";
import type { World } from "../core/sandbox";
import { mergeMetadata } from "../http/params";
import type { AccountChanges } from "./accounts";

/** What is asked of a private person before money may reach them. */
const ASKED_OF_A_PERSON = [
  "external_account",
  "individual.dob.day",
  "individual.dob.month",
  "individual.dob.year",
  "individual.first_name",
  "individual.last_name",
  "tos_acceptance.date",
];

/** The platform's own account: the one the secret key belongs to. */
const PLATFORM = "acct_1LocalPlatform00";

/** A new connected account, still without anything it needs. */
export function makeAccount(world: World, type: Stripe.Account.Type, country: string): Stripe.Account {
  const id = `acct_1${randomPart(15)}`;
  return world.store.put("account", {
    ...shared(id, world.clock.now(), "daily"),
    business_type: null,
    capabilities: {},
    charges_enabled: false,
    country,
    details_submitted: false,
    email: null,
    metadata: {},
    payouts_enabled: false,
    requirements: requirements(ASKED_OF_A_PERSON),
    tos_acceptance: { date: null, ip: null, user_agent: null },
    type,
  });
}

/** The platform's account as `GET /v1/account` shows it. */
export function platformAccount(): Stripe.Account {
  return {
    ...shared(PLATFORM, Date.UTC(2024, 0, 1) / 1000, "manual"),
    business_type: "company",
    capabilities: { card_payments: "active", bancontact_payments: "active", transfers: "active" },
    charges_enabled: true,
    country: "BE",
    details_submitted: true,
    email: "platform@example.test",
    metadata: {},
    payouts_enabled: true,
    type: "standard",
  };
}

/** The requirements of an account that still owes these answers; without any it is in order. */
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

function shared(id: string, created: number, interval: string) {
  return {
    id,
    object: "account" as const,
    business_profile: null,
    created,
    default_currency: "eur",
    external_accounts: {
      object: "list" as const,
      data: [],
      has_more: false,
      url: `/v1/accounts/${id}/external_accounts`,
    },
    settings: settings(interval),
  };
}

function settings(interval: string): Stripe.Account.Settings {
  return {
    branding: { icon: null, logo: null, primary_color: null, secondary_color: null },
    card_payments: {
      statement_descriptor_prefix: null,
      statement_descriptor_prefix_kana: null,
      statement_descriptor_prefix_kanji: null,
    },
    dashboard: { display_name: null, timezone: "Europe/Brussels" },
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

const NO_PROFILE: Stripe.Account.BusinessProfile = {
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

/** The account with what the platform says about it. What it says of the person need not be asked of them again. */
export function changeAccount(world: World, account: Stripe.Account, changes: AccountChanges): Stripe.Account {
  const { business_profile: profile, capabilities, individual, settings } = changes;
  const state = account.details_submitted && account.requirements?.currently_due?.length === 0 ? "active" : "inactive";
  if (settings?.payouts?.schedule) planPayout(world, account.id, world.clock.now());
  const wanted = Object.entries(capabilities ?? {}).filter(([, wish]) => wish?.requested);
  const after: Stripe.Account = {
    ...account,
    business_profile: profile ? { ...NO_PROFILE, ...account.business_profile, ...profile } : account.business_profile,
    business_type: changes.business_type ?? account.business_type,
    capabilities: { ...Object.fromEntries(wanted.map(([name]) => [name, state])), ...account.capabilities },
    email: changes.email === undefined ? account.email : changes.email,
    metadata: mergeMetadata(account.metadata, changes.metadata),
    settings: settings?.payouts ? withPayouts(account.settings, settings.payouts) : account.settings,
  };
  if (!individual) return world.store.put("account", after);
  const person = { ...(account.individual ?? newPerson(world, account.id)), ...individual };
  return world.store.put("account", { ...after, individual: person, requirements: stillDue(account, person) });
}

function withPayouts(
  before: Stripe.Account["settings"],
  change: NonNullable<NonNullable<AccountChanges["settings"]>["payouts"]>,
) {
  if (!before?.payouts) return before;
  const { schedule, ...rest } = change;
  return { ...before, payouts: { ...before.payouts, ...rest, schedule: { ...before.payouts.schedule, ...schedule } } };
}

function stillDue(account: Stripe.Account, person: Stripe.Person): Stripe.Account.Requirements | undefined {
  if (account.details_submitted) return account.requirements;
  const known = [
    person.first_name ? "individual.first_name" : "",
    person.last_name ? "individual.last_name" : "",
    ...(person.dob ? ["individual.dob.day", "individual.dob.month", "individual.dob.year"] : []),
  ];
  return requirements((account.requirements?.currently_due ?? []).filter((due) => !known.includes(due)));
}

function newPerson(world: World, account: string): Stripe.Person {
  return { id: `person_1${account.slice(6)}`, object: "person", account, created: world.clock.now() };
}
