import { cruise, type ICruiseResult } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { expect, test } from "vitest";
import rules from "../../scripts/architecture.mjs";

test("imports follow the rules in scripts/architecture.mjs", async () => {
  const options = { ...rules.options, ruleSet: rules, validate: true, skipAnalysisNotInRules: true } as Parameters<
    typeof cruise
  >[1];
  const { output } = await cruise(["src"], options, undefined, { tsConfig: extractTSConfig("tsconfig.json") });
  const { summary } = output as ICruiseResult;
  expect(summary.totalCruised).toBeGreaterThan(200); // with a compiler it does not know it sees nothing and reports success
  expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
});
