import type { BookingStatus } from "@/generated/prisma/enums";

/** Below so many requests a share says nothing. */
const MIN_REQUESTS = 3;

/** What the figures need of a booking. */
export interface BookingFacts {
  ownerId: string;
  status: BookingStatus;
  createdAt: Date;
  /** When the caregiver accepted or declined; null when they did neither. */
  answeredAt: Date | null;
  /** Cancelled by support for the caregiver's reason. */
  isCaregiverFault: boolean;
}

export interface Figures {
  answerPercent: number | null;
  answerMinutes: number | null;
  repeatClients: number;
  cancellations: number;
}

/**
 * What bookings say of their caregiver. Requests that still wait, and those that their owner withdrew unanswered, say nothing
 * about answers; those that expired do.
 */
export function calculateFigures(bookings: readonly BookingFacts[]): Figures {
  const waits = bookings.flatMap(({ createdAt, answeredAt }) =>
    answeredAt ? Math.max(0, answeredAt.getTime() - createdAt.getTime()) : [],
  );
  const unanswered = bookings.filter(({ status, answeredAt }) => status === "EXPIRED" && !answeredAt).length;
  const requests = waits.length + unanswered;
  const isEnough = requests >= MIN_REQUESTS;
  return {
    answerPercent: isEnough ? Math.round((100 * waits.length) / requests) : null,
    answerMinutes: isEnough && waits.length > 0 ? Math.round(median(waits) / 60_000) : null,
    repeatClients: repeatClients(bookings),
    cancellations: bookings.filter(({ isCaregiverFault }) => isCaregiverFault).length,
  };
}

function median(values: readonly number[]) {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  return (lower + upper) / 2;
}

function repeatClients(bookings: readonly BookingFacts[]) {
  const completed = new Map<string, number>();
  for (const { ownerId, status } of bookings)
    if (status === "COMPLETED") completed.set(ownerId, (completed.get(ownerId) ?? 0) + 1);
  return [...completed.values()].filter((count) => count >= 2).length;
}
