/** The look shared by Input, Select and Textarea. */
export const controlStyle =
  "w-full min-h-11 rounded-md border border-strong bg-surface px-3.5 py-2 text-ink placeholder:text-muted transition-colors hover:border-brand disabled:bg-sunken disabled:text-muted aria-invalid:border-danger aria-invalid:border-2";
