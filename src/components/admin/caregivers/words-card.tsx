import { useTranslations } from "next-intl";
import { ReasonDialog } from "@/components/admin/reason-dialog";
import { ActionButton } from "@/components/ui/action-button";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import type { WordsToReview } from "@/domain/admin/review-words";
import { Link } from "@/i18n/link";

/** What strangers read of a caregiver beside what they would, and the decision. */
export function WordsCard({ review, hint }: { review: WordsToReview; hint: string }) {
  const { caregiverId, changedAt, name, locale, changes } = review;
  const t = useTranslations("adminWords");
  const common = useTranslations("common");
  const path = `/api/admin/words/${caregiverId}`;
  const seenAt = changedAt.toISOString();
  return (
    <Card as="li" className="flex flex-col gap-4">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h2 className="text-xl">
          <Link href={`/admin/caregivers/${caregiverId}`} className="link">
            {name ?? t("noName")}
          </Link>
        </h2>
        <p className="text-sm text-muted">
          {t("since")} <DateTime value={changedAt} as="short" />
        </p>
      </div>
      {changes.map(({ word, before, after }) => (
        <section key={word} className="grid gap-3 md:grid-cols-2">
          <h3 className="font-sans text-base font-semibold md:col-span-2">{t(`words.${word}`)}</h3>
          <Words label={t("before")} text={before ?? "–"} lang={locale} />
          <Words label={t("after")} text={after} lang={locale} isNew />
        </section>
      ))}
      <div className="flex flex-wrap gap-3">
        <ActionButton action={`${path}/approve`} body={{ seenAt }}>
          {t("approve")}
        </ActionButton>
        <ReasonDialog
          action={`${path}/refuse`}
          extra={{ seenAt }}
          texts={{
            ...{ button: t("refuse"), title: t("refuseTitle"), text: t("refuseText"), done: t("refused") },
            ...{ reason: t("reason"), reasonHint: hint, close: common("close") },
          }}
        />
      </div>
    </Card>
  );
}

function Words({ label, text, lang, isNew }: { label: string; text: string; lang: string; isNew?: boolean }) {
  return (
    <div className={isNew ? "rounded-lg border-2 border-line p-3" : "rounded-lg border border-line p-3 text-muted"}>
      <p className="mb-1 text-sm font-semibold">{label}</p>
      <p lang={lang} className="whitespace-pre-line">
        {text}
      </p>
    </div>
  );
}
