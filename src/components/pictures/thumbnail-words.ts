import type { PictureView } from "@/domain/pictures/responses";
import type { ThumbnailWords } from "./thumbnail";

/** What a small picture needs of its addresses, which differ in the size alone. */
export function thumbnailWords({ src, srcSet, color }: PictureView): ThumbnailWords {
  return { path: src.replace(/-\d\.webp$/, ""), color, hasLarger: srcSet.includes("-2.webp") };
}
