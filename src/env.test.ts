import { describe, expect, test } from "vitest";
import { readEnv } from "./env";

const GOOD = {
  NODE_ENV: "production",
  NEXT_PUBLIC_APP_URL: "https://tailtribe.example",
  NEXTAUTH_URL: "https://tailtribe.example",
  DATABASE_URL: "postgresql://app@db.example/tailtribe",
  NEXTAUTH_SECRET: "kY7pQ2xV9mB4tR8wL1zN6cF3hJ5dG0sA",
  CRON_SECRET: "aS0gD5jH3fC6nZ1lW8rT4bM9vX2qP7yK",
  STRIPE_SECRET_KEY: "sk_live_4242",
  STRIPE_WEBHOOK_SECRET: "whsec_0123456789abcdef",
  STRIPE_CONNECT_WEBHOOK_SECRET: "whsec_fedcba9876543210",
  RESEND_API_KEY: "re_live_1",
};

/** The names reported as missing or wrong. */
function wrongNames(changes: Record<string, string | undefined>) {
  try {
    readEnv({ ...GOOD, ...changes });
    return [];
  } catch (error) {
    const { message } = error as Error;
    for (const value of Object.values({ ...GOOD, ...changes }))
      if (value && value.length > 12) expect(message, "no value is printed").not.toContain(value);
    return [...message.matchAll(/^ {2}(\w+): /gm)].map(([, name]) => name);
  }
}

describe("settings", () => {
  test("production refuses plain http, except on this machine itself", () => {
    const at = (url: string) => ({ NEXT_PUBLIC_APP_URL: url, NEXTAUTH_URL: url });
    expect(wrongNames(at("http://tailtribe.example"))).toEqual(["NEXT_PUBLIC_APP_URL"]);
    for (const url of ["http://localhost:3000", "http://127.0.0.1:4000", "https://tailtribe.example"])
      expect(wrongNames(at(url))).toEqual([]);
    expect(wrongNames({ ...at("http://tailtribe.example"), NODE_ENV: "test" })).toEqual([]);
  });

  test("admins do without a second factor on this machine only", () => {
    const off = { ADMIN_SECOND_FACTOR: "off" };
    const here = "http://localhost:3000";
    expect(wrongNames(off)).toEqual(["ADMIN_SECOND_FACTOR"]);
    expect(wrongNames({ ...off, NEXT_PUBLIC_APP_URL: here, NEXTAUTH_URL: here })).toEqual([]);
    expect(readEnv(GOOD).ADMIN_SECOND_FACTOR).toBe("required");
  });

  test("that are enough", () => expect(wrongNames({})).toEqual([]));

  test("that are missing are all reported at once, an empty one too", () => {
    const none = Object.fromEntries(Object.keys(GOOD).map((name) => [name, ""]));
    expect(wrongNames(none)).toEqual(Object.keys(GOOD).filter((name) => name !== "NODE_ENV"));
  });

  test.each([
    ["NEXTAUTH_SECRET", "kY7pQ2xV9mB4tR8wL1zN6cF3hJ5dG0s"],
    ["CRON_SECRET", "a".repeat(64)],
    ["METRICS_TOKEN", "abababababababababababababababababab"],
    ["STRIPE_SECRET_KEY", "pk_live_4242"],
    ["STRIPE_WEBHOOK_SECRET", "whsec_short"],
    ["RESEND_API_KEY", "key_1"],
    ["DATABASE_URL", "here"],
    ["PLATFORM_COMMISSION_PERCENTAGE", "51"],
    ["TRUSTED_PROXY_HOPS", "-1"],
    ["REDIS_URL", "ftp://redis.example"],
    ["LOG_LEVEL", "loud"],
  ])("%s is reported when it is %s", (name, value) => expect(wrongNames({ [name]: value })).toEqual([name]));

  test("a Redis over https opens to a token only", () => {
    expect(wrongNames({ REDIS_URL: "https://eu1.upstash.example" })).toEqual(["REDIS_TOKEN"]);
    expect(wrongNames({ REDIS_URL: "https://eu1.upstash.example", REDIS_TOKEN: "t0k3n" })).toEqual([]);
    expect(wrongNames({ REDIS_URL: "redis://cache.example:6379" })).toEqual([]);
    expect(wrongNames({ UPSTASH_REDIS_REST_URL: "https://eu1.upstash.example" })).toEqual(["UPSTASH_REDIS_REST_TOKEN"]);
  });
});
