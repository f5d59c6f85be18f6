import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";

/** The rule holds from the commit that introduced it; what a clone does not have, it cannot check. */
const SINCE = "2026-11-30T06:00:00Z";
const SUBJECT = /^(feat|fix|refactor|perf|test|docs|build|ci|chore|style|revert)(\([a-z0-9-]+\))?!?: \S.*$/;

test("commit subjects read `type(scope): what` in at most 72 characters", () => {
  const log = execFileSync("git", ["log", "--no-merges", `--since=${SINCE}`, "--format=%s"], { encoding: "utf8" });
  const wrong = log.split("\n").filter((subject) => subject && (subject.length > 72 || !SUBJECT.test(subject)));
  expect(wrong).toEqual([]);
});
