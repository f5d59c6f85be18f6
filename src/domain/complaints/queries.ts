import { requireAdmin } from "@/domain/accounts/authorize";
import { publicName } from "@/domain/accounts/profile";
import { keptCentsOf, LATEST_ENTITLEMENT } from "@/domain/bookings/balance";
import type { ComplaintRow } from "@/domain/complaints/responses";
import type { ComplaintsQuery } from "@/domain/complaints/schema";
import type { Prisma } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { db } from "@/lib/db";
import { keysetArgs, keysetPage } from "@/lib/keyset";

const ROW = {
  ...{ id: true, bookingId: true, text: true, openedAt: true, decidedAt: true, refundCents: true, decisionNote: true },
  ...{ reply: true, repliedAt: true },
  booking: {
    select: {
      ...{ service: true, startsAt: true, endsAt: true, priceCents: true },
      owner: { select: { name: true } },
      caregiver: { select: { user: { select: { name: true } } } },
      payments: { where: { status: "SUCCEEDED" }, select: { entitlements: LATEST_ENTITLEMENT } },
    },
  },
} satisfies Prisma.ComplaintSelect;

/** A page of complaints: open ones by longest wait, or decided ones by latest decision. */
export async function listComplaints({ actor }: Ctx, { state, ...cursors }: ComplaintsQuery) {
  requireAdmin(actor);
  const found = await (state === "open" ? findOpen(cursors) : findDecided(cursors));
  const { rows, ...around } = keysetPage(found, cursors);
  return { rows: rows.map(toRow), ...around };
}

type Cursors = Omit<ComplaintsQuery, "state">;

const findOpen = (cursors: Cursors) =>
  db.complaint.findMany({
    orderBy: [{ openedAt: "asc" }, { id: "asc" }],
    ...keysetArgs({ decidedAt: null }, cursors),
    select: ROW,
  });

/** Prisma continues from a row only in an order without nulls; an open complaint has no `decidedAt`. */
async function findDecided(cursors: Cursors) {
  const from = cursors.after ?? cursors.before;
  const row = from
    ? await db.complaint.findUnique({ where: { id: from }, select: { id: true, decidedAt: true } })
    : null;
  if (from && !row?.decidedAt) return [];
  return db.complaint.findMany({
    orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
    ...keysetArgs(beyondRow(row, cursors.after ? "lt" : "gt"), cursors),
    cursor: undefined,
    select: ROW,
  });
}

/** Rows after one row in the order of decisions; the first condition lets an index scan start there. */
function beyondRow(row: { id: string; decidedAt: Date | null } | null, side: "lt" | "gt"): Prisma.ComplaintWhereInput {
  if (!row?.decidedAt) return { decidedAt: { not: null } };
  const { id, decidedAt } = row;
  const further = { OR: [{ decidedAt: { [side]: decidedAt } }, { id: { [side]: id } }] };
  return { decidedAt: { [`${side}e`]: decidedAt }, ...further };
}

function toRow({ booking, ...complaint }: Prisma.ComplaintGetPayload<{ select: typeof ROW }>): ComplaintRow {
  const { owner, caregiver, payments, ...care } = booking;
  const due = payments[0]?.entitlements[0];
  const names = { ownerName: publicName(owner.name), caregiverName: publicName(caregiver.user.name) };
  return { ...complaint, ...care, ...names, leftCents: due ? keptCentsOf(due) : 0 };
}
