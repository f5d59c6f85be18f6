import { useLocale, useTranslations } from "next-intl";
import { FirstMessage } from "@/components/messages/first-message";
import { Avatar } from "@/components/ui/avatar";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/fields/field";
import { Textarea } from "@/components/ui/fields/input";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { PageHeader } from "@/components/ui/page-header";
import { MAX_MESSAGE_LENGTH } from "@/domain/messages/schema";

/** Whom a first message goes to. */
export function NewMessageHeader({ name, avatarUrl }: { name: string; avatarUrl: string }) {
  const t = useTranslations("messages");
  return (
    <PageHeader
      above={<Breadcrumbs items={[{ label: t("title"), href: "/messages" }, { label: name }]} />}
      title={t("newTitle", { name })}
      text={t("newText", { name })}
      action={<Avatar name={name} src={avatarUrl} size="lg" />}
    />
  );
}

/** The form of a first message: to a caregiver, or about a booking. */
export function NewMessage({ name, ...to }: { name: string; caregiverId?: string; bookingId?: string }) {
  const t = useTranslations("messages");
  const locale = useLocale();
  return (
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
  );
}
