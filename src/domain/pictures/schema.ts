import { z } from "zod";
import { refuseContactData } from "@/domain/contact-data";
import { PictureKind } from "@/generated/prisma/enums";
import { line } from "@/lib/http/request-text";

/** Bytes of a file; a telephone's picture has 2 to 6 million. */
export const MAX_BYTES = 10 * 1024 * 1024;

/** How many pictures an album, or one message, has at most. */
export const MAX_PICTURES: Record<PictureKind, number> = { CAREGIVER: 12, PET: 6, MESSAGE: 4 };

export const ALT = { max: 160 };

/** Whose album: the caregiver's own, that of one of the owner's pets, or what waits to be sent in a thread. */
export const AlbumQuery = z
  .strictObject({ kind: z.enum(PictureKind), petId: z.uuid().optional(), threadId: z.uuid().optional() })
  .refine(({ kind, petId }) => (kind === "PET") === (petId !== undefined), { path: ["petId"], error: "Which pet?" })
  .refine(({ kind, threadId }) => (kind === "MESSAGE") === (threadId !== undefined), {
    ...{ path: ["threadId"], error: "Which thread?" },
  });
export type AlbumQuery = z.infer<typeof AlbumQuery>;

const bytes = z.number().int().min(1).max(MAX_BYTES);

/** A file that is about to be uploaded. */
export const NewPicture = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal(PictureKind.CAREGIVER), bytes }),
  z.strictObject({ kind: z.literal(PictureKind.PET), petId: z.uuid(), bytes }),
  z.strictObject({ kind: z.literal(PictureKind.MESSAGE), threadId: z.uuid(), bytes }),
]);
export type NewPicture = z.infer<typeof NewPicture>;

export const PictureChange = z.strictObject({ alt: refuseContactData(line(ALT)) });
export type PictureChange = z.infer<typeof PictureChange>;

/** All pictures of an album in their new order; the first is the cover. */
export const PictureOrder = z.strictObject({
  pictureIds: z.array(z.uuid()).max(Math.max(...Object.values(MAX_PICTURES))),
});
export type PictureOrder = z.infer<typeof PictureOrder>;
