import { expect, test } from "vitest";
import { getBooking } from "@/domain/bookings/queries";
import { requestBooking } from "@/domain/bookings/request";
import { acceptBooking, declineBooking } from "@/domain/bookings/respond";
import { db } from "@/lib/db";
import { after, DAY_MS, wallText } from "@/lib/time";
import { walkRequest } from "@/testing/fixtures/booking-steps";
import { approvedCaregiver, dogOf, person } from "@/testing/fixtures/users";

async function parties(service: "DOG_WALKING" | "BOARDING" = "DOG_WALKING") {
  const owner = await person("OWNER");
  const caregiver = await approvedCaregiver({ service });
  const walk = walkRequest(caregiver.id, [(await dogOf(owner)).id]);
  const endsAt = wallText(after(new Date(), 6 * DAY_MS));
  const request = service === "BOARDING" ? { ...walk, service, minutes: undefined, endsAt } : walk;
  return { owner, caregiver, request };
}

const NOWHERE = { street: null, postcode: null, city: null, phone: null };

test("a price raised after the quote is a conflict that names the new total, and nothing is booked", async () => {
  const { owner, caregiver, request } = await parties();
  await db.listing.updateMany({ where: { caregiverId: caregiver.id }, data: { priceCents: 99_900 } });
  await expect(requestBooking(owner, { ...request, seenTotalCents: 1500 })).rejects.toMatchObject({
    status: 409,
    code: "total_changed",
    values: { totalCents: 99_900 },
  });
  expect(await db.booking.count({ where: { ownerId: owner.id } })).toBe(0);
  expect(await requestBooking(owner, { ...request, seenTotalCents: 99_900 })).toMatchObject({ priceCents: 99_900 });
});

test("care at the owner's home needs an address and a phone number, which the account then has", async () => {
  const { owner, request } = await parties();
  await db.user.update({ where: { id: owner.id }, data: NOWHERE });
  const bare = await requestBooking(owner, request).catch((error: { fields: { path: string }[] }) => error);
  expect("fields" in bare && bare.fields.map(({ path }) => path).sort()).toEqual(
    ["contact.city", "contact.phone", "contact.postcode", "contact.street"].sort(),
  );
  const contact = { street: "Kouter 1", postcode: "9000", city: "Gent", phone: "+32470445566" };
  await expect(requestBooking(owner, { ...request, contact: { ...contact, city: "Antwerpen" } })).rejects.toMatchObject(
    {
      fields: [{ path: "contact.city", code: "city_elsewhere" }],
    },
  );
  expect(await db.user.findUniqueOrThrow({ where: { id: owner.id } })).toMatchObject(NOWHERE);
  await requestBooking(owner, { ...request, contact });
  expect(await db.user.findUniqueOrThrow({ where: { id: owner.id } })).toMatchObject(contact);
});

test("care at the caregiver's home needs no address of the owner", async () => {
  const { owner, request } = await parties("BOARDING");
  await db.user.update({ where: { id: owner.id }, data: NOWHERE });
  expect(await requestBooking(owner, request)).toMatchObject({ status: "PENDING" });
});

test("the caregiver sees the distance before the answer, and no street", async () => {
  const { owner, caregiver, request } = await parties();
  const contact = { street: "Visserij 9", postcode: "9100", city: "Sint-Niklaas", phone: "+32470445566" };
  const { id } = await requestBooking(owner, { ...request, contact });
  const seen = await getBooking(caregiver, id);
  expect(seen.distanceKm).toBeGreaterThan(25);
  expect(seen.distanceKm).toBeLessThan(45);
  expect(JSON.stringify(seen)).not.toMatch(/Visserij|470445566/);
  expect(await getBooking(owner, id)).toMatchObject({ distanceKm: null });
});

test.each([
  ["DOG_WALKING", null],
  ["BOARDING", "Proefstraat 1"],
] as const)("after payment for %s the owner sees of the caregiver's street: %s", async (service, street) => {
  const { owner, caregiver, request } = await parties(service);
  const { id } = await requestBooking(owner, request);
  await acceptBooking(caregiver, id);
  const { caregiver: seen } = await whilePaid(id, () => getBooking(owner, id));
  expect(seen).toMatchObject({ street, phone: "+32470000000" });
});

/** Looks at a booking as if it were paid; the money has tests of its own. */
async function whilePaid<T>(id: string, look: () => Promise<T>): Promise<T> {
  const { status } = await db.booking.findUniqueOrThrow({ where: { id } });
  await db.booking.update({ where: { id }, data: { status: "PAID", paidAt: new Date() } });
  try {
    return await look();
  } finally {
    await db.booking.update({ where: { id }, data: { status, paidAt: null } });
  }
}

test("contact data in the message is masked for the caregiver until payment, and both know", async () => {
  const { owner, caregiver, request } = await parties();
  const message = "Bel me op 0470 12 34 56, liefst na 18 uur.";
  const { id } = await requestBooking(owner, { ...request, message });
  expect(await getBooking(owner, id)).toMatchObject({ message, contactHidden: true });
  await acceptBooking(caregiver, id);
  const masked = { message: "Bel me op •••, liefst na 18 uur.", contactHidden: true };
  expect(await getBooking(caregiver, id)).toMatchObject(masked);
  expect(await whilePaid(id, () => getBooking(caregiver, id))).toMatchObject({ message, contactHidden: false });
});

test("contact data in the note of a refusal and in the words about a pet is masked", async () => {
  const { owner, caregiver, request } = await parties();
  const notes = "Mail naar lotte@example.be voor zijn dieet.";
  await db.pet.updateMany({ where: { ownerId: owner.id }, data: { notes } });
  const { id } = await requestBooking(owner, request);
  expect((await getBooking(caregiver, id)).pets).toMatchObject([{ notes: "Mail naar ••• voor zijn dieet." }]);
  expect((await getBooking(owner, id)).pets).toMatchObject([{ notes }]);
  await declineBooking(caregiver, id, { reason: "OTHER", note: "Zie www.anderehonden.be" });
  expect(await getBooking(owner, id)).toMatchObject({ declineNote: "Zie •••", contactHidden: true });
});
