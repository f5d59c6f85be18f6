import type Stripe from "stripe";
import { missing, StripeApiError } from "../core/errors";
import { emit } from "../core/events";
import { newId } from "../core/ids";
import { schedulePayout } from "../core/ledger";
import type { PersonDetails } from "../core/platform";
import type { Sandbox } from "../core/sandbox";
import { requirements } from "./account-object";

/** The stored connected account. Throws Stripe's 403 for an account the key has no access to. */
export function getAccount(sandbox: Sandbox, id: string): Stripe.Account {
  const account = sandbox.store.get("account", id);
  if (account) return account;
  throw new StripeApiError(403, {
    type: "invalid_request_error",
    code: "account_invalid",
    message: `The provided key 'sk_test_***' does not have access to account '${id}' (or that account does not exist). Application access may have been revoked.`,
  });
}

/** Completes onboarding: capabilities active, payouts enabled, no requirements left. */
export function completeAccount(sandbox: Sandbox, id: string, person: PersonDetails): Stripe.Account {
  const account = getAccount(sandbox, id);
  const active = Object.fromEntries(Object.keys(account.capabilities ?? {}).map((name) => [name, "active"]));
  const bank = bankAccount(sandbox, id, person);
  const after = sandbox.store.put("account", {
    ...account,
    business_type: account.business_type ?? "individual",
    capabilities: active,
    charges_enabled: active.card_payments === "active",
    details_submitted: true,
    external_accounts: { object: "list", data: [bank], has_more: false, url: `/v1/accounts/${id}/external_accounts` },
    individual: individual(sandbox, account, person),
    payouts_enabled: true,
    requirements: requirements([]),
    tos_acceptance: { date: sandbox.clock.now(), ip: "127.0.0.1", user_agent: null },
  });
  schedulePayout(sandbox, id, sandbox.clock.now());
  emit(sandbox, "account.updated", after, id, previousAttributes(account, after));
  return after;
}

/** Adds requirements: capabilities inactive and payouts disabled until onboarding is completed again. */
export function restrictAccount(
  sandbox: Sandbox,
  id: string,
  due: string[] = ["individual.verification.document"],
  keepCapabilities = false,
): Stripe.Account {
  const account = getAccount(sandbox, id);
  const inactive = Object.fromEntries(Object.keys(account.capabilities ?? {}).map((name) => [name, "inactive"]));
  const after = sandbox.store.put("account", {
    ...account,
    capabilities: keepCapabilities ? account.capabilities : inactive,
    charges_enabled: keepCapabilities && account.charges_enabled,
    payouts_enabled: false,
    requirements: requirements(due),
  });
  emit(sandbox, "account.updated", after, id, previousAttributes(account, after));
  return after;
}

/** The bank account that receives payouts. Throws when there is none. */
export function bankOf(account: Stripe.Account): Stripe.BankAccount {
  const bank = account.external_accounts?.data.find((external) => external.object === "bank_account");
  if (!bank) throw missing("external account", account.id, "destination");
  return bank;
}

function individual(sandbox: Sandbox, account: Stripe.Account, person: PersonDetails): Stripe.Person {
  const blank = { id: `person_1${account.id.slice(6)}`, object: "person" as const, account: account.id };
  return {
    ...(account.individual ?? { ...blank, created: sandbox.clock.now() }),
    dob: person.bornOn,
    first_name: person.firstName,
    last_name: person.lastName,
  };
}

function bankAccount(sandbox: Sandbox, account: string, person: PersonDetails): Stripe.BankAccount {
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
    currency: sandbox.platform.currency,
    default_for_currency: true,
    fingerprint: null,
    last4: person.iban.slice(-4),
    metadata: {},
    routing_number: person.iban.slice(4, 7),
    status: "new",
  };
}

function previousAttributes(before: Stripe.Account, after: Stripe.Account): Record<string, unknown> {
  const { capabilities, charges_enabled, details_submitted, payouts_enabled, requirements: due } = before;
  const fields = { capabilities, charges_enabled, details_submitted, payouts_enabled, requirements: due };
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(after[key as keyof typeof fields]),
    ),
  );
}
