import { requireUser } from "@/domain/accounts/authorize";
import type { Obstacle } from "@/domain/messages/responses";
import { inboxTopic } from "@/domain/notifications/notify";
import type { Prisma, Thread } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import type { Tx } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import { recordChangedTags } from "@/lib/invalidation";

export type Parties = Pick<Thread, "id" | "ownerId" | "caregiverId" | "lastSeq">;

/** The thread as one of its two people; a stranger does not find it, nor does an admin. */
export async function findThread(tx: Tx, { actor }: Ctx, id: string) {
  const me = requireUser(actor);
  const thread = await tx.thread.findFirst({ where: { id, OR: [{ ownerId: me }, { caregiverId: me }] } });
  if (!thread) throw notFound("thread");
  return thread;
}

/** Locks a thread: its messages and what was read of them change one at a time, so that numbers have no gap. */
export async function lockThread(tx: Tx, { actor }: Ctx, id: string): Promise<Parties> {
  const me = requireUser(actor);
  const [thread] = await tx.$queryRaw<Parties[]>`
    SELECT id, "ownerId", "caregiverId", "lastSeq" FROM "Thread"
    WHERE id = ${id}::uuid AND (${me}::uuid IN ("ownerId", "caregiverId")) FOR UPDATE`;
  if (!thread) throw notFound("thread");
  return thread;
}

export const otherOf = ({ ownerId, caregiverId }: Pick<Parties, "ownerId" | "caregiverId">, me: string) =>
  me === ownerId ? caregiverId : ownerId;

/** Bookings of the two people, whichever of them is the owner. */
const between = ({ ownerId, caregiverId }: Pick<Parties, "ownerId" | "caregiverId">): Prisma.BookingWhereInput => ({
  OR: [
    { ownerId, caregiverId },
    { ownerId: caregiverId, caregiverId: ownerId },
  ],
});

/** Whether the two may see each other's contact data: a booking between them was paid once. */
export const isOpenBetween = async (tx: Tx, parties: Pick<Parties, "ownerId" | "caregiverId">) =>
  (await tx.booking.findFirst({ where: { ...between(parties), paidAt: { not: null } }, select: { id: true } })) !==
  null;

/** A caregiver gets messages while approved, and from people with a booking always. */
export async function canBeAsked(tx: Tx, parties: Pick<Parties, "ownerId" | "caregiverId">) {
  const caregiver = await tx.caregiver.findUnique({
    where: { userId: parties.caregiverId },
    select: { status: true },
  });
  if (caregiver?.status === "APPROVED") return true;
  return caregiver !== null && (await tx.booking.findFirst({ where: between(parties), select: { id: true } })) !== null;
}

/** Why this person cannot write in a thread now; null when they can. */
export async function obstacleFor(
  tx: Tx,
  parties: Omit<Parties, "id" | "lastSeq">,
  me: string,
): Promise<Obstacle | null> {
  const other = otherOf(parties, me);
  const blocks = await tx.block.findMany({
    where: {
      OR: [
        { blockerId: me, blockedId: other },
        { blockerId: other, blockedId: me },
      ],
    },
  });
  if (blocks.some(({ blockerId }) => blockerId === me)) return "you_blocked";
  if (blocks.length > 0) return "messages_blocked";
  const { suspendedAt, erasedAt } = await tx.user.findUniqueOrThrow({
    where: { id: other },
    select: { suspendedAt: true, erasedAt: true },
  });
  if (suspendedAt || erasedAt) return "person_gone";
  return (await canBeAsked(tx, parties)) ? null : "caregiver_unavailable";
}

const SENTENCES: Record<Obstacle, string> = {
  you_blocked: "You blocked this person; unblock them to write.",
  messages_blocked: "This person takes no messages from you.",
  person_gone: "This account is not active any more.",
  caregiver_unavailable: "This caregiver takes no messages now.",
};

export async function assertMayWrite(tx: Tx, parties: Parties, me: string) {
  const obstacle = await obstacleFor(tx, parties, me);
  if (obstacle) throw new AppError("forbidden", obstacle, SENTENCES[obstacle]);
}

/** Notes that both people have something new to see, and wakes their open pages when the transaction commits. */
export async function touchThread(tx: Tx, { now }: Ctx, thread: Parties) {
  await tx.threadMember.updateMany({ where: { threadId: thread.id }, data: { changedAt: now } });
  wakeBoth(thread);
}

export const wakeBoth = ({ ownerId, caregiverId }: Parties) =>
  recordChangedTags([inboxTopic(ownerId), inboxTopic(caregiverId)]);
