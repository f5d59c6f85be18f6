import type { ReactNode } from "react";

/** One number that matters, with what it counts. Put several in a <dl className="grid …">. */
export function StatTile({ label, value, note }: { label: ReactNode; value: ReactNode; note?: ReactNode }) {
  return (
    <div className="rounded-lg border border-line bg-surface p-5">
      <dt className="text-sm text-muted">{label}</dt>
      <dd className="figures mt-1 font-display text-3xl font-extrabold">{value}</dd>
      {note && <dd className="mt-1 text-sm text-muted">{note}</dd>}
    </div>
  );
}
