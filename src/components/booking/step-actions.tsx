import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ContactHidden } from "@/components/booking/care-details";
import { ActionButton } from "@/components/ui/action-button";
import { Card } from "@/components/ui/card";
import { DialogButton } from "@/components/ui/dialog";
import { RadioCards } from "@/components/ui/fields/choice-cards";
import { Field } from "@/components/ui/fields/field";
import { Textarea } from "@/components/ui/fields/input";
import { ApiForm } from "@/components/ui/form/api-form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { payoutFrom } from "@/domain/bookings/deadlines";
import type { BookingView } from "@/domain/bookings/responses";
import { DECLINE_REASONS } from "@/domain/bookings/schema";
import { formatInstant } from "@/i18n/format";

/** A step as a card: the situation, and the buttons. */
export function StepCard({ title, text, children }: { title: string; text?: ReactNode; children?: ReactNode }) {
  return (
    <Card as="section" raised className="border-brand/40">
      <h2 className="text-2xl">{title}</h2>
      {text && <div className="mt-2 max-w-prose">{text}</div>}
      {children && <div className="mt-5 flex flex-wrap items-start gap-3 empty:hidden">{children}</div>}
    </Card>
  );
}

/** Why the caregiver declined, in the reader's language, with their note. */
export function DeclineReason({ view }: { view: BookingView }) {
  const t = useTranslations("booking.decline");
  const reason = DECLINE_REASONS.find((each) => each === view.declinedReason);
  return (
    <div className="w-full">
      {reason && (
        <p>
          {t("reason")}: <span className="font-semibold">{t(`reasons.${reason}`)}</span>
        </p>
      )}
      {view.declineNote && (
        <blockquote className="mt-2 border-l-4 border-line pl-4 whitespace-pre-line">{view.declineNote}</blockquote>
      )}
      {view.declineNote && <ContactHidden view={view} />}
    </div>
  );
}

/** Declines, with a reason from the list and an optional note. */
export function DeclineButton({ bookingId }: { bookingId: string }) {
  const t = useTranslations("booking.decline");
  const common = useTranslations("common");
  return (
    <DialogButton label={t("button")} title={t("title")} variant="secondary" size="lg">
      <ApiForm action={`/api/bookings/${bookingId}/decline`}>
        <p className="text-muted">{t("text")}</p>
        <RadioCards
          name="reason"
          legend={t("why")}
          choices={DECLINE_REASONS.map((value) => ({ value, label: t(`reasons.${value}`) }))}
          columns={1}
          required
        />
        <Field name="note" label={t("note")} hint={t("noteHint")} note={common("optional")}>
          <Textarea maxLength={500} rows={3} />
        </Field>
        <SubmitButton variant="danger">{t("submit")}</SubmitButton>
      </ApiForm>
    </DialogButton>
  );
}

/** The owner confirms that the care is done; the confirmation explains the consequences. */
export function CompleteButton({ view }: { view: BookingView }) {
  const t = useTranslations("booking.complete");
  const locale = useLocale();
  const values = { name: view.caregiver.name, until: formatInstant(payoutFrom(view.endsAt), locale) };
  return (
    <ActionButton
      action={`/api/bookings/${view.id}/complete`}
      confirm={{ title: t("title"), text: t("text", values), yes: t("yes"), no: t("no") }}
    >
      {t("button")}
    </ActionButton>
  );
}
