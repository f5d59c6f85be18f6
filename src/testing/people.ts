import { randomUUID } from "node:crypto";
import type { Service } from "@/generated/prisma/enums";
import type { Ctx, Role } from "@/lib/actor";
import { db } from "@/lib/db";

export type Person = Ctx & { id: string };

/** A person with a verified address; not through sign-up, which has tests of its own. */
export async function person(role: Role, now = new Date()): Promise<Person> {
  const { id } = await db.user.create({
    data: {
      email: `${randomUUID()}@example.test`,
      emailVerifiedAt: now,
      name: `Test ${role}`,
      role,
      street: "Proefstraat 1",
      postcode: "9000",
      city: "Gent",
      phone: "+32470000000",
    },
  });
  return { id, now, actor: { kind: "user", id, role } };
}

/** An approved caregiver in Ghent, open every day around the clock, who takes dogs and cats for one service. */
export async function approvedCaregiver(
  options: { service?: Service; homePlaces?: number; groupPlaces?: number; priceCents?: number } = {},
  now = new Date(),
): Promise<Person> {
  const { service = "DOG_WALKING", homePlaces = 1, groupPlaces = 4, priceCents = 1500 } = options;
  const caregiver = await person("CAREGIVER", now);
  await db.caregiver.create({
    data: {
      userId: caregiver.id,
      status: "APPROVED",
      approvedAt: new Date(0),
      postcode: "9000",
      city: "Gent",
      lat: 51.05,
      lng: 3.72,
      homePlaces,
      groupPlaces,
      payoutsEnabled: true,
      listings: {
        create: {
          service,
          priceCents,
          halfHourCents: 1000,
          extraPetCents: 500,
          maxPets: 5,
          species: ["DOG", "CAT"],
          sizes: ["SMALL", "MEDIUM", "LARGE", "GIANT"],
          openDays: 127,
          live: true,
          lat: 51.05,
          lng: 3.72,
        },
      },
      weeklyHours: {
        create: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ service, weekday, fromMinute: 0, toMinute: 1440 })),
      },
    },
  });
  return caregiver;
}

/** A dog of somebody's. */
export const dogOf = (owner: Person) =>
  db.pet.create({ data: { ownerId: owner.id, name: "Bas", species: "DOG", size: "MEDIUM" } });
