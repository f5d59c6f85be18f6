import type Stripe from "stripe";
import { missing, StripeRefusal } from "../core/errors";
import { emit } from "../core/events";
import { newId } from "../core/ids";
import { planPayout } from "../core/ledger";
import type { World } from "../core/sandbox";
import { requirements } from "./account-object";

/** What a person gives on the onboarding page. */
export interface PersonDetails {
  firstName: string;
  lastName: string;
  bornOn: { day: number; month: number; year: number };
  iban: string;
}

/** Someone with everything in order; what "fill in example data" stands for. */
export const EXAMPLE_PERSON: PersonDetails = {
  firstName: "Noor",
  lastName: "Peeters",
  bornOn: { day: 14, month: 5, year: 1990 },
  iban: "BE62510007547061",
};

/** The stored connected account, or Stripe's answer to a key that may not see it. */
export function getAccount(world: World, id: string): Stripe.Account {
  const account = world.store.get("account", id);
  if (account) return account;
  throw new StripeRefusal(403, {
    type: "invalid_request_error",
    code: "account_invalid",
    message: `The provided key 'sk_test_***' does not have access to account '${id}' (or that account does not exist). Application access may have been revoked.`,
  });
}

/** Onboarding is through: capabilities active, payouts on, nothing left to ask. */
export function completeAccount(world: World, id: string, person: PersonDetails): Stripe.Account {
  const account = getAccount(world, id);
  const active = Object.fromEntries(Object.keys(account.capabilities ?? {}).map((name) => [name, "active"]));
  const bank = bankAccount(id, person);
  const after = world.store.put("account", {
    ...account,
    business_type: account.business_type ?? "individual",
    capabilities: active,
    charges_enabled: active.card_payments === "active",
    details_submitted: true,
    external_accounts: { object: "list", data: [bank], has_more: false, url: `/v1/accounts/${id}/external_accounts` },
    individual: individual(world, account, person),
    payouts_enabled: true,
    requirements: requirements([]),
    tos_acceptance: { date: world.clock.now(), ip: "127.0.0.1", user_agent: null },
  });
  planPayout(world, id, world.clock.now());
  emit(world, "account.updated", after, id, changed(account, after));
  return after;
}

/** Stripe wants more again: capabilities inactive, payouts off, until onboarding is done anew. */
export function restrictAccount(
  world: World,
  id: string,
  due: string[] = ["individual.verification.document"],
  keepCapabilities = false,
): Stripe.Account {
  const account = getAccount(world, id);
  const inactive = Object.fromEntries(Object.keys(account.capabilities ?? {}).map((name) => [name, "inactive"]));
  const after = world.store.put("account", {
    ...account,
    capabilities: keepCapabilities ? account.capabilities : inactive,
    charges_enabled: keepCapabilities && account.charges_enabled,
    payouts_enabled: false,
    requirements: requirements(due),
  });
  emit(world, "account.updated", after, id, changed(account, after));
  return after;
}

/** The bank account payouts go to; refuses when there is none. */
export function bankOf(account: Stripe.Account): Stripe.BankAccount {
  const bank = account.external_accounts?.data.find((external) => external.object === "bank_account");
  if (!bank) throw missing("external account", account.id, "destination");
  return bank;
}

function individual(world: World, account: Stripe.Account, person: PersonDetails): Stripe.Person {
  const blank = { id: `person_1${account.id.slice(6)}`, object: "person" as const, account: account.id };
  return {
    ...(account.individual ?? { ...blank, created: world.clock.now() }),
    dob: person.bornOn,
    first_name: person.firstName,
    last_name: person.lastName,
  };
}

function bankAccount(account: string, person: PersonDetails): Stripe.BankAccount {
  return {
    id: newId("ba"),
    object: "bank_account",
    account,
    account_holder_name: `${person.firstName} ${person.lastName}`,
    account_holder_type: "individual",
    account_type: null,
    available_payout_methods: ["standard"],
    bank_name: "BANK",
    country: person.iban.slice(0, 2),
    currency: "eur",
    default_for_currency: true,
    fingerprint: null,
    last4: person.iban.slice(-4),
    metadata: {},
    routing_number: person.iban.slice(4, 7),
    status: "new",
  };
}

function changed(before: Stripe.Account, after: Stripe.Account): Record<string, unknown> {
  const { capabilities, charges_enabled, details_submitted, payouts_enabled, requirements: asked } = before;
  const all = { capabilities, charges_enabled, details_submitted, payouts_enabled, requirements: asked };
  return Object.fromEntries(
    Object.entries(all).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(after[key as keyof typeof all]),
    ),
  );
}
