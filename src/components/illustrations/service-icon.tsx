import type { ReactNode } from "react";
import type { Service } from "@/generated/prisma/enums";

/** Own line drawings, 32 × 32, one per service; the second tone is the accent. */
const DRAWINGS: Record<Service, ReactNode> = {
  DOG_WALKING: (
    <>
      <path d="M4 10c6 0 9 2 11 6" className="stroke-accent" />
      <path d="M13 18h8l3-5 2 1 3 1c1 1 0 3-1 3l-3 .5-1 3.500V27m-11 0v-5m0 0c-1.5-1-2-2.5-1.5-4L10 15m3 7h9" />
    </>
  ),
  GROUP_WALKING: (
    <>
      <path
        d="M4 20h6l2-4 3.5 1.500c.6.5.2 1.5-.7 1.500H13l-.5 8M5 27v-5c-1-.6-1.3-1.5-1-2.6"
        className="stroke-accent"
      />
      <path d="M15 14h8l2.5-5L30 11c.8.7.2 2-1 2h-2.500L26 25m-10 0v-6c-1.5-1-2-2.5-1.5-4L13 12m3 8h9" />
    </>
  ),
  DROP_IN: (
    <>
      <path d="M5 15 16 5l11 10v12H5z" />
      <circle cx="15" cy="18" r="3" className="stroke-accent" />
      <path d="m17 20 4 4m-2-2 2-2" className="stroke-accent" />
    </>
  ),
  DAYCARE: (
    <>
      <circle cx="16" cy="11" r="5" className="stroke-accent" />
      <path d="M16 2v1.500M8.5 4.500l1 1M6 11h1.500M23.5 5.500l1-1M24.5 11H26" className="stroke-accent" />
      <path d="M4 22h24l-2 6H6zm3 0c1-4 17-4 18 0" />
    </>
  ),
  BOARDING: (
    <>
      <path d="M26 13a8 8 0 1 1-9-9 6.5 6.5 0 0 0 9 9z" className="stroke-accent" />
      <path d="M3 23c0-2 2-3 4-3h18c2 0 4 1 4 3v2c0 2-2 3-4 3H7c-2 0-4-1-4-3z" />
    </>
  ),
  HOUSE_SITTING: (
    <>
      <path d="M5 15 16 5l11 10v12H5z" />
      <path
        d="M12 27v-4.500a2 2 0 0 1-.5-1.500v-4l2.5 1.700h4L20.5 17v4c0 .6-.2 1.1-.5 1.500V27"
        className="stroke-accent"
      />
    </>
  ),
  TRAINING: (
    <>
      <circle cx="16" cy="20" r="8" />
      <circle cx="16" cy="20" r="3" />
      <path d="m18 18 9-9m-1-5v6h6" className="stroke-accent" />
    </>
  ),
  TRANSPORT: (
    <>
      <path d="M3 22v-5l4-1 4-6h9l5 6 4 1v5h-3M11 22h9M6 22H3" />
      <circle cx="8.5" cy="22.5" r="2.5" className="stroke-accent" />
      <circle cx="23" cy="22.5" r="2.5" className="stroke-accent" />
      <path d="M16 10v6H9" />
    </>
  ),
};

/** The drawing of a service. Decoration: its name is always beside it. */
export function ServiceIcon({ service, className = "size-8" }: { service: Service; className?: string }) {
  return (
    <svg
      viewBox="0 0 32 32"
      fill="none"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className={`stroke-current ${className}`}
    >
      {DRAWINGS[service]}
    </svg>
  );
}
