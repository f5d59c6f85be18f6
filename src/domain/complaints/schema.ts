import { z } from "zod";
import { AmountCents, Note } from "@/domain/admin/schema";
import { RequestKey, SeenCents } from "@/domain/bookings/schema";
import { text } from "@/lib/http/request-text";
import { KeysetParams } from "@/lib/keyset";

/** What an owner objects to. */
export const ComplaintText = z.strictObject({ text: text({ min: 20, max: 2000 }) });
export type ComplaintText = z.infer<typeof ComplaintText>;

export const COMPLAINT_DECISIONS = ["PAY_OUT", "REFUND_PART", "REFUND_ALL"] as const;

/** What was left when the admin looked, and the key of this decision. */
const seen = { seenLeftCents: SeenCents, key: RequestKey };

/** How a complaint ends: the caregiver is paid, or the owner gets back a part or all that is left. Both parties read the note. */
export const ComplaintDecision = z.discriminatedUnion("decision", [
  z.strictObject({ decision: z.literal("PAY_OUT"), note: Note, ...seen }),
  z.strictObject({ decision: z.literal("REFUND_PART"), amountCents: AmountCents, note: Note, ...seen }),
  z.strictObject({ decision: z.literal("REFUND_ALL"), note: Note, ...seen }),
]);
export type ComplaintDecision = z.infer<typeof ComplaintDecision>;

/** One page of complaints: open ones oldest first, decided ones latest first. */
export const ComplaintsQuery = z.strictObject({ state: z.enum(["open", "decided"]).default("open"), ...KeysetParams });
export type ComplaintsQuery = z.infer<typeof ComplaintsQuery>;
