import { randomUUID } from "node:crypto";
import { verify } from "@node-rs/argon2";
import { afterAll, expect, test, vi } from "vitest";
import { hashNewPassword } from "@/domain/accounts/password-hash";
import { signIn } from "@/domain/accounts/session";
import type { Ctx } from "@/lib/actor";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { after, MINUTE_MS } from "@/lib/time";
import { repetitions, sample } from "@/testing/repetitions";

// The real hasher, with its calls counted.
vi.mock("@node-rs/argon2", { spy: true });

const redis = await vi.hoisted(async () => {
  const { startFaultyProxy } = await import("@/testing/servers/faulty-proxy");
  const { startTestRedis } = await import("@/testing/servers/redis");
  const { freePort } = await import("../../scripts/local/free-port");
  process.env.CACHE_FACTOR = "1";
  const real = await startTestRedis();
  // Without a Redis to test with, a proxy to nothing: the least that can be tested.
  const wire = real?.wire ?? (await startFaultyProxy(`redis://127.0.0.1:${await freePort()}`));
  process.env.REDIS_URL = wire.url;
  return { ...wire, stop: () => (real ? real.stop() : wire.close()) };
});
afterAll(() => redis.stop());

const GUESSES = repetitions(120, 10_000);
const AT_ONCE = 100;
const PASSWORD = "een lange zin met spaties";
const startedAt = new Date("2026-11-21T10:00:00Z");

async function createAccount() {
  const email = `${randomUUID()}@example.test`;
  await db.user.create({ data: { email, passwordHash: await hashNewPassword(PASSWORD, email) } });
  return email;
}

/** Guesses passwords, each from an address of its own, spread over a time. Returns how often the hasher ran. */
async function guessPasswords(email: string, guesses: number, overMs: number, meanwhile?: (n: number) => void) {
  vi.mocked(verify).mockClear();
  for (let first = 0; first < guesses; first += AT_ONCE) {
    meanwhile?.(first);
    await Promise.all(
      Array.from({ length: Math.min(AT_ONCE, guesses - first) }, (_, i) => {
        const n = first + i;
        const ctx: Ctx = {
          actor: { kind: "visitor" },
          now: after(startedAt, Math.floor((overMs * n) / guesses)),
          address: `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`,
        };
        return signIn(ctx, { email, password: `guess ${n}` }).catch((error: unknown) =>
          expect(error).toBeInstanceOf(AppError),
        );
      }),
    );
  }
  return vi.mocked(verify).mock.calls.length;
}

test(`of ${GUESSES} guesses from as many addresses within a quarter of an hour, ten reach the hasher`, async () => {
  const email = await createAccount();
  expect(await guessPasswords(email, GUESSES, 15 * MINUTE_MS - 1)).toBe(10);
  const ctx: Ctx = { actor: { kind: "visitor" }, now: after(startedAt, 15 * MINUTE_MS) };
  await expect(signIn(ctx, { email, password: PASSWORD })).rejects.toMatchObject({ code: "sign_in_by_mail" });
});

test("over an hour, no quarter of an hour holds more than ten", async () => {
  const email = await createAccount();
  expect(await guessPasswords(email, repetitions(120, 2_000), 60 * MINUTE_MS - 1)).toBeLessThanOrEqual(40);
});

const STATES_OF_REDIS = [
  { redis: "up", step: () => redis.set("up") },
  { redis: "slow", step: () => redis.set("slow") },
  { redis: "refused", step: () => redis.set("refused") },
  { redis: "hanging", step: () => redis.set("hanging") },
  {
    redis: "flapping",
    step: (n: number) => redis.set(n % 300 === 0 ? "refused" : n % 200 === 0 ? "up" : "hanging"),
  },
];

test.each(sample(STATES_OF_REDIS, 1))(
  "with Redis $redis it is the same, and the right password still signs in",
  async ({ step }) => {
    const email = await createAccount();
    expect(await guessPasswords(email, repetitions(300, 500), MINUTE_MS, step)).toBe(10);
    const other = await createAccount();
    await expect(
      signIn({ actor: { kind: "visitor" }, now: startedAt }, { email: other, password: PASSWORD }),
    ).resolves.toBeTruthy();
  },
);
