import { z } from "zod";
import { CaregiverStatus } from "@/generated/prisma/enums";

/** Ready beginnings of a rejection; the admin chooses one and finishes the sentence in the caregiver's language. */
export const REJECT_REASONS = ["PROFILE_THIN", "PRICES", "EXPERIENCE", "CONTACT_DETAILS", "TRUST"] as const;

/** Why a caregiver is not (or no longer) approved. `seen` is the status the admin decided on: if it changed since, nothing happens. */
export const CaregiverRejection = z.strictObject({
  reason: z.string().trim().min(10).max(1000),
  seen: z.enum(["SUBMITTED", "APPROVED"]).default("SUBMITTED"),
});
export type CaregiverRejection = z.infer<typeof CaregiverRejection>;

/** One page of caregivers; `after` or `before` is the id of the row it continues from. */
export const CaregiverListQuery = z.strictObject({
  status: z.enum(CaregiverStatus).default("SUBMITTED"),
  after: z.uuid().optional(),
  before: z.uuid().optional(),
});
export type CaregiverListQuery = z.infer<typeof CaregiverListQuery>;
