import { beforeEach, expect, test } from "vitest";
import { drainBuffer } from "@/lib/telemetry/metrics";
import { expectMatchesSpec } from "@/testing/http/call-route";
import { POST } from "./route";

const report = (body: unknown, type = "application/reports+json") =>
  POST(
    new Request("http://localhost:3000/api/csp-reports", {
      method: "POST",
      headers: { "content-type": type, origin: "null" },
      body: typeof body === "string" ? body : JSON.stringify(body),
    }),
    { params: Promise.resolve({}) },
  );
const counted = () => drainBuffer().filter(({ name }) => name === "csp.report");
const about = (effectiveDirective: string) => ({
  type: "csp-violation",
  body: { effectiveDirective, documentURL: "https://tailtribe.be/nl/reset-password?token=secret", sample: "Lotte" },
});

beforeEach(() => void drainBuffer());

test("a browser's report is counted by the violated directive, and nothing else of it is stored", async () => {
  expect((await report([about("script-src-elem"), about("script-src-elem"), about("img-src")])).status).toBe(200);
  const old = {
    "csp-report": { "effective-directive": "require-trusted-types-for", "document-uri": "https://x/?token=secret" },
  };
  expect((await report(old, "application/csp-report")).status).toBe(200);
  const series = counted();
  expect(Object.fromEntries(series.map(({ labels, count }) => [JSON.parse(labels).directive, count]))).toEqual({
    "script-src": 2,
    "img-src": 1,
    "trusted-types": 1,
  });
  expect(JSON.stringify(series)).not.toMatch(/secret|Lotte|reset/);
});

test("nonsense is counted as such, and one post counts at most twenty", async () => {
  for (const body of ["", "{", "null", [{ body: {} }], { "csp-report": 1 }, "[".repeat(30_000)])
    expect((await report(body)).status).toBe(200);
  await report(Array.from({ length: 50 }, () => about("Lotte's own word")));
  expect(counted().map(({ labels, count }) => [JSON.parse(labels).directive, count])).toEqual([
    ["unreadable", 6],
    ["other", 20],
  ]);
  const tooLarge = await report("x".repeat(70_000));
  expect(tooLarge.status).toBe(400);
  expectMatchesSpec(POST.spec, "POST", tooLarge, await tooLarge.json());
});
