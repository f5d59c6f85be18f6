"use client";
import { useTranslations } from "next-intl";
import { type SubmitEvent, useId, useRef, useState } from "react";
import { uploadFile } from "@/components/pictures/upload";
import { Button } from "@/components/ui/button";
import type { Problem } from "@/components/ui/form/get-json";
import { errorMessage } from "@/components/ui/form/problem-words";
import { useFormTexts } from "@/components/ui/form/texts";

const PATH = "/api/care/certificates";
const MAX_TITLE = 100;

/** Adds a certificate: what it is, and its file, with progress and a way to stop. */
export function CertificateUpload({ onDone }: { onDone: () => void }) {
  const t = useTranslations("certificates");
  const texts = useFormTexts();
  const id = useId();
  const control = useRef<AbortController>(null);
  const [percent, setPercent] = useState<number>();
  const [problem, setProblem] = useState<Problem>();
  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const values = new FormData(form);
    const file = values.get("file");
    if (percent !== undefined || !(file instanceof File)) return;
    if (file.size === 0) return setProblem({ code: "choose_file", errors: [] });
    control.current = new AbortController();
    setProblem(undefined);
    setPercent(0);
    const body = { title: values.get("title") };
    const sent = await uploadFile(PATH, body, file, { onProgress: setPercent, signal: control.current.signal });
    setPercent(undefined);
    if (sent.ok) form.reset();
    else if (sent.problem.code !== "aborted") setProblem(sent.problem);
    onDone();
  }
  const field = problem?.errors[0];
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-3 border-t border-line pt-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <div>
          <label htmlFor={`${id}t`} className="font-semibold">
            {t("title")}
          </label>
          <input id={`${id}t`} name="title" maxLength={MAX_TITLE} autoComplete="off" className="control mt-1 w-full" />
          <p className="mt-1 text-sm text-muted">{t("titleHint")}</p>
        </div>
        <div>
          <label htmlFor={`${id}f`} className="font-semibold">
            {t("file")}
          </label>
          <input
            id={`${id}f`}
            name="file"
            type="file"
            accept="application/pdf,image/jpeg,image/png,image/webp"
            className="control mt-1 w-full"
          />
          <p className="mt-1 text-sm text-muted">{t("fileHint")}</p>
        </div>
      </div>
      {problem && (
        <p role="alert" className="text-danger">
          {errorMessage(
            texts,
            field?.code ?? problem.code,
            field?.message ?? problem.detail,
            field?.values ?? problem.values,
          )}
        </p>
      )}
      {percent === undefined ? (
        <Button type="submit" variant="secondary" className="self-start">
          {t("add")}
        </Button>
      ) : (
        <div className="flex items-center gap-4">
          <progress max={100} value={percent} aria-label={t("progress")} className="h-2 w-40 accent-brand" />
          <Button variant="ghost" size="sm" onClick={() => control.current?.abort()}>
            {t("cancel")}
          </Button>
        </div>
      )}
    </form>
  );
}
