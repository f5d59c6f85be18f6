import pg from "pg";
import { afterAll, expect, inject, test, vi } from "vitest";
import { GET as caregiverPage } from "@/app/api/caregivers/[id]/route";
import { PATCH as change } from "@/app/api/me/route";
import { approvedCaregiver } from "@/testing/fixtures/users";
import { callRoute } from "@/testing/http/call-route";
import { db, reader } from "../db";

// A copy that lags for ever: it has our tables, and none of what this test writes.
const copy = vi.hoisted(() => {
  const url = new URL(process.env.DATABASE_URL ?? "");
  url.pathname += "_copy";
  process.env.REPLICA_DATABASE_URL = url.href;
  return url.pathname.slice(1);
});

async function asAdmin(sql: string) {
  const client = new pg.Client({ connectionString: inject("postgresUrl") });
  await client.connect();
  await client.query("SELECT pg_advisory_lock(1)"); // as setup.ts does: the template is copied by one at a time
  await client.query(sql).finally(() => client.end());
}

await asAdmin(`CREATE DATABASE ${copy} TEMPLATE template`);
afterAll(() => asAdmin(`DROP DATABASE ${copy} WITH (FORCE)`));

test("public pages read from the copy; a user who just changed something reads the database itself", async () => {
  const caregiver = await approvedCaregiver();
  const page = (cookie?: string) =>
    callRoute(caregiverPage, { params: { id: caregiver.id }, headers: cookie ? { cookie } : undefined });
  expect((await page()).status, "not there yet").toBe(404);

  const changed = await callRoute(change, { as: caregiver, method: "PATCH", body: { name: "Bo" } });
  expect(changed.status).toBe(200);
  const [cookie] = changed.response.headers.getSetCookie();
  expect(cookie).toBe("tailtribe.fresh=1; Max-Age=5; Path=/; HttpOnly; SameSite=Lax");
  expect((await page(cookie?.split(";")[0])).status).toBe(200);
});

test("a refused change and a reading mark nothing", async () => {
  const caregiver = await approvedCaregiver();
  const refused = await callRoute(change, { as: caregiver, method: "PATCH", body: { role: "ADMIN" } });
  expect({ status: refused.status, cookies: refused.response.headers.getSetCookie() }).toEqual({
    status: 400,
    cookies: [],
  });
  expect((await callRoute(caregiverPage, { params: { id: caregiver.id } })).response.headers.getSetCookie()).toEqual(
    [],
  );
});

test("both are read through the same kind of client", async () => {
  expect(await reader({}).user.count()).toBe(0);
  expect(await reader({ fresh: true }).user.count()).toBe(await db.user.count());
});
