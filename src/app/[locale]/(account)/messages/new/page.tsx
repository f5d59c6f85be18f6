import { notFound, redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { UnverifiedAlert } from "@/components/auth/unverified-alert";
import { FirstMessage } from "@/components/messages/first-message";
import { Avatar } from "@/components/ui/avatar";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/fields/field";
import { Textarea } from "@/components/ui/fields/input";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { PageHeader } from "@/components/ui/page-header";
import { getAccount } from "@/domain/accounts/queries";
import { findAddressee } from "@/domain/messages/queries";
import { MAX_MESSAGE_LENGTH } from "@/domain/messages/schema";
import { pageMetadata } from "@/i18n/metadata";
import { orNotFound, pageCtx } from "@/lib/page";

interface Props {
  searchParams: Promise<Record<string, string | string[]>>;
}

export async function generateMetadata() {
  const t = await getTranslations("messages");
  return pageMetadata({ locale: await getLocale(), path: "/messages/new", title: t("ask"), index: false });
}

/** Whom the address names: a caregiver, or the other party of a booking. */
const Addressee = z.union([
  z.object({ caregiverId: z.uuid(), bookingId: z.undefined().optional() }),
  z.object({ bookingId: z.uuid(), caregiverId: z.undefined().optional() }),
]);

export default async function NewMessagePage({ searchParams }: Props) {
  const [locale, query] = await Promise.all([getLocale(), searchParams]);
  const { ctx, user } = await pageCtx("user", `/${locale}/messages/new`, query);
  const to = Addressee.safeParse({ caregiverId: query.caregiver, bookingId: query.booking }).data;
  if (!to) notFound();
  const { threadId, other } = await orNotFound(
    findAddressee(ctx, to.bookingId ? { bookingId: to.bookingId } : { caregiverId: to.caregiverId ?? "" }),
  );
  if (threadId) redirect(`/${locale}/messages/${threadId}`);
  const [t, { email }] = await Promise.all([getTranslations("messages"), getAccount(ctx)]);
  const { name, avatarUrl } = other;
  return (
    <>
      <PageHeader
        above={<Breadcrumbs items={[{ label: t("title"), href: "/messages" }, { label: name }]} />}
        title={t("newTitle", { name })}
        text={t("newText", { name })}
        action={<Avatar name={name} src={avatarUrl} size="lg" />}
      />
      {user.emailVerified ? (
        <Card as="section" className="max-w-2xl">
          <FirstMessage
            action={to.bookingId ? `/api/bookings/${to.bookingId}/message` : "/api/threads"}
            caregiverId={to.caregiverId}
            doneHref={`/${locale}/messages/{id}`}
          >
            <Field name="text" label={t("first")} hint={t("firstHint", { name })} required>
              <Textarea maxLength={MAX_MESSAGE_LENGTH} rows={6} />
            </Field>
            <SubmitButton>{t("firstSubmit")}</SubmitButton>
          </FirstMessage>
        </Card>
      ) : (
        <UnverifiedAlert email={email ?? ""} />
      )}
    </>
  );
}
