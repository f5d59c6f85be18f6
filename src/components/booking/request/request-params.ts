import { z } from "zod";
import { Species } from "@/generated/prisma/enums";

/** The query of the request page: the choices made on the caregiver's page. */
const RequestParams = z.object({
  service: z.string().catch(""),
  startsAt: z.string().catch(""),
  endsAt: z.string().catch(""),
  minutes: z.coerce.number().int().catch(0),
  petCount: z.coerce.number().int().min(1).max(20).catch(1),
  species: z.enum(Species).nullable().catch(null),
});
export type RequestParams = z.infer<typeof RequestParams>;

/** Reads an untrusted query; invalid values become empty. */
export const readRequestParams = (query: Record<string, string | string[] | undefined>): RequestParams =>
  RequestParams.parse(query);

/** The path of the request page with all choices, to come back to. */
export function requestHref(caregiverId: string, query: Record<string, string | string[] | undefined>) {
  const known = ["service", "startsAt", "endsAt", "minutes", "petCount", "species"].flatMap((name) => {
    const value = query[name];
    return typeof value === "string" && value !== "" ? [[name, value]] : [];
  });
  const search = new URLSearchParams(known).toString();
  return search ? `/book/${caregiverId}?${search}` : `/book/${caregiverId}`;
}
