import { z } from "zod";
import { requireAdmin } from "@/domain/accounts/authorize";
import type { CaregiverListQuery } from "@/domain/admin/schema";
import { auditEntries, auditReading } from "@/domain/audit";
import { completenessOf } from "@/domain/caregivers/onboarding";
import { payoutState } from "@/domain/caregivers/queries";
import type { Prisma } from "@/generated/prisma/client";
import { CaregiverStatus } from "@/generated/prisma/enums";
import type { Ctx } from "@/lib/actor";
import { db } from "@/lib/db";
import { notFound } from "@/lib/errors";
import { cutPage } from "@/lib/keyset";

const PAGE = 20;

/** Caregivers of one status, with cursors to the adjacent pages: submitted ones by longest wait, others by newest account. */
export async function listCaregivers(ctx: Ctx, { status, after, before }: CaregiverListQuery) {
  requireAdmin(ctx.actor);
  await auditReading(ctx, { action: "caregiver.list", subject: `caregivers:${status}` });
  const from = after ?? before;
  const start = from ? await db.caregiver.findUnique({ where: { userId: from } }) : null;
  const isBack = Boolean(before && !after && start);
  const isWaiting = status === "SUBMITTED";
  const up = isWaiting !== isBack;
  const found = await db.caregiver.findMany({
    where: { status, ...(start ? beyondRow(start, isWaiting, up ? "gt" : "lt") : {}) },
    orderBy: [...(isWaiting ? [{ submittedAt: order(up) }] : []), { userId: order(up) }],
    take: PAGE + 1,
    select: {
      userId: true,
      headline: true,
      postcode: true,
      city: true,
      submittedAt: true,
      approvedAt: true,
      user: { select: { name: true, email: true, locale: true } },
      listings: { select: { service: true }, orderBy: { service: "asc" } },
    },
  });
  const inOrder = isBack ? found.toReversed() : found;
  const { rows, previous, next } = cutPage(inOrder, { limit: PAGE, isBack, isFirst: start === null });
  return { rows, previous: previous?.userId, next: next?.userId };
}

const order = (up: boolean) => (up ? ("asc" as const) : ("desc" as const));

/** Rows after one row in the order of the list; the id orders two that were submitted at the same instant. */
function beyondRow(
  { userId, submittedAt }: { userId: string; submittedAt: Date | null },
  isWaiting: boolean,
  way: "gt" | "lt",
): Prisma.CaregiverWhereInput {
  if (!isWaiting || !submittedAt) return { userId: { [way]: userId } };
  return { OR: [{ submittedAt: { [way]: submittedAt } }, { submittedAt, userId: { [way]: userId } }] };
}

/** How many caregivers there are of each status. */
export async function countCaregivers({ actor }: Ctx): Promise<Record<CaregiverStatus, number>> {
  requireAdmin(actor);
  const groups = await db.caregiver.groupBy({ by: ["status"], _count: { _all: true } });
  const count = (status: CaregiverStatus) => groups.find((group) => group.status === status)?._count._all ?? 0;
  const { DRAFT, SUBMITTED, APPROVED, REJECTED, SUSPENDED } = CaregiverStatus;
  return {
    DRAFT: count(DRAFT),
    SUBMITTED: count(SUBMITTED),
    APPROVED: count(APPROVED),
    REJECTED: count(REJECTED),
    SUSPENDED: count(SUSPENDED),
  };
}

/** One caregiver's whole file with the decisions taken on it, newest first. */
export async function getCaregiverDetail(ctx: Ctx, id: string) {
  requireAdmin(ctx.actor);
  if (!z.uuid().safeParse(id).success) throw notFound("caregiver");
  const [file, decisions] = await Promise.all([
    db.caregiver.findUnique({
      where: { userId: id },
      include: {
        user: {
          select: {
            name: true,
            email: true,
            emailVerifiedAt: true,
            phone: true,
            street: true,
            postcode: true,
            city: true,
            locale: true,
            createdAt: true,
            suspendedAt: true,
            erasedAt: true,
            erasureAskedAt: true,
            erasureDueAt: true,
          },
        },
        listings: { orderBy: { service: "asc" } },
        weeklyHours: { orderBy: [{ weekday: "asc" }, { fromMinute: "asc" }] },
      },
    }),
    auditEntries({ subject: { in: [`caregiver:${id}`, `person:${id}`] } }),
  ]);
  if (!file) throw notFound("caregiver");
  await auditReading(ctx, { action: "caregiver.read", subject: `caregiver:${id}` });
  return {
    ...file,
    payout: payoutState(file),
    completeness: completenessOf(file),
    decisions,
  };
}

/** Who waits before and after a caregiver in the list of those who wait; for one who does not wait, the first of the list. */
export async function getReviewNeighbours({ actor }: Ctx, id: string) {
  requireAdmin(actor);
  const file = await db.caregiver.findUnique({ where: { userId: id }, select: { submittedAt: true, status: true } });
  const at = file?.status === "SUBMITTED" ? file.submittedAt : null;
  const find = (side: "asc" | "desc", beyond: Prisma.CaregiverWhereInput) =>
    db.caregiver.findFirst({
      where: { status: "SUBMITTED", userId: { not: id }, ...beyond },
      orderBy: [{ submittedAt: side }, { userId: side }],
      select: { userId: true },
    });
  if (!at) return { next: (await find("asc", {}))?.userId, previous: undefined };
  const [next, previous, first] = await Promise.all([
    find("asc", { OR: [{ submittedAt: { gt: at } }, { submittedAt: at, userId: { gt: id } }] }),
    find("desc", { OR: [{ submittedAt: { lt: at } }, { submittedAt: at, userId: { lt: id } }] }),
    find("asc", {}),
  ]);
  return { next: next?.userId ?? first?.userId, previous: previous?.userId };
}

export type CaregiverDetail = Awaited<ReturnType<typeof getCaregiverDetail>>;
