import { z } from "zod";
import { text } from "@/lib/http/request-text";
import { KeysetParams } from "@/lib/keyset";

export const MAX_NOTE_LENGTH = 500;
/** More than anybody compares; a program would keep everyone. */
export const MAX_FAVOURITES = 200;
/** So many caregivers stand side by side. */
export const MAX_COMPARED = 3;

/** A caregiver to keep. The note comes along when a removal is undone. */
export const NewFavourite = z.strictObject({
  caregiverId: z.uuid().toLowerCase(),
  note: text({ max: MAX_NOTE_LENGTH }).optional(),
});
export type NewFavourite = z.infer<typeof NewFavourite>;

/** Empty removes the note. */
export const FavouriteNote = z.strictObject({ note: text({ max: MAX_NOTE_LENGTH }) });

export const FavouriteListQuery = z.strictObject(KeysetParams);
export type FavouriteListQuery = z.infer<typeof FavouriteListQuery>;
