import { Circle, CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import type { Completeness } from "@/domain/caregivers/completeness";
import { PARTS } from "./parts";
import { ProgressBar } from "./progress-bar";

/** The five parts, which are done and what the others still miss; each leads to its page. */
export function OnboardingChecklist({ percent, parts }: Completeness) {
  const t = useTranslations("careHome");
  const care = useTranslations("care");
  const firstOpen = parts.find(({ missing }) => missing.length > 0)?.part;
  return (
    <Card as="section">
      <h2 className="sr-only">{t("checklist")}</h2>
      <ProgressBar percent={percent} label={t("progress", { percent })} />
      <ol className="mt-4 divide-y divide-line">
        {parts.map(({ part, missing }) => {
          const isDone = missing.length === 0;
          const name = care(`parts.${part}`);
          const Icon = isDone ? CircleCheck : Circle;
          return (
            <li key={part} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
              <Icon aria-hidden="true" className={isDone ? "size-6 text-success" : "size-6 text-muted"} />
              <div className={isDone ? "min-w-0 grow basis-24" : "min-w-0 grow basis-52"}>
                <h3 className="font-sans text-base font-semibold">{name}</h3>
                <p className="text-sm text-muted">
                  {isDone ? t("done") : t("todo", { what: missing.map((each) => care(`missing.${each}`)).join(", ") })}
                </p>
              </div>
              <ButtonLink
                href={PARTS[part]}
                size="sm"
                variant={part === firstOpen ? "primary" : isDone ? "ghost" : "secondary"}
                className={isDone ? undefined : "max-sm:ml-10"}
                aria-label={`${isDone ? t("change") : t("start")}: ${name}`}
              >
                {isDone ? t("change") : t("start")}
              </ButtonLink>
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
