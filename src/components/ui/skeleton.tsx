import { cx } from "class-variance-authority";
import type { ReactNode } from "react";

/** One breathing block in the shape of what is coming: <Skeleton className="h-5 w-40" />. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden="true" className={cx("skeleton block", className)} />;
}

/** Wraps the skeletons of a page part and says once, in words, that it is loading. */
export function SkeletonRegion({
  label,
  className,
  children,
}: {
  label: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div role="status" className={cx("appear-late", className)}>
      <span className="sr-only">{label}</span>
      {children}
    </div>
  );
}

/** The shape of a list of cards with a picture, as in search and bookings. */
export function SkeletonCards({ count = 3 }: { count?: number }) {
  return Array.from({ length: count }, (_, index) => (
    <div key={index} aria-hidden="true" className="flex gap-4 rounded-lg border border-line bg-surface p-5">
      <Skeleton className="size-16 shrink-0 rounded-full" />
      <div className="grow space-y-3">
        <Skeleton className="h-5 w-1/2" />
        <Skeleton className="h-4 w-3/4" />
        <Skeleton className="h-4 w-1/3" />
      </div>
    </div>
  ));
}

/** The shape of a form: labels and fields. */
export function SkeletonForm({ fields = 4 }: { fields?: number }) {
  return Array.from({ length: fields }, (_, index) => (
    <div key={index} aria-hidden="true" className="space-y-2">
      <Skeleton className="h-4 w-32" />
      <Skeleton className="h-11 w-full rounded-md" />
    </div>
  ));
}
