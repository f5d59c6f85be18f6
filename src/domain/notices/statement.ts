import { z } from "zod";
import { Service } from "@/generated/prisma/enums";

/** What a caregiver was paid in a month ("2026-11"), care by care and in all, in cents. */
export const Statement = z.object({
  month: z.string(),
  lines: z.array(z.object({ startsAt: z.iso.datetime(), service: z.enum(Service), shareCents: z.int() })),
  /** Lines that are not listed, because a mail has its limits. */
  more: z.int(),
  keptCents: z.int(),
  feeCents: z.int(),
  shareCents: z.int(),
});
export type Statement = z.infer<typeof Statement>;
