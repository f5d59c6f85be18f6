import { z } from "zod";

export const ComplaintText = z.strictObject({ text: z.string().trim().min(20).max(2000) });
export type ComplaintText = z.infer<typeof ComplaintText>;

/** A page of a caregiver's earnings, newest care first. */
export const EarningsQuery = z.strictObject({
  cursor: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
});
export type EarningsQuery = z.infer<typeof EarningsQuery>;
