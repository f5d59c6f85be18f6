import type { ReactNode } from "react";

interface Props {
  title: ReactNode;
  /** One sentence on what this page is for. */
  text?: ReactNode;
  /** The one thing to do here. */
  action?: ReactNode;
  /** Breadcrumbs or a Badge above the title. */
  above?: ReactNode;
}

/** The heading of a page. The title can take focus, so a step may begin there. */
export function PageHeader({ title, text, action, above }: Props) {
  return (
    <header className="mb-6 flex flex-wrap items-end justify-between gap-4 sm:mb-8">
      <div className="min-w-0">
        {above && <div className="mb-2">{above}</div>}
        <h1 id="page-title" tabIndex={-1} className="text-3xl sm:text-4xl">
          {title}
        </h1>
        {text && <p className="mt-2 max-w-prose text-muted">{text}</p>}
      </div>
      {action}
    </header>
  );
}
