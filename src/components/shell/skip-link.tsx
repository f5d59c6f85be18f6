/** First stop of the Tab key: past the menus, to the page itself. Stands in the header, so that it is in a landmark. */
export function SkipLink({ label }: { label: string }) {
  return (
    <a
      href="#main"
      className="sr-only z-50 rounded-full bg-brand font-semibold text-on-brand focus:not-sr-only focus:fixed focus:top-2 focus:left-3 focus:px-5 focus:py-3"
    >
      {label}
    </a>
  );
}
