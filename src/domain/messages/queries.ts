import { requireUser } from "@/domain/accounts/authorize";
import { CARD, toCard } from "@/domain/bookings/queries";
import { canBeAsked, findThread, isOpenBetween, obstacleFor, otherOf, type Parties } from "@/domain/messages/access";
import type { MessagePage, ThreadRow, ThreadView, UnreadCount } from "@/domain/messages/responses";
import type { MessagesQuery, ThreadListQuery } from "@/domain/messages/schema";
import { messageViews, partnerView } from "@/domain/messages/view";
import type { Prisma } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { db } from "@/lib/db";
import { assertDefined, notFound } from "@/lib/errors";
import { keysetArgs, keysetPage } from "@/lib/keyset";

const NAMES = {
  owner: { select: { name: true } },
  caregiver: { select: { name: true } },
} as const satisfies Prisma.ThreadSelect;

/** A page of one's threads, the latest message first. */
export async function listThreads({ actor }: Ctx, paging: ThreadListQuery) {
  const me = requireUser(actor);
  const found = await db.threadMember.findMany({
    ...keysetArgs({ userId: me }, paging),
    orderBy: [{ lastMessageAt: "desc" }, { id: "desc" }],
    include: { thread: { include: NAMES } },
  });
  const { rows, ...around } = keysetPage(found, paging);
  const threads = rows.map(({ thread }) => thread);
  const [latest, opened] = await Promise.all([lastMessages(threads), openPairs(threads)]);
  const views = await messageViews(db, latest, me, (id) => opened.has(id));
  const lasts = new Map(latest.map(({ threadId }, index) => [threadId, views[index]]));
  return {
    threads: rows.map(({ thread, unread }): ThreadRow => {
      const last = assertDefined(lasts.get(thread.id), "last message");
      return { ...partiesView(thread, me), unread, last };
    }),
    ...around,
  };
}

async function lastMessages(threads: Parties[]) {
  const latest = threads.map(({ id, lastSeq }) => ({ threadId: id, seq: lastSeq }));
  return db.message.findMany({ where: { OR: latest } });
}

/** Of these threads, those whose people see each other's contact data. */
async function openPairs(threads: Parties[]) {
  const people = threads.flatMap(({ ownerId, caregiverId }) => [ownerId, caregiverId]);
  const among = { in: [...new Set(people)] };
  const paid = await db.booking.groupBy({
    by: ["ownerId", "caregiverId"],
    where: { ownerId: among, caregiverId: among, paidAt: { not: null } },
  });
  const pairs = new Set(paid.flatMap(({ ownerId: a, caregiverId: b }) => [`${a} ${b}`, `${b} ${a}`]));
  return new Set(threads.filter((one) => pairs.has(`${one.ownerId} ${one.caregiverId}`)).map(({ id }) => id));
}

type NamedThread = Prisma.ThreadGetPayload<{ include: typeof NAMES }>;

function partiesView({ id, ownerId, caregiverId, owner, caregiver }: NamedThread, me: string) {
  const party = me === ownerId ? ("owner" as const) : ("caregiver" as const);
  const other = party === "owner" ? partnerView(caregiverId, caregiver.name) : partnerView(ownerId, owner.name);
  return { id, party, other };
}

/** Bookings of a thread that its page shows, the latest first. */
const MAX_BOOKINGS = 20;

/** A thread without its messages: who, whether one can write, and the bookings of the two. */
export async function getThread(ctx: Ctx, id: string): Promise<ThreadView> {
  const me = requireUser(ctx.actor);
  const { ownerId, caregiverId, lastSeq } = await findThread(db, ctx, id);
  const parties = { ownerId, caregiverId };
  const [thread, member, blocked, obstacle, isOpen, bookings] = await Promise.all([
    db.thread.findUniqueOrThrow({ where: { id }, include: NAMES }),
    db.threadMember.findUniqueOrThrow({ where: { threadId_userId: { threadId: id, userId: me } } }),
    db.block.count({ where: { blockerId: me, blockedId: otherOf(parties, me) } }),
    obstacleFor(db, parties, me),
    isOpenBetween(db, parties),
    db.booking.findMany({
      where: parties,
      orderBy: [{ startsAt: "desc" }, { id: "desc" }],
      take: MAX_BOOKINGS,
      select: { ...CARD, createdAt: true },
    }),
  ]);
  return {
    ...partiesView(thread, me),
    ...{ obstacle, hasBlocked: blocked > 0, isOpen, lastSeq, readSeq: member.readSeq },
    bookings: bookings.map(({ createdAt, ...booking }) => ({ requestedAt: createdAt, booking: toCard(booking) })),
  };
}

const PAGE = 30;
/** A search looks at so many messages that contain the words, masked contact data included. */
const MAX_SEARCHED = 200;

/** Messages of a thread in the order of their numbers, and how far the other person has read. */
export async function readMessages(ctx: Ctx, id: string, { after, before, q }: MessagesQuery): Promise<MessagePage> {
  const me = requireUser(ctx.actor);
  const thread = await findThread(db, ctx, id);
  const isForward = after !== undefined;
  const [isOpen, other, found] = await Promise.all([
    isOpenBetween(db, thread),
    db.threadMember.findUniqueOrThrow({ where: { threadId_userId: { threadId: id, userId: otherOf(thread, me) } } }),
    db.message.findMany({
      where: {
        threadId: id,
        seq: isForward ? { gt: after } : { lt: before ?? thread.lastSeq + 1 },
        ...(q ? { text: { contains: likeText(q), mode: "insensitive" } } : {}),
      },
      orderBy: { seq: isForward ? "asc" : "desc" },
      take: q ? MAX_SEARCHED : PAGE + 1,
    }),
  ]);
  const views = await messageViews(db, found, me, () => isOpen);
  // What is masked cannot be found either.
  const shown = (q ? views.filter(({ text }) => text?.toLowerCase().includes(q.toLowerCase())) : views).slice(0, PAGE);
  const hasMore = shown.length === PAGE && views.length > PAGE;
  return {
    messages: isForward ? shown : shown.toReversed(),
    otherReadSeq: other.readSeq,
    isOpen,
    hasOlder: isForward ? after > 0 : hasMore,
    hasNewer: isForward ? hasMore : before !== undefined && before <= thread.lastSeq,
  };
}

/** Signs that LIKE reads as wildcards stand for themselves. */
const likeText = (text: string) => text.replace(/[\\%_]/g, String.raw`\$&`);

/** How many messages of others one has not read. */
export async function countUnread({ actor }: Ctx): Promise<UnreadCount> {
  const { _sum } = await db.threadMember.aggregate({ where: { userId: requireUser(actor) }, _sum: { unread: true } });
  return { unread: _sum.unread ?? 0 };
}

/** Who a first message would go to, and the thread that exists already; by a caregiver or by a booking. */
export async function findAddressee(ctx: Ctx, to: { caregiverId: string } | { bookingId: string }) {
  const me = requireUser(ctx.actor);
  const parties =
    "caregiverId" in to ? { ownerId: me, caregiverId: to.caregiverId } : await partiesOf(me, to.bookingId);
  const thread = await db.thread.findUnique({ where: { ownerId_caregiverId: parties }, select: { id: true } });
  if (parties.ownerId === parties.caregiverId || !(thread || (await canBeAsked(db, parties))))
    throw notFound("caregiver");
  const other = await db.user.findUniqueOrThrow({
    where: { id: otherOf(parties, me) },
    select: { id: true, name: true },
  });
  return { threadId: thread?.id ?? null, other: partnerView(other.id, other.name) };
}

async function partiesOf(me: string, id: string) {
  const parties = await db.booking.findFirst({
    where: { id, OR: [{ ownerId: me }, { caregiverId: me }] },
    select: { ownerId: true, caregiverId: true },
  });
  if (!parties) throw notFound("booking");
  return parties;
}
