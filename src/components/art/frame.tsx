import type { ReactNode } from "react";

/** A picture without a message of its own, 320 × 200; the words stand beside it. */
export function Frame({ className = "w-full", children }: { className?: string; children: ReactNode }) {
  return (
    <svg viewBox="0 0 320 200" aria-hidden="true" className={className}>
      {children}
    </svg>
  );
}

/** The ground a scene stands on. */
export function Ground({ y = 172 }: { y?: number }) {
  return (
    <path d={`M24 ${y}h272`} strokeWidth="4" strokeLinecap="round" opacity="0.35" className="stroke-(--art-line)" />
  );
}
