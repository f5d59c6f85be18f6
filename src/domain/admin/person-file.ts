import { z } from "zod";
import { requireAdmin } from "@/domain/accounts/authorize";
import { lockPerson } from "@/domain/admin/people";
import type { NewPersonNote } from "@/domain/admin/schema";
import { audit, auditEntries, auditReading } from "@/domain/audit";
import type { Ctx } from "@/lib/actor";
import { db, inTransaction } from "@/lib/db";
import { notFound } from "@/lib/errors";

const MAX_SHOWN = 100;

const PERSON = {
  ...{
    id: true,
    name: true,
    email: true,
    emailVerifiedAt: true,
    phone: true,
    role: true,
    locale: true,
    createdAt: true,
  },
  ...{ suspendedAt: true, erasedAt: true, erasureAskedAt: true, erasureDueAt: true },
  caregiver: { select: { status: true } },
} as const;

/** What an admin sees of anybody: the account, a planned erasure, notes of admins and their decisions. Reading it is recorded. */
export async function getPersonFile(ctx: Ctx, id: string) {
  const me = requireAdmin(ctx.actor);
  if (!z.uuid().safeParse(id).success) throw notFound("person");
  const [person, bookings, notes, decisions] = await Promise.all([
    db.user.findUnique({ where: { id }, select: PERSON }),
    db.booking.count({ where: { OR: [{ ownerId: id }, { caregiverId: id }] } }),
    db.personNote.findMany({
      where: { personId: id },
      orderBy: { id: "desc" },
      take: MAX_SHOWN,
      select: { id: true, text: true, createdAt: true, author: { select: { name: true } } },
    }),
    auditEntries({ subject: `person:${id}` }, MAX_SHOWN),
  ]);
  if (!person) throw notFound("person");
  await auditReading(ctx, { action: "person.read", subject: `person:${id}` });
  const { caregiver, ...account } = person;
  return {
    ...account,
    caregiverStatus: caregiver?.status ?? null,
    bookings,
    notes: notes.map(({ author, ...note }) => ({ ...note, by: author.name ?? "" })),
    decisions,
    /** Nobody decides about themselves, and nothing is left to decide about an erased account. */
    canDecide: me !== id && person.erasedAt === null,
  };
}
export type PersonFile = Awaited<ReturnType<typeof getPersonFile>>;

/** Adds a note about a person that admins read; nobody changes it. It goes with the person's account. */
export const addPersonNote = (ctx: Ctx, id: string, { text }: NewPersonNote) =>
  inTransaction(async (tx) => {
    await lockPerson(tx, ctx, id);
    const data = { personId: id, authorId: requireAdmin(ctx.actor), text, createdAt: ctx.now };
    const note = await tx.personNote.create({ data, select: { id: true } });
    // Not its text: the log outlives the person.
    await audit(tx, ctx, { action: "person.note", subject: `person:${id}` });
    return note;
  });
