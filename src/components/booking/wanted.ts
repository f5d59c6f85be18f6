import { z } from "zod";

/** What the address of the request page may already say: what was chosen on the caregiver's page. */
const Wanted = z.object({
  service: z.string().catch(""),
  startsAt: z.string().catch(""),
  endsAt: z.string().catch(""),
  minutes: z.coerce.number().int().catch(0),
});
export type Wanted = z.infer<typeof Wanted>;

/** Reads an address that anybody may have typed; what cannot be used is left empty. */
export const readWanted = (query: Record<string, string | string[] | undefined>): Wanted => Wanted.parse(query);

/** The address of the request page with everything that was chosen, to come back to. */
export function wantedHref(caregiverId: string, query: Record<string, string | string[] | undefined>) {
  const known = ["service", "startsAt", "endsAt", "minutes", "petCount"].flatMap((name) => {
    const value = query[name];
    return typeof value === "string" && value !== "" ? [[name, value]] : [];
  });
  const search = new URLSearchParams(known).toString();
  return search ? `/book/${caregiverId}?${search}` : `/book/${caregiverId}`;
}
