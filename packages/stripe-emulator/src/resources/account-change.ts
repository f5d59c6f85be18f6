import type Stripe from "stripe";
import { mergeMetadata } from "../http/metadata";
import { planPayout } from "../money/ledger";
import type { World } from "../world";
import { requirements } from "./account-make";
import type { AccountChanges } from "./account-params";

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
