"use client";
import { CircleAlert } from "lucide-react";
import { useEffect, useRef } from "react";

export interface SummaryLine {
  /** The control to go to; without it the line is about the form as a whole. */
  targetId?: string;
  text: string;
}

/** What is wrong with a form, above it. Takes focus each time it appears, so that nobody misses it. */
export function FormSummary({ title, lines }: { title: string; lines: SummaryLine[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (lines.length > 0) box.current?.focus();
  }, [lines]);
  if (lines.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" className="rounded-md border border-danger bg-danger-soft px-4 py-3">
      <p className="flex items-center gap-2 font-semibold text-danger">
        <CircleAlert aria-hidden="true" className="size-5 shrink-0" />
        {title}
      </p>
      <ul className="mt-1 list-disc pl-9">
        {lines.map(({ targetId, text }) => (
          <li key={`${targetId}${text}`}>
            {targetId ? (
              <a
                href={`#${targetId}`}
                className="link"
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(targetId)?.focus();
                }}
              >
                {text}
              </a>
            ) : (
              text
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
