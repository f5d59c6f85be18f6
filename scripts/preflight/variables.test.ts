import { describe, expect, it } from "vitest";
import { checkVariables } from "./variables";

const good = {
  NODE_ENV: "production",
  NEXT_PUBLIC_APP_URL: "https://tailtribe.be",
  NEXTAUTH_URL: "https://tailtribe.be",
  NEXTAUTH_SECRET: "one-secret-0123456789-abcdefghijkl",
  CRON_SECRET: "two-secret-0123456789-abcdefghijkl",
  METRICS_TOKEN: "three-secret-0123456789-abcdefghij",
  STRIPE_SECRET_KEY: "sk_live_0123456789",
  STRIPE_WEBHOOK_SECRET: "whsec_platform_0123456789",
  STRIPE_CONNECT_WEBHOOK_SECRET: "whsec_connect_0123456789",
  TRUSTED_PROXY_HOPS: "1",
  SENTRY_DSN: "https://key@sentry.example/1",
  SLACK_WEBHOOK_URL: "https://hooks.slack.example/x",
  RELEASE: "abc",
};

const problems = (change: Record<string, string>, faults: string[] = []) =>
  checkVariables({ ...good, ...change }, faults)
    .filter(({ state }) => state !== "ok")
    .map(({ what, state }) => `${what}: ${state}`);

describe("settings before going live", () => {
  it("complete ones give nothing to do", () => {
    expect(problems({})).toEqual([]);
  });

  it.each<[Record<string, string>, string[]]>([
    [{ CRON_SECRET: good.NEXTAUTH_SECRET }, ["secrets differ: missing"]],
    [{ NEXT_PUBLIC_APP_URL: "http://tailtribe.be" }, ["site address: missing", "NEXTAUTH_URL: missing"]],
    [{ NODE_ENV: "development" }, ["NODE_ENV: warning"]],
    [{ STRIPE_SECRET_KEY: "sk_test_1" }, ["Stripe mode: warning"]],
    [{ STRIPE_PUBLISHABLE_KEY: "pk_test_1" }, ["Stripe keys: missing"]],
    [{ STRIPE_API_URL: "http://127.0.0.1:4242" }, ["Stripe mode: local"]],
    [{ RATE_LIMIT_FACTOR: "1000" }, ["RATE_LIMIT_FACTOR: warning"]],
    [{ TRUSTED_PROXY_HOPS: "0" }, ["TRUSTED_PROXY_HOPS: warning"]],
    [{ TRUSTED_PROXY_HOPS: "0", VERCEL: "1" }, []],
    [{ SENTRY_DSN: "", SLACK_WEBHOOK_URL: "" }, ["SENTRY_DSN: warning", "SLACK_WEBHOOK_URL: warning"]],
  ])("%o is reported", (change, expected) => {
    expect(problems(change)).toEqual(expected);
  });

  it("says what the site's own check found, without any value", () => {
    const findings = checkVariables({ ...good, CRON_SECRET: "hunter2" }, ["  CRON_SECRET: is too short"]);
    expect(findings).toContainEqual({ what: "settings", state: "missing", detail: "CRON_SECRET: is too short" });
    for (const secret of ["hunter2", good.NEXTAUTH_SECRET, good.STRIPE_SECRET_KEY])
      expect(JSON.stringify(findings)).not.toContain(secret);
  });
});
