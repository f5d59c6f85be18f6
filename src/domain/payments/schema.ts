import { z } from "zod";
import { Locale } from "@/generated/prisma/enums";
import { Around } from "@/lib/page-around";

export const ComplaintText = z.strictObject({ text: z.string().trim().min(20).max(2000) });
export type ComplaintText = z.infer<typeof ComplaintText>;

/** A page of a caregiver's earnings, newest care first. */
export const EarningsQuery = z.strictObject({
  ...Around,
  limit: z.coerce.number().int().min(1).max(50).default(20),
});
export type EarningsQuery = z.infer<typeof EarningsQuery>;

/** The earnings as a file, its headings in one of our languages. */
export const EarningsExportQuery = z.strictObject({ locale: z.enum(Locale).default("nl") });
export type EarningsExportQuery = z.infer<typeof EarningsExportQuery>;
