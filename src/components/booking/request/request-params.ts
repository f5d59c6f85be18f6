import { z } from "zod";

/** What the address of the request page may already say: what was chosen on the caregiver's page. */
const RequestParams = z.object({
  service: z.string().catch(""),
  startsAt: z.string().catch(""),
  endsAt: z.string().catch(""),
  minutes: z.coerce.number().int().catch(0),
});
export type RequestParams = z.infer<typeof RequestParams>;

/** Reads an address that anybody may have typed; what cannot be used is left empty. */
export const readRequestParams = (query: Record<string, string | string[] | undefined>): RequestParams =>
  RequestParams.parse(query);

/** The address of the request page with everything that was chosen, to come back to. */
export function requestHref(caregiverId: string, query: Record<string, string | string[] | undefined>) {
  const known = ["service", "startsAt", "endsAt", "minutes", "petCount"].flatMap((name) => {
    const value = query[name];
    return typeof value === "string" && value !== "" ? [[name, value]] : [];
  });
  const search = new URLSearchParams(known).toString();
  return search ? `/book/${caregiverId}?${search}` : `/book/${caregiverId}`;
}
