import { requireUser } from "@/domain/accounts/authorize";
import { fileKey, pictureView, pictureViews, SHOWN } from "@/domain/pictures/files";
import type { OwnPicture, PictureView } from "@/domain/pictures/responses";
import type { AlbumQuery } from "@/domain/pictures/schema";
import type { Prisma } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { db, type Tx } from "@/lib/db";
import { notFound, notFoundError } from "@/lib/errors";
import { fileStorage } from "@/lib/storage/open";
import { after, DAY_MS } from "@/lib/time";

const IN_ORDER = [{ position: "asc" }, { id: "asc" }] as const satisfies Prisma.PictureOrderByWithRelationInput[];

/** An album of one's own, with what is still being drawn and what was refused. */
export async function listAlbum({ actor }: Ctx, album: AlbumQuery): Promise<{ pictures: OwnPicture[] }> {
  const found = await db.picture.findMany({
    where: { ...album, ownerId: requireUser(actor), messageId: null, state: { not: "UPLOADING" } },
    select: { ...SHOWN, state: true, problem: true },
    orderBy: [...IN_ORDER],
  });
  return {
    pictures: found.map(({ id, state, problem, alt, ...rest }) => ({
      ...{ id, state, problem, alt },
      view: pictureView({ ...rest, id, alt }),
    })),
  };
}

/** The pictures of these pets that are drawn and that the reader may see, by pet, the cover first. */
export async function picturesOfPets(ctx: Ctx, petIds: string[]): Promise<Map<string, PictureView[]>> {
  const found = await db.picture.findMany({
    where: { AND: [{ petId: { in: petIds }, state: "READY" }, visibleTo(ctx)] },
    select: { ...SHOWN, petId: true },
    orderBy: [...IN_ORDER],
  });
  return new Map(petIds.map((id) => [id, pictureViews(found.filter(({ petId }) => petId === id))]));
}

/** The public pictures of a caregiver, whatever their status; for the caregiver and those who decide. */
export const picturesOfCaregiver = async (ownerId: string) =>
  pictureViews(
    await db.picture.findMany({
      where: { ownerId, kind: "CAREGIVER", state: "READY" },
      select: SHOWN,
      orderBy: [...IN_ORDER],
    }),
  );

/** Pictures of these messages, by message, in their order. */
export async function picturesOfMessages(tx: Tx, messageIds: string[]): Promise<Map<string, PictureView[]>> {
  const found = await tx.picture.findMany({
    where: { messageId: { in: messageIds }, state: "READY" },
    select: { ...SHOWN, messageId: true },
    orderBy: [...IN_ORDER],
  });
  const views = new Map<string, PictureView[]>();
  for (const { messageId, ...picture } of found)
    views.set(messageId ?? "", [...(views.get(messageId ?? "") ?? []), ...pictureViews([picture])]);
  return views;
}

/** A caregiver sees a pet for so long after the end of its care: as long as its owner's address. */
const AFTER_CARE_MS = 2 * DAY_MS;

/** Bookings for which an approved caregiver sees the pet: while they are asked or agreed, and until its address closes. */
export const careSeenBy = (caregiverId: string, now: Date): Prisma.BookingWhereInput => ({
  caregiver: { userId: caregiverId, status: "APPROVED" },
  OR: [
    { status: { in: ["PENDING", "ACCEPTED", "PAID"] } },
    { status: "COMPLETED", endsAt: { gt: after(now, -AFTER_CARE_MS) } },
  ],
});

/**
 * Who may see a private picture: the person who uploaded it, an approved caregiver who is asked for the pet or takes care of
 * it, both people of a message, and an admin while it is reported.
 */
function visibleTo({ actor, now }: Ctx): Prisma.PictureWhereInput {
  const me = requireUser(actor);
  const care = careSeenBy(me, now);
  const written = { hiddenAt: null, text: { not: null }, thread: { OR: [{ ownerId: me }, { caregiverId: me }] } };
  const isAdmin = actor.kind === "user" && actor.role === "ADMIN";
  const reported = isAdmin ? [{ message: { reports: { some: { state: "OPEN" as const } } } }] : [];
  return {
    OR: [{ ownerId: me }, { pet: { bookings: { some: { booking: care } } } }, { message: written }, ...reported],
  };
}

/** A file of a private picture, for those who may see it. */
export async function readPrivateFile(ctx: Ctx, id: string, size: number, format: "webp" | "avif") {
  const picture = await db.picture.findFirst({
    where: { AND: [{ id, state: "READY" }, visibleTo(ctx)] },
    select: { kind: true, file: true },
  });
  const bytes = picture && (await fileStorage().get(fileKey(picture, size, format)));
  if (!bytes) throw notFound("picture");
  return bytes;
}

/** A public file by its name, which nobody guesses. Only what we drew ourselves has one. */
export async function readPublicFile(name: string) {
  const bytes = await fileStorage().get(`public/${name}`);
  if (!bytes) throw notFoundError();
  return bytes;
}
