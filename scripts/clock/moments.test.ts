import { spawnSync } from "node:child_process";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { MINUTE_MS } from "@/lib/time";
import { clockEnv, clockMoments } from "./moments";

test.each([
  [
    "2026-11-30T10:00",
    "2027-03-28T01:57",
    "2027-10-31T02:57",
    "2026-12-31T23:57",
    "2028-02-29T09:00",
    "2031-11-30T10:00",
  ],
  [
    "2027-06-01T10:00",
    "2028-03-26T01:57",
    "2027-10-31T02:57",
    "2027-12-31T23:57",
    "2028-02-29T09:00",
    "2032-06-01T10:00",
  ],
  [
    "2028-02-29T10:00",
    "2028-03-26T01:57",
    "2028-10-29T02:57",
    "2028-12-31T23:57",
    "2032-02-29T09:00",
    "2033-02-28T10:00",
  ],
])("seen from %s, the moments to test at are the next of their kind", (now, ...expected) => {
  const moments = clockMoments(Temporal.PlainDateTime.from(now).toZonedDateTime("Europe/Brussels"));
  const named = Object.values(moments).map((moment) => moment.toPlainDateTime().toString({ smallestUnit: "minute" }));
  expect(named).toEqual(expected);
});

test("every way to read the clock follows, and nothing else of Date changes", () => {
  const program = `
    const { Temporal } = await import("temporal-polyfill");
    class Own extends Date {}
    const read = [new Date(), Date.now(), new Date(Date()), new Own(), Temporal.Now.instant().epochMilliseconds];
    const same = [new Date(0).getTime(), new Date(2030, 0, 2).getDate(), Date.UTC(2030), new Date() instanceof Date,
      new Own() instanceof Own, new Date().constructor === Date, structuredClone(new Date()) instanceof Date];
    console.log(JSON.stringify([read.map((time) => new Date(time).getUTCFullYear()), same]));`;
  const moment = Temporal.PlainDateTime.from("2055-06-01T12:00").toZonedDateTime("Europe/Brussels");
  const { stdout } = spawnSync(process.execPath, ["--input-type=module", "--eval", program], {
    env: { ...process.env, ...clockEnv(moment) },
    encoding: "utf8",
  });
  const same = [0, 2, Date.UTC(2030), true, true, true, true];
  expect(JSON.parse(stdout)).toEqual([[2055, 2055, 2055, 2055, 2055], same]);
});

test("the database's clock is ours, in a shifted run too", async () => {
  const [row] = await db.$queryRaw<{ now: Date }[]>`SELECT now()`;
  expect(Math.abs(Number(row?.now) - Date.now())).toBeLessThan(10 * MINUTE_MS);
});
