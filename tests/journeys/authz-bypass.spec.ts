import { readdirSync } from "node:fs";
import { expect } from "@playwright/test";
import { runSeed, sample } from "../../src/testing/repetitions";
import { database, site } from "./support/env";
import { test } from "./support/fixtures";
import { apiRoutes, rawRequest } from "./support/raw-request";
import { REQUEST_MUTATIONS } from "./support/request-mutations";
import { siteWithoutProxy } from "./support/site-without-proxy";

const PRIVATE = /\((account|care)\)|^admin/;
const pages = readdirSync("src/app/[locale]", { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith("page.tsx") && PRIVATE.test(path))
  .map((path) => `/nl/${path.replace(/\/?page\.tsx$/, "").replace(/\([^)]+\)\/?/g, "")}`);

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** What only a session may bring up, as found in a text: keys of bookings and pets, addresses of people, what pets need. */
async function secretMatcher() {
  const { rows } = await database().query(
    `SELECT email AS word FROM "User" WHERE email LIKE '%@tailtribe.test' UNION SELECT id::text FROM "Booking"
     UNION SELECT id::text FROM "Pet" UNION SELECT notes FROM "Pet" WHERE length(notes) > 12
     UNION SELECT "accessNotes" FROM "Booking" WHERE length("accessNotes") > 12 UNION SELECT street FROM "User" WHERE length(street) > 8`,
  );
  const words = new Set(rows.map(({ word }) => word as string));
  // There are thousands of keys, so those are looked up instead of looked for.
  const spoken = [...words].filter((word) => !word.match(UUID));
  return (text: string) => [
    ...[...text.matchAll(UUID)].flatMap(([key]) => (words.has(key) ? [key] : [])),
    ...spoken.filter((word) => text.includes(word)),
  ];
}

async function privatePaths() {
  const { rows } = await database().query(
    `SELECT (SELECT id FROM "Booking" WHERE status = 'COMPLETED' LIMIT 1) AS booking, (SELECT id FROM "Pet" LIMIT 1) AS pet,
       (SELECT "userId" FROM "Caregiver" LIMIT 1) AS caregiver`,
  );
  const { booking, pet, caregiver } = rows[0];
  const filled = (path: string) =>
    path
      .replace("[service]", "DOG_WALKING")
      .replace("[caregiverId]", caregiver)
      .replace(/(pets)\/\[id\]/, `$1/${pet}`)
      .replace(/(caregivers)\/\[id\]/, `$1/${caregiver}`)
      .replace("[id]", booking);
  const api = [
    "/api/bookings",
    `/api/bookings/${booking}`,
    `/api/bookings/${booking}/cancellation`,
    "/api/pets",
    `/api/pets/${pet}`,
  ];
  const admin = [
    `/api/admin/bookings/${booking}`,
    ...apiRoutes.map(({ path }) => path).filter((path) => /admin\/\w+$/.test(path)),
  ];
  return [
    ...pages.map(filled),
    ...api,
    ...admin,
    "/api/care/earnings",
    "/api/care/earnings/export",
    "/api/metrics",
    "/api/me",
  ];
}

type Mutations = [name: string, mutate: (path: string) => [string, Record<string, string>]][];

async function findLeaks(base: string, mutations: Mutations) {
  const secretsIn = await secretMatcher();
  const found: string[] = [];
  const tryOne = async (path: string, [name, mutate]: Mutations[number]) => {
    const [changed, headers] = mutate(path);
    const { status, headers: responseHeaders, body } = await rawRequest(changed, headers, "GET", base);
    const asked = `${name}: ${path} (${status})`;
    if (status >= 500) found.push(`${asked} broke`);
    // The response may repeat the requested URL, but nothing that is behind it.
    const rest = body.replaceAll(path.split("/").find((part) => part.length === 36) ?? "\n", "");
    for (const word of secretsIn(rest)) found.push(`${asked} reveals ${word}`);
    const to = String(responseHeaders.location ?? "/");
    if (/evil/.test(new URL(to, base).host) && headers.host === undefined) found.push(`${asked} leads to ${to}`);
  };
  for (const [index, path] of (await privatePaths()).entries()) {
    const some = sample(mutations, 8, runSeed() + index); // of each path others, in each run others; in the deep tests all
    for (let i = 0; i < some.length; i += 8)
      await Promise.all(some.slice(i, i + 8).map((mutation) => tryOne(path, mutation)));
  }
  return found;
}

test("no form of request bypasses authorization", async () => {
  expect(Object.keys(REQUEST_MUTATIONS).length).toBeGreaterThanOrEqual(40);
  expect(pages.length).toBeGreaterThan(20);
  expect(await findLeaks(site(), Object.entries(REQUEST_MUTATIONS))).toEqual([]);
});

test("nor without the proxy", async () => {
  const { url, stop } = await siteWithoutProxy();
  try {
    expect((await rawRequest("/bookings", {}, "GET", url)).status, "nobody leads to a language here").toBe(404);
    const few = Object.entries(REQUEST_MUTATIONS).filter(([name]) => /as it is|^rsc|subrequest proxy|_rsc/.test(name));
    expect(await findLeaks(url, few)).toEqual([]);
  } finally {
    await stop();
  }
});
