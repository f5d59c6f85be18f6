import { useTranslations } from "next-intl";
import { Icon } from "@/components/illustrations/icon";
import { ButtonLink } from "./button-link";

/** Previous and next, as links with a cursor in the address. Nothing when there is only one page. */
export function Pagination({ previousHref, nextHref }: { previousHref?: string | null; nextHref?: string | null }) {
  const t = useTranslations("common");
  if (!previousHref && !nextHref) return null;
  return (
    <nav aria-label={t("pages")} className="mt-8 flex justify-between gap-4">
      {previousHref ? (
        <ButtonLink href={previousHref} variant="secondary" rel="prev">
          <Icon name="arrow-left" className="size-5" />
          {t("previous")}
        </ButtonLink>
      ) : (
        <span />
      )}
      {nextHref && (
        <ButtonLink href={nextHref} variant="secondary" rel="next">
          {t("next")}
          <Icon name="arrow-right" className="size-5" />
        </ButtonLink>
      )}
    </nav>
  );
}
