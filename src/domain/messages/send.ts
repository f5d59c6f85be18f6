import { lockUser, requireUser } from "@/domain/accounts/authorize";
import { MESSAGES_PER_DAY, MESSAGES_PER_MINUTE, NEW_THREADS_PER_DAY } from "@/domain/limits";
import {
  assertMayWrite,
  canBeAsked,
  isOpenBetween,
  lockThread,
  otherOf,
  type Parties,
  wakeBoth,
} from "@/domain/messages/access";
import type { SentMessage } from "@/domain/messages/responses";
import type { NewMessage, NewQuestion, NewThreadMessage } from "@/domain/messages/schema";
import { addUnread } from "@/domain/messages/unread-mail";
import { ownMessageView } from "@/domain/messages/view";
import type { Ctx } from "@/lib/actor";
import { inTransaction, type Tx } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import { assertWithinLimit } from "@/lib/rate-limit";
import { consume } from "@/lib/rate-limit/database";

type Unsent = NewMessage & Partial<Pick<NewThreadMessage, "pictureIds">>;

/** Sends a message in a thread. */
export const sendMessage = (ctx: Ctx, threadId: string, message: Unsent): Promise<SentMessage> =>
  inTransaction(async (tx) => {
    await lockVerifiedAuthor(tx, requireUser(ctx.actor));
    return addMessage(tx, ctx, await lockThread(tx, ctx, threadId), message);
  });

/** Asks a caregiver something; the first question begins the thread. */
export const askCaregiver = (ctx: Ctx, { caregiverId, ...message }: NewQuestion): Promise<SentMessage> =>
  inTransaction(async (tx) => {
    const ownerId = requireUser(ctx.actor);
    if (ownerId === caregiverId) throw new AppError("conflict", "own_profile", "This is your own profile.");
    await lockVerifiedAuthor(tx, ownerId);
    return addMessage(tx, ctx, await lockThreadOf(tx, ctx, { ownerId, caregiverId }), message);
  });

/** Writes to the other party of a booking. */
export const writeAboutBooking = (ctx: Ctx, bookingId: string, message: NewMessage): Promise<SentMessage> =>
  inTransaction(async (tx) => {
    const me = requireUser(ctx.actor);
    await lockVerifiedAuthor(tx, me);
    const parties = await tx.booking.findFirst({
      where: { id: bookingId, OR: [{ ownerId: me }, { caregiverId: me }] },
      select: { ownerId: true, caregiverId: true },
    });
    if (!parties) throw notFound("booking");
    return addMessage(tx, ctx, await lockThreadOf(tx, ctx, parties), message);
  });

/** One message of an author at a time. */
async function lockVerifiedAuthor(tx: Tx, id: string) {
  const author = await lockUser(tx, id);
  if (!author?.emailVerifiedAt)
    throw new AppError("forbidden", "email_not_verified", "Confirm your e-mail address first.");
}

/** The thread of two people, begun when there is none. A caregiver who cannot be asked is not found. */
async function lockThreadOf(tx: Tx, ctx: Ctx, parties: Pick<Parties, "ownerId" | "caregiverId">) {
  const { now } = ctx;
  const known = await tx.thread.findUnique({ where: { ownerId_caregiverId: parties }, select: { id: true } });
  if (known) return lockThread(tx, ctx, known.id);
  if (!(await canBeAsked(tx, parties))) throw notFound("caregiver");
  const me = requireUser(ctx.actor);
  const [begun] = await consume([{ budget: NEW_THREADS_PER_DAY, subject: me }], now, tx);
  assertWithinLimit(begun, "too_many_threads");
  await tx.thread.createMany({ data: { ...parties, createdAt: now }, skipDuplicates: true });
  const { id } = await tx.thread.findUniqueOrThrow({ where: { ownerId_caregiverId: parties }, select: { id: true } });
  const members = [parties.ownerId, parties.caregiverId].map((userId) => ({
    ...{ threadId: id, userId, lastMessageAt: now, changedAt: now },
  }));
  await tx.threadMember.createMany({ data: members, skipDuplicates: true });
  return lockThread(tx, ctx, id);
}

/** Adds a message under the next number, or returns the one that was sent under the same key. */
async function addMessage(
  tx: Tx,
  ctx: Ctx,
  thread: Parties,
  { text, key, pictureIds = [] }: Unsent,
): Promise<SentMessage> {
  const me = requireUser(ctx.actor);
  const isOpen = await isOpenBetween(tx, thread);
  const earlier = await tx.message.findUnique({ where: { authorId_key: { authorId: me, key } } });
  if (earlier) {
    if (earlier.threadId !== thread.id || earlier.text !== text)
      throw new AppError("conflict", "key_reused", "This key was used for another message.");
    return { id: thread.id, message: await ownMessageView(tx, earlier, isOpen) };
  }
  await assertMayWrite(tx, thread, me);
  const budgets = [MESSAGES_PER_MINUTE, MESSAGES_PER_DAY].map((budget) => ({ budget, subject: me }));
  for (const state of await consume(budgets, ctx.now, tx)) assertWithinLimit(state, "too_many_messages");

  const seq = thread.lastSeq + 1;
  const sent = await tx.message.create({
    data: { threadId: thread.id, seq, authorId: me, text, key, createdAt: ctx.now },
  });
  await attachPictures(tx, sent, pictureIds);
  await tx.thread.update({ where: { id: thread.id }, data: { lastSeq: seq } });
  await tx.threadMember.updateMany({
    where: { threadId: thread.id, userId: me },
    data: { lastMessageAt: ctx.now, changedAt: ctx.now },
  });
  await addUnread(tx, ctx, thread.id, otherOf(thread, me));
  wakeBoth(thread);
  return { id: thread.id, message: await ownMessageView(tx, sent, isOpen) };
}

/** Pictures that their author uploaded for this thread go out with a message, once each. */
async function attachPictures(tx: Tx, sent: Record<"id" | "threadId" | "authorId", string>, pictureIds: string[]) {
  if (pictureIds.length === 0) return;
  const { id, threadId, authorId } = sent;
  const { count } = await tx.picture.updateMany({
    where: { id: { in: pictureIds }, ownerId: authorId, threadId, messageId: null, state: "READY" },
    data: { messageId: id },
  });
  if (count !== new Set(pictureIds).size)
    throw new AppError("conflict", "pictures_not_ready", "A picture of this message is not there any more.");
}
