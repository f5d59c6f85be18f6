import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cruise, type ICruiseResult, type IFlattenedRuleSet } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { describe, expect, it, test } from "vitest";
import { workspaces } from "../package.json";

const names = readdirSync("packages");

const RULES: IFlattenedRuleSet = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    { name: "no-folder-cycles", severity: "error", scope: "folder", from: {}, to: { circular: true } },
    {
      name: "packages-stand-alone",
      severity: "error",
      from: { path: "^packages/" },
      to: { path: "^(src|scripts|tests|prisma)/" },
    },
  ],
};

test("packages know nothing of the application and have no cycles of files or folders", async () => {
  const options = { ruleSet: RULES, validate: true, tsPreCompilationDeps: true, doNotFollow: { path: "node_modules" } };
  const tsConfig = extractTSConfig("tsconfig.json");
  const { output } = await cruise(["packages"], options, undefined, { tsConfig });
  const { summary, folders } = output as ICruiseResult;
  expect(summary.totalCruised).toBeGreaterThan(80); // with an unknown compiler it sees no modules
  expect(folders?.length).toBeGreaterThan(10);
  expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
}, 120_000);

describe.each(names)("packages/%s", (name) => {
  const files = readdirSync(join("packages", name), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(ts|mjs|md|json)$/.test(file) && !file.includes("node_modules"))
    .map((file) => join("packages", name, file));

  it("contains no word of the product", () => {
    const words = /(?<!@)tailtribe|caregiver|\bpets?\b|booking|marketplace/i;
    expect(files.filter((file) => words.test(readFileSync(file, "utf8")))).toEqual([]);
  });

  it("is a workspace that can be published", () => {
    expect(workspaces).toEqual(["packages/*"]);
    const { private: isPrivate, ...manifest } = JSON.parse(
      readFileSync(join("packages", name, "package.json"), "utf8"),
    );
    expect(isPrivate).toBeUndefined();
    expect(manifest).toMatchObject({ name: `@tailtribe/${name}`, type: "module", license: "MIT" });
    for (const field of ["version", "description", "engines", "exports", "files"])
      expect(manifest).toHaveProperty(field);
    expect(files).toContain(join("packages", name, "README.md"));
  });
});
