import { Rating } from "@/components/ui/rating";
import { useRatingWords } from "@/components/ui/rating-words";

interface Props {
  /** Average from 1 to 5, or null without reviews. */
  value: number | null;
  count?: number;
  /** Five stars instead of one. */
  full?: boolean;
  className?: string;
}

/** A rating in the reader's language; for server components on public pages. */
export function StarRating({ value, count, ...look }: Props) {
  return <Rating words={useRatingWords()(value, count)} {...look} />;
}
