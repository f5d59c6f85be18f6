import { useLocale, useTranslations } from "next-intl";
import { PasswordField } from "@/components/auth/credential-fields";
import { ActionButton } from "@/components/ui/action-button";
import { Alert } from "@/components/ui/alert";
import { DateTime } from "@/components/ui/date-time";
import { ApiForm } from "@/components/ui/form/api-form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import type { getErasure, OpenMatters } from "@/domain/privacy/erasure-request";
import { formatInstant } from "@/i18n/format";
import { Link } from "@/i18n/link";

interface Props {
  erasure: Awaited<ReturnType<typeof getErasure>>;
  email: string;
  isAdmin: boolean;
  locale: string;
}

/** What erasing an account means and waits for, and the form or the way back. */
export function ErasureCard({ erasure: { askedAt, dueAt, open }, email, isAdmin, locale }: Props) {
  const t = useTranslations("myData.erase");
  if (isAdmin) return <p className="max-w-prose text-muted">{t("admin")}</p>;
  if (dueAt && askedAt)
    return (
      <>
        <Alert tone="warning" title={t.rich("planned", { at: () => <DateTime value={dueAt} /> })}>
          <p>{t.rich("plannedText", { asked: () => <DateTime value={askedAt} /> })}</p>
        </Alert>
        <Open open={open} />
        <ActionButton action="/api/me/erasure" method="DELETE">
          {t("stop")}
        </ActionButton>
      </>
    );
  return (
    <>
      <div className="max-w-prose">
        <p className="text-muted">{t("text")}</p>
        <p className="mt-4 font-semibold">{t("what")}</p>
        <ul className="mt-1 list-disc space-y-1 pl-5">
          <li>{t("goes")}</li>
        </ul>
        <p className="mt-4">{t("stays")}</p>
        <p className="mt-4">{t("now")}</p>
      </div>
      <Open open={open} />
      <ApiForm action="/api/me/erasure" doneHref={`/${locale}/account/privacy#erase`} className="max-w-xl">
        <input type="text" autoComplete="username" defaultValue={email} readOnly hidden />
        <PasswordField label={t("password")} />
        <SubmitButton variant="danger" className="self-start">
          {t("submit")}
        </SubmitButton>
      </ApiForm>
    </>
  );
}

/** What an erasure would wait for now. */
function Open({ open: { care, money } }: { open: OpenMatters }) {
  const t = useTranslations("myData.erase");
  return (
    <div className="my-4 max-w-prose">
      <p>{t("waits")}</p>
      {care + money === 0 ? (
        <p className="font-semibold">{t("nothing")}</p>
      ) : (
        <ul className="mt-1 list-disc pl-5 font-semibold">
          {care > 0 && <li>{t("care", { count: care })}</li>}
          {money > 0 && <li>{t("money", { count: money })}</li>}
        </ul>
      )}
      {care > 0 && (
        <p className="mt-1 text-muted">
          {t.rich("endThem", {
            link: () => (
              <Link href="/bookings" className="link">
                {t("bookings")}
              </Link>
            ),
          })}
        </p>
      )}
    </div>
  );
}

/** Above every page of somebody who asked to be erased: when that happens, and the way back. */
export function ErasureNotice({ dueAt }: { dueAt: string }) {
  const t = useTranslations("myData");
  const at = formatInstant(dueAt, useLocale());
  return (
    <Alert tone="warning" title={t("notice.title", { at })} className="mb-6">
      <p>{t("notice.text")}</p>
      <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <ActionButton action="/api/me/erasure" method="DELETE" variant="secondary" size="sm">
          {t("erase.stop")}
        </ActionButton>
        <Link href="/account/privacy" className="link inline-flex min-h-11 items-center">
          {t("notice.more")}
        </Link>
      </div>
    </Alert>
  );
}
