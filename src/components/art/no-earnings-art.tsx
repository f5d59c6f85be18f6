import { Frame, Ground } from "./frame";

/** A jar with its first coin on the way. */
export function NoEarningsArt() {
  return (
    <Frame>
      <Ground />
      <path
        d="M112 72h96v10c10 6 14 14 14 26v46c0 12-8 18-18 18h-88c-10 0-18-6-18-18v-46c0-12 4-20 14-26z"
        opacity="0.75"
        className="fill-(--art-glass)"
      />
      <path d="M106 60h108v16H106z" className="fill-(--art-brick-soft)" />
      <path d="M98 148h124v6c0 12-8 18-18 18h-88c-10 0-18-6-18-18z" className="fill-accent" />
      <rect x="126" y="102" width="68" height="30" rx="8" className="fill-surface" />
      <path
        d="M150 124c-8-5-12-9-9-13 2-3 6-3 9 1 3-4 8-4 10-1 2 4-2 8-10 13z"
        className="fill-brand"
        transform="translate(9 0)"
      />
      <circle cx="160" cy="28" r="20" className="fill-accent" />
      <path
        d="M167 20c-9-6-17 1-17 8s8 14 17 8m-21-11h13m-13 6h13"
        fill="none"
        strokeWidth="3.5"
        strokeLinecap="round"
        className="stroke-(--art-roof)"
      />
    </Frame>
  );
}
