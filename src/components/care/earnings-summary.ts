import type { earningsSummary } from "@/domain/payments/earnings";

/** A caregiver's sums, months and bank payments. */
export type Summary = Awaited<ReturnType<typeof earningsSummary>>;
