import { randomBytes } from "node:crypto";
import { z } from "zod";
import { enqueueInTx, JobTypes } from "@/domain/jobs";
import type { PictureView } from "@/domain/pictures/responses";
import { env } from "@/env";
import type { Picture, Prisma } from "@/generated/prisma/client";
import { PictureKind } from "@/generated/prisma/enums";
import type { Tx } from "@/lib/db";
import { MAX_SIZES } from "@/lib/images/reencode";

/** The originals, which nothing ever sends. */
export const quarantineKey = (id: string) => `quarantine/${id}`;

type Stored = Pick<Picture, "id" | "kind" | "file">;

export const FORMATS = ["webp", "avif"] as const;
type Format = (typeof FORMATS)[number];

/** The key of a size, from 1 for the smallest. Public files are in a folder of their own, which a CDN may read. */
export const fileKey = ({ kind, file }: Pick<Stored, "kind" | "file">, size: number, format: Format) =>
  `${kind === "CAREGIVER" ? "public" : "private"}/${file}-${size}.${format}`;

/** Every key that a picture can have. */
const keysOf = (picture: Stored) => [
  quarantineKey(picture.id),
  ...Array.from({ length: MAX_SIZES }).flatMap((_, n) => FORMATS.map((format) => fileKey(picture, n + 1, format))),
];

/** A name that nobody guesses. */
export const newFileName = () => randomBytes(16).toString("hex");

/** Deletes pictures, and their files once the transaction has committed. */
export async function deletePictures(tx: Tx, where: Prisma.PictureWhereInput) {
  const found = await tx.picture.findMany({ where, select: { id: true, kind: true, file: true } });
  await tx.picture.deleteMany({ where: { id: { in: found.map(({ id }) => id) } } });
  for (const picture of found) await enqueueInTx(tx, JobTypes.REMOVE_FILES, { keys: keysOf(picture) });
  return found;
}

/** Deletes every picture of a person with its files: their profile, their pets, their messages. */
export const deletePicturesOf = (tx: Tx, userId: string) => deletePictures(tx, { ownerId: userId });

/** The largest file of each picture of a person: its key, and an address that asks who is signed in. */
export async function listPicturesOf(tx: Tx, userId: string) {
  const pictures = await tx.picture.findMany({ where: { ownerId: userId, state: "READY" }, orderBy: { id: "asc" } });
  return pictures.map((picture) => ({
    name: `picture-${picture.id}.webp`,
    href: `/api/pictures/${picture.id}/files/${picture.widths.length}.webp`,
    key: fileKey(picture, picture.widths.length, "webp"),
  }));
}

/** The columns that showing a picture needs. */
export const SHOWN = {
  ...{ id: true, kind: true, file: true, alt: true, width: true, height: true, color: true, widths: true },
  hasAvif: true,
} as const satisfies Prisma.PictureSelect;

/** The same from a statement of our own. */
export const ShownPicture = z.object({
  id: z.uuid(),
  kind: z.enum(PictureKind),
  file: z.string(),
  alt: z.string().nullable(),
  width: z.int().nullable(),
  height: z.int().nullable(),
  color: z.string().nullable(),
  widths: z.array(z.int()),
  hasAvif: z.boolean(),
});
type ShownPicture = z.infer<typeof ShownPicture>;

/** Public files are addressed by their name, so that a CDN stores them; private ones by their picture, whose readers we check. */
function fileUrl({ id, kind, file }: ShownPicture, size: number, format: Format) {
  if (kind !== "CAREGIVER") return `/api/pictures/${id}/files/${size}.${format}`;
  return `${env.CDN_BASE_URL?.replace(/\/$/, "") ?? ""}/api/media/${file}-${size}.${format}`;
}

/** A picture as a page shows it; null until it is drawn. */
export function pictureView(picture: ShownPicture): PictureView | null {
  const { alt, width, height, color, widths, hasAvif } = picture;
  if (width === null || height === null || color === null) return null;
  const srcSet = (format: Format) => widths.map((each, n) => `${fileUrl(picture, n + 1, format)} ${each}w`).join(", ");
  return {
    src: fileUrl(picture, Math.min(2, widths.length), "webp"),
    srcSet: srcSet("webp"),
    avifSrcSet: hasAvif ? srcSet("avif") : null,
    ...{ width, height, color, alt: alt ?? "" },
  };
}

export const pictureViews = (pictures: ShownPicture[]) => pictures.flatMap((each) => pictureView(each) ?? []);
