import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { rejectCaregiver } from "@/domain/admin/decide-caregivers";
import { updateProfile } from "@/domain/caregivers/profile";
import { getPublicCaregiver } from "@/domain/caregivers/queries";
import { isConnected, startListening } from "@/lib/cache/invalidation-listener";
import { db, inTransaction } from "@/lib/db";
import { CacheInvalidation } from "@/lib/redis";
import { eventually } from "@/testing/eventually";
import { approvedCaregiver, person } from "@/testing/fixtures/users";

// Without any Redis: only the database announces changes.
vi.hoisted(() => void (process.env.CACHE_FACTOR = "1"));

let other: ChildProcessWithoutNullStreams;
let outputLines: AsyncIterator<string>;
const nextLine = async () => ((await outputLines.next()) as { value: string }).value;
/** What the other process shows. */
async function otherShows(id: string) {
  other.stdin.write(`${id}\n`);
  return nextLine();
}

beforeAll(async () => {
  other = spawn(process.execPath, ["--import", "tsx", "src/testing/processes/second-instance.ts"], {
    env: process.env,
  });
  other.stderr.pipe(process.stderr);
  outputLines = createInterface({ input: other.stdout })[Symbol.asyncIterator]();
  startListening();
  expect(await nextLine()).toBe("ready");
  await eventually(() => expect(isConnected()).toBe(true));
});
afterAll(() => void other.kill());

test("what one process changes, the other shows; what is rolled back changes nothing", async () => {
  const caregiver = await approvedCaregiver();
  expect(await otherShows(caregiver.id)).toBe("none");
  await db.caregiver.update({ where: { userId: caregiver.id }, data: { headline: "Elke dag naar het bos" } });
  await updateProfile(caregiver, { travelKm: 12 });
  await eventually(async () => expect(await otherShows(caregiver.id)).toBe("Elke dag naar het bos"));

  await db.caregiver.update({ where: { userId: caregiver.id }, data: { headline: "Gewijzigd met SQL" } });
  const rolledBack = inTransaction(async () => {
    await CacheInvalidation.onCaregiverUpdate(caregiver.id);
    throw new TypeError("rolled back");
  });
  await expect(rolledBack).rejects.toThrow("rolled back");
  await inTransaction(() => CacheInvalidation.onCaregiverUpdate("someone-else"));
  expect(await otherShows(caregiver.id), "nothing was announced").toBe("Elke dag naar het bos");

  await rejectCaregiver(await person("ADMIN"), caregiver.id, { seen: "APPROVED", reason: "Geen antwoord gekregen" });
  await eventually(async () => expect(await otherShows(caregiver.id)).toBe("That caregiver does not exist."));
  const here = getPublicCaregiver({ actor: { kind: "visitor" }, now: new Date() }, caregiver.id);
  await expect(here).rejects.toMatchObject({ code: "caregiver_not_found" });
});

test("a process that lost its connection for invalidations trusts no earlier cache entry", async () => {
  const caregiver = await approvedCaregiver();
  expect(await otherShows(caregiver.id)).toBe("none");
  await db.caregiver.update({ where: { userId: caregiver.id }, data: { headline: "Terwijl niemand luisterde" } });
  await db.$queryRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE query LIKE 'LISTEN%' AND datname = current_database()`;
  await eventually(async () => expect(await otherShows(caregiver.id)).toBe("Terwijl niemand luisterde"));
});
