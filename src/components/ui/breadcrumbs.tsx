import { useTranslations } from "next-intl";
import { Icon } from "@/components/illustrations/icon";
import { Link } from "@/i18n/link";

/** The path to this page. The last item is this page and has no href. */
export function Breadcrumbs({ items }: { items: { label: string; href?: string }[] }) {
  const t = useTranslations("common");
  return (
    <nav aria-label={t("breadcrumbs")} className="text-sm">
      <ol className="flex flex-wrap items-center gap-1">
        {items.map(({ label, href }, index) => (
          <li key={label} className="flex items-center gap-1">
            {index > 0 && <Icon name="chevron-right" className="size-4 text-muted" />}
            {href ? (
              <Link href={href} className="link inline-flex min-h-7 items-center pointer-coarse:min-h-11">
                {label}
              </Link>
            ) : (
              <span aria-current="page" className="text-muted">
                {label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
