import type { Answer, Browser } from "./browser";
import { type Lane, type Owner, PASSWORD } from "./cast";
import { letTimePass, type Watch } from "./database";
import type { Promises } from "./promises";
import type { World } from "./world";

/** Of a walk in the past, ended so long ago that its caregiver is due to be paid. */
const LONG_AGO_HOURS = 50;

interface Setting {
  world: World;
  watch: Watch;
  promises: Promises;
  /** Does a step again until it is answered yes or no; gives up when the play is over. */
  persist: (step: () => Promise<Answer>) => Promise<Answer>;
}

/** How a booking ends: the owner says so, the clock says so, called off after or before paying. */
const ENDINGS = ["completed", "ended", "refunded", "called off"] as const;

let told = 0;

/** One booking from the sign-in of its owner to its end. Whatever is acknowledged is noted as a promise. */
export async function tell(setting: Setting, lane: Lane, owner: Owner, [hers, theirs]: [Browser, Browser]) {
  const { persist, promises, world, watch } = setting;
  const number = told++;
  const ending = ENDINGS[number % ENDINGS.length];
  const kept = async (what: string, id: string, answer: Answer) => {
    if (answer.outcome === "done") promises.note(what, id);
    return answer.outcome === "done";
  };
  const isIn = await persist(() => hers.signIn(owner.email, PASSWORD));
  if (isIn.outcome !== "done") return;
  await hers.get(`/nl/caregivers/${lane.caregiver.id}`);

  const asked = await persist(() => hers.post("/api/bookings", wish(lane, owner, number)));
  const id = asked.json.id ?? "";
  if (!(await kept("request", id, asked))) return;
  let accepted = await persist(() => theirs.post(`/api/bookings/${id}/accept`));
  if (accepted.status === 401) {
    await persist(() => theirs.signIn(lane.caregiver.email, PASSWORD));
    accepted = await persist(() => theirs.post(`/api/bookings/${id}/accept`));
  }
  if (!(await kept("accept", id, accepted))) return;
  if (ending === "called off") return void (await callOff(setting, hers, id, kept));

  const checkout = await persist(() => hers.post(`/api/bookings/${id}/pay`));
  if (checkout.outcome !== "done") return;
  const session = new URL(checkout.json.url ?? "").pathname.split("/").at(-1) ?? "";
  world.stripe.control.pay(session);
  promises.note("pay", id); // Stripe has the money: the site must get to know
  const isPaid = () => hers.post(`/api/bookings/${id}/check-payment`);
  const seen = await persist(isPaid);
  if (seen.json.status !== "PAID") return;
  if (ending === "refunded") return void (await callOff(setting, hers, id, kept));

  const [{ hours } = { hours: 0 }] = await watch.ask<{ hours: number }>(
    `SELECT ceil(extract(epoch FROM "endsAt" - now()) / 3600)::int AS hours FROM "Booking" WHERE id = $1`,
    [id],
  );
  await letTimePass(watch, id, hours + LONG_AGO_HOURS + 2 * lane.past++);
  if (ending === "completed")
    await kept("complete", id, await persist(() => hers.post(`/api/bookings/${id}/complete`)));
}

async function callOff(
  { persist }: Setting,
  hers: Browser,
  id: string,
  kept: (what: string, id: string, answer: Answer) => Promise<boolean>,
) {
  const quote = await persist(() => hers.get(`/api/bookings/${id}/cancellation`));
  const { refundCents: seenRefundCents } = quote.json;
  await kept("cancel", id, await persist(() => hers.post(`/api/bookings/${id}/cancel`, { seenRefundCents })));
}

/** A walk at an hour nobody else asks for. */
function wish({ caregiver }: Lane, { petId }: Owner, number: number) {
  const day = new Date(Date.now() + (3 + Math.floor(number / 18)) * 86_400_000).toISOString().slice(0, 10);
  return {
    caregiverId: caregiver.id,
    service: "DOG_WALKING",
    startsAt: `${day}T${String(4 + (number % 18)).padStart(2, "0")}:00`,
    minutes: 60,
    petIds: [petId],
    emergency: { name: "Oma Rita", phone: "+32470112233" },
  };
}
