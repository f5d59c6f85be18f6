"use client";
import { cx } from "class-variance-authority";
import { Icon } from "@/components/illustrations/icon";
import { spriteHref } from "@/components/illustrations/sprite";

/** A rating in the reader's language; see rating-words.ts. */
export interface RatingWords {
  /** From 1 to 5; null without reviews. */
  value: number | null;
  /** "4,9", or that there are no reviews. */
  shown: string;
  /** "4,9 op 5", for screen readers. */
  label: string;
  /** "3 beoordelingen"; left out beside a single review. */
  count?: string | undefined;
}

interface Props {
  words: RatingWords;
  /** Five stars instead of one. */
  full?: boolean;
  className?: string;
}

/** A rating: one star and a number, or all five; always with a text for screen readers. */
export function Rating({ words: { value, shown, label, count }, full, className }: Props) {
  if (value === null) return <span className={cx("text-sm text-muted", className)}>{shown}</span>;
  return (
    <span className={cx("rating", className)}>
      {full ? <FiveStars value={value} /> : <Icon name="star" className="size-5 text-star" />}
      <span aria-hidden="true" className="rating-value">
        {shown}
      </span>
      <span className="sr-only">{label}</span> {count && <span className="rating-count">{`(${count})`}</span>}
    </span>
  );
}

const WIDTH = 120;

/** Five stars, of which the first ones are filled; the last of those may be filled in part. */
function FiveStars({ value }: { value: number }) {
  return (
    <svg viewBox={`0 0 ${WIDTH} 24`} aria-hidden="true" className="h-5 w-25 text-line">
      <use href={spriteHref("stars")} />
      <svg width={Math.round(value * 24)} height="24" className="text-star">
        <use href={spriteHref("stars")} width={WIDTH} />
      </svg>
    </svg>
  );
}
