import type { ReactNode } from "react";

interface Props {
  /** A picture from components/illustrations. */
  art: ReactNode;
  title: string;
  /** Why it is empty. */
  text: string;
  /** The one thing to do about it. */
  action?: ReactNode;
  /** 2 inside a page, 1 when it is the whole page. */
  level?: 1 | 2;
}

/** Why there is nothing here, and one way on. */
export function EmptyState({ art, title, text, action, level = 2 }: Props) {
  const Heading = level === 1 ? "h1" : "h2";
  return (
    <div className="flex flex-col items-center rounded-xl bg-gradient-soft px-6 py-10 text-center">
      <div className="mb-6 w-full max-w-64">{art}</div>
      <div className="flex max-w-prose flex-col items-center rounded-lg bg-surface px-6 py-5">
        <Heading className="text-xl">{title}</Heading>
        <p className="mt-2 text-muted">{text}</p>
        {action && <div className="mt-5">{action}</div>}
      </div>
    </div>
  );
}
