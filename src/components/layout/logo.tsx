/** The mark: a roof that is also two ears, with a tail for a chimney. */
export function LogoMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 40 40" aria-hidden="true" className={className}>
      <path
        d="M6 20 8.5 6.8c.2-1 1.4-1.4 2.1-.7L17 12.200a8 8 0 0 1 6 0l6.4-6.100c.7-.7 1.9-.3 2.1.7L34 20v11a5 5 0 0 1-5 5H11a5 5 0 0 1-5-5z"
        className="fill-brand"
      />
      <path
        d="M20 23.500c2.1-2.5 6-1.3 6 2 0 2.9-3.6 5.3-6 7-2.4-1.7-6-4.1-6-7 0-3.3 3.9-4.5 6-2z"
        className="fill-accent"
      />
    </svg>
  );
}
