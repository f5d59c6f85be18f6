import type { Volley } from "./fire";
import { read, type SignedIn } from "./people";

/** 2,500 bookings a day come in waves: ten times the mean is one every four seconds. */
const EVERY_MS = 4_000;

/** The owner asks for a walk and withdraws again, at another hour each time, until told to stop. */
export async function keepAsking(site: string, owner: SignedIn, caregiverId: string, seconds: number): Promise<Volley> {
  const volley: Volley = { name: "booking requests", times: [], requests: 0, errors: 0, limited: 0, seconds };
  const pets: { id: string; species: string }[] =
    Object.values(await read(site, "/api/pets", owner)).find(Array.isArray) ?? [];
  const pet = pets.find(({ species }) => species === "DOG");
  if (!pet) return volley;
  const post = async (path: string, body: object) => {
    const begun = performance.now();
    const response = await fetch(site + path, {
      method: "POST",
      headers: { ...owner, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    volley.requests++;
    volley.times.push(performance.now() - begun);
    if (response.status >= 500) volley.errors++;
    if (response.status === 429) volley.limited++;
    return response.json();
  };
  const until = Date.now() + seconds * 1_000;
  for (let turn = 0; Date.now() < until; turn++) {
    const day = new Date(Date.now() + (10 + Math.floor(turn / 8)) * 86_400_000).toISOString().slice(0, 10);
    const { id } = await post("/api/bookings", {
      ...{
        caregiverId,
        service: "DOG_WALKING",
        startsAt: `${day}T${9 + (turn % 8)}:00`.replace(/T(\d):/, "T0$1:"),
        minutes: 60,
      },
      ...{ petIds: [pet.id], emergency: { name: "Oma Rita", phone: "+32470112233" } },
    });
    if (id) await post(`/api/bookings/${id}/withdraw`, {});
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
  return volley;
}
