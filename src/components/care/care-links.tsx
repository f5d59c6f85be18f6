import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { PARTS } from "./parts";

/** Where a caregiver who is up and running goes most. */
export function CareLinks({ caregiverId }: { caregiverId: string }) {
  const t = useTranslations("careHome");
  const care = useTranslations("care");
  const shell = useTranslations("shell");
  const links = [
    { href: "/bookings?as=caregiver", label: t("allBookings") },
    { href: PARTS.hours, label: care("parts.hours") },
    { href: PARTS.services, label: care("parts.services") },
    { href: "/care/earnings", label: shell("careEarnings") },
    { href: `/caregivers/${caregiverId}`, label: t("publicPage") },
  ];
  return (
    <nav aria-label={t("links")}>
      <ul className="flex flex-wrap gap-3">
        {links.map(({ href, label }) => (
          <li key={href}>
            <ButtonLink href={href} variant="secondary" size="sm">
              {label}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
