import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";

/** A step as a card: what is so, and the buttons. */
export function StepCard({ title, text, children }: { title: string; text?: ReactNode; children?: ReactNode }) {
  return (
    <Card as="section" raised className="border-brand/40">
      <h2 className="text-2xl">{title}</h2>
      {text && <div className="mt-2 max-w-prose">{text}</div>}
      {children && <div className="mt-5 flex flex-wrap items-start gap-3 empty:hidden">{children}</div>}
    </Card>
  );
}
