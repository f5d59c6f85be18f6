import { z } from "zod";
import { DECLINE_REASONS, RequestKey, SeenCents, SupportCancellation } from "@/domain/bookings/schema";
import { BookingStatus, CaregiverStatus } from "@/generated/prisma/enums";
import { line, opaque, text } from "@/lib/http/request-text";
import { KeysetParams } from "@/lib/keyset";

/** Ready beginnings of a rejection; the admin chooses one and finishes the sentence in the caregiver's language. */
export const REJECT_REASONS = ["PROFILE_THIN", "PRICES", "EXPERIENCE", "CONTACT_DETAILS", "TRUST"] as const;

/** Why a caregiver is not (or no longer) approved. `seen` is the status the admin decided on: if it changed since, nothing happens. */
export const CaregiverRejection = z.strictObject({
  reason: text({ min: 10, max: 1000 }),
  seen: z.enum(["SUBMITTED", "APPROVED"]).default("SUBMITTED"),
});
export type CaregiverRejection = z.infer<typeof CaregiverRejection>;

/** `seenAt` is when the words that the admin saw were changed: if they are others by now, nothing happens. */
export const WordsApproval = z.strictObject({ seenAt: z.iso.datetime() });
export type WordsApproval = z.infer<typeof WordsApproval>;
export const WordsRefusal = WordsApproval.extend({ reason: CaregiverRejection.shape.reason });
export type WordsRefusal = z.infer<typeof WordsRefusal>;

/** As many as one request can decide within the time a host gives it. */
export const BULK_MAX = 50;

const many = <Seen extends z.ZodType>(seen: Seen) =>
  z
    .array(z.strictObject({ id: z.uuid().toLowerCase(), seen }))
    .min(1)
    .max(BULK_MAX)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, "The same twice.");

/** One decision on several caregivers, each with the status the admin saw; the reason of a rejection goes to all of them. */
export const BulkAction = z.discriminatedUnion("action", [
  z.strictObject({ action: z.literal("approve"), caregivers: many(z.literal("SUBMITTED")) }),
  z.strictObject({
    action: z.literal("reject"),
    caregivers: many(CaregiverRejection.shape.seen.unwrap()),
    reason: CaregiverRejection.shape.reason,
  }),
  z.strictObject({ action: z.literal("delete"), caregivers: many(z.enum(["DRAFT", "REJECTED"])) }),
]);
export type BulkAction = z.infer<typeof BulkAction>;

/** One page of caregivers; `after` or `before` is the id of the row it continues from. */
export const CaregiverListQuery = z.strictObject({
  status: z.enum(CaregiverStatus).default("SUBMITTED"),
  ...KeysetParams,
});
export type CaregiverListQuery = z.infer<typeof CaregiverListQuery>;

export const REFUND_REASONS = ["OWNER_COMPLAINT", "CARE_NOT_GIVEN", "GOODWILL", "MISTAKE"] as const;

/** Why. The audit trail keeps it; the note of a complaint's decision is read by both parties too. */
export const Note = text({ min: 5, max: 500 });
const AMOUNT_MAX_CENTS = 5_000_000;
export const AmountCents = z.number().int().min(1).max(AMOUNT_MAX_CENTS);

/** An admin gives money back; without an amount, all that is left. `seenLeftCents` is what was left when they looked. */
export const AdminRefund = z.strictObject({
  bookingId: z.uuid().toLowerCase(),
  amountCents: AmountCents.optional(),
  seenLeftCents: SeenCents,
  key: RequestKey,
  reason: z.enum(REFUND_REASONS),
  note: Note,
});
export type AdminRefund = z.infer<typeof AdminRefund>;
/** A second admin agrees with an amount they saw. */
export const ProposalApproval = z.strictObject({ seenAmountCents: SeenCents.min(1), key: RequestKey });
export type ProposalApproval = z.infer<typeof ProposalApproval>;
export const ProposalRejection = z.strictObject({ reason: Note });
export type ProposalRejection = z.infer<typeof ProposalRejection>;
/** What a program asks that showed nobody an amount. */
export type Unseen<T, Seen extends keyof T> = Omit<T, Seen> & Partial<Pick<T, Seen>>;

/** An admin makes failed refunds once more, of the amount that they saw. */
export const RefundRetry = z.strictObject({ seenOwedCents: SeenCents.min(1), key: RequestKey });
export type RefundRetry = z.infer<typeof RefundRetry>;

export const RefundPreviewQuery = z.strictObject({
  bookingId: z.uuid().toLowerCase(),
  amountCents: z.coerce.number().int().min(1).max(AMOUNT_MAX_CENTS).optional(),
});
export type RefundPreviewQuery = z.infer<typeof RefundPreviewQuery>;

/** `seenRefundCents` is what the preview showed: if it has changed since, nothing is cancelled. */
export const AdminCancellation = SupportCancellation.extend({
  seenRefundCents: SeenCents,
  key: RequestKey,
});
export type AdminCancellation = z.infer<typeof AdminCancellation>;

/** An admin takes back a request that nobody has answered. */
export const AdminWithdrawal = z.strictObject({ note: Note });
export type AdminWithdrawal = z.infer<typeof AdminWithdrawal>;

/** Why an admin takes somebody's rights or gives them back. */
export const AdminReason = z.strictObject({ reason: Note });
export type AdminReason = z.infer<typeof AdminReason>;

/** What an admin notes about a person; other admins read it. */
export const NewPersonNote = z.strictObject({ text: text({ min: 5, max: 2000 }) });
export type NewPersonNote = z.infer<typeof NewPersonNote>;

/** An admin declines a request for its caregiver; the owner reads the reason, admins the note. */
export const AdminDecline = z.strictObject({ reason: z.enum(DECLINE_REASONS), note: Note });
export type AdminDecline = z.infer<typeof AdminDecline>;

/** One page of reports that wait. */
export const ReportListQuery = z.strictObject(KeysetParams);
export type ReportListQuery = z.infer<typeof ReportListQuery>;

/** Why a held payout goes on; `seenShareCents` is the share that the admin saw. */
export const PayoutRelease = AdminReason.extend({ seenShareCents: SeenCents, key: RequestKey });
export type PayoutRelease = z.infer<typeof PayoutRelease>;

export const BOOKING_SHOWS = ["problems", "complaints", "held", "disputes"] as const;

/** One page of bookings, newest first. `q` is a booking's id or somebody's whole e-mail address. */
export const AdminBookingsQuery = z.strictObject({
  status: z.enum(BookingStatus).optional(),
  show: z.enum(BOOKING_SHOWS).optional(),
  q: line({ max: 254 }).optional(),
  ...KeysetParams,
});
export type AdminBookingsQuery = z.infer<typeof AdminBookingsQuery>;

export const REFUND_WAYS = ["BANK_TRANSFER", "DISPUTE"] as const;

/** How an owner got what failed refunds owe them: from our bank account, or from their own bank by a lost dispute. */
export const RefundSettlement = RefundRetry.extend({ how: z.enum(REFUND_WAYS), note: Note });
export type RefundSettlement = z.infer<typeof RefundSettlement>;

export const MOVEMENT_ACCOUNTS = ["bank", "fees", "reserve", "adjustments", "losses"] as const;

/** What a movement of our balance at Stripe was, by the account of the ledger that it belongs to. */
export const MovementResolution = z.strictObject({
  id: opaque(100).regex(/^txn_\w+$/),
  account: z.enum(MOVEMENT_ACCOUNTS),
  reason: text({ min: 10, max: 1000 }),
});
export type MovementResolution = z.infer<typeof MovementResolution>;
