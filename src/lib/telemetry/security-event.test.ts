import { expect, test, vi } from "vitest";
import { GET as adminBookings } from "@/app/api/admin/bookings/route";
import { GET as expire } from "@/app/api/cron/expire/route";
import { AppError } from "@/lib/errors";
import { log } from "@/lib/telemetry/log";
import { person } from "@/testing/fixtures/users";
import { callRoute } from "@/testing/http/call-route";
import { recordRefusal } from "./security-event";

const eventOf = (kind: ConstructorParameters<typeof AppError>[0], code: string) => {
  const info = vi.spyOn(log, "info").mockImplementation(() => undefined);
  recordRefusal(new AppError(kind, code, "x"), { address: "192.0.2.7" });
  const [details] = info.mock.calls.map(([first]) => first as { event: string; address: string });
  info.mockRestore();
  return details;
};

test.each([
  ["unauthenticated", "wrong_credentials", "sign_in_failed"],
  ["too_many", "sign_in_by_mail", "locked_out"],
  ["too_many", "too_many", "limited"],
  ["forbidden", "other_site", "origin_refused"],
  ["forbidden", "wrong_role", "rights_refused"],
  ["unauthenticated", "not_the_scheduler", "secret_refused"],
] as const)("%s %s is the event %s, without the address", (kind, code, event) => {
  const details = eventOf(kind, code);
  expect(details?.event).toBe(event);
  expect(details?.address).toMatch(/^[\w-]{16}$/);
});

test("an everyday refusal is no event", () => expect(eventOf("conflict", "wrong_status")).toBeUndefined());

test("a refusal says who asked, where that is known, and a program's says from where", async () => {
  const owner = await person("OWNER");
  const headers = { "x-tailtribe-peer": "192.0.2.7" };
  const info = vi.spyOn(log, "info").mockImplementation(() => undefined);
  await callRoute(adminBookings, { as: owner, headers });
  await callRoute(expire, { headers: { ...headers, authorization: "Bearer guessed" } });
  const events = info.mock.calls.filter(([, text]) => text === "security event").map(([details]) => details);
  info.mockRestore();
  const address = expect.stringMatching(/^[\w-]{16}$/);
  expect(events).toEqual([
    { event: "rights_refused", userId: owner.id, address },
    { event: "secret_refused", userId: undefined, address },
  ]);
});
