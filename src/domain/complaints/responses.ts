import { z } from "zod";
import { CARE, PARTIES, PROPOSED } from "@/domain/admin/responses";
import { COMPLAINT_DECISIONS } from "@/domain/complaints/schema";
import { Cents, Instant, KeysetLinks } from "@/lib/http/response-schemas";

const ComplaintRow = z.strictObject({
  id: z.uuid(),
  bookingId: z.uuid(),
  text: z.string(),
  openedAt: Instant,
  decidedAt: Instant.nullable(),
  refundCents: Cents.nullable(),
  /** What caregiver and platform still have of the payment. */
  leftCents: Cents,
  decisionNote: z.string().nullable(),
  reply: z.string().nullable(),
  repliedAt: Instant.nullable(),
  ...CARE,
  ...PARTIES,
});
export type ComplaintRow = z.infer<typeof ComplaintRow>;

export const ComplaintPage = z.strictObject({ rows: z.array(ComplaintRow), ...KeysetLinks });

export const DecidedComplaint = z.strictObject({
  bookingId: z.uuid(),
  decision: z.enum(COMPLAINT_DECISIONS),
  refundCents: Cents,
  ...PROPOSED,
});
