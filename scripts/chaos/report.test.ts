import { expect, it } from "vitest";
import { report } from "./report";
import { Tally } from "./tally";

const calmTally = () => {
  const tally = new Tally();
  tally.begin("calm");
  tally.count("done", "GET /nl", 12);
  tally.count("try again later", "POST /api/bookings", 40);
  tally.step();
  return tally;
};
const nothingLost = { what: "acknowledged steps of bookings", checked: 7, lost: [] };

it("a run in which nothing was lost and nothing came unplanned is good", () => {
  const { good, text } = report(calmTally().phases, [nothingLost], [], []);
  expect(good).toBe(true);
  expect(text).toContain("Lost: nothing.");
  expect(text).toMatch(/calm +2 +1 +1 +0 +0 +0 +1 +40 ms POST \/api\/bookings/);
});

it("an answer nobody planned, something lost, or something that never ends is not", () => {
  const tally = calmTally();
  tally.count("broken", "POST /api/bookings", 3, "500 bug");
  expect(report(tally.phases, [nothingLost], [], [])).toMatchObject({
    good: false,
    text: expect.stringContaining("500 bug"),
  });
  const lost = { ...nothingLost, lost: ["accept 42 (calm)"] };
  expect(report(calmTally().phases, [lost], [], [])).toMatchObject({
    good: false,
    text: expect.stringContaining("accept 42"),
  });
  expect(report(calmTally().phases, [nothingLost], ["3 jobs"], []).good).toBe(false);
});
