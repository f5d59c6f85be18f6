import { useTranslations } from "next-intl";
import { ServiceIcon, serviceKeys } from "@/components/art/service-icon";
import { Link } from "@/i18n/link";

/** The eight services, each a way into the search. */
export function ServicesGrid() {
  const t = useTranslations("home");
  const service = useTranslations("services");
  return (
    <section className="page py-16 lg:py-24">
      <h2 className="text-3xl sm:text-4xl">{t("servicesTitle")}</h2>
      <p className="mt-3 max-w-prose text-muted">{t("servicesText")}</p>
      <ul className="mt-8 grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        {serviceKeys.map((key) => (
          <li key={key}>
            <Link
              href={`/search?service=${key}`}
              prefetch={false}
              className="flex h-full gap-4 rounded-lg border border-line bg-surface p-5 transition-colors hover:border-brand sm:flex-col"
            >
              <span className="grid size-14 shrink-0 place-items-center rounded-md bg-brand-soft text-brand-ink">
                <ServiceIcon service={key} />
              </span>
              <span>
                <span className="block font-display text-lg font-bold">{service(`${key}.name`)}</span>
                <span className="mt-1 block text-muted">{service(`${key}.text`)}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
