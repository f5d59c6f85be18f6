import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { freePort } from "../../../scripts/local/free-port";

/** The same build served as if src/proxy.ts did not exist, on the same data. */
export async function siteWithoutProxy() {
  const folder = mkdtempSync(join(tmpdir(), "tailtribe-no-proxy-"));
  for (const name of ["node_modules", "package.json", "public", "src", "scripts", "next.config.ts", "tsconfig.json"])
    symlinkSync(resolve(name), join(folder, name));
  cpSync(".next", join(folder, ".next"), {
    recursive: true,
    filter: (path) => !/\.next\/(dev|cache)(\/|$)/.test(path),
  });
  const manifest = join(folder, ".next/server/functions-config-manifest.json");
  const { functions, ...rest } = JSON.parse(readFileSync(manifest, "utf8"));
  delete functions["/_middleware"];
  writeFileSync(manifest, JSON.stringify({ ...rest, functions }));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const next = resolve("node_modules/next/dist/bin/next");
  const child = spawn(process.execPath, [next, "start", "-H", "127.0.0.1", "-p", `${port}`], {
    cwd: folder,
    env: {
      ...process.env,
      ...JSON.parse(process.env.JOURNEY_SETTINGS ?? "{}"),
      NEXT_PUBLIC_APP_URL: url,
      NEXTAUTH_URL: url,
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const end = () => child.kill("SIGTERM");
  process.once("exit", end); // also where the test is given up on
  await untilReady(`${url}/api/health/live`, child);
  const stop = async () => {
    const ended = new Promise((done) => child.once("exit", done));
    end();
    await ended;
    process.off("exit", end);
    rmSync(folder, { recursive: true, force: true });
  };
  return { url, stop };
}

async function untilReady(url: string, child: ChildProcess) {
  for (let tries = 0; tries < 600; tries++) {
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    if (child.exitCode !== null) break;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error("The site without its proxy did not start.");
}
