import { cx } from "class-variance-authority";

const SIZES = { sm: "size-9 text-sm", md: "size-12 text-base", lg: "size-20 text-2xl", xl: "size-28 text-4xl" };

interface Props {
  name: string;
  src?: string | null;
  size?: keyof typeof SIZES;
  className?: string;
}

/** A picture, or the initials when there is none. Hidden from screen readers: the name is always beside it. */
export function Avatar({ name, src, size = "md", className }: Props) {
  const look = cx(SIZES[size], "shrink-0 rounded-full bg-accent-soft", className);
  // biome-ignore lint/performance/noImgElement: avatars are small, already sized, and may come from another host.
  if (src) return <img src={src} alt="" width={112} height={112} loading="lazy" className={cx(look, "object-cover")} />;
  const initials = name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.charAt(0))
    .join("");
  return (
    <span
      aria-hidden="true"
      className={cx(look, "inline-grid place-items-center font-display font-bold text-accent-ink")}
    >
      {initials.toUpperCase()}
    </span>
  );
}
