import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, expect, inject, test, vi } from "vitest";
import { eventually } from "@/testing/eventually";
import { watchPostgres } from "./postgres";
import { describeProcess, Processes, type RunningProcess } from "./processes";
import { endLeftovers, forgetRunning, recordRunning, runningLauncher } from "./running";

const folder = mkdtempSync(join(tmpdir(), "tailtribe-processes-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const WAITS = "setInterval(() => undefined, 1000)";
const node = (code: string): [string, ...string[]] => [process.execPath, "-e", code];
const isAlive = ({ pid }: { pid: number }) => describeProcess(pid).startedAt !== "";

test("each process leads a group of its own, and all end, also those that ignore SIGTERM and what they started", async () => {
  let running: RunningProcess[] = [];
  const ended: string[] = [];
  const processes = new Processes((now) => (running = now));
  const marker = join(folder, "grandchild");
  const starts = `const {spawn} = require("child_process"); const child = spawn(process.execPath, ["-e", ${JSON.stringify(WAITS)}]);
    require("fs").writeFileSync(${JSON.stringify(marker)}, String(child.pid)); ${WAITS}`;
  processes.start("one", node(starts), process.env, (name) => ended.push(name));
  processes.start("two", node(WAITS), process.env, (name) => ended.push(name));
  const all = [...running];
  expect(all.map(({ name }) => name)).toEqual(["one", "two"]);
  expect(all.every(isAlive)).toBe(true);
  const grandchild = await eventually(() => {
    const pid = Number(readFileSync(marker, "utf8"));
    expect(pid).toBeGreaterThan(0);
    return { pid };
  });
  await processes.stop();
  for (const each of [...all, grandchild]) await eventually(() => expect(isAlive(each)).toBe(false));
  expect(ended, "an ordinary end is no accident").toEqual([]);
  expect(() => processes.start("three", node(WAITS), process.env, () => undefined)).toThrow("Stopped");
});

test("a program that fails shows what it said, and no stack of ours", async () => {
  const processes = new Processes();
  await processes.run("The build", node("console.log('fine')"), process.env);
  const failing = processes.run("The build", node("console.error('no room left'); process.exit(3)"), process.env);
  await expect(failing).rejects.toThrow(/^The build failed\.\nno room left$/);
});

test("the start after a kill ends what was left behind, and nothing that only has the same number", async () => {
  const dead = spawn(process.execPath, ["-e", ""]);
  await new Promise((resolve) => dead.once("exit", resolve));
  const left = spawn(process.execPath, ["-e", WAITS], { detached: true, stdio: "ignore" });
  const innocent = spawn(process.execPath, ["-e", WAITS], { detached: true, stdio: "ignore" });
  const record = (name: string, pid = 0, startedAt = describeProcess(pid).startedAt) => ({ name, pid, startedAt });
  const file = {
    launcher: record("launcher", dead.pid, "Mon Nov 30 00:00:00 2026"),
    groups: [record("web server", left.pid), record("worker", innocent.pid, "Mon Nov 30 00:00:00 2026")],
  };
  writeFileSync(join(folder, "running.json"), JSON.stringify(file));
  expect(runningLauncher(folder)).toBeUndefined();
  expect(await endLeftovers(folder)).toEqual(["web server"]);
  expect(isAlive({ pid: innocent.pid ?? 0 })).toBe(true);
  innocent.kill("SIGKILL");
  expect(await endLeftovers(folder), "nothing is left").toEqual([]);
});

test("another launcher is known while it lives; a record that was cut off is none", async () => {
  recordRunning(folder, []);
  expect(runningLauncher(folder), "itself").toBeUndefined();
  const other = spawn(process.execPath, ["-e", WAITS], { stdio: "ignore" });
  const launcher = { name: "launcher", ...describeProcess(other.pid ?? 0) };
  writeFileSync(join(folder, "running.json"), JSON.stringify({ launcher, groups: [] }));
  expect(runningLauncher(folder)).toEqual(launcher);
  other.kill("SIGKILL");
  await eventually(() => expect(runningLauncher(folder)).toBeUndefined());
  writeFileSync(join(folder, "running.json"), '{"launcher":');
  expect(runningLauncher(folder)).toBeUndefined();
  forgetRunning(folder);
});

test("a database that ended by itself is noticed, once, and one that works is not", async () => {
  const client = new pg.Client({ connectionString: inject("postgresUrl") });
  await client.connect();
  const { rows } = await client.query<{ folder: string }>("SELECT current_setting('data_directory') AS folder");
  await client.end();
  const dead = spawn(process.execPath, ["-e", ""]);
  await new Promise((resolve) => dead.once("exit", resolve));
  writeFileSync(join(folder, "postmaster.pid"), `${dead.pid}\n`);
  vi.useFakeTimers();
  const ended: string[] = [];
  const stop = watchPostgres(rows[0]?.folder ?? "", () => ended.push("working"));
  watchPostgres(folder, () => ended.push("dead"));
  watchPostgres(folder, () => ended.push("not watched"))();
  vi.advanceTimersByTime(10_000);
  stop();
  vi.useRealTimers();
  expect(ended).toEqual(["dead"]);
});

test("Ctrl-C in the terminal does not reach PostgreSQL", async () => {
  const client = new pg.Client({ connectionString: inject("postgresUrl") });
  await client.connect();
  const { rows } = await client.query<{ folder: string }>("SELECT current_setting('data_directory') AS folder");
  await client.end();
  const pid = readFileSync(join(rows[0]?.folder ?? "", "postmaster.pid"), "utf8").split("\n")[0] ?? "";
  const groupOf = (id: string) => spawnSync("ps", ["-p", id, "-o", "pgid="], { encoding: "utf8" }).stdout.trim();
  expect(groupOf(pid)).toBe(pid);
  expect(groupOf(`${process.pid}`)).not.toBe(pid);
});
