import { z } from "zod";
import type { NoticeFacts, Template } from "./notify";
import { Statement } from "./statement";

const nothing = z.object({});
const refundCents = z.int();
const amountCents = z.int();
/** Not written down before there were refunds on the way. */
const earlierCents = z.int().default(0);

/** What a message says beyond the booking it is about, as it was written down when the news was made. */
export type News = { [T in Template]: { template: T; facts: NoticeFacts[T] } }[Template];

/** Reads a row's template and facts back as one of the messages we know. */
export const News: z.ZodType<News> = z.discriminatedUnion("template", [
  z.object({ template: z.literal("verify-address"), facts: z.object({ tokenId: z.uuid() }) }),
  z.object({ template: z.literal("reset-password"), facts: z.object({ tokenId: z.uuid() }) }),
  z.object({ template: z.literal("welcome"), facts: nothing }),
  z.object({ template: z.literal("booking-requested"), facts: nothing }),
  z.object({ template: z.literal("booking-accepted"), facts: nothing }),
  z.object({ template: z.literal("booking-declined"), facts: nothing }),
  z.object({ template: z.literal("booking-expired"), facts: nothing }),
  z.object({ template: z.literal("payment-received"), facts: nothing }),
  z.object({
    template: z.literal("booking-cancelled"),
    facts: z.object({ refundCents, earlierCents, caregiverCents: z.int() }),
  }),
  z.object({ template: z.literal("booking-reminder"), facts: nothing }),
  z.object({ template: z.literal("review-request"), facts: nothing }),
  z.object({ template: z.literal("caregiver-approved"), facts: nothing }),
  z.object({ template: z.literal("caregiver-rejected"), facts: z.object({ reason: z.string() }) }),
  z.object({ template: z.literal("payout-sent"), facts: z.object({ amountCents }) }),
  z.object({ template: z.literal("payout-failed"), facts: z.object({ amountCents }) }),
  z.object({ template: z.literal("earnings-statement"), facts: Statement }),
  z.object({ template: z.literal("complaint-opened"), facts: nothing }),
  z.object({ template: z.literal("complaint-decided"), facts: z.object({ refundCents, earlierCents }) }),
]);
