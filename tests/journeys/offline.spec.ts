import { expect } from "@playwright/test";
import { site } from "./support/env";
import { messages, signedIn, test } from "./support/fixtures";

test("without a connection a private page says so, nothing private is kept, and the page comes back", async ({
  browser,
}) => {
  const t = await messages("nl");
  const page = await signedIn(browser, "lotte@tailtribe.test", { serviceWorkers: "allow" });
  await page.goto(`${site()}/nl/bookings`);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  // The worker has the page in its hands from now on.
  await expect(async () =>
    expect(await page.evaluate(() => Boolean(navigator.serviceWorker.controller))).toBe(true),
  ).toPass();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t.bookings.title);

  await page.context().setOffline(true);
  await page.goto(`${site()}/nl/messages`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t.offline.title);
  const kept = await page.evaluate(async () => {
    const stores = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    const requests = await Promise.all(stores.map((cache) => cache.keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
  expect(kept.length).toBeGreaterThan(5);
  expect(kept.filter((path) => !/^\/(nl|fr|en)\/offline$|^\/_next\/static\/|^\/theme\.js$/.test(path))).toEqual([]);

  await page.context().setOffline(false);
  // It opens the page by itself, or when asked, whichever comes first.
  const again = page.getByRole("link", { name: t.offline.action });
  await again.click({ timeout: 5_000 }).catch(() => undefined);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t.messages.title);
});
