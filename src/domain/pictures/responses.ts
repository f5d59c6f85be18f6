import { z } from "zod";
import { PictureState } from "@/generated/prisma/enums";

/** A picture that can be shown: its files, its shape and the color to hold its place with. */
export const PictureView = z.strictObject({
  src: z.string(),
  /** Each file with its width, as `srcset` has it. */
  srcSet: z.string(),
  avifSrcSet: z.string().nullable(),
  width: z.int(),
  height: z.int(),
  color: z.string(),
  alt: z.string(),
});
export type PictureView = z.infer<typeof PictureView>;

/** A picture as the person sees it who uploaded it. */
export const OwnPicture = z.strictObject({
  id: z.uuid(),
  state: z.enum(PictureState),
  /** Why it was refused. */
  problem: z.string().nullable(),
  alt: z.string().nullable(),
  /** Null until it is drawn. */
  view: PictureView.nullable(),
});
export type OwnPicture = z.infer<typeof OwnPicture>;

export const Album = z.strictObject({ pictures: z.array(OwnPicture) });
export type Album = z.infer<typeof Album>;

/** Where the browser puts the file next. */
export const UploadTarget = z.strictObject({ id: z.uuid(), uploadUrl: z.string() });
export type UploadTarget = z.infer<typeof UploadTarget>;
