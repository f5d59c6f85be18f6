import { requireUser } from "@/domain/accounts/authorize";
import { inboxTopic } from "@/domain/notifications/notify";
import type { Ctx } from "@/lib/actor";
import { isConnected } from "@/lib/cache/invalidation-listener";
import { db } from "@/lib/db";
import type { EventStream } from "@/lib/http/event-stream";
import { onTopic } from "@/lib/invalidation";
import { outsideRequests, processWide } from "@/lib/process-wide";
import { reportBug } from "@/lib/telemetry/record";
import { SECOND_MS } from "@/lib/time";

/** A transaction that began earlier may commit later, and clocks differ: so far back a reading looks again. */
const OVERLAP_MS = 30 * SECOND_MS;
/** How often a stream reads although nothing woke it: rarely while notifications arrive, else often. */
const QUIET_MS = { connected: 20 * SECOND_MS, disconnected: 2 * SECOND_MS };
/** More open pages of one person than anybody has; the oldest is closed. */
const MAX_STREAMS = 8;

interface Inbox {
  userId: string;
  /** Changes up to here were sent, in milliseconds. */
  cursor: number;
  /** What was sent of each thread, so that looking back sends nothing twice. */
  sent: Map<string, number>;
  stream: EventStream;
}

interface Hub {
  open: Map<string, Inbox[]>;
  woken: Set<string>;
  isReading: boolean;
}
const hub = processWide<Hub>("messageInboxes", () => ({ open: new Map(), woken: new Set(), isReading: false }));

/** Sends a person's open page the ids of threads in which something changes and of new notices, from where it was; returns what ends it. */
export function openInbox({ actor, now }: Ctx, stream: EventStream) {
  const userId = requireUser(actor);
  const cursor = cursorOf(stream.lastEventId) ?? now.getTime() + OVERLAP_MS;
  const inbox: Inbox = { userId, cursor, sent: new Map(), stream };
  const others = hub.open.get(userId) ?? [];
  hub.open.set(userId, [...others, inbox]);
  if (others.length >= MAX_STREAMS) others[0]?.stream.close();
  const wake = () => outsideRequests(() => void wakeInbox(userId));
  const stopWaiting = onTopic(inboxTopic(userId), wake);
  let timer = setTimeout(function look() {
    wake();
    timer = setTimeout(look, quietMs());
  }, quietMs());
  wake();
  return () => {
    stopWaiting();
    clearTimeout(timer);
    const left = (hub.open.get(userId) ?? []).filter((one) => one !== inbox);
    if (left.length > 0) hub.open.set(userId, left);
    else hub.open.delete(userId);
  };
}

const quietMs = () => (isConnected() ? QUIET_MS.connected : QUIET_MS.disconnected);

/** An id that we sent; a page without one begins now, because it has just read everything. */
function cursorOf(lastEventId: string | null) {
  const at = Number(lastEventId ?? Number.NaN);
  return Number.isSafeInteger(at) && at > 0 && at < 8.64e15 ? at : null;
}

/** One reading at a time for all who were woken meanwhile: under load each reads for many. */
async function wakeInbox(userId: string) {
  hub.woken.add(userId);
  if (hub.isReading) return;
  hub.isReading = true;
  try {
    while (hub.woken.size > 0) {
      const inboxes = [...hub.woken].flatMap((id) => hub.open.get(id) ?? []);
      hub.woken.clear();
      if (inboxes.length > 0) await sendChanges(inboxes);
    }
  } catch (error) {
    reportBug(error); // the next look reads from the same cursor
  } finally {
    hub.isReading = false;
  }
}

async function sendChanges(inboxes: Inbox[]) {
  const changes = await db.$queryRaw<{ index: number; event: "thread" | "notice"; id: string; changedAt: Date }[]>`
    SELECT w.index::int, changed.event, changed.id, changed."changedAt"
    FROM unnest(${inboxes.map(({ userId }) => userId)}::uuid[], ${inboxes.map(({ cursor }) => new Date(cursor - OVERLAP_MS))}::timestamptz[])
      WITH ORDINALITY AS w ("userId", since, index)
    CROSS JOIN LATERAL (
      SELECT 'thread' AS event, m."threadId" AS id, m."changedAt" FROM "ThreadMember" m
      WHERE m."userId" = w."userId" AND m."changedAt" > w.since
      UNION ALL SELECT 'notice', e.id, e."createdAt" FROM "Email" e
      WHERE e."userId" = w."userId" AND e."createdAt" > w.since
    ) changed
    ORDER BY changed."changedAt"`;
  for (const { index, event, id, changedAt } of changes) {
    const inbox = inboxes[index - 1];
    const at = changedAt.getTime();
    if (!inbox || inbox.sent.get(id) === at) continue;
    inbox.sent.set(id, at);
    inbox.cursor = Math.max(inbox.cursor, at);
    inbox.stream.send({ id: String(at), event, data: id });
  }
}
