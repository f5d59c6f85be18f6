import { useTranslations } from "next-intl";
import { ServiceIcon } from "@/components/art/service-icon";
import { ButtonLink } from "@/components/ui/button-link";
import type { Service } from "@/generated/prisma/enums";
import { PARTS } from "./parts";

/** The services a caregiver does not offer yet, each with what it is. */
export function AddServices({ services: missing }: { services: Service[] }) {
  const t = useTranslations("careServices");
  const services = useTranslations("services");
  return (
    <ul className="grid gap-x-8 sm:grid-cols-2">
      {missing.map((service) => (
        <li key={service} className="flex items-center gap-3 border-b border-line py-3">
          <ServiceIcon service={service} className="size-8 shrink-0 text-muted" />
          <div className="min-w-0 grow">
            <h3 className="font-sans text-base font-semibold">{services(`${service}.name`)}</h3>
            <p className="text-sm text-muted">{t(`about.${service}`)}</p>
          </div>
          <ButtonLink
            href={`${PARTS.services}/${service}`}
            variant="soft"
            size="sm"
            aria-label={t("addNamed", { service: services(`${service}.name`) })}
          >
            {t("add")}
          </ButtonLink>
        </li>
      ))}
    </ul>
  );
}
