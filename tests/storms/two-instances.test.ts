import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { rejectCaregiver } from "@/domain/admin/reject-caregiver";
import { publicCaregiver } from "@/domain/caregivers/queries";
import { updateProfile } from "@/domain/caregivers/update-profile";
import { hears, listen } from "@/lib/cache/ear";
import { db, inTransaction } from "@/lib/db";
import { CacheInvalidation } from "@/lib/redis";
import { eventually } from "@/testing/eventually";
import { approvedCaregiver, person } from "@/testing/people";

// Without any Redis: the database alone calls out what changed.
vi.hoisted(() => void (process.env.CACHE_FACTOR = "1"));

let other: ChildProcessWithoutNullStreams;
let said: AsyncIterator<string>;
const nextLine = async () => ((await said.next()) as { value: string }).value;
/** What the other process shows. */
async function there(id: string) {
  other.stdin.write(`${id}\n`);
  return nextLine();
}

beforeAll(async () => {
  other = spawn(process.execPath, ["--import", "tsx", "src/testing/second-instance.ts"], { env: process.env });
  other.stderr.pipe(process.stderr);
  said = createInterface({ input: other.stdout })[Symbol.asyncIterator]();
  listen();
  expect(await nextLine()).toBe("ready");
  await eventually(() => expect(hears()).toBe(true));
});
afterAll(() => void other.kill());

test("what one process changes, the other shows; what is rolled back changes nothing", async () => {
  const caregiver = await approvedCaregiver();
  expect(await there(caregiver.id)).toBe("none");
  await updateProfile(caregiver, { headline: "Elke dag naar het bos" });
  await eventually(async () => expect(await there(caregiver.id)).toBe("Elke dag naar het bos"));

  await db.caregiver.update({ where: { userId: caregiver.id }, data: { headline: "Door iemand met SQL" } });
  const rolledBack = inTransaction(async () => {
    await CacheInvalidation.onCaregiverUpdate(caregiver.id);
    throw new TypeError("rolled back");
  });
  await expect(rolledBack).rejects.toThrow("rolled back");
  await inTransaction(() => CacheInvalidation.onCaregiverUpdate("someone-else"));
  expect(await there(caregiver.id), "nothing was called out").toBe("Elke dag naar het bos");

  await rejectCaregiver(await person("ADMIN"), caregiver.id, { seen: "APPROVED", reason: "Geen antwoord gekregen" });
  await eventually(async () => expect(await there(caregiver.id)).toBe("That caregiver does not exist."));
  const here = publicCaregiver({ actor: { kind: "visitor" }, now: new Date() }, caregiver.id);
  await expect(here).rejects.toMatchObject({ code: "caregiver_not_found" });
});

test("a process that was cut off from the database's calls believes nothing from before", async () => {
  const caregiver = await approvedCaregiver();
  expect(await there(caregiver.id)).toBe("none");
  await db.caregiver.update({ where: { userId: caregiver.id }, data: { headline: "Terwijl niemand luisterde" } });
  await db.$queryRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE query LIKE 'LISTEN%' AND datname = current_database()`;
  await eventually(async () => expect(await there(caregiver.id)).toBe("Terwijl niemand luisterde"));
});
