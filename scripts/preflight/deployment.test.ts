import { existsSync, readdirSync, readFileSync } from "node:fs";
import { Cron } from "croner";
import { describe, expect, it, test } from "vitest";
import { SCHEDULES } from "@/ops/schedule-status";
import { crons, functions, regions } from "../../vercel.json";

const read = (file: string) => readFileSync(file, "utf8");
const { scripts }: { scripts: Record<string, string> } = JSON.parse(read("package.json"));

/** All regions that Vercel has. */
const VERCEL_REGIONS =
  "arn1 bom1 cdg1 cle1 cpt1 dub1 dxb1 fra1 gru1 hkg1 hnd1 iad1 icn1 kix1 lhr1 pdx1 sfo1 sin1 syd1".split(" ");

describe("vercel.json", () => {
  const routes = readdirSync("src/app/api/cron").map((name) => `/api/cron/${name}`);

  it("calls every cron address, and none that is not there", () => {
    expect(crons.map(({ path }) => path).toSorted()).toEqual(routes.toSorted());
    expect(SCHEDULES).toHaveLength(crons.length);
  });

  it("calls what moves bookings, money and mail at least every ten minutes, and cleans up once a day", () => {
    for (const { path, schedule } of crons) {
      const [first, second] = new Cron(schedule, { timezone: "UTC", paused: true }).nextRuns(2);
      const minutes = (Number(second) - Number(first)) / 60_000;
      if (path.endsWith("cleanup")) expect(minutes, path).toBe(1440);
      else if (/queue|expire/.test(path)) expect(minutes, path).toBe(1);
      else if (!path.endsWith("recurring")) expect(minutes, path).toBeLessThanOrEqual(10);
    }
  });

  it("runs in one region that exists, in the country of the database, as the guide says", () => {
    expect(regions).toEqual(["fra1"]);
    for (const region of regions) expect(VERCEL_REGIONS).toContain(region);
    expect(read("docs/deployment.md")).toContain("`fra1`");
  });

  it("gives a gigabyte and a time limit to everything that answers", () => {
    for (const [pattern, { maxDuration, memory }] of Object.entries(functions)) {
      expect(maxDuration, pattern).toBeGreaterThanOrEqual(10);
      expect(maxDuration, pattern).toBeLessThanOrEqual(pattern.includes("/stream/") ? 60 : 30); // a stream stays open
      expect(memory, pattern).toBe(1024);
      expect(existsSync(pattern.split("/**")[0] ?? ""), pattern).toBe(true);
    }
  });

  it("gives each cron address the time that its own file asks for", () => {
    const limits: Record<string, { maxDuration: number }> = functions;
    for (const path of routes) {
      const file = `src/app${path}/route.ts`;
      const asked = /maxDuration = (\d+)/.exec(read(file))?.[1];
      const given = limits[file] ?? limits["src/app/api/cron/**/route.ts"];
      if (asked) expect(given?.maxDuration, file).toBe(Number(asked));
    }
  });
});

describe("Dockerfile", () => {
  const text = read("Dockerfile");

  it("copies only what is there", () => {
    const copied = [...text.matchAll(/^COPY (?!.*--from)(.+)$/gm)].flatMap(([, line = ""]) =>
      line
        .split(/\s+/)
        .filter((word) => !word.startsWith("--"))
        .slice(0, -1),
    );
    expect(copied).toContain("package-lock.json");
    for (const path of copied) expect(existsSync(path), path).toBe(true);
  });

  it("runs scripts that are there, as a plain user, and looks at its own pulse", () => {
    for (const [, name = ""] of text.matchAll(/npm run ([\w:]+)/g)) expect(scripts).toHaveProperty([name]);
    for (const [, file = ""] of text.matchAll(/node (scripts\/\S+)/g)) expect(existsSync(file), file).toBe(true);
    expect(text).toMatch(/^USER node$/m);
    expect(text).toContain("/api/health/live");
    expect(existsSync("src/app/api/health/live/route.ts")).toBe(true);
  });

  it("installs from the lock file, after it copied the workspaces", () => {
    const installs = [...text.matchAll(/COPY package\.json .+\n(.*)\nRUN npm (\w+)/g)].map(([, copy, command]) => [
      copy,
      command,
    ]);
    expect(installs).toEqual(Array(installs.length).fill(["COPY packages ./packages", "ci"]));
    expect(installs).not.toEqual([]);
  });

  it("leaves secrets and what was made here outside", () => {
    const ignored = read(".dockerignore").split("\n");
    for (const path of [".env", ".env.*", ".git", ".data", "node_modules"]) expect(ignored).toContain(path);
  });
});

test("no program of a package runs where the site is built or tested", () => {
  for (const file of ["Dockerfile", ".ci/run"]) {
    const installs = [...read(file).matchAll(/^(?:RUN )?npm (?:ci|install)\b.*$/gm)].map(([line]) => line);
    expect(installs, file).not.toEqual([]);
    for (const line of installs) expect(line, file).toContain("npm ci --ignore-scripts");
    expect(read(file), file).toContain("node scripts/generate.mjs");
  }
});

test("every command is one process, so that a stop signal to npm reaches the program", () => {
  for (const [name, command] of Object.entries(scripts)) expect(command, name).not.toMatch(/^(npx )?tsx /);
});

describe("package-lock.json", () => {
  interface Entry {
    link?: boolean;
    engines?: { node?: string } | string[];
    dependencies?: Record<string, string>;
    devDependencies?: Record<string, string>;
    optionalDependencies?: Record<string, string>;
  }
  const { packages }: { packages: Record<string, Entry> } = JSON.parse(read("package-lock.json"));

  /** Where Node looks for a dependency: in the package's own node_modules, then in those above it. */
  const isLocked = (from: string, name: string): boolean => {
    if (packages[`${from}${from && "/"}node_modules/${name}`]) return true;
    return from !== "" && isLocked(from.slice(0, Math.max(0, from.lastIndexOf("/node_modules/"))), name);
  };

  it("has the packages of every platform, without which npm ci fails elsewhere", () => {
    const missing = Object.entries(packages).flatMap(([path, entry]) => {
      const isOurs = !path.includes("node_modules/");
      const names = { ...entry.dependencies, ...entry.optionalDependencies, ...(isOurs && entry.devDependencies) };
      return Object.keys(names)
        .filter((name) => !isLocked(path, name))
        .map((name) => `${name} of ${path}`);
    });
    expect(missing).toEqual([]);
    expect(Object.keys(packages).filter((path) => path.includes("@next/swc-")).length).toBeGreaterThan(5);
  });

  it("asks for no newer Node than the site does", () => {
    expect(JSON.parse(read("package.json")).engines.node).toBe(">=20.19");
    /** Whether one alternative of a range, such as "^18.18.0 || >=20.9.0", begins at 20.19 or below. */
    const takes20 = (range: string) =>
      range.split("||").some((part) => {
        const [major = 0, minor = 0] = (/\d+(\.\d+)?/.exec(part)?.[0] ?? "0").split(".").map(Number);
        return part.includes("^") ? major === 20 && minor <= 19 : major < 20 || (major === 20 && minor <= 19);
      });
    const refused = Object.entries(packages).filter(
      ([, { engines }]) => engines && !Array.isArray(engines) && engines.node && !takes20(engines.node),
    );
    expect(refused.map(([path]) => path)).toEqual([]);
  });

  it("agrees with each package.json", () => {
    for (const [path, entry] of Object.entries(packages).filter(([path]) => !path.includes("node_modules/"))) {
      const { dependencies, devDependencies } = JSON.parse(read(`${path || "."}/package.json`));
      expect(entry, path).toMatchObject({
        ...(dependencies && { dependencies }),
        ...(devDependencies && { devDependencies }),
      });
    }
  });
});

/** Commands of the image, which are bundles. */
const commandsIn = (text: string) =>
  [...text.matchAll(/node scripts\/([\w-]+)\.mjs|"scripts\/([\w-]+)\.mjs"/g)].map(
    ([, inShell, inList]) => inShell ?? inList,
  );

describe("compose.yaml", () => {
  const text = read("compose.yaml");

  it("starts programs that are there", () => {
    expect(new Set(commandsIn(text)).size).toBe(4);
    for (const name of [...commandsIn(text), ...commandsIn(read("docs/deployment.md"))]) {
      expect(existsSync(`scripts/${name}.ts`), name).toBe(true);
      expect(read("scripts/image/build-tree.ts"), name).toContain(`"${name}"`);
    }
  });

  it("gives its programs their image and no database but its own", () => {
    expect(text).toMatch(/^ {4}RELEASE: \$\{RELEASE/m);
    expect(text).toMatch(/^ {2}DIRECT_URL: ""/m);
  });

  const [, ...blocks] = text.slice(text.indexOf("\nservices:"), text.indexOf("\nvolumes:")).split(/^ {2}(?=\w+:$)/m);
  const parts = text.split(/^(?=x-\w+: &|services:)/m);
  const app = parts.find((part) => part.startsWith("x-app:")) ?? "";

  it("runs nothing as root, with capabilities, or on a root that can be written", () => {
    expect(blocks.length).toBeGreaterThan(7);
    for (const block of blocks) {
      const own = /<<: \*(app|site)\b/.test(block) ? app : block;
      const name = block.split("\n")[0];
      expect(own, name).toMatch(/^ +user: (?!"?(root|0)\b)/m);
      expect(own, name).toMatch(/^ +cap_drop: (&\S+ \[ALL\]|\*no-capabilities)$/m);
      expect(own, name).toMatch(/^ +security_opt: (&\S+ \["no-new-privileges:true"\]|\*no-new-privileges)$/m);
      expect(own, name).toMatch(/^ +read_only: true$/m);
      expect(block, name).not.toMatch(/cap_add|privileged: true/);
    }
  });

  it("gives each program the secrets it uses: all of .env to the site and its worker alone", () => {
    expect(text.match(/env_file/g)).toHaveLength(1);
    expect(parts.find((part) => part.startsWith("x-site:"))).toContain("env_file: .env");
    const named = blocks.filter((block) => block.includes("<<: *site")).map((block) => block.split(":")[0]);
    expect(named).toEqual(["web", "worker"]);
  });

  it("has a volume for everything that must outlive its container", () => {
    for (const volume of ["database", "backups", "certificates"])
      expect(text).toMatch(new RegExp(`^  ${volume}:$`, "m"));
  });
});

test("every image that is fetched is pinned by digest", () => {
  const fetched = [...`${read("compose.yaml")}\n${read("Dockerfile")}`.matchAll(/^ *(?:FROM|image:) +(\S+)/gm)]
    .map(([, image = ""]) => image)
    .filter((image) => !/^(base|build|scratch|tailtribe:)/.test(image));
  expect(fetched).toHaveLength(4);
  for (const image of fetched) expect(image).toMatch(/^[\w-]+:[\w.-]+@sha256:[0-9a-f]{64}$/);
});

describe(".env.example", () => {
  const text = read(".env.example");

  it("has every setting that the site reads, and those of the guides", () => {
    const ofSite = [...read("src/env.ts").matchAll(/^ {2}([A-Z][A-Z0-9_]+): (?:z|Secret)/gm)].map(([, name]) => name);
    expect(ofSite.length).toBeGreaterThan(25);
    const planned = ["GOOGLE_CLIENT_ID", "GOOGLE_CLIENT_SECRET", "ICE_SERVERS", "CDN_BASE_URL"];
    for (const name of [...ofSite, ...planned, "STRIPE_PUBLISHABLE_KEY", "S3_BUCKET"])
      expect(text).toMatch(new RegExp(`^(# )?${name}=`, "m"));
  });

  it("names files and commands that are there", () => {
    const files = [...text.matchAll(/\b(?:src|scripts|docs|prisma)\/[\w./-]*\w/g)].map(([file]) => file);
    expect(files).not.toEqual([]);
    for (const file of files) expect(existsSync(file), file).toBe(true);
    for (const [, name = ""] of text.matchAll(/npm run ([\w:]+)/g)) expect(scripts).toHaveProperty([name]);
  });
});

describe("docs/deployment.md", () => {
  const text = existsSync("docs/deployment.md") ? read("docs/deployment.md") : "";

  it("names every event that Stripe must send us", async () => {
    const { CONNECT_EVENTS, PLATFORM_EVENTS } = await import("./stripe");
    for (const event of [...PLATFORM_EVENTS, ...CONNECT_EVENTS]) expect(text).toContain(`\`${event}\``);
  });

  it("sends people to commands and files that are there", () => {
    for (const [, name = ""] of text.matchAll(/npm run ([\w:]+)/g)) expect(scripts).toHaveProperty([name]);
    for (const [, file = ""] of text.matchAll(/`((?:src|scripts|docs|prisma)\/[\w./-]+)`/g))
      expect(existsSync(file), file).toBe(true);
  });

  it("changes the version in .env, where the next start finds it", () => {
    expect(text).not.toMatch(/RELEASE=\S+ docker compose/);
  });

  it("knows every setting it speaks of", () => {
    const known = `${read(".env.example")}\n${read("compose.yaml")}\n${text.match(/LOAD_TEST_\w+/g)?.join("=\n")}`;
    for (const [, name = ""] of text.matchAll(/`([A-Z][A-Z0-9]*_[A-Z0-9_]+)(?:=[^`]*)?`/g))
      expect(known, name).toContain(name);
  });
});
