import { useLocale, useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { DateTime } from "@/components/ui/date-time";
import { DialogButton } from "@/components/ui/dialog";
import { Field } from "@/components/ui/fields/field";
import { Textarea } from "@/components/ui/fields/input";
import { ApiForm } from "@/components/ui/form/api-form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { payoutFrom } from "@/domain/bookings/deadlines";
import type { BookingView } from "@/domain/bookings/responses";
import { formatMoney } from "@/i18n/format";

/** The owner's complaint: the form while there is time, or the outcome. */
export function Complaint({ view }: { view: BookingView }) {
  if (view.complaint) return <OpenedComplaint view={view} complaint={view.complaint} />;
  const mayComplain = view.party === "owner" && view.status === "COMPLETED" && view.now < payoutFrom(view.endsAt);
  return mayComplain ? <ComplaintForm view={view} /> : null;
}

interface OpenedProps {
  view: BookingView;
  complaint: NonNullable<BookingView["complaint"]>;
}

function OpenedComplaint({ view, complaint }: OpenedProps) {
  const t = useTranslations("booking.complaint");
  const locale = useLocale();
  const { openedAt, decidedAt, refundCents, decisionNote, text, reply } = complaint;
  const mayReply = view.party === "caregiver" && !decidedAt && !reply;
  return (
    <Alert tone={decidedAt ? "info" : "warning"} title={t(decidedAt ? "decidedTitle" : "openTitle")}>
      <p>
        {t.rich(decidedAt ? "decidedText" : "openText", {
          opened: () => <DateTime value={openedAt} />,
          decided: () => <DateTime value={decidedAt ?? openedAt} />,
          refund: formatMoney(refundCents ?? 0, locale),
        })}
      </p>
      <blockquote className="mt-2 border-l-4 border-line pl-4 whitespace-pre-line">{text}</blockquote>
      {reply && (
        <>
          <p className="mt-2 font-semibold">{t("replyOf", { name: view.caregiver.name })}</p>
          <blockquote className="mt-1 border-l-4 border-line pl-4 whitespace-pre-line">{reply}</blockquote>
        </>
      )}
      {mayReply && (
        <DialogButton label={t("reply")} title={t("reply")} className="mt-3">
          <ApiForm action={`/api/bookings/${view.id}/complaint/reply`}>
            <Field name="text" label={t("yourSide")} hint={t("yourSideHint", { name: view.owner.name })} required>
              <Textarea minLength={20} maxLength={2000} rows={6} />
            </Field>
            <SubmitButton>{t("replySubmit")}</SubmitButton>
          </ApiForm>
        </DialogButton>
      )}
      {decisionNote && <p className="mt-2 whitespace-pre-line">{decisionNote}</p>}
    </Alert>
  );
}

function ComplaintForm({ view }: { view: BookingView }) {
  const t = useTranslations("booking.complaint");
  return (
    <section className="text-sm text-muted">
      <p>{t.rich("until", { at: () => <DateTime value={payoutFrom(view.endsAt)} className="font-semibold" /> })}</p>
      <DialogButton label={t("button")} title={t("title")} variant="ghost" size="sm" className="mt-1 -ml-4">
        <ApiForm action={`/api/bookings/${view.id}/complaint`}>
          <p className="text-muted">{t("text", { name: view.caregiver.name })}</p>
          <Field name="text" label={t("what")} hint={t("whatHint")} required>
            <Textarea minLength={20} maxLength={2000} rows={6} />
          </Field>
          <SubmitButton>{t("submit")}</SubmitButton>
        </ApiForm>
      </DialogButton>
    </section>
  );
}
