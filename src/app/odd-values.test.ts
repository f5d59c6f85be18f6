import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isValidElement } from "react";
import { beforeAll, expect, test, vi } from "vitest";
import { askCaregiver } from "@/domain/messages/send";
import { AppError } from "@/lib/errors";
import { isStorableText } from "@/lib/http/read-request";
import { encodeCursor } from "@/lib/keyset";
import { acceptedWalk } from "@/testing/fixtures/booking-steps";
import { person } from "@/testing/fixtures/users";
import { sessionCookieOf } from "@/testing/http/call-route";

const request = vi.hoisted(() => ({ cookie: "" }));
vi.mock("next/headers", () => ({ headers: async () => new Headers({ cookie: request.cookie }) }));
vi.mock("next-intl/server", () => {
  const t = Object.assign((key: string) => key, { rich: String, markup: String, raw: () => [], has: () => true });
  return {
    ...{ getTranslations: async () => t, getLocale: async () => "nl", getNow: async () => new Date() },
    ...{ getMessages: async () => ({}), setRequestLocale: () => undefined, getRequestConfig: (run: unknown) => run },
  };
});

const FOLDER = join(import.meta.dirname, "[locale]");
/** Signed-in pages by their folder; all others are drawn for visitors. */
const ROLES = { "(account)": "owner", "(care)": "caregiver", admin: "admin" } as const;
/** Pages that read their address. */
const PAGES = readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
  .filter((file) => /(^|[\\/])page\.tsx$/.test(file) && !file.includes("[...rest]"))
  .filter((file) => /\b(searchParams|params)\b/.test(readFileSync(join(FOLDER, file), "utf8")));

const id = "0199a000-0000-7000-8000-000000000001";
/** What is no date, number, id or cursor, and gets past src/proxy.ts. */
const ODD = [
  ...[
    "",
    "0000-01-01",
    "0000-01-01T00:00",
    "2026-02-30T25:61",
    "275761-01-01",
    "99999999999999999999",
    "-1",
    "%",
    "__proto__",
  ],
  ...["after 0000-01-01T00:00:00Z", "before 2026-02-30T00:00:00Z"].map((text) => encodeCursor(`${text} ${id}`)),
  "x".repeat(3_000),
].filter(isStorableText);
const NAMES = [
  ...[
    "after",
    "before",
    "cursor",
    "q",
    "status",
    "show",
    "state",
    "from",
    "to",
    "startsAt",
    "minutes",
    "service",
    "species",
  ],
  ...[
    "size",
    "place",
    "radiusKm",
    "pets",
    "petIds",
    "pet",
    "next",
    "token",
    "email",
    "page",
    "month",
    "year",
    "date",
    "as",
  ],
  ...["maxCents", "sort", "view", "role", "reason", "payment", "session", "returned", "caregiver", "error", "only"],
];

let cookies: Record<(typeof ROLES)[keyof typeof ROLES], string>;
let ids: Record<string, string>;
beforeAll(async () => {
  const { id: bookingId, owner, caregiver, dog } = await acceptedWalk();
  const admin = await person("ADMIN");
  const cookieOf = (each: { id: string }) => sessionCookieOf(each.id);
  cookies = { owner: await cookieOf(owner), caregiver: await cookieOf(caregiver), admin: await cookieOf(admin) };
  const { id: threadId } = await askCaregiver(owner, {
    ...{ caregiverId: caregiver.id, text: "Past Bas bij jullie thuis?", key: "odd-values" },
  });
  ids = { messages: threadId, bookings: bookingId, pets: dog.id, caregivers: caregiver.id, caregiverId: caregiver.id };
});

/** Runs a page and the asynchronous components in what it returns. */
async function draw(node: unknown): Promise<void> {
  if (Array.isArray(node)) for (const each of node) await draw(each);
  if (!isValidElement(node)) return;
  for (const each of Object.values(node.props ?? {})) await draw(each);
  const { type } = node;
  if (typeof type === "function" && type.constructor.name === "AsyncFunction")
    await draw(await Reflect.apply(type, undefined, [node.props]));
}

/** Another page, not found, busy, or too often: everything that is no bug. */
const isPlanned = (error: unknown) =>
  error instanceof AppError ||
  /^NEXT_(REDIRECT|HTTP_ERROR_FALLBACK;404)/.test(String((error as { digest?: string }).digest));

test.each(PAGES)("%s answers whatever is asked of it", async (file) => {
  const { default: page } = await import(join(FOLDER, file));
  const role = Object.entries(ROLES).find(([folder]) => file.startsWith(folder))?.[1];
  request.cookie = role ? cookies[role] : "";
  const known = Object.entries(ids).find(([noun]) => file.includes(noun))?.[1] ?? id;
  const asked = [
    ...[...ODD, ["nl", "nl"]].map((value) => ({ own: known, value })),
    ...(file.includes("[") ? ODD.map((value) => ({ own: value, value: undefined })) : []),
  ];
  const faults: unknown[] = [];
  for (const { own, value } of asked) {
    const params = { locale: "nl", id: own, caregiverId: own, service: own };
    const searchParams = value === undefined ? {} : Object.fromEntries(NAMES.map((name) => [name, value]));
    const props = { params: Promise.resolve(params), searchParams: Promise.resolve(searchParams) };
    await Promise.resolve(page(props))
      .then(draw)
      .catch((error: unknown) => {
        if (!isPlanned(error)) faults.push({ own, value, error: String(error).slice(0, 300) });
      });
  }
  expect(faults.slice(0, 3)).toEqual([]);
});
