"use client";
import { useTranslations } from "next-intl";
import type { Upload } from "@/components/pictures/use-album";
import { Button } from "@/components/ui/button";
import { errorMessage } from "@/components/ui/form/problem-words";
import { useFormTexts } from "@/components/ui/form/texts";

/** A file on its way with its progress, or why it was not taken. */
export function UploadLine({ upload: { name, percent, problem, cancel } }: { upload: Upload }) {
  const t = useTranslations("pictures");
  const texts = useFormTexts();
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 rounded-md border border-line bg-surface px-4 py-2">
      <span className="min-w-0 grow basis-40 truncate">{name}</span>
      {problem ? (
        <p role="alert" className="basis-full text-sm text-danger sm:basis-auto">
          {errorMessage(texts, problem.code, problem.detail, problem.values)}
        </p>
      ) : (
        <progress max={100} value={percent} aria-label={t("progress", { name })} className="h-2 w-40 accent-brand" />
      )}
      <Button variant="ghost" size="sm" onClick={cancel}>
        {problem ? t("dismiss") : t("cancel")}
      </Button>
    </li>
  );
}
