import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { CountdownIsland, remaining } from "./countdown-island";

const texts = { days: "nog {n} d", hours: "nog {n} u", minutes: "nog {n} min", over: "voorbij" };
const MINUTE_MS = 60_000;

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
  expect(remaining(minutes * MINUTE_MS, texts)).toBe(text);
});

test("the server draws already what is left, so that nothing changes its length in the browser", () => {
  const until = "2026-11-27T09:00:00.000Z";
  const drawn = (drawnAt: string) =>
    renderToStaticMarkup(
      createElement(CountdownIsland, { until, drawnAt: Date.parse(drawnAt), instant: "vr 27 nov, 10:00", texts }),
    );
  expect(drawn("2026-11-27T06:00:00Z")).toMatch(/title="vr 27 nov, 10:00"[^>]*>nog 3 u</);
  expect(drawn("2026-11-27T07:00:01Z")).toMatch(/text-danger[^>]*>nog 2 u</);
});
