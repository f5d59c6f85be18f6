import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import nl from "@/messages/nl.json";
import { Countdown } from "./countdown";

const UNTIL = "2026-11-27T09:00:00.000Z";
const MINUTE_MS = 60_000;

const rendered = (renderedAt: number) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="nl" messages={{ countdown: nl.countdown }} timeZone="Europe/Brussels">
      <Countdown until={UNTIL} renderedAt={renderedAt} />
    </NextIntlClientProvider>,
  );

test.each([
  [0, "voorbij"],
  [-5, "voorbij"],
  [1, "nog 1 min"],
  [119, "nog 119 min"],
  [120, "nog 2 u"],
  [47 * 60 + 59, "nog 47 u"],
  [48 * 60, "nog 2 d"],
  [80 * 60, "nog 3 d"],
])("%s minutes before the deadline it says %s", (minutes, text) => {
  expect(rendered(Date.parse(UNTIL) - minutes * MINUTE_MS)).toContain(`>${text}<`);
});

test("the server already renders what is left, so that nothing changes its length in the browser", () => {
  expect(rendered(Date.parse("2026-11-27T06:00:00Z"))).toMatch(
    /title="vrijdag 27 november 2026 om 10:00"[^>]*>nog 3 u</,
  );
  expect(rendered(Date.parse("2026-11-27T07:00:01Z"))).toMatch(/text-danger[^>]*>nog 2 u</);
});
