import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PART_PATHS } from "@/components/care/onboarding-steps";
import { Icon } from "@/components/illustrations/icon";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { Steps } from "@/components/ui/steps";
import type { Completeness, Part } from "@/domain/caregivers/onboarding";

// The parts in their order; PARTS is a record of all of them.
const ORDER = Object.keys(PART_PATHS) as Part[];

interface Props {
  part: Part;
  title: string;
  text: string;
  /** While the file is not handed in, the page is a step with ways back and on. */
  isOnboarding: boolean;
  completeness: Completeness;
  /** Nothing is left to do here: going on is the main thing. */
  isDone?: boolean;
  /** Between the heading and the page: other views of the same part. */
  nav?: ReactNode;
  children: ReactNode;
}

/** The frame of the five parts of a caregiver's file: a step during onboarding, a plain page after it. */
export function CareFrame({ part, title, text, isOnboarding, completeness, isDone, nav, children }: Props) {
  const t = useTranslations("care");
  const index = ORDER.indexOf(part);
  const filled = new Set(completeness.parts.filter(({ missing }) => missing.length === 0).map((each) => each.part));
  const steps = ORDER.map((each) => ({
    ...{ label: t(`parts.${each}`), href: PART_PATHS[each], isDone: filled.has(each) },
  }));
  const before = ORDER[index - 1];
  const next = ORDER[index + 1];
  return (
    <>
      {isOnboarding && <Steps current={index + 1} steps={steps} />}
      <PageHeader title={title} text={text} />
      {nav && <div className="mb-6">{nav}</div>}
      {children}
      {isOnboarding && (
        <div className="mt-8 flex flex-wrap justify-between gap-3 border-t border-line pt-6">
          <ButtonLink href={before ? PART_PATHS[before] : "/care"} variant="ghost">
            <Icon name="arrow-left" className="size-5" />
            {before ? t("backStep", { step: t(`parts.${before}`) }) : t("overview")}
          </ButtonLink>
          <ButtonLink href={next ? PART_PATHS[next] : "/care"} variant={isDone ? "primary" : "secondary"}>
            {next ? t("nextStep", { step: t(`parts.${next}`) }) : t("toReview")}
            <Icon name="arrow-right" className="size-5" />
          </ButtonLink>
        </div>
      )}
    </>
  );
}
