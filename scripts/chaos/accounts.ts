import Stripe from "stripe";
import type { ChaosEnvironment } from "./environment";

export const PASSWORD = "wandelen-in-gent";

export interface Account {
  id: string;
  email: string;
}

export interface Owner extends Account {
  petId: string;
}

/** Owners who take turns in a lane, and the caregiver they all ask. */
export interface Lane {
  owners: Owner[];
  caregiver: Account;
  /** How many walks of this caregiver were moved to the past: each goes to an hour of its own. */
  past: number;
}

const OWNERS_PER_LANE = 4;

/** People with an account, straight into the database: how they got there is not what is tried here. */
export async function createLanes({ env, databaseUrl, stripe }: ChaosEnvironment, lanes: number): Promise<Lane[]> {
  Object.assign(process.env, env, { DATABASE_URL: databaseUrl }); // before anything of the site is loaded
  const { hashNewPassword } = await import("../../src/domain/accounts/password-hash");
  const { approvedCaregiver, dogOf, person } = await import("../../src/testing/fixtures/users");
  const { db } = await import("../../src/lib/db");
  const passwordHash = await hashNewPassword(PASSWORD, "nobody@example.test");
  const setPassword = async (id: string): Promise<Account> => {
    const { email } = await db.user.update({ where: { id }, data: { passwordHash } });
    return { id, email: email ?? "" };
  };
  const api = new Stripe("sk_test_local", { host: "127.0.0.1", port: stripe.port, protocol: "http" });
  const created: Lane[] = [];
  for (let lane = 0; lane < lanes; lane++) {
    const { id } = await approvedCaregiver();
    const capabilities = { transfers: { requested: true } };
    const account = await api.accounts.create({ type: "express", country: "BE", capabilities });
    stripe.control.completeAccount(account.id);
    await db.caregiver.update({ where: { userId: id }, data: { stripeAccountId: account.id } });
    const owners: Owner[] = [];
    for (let turn = 0; turn < OWNERS_PER_LANE; turn++) {
      const owner = await person("OWNER");
      owners.push({ ...(await setPassword(owner.id)), petId: (await dogOf(owner)).id });
    }
    created.push({ owners, caregiver: await setPassword(id), past: 0 });
  }
  await db.$disconnect();
  return created;
}
