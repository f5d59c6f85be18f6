import { z } from "zod";
import { text } from "@/lib/http/request-text";

/** What one party writes about the other: whole stars and a few sentences. */
export const ReviewDraft = z.strictObject({
  rating: z.number().int().min(1).max(5),
  comment: text({ min: 10, max: 2000 }),
});
export type ReviewDraft = z.infer<typeof ReviewDraft>;

/** The caregiver's public answer to a review. */
export const ReviewReply = z.strictObject({ text: text({ min: 2, max: 1000 }) });
export type ReviewReply = z.infer<typeof ReviewReply>;

/** A review that was written; shown once both parties have. */
export const WrittenReview = z.strictObject({ id: z.uuid(), shown: z.boolean() });
