/** The mark: a roof that is also two ears, with a tail for a chimney. */
export function LogoMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 40 40" aria-hidden="true" className={className}>
      <path
        d="M6 20 8.5 6.8c.2-1 1.400-1.400 2.100-.7L17 12.200a8 8 0 0 1 6 0l6.400-6.100c.7-.7 1.900-.3 2.100.7L34 20v11a5 5 0 0 1-5 5H11a5 5 0 0 1-5-5z"
        className="fill-brand"
      />
      <path
        d="M20 23.500c2.100-2.500 6-1.300 6 2 0 2.900-3.600 5.300-6 7-2.400-1.700-6-4.100-6-7 0-3.300 3.900-4.500 6-2z"
        className="fill-accent"
      />
    </svg>
  );
}
