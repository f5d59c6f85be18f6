import type Stripe from "stripe";
import { randomPart } from "../ids";
import type { World } from "../world";

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
