import { createAdmin } from "@/domain/accounts/create-admin";
import { must } from "@/lib/errors";
import { careStory } from "./care-story";
import { timesOf } from "./care-times";
import { care, caregivers, owners } from "./data/town";
import { DEMO_PASSWORD } from "./demo-accounts";
import { beginStripe, letTimeRun } from "./local-stripe";
import { noteBankPayouts } from "./money";
import { decideOn, moveInCaregiver, signedUpAt } from "./move-in-caregiver";
import { moveInOwner } from "./move-in-owner";
import { byItself, emailOf, type Person } from "./person";
import { quietThePast } from "./quiet-past";
import { tell } from "./tell";
import { markBuilt } from "./town-state";

/** Longer ago than anybody signed up. */
const FOUNDED_WEEKS = 104;
/** Signing up takes a third of a second on purpose, so people come several at a time. */
const AT_ONCE = 8;

/** Builds the whole town through the domain's own functions, with the clock of each moment: it cannot be other than the rules allow. */
export async function buildTown(now: Date) {
  const founded = signedUpAt(now, FOUNDED_WEEKS);
  await beginStripe(founded);
  const office = await createAdmin(byItself(founded), {
    name: "Nathalie Segers",
    email: emailOf("admin"),
    password: DEMO_PASSWORD,
  });
  const admin: Person = { id: office.id, role: "ADMIN" };
  const givers = await someAtOnce(caregivers, (data, turn) => moveInCaregiver(data, turn, now));
  for (const data of [...caregivers].sort((a, b) => b.weeks - a.weeks))
    await decideOn(data, must(givers.get(data.key), data.key), admin, now);
  const households = await someAtOnce(owners, (data, turn) => moveInOwner(data, turn, now));

  const stories = care.map((each, turn) => {
    const cast = { owner: must(households.get(each.of), each.of), caregiver: must(givers.get(each.by), each.by) };
    return careStory(each, timesOf(each, turn, now), cast, turn);
  });
  await tell(stories, now);
  await letTimeRun();
  await noteBankPayouts(now);
  await quietThePast(now);
  await markBuilt(now);
}

/** Runs something for everybody, a few at a time, and gives the results by key. */
async function someAtOnce<T extends { key: string }, R>(all: readonly T[], run: (one: T, turn: number) => Promise<R>) {
  const results = new Map<string, R>();
  const queue = all.entries();
  const worker = async () => {
    for (const [turn, one] of queue) results.set(one.key, await run(one, turn));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}
