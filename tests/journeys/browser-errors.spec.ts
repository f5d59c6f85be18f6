import { expect, test } from "@playwright/test";
import { site } from "./support/env";

test("an error in a page is reported, and only then is anything loaded for it", async ({ page }) => {
  const scripts: string[] = [];
  page.on("request", (request) => request.resourceType() === "script" && scripts.push(request.url()));
  await page.goto(`${site()}/nl`, { waitUntil: "networkidle" });
  const healthy = new Set(scripts);

  // A script of ours that breaks when it is asked to.
  const fault = `addEventListener("break", () => { throw new TypeError("broken on purpose"); });`;
  await page.route("**/theme.js", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()}\n${fault}` });
  });
  await page.reload({ waitUntil: "networkidle" });
  expect(
    scripts.filter((url) => !healthy.has(url)),
    "nothing is loaded for errors that do not happen",
  ).toEqual([]);

  const report = page.waitForRequest("**/api/browser-errors");
  await page.evaluate(() => dispatchEvent(new Event("break")));
  const sent = await report;
  expect(sent.postDataJSON()).toMatchObject({ name: "TypeError", message: "broken on purpose" });
  expect(JSON.stringify(sent.postDataJSON())).toContain(`${site()}/theme.js`);
  expect((await sent.response())?.status()).toBe(200);
  expect(scripts.filter((url) => !healthy.has(url)).length, "the script that reports").toBeGreaterThan(0);
});
