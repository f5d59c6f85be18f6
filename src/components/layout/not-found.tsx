import { useTranslations } from "next-intl";
import { Art } from "@/components/illustrations/art";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

/** "Not found", inside the frame of the area it happened in. Light: Next sends it along with every page of that area. */
export function NotFound() {
  const t = useTranslations("missing");
  return (
    <div className="page py-10">
      <EmptyState
        level={1}
        art={<Art name="lost" />}
        title={t("title")}
        text={t("text")}
        action={<ButtonLink href="/">{t("action")}</ButtonLink>}
      />
    </div>
  );
}
