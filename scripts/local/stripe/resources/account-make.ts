import type Stripe from "stripe";
import { randomPart } from "../ids";
import type { World } from "../world";

/** What is asked of a private person before money may reach them. */
export const ASKED_OF_A_PERSON = [
  "external_account",
  "individual.dob.day",
  "individual.dob.month",
  "individual.dob.year",
  "individual.first_name",
  "individual.last_name",
  "tos_acceptance.date",
];

/** The platform's own account: the one the secret key belongs to. */
export const PLATFORM = "acct_1LocalPlatform00";

/** What a new connected account is asked with. */
export interface AccountWishes {
  capabilities: string[];
  country: string;
  email: string | null;
  metadata: Record<string, string>;
  type: Stripe.Account.Type;
  businessType: Stripe.Account.BusinessType | null;
  payoutInterval: string;
}

/** A new connected account, still without anything it needs. */
export function makeAccount(world: World, wishes: AccountWishes): Stripe.Account {
  const id = `acct_1${randomPart(15)}`;
  const capabilities = Object.fromEntries(wishes.capabilities.map((name) => [name, "inactive"]));
  return world.store.put("account", {
    ...shared(world, id, wishes.payoutInterval),
    business_type: wishes.businessType,
    capabilities,
    charges_enabled: false,
    country: wishes.country,
    details_submitted: false,
    email: wishes.email,
    metadata: wishes.metadata,
    payouts_enabled: false,
    requirements: requirements(ASKED_OF_A_PERSON),
    tos_acceptance: { date: null, ip: null, user_agent: null },
    type: wishes.type,
  });
}

/** The platform's account as `GET /v1/account` shows it. */
export function platformAccount(world: World): Stripe.Account {
  return {
    ...shared(world, PLATFORM, "manual"),
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

function shared(world: World, id: string, interval: string) {
  return {
    id,
    object: "account" as const,
    business_profile: null,
    created: world.clock.now(),
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
