import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PasswordField } from "@/components/auth/credential-fields";
import { DetailsForm } from "@/components/auth/details-form";
import { UnverifiedAlert } from "@/components/auth/unverified-alert";
import { ActionButton } from "@/components/ui/action-button";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { Field } from "@/components/ui/fields/field";
import { Input } from "@/components/ui/fields/input";
import { ApiForm } from "@/components/ui/form/api-form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { PageHeader } from "@/components/ui/page-header";
import { getAccount } from "@/domain/accounts/queries";
import { listSessions } from "@/domain/accounts/session";
import { localPlaceName } from "@/domain/places/local-name";
import { pageMetadata } from "@/i18n/metadata";
import { pageCtx } from "@/lib/page";

export async function generateMetadata() {
  const t = await getTranslations("account");
  return pageMetadata({ locale: await getLocale(), path: "/account", title: t("title"), index: false });
}

export default async function AccountPage() {
  const locale = await getLocale();
  const { ctx } = await pageCtx("user", `/${locale}/account`);
  const [t, data, security, common, account, { sessions }] = await Promise.all([
    getTranslations("account"),
    getTranslations("myData"),
    getTranslations("security"),
    getTranslations("common"),
    getAccount(ctx),
    listSessions(ctx),
  ]);
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      <div className="flex flex-col gap-6">
        {!account.emailVerifiedAt && <UnverifiedAlert email={account.email ?? ""} />}
        <Part title={t("details")} text={t("detailsText")}>
          <p className="mb-5 flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="w-full font-semibold">{t("email")}</span>
            <span className="break-all">{account.email}</span>
            {account.emailVerifiedAt && <Badge tone="success">{t("verified")}</Badge>}
          </p>
          <DetailsForm account={{ ...account, city: account.city && localPlaceName(account.city, locale) }} />
        </Part>
        <Part title={data("email.change")} text={data("email.text")}>
          <ApiForm action="/api/me/email" doneText={data("email.done")} resetOnDone className="max-w-xl">
            <Field name="email" label={data("email.new")} required>
              <Input type="email" autoComplete="email" inputMode="email" autoCapitalize="none" />
            </Field>
            <PasswordField label={data("email.password")} />
            <SubmitButton variant="secondary" className="self-start">
              {data("email.submit")}
            </SubmitButton>
          </ApiForm>
        </Part>
        <Part title={t("password")} text={t("passwordText")}>
          <ApiForm action="/api/me/password" doneText={t("passwordDone")} resetOnDone className="max-w-xl">
            <input type="text" autoComplete="username" defaultValue={account.email ?? ""} readOnly hidden />
            <PasswordField name="current" label={t("current")} />
            <PasswordField label={t("new")} isNew />
            <SubmitButton variant="secondary" className="self-start">
              {t("changePassword")}
            </SubmitButton>
          </ApiForm>
        </Part>
        <Part title={security("title")} text={security("text")}>
          <ButtonLink href="/account/security" variant="secondary">
            {security("open")}
          </ButtonLink>
        </Part>
        <Part title={t("sessions")} text={t("sessionsText")}>
          <ul className="mb-5 divide-y divide-line">
            {sessions.map(({ id, browser, createdAt, lastSeenAt, isCurrent }) => (
              <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
                <span>
                  <span className="font-semibold">{browser ?? t("unknownBrowser")}</span>{" "}
                  {isCurrent && <Badge tone="success">{t("thisBrowser")}</Badge>}
                  <span className="block text-sm text-muted">
                    {t("seenLast")} <DateTime value={lastSeenAt} as="full" />
                  </span>
                  <span className="block text-sm text-muted">
                    {t("signedInOn")} <DateTime value={createdAt} as="full" />
                  </span>
                </span>
                {!isCurrent && (
                  <ActionButton action={`/api/me/sessions/${id}`} method="DELETE" variant="secondary" size="sm">
                    {t("endSession")}
                  </ActionButton>
                )}
              </li>
            ))}
          </ul>
          <ActionButton
            action="/api/me/sign-out-everywhere"
            variant="danger"
            doneHref={`/${locale}/sign-in`}
            hard
            confirm={{
              title: t("everywhere"),
              text: t("everywhereAsk"),
              yes: t("everywhereYes"),
              no: common("cancel"),
            }}
          >
            {t("everywhere")}
          </ActionButton>
        </Part>
        <Part title={data("link")} text={data("linkText")}>
          <ButtonLink href="/account/privacy" variant="secondary">
            {data("link")}
          </ButtonLink>
        </Part>
      </div>
    </>
  );
}

function Part({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <Card as="section">
      <h2 className="text-xl">{title}</h2>
      <p className="mt-1 mb-5 max-w-prose text-muted">{text}</p>
      {children}
    </Card>
  );
}
