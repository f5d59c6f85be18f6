import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { Field } from "@/components/ui/fields/field";
import { Textarea } from "@/components/ui/fields/input";
import { ApiForm } from "@/components/ui/form/api-form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import type { PersonFile } from "@/domain/admin/person-file";

/** What admins noted about a person, the latest first, and the form for the next note. */
export function PersonNotes({ person: { id, notes, canDecide } }: { person: PersonFile }) {
  const t = useTranslations("adminPeople");
  return (
    <Card as="section" className="flex flex-col gap-5">
      <div>
        <h2 className="text-xl">{t("notes")}</h2>
        <p className="mt-1 text-muted">{t("notesText")}</p>
      </div>
      {notes.length === 0 && <p className="text-muted">{t("notesNone")}</p>}
      <ol className="divide-y divide-line empty:hidden">
        {notes.map(({ id: noteId, text, by, createdAt }) => (
          <li key={noteId} className="py-3">
            <p className="text-sm text-muted">
              {by} · <DateTime value={createdAt} as="full" />
            </p>
            <p className="wrap-anywhere whitespace-pre-line">{text}</p>
          </li>
        ))}
      </ol>
      {canDecide && (
        <ApiForm action={`/api/admin/people/${id}/notes`} resetOnDone>
          <Field name="text" label={t("note")} hint={t("noteHint")} required>
            <Textarea minLength={5} maxLength={2000} rows={4} />
          </Field>
          <SubmitButton className="self-start">{t("noteAdd")}</SubmitButton>
        </ApiForm>
      )}
    </Card>
  );
}
