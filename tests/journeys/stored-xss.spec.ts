import { type Browser, expect, type Page } from "@playwright/test";
import { xssPayloads } from "../../src/testing/xss-payloads";
import { REMOTE_PLACE, submittedCaregiver, uniqueFirstName } from "./support/caregiver-review";
import { database, site, untilQueueIdle, waitForEmail } from "./support/env";
import {
  ADMIN,
  apiPost,
  completeWalk,
  createOwner,
  payWalk,
  requestWalk,
  signedIn,
  test,
  visitor,
} from "./support/fixtures";

const HOSTILE = `=cmd|' /C calc'!A0 ${xssPayloads.join(" ")}`;
/** Without spaces: pages show the first word of a name. */
const HOSTILE_NAME = HOSTILE.replace(/\s/g, "/");

/** Care from the request to the review and the complaint, between two people nobody else knows. */
async function createBookings(browser: Browser) {
  const caregiver = await submittedCaregiver(browser, uniqueFirstName());
  const owner = await createOwner(browser);
  const admin = await signedIn(browser, ADMIN);
  const { rows } = await database().query(`SELECT id FROM "User" WHERE email = $1`, [caregiver.email]);
  const caregiverId = rows[0].id as string;
  await apiPost(admin, `/admin/caregivers/${caregiverId}/approve`);
  // The walk below is moved into the past; so is the approval it needed.
  await database().query(`UPDATE "Caregiver" SET "approvedAt" = 'epoch' WHERE "userId" = $1`, [caregiverId]);
  const words = { vet: { name: "Vet", phone: "+32470112233" }, message: "Dag", accessNotes: "Sleutel" };
  const ask = () => requestWalk(owner, caregiverId, words);
  const [asked, declined, done] = [await ask(), await ask(), await ask()];
  await apiPost(caregiver.page, `/bookings/${declined}/decline`, { reason: "OTHER", note: "Te druk" });
  await apiPost(caregiver.page, `/bookings/${done}/accept`);
  await payWalk(owner.page, done);
  await completeWalk(done);
  const { id: review } = await apiPost(owner.page, `/bookings/${done}/review`, {
    rating: 5,
    comment: "Heel goed gewandeld.",
  });
  await apiPost(caregiver.page, `/bookings/${done}/review`, { rating: 5, comment: "Een heel lieve hond." });
  await apiPost(caregiver.page, `/reviews/${review}/reply`, { text: "Graag gedaan" });
  await apiPost(owner.page, `/bookings/${done}/complaint`, { text: "Het was te kort, vinden wij." });
  return { caregiver, owner, admin, caregiverId, asked, declined, done };
}

/** Every free text of theirs becomes all hostile texts at once, past every validation. */
async function plantPayloads({ caregiverId, owner, ...bookings }: Awaited<ReturnType<typeof createBookings>>) {
  const ids = [bookings.asked, bookings.declined, bookings.done];
  const set = (table: string, columns: string[], where: string, values: unknown[]) =>
    database().query(`UPDATE "${table}" SET ${columns.map((column) => `"${column}" = $1`).join(", ")} WHERE ${where}`, [
      columns.includes("name") ? HOSTILE_NAME : HOSTILE,
      ...values,
    ]);
  await set("User", ["name", "street"], `id = $2 OR email = $3`, [caregiverId, owner.email]);
  await set("Pet", ["name", "breed", "notes", "medical"], "id = $2", [owner.petId]);
  await set("Caregiver", ["headline", "bio", "experience", "rejectedReason"], `"userId" = $2`, [caregiverId]);
  const planted = ["message", "accessNotes", "emergencyName", "vetName", "declineNote", "cancelNote"];
  await set("Booking", planted, "id = ANY($2)", [ids]);
  await set("Review", ["comment", "reply"], `"bookingId" = ANY($2)`, [ids]);
  await set("Complaint", ["text", "decisionNote"], `"bookingId" = ANY($2)`, [ids]);
}

/** Opens pages and gives what ran, was asked of elsewhere or was blocked. */
async function inspectPages(page: Page, paths: string[]) {
  const seen: string[] = [];
  page.on("dialog", (dialog) => void dialog.dismiss().then(() => seen.push(`dialog on ${page.url()}`)));
  page.on("request", (request) => {
    if (/evil|csp-reports/.test(request.url())) seen.push(`${request.url()} from ${page.url()}`);
  });
  page.on("console", (message) => void (/Content Security|Trusted/.test(message.text()) && seen.push(message.text())));
  await page.addInitScript(() => void Object.assign(window, { ran: [] }));
  let shown = 0;
  for (const path of paths) {
    const response = await page.goto(`${site()}${path}`);
    expect([path, response?.status()]).toEqual([path, 200]);
    await page.waitForLoadState("networkidle");
    if (await page.evaluate("window.ran.length")) seen.push(`ran on ${path}`);
    const foreign = await page
      .locator("body :is(script:not([src]):not(:empty), iframe, object, embed, base, meta, math)")
      .evaluateAll((elements) =>
        elements
          // Facts for search engines are data that no browser runs, and no "<" in them can end the element.
          .filter((element) => !(element.matches("[type='application/ld+json']") && !element.innerHTML.includes("<")))
          .map(({ outerHTML }) => outerHTML)
          .filter((html) => html.includes("ran.push") && !html.includes("__next_f")),
      );
    seen.push(...foreign);
    if ((await page.locator("body").innerText()).includes("<script>ran.push(1)</script>")) shown++;
  }
  return { seen, shown };
}

test("what people write is never more than words, wherever it is shown", async ({ browser }) => {
  expect(xssPayloads.length).toBeGreaterThanOrEqual(300);
  const planted = await createBookings(browser);
  await plantPayloads(planted);
  const { caregiver, owner, admin, caregiverId, asked, declined, done } = planted;
  const bookings = [asked, declined, done].map((id) => `/bookings/${id}`);
  const profile = [`/caregivers/${caregiverId}`, `/caregivers/${caregiverId}/reviews`];
  const search = `/search?place=${REMOTE_PLACE.postcode}&service=DOG_WALKING`;
  const inDutch = (paths: string[]) => paths.map((path) => `/nl${path}`);
  const readers: [Page, string[], number][] = [
    [await visitor(browser), [search, ...profile], 2],
    [
      owner.page,
      [
        "/bookings",
        ...bookings,
        "/pets",
        `/pets/${owner.petId}`,
        `/book/${caregiverId}?service=DOG_WALKING`,
        "/account",
      ],
      3,
    ],
    [
      caregiver.page,
      ["/care", "/care/bookings", "/care/profile", "/care/profile/home", "/care/earnings", "/account", ...bookings],
      3,
    ],
    [
      admin,
      [
        "/admin",
        "/admin/caregivers",
        `/admin/caregivers/${caregiverId}`,
        "/admin/bookings",
        ...bookings.map((path) => `/admin${path}`),
        "/admin/complaints",
      ],
      3,
    ],
  ];
  await Promise.all(
    readers.map(async ([page, paths, atLeast]) => {
      const { seen, shown } = await inspectPages(page, inDutch(paths));
      expect(seen).toEqual([]);
      expect(shown, `pages that show the words: ${paths.join(" ")}`).toBeGreaterThanOrEqual(atLeast);
    }),
  );
  await apiPost(caregiver.page, `/bookings/${asked}/accept`);
  await untilQueueIdle();
  const { html, subject } = await waitForEmail(owner.email, /=cmd/);
  expect(html).toContain("=cmd|");
  expect(html).not.toMatch(/<(script|img|svg|iframe|base|object|embed|math|details|video|input)[\s/>]/i);
  expect(subject).not.toMatch(/[\r\n]/);
  const csv = await (await caregiver.page.request.get(`${site()}/api/care/earnings/export`)).text();
  for (const cell of csv.split(/[;\n]/)) expect(cell.replace(/^[\uFEFF"]+/, "")).not.toMatch(/^\s*[=+@]/);
});
