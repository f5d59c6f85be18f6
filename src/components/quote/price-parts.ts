/** The parts of a price that quotes and bookings share, in cents. */
interface Priced {
  baseCents: number;
  extraPetCents: number;
  petCount: number;
  units: number;
  priceCents: number;
}

/** The lines of a bill. The holiday part is the remainder, so the lines always add up to the total. */
export function priceParts({ baseCents, extraPetCents, petCount, units, priceCents }: Priced) {
  const extraPets = petCount - 1;
  const careCents = units * baseCents;
  const extraCents = units * extraPets * extraPetCents;
  return { careCents, extraPets, extraCents, holidayCents: priceCents - careCents - extraCents };
}
