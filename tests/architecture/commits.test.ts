import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";

/** The rule holds from the commit that introduced it; what a clone does not have, it cannot check. */
const SINCE = "2026-11-30T06:00:00Z";
const SUBJECT = /^(feat|fix|refactor|perf|test|docs|build|ci|chore|style|revert)(\([a-z0-9-]+\))?!?: \S.*$/;

/** Merged before the rule was checked on it, with 79 characters; merged history stays as it is. */
const MERGED = new Set(["19f57688f44fa9872d4533d6e2ac981e97a27f05"]);

test("commit subjects read `type(scope): what` in at most 72 characters", () => {
  const log = execFileSync("git", ["log", "--no-merges", `--since=${SINCE}`, "--format=%H %s"], { encoding: "utf8" });
  const wrong = log
    .split("\n")
    .filter(Boolean)
    .map((line) => ({ hash: line.slice(0, 40), subject: line.slice(41) }))
    .filter(({ hash, subject }) => !MERGED.has(hash) && (subject.length > 72 || !SUBJECT.test(subject)))
    .map(({ subject }) => subject);
  expect(wrong).toEqual([]);
});
