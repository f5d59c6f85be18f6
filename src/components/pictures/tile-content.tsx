"use client";
import { useTranslations } from "next-intl";
import { Photo } from "@/components/pictures/photo";
import { errorMessage } from "@/components/ui/form/problem-words";
import { useFormTexts } from "@/components/ui/form/texts";
import { Spinner } from "@/components/ui/spinner";
import type { OwnPicture } from "@/domain/pictures/responses";

/** A picture of an album; while it is drawn, or when it was refused, the reason stands in its place. */
export function TileContent({ picture: { view, state, problem } }: { picture: OwnPicture }) {
  const t = useTranslations("pictures");
  const texts = useFormTexts();
  if (view)
    return (
      <Photo view={view} sizes="(min-width: 80rem) 20rem, 45vw" className="aspect-4/3 rounded-md bg-accent-soft" />
    );
  return (
    <div className="grid aspect-4/3 place-items-center rounded-md bg-accent-soft p-4 text-center text-sm">
      {state === "REFUSED" ? (
        <p role="alert" className="text-danger">
          {errorMessage(texts, problem ?? "not_a_picture")}
        </p>
      ) : (
        <p role="status" className="flex flex-col items-center gap-2 text-muted">
          <Spinner />
          {t("waiting")}
        </p>
      )}
    </div>
  );
}
