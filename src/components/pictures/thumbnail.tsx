"use client";

/** A small picture as a page sends it: the address without its size, its color, and whether there is a larger file. */
export interface ThumbnailWords {
  path: string;
  color: string;
  hasLarger: boolean;
}

interface Props extends ThumbnailWords {
  /** Seen without scrolling: loaded at once. */
  isFirst?: boolean;
}

/** A picture in a box of the stylesheet, which holds its place in its own color. Its name stands beside it. */
export function Thumbnail({ path, color, hasLarger, isFirst }: Props) {
  return (
    <span className="thumbnail">
      <svg aria-hidden="true">
        <rect width="100%" height="100%" fill={color} />
      </svg>
      {/* biome-ignore lint/performance/noImgElement: the sizes are ours already. */}
      <img
        src={`${path}-1.webp`}
        srcSet={hasLarger ? `${path}-2.webp 2x` : undefined}
        alt=""
        loading={isFirst ? undefined : "lazy"}
      />
    </span>
  );
}
