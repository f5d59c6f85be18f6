import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";

interface Props {
  step: 1 | 2 | 3;
  title: string;
  raised?: boolean;
  children: ReactNode;
}

/** One of the three parts of a request: "Stap 2 van 3: Noodgegevens". */
export function RequestStep({ step, title, raised, children }: Props) {
  const t = useTranslations("common");
  return (
    <Card as="section" raised={raised} className="flex flex-col gap-5">
      <h2 className="text-xl">
        <span className="block font-sans text-sm font-semibold text-muted">{t("step", { step, count: 3 })}</span>
        {title}
      </h2>
      {children}
    </Card>
  );
}
