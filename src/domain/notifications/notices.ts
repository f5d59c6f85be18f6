import { noticeTemplates } from "@/domain/notifications/kinds";
import { loadNotifications } from "@/domain/notifications/load";
import type { NoticeListQuery, NoticeSettings } from "@/domain/notifications/schema";
import { NoticeKind } from "@/generated/prisma/enums";
import type { Actor, Ctx } from "@/lib/actor";
import { db, inTransaction, type Tx } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import { keysetArgs, keysetPage } from "@/lib/keyset";

/** Accounts are a noun above this one. */
function requireReader(actor: Actor) {
  if (actor.kind !== "user") throw new AppError("unauthenticated", "sign_in", "Sign in first.");
  return actor.id;
}

/** What this person reads on the site: all that was or would be mailed, of the kinds they want there. */
async function noticesOf(userId: string, tx: Pick<Tx, "noticeSetting"> = db) {
  const unwanted = await tx.noticeSetting.findMany({ where: { userId, inApp: false }, select: { kind: true } });
  return { userId, template: { in: noticeTemplates(unwanted.map(({ kind }) => kind)) } };
}

/** A page of one's notices, the latest first. */
export async function listNotices({ actor }: Ctx, paging: NoticeListQuery) {
  const where = await noticesOf(requireReader(actor));
  const found = await db.email.findMany({
    ...keysetArgs(where, paging),
    orderBy: { id: "desc" },
    include: { user: { include: { noticeSettings: true } } },
  });
  const { rows, ...around } = keysetPage(found, paging);
  const { notifications } = await loadNotifications(rows);
  const unread = new Set(rows.filter(({ readAt }) => readAt === null).map(({ id }) => id));
  return { notices: notifications.map((notice) => ({ notice, isRead: !unread.has(notice.id) })), ...around };
}

/** How many of one's notices wait to be read. */
export async function countUnreadNotices({ actor }: Ctx) {
  const where = await noticesOf(requireReader(actor));
  return { unread: await db.email.count({ where: { ...where, readAt: null } }) };
}

/** Notes that a notice was read. */
export async function readNotice({ actor, now }: Ctx, id: string) {
  const userId = requireReader(actor);
  if (!(await db.email.findFirst({ where: { id, userId }, select: { id: true } }))) throw notFound("notice");
  await db.email.updateMany({ where: { id, userId, readAt: null }, data: { readAt: now } });
}

/** Notes that all one's notices were read. */
export async function readAllNotices({ actor, now }: Ctx) {
  await db.email.updateMany({ where: { userId: requireReader(actor), readAt: null }, data: { readAt: now } });
}

/** How one wants each kind of notice, and the quiet hours. */
export async function getNoticeSettings({ actor }: Ctx): Promise<NoticeSettings> {
  const { quietFrom, quietTo, noticeSettings } = await db.user.findUniqueOrThrow({
    where: { id: requireReader(actor) },
    select: { quietFrom: true, quietTo: true, noticeSettings: true },
  });
  const settingOf = (kind: NoticeKind) => {
    const { email, inApp } = noticeSettings.find((each) => each.kind === kind) ?? { email: true, inApp: true };
    return { email, inApp };
  };
  const { BOOKINGS, REMINDERS, REVIEWS, MESSAGES, SEARCHES, PROFILE, STATEMENTS } = NoticeKind;
  return {
    ...{ quietFrom, quietTo },
    kinds: {
      ...{ BOOKINGS: settingOf(BOOKINGS), REMINDERS: settingOf(REMINDERS), REVIEWS: settingOf(REVIEWS) },
      ...{ MESSAGES: settingOf(MESSAGES), SEARCHES: settingOf(SEARCHES), PROFILE: settingOf(PROFILE) },
      STATEMENTS: settingOf(STATEMENTS),
    },
  };
}

/** Stores them. Security and money are no kind of these: they always come. */
export const changeNoticeSettings = ({ actor }: Ctx, { kinds, ...quiet }: NoticeSettings) =>
  inTransaction(async (tx) => {
    const userId = requireReader(actor);
    await tx.user.update({ where: { id: userId }, data: quiet });
    for (const kind of Object.values(NoticeKind)) {
      const setting = kinds[kind];
      const where = { userId_kind: { userId, kind } };
      await tx.noticeSetting.upsert({ where, create: { userId, kind, ...setting }, update: setting });
    }
  });
