import { z } from "zod";
import { refuseContactData } from "@/domain/contact-data";
import { ReviewReportReason } from "@/generated/prisma/enums";
import { text } from "@/lib/http/request-text";

/** What one party writes about the other: whole stars and a few sentences. */
export const ReviewDraft = z.strictObject({
  rating: z.number().int().min(1).max(5),
  comment: refuseContactData(text({ min: 10, max: 2000 })),
});
export type ReviewDraft = z.infer<typeof ReviewDraft>;

/** The caregiver's public answer to a review. */
export const ReviewReply = z.strictObject({ text: refuseContactData(text({ min: 2, max: 1000 })) });
export type ReviewReply = z.infer<typeof ReviewReply>;

/** Why a reader wants an admin to look at a review. */
export const NewReviewReport = z.strictObject({
  reason: z.enum(ReviewReportReason),
  note: text({ min: 0, max: 1000 }).optional(),
});
export type NewReviewReport = z.infer<typeof NewReviewReport>;

/** A review that was written; shown once both parties have. */
export const WrittenReview = z.strictObject({ id: z.uuid(), shown: z.boolean() });

/** What an admin decided about a reported review. */
export const DecidedReviewReport = z.strictObject({ id: z.uuid(), isHidden: z.boolean() });
