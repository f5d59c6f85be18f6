import { randomUUID } from "node:crypto";
import { afterEach, expect, test, vi } from "vitest";
import { isConnected } from "@/lib/cache/invalidation-listener";
import { ALL_TAGS, invalidateLocal } from "@/lib/invalidation";
import { findProcessWide } from "@/lib/process-wide";
import PageCache from "./page-cache.mjs";

afterEach(() => vi.useRealTimers());

const pages = new PageCache({ maxMemoryCacheSize: 1_000_000 });
const drawn = { kind: "APP_PAGE", html: "<h1>Emma</h1>", headers: {}, status: 200 } as never;
const missing = { kind: "APP_PAGE", html: "<h1>?</h1>", headers: {}, status: 404 } as never;
const keyOf = (path: string) => `/route-cache/APP_PAGE/${"a".repeat(64)}/$${path}`;
const look = (key: string) => pages.get(key);

async function drawnPage(path: string, page = drawn) {
  await pages.set(keyOf(path), page, { cacheControl: { revalidate: 60, expire: 300 } });
  return keyOf(path);
}

test("a caregiver's page is kept until the caregiver changes, or everything is forgotten; other pages stay", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const [id, other] = [randomUUID(), randomUUID()];
  const [page, otherPage, home] = [
    await drawnPage(`/nl/caregivers/${id}`),
    await drawnPage(`/nl/caregivers/${other}`),
    await drawnPage("/nl"),
  ];
  expect(await look(page)).toMatchObject({ value: { html: "<h1>Emma</h1>" } });
  vi.advanceTimersByTime(10_000);
  invalidateLocal([`caregiver:${id}`]);
  expect(await look(page)).toBeNull();
  expect(await look(otherPage)).not.toBeNull();

  await drawnPage(`/nl/caregivers/${id}`);
  expect(await look(page), "it may have been read before the change").toBeNull();
  vi.advanceTimersByTime(3_000);
  await drawnPage(`/nl/caregivers/${id}`);
  expect(await look(page)).not.toBeNull();

  vi.advanceTimersByTime(3_000);
  invalidateLocal([ALL_TAGS]);
  expect(await look(otherPage)).toBeNull();
  expect(await look(home)).not.toBeNull();
});

test("a page of days ago is not given to the first who comes", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const page = await drawnPage(`/fr/caregivers/${randomUUID()}`);
  vi.advanceTimersByTime(3 * 86_400_000);
  expect(await look(page)).toBeNull();
});

test("a page lives five minutes where changes are received, and one minute where they are not", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.advanceTimersByTime(86_400_000); // long after what other tests changed
  expect(isConnected()).toBe(false);
  const page = await drawnPage(`/nl/caregivers/${randomUUID()}`);
  vi.advanceTimersByTime(61_000);
  expect(await look(page)).toBeNull();
  const listener = findProcessWide<{ lastEchoAt: number }>("invalidationListener");
  if (listener) listener.lastEchoAt = Date.now();
  expect(isConnected()).toBe(true);
  expect(await look(page)).not.toBeNull();
  if (listener) listener.lastEchoAt = 0;
});

test("a page comes back as it was stored, with its lifetime", async () => {
  const page = {
    kind: "APP_PAGE",
    html: "<h1>",
    rscData: Buffer.from("1"),
    segmentData: new Map([["/_tree", Buffer.from("2")]]),
  };
  expect(await look(await drawnPage("/nl/privacy", page as never))).toEqual({
    value: page,
    lastModified: expect.any(Number),
    cacheControl: { revalidate: 60, expire: 300 },
  });
});

test("memory is bounded: the pages that were not visited for longest make room", async () => {
  const big = (html: string) => ({ kind: "APP_PAGE", html: html.repeat(300_000), status: 200 }) as never;
  const [first, second] = [await drawnPage("/nl/1", big("1")), await drawnPage("/nl/2", big("2"))];
  expect(await look(first)).not.toBeNull();
  const third = await drawnPage("/nl/3", big("3"));
  const fourth = await drawnPage("/nl/4", big("4"));
  expect(await look(second)).toBeNull();
  for (const page of [first, third, fourth]) expect(await look(page)).not.toBeNull();
  expect(await look(await drawnPage("/nl/5", { kind: "APP_PAGE", html: "5".repeat(1_000_001) } as never))).toBeNull();
});

test("the page for all addresses without a page is stored", async () =>
  expect(await look(await drawnPage("/_not-found", missing))).not.toBeNull());

test("addresses that do not exist take no room, but one that is gone replaces what was there", async () => {
  expect(await look(await drawnPage(`/nl/caregivers/${randomUUID()}`, missing))).toBeNull();
  expect(await look(await drawnPage("/thought-up.txt", missing))).toBeNull();
  const gone = await drawnPage("/nl/terms");
  await drawnPage("/nl/terms", missing);
  expect(await look(gone)).toMatchObject({ value: { status: 404 } });
});
