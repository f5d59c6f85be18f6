import { publicName } from "@/domain/caregivers/public-name";
import type { Prisma } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { db } from "@/lib/db";
import { aroundRow, pageAround } from "@/lib/page-around";
import type { ComplaintRow } from "./answers";
import { adminId } from "./only-admin";
import type { ComplaintsQuery } from "./schema";

const ROW = {
  ...{ id: true, bookingId: true, text: true, openedAt: true, decidedAt: true, refundCents: true, decisionNote: true },
  booking: {
    select: {
      ...{ service: true, startsAt: true, endsAt: true, priceCents: true },
      owner: { select: { name: true } },
      caregiver: { select: { user: { select: { name: true } } } },
    },
  },
} satisfies Prisma.ComplaintSelect;

/** A page of complaints: those to decide, who waits longest first; or those decided, the latest first. */
export async function listComplaints({ actor }: Ctx, { state, ...cursors }: ComplaintsQuery) {
  adminId(actor);
  const isOpen = state === "open";
  const found = await db.complaint.findMany({
    orderBy: isOpen ? [{ openedAt: "asc" }, { id: "asc" }] : [{ decidedAt: "desc" }, { id: "desc" }],
    ...aroundRow({ decidedAt: isOpen ? null : { not: null } }, cursors),
    select: ROW,
  });
  const { rows, ...around } = pageAround(found, cursors);
  return { rows: rows.map(row), ...around };
}

function row({ booking, ...complaint }: Prisma.ComplaintGetPayload<{ select: typeof ROW }>): ComplaintRow {
  const { owner, caregiver, ...care } = booking;
  return { ...complaint, ...care, ownerName: publicName(owner.name), caregiverName: publicName(caregiver.user.name) };
}
