import { afterAll, beforeAll, expect, test } from "vitest";
import { POST as pay } from "@/app/api/bookings/[id]/pay/route";
import { FAILED_PAYMENTS } from "@/domain/limits";
import { db } from "@/lib/db";
import { PEER_HEADER } from "@/lib/http/client-address";
import { after } from "@/lib/time";
import { acceptedWalk, atTime } from "@/testing/fixtures/booking-steps";
import { callRoute } from "@/testing/http/call-route";
import { type ExternalServices, runJobsToCompletion, startExternalServices } from "@/testing/servers/external-services";
import { payBooking } from "./checkout";

const DECLINED = "4000000000000002";

let outside: ExternalServices;
beforeAll(async () => {
  outside = await startExternalServices();
});
afterAll(() => outside.stop());

const ask = ({ id, owner }: Awaited<ReturnType<typeof acceptedWalk>>, address: string) =>
  callRoute(pay, { as: owner, method: "POST", params: { id }, headers: { [PEER_HEADER]: address } });

async function decline(bookingId: string, times: number) {
  const { checkoutSessionId } = await db.payment.findFirstOrThrow({ where: { bookingId, status: "OPEN" } });
  for (let n = 0; n < times; n++) outside.stripe.control.pay(checkoutSessionId ?? "", { card: DECLINED });
  await outside.stripe.control.webhooksIdle();
  await runJobsToCompletion();
  return checkoutSessionId ?? "";
}

const countCheckoutCalls = () => db.stripeCall.count({ where: { operation: "checkout.create" } });

test("nine declined cards are bad luck, the tenth closes the checkout, and for ten minutes none is opened", async () => {
  const walk = await acceptedWalk();
  const another = await acceptedWalk();
  expect((await ask(walk, "192.0.2.1")).status).toBe(200);
  await decline(walk.id, 9);
  expect((await ask(walk, "192.0.2.1")).status).toBe(200);

  const session = await decline(walk.id, 1);
  expect(await db.payment.findFirst({ where: { bookingId: walk.id } })).toMatchObject({ status: "EXPIRED" });
  expect(() => outside.stripe.control.pay(session), "the page at Stripe is closed").toThrow();
  const before = await countCheckoutCalls();
  const refused = await ask(walk, "198.51.100.7");
  expect(refused).toMatchObject({ status: 429, json: { code: "too_many_failed_payments" } });
  expect(Number(refused.response.headers.get("retry-after"))).toBeGreaterThan(500);
  expect((await ask(another, "192.0.2.1")).status, "another account from the same address").toBe(429);
  expect(await countCheckoutCalls(), "nothing was asked of Stripe").toBe(before);
  expect((await ask(another, "192.0.2.99")).status, "somebody else from elsewhere").toBe(200);

  const { url } = await payBooking(atTime(walk.owner, after(new Date(), FAILED_PAYMENTS.seconds * 1000)), walk.id);
  expect(url).toContain("http");
});
