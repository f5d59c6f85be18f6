import { cx } from "class-variance-authority";
import type { PictureView } from "@/domain/pictures/responses";

interface Props {
  view: PictureView;
  /** How wide it is on the page, as the `sizes` of an image. */
  sizes: string;
  /** Seen without scrolling: loaded at once. */
  isFirst?: boolean;
  /** The box that it fills; without one it keeps its own ratio. */
  className?: string;
}

/** A picture that holds its place in its own color before it comes, so that nothing on the page moves. */
export function Photo({ view, sizes, isFirst = false, className }: Props) {
  const { src, srcSet, avifSrcSet, width, height, color, alt } = view;
  return (
    <span className={cx("relative block overflow-hidden", className)}>
      <svg aria-hidden="true" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" className="block size-full">
        <rect width={width} height={height} fill={color} />
      </svg>
      <picture>
        {avifSrcSet && <source type="image/avif" srcSet={avifSrcSet} sizes={sizes} />}
        {/* biome-ignore lint/performance/noImgElement: the sizes are ours already. */}
        <img
          {...{ src, srcSet, sizes, width, height, alt }}
          loading={isFirst ? "eager" : "lazy"}
          fetchPriority={isFirst ? "high" : undefined}
          decoding="async"
          className="absolute inset-0 size-full object-cover"
        />
      </picture>
    </span>
  );
}
