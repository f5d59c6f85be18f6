"use client";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/fields/field";
import { FieldError } from "@/components/ui/fields/field-error";
import { Textarea } from "@/components/ui/fields/input";
import { ApiForm } from "@/components/ui/form/api-form";
import { errorMessage } from "@/components/ui/form/problem-words";
import { sendJson } from "@/components/ui/form/request";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useFormTexts } from "@/components/ui/form/texts";
import { MAX_NOTE_LENGTH } from "@/domain/favourites/schema";

interface Props {
  id: string;
  caregiverId: string;
  note: string | null;
  name: string;
  /** Who cannot be booked now cannot be added again either. */
  isAvailable: boolean;
  /** What anybody may see of them. */
  children: ReactNode;
}

/** One kept caregiver: the private note, and a removal that can be undone here. */
export function FavouriteItem({ id: firstId, caregiverId, note, name, isAvailable, children }: Props) {
  const t = useTranslations("favourites.item");
  const texts = useFormTexts();
  const [id, setId] = useState<string | null>(firstId);
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function send(removedId: string | null) {
    if (isSending) return;
    setSending(true);
    setProblem(undefined);
    const sent = removedId
      ? await sendJson(`/api/favourites/${removedId}`, "DELETE", {})
      : await sendJson("/api/favourites", "POST", { caregiverId, ...(note ? { note } : {}) });
    setSending(false);
    if (!sent.ok) return setProblem(errorMessage(texts, sent.problem.code, sent.problem.detail, sent.problem.values));
    setId(removedId ? null : ((sent.answer as { id: string }).id ?? null)); // the response of the route
  }

  const failed = <div role="alert">{problem && <FieldError id={`${caregiverId}-problem`}>{problem}</FieldError>}</div>;
  if (!id)
    return (
      <div className="card flex flex-wrap items-center justify-between gap-3">
        <p role="status">{t("removed", { name })}</p>
        {isAvailable && (
          <Button variant="secondary" size="sm" pending={isSending} onClick={() => send(null)}>
            {t("undo")}
          </Button>
        )}
        {failed}
      </div>
    );
  return (
    <article className="card flex flex-col gap-3">
      {children}
      {note && (
        <p className="rounded-md bg-sunken px-4 py-3 whitespace-pre-line">
          <span className="block text-sm font-semibold text-muted">{t("note")}</span>
          {note}
        </p>
      )}
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <details className="min-w-0 grow">
          <summary className="inline-flex min-h-11 items-center font-semibold text-brand-ink">
            {note ? t("change") : t("write")}
          </summary>
          <ApiForm action={`/api/favourites/${id}`} method="PATCH" className="max-w-xl pt-2">
            <Field name="note" label={t("note")} hint={t("hint", { name })}>
              <Textarea maxLength={MAX_NOTE_LENGTH} rows={3} defaultValue={note ?? ""} data-empty="keep" />
            </Field>
            <SubmitButton size="sm" className="self-start">
              {t("save")}
            </SubmitButton>
          </ApiForm>
        </details>
        <Button
          variant="ghost"
          size="sm"
          pending={isSending}
          onClick={() => send(id)}
          aria-label={t("removeOf", { name })}
        >
          {t("remove")}
        </Button>
      </div>
      {failed}
    </article>
  );
}
