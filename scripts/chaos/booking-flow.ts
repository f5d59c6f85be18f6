import { type Lane, type Owner, PASSWORD } from "./accounts";
import type { Client, ClientResponse } from "./client";
import { type Database, shiftIntoPast } from "./database";
import type { ChaosEnvironment } from "./environment";
import type { AcknowledgedSteps } from "./tally";

/** Of a walk in the past, ended so long ago that its caregiver is due to be paid. */
const LONG_AGO_HOURS = 50;

interface FlowContext {
  world: ChaosEnvironment;
  database: Database;
  acknowledged: AcknowledgedSteps;
  /** Does a step again until it is answered yes or no; gives up when the play is over. */
  retry: (step: () => Promise<ClientResponse>) => Promise<ClientResponse>;
}

/** How a booking ends: the owner says so, the clock says so, called off after or before paying. */
const ENDINGS = ["completed", "ended", "refunded", "called off"] as const;

let startedCount = 0;

/** One booking from the sign-in of its owner to its end. Whatever is acknowledged is noted as a promise. */
export async function runBooking(
  setting: FlowContext,
  lane: Lane,
  owner: Owner,
  [ownerClient, caregiverClient]: [Client, Client],
) {
  const { retry, acknowledged, world, database } = setting;
  const number = startedCount++;
  const ending = ENDINGS[number % ENDINGS.length];
  const acknowledge = async (what: string, id: string, answer: ClientResponse) => {
    if (answer.outcome === "done") acknowledged.add(what, id);
    return answer.outcome === "done";
  };
  const isIn = await retry(() => ownerClient.signIn(owner.email, PASSWORD));
  if (isIn.outcome !== "done") return;
  await ownerClient.get(`/nl/caregivers/${lane.caregiver.id}`);

  const asked = await retry(() => ownerClient.post("/api/bookings", walkRequest(lane, owner, number)));
  const id = asked.json.id ?? "";
  if (!(await acknowledge("request", id, asked))) return;
  let accepted = await retry(() => caregiverClient.post(`/api/bookings/${id}/accept`));
  if (accepted.status === 401) {
    await retry(() => caregiverClient.signIn(lane.caregiver.email, PASSWORD));
    accepted = await retry(() => caregiverClient.post(`/api/bookings/${id}/accept`));
  }
  if (!(await acknowledge("accept", id, accepted))) return;
  if (ending === "called off") return void (await cancelBooking(setting, ownerClient, id, acknowledge));

  const checkout = await retry(() => ownerClient.post(`/api/bookings/${id}/pay`));
  if (checkout.outcome !== "done") return;
  const session = new URL(checkout.json.url ?? "").pathname.split("/").at(-1) ?? "";
  world.stripe.control.pay(session);
  acknowledged.add("pay", id); // Stripe has the money: the site must get to know
  const isPaid = () => ownerClient.post(`/api/bookings/${id}/check-payment`);
  const seen = await retry(isPaid);
  if (seen.json.status !== "PAID") return;
  if (ending === "refunded") return void (await cancelBooking(setting, ownerClient, id, acknowledge));

  const [{ hours } = { hours: 0 }] = await database.ask<{ hours: number }>(
    `SELECT ceil(extract(epoch FROM "endsAt" - now()) / 3600)::int AS hours FROM "Booking" WHERE id = $1`,
    [id],
  );
  await shiftIntoPast(database, id, hours + LONG_AGO_HOURS + 2 * lane.past++);
  if (ending === "completed")
    await acknowledge("complete", id, await retry(() => ownerClient.post(`/api/bookings/${id}/complete`)));
}

async function cancelBooking(
  { retry }: FlowContext,
  ownerClient: Client,
  id: string,
  acknowledge: (what: string, id: string, answer: ClientResponse) => Promise<boolean>,
) {
  const quote = await retry(() => ownerClient.get(`/api/bookings/${id}/cancellation`));
  const { refundCents: seenRefundCents } = quote.json;
  const key = crypto.randomUUID();
  await acknowledge(
    "cancel",
    id,
    await retry(() => ownerClient.post(`/api/bookings/${id}/cancel`, { seenRefundCents, key })),
  );
}

/** A walk at an hour nobody else asks for. */
function walkRequest({ caregiver }: Lane, { petId }: Owner, number: number) {
  const day = new Date(Date.now() + (3 + Math.floor(number / 18)) * 86_400_000).toISOString().slice(0, 10);
  return {
    caregiverId: caregiver.id,
    service: "DOG_WALKING",
    startsAt: `${day}T${String(4 + (number % 18)).padStart(2, "0")}:00`,
    minutes: 60,
    petIds: [petId],
    emergency: { name: "Oma Rita", phone: "+32470112233" },
    /** The price of approvedCaregiver(). */
    seenTotalCents: 1500,
  };
}
