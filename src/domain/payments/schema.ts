import { z } from "zod";
import { Locale } from "@/generated/prisma/enums";
import { code } from "@/lib/http/request-text";
import { KeysetParams } from "@/lib/keyset";

/** "2026-11" */
const Month = code(7).regex(/^20\d{2}-(0[1-9]|1[0-2])$/);

/** Whose statement: of which month. */
export const StatementRequest = z.strictObject({ month: Month });
export type StatementRequest = z.infer<typeof StatementRequest>;

/** A page of a caregiver's earnings, newest care first. */
export const EarningsQuery = z.strictObject({
  ...KeysetParams,
  limit: z.coerce.number().int().min(1).max(50).default(20),
});
export type EarningsQuery = z.infer<typeof EarningsQuery>;

/** The earnings as a file, its headings in one of our languages. */
export const EarningsExportQuery = z.strictObject({
  locale: z.enum(Locale).default("nl"),
  /** Only what was paid out in it. */
  month: Month.optional(),
});
export type EarningsExportQuery = z.infer<typeof EarningsExportQuery>;
