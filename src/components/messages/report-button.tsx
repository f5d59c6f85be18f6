"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { RadioCards } from "@/components/ui/fields/choice-cards";
import { Field } from "@/components/ui/fields/field";
import { Textarea } from "@/components/ui/fields/input";
import { ApiForm } from "@/components/ui/form/api-form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { toast } from "@/components/ui/toaster";

const REASONS = ["HARASSMENT", "FRAUD", "SPAM", "ANIMAL_WELFARE", "OTHER"] as const;

interface Props {
  threadId: string;
  messageId: string;
  otherName: string;
}

/** Asks TailTribe to look at a message. */
export function ReportButton({ threadId, messageId, otherName }: Props) {
  const t = useTranslations("messages.chat");
  const common = useTranslations("common");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        className="min-h-6 rounded-full px-2 underline underline-offset-2 hover:bg-sunken pointer-coarse:min-h-11"
      >
        {t("report")}
      </button>
      <Dialog open={isOpen} onClose={() => setOpen(false)} title={t("reportTitle")}>
        <p className="mb-4 text-muted">{t("reportText", { name: otherName })}</p>
        <ApiForm
          action={`/api/threads/${threadId}/report`}
          extra={{ messageId }}
          asksBeforeLeaving={false}
          onDone={() => {
            setOpen(false);
            toast(t("reportDone"));
          }}
        >
          <RadioCards
            name="reason"
            legend={t("reportReason")}
            required
            columns={1}
            choices={REASONS.map((value) => ({ value, label: t(`reasons.${value}`) }))}
          />
          <Field name="note" label={t("reportNote")} note={common("optional")}>
            <Textarea maxLength={1000} rows={3} />
          </Field>
          <SubmitButton>{t("reportSubmit")}</SubmitButton>
        </ApiForm>
      </Dialog>
    </>
  );
}
