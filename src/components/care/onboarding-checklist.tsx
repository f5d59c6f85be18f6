import { useTranslations } from "next-intl";
import { isOnboarding, PART_PATHS } from "@/components/care/onboarding-steps";
import { Icon } from "@/components/illustrations/icon";
import { ActionButton } from "@/components/ui/action-button";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import type { Completeness } from "@/domain/caregivers/onboarding";
import type { MyCaregiver } from "@/domain/caregivers/queries";

/** A progress bar, 0–100, with its label. */
export function ProgressBar({ percent, label }: { percent: number; label: string }) {
  return (
    <div>
      <p id="progress-label" className="mb-2 font-semibold">
        {label}
      </p>
      <progress
        aria-labelledby="progress-label"
        max={100}
        value={percent}
        className="block h-2.5 w-full appearance-none overflow-hidden rounded-full border-0 bg-line [&::-moz-progress-bar]:bg-brand [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-brand"
      />
    </div>
  );
}

/** The five parts: which are done, and what the others still miss. Each links to its page. */
function OnboardingChecklist({ percent, parts }: Completeness) {
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
          return (
            <li key={part} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
              <Icon
                name={isDone ? "circle-check" : "circle"}
                className={isDone ? "size-6 text-success" : "size-6 text-muted"}
              />
              <div className={isDone ? "min-w-0 grow basis-24" : "min-w-0 grow basis-52"}>
                <h3 className="font-sans text-base font-semibold">{name}</h3>
                <p className="text-sm text-muted">
                  {isDone ? t("done") : t("todo", { what: missing.map((each) => care(`missing.${each}`)).join(", ") })}
                </p>
              </div>
              <ButtonLink
                href={PART_PATHS[part]}
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

/** The last step of onboarding: the submit button, or the one reason why it is not available yet. */
function SubmitForReview({ percent, emailVerified }: { percent: number; emailVerified: boolean }) {
  const t = useTranslations("careHome");
  if (percent < 100) return <p className="text-muted">{t("notYet")}</p>;
  if (!emailVerified)
    return (
      <Alert tone="warning" title={t("verifyTitle")}>
        {t("verifyText")}
      </Alert>
    );
  return (
    <Card as="section" className="flex flex-col items-start gap-3">
      <h2 className="text-xl">{t("readyTitle")}</h2>
      <p className="text-muted">{t("readyText")}</p>
      <ActionButton action="/api/care/submit">{t("submit")}</ActionButton>
    </Card>
  );
}

/** The checklist and its last step, while a file still has to be handed in. */
export function Onboarding({ caregiver }: { caregiver: MyCaregiver }) {
  const { completeness, emailVerified } = caregiver;
  if (!isOnboarding(caregiver)) return null;
  return (
    <>
      <OnboardingChecklist {...completeness} />
      <SubmitForReview percent={completeness.percent} emailVerified={emailVerified} />
    </>
  );
}
