import Stripe from "stripe";
import type { World } from "./world";

export const PASSWORD = "wandelen-in-gent";

export interface Player {
  id: string;
  email: string;
}

export interface Owner extends Player {
  petId: string;
}

/** Owners who take turns in a lane, and the caregiver they all ask. */
export interface Lane {
  owners: Owner[];
  caregiver: Player;
  /** How many walks of this caregiver were moved to the past: each goes to an hour of its own. */
  past: number;
}

const OWNERS_EACH = 4;

/** People with an account, straight into the database: how they got there is not what is tried here. */
export async function hireCast({ env, databaseUrl, stripe }: World, lanes: number): Promise<Lane[]> {
  Object.assign(process.env, env, { DATABASE_URL: databaseUrl }); // before anything of the site is loaded
  const { hashNewPassword } = await import("../../src/domain/accounts/passwords");
  const { approvedCaregiver, dogOf, person } = await import("../../src/testing/people");
  const { db } = await import("../../src/lib/db");
  const passwordHash = await hashNewPassword(PASSWORD, "nobody@example.test");
  const admit = async (id: string): Promise<Player> => {
    const { email } = await db.user.update({ where: { id }, data: { passwordHash } });
    return { id, email: email ?? "" };
  };
  const api = new Stripe("sk_test_local", { host: "127.0.0.1", port: stripe.port, protocol: "http" });
  const hired: Lane[] = [];
  for (let lane = 0; lane < lanes; lane++) {
    const { id } = await approvedCaregiver();
    const capabilities = { transfers: { requested: true } };
    const account = await api.accounts.create({ type: "express", country: "BE", capabilities });
    stripe.control.completeAccount(account.id);
    await db.caregiver.update({ where: { userId: id }, data: { stripeAccountId: account.id } });
    const owners: Owner[] = [];
    for (let turn = 0; turn < OWNERS_EACH; turn++) {
      const owner = await person("OWNER");
      owners.push({ ...(await admit(owner.id)), petId: (await dogOf(owner)).id });
    }
    hired.push({ owners, caregiver: await admit(id), past: 0 });
  }
  await db.$disconnect();
  return hired;
}
