import { z } from "zod";
import { PERSONAL_DATA } from "@/domain/privacy/personal-data";
import { Instant } from "@/lib/http/response-schemas";

/** When the account is erased at the earliest. */
export const PlannedErasure = z.strictObject({ dueAt: Instant });

const anything = z.unknown();
/** The sections of a copy, each with the columns of its rows. */
const sections = Object.fromEntries(
  Object.values(PERSONAL_DATA).flatMap(({ exported }) =>
    exported
      ? [[exported.name, z.array(z.strictObject(Object.fromEntries(exported.columns.map((name) => [name, anything]))))]]
      : [],
  ),
);

/** A copy of somebody's data. Amounts are cents, instants are ISO 8601; a file has an address of ours that asks to sign in. */
export const DataCopy = z.strictObject({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  data: z.strictObject(sections),
  files: z.array(z.strictObject({ name: z.string(), contentType: z.string(), href: z.string() })),
});
export interface DataCopy {
  format: 1;
  madeAt: string;
  data: Record<string, Record<string, unknown>[]>;
  files: { name: string; contentType: string; href: string }[];
}
