import { z } from "zod";
import { SeenCents } from "@/domain/bookings/schema";
import { BookingStatus, Locale } from "@/generated/prisma/enums";

/** As many caregivers as are shown, and asked at once. */
export const MAX_REPLACEMENTS = 5;

/** Whom to ask, each with the total that the page showed for them. */
export const ReplacementRequest = z.strictObject({
  asks: z
    .array(z.strictObject({ caregiverId: z.uuid().toLowerCase(), seenTotalCents: SeenCents }))
    .min(1)
    .max(MAX_REPLACEMENTS),
});
export type ReplacementRequest = z.infer<typeof ReplacementRequest>;

/** The language of place names. */
export const ReplacementsQuery = z.strictObject({ locale: z.enum(Locale).default("nl") });

const LOST_STATUSES: BookingStatus[] = ["DECLINED", "EXPIRED", "CANCELLED"];

/** Whether an owner may look for somebody else: the booking ended without care, and its start is still ahead. */
export const isReplaceable = ({ status, startsAt }: { status: BookingStatus; startsAt: Date }, now: Date) =>
  LOST_STATUSES.includes(status) && startsAt > now;
