import { cx } from "class-variance-authority";
import type { PictureView } from "@/domain/pictures/responses";

interface ImageProps {
  view: PictureView;
  /** How wide it is on the page, as the `sizes` of an image. */
  sizes: string;
  /** Seen without scrolling: loaded at once. */
  isFirst?: boolean;
  className?: string;
}

/** The image of a picture in the size that fits, in AVIF where there is one; its box holds its place. */
export function SizedImage({ view: { src, srcSet, avifSrcSet, alt }, sizes, isFirst = false, className }: ImageProps) {
  const loading = isFirst ? ({ fetchPriority: "high" } as const) : ({ loading: "lazy" } as const);
  // biome-ignore lint/performance/noImgElement: the sizes are ours already.
  const image = <img {...{ src, srcSet, sizes, alt, className, ...loading }} />;
  if (!avifSrcSet) return image;
  return (
    <picture>
      <source type="image/avif" srcSet={avifSrcSet} sizes={sizes} />
      {image}
    </picture>
  );
}

/** A picture that holds its place in its own color before it comes, so that nothing on the page moves. */
export function Photo({ className, ...image }: ImageProps) {
  const { width, height, color } = image.view;
  return (
    <span className={cx("relative block overflow-hidden", className)}>
      <svg aria-hidden="true" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" className="block size-full">
        <rect width={width} height={height} fill={color} />
      </svg>
      <SizedImage {...image} className="absolute inset-0 size-full object-cover" />
    </span>
  );
}
